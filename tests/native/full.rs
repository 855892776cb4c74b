//! The full catalog that ships: the curated one with what imported lists add to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use model_compare::catalog::{Catalog, Model, Offer, fold};
use model_compare::compare::price_at;
use model_compare::time::Instant;
use model_compare::units::Decimal;
use serde_json::Value;

use crate::shipped::shipped;
use crate::view::root;

pub(crate) fn full() -> (Catalog, Vec<String>) {
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

/// Ids that differ in a word for tuning only: each pair is sold as two things.
#[test]
fn no_model_stands_under_two_ids() {
    const APART: [&str; 6] = ["gpt-", "granite-13b-", "llama-2-70b", "mixtral-8x7b-", "qwen3-vl", "redpajama-incite-"];
    let tuned = ["chat", "hf", "instruct", "it"];
    let mut ids: BTreeMap<String, &String> = BTreeMap::new();
    let (catalog, _) = full();
    for model in &catalog.models {
        let rest: Vec<&str> = model.id.split('-').filter(|part| !tuned.contains(part)).collect();
        let other = ids.insert(fold(&rest.join("-")), &model.id);
        let is_apart = APART.iter().any(|beginning| model.id.starts_with(beginning));
        assert!(is_apart || other.is_none(), "{} and {} are one model", model.id, other.unwrap());
    }
}

/// `mistral-medium-3` is billed as Medium 3.5 by now.
#[test]
fn mistral_medium_3_costs_what_it_cost() {
    let (catalog, _) = full();
    for model in catalog.models.iter().filter(|model| model.id.starts_with("mistral-medium")) {
        for offer in model.offers.iter().filter(|offer| offer.host.id == "mistral") {
            for price in offer.prices.iter().filter(|price| price.input == Some(Decimal::parse("1.5").unwrap().value)) {
                assert_eq!(model.id, "mistral-medium-3.5", "{:?}", price.from);
            }
        }
    }
    let mut names = catalog.models.iter().flat_map(|model| &model.offers).filter(|offer| offer.host.id == "mistral");
    assert!(names.all(|offer| !offer.id.as_deref().unwrap_or_default().ends_with("-latest")));
}

/// genai-prices fills in a reseller's price where a developer sells no such model, and one price was a host's.
#[test]
fn a_resellers_price_is_not_the_developers() {
    let (catalog, _) = full();
    for (model, host) in [("gpt-oss-120b", "openai"), ("gpt-oss-20b", "openai"), ("gemma-4-31b-it", "google")] {
        assert!(self::model(&catalog, model).offers.iter().all(|offer| offer.host.id != host), "{model} at {host}");
    }
    let mixtral = model(&catalog, "mixtral-8x22b").offers.iter().find(|offer| offer.host.id == "mistral").unwrap();
    assert!(mixtral.prices.iter().all(|price| price.input == Some(Decimal::from_whole(2))));
}

#[test]
fn what_a_host_has_ended_is_not_on_sale() {
    let (catalog, _) = full();
    for (id, host, end) in [("gpt-4.5-preview", "openai", "2025-07-14"), ("gemini-3-pro", "google", "2026-03-09")] {
        let end = Instant::parse(end).unwrap();
        let offers = || model(&catalog, id).offers.iter().filter(|offer| offer.host.id == host);
        assert!(offers().next().is_some(), "{id}");
        assert!(offers().all(|offer| price_at(offer, end).is_none()), "{id}");
    }
    for model in &catalog.models {
        for price in model.offers.iter().flat_map(|offer| &offer.prices) {
            assert!(price.to.is_none_or(|to| price.start() < to), "{}", model.id);
        }
    }
}

/// A price of a closed model far from its developer's is another model's, or in another currency.
#[test]
fn no_reseller_sells_a_closed_model_for_a_tenth() {
    let (catalog, _) = full();
    let curated: BTreeSet<String> = shipped().0.models.iter().map(|model| model.id.clone()).collect();
    for host in ["moark", "qihang-ai"] {
        assert!(catalog.hosts.iter().all(|known| known.id != host), "{host} asks for yuan");
    }
    let is_closed = |model: &&Model| model.open_weights == Some(false) && !curated.contains(&model.id);
    for model in catalog.models.iter().filter(is_closed) {
        let standard = || model.offers.iter().filter(|offer| offer.tier.is_none());
        let Some(own) = standard().find(|offer| Some(&offer.host.id) == model.developer.host.as_ref()) else {
            continue;
        };
        let outputs = |offer: &Offer| -> Vec<i64> {
            let base = offer.prices.iter().filter(|price| price.condition.is_none());
            base.filter_map(|price| price.output).map(Decimal::millionths).collect()
        };
        let own = outputs(own);
        let (Some(low), Some(high)) = (own.iter().min(), own.iter().max()) else { continue };
        for offer in standard() {
            let is_near = |price: &i64| price * 10 > *low && *price < high * 10;
            assert!(outputs(offer).iter().all(is_near), "{} at {}", model.id, offer.host.id);
        }
    }
}

#[test]
fn names_do_not_contradict_days_of_release() {
    let (catalog, _) = full();
    for (id, month) in [("kimi-k2-0905", "2025-09"), ("mistral-small-2506", "2025-06")] {
        assert!(model(&catalog, id).released.to_string().starts_with(month), "{id}");
    }
    let voxtral = model(&catalog, "voxtral-mini-3b-2507").released.to_string();
    assert!(voxtral.as_str() >= "2025-06", "{voxtral}");
}

#[test]
fn developers_have_names_for_readers() {
    let (catalog, _) = full();
    for model in &catalog.models {
        let name = &model.developer.name;
        assert!(!name.contains(['@', '/']) && !["models", "route"].contains(&name.as_str()), "{}: {name}", model.id);
    }
    assert!(catalog.hosts.iter().all(|host| !host.name.contains("HuggingFace")));
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
        // A host's tier of a model is no model.
        assert!(!model.id.ends_with("-batch") && !model.id.ends_with("-flex"), "{}", model.id);
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
            let is_copy = source.id.starts_with("openrouter-history-");
            assert!(
                !is_copy || source.title.contains("model-price-radar-mcp, whose licence is MIT"),
                "{}",
                source.title
            );
        }
    }
}

