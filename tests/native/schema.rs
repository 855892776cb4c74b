//! The JSON Schema of `catalog-v1`: generated, true of the shipped catalog, and of one mind with the decoder.

use jsonschema::Validator;
use model_compare::catalog::Catalog;
use serde_json::{Value, json};

use crate::golden;
use crate::view::root;

#[test]
fn schema() {
    let written = serde_json::to_string_pretty(&model_compare::catalog::schema()).unwrap() + "\n";
    golden::report(
        &golden::compare(&root().join("www/catalog-v1.schema.json"), Some(&written))
            .err()
            .into_iter()
            .collect::<Vec<_>>(),
    );
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&model_compare::catalog::schema()).unwrap()
}

#[test]
fn the_shipped_catalog_is_valid() {
    let text = std::fs::read(root().join("pkg/catalog.json")).unwrap();
    let document: Value = serde_json::from_slice(&text).unwrap();
    let validator = validator();
    let wrong: Vec<String> =
        validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

/// A small catalog with every key.
fn whole() -> Value {
    json!({
        "format": "catalog-v1", "name": "Test", "date": "2025-01-29",
        "sources": { "s": { "title": "T", "publisher": "P", "url": "https://example.org", "date": "2025-01-01", "license": "MIT" } },
        "developers": { "d": { "name": "D", "host": "h" } },
        "hosts": { "h": { "name": "H", "url": "https://example.org" } },
        "models": { "m": {
            "name": "M", "short": "M", "developer": "d", "released": "2025-01-01", "knowledge": { "until": "2024-07", "source": "s" }, "open_weights": true, "license": "MIT",
            "reasoning": true, "aliases": ["mm"], "notable": true, "source": "s"
        } },
        "offers": [{ "model": "m", "host": "h", "id": "m", "tier": null, "note": { "en": "N", "fr": "N" }, "prices": [{
            "from": "2025-01-01", "to": "2025-02-01T16:00Z", "input": 1, "cached_input": "0.5", "cache_write": 1.25,
            "output": 2.19, "reasoning": 4,
            "basis": "documented", "source": "s", "checked": "2025-01-02", "hours": "16:30/00:30", "above_tokens": 200_000,
            "note": { "en": "N", "fr": "N" }
        }] }],
        "benchmarks": { "b": {
            "name": "B", "kind": "accuracy", "unit": "percent", "range": [0, 100], "questions": 30, "chance": 25,
            "measures": { "en": "all", "fr": "tout" }, "source": "s"
        } },
        "scores": [{
            "model": "m", "benchmark": "b", "value": 80, "metric": "pass@1", "effort": "high", "harness": "x", "source": "s",
            "date": "2025-01-20", "reported": "self", "solved": 24, "asked": 30, "standard_error": 1, "interval": [70, "90"]
        }]
    })
}

/// Whether the schema accepts a document, and whether the decoder reads it without a finding.
fn verdicts(validator: &Validator, document: &Value) -> (bool, bool) {
    let read = Catalog::from_text(document.to_string().as_bytes());
    (validator.is_valid(document), read.is_ok_and(|(_, found)| found.is_empty()))
}

#[test]
fn schema_and_decoder_agree_on_values() {
    let validator = validator();
    assert_eq!(verdicts(&validator, &whole()), (true, true));
    let price = "/offers/0/prices/0";
    for (at, value, good) in [
        (format!("{price}/output"), json!(0), true),
        (format!("{price}/output"), json!("2.19"), true),
        (format!("{price}/output"), json!("1000000"), true),
        (format!("{price}/output"), json!(".5"), true),
        (format!("{price}/output"), Value::Null, true),
        (format!("{price}/output"), json!(-1), false),
        (format!("{price}/output"), json!("-1"), false),
        (format!("{price}/output"), json!("1000001"), false),
        (format!("{price}/output"), json!(1_000_001), false),
        (format!("{price}/output"), json!(1e308), false),
        (format!("{price}/output"), json!("NaN"), false),
        (format!("{price}/output"), json!("2,19"), false),
        (format!("{price}/output"), json!(""), false),
        (format!("{price}/output"), json!(true), false),
        (format!("{price}/from"), json!("2025-01-01T00:00:30Z"), true),
        (format!("{price}/from"), json!("2025-01-01T24:00Z"), false),
        (format!("{price}/from"), json!("2025-01-01 16:00"), false),
        (format!("{price}/to"), json!("2025-13-01"), false),
        (format!("{price}/checked"), json!("2025-01-02T00:00Z"), false),
        (format!("{price}/checked"), json!("1969-12-31"), false),
        (format!("{price}/checked"), json!("2 January 2025"), false),
        (format!("{price}/hours"), json!("16:30-00:30"), false),
        (format!("{price}/hours"), json!("24:00/00:30"), false),
        (format!("{price}/basis"), json!("guessed"), false),
        (format!("{price}/above_tokens"), json!(-1), false),
        (format!("{price}/above_tokens"), json!(1.5), false),
        (format!("{price}/above_tokens"), json!("5"), false),
        ("/format".to_owned(), json!("catalog-v2"), false),
        ("/sources/s/url".to_owned(), json!("javascript:alert(1)"), false),
        ("/models/m/knowledge/until".to_owned(), json!("2024-07-31"), true),
        ("/models/m/knowledge/until".to_owned(), json!("2024-13"), false),
        ("/models/m/knowledge/until".to_owned(), json!("2024"), false),
        ("/models/m/knowledge/until".to_owned(), json!("2024-07-"), false),
        ("/models/m/knowledge".to_owned(), json!("2024-07"), false),
        ("/models/m/name".to_owned(), json!(" "), false),
        ("/models/m/name".to_owned(), json!("x".repeat(401)), false),
        ("/models/m/name".to_owned(), json!(7), false),
        ("/models/m/open_weights".to_owned(), json!("yes"), false),
        ("/models/m/aliases".to_owned(), json!("mm"), false),
        ("/models/m/aliases".to_owned(), json!([1]), false),
        ("/benchmarks/b/range".to_owned(), json!(["0", "100"]), true),
        ("/benchmarks/b/range".to_owned(), json!([0, null]), true),
        ("/benchmarks/b/range".to_owned(), json!([null, 100]), false),
        ("/benchmarks/b/range".to_owned(), json!([0]), false),
        ("/benchmarks/b/range".to_owned(), json!(["x", 100]), false),
        ("/scores/0/value".to_owned(), json!("80"), true),
        ("/scores/0/value".to_owned(), json!("eighty"), false),
        ("/scores/0/value".to_owned(), json!(1e10), false),
        ("/scores/0/value".to_owned(), json!([80]), false),
        ("/scores/0/interval".to_owned(), json!([70, null]), false),
        ("/scores/0/reported".to_owned(), json!("rumour"), false),
    ] {
        let mut document = whole();
        *document.pointer_mut(&at).unwrap_or_else(|| panic!("no {at}")) = value.clone();
        assert_eq!(verdicts(&validator, &document), (good, good), "{at} = {value}");
    }
}

#[test]
fn schema_and_decoder_agree_on_keys() {
    let validator = validator();
    for row in [
        "",
        "/sources/s",
        "/developers/d",
        "/hosts/h",
        "/models/m",
        "/offers/0",
        "/offers/0/note",
        "/offers/0/prices/0",
        "/benchmarks/b",
        "/benchmarks/b/measures",
        "/scores/0",
    ] {
        let mut document = whole();
        let keys: Vec<String> = document.pointer(row).unwrap().as_object().unwrap().keys().cloned().collect();
        document.pointer_mut(row).unwrap()["surplus"] = json!(1);
        assert_eq!(verdicts(&validator, &document), (false, false), "{row}/surplus");
        for key in keys {
            let mut document = whole();
            document.pointer_mut(row).unwrap().as_object_mut().unwrap().remove(&key);
            let accepted = validator.is_valid(&document);
            let read = Catalog::from_text(document.to_string().as_bytes());
            // A key that may be missing leaves no finding of a missing key; what referred to it is another matter.
            let missed = read.as_ref().map_or(true, |(_, found)| found.iter().any(|one| one.code == "missing"));
            let nothing_left = read.is_err() && accepted;
            assert!(accepted != missed || nothing_left, "{row}/{key}: schema {accepted}, decoder {missed}");
        }
    }
    let mut document = whole();
    let models = document["models"].as_object_mut().unwrap();
    let model = models["m"].clone();
    models.insert("M m".to_owned(), model);
    assert_eq!(verdicts(&validator, &document), (false, false), "an id that is none");
}
