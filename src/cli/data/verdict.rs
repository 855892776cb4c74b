//! A verdict on two scores, as `compare-v1` writes it.

use serde_json::{Value, json};

use crate::compare::{Indistinguishable, Judgement, Side, SignificanceTest, Unjudgeable, Verdict};
use crate::statistics::Interval;
use crate::units::Rational;

/// Its two ends.
pub(in crate::cli) fn interval(interval: Interval) -> Value {
    json!([interval.low, interval.high])
}

/// What can be said of the first score minus the second, with the ids of their models.
pub(in crate::cli) fn verdict([first, second]: [Option<String>; 2], verdict: &Verdict) -> Value {
    let side = |side| match side {
        Side::First => first.clone(),
        Side::Second => second.clone(),
    };
    let (judgement, ahead, leaning, because) = match verdict.judgement {
        Judgement::Clear { ahead } => ("clear", side(ahead), None, None),
        Judgement::Unclear { leaning } => ("unclear", None, leaning.and_then(side), None),
        Judgement::Indistinguishable(why) => ("indistinguishable", None, None, Some(indistinguishable(why))),
        Judgement::CannotBeJudged(why) => ("cannot be judged", None, None, Some(unjudgeable(why))),
    };
    json!({
        "first": first,
        "second": second,
        "difference": verdict.difference.to_string(),
        "verdict": judgement,
        "ahead": ahead,
        "leaning": leaning,
        "because": because,
        "test": verdict.test.as_ref().map(test),
    })
}

fn test(test: &SignificanceTest) -> Value {
    json!({
        "interval": interval(test.interval),
        "z": test.z,
        "p": test.p,
        "adjusted_p": test.adjusted_p,
        "questions": test.questions,
        "questions_apart": test.questions_apart.map(Rational::to_f64),
        "correlation_needed": test.correlation_needed,
        "win_probability": test.win_probability,
    })
}

const fn indistinguishable(why: Indistinguishable) -> &'static str {
    match why {
        Indistinguishable::Same => "same score",
        Indistinguishable::BelowOneQuestion => "less than one question",
        Indistinguishable::CorrelationNeeded => "correlation above 0.95 needed",
    }
}

const fn unjudgeable(why: Unjudgeable) -> &'static str {
    match why {
        Unjudgeable::DifferentBenchmark => "different benchmarks",
        Unjudgeable::DifferentSource => "different sources",
        Unjudgeable::DifferentHarness => "different harnesses",
        Unjudgeable::DifferentMetric => "different metrics",
        Unjudgeable::UnknownQuestions => "number of questions unknown",
        Unjudgeable::UnknownError => "error unknown",
    }
}
