//! Who says what is shown, where and since when: sentences with links.

use super::messages::Message;
use super::{Count, Words};
use crate::catalog::{Basis, Reporter};
use crate::joined::joined;
use crate::text::Part;

/// Who says what all the scores of a comparison are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum ReportedBy {
    Independents,
    OwnDeveloper,
    /// Of the one model.
    ItsDeveloper,
    OneOfTheDevelopers,
    Competitor,
    Various,
}

/// Where prices hold: some names at one host.
#[derive(Debug)]
pub(in crate::text) enum PricePlace {
    /// All at the one host.
    All(String),
    /// Each at its own developer.
    Developers,
    /// Each at the host that stands with it.
    Marked,
    /// These at this host.
    Some(Vec<String>, String),
    /// So many at other hosts.
    Others(Count),
}

/// Stands in a message before the text of a link, which is made one afterwards.
pub(in crate::text) const LINK: char = '\u{FFFC}';

impl Words {
    /// Values one after the other, with the semicolon of the language.
    pub(in crate::text) fn in_a_row(&self, values: &[String]) -> String {
        self.chained(Message::PlaceBefore, values)
    }

    /// "Scores: DeepSeek, README; Aider, leaderboard."
    pub(in crate::text) fn scores_from_several(&self, sources: Vec<Part>) -> Vec<Part> {
        let named = self.chained(Message::PlaceBefore, &stand_ins(&sources));
        linked(&self.say(Message::ScoresFromSeveral, &[&named]), sources)
    }

    /// "Scores: Meta, title, 20 January 2025 (reported by …)."; of a source that goes on, the days of its first and its last
    /// score stand in for its own.
    pub(in crate::text) fn scores_from(
        &self,
        publisher: &str,
        title: Part,
        date: Option<&str>,
        (first, last): (&str, &str),
        by: ReportedBy,
    ) -> Vec<Part> {
        let by = match by {
            ReportedBy::Independents => "independents",
            ReportedBy::OwnDeveloper => "own-developer",
            ReportedBy::ItsDeveloper => "its-developer",
            ReportedBy::OneOfTheDevelopers => "one-of-the-developers",
            ReportedBy::Competitor => "competitor",
            ReportedBy::Various => "various",
        };
        let last = if first == last { "" } else { last };
        let links = vec![title];
        let title = joined(stand_ins(&links).iter().map(String::as_str), "");
        let sentence = self.say(Message::ScoresFrom, &[publisher, &title, date.unwrap_or_default(), first, last, by]);
        linked(&sentence, links)
    }

    /// Where costs come from that are no list prices.
    pub(in crate::text) fn costs_measured(&self) -> String {
        self.say(Message::CostsMeasured, &[])
    }

    /// "Prices from DeepSeek and OpenAI."
    pub(in crate::text) fn prices_from(&self, publishers: Vec<Part>) -> Vec<Part> {
        linked(&self.say(Message::PricesFrom, &[&self.list(&stand_ins(&publishers))]), publishers)
    }

    /// "List prices on 29 January 2025 at each model’s developer; Llama at Together AI."
    pub(in crate::text) fn prices_at(&self, moment: &str, places: &[PricePlace]) -> String {
        let mut said = Vec::new();
        for place in places {
            said.push(self.place(place));
        }
        // A clause that names models first stands after a colon.
        let names_models = matches!(places.first(), Some(PricePlace::Some(..) | PricePlace::Others(_)));
        self.say(
            Message::PricesAt,
            &[if names_models { "models" } else { "place" }, moment, &self.chained(Message::PlaceBefore, &said)],
        )
    }

    /// "at each model’s developer"
    pub(super) fn place(&self, place: &PricePlace) -> String {
        let (key, names, host) = match place {
            PricePlace::All(host) => ("all", String::new(), host.as_str()),
            PricePlace::Developers => ("developers", String::new(), ""),
            PricePlace::Marked => ("marked", String::new(), ""),
            PricePlace::Some(names, host) => ("some", self.prose.list(names), host.as_str()),
            PricePlace::Others(count) => ("others", self.others(count), ""),
        };
        self.say(Message::Place, &[key, &names, host])
    }

    /// "since 20 January 2025 (the host says so)"
    pub(in crate::text) fn in_force(&self, from: Option<&str>, checked: &str, basis: Basis) -> String {
        let key = match basis {
            _ if from.is_none() => "unknown",
            Basis::Documented => "documented",
            Basis::Observed => "observed",
            Basis::Inferred => "inferred",
        };
        self.say(Message::InForceSince, &[key, from.unwrap_or_default(), checked])
    }

    /// "its own developer, 20 January 2025"
    pub(in crate::text) fn reporter(&self, reporter: Reporter, date: &str) -> String {
        let reporter = match reporter {
            Reporter::Independent => "independent",
            Reporter::Competitor => "competitor",
            Reporter::OwnDeveloper => "own-developer",
        };
        self.say(Message::Reporter, &[reporter, date])
    }
}

/// The texts of links for a sentence, which may depend on their first letters.
fn stand_ins(links: &[Part]) -> Vec<String> {
    let mut texts = Vec::new();
    for link in links {
        let (Part::Text(text) | Part::Link { text, .. }) = link;
        texts.push(format!("{LINK}{text}"));
    }
    texts
}

/// A sentence with links in the places of their texts.
fn linked(sentence: &str, links: Vec<Part>) -> Vec<Part> {
    let mut pieces = sentence.split(LINK);
    let mut parts = vec![Part::Text(pieces.next().unwrap_or_default().to_owned())];
    for (link, piece) in links.into_iter().zip(pieces) {
        let (Part::Text(text) | Part::Link { text, .. }) = &link;
        let after = piece.get(text.len()..).unwrap_or_default().to_owned();
        parts.push(link);
        parts.push(Part::Text(after));
    }
    parts
}
