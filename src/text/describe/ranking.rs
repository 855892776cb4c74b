//! The words of a ranking: models in the order of one benchmark's scores.

use super::axes::{axis_title, column_title};
use super::elsewhere::elsewhere;
use super::left_out::{LISTED, converted_note, missed_of, models_not_shown, some_of};
use super::sources::{days, places_of, publishers, reported_by};
use super::tooltip::{in_force, score_rows};
use super::verdict::{kind, verdict_sentence};
use super::{Part, Tooltip, cited, count, interval_range, joined_parts, price, prices_below_each_other, titled};
use crate::catalog::{Model, Score, ScoreUnit, Source};
use crate::compare::{ListPrice, Ranked, Ranking, Reason, Verdict, note_concerns, verdicts};
use crate::text::Locale;
use crate::text::date::{date, moment};
use crate::text::number::{Places, decimal, integer, percent, points, score};
use crate::text::words::{
    Judged, Label, Leaders, PairPlace, PairWhy, PricePlace, RankingDeck, RankingPair, VerdictKind,
};
use crate::time::Instant;
use crate::units::Decimal;

/// More names than these are no headline.
const NAMES: usize = 5;

/// More that may be first too are counted.
const ALSO: usize = 2;

/// So many rows are told in the picture's words, and those that the chart is about.
const TOLD: usize = 10;

/// In place of a price that nobody knows: a note says so.
const NOTHING: &str = "–";

/// The name of a row: the model's short one, or its full one where two share that, with the effort that was set, because
/// that is what was tested. Empty where there is no such row.
pub fn name(ranking: &Ranking<'_>, place: usize, locale: Locale) -> String {
    let Some(row) = ranking.rows.get(place) else { return String::new() };
    let alike = ranking.rows.iter().filter(|other| other.model.short == row.model.short).count();
    named(row, if alike > 1 { &row.model.name } else { &row.model.short }, locale)
}

fn named(row: &Ranked<'_>, name: &str, locale: Locale) -> String {
    match &row.score.effort {
        Some(effort) => format!("{name} ({})", locale.words().effort(effort)),
        None => name.to_owned(),
    }
}

/// "1–3"
pub fn rank(row: &Ranked<'_>, locale: Locale) -> String {
    let (first, last) = (integer(locale, row.rank.first), integer(locale, row.rank.last));
    if first == last { first } else { locale.words().rank_range(&first, &last) }
}

/// "79.8%"
fn value(row: &Ranked<'_>, locale: Locale) -> String {
    score(locale, row.score.value, row.score.benchmark.unit)
}

/// The scores of all rows with as many decimals each as any needs, so that they can be read down a column.
pub fn values(ranking: &Ranking<'_>, locale: Locale) -> Vec<String> {
    // Whole units, tenths or hundredths, in millionths.
    let parts = [1_000_000, 100_000];
    let is_whole = |part: &i64| ranking.rows.iter().all(|row| row.score.value.millionths() % part == 0);
    let is_large = ranking.rows.iter().any(|row| row.score.value.to_f64() >= 1_000.0);
    let places = match parts.iter().position(is_whole) {
        _ if ranking.benchmark.unit == ScoreUnit::Points && is_large => 0,
        Some(0) => 0,
        Some(_) => 1,
        None => 2,
    };
    let mut values = Vec::new();
    for row in &ranking.rows {
        let places = Places::exactly(places);
        values.push(match ranking.benchmark.unit {
            ScoreUnit::Percent => percent(locale, row.score.value, places),
            ScoreUnit::Points | ScoreUnit::Percentile => decimal(locale, row.score.value, places),
        });
    }
    values
}

/// A price in full: "$2.19"; a dash where none is known.
fn price_value(ranking: &Ranking<'_>, row: &Ranked<'_>, locale: Locale) -> String {
    match &row.price {
        Ok(priced) => price(locale, priced.price, ranking.currency),
        Err(_) => NOTHING.to_owned(),
    }
}

