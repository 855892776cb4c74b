//! Whose list price stands for a model, and in which hours.

use super::price::{Listed, listed, price_for};
use super::{ListPrice, Reason};
use crate::catalog::{Host, Hours, Model, Offer};
use crate::order::sort_by;
use crate::query::{HostChoice, HoursChoice, PriceMeasure};
use crate::time::Instant;

/// An offer with its price at the moment.
#[derive(Clone, Copy)]
pub(super) struct Priced<'a> {
    pub(super) from: ListPrice<'a>,
    pub(super) listed: Listed,
}

/// How list prices are chosen.
pub(super) struct Selection<'a, 'q> {
    pub(super) as_of: Instant,
    pub(super) measure: PriceMeasure,
    pub(super) hours: HoursChoice,
    pub(super) choice: &'q HostChoice,
    pub(super) host: Option<&'a Host>,
}

impl<'a> Selection<'a, '_> {
    /// The offers that stand for a model, with their prices: standard tier only, cheapest first, at least one.
    ///
    /// # Errors
    /// Why there is none.
    pub(super) fn offers(&self, model: &'a Model) -> Result<Vec<Priced<'a>>, Reason> {
        let own = model.developer.host.as_ref();
        let is_own = |priced: &Priced<'_>| Some(&priced.from.offer.host.id) == own;
        let mut all: Vec<Priced<'a>> = Vec::new();
        let mut why = if self.host.is_some() {
            Reason::NotAtHost
        } else if model.offers.is_empty() {
            Reason::NotSold
        } else {
            Reason::NoPrice
        };
        for offer in &model.offers {
            if self.host.is_some_and(|host| offer.host.id != host.id) {
                continue;
            }
            if why == Reason::NotAtHost {
                why = Reason::NoPrice;
            }
            if offer.tier.is_some() {
                continue;
            }
            match self.priced(offer) {
                Ok(priced) => all.push(priced),
                Err(Reason::CostTooHigh) => why = Reason::CostTooHigh,
                Err(_) => {}
            }
        }
        // Of equal prices the developer's own; the offers are sorted by host.
        sort_by(&mut all, |a, b| a.listed.price.cmp(&b.listed.price).then(is_own(b).cmp(&is_own(a))));
        if *self.choice != HostChoice::All {
            // A host that is not known was reported; like none at all, it leaves the default.
            let prefers_own = *self.choice != HostChoice::Cheapest && self.host.is_none();
            if let Some(at) = all.iter().position(|priced| prefers_own && is_own(priced)) {
                all.swap(0, at);
            }
            all.truncate(1);
        }
        if all.is_empty() { Err(why) } else { Ok(all) }
    }

    /// The price of one offer: the base price, or the lowest or the highest of all hours'.
    fn priced(&self, offer: &'a Offer) -> Result<Priced<'a>, Reason> {
        let mut best = self.priced_in(offer, None);
        if self.hours == HoursChoice::Standard {
            return best;
        }
        for row in &offer.prices {
            if row.condition.hours.is_none() {
                continue;
            }
            let Ok(other) = self.priced_in(offer, row.condition.hours) else { continue };
            let is_better = match &best {
                Ok(best) if self.hours == HoursChoice::Peak => other.listed.price > best.listed.price,
                Ok(best) => other.listed.price < best.listed.price,
                Err(_) => true,
            };
            if is_better {
                best = Ok(other);
            }
        }
        best
    }

    fn priced_in(&self, offer: &'a Offer, hours: Option<Hours>) -> Result<Priced<'a>, Reason> {
        // Of many requests each is short enough for the base price.
        let input_tokens = if let PriceMeasure::Request(tokens) = self.measure { tokens.input } else { 0 };
        let row = price_for(offer, self.as_of, hours, input_tokens).ok_or(Reason::NoPrice)?;
        Ok(Priced { from: ListPrice { offer, row }, listed: listed(row, self.measure)? })
    }
}
