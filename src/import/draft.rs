//! What an importer reads out of a file, before names are joined: rows in the file's order, and what was left out.

use std::collections::BTreeMap;

use super::findings::Findings;
use crate::catalog::Hours;
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// How many entries a file may have: each is compared, joined and kept. The largest list at hand has 5,276.
pub(super) const MOST_ENTRIES: usize = 50_000;

/// What was read, counted and found.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// What can be offers.
    pub(super) rows: Vec<Row>,
    /// Results on benchmarks.
    pub(super) scores: Vec<Score>,
    /// How many entries the file has; each becomes a row or a score, or is left out for one reason.
    pub(super) read: usize,
    /// Entries by the reason for which they were left out.
    pub(super) left_out: BTreeMap<&'static str, usize>,
    /// Single prices by the reason for which they were left out, where their entry is kept.
    pub(super) prices_left_out: BTreeMap<&'static str, usize>,
    /// Entries that add a price to an earlier entry's offer: another time, another size.
    pub(super) folded_prices: usize,
    /// Prices that had more than six decimals.
    pub(super) rounded: usize,
    /// What is wrong with the file.
    pub(super) findings: Findings,
}

impl Draft {
    /// Counts an entry; false beyond as many as any list has, when the file is refused.
    pub(super) fn begin_entry(&mut self) -> bool {
        self.read += 1;
        self.read <= MOST_ENTRIES
    }

    /// Counts an entry that is left out.
    pub(super) fn leave_out(&mut self, reason: &'static str) {
        *self.left_out.entry(reason).or_default() += 1;
    }

    /// Counts prices that are left out.
    pub(super) fn leave_prices_out(&mut self, reason: &'static str, count: usize) {
        if count > 0 {
            *self.prices_left_out.entry(reason).or_default() += count;
        }
    }
}

/// An entry of the file that has a price: a model at a host.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Where it stands in the file.
    pub(super) at: String,
    /// The model's name there, with all that the host put around it.
    pub(super) name: String,
    /// The name for readers.
    pub(super) label: Option<String>,
    /// Who made the model, as the file spells it.
    pub(super) maker: Option<String>,
    /// Who sells it, as the file spells it.
    pub(super) host: String,
    /// The host's name for readers.
    pub(super) host_name: Option<String>,
    /// Where it runs, where the host names a region.
    pub(super) region: Option<String>,
    /// What kind of offer it is, where it is not the host's plain one: `free`…
    pub(super) variant: Option<String>,
    /// When the model was released.
    pub(super) released: Option<Date>,
    /// Whether its weights can be downloaded.
    pub(super) open_weights: Option<bool>,
    /// Whether it thinks before it answers.
    pub(super) reasoning: Option<bool>,
    /// What it costs; never empty.
    pub(super) prices: Vec<Price>,
}

/// What an entry costs, in US dollars per million tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Price {
    pub(super) from: Option<Instant>,
    pub(super) to: Option<Instant>,
    pub(super) input: Option<Decimal>,
    pub(super) cached_input: Option<Decimal>,
    pub(super) output: Option<Decimal>,
    pub(super) hours: Option<Hours>,
    pub(super) above_tokens: Option<u32>,
    /// The last day on which somebody looked, where it is not the file's.
    pub(super) checked: Option<Date>,
}

impl Price {
    /// True without any of the three prices.
    pub(super) const fn is_empty(&self) -> bool {
        self.input.is_none() && self.cached_input.is_none() && self.output.is_none()
    }

    /// True where the price holds for all requests.
    pub(super) const fn is_base(&self) -> bool {
        self.hours.is_none() && self.above_tokens.is_none()
    }

    /// Since when it holds as far as is known, where the file was looked at on `day`.
    pub(super) fn start(&self, day: Date) -> Instant {
        self.from.unwrap_or_else(|| self.checked.unwrap_or(day).into())
    }

    /// True where both hold for the same requests.
    pub(super) fn same_condition(&self, other: &Self) -> bool {
        self.hours == other.hours && self.above_tokens == other.above_tokens
    }

    /// True where both hold at some moment for some request.
    pub(super) fn overlaps(&self, other: &Self, day: Date) -> bool {
        let ends_before = |first: &Self, second: &Self| first.to.is_some_and(|to| to <= second.start(day));
        self.same_condition(other) && !ends_before(self, other) && !ends_before(other, self)
    }

    /// Input, cached input and output.
    pub(super) const fn amounts(&self) -> [Option<Decimal>; 3] {
        [self.input, self.cached_input, self.output]
    }

    /// When it holds, where that is not always, as a message goes on: ` above 200000 tokens`.
    pub(super) fn condition(&self) -> String {
        let size = self.above_tokens.map(|tokens| format!(" above {tokens} tokens"));
        let hours = self.hours.map(|hours| format!(" from {} to {} UTC", hours.from, hours.to));
        [size, hours].into_iter().flatten().collect()
    }
}

/// An entry of the file that has a result.
#[derive(Clone, Debug, Default)]
pub(super) struct Score {
    /// Where it stands in the file.
    pub(super) at: String,
    pub(super) name: String,
    pub(super) label: Option<String>,
    pub(super) maker: Option<String>,
    pub(super) benchmark: String,
    pub(super) value: Decimal,
    pub(super) metric: Option<String>,
    pub(super) effort: Option<String>,
    pub(super) harness: Option<String>,
    pub(super) date: Option<Date>,
    pub(super) reported: Option<&'static str>,
    pub(super) url: Option<String>,
    pub(super) standard_error: Option<Decimal>,
}

