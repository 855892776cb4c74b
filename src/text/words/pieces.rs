//! What sentences of all kinds are made of: counts, lists, ranges, and the catalog's own words.

use super::messages::Message;
use super::{Language, Words};
use crate::catalog::Localized;
use crate::text::plural::PluralCategory;
use crate::text::wording::Qualifier;

/// A count, and how it is written.
#[derive(Debug)]
pub(in crate::text) struct Count {
    pub(in crate::text) number: String,
    pub(in crate::text) category: PluralCategory,
}

/// How many of several: as it is written, and by what its words are chosen.
#[derive(Debug)]
pub(in crate::text) struct Tally {
    pub(in crate::text) number: String,
    pub(super) key: &'static str,
}

impl Tally {
    pub(in crate::text) fn new(number: String, count: usize) -> Self {
        let key = match count {
            0 => "zero",
            1 => "one",
            _ => "other",
        };
        Self { number, key }
    }

    #[cfg(feature = "cli")]
    pub(in crate::text) const fn key(&self) -> &'static str {
        self.key
    }
}

impl Words {
    /// The catalog's own words in this language, where it has them.
    pub(in crate::text) fn pick<'a>(&self, text: &'a Localized) -> Option<&'a str> {
        let text = match self.language {
            Language::English => Some(text.en.as_str()),
            Language::French => text.fr.as_deref(),
            Language::German => text.de.as_deref(),
            Language::Spanish => text.es.as_deref(),
        };
        text.filter(|text| !text.is_empty())
    }

    /// "0.6 points"
    pub(in crate::text) fn points(&self, number: &str, category: PluralCategory) -> String {
        self.say(Message::Points, &[number, category.as_str()])
    }

    /// "18 models"
    pub(in crate::text) fn models(&self, count: &Count) -> String {
        self.say(Message::Models, &[&count.number, count.category.as_str()])
    }

    /// "18 other models", after names
    pub(in crate::text) fn others(&self, count: &Count) -> String {
        self.say(Message::Others, &[&count.number, count.category.as_str()])
    }

    /// Each item after the one before it.
    pub(super) fn chained(&self, message: Message, items: &[String]) -> String {
        let mut chain = String::new();
        for item in items {
            chain = if chain.is_empty() { item.clone() } else { self.say(message, &[&chain, item]) };
        }
        chain
    }

    /// "Host: Azure", « Hébergeur : Azure »
    pub(in crate::text) fn labelled(&self, label: &str, value: &str) -> String {
        self.say(Message::Labelled, &[label, value])
    }

    /// "$0.40 to $8", «del 9,3 % al 79,8 %»; the ends differ.
    pub(in crate::text) fn range(&self, low: &str, high: &str, is_percent: bool) -> String {
        self.say(Message::Range, &[if is_percent { "percent" } else { "other" }, low, high])
    }

    /// A share in per cent after a verb: "79.8%", «un 79,8 %».
    pub(in crate::text) fn percentage(&self, number: &str) -> String {
        self.say(Message::Percentage, &[number])
    }

    /// "OpenAI and DeepSeek" after what belongs to them: « d’OpenAI et de DeepSeek ».
    pub(in crate::text) fn list_of(&self, names: &[String]) -> String {
        let mut of = Vec::new();
        for name in names {
            of.push(self.say(Message::Of, &[name]));
        }
        self.list(&of)
    }

    pub(super) fn approximately(&self, qualifier: Qualifier, number: &str) -> String {
        let qualifier = match qualifier {
            Qualifier::Exactly => "exactly",
            Qualifier::About => "about",
            Qualifier::Nearly => "nearly",
            Qualifier::MoreThan => "more-than",
        };
        self.say(Message::Approximately, &[qualifier, number])
    }

    /// "R1 79.8%"
    pub(in crate::text) fn named_value(&self, name: &str, value: &str) -> String {
        self.say(Message::NamedValue, &[name, value])
    }
}
