//! Prices against scores.

use core::cell::RefCell;

use super::{LeftOutWords, View, Viewport, body};
use crate::catalog::Catalog;
use crate::compare::{Annotated, Comparison, HAS_VALUE_LINES, ValueLines, annotated, compare, value_lines};
use crate::diagnostic::{Diagnostic, Quoted};
use crate::error::Error;
use crate::joined::joined;
use crate::layout::{ScatterWords, ValueCurve, nudged_scatter};
use crate::query::{Query, ViewKind, XScale};
use crate::scene::Px;
use crate::table::{printed_table, table};
use crate::text::{self, Label, Locale, Part, Tooltip};
use crate::theme::Theme;

/// Below this, axis titles take their short forms.
const NARROW: Px = Px::whole(480);

pub(super) fn view(
    catalog: &Catalog,
    query: &Query,
    viewport: Viewport,
    theme: Theme,
    locale: Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<View, Error> {
    let comparison = compare(catalog, query, diagnostics)?;
    let heading = query.heading.clone().unwrap_or_else(|| text::headline(&comparison, locale));
    let annotated = annotated(catalog, query, &comparison, diagnostics);
    let value_lines = if HAS_VALUE_LINES { value_lines(query, &comparison, diagnostics) } else { None };
    let moved = RefCell::new(Vec::new());
    let picture = |width| {
        let words = words(&comparison, &annotated, value_lines.as_ref(), width, locale);
        let (scene, elsewhere) = nudged_scatter(&comparison, &words, width, locale);
        moved.borrow_mut().extend(elsewhere.into_iter().map(|entry| (entry, width)));
        scene
    };
    let notes = notes_of(&annotated);
    let body = body(query, viewport, picture, || table(&comparison, &notes, &heading, locale));
    report_moved(&comparison, &annotated, &moved.into_inner(), diagnostics);
    let left_out = text::left_out_count(&comparison, locale)
        .map(|count| LeftOutWords { count, reasons: text::left_out(&comparison, locale) });
    let mut sources = vec![text::source_line(&comparison, locale)];
    let is_picture = query.view == ViewKind::Chart;
    for note in text::notes(&comparison, is_picture, locale) {
        sources.push(vec![Part::Text(note)]);
    }
    let mut evidence = text::missed(&comparison, locale);
    evidence.extend(text::evidence(&comparison, locale));
    evidence.extend(text::outlook(catalog, query, &comparison, locale));
    if let Some(lines) = value_lines.as_ref().filter(|_| HAS_VALUE_LINES) {
        evidence.extend(text::value_notes(&comparison, lines, locale));
    }
    let mut summary = text::summary(&comparison, query.x_scale == XScale::Log, locale);
    for (entry, note) in notes.iter().enumerate().filter(|(_, note)| !note.is_empty()) {
        // Who cannot see the note is told it.
        let note = text::labelled(locale, &text::entry_name(&comparison, entry, locale), note);
        summary = format!("{summary} {note}");
    }
    Ok(View {
        viewport,
        locale,
        theme,
        deck: text::deck(&comparison, locale),
        summary,
        printed: is_picture.then(|| printed_table(&comparison, &notes, &heading, locale)),
        body,
        heading,
        evidence,
        left_out,
        sources,
    })
}

/// Whose label could not stand where the author wants it, and in which picture first.
fn report_moved(
    comparison: &Comparison<'_>,
    annotated: &[Annotated<'_>],
    moved: &[(usize, Px)],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (index, (place, width)) in moved.iter().enumerate() {
        let is_told = moved.iter().take(index).any(|(other, _)| other == place);
        let side = annotated.get(*place).and_then(|one| one.side);
        let (Some(entry), Some(side), false) = (comparison.entries.get(*place), side, is_told) else { continue };
        let asked = format!("{} {}", entry.model.id, side.as_str());
        let message = format!("found {}, where it has no room at a width of {} px.", Quoted(&asked), width.0 / 10);
        let hint = "It stands where there is room.";
        diagnostics.push(Diagnostic::warning("nudge-not-possible", "nudge", message).with_hint(hint));
    }
}

fn words(
    comparison: &Comparison<'_>,
    annotated: &[Annotated<'_>],
    value_lines: Option<&ValueLines>,
    width: Px,
    locale: Locale,
) -> ScatterWords {
    let narrow = width < NARROW;
    let is_log = comparison.x_scale == XScale::Log;
    let label = |label| text::label(locale, label).to_owned();
    let mut labels = Vec::new();
    for entry in 0..comparison.entries.len() {
        labels.push(text::entry_name(comparison, entry, locale));
    }
    let notes = notes_of(annotated);
    let mut named_notes = Vec::new();
    for (label, note) in labels.iter().zip(&notes) {
        named_notes.push(if note.is_empty() { String::new() } else { text::labelled(locale, label, note) });
    }
    let mut sides = Vec::new();
    for one in annotated {
        sides.push(one.side);
    }
    let mut value_curves = Vec::new();
    if let Some(lines) = value_lines.filter(|_| HAS_VALUE_LINES) {
        for (label, course) in text::value_marks(comparison, lines, locale) {
            value_curves.push(ValueCurve { label, course });
        }
    }
    ScatterWords {
        x_title: if narrow {
            text::x_axis_title_short(comparison, is_log, locale)
        } else {
            text::x_axis_title(comparison, is_log, locale)
        },
        y_title: if narrow {
            text::y_axis_title_short(comparison, locale)
        } else {
            text::y_axis_title(comparison, locale)
        },
        cheaper: label(Label::Cheaper),
        better: label(Label::Better),
        free: label(Label::Free),
        labels,
        named_notes,
        notes,
        sides,
        other_developers: label(Label::OtherDevelopers),
        open_weights: label(Label::OpenWeights),
        ratio: text::ratio_mark(comparison, locale),
        ratio_ends: text::ratio_ends(comparison),
        value_curves,
    }
}

pub(super) fn tooltip(catalog: &Catalog, query: &Query, locale: Locale, entry: usize) -> Option<Tooltip> {
    let comparison = compare(catalog, query, &mut Vec::new()).ok()?;
    if entry >= comparison.entries.len() {
        return None;
    }
    let mut tooltip = text::tooltip(&comparison, entry, locale);
    let notes = notes_of(&annotated(catalog, query, &comparison, &mut Vec::new()));
    if let Some(note) = notes.get(entry).filter(|note| !note.is_empty()) {
        tooltip.rows.insert(0, (text::label(locale, Label::Note).to_owned(), note.clone()));
    }
    Some(tooltip)
}

/// What the author writes at each entry.
fn notes_of(annotated: &[Annotated<'_>]) -> Vec<String> {
    let mut notes = Vec::new();
    for one in annotated {
        notes.push(joined(one.notes.iter().map(|note| &**note), " "));
    }
    notes
}

pub(super) fn marked_models(catalog: &Catalog, query: &Query) -> Vec<String> {
    let mut models = Vec::new();
    if let Ok(comparison) = compare(catalog, query, &mut Vec::new()) {
        for entry in &comparison.entries {
            models.push(entry.model.id.clone());
        }
    }
    models
}
