//! How exactly scores are known.

use model_compare::compare::{KnownFrom, Worth, answer, detectable_gap, questions_for_gap};
use serde_json::{Value, json};

use super::{DAY, PAIR, assert_near, compared, deepseeks_table, query, ratings, shares, small};
use crate::shipped::shipped;

/// 2.3 and 2.8: counts, a published error, a published interval, or the number of questions, each from the shipped catalog.
#[test]
fn of_shipped_scores() {
    let (catalog, _) = shipped();
    for (model, benchmark, day, low, high, known_from) in [
        // Wilson's interval of 128 of 225, and of the printed 79.8 % of 30.
        ("deepseek-r1", "aider-polyglot", DAY, 50.36, 63.19, KnownFrom::Counts { solved: 128, asked: 225 }),
        ("deepseek-r1", "aime-2024", DAY, 62.47, 90.36, KnownFrom::Questions(30)),
        // 71.7 ± 3, printed without a decimal: up to 3.49, but 198 questions give no more than 3.20.
        ("deepseek-r1", "gpqa-diamond", "2025-06-01", 65.06, 77.515, KnownFrom::PublishedError),
        ("openai-o1", "arena-text", "2026-11-01", 1397.8, 1406.8, KnownFrom::PublishedInterval),
    ] {
        let comparison = compared(&catalog, &[("models", model), ("benchmark", benchmark), ("as-of", day)]);
        let known = comparison.entries[0].uncertainty.unwrap();
        assert_eq!(known.known_from, known_from, "{model} on {benchmark}");
        assert_eq!(known.is_upper_bound(), matches!(known_from, KnownFrom::Questions(_)));
        assert_near(known.interval.low, low, 0.005);
        assert_near(known.interval.high, high, 0.005);
    }
    // Its number of questions is not known, and it prints no error.
    let comparison = compared(&deepseeks_table(), &[("models", "deepseek-r1"), ("benchmark", "livecodebench")]).entries
        [0]
    .uncertainty;
    assert_eq!(comparison, None);
}

/// What is known of one score, by what its row has.
#[test]
fn of_rows() {
    let questions = || shares(Some(100));
    for (benchmark, score, expected) in [
        (questions(), json!({"value": 50}), Some((40.38, 59.62, 5.0, KnownFrom::Questions(100)))),
        (questions(), json!({"value": 50, "asked": 25}), Some((31.75, 68.25, 10.0, KnownFrom::Questions(25)))),
        (
            questions(),
            json!({"value": 50, "solved": 200, "asked": 400}),
            Some((45.12, 54.88, 2.5, KnownFrom::Counts { solved: 200, asked: 400 })),
        ),
        // The formula's zero is not the error: half of Wilson's interval over 1.96.
        (questions(), json!({"value": 100}), Some((96.30, 100.0, 0.944, KnownFrom::Questions(100)))),
        (questions(), json!({"value": 0}), Some((0.0, 3.70, 0.944, KnownFrom::Questions(100)))),
        (
            questions(),
            json!({"value": 50, "standard_error": 2.5}),
            Some((45.03, 54.97, 2.55, KnownFrom::PublishedError)),
        ),
        // What is printed without a decimal may have been half a point more, but no more than 100 questions allow.
        (questions(), json!({"value": 50, "standard_error": 3}), Some((43.20, 56.80, 3.5, KnownFrom::PublishedError))),
        (questions(), json!({"value": 50, "standard_error": 5}), Some((40.38, 59.62, 5.0, KnownFrom::PublishedError))),
        // Printed as 5, it may be 4.5 to 5.5, and 110 questions allow 4.77.
        (
            questions(),
            json!({"value": 50, "asked": 110, "standard_error": 5}),
            Some((40.815, 59.185, 4.767, KnownFrom::PublishedError)),
        ),
        // An error rounded to nothing, and one at the end of the scale, say less than the number of questions.
        (questions(), json!({"value": 50, "standard_error": 0}), Some((40.38, 59.62, 5.0, KnownFrom::Questions(100)))),
        (questions(), json!({"value": 0, "standard_error": 1}), Some((0.0, 3.70, 0.944, KnownFrom::Questions(100)))),
        (
            questions(),
            json!({"value": 50, "interval": [48, 53]}),
            Some((48.0, 53.0, 1.2755, KnownFrom::PublishedInterval)),
        ),
        (
            questions(),
            json!({"value": 50, "interval": [48, 53], "standard_error": 1.5}),
            Some((48.0, 53.0, 1.55, KnownFrom::PublishedInterval)),
        ),
        (shares(None), json!({"value": 50}), None),
        (shares(None), json!({"value": 50, "asked": 100}), Some((40.38, 59.62, 5.0, KnownFrom::Questions(100)))),
        (ratings(), json!({"value": 1200}), None),
        // Votes are no questions.
        (ratings(), json!({"value": 1200, "asked": 100}), None),
        (
            ratings(),
            json!({"value": 1200, "standard_error": 10}),
            Some((1179.42, 1220.58, 10.5, KnownFrom::PublishedError)),
        ),
        (ratings(), json!({"value": 5, "standard_error": 10}), Some((0.0, 25.58, 10.5, KnownFrom::PublishedError))),
    ] {
        let mut score = score;
        (score["model"], score["benchmark"]) = ("m".into(), "b".into());
        let catalog = small(&[("m", 1)], &json!({"b": benchmark}), &Value::Array(vec![score.clone()]));
        let found = compared(&catalog, &[]).entries[0].uncertainty;
        assert_eq!(found.map(|known| known.known_from), expected.map(|expected| expected.3), "{score}");
        if let (Some(found), Some((low, high, error, _))) = (found, expected) {
            assert_near(found.interval.low, low, 0.005);
            assert_near(found.interval.high, high, 0.005);
            assert_near(found.standard_error, error, 0.0005);
        }
    }
}

/// 2.8, the resolution card, with the numbers of questions of the shipped catalog. For 198 questions the card says 12.5
/// points, which belongs to a share of 0.727; at its 0.8 it is 11.3.
#[test]
fn the_resolution_card() {
    let (catalog, _) = shipped();
    for (benchmark, gap) in
        [("aime-2024", 28.9), ("gpqa-diamond", 11.3), ("aider-polyglot", 10.6), ("swe-bench-verified", 7.1)]
    {
        let benchmark = catalog.benchmarks.iter().find(|row| row.id == benchmark).unwrap();
        assert_near(detectable_gap(benchmark.questions.unwrap()).unwrap(), gap, 0.05);
    }
    // What an answer says of the pair: with the shares that both have, not with 0.8. (z₉₅ + z₈₀)·√((v₁ + v₂)/n) of 30
    // questions is 2.8016·√(0.3259/30).
    let query = query(&[("models", PAIR), ("as-of", DAY)]);
    let answer = answer(&catalog, &query, Worth::BreakEven, &mut Vec::new()).unwrap();
    let said: Vec<String> = ["aime-2024", "gpqa-diamond", "swe-bench-verified"]
        .iter()
        .map(|id| {
            let at = answer.versus.rows.iter().position(|row| row.benchmark.id == *id).unwrap();
            let facts = &answer.rows[at];
            format!("{:.1} {:.0}", facts.detectable_gap.unwrap(), facts.questions_needed.unwrap())
        })
        .collect();
    assert_eq!(said, ["29.2 71066", "12.4 1730", "8.9 435892"]);
    assert_eq!(questions_for_gap(0.6), Some(69_768.0));
    assert_eq!((detectable_gap(0), questions_for_gap(0.0)), (None, None));
}
