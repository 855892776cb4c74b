//! Which ranks scores leave open, with every pair of them judged as one family (methods.md 2.8).

use super::CLEAR;
use super::ranking::Ranked;
use super::verdict::estimate;
use crate::statistics::{pooled_z, two_sided_p};

/// Which ranks a score leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// One more than the number of models that score clearly higher.
    pub first: usize,
    /// The number of models less those that score clearly lower.
    pub last: usize,
    /// False where nothing is known of the score's error: then both are one more than the number of higher scores.
    pub is_judged: bool,
}

/// What all pairs come to.
pub(super) struct Judged {
    /// How many pairs were judged.
    pub family: usize,
    /// From so many standard errors on a pair is clear among all of them.
    pub clear_from: f64,
    /// The rank of each row.
    pub ranks: Vec<Rank>,
}

/// Beyond so many standard errors no p differs from zero.
const FARTHEST: f64 = 64.0;

/// Judges all pairs of rows, which are in the order of their scores.
///
/// Which pairs are clear is what Holm's method says (see [`crate::statistics::holm`]), without a list of all p: of m pairs
/// those are clear whose p is below 5 % / m, then, with k of them clear, those whose p is below 5 % / (m − k), and so on until no
/// further pair is. O(n²) for each of the few rounds, in the memory of the rows: four thousand models are eight million pairs.
pub(super) fn judge(rows: &[Ranked<'_>]) -> Judged {
    let errors_known = rows.iter().filter(|row| row.uncertainty.is_some()).count();
    let family = errors_known * errors_known.saturating_sub(1) / 2;
    let mut clear = Clear::default();
    let clear_from = loop {
        let from = clear_among(family - clear.pairs);
        let found = Clear::from(rows, from);
        let is_all = found.pairs == clear.pairs;
        clear = found;
        if is_all {
            break from;
        }
    };
    let (mut place_of_equals, mut before) = (1, None);
    let mut ranks = Vec::new();
    for (place, ((row, lower), higher)) in rows.iter().zip(clear.lower).zip(clear.higher).enumerate() {
        if before != Some(row.score.value) {
            place_of_equals = place + 1;
        }
        before = Some(row.score.value);
        ranks.push(if row.uncertainty.is_some() {
            Rank { first: higher + 1, last: rows.len() - lower, is_judged: true }
        } else {
            Rank { first: place_of_equals, last: place_of_equals, is_judged: false }
        });
    }
    Judged { family, clear_from, ranks }
}

/// How many pairs are clear, and for each row how many others are clearly lower and clearly higher.
#[derive(Default)]
struct Clear {
    pairs: usize,
    lower: Vec<usize>,
    higher: Vec<usize>,
}

impl Clear {
    /// Those that are at least so many standard errors apart.
    fn from(rows: &[Ranked<'_>], least: f64) -> Self {
        let mut clear = Self { pairs: 0, lower: vec![0; rows.len()], higher: vec![0; rows.len()] };
        for (place, one) in rows.iter().enumerate() {
            let (mut ahead, mut behind) = (0, 0);
            let others = rows.iter().zip(clear.lower.iter_mut().zip(&mut clear.higher)).skip(place + 1);
            for (other, (other_ahead, other_behind)) in others {
                let Some(z) = apart(one, other).filter(|z| z.abs() >= least) else { continue };
                clear.pairs += 1;
                if z > 0.0 {
                    ahead += 1;
                    *other_behind += 1;
                } else {
                    behind += 1;
                    *other_ahead += 1;
                }
            }
            if let (Some(lower), Some(higher)) = (clear.lower.get_mut(place), clear.higher.get_mut(place)) {
                *lower += ahead;
                *higher += behind;
            }
        }
        clear
    }
}

/// The least number of standard errors at which one of so many tests is clear (Bonferroni's bound), by bisection.
fn clear_among(tests: usize) -> f64 {
    let tests = u32::try_from(tests).map_or(f64::INFINITY, f64::from);
    let (mut unclear, mut clear) = (0.0, FARTHEST);
    loop {
        let middle = f64::midpoint(unclear, clear);
        if middle <= unclear || middle >= clear {
            return clear;
        }
        if tests * two_sided_p(middle) < CLEAR {
            clear = middle;
        } else {
            unclear = middle;
        }
    }
}

/// How many standard errors the first score is above the second, tested as [`super::verdicts`] does; `None` where the
/// error of one is not known.
pub(super) fn apart(first: &Ranked<'_>, second: &Ranked<'_>) -> Option<f64> {
    let (of_first, of_second) = (first.uncertainty?, second.uncertainty?);
    Some(match (of_first.proportion, of_second.proportion) {
        (Some(first), Some(second)) => pooled_z(first, second),
        _ => estimate(first.score, &of_first).z_above(estimate(second.score, &of_second)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The quantiles of the normal distribution at 1 − 0.025/m: as tables of it have them.
    #[test]
    fn the_bound_is_the_quantile() {
        for (tests, expected) in [(1, 1.959_964), (2, 2.241_403), (1_000_000, 5.451_310)] {
            assert!((clear_among(tests) - expected).abs() < 1e-5, "{tests}: {}", clear_among(tests));
        }
        // Of no further test any distance is enough.
        assert!(clear_among(0) < 1e-300);
    }
}
