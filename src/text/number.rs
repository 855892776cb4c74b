//! Numbers as each language writes them, from exact values: no float is ever formatted.

use super::Locale;
use super::words::Conventions;
use crate::catalog::ScoreUnit;
use crate::units::Rational;

/// The minus sign of print.
pub(super) const MINUS: char = '\u{2212}';

/// How many digits stand after the decimal sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// At least so many, filled with zeros.
    pub least: u32,
    /// At most so many, rounded half away from zero.
    pub most: u32,
}

impl Places {
    /// Exactly so many.
    pub const fn exactly(places: u32) -> Self {
        Self { least: places, most: places }
    }

    /// As many as needed, up to so many.
    pub const fn up_to(most: u32) -> Self {
        Self { least: 0, most }
    }
}

/// The most digits after the decimal sign that anything is written with.
const FINEST: u32 = 12;

/// A number in the language's digits, grouped: `1,372.6`, « 1 372,6 ».
pub fn decimal(locale: Locale, value: impl Into<Rational>, places: Places) -> String {
    write(locale.conventions(), value.into(), places)
}

/// A count in the language's digits, grouped: `1,800`, « 1 800 ».
pub fn integer(locale: Locale, value: impl TryInto<i64>) -> String {
    write_digits(locale.conventions(), value.try_into().unwrap_or(i64::MAX), 0, 0)
}

/// A price in US dollars, as newspapers write it: `$2.19`, `$60`, « 2,19 $ ».
///
/// Whole dollars have no decimals, other prices at least two: three where a listed price has three, four below a dollar,
/// and as many as it takes that a price is never written as nothing.
pub fn usd(locale: Locale, value: impl Into<Rational>) -> String {
    let value = value.into();
    let places = if is_exact(value, 0) {
        Places::exactly(0)
    } else {
        let most = if is_exact(value, 3) {
            3
        } else if value.rounded(4).unsigned_abs() < 10_000 {
            4
        } else {
            2
        };
        Places { least: 2, most: visible(value, most) }
    };
    dollars(locale, value, places)
}

/// A price in US dollars with no more digits than it needs, for axes and ranges: `$0.5`, `$0.02`, `$10`, « 0,5 $ ».
pub fn usd_tick(locale: Locale, value: impl Into<Rational>) -> String {
    let value = value.into();
    let most = if is_exact(value, 6) { 6 } else { visible(value, 2) };
    dollars(locale, value, Places::up_to(most))
}

/// A share in per cent, from its value in per cent: `96%`, « 96 % ».
pub fn percent(locale: Locale, value: impl Into<Rational>, places: Places) -> String {
    let conventions = locale.conventions();
    let number = write(conventions, value.into(), places);
    format!("{number}{}", conventions.percent)
}

/// A score with its unit: `79.8%`, « 79,8 % »; `54.3`, and ratings above a thousand without decimals: `1,373`.
pub fn score(locale: Locale, value: impl Into<Rational>, unit: ScoreUnit) -> String {
    let value = value.into();
    match unit {
        ScoreUnit::Percent => percent(locale, value, Places::up_to(2)),
        ScoreUnit::Points => decimal(locale, value, Places::up_to(score_places(value))),
    }
}

/// The size of a difference of scores, in points whatever the unit: `0.6 points`, « 0,6 point ». Its sign is dropped:
/// the words around it say who has more.
pub fn points(locale: Locale, difference: impl Into<Rational>) -> String {
    let difference = difference.into();
    let places = visible(difference, 1);
    let shown = difference.rounded(places).abs();
    let number = write_digits(locale.conventions(), shown, places, 0);
    locale.words().points(&number, plural_operand(shown, places))
}

/// How large a number is as far as plurals go: languages differ on 0, 0.6, 1 and 1.5 only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Magnitude {
    /// 0 ≤ n < 1
    BelowOne,
    /// 1
    One,
    /// 1 < n < 2
    BelowTwo,
    /// 2 and more
    Many,
}

impl Magnitude {
    /// Of a count.
    pub(super) const fn of(count: usize) -> Self {
        match count {
            0 => Self::BelowOne,
            1 => Self::One,
            _ => Self::Many,
        }
    }
}

fn plural_operand(scaled: i64, places: u32) -> Magnitude {
    let one = 10_i64.pow(places);
    if scaled < one {
        Magnitude::BelowOne
    } else if scaled == one {
        Magnitude::One
    } else if scaled < 2 * one {
        Magnitude::BelowTwo
    } else {
        Magnitude::Many
    }
}

fn score_places(value: Rational) -> u32 {
    if value.rounded(0).unsigned_abs() >= 1000 { 0 } else { 2 }
}

/// At least `places`, and as many as it takes to show a digit other than zero.
fn visible(value: Rational, places: u32) -> u32 {
    if value.is_zero() {
        return places;
    }
    (places..FINEST).find(|places| value.rounded(*places) != 0).unwrap_or(FINEST)
}

