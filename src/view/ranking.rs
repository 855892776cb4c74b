//! Models in the order of their scores.

use super::{LeftOutWords, View, Viewport, body};
use crate::catalog::{Catalog, ScoreUnit};
use crate::compare::{Ranked, Ranking, ranking as compared};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::layout::{RowWords, RowsWords, rows};
use crate::order::sort_by;
use crate::query::{Query, ViewKind};
use crate::scale::LinearScale;
use crate::scene::Px;
use crate::table::{Column, Row, Table};
use crate::text::{self, Label, Locale, Part, Tooltip};
use crate::theme::Theme;
use crate::units::Decimal;

/// So many rows are drawn from the first on, and with them those that the chart is about.
const DRAWN: usize = 25;
/// So many are printed below the picture, and those.
const PRINTED: usize = 10;

pub(super) fn view(
    catalog: &Catalog,
    query: &Query,
    viewport: Viewport,
    theme: Theme,
    locale: Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<View, Error> {
    let found = compared(catalog, query, diagnostics)?;
    let heading = query.heading.clone().unwrap_or_else(|| text::ranking::heading(&found, locale));
    let words = words(&found, locale);
    let drawn = (query.view == ViewKind::Chart).then_some(words.rows.len());
    let body = body(query, viewport, |width| rows(&words, width), || table(&found, &heading, locale));
    let (count, reasons) = text::ranking::left_out(&found, locale);
    let mut sources = vec![text::ranking::sources(&found, locale)];
    for note in text::ranking::notes(&found, drawn, locale) {
        sources.push(vec![Part::Text(note)]);
    }
    let mut evidence = text::ranking::missed(&found, locale);
    evidence.extend(text::ranking::evidence(&found, locale));
    Ok(View {
        viewport,
        locale,
        theme,
        printed: drawn.map(|_| printed(&found, &heading, locale)),
        heading,
        deck: text::ranking::deck(&found, locale),
        summary: text::ranking::summary(&found, locale),
        body,
        evidence,
        left_out: (!reasons.is_empty()).then_some(LeftOutWords { count, reasons }),
        sources,
    })
}

/// The best, and who the chart is about.
fn printed(ranking: &Ranking<'_>, caption: &str, locale: Locale) -> Table {
    let mut table = table(ranking, caption, locale);
    let mut place = 0;
    table.rows.retain(|row| {
        place += 1;
        place <= PRINTED || row.highlighted
    });
    table
}

/// The rows that are drawn, on one scale.
fn words(ranking: &Ranking<'_>, locale: Locale) -> RowsWords {
    let mut words = RowsWords {
        rank: text::label(locale, Label::Rank).to_owned(),
        title: text::ranking::title(ranking, locale),
        price: text::ranking::price_title(ranking, locale),
        ..RowsWords::default()
    };
    let any_highlighted = ranking.rows.iter().any(|row| row.highlighted);
    let is_drawn = |(place, row): &(usize, &Ranked<'_>)| *place < DRAWN || row.highlighted;
    let scale = scale(ranking, ranking.rows.iter().enumerate().filter(is_drawn).map(|(_, row)| row));
    let (values, prices) = (text::ranking::values(ranking, locale), text::ranking::price_values(ranking, locale));
    // Whom the chart is about has the colour of its developer, in the order in which scatter charts give them.
    let mut developers: Vec<&str> = Vec::new();
    for row in ranking.rows.iter().filter(|row| row.highlighted) {
        if !developers.contains(&row.model.developer.id.as_str()) {
            developers.push(&row.model.developer.id);
        }
    }
    sort_by(&mut developers, Ord::cmp);
    let mut missing = 0;
    for (place, row) in ranking.rows.iter().enumerate() {
        if !is_drawn(&(place, row)) {
            missing += 1;
            continue;
        }
        if let Some(before) = words.rows.last_mut().filter(|_| missing > 0) {
            before.more = text::ranking::gap(missing, locale);
        }
        missing = 0;
        let ends = row.uncertainty.map(|known| (known.interval.low, known.interval.high));
        words.rows.push(RowWords {
            entry: place,
            model: row.model.id.clone(),
            rank: text::ranking::rank(row, locale),
            // A rank that nobody can tell from others is no group.
            group: if row.rank.is_judged { row.rank.first } else { 0 },
            name: text::ranking::name(ranking, place, locale),
            value: values.get(place).cloned().unwrap_or_default(),
            price: prices.get(place).cloned().unwrap_or_default(),
            reach: share(&scale, row.score.value),
            interval: ends.map(|(low, high)| (share(&scale, thousandths(low)), share(&scale, thousandths(high)))),
            highlighted: row.highlighted,
            accented: row.highlighted || !any_highlighted,
            colour: developers.iter().position(|id| *id == row.model.developer.id).map_or(0, |place| {
                // As in a scatter chart: beyond the palette all are one grey.
                u8::try_from(place).unwrap_or(u8::MAX)
            }),
            ..RowWords::default()
        });
    }
    if let Some(last) = words.rows.last_mut().filter(|_| missing > 0) {
        last.more = text::ranking::gap(missing, locale);
    }
    let is_percent = ranking.benchmark.unit == ScoreUnit::Percent;
    for tick in scale.ticks() {
        words.ticks.push((share(&scale, tick), text::score_tick(locale, tick, is_percent)));
    }
    words
}

/// The scale's length, of which a place on it is a share.
const LENGTH: Px = Px::whole(10_000);
/// About so many stretches between ticks.
const TICKS: i64 = 5;

/// From the lowest to the highest of what some rows show.
fn scale<'r, 'a: 'r>(ranking: &Ranking<'_>, rows: impl Iterator<Item = &'r Ranked<'a>>) -> LinearScale {
    let mut range: Option<(Decimal, Decimal)> = None;
    for row in rows {
        let value = row.score.value;
        let (low, high) = row
            .uncertainty
            .map_or((value, value), |known| (thousandths(known.interval.low), thousandths(known.interval.high)));
        let (low, high) = (low.min(value), high.max(value));
        range = Some(range.map_or((low, high), |(least, most)| (least.min(low), most.max(high))));
    }
    let (least, most) = range.unwrap_or_default();
    let bounds = (ranking.benchmark.lowest, ranking.benchmark.highest);
    LinearScale::new(least, most, bounds, TICKS, Px::ZERO, LENGTH)
}

fn thousandths(value: f64) -> Decimal {
    Decimal::from_millionths(i64::from(Px::nearest(value * 100.0).0) * 1_000)
}

fn share(scale: &LinearScale, value: Decimal) -> f64 {
    scale.position(value).to_f64() / LENGTH.to_f64()
}

fn table(ranking: &Ranking<'_>, caption: &str, locale: Locale) -> Table {
    let (names, numeric) = text::ranking::columns(ranking, locale);
    let mut columns = Vec::new();
    for (place, name) in names.into_iter().enumerate() {
        columns.push(Column { name, numeric: (1..=numeric).contains(&place) });
    }
    let mut rows = Vec::new();
    for (row, value) in ranking.rows.iter().zip(text::ranking::values(ranking, locale)) {
        let cells = text::ranking::cells(ranking, row, value, locale);
        rows.push(Row { model: row.model.id.clone(), highlighted: row.highlighted, cells });
    }
    Table { caption: caption.to_owned(), columns, rows }
}

pub(super) fn tooltip(catalog: &Catalog, query: &Query, locale: Locale, mark: usize) -> Option<Tooltip> {
    let ranking = compared(catalog, query, &mut Vec::new()).ok()?;
    text::ranking::tooltip(&ranking, mark, locale)
}

pub(super) fn marked_models(catalog: &Catalog, query: &Query) -> Vec<String> {
    let mut models = Vec::new();
    if let Ok(ranking) = compared(catalog, query, &mut Vec::new()) {
        for row in &ranking.rows {
            models.push(row.model.id.clone());
        }
    }
    models
}
