//! From a query to its index: who has all scores, and what their mean is.

use std::rc::Rc;

use super::normalise::{Normalisation, points};
use super::tables::{Choice, Row, chosen};
use super::weights::weights;
use super::{Incomplete, Index, IndexEntry, IndexOptions, Part, mean};
use crate::catalog::{Benchmark, BenchmarkKind, Catalog, Model};
use crate::compare::candidates::{Candidate, candidates, keep, moment, named_host};
use crate::compare::flags::{saturation_of, was_public_before};
use crate::compare::frontier::standings;
use crate::compare::offers::{PricedOffer, Selection};
use crate::compare::origins::Origin;
use crate::compare::resolve::resolve;
use crate::compare::select::MOST_MARKS;
use crate::compare::{LeftOut, Reason, Standing};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::joined::joined;
use crate::order::sort_by;
use crate::query::Query;
use crate::time::Instant;
use crate::units::{Decimal, Rational};

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
    let selection = Selection { as_of, measure: query.price, hours: query.hours, choice: &query.host, host };
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
        let by_name =
            a.model.id.cmp(&b.model.id).then_with(|| a.list_price.offer.host.id.cmp(&b.list_price.offer.host.id));
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
        list_price: priced.list_price,
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
