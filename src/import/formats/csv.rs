//! A table of one's own: a line of column names, then a price, a score or both in every line.

use std::collections::BTreeMap;

use crate::catalog::Hours;
use crate::diagnostic::{Diagnostic, Quoted, Severity};
use crate::error::Error;
use crate::import::draft::{Draft, NO_HOST, Price, Row, Score};
use crate::import::findings::{cleaned, trimmed};
use crate::import::formats::columns::{self, Column};
use crate::import::formats::commas::Groups;
use crate::import::formats::document::Node;
use crate::import::formats::money::{Unit, price};
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::Decimal;

/// How many columns a table may have.
const MOST_COLUMNS: usize = 1000;

/// What a cell with a day, or with a moment, may be.
const DAY: &str = "a date such as 2025-01-29";
const TIME: &str = "a date such as 2025-01-29 or a time such as 2025-09-05T16:00Z";

/// A table from its line of names on, and how many blank lines stand before it.
fn from_names(text: &str) -> (&str, u64) {
    let (mut rest, mut blank) = (text, 0);
    while let Some((_, below)) = rest.split_once('\n').filter(|(line, _)| line.trim().is_empty()) {
        (rest, blank) = (below, blank + 1);
    }
    (rest, blank)
}

/// The character between two cells: a comma, or where the line of names has more of them, a semicolon or a tab.
fn delimiter(names: &str) -> u8 {
    let count = |delimiter: u8| names.bytes().filter(|byte| *byte == delimiter).count();
    // Of equals the last is taken.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// True where the first line names a model and a price or a score.
pub(in crate::import) fn is_table(text: &str) -> bool {
    let line = from_names(text).0.lines().next().unwrap_or_default();
    let delimiter = char::from(delimiter(line));
    let columns: Vec<Column> =
        line.split(delimiter).take(MOST_COLUMNS).map(|name| Column::of(name.trim().trim_matches('"'))).collect();
    // A price in another unit is refused by its name, which only the reader of tables can do.
    let is_price = |column: &Column| {
        matches!(column, Column::Known("input" | "output", _) | Column::OtherUnit(_) | Column::NoUnit)
    };
    has(&columns, "model") && (columns.iter().any(is_price) || (has(&columns, "benchmark") && has(&columns, "value")))
}

fn has(columns: &[Column], name: &str) -> bool {
    columns.iter().any(|column| column.known() == Some(name))
}

/// The cells of a line by their columns.
struct Line<'t> {
    columns: &'t [Column],
    cells: &'t csv::StringRecord,
    /// Where numbers are written with a comma.
    decimal_comma: bool,
    at: String,
}

impl Line<'_> {
    /// The cell of a column, and the unit in which the column is.
    fn place(&self, column: &str) -> Option<(&str, Unit)> {
        let of = |(place, known): (usize, &Column)| match known {
            Column::Known(known, unit) if *known == column => Some((place, *unit)),
            _ => None,
        };
        let (place, unit) = self.columns.iter().enumerate().find_map(of)?;
        self.cells.get(place).map(trimmed).filter(|cell| !cell.is_empty()).map(|cell| (cell, unit))
    }

    fn cell(&self, column: &str) -> Option<&str> {
        self.place(column).map(|(cell, _)| cell)
    }

    fn price(&self, column: &str, draft: &mut Draft) -> Option<Decimal> {
        let (cell, unit) = self.place(column)?;
        let number = cell.trim_start_matches('$').trim_end_matches('$').trim();
        let number = if self.decimal_comma { number.replace(',', ".") } else { number.to_owned() };
        price(Some(&Node::Text(number.into())), unit, draft, || format!("{}, {column}", self.at))
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
pub(in crate::import) fn read(text: &str, draft: &mut Draft) -> Result<(), Error> {
    let (text, blank) = from_names(text);
    let first = text.lines().next().unwrap_or_default();
    let delimiter = delimiter(first);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    // A header is a line of its own: its cells are counted before they are kept.
    let columns = first.bytes().filter(|byte| *byte == delimiter).count() + 1;
    let place = format!("line {}", blank + 1);
    if columns > MOST_COLUMNS {
        let message = format!("found {columns} columns, expected at most {MOST_COLUMNS}.");
        return Err(Error::catalog(Diagnostic::error("too-large", place, message)));
    }
    let names = reader.headers().cloned().unwrap_or_default();
    let columns: Vec<Column> = names.iter().map(Column::of).collect();
    columns::check(&names, &columns, &place, draft);
    let is_price = has(&columns, "input") || has(&columns, "output");
    if !has(&columns, "model") || !(is_price || (has(&columns, "benchmark") && has(&columns, "value"))) {
        let message = format!("the first line is {}, expected names of columns.", Quoted(first));
        let needed = "Needed: model, and input or output, or benchmark and value.";
        let found = std::mem::take(&mut draft.findings).finish();
        // Where a column was refused, that is why one is missing.
        let refused = found.into_iter().find(|found| found.severity == Severity::Error);
        let hint = refused.map_or_else(|| needed.to_owned(), |refused| format!("{needed} {refused}"));
        return Err(Error::catalog(Diagnostic::error("no-columns", place, message).with_hint(hint)));
    }
    let mut places = Places::new();
    let mut groups = Groups::default();
    let mut cells = csv::StringRecord::new();
    let mut unstated = 0;
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
        let at = format!("line {}", cells.position().map_or(0, csv::Position::line) + blank);
        let line = Line { columns: &columns, cells: &cells, decimal_comma: delimiter == b';', at };
        if line.decimal_comma {
            for column in ["input", "cached_input", "output", "value", "standard_error"] {
                line.cell(column).into_iter().for_each(|cell| groups.add(column, cell, &line.at));
            }
        }
        let scores = draft.scores.len();
        if add(&line, &mut places, draft).is_err() {
            draft.leave_out("a cell that cannot be read");
        }
        unstated += draft.scores.iter().skip(scores).filter(|score| score.reported.is_none()).count();
    }
    groups.warn(draft);
    if unstated > 0 {
        let message = format!(
            "scores without a word on who reported them: {unstated}; they count as reported by the developer itself, which weighs least."
        );
        let diagnostic = Diagnostic::warning("unstated-reporter", place, message);
        draft.findings.add(diagnostic.with_hint("Expected a column “reported”: self, competitor or independent."));
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
        if let Some(value) = line.limit("value", "a score", read, draft)? {
            score(line, (model, benchmark, value), read, draft)?;
        } else {
            draft.leave_out("no score");
        }
        if !price.is_empty() {
            // One line, two entries: what is read counts both.
            draft.read += 1;
        }
    }
    if price.is_empty() {
        if line.cell("benchmark").is_none() {
            draft.leave_out("no price and no score");
        }
        return Ok(());
    }
    let host = line.cell("host").unwrap_or(NO_HOST).to_owned();
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

/// Adds the score of a line; `Err` where the line is left out for a cell that has been reported.
fn score(
    line: &Line<'_>,
    (model, benchmark, value): (&str, &str, Decimal),
    number: impl Fn(&str) -> Option<Decimal>,
    draft: &mut Draft,
) -> Result<(), ()> {
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
        standard_error: line.limit("standard_error", "a number", number, draft)?,
    };
    draft.scores.push(score);
    Ok(())
}

fn hours(cell: &str) -> Option<Hours> {
    let (from, to) = cell.split_once('/')?;
    Some(Hours { from: TimeOfDay::parse(from)?, to: TimeOfDay::parse(to)? })
}
