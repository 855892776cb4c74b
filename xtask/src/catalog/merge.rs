//! The full catalog: the curated one, and what imported lists add to it.
//!
//! The curated catalog wins: what it says of a model and of an offer stays as it is. A list adds models that it lacks, and
//! offers of its models at hosts and in tiers that it lacks. Of two lists the newer look wins; what the older one knows of
//! the time before it stays.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Context, Result, anyhow};
use model_compare::catalog::{Catalog, fold};
use model_compare::import::{Names, Rule};
use model_compare::time::Date;
use serde_json::{Map, Value};

use super::document::{self, Document};
use super::doubtful;
use super::ends::{self, Looks};
use super::released;

/// What the full catalog is called.
const NAME: &str = "model-compare full catalog";

/// An imported list.
pub struct Imported {
    /// Whose it is: two of one publisher are two looks at one list.
    pub publisher: &'static str,
    /// The day on which the list was looked at.
    pub day: Date,
    /// What it adds, as a part of a catalog.
    pub document: Document,
}

/// What became of the rows of the lists.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Models and offers of the lists that came in.
    models: usize,
    offers: usize,
    /// Models that the curated catalog has under another id by now.
    joined: usize,
    /// Offers that the curated catalog has, or a newer look at them.
    curated: usize,
    newer: usize,
    /// Offers that the same publisher's next list does not have.
    ended: usize,
    /// Offers that ended by what other lists say, and those of which nothing is left then.
    retired: usize,
    over: usize,
    /// Offers of closed models at prices that cannot be theirs.
    doubtful: usize,
    /// Models and offers without anything to stand for them.
    unknown: usize,
    /// Models whose name means another model: their id is shown.
    renamed: usize,
    /// Days that stood for a release and that a price was older than.
    lowered: usize,
    /// Prices of an older look in another unit than the newer one's.
    slips: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            models,
            offers,
            joined,
            curated,
            newer,
            ended,
            retired,
            over,
            doubtful,
            unknown,
            renamed,
            lowered,
            slips,
        } = self;
        write!(
            f,
            "the lists add {models} models and {offers} offers; {joined} of their models have been curated since, \
            {curated} of their offers stand there, {newer} have a newer look, {ended} ended before the same publisher's next list, \
            {retired} ended by what other lists say and {over} before they were seen, {doubtful} of closed models cannot be at \
            those prices, {unknown} have no model, {renamed} names mean another model, {lowered} had a price before the day that stood for their release, {slips} older prices are in another unit"
        )
    }
}

/// A model, a host, a tier.
pub type Key = (String, String, Option<String>);

/// Adds the lists to the curated catalog.
pub fn full(curated: &Document, lists: &[Imported]) -> Result<(Document, Counts)> {
    let (catalog, _) = Catalog::from_text(document::written(curated).as_bytes())
        .map_err(|error| anyhow!("the curated catalog: {error}"))?;
    let names = Names::new(&catalog);
    let mut counts = Counts::default();
    let mut merged = curated.clone();
    merged.insert("name".to_owned(), NAME.into());
    let mut offers: BTreeMap<Key, Value> = BTreeMap::new();
    for offer in items(curated, "offers") {
        offers.insert(key(offer)?, offer.clone());
    }
    let own: BTreeSet<Key> = offers.keys().cloned().collect();

    let mut joined: Vec<(&Imported, BTreeMap<String, String>)> = Vec::new();
    for list in lists {
        // The curated catalog may have got a model since the list was imported.
        let known = known(&names, &merged, list);
        for section in ["sources", "developers", "hosts", "models"] {
            let there = section_of(&mut merged, section)?;
            for (id, row) in list.document.get(section).and_then(Value::as_object).into_iter().flatten() {
                if section == "models" && known.contains_key(id) {
                    counts.joined += 1;
                } else if !there.contains_key(id) {
                    there.insert(id.clone(), row.clone());
                    counts.models += usize::from(section == "models");
                }
            }
        }
        joined.push((list, known));
    }
    joined.sort_by_key(|(list, _)| std::cmp::Reverse(list.day));
    // The last look at a publisher's list that was done, with the offers that it had.
    let mut looks: BTreeMap<&str, (Date, BTreeSet<Key>)> = BTreeMap::new();
    let mut all = Looks::default();
    for (list, known) in joined {
        let mut look: BTreeSet<Key> = BTreeSet::new();
        for offer in items(&list.document, "offers") {
            let (model, host, tier) = key(offer)?;
            let model = known.get(&model).cloned().unwrap_or(model);
            let key = (model, host, tier);
            look.insert(key.clone());
            all.add(list, &key, offer);
            let mut offer = offer.clone();
            // What the publisher's next list does not have any more has ended by then.
            if let Some((day, _)) = looks.get(list.publisher).filter(|(_, later)| !later.contains(&key)) {
                ends::end(&mut offer, &day.to_string());
                counts.ended += 1;
            }
            if !section_of(&mut merged, "models")?.contains_key(&key.0) {
                counts.unknown += 1;
            } else if own.contains(&key) {
                counts.curated += 1;
            } else if let Some(newer) = offers.get_mut(&key) {
                counts.newer += 1;
                counts.slips += add_earlier(newer, &offer);
            } else {
                if let Some(offer) = offer.as_object_mut() {
                    offer.insert("model".to_owned(), key.0.as_str().into());
                }
                offers.insert(key, offer);
                counts.offers += 1;
            }
        }
        looks.insert(list.publisher, (list.day, look));
    }
    offers.retain(|key, offer| {
        let Some(day) = all.end(&key.0, &key.1).filter(|_| !own.contains(key)) else { return true };
        let before = offer.clone();
        let is_left = ends::end(offer, &day);
        counts.retired += usize::from(is_left && *offer != before);
        counts.over += usize::from(!is_left);
        counts.offers -= usize::from(!is_left);
        is_left
    });
    counts.doubtful = doubtful::leave_out(&merged, &mut offers, |key| own.contains(key));
    counts.offers -= counts.doubtful;
    merged.insert("offers".to_owned(), offers.into_values().collect());
    counts.lowered = released::lower(&mut merged)?;
    counts.renamed = settle_names(&mut merged, curated)?;
    drop_unused(&mut merged, curated)?;
    Ok((merged, counts))
}

