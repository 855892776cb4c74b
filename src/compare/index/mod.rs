//! One number for several benchmarks (methods.md 2.6; the steps of the OECD's and JRC's Handbook on Constructing Composite
//! Indicators).
//!
//! Higher is better in every benchmark of a catalog, so that nothing is turned around. A score that is not there is never
//! made up, and what is there is never averaged alone: that would reward who leaves the bad ones out.

mod normalise;
mod tables;
mod weights;

use core::cmp::Ordering;
use std::rc::Rc;

use super::candidates::{Candidate, candidates, keep, moment, named_host};
use super::flags::{Saturation, saturation_of, was_public_before};
use super::frontier::standings;
use super::offers::{PricedOffer, Selection};
use super::origins::Origin;
use super::resolve::resolve;
use super::select::MOST_MARKS;
use super::{LeftOut, Reason, ScoreOrigin, Standing};
use crate::catalog::{Benchmark, BenchmarkKind, Catalog, DatedPrice, Host, Model, Offer, Score};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::joined::joined;
use crate::order::sort_by;
use crate::query::{PriceMeasure, Query};
use crate::time::Instant;
use crate::units::{Decimal, Rational};
pub use normalise::Normalisation;
use normalise::points;
use tables::{Choice, Row, chosen};
pub use weights::Category;
use weights::weights;

/// How several benchmarks become one number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexOptions {
    /// How a score becomes points.
    pub normalisation: Normalisation,
    /// What becomes of who has no score on some benchmark.
    pub missing: Missing,
    /// Benchmarks put together, with a weight each: points are averaged inside a category, then across. Empty: one category.
    pub categories: Vec<Category>,
}

/// What becomes of who has no score on some of the benchmarks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Only who has a score on every benchmark asked for takes part.
    #[default]
    CompleteCases,
    /// Of the benchmarks asked for, those on which every highlighted model has a score; then who has one on all of these.
    SharedByHighlighted,
}

/// Models by price and by the mean of their points on several benchmarks.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    /// The benchmarks that are averaged, in the order in which they were asked for.
    pub parts: Vec<Part<'a>>,
    /// How many benchmarks were asked for: more than are averaged, where only shared ones are.
    pub asked: usize,
    /// How a score became points. Some make a model's number depend on who else is shown.
    pub normalisation: Normalisation,
    /// True where all scores are one source's; else each part says whose.
    pub is_one_source: bool,
    /// Which price.
    pub measure: PriceMeasure,
    /// The one host all prices are from, where one was named.
    pub host: Option<&'a Host>,
    /// The moment.
    pub as_of: Instant,
    /// Who takes part: cheapest first, then the higher index, then by id.
    pub entries: Vec<IndexEntry<'a>>,
    /// Who has a score on some of the benchmarks, and so no index.
    pub incomplete: Vec<Incomplete<'a>>,
    /// Who cannot be shown for another reason.
    pub left_out: Vec<LeftOut<'a>>,
    per_point: i64,
}

/// One benchmark of an index.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// Which.
    pub benchmark: &'a Benchmark,
    /// Who published its scores.
    pub scores_from: ScoreOrigin<'a>,
    /// Its weight; only its share of all weights counts.
    pub weight: i64,
    /// Why it tells models apart no more, where this table shows that it does not.
    pub saturation: Option<Saturation>,
    /// The models shown that came out after its questions were public, by id: they may have been trained on them.
    pub public_before: Vec<&'a Model>,
}

/// One mark: a model (in one effort) at one offer.
#[derive(Clone, Debug)]
pub struct IndexEntry<'a> {
    /// Which model.
    pub model: &'a Model,
    /// The effort of all its scores.
    pub effort: Option<&'a str>,
    /// Sold by whom.
    pub offer: &'a Offer,
    /// The price row in force.
    pub dated_price: &'a DatedPrice,
    /// US dollars per million tokens by the index's measure.
    pub price: Rational,
    /// True where the input price stands in for an unknown cached-input price.
    pub cache_price_unknown: bool,
    /// Its results, in the order of the parts.
    pub scores: Vec<&'a Score>,
    /// The weighted mean of its points.
    pub value: Rational,
    /// The chart is about this model.
    pub highlighted: bool,
    /// On the Pareto frontier, or dominated by whom.
    pub standing: Standing,
    points: Vec<i64>,
}

/// A model without a score on some benchmark: "5 of 9".
#[derive(Clone, Copy, Debug)]
pub struct Incomplete<'a> {
    /// Which.
    pub model: &'a Model,
    /// In which effort.
    pub effort: Option<&'a str>,
    /// On how many it has one.
    pub has: usize,
    /// Of how many.
    pub of: usize,
    /// The author named it.
    pub named: bool,
}

/// How one mark of an index compares with another: who wins most benchmarks need not have the higher mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// On how many benchmarks the first has the higher score.
    pub wins: usize,
    /// On how many the other has.
    pub losses: usize,
    /// On how many both have the same.
    pub ties: usize,
    /// The first's index less the other's.
    pub difference: Rational,
}

