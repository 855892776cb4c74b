//! Who takes part: words resolved, scores of one origin chosen, offers chosen, the rest left out by name.

use std::rc::Rc;

use super::candidates::{Candidate, candidates, keep, moment, named_host};
use super::frontier::standings;
use super::frontier_probability::frontier_probabilities;
use super::offers::{PricedOffer, Selection};
use super::origins::{Origin, origins};
use super::resolve::resolve;
use super::{Comparison, Entry, LeftOut, NoProbability, Reason, Standing, Uncertainty};
use crate::catalog::{Benchmark, Catalog, Host};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::Query;
use crate::time::Instant;

/// Compares what `query` asks for. Words that the catalog doesn't know become diagnostics; the rest is compared.
///
/// # Errors
/// [`Error`] (`is_query`) where nothing has both a price and a score.
pub fn compare<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Comparison<'a>, Error> {
    let as_of = moment(catalog, query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    let asked_benchmark = query
        .benchmarks
        .first()
        .and_then(|word| keep(resolve(word, &catalog.benchmarks, "benchmark", "benchmark"), diagnostics));
    let candidates = candidates(catalog, query, as_of, diagnostics);

    let selection = Selection { as_of, measure: query.price, choice: &query.host, host };
    let mut priced: Vec<(Candidate<'a>, Vec<PricedOffer<'a>>)> = Vec::new();
    let mut drawable = Vec::new();
    for candidate in candidates {
        let offers = selection.offers(candidate.model);
        if !offers.is_empty() && Instant::from(candidate.model.released) <= as_of {
            drawable.push(candidate);
        }
        priced.push((candidate, offers));
    }

    let benchmarks: Vec<&'a Benchmark> = match asked_benchmark {
        Some(benchmark) => vec![benchmark.as_ref()],
        None => catalog.benchmarks.iter().map(Rc::as_ref).collect(),
    };
    let mut best: Option<Origin<'a>> = None;
    for benchmark in benchmarks {
        for origin in origins(benchmark, &drawable, as_of) {
            if best.as_ref().is_none_or(|best| origin.rank() > best.rank()) {
                best = Some(origin);
            }
        }
    }
    let Some(origin) = best else {
        return Err(nothing_to_draw(asked_benchmark.map(Rc::as_ref), selection.host, as_of, diagnostics));
    };

    let mut entries = Vec::new();
    let mut left_out = Vec::new();
    for (candidate, offers) in priced {
        let scores = origin.scores_of(candidate.model, as_of);
        let reason = if Instant::from(candidate.model.released) > as_of {
            Some(Reason::NotReleased)
        } else if scores.is_empty() {
            Some(origin.why_no_score(candidate.model, as_of))
        } else if offers.is_empty() {
            Some(selection.why_no_price(candidate.model))
        } else {
            None
        };
        if let Some(reason) = reason {
            left_out.push(LeftOut { model: candidate.model, reason, named: candidate.named });
            continue;
        }
        // One model's hosts times its efforts may be more than memory holds.
        if entries.len() + offers.len() * scores.len() > MOST_MARKS {
            let message = "more than 10000 marks are asked for; name fewer models, or one host.";
            return Err(Error::query(Diagnostic::error("too-many-marks", "models", message)));
        }
        for priced in &offers {
            for score in &scores {
                entries.push(Entry {
                    model: candidate.model,
                    offer: priced.offer,
                    dated_price: priced.dated_price,
                    price: priced.price,
                    cache_price_unknown: priced.cache_price_unknown,
                    score,
                    uncertainty: Uncertainty::of(score),
                    highlighted: candidate.highlighted,
                    standing: Standing::Frontier,
                    frontier_probability: Err(NoProbability::UnknownError),
                });
            }
        }
    }
    sort_by(&mut entries, |a, b| {
        let by_value = a.price.cmp(&b.price).then(b.score.value.cmp(&a.score.value));
        let by_name = a.model.id.cmp(&b.model.id).then_with(|| a.offer.host.id.cmp(&b.offer.host.id));
        by_value.then(by_name).then_with(|| a.score.effort.cmp(&b.score.effort))
    });
    let mut points = Vec::new();
    for entry in &entries {
        points.push((entry.price, entry.score.value));
    }
    for (entry, standing) in entries.iter_mut().zip(standings(&points)) {
        entry.standing = standing;
    }
    let probabilities = frontier_probabilities(&entries);
    for (entry, probability) in entries.iter_mut().zip(probabilities) {
        entry.frontier_probability = probability;
    }
    sort_by(&mut left_out, |a, b| b.named.cmp(&a.named).then_with(|| a.model.id.cmp(&b.model.id)));

    Ok(Comparison {
        benchmark: origin.benchmark,
        scores_from: origin.described(),
        measure: query.price,
        host: selection.host,
        as_of,
        entries,
        left_out,
    })
}

/// How many marks are compared: more than a picture has room for. A finding says the number too.
pub(super) const MOST_MARKS: usize = 10_000;

fn nothing_to_draw(benchmark: Option<&Benchmark>, host: Option<&Host>, as_of: Instant, found: &[Diagnostic]) -> Error {
    let what = benchmark.map_or("any benchmark", |benchmark| &benchmark.name);
    let place = host.map_or_else(String::new, |host| format!(" at {}", host.name));
    let date = as_of.date();
    let message =
        format!("none of the models asked for has both such a price{place} and a score on {what} as of {date}.");
    let diagnostic = Diagnostic::error("nothing-to-draw", "models", message);
    Error::query(match found.first() {
        Some(first) => diagnostic.with_hint(format!("First finding: {first}")),
        None => diagnostic,
    })
}
