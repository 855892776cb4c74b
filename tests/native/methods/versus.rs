//! Models against each other.

use model_compare::catalog::Catalog;
use model_compare::compare::{BenchmarkReason, EffortChoice, Reason, Versus, versus};
use model_compare::query::ChartKind;
use model_compare::scene::Px;
use model_compare::units::Rational;
use model_compare::view::{Asked, Viewport, view};
use serde_json::{Value, json};

use super::{DAY, assert_near, deepseeks_table, exact, query, ratings, shares, small};
use crate::shipped::shipped;

const PAIR: &str = "deepseek-r1 openai-o1";

fn against<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)]) -> Versus<'a> {
    let mut found = Vec::new();
    let versus = versus(catalog, &query(attributes), &mut found).unwrap();
    assert_eq!(found, []);
    versus
}

fn ids<'v>(versus: &'v Versus<'_>) -> Vec<&'v str> {
    versus.rows.iter().map(|row| row.benchmark.id.as_str()).collect()
}

/// 2.6: on the nine benchmarks that both have in DeepSeek's table R1 wins 5 to 4, and yet o1 has the better mean. Two more
/// are shown and not counted: Codeforces as a rating and as the rank that follows from it.
#[test]
fn nine_benchmarks() {
    let catalog = deepseeks_table();
    let found = against(&catalog, &[("highlight", PAIR), ("as-of", DAY)]);
    let [r1, o1] = &found.models[..] else { panic!("{} models", found.models.len()) };
    assert_eq!((r1.model.id.as_str(), o1.model.id.as_str()), ("deepseek-r1", "openai-o1"));
    assert_eq!((r1.wins, o1.wins, found.ties, found.counted), (5, 4, 0, 9));
    // On DROP; on MMLU and SimpleQA.
    assert_eq!((r1.clear_wins, o1.clear_wins), (1, 2));
    assert_eq!((r1.mean, o1.mean), (Rational::new(6301, 90), Rational::new(6543, 90)));
    assert_near(r1.mean.unwrap().to_f64(), 70.0111, 5e-5);
    assert_near(o1.mean.unwrap().to_f64(), 72.7000, 5e-5);
    let uncounted: Vec<_> =
        found.rows.iter().filter(|row| !row.is_counted).map(|row| row.benchmark.id.as_str()).collect();
    assert_eq!(uncounted, ["codeforces-rating", "codeforces-percentile"]);
    // LiveCodeBench counts its questions nowhere: compared, and not judged.
    assert_eq!((found.rows.len(), found.family), (11, 8));
}

/// The shipped catalog has Aider's own run too, which is independent and therefore stands in its row (2.12).
#[test]
fn the_shipped_catalog() {
    let (catalog, _) = shipped();
    let found = against(&catalog, &[("highlight", PAIR), ("as-of", DAY)]);
    let [r1, o1] = &found.models[..] else { panic!("{} models", found.models.len()) };
    assert_eq!((r1.wins, o1.wins, found.ties, found.counted), (5, 4, 0, 9));
    assert_eq!((r1.mean, o1.mean), (Rational::new(6337, 90), Rational::new(6543, 90)));
    let aider = found.rows.iter().find(|row| row.benchmark.id == "aider-polyglot").unwrap();
    assert_eq!(aider.origin.unwrap().source.id, "aider-polyglot");
    // R1 has no effort to choose, o1 was run in its highest.
    let efforts: Vec<_> = aider.scores.iter().map(|score| score.score.effort.as_deref()).collect();
    assert_eq!((aider.efforts, efforts), (EffortChoice::HighestOfEach, vec![None, Some("high")]));
    let prices = found.models.iter().map(|model| model.price.unwrap());
    assert_eq!(prices.map(|price| price.price).collect::<Vec<_>>(), [exact("2.19"), exact("60")]);
    let left_out = |id: &str| found.benchmarks_left_out.iter().find(|out| out.benchmark.id == id).unwrap();
    let BenchmarkReason::NoScoreOf(models) = &left_out("mmlu-pro").reason else { panic!("not left out for o1") };
    assert_eq!(models.iter().map(|model| model.id.as_str()).collect::<Vec<_>>(), ["openai-o1"]);
    // Nobody asked for what neither has.
    assert!(!found.benchmarks_left_out.iter().any(|out| out.benchmark.id == "hle"));
}

/// Three models: the group that shares the lead is what is not clearly behind the best; the family is all pairs.
#[test]
fn three_models() {
    let catalog = deepseeks_table();
    let found = against(&catalog, &[("highlight", "deepseek-v3 r1 o1"), ("as-of", DAY), ("benchmark", "gpqa-diamond")]);
    let row = &found.rows[0];
    assert_eq!((row.leader, row.leading(), row.is_clear()), (Some(2), Some(vec![1, 2]), false));
    assert_eq!((row.verdicts.len(), found.family), (3, 3));
    let wins: Vec<_> = found.models.iter().map(|model| (model.wins, model.clear_wins)).collect();
    assert_eq!(wins, [(0, 0), (0, 0), (1, 0)]);
}

