//! Exact numbers: decimals with six places, and their quotients.
//!
//! Prices and scores are published as decimal text. `(1 − 2.19/60)·100` is 96.35000000000001 in binary floating point,
//! so nothing here is a float: the float is for positions on the screen.

use core::cmp::Ordering;
use core::fmt;

/// How many parts one unit is divided into: a decimal is a whole number of millionths.
const SCALE: i64 = 1_000_000;
const PLACES: usize = 6;

/// The largest magnitude that a decimal can have, in units.
pub const LARGEST: i64 = 1_000_000_000;

/// An exact decimal with six places, between −10⁹ and 10⁹.
///
/// Prices are US dollars per million tokens, scores are in their benchmark's unit.
///
/// ```
/// use model_compare::units::Decimal;
/// let price = Decimal::parse("2.19").unwrap();
/// assert_eq!(price.value.millionths(), 2_190_000);
/// assert_eq!(price.value.to_string(), "2.19");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// A decimal read from text, and whether the text had more digits than the decimal keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The value, rounded half away from zero to six places.
    pub value: Decimal,
    /// True where digits were lost.
    pub rounded: bool,
}

/// Why a text or number is no [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Not a number at all: no digits, a stray character, NaN, infinity.
    NotANumber,
    /// A number beyond ±[`LARGEST`].
    TooLarge,
}

impl Decimal {
    /// 0
    pub const ZERO: Self = Self(0);

    /// The decimal of so many millionths.
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// The same; `None` beyond ±[`LARGEST`].
    pub const fn within_range(millionths: i64) -> Option<Self> {
        if millionths.unsigned_abs() <= (LARGEST * SCALE).unsigned_abs() { Some(Self(millionths)) } else { None }
    }

    /// A whole number.
    pub const fn from_whole(whole: i32) -> Self {
        Self(whole as i64 * SCALE)
    }

    /// The value in millionths.
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// The nearest float: for positions and statistics only.
    #[expect(clippy::cast_precision_loss, reason = "positions and statistics need fewer digits than an f64 has")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / SCALE as f64
    }

    /// Reads `12`, `-0.5`, `.5` or `5.5e-7`.
    ///
    /// # Errors
    /// [`DecimalError`] where the text is no number or beyond ±[`LARGEST`].
    pub fn parse(text: &str) -> Result<Parsed, DecimalError> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| DecimalError::NotANumber)?),
            None => (text, 0),
        };
        let (negative, digits) = match mantissa.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, mantissa),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() && fraction.is_empty() {
            return Err(DecimalError::NotANumber);
        }

        // The digit at position p (0 = units) counts 10^(p + exponent); six places below the point are kept.
        let mut millionths: u64 = 0;
        let mut rounded = false;
        let mut round_up = false;
        let whole_places = i32::try_from(whole.len()).map_err(|_| DecimalError::TooLarge)?;
        let exponent = exponent.clamp(-10_000, 10_000);
        for (index, digit) in (0_i32..).zip(whole.bytes().chain(fraction.bytes())) {
            let digit = match digit {
                b'0'..=b'9' => u64::from(digit - b'0'),
                _ => return Err(DecimalError::NotANumber),
            };
            if digit == 0 {
                continue;
            }
            let place = whole_places - 1 - index + exponent + 6;
            match u32::try_from(place) {
                Ok(place) if place <= 18 => millionths += digit * 10_u64.pow(place),
                Ok(_) => return Err(DecimalError::TooLarge),
                Err(_) => {
                    rounded = true;
                    round_up |= place == -1 && digit >= 5;
                }
            }
        }
        if round_up {
            millionths += 1;
        }
        let magnitude = i64::try_from(millionths).map_err(|_| DecimalError::TooLarge)?;
        if magnitude > LARGEST * SCALE {
            return Err(DecimalError::TooLarge);
        }
        Ok(Parsed { value: Self(if negative { -magnitude } else { magnitude }), rounded })
    }

    /// The decimal that a JSON number stands for: the one of six places nearest to it. Any decimal of up to six places
    /// that was written into JSON comes back exactly, because a float below 10⁹ is nearer to it than half a millionth.
    ///
    /// # Errors
    /// [`DecimalError`] for NaN, infinity and what is beyond ±[`LARGEST`].
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::float_cmp, reason = "below 2⁵³")]
    pub fn from_f64(number: f64) -> Result<Parsed, DecimalError> {
        if !number.is_finite() {
            return Err(DecimalError::NotANumber);
        }
        if number.abs() > LARGEST as f64 {
            return Err(DecimalError::TooLarge);
        }
        let value = Self(libm::round(number * SCALE as f64) as i64);
        // Division rounds to the nearest float: it gives the number back only where nothing was lost.
        Ok(Parsed { value, rounded: value.to_f64() != number })
    }
}

