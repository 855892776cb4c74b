//! A fact in running prose as HTML: the words, a mark after them, and the note that the mark opens.
//!
//! The note is a popover of its own button: it opens and closes by pointer and keyboard without a script and under any
//! policy. Everything is phrasing content, so that it stands in a paragraph.

use super::html::parts;
use super::sink::{Namespace, Sink};
use crate::view::Fact;

/// Keeps the mark on the line of the word before it, and a comma on that of the mark.
const WORD_JOINER: &str = "\u{2060}";

/// Writes a fact; `id` names its note, once in its page or shadow root.
pub fn fact(fact: &Fact, id: &str, sink: &mut dyn Sink) {
    span(sink, "fact");
    sink.attribute("lang", fact.locale.tag());
    // Around it may be a page in another direction.
    sink.attribute("dir", "ltr");
    element(sink, "fact-text", &fact.text);

    span(sink, "fact-source");
    sink.text(WORD_JOINER);
    sink.open(Namespace::Html, "button");
    sink.attribute("type", "button");
    sink.attribute("class", "fact-mark");
    sink.attribute("part", "fact-mark");
    sink.attribute("popovertarget", id);
    sink.attribute("aria-label", &fact.label);
    // What a filter that takes buttons away leaves, and a page without the style sheet shows.
    element(sink, "fact-asterisk", "*");
    sink.close();

    span(sink, "fact-note");
    sink.attribute("id", id);
    sink.attribute("popover", "auto");
    sink.attribute("role", "note");
    // Where nothing hides the note it stands in the sentence.
    element(sink, "fact-bracket", " [");
    for (index, paragraph) in fact.note.iter().enumerate() {
        if index > 0 {
            sink.text(" ");
        }
        span(sink, "fact-paragraph");
        parts(paragraph, sink);
        sink.close();
    }
    element(sink, "fact-bracket", "]");
    sink.close();
    sink.text(WORD_JOINER);
    sink.close();
    sink.close();
}

/// Begins a span whose class is also its part.
fn span(sink: &mut dyn Sink, class: &'static str) {
    sink.open(Namespace::Html, "span");
    sink.attribute("class", class);
    sink.attribute("part", class);
}

fn element(sink: &mut dyn Sink, class: &'static str, text: &str) {
    span(sink, class);
    sink.text(text);
    sink.close();
}
