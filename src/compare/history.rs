//! The list prices of one to eight models over time: stretches in which a price is known, and nothing between them.

use super::candidates::{moment, named_host, named_models, report_unused_index};
use super::offers::Selection;
use super::{LeftOut, ListPrice, Reason, STALE_AFTER_DAYS};
use crate::catalog::{Basis, Catalog, Host, Model};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{Currency, HostChoice, HoursChoice, PriceMeasure, Query};
use crate::time::{Date, Instant};
use crate::units::Rational;

/// The most models whose lines a reader can tell apart.
pub const MOST_LINES: usize = 8;

/// Of the moments at which an offer of a model begins or ends the last so many are looked at: each is a look at all its
/// offers.
const MOST_MOMENTS: usize = 1_000;

/// Prices over time, up to a moment.
#[derive(Clone, Debug)]
pub struct History<'a> {
    /// The models that have a price, in the author's order: those of `models`, then those of `highlight`.
    pub lines: Vec<PriceLine<'a>>,
    /// Which price.
    pub measure: PriceMeasure,
    /// Which hours' price, where it depends on them.
    pub hours: HoursChoice,
    /// The currency in which prices are shown; all prices here are US dollars.
    pub currency: Option<Currency>,
    /// The one host all prices are from, where one was named.
    pub host: Option<&'a Host>,
    /// The end of the time that is looked at.
    pub as_of: Instant,
    /// Models that were asked for and have no price.
    pub left_out: Vec<LeftOut<'a>>,
}

/// What a model has cost.
#[derive(Clone, Debug)]
pub struct PriceLine<'a> {
    /// Which.
    pub model: &'a Model,
    /// The chart is about it more than about the others.
    pub highlighted: bool,
    /// Its prices, the oldest first; at least one. Two that touch differ in price or host.
    pub steps: Vec<PriceStep<'a>>,
    /// When its host gave the name under which it sells the model to another one.
    pub versions: Vec<VersionChange<'a>>,
}

/// A stretch of time with one price at one host.
#[derive(Clone, Copy, Debug)]
pub struct PriceStep<'a> {
    /// The first moment.
    pub from: Instant,
    /// The first moment after; `None` where the price is in force at the end of the time.
    pub until: Option<Instant>,
    /// US dollars by the measure that was asked for.
    pub price: Rational,
    /// Sold by whom, and the row that the stretch begins with.
    pub list_price: ListPrice<'a>,
    /// The host says that it begins then; otherwise somebody saw it then for the first time, or concluded it.
    pub is_documented: bool,
    /// The last day on which somebody looked at it.
    pub checked: Date,
    /// True where the input price stands in for an unknown cached-input price (methods.md 2.1).
    pub cache_price_unknown: bool,
}

/// A host's name for a model that became that of another model.
#[derive(Clone, Copy, Debug)]
pub struct VersionChange<'a> {
    /// When, as the host documents it.
    pub at: Instant,
    /// Whose name it is.
    pub host: &'a Host,
    /// The name, as it stands in requests.
    pub id: &'a str,
    /// Which model it was from then on.
    pub model: &'a Model,
}

impl PriceStep<'_> {
    /// True where nobody has looked at the price for more than [`STALE_AFTER_DAYS`] days before a moment (methods.md 2.10).
    pub fn is_stale(&self, at: Instant) -> bool {
        at.days_since(self.checked.into()) > STALE_AFTER_DAYS
    }
}

impl<'a> PriceLine<'a> {
    /// The first price that is known.
    pub fn first(&self) -> Option<&PriceStep<'a>> {
        self.steps.first()
    }

    /// The last one.
    pub fn last(&self) -> Option<&PriceStep<'a>> {
        self.steps.last()
    }
}

