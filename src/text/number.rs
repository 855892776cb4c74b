//! Numbers as each locale writes them, from exact values: no float is ever formatted.

use super::Locale;
use super::conventions::{Conventions, Line, Signs, fill};
use super::plural::PluralCategory;
use crate::catalog::ScoreUnit;
use crate::units::Rational;

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

/// A number in the locale's digits, grouped: `1,372.6`, « 1 372,6 ».
pub fn decimal(locale: Locale, value: impl Into<Rational>, places: Places) -> String {
    let conventions = locale.conventions();
    signed(conventions, Number::of(value.into(), places), "{number}")
}

/// A count in the locale's digits, grouped: `1,800`, « 1 800 ».
pub fn integer(locale: Locale, value: impl TryInto<i64>) -> String {
    signed(locale.conventions(), Number::whole(value.try_into().unwrap_or(i64::MAX)), "{number}")
}

/// A price in US dollars, as newspapers write it: `$2.19`, `$60`, « 2,19 $ ».
///
/// Whole dollars have no decimals, other prices at least two: three where a listed price has three, four below a dollar,
/// and as many as it takes that a price is never written as nothing.
pub fn usd(locale: Locale, value: impl Into<Rational>) -> String {
    let value = value.into();
    amount(locale, value, price_places(value), DOLLAR)
}

/// Some prices of one kind, all with as many decimals as the one that has the most: `$0.0300`, `$0.0279`.
#[cfg(feature = "cli")]
pub(super) fn usd_alike(locale: Locale, values: &[Rational]) -> Vec<String> {
    let mut least = 0;
    for value in values {
        least = least.max(Number::of(*value, price_places(*value)).places);
    }
    let mut written = Vec::new();
    for value in values {
        written.push(amount(locale, *value, Places::exactly(least), DOLLAR));
    }
    written
}

/// A round amount with all the digits that it has and no more, for scales: `$0.5`, `$0.02`, `€10`, « 0,5 $ ».
pub fn money_tick(locale: Locale, value: impl Into<Rational>, currency: Option<&str>) -> String {
    let value = value.into();
    amount(locale, value, Places::exactly(exact_places(value)), currency.unwrap_or(DOLLAR))
}

/// The same without its currency, where a scale says that once: `0.5`, « 0,5 ».
pub fn plain_tick(locale: Locale, value: impl Into<Rational>) -> String {
    let (value, conventions) = (value.into(), locale.conventions());
    Number::of(value, Places::exactly(exact_places(value))).digits(conventions, conventions.money_signs())
}

/// A price in another currency (ISO 4217's code): `€2.11`, « 2,11 € »; where CLDR has no symbol for it in the locale,
/// with its code: `SEK 24.13`. Its digits are those of [`usd`]; currencies without a smaller unit have decimals only
/// below a hundred: `¥331`, `¥16.35`.
pub fn money(locale: Locale, value: impl Into<Rational>, currency: &str) -> String {
    let value = value.into();
    let without_decimals = WITHOUT_DECIMALS.split_ascii_whitespace().any(|code| code == currency);
    let places = if !without_decimals {
        price_places(value)
    } else if is_exact(value, 0) || value.rounded(2).unsigned_abs() >= 10_000 {
        Places::exactly(0)
    } else {
        Places::up_to(visible(value, 2))
    };
    amount(locale, value, places, currency)
}

/// Prices below each other in one currency: all with two decimals where one has any, so that their decimal marks are in
/// line: `$0.40`, `$2.29`, `$7.00`. One below a tenth, which two decimals would hide, has the digits that it needs.
pub(super) fn prices_in_column(locale: Locale, values: &[Rational], currency: Option<&str>) -> Vec<String> {
    let code = currency.unwrap_or(DOLLAR);
    let has_cents = !WITHOUT_DECIMALS.split_ascii_whitespace().any(|one| one == code);
    let in_line = has_cents && values.iter().any(|value| !is_exact(*value, 0));
    let mut written = Vec::new();
    for value in values {
        let is_tiny = !value.is_zero() && value.rounded(2).unsigned_abs() < 10;
        written.push(if in_line && !is_tiny {
            amount(locale, *value, Places::exactly(2), code)
        } else {
            money(locale, *value, code)
        });
    }
    written
}

