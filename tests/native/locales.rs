//! Numbers, amounts, dates, plurals and lists of every locale, as CLDR 48.2 and the overrides have them. What is expected
//! was looked up there, not printed from here.

use model_compare::text::{
    Direction, Locale, Places, PluralCategory, date, decimal, integer, moment, money, money_tick, percent, points, usd,
};
use model_compare::time::{Date, Instant};
use model_compare::units::Decimal;
use proptest::prelude::*;

/// Tag, digit for 0, decimal sign, sign between thousands, digits from which on they are grouped, minus.
const NUMBERS: [(&str, char, char, char, usize, &str); 16] = [
    ("en-US", '0', '.', ',', 4, "−"),
    ("en-GB", '0', '.', ',', 4, "−"),
    ("fr-FR", '0', ',', '\u{202F}', 4, "−"),
    ("fr-CA", '0', ',', '\u{A0}', 4, "−"),
    ("fr-CH", '0', ',', '\'', 4, "−"),
    ("de-DE", '0', ',', '.', 4, "−"),
    ("de-CH", '0', '.', '\'', 4, "−"),
    ("es-ES", '0', ',', '.', 5, "−"),
    ("es-MX", '0', '.', ',', 4, "−"),
    ("it-IT", '0', ',', '.', 5, "−"),
    ("pt-BR", '0', ',', '.', 4, "−"),
    ("nl-NL", '0', ',', '.', 4, "−"),
    ("pl-PL", '0', ',', '\u{A0}', 5, "−"),
    ("ja-JP", '0', '.', ',', 4, "−"),
    ("he-IL", '0', '.', ',', 4, "\u{200E}−"),
    ("ar-EG", '\u{660}', '\u{66B}', '\u{66C}', 4, "\u{61C}−"),
];

