//! Text of unknown origin, made safe for a terminal.

/// The text with control characters and those that reorder the text around them written as `\u{…}`.
pub(super) fn shown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        let reorders = matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if letter.is_control() || reorders || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FEFF}') {
            safe.extend(letter.escape_unicode());
        } else {
            safe.push(letter);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_terminal_is_told_nothing_but_text() {
        for (text, expected) in [
            ("R1 à 2,19 $", "R1 à 2,19 $"),
            ("\u{1b}[31mred\u{7}", "\\u{1b}[31mred\\u{7}"),
            ("a\nb", "a\\u{a}b"),
            ("\u{202e}gpj.exe", "\\u{202e}gpj.exe"),
            ("\u{9b}2J", "\\u{9b}2J"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }
}
