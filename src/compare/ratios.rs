//! What other hosts and token mixes would make of the ratio of two prices (methods.md 2.1, the golden lesson).

use core::cmp::Ordering;

use super::offers::Selection;
use super::price::{listed, price_at};
use super::{Comparison, Entry, ListPrice};
use crate::catalog::{Host, Model, Offer};
use crate::query::{HostChoice, HoursChoice, PriceMeasure, TokenMix};
use crate::time::Instant;
use crate::units::Rational;

/// The token mixes in use among those who compare prices (methods.md 2.1): output only, input only, 1 input for 1 output,
/// 3 input for 1 output, 7 cached for 2 input for 1 output.
pub const MIXES: [PriceMeasure; 5] = [
    PriceMeasure::Output,
    PriceMeasure::Input,
    PriceMeasure::Blended(TokenMix { input: 1, cached_input: 0, output: 1 }),
    PriceMeasure::Blended(TokenMix { input: 3, cached_input: 0, output: 1 }),
    PriceMeasure::Blended(TokenMix { input: 2, cached_input: 7, output: 1 }),
];

/// How far the ratio of two models' prices goes at one moment.
#[derive(Clone, Debug)]
pub struct RatioRange<'a> {
    /// The ratio as it was asked for.
    pub asked: PriceRatio<'a>,
    /// Over all hosts and mixes.
    pub all: RatioEnds<'a>,
    /// Over all hosts, in the mix asked for.
    pub hosts: RatioEnds<'a>,
    /// Over all mixes, at the hosts asked for.
    pub mixes: RatioEnds<'a>,
    /// Who asks nothing for the dearer or the cheaper, each host once, whatever the tier: with nothing there is no ratio.
    pub free: RatioFree<'a>,
    /// How many standard offers of the dearer and of the cheaper have a known price of the kind asked for.
    pub offers: (usize, usize),
    /// How many standard offers do not count, because their price of cached input is unknown.
    pub stand_ins: usize,
}

/// Who asks nothing for either of two models.
#[derive(Clone, Debug)]
pub struct RatioFree<'a> {
    /// For the dearer.
    pub dearer: Vec<&'a Host>,
    /// For the cheaper.
    pub cheaper: Vec<&'a Host>,
}

/// The lowest and the highest of some ratios.
#[derive(Clone, Copy, Debug)]
pub struct RatioEnds<'a> {
    /// The lowest.
    pub lowest: PriceRatio<'a>,
    /// The highest.
    pub highest: PriceRatio<'a>,
}

/// One ratio and what it is of. Below 1 the one that was asked for as the dearer is the cheaper here.
#[derive(Clone, Copy, Debug)]
pub struct PriceRatio<'a> {
    /// The dearer's price divided by the cheaper's.
    pub value: Rational,
    /// Which price of both.
    pub measure: PriceMeasure,
    /// Who sells the dearer.
    pub dearer: &'a Offer,
    /// Who sells the cheaper.
    pub cheaper: &'a Offer,
    /// In which hours of the day the dearer's price holds.
    pub dearer_hours: HoursChoice,
    /// The same of the cheaper's.
    pub cheaper_hours: HoursChoice,
}

impl PriceRatio<'_> {
    /// True where both are sold by whom those of `other` are.
    pub fn is_at_hosts_of(&self, other: &Self) -> bool {
        self.dearer.host.id == other.dearer.host.id && self.cheaper.host.id == other.cheaper.host.id
    }

    /// True where both hold in the hours in which those of `other` do.
    pub fn is_in_hours_of(&self, other: &Self) -> bool {
        self.dearer_hours == other.dearer_hours && self.cheaper_hours == other.cheaper_hours
    }
}

/// The range of the ratio of two entries of a comparison over every standard offer with a price at its moment and every mix
/// of [`MIXES`]; the ratio asked for is always in it. An offer takes part in a mix where all prices of the mix are known and
/// above zero: an end of the range is never a stand-in's. `None` where the ratio asked for is none, because a price is zero, or what was
/// compared are no list prices.
/// O(offers · mixes).
pub fn ratio_range<'a>(comparison: &Comparison<'a>, dearer: &Entry<'a>, cheaper: &Entry<'a>) -> Option<RatioRange<'a>> {
    let asked = |entry: &Entry<'a>| Some((entry.model, entry.list_price?.priced(entry.price, comparison.hours)));
    range_of(comparison.measure, comparison.as_of, asked(dearer)?, asked(cheaper)?)
}

