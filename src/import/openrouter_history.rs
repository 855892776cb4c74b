//! Copies of OpenRouter's list on many days: `{ "snapshots": [ { "date", "prices": { id: [input, output] } } ] }`, prices in
//! US dollars per million tokens. A price holds from the copy that first has it to the one that has another or none.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Node, inside};
use super::draft::{Draft, MOST_PRICES, Price, Row, keep};
use super::money::{Unit, price, varies};
use super::name::slug;
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// True where a file has the shape.
pub(super) fn is_shape(root: &Node<'_>) -> bool {
    let snapshots = root.get("snapshots").map(Node::items).unwrap_or_default();
    snapshots.iter().any(|snapshot| snapshot.get("date").is_some() && snapshot.get("prices").is_some())
}

/// The day of the last copy.
pub(super) fn last_day(root: &Node<'_>) -> Option<Date> {
    let snapshots = root.get("snapshots")?.items();
    snapshots.iter().filter_map(|snapshot| Date::parse(snapshot.text_of("date")?)).max()
}

/// A price in one copy after another.
struct Span {
    from: Date,
    to: Option<Date>,
    checked: Date,
    /// The place of the last copy that has it.
    seen: usize,
    input: Option<Decimal>,
    output: Option<Decimal>,
}

/// Reads the file.
pub(super) fn read(root: &Node<'_>, draft: &mut Draft) {
    let mut snapshots: Vec<(Date, &Node<'_>)> = Vec::new();
    for (index, snapshot) in root.get("snapshots").map(Node::items).unwrap_or_default().iter().enumerate() {
        let date = snapshot.text_of("date").and_then(Date::parse);
        if let (Some(date), Some(prices)) = (date, snapshot.get("prices")) {
            snapshots.push((date, prices));
        } else {
            let at = format!("snapshots[{index}]");
            draft.findings.error("missing", at, "expected an object with “date” and “prices”.".to_owned());
        }
    }
    snapshots.sort_by_key(|(date, _)| *date);
    let next_day = |seen: usize| snapshots.get(seen + 1).map(|(date, _)| *date);
    let mut ids: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let mut varying: BTreeSet<&str> = BTreeSet::new();
    for (place, (date, prices)) in snapshots.iter().enumerate() {
        for (id, pair) in prices.entries() {
            let spans = ids.entry(id).or_default();
            let [input, output] = [0, 1].map(|place| pair.items().get(place));
            if varies(input) || varies(output) {
                varying.insert(id);
                continue;
            }
            let mut read = |node| price(node, Unit::Million, draft, || inside(&format!("snapshots.{date}"), id));
            let (input, output) = (read(input), read(output));
            match spans.last_mut() {
                Some(last) if last.seen + 1 >= place && (last.input, last.output) == (input, output) => {
                    (last.checked, last.seen) = (*date, place);
                }
                last => {
                    if let Some(last) = last {
                        last.to = next_day(last.seen);
                    }
                    spans.push(Span { from: *date, to: None, checked: *date, seen: place, input, output });
                }
            }
        }
    }
    // What the last copy does not have has ended.
    for last in ids.values_mut().filter_map(|spans| spans.last_mut()) {
        last.to = next_day(last.seen);
    }
    for (id, spans) in ids {
        draft.read += 1;
        if id.starts_with('~') || varying.contains(id) {
            draft.leave_out(if id.starts_with('~') {
                "a name that moves from model to model"
            } else {
                "a price that varies"
            });
            continue;
        }
        let (name, variant) = id.split_once(':').map_or((id, None), |(name, variant)| (name, Some(variant)));
        let prices = spans.into_iter().take(MOST_PRICES).map(|span| Price {
            from: Some(Instant::from(span.from)),
            to: span.to.map(Instant::from),
            input: span.input,
            output: span.output,
            checked: Some(span.checked),
            ..Price::default()
        });
        let row = Row {
            prices: prices.collect(),
            at: inside("snapshots", id),
            name: name.to_owned(),
            maker: name.split_once('/').map(|(maker, _)| maker.to_owned()),
            host: "openrouter".to_owned(),
            variant: variant.filter(|variant| !slug(variant).is_empty()).map(str::to_owned),
            ..Row::default()
        };
        keep(row, draft);
    }
}
