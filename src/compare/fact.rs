//! What is known of one model or two: the figures that a sentence in running prose rests on.
//!
//! A chart leaves out a model without a price or without a score. A sentence about a price needs no score, and one about
//! scores no price, so both are looked up each for itself.

use std::rc::Rc;

use super::candidates::{Candidate, keep, moment, named_host, named_models, report_unused};
use super::measured::measured_cost;
use super::offers::{PricedOffer, Selection};
use super::origins::{Origin, origins};
use super::ratios::{RatioRange, range_of};
use super::resolve::resolve;
use super::versus::of_one_effort;
use super::{ListPrice, Reason, ScoreOrigin, Verdict, VersusScore, verdicts};
use crate::catalog::{Benchmark, Catalog, Host, Model, Score};
use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
use crate::query::{Currency, HostChoice, HoursChoice, Phrasing, PriceMeasure, Query};
use crate::time::Instant;
use crate::units::Rational;

/// The most models that a fact is about.
pub const MOST_SUBJECTS: usize = 2;

/// One model or two at one moment.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// In the author's order.
    pub subjects: Vec<Subject<'a>>,
    /// Which price.
    pub measure: PriceMeasure,
    /// Which hours' price, where it depends on them.
    pub hours: HoursChoice,
    /// The currency in which prices are shown; all prices here are US dollars.
    pub currency: Option<Currency>,
    /// How the author wants ratios worded.
    pub phrasing: Phrasing,
    /// The one host all prices are from, where one was named.
    pub host: Option<&'a Host>,
    /// The moment.
    pub as_of: Instant,
    /// The test whose scores are said: the author's, or the one whose scores of the subjects have the best origin
    /// (methods.md 2.12). `None` where none has scores of all.
    pub benchmark: Option<&'a Benchmark>,
    /// Where the scores come from; `None` where each comes from elsewhere, so that they cannot be compared.
    pub origin: Option<ScoreOrigin<'a>>,
    /// What the difference of two scores is worth, first minus second.
    pub verdict: Option<Verdict>,
}

/// A model that a fact is about.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// Which.
    pub model: &'a Model,
    /// What it costs, or why nobody can say.
    pub price: Result<SubjectPrice<'a>, Reason>,
    /// Its score, or why there is none.
    pub score: Result<VersusScore<'a>, Reason>,
}

/// What a subject costs.
#[derive(Clone, Copy, Debug)]
pub struct SubjectPrice<'a> {
    /// US dollars by the measure that was asked for.
    pub value: Rational,
    /// Whose price it is; `None` where the cost was measured in the run that gave the score.
    pub list_price: Option<ListPrice<'a>>,
    /// True where the tokens have cached input whose price is unknown, so that the input price stands in (methods.md 2.1).
    pub cache_price_unknown: bool,
}

/// Looks up what `query` asks for. The subjects are its `models`.
///
/// # Errors
/// [`Error`] (`is_query`) where a word was not understood, there or in `diagnostics` already: prose has no axis that
/// would show what stands in for it. And where no model is named, or more than two.
pub fn facts<'a>(catalog: &'a Catalog, query: &Query, diagnostics: &mut Vec<Diagnostic>) -> Result<Facts<'a>, Error> {
    let as_of = moment(catalog, query, diagnostics);
    report_unused(query, diagnostics);
    report_several(query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    let asked = query
        .benchmarks
        .first()
        .and_then(|word| keep(resolve(word, &catalog.benchmarks, "benchmark", "benchmark"), diagnostics));
    let models = named_models(catalog, &query.models, "models", diagnostics);
    if let Some(finding) = diagnostics.iter().find(|finding| finding.severity == Severity::Error) {
        return Err(Error::query(without_default(finding)));
    }
    if models.is_empty() || models.len() > MOST_SUBJECTS {
        let message = format!("found {} models, expected one or two for a fact.", models.len());
        let code = if models.is_empty() { "too-few-models" } else { "too-many-models" };
        return Err(Error::query(Diagnostic::error(code, "models", message)));
    }

    let scored = Scored::of(catalog, asked.map(Rc::as_ref), &models, query.price, as_of);
    // What is measured depends on no hour.
    let hours = if query.price.is_measured() { HoursChoice::Standard } else { query.hours };
    let selection = Selection { as_of, measure: query.price, hours, choice: &query.host, host };
    let mut subjects = Vec::new();
    for (model, score) in models.into_iter().zip(scored.scores) {
        let price = if Instant::from(model.released) > as_of {
            Err(Reason::NotReleased)
        } else if query.price.is_measured() {
            score.and_then(|score| measured_cost(score.score, query.price)).map(|value| SubjectPrice {
                value,
                list_price: None,
                cache_price_unknown: false,
            })
        } else {
            let offer = selection.offer(model);
            offer.ok_or_else(|| selection.why_no_price(model)).map(|offer| SubjectPrice {
                value: offer.price,
                list_price: Some(offer.list_price),
                cache_price_unknown: offer.cache_price_unknown,
            })
        };
        subjects.push(Subject { model, price, score });
    }
    let verdict = match subjects.as_slice() {
        [Subject { score: Ok(first), .. }, Subject { score: Ok(second), .. }] => {
            verdicts(&[(first.score, second.score)]).into_iter().next()
        }
        _ => None,
    };
    Ok(Facts {
        subjects,
        measure: query.price,
        hours,
        currency: query.currency,
        phrasing: query.phrasing,
        host,
        as_of,
        benchmark: scored.benchmark,
        origin: scored.origin,
        verdict,
    })
}

