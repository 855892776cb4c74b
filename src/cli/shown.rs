//! Text of unknown origin, made safe for a terminal.

use core::fmt::Write;

use crate::diagnostic::is_unprintable;

/// The text with control characters and those that reorder the text around them written as `\u{…}`.
pub(super) fn shown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_unprintable(letter) {
            safe.extend(letter.escape_unicode());
        } else {
            safe.push(letter);
        }
    }
    safe
}

/// The same for the words of an answer, in which numbers of languages that run from right to left have marks of their
/// direction: those turn no other text around.
pub(super) fn shown_words(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for part in text.split_inclusive(DIRECTION_MARKS) {
        let bare = part.trim_end_matches(DIRECTION_MARKS);
        safe.push_str(&shown(bare));
        safe.push_str(part.get(bare.len()..).unwrap_or_default());
    }
    safe
}

/// The left-to-right and the right-to-left mark, and the two between which a text is one thing in itself.
const DIRECTION_MARKS: [char; 4] = ['\u{200E}', '\u{200F}', '\u{2068}', '\u{2069}'];

/// The same for a JSON document, which stays one with the same values: line feeds are its own, and JSON may write any
/// other letter as `\uXXXX`.
pub(super) fn shown_json(document: &str) -> String {
    let mut safe = String::with_capacity(document.len());
    for letter in document.chars() {
        if letter != '\n' && is_unprintable(letter) {
            // None of them is beyond sixteen bits, and writing to a string cannot fail.
            let _ = write!(safe, "\\u{:04x}", u32::from(letter));
        } else {
            safe.push(letter);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{shown, shown_json, shown_words};

    #[test]
    fn a_terminal_is_told_nothing_but_text() {
        for (text, expected) in [
            ("R1 à 2,19 $", "R1 à 2,19 $"),
            ("\u{1b}[31mred\u{7}", "\\u{1b}[31mred\\u{7}"),
            ("a\nb", "a\\u{a}b"),
            ("\u{202e}gpj.exe", "\\u{202e}gpj.exe"),
            ("\u{61c}1", "\\u{61c}1"),
            ("\u{9b}2J", "\\u{9b}2J"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn marks_of_direction_are_told_in_words() {
        for (text, expected) in [
            ("\u{200f}1,373\u{a0}\u{200f}$", "\u{200f}1,373\u{a0}\u{200f}$"),
            ("\u{200e}\u{200f}−5", "\u{200e}\u{200f}−5"),
            ("\u{200f}\u{202e}gpj.exe\u{1b}", "\u{200f}\\u{202e}gpj.exe\\u{1b}"),
        ] {
            assert_eq!(shown_words(text), expected);
        }
        assert_eq!(shown("\u{200f}1"), "\\u{200f}1");
    }

    #[test]
    fn a_terminal_is_told_nothing_but_json() {
        let words = ["R1 à 2,19 $", "\u{1b}[31mred\u{7f}", "a\nb", "\u{202e}gpj.exe", "\u{9b}2J\u{feff}\u{2028}"];
        let document = serde_json::to_string_pretty(&words).unwrap();
        let safe = shown_json(&document);
        assert!(!safe.contains(['\u{7f}', '\u{202e}', '\u{9b}', '\u{feff}', '\u{2028}']), "{safe}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&safe).unwrap(), words);
        assert_eq!(safe.lines().count(), 7);
    }
}
