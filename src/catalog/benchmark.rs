//! What was tested, and what came out.

use std::rc::Rc;

use super::{Localized, Source};
use crate::time::Date;
use crate::units::{Decimal, Rational};

/// A test that models are scored on.
#[derive(Clone, Debug)]
pub struct Benchmark {
    /// The catalog's key.
    pub id: String,
    /// The name for readers.
    pub name: String,
    /// What kind of number its scores are.
    pub kind: BenchmarkKind,
    /// What the numbers count.
    pub unit: ScoreUnit,
    /// The lowest possible score.
    pub lowest: Decimal,
    /// The highest possible score; `None` where the scale is open.
    pub highest: Option<Decimal>,
    /// How many questions it has.
    pub questions: Option<u32>,
    /// The score of guessing.
    pub chance: Option<Decimal>,
    /// What it measures, in one line.
    pub measures: Localized,
    /// The day since which anybody can read its questions; `None` where they are secret, or change.
    pub published: Option<Date>,
    /// What a reader should know of it beside what it measures.
    pub notes: Vec<BenchmarkNote>,
    /// Where that comes from.
    pub source: Rc<Source>,
}

/// What limits what a benchmark's scores say (methods 2.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenchmarkNote {
    /// What it is about.
    pub about: NoteKind,
    /// The first day on which it holds.
    pub from: Date,
    /// The text.
    pub text: Localized,
}

/// What a note on a benchmark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// The best scores are near the ceiling, or too near each other to be told apart.
    Saturation,
    /// Models may have been trained on its questions.
    Contamination,
    /// Some of its answers are wrong.
    Labels,
    /// Who is measured chose what of theirs is.
    Selection,
}

/// What kind of number a benchmark's scores are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BenchmarkKind {
    /// A share of tasks solved: differences and quotients mean something.
    Accuracy,
    /// A rating whose zero is arbitrary: only differences mean something.
    Elo,
    /// A composite whose construction its publisher may change.
    Index,
}

/// What a score counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreUnit {
    /// Per cent of the possible.
    Percent,
    /// Points of a scale of its own.
    Points,
    /// How many of a hundred people the model would outrank: no share of anything that it has solved.
    Percentile,
}

/// One result of one model (in one variant) on one benchmark.
#[derive(Clone, Debug)]
pub struct Score {
    /// On which test.
    pub benchmark: Rc<Benchmark>,
    /// In the benchmark's unit.
    pub value: Decimal,
    /// How it was counted, as its source says: `pass@1`, `cons@64`…
    pub metric: String,
    /// The reasoning effort, where one was set.
    pub effort: Option<String>,
    /// The programme or set-up that ran the test.
    pub harness: Option<String>,
    /// Who published it.
    pub source: Rc<Source>,
    /// When it was published or run.
    pub date: Date,
    /// Who measured.
    pub reported: Reporter,
    /// How many tasks were solved.
    pub solved: Option<u32>,
    /// How many tasks were attempted.
    pub asked: Option<u32>,
    /// In the benchmark's unit.
    pub standard_error: Option<Decimal>,
    /// The published 95 % interval, in the benchmark's unit.
    pub interval: Option<(Decimal, Decimal)>,
    /// What the whole run cost, in US dollars.
    pub run_cost: Option<Decimal>,
    /// How many tokens went into the model in the whole run.
    pub prompt_tokens: Option<u32>,
    /// How many tokens the model wrote in the whole run.
    pub completion_tokens: Option<u32>,
}

impl Score {
    /// How many tasks were solved of how many, where both are known and make the value.
    pub fn counts(&self) -> Option<(u32, u32)> {
        let (solved, asked) = (self.solved?, self.asked?);
        counts_make(solved, asked, self.value).then_some((solved, asked))
    }
}

/// Whether so many solved of so many asked are `value` per cent. Sources print one decimal and some cut instead of
/// rounding: 61.78 is printed as 61.7.
pub(super) fn counts_make(solved: u32, asked: u32, value: Decimal) -> bool {
    let share = Rational::new(i64::from(solved) * 100, i64::from(asked));
    share.is_some_and(|share| (share.rounded(6) - value.millionths()).abs() <= 150_000)
}

/// Who says that a model scored so. Ordered by how far the reader may trust it: independent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reporter {
    /// Somebody who sells neither the model nor a rival.
    Independent,
    /// Another developer, in a table about its own model.
    Competitor,
    /// The model's own developer.
    OwnDeveloper,
}