impl Index<'_> {
    /// How entry `a` compares with entry `b`; `None` where there is no such entry.
    pub fn gap(&self, a: usize, b: usize) -> Option<Gap> {
        let (first, other) = (self.entries.get(a)?, self.entries.get(b)?);
        let (mut wins, mut losses, mut ties) = (0, 0, 0);
        for (score, against) in first.scores.iter().zip(&other.scores) {
            match score.value.cmp(&against.value) {
                Ordering::Greater => wins += 1,
                Ordering::Less => losses += 1,
                Ordering::Equal => ties += 1,
            }
        }
        let differences = self.differences(a, b)?;
        let difference = mean(&differences, &self.parts, self.per_point)?;
        Some(Gap { wins, losses, ties, difference })
    }

    /// What entry `a` has more than entry `b` on each benchmark, in equal parts of a point.
    pub(super) fn differences(&self, a: usize, b: usize) -> Option<Vec<i64>> {
        let (first, other) = (self.entries.get(a)?, self.entries.get(b)?);
        let mut differences = Vec::new();
        for (points, against) in first.points.iter().zip(&other.points) {
            differences.push(points.checked_sub(*against)?);
        }
        Some(differences)
    }
}

/// The weighted mean, in points; `None` where 64 bits do not hold the sum.
fn mean(points: &[i64], parts: &[Part<'_>], per_point: i64) -> Option<Rational> {
    let (mut sum, mut weights) = (0_i64, 0_i64);
    for (points, part) in points.iter().zip(parts) {
        sum = sum.checked_add(points.checked_mul(part.weight)?)?;
        weights = weights.checked_add(part.weight)?;
    }
    Rational::new(sum, weights.checked_mul(per_point)?)
}

/// The index over the benchmarks that `query` names, or over all accuracies of the catalog that can be made points. Words
/// that the catalog doesn't know become diagnostics; the rest is averaged.
///
/// # Errors
/// [`Error`] (`is_query`) where a benchmark's scores cannot be averaged with the others (`unlike-units`), where the weights
/// are wrong (`bad-weights`), or where nobody has a price and a score on every benchmark (`nothing-to-draw`).
pub fn index<'a>(
    catalog: &'a Catalog,
    query: &Query,
    options: &IndexOptions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Index<'a>, Error> {
    let as_of = moment(catalog, query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    let benchmarks = benchmarks(catalog, query, options.normalisation, diagnostics)?;
    let candidates = candidates(catalog, query, as_of, diagnostics);
    let selection = Selection { as_of, measure: query.price, choice: &query.host, host };
    let mut sold = Vec::new();
    for candidate in &candidates {
        let is_released = Instant::from(candidate.model.released) <= as_of;
        if is_released && !selection.offers(candidate.model).is_empty() {
            sold.push(*candidate);
        }
    }
    let Some(choice) = chosen(&benchmarks, &sold, as_of, options.missing) else {
        let date = as_of.date();
        let count = benchmarks.len();
        let message =
            format!("none of the models asked for has a price and a score on all {count} benchmarks as of {date}.");
        return Err(Error::query(Diagnostic::error("nothing-to-draw", "models", message)));
    };
    let Choice { tables, rows, mut incomplete, is_one_source } = choice;

    let weights = weights(catalog, &options.categories, &tables).map_err(Error::query)?;
    let parts = parts(catalog, &tables, weights, &rows, as_of);
    let left_out = left_out(&candidates, &tables, &rows, &incomplete, &selection);
    let mut scores = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        let mut column: Vec<Decimal> = Vec::new();
        for row in &rows {
            column.extend(row.scores.get(place).map(|score| score.value));
        }
        scores.push((table.benchmark, column));
    }
    let points = points(options.normalisation, &scores);

    let mut entries = Vec::new();
    for (place, row) in rows.into_iter().enumerate() {
        let of_row: Vec<i64> = points.of.iter().filter_map(|column| column.get(place).copied()).collect();
        let Some(value) = mean(&of_row, &parts, points.per_point) else {
            let message = "the weights are too unlike for exact sums; write smaller ones.";
            return Err(Error::query(Diagnostic::error("bad-weights", "benchmark", message)));
        };
        for priced in selection.offers(row.candidate.model) {
            entries.push(entry(&row, &priced, value, of_row.clone()));
        }
        if entries.len() > MOST_MARKS {
            let message = "more than 10000 marks are asked for; name fewer models, or one host.";
            return Err(Error::query(Diagnostic::error("too-many-marks", "models", message)));
        }
    }
    sort_by(&mut entries, |a, b| {
        let by_value = a.price.cmp(&b.price).then(b.value.cmp(&a.value));
        let by_name = a.model.id.cmp(&b.model.id).then_with(|| a.offer.host.id.cmp(&b.offer.host.id));
        by_value.then(by_name).then_with(|| a.effort.cmp(&b.effort))
    });
    let marks: Vec<(Rational, Rational)> = entries.iter().map(|entry| (entry.price, entry.value)).collect();
    for (entry, standing) in entries.iter_mut().zip(standings(&marks)) {
        entry.standing = standing;
    }
    sort_by(&mut incomplete, |a, b| {
        b.named.cmp(&a.named).then_with(|| a.model.id.cmp(&b.model.id)).then_with(|| a.effort.cmp(&b.effort))
    });
    Ok(Index {
        parts,
        asked: benchmarks.len(),
        normalisation: options.normalisation,
        is_one_source,
        measure: query.price,
        host,
        as_of,
        entries,
        incomplete,
        left_out,
        per_point: points.per_point,
    })
}

