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
/// recorded, and where a threshold is known of another time or of the base price only: where it was first seen later nobody
/// knows whether it held already, and what holds in some hours need not hold for long requests.
pub fn price_for(offer: &Offer, moment: Instant, hours: Option<Hours>, input_tokens: u32) -> Option<&DatedPrice> {
    let mut found: Option<&DatedPrice> = None;
    let mut known_elsewhere: Option<u32> = None;
    for row in &offer.prices {
        let threshold = row.condition.above_tokens;
        if threshold.is_some_and(|most| input_tokens <= most) {
            continue;
        }
        let is_of_hours = row.condition.hours == hours;
        if is_of_hours && row.holds_at(moment) {
            if found.is_none_or(|found| found.condition.above_tokens < threshold) {
                found = Some(row);
            }
        } else if is_of_hours && row.start() > moment && !row.is_start_documented()
            || row.condition.hours.is_none() && row.holds_at(moment)
        {
            known_elsewhere = known_elsewhere.max(threshold);
        }
    }
    found.filter(|row| row.condition.above_tokens >= known_elsewhere)
}

/// The price of a row by a measure, and whether the input price stands in for an unknown cached-input price. What is
/// measured in a benchmark's run is no list price.
///
/// # Errors
/// [`Reason::NoPrice`] where a needed price is unknown, [`Reason::CostTooHigh`] as [`token_cost`] says.
pub(super) fn listed(row: &DatedPrice, measure: PriceMeasure) -> Result<(Rational, bool), Reason> {
    let price = match measure {
        PriceMeasure::Output => row.output,
        PriceMeasure::Input => row.input,
        PriceMeasure::CachedInput => row.cached_input,
        PriceMeasure::Blended(mix) => return blended(row, mix).ok_or(Reason::NoPrice),
        PriceMeasure::Workload(tokens) | PriceMeasure::Request(tokens) => return token_cost(row, tokens),
        PriceMeasure::MeasuredPerTask | PriceMeasure::MeasuredPerSuccess => None,
    };
    Ok((price.ok_or(Reason::NoPrice)?.into(), false))
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

/// What tokens cost by a row, in US dollars, exactly, and whether the input price stands in for an unknown price of reading
/// from the cache or writing into it (methods.md 2.2). Reasoning without a price of its own is output. The row is taken as it is:
/// [`price_for`] chooses it by the length of a request.
///
/// # Errors
/// [`Reason::NoPrice`] where a needed price is unknown, [`Reason::CostTooHigh`] above nine million dollars.
pub fn token_cost(row: &DatedPrice, tokens: TokenCounts) -> Result<(Rational, bool), Reason> {
    let uncached = tokens.input.saturating_sub(tokens.cached_input);
    let answered = tokens.output.saturating_sub(tokens.reasoning);
    let (mut millionths, mut rest) = (0_i64, 0_i64);
    for (tokens, price) in [
        (uncached, row.input),
        (tokens.cached_input, row.cached_input.or(row.input)),
        (tokens.cache_written, row.cache_write.or(row.input)),
        (answered, row.output),
        (tokens.reasoning, row.reasoning.or(row.output)),
    ] {
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
    let is_unknown = |tokens: u32, price: Option<Decimal>| tokens > 0 && price.is_none();
    Ok((cost, is_unknown(tokens.cached_input, row.cached_input) || is_unknown(tokens.cache_written, row.cache_write)))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use super::*;
    use crate::catalog::{Basis, Condition, Source};
    use crate::time::Date;

    fn row(prices: [Option<i64>; 3]) -> DatedPrice {
        row_of(prices, [None; 2])
    }

    fn row_of(
        [input, cached_input, output]: [Option<i64>; 3],
        [cache_write, reasoning]: [Option<i64>; 2],
    ) -> DatedPrice {
        let price = |millionths: Option<i64>| millionths.map(Decimal::from_millionths);
        let source = Source {
            id: String::new(),
            title: String::new(),
            publisher: String::new(),
            url: None,
            date: None,
            license: None,
        };
        DatedPrice {
            from: None,
            to: None,
            input: price(input),
            cached_input: price(cached_input),
            cache_write: price(cache_write),
            output: price(output),
            reasoning: price(reasoning),
            basis: Basis::Observed,
            source: Rc::new(source),
            checked: Date { year: 2025, month: 1, day: 29 },
            condition: Condition::default(),
            note: None,
        }
    }

    fn tokens() -> impl Strategy<Value = u32> {
        prop_oneof![0..3_u32, 0..=1_000_000_000_u32, (0..9_u32, 1..10_u32).prop_map(|(e, n)| n * 10_u32.pow(e))]
    }

    fn price() -> impl Strategy<Value = i64> {
        prop_oneof![0..1_000_000_i64, 0..1_000_000_000_i64, 0..=1_000_000_000_000_i64]
    }

    proptest! {
        /// Tokens times millionths of a dollar per million tokens are 10⁻¹² $.
        #[test]
        fn costs_are_those_of_wide_arithmetic(
            counts in (tokens(), tokens(), tokens()),
            others in (tokens(), tokens(), tokens()),
            prices in (price(), price(), price()),
            (written, reasoning, more) in (tokens(), tokens(), (price(), price())),
        ) {
            let row = row_of([Some(prices.0), Some(prices.1), Some(prices.2)], [Some(more.0), Some(more.1)]);
            let exact = |(input, cached, output): (u32, u32, u32)| {
                let (cached, reasoning) = (cached.min(input), reasoning.min(output));
                let counts = TokenCounts { input, cached_input: cached, cache_written: written, output, reasoning };
                let parts = [
                    (input - cached, prices.0),
                    (cached, prices.1),
                    (written, more.0),
                    (output - reasoning, prices.2),
                    (reasoning, more.1),
                ];
                let wide: i128 = parts.map(|(count, price)| i128::from(count) * i128::from(price)).iter().sum();
                (token_cost(&row, counts), wide)
            };
            let ((cost, wide), (other, other_wide)) = (exact(counts), exact(others));
            match cost {
                Ok((cost, false)) => {
                    let expected = Rational::new(i64::try_from(wide).unwrap(), 1_000_000_000_000).unwrap();
                    prop_assert_eq!(cost, expected);
                    // The quotient of two costs is never lost.
                    if let Ok((other, _)) = other {
                        prop_assert_eq!(cost.divided_by(other).is_none(), other_wide == 0);
                    }
                }
                found => {
                    prop_assert_eq!(found, Err(Reason::CostTooHigh));
                    prop_assert!(wide > 9_000_000_000_000_000_000);
                }
            }
        }
    }

    #[test]
    fn only_prices_that_are_needed_must_be_known() {
        let (some, none) = (Some(2_000_000), None);
        let tokens =
            |input, cached_input, output| TokenCounts { input, cached_input, cache_written: 0, output, reasoning: 0 };
        for (prices, tokens, cost) in [
            ([some, some, some], tokens(10, 4, 5), Ok((30_000_000, false))),
            ([some, none, none], tokens(10, 0, 0), Ok((20_000_000, false))),
            // The input price stands in.
            ([some, none, none], tokens(10, 4, 0), Ok((20_000_000, true))),
            ([none, some, some], tokens(10, 10, 5), Ok((30_000_000, false))),
            ([none, some, some], tokens(10, 9, 5), Err(Reason::NoPrice)),
            ([some, some, none], tokens(10, 4, 1), Err(Reason::NoPrice)),
            ([none, none, some], tokens(0, 0, 1), Ok((2_000_000, false))),
        ] {
            let found = token_cost(&row(prices), tokens).map(|(cost, unknown)| (cost.rounded(12), unknown));
            assert_eq!(found, cost, "{prices:?} {tokens:?}");
        }
    }
}
