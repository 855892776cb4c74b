//! What an author writes at marks, and on which side of them labels should rather stand.

use crate::diagnostic::{Diagnostic, Quoted, is_unprintable};
use crate::split::split_once;

/// A note at a model's mark, in the author's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// The model's id, name or alias.
    pub model: String,
    /// What is written: never empty.
    pub note: String,
}

/// The side of its mark on which a model's label should rather stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// The model's id, name or alias.
    pub model: String,
    /// The side.
    pub side: Side,
}

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Where dearer marks are.
    Right,
    /// Where cheaper marks are.
    Left,
    /// Where better marks are.
    Above,
    /// Where worse marks are.
    Below,
}

/// More characters than these of a note are not read.
const LONGEST_NOTE: usize = 400;

impl Annotation {
    /// Reads `deepseek-r1: Open weights; openai-o1: $60 a million`. What has no colon goes on with the note before it, so
    /// that a note may have semicolons.
    pub(super) fn parse_all(text: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Self> {
        let mut annotations: Vec<Self> = Vec::new();
        for part in text.split([';', '\n']) {
            let part = part.trim();
            let words = split_once(part, ": ").or_else(|| part.split_once(':'));
            match (words, annotations.last_mut()) {
                (Some((model, note)), _) => {
                    let (model, note) = (model.trim(), printable(note.trim()));
                    if model.is_empty() || note.trim().is_empty() {
                        diagnostics.push(bad_annotation(part));
                    } else {
                        annotations.push(Self { model: model.to_owned(), note });
                    }
                }
                (None, _) if part.is_empty() => {}
                (None, Some(before)) => {
                    before.note.push_str("; ");
                    before.note.push_str(&printable(part));
                }
                (None, None) => diagnostics.push(bad_annotation(part)),
            }
        }
        annotations
    }
}

/// A text without what is not drawn, or turns the text around it.
fn printable(text: &str) -> String {
    text.chars().filter(|letter| !is_unprintable(*letter)).take(LONGEST_NOTE).collect()
}

fn bad_annotation(part: &str) -> Diagnostic {
    let message = format!("found {}, expected a model, a colon and a note.", Quoted(part));
    Diagnostic::error("bad-annotation", "annotate", message)
        .with_hint("Write “deepseek-r1: Open weights; openai-o1: Dearest of all”.")
}

impl Nudge {
    /// Reads `deepseek-r1 right; openai-o1 below`.
    pub(super) fn parse_all(text: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Self> {
        let mut nudges = Vec::new();
        for part in text.split([';', ',', '\n']) {
            let part = part.trim();
            if part.is_empty() {
                continue;
            }
            let words = part.rsplit_once(|letter: char| letter.is_ascii_whitespace());
            if let Some((model, side)) = words.and_then(|(model, side)| Some((model, Side::parse(side)?))) {
                // "deepseek-r1: right" is meant the same.
                let model = model.trim_end().trim_end_matches(':').to_owned();
                nudges.push(Self { model, side });
            } else {
                let message = format!("found {}, expected a model and left, right, above or below.", Quoted(part));
                diagnostics.push(
                    Diagnostic::error("bad-nudge", "nudge", message)
                        .with_hint("Write “deepseek-r1 right; openai-o1 below”."),
                );
            }
        }
        nudges
    }
}

impl Side {
    /// The attribute's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
            Self::Above => "above",
            Self::Below => "below",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        match text {
            "right" => Some(Self::Right),
            "left" => Some(Self::Left),
            "above" => Some(Self::Above),
            "below" => Some(Self::Below),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_read() {
        for (text, expected) in [
            ("deepseek-r1: Open weights, January 20", vec![("deepseek-r1", "Open weights, January 20")]),
            ("r1: A; OpenAI o1:B;", vec![("r1", "A"), ("OpenAI o1", "B")]),
            ("r1: Open; free; o1: At 16:30", vec![("r1", "Open; free"), ("o1", "At 16:30")]),
            ("r1: A\u{202E}B\u{7}", vec![("r1", "AB")]),
        ] {
            let mut diagnostics = Vec::new();
            let read = Annotation::parse_all(text, &mut diagnostics);
            let read: Vec<(&str, &str)> = read.iter().map(|one| (one.model.as_str(), one.note.as_str())).collect();
            assert_eq!(read, expected, "{text}");
            assert_eq!(diagnostics, []);
        }
        let long = format!("r1: {}", "x".repeat(1000));
        assert_eq!(Annotation::parse_all(&long, &mut Vec::new())[0].note.len(), LONGEST_NOTE);
    }

    #[test]
    fn sides_are_read() {
        let mut diagnostics = Vec::new();
        let read = Nudge::parse_all("deepseek-r1 right; OpenAI o1  below,v3: left", &mut diagnostics);
        let read: Vec<(&str, Side)> = read.iter().map(|one| (one.model.as_str(), one.side)).collect();
        assert_eq!(read, [("deepseek-r1", Side::Right), ("OpenAI o1", Side::Below), ("v3", Side::Left)]);
        assert_eq!(diagnostics, []);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (text, expected) in [
            (
                "Open weights",
                "error[bad-annotation] at annotate: found “Open weights”, expected a model, a colon and a note. Write “deepseek-r1: Open weights; openai-o1: Dearest of all”.",
            ),
            (
                "r1: ",
                "error[bad-annotation] at annotate: found “r1:”, expected a model, a colon and a note. Write “deepseek-r1: Open weights; openai-o1: Dearest of all”.",
            ),
        ] {
            let mut diagnostics = Vec::new();
            assert_eq!(Annotation::parse_all(text, &mut diagnostics), []);
            assert_eq!(diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
        }
        for word in ["deepseek-r1", "deepseek-r1 up", "right"] {
            let mut diagnostics = Vec::new();
            assert_eq!(Nudge::parse_all(word, &mut diagnostics), []);
            assert_eq!(
                diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>(),
                [format!(
                    "error[bad-nudge] at nudge: found “{word}”, expected a model and left, right, above or below. Write “deepseek-r1 right; openai-o1 below”."
                )]
            );
        }
    }
}
