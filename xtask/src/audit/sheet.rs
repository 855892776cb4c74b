//! The sheet: what was drawn, what the raw files say of it, what could not be found.

use std::fmt::Write as _;

use super::figure::Figure;
use super::raw::Outcome;

/// How many figures came out in which way.
#[derive(Default, Clone, Copy)]
pub struct Counts {
    pub found: usize,
    pub disagree: usize,
    pub missing: usize,
}

impl Counts {
    pub fn of(results: &[(Figure, Outcome)]) -> Self {
        let mut counts = Self::default();
        for (_, outcome) in results {
            *match outcome {
                Outcome::Found(_) => &mut counts.found,
                Outcome::Disagrees(_) => &mut counts.disagree,
                Outcome::Missing(_) => &mut counts.missing,
            } += 1;
        }
        counts
    }

    pub fn sentence(self) -> String {
        let Self { found, disagree, missing } = self;
        let all = found + disagree + missing;
        format!("{all} figures: {found} found, {disagree} disagree, {missing} not in the raw files")
    }
}

/// A cell of a Markdown table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}

/// Text between backticks, which may hold some itself.
fn code(text: &str) -> String {
    let ticks = if text.contains('`') { "``" } else { "`" };
    format!("{ticks}{}{ticks}", text.replace('|', "\\|"))
}

/// The document that is kept.
pub fn markdown(digest: &str, figures: usize, results: &[(Figure, Outcome)]) -> String {
    let mut text = format!(
        "# Figures of the catalog, looked up in the raw files\n\n\
         Written by `cargo xtask audit --raw DIR`. A figure is one number of the catalog with its source; its digest\n\
         decides which are drawn, so that nobody picks them. *Found* means: in the raw file of that source the row of that\n\
         model, by the list's own key, has that number for that measure; a price held on its first day, and no later entry\n\
         contradicts it while its row holds. Paths are below DIR.\n\n\
         - SHA-256 of the catalog's text (`pkg/catalog.json`, unless another was named): `{digest}`\n\
         - drawn: {} of {figures} figures\n\
         - {}\n\n\
         | # | figure | value | source | outcome | raw file and row | quote |\n|--:|--|--:|--|--|--|--|\n",
        results.len(),
        Counts::of(results).sentence(),
    );
    for (index, (figure, outcome)) in results.iter().enumerate() {
        let (word, place, quote) = words(outcome);
        let Figure { key, text: value, source, .. } = figure;
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {word} | {place} | {quote} |",
            index + 1,
            cell(key),
            cell(value),
            cell(source.id)
        );
    }
    text
}

fn words(outcome: &Outcome) -> (&'static str, String, String) {
    match outcome {
        Outcome::Found(quote) => ("found", cell(&quote.place), code(&quote.text)),
        Outcome::Disagrees(quote) => ("**disagrees**", cell(&quote.place), code(&quote.text)),
        Outcome::Missing(why) => ("not in the raw files", String::new(), cell(why)),
    }
}

/// One line of what is wrong or could not be found.
pub fn problem(figure: &Figure, outcome: &Outcome) -> Option<String> {
    let Figure { key, text, source, .. } = figure;
    match outcome {
        Outcome::Found(_) => None,
        Outcome::Disagrees(quote) => {
            Some(format!("disagrees: {key} = {text} ({}): {}: {}", source.id, quote.place, quote.text))
        }
        Outcome::Missing(why) => Some(format!("not in the raw files: {key} = {text}: {why}")),
    }
}
