//! LiteLLM's dated changes, as llmledger collected them: `[day, kind, field, old, new, flag, source]` by key, and the price
//! in force at its end, in dollars per million.

use anyhow::Result;

use super::litellm;
use crate::audit::figure::{Measure, Price};
use crate::audit::host;
use crate::audit::json::Node;
use crate::audit::number::Number;
use crate::audit::raw::{Document, Outcome, Quote, Raw};

const FILE: &str = "llmledger/snapshot.json";

/// A change of one field.
struct Change<'a> {
    day: String,
    old: Option<Number>,
    new: Option<Number>,
    flag: String,
    node: &'a Node,
    row: String,
}

pub fn find(raw: &Raw, price: &Price) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let keys = host::litellm_keys(price.host, price.id, price.tier);
    let mut rows = Vec::new();
    let mut why = format!("no such key in {FILE}: {}", keys.join(", "));
    let events = document.root.get("events").into_iter().flat_map(Node::members);
    for (key, events) in events.filter(|(key, _)| keys.contains(&key.to_lowercase())) {
        let now = now(&document, key);
        let provider = now.and_then(|row| document.string(row.get("host")));
        if provider.is_some_and(|provider| !host::is_provider(price.host, &provider)) {
            continue;
        }
        for field in litellm::fields(price) {
            let changes = changes(&document, key, events, &field);
            let mut row = at(&document, price, key, &changes, now);
            // The list of the day says what no later change contradicts.
            if row.is_none() && changes.is_empty() {
                row = match litellm::find(raw, price)? {
                    Outcome::Found(quote) => Some((true, quote)),
                    _ => None,
                };
            }
            let Some((agrees, quote)) = row else {
                why = format!("{FILE} has {key}, but no {field} of {}", price.from);
                continue;
            };
            let contradiction = changes.iter().find(|change| contradicts(price, change));
            rows.push(match (added_later(&document, price, key, events), contradiction) {
                (Some(added), _) => (false, added),
                (None, Some(change)) if agrees => (false, document.around(&change.row, change.node, change.node)),
                _ => (agrees, quote),
            });
        }
    }
    Ok(Outcome::of(rows, || why))
}

/// What the dated changes say against a row that the list of a later day agrees with: they end before it, and know nothing
/// of a row that begins after their end.
pub fn against(raw: &Raw, price: &Price) -> Result<Option<Quote>> {
    let Some(document) = raw.json(FILE)? else { return Ok(None) };
    let built = document.string(document.root.get("built")).unwrap_or_default();
    if built.get(..10).is_none_or(|built| built < price.from) {
        return Ok(None);
    }
    Ok(match find(raw, price)? {
        Outcome::Disagrees(quote) => Some(quote),
        Outcome::Found(_) | Outcome::Missing(_) => None,
    })
}

/// The row of a key in the list of the models of today.
fn now<'a>(document: &'a Document, key: &str) -> Option<&'a Node> {
    let models = document.root.get("models")?.items();
    models.iter().find(|row| document.string(row.get("key")).as_deref() == Some(key))
}

fn changes<'a>(document: &Document, key: &str, events: &'a Node, field: &str) -> Vec<Change<'a>> {
    let mut changes: Vec<Change> = Vec::new();
    for (index, node) in events.items().iter().enumerate() {
        let [day, kind, name, old, new, flag, ..] = node.items() else { continue };
        let is = |node: &Node, word: &str| document.string(Some(node)).as_deref() == Some(word);
        if is(kind, "price") && is(name, field) {
            let number = |node: &Node| Number::read(document.text(node)).map(|number| number.times_ten_to(6));
            let text = |node: &Node| document.string(Some(node)).unwrap_or_default();
            let row = format!("events.{key}[{index}]");
            changes.push(Change { day: text(day), old: number(old), new: number(new), flag: text(flag), node, row });
        }
    }
    changes.sort_by(|left, right| left.day.cmp(&right.day));
    changes
}

/// The price in force on the first day of a row, with the change that says so.
fn at(document: &Document, price: &Price, key: &str, changes: &[Change], now: Option<&Node>) -> Option<(bool, Quote)> {
    let before = changes.iter().rev().find(|change| change.day.as_str() <= price.from);
    let after = changes.iter().find(|change| change.day.as_str() > price.from);
    let row = |number: &Option<Number>, change: &Change| {
        let agrees = number.as_ref().is_some_and(|number| price.value.is_price(number));
        number.is_some().then(|| (agrees, document.around(&change.row, change.node, change.node)))
    };
    if let Some(change) = before {
        return row(&change.new, change);
    }
    if let Some(change) = after {
        return row(&change.old, change);
    }
    let field = match price.measure {
        _ if price.above_tokens.is_some()
            || price.tier.is_some_and(|tier| ["batch", "flex", "priority"].contains(&tier)) =>
        {
            return None;
        }
        Measure::Input => "input",
        Measure::Cached => "cache_read",
        Measure::Output => "output",
    };
    let node = now?.get(field)?;
    let number = Number::read(document.text(node))?;
    Some((price.value.is_price(&number), document.member(&format!("models: {key}"), field, node)))
}

/// Is this a change to another price while the row says that its own holds? Slips that were undone are none.
fn contradicts(price: &Price, change: &Change) -> bool {
    price.still_holds_on(&change.day)
        && !["unit", "reverted"].contains(&change.flag.as_str())
        && change.new.as_ref().is_some_and(|number| !price.value.is_price(number))
}

/// The event that added the key, where the row begins before it.
fn added_later(document: &Document, price: &Price, key: &str, events: &Node) -> Option<Quote> {
    let mut events = events.items().iter().enumerate();
    let (index, node) = events.find(|(_, node)| {
        document.string(node.items().get(1)).is_some_and(|kind| kind == "added" || kind == "start")
    })?;
    let day = document.string(node.items().first())?;
    (price.from < day.as_str()).then(|| document.around(&format!("events.{key}[{index}]"), node, node))
}
