//! OpenRouter's `/api/v1/models`: a list of models, prices as text in US dollars per token.

use crate::catalog::Hours;
use crate::import::draft::{Draft, MOST_SIZES, Price, Row, UNKNOWN_CONDITION, bounded, keep};
use crate::import::formats::document::{Node, inside};
use crate::import::formats::money::{Unit, price, varies};
use crate::import::names::name::slug;
use crate::time::{Instant, TimeOfDay};

/// Reads the file.
pub(in crate::import) fn read(root: &Node<'_>, draft: &mut Draft) {
    for (index, model) in root.get("data").map(Node::items).unwrap_or_default().iter().enumerate() {
        if !draft.begin_entry() {
            return;
        }
        let at = format!("data[{index}]");
        let (Some(id), Some(pricing)) = (model.text_of("id"), model.get("pricing")) else {
            draft.findings.error("missing", at, "expected an object with “id” and “pricing”.".to_owned());
            draft.leave_out("no id or no prices");
            continue;
        };
        if id.starts_with('~') || model.get("alias_target").is_some_and(|target| *target != Node::Null) {
            draft.leave_out("a name that moves from model to model");
            continue;
        }
        let outputs = model.get("architecture").and_then(|architecture| architecture.get("output_modalities"));
        if outputs.is_some_and(|outputs| {
            !outputs.items().is_empty() && !outputs.items().iter().any(|kind| kind.text() == Some("text"))
        }) {
            draft.leave_out("no text model");
            continue;
        }
        if varies(pricing.get("prompt")) || varies(pricing.get("completion")) {
            draft.leave_out("a price that varies");
            continue;
        }
        let (name, variant) = id.split_once(':').map_or((id, None), |(name, variant)| (name, Some(variant)));
        let variant = variant.filter(|variant| !slug(variant).is_empty());
        let row = Row {
            prices: prices(pricing, &inside(&at, "pricing"), draft),
            at,
            name: name.to_owned(),
            label: model.text_of("name").map(label),
            maker: name.split_once('/').map(|(maker, _)| maker.to_owned()),
            host: "openrouter".to_owned(),
            variant: variant.map(str::to_owned),
            // When OpenRouter listed the model, which is mostly within days of its release.
            released: model.get("created").and_then(created),
            reasoning: None,
            open_weights: model.text_of("hugging_face_id").map(|_| true),
            ..Row::default()
        };
        keep(row, draft);
    }
}

/// The name for readers: without the maker in front and the variant behind.
fn label(name: &str) -> String {
    let name = name.split_once(": ").map_or(name, |(_, name)| name);
    name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")).map_or(name, |(name, _)| name).to_owned()
}

fn created(node: &Node<'_>) -> Option<crate::time::Date> {
    Instant::from_unix_seconds(node.digits()?.parse().ok()?).map(Instant::date)
}

fn prices(pricing: &Node<'_>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let mut prices = vec![three(pricing, at, draft)];
    let overrides = pricing.get("overrides").map(Node::items).unwrap_or_default();
    for (index, part) in bounded(overrides, MOST_SIZES, at, draft).iter().enumerate() {
        let at = format!("{at}.overrides[{index}]");
        let tokens = part.get("min_prompt_tokens").and_then(Node::count);
        let hours = hours(part);
        let known = [
            "min_prompt_tokens",
            "start_time",
            "end_time",
            "prompt",
            "completion",
            "input_cache_read",
            "input_cache_write",
        ];
        let others = part.entries().iter().any(|(key, value)| !known.contains(&key.as_ref()) && *value != Node::Null);
        let has_hours = part.get("start_time").is_some() || part.get("end_time").is_some();
        // Under a condition that is not understood a price would hold where it does not.
        if others || (has_hours && hours.is_none()) || (tokens.is_none() && hours.is_none()) {
            draft.leave_prices_out(UNKNOWN_CONDITION, 1);
            continue;
        }
        // From this many tokens on means above one token less.
        let above_tokens = tokens.map(|tokens| if tokens % 1000 == 1 { tokens - 1 } else { tokens });
        prices.push(Price { hours, above_tokens, ..three(part, &at, draft) });
    }
    prices
}

/// The hours of the UTC day in which a part of the prices holds.
fn hours(part: &Node<'_>) -> Option<Hours> {
    let clock = |key| TimeOfDay::parse(part.text_of(key)?.get(..5)?);
    Some(Hours { from: clock("start_time")?, to: clock("end_time")? })
}

fn three(node: &Node<'_>, at: &str, draft: &mut Draft) -> Price {
    let mut read = |key: &str| price(node.get(key), Unit::Token, draft, || inside(at, key));
    Price {
        input: read("prompt"),
        cached_input: read("input_cache_read"),
        output: read("completion"),
        ..Price::default()
    }
}