/// The price of each row below the others, in their order.
pub fn price_values(ranking: &Ranking<'_>, locale: Locale) -> Vec<String> {
    let mut known = Vec::new();
    for row in &ranking.rows {
        known.extend(row.price.as_ref().map(|priced| priced.price));
    }
    let mut written = prices_below_each_other(locale, &known, ranking.currency).into_iter();
    let mut values = Vec::new();
    for row in &ranking.rows {
        let value = row.price.as_ref().ok().and_then(|_| written.next());
        values.push(value.unwrap_or_else(|| NOTHING.to_owned()));
    }
    values
}

/// The scores' scale: "AIME 2024 (pass@1)".
pub fn title(ranking: &Ranking<'_>, locale: Locale) -> String {
    axis_title(ranking.benchmark, &ranking.origin, locale)
}

/// Above the prices: "Price per million output tokens".
pub fn price_title(ranking: &Ranking<'_>, locale: Locale) -> String {
    locale.words().x_axis_short(ranking.measure, false)
}

/// "88 more models"
pub fn gap(models: usize, locale: Locale) -> String {
    locale.words().ranking_gap(&count(locale, models))
}

/// What the ranking shows, in a sentence without a full stop: two highlighted models are set against each other, one has
/// its place, several are named; without any, who is first.
pub fn heading(ranking: &Ranking<'_>, locale: Locale) -> String {
    let words = locale.words();
    let benchmark = ranking.benchmark.name.as_str();
    let of = integer(locale, ranking.rows.len());
    if let Some((first, second)) = pair(ranking) {
        return heading_of_pair(ranking, first, second, locale);
    }
    let highlighted = places(ranking, |row| row.highlighted);
    if let [place] = highlighted.as_slice() {
        let name = name(ranking, *place, locale);
        match ranking.rows.get(*place) {
            Some(row) if row.rank.first > 1 => {
                let rank = (integer(locale, row.rank.first), integer(locale, row.rank.last));
                return words.ranking_place(&name, benchmark, (&rank.0, &rank.1), &of);
            }
            Some(_) if ranking.leaders() > 1 => {
                return words.ranking_shared(&name, benchmark, &integer(locale, ranking.leaders()), &of);
            }
            _ => {}
        }
    }
    let leaders = places(ranking, |row| row.rank.first == 1);
    let is_several = (2..=NAMES).contains(&highlighted.len()) && highlighted.len() < ranking.rows.len();
    if is_several && highlighted.iter().any(|place| !leaders.contains(place)) {
        return words.ranking_several(&names(ranking, &highlighted, locale), benchmark, &of);
    }
    let first = name(ranking, 0, locale);
    let number = integer(locale, leaders.len());
    let who = names(ranking, leaders.get(..NAMES).unwrap_or(&leaders), locale);
    let told = match (leaders.len(), ranking.rows.first()) {
        (1, Some(row)) if ranking.rows.len() == 1 => {
            return words.ranking_leaders(Leaders::Only(&first, &value(row, locale)), benchmark, &of);
        }
        (1, Some(row)) if row.rank.is_judged && row.rank.last == 1 => Leaders::Alone(&first),
        (1, _) => Leaders::Highest(&first),
        (found, _) if found > NAMES && found == ranking.rows.len() => Leaders::Everybody,
        (found, _) if found > NAMES => Leaders::Counted(&number),
        (found, _) if found == ranking.rows.len() => Leaders::All(&who),
        _ => Leaders::Named(&who),
    };
    words.ranking_leaders(told, benchmark, &of)
}

/// The two rows that the headline is about: the two highlighted ones, or where none is, the two that share the first
/// place.
fn pair(ranking: &Ranking<'_>) -> Option<(usize, usize)> {
    let highlighted = places(ranking, |row| row.highlighted);
    let about = if highlighted.is_empty() { places(ranking, |row| row.rank.first == 1) } else { highlighted };
    match about.as_slice() {
        [first, second] => Some((*first, *second)),
        _ => None,
    }
}

