//! Ratios of prices, by the rules that newspapers set themselves (methods.md 2.9): first a value, then words.
//!
//! "27 times cheaper", "26 times more expensive" and "2,640% more" cannot be said here.

use super::Locale;
use super::number::{Places, decimal, percent};
use crate::query::Phrasing;
use crate::units::{Decimal, Rational};

/// How a rounded number stands to the exact one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// The number is the value.
    Exactly,
    /// Rounded.
    About,
    /// At most 2 % below a whole number.
    Nearly,
    /// A floor.
    MoreThan,
}

/// How many times one price is another, the higher over the lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ratio {
    /// The lower price is zero: there is no number.
    Free,
    /// Exactly the same.
    Equal,
    /// Less than a tenth more.
    AboutTheSame,
    /// A tenth to nearly double: so many per cent more.
    PercentMore {
        /// 10–95
        percent: i64,
        /// How exact that is.
        qualifier: Qualifier,
    },
    /// 1.95 to 2.05
    Twice(Qualifier),
    /// So many times as much.
    Times {
        /// The number in tenths: one decimal below ten, none from ten, two figures from a hundred.
        tenths: i64,
        /// How exact that is.
        qualifier: Qualifier,
    },
}

/// How much less the lower price is, in per cent of the higher one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// The lower price is zero.
    Everything,
    /// Less than a tenth apart.
    Little,
    /// So much, never 100 %.
    Percent {
        /// The number in tenths: whole per cent below 99.
        tenths: i64,
        /// How exact that is.
        qualifier: Qualifier,
    },
}

const fn whole(number: i64) -> Option<Rational> {
    Rational::new(number, 1)
}

fn is(value: Rational, numerator: i64, denominator: i64) -> bool {
    Rational::new(numerator, denominator) == Some(value)
}

fn at_least(value: Rational, numerator: i64, denominator: i64) -> bool {
    Rational::new(numerator, denominator).is_some_and(|bound| value >= bound)
}

impl Ratio {
    /// True where it is said how much more the dearer costs, so that what it gets for that may follow. The common wording
    /// says how much less the cheaper does.
    pub(super) fn compares(self, phrasing: Phrasing) -> bool {
        match self {
            Self::PercentMore { .. } | Self::Twice(_) => true,
            Self::Times { .. } => phrasing == Phrasing::Neutral,
            Self::Free | Self::Equal | Self::AboutTheSame => false,
        }
    }

    /// Of two prices, in any order.
    pub fn between(a: Rational, b: Rational) -> Self {
        let (higher, lower) = if a < b { (b, a) } else { (a, b) };
        if higher == lower {
            return Self::Equal;
        }
        let Some(ratio) = higher.divided_by(lower) else { return Self::Free };
        if !at_least(ratio, 11, 10) {
            Self::AboutTheSame
        } else if !at_least(ratio, 39, 20) {
            let percent = ratio.rounded(2) - 100;
            Self::PercentMore { percent, qualifier: exactly_or_about(is(ratio, percent + 100, 100)) }
        } else if !at_least(ratio, 41, 20) || is(ratio, 41, 20) {
            Self::Twice(times_qualifier(ratio, 20))
        } else {
            let tenths = times(ratio);
            Self::Times { tenths, qualifier: times_qualifier(ratio, tenths) }
        }
    }
}

/// One decimal below ten, a whole number from ten, two figures from a hundred; in tenths.
fn times(ratio: Rational) -> i64 {
    let tenths = ratio.rounded(1);
    if tenths < 100 {
        return tenths;
    }
    let mut unit = 1;
    let units = ratio.rounded(0);
    while units / unit >= 100 {
        unit *= 10;
    }
    let rounded = whole(unit).and_then(|unit| ratio.divided_by(unit)).map_or(units, |scaled| scaled.rounded(0) * unit);
    rounded * 10
}

fn times_qualifier(ratio: Rational, tenths: i64) -> Qualifier {
    if is(ratio, tenths, 10) {
        Qualifier::Exactly
    } else if tenths % 10 == 0 && !at_least(ratio, tenths, 10) && at_least(ratio, tenths * 98, 1000) {
        Qualifier::Nearly
    } else {
        Qualifier::About
    }
}