/// A share in per cent, from its value in per cent: `96%`, « 96 % ».
pub fn percent(locale: Locale, value: impl Into<Rational>, places: Places) -> String {
    let conventions = locale.conventions();
    signed(conventions, Number::of(value.into(), places), conventions.line(Line::Percent))
}

/// A score with its unit: `79.8%`, « 79,8 % »; `54.3`, and ratings above a thousand without decimals: `1,373`.
pub fn score(locale: Locale, value: impl Into<Rational>, unit: ScoreUnit) -> String {
    score_beside(locale, value, unit, 0)
}

/// A score beside others that have so many decimals, filled up with zeros: `88.0%` beside `79.8%`.
pub(super) fn score_beside(locale: Locale, value: impl Into<Rational>, unit: ScoreUnit, decimals: u32) -> String {
    let value = value.into();
    let most = score_places(value, unit);
    let places = Places { least: decimals.min(most), most };
    match unit {
        ScoreUnit::Percent => percent(locale, value, places),
        ScoreUnit::Points | ScoreUnit::Percentile => decimal(locale, value, places),
    }
}

/// With how many decimals a score is written by itself.
pub(super) fn score_decimals(value: impl Into<Rational>, unit: ScoreUnit) -> u32 {
    let value = value.into();
    Number::of(value, Places::up_to(score_places(value, unit))).places
}

/// The size of a difference of scores, in points whatever the unit: `0.6 points`, « 0,6 point ». Its sign is dropped:
/// the words around it say who has more.
pub fn points(locale: Locale, difference: impl Into<Rational>) -> String {
    let (number, category) = size(locale, difference.into());
    locale.words().points(&number, category)
}

/// The size of a difference without its unit, and the form of the noun after it.
pub(super) fn size(locale: Locale, difference: Rational) -> (String, PluralCategory) {
    let mut number = Number::of(difference, Places::up_to(visible(difference, 1)));
    number.negative = false;
    let category = locale.plural(i64::try_from(number.scaled).unwrap_or(i64::MAX), number.places);
    (signed(locale.conventions(), number, "{number}"), category)
}

/// The same with so many decimals: beside values that have as many.
pub(super) fn points_exactly(locale: Locale, difference: impl Into<Rational>, places: u32) -> String {
    let mut number = Number::of(difference.into(), Places::exactly(places));
    number.negative = false;
    let category = locale.plural(i64::try_from(number.scaled).unwrap_or(i64::MAX), number.places);
    locale.words().points(&signed(locale.conventions(), number, "{number}"), category)
}

/// The size of a difference of standard scores: `0.27 standard deviations`. Its sign is dropped.
pub(super) fn deviations(locale: Locale, difference: impl Into<Rational>, places: u32) -> String {
    let mut number = Number::of(difference.into(), Places::exactly(places));
    number.negative = false;
    let category = locale.plural(i64::try_from(number.scaled).unwrap_or(i64::MAX), number.places);
    locale.words().deviations(&signed(locale.conventions(), number, "{number}"), category)
}

/// A number that statistics gave, for which there is no exact value.
pub(super) fn decimal_of(locale: Locale, value: f64, places: Places) -> String {
    decimal(locale, rounded(value, places.most), places)
}

/// A share in whole per cent that statistics gave.
pub(super) fn percent_of(locale: Locale, value: f64) -> String {
    percent(locale, rounded(value, 0), Places::exactly(0))
}

/// A share in per cent with one decimal that statistics gave: `62.5%`.
pub(super) fn tenths_of_percent(locale: Locale, value: f64) -> String {
    percent(locale, rounded(value, 1), Places::exactly(1))
}

/// The end of an interval of differences, with its sign: `12.8 points`, `−0.3 points`.
pub(super) fn points_between(locale: Locale, value: f64) -> String {
    let number = Number::of(rounded(value, 1), Places::exactly(1));
    let category = locale.plural(i64::try_from(number.scaled).unwrap_or(i64::MAX), number.places);
    locale.words().points(&signed(locale.conventions(), number, "{number}"), category)
}

