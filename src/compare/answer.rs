//! All that the catalog has to say of two to five models: the versus, and of a pair what the differences are worth and
//! what would turn them around.

use core::cmp::Ordering;

use super::flags::{Saturation, saturation_of, was_public_before};
use super::origins::best_of_table;
use super::robustness::{of_lead, weightings_for_other};
use super::value::{NoValue, PricedScore, ScoreCurve, break_even};
use super::{
    BenchmarkRow, Comparison, Contestant, Flips, NoLead, PriceFlips, PricedOffer, RatioRange, ReasoningModels,
    Robustness, ScoreScale, Trend, Versus, break_even_verbosity, compare, cost_per_task, detectable_gap_between,
    end_before_asked, flips, price_flips_of, questions_needed_between, trend, unknown_benchmarks, versus,
};
use crate::catalog::{Benchmark, BenchmarkKind, Catalog, Model};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::query::{HoursChoice, Query};
use crate::time::Date;
use crate::units::Rational;

/// By what it is judged whether a score is worth its price (methods.md 2.7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Worth {
    /// The points per tenfold price at which both of two are as good a buy.
    #[default]
    BreakEven,
    /// Points per dollar, which favour who is nearly free.
    PointsPerDollar,
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// From where.
    pub catalog: &'a Catalog,
    /// Prices, scores, verdicts and wins.
    pub versus: Versus<'a>,
    /// The words that were asked for and name no benchmark of the catalog.
    pub unknown_benchmarks: Vec<String>,
    /// The catalog's own day, where a later one was asked for.
    pub catalog_ends: Option<Date>,
    /// In which hours prices hold.
    pub hours: HoursChoice,
    /// By what value is judged.
    pub worth: Worth,
    /// What there is to say of each row of the versus beside its scores, in the same order.
    pub rows: Vec<RowFacts<'a>>,
    /// What there is to say of two prices.
    pub prices: Option<PriceFacts<'a>>,
    /// What becomes of the higher of two means with other benchmarks, or with other weights.
    pub lead: Option<Result<Lead<'a>, NoLead>>,
}

/// What there is to say of a benchmark beside its scores.
#[derive(Clone, Debug)]
pub struct RowFacts<'a> {
    /// Why it tells models apart no more, where its table shows that it does not.
    pub saturation: Option<Saturation>,
    /// Who came out after its questions were public.
    pub public_before: Vec<&'a Model>,
    /// The smallest gap between two, in points, that it finds by itself in 80 % of cases.
    pub detectable_gap: Option<f64>,
    /// How many questions it would take to find the gap that there is just as surely.
    pub questions_needed: Option<f64>,
    /// What the lowest of the scores has cost over time; `None` where scores of another table would say it.
    pub trend: Option<Trend<'a>>,
    /// When the dearer of two by list price is the better buy; `None` where there are not two prices, or their scores cannot
    /// be set against each other.
    pub break_even: Option<BreakEven>,
    /// The same by what the runs have cost per task, where both are known.
    pub measured_break_even: Option<BreakEven>,
    /// Points per dollar of each model, where they were asked for; `None` of a model without a price.
    pub points_per_dollar: Vec<Option<Result<f64, NoValue>>>,
}

/// Until where a dearer score is worth its price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEven {
    /// The place of the dearer; of equal ones the first.
    pub dearer: usize,
    /// The place of the other.
    pub cheaper: usize,
    /// The dearer's price divided by the cheaper's; `None` where that is free.
    pub ratio: Option<Rational>,
    /// λ*, the points per tenfold price at which both are as good a buy.
    pub points: Result<f64, NoValue>,
}

/// What there is to say of two prices.
#[derive(Clone, Debug)]
pub struct PriceFacts<'a> {
    /// The place of the dearer; of equal ones the first.
    pub dearer: usize,
    /// The place of the other.
    pub cheaper: usize,
    /// How far the ratio goes over hosts and mixes; `None` where one is free.
    pub range: Option<RatioRange<'a>>,
    /// How much more one may write until it costs as much as the other.
    pub verbosity: Option<Verbosity>,
    /// What would turn them around.
    pub price_flips: PriceFlips<'a>,
    /// What other benchmarks would make of the scores; `None` where no row has scores of both from one table.
    pub benchmark_flips: Option<Flips<'a>>,
}

/// How many times the tokens of the one the other may write until both cost the same, by their list prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verbosity {
    /// The place of whose output tokens cost less.
    pub cheaper: usize,
    /// The place of the other.
    pub dearer: usize,
    /// So many times: above 1.
    pub times: Rational,
}

/// The higher of two means of the counted scores.
#[derive(Clone, Debug)]
pub struct Lead<'a> {
    /// The place of whose it is.
    pub leader: usize,
    /// The place of the other.
    pub other: usize,
    /// How often it holds.
    pub robustness: Robustness,
    /// The share of all weightings under which the other has it.
    pub weightings: f64,
    /// The benchmarks without one of which it does not.
    pub hinges_on: Vec<&'a Benchmark>,
}

