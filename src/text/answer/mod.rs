//! The whole answer in words: what the command line says of two to five models, section by section.
//!
//! What a figure says too is said with its words; the rest has messages of its own, which a page does not load.

mod messages;
mod prices;
mod provenance;
mod scores;
mod turns;
mod worth;

use super::date::moment;
use super::describe::{
    catalog_ends, contestant_name, not_in_catalog, still_to_come, verdict_words, versus_heading, versus_prices_meant,
};
use super::locale::{Language, Locale};
use super::words::{Patterns, Words, regional};
use crate::catalog::{Model, Source};
use crate::compare::{Answer, BenchmarkRow, NO_PRICE_KNOWN, NOTHING_TO_COMPARE};
use crate::error::Error;
use crate::time::Instant;
use messages::{Label, Message};

pub(super) use messages::SIGNATURES;

/// The messages of each language.
pub(super) const FILES: [(&str, &str); 4] = [
    ("en", include_str!("en.ftl")),
    ("fr", include_str!("fr.ftl")),
    ("de", include_str!("de.ftl")),
    ("es", include_str!("es.ftl")),
];

/// An answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerWords {
    /// What it comes to, in a sentence without a full stop.
    pub heading: String,
    /// Which prices are meant, and what of the question the catalog cannot answer: whole sentences.
    pub deck: String,
    /// The evidence.
    pub sections: Vec<Section>,
}

/// A heading with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// A few words.
    pub heading: String,
    /// At least one.
    pub paragraphs: Vec<Paragraph>,
}

/// A sentence or a few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The text, with references such as `[2]` to the list of sources at the end.
    pub text: String,
    /// True where it belongs to the paragraph before it.
    pub is_detail: bool,
}

/// What an answer comes to, in a sentence without a full stop.
pub fn answer_heading(answer: &Answer<'_>, locale: Locale) -> String {
    versus_heading(&answer.versus, locale)
}

/// Which prices are meant, and what of the question the catalog cannot answer.
fn answer_deck(answer: &Answer<'_>, locale: Locale) -> String {
    let mut said = Vec::new();
    if answer.versus.models.iter().any(|one| one.price.is_ok()) {
        said.push(versus_prices_meant(&answer.versus, locale));
    }
    said.extend(answer.catalog_ends.map(|day| catalog_ends(day, locale)));
    said.extend(answer.unknown_benchmarks.iter().map(|word| not_in_catalog(word, locale)));
    said.join(" ")
}

/// The messages that only an answer says.
fn own_words(locale: Locale) -> Patterns {
    let file = match locale.language() {
        Language::English => FILES[0].1,
        Language::French => FILES[1].1,
        Language::German => FILES[2].1,
        Language::Spanish => FILES[3].1,
    };
    Patterns::of_file(&regional(file, locale), SIGNATURES)
}

/// Why there is no answer, and which models were still `to_come`, where that is no mistake of who asks; the rest is for
/// programs and page authors, in English.
pub fn answer_refused(error: &Error, to_come: &[&Model], as_of: Instant, locale: Locale) -> Option<String> {
    let why = match error.code() {
        NO_PRICE_KNOWN => "price",
        NOTHING_TO_COMPARE => "score",
        _ => return None,
    };
    let mut said = own_words(locale).say(Message::Refused.index(), &[why, &moment(locale, as_of)]);
    if let Some(to_come) = still_to_come(to_come, as_of, locale) {
        said = format!("{said} {to_come}");
    }
    Some(said)
}

/// All that an answer says.
pub fn answer_words(answer: &Answer<'_>, locale: Locale) -> AnswerWords {
    let mut writer = Writer::new(answer, locale);
    let heading = answer_heading(answer, locale);
    writer.prices();
    writer.range();
    writer.scores();
    writer.together();
    writer.costs();
    writer.worth();
    writer.trends();
    writer.turns();
    writer.caveats();
    writer.left_out();
    writer.sources();
    AnswerWords { heading, deck: answer_deck(answer, locale), sections: writer.sections }
}

/// Writes section after section, and keeps which sources were named.
struct Writer<'w, 'a> {
    answer: &'w Answer<'a>,
    locale: Locale,
    words: &'static Words,
    own: Patterns,
    sections: Vec<Section>,
    cited: Vec<&'w Source>,
}

impl<'w, 'a> Writer<'w, 'a> {
    fn new(answer: &'w Answer<'a>, locale: Locale) -> Self {
        let own = own_words(locale);
        Self { answer, locale, words: locale.words(), own, sections: Vec::new(), cited: Vec::new() }
    }

    fn label(&self, label: Label) -> String {
        self.own.get(label.index()).to_owned()
    }

    fn say(&self, message: Message, given: &[&str]) -> String {
        self.own.say(message.index(), given)
    }

    /// Adds a section, unless there is nothing to say in it.
    fn section(&mut self, heading: String, paragraphs: Vec<Paragraph>) {
        if !paragraphs.is_empty() {
            self.sections.push(Section { heading, paragraphs });
        }
    }

    /// The reference to a source: `[2]`, numbered as they are named.
    fn reference(&mut self, source: &'w Source) -> String {
        let known = self.cited.iter().position(|known| known.id == source.id);
        let place = known.unwrap_or_else(|| {
            self.cited.push(source);
            self.cited.len() - 1
        });
        format!("[{}]", place + 1)
    }

    fn name(&self, place: usize) -> String {
        contestant_name(&self.answer.versus, place)
    }

    fn verdict(&self, row: &BenchmarkRow<'_>) -> String {
        verdict_words(&self.answer.versus, row, self.locale)
    }

    /// Clauses one after the other.
    fn clauses(&self, clauses: &[String]) -> String {
        let mut all = String::new();
        for clause in clauses {
            all = if all.is_empty() { clause.clone() } else { self.say(Message::Before, &[&all, clause]) };
        }
        all
    }
}

impl Paragraph {
    fn of(text: String) -> Self {
        Self { text, is_detail: false }
    }

    fn detail(text: String) -> Self {
        Self { text, is_detail: true }
    }
}
