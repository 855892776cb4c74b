//! genai-prices' `data.json`: a list of providers with models, prices in US dollars per million tokens. A model's prices
//! are one set, or a list of sets of which the last holds whose condition does.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Hours;
use crate::import::draft::{
    Draft, MOST_PRICES, MOST_SIZES, Price, Row, SAME_SIZE, TOO_MANY, UNKNOWN_CONDITION, bounded, keep, too_many,
};
use crate::import::formats::document::{Node, inside};
use crate::import::formats::money::{Unit, price};
use crate::import::names::name::without_region;
use crate::import::stretches;
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::Decimal;

/// What the list says of a price that it took from a reseller, for want of the provider's own.
const COPIED: &str = "Imported from OpenRouter pricing";

/// Reads the file.
pub(in crate::import) fn read(root: &Node<'_>, draft: &mut Draft) {
    for (place, provider) in root.items().iter().enumerate() {
        let at = format!("[{place}]");
        let (at, models) = match (provider, provider.get("models")) {
            (Node::Object(_), None) => {
                draft.findings.warning("missing", at, "expected an object with “models”.".to_owned());
                continue;
            }
            (Node::Object(_), Some(models)) => (format!("{at}.models"), models),
            (other, _) => (at, other),
        };
        let Node::List(models) = models else {
            if !draft.begin_entry() {
                return;
            }
            let expected = if at.ends_with(']') { "an object" } else { "a list" };
            draft.findings.error("wrong-type", at, format!("found {models}, expected {expected}."));
            draft.leave_out("no list of models");
            continue;
        };
        let (host, host_name) = (provider.text_of("id"), provider.text_of("name"));
        for (index, model) in models.iter().enumerate() {
            if !draft.begin_entry() {
                return;
            }
            add(host, host_name, model, format!("{at}[{index}]"), draft);
        }
    }
}

fn add(host: Option<&str>, host_name: Option<&str>, model: &Node<'_>, at: String, draft: &mut Draft) {
    let (Some(id), Some(host)) = (model.text_of("id"), host) else {
        draft.findings.error("missing", at, "expected an object with “id”, in a provider with one.".to_owned());
        draft.leave_out("no id or no prices");
        return;
    };
    if model.text_of("price_comments").is_some_and(|comments| comments.contains(COPIED)) {
        draft.leave_out("OpenRouter's price, not the provider's own");
        return;
    }
    let (name, variant) = variant(id);
    let row = Row {
        prices: prices(model.get("prices"), &inside(&at, "prices"), draft),
        at,
        name: name.to_owned(),
        label: model.text_of("name").map(str::to_owned),
        maker: name.rsplit_once('/').map(|(maker, _)| maker.to_owned()),
        host: host.to_owned(),
        host_name: host_name.map(str::to_owned),
        region: without_region(name).0.map(str::to_owned),
        variant,
        ..Row::default()
    };
    keep(row, draft);
}

/// How many sets of prices a model may have: in each stretch of time each is compared with the others. One for
/// each hour of a day would be enough.
const MOST_SETS: usize = 24;

/// OpenRouter's variants: `…:free`, `…:batch`; `…-v1:0` is Amazon's revision.
fn variant(id: &str) -> (&str, Option<String>) {
    let variant =
        id.rsplit_once(':').filter(|(_, last)| !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_lowercase()));
    variant.map_or((id, None), |(name, variant)| (name, Some(variant.to_owned())))
}

/// One set of prices with its condition.
struct Set {
    /// The base price, then one for each size above which another holds.
    prices: Vec<Price>,
    from: Option<Instant>,
    hours: Option<Hours>,
}

impl Set {
    /// What the set is told to be dearer by.
    fn output(&self) -> Option<Decimal> {
        self.prices.iter().find(|price| price.is_base()).and_then(|price| price.output)
    }
}

fn prices(node: Option<&Node<'_>>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let Some(node) = node else { return Vec::new() };
    let Node::List(items) = node else { return tiers(node, at, draft) };
    let mut sets: Vec<Set> = Vec::new();
    if items.len() > MOST_SETS {
        let message =
            format!("found {} sets of prices, expected at most {MOST_SETS}; the others are left out.", items.len());
        draft.findings.error("too-many-prices", at.to_owned(), message);
        draft.leave_prices_out(TOO_MANY, items.len() - MOST_SETS);
    }
    for (index, item) in items.iter().take(MOST_SETS).enumerate() {
        let at = format!("{at}[{index}]");
        let Some(condition) = condition(item.get("constraint")) else {
            draft.leave_prices_out(UNKNOWN_CONDITION, 1);
            continue;
        };
        let prices = item.get("prices").map(|prices| tiers(prices, &inside(&at, "prices"), draft)).unwrap_or_default();
        sets.push(Set { prices, from: condition.0, hours: condition.1 });
    }
    // From the start of one set to that of the next; what has no start holds from the beginning.
    let mut starts: Vec<Option<Instant>> = sets.iter().map(|set| set.from).collect();
    starts.sort_unstable();
    starts.dedup();
    let (mut prices, mut beyond, mut overlapping) = (Vec::new(), 0, BTreeSet::new());
    for (index, from) in starts.iter().enumerate() {
        let to = starts.get(index + 1).copied().flatten();
        for price in in_force(&sets, *from, &mut overlapping) {
            if prices.len() < MOST_PRICES {
                stretches::push(&mut prices, Price { from: *from, to, ..price });
            } else {
                beyond += 1;
            }
        }
    }
    if beyond > 0 {
        too_many(prices.len() + beyond, at, draft);
        draft.leave_prices_out(TOO_MANY, beyond);
    }
    draft.leave_prices_out("hours of which others are a part", overlapping.len());
    prices
}

