//! The probability of being better than all rivals, by quadrature (methods.md 2.5).

use super::Estimate;
use super::normal::{cumulative, density};
use crate::order::sort_by;

/// Beyond so many standard errors the normal distribution is left out: 10⁻¹² of it on each side.
const REACH: f64 = 7.0;

/// A rival that wins with less probability than that of so many standard errors, 2·10⁻¹², is left out.
const TOO_WEAK: f64 = 6.93;

/// A rival that loses with less probability than that of so many standard errors, 5·10⁻¹⁰, decides alone.
const TOO_STRONG: f64 = 6.11;

/// How far a stretch's integral may be from the sum of its halves'. That of the halves is nearer by orders of magnitude.
const TOLERANCE: f64 = 1e-10;

/// A product of probabilities below this counts as zero.
const NEGLIGIBLE: f64 = 1e-12;

/// The stretches are cut at so many steps, those of the strongest rivals: below the first few there is nothing left to step from.
const MOST_STEPS: usize = 16;

/// How often a stretch is halved at most: a step that is 10⁻⁹ of it wide is found.
const MOST_HALVINGS: u32 = 30;

/// The probability that the truth of `own` is above that of every rival, each normally distributed around its value and
/// independent of the others: ∫ φ(s) · ∏ Φ((s − μᵢ)/σᵢ) ds, to 10⁻⁹. Without a standard error the truth is the value, and
/// equal is not above.
pub fn probability_of_being_best(own: Estimate, rivals: &[Estimate]) -> f64 {
    let mut close: Vec<Estimate> = Vec::new();
    let mut surest = f64::NEG_INFINITY;
    for rival in rivals {
        let z = rival.minus(own).z;
        if z > TOO_STRONG || (z == 0.0 && rival.standard_error + own.standard_error == 0.0) {
            return 0.0;
        }
        if z < -TOO_WEAK {
            continue;
        }
        if rival.standard_error > 0.0 {
            close.push(*rival);
        } else {
            surest = surest.max(rival.value);
        }
    }
    // The product is soon zero where the strongest come first.
    sort_by(&mut close, |a, b| b.value.total_cmp(&a.value));
    if own.standard_error == 0.0 {
        return wins_at(own.value, &close);
    }
    if close.is_empty() && surest == f64::NEG_INFINITY {
        return 1.0;
    }
    let from = ((surest - own.value) / own.standard_error).max(-REACH);
    if from >= REACH {
        return 0.0;
    }
    let stretches = Stretches { own, rivals: &close };
    // Four stretches, so that none is so long that its halves agree by accident, cut where each of the strongest rivals makes
    // its step: inside a stretch it may lie between all points that are looked at.
    let step = (REACH - from) / 4.0;
    let mut ends: Vec<f64> = Vec::new();
    for quarter in [0.0, 1.0, 2.0, 3.0, 4.0] {
        ends.push(from + quarter * step);
    }
    for rival in close.iter().take(MOST_STEPS) {
        let at = (rival.value - own.value) / own.standard_error;
        if from < at && at < REACH {
            ends.push(at);
        }
    }
    sort_by(&mut ends, f64::total_cmp);
    let mut sum = 0.0;
    for stretch in ends.windows(2) {
        if let [low, high] = *stretch {
            sum += stretches.integral(low, high, stretches.lobatto(low, high), MOST_HALVINGS);
        }
    }
    sum.min(1.0)
}

/// The probability that all rivals are below `score`.
fn wins_at(score: f64, rivals: &[Estimate]) -> f64 {
    let mut product = 1.0;
    for rival in rivals {
        let z = (score - rival.value) / rival.standard_error;
        if z < REACH {
            product *= cumulative(z);
        }
        if product < NEGLIGIBLE {
            return 0.0;
        }
    }
    product
}

/// What is integrated, over the distance from `own` in its standard errors.
struct Stretches<'r> {
    own: Estimate,
    rivals: &'r [Estimate],
}

