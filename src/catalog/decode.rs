//! From the `Json` tree to values of known kinds: what cannot be read is reported with its path and left out, and
//! nothing else is.
//!
//! One function reads every kind, driven by the tables of keys that `raw` declares. A function for each type of row,
//! which generic code would be, made the module a fifth larger.

use core::fmt;

use super::Hours;
use super::field::{Kind, Table};
use super::json::Json;
use crate::diagnostic::{Diagnostic, Severity};
use crate::order::sort_by;
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::{Decimal, DecimalError, Parsed};

/// Keys that limit where a price holds: without its end an old price would be today's, without its hours or tier a
/// reduced one everybody's.
const LIMITS: [&str; 4] = ["to", "hours", "above_tokens", "tier"];
/// How many findings are kept; a reader learns nothing from more.
const MOST_FINDINGS: usize = 1000;
/// How many characters a text may have.
pub(super) const LONGEST_TEXT: usize = 400;

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

    /// True where something was found inside a place.
    pub(super) fn has_inside(&self, at: &At<'_>) -> bool {
        let at = format!("{at}.");
        self.diagnostics.iter().any(|found| found.at.starts_with(&at))
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

/// A value of the kind that its key asks for.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Absent,
    Text(String),
    Flag(bool),
    Count(u32),
    Number(Decimal),
    Range(Decimal, Option<Decimal>),
    Day(Date),
    Time(Instant),
    Hours(Hours),
    /// The place of a word among those of its kind.
    Word(usize),
    /// A value for each key of the row, in the keys' order.
    Row(Vec<Value>),
    List(Vec<Value>),
    ById(Vec<(String, Value)>),
}

impl Value {
    /// The values of a row; none for what is no row.
    pub(super) fn into_row(self) -> std::vec::IntoIter<Self> {
        let values = if let Self::Row(values) = self { values } else { Vec::new() };
        values.into_iter()
    }
}

/// How many characters an address may have.
pub(super) const LONGEST_URL: usize = 2000;
/// No token has ever cost a dollar: such a price is in the wrong unit.
const HIGHEST_PRICE: Decimal = Decimal::from_whole(1_000_000);

/// Reads a value; `None` where it is not of that kind, which has then been reported.
pub(super) fn read(json: &Json, kind: Kind, at: &At<'_>, report: &mut Report) -> Option<Value> {
    match (kind, json) {
        (Kind::Text, Json::String(text)) => read_text(text, at, report),
        (Kind::Flag, Json::Bool(value)) => Some(Value::Flag(*value)),
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::float_cmp,
            reason = "whole, in range"
        )]
        (Kind::Count, Json::Number(value)) if (0.0..=4e9).contains(value) && libm::trunc(*value) == *value => {
            Some(Value::Count(*value as u32))
        }
        (Kind::Number, _) => match read_decimal(json) {
            Some(Ok(parsed)) => Some(Value::Number(parsed.value)),
            _ => bad("wrong-type", json, kind, at, report),
        },
        (Kind::Price, _) => read_price(json, at, report),
        (Kind::Score, _) => read_score(json, at, report),
        (Kind::Range | Kind::Interval, Json::Array(ends)) => read_range(json, ends, kind, at, report),
        (Kind::Row(table), Json::Object(entries)) => read_row(entries, table, at, report),
        (Kind::List(kind), Json::Array(items)) => {
            let mut values = Vec::new();
            for (index, item) in items.iter().enumerate() {
                // What cannot be read leaves a gap, so that the places of the others are the document's.
                values.push(read(item, *kind, &At::Index(at, index), report).unwrap_or(Value::Absent));
            }
            Some(Value::List(values))
        }
        (Kind::ById(table), Json::Object(entries)) => Some(read_by_id(entries, table, at, report)),
        (_, Json::String(text)) => match read_word(text, kind) {
            Err(code) => bad(code, json, kind, at, report),
            Ok(value) => Some(value),
        },
        _ => bad("wrong-type", json, kind, at, report),
    }
}

fn bad(code: &'static str, json: &Json, kind: Kind, at: &At<'_>, report: &mut Report) -> Option<Value> {
    let found = format!("found {json}, expected {}", kind.expected());
    if code == "unsafe-url" {
        report.warning(code, at, found + "; the link is left out.");
    } else {
        report.error(code, at, found + ".");
    }
    None
}

/// Reads an object as a row; keys that are not its own or stand twice are reported.
fn read_row(entries: &[(String, Json)], table: &'static Table, at: &At<'_>, report: &mut Report) -> Option<Value> {
    for (index, (name, _)) in entries.iter().enumerate() {
        if !table.keys.iter().any(|key| key.name == name) {
            let known: Vec<&str> = table.keys.iter().map(|key| key.name).collect();
            let message = format!("this key is not part of catalog-v1; known here: {}.", known.join(", "));
            report.warning("unknown-key", &At::Key(at, name), message);
        } else if entries.iter().take(index).any(|(earlier, _)| earlier == name) {
            let message = "this key stands twice; its first value is used.".to_owned();
            report.warning("duplicate-key", &At::Key(at, name), message);
        }
    }
    let mut values = Vec::new();
    let mut complete = true;
    for key in table.keys {
        let value = match entries.iter().find(|(name, _)| name == key.name).map(|(_, value)| value) {
            None | Some(Json::Null) if !key.required => Some(Value::Absent),
            None => {
                let message = format!("“{}” is missing, expected {}.", key.name, key.kind.expected());
                report.error("missing", at, message);
                None
            }
            Some(value) => read(value, key.kind, &At::Key(at, key.name), report),
        };
        // An optional value that cannot be read counts as unknown: the row stays, unless it would then say more than
        // the document does.
        complete &= value.is_some() || !(key.required || LIMITS.contains(&key.name));
        values.push(value.unwrap_or(Value::Absent));
    }
    complete.then_some(Value::Row(values))
}

