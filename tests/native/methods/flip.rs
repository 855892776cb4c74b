//! What would turn a comparison of two around.

use model_compare::catalog::Catalog;
use model_compare::compare::{Flips, flips};
use proptest::prelude::*;

use super::{compared, query};
use crate::shipped::shipped;

/// All that turns a comparison of two around, a line each.
fn lines(flips: &Flips<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for flip in &flips.hosts {
        lines.push(format!("{} at {}", flip.model.id, flip.offer.host.id));
    }
    for flip in &flips.dates {
        let to = flip.to.map_or_else(String::new, |to| to.date().to_string());
        let (dearer, cheaper) = (&flip.dearer.1.host.id, &flip.cheaper.1.host.id);
        lines.push(format!("{}..{to} {dearer}/{cheaper}", flip.from.date()));
    }
    for flip in &flips.mixes {
        lines.push(flip.measure.to_string());
    }
    for flip in &flips.benchmarks {
        lines.push(format!("{} {} {}", flip.dearer.benchmark.id, flip.dearer.value, flip.cheaper.value));
    }
    lines
}

fn told(catalog: &Catalog, attributes: &[(&str, &str)]) -> Vec<String> {
    let comparison = compared(catalog, attributes);
    let [cheaper, dearer] = comparison.entries.as_slice() else { panic!("no pair") };
    lines(&flips(catalog, &query(attributes), &comparison, dearer, cheaper))
}

#[test]
fn pairs_of_the_article() {
    let (catalog, _) = shipped();
    for (pair, benchmark, day, expected) in [("deepseek-r1 openai-o1", "aime-2024", "2025-01-29", &[""][..])] {
        let attributes = [("models", pair), ("benchmark", benchmark), ("as-of", day)];
        assert_eq!(told(&catalog, &attributes), expected, "{pair} on {benchmark}, {day}");
    }
}
