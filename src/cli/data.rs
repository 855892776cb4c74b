//! The comparison as data: what is in the chart, exact, with the source of every figure.

use serde_json::{Value, json};

use crate::catalog::{Basis, DatedPrice, Reporter, Source};
use crate::compare::{Comparison, Entry, Reason, Standing};
use crate::units::{Decimal, Rational};

/// A column: its name, and what an entry has there.
type Column = (&'static str, fn(&Comparison<'_>, &Entry<'_>) -> Option<String>);

const COLUMNS: &[Column] = &[
    ("model", |_, entry| Some(entry.model.id.clone())),
    ("model_name", |_, entry| Some(entry.model.name.clone())),
    ("developer", |_, entry| Some(entry.model.developer.name.clone())),
    ("highlighted", |_, entry| Some(entry.highlighted.to_string())),
    ("host", |_, entry| entry.host().map(|host| host.name.clone())),
    ("price", |comparison, _| Some(comparison.measure.to_string())),
    ("usd_per_million_tokens", |comparison, entry| {
        comparison.measure.is_per_million().then(|| decimal(entry.price).to_string())
    }),
    // Of a workload, a request or a task.
    ("usd", |comparison, entry| (!comparison.measure.is_per_million()).then(|| decimal(entry.price).to_string())),
    ("price_from", |_, entry| row(entry)?.from.map(|from| from.to_string())),
    ("price_to", |_, entry| row(entry)?.to.map(|to| to.to_string())),
    ("price_basis", |_, entry| Some(basis(row(entry)?.basis).to_owned())),
    ("price_checked", |_, entry| Some(row(entry)?.checked.to_string())),
    ("price_source", |_, entry| {
        // What was measured in a run is said by whoever says its score.
        let source = row(entry).map_or(&entry.score.source, |row| &row.source);
        source.url.clone().or_else(|| Some(titled(source)))
    }),
    ("benchmark", |comparison, _| Some(comparison.benchmark.id.clone())),
    ("score", |_, entry| Some(entry.score.value.to_string())),
    ("metric", |_, entry| Some(entry.score.metric.clone())),
    ("effort", |_, entry| entry.score.effort.clone()),
    ("harness", |_, entry| entry.score.harness.clone()),
    ("score_date", |_, entry| Some(entry.score.date.to_string())),
    ("reported_by", |_, entry| Some(reporter(entry.score.reported).to_owned())),
    ("score_source", |_, entry| entry.score.source.url.clone().or_else(|| Some(titled(&entry.score.source)))),
    ("frontier", |_, entry| Some((entry.standing == Standing::Frontier).to_string())),
];

/// Columns that are true or false.
const TRUTHS: [&str; 2] = ["highlighted", "frontier"];

/// A line for each mark, cheapest first, under a line of names (RFC 4180). Numbers have a point. A cell that a
/// spreadsheet would run as a formula begins with an apostrophe.
pub(super) fn csv(comparison: &Comparison<'_>) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS.iter().map(|(name, _)| name))?;
    for entry in &comparison.entries {
        let cells = COLUMNS.iter().map(|(_, value)| harmless(value(comparison, entry).unwrap_or_default()));
        writer.write_record(cells)?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    // The names of a catalog are text, and so is all that stands between them.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The marks as objects with the same names, with what was compared and who was left out. Numbers are text, because they are
/// exact.
pub(super) fn json(comparison: &Comparison<'_>) -> Value {
    let cell = |name: &str, text: Option<String>| match text.as_deref() {
        Some("true") if TRUTHS.contains(&name) => json!(true),
        Some("false") if TRUTHS.contains(&name) => json!(false),
        _ => json!(text),
    };
    let entry = |entry| -> Value {
        COLUMNS.iter().map(|(name, value)| (*name, cell(name, value(comparison, entry)))).collect()
    };
    let entries: Vec<Value> = comparison.entries.iter().map(entry).collect();
    let left_out: Vec<Value> = comparison
        .left_out
        .iter()
        .map(|left_out| json!({ "model": left_out.model.id, "reason": reason(left_out.reason) }))
        .collect();
    json!({
        "as_of": comparison.as_of.to_string(),
        "benchmark": comparison.benchmark.name,
        "scores_from": titled(comparison.scores_from.source),
        "entries": entries,
        "left_out": left_out,
    })
}

fn row<'a>(entry: &Entry<'a>) -> Option<&'a DatedPrice> {
    entry.list_price.map(|list_price| list_price.row)
}

/// Six decimals, as all prices have; a mix of tokens may have more.
fn decimal(price: Rational) -> Decimal {
    Decimal::from_millionths(price.rounded(6))
}

/// Spreadsheets run what begins so, also after white space, and some strip an initial tab or carriage return.
fn harmless(cell: String) -> String {
    let begins_formula = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r']);
    if begins_formula && cell.parse::<f64>().is_err() { format!("'{cell}") } else { cell }
}

fn titled(source: &Source) -> String {
    format!("{}, {}", source.publisher, source.title)
}

pub(super) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Documented => "documented",
        Basis::Observed => "observed",
        Basis::Inferred => "inferred",
    }
}

pub(super) const fn reporter(reporter: Reporter) -> &'static str {
    match reporter {
        Reporter::OwnDeveloper => "self",
        Reporter::Competitor => "competitor",
        Reporter::Independent => "independent",
    }
}

pub(super) const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NotReleased => "not released",
        Reason::NoScore => "no score",
        Reason::OtherOrigin => "score from another source or set-up",
        Reason::NotSold => "no host",
        Reason::NotAtHost => "not at this host",
        Reason::NoPrice => "no price",
        Reason::CostTooHigh => "cost too high",
        Reason::NoMeasuredCost => "no measured cost",
        Reason::NothingSolved => "nothing solved",
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_begins_a_formula() {
        for (cell, expected) in [
            ("DeepSeek R1", "DeepSeek R1"),
            ("-2.5", "-2.5"),
            ("=1+1", "'=1+1"),
            ("  =1+1", "'  =1+1"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2+3", "'-2+3"),
            ("\tx", "'\tx"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell.to_owned()), expected);
        }
    }
}
