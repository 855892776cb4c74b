//! Catalogs for the worked numbers whose figures are not in the shipped one, through the public loader.

use model_compare::catalog::Catalog;
use serde_json::{Value, json};

/// A catalog of one host and one benchmark of 30 questions, published in 2024: models with their prices and a score each.
/// What a price and a score have beside the necessary keys, or instead, is given.
pub(super) fn catalog(models: &[(&str, Value, Value)]) -> Catalog {
    let mut rows = serde_json::Map::new();
    let (mut offers, mut scores) = (Vec::new(), Vec::new());
    for (id, prices, score) in models {
        rows.insert((*id).to_owned(), json!({ "name": id, "developer": "d", "released": "2024-01-01", "source": "s" }));
        let mut all = Vec::new();
        for price in prices.as_array().unwrap() {
            all.push(with(json!({ "basis": "documented", "source": "s", "checked": "2026-08-01" }), price));
        }
        if !all.is_empty() {
            offers.push(json!({ "model": id, "host": "h", "prices": all }));
        }
        let known = json!({ "model": id, "benchmark": "b", "value": 50, "metric": "pass@1", "source": "s",
            "date": "2024-01-01", "reported": "independent" });
        scores.push(with(known, score));
    }
    let document = json!({
        "format": "catalog-v1", "date": "2026-08-01",
        "sources": { "s": { "title": "S", "publisher": "S" } },
        "developers": { "d": { "name": "D", "host": "h" } },
        "hosts": { "h": { "name": "H" } },
        "models": rows, "offers": offers, "scores": scores,
        "benchmarks": { "b": { "name": "B", "kind": "accuracy", "unit": "percent", "range": [0, 100], "questions": 30,
            "measures": { "en": "all." }, "source": "s" } },
    });
    let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
    assert_eq!(found, []);
    catalog
}

fn with(mut row: Value, more: &Value) -> Value {
    for (key, value) in more.as_object().unwrap() {
        row[key] = value.clone();
    }
    row
}
