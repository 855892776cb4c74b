//! Prices against scores.

use super::{LeftOutWords, View, Viewport, body};
use crate::catalog::Catalog;
use crate::compare::{Annotated, Comparison, ValueLines, annotated, compare, value_lines};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::layout::{ScatterWords, ValueCurve, scatter};
use crate::query::{Query, ViewKind};
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
    let value_lines = value_lines(query, &comparison, diagnostics);
    let picture = |width| {
        let words = words(&comparison, &annotated, value_lines.as_ref(), width, locale);
        scatter(&comparison, &words, width, locale)
    };
    let body = body(query, viewport, picture, || table(&comparison, &heading, locale));
    let left_out = text::left_out_count(&comparison, locale)
        .map(|count| LeftOutWords { count, reasons: text::left_out(&comparison, locale) });
    let mut sources = vec![text::source_line(&comparison, locale)];
    for note in text::notes(&comparison, locale) {
        sources.push(vec![Part::Text(note)]);
    }
    let mut evidence = text::evidence(&comparison, locale);
    evidence.extend(text::outlook(catalog, query, &comparison, locale));
    if let Some(lines) = &value_lines {
        evidence.extend(text::value_notes(&comparison, lines, locale));
    }
    let is_picture = query.view == ViewKind::Chart;
    Ok(View {
        viewport,
        locale,
        theme,
        deck: text::deck(&comparison, locale),
        summary: text::summary(&comparison, true, locale),
        printed: is_picture.then(|| printed_table(&comparison, &heading, locale)),
        body,
        heading,
        evidence,
        left_out,
        sources,
    })
}

fn words(
    comparison: &Comparison<'_>,
    annotated: &[Annotated<'_>],
    value_lines: Option<&ValueLines>,
    width: Px,
    locale: Locale,
) -> ScatterWords {
    let narrow = width < NARROW;
    let label = |label| text::label(locale, label).to_owned();
    let mut labels = Vec::new();
    for entry in 0..comparison.entries.len() {
        labels.push(text::entry_name(comparison, entry, locale));
    }
    let (mut notes, mut sides) = (Vec::new(), Vec::new());
    for one in annotated {
        notes.push(one.notes.join(" "));
        sides.push(one.side);
    }
    let mut value_curves = Vec::new();
    if let Some(lines) = value_lines {
        for (label, curve) in text::value_marks(comparison, lines, locale) {
            value_curves.push(ValueCurve { label, curve });
        }
    }
    ScatterWords {
        x_title: if narrow {
            text::x_axis_title_short(comparison, true, locale)
        } else {
            text::x_axis_title(comparison, true, locale)
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
        notes,
        sides,
        other_developers: label(Label::OtherDevelopers),
        ratio: text::ratio_mark(comparison, locale),
        value_curves,
    }
}

pub(super) fn tooltip(catalog: &Catalog, query: &Query, locale: Locale, entry: usize) -> Option<Tooltip> {
    let comparison = compare(catalog, query, &mut Vec::new()).ok()?;
    (entry < comparison.entries.len()).then(|| text::tooltip(&comparison, entry, locale))
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
