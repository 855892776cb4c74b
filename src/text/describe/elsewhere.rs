//! What other sources say of a score that is shown (methods.md 2.12): a figure that hides them would choose for its reader.

use crate::catalog::{Model, Score};
use crate::compare::other_values;
use crate::text::Locale;
use crate::text::number::score;
use crate::text::words::Label;
use crate::time::Instant;

/// The other values of a score with their sources: "53.3% (DeepSeek, pass@2)". `None` where there are none.
pub(super) fn elsewhere(model: &Model, shown: &Score, as_of: Instant, locale: Locale) -> Option<String> {
    let mut others: Vec<String> = Vec::new();
    for other in other_values(model, shown, as_of) {
        let value = score(locale, other.value, other.benchmark.unit);
        let said = format!("{value} ({}, {})", other.source.publisher, other.metric);
        if !others.contains(&said) {
            others.push(said);
        }
    }
    (!others.is_empty()).then(|| locale.words().in_a_row(&others))
}

/// Those of several scores, each under its name, in a sentence: "Elsewhere: o1 42.6% (OpenAI, correct)." `None` where
/// there are none.
pub(in crate::text) fn elsewhere_note(
    scores: &[(String, &Model, &Score)],
    as_of: Instant,
    locale: Locale,
) -> Option<String> {
    let words = locale.words();
    let mut said = Vec::new();
    for (name, model, score) in scores {
        said.extend(elsewhere(model, score, as_of, locale).map(|others| words.named_value(name, &others)));
    }
    (!said.is_empty()).then(|| format!("{}.", words.labelled(words.label(Label::Elsewhere), &words.list(&said))))
}
