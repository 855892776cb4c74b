//! The answer as text for a terminal of eighty columns.

use crate::cli::shown::shown_words;
use crate::text::{AnswerWords, cells_wide};

/// As wide as a terminal and a mail are.
const COLUMNS: usize = 80;

/// The heading with its deck, then the sections with their paragraphs set in, those that belong to the one before further in.
pub(super) fn written(answer: &AnswerWords) -> String {
    let mut text = wrapped(&answer.heading, "", "");
    if !answer.deck.is_empty() {
        text.push_str(&wrapped(&answer.deck, "", ""));
    }
    for section in &answer.sections {
        text.push('\n');
        text.push_str(&wrapped(&section.heading, "", ""));
        for paragraph in &section.paragraphs {
            let (first, rest) = if paragraph.is_detail { ("    ", "    ") } else { ("  ", "    ") };
            text.push_str(&wrapped(&paragraph.text, first, rest));
        }
    }
    text
}

/// Broken at spaces, never at no-break spaces; a word that is wider than a line has one of its own.
fn wrapped(text: &str, first: &str, rest: &str) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let word = shown_words(word);
        if !is_empty && cells_wide(&line) + 1 + cells_wide(&word) > COLUMNS {
            lines.push_str(&line);
            lines.push('\n');
            rest.clone_into(&mut line);
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(&word);
        is_empty = false;
    }
    lines + &line + "\n"
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_are_broken_at_spaces() {
        let long = "x".repeat(90);
        for (text, expected) in [
            ("", "  \n".to_owned()),
            ("a  b", "  a b\n".to_owned()),
            (&"word ".repeat(17), format!("  {}\n    word word\n", ["word"; 15].join(" "))),
            (&format!("a {long} b"), format!("  a\n    {long}\n    b\n")),
            // A no-break space keeps number and unit together, and a full-width letter takes two cells.
            (&format!("{} 96\u{A0}%", "x".repeat(74)), format!("  {}\n    96\u{A0}%\n", "x".repeat(74))),
            (&format!("{} 模型", "x".repeat(74)), format!("  {}\n    模型\n", "x".repeat(74))),
            ("a\u{1b}[31m", "  a\\u{1b}[31m\n".to_owned()),
        ] {
            assert_eq!(wrapped(text, "  ", "    "), expected, "{text}");
        }
    }
}
