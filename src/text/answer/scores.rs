//! Each benchmark with its scores and verdicts, then all of them together.

use super::messages::{Label, Message};
use super::{Paragraph, Writer};
use crate::catalog::{Reporter, Score};
use crate::compare::{BenchmarkRow, CLEAR, Judgement, Lead, PairVerdict, RowFacts, Verdict, VersusScore};
use crate::text::date::date;
use crate::text::describe::{
    count, elsewhere_note, interval, interval_range, mean_tables, score_name, score_value, tally, titled, totals,
    verdict_sentence,
};
use crate::text::number::{
    Places, decimal, decimal_of, integer, percent, percent_of, rounded, size, tenths_of_percent,
};
use crate::text::words::{Count, Label as Common, Tally};
use crate::time::Date;
use crate::units::{Decimal, Rational};

impl<'w> Writer<'w, '_> {
    pub(super) fn scores(&mut self) {
        let answer = self.answer;
        let mut paragraphs = Vec::new();
        if answer.versus.family > 1 {
            let family = integer(self.locale, answer.versus.family);
            paragraphs.push(Paragraph::of(
                self.say(Message::FamilyNote, &[&family, &decimal_of(self.locale, CLEAR, Places::exactly(2))]),
            ));
        }
        let known = |one: &VersusScore<'_>| one.uncertainty.is_some_and(|known| known.is_upper_bound());
        if answer.versus.rows.iter().any(|row| row.scores.iter().any(known)) {
            paragraphs.push(Paragraph::of(self.label(Label::AtMostNote)));
        }
        // Benchmarks of one table stand together, so that it is named once.
        let mut told: Vec<(String, Vec<(&'w BenchmarkRow<'_>, &RowFacts<'_>)>)> = Vec::new();
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
                let (count, names) = (tally(self.locale, names.len()).key(), self.words.list(&names));
                said.push(self.say(Message::Reported, &[key, &names, count, &date(self.locale, day)]));
            }
            let reference = self.reference(source);
            sentences.push(self.say(Message::Table, &[&titled(source), &reference, &self.clauses(&said)]));
        }
        crate::joined::joined(sentences.iter().map(String::as_str), " ")
    }

    fn benchmark(&mut self, row: &'w BenchmarkRow<'_>, facts: &RowFacts<'_>, paragraphs: &mut Vec<Paragraph>) {
        let how = self.how(row);
        paragraphs.push(Paragraph::of(self.say(Message::RowTitle, &[&row.benchmark.name, &how])));
        for (place, one) in row.scores.iter().enumerate() {
            let score = self.score(row, place, one);
            paragraphs.push(Paragraph::detail(self.words.labelled(&self.row_name(row, place), &score)));
        }
        paragraphs.extend(self.elsewhere(row).map(Paragraph::detail));
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
                paragraphs.extend(self.correlation(&pair.verdict).map(Paragraph::detail));
            }
            _ => {
                let verdict = self.words.labelled(self.words.label(Common::Verdict), &self.verdict(row));
                paragraphs.push(Paragraph::detail(format!("{verdict}.")));
                paragraphs.extend(self.beside_the_best(row).into_iter().map(Paragraph::detail));
            }
        }
    }

    /// Of more than two, what the difference between the highest score and each other is worth; then the same of those whose
    /// scores are not comparable with it, among themselves.
    fn beside_the_best(&self, row: &BenchmarkRow<'_>) -> Vec<String> {
        let mut said = Vec::new();
        let mut rest: Vec<usize> = (0..row.scores.len()).collect();
        let value = |place: usize| row.scores.get(place).map(|one| one.score.value);
        while let Some(best) =
            rest.iter().copied().reduce(|best, one| if value(one) > value(best) { one } else { best })
        {
            let mut incomparable = Vec::new();
            for place in rest.into_iter().filter(|place| *place != best) {
                let is_of_both = |pair: &&PairVerdict| [pair.first, pair.second] == [best.min(place), best.max(place)];
                let (Some(pair), Some(score)) = (row.verdicts.iter().find(is_of_both), row.scores.get(best)) else {
                    continue;
                };
                let names = (self.row_name(row, pair.first), self.row_name(row, pair.second));
                said.push(verdict_sentence((&names.0, &names.1), score.score, &pair.verdict, self.locale));
                if pair.verdict.judgement.is_of_different_tests() {
                    incomparable.push(place);
                }
            }
            rest = incomparable;
        }
        said
    }

    /// What other sources say of the scores.
    fn elsewhere(&self, row: &BenchmarkRow<'_>) -> Option<String> {
        let mut shown = Vec::new();
        for (place, (one, score)) in self.answer.versus.models.iter().zip(&row.scores).enumerate() {
            shown.push((self.row_name(row, place), one.model, score.score));
        }
        elsewhere_note(&shown, self.answer.versus.as_of, self.locale)
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
                self.say(Message::AtMost, &[&interval_range(known, unit, self.locale)])
            } else {
                interval(known, unit, self.locale)
            });
        }
        if about.is_empty() {
            return value;
        }
        format!("{value} ({})", crate::joined::joined(about.iter().map(String::as_str), ", "))
    }

    /// "pass@1, 198 questions [4], run with Epoch AI"
    fn how(&mut self, row: &'w BenchmarkRow<'_>) -> String {
        let mut how: Vec<String> = Vec::new();
        for one in &row.scores {
            if !one.score.metric.is_empty() && !how.contains(&one.score.metric) {
                how.push(one.score.metric.clone());
            }
        }
        if let Some(questions) = row.benchmark.questions.and_then(|questions| usize::try_from(questions).ok()) {
            how.push(format!("{} {}", self.questions(questions), self.reference(&row.benchmark.source)));
        }
        for one in &row.scores {
            let Some(harness) = &one.score.harness else { continue };
            let run = self.say(Message::RunWith, &[harness]);
            if !how.contains(&run) {
                how.push(run);
            }
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
        // What would be clear by itself has been found.
        if matches!(verdict.judgement, Judgement::Clear { .. }) || test.is_clear_alone() {
            return None;
        }
        let questions = usize::try_from(test.questions?).ok()?;
        let (number, category) = size(self.locale, about(gap));
        let mut said = self.say(Message::Detectable, &[&self.questions(questions), &number, category.as_str()]);
        if let Some(needed) = facts.questions_needed {
            let (number, category) = size(self.locale, verdict.difference.into());
            let needed = decimal(self.locale, two_figures(needed), Places::exactly(0));
            said = format!("{said} {}", self.say(Message::Needed, &[&number, category.as_str(), &needed]));
        }
        Some(said)
    }

    /// How closely the answers of both would have to agree for a difference to count that does not by itself; above 1 it
    /// cannot.
    fn correlation(&self, verdict: &Verdict) -> Option<String> {
        let needed = verdict.test.as_ref()?.correlation_needed?;
        let is_open = matches!(verdict.judgement, Judgement::Unclear { .. });
        (is_open && needed > 0.0 && needed < 1.0)
            .then(|| self.say(Message::Correlation, &[&decimal_of(self.locale, needed, Places::exactly(2))]))
    }

    pub(super) fn together(&mut self) {
        let answer = self.answer;
        let versus = &answer.versus;
        if versus.counted < 2 {
            return;
        }
        let mut said = if versus.models.len() == 2 { totals(versus, self.locale) } else { self.totals_of_several() };
        said.extend(mean_tables(versus, self.locale));
        let mut not_counted = Vec::new();
        for row in versus.rows.iter().filter(|row| !row.is_counted) {
            not_counted.push(row.benchmark.name.clone());
        }
        if !not_counted.is_empty() {
            let key = tally(self.locale, not_counted.len()).key();
            said.push(self.say(Message::NotCounted, &[&self.words.list(&not_counted), key]));
        }
        if let Some(Ok(lead)) = &answer.lead {
            said.extend(self.lead(lead));
        }
        let paragraphs = said.into_iter().map(Paragraph::of).collect();
        self.section(self.label(Label::Together), paragraphs);
    }

    /// What becomes of the higher of two means with other benchmarks, or other weights.
    fn lead(&self, lead: &Lead<'_>) -> Vec<String> {
        let (leader, other) = (self.name(lead.leader), self.name(lead.other));
        let subsets = lead.robustness.subsets;
        // Who has the higher score on each has the higher mean with any weights.
        if subsets.changed == 0 && subsets.tied == 0 {
            return vec![self.say(Message::AlwaysAhead, &[&leader])];
        }
        let mut benchmarks = Vec::new();
        for benchmark in &lead.hinges_on {
            benchmarks.push(benchmark.name.clone());
        }
        let on = match benchmarks.len() {
            0 => "none",
            1 => "one",
            _ => "other",
        };
        let (changed, tied) = (self.tally(subsets.changed), self.tally(subsets.tied));
        let of = integer(self.locale, subsets.of);
        vec![
            self.say(Message::Hinges, &[on, &leader, &self.words.list(&benchmarks)]),
            self.say(Message::Subsets, &[&of, &other, &changed.number, changed.key(), &tied.number, tied.key()]),
            self.say(Message::Weightings, &[&self.share(lead.weightings), &other]),
        ]
    }

    fn tally(&self, count: u32) -> Tally {
        tally(self.locale, usize::try_from(count).unwrap_or(usize::MAX))
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
            let mean = one.mean.map(|mean| percent(self.locale, mean, Places::exactly(1)));
            means.extend(mean.map(|mean| self.words.named_value(&name, &mean)));
            wins.push((name, tally(self.locale, one.wins)));
        }
        let mut said = vec![self.words.wins_of_several(&integer(self.locale, versus.counted), &wins)];
        if versus.ties > 0 {
            said.push(self.say(Message::SharedBest, &[&integer(self.locale, versus.ties)]));
        }
        if !means.is_empty() {
            said.push(self.say(Message::MeansOfSeveral, &[&self.words.list(&means)]));
        }
        said
    }
}

/// A large number with two figures that count: 71,000.
fn two_figures(value: f64) -> Rational {
    let mut unit: i64 = 1;
    while rounded(value, 0).rounded(0) / unit >= 100 && unit < 1_000_000_000 {
        unit *= 10;
    }
    let value = rounded(value, 0);
    let units = Rational::new(value.rounded(0), unit).map_or(0, |units| units.rounded(0));
    Rational::new(units.saturating_mul(unit), 1).unwrap_or(value)
}

/// A number of points that nobody needs to know more exactly: whole from ten on, else with one decimal, or as many as it
/// takes that it is not nothing.
pub(super) fn about(points: f64) -> Rational {
    let mut places = u32::from(points < 10.0);
    while places < 6 && rounded(points, places).is_zero() {
        places += 1;
    }
    rounded(points, places)
}
