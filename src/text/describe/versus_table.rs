//! A versus chart as a table, and what is known of one of its bars.

use super::elsewhere::elsewhere;
use super::sources::links;
use super::tooltip::{in_force, score_rows};
use super::versus::{price_note, price_title, price_value, score_value, verdict_words};
use super::{Part, Tooltip, price};
use crate::catalog::Source;
use crate::compare::{BenchmarkRow, Versus};
use crate::text::Locale;
use crate::text::words::Label;

/// The headers of the table: the benchmark, a column for each model, the verdict, the sources.
pub fn versus_columns(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut columns = vec![words.label(Label::Benchmark).to_owned()];
    for one in &versus.models {
        columns.push(one.model.name.clone());
    }
    columns.push(words.label(Label::Verdict).to_owned());
    columns.push(words.label(Label::Sources).to_owned());
    columns
}

/// The rows of the table: the prices, then a row for each benchmark; the last cell of each names sources.
pub fn versus_cells(versus: &Versus<'_>, locale: Locale) -> Vec<Vec<Vec<Part>>> {
    let text = |text: String| vec![Part::Text(text)];
    let mut rows = Vec::new();
    let mut prices = vec![text(price_title(versus, locale))];
    let mut sources: Vec<&Source> = Vec::new();
    for (place, one) in versus.models.iter().enumerate() {
        let mut value = price_value(versus, place, locale);
        if let Ok(priced) = &one.price {
            value = format!("{value} ({})", priced.list_price.offer.host.name);
            sources.push(&priced.list_price.row.source);
        }
        prices.push(text(value));
    }
    prices.push(text(price_note(versus, locale)));
    prices.push(links(&sources));
    rows.push(prices);
    for row in &versus.rows {
        let mut cells = vec![text(row.benchmark.name.clone())];
        let mut sources: Vec<&Source> = Vec::new();
        for (place, one) in row.scores.iter().enumerate() {
            cells.push(text(score_in_table(row, place, locale)));
            sources.push(&one.score.source);
        }
        cells.push(text(verdict_words(versus, row, locale)));
        cells.push(links(&sources));
        rows.push(cells);
    }
    rows
}

/// "79.8% (high; 95% interval 62.5% to 90.4%)"
fn score_in_table(row: &BenchmarkRow<'_>, place: usize, locale: Locale) -> String {
    let words = locale.words();
    let value = score_value(row, place, locale);
    let Some(one) = row.scores.get(place) else { return value };
    let mut about = Vec::new();
    if let Some(effort) = &one.score.effort {
        about.push(words.effort(effort));
    }
    if let Some(known) = &one.uncertainty {
        about.push(super::interval(known, row.benchmark.unit, locale));
    }
    if about.is_empty() {
        return value;
    }
    let about = crate::joined::joined(about.iter().map(String::as_str), ", ");
    format!("{value} ({about})")
}

/// All that is known about the price of a model.
pub fn price_tooltip(versus: &Versus<'_>, place: usize, locale: Locale) -> Tooltip {
    let words = locale.words();
    let Some(one) = versus.models.get(place) else { return Tooltip::default() };
    let mut tooltip = Tooltip { title: one.model.name.clone(), ..Tooltip::default() };
    let mut row = |label: Label, value: String| tooltip.rows.push((words.label(label).to_owned(), value));
    match &one.price {
        Ok(priced) => {
            row(Label::Price, words.price_per(&price(locale, priced.price, versus.currency), versus.measure));
            row(Label::Host, priced.list_price.offer.host.name.clone());
            row(Label::InForce, in_force(priced.list_price.row, locale));
            tooltip.source = links(&[priced.list_price.row.source.as_ref()]);
        }
        Err(_) => row(Label::Price, words.label(Label::NoPrice).to_owned()),
    }
    tooltip
}

/// All that is known about a score.
pub fn score_tooltip(versus: &Versus<'_>, of: &BenchmarkRow<'_>, place: usize, locale: Locale) -> Tooltip {
    let words = locale.words();
    let (Some(one), Some(scored)) = (versus.models.get(place), of.scores.get(place)) else { return Tooltip::default() };
    let mut tooltip = Tooltip { title: one.model.name.clone(), ..Tooltip::default() };
    let written = score_value(of, place, locale);
    score_rows(scored.score, &written, scored.uncertainty.as_ref(), locale, &mut tooltip.rows);
    if let Some(others) = elsewhere(one.model, scored.score, versus.as_of, locale) {
        tooltip.rows.push((words.label(Label::Elsewhere).to_owned(), others));
    }
    tooltip.rows.push((words.label(Label::Verdict).to_owned(), verdict_words(versus, of, locale)));
    tooltip.source = links(&[scored.score.source.as_ref()]);
    tooltip
}
