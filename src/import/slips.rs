//! Prices in another unit than their neighbours': a price a hundred times that of a model's other hosts is no fact.

use std::collections::BTreeMap;

use super::assemble::{Offer, OfferKey, Parts};
use super::draft::{Draft, Price};
use crate::diagnostic::Diagnostic;
use crate::units::Decimal;

/// How many times a price may be its neighbours' before it is taken for one of another unit.
const SLIP: i64 = 100;
/// No list price of a token has been this high; one that is stands for a thousand of them.
const HIGHEST_PLAUSIBLE: Decimal = Decimal::from_whole(1000);

/// One of the prices of an offer.
type Measure = (&'static str, fn(&Price) -> Option<Decimal>);

const MEASURES: [Measure; 2] = [("input", |price| price.input), ("output", |price| price.output)];

/// Takes out offers whose price is in the wrong unit.
pub(super) fn take_out_unit_slips(parts: &mut Parts<'_>, draft: &mut Draft) {
    let mut by_model: BTreeMap<&str, Vec<(&OfferKey, &Offer)>> = BTreeMap::new();
    for (key, offer) in &parts.offers {
        by_model.entry(&key.0).or_default().push((key, offer));
    }
    let mut slips: BTreeMap<OfferKey, String> = BTreeMap::new();
    for offers in by_model.values() {
        for (measure, amount) in MEASURES {
            let of = |offer: &Offer| offer.prices.iter().filter(|price| price.is_base()).find_map(amount);
            let neighbours = Neighbours::new(
                offers.iter().filter(|(key, _)| key.2.is_none()).filter_map(|(_, offer)| of(offer)).collect(),
            );
            for (key, offer) in offers {
                let slip = of(offer).and_then(|price| neighbours.slip(price, measure));
                if let Some(message) = slip {
                    slips.entry((*key).clone()).or_insert(message);
                }
            }
        }
    }
    for (key, message) in slips {
        if let Some(offer) = parts.offers.remove(&key) {
            let diagnostic = Diagnostic::warning("unit-slip", offer.at, message);
            draft.findings.add(diagnostic.with_hint("It may be a price per thousand tokens, or per token."));
            draft.leave_out("a price in another unit");
        }
    }
}

/// One price of a model at all of its hosts.
struct Neighbours {
    hosts: usize,
    /// `None` without a price above 0.
    median: Option<Decimal>,
    /// False where hosts are of two minds: then nobody can tell which of them slipped.
    agreed: bool,
}

impl Neighbours {
    fn new(mut prices: Vec<Decimal>) -> Self {
        prices.retain(|price| *price > Decimal::ZERO);
        prices.sort_unstable();
        let hosts = prices.len();
        let median = prices.get(hosts / 2).copied();
        let near = |median| prices.iter().filter(|price| !is_far(**price, median)).count();
        Self { hosts, median, agreed: median.is_some_and(|median| near(median) * 2 > hosts) }
    }

    /// What is said of a price that is far from what most hosts take, or from what any model has cost.
    fn slip(&self, price: Decimal, measure: &str) -> Option<String> {
        if price <= Decimal::ZERO {
            return None;
        }
        let (hosts, median) = (self.hosts, self.median?);
        let found = format!("found {measure} at {price} dollars per million tokens");
        let is_known = hosts > 2 && self.agreed;
        if is_known && is_far(price, median) {
            return Some(format!("{found}, where the median of {hosts} hosts is {median}; the offer is left out."));
        }
        (price > HIGHEST_PLAUSIBLE && !is_known)
            .then(|| format!("{found}, more than any model has cost; the offer is left out."))
    }
}

/// True where one of two prices is that of another unit.
fn is_far(a: Decimal, b: Decimal) -> bool {
    let (a, b) = (a.millionths(), b.millionths());
    a >= b.saturating_mul(SLIP) || b >= a.saturating_mul(SLIP)
}
