//! Cutting text where it is too long: in the middle, because names differ in their ends.

use super::measure::{Weight, is_combining, width};

/// `text` itself where it is at most `max_width` tenths of a pixel wide, else as much of its beginning and of its end as fits
/// around an ellipsis, so that two names are not cut to the same. Empty where not even the ellipsis fits.
pub fn truncate(text: &str, size: i32, weight: Weight, max_width: i32) -> String {
    if width(text, size, weight) <= max_width {
        return text.to_owned();
    }
    let letters = clusters(text);
    let mut end = String::new();
    for letter in letters.iter().rev() {
        let longer = format!("{letter}{end}");
        if width(&longer, size, weight) > max_width / 2 {
            break;
        }
        end = longer;
    }
    let (mut best, mut head) = (String::new(), String::new());
    for letter in letters {
        let candidate = format!("{}…{end}", head.trim_end_matches([' ', '.', ',']));
        if width(&candidate, size, weight) > max_width {
            break;
        }
        best = candidate;
        head.push_str(letter);
    }
    best
}

/// What a reader takes for one letter each: with its marks, a flag of two, an emoji of several that are joined. A short form
/// of the grapheme clusters of Unicode's annex 29, whose tables are larger than a chart.
pub fn clusters(text: &str) -> Vec<&str> {
    let mut clusters = Vec::new();
    let (mut rest, mut before, mut is_half_flag) = (text, None, false);
    let mut length = 0;
    for letter in text.chars() {
        let is_flag = matches!(letter, '\u{1F1E6}'..='\u{1F1FF}');
        let goes_on = goes_on(letter) || before == Some(JOINER) || is_flag && is_half_flag;
        if !goes_on {
            if let Some((cluster, after)) = rest.split_at_checked(length).filter(|_| length > 0) {
                clusters.push(cluster);
                rest = after;
                length = 0;
            }
        }
        is_half_flag = is_flag && !(goes_on && is_half_flag);
        before = Some(letter);
        length += letter.len_utf8();
    }
    if !rest.is_empty() {
        clusters.push(rest);
    }
    clusters
}

const JOINER: char = '\u{200D}';

/// Marks upon a letter, and the vowels of India's scripts, which stand beside it.
fn goes_on(letter: char) -> bool {
    let in_block = (u32::from(letter) & 0x7F, (0x900..0xE00).contains(&u32::from(letter)));
    is_combining(letter) || matches!(in_block, (0..=3 | 0x3C | 0x3E..=0x4D | 0x51..=0x57 | 0x62 | 0x63, true))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn letters_stay_whole() {
        for (text, expected) in [
            ("", vec![]),
            ("ab", vec!["a", "b"]),
            ("e\u{301}e", vec!["e\u{301}", "e"]),
            ("👩‍🚀x", vec!["👩‍🚀", "x"]),
            ("🇫🇷🇩🇪", vec!["🇫🇷", "🇩🇪"]),
            ("👍🏽👍", vec!["👍🏽", "👍"]),
            ("❤\u{FE0F}a", vec!["❤\u{FE0F}", "a"]),
            ("שָׁלוֹם", vec!["שָׁ", "ל", "וֹ", "ם"]),
            ("หนึ่ง", vec!["ห", "นึ่", "ง"]),
            ("हिन्दी", vec!["हि", "न्", "दी"]),
        ] {
            assert_eq!(clusters(text), expected);
        }
    }

    #[test]
    fn long_text_loses_its_middle() {
        for (text, at, expected) in [
            ("Claude 3.5 Sonnet", 2_000, "Claude 3.5 Sonnet"),
            ("Claude Sonnet 4", 800, "Claud…nnet 4"),
            ("Claude Sonnet 4.5", 800, "Clau…net 4.5"),
            ("A model with a long name (m7)", 1_000, "A mode…me (m7)"),
            ("Claude", 130, "…"),
            ("Claude", 119, ""),
            ("e\u{301}e\u{301}e\u{301}e\u{301}", 255, "e\u{301}…e\u{301}"),
            ("🇫🇷🇩🇪🇮🇹", 500, "🇫🇷…"),
        ] {
            assert_eq!(truncate(text, 120, Weight::Regular, at), expected, "{text} at {at}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_too_wide(text in "[a-z\u{A0}é \u{301}語🇫\u{200D}🚀]{0,40}", at in 0..900_i32) {
            prop_assert_eq!(clusters(&text).concat(), text.clone());
            prop_assert!(width(&truncate(&text, 120, Weight::Bold, at), 120, Weight::Bold) <= at);
        }
    }
}
