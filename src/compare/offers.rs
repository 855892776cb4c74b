//! Which offer stands for a model.

use super::Reason;
use super::price::{measured, price_at};
use crate::catalog::{DatedPrice, Host, Model, Offer};
use crate::order::sort_by;
use crate::query::{HostChoice, PriceMeasure};
use crate::time::Instant;
use crate::units::Rational;

/// An offer with its price at the moment.
#[derive(Clone, Copy, Debug)]
pub struct PricedOffer<'a> {
    /// Sold by whom.
    pub offer: &'a Offer,
    /// The price row in force.
    pub dated_price: &'a DatedPrice,
    /// US dollars per million tokens by the measure that was asked for.
    pub price: Rational,
    /// True where the mix has cached input whose price is unknown, so that the input price stands in (methods.md 2.1).
    pub cache_price_unknown: bool,
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
    pub(super) fn offers(&self, model: &'a Model) -> Vec<PricedOffer<'a>> {
        let own = model.developer.host.as_ref();
        let is_own = |priced: &PricedOffer<'_>| Some(&priced.offer.host.id) == own;
        let mut priced: Vec<PricedOffer<'a>> = Vec::new();
        for offer in &model.offers {
            let Some(row) = price_at(offer, self.as_of) else { continue };
            if offer.tier.is_some() {
                continue;
            }
            if let Some((price, cache_price_unknown)) = measured(row, self.measure) {
                priced.push(PricedOffer { offer, dated_price: row, price, cache_price_unknown });
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

    /// Why there is none.
    pub(super) fn why_no_price(&self, model: &Model) -> Reason {
        let Some(host) = self.host else {
            return if model.offers.is_empty() { Reason::NotSold } else { Reason::NoPrice };
        };
        if model.offers.iter().any(|offer| offer.host.id == host.id) { Reason::NoPrice } else { Reason::NotAtHost }
    }
}
