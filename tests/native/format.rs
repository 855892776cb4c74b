//! The format's document: its example can be used, its tables are those of the code and of the catalog.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use model_compare::catalog::{Catalog, Source, schema};
use serde_json::Value;

use crate::golden;
use crate::shipped::shipped;
use crate::view::root;

const DOCUMENT: &str = "www/catalog-v1.md";

/// The document with the part between two markers replaced.
fn with(text: &str, name: &str, part: &str) -> String {
    let (begin, end) = (format!("<!-- {name}:begin -->\n"), format!("<!-- {name}:end -->"));
    let (head, rest) = text.split_once(&begin).unwrap_or_else(|| panic!("{DOCUMENT}: no {begin}"));
    let (_, tail) = rest.split_once(&end).unwrap_or_else(|| panic!("{DOCUMENT}: no {end}"));
    format!("{head}{begin}{part}{end}{tail}")
}

/// What a schema asks of a value, in a few words.
fn kind(schema: &Value) -> String {
    let named = |name: &Value| name.as_str().filter(|name| *name != "null").map(str::to_owned);
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().filter_map(named).map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    }
    if let Some(constant) = schema["const"].as_str() {
        return format!("`{constant}`");
    }
    if schema["properties"]["en"].is_object() {
        return "texts `en`, `fr`, `de`, `es`".to_owned();
    }
    let types: Vec<String> = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(named).collect(),
        one => named(one).into_iter().collect(),
    };
    match types.join(" or ").as_str() {
        "array" if schema["prefixItems"].is_array() || schema["maxItems"] == 2 => "two numbers".to_owned(),
        "array" => "list".to_owned(),
        "object" if schema["additionalProperties"].is_object() => "rows by id".to_owned(),
        "string" if schema["format"] == "date" => "day".to_owned(),
        "string" if schema["pattern"].as_str().is_some_and(|pattern| pattern.contains("T(")) => {
            "day or time".to_owned()
        }
        "string" => "text".to_owned(),
        "number or string" => "number".to_owned(),
        other => other.to_owned(),
    }
}

/// A table of keys for a row and all rows inside it.
fn keys(name: &str, schema: &Value, table: &mut String) {
    let required: Vec<&str> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let properties = schema["properties"].as_object().unwrap();
    let mut inside = Vec::new();
    for (key, schema) in properties {
        let needed = if required.contains(&key.as_str()) { "yes" } else { "" };
        let about = schema["description"].as_str().unwrap();
        writeln!(table, "| {name} | `{key}` | {} | {needed} | {about} |", kind(schema)).unwrap();
        for row in [schema, &schema["items"], &schema["additionalProperties"]] {
            if row["properties"].is_object() {
                inside.push((key, row));
            }
        }
    }
    for (key, row) in inside {
        // One text in several languages is the same everywhere.
        if row["properties"]["en"].is_null() {
            keys(&format!("`{key}`"), row, table);
        }
    }
}

/// How often a source is cited, for days of release, prices, scores and benchmarks.
fn sources(catalog: &Catalog) -> String {
    let mut uses: BTreeMap<&str, (&Source, [usize; 4])> = BTreeMap::new();
    for model in &catalog.models {
        let prices = model.offers.iter().flat_map(|offer| &offer.prices).map(|row| (&row.source, 1));
        let scores = model.scores.iter().map(|score| (&score.source, 2));
        for (source, place) in [(&model.source, 0)].into_iter().chain(prices).chain(scores) {
            uses.entry(&source.id).or_insert((source, [0; 4])).1[place] += 1;
        }
    }
    for benchmark in &catalog.benchmarks {
        uses.entry(&benchmark.source.id).or_insert((&benchmark.source, [0; 4])).1[3] += 1;
    }
    let mut table =
        "| source | licence | releases | prices | scores | benchmarks |\n|--|--|--:|--:|--:|--:|\n".to_owned();
    for (source, counts) in uses.values() {
        let shown = counts.map(|count| if count == 0 { String::new() } else { count.to_string() });
        let title = format!("{}, {}", source.publisher, source.title);
        let link = source.url.as_ref().map_or(title.clone(), |url| format!("[{title}]({url})"));
        let licence = source.license.as_deref().unwrap_or("");
        writeln!(table, "| {link} | {licence} | {} |", shown.join(" | ")).unwrap();
    }
    table
}

#[test]
fn the_documents_tables_are_those_of_the_code() {
    let path = root().join(DOCUMENT);
    let text = fs::read_to_string(&path).unwrap();
    let mut table = "| row | key | value | required | what it is |\n|--|--|--|--|--|\n".to_owned();
    keys("document", &schema(), &mut table);
    let text = with(&with(&text, "keys", &table), "sources", &sources(&shipped().0));
    golden::report(&golden::compare(&path, Some(&text)).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn the_documents_example_can_be_used() {
    let text = fs::read_to_string(root().join(DOCUMENT)).unwrap();
    let (_, rest) = text.split_once("```json\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let (catalog, found) = Catalog::from_text(example.as_bytes()).unwrap();
    assert_eq!(found, []);
    let counted = |model: &model_compare::catalog::Model| (model.offers.len(), model.scores.len());
    assert_eq!(catalog.models.iter().map(counted).collect::<Vec<_>>(), [(1, 1)]);
}
