//! How many of all weightings favour one side (methods.md 2.6).

use crate::order::sort_by;

/// The share of all weightings under which the weighted sum of `differences` is above zero. The weightings are those with
/// weights of at least 0 that add up to 1, each as likely as another: Dirichlet with all parameters 1. `None` where every
/// difference is zero, so that there are no sides, or one is not finite.
///
/// The share is the divided difference of the truncated power x₊^(k − 1) at the differences, that is the area under a
/// B-spline above zero (Curry and Schoenberg 1966). Written out as a sum it divides by the gaps between the differences and
/// loses all digits where they are small. This is Varsi's recurrence (Pacific Journal of Mathematics 46, 1973): from sets
/// with one positive or one negative difference less, each step takes a mean of two shares. Nothing cancels, and equal
/// differences are no special case. A difference of zero changes nothing: the other weights, made to add up to 1 again,
/// are as uniform as before. O(k²).
pub fn share_above_zero(differences: &[f64]) -> Option<f64> {
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for difference in differences {
        if !difference.is_finite() {
            return None;
        } else if *difference > 0.0 {
            above.push(*difference);
        } else if *difference < 0.0 {
            below.push(-*difference);
        }
    }
    if above.is_empty() {
        return if below.is_empty() { None } else { Some(0.0) };
    }
    // In one order, so that the last bit does not depend on the order in which they were given.
    sort_by(&mut above, f64::total_cmp);
    sort_by(&mut below, f64::total_cmp);
    // shares[i] is that of the first i + 1 above with those below so far; without any above it is 0, without any below 1.
    let mut shares = vec![1.0; above.len()];
    for down in below {
        let mut with_one_less_above = 0.0;
        for (share, up) in shares.iter_mut().zip(&above) {
            *share = (up * *share + down * with_one_less_above) / (up + down);
            with_one_less_above = *share;
        }
    }
    shares.last().copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_shares() {
        for (differences, expected) in [
            (&[][..], None),
            (&[0.0, 0.0], None),
            (&[1.0, f64::NAN], None),
            (&[3.0], Some(1.0)),
            (&[-3.0], Some(0.0)),
            (&[0.0, 2.0], Some(1.0)),
            // Two weights: w · 3 > (1 − w) · 1 for w above a quarter.
            (&[3.0, -1.0], Some(0.75)),
            (&[3.0, 0.0, -1.0, 0.0], Some(0.75)),
            // As many equal ones on each side: half, by symmetry.
            (&[1.0, 1.0, 1.0, -1.0, -1.0, -1.0], Some(0.5)),
            // The greatest weight of three is above the sum of the others in 3/4 of all weightings, 1/4 each.
            (&[1.0, -1.0, -1.0], Some(0.25)),
            // The third weight is below a third: 1 − (2/3)².
            (&[1.0, 1.0, -2.0], Some(5.0 / 9.0)),
        ] {
            match (share_above_zero(differences), expected) {
                (Some(found), Some(expected)) => assert!((found - expected).abs() < 1e-15, "{differences:?}: {found}"),
                (found, expected) => assert_eq!(found, expected, "{differences:?}"),
            }
        }
    }

    /// The sum of the truncated powers, for differences that are far apart.
    fn written_out(differences: &[f64]) -> f64 {
        let term = |(at, difference): (usize, &f64)| {
            let others = differences.iter().enumerate().filter(|(other, _)| *other != at);
            others.map(|(_, other)| difference / (difference - other)).product::<f64>()
        };
        differences.iter().enumerate().filter(|(_, difference)| **difference > 0.0).map(term).sum()
    }

    /// A generator for tests: `SplitMix64` (Steele, Lea and Flood 2014).
    struct Random(u64);

    impl Random {
        /// Between 0 and 1, neither of them.
        fn uniform(&mut self) -> f64 {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut bits = self.0;
            bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            bits ^= bits >> 31;
            (f64::from(u32::try_from(bits >> 32).unwrap()) + 0.5) / 4_294_967_296.0
        }
    }

    /// Exponential variables, divided by their sum, are uniform on the simplex; the sum changes no sign.
    fn drawn(differences: &[f64], draws: u32) -> f64 {
        let mut random = Random(20_250_129);
        let above = (0..draws).filter(|_| {
            differences.iter().map(|difference| -libm::log(random.uniform()) * difference).sum::<f64>() > 0.0
        });
        f64::from(u32::try_from(above.count()).unwrap()) / f64::from(draws)
    }

    #[test]
    fn drawing_weights_finds_the_same() {
        for differences in [
            &[-1.0, -4.2, -16.9, 0.3, 0.6, 0.9, 2.5, -8.4, 2.0][..],
            &[1.0, 1.0, 0.0, -2.0, -2.0, 5.0],
            &[1.0, -1e-9, -1e-9, -1.0],
            &[0.1, -10.0, 7.0, 7.0, 7.0, -3.0, -3.0, 0.2, 0.2, -1.0, 4.0, -4.0],
        ] {
            let (exact, drawn) = (share_above_zero(differences).unwrap(), drawn(differences, 100_000));
            // Four standard errors of the drawing.
            let error = (exact * (1.0 - exact) / 100_000.0).sqrt();
            assert!((exact - drawn).abs() <= 4.0 * error, "{differences:?}: {exact} {drawn}");
        }
    }

    proptest! {
        #[test]
        fn it_is_the_divided_difference(places in prop::collection::btree_set(-20..20_i32, 1..9)) {
            let differences: Vec<f64> = places.into_iter().filter(|place| *place != 0).map(f64::from).collect();
            if let Some(share) = share_above_zero(&differences) {
                prop_assert!((share - written_out(&differences)).abs() < 1e-7, "{}", share);
            }
        }

        #[test]
        fn it_is_a_share_whose_mirror_is_the_rest(mut differences in prop::collection::vec(-5..5_i32, 1..24), by in 0..24_usize) {
            let floats = |differences: &[i32]| -> Vec<f64> { differences.iter().copied().map(f64::from).collect() };
            if let Some(share) = share_above_zero(&floats(&differences)) {
                prop_assert!((0.0..=1.0).contains(&share));
                let mirrored: Vec<f64> = floats(&differences).into_iter().map(|difference| -difference).collect();
                prop_assert!((share_above_zero(&mirrored).unwrap() - (1.0 - share)).abs() < 1e-12);
                let turns = by % differences.len();
                differences.rotate_left(turns);
                prop_assert_eq!(share_above_zero(&floats(&differences)).map(f64::to_bits), Some(share.to_bits()));
            }
        }
    }
}
