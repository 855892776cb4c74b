//! The words of a figure, from a comparison: headline, deck, axis titles, sources, summary, tooltips and table.
//!
//! What is said here follows from the comparison's figures and no others, and every number goes through `number`.

mod axes;
mod elsewhere;
mod fact;
mod frontier;
mod headline;
mod history;
pub mod hosts;
mod left_out;
mod mean;
mod nothing;
mod outlook;
pub mod ranking;
mod sources;
mod summary;
mod table;
mod tooltip;
mod value_lines;
mod verdict;
mod versus;
mod versus_evidence;
mod versus_notes;
mod versus_table;

use axes::{column_title, score_column};
pub use axes::{deck, x_axis_title, x_axis_title_short, y_axis_title, y_axis_title_short};
#[cfg(feature = "cli")]
pub(super) use elsewhere::elsewhere_note;
pub use fact::{fact_label, fact_note, fact_text};
use frontier::{FrontierPlace, frontier_place};
pub use headline::{evidence, headline, ratio_ends, ratio_mark};
pub use history::{
    history_axis_title, history_cells, history_columns, history_deck, history_evidence, history_heading,
    history_left_out, history_missed, history_notes, history_sources, history_summary, history_tooltip, line_name,
    month_of_year, month_tick, step_price,
};
pub use left_out::{left_out, left_out_count, missed, notes};
pub use nothing::{catalog_ends, not_in_catalog, nothing, still_to_come};
pub use outlook::outlook;
#[cfg(feature = "cli")]
pub(super) use outlook::{host_in_hours, not_counted};
pub use sources::{entry_sources, source_line};
pub use summary::summary;
pub use table::{cells, columns, numeric_columns};
pub use tooltip::{Tooltip, same_place, tooltip};
#[cfg(feature = "cli")]
pub(super) use tooltip::{in_force, price_remarks};
#[cfg(feature = "cli")]
pub(super) use value_lines::price_step;
pub use value_lines::{value_marks, value_notes};
#[cfg(feature = "cli")]
pub(super) use verdict::{clearly_ahead, kind, verdict_sentence};
#[cfg(feature = "cli")]
pub(super) use versus::versus_prices_meant;
pub use versus::{
    contestant_name, price_note, price_title, price_value, score_name, score_value, verdict_words, versus_deck,
    versus_heading, versus_left_out, versus_missed, versus_summary,
};
pub use versus_evidence::versus_evidence;
#[cfg(feature = "cli")]
pub(super) use versus_evidence::{mean_tables, totals, widest_range};
pub use versus_notes::{versus_notes, versus_sources};
pub use versus_table::{price_tooltip, score_tooltip, versus_cells, versus_columns};

use super::Locale;
use super::date::moment;
use super::number::{
    Places, decimal, decimal_of, integer, money, money_tick, percent, percent_of, plain_tick, prices_in_column,
    score_beside, score_decimals, tenths_of_percent, usd,
};
use super::words::{Count, Dominance, Label, Tally};
use crate::catalog::{Host, Model, ScoreUnit, Source};
use crate::compare::{Comparison, Entry, Standing, Uncertainty, converted};
use crate::query::Currency;
use crate::split::split_once;
use crate::statistics::Interval;
use crate::units::{Decimal, Rational};

/// A stretch of text, with or without a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text alone.
    Text(String),
    /// Text that leads to an http(s) address.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads.
        url: String,
    },
}

/// The parts as plain text, for places without links.
pub fn plain(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) | Part::Link { text, .. } => text.as_str(),
        })
        .collect()
}

/// A word of the figure that stands alone: a cue, a column, a state.
pub fn label(locale: Locale, label: Label) -> &'static str {
    locale.words().label(label)
}

/// "R1: Open weights"
pub fn labelled(locale: Locale, label: &str, value: &str) -> String {
    locale.words().labelled(label, value)
}

/// The name of a mark: the model's short name, with the effort where one was set, and with the host where the model has
/// several marks.
/// Empty where there is no such entry.
pub fn entry_name(comparison: &Comparison<'_>, index: usize, locale: Locale) -> String {
    name(comparison, index, locale, |model| &model.short)
}