/// Looks up what the models of `query` have cost up to its moment. Words that the catalog doesn't know become diagnostics.
///
/// A model's prices are those of its own developer, or where that never had one, of whoever was the cheapest at each moment.
///
/// # Errors
/// [`Error`] (`is_query`) where no model is named, none has a price, or the price is no list price.
pub fn history<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<History<'a>, Error> {
    if query.price.is_measured() {
        let message = "what a benchmark's run has cost was measured once: it has no history.";
        let hint = "Ask for a list price, such as “output”.";
        return Err(Error::query(Diagnostic::error("no-history", "price", message).with_hint(hint)));
    }
    let as_of = moment(catalog, query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    report_unused_index(query, diagnostics);
    let asked = asked(catalog, query, diagnostics)?;
    if query.every_benchmark || !query.benchmarks.is_empty() {
        let message = "passed over: a history has prices only.";
        diagnostics.push(Diagnostic::warning("unused-attribute", "benchmark", message));
    }

    let at = |as_of, choice, host| Selection { as_of, measure: query.price, hours: query.hours, choice, host };
    let (mut lines, mut left_out) = (Vec::new(), Vec::new());
    for (model, highlighted) in asked {
        let mut steps = Vec::new();
        let own = model.offers.iter().find(|offer| Some(&offer.host.id) == model.developer.host.as_ref());
        let one = match (host, &query.host) {
            (None, HostChoice::Cheapest | HostChoice::All) => None,
            (None, _) => own.map(|offer| offer.host.as_ref()),
            (named, _) => named,
        };
        if one.is_some() {
            steps = steps_of(model, as_of, &|moment| at(moment, &query.host, one), diagnostics);
        }
        if steps.is_empty() && host.is_none() {
            steps = steps_of(model, as_of, &|moment| at(moment, &HostChoice::Cheapest, None), diagnostics);
        }
        if steps.is_empty() {
            let is_there = Instant::from(model.released) <= as_of;
            let reason = if is_there { at(as_of, &query.host, host).why_no_price(model) } else { Reason::NotReleased };
            left_out.push(LeftOut { model, reason, named: true });
        } else {
            let versions = versions(catalog, model, &steps, as_of);
            lines.push(PriceLine { model, highlighted, steps, versions });
        }
    }
    if lines.is_empty() {
        let message = format!("none of the models asked for has a known price up to {}.", as_of.date());
        let diagnostic = Diagnostic::error("nothing-to-compare", "models", message);
        return Err(Error::query(match diagnostics.first() {
            Some(first) => diagnostic.with_hint(format!("First finding: {first}")),
            None => diagnostic,
        }));
    }
    let Query { price: measure, hours, currency, .. } = *query;
    Ok(History { lines, measure, hours, currency, host, as_of, left_out })
}

/// The models that the query names, in the author's order, and which of them the chart is about. Where it is about all,
/// none stands out.
fn asked<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<(&'a Model, bool)>, Error> {
    let highlight = named_models(catalog, &query.highlight, "highlight", diagnostics);
    let mut models = named_models(catalog, &query.models, "models", diagnostics);
    for model in &highlight {
        if !models.iter().any(|other| core::ptr::eq(*other, *model)) {
            models.push(model);
        }
    }
    let count = models.len();
    if count == 0 {
        let message = "found none of the catalog's models, expected one to eight for a history.";
        let hint = match diagnostics.first() {
            Some(first) => format!("First finding: {first}"),
            None => "Name them in “models”, such as models=\"deepseek-r1 openai-o1\".".to_owned(),
        };
        return Err(Error::query(Diagnostic::error("too-few-models", "models", message).with_hint(hint)));
    }
    if count > MOST_LINES {
        let message = format!("found {count} models, expected one to eight for a history.");
        diagnostics
            .push(Diagnostic::error("too-many-models", "models", message).with_hint("The first eight are drawn."));
        models.truncate(MOST_LINES);
    }
    let mut asked = Vec::new();
    for model in models {
        asked.push((model, highlight.iter().any(|other| core::ptr::eq(*other, model))));
    }
    if asked.iter().all(|(_, highlighted)| *highlighted) {
        for (_, highlighted) in &mut asked {
            *highlighted = false;
        }
    }
    Ok(asked)
}

