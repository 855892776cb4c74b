//! What a score is worth its price.

use model_compare::catalog::{BenchmarkKind, Catalog};
use model_compare::compare::{
    Comparison, ExpectedScore, NoValue, PricedScore, ScoreCurve, ScoreScale, ValueLines, break_even, compare,
    value_lines,
};
use model_compare::statistics::Line;
use model_compare::units::Decimal;
use proptest::prelude::*;

use super::{PAIR, SIX, compared, exact, price, query};
use crate::shipped::shipped;

fn priced(price: &str, score: &str) -> PricedScore {
    PricedScore { price: exact(price), score: exact(score) }
}

/// The lines that a chart draws.
fn lines(catalog: &Catalog, attributes: &[(&str, &str)]) -> ValueLines {
    let query = query(attributes);
    let mut diagnostics = Vec::new();
    let comparison = compare(catalog, &query, &mut diagnostics).unwrap();
    let lines = value_lines(&query, &comparison, &mut diagnostics);
    assert_eq!(diagnostics, []);
    lines.unwrap()
}

/// What a chart says where it draws none.
fn refusal(catalog: &Catalog, attributes: &[(&str, &str)]) -> String {
    let query = query(attributes);
    let mut diagnostics = Vec::new();
    let comparison = compare(catalog, &query, &mut diagnostics).unwrap();
    assert_eq!(value_lines(&query, &comparison, &mut diagnostics), None);
    diagnostics.iter().map(ToString::to_string).collect::<Vec<String>>().join("\n")
}

const ARTICLE: [(&str, &str); 3] = [("models", PAIR), ("highlight", PAIR), ("as-of", "2025-01-29")];

fn scale(catalog: &Catalog, benchmark: &str) -> ScoreScale {
    ScoreScale::of(catalog.benchmarks.iter().find(|known| known.id == benchmark).unwrap())
}

/// 2.7: how many points per tenfold price o1 has to be worth.
#[test]
fn break_even_willingness() {
    let (catalog, _) = shipped();
    for (benchmark, price, day, expected) in [
        ("gpqa-diamond", "output", "2025-01-29", "2.921"),
        ("simpleqa", "output", "2025-01-29", "11.755"),
        ("aider-polyglot", "measured-task", "2025-04-01", "3.124"),
    ] {
        let attributes = [
            ("models", PAIR),
            ("highlight", PAIR),
            ("benchmark", benchmark),
            ("price", price),
            ("as-of", day),
            ("value-line", "break-even"),
        ];
        let ValueLines::BreakEven(line) = lines(&catalog, &attributes) else { panic!("{benchmark}") };
        assert_eq!(format!("{:.3}", line.points_per_decade), expected, "{benchmark}");
        // At that willingness both are on one line.
        let comparison = compared(&catalog, &attributes);
        let curve = line.curve.unwrap();
        for entry in &comparison.entries {
            let gap = curve.score_at(entry.price.to_f64()) - entry.value.to_f64();
            assert!(gap.abs() < 1e-9, "{benchmark}: {gap}");
        }
    }
    // On AIME 2024 R1 costs less and scores higher: no willingness to pay makes o1 as good a buy.
    let never = [&ARTICLE[..], &[("benchmark", "aime-2024"), ("value-line", "break-even")]].concat();
    let ValueLines::BreakEven(line) = lines(&catalog, &never) else { panic!("no line") };
    assert!(line.curve.is_none() && line.points_per_decade < 0.0);
}

/// 2.7: equal points per dollar run through R1, and through 36.44 points at one dollar.
#[test]
fn equal_points_per_dollar() {
    let (catalog, _) = shipped();
    let attributes = [&ARTICLE[..], &[("benchmark", "aime-2024"), ("value-line", "points-per-dollar")]].concat();
    let ValueLines::PointsPerDollar(curves) = lines(&catalog, &attributes) else { panic!("no curves") };
    let [(_, r1), (_, o1)] = curves.as_slice() else { panic!("{curves:?}") };
    assert_eq!(
        format!("{:.4} {:.2}", r1.points_for_a_dollar().unwrap(), o1.points_for_a_dollar().unwrap()),
        "36.4384 1.32"
    );
    for (price, score) in [(2.19, "79.8000"), (1.0, "36.4384"), (60.0, "100.0000")] {
        assert_eq!(format!("{:.4}", r1.score_at(price)), score);
    }
}

