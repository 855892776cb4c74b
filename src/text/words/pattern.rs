//! Writes messages. A page loads them as compact patterns, made of the files by `fluent`: `{2}` is the third thing that
//! the message is given, `{2d}` and `{2q}` the same after « de » and « que », and `{0[one]…[*]…}` chooses by the first.

use std::borrow::Cow;

/// The messages of a language, in the order of their signatures.
#[derive(Debug, Default)]
pub(in crate::text) struct Patterns(Vec<String>);

impl Patterns {
    /// Takes so many patterns, one in a line.
    pub(in crate::text) fn of_lines(lines: &str, count: usize) -> Option<Self> {
        let mut patterns = Vec::new();
        for line in lines.lines() {
            patterns.push(line.to_owned());
        }
        (patterns.len() == count).then_some(Self(patterns))
    }

    /// Takes the messages of a file. A test reads every file, so that nothing is missing.
    #[cfg(feature = "cli")]
    pub(in crate::text) fn of_file(file: &str, signatures: super::Signatures) -> Self {
        Self(super::fluent::patterns(file, signatures).unwrap_or_default())
    }

    pub(in crate::text) fn get(&self, index: usize) -> &str {
        self.0.get(index).map_or("", String::as_str)
    }

    /// What the message of an index says of what it is given.
    pub(in crate::text) fn say(&self, index: usize, given: &[&str]) -> String {
        write(self.get(index), given)
    }
}

/// What a pattern says of what it is given. What it is not given is left out.
pub(super) fn write(pattern: &str, given: &[&str]) -> String {
    let mut writer = Writer { rest: pattern, given, written: String::new() };
    writer.run(true);
    writer.written
}

struct Writer<'p, 'a> {
    rest: &'p str,
    given: &'a [&'a str],
    written: String,
}

impl<'p> Writer<'p, '_> {
    /// Text and what stands in it, to the end of the message or of the variant.
    fn run(&mut self, write: bool) {
        loop {
            let text = self.until(&['{', '[', '}']);
            if write {
                self.written.push_str(text);
            }
            if !self.next_is('{') {
                return;
            }
            let what = self.until(&['[', '}']);
            let given = slot(what).and_then(|slot| self.given.get(slot)).copied().unwrap_or_default();
            if self.rest.starts_with('[') {
                self.variants(given, write);
            } else if write {
                self.written.push_str(before(what, given));
                self.written.push_str(&isolated(given));
            }
            self.next_is('}');
        }
    }

    /// Writes the variant of a key, or else the last one. What is missing has the key `none`.
    fn variants(&mut self, key: &str, write: bool) {
        let key = if key.is_empty() { "none" } else { key };
        let mut done = false;
        while self.next_is('[') {
            let name = self.until(&[']']);
            self.next_is(']');
            let chosen = !done && (name == key || name == "*");
            done |= chosen;
            self.run(chosen && write);
        }
    }

    fn until(&mut self, ends: &[char]) -> &'p str {
        let end = self.rest.find(ends).and_then(|end| self.rest.split_at_checked(end));
        let (read, rest) = end.unwrap_or((self.rest, ""));
        self.rest = rest;
        read
    }

    fn next_is(&mut self, letter: char) -> bool {
        let after = self.rest.strip_prefix(letter);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }
}

/// What runs from right to left would turn around the words and figures beside it in a sentence that does not: a name in
/// Hebrew or Arabic, or an amount that begins with a mark of its direction. It is one thing in itself (U+2068 to U+2069,
/// as Fluent isolates what is filled in); what has such things in it is a sentence. U+200E at its end keeps the sign of an
/// amount's currency with its letters: `US$`, which would become `$US`.
pub fn isolated(text: &str) -> Cow<'_, str> {
    if text.starts_with(['\u{200F}', '\u{61C}']) {
        Cow::Owned(format!("\u{2068}{text}\u{200E}\u{2069}"))
    } else if text.chars().any(is_from_the_right) && text.chars().all(|letter| letter != '\u{2068}') {
        Cow::Owned(format!("\u{2068}{text}\u{2069}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Letters of Hebrew, Arabic and their kin; not the digits, which run from the left.
const fn is_from_the_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{65F}' | '\u{66D}'..='\u{6EF}' | '\u{6FA}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// The first is written 0, the eleventh as the letter that comes so many after 0.
fn slot(what: &str) -> Option<usize> {
    what.bytes().next().and_then(|digit| digit.checked_sub(b'0')).map(usize::from)
}

/// What French puts before a name: « d’o1 », « qu’o1 », « de R1 ».
fn before(what: &str, name: &str) -> &'static str {
    match (what.get(1..), elides(name)) {
        (Some("d"), true) => "d’",
        (Some("d"), false) => "de ",
        (Some("q"), true) => "qu’",
        (Some("q"), false) => "que ",
        _ => "",
    }
}

/// Newspapers elide before model names that begin with a vowel: « le prix d’o1 », « moins qu’o1 ».
///
/// Not before h and y, which are aspirated or a consonant in foreign names (« de Haiku », « de Yi »), nor before
/// letters and figures that are spelled out (« de R1 », « de 4o »).
fn elides(name: &str) -> bool {
    let first = name.chars().next().map(|first| first.to_ascii_lowercase());
    // Letter by letter: the standard library's search for a text is a kilobyte of code, which nothing else needs.
    "aàâäeéèêëiîïoôöuùûüœæÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ".chars().any(|vowel| first == Some(vowel))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In an English sentence an amount of a language from the right turns nothing around but itself.
    #[test]
    fn amounts_from_the_right_are_isolated() {
        let amount = "\u{200F}2.19\u{A0}\u{200F}$";
        let said = write("{0} per million output tokens", &[amount]);
        assert_eq!(said, format!("\u{2068}{amount}\u{200E}\u{2069} per million output tokens"));
        // Once.
        assert_eq!(write("({0})", &[&said]), format!("({said})"));
        assert_eq!(write("{0} per million output tokens", &["$2.19"]), "$2.19 per million output tokens");
        // Figures of such a language are no letters.
        assert_eq!(write("{0}", &["٢٫١٩"]), "٢٫١٩");
    }

    /// Nor does a name.
    #[test]
    fn names_from_the_right_are_isolated() {
        for name in ["שלום", "نموذج ٣", "R1 שלום 7b"] {
            let said = write("{0} 2.19", &[name]);
            assert_eq!(said, format!("\u{2068}{name}\u{2069} 2.19"));
            assert_eq!(write("({0})", &[&said]), format!("({said})"));
        }
    }
}
