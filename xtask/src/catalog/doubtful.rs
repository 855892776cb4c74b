//! Prices of closed models at resellers that cannot be the model's: whoever sells Claude at an eighth of Anthropic's price
//! sells something else, or counts in something else.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::document::Document;
use super::merge::{Key, start};

/// A reseller's price below a half or above five times all that the developer has asked is none.
const MOST: f64 = 5.0;
const LEAST: f64 = 0.5;

const MEASURES: [&str; 2] = ["input", "output"];

/// Hosts of one developer with prices of their own: whoever sells on from either is no sign of a mistake.
const SECOND_HOSTS: [(&str, &str); 1] = [("alibaba", "alibaba-cn")];

/// The lowest and the highest price that a developer has asked for a model, input and output.
type Range = [Option<(f64, f64)>; 2];

/// Takes out of the imported offers what closed models cannot have cost at a reseller; how many offers had nothing else.
pub fn leave_out(merged: &Document, offers: &mut BTreeMap<Key, Value>, is_curated: impl Fn(&Key) -> bool) -> usize {
    let mut own: BTreeMap<String, Range> = BTreeMap::new();
    for ((model, host, tier), offer) in offers.iter() {
        if tier.is_none() && is_own(merged, model, host) == Some(true) {
            let range = own.entry(model.clone()).or_default();
            for price in base_prices(offer) {
                widen(range, price);
            }
        }
    }
    let mut gone: BTreeSet<(String, String)> = BTreeSet::new();
    for (key, offer) in offers.iter_mut().filter(|(key, _)| !is_curated(key)) {
        let (model, host, tier) = key;
        let Some(own) = own.get(model).filter(|_| tier.is_none() && is_own(merged, model, host) == Some(false)) else {
            continue;
        };
        // What holds under a condition goes with its base price.
        let doubtful: Vec<(Option<String>, Option<Value>)> =
            base_prices(offer).filter(|price| is_doubtful(own, price)).map(place).collect();
        let Some(prices) = offer.get_mut("prices").and_then(Value::as_array_mut) else { continue };
        prices.retain(|price| !doubtful.contains(&place(price)));
        if base_prices(offer).next().is_none() {
            gone.insert((model.clone(), host.clone()));
        }
    }
    let before = offers.len();
    // A host that sells something else under the name does so in all its tiers.
    offers.retain(|key, _| is_curated(key) || !gone.contains(&(key.0.clone(), key.1.clone())));
    before - offers.len()
}

/// Since when a price holds, by which source.
fn place(price: &Value) -> (Option<String>, Option<Value>) {
    (start(price).map(ToOwned::to_owned), price.get("source").cloned())
}

fn is_doubtful(own: &Range, price: &Value) -> bool {
    let amounts = MEASURES.map(|key| price.get(key).and_then(Value::as_f64));
    let pairs = own.iter().zip(amounts).filter_map(|(own, theirs)| own.zip(theirs));
    pairs.into_iter().any(|((low, high), theirs)| theirs < low * LEAST || theirs > high * MOST)
}

fn widen(range: &mut Range, price: &Value) {
    for (known, key) in range.iter_mut().zip(MEASURES) {
        let Some(amount) = price.get(key).and_then(Value::as_f64) else { continue };
        *known = Some(known.map_or((amount, amount), |(low, high)| (low.min(amount), high.max(amount))));
    }
}

/// The prices of an offer that hold for all requests.
fn base_prices(offer: &Value) -> impl Iterator<Item = &Value> {
    let prices = offer.get("prices").and_then(Value::as_array).into_iter().flatten();
    prices.filter(|price| price.get("hours").is_none() && price.get("above_tokens").is_none())
}

/// Whether a host is the developer's own; `None` where the model is not closed, or its developer sells nothing.
fn is_own(merged: &Document, model: &str, host: &str) -> Option<bool> {
    let own = own_host(merged, model)?;
    Some(own == host || SECOND_HOSTS.contains(&(own.as_str(), host)))
}

/// The host at which the developer of a closed model sells it.
fn own_host<'d>(merged: &'d Document, model: &str) -> Option<&'d String> {
    let model = merged.get("models")?.get(model)?;
    if model.get("open_weights") != Some(&Value::Bool(false)) {
        return None;
    }
    match merged.get("developers")?.get(model.get("developer")?.as_str()?)?.get("host")? {
        Value::String(host) => Some(host),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn merged(is_open: bool) -> Document {
        let text = json!({ "models": { "m": { "developer": "d", "open_weights": is_open } },
            "developers": { "d": { "host": "own" } } });
        serde_json::from_value(text).unwrap()
    }

    fn left(is_open: bool, curated: &str) -> Vec<String> {
        let rows = [
            ("own", None, 4.0),
            ("half", None, 2.0),
            ("less", None, 1.9),
            ("less", Some("free"), 0.0),
            ("dear", None, 20.0),
            ("dearer", None, 20.1),
            ("batch", Some("batch"), 1.0),
        ];
        let offer = |input: f64| {
            json!({ "prices": [ { "input": input, "source": "s", "checked": "2026-11-23" },
            { "input": 0.1, "above_tokens": 200_000, "source": "s", "checked": "2026-11-23" } ] })
        };
        let mut offers: BTreeMap<Key, Value> = rows
            .iter()
            .map(|(host, tier, input)| (("m".to_owned(), (*host).to_owned(), tier.map(str::to_owned)), offer(*input)))
            .collect();
        let count = leave_out(&merged(is_open), &mut offers, |key| key.1 == curated);
        assert_eq!(count + offers.len(), rows.len());
        offers.into_keys().map(|key| key.1).collect()
    }

    #[test]
    fn a_closed_model_costs_about_what_its_developer_asks() {
        assert_eq!(left(false, ""), ["batch", "dear", "half", "own"]);
        assert_eq!(left(false, "less"), ["batch", "dear", "half", "less", "less", "own"]);
        assert_eq!(left(true, "").len(), 7);
    }

    #[test]
    fn one_price_of_an_offer_may_be_doubtful() {
        let key = |host: &str| ("m".to_owned(), host.to_owned(), None);
        let own = json!({ "prices": [ { "input": 3, "output": 15, "checked": "2025-03-01" } ] });
        let slip = json!({ "prices": [ { "input": 2.5, "output": 178.57, "checked": "2025-09-12", "to": "2026-01-16" },
            { "input": 3, "output": 15, "checked": "2026-01-16" } ] });
        let mut offers = BTreeMap::from([(key("own"), own), (key("h"), slip)]);
        assert_eq!(leave_out(&merged(false), &mut offers, |_| false), 0);
        assert_eq!(offers[&key("h")]["prices"].as_array().unwrap().len(), 1);
    }
}