/// Where no list says when a model was released, a day stands for it that no price is older than.
#[test]
fn nothing_is_sold_before_the_day_that_stands_for_its_release() {
    let (catalog, _) = full();
    let stands = |model: &&Model| model.source.id.ends_with("-undated") || model.source.id.ends_with("-released-by");
    for model in catalog.models.iter().filter(stands) {
        for price in model.offers.iter().flat_map(|offer| &offer.prices) {
            assert!(price.start() >= model.released.into(), "{} {}", model.id, price.start());
        }
    }
}

/// What a host sells under one id is one model, but for names that moved from one to the next.
#[test]
fn an_id_of_a_host_is_one_model() {
    let (catalog, _) = full();
    let mut models: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for model in &catalog.models {
        for offer in &model.offers {
            if let Some(id) = &offer.id {
                models.entry((&offer.host.id, id)).or_default().insert(&model.id);
            }
        }
    }
    let twice: Vec<_> = models.iter().filter(|(_, models)| models.len() > 1).map(|(key, _)| *key).collect();
    let expected = [
        ("deepinfra", "deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo"),
        ("deepseek", "deepseek-chat"),
        ("deepseek", "deepseek-chat, deepseek-reasoner"),
        ("deepseek", "deepseek-flash"),
        ("deepseek", "deepseek-reasoner"),
        ("openrouter", "openai/gpt-4-turbo"),
        ("together", "meta-llama/Llama-3.3-70B-Instruct-Turbo"),
    ];
    assert_eq!(twice, expected);
}
