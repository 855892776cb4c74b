//! The worked numbers of the methods, from the shipped catalog's rows to the comparison's values and words. What a unit
//! test holds already, such as the wording of single ratios, is not repeated. What the shipped catalog does not hold stands
//! in a catalog of [`made`].

mod blends;
mod currency;
mod dates;
mod flip;
mod frontiers;
mod guards;
mod headlines;
mod history;
mod hosts;
mod index;
mod made;
mod means;
mod measured;
mod pair;
mod probabilities;
mod ranking;
mod ratios;
mod robustness;
mod tiers;
mod trend;
mod uncertainties;
mod value;
mod verdicts;
mod versus;
mod words;
mod workloads;

use model_compare::catalog::Catalog;
use model_compare::compare::{Comparison, compare};
use model_compare::query::Query;
use model_compare::units::{Decimal, Rational};
use serde_json::{Value, json};

use crate::view::root;

use crate::shipped::shipped;

const SIX: &str = "deepseek-v3 deepseek-r1 openai-o1-mini claude-3.5-sonnet-20241022 gpt-4o-2024-05-13 openai-o1";

const PAIR: &str = "deepseek-r1 openai-o1";
/// The benchmarks on which the article's table has both (2.6).
const NINE: &str =
    "mmlu, gpqa-diamond, simpleqa, swe-bench-verified, aime-2024, math-500, livecodebench, aider-polyglot, drop";

fn query(attributes: &[(&str, &str)]) -> Query {
    let (query, found) = Query::parse(attributes.iter().copied());
    assert_eq!(found, []);
    query
}

fn compared<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)]) -> Comparison<'a> {
    let mut found = Vec::new();
    let comparison = compare(catalog, &query(attributes), &mut found).unwrap();
    assert_eq!(found, []);
    comparison
}

fn price(comparison: &Comparison<'_>, model: &str) -> Rational {
    comparison.entries.iter().find(|entry| entry.model.id == model).unwrap_or_else(|| panic!("no {model}")).price
}

/// The price; `None` where the model is left out, or nothing can be compared at all, because it has none.
fn price_if_any(catalog: &Catalog, attributes: &[(&str, &str)], model: &str) -> Option<Rational> {
    match compare(catalog, &query(attributes), &mut Vec::new()) {
        Ok(comparison) => comparison.entries.iter().find(|entry| entry.model.id == model).map(|entry| entry.price),
        Err(error) => {
            assert_eq!(error.code(), "nothing-to-draw");
            None
        }
    }
}

fn exact(text: &str) -> Rational {
    Decimal::parse(text).unwrap().value.into()
}

/// A quotient to as many places as the worked number has.
fn printed(value: Rational, text: &str) -> String {
    let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let scaled = value.rounded(u32::try_from(places).unwrap());
    let one = 10_i64.pow(u32::try_from(places).unwrap());
    if places == 0 { scaled.to_string() } else { format!("{}.{:0places$}", scaled / one, scaled % one) }
}

/// The day of the worked numbers.
const DAY: &str = "2025-01-29";

/// The shipped catalog with the scores of DeepSeek's table alone: those that the worked numbers are made from.
fn deepseeks_table() -> Catalog {
    let mut document: Value = serde_json::from_slice(&std::fs::read(root().join("pkg/catalog.json")).unwrap()).unwrap();
    document["scores"].as_array_mut().unwrap().retain(|score| score["source"] == "deepseek-r1-readme");
    catalog(&document)
}

/// A catalog of models that are sold for so many dollars at one host (or at another, where the name says so after an @),
/// of benchmarks, and of scores.
pub(crate) fn small(models: &[(&str, u32)], benchmarks: &Value, scores: &Value) -> Catalog {
    let source = |id: &str| json!({"title": id, "publisher": id, "url": "https://example.org/", "date": "2025-01-01"});
    let mut document = json!({
        "format": "catalog-v1",
        "date": DAY,
        "sources": {"s": source("s"), "t": source("t")},
        "developers": {"d": {"name": "Developer", "host": "h"}},
        "hosts": {"h": {"name": "Host"}, "g": {"name": "Other host"}},
        "models": {},
        "offers": [],
        "benchmarks": benchmarks,
        "scores": scores,
    });
    for (name, price) in models {
        let (model, host) = name.split_once('@').unwrap_or((name, "h"));
        document["models"][model] = json!({"name": model, "developer": "d", "released": "2025-01-01", "source": "s"});
        let prices = json!([{
            "from": "2025-01-01", "output": price, "basis": "documented", "source": "s", "checked": DAY
        }]);
        document["offers"].as_array_mut().unwrap().push(json!({"model": model, "host": host, "prices": prices}));
    }
    for score in document["scores"].as_array_mut().unwrap() {
        for (key, value) in [("metric", "pass@1"), ("source", "s"), ("date", "2025-01-01"), ("reported", "independent")]
        {
            score.as_object_mut().unwrap().entry(key).or_insert_with(|| value.into());
        }
    }
    catalog(&document)
}

/// A benchmark of shares in per cent.
pub(crate) fn shares(questions: Option<u32>) -> Value {
    json!({
        "name": "Test", "kind": "accuracy", "unit": "percent", "range": [0, 100], "questions": questions,
        "measures": {"en": "anything."}, "source": "s"
    })
}

/// A benchmark of ratings.
fn ratings() -> Value {
    json!({
        "name": "Arena", "kind": "elo", "unit": "points", "range": [0, null],
        "measures": {"en": "what people prefer."}, "source": "s"
    })
}

/// A catalog from its document, in which nothing is wrong.
fn catalog(document: &Value) -> Catalog {
    let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
    assert_eq!(found, []);
    catalog
}

#[track_caller]
fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "found {found}, expected {expected} ± {tolerance}");
}

/// Where a model with one mark stands in a comparison.
fn place(found: &Comparison<'_>, model: &str) -> usize {
    let places: Vec<usize> = (0..found.entries.len()).filter(|place| found.entries[*place].model.id == model).collect();
    assert_eq!(places.len(), 1, "{model}");
    places[0]
}

/// A quotient with so many places, rounded half away from zero.
fn rounded(value: Rational, places: u32) -> String {
    let digits = value.rounded(places);
    let (magnitude, scale) = (digits.unsigned_abs(), 10_u64.pow(places));
    let sign = if digits < 0 { "-" } else { "" };
    format!("{sign}{}.{:0width$}", magnitude / scale, magnitude % scale, width = places as usize)
}

/// The shipped catalog, read once for all cases of a law.
pub(crate) fn read_once() -> &'static Catalog {
    thread_local! {
        static CATALOG: &'static Catalog = Box::leak(Box::new(shipped().0));
    }
    CATALOG.with(|catalog| *catalog)
}
