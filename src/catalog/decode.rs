//! From the `Json` tree to typed rows: what cannot be read is reported with its path and left out, and nothing else is.

use core::fmt;

use super::json::Json;
use crate::diagnostic::{Diagnostic, Severity};
use crate::order::sort_by;
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::{Decimal, DecimalError, Parsed};

use super::{Basis, BenchmarkKind, Hours, Localized, Reporter, ScoreUnit};

/// How many findings are kept; a reader learns nothing from more.
const MOST_FINDINGS: usize = 1000;
/// How many characters a text may have.
const LONGEST_TEXT: usize = 400;

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Report {
    diagnostics: Vec<Diagnostic>,
    beyond: usize,
}

impl Report {
    pub(super) fn add(&mut self, severity: Severity, code: &'static str, at: &At<'_>, message: String) {
        self.push(Diagnostic::new(severity, code, at.to_string(), message));
    }

    pub(super) fn error(&mut self, code: &'static str, at: &At<'_>, message: String) {
        self.add(Severity::Error, code, at, message);
    }

    pub(super) fn warning(&mut self, code: &'static str, at: &At<'_>, message: String) {
        self.add(Severity::Warning, code, at, message);
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < MOST_FINDINGS {
            self.diagnostics.push(diagnostic);
        } else {
            self.beyond += 1;
        }
    }

    /// The findings, with a line for those that were not kept.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        if self.beyond > 0 {
            let message = format!("{} more findings are not listed.", self.beyond);
            self.diagnostics.push(Diagnostic::warning("more-findings", "catalog", message));
        }
        self.diagnostics
    }
}

/// A place in the document, written out only when something is found there.
#[derive(Clone, Copy, Debug)]
pub(super) enum At<'a> {
    Root,
    Key(&'a At<'a>, &'a str),
    Index(&'a At<'a>, usize),
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("catalog"),
            Self::Key(Self::Root, key) => write!(f, "{}", Shown(key)),
            Self::Key(parent, key) => write!(f, "{parent}.{}", Shown(key)),
            Self::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A key of the document as a path shows it.
struct Shown<'a>(&'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().filter(|letter| !is_unprintable(*letter)).take(80).try_for_each(|letter| write!(f, "{letter}"))
    }
}

/// Control characters, and those that reorder the text around them.
pub(super) fn is_unprintable(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Something that a value of the document can be read as.
pub(super) trait Field: Sized {
    /// What is expected, after “expected”.
    const EXPECTED: &'static str;
    /// False where the key may be missing.
    const REQUIRED: bool = true;

    /// Reads a value; `None` where it is no such thing, which has then been reported.
    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self>;

    /// What stands for a missing key.
    fn missing() -> Option<Self> {
        None
    }

    /// The JSON Schema of it.
    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value;
}

/// Reports a value of the wrong kind.
pub(super) fn wrong<T: Field>(json: &Json, at: &At<'_>, report: &mut Report) -> Option<T> {
    report.error("wrong-type", at, format!("found {json}, expected {}.", T::EXPECTED));
    None
}

/// A row: an object with known keys.
pub(super) trait Row: Sized {
    /// The keys it may have.
    const KEYS: &'static [&'static str];
    /// Reads it from its fields; `None` where a required one is missing or unreadable.
    fn from_fields(fields: &mut Fields<'_, '_>) -> Option<Self>;
    /// The JSON Schema of it.
    #[cfg(feature = "cli")]
    fn row_schema() -> serde_json::Value;
}

/// The fields of one object.
pub(super) struct Fields<'a, 'r> {
    entries: &'a [(String, Json)],
    at: &'a At<'a>,
    report: &'r mut Report,
}

impl Fields<'_, '_> {
    /// The field of that name.
    pub(super) fn take<T: Field>(&mut self, key: &str) -> Option<T> {
        let at = At::Key(self.at, key);
        match self.entries.iter().find(|(name, _)| name == key).map(|(_, value)| value) {
            None | Some(Json::Null) if !T::REQUIRED => T::missing(),
            None => {
                let message = format!("“{key}” is missing, expected {}.", T::EXPECTED);
                self.report.error("missing", self.at, message);
                None
            }
            Some(value) => T::read(value, &at, self.report),
        }
    }
}

/// Reads an object as a row; keys that are not its own or stand twice are reported.
pub(super) fn read_row<T: Row>(json: &Json, at: &At<'_>, report: &mut Report) -> Option<T> {
    let Json::Object(entries) = json else {
        report.error("wrong-type", at, format!("found {json}, expected an object."));
        return None;
    };
    for (index, (key, _)) in entries.iter().enumerate() {
        if !T::KEYS.contains(&key.as_str()) {
            let message = format!("this key is not part of catalog-v1; known here: {}.", T::KEYS.join(", "));
            report.warning("unknown-key", &At::Key(at, key), message);
        } else if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
            let message = "this key stands twice; its first value is used.".to_owned();
            report.warning("duplicate-key", &At::Key(at, key), message);
        }
    }
    T::from_fields(&mut Fields { entries, at, report })
}

