//! Offers at less than a tenth of what a model's hosts ask, or more than ten times that: more often a slip of the unit, or
//! another model's price, than what they cost.

use std::collections::{BTreeMap, BTreeSet};

use super::rows;
use crate::catalog::{Catalog, DatedPrice, Json, Model, Offer};
use crate::compare::price_at;
use crate::diagnostic::{Diagnostic, Severity};
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// How many times cheaper or dearer than the median an offer is looked at.
const TIMES: i64 = 10;

/// One of the prices of a row.
type Measure = (&'static str, fn(&DatedPrice) -> Option<Decimal>);

const MEASURES: [Measure; 2] = [("input", |price| price.input), ("output", |price| price.output)];

/// Notes about offers that are cheaper than a tenth of the median of their model's hosts on the catalog's day, or dearer than
/// ten times that, unless their “note” tells readers why. They are no warnings: there are such bargains, and a list says
/// nothing of their reasons.
pub(super) fn outliers(document: &Json, catalog: &Catalog) -> Vec<Diagnostic> {
    let day = Instant::from(catalog.date);
    let models: BTreeMap<&str, &Model> = catalog.models.iter().map(|model| (model.id.as_str(), model)).collect();
    let medians: BTreeMap<&str, [Option<Median>; 2]> =
        models.iter().map(|(id, model)| (*id, MEASURES.map(|(_, amount)| Median::new(model, day, amount)))).collect();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (index, row) in rows::list(document, "offers").iter().enumerate() {
        let Some((model, offer)) = offer_of(row, &models) else { continue };
        let Some(price) = price_at(offer, day).filter(|_| offer.note.is_none()) else { continue };
        let Some(place) = rows::list(row, "prices").iter().position(|row| is_price(row, price)) else { continue };
        // Of an offer that stands twice the first is the catalog's.
        if !seen.insert((model.id.as_str(), offer.host.id.as_str(), offer.tier.as_deref())) {
            continue;
        }
        let Some(medians) = medians.get(model.id.as_str()) else { continue };
        for ((measure, amount), median) in MEASURES.iter().zip(medians) {
            let (Some(amount), Some(median)) = (amount(price), median) else { continue };
            let expected = match median.distance(amount) {
                // Where a tier says what is different, free is no slip.
                Distance::Near => continue,
                Distance::Below if amount == Decimal::ZERO && offer.tier.is_some() => continue,
                Distance::Below => "at least a tenth of",
                Distance::Above => "at most ten times",
            };
            let at = format!("offers[{index}].prices[{place}].{measure}");
            let message = format!(
                "found {amount} at {}, expected {expected} {}, the median of the {} hosts of {}.",
                offer.host.name,
                median.middle(),
                median.hosts,
                model.name
            );
            let hint = if amount == Decimal::ZERO {
                "0 is free: leave out a price that is not known. Where it is free, say why in the offer's “note”."
            } else {
                "Is it in US dollars per million tokens? Where it is right, say why in the offer's “note”."
            };
            found.push(Diagnostic::new(Severity::Note, "price-outlier", at, message).with_hint(hint));
        }
    }
    found
}

/// The checked offer of a row.
fn offer_of<'c>(row: &Json, models: &BTreeMap<&str, &'c Model>) -> Option<(&'c Model, &'c Offer)> {
    let model = *models.get(rows::text(row, "model")?)?;
    let (host, tier) = (rows::text(row, "host")?, rows::text(row, "tier"));
    // A catalog has them in this order.
    let place = model
        .offers
        .binary_search_by(|offer| (offer.host.id.as_str(), offer.tier.as_deref()).cmp(&(host, tier)))
        .ok()?;
    Some((model, model.offers.get(place)?))
}

/// True where a row of the document is this price: of those without a condition no two begin at once.
fn is_price(row: &Json, price: &DatedPrice) -> bool {
    let is_absent = |key| matches!(rows::get(row, key), None | Some(Json::Null));
    let from = rows::text(row, "from").and_then(Instant::parse);
    let checked = rows::text(row, "checked").and_then(Date::parse);
    is_absent("hours") && is_absent("above_tokens") && from == price.from && checked == Some(price.checked)
}

/// Where a price stands to the median.
enum Distance {
    Near,
    Below,
    Above,
}

/// What a model's hosts ask in their standard offers, in the middle.
struct Median {
    /// The sum of the two in the middle, in millionths; of an odd number of hosts twice the one.
    twice: i64,
    hosts: usize,
}

impl Median {
    /// `None` where fewer than two hosts ask a price: then there is nothing to compare with.
    fn new(model: &Model, day: Instant, amount: fn(&DatedPrice) -> Option<Decimal>) -> Option<Self> {
        let standard = model.offers.iter().filter(|offer| offer.tier.is_none());
        let mut prices: Vec<i64> = standard
            .filter_map(|offer| amount(price_at(offer, day)?))
            .map(Decimal::millionths)
            .filter(|price| *price > 0)
            .collect();
        prices.sort_unstable();
        let hosts = prices.len();
        let (low, high) = (prices.get(hosts.checked_sub(1)? / 2)?, prices.get(hosts / 2)?);
        (hosts > 1).then_some(Self { twice: low.saturating_add(*high), hosts })
    }

    fn distance(&self, price: Decimal) -> Distance {
        let twice = price.millionths().saturating_mul(2);
        if twice.saturating_mul(TIMES) < self.twice {
            Distance::Below
        } else if twice > self.twice.saturating_mul(TIMES) {
            Distance::Above
        } else {
            Distance::Near
        }
    }

    const fn middle(&self) -> Decimal {
        Decimal::from_millionths(self.twice / 2)
    }
}
