//! model-prices' `snapshot.json`: developers' own prices by provider and model, each a list of rates with their starts, in US
//! dollars per million tokens. A rate holds until the next one.

use super::document::{Node, inside};
use super::draft::{Draft, MOST_PRICES, Price, Row, keep};
use super::money::{Unit, price};
use crate::time::{Date, Instant};

/// True where a file has the shape.
pub(super) fn is_shape(root: &Node<'_>) -> bool {
    let providers = root.get("prices").map(Node::entries).unwrap_or_default();
    providers.iter().any(|(_, models)| models.entries().iter().any(|(_, model)| model.get("standard").is_some()))
}

/// The day on which the file was made.
pub(super) fn last_day(root: &Node<'_>) -> Option<Date> {
    Date::parse(root.get("models_dev")?.text_of("committed_at")?.get(..10)?)
}

/// Reads the file.
pub(super) fn read(root: &Node<'_>, day: Date, draft: &mut Draft) {
    for (provider, models) in root.get("prices").map(Node::entries).unwrap_or_default() {
        for (id, model) in models.entries() {
            draft.read += 1;
            let at = inside(&inside("prices", provider), id);
            let status = root.get("status").and_then(|status| status.get(provider)?.text_of(id));
            let services = model.entries().iter().filter(|(kind, _)| kind != "standard");
            draft.leave_prices_out("batch, flex, priority and other service tiers", services.count());
            let mut prices = prices(model, &inside(&at, "standard"), draft);
            if status == Some("removed") {
                // When, the file does not say; nobody has seen the price on its day.
                for price in prices.iter_mut().filter(|price| price.to.is_none()) {
                    price.to = Some(day.into());
                    price.checked = price.from.map(Instant::date);
                }
            }
            let row = Row {
                prices,
                at,
                name: id.to_string(),
                maker: id.rsplit_once('/').map(|(maker, _)| maker.to_owned()),
                host: provider.to_string(),
                ..Row::default()
            };
            keep(row, draft);
        }
    }
}

fn prices(model: &Node<'_>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let rates = model.get("standard").map(Node::items).unwrap_or_default();
    let rates = rates.get(..MOST_PRICES).unwrap_or(rates);
    let instant = |node: &Node<'_>, key: &str| Instant::parse(node.text_of(key)?);
    let mut prices: Vec<Price> = Vec::new();
    for (index, rate) in rates.iter().enumerate() {
        let to = rates.get(index + 1).and_then(|next| instant(next, "start"));
        let Some(amounts) = rate.get("rates").filter(|amounts| **amounts != Node::Null) else { continue };
        let at = format!("{at}[{index}].rates");
        // Before the first look nothing says since when; from it on the price is known.
        let seen = || instant(amounts, "valid_from").filter(|seen| to.is_none_or(|to| *seen < to));
        let from = instant(rate, "start").or_else(seen);
        let mut all = vec![three(amounts, &at, draft)];
        for (place, tier) in amounts.get("tiers").map(Node::items).unwrap_or_default().iter().take(8).enumerate() {
            match tier.get("above").and_then(Node::count) {
                Some(size) => {
                    all.push(Price { above_tokens: Some(size), ..three(tier, &format!("{at}.tiers[{place}]"), draft) });
                }
                None => draft.leave_prices_out("a condition that is not known", 1),
            }
        }
        for price in all {
            let price = Price { from, to, ..price };
            // A rate that was written down anew, at the same amounts.
            let same = prices
                .iter_mut()
                .find(|other| other.to == from && from.is_some() && Price { from, to, ..(*other).clone() } == price);
            match same {
                Some(other) => other.to = to,
                None => prices.push(price),
            }
        }
    }
    prices
}

fn three(node: &Node<'_>, at: &str, draft: &mut Draft) -> Price {
    let mut read = |key: &str| price(node.get(key), Unit::Million, draft, || inside(at, key));
    Price { input: read("input"), cached_input: read("cache_read"), output: read("output"), ..Price::default() }
}
