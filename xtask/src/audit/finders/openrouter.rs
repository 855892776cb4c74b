//! OpenRouter's list in monthly copies: `[input, output]` by id, in dollars per million.

use anyhow::Result;

use crate::audit::figure::{Measure, Price};
use crate::audit::json::Node;
use crate::audit::name::Name;
use crate::audit::number::Number;
use crate::audit::raw::{Document, Outcome, Quote, Raw};

const FILE: &str = "openrouter/history_2023-07_2026-09.json";

pub fn find(raw: &Raw, price: &Price) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let place = match price.measure {
        Measure::Input => 0,
        Measure::Output => 1,
        Measure::Cached => return Ok(Outcome::Missing(format!("{FILE} has no prices of cached input"))),
    };
    let copies = document.root.get("snapshots").map(Node::items).unwrap_or_default();
    let mut copies: Vec<(String, &Node)> =
        copies.iter().filter_map(|copy| Some((document.string(copy.get("date"))?, copy.get("prices")?))).collect();
    copies.sort_by(|left, right| left.0.cmp(&right.0));
    let mut at = None;
    for (date, prices) in &copies {
        if date.as_str() < price.from || date.as_str() > price.until {
            continue;
        }
        for (agrees, quote) in rows(&document, price, date, prices, place) {
            if !agrees {
                return Ok(Outcome::Disagrees(quote));
            }
            at.get_or_insert((date == price.from, quote));
        }
    }
    Ok(match at {
        Some((_, quote)) => Outcome::Found(quote),
        None => {
            Outcome::Missing(format!("no {} in the copies from {} to {} in {FILE}", price.id, price.from, price.until))
        }
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
