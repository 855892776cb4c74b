//! A file as a tree of JSON values whose numbers are still the file's text.
//!
//! Prices per token are multiplied by a million, which only the digits of the file allow exactly: a number that went
//! through binary floating point makes 0.5499999999999999 of 5.5e-07. `serde_json`'s `arbitrary_precision` would keep the
//! digits too, but for every user of the crate in the workspace, and it hands numbers out as maps; `RawValue` adds a type
//! and changes nothing. Each level is read from the text of the one above, at the cost of reading a byte once per level.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::diagnostic::{Diagnostic, Quoted};
use crate::error::Error;
use crate::import::findings::{Findings, shown, trimmed};
use crate::units::Decimal;

/// How large a file may be. The largest of the formats has 4 MB.
pub const LARGEST_FILE: usize = 64 << 20;
/// How deep a file may be nested; the formats need seven levels.
const DEEPEST: u32 = 32;
/// How many values a file may have, so that what is kept of it fits into memory. The largest of the formats has 200,000.
const MOST_VALUES: usize = 3_000_000;

/// A JSON value. An object keeps the order of its keys, and of a repeated key the first value.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) enum Node<'t> {
    Null,
    Bool(bool),
    /// As it was written: `5.5e-07`.
    Number(&'t str),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Object(Vec<(Cow<'t, str>, Node<'t>)>),
}

impl<'t> Node<'t> {
    /// The value of a key; `None` where there is none, also because this is no object.
    pub(in crate::import) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The keys with their values; none where this is no object.
    pub(in crate::import) fn entries(&self) -> &[(Cow<'t, str>, Self)] {
        if let Self::Object(entries) = self { entries } else { &[] }
    }

    /// The items; none where this is no list.
    pub(in crate::import) fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// The text; `None` where this is none.
    pub(in crate::import) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The text of a key.
    pub(in crate::import) fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key)?.text().map(trimmed).filter(|text| !text.is_empty())
    }

    /// True or false of a key.
    pub(in crate::import) fn flag_of(&self, key: &str) -> Option<bool> {
        if let Self::Bool(flag) = self.get(key)? { Some(*flag) } else { None }
    }

    /// The digits of a number, or of text that is there instead of one.
    pub(in crate::import) fn digits(&self) -> Option<&str> {
        match self {
            Self::Number(text) => Some(text),
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number of tokens, also written `256000.0`.
    pub(in crate::import) fn count(&self) -> Option<u32> {
        let value = Decimal::parse(self.digits()?.trim()).ok()?.value.millionths();
        if value % 1_000_000 == 0 { u32::try_from(value / 1_000_000).ok() } else { None }
    }
}

impl fmt::Display for Node<'_> {
    /// The value as a finding quotes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(text) => f.write_str(text.get(..40).unwrap_or(text)),
            Self::Text(text) => write!(f, "{}", Quoted(text)),
            Self::List(_) => f.write_str("a list"),
            Self::Object(_) => f.write_str("an object"),
        }
    }
}

/// The text of a file, without its byte order mark.
///
/// # Errors
/// [`Error`] where the file is empty, too large or no UTF-8.
pub(in crate::import) fn text(bytes: &[u8]) -> Result<&str, Error> {
    if bytes.len() > LARGEST_FILE {
        let message = format!("found a file of more than {} MB, expected a price list.", LARGEST_FILE >> 20);
        return Err(unusable("too-large", message));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(unusable("empty-file", "found an empty file, expected a price list.".to_owned()));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let line = line_of(bytes, error.valid_up_to());
        unusable("not-utf8", format!("line {line} is not UTF-8, in which all of the formats are written."))
    })
}

/// Reads JSON text; repeated keys are reported.
///
/// # Errors
/// [`Error`] where the text is no JSON, nested too deep or too long.
pub(in crate::import) fn json<'t>(text: &'t str, findings: &mut Findings) -> Result<Node<'t>, Error> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        not_json(error.line(), &format!(", column {}: {reason}", error.column()))
    })?;
    let mut reader = Reader { file: text, left: MOST_VALUES };
    let mut root = reader.value(raw.get(), 0)?;
    without_repetitions(&mut root, "", findings);
    Ok(root)
}