/// Declares a row: a struct, how it is read, and its schema, from one list of fields.
macro_rules! row {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $field:ident: $kind:ty,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        pub(super) struct $name {
            $($(#[doc = $doc])+ pub $field: $kind,)+
        }

        impl crate::catalog::decode::Row for $name {
            const KEYS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn from_fields(fields: &mut crate::catalog::decode::Fields<'_, '_>) -> Option<Self> {
                $(let $field = fields.take::<$kind>(stringify!($field));)+
                Some(Self { $($field: $field?,)+ })
            }

            #[cfg(feature = "cli")]
            fn row_schema() -> serde_json::Value {
                use crate::catalog::decode::Field;
                let mut properties = serde_json::Map::new();
                let mut required: Vec<&str> = Vec::new();
                $(
                    let mut schema = <$kind as Field>::schema();
                    if let Some(schema) = schema.as_object_mut() {
                        schema.insert("description".to_owned(), concat!($($doc),+).trim().into());
                    }
                    properties.insert(stringify!($field).to_owned(), schema);
                    if <$kind as Field>::REQUIRED {
                        required.push(stringify!($field));
                    }
                )+
                serde_json::json!({
                    "type": "object",
                    "description": concat!($($about),+).trim(),
                    "properties": properties,
                    "required": required,
                    "additionalProperties": false,
                })
            }
        }

        impl crate::catalog::decode::Field for $name {
            const EXPECTED: &'static str = "an object";

            fn read(
                json: &crate::catalog::json::Json,
                at: &crate::catalog::decode::At<'_>,
                report: &mut crate::catalog::decode::Report,
            ) -> Option<Self> {
                crate::catalog::decode::read_row(json, at, report)
            }

            #[cfg(feature = "cli")]
            fn schema() -> serde_json::Value {
                <Self as crate::catalog::decode::Row>::row_schema()
            }
        }
    };
}
pub(super) use row;

impl<T: Field> Field for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const REQUIRED: bool = false;

    /// An optional value that cannot be read is reported and counts as unknown: the row stays.
    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        Some(T::read(json, at, report))
    }

    fn missing() -> Option<Self> {
        Some(None)
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        let mut schema = T::schema();
        if let Some(kind) = schema.get_mut("type") {
            let mut kinds = match kind.take() {
                serde_json::Value::Array(kinds) => kinds,
                kind => vec![kind],
            };
            kinds.push("null".into());
            *kind = kinds.into();
        }
        schema
    }
}

impl<T: Field> Field for Vec<T> {
    const EXPECTED: &'static str = "a list";
    const REQUIRED: bool = false;

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        let Json::Array(items) = json else { return wrong(json, at, report) };
        Some(
            items.iter().enumerate().filter_map(|(index, item)| T::read(item, &At::Index(at, index), report)).collect(),
        )
    }

    fn missing() -> Option<Self> {
        Some(Self::new())
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": T::schema() })
    }
}

/// Rows by id, in the document's order.
#[derive(Clone, Debug)]
pub(super) struct ById<T>(pub Vec<(String, T)>);

impl<T: Field> Field for ById<T> {
    const EXPECTED: &'static str = "an object whose keys are ids";
    const REQUIRED: bool = false;

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        let Json::Object(entries) = json else { return wrong(json, at, report) };
        let mut rows: Vec<(String, T)> = Vec::new();
        for (id, value) in entries {
            let at = At::Key(at, id);
            if !is_id(id) {
                let message =
                    "an id has lower-case letters, digits, “-” and “.” only, and begins with a letter or digit.";
                report.error("bad-id", &at, message.to_owned());
            } else if let Some(row) = T::read(value, &at, report) {
                rows.push((id.clone(), row));
            }
        }
        // JavaScript moves keys that look like numbers to the front: the order of the document must not matter.
        sort_by(&mut rows, |a, b| a.0.cmp(&b.0));
        rows.dedup_by(|later, first| {
            let twice = later.0 == first.0;
            if twice {
                let message = "this id stands twice; its first row is used.".to_owned();
                report.error("duplicate-id", &At::Key(at, &later.0), message);
            }
            twice
        });
        Some(Self(rows))
    }

    fn missing() -> Option<Self> {
        Some(Self(Vec::new()))
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({
            "type": "object",
            "propertyNames": { "pattern": "^[a-z0-9][a-z0-9.-]*$", "maxLength": 100 },
            "additionalProperties": T::schema(),
        })
    }
}