/// The full name of a mark: like [`entry_name`], with the model's full name.
pub fn entry_full_name(comparison: &Comparison<'_>, index: usize, locale: Locale) -> String {
    name(comparison, index, locale, |model| &model.name)
}

fn name(comparison: &Comparison<'_>, index: usize, locale: Locale, form: fn(&Model) -> &String) -> String {
    let Some(entry) = comparison.entries.get(index) else { return String::new() };
    let mut name = form(entry.model);
    let mut several_hosts = false;
    for other in &comparison.entries {
        if other.model.id == entry.model.id {
            several_hosts |= other.host() != entry.host();
        } else if form(other.model) == form(entry.model) {
            // Two models of one short name need their full ones.
            name = &entry.model.name;
        }
    }
    // The score of one effort beside the price of all would be read as the score of the model (guard 6).
    let effort = entry.effort.map(|effort| locale.words().effort(effort));
    let effort = effort.as_deref();
    let host = entry.host().filter(|_| several_hosts).map(|host| host.name.as_str());
    match (effort, host) {
        (None, None) => name.clone(),
        (Some(one), None) | (None, Some(one)) => format!("{name} ({one})"),
        (Some(effort), Some(host)) => format!("{name} ({effort}, {host})"),
    }
}

/// The name of who is priced, with the host where that is not the model's developer: its price is one of several, and a
/// sentence that says it alone must say whose it is. `asked` is the host that the author named for all: it is said elsewhere.
fn sold_by(name: &str, model: &Model, host: Option<&Host>, asked: Option<&Host>) -> String {
    let own = model.developer.host.as_ref();
    match host {
        Some(host) if asked.is_none() && Some(&host.id) != own && split_once(name, &host.name).is_none() => {
            match name.strip_suffix(')') {
                Some(name) => format!("{name}, {})", host.name),
                None => format!("{name} ({})", host.name),
            }
        }
        _ => name.to_owned(),
    }
}

/// The moment whose prices are compared, with the hours of the day where those were chosen: "29 January 2025", "1 March
/// 2025 (off-peak hours)".
fn asked_moment(comparison: &Comparison<'_>, locale: Locale) -> String {
    let moment = moment(locale, comparison.as_of);
    locale.words().in_hours(&moment, comparison.hours)
}

/// A value of the score axis in its unit: "79.8%".
fn value(comparison: &Comparison<'_>, value: Rational, locale: Locale) -> String {
    if let Some(index) = comparison.index() {
        return mean::mean_value(index, value, locale);
    }
    let unit = comparison.scale().unit;
    score_beside(locale, value, unit, u32::from(has_tenths(comparison, unit)))
}

/// True where some score, or its interval, is written with tenths: then all are. Mostly the first one says so.
fn has_tenths(comparison: &Comparison<'_>, unit: ScoreUnit) -> bool {
    comparison.entries.iter().any(|entry| entry.uncertainty.is_some() || score_decimals(entry.value, unit) > 0)
}

pub(super) fn count(locale: Locale, count: usize) -> Count {
    let category = locale.plural(i64::try_from(count).unwrap_or(i64::MAX), 0);
    Count { number: integer(locale, count), category }
}

/// "$0.40 to $8", or the one value where both ends are written alike.
fn range(locale: Locale, low: String, high: &str, is_percent: bool) -> String {
    if low == high { low } else { locale.words().range(&low, high, is_percent) }
}

/// So many of several, of which none and one have words of their own.
pub(super) fn tally(locale: Locale, count: usize) -> Tally {
    Tally::new(integer(locale, count), count)
}

/// How many models, not marks, are shown.
fn models_shown(comparison: &Comparison<'_>) -> usize {
    let mut ids: Vec<&str> = Vec::new();
    for entry in &comparison.entries {
        ids.push(&entry.model.id);
    }
    crate::order::sort_by(&mut ids, Ord::cmp);
    ids.dedup();
    ids.len()
}

/// A source's title, leading to it where it has an address.
fn cited(source: &Source, text: &str) -> Part {
    match &source.url {
        Some(url) => Part::Link { text: text.to_owned(), url: url.clone() },
        None => Part::Text(text.to_owned()),
    }
}