/// 2.7 and 2.3: equal cost per success; R1's is 4.2 cents on Aider's table.
#[test]
fn equal_cost_per_success() {
    let (catalog, _) = shipped();
    let attributes = [
        ("models", PAIR),
        ("highlight", PAIR),
        ("benchmark", "aider-polyglot"),
        ("price", "measured-task"),
        ("as-of", "2025-04-01"),
        ("value-line", "cost-per-success"),
    ];
    let ValueLines::CostPerSuccess(curves) = lines(&catalog, &attributes) else { panic!("no curves") };
    let [(_, r1, cost), (_, _, other)] = curves.as_slice() else { panic!("{curves:?}") };
    assert_eq!(format!("{:.4} {:.3}", cost.to_f64(), other.to_f64()), "0.0423 1.342");
    let price = price(&compared(&catalog, &attributes), "deepseek-r1").to_f64();
    for (cost, score) in [(price, "56.9"), (price / 2.0, "28.5"), (0.03, "70.9"), (1.0, "100.0")] {
        assert_eq!(format!("{:.1}", r1.score_at(cost)), score, "{cost}");
    }
}

/// 2.4: the hull as an option. On GPQA the three of the frontier are its corners; where o1-mini and all others are left out
/// but a dear middle one, a mixture is the better buy.
#[test]
fn the_convex_hull_passes_who_is_worth_less_than_a_mixture() {
    let (catalog, _) = shipped();
    let named = |comparison: &Comparison<'_>, places: &[usize]| -> Vec<String> {
        places.iter().map(|place| comparison.entries[*place].model.id.clone()).collect()
    };
    for (models, corners, beaten) in [
        (SIX, &["deepseek-v3", "deepseek-r1", "openai-o1"][..], &[][..]),
        // $12 buy 60.0 there; 20 % of o1 and 80 % of V3 cost as much and score 62.4.
        ("deepseek-v3 o1-mini openai-o1", &["deepseek-v3", "openai-o1"], &["openai-o1-mini"]),
    ] {
        let attributes =
            [("models", models), ("as-of", "2025-01-29"), ("benchmark", "gpqa-diamond"), ("value-line", "convex-hull")];
        let ValueLines::Hull(hull) = lines(&catalog, &attributes) else { panic!("no hull") };
        let comparison = compared(&catalog, &attributes);
        assert_eq!(named(&comparison, &hull.corners), corners);
        assert_eq!(named(&comparison, &hull.beaten), beaten);
    }
}

