//! The words of a history: what one to eight models have cost, since when, and where.

use super::left_out::{converted_note, missed_of, models_not_shown};
use super::sources::links;
use super::sources::publishers;
use super::tooltip::{in_force, price_remarks};
use super::{Part, Tooltip, count, joined_parts, price};
use crate::catalog::{Basis, Source};
use crate::compare::{History, PriceLine, PriceStep, Reason};
use crate::text::Locale;
use crate::text::date::{date, last_day, moment, until_day};
use crate::text::words::{Label, PriceChange, PricePlace};
use crate::time::{Date, Instant};
use crate::units::Rational;

/// In the headline so many models are told one by one.
const TOLD: usize = 2;

/// The name of a model inside the chart: its short one, or its full one where two share that.
pub fn line_name(history: &History<'_>, place: usize) -> String {
    let Some(line) = history.lines.get(place) else { return String::new() };
    let mut alike = 0;
    for other in &history.lines {
        alike += usize::from(other.model.short == line.model.short);
    }
    if alike > 1 { line.model.name.clone() } else { line.model.short.clone() }
}

/// "$10"
pub fn step_price(history: &History<'_>, step: &PriceStep<'_>, locale: Locale) -> String {
    price(locale, step.price, history.currency)
}

/// The month of an axis: its name, or the year of its January.
pub fn month_tick(locale: Locale, day: Date) -> String {
    let prose = locale.prose();
    if day.month == 1 { prose.digits(u64::from(day.year), 1) } else { prose.month(day.month).to_owned() }
}

/// The same with its year, where no other tick says that: "October 2024".
pub fn month_of_year(locale: Locale, day: Date) -> String {
    locale.words().month(day)
}

/// What the price axis measures, for narrow pictures in short.
pub fn history_axis_title(history: &History<'_>, is_short: bool, locale: Locale) -> String {
    let words = locale.words();
    if is_short {
        words.x_axis_short(history.measure, true)
    } else {
        words.x_axis(history.measure, super::code_of(history.currency).as_deref(), true)
    }
}

/// What the chart shows, in a sentence without a full stop: the change of one or two prices, or of the lowest of all.
pub fn history_heading(history: &History<'_>, locale: Locale) -> String {
    let words = locale.words();
    let mut told: Vec<usize> = Vec::new();
    for (place, line) in history.lines.iter().enumerate() {
        if line.highlighted {
            told.push(place);
        }
    }
    if told.is_empty() {
        told.extend(0..history.lines.len());
    }
    if told.len() <= TOLD {
        let mut changes = Vec::new();
        for place in told {
            changes.push(change(history, place, locale));
        }
        return words.beside(&changes);
    }
    let mut begin: Option<Instant> = None;
    for line in &history.lines {
        if let Some(step) = line.first() {
            begin = Some(begin.map_or(step.from, |begin| begin.min(step.from)));
        }
    }
    let lowest = |at: Instant| lowest_at(history, at);
    if let (Some(before), Some(after)) = (begin.and_then(lowest), lowest(history.as_of)) {
        let first = begin.unwrap_or(history.as_of);
        // Two ends alone would not say that somebody had asked for less.
        let low = lowest_of_all(history).filter(|step| step.price < before.price.min(after.price));
        let of = |(step, at): (&PriceStep<'_>, Instant)| {
            let names = words.list(&names_at(history, step.price, at));
            (step_price(history, step, locale), names, date(locale, at.date()))
        };
        let (before, after) = (of((before, first)), of((after, history.as_of)));
        let low = low.map(|step| of((step, step.from)));
        return words.lowest_prices(
            &count(locale, history.lines.len()),
            (&before.0, &before.1, &before.2),
            (&after.0, &after.1, &after.2),
            low.as_ref().map(|(price, names, day)| (price.as_str(), names.as_str(), day.as_str())),
        );
    }
    let mut names = Vec::new();
    for place in 0..history.lines.len() {
        names.push(line_name(history, place));
    }
    words.labelled(&words.price_column(history.measure), &words.list(&names))
}

fn holds_at(step: &PriceStep<'_>, at: Instant) -> bool {
    step.from <= at && step.until.is_none_or(|until| at < until)
}

