//! Where the figures of a versus chart come from, and what to know to read them right.

use super::elsewhere::elsewhere_note;
use super::left_out::converted_note;
use super::sources::{days, publishers, reported_by};
use super::versus::{asked_moment, contestant_name, score_name};
use super::{Part, cited, joined_parts};
use crate::catalog::{Benchmark, BenchmarkNote, NoteKind, Score, Source};
use crate::compare::{Versus, note_concerns};
use crate::text::Locale;
use crate::text::date::date;
use crate::text::words::PricePlace;
use crate::time::Instant;

/// The line under the figure: who published the scores when, and who reported them, whose prices are meant, and who
/// published those.
pub fn versus_sources(versus: &Versus<'_>, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    let mut sources: Vec<&Source> = Vec::new();
    for row in &versus.rows {
        for one in &row.scores {
            if !sources.iter().any(|known| known.id == one.score.source.id) {
                sources.push(&one.score.source);
            }
        }
    }
    let mut parts = Vec::new();
    for source in sources {
        let published = source.date.map(|day| date(locale, day));
        let mut scores: Vec<&Score> = Vec::new();
        for row in &versus.rows {
            for one in row.scores.iter().filter(|one| one.score.source.id == source.id) {
                scores.push(one.score);
            }
        }
        let any = |reporter| scores.iter().any(|score| score.reported == reporter);
        let (first, last) = days(&scores, locale);
        if !parts.is_empty() {
            parts.push(Part::Text(" ".to_owned()));
        }
        let title = cited(source, &source.title);
        parts.extend(words.scores_from(
            &source.publisher,
            title,
            published.as_deref(),
            (&first, &last),
            reported_by(&any),
        ));
    }

    let mut priced: Vec<&Source> = Vec::new();
    for one in &versus.models {
        priced.extend(one.price.as_ref().ok().map(|priced| priced.list_price.row.source.as_ref()));
    }
    let links = publishers(&priced);
    if !links.is_empty() {
        let whose = words.prices_at(&asked_moment(versus, locale), &places(versus));
        parts.push(Part::Text(format!(" {whose} ")));
        parts.extend(words.prices_from(links));
    }
    joined_parts(parts)
}

/// Whose prices are meant.
fn places(versus: &Versus<'_>) -> Vec<PricePlace> {
    if let Some(host) = versus.host {
        return vec![PricePlace::All(host.name.clone())];
    }
    let mut places = Vec::new();
    let mut by_developer = false;
    for (place, one) in versus.models.iter().enumerate() {
        let Ok(priced) = &one.price else { continue };
        if one.model.developer.host.as_ref() == Some(&priced.list_price.offer.host.id) {
            by_developer = true;
        } else {
            places.push(PricePlace::Some(
                vec![contestant_name(versus, place)],
                priced.list_price.offer.host.name.clone(),
            ));
        }
    }
    if by_developer {
        places.insert(0, PricePlace::Developers);
    }
    places
}

/// What a reader should know to read prices and scores right, in sentences.
pub fn versus_notes(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut notes = Vec::new();
    if versus.models.iter().any(|one| one.model.reasoning != Some(false)) {
        notes.push(words.per_token_note().to_owned());
    }
    let known = || versus.rows.iter().flat_map(|row| &row.scores).filter_map(|one| one.uncertainty);
    if known().any(|known| known.is_upper_bound()) {
        notes.push(words.interval_note(true));
    }
    let (mut uncached, mut stale) = (Vec::new(), Vec::new());
    for (place, one) in versus.models.iter().enumerate() {
        let Ok(priced) = &one.price else { continue };
        if priced.cache_price_unknown {
            uncached.push(contestant_name(versus, place));
        }
        if priced.list_price.is_stale(versus.as_of) {
            stale.push(contestant_name(versus, place));
        }
    }
    if !uncached.is_empty() {
        notes.push(words.cache_note(&words.list(&uncached)));
    }
    notes.extend(versus.currency.map(|currency| converted_note(currency, locale)));
    if !stale.is_empty() {
        notes.push(words.stale_note(&stale));
    }
    let mut shown = Vec::new();
    for row in &versus.rows {
        for (place, (one, score)) in versus.models.iter().zip(&row.scores).enumerate() {
            let name = words.named_value(&row.benchmark.name, &score_name(versus, row, place, locale));
            shown.push((name, one.model, score.score));
        }
    }
    notes.extend(elsewhere_note(&shown, versus.as_of, locale));
    // What limits several benchmarks alike is said of them together; what is wrong with one's questions is its own.
    let (mut saturated, mut public, mut labels) = (Vec::new(), Vec::new(), Vec::new());
    for row in &versus.rows {
        let name = &row.benchmark.name;
        for note in row.benchmark.notes.iter().filter(|note| holds(versus, row.benchmark, note)) {
            match note.about {
                NoteKind::Saturation => saturated.push(name.clone()),
                NoteKind::Contamination => public.push(name.clone()),
                NoteKind::Labels | NoteKind::Selection => {
                    labels.extend(words.pick(&note.text).map(|text| words.benchmark_note(name, text)));
                }
            }
        }
    }
    saturated.dedup();
    public.dedup();
    if !saturated.is_empty() {
        notes.push(words.mean_saturated(&saturated));
    }
    if !public.is_empty() {
        notes.push(words.mean_public(&public));
    }
    notes.extend(labels);
    notes
}

/// Whether a note on a benchmark holds at the moment and for a model shown.
fn holds(versus: &Versus<'_>, benchmark: &Benchmark, note: &BenchmarkNote) -> bool {
    let concerns = versus.models.iter().any(|one| note_concerns(benchmark, note, one.model));
    concerns && Instant::from(note.from) <= versus.as_of
}
