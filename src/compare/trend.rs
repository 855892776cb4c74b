//! How fast the price of a fixed score falls (methods.md 2.10).

use super::ScoreOrigin;
use super::candidates::{candidates, keep, moment, named_host};
use super::offers::Selection;
use super::origins::{Origin, origins};
use super::resolve::resolve;
use crate::catalog::{Benchmark, Catalog, Model, Offer, Score};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{PriceMeasure, Query};
use crate::statistics::Line;
use crate::time::Instant;
use crate::units::{Decimal, Rational};

/// Days in the mean year of the Julian calendar, by which rates per year are counted.
const YEAR: f64 = 365.25;

/// Whether models count that think in billed tokens before they answer: their price per token is not what an answer costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ReasoningModels {
    /// They count; a record of one has to be marked.
    #[default]
    Included,
    /// Only models count that the catalog says do not reason.
    Excluded,
}

/// The lowest price at which a score could be had, over time.
#[derive(Clone, Debug)]
pub struct Trend<'a> {
    /// The test.
    pub benchmark: &'a Benchmark,
    /// Who published the scores.
    pub scores_from: ScoreOrigin<'a>,
    /// The score that has to be reached.
    pub threshold: Decimal,
    /// Which price.
    pub measure: PriceMeasure,
    /// Up to when.
    pub as_of: Instant,
    /// Each new lowest price, which holds until the next one: a staircase that never rises.
    pub records: Vec<Record<'a>>,
    /// How many models reach the score.
    pub reaching: usize,
    /// Models that reach it and were free at some time, by id: a price of zero has no place on a logarithmic scale, and ends
    /// no trend.
    pub free: Vec<&'a Model>,
    /// How fast the records fall.
    pub rate: Result<Rate, NoRate>,
}

/// A price lower than any before it.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Since when.
    pub since: Instant,
    /// US dollars per million tokens by the trend's measure.
    pub price: Rational,
    /// True where the input price stands in for an unknown cached-input price.
    pub cache_price_unknown: bool,
    /// For which model.
    pub model: &'a Model,
    /// Sold by whom.
    pub offer: &'a Offer,
    /// The lowest of its scores that reaches the threshold.
    pub score: &'a Score,
}

/// How fast a price falls: ordinary least squares of log₁₀ of the records' prices on years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// The line: x is years of 365.25 days since the first record, y is log₁₀ of dollars.
    pub line: Line,
    /// By what the price is divided in a year, 10^(−slope).
    pub factor_per_year: f64,
}

impl Rate {
    /// From fewer records no rate is told.
    pub const FEWEST_RECORDS: usize = 3;
}

/// Why no rate is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRate {
    /// So many records are too few: [`Rate::FEWEST_RECORDS`] are needed.
    TooFew(usize),
    /// So many days between the first record and the last are less than a year: a yearly rate would tell of days that
    /// nobody has seen.
    LessThanAYear(i64),
}

