//! From an author's words to the catalog's rows.

use crate::catalog::fold;
use crate::diagnostic::Diagnostic;
use crate::order::sort_by;

/// Something that an author can name.
pub(super) trait Named {
    /// The catalog's key, to be proposed when a word is not known.
    fn id(&self) -> &str;
    /// All that it answers to, the key too.
    fn names(&self) -> Vec<&str>;
}

/// The first of `all` that answers to `word`.
///
/// # Errors
/// A diagnostic at `attribute` that names the word and the nearest known ids. `kind` is the noun: `model`, `host`…
pub(super) fn resolve<'a, T: Named>(
    word: &str,
    all: impl Iterator<Item = &'a T> + Clone,
    attribute: &str,
    kind: &str,
) -> Result<&'a T, Diagnostic> {
    let folded = fold(word);
    // An id is exact; a name or alias that repeats another row's id never hides that row.
    if let Some(found) = all.clone().find(|row| row.id() == word) {
        return Ok(found);
    }
    if let Some(found) = all.clone().find(|row| row.names().iter().any(|name| fold(name) == folded)) {
        return Ok(found);
    }
    let code = match kind {
        "model" => "unknown-model",
        "benchmark" => "unknown-benchmark",
        _ => "unknown-host",
    };
    let shown: String = word.chars().take(80).collect();
    let diagnostic =
        Diagnostic::error(code, attribute, format!("found “{shown}”, which no {kind} of the catalog is called."));
    let near = nearest(&folded, all);
    Err(if near.is_empty() { diagnostic } else { diagnostic.with_hint(format!("Nearest: {}.", near.join(", "))) })
}

/// The ids of up to three rows of which a name is within a third of the word's length of edits, or begins with or
/// contains the word; nearest first.
fn nearest<'a, T: Named + 'a>(folded: &str, all: impl Iterator<Item = &'a T>) -> Vec<&'a str> {
    let word: Vec<char> = folded.chars().take(64).collect();
    if word.is_empty() {
        return Vec::new();
    }
    let most = (word.len() / 3).max(1);
    let rank = |name: &str| {
        let candidate = fold(name);
        let distance = edit_distance(&word, &candidate.chars().take(64).collect::<Vec<_>>());
        let contains = word.len() >= 2 && candidate.contains(folded);
        if distance <= most { Some(distance) } else { contains.then_some(most + 1) }
    };
    let mut near: Vec<(usize, &str)> =
        all.filter_map(|row| Some((row.names().into_iter().filter_map(rank).min()?, row.id()))).collect();
    sort_by(&mut near, Ord::cmp);
    near.into_iter().take(3).map(|(_, id)| id).collect()
}

/// Levenshtein's distance, one row of the table at a time.
fn edit_distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(b) {
            let substituted = diagonal + usize::from(from != to);
            diagonal = *cell;
            *cell = substituted.min(left + 1).min(diagonal + 1);
            left = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Row(&'static str, &'static str);

    impl Named for Row {
        fn id(&self) -> &str {
            self.0
        }
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
            assert_eq!(resolve(word, ROWS.iter(), "models", "model").map(Named::id), Ok(id), "{word}");
        }
    }

    #[test]
    fn unknown_words_get_the_nearest_known() {
        for (word, message) in [
            (
                "deepsek-r1",
                "error[unknown-model] at models: found “deepsek-r1”, which no model of the catalog is called. Nearest: deepseek-r1.",
            ),
            (
                "deepseek",
                "error[unknown-model] at models: found “deepseek”, which no model of the catalog is called. Nearest: deepseek-r1, deepseek-r1-0528.",
            ),
            // By a name; the id is what is proposed.
            (
                "o11",
                "error[unknown-model] at models: found “o11”, which no model of the catalog is called. Nearest: openai-o1.",
            ),
            ("gpt-17", "error[unknown-model] at models: found “gpt-17”, which no model of the catalog is called."),
            ("★", "error[unknown-model] at models: found “★”, which no model of the catalog is called."),
        ] {
            let found = resolve(word, ROWS.iter(), "models", "model").map(Named::id);
            assert_eq!(found.unwrap_err().to_string(), message);
        }
    }

    #[test]
    fn edits_are_counted() {
        let distance = |a: &str, b: &str| edit_distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        for (a, b, edits) in [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("o1", "r1", 1)] {
            assert_eq!(distance(a, b), edits, "{a} {b}");
        }
    }
}