/// The line on which a place of the file is, counted from 1.
fn line_of(bytes: &[u8], place: usize) -> usize {
    bytes.get(..place).unwrap_or_default().split(|byte| *byte == b'\n').count()
}

fn unusable(code: &'static str, message: String) -> Error {
    Error::catalog(Diagnostic::error(code, "file", message))
}

fn not_json(line: usize, reason: &str) -> Error {
    unusable("not-json", format!("not JSON at line {line}{reason}."))
}

struct Reader<'t> {
    file: &'t str,
    /// How many values may still follow.
    left: usize,
}

impl<'t> Reader<'t> {
    fn value(&mut self, raw: &'t str, depth: u32) -> Result<Node<'t>, Error> {
        self.left = self.left.checked_sub(1).ok_or_else(|| {
            unusable("too-large", format!("found more than {MOST_VALUES} values, expected a price list."))
        })?;
        if depth > DEEPEST {
            return Err(not_json(self.line(raw), &format!(": nested more than {DEEPEST} levels deep")));
        }
        Ok(match raw.as_bytes().first() {
            Some(b'{') => {
                let parts: Parts<'t, (Text<'t>, &'t RawValue)> = self.decoded(raw)?;
                let mut entries = Vec::with_capacity(parts.0.len());
                for (key, value) in parts.0 {
                    entries.push((key.0, self.value(value.get(), depth + 1)?));
                }
                Node::Object(entries)
            }
            Some(b'[') => {
                let parts: Parts<'t, &'t RawValue> = self.decoded(raw)?;
                let mut items = Vec::with_capacity(parts.0.len());
                for item in parts.0 {
                    items.push(self.value(item.get(), depth + 1)?);
                }
                Node::List(items)
            }
            Some(b'"') => Node::Text(self.decoded::<Text<'t>>(raw)?.0),
            Some(b't') => Node::Bool(true),
            Some(b'f') => Node::Bool(false),
            Some(b'n') => Node::Null,
            _ => Node::Number(raw),
        })
    }

    /// Decodes one level. Its syntax has been read once already; what can still be wrong is an escape inside a text.
    fn decoded<T: Deserialize<'t>>(&self, raw: &'t str) -> Result<T, Error> {
        serde_json::from_str(raw).map_err(|error| {
            let reason = error.to_string();
            let reason = reason.split(" at line ").next().unwrap_or_default();
            not_json(self.line(raw) + error.line() - 1, &format!(": {reason}"))
        })
    }

    /// The line on which a part of the file begins.
    fn line(&self, part: &str) -> usize {
        let offset = part.as_ptr().addr().saturating_sub(self.file.as_ptr().addr());
        line_of(self.file.as_bytes(), offset)
    }
}

/// Text that stays in the file where it has no escapes.
struct Text<'t>(Cow<'t, str>);

impl<'t> Deserialize<'t> for Text<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'t> Visitor<'t> for Words {
            type Value = Text<'t>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }

            fn visit_borrowed_str<E>(self, text: &'t str) -> Result<Text<'t>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Text<'t>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Words)
    }
}

/// The parts of an object or list in their order, each still text.
struct Parts<'t, T>(Vec<T>, std::marker::PhantomData<&'t ()>);

impl<'t> Deserialize<'t> for Parts<'t, (Text<'t>, &'t RawValue)> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'t> Visitor<'t> for Entries {
            type Value = Parts<'t, (Text<'t>, &'t RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut parts = Vec::new();
                while let Some(part) = map.next_entry()? {
                    parts.push(part);
                }
                Ok(Parts(parts, std::marker::PhantomData))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

