//! Who takes part: words resolved, scores of one origin chosen, offers chosen, the rest left out by name.

use std::rc::Rc;

use super::frontier::standings;
use super::measured::measured_cost;
use super::offers::{Priced, Selection};
use super::resolve::{Named, resolve};
use super::{Comparison, Entry, LeftOut, Reason, ScoreOrigin, Standing};
use crate::catalog::{Benchmark, Catalog, Host, Model, Reporter, Score};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{HostChoice, HoursChoice, PriceMeasure, Query};
use crate::time::{Date, Instant};

impl Named for Model {
    fn names(&self) -> Vec<&str> {
        let mut names = vec![self.id.as_str(), &self.name];
        for alias in &self.aliases {
            names.push(alias);
        }
        names
    }
}

impl Named for Rc<Benchmark> {
    fn names(&self) -> Vec<&str> {
        vec![&self.id, &self.name]
    }
}

impl Named for Rc<Host> {
    fn names(&self) -> Vec<&str> {
        vec![&self.id, &self.name]
    }
}

/// Compares what `query` asks for. Words that the catalog doesn't know become diagnostics; the rest is compared.
///
/// # Errors
/// [`Error`] (`is_query`) where nothing has both a price and a score.
pub fn compare<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Comparison<'a>, Error> {
    let as_of = query.as_of.unwrap_or_else(|| catalog.date.into());
    if as_of.date() > catalog.date {
        let message = format!("found {}, after the catalog's own date {}.", as_of.date(), catalog.date);
        let hint = "What has changed since then is not known here.";
        diagnostics.push(Diagnostic::warning("date-after-catalog", "as-of", message).with_hint(hint));
    }
    report_unused(query, diagnostics);
    let host = match &query.host {
        _ if query.price.is_measured() => None,
        HostChoice::Named(word) => keep(resolve(word, &catalog.hosts, "host", "host"), diagnostics),
        _ => None,
    };
    let asked_benchmark = query
        .benchmarks
        .first()
        .and_then(|word| keep(resolve(word, &catalog.benchmarks, "benchmark", "benchmark"), diagnostics));
    let candidates = candidates(catalog, query, as_of, diagnostics);

    let selection =
        Selection { as_of, measure: query.price, hours: query.hours, choice: &query.host, host: host.map(Rc::as_ref) };
    let mut costs: Vec<(Candidate<'a>, Cost<'a>)> = Vec::new();
    for candidate in candidates {
        let cost = if query.price.is_measured() {
            Cost::Measured(query.price)
        } else {
            Cost::Listed(selection.offers(candidate.model))
        };
        costs.push((candidate, cost));
    }

    let benchmarks: Vec<&'a Benchmark> = match asked_benchmark {
        Some(benchmark) => vec![benchmark.as_ref()],
        None => catalog.benchmarks.iter().map(Rc::as_ref).collect(),
    };
    let mut best: Option<Origin<'a>> = None;
    for benchmark in benchmarks {
        for origin in origins(benchmark, &costs, as_of) {
            if best.as_ref().is_none_or(|best| origin.rank() > best.rank()) {
                best = Some(origin);
            }
        }
    }
    let Some(origin) = best else {
        return Err(nothing_to_draw(asked_benchmark.map(Rc::as_ref), selection.host, as_of, diagnostics));
    };

    let (mut entries, mut left_out) = marks(costs, &origin, as_of)?;
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
    sort_by(&mut left_out, |a, b| b.named.cmp(&a.named).then_with(|| a.model.id.cmp(&b.model.id)));

    Ok(Comparison {
        benchmark: origin.benchmark,
        scores_from: ScoreOrigin {
            source: &origin.sample.source,
            harness: origin.sample.harness.as_deref(),
            metric: &origin.sample.metric,
        },
        measure: query.price,
        hours: if query.price.is_measured() { HoursChoice::Standard } else { query.hours },
        currency: query.currency,
        host: selection.host,
        as_of,
        entries,
        left_out,
    })
}

