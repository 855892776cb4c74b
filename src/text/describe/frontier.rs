//! Where marks stand to the frontier, as far as that can be said.

use super::left_out::some_of;
use super::{count, entry_name};
use crate::compare::{Comparison, Entry, FrontierBand, FrontierProbability, NoProbability, Standing};
use crate::text::Locale;

/// Where a mark is said to stand, everywhere alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum FrontierPlace {
    On,
    /// How probably.
    Possibly(f64),
    Not,
}

/// By how probably a mark is on the frontier; by the scores alone where nobody can say that.
pub(super) fn frontier_place(entry: &Entry<'_>) -> FrontierPlace {
    match (entry.frontier_probability, entry.standing) {
        (Ok(FrontierProbability { value, band: FrontierBand::Possibly }), _) => FrontierPlace::Possibly(value),
        // The best score among many that cannot be told apart: nobody can be named that dominates it.
        (Ok(FrontierProbability { value, band: FrontierBand::Dominated }), Standing::Frontier) => {
            FrontierPlace::Possibly(value)
        }
        (_, Standing::Frontier) => FrontierPlace::On,
        (_, Standing::DominatedBy(_)) => FrontierPlace::Not,
    }
}

/// For how many models nobody can say how probably they are on the frontier, and whose unknown error that is. `None` where it
/// can be said of all, and where a mean says that it has no error.
pub(super) fn unjudged_note(comparison: &Comparison<'_>, locale: Locale) -> Option<String> {
    let mut unjudged: Vec<&str> = Vec::new();
    for entry in &comparison.entries {
        let id = entry.model.id.as_str();
        if entry.frontier_probability == Err(NoProbability::UnknownError) && !unjudged.contains(&id) {
            unjudged.push(id);
        }
    }
    if unjudged.is_empty() || super::models_shown(comparison) < 2 {
        return None;
    }
    let mut unknown: Vec<String> = Vec::new();
    for (index, entry) in comparison.entries.iter().enumerate() {
        if entry.uncertainty.is_none() {
            unknown.push(entry_name(comparison, index, locale));
        }
    }
    if unknown.len() == comparison.entries.len() {
        if comparison.index().is_some() {
            return None;
        }
        unknown.clear();
    }
    let models = locale.words().models(&count(locale, unjudged.len()));
    Some(locale.words().unjudged_note(&models, &some_of(unknown, locale)))
}