/// The range of the ratio of two models' list prices, each with the one that was asked for.
pub(super) fn range_of<'a>(
    asked_measure: PriceMeasure,
    as_of: Instant,
    dearer: (&'a Model, Priced<'a>),
    cheaper: (&'a Model, Priced<'a>),
) -> Option<RatioRange<'a>> {
    let of = |measure, (dear, dearer, dearer_hours): Priced<'a>, (cheap, cheaper, cheaper_hours): Priced<'a>| {
        let value = dear.divided_by(cheap).filter(|value| !value.is_zero())?;
        Some(PriceRatio { value, measure, dearer, cheaper, dearer_hours, cheaper_hours })
    };
    let asked = of(asked_measure, dearer.1, cheaper.1)?;
    let only = RatioEnds { lowest: asked, highest: asked };
    let free_at = |model| free_hosts(model, as_of, asked_measure);
    let free = RatioFree { dearer: free_at(dearer.0), cheaper: free_at(cheaper.0) };
    let mut range = RatioRange { asked, all: only, hosts: only, mixes: only, free, offers: (0, 0), stand_ins: 0 };
    let mut measures = vec![asked_measure];
    measures.extend(MIXES.into_iter().filter(|mix| *mix != asked_measure));
    // Prices of some hours take part where one of the two was asked for in them.
    let hours = if dearer.1.2 == HoursChoice::Standard { cheaper.1.2 } else { dearer.1.2 };
    for measure in measures {
        let standard = Selection { as_of, measure, hours: HoursChoice::Standard, choice: &HostChoice::All, host: None };
        let prices = |(model, (_, asked, _)): (&'a Model, Priced<'a>)| {
            let mut prices: Vec<Priced<'a>> = Vec::new();
            // Of hosts with one price the one that was asked for is named.
            let others = model.offers.iter().filter(|offer| !core::ptr::eq(*offer, asked));
            for offer in core::iter::once(asked).chain(others) {
                let known = |hours| Selection { hours, ..standard }.known(offer).filter(|known| !known.price.is_zero());
                prices.extend(known(HoursChoice::Standard).map(|known| (known.price, offer, HoursChoice::Standard)));
                let in_hours = known(hours).map(|known| known.list_price.priced(known.price, hours));
                prices.extend(in_hours.filter(|(_, _, hours)| *hours != HoursChoice::Standard));
            }
            prices
        };
        // At the host that was asked for: in those hours where it has a price of its own for them.
        let at = |prices: &[Priced<'a>], asked: &Offer| {
            prices.iter().rev().find(|(_, offer, _)| core::ptr::eq(*offer, asked)).copied()
        };
        let (dear, cheap) = (prices(dearer), prices(cheaper));
        let lowest = end(&dear, Ordering::Less).zip(end(&cheap, Ordering::Greater));
        let highest = end(&dear, Ordering::Greater).zip(end(&cheap, Ordering::Less));
        let same = at(&dear, dearer.1.1).zip(at(&cheap, cheaper.1.1));
        for (dear, cheap) in [lowest, highest].into_iter().flatten() {
            let ratio = of(measure, dear, cheap);
            range.all.reach(ratio);
            if measure == asked_measure {
                range.hosts.reach(ratio);
            }
        }
        if let Some((dear, cheap)) = same {
            range.mixes.reach(of(measure, dear, cheap));
        }
        if measure == asked_measure {
            let offers = |model: &Model, prices: &[Priced<'a>]| {
                let is_known = |offer: &&Offer| prices.iter().any(|(_, known, _)| core::ptr::eq(*known, *offer));
                model.offers.iter().filter(is_known).count()
            };
            range.offers = (offers(dearer.0, &dear), offers(cheaper.0, &cheap));
            for model in [dearer.0, cheaper.0] {
                range.stand_ins += model.offers.iter().filter(|offer| standard.needs_stand_in(offer)).count();
            }
        }
    }
    Some(range)
}

fn free_hosts<'a>(model: &'a Model, moment: Instant, measure: PriceMeasure) -> Vec<&'a Host> {
    let mut hosts: Vec<&'a Host> = Vec::new();
    for offer in &model.offers {
        let price = price_at(offer, moment).and_then(|row| listed(row, measure).ok());
        let is_new = !hosts.iter().any(|host| host.id == offer.host.id);
        if is_new && price.is_some_and(|(price, _)| price.is_zero()) {
            hosts.push(&offer.host);
        }
    }
    hosts
}

/// A price, who asks it, and in which hours.
type Priced<'a> = (Rational, &'a Offer, HoursChoice);

impl<'a> ListPrice<'a> {
    /// With the hours that were asked for, where the price is that of some hours only.
    pub(super) const fn priced(&self, price: Rational, asked: HoursChoice) -> (Rational, &'a Offer, HoursChoice) {
        let hours = if self.row.condition.hours.is_some() { asked } else { HoursChoice::Standard };
        (price, self.offer, hours)
    }
}

/// The lowest (`Less`) or highest price, at the first of the hosts that ask it.
fn end<'a>(prices: &[Priced<'a>], than: Ordering) -> Option<Priced<'a>> {
    let mut end: Option<Priced<'a>> = None;
    for priced in prices {
        if end.is_none_or(|end| priced.0.cmp(&end.0) == than) {
            end = Some(*priced);
        }
    }
    end
}

impl<'a> RatioEnds<'a> {
    fn reach(&mut self, ratio: Option<PriceRatio<'a>>) {
        let Some(ratio) = ratio else { return };
        if ratio.value < self.lowest.value {
            self.lowest = ratio;
        }
        if ratio.value > self.highest.value {
            self.highest = ratio;
        }
    }
}
