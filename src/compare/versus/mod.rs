//! Two to five models against each other on the benchmarks that they share (methods.md 2.6 and 2.8).

mod models;
mod rows;
mod standing;

pub(super) use rows::of_one_effort;

use super::candidates::{asked_benchmarks, moment, named_host, report_unused_index};
use super::offers::Selection;
use super::select::{no_price_known, with_first_finding};
use super::{LeftOut, PricedOffer, Reason, ScoreOrigin, Uncertainty, Verdict};
use crate::catalog::{Benchmark, Catalog, Host, Model, Score};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{Currency, HoursChoice, Phrasing, PriceMeasure, Query};
use crate::time::Instant;
use crate::units::Rational;

/// The fewest models that can be set against each other.
pub const FEWEST_MODELS: usize = 2;

/// The most models that a reader can hold apart.
pub const MOST_MODELS: usize = 5;

/// The most benchmarks that are shown where the author names none.
pub const MOST_BENCHMARKS: usize = 12;

/// Models against each other at one moment.
#[derive(Clone, Debug)]
pub struct Versus<'a> {
    /// The models in the author's order, two to five.
    pub models: Vec<Contestant<'a>>,
    /// Which price.
    pub measure: PriceMeasure,
    /// Which hours' price, where it depends on them.
    pub hours: HoursChoice,
    /// The currency in which prices are shown; all prices here are US dollars.
    pub currency: Option<Currency>,
    /// How the author wants ratios worded.
    pub phrasing: Phrasing,
    /// The one host all prices are from, where one was named.
    pub host: Option<&'a Host>,
    /// The moment.
    pub as_of: Instant,
    /// The benchmarks: in the author's order; where none were named, shares first, then ratings, then indices, of each
    /// those first that most models of the catalog have a score on.
    pub rows: Vec<BenchmarkRow<'a>>,
    /// Of how many rows wins are counted and the mean is taken: “5 of 9”. Those of shares in per cent from one origin:
    /// neither a rating, nor the rank that follows from it, is one more test. Where there is none, all of one origin.
    pub counted: usize,
    /// In how many of those rows two or more models share the best score.
    pub ties: usize,
    /// How many tests the adjusted p go by.
    pub family: usize,
    /// What the difference of two means is worth, first minus second; `None` where there are not two.
    pub mean_verdict: Option<Verdict>,
    /// Models that were asked for and take no part.
    pub left_out: Vec<LeftOut<'a>>,
    /// Benchmarks that were asked for, or that some of the models have a score on, and are not shown.
    pub benchmarks_left_out: Vec<BenchmarkLeftOut<'a>>,
}

/// One of the models.
#[derive(Clone, Debug)]
pub struct Contestant<'a> {
    /// Which.
    pub model: &'a Model,
    /// The offer that stands for it, or why there is none. Where all hosts were asked for, the cheapest.
    pub price: Result<PricedOffer<'a>, Reason>,
    /// On how many of the counted benchmarks its score alone is the best.
    pub wins: usize,
    /// On how many of those it is clearly ahead of all others.
    pub clear_wins: usize,
    /// The mean of its counted scores, exact; `None` where they are no shares (methods.md 2.6).
    pub mean: Option<Rational>,
    /// Its standard error; `None` where nothing is known of that of one of the scores.
    pub mean_error: Option<f64>,
}

/// One benchmark with a score of each model.
#[derive(Clone, Debug)]
pub struct BenchmarkRow<'a> {
    /// The test.
    pub benchmark: &'a Benchmark,
    /// Where all scores of the row come from; `None` where no one source, harness and metric has all of them, so that
    /// they stand beside each other and cannot be judged (methods.md 2.12).
    pub origin: Option<ScoreOrigin<'a>>,
    /// How the efforts were chosen.
    pub efforts: EffortChoice,
    /// The scores, in the order of the models.
    pub scores: Vec<VersusScore<'a>>,
    /// The place of the model whose score alone is the best.
    pub leader: Option<usize>,
    /// Whether wins and means count it.
    pub is_counted: bool,
    /// The verdicts on all pairs, in the order of the models.
    pub verdicts: Vec<PairVerdict>,
}

/// A model's score in a row. The entity that was tested is the model in its effort (guard 6).
#[derive(Clone, Copy, Debug)]
pub struct VersusScore<'a> {
    /// The result, with its effort.
    pub score: &'a Score,
    /// How exactly it is known; `None` where nothing is known of its error.
    pub uncertainty: Option<Uncertainty>,
}

/// Which effort of each model stands in a row. Chosen before anybody looks at the scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffortChoice {
    /// All have it, or none says any: the highest that all have scores of.
    Shared,
    /// They have no effort in common: the highest of each.
    HighestOfEach,
}

/// The verdict on two scores of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairVerdict {
    /// The place of the first model.
    pub first: usize,
    /// The place of the second.
    pub second: usize,
    /// What can be said of first minus second.
    pub verdict: Verdict,
}

