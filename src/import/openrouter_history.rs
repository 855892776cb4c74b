//! Copies of OpenRouter's list on many days: `{ "snapshots": [ { "date", "prices": { id: [input, output] } } ] }`, prices in
//! US dollars per million tokens. A price holds from the copy that first has it to the one that has another or none.

use std::collections::BTreeMap;

use super::document::{Node, inside};
use super::draft::{Draft, MOST_PRICES, Price, Row, keep};
use super::money::{Unit, price, varies};
use super::name::slug;
use crate::time::{Date, Instant};

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
    input: Option<crate::units::Decimal>,
    output: Option<crate::units::Decimal>,
}

/// Reads the file.
pub(super) fn read(root: &Node<'_>, draft: &mut Draft) {
    let mut snapshots: Vec<(Date, &Node<'_>)> = Vec::new();
    for (index, snapshot) in root.get("snapshots").map(Node::items).unwrap_or_default().iter().enumerate() {
        match (snapshot.text_of("date").and_then(Date::parse), snapshot.get("prices")) {
            (Some(date), Some(prices)) => snapshots.push((date, prices)),
            _ => draft.findings.error(
                "missing",
                format!("snapshots[{index}]"),
                "expected “date” and “prices”.".to_owned(),
            ),
        }
    }
    snapshots.sort_by_key(|(date, _)| *date);
    let mut ids: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let mut varying: Vec<&str> = Vec::new();
    for (date, prices) in &snapshots {
        for (id, pair) in prices.entries() {
            let at = inside(&format!("snapshots.{date}"), id);
            let [input, output] = [0, 1].map(|place| pair.items().get(place));
            let spans = ids.entry(id).or_default();
            if varies(input) || varies(output) {
                varying.push(id);
                continue;
            }
            let mut read = |node| price(node, Unit::Million, draft, || at.clone());
            let (input, output) = (read(input), read(output));
            match spans.last_mut() {
                Some(last) if last.to.is_none() && (last.input, last.output) == (input, output) => last.checked = *date,
                last => {
                    if let Some(last) = last.filter(|last| last.to.is_none()) {
                        last.to = Some(*date);
                    }
                    spans.push(Span { from: *date, to: None, checked: *date, input, output });
                }
            }
        }
        // What this copy does not list any more has ended.
        for (id, spans) in &mut ids {
            if let Some(last) = spans.last_mut().filter(|last| last.to.is_none() && last.checked < *date) {
                if prices.get(id).is_none() {
                    last.to = Some(*date);
                }
            }
        }
    }
    for (id, spans) in ids {
        draft.read += 1;
        if id.starts_with('~') || varying.contains(&id) {
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