fn is_id(text: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.len() <= 100
        && text.bytes().next().is_some_and(good)
        && text.bytes().all(|byte| good(byte) || byte == b'-' || byte == b'.')
}

impl Field for String {
    const EXPECTED: &'static str = "text";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        let Json::String(text) = json else { return wrong(json, at, report) };
        if text.trim().is_empty() {
            report.error("empty-text", at, "found empty text, expected a word at least.".to_owned());
            return None;
        }
        if text.chars().any(is_unprintable) {
            let message = "control or direction characters were taken out of this text.".to_owned();
            report.warning("unprintable-text", at, message);
        }
        let clean: Self = text.chars().filter(|letter| !is_unprintable(*letter)).collect();
        let length = clean.chars().count();
        if length > LONGEST_TEXT {
            let message = format!("found a text of {length} characters, cut to {LONGEST_TEXT}.");
            report.warning("text-too-long", at, message);
            return Some(clean.chars().take(LONGEST_TEXT).collect());
        }
        Some(clean)
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "string", "minLength": 1, "maxLength": LONGEST_TEXT })
    }
}

impl Field for bool {
    const EXPECTED: &'static str = "true or false";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        match json {
            Json::Bool(value) => Some(*value),
            _ => wrong(json, at, report),
        }
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "boolean" })
    }
}

impl Field for u32 {
    const EXPECTED: &'static str = "a whole number";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        match json {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range")]
            Json::Number(value) if (0.0..=4e9).contains(value) && value.fract() == 0.0 => Some(*value as Self),
            _ => wrong(json, at, report),
        }
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "integer", "minimum": 0, "maximum": 4_000_000_000_u32 })
    }
}

impl Field for Decimal {
    const EXPECTED: &'static str = "a number";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        match read_decimal(json) {
            Some(Ok(parsed)) => Some(parsed.value),
            _ => wrong(json, at, report),
        }
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": ["number", "string"] })
    }
}

/// A number, or text that may be one; `None` for everything else.
fn read_decimal(json: &Json) -> Option<Result<Parsed, DecimalError>> {
    match json {
        Json::Number(value) => Some(Decimal::from_f64(*value)),
        Json::String(text) => Some(Decimal::parse(text.trim())),
        _ => None,
    }
}

/// US dollars per million tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Price(pub Decimal);

/// No token has ever cost a dollar: such a price is in the wrong unit.
const HIGHEST_PRICE: Decimal = Decimal::from_whole(1_000_000);

impl Field for Price {
    const EXPECTED: &'static str = "a price in US dollars per million tokens";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        let mut bad = |code, message: String| {
            report.error(code, at, message);
            None
        };
        let parsed = match read_decimal(json) {
            Some(Ok(parsed)) => parsed,
            Some(Err(DecimalError::TooLarge)) => {
                return bad(
                    "price-too-large",
                    format!("found {json}, expected at most 1000000 dollars per million tokens."),
                );
            }
            Some(Err(DecimalError::NotANumber)) | None => {
                return bad("price-not-a-number", format!("found {json}, expected {}.", Self::EXPECTED));
            }
        };
        if parsed.value < Decimal::ZERO {
            return bad("price-negative", format!("found {json}, expected a price of 0 or more."));
        }
        if parsed.value > HIGHEST_PRICE {
            return bad(
                "price-too-large",
                format!("found {json}, expected at most 1000000 dollars per million tokens."),
            );
        }
        if parsed.rounded {
            report.warning(
                "price-rounded",
                at,
                format!("found {json}, kept as {}: six decimals are kept.", parsed.value),
            );
        }
        Some(Self(parsed.value))
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": ["number", "string"], "minimum": 0, "maximum": 1_000_000 })
    }
}

/// A score in its benchmark's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScoreValue(pub Decimal);

impl Field for ScoreValue {
    const EXPECTED: &'static str = "a score in the benchmark's unit";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        match read_decimal(json) {
            Some(Ok(parsed)) => Some(Self(parsed.value)),
            Some(Err(DecimalError::TooLarge)) => {
                report.error(
                    "score-too-large",
                    at,
                    format!("found {json}, expected a score within its benchmark's range."),
                );
                None
            }
            _ => {
                report.error("score-not-a-number", at, format!("found {json}, expected {}.", Self::EXPECTED));
                None
            }
        }
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        Decimal::schema()
    }
}

/// An http(s) address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Url(pub String);

impl Field for Url {
    const EXPECTED: &'static str = "an address that begins with https:// or http://";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        let Json::String(text) = json else { return wrong(json, at, report) };
        let safe = (text.starts_with("https://") || text.starts_with("http://"))
            && text.len() <= 2000
            && !text.chars().any(|letter| is_unprintable(letter) || letter.is_whitespace());
        if safe {
            return Some(Self(text.clone()));
        }
        report.warning("unsafe-url", at, format!("found {json}, expected {}; the link is left out.", Self::EXPECTED));
        None
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "string", "pattern": "^https?://[^\\s]+$", "maxLength": 2000 })
    }
}

