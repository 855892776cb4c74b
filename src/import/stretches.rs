//! Prices of one offer over time: what two lists of them say together.

use std::collections::BTreeMap;

use super::draft::{MOST_PRICES, Price, in_order};
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// Adds a price; where it goes on with the same amounts at which an earlier one ends, it is that one's stretch.
pub(super) fn push(prices: &mut Vec<Price>, price: Price) {
    match prices.iter_mut().find(|earlier| goes_on(earlier, &price)) {
        Some(earlier) => extend(earlier, &price),
        None => prices.push(price),
    }
}

/// True where a price goes on at the end of an earlier one.
fn goes_on(earlier: &Price, price: &Price) -> bool {
    price.from.is_some()
        && earlier.to == price.from
        && earlier.same_condition(price)
        && earlier.amounts() == price.amounts()
}

/// Makes one stretch of two. Who looked last saw both.
fn extend(earlier: &mut Price, price: &Price) {
    (earlier.to, earlier.checked) = (price.to, later(earlier.checked, price.checked));
}

/// The later of two looks; `None` is the file's day.
fn later(a: Option<Date>, b: Option<Date>) -> Option<Date> {
    Some(a?.max(b?))
}

/// The first prices of two lists that hold at one moment for the same requests and differ.
pub(super) fn contradiction<'p>(a: &'p [Price], b: &'p [Price], day: Date) -> Option<(&'p Price, &'p Price)> {
    let agree = |a: Option<Decimal>, b: Option<Decimal>| a.is_none() || b.is_none() || a == b;
    let differ = |a: &Price, b: &Price| !a.amounts().into_iter().zip(b.amounts()).all(|(a, b)| agree(a, b));
    a.iter().find_map(|a| b.iter().find(|b| a.overlaps(b, day) && differ(a, b)).map(|b| (a, b)))
}

/// True where two lists without a contradiction say the same of some moment: an input or an output price.
pub(super) fn confirm(a: &[Price], b: &[Price], day: Date) -> bool {
    let both = |a: Option<Decimal>, b: Option<Decimal>| a.is_some() && b.is_some();
    let base = |a: &Price, b: &Price| a.is_base() && a.overlaps(b, day);
    a.iter().any(|a| b.iter().any(|b| base(a, b) && (both(a.input, b.input) || both(a.output, b.output))))
}

/// True where every base price of `part` holds at some moment at which one of `whole` does, and none began before those.
pub(super) fn covers(whole: &[Price], part: &[Price], day: Date) -> bool {
    let first = |prices: &[Price]| prices.iter().filter(|price| price.is_base()).map(|price| price.start(day)).min();
    let is_covered = |price: &Price| whole.iter().any(|other| other.overlaps(price, day));
    first(whole) <= first(part) && part.iter().filter(|price| price.is_base()).all(is_covered)
}

/// What two lists without a contradiction say together: at each moment the first one's amounts, and the second one's where
/// the first has none. `None` where that is more than an offer may have. The other number counts prices that are not taken.
///
/// Both are in order, and of each only one price holds at a moment. Hours are one plan: a list's hours are not put among
/// another's.
pub(super) fn together(kept: &[Price], other: &[Price], day: Date) -> Option<(Vec<Price>, usize)> {
    let has_hours = |price: &Price| price.hours.is_some();
    let has_plan = kept.iter().any(has_hours);
    // By condition: the prices of either list.
    let mut alike: BTreeMap<_, (Vec<&Price>, Vec<&Price>)> = BTreeMap::new();
    let condition = |price: &Price| (price.above_tokens, price.hours.map(|hours| (hours.from, hours.to)));
    for price in kept {
        alike.entry(condition(price)).or_default().0.push(price);
    }
    let mut foreign = 0;
    for price in other {
        if has_plan && has_hours(price) && !alike.contains_key(&condition(price)) {
            foreign += 1;
        } else {
            alike.entry(condition(price)).or_default().1.push(price);
        }
    }
    let mut joined: Vec<Price> = Vec::new();
    for (kept, other) in alike.values() {
        joined.extend(stretches(kept, other, day));
    }
    if joined.len() > MOST_PRICES {
        return None;
    }
    in_order(&mut joined, day);
    Some((joined, foreign))
}