/// The nearest number of so many decimals; what is not finite or out of range becomes the nearest bound.
#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
pub(super) fn rounded(value: f64, places: u32) -> Rational {
    let one = 10_i64.pow(places.min(FINEST));
    let scaled = libm::floor((value * f64::from(u32::try_from(one).unwrap_or(u32::MAX))).clamp(-1e15, 1e15) + 0.5);
    Rational::new(scaled as i64, one).unwrap_or_else(|| crate::units::Decimal::ZERO.into())
}

/// Three digits that count: 27.4, 1.05, 109. Of what is below a tenth of a thousandth fewer.
pub(super) fn three_digits(value: Rational) -> Rational {
    let mut places = 0;
    while places < 6 && value.rounded(places) < 100 {
        places += 1;
    }
    rounded(value.to_f64(), places)
}

/// A quotient, with three digits that count.
pub(super) fn quotient(locale: Locale, value: Rational) -> String {
    decimal(locale, three_digits(value), Places::up_to(6))
}

/// Ratings above a thousand have no decimals.
fn score_places(value: Rational, unit: ScoreUnit) -> u32 {
    if unit == ScoreUnit::Points && value.rounded(0).unsigned_abs() >= 1000 { 0 } else { 2 }
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

/// So many places show the whole value, or the most that anything is written with.
fn exact_places(value: Rational) -> u32 {
    (0..FINEST).find(|places| is_exact(value, *places)).unwrap_or(FINEST)
}

/// How many digits a price is written with.
fn price_places(value: Rational) -> Places {
    if is_exact(value, 0) {
        return Places::exactly(0);
    }
    let most = if is_exact(value, 3) {
        3
    } else if value.rounded(4).unsigned_abs() < 10_000 {
        4
    } else {
        2
    };
    Places { least: 2, most: visible(value, most) }
}

/// ISO 4217's code of the US dollar, in which catalogs give prices.
const DOLLAR: &str = "USD";

/// Codes of currencies whose amounts have no decimals, in a generated file.
const WITHOUT_DECIMALS: &str = include_str!("locales/currencies.txt");

fn amount(locale: Locale, value: Rational, places: Places, currency: &str) -> String {
    let conventions = locale.conventions();
    let number = Number::of(value, places);
    let pattern = conventions.line(if number.negative { Line::MoneyNegative } else { Line::Money });
    let digits = number.digits(conventions, conventions.money_signs());
    // CLDR keeps letters apart from the number.
    let code = if touches(pattern) { format!("{currency}\u{A0}") } else { currency.to_owned() };
    let symbol = conventions.symbol(currency).unwrap_or(&code);
    fill(pattern, &[("number", &digits), ("symbol", symbol), ("minus", conventions.line(Line::Minus))])
}

/// True where nothing stands between the symbol of a currency and the number after it.
fn touches(pattern: &str) -> bool {
    let mut before = "";
    for part in pattern.split('}') {
        if before.ends_with("{symbol") && part.starts_with("{number") {
            return true;
        }
        before = part;
    }
    false
}

/// A number or a share, with its sign before the rest.
fn signed(conventions: &Conventions, number: Number, pattern: &str) -> String {
    let digits = number.digits(conventions, conventions.plain_signs());
    let sign = if number.negative { conventions.line(Line::Minus) } else { "" };
    format!("{sign}{}", fill(pattern, &[("number", &digits)]))
}

/// What is written of a number: the digits of `scaled / 10^places`.
#[derive(Clone, Copy, Debug)]
struct Number {
    negative: bool,
    scaled: u64,
    places: u32,
}

impl Conventions {
    /// A count, grouped.
    pub(super) fn integer(&self, count: i64) -> String {
        signed(self, Number::whole(count), "{number}")
    }
}

impl Number {
    /// Rounded, without the zeros at the end that the least places can do without.
    fn of(value: Rational, places: Places) -> Self {
        let most = places.most.min(FINEST);
        let rounded = value.rounded(most);
        let mut number = Self { negative: rounded < 0, scaled: rounded.unsigned_abs(), places: most };
        while number.places > places.least && number.scaled % 10 == 0 {
            number.scaled /= 10;
            number.places -= 1;
        }
        number
    }

    const fn whole(number: i64) -> Self {
        Self { negative: number < 0, scaled: number.unsigned_abs(), places: 0 }
    }

    fn digits(self, conventions: &Conventions, signs: Signs) -> String {
        let one = 10_u64.pow(self.places);
        let (whole, fraction) = (self.scaled / one, self.scaled % one);
        // From the last digit to the first.
        let mut reversed = String::new();
        if self.places > 0 {
            conventions.push_digits(&mut reversed, fraction, self.places, None);
            reversed.push(signs.decimal);
        }
        let grouped = whole >= 10_u64.pow(conventions.grouped_from().saturating_sub(1));
        conventions.push_digits(&mut reversed, whole, 1, grouped.then_some(signs.group));
        reversed.chars().rev().collect()
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
            assert_eq!(money_tick(EN, value(text), None), en);
            assert_eq!(money_tick(FR, value(text), None), fr);
            assert_eq!(format!("${}", plain_tick(EN, value(text))), en);
            assert_eq!(format!("{}\u{A0}$", plain_tick(FR, value(text))), fr);
        }
        let tiny = Rational::new(15, 100_000_000).unwrap();
        assert_eq!(money_tick(EN, tiny, Some("EUR")), "€0.00000015");
    }

    #[test]
    fn scores() {
        for (text, unit, en, fr) in [
            ("79.8", ScoreUnit::Percent, "79.8%", "79,8\u{A0}%"),
            ("80", ScoreUnit::Percent, "80%", "80\u{A0}%"),
            ("61.777778", ScoreUnit::Percent, "61.78%", "61,78\u{A0}%"),
            ("1372.60", ScoreUnit::Points, "1,373", "1\u{202F}373"),
            ("54.3", ScoreUnit::Points, "54.3", "54,3"),
            ("96.3", ScoreUnit::Percentile, "96.3", "96,3"),
            ("-3", ScoreUnit::Points, "−3", "−3"),
        ] {
            assert_eq!(score(EN, value(text), unit), en);
            assert_eq!(score(FR, value(text), unit), fr);
        }
    }

    #[test]
    fn what_stands_together_has_as_many_decimals() {
        for (text, unit, decimals, en) in [
            ("88", ScoreUnit::Percent, 1, "88.0%"),
            ("79.8", ScoreUnit::Percent, 1, "79.8%"),
            ("61.777778", ScoreUnit::Percent, 1, "61.78%"),
            ("54", ScoreUnit::Points, 1, "54.0"),
            ("1372.6", ScoreUnit::Points, 1, "1,373"),
        ] {
            assert_eq!(score_beside(EN, value(text), unit, decimals), en);
        }
        for (text, decimals) in [("88", 0), ("79.8", 1), ("61.777778", 2)] {
            assert_eq!(score_decimals(value(text), ScoreUnit::Percent), decimals);
        }
        assert_eq!(usd_alike(EN, &[value("0.03"), value("0.0279")]), ["$0.0300", "$0.0279"]);
        assert_eq!(usd_alike(EN, &[value("60"), value("2.19")]), ["$60.00", "$2.19"]);
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

    /// The value of what is written in English or French.
    fn read_back(locale: Locale, text: &str) -> Decimal {
        let decimal = locale.conventions().plain_signs().decimal;
        let plain = text.chars().filter_map(|character| match character {
            '−' => Some('-'),
            '0'..='9' => Some(character),
            _ => (character == decimal).then_some('.'),
        });
        Decimal::parse(&plain.collect::<String>()).unwrap().value
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(millionths in -1_000_000_000_000_000..1_000_000_000_000_000_i64) {
            let number = Decimal::from_millionths(millionths);
            for locale in [EN, FR] {
                prop_assert_eq!(read_back(locale, &decimal(locale, number, Places::up_to(6))), number);
                prop_assert_eq!(read_back(locale, &decimal(locale, number, Places::exactly(6))), number);
                prop_assert_eq!(read_back(locale, &money_tick(locale, number, None)), number);
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
            prop_assert!(money_tick(EN, price, None).bytes().any(|byte| (b'1'..=b'9').contains(&byte)));
        }

        #[test]
        fn rounding_is_half_away_from_zero(millionths in -1_000_000_000..1_000_000_000_i64) {
            let rounded = read_back(EN, &decimal(EN, Decimal::from_millionths(millionths), Places::up_to(2)));
            let expected = (millionths.abs() + 5_000) / 10_000 * 10_000 * millionths.signum();
            prop_assert_eq!(rounded.millionths(), expected);
        }
    }
}
