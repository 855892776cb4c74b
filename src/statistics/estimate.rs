//! Figures that are published with their error: their difference, and what correlation would make it sure.

use core::f64::consts::LN_10;

use super::Interval;
use super::normal::{Z_95, two_sided_p};

/// A figure and its standard error, in one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its standard error; 0 where it is sure.
    pub standard_error: f64,
}

impl Estimate {
    /// The 95 % interval of a normal distribution.
    pub fn interval(self) -> Interval {
        let half_width = Z_95 * self.standard_error;
        Interval { low: self.value - half_width, high: self.value + half_width }
    }

    /// The standard error that belongs to a published 95 % interval: its width over twice 1.96 (methods.md 2.8).
    pub fn standard_error_of(interval: Interval) -> f64 {
        (interval.high - interval.low) / (2.0 * Z_95)
    }

    /// `self − other`, the two independent: a covariance, as two ratings from one set of votes have, is left out.
    pub fn minus(self, other: Self) -> Difference {
        let difference = Self { value: self.value - other.value, standard_error: self.error_beside(other) };
        let z = self.z_above(other);
        Difference { interval: difference.interval(), z, p: two_sided_p(z) }
    }

    /// The z of that difference alone: how many standard errors it is from zero, positive where `self` is larger; infinite for
    /// two sure figures that differ.
    pub fn z_above(self, other: Self) -> f64 {
        let (difference, error) = (self.value - other.value, self.error_beside(other));
        if error > 0.0 {
            difference / error
        } else if difference == 0.0 {
            0.0
        } else {
            f64::INFINITY.copysign(difference)
        }
    }

    fn error_beside(self, other: Self) -> f64 {
        (self.standard_error * self.standard_error + other.standard_error * other.standard_error).sqrt()
    }
}

/// What is known of a difference of two figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The 95 % interval.
    pub interval: Interval,
    /// How many standard errors it is from zero; positive where the first figure is larger.
    pub z: f64,
    /// The probability of a difference at least so large, were there none.
    pub p: f64,
}

/// How closely two figures from the same questions would have to be correlated for their difference to be significant at
/// 5 %: ρ* = (e₁² + e₂² − (d/1.96)²)/(2·e₁·e₂), methods.md 2.8 with v/n = e². At most 0 where it is significant without;
/// above 1 where no correlation is enough. `None` where one of the figures is sure, so that there is no correlation.
pub fn correlation_needed(a: Estimate, b: Estimate) -> Option<f64> {
    let product = a.standard_error * b.standard_error;
    let needed = (a.value - b.value) / Z_95;
    let squares = a.standard_error * a.standard_error + b.standard_error * b.standard_error;
    (product > 0.0).then(|| (squares - needed * needed) / (2.0 * product))
}

/// How often the player who is `difference` points ahead wins: 1/(1 + 10^(−d/400)) (Elo, The rating of chessplayers).
pub fn elo_win_probability(difference: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-difference * (LN_10 / 400.0)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::testing::assert_near;

    /// The Arena's overall ratings of R1 and o1 (methods.md 2.8): their intervals overlap, their difference is significant.
    /// Its 2.134 and 13.48 are of ratings with more places than it prints.
    #[test]
    fn overlapping_intervals_may_differ() {
        let rating =
            |value, low, high| Estimate { value, standard_error: Estimate::standard_error_of(Interval { low, high }) };
        let (r1, o1) = (rating(1372.60, 1367.84, 1377.36), rating(1365.57, 1361.21, 1369.94));
        assert!(r1.interval().low < o1.interval().high);
        let found = r1.minus(o1);
        assert_near(found.z, 2.133_433_087, 1e-9);
        assert_near(found.p, 0.032_888, 1e-5);
        assert_near(found.interval.low, 0.57, 5e-3);
        assert_near(found.interval.high, 13.49, 5e-3);
    }

    /// Elo's formula: even at 0, ten to one at 400.
    #[test]
    fn odds_of_ratings() {
        for (difference, probability) in
            [(0.0, 0.5), (400.0, 10.0 / 11.0), (-400.0, 1.0 / 11.0), (7.03, 0.510_115_602_802), (800.0, 100.0 / 101.0)]
        {
            assert_near(elo_win_probability(difference), probability, 1e-9);
        }
    }

    #[test]
    fn sure_figures() {
        let sure = |value| Estimate { value, standard_error: 0.0 };
        for (a, b, z, p) in [(1.0, 1.0, 0.0, 1.0), (2.0, 1.0, f64::INFINITY, 0.0), (1.0, 2.0, f64::NEG_INFINITY, 0.0)] {
            let found = sure(a).minus(sure(b));
            assert_eq!((found.z, found.p), (z, p));
        }
        assert_eq!(correlation_needed(sure(1.0), Estimate { value: 2.0, standard_error: 1.0 }), None);
    }

    fn any() -> impl Strategy<Value = Estimate> {
        (-1e4..1e4_f64, 0.01..100.0_f64).prop_map(|(value, standard_error)| Estimate { value, standard_error })
    }

    proptest! {
        #[test]
        fn a_difference_is_antisymmetric(a in any(), b in any()) {
            let (there, back) = (a.minus(b), b.minus(a));
            prop_assert_eq!((there.z, there.p), (-back.z, back.p));
            prop_assert_eq!(there.interval, Interval { low: -back.interval.high, high: -back.interval.low });
            // The interval and the test say the same.
            let outside = there.interval.low > 0.0 || there.interval.high < 0.0;
            prop_assert!(outside == (there.p < 0.05) || (there.p - 0.05).abs() < 1e-9);
        }

        /// With the correlation needed, the standard error of the difference is what makes it 1.96 of them.
        #[test]
        fn the_correlation_needed_is_enough(a in any(), b in any()) {
            let rho = correlation_needed(a, b).unwrap();
            let (e1, e2) = (a.standard_error, b.standard_error);
            let paired_variance = e1 * e1 + e2 * e2 - 2.0 * rho * e1 * e2;
            let needed = (a.value - b.value) / Z_95;
            prop_assert!((paired_variance - needed * needed).abs() <= 1e-9 * (1.0 + needed * needed));
            prop_assert!((rho > 0.0) == (a.minus(b).p > 0.05) || rho.abs() < 1e-6);
        }

        #[test]
        fn odds_add_up(difference in -3000.0..3000.0_f64) {
            let (win, lose) = (elo_win_probability(difference), elo_win_probability(-difference));
            prop_assert!((win + lose - 1.0).abs() < 1e-12 && (0.0..=1.0).contains(&win));
        }
    }
}
