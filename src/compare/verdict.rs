//! Is the gap between two scores real? (methods.md 2.8)

use super::uncertainty::{Uncertainty, questions_of};
use crate::catalog::{BenchmarkKind, Score};
use crate::statistics::{
    Difference, Estimate, Interval, correlation_needed, elo_win_probability, holm, newcombe, pooled_z, two_sided_p,
};
use crate::units::{Decimal, Rational};

/// The limit of an adjusted p below which a gap is clear.
pub const CLEAR: f64 = 0.05;

/// The limit of the test's own p below which an unclear gap leans to one side.
const LEANS: f64 = 0.1;

/// A gap that needs a closer correlation of the models' answers than this cannot be told from none.
const CORRELATED: f64 = 0.95;

/// What can be said of the gap between two scores on one benchmark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// First score minus second, in the benchmark's unit, as printed: points, never per cent.
    pub difference: Decimal,
    /// The sentence's answer.
    pub judgement: Judgement,
    /// The figures behind it; `None` where the gap cannot be judged.
    pub test: Option<SignificanceTest>,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The adjusted p is below 0.05, and zero is outside the interval that stands beside it.
    Clear {
        /// Whose score is better.
        ahead: Side,
    },
    /// Neither clear nor indistinguishable.
    Unclear {
        /// Whose score may be better, where the test's own p, before it was adjusted, is below 0.1.
        leaning: Option<Side>,
    },
    /// The test is too coarse for such a gap.
    Indistinguishable(Indistinguishable),
    /// Nothing can be said; that is said, too.
    CannotBeJudged(Unjudgeable),
}

/// One of the two scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    First,
    /// The second.
    Second,
}

/// Why two scores cannot be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indistinguishable {
    /// They are equal.
    Same,
    /// The gap is smaller than what one question counts.
    BelowOneQuestion,
    /// Only with a correlation above 0.95 between the models' answers would the gap be significant.
    CorrelationNeeded,
}

/// Why a gap cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unjudgeable {
    /// The scores are on two benchmarks.
    DifferentBenchmark,
    /// Two sources published them.
    DifferentSource,
    /// They were made with different programmes or set-ups.
    DifferentHarness,
    /// They were counted in different ways.
    DifferentMetric,
    /// Shares of an unknown number of questions.
    UnknownQuestions,
    /// Ratings or indices without a published error.
    UnknownError,
}

/// The figures behind a judgement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignificanceTest {
    /// The 95 % interval of the difference, in the benchmark's unit: Newcombe's where both are shares of questions, else
    /// the normal distribution's.
    pub interval: Interval,
    /// How many standard errors the difference is from zero: of the test with the pooled share, or of the difference.
    pub z: f64,
    /// The test's own p, two-sided.
    pub p: f64,
    /// The p adjusted for all tests of the family by Holm's method.
    pub adjusted_p: f64,
    /// How many tests that were; a sentence that uses the adjusted p says of how many.
    pub family: usize,
    /// Of how many questions the smaller of two shares is; `None` of ratings.
    pub questions: Option<u32>,
    /// How many questions the gap makes, without its sign; `None` of ratings.
    pub questions_apart: Option<Rational>,
    /// ρ*: how closely the models' answers would have to be correlated for the gap to be significant by itself. `None`
    /// where it is without, and of ratings. Above 1, no correlation is enough.
    pub correlation_needed: Option<f64>,
    /// How often the first is preferred to the second: what a difference of ratings means.
    pub win_probability: Option<f64>,
}

impl Judgement {
    /// True where the scores are of tests that nobody may compare: of other sources, set-ups, metrics or benchmarks.
    pub const fn is_of_different_tests(self) -> bool {
        use Unjudgeable::{DifferentBenchmark, DifferentHarness, DifferentMetric, DifferentSource};
        matches!(self, Self::CannotBeJudged(DifferentBenchmark | DifferentSource | DifferentHarness | DifferentMetric))
    }
}

impl SignificanceTest {
    /// True where the gap would be clear if it were the only one. The pooled share of the test and the unpooled ones of the
    /// interval can disagree by a hair; then it is not, because a reader sees the interval.
    pub fn is_clear_alone(&self) -> bool {
        self.p < CLEAR && self.interval.excludes_zero()
    }
}

/// The verdicts on pairs of scores, which are one family of tests: all that one figure shows.
///
/// What a published score does not say is which questions were solved. The test takes the two scores for independent,
/// which makes it cautious: models tend to solve the same questions, so that a gap may be surer than it looks.
pub fn verdicts(pairs: &[(&Score, &Score)]) -> Vec<Verdict> {
    let mut tests = Vec::new();
    let mut own_p = Vec::new();
    for (first, second) in pairs {
        let test = test(first, second);
        if let Ok(test) = &test {
            own_p.push(test.p);
        }
        tests.push(test);
    }
    let mut adjusted = holm(&own_p).into_iter();
    let mut verdicts = Vec::new();
    for ((first, second), test) in pairs.iter().zip(tests) {
        let difference = Decimal::from_millionths(first.value.millionths() - second.value.millionths());
        verdicts.push(match test {
            Ok(mut test) => {
                test.adjusted_p = adjusted.next().unwrap_or(1.0);
                test.family = own_p.len();
                Verdict { difference, judgement: judgement(first, second, &test), test: Some(test) }
            }
            Err(reason) => {
                // No error is needed to see that two scores of one table are equal.
                let is_comparable = matches!(reason, Unjudgeable::UnknownQuestions | Unjudgeable::UnknownError);
                let judgement = if is_comparable && difference == Decimal::ZERO {
                    Judgement::Indistinguishable(Indistinguishable::Same)
                } else {
                    Judgement::CannotBeJudged(reason)
                };
                Verdict { difference, judgement, test: None }
            }
        });
    }
    verdicts
}