/// The lowest and highest possible score; an open end is null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScoreRange(pub Decimal, pub Option<Decimal>);

impl Field for ScoreRange {
    const EXPECTED: &'static str = "a list of the lowest and the highest score, or null for an open end";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        let Json::Array(ends) = json else { return wrong(json, at, report) };
        let [low, high] = ends.as_slice() else { return wrong(json, at, report) };
        let low = Decimal::read(low, &At::Index(at, 0), report)?;
        let high = match high {
            Json::Null => None,
            high => Some(Decimal::read(high, &At::Index(at, 1), report)?),
        };
        if high.is_some_and(|high| high <= low) {
            report.error("empty-range", at, format!("found a range that ends at or before {low}, where it begins."));
            return None;
        }
        Some(Self(low, high))
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "array", "prefixItems": [{ "type": "number" }, { "type": ["number", "null"] }], "minItems": 2, "maxItems": 2 })
    }
}

/// A published 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval(pub Decimal, pub Decimal);

impl Field for Interval {
    const EXPECTED: &'static str = "a list of the interval's two ends";

    fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
        match ScoreRange::read(json, at, report)? {
            ScoreRange(low, Some(high)) => Some(Self(low, high)),
            ScoreRange(_, None) => wrong(json, at, report),
        }
    }

    #[cfg(feature = "cli")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": { "type": "number" }, "minItems": 2, "maxItems": 2 })
    }
}

/// Declares how a text with few forms is read.
macro_rules! text_field {
    ($kind:ty, $code:literal, $expected:literal, $schema:tt, $read:expr) => {
        impl Field for $kind {
            const EXPECTED: &'static str = $expected;

            fn read(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Self> {
                let Json::String(text) = json else { return wrong(json, at, report) };
                let read: fn(&str) -> Option<$kind> = $read;
                let value = read(text);
                if value.is_none() {
                    report.error($code, at, format!("found {json}, expected {}.", Self::EXPECTED));
                }
                value
            }

            #[cfg(feature = "cli")]
            fn schema() -> serde_json::Value {
                serde_json::json!($schema)
            }
        }
    };
}

text_field!(Date, "bad-date", "a date such as 2025-01-29", { "type": "string", "format": "date" }, Date::parse);
text_field!(
    Instant,
    "bad-date",
    "a date such as 2025-01-29 or a time such as 2025-09-05T16:00Z",
    { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?Z)?$" },
    Instant::parse
);
text_field!(
    Hours,
    "bad-hours",
    "hours of the UTC day such as 16:30/00:30",
    { "type": "string", "pattern": "^\\d{2}:\\d{2}/\\d{2}:\\d{2}$" },
    |text| {
        let (from, to) = text.split_once('/')?;
        Some(Hours { from: TimeOfDay::parse(from)?, to: TimeOfDay::parse(to)? })
    }
);
text_field!(
    Basis,
    "unknown-word",
    "documented, observed or inferred",
    { "type": "string", "enum": ["documented", "observed", "inferred"] },
    |text| match text {
        "documented" => Some(Basis::Documented),
        "observed" => Some(Basis::Observed),
        "inferred" => Some(Basis::Inferred),
        _ => None,
    }
);
text_field!(
    BenchmarkKind,
    "unknown-word",
    "accuracy, elo or index",
    { "type": "string", "enum": ["accuracy", "elo", "index"] },
    |text| match text {
        "accuracy" => Some(BenchmarkKind::Accuracy),
        "elo" => Some(BenchmarkKind::Elo),
        "index" => Some(BenchmarkKind::Index),
        _ => None,
    }
);
text_field!(
    ScoreUnit,
    "unknown-word",
    "percent or points",
    { "type": "string", "enum": ["percent", "points"] },
    |text| match text {
        "percent" => Some(ScoreUnit::Percent),
        "points" => Some(ScoreUnit::Points),
        _ => None,
    }
);
text_field!(
    Reporter,
    "unknown-word",
    "self, competitor or independent",
    { "type": "string", "enum": ["self", "competitor", "independent"] },
    |text| match text {
        "self" => Some(Reporter::OwnDeveloper),
        "competitor" => Some(Reporter::Competitor),
        "independent" => Some(Reporter::Independent),
        _ => None,
    }
);

row! {
    /// One text in several languages.
    Words {
        /// The English text.
        en: String,
        /// The French text.
        fr: Option<String>,
    }
}

impl From<Words> for Localized {
    fn from(words: Words) -> Self {
        Self { en: words.en, fr: words.fr }
    }
}
