//! How wide text is, in the fonts with Arial's metrics: the same answer in the browser and natively, without a font.
//!
//! The table holds advances without kerning, so the chart's text is drawn with `font-kerning: none`.

use super::widths::{BOLD, REGULAR, RUNS, UNITS_PER_EM, WIDTHS};

/// How heavy text is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400
    #[default]
    Regular,
    /// 700
    Bold,
}

/// What a character that the table lacks is taken to be: wider than nearly all letters, so that labels have room.
const UNKNOWN: i64 = 1706;

/// Of the emoji fonts of the systems the widest takes 1.37 em.
const EMOJI: i64 = 2806;

/// How wide `text` is at a font size, both in tenths of a pixel; rounded up.
pub fn width(text: &str, size: i32, weight: Weight) -> i32 {
    let units: i64 = text.chars().map(|character| advance(character, weight)).sum();
    let tenths = (units * i64::from(size) + UNITS_PER_EM - 1).div_euclid(UNITS_PER_EM);
    i32::try_from(tenths).unwrap_or(i32::MAX)
}

/// Breaks `text` into lines of at most `max_width` tenths of a pixel, at white space, never at no-break spaces; a word that is
/// wider than a line after its hyphens.
///
/// Where it has none it gets a line of its own, and that line is too wide: [`truncate`](super::truncate) it where it matters.
pub fn wrap(text: &str, size: i32, weight: Weight, max_width: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(|character: char| character.is_ascii_whitespace()).filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let before = line.len();
            line.push(' ');
            line.push_str(word);
            if width(line, size, weight) <= max_width {
                continue;
            }
            line.truncate(before);
        }
        let mut rest = word;
        while let Some((head, tail)) = after_hyphen(rest, &|head| width(head, size, weight) <= max_width) {
            lines.push(head.to_owned());
            rest = tail;
        }
        lines.push(rest.to_owned());
    }
    isolate_again(&mut lines);
    lines
}

/// What is one thing in itself, whatever runs from the right, is so in each of the lines that it is broken into.
fn isolate_again(lines: &mut [String]) {
    let mut is_inside = false;
    for line in lines {
        let was_inside = is_inside;
        for letter in line.chars() {
            is_inside = letter == BEGIN || is_inside && letter != END;
        }
        if was_inside {
            *line = format!("{BEGIN}{line}");
        }
        if is_inside {
            line.push(END);
        }
    }
}

/// Between these a text is one thing in itself ([`isolated`](super::isolated)).
const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';

/// Splits a word that does not fit after the last of its hyphens that does.
fn after_hyphen<'w>(word: &'w str, fits: &dyn Fn(&str) -> bool) -> Option<(&'w str, &'w str)> {
    if fits(word) {
        return None;
    }
    let mut last = None;
    for (at, byte) in word.bytes().enumerate().skip(1) {
        if byte == b'-' {
            last = word.split_at_checked(at + 1).filter(|(head, tail)| !tail.is_empty() && fits(head)).or(last);
        }
    }
    last
}

/// How many cells of a terminal `text` takes.
pub fn cells_wide(text: &str) -> usize {
    let cells = |character: char| match character {
        _ if is_combining(character) => 0,
        _ if is_full_width(u32::from(character)) => 2,
        _ => 1,
    };
    text.chars().map(cells).sum()
}

/// How far a character moves the pen, in font units.
fn advance(character: char, weight: Weight) -> i64 {
    if is_combining(character) {
        return 0;
    }
    let code = u32::from(character);
    if is_emoji(code) {
        return EMOJI;
    }
    if is_full_width(code) {
        return UNITS_PER_EM;
    }
    known(code, weight).map_or(UNKNOWN, i64::from)
}

fn known(code: u32, weight: Weight) -> Option<u16> {
    let code = u16::try_from(code).ok()?;
    let run = RUNS.partition_point(|(first, _, _)| *first <= code).checked_sub(1)?;
    let (first, count, start) = *RUNS.get(run)?;
    let within = code - first;
    if within >= count {
        return None;
    }
    let indices = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    WIDTHS.get(usize::from(*indices.get(usize::from(start + within))?)).copied()
}

/// Marks that are drawn over their letter, joiners, variation selectors, and signs that are not drawn at all.
pub(super) const fn is_combining(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{61C}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}'
        | '\u{6EA}'..='\u{6ED}' | '\u{900}'..='\u{902}' | '\u{93A}' | '\u{93C}' | '\u{941}'..='\u{948}' | '\u{94D}' | '\u{951}'..='\u{957}'
        | '\u{962}' | '\u{963}' | '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' | '\u{EB1}' | '\u{EB4}'..='\u{EBC}' | '\u{EC8}'..='\u{ECE}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{FEFF}'
        | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E0FFF}')
}