fn judgement(first: &Score, second: &Score, test: &SignificanceTest) -> Judgement {
    let ahead = if test.z > 0.0 { Side::First } else { Side::Second };
    if test.adjusted_p < CLEAR && test.is_clear_alone() {
        return Judgement::Clear { ahead };
    }
    let same = match test.questions_apart {
        Some(apart) if first.counts().is_some() && second.counts().is_some() => apart.is_zero(),
        _ => first.value == second.value,
    };
    if same {
        return Judgement::Indistinguishable(Indistinguishable::Same);
    }
    if let (Some(apart), Some(one)) = (test.questions_apart, Rational::new(1, 1)) {
        if apart < one {
            return Judgement::Indistinguishable(Indistinguishable::BelowOneQuestion);
        }
    }
    if test.correlation_needed.is_some_and(|needed| needed > CORRELATED) {
        return Judgement::Indistinguishable(Indistinguishable::CorrelationNeeded);
    }
    Judgement::Unclear { leaning: (test.p < LEANS).then_some(ahead) }
}

/// The figures of one pair, as if it were the only one.
fn test(first: &Score, second: &Score) -> Result<SignificanceTest, Unjudgeable> {
    comparable(first, second)?;
    let is_rating = first.benchmark.kind == BenchmarkKind::Elo;
    let (Some(of_first), Some(of_second)) = (Uncertainty::of(first), Uncertainty::of(second)) else {
        let is_share = first.benchmark.kind == BenchmarkKind::Accuracy;
        return Err(if is_share { Unjudgeable::UnknownQuestions } else { Unjudgeable::UnknownError });
    };
    let (a, b) = (estimate(first, &of_first), estimate(second, &of_second));
    let Difference { interval, z, p } = match (of_first.proportion, of_second.proportion) {
        (Some(a), Some(b)) => {
            let Interval { low, high } = newcombe(a, b);
            let z = pooled_z(a, b);
            Difference { interval: Interval { low: 100.0 * low, high: 100.0 * high }, z, p: two_sided_p(z) }
        }
        _ => a.minus(b),
    };
    let needed = if is_rating { None } else { correlation_needed(a, b) };
    let questions = questions_of(first).zip(questions_of(second)).map(|(first, second)| first.min(second));
    Ok(SignificanceTest {
        interval,
        z,
        p,
        adjusted_p: p,
        family: 1,
        questions,
        questions_apart: questions.and_then(|questions| questions_apart(first, second, questions)),
        correlation_needed: needed.filter(|needed| *needed > 0.0),
        win_probability: is_rating.then(|| elo_win_probability(a.value - b.value)),
    })
}

/// A score with its error, as the test compares it.
pub(super) fn estimate(score: &Score, known: &Uncertainty) -> Estimate {
    Estimate { value: value(score, known), standard_error: known.standard_error }
}

/// What the test compares, in the benchmark's unit: a share of questions as counted, not as printed.
fn value(score: &Score, known: &Uncertainty) -> f64 {
    known.proportion.map_or_else(|| score.value.to_f64(), |proportion| 100.0 * proportion.share())
}

/// Whether two scores may be set against each other at all (2.12).
fn comparable(first: &Score, second: &Score) -> Result<(), Unjudgeable> {
    if first.benchmark.id != second.benchmark.id {
        return Err(Unjudgeable::DifferentBenchmark);
    }
    if first.source.id != second.source.id {
        return Err(Unjudgeable::DifferentSource);
    }
    if first.harness != second.harness {
        return Err(Unjudgeable::DifferentHarness);
    }
    if first.metric != second.metric {
        return Err(Unjudgeable::DifferentMetric);
    }
    Ok(())
}

/// How many of `questions` the gap makes, without its sign. Exact, because the rule of one question needs to know.
fn questions_apart(first: &Score, second: &Score, questions: u32) -> Option<Rational> {
    if let (Some((solved, asked)), Some((other_solved, other_asked))) = (first.counts(), second.counts()) {
        // |k₁/n₁ − k₂/n₂| of the smaller n are |k₁n₂ − k₂n₁| over the larger.
        let product = |a: u32, b: u32| i64::from(a).saturating_mul(i64::from(b));
        let apart = product(solved, other_asked).saturating_sub(product(other_solved, asked));
        return Rational::new(apart.saturating_abs(), i64::from(asked.max(other_asked)));
    }
    let apart = (first.value.millionths() - second.value.millionths()).saturating_abs();
    Rational::new(apart.saturating_mul(i64::from(questions)), 100_000_000)
}