impl fmt::Display for Decimal {
    /// The shortest digits, with a point: `2.19`, `60`, `-0.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let (whole, fraction) = (magnitude / SCALE.unsigned_abs(), magnitude % SCALE.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        let digits = format!("{fraction:0PLACES$}");
        write!(f, "{sign}{whole}.{}", digits.trim_end_matches('0'))
    }
}

/// An exact quotient with a positive denominator, compared by cross multiplication.
///
/// A blended price of 3 input tokens for 1 output token is a quotient: 3·0.55 + 2.19 over 4. The largest, of the highest
/// price in the largest mix, is a third of what 64 bits hold.
#[derive(Clone, Copy, Debug)]
pub struct Rational {
    numerator: i64,
    denominator: i64,
}

impl Rational {
    /// `numerator / denominator`; `None` where the denominator is zero.
    pub const fn new(numerator: i64, denominator: i64) -> Option<Self> {
        match denominator {
            0 => None,
            1.. => Some(Self { numerator, denominator }),
            _ => Some(Self { numerator: numerator.saturating_neg(), denominator: denominator.saturating_neg() }),
        }
    }

    /// The quotient of two quotients; `None` where the divisor is zero, or the result beyond 64 bits.
    pub fn divided_by(self, divisor: Self) -> Option<Self> {
        let (a, b) = without_common_divisor(self.numerator, divisor.numerator);
        let (c, d) = without_common_divisor(self.denominator, divisor.denominator);
        Self::new(a.checked_mul(d)?, b.checked_mul(c)?)
    }

    /// The value times 10^`places`, rounded half away from zero; the nearest bound where that is beyond 64 bits.
    pub fn rounded(self, places: u32) -> i64 {
        let (numerator, denominator) = (self.numerator.unsigned_abs(), self.denominator.unsigned_abs().max(1));
        let mut whole = numerator / denominator;
        let mut rest = numerator % denominator;
        for _ in 0..places {
            let digit = tenfold(&mut rest, denominator);
            whole = whole.saturating_mul(10).saturating_add(digit);
        }
        // What is left is a half or more where ten times it has five of the denominator.
        if tenfold(&mut rest, denominator) >= 5 {
            whole = whole.saturating_add(1);
        }
        let magnitude = i64::try_from(whole).unwrap_or(i64::MAX);
        if self.numerator < 0 { -magnitude } else { magnitude }
    }

    /// True for 0.
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// The nearest float: for positions and statistics only.
    #[expect(clippy::cast_precision_loss, reason = "positions and statistics need fewer digits than an f64 has")]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

/// Long division's step: `rest`, which is below `denominator`, becomes what is left of ten times it; returns the digit.
/// Adding up, because ten times it may be beyond 64 bits and a division of 128 bits weighs a kilobyte in the module.
fn tenfold(rest: &mut u64, denominator: u64) -> u64 {
    let (mut digit, mut left) = (0, 0);
    for _ in 0..10 {
        let room = denominator - *rest;
        if left >= room {
            left -= room;
            digit += 1;
        } else {
            left += *rest;
        }
    }
    *rest = left;
    digit
}

/// Both divided by what divides both.
fn without_common_divisor(a: i64, b: i64) -> (i64, i64) {
    let divisor = common_divisor(a, b);
    if divisor > 1 { (a / divisor, b / divisor) } else { (a, b) }
}

/// The greatest number that divides both; 0 where both are 0.
pub fn common_divisor(a: i64, b: i64) -> i64 {
    let (mut divisor, mut rest) = (a.saturating_abs(), b.saturating_abs());
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    divisor
}

/// The least number that both divide; `None` where one is 0, or it is beyond 64 bits.
pub fn common_multiple(a: i64, b: i64) -> Option<i64> {
    a.checked_div(common_divisor(a, b)).filter(|part| *part != 0)?.checked_mul(b).filter(|multiple| *multiple != 0)
}

impl From<Decimal> for Rational {
    fn from(value: Decimal) -> Self {
        Self { numerator: value.0, denominator: SCALE }
    }
}

impl PartialEq for Rational {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Rational {}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        let product = |a: i64, b: i64| i128::from(a) * i128::from(b);
        product(self.numerator, other.denominator).cmp(&product(other.numerator, self.denominator))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_float_is_the_decimal_it_was_written_as(millionths in -1_000_000_000_000_000_i64..=1_000_000_000_000_000) {
            let written = Decimal(millionths).to_string();
            let read: f64 = written.parse().unwrap();
            prop_assert_eq!(Decimal::from_f64(read), Ok(Parsed { value: Decimal(millionths), rounded: false }));
        }
    }

    proptest! {
        #[test]
        fn rounding_is_that_of_wide_arithmetic(numerator in any::<i64>(), denominator in 1..i64::MAX, places in 0..13_u32) {
            let exact = i128::from(numerator) * 10_i128.pow(places);
            let magnitude = (2 * exact.abs() + i128::from(denominator)) / (2 * i128::from(denominator));
            let expected = i64::try_from(magnitude).unwrap_or(i64::MAX) * numerator.signum();
            prop_assert_eq!(Rational::new(numerator, denominator).unwrap().rounded(places), expected);
        }
    }

