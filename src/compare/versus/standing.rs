//! Who is ahead: on each benchmark, and in all.

use super::{BenchmarkRow, PairVerdict, Versus};
use crate::catalog::{Benchmark, BenchmarkKind, ScoreUnit};
use crate::compare::verdict::{Judgement, Side, verdicts};
use crate::order::sort_by;
use crate::units::Rational;

/// Fills in each row's leader and verdicts.
///
/// All pairs of all rows are one family of tests, not only those with the best: which score is the best is seen from the
/// scores themselves, so that every pair might have been the one that is told of.
pub(super) fn judge(versus: &mut Versus<'_>) {
    let mut places = Vec::new();
    let mut pairs = Vec::new();
    for (at, row) in versus.rows.iter_mut().enumerate() {
        row.leader = row.origin.and_then(|_| leader(row));
        for (first, one) in row.scores.iter().enumerate() {
            for (second, other) in row.scores.iter().enumerate().skip(first + 1) {
                places.push((at, first, second));
                pairs.push((one.score, other.score));
            }
        }
    }
    for ((at, first, second), verdict) in places.into_iter().zip(verdicts(&pairs)) {
        if let Some(test) = &verdict.test {
            versus.family = test.family;
        }
        if let Some(row) = versus.rows.get_mut(at) {
            row.verdicts.push(PairVerdict { first, second, verdict });
        }
    }
}

/// The place of the highest score; of equal ones the first.
fn best(row: &BenchmarkRow<'_>) -> usize {
    let mut best = 0;
    for (place, score) in row.scores.iter().enumerate() {
        if row.scores.get(best).is_some_and(|best| score.score.value > best.score.value) {
            best = place;
        }
    }
    best
}

/// The place of the highest score, where no other is equal.
fn leader(row: &BenchmarkRow<'_>) -> Option<usize> {
    let best = best(row);
    let highest = row.scores.get(best)?.score.value;
    (row.scores.iter().filter(|score| score.score.value == highest).count() == 1).then_some(best)
}

/// Counts wins and ties, and takes the means, over the same rows.
pub(super) fn count(versus: &mut Versus<'_>) {
    let averages = versus.rows.iter().any(is_averaged);
    let mut sums = vec![0_i64; versus.models.len()];
    for row in &mut versus.rows {
        row.is_counted = if averages { is_averaged(row) } else { row.origin.is_some() };
        if !row.is_counted {
            continue;
        }
        versus.counted += 1;
        match row.leader.and_then(|leader| versus.models.get_mut(leader)) {
            Some(winner) => {
                winner.wins += 1;
                winner.clear_wins += usize::from(row.is_clear());
            }
            None => versus.ties += 1,
        }
        for (sum, score) in sums.iter_mut().zip(&row.scores) {
            *sum = sum.saturating_add(score.score.value.millionths());
        }
    }
    let count = i64::try_from(versus.counted).unwrap_or(i64::MAX);
    for (model, sum) in versus.models.iter_mut().zip(sums) {
        model.mean = if averages { Rational::new(sum, count.saturating_mul(1_000_000)) } else { None };
    }
}

/// Whether a row's scores are shares in per cent of one origin: figures of which there is a mean.
fn is_averaged(row: &BenchmarkRow<'_>) -> bool {
    let Benchmark { kind, unit, .. } = row.benchmark;
    row.origin.is_some() && *kind == BenchmarkKind::Accuracy && *unit == ScoreUnit::Percent
}

impl BenchmarkRow<'_> {
    /// The places of the models whose scores are not clearly behind the best, the best among them: the group that shares
    /// the lead. `None` where one of the gaps to the best cannot be judged.
    pub fn leading(&self) -> Option<Vec<usize>> {
        let best = best(self);
        let mut leading = vec![best];
        for PairVerdict { first, second, verdict } in &self.verdicts {
            let (other, ahead) = match (*first == best, *second == best) {
                (true, _) => (*second, Side::First),
                (_, true) => (*first, Side::Second),
                _ => continue,
            };
            match verdict.judgement {
                Judgement::Clear { ahead: side } if side == ahead => {}
                Judgement::CannotBeJudged(_) => return None,
                _ => leading.push(other),
            }
        }
        sort_by(&mut leading, Ord::cmp);
        Some(leading)
    }

    /// True where one model is clearly ahead of each of the others.
    pub fn is_clear(&self) -> bool {
        self.leader.is_some() && self.leading().is_some_and(|leading| leading.len() == 1)
    }
}