fn locale(tag: &str) -> Locale {
    let (locale, diagnostic) = Locale::parse(tag);
    assert!(diagnostic.is_none_or(|diagnostic| diagnostic.code == "no-sentences"), "{tag}");
    locale
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap().value
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn numbers() {
    for (tag, small, large, negative) in [
        ("en-US", "1,234.5", "1,234,567.89", "−0.5"),
        ("en-GB", "1,234.5", "1,234,567.89", "−0.5"),
        ("fr-FR", "1\u{202F}234,5", "1\u{202F}234\u{202F}567,89", "−0,5"),
        ("fr-CA", "1\u{A0}234,5", "1\u{A0}234\u{A0}567,89", "−0,5"),
        ("fr-CH", "1'234,5", "1'234'567,89", "−0,5"),
        ("de-DE", "1.234,5", "1.234.567,89", "−0,5"),
        ("de-CH", "1'234.5", "1'234'567.89", "−0.5"),
        ("es-ES", "1234,5", "1.234.567,89", "−0,5"),
        ("es-MX", "1,234.5", "1,234,567.89", "−0.5"),
        ("it-IT", "1234,5", "1.234.567,89", "−0,5"),
        ("pt-BR", "1.234,5", "1.234.567,89", "−0,5"),
        ("nl-NL", "1.234,5", "1.234.567,89", "−0,5"),
        ("pl-PL", "1234,5", "1\u{A0}234\u{A0}567,89", "−0,5"),
        ("ja-JP", "1,234.5", "1,234,567.89", "−0.5"),
        ("he-IL", "1,234.5", "1,234,567.89", "\u{200E}−0.5"),
        ("ar-EG", "١٬٢٣٤٫٥", "١٬٢٣٤٬٥٦٧٫٨٩", "\u{61C}−٠٫٥"),
    ] {
        let written = |text| decimal(locale(tag), number(text), Places::up_to(2));
        assert_eq!((written("1234.5").as_str(), written("-0.5").as_str()), (small, negative), "{tag}");
        assert_eq!(written("1234567.891"), large, "{tag}");
        assert_eq!(integer(locale(tag), 0), if tag == "ar-EG" { "٠" } else { "0" });
    }
    // Five digits are grouped everywhere, four where CLDR's minimumGroupingDigits is 1.
    for (tag, four, five) in
        [("es", "1800", "18.000"), ("it", "1800", "18.000"), ("pl", "1800", "18\u{A0}000"), ("pt", "1.800", "18.000")]
    {
        assert_eq!((integer(locale(tag), 1_800), integer(locale(tag), 18_000)), (four.to_owned(), five.to_owned()));
    }
}

#[test]
fn shares() {
    for (tag, share) in [
        ("en-US", "79.8%"),
        ("en-GB", "79.8%"),
        ("fr-FR", "79,8\u{A0}%"),
        ("fr-CA", "79,8\u{A0}%"),
        ("fr-CH", "79,8%"),
        ("de-DE", "79,8\u{A0}%"),
        ("de-CH", "79.8%"),
        ("es-ES", "79,8\u{A0}%"),
        ("es-MX", "79.8%"),
        ("it-IT", "79,8%"),
        ("pt-BR", "79,8%"),
        ("nl-NL", "79,8%"),
        ("pl-PL", "79,8%"),
        ("ja-JP", "79.8%"),
        ("he-IL", "79.8%"),
        ("ar-EG", "٧٩٫٨٪\u{61C}"),
    ] {
        assert_eq!(percent(locale(tag), number("79.8"), Places::up_to(2)), share, "{tag}");
    }
    assert_eq!(percent(locale("he"), number("-5"), Places::up_to(2)), "\u{200E}−5%");
    assert_eq!(percent(locale("ar"), number("-5"), Places::up_to(2)), "\u{61C}−٥٪\u{61C}");
}

#[test]
fn dollars() {
    for (tag, price, negative, large) in [
        ("en-US", "$2.19", "−$2.50", "$1,800"),
        ("en-GB", "US$2.19", "−US$2.50", "US$1,800"),
        ("fr-FR", "2,19\u{A0}$", "−2,50\u{A0}$", "1\u{202F}800\u{A0}$"),
        ("fr-CA", "2,19\u{A0}$\u{A0}US", "−2,50\u{A0}$\u{A0}US", "1\u{A0}800\u{A0}$\u{A0}US"),
        // Swiss amounts have a point where other numbers have a comma.
        ("fr-CH", "2.19\u{A0}$US", "−2.50\u{A0}$US", "1'800\u{A0}$US"),
        ("de-DE", "2,19\u{A0}$", "−2,50\u{A0}$", "1.800\u{A0}$"),
        ("de-CH", "$\u{A0}2.19", "$−2.50", "$\u{A0}1'800"),
        ("es-ES", "2,19\u{A0}US$", "−2,50\u{A0}US$", "1800\u{A0}US$"),
        ("es-MX", "USD\u{A0}2.19", "−USD\u{A0}2.50", "USD\u{A0}1,800"),
        ("it-IT", "2,19\u{A0}USD", "−2,50\u{A0}USD", "1800\u{A0}USD"),
        ("pt-BR", "US$\u{A0}2,19", "−US$\u{A0}2,50", "US$\u{A0}1.800"),
        ("nl-NL", "US$\u{A0}2,19", "US$\u{A0}−2,50", "US$\u{A0}1.800"),
        ("pl-PL", "2,19\u{A0}USD", "−2,50\u{A0}USD", "1800\u{A0}USD"),
        ("ja-JP", "$2.19", "−$2.50", "$1,800"),
        (
            "he-IL",
            "\u{200F}2.19\u{A0}\u{200F}$",
            "\u{200F}\u{200E}−2.50\u{A0}\u{200F}$",
            "\u{200F}1,800\u{A0}\u{200F}$",
        ),
        ("ar-EG", "\u{200F}٢٫١٩\u{A0}US$", "\u{61C}−\u{200F}٢٫٥٠\u{A0}US$", "\u{200F}١٬٨٠٠\u{A0}US$"),
    ] {
        let written = |text| usd(locale(tag), number(text));
        assert_eq!((written("2.19").as_str(), written("-2.5").as_str()), (price, negative), "{tag}");
        assert_eq!(written("1800"), large, "{tag}");
        assert_eq!(money(locale(tag), number("2.19"), "USD"), price, "{tag}");
    }
    assert_eq!(money_tick(locale("fr-CA"), number("0.5"), None), "0,5\u{A0}$\u{A0}US");
}

#[test]
fn other_currencies() {
    for (tag, code, value, written) in [
        // R1 and o1 on 29 January 2025 (methods.md 2.11).
        ("en", "EUR", "2.1066", "€2.11"),
        ("fr", "EUR", "2.1066", "2,11\u{A0}€"),
        ("fr", "EUR", "57.7145", "57,71\u{A0}€"),
        ("de", "EUR", "0.9234", "0,9234\u{A0}€"),
        ("de-CH", "EUR", "2.1066", "EUR\u{A0}2.11"),
        ("fr-CH", "CHF", "1234.5", "1'234.50\u{A0}CHF"),
        ("de-CH", "CHF", "-1234.5", "CHF−1'234.50"),
        ("en-GB", "GBP", "1.75", "£1.75"),
        ("fr", "GBP", "1.75", "1,75\u{A0}£GB"),
        ("fr-CA", "CAD", "3.15", "3,15\u{A0}$"),
        ("en", "CAD", "3.15", "CA$3.15"),
        ("en", "CHF", "2", "CHF\u{A0}2"),
        ("en", "CHF", "-2", "−CHF\u{A0}2"),
        ("pt", "BRL", "12.8", "R$\u{A0}12,80"),
        ("es-MX", "MXN", "45", "$45"),
        ("pl", "PLN", "8.87", "8,87\u{A0}zł"),
        ("he", "ILS", "7.8", "\u{200F}7.80\u{A0}\u{200F}₪"),
        ("he", "CNY", "16", "\u{200F}16\u{A0}\u{200F}\u{200E}CN¥\u{200E}"),
        ("ar", "EGP", "110", "\u{200F}١١٠\u{A0}ج.م.\u{200F}"),
        ("en", "INR", "189.5", "₹189.50"),
        ("en", "CNY", "16", "CN¥16"),
        ("ja", "CNY", "16", "元\u{A0}16"),
        ("ja", "JPY", "331.5", "￥332"),
        ("en", "JPY", "99.4", "¥99.4"),
        ("en", "JPY", "99.6", "¥99.6"),
        ("en", "JPY", "16.349", "¥16.35"),
        ("en", "JPY", "0.004", "¥0.004"),
        ("fr", "JPY", "16", "16\u{A0}JPY"),
        // No symbol in any table.
        ("en", "SEK", "24.13", "SEK\u{A0}24.13"),
        ("de", "SEK", "24.13", "24,13\u{A0}SEK"),
        ("nl", "KRW", "3021.4", "KRW\u{A0}3.021"),
    ] {
        assert_eq!(money(locale(tag), number(value), code), written, "{tag} {code} {value}");
    }
}

#[test]
fn days() {
    for (tag, later, first) in [
        ("en-US", "January\u{A0}29, 2025", "February\u{A0}1, 2025"),
        ("en-GB", "29\u{A0}January 2025", "1\u{A0}February 2025"),
        ("fr-FR", "29\u{A0}janvier 2025", "1er\u{A0}février 2025"),
        ("fr-CA", "29\u{A0}janvier 2025", "1er\u{A0}février 2025"),
        ("fr-CH", "29\u{A0}janvier 2025", "1er\u{A0}février 2025"),
        ("de-DE", "29.\u{A0}Januar 2025", "1.\u{A0}Februar 2025"),
        ("de-CH", "29.\u{A0}Januar 2025", "1.\u{A0}Februar 2025"),
        ("es-ES", "29\u{A0}de\u{A0}enero de 2025", "1\u{A0}de\u{A0}febrero de 2025"),
        ("es-MX", "29\u{A0}de\u{A0}enero de 2025", "1\u{A0}de\u{A0}febrero de 2025"),
        ("it-IT", "29\u{A0}gennaio 2025", "1\u{A0}febbraio 2025"),
        ("pt-BR", "29\u{A0}de\u{A0}janeiro de 2025", "1\u{A0}de\u{A0}fevereiro de 2025"),
        ("nl-NL", "29\u{A0}januari 2025", "1\u{A0}februari 2025"),
        ("pl-PL", "29\u{A0}stycznia 2025", "1\u{A0}lutego 2025"),
        ("ja-JP", "2025年1月29日", "2025年2月1日"),
        ("he-IL", "29\u{A0}בינואר 2025", "1\u{A0}בפברואר 2025"),
        ("ar-EG", "٢٩\u{A0}يناير ٢٠٢٥", "١\u{A0}فبراير ٢٠٢٥"),
    ] {
        let conventions = locale(tag).conventions();
        assert_eq!(conventions.date(day("2025-01-29")), later, "{tag}");
        assert_eq!(conventions.date(day("2025-02-01")), first, "{tag}");
    }
    for (tag, months) in [
        (
            "de",
            [
                "Januar",
                "Februar",
                "März",
                "April",
                "Mai",
                "Juni",
                "Juli",
                "August",
                "September",
                "Oktober",
                "November",
                "Dezember",
            ],
        ),
        (
            "pl",
            [
                "stycznia",
                "lutego",
                "marca",
                "kwietnia",
                "maja",
                "czerwca",
                "lipca",
                "sierpnia",
                "września",
                "października",
                "listopada",
                "grudnia",
            ],
        ),
    ] {
        for (month, name) in (1..).zip(months) {
            let written = locale(tag).conventions().date(day(&format!("2025-{month:02}-15")));
            assert!(written.contains(&format!("\u{A0}{name} 2025")), "{written}");
        }
    }
}

#[test]
fn times() {
    for (tag, early, exact) in [
        ("en-US", "04:05 UTC", "15:59:59 UTC"),
        ("fr-CA", "4\u{A0}h\u{A0}05\u{A0}UTC", "15\u{A0}h\u{A0}59\u{A0}min\u{A0}59\u{A0}s\u{A0}UTC"),
        ("de-DE", "04:05 UTC", "15:59:59 UTC"),
        ("es-ES", "4:05 UTC", "15:59:59 UTC"),
        ("es-MX", "04:05 UTC", "15:59:59 UTC"),
        ("ja-JP", "4:05 UTC", "15:59:59 UTC"),
        ("he-IL", "04:05 UTC", "15:59:59 UTC"),
        ("ar-EG", "٠٤:٠٥ UTC", "١٥:٥٩:٥٩ UTC"),
    ] {
        let at = |text| locale(tag).conventions().time(Instant::parse(text).unwrap());
        assert_eq!((at("2025-09-05T04:05Z").as_str(), at("2025-09-05T15:59:59Z").as_str()), (early, exact), "{tag}");
    }
}

/// A month's name is a word: in a sentence it is of the sentence's language.
#[test]
fn days_and_moments_of_sentences() {
    for (tag, expected) in [
        ("en", "September\u{A0}5, 2025, 16:00 UTC"),
        ("en-GB", "5\u{A0}September 2025, 16:00 UTC"),
        ("fr", "5\u{A0}septembre 2025 à 16\u{A0}h\u{A0}UTC"),
        ("fr-CA", "5\u{A0}septembre 2025 à 16\u{A0}h\u{A0}UTC"),
        ("it", "September\u{A0}5, 2025, 16:00 UTC"),
        ("ar", "September\u{A0}5, 2025, 16:00 UTC"),
    ] {
        assert_eq!(moment(locale(tag), Instant::parse("2025-09-05T16:00Z").unwrap()), expected, "{tag}");
    }
    for (text, en, fr) in [
        ("2025-09-05T04:05Z", "September\u{A0}5, 2025, 04:05 UTC", "5\u{A0}septembre 2025 à 4\u{A0}h\u{A0}05\u{A0}UTC"),
        (
            "2025-09-05T15:59:59Z",
            "September\u{A0}5, 2025, 15:59:59 UTC",
            "5\u{A0}septembre 2025 à 15\u{A0}h\u{A0}59\u{A0}min\u{A0}59\u{A0}s\u{A0}UTC",
        ),
        ("2025-09-05", "September\u{A0}5, 2025", "5\u{A0}septembre 2025"),
    ] {
        let at = Instant::parse(text).unwrap();
        for (tag, expected) in [("en", en), ("fr", fr), ("fr-CA", fr), ("fr-CH", fr), ("pl", en)] {
            assert_eq!(moment(locale(tag), at), expected, "{tag}");
        }
    }
    assert_eq!(date(locale("pl"), day("2025-01-29")), "January\u{A0}29, 2025");
}

/// The examples that stand beside the rules in CLDR.
#[test]
fn plurals() {
    use PluralCategory::{Few, Many, One, Other, Two, Zero};
    for (tag, category, examples) in [
        ("en", One, "1"),
        ("en", Other, "0 2 3 16 100 1000 1000000 0.0 0.6 1.0 1.5 10.0"),
        ("fr", One, "0 1 0.0 0.6 1.0 1.5"),
        ("fr", Many, "1000000 2000000"),
        ("fr", Other, "2 17 100 100000 2.0 3.5 1000000.0 1000001"),
        ("de", One, "1"),
        ("de", Other, "0 2 16 1000000 0.0 1.0 1.5"),
        ("es", One, "1 1.0 1.00 1.000"),
        ("es", Many, "1000000 3000000"),
        ("es", Other, "0 2 16 100000 0.0 0.9 1.1 1.6 10.0 1000000.0"),
        ("it", One, "1"),
        ("it", Many, "1000000"),
        ("it", Other, "0 2 0.0 1.0 1.5"),
        ("pt", One, "0 1 0.0 1.5"),
        ("pt", Many, "1000000"),
        ("pt", Other, "2 17 2.0 3.5"),
        ("nl", One, "1"),
        ("nl", Other, "0 2 1.0 1.5"),
        ("pl", One, "1"),
        ("pl", Few, "2 3 4 22 24 32 102 1002"),
        ("pl", Many, "0 5 12 13 14 19 21 25 100 112 1000000"),
        ("pl", Other, "0.0 1.0 1.5 2.0 10.0"),
        ("ja", Other, "0 1 2 15 100 0.0 1.5"),
        ("he", One, "1 0.0 0.9 0.00 0.05"),
        ("he", Two, "2"),
        ("he", Other, "0 3 17 20 100 1.0 2.5 10.0"),
        ("ar", Zero, "0 0.0 0.00"),
        ("ar", One, "1 1.0 1.00"),
        ("ar", Two, "2 2.0"),
        ("ar", Few, "3 10 103 110 1003 3.0 103.0"),
        ("ar", Many, "11 26 99 111 1011 11.0 111.0"),
        ("ar", Other, "100 102 200 202 1000000 0.1 0.9 1.1 10.1 100.0"),
    ] {
        for example in examples.split(' ') {
            let places = example.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            let scaled: i64 = example.replace('.', "").parse().unwrap();
            let found = locale(tag).conventions().plural(scaled, u32::try_from(places).unwrap());
            assert_eq!(found, category, "{tag} {example}");
        }
    }
    // In a sentence it is the sentence's language that counts, by the digits that are written.
    for (tag, difference, expected) in [
        ("fr", "0.6", "0,6\u{A0}point"),
        ("fr-CH", "1.5", "1,5\u{A0}point"),
        ("fr", "2", "2\u{A0}points"),
        ("en", "0.6", "0.6 points"),
        ("en", "1.04", "1 point"),
        ("pl", "0.6", "0,6 points"),
        ("pl", "1", "1 point"),
        ("ar", "4.2", "٤٫٢ points"),
    ] {
        assert_eq!(points(locale(tag), number(difference)), expected, "{tag}");
    }
}

#[test]
fn lists() {
    for (tag, two, three, four) in [
        ("en-US", "a and b", "a, b and c", "a, b, c and d"),
        ("en-GB", "a and b", "a, b and c", "a, b, c and d"),
        ("fr", "a et b", "a, b et c", "a, b, c et d"),
        ("de", "a und b", "a, b und c", "a, b, c und d"),
        ("es", "a y b", "a, b y c", "a, b, c y d"),
        ("it", "a e b", "a, b e c", "a, b, c e d"),
        ("pt", "a e b", "a, b e c", "a, b, c e d"),
        ("nl", "a en b", "a, b en c", "a, b, c en d"),
        ("pl", "a i b", "a, b i c", "a, b, c i d"),
        ("ja", "a、b", "a、b、c", "a、b、c、d"),
        ("he", "a וb", "a, b וc", "a, b, c וd"),
        ("ar", "a وb", "a وb وc", "a وb وc وd"),
    ] {
        let items: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).into();
        for (count, expected) in [(0, ""), (1, "a"), (2, two), (3, three), (4, four)] {
            assert_eq!(locale(tag).conventions().list(&items[..count]), expected, "{tag}");
        }
    }
}