/// The trend of the price of a score on a query's benchmark, among its models, by its measure and host rule, up to its
/// moment. A model counts from its release, at the prices known since then. O(models · rows²) of the models that reach it.
///
/// # Errors
/// [`Error`] (`is_query`, `nothing-to-draw`) where no model that was sold has a score on the benchmark.
pub fn trend<'a>(
    catalog: &'a Catalog,
    query: &Query,
    threshold: Decimal,
    reasoning: ReasoningModels,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Trend<'a>, Error> {
    let as_of = moment(catalog, query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    let asked = query
        .benchmarks
        .first()
        .and_then(|word| keep(resolve(word, &catalog.benchmarks, "benchmark", "benchmark"), diagnostics));
    let mut models = candidates(catalog, query, as_of, diagnostics);
    models.retain(|candidate| {
        let model = candidate.model;
        let is_known = Instant::from(model.released) <= as_of && !model.offers.is_empty();
        is_known && (reasoning == ReasoningModels::Included || model.reasoning == Some(false))
    });
    let mut best: Option<Origin<'a>> = None;
    for benchmark in &catalog.benchmarks {
        if asked.is_some_and(|asked| asked.id != benchmark.id) {
            continue;
        }
        for origin in origins(benchmark, &models, as_of, query.price) {
            if best.as_ref().is_none_or(|best| origin.rank() > best.rank()) {
                best = Some(origin);
            }
        }
    }
    let Some(origin) = best else {
        let message = format!("none of the models asked for has a price and a score as of {}.", as_of.date());
        return Err(Error::query(Diagnostic::error("nothing-to-draw", "models", message)));
    };

    let (mut changes, mut free, mut reaching) = (Vec::new(), Vec::new(), 0);
    for candidate in models {
        let model = candidate.model;
        let mut score: Option<&'a Score> = None;
        for known in origin.scores_of(model, as_of) {
            if known.value >= threshold && score.is_none_or(|lowest| known.value < lowest.value) {
                score = Some(known);
            }
        }
        let Some(score) = score else { continue };
        reaching += 1;
        let mut was_free = false;
        for since in moments(model, as_of) {
            let selection =
                Selection { as_of: since, measure: query.price, hours: query.hours, choice: &query.host, host };
            // The cheapest first, where all hosts were asked for.
            let Some(priced) = selection.offer(model) else { continue };
            if priced.price.is_zero() {
                was_free = true;
                continue;
            }
            let (price, cache_price_unknown, offer) =
                (priced.price, priced.cache_price_unknown, priced.list_price.offer);
            changes.push(Record { since, price, cache_price_unknown, model, offer, score });
        }
        if was_free {
            free.push(model);
        }
    }
    let records = records(changes);
    Ok(Trend {
        benchmark: origin.benchmark,
        scores_from: origin.described(),
        threshold,
        measure: query.price,
        as_of,
        rate: rate(&records),
        records,
        reaching,
        free,
    })
}

/// The moments at which a model's price may change, from its release on: the end of one host's price may leave another's.
fn moments(model: &Model, as_of: Instant) -> Vec<Instant> {
    let released = Instant::from(model.released);
    let mut moments = Vec::new();
    for offer in &model.offers {
        for row in &offer.prices {
            for moment in [Some(row.start()), row.to].into_iter().flatten() {
                moments.push(moment.max(released));
            }
        }
    }
    sort_by(&mut moments, Ord::cmp);
    moments.dedup();
    moments.retain(|moment| *moment <= as_of);
    moments
}

/// Those of some changes that are lower than all before them. Of one moment the lowest counts, of equal ones the first by id.
fn records(mut changes: Vec<Record<'_>>) -> Vec<Record<'_>> {
    sort_by(&mut changes, |a, b| {
        a.since.cmp(&b.since).then(a.price.cmp(&b.price)).then_with(|| a.model.id.cmp(&b.model.id))
    });
    let mut records: Vec<Record<'_>> = Vec::new();
    for change in changes {
        if records.last().is_none_or(|lowest| change.price < lowest.price) {
            records.push(change);
        }
    }
    records
}

#[expect(clippy::cast_precision_loss, reason = "days of a calendar are few")]
fn rate(records: &[Record<'_>]) -> Result<Rate, NoRate> {
    let Some(first) = records.first().filter(|_| records.len() >= Rate::FEWEST_RECORDS) else {
        return Err(NoRate::TooFew(records.len()));
    };
    let mut points = Vec::new();
    for record in records {
        points.push((record.since.days_since(first.since) as f64 / YEAR, libm::log10(record.price.to_f64())));
    }
    let days = records.last().map_or(0, |last| last.since.days_since(first.since));
    let line = Line::through(&points).filter(|_| days >= 365).ok_or(NoRate::LessThanAYear(days))?;
    Ok(Rate { line, factor_per_year: libm::pow(10.0, -line.slope) })
}
