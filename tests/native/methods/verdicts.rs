//! Whether a gap is real.

use model_compare::compare::{
    Indistinguishable, Judgement, PairVerdict, Side, SignificanceTest, Unjudgeable, Verdict, Versus, versus,
};
use model_compare::units::{Decimal, Rational};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{DAY, assert_near, deepseeks_table, query, ratings, shares, small};

fn verdict_on(found: &Versus<'_>, benchmark: &str) -> Verdict {
    let row = found.rows.iter().find(|row| row.benchmark.id == benchmark).unwrap();
    let [PairVerdict { first: 0, second: 1, verdict }] = row.verdicts[..] else { panic!("{:?}", row.verdicts) };
    verdict
}

const SAME_AS_NONE: Judgement = Judgement::Indistinguishable(Indistinguishable::CorrelationNeeded);
const BELOW_ONE: Judgement = Judgement::Indistinguishable(Indistinguishable::BelowOneQuestion);
const UNCLEAR: Judgement = Judgement::Unclear { leaning: None };
const LEANS_O1: Judgement = Judgement::Unclear { leaning: Some(Side::Second) };
const O1_AHEAD: Judgement = Judgement::Clear { ahead: Side::Second };

/// 2.8: R1 against o1 on the seven benchmarks of the table, in its own order.
#[test]
fn the_table() {
    let catalog = deepseeks_table();
    let benchmarks = "aime-2024, swe-bench-verified, math-500, gpqa-diamond, aider-polyglot, mmlu, simpleqa";
    let attributes = [("highlight", "deepseek-r1 openai-o1"), ("benchmark", benchmarks), ("as-of", DAY)];
    let found = versus(&catalog, &query(&attributes), &mut Vec::new()).unwrap();
    assert_eq!(found.family, 7);
    for (benchmark, n, points, interval, z, p, adjusted, apart, needed, judgement) in [
        ("aime-2024", 30, "0.6", (-19.79, 20.94), 0.058, 0.954, 1.0, "0.18", Some(0.9992), BELOW_ONE),
        ("swe-bench-verified", 500, "0.3", (-5.87, 6.47), 0.095, 0.924, 1.0, "1.5", Some(0.9977), SAME_AS_NONE),
        ("math-500", 500, "0.9", (-1.34, 3.20), 0.815, 0.415, 1.0, "4.5", Some(0.8351), UNCLEAR),
        ("gpqa-diamond", 198, "-4.2", (-12.80, 4.48), -0.948, 0.343, 1.0, "8.316", Some(0.7665), UNCLEAR),
        ("aider-polyglot", 225, "-8.4", (-17.33, 0.73), -1.802, 0.0715, 0.3575, "18.9", Some(0.1483), LEANS_O1),
        ("mmlu", 14_042, "-1", (-1.66, -0.34), -2.973, 0.00295, 0.0177, "140.42", None, O1_AHEAD),
        ("simpleqa", 4_326, "-16.9", (-18.91, -14.87), -16.149, 0.0, 0.0, "731.094", None, O1_AHEAD),
    ] {
        let verdict = verdict_on(&found, benchmark);
        assert_eq!(verdict.judgement, judgement, "{benchmark}");
        assert_eq!(verdict.difference, decimal(points), "{benchmark}");
        let test = verdict.test.unwrap();
        assert_eq!((test.questions, test.family, test.win_probability), (Some(n), 7, None), "{benchmark}");
        assert_eq!(test.questions_apart, Some(Rational::from(decimal(apart))), "{benchmark}");
        assert_near(test.interval.low, interval.0, 5e-3);
        assert_near(test.interval.high, interval.1, 5e-3);
        assert_near(test.z, z, 5e-4);
        assert_near(test.p, p, if p < 0.1 { 5e-5 } else { 5e-4 });
        assert_near(test.adjusted_p, adjusted, 5e-5);
        assert_eq!(test.correlation_needed.is_some(), needed.is_some(), "{benchmark}");
        assert_near(test.correlation_needed.unwrap_or(0.0), needed.unwrap_or(0.0), 5e-5);
    }
    // As far out as that, only the size is printed: 1·10⁻⁵⁸, times seven.
    let test = verdict_on(&found, "simpleqa").test.unwrap();
    assert_near(test.p / 1.157e-58, 1.0, 1e-3);
    assert_near(test.adjusted_p / 8.098e-58, 1.0, 1e-3);
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap().value
}

/// The verdict on `a` against `b` on one benchmark, whose rows are given.
fn judged(benchmark: &Value, a: &Value, b: &Value) -> (Judgement, Option<SignificanceTest>) {
    let rows = [("a", a), ("b", b)].map(|(model, score)| {
        let mut score = score.clone();
        (score["model"], score["benchmark"]) = (model.into(), "b".into());
        score
    });
    let catalog = small(&[("a", 1), ("b", 1)], &json!({"b": benchmark}), &Value::from(rows.to_vec()));
    let found = versus(&catalog, &query(&[("models", "a b"), ("benchmark", "b")]), &mut Vec::new()).unwrap();
    let verdict = verdict_on(&found, "b");
    (verdict.judgement, verdict.test)
}