/// Attributes that have no say in what a run has cost.
fn report_unused(query: &Query, diagnostics: &mut Vec<Diagnostic>) {
    if !query.price.is_measured() {
        return;
    }
    for (attribute, is_asked, what) in [
        ("host", query.host != HostChoice::Developer, "at which host"),
        ("hours", query.hours != HoursChoice::Standard, "in which hours"),
    ] {
        if is_asked {
            let message =
                format!("passed over: nobody says {what} the benchmark's run was made whose cost is compared.");
            diagnostics.push(Diagnostic::warning("unused-attribute", attribute, message));
        }
    }
}

/// The marks of all who have a score of the origin and a price for it, unsorted, and those left out.
fn marks<'a>(
    costs: Vec<(Candidate<'a>, Cost<'a>)>,
    origin: &Origin<'a>,
    as_of: Instant,
) -> Result<(Vec<Entry<'a>>, Vec<LeftOut<'a>>), Error> {
    let mut entries = Vec::new();
    let mut left_out = Vec::new();
    for (candidate, cost) in costs {
        let scores = origin.scores_of(candidate.model, as_of);
        let mut reason = None;
        if Instant::from(candidate.model.released) > as_of {
            reason = Some(Reason::NotReleased);
        } else if scores.is_empty() {
            reason = Some(origin.why_no_score(candidate.model, as_of));
        } else {
            // A model is left out where none of its scores has a price.
            for score in &scores {
                reason = cost.why_none(score);
                if reason.is_none() {
                    break;
                }
            }
        }
        if let Some(reason) = reason {
            left_out.push(LeftOut { model: candidate.model, reason, named: candidate.named });
            continue;
        }
        let entry = |score, list_price, price, cache_price_unknown| Entry {
            model: candidate.model,
            list_price,
            price,
            cache_price_unknown,
            score,
            highlighted: candidate.highlighted,
            standing: Standing::Frontier,
        };
        match cost {
            Cost::Measured(measure) => {
                for score in scores {
                    if let Ok(price) = measured_cost(score, measure) {
                        entries.push(entry(score, None, price, false));
                    }
                }
            }
            Cost::Listed(priced) => {
                let priced = priced.unwrap_or_default();
                // One model's hosts times its efforts may be more than memory holds.
                if entries.len() + priced.len() * scores.len() > MOST_MARKS {
                    return Err(too_many_marks());
                }
                for Priced { from, listed } in priced {
                    for score in &scores {
                        entries.push(entry(*score, Some(from), listed.price, listed.cache_price_unknown));
                    }
                }
            }
        }
        if entries.len() > MOST_MARKS {
            return Err(too_many_marks());
        }
    }
    Ok((entries, left_out))
}

/// How many marks are compared: more than a picture has room for. A finding says the number too.
const MOST_MARKS: usize = 10_000;

fn too_many_marks() -> Error {
    let message = "more than 10000 marks are asked for; name fewer models, or one host.";
    Error::query(Diagnostic::error("too-many-marks", "models", message))
}

fn host_id<'a>(entry: &Entry<'a>) -> Option<&'a str> {
    entry.host().map(|host| host.id.as_str())
}

/// What was found; that it was not is reported once.
fn keep<T>(found: Result<T, Diagnostic>, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
    match found {
        Ok(found) => Some(found),
        Err(diagnostic) => {
            if !diagnostics.contains(&diagnostic) {
                diagnostics.push(diagnostic);
            }
            None
        }
    }
}

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

/// A model that may take part.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    model: &'a Model,
    named: bool,
    highlighted: bool,
}

/// The declared universe: the models named, or all; a highlighted model always takes part.
fn candidates<'a>(
    catalog: &'a Catalog,
    query: &Query,
    as_of: Instant,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Candidate<'a>> {
    let mut find = |words: &[String], attribute: &str| {
        let mut found: Vec<&'a str> = Vec::new();
        for word in words {
            if let Some(model) = keep(resolve(word, &catalog.models, attribute, "model"), diagnostics) {
                found.push(model.id.as_str());
            }
        }
        found
    };
    let models = find(&query.models, "models");
    let highlight = find(&query.highlight, "highlight");
    let mut candidates = Vec::new();
    for model in &catalog.models {
        let highlighted = highlight.contains(&model.id.as_str());
        let named = highlighted || models.contains(&model.id.as_str());
        // The contemporaries of a moment are those who were there: the others are news only to who named them. Where none
        // of the named models is known, the whole catalog is better than nothing.
        if named || (models.is_empty() && Instant::from(model.released) <= as_of) {
            candidates.push(Candidate { model, named, highlighted });
        }
    }
    candidates
}

