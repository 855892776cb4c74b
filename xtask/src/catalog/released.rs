//! Days of release that no list says: nobody sold a model before it was there.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use super::document::Document;
use super::merge::{items, section_of, start};

/// How the sources of such days end: the list's own day, and the first day on which one had the model.
const UNDATED: &str = "-undated";
const RELEASED_BY: &str = "-released-by";

/// Lowers the days that stand for a release to that of the model's first price. How many were lowered.
pub fn lower(merged: &mut Document) -> Result<usize> {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    for offer in items(merged, "offers") {
        let Some(model) = offer["model"].as_str() else { continue };
        for price in offer["prices"].as_array().into_iter().flatten() {
            let Some(day) = start(price).and_then(|start| start.get(..10)) else { continue };
            let known = first.entry(model.to_owned()).or_insert_with(|| day.to_owned());
            if day < known.as_str() {
                day.clone_into(known);
            }
        }
    }
    let (mut lowered, mut sources) = (0, BTreeMap::new());
    for (id, model) in section_of(merged, "models")? {
        let source = model["source"].as_str().unwrap_or_default().to_owned();
        let list = source.strip_suffix(UNDATED).or_else(|| source.strip_suffix(RELEASED_BY));
        let (Some(list), Some(day)) = (list, first.get(id)) else { continue };
        if model["released"].as_str().is_some_and(|released| day.as_str() < released) {
            let by = format!("{list}{RELEASED_BY}");
            model["released"] = day.as_str().into();
            model["source"] = by.as_str().into();
            sources.insert(by, source);
            lowered += 1;
        }
    }
    let there = section_of(merged, "sources")?;
    for (by, source) in sources {
        if let (false, Some(row)) = (there.contains_key(&by), there.get(&source).cloned()) {
            let mut row = row;
            let title = row["title"].as_str().unwrap_or_default();
            let list = title.split_once(": ").map_or(title, |(list, _)| list);
            row["title"] = Value::from(format!("{list}: released on this day or before"));
            there.insert(by, row);
        }
    }
    Ok(lowered)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nothing_is_sold_before_its_release() {
        let price = |from: &str| json!([{ "from": from, "input": 1, "checked": "2026-01-16" }]);
        let document = json!({
            "sources": { "l-undated": { "title": "A list: release unknown, the list's day", "publisher": "A" }, "l": { "title": "A list" } },
            "models": {
                "old": { "released": "2026-01-16", "source": "l-undated" },
                "new": { "released": "2026-01-16", "source": "l-undated" },
                "said": { "released": "2026-01-16", "source": "l" } },
            "offers": [
                { "model": "old", "prices": price("2025-03-01") }, { "model": "old", "prices": price("2023-07-26T12:00Z") },
                { "model": "new", "prices": [{ "input": 1, "checked": "2026-01-16" }] },
                { "model": "said", "prices": price("2025-03-01") }]
        });
        let mut document = document.as_object().unwrap().clone();
        assert_eq!(lower(&mut document).unwrap(), 1);
        assert_eq!(document["models"]["old"], json!({ "released": "2023-07-26", "source": "l-released-by" }));
        assert_eq!(document["sources"]["l-released-by"]["title"], "A list: released on this day or before");
        for id in ["new", "said"] {
            assert_eq!(document["models"][id]["released"], "2026-01-16");
        }
    }
}
