//! Who takes part: words resolved, scores of one origin chosen, offers chosen, the rest left out by name.

use std::rc::Rc;

use super::frontier::standings;
use super::price::{measured, price_at};
use super::resolve::{Named, resolve};
use super::{Comparison, Entry, LeftOut, Reason, ScoreOrigin, Standing};
use crate::catalog::{Benchmark, Catalog, Host, Model, Offer, Reporter, Score};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{HostChoice, PriceMeasure, Query};
use crate::time::{Date, Instant};
use crate::units::Rational;

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
    let as_of = moment(catalog, query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    let asked_benchmark = query
        .benchmarks
        .first()
        .and_then(|word| keep(resolve(word, &catalog.benchmarks, "benchmark", "benchmark"), diagnostics));
    let candidates = candidates(catalog, query, as_of, diagnostics);

    let selection = Selection { as_of, measure: query.price, choice: &query.host, host };
    let mut priced: Vec<(Candidate<'a>, Vec<Priced<'a>>)> = Vec::new();
    let mut sold: Vec<Candidate<'a>> = Vec::new();
    for candidate in candidates {
        let offers = selection.offers(candidate.model);
        if !offers.is_empty() {
            sold.push(candidate);
        }
        priced.push((candidate, offers));
    }

    let benchmarks: Vec<&'a Benchmark> = match asked_benchmark {
        Some(benchmark) => vec![benchmark.as_ref()],
        None => catalog.benchmarks.iter().map(Rc::as_ref).collect(),
    };
    let mut best: Option<Origin<'a>> = None;
    for benchmark in benchmarks {
        for origin in origins(benchmark, &sold, as_of) {
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
                    dated_price: priced.row,
                    price: priced.price,
                    cache_price_unknown: priced.cache_price_unknown,
                    score,
                    highlighted: candidate.highlighted,
                    standing: Standing::Frontier,
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
    sort_by(&mut left_out, |a, b| b.named.cmp(&a.named).then_with(|| a.model.id.cmp(&b.model.id)));

    Ok(Comparison {
        benchmark: origin.benchmark,
        scores_from: origin.named(),
        measure: query.price,
        host: selection.host,
        as_of,
        entries,
        left_out,
    })
}

/// The moment that a query asks for.
pub(super) fn moment(catalog: &Catalog, query: &Query, diagnostics: &mut Vec<Diagnostic>) -> Instant {
    let as_of = query.as_of.unwrap_or_else(|| catalog.date.into());
    if as_of.date() > catalog.date {
        let message = format!("found {}, after the catalog's own date {}.", as_of.date(), catalog.date);
        let hint = "What has changed since then is not known here.";
        diagnostics.push(Diagnostic::warning("date-after-catalog", "as-of", message).with_hint(hint));
    }
    as_of
}

/// The one host that a query asks for.
pub(super) fn named_host<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<&'a Host> {
    let HostChoice::Named(word) = &query.host else { return None };
    keep(resolve(word, &catalog.hosts, "host", "host"), diagnostics).map(Rc::as_ref)
}

/// How many marks are compared: more than a picture has room for. A finding says the number too.
pub(super) const MOST_MARKS: usize = 10_000;

/// What was found; that it was not is reported once.
pub(super) fn keep<T>(found: Result<T, Diagnostic>, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
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
pub(super) struct Candidate<'a> {
    pub(super) model: &'a Model,
    pub(super) named: bool,
    pub(super) highlighted: bool,
}

/// The declared universe: the models named, or all; a highlighted model always takes part.
pub(super) fn candidates<'a>(
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

/// An offer with its price at the moment.
#[derive(Clone)]
pub(super) struct Priced<'a> {
    pub(super) offer: &'a Offer,
    pub(super) row: &'a crate::catalog::DatedPrice,
    pub(super) price: Rational,
    pub(super) cache_price_unknown: bool,
}

/// How prices are chosen.
pub(super) struct Selection<'a, 'q> {
    pub(super) as_of: Instant,
    pub(super) measure: PriceMeasure,
    pub(super) choice: &'q HostChoice,
    pub(super) host: Option<&'a Host>,
}

impl<'a> Selection<'a, '_> {
    /// The offers that stand for a model, with their prices: standard tier only, cheapest first.
    pub(super) fn offers(&self, model: &'a Model) -> Vec<Priced<'a>> {
        let own = model.developer.host.as_ref();
        let is_own = |priced: &Priced<'_>| Some(&priced.offer.host.id) == own;
        let mut priced: Vec<Priced<'a>> = Vec::new();
        for offer in &model.offers {
            let Some(row) = price_at(offer, self.as_of) else { continue };
            if offer.tier.is_some() {
                continue;
            }
            if let Some((price, cache_price_unknown)) = measured(row, self.measure) {
                priced.push(Priced { offer, row, price, cache_price_unknown });
            }
        }
        // Of equal prices the developer's own; the offers are sorted by host.
        sort_by(&mut priced, |a, b| a.price.cmp(&b.price).then(is_own(b).cmp(&is_own(a))));
        match (self.choice, self.host) {
            (HostChoice::All, _) => return priced,
            (HostChoice::Cheapest, _) => {}
            (_, Some(host)) => priced.retain(|priced| priced.offer.host.id == host.id),
            // A host that is not known was reported; like none at all, it leaves the default.
            (HostChoice::Developer | HostChoice::Named(_), None) => {
                if let Some(at) = priced.iter().position(is_own) {
                    priced.swap(0, at);
                }
            }
        }
        priced.truncate(1);
        priced
    }

    pub(super) fn why_no_price(&self, model: &Model) -> Reason {
        let Some(host) = self.host else {
            return if model.offers.is_empty() { Reason::NotSold } else { Reason::NoPrice };
        };
        if model.offers.iter().any(|offer| offer.host.id == host.id) { Reason::NoPrice } else { Reason::NotAtHost }
    }
}

/// All scores on one benchmark of one source, harness and metric: what may share an axis.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    pub(super) benchmark: &'a Benchmark,
    pub(super) sample: &'a Score,
    highlighted: usize,
    models: usize,
    pub(super) reporter: Reporter,
    pub(super) newest: Date,
}

impl<'a> Origin<'a> {
    /// Most highlighted models, then most models, then independent, then newest (methods.md 2.12).
    pub(super) fn rank(&self) -> impl Ord + use<> {
        (self.highlighted, self.models, core::cmp::Reverse(self.reporter), self.newest)
    }

    /// Where its scores come from.
    pub(super) fn named(&self) -> ScoreOrigin<'a> {
        ScoreOrigin {
            source: &self.sample.source,
            harness: self.sample.harness.as_deref(),
            metric: &self.sample.metric,
        }
    }

    fn holds(&self, score: &Score) -> bool {
        same_origin(self.sample, score)
    }

    /// The model's newest score of this origin in each effort.
    pub(super) fn scores_of(&self, model: &'a Model, as_of: Instant) -> Vec<&'a Score> {
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

/// The origins that a benchmark's scores of some models come from, in the models' order.
pub(super) fn origins<'a>(benchmark: &'a Benchmark, models: &[Candidate<'a>], as_of: Instant) -> Vec<Origin<'a>> {
    let mut origins: Vec<Origin<'a>> = Vec::new();
    for candidate in models {
        if Instant::from(candidate.model.released) > as_of {
            continue;
        }
        let mut counted: Vec<usize> = Vec::new();
        for score in &candidate.model.scores {
            if score.benchmark.id != benchmark.id || Instant::from(score.date) > as_of {
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
