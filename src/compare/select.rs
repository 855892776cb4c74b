//! Who takes part: words resolved, scores of one origin chosen, offers chosen, the rest left out by name.

use std::rc::Rc;

use super::candidates::{
    Candidate, asked_benchmarks, candidates, moment, named_host, report_unused, report_unused_index,
};
use super::frontier::standings;
use super::frontier_probability::frontier_probabilities;
use super::index;
use super::measured::measured_cost;
use super::offers::{PricedOffer, Selection};
use super::origins::{Origin, origins};
use super::scoring::HAS_MEANS;
use super::{Comparison, Entry, LeftOut, ListPrice, NoProbability, Reason, Scoring, Standing, Uncertainty};
use crate::catalog::{Benchmark, Catalog, Host, Score};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{HostChoice, HoursChoice, PriceMeasure, Query};
use crate::time::Instant;
use crate::units::Rational;

/// Compares what `query` asks for. Words that the catalog doesn't know become diagnostics; the rest is compared. Where the
/// query names two or more benchmarks of the catalog, by their mean.
///
/// # Errors
/// [`Error`] (`is_query`) where nothing has both a price and a score, and where scores cannot be averaged.
pub fn compare<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Comparison<'a>, Error> {
    let as_of = moment(catalog, query, diagnostics);
    report_unused(query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    let asked = asked_benchmarks(catalog, query, diagnostics);
    let candidates = candidates(catalog, query, as_of, diagnostics);
    // What is measured depends on no hour.
    let hours = if query.price.is_measured() { HoursChoice::Standard } else { query.hours };
    let selection = Selection { as_of, measure: query.price, hours, choice: &query.host, host };

    let Marks { scoring, mut entries, mut left_out } = if HAS_MEANS && asked.len() > 1 {
        index::marks(query, &asked, &candidates, &selection, diagnostics)?
    } else {
        report_unused_index(query, diagnostics);
        on_one_benchmark(catalog, asked.first().copied(), candidates, &selection, diagnostics)?
    };
    sort_by(&mut entries, |a, b| {
        let by_value = a.price.cmp(&b.price).then(b.value.cmp(&a.value));
        let by_name = a.model.id.cmp(&b.model.id).then_with(|| host_id(a).cmp(&host_id(b)));
        by_value.then(by_name).then_with(|| a.effort.cmp(&b.effort))
    });
    let mut points = Vec::new();
    for entry in &entries {
        points.push((entry.price, entry.value));
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
        scoring,
        measure: query.price,
        hours,
        currency: query.currency,
        phrasing: query.phrasing,
        x_scale: query.x_scale,
        host: selection.host,
        as_of,
        entries,
        left_out,
    })
}

fn host_id<'a>(entry: &Entry<'a>) -> Option<&'a str> {
    entry.host().map(|host| host.id.as_str())
}

/// What is compared, unsorted.
pub(super) struct Marks<'a> {
    pub(super) scoring: Scoring<'a>,
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) left_out: Vec<LeftOut<'a>>,
}

/// A model's value in one effort, whatever it costs.
#[derive(Clone)]
pub(super) struct Scored<'a> {
    pub(super) candidate: Candidate<'a>,
    pub(super) value: Rational,
    pub(super) effort: Option<&'a str>,
    pub(super) scores: Vec<&'a Score>,
    pub(super) points: Vec<i64>,
    pub(super) uncertainty: Option<Uncertainty>,
}

impl<'a> Scored<'a> {
    fn of(candidate: Candidate<'a>, score: &'a Score) -> Self {
        Self {
            candidate,
            value: score.value.into(),
            effort: score.effort.as_deref(),
            scores: vec![score],
            points: Vec::new(),
            uncertainty: Uncertainty::of(score),
        }
    }