impl Stretches<'_> {
    fn integrand(&self, z: f64) -> f64 {
        density(z) * wins_at(self.own.value + z * self.own.standard_error, self.rivals)
    }

    /// Gauss and Lobatto's rule with seven points (Abramowitz and Stegun, table 25.6). The ends are among them, so that a
    /// step of a sure rival is seen wherever it is.
    fn lobatto(&self, low: f64, high: f64) -> f64 {
        const POINTS: [(f64, f64); 3] = [
            (0.468_848_793_470_714_2, 0.431_745_381_209_862_6),
            (0.830_223_896_278_567, 0.276_826_047_361_565_94),
            (1.0, 1.0 / 21.0),
        ];
        let (centre, half) = (f64::midpoint(low, high), (high - low) / 2.0);
        let mut sum = 256.0 / 525.0 * self.integrand(centre);
        for (point, weight) in POINTS {
            sum += weight * (self.integrand(centre - half * point) + self.integrand(centre + half * point));
        }
        half * sum
    }

    /// The integral from `low` to `high`, of which the rule alone says `whole`: where the rule on both halves says
    /// otherwise, the integral of each half.
    fn integral(&self, low: f64, high: f64, whole: f64, halvings: u32) -> f64 {
        let centre = f64::midpoint(low, high);
        let (left, right) = (self.lobatto(low, centre), self.lobatto(centre, high));
        if halvings == 0 || (left + right - whole).abs() < TOLERANCE {
            return left + right;
        }
        self.integral(low, centre, left, halvings - 1) + self.integral(centre, high, right, halvings - 1)
    }
}

#[cfg(test)]
mod tests {
    use core::f64::consts::PI;

    use proptest::prelude::*;

    use super::*;
    use crate::statistics::Proportion;
    use crate::statistics::testing::assert_near;

    fn estimate(value: f64, standard_error: f64) -> Estimate {
        Estimate { value, standard_error }
    }

    /// The scores of DeepSeek's table with their cheaper rivals (methods.md 2.5), integrated by mpmath 1.4.1 with 30 digits.
    #[test]
    fn the_worked_cases() {
        let [v3, r1, o1_mini, sonnet, gpt_4o, o1] = [0, 1, 2, 3, 4, 5];
        let aime = [0.392, 0.798, 0.636, 0.160, 0.093, 0.792];
        let gpqa = [0.591, 0.715, 0.600, 0.650, 0.499, 0.757];
        for (scores, questions, expected) in [
            (aime, 30, [1.0, 0.999_782_693_619, 0.078_372_809_476, 0.0, 0.0, 0.462_801_994_391]),
            (
                gpqa,
                198,
                [1.0, 0.995_527_736_538, 0.007_330_368_572, 0.080_234_784_695, 6.428_293e-7, 0.825_075_241_137],
            ),
        ] {
            let of = |model: usize| {
                let share: f64 = scores[model];
                estimate(share, Proportion::new(share, questions).unwrap().standard_error())
            };
            for (model, rivals) in [
                (v3, &[][..]),
                (r1, &[v3]),
                (o1_mini, &[v3, r1]),
                (sonnet, &[v3, r1, o1_mini, gpt_4o]),
                (gpt_4o, &[v3, r1, o1_mini, sonnet]),
                (o1, &[v3, r1, o1_mini, sonnet, gpt_4o]),
            ] {
                let rivals: Vec<Estimate> = rivals.iter().map(|rival| of(*rival)).collect();
                assert_near(probability_of_being_best(of(model), &rivals), expected[model], 1e-9);
            }
        }
    }