const fn is_emoji(code: u32) -> bool {
    matches!(code, 0x2600..=0x27BF | 0x1F000..=0x1FAFF)
}

/// Ideographs, kana, hangul, full-width forms and emoji: a square each.
const fn is_full_width(code: u32) -> bool {
    matches!(code,
        0x1100..=0x115F | 0x2600..=0x27BF | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE4F
        | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F000..=0x1FAFF | 0x20000..=0x3FFFD)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn widths_are_those_of_arial() {
        // Advances in font units at 2,048 to the em; a size of 204.8 px makes one unit one tenth of a pixel.
        for (text, regular, bold) in [
            ("", 0, 0),
            (" ", 569, 569),
            ("A", 1366, 1479),
            ("0", 1139, 1139),
            ("$2.19", 1139 * 4 + 569, 1139 * 4 + 569),
            ("\u{A0}", 569, 569),
            ("\u{202F}", 284, 284),
            ("—", 2048, 2048),
            ("…", 2048, 2048),
            ("€", 1139, 1139),
            ("←↑→", 2048 + 1024 + 2048, 2048 + 1024 + 2048),
            ("×≤·", 1196 + 1124 + 569, 1196 + 1124 + 569),
            ("’“”«»", 455 + 682 + 682 + 1139 + 1139, 569 + 1024 + 1024 + 1139 + 1139),
            ("é", 1139, 1139),
            ("e\u{301}", 1139, 1139),
            ("\u{200F}\u{61C}−\u{200E}", 1196, 1196),
            ("Ωж", 2901, 3094),
            ("语", 2048, 2048),
            ("🙂", 2806, 2806),
            ("❤\u{FE0F}", 2806, 2806),
            ("שָׁ", 1706, 1706),
            ("ที่", 1706, 1706),
            ("हि", 3412, 3412),
            ("\u{1E00}", 1706, 1706),
        ] {
            assert_eq!(
                (width(text, 2048, Weight::Regular), width(text, 2048, Weight::Bold)),
                (regular, bold),
                "{text}"
            );
        }
    }

    #[test]
    fn widths_round_up() {
        // 569 units at 12.0 px are 33.3 tenths.
        assert_eq!(width(" ", 120, Weight::Regular), 34);
        assert_eq!(width("—", 120, Weight::Regular), 120);
    }

    #[test]
    fn lines_break_at_spaces_and_where_they_must_after_hyphens() {
        // What is isolated is so in every line.
        let lines = wrap("one \u{2068}שלום עולם טוב\u{2069} 2.19", 120, Weight::Regular, 620);
        assert_eq!(lines, ["one", "\u{2068}שלום\u{2069}", "\u{2068}עולם\u{2069}", "\u{2068}טוב\u{2069} 2.19"]);
        for (text, at, lines) in [
            ("", 600, vec![]),
            ("one", 600, vec!["one"]),
            ("one two three", 600, vec!["one two", "three"]),
            ("one two three", 10_000, vec!["one two three"]),
            ("2,19\u{A0}$ le million", 500, vec!["2,19\u{A0}$ le", "million"]),
            ("1\u{202F}800 modèles", 200, vec!["1\u{202F}800", "modèles"]),
            ("  incomprehensibilities  a ", 200, vec!["incomprehensibilities", "a"]),
            ("one\ntwo", 600, vec!["one two"]),
            ("a Qwen3.8-Max", 2_000, vec!["a Qwen3.8-Max"]),
            ("a Qwen3.8-Max", 800, vec!["a", "Qwen3.8-Max"]),
            ("a Qwen3.8-Max", 600, vec!["a", "Qwen3.8-", "Max"]),
            ("gpt-oss-120b (high)", 550, vec!["gpt-oss-", "120b", "(high)"]),
            // Neither a sign nor a hyphen at the end is parted from its word.
            ("-12345", 100, vec!["-12345"]),
            ("pre-", 100, vec!["pre-"]),
        ] {
            assert_eq!(wrap(text, 120, Weight::Regular, at), lines, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_too_wide(text in "[a-z\u{A0}é \u{301}語-]{0,40}", at in 0..900_i32) {
            let lines = wrap(&text, 120, Weight::Bold, at);
            let words: Vec<&str> = text.split_ascii_whitespace().collect();
            prop_assert_eq!(lines.concat().replace(' ', ""), words.concat());
            for line in lines {
                prop_assert!(width(&line, 120, Weight::Bold) <= at || !line.contains(' '));
                prop_assert!(!line.is_empty());
            }
        }
    }
}
