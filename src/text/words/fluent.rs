//! Message files in the syntax of Fluent (projectfluent.org), as far as they use it, made into compact patterns: what a
//! page loads need not know names. The tests hold what is said to Fluent's own implementation.
//!
//! Read are text, `{ $argument }`, `{ "literal" }`, `{ DE($argument) }`, `{ QUE($argument) }` and
//! `{ $argument -> [key] … *[other] … }`, one inside another; the text of a variant stands in one line.

use super::Signatures;

/// The patterns of a file, in the order of the signatures.
///
/// # Errors
/// A message that is missing, one that nobody says, and what of one cannot be read.
pub(super) fn patterns(file: &str, signatures: Signatures) -> Result<Vec<String>, String> {
    let mut patterns = vec![String::new(); signatures.len()];
    for message in messages(file) {
        let (name, text) = message.split_once(" = ").ok_or_else(|| format!("no message: {message}"))?;
        let known = patterns.iter_mut().zip(signatures).find(|(_, (known, _))| *known == name);
        let (pattern, (_, arguments)) = known.ok_or_else(|| format!("nobody says {name}"))?;
        let mut reader = Reader { rest: text.trim_end(), arguments };
        *pattern = reader.run(false).map_err(|problem| format!("{name}: {problem}"))?;
    }
    match patterns.iter().zip(signatures).find(|(pattern, _)| pattern.is_empty()) {
        Some((_, (name, _))) => Err(format!("{name} is missing")),
        None => Ok(patterns),
    }
}

/// The messages of a file without its comments: each begins at the start of a line and goes on over indented lines and
/// a closing brace.
fn messages(file: &str) -> Vec<String> {
    let mut messages: Vec<String> = Vec::new();
    for line in file.lines() {
        match messages.last_mut() {
            _ if line.is_empty() || line.starts_with('#') => {}
            Some(message) if line.starts_with([' ', '}']) => {
                message.push('\n');
                message.push_str(line);
            }
            _ => messages.push(line.to_owned()),
        }
    }
    messages
}

struct Reader<'t> {
    rest: &'t str,
    arguments: &'static [&'static str],
}

impl<'t> Reader<'t> {
    /// A run of text and placeables, up to its end: the message's, or the line's in a variant.
    fn run(&mut self, in_variant: bool) -> Result<String, String> {
        let mut pattern = String::new();
        while !(self.rest.is_empty() || in_variant && self.rest.starts_with('\n')) {
            let text = self.until(if in_variant { &['{', '\n'] } else { &['{'] });
            if text.contains(['[', ']', '}', '\n']) {
                return Err(format!("brackets or a new line in {text:?}"));
            }
            pattern.push_str(text);
            if self.next_is("{") {
                pattern.push_str(&self.placeable()?);
                self.skip_space();
                if !self.next_is("}") {
                    return Err(format!("a placeable without an end before {:?}", self.rest));
                }
            }
        }
        Ok(pattern)
    }

    /// What stands between braces.
    fn placeable(&mut self) -> Result<String, String> {
        self.skip_space();
        if self.next_is("\"") {
            let literal = self.until(&['"']);
            self.next_is("\"");
            return Ok(literal.to_owned());
        }
        for (function, letter) in [("DE($", 'd'), ("QUE($", 'q')] {
            if self.next_is(function) {
                let slot = self.argument()?;
                self.next_is(")");
                return Ok(format!("{{{slot}{letter}}}", slot = written(slot)));
            }
        }
        if !self.next_is("$") {
            return Err(format!("no argument at {:?}", self.rest));
        }
        let name = self.rest;
        let slot = self.argument()?;
        self.skip_space();
        if !self.next_is("->") {
            return Ok(format!("{{{}}}", written(slot)));
        }
        let key = slot + usize::from(self.is_pair(name));
        Ok(format!("{{{}{}}}", written(key), self.variants()?))
    }

    fn variants(&mut self) -> Result<String, String> {
        let (mut variants, mut default) = (String::new(), None);
        loop {
            self.skip_space();
            let is_default = self.next_is("*");
            if !self.next_is("[") {
                break;
            }
            let key = self.until(&[']']);
            self.next_is("]");
            self.rest = self.rest.trim_start_matches(' ');
            let pattern = self.run(true)?;
            if is_default {
                default = Some(pattern);
            } else {
                variants = format!("{variants}[{key}]{pattern}");
            }
        }
        let default = default.ok_or("no variant has a star")?;
        Ok(format!("{variants}[*]{default}"))
    }

    /// The place of the argument whose name comes next.
    fn argument(&mut self) -> Result<usize, String> {
        let end = self.rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
        let (name, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let mut slot = 0;
        for argument in self.arguments {
            if argument.trim_end_matches('#') == name {
                self.rest = rest;
                return Ok(slot);
            }
            slot += if argument.ends_with('#') { 2 } else { 1 };
        }
        Err(format!("{name} is not given"))
    }

    /// True where a text begins with the name of an argument that brings its key with it.
    fn is_pair(&self, text: &str) -> bool {
        let end = text.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
        let name = end.and_then(|end| text.get(..end));
        self.arguments.iter().any(|argument| argument.strip_suffix('#').is_some_and(|pair| Some(pair) == name))
    }

    fn until(&mut self, ends: &[char]) -> &'t str {
        let (read, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        read
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn next_is(&mut self, text: &str) -> bool {
        let after = self.rest.strip_prefix(text);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }
}

/// The first is 0, the eleventh the letter that comes so many after 0.
fn written(slot: usize) -> char {
    char::from(b'0'.saturating_add(u8::try_from(slot).unwrap_or(u8::MAX)))
}