fn heading_of_pair(ranking: &Ranking<'_>, first: usize, second: usize, locale: Locale) -> String {
    let Some((verdict, both_first)) = verdict(ranking, first, second) else { return String::new() };
    let is_same = verdict.difference == Decimal::ZERO;
    let (place, why) = match ranking.differ_clearly(first, second) {
        Some(true) => (PairPlace::Clear, PairWhy::Unsaid),
        None if !is_same => (PairPlace::Unjudged, PairWhy::Unsaid),
        _ => {
            let why = match kind(&verdict) {
                VerdictKind::Same => PairWhy::Same,
                VerdictKind::BelowOneQuestion => PairWhy::BelowOneQuestion,
                VerdictKind::Indistinguishable | VerdictKind::Unclear | VerdictKind::Leaning => PairWhy::WithinMargin,
                // Alone it would be clear: the evidence says why it is not.
                _ => PairWhy::Unsaid,
            };
            let alike = matches!(
                kind(&verdict),
                VerdictKind::Same | VerdictKind::BelowOneQuestion | VerdictKind::Indistinguishable
            );
            let place = match both_first {
                true if alike => PairPlace::First,
                true => PairPlace::Possibly,
                false => PairPlace::Level,
            };
            (place, why)
        }
    };
    let words = locale.words();
    words.ranking_pair(&RankingPair {
        benchmark: &ranking.benchmark.name,
        place,
        first: &name(ranking, first, locale),
        second: &name(ranking, second, locale),
        why,
        points: &points(locale, verdict.difference),
        ranks: &ranks(ranking, first, second, locale),
        others: &words.list(&also_first(ranking, first, second, locale)),
    })
}

/// The ranks that two rows may have: "1–3", or where they differ "1–3 and 1–4".
fn ranks(ranking: &Ranking<'_>, first: usize, second: usize, locale: Locale) -> String {
    let mut ranks = Vec::new();
    for row in [first, second] {
        ranks.extend(ranking.rows.get(row).map(|row| rank(row, locale)));
    }
    ranks.dedup();
    locale.words().list(&ranks)
}

/// Who but two rows may be first too: their names, or how many they are.
fn also_first(ranking: &Ranking<'_>, first: usize, second: usize, locale: Locale) -> Vec<String> {
    let mut others = places(ranking, |row| row.rank.first == 1);
    others.retain(|place| ![first, second].contains(place));
    if others.len() > ALSO {
        vec![locale.words().others(&count(locale, others.len()))]
    } else {
        names(ranking, &others, locale)
    }
}

/// The verdict on two rows as the only pair, and whether both share the first place.
fn verdict(ranking: &Ranking<'_>, first: usize, second: usize) -> Option<(Verdict, bool)> {
    let (first, second) = (ranking.rows.get(first)?, ranking.rows.get(second)?);
    let verdict = verdicts(&[(first.score, second.score)]).pop()?;
    Some((verdict, first.rank.first == 1 && second.rank.first == 1))
}

fn places(ranking: &Ranking<'_>, is_meant: fn(&Ranked<'_>) -> bool) -> Vec<usize> {
    let mut places = Vec::new();
    for (place, row) in ranking.rows.iter().enumerate() {
        if is_meant(row) {
            places.push(place);
        }
    }
    places
}

fn names(ranking: &Ranking<'_>, places: &[usize], locale: Locale) -> Vec<String> {
    places.iter().map(|place| name(ranking, *place, locale)).collect()
}

/// What is ranked by what, and what the lines and brackets are.
pub fn deck(ranking: &Ranking<'_>, locale: Locale) -> String {
    let words = locale.words();
    let measures = words.pick(&ranking.benchmark.measures).unwrap_or_default();
    let any_known = ranking.rows.iter().any(|row| row.uncertainty.is_some());
    words.ranking_deck(&RankingDeck {
        benchmark: &ranking.benchmark.name,
        measures: measures.trim_ascii().trim_end_matches('.'),
        intervals: any_known.then_some(ranking.is_judged()),
        measure: ranking.measure,
        host: ranking.host.map(|host| host.name.as_str()),
        moment: &asked_moment(ranking, locale),
    })
}

