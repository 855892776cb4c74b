//! The data of a chart: what is in it, exact, with the source of every figure.

mod history;
mod hosts;
mod ranking;
mod rows;
mod scatter;
mod verdict;
mod versus;

use serde_json::{Map, Value, json};

use self::rows::Row;
pub(super) use self::verdict::{interval, verdict};
use crate::catalog::{Basis, Catalog, Reporter, Source};
use crate::compare::{self, BenchmarkLeftOut, BenchmarkReason, LeftOut, Reason};
use crate::error::Error;
use crate::query::{ChartKind, Query};
use crate::units::{Decimal, Rational};

/// A chart as rows.
pub(super) struct Data {
    /// All with the same columns; at least one.
    rows: Vec<Row>,
    /// What was compared, and who was left out.
    about: Map<String, Value>,
}

/// What a chart of the kind that `query` asks for shows. What is found on the way is not told of: the view tells it.
///
/// # Errors
/// [`Error`] where nothing can be drawn.
pub(super) fn data(catalog: &Catalog, query: &Query) -> Result<Data, Error> {
    let found = &mut Vec::new();
    Ok(match query.chart {
        ChartKind::Scatter => scatter::data(&compare::compare(catalog, query, found)?),
        ChartKind::Versus => versus::data(&compare::versus(catalog, query, found)?),
        ChartKind::Ranking => ranking::data(&compare::ranking(catalog, query, found)?),
        ChartKind::Hosts => hosts::data(&compare::hosts(catalog, query, found)?),
        ChartKind::History => history::data(&compare::history(catalog, query, found)?),
    })
}

impl Data {
    fn new<const N: usize>(rows: Vec<Row>, about: [(&str, Value); N]) -> Self {
        Self { rows, about: about.map(|(name, value)| (name.to_owned(), value)).into_iter().collect() }
    }

    /// A line for each row, in the order of the chart, under a line of names (RFC 4180). Numbers have a point. A cell that
    /// a spreadsheet would run as a formula begins with an apostrophe.
    pub(super) fn csv(&self) -> Result<String, csv::Error> {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        if let Some(first) = self.rows.first() {
            writer.write_record(first.names())?;
        }
        for row in &self.rows {
            writer.write_record(row.cells())?;
        }
        let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
        // The names of a catalog are text, and so is all that stands between them.
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The rows as objects with the same names, with what was compared and who was left out. What the catalog gives is text,
    /// because it is exact; what was counted or estimated are numbers.
    pub(super) fn json(mut self) -> Value {
        self.about.insert("entries".to_owned(), self.rows.into_iter().map(Row::object).collect());
        Value::Object(self.about)
    }
}

/// Models that are not in the chart, with the reason of each.
pub(super) fn models_left_out(left_out: &[LeftOut<'_>]) -> Value {
    left_out.iter().map(|out| json!({ "model": out.model.id, "reason": reason(out.reason) })).collect()
}

/// Benchmarks that are not in the chart, with the reason of each, and the models that have no score on it.
pub(super) fn benchmarks_left_out(left_out: &[BenchmarkLeftOut<'_>]) -> Value {
    let one = |out: &BenchmarkLeftOut<'_>| {
        let (reason, without) = match &out.reason {
            BenchmarkReason::NoScoreOf(models) => ("no score", models.as_slice()),
            BenchmarkReason::NoCommonOrigin => ("scores from different sources or set-ups", &[][..]),
            BenchmarkReason::NoRoom => ("no room", &[][..]),
        };
        let without: Vec<&str> = without.iter().map(|model| model.id.as_str()).collect();
        json!({ "benchmark": out.benchmark.id, "reason": reason, "models": without })
    };
    left_out.iter().map(one).collect()
}

/// Six decimals, as all prices have; a mix of tokens may have more.
pub(super) fn decimal(value: Rational) -> String {
    Decimal::from_millionths(value.rounded(6)).to_string()
}

fn address(source: &Source) -> String {
    source.url.clone().unwrap_or_else(|| titled(source))
}

fn titled(source: &Source) -> String {
    format!("{}, {}", source.publisher, source.title)
}

/// How the dates of a price are known.
pub(super) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Documented => "documented",
        Basis::Observed => "observed",
        Basis::Inferred => "inferred",
    }
}

/// Who measured a score.
pub(super) const fn reporter(reporter: Reporter) -> &'static str {
    match reporter {
        Reporter::OwnDeveloper => "self",
        Reporter::Competitor => "competitor",
        Reporter::Independent => "independent",
    }
}

/// Why a model is left out, or has no price.
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
