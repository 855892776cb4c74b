//! The author's words as the catalog's rows: which models may take part, which benchmarks and host are meant, when.

use std::rc::Rc;

use super::index::takes;
use super::resolve::{Named, resolve};
use crate::catalog::{Benchmark, BenchmarkKind, Catalog, Host, Model};
use crate::diagnostic::Diagnostic;
use crate::query::{HostChoice, HoursChoice, Missing, Normalisation, Query};
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

/// A model that may take part.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) model: &'a Model,
    /// The author named it.
    pub(super) named: bool,
    /// The chart is about it.
    pub(super) highlighted: bool,
}

/// The declared universe: the models named, or all; a highlighted model always takes part.
pub(super) fn candidates<'a>(
    catalog: &'a Catalog,
    query: &Query,
    as_of: Instant,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Candidate<'a>> {
    let models = named_models(catalog, &query.models, "models", diagnostics);
    let highlight = named_models(catalog, &query.highlight, "highlight", diagnostics);
    let mut candidates = Vec::new();
    for model in &catalog.models {
        let highlighted = is_among(&highlight, model);
        let named = highlighted || is_among(&models, model);
        // The contemporaries of a moment are those who were there: the others are news only to who named them. Where none
        // of the named models is known, the whole catalog is better than nothing.
        if named || (models.is_empty() && Instant::from(model.released) <= as_of) {
            candidates.push(Candidate { model, named, highlighted });
        }
    }
    candidates
}

/// The models of an attribute's words in the author's order, each once.
pub(super) fn named_models<'a>(
    catalog: &'a Catalog,
    words: &[String],
    attribute: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<&'a Model> {
    let mut models: Vec<&'a Model> = Vec::new();
    for word in words {
        if let Some(model) = keep(resolve(word, &catalog.models, attribute, "model"), diagnostics) {
            if !is_among(&models, model) {
                models.push(model);
            }
        }
    }
    models
}

fn is_among(models: &[&Model], model: &Model) -> bool {
    models.iter().any(|other| core::ptr::eq(*other, model))
}

/// The moment of prices and scores.
pub(super) fn moment(catalog: &Catalog, query: &Query, diagnostics: &mut Vec<Diagnostic>) -> Instant {
    let as_of = query.as_of.unwrap_or_else(|| catalog.date.into());
    if let Some(end) = end_before_asked(catalog, query) {
        let message = format!("found {}, after the catalog's own date {end}.", as_of.date());
        let hint = "What has changed since then is not known here.";
        diagnostics.push(Diagnostic::warning("date-after-catalog", "as-of", message).with_hint(hint));
    }
    as_of
}

/// The benchmarks that the author named, each once, or all whose scores can be averaged.
pub(super) fn asked_benchmarks<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<&'a Benchmark> {
    let mut asked: Vec<&'a Benchmark> = Vec::new();
    for word in &query.benchmarks {
        let found = keep(resolve(word, &catalog.benchmarks, "benchmark", "benchmark"), diagnostics).map(Rc::as_ref);
        if let Some(benchmark) = found.filter(|found| asked.iter().all(|known| known.id != found.id)) {
            asked.push(benchmark);
        }
    }
    if query.every_benchmark {
        for benchmark in &catalog.benchmarks {
            if benchmark.kind == BenchmarkKind::Accuracy && takes(query.index.normalisation, benchmark) {
                asked.push(benchmark);
            }
        }
    }
    asked
}

/// The words of the author that name no benchmark: a reader who is not told takes another one for what was asked.
pub fn unknown_benchmarks<'q>(catalog: &Catalog, query: &'q Query) -> Vec<&'q str> {
    let mut unknown = Vec::new();
    for word in &query.benchmarks {
        if resolve(word, &catalog.benchmarks, "benchmark", "benchmark").is_err() {
            unknown.push(word.as_str());
        }
    }
    unknown
}

/// The catalog's own day, where the author asks for a later one: a reader who is not told takes old prices for that day's.
pub fn end_before_asked(catalog: &Catalog, query: &Query) -> Option<Date> {
    query.as_of.filter(|as_of| as_of.date() > catalog.date).map(|_| catalog.date)
}

/// The models that the author names and that were still to come at the query's moment, and when that is.
pub fn still_to_come<'a>(catalog: &'a Catalog, query: &Query) -> (Vec<&'a Model>, Instant) {
    let as_of = moment(catalog, query, &mut Vec::new());
    let mut models = named_models(catalog, &query.highlight, "highlight", &mut Vec::new());
    for model in named_models(catalog, &query.models, "models", &mut Vec::new()) {
        if !is_among(&models, model) {
            models.push(model);
        }
    }
    models.retain(|model| Instant::from(model.released) > as_of);
    (models, as_of)
}

/// Attributes of a mean, where there is none.
pub(super) fn report_unused_index(query: &Query, diagnostics: &mut Vec<Diagnostic>) {
    let options = &query.index;
    for (attribute, is_asked) in [
        ("index", options.normalisation != Normalisation::Percent),
        ("weights", !options.weights.is_empty()),
        ("missing", options.missing != Missing::CompleteCases),
    ] {
        if is_asked {
            let message = "passed over: it says how scores are averaged, and here none are.";
            diagnostics.push(Diagnostic::warning("unused-attribute", attribute, message));
        }
    }
}

/// Attributes that have no say in what a run has cost.
pub(super) fn report_unused(query: &Query, diagnostics: &mut Vec<Diagnostic>) {
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

/// The one host whose list prices are asked for, where the catalog knows it.
pub(super) fn named_host<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<&'a Host> {
    match &query.host {
        HostChoice::Named(word) if !query.price.is_measured() => {
            keep(resolve(word, &catalog.hosts, "host", "host"), diagnostics).map(Rc::as_ref)
        }
        _ => None,
    }
}
