//! Which price is in force, and what a mix of tokens costs (methods.md 2.1 and 2.10).

use crate::catalog::{DatedPrice, Offer};
use crate::query::{PriceMeasure, TokenMix};
use crate::time::Instant;
use crate::units::{Decimal, Rational};

/// The base price row of an offer that is in force at a moment; `None` where none is recorded, never the nearest.
pub fn price_at(offer: &Offer, moment: Instant) -> Option<&DatedPrice> {
    offer
        .prices
        .iter()
        .find(|row| row.condition.is_none() && row.start() <= moment && row.to.is_none_or(|to| moment < to))
}

/// The price of a row by a measure, and whether the input price stands in for an unknown cached-input price.
/// `None` where a needed price is unknown.
pub(super) fn measured(row: &DatedPrice, measure: PriceMeasure) -> Option<(Rational, bool)> {
    match measure {
        PriceMeasure::Output => Some((row.output?.into(), false)),
        PriceMeasure::Input => Some((row.input?.into(), false)),
        PriceMeasure::CachedInput => Some((row.cached_input?.into(), false)),
        PriceMeasure::Blended(mix) => blended(row, mix),
    }
}

/// The mean of a row's prices weighted by a mix, and whether the input price stands in for an unknown cached-input
/// price. `None` where a needed price is unknown.
pub fn blended(row: &DatedPrice, mix: TokenMix) -> Option<(Rational, bool)> {
    let price = |weight: u32, price: Option<Decimal>| if weight == 0 { Some(Decimal::ZERO) } else { price };
    let cached = row.cached_input.or(row.input);
    let mut sum = 0_i64;
    for (weight, price) in [
        (mix.cached_input, price(mix.cached_input, cached)?),
        (mix.input, price(mix.input, row.input)?),
        (mix.output, price(mix.output, row.output)?),
    ] {
        // Weights of a million at the highest price are a tenth of what 64 bits hold; `TokenMix` can be made larger.
        sum = sum.saturating_add(i64::from(weight).saturating_mul(price.millionths()));
    }
    let weights = i64::from(mix.cached_input) + i64::from(mix.input) + i64::from(mix.output);
    let mean = Rational::new(sum, weights * 1_000_000)?;
    Some((mean, mix.cached_input > 0 && row.cached_input.is_none()))
}
