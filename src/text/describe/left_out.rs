//! Who is not shown and why, and what a reader should know about who is.

use super::frontier::unjudged_note;
use super::mean::{FEW, concerns, incomplete, incomplete_name, notes_on_mean, why_incomplete};
use super::{asked_moment, count, entry_name};
use crate::compare::{Comparison, Entry, FrontierBand, LeftOut, Reason};
use crate::query::Currency;
use crate::text::date::date;
use crate::text::number::{Places, decimal};
use crate::text::{Label, Locale};
use crate::units::Decimal;

/// More models than these, which the author did not name, are counted instead of listed.
pub(super) const LISTED: usize = 8;

/// The models that could not be shown, a sentence for each reason: "No known score on AIME 2024: Grok 2 and 14 other
/// models." All that the author named, and the others unless they are too many.
pub fn left_out(comparison: &Comparison<'_>, locale: Locale) -> Vec<String> {
    let mut sentences = Vec::new();
    for reason in Reason::ALL {
        let words = locale.words();
        let mut names: Vec<String> = Vec::new();
        let mut others: Vec<String> = Vec::new();
        for left_out in &comparison.left_out {
            if left_out.reason == reason {
                let is_named = left_out.named || (names.len() < LISTED && is_nearly_complete(comparison, left_out));
                let list = if is_named { &mut names } else { &mut others };
                list.push(called(comparison, left_out, locale));
            }
        }
        if names.is_empty() && others.is_empty() {
            continue;
        }
        if others.len() > LISTED {
            let number = count(locale, others.len());
            names.push(if names.is_empty() { words.models(&number) } else { words.others(&number) });
        } else {
            names.extend(others);
        }
        sentences.push(format!("{}.", words.labelled(&why(comparison, reason, locale), &words.list(&names))));
    }
    sentences
}

fn why(comparison: &Comparison<'_>, reason: Reason, locale: Locale) -> String {
    match comparison.index() {
        Some(index) if reason == Reason::Incomplete => why_incomplete(index, locale),
        // No other reason of a mean is about a benchmark.
        _ => {
            let host = comparison.host.map(|host| host.name.as_str());
            let moment = asked_moment(comparison, locale);
            let benchmark = comparison.benchmark().map_or("", |benchmark| &benchmark.name);
            locale.words().reason(reason, benchmark, &moment, comparison.measure, host)
        }
    }
}

/// Who was asked for and is not in the picture: in a list that has to be opened nobody would miss them.
pub fn missed(comparison: &Comparison<'_>, locale: Locale) -> Vec<String> {
    missed_of(&comparison.left_out, &|reason| why(comparison, reason, locale), locale)
}

