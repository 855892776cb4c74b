//! Which list price is in force, and what a mix of tokens or a workload costs by it (methods.md 2.1, 2.2 and 2.10).

use super::Reason;
use crate::catalog::{DatedPrice, Hours, Offer};
use crate::query::{PriceMeasure, TokenCounts, TokenMix};
use crate::time::Instant;
use crate::units::{Decimal, Rational};

/// The base price row of an offer that is in force at a moment; `None` where none is recorded, never the nearest.
pub fn price_at(offer: &Offer, moment: Instant) -> Option<&DatedPrice> {
    price_for(offer, moment, None, 0)
}

/// The price row in force at a moment for requests of so many input tokens: the base price, or the price of some hours.
/// Where a request is longer than a threshold, that threshold's price holds for all its tokens. `None` where no price is
/// recorded, and where a price of such long requests was first seen later, so that nobody knows whether it held already.
pub fn price_for(offer: &Offer, moment: Instant, hours: Option<Hours>, input_tokens: u32) -> Option<&DatedPrice> {
    let mut found: Option<&DatedPrice> = None;
    let mut seen_later: Option<u32> = None;
    for row in &offer.prices {
        let threshold = row.condition.above_tokens;
        if row.condition.hours != hours || threshold.is_some_and(|most| input_tokens <= most) {
            continue;
        }
        if row.holds_at(moment) {
            if found.is_none_or(|found| found.condition.above_tokens < threshold) {
                found = Some(row);
            }
        } else if row.start() > moment && !row.is_start_documented() {
            seen_later = seen_later.max(threshold);
        }
    }
    found.filter(|row| row.condition.above_tokens >= seen_later)
}

/// A list price by some measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// US dollars, as the measure counts them.
    pub(super) price: Rational,
    /// The input price stands in for an unknown cached-input price.
    pub(super) cache_price_unknown: bool,
}

impl Listed {
    fn exactly(price: Option<Decimal>) -> Option<Self> {
        Some(Self { price: price?.into(), cache_price_unknown: false })
    }
}

/// The price of a row by a measure. What is measured in a benchmark's run is no list price.
///
/// # Errors
/// [`Reason::NoPrice`] where a needed price is unknown, [`Reason::CostTooHigh`] as [`token_cost`] says.
pub(super) fn listed(row: &DatedPrice, measure: PriceMeasure) -> Result<Listed, Reason> {
    let listed = match measure {
        PriceMeasure::Output => Listed::exactly(row.output),
        PriceMeasure::Input => Listed::exactly(row.input),
        PriceMeasure::CachedInput => Listed::exactly(row.cached_input),
        PriceMeasure::Blended(mix) => {
            blended(row, mix).map(|(price, cache_price_unknown)| Listed { price, cache_price_unknown })
        }
        PriceMeasure::Workload(tokens) | PriceMeasure::Request(tokens) => {
            let (price, cache_price_unknown) = token_cost(row, tokens)?;
            Some(Listed { price, cache_price_unknown })
        }
        PriceMeasure::MeasuredPerTask | PriceMeasure::MeasuredPerSuccess => None,
    };
    listed.ok_or(Reason::NoPrice)
}

/// A price that is needed for so many tokens; without tokens it need not be known.
fn needed(tokens: u32, price: Option<Decimal>) -> Option<Decimal> {
    if tokens == 0 { Some(Decimal::ZERO) } else { price }
}

/// The mean of a row's prices weighted by a mix, and whether the input price stands in for an unknown cached-input
/// price. `None` where a needed price is unknown.
pub fn blended(row: &DatedPrice, mix: TokenMix) -> Option<(Rational, bool)> {
    let cached = row.cached_input.or(row.input);
    let mut sum = 0_i64;
    for (weight, price) in [
        (mix.cached_input, needed(mix.cached_input, cached)?),
        (mix.input, needed(mix.input, row.input)?),
        (mix.output, needed(mix.output, row.output)?),
    ] {
        // Weights of a million at the highest price are a tenth of what 64 bits hold; `TokenMix` can be made larger.
        sum = sum.saturating_add(i64::from(weight).saturating_mul(price.millionths()));
    }
    let weights = i64::from(mix.cached_input) + i64::from(mix.input) + i64::from(mix.output);
    let mean = Rational::new(sum, weights * 1_000_000)?;
    Some((mean, mix.cached_input > 0 && row.cached_input.is_none()))
}

const MILLION: i64 = 1_000_000;
/// In millionths of a dollar. A cost is a whole number of 10⁻¹² $; up to here one, and the quotient of two, has 64 bits.
const HIGHEST_COST: i64 = 9_000_000 * MILLION;

/// What tokens cost by a row, in US dollars, exactly, and whether the input price stands in for an unknown cached-input
/// price (methods.md 2.2). The row is taken as it is: [`price_for`] chooses it by the length of a request.
///
/// # Errors
/// [`Reason::NoPrice`] where a needed price is unknown, [`Reason::CostTooHigh`] above nine million dollars.
pub fn token_cost(row: &DatedPrice, tokens: TokenCounts) -> Result<(Rational, bool), Reason> {
    let uncached = tokens.input.saturating_sub(tokens.cached_input);
    let cached = row.cached_input.or(row.input);
    let (mut millionths, mut rest) = (0_i64, 0_i64);
    for (tokens, price) in [(uncached, row.input), (tokens.cached_input, cached), (tokens.output, row.output)] {
        let price = needed(tokens, price).ok_or(Reason::NoPrice)?.millionths();
        // Millions of tokens and the others apart: their product with the highest price is beyond 64 bits.
        let (millions, others) = (i64::from(tokens) / MILLION, i64::from(tokens) % MILLION);
        let others = others.saturating_mul(price);
        let whole = millions.saturating_mul(price).saturating_add(others / MILLION);
        millionths = millionths.saturating_add(whole);
        rest += others % MILLION;
    }
    let millionths = millionths.saturating_add(rest / MILLION);
    if millionths > HIGHEST_COST {
        return Err(Reason::CostTooHigh);
    }
    let cost = Rational::new(millionths * MILLION + rest % MILLION, MILLION * MILLION).ok_or(Reason::CostTooHigh)?;
    Ok((cost, tokens.cached_input > 0 && row.cached_input.is_none()))
}