    /// The mark at one price. Where it stands is not known yet.
    fn mark(&self, list_price: Option<ListPrice<'a>>, price: Rational, cache_price_unknown: bool) -> Entry<'a> {
        let Self { candidate, value, effort, scores, points, uncertainty } = self.clone();
        Entry {
            model: candidate.model,
            list_price,
            price,
            cache_price_unknown,
            value,
            effort,
            scores,
            points,
            uncertainty,
            highlighted: candidate.highlighted,
            standing: Standing::Frontier,
            frontier_probability: Err(NoProbability::UnknownError),
        }
    }

    /// A mark for each offer, added to `entries`.
    pub(super) fn mark_at(&self, offers: &[PricedOffer<'a>], entries: &mut Vec<Entry<'a>>) {
        for offer in offers {
            entries.push(self.mark(Some(offer.list_price), offer.price, offer.cache_price_unknown));
        }
    }
}

/// The marks on one benchmark: the one asked for, or that of the best table of all.
fn on_one_benchmark<'a>(
    catalog: &'a Catalog,
    asked: Option<&'a Benchmark>,
    candidates: Vec<Candidate<'a>>,
    selection: &Selection<'a, '_>,
    diagnostics: &[Diagnostic],
) -> Result<Marks<'a>, Error> {
    let as_of = selection.as_of;
    let is_measured = selection.measure.is_measured();
    let mut priced: Vec<(Candidate<'a>, Vec<PricedOffer<'a>>)> = Vec::new();
    let mut drawable = Vec::new();
    for candidate in candidates {
        let offers = if is_measured { Vec::new() } else { selection.offers(candidate.model) };
        if (is_measured || !offers.is_empty()) && Instant::from(candidate.model.released) <= as_of {
            drawable.push(candidate);
        }
        priced.push((candidate, offers));
    }

    let benchmarks: Vec<&'a Benchmark> = match asked {
        Some(benchmark) => vec![benchmark],
        None => catalog.benchmarks.iter().map(Rc::as_ref).collect(),
    };
    let mut best: Option<Origin<'a>> = None;
    for benchmark in benchmarks {
        for origin in origins(benchmark, &drawable, as_of, selection.measure) {
            if best.as_ref().is_none_or(|best| origin.rank() > best.rank()) {
                best = Some(origin);
            }
        }
    }
    let Some(origin) = best else {
        // Whatever price is asked for, and whoever else sells: on such a day none was known.
        let any_price = Selection { measure: PriceMeasure::Output, choice: &HostChoice::All, host: None, ..*selection };
        let is_any_priced = priced.iter().any(|(candidate, _)| !any_price.offers(candidate.model).is_empty());
        return Err(if is_any_priced || priced.is_empty() {
            nothing_to_draw(asked, selection.host, as_of, diagnostics)
        } else {
            no_price_known(as_of, diagnostics)
        });
    };
    let (entries, left_out) = marks(priced, &origin, selection)?;
    Ok(Marks { scoring: Scoring::Benchmark(origin.benchmark, origin.described()), entries, left_out })
}

/// The marks of all who have a score of the origin and a price, and those left out.
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
        limit(entries.len() + offers.len().max(1) * scores.len())?;
        for score in &scores {
            let of_model = Scored::of(candidate, score);
            of_model.mark_at(&offers, &mut entries);
            let cost = if measure.is_measured() { measured_cost(score, measure).ok() } else { None };
            if let Some(cost) = cost {
                entries.push(of_model.mark(None, cost, false));
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

/// The code of an error: no price is known at that moment.
pub(crate) const NO_PRICE_KNOWN: &str = "no-price-known";

/// How many marks are compared: more than a picture has room for. A finding says the number too.
const MOST_MARKS: usize = 10_000;

/// # Errors
/// Where so many marks are too many.
pub(super) fn limit(marks: usize) -> Result<(), Error> {
    if marks <= MOST_MARKS {
        return Ok(());
    }
    let message = "more than 10000 marks are asked for; name fewer models, or one host.";
    Err(Error::query(Diagnostic::error("too-many-marks", "models", message)))
}

/// An error: nobody is known to have asked anything for one of the models at that moment.
pub(super) fn no_price_known(as_of: Instant, found: &[Diagnostic]) -> Error {
    let message = format!("no price of the models asked for is known on {}.", as_of.date());
    with_first_finding(Diagnostic::error(NO_PRICE_KNOWN, "models", message), found)
}

/// What is missing may follow from what was found before.
pub(super) fn with_first_finding(diagnostic: Diagnostic, found: &[Diagnostic]) -> Error {
    Error::query(match found.first() {
        Some(first) => diagnostic.with_hint(format!("First finding: {first}")),
        None => diagnostic,
    })
}

fn nothing_to_draw(benchmark: Option<&Benchmark>, host: Option<&Host>, as_of: Instant, found: &[Diagnostic]) -> Error {
    let what = benchmark.map_or("any benchmark", |benchmark| &benchmark.name);
    let place = host.map_or_else(String::new, |host| format!(" at {}", host.name));
    let date = as_of.date();
    let message =
        format!("none of the models asked for has both such a price{place} and a score on {what} as of {date}.");
    with_first_finding(Diagnostic::error("nothing-to-draw", "models", message), found)
}