/// Whether a mark is on the frontier, in words: "yes", "possibly (46% likely)", "no: R1 costs less and scores higher".
fn standing(comparison: &Comparison<'_>, entry: &Entry<'_>, locale: Locale) -> String {
    let words = locale.words();
    if let FrontierPlace::Possibly(value) = frontier_place(entry) {
        return words.possibly(&percent_of(locale, 100.0 * value));
    }
    match dominated(comparison, entry) {
        None => words.label(Label::Yes).to_owned(),
        Some((by, how)) => {
            words.labelled(words.label(Label::No), &words.dominance(&entry_name(comparison, by, locale), how))
        }
    }
}

/// An amount of the currency that is shown.
fn amount(locale: Locale, value: Rational, currency: Option<Currency>) -> String {
    match currency {
        Some(currency) => money(locale, value, &currency.code.to_string()),
        None => usd(locale, value),
    }
}

/// The letters of the currency that is shown, where it is not the US dollar.
fn code_of(currency: Option<Currency>) -> Option<String> {
    currency.map(|currency| currency.code.to_string())
}

/// What stands at a tick of a price axis: the number, and the same with the currency that is shown.
pub fn price_tick(locale: Locale, value: Rational, currency: Option<Currency>) -> (String, String) {
    (plain_tick(locale, value), money_tick(locale, value, code_of(currency).as_deref()))
}

/// What stands at a tick of a score axis: the number, and the same with its unit.
pub fn score_tick(locale: Locale, value: Decimal, is_percent: bool) -> (String, String) {
    let number = decimal(locale, value, Places::up_to(4));
    let in_full = if is_percent { percent(locale, value, Places::up_to(4)) } else { number.clone() };
    (number, in_full)
}

/// A price in the currency that is shown, from US dollars.
fn price(locale: Locale, dollars: Rational, currency: Option<Currency>) -> String {
    match currency.and_then(|currency| converted(dollars, currency)) {
        Some(value) => amount(locale, value, currency),
        None => usd(locale, dollars),
    }
}

/// Prices below each other, in the currency that is shown, from US dollars.
fn prices_below_each_other(locale: Locale, dollars: &[Rational], currency: Option<Currency>) -> Vec<String> {
    let mut values = Vec::new();
    for price in dollars {
        match currency.map(|currency| converted(*price, currency)) {
            None => values.push(*price),
            Some(Some(value)) => values.push(value),
            // Too much for the currency: each as it can be written.
            Some(None) => return dollars.iter().map(|price| self::price(locale, *price, currency)).collect(),
        }
    }
    prices_in_column(locale, &values, code_of(currency).as_deref())
}

/// The source's name in full.
pub(super) fn titled(source: &Source) -> String {
    format!("{}, {}", source.publisher, source.title)
}

/// Joins neighbouring texts.
fn joined_parts(parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        match (joined.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => joined.push(part),
        }
    }
    joined
}

/// "95% interval 62.5% to 90.4%"
pub(super) fn interval(known: &Uncertainty, unit: ScoreUnit, locale: Locale) -> String {
    locale.words().interval(&interval_range(known, unit, locale))
}

/// "62.5% to 90.4%"
pub(super) fn interval_range(known: &Uncertainty, unit: ScoreUnit, locale: Locale) -> String {
    let bound = |bound: f64| {
        match unit {
            ScoreUnit::Percent => tenths_of_percent(locale, bound),
            // As a rating itself is written.
            ScoreUnit::Points | ScoreUnit::Percentile => {
                decimal_of(locale, bound, Places::exactly(u32::from(bound < 1000.0)))
            }
        }
    };
    let Interval { low, high } = known.interval;
    locale.words().range(&bound(low), &bound(high), unit == ScoreUnit::Percent)
}

/// By which entry a mark is dominated, and how; `None` on the frontier.
fn dominated(comparison: &Comparison<'_>, entry: &Entry<'_>) -> Option<(usize, Dominance)> {
    let Standing::DominatedBy(by) = entry.standing else { return None };
    let other = comparison.entries.get(by)?;
    let how = if other.price == entry.price {
        Dominance::Better
    } else if other.value == entry.value {
        Dominance::Cheaper
    } else {
        Dominance::CheaperAndBetter
    };
    Some((by, how))
}
