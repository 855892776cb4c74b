//! What each benchmark counts (methods.md 2.6, rule 3).

use crate::catalog::{Benchmark, fold};
use crate::compare::origins::Origin;
use crate::diagnostic::{Diagnostic, Quoted};
use crate::query::Category;
use crate::units::common_multiple;

/// A whole weight for each table: its category's, divided among those of it that are averaged. None without categories.
///
/// # Errors
/// A diagnostic (`bad-weights`) where a word means none of the benchmarks asked for, or where one of them is in no category
/// or in two.
pub(super) fn weights(
    categories: &[Category],
    asked: &[&Benchmark],
    tables: &[Origin<'_>],
) -> Result<Vec<i64>, Diagnostic> {
    let bad = |word: &str, what: &str| {
        Diagnostic::error("bad-weights", "weights", format!("found {}, which {what}.", Quoted(word)))
            .with_hint("All have the same weight.")
    };
    for category in categories {
        for word in &category.benchmarks {
            if !asked.iter().any(|benchmark| is_called(benchmark, word)) {
                return Err(bad(word, "is none of the benchmarks"));
            }
        }
    }
    // The category of each table, with its weight.
    let mut places: Vec<(usize, i64)> = Vec::new();
    for table in tables {
        let mut times = 0;
        for (place, category) in categories.iter().enumerate() {
            for word in &category.benchmarks {
                if is_called(table.benchmark, word) {
                    times += 1;
                    places.push((place, i64::from(category.weight)));
                }
            }
        }
        if times != 1 && !categories.is_empty() {
            return Err(bad(&table.benchmark.id, if times == 0 { "has no weight" } else { "has two weights" }));
        }
    }
    // Of three benchmarks each has a third of the weight, of two a half: whole numbers of sixths.
    let mut parts = 1;
    let mut weights = Vec::new();
    for (place, _) in &places {
        let count = i64::try_from(places.iter().filter(|(other, _)| other == place).count()).unwrap_or(1);
        weights.push(count);
        parts = common_multiple(parts, count).ok_or_else(|| bad("categories", "are too many for exact sums"))?;
    }
    for (weight, (_, of_category)) in weights.iter_mut().zip(&places) {
        *weight = of_category.saturating_mul(parts / *weight);
    }
    Ok(weights)
}

/// True where a word is a benchmark's id or name.
fn is_called(benchmark: &Benchmark, word: &str) -> bool {
    let word = fold(word);
    fold(&benchmark.id) == word || fold(&benchmark.name) == word
}