impl<'a> Facts<'a> {
    /// The dearer and the cheaper of two; of equal prices the first and the second. `None` where there are not two prices.
    pub fn by_price(&self) -> Option<(Priced<'_, 'a>, Priced<'_, 'a>)> {
        match self.subjects.as_slice() {
            [first, second] => {
                let (one, other) = ((first, first.price.ok()?), (second, second.price.ok()?));
                Some(if one.1.value < other.1.value { (other, one) } else { (one, other) })
            }
            _ => None,
        }
    }

    /// The lowest and the highest standard offer of a model at the moment, by the facts' price. `None` where they ask the same,
    /// or fewer than two are known.
    pub fn price_range(&self, model: &'a Model) -> Option<(PricedOffer<'a>, PricedOffer<'a>)> {
        let Self { as_of, measure, hours, .. } = *self;
        let selection = Selection { as_of, measure, hours, choice: &HostChoice::All, host: None };
        let mut ends: Option<(PricedOffer<'a>, PricedOffer<'a>)> = None;
        for known in model.offers.iter().filter_map(|offer| selection.known(offer)) {
            let (low, high) = ends.unwrap_or((known, known));
            let low = if known.price < low.price { known } else { low };
            let high = if known.price > high.price { known } else { high };
            ends = Some((low, high));
        }
        ends.filter(|(low, high)| low.price != high.price)
    }

    /// What other hosts and mixes make of the ratio of two list prices; `None` as [`ratio_range`](super::ratio_range) says.
    pub fn ratio_range(&self) -> Option<RatioRange<'a>> {
        let asked =
            |(subject, price): Priced<'_, 'a>| Some((subject.model, price.list_price?.priced(price.value, self.hours)));
        let (dearer, cheaper) = self.by_price()?;
        range_of(self.measure, self.as_of, asked(dearer)?, asked(cheaper)?)
    }
}

/// A subject with its price.
pub type Priced<'f, 'a> = (&'f Subject<'a>, SubjectPrice<'a>);

/// A chart passes over what it has no use for; a sentence has one benchmark and one host.
fn report_several(query: &Query, diagnostics: &mut Vec<Diagnostic>) {
    let mut refuse = |attribute, message: &str| {
        diagnostics.push(Diagnostic::error("one-at-a-time", attribute, message));
    };
    if query.benchmarks.len() > 1 {
        refuse("benchmark", "found several benchmarks, expected one for a fact.");
    }
    if query.host == HostChoice::All {
        refuse("host", "found all hosts, expected one for a fact.");
    }
}

/// The finding without the promise that a default stands in: here none does.
fn without_default(finding: &Diagnostic) -> Diagnostic {
    let mut finding = finding.clone();
    if matches!(finding.code, "bad-date" | "bad-hours" | "bad-phrasing") {
        finding.hint = None;
    }
    finding
}

/// The scores of the models on one benchmark.
struct Scored<'a> {
    benchmark: Option<&'a Benchmark>,
    origin: Option<ScoreOrigin<'a>>,
    /// For each model.
    scores: Vec<Result<VersusScore<'a>, Reason>>,
}