fn asked_moment(ranking: &Ranking<'_>, locale: Locale) -> String {
    locale.words().in_hours(&moment(locale, ranking.as_of), ranking.hours)
}

/// The ranking in words, for who cannot see it: the first rows, and those that it is about.
pub fn summary(ranking: &Ranking<'_>, locale: Locale) -> String {
    let words = locale.words();
    let mut rows = Vec::new();
    for (place, row) in ranking.rows.iter().enumerate() {
        if place < TOLD || row.highlighted {
            let price = price_value(ranking, row, locale);
            rows.push(words.ranking_row(
                &rank(row, locale),
                &name(ranking, place, locale),
                &value(row, locale),
                &price,
            ));
        }
    }
    let of = integer(locale, ranking.rows.len());
    words.ranking_summary(&ranking.benchmark.name, ranking.measure, &of, &rows)
}

/// What the difference between the two rows of the headline is worth, in sentences; none where it is about others.
pub fn evidence(ranking: &Ranking<'_>, locale: Locale) -> Vec<String> {
    let Some((first, second)) = pair(ranking) else { return Vec::new() };
    let (Some(row), Some((verdict, _))) = (ranking.rows.get(first), verdict(ranking, first, second)) else {
        return Vec::new();
    };
    let is_clear = ranking.differ_clearly(first, second);
    let names = (name(ranking, first, locale), name(ranking, second, locale));
    if kind(&verdict) == VerdictKind::Clear && is_clear == Some(false) {
        let (size, pairs) = (points(locale, verdict.difference), integer(locale, ranking.family));
        return vec![locale.words().ranking_family(&size, &names.0, &names.1, &pairs)];
    }
    vec![verdict_sentence((&names.0, &names.1), row.score, &verdict, locale)]
}

/// What a reader should know to read ranks, scores and prices right, in sentences; `drawn` of the rows are in a picture.
pub fn notes(ranking: &Ranking<'_>, drawn: Option<usize>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut notes = Vec::new();
    let all = ranking.rows.len();
    if let Some(drawn) = drawn.filter(|drawn| *drawn < all) {
        notes.push(words.ranking_drawn(&integer(locale, drawn), &integer(locale, all)));
    }
    let judged = ranking.rows.iter().filter(|row| row.rank.is_judged).count();
    if all > 1 {
        let how = match judged {
            _ if !ranking.is_judged() => Judged::None,
            2 if all == 2 => Judged::Pair,
            _ if judged < all => Judged::Some,
            _ => Judged::All,
        };
        notes.push(words.ranking_note(how, &integer(locale, ranking.family)));
    }
    if ranking.rows.iter().any(|row| row.uncertainty.is_some_and(|known| known.is_upper_bound())) {
        notes.push(words.interval_note(true));
    }
    let reasons = |wanted: bool| ranking.rows.iter().any(|row| row.model.reasoning == Some(wanted));
    if !ranking.measure.is_measured() && reasons(true) && reasons(false) {
        notes.push(words.per_token_note().to_owned());
    }
    let (mut unpriced, mut cached, mut stale) = (Vec::new(), Vec::new(), Vec::new());
    for (place, row) in ranking.rows.iter().enumerate() {
        match &row.price {
            Err(reason) => unpriced.push((*reason, row.model, true)),
            Ok(priced) => {
                if priced.cache_price_unknown {
                    cached.push(name(ranking, place, locale));
                }
                if priced.list_price.is_some_and(|price| price.is_stale(ranking.as_of)) {
                    stale.push(name(ranking, place, locale));
                }
            }
        }
    }
    by_reason(ranking, &unpriced, locale, &mut notes);
    if !cached.is_empty() {
        notes.push(words.cache_note(&words.list(&some_of(cached, locale))));
    }
    notes.extend(ranking.currency.map(|currency| converted_note(currency, locale)));
    if !stale.is_empty() {
        notes.push(words.stale_note(&some_of(stale, locale)));
    }
    for note in &ranking.benchmark.notes {
        let concerns = |row: &Ranked<'_>| note_concerns(ranking.benchmark, note, row.model);
        if Instant::from(note.from) <= ranking.as_of && ranking.rows.iter().any(concerns) {
            notes.extend(words.pick(&note.text).map(str::to_owned));
        }
    }
    notes
}