/// The stretches of one price: what is in force is looked up at every moment at which anything can change.
fn steps_of<'a, 'q>(
    model: &'a Model,
    as_of: Instant,
    at: &dyn Fn(Instant) -> Selection<'a, 'q>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PriceStep<'a>> {
    let host = at(as_of).host;
    let mut moments: Vec<Instant> = Vec::new();
    for offer in &model.offers {
        if offer.tier.is_some() || host.is_some_and(|host| host.id != offer.host.id) {
            continue;
        }
        for row in &offer.prices {
            for moment in [Some(row.start()), row.to].into_iter().flatten() {
                if moment <= as_of {
                    moments.push(moment);
                }
            }
        }
    }
    sort_by(&mut moments, Ord::cmp);
    moments.dedup();
    if moments.len() > MOST_MOMENTS {
        let message = format!("the prices of {} begin and end at {} moments.", model.name, moments.len());
        let hint = format!("The last {MOST_MOMENTS} are looked at.");
        diagnostics.push(Diagnostic::warning("too-many-prices", "models", message).with_hint(hint));
        moments.drain(..moments.len() - MOST_MOMENTS);
    }
    let mut steps: Vec<PriceStep<'a>> = Vec::new();
    for moment in moments {
        let found = at(moment).offer(model);
        if let Some(last) = steps.last_mut().filter(|last| last.until.is_none()) {
            let goes_on = found.filter(|found| {
                let (now, before) = (found.list_price, last.list_price);
                // What is only inferred is no more of what somebody documented.
                let is_inferred = |price: ListPrice<'_>| price.row.basis == Basis::Inferred;
                found.price == last.price
                    && now.offer.host.id == before.offer.host.id
                    && (is_inferred(now) == is_inferred(before))
            });
            if let Some(found) = goes_on {
                last.checked = last.checked.max(found.list_price.row.checked);
                continue;
            }
            last.until = Some(moment);
        }
        if let Some(found) = found {
            let row = found.list_price.row;
            steps.push(PriceStep {
                from: moment,
                until: None,
                price: found.price,
                list_price: found.list_price,
                // Where another offer ended, this one held already.
                is_documented: row.is_start_documented() || row.start() < moment,
                checked: row.checked,
                cache_price_unknown: found.cache_price_unknown,
            });
        }
    }
    steps
}

/// The days on which a host documents that the name of the model's offer became another model's, while the model has a
/// price there.
fn versions<'a>(
    catalog: &'a Catalog,
    model: &'a Model,
    steps: &[PriceStep<'a>],
    as_of: Instant,
) -> Vec<VersionChange<'a>> {
    let mut changes: Vec<VersionChange<'a>> = Vec::new();
    for other in &catalog.models {
        if core::ptr::eq(other, model) {
            continue;
        }
        for sold in &other.offers {
            // The rows are sorted by start.
            let Some(row) = sold.prices.first().filter(|row| sold.tier.is_none() && row.is_start_documented()) else {
                continue;
            };
            let at = row.start();
            for step in steps {
                let offer = step.list_price.offer;
                let is_within = step.from < at && at <= step.until.unwrap_or(as_of);
                if sold.host.id != offer.host.id || !is_within {
                    continue;
                }
                // At the end of one step and the beginning of the next it is one change.
                if let Some(id) = shared_name(offer.id.as_deref(), sold.id.as_deref()) {
                    changes.push(VersionChange { at, host: &offer.host, id, model: other });
                    break;
                }
            }
        }
    }
    sort_by(&mut changes, |a, b| a.at.cmp(&b.at));
    changes
}

/// A name that two offers have in common: a host may sell one model under several, separated by commas.
fn shared_name<'a>(names: Option<&'a str>, others: Option<&str>) -> Option<&'a str> {
    for name in names?.split(',').map(str::trim) {
        if others?.split(',').map(str::trim).any(|other| other == name) {
            return Some(name);
        }
    }
    None
}
