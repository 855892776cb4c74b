//! Who takes part: words resolved, scores of one origin chosen, offers chosen, the rest left out by name.

use std::rc::Rc;

use super::candidates::{Candidate, candidates, keep, moment, named_host, report_unused};
use super::frontier::standings;
use super::frontier_probability::frontier_probabilities;
use super::measured::measured_cost;
use super::offers::{PricedOffer, Selection};
use super::origins::{Origin, origins};
use super::resolve::resolve;
use super::{Comparison, Entry, LeftOut, NoProbability, Reason, Standing, Uncertainty};
use crate::catalog::{Benchmark, Catalog, Host, Score};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{HoursChoice, PriceMeasure, Query};
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
    report_unused(query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    let asked_benchmark = query
        .benchmarks
        .first()
        .and_then(|word| keep(resolve(word, &catalog.benchmarks, "benchmark", "benchmark"), diagnostics));
    let candidates = candidates(catalog, query, as_of, diagnostics);

    let is_measured = query.price.is_measured();
    // What is measured depends on no hour.
    let hours = if is_measured { HoursChoice::Standard } else { query.hours };
    let selection = Selection { as_of, measure: query.price, hours, choice: &query.host, host };
    let mut priced: Vec<(Candidate<'a>, Vec<PricedOffer<'a>>)> = Vec::new();
    let mut drawable = Vec::new();
    for candidate in candidates {
        let offers = if is_measured { Vec::new() } else { selection.offers(candidate.model) };
        if (is_measured || !offers.is_empty()) && Instant::from(candidate.model.released) <= as_of {
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
        for origin in origins(benchmark, &drawable, as_of, query.price) {
            if best.as_ref().is_none_or(|best| origin.rank() > best.rank()) {
                best = Some(origin);
            }
        }
    }
    let Some(origin) = best else {
        return Err(nothing_to_draw(asked_benchmark.map(Rc::as_ref), selection.host, as_of, diagnostics));
    };

    let (mut entries, mut left_out) = marks(priced, &origin, &selection)?;
    sort_by(&mut entries, |a, b| {
        let by_value = a.price.cmp(&b.price).then(b.score.value.cmp(&a.score.value));
        let by_name = a.model.id.cmp(&b.model.id).then_with(|| host_id(a).cmp(&host_id(b)));
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
        hours,
        currency: query.currency,
        phrasing: query.phrasing,
        host: selection.host,
        as_of,
        entries,
        left_out,
    })
}

fn host_id<'a>(entry: &Entry<'a>) -> Option<&'a str> {
    entry.host().map(|host| host.id.as_str())
}

/// The marks of all who have a score of the origin and a price, unsorted, and those left out.
fn marks<'a>(
    priced: Vec<(Candidate<'a>, Vec<PricedOffer<'a>>)>,
    origin: &Origin<'a>,
    selection: &Selection<'a, '_>,
) -> Result<(Vec<Entry<'a>>, Vec<LeftOut<'a>>), Error> {
    let (as_of, measure) = (selection.as_of, selection.measure);
    let mut entries = Vec::new();
    let mut left_out = Vec::new();
    for (candidate, offers) in priced {
        let scores = origin.scores_of(candidate.model, as_of);
        let reason = if Instant::from(candidate.model.released) > as_of {
            Some(Reason::NotReleased)
        } else if scores.is_empty() {
            Some(origin.why_no_score(candidate.model, as_of))
        } else if measure.is_measured() {
            why_not_measured(&scores, measure)
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
        if entries.len() + offers.len().max(1) * scores.len() > MOST_MARKS {
            let message = "more than 10000 marks are asked for; name fewer models, or one host.";
            return Err(Error::query(Diagnostic::error("too-many-marks", "models", message)));
        }
        let mut add = |score, list_price, price, cache_price_unknown| {
            entries.push(Entry {
                model: candidate.model,
                list_price,
                price,
                cache_price_unknown,
                score,
                uncertainty: Uncertainty::of(score),
                highlighted: candidate.highlighted,
                standing: Standing::Frontier,
                frontier_probability: Err(NoProbability::UnknownError),
            });
        };
        for score in &scores {
            for offer in &offers {
                add(*score, Some(offer.list_price), offer.price, offer.cache_price_unknown);
            }
            let cost = if measure.is_measured() { measured_cost(score, measure).ok() } else { None };
            if let Some(cost) = cost {
                add(*score, None, cost, false);
            }
        }
    }
    Ok((entries, left_out))
}

/// Why none of a model's scores has a measured cost; `None` where one has.
fn why_not_measured(scores: &[&Score], measure: PriceMeasure) -> Option<Reason> {
    let mut why = None;
    for score in scores {
        why = Some(measured_cost(score, measure).err()?);
    }
    why
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