impl<'t> Deserialize<'t> for Parts<'t, &'t RawValue> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items;
        impl<'t> Visitor<'t> for Items {
            type Value = Parts<'t, &'t RawValue>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'t>>(self, mut items: A) -> Result<Self::Value, A::Error> {
                let mut parts = Vec::new();
                while let Some(part) = items.next_element()? {
                    parts.push(part);
                }
                Ok(Parts(parts, std::marker::PhantomData))
            }
        }
        deserializer.deserialize_seq(Items)
    }
}

/// Takes out what repeats an earlier key: a document with two values for one thing says neither.
fn without_repetitions(node: &mut Node<'_>, at: &str, findings: &mut Findings) {
    match node {
        Node::Object(entries) => {
            let mut seen = BTreeSet::new();
            let repeated: Vec<bool> = entries.iter().map(|(key, _)| !seen.insert(key.clone())).collect();
            let mut marks = repeated.into_iter();
            entries.retain(|(key, _)| {
                let again = marks.next().unwrap_or_default();
                if again {
                    let message = "this key stands twice; its first value is used.".to_owned();
                    findings.warning("duplicate-key", inside(at, key), message);
                }
                !again
            });
            for (key, value) in entries {
                // The place is written out for containers only: most values have nothing below them.
                if matches!(value, Node::Object(_) | Node::List(_)) {
                    without_repetitions(value, &inside(at, key), findings);
                }
            }
        }
        Node::List(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                if matches!(item, Node::Object(_) | Node::List(_)) {
                    without_repetitions(item, &format!("{at}[{index}]"), findings);
                }
            }
        }
        _ => {}
    }
}

/// The place of a key inside another place.
pub(in crate::import) fn inside(at: &str, key: &str) -> String {
    if at.is_empty() { shown(key) } else { format!("{at}.{}", shown(key)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Node<'_>, String> {
        json(text, &mut Findings::default()).map_err(|error| error.to_string())
    }

    #[test]
    fn numbers_stay_as_they_were_written() {
        let node = read(r#"{"a": 5.5e-07, "b": [1.0E+5, -1], "c": "0.00003"}"#).unwrap();
        assert_eq!(node.get("a"), Some(&Node::Number("5.5e-07")));
        assert_eq!(node.get("b").unwrap().items(), [Node::Number("1.0E+5"), Node::Number("-1")]);
        assert_eq!(node.get("c").unwrap().digits(), Some("0.00003"));
    }

    #[test]
    fn counts_are_whole() {
        for (text, expected) in [
            ("256000.0", Some(256_000)),
            ("\"128000\"", Some(128_000)),
            ("1e3", Some(1000)),
            ("1.5", None),
            ("-1", None),
        ] {
            assert_eq!(read(text).unwrap().count(), expected, "{text}");
        }
    }

    #[test]
    fn escapes_are_read_and_bad_ones_named_with_their_line() {
        assert_eq!(read(r#""a\u00e9\n""#).unwrap().text(), Some("aé\n"));
        assert_eq!(
            read("{\"a\": 1,\n\"b\": \"\\ud800\"}").unwrap_err(),
            "not JSON at line 2: unexpected end of hex escape."
        );
    }

    #[test]
    fn nesting_is_bounded() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(read(&nested(33)).is_ok());
        assert_eq!(read(&nested(34)).unwrap_err(), "not JSON at line 1: nested more than 32 levels deep.");
        assert_eq!(read(&nested(200_000)).unwrap_err(), "not JSON at line 1: nested more than 32 levels deep.");
    }

    #[test]
    fn what_is_repeated_counts_once() {
        let mut findings = Findings::default();
        let node = json(r#"{"a": {"b": 1, "b": 2}, "c": [{"d": 1, "d": 1}], "a": 3}"#, &mut findings).unwrap();
        assert_eq!(node.get("a").unwrap().get("b"), Some(&Node::Number("1")));
        let places: Vec<String> = findings.finish().into_iter().map(|found| found.at).collect();
        assert_eq!(places, ["a", "a.b", "c[0].d"]);
    }
}
