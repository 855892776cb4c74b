//! An author's notes and nudges, found in a comparison.

use super::Comparison;
use super::candidates::keep;
use super::resolve::resolve;
use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Quoted};
use crate::query::{Query, Side};

/// What an author has asked for at one mark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotated<'q> {
    /// What is written at it.
    pub notes: Vec<&'q str>,
    /// On which side of it its label should rather stand.
    pub side: Option<Side>,
}

/// What `query` asks for at each entry of the comparison, in their order. Of a model with several marks the best has
/// the note, the first of equal ones. Words that the catalog doesn't know, and models without a mark, become diagnostics.
pub fn annotated<'q>(
    catalog: &Catalog,
    query: &'q Query,
    comparison: &Comparison<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Annotated<'q>> {
    let mut all = vec![Annotated::default(); comparison.entries.len()];
    for annotation in &query.annotations {
        let places = places(catalog, &annotation.model, "annotate", comparison, diagnostics);
        let mut best: Option<usize> = None;
        for place in places {
            let value = |place: usize| comparison.entries.get(place).map(|entry| entry.value);
            if best.is_none_or(|best| value(place) > value(best)) {
                best = Some(place);
            }
        }
        if let Some(found) = best.and_then(|best| all.get_mut(best)) {
            found.notes.push(&annotation.note);
        }
    }
    for nudge in &query.nudges {
        for place in places(catalog, &nudge.model, "nudge", comparison, diagnostics) {
            if let Some(found) = all.get_mut(place) {
                found.side = Some(nudge.side);
            }
        }
    }
    all
}

/// The entries of the model that a word names.
fn places(
    catalog: &Catalog,
    word: &str,
    attribute: &str,
    comparison: &Comparison<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<usize> {
    let mut places = Vec::new();
    let Some(model) = keep(resolve(word, &catalog.models, attribute, "model"), diagnostics) else { return places };
    for (place, entry) in comparison.entries.iter().enumerate() {
        if core::ptr::eq(entry.model, model) {
            places.push(place);
        }
    }
    if places.is_empty() {
        let message = format!("found {}, which has no mark in this chart.", Quoted(word));
        keep::<()>(Err(Diagnostic::warning("no-such-mark", attribute, message)), diagnostics);
    }
    places
}
