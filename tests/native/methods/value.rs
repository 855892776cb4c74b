//! What a score is worth its price.

use model_compare::catalog::{BenchmarkKind, Catalog};
use model_compare::compare::{ExpectedScore, IsoValue, NoValue, PricedScore, ScoreScale, break_even};
use model_compare::statistics::Line;
use model_compare::units::{Decimal, Rational};
use proptest::prelude::*;

use super::{PAIR, SIX, compared, exact};
use crate::shipped::shipped;

fn priced(price: &str, score: &str) -> PricedScore {
    PricedScore { price: exact(price), score: exact(score) }
}

/// The pair of the article on a benchmark.
fn pair(catalog: &Catalog, benchmark: &str) -> [PricedScore; 2] {
    let comparison = compared(catalog, &[("models", PAIR), ("benchmark", benchmark), ("as-of", "2025-01-29")]);
    ["deepseek-r1", "openai-o1"].map(|id| comparison.entries.iter().find(|entry| entry.model.id == id).unwrap().into())
}

/// The pair on Aider's own table, by what the whole run cost and how many tasks were asked.
fn measured(catalog: &Catalog) -> [PricedScore; 2] {
    ["deepseek-r1", "openai-o1"].map(|id| {
        let model = catalog.models.iter().find(|model| model.id == id).unwrap();
        let score = model.scores.iter().find(|score| score.run_cost.is_some()).unwrap();
        let asked = i64::from(score.asked.unwrap()) * 1_000_000;
        PricedScore {
            price: Rational::new(score.run_cost.unwrap().millionths(), asked).unwrap(),
            score: score.value.into(),
        }
    })
}

fn scale(catalog: &Catalog, benchmark: &str) -> ScoreScale {
    ScoreScale::of(catalog.benchmarks.iter().find(|known| known.id == benchmark).unwrap())
}

/// 2.7: how many points per tenfold price o1 has to be worth.
#[test]
fn break_even_willingness() {
    let (catalog, _) = shipped();
    for (name, [r1, o1], expected) in [
        ("gpqa", pair(&catalog, "gpqa-diamond"), "2.921"),
        ("simpleqa", pair(&catalog, "simpleqa"), "11.755"),
        ("aider, measured", measured(&catalog), "3.124"),
    ] {
        let found = break_even(r1, o1).unwrap();
        assert_eq!(format!("{found:.3}"), expected, "{name}");
        // At that willingness both are on one line.
        let scale = scale(&catalog, "gpqa-diamond");
        let line = IsoValue::willingness(scale, found, r1).unwrap();
        assert!((line.score_at(o1.price.to_f64()) - o1.score.to_f64()).abs() < 1e-9, "{name}");
    }
}

/// 2.7: equal points per dollar run through R1, and through 36.44 points at one dollar.
#[test]
fn equal_points_per_dollar() {
    let (catalog, _) = shipped();
    let scale = scale(&catalog, "aime-2024");
    let [r1, _] = pair(&catalog, "aime-2024");
    let curve = IsoValue::points_per_dollar(scale, r1).unwrap();
    assert_eq!(format!("{:.4}", curve.points_for_a_dollar().unwrap()), "36.4384");
    for (price, score) in [(2.19, "79.8000"), (1.0, "36.4384"), (60.0, "100.0000")] {
        assert_eq!(format!("{:.4}", curve.score_at(price)), score);
    }
}

/// 2.7 and 2.3: equal cost per success; R1's is 4.2 cents on Aider's table.
#[test]
fn equal_cost_per_success() {
    let (catalog, _) = shipped();
    let scale = scale(&catalog, "aider-polyglot");
    let [r1, _] = measured(&catalog);
    let curve = IsoValue::cost_per_success(scale, r1).unwrap();
    for (cost, score) in
        [(r1.price.to_f64(), "56.9"), (r1.price.to_f64() / 2.0, "28.5"), (0.03, "70.9"), (1.0, "100.0")]
    {
        assert_eq!(format!("{:.1}", curve.score_at(cost)), score, "{cost}");
    }
}

