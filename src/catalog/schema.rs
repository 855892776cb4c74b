//! The JSON Schema of `catalog-v1`, made from the tables of keys that read it.

use serde_json::{Map, Value, json};

use super::LONGEST_URL;
use super::decode::{LONGEST_TEXT, MOST_INSIDE, MOST_ROWS};
use super::field::{Kind, Row, Table};
use super::raw::RawCatalog;
use crate::units::LARGEST;

/// A day from 1970 on.
const DAY: &str = "(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
/// A month from 1970 on.
const MONTH: &str = "(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])";
/// A day of a month.
const DAY_OF_MONTH: &str = "(0[1-9]|[12][0-9]|3[01])";
/// A minute of a day.
const CLOCK: &str = "([01][0-9]|2[0-3]):[0-5][0-9]";

/// The JSON Schema of `catalog-v1`.
pub fn schema() -> Value {
    let mut schema = row(RawCatalog::TABLE, MOST_ROWS);
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        schema.insert("title".to_owned(), "catalog-v1".into());
        if let Some(format) = schema.get_mut("properties").and_then(|properties| properties.get_mut("format")) {
            *format = json!({ "const": "catalog-v1", "description": "The format's name." });
        }
    }
    schema
}

/// `most` is how many items a list of the row may have.
fn row(table: &Table, most: usize) -> Value {
    let mut properties = Map::new();
    for key in table.keys {
        let mut schema = kind(key.kind, most);
        if !key.required {
            allow_null(&mut schema);
        }
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("description".to_owned(), key.about.trim().into());
        }
        properties.insert(key.name.to_owned(), schema);
    }
    let required: Vec<&str> = table.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    json!({
        "type": "object",
        "description": table.about.trim(),
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn allow_null(schema: &mut Value) {
    if let Some(words) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        words.push(Value::Null);
    }
    if let Some(kind) = schema.get_mut("type") {
        let mut kinds = match kind.take() {
            Value::Array(kinds) => kinds,
            kind => vec![kind],
        };
        kinds.push("null".into());
        *kind = kinds.into();
    }
}

/// Numbers may be written as text, which `minimum` and `maximum` do not see: the patterns hold the same bounds.
/// Text with an exponent, which the decoder reads too, is left out for their sake.
fn number() -> Value {
    json!({
        "type": ["number", "string"], "minimum": -LARGEST, "maximum": LARGEST,
        "pattern": r"^-?([0-9]{1,9}(\.[0-9]*)?|\.[0-9]+)$",
    })
}

fn kind(of: Kind, most: usize) -> Value {
    match of {
        Kind::Text => json!({ "type": "string", "minLength": 1, "maxLength": LONGEST_TEXT, "pattern": r"\S" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Count => json!({ "type": "integer", "minimum": 0, "maximum": 4_000_000_000_u32 }),
        Kind::Number | Kind::Score => number(),
        Kind::Price => json!({
            "type": ["number", "string"], "minimum": 0, "maximum": 1_000_000,
            "pattern": r"^([0-9]{1,6}(\.[0-9]*)?|\.[0-9]+|1000000(\.0*)?)$",
        }),
        Kind::Url => json!({ "type": "string", "pattern": r"^https?://[^\s]+$", "maxLength": LONGEST_URL }),
        // `format` is an annotation that validators may ignore.
        Kind::Day => json!({ "type": "string", "format": "date", "pattern": format!("^{DAY}$") }),
        Kind::LastDay => json!({ "type": "string", "pattern": format!("^{MONTH}(-{DAY_OF_MONTH})?$") }),
        Kind::Time => json!({ "type": "string", "pattern": format!("^{DAY}(T{CLOCK}(:[0-5][0-9])?Z)?$") }),
        Kind::Hours => json!({ "type": "string", "pattern": format!("^{CLOCK}/{CLOCK}$") }),
        Kind::Range => {
            let (low, mut high) = (number(), number());
            allow_null(&mut high);
            json!({ "type": "array", "minItems": 2, "maxItems": 2, "prefixItems": [low, high] })
        }
        Kind::Interval => json!({ "type": "array", "items": number(), "minItems": 2, "maxItems": 2 }),
        Kind::Word(words, _) => json!({ "type": "string", "enum": words }),
        Kind::Row(table) => row(table, MOST_INSIDE),
        Kind::List(items) => json!({ "type": "array", "maxItems": most, "items": kind(*items, MOST_INSIDE) }),
        Kind::ById(table) => json!({
            "type": "object",
            "maxProperties": most,
            "propertyNames": { "pattern": "^[a-z0-9][a-z0-9.-]*$", "maxLength": 100 },
            "additionalProperties": row(table, MOST_INSIDE),
        }),
    }
}