/// The models that could not be ranked: how many, and a sentence for each reason.
pub fn left_out(ranking: &Ranking<'_>, locale: Locale) -> (String, Vec<String>) {
    let mut out = Vec::new();
    for one in &ranking.left_out {
        out.push((one.reason, one.model, one.named));
    }
    let mut sentences = Vec::new();
    by_reason(ranking, &out, locale, &mut sentences);
    (models_not_shown(ranking.left_out.len(), locale), sentences)
}

/// Who was asked for and is not in the list.
pub fn missed(ranking: &Ranking<'_>, locale: Locale) -> Vec<String> {
    let (moment, host) = (asked_moment(ranking, locale), ranking.host.map(|host| host.name.as_str()));
    let why = |reason| locale.words().reason(reason, &ranking.benchmark.name, &moment, ranking.measure, host);
    missed_of(&ranking.left_out, &why, locale)
}

/// A sentence for each reason, with the models that the author named, and the others unless they are too many.
fn by_reason(ranking: &Ranking<'_>, out: &[(Reason, &Model, bool)], locale: Locale, sentences: &mut Vec<String>) {
    let words = locale.words();
    let moment = asked_moment(ranking, locale);
    let host = ranking.host.map(|host| host.name.as_str());
    for reason in Reason::ALL {
        let (mut names, mut others) = (Vec::new(), Vec::new());
        for (_, model, named) in out.iter().filter(|(why, ..)| *why == reason) {
            if *named { &mut names } else { &mut others }.push(model.name.clone());
        }
        if others.len() > LISTED {
            let number = count(locale, others.len());
            names.push(if names.is_empty() { words.models(&number) } else { words.others(&number) });
        } else {
            names.extend(others);
        }
        if !names.is_empty() {
            let why = words.reason(reason, &ranking.benchmark.name, &moment, ranking.measure, host);
            sentences.push(format!("{}.", words.labelled(&why, &words.list(&names))));
        }
    }
}

/// The line under the figure: who published the scores, whose prices are meant, and who published those.
pub fn sources(ranking: &Ranking<'_>, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    let source = ranking.origin.source;
    let any = |reporter| ranking.rows.iter().any(|row| row.score.reported == reporter);
    let day = source.date.map(|day| date(locale, day));
    let title = cited(source, &source.title);
    let mut scores: Vec<&Score> = Vec::new();
    for row in &ranking.rows {
        scores.push(row.score);
    }
    let (first, last) = days(&scores, locale);
    let mut parts = words.scores_from(&source.publisher, title, day.as_deref(), (&first, &last), reported_by(&any));
    let mut sold = Vec::new();
    let mut published: Vec<&Source> = Vec::new();
    for (place, row) in ranking.rows.iter().enumerate() {
        if let Some(ListPrice { offer, row: price }) = list_price(row) {
            sold.push((place, row.model, offer.host.as_ref()));
            published.push(&price.source);
        }
    }
    let places = match ranking.host {
        Some(host) => vec![PricePlace::All(host.name.clone())],
        None => places_of(&sold, &|place| name(ranking, place, locale), locale),
    };
    if ranking.measure.is_measured() {
        parts.push(Part::Text(format!(" {}", words.costs_measured())));
    } else if !sold.is_empty() {
        parts.push(Part::Text(format!(" {} ", words.prices_at(&asked_moment(ranking, locale), &places))));
        parts.extend(words.prices_from(publishers(&published)));
    }
    joined_parts(parts)
}

fn list_price<'a>(row: &Ranked<'a>) -> Option<ListPrice<'a>> {
    row.price.as_ref().ok().and_then(|priced| priced.list_price)
}