/// The lowest price of all at a moment.
fn lowest_at<'h, 'a>(history: &'h History<'a>, at: Instant) -> Option<&'h PriceStep<'a>> {
    steps(history)
        .filter(|step| holds_at(step, at))
        .reduce(|one, other| if other.price < one.price { other } else { one })
}

/// The lowest price that anybody has asked for, when it was first asked for.
fn lowest_of_all<'h, 'a>(history: &'h History<'a>) -> Option<&'h PriceStep<'a>> {
    steps(history).reduce(|one, other| if (other.price, other.from) < (one.price, one.from) { other } else { one })
}

fn steps<'h, 'a>(history: &'h History<'a>) -> impl Iterator<Item = &'h PriceStep<'a>> {
    history.lines.iter().flat_map(|line| &line.steps)
}

/// Whose price that is at a moment.
fn names_at(history: &History<'_>, price: Rational, at: Instant) -> Vec<String> {
    let mut names = Vec::new();
    for (place, line) in history.lines.iter().enumerate() {
        if line.steps.iter().any(|step| step.price == price && holds_at(step, at)) {
            names.push(line_name(history, place));
        }
    }
    names
}

/// "GPT-4o: $15 in May 2024, $10 since October 2024"
fn change(history: &History<'_>, place: usize, locale: Locale) -> String {
    let words = locale.words();
    let Some(line) = history.lines.get(place) else { return String::new() };
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return String::new() };
    // At the cheapest host the price may be the same since it was at another one.
    let mut since = last;
    for step in line.steps.iter().rev() {
        if step.price != last.price || step.until.is_some_and(|until| until < since.from) {
            break;
        }
        since = step;
    }
    let month = |at: Instant| words.month(at.date());
    let (first_price, first_month) = (step_price(history, first, locale), month(first.from));
    words.price_change(&PriceChange {
        name: &line_name(history, place),
        first: (first.price != last.price).then_some((&first_price, &first_month)),
        last: (&step_price(history, last, locale), &month(since.from)),
        is_documented: since.is_documented,
        end: last.until.map(|until| words.month(last_day(until))).as_deref(),
    })
}

/// What is shown, and how to read it.
pub fn history_deck(history: &History<'_>, locale: Locale) -> String {
    let words = locale.words();
    let places = places(history, locale);
    let place = match places.as_slice() {
        [place] if !matches!(place, PricePlace::Some(..)) => place,
        _ => &PricePlace::Marked,
    };
    let moment = words.in_hours(&moment(locale, history.as_of), history.hours);
    let mut deck = words.history_deck(history.measure, place, &moment);
    let (mut is_full, mut is_hollow, mut has_gaps) = (false, false, false);
    for line in &history.lines {
        let mut before: Option<&PriceStep<'_>> = None;
        for step in &line.steps {
            is_full |= step.is_documented;
            is_hollow |= !step.is_documented;
            has_gaps |= before.is_some_and(|before| before.until != Some(step.from));
            before = Some(step);
        }
        has_gaps |= before.is_some_and(|last| last.until.is_some());
    }
    for (is_so, label) in
        [(is_full && is_hollow, Label::HistoryFull), (is_hollow, Label::HistoryHollow), (has_gaps, Label::HistoryGaps)]
    {
        if is_so {
            deck.push(' ');
            deck.push_str(words.label(label));
        }
    }
    deck
}

/// The chart in words, for who cannot see it.
pub fn history_summary(history: &History<'_>, locale: Locale) -> String {
    let words = locale.words();
    let moment = words.in_hours(&moment(locale, history.as_of), history.hours);
    let mut summary = words.history_summary(history.measure, &count(locale, history.lines.len()), &moment);
    for place in 0..history.lines.len() {
        summary.push(' ');
        summary.push_str(&change(history, place, locale));
        summary.push('.');
    }
    summary
}

