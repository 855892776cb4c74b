//! What differs between languages, and only that: one file of messages per language, in the syntax of Fluent.
//!
//! A message is given everything that it may have to reorder, decline or elide; nobody glues pieces of a sentence.
//! Numbers come formatted, with their plural category.

#[cfg(not(target_family = "wasm"))]
mod fluent;
#[cfg(test)]
mod laws;
mod messages;
mod pattern;
mod sentences;

pub use messages::Label;
use messages::Message;
pub(super) use sentences::*;

use super::locale::Language;

/// A language's messages.
#[derive(Debug)]
pub(super) struct Words {
    language: Language,
    /// In the order of their signatures.
    patterns: Vec<String>,
}

impl Words {
    /// Reads a file of messages.
    ///
    /// # Errors
    /// What is missing in it, or cannot be read.
    #[cfg(not(target_family = "wasm"))]
    pub(super) fn of_file(language: Language, file: &str) -> Result<Self, String> {
        Ok(Self { language, patterns: fluent::patterns(file)? })
    }

    /// Says nothing: what there is before a file is read.
    pub(super) const fn empty(language: Language) -> Self {
        Self { language, patterns: Vec::new() }
    }

    fn say(&self, message: Message, given: &[&str]) -> String {
        pattern::write(self.pattern(message.index()), given)
    }

    /// A label, or a note that stands alone.
    pub(super) fn label(&self, label: Label) -> &str {
        self.pattern(label.index())
    }

    fn pattern(&self, index: usize) -> &str {
        self.patterns.get(index).map_or("", String::as_str)
    }
}
