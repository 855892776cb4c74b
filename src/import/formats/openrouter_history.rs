//! Copies of OpenRouter's list on many days: `{ "snapshots": [ { "date", "prices": { id: [input, output] } } ] }`, prices in
//! US dollars per million tokens. A price holds from the copy that first has it to the one that has another or none.

use std::collections::BTreeMap;

use crate::import::draft::{Draft, MOST_PRICES, Price, Row, TOO_MANY, keep, too_many};
use crate::import::formats::document::{Node, inside};
use crate::import::formats::money::{Unit, price, varies};
use crate::import::names::name::slug;
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// True where a file has the shape.
pub(in crate::import) fn is_shape(root: &Node<'_>) -> bool {
    let snapshots = root.get("snapshots").map(Node::items).unwrap_or_default();
    snapshots.iter().any(|snapshot| snapshot.get("date").is_some() && snapshot.get("prices").is_some())
}

/// The day of the last copy.
pub(in crate::import) fn last_day(root: &Node<'_>) -> Option<Date> {
    let snapshots = root.get("snapshots")?.items();
    snapshots.iter().filter_map(|snapshot| Date::parse(snapshot.text_of("date")?)).max()
}

/// Why a price of -1 is left out.
const VARIES: &str = "a price that varies";

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
pub(in crate::import) fn read(root: &Node<'_>, draft: &mut Draft) {
    let mut copies: BTreeMap<Date, &Node<'_>> = BTreeMap::new();
    for (index, snapshot) in root.get("snapshots").map(Node::items).unwrap_or_default().iter().enumerate() {
        let date = snapshot.text_of("date").and_then(Date::parse);
        let at = format!("snapshots[{index}]");
        let prices = snapshot.get("prices").filter(|prices| matches!(prices, Node::Object(_)));
        if let (Some(date), Some(prices)) = (date, prices) {
            // The last copy of a day is what the list was on it.
            if copies.insert(date, prices).is_some() {
                let message = format!("found another copy of {date}; the last one is read.");
                draft.findings.warning("duplicate-day", at, message);
            }
        } else {
            draft.findings.error("missing", at, "expected an object with “date” and “prices”.".to_owned());
        }
    }
    let snapshots: Vec<(Date, &Node<'_>)> = copies.into_iter().collect();
    let next_day = |seen: usize| snapshots.get(seen + 1).map(|(date, _)| *date);
    let mut ids: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let mut varying: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, (date, prices)) in snapshots.iter().enumerate() {
        for (id, pair) in prices.entries() {
            let spans = ids.entry(id).or_default();
            let [input, output] = [0, 1].map(|place| pair.items().get(place));
            if varies(input) || varies(output) {
                // In this copy it has no price; in others it may have one.
                *varying.entry(id).or_default() += 1;
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
        if !draft.begin_entry() {
            return;
        }
        if id.starts_with('~') {
            draft.leave_out("a name that moves from model to model");
            continue;
        }
        let varied = varying.get(id).copied().unwrap_or_default();
        if spans.is_empty() && varied > 0 {
            draft.leave_out(VARIES);
            continue;
        }
        draft.leave_prices_out(VARIES, varied);
        let at = inside("snapshots", id);
        // The newest: what holds today is among them.
        let beyond = spans.len().saturating_sub(MOST_PRICES);
        if beyond > 0 {
            too_many(spans.len(), &at, draft);
            draft.leave_prices_out(TOO_MANY, beyond);
        }
        let (name, variant) = id.split_once(':').map_or((id, None), |(name, variant)| (name, Some(variant)));
        let prices = spans.into_iter().skip(beyond).map(|span| Price {
            from: Some(Instant::from(span.from)),
            to: span.to.map(Instant::from),
            input: span.input,
            output: span.output,
            checked: Some(span.checked),
            ..Price::default()
        });
        let row = Row {
            prices: prices.collect(),
            at,
            name: name.to_owned(),
            maker: name.split_once('/').map(|(maker, _)| maker.to_owned()),
            host: "openrouter".to_owned(),
            variant: variant.filter(|variant| !slug(variant).is_empty()).map(str::to_owned),
            ..Row::default()
        };
        keep(row, draft);
    }
}
