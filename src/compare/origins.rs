//! Which scores may share an axis: those of one source, one harness and one metric (methods.md 2.12).

use super::candidates::Candidate;
use super::measured::measured_cost;
use super::{Reason, ScoreOrigin};
#[cfg(feature = "cli")]
use crate::catalog::Catalog;
use crate::catalog::{Benchmark, Model, Reporter, Score};
use crate::query::PriceMeasure;
use crate::time::{Date, Instant};
#[cfg(feature = "cli")]
use crate::units::Decimal;

/// All scores on one benchmark of one source, harness and metric: what may share an axis.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    pub(super) benchmark: &'a Benchmark,
    sample: &'a Score,
    highlighted: usize,
    models: usize,
    pub(super) reporter: Reporter,
    pub(super) newest: Date,
}

impl<'a> Origin<'a> {
    /// Most highlighted models, then most models, then independent, then newest (methods.md 2.12).
    pub(super) fn rank(&self) -> impl Ord + use<> {
        (self.highlighted, self.models, core::cmp::Reverse(self.reporter), self.newest)
    }

    pub(super) fn described(&self) -> ScoreOrigin<'a> {
        ScoreOrigin {
            source: &self.sample.source,
            harness: self.sample.harness.as_deref(),
            metric: &self.sample.metric,
        }
    }

    fn holds(&self, score: &Score) -> bool {
        same_origin(self.sample, score)
    }

    /// The model's newest score of this origin in each effort.
    pub(super) fn scores_of(&self, model: &'a Model, as_of: Instant) -> Vec<&'a Score> {
        // A model's scores of one origin are sorted by effort, the newest first.
        let mut scores: Vec<&Score> = Vec::new();
        for score in &model.scores {
            let is_newest = scores.last().is_none_or(|newer| newer.effort != score.effort);
            if is_newest && self.holds(score) && Instant::from(score.date) <= as_of {
                scores.push(score);
            }
        }
        scores
    }

    /// Why it has no score of a model.
    pub(super) fn why_no_score(&self, model: &Model, as_of: Instant) -> Reason {
        let known = |score: &Score| score.benchmark.id == self.benchmark.id && Instant::from(score.date) <= as_of;
        if model.scores.iter().any(known) { Reason::OtherOrigin } else { Reason::NoScore }
    }
}

/// The best score of each model in the table that a score stands in, at a moment.
#[cfg(feature = "cli")]
pub(super) fn best_of_table(catalog: &Catalog, of: &Score, as_of: Instant) -> Vec<Decimal> {
    let mut best = Vec::new();
    for model in &catalog.models {
        let mut own: Option<Decimal> = None;
        for score in &model.scores {
            if same_origin(of, score) && Instant::from(score.date) <= as_of {
                own = own.max(Some(score.value));
            }
        }
        best.extend(own);
    }
    best
}

fn same_origin(a: &Score, b: &Score) -> bool {
    a.benchmark.id == b.benchmark.id && a.source.id == b.source.id && a.harness == b.harness && a.metric == b.metric
}

/// The origins that the scores of some models on a benchmark come from, in the catalog's order. Where costs are measured,
/// only scores whose run has one count.
pub(super) fn origins<'a>(
    benchmark: &'a Benchmark,
    candidates: &[Candidate<'a>],
    as_of: Instant,
    measure: PriceMeasure,
) -> Vec<Origin<'a>> {
    let mut origins: Vec<Origin<'a>> = Vec::new();
    for candidate in candidates {
        let mut counted: Vec<usize> = Vec::new();
        for score in &candidate.model.scores {
            let known = score.benchmark.id == benchmark.id && Instant::from(score.date) <= as_of;
            if !known || (measure.is_measured() && measured_cost(score, measure).is_err()) {
                continue;
            }
            let at = origins.iter().position(|origin| origin.holds(score)).unwrap_or_else(|| {
                origins.push(Origin {
                    benchmark,
                    sample: score,
                    highlighted: 0,
                    models: 0,
                    reporter: score.reported,
                    newest: score.date,
                });
                origins.len() - 1
            });
            let Some(origin) = origins.get_mut(at) else { continue };
            origin.newest = origin.newest.max(score.date);
            // An origin is as independent as its least independent row.
            origin.reporter = origin.reporter.max(score.reported);
            if !counted.contains(&at) {
                counted.push(at);
                origin.models += 1;
                origin.highlighted += usize::from(candidate.highlighted);
            }
        }
    }
    origins
}
