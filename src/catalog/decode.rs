//! From the `Json` tree to values of known kinds: what cannot be read is reported with its path and left out, and
//! nothing else is.
//!
//! One function reads every kind, driven by the tables of keys that `raw` declares. A function for each type of row,
//! which generic code would be, made the module a fifth larger.

use core::fmt;

use super::field::{Kind, Table};
use super::json::Json;
use super::{Hours, is_web_address};
use crate::diagnostic::{Diagnostic, Severity, is_unprintable};
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::{Decimal, DecimalError};

/// Keys that limit where a price or a score holds: without its ends an old price would be today's, without its hours or
/// tier a reduced one everybody's, without its effort or harness a score that of the plain model.
const LIMITS: [&str; 7] = ["from", "to", "hours", "above_tokens", "tier", "effort", "harness"];
/// How many findings are kept; a reader learns nothing from more.
const MOST_FINDINGS: usize = 1000;
/// How many characters a text may have.
pub(crate) const LONGEST_TEXT: usize = 400;
/// How many marks a letter may bear: as many as an alphabet asks for. More reach into the lines above and below.
const MOST_MARKS: usize = 2;

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Report {
    diagnostics: Vec<Diagnostic>,
    beyond: usize,
}

impl Report {
    pub(super) fn error(&mut self, code: &'static str, at: &At<'_>, message: fmt::Arguments<'_>) {
        self.add(Severity::Error, code, at, message);
    }

    pub(super) fn warning(&mut self, code: &'static str, at: &At<'_>, message: fmt::Arguments<'_>) {
        self.add(Severity::Warning, code, at, message);
    }

    fn add(&mut self, severity: Severity, code: &'static str, at: &At<'_>, message: fmt::Arguments<'_>) {
        if self.diagnostics.len() < MOST_FINDINGS {
            self.diagnostics.push(Diagnostic::new(severity, code, at.to_string(), message.to_string()));
        } else {
            self.beyond += 1;
        }
    }

    /// True where something inside a place was left out.
    pub(super) fn has_error_inside(&self, at: &At<'_>) -> bool {
        let at = format!("{at}.");
        self.diagnostics.iter().any(|found| found.severity == Severity::Error && found.at.starts_with(&at))
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

/// A value of the kind that its key asks for.
#[derive(Debug)]
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
    /// What cannot be read is absent, so that references to it need no finding of their own.
    ById(Vec<(String, Value)>),
}

impl Value {
    /// The values of a row; none for what is no row.
    pub(super) fn row(&self) -> &[Self] {
        if let Self::Row(values) = self { values } else { &[] }
    }
}

/// The value at a place of a row.
pub(super) fn at(values: &[Value], place: usize) -> &Value {
    values.get(place).unwrap_or(&Value::Absent)
}

/// How many rows a list of the document may have, or an object whose keys are ids. Rows are compared with each other here
/// and there, which nobody should wait for.
pub(crate) const MOST_ROWS: usize = 10_000;
/// How many items may be inside a row, as the prices of an offer are, and how many keys.
pub(super) const MOST_INSIDE: usize = 1000;
/// No token has ever cost a dollar: such a price is in the wrong unit.
const HIGHEST_PRICE: Decimal = Decimal::from_whole(1_000_000);

/// Reads a value; `None` where it is not of that kind, which has then been reported.
pub(super) fn read(json: &Json, kind: &Kind, at: &At<'_>, report: &mut Report) -> Option<Value> {
    let length = match json {
        Json::Array(items) => items.len(),
        Json::Object(entries) => entries.len(),
        _ => 0,
    };
    let most = if matches!(at, At::Key(At::Root, _)) { MOST_ROWS } else { MOST_INSIDE };
    if length > most {
        // Not the first of them: which are the first of an object, JavaScript and this program see differently.
        report.error("too-many", at, format_args!("found {length} of them, expected at most {most}."));
        return None;
    }
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
        (Kind::Number | Kind::Price | Kind::Score, _) => read_number(json, kind, at, report).map(Value::Number),
        (Kind::Range | Kind::Interval, Json::Array(ends)) => read_range(json, ends, kind, at, report),
        (Kind::Row(table), Json::Object(entries)) => read_row(entries, table, at, report),
        (Kind::List(kind), Json::Array(items)) => {
            let mut values = Vec::new();
            for (index, item) in items.iter().enumerate() {
                // What cannot be read leaves a gap, so that the places of the others are the document's.
                values.push(read(item, kind, &At::Index(at, index), report).unwrap_or(Value::Absent));
            }
            Some(Value::List(values))
        }
        (Kind::ById(table), Json::Object(entries)) => Some(read_by_id(entries, table, at, report)),
        (_, Json::String(text)) => read_word(text, kind).map_err(|code| wrong(code, json, kind, at, report)).ok(),
        _ => {
            wrong("wrong-type", json, kind, at, report);
            None
        }
    }
}

/// Reports a value that is not of its kind.
fn wrong(code: &'static str, json: &Json, kind: &Kind, at: &At<'_>, report: &mut Report) {
    let expected = kind.expected();
    if code == "unsafe-url" {
        report.warning(code, at, format_args!("found {json}, expected {expected}; the link is left out."));
    } else {
        report.error(code, at, format_args!("found {json}, expected {expected}."));
    }
}