/// The evidence behind the headline: the prices of one or two models with their days, and which of their names became
/// another model's.
pub fn history_evidence(history: &History<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut evidence = Vec::new();
    let highlighted = history.lines.iter().any(|line| line.highlighted);
    for line in &history.lines {
        if line.highlighted || !highlighted && history.lines.len() <= TOLD {
            let mut steps = Vec::new();
            let hosts = line.steps.iter().map(|step| step.list_price.offer.host.name.as_str());
            let host = line.first().map_or("", |first| first.list_price.offer.host.name.as_str());
            // Of several hosts each change is in the table.
            if hosts.clone().all(|other| other == host) {
                let mut next = line.steps.iter().skip(1);
                for step in &line.steps {
                    let goes_on = next.next().is_some_and(|next| Some(next.from) == step.until);
                    let until = step.until.filter(|_| !goes_on).map(|until| until_day(until, locale));
                    let price = step_price(history, step, locale);
                    steps.push(words.history_step(&price, &since_words(step, locale), &until.unwrap_or_default()));
                }
                evidence.push(words.history_steps(&line.model.name, host, &steps));
            }
        }
    }
    for line in &history.lines {
        for change in &line.versions {
            let said = words.history_version(
                &date(locale, change.at.date()),
                &change.host.name,
                change.id,
                &change.model.name,
            );
            // Two models of the chart may have had the name one after the other.
            if !evidence.contains(&said) {
                evidence.push(said);
            }
        }
    }
    evidence
}

/// "since May 13, 2024 (first seen then)"
fn since_words(step: &PriceStep<'_>, locale: Locale) -> String {
    let row = step.list_price.row;
    if row.start() == step.from {
        return in_force(row, locale);
    }
    // It held before, but another one was lower.
    locale.words().in_force(Some(&moment(locale, step.from)), "", Basis::Inferred)
}

/// Who is not shown, a sentence for each.
pub fn history_left_out(history: &History<'_>, locale: Locale) -> (String, Vec<String>) {
    let mut sentences = Vec::new();
    for out in &history.left_out {
        let why = why(history, out.reason, locale);
        sentences.push(format!("{}.", locale.words().labelled(&why, &out.model.name)));
    }
    (models_not_shown(history.left_out.len(), locale), sentences)
}

/// Who was asked for and has no line.
pub fn history_missed(history: &History<'_>, locale: Locale) -> Vec<String> {
    missed_of(&history.left_out, &|reason| why(history, reason, locale), locale)
}

fn why(history: &History<'_>, reason: Reason, locale: Locale) -> String {
    let host = history.host.map(|host| host.name.as_str());
    locale.words().reason(reason, "", &moment(locale, history.as_of), history.measure, host)
}

/// The line under the figure: whose prices are meant, and who published them.
pub fn history_sources(history: &History<'_>, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    let mut sources: Vec<&Source> = Vec::new();
    for line in &history.lines {
        for step in &line.steps {
            sources.push(step.list_price.row.source.as_ref());
        }
    }
    let cites = publishers(&sources);
    let places = places(history, locale);
    let mut told: Vec<&PricePlace> = Vec::new();
    for place in &places {
        told.push(place);
    }
    let mut parts = vec![Part::Text(format!("{} ", words.history_prices(&told)))];
    parts.extend(words.prices_from(cites));
    joined_parts(parts)
}

/// What to know of the prices.
pub fn history_notes(history: &History<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let (mut stale, mut uncached) = (Vec::new(), Vec::new());
    for (place, line) in history.lines.iter().enumerate() {
        let is_stale = line.last().is_some_and(|last| last.until.is_none() && last.is_stale(history.as_of));
        if is_stale {
            stale.push(line_name(history, place));
        }
        if line.steps.iter().any(|step| step.cache_price_unknown) {
            uncached.push(line_name(history, place));
        }
    }
    let mut notes = Vec::new();
    if !uncached.is_empty() {
        notes.push(words.cache_note(&words.list(&uncached)));
    }
    if let Some(currency) = history.currency {
        notes.push(converted_note(currency, locale));
    }
    if !stale.is_empty() {
        notes.push(words.stale_note(&stale));
    }
    notes.push(words.per_token_note().to_owned());
    notes
}

