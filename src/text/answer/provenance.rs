//! What limits what scores say, who and what is left out, and where every figure comes from.

use super::messages::{Label, Message};
use super::{Paragraph, Writer};
use crate::catalog::{BenchmarkNote, NoteKind};
use crate::compare::{BenchmarkRow, RowFacts, Saturation};
use crate::text::date::date;
use crate::text::describe::{nothing, tally, titled, versus_left_out};
use crate::text::words::Label as Common;
use crate::time::Instant;

impl Writer<'_, '_> {
    pub(super) fn caveats(&mut self) {
        let answer = self.answer;
        let mut said: Vec<Paragraph> = Vec::new();
        for why in ["near-ceiling", "indistinct"] {
            let mut benchmarks = Vec::new();
            for (row, facts) in answer.versus.rows.iter().zip(&answer.rows) {
                if saturation_key(facts) == Some(why) {
                    benchmarks.push(row.benchmark.name.clone());
                }
            }
            if !benchmarks.is_empty() {
                let (count, list) = (tally(self.locale, benchmarks.len()).key(), self.words.list(&benchmarks));
                said.push(Paragraph::of(self.say(Message::Saturated, &[why, &list, count])));
            }
        }
        for is_cutoff in [true, false] {
            said.extend(self.public_before(is_cutoff).into_iter().map(Paragraph::of));
        }
        for (row, facts) in answer.versus.rows.iter().zip(&answer.rows) {
            let mut notes = Vec::new();
            for note in &row.benchmark.notes {
                let text = self.words.pick(&note.text).filter(|_| self.says_more(note, row, facts));
                notes.extend(text.map(|text| Paragraph::detail(text.to_owned())));
            }
            // A note is a sentence: it stands under the name, not after a colon.
            if !notes.is_empty() {
                said.push(Paragraph::of(row.benchmark.name.clone()));
                said.extend(notes);
            }
        }
        self.section(self.label(Label::Caveats), said);
    }

    /// Benchmarks whose questions were public before the knowledge of models ends, or before those came out of which no such
    /// end is known; those of the same models together.
    fn public_before(&mut self, is_cutoff: bool) -> Vec<String> {
        let mut groups: Vec<(Vec<String>, Vec<String>)> = Vec::new();
        for (row, facts) in self.answer.versus.rows.iter().zip(&self.answer.rows) {
            let Some(published) = row.benchmark.published else { continue };
            let mut names = Vec::new();
            for model in facts.public_before.iter().filter(|model| model.knowledge.is_some() == is_cutoff) {
                names.push(match &model.knowledge {
                    Some(knowledge) => format!("{} {}", model.short, self.reference(&knowledge.source)),
                    None => model.short.clone(),
                });
            }
            if names.is_empty() {
                continue;
            }
            let since = self.say(Message::SinceWhen, &[&row.benchmark.name, &date(self.locale, published)]);
            match groups.iter_mut().find(|(known, _)| *known == names) {
                Some((_, benchmarks)) => benchmarks.push(since),
                None => groups.push((names, vec![since])),
            }
        }
        let mut said = Vec::new();
        for (names, benchmarks) in groups {
            let (count, list) = (tally(self.locale, benchmarks.len()).key(), self.words.list(&benchmarks));
            let by = if is_cutoff { "cutoff" } else { "release" };
            said.push(self.say(Message::PublicBefore, &[by, &self.words.list_of(&names), &list, count]));
        }
        said
    }

    /// Whether a note of the catalog holds at the moment and tells what has not been said from the dates and the scores.
    fn says_more(&self, note: &BenchmarkNote, row: &BenchmarkRow<'_>, facts: &RowFacts<'_>) -> bool {
        let is_said = match note.about {
            NoteKind::Saturation => facts.saturation.is_some(),
            NoteKind::Contamination => row.benchmark.published.is_some(),
            NoteKind::Labels | NoteKind::Selection => false,
        };
        Instant::from(note.from) <= self.answer.versus.as_of && !is_said
    }

    pub(super) fn left_out(&mut self) {
        let versus = &self.answer.versus;
        let mut said = versus_left_out(versus, self.locale).1;
        if versus.rows.is_empty() {
            said.insert(0, nothing("shared", versus.as_of, self.locale));
        }
        self.section(self.label(Label::LeftOut), said.into_iter().map(Paragraph::of).collect());
    }

    pub(super) fn sources(&mut self) {
        let mut paragraphs = Vec::new();
        for (place, source) in self.cited.iter().enumerate() {
            let day = source.date.map(|day| date(self.locale, day)).unwrap_or_default();
            let reference = format!("[{}]", place + 1);
            paragraphs.push(Paragraph::of(self.say(Message::SourceItem, &[&reference, &titled(source), &day])));
            paragraphs.extend(source.url.clone().map(Paragraph::detail));
        }
        let catalog = self.answer.catalog;
        let day = date(self.locale, catalog.date);
        paragraphs.push(Paragraph::of(self.say(Message::Catalog, &[&catalog.name, &day])));
        self.section(self.words.label(Common::Sources).to_owned(), paragraphs);
    }
}

const fn saturation_key(facts: &RowFacts<'_>) -> Option<&'static str> {
    match facts.saturation {
        Some(Saturation::NearCeiling { .. }) => Some("near-ceiling"),
        Some(Saturation::Indistinct { .. }) => Some("indistinct"),
        None => None,
    }
}