    /// Against one rival Φ(d/√(σ²+σ₁²)); against two of the same value ¼ + asin(ρ)/2π with
    /// ρ = σ²/√((σ²+σ₁²)(σ²+σ₂²)) (Sheppard 1899); against m like itself 1/(m+1).
    #[test]
    fn closed_forms() {
        for (own, rival) in [(1.0, 1.0), (1.0, 1e-3), (1e-3, 1.0), (1.0, 1e-9), (3.0, 0.2)] {
            // The ends and middles of stretches among them: a narrow step there is the hardest to see.
            for distance in [-9.0, -4.0, -2.01, -2.0, -1.997, -1.0, -0.3, 0.0, 0.25, 0.7, 4.0] {
                let expected = cumulative(distance / f64::sqrt(own * own + rival * rival));
                let found = probability_of_being_best(estimate(distance, own), &[estimate(0.0, rival)]);
                assert_near(found, expected, 1e-9);
            }
            for other in [1e-6, 0.05, 1.0, 20.0] {
                let rho = own * own / f64::sqrt((own * own + rival * rival) * (own * own + other * other));
                let found =
                    probability_of_being_best(estimate(5.0, own), &[estimate(5.0, rival), estimate(5.0, other)]);
                assert_near(found, 0.25 + rho.asin() / (2.0 * PI), 1e-9);
            }
        }
        for others in [1, 2, 9, 149] {
            let rivals = vec![estimate(70.0, 3.0); others];
            let found = probability_of_being_best(estimate(70.0, 3.0), &rivals);
            assert_near(found, 1.0 / f64::from(u32::try_from(others + 1).unwrap()), 1e-9);
        }
    }

    /// A step at 4.3 standard errors, that lay between the points of all stretches.
    #[test]
    fn a_narrow_step_is_seen() {
        let (wide, narrow) = (estimate(54.417_956, 9.768_961), estimate(96.316_775, 0.005_315));
        let expected =
            cumulative((wide.value - narrow.value) / libm::hypot(wide.standard_error, narrow.standard_error));
        assert_near(probability_of_being_best(wide, &[narrow]), expected, 1e-11);
        assert_near(probability_of_being_best(narrow, &[wide]), 1.0 - expected, 1e-11);
    }

    #[test]
    fn sure_scores() {
        for (own, rivals, expected) in [
            (estimate(1.0, 0.0), &[][..], 1.0),
            (estimate(1.0, 0.0), &[estimate(0.0, 0.0)], 1.0),
            (estimate(1.0, 0.0), &[estimate(1.0, 0.0)], 0.0),
            (estimate(1.0, 0.0), &[estimate(2.0, 0.0)], 0.0),
            (estimate(1.0, 0.0), &[estimate(1.0, 2.0), estimate(1.0, 3.0)], 0.25),
            (estimate(1.0, 2.0), &[estimate(1.0, 0.0), estimate(0.0, 0.0)], 0.5),
            (estimate(3.0, 2.0), &[estimate(1.0, 0.0)], 0.841_344_746_069),
        ] {
            assert_near(probability_of_being_best(own, rivals), expected, 1e-9);
        }
    }

    fn any() -> impl Strategy<Value = Vec<Estimate>> {
        let one =
            (0.0..100.0_f64, prop_oneof![Just(3.0), 0.001..20.0_f64]).prop_map(|(value, error)| estimate(value, error));
        prop::collection::vec(one, 1..12)
    }

    fn without(all: &[Estimate], place: usize) -> Vec<Estimate> {
        let mut rest = all.to_vec();
        rest.remove(place);
        rest
    }

    proptest! {
        /// One of them is the best.
        #[test]
        fn probabilities_add_up(all in any()) {
            let each: Vec<f64> =
                (0..all.len()).map(|place| probability_of_being_best(all[place], &without(&all, place))).collect();
            prop_assert!(each.iter().all(|probability| (0.0..=1.0).contains(probability)));
            prop_assert!((each.iter().sum::<f64>() - 1.0).abs() < 1e-8);
        }

        #[test]
        fn a_rival_more_never_helps(all in any(), another in 0.0..100.0_f64, error in 0.0..20.0_f64) {
            let (own, mut rivals) = (all[0], without(&all, 0));
            let before = probability_of_being_best(own, &rivals);
            rivals.insert(0, estimate(another, error));
            prop_assert!(probability_of_being_best(own, &rivals) <= before + 1e-9);
            let better = estimate(own.value + 1.0, own.standard_error);
            prop_assert!(probability_of_being_best(better, &rivals) >= probability_of_being_best(own, &rivals) - 1e-9);
        }
    }
}
