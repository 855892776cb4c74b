//! A row of data, and the columns that several kinds of chart have.

use serde_json::{Value, json};

use super::{address, basis, decimal, reporter};
use crate::catalog::{DatedPrice, Model, Score};
use crate::compare::{KnownFrom, Uncertainty};
use crate::query::PriceMeasure;
use crate::units::Rational;

/// A row: the name of each column, and what stands there.
#[derive(Default)]
pub(super) struct Row(Vec<(&'static str, Cell)>);

/// What stands in a column of a row.
pub(super) enum Cell {
    /// Nothing is known, or there is nothing of the kind.
    Nothing,
    /// A name, a day, or a figure of the catalog, exact.
    Text(String),
    /// Whether it is so.
    Truth(bool),
    /// What was counted.
    Count(usize),
    /// What was estimated.
    Estimate(f64),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&'static str> for Cell {
    fn from(text: &'static str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Cell {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<f64> for Cell {
    fn from(estimate: f64) -> Self {
        Self::Estimate(estimate)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Nothing, Into::into)
    }
}

impl Row {
    /// The names of its columns.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(name, _)| *name)
    }

    /// What stands in each, for a spreadsheet.
    pub(super) fn cells(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(_, cell)| match cell {
            Cell::Nothing => String::new(),
            Cell::Text(text) => harmless(text.clone()),
            Cell::Truth(truth) => truth.to_string(),
            Cell::Count(count) => count.to_string(),
            Cell::Estimate(estimate) => estimate.to_string(),
        })
    }

    /// The same for a program.
    pub(super) fn object(self) -> Value {
        let value = |cell| match cell {
            Cell::Nothing => Value::Null,
            Cell::Text(text) => json!(text),
            Cell::Truth(truth) => json!(truth),
            Cell::Count(count) => json!(count),
            Cell::Estimate(estimate) => json!(estimate),
        };
        self.0.into_iter().map(|(name, cell)| (name.to_owned(), value(cell))).collect()
    }

    /// One more column.
    pub(super) fn add(&mut self, name: &'static str, cell: impl Into<Cell>) {
        self.0.push((name, cell.into()));
    }

    /// Who it is about.
    pub(super) fn add_model(&mut self, model: &Model) {
        self.add("model", &model.id);
        self.add("model_name", &model.name);
        self.add("developer", &model.developer.name);
    }

    /// A price by a measure in US dollars, the stretch of time in which it holds, and who says so.
    pub(super) fn add_price(
        &mut self,
        measure: PriceMeasure,
        usd: Option<Rational>,
        row: Option<&DatedPrice>,
        source: Option<String>,
    ) {
        self.add("price", measure.to_string());
        let usd = usd.map(decimal);
        // Else of a workload, a request or a task.
        let (per_million, other) = if measure.is_per_million() { (usd, None) } else { (None, usd) };
        self.add("usd_per_million_tokens", per_million);
        self.add("usd", other);
        self.add("price_from", row.and_then(|row| row.from).map(|from| from.to_string()));
        self.add("price_to", row.and_then(|row| row.to).map(|to| to.to_string()));
        self.add("price_basis", row.map(|row| basis(row.basis)));
        self.add("price_checked", row.map(|row| row.checked.to_string()));
        self.add("price_source", source);
    }

    /// A score's 95 % interval, and from what it is known.
    pub(super) fn add_interval(&mut self, uncertainty: Option<Uncertainty>) {
        self.add("score_low", uncertainty.map(|known| known.interval.low));
        self.add("score_high", uncertainty.map(|known| known.interval.high));
        self.add("interval_from", uncertainty.map(|known| known_from(known.known_from)));
    }

    /// One score with its 95 % interval, and who says so.
    pub(super) fn add_score(&mut self, score: &Score, uncertainty: Option<Uncertainty>) {
        self.add("benchmark", &score.benchmark.id);
        self.add("score", score.value.to_string());
        self.add_interval(uncertainty);
        self.add_origin(&[score], score.effort.as_deref());
    }

    /// How scores came about, and who says so.
    pub(super) fn add_origin(&mut self, scores: &[&Score], effort: Option<&str>) {
        self.add("metric", of_all(scores, |score| score.metric.clone()));
        self.add("effort", effort.map(str::to_owned));
        self.add("harness", of_all(scores, |score| score.harness.clone().unwrap_or_default()));
        self.add("score_date", of_all(scores, |score| score.date.to_string()));
        self.add("reported_by", of_all(scores, |score| reporter(score.reported).to_owned()));
        self.add("score_source", of_all(scores, |score| address(&score.source)));
    }
}

/// Who says a price: the source of the offer's row, or those of the scores of the runs in which it was measured.
pub(super) fn price_source(row: Option<&DatedPrice>, runs: &[&Score]) -> Option<String> {
    row.map(|row| address(&row.source)).or_else(|| of_all(runs, |score| address(&score.source)))
}

/// Something of each score, in the order of the benchmarks.
pub(super) fn each(scores: &[&Score], text: fn(&Score) -> String) -> String {
    let all: Vec<String> = scores.iter().map(|score| text(score)).collect();
    all.join("; ")
}

/// The same, once where it is the same of all; `None` where it is nothing.
fn of_all(scores: &[&Score], text: fn(&Score) -> String) -> Option<String> {
    let first = text(scores.first()?);
    let text = if scores.iter().all(|score| text(score) == first) { first } else { each(scores, text) };
    Some(text).filter(|text| !text.is_empty())
}

/// From what an interval is known. Where that is the number of questions alone, the error is at most so large.
const fn known_from(known_from: KnownFrom) -> &'static str {
    match known_from {
        KnownFrom::Counts { .. } => "solved of asked",
        KnownFrom::PublishedInterval => "published interval",
        KnownFrom::PublishedError => "published error",
        KnownFrom::Questions(_) => "number of questions",
        KnownFrom::Parts { .. } => "parts",
    }
}

/// Spreadsheets run what begins so, also after white space, and some strip an initial tab or carriage return.
fn harmless(cell: String) -> String {
    let begins_formula = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r']);
    if begins_formula && cell.parse::<f64>().is_err() { format!("'{cell}") } else { cell }
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