#[test]
fn directions() {
    for (tag, ..) in NUMBERS {
        let expected = if ["he-IL", "ar-EG"].contains(&tag) { Direction::RightToLeft } else { Direction::LeftToRight };
        assert_eq!(locale(tag).conventions().direction(), expected, "{tag}");
    }
}

/// Digits, with `.` for the decimal sign, of a number that has to be grouped rightly.
fn read_back(text: &str, row: (&str, char, char, char, usize, &str)) -> Decimal {
    let (tag, zero, decimal, group, from, minus) = row;
    let (sign, digits) = match text.strip_prefix(minus) {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, "0"));
    let groups: Vec<&str> = whole.split(group).collect();
    let length: usize = groups.iter().map(|group| group.chars().count()).sum();
    assert_eq!(groups.len(), if length < from { 1 } else { length.div_ceil(3) }, "{tag} {text}");
    assert!(groups.iter().skip(1).all(|group| group.chars().count() == 3), "{tag} {text}");
    let plain = format!("{sign}{}.{fraction}", groups.concat());
    let ascii = plain.chars().map(|character| match u32::from(character).checked_sub(u32::from(zero)) {
        Some(digit @ 0..=9) => char::from_digit(digit, 10).unwrap(),
        _ => character,
    });
    Decimal::parse(&ascii.collect::<String>()).unwrap().value
}