/// What a model costs by the query's measure: list prices are the model's, a measured cost is each score's.
enum Cost<'a> {
    Listed(Result<Vec<Priced<'a>>, Reason>),
    Measured(PriceMeasure),
}

impl Cost<'_> {
    /// Why a mark of this score has no price; `None` where it has.
    fn why_none(&self, score: &Score) -> Option<Reason> {
        match self {
            Self::Listed(priced) => priced.as_ref().err().copied(),
            Self::Measured(measure) => measured_cost(score, *measure).err(),
        }
    }
}

/// All scores on one benchmark of one source, harness and metric: what may share an axis.
struct Origin<'a> {
    benchmark: &'a Benchmark,
    sample: &'a Score,
    highlighted: usize,
    models: usize,
    reporter: Reporter,
    newest: Date,
}

impl<'a> Origin<'a> {
    /// Most highlighted models, then most models, then independent, then newest (methods.md 2.12).
    fn rank(&self) -> impl Ord + use<> {
        (self.highlighted, self.models, core::cmp::Reverse(self.reporter), self.newest)
    }

    fn holds(&self, score: &Score) -> bool {
        same_origin(self.sample, score)
    }

    /// The model's newest score of this origin in each effort.
    fn scores_of(&self, model: &'a Model, as_of: Instant) -> Vec<&'a Score> {
        // A model's scores of one origin are sorted by effort, the newest first.
        let mut scores: Vec<&Score> = Vec::new();
        for score in &model.scores {
            let is_newest = scores.last().is_none_or(|newer| newer.effort != score.effort);
            if is_newest && self.holds(score) && Instant::from(score.date) <= as_of {
                scores.push(score);
            }
        }
        scores
    }

    fn why_no_score(&self, model: &Model, as_of: Instant) -> Reason {
        let known = |score: &Score| score.benchmark.id == self.benchmark.id && Instant::from(score.date) <= as_of;
        if model.scores.iter().any(known) { Reason::OtherOrigin } else { Reason::NoScore }
    }
}

fn same_origin(a: &Score, b: &Score) -> bool {
    a.benchmark.id == b.benchmark.id && a.source.id == b.source.id && a.harness == b.harness && a.metric == b.metric
}

/// The origins that a benchmark's scores of priced models come from, in the catalog's order.
fn origins<'a>(benchmark: &'a Benchmark, costs: &[(Candidate<'a>, Cost<'a>)], as_of: Instant) -> Vec<Origin<'a>> {
    let mut origins: Vec<Origin<'a>> = Vec::new();
    for (candidate, cost) in costs {
        if Instant::from(candidate.model.released) > as_of {
            continue;
        }
        let mut counted: Vec<usize> = Vec::new();
        for score in &candidate.model.scores {
            let known = score.benchmark.id == benchmark.id && Instant::from(score.date) <= as_of;
            if !known || cost.why_none(score).is_some() {
                continue;
            }
            let at = origins.iter().position(|origin| origin.holds(score)).unwrap_or_else(|| {
                origins.push(Origin {
                    benchmark,
                    sample: score,
                    highlighted: 0,
                    models: 0,
                    reporter: score.reported,
                    newest: score.date,
                });
                origins.len() - 1
            });
            let Some(origin) = origins.get_mut(at) else { continue };
            origin.newest = origin.newest.max(score.date);
            // An origin is as independent as its least independent row.
            origin.reporter = origin.reporter.max(score.reported);
            if !counted.contains(&at) {
                counted.push(at);
                origin.models += 1;
                origin.highlighted += usize::from(candidate.highlighted);
            }
        }
    }
    origins
}
