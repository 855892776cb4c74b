//! One model's offers.

use super::{LeftOutWords, View, Viewport, body};
use crate::catalog::Catalog;
use crate::compare::{Hosts, hosts as compared};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::layout::{RowWords, RowsWords, rows};
use crate::query::{Query, ViewKind};
use crate::table::{Column, Row, Table};
use crate::text::{self, Locale, Part, Tooltip};
use crate::theme::Theme;

/// So many offers are drawn, and with them those that the chart is about.
const DRAWN: usize = 40;

pub(super) fn view(
    catalog: &Catalog,
    query: &Query,
    viewport: Viewport,
    theme: Theme,
    locale: Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<View, Error> {
    let found = compared(catalog, query, diagnostics)?;
    let heading = query.heading.clone().unwrap_or_else(|| text::hosts::heading(&found, locale));
    let words = words(&found, locale);
    let body = body(query, viewport, |width| rows(&words, width), || table(&found, &heading, locale));
    let (count, reasons) = text::hosts::left_out(&found, locale);
    let mut sources = vec![text::hosts::sources(&found, locale)];
    for note in text::hosts::notes(&found, locale) {
        sources.push(vec![Part::Text(note)]);
    }
    Ok(View {
        viewport,
        locale,
        theme,
        printed: (query.view == ViewKind::Chart).then(|| table(&found, &heading, locale)),
        heading,
        deck: text::hosts::deck(&found, locale),
        summary: text::hosts::summary(&found, locale),
        body,
        evidence: text::hosts::evidence(&found, locale),
        left_out: (!reasons.is_empty()).then_some(LeftOutWords { count, reasons }),
        sources,
    })
}

/// A bar for each offer, from nothing on.
fn words(hosts: &Hosts<'_>, locale: Locale) -> RowsWords {
    let mut words = RowsWords { title: text::hosts::title(hosts, locale), ..RowsWords::default() };
    let dearest = hosts.offers.last().map_or(0.0, |one| one.priced.price.to_f64());
    let values = text::hosts::values(hosts, locale);
    let mut missing = 0;
    for (place, one) in hosts.offers.iter().enumerate() {
        if place >= DRAWN && !one.highlighted {
            missing += 1;
            continue;
        }
        if let Some(before) = words.rows.last_mut().filter(|_| missing > 0) {
            before.more = text::hosts::gap(missing, locale);
        }
        missing = 0;
        words.rows.push(RowWords {
            entry: place,
            model: hosts.model.id.clone(),
            name: text::hosts::name(one.priced.list_price.offer, locale),
            note: text::hosts::note(hosts, one, locale),
            value: values.get(place).cloned().unwrap_or_default(),
            reach: if dearest > 0.0 { one.priced.price.to_f64() / dearest } else { 0.0 },
            is_bar: true,
            highlighted: one.highlighted,
            accented: one.highlighted,
            ..RowWords::default()
        });
    }
    if let Some(last) = words.rows.last_mut().filter(|_| missing > 0) {
        last.more = text::hosts::gap(missing, locale);
    }
    words
}

fn table(hosts: &Hosts<'_>, caption: &str, locale: Locale) -> Table {
    let (names, numeric) = text::hosts::columns(hosts, locale);
    let mut columns = Vec::new();
    for (place, name) in names.into_iter().enumerate() {
        columns.push(Column { name, numeric: (1..=numeric).contains(&place) });
    }
    let mut rows = Vec::new();
    for one in &hosts.offers {
        let cells = text::hosts::cells(hosts, one, locale);
        rows.push(Row { model: hosts.model.id.clone(), highlighted: one.highlighted, cells });
    }
    Table { caption: caption.to_owned(), columns, rows }
}

pub(super) fn tooltip(catalog: &Catalog, query: &Query, locale: Locale, mark: usize) -> Option<Tooltip> {
    let hosts = compared(catalog, query, &mut Vec::new()).ok()?;
    text::hosts::tooltip(&hosts, mark, locale)
}

pub(super) fn marked_models(catalog: &Catalog, query: &Query) -> Vec<String> {
    let mut models = Vec::new();
    if let Ok(hosts) = compared(catalog, query, &mut Vec::new()) {
        for _ in &hosts.offers {
            models.push(hosts.model.id.clone());
        }
    }
    models
}
