//! The comparison as data: what is in the chart, exact, with the source of every figure.

use serde_json::{Value, json};

use crate::catalog::{Basis, DatedPrice, Reporter, Score, Source};
use crate::compare::{Comparison, Entry, Incomplete, Index, Part, Reason, Scoring, Standing};
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
    ("price_source", |_, entry| match row(entry) {
        Some(row) => Some(address(&row.source)),
        // What was measured in a run is said by whoever says its score.
        None => of_all(entry, |score| address(&score.source)),
    }),
    ("benchmark", |_, entry| Some(each(entry, |score| score.benchmark.id.clone()))),
    ("score", |_, entry| Some(decimal(entry.value).to_string())),
    (PARTS, |_, entry| Some(each(entry, |score| score.value.to_string()))),
    ("metric", |_, entry| of_all(entry, |score| score.metric.clone())),
    ("effort", |_, entry| entry.effort.map(str::to_owned)),
    ("harness", |_, entry| of_all(entry, |score| score.harness.clone().unwrap_or_default())),
    ("score_date", |_, entry| of_all(entry, |score| score.date.to_string())),
    ("reported_by", |_, entry| of_all(entry, |score| reporter(score.reported).to_owned())),
    ("score_source", |_, entry| of_all(entry, |score| address(&score.source))),
    ("frontier", |_, entry| Some((entry.standing == Standing::Frontier).to_string())),
];

/// Columns that are true or false.
const TRUTHS: [&str; 2] = ["highlighted", "frontier"];

/// The scores that a mean is made of; no column on one benchmark, where they are the score itself.
const PARTS: &str = "part_scores";

fn columns<'c>(comparison: &'c Comparison<'_>) -> impl Iterator<Item = &'static Column> + use<'c> {
    COLUMNS.iter().filter(|(name, _)| *name != PARTS || comparison.index().is_some())
}

/// Something of each score behind a mark, in the order of the benchmarks.
fn each(entry: &Entry<'_>, text: fn(&Score) -> String) -> String {
    let all: Vec<String> = entry.scores.iter().map(|score| text(score)).collect();
    all.join("; ")
}

/// The same, once where it is the same of all; `None` where it is nothing.
fn of_all(entry: &Entry<'_>, text: fn(&Score) -> String) -> Option<String> {
    let first = text(entry.scores.first()?);
    let text = if entry.scores.iter().all(|score| text(score) == first) { first } else { each(entry, text) };
    Some(text).filter(|text| !text.is_empty())
}

/// A line for each mark, cheapest first, under a line of names (RFC 4180). Numbers have a point. A cell that a
/// spreadsheet would run as a formula begins with an apostrophe.
pub(super) fn csv(comparison: &Comparison<'_>) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(columns(comparison).map(|(name, _)| name))?;
    for entry in &comparison.entries {
        let cells = columns(comparison).map(|(_, value)| harmless(value(comparison, entry).unwrap_or_default()));
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
        columns(comparison).map(|(name, value)| (*name, cell(name, value(comparison, entry)))).collect()
    };
    let entries: Vec<Value> = comparison.entries.iter().map(entry).collect();
    let left_out: Vec<Value> = comparison
        .left_out
        .iter()
        .map(|left_out| json!({ "model": left_out.model.id, "reason": reason(left_out.reason) }))
        .collect();
    let scores_from = match &comparison.scoring {
        Scoring::Benchmark(_, origin) => Some(titled(origin.source)),
        Scoring::Index(_) => None,
    };
    json!({
        "as_of": comparison.as_of.to_string(),
        "benchmark": comparison.benchmark().map(|benchmark| &benchmark.name),
        "scores_from": scores_from,
        "index": comparison.index().map(index_as_json),
        "entries": entries,
        "left_out": left_out,
    })
}

/// What the scores are the mean of.
fn index_as_json(index: &Index<'_>) -> Value {
    let part = |part: &Part<'_>| {
        let percent = index.share(part).map(|share| decimal(share).to_string());
        json!({
            "benchmark": part.benchmark.id,
            "name": part.benchmark.name,
            "weight_percent": percent,
            "scores_from": titled(part.scores_from.source),
        })
    };
    let incomplete = |out: &Incomplete<'_>| {
        let missing: Vec<&str> = out.missing.iter().map(|benchmark| benchmark.id.as_str()).collect();
        json!({ "model": out.model.id, "has": out.has, "missing": missing })
    };
    json!({
        "normalisation": index.normalisation.word(),
        "parts": index.parts.iter().map(part).collect::<Value>(),
        "incomplete": index.incomplete.iter().map(incomplete).collect::<Value>(),
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

fn address(source: &Source) -> String {
    source.url.clone().unwrap_or_else(|| titled(source))
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
        Reason::Incomplete => "not a score on every benchmark",
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
