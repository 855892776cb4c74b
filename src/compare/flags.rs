//! What limits what a benchmark's scores say: saturation and contamination (methods.md 2.6, rules 6 and 7).

use crate::catalog::{Benchmark, BenchmarkKind, BenchmarkNote, Model, NoteKind};
use crate::order::sort_by;
use crate::units::Decimal;

/// Of how many of the best models the spread is looked at.
const BEST: usize = 5;
/// The share of what guessing leaves, in per cent, from which the best score is near the ceiling.
const NEAR_CEILING: i128 = 90;

/// Why a benchmark is saturated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saturation {
    /// The best score takes at least 90 % of what lies between guessing and the highest possible score.
    NearCeiling {
        /// The best score.
        best: Decimal,
    },
    /// The five best models of one table lie within two standard errors of the best one's score.
    Indistinct {
        /// The best score.
        best: Decimal,
        /// That of the fifth.
        fifth: Decimal,
    },
}

/// Whether one table's scores, the best of each model, show that its benchmark is saturated; `None` where they do not.
/// Sorts them.
pub fn saturation_of(benchmark: &Benchmark, scores: &mut [Decimal]) -> Option<Saturation> {
    if benchmark.kind != BenchmarkKind::Accuracy {
        return None;
    }
    sort_by(scores, |a, b| b.cmp(a));
    let best = scores.first().copied()?;
    if is_near_ceiling(benchmark, best) {
        return Some(Saturation::NearCeiling { best });
    }
    let fifth = scores.get(BEST - 1).copied()?;
    is_indistinct(benchmark, best, fifth).then_some(Saturation::Indistinct { best, fifth })
}

fn is_near_ceiling(benchmark: &Benchmark, best: Decimal) -> bool {
    let Some(highest) = benchmark.highest else { return false };
    let floor = i128::from(benchmark.chance.unwrap_or(benchmark.lowest).millionths());
    (i128::from(best.millionths()) - floor) * 100 >= (i128::from(highest.millionths()) - floor) * NEAR_CEILING
}

/// True where best − fifth < 2·√(p(1 − p)/n), squared to stay among whole numbers.
fn is_indistinct(benchmark: &Benchmark, best: Decimal, fifth: Decimal) -> bool {
    let (Some(questions), Some(highest)) = (benchmark.questions, benchmark.highest) else { return false };
    let (low, high) = (i128::from(benchmark.lowest.millionths()), i128::from(highest.millionths()));
    let best = i128::from(best.millionths());
    let spread = best - i128::from(fifth.millionths());
    spread * spread * i128::from(questions) < 4 * (best - low) * (high - best)
}

/// Whether a note on a benchmark concerns a model: one that knows nothing of the time since the questions are public cannot
/// have learnt them, whenever somebody found that others have. Where nobody says when its knowledge ends, its release does.
pub fn note_concerns(benchmark: &Benchmark, note: &BenchmarkNote, model: &Model) -> bool {
    note.about != NoteKind::Contamination || model.may_know_until() >= benchmark.published.unwrap_or(note.from)
}

/// True where anybody could read the benchmark's questions before the model's knowledge ends, or where that is not known
/// before the model was released: it may have been trained on them.
pub fn was_public_before(benchmark: &Benchmark, model: &Model) -> bool {
    benchmark.published.is_some_and(|published| match &model.knowledge {
        Some(knowledge) => published <= knowledge.until,
        None => published < model.released,
    })
}