/// Each reason why a line is not drawn, in the author's words.
#[test]
fn lines_that_mean_nothing_are_refused() {
    let (catalog, _) = shipped();
    for (attributes, expected) in [
        (
            &[("benchmark", "codeforces-rating"), ("value-line", "points-per-dollar")][..],
            "found points-per-dollar, but the zero of a rating is arbitrary: a quotient of such scores means nothing. \
             break-even needs differences only.",
        ),
        (
            &[("benchmark", "codeforces-percentile"), ("value-line", "points-per-dollar")],
            "found points-per-dollar, but the zero of an index is arbitrary: a quotient of such scores means nothing. \
             break-even needs differences only.",
        ),
        (
            &[("benchmark", "aime-2024, gpqa-diamond"), ("value-line", "points-per-dollar")],
            "found points-per-dollar, but the zero of an index is arbitrary: a quotient of such scores means nothing. \
             break-even needs differences only.",
        ),
        (
            &[("benchmark", "aime-2024"), ("value-line", "cost-per-success")],
            "found cost-per-success, but the prices are not what a task has cost. Write price=\"measured-task\".",
        ),
        (
            &[("benchmark", "codeforces-rating"), ("value-line", "convex-hull")],
            "found convex-hull, but only of solved tasks of one benchmark is the score of a mixture the mean of its parts.",
        ),
        (
            &[("benchmark", "aime-2024"), ("value-line", "convex-hull")],
            "found convex-hull, but a mixture needs two models on the frontier, and one is there.",
        ),
        (
            &[("benchmark", "gpqa-diamond"), ("models", SIX), ("value-line", "expected-score")],
            "found expected-score, but 8 models with a price above 0 are needed, and 6 are there.",
        ),
        (
            &[("benchmark", "aime-2024"), ("models", SIX), ("highlight", "openai-o1"), ("value-line", "break-even")],
            "found break-even, but two highlighted marks are needed, and 1 are there.",
        ),
        (
            &[("benchmark", "aime-2024"), ("models", SIX), ("highlight", SIX), ("value-line", "points-per-dollar")],
            "found points-per-dollar, but 6 marks are highlighted, and at most 4 curves can be told apart.",
        ),
    ] {
        let mut all: Vec<(&str, &str)> = ARTICLE.to_vec();
        for (name, value) in attributes {
            all.retain(|(known, _)| known != name);
            all.push((name, value));
        }
        assert_eq!(refusal(&catalog, &all), format!("warning[no-value-line] at value-line: {expected}"));
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
        assert_eq!(ScoreCurve::points_per_dollar(scale, through), Err(NoValue::ArbitraryZero(kind)), "{id}");
        assert_eq!(ScoreCurve::cost_per_success(scale, through), Err(NoValue::ArbitraryZero(kind)), "{id}");
        assert!(ScoreCurve::willingness(scale, 3.0, through).is_ok(), "{id}");
    }
    // Nor of a mean, though each of its parts begins at nothing.
    let mean = compared(&catalog, &[("benchmark", "aime-2024, gpqa-diamond"), ("as-of", "2025-01-29")]);
    let through = (&mean.entries[0]).into();
    let no_zero = Err(NoValue::ArbitraryZero(BenchmarkKind::Index));
    assert_eq!(ScoreCurve::points_per_dollar(mean.scale(), through), no_zero);
    assert!(ScoreCurve::willingness(mean.scale(), 3.0, through).is_ok());
}

#[test]
fn what_is_free_or_equal_has_no_break_even() {
    let (catalog, _) = shipped();
    let scale = scale(&catalog, "aime-2024");
    let (free, nothing) = (priced("0", "50"), priced("1", "0"));
    assert_eq!(break_even(free, nothing), Err(NoValue::Free));
    assert_eq!(break_even(priced("2", "50"), priced("2.00", "60")), Err(NoValue::SamePrice));
    assert_eq!(ScoreCurve::points_per_dollar(scale, free), Err(NoValue::Free));
    assert_eq!(ScoreCurve::willingness(scale, 1.0, free), Err(NoValue::Free));
    assert_eq!(ScoreCurve::cost_per_success(scale, nothing), Err(NoValue::NothingSolved));
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
    let expected = ExpectedScore { line, models: 6, free: 0 };
    for (model, surplus) in [("deepseek-r1", "9.24"), ("openai-o1", "9.72")] {
        let entry = comparison.entries.iter().find(|entry| entry.model.id == model).unwrap();
        let found = expected.surplus(entry.into()).unwrap();
        assert_eq!(format!("{found:.2}"), surplus, "{model}");
        // At its fair price a score is what is expected.
        let fair = expected.fair_price(entry.value).unwrap();
        assert!((line.at(libm::log10(fair)) - entry.value.to_f64()).abs() < 1e-9);
    }
    let falling = ExpectedScore { line: Line { slope: -1.0, ..line }, models: 6, free: 0 };
    assert_eq!(falling.fair_price(exact("70")), None);

    // Epoch's table has enough models.
    let attributes = [("benchmark", "gpqa-diamond"), ("as-of", "2025-06-01"), ("value-line", "expected-score")];
    let all = compared(&catalog, &attributes);
    let ValueLines::Expected(expected, curve) = lines(&catalog, &attributes) else { panic!("no line") };
    assert_eq!(curve.unbounded(1.0).to_bits(), expected.line.intercept.to_bits());
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