const fn exactly_or_about(exact: bool) -> Qualifier {
    if exact { Qualifier::Exactly } else { Qualifier::About }
}

impl Saving {
    /// Of two prices, in any order.
    pub fn between(a: Rational, b: Rational) -> Self {
        match Ratio::between(a, b) {
            Ratio::Free => return Self::Everything,
            Ratio::Equal | Ratio::AboutTheSame => return Self::Little,
            Ratio::PercentMore { .. } | Ratio::Twice(_) | Ratio::Times { .. } => {}
        }
        let (higher, lower) = if a < b { (b, a) } else { (a, b) };
        // The lower price in 10,000ths of the higher one would round: the bounds are compared exactly.
        let Some(share) = lower.divided_by(higher) else { return Self::Everything };
        if !at_least(share, 5, 10_000) || is(share, 5, 10_000) {
            return Self::Percent { tenths: 999, qualifier: Qualifier::MoreThan };
        }
        let fine = !at_least(share, 1, 100) || is(share, 1, 100);
        // A half is rounded away from zero on the side of the saving, so that 1 − share rounds as a saving does.
        let tenths = if fine { 1000 - rounded_down(share, 3) } else { (100 - rounded_down(share, 2)) * 10 };
        Self::Percent { tenths, qualifier: exactly_or_about(is(share, 1000 - tenths, 1000)) }
    }
}

impl Saving {
    /// The saving's number as the language writes it; empty where the words need none.
    fn number(self, locale: Locale) -> String {
        match self {
            Self::Percent { tenths, .. } => {
                Rational::new(tenths, 10).map(|saving| percent(locale, saving, Places::up_to(1))).unwrap_or_default()
            }
            Self::Everything | Self::Little => String::new(),
        }
    }
}

/// Rounded to so many places, halves towards zero; for positive values.
fn rounded_down(value: Rational, places: u32) -> i64 {
    let rounded = value.rounded(places);
    let half = Rational::new(2 * rounded - 1, 2 * 10_i64.pow(places));
    if half == Some(value) { rounded - 1 } else { rounded }
}

fn tenths(locale: Locale, tenths: i64) -> String {
    Rational::new(tenths, 10).map(|value| decimal(locale, value, Places::up_to(1))).unwrap_or_default()
}

impl Ratio {
    /// The ratio's number as the language writes it; empty where the words need none.
    pub(super) fn number(self, locale: Locale) -> String {
        match self {
            Self::PercentMore { percent: more, .. } => {
                whole(more).map(|more| percent(locale, more, Places::exactly(0))).unwrap_or_default()
            }
            Self::Times { tenths: number, .. } => tenths(locale, number),
            Self::Free | Self::Equal | Self::AboutTheSame | Self::Twice(_) => String::new(),
        }
    }
}

/// "o1 costs about 27 times as much as R1". The dearer one is named first, also where both cost the same.
pub fn ratio_sentence(locale: Locale, dearer: &str, cheaper: &str, ratio: Ratio, phrasing: Phrasing) -> String {
    locale.words().costs(dearer, cheaper, ratio, &ratio.number(locale), phrasing)
}

/// True where [`ratio_sentence`] names the cheaper one first.
pub(super) fn names_cheaper_first(ratio: Ratio, phrasing: Phrasing) -> bool {
    phrasing == Phrasing::Common && matches!(ratio, Ratio::Times { .. })
}

/// "27×", or "+37%" where it is less than twice; empty where the ratio is neither. Rounded as in the sentences, without
/// saying so: it stands between the two, and is not read alone.
pub(super) fn ratio_sign(locale: Locale, ratio: Ratio) -> String {
    match ratio {
        Ratio::Free | Ratio::Equal | Ratio::AboutTheSame => String::new(),
        Ratio::PercentMore { .. } => locale.words().ratio_sign("percent", &ratio.number(locale)),
        Ratio::Twice(_) => locale.words().ratio_sign("times", &tenths(locale, 20)),
        Ratio::Times { .. } => locale.words().ratio_sign("times", &ratio.number(locale)),
    }
}

/// An end of a range of ratios: "about 27 times as much", and below one "about 30% less".
pub(super) fn ratio_end(locale: Locale, ratio: Rational) -> String {
    let words = locale.words();
    let one = Decimal::from_whole(1).into();
    if ratio < one {
        let saving = Saving::between(ratio, one);
        return words.ratio_end_below(saving, &saving.number(locale));
    }
    let ratio = Ratio::between(ratio, one);
    words.ratio_end(ratio, &ratio.number(locale))
}

