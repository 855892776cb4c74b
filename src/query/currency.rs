//! Another currency than US dollars for showing prices, with a rate that the author vouches for.

use core::fmt::{self, Write as _};

use crate::diagnostic::{Diagnostic, Quoted};
use crate::time::Date;
use crate::units::{Decimal, Rational};

/// A currency in which prices are shown beside or instead of US dollars, with the rate of a day (methods.md 2.11).
/// Prices stay US dollars in a comparison: what is shown is a converted price, no list price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency {
    /// Which.
    pub code: CurrencyCode,
    /// So many units of it …
    pub units: Decimal,
    /// … are so many US dollars. One of the two is 1, as rates are quoted.
    pub dollars: Decimal,
    /// The day of the rate.
    pub date: Date,
}

/// Three capital letters, as ISO 4217 names currencies: `EUR`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CurrencyCode([u8; 3]);

const EXAMPLE: &str = "Write which way the rate goes, such as “1 EUR = 1.0396 USD 2025-01-29”.";
const DOLLAR: CurrencyCode = CurrencyCode(*b"USD");

impl CurrencyCode {
    /// Reads three capital letters; `None` for anything else. Whether there is such a currency is not looked up.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: [u8; 3] = text.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }
}

impl fmt::Display for CurrencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Each is ASCII; the check of a whole text for UTF-8 would be in every module for these three.
        self.0.iter().try_for_each(|letter| f.write_char(char::from(*letter)))
    }
}

impl Currency {
    /// Reads `1 EUR = 1.0396 USD 2025-01-29`, as the European Central Bank quotes, or `1 USD = 155.2 JPY 2025-01-29`.
    ///
    /// # Errors
    /// A diagnostic at `currency` for anything else; a bare `EUR 1.0396` too, because it does not say which of the two is
    /// worth more.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let mut words = text.split_ascii_whitespace();
        let mut word = || words.next().unwrap_or_default();
        let (one, base, equals, rate, quote, day) = (word(), word(), word(), word(), word(), word());
        if equals != "=" || words.next().is_some() {
            return bad(format!("found {}, expected a rate and its day.", Quoted(text)));
        }
        let (Some(base), Some(quote)) = (CurrencyCode::parse(base), CurrencyCode::parse(quote)) else {
            let code = if CurrencyCode::parse(base).is_none() { base } else { quote };
            return bad(format!("found {}, expected a currency's three capital letters.", Quoted(code)));
        };
        let (Some(one), Some(rate)) = (amount(one), amount(rate)) else {
            let number = if amount(one).is_none() { one } else { rate };
            return bad(format!("found {}, expected a number above 0 of at most six decimals.", Quoted(number)));
        };
        let Some(date) = Date::parse(day) else {
            return bad(format!("found {}, expected the rate's day, such as 2025-01-29.", Quoted(day)));
        };
        if one != Decimal::from_whole(1) {
            return bad(format!("found {one} {base}, expected what 1 {base} is worth."));
        }
        match (base == DOLLAR, quote == DOLLAR) {
            (false, true) => Ok(Self { code: base, units: one, dollars: rate, date }),
            (true, false) => Ok(Self { code: quote, units: rate, dollars: one, date }),
            _ => bad(format!("found a rate of {base} in {quote}, expected one of USD and another currency.")),
        }
    }

    /// What to know of a rate of a Saturday or Sunday: central banks and markets quote none, and the one of the working day
    /// before is meant (methods.md 2.11). It is used with the day that stands beside it.
    pub(super) fn of_weekend(self) -> Option<Diagnostic> {
        // Day 0 was a Thursday.
        let days_after_friday = (self.date.days() + 6).rem_euclid(7);
        let mut friday = self.date;
        for _ in 0..days_after_friday {
            friday = friday.day_before()?;
        }
        let message = format!("found a rate of {}, a weekend, expected one of a working day.", self.date);
        let hint = format!("The last one before was {friday}: its rate, with its day.");
        let is_weekend = matches!(days_after_friday, 1 | 2);
        is_weekend.then(|| Diagnostic::warning("weekend-rate", "currency", message).with_hint(hint))
    }

    /// US dollars for one unit, as the European Central Bank quotes the euro; `None` where the currency is worth nothing.
    pub fn usd_per_unit(self) -> Option<Rational> {
        Rational::from(self.dollars).divided_by(self.units.into())
    }
}