/// The prices from a moment on: those of the last set in the list that holds then, and those of the sets of some hours
/// behind it. Of hours that overlap the last in the list hold, too.
///
/// The dearer set is the plain one: DeepSeek's fallback here is the reduced price of the night, and whoever takes it for
/// the list price shows R1 at $0.55.
fn in_force(sets: &[Set], moment: Option<Instant>, overlapping: &mut BTreeSet<usize>) -> Vec<Price> {
    let begun = || sets.iter().enumerate().rev().filter(|(_, set)| set.from <= moment);
    let plain = begun().find(|(_, set)| set.hours.is_none());
    let mut by_hours: Vec<(Hours, &Set)> = Vec::new();
    for (place, set) in begun().take_while(|(place, _)| plain.is_none_or(|(plain, _)| *place > plain)) {
        let Some(hours) = set.hours else { continue };
        if by_hours.iter().any(|(known, _)| overlap(*known, hours)) {
            overlapping.insert(place);
        } else {
            by_hours.push((hours, set));
        }
    }
    by_hours.sort_by_key(|(hours, _)| hours.from);
    let within = |set: &Set, hours: Option<Hours>| {
        set.prices.iter().map(|price| Price { hours, ..price.clone() }).collect::<Vec<Price>>()
    };
    let Some((_, plain)) = plain else {
        return by_hours.iter().flat_map(|(hours, set)| within(set, Some(*hours))).collect();
    };
    let dearest = by_hours.iter().map(|(_, set)| *set).max_by_key(|set| set.output());
    let base = dearest.filter(|set| set.output() > plain.output()).unwrap_or(plain);
    let mut prices = within(base, None);
    for (hours, set) in by_hours.iter().filter(|(_, set)| !std::ptr::eq(*set, base)) {
        prices.extend(within(set, Some(*hours)));
    }
    if !std::ptr::eq(base, plain) {
        // Between the hours of the sets.
        for ((before, _), (after, _)) in by_hours.iter().zip(by_hours.iter().cycle().skip(1)) {
            if before.to != after.from {
                prices.extend(within(plain, Some(Hours { from: before.to, to: after.from })));
            }
        }
    }
    prices
}

/// True where two windows of the day have a minute in common.
fn overlap(a: Hours, b: Hours) -> bool {
    let has = |hours: Hours, minute: TimeOfDay| {
        if hours.from <= hours.to {
            hours.from <= minute && minute < hours.to
        } else {
            hours.from <= minute || minute < hours.to
        }
    };
    has(a, b.from) || has(b, a.from)
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

/// One price of a set: its base, and what it is from each size on, by size.
struct Tiers {
    base: Option<Decimal>,
    from: Vec<(u32, Option<Decimal>)>,
}

impl Tiers {
    /// The price of the tier that a size reaches; without one it stays at its base.
    fn at(&self, size: Option<u32>) -> Option<Decimal> {
        let reached = self.from.partition_point(|(start, _)| Some(*start) <= size);
        let tier = reached.checked_sub(1).and_then(|last| self.from.get(last));
        tier.map_or(self.base, |(_, amount)| *amount)
    }

    fn read(value: Option<&Node<'_>>, at: &str, draft: &mut Draft) -> Self {
        // An object without a base price is none; that is said of it.
        let amount = match value {
            Some(object @ Node::Object(_)) => object.get("base").or(value),
            other => other,
        };
        let base = price(amount, Unit::Million, draft, || at.to_owned());
        let tiers = value.and_then(|value| value.get("tiers")).map(Node::items).unwrap_or_default();
        let mut from: BTreeMap<u32, Option<Decimal>> = BTreeMap::new();
        for (index, tier) in bounded(tiers, MOST_SIZES, at, draft).iter().enumerate() {
            let Some(start) = tier.get("start").and_then(Node::count) else {
                draft.leave_prices_out(UNKNOWN_CONDITION, 1);
                continue;
            };
            let amount = price(tier.get("price"), Unit::Million, draft, || format!("{at}.tiers[{index}]"));
            match from.entry(start) {
                Entry::Vacant(free) => {
                    free.insert(amount);
                }
                Entry::Occupied(known) if *known.get() == amount => {}
                Entry::Occupied(_) => draft.leave_prices_out(SAME_SIZE, 1),
            }
        }
        Self { base, from: from.into_iter().collect() }
    }
}

/// A set's base price, and one for each size above which one of its prices changes.
fn tiers(node: &Node<'_>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let [input, cached_input, output] =
        ["input_mtok", "cache_read_mtok", "output_mtok"].map(|key| Tiers::read(node.get(key), &inside(at, key), draft));
    let sizes: BTreeSet<u32> =
        [&input, &cached_input, &output].iter().flat_map(|tiers| tiers.from.iter().map(|(size, _)| *size)).collect();
    let sizes: Vec<u32> = sizes.into_iter().collect();
    let sizes = bounded(&sizes, MOST_SIZES, at, draft).iter().copied().map(Some);
    std::iter::once(None)
        .chain(sizes)
        .map(|size| Price {
            input: input.at(size),
            cached_input: cached_input.at(size),
            output: output.at(size),
            above_tokens: size,
            ..Price::default()
        })
        .collect()
}
