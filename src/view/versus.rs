//! Two to five models against each other.

use super::{LeftOutWords, View, Viewport, body};
use crate::catalog::{BenchmarkKind, Catalog};
use crate::compare::{BenchmarkRow, Versus, price_flips_of, versus as compared};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::layout::{Bar, Panel, VersusWords, versus};
use crate::query::{Query, ViewKind};
use crate::scene::Px;
use crate::table::{Column, Row, Table};
use crate::text::{self, Locale, Part, Places, Tooltip, decimal};
use crate::theme::Theme;
use crate::units::Decimal;

pub(super) fn view(
    catalog: &Catalog,
    query: &Query,
    viewport: Viewport,
    theme: Theme,
    locale: Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<View, Error> {
    let found = compared(catalog, query, diagnostics)?;
    let heading = query.heading.clone().unwrap_or_else(|| text::versus_heading(&found, locale));
    let words = words(&found, locale);
    let body = body(query, viewport, |width| versus(&words, width), || table(&found, &heading, locale));
    let is_picture = query.view == ViewKind::Chart;
    let flips = price_flips_of(catalog, query, &found);
    let (count, reasons) = text::versus_left_out(&found, locale);
    let mut sources = vec![text::versus_sources(&found, locale)];
    for note in text::versus_notes(&found, locale) {
        sources.push(vec![Part::Text(note)]);
    }
    let mut evidence = text::versus_missed(&found, locale);
    evidence.extend(text::versus_evidence(&found, flips.as_ref(), locale));
    Ok(View {
        viewport,
        locale,
        theme,
        printed: is_picture.then(|| table(&found, &heading, locale)),
        heading,
        deck: text::versus_deck(&found, locale),
        summary: text::versus_summary(&found, locale),
        body,
        evidence,
        left_out: (!reasons.is_empty()).then_some(LeftOutWords { count, reasons }),
        sources,
    })
}

/// The prices, then a panel for each benchmark.
fn words(versus: &Versus<'_>, locale: Locale) -> VersusWords {
    let mut panels = vec![Panel {
        title: text::price_title(versus, locale),
        verdict: text::price_note(versus, locale),
        decided: true,
        is_share: false,
        ends: None,
        bars: price_bars(versus, locale),
    }];
    for row in &versus.rows {
        let (least, most, is_dot) = scale(row);
        let share = |value: f64| (value - least) / (most - least);
        let mut bars = Vec::new();
        for (place, one) in row.scores.iter().enumerate() {
            bars.push(Bar {
                model: one_model(versus, place),
                name: text::score_name(versus, row, place, locale),
                value: text::score_value(row, place, locale),
                reach: Some(share(one.score.value.to_f64())),
                interval: one.uncertainty.map(|known| (share(known.interval.low), share(known.interval.high))),
                is_dot,
            });
        }
        panels.push(Panel {
            title: row.benchmark.name.clone(),
            verdict: text::verdict_words(versus, row, locale),
            decided: row.is_clear(),
            is_share: !is_dot,
            ends: is_dot.then(|| (end(locale, least), end(locale, most))),
            bars,
        });
    }
    VersusWords { panels }
}

fn one_model(versus: &Versus<'_>, place: usize) -> String {
    versus.models.get(place).map(|one| one.model.id.clone()).unwrap_or_default()
}

fn price_bars(versus: &Versus<'_>, locale: Locale) -> Vec<Bar> {
    let price =
        |place: usize| versus.models.get(place).and_then(|one| one.price.as_ref().ok()).map(|one| one.price.to_f64());
    let dearest = (0..versus.models.len()).filter_map(price).fold(0.0, f64::max);
    let mut bars = Vec::new();
    for place in 0..versus.models.len() {
        bars.push(Bar {
            model: one_model(versus, place),
            name: text::contestant_name(versus, place),
            value: text::price_value(versus, place, locale),
            reach: price(place).map(|price| if dearest > 0.0 { price / dearest } else { 0.0 }),
            interval: None,
            is_dot: false,
        });
    }
    bars
}

/// From where to where a panel's scale goes, and whether its values are dots. Shares go from the least that is possible
/// to the most; a rating has no least, so that a bar's length would say nothing.
fn scale(row: &BenchmarkRow<'_>) -> (f64, f64, bool) {
    if let Some(most) = row.benchmark.highest {
        return (row.benchmark.lowest.to_f64(), most.to_f64(), false);
    }
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    for one in &row.scores {
        let value = one.score.value.to_f64();
        let (low, high) = one.uncertainty.map_or((value, value), |known| (known.interval.low, known.interval.high));
        (least, most) = (least.min(low), most.max(high));
    }
    // Without an axis from nothing on any difference fills the room; of ratings a small one must look small.
    let span = if row.benchmark.kind == BenchmarkKind::Elo { LEAST_SPAN } else { 0.0 };
    let room = ((most - least) / 4.0).max(1.0).max((span - (most - least)) / 2.0);
    let round = if span > 0.0 { ROUND } else { 1.0 };
    let from = libm::floor((least - room) / round) * round;
    (from.max(row.benchmark.lowest.to_f64().min(least)), libm::ceil((most + room) / round) * round, true)
}

/// The least that a scale of ratings spans: at 400 points more the better is expected to win ten times of eleven, on every
/// scale that is derived from Elo's.
const LEAST_SPAN: f64 = 400.0;
/// The ends of such a scale are round.
const ROUND: f64 = 50.0;

fn end(locale: Locale, value: f64) -> String {
    decimal(locale, Decimal::from_whole(Px::nearest(value / 10.0).0), Places::exactly(0))
}

fn table(versus: &Versus<'_>, caption: &str, locale: Locale) -> Table {
    let mut columns = Vec::new();
    for name in text::versus_columns(versus, locale) {
        columns.push(Column { name, numeric: false });
    }
    let mut rows = Vec::new();
    for cells in text::versus_cells(versus, locale) {
        rows.push(Row { model: String::new(), highlighted: false, cells });
    }
    Table { caption: caption.to_owned(), columns, rows }
}

/// The mark's model and row: the prices come first, then each benchmark's scores.
fn place_of<'v, 'a>(versus: &'v Versus<'a>, mark: usize) -> Option<(usize, Option<&'v BenchmarkRow<'a>>)> {
    let models = versus.models.len();
    let (panel, model) = (mark.checked_div(models)?, mark.checked_rem(models)?);
    match panel.checked_sub(1) {
        None => Some((model, None)),
        Some(row) => versus.rows.get(row).map(|row| (model, Some(row))),
    }
}

pub(super) fn tooltip(catalog: &Catalog, query: &Query, locale: Locale, mark: usize) -> Option<Tooltip> {
    let versus = compared(catalog, query, &mut Vec::new()).ok()?;
    let (model, row) = place_of(&versus, mark)?;
    Some(match row {
        None => text::price_tooltip(&versus, model, locale),
        Some(row) => text::score_tooltip(&versus, row, model, locale),
    })
}

pub(super) fn marked_models(catalog: &Catalog, query: &Query) -> Vec<String> {
    let mut models = Vec::new();
    if let Ok(versus) = compared(catalog, query, &mut Vec::new()) {
        for _ in 0..=versus.rows.len() {
            for one in &versus.models {
                models.push(one.model.id.clone());
            }
        }
    }
    models
}
