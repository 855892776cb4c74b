//! One score of each model on each benchmark.

use super::models::has_score;
use super::{BenchmarkLeftOut, BenchmarkReason, BenchmarkRow, EffortChoice, MOST_BENCHMARKS, VersusScore};
use crate::catalog::{Benchmark, BenchmarkKind, Catalog, Model, Score};
use crate::compare::Uncertainty;
use crate::compare::candidates::Candidate;
use crate::compare::effort;
use crate::compare::origins::{Origin, origins};
use crate::order::sort_by;
use crate::query::PriceMeasure;
use crate::time::Instant;

/// The benchmarks that have a score of each model, and those that are not shown. Where the author named them, also those
/// whose scores come from several origins, and every one that is not shown is told of.
pub(super) fn rows<'a>(
    benchmarks: &[&'a Benchmark],
    models: &[&'a Model],
    named: bool,
    as_of: Instant,
) -> (Vec<BenchmarkRow<'a>>, Vec<BenchmarkLeftOut<'a>>) {
    let mut candidates = Vec::new();
    for model in models {
        candidates.push(Candidate { model, named: true, highlighted: true });
    }
    let (mut rows, mut left_out) = (Vec::new(), Vec::new());
    for benchmark in benchmarks {
        let mut without = Vec::new();
        for model in models {
            if !has_score(model, benchmark, as_of) {
                without.push(*model);
            }
        }
        let reason = if without.is_empty() {
            // Scores are compared whatever they cost.
            let mut all = origins(benchmark, &candidates, as_of, PriceMeasure::default());
            // The best last; of equal ones the first in the catalog's order.
            all.reverse();
            sort_by(&mut all, |a, b| a.rank().cmp(&b.rank()));
            if let Some(row) = row(benchmark, models, &all, named, as_of) {
                rows.push(row);
                continue;
            }
            BenchmarkReason::NoCommonOrigin
        } else {
            // A benchmark of nobody is news only to who named it.
            if !named && without.len() == models.len() {
                continue;
            }
            BenchmarkReason::NoScoreOf(without)
        };
        left_out.push(BenchmarkLeftOut { benchmark, reason, named });
    }
    (rows, left_out)
}

/// The row of the best origin if that has all scores; else, if `mixed` is allowed, each model's of the best that has one.
fn row<'a>(
    benchmark: &'a Benchmark,
    models: &[&'a Model],
    origins: &[Origin<'a>],
    mixed: bool,
    as_of: Instant,
) -> Option<BenchmarkRow<'a>> {
    let best = origins.last()?;
    let mut of_each = Vec::new();
    for model in models {
        of_each.push(best.scores_of(model, as_of));
    }
    let origin = if of_each.iter().all(|scores| !scores.is_empty()) {
        Some(best.described())
    } else if mixed {
        for (scores, model) in of_each.iter_mut().zip(models) {
            for origin in origins.iter().rev() {
                if scores.is_empty() {
                    *scores = origin.scores_of(model, as_of);
                }
            }
        }
        None
    } else {
        return None;
    };
    let (scores, efforts) = of_one_effort(&of_each)?;
    Some(BenchmarkRow { benchmark, origin, efforts, scores, leader: None, is_counted: false, verdicts: Vec::new() })
}

/// Of each model's scores the one in the highest effort that all have, else in the highest of its own.
pub(in crate::compare) fn of_one_effort<'a>(
    of_each: &[Vec<&'a Score>],
) -> Option<(Vec<VersusScore<'a>>, EffortChoice)> {
    let effort = |score: &Score| effort::rank(score.effort.as_deref());
    let of_effort = |scores: &[&'a Score], wanted: &Score| -> Option<&'a Score> {
        scores.iter().copied().find(|score| score.effort == wanted.effort)
    };
    let mut shared: Option<&'a Score> = None;
    for score in of_each.first()? {
        let is_shared = of_each.iter().all(|scores| of_effort(scores, score).is_some());
        if is_shared && shared.is_none_or(|best| effort(score) > effort(best)) {
            shared = Some(score);
        }
    }
    let mut chosen = Vec::new();
    for scores in of_each {
        let mut own: Option<&'a Score> = None;
        for score in scores {
            if own.is_none_or(|best| effort(score) > effort(best)) {
                own = Some(score);
            }
        }
        let score = match shared {
            Some(shared) => of_effort(scores, shared)?,
            None => own?,
        };
        chosen.push(VersusScore { score, uncertainty: Uncertainty::of(score) });
    }
    Some((chosen, if shared.is_some() { EffortChoice::Shared } else { EffortChoice::HighestOfEach }))
}

/// Puts rows that nobody chose in order, and leaves out what there is no room for. The order does not look at who wins:
/// shares, then ratings, then indices; of each first those that most models of the catalog have a score on.
pub(super) fn keep_the_best_known<'a>(
    catalog: &Catalog,
    as_of: Instant,
    rows: &mut Vec<BenchmarkRow<'a>>,
    left_out: &mut Vec<BenchmarkLeftOut<'a>>,
) {
    let mut ordered = Vec::new();
    for row in rows.drain(..) {
        let known_of = catalog.models.iter().filter(|model| has_score(model, row.benchmark, as_of)).count();
        ordered.push((kind_place(row.benchmark.kind), known_of, row));
    }
    sort_by(&mut ordered, |a, b| {
        a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| a.2.benchmark.id.cmp(&b.2.benchmark.id))
    });
    for (_, _, row) in ordered {
        if rows.len() < MOST_BENCHMARKS {
            rows.push(row);
        } else {
            let reason = BenchmarkReason::NoRoom;
            left_out.push(BenchmarkLeftOut { benchmark: row.benchmark, reason, named: false });
        }
    }
}

const fn kind_place(kind: BenchmarkKind) -> u8 {
    match kind {
        BenchmarkKind::Accuracy => 0,
        BenchmarkKind::Elo => 1,
        BenchmarkKind::Index => 2,
    }
}