/// 2.8, the trap: two intervals overlap, and yet the gap is clear; and it is tiny. Its z of 2.134 and its 13.48 are of
/// ratings with more places than it prints.
#[test]
fn overlapping_intervals() {
    let r1 = json!({"value": 1372.60, "interval": [1367.84, 1377.36]});
    let o1 = json!({"value": 1365.57, "interval": [1361.21, 1369.94]});
    let (judgement, test) = judged(&ratings(), &r1, &o1);
    let test = test.unwrap();
    assert_eq!(judgement, Judgement::Clear { ahead: Side::First });
    assert_near(test.z, 2.1334, 5e-5);
    assert_near(test.p, 0.033, 5e-4);
    assert_near(test.interval.low, 0.57, 5e-3);
    assert_near(test.interval.high, 13.49, 5e-3);
    assert_near(test.win_probability.unwrap(), 0.510, 5e-4);
    assert_eq!((test.questions, test.questions_apart, test.correlation_needed), (None, None, None));
}

/// 2.8: in Arena's French category the gap is three times as large and unclear, by the published intervals of 2025-12-17.
#[test]
fn a_larger_gap_may_be_unclear() {
    let r1 = json!({"value": 1373.28, "interval": [1330.88, 1415.68]});
    let o1 = json!({"value": 1351.38, "interval": [1314.84, 1387.93]});
    let (judgement, test) = judged(&ratings(), &r1, &o1);
    assert_eq!(judgement, UNCLEAR);
    assert_near(test.unwrap().p, 0.44, 5e-3);
}

/// What is said where the shares are equal, where less than a question is between them, and where nothing can be said.
#[test]
fn special_cases() {
    let same = Judgement::Indistinguishable(Indistinguishable::Same);
    let cannot = Judgement::CannotBeJudged;
    let [known, unknown] = [shares(Some(200)), shares(None)];
    for (benchmark, a, b, expected) in [
        (&known, json!({"value": 50}), json!({"value": 50}), same),
        (&unknown, json!({"value": 50}), json!({"value": 50}), same),
        (&ratings(), json!({"value": 50}), json!({"value": 50}), same),
        // A question counts half a point.
        (&known, json!({"value": 50}), json!({"value": 50.4}), BELOW_ONE),
        (&known, json!({"value": 50}), json!({"value": 50.5}), SAME_AS_NONE),
        // As counted, not as printed: one question apart, and none.
        (
            &known,
            json!({"value": 50, "solved": 100, "asked": 200}),
            json!({"value": 50.4, "solved": 101, "asked": 200}),
            SAME_AS_NONE,
        ),
        (
            &known,
            json!({"value": 50, "solved": 100, "asked": 200}),
            json!({"value": 50.1, "solved": 100, "asked": 200}),
            same,
        ),
        (
            &known,
            json!({"value": 50, "solved": 100, "asked": 200}),
            json!({"value": 49.7, "solved": 85, "asked": 171}),
            BELOW_ONE,
        ),
        (&known, json!({"value": 50}), json!({"value": 60}), Judgement::Clear { ahead: Side::Second }),
        (&known, json!({"value": 60}), json!({"value": 50}), Judgement::Clear { ahead: Side::First }),
        (&known, json!({"value": 59}), json!({"value": 50}), Judgement::Unclear { leaning: Some(Side::First) }),
        (&known, json!({"value": 58}), json!({"value": 50}), UNCLEAR),
        // The test's pooled share and the interval's own ones disagree: p is 0.045, and the interval begins below zero.
        (
            &shares(Some(225)),
            json!({"value": 100}),
            json!({"value": 98.2222}),
            Judgement::Unclear { leaning: Some(Side::First) },
        ),
        // Of 200 questions, all solved by both.
        (&known, json!({"value": 100}), json!({"value": 100}), same),
        (&known, json!({"value": 100}), json!({"value": 90}), Judgement::Clear { ahead: Side::First }),
        (&unknown, json!({"value": 50}), json!({"value": 60}), cannot(Unjudgeable::UnknownQuestions)),
        (&ratings(), json!({"value": 50}), json!({"value": 60}), cannot(Unjudgeable::UnknownError)),
        // Equal or not: what two sources print is never set against each other.
        (&known, json!({"value": 50}), json!({"value": 50, "source": "t"}), cannot(Unjudgeable::DifferentSource)),
        (&known, json!({"value": 50}), json!({"value": 60, "harness": "x"}), cannot(Unjudgeable::DifferentHarness)),
        (&known, json!({"value": 50}), json!({"value": 60, "metric": "cons@64"}), cannot(Unjudgeable::DifferentMetric)),
    ] {
        let (judgement, test) = judged(benchmark, &a, &b);
        assert_eq!(judgement, expected, "{a} against {b}");
        let is_silent = matches!(expected, Judgement::CannotBeJudged(_));
        assert!(test.is_none() || !is_silent, "{a} against {b}");
    }
}

proptest! {
    /// What is said to be outside the margin of error is outside the one that stands beside it.
    #[test]
    fn clear_is_outside_the_interval(questions in 10..400_u32, a in 0..=1_000_u32, b in prop_oneof![0..=60_u32, 0..=1_000_u32]) {
        let percent = |thousandths: u32| {
            let solved = (questions * thousandths).div_ceil(1_000);
            json!({"value": f64::from(solved * 100) / f64::from(questions), "solved": solved, "asked": questions})
        };
        // Near the ends of the scale, where test and interval are least alike.
        let (judgement, test) = judged(&shares(Some(questions)), &percent(1_000 - a), &percent(1_000 - a.saturating_sub(b)));
        let test = test.unwrap();
        let is_clear = matches!(judgement, Judgement::Clear { .. });
        prop_assert!(!(is_clear || test.is_clear_alone()) || test.interval.excludes_zero(), "{test:?}");
        // Of one test there is no family.
        prop_assert_eq!(is_clear, test.is_clear_alone());
    }
}
