//! When offers ended of which no list says so: a price list goes on with what its host sells no more, or drops it without
//! a word.
//!
//! A list covers a host where it has at least half of what was last seen there; what it lacks then was not sold any more on
//! its day. Lists cover hosts differently, so that a list which has three of a host's fifty models says nothing of the others.

use std::collections::{BTreeMap, BTreeSet};

use model_compare::time::{Date, Instant};
use serde_json::Value;

use super::merge::{Imported, Key};

/// A model at a host.
type Place = (String, String);

/// A list that never takes a model out: that it has one is no sign that its host sells it.
const KEEPS_ALL: &str = "genai-prices";
/// What is so many days young may not have come into a list yet.
const SETTLED: i64 = 60;
/// Of fewer offers at a host than these none is missed.
const FEWEST: usize = 4;

/// One list's look at an offer.
struct Look {
    day: Date,
    publisher: &'static str,
    /// The first day on which it was sold as far as the list knows.
    since: Date,
    /// The last day on which it was sold as far as the list knows.
    seen: Date,
    /// When it ended, where the list says so.
    ended: Option<String>,
}

/// What all lists say of all offers.
#[derive(Default)]
pub struct Looks {
    looks: BTreeMap<Place, Vec<Look>>,
    /// The offers that are open on the day of a list, by host.
    open: BTreeMap<(Date, &'static str), BTreeMap<String, BTreeSet<String>>>,
}

impl Looks {
    /// Adds a list's offer.
    pub fn add(&mut self, list: &Imported, (model, host, tier): &Key, offer: &Value) {
        let day = list.day.to_string();
        let prices = offer.get("prices").and_then(Value::as_array).into_iter().flatten();
        let mut since = list.day;
        let mut seen: Option<Date> = None;
        let mut ended: Option<String> = None;
        let mut is_open = false;
        for price in prices {
            let date = |key: &str| Date::parse(price.get(key)?.as_str()?.get(..10)?);
            since = since.min(date("from").or_else(|| date("checked")).unwrap_or(since));
            match price.get("to").and_then(Value::as_str).filter(|to| to.get(..10).is_some_and(|to| to <= day.as_str()))
            {
                Some(to) => {
                    // Of what is gone on the list's day it is not known when it went.
                    seen = seen.max(if to == day { date("checked") } else { date("to") });
                    ended = ended.max(Some(to.to_owned()));
                }
                None => is_open = true,
            }
        }
        if is_open {
            self.open
                .entry((list.day, list.publisher))
                .or_default()
                .entry(host.clone())
                .or_default()
                .insert(model.clone());
            (seen, ended) = (Some(list.day), None);
        }
        let Some(seen) = seen else { return };
        let look =
            Look { day: list.day, publisher: list.publisher, since, seen, ended: ended.filter(|_| tier.is_none()) };
        let looks = self.looks.entry((model.clone(), host.clone())).or_default();
        // Of several tiers in one list the one that is sold longest stands for all.
        match looks.iter_mut().find(|other| (other.day, other.publisher) == (look.day, look.publisher)) {
            Some(other) if other.seen < look.seen => *other = look,
            Some(_) => {}
            None => looks.push(look),
        }
    }

    /// When an offer ended, where it has.
    pub fn end(&self, model: &str, host: &str) -> Option<String> {
        let looks = self.looks.get(&(model.to_owned(), host.to_owned()))?;
        let others = || looks.iter().filter(|look| look.publisher != KEEPS_ALL);
        // LiteLLM's date is its host's own: that others list the model still means nothing.
        let retired = looks.iter().filter(|look| look.publisher == "litellm").max_by_key(|look| look.day);
        let retired = retired.and_then(|look| look.ended.as_ref());
        let last =
            others().max_by_key(|look| (look.seen, look.day)).or_else(|| looks.iter().max_by_key(|look| look.seen))?;
        let since = looks.iter().map(|look| look.since).min()?;
        let is_settled = |day: &Date| Instant::from(*day).days_since(since.into()) >= SETTLED;
        let missed = self.missed(model, host, last).filter(is_settled).map(|day| day.to_string());
        retired.into_iter().chain(last.ended.as_ref()).chain(missed.as_ref()).min().cloned()
    }