/// Adds to an offer what an older look knows of the time before the newer one's first price; how many prices of it are in
/// another unit and left out.
fn add_earlier(newer: &mut Value, older: &Value) -> usize {
    let Some(prices) = newer.get_mut("prices").and_then(Value::as_array_mut) else { return 0 };
    // Days and instants of one form: `2026-07-02` comes before `2026-07-02T16:00:00Z`, which comes before `2026-07-03`.
    let Some(first) = prices.iter().filter_map(start).min().map(ToOwned::to_owned) else { return 0 };
    let mut slips = 0;
    let mut earlier: Vec<Value> = Vec::new();
    for price in older.get("prices").and_then(Value::as_array).into_iter().flatten() {
        let Some(start) = start(price).filter(|start| *start < first.as_str()).map(ToOwned::to_owned) else { continue };
        if prices.iter().any(|newer| is_slip(price, newer)) {
            slips += 1;
            continue;
        }
        let mut price = price.clone();
        let Some(row) = price.as_object_mut() else { continue };
        let ends = row.get("to").and_then(Value::as_str).is_some_and(|to| to <= first.as_str());
        if !ends {
            // A price of both looks held in between.
            if let Some(same) = prices.iter_mut().find(|newer| is_same(newer, row, &first)) {
                if let Some(same) = same.as_object_mut() {
                    same.insert("from".to_owned(), start.into());
                }
                continue;
            }
            row.insert("to".to_owned(), first.as_str().into());
        }
        earlier.push(price);
    }
    earlier.append(prices);
    *prices = earlier;
    slips
}

/// True where one price of an offer is a hundred times the other: no host has ever changed a price so much, but a list has
/// taken a price per thousand tokens for one per token.
fn is_slip(one: &Value, other: &Value) -> bool {
    let amounts = |key: &str| one.get(key).and_then(Value::as_f64).zip(other.get(key).and_then(Value::as_f64));
    let far = |(a, b): (f64, f64)| a > 0.0 && b > 0.0 && (a >= b * 100.0 || b >= a * 100.0);
    ["input", "output"].iter().any(|key| amounts(key).is_some_and(far))
}

/// Since when a price holds as far as is known.
pub fn start(price: &Value) -> Option<&str> {
    price.get("from").or_else(|| price.get("checked")).and_then(Value::as_str)
}

/// True where a price that holds from that day on, as far as its look knows, has an older look's amounts and conditions.
fn is_same(newer: &Value, older: &Map<String, Value>, day: &str) -> bool {
    const AMOUNTS: [&str; 7] = ["input", "cached_input", "cache_write", "output", "reasoning", "hours", "above_tokens"];
    start(newer) == Some(day) && AMOUNTS.iter().all(|key| newer.get(*key) == older.get(*key))
}

