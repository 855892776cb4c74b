//! models.dev's `api.json`: models by id inside providers by id, prices in US dollars per million tokens.

use crate::diagnostic::Quoted;
use crate::import::draft::{Draft, MOST_SIZES, Price, Row, UNKNOWN_CONDITION, bounded, keep};
use crate::import::formats::document::{Node, inside};
use crate::import::formats::money::{Unit, price};
use crate::import::names::name::without_region;
use crate::time::Date;

/// Reads the file.
pub(in crate::import) fn read(root: &Node<'_>, draft: &mut Draft) {
    for (id, provider) in root.entries() {
        let at = inside("", id);
        let (place, found) = match (provider, provider.get("models")) {
            (Node::Object(_), None) => {
                draft.findings.warning("missing", at, "expected an object with “models”.".to_owned());
                continue;
            }
            (Node::Object(_), Some(models)) => (inside(&at, "models"), models),
            (other, _) => (at, other),
        };
        let Node::Object(models) = found else {
            // Whatever it was, it was something of the file.
            if !draft.begin_entry() {
                return;
            }
            draft.findings.error("wrong-type", place, format!("found {found}, expected an object."));
            draft.leave_out("no object");
            continue;
        };
        let host_name = provider.text_of("name");
        for (name, model) in models {
            if !draft.begin_entry() {
                return;
            }
            add(id, host_name, name, model, inside(&place, name), draft);
        }
    }
}

fn add(host: &str, host_name: Option<&str>, id: &str, model: &Node<'_>, at: String, draft: &mut Draft) {
    let Node::Object(_) = model else {
        draft.findings.error("wrong-type", at, format!("found {model}, expected an object."));
        draft.leave_out("no object");
        return;
    };
    let outputs = model.get("modalities").and_then(|modalities| modalities.get("output"));
    if outputs.is_some_and(|outputs| {
        !outputs.items().is_empty() && !outputs.items().iter().any(|kind| kind.text() == Some("text"))
    }) {
        draft.leave_out("no text model");
        return;
    }
    let (name, variant) = variant(id);
    let row = Row {
        prices: prices(model.get("cost"), &inside(&at, "cost"), draft),
        released: released(model, &at, draft),
        at,
        name: name.to_owned(),
        label: model.text_of("name").map(str::to_owned),
        maker: name.rsplit_once('/').map(|(path, _)| path.rsplit('/').next().unwrap_or(path).to_owned()),
        host: host.to_owned(),
        host_name: host_name.map(str::to_owned),
        region: without_region(name).0.map(str::to_owned),
        variant,
        open_weights: model.flag_of("open_weights"),
        reasoning: model.flag_of("reasoning"),
    };
    keep(row, draft);
}

/// Gateways carry OpenRouter's variants along: `…:free`, `…:thinking`; NanoGPT has `TEE/…`, in a trusted environment.
fn variant(id: &str) -> (&str, Option<String>) {
    if let Some(name) = id.strip_prefix("TEE/") {
        return (name, Some("tee".to_owned()));
    }
    match id.rsplit_once(':') {
        Some((name, variant)) if !variant.is_empty() && variant.bytes().all(|byte| byte.is_ascii_lowercase()) => {
            (name, Some(variant.to_owned()))
        }
        _ => (id, None),
    }
}

/// `2025-01-20`. A month alone is no day: other providers may have it.
fn released(model: &Node<'_>, at: &str, draft: &mut Draft) -> Option<Date> {
    let text = model.text_of("release_date")?;
    let date = Date::parse(text);
    if date.is_none() && Date::parse(&format!("{text}-01")).is_none() {
        let message = format!("found {}, expected a date such as 2025-01-29; it counts as unknown.", Quoted(text));
        draft.findings.warning("bad-date", inside(at, "release_date"), message);
    }
    date
}

fn prices(cost: Option<&Node<'_>>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let Some(cost) = cost else { return Vec::new() };
    let base = three(cost, at, draft);
    let mut prices = vec![base];
    let tiers = cost.get("tiers").map(Node::items).unwrap_or_default();
    for (index, part) in bounded(tiers, MOST_SIZES, at, draft).iter().enumerate() {
        let at = format!("{at}.tiers[{index}]");
        match part.get("tier").and_then(|tier| tier.get("size")).and_then(Node::count) {
            Some(size) => prices.push(Price { above_tokens: Some(size), ..three(part, &at, draft) }),
            None => draft.leave_prices_out(UNKNOWN_CONDITION, 1),
        }
    }
    // The notation before `tiers`.
    if let Some(part) = cost.get("context_over_200k").filter(|_| prices.len() == 1) {
        let at = inside(at, "context_over_200k");
        prices.push(Price { above_tokens: Some(200_000), ..three(part, &at, draft) });
    }
    prices
}

fn three(node: &Node<'_>, at: &str, draft: &mut Draft) -> Price {
    let mut read = |key: &str| price(node.get(key), Unit::Million, draft, || inside(at, key));
    // Some entries misspell the key, and a reader who knows one spelling misses their price.
    let cached_input = ["cache_read", "cache_input", "cached_input"].into_iter().find_map(&mut read);
    Price { input: read("input"), cached_input, output: read("output"), ..Price::default() }
}
