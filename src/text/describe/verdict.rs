//! What the difference of two scores is worth, in a sentence with its evidence.

use crate::catalog::{Score, ScoreUnit};
use crate::compare::{Indistinguishable, Judgement, Side, SignificanceTest, Unjudgeable, Verdict};
use crate::text::Locale;
use crate::text::number::{Places, decimal_of, integer, percent_of, points, points_between, rounded, score};
use crate::text::words::{VerdictKind, VerdictOfPair};
use crate::units::Decimal;

/// The verdict on two scores, of which `first` and `second` are the names of the models: "On AIME 2024, the difference of
/// 0.6 points is less than one of 30 questions: the two models cannot be told apart."
pub(in crate::text) fn verdict_sentence(names: (&str, &str), of: &Score, verdict: &Verdict, locale: Locale) -> String {
    let is_second_better = verdict.difference < Decimal::ZERO;
    let (better, worse) = if is_second_better { (names.1, names.0) } else { names };
    let size = Decimal::from_millionths(verdict.difference.millionths().saturating_abs());
    let test = verdict.test.as_ref();
    let bounds = test.map(|test| bounds(test, is_second_better, locale)).unwrap_or_default();
    let family = test.map(|test| integer(locale, test.family)).unwrap_or_default();
    let questions = test.and_then(|test| test.questions).map(|questions| integer(locale, questions));
    let share = test.and_then(|test| test.win_probability).map(|first| {
        let better = if is_second_better { 1.0 - first } else { first };
        percent_of(locale, 100.0 * better)
    });
    locale.words().verdict(&VerdictOfPair {
        kind: kind(verdict),
        benchmark: &of.benchmark.name,
        better,
        worse,
        points: &points(locale, size),
        score: &after_verb(score(locale, of.value, of.benchmark.unit), of.benchmark.unit, locale),
        questions: questions.as_deref().unwrap_or_default(),
        interval: (&bounds.0, &bounds.1),
        family: &family,
        share: share.as_deref(),
    })
}

/// A score after "scores": «un 79,8 %».
pub(super) fn after_verb(score: String, unit: ScoreUnit, locale: Locale) -> String {
    match unit {
        ScoreUnit::Percent => locale.words().percentage(&score),
        ScoreUnit::Points | ScoreUnit::Percentile => score,
    }
}

/// The interval of better minus worse: "−4.5", "12.8 points". The end near zero has as many decimals as it takes to see on
/// which side it is.
pub(super) fn bounds(test: &SignificanceTest, is_turned: bool, locale: Locale) -> (String, String) {
    let (low, high) = (test.interval.low, test.interval.high);
    let (low, high) = if is_turned { (-high, -low) } else { (low, high) };
    let mut places = 1;
    while places < 4 && rounded(low, places).is_zero() {
        places += 1;
    }
    (decimal_of(locale, low, Places::exactly(places)), points_between(locale, high))
}

/// What is said of a verdict.
pub(in crate::text) fn kind(verdict: &Verdict) -> VerdictKind {
    match verdict.judgement {
        Judgement::Clear { .. } => VerdictKind::Clear,
        Judgement::Unclear { leaning } => match &verdict.test {
            // Alone it would be clear.
            Some(test) if test.is_clear_alone() => VerdictKind::NotInFamily,
            _ if leaning.is_some() => VerdictKind::Leaning,
            _ => VerdictKind::Unclear,
        },
        Judgement::Indistinguishable(Indistinguishable::Same) => VerdictKind::Same,
        Judgement::Indistinguishable(Indistinguishable::BelowOneQuestion) => VerdictKind::BelowOneQuestion,
        Judgement::Indistinguishable(Indistinguishable::CorrelationNeeded) => VerdictKind::Indistinguishable,
        Judgement::CannotBeJudged(reason) => match reason {
            Unjudgeable::UnknownQuestions => VerdictKind::NoQuestions,
            Unjudgeable::UnknownError => VerdictKind::NoError,
            Unjudgeable::DifferentMetric => VerdictKind::OtherMetric,
            Unjudgeable::DifferentBenchmark | Unjudgeable::DifferentSource | Unjudgeable::DifferentHarness => {
                VerdictKind::OtherSource
            }
        },
    }
}

/// Which of two is clearly ahead.
pub(in crate::text) const fn clearly_ahead(verdict: &Verdict) -> Option<Side> {
    match verdict.judgement {
        Judgement::Clear { ahead } => Some(ahead),
        _ => None,
    }
}
