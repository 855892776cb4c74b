//! The full catalog that ships: the curated one with what imported lists add to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use model_compare::catalog::{Catalog, Model, fold};
use model_compare::compare::price_at;
use model_compare::time::Instant;
use model_compare::units::Decimal;
use serde_json::Value;

use crate::shipped::shipped;
use crate::view::root;

fn full() -> (Catalog, Vec<String>) {
    let (catalog, found) = Catalog::from_text(&fs::read(root().join("pkg/catalog-full.json")).unwrap()).unwrap();
    (catalog, found.iter().map(ToString::to_string).collect())
}

fn document(name: &str) -> Value {
    serde_json::from_slice(&fs::read(root().join("pkg").join(name)).unwrap()).unwrap()
}

fn model<'a>(catalog: &'a Catalog, id: &str) -> &'a Model {
    catalog.models.iter().find(|model| model.id == id).unwrap_or_else(|| panic!("no model {id}"))
}

#[test]
fn nothing_is_wrong_with_it() {
    assert_eq!(full().1, Vec::<String>::new());
}

#[test]
fn it_has_a_whole_market() {
    let (catalog, _) = full();
    let is_sold = |model: &&Model| {
        let has_price = |row: &model_compare::catalog::DatedPrice| {
            row.condition.is_none() && (row.input.is_some() || row.output.is_some())
        };
        model.offers.iter().any(|offer| offer.prices.iter().any(has_price))
    };
    let sold = catalog.models.iter().filter(is_sold).count();
    assert!(sold >= 1800, "{sold}");
    assert!(catalog.hosts.len() >= 150, "{}", catalog.hosts.len());
    // On the article's day and on the catalog's own.
    for (day, least) in [("2025-01-29", 300), ("2026-11-23", 1200)] {
        let day = Instant::parse(day).unwrap();
        let then = |model: &&Model| model.offers.iter().any(|offer| price_at(offer, day).is_some());
        let sold = catalog.models.iter().filter(then).count();
        assert!(sold >= least, "{sold}");
    }
}

/// A row of the curated catalog is in the full one as it is.
#[test]
fn it_has_the_curated_catalog_unchanged() {
    let (curated, full) = (document("catalog.json"), document("catalog-full.json"));
    for (key, rows) in curated.as_object().unwrap() {
        match rows {
            Value::Object(rows) => {
                for (id, row) in rows {
                    assert_eq!(&full[key][id], row, "{key}.{id}");
                }
            }
            Value::Array(rows) => {
                let there: BTreeSet<String> = full[key].as_array().unwrap().iter().map(ToString::to_string).collect();
                let missing: Vec<&Value> = rows.iter().filter(|row| !there.contains(&row.to_string())).collect();
                assert!(missing.is_empty(), "{key}: {missing:?}");
            }
            scalar if key != "name" => assert_eq!(&full[key], scalar, "{key}"),
            _ => {}
        }
    }
    // Scores come from nowhere else.
    assert_eq!(full["scores"], curated["scores"]);
    assert_eq!(full["benchmarks"], curated["benchmarks"]);
}

#[test]
fn one_name_is_one_host_and_one_developer() {
    let full = document("catalog-full.json");
    for kind in ["hosts", "developers"] {
        let mut names: BTreeMap<String, &String> = BTreeMap::new();
        for (id, row) in full[kind].as_object().unwrap() {
            let name = row["name"].as_str().unwrap();
            assert!(!name.contains('_') && !name.is_empty(), "{kind}: {id} is called {name}");
            if let Some(other) = names.insert(fold(name), id) {
                panic!("{kind}: {other} and {id} are both called {name}");
            }
        }
    }
}

