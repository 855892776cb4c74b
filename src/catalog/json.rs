//! A JSON value as a tree, filled by serde natively and by hand from JavaScript's values in the browser.
//!
//! One tree for both means the same findings with the same words on both sides.

use core::fmt;

use crate::diagnostic::{Diagnostic, Quoted};
#[cfg(feature = "cli")]
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// How deep a document may be nested; `catalog-v1` needs six levels.
pub const DEEPEST: u8 = 32;

/// How many bytes a document may have, of which a tree is made that is up to twenty times as large.
#[cfg(feature = "cli")]
pub const LARGEST_DOCUMENT: usize = 64 << 20;

/// A JSON value. Objects keep the order and the repetitions of their keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, or JavaScript's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; JavaScript may pass NaN and infinities.
    Number(f64),
    /// Text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// Keys with values.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// What is said of a document that is nested deeper than any catalog.
    pub fn too_deep() -> Diagnostic {
        Diagnostic::error("not-json", "catalog", "nested more than 32 levels deep.")
    }

    /// Reads a document from its bytes: UTF-8, with or without a byte order mark.
    ///
    /// # Errors
    /// [`Error`](crate::error::Error) (`is_catalog`) where the bytes are no JSON.
    #[cfg(feature = "cli")]
    pub fn from_text(bytes: &[u8]) -> Result<Self, crate::error::Error> {
        let not_json =
            |message: String| crate::error::Error::catalog(Diagnostic::error("not-json", "catalog", message));
        if bytes.len() > LARGEST_DOCUMENT {
            let largest = LARGEST_DOCUMENT >> 20;
            return Err(not_json(format!("found more than {largest} MB, expected a catalog-v1 document.")));
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(not_json("found an empty file, expected a catalog-v1 document.".to_owned()));
        }
        serde_json::from_slice(bytes).map_err(|error| {
            let reason = error.to_string();
            let reason = reason.split(" at line ").next().unwrap_or_default();
            not_json(format!("not JSON at line {}, column {}: {reason}.", error.line(), error.column()))
        })
    }
}

#[cfg(feature = "cli")]
impl<'de> serde::Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Level(DEEPEST).deserialize(deserializer)
    }
}

/// How many levels may still follow.
#[cfg(feature = "cli")]
#[derive(Clone, Copy)]
struct Level(u8);

#[cfg(feature = "cli")]
impl Level {
    fn below<E: Error>(self) -> Result<Self, E> {
        self.0.checked_sub(1).map(Self).ok_or_else(|| E::custom("nested more than 32 levels deep"))
    }
}

#[cfg(feature = "cli")]
impl<'de> DeserializeSeed<'de> for Level {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

#[cfg(feature = "cli")]
impl<'de> Visitor<'de> for Level {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript's numbers have no more digits either")]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript's numbers have no more digits either")]
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let level = self.below()?;
        let mut array = Vec::new();
        while let Some(item) = items.next_element_seed(level)? {
            array.push(item);
        }
        Ok(Json::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let level = self.below()?;
        let mut object = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            object.push((key, entries.next_value_seed(level)?));
        }
        Ok(Json::Object(object))
    }
}

impl fmt::Display for Json {
    /// The value as a finding quotes it: text in quotes and cut short, lists and objects by name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            // Formatting floats costs the module as much as all of the label placing: decimals are written instead.
            Self::Number(value) => match crate::units::Decimal::from_f64(*value) {
                Ok(parsed) => write!(f, "{}", parsed.value),
                Err(crate::units::DecimalError::TooLarge) => f.write_str("a number beyond a thousand million"),
                Err(crate::units::DecimalError::NotANumber) => f.write_str("NaN or infinity"),
            },
            Self::String(text) => write!(f, "{}", Quoted(text)),
            Self::Array(_) => f.write_str("a list"),
            Self::Object(_) => f.write_str("an object"),
        }
    }
}