/// Prices of one condition as stretches of time, each with what the two lists know of it.
fn stretches(kept: &[&Price], other: &[&Price], day: Date) -> Vec<Price> {
    let all = || kept.iter().chain(other);
    let mut bounds: Vec<Option<Instant>> = all().flat_map(|price| [Some(price.start(day)), price.to]).collect();
    // What is in force has no end: the last of the bounds.
    bounds.sort_by_key(|bound| (bound.is_none(), *bound));
    bounds.dedup();
    let mut stretches: Vec<Price> = Vec::new();
    for (from, to) in bounds.iter().zip(bounds.iter().skip(1)) {
        let Some(from) = *from else { continue };
        // Looked for, and not tried one by one: lists of many names would take the square of their length.
        let holding = |prices: &[&Price]| {
            let begun = prices.partition_point(|price| price.start(day) <= from);
            let price = prices.get(begun.checked_sub(1)?)?;
            // A start that is not known stays so; what is known goes on at a bound.
            let since = Some(from).filter(|from| price.from.is_some() || price.start(day) < *from);
            let holds = price.to.is_none_or(|to| to > from);
            holds.then(|| Price { from: since, to: *to, ..(*price).clone() })
        };
        let stretch = match (holding(kept), holding(other)) {
            (Some(known), Some(more)) => Price {
                from: known.from.or(more.from),
                input: known.input.or(more.input),
                cached_input: known.cached_input.or(more.cached_input),
                output: known.output.or(more.output),
                checked: later(known.checked, more.checked),
                ..known
            },
            (Some(alone), None) | (None, Some(alone)) => alone,
            (None, None) => continue,
        };
        match stretches.last_mut().filter(|last| goes_on(last, &stretch)) {
            Some(last) => extend(last, &stretch),
            None => stretches.push(stretch),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A price as `from to input cached output [above]`, `-` where something is not there.
    fn price(text: &str) -> Price {
        let parts: Vec<&str> = text.split(' ').collect();
        let amount = |at: usize| Decimal::parse(parts[at]).ok().map(|parsed| parsed.value);
        Price {
            from: Instant::parse(parts[0]),
            to: Instant::parse(parts[1]),
            input: amount(2),
            cached_input: amount(3),
            output: amount(4),
            above_tokens: parts.get(5).map(|tokens| tokens.parse().unwrap()),
            ..Price::default()
        }
    }

    fn shown(price: &Price) -> String {
        let day = |at: Option<Instant>| at.map_or_else(|| "-".to_owned(), |at| at.date().to_string());
        let amounts = price.amounts().map(|amount| amount.map_or_else(|| "-".to_owned(), |amount| amount.to_string()));
        let above = price.above_tokens.map(|tokens| format!(" {tokens}")).unwrap_or_default();
        format!("{} {} {}{above}", day(price.from), day(price.to), amounts.join(" "))
    }

    #[test]
    fn two_lists_say_more_than_one() {
        let day = Date::parse("2026-11-23").unwrap();
        for (a, b, expected) in [
            // The same over a longer time.
            ("2026-01-01 - 5 - 25", "2025-06-01 - 5 - 25", "2025-06-01 - 5 - 25"),
            // Each knows a price that the other does not.
            ("- - 5 - 25", "- - 5 0.5 -", "- - 5 0.5 25"),
            ("- - 5 - 25, - - 10 - 40 200000", "- - 5 0.5 25", "- - 5 0.5 25, - - 10 - 40 200000"),
            // The cached price is known of a part of the time.
            ("2025-01-01 - 5 - 25", "2026-01-01 - 5 0.5 25", "2025-01-01 2026-01-01 5 - 25, 2026-01-01 - 5 0.5 25"),
            // One after the other.
            (
                "2025-01-01 2025-06-01 5 - 25",
                "2025-06-01 - 4 - 20",
                "2025-01-01 2025-06-01 5 - 25, 2025-06-01 - 4 - 20",
            ),
            (
                "2025-01-01 2025-06-01 5 - 25",
                "2025-08-01 - 5 - 25",
                "2025-01-01 2025-06-01 5 - 25, 2025-08-01 - 5 - 25",
            ),
            // A start that is not known is the day of the look.
            ("- - 5 0.5 25", "2025-01-01 - 5 - 25", "2025-01-01 2026-11-23 5 - 25, 2026-11-23 - 5 0.5 25"),
            // Both hold at once, and differ.
            (
                "2025-01-01 2025-06-01 5 - 25",
                "2025-05-01 - 4 - 20",
                "2025-01-01 2025-06-01 5 - 25 against 2025-05-01 - 4 - 20",
            ),
        ] {
            let [a, b] = [a, b].map(|text| text.split(", ").map(price).collect::<Vec<Price>>());
            let found = match contradiction(&a, &b, day) {
                Some(differing) => [differing.0, differing.1].map(shown).join(" against "),
                None => together(&a, &b, day).unwrap().0.iter().map(shown).collect::<Vec<_>>().join(", "),
            };
            assert_eq!(found, expected);
        }
    }
}