/// True where so many places show the whole value.
fn is_exact(value: Rational, places: u32) -> bool {
    Rational::new(value.rounded(places), 10_i64.pow(places)) == Some(value)
}

fn dollars(locale: Locale, value: Rational, places: Places) -> String {
    let conventions = locale.conventions();
    let number = write(conventions, value, places);
    // The sign stands before the currency, wherever that is.
    let (sign, digits) = match number.strip_prefix(MINUS) {
        Some(digits) => ("\u{2212}", digits),
        None => ("", number.as_str()),
    };
    format!("{sign}{}{digits}{}", conventions.dollar_before, conventions.dollar_after)
}

fn write(conventions: &Conventions, value: Rational, places: Places) -> String {
    let most = places.most.min(FINEST);
    write_digits(conventions, value.rounded(most), most, places.least.min(most))
}

/// Writes `scaled / 10^places`, without the zeros at the end that `least` places can do without.
pub(super) fn write_digits(conventions: &Conventions, scaled: i64, places: u32, least: u32) -> String {
    let one = 10_u64.pow(places);
    let magnitude = scaled.unsigned_abs();
    let (whole, mut fraction) = (magnitude / one, magnitude % one);
    let mut places = places;
    while places > least && fraction % 10 == 0 {
        fraction /= 10;
        places -= 1;
    }

    // From the last digit to the first.
    let mut reversed = String::new();
    if places > 0 {
        push_digits(&mut reversed, fraction, places, None);
        reversed.push(conventions.decimal);
    }
    let grouped = whole >= 10_u64.pow(conventions.grouped_from.saturating_sub(1));
    push_digits(&mut reversed, whole, 1, grouped.then_some(conventions.group));
    if scaled < 0 {
        reversed.push(MINUS);
    }
    reversed.chars().rev().collect()
}