/// 2.7 and guard 13: no quotient of a scale whose zero is arbitrary.
#[test]
fn no_points_per_dollar_of_ratings_and_indices() {
    let (catalog, _) = shipped();
    for (id, kind) in [
        ("codeforces-rating", BenchmarkKind::Elo),
        ("arena-text", BenchmarkKind::Elo),
        ("codeforces-percentile", BenchmarkKind::Index),
        ("arena-hard", BenchmarkKind::Index),
    ] {
        let scale = scale(&catalog, id);
        let through = priced("2.19", "90");
        assert_eq!(IsoValue::points_per_dollar(scale, through), Err(NoValue::ArbitraryZero(kind)), "{id}");
        assert_eq!(IsoValue::cost_per_success(scale, through), Err(NoValue::ArbitraryZero(kind)), "{id}");
        assert!(IsoValue::willingness(scale, 3.0, through).is_ok(), "{id}");
    }
    // Nor of a mean, though each of its parts begins at nothing.
    let mean = compared(&catalog, &[("benchmark", "aime-2024, gpqa-diamond"), ("as-of", "2025-01-29")]);
    let through = (&mean.entries[0]).into();
    let no_zero = Err(NoValue::ArbitraryZero(BenchmarkKind::Index));
    assert_eq!(IsoValue::points_per_dollar(mean.scale(), through), no_zero);
    assert!(IsoValue::willingness(mean.scale(), 3.0, through).is_ok());
}

#[test]
fn what_is_free_or_equal_has_no_break_even() {
    let (catalog, _) = shipped();
    let scale = scale(&catalog, "aime-2024");
    let (free, nothing) = (priced("0", "50"), priced("1", "0"));
    assert_eq!(break_even(free, nothing), Err(NoValue::Free));
    assert_eq!(break_even(priced("2", "50"), priced("2.00", "60")), Err(NoValue::SamePrice));
    assert_eq!(IsoValue::points_per_dollar(scale, free), Err(NoValue::Free));
    assert_eq!(IsoValue::willingness(scale, 1.0, free), Err(NoValue::Free));
    assert_eq!(IsoValue::cost_per_success(scale, nothing), Err(NoValue::NothingSolved));
    // The cheaper one is better: below zero.
    assert_eq!(break_even(priced("10", "50"), priced("1", "60")), Ok(-10.0));
}

/// 2.7: six models are too few for an expected score; what their line would be is arithmetic.
#[test]
fn expected_scores() {
    let (catalog, _) = shipped();
    let attributes = |models| [("models", models), ("benchmark", "gpqa-diamond"), ("as-of", "2025-01-29")];
    let comparison = compared(&catalog, &attributes(SIX));
    assert_eq!(ExpectedScore::among(&comparison), Err(NoValue::TooFew(6)));
    let points: Vec<(f64, f64)> =
        comparison.entries.iter().map(|entry| (libm::log10(entry.price.to_f64()), entry.value.to_f64())).collect();
    let line = Line::through(&points).unwrap();
    assert_eq!(format!("{:.4} {:.4} {:.4}", line.intercept, line.slope, line.rmse), "61.3782 2.5876 8.2584");
    let expected = ExpectedScore { line, free: 0 };
    for (model, surplus) in [("deepseek-r1", "9.24"), ("openai-o1", "9.72")] {
        let entry = comparison.entries.iter().find(|entry| entry.model.id == model).unwrap();
        let found = expected.surplus(entry.into()).unwrap();
        assert_eq!(format!("{found:.2}"), surplus, "{model}");
        // At its fair price a score is what is expected.
        let fair = expected.fair_price(entry.value).unwrap();
        assert!((line.at(libm::log10(fair)) - entry.value.to_f64()).abs() < 1e-9);
    }
    let falling = ExpectedScore { line: Line { slope: -1.0, ..line }, free: 0 };
    assert_eq!(falling.fair_price(exact("70")), None);

    // Epoch's table has enough models.
    let all = compared(&catalog, &[("benchmark", "gpqa-diamond"), ("as-of", "2025-06-01")]);
    let expected = ExpectedScore::among(&all).unwrap();
    assert!(expected.line.points >= ExpectedScore::FEWEST_MODELS);
    assert_eq!(expected.line.points + expected.free, all.entries.len());
}

proptest! {
    #[test]
    fn both_ways_are_one_willingness(prices in (1..1_000_000_i64, 1..1_000_000_i64), scores in (0..1000_i64, 0..1000_i64)) {
        let of = |price, score| PricedScore {
            price: Decimal::from_millionths(price).into(),
            score: Decimal::from_millionths(score * 100_000).into(),
        };
        let (a, b) = (of(prices.0, scores.0), of(prices.1, scores.1));
        prop_assert_eq!(break_even(a, b), break_even(b, a));
        // With the scores exchanged it is as much the other way.
        let (c, d) = (of(prices.0, scores.1), of(prices.1, scores.0));
        prop_assert_eq!(break_even(a, b).map(|points| -points), break_even(c, d));
    }
}