impl<'a> Scored<'a> {
    /// Of one origin and one effort where that can be; where the benchmark was asked for, else each model's best.
    fn of(
        catalog: &'a Catalog,
        asked: Option<&'a Benchmark>,
        models: &[&'a Model],
        measure: PriceMeasure,
        as_of: Instant,
    ) -> Self {
        let mut candidates = Vec::new();
        for model in models {
            if Instant::from(model.released) <= as_of {
                candidates.push(Candidate { model, named: true, highlighted: true });
            }
        }
        let mut all: Vec<Origin<'a>> = Vec::new();
        for benchmark in &catalog.benchmarks {
            if asked.is_none_or(|asked| asked.id == benchmark.id) {
                all.extend(origins(benchmark, &candidates, as_of, measure));
            }
        }
        // Of equal ones the first in the catalog's order.
        let mut best: Option<Origin<'a>> = None;
        for origin in &all {
            if best.as_ref().is_none_or(|best| origin.rank() > best.rank()) {
                best = Some(*origin);
            }
        }
        let Some(best) = best else {
            let scores = models.iter().map(|model| Err(why_none(model, asked, measure, as_of))).collect();
            return Self { benchmark: asked, origin: None, scores };
        };
        let mut of_each = Vec::new();
        for model in models {
            of_each.push(usable(&best, model, measure, as_of));
        }
        let mut origin = Some(best.described());
        if asked.is_some() {
            for (scores, model) in of_each.iter_mut().zip(models) {
                if scores.is_empty() {
                    *scores = best_of_one(&all, model, measure, as_of);
                    origin = origin.filter(|_| scores.is_empty());
                }
            }
        }
        let mut scores = Vec::new();
        match of_one_effort(&of_each) {
            Some((chosen, _)) => scores.extend(chosen.into_iter().map(Ok)),
            None => {
                for (of_one, model) in of_each.into_iter().zip(models) {
                    let one = of_one_effort(&[of_one]).and_then(|(chosen, _)| chosen.first().copied());
                    scores.push(one.ok_or_else(|| why_none(model, Some(best.benchmark), measure, as_of)));
                }
            }
        }
        Self { benchmark: Some(best.benchmark), origin, scores }
    }
}

/// A model's scores of an origin; where costs are measured, those whose run has one.
fn usable<'a>(origin: &Origin<'a>, model: &'a Model, measure: PriceMeasure, as_of: Instant) -> Vec<&'a Score> {
    let mut scores = origin.scores_of(model, as_of);
    if measure.is_measured() {
        scores.retain(|score| measured_cost(score, measure).is_ok());
    }
    scores
}

/// A model's scores of its own best origin.
fn best_of_one<'a>(all: &[Origin<'a>], model: &'a Model, measure: PriceMeasure, as_of: Instant) -> Vec<&'a Score> {
    let mut best: Option<(&Origin<'a>, Vec<&'a Score>)> = None;
    for origin in all {
        let scores = usable(origin, model, measure, as_of);
        if !scores.is_empty() && best.as_ref().is_none_or(|(best, _)| origin.rank() > best.rank()) {
            best = Some((origin, scores));
        }
    }
    best.map(|(_, scores)| scores).unwrap_or_default()
}

/// Why a model has no score that could be said.
fn why_none(model: &Model, benchmark: Option<&Benchmark>, measure: PriceMeasure, as_of: Instant) -> Reason {
    if Instant::from(model.released) > as_of {
        return Reason::NotReleased;
    }
    let mut why = Reason::NoScore;
    for score in &model.scores {
        let is_asked = benchmark.is_none_or(|benchmark| benchmark.id == score.benchmark.id);
        if is_asked && Instant::from(score.date) <= as_of {
            why = if measure.is_measured() {
                measured_cost(score, measure).err().unwrap_or(Reason::OtherOrigin)
            } else {
                Reason::OtherOrigin
            };
        }
    }
    why
}
