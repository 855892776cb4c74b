//! The folder of raw files: other people's lists and tables, as they were copied.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result};

use super::json::{self, Node};
use crate::files;

/// A quoted place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// File, line and the row's own key.
    pub place: String,
    /// What stands there.
    pub text: String,
}

/// What a look into the raw files gave.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    Found(Quote),
    Disagrees(Quote),
    /// Why nothing can be said.
    Missing(String),
}

impl Outcome {
    /// Of the rows of one key: the first that agrees, else the first.
    pub fn of(rows: Vec<(bool, Quote)>, missing: impl FnOnce() -> String) -> Self {
        let agreeing = rows.iter().position(|(agrees, _)| *agrees);
        match rows.into_iter().nth(agreeing.unwrap_or_default()) {
            Some((true, quote)) => Self::Found(quote),
            Some((false, quote)) => Self::Disagrees(quote),
            None => Self::Missing(missing()),
        }
    }
}

/// A file's name below the folder, and its text.
pub struct Text {
    pub name: String,
    pub text: String,
}

pub struct Document {
    pub file: Text,
    pub root: Node,
}

pub struct Raw {
    folder: PathBuf,
    documents: RefCell<BTreeMap<String, Option<Rc<Document>>>>,
    texts: RefCell<BTreeMap<String, Option<Rc<Text>>>>,
}

/// Longer quotes are cut around the figure.
const LONGEST: usize = 120;

/// One line of at most `LONGEST` letters around a place of it.
pub fn shortened(text: &str, around: usize) -> String {
    let before =
        text[..around.min(text.len())].split_whitespace().map(str::len).map(|length| length + 1).sum::<usize>();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters: Vec<char> = line.chars().collect();
    if letters.len() <= LONGEST {
        return line;
    }
    let around = line.get(..before.min(line.len())).map_or(before, |head| head.chars().count());
    let start = around.saturating_sub(LONGEST / 2).min(letters.len() - LONGEST);
    let cut: String = letters[start..start + LONGEST].iter().collect();
    let dots = |there: bool| if there { "…" } else { "" };
    format!("{}{}{}", dots(start > 0), cut.trim(), dots(start + LONGEST < letters.len()))
}

impl Text {
    pub fn line(&self, place: usize) -> usize {
        self.text[..place].matches('\n').count() + 1
    }
}

impl Document {
    /// Quotes a member with its key; `row` is the key of the row that it stands in.
    pub fn member(&self, row: &str, key: &str, node: &Node) -> Quote {
        let start = self.file.text[..node.range.start].rfind(&format!("\"{key}\"")).unwrap_or(node.range.start);
        self.quote(row, start, node.range.end, start)
    }

    /// Quotes a whole value around one inside it.
    pub fn around(&self, row: &str, node: &Node, inside: &Node) -> Quote {
        self.quote(row, node.range.start, node.range.end, inside.range.start)
    }

    /// Quotes what stands around a place of the text.
    pub fn at(&self, row: &str, place: usize) -> Quote {
        let ends = |letter: char| letter == '\n';
        let start = self.file.text[..place].rfind(ends).map_or(0, |line| line + 1);
        let end = self.file.text[place..].find(ends).map_or(self.file.text.len(), |line| place + line);
        self.quote(row, start, end, place)
    }

    fn quote(&self, row: &str, start: usize, end: usize, around: usize) -> Quote {
        let place = format!("{}:{} {row}", self.file.name, self.file.line(start));
        Quote { place, text: shortened(&self.file.text[start..end], around - start) }
    }

    pub fn text(&self, node: &Node) -> &str {
        node.text(&self.file.text)
    }

    pub fn string(&self, node: Option<&Node>) -> Option<String> {
        node?.string(&self.file.text)
    }
}

impl Raw {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf(), documents: RefCell::default(), texts: RefCell::default() }
    }

    /// A file's text; nothing where there is no such file.
    pub fn text(&self, name: &str) -> Result<Option<Rc<Text>>> {
        if let Some(known) = self.texts.borrow().get(name) {
            return Ok(known.clone());
        }
        let path = self.folder.join(name);
        let text = if path.is_file() {
            let text = String::from_utf8(files::read(&path)?).with_context(|| format!("{name} is not UTF-8"))?;
            Some(Rc::new(Text { name: name.to_owned(), text }))
        } else {
            None
        };
        self.texts.borrow_mut().insert(name.to_owned(), text.clone());
        Ok(text)
    }

    /// A JSON file; nothing where there is no such file.
    pub fn json(&self, name: &str) -> Result<Option<Rc<Document>>> {
        if let Some(known) = self.documents.borrow().get(name) {
            return Ok(known.clone());
        }
        let path = self.folder.join(name);
        let document = if path.is_file() {
            let text = String::from_utf8(files::read(&path)?).with_context(|| format!("{name} is not UTF-8"))?;
            let root = json::read(&text).with_context(|| format!("{name} is not JSON"))?;
            Some(Rc::new(Document { file: Text { name: name.to_owned(), text }, root }))
        } else {
            None
        };
        self.documents.borrow_mut().insert(name.to_owned(), document.clone());
        Ok(document)
    }

    /// The names of all files below a folder of the folder; none where it is not there.
    pub fn below(&self, folder: &str) -> Result<Vec<String>> {
        let top = self.folder.join(folder);
        if !top.is_dir() {
            return Ok(Vec::new());
        }
        let names = files::below(&top)?.into_iter().filter_map(|path| {
            let inside = path.strip_prefix(&self.folder).ok()?;
            Some(inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
        });
        Ok(names.collect())
    }
}
