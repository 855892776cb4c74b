//! How fast the price of a score falls.

use model_compare::catalog::Catalog;
use model_compare::compare::{NoRate, ReasoningModels, Trend, trend};
use proptest::prelude::*;
use serde_json::json;

use super::{exact, query, read_once};
use crate::shipped::shipped;

fn of<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)], threshold: &str, reasoning: ReasoningModels) -> Trend<'a> {
    let threshold = model_compare::units::Decimal::parse(threshold).unwrap().value;
    let mut found = Vec::new();
    let trend = trend(catalog, &query(attributes), threshold, reasoning, &mut found).unwrap();
    assert_eq!(found, []);
    trend
}

/// A catalog of models of one benchmark: id, day of release, price, score, whether it reasons.
fn small(models: &[(&str, &str, f64, f64, bool)]) -> Catalog {
    let by_id: serde_json::Map<String, serde_json::Value> = models
        .iter()
        .map(|(id, day, _, _, reasoning)| {
            let model = json!({ "name": id, "developer": "d", "released": day, "reasoning": reasoning, "source": "s" });
            ((*id).to_owned(), model)
        })
        .collect();
    let offers = models.iter().map(|(id, day, price, ..)| {
        let price = json!({ "from": day, "output": price, "basis": "observed", "source": "s", "checked": day });
        json!({ "model": id, "host": "h", "prices": [price] })
    });
    let scores = models.iter().map(|(id, day, _, score, _)| {
        json!({ "model": id, "benchmark": "mmlu", "value": score, "metric": "5-shot", "source": "s", "date": day,
            "reported": "independent" })
    });
    let (offers, scores): (Vec<_>, Vec<_>) = (offers.collect(), scores.collect());
    super::catalog(&json!({
        "format": "catalog-v1", "name": "small", "date": "2025-12-31",
        "sources": { "s": { "title": "S", "publisher": "S" } },
        "developers": { "d": { "name": "D" } },
        "hosts": { "h": { "name": "H" } },
        "models": by_id,
        "offers": offers,
        "benchmarks": { "mmlu": { "name": "MMLU", "kind": "accuracy", "unit": "percent", "range": [0, 100],
            "measures": { "en": "something." }, "source": "s" } },
        "scores": scores,
    }))
}

/// 2.10: a16z's MMLU 42, from $60 to $0.06 in three years: ten times less each year.
#[test]
fn ten_times_a_year() {
    let catalog = small(&[
        ("first", "2021-11-18", 60.0, 43.0, false),
        ("worse", "2022-01-01", 0.01, 41.9, false),
        ("dearer", "2022-02-01", 70.0, 60.0, false),
        ("second", "2023-05-20", 2.0, 42.0, false),
        ("last", "2024-11-18", 0.06, 43.5, false),
        ("as-cheap", "2024-12-01", 0.06, 44.0, false),
    ]);
    let found = of(&catalog, &[("benchmark", "mmlu")], "42", ReasoningModels::Included);
    let records: Vec<_> = found.records.iter().map(|record| record.model.id.as_str()).collect();
    assert_eq!((records.as_slice(), found.reaching), (&["first", "second", "last"][..], 5));
    let rate = found.rate.unwrap();
    assert_eq!((format!("{:.1}", rate.factor_per_year), rate.line.points), ("10.0".to_owned(), 3));
}

/// The records of a score on the shipped catalog, looked up by hand and by another program.
#[test]
fn the_price_of_85_on_mmlu() {
    let (catalog, _) = shipped();
    let attributes = [("benchmark", "mmlu"), ("host", "cheapest")];
    let found = of(&catalog, &attributes, "85", ReasoningModels::Included);
    assert_eq!((found.scores_from.source.id.as_str(), found.reaching, found.free.len()), ("simple-evals", 13, 0));
    let records: Vec<_> = found
        .records
        .iter()
        .map(|record| (record.since.date().to_string(), record.model.id.as_str(), record.price))
        .collect();
    let expected = [
        ("2024-04-09", "gpt-4-turbo-2024-04-09", "30"),
        ("2024-05-13", "gpt-4o-2024-05-13", "15"),
        ("2024-08-06", "gpt-4o-2024-08-06", "10"),
        ("2025-01-31", "openai-o3-mini", "4.4"),
        ("2025-04-14", "gpt-4.1-mini", "1.6"),
    ]
    .map(|(day, model, price)| (day.to_owned(), model, exact(price)));
    assert_eq!(records, expected);
    let rate = found.rate.unwrap();
    assert_eq!(format!("{:.3} {:.4}", rate.factor_per_year, rate.line.rmse), "11.951 0.0975");
    assert_eq!(found.records.iter().filter(|record| record.model.reasoning == Some(true)).count(), 1);

    // Without the one that reasons the others' records are the same.
    let found = of(&catalog, &attributes, "85", ReasoningModels::Excluded);
    assert!(found.records.iter().all(|record| record.model.reasoning == Some(false)));
    assert_eq!(found.records.len(), 4);
}

#[test]
fn some_records_have_no_rate() {
    let two = [("a", "2023-01-01", 10.0, 50.0, false), ("b", "2024-06-01", 1.0, 50.0, true)];
    let free = [two[0], ("f", "2023-02-01", 0.0, 50.0, false), two[1]];
    let fast = [two[0], ("c", "2023-05-01", 5.0, 50.0, false), ("d", "2023-12-31", 2.0, 50.0, false)];
    for (models, reasoning, free, rate) in [
        (&two[..], ReasoningModels::Included, &[][..], NoRate::TooFew(2)),
        (&two, ReasoningModels::Excluded, &[], NoRate::TooFew(1)),
        (&free, ReasoningModels::Included, &["f"], NoRate::TooFew(2)),
        (&fast, ReasoningModels::Included, &[], NoRate::LessThanAYear(364)),
    ] {
        let catalog = small(models);
        let found = of(&catalog, &[("benchmark", "mmlu")], "50", reasoning);
        assert_eq!(found.rate, Err(rate));
        assert_eq!(found.free.iter().map(|model| model.id.as_str()).collect::<Vec<_>>(), free);
    }
}

/// What is not known at the moment asked for is no record.
#[test]
fn a_trend_ends_at_its_moment() {
    let (catalog, _) = shipped();
    let attributes = [("benchmark", "aider-polyglot"), ("host", "cheapest"), ("as-of", "2025-01-29")];
    let found = of(&catalog, &attributes, "45", ReasoningModels::Included);
    let last = found.records.last().unwrap();
    assert_eq!((last.model.id.as_str(), last.price), ("deepseek-v3", exact("0.28")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_lowest_price_never_rises(
        benchmark in prop::sample::select(vec!["gpqa-diamond", "mmlu", "aider-polyglot", "arena-text"]),
        host in prop::sample::select(vec!["developer", "cheapest", "all", "openrouter"]),
        threshold in 0..1500_i32,
    ) {
        let catalog = read_once();
        let attributes = [("benchmark", benchmark), ("host", host)];
        let found = of(catalog, &attributes, &threshold.to_string(), ReasoningModels::Included);
        for pair in found.records.windows(2) {
            prop_assert!(pair[0].price > pair[1].price && pair[0].since < pair[1].since);
        }
        if let Ok(rate) = found.rate {
            prop_assert!(rate.factor_per_year > 1.0);
        }
        for record in &found.records {
            prop_assert!(record.score.value >= found.threshold && record.since.date() >= record.model.released);
        }
    }
}
