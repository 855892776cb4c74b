//! The fact element with its words in it: what stands in the prose before, or without, any script.

use super::embed::{Style, write_style};
use crate::draw::{FACT_STYLE_SHEET, Namespace, Sink, StringSink, fact as draw_fact};
use crate::view::Fact;

/// The attributes that are written: the author's, and what was left open as it is in the words, so that a script years
/// later says the same.
pub(super) fn pinned<'a>(
    given: impl Fn(&str) -> Option<&'a str>,
    names: &[&'static str],
    fact: &'a Fact,
    day: &'a str,
    src: Option<&'a str>,
) -> Vec<(&'static str, &'a str)> {
    let mut attributes = Vec::new();
    for name in names {
        let author = given(name);
        let value = match *name {
            "lang" => author.or(Some(fact.locale.tag())),
            "as-of" => author.or(Some(day)),
            "show" => Some(fact.show.as_str()),
            "benchmark" => author.or(fact.benchmark.as_deref()),
            "src" => src,
            _ => author,
        };
        attributes.extend(value.map(|value| (*name, value)));
    }
    attributes
}

/// Writes the element with these attributes and the fact's words.
pub(super) fn element(style: Style<'_>, attributes: &[(&'static str, &str)], fact: &Fact) -> String {
    let mut sink = StringSink::default();
    sink.open(Namespace::Html, "model-fact");
    for (name, value) in attributes {
        sink.attribute(name, value);
    }
    write_style(style, FACT_STYLE_SHEET, &mut sink);
    draw_fact(fact, &note_id(attributes), &mut sink);
    sink.close();
    sink.into_string()
}

/// The note's name in the page, from what is asked: two facts of one page have two.
fn note_id(attributes: &[(&'static str, &str)]) -> String {
    // FNV-1a of 32 bits.
    let mut digest: u32 = 0x811c_9dc5;
    for (name, value) in attributes {
        for byte in name.bytes().chain([b'=']).chain(value.bytes()).chain([0]) {
            digest = (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    format!("model-fact-{digest:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_names_the_note() {
        assert_eq!(note_id(&[]), "model-fact-811c9dc5");
        let ids = [
            note_id(&[("models", "a"), ("show", "price")]),
            note_id(&[("models", "a"), ("show", "score")]),
            note_id(&[("models", "as"), ("how", "score")]),
        ];
        assert!(ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2], "{ids:?}");
    }

    /// In a `<style>` nothing is escaped: the sheet must have nothing to escape.
    #[test]
    fn the_style_sheet_reads_the_same_escaped() {
        assert!(!FACT_STYLE_SHEET.contains(['<', '>', '&']));
    }
}