/// The host of an entry that names none.
pub(super) const NO_HOST: &str = "host not stated";

/// Why an entry or a price of 0 in other people's lists is no price of 0.
pub(super) const ZERO: &str = "0, which in such lists means free, in a subscription, or not known";

/// Takes out the zeros that may mean anything. Lists of prices write 0 for what is free, for what a subscription covers
/// and for what they don't know; only where the offer is called free it is drawn as free.
pub(super) fn without_doubtful_zeros(row: &mut Row, draft: &mut Draft) {
    if row.variant.as_deref() == Some("free") {
        return;
    }
    let mut zeros = 0;
    for price in &mut row.prices {
        for amount in [&mut price.input, &mut price.cached_input, &mut price.output] {
            if *amount == Some(Decimal::ZERO) {
                *amount = None;
                zeros += 1;
            }
        }
    }
    row.prices.retain(|price| !price.is_empty());
    // Without a price left, the entry is counted and not its prices.
    if !row.prices.is_empty() {
        draft.leave_prices_out(ZERO, zeros);
    }
}

/// Keeps a row that has a base price, or counts why not. A price whose conditions are all that is left would say that a
/// model costs nothing otherwise.
pub(super) fn keep(mut row: Row, draft: &mut Draft) {
    let had_price = row.prices.iter().any(|price| !price.is_empty());
    row.prices.retain(|price| !price.is_empty());
    without_doubtful_zeros(&mut row, draft);
    if row.prices.iter().any(Price::is_base) {
        draft.rows.push(row);
    } else {
        draft.leave_out(if had_price { ZERO } else { "no price per token" });
    }
}

/// How many prices an offer may have: each is compared with the others. The longest history at hand has twelve.
pub(super) const MOST_PRICES: usize = 200;

/// How many sizes may have prices of their own, beside the base price.
pub(super) const MOST_SIZES: usize = MOST_PRICES - 1;

/// Why prices beyond [`MOST_PRICES`] are left out.
pub(super) const TOO_MANY: &str = "more prices than an offer may have";
/// Why a price is left out whose condition a catalog cannot say, or that names none.
pub(super) const UNKNOWN_CONDITION: &str = "a condition that is not known";
/// Why the second price above one size is left out.
pub(super) const SAME_SIZE: &str = "another price above the same size";
/// Why the second price of one moment is left out.
const SAME_TIME: &str = "another price of the same time";
/// Why a price without any time is left out.
const NO_TIME: &str = "a price that ends before it begins";

/// The first of a list's prices, of which there may be `most`; the others are counted and said. A reader cuts before it
/// compares: what it does with each pair would else be the square of a file's size.
pub(super) fn bounded<'t, T>(prices: &'t [T], most: usize, at: &str, draft: &mut Draft) -> &'t [T] {
    let Some((kept, rest)) = prices.split_at_checked(most).filter(|(_, rest)| !rest.is_empty()) else {
        return prices;
    };
    too_many(prices.len() + MOST_PRICES - most, at, draft);
    draft.leave_prices_out(TOO_MANY, rest.len());
    kept
}

/// Says that an offer has more prices than are kept.
pub(super) fn too_many(found: usize, at: &str, draft: &mut Draft) {
    let message =
        format!("found {found} prices of one offer, expected at most {MOST_PRICES}; the others are left out.");
    draft.findings.error("too-many-prices", at.to_owned(), message);
}

/// Puts the prices of a row in order, and takes out those whose dates contradict each other.
///
/// A price without a start that ended before the file was looked at was in force on the day before it ended: more is not
/// known of it.
pub(super) fn settle(row: &mut Row, day: Date, draft: &mut Draft) {
    let mut settled: Vec<Price> = Vec::new();
    let mut prices = std::mem::take(&mut row.prices);
    let beyond = prices.len().saturating_sub(MOST_PRICES);
    if beyond > 0 {
        too_many(prices.len(), &row.at, draft);
        prices.truncate(MOST_PRICES);
    }
    let (mut reversed, mut overlapping) = (0, 0);
    for mut price in prices {
        if let (None, Some(to)) = (price.from, price.to.filter(|to| *to <= day.into())) {
            price.checked = to.date().day_before();
        }
        if let Some(to) = price.to.filter(|to| *to <= price.start(day)) {
            let message =
                format!("this price ends at {to}, not after its start at {}; it is left out.", price.start(day));
            draft.findings.error("price-reversed", row.at.clone(), message);
            reversed += 1;
        } else if settled.contains(&price) {
            // Said twice, said once.
        } else if settled.iter().any(|other| other.overlaps(&price, day)) {
            let condition = price.condition();
            let message = format!("two prices{condition} hold at {}; the first is kept.", price.start(day));
            draft.findings.error("price-overlap", row.at.clone(), message);
            overlapping += 1;
        } else {
            settled.push(price);
        }
    }
    // Without a price left, the entry is counted and not its prices.
    if !settled.is_empty() {
        for (reason, count) in [(TOO_MANY, beyond), (NO_TIME, reversed), (SAME_TIME, overlapping)] {
            draft.leave_prices_out(reason, count);
        }
    }
    in_order(&mut settled, day);
    row.prices = settled;
}

/// Sorts prices: the base prices first, then those of hours and sizes, each by its start.
pub(super) fn in_order(prices: &mut [Price], day: Date) {
    prices.sort_by_key(|price| (price.above_tokens, price.hours.map(|hours| hours.from.to_string()), price.start(day)));
}
