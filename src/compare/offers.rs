//! Which offer stands for a model, and in which hours.

use super::price::{listed, price_for};
use super::{ListPrice, Reason};
use crate::catalog::{Host, Hours, Model, Offer};
use crate::order::sort_by;
use crate::query::{HostChoice, HoursChoice, PriceMeasure};
use crate::time::Instant;
use crate::units::Rational;

/// An offer with its price at the moment.
#[derive(Clone, Copy, Debug)]
pub struct PricedOffer<'a> {
    /// Sold by whom, and the price row in force.
    pub list_price: ListPrice<'a>,
    /// US dollars by the measure that was asked for.
    pub price: Rational,
    /// True where the tokens have cached input whose price is unknown, so that the input price stands in (methods.md 2.1).
    pub cache_price_unknown: bool,
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
    /// The offers that stand for a model, with their prices: standard tier only, cheapest first.
    pub(super) fn offers(&self, model: &'a Model) -> Vec<PricedOffer<'a>> {
        let own = model.developer.host.as_ref();
        let is_own = |priced: &PricedOffer<'_>| Some(&priced.list_price.offer.host.id) == own;
        let mut priced: Vec<PricedOffer<'a>> = Vec::new();
        for offer in &model.offers {
            if offer.tier.is_none() {
                priced.extend(self.priced(offer));
            }
        }
        // Of equal prices the developer's own; the offers are sorted by host.
        sort_by(&mut priced, |a, b| a.price.cmp(&b.price).then(is_own(b).cmp(&is_own(a))));
        match (self.choice, self.host) {
            (HostChoice::All, _) => return priced,
            (HostChoice::Cheapest, _) => {}
            (_, Some(host)) => priced.retain(|priced| priced.list_price.offer.host.id == host.id),
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

    /// The one offer that stands for a model where only one can: of all hosts the developer's own, else the cheapest.
    pub(super) fn offer(&self, model: &'a Model) -> Option<PricedOffer<'a>> {
        let is_all = matches!(self.choice, HostChoice::All);
        let choice = if is_all { &HostChoice::Developer } else { self.choice };
        Selection { choice, ..*self }.offers(model).first().copied()
    }

    /// Why there is none.
    pub(super) fn why_no_price(&self, model: &Model) -> Reason {
        let mut why = if self.host.is_some() { Reason::NotAtHost } else { Reason::NotSold };
        for offer in &model.offers {
            if self.host.is_some_and(|host| offer.host.id != host.id) {
                continue;
            }
            let of_offer = self.priced_in(offer, None).err();
            if why != Reason::CostTooHigh {
                why = of_offer.filter(|_| offer.tier.is_none()).unwrap_or(Reason::NoPrice);
            }
        }
        why
    }

    /// The price of one offer: the base price, or the lowest or the highest of all hours'.
    fn priced<'o>(&self, offer: &'o Offer) -> Option<PricedOffer<'o>> {
        let mut best = self.priced_in(offer, None).ok();
        if self.hours == HoursChoice::Standard {
            return best;
        }
        for row in &offer.prices {
            if row.condition.hours.is_none() {
                continue;
            }
            let Ok(other) = self.priced_in(offer, row.condition.hours) else { continue };
            let is_better = match best {
                None => true,
                Some(best) if self.hours == HoursChoice::Peak => other.price > best.price,
                Some(best) => other.price < best.price,
            };
            if is_better {
                best = Some(other);
            }
        }
        best
    }

    /// What a standard offer asks; `None` where an unknown price would need a stand-in, too.
    pub(super) fn known<'o>(&self, offer: &'o Offer) -> Option<PricedOffer<'o>> {
        let is_standard = offer.tier.is_none();
        self.priced(offer).filter(|priced| is_standard && !priced.cache_price_unknown)
    }

    /// True of a standard offer whose price is known only with a stand-in.
    pub(super) fn needs_stand_in(&self, offer: &Offer) -> bool {
        offer.tier.is_none() && self.priced(offer).is_some_and(|priced| priced.cache_price_unknown)
    }

    /// The price of one offer in some hours, or its base price.
    ///
    /// # Errors
    /// [`Reason`] where that is not known.
    pub(super) fn priced_in<'o>(&self, offer: &'o Offer, hours: Option<Hours>) -> Result<PricedOffer<'o>, Reason> {
        // Of many requests each is short enough for the base price.
        let input_tokens = match self.measure {
            PriceMeasure::Request(tokens) => tokens.input.saturating_add(tokens.cache_written),
            _ => 0,
        };
        let row = price_for(offer, self.as_of, hours, input_tokens).ok_or(Reason::NoPrice)?;
        let (price, cache_price_unknown) = listed(row, self.measure)?;
        Ok(PricedOffer { list_price: ListPrice { offer, row }, price, cache_price_unknown })
    }
}
