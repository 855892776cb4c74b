//! How exactly a mean is known, and whether two differ (methods.md 2.6 and 2.8).

use super::Part;
use super::normalise::points_per_unit;
use crate::catalog::Score;
use crate::compare::{
    Entry, Indistinguishable, Judgement, KnownFrom, Side, SignificanceTest, Uncertainty, Unjudgeable, Verdict,
};
use crate::query::Normalisation;
use crate::statistics::{Difference, Estimate, Interval};
use crate::units::{Decimal, Rational};

/// The error of the mean of a row's points, √Σ(wᵢσᵢ)²: benchmarks have different questions, so that their errors are
/// independent. `None` where nothing is known of the error of a part, and where the points depend on who else is shown:
/// there the scale itself is uncertain.
pub(super) fn of_mean(
    value: Rational,
    scores: &[&Score],
    parts: &[Part<'_>],
    normalisation: Normalisation,
) -> Option<Uncertainty> {
    let (mut squares, mut weights, mut is_upper_bound) = (0.0, 0.0, false);
    for (score, part) in scores.iter().zip(parts) {
        let known = Uncertainty::of(score)?;
        let weight = to_f64(part.weight);
        let error = weight * known.standard_error * points_per_unit(normalisation, part.benchmark)?;
        squares += error * error;
        weights += weight;
        is_upper_bound |= known.is_upper_bound();
    }
    let standard_error = squares.sqrt() / weights;
    let Interval { low, high } = Estimate { value: value.to_f64(), standard_error }.interval();
    // Of all that has a known error the mean is between 0 and 100.
    let interval = Interval { low: low.max(0.0), high: high.min(100.0) };
    Some(Uncertainty { interval, standard_error, known_from: KnownFrom::Parts { is_upper_bound }, proportion: None })
}

impl Verdict {
    /// What can be said of the gap between two means of the same benchmarks, by their errors alone.
    pub(in crate::compare) fn of_means(first: &Entry<'_>, second: &Entry<'_>) -> Self {
        let mean = |entry: &Entry<'_>| (entry.value, entry.uncertainty.map(|known| known.standard_error));
        Self::of_estimates(mean(first), mean(second))
    }

    /// The same of two means with their standard errors, as far as those are known.
    pub(in crate::compare) fn of_estimates(first: (Rational, Option<f64>), second: (Rational, Option<f64>)) -> Self {
        let difference = Decimal::from_millionths(first.0.rounded(6) - second.0.rounded(6));
        if first.0 == second.0 {
            return Self { difference, judgement: Judgement::Indistinguishable(Indistinguishable::Same), test: None };
        }
        let (Some(first_error), Some(second_error)) = (first.1, second.1) else {
            let judgement = Judgement::CannotBeJudged(Unjudgeable::UnknownError);
            return Self { difference, judgement, test: None };
        };
        let a = Estimate { value: first.0.to_f64(), standard_error: first_error };
        let b = Estimate { value: second.0.to_f64(), standard_error: second_error };
        let Difference { interval, z, p } = a.minus(b);
        let ahead = if z > 0.0 { Side::First } else { Side::Second };
        let judgement = match p {
            ..0.05 => Judgement::Clear { ahead },
            ..0.1 => Judgement::Unclear { leaning: Some(ahead) },
            _ => Judgement::Unclear { leaning: None },
        };
        let test = SignificanceTest {
            interval,
            z,
            p,
            adjusted_p: p,
            family: 1,
            questions: None,
            questions_apart: None,
            correlation_needed: None,
            win_probability: None,
        };
        Self { difference, judgement, test: Some(test) }
    }
}

#[expect(clippy::cast_precision_loss, reason = "statistics need fewer digits than an f64 has")]
fn to_f64(weight: i64) -> f64 {
    weight as f64
}
