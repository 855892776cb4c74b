//! Who is ahead: on each benchmark, and in all.

use super::{BenchmarkRow, PairVerdict, Versus};
use crate::catalog::{BenchmarkKind, ScoreUnit};
use crate::compare::verdict::{Judgement, Side, verdicts};
use crate::units::Rational;

/// Fills in each row's leader and verdicts. All tests of the chart are one family.
pub(super) fn judge(versus: &mut Versus<'_>) {
    let mut places = Vec::new();
    let mut pairs = Vec::new();
    for (at, row) in versus.rows.iter_mut().enumerate() {
        row.leader = row.origin.and_then(|_| leader(row));
        let first = if row.scores.len() == 2 { 0 } else { best(row) };
        let Some(reference) = row.scores.get(first) else { continue };
        for (second, other) in row.scores.iter().enumerate() {
            if second != first {
                places.push((at, first, second));
                pairs.push((reference.score, other.score));
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

/// Counts wins and ties, and takes the means.
pub(super) fn count(versus: &mut Versus<'_>) {
    let mut sums = vec![0_i64; versus.models.len()];
    for row in &versus.rows {
        if row.origin.is_none() {
            continue;
        }
        versus.compared += 1;
        match row.leader.and_then(|leader| versus.models.get_mut(leader)) {
            Some(winner) => {
                winner.wins += 1;
                winner.clear_wins += usize::from(row.is_clear());
            }
            None => versus.ties += 1,
        }
        if row.benchmark.kind == BenchmarkKind::Accuracy && row.benchmark.unit == ScoreUnit::Percent {
            versus.averaged += 1;
            for (sum, score) in sums.iter_mut().zip(&row.scores) {
                *sum = sum.saturating_add(score.score.value.millionths());
            }
        }
    }
    let count = i64::try_from(versus.averaged).unwrap_or(i64::MAX);
    for (model, sum) in versus.models.iter_mut().zip(sums) {
        model.mean = Rational::new(sum, count.saturating_mul(1_000_000));
    }
}

impl BenchmarkRow<'_> {
    /// True where one model is clearly ahead of each of the others.
    pub fn is_clear(&self) -> bool {
        self.leader.is_some_and(|leader| self.leading().is_some_and(|leading| leading == [leader]))
    }

    /// The places of the models whose scores are not clearly behind the best, the best among them: the group that shares
    /// the lead. `None` where one of the gaps to the best cannot be judged.
    pub fn leading(&self) -> Option<Vec<usize>> {
        let mut behind = Vec::new();
        for PairVerdict { first, second, verdict } in &self.verdicts {
            match verdict.judgement {
                Judgement::Clear { ahead: Side::First } => behind.push(*second),
                Judgement::Clear { ahead: Side::Second } => behind.push(*first),
                Judgement::Unclear { .. } | Judgement::Indistinguishable(_) => {}
                Judgement::CannotBeJudged(_) => return None,
            }
        }
        Some((0..self.scores.len()).filter(|place| !behind.contains(place)).collect())
    }
}
