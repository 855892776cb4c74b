//! Markup is written once and goes into a sink: a string here, the DOM in the browser.

use std::borrow::Cow;

/// Which vocabulary an element belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Namespace {
    /// HTML
    Html,
    /// SVG
    Svg,
}

/// A receiver of markup, element by element. Text and attribute values are plain: escaping is the sink's business.
pub trait Sink {
    /// Begins an element inside the one that is open.
    fn open(&mut self, namespace: Namespace, name: &'static str);
    /// Sets an attribute of the element just begun, before any content.
    fn attribute(&mut self, name: &'static str, value: &str);
    /// Appends text to the open element.
    fn text(&mut self, text: &str);
    /// Ends the open element.
    fn close(&mut self);
}

/// The text as every sink writes it, so that string and DOM are the same tree.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().all(|letter| readable(letter) == letter) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(readable).collect())
    }
}

/// XML has no control characters but tab and line feed, nor U+FFFE and U+FFFF, and an HTML parser would not read them back.
fn readable(letter: char) -> char {
    match letter {
        '\t' | '\n' => letter,
        '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        _ if letter.is_control() => '\u{FFFD}',
        _ => letter,
    }
}

/// Writes the markup as text that an HTML parser reads back to the same tree.
///
/// ```
/// use model_compare::draw::{Namespace, Sink, StringSink};
/// let mut sink = StringSink::default();
/// sink.open(Namespace::Html, "p");
/// sink.attribute("title", "a \"b\"");
/// sink.text("1 < 2");
/// sink.close();
/// assert_eq!(sink.into_string(), "<p title=\"a &quot;b&quot;\">1 &lt; 2</p>");
/// ```
#[derive(Debug, Default)]
pub struct StringSink {
    markup: String,
    open: Vec<&'static str>,
    in_tag: bool,
}

impl StringSink {
    /// What was written.
    pub fn into_string(mut self) -> String {
        self.end_tag();
        self.markup
    }

    fn end_tag(&mut self) {
        if self.in_tag {
            self.markup.push('>');
            self.in_tag = false;
        }
    }

    fn escape(&mut self, text: &str, quotes: bool) {
        for letter in text.chars().map(readable) {
            match letter {
                '&' => self.markup.push_str("&amp;"),
                '<' => self.markup.push_str("&lt;"),
                '>' => self.markup.push_str("&gt;"),
                '"' if quotes => self.markup.push_str("&quot;"),
                _ => self.markup.push(letter),
            }
        }
    }
}

impl Sink for StringSink {
    fn open(&mut self, _namespace: Namespace, name: &'static str) {
        self.end_tag();
        self.markup.push('<');
        self.markup.push_str(name);
        self.open.push(name);
        self.in_tag = true;
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        self.markup.push(' ');
        self.markup.push_str(name);
        self.markup.push_str("=\"");
        self.escape(value, true);
        self.markup.push('"');
    }

    fn text(&mut self, text: &str) {
        self.end_tag();
        self.escape(text, false);
    }

    fn close(&mut self) {
        self.end_tag();
        // HTML's link has no end tag, and is the only such element that is written.
        if let Some(name) = self.open.pop().filter(|name| *name != "link") {
            self.markup.push_str("</");
            self.markup.push_str(name);
            self.markup.push('>');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_characters_stay_text() {
        let mut sink = StringSink::default();
        sink.open(Namespace::Svg, "text");
        sink.attribute("data-model-id", "\"><script>&");
        sink.text("</text><script>alert(1)</script>\u{0}\u{b}");
        sink.open(Namespace::Svg, "tspan");
        sink.close();
        sink.close();
        assert_eq!(
            sink.into_string(),
            "<text data-model-id=\"&quot;&gt;&lt;script&gt;&amp;\">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u{FFFD}\u{FFFD}<tspan></tspan></text>"
        );
    }
}
