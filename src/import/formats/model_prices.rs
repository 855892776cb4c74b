//! model-prices' `snapshot.json`: developers' own prices by provider and model, each a list of rates with their starts, in US
//! dollars per million tokens. A rate holds until the next one.

use std::collections::BTreeMap;

use crate::import::draft::{Draft, MOST_PRICES, Price, Row, TOO_MANY, UNKNOWN_CONDITION, bounded, keep, too_many};
use crate::import::formats::document::{Node, inside};
use crate::import::formats::money::{Unit, price};
use crate::import::names::name::without_region;
use crate::import::stretches;
use crate::time::{Date, Instant};

/// True where a file has the shape.
pub(in crate::import) fn is_shape(root: &Node<'_>) -> bool {
    let providers = root.get("prices").map(Node::entries).unwrap_or_default();
    providers.iter().any(|(_, models)| models.entries().iter().any(|(_, model)| model.get("standard").is_some()))
}

/// The day on which the file was made.
pub(in crate::import) fn last_day(root: &Node<'_>) -> Option<Date> {
    Date::parse(root.get("models_dev")?.text_of("committed_at")?.get(..10)?)
}

/// Reads the file.
pub(in crate::import) fn read(root: &Node<'_>, day: Date, draft: &mut Draft) {
    for (provider, models) in root.get("prices").map(Node::entries).unwrap_or_default() {
        let at = inside("prices", provider);
        let Node::Object(models) = models else {
            if !draft.begin_entry() {
                return;
            }
            draft.findings.error("wrong-type", at, format!("found {models}, expected an object."));
            draft.leave_out("no object");
            continue;
        };
        let status = root.get("status").and_then(|status| status.get(provider)).map(Node::entries).unwrap_or_default();
        let status: BTreeMap<&str, &Node<'_>> = status.iter().map(|(id, status)| (id.as_ref(), status)).collect();
        for (id, model) in models {
            if !draft.begin_entry() {
                return;
            }
            let at = inside(&at, id);
            let services = model.entries().iter().filter(|(kind, _)| kind != "standard");
            draft.leave_prices_out("batch, flex, priority and other service tiers", services.count());
            let mut prices = prices(model, &inside(&at, "standard"), draft);
            if status.get(id.as_ref()).and_then(|status| status.text()) == Some("removed") {
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
                region: without_region(id).0.map(str::to_owned),
                ..Row::default()
            };
            keep(row, draft);
        }
    }
}

fn prices(model: &Node<'_>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let rates = bounded(model.get("standard").map(Node::items).unwrap_or_default(), MOST_PRICES, at, draft);
    let instant = |node: &Node<'_>, key: &str| Instant::parse(node.text_of(key)?);
    let mut prices: Vec<Price> = Vec::new();
    let mut tiers_beyond = 0;
    for (index, rate) in rates.iter().enumerate() {
        let to = rates.get(index + 1).and_then(|next| instant(next, "start"));
        let Some(amounts) = rate.get("rates").filter(|amounts| **amounts != Node::Null) else {
            draft.leave_prices_out("a stretch of time without prices", 1);
            continue;
        };
        let at = format!("{at}[{index}].rates");
        // Before the first look nothing says since when; from it on the price is known.
        let seen = || instant(amounts, "valid_from").filter(|seen| to.is_none_or(|to| *seen < to));
        let from = instant(rate, "start").or_else(seen);
        stretches::push(&mut prices, Price { from, to, ..three(amounts, &at, draft) });
        let tiers = amounts.get("tiers").map(Node::items).unwrap_or_default();
        for (place, tier) in tiers.iter().enumerate() {
            if prices.len() >= MOST_PRICES {
                tiers_beyond += tiers.len() - place;
                break;
            }
            match tier.get("above").and_then(Node::count) {
                Some(size) => {
                    let amounts = three(tier, &format!("{at}.tiers[{place}]"), draft);
                    stretches::push(&mut prices, Price { from, to, above_tokens: Some(size), ..amounts });
                }
                None => draft.leave_prices_out(UNKNOWN_CONDITION, 1),
            }
        }
    }
    if tiers_beyond > 0 {
        too_many(prices.len() + tiers_beyond, at, draft);
        draft.leave_prices_out(TOO_MANY, tiers_beyond);
    }
    prices
}

fn three(node: &Node<'_>, at: &str, draft: &mut Draft) -> Price {
    let mut read = |key: &str| price(node.get(key), Unit::Million, draft, || inside(at, key));
    Price { input: read("input"), cached_input: read("cache_read"), output: read("output"), ..Price::default() }
}