fn read_by_id(entries: &[(String, Json)], table: &'static Table, at: &At<'_>, report: &mut Report) -> Value {
    let mut rows: Vec<(String, Value)> = Vec::new();
    for (id, value) in entries {
        let at = At::Key(at, id);
        if !is_id(id) {
            let message = "an id has lower-case letters, digits, “-” and “.” only, and begins with a letter or digit.";
            report.error("bad-id", &at, message.to_owned());
        } else if let Some(row) = read(value, Kind::Row(table), &at, report) {
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
    Value::ById(rows)
}

fn is_id(text: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.len() <= 100
        && text.bytes().next().is_some_and(good)
        && text.bytes().all(|byte| good(byte) || byte == b'-' || byte == b'.')
}

fn read_text(text: &str, at: &At<'_>, report: &mut Report) -> Option<Value> {
    if text.trim_ascii().is_empty() {
        report.error("empty-text", at, "found empty text, expected a word at least.".to_owned());
        return None;
    }
    let mut clean = String::new();
    let (mut length, mut unprintable) = (0, false);
    for letter in text.chars() {
        if is_unprintable(letter) {
            unprintable = true;
            continue;
        }
        length += 1;
        if length <= LONGEST_TEXT {
            clean.push(letter);
        }
    }
    if unprintable {
        let message = "control or direction characters were taken out of this text.".to_owned();
        report.warning("unprintable-text", at, message);
    }
    if length > LONGEST_TEXT {
        let message = format!("found a text of {length} characters, cut to {LONGEST_TEXT}.");
        report.warning("text-too-long", at, message);
    }
    Some(Value::Text(clean))
}

/// A number, or text that may be one; `None` for everything else.
fn read_decimal(json: &Json) -> Option<Result<Parsed, DecimalError>> {
    match json {
        Json::Number(value) => Some(Decimal::from_f64(*value)),
        Json::String(text) => Some(Decimal::parse(text.trim_ascii())),
        _ => None,
    }
}

fn read_price(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Value> {
    let parsed = match read_decimal(json) {
        Some(Ok(parsed)) if parsed.value < Decimal::ZERO => {
            report.error("price-negative", at, format!("found {json}, expected a price of 0 or more."));
            return None;
        }
        Some(Ok(parsed)) if parsed.value <= HIGHEST_PRICE => parsed,
        Some(Ok(_) | Err(DecimalError::TooLarge)) => {
            let message = format!("found {json}, expected at most 1000000 dollars per million tokens.");
            report.error("price-too-large", at, message);
            return None;
        }
        _ => return bad("price-not-a-number", json, Kind::Price, at, report),
    };
    if parsed.rounded {
        // A number of JSON is written with six decimals too, so that quoting it would say nothing.
        let message = format!("found more than six decimals, kept as {}.", parsed.value);
        report.warning("price-rounded", at, message);
    }
    Some(Value::Number(parsed.value))
}

fn read_score(json: &Json, at: &At<'_>, report: &mut Report) -> Option<Value> {
    match read_decimal(json) {
        Some(Ok(parsed)) => Some(Value::Number(parsed.value)),
        Some(Err(DecimalError::TooLarge)) => {
            let message = format!("found {json}, expected a score within its benchmark's range.");
            report.error("score-too-large", at, message);
            None
        }
        _ => bad("score-not-a-number", json, Kind::Score, at, report),
    }
}

/// Two ends; that of a range may be open.
fn read_range(json: &Json, ends: &[Json], kind: Kind, at: &At<'_>, report: &mut Report) -> Option<Value> {
    let [low, high] = ends else { return bad("wrong-type", json, kind, at, report) };
    let mut end = |json: &Json, index: usize| match read(json, Kind::Number, &At::Index(at, index), report)? {
        Value::Number(value) => Some(value),
        _ => None,
    };
    let low = end(low, 0)?;
    let high = match high {
        Json::Null => None,
        high => Some(end(high, 1)?),
    };
    match high {
        Some(high) if high <= low => {
            report.error("empty-range", at, format!("found a range that ends at or before {low}, where it begins."));
            None
        }
        None if matches!(kind, Kind::Interval) => bad("wrong-type", json, kind, at, report),
        high => Some(Value::Range(low, high)),
    }
}

/// Reads text with few forms; the code of the finding where it has none of them.
fn read_word(text: &str, kind: Kind) -> Result<Value, &'static str> {
    match kind {
        Kind::Url => {
            let safe = (text.starts_with("https://") || text.starts_with("http://"))
                && text.len() <= LONGEST_URL
                && !text.chars().any(|letter| is_unprintable(letter) || letter == ' ');
            if safe { Ok(Value::Text(text.to_owned())) } else { Err("unsafe-url") }
        }
        Kind::Day => Date::parse(text).map(Value::Day).ok_or("bad-date"),
        Kind::Time => Instant::parse(text).map(Value::Time).ok_or("bad-date"),
        Kind::Hours => {
            let hours = text
                .split_once('/')
                .and_then(|(from, to)| Some(Hours { from: TimeOfDay::parse(from)?, to: TimeOfDay::parse(to)? }));
            hours.map(Value::Hours).ok_or("bad-hours")
        }
        Kind::Word(words, _) => words.iter().position(|word| *word == text).map(Value::Word).ok_or("unknown-word"),
        _ => Err("wrong-type"),
    }
}