    #[test]
    fn decimals_read_and_write() {
        for (text, millionths, rounded, written) in [
            ("0.55", 550_000, false, "0.55"),
            ("2.19", 2_190_000, false, "2.19"),
            ("60", 60_000_000, false, "60"),
            ("60.000", 60_000_000, false, "60"),
            (".5", 500_000, false, "0.5"),
            ("-0.5", -500_000, false, "-0.5"),
            ("5.5e-7", 1, true, "0.000001"),
            ("4.4e-7", 0, true, "0"),
            ("1e3", 1_000_000_000, false, "1000"),
            ("0.0000005", 1, true, "0.000001"),
            ("1.23456789", 1_234_568, true, "1.234568"),
            ("0", 0, false, "0"),
            ("-0", 0, false, "0"),
            ("000.1", 100_000, false, "0.1"),
        ] {
            let parsed = Decimal::parse(text).unwrap();
            assert_eq!((parsed.value.millionths(), parsed.rounded), (millionths, rounded), "{text}");
            assert_eq!(parsed.value.to_string(), written, "{text}");
        }
        for (text, error) in [
            ("", DecimalError::NotANumber),
            (".", DecimalError::NotANumber),
            ("1,5", DecimalError::NotANumber),
            ("1e", DecimalError::NotANumber),
            ("NaN", DecimalError::NotANumber),
            ("--1", DecimalError::NotANumber),
            ("1e10", DecimalError::TooLarge),
            ("1000000000.1", DecimalError::TooLarge),
            ("1e999999", DecimalError::TooLarge),
        ] {
            assert_eq!(Decimal::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn the_range_has_ends() {
        let most = 1_000_000_000_000_000;
        for (millionths, is_inside) in
            [(0, true), (most, true), (-most, true), (most + 1, false), (-most - 1, false), (i64::MIN, false)]
        {
            let found = Decimal::within_range(millionths).map(Decimal::millionths);
            assert_eq!(found, is_inside.then_some(millionths));
        }
    }

    #[test]
    fn floats_become_the_decimal_they_print_as() {
        assert_eq!(Decimal::from_f64(0.1 + 0.2).unwrap(), Parsed { value: Decimal(300_000), rounded: true });
        assert_eq!(Decimal::from_f64(5.5e-7).unwrap(), Parsed { value: Decimal(1), rounded: true });
        assert_eq!(Decimal::from_f64(2.19).unwrap(), Parsed { value: Decimal(2_190_000), rounded: false });
        assert_eq!(Decimal::from_f64(f64::NAN), Err(DecimalError::NotANumber));
        assert_eq!(Decimal::from_f64(1e308), Err(DecimalError::TooLarge));
    }

    #[test]
    fn divisors_and_multiples() {
        for (a, b, divisor, multiple) in [
            (12, 18, 6, Some(36)),
            (7, 5, 1, Some(35)),
            (4, 4, 4, Some(4)),
            (0, 3, 3, None),
            (3, 0, 3, None),
            (0, 0, 0, None),
            (i64::MAX, i64::MAX - 1, 1, None),
        ] {
            assert_eq!((common_divisor(a, b), common_multiple(a, b)), (divisor, multiple), "{a} {b}");
        }
    }

    #[test]
    fn quotients_are_exact() {
        let ratio = |a: &str, b: &str| {
            Rational::from(Decimal::parse(a).unwrap().value)
                .divided_by(Decimal::parse(b).unwrap().value.into())
                .unwrap()
        };
        assert_eq!(ratio("60", "2.19").rounded(6), 27_397_260);
        assert_eq!(ratio("1", "3").rounded(3), 333);
        assert_eq!(ratio("-1", "2").rounded(0), -1);
        assert_eq!(ratio("1", "2"), ratio("2", "4"));
        assert!(ratio("1", "3") < ratio("334", "1000"));
        assert!(Rational::from(Decimal::ZERO).divided_by(Decimal::ZERO.into()).is_none());
        // The highest price in the largest mix, over the lowest.
        let blend = |millionths: i64| Rational::new(millionths, 3_000_000 * SCALE).unwrap();
        let ratio = blend(3_000_000_000_000_000_000).divided_by(blend(1)).unwrap();
        assert_eq!(ratio.rounded(0), 3_000_000_000_000_000_000);
        assert_eq!(blend(1).rounded(12), 0);
        assert_eq!(blend(3_000_000_000_000_000_000).rounded(6), 1_000_000_000_000);
        assert_eq!(Rational::new(-5, 2).unwrap().rounded(0), -3);
        assert_eq!(Rational::new(i64::MAX, 1).unwrap().rounded(3), i64::MAX);
    }
}