    /// The first day after an offer was seen last on which a list covers its host and lacks it.
    fn missed(&self, model: &str, host: &str, last: &Look) -> Option<Date> {
        let sold = self.open.get(&(last.day, last.publisher)).and_then(|hosts| hosts.get(host))?;
        let lists = self.open.iter().filter(|((day, _), _)| *day > last.seen);
        let lacks = |models: &BTreeSet<String>| {
            let both = models.intersection(sold).count();
            sold.len() >= FEWEST && both * 2 >= sold.len() && !models.contains(model)
        };
        lists.filter(|(_, hosts)| hosts.get(host).is_some_and(lacks)).map(|((day, _), _)| *day).min()
    }
}

/// Ends an offer's prices on a day; those that begin later are somebody's who has not noticed. False where none is left.
pub fn end(offer: &mut Value, day: &str) -> bool {
    let Some(prices) = offer.get_mut("prices").and_then(Value::as_array_mut) else { return false };
    prices.retain(|price| super::merge::start(price).is_some_and(|start| start < day));
    for price in prices.iter_mut().filter_map(Value::as_object_mut) {
        if price.get("to").and_then(Value::as_str).is_none_or(|to| to > day) {
            price.insert("to".to_owned(), day.into());
        }
    }
    !prices.is_empty()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::document::Document;
    use super::*;

    fn list(publisher: &'static str, day: &str) -> Imported {
        Imported { publisher, day: Date::parse(day).unwrap(), document: Document::new() }
    }

    fn add(looks: &mut Looks, list: &Imported, models: &[&str], host: &str) {
        let day = list.day.to_string();
        for model in models {
            let offer = json!({ "prices": [ { "input": 1, "checked": day } ] });
            looks.add(list, &((*model).to_owned(), host.to_owned(), None), &offer);
        }
    }

    #[test]
    fn what_a_later_list_of_the_host_lacks_ended_by_then() {
        let mut looks = Looks::default();
        add(&mut looks, &list("models-dev", "2026-07-02"), &["a", "b", "c", "gone"], "h");
        add(&mut looks, &list("genai-prices", "2026-08-21"), &["gone"], "h");
        add(&mut looks, &list("litellm", "2026-11-23"), &["a", "b", "d"], "h");
        assert_eq!(looks.end("gone", "h").as_deref(), Some("2026-11-23"));
        assert_eq!(looks.end("a", "h"), None);
        add(&mut looks, &list("genai-prices", "2026-11-04"), &["a", "b", "new"], "h");
        assert_eq!(looks.end("new", "h"), None);
        // Nothing came after the last list.
        assert_eq!(looks.end("d", "h"), None);
        assert_eq!(looks.end("unheard-of", "h"), None);
    }

    #[test]
    fn a_list_with_few_of_a_hosts_models_says_nothing_of_the_others() {
        let mut looks = Looks::default();
        add(&mut looks, &list("models-dev", "2026-07-02"), &["a", "b", "c", "d", "e"], "h");
        add(&mut looks, &list("litellm", "2026-11-23"), &["a", "b"], "h");
        add(&mut looks, &list("models-dev", "2026-07-02"), &["a", "b", "c"], "small");
        add(&mut looks, &list("litellm", "2026-11-23"), &["a", "b"], "small");
        assert_eq!((looks.end("e", "h"), looks.end("c", "small")), (None, None));
    }

    #[test]
    fn a_day_of_retirement_holds_whoever_still_lists_the_model() {
        let mut looks = Looks::default();
        let offer = json!({ "prices": [ { "input": 1, "to": "2026-03-09", "checked": "2026-03-08" } ] });
        looks.add(&list("litellm", "2026-05-29"), &("a".to_owned(), "h".to_owned(), None), &offer);
        add(&mut looks, &list("models-dev", "2026-07-02"), &["a"], "h");
        assert_eq!(looks.end("a", "h").as_deref(), Some("2026-03-09"));
        // Unless the same list has it again.
        add(&mut looks, &list("litellm", "2026-11-23"), &["a"], "h");
        assert_eq!(looks.end("a", "h"), None);
    }

    #[test]
    fn of_what_a_list_calls_removed_the_last_look_counts() {
        let mut looks = Looks::default();
        let offer =
            json!({ "prices": [ { "from": "2025-06-11", "to": "2026-10-23", "input": 1, "checked": "2025-06-11" } ] });
        looks.add(&list("model-prices", "2026-10-23"), &("gone".to_owned(), "h".to_owned(), None), &offer);
        let key = |model: &str| (model.to_owned(), "h".to_owned(), None);
        for model in ["a", "b", "c", "d"] {
            looks.add(
                &list("model-prices", "2026-10-23"),
                &key(model),
                &json!({ "prices": [ { "checked": "2026-10-23" } ] }),
            );
        }
        assert_eq!(looks.end("gone", "h").as_deref(), Some("2026-10-23"));
        add(&mut looks, &list("litellm", "2025-09-12"), &["a", "b", "c"], "h");
        assert_eq!(looks.end("gone", "h").as_deref(), Some("2025-09-12"));
    }

    #[test]
    fn what_begins_after_the_end_goes() {
        let mut offer = json!({ "prices": [ { "from": "2026-01-01", "to": "2026-02-01" }, { "from": "2026-02-01" },
            { "from": "2026-04-01" } ] });
        assert!(end(&mut offer, "2026-03-09"));
        let expected = json!({ "prices": [ { "from": "2026-01-01", "to": "2026-02-01" },
            { "from": "2026-02-01", "to": "2026-03-09" } ] });
        assert_eq!(offer, expected);
        assert!(!end(&mut offer, "2026-01-01"));
    }
}
