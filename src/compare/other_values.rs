//! What others measured of a score that is shown (methods.md 2.12).

use crate::catalog::{Model, Score};
use crate::time::Instant;

/// More values of one score than these are no help.
const MOST: usize = 4;

/// Results of other sources, harnesses or metrics with another value: of the model on the benchmark of `shown`, in the same
/// effort, up to a moment. At most four, in the order of the catalog.
pub fn other_values<'m>(model: &'m Model, shown: &Score, as_of: Instant) -> Vec<&'m Score> {
    let mut others: Vec<&Score> = Vec::new();
    for other in &model.scores {
        let is_same = other.benchmark.id == shown.benchmark.id && other.effort == shown.effort;
        if is_same && other.value != shown.value && Instant::from(other.date) <= as_of && others.len() < MOST {
            others.push(other);
        }
    }
    others
}