/// The ids of a list's models that are the curated catalog's by now, or have the letters and digits of one that is there
/// already, with the ids there. An effort or a day would say more of an id than that it is the same model.
fn known(names: &Names<'_>, merged: &Document, list: &Imported) -> BTreeMap<String, String> {
    let there = merged.get("models").and_then(Value::as_object).into_iter().flatten();
    let words: BTreeMap<String, &String> = there.map(|(id, _)| (fold(id), id)).collect();
    let models = list.document.get("models").and_then(Value::as_object).into_iter().flatten();
    let joined = models.filter_map(|(id, _)| {
        let join = names.join(id, None, list.day).filter(|join| !matches!(join.rule, Rule::Effort | Rule::Day));
        let known = join.map(|join| &join.model.id).or_else(|| words.get(&fold(id)).copied())?;
        Some((id.clone(), known.clone()))
    });
    joined.collect()
}

/// A word means one model: a list's model whose name is another's id, name or alias is called by its own id.
fn settle_names(merged: &mut Document, curated: &Document) -> Result<usize> {
    let own = |id: &str| curated.get("models").is_some_and(|models| models.get(id).is_some());
    let models = section_of(merged, "models")?;
    let mut words: BTreeMap<String, String> = models.keys().map(|id| (fold(id), id.clone())).collect();
    for (id, model) in models.iter().filter(|(id, _)| own(id)) {
        let aliases = model.get("aliases").and_then(Value::as_array).into_iter().flatten();
        for word in model.get("name").into_iter().chain(aliases).filter_map(Value::as_str) {
            words.entry(fold(word)).or_insert_with(|| id.clone());
        }
    }
    let mut renamed = 0;
    for (id, model) in models.iter_mut().filter(|(id, _)| !own(id)) {
        let name = model.get("name").and_then(Value::as_str).unwrap_or_default();
        let owner = words.entry(fold(name)).or_insert_with(|| id.clone());
        if owner != id {
            renamed += 1;
            if let Some(model) = model.as_object_mut() {
                model.insert("name".to_owned(), id.as_str().into());
            }
        }
    }
    Ok(renamed)
}

/// Takes out what the lists brought and no row names: sources, developers and hosts.
fn drop_unused(merged: &mut Document, curated: &Document) -> Result<()> {
    let mut used: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut note = |section, row: &Value, key: &str| {
        if let Some(id) = row.get(key).and_then(Value::as_str) {
            used.entry(section).or_default().insert(id.to_owned());
        }
    };
    for offer in items(merged, "offers") {
        note("hosts", offer, "host");
        note("models", offer, "model");
        for price in offer.get("prices").and_then(Value::as_array).into_iter().flatten() {
            note("sources", price, "source");
        }
    }
    for (_, model) in merged.get("models").and_then(Value::as_object).into_iter().flatten() {
        note("sources", model, "source");
        if let Some(knowledge) = model.get("knowledge") {
            note("sources", knowledge, "source");
        }
        note("developers", model, "developer");
    }
    for (_, developer) in merged.get("developers").and_then(Value::as_object).into_iter().flatten() {
        note("hosts", developer, "host");
    }
    for section in ["models", "hosts", "sources", "developers"] {
        let own = |id: &str| curated.get(section).is_some_and(|rows| rows.get(id).is_some());
        let used = used.remove(section).unwrap_or_default();
        section_of(merged, section)?.retain(|id, _| used.contains(id) || own(id));
    }
    Ok(())
}

pub fn section_of<'d>(document: &'d mut Document, section: &str) -> Result<&'d mut Map<String, Value>> {
    let rows = document.entry(section).or_insert_with(|| Value::Object(Map::new()));
    rows.as_object_mut().with_context(|| format!("{section} is no object"))
}

pub fn items<'d>(document: &'d Document, section: &str) -> impl Iterator<Item = &'d Value> {
    document.get(section).and_then(Value::as_array).into_iter().flatten()
}

