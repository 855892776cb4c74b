//! What benchmark runs have cost, and what tokens make of a list price.

use model_compare::catalog::{Catalog, Score};
use model_compare::compare::{
    Comparison, Reason, break_even_verbosity, compare, cost_per_success_interval, modelled_output_cost_per_task,
    output_tokens_per_task, price_at,
};
use model_compare::time::Instant;
use model_compare::units::Rational;
use serde_json::json;

use super::{compared, exact, made, price, printed, query};
use crate::shipped::shipped;

const AIDER: [(&str, &str); 3] =
    [("models", "deepseek-r1 openai-o1"), ("benchmark", "aider-polyglot"), ("as-of", "2025-01-29")];

fn score<'a>(comparison: &Comparison<'a>, model: &str) -> &'a Score {
    comparison.entries.iter().find(|entry| entry.model.id == model).unwrap().score().unwrap()
}

/// 2.3: aider's runs of R1 and o1. The catalog counts 225 tasks for o1, as aider's percentage does; the methods count the
/// 224 whose results aider has, so that its cost per task and the interval are theirs, below.
#[test]
fn aider_polyglot() {
    let (catalog, _) = shipped();
    for (measure, r1, o1, ratio) in
        [("measured-task", "0.024086", "0.828870", "34.413"), ("measured-success", "0.04234", "1.34170", "31.690")]
    {
        let comparison = compared(&catalog, &[&AIDER[..], &[("price", measure)]].concat());
        let found = (price(&comparison, "deepseek-r1"), price(&comparison, "openai-o1"));
        assert_eq!((printed(found.0, r1), printed(found.1, o1)), (r1.to_owned(), o1.to_owned()), "{measure}");
        assert_eq!(printed(found.1.divided_by(found.0).unwrap(), ratio), ratio);
        // Nobody's list price stands beside a measured cost.
        assert!(comparison.entries.iter().all(|entry| entry.list_price.is_none()));
        assert!(comparison.measure.is_measured());
    }
    let comparison = compared(&catalog, &[&AIDER[..], &[("price", "measured-success")]].concat());
    for (model, low, high) in [("deepseek-r1", 0.038_116, 0.047_831), ("openai-o1", 1.221_099, 1.499_373)] {
        let interval = cost_per_success_interval(score(&comparison, model)).unwrap();
        assert!((interval.low - low).abs() < 1e-6 && (interval.high - high).abs() < 1e-6, "{model}: {interval:?}");
    }
}

/// 2.3: the same run of o1 with 224 tasks.
#[test]
fn aider_polyglot_of_224_tasks() {
    let run = |cost, asked, solved| json!({ "run_cost": cost, "asked": asked, "solved": solved, "value": 62.1 });
    let r1 = json!({ "run_cost": 5.4193, "asked": 225, "solved": 128, "value": 56.9 });
    let catalog = made::catalog(&[("r1", json!([]), r1), ("o1", json!([]), run(186.4958, 224, 139))]);
    for (measure, of_r1, of_o1, ratio) in
        [("measured-task", "0.024086", "0.832571", "34.567"), ("measured-success", "0.04234", "1.34170", "31.690")]
    {
        let comparison = compared(&catalog, &[("price", measure)]);
        let (cheap, dear) = (price(&comparison, "r1"), price(&comparison, "o1"));
        assert_eq!((printed(cheap, of_r1), printed(dear, of_o1)), (of_r1.to_owned(), of_o1.to_owned()), "{measure}");
        assert_eq!(printed(dear.divided_by(cheap).unwrap(), ratio), ratio);
    }
    let comparison = compared(&catalog, &[("price", "measured-success")]);
    for (model, low, high) in [("r1", "0.0381", "0.0478"), ("o1", "1.222", "1.499")] {
        let interval = cost_per_success_interval(score(&comparison, model)).unwrap();
        let places = low.len() - 2;
        assert_eq!(
            (format!("{:.places$}", interval.low), format!("{:.places$}", interval.high)),
            (low.to_owned(), high.to_owned())
        );
    }
}

/// A model without a measured cost is left out by name, with the reason.
#[test]
fn what_was_not_measured_is_left_out() {
    let price = json!([{ "from": "2024-01-01", "output": 1 }]);
    let catalog = made::catalog(&[
        ("complete", json!([]), json!({ "run_cost": 3, "asked": 30, "solved": 15 })),
        ("free", json!([]), json!({ "run_cost": 0, "asked": 30, "solved": 15 })),
        ("only-a-price", price, json!({})),
        ("uncounted", json!([]), json!({ "run_cost": 3 })),
        ("unsolved", json!([]), json!({ "run_cost": 3, "asked": 30, "solved": 0, "value": 0 })),
    ]);
    for (measure, costs, left_out) in [
        (
            "measured-task",
            &[("free", "0"), ("complete", "0.1"), ("unsolved", "0.1")][..],
            &[("only-a-price", Reason::NoMeasuredCost), ("uncounted", Reason::NoMeasuredCost)][..],
        ),
        (
            "measured-success",
            &[("free", "0"), ("complete", "0.2")],
            &[
                ("only-a-price", Reason::NoMeasuredCost),
                ("uncounted", Reason::NoMeasuredCost),
                ("unsolved", Reason::NothingSolved),
            ],
        ),
    ] {
        let comparison = compared(&catalog, &[("price", measure)]);
        let found: Vec<_> = comparison.entries.iter().map(|entry| (entry.model.id.as_str(), entry.price)).collect();
        let costs: Vec<_> = costs.iter().map(|(model, cost)| (*model, exact(cost))).collect();
        assert_eq!(found, costs, "{measure}");
        let found: Vec<_> = comparison.left_out.iter().map(|out| (out.model.id.as_str(), out.reason)).collect();
        assert_eq!(found, left_out, "{measure}");
    }
    // A list price brings only who has one, however cheap its run was.
    let listed = compared(&catalog, &[("price", "output")]);
    assert_eq!(listed.entries.len(), 1);
    assert!(listed.entries.iter().all(|entry| entry.list_price.is_some()));
}

