//! Prices in another unit than their neighbours': a price a hundred times that of a model's other hosts is no fact.

use std::collections::BTreeMap;

use super::assemble::{Listed, Offer, OfferKey, Parts};
use super::draft::{Draft, Price};
use crate::diagnostic::Diagnostic;
use crate::units::Decimal;

/// How many times a price may be its neighbours' before it is taken for one of another unit.
const SLIP: i64 = 100;
/// No list price of a token has been this high; one that is stands for a thousand of them.
const HIGHEST_PLAUSIBLE: Decimal = Decimal::from_whole(1000);
/// No token that is sold has been this cheap, a tenth of a cent for a million; one that is stands for one of them.
const LOWEST_PLAUSIBLE: Decimal = Decimal::from_millionths(1000);
/// Why a price or an offer is left out.
const REASON: &str = "a price in another unit";

/// One of the prices of an offer.
type Measure = (&'static str, fn([Option<Decimal>; 3]) -> Option<Decimal>);

/// Cached input is not among them: it has been sold at a hundredth of what another host takes.
const MEASURES: [Measure; 2] = [("input", |[input, _, _]| input), ("output", |[_, _, output]| output)];

/// What is said of a price.
enum Verdict {
    /// It is in another unit.
    Slip(String),
    /// It may be.
    Doubt(String),
}

/// Takes out prices in the wrong unit, and offers that are left with no other. Every price of an offer is looked at, those of
/// other times, hours and sizes too; only base prices are neighbours.
///
/// From a table of one's own nothing is taken out: what is odd there is said.
pub(super) fn look_for_unit_slips(parts: &mut Parts<'_>, draft: &mut Draft, is_list: bool) {
    let mut by_model: BTreeMap<&str, Vec<(&OfferKey, &Offer)>> = BTreeMap::new();
    for (key, offer) in &parts.offers {
        by_model.entry(&key.0).or_default().push((key, offer));
    }
    let mut slips: BTreeMap<OfferKey, Vec<usize>> = BTreeMap::new();
    for (model, offers) in by_model {
        let known = known_prices(parts.models.get(model));
        let neighbours = MEASURES.map(|(name, amount)| {
            let mut by_host: BTreeMap<&str, Decimal> = BTreeMap::new();
            for (key, offer) in offers.iter().filter(|(key, _)| key.2.is_none()) {
                by_host.extend(typical(&base(&offer.prices, amount)).map(|price| (key.1.as_str(), price)));
            }
            // What was reviewed stands for its host.
            for (host, amounts) in &known {
                let amounts: Vec<Decimal> = amounts.iter().filter_map(|amounts| amount(*amounts)).collect();
                by_host.extend(typical(&amounts).map(|price| (*host, price)));
            }
            (name, amount, Neighbours::new("hosts", by_host.into_values().collect()))
        });
        for (key, offer) in offers {
            let mut said = Vec::new();
            for (name, amount, hosts) in &neighbours {
                // A history is long enough to tell one of its own that has slipped.
                let history = Neighbours::new("prices of this offer", base(&offer.prices, *amount));
                for (place, price) in offer.prices.iter().enumerate() {
                    let Some(found) = amount(price.amounts()).filter(|found| *found > Decimal::ZERO) else { continue };
                    let what = format!("found {name} at {found} dollars per million tokens{}", price.condition());
                    match verdict(found, &what, hosts, &history) {
                        Some(Verdict::Slip(message)) if is_list => {
                            slips.entry(key.clone()).or_default().push(place);
                            said.push(message + "; it is left out.");
                        }
                        Some(Verdict::Slip(message) | Verdict::Doubt(message)) => said.push(message + "; it is kept."),
                        None => {}
                    }
                }
            }
            // One of an offer's prices stands for all that slipped alike.
            if let Some(message) = said.into_iter().next() {
                let diagnostic = Diagnostic::warning("unit-slip", offer.at.clone(), message);
                draft.findings.add(diagnostic.with_hint("It may be a price per thousand tokens, or per token."));
            }
        }
    }
    for (key, places) in slips {
        let Some(offer) = parts.offers.get_mut(&key) else { continue };
        let before = offer.prices.len();
        let mut place = 0;
        offer.prices.retain(|_| {
            place += 1;
            !places.contains(&(place - 1))
        });
        if offer.prices.iter().any(Price::is_base) {
            draft.leave_prices_out(REASON, before - offer.prices.len());
        } else {
            parts.offers.remove(&key);
            draft.leave_out(REASON);
        }
    }
}

/// The catalog's own base prices of a model, by host.
fn known_prices<'p>(listed: Option<&'p Listed<'_>>) -> BTreeMap<&'p str, Vec<[Option<Decimal>; 3]>> {
    let Some(Listed::Known(model)) = listed else { return BTreeMap::new() };
    let standard = model.offers.iter().filter(|offer| offer.tier.is_none());
    let amounts = standard.map(|offer| {
        let base = offer.prices.iter().filter(|price| price.condition.is_none());
        (offer.host.id.as_str(), base.map(|price| [price.input, price.cached_input, price.output]).collect())
    });
    amounts.collect()
}

/// One measure of the base prices of an offer.
fn base(prices: &[Price], amount: fn([Option<Decimal>; 3]) -> Option<Decimal>) -> Vec<Decimal> {
    prices.iter().filter(|price| price.is_base()).filter_map(|price| amount(price.amounts())).collect()
}

/// The price in the middle of those above 0; of two the lower.
fn typical(prices: &[Decimal]) -> Option<Decimal> {
    let mut prices: Vec<Decimal> = prices.iter().copied().filter(|price| *price > Decimal::ZERO).collect();
    prices.sort_unstable();
    prices.get(prices.len().saturating_sub(1) / 2).copied()
}

/// One price of a model at all of its hosts, or of an offer over time.
struct Neighbours {
    /// What they are.
    what: &'static str,
    count: usize,
    /// `None` without a price above 0.
    median: Option<Decimal>,
    lowest: Option<Decimal>,
    /// False where they are of two minds: then nobody can tell which of them slipped.
    agreed: bool,
}

impl Neighbours {
    fn new(what: &'static str, mut prices: Vec<Decimal>) -> Self {
        prices.retain(|price| *price > Decimal::ZERO);
        prices.sort_unstable();
        let count = prices.len();
        let median = prices.get(count / 2).copied();
        let near = |median| prices.iter().filter(|price| !is_far(**price, median)).count();
        let agreed = median.is_some_and(|median| near(median) * 2 > count);
        Self { what, count, median, lowest: prices.first().copied(), agreed }
    }

    /// What most of them say, where they are more than two.
    fn most(&self) -> Option<Decimal> {
        self.median.filter(|_| self.count > 2 && self.agreed)
    }
}

/// What is said of a price that is far from what most hosts take, from what the offer costs at other times, or from what any
/// model has cost.
fn verdict(price: Decimal, found: &str, hosts: &Neighbours, history: &Neighbours) -> Option<Verdict> {
    // What its hosts agree on is better known than what an offer says of itself.
    let best = if hosts.most().is_some() { hosts } else { history };
    if let Some(median) = best.most().filter(|median| is_far(price, *median)) {
        let (count, what) = (best.count, best.what);
        return Some(Verdict::Slip(format!("{found}, where the median of {count} {what} is {median}")));
    }
    if hosts.most().is_some() {
        return None;
    }
    if price > HIGHEST_PLAUSIBLE {
        return Some(Verdict::Slip(format!("{found}, more than any model has cost")));
    }
    if price < LOWEST_PLAUSIBLE {
        return Some(Verdict::Doubt(format!("{found}, less than any model has cost")));
    }
    // Of two, nobody can tell which one slipped.
    for neighbours in [hosts, history] {
        let far = neighbours.lowest.filter(|lowest| is_far(price, *lowest) && price > *lowest);
        // Where an offer has but one base price it is the neighbour, of those above a size.
        let (Some(lowest), what) = (far, neighbours.what) else { continue };
        return match neighbours.count {
            1 => Some(Verdict::Doubt(format!("{found}, where the only base price is {lowest}"))),
            count => Some(Verdict::Doubt(format!("{found}, where the lowest of {count} {what} is {lowest}"))),
        };
    }
    None
}

/// True where one of two prices is that of another unit.
fn is_far(a: Decimal, b: Decimal) -> bool {
    let (a, b) = (a.millionths(), b.millionths());
    a >= b.saturating_mul(SLIP) || b >= a.saturating_mul(SLIP)
}
