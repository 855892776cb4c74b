//! When a benchmark stops telling models apart (methods 2.6, rule 6). For those who edit a catalog: its readers get the
//! notes that the catalog has.

use std::collections::BTreeMap;
use std::fmt;

use crate::catalog::{Benchmark, Catalog};
use crate::compare::{Saturation, saturation_of};
use crate::time::Date;
use crate::units::Decimal;

impl fmt::Display for Saturation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NearCeiling { best } => write!(f, "the best score is {best}"),
            Self::Indistinct { best, fifth } => write!(f, "the five best scores lie between {fifth} and {best}"),
        }
    }
}

/// Since when a benchmark is saturated by the scores of a catalog, and why; `None` where it is not.
///
/// A table is what one source says by one harness and metric: scores of different tables are not compared. A test whose
/// best models were close once, and are no longer, is not saturated.
pub fn saturation(catalog: &Catalog, benchmark: &Benchmark) -> Option<(Date, Saturation)> {
    let mut tables: BTreeMap<_, Vec<(Date, &str, Decimal)>> = BTreeMap::new();
    // With a search engine or a calculator it is another test.
    let aided = |harness: &str| harness.starts_with("with ");
    // So it is where the best or the most frequent of many answers counts.
    let picked = |metric: &str| {
        let many = metric.strip_prefix("pass@").and_then(|k| k.parse().ok()).is_some_and(|k: u32| k > 2);
        many || ["cons@", "maj@", "parallel"].iter().any(|start| metric.starts_with(start))
    };
    for model in &catalog.models {
        for score in model.scores.iter().filter(|score| score.benchmark.id == benchmark.id) {
            if score.harness.as_deref().is_some_and(aided) || picked(&score.metric) {
                continue;
            }
            let table = (&score.source.id, &score.harness, &score.metric);
            tables.entry(table).or_default().push((score.date, &model.id, score.value));
        }
    }
    let found = tables.into_values().filter_map(|scores| since(benchmark, scores));
    found.min_by_key(|(date, _)| *date)
}

/// Since when one table's best scores are near the ceiling or near each other, to its last date.
fn since(benchmark: &Benchmark, mut scores: Vec<(Date, &str, Decimal)>) -> Option<(Date, Saturation)> {
    scores.sort_unstable();
    let mut by_model: BTreeMap<&str, Decimal> = BTreeMap::new();
    let mut found: Option<(Date, Saturation)> = None;
    for (date, model, value) in scores {
        let best = by_model.entry(model).or_insert(value);
        *best = value.max(*best);
        let mut values: Vec<Decimal> = by_model.values().copied().collect();
        let now = saturation_of(benchmark, &mut values);
        found = now.map(|now| (found.map_or(date, |(since, _)| since), now));
    }
    found
}
