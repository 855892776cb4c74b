//! genai-prices' `data.json`: a list of providers with models, prices in US dollars per million tokens. A model's prices
//! are one set, or a list of sets of which the first holds where no other's condition does.

use super::document::{Node, inside};
use super::draft::{Draft, MOST_PRICES, Price, Row, keep};
use super::money::{Unit, price};
use super::name::without_region;
use crate::catalog::Hours;
use crate::time::{Date, Instant, TimeOfDay};

/// What the list says of a price that it took from a reseller, for want of the provider's own.
const COPIED: &str = "Imported from OpenRouter pricing";

/// Reads the file.
pub(super) fn read(root: &Node<'_>, draft: &mut Draft) {
    for (place, provider) in root.items().iter().enumerate() {
        for (index, model) in provider.get("models").map(Node::items).unwrap_or_default().iter().enumerate() {
            if !draft.begin_entry() {
                return;
            }
            let at = format!("[{place}].models[{index}]");
            let (Some(id), Some(host)) = (model.text_of("id"), provider.text_of("id")) else {
                draft.findings.error("missing", at, "expected an object with “id”, in a provider with one.".to_owned());
                draft.leave_out("no id or no prices");
                continue;
            };
            if model.text_of("price_comments").is_some_and(|comments| comments.contains(COPIED)) {
                draft.leave_out("OpenRouter's price, not the provider's own");
                continue;
            }
            let (name, variant) = variant(id);
            let row = Row {
                prices: prices(model.get("prices"), &inside(&at, "prices"), draft),
                at,
                name: name.to_owned(),
                label: model.text_of("name").map(str::to_owned),
                maker: name.rsplit_once('/').map(|(maker, _)| maker.to_owned()),
                host: host.to_owned(),
                host_name: provider.text_of("name").map(str::to_owned),
                region: without_region(name).0.map(str::to_owned),
                variant,
                ..Row::default()
            };
            keep(row, draft);
        }
    }
}

/// OpenRouter's variants: `…:free`, `…:batch`; `…-v1:0` is Amazon's revision.
fn variant(id: &str) -> (&str, Option<String>) {
    let variant =
        id.rsplit_once(':').filter(|(_, last)| !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_lowercase()));
    variant.map_or((id, None), |(name, variant)| (name, Some(variant.to_owned())))
}

/// One set of prices with its condition.
#[derive(Clone)]
struct Set {
    /// The base price, then one for each size above which another holds.
    prices: Vec<Price>,
    from: Option<Instant>,
    hours: Option<Hours>,
}

fn prices(node: Option<&Node<'_>>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let Some(node) = node else { return Vec::new() };
    let Node::List(items) = node else { return tiers(node, at, draft) };
    let mut sets: Vec<Set> = Vec::new();
    for (index, item) in items.iter().take(MOST_PRICES).enumerate() {
        let at = format!("{at}[{index}]");
        let Some(condition) = condition(item.get("constraint")) else {
            draft.leave_prices_out("a condition that is not known", 1);
            continue;
        };
        let prices = item.get("prices").map(|prices| tiers(prices, &inside(&at, "prices"), draft)).unwrap_or_default();
        sets.push(Set { prices, from: condition.0, hours: condition.1 });
    }
    let mut prices = Vec::new();
    // From the start of one dated set to that of the next; the fallback ends where the first begins.
    let mut dated: Vec<&Set> = sets.iter().filter(|set| set.hours.is_none()).collect();
    dated.sort_by_key(|set| set.from);
    for (index, set) in dated.iter().enumerate() {
        let to = dated.get(index + 1).and_then(|next| next.from);
        if set.from == to && to.is_some() {
            continue;
        }
        prices.extend(set.prices.iter().map(|price| Price { from: set.from, to, ..price.clone() }));
    }
    for set in sets.iter().filter(|set| set.hours.is_some()) {
        add_hours(set, &mut prices);
    }
    prices
}

/// Adds prices that hold in some hours. The dearer set is the plain one: DeepSeek's fallback here is the reduced price of
/// the night, and whoever takes it for the list price shows R1 at $0.55.
fn add_hours(set: &Set, prices: &mut Vec<Price>) {
    let output = |prices: &[Price]| prices.iter().find(|price| price.is_base()).and_then(|price| price.output);
    if output(&set.prices) <= output(prices) {
        prices.extend(set.prices.iter().map(|price| Price { hours: set.hours, from: set.from, ..price.clone() }));
        return;
    }
    let others = set.hours.map(|hours| Hours { from: hours.to, to: hours.from });
    let reduced: Vec<Price> = prices.drain(..).map(|price| Price { hours: others, ..price }).collect();
    prices.extend(set.prices.iter().cloned());
    prices.extend(reduced);
}

/// Start and hours; `None` where the condition is of another kind.
fn condition(node: Option<&Node<'_>>) -> Option<(Option<Instant>, Option<Hours>)> {
    let Some(node) = node.filter(|node| **node != Node::Null) else { return Some((None, None)) };
    let known = ["start_date", "start_time", "end_time"];
    if node.entries().is_empty() || node.entries().iter().any(|(key, _)| !known.contains(&key.as_ref())) {
        return None;
    }
    let from = match node.text_of("start_date") {
        Some(date) => Some(Instant::from(Date::parse(date)?)),
        None => None,
    };
    let clock = |key| TimeOfDay::parse(node.text_of(key)?.strip_suffix('Z')?.get(..5)?);
    let hours = match (node.get("start_time"), node.get("end_time")) {
        (None, None) => None,
        _ => Some(Hours { from: clock("start_time")?, to: clock("end_time")? }),
    };
    Some((from, hours))
}

/// A set's base price, and one for each size above which one of its prices changes.
fn tiers(node: &Node<'_>, at: &str, draft: &mut Draft) -> Vec<Price> {
    const KEYS: [&str; 3] = ["input_mtok", "cache_read_mtok", "output_mtok"];
    let mut sizes: Vec<u32> = KEYS
        .iter()
        .filter_map(|key| node.get(key)?.get("tiers"))
        .flat_map(|tiers| tiers.items().iter().filter_map(|tier| tier.get("start")?.count()).take(MOST_PRICES))
        .collect();
    sizes.sort_unstable();
    sizes.dedup();
    let mut read = |size: Option<u32>| {
        let mut amounts = KEYS.iter().map(|key| {
            let value = node.get(key)?;
            let Node::Object(_) = value else { return price(Some(value), Unit::Million, draft, || inside(at, key)) };
            // The tier that this size reaches; a price without one stays at its base.
            let tiers = value.get("tiers").map(Node::items).unwrap_or_default();
            let tiers = tiers.get(..MOST_PRICES).unwrap_or(tiers);
            let reached =
                |tier: &&Node<'_>| tier.get("start").and_then(Node::count).is_some_and(|start| size >= Some(start));
            let tier = tiers.iter().filter(reached).max_by_key(|tier| tier.get("start").and_then(Node::count));
            let amount = tier.map_or_else(|| value.get("base"), |tier| tier.get("price"));
            // An object without a base price is none; that is said once, not for each size.
            let amount = amount.or(Some(value).filter(|_| size.is_none()));
            price(amount, Unit::Million, draft, || inside(at, key))
        });
        let [input, cached_input, output] = [0, 1, 2].map(|_| amounts.next().flatten());
        Price { input, cached_input, output, above_tokens: size, ..Price::default() }
    };
    let mut prices = vec![read(None)];
    prices.extend(sizes.into_iter().map(|size| read(Some(size))));
    prices
}
