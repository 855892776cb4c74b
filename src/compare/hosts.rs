//! One model's offers: who sells it at which price, in which hours (methods.md 2.2).

use super::candidates::{moment, named_host, named_models, report_unused_index};
use super::offers::Selection;
use super::{PricedOffer, Reason};
use crate::catalog::{Catalog, Hours, Model, Offer};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{Currency, HostChoice, HoursChoice, Phrasing, PriceMeasure, Query};
use crate::time::Instant;

/// What every host asks for one model at one moment.
#[derive(Clone, Debug)]
pub struct Hosts<'a> {
    /// Which model.
    pub model: &'a Model,
    /// Which price: a list price.
    pub measure: PriceMeasure,
    /// The currency in which prices are shown; all prices here are US dollars.
    pub currency: Option<Currency>,
    /// How the author wants ratios worded.
    pub phrasing: Phrasing,
    /// The moment.
    pub as_of: Instant,
    /// Cheapest first; of equal prices the developer's own, then by host. At least one.
    pub offers: Vec<HostOffer<'a>>,
    /// Offers whose price at the moment is not known, by host.
    pub left_out: Vec<(&'a Offer, Reason)>,
}

/// An offer with its price in some hours.
#[derive(Clone, Copy, Debug)]
pub struct HostOffer<'a> {
    /// Sold by whom, at which price.
    pub priced: PricedOffer<'a>,
    /// Only in these hours of the UTC day, and how that price stands to the host's base price.
    pub hours: Option<(Hours, HoursPrice)>,
    /// The host is the model's developer.
    pub is_own: bool,
    /// The chart is about it: the host that the author named, else the developer.
    pub highlighted: bool,
}

/// How the price of some hours stands to the base price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursPrice {
    /// Lower.
    OffPeak,
    /// Higher.
    Peak,
    /// The same, or there is no base price.
    Other,
}

/// The offers of the model that `query` is about: the first of its models, or else of its highlighted ones; further ones
/// are a diagnostic. Tiers and hours with a price of their own have a row each.
///
/// # Errors
/// [`Error`] (`is_query`) where no model is named, or no host's price is known.
pub fn hosts<'a>(catalog: &'a Catalog, query: &Query, diagnostics: &mut Vec<Diagnostic>) -> Result<Hosts<'a>, Error> {
    let as_of = moment(catalog, query, diagnostics);
    report_unused_index(query, diagnostics);
    let model = asked(catalog, query, diagnostics)?;
    let measure = if query.price.is_measured() {
        let message = "what a benchmark's run has cost is no host's price.";
        let hint = "The price per million output tokens is shown.";
        diagnostics.push(Diagnostic::error("bad-price", "price", message).with_hint(hint));
        PriceMeasure::Output
    } else {
        query.price
    };
    let named = named_host(catalog, query, diagnostics).map(|host| host.id.as_str());
    let own = model.developer.host.as_deref();
    let selection = Selection { as_of, measure, hours: HoursChoice::Standard, choice: &HostChoice::All, host: None };

    let (mut offers, mut left_out) = (Vec::new(), Vec::new());
    for offer in &model.offers {
        let host = Some(offer.host.id.as_str());
        let is_own = host == own;
        let highlighted = host == named.or(own);
        let base = selection.priced_in(offer, None);
        let before = offers.len();
        if let Ok(priced) = base {
            offers.push(HostOffer { priced, hours: None, is_own, highlighted });
        }
        let mut told: Vec<Hours> = Vec::new();
        for row in &offer.prices {
            let Some(hours) = row.condition.hours.filter(|hours| !told.contains(hours)) else { continue };
            let Ok(priced) = selection.priced_in(offer, Some(hours)) else { continue };
            told.push(hours);
            let stands = match base.as_ref().map(|base| priced.price.cmp(&base.price)) {
                Ok(core::cmp::Ordering::Less) => HoursPrice::OffPeak,
                Ok(core::cmp::Ordering::Greater) => HoursPrice::Peak,
                _ => HoursPrice::Other,
            };
            offers.push(HostOffer { priced, hours: Some((hours, stands)), is_own, highlighted });
        }
        if let (true, Err(reason)) = (offers.len() == before, base) {
            left_out.push((offer, reason));
        }
    }
    if offers.is_empty() || Instant::from(model.released) > as_of {
        let message = format!("no host's price of {} is known as of {}.", model.name, as_of.date());
        return Err(nothing(Diagnostic::error("nothing-to-draw", "models", message), diagnostics));
    }
    sort_by(&mut offers, |a, b| {
        let host = |one: &HostOffer<'a>| -> &'a Offer { one.priced.list_price.offer };
        let by_price = a.priced.price.cmp(&b.priced.price).then(b.is_own.cmp(&a.is_own));
        by_price.then_with(|| host(a).host.name.cmp(&host(b).host.name)).then_with(|| host(a).tier.cmp(&host(b).tier))
    });
    let Query { currency, phrasing, .. } = *query;
    Ok(Hosts { model, measure, currency, phrasing, as_of, offers, left_out })
}

/// The one model that the chart is about.
fn asked<'a>(catalog: &'a Catalog, query: &Query, diagnostics: &mut Vec<Diagnostic>) -> Result<&'a Model, Error> {
    let mut attribute = "models";
    let mut asked = named_models(catalog, &query.models, attribute, diagnostics);
    if asked.is_empty() {
        attribute = "highlight";
        asked = named_models(catalog, &query.highlight, attribute, diagnostics);
    }
    if asked.len() > 1 {
        let message = format!("found {} models, expected one for a hosts chart.", asked.len());
        diagnostics
            .push(Diagnostic::error("too-many-models", attribute, message).with_hint("The first one's are shown."));
    }
    asked.first().copied().ok_or_else(|| {
        let message = "found none of the catalog's models, expected one for a hosts chart.";
        let diagnostic = Diagnostic::error("no-model", "models", message);
        match diagnostics.first() {
            Some(_) => nothing(diagnostic, diagnostics),
            None => Error::query(diagnostic.with_hint("Name it in “models”, such as models=\"deepseek-r1\".")),
        }
    })
}

fn nothing(diagnostic: Diagnostic, found: &[Diagnostic]) -> Error {
    Error::query(match found.first() {
        Some(first) => diagnostic.with_hint(format!("First finding: {first}")),
        None => diagnostic,
    })
}

impl Hosts<'_> {
    /// How many hosts sell it.
    pub fn count(&self) -> usize {
        let mut ids: Vec<&str> = Vec::new();
        for one in &self.offers {
            let id = one.priced.list_price.offer.host.id.as_str();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.len()
    }

    /// The developer's own standard offer, at its base price.
    pub fn own(&self) -> Option<&HostOffer<'_>> {
        self.offers.iter().find(|one| one.is_own && one.hours.is_none() && one.priced.list_price.offer.tier.is_none())
    }
}