/// Reads an object as a row; keys that are not its own or stand twice are reported.
fn read_row(entries: &[(String, Json)], table: &Table, at: &At<'_>, report: &mut Report) -> Option<Value> {
    for (index, (name, _)) in entries.iter().enumerate() {
        if !table.keys.iter().any(|key| key.name == name) {
            let message = format_args!("this key is not part of catalog-v1; known here: {table}.");
            report.warning("unknown-key", &At::Key(at, name), message);
        } else if entries.iter().take(index).any(|(earlier, _)| earlier == name) {
            let message = format_args!("this key stands twice; its first value is used.");
            report.warning("duplicate-key", &At::Key(at, name), message);
        }
    }
    let mut values = Vec::new();
    let mut complete = true;
    for key in table.keys {
        let value = match entries.iter().find(|(name, _)| name == key.name).map(|(_, value)| value) {
            None | Some(Json::Null) if !key.required => Some(Value::Absent),
            None => {
                let message = format_args!("“{}” is missing, expected {}.", key.name, key.kind.expected());
                report.error("missing", at, message);
                None
            }
            Some(value) => read(value, &key.kind, &At::Key(at, key.name), report),
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
        let row = if is_id(id) {
            read(value, &Kind::Row(table), &at, report)
        } else {
            let message = "an id has lower-case letters, digits, “-” and “.” only, and begins with a letter or digit.";
            report.error("bad-id", &at, format_args!("{message}"));
            None
        };
        // JavaScript moves keys that look like numbers to the front: the order of the document must not matter.
        let place = rows.partition_point(|(known, _)| known <= id);
        rows.insert(place, (id.clone(), row.unwrap_or(Value::Absent)));
    }
    rows.dedup_by(|later, first| {
        let twice = later.0 == first.0;
        if twice {
            let message = format_args!("this id stands twice; its first row is used.");
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
    let mut clean = String::new();
    let (mut length, mut unprintable) = (0, false);
    let (mut marks, mut piled) = (0, false);
    for letter in text.chars() {
        if is_unprintable(letter) {
            unprintable = true;
            continue;
        }
        marks = if is_stacking_mark(letter) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            piled = true;
            continue;
        }
        length += 1;
        if length <= LONGEST_TEXT {
            clean.push(letter);
        }
    }
    if clean.trim().is_empty() {
        report.error("empty-text", at, format_args!("found empty text, expected a word at least."));
        return None;
    }
    if unprintable {
        let message = format_args!("control or direction characters were taken out of this text.");
        report.warning("unprintable-text", at, message);
    }
    if piled {
        let message =
            format_args!("of more than {MOST_MARKS} marks on one letter the rest were taken out of this text.");
        report.warning("piled-marks", at, message);
    }
    if length > LONGEST_TEXT {
        let message = format_args!("found a text of {length} characters, cut to {LONGEST_TEXT}.");
        report.warning("text-too-long", at, message);
    }
    Some(Value::Text(clean))
}

/// Accents and other marks above, below or across any letter. Scripts whose vowels are marks are not among them.
const fn is_stacking_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Reads a number, or text that is one.
fn read_number(json: &Json, kind: &Kind, at: &At<'_>, report: &mut Report) -> Option<Decimal> {
    let parsed = match json {
        Json::Number(value) => Decimal::from_f64(*value),
        Json::String(text) => Decimal::parse(text.trim_ascii()),
        _ => Err(DecimalError::NotANumber),
    };
    let (code, expected) = match (kind, parsed) {
        (Kind::Price, Ok(parsed)) if parsed.value < Decimal::ZERO => ("price-negative", "a price of 0 or more"),
        (Kind::Price, Ok(parsed)) if parsed.value <= HIGHEST_PRICE => {
            if parsed.rounded && parsed.value == Decimal::ZERO {
                // Kept as 0 it would be drawn as free.
                let message = "found a price below 0.000001, expected 0 or a price of at least that.";
                report.error("price-too-small", at, format_args!("{message}"));
                return None;
            }
            if parsed.rounded {
                // A number of JSON is written with six decimals too, so that quoting it would say nothing.
                let message = format_args!("found more than six decimals, kept as {}.", parsed.value);
                report.warning("price-rounded", at, message);
            }
            return Some(parsed.value);
        }
        (Kind::Price, Ok(_) | Err(DecimalError::TooLarge)) => {
            ("price-too-large", "at most 1000000 dollars per million tokens")
        }
        (_, Ok(parsed)) => return Some(parsed.value),
        (Kind::Score, Err(DecimalError::TooLarge)) => ("score-too-large", "a score within its benchmark's range"),
        (Kind::Price, _) => ("price-not-a-number", kind.expected()),
        (Kind::Score, _) => ("score-not-a-number", kind.expected()),
        _ => ("wrong-type", kind.expected()),
    };
    report.error(code, at, format_args!("found {json}, expected {expected}."));
    None
}

/// Two ends; that of a range may be open.
fn read_range(json: &Json, ends: &[Json], kind: &Kind, at: &At<'_>, report: &mut Report) -> Option<Value> {
    let [low, high] = ends else {
        wrong("wrong-type", json, kind, at, report);
        return None;
    };
    let low = read_number(low, &Kind::Number, &At::Index(at, 0), report)?;
    let high = match high {
        Json::Null => None,
        high => Some(read_number(high, &Kind::Number, &At::Index(at, 1), report)?),
    };
    if high.is_some_and(|high| high <= low) {
        let message = format_args!("found a range that ends at or before {low}, where it begins.");
        report.error("empty-range", at, message);
        return None;
    }
    if high.is_none() && matches!(kind, Kind::Interval) {
        wrong("wrong-type", json, kind, at, report);
        return None;
    }
    Some(Value::Range(low, high))
}

/// Reads text with few forms; the code of the finding where it has none of them.
fn read_word(text: &str, kind: &Kind) -> Result<Value, &'static str> {
    match kind {
        Kind::Url => {
            if is_web_address(text) {
                Ok(Value::Text(text.to_owned()))
            } else {
                Err("unsafe-url")
            }
        }
        Kind::Day => Date::parse(text).map(Value::Day).ok_or("bad-date"),
        Kind::LastDay => Date::parse_end(text).map(Value::Day).ok_or("bad-date"),
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