/// Pushes the digits of a number, the last one first, at least so many, with `group` after every third.
fn push_digits(reversed: &mut String, mut number: u64, least: u32, group: Option<char>) {
    let mut written = 0;
    while number > 0 || written < least {
        if written > 0 && written % 3 == 0 {
            reversed.extend(group);
        }
        // One of ten digits.
        let digit = u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10));
        reversed.extend(digit);
        number /= 10;
        written += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::testing::{EN, FR};
    use crate::units::Decimal;

    fn value(text: &str) -> Rational {
        Decimal::parse(text).unwrap().value.into()
    }

    #[test]
    fn decimals() {
        for (text, least, most, en, fr) in [
            ("0", 0, 0, "0", "0"),
            ("0", 2, 2, "0.00", "0,00"),
            ("2.19", 0, 2, "2.19", "2,19"),
            ("2.10", 0, 2, "2.1", "2,1"),
            ("2.1", 2, 4, "2.10", "2,10"),
            ("2.125", 0, 2, "2.13", "2,13"),
            ("-2.125", 0, 2, "−2.13", "−2,13"),
            ("2.5", 0, 0, "3", "3"),
            ("999.9999", 0, 2, "1,000", "1\u{202F}000"),
            ("1800", 0, 0, "1,800", "1\u{202F}800"),
            ("1234567.891", 0, 2, "1,234,567.89", "1\u{202F}234\u{202F}567,89"),
            ("0.000001", 0, 6, "0.000001", "0,000001"),
            ("-0.001", 0, 2, "0", "0"),
            ("0.05", 1, 1, "0.1", "0,1"),
        ] {
            let places = Places { least, most };
            assert_eq!(decimal(EN, value(text), places), en, "{text}");
            assert_eq!(decimal(FR, value(text), places), fr, "{text}");
        }
        assert_eq!((integer(EN, 1_629_usize).as_str(), integer(FR, 14_042_u32).as_str()), ("1,629", "14\u{202F}042"));
    }

    #[test]
    fn prices() {
        for (text, en, fr) in [
            ("0", "$0", "0\u{A0}$"),
            ("2.19", "$2.19", "2,19\u{A0}$"),
            ("60", "$60", "60\u{A0}$"),
            ("0.55", "$0.55", "0,55\u{A0}$"),
            ("0.5", "$0.50", "0,50\u{A0}$"),
            ("4.4", "$4.40", "4,40\u{A0}$"),
            ("0.035", "$0.035", "0,035\u{A0}$"),
            ("0.0375", "$0.0375", "0,0375\u{A0}$"),
            ("1.125", "$1.125", "1,125\u{A0}$"),
            ("2.3625", "$2.36", "2,36\u{A0}$"),
            ("0.9335", "$0.9335", "0,9335\u{A0}$"),
            ("0.00004", "$0.00004", "0,00004\u{A0}$"),
            ("0.000001", "$0.000001", "0,000001\u{A0}$"),
            ("1800", "$1,800", "1\u{202F}800\u{A0}$"),
            ("-2.5", "−$2.50", "−2,50\u{A0}$"),
        ] {
            assert_eq!(usd(EN, value(text)), en, "{text}");
            assert_eq!(usd(FR, value(text)), fr, "{text}");
        }
        for (numerator, denominator, en) in
            [(1, 3, "$0.3333"), (7, 3, "$2.33"), (1, 3_000_000_000, "$0.0000000003"), (29_999, 30_000, "$1.00")]
        {
            assert_eq!(usd(EN, Rational::new(numerator, denominator).unwrap()), en);
        }
    }

    #[test]
    fn price_ticks() {
        for (text, en, fr) in [
            ("0", "$0", "0\u{A0}$"),
            ("0.02", "$0.02", "0,02\u{A0}$"),
            ("0.5", "$0.5", "0,5\u{A0}$"),
            ("1", "$1", "1\u{A0}$"),
            ("75", "$75", "75\u{A0}$"),
            ("1000", "$1,000", "1\u{202F}000\u{A0}$"),
        ] {
            assert_eq!(usd_tick(EN, value(text)), en);
            assert_eq!(usd_tick(FR, value(text)), fr);
        }
        assert_eq!(usd_tick(EN, Rational::new(2, 3).unwrap()), "$0.67");
        assert_eq!(usd_tick(EN, Rational::new(1, 3000).unwrap()), "$0.0003");
    }

    #[test]
    fn scores() {
        for (text, unit, en, fr) in [
            ("79.8", ScoreUnit::Percent, "79.8%", "79,8\u{A0}%"),
            ("80", ScoreUnit::Percent, "80%", "80\u{A0}%"),
            ("61.777778", ScoreUnit::Percent, "61.78%", "61,78\u{A0}%"),
            ("1372.60", ScoreUnit::Points, "1,373", "1\u{202F}373"),
            ("54.3", ScoreUnit::Points, "54.3", "54,3"),
            ("-3", ScoreUnit::Points, "−3", "−3"),
        ] {
            assert_eq!(score(EN, value(text), unit), en);
            assert_eq!(score(FR, value(text), unit), fr);
        }
    }

    #[test]
    fn differences_are_points() {
        for (text, en, fr) in [
            ("0", "0 points", "0\u{A0}point"),
            ("0.6", "0.6 points", "0,6\u{A0}point"),
            ("-0.6", "0.6 points", "0,6\u{A0}point"),
            ("1", "1 point", "1\u{A0}point"),
            ("1.5", "1.5 points", "1,5\u{A0}point"),
            ("1.96", "2 points", "2\u{A0}points"),
            ("2", "2 points", "2\u{A0}points"),
            ("4.2", "4.2 points", "4,2\u{A0}points"),
            ("0.04", "0.04 points", "0,04\u{A0}point"),
            ("7.03", "7 points", "7\u{A0}points"),
        ] {
            assert_eq!(points(EN, value(text)), en, "{text}");
            assert_eq!(points(FR, value(text)), fr, "{text}");
        }
    }

    fn read_back(locale: Locale, text: &str) -> Decimal {
        let conventions = locale.conventions();
        let plain: String = text
            .chars()
            .filter(|character| *character != conventions.group)
            .map(|character| match character {
                MINUS => '-',
                sign if sign == conventions.decimal => '.',
                other => other,
            })
            .filter(|character| character.is_ascii_digit() || ['-', '.'].contains(character))
            .collect();
        Decimal::parse(&plain).unwrap().value
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(millionths in -1_000_000_000_000_000..1_000_000_000_000_000_i64) {
            let number = Decimal::from_millionths(millionths);
            for locale in [EN, FR] {
                prop_assert_eq!(read_back(locale, &decimal(locale, number, Places::up_to(6))), number);
                prop_assert_eq!(read_back(locale, &decimal(locale, number, Places::exactly(6))), number);
                prop_assert_eq!(read_back(locale, &usd_tick(locale, number)), number);
            }
        }

        #[test]
        fn prices_in_whole_cents_read_back(cents in 0..10_000_000_i64) {
            let price = Decimal::from_millionths(cents * 10_000);
            for locale in [EN, FR] {
                prop_assert_eq!(read_back(locale, &usd(locale, price)), price);
            }
        }

        #[test]
        fn no_price_is_written_as_free(millionths in 1..2_000_000_i64, weight in 1..5_000_i64) {
            let price = Rational::new(millionths, weight * 1_000_000).unwrap();
            prop_assert!(usd(EN, price).bytes().any(|byte| (b'1'..=b'9').contains(&byte)));
            prop_assert!(usd_tick(EN, price).bytes().any(|byte| (b'1'..=b'9').contains(&byte)));
        }

        #[test]
        fn rounding_is_half_away_from_zero(millionths in -1_000_000_000..1_000_000_000_i64) {
            let rounded = read_back(EN, &decimal(EN, Decimal::from_millionths(millionths), Places::up_to(2)));
            let expected = (millionths.abs() + 5_000) / 10_000 * 10_000 * millionths.signum();
            prop_assert_eq!(rounded.millionths(), expected);
        }
    }
}