/// A catalog of models with scores on benchmarks of 1,000 questions.
fn table(models: &[&str], scores: &[(&str, &str, Value)]) -> Catalog {
    let models: Vec<(&str, u32)> = models.iter().map(|model| (*model, 1)).collect();
    let mut benchmarks = json!({"arena": ratings()});
    let mut rows = Vec::new();
    for (model, benchmark, score) in scores {
        if *benchmark != "arena" {
            benchmarks[*benchmark] = shares(Some(1000));
        }
        let mut row = if score.is_number() { json!({"value": score}) } else { score.clone() };
        (row["model"], row["benchmark"]) = ((*model).into(), (*benchmark).into());
        rows.push(row);
    }
    small(&models, &benchmarks, &Value::Array(rows))
}

/// Ties stand apart from wins, clear wins are counted, and ratings count only where there is nothing else.
#[test]
fn wins_and_ties() {
    let scores = [
        ("a", "x", json!(50)),
        ("b", "x", json!(50)),
        ("a", "y", json!(70)),
        ("b", "y", json!(50)),
        ("a", "z", json!(50)),
        ("b", "z", json!(51)),
        ("a", "arena", json!({"value": 1300, "standard_error": 5})),
        ("b", "arena", json!({"value": 1200, "standard_error": 5})),
    ];
    for (rows, counted, wins, ties, means) in [
        (&scores[..], 3, [(1, 1), (1, 0)], 1, [Rational::new(170, 3), Rational::new(151, 3)]),
        (&scores[6..], 1, [(1, 1), (0, 0)], 0, [None, None]),
    ] {
        let catalog = table(&["a", "b"], rows);
        let found = against(&catalog, &[("models", "a b")]);
        assert_eq!((found.counted, found.ties), (counted, ties));
        let each: Vec<_> = found.models.iter().map(|model| (model.wins, model.clear_wins)).collect();
        assert_eq!(each, wins);
        assert_eq!(found.models.iter().map(|model| model.mean).collect::<Vec<_>>(), means);
    }
}

/// Guard 6: the highest effort that all have; else the highest of each, which is said.
#[test]
fn efforts() {
    let score = |value: u32, effort: &str| match effort {
        "" => json!({"value": value}),
        _ => json!({"value": value, "effort": effort}),
    };
    for (a, b, choice, expected) in [
        (&["low", "high", "medium"][..], &["low", "medium"][..], EffortChoice::Shared, ["medium", "medium"]),
        (&["", "high"], &["", "low"], EffortChoice::Shared, ["", ""]),
        (&[""], &["low", "high", "medium"], EffortChoice::HighestOfEach, ["", "high"]),
        (&["16K", "9K"], &["no thinking", "minimal"], EffortChoice::HighestOfEach, ["16K", "minimal"]),
    ] {
        let mut scores = Vec::new();
        for (model, efforts) in [("a", a), ("b", b)] {
            // The best score is that of the first, which must not matter.
            scores.extend(efforts.iter().zip(0..).map(|(effort, at)| (model, "x", score(90 - at, effort))));
        }
        let catalog = table(&["a", "b"], &scores);
        let found = against(&catalog, &[("models", "a b")]);
        let row = &found.rows[0];
        let chosen: Vec<_> = row.scores.iter().map(|score| score.score.effort.as_deref().unwrap_or_default()).collect();
        assert_eq!((row.efforts, chosen), (choice, expected.to_vec()), "{a:?} {b:?}");
    }
}

/// 2.12: what several sources say of several models stands in a row only where the author asks for it, unjudged and
/// uncounted.
#[test]
fn scores_of_several_origins() {
    let elsewhere = |value: u32| json!({"value": value, "source": "t"});
    let scores = [
        ("a", "x", json!(50)),
        ("b", "x", elsewhere(60)),
        ("a", "y", json!(50)),
        ("b", "y", json!(60)),
        ("a", "z", json!(1)),
    ];
    let catalog = table(&["a", "b"], &scores);
    let found = against(&catalog, &[("models", "a b")]);
    assert_eq!(ids(&found), ["y"]);
    let reasons: Vec<_> =
        found.benchmarks_left_out.iter().map(|out| (out.benchmark.id.as_str(), &out.reason, out.named)).collect();
    assert!(
        matches!(
            reasons[..],
            [("x", BenchmarkReason::NoCommonOrigin, false), ("z", BenchmarkReason::NoScoreOf(_), false)]
        ),
        "{reasons:?}"
    );
    let found = against(&catalog, &[("models", "a b"), ("benchmark", "z, x, y")]);
    assert_eq!(ids(&found), ["x", "y"]);
    assert!(found.rows[0].origin.is_none() && found.rows[0].leader.is_none() && found.rows[0].leading().is_none());
    assert_eq!((found.counted, found.models[1].wins, found.models[1].mean), (1, 1, Rational::new(60, 1)));
    assert!(found.benchmarks_left_out[0].named);
}