/// The headers of the table, and how many columns after the first are numbers.
pub fn columns(ranking: &Ranking<'_>, locale: Locale) -> (Vec<String>, usize) {
    let words = locale.words();
    let mut columns = vec![
        words.label(Label::Model).to_owned(),
        words.label(Label::Rank).to_owned(),
        column_title(ranking.benchmark, &ranking.origin, locale),
        words.price_column(ranking.measure),
        words.label(Label::IntervalColumn).to_owned(),
        words.label(Label::Developer).to_owned(),
    ];
    if !ranking.measure.is_measured() {
        columns.push(words.label(Label::Host).to_owned());
        columns.push(words.label(Label::InForce).to_owned());
    }
    columns.push(words.label(Label::Sources).to_owned());
    (columns, 4)
}

/// One row: as many cells as there are columns.
pub fn cells(ranking: &Ranking<'_>, row: &Ranked<'_>, value: String, locale: Locale) -> Vec<Vec<Part>> {
    let words = locale.words();
    let mut price = price_value(ranking, row, locale);
    if row.price.as_ref().is_ok_and(|priced| priced.cache_price_unknown) {
        price = format!("{price} ({})", words.label(Label::CachePriceUnknown));
    }
    let interval = row.uncertainty.as_ref().map(|known| interval_range(known, ranking.benchmark.unit, locale));
    let mut cells = vec![
        named(row, &row.model.name, locale),
        rank(row, locale),
        value,
        price,
        interval.unwrap_or_default(),
        row.model.developer.name.clone(),
    ];
    if !ranking.measure.is_measured() {
        let listed = list_price(row);
        cells.push(listed.map_or_else(String::new, |price| price.offer.host.name.clone()));
        cells.push(listed.map_or_else(String::new, |price| in_force(price.row, locale)));
    }
    let mut parts = Vec::new();
    for cell in cells {
        parts.push(vec![Part::Text(cell)]);
    }
    parts.push(row_sources(row));
    parts
}

/// The sources of one row: its score's and its price's, by title.
fn row_sources(row: &Ranked<'_>) -> Vec<Part> {
    let mut parts = vec![cited(&row.score.source, &titled(&row.score.source))];
    if let Some(price) = list_price(row).filter(|price| price.row.source.id != row.score.source.id) {
        parts.push(Part::Text(" · ".to_owned()));
        parts.push(cited(&price.row.source, &titled(&price.row.source)));
    }
    joined_parts(parts)
}

/// All that is known about one row.
pub fn tooltip(ranking: &Ranking<'_>, place: usize, locale: Locale) -> Option<Tooltip> {
    let row = ranking.rows.get(place)?;
    let words = locale.words();
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut push = |label: Label, value: String| rows.push((words.label(label).to_owned(), value));
    let all = ranking.rows.len();
    let apart = (integer(locale, row.rank.first.saturating_sub(1)), integer(locale, all.saturating_sub(row.rank.last)));
    let apart = row.rank.is_judged.then_some((apart.0.as_str(), apart.1.as_str()));
    push(Label::Rank, words.rank_in_full(&rank(row, locale), &integer(locale, all), apart));
    push(Label::Developer, row.model.developer.name.clone());
    match &row.price {
        Ok(priced) => {
            push(Label::Price, words.price_per(&price(locale, priced.price, ranking.currency), ranking.measure));
            if priced.cache_price_unknown {
                push(Label::Note, words.label(Label::CachePriceUnknown).to_owned());
            }
        }
        Err(_) => push(Label::Price, words.label(Label::NoPrice).to_owned()),
    }
    if let Some(price) = list_price(row) {
        push(Label::Host, price.offer.host.name.clone());
        push(Label::InForce, in_force(price.row, locale));
    }
    let written = score(locale, row.score.value, ranking.benchmark.unit);
    score_rows(row.score, &written, row.uncertainty.as_ref(), locale, &mut rows);
    if let Some(others) = elsewhere(row.model, row.score, ranking.as_of, locale) {
        rows.push((words.label(Label::Elsewhere).to_owned(), others));
    }
    Some(Tooltip { title: named(row, &row.model.name, locale), rows, source: row_sources(row) })
}
