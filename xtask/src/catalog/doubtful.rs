//! Prices of closed models at resellers that cannot be the model's: whoever sells Claude at an eighth of Anthropic's price
//! sells something else, or counts in something else.

use std::collections::BTreeMap;

use serde_json::Value;

use super::document::Document;
use super::merge::Key;

/// A reseller's price below a half or above five times all that the developer has asked is none.
const MOST: f64 = 5.0;
const LEAST: f64 = 0.5;

/// The lowest and the highest price that a developer has asked for a model, input and output.
type Own = [Option<(f64, f64)>; 2];

/// Takes out of the imported offers those of closed models at a doubtful price, with all tiers of the host; how many.
pub fn leave_out(merged: &Document, offers: &mut BTreeMap<Key, Value>, is_curated: impl Fn(&Key) -> bool) -> usize {
    let mut own: BTreeMap<String, Own> = BTreeMap::new();
    for ((model, host, tier), offer) in offers.iter() {
        if tier.is_none() && own_host(merged, model) == Some(host) {
            own.insert(model.clone(), amounts(offer));
        }
    }
    let is_doubtful = |(model, host, tier): &Key, offer: &Value| {
        let Some(own) = own.get(model).filter(|_| tier.is_none() && own_host(merged, model) != Some(host)) else {
            return false;
        };
        let pairs = own.iter().zip(amounts(offer));
        pairs
            .filter_map(|(own, theirs)| own.zip(theirs))
            .any(|((low, high), (cheapest, dearest))| cheapest < low * LEAST || dearest > high * MOST)
    };
    let doubtful: Vec<Key> = offers
        .iter()
        .filter(|(key, offer)| !is_curated(key) && is_doubtful(key, offer))
        .map(|(key, _)| key.clone())
        .collect();
    let before = offers.len();
    offers
        .retain(|key, _| is_curated(key) || !doubtful.iter().any(|(model, host, _)| (model, host) == (&key.0, &key.1)));
    before - offers.len()
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

/// The lowest and the highest input and output price of an offer, of those that hold for all requests.
fn amounts(offer: &Value) -> Own {
    let prices: Vec<&Value> = offer.get("prices").and_then(Value::as_array).into_iter().flatten().collect();
    let is_base = |price: &&&Value| price.get("hours").is_none() && price.get("above_tokens").is_none();
    ["input", "output"].map(|key| {
        let mut amounts = prices.iter().filter(is_base).filter_map(|price| price.get(key)?.as_f64());
        let first = amounts.next()?;
        Some(amounts.fold((first, first), |(low, high), amount| (low.min(amount), high.max(amount))))
    })
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
        let offer = |input: f64| json!({ "prices": [ { "input": input }, { "input": 0.1, "above_tokens": 200_000 } ] });
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
}
