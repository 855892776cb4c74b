//! What one to eight models have cost over time.

use super::{LeftOutWords, View, Viewport, body};
use crate::catalog::Catalog;
use crate::compare::{History, history as looked_up};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::layout::{HistoryWords, history};
use crate::query::{Query, ViewKind};
use crate::scene::Px;
use crate::table::{Column, Row, Table};
use crate::text::{self, Label, Locale, Part, Tooltip};
use crate::theme::Theme;

/// Below this, the axis's title takes its short form.
const NARROW: Px = Px::whole(480);

pub(super) fn view(
    catalog: &Catalog,
    query: &Query,
    viewport: Viewport,
    theme: Theme,
    locale: Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<View, Error> {
    let found = looked_up(catalog, query, diagnostics)?;
    let heading = query.heading.clone().unwrap_or_else(|| text::history_heading(&found, locale));
    let picture = |width| history(&found, &words(&found, width, locale), width, locale);
    let body = body(query, viewport, picture, || table(&found, &heading, locale));
    let (count, reasons) = text::history_left_out(&found, locale);
    let mut sources = vec![text::history_sources(&found, locale)];
    for note in text::history_notes(&found, locale) {
        sources.push(vec![Part::Text(note)]);
    }
    let mut evidence = text::history_missed(&found, locale);
    evidence.extend(text::history_evidence(&found, locale));
    Ok(View {
        viewport,
        locale,
        theme,
        printed: (query.view == ViewKind::Chart).then(|| table(&found, &heading, locale)),
        heading,
        deck: text::history_deck(&found, locale),
        summary: text::history_summary(&found, locale),
        body,
        evidence,
        left_out: (!reasons.is_empty()).then_some(LeftOutWords { count, reasons }),
        sources,
    })
}

fn words(history: &History<'_>, width: Px, locale: Locale) -> HistoryWords {
    let (mut names, mut prices) = (Vec::new(), Vec::new());
    for (place, line) in history.lines.iter().enumerate() {
        names.push(text::line_name(history, place));
        let mut of_line = Vec::new();
        for step in &line.steps {
            of_line.push(text::step_price(history, step, locale));
        }
        prices.push(of_line);
    }
    let title = text::history_axis_title(history, width < NARROW, locale);
    HistoryWords { title, free: text::label(locale, Label::Free).to_owned(), names, prices }
}

fn table(history: &History<'_>, caption: &str, locale: Locale) -> Table {
    /// The column of prices.
    const PRICE: usize = 2;
    let mut columns = Vec::new();
    for name in text::history_columns(history, locale) {
        columns.push(Column { name, numeric: columns.len() == PRICE });
    }
    let mut rows = Vec::new();
    for line in &history.lines {
        for step in &line.steps {
            let cells = text::history_cells(history, line, step, locale);
            rows.push(Row { model: line.model.id.clone(), highlighted: line.highlighted, cells });
        }
    }
    Table { caption: caption.to_owned(), columns, rows }
}

pub(super) fn tooltip(catalog: &Catalog, query: &Query, locale: Locale, mark: usize) -> Option<Tooltip> {
    text::history_tooltip(&looked_up(catalog, query, &mut Vec::new()).ok()?, mark, locale)
}

pub(super) fn marked_models(catalog: &Catalog, query: &Query) -> Vec<String> {
    let (mut models, mut changing) = (Vec::new(), Vec::new());
    if let Ok(history) = looked_up(catalog, query, &mut Vec::new()) {
        for line in &history.lines {
            for _ in &line.steps {
                models.push(line.model.id.clone());
            }
            for _ in &line.versions {
                changing.push(line.model.id.clone());
            }
        }
    }
    models.extend(changing);
    models
}
