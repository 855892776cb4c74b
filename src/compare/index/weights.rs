//! What each benchmark counts (methods.md 2.6, rule 3).

use crate::catalog::{Benchmark, Catalog};
use crate::compare::origins::Origin;
use crate::compare::resolve::resolve;
use crate::diagnostic::Diagnostic;
use crate::query::Category;
use crate::units::common_multiple;

/// A whole weight for each benchmark: its category's, divided among those of it that are averaged. 1 for all without
/// categories.
///
/// # Errors
/// A diagnostic (`bad-weights`) where a benchmark is in no category or in two, or was not asked for, and where a weight is
/// out of bounds.
pub(super) fn weights(
    catalog: &Catalog,
    categories: &[Category],
    asked: &[&Benchmark],
    tables: &[Origin<'_>],
) -> Result<Vec<i64>, Diagnostic> {
    if categories.is_empty() {
        return Ok(vec![1; tables.len()]);
    }
    let bad = |message: String| Err(Diagnostic::error("bad-weights", "weights", message));
    let mut members: Vec<Vec<&str>> = Vec::new();
    for category in categories {
        if !(1..=Category::MOST_WEIGHT).contains(&category.weight) {
            return bad(format!("found {}, expected a weight from 1 to {}.", category.weight, Category::MOST_WEIGHT));
        }
        let mut ids: Vec<&str> = Vec::new();
        for word in &category.benchmarks {
            let id = resolve(word, &catalog.benchmarks, "weights", "benchmark")?.id.as_str();
            if ids.contains(&id) || members.iter().any(|others| others.contains(&id)) {
                return bad(format!("found {id} twice."));
            }
            if asked.iter().all(|benchmark| benchmark.id != id) {
                return bad(format!("found {id}, which is not averaged."));
            }
            ids.push(id);
        }
        ids.retain(|id| tables.iter().any(|table| table.benchmark.id == *id));
        members.push(ids);
    }
    // Of three benchmarks each has a third of the weight, of two a half: whole numbers of sixths.
    let mut parts = 1;
    for members in &members {
        let count = i64::try_from(members.len().max(1)).ok();
        match count.and_then(|count| common_multiple(parts, count)) {
            Some(multiple) => parts = multiple,
            None => return bad("the categories are too many for exact sums.".to_owned()),
        }
    }
    let mut weights = Vec::new();
    for table in tables {
        let place = members.iter().position(|members| members.contains(&table.benchmark.id.as_str()));
        let Some((category, members)) = place.and_then(|place| categories.get(place).zip(members.get(place))) else {
            return bad(format!("found no weight of {}.", table.benchmark.id));
        };
        let count = i64::try_from(members.len()).unwrap_or(1).max(1);
        weights.push(i64::from(category.weight).saturating_mul(parts / count));
    }
    Ok(weights)
}