/// Answers what `query` asks, whose models are those of its `highlight`. Words that the catalog doesn't know become
/// diagnostics.
///
/// # Errors
/// [`Error`] (`is_query`) as [`versus`] has them, for a measured price (`measured-price`), and where points per dollar
/// mean nothing on a benchmark that was named (`no-points-per-dollar`).
pub fn answer<'a>(
    catalog: &'a Catalog,
    query: &Query,
    worth: Worth,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Answer<'a>, Error> {
    if query.price.is_measured() {
        let message = "what a run has cost belongs to a benchmark, not to a model.";
        let hint = "It is said of each benchmark that has it; ask for a list price, such as output.";
        return Err(Error::query(Diagnostic::error("measured-price", "price", message).with_hint(hint)));
    }
    let versus = versus(catalog, query, diagnostics)?;
    let prices = price_facts(catalog, query, &versus);
    let mut rows = Vec::new();
    for row in &versus.rows {
        let facts = row_facts(catalog, query, &versus, row, worth);
        if !query.benchmarks.is_empty() {
            refuse_points_per_dollar(row.benchmark, &facts)?;
        }
        rows.push(facts);
    }
    let lead = lead(&versus);
    let unknown_benchmarks = unknown_benchmarks(catalog, query).into_iter().map(str::to_owned).collect();
    let catalog_ends = end_before_asked(catalog, query);
    Ok(Answer { catalog, versus, unknown_benchmarks, catalog_ends, hours: query.hours, worth, rows, prices, lead })
}

fn row_facts<'a>(
    catalog: &'a Catalog,
    query: &Query,
    versus: &Versus<'a>,
    row: &BenchmarkRow<'a>,
    worth: Worth,
) -> RowFacts<'a> {
    let mut public_before = Vec::new();
    for one in &versus.models {
        if was_public_before(row.benchmark, one.model) {
            public_before.push(one.model);
        }
    }
    let mut saturation = None;
    let (mut by_list_price, mut by_measured_cost) = (None, None);
    let (mut points_per_dollar, mut detectable_gap, mut questions_needed) = (Vec::new(), None, None);
    if let (Some(_), Some(sample)) = (row.origin, row.scores.first()) {
        saturation = saturation_of(row.benchmark, &mut best_of_table(catalog, sample.score, versus.as_of));
        let (mut priced, mut measured) = (Vec::new(), Vec::new());
        for (one, scored) in versus.models.iter().zip(&row.scores) {
            let score = Rational::from(scored.score.value);
            priced.push(one.price.as_ref().ok().map(|one| PricedScore { price: one.price, score }));
            measured.push(cost_per_task(scored.score).ok().map(|price| PricedScore { price, score }));
        }
        if worth == Worth::PointsPerDollar {
            for one in &priced {
                points_per_dollar.push(one.map(|one| per_dollar(row.benchmark, one)));
            }
        }
        if worth == Worth::BreakEven {
            by_list_price = BreakEven::between(&priced);
            by_measured_cost = BreakEven::between(&measured);
        }
        if let [first, second] = row.scores.as_slice() {
            detectable_gap = detectable_gap_between(first.score, second.score);
            questions_needed = questions_needed_between(first.score, second.score);
        }
    }
    RowFacts {
        saturation,
        public_before,
        detectable_gap,
        questions_needed,
        trend: trend_of(catalog, query, row),
        break_even: by_list_price,
        measured_break_even: by_measured_cost,
        points_per_dollar,
    }
}

/// What the lowest score of a row has cost over time, among all models of the catalog.
fn trend_of<'a>(catalog: &'a Catalog, query: &Query, row: &BenchmarkRow<'a>) -> Option<Trend<'a>> {
    let origin = row.origin.as_ref()?;
    let lowest = row.scores.iter().map(|one| one.score.value).min()?;
    let everyone = Query {
        benchmarks: vec![row.benchmark.id.clone()],
        models: Vec::new(),
        highlight: Vec::new(),
        every_benchmark: false,
        ..query.clone()
    };
    // What is wrong with the query has been found before.
    let trend = trend(catalog, &everyone, lowest, ReasoningModels::Included, &mut Vec::new()).ok()?;
    let is_same = trend.scores_from.source.id == origin.source.id && trend.scores_from.metric == origin.metric;
    is_same.then_some(trend)
}

impl BreakEven {
    /// Of exactly two that both have a price.
    fn between(priced: &[Option<PricedScore>]) -> Option<Self> {
        let [Some(first), Some(second)] = priced else { return None };
        let (dearer, dear, cheap) = if second.price > first.price { (1, second, first) } else { (0, first, second) };
        let ratio = dear.price.divided_by(cheap.price);
        Some(Self { dearer, cheaper: 1 - dearer, ratio, points: break_even(*first, *second) })
    }
}

