//! Shares of questions solved: intervals of one and of a difference, the test of a difference, and what a test can see
//! (methods.md 2.8).

use super::Interval;
use super::normal::{Z_80, Z_95};

/// A share of a number of questions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proportion {
    share: f64,
    questions: f64,
}

impl Proportion {
    /// `None` where there is no question, or the share is not between 0 and 1.
    pub fn new(share: f64, questions: u32) -> Option<Self> {
        let is_share = (0.0..=1.0).contains(&share);
        (is_share && questions > 0).then(|| Self { share, questions: f64::from(questions) })
    }

    /// Between 0 and 1.
    pub fn share(self) -> f64 {
        self.share
    }

    /// At least 1.
    pub fn questions(self) -> f64 {
        self.questions
    }

    /// √(p(1−p)/n), which is zero at 0 and 1. Of questions that may be solved in part, or of averages over several
    /// attempts, it is an upper bound: of all values between 0 and 1 with one mean, those that are 0 or 1 vary most
    /// (Bhatia and Davis, A better bound on the variance, 2000).
    pub fn standard_error(self) -> f64 {
        (self.share * (1.0 - self.share) / self.questions).sqrt()
    }
}

/// The 95 % interval of a share: Wilson, Probable inference, the law of succession, and statistical inference, 1927.
pub fn wilson(proportion: Proportion) -> Interval {
    let Proportion { share, questions } = proportion;
    let z2_over_n = Z_95 * Z_95 / questions;
    let centre = (share + z2_over_n / 2.0) / (1.0 + z2_over_n);
    let spread = (share * (1.0 - share) / questions + z2_over_n / (4.0 * questions)).sqrt();
    let half_width = Z_95 / (1.0 + z2_over_n) * spread;
    // At 0 and 1 the last digit of a sum may leave the range.
    Interval { low: (centre - half_width).clamp(0.0, share), high: (centre + half_width).clamp(share, 1.0) }
}

/// The 95 % interval of `a − b`, two shares of independent questions: method 10 of Newcombe, Interval estimation for the
/// difference between independent proportions, 1998.
pub fn newcombe(a: Proportion, b: Proportion) -> Interval {
    let (of_a, of_b) = (wilson(a), wilson(b));
    let difference = a.share - b.share;
    let root_of_squares = |x: f64, y: f64| (x * x + y * y).sqrt();
    Interval {
        low: difference - root_of_squares(a.share - of_a.low, of_b.high - b.share),
        high: difference + root_of_squares(of_a.high - a.share, b.share - of_b.low),
    }
}

/// How many standard errors apart two shares are, were both the same in truth: the z of the test with the pooled share,
/// positive where `a` is larger; 0 where all or no questions are solved in both.
pub fn pooled_z(a: Proportion, b: Proportion) -> f64 {
    let pooled = (a.share * a.questions + b.share * b.questions) / (a.questions + b.questions);
    let variance = pooled * (1.0 - pooled) * (1.0 / a.questions + 1.0 / b.questions);
    if variance > 0.0 { (a.share - b.share) / variance.sqrt() } else { 0.0 }
}

/// The smallest difference of two shares around `proportion`'s, each of as many questions, that a two-sided test at 5 %
/// finds in 80 % of cases: (z₀.₉₇₅ + z₀.₈)·√(2p(1−p)/n).
pub fn smallest_detectable_gap(proportion: Proportion) -> f64 {
    (Z_95 + Z_80) * core::f64::consts::SQRT_2 * proportion.standard_error()
}

