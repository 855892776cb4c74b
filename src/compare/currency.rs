//! Prices in another currency than US dollars, for showing (methods.md 2.11).

use crate::query::Currency;
use crate::units::Rational;

/// A price in US dollars in another currency, at the author's rate: a converted price, no list price. Ratios, ranking and
/// frontier are those of the dollars. `None` where the result is beyond 64 bits.
pub fn converted(dollars: Rational, currency: Currency) -> Option<Rational> {
    dollars.divided_by(currency.usd_per_unit()?)
}