/// A positive number, exact.
fn amount(text: &str) -> Option<Decimal> {
    let parsed = Decimal::parse(text).ok()?;
    (!parsed.rounded && parsed.value > Decimal::ZERO).then_some(parsed.value)
}

fn bad<T>(message: String) -> Result<T, Diagnostic> {
    Err(Diagnostic::error("bad-currency", "currency", message).with_hint(EXAMPLE))
}

impl fmt::Display for Currency {
    /// The words that [`Currency::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, units, dollars, date } = self;
        if *units == Decimal::from_whole(1) {
            write!(f, "1 {code} = {dollars} USD {date}")
        } else {
            write!(f, "1 USD = {units} {code} {date}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Methods.md 2.11: 2025-02-01 was a Saturday.
    #[test]
    fn a_weekend_has_no_rate() {
        for (day, friday) in [
            ("2025-01-31", None),
            ("2025-02-01", Some("2025-01-31")),
            ("2025-02-02", Some("2025-01-31")),
            ("2025-02-03", None),
            ("2025-03-01", Some("2025-02-28")),
            ("2026-11-24", None),
        ] {
            let currency = Currency::parse(&format!("1 EUR = 1.0396 USD {day}")).unwrap();
            let said = currency.of_weekend().map(|diagnostic| diagnostic.to_string());
            let expected = friday.map(|friday| {
                format!(
                    "warning[weekend-rate] at currency: found a rate of {day}, a weekend, expected one of a working day. \
                     The last one before was {friday}: its rate, with its day."
                )
            });
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn rates_are_read() {
        for (text, written, millionths) in [
            ("1 EUR = 1.0396 USD 2025-01-29", "1 EUR = 1.0396 USD 2025-01-29", 1_039_600),
            ("1 USD  =  155.2 JPY\t2025-01-29", "1 USD = 155.2 JPY 2025-01-29", 6443),
            ("1.0 USD = 1 PAB 2025-01-29", "1 PAB = 1 USD 2025-01-29", 1_000_000),
        ] {
            let currency = Currency::parse(text).unwrap();
            assert_eq!(currency.to_string(), written);
            assert_eq!(Currency::parse(written), Ok(currency));
            assert_eq!(currency.usd_per_unit().map(|rate| rate.rounded(6)), Some(millionths), "{text}");
        }
    }

    #[test]
    fn rates_that_can_be_read_two_ways_are_refused() {
        for (text, message) in [
            ("EUR", "found “EUR”, expected a rate and its day."),
            ("EUR 1.0396 2025-01-29", "found “EUR 1.0396 2025-01-29”, expected a rate and its day."),
            (
                "1 EUR = 1.0396 USD 2025-01-29 ECB",
                "found “1 EUR = 1.0396 USD 2025-01-29 ECB”, expected a rate and its day.",
            ),
            ("1 euro = 1.0396 USD 2025-01-29", "found “euro”, expected a currency's three capital letters."),
            ("1 EUR = 1.0396 $ 2025-01-29", "found “$”, expected a currency's three capital letters."),
            ("1 ÉU = 1.0396 USD 2025-01-29", "found “ÉU”, expected a currency's three capital letters."),
            ("1 EUR = 1,0396 USD 2025-01-29", "found “1,0396”, expected a number above 0 of at most six decimals."),
            ("1 EUR = 0 USD 2025-01-29", "found “0”, expected a number above 0 of at most six decimals."),
            ("1 EUR = -1 USD 2025-01-29", "found “-1”, expected a number above 0 of at most six decimals."),
            (
                "1 VND = 0.0000394 USD 2025-01-29",
                "found “0.0000394”, expected a number above 0 of at most six decimals.",
            ),
            ("1 EUR = 1.0396 USD", "found “”, expected the rate's day, such as 2025-01-29."),
            ("1 EUR = 1.0396 USD 29/01/2025", "found “29/01/2025”, expected the rate's day, such as 2025-01-29."),
            ("100 JPY = 0.6443 USD 2025-01-29", "found 100 JPY, expected what 1 JPY is worth."),
            ("1 EUR = 0.9 CHF 2025-01-29", "found a rate of EUR in CHF, expected one of USD and another currency."),
            ("1 USD = 1 USD 2025-01-29", "found a rate of USD in USD, expected one of USD and another currency."),
        ] {
            let found = Currency::parse(text).unwrap_err();
            assert_eq!(
                found.to_string(),
                format!(
                    "error[bad-currency] at currency: {message} Write which way the rate goes, such as “1 EUR = 1.0396 \
                     USD 2025-01-29”."
                )
            );
        }
    }
}
