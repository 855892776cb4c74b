//! From the benchmarks asked for to their mean: who has all scores, and what they make.

use super::error::of_mean;
use super::normalise::{Points, points, takes};
use super::tables::{Choice, Row, chosen, fullest, has};
use super::weights::weights;
use super::{Incomplete, Index, Part, mean};
use crate::catalog::Benchmark;
use crate::compare::candidates::Candidate;
use crate::compare::offers::Selection;
use crate::compare::origins::Origin;
use crate::compare::select::{Marks, Scored, limit};
use crate::compare::{LeftOut, Reason, Scoring};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::query::Query;
use crate::time::Instant;

/// The marks of all who have a price and a score on each of `asked`, two benchmarks or more. Weights that cannot be used
/// become a diagnostic, and all count the same.
///
/// # Errors
/// [`Error`] (`is_query`) where a benchmark's scores cannot be averaged with the others' (`unlike-units`), where costs are
/// asked for that were measured in the run of one (`measured-mean`), where the highlighted models share fewer than two
/// benchmarks (`too-few-benchmarks`), or where nobody has a price and a score on every benchmark (`nothing-to-draw`).
pub(in crate::compare) fn marks<'a>(
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
    let Some(Choice { tables, rows, is_one_source }) = chosen(asked, &sold, as_of, query.index.missing) else {
        return Err(nobody_has_all(asked.len(), selection));
    };
    if let [only] = tables.as_slice() {
        let message =
            format!("the highlighted models share a score on {} only, expected two or more.", only.benchmark.name);
        let hint = "Name that benchmark alone, or more of them.";
        return Err(Error::query(Diagnostic::error("too-few-benchmarks", "benchmark", message).with_hint(hint)));
    }
    let weights = weights(&query.index.weights, asked, &tables).unwrap_or_else(|bad| {
        diagnostics.push(bad);
        Vec::new()
    });
    let mut parts = Vec::new();
    let mut scores = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        let (benchmark, weight) = (table.benchmark, weights.get(place).copied().unwrap_or(1));
        parts.push(Part { benchmark, scores_from: table.described(), weight });
        let mut column = Vec::new();
        for row in &rows {
            if let Some(score) = row.scores.get(place) {
                column.push(score.value.millionths());
            }
        }
        scores.push((benchmark, column));
    }
    let Points { per_point, of: columns } = points(normalisation, scores);

    let (left_out, incomplete) = left_out(candidates, &tables, &rows, selection);
    let mut entries = Vec::new();
    for (place, Row { candidate, scores }) in rows.into_iter().enumerate() {
        let mut points = Vec::new();
        for column in &columns {
            if let Some(point) = column.get(place) {
                points.push(*point);
            }
        }
        let Some(value) = mean(&points, &parts, per_point) else {
            let message = "the weights are too unlike for exact sums; write smaller ones.";
            return Err(Error::query(Diagnostic::error("bad-weights", "weights", message)));
        };
        let uncertainty = of_mean(value, &scores, &parts, normalisation);
        let effort = scores.first().and_then(|score| score.effort.as_deref());
        let offers = selection.offers(candidate.model);
        limit(entries.len() + offers.len())?;
        Scored { candidate, value, effort, scores, points, uncertainty }.mark_at(&offers, &mut entries);
    }
    let index = Index { parts, asked: asked.len(), normalisation, is_one_source, incomplete };
    Ok(Marks { scoring: Scoring::Index(index), entries, left_out })
}

/// Whether a mean of these can be set against such a price.
fn can_be_averaged(query: &Query, asked: &[&Benchmark]) -> Result<(), Error> {
    if query.price.is_measured() {
        let message = "found a cost that was measured in a run, but several benchmarks, each with a run of its own.";
        let hint = "Name one benchmark, or choose a list price such as output.";
        return Err(Error::query(Diagnostic::error("measured-mean", "price", message).with_hint(hint)));
    }
    for benchmark in asked {
        if !takes(query.index.normalisation, benchmark) {
            let message = format!("found {}, whose scores cannot be averaged so with the others.", benchmark.name);
            let hint = "Leave it out, or choose with “index” how scores become points.";
            return Err(Error::query(Diagnostic::error("unlike-units", "benchmark", message).with_hint(hint)));
        }
    }
    Ok(())
}

fn nobody_has_all(asked: usize, selection: &Selection<'_, '_>) -> Error {
    let date = selection.as_of.date();
    let message =
        format!("none of the models asked for has a price and a score on all {asked} benchmarks as of {date}.");
    let hint = "With missing=\"shared\" those are averaged that the highlighted models share.";
    Error::query(Diagnostic::error("nothing-to-draw", "models", message).with_hint(hint))
}

/// Who is not shown and why, and of whom scores are missing which. Who is complete in another effort is shown.
fn left_out<'a>(
    candidates: &[Candidate<'a>],
    tables: &[Origin<'a>],
    rows: &[Row<'a>],
    selection: &Selection<'a, '_>,
) -> (Vec<LeftOut<'a>>, Vec<Incomplete<'a>>) {
    let (mut left_out, mut incomplete) = (Vec::new(), Vec::new());
    for candidate in candidates {
        let Candidate { model, named, .. } = *candidate;
        if rows.iter().any(|row| row.candidate.model.id == model.id) {
            continue;
        }
        let scores = fullest(model, tables, selection.as_of);
        let reason = if Instant::from(model.released) > selection.as_of {
            Reason::NotReleased
        } else if scores.len() == tables.len() || !scores.is_empty() && selection.offers(model).is_empty() {
            selection.why_no_price(model)
        } else {
            let mut missing = Vec::new();
            for table in tables {
                if !has(&scores, table.benchmark) {
                    missing.push(table.benchmark);
                }
            }
            incomplete.push(Incomplete { model, has: scores.len(), missing });
            Reason::Incomplete
        };
        left_out.push(LeftOut { model, reason, named });
    }
    (left_out, incomplete)
}
