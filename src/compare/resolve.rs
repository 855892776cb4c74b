//! From an author's words to the catalog's rows.

use crate::catalog::fold;
use crate::diagnostic::{Diagnostic, Quoted};
use crate::joined::joined;
use crate::order::sort_by;

/// Something that an author can name.
pub(super) trait Named {
    /// All that it answers to: first its id, which is proposed when a word is not known.
    fn names(&self) -> Vec<&str>;
}

/// The first of `all` that answers to `word`.
///
/// # Errors
/// A diagnostic at `attribute` that names the word and the nearest known ids. `kind` is the noun: `model`, `host`…
pub(super) fn resolve<'a, T: Named>(
    word: &str,
    all: &'a [T],
    attribute: &str,
    kind: &str,
) -> Result<&'a T, Diagnostic> {
    let mut names: Vec<Vec<&str>> = Vec::new();
    for named in all {
        names.push(named.names());
    }
    let folded = fold(word);
    position(word, &folded, &names).and_then(|place| all.get(place)).ok_or_else(|| {
        let code = match kind {
            "model" => "unknown-model",
            "benchmark" => "unknown-benchmark",
            _ => "unknown-host",
        };
        let message = format!("found {}, which no {kind} of the catalog is called.", Quoted(word));
        let diagnostic = Diagnostic::error(code, attribute, message);
        let near = nearest(&folded, &names);
        if near.is_empty() { diagnostic } else { diagnostic.with_hint(format!("Nearest: {}.", joined(near, ", "))) }
    })
}

/// Which row is called so. An id is exact; a name or alias that repeats another row's id never hides that row.
fn position(word: &str, folded: &str, names: &[Vec<&str>]) -> Option<usize> {
    let exact = names.iter().position(|names| names.first() == Some(&word));
    exact.or_else(|| names.iter().position(|names| names.iter().any(|name| fold(name) == folded)))
}

/// The ids of up to three rows of which a part of a name is nearest to the word, those with little beside it
/// first; none where no name shares anything with it.
fn nearest<'a>(folded: &str, names: &[Vec<&'a str>]) -> Vec<&'a str> {
    let word = letters(folded);
    let mut near: Vec<(usize, usize, &str)> = Vec::new();
    for names in names {
        let mut best: Option<(usize, usize)> = None;
        for name in names {
            let candidate = letters(&fold(name));
            let distance = edits_to_a_part(&word, &candidate);
            // Of two that hold the word, the one that has less beside it.
            let rank = (distance, candidate.len());
            if distance < word.len() && best.is_none_or(|best| rank < best) {
                best = Some(rank);
            }
        }
        if let (Some(id), Some((distance, length))) = (names.first(), best) {
            near.push((distance, length, id));
        }
    }
    sort_by(&mut near, Ord::cmp);
    let least = near.first().map_or(0, |(distance, _, _)| *distance);
    let mut ids = Vec::new();
    for (distance, _, id) in near {
        if distance == least && ids.len() < 3 {
            ids.push(id);
        }
    }
    ids
}

fn letters(text: &str) -> Vec<char> {
    text.chars().take(64).collect()
}

/// The least number of edits that make the word a part of the candidate (Sellers 1980): Levenshtein's distance, one row of
/// the table at a time, with nothing counted for what stands before and after.
fn edits_to_a_part(word: &[char], candidate: &[char]) -> usize {
    let mut row: Vec<usize> = vec![0; candidate.len() + 1];
    for (i, from) in word.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(candidate) {
            let substituted = diagonal + usize::from(from != to);
            diagonal = *cell;
            *cell = substituted.min(left + 1).min(diagonal + 1);
            left = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.into_iter().min().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Row(&'static str, &'static str);

    impl Named for Row {
        fn names(&self) -> Vec<&str> {
            vec![self.0, self.1]
        }
    }

    const ROWS: [Row; 4] = [
        Row("deepseek-r1", "R1"),
        Row("deepseek-r1-0528", "R1 (0528)"),
        Row("openai-o1", "o1"),
        Row("openai-o1-mini", "o1-mini"),
    ];

    #[test]
    fn names_ids_and_aliases_are_found() {
        for (word, id) in [
            ("deepseek-r1", "deepseek-r1"),
            ("DeepSeek R1", "deepseek-r1"),
            ("r1", "deepseek-r1"),
            ("R1-0528", "deepseek-r1-0528"),
            ("OpenAI_o1", "openai-o1"),
            ("O1 mini", "openai-o1-mini"),
        ] {
            assert_eq!(resolve(word, &ROWS, "models", "model").map(|row| row.0), Ok(id), "{word}");
        }
    }

    #[test]
    fn unknown_words_get_the_nearest_known() {
        for (word, message) in [
            (
                "deepsek-r1",
                "error[unknown-model] at models: found “deepsek-r1”, which no model of the catalog is called. Nearest: deepseek-r1, deepseek-r1-0528.",
            ),
            (
                "deepseek",
                "error[unknown-model] at models: found “deepseek”, which no model of the catalog is called. Nearest: deepseek-r1, deepseek-r1-0528.",
            ),
            // By a name; the id is what is proposed.
            (
                "o11",
                "error[unknown-model] at models: found “o11”, which no model of the catalog is called. Nearest: openai-o1, openai-o1-mini.",
            ),
            (
                "o1 openai",
                "error[unknown-model] at models: found “o1 openai”, which no model of the catalog is called. Nearest: openai-o1, openai-o1-mini.",
            ),
            ("★", "error[unknown-model] at models: found “★”, which no model of the catalog is called."),
        ] {
            let found = resolve(word, &ROWS, "models", "model").map(|row| row.0);
            assert_eq!(found.unwrap_err().to_string(), message);
        }
    }

    #[test]
    fn edits_are_counted() {
        let edits = |word: &str, candidate: &str| edits_to_a_part(&letters(word), &letters(candidate));
        for (word, candidate, expected) in [
            ("", "", 0),
            ("", "abc", 0),
            ("abc", "", 3),
            ("kitten", "sitting", 2),
            ("o1", "r1", 1),
            ("o1", "openaio1mini", 0),
            ("gqpa", "gpqadiamond", 2),
            ("claudesonnet", "claude35sonnet", 2),
        ] {
            assert_eq!(edits(word, candidate), expected, "{word} {candidate}");
        }
    }
}