/// Whose prices are meant: the developers', and those of other hosts by name.
fn places(history: &History<'_>, locale: Locale) -> Vec<PricePlace> {
    let mut all: Vec<String> = Vec::new();
    let mut by_developer = false;
    let mut others: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for (place, line) in history.lines.iter().enumerate() {
        let mut hosts: Vec<String> = Vec::new();
        let mut is_own = true;
        for step in &line.steps {
            let host = step.list_price.offer.host.as_ref();
            is_own &= line.model.developer.host.as_ref() == Some(&host.id);
            for known in [&mut hosts, &mut all] {
                if !known.contains(&host.name) {
                    known.push(host.name.clone());
                }
            }
        }
        by_developer |= is_own;
        if is_own {
            continue;
        }
        let name = line_name(history, place);
        match others.iter_mut().find(|(known, _)| *known == hosts) {
            Some((_, names)) => names.push(name),
            None => others.push((hosts, vec![name])),
        }
    }
    if let [host] = all.as_slice() {
        return vec![PricePlace::All(host.clone())];
    }
    let mut places = Vec::new();
    if by_developer {
        places.push(PricePlace::Developers);
    }
    for (hosts, names) in others {
        places.push(PricePlace::Some(names, locale.words().list(&hosts)));
    }
    places
}

/// The headers of the table.
pub fn history_columns(history: &History<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut columns = vec![words.label(Label::Model).to_owned(), words.label(Label::Host).to_owned()];
    columns.push(words.price_column(history.measure));
    for label in [Label::InForce, Label::HistoryUntil, Label::HistoryChecked, Label::Sources] {
        columns.push(words.label(label).to_owned());
    }
    columns
}

/// The row of a stretch of time with one price.
pub fn history_cells(
    history: &History<'_>,
    line: &PriceLine<'_>,
    step: &PriceStep<'_>,
    locale: Locale,
) -> Vec<Vec<Part>> {
    let mut cells = Vec::new();
    for text in [
        line.model.name.clone(),
        step.list_price.offer.host.name.clone(),
        step_price(history, step, locale),
        since_words(step, locale),
        step.until.map(|until| until_day(until, locale)).unwrap_or_default(),
        date(locale, step.checked),
    ] {
        cells.push(vec![Part::Text(text)]);
    }
    cells.push(links(&[step.list_price.row.source.as_ref()]));
    cells
}

/// What is known of the mark of that number: the stretches of all lines come first, then the days on which names became
/// another model's.
pub fn history_tooltip(history: &History<'_>, mark: usize, locale: Locale) -> Option<Tooltip> {
    let words = locale.words();
    let mut rest = mark;
    for line in &history.lines {
        if let Some(step) = line.steps.get(rest) {
            return Some(step_tooltip(history, line, step, locale));
        }
        rest -= line.steps.len();
    }
    for line in &history.lines {
        if let Some(change) = line.versions.get(rest) {
            let mut tooltip = Tooltip { title: line.model.name.clone(), ..Tooltip::default() };
            let day = moment(locale, change.at);
            let said = words.history_version(&day, &change.host.name, change.id, &change.model.name);
            tooltip.rows.push((words.label(Label::Note).to_owned(), said));
            tooltip.source = links(&[change.model.source.as_ref()]);
            return Some(tooltip);
        }
        rest -= line.versions.len();
    }
    None
}

fn step_tooltip(history: &History<'_>, line: &PriceLine<'_>, step: &PriceStep<'_>, locale: Locale) -> Tooltip {
    let words = locale.words();
    let (offer, row) = (step.list_price.offer, step.list_price.row);
    let mut tooltip = Tooltip { title: line.model.name.clone(), ..Tooltip::default() };
    let mut add = |label: Label, value: String| tooltip.rows.push((words.label(label).to_owned(), value));
    add(Label::Price, words.price_per(&step_price(history, step, locale), history.measure));
    if step.cache_price_unknown {
        add(Label::Note, words.label(Label::CachePriceUnknown).to_owned());
    }
    add(Label::Host, offer.host.name.clone());
    add(Label::InForce, since_words(step, locale));
    if let Some(until) = step.until {
        add(Label::HistoryUntil, until_day(until, locale));
    }
    add(Label::HistoryChecked, date(locale, step.checked));
    for note in price_remarks(offer, row, locale) {
        add(Label::Note, note);
    }
    tooltip.source = links(&[row.source.as_ref()]);
    tooltip
}