/// The host of a run is not known: who asks for one is told.
#[test]
fn a_run_has_no_host() {
    let (catalog, _) = shipped();
    let asked = [&AIDER[..], &[("price", "measured-task"), ("host", "azure"), ("hours", "off-peak")]].concat();
    let mut found = Vec::new();
    let comparison = compare(&catalog, &query(&asked), &mut found).unwrap();
    assert_eq!((comparison.entries.len(), comparison.host.is_none()), (2, true));
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "warning[unused-attribute] at host: passed over: nobody says at which host the benchmark's run was made whose cost is compared.",
            "warning[unused-attribute] at hours: passed over: nobody says in which hours the benchmark's run was made whose cost is compared.",
        ]
    );
}

/// 2.3: R1 is cheaper than o1 until it writes 27.4 times o1's tokens.
#[test]
fn break_even() {
    let (catalog, _) = shipped();
    let day = [("models", "deepseek-r1 openai-o1"), ("benchmark", "aime-2024"), ("as-of", "2025-01-29")];
    let comparison = compared(&catalog, &day);
    let times = break_even_verbosity(price(&comparison, "deepseek-r1"), price(&comparison, "openai-o1")).unwrap();
    assert_eq!(printed(times, "27.397"), "27.397");
    // With k times the tokens the ratio of what answers cost is 27.397/k.
    let price = |input: f64, output: f64| json!([{ "from": "2024-01-01", "input": input, "output": output }]);
    let run = |tokens: u32| json!({ "asked": 30, "completion_tokens": tokens * 30 });
    for (tokens, ratio) in [(1000, "27.397"), (2000, "13.699"), (27_397, "1.000")] {
        let made = made::catalog(&[("r1", price(0.55, 2.19), run(tokens)), ("o1", price(15.0, 60.0), run(1000))]);
        let cost = |model| modelled(&made, model).unwrap().1;
        assert_eq!(printed(cost("o1").divided_by(cost("r1")).unwrap(), ratio), ratio);
    }
    assert_eq!(break_even_verbosity(exact("0"), exact("60")), None);
}

/// 2.3: at one price of $2.19, R1-0528 with 23,000 tokens for a question of AIME is dearer than R1 with 12,000 (`DeepSeek`'s
/// model card, whose counts are not in the catalog).
#[test]
fn same_price_dearer_model() {
    let price = || json!([{ "from": "2024-01-01", "input": 0.55, "output": 2.19 }]);
    let run = |tokens: u32| json!({ "asked": 30, "completion_tokens": tokens * 30 });
    let catalog =
        made::catalog(&[("r1", price(), run(12_000)), ("r1-0528", price(), run(23_000)), ("v3", price(), json!({}))]);
    let (r1, later) = (modelled(&catalog, "r1").unwrap(), modelled(&catalog, "r1-0528").unwrap());
    assert_eq!((r1, later), ((exact("12000"), exact("0.02628")), (exact("23000"), exact("0.05037"))));
    assert_eq!(printed(later.1.divided_by(r1.1).unwrap(), "1.9167"), "1.9167");
    assert_eq!(modelled(&catalog, "v3"), None);
}

/// 2.2 and guard 25: tokens of reasoning count once, wherever who counts puts them; figures that contradict each other count
/// as unknown.
#[test]
fn reasoning_counts_once() {
    let price = || json!([{ "from": "2024-01-01", "input": 0.55, "output": 2.19 }]);
    let run = |completion: u32, total: Option<u32>| {
        let mut run = json!({ "asked": 10, "prompt_tokens": 3000, "completion_tokens": completion });
        if let Some(total) = total {
            run["total_tokens"] = json!(total);
        }
        run
    };
    let catalog = made::catalog(&[
        ("unsaid", price(), run(12_000, None)),
        ("inside", price(), run(12_000, Some(15_000))),
        ("apart", price(), run(3000, Some(15_000))),
    ]);
    for model in ["unsaid", "inside", "apart"] {
        assert_eq!(modelled(&catalog, model), Some((exact("1200"), exact("0.002628"))), "{model}");
    }
}

/// Tokens and dollars for each task.
fn modelled(catalog: &Catalog, model: &str) -> Option<(Rational, Rational)> {
    let model = catalog.models.iter().find(|other| other.id == model).unwrap();
    let row = price_at(&model.offers[0], Instant::parse("2025-06-01").unwrap()).unwrap();
    Some((output_tokens_per_task(&model.scores[0])?, modelled_output_cost_per_task(&model.scores[0], row)?))
}