/// "Not shown: R1. No known score on AIME 2024.", a text for each reason; nothing where the author named too many.
pub(super) fn missed_of(left_out: &[LeftOut<'_>], why: &dyn Fn(Reason) -> String, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut texts = Vec::new();
    for reason in Reason::ALL {
        let mut names: Vec<String> = Vec::new();
        for out in left_out {
            if out.named && out.reason == reason {
                names.push(out.model.name.clone());
            }
        }
        if (1..=LISTED).contains(&names.len()) {
            let who = words.labelled(words.label(Label::NotShown), &words.list(&names));
            texts.push(format!("{who}. {}.", why(reason)));
        }
    }
    texts
}

/// The name; of who lacks some of the scores of a mean with how many it has.
fn called(comparison: &Comparison<'_>, out: &LeftOut<'_>, locale: Locale) -> String {
    match comparison.index().zip(comparison.index().and_then(|index| incomplete(index, out))) {
        Some((index, incomplete)) => incomplete_name(index, incomplete, locale),
        None => out.model.name.clone(),
    }
}

/// True of who lacks so few of the scores of a mean that a reader may ask which.
fn is_nearly_complete(comparison: &Comparison<'_>, out: &LeftOut<'_>) -> bool {
    comparison
        .index()
        .and_then(|index| incomplete(index, out))
        .is_some_and(|out| out.missing.len() <= FEW && out.has > 0)
}

/// How many models could not be shown: "Not shown: 9 models"; `None` where all are.
pub fn left_out_count(comparison: &Comparison<'_>, locale: Locale) -> Option<String> {
    let models = comparison.left_out.len();
    (models > 0).then(|| models_not_shown(models, locale))
}

/// "Not shown: 9 models"
pub(super) fn models_not_shown(models: usize, locale: Locale) -> String {
    let words = locale.words();
    words.labelled(words.label(Label::NotShown), &words.models(&count(locale, models)))
}

/// What a reader should know to read prices and scores right, in sentences; empty where there is nothing. Of the lines at
/// the marks only where there is a picture of them.
pub fn notes(comparison: &Comparison<'_>, is_picture: bool, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut notes = Vec::new();
    // How many tokens an answer takes differs most where models reason before they answer.
    let any_reasons = comparison.entries.iter().any(|entry| entry.model.reasoning == Some(true));
    if !comparison.measure.is_measured() && any_reasons {
        notes.push(words.per_token_note().to_owned());
    }
    let mut possibly: Vec<String> = Vec::new();
    let (mut any_drawn, mut any_at_most, mut any_joined) = (false, false, false);
    let mut offers: Vec<&Entry> = Vec::new();
    for (index, entry) in comparison.entries.iter().enumerate() {
        let drawn = comparison.shown_interval(entry).filter(|_| is_picture);
        any_drawn |= drawn.is_some();
        any_at_most |= drawn.is_some_and(|known| known.is_upper_bound());
        if is_picture && !any_joined && !comparison.is_crowd() {
            any_joined = offers.iter().any(|before| before.is_same_offer(entry));
            offers.push(entry);
        }
        if entry.frontier_probability.is_ok_and(|probability| probability.band == FrontierBand::Possibly) {
            possibly.push(entry_name(comparison, index, locale));
        }
    }
    if !possibly.is_empty() {
        notes.push(words.possibly_note(&some_of(possibly, locale)));
    }
    notes.extend(unjudged_note(comparison, locale));
    if any_drawn {
        notes.push(words.interval_note(any_at_most));
    }
    if any_joined {
        notes.push(words.label(Label::EffortsNote).to_owned());
    }
    let mut names: Vec<String> = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for (index, entry) in comparison.entries.iter().enumerate() {
        if entry.cache_price_unknown {
            names.push(entry_name(comparison, index, locale));
            if !ids.contains(&entry.model.id.as_str()) {
                ids.push(&entry.model.id);
            }
        }
    }
    if !names.is_empty() {
        if names.len() > LISTED {
            names = vec![words.models(&count(locale, ids.len()))];
        }
        notes.push(words.cache_note(&words.list(&names)));
    }
    if let Some(currency) = comparison.currency {
        notes.push(converted_note(currency, locale));
    }
    let mut stale: Vec<String> = Vec::new();
    for (index, entry) in comparison.entries.iter().enumerate() {
        if entry.list_price.is_some_and(|price| price.is_stale(comparison.as_of)) {
            stale.push(entry_name(comparison, index, locale));
        }
    }
    if !stale.is_empty() {
        notes.push(words.stale_note(&some_of(stale, locale)));
    }
    if let Some(index) = comparison.index() {
        notes_on_mean(comparison, index, locale, &mut notes);
    }
    if let Some(benchmark) = comparison.benchmark() {
        for note in benchmark.notes.iter().filter(|note| concerns(comparison, benchmark, note)) {
            notes.extend(words.pick(&note.text).map(str::to_owned));
        }
    }
    notes
}

/// At which rate prices are converted.
pub(super) fn converted_note(currency: Currency, locale: Locale) -> String {
    locale.words().converted_note(&rate(locale, currency), &date(locale, currency.date))
}

/// The first of some names, and how many more there are.
pub(super) fn some_of(mut names: Vec<String>, locale: Locale) -> Vec<String> {
    if names.len() > LISTED {
        let rest = names.split_off(LISTED);
        names.push(locale.words().others(&count(locale, rest.len())));
    }
    names
}

/// "1 EUR = 1.0396 USD", in the author's direction.
fn rate(locale: Locale, currency: Currency) -> String {
    let one = Decimal::from_whole(1);
    let number = |value: Decimal| decimal(locale, value, Places::up_to(6));
    if currency.units == one {
        format!("1\u{A0}{} = {}\u{A0}USD", currency.code, number(currency.dollars))
    } else {
        format!("1\u{A0}USD = {}\u{A0}{}", number(currency.units), currency.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{HostChoice, PriceMeasure, TokenMix};
    use crate::text::testing::{EN, FR, Fixture};

    fn sentences(fixture: &Fixture, locale: Locale) -> Vec<String> {
        let mut sentences = Vec::new();
        fixture.with(|comparison| {
            sentences = left_out(comparison, locale);
        });
        sentences
    }

    #[test]
    fn reasons_are_given() {
        let all = Fixture::new();
        assert_eq!(sentences(&all, EN), ["No known score on AIME 2024: Llama 3.1 405B Instruct."]);
        assert_eq!(sentences(&all, FR), ["Pas de score connu sur AIME 2024\u{A0}: Llama 3.1 405B Instruct."]);

        let future = Fixture::new().models(&["o1", "o3"]);
        assert_eq!(sentences(&future, EN), ["Not yet released on January\u{A0}29, 2025: OpenAI o3."]);
        assert_eq!(sentences(&future, FR), ["Pas encore sorti au 29\u{A0}janvier 2025\u{A0}: OpenAI o3."]);

        let at_host =
            Fixture::new().models(&["deepseek-r1", "o1", "gpt-4o"]).host(HostChoice::Named("together".to_owned()));
        assert_eq!(
            sentences(&at_host, EN),
            ["Not known to be sold at Together AI: GPT-4o (2024-05-13) and OpenAI o1."]
        );

        let cached = Fixture::new().models(&["deepseek-r1", "o1", "o1-mini"]).price(PriceMeasure::CachedInput);
        assert_eq!(
            sentences(&cached, EN),
            ["No known price per million cached input tokens on January\u{A0}29, 2025: OpenAI o1-mini."]
        );
        assert_eq!(
            sentences(&cached, FR),
            [
                "Pas de prix connu, au 29\u{A0}janvier 2025, par million de tokens d’entrée en cache\u{A0}: OpenAI o1-mini."
            ]
        );
    }

    #[test]
    fn many_are_counted_and_the_named_are_listed() {
        let crowd = Fixture::new().unscored(20);
        assert_eq!(sentences(&crowd, EN), ["No known score on AIME 2024: 21 models."]);
        assert_eq!(sentences(&crowd, FR), ["Pas de score connu sur AIME 2024\u{A0}: 21\u{A0}modèles."]);
        let named = crowd.highlight(&["llama-3.1-405b"]);
        assert_eq!(
            sentences(&named, EN),
            ["No known score on AIME 2024: Llama 3.1 405B Instruct and 20 other models."]
        );
    }

    const INTERVALS: &str = "The thin lines are 95% intervals; for a score that averages several attempts the true \
                             interval is narrower.";

    const PER_TOKEN: &str = "Prices are per token, not per answer: reasoning models write more tokens for an answer.";

    #[test]
    fn notes_warn_of_misreadings() {
        let mix = PriceMeasure::Blended(TokenMix { input: 2, cached_input: 7, output: 1 });
        Fixture::new().models(&["o1", "o1-mini"]).price(mix).with(|comparison| {
            assert_eq!(
                notes(comparison, true, EN),
                [
                    PER_TOKEN,
                    "Possibly on the frontier, given the margins of error (ringed): o1.",
                    INTERVALS,
                    "Cache price unknown, counted at the input price: o1-mini.",
                ]
            );
        });
        Fixture::new().with(|comparison| {
            assert_eq!(
                notes(comparison, true, EN),
                [PER_TOKEN, "Possibly on the frontier, given the margins of error (ringed): o1.", INTERVALS,]
            );
        });
        // What is published is no bound.
        Fixture::new().benchmark("arena").with(|comparison| {
            assert_eq!(notes(comparison, true, EN), [PER_TOKEN, "The thin lines are 95% intervals."]);
        });
        Fixture::new().models(&["gpt-4o"]).without_questions().with(|comparison| {
            assert!(notes(comparison, true, FR).is_empty());
        });
    }
}
