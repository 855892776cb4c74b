//! What changed from one catalog to another: rows added, rows changed with their old and new values, rows vanished.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use super::document::Document;

/// Of each kind of row and each kind of change so many are shown; the others are counted.
const SHOWN: usize = 50;
/// The kinds of rows that have ids, then those that are told apart by what they are of.
const WITH_IDS: [&str; 5] = ["models", "developers", "hosts", "benchmarks", "sources"];
const ALL: [&str; 8] = ["models", "offers", "prices", "scores", "benchmarks", "developers", "hosts", "sources"];
/// What a score is of: two rows that agree in all of it are two looks at one score.
const SCORE: [&str; 7] = ["model", "benchmark", "source", "effort", "harness", "metric", "date"];

/// The rows of a document by kind and by what tells them apart.
type Rows = BTreeMap<&'static str, BTreeMap<String, Value>>;

/// The rows of one kind that are not the same.
#[derive(Debug, Default, PartialEq, Eq)]
struct Changes {
    added: Vec<String>,
    /// The row and what changed in it.
    changed: Vec<String>,
    vanished: Vec<String>,
    /// How many there are now.
    now: usize,
}

/// What changed from one catalog to another, by kind of row.
#[derive(Debug)]
pub struct Difference(Vec<(&'static str, Changes)>);

impl Difference {
    /// Compares two documents.
    pub fn between(old: &Document, new: &Document) -> Self {
        let (old, new) = (rows(old), rows(new));
        let empty = BTreeMap::new();
        let of = |kind| changes(old.get(kind).unwrap_or(&empty), new.get(kind).unwrap_or(&empty));
        Self(ALL.iter().map(|kind| (*kind, of(kind))).collect())
    }

    /// One line: how many rows of each kind there are and what happened to how many.
    pub fn numbers(&self) -> String {
        let mut words = Vec::new();
        for (kind, changes) in &self.0 {
            let Changes { added, changed, vanished, now } = changes;
            let mut happened = Vec::new();
            for (word, rows) in [("added", added), ("changed", changed), ("vanished", vanished)] {
                if !rows.is_empty() {
                    happened.push(format!("{} {word}", rows.len()));
                }
            }
            let happened = if happened.is_empty() { String::new() } else { format!(" ({})", happened.join(", ")) };
            words.push(format!("{now} {kind}{happened}"));
        }
        words.join(", ")
    }

    /// The rows that are not the same, a line for each.
    pub fn rows(&self) -> String {
        let mut text = String::new();
        for (kind, Changes { added, changed, vanished, .. }) in &self.0 {
            for (sign, word, rows) in [('+', "added", added), ('~', "changed", changed), ('-', "vanished", vanished)] {
                for row in rows.iter().take(SHOWN) {
                    // Writing to a string cannot fail.
                    let _ = writeln!(text, "{sign} {kind}: {row}");
                }
                if let Some(more) = rows.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                    let _ = writeln!(text, "{sign} {kind}: {more} more {word}");
                }
            }
        }
        text
    }
}

fn changes(old: &BTreeMap<String, Value>, new: &BTreeMap<String, Value>) -> Changes {
    let mut changes = Changes { now: new.len(), ..Changes::default() };
    let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    for key in keys {
        match (old.get(key), new.get(key)) {
            (None, Some(row)) => changes.added.push(format!("{key} {}", summary(row))),
            (Some(row), None) => changes.vanished.push(format!("{key} {}", summary(row))),
            (Some(old), Some(new)) if old != new => changes.changed.push(format!("{key}: {}", fields(old, new))),
            _ => {}
        }
    }
    changes
}

/// The fields that differ, with both values: `output: 2.19 → 0.55`.
fn fields(old: &Value, new: &Value) -> String {
    let (Value::Object(before), Value::Object(after)) = (old, new) else { return format!("{old} → {new}") };
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let shown = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), ToString::to_string);
    let different = keys.into_iter().filter(|key| before.get(*key) != after.get(*key));
    let different: Vec<String> =
        different.map(|key| format!("{key}: {} → {}", shown(before.get(key)), shown(after.get(key)))).collect();
    different.join(", ")
}

/// A row in a few words.
fn summary(row: &Value) -> String {
    const WORDS: [&str; 10] =
        ["name", "title", "released", "input", "cached_input", "cache_write", "output", "reasoning", "value", "id"];
    let words: Vec<String> = WORDS
        .iter()
        .filter_map(|key| row.get(key).map(|value| (key, value)))
        .map(|(key, value)| value.as_str().map_or_else(|| format!("{key} {value}"), ToOwned::to_owned))
        .collect();
    format!("({})", words.join(", "))
}