/// A benchmark that is not shown.
#[derive(Clone, Debug)]
pub struct BenchmarkLeftOut<'a> {
    /// Which.
    pub benchmark: &'a Benchmark,
    /// Why.
    pub reason: BenchmarkReason<'a>,
    /// The author named it.
    pub named: bool,
}

/// Why a benchmark is not shown.
#[derive(Clone, Debug)]
pub enum BenchmarkReason<'a> {
    /// These models have no score on it at that moment.
    NoScoreOf(Vec<&'a Model>),
    /// Each has a score, but no one source, harness and metric has all.
    NoCommonOrigin,
    /// There is room for [`MOST_BENCHMARKS`], and others are known of more models.
    NoRoom,
}

/// Sets the models that `query` is about against each other. Words that the catalog doesn't know become diagnostics.
///
/// The models are those of `highlight`, or where it has fewer than two, of `highlight` and `models`; of more than five
/// the first five, which is a diagnostic. The benchmarks are those of the query, or all that all of them have scores on.
///
/// # Errors
/// [`Error`] (`is_query`) where no benchmark has a score of two of the models or more, and fewer than two have prices.
pub fn versus<'a>(catalog: &'a Catalog, query: &Query, diagnostics: &mut Vec<Diagnostic>) -> Result<Versus<'a>, Error> {
    let as_of = moment(catalog, query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    // All that are shared are what a versus chart shows unasked, ratings too.
    let named = if query.every_benchmark { Vec::new() } else { asked_benchmarks(catalog, query, diagnostics) };
    report_unused_index(query, diagnostics);
    let asked = models::asked(catalog, query, diagnostics)?;

    let mut benchmarks = named.clone();
    if named.is_empty() {
        for benchmark in &catalog.benchmarks {
            benchmarks.push(benchmark);
        }
    }
    let measure = list_measure(query, diagnostics);
    let selection = Selection { as_of, measure, hours: query.hours, choice: &query.host, host };
    let priced = asked.iter().filter(|model| selection.offer(model).is_some()).count();
    let (released, to_come) = models::released(asked, as_of);
    let (mut models, unscored) = models::with_scores(&released, &benchmarks, as_of);
    let scored = models.len();
    if scored < FEWEST_MODELS {
        models.clone_from(&released);
    }
    let (mut rows, mut benchmarks_left_out) = rows::rows(&benchmarks, &models, !named.is_empty(), as_of);
    if models.len() < FEWEST_MODELS {
        rows.clear();
    }
    if named.is_empty() {
        rows::keep_the_best_known(catalog, as_of, &mut rows, &mut benchmarks_left_out);
    }
    let mut left_out = to_come;
    if rows.is_empty() {
        // Who has no benchmark in common may still have prices: half of the answer is better than none.
        if priced == 0 {
            return Err(no_price_known(as_of, diagnostics));
        }
        if priced < FEWEST_MODELS {
            let message = match scored {
                0 => format!("none of the models asked for has a score as of {}.", as_of.date()),
                1 => format!("only one of the models asked for has a score as of {}.", as_of.date()),
                _ => format!("no benchmark has a score of each of the models as of {}.", as_of.date()),
            };
            return Err(nothing_known(NOTHING_TO_COMPARE, message, diagnostics));
        }
        models = released;
    } else {
        left_out.extend(unscored);
    }
    sort_by(&mut benchmarks_left_out, |a, b| b.named.cmp(&a.named).then_with(|| a.benchmark.id.cmp(&b.benchmark.id)));

    let mut contestants = Vec::new();
    for model in models {
        contestants.push(Contestant::of(model, &selection));
    }
    let mut versus = Versus {
        models: contestants,
        measure,
        hours: query.hours,
        currency: query.currency,
        phrasing: query.phrasing,
        host,
        as_of,
        rows,
        counted: 0,
        ties: 0,
        family: 0,
        mean_verdict: None,
        left_out,
        benchmarks_left_out,
    };
    standing::judge(&mut versus);
    standing::count(&mut versus);
    Ok(versus)
}

/// The price asked for, or where that is a measured one that of output tokens: what a run has cost belongs to a benchmark, and a versus chart
/// has one price for all.
fn list_measure(query: &Query, diagnostics: &mut Vec<Diagnostic>) -> PriceMeasure {
    if !query.price.is_measured() {
        return query.price;
    }
    let message = format!("found {}, but what a run has cost belongs to a benchmark, not to a model.", query.price);
    let hint = "The list price of output tokens is shown.";
    diagnostics.push(Diagnostic::error("measured-price", "price", message).with_hint(hint));
    PriceMeasure::Output
}

impl<'a> Contestant<'a> {
    fn of(model: &'a Model, selection: &Selection<'a, '_>) -> Self {
        let price = selection.offer(model).ok_or_else(|| selection.why_no_price(model));
        Self { model, price, wins: 0, clear_wins: 0, mean: None, mean_error: None }
    }
}

/// The code of an error: too few models, or no benchmark, have scores.
pub(crate) const NOTHING_TO_COMPARE: &str = "nothing-to-compare";
fn nothing_known(code: &'static str, message: String, found: &[Diagnostic]) -> Error {
    with_first_finding(Diagnostic::error(code, "models", message), found)
}
