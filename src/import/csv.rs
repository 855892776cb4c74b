//! A table of one's own: a line of column names, then a price, a score or both in every line.

use std::collections::BTreeMap;

use super::document::Node;
use super::draft::{Draft, Price, Row, Score};
use super::findings::{cleaned, trimmed};
use super::money::{Unit, price};
use crate::catalog::Hours;
use crate::diagnostic::{Diagnostic, Quoted};
use crate::error::Error;
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::Decimal;

/// What a column can be called, the first name first.
const COLUMNS: [(&str, &[&str]); 21] = [
    ("model", &["model", "model id", "model name", "name"]),
    ("developer", &["developer", "maker", "lab", "vendor"]),
    ("released", &["released", "release date"]),
    ("host", &["host", "provider"]),
    ("tier", &["tier"]),
    ("input", &["input", "input price", "input per mtok", "prompt"]),
    ("cached_input", &["cached input", "cached input price", "input cached", "cache read"]),
    ("output", &["output", "output price", "output per mtok", "completion"]),
    ("from", &["from", "from date"]),
    ("to", &["to", "to date"]),
    ("hours", &["hours"]),
    ("above_tokens", &["above tokens"]),
    ("benchmark", &["benchmark", "task"]),
    ("value", &["value", "score"]),
    ("metric", &["metric"]),
    ("effort", &["effort", "reasoning effort"]),
    ("harness", &["harness"]),
    ("date", &["date"]),
    ("reported", &["reported"]),
    ("source", &["source", "url", "link"]),
    ("standard_error", &["standard error", "stderr"]),
];

/// How many columns a table may have.
const MOST_COLUMNS: usize = 1000;

/// What a cell with a day, or with a moment, may be.
const DAY: &str = "a date such as 2025-01-29";
const TIME: &str = "a date such as 2025-01-29 or a time such as 2025-09-05T16:00Z";

/// The character between two cells: a comma, or where the line of names has more of them, a semicolon or a tab.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| line.bytes().filter(|byte| *byte == delimiter).count();
    // Of equals the last is taken.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// The column that a name means.
fn column(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase().replace(['_', '-'], " ");
    COLUMNS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| *column)
}

/// True where the first line names a model and a price or a score.
pub(super) fn is_table(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let delimiter = char::from(delimiter(text));
    let columns: Vec<&str> =
        line.split(delimiter).take(MOST_COLUMNS).filter_map(|name| column(name.trim_matches('"'))).collect();
    let has = |name| columns.contains(&name);
    has("model") && (has("input") || has("output") || (has("benchmark") && has("value")))
}

/// The cells of a line by their columns.
struct Line<'t> {
    columns: &'t [Option<&'static str>],
    cells: &'t csv::StringRecord,
    /// Where numbers are written with a comma.
    decimal_comma: bool,
    at: String,
}

impl Line<'_> {
    fn cell(&self, column: &str) -> Option<&str> {
        let place = self.columns.iter().position(|known| *known == Some(column))?;
        self.cells.get(place).map(trimmed).filter(|cell| !cell.is_empty())
    }

    fn number(&self, column: &str) -> Option<String> {
        let cell = self.cell(column)?.trim_start_matches('$').trim_end_matches(['$', '%']).trim();
        Some(if self.decimal_comma { cell.replace(',', ".") } else { cell.to_owned() })
    }

    fn price(&self, column: &str, draft: &mut Draft) -> Option<Decimal> {
        let number = self.number(column)?;
        price(Some(&Node::Text(number.into())), Unit::Million, draft, || format!("{}, {column}", self.at))
    }

    /// A cell that must be understood where there is one: `Err` where it is not, which has been reported.
    fn limit<T>(
        &self,
        column: &str,
        expected: &str,
        read: impl Fn(&str) -> Option<T>,
        draft: &mut Draft,
    ) -> Result<Option<T>, ()> {
        let Some(cell) = self.cell(column) else { return Ok(None) };
        if let Some(value) = read(cell) {
            return Ok(Some(value));
        }
        let message = format!("found {}, expected {expected}; the line is left out.", Quoted(cell));
        draft.findings.error("bad-cell", format!("{}, {column}", self.at), message);
        Err(())
    }
}

