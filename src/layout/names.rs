//! Names in the room that they have, none drawn like another.

use super::type_scale::Style;
use crate::scene::Px;
use crate::text::{Weight, truncate, truncate_middle, wrap};

/// Each name in at most so many lines of a width, cut at its end where it is longer. Names that would look alike then have
/// twice the lines, if they may have several, and where that is not enough lose their middle: they differ in their ends.
pub(super) fn in_lines(names: &[(&str, Style)], width: Px, most: usize) -> Vec<Vec<String>> {
    let more = if most > 1 { most.saturating_mul(2) } else { 1 };
    let mut shown = Vec::new();
    for (name, style) in names {
        shown.push(lines(name, *style, width, most));
    }
    for cut in [truncate, truncate_middle] {
        let before = shown.clone();
        for (place, (name, style)) in names.iter().enumerate() {
            let is_alike = before.get(place).is_some_and(|own| {
                let is_cut = own.iter().any(|line| line.contains('…'));
                is_cut && before.iter().zip(names).any(|(other, (other_name, _))| own == other && name != other_name)
            });
            if let Some(shown) = shown.get_mut(place).filter(|_| is_alike) {
                *shown = cut_lines(name, *style, width, more, cut);
            }
        }
    }
    shown
}

/// A text in at most so many lines of a width; the last, and a word that is too long, are cut.
pub(super) fn lines(text: &str, style: Style, width: Px, most: usize) -> Vec<String> {
    cut_lines(text, style, width, most, truncate)
}

fn cut_lines(
    text: &str,
    style: Style,
    width: Px,
    most: usize,
    cut: fn(&str, i32, Weight, i32) -> String,
) -> Vec<String> {
    let mut lines = wrap(text, style.size.0, style.weight(), width.0);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1));
        lines.push(crate::joined::joined(rest.iter().map(String::as_str), " "));
    }
    for line in &mut lines {
        *line = cut(line, style.size.0, style.weight(), width.0);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::type_scale::LABEL;
    use super::*;

    #[test]
    fn names_are_told_apart() {
        for (names, width, most, expected) in [
            // Each has its room.
            (["Claude Sonnet 4", "Claude Sonnet 4.5"], 120, 2, [vec!["Claude Sonnet 4"], vec!["Claude Sonnet 4.5"]]),
            // More lines.
            (
                ["Claude Sonnet 4 (high)", "Claude Sonnet 4.5 (high)"],
                62,
                2,
                [vec!["Claude", "Sonnet 4", "(high)"], vec!["Claude", "Sonnet 4.5", "(high)"]],
            ),
            // No lines to have.
            (["Claude Sonnet 4", "Claude Sonnet 4.5"], 80, 1, [vec!["Claud…nnet 4"], vec!["Clau…net 4.5"]]),
            // One that is cut and like no other stays as it begins.
            (["Claude Sonnet 4", "Gemini"], 80, 1, [vec!["Claude Son…"], vec!["Gemini"]]),
        ] {
            let given = names.map(|name| (name, LABEL));
            assert_eq!(in_lines(&given, Px::whole(width), most), expected, "{names:?}");
        }
    }
}
