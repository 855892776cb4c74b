//! What differs between languages, and only that: one file of messages per language, in the syntax of Fluent.
//!
//! A message is given everything that it may have to reorder, decline or elide; nobody glues pieces of a sentence.
//! Numbers come formatted, with their plural category.

mod declare;
mod figure;
#[cfg(not(target_family = "wasm"))]
mod fluent;
mod history;
mod hosts;
#[cfg(test)]
#[cfg(feature = "cli")]
mod laws;
mod mean;
mod messages;
mod outlook;
mod pattern;
mod pieces;
mod prices;
mod ranking;
mod ratios;
mod sources;
mod value_lines;
mod verdicts;
mod versus;

#[cfg(feature = "cli")]
pub(super) use declare::messages;
pub(super) use figure::*;
pub(super) use history::*;
pub(super) use hosts::*;
pub(super) use mean::*;
pub use messages::Label;
use messages::{COUNT, Message};
pub(super) use outlook::*;
pub(super) use pattern::Patterns;
pub(super) use pieces::*;
pub(super) use prices::*;
pub(super) use ranking::*;
pub(super) use ratios::*;
pub(super) use sources::*;
pub(super) use value_lines::*;
pub(super) use verdicts::*;
pub(super) use versus::*;

use super::conventions::Conventions;
use super::locale::Language;
#[cfg(not(target_family = "wasm"))]
use super::locale::Locale;

/// A language's messages, and how its prose counts, lists and dates.
#[derive(Debug)]
pub(super) struct Words {
    language: Language,
    pub(super) prose: Conventions,
    patterns: Patterns,
}

/// The names of some messages, and what each is given.
#[cfg(not(target_family = "wasm"))]
pub(super) type Signatures = &'static [(&'static str, &'static [&'static str])];

pub use pattern::isolated;

impl Words {
    /// Takes patterns, one in a line.
    pub(super) fn of_patterns(language: Language, prose: Conventions, lines: &str) -> Option<Self> {
        Some(Self { language, prose, patterns: Patterns::of_lines(lines, COUNT)? })
    }

    /// Says nothing: what there is before a file is read.
    pub(super) fn empty() -> Self {
        Self { language: Language::default(), prose: Conventions::default(), patterns: Patterns::default() }
    }

    /// "a, b and c"
    pub(super) fn list(&self, items: &[String]) -> String {
        self.prose.list(items)
    }

    fn say(&self, message: Message, given: &[&str]) -> String {
        self.patterns.say(message.index(), given)
    }

    /// A label, or a note that stands alone.
    pub(super) fn label(&self, label: Label) -> &str {
        self.patterns.get(label.index())
    }
}

/// The patterns of a locale's language, one in a line. A test reads every file, so that nothing is missing here.
#[cfg(not(target_family = "wasm"))]
pub(super) fn patterns_of(locale: Locale) -> String {
    let file = match locale.language() {
        Language::English => include_str!("en.ftl"),
        Language::French => include_str!("fr.ftl"),
        Language::German => include_str!("de.ftl"),
        Language::Spanish => include_str!("es.ftl"),
    };
    fluent::patterns(&regional(file, locale), messages::SIGNATURES).unwrap_or_default().join("\n")
}

/// A file of messages as a region writes its language: German Switzerland has no ß and the quotation marks of French,
/// Switzerland and Mexico no space before a per cent sign, Canada no
/// space before the marks that France sets one before.
#[cfg(not(target_family = "wasm"))]
pub(super) fn regional(file: &str, locale: Locale) -> String {
    let changes: &[(&str, &str)] = match locale.name() {
        "de-CH" => &[("ß", "ss"), ("„", "«"), ("“", "»"), ("\u{A0}%", "%")],
        "fr-CH" | "es-MX" => &[("\u{A0}%", "%")],
        "fr-CA" => &[("\u{202F};", ";"), ("\u{202F}?", "?"), ("\u{202F}!", "!")],
        _ => &[],
    };
    let mut text = file.to_owned();
    for (from, to) in changes {
        text = text.replace(from, to);
    }
    text
}
