//! JSON with the places of its values: a quote is the file's own text, and its line can be named.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Context, Result, bail};

/// A value and where it stands in the text.
#[derive(Debug)]
pub struct Node {
    pub range: Range<usize>,
    pub kind: Kind,
}

#[derive(Debug)]
pub enum Kind {
    Object(BTreeMap<String, Node>),
    Array(Vec<Node>),
    Scalar,
}

impl Node {
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.kind {
            Kind::Object(members) => members.get(key),
            Kind::Array(_) | Kind::Scalar => None,
        }
    }

    pub fn members(&self) -> impl Iterator<Item = (&String, &Node)> {
        let members = if let Kind::Object(members) = &self.kind { Some(members) } else { None };
        members.into_iter().flatten()
    }

    pub fn items(&self) -> &[Node] {
        if let Kind::Array(items) = &self.kind { items } else { &[] }
    }

    /// The value's own text.
    pub fn text<'a>(&self, text: &'a str) -> &'a str {
        &text[self.range.clone()]
    }

    /// A string's letters; nothing of another kind of value.
    pub fn string(&self, text: &str) -> Option<String> {
        serde_json::from_str(self.text(text)).ok()
    }
}

/// Reads a document.
pub fn read(text: &str) -> Result<Node> {
    let mut reader = Reader { text, place: 0 };
    let node = reader.value(0)?;
    reader.blanks();
    if reader.place < text.len() {
        bail!("something follows the document at byte {}", reader.place);
    }
    Ok(node)
}

struct Reader<'a> {
    text: &'a str,
    place: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place).copied()
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.place += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        self.blanks();
        let there = self.peek() == Some(byte);
        self.place += usize::from(there);
        there
    }

    fn value(&mut self, depth: usize) -> Result<Node> {
        if depth > 64 {
            bail!("more than 64 levels at byte {}", self.place);
        }
        self.blanks();
        let start = self.place;
        let kind = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => {
                self.string()?;
                Kind::Scalar
            }
            Some(_) => {
                let rest = &self.text.as_bytes()[start..];
                let end = rest.iter().position(|byte| b",]}".contains(byte) || byte.is_ascii_whitespace());
                self.place = start + end.unwrap_or(rest.len());
                Kind::Scalar
            }
            None => bail!("the document ends early"),
        };
        if start == self.place {
            bail!("no value at byte {start}");
        }
        Ok(Node { range: start..self.place, kind })
    }

    fn object(&mut self, depth: usize) -> Result<Kind> {
        let mut members = BTreeMap::new();
        self.place += 1;
        if self.take(b'}') {
            return Ok(Kind::Object(members));
        }
        loop {
            self.blanks();
            let start = self.place;
            self.string()?;
            let key = &self.text[start..self.place];
            let key = serde_json::from_str(key).with_context(|| format!("no key at byte {start}"))?;
            if !self.take(b':') {
                bail!("no colon at byte {}", self.place);
            }
            members.insert(key, self.value(depth + 1)?);
            if self.take(b'}') {
                return Ok(Kind::Object(members));
            }
            if !self.take(b',') {
                bail!("no comma at byte {}", self.place);
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Kind> {
        let mut items = Vec::new();
        self.place += 1;
        if self.take(b']') {
            return Ok(Kind::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.take(b']') {
                return Ok(Kind::Array(items));
            }
            if !self.take(b',') {
                bail!("no comma at byte {}", self.place);
            }
        }
    }

    fn string(&mut self) -> Result<()> {
        let start = self.place;
        if self.peek() != Some(b'"') {
            bail!("no string at byte {start}");
        }
        self.place += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.place += 1;
                    return Ok(());
                }
                Some(b'\\') => self.place += 2,
                Some(_) => self.place += 1,
                None => bail!("the string at byte {start} has no end"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_own_text() {
        let text = "{\"a\\\"b\": [1, 5.50e-07, \"x\"],\n \"c\": {}, \"d\": [] }\n";
        let node = read(text).unwrap();
        let list = node.get("a\"b").unwrap();
        assert_eq!(list.items()[1].text(text), "5.50e-07");
        assert_eq!(list.items()[2].string(text).as_deref(), Some("x"));
        assert_eq!(list.items()[1].string(text), None);
        assert_eq!(node.get("c").unwrap().text(text), "{}");
        assert!(node.get("d").unwrap().items().is_empty());
        assert_eq!(node.members().count(), 3);
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["", "{", "[1", "[1 2]", "{\"a\"}", "{\"a\": }", "\"x", "[] x"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
