//! Benchmarks that turn around who scores higher, or whether that is clear.

use core::cmp::Ordering;

use super::BenchmarkFlip;
use crate::catalog::{Benchmark, Catalog, Score};
use crate::compare::candidates::Candidate;
use crate::compare::origins::origins;
use crate::compare::{Comparison, Entry, Judgement, ScoreOrigin, verdicts};
use crate::order::sort_by;
use crate::units::Rational;

/// The scores of both on one benchmark, of one source, harness and metric.
struct Shared<'a> {
    scores_from: ScoreOrigin<'a>,
    dearer: &'a Score,
    cheaper: &'a Score,
}

/// The benchmarks on which the other scores higher, and those on which only the verdict is another. None for a mean: of
/// what it is the mean, and who wins there, is said of it.
pub(super) fn benchmarks<'a>(
    catalog: &'a Catalog,
    comparison: &Comparison<'a>,
    cheaper: &Entry<'a>,
    dearer: &Entry<'a>,
) -> (Vec<BenchmarkFlip<'a>>, Vec<BenchmarkFlip<'a>>) {
    let (Some(asked), Some(of_dearer), Some(of_cheaper)) = (comparison.benchmark(), dearer.score(), cheaper.score())
    else {
        return (Vec::new(), Vec::new());
    };
    let mut others: Vec<Shared<'a>> = Vec::new();
    let mut pairs = vec![(of_dearer, of_cheaper)];
    for benchmark in &catalog.benchmarks {
        if benchmark.id == asked.id {
            continue;
        }
        if let Some(found) = shared(benchmark, comparison, cheaper, dearer) {
            pairs.push((found.dearer, found.cheaper));
            others.push(found);
        }
    }
    // All were looked at, so all are the family of tests.
    let mut verdicts = verdicts(&pairs).into_iter();
    let Some(asked) = verdicts.next() else { return (Vec::new(), Vec::new()) };
    let order = dearer.value.cmp(&cheaper.value);
    let (mut reversed, mut judged_otherwise) = (Vec::new(), Vec::new());
    for (Shared { scores_from, dearer, cheaper }, verdict) in others.into_iter().zip(verdicts) {
        let flip = BenchmarkFlip { scores_from, dearer, cheaper, verdict };
        if order != Ordering::Equal && dearer.value.cmp(&cheaper.value) == order.reverse() {
            reversed.push(flip);
        } else if let (Some(is_clear), Some(was_clear)) = (is_clear(verdict.judgement), is_clear(asked.judgement)) {
            if is_clear != was_clear {
                judged_otherwise.push(flip);
            }
        }
    }
    most_telling_first(&mut reversed);
    most_telling_first(&mut judged_otherwise);
    (reversed, judged_otherwise)
}

/// The best table with a score of both; a score of another effort is that of another set-up.
fn shared<'a>(
    benchmark: &'a Benchmark,
    comparison: &Comparison<'a>,
    cheaper: &Entry<'a>,
    dearer: &Entry<'a>,
) -> Option<Shared<'a>> {
    let models = [cheaper, dearer].map(|entry| Candidate { model: entry.model, named: true, highlighted: true });
    let mut best = None;
    for origin in origins(benchmark, &models, comparison.as_of, comparison.measure) {
        let score = |entry: &Entry<'a>| {
            let scores = origin.scores_of(entry.model, comparison.as_of);
            scores.into_iter().find(|score| score.effort.as_deref() == entry.effort)
        };
        if let (Some(dearer), Some(cheaper)) = (score(dearer), score(cheaper)) {
            if best.as_ref().is_none_or(|(rank, _)| origin.rank() > *rank) {
                best = Some((origin.rank(), Shared { scores_from: origin.described(), dearer, cheaper }));
            }
        }
    }
    best.map(|(_, shared)| shared)
}

fn is_clear(judgement: Judgement) -> Option<bool> {
    match judgement {
        Judgement::Clear { .. } => Some(true),
        Judgement::Unclear { .. } | Judgement::Indistinguishable(_) => Some(false),
        Judgement::CannotBeJudged(_) => None,
    }
}

/// What is clear first, then the larger share of the scale, then by id; on an open scale there are no shares.
fn most_telling_first(flips: &mut [BenchmarkFlip<'_>]) {
    let rank = |flip: &BenchmarkFlip<'_>| {
        let benchmark = &flip.dearer.benchmark;
        let scale = benchmark.highest.map(|highest| highest.millionths() - benchmark.lowest.millionths());
        let lead = flip.verdict.difference.millionths().abs();
        (is_clear(flip.verdict.judgement) == Some(true), scale.and_then(|scale| Rational::new(lead, scale)))
    };
    sort_by(flips, |a, b| rank(b).cmp(&rank(a)));
}