/// Where nobody names benchmarks, twelve are shown: shares before ratings, the best known first, whoever wins there.
#[test]
fn at_most_twelve() {
    let names: Vec<String> = (10..24).map(|number| format!("x{number}")).collect();
    let mut scores = vec![("a", "arena", json!(1)), ("b", "arena", json!(2)), ("c", "x23", json!(1))];
    for name in &names {
        scores.extend([("a", name.as_str(), json!(40)), ("b", name.as_str(), json!(50))]);
    }
    let catalog = table(&["a", "b", "c"], &scores);
    let found = against(&catalog, &[("models", "a b")]);
    let mut shown = vec!["x23"];
    shown.extend(names[..11].iter().map(String::as_str));
    assert_eq!(ids(&found), shown);
    let left_out: Vec<_> = found.benchmarks_left_out.iter().map(|out| out.benchmark.id.as_str()).collect();
    assert_eq!(left_out, ["arena", "x21", "x22"]);
    assert!(found.benchmarks_left_out.iter().all(|out| matches!(out.reason, BenchmarkReason::NoRoom)));
    let found = against(&catalog, &[("models", "a b"), ("benchmark", "arena, x22, x10, x22")]);
    assert_eq!(ids(&found), ["arena", "x22", "x10"]);
}

/// Which models are compared, in which order, and who is told of.
#[test]
fn which_models() {
    let all = ["a", "b", "c", "d", "e", "f", "g"];
    let mut scores = Vec::new();
    for model in &all[..6] {
        scores.push((*model, "x", json!(50)));
    }
    let catalog = table(&all, &scores);
    for (attributes, models, findings) in [
        (&[("highlight", "c a")][..], "ca", &[][..]),
        (&[("highlight", "c a b"), ("models", "d e")], "cab", &[]),
        // One highlighted model among several: it comes first.
        (&[("highlight", "c"), ("models", "a c b")], "cab", &[]),
        (&[("models", "b a b")], "ba", &[]),
        (
            &[("models", "a b c d e f")],
            "abcde",
            &[
                "error[too-many-models] at models: found 6 models, expected two to five for a versus chart. The first five are compared.",
            ],
        ),
        (
            &[("highlight", "a b q")],
            "ab",
            &["error[unknown-model] at highlight: found “q”, which no model of the catalog is called."],
        ),
    ] {
        let mut found = Vec::new();
        let versus = versus(&catalog, &query(attributes), &mut found).unwrap();
        assert_eq!(versus.models.iter().map(|model| model.model.id.as_str()).collect::<String>(), models);
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), findings);
    }
    let found = against(&catalog, &[("models", "a g b")]);
    let left_out: Vec<_> = found.left_out.iter().map(|out| (out.model.id.as_str(), out.reason, out.named)).collect();
    assert_eq!(left_out, [("g", Reason::NoScore, true)]);
    for (attributes, code, message) in [
        (
            &[("highlight", "a")][..],
            "too-few-models",
            "found 1 of the catalog's models, expected two to five for a versus chart. Name them in “highlight”, such as highlight=\"deepseek-r1 openai-o1\".",
        ),
        (
            &[("models", "a q")],
            "too-few-models",
            "found 1 of the catalog's models, expected two to five for a versus chart. First finding: error[unknown-model] at models: found “q”, which no model of the catalog is called.",
        ),
        (&[("models", "a g")], "nothing-to-compare", "only 1 of the models asked for has a score as of 2025-01-29."),
        (
            &[("models", "a b"), ("as-of", "2025-01-01"), ("benchmark", "arena")],
            "nothing-to-compare",
            "only 0 of the models asked for has a score as of 2025-01-01.",
        ),
    ] {
        let error = versus(&catalog, &query(attributes), &mut Vec::new()).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), (code, message));
    }
    let catalog = table(&["a", "b"], &[("a", "x", json!(1)), ("b", "y", json!(1))]);
    let error = versus(&catalog, &query(&[("models", "a b")]), &mut Vec::new()).unwrap_err();
    assert_eq!(error.to_string(), "no benchmark has a score of each of the models as of 2025-01-29.");
}

/// A model that nobody sells is compared all the same; its price is a reason.
#[test]
fn without_a_price() {
    let catalog = table(&["a", "b@g"], &[("a", "x", json!(50)), ("b", "x", json!(60))]);
    let found = against(&catalog, &[("models", "a b"), ("host", "h")]);
    assert!(found.models[0].price.is_ok());
    assert_eq!(found.models[1].price.unwrap_err(), Reason::NotAtHost);
}

/// Until it is drawn, nothing else is drawn in its place.
#[test]
fn not_drawn_yet() {
    let (asked, found) = Asked::parse(&[("chart", "versus"), ("highlight", PAIR)]);
    assert_eq!((asked.query.chart, found), (ChartKind::Versus, vec![]));
    let (catalog, _) = shipped();
    let viewport = Viewport::Width(Px::whole(760));
    let error = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap_err();
    assert_eq!(error.code(), "chart-not-drawn");
}
