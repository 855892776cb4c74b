//! What a test of so many questions can see (methods.md 2.8).

use super::uncertainty::{KnownFrom, Uncertainty, questions_of};
use crate::catalog::Score;
use crate::statistics::{Proportion, Z_80, Z_95, questions_needed, smallest_detectable_gap};

/// The share that the card assumes: what good models reach on a test that is worth printing.
const SHARE: f64 = 0.8;

/// The smallest gap, in points, between two models that each solve about 80 % of as many questions, that is found
/// significant at 5 % in 80 % of cases; `None` of no questions.
pub fn detectable_gap(questions: u32) -> Option<f64> {
    Some(100.0 * smallest_detectable_gap(Proportion::new(SHARE, questions)?))
}

/// How many questions a test must have so that a gap of so many points is found just as surely; `None` of no gap.
pub fn questions_for_gap(points: f64) -> Option<f64> {
    questions_needed(SHARE, points / 100.0)
}

/// The smallest gap, in points, that is found just as surely with the errors that are published of two shares; where none
/// are, by a test of as many questions as the smaller of the two is of, around their mean. `None` of ratings, where both are
/// at an end of the scale, and where the number of questions is not known.
pub fn detectable_gap_between(first: &Score, second: &Score) -> Option<f64> {
    let questions = questions_of(first)?.min(questions_of(second)?);
    if let Some(error) = published_error_of_gap(first, second) {
        return Some((Z_95 + Z_80) * error);
    }
    let share = (first.value.to_f64() + second.value.to_f64()) / 200.0;
    // Around 0 % and 100 % its error would be none, which says nothing of the test.
    Some(100.0 * smallest_detectable_gap(Proportion::new(share, questions)?)).filter(|gap| *gap > 0.0)
}

/// How many questions it would take to find the gap of two shares just as surely. `None` of ratings, of no gap, and where
/// the number of questions is not known.
pub fn questions_needed_between(first: &Score, second: &Score) -> Option<f64> {
    let questions = questions_of(first)?.min(questions_of(second)?);
    let (one, other) = (first.value.to_f64(), second.value.to_f64());
    if published_error_of_gap(first, second).is_some() {
        // Errors shrink with the root of the number of questions.
        let times = detectable_gap_between(first, second)? / (one - other).abs();
        return (first.value != second.value).then(|| libm::ceil(f64::from(questions) * times * times));
    }
    questions_needed((one + other) / 200.0, (one - other).abs() / 100.0)
}

/// The standard error of the difference of two scores, in points, where one of theirs is published.
fn published_error_of_gap(first: &Score, second: &Score) -> Option<f64> {
    let (one, other) = (Uncertainty::of(first)?, Uncertainty::of(second)?);
    let is_published =
        |known: &Uncertainty| matches!(known.known_from, KnownFrom::PublishedError | KnownFrom::PublishedInterval);
    let squares = one.standard_error * one.standard_error + other.standard_error * other.standard_error;
    (is_published(&one) || is_published(&other)).then(|| squares.sqrt())
}