fn key(offer: &Value) -> Result<Key> {
    let word = |key: &str| offer.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
    let of = |key: &str| word(key).with_context(|| format!("an offer has no {key}: {offer}"));
    Ok((of("model")?, of("host")?, word("tier")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        serde_json::from_str(text).unwrap()
    }

    /// A catalog's part: models with their names, then offers as model, host, input, checked.
    fn part(models: &[(&str, &str)], offers: &[(&str, &str, f64, &str)]) -> Document {
        let models: Vec<String> = models
            .iter()
            .map(|(id, name)| {
                format!(r#""{id}": {{ "name": "{name}", "developer": "d", "released": "2025-01-20", "source": "s" }}"#)
            })
            .collect();
        let rows: Vec<String> = offers
            .iter()
            .map(|(model, host, input, checked)| {
                format!(
                    r#"{{ "model": "{model}", "host": "{host}", "prices": [
                    {{ "input": {input}, "basis": "observed", "source": "s", "checked": "{checked}" }} ] }}"#
                )
            })
            .collect();
        let hosts: BTreeSet<String> =
            offers.iter().map(|row| format!(r#""{0}": {{ "name": "{0}" }}"#, row.1)).collect();
        let hosts: Vec<String> = hosts.into_iter().collect();
        document(&format!(
            r#"{{ "format": "catalog-v1", "date": "2026-11-23", "sources": {{ "s": {{ "title": "t", "publisher": "p" }} }},
            "developers": {{ "d": {{ "name": "D" }} }}, "hosts": {{ {} }}, "models": {{ {} }}, "offers": [ {} ] }}"#,
            hosts.join(","),
            models.join(","),
            rows.join(",")
        ))
    }

    fn list(day: &str, document: Document) -> Imported {
        Imported { publisher: "somebody", day: Date::parse(day).unwrap(), document }
    }

    /// The offers as model, host, input and the day of the look.
    fn offers(full: &Document) -> Vec<String> {
        items(full, "offers")
            .map(|offer| {
                let (model, host, _) = key(offer).unwrap();
                let price = offer["prices"].as_array().unwrap().last().unwrap();
                format!("{model} {host} {} {}", price["input"], price["checked"].as_str().unwrap())
            })
            .collect()
    }

    fn full_of(curated: &Document, lists: &[Imported]) -> (Document, Counts) {
        let (full, counts) = full(curated, lists).unwrap();
        let (_, found) = Catalog::from_text(document::written(&full).as_bytes()).unwrap();
        assert!(found.is_empty(), "{found:?}");
        (full, counts)
    }

    #[test]
    fn the_curated_catalog_wins_then_the_newest_look() {
        let curated = part(&[("r1", "R1")], &[("r1", "deepseek", 0.55, "2025-01-29")]);
        let older = list(
            "2026-07-02",
            part(
                &[("x", "X"), ("r1", "another name")],
                &[
                    ("r1", "deepseek", 9.0, "2026-07-02"),
                    ("r1", "azure", 1.0, "2026-07-02"),
                    ("x", "azure", 2.0, "2026-07-02"),
                ],
            ),
        );
        let newer = list(
            "2026-11-23",
            part(
                &[],
                &[
                    ("r1", "azure", 1.35, "2026-11-23"),
                    ("x", "groq", 3.0, "2026-11-23"),
                    ("y", "groq", 3.0, "2026-11-23"),
                ],
            ),
        );
        let (full, counts) = full_of(&curated, &[older, newer]);
        assert_eq!(
            offers(&full),
            ["r1 azure 1.35 2026-11-23", "r1 deepseek 0.55 2025-01-29", "x azure 2 2026-07-02", "x groq 3 2026-11-23"]
        );
        assert_eq!(full["models"]["r1"]["name"], "R1");
        let expected =
            Counts { models: 1, offers: 3, joined: 1, curated: 1, newer: 1, ended: 2, unknown: 1, ..Counts::default() };
        assert_eq!(counts, expected);
    }

    #[test]
    fn an_older_look_says_what_was_before() {
        let curated = part(&[("a", "A"), ("b", "B")], &[]);
        let newer = part(&[], &[("a", "h", 2.0, "2026-11-23"), ("b", "h", 2.0, "2026-11-23")]);
        let mut older = part(&[], &[("a", "h", 3.0, "2026-07-02"), ("b", "h", 2.0, "2026-07-02")]);
        older["offers"][0]["prices"] = serde_json::json!([
            { "from": "2026-01-01", "to": "2026-05-01", "input": 4, "basis": "observed", "source": "s", "checked": "2026-04-01" },
            { "from": "2026-05-01", "input": 3, "basis": "observed", "source": "s", "checked": "2026-07-02" },
        ]);
        let (full, _) = full_of(&curated, &[list("2026-07-02", older), list("2026-11-23", newer)]);
        let times = |place: usize| -> Vec<String> {
            let prices = full["offers"][place]["prices"].as_array().unwrap();
            let word = |price: &Value, key: &str| {
                price.get(key).map_or_else(|| "…".to_owned(), |day| day.as_str().unwrap().to_owned())
            };
            prices
                .iter()
                .map(|price| format!("{} {} {}", price["input"], word(price, "from"), word(price, "to")))
                .collect()
        };
        assert_eq!(times(0), ["4 2026-01-01 2026-05-01", "3 2026-05-01 2026-11-23", "2 … …"]);
        assert_eq!(times(1), ["2 2026-07-02 …"]);
    }

    #[test]
    fn an_older_price_in_another_unit_is_left_out() {
        let curated = part(&[("a", "A")], &[]);
        let looks = [("2025-09-12", 200.0), ("2026-11-23", 0.2)];
        let lists = looks.map(|(day, price)| list(day, part(&[], &[("a", "h", price, day)])));
        let (full, counts) = full_of(&curated, &lists);
        assert_eq!(full["offers"][0]["prices"].as_array().unwrap().len(), 1);
        assert_eq!(counts.slips, 1);
    }

    #[test]
    fn what_the_next_list_lacks_has_ended() {
        let curated = part(&[("a", "A")], &[]);
        let older = part(&[], &[("a", "h", 3.0, "2026-07-02"), ("a", "gone", 3.0, "2026-07-02")]);
        let newer = part(&[], &[("a", "h", 3.0, "2026-11-23")]);
        let (full, counts) = full_of(&curated, &[list("2026-07-02", older), list("2026-11-23", newer)]);
        assert_eq!(full["offers"][0]["host"], "gone");
        assert_eq!(full["offers"][0]["prices"][0]["to"], "2026-11-23");
        assert_eq!(full["offers"][1]["prices"][0].get("to"), None);
        assert_eq!(counts.ended, 1);
    }

    #[test]
    fn a_model_that_was_curated_since_is_joined() {
        let curated =
            part(&[("claude-opus-4.1", "Claude Opus 4.1")], &[("claude-opus-4.1", "anthropic", 15.0, "2025-08-05")]);
        let later = list(
            "2026-07-02",
            part(
                &[("claude-opus-4-1", "Claude Opus 4.1 (latest)")],
                &[("claude-opus-4-1", "vertex", 15.0, "2026-07-02")],
            ),
        );
        let (full, counts) = full_of(&curated, &[later]);
        assert_eq!(full["models"].as_object().unwrap().len(), 1);
        assert_eq!(offers(&full), ["claude-opus-4.1 anthropic 15 2025-08-05", "claude-opus-4.1 vertex 15 2026-07-02"]);
        assert_eq!((counts.joined, counts.models), (1, 0));
    }

    #[test]
    fn a_name_means_one_model() {
        let curated = part(&[("a", "Alpha")], &[]);
        let names = part(
            &[("b", "Alpha"), ("c", "D"), ("d", "Delta"), ("e", "Delta")],
            &[
                ("b", "h", 1.0, "2026-07-02"),
                ("c", "h", 1.0, "2026-07-02"),
                ("d", "h", 1.0, "2026-07-02"),
                ("e", "h", 1.0, "2026-07-02"),
            ],
        );
        let (full, counts) = full_of(&curated, &[list("2026-07-02", names)]);
        let found: Vec<&str> =
            full["models"].as_object().unwrap().values().map(|model| model["name"].as_str().unwrap()).collect();
        assert_eq!(found, ["Alpha", "b", "c", "Delta", "e"]);
        assert_eq!(counts.renamed, 3);
    }

    #[test]
    fn what_nothing_is_said_of_is_left_out() {
        let curated = part(&[("a", "A")], &[("a", "h", 1.0, "2025-01-29")]);
        let mut lone = part(&[("b", "B")], &[("a", "h", 2.0, "2026-07-02"), ("a", "other", 2.0, "2026-07-02")]);
        lone.insert("hosts".to_owned(), serde_json::json!({ "other": { "name": "O" }, "unused": { "name": "U" } }));
        let (full, _) = full_of(&curated, &[list("2026-07-02", lone)]);
        assert_eq!(full["models"].as_object().unwrap().keys().collect::<Vec<_>>(), ["a"]);
        assert_eq!(full["hosts"].as_object().unwrap().keys().collect::<Vec<_>>(), ["h", "other"]);
    }
}
