//! What the scores of a comparison are on: one benchmark, or the mean of several.

use super::index::Index;
use super::{Comparison, Entry, Verdict, verdicts};
use crate::catalog::{Benchmark, BenchmarkKind, Score, ScoreUnit, Source};
use crate::query::Normalisation;
use crate::units::Decimal;

/// What the scores of a comparison are on.
#[derive(Clone, Debug)]
pub enum Scoring<'a> {
    /// One benchmark, the scores of one source, one harness and one metric, never a silent mix (methods.md 2.12).
    Benchmark(&'a Benchmark, ScoreOrigin<'a>),
    /// The mean of several benchmarks (methods.md 2.6).
    Index(Index<'a>),
}

/// Where all scores on a benchmark come from.
#[derive(Clone, Copy, Debug)]
pub struct ScoreOrigin<'a> {
    /// Who published them.
    pub source: &'a Source,
    /// What ran the test, where the source says.
    pub harness: Option<&'a str>,
    /// How it was counted.
    pub metric: &'a str,
}

/// What kind of numbers stand on a score axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreScale {
    /// What may be said of them: only shares begin at nothing.
    pub kind: BenchmarkKind,
    /// What they count.
    pub unit: ScoreUnit,
    /// The lowest possible.
    pub lowest: Decimal,
    /// The highest possible; `None` where the scale is open.
    pub highest: Option<Decimal>,
}

impl ScoreScale {
    /// That of a benchmark.
    pub fn of(benchmark: &Benchmark) -> Self {
        let Benchmark { kind, unit, lowest, highest, .. } = *benchmark;
        Self { kind, unit, lowest, highest }
    }

    /// That of the mean of several. An index is no share of tasks solved, whatever it is made of.
    const fn of_mean(normalisation: Normalisation) -> Self {
        let unit = match normalisation {
            Normalisation::Percent | Normalisation::AboveChance | Normalisation::WinRate => ScoreUnit::Percent,
            Normalisation::MinMax | Normalisation::ZScore | Normalisation::Rating => ScoreUnit::Points,
        };
        let (lowest, highest) = match normalisation {
            // No score of some models is further from their mean than the square root of their number.
            Normalisation::ZScore => (Decimal::from_whole(-100), None),
            _ => (Decimal::ZERO, Some(Decimal::from_whole(100))),
        };
        Self { kind: BenchmarkKind::Index, unit, lowest, highest }
    }
}

/// Whether means of several benchmarks are in this program. A page's module has them only where it needs them.
pub const HAS_MEANS: bool = cfg!(any(not(target_family = "wasm"), feature = "mean"));

impl<'a> Comparison<'a> {
    /// The benchmark that all scores are on; `None` of a mean.
    pub const fn benchmark(&self) -> Option<&'a Benchmark> {
        match &self.scoring {
            Scoring::Benchmark(benchmark, _) => Some(benchmark),
            Scoring::Index(_) => None,
        }
    }

    /// What the mean is of; `None` on one benchmark.
    pub const fn index(&self) -> Option<&Index<'a>> {
        match &self.scoring {
            Scoring::Index(index) if HAS_MEANS => Some(index),
            Scoring::Benchmark(..) | Scoring::Index(_) => None,
        }
    }

    /// What kind of numbers the values are.
    pub fn scale(&self) -> ScoreScale {
        match &self.scoring {
            Scoring::Benchmark(benchmark, _) => ScoreScale::of(benchmark),
            Scoring::Index(index) => ScoreScale::of_mean(index.normalisation),
        }
    }

    /// What can be said of the gap between two entries, the first less the second, as the only one that is looked at;
    /// `None` where there is no such entry. The rule of one question and the intervals of shares are those of one
    /// benchmark: a mean has questions of several (methods.md 2.8).
    pub fn verdict(&self, first: usize, second: usize) -> Option<Verdict> {
        let (first, second) = (self.entries.get(first)?, self.entries.get(second)?);
        match (first.score(), second.score()) {
            (Some(first), Some(second)) => verdicts(&[(first, second)]).pop(),
            _ => HAS_MEANS.then(|| Verdict::of_means(first, second)),
        }
    }
}

impl<'a> Entry<'a> {
    /// The result on the one benchmark; `None` of a mean.
    pub fn score(&self) -> Option<&'a Score> {
        match self.scores.as_slice() {
            [score] => Some(score),
            _ => None,
        }
    }

    /// True of two offers of one model in one effort: their score is one.
    pub fn is_same_result(&self, other: &Self) -> bool {
        core::ptr::eq(self.model, other.model) && self.effort == other.effort
    }
}
