//! How exactly a score is known (methods.md 2.8).

use crate::catalog::{BenchmarkKind, Score, ScoreUnit};
use crate::statistics::{Estimate, Interval, Proportion, wilson};
use crate::units::Decimal;

/// What is known of a score's error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertainty {
    /// The 95 % interval, in the unit of the score or of the mean.
    pub interval: Interval,
    /// In the same unit; above zero.
    pub standard_error: f64,
    /// From what it is known.
    pub known_from: KnownFrom,
    /// The share of questions, where the binomial distribution gives the error.
    pub(super) proportion: Option<Proportion>,
}

/// From what a score's error is known, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownFrom {
    /// The source says how many questions were solved.
    Counts {
        /// How many were solved.
        solved: u32,
        /// Of how many.
        asked: u32,
    },
    /// The source prints a 95 % interval.
    PublishedInterval,
    /// The source prints a standard error.
    PublishedError,
    /// Only the number of questions is known: the error is up to this. A score that averages several attempts at each
    /// question, or counts parts of answers, varies less from attempt to attempt, but its questions are as few.
    Questions(u32),
    /// Those of the benchmarks of a mean.
    Parts {
        /// One of them is only known to be no larger.
        is_upper_bound: bool,
    },
}

impl Uncertainty {
    /// The error of `score`; `None` where nothing is known of it.
    ///
    /// Shares of questions in per cent have Wilson's interval and √(p(1−p)/n), for which at 0 % and 100 %, where that is
    /// zero, the interval's half width stands in. A published error of a share is taken for the number of questions that
    /// gives it, so that an interval near 0 % stays above. All other scores have what is published of them, which is taken for
    /// the largest that is printed so.
    pub fn of(score: &Score) -> Option<Self> {
        if let Some((solved, asked)) = score.counts().filter(|_| is_share(score)) {
            let share = f64::from(solved) / f64::from(asked);
            return Some(Self::binomial(Proportion::new(share, asked)?, KnownFrom::Counts { solved, asked }));
        }
        // An error that is printed as 0 was rounded to it.
        let published_error =
            score.standard_error.filter(|error| *error > Decimal::ZERO).map(|error| unrounded(error, score));
        if let Some((low, high)) = score.interval.filter(|(low, high)| low < high) {
            let interval = Interval { low: low.to_f64(), high: high.to_f64() };
            let standard_error = published_error.unwrap_or_else(|| Estimate::standard_error_of(interval));
            return Some(Self { interval, standard_error, known_from: KnownFrom::PublishedInterval, proportion: None });
        }
        if is_share(score) {
            let share = score.value.to_f64() / 100.0;
            if let Some(error) = published_error {
                if let Some(proportion) = Proportion::with_standard_error(share, error / 100.0) {
                    return Some(Self::binomial(proportion, KnownFrom::PublishedError));
                }
            }
            let questions = questions_of(score)?;
            return Some(Self::binomial(Proportion::new(share, questions)?, KnownFrom::Questions(questions)));
        }
        let standard_error = published_error?;
        let Interval { low, high } = Estimate { value: score.value.to_f64(), standard_error }.interval();
        let lowest = score.benchmark.lowest.to_f64();
        let highest = score.benchmark.highest.map_or(f64::INFINITY, Decimal::to_f64);
        let interval = Interval { low: low.max(lowest), high: high.min(highest) };
        Some(Self { interval, standard_error, known_from: KnownFrom::PublishedError, proportion: None })
    }

    fn binomial(proportion: Proportion, known_from: KnownFrom) -> Self {
        let Interval { low, high } = wilson(proportion);
        let interval = Interval { low: 100.0 * low, high: 100.0 * high };
        let standard_error = match 100.0 * proportion.standard_error() {
            error if error > 0.0 => error,
            _ => Estimate::standard_error_of(interval),
        };
        Self { interval, standard_error, known_from, proportion: Some(proportion) }
    }

    /// True where the error is no larger than this and may be smaller: “up to ±”.
    pub const fn is_upper_bound(&self) -> bool {
        matches!(self.known_from, KnownFrom::Questions(_) | KnownFrom::Parts { is_upper_bound: true })
    }
}

/// The largest error that is printed like this one, but no larger than the number of questions allows: “3” may have been 3.49.
/// Taken as exact, rounded errors would make differences clear that are not.
fn unrounded(error: Decimal, score: &Score) -> f64 {
    let printed = error.to_f64();
    let half = match error.millionths() {
        whole if whole % 1_000_000 == 0 => 0.5,
        tenths if tenths % 100_000 == 0 => 0.05,
        hundredths if hundredths % 10_000 == 0 => 0.005,
        _ => 0.0,
    };
    let share = score.value.to_f64() / 100.0;
    let most = questions_of(score)
        .and_then(|questions| Proportion::new(share, questions))
        .map_or(f64::INFINITY, |proportion| 100.0 * proportion.standard_error());
    (printed + half).min(most.max(printed - half))
}

/// True of a share of questions in per cent: the only scores whose error a number of questions tells.
fn is_share(score: &Score) -> bool {
    score.benchmark.kind == BenchmarkKind::Accuracy && score.benchmark.unit == ScoreUnit::Percent
}

/// Of how many questions a share is: those that were asked, else those that the benchmark has.
pub(super) fn questions_of(score: &Score) -> Option<u32> {
    if is_share(score) { score.asked.or(score.benchmark.questions) } else { None }
}
