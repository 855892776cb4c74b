//! Who is not shown and why, and what a reader should know about who is.

use super::{count, entry_name};
use crate::compare::{Comparison, LeftOut, Reason};
use crate::text::date::moment;
use crate::text::{Label, Locale};

/// More models than these, which the author did not name, are counted instead of listed.
const LISTED: usize = 8;

/// Models that are left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOutGroup {
    /// Why: "No known score on AIME 2024".
    pub reason: String,
    /// Who: all that the author named, and the others unless they are too many.
    pub names: Vec<String>,
    /// How many others.
    pub others: usize,
    /// All of it in a sentence: "No known score on AIME 2024: Grok 2 and 14 other models."
    pub sentence: String,
}

/// The models that could not be shown, by reason.
pub fn left_out(comparison: &Comparison<'_>, locale: Locale) -> Vec<LeftOutGroup> {
    let mut reasons: Vec<Reason> = comparison.left_out.iter().map(|left_out| left_out.reason).collect();
    crate::order::sort_by(&mut reasons, Ord::cmp);
    reasons.dedup();
    reasons.into_iter().map(|reason| group(comparison, reason, locale)).collect()
}

/// How many models could not be shown: "Not shown: 9 models"; `None` where all are.
pub fn left_out_count(comparison: &Comparison<'_>, locale: Locale) -> Option<String> {
    let words = locale.words();
    let models = comparison.left_out.len();
    (models > 0).then(|| words.labelled(words.label(Label::NotShown), &words.models(&count(locale, models))))
}

fn group(comparison: &Comparison<'_>, reason: Reason, locale: Locale) -> LeftOutGroup {
    let words = locale.words();
    let members: Vec<&LeftOut<'_>> = comparison.left_out.iter().filter(|left_out| left_out.reason == reason).collect();
    let unnamed = members.iter().filter(|left_out| !left_out.named).count();
    let others = if unnamed > LISTED { unnamed } else { 0 };
    let listed = members.iter().filter(|left_out| left_out.named || others == 0);
    let names: Vec<String> = listed.map(|left_out| left_out.model.name.clone()).collect();

    let host = comparison.host.map(|host| host.name.as_str());
    let moment = moment(locale, comparison.as_of);
    let why = words.reason(reason, &comparison.benchmark.name, &moment, comparison.measure, host);
    let mut listed = names.clone();
    if others > 0 {
        let number = count(locale, others);
        listed.push(if names.is_empty() { words.models(&number) } else { words.others(&number) });
    }
    let sentence = format!("{}.", words.labelled(&why, &words.list(&listed)));
    LeftOutGroup { reason: why, names, others, sentence }
}

/// What a reader should know to read the prices right, in sentences; empty where there is nothing.
pub fn notes(comparison: &Comparison<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut notes = Vec::new();
    let reasons = |wanted: bool| comparison.entries.iter().any(|entry| entry.model.reasoning == Some(wanted));
    if reasons(true) && reasons(false) {
        notes.push(words.per_token_note().to_owned());
    }
    let unknown = comparison.entries.iter().enumerate().filter(|(_, entry)| entry.cache_price_unknown);
    let mut names: Vec<String> = unknown.map(|(index, _)| entry_name(comparison, index, locale)).collect();
    if !names.is_empty() {
        if names.len() > LISTED {
            let number = count(locale, names.len());
            names = vec![words.models(&number)];
        }
        notes.push(words.cache_note(&words.list(&names)));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{HostChoice, PriceMeasure, TokenMix};
    use crate::text::testing::{EN, FR, Fixture};

    fn sentences(fixture: &Fixture, locale: Locale) -> Vec<String> {
        let mut sentences = Vec::new();
        fixture.with(|comparison| {
            sentences = left_out(comparison, locale).into_iter().map(|group| group.sentence).collect();
        });
        sentences
    }

    #[test]
    fn reasons_are_given() {
        let all = Fixture::new();
        assert_eq!(sentences(&all, EN), ["No known score on AIME 2024: Llama 3.1 405B Instruct."]);
        assert_eq!(sentences(&all, FR), ["Pas de score connu sur AIME 2024\u{A0}: Llama 3.1 405B Instruct."]);

        let future = Fixture::new().models(&["o1", "o3"]);
        assert_eq!(sentences(&future, EN), ["Not yet released on 29\u{A0}January 2025: OpenAI o3."]);
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
            ["No known price per million cached input tokens on 29\u{A0}January 2025: OpenAI o1-mini."]
        );
        assert_eq!(
            sentences(&cached, FR),
            [
                "Pas de prix connu par million de tokens d’entrée en cache au 29\u{A0}janvier 2025\u{A0}: OpenAI o1-mini."
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
        named.with(|comparison| {
            let groups = left_out(comparison, EN);
            assert_eq!((groups[0].names.len(), groups[0].others), (1, 20));
        });
    }

    #[test]
    fn notes_warn_of_misreadings() {
        let mix = PriceMeasure::Blended(TokenMix { input: 2, cached_input: 7, output: 1 });
        Fixture::new().models(&["o1", "o1-mini"]).price(mix).with(|comparison| {
            assert_eq!(notes(comparison, EN), ["Cached-input price unknown, counted at the input price: o1-mini."]);
        });
        Fixture::new().with(|comparison| {
            assert_eq!(
                notes(comparison, EN),
                ["Prices are per token, not per answer: reasoning models write more tokens for an answer."]
            );
        });
        Fixture::new().models(&["o1"]).with(|comparison| assert!(notes(comparison, FR).is_empty()));
    }
}
