//! How many questions a benchmark has: aider's rows say it, llm-stats' descriptions of benchmarks sometimes do.

use anyhow::Result;

use super::{aider, no_page};
use crate::audit::figure::{Questions, Source};
use crate::audit::name::squashed;
use crate::audit::number::Number;
use crate::audit::raw::{Outcome, Quote, Raw};

const DESCRIPTIONS: &str = "llm-stats/data/benchmarks";

pub fn find(raw: &Raw, questions: &Questions, source: Source) -> Result<Outcome> {
    if source.url.contains("aider.chat/") {
        return tests(raw, questions);
    }
    for name in raw.below(DESCRIPTIONS)? {
        let Some(document) = raw.json(&name)? else { continue };
        let called = document.string(document.root.get("name")).unwrap_or_default();
        if squashed(&called) != squashed(questions.name) {
            continue;
        }
        let Some(node) = document.root.get("description") else { continue };
        let words = document.text(node).split(|letter: char| letter.is_whitespace() || "()\"".contains(letter));
        let is = |word: &str| {
            Number::read(word.trim_end_matches(['.', ','])).is_some_and(|number| number == questions.value)
        };
        // A description may speak of many things: a number that is not there says nothing against the catalog.
        if let Some(word) = words.map(|word| word.trim_end_matches(['.', ','])).find(|word| is(word)) {
            let mut quote = document.member(questions.benchmark, "description", node);
            let text = document.text(node);
            quote.text = crate::audit::raw::shortened(text, text.find(word).unwrap_or_default());
            return Ok(Outcome::Found(quote));
        }
    }
    Ok(Outcome::Missing(no_page(source)))
}

/// All runs of the board ask the same exercises.
fn tests(raw: &Raw, questions: &Questions) -> Result<Outcome> {
    let Some(file) = raw.text(aider::FILE)? else { return Ok(Outcome::Missing(format!("no file {}", aider::FILE))) };
    let rows = aider::rows(&file.text).into_iter().flatten().filter(|(_, key, _)| *key == "test_cases");
    let rows = rows.map(|(line, key, value)| {
        let agrees = Number::read(value).is_some_and(|number| number == questions.value);
        (agrees, Quote { place: format!("{}:{line}", aider::FILE), text: format!("{key}: {value}") })
    });
    Ok(Outcome::of(rows.collect(), || format!("no test_cases in {}", aider::FILE)))
}