/// How many questions a test must have so that a difference of `gap` between two shares around `share` is found in 80 %
/// of cases: the inverse of [`smallest_detectable_gap`], rounded up. `None` where the gap is zero.
pub fn questions_needed(share: f64, gap: f64) -> Option<f64> {
    let in_errors = (Z_95 + Z_80) / gap;
    (gap != 0.0).then(|| libm::ceil(2.0 * share * (1.0 - share) * in_errors * in_errors))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::testing::assert_near;
    use crate::statistics::two_sided_p;

    fn of(solved: u32, asked: u32) -> Proportion {
        Proportion::new(f64::from(solved) / f64::from(asked), asked).unwrap()
    }

    /// Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3, prints four places;
    /// the further ones are mpmath's 1.4.1 at 30 digits, and statsmodels' 0.14 `proportion_confint(method="wilson")`.
    #[test]
    fn wilsons_interval() {
        for (solved, asked, printed, exact) in [
            (81, 263, (0.2553, 0.3662), (0.255_288_519_878, 0.366_209_576_983)),
            (15, 148, (0.0624, 0.1605), (0.062_386_399_531, 0.160_487_241_723)),
            (0, 20, (0.0, 0.1611), (0.0, 0.161_125_158_053)),
            (1, 29, (0.0061, 0.1718), (0.006_113_214_293, 0.171_755_218_793)),
        ] {
            let found = wilson(of(solved, asked));
            assert_near(found.low, exact.0, 1e-9);
            assert_near(found.high, exact.1, 1e-9);
            assert_near(found.low, printed.0, 5e-5);
            assert_near(found.high, printed.1, 5e-5);
        }
    }

    /// Newcombe, Interval estimation for the difference between independent proportions, 1998, table II, method 10,
    /// prints four places; the further ones are mpmath's, and statsmodels' `confint_proportions_2indep(method="newcomb")`.
    #[test]
    fn newcombes_interval() {
        for (a, b, printed, exact) in [
            ((56, 70), (48, 80), (0.0524, 0.3339), (0.052_431_472_402, 0.333_872_654_037)),
            ((9, 10), (3, 10), (0.1705, 0.8090), (0.170_522_723_935, 0.809_017_973_535)),
            ((6, 7), (2, 7), (0.0582, 0.8062), (0.058_227_927_482, 0.806_249_637_524)),
            ((5, 56), (0, 29), (-0.0381, 0.1926), (-0.038_137_147_904, 0.192_560_013_855)),
            ((0, 10), (0, 20), (-0.1611, 0.2775), (-0.161_125_158_053, 0.277_532_799_863)),
            ((0, 10), (0, 10), (-0.2775, 0.2775), (-0.277_532_799_863, 0.277_532_799_863)),
            ((10, 10), (0, 20), (0.6791, 1.0), (0.679_086_037_142, 1.0)),
            ((10, 10), (0, 10), (0.6075, 1.0), (0.607_509_350_431, 1.0)),
        ] {
            let found = newcombe(of(a.0, a.1), of(b.0, b.1));
            assert_near(found.low, exact.0, 1e-9);
            assert_near(found.high, exact.1, 1e-9);
            assert_near(found.low, printed.0, 5e-5);
            assert_near(found.high, printed.1, 5e-5);
        }
    }

    /// statsmodels' 0.14 `proportions_ztest`, and mpmath; z² is the X-squared of R's `prop.test(correct = FALSE)`. The
    /// first are the first two groups of smokers in the help of `prop.test`.
    #[test]
    fn the_pooled_test() {
        for (a, b, z, p) in [
            ((83, 86), (90, 93), -0.097_511_633_912, 0.922_320_095_734),
            ((15, 25), (5, 25), 2.886_751_345_948, 0.003_892_417_123),
            ((56, 70), (48, 80), 2.650_171_951_259, 0.008_045_081_368),
            ((9, 10), (3, 10), 2.738_612_787_526, 0.006_169_899_321),
            ((5, 5), (9, 9), 0.0, 1.0),
            ((0, 5), (0, 9), 0.0, 1.0),
        ] {
            let found = pooled_z(of(a.0, a.1), of(b.0, b.1));
            assert_near(found, z, 1e-9);
            assert_near(two_sided_p(found), p, 1e-9);
        }
    }

    /// The resolution card of methods.md 2.8, in points. Its 12.5 for 198 questions belongs to a share of 0.727, not 0.8.
    #[test]
    fn what_a_test_can_see() {
        for (questions, gap) in [(30, 28.9), (198, 11.3), (225, 10.6), (500, 7.1)] {
            assert_near(100.0 * smallest_detectable_gap(Proportion::new(0.8, questions).unwrap()), gap, 0.05);
        }
        assert_eq!(questions_needed(0.8, 0.006), Some(69_768.0));
        assert_eq!(questions_needed(0.8, -0.006), Some(69_768.0));
        assert_eq!(questions_needed(0.8, 0.0), None);
    }

    #[test]
    fn what_is_no_share() {
        for (share, questions) in [(0.5, 0), (-0.1, 5), (1.1, 5), (f64::NAN, 5)] {
            assert_eq!(Proportion::new(share, questions), None);
        }
    }

    fn any() -> impl Strategy<Value = (f64, u32)> {
        (prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0], 1..100_000_u32)
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_share_and_shrinks((share, questions) in any()) {
            let at = |questions| wilson(Proportion::new(share, questions).unwrap());
            let interval = at(questions);
            prop_assert!(0.0 <= interval.low && interval.low <= share);
            prop_assert!(share <= interval.high && interval.high <= 1.0);
            let with_more = at(questions * 2);
            prop_assert!(with_more.high - with_more.low < interval.high - interval.low);
        }

        #[test]
        fn differences_are_antisymmetric(a in any(), b in any()) {
            let (a, b) = (Proportion::new(a.0, a.1).unwrap(), Proportion::new(b.0, b.1).unwrap());
            let (there, back) = (newcombe(a, b), newcombe(b, a));
            prop_assert_eq!(there, Interval { low: -back.high, high: -back.low });
            let difference = a.share() - b.share();
            prop_assert!(-1.0 - 1e-12 <= there.low && there.low <= difference);
            prop_assert!(difference <= there.high && there.high <= 1.0 + 1e-12);
            prop_assert!((pooled_z(a, b) + pooled_z(b, a)).abs() < 1e-9);
            let itself = newcombe(a, a);
            prop_assert!((itself.low + itself.high).abs() + pooled_z(a, a).abs() < 1e-15);
        }

        /// What a test of so many questions just detects needs so many questions.
        #[test]
        fn the_two_cards_are_inverse(share in 0.01..0.99_f64, questions in 1..100_000_u32) {
            let gap = smallest_detectable_gap(Proportion::new(share, questions).unwrap());
            let needed = questions_needed(share, gap).unwrap();
            prop_assert!((needed - f64::from(questions)).abs() <= 1.0);
        }
    }
}
