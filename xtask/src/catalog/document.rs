//! Catalog documents as JSON: partial ones made one, and written so that a difference can be read.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::files;

/// A catalog, or a part of one.
pub type Document = Map<String, Value>;

/// Reads a document.
pub fn read(path: &Path) -> Result<Document> {
    let name = path.display();
    let document: Value = serde_json::from_slice(&files::read(path)?).with_context(|| format!("{name} is not JSON"))?;
    let Value::Object(document) = document else { bail!("{name} holds no object") };
    Ok(document)
}

/// Reads the documents of a folder and makes them one: objects are united, lists joined in the order of the files'
/// names, everything else may stand in one file only.
pub fn joined(folder: &Path) -> Result<Document> {
    let mut merged = Document::new();
    for path in files::below(folder)? {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let name = path.display();
        for (key, value) in read(&path)? {
            let Some(place) = merged.get_mut(&key) else {
                merged.insert(key, value);
                continue;
            };
            match (place, value) {
                (Value::Object(there), Value::Object(more)) => {
                    for (id, row) in more {
                        if there.insert(id.clone(), row).is_some() {
                            bail!("{name}: {key}.{id} stands in another file too");
                        }
                    }
                }
                (Value::Array(there), Value::Array(more)) => there.extend(more),
                _ => bail!("{name}: {key} stands in another file too"),
            }
        }
    }
    Ok(merged)
}

/// A document's text: one row a line, in the order of ids.
pub fn written(document: &Document) -> String {
    let rows = |rows: Vec<String>| if rows.is_empty() { String::new() } else { format!("\n{}\n", rows.join(",\n")) };
    let members: Vec<String> = document
        .iter()
        .map(|(key, value)| {
            let value = match value {
                Value::Object(entries) => {
                    format!(
                        "{{{}}}",
                        rows(entries.iter().map(|(id, row)| format!("{}:{row}", Value::from(id.as_str()))).collect())
                    )
                }
                Value::Array(items) => format!("[{}]", rows(items.iter().map(ToString::to_string).collect())),
                scalar => scalar.to_string(),
            };
            format!("{}:{value}", Value::from(key.as_str()))
        })
        .collect();
    format!("{{{}}}\n", members.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(parts: &[&str]) -> Result<String> {
        let folder =
            std::env::temp_dir().join(format!("catalog-{}-{:?}", std::process::id(), std::thread::current().id()));
        files::remove_dir(&folder)?;
        files::create_dir(&folder)?;
        for (index, part) in parts.iter().enumerate() {
            files::write(&folder.join(format!("{index}.json")), part)?;
        }
        let result = joined(&folder).map(|document| written(&document));
        files::remove_dir(&folder)?;
        result
    }

    #[test]
    fn parts_become_one() {
        let whole = merged(&[
            r#"{"format": "catalog-v1", "models": {"b": {"price": 2.19}}, "scores": [1]}"#,
            r#"{"models": {"a": {}}, "scores": [2, 3]}"#,
        ]);
        let expected = "{\"format\":\"catalog-v1\",\n\"models\":{\n\"a\":{},\n\"b\":{\"price\":2.19}\n},\n\"scores\":[\n1,\n2,\n3\n]}\n";
        assert_eq!(whole.unwrap(), expected);
    }

    #[test]
    fn nothing_stands_twice() {
        for (parts, message) in [
            ([r#"{"models": {"a": {}}}"#, r#"{"models": {"a": {}}}"#], "models.a stands in another file too"),
            ([r#"{"date": "2025-01-29"}"#, r#"{"date": "2025-01-30"}"#], "date stands in another file too"),
            (["{}", "["], "is not JSON"),
        ] {
            let error = merged(&parts).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
        }
    }
}
