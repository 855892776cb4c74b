//! Each benchmark with its scores and verdicts, then all of them together.

use super::messages::{Label, Message};
use super::{Paragraph, Writer};
use crate::catalog::{Reporter, Score};
use crate::compare::{BenchmarkRow, Judgement, RowFacts, Verdict, VersusScore};
use crate::text::date::date;
use crate::text::describe::{
    count, interval, interval_ends, score_name, score_value, titled, totals, verdict_sentence,
};
use crate::text::number::{Places, integer, percent, percent_of, points, rounded, tenths_of_percent};
use crate::text::words::{Count, Label as Common};
use crate::time::Date;
use crate::units::Decimal;

impl<'w> Writer<'w, '_> {
    pub(super) fn scores(&mut self) {
        let answer = self.answer;
        let mut paragraphs = Vec::new();
        if answer.versus.family > 1 {
            let family = integer(self.locale, answer.versus.family);
            paragraphs.push(Paragraph::of(self.say(Message::FamilyNote, &[&family])));
        }
        let known = |one: &VersusScore<'_>| one.uncertainty.is_some_and(|known| known.is_upper_bound());
        if answer.versus.rows.iter().any(|row| row.scores.iter().any(known)) {
            paragraphs.push(Paragraph::of(self.label(Label::AtMostNote)));
        }
        // Benchmarks of one table stand together, so that it is named once.
        let mut told: Vec<(String, Vec<(&BenchmarkRow<'_>, &RowFacts<'_>)>)> = Vec::new();
        for (row, facts) in answer.versus.rows.iter().zip(&answer.rows) {
            let table = self.tables_of(row);
            match told.iter_mut().find(|(known, _)| *known == table) {
                Some((_, rows)) => rows.push((row, facts)),
                None => told.push((table, vec![(row, facts)])),
            }
        }
        for (table, rows) in told {
            paragraphs.push(Paragraph::of(table));
            for (row, facts) in rows {
                self.benchmark(row, facts, &mut paragraphs);
            }
        }
        self.section(self.label(Label::Scores), paragraphs);
    }

    /// Whose scores they are, and who reported each.
    fn tables_of(&mut self, row: &'w BenchmarkRow<'_>) -> String {
        let mut sentences = Vec::new();
        let mut told: Vec<&str> = Vec::new();
        for one in &row.scores {
            let source = &one.score.source;
            if told.contains(&source.id.as_str()) {
                continue;
            }
            told.push(&source.id);
            let mut clauses: Vec<(Reporter, Date, Vec<String>)> = Vec::new();
            for (place, other) in row.scores.iter().enumerate() {
                let Score { reported, date, .. } = *other.score;
                if other.score.source.id != source.id {
                    continue;
                }
                // “Its own developer” is another one for each.
                let same = |known: &&mut (Reporter, Date, Vec<String>)| {
                    known.0 == reported && known.1 == date && reported != Reporter::OwnDeveloper
                };
                match clauses.iter_mut().find(same) {
                    Some((_, _, names)) => names.push(self.name(place)),
                    None => clauses.push((reported, date, vec![self.name(place)])),
                }
            }
            let mut said = Vec::new();
            for (reporter, day, names) in clauses {
                let key = match reporter {
                    Reporter::Independent => "independent",
                    Reporter::Competitor => "competitor",
                    Reporter::OwnDeveloper => "own-developer",
                };
                let names = self.words.list(&names);
                said.push(self.say(Message::Reported, &[key, &names, &date(self.locale, day)]));
            }
            let reference = self.reference(source);
            sentences.push(self.say(Message::Table, &[&titled(source), &reference, &self.clauses(&said)]));
        }
        crate::joined::joined(sentences.iter().map(String::as_str), " ")
    }

    fn benchmark(&self, row: &BenchmarkRow<'_>, facts: &RowFacts<'_>, paragraphs: &mut Vec<Paragraph>) {
        let mut scores = Vec::new();
        for (place, one) in row.scores.iter().enumerate() {
            let name = score_name(&self.answer.versus, row, place, self.locale);
            scores.push(self.words.named_value(&name, &self.score(row, place, one)));
        }
        let title = self.say(Message::RowTitle, &[&row.benchmark.name, &self.how(row)]);
        paragraphs.push(Paragraph::of(self.words.labelled(&title, &self.words.list(&scores))));
        match row.verdicts.as_slice() {
            [pair] if row.scores.len() == 2 => {
                let names = (self.row_name(row, pair.first), self.row_name(row, pair.second));
                let better = if pair.verdict.difference < Decimal::ZERO { pair.second } else { pair.first };
                let Some(score) = row.scores.get(better) else { return };
                let mut said = verdict_sentence((&names.0, &names.1), score.score, &pair.verdict, self.locale);
                if let Some(detectable) = self.detectable(&pair.verdict, facts) {
                    said = format!("{said} {detectable}");
                }
                paragraphs.push(Paragraph::detail(said));
            }
            _ => {
                let verdict = self.words.labelled(self.words.label(Common::Verdict), &self.verdict(row));
                paragraphs.push(Paragraph::detail(format!("{verdict}.")));
            }
        }
    }

    fn row_name(&self, row: &BenchmarkRow<'_>, place: usize) -> String {
        score_name(&self.answer.versus, row, place, self.locale)
    }

    /// "79.8% (95% interval at most 62.5% to 90.4%)"
    fn score(&self, row: &BenchmarkRow<'_>, place: usize, one: &VersusScore<'_>) -> String {
        let value = score_value(row, place, self.locale);
        let mut about = Vec::new();
        if let Some((solved, asked)) = one.score.solved.zip(one.score.asked) {
            about.push(self.words.solved(&integer(self.locale, solved), &integer(self.locale, asked)));
        }
        if let Some(known) = &one.uncertainty {
            let unit = row.benchmark.unit;
            about.push(if known.is_upper_bound() {
                let (low, high) = interval_ends(known, unit, self.locale);
                self.say(Message::AtMost, &[&low, &high])
            } else {
                interval(known, unit, self.locale)
            });
        }
        if about.is_empty() {
            return value;
        }
        format!("{value} ({})", crate::joined::joined(about.iter().map(String::as_str), ", "))
    }

    /// "pass@1, 198 questions, run with Epoch AI"
    fn how(&self, row: &BenchmarkRow<'_>) -> String {
        let mut how: Vec<String> = Vec::new();
        let mut add = |what: String| {
            if !what.is_empty() && !how.contains(&what) {
                how.push(what);
            }
        };
        for one in &row.scores {
            add(one.score.metric.clone());
        }
        let questions = row.benchmark.questions.and_then(|questions| usize::try_from(questions).ok());
        add(questions.map(|questions| self.questions(questions)).unwrap_or_default());
        for one in &row.scores {
            let harness = one.score.harness.as_deref();
            add(harness.map(|harness| self.say(Message::RunWith, &[harness])).unwrap_or_default());
        }
        crate::joined::joined(how.iter().map(String::as_str), ", ")
    }

    fn questions(&self, questions: usize) -> String {
        let Count { number, category } = count(self.locale, questions);
        self.say(Message::Questions, &[&number, category.as_str()])
    }

    /// The gap that such a test finds, where it found none.
    fn detectable(&self, verdict: &Verdict, facts: &RowFacts<'_>) -> Option<String> {
        let (test, gap) = (verdict.test.as_ref()?, facts.detectable_gap?);
        if matches!(verdict.judgement, Judgement::Clear { .. }) {
            return None;
        }
        let questions = usize::try_from(test.questions?).ok()?;
        let gap = points(self.locale, about(gap));
        Some(self.say(Message::Detectable, &[&self.questions(questions), &gap]))
    }

    pub(super) fn together(&mut self) {
        let answer = self.answer;
        let versus = &answer.versus;
        if versus.counted < 2 {
            return;
        }
        let mut said = if versus.models.len() == 2 { totals(versus, self.locale) } else { self.totals_of_several() };
        if let Some(Ok(lead)) = &answer.lead {
            let (leader, other) = (self.name(lead.leader), self.name(lead.other));
            let mut benchmarks = Vec::new();
            for benchmark in &lead.hinges_on {
                benchmarks.push(benchmark.name.clone());
            }
            let on = match benchmarks.len() {
                0 => "none",
                1 => "one",
                _ => "other",
            };
            said.push(self.say(Message::Hinges, &[on, &leader, &self.words.list(&benchmarks)]));
            let subsets = lead.robustness.subsets;
            let tied = if subsets.tied > 0 { integer(self.locale, subsets.tied) } else { String::new() };
            let (of, changed) = (integer(self.locale, subsets.of), integer(self.locale, subsets.changed));
            said.push(self.say(Message::Subsets, &[&of, &other, &changed, &tied]));
            said.push(self.say(Message::Weightings, &[&self.share(lead.robustness.weightings), &other]));
        }
        let paragraphs = said.into_iter().map(Paragraph::of).collect();
        self.section(self.label(Label::Together), paragraphs);
    }

    /// A share in per cent, with a decimal below one; empty of nothing.
    fn share(&self, share: f64) -> String {
        match 100.0 * share {
            percent if percent <= 0.0 => String::new(),
            percent if percent < 1.0 => tenths_of_percent(self.locale, percent),
            percent => percent_of(self.locale, percent),
        }
    }

    fn totals_of_several(&self) -> Vec<String> {
        let versus = &self.answer.versus;
        let (mut wins, mut means) = (Vec::new(), Vec::new());
        for (place, one) in versus.models.iter().enumerate() {
            let name = self.name(place);
            wins.push(self.words.named_value(&name, &integer(self.locale, one.wins)));
            let mean = one.mean.map(|mean| percent(self.locale, mean, Places::exactly(1)));
            means.extend(mean.map(|mean| self.words.named_value(&name, &mean)));
        }
        let ties = if versus.ties > 0 { integer(self.locale, versus.ties) } else { String::new() };
        let compared = integer(self.locale, versus.counted);
        let mut said = vec![self.say(Message::WinsOfSeveral, &[&compared, &self.words.list(&wins), &ties])];
        if !means.is_empty() {
            said.push(self.say(Message::MeansOfSeveral, &[&self.words.list(&means)]));
        }
        said
    }
}

/// A number of points that nobody needs to know more exactly: whole from ten on, else with one decimal.
pub(super) fn about(points: f64) -> crate::units::Rational {
    rounded(points, u32::from(points < 10.0))
}
