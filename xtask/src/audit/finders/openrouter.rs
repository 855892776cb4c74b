//! OpenRouter's list in monthly copies: `[input, output]` by id, in dollars per million.

use anyhow::Result;

use crate::audit::figure::{Measure, Price};
use crate::audit::json::Node;
use crate::audit::name::Name;
use crate::audit::number::Number;
use crate::audit::raw::{Document, Outcome, Quote, Raw};

const FILE: &str = "openrouter/history_2023-07_2026-09.json";

/// The copy of the row's first day has the price, and so have all copies while the row holds.
pub fn find(raw: &Raw, price: &Price) -> Result<Outcome> {
    look(raw, price, true)
}

/// The copies while the row holds have the price, whenever the first of them was made.
pub fn seen(raw: &Raw, price: &Price) -> Result<Outcome> {
    look(raw, price, false)
}

fn look(raw: &Raw, price: &Price, from_first_day: bool) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let place = match price.measure {
        Measure::Input => 0,
        Measure::Output => 1,
        Measure::Cached => return Ok(Outcome::Missing(format!("{FILE} has no prices of cached input"))),
    };
    let copies = document.root.get("snapshots").map(Node::items).unwrap_or_default();
    let mut seen = Vec::new();
    for copy in copies {
        let date = document.string(copy.get("date")).unwrap_or_default();
        let Some(prices) = copy.get("prices").filter(|_| price.holds_on(&date)) else { continue };
        let rows = rows(&document, price, &date, prices, place);
        // An id of more than one row of the list: the model's own, or a name that it shares.
        let row = rows.iter().find(|(agrees, _)| *agrees).or(rows.first());
        seen.extend(row.map(|(agrees, quote)| (date, *agrees, quote.clone())));
    }
    seen.sort_by(|left, right| left.0.cmp(&right.0));
    if let Some((_, _, quote)) = seen.iter().find(|(_, agrees, _)| !agrees) {
        return Ok(Outcome::Disagrees(quote.clone()));
    }
    Ok(match seen.into_iter().next() {
        Some((date, _, quote)) if date == price.from || !from_first_day => Outcome::Found(quote),
        Some((_, _, quote)) => Outcome::Disagrees(quote),
        None => Outcome::Missing(format!("no {} from {} to {} in {FILE}", price.id, price.from, price.checked)),
    })
}

fn rows(document: &Document, price: &Price, date: &str, prices: &Node, place: usize) -> Vec<(bool, Quote)> {
    let mut rows = Vec::new();
    for (id, pair) in prices.members().filter(|(id, _)| is_row(price, id)) {
        let Some(node) = pair.items().get(place) else { continue };
        let Some(number) = Number::read(document.text(node)) else { continue };
        rows.push((price.value.is_price(&number), document.member(date, id, pair)));
    }
    rows
}

/// On OpenRouter itself the id; of another host's price, the model's name under the developer's own.
fn is_row(price: &Price, id: &str) -> bool {
    if price.host == "openrouter" {
        return id.eq_ignore_ascii_case(price.id);
    }
    let Some((maker, model)) = id.split_once('/') else { return false };
    maker.replace("mistralai", "mistral").replace("x-ai", "xai") == price.host
        && !model.contains(':')
        && price.names.contains(&Name::read(model))
}
