//! The probability of being on the frontier.

use model_compare::compare::{FrontierBand, NoProbability};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{DAY, SIX, assert_near, compared, deepseeks_table, ratings, shares, small};

/// 2.5: the table of both benchmarks.
#[test]
fn the_six() {
    let catalog = deepseeks_table();
    for (benchmark, expected) in [
        ("aime-2024", [1.0, 0.9998, 0.0784, 0.0, 0.0, 0.4628]),
        ("gpqa-diamond", [1.0, 0.9955, 0.0073, 0.0802, 0.0, 0.8251]),
    ] {
        let comparison = compared(&catalog, &[("models", SIX), ("benchmark", benchmark), ("as-of", DAY)]);
        for (model, expected) in SIX.split(' ').zip(expected) {
            let entry = comparison.entries.iter().find(|entry| entry.model.id == model).unwrap();
            let found = entry.frontier_probability.unwrap();
            assert_near(found.value, expected, 5e-5);
            let band = match expected {
                0.95.. => FrontierBand::On,
                0.05.. => FrontierBand::Possibly,
                _ => FrontierBand::Dominated,
            };
            assert_eq!(found.band, band, "{model} on {benchmark}");
        }
        // The honest drawing: o1 is possibly on both.
        let o1 = comparison.entries.iter().find(|entry| entry.model.id == "openai-o1").unwrap();
        assert_eq!(o1.frontier_probability.unwrap().band, FrontierBand::Possibly);
    }
}

/// Numbers between 0 and 1 that look random, the same in every run (Steele, Lea and Flood, Fast splittable pseudorandom number
/// generators, 2014).
struct Uniform(u64);

impl Uniform {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (f64::from(u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap()) + 0.5) / 4_294_967_296.0
    }

    /// A draw of the normal distribution (Box and Muller, A note on the generation of random normal deviates, 1958).
    fn normal(&mut self) -> f64 {
        let (length, turn) = (self.next(), self.next());
        (-2.0 * libm::log(length)).sqrt() * libm::cos(core::f64::consts::TAU * turn)
    }
}

/// 2.5: draws of the six models' true scores are on the frontier as often as the quadrature says, to 0.005.
#[test]
fn the_monte_carlo_twin() {
    const DRAWS: u32 = 200_000;
    let catalog = deepseeks_table();
    let mut uniform = Uniform(20_250_129);
    for benchmark in ["aime-2024", "gpqa-diamond"] {
        let comparison = compared(&catalog, &[("models", SIX), ("benchmark", benchmark), ("as-of", DAY)]);
        let mut on = vec![0_u32; comparison.entries.len()];
        for _ in 0..DRAWS {
            let truths: Vec<f64> = comparison
                .entries
                .iter()
                .map(|entry| entry.value.to_f64() + entry.uncertainty.unwrap().standard_error * uniform.normal())
                .collect();
            // Of draws none equals another: who is at most as dear and better dominates.
            for (place, entry) in comparison.entries.iter().enumerate() {
                let mut rivals = comparison.entries.iter().zip(&truths);
                let is_dominated = rivals.any(|(rival, truth)| rival.price <= entry.price && *truth > truths[place]);
                on[place] += u32::from(!is_dominated);
            }
        }
        for (entry, on) in comparison.entries.iter().zip(on) {
            let drawn = f64::from(on) / f64::from(DRAWS);
            assert_near(drawn, entry.frontier_probability.unwrap().value, 0.005);
        }
    }
}

/// The probabilities of marks, by name, price and score, as the comparison has them: `None` where nobody can say.
fn probabilities(models: &[(&str, u32)], benchmark: &Value, scores: &[(&str, Value)]) -> Vec<(String, Option<f64>)> {
    let rows = scores.iter().map(|(model, score)| {
        let mut score = score.clone();
        (score["model"], score["benchmark"]) = ((*model).into(), "b".into());
        score
    });
    let catalog = small(models, &json!({"b": benchmark}), &rows.collect());
    let comparison = compared(&catalog, &[("host", "all")]);
    let probability = |found: Result<model_compare::compare::FrontierProbability, NoProbability>| match found {
        Ok(found) => Some(found.value),
        Err(why) => {
            assert_eq!(why, NoProbability::UnknownError);
            None
        }
    };
    comparison
        .entries
        .iter()
        .map(|entry| {
            (format!("{} {}", entry.model.id, entry.host().unwrap().id), probability(entry.frontier_probability))
        })
        .collect()
}

