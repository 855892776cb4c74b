//! A history's data: a row for each price of each model, in the author's order, the oldest first.

use serde_json::json;

use super::hosts::hours_text;
use super::rows::Row;
use super::{Data, address, models_left_out};
use crate::catalog::DatedPrice;
use crate::compare::{History, PriceLine, PriceStep, VersionChange};

/// The prices.
pub(super) fn data(history: &History<'_>) -> Data {
    let mut rows = Vec::new();
    for line in &history.lines {
        let mut told = 0;
        for step in &line.steps {
            // A name that became another model's where one price ends and the next begins belongs to the former.
            let is_within = |change: &&VersionChange<'_>| step.until.is_none_or(|until| change.at <= until);
            let changes: Vec<&VersionChange<'_>> = line.versions.iter().skip(told).take_while(is_within).collect();
            told += changes.len();
            rows.push(row(history, line, step, &changes));
        }
    }
    Data::new(
        rows,
        [
            ("chart", json!("history")),
            ("as_of", json!(history.as_of.to_string())),
            ("left_out", models_left_out(&history.left_out)),
        ],
    )
}

fn row(history: &History<'_>, line: &PriceLine<'_>, step: &PriceStep<'_>, changes: &[&VersionChange<'_>]) -> Row {
    let (offer, began) = (step.list_price.offer, step.list_price.row);
    // The stretch may be longer than its first row, and shorter.
    let stretch = DatedPrice { from: Some(step.from), to: step.until, checked: step.checked, ..began.clone() };
    let mut row = Row::default();
    row.add_model(line.model);
    row.add("highlighted", line.highlighted);
    row.add("host", &offer.host.name);
    row.add("host_model_id", offer.id.as_ref());
    row.add("hours", began.condition.hours.map(hours_text));
    row.add_price(history.measure, Some(step.price), Some(&stretch), Some(sources(history, step)));
    row.add("cache_price_unknown", step.cache_price_unknown);
    row.add("price_from_is_documented", step.is_documented);
    row.add("next_model", each(changes, |change| change.model.id.clone()));
    row.add("next_model_from", each(changes, |change| change.at.to_string()));
    row.add("next_model_id", each(changes, |change| change.id.to_owned()));
    row
}

/// Who says the price: the source of each row that goes into the stretch, once.
fn sources(history: &History<'_>, step: &PriceStep<'_>) -> String {
    let began = step.list_price.row;
    let mut sources = vec![address(&began.source)];
    for row in &step.list_price.offer.prices {
        let start = row.start();
        let is_within = step.from < start && start <= history.as_of && step.until.is_none_or(|until| start < until);
        let source = address(&row.source);
        if is_within && row.condition == began.condition && !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.join("; ")
}

/// Something of each change; `None` where there is none.
fn each(changes: &[&VersionChange<'_>], text: fn(&VersionChange<'_>) -> String) -> Option<String> {
    let all: Vec<String> = changes.iter().map(|change| text(change)).collect();
    Some(all.join("; ")).filter(|all| !all.is_empty())
}