proptest! {
    #[test]
    fn what_is_written_reads_back(millionths in -1_000_000_000_000_000..1_000_000_000_000_000_i64, size in 0..16_u32) {
        // All sizes alike, not only the largest.
        let value = Decimal::from_millionths(millionths / 10_i64.pow(size));
        for row in NUMBERS {
            let locale = locale(row.0);
            prop_assert_eq!(read_back(&decimal(locale, value, Places::up_to(6)), row), value);
            prop_assert_eq!(read_back(&decimal(locale, value, Places::exactly(6)), row), value);
        }
    }

    #[test]
    fn a_converted_price_is_never_written_as_nothing(millionths in 1..2_000_000_000_i64) {
        let value = Decimal::from_millionths(millionths);
        for code in ["USD", "EUR", "JPY", "KRW", "SEK"] {
            let written = money(locale("en"), value, code);
            prop_assert!(written.bytes().any(|byte| (b'1'..=b'9').contains(&byte)), "{}", written);
        }
    }

    #[test]
    fn any_tag_has_a_locale(tag in "[a-zA-Z_-]{0,12}|\\PC{0,12}") {
        let (locale, diagnostic) = Locale::parse(&tag);
        prop_assert!(!integer(locale, 1_800).is_empty());
        prop_assert_eq!(diagnostic.is_some_and(|found| found.code == "unknown-language"), {
            let primary = tag.trim_ascii().split(['-', '_']).next().unwrap().to_ascii_lowercase();
            let known = ["", "en", "fr", "de", "es", "it", "pt", "nl", "pl", "ja", "he", "ar"];
            !known.contains(&primary.as_str())
        });
    }
}