fn rows(document: &Document) -> Rows {
    let mut rows = Rows::new();
    for kind in WITH_IDS {
        for (id, row) in document.get(kind).and_then(Value::as_object).into_iter().flatten() {
            add(&mut rows, kind, id.clone(), row.clone());
        }
    }
    for offer in items(document, "offers") {
        let word = |key: &str| offer.get(key).and_then(Value::as_str).unwrap_or_default();
        let tier = offer.get("tier").and_then(Value::as_str).map(|tier| format!(", {tier}")).unwrap_or_default();
        let name = format!("{} at {}{tier}", word("model"), word("host"));
        for price in offer.get("prices").and_then(Value::as_array).into_iter().flatten() {
            // A price without a start is told apart by nothing but its conditions: a later look changes it.
            let when =
                ["from", "hours", "above_tokens"].map(|key| price.get(key).map(|value| format!(" {key} {value}")));
            let key = when.into_iter().flatten().fold(name.clone(), |key, word| key + &word);
            add(&mut rows, "prices", key, price.clone());
        }
        let mut offer = offer.clone();
        if let Some(offer) = offer.as_object_mut() {
            offer.remove("prices");
        }
        add(&mut rows, "offers", name, offer);
    }
    for score in items(document, "scores") {
        let words = SCORE.iter().filter_map(|key| score.get(key).and_then(Value::as_str));
        add(&mut rows, "scores", words.collect::<Vec<_>>().join(", "), score.clone());
    }
    rows
}

fn items<'d>(document: &'d Document, kind: &str) -> impl Iterator<Item = &'d Value> {
    document.get(kind).and_then(Value::as_array).into_iter().flatten()
}

/// Adds a row; one that nothing tells from another has a number behind its name.
fn add(rows: &mut Rows, kind: &'static str, key: String, row: Value) {
    let rows = rows.entry(kind).or_default();
    let number = (1..=rows.len() + 1).find(|number| !rows.contains_key(&numbered(&key, *number))).unwrap_or(1);
    rows.insert(if number == 1 { key } else { numbered(&key, number) }, row);
}

fn numbered(key: &str, number: usize) -> String {
    if number == 1 { key.to_owned() } else { format!("{key} #{number}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        serde_json::from_str(text).unwrap()
    }

    const OLD: &str = r#"{ "format": "catalog-v1",
        "models": { "r1": { "name": "R1", "released": "2025-01-20" }, "v3": { "name": "V3" } },
        "offers": [ { "model": "r1", "host": "deepseek", "prices": [
            { "from": "2025-01-20", "input": 0.55, "output": 2.19 }, { "from": "2025-01-20", "hours": "16:30/00:30", "output": 0.55 } ] } ],
        "scores": [ { "model": "r1", "benchmark": "aime", "source": "a", "value": 79.8 } ] }"#;

    #[test]
    fn nothing_differs_from_itself() {
        let difference = Difference::between(&document(OLD), &document(OLD));
        assert_eq!(difference.rows(), "");
        assert_eq!(
            difference.numbers(),
            "2 models, 1 offers, 2 prices, 1 scores, 0 benchmarks, 0 developers, 0 hosts, 0 sources"
        );
    }

    #[test]
    fn rows_are_added_changed_and_gone() {
        let new = OLD
            .replace("\"v3\": { \"name\": \"V3\" }", "\"v4\": { \"name\": \"V4\" }")
            .replace("2.19", "2.2")
            .replace("79.8", "80")
            .replace("\"host\": \"deepseek\"", "\"host\": \"deepseek\", \"id\": \"deepseek-reasoner\"");
        let difference = Difference::between(&document(OLD), &document(&new));
        let expected = "+ models: v4 (V4)\n\
            - models: v3 (V3)\n\
            ~ offers: r1 at deepseek: id: nothing → \"deepseek-reasoner\"\n\
            ~ prices: r1 at deepseek from \"2025-01-20\": output: 2.19 → 2.2\n\
            ~ scores: r1, aime, a: value: 79.8 → 80\n";
        assert_eq!(difference.rows(), expected);
        assert!(difference.numbers().starts_with("2 models (1 added, 1 vanished), 1 offers (1 changed)"));
    }

    #[test]
    fn what_is_too_much_is_counted() {
        let models: Vec<String> = (0..60).map(|id| format!("\"m{id}\": {{}}")).collect();
        let new = format!("{{ \"models\": {{ {} }} }}", models.join(","));
        let rows = Difference::between(&Document::new(), &document(&new)).rows();
        assert_eq!(rows.lines().count(), SHOWN + 1);
        assert!(rows.ends_with("+ models: 10 more added\n"), "{rows}");
    }

    #[test]
    fn rows_that_nothing_tells_apart_are_all_compared() {
        let twice = document(r#"{ "scores": [ { "model": "a", "value": 1 }, { "model": "a", "value": 2 } ] }"#);
        let once = document(r#"{ "scores": [ { "model": "a", "value": 1 } ] }"#);
        assert_eq!(Difference::between(&twice, &once).rows(), "- scores: a #2 (value 2)\n");
    }
}
