//! From the benchmarks asked for to their mean: who has all scores, and what they make.

use super::error::of_mean;
use super::normalise::{points, takes};
use super::tables::{Choice, Row, chosen};
use super::weights::weights;
use super::{Incomplete, Index, Part, mean};
use crate::catalog::{Benchmark, Catalog, Model};
use crate::compare::candidates::Candidate;
use crate::compare::flags::{saturation_of, was_public_before};
use crate::compare::offers::Selection;
use crate::compare::origins::Origin;
use crate::compare::select::{Marks, Scored, limit};
use crate::compare::{LeftOut, Reason, Scoring};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::joined::joined;
use crate::query::{Missing, Query};
use crate::time::Instant;
use crate::units::Decimal;

/// The marks of all who have a price and a score on each of `asked`, two benchmarks or more. Weights that cannot be used
/// become a diagnostic, and all count the same.
///
/// # Errors
/// [`Error`] (`is_query`) where a benchmark's scores cannot be averaged with the others' (`unlike-units`), where costs are
/// asked for that were measured in the run of one (`measured-mean`), where the highlighted models share fewer than two
/// benchmarks (`too-few-benchmarks`), or where nobody has a price and a score on every benchmark (`nothing-to-draw`).
pub(in crate::compare) fn marks<'a>(
    catalog: &'a Catalog,
    query: &Query,
    asked: &[&'a Benchmark],
    candidates: &[Candidate<'a>],
    selection: &Selection<'a, '_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Marks<'a>, Error> {
    can_be_averaged(query, asked)?;
    let as_of = selection.as_of;
    let normalisation = query.index.normalisation;
    let mut sold = Vec::new();
    for candidate in candidates {
        let is_released = Instant::from(candidate.model.released) <= as_of;
        if is_released && !selection.offers(candidate.model).is_empty() {
            sold.push(*candidate);
        }
    }
    let choice = chosen(asked, &sold, as_of, query.index.missing);
    let Some(Choice { tables, rows, mut incomplete, is_one_source }) = choice else {
        return Err(nobody_has_all(query, asked.len(), selection));
    };
    if let [only] = tables.as_slice() {
        let message =
            format!("the highlighted models share a score on {} only, expected two or more.", only.benchmark.name);
        let hint = "Name that benchmark alone, or more of them.";
        return Err(Error::query(Diagnostic::error("too-few-benchmarks", "benchmark", message).with_hint(hint)));
    }

    let weights = weights(catalog, &query.index.weights, asked, &tables).unwrap_or_else(|bad| {
        diagnostics.push(bad.with_hint("All have the same weight."));
        vec![1; tables.len()]
    });
    let parts = parts(catalog, &tables, weights, &rows, as_of);
    let mut scores = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        let mut column: Vec<Decimal> = Vec::new();
        for row in &rows {
            column.extend(row.scores.get(place).map(|score| score.value));
        }
        scores.push((table.benchmark, column));
    }
    let points = points(normalisation, &scores);

    let left_out = left_out(candidates, &tables, &rows, &mut incomplete, selection);
    let index =
        Index { parts, asked: asked.len(), normalisation, is_one_source, incomplete, per_point: points.per_point };
    let mut entries = Vec::new();
    for (place, row) in rows.into_iter().enumerate() {
        let mut of_row = Vec::new();
        for column in &points.of {
            of_row.extend(column.get(place).copied());
        }
        let Some(value) = mean(&of_row, &index.parts, index.per_point) else {
            let message = "the weights are too unlike for exact sums; write smaller ones.";
            return Err(Error::query(Diagnostic::error("bad-weights", "weights", message)));
        };
        let Row { candidate, effort, scores } = row;
        let uncertainty = of_mean(value, &scores, &index.parts, normalisation);
        let offers = selection.offers(candidate.model);
        limit(entries.len() + offers.len())?;
        Scored { candidate, value, effort, scores, points: of_row, uncertainty }.mark_at(&offers, &mut entries);
    }
    Ok(Marks { scoring: Scoring::Index(index), entries, left_out })
}

/// Whether a mean of these can be set against such a price.
fn can_be_averaged(query: &Query, asked: &[&Benchmark]) -> Result<(), Error> {
    if query.price.is_measured() {
        let message = format!("found {}, but {} benchmarks, each with a run of its own.", query.price, asked.len());
        let hint = "Name one benchmark, or choose a list price such as output.";
        return Err(Error::query(Diagnostic::error("measured-mean", "price", message).with_hint(hint)));
    }
    let mut unlike: Vec<&str> = Vec::new();
    for benchmark in asked {
        if !takes(query.index.normalisation, benchmark) {
            unlike.push(&benchmark.name);
        }
    }
    if unlike.is_empty() {
        return Ok(());
    }
    let message = format!("found {}, whose scores cannot be averaged so with the others.", joined(unlike, ", "));
    let hint = "Leave it out, or choose with “index” how scores become points.";
    Err(Error::query(Diagnostic::error("unlike-units", "benchmark", message).with_hint(hint)))
}

fn nobody_has_all(query: &Query, asked: usize, selection: &Selection<'_, '_>) -> Error {
    let date = selection.as_of.date();
    let message =
        format!("none of the models asked for has a price and a score on all {asked} benchmarks as of {date}.");
    let diagnostic = Diagnostic::error("nothing-to-draw", "models", message);
    Error::query(match query.index.missing {
        Missing::CompleteCases => {
            diagnostic.with_hint("With missing=\"shared\" those are averaged that all highlighted models share.")
        }
        Missing::SharedByHighlighted => diagnostic,
    })
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

/// Who is not shown and why.
fn left_out<'a>(
    candidates: &[Candidate<'a>],
    tables: &[Origin<'a>],
    rows: &[Row<'a>],
    incomplete: &mut Vec<Incomplete<'a>>,
    selection: &Selection<'a, '_>,
) -> Vec<LeftOut<'a>> {
    // Who is complete in another effort is shown.
    incomplete.retain(|incomplete| rows.iter().all(|row| row.candidate.model.id != incomplete.model.id));
    let mut left_out = Vec::new();
    for Candidate { model, named, .. } in candidates.iter().copied() {
        if rows.iter().any(|row| row.candidate.model.id == model.id) {
            continue;
        }
        let reason = if Instant::from(model.released) > selection.as_of {
            Reason::NotReleased
        } else if incomplete.iter().any(|incomplete| incomplete.model.id == model.id) {
            Reason::Incomplete
        } else if tables.iter().any(|table| !table.scores_of(model, selection.as_of).is_empty()) {
            selection.why_no_price(model)
        } else {
            let missing = tables.iter().map(|table| table.benchmark).collect();
            incomplete.push(Incomplete { model, has: 0, missing, named });
            Reason::Incomplete
        };
        left_out.push(LeftOut { model, reason, named });
    }
    left_out
}