/// "R1 costs about 96% less than o1".
pub fn saving_sentence(locale: Locale, dearer: &str, cheaper: &str, saving: Saving) -> String {
    locale.words().saves(dearer, cheaper, saving, &saving.number(locale))
}

/// "about 1/27 the price"; `None` where the ratio is not a number of times.
pub fn share_phrase(locale: Locale, ratio: Ratio) -> Option<String> {
    let (number, qualifier) = match ratio {
        Ratio::Twice(qualifier) => (None, qualifier),
        Ratio::Times { qualifier, .. } => (Some(ratio.number(locale)), qualifier),
        Ratio::Free | Ratio::Equal | Ratio::AboutTheSame | Ratio::PercentMore { .. } => return None,
    };
    Some(locale.words().share(number.as_deref(), qualifier))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::testing::{EN, FR};

    fn price(text: &str) -> Rational {
        Decimal::parse(text).unwrap().value.into()
    }

    #[test]
    fn ratios_are_worded_by_the_rules() {
        for (dear, cheap, en, fr) in [
            // 27.397
            ("60", "2.19", "o1 costs about 27 times as much as R1", "o1 coûte environ 27 fois le prix de R1"),
            // 2.009
            ("4.4", "2.19", "o1 costs about twice as much as R1", "o1 coûte environ deux fois le prix de R1"),
            ("4", "2", "o1 costs twice as much as R1", "o1 coûte deux fois le prix de R1"),
            ("3.95", "2", "o1 costs nearly twice as much as R1", "o1 coûte près de deux fois le prix de R1"),
            // 5.479
            ("12", "2.19", "o1 costs about 5.5 times as much as R1", "o1 coûte environ 5,5 fois le prix de R1"),
            // 109.09
            ("60", "0.55", "o1 costs nearly 110 times as much as R1", "o1 coûte près de 110 fois le prix de R1"),
            ("60", "15", "o1 costs 4 times as much as R1", "o1 coûte 4 fois le prix de R1"),
            // 27.34375, 33.3724, 11.1111, 28.9234
            ("26.25", "0.96", "o1 costs about 27 times as much as R1", "o1 coûte environ 27 fois le prix de R1"),
            ("14.25", "0.427", "o1 costs about 33 times as much as R1", "o1 coûte environ 33 fois le prix de R1"),
            ("26.25", "2.3625", "o1 costs about 11 times as much as R1", "o1 coûte environ 11 fois le prix de R1"),
            ("27", "0.9335", "o1 costs nearly 29 times as much as R1", "o1 coûte près de 29 fois le prix de R1"),
            ("9.96", "1", "o1 costs nearly 10 times as much as R1", "o1 coûte près de 10 fois le prix de R1"),
            (
                "1284",
                "1",
                "o1 costs nearly 1,300 times as much as R1",
                "o1 coûte près de 1\u{202F}300 fois le prix de R1",
            ),
            ("3", "2", "o1 costs 50% more than R1", "o1 coûte 50\u{A0}% de plus que R1"),
            ("3", "2.19", "o1 costs about 37% more than R1", "o1 coûte environ 37\u{A0}% de plus que R1"),
            ("1.1", "1", "o1 costs 10% more than R1", "o1 coûte 10\u{A0}% de plus que R1"),
            ("1.09", "1", "o1 and R1 cost about the same", "o1 et R1 coûtent à peu près le même prix"),
            ("60", "60", "o1 and R1 cost the same", "o1 et R1 coûtent le même prix"),
            ("0", "0", "o1 and R1 cost the same", "o1 et R1 coûtent le même prix"),
            ("60", "0", "o1 is not free, R1 is", "o1 est payant, R1 est gratuit"),
        ] {
            let ratio = Ratio::between(price(dear), price(cheap));
            assert_eq!(ratio, Ratio::between(price(cheap), price(dear)));
            assert_eq!(ratio_sentence(EN, "o1", "R1", ratio, Phrasing::Neutral), en, "{dear}/{cheap}");
            assert_eq!(ratio_sentence(FR, "o1", "R1", ratio, Phrasing::Neutral), fr, "{dear}/{cheap}");
        }
    }

    #[test]
    fn signs_have_the_same_numbers() {
        for (dear, cheap, en, fr) in [
            ("60", "2.19", "27×", "×\u{A0}27"),
            ("12", "2.19", "5.5×", "×\u{A0}5,5"),
            ("4.4", "2.19", "2×", "×\u{A0}2"),
            ("3", "2.19", "+37%", "+37\u{A0}%"),
            ("1284", "1", "1,300×", "×\u{A0}1\u{202F}300"),
            ("1.09", "1", "", ""),
            ("60", "60", "", ""),
            ("60", "0", "", ""),
        ] {
            let ratio = Ratio::between(price(dear), price(cheap));
            assert_eq!((ratio_sign(EN, ratio).as_str(), ratio_sign(FR, ratio).as_str()), (en, fr), "{dear}/{cheap}");
        }
    }

    #[test]
    fn bounds_belong_to_one_kind() {
        for (ratio, expected) in [
            ("1.099999", Ratio::AboutTheSame),
            ("1.949999", Ratio::PercentMore { percent: 95, qualifier: Qualifier::About }),
            ("1.95", Ratio::Twice(Qualifier::About)),
            ("1.96", Ratio::Twice(Qualifier::Nearly)),
            ("2.05", Ratio::Twice(Qualifier::About)),
            ("2.050001", Ratio::Times { tenths: 21, qualifier: Qualifier::About }),
            ("9.94", Ratio::Times { tenths: 99, qualifier: Qualifier::About }),
            ("9.95", Ratio::Times { tenths: 100, qualifier: Qualifier::Nearly }),
            ("10.4", Ratio::Times { tenths: 100, qualifier: Qualifier::About }),
            ("26.5", Ratio::Times { tenths: 270, qualifier: Qualifier::Nearly }),
            ("10.7", Ratio::Times { tenths: 110, qualifier: Qualifier::About }),
            ("99.6", Ratio::Times { tenths: 1_000, qualifier: Qualifier::Nearly }),
            ("104", Ratio::Times { tenths: 1_000, qualifier: Qualifier::About }),
            ("994", Ratio::Times { tenths: 9_900, qualifier: Qualifier::About }),
            ("996", Ratio::Times { tenths: 10_000, qualifier: Qualifier::Nearly }),
        ] {
            assert_eq!(Ratio::between(price(ratio), price("1")), expected, "{ratio}");
        }
    }

    #[test]
    fn savings_never_reach_a_hundred() {
        for (dear, cheap, en, fr) in [
            ("60", "2.19", "R1 costs about 96% less than o1", "R1 coûte environ 96\u{A0}% de moins qu’o1"),
            ("60", "0.55", "R1 costs about 99.1% less than o1", "R1 coûte environ 99,1\u{A0}% de moins qu’o1"),
            ("100", "1", "R1 costs 99% less than o1", "R1 coûte 99\u{A0}% de moins qu’o1"),
            ("10000", "5", "R1 costs more than 99.9% less than o1", "R1 coûte plus de 99,9\u{A0}% de moins qu’o1"),
            ("10000", "5.1", "R1 costs about 99.9% less than o1", "R1 coûte environ 99,9\u{A0}% de moins qu’o1"),
            ("60", "0.0001", "R1 costs more than 99.9% less than o1", "R1 coûte plus de 99,9\u{A0}% de moins qu’o1"),
            ("200", "3", "R1 costs about 99% less than o1", "R1 coûte environ 99\u{A0}% de moins qu’o1"),
            ("2", "1", "R1 costs 50% less than o1", "R1 coûte 50\u{A0}% de moins qu’o1"),
            ("60", "0", "o1 is not free, R1 is", "o1 est payant, R1 est gratuit"),
            ("60", "59", "o1 and R1 cost about the same", "o1 et R1 coûtent à peu près le même prix"),
        ] {
            let saving = Saving::between(price(dear), price(cheap));
            assert_eq!(saving_sentence(EN, "o1", "R1", saving), en, "{dear}/{cheap}");
            assert_eq!(saving_sentence(FR, "o1", "R1", saving), fr, "{dear}/{cheap}");
        }
    }

    #[test]
    fn shares() {
        for (dear, cheap, en, fr) in [
            ("60", "2.19", Some("about 1/27 the price"), Some("prix divisé par 27 environ")),
            ("60", "0.55", Some("about 1/110 the price"), Some("prix divisé par près de 110")),
            ("60", "15", Some("1/4 the price"), Some("prix divisé par 4")),
            ("12", "2.19", Some("about 1/5.5 the price"), Some("prix divisé par 5,5 environ")),
            ("4.4", "2.19", Some("about half the price"), Some("prix divisé par deux environ")),
            ("3", "2.19", None, None),
            ("3", "0", None, None),
        ] {
            let ratio = Ratio::between(price(dear), price(cheap));
            assert_eq!(share_phrase(EN, ratio).as_deref(), en);
            assert_eq!(share_phrase(FR, ratio).as_deref(), fr);
        }
    }

    #[test]
    fn names_are_elided_in_french() {
        let ratio = Ratio::between(price("60"), price("2"));
        for (name, expected) in [
            ("o1", "R1 coûte 30 fois le prix d’o1"),
            ("Ernie", "R1 coûte 30 fois le prix d’Ernie"),
            ("Île", "R1 coûte 30 fois le prix d’Île"),
            // Foreign names with h and y, and letters and figures spelled out, keep their « de ».
            ("Haiku", "R1 coûte 30 fois le prix de Haiku"),
            ("Yi", "R1 coûte 30 fois le prix de Yi"),
            ("R1", "R1 coûte 30 fois le prix de R1"),
            ("4o", "R1 coûte 30 fois le prix de 4o"),
        ] {
            assert_eq!(ratio_sentence(FR, "R1", name, ratio, Phrasing::Neutral), expected);
        }
        assert_eq!(
            saving_sentence(FR, "GPT-4o", "o1", Saving::between(price("4"), price("1"))),
            "o1 coûte 75\u{A0}% de moins que GPT-4o"
        );
    }

    proptest! {
        #[test]
        fn nothing_forbidden_is_said(a in 0..1_000_000_000_i64, b in 0..1_000_i64) {
            let (a, b) = (Decimal::from_millionths(a).into(), Decimal::from_millionths(b * 1_000).into());
            for locale in [EN, FR] {
                for sentence in [
                    ratio_sentence(locale, "o1", "R1", Ratio::between(a, b), Phrasing::Neutral),
                    saving_sentence(locale, "o1", "R1", Saving::between(a, b)),
                ] {
                    for forbidden in ["cheaper", "expensive", "moins cher", "plus cher", "100%", "100\u{A0}%"] {
                        prop_assert!(!sentence.contains(forbidden), "{}", sentence);
                    }
                }
            }
        }

        #[test]
        fn what_is_said_is_near_the_truth(a in 1..1_000_000_000_i64, b in 1..1_000_000_000_i64) {
            let (a, b) = (Rational::new(a, 1).unwrap(), Rational::new(b, 1).unwrap());
            let exact = if a < b { b.to_f64() / a.to_f64() } else { a.to_f64() / b.to_f64() };
            #[expect(clippy::cast_precision_loss, reason = "a test of nearness")]
            match Ratio::between(a, b) {
                Ratio::Free => prop_assert!(false),
                Ratio::Equal | Ratio::AboutTheSame => prop_assert!(exact < 1.1),
                Ratio::PercentMore { percent, .. } => prop_assert!((exact - 1.0 - percent as f64 / 100.0).abs() <= 0.005_001),
                Ratio::Twice(_) => prop_assert!((1.95..=2.05).contains(&exact)),
                Ratio::Times { tenths, qualifier } => {
                    let said = tenths as f64 / 10.0;
                    prop_assert!((said / exact - 1.0).abs() <= 0.051);
                    if qualifier == Qualifier::Nearly {
                        prop_assert!(exact < said && exact >= 0.979_999 * said);
                    }
                }
            }
            if let Saving::Percent { tenths, .. } = Saving::between(a, b) {
                prop_assert!((90..1000).contains(&tenths));
                prop_assert!((f64::from(i32::try_from(tenths).unwrap()) / 1000.0 - (1.0 - 1.0 / exact)).abs() <= 0.005_001);
            }
        }
    }
}