/// 2.4's rules of ties hold of probabilities too, and what is not known of one mark is not known of the dearer ones.
#[test]
fn ties_and_gaps() {
    let [rated, percent] = [ratings(), shares(Some(100))];
    let sure = |value: u32| json!({"value": value, "interval": [f64::from(value) - 0.001, f64::from(value) + 0.001]});
    let even = |value: u32| json!({"value": value});
    for (models, benchmark, scores, expected) in [
        // One price, one score: duplicates, which both stay.
        (&[("a", 1), ("b", 1)][..], &percent, vec![("a", even(50)), ("b", even(50))], &[Some(1.0), Some(1.0)][..]),
        // One price: the worse is dominated, as far as it is worse. Φ(1/√2) of one standard error, 5 points.
        (&[("a", 1), ("b", 1)], &percent, vec![("a", even(50)), ("b", even(20))], &[Some(1.0), Some(0.0)]),
        // One score at two prices is half as likely to be better.
        (&[("a", 1), ("b", 2)], &percent, vec![("a", even(50)), ("b", even(50))], &[Some(1.0), Some(0.5)]),
        // The same result of the same model, dearer elsewhere, is dominated for certain, however inexact.
        (&[("a", 1), ("a@g", 2)], &percent, vec![("a", even(50))], &[Some(1.0), Some(0.0)]),
        (&[("a", 1), ("a@g", 1)], &percent, vec![("a", even(50))], &[Some(1.0), Some(1.0)]),
        // It counts once as a rival of others.
        (
            &[("a", 1), ("a@g", 2), ("b", 3)],
            &percent,
            vec![("a", even(50)), ("b", even(50))],
            &[Some(1.0), Some(0.0), Some(0.5)],
        ),
        // Without an error of a cheaper one nobody can say; of a dearer one it does not matter.
        (
            &[("a", 1), ("b", 2), ("c", 3)],
            &rated,
            vec![("a", sure(10)), ("b", json!({"value": 20})), ("c", sure(30))],
            &[Some(1.0), None, None],
        ),
        // Where the others are better anyhow, what is not known of one is of no account.
        (
            &[("a", 1), ("b", 2), ("c", 3)],
            &rated,
            vec![("a", json!({"value": 20})), ("b", sure(30)), ("c", sure(10))],
            &[None, None, Some(0.0)],
        ),
        (&[("a", 1), ("a@g", 2)], &rated, vec![("a", json!({"value": 20}))], &[None, Some(0.0)]),
        (&[("a", 0), ("b", 1)], &rated, vec![("a", sure(10)), ("b", sure(11))], &[Some(1.0), Some(1.0)]),
    ] {
        let found = probabilities(models, benchmark, &scores);
        assert_eq!(found.len(), expected.len());
        for ((name, found), expected) in found.iter().zip(expected) {
            assert_eq!(found.is_some(), expected.is_some(), "{name} of {models:?}");
            // The lower of two at one price, 30 points apart, wins with 2·10⁻⁶.
            assert_near(found.unwrap_or(0.0), expected.unwrap_or(0.0), 1e-5);
        }
    }
}

/// Beyond 500 marks it is not computed, which is said.
#[test]
fn many_marks() {
    let names: Vec<String> = (0..501).map(|number| format!("m{number}")).collect();
    for (count, is_known) in [(500, true), (501, false)] {
        let models: Vec<(&str, u32)> = names[..count].iter().map(|name| (name.as_str(), 1)).collect();
        let scores = names[..count]
            .iter()
            .zip(0..)
            .map(|(model, number)| json!({"model": model, "benchmark": "b", "value": f64::from(number) / 10.0}));
        let catalog = small(&models, &json!({"b": shares(Some(100))}), &scores.collect());
        for entry in &compared(&catalog, &[]).entries {
            assert_eq!(entry.frontier_probability.err(), (!is_known).then_some(NoProbability::TooManyMarks));
        }
    }
}

proptest! {
    /// Where every score is nearly sure, the probability is the exact standing.
    #[test]
    fn sure_scores_stand_exactly(marks in prop::collection::vec((0..6_u32, 0..6_u32), 1..8)) {
        let names: Vec<String> = (0..marks.len()).map(|number| format!("m{number}")).collect();
        let models: Vec<(&str, u32)> = names.iter().zip(&marks).map(|(name, mark)| (name.as_str(), mark.0)).collect();
        let scores = names.iter().zip(&marks).map(|(model, (_, score))| {
            let score = f64::from(*score) + 1.0;
            json!({"model": model, "benchmark": "b", "value": score, "interval": [score - 0.001, score + 0.001]})
        });
        let catalog = small(&models, &json!({"b": ratings()}), &scores.collect());
        for entry in &compared(&catalog, &[]).entries {
            let found = entry.frontier_probability.unwrap().value;
            let (price, score) = (entry.price, entry.value);
            let beaten = marks.iter().any(|(other_price, other)| {
                let (other_price, other) = (f64::from(*other_price), f64::from(*other) + 1.0);
                other_price <= price.to_f64() && other > score.to_f64()
            });
            let cheaper = marks.iter().filter(|(other_price, other)| {
                f64::from(*other_price) < price.to_f64() && (f64::from(*other) + 1.0 - score.to_f64()).abs() < 0.5
            }).count();
            // Of equal scores at several prices each is as likely the best: exactly, only the cheapest would be.
            let expected = if beaten { 0.0 } else { 1.0 / f64::from(u32::try_from(cheaper + 1).unwrap()) };
            prop_assert!((found - expected).abs() < 1e-8, "{found} {expected}");
        }
    }
}
