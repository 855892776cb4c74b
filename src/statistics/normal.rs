//! The normal distribution with mean 0 and standard deviation 1.

use core::f64::consts::SQRT_2;

/// Between minus this and plus this lie 95 % of all values: the quantile of 0.975.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// Below this lie 80 % of all values: the quantile of 0.8, for tests of 80 % power.
pub const Z_80: f64 = 0.841_621_233_572_914_2;

/// 1/√(2π)
const DENSITY_AT_ZERO: f64 = 0.398_942_280_401_432_7;

/// The density at `z`.
pub fn density(z: f64) -> f64 {
    DENSITY_AT_ZERO * libm::exp(-0.5 * z * z)
}

/// The probability of a value of at most `z`. Right to the last digits far below zero too.
pub fn cumulative(z: f64) -> f64 {
    0.5 * libm::erfc(-z / SQRT_2)
}

/// The probability of a value at least as far from zero as `z`: the p of a two-sided test.
pub fn two_sided_p(z: f64) -> f64 {
    libm::erfc(z.abs() / SQRT_2)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::testing::assert_near;

    /// Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1: P(x) with 15 digits and Z(x), which agree
    /// with mpmath 1.4.1 at 30 digits, from which the rows below zero are.
    #[test]
    fn the_published_table() {
        for (z, probability, height) in [
            (0.0, 0.5, 0.398_942_280_401_433),
            (0.5, 0.691_462_461_274_013, 0.352_065_326_764_300),
            (1.0, 0.841_344_746_068_543, 0.241_970_724_519_143),
            (1.5, 0.933_192_798_731_142, 0.129_517_595_665_892),
            (1.96, 0.975_002_104_851_780, 0.058_440_944_333_451),
            (2.0, 0.977_249_868_051_821, 0.053_990_966_513_188),
            (3.0, 0.998_650_101_968_370, 0.004_431_848_411_938),
            (5.0, 0.999_999_713_348_428, 0.000_001_486_719_515),
            (-1.0, 0.158_655_253_931_457, 0.241_970_724_519_143),
            (-3.0, 0.001_349_898_031_630, 0.004_431_848_411_938),
        ] {
            assert_near(cumulative(z), probability, 1e-14);
            assert_near(density(z), height, 1e-14);
        }
        // Far out, where 1 − P would have no digits left: mpmath.
        for (z, probability) in [(-6.0, 9.865_876_450_377e-10), (-8.0, 6.220_960_574_272e-16)] {
            assert_near(cumulative(z) / probability, 1.0, 1e-12);
            assert_near(two_sided_p(z) / probability, 2.0, 1e-12);
        }
    }

    #[test]
    fn the_constants_are_quantiles() {
        assert_near(cumulative(Z_95), 0.975, 1e-15);
        assert_near(two_sided_p(Z_95), 0.05, 1e-15);
        assert_near(cumulative(Z_80), 0.8, 1e-15);
    }

    proptest! {
        #[test]
        fn tails_are_probabilities(z in -40.0..40.0_f64, more in 0.0..5.0_f64) {
            prop_assert!((0.0..=1.0).contains(&cumulative(z)));
            prop_assert!(cumulative(z) <= cumulative(z + more));
            prop_assert!((cumulative(z) + cumulative(-z) - 1.0).abs() < 1e-15);
            prop_assert!((two_sided_p(z) - 2.0 * cumulative(-z.abs())).abs() < 1e-15);
        }
    }
}
