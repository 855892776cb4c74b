//! Benchmarks that no longer say what their scores seem to say, and do not tell (methods 2.6).

use super::saturation::saturation;
use crate::catalog::{Benchmark, Catalog, NoteKind};
use crate::diagnostic::{Diagnostic, Severity};
use crate::time::Date;

/// Notes on benchmarks whose own notes are not those of the rules.
pub(super) fn benchmarks(catalog: &Catalog) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for benchmark in &catalog.benchmarks {
        let at = format!("benchmarks.{}.notes", benchmark.id);
        let mut note = |code, message: String, hint: String| {
            found.push(Diagnostic::new(Severity::Note, code, at.clone(), message).with_hint(hint));
        };
        let said = noted(benchmark, NoteKind::Saturation);
        match saturation(catalog, benchmark) {
            Some((since, why)) if said != Some(since) => {
                let message = match said {
                    Some(said) => format!("found a note on saturation from {said}, expected one from {since}: {why}."),
                    None => format!("found no note on saturation, expected one from {since}: {why}."),
                };
                note("saturation-unsaid", message, format!("Say so in a note about “saturation” from {since}."));
            }
            None if said.is_some() => {
                let message = "found a note on saturation, expected none: its scores here are neither near the ceiling \
                    nor near each other.";
                note(
                    "saturation-unfounded",
                    message.to_owned(),
                    "Take it out, or add the scores that show it.".to_owned(),
                );
            }
            _ => {}
        }
        if let (Some(published), None) = (benchmark.published, noted(benchmark, NoteKind::Contamination)) {
            let message = format!(
                "found no note on contamination, expected one from {published}, when its questions became public."
            );
            note("contamination-unsaid", message, format!("Say so in a note about “contamination” from {published}."));
        }
    }
    found
}

/// Since when a note about something holds.
fn noted(benchmark: &Benchmark, about: NoteKind) -> Option<Date> {
    benchmark.notes.iter().find(|note| note.about == about).map(|note| note.from)
}