/// What lists call by similar names and is not the same.
#[test]
fn different_models_are_not_merged() {
    let (catalog, _) = full();
    for (one, other) in [
        ("deepseek-r1", "deepseek-r1-0528"),
        ("deepseek-v3", "deepseek-v3-0324"),
        ("gpt-4o-2024-05-13", "gpt-4o-2024-08-06"),
        ("gpt-4o-2024-08-06", "gpt-4o-2024-11-20"),
    ] {
        let ids = |id| -> BTreeSet<(String, String)> {
            let offers = model(&catalog, id).offers.iter();
            offers.filter_map(|offer| Some((offer.host.id.clone(), offer.id.clone()?))).collect()
        };
        let (one_s, other_s) = (ids(one), ids(other));
        assert!(!one_s.is_empty() && !other_s.is_empty());
        let shared: Vec<_> = one_s.intersection(&other_s).filter(|(_, id)| !is_moving(id)).collect();
        assert!(shared.is_empty(), "{one} and {other} are both sold as {shared:?}");
    }
    // No other version's name on an offer of these.
    for (id, foreign) in [
        ("deepseek-r1", &["0528", "distill", "zero", "1776", "chimera"][..]),
        ("deepseek-v3", &["0324", "v3.1", "v3.2", "v3p1"]),
        ("gpt-4o-2024-05-13", &["08-06", "11-20"]),
        ("gpt-4o-2024-08-06", &["05-13", "11-20"]),
    ] {
        for offer in &model(&catalog, id).offers {
            let name = offer.id.as_deref().unwrap_or_default().to_lowercase();
            assert!(!foreign.iter().any(|word| name.contains(word)), "{id} is sold as {name} at {}", offer.host.id);
        }
    }
}

/// A name that means another model from time to time.
fn is_moving(id: &str) -> bool {
    id.ends_with("deepseek-chat") || id.ends_with("deepseek-reasoner") || id.ends_with("gpt-4o")
}

#[test]
fn what_deepseek_reasoner_cost_later_is_not_r1s() {
    let (catalog, _) = full();
    let end = Instant::parse("2025-09-05T16:00Z").unwrap();
    for id in ["deepseek-r1", "deepseek-r1-0528"] {
        for offer in model(&catalog, id).offers.iter().filter(|offer| offer.host.id == "deepseek") {
            assert!(price_at(offer, end).is_none(), "{id}");
        }
    }
    for offer in &model(&catalog, "deepseek-r1").offers {
        let name = offer.id.as_deref().unwrap_or_default();
        assert!(offer.host.id == "deepseek" || !name.contains("reasoner"), "{name} at {}", offer.host.id);
    }
}

/// A price per thousand tokens taken for one per million, and the other way round.
#[test]
fn no_price_is_in_another_unit() {
    let (catalog, _) = full();
    let curated: BTreeSet<String> = shipped().0.models.iter().map(|model| model.id.clone()).collect();
    let most = Decimal::from_whole(1000);
    for model in catalog.models.iter().filter(|model| !curated.contains(&model.id)) {
        for offer in &model.offers {
            for price in &offer.prices {
                for amount in [price.input, price.cached_input, price.output].into_iter().flatten() {
                    assert!(amount <= most, "{} at {}: {amount}", model.id, offer.host.id);
                }
            }
        }
    }
}

#[test]
fn nothing_in_it_is_for_other_things_than_text() {
    let (catalog, _) = full();
    let words = ["embed", "embedding", "rerank", "whisper", "tts", "router", "image", "moderation", "transcribe"];
    for model in &catalog.models {
        let mut parts = model.id.split(['-', '.']);
        assert!(!parts.any(|part| words.contains(&part)), "{}", model.id);
    }
}

#[test]
fn every_list_is_named_with_its_licence() {
    let (catalog, _) = full();
    let curated: BTreeSet<String> = shipped().0.models.iter().map(|model| model.id.clone()).collect();
    for model in catalog.models.iter().filter(|model| !curated.contains(&model.id)) {
        for source in
            model.offers.iter().flat_map(|offer| &offer.prices).map(|price| &price.source).chain([&model.source])
        {
            assert!(source.url.is_some() && source.license.as_deref() == Some("MIT"), "{}", source.id);
            assert!(source.publisher != "Simon Willison", "llm-prices states no licence");
        }
    }
}