fn per_dollar(benchmark: &Benchmark, one: PricedScore) -> Result<f64, NoValue> {
    let curve = ScoreCurve::points_per_dollar(ScoreScale::of(benchmark), one)?;
    curve.points_for_a_dollar().ok_or(NoValue::Free)
}

/// Who asks for what means nothing is told why.
fn refuse_points_per_dollar(benchmark: &Benchmark, facts: &RowFacts<'_>) -> Result<(), Error> {
    for one in &facts.points_per_dollar {
        if let Some(Err(NoValue::ArbitraryZero(kind))) = one {
            let what = match kind {
                BenchmarkKind::Elo => "a rating, whose zero is arbitrary",
                BenchmarkKind::Index => "an index, whose scale its publisher chose",
                BenchmarkKind::Accuracy => "a scale that does not begin at 0",
            };
            let message = format!("{} has {what}: a quotient of its scores means nothing.", benchmark.name);
            let hint = "Ask for --worth break-even, which needs differences only.";
            return Err(Error::query(Diagnostic::error("no-points-per-dollar", "worth", message).with_hint(hint)));
        }
    }
    Ok(())
}

fn price_facts<'a>(catalog: &'a Catalog, query: &Query, versus: &Versus<'a>) -> Option<PriceFacts<'a>> {
    let [Contestant { price: Ok(first), .. }, Contestant { price: Ok(second), .. }] = versus.models.as_slice() else {
        return None;
    };
    let dearer = usize::from(second.price > first.price);
    let mut benchmark_flips = None;
    if let Some((comparison, [one, other])) = comparison(catalog, query, versus) {
        if let (Some(one), Some(other)) = (comparison.entries.get(one), comparison.entries.get(other)) {
            benchmark_flips = Some(flips(catalog, query, &comparison, one, other));
        }
    }
    Some(PriceFacts {
        dearer,
        cheaper: 1 - dearer,
        range: versus.ratio_range().map(|(_, _, range)| range),
        verbosity: verbosity(first, second),
        price_flips: price_flips_of(catalog, query, versus).unwrap_or_default(),
        benchmark_flips,
    })
}

/// The comparison on the first row whose scores are of one table, with the two places in it.
fn comparison<'a>(catalog: &'a Catalog, query: &Query, versus: &Versus<'a>) -> Option<(Comparison<'a>, [usize; 2])> {
    for row in &versus.rows {
        let (Some(_), [first, second]) = (row.origin, row.scores.as_slice()) else { continue };
        let mut ids = Vec::new();
        for one in &versus.models {
            ids.push(one.model.id.clone());
        }
        let asked =
            Query { models: ids.clone(), highlight: ids, benchmarks: vec![row.benchmark.id.clone()], ..query.clone() };
        // What was found has been told of.
        let Ok(comparison) = compare(catalog, &asked, &mut Vec::new()) else { continue };
        let place = |wanted| {
            comparison.entries.iter().position(|entry| entry.score().is_some_and(|score| core::ptr::eq(score, wanted)))
        };
        if let (Some(one), Some(other)) = (place(first.score), place(second.score)) {
            return Some((comparison, [one, other]));
        }
    }
    None
}

fn verbosity(first: &PricedOffer<'_>, second: &PricedOffer<'_>) -> Option<Verbosity> {
    let (one, other) = (first.list_price.row.output?, second.list_price.row.output?);
    let (cheaper, dearer, low, high) = match one.cmp(&other) {
        Ordering::Less => (0, 1, one, other),
        Ordering::Greater => (1, 0, other, one),
        Ordering::Equal => return None,
    };
    Some(Verbosity { cheaper, dearer, times: break_even_verbosity(low.into(), high.into())? })
}

/// The lead of one of two in the mean of the counted scores.
fn lead<'a>(versus: &Versus<'a>) -> Option<Result<Lead<'a>, NoLead>> {
    let [Contestant { mean: Some(_), .. }, Contestant { mean: Some(_), .. }] = versus.models.as_slice() else {
        return None;
    };
    let (mut benchmarks, mut differences, mut sum) = (Vec::new(), Vec::new(), 0_i64);
    for row in &versus.rows {
        if let ([first, second], true) = (row.scores.as_slice(), row.is_counted) {
            let difference = first.score.value.millionths() - second.score.value.millionths();
            benchmarks.push(row.benchmark);
            differences.push(difference);
            sum = sum.saturating_add(difference);
        }
    }
    // Of one benchmark there is no other choice.
    if differences.len() < 2 {
        return None;
    }
    let weights = vec![1; differences.len()];
    let found = of_lead(&differences, &weights)
        .and_then(|robustness| Ok((robustness, weightings_for_other(&differences, &weights)?)));
    Some(found.map(|(robustness, weightings)| {
        let leader = usize::from(sum < 0);
        let mut hinges_on = Vec::new();
        for (benchmark, difference) in benchmarks.into_iter().zip(differences) {
            if (sum - difference).signum() != sum.signum() {
                hinges_on.push(benchmark);
            }
        }
        Lead { leader, other: 1 - leader, robustness, weightings, hinges_on }
    }))
}