/// Reads the table.
///
/// # Errors
/// [`Error`] where the first line does not name the columns that are needed.
pub(super) fn read(text: &str, draft: &mut Draft) -> Result<(), Error> {
    let delimiter = delimiter(text);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    // A header is a line of its own: its cells are counted before they are kept.
    let columns = text.lines().next().unwrap_or_default().bytes().filter(|byte| *byte == delimiter).count() + 1;
    if columns > MOST_COLUMNS {
        let message = format!("found {columns} columns, expected at most {MOST_COLUMNS}.");
        return Err(Error::catalog(Diagnostic::error("too-large", "line 1", message)));
    }
    let names = reader.headers().cloned().unwrap_or_default();
    let columns: Vec<Option<&'static str>> = names.iter().map(column).collect();
    if !is_table(text) {
        let message = format!(
            "the first line is {}, expected names of columns.",
            Quoted(text.lines().next().unwrap_or_default())
        );
        let diagnostic = Diagnostic::error("no-columns", "line 1", message);
        return Err(Error::catalog(
            diagnostic.with_hint("Needed: model, and input or output, or benchmark and value."),
        ));
    }
    for (place, (name, column)) in names.iter().zip(&columns).enumerate() {
        if column.is_some() && columns.iter().take(place).any(|earlier| earlier == column) {
            let message = format!("the column {} stands twice; the first is read.", Quoted(name));
            draft.findings.warning("duplicate-column", "line 1".to_owned(), message);
        }
        if column.is_none() && !name.trim().is_empty() {
            let message = format!("the column {} is not known and not read.", Quoted(name));
            draft.findings.warning("unknown-column", "line 1".to_owned(), message);
        }
    }
    let mut places = Places::new();
    let mut cells = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut cells) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                draft.findings.error("bad-line", "file".to_owned(), format!("a line cannot be read: {error}."));
                break;
            }
        }
        if !draft.begin_entry() {
            break;
        }
        let at = format!("line {}", cells.position().map_or(0, csv::Position::line));
        let line = Line { columns: &columns, cells: &cells, decimal_comma: delimiter == b';', at };
        if add(&line, &mut places, draft).is_err() {
            draft.leave_out("a cell that cannot be read");
        }
    }
    Ok(())
}

/// The rows by model, host and tier.
type Places = BTreeMap<(String, String, Option<String>), usize>;

/// `Err` where the line is left out for a cell that has been reported.
fn add(line: &Line<'_>, places: &mut Places, draft: &mut Draft) -> Result<(), ()> {
    let Some(model) = line.cell("model") else {
        draft.leave_out("no model");
        return Ok(());
    };
    let released = line.limit("released", DAY, Date::parse, draft)?;
    let price = Price {
        from: line.limit("from", TIME, Instant::parse, draft)?,
        to: line.limit("to", TIME, Instant::parse, draft)?,
        hours: line.limit("hours", "hours such as 16:30/00:30", hours, draft)?,
        above_tokens: line.limit("above_tokens", "a number of tokens", |cell| cell.parse().ok(), draft)?,
        input: line.price("input", draft),
        cached_input: line.price("cached_input", draft),
        output: line.price("output", draft),
        checked: None,
    };
    if let Some(benchmark) = line.cell("benchmark") {
        let read = |cell: &str| {
            let cell = if line.decimal_comma { cell.replace(',', ".") } else { cell.to_owned() };
            Decimal::parse(cell.trim_end_matches('%').trim()).ok().map(|parsed| parsed.value)
        };
        let Some(value) = line.limit("value", "a score", read, draft)? else {
            draft.leave_out("no score");
            return Ok(());
        };
        let reported = |cell: &str| ["self", "competitor", "independent"].into_iter().find(|word| *word == cell);
        let score = Score {
            at: line.at.clone(),
            name: model.to_owned(),
            label: Some(model.to_owned()),
            maker: line.cell("developer").map(str::to_owned),
            benchmark: benchmark.to_owned(),
            value,
            metric: line.cell("metric").and_then(cleaned),
            effort: line.cell("effort").and_then(cleaned),
            harness: line.cell("harness").and_then(cleaned),
            date: line.limit("date", DAY, Date::parse, draft)?,
            reported: line.limit("reported", "self, competitor or independent", reported, draft)?,
            url: line
                .cell("source")
                .filter(|url| url.starts_with("https://") || url.starts_with("http://"))
                .map(str::to_owned),
            standard_error: line.limit("standard_error", "a number", read, draft)?,
        };
        if !price.is_empty() {
            // One line, two entries: what is read counts both.
            draft.read += 1;
        }
        draft.scores.push(score);
    }
    if price.is_empty() {
        if line.cell("benchmark").is_none() {
            draft.leave_out("no price and no score");
        }
        return Ok(());
    }
    let host = line.cell("host").unwrap_or("host not stated").to_owned();
    let tier = line.cell("tier").and_then(cleaned);
    // Stretches of time and conditions of one offer are lines of their own.
    let place = *places.entry((model.to_owned(), host.clone(), tier.clone())).or_insert(draft.rows.len());
    if let Some(row) = draft.rows.get_mut(place) {
        row.prices.push(price);
        draft.folded_prices += 1;
        return Ok(());
    }
    draft.rows.push(Row {
        at: line.at.clone(),
        name: model.to_owned(),
        label: Some(model.to_owned()),
        maker: line.cell("developer").map(str::to_owned),
        host_name: Some(host.clone()),
        host,
        variant: tier,
        released,
        prices: vec![price],
        ..Row::default()
    });
    Ok(())
}

fn hours(cell: &str) -> Option<Hours> {
    let (from, to) = cell.split_once('/')?;
    Some(Hours { from: TimeOfDay::parse(from)?, to: TimeOfDay::parse(to)? })
}