/// The benchmarks asked for, each once.
fn benchmarks<'a>(
    catalog: &'a Catalog,
    query: &Query,
    normalisation: Normalisation,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<&'a Benchmark>, Error> {
    let mut asked: Vec<&'a Benchmark> = Vec::new();
    for word in &query.benchmarks {
        let found = keep(resolve(word, &catalog.benchmarks, "benchmark", "benchmark"), diagnostics).map(Rc::as_ref);
        if let Some(benchmark) = found.filter(|found| asked.iter().all(|known| known.id != found.id)) {
            asked.push(benchmark);
        }
    }
    let mut unlike: Vec<&str> = Vec::new();
    for benchmark in &asked {
        if !normalisation.takes(benchmark) {
            unlike.push(&benchmark.name);
        }
    }
    if !unlike.is_empty() {
        let message = format!("found {}, whose points cannot be averaged with per cents.", joined(unlike, ", "));
        let hint = "Leave it out, or choose a normalisation that makes points of its scores.";
        return Err(Error::query(Diagnostic::error("unlike-units", "benchmark", message).with_hint(hint)));
    }
    if query.benchmarks.is_empty() {
        for benchmark in &catalog.benchmarks {
            if benchmark.kind == BenchmarkKind::Accuracy && normalisation.takes(benchmark) {
                asked.push(benchmark);
            }
        }
    }
    Ok(asked)
}

fn entry<'a>(row: &Row<'a>, priced: &PricedOffer<'a>, value: Rational, points: Vec<i64>) -> IndexEntry<'a> {
    IndexEntry {
        model: row.candidate.model,
        effort: row.effort,
        offer: priced.offer,
        dated_price: priced.dated_price,
        price: priced.price,
        cache_price_unknown: priced.cache_price_unknown,
        scores: row.scores.clone(),
        value,
        highlighted: row.candidate.highlighted,
        standing: Standing::Frontier,
        points,
    }
}

fn parts<'a>(
    catalog: &'a Catalog,
    tables: &[Origin<'a>],
    weights: Vec<i64>,
    rows: &[Row<'a>],
    as_of: Instant,
) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for (table, weight) in tables.iter().zip(weights) {
        let benchmark = table.benchmark;
        // Of the whole table, not of those shown: whether a test is exhausted is not for the author to choose.
        let mut best: Vec<Decimal> = Vec::new();
        for model in &catalog.models {
            best.extend(table.scores_of(model, as_of).iter().map(|score| score.value).max());
        }
        let mut public_before: Vec<&'a Model> = Vec::new();
        for row in rows {
            let model = row.candidate.model;
            let is_new = public_before.last().is_none_or(|last| last.id != model.id);
            if is_new && was_public_before(benchmark, model) {
                public_before.push(model);
            }
        }
        let saturation = saturation_of(benchmark, &mut best);
        parts.push(Part { benchmark, scores_from: table.described(), weight, saturation, public_before });
    }
    parts
}

/// Who is neither shown nor incomplete.
fn left_out<'a>(
    candidates: &[Candidate<'a>],
    tables: &[Origin<'a>],
    rows: &[Row<'a>],
    incomplete: &[Incomplete<'a>],
    selection: &Selection<'a, '_>,
) -> Vec<LeftOut<'a>> {
    let mut left_out = Vec::new();
    for candidate in candidates {
        let model = candidate.model;
        let is_shown = rows.iter().any(|row| row.candidate.model.id == model.id);
        if is_shown || incomplete.iter().any(|incomplete| incomplete.model.id == model.id) {
            continue;
        }
        let has_score = tables.iter().any(|table| !table.scores_of(model, selection.as_of).is_empty());
        let reason = if Instant::from(model.released) > selection.as_of {
            Reason::NotReleased
        } else if has_score {
            selection.why_no_price(model)
        } else {
            Reason::NoScore
        };
        left_out.push(LeftOut { model, reason, named: candidate.named });
    }
    sort_by(&mut left_out, |a, b| b.named.cmp(&a.named).then_with(|| a.model.id.cmp(&b.model.id)));
    left_out
}
