//! The mean of several benchmarks.

use model_compare::catalog::{Catalog, NoteKind};
use model_compare::compare::{
    Comparison, Indistinguishable, Judgement, KnownFrom, NoProbability, Reason, Saturation, Side, Standing,
    Unjudgeable, Wins, compare, note_concerns, saturation_of, was_public_before,
};
use model_compare::query::{Normalisation, Query};
use model_compare::units::{Decimal, Rational};
use proptest::prelude::*;
use serde_json::json;

use super::{NINE, PAIR, assert_near, compared, place, query, ratings, read_once, rounded, shares, small};
use crate::shipped::{curated, shipped};

const DAY: (&str, &str) = ("as-of", "2025-01-29");

fn value(found: &Comparison<'_>, model: &str, places: u32) -> String {
    rounded(found.entries[place(found, model)].value, places)
}

/// 2.6: R1 wins most of the nine benchmarks, and o1 has the higher mean.
#[test]
fn wins_and_means_of_nine_benchmarks() {
    let (catalog, _) = shipped();
    for (normalisation, r1, o1, difference) in
        [("percent", "70.0111", "72.7000", "-2.6889"), ("above-chance", "68.6148", "71.4963", "-2.8815")]
    {
        let found = compared(&catalog, &[("highlight", PAIR), ("benchmark", NINE), ("index", normalisation), DAY]);
        let (first, other) = (place(&found, "deepseek-r1"), place(&found, "openai-o1"));
        assert_eq!(found.wins(first, other), Some(Wins { first: 5, other: 4, ties: 0 }));
        assert_eq!(found.wins(other, first), Some(Wins { first: 4, other: 5, ties: 0 }));
        assert_eq!(value(&found, "deepseek-r1", 4), r1);
        assert_eq!(value(&found, "openai-o1", 4), o1);
        let gap = |a, b| rounded(found.verdict(a, b).unwrap().difference.into(), 4);
        assert_eq!((gap(first, other), gap(other, first)), (difference.to_owned(), difference[1..].to_owned()));
        // All of DeepSeek's table, although Aider's own has more models: not one column of another source.
        let index = found.index().unwrap();
        assert!(index.is_one_source);
        assert!(index.parts.iter().all(|part| part.scores_from.source.id == "deepseek-r1-readme"));
        assert!(!index.is_weighted());
        // Nobody says how many questions LiveCodeBench had, so that nobody knows the error of the mean.
        assert!(found.entries.iter().all(|entry| entry.uncertainty.is_none()));
        let verdict = found.verdict(first, other).unwrap();
        assert_eq!(verdict.judgement, Judgement::CannotBeJudged(Unjudgeable::UnknownError));
        let probability = found.entries[other].frontier_probability;
        assert_eq!(probability, Err(NoProbability::UnknownError));
    }
}

/// 2.6: GPQA is 62.00 and 67.60 above the chance of one in four, MMLU's 90.8 and 91.8 are (90.8 − 25)/75 and (91.8 − 25)/75.
#[test]
fn above_chance() {
    let (catalog, _) = shipped();
    let attributes = [("highlight", PAIR), ("benchmark", "gpqa-diamond, mmlu"), ("index", "above-chance"), DAY];
    let found = compared(&catalog, &attributes);
    // (62 + 87.7333…)/2 and (67.6 + 89.0666…)/2
    for (model, expected) in [("deepseek-r1", "74.866666667"), ("openai-o1", "78.333333333")] {
        assert_eq!(value(&found, model, 9), expected);
    }
}

/// 2.6, rule 4: who has not every score is counted, not averaged.
#[test]
fn incomplete_models_are_counted() {
    let (catalog, _) = shipped();
    let found = compared(&catalog, &[("models", super::SIX), ("highlight", PAIR), ("benchmark", NINE), DAY]);
    let mut shown: Vec<&str> = found.entries.iter().map(|entry| entry.model.id.as_str()).collect();
    shown.sort_unstable();
    assert_eq!(
        shown,
        ["claude-3.5-sonnet-20241022", "deepseek-r1", "gpt-4o-2024-05-13", "openai-o1", "openai-o1-mini"]
    );
    let incomplete: Vec<_> = found
        .index()
        .unwrap()
        .incomplete
        .iter()
        .map(|out| (out.model.id.as_str(), out.has, out.missing.iter().map(|one| one.id.as_str()).collect::<Vec<_>>()))
        .collect();
    // The table has V3's LiveCodeBench by another metric.
    assert_eq!(incomplete, [("deepseek-v3", 8, vec!["livecodebench"])]);
    let left_out: Vec<_> = found.left_out.iter().map(|out| (out.model.id.as_str(), out.reason)).collect();
    assert_eq!(left_out, [("deepseek-v3", Reason::Incomplete)]);
}

/// 2.6, rule 4 and guard 10: the benchmarks that the pair shares are found, not picked.
#[test]
fn shared_benchmarks_are_found() {
    let (catalog, _) = shipped();
    let found = compared(&catalog, &[("highlight", PAIR), ("benchmark", "all"), ("missing", "shared"), DAY]);
    let index = found.index().unwrap();
    let mut ids: Vec<&str> = index.parts.iter().map(|part| part.benchmark.id.as_str()).collect();
    let mut nine: Vec<&str> = NINE.split(", ").collect();
    ids.sort_unstable();
    nine.sort_unstable();
    assert_eq!(ids, nine);
    assert!(index.asked > 9);
    let gap = found.verdict(place(&found, "deepseek-r1"), place(&found, "openai-o1")).unwrap();
    assert_eq!(rounded(gap.difference.into(), 4), "-2.6889");
}

/// 2.6, rule 2: 2029 is never put beside 79.8 %, unless it was made a per cent.
#[test]
fn ratings_are_not_averaged_with_per_cents() {
    let (catalog, _) = shipped();
    for (normalisation, r1) in [
        ("percent", None),
        ("above-chance", None),
        // (79.8 + (2029 − 500)/20) / 2
        ("rating", Some("78.125")),
        // First of five on one, second on the other: (100 + 80)/2; V3 has both, too.
        ("win-rate", Some("90.000")),
    ] {
        let attributes =
            [("highlight", PAIR), ("benchmark", "aime-2024, codeforces-rating"), ("index", normalisation), DAY];
        let found = compare(&catalog, &query(&attributes), &mut Vec::new());
        let found = found.map(|found| value(&found, "deepseek-r1", 3));
        match r1 {
            Some(r1) => assert_eq!(found.as_deref(), Ok(r1)),
            None => assert_eq!(found.unwrap_err().code(), "unlike-units"),
        }
    }
}

/// 2.6, rule 3: averaged inside a category, then across; weights that cannot be used are named and count nothing.
#[test]
fn categories_have_weights() {
    let (catalog, _) = shipped();
    let equal = "82.866667";
    for (weights, expected, finding) in [
        // (79.8 + 97.3 + 71.5) / 3
        ("", equal, ""),
        // ((79.8 + 97.3)/2 + 71.5) / 2
        ("aime-2024 + MATH-500 1, gpqa-diamond 1", "80.025000", ""),
        // ((79.8 + 97.3)/2 + 3 · 71.5) / 4
        ("aime-2024 + math-500 1, gpqa-diamond 3", "75.762500", ""),
        // (2 · 79.8 + 97.3 + 71.5) / 4, by a name that ends in a number
        ("AIME 2024 2, math-500 1, gpqa-diamond 1", "82.100000", ""),
        (
            "AIME 2024, math-500 1, gpqa-diamond 1",
            equal,
            "found “AIME 2024”, expected benchmarks and then a whole number from 1 to 1000.",
        ),
        (
            "aime-2024 0, math-500 1, gpqa-diamond 1",
            equal,
            "found “aime-2024 0”, expected benchmarks and then a whole number from 1 to 1000.",
        ),
        ("aime-2024 1.5", equal, "found “aime-2024 1.5”, expected benchmarks and then a whole number from 1 to 1000."),
        ("aime-2024 +2", equal, "found “aime-2024 +2”, expected benchmarks and then a whole number from 1 to 1000."),
        ("aime-2024", equal, "found “aime-2024”, expected benchmarks and then a whole number from 1 to 1000."),
        ("aime-2024 + math-500 1", equal, "found “gpqa-diamond”, which has no weight."),
        ("aime-2024 + math-500 1, AIME 2024 1", equal, "found “aime-2024”, which has two weights."),
        ("aime-2024 1, mmlu 1", equal, "found “mmlu”, which is none of the benchmarks."),
        ("aime-2042 1", equal, "found “aime-2042”, which is none of the benchmarks."),
    ] {
        let attributes =
            [("highlight", PAIR), ("benchmark", "aime-2024, math-500, gpqa-diamond"), ("weights", weights), DAY];
        let (query, mut diagnostics) = Query::parse(attributes);
        let found = compare(&catalog, &query, &mut diagnostics).unwrap();
        assert_eq!(value(&found, "deepseek-r1", 6), expected, "{weights}");
        assert_eq!(found.index().unwrap().is_weighted(), expected != equal);
        let messages: Vec<&str> = diagnostics.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(messages, if finding.is_empty() { vec![] } else { vec![finding] }, "{weights}");
        assert!(diagnostics.iter().all(|finding| finding.at == "weights"));
    }
}

/// What cannot be averaged is refused, with what was found and what to do; what is no benchmark is passed over by name.
#[test]
fn what_is_no_mean() {
    let (catalog, _) = shipped();
    for (attributes, refused, findings) in [
        (
            vec![("benchmark", "aime-2024, codeforces-rating")],
            "error[unlike-units] at benchmark: found Codeforces (rating), whose scores cannot be averaged so with the \
             others. Leave it out, or choose with “index” how scores become points.",
            vec![],
        ),
        (
            vec![("benchmark", "aime-2024, math-500"), ("price", "measured-task")],
            "error[measured-mean] at price: found a cost that was measured in a run, but several benchmarks, each with a \
             run of its own. Name one benchmark, or choose a list price such as output.",
            vec![],
        ),
        (
            vec![("benchmark", "aime-2024, aime-2025"), ("missing", "shared")],
            "error[too-few-benchmarks] at benchmark: the highlighted models share a score on AIME 2024 only, expected two \
             or more. Name that benchmark alone, or more of them.",
            vec![],
        ),
        (
            vec![("benchmark", "aime-2024, aime-2025")],
            "error[nothing-to-draw] at models: none of the models asked for has a price and a score on all 2 benchmarks as \
             of 2025-01-29. With missing=\"shared\" those are averaged that the highlighted models share.",
            vec![],
        ),
        (
            vec![("benchmark", "aime-2042, aime-2024"), ("weights", "aime-2024 1"), ("missing", "shared")],
            "",
            vec![
                "error[unknown-benchmark] at benchmark: found “aime-2042”, which no benchmark of the catalog is called. \
                 Nearest: aime-2024, aime-2025, otis-mock-aime.",
                "warning[unused-attribute] at weights: passed over: it says how scores are averaged, and here none are.",
                "warning[unused-attribute] at missing: passed over: it says how scores are averaged, and here none are.",
            ],
        ),
        (
            vec![("benchmark", "aime-2024, AIME 2024"), ("index", "z-score")],
            "",
            vec![
                "warning[unused-attribute] at index: passed over: it says how scores are averaged, and here none are.",
            ],
        ),
        (
            vec![("benchmark", "aime-2024, mmlu"), ("index", "mean"), ("missing", "some")],
            "",
            vec![
                "error[bad-index] at index: found “mean”, expected percent, above-chance, min-max, z-score, win-rate or \
                 rating. Scores are averaged as they are.",
                "error[bad-missing] at missing: found “some”, expected complete or shared. Only models with every score \
                 take part.",
            ],
        ),
    ] {
        let all = [&[("highlight", PAIR), DAY], &attributes[..]].concat();
        let (query, mut diagnostics) = Query::parse(all);
        let error = compare(&catalog, &query, &mut diagnostics).err();
        assert_eq!(error.map(|error| error.diagnostic().to_string()).unwrap_or_default(), refused);
        let written: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
        assert_eq!(written, findings, "{attributes:?}");
    }
}

/// 2.6, rules 6 and 7: which of the nine are exhausted on this table, and which were public before R1.
#[test]
fn flags_of_nine_benchmarks() {
    let (catalog, _) = shipped();
    let found = compared(&catalog, &[("highlight", PAIR), ("benchmark", NINE), DAY]);
    let r1 = found.entries[place(&found, "deepseek-r1")].model;
    let mut saturated = Vec::new();
    for (at, part) in found.index().unwrap().parts.iter().enumerate() {
        let mut scores: Vec<Decimal> = found.entries.iter().map(|entry| entry.scores[at].value).collect();
        saturated.extend(saturation_of(part.benchmark, &mut scores).map(|why| (part.benchmark.id.as_str(), why)));
        // Two have no day of publication in the catalog, one came out after R1's knowledge ended.
        let not_before = ["livecodebench", "aider-polyglot", "simpleqa"];
        let is_public = !not_before.contains(&part.benchmark.id.as_str());
        assert_eq!(was_public_before(part.benchmark, r1), is_public, "{}", part.benchmark.id);
    }
    // MMLU is not yet: its best, 91.8, is 89.1 above chance.
    let near = |best| Saturation::NearCeiling { best: Decimal::parse(best).unwrap().value };
    assert_eq!(saturated, [("math-500", near("97.3")), ("drop", near("92.2"))]);
}

/// 2.6, rule 7: what a model can have learnt ends with its knowledge, and only where nobody says when that is with its release.
#[test]
fn contamination_by_the_end_of_knowledge() {
    let catalog = curated();
    let model = |id: &str| catalog.models.iter().find(|model| model.id == id).unwrap();
    for (id, benchmark, until, is_public) in [
        // February 2024 is before the end of R1's knowledge, and after that of o1's, which came out later.
        ("deepseek-r1", "aime-2024", Some("2024-07-31"), true),
        ("openai-o1", "aime-2024", Some("2023-09-30"), false),
        ("openai-o1", "mmlu", Some("2023-09-30"), true),
        ("openai-o1", "gpqa-diamond", Some("2023-09-30"), false),
        // Nobody whom others do not contradict says when V3's ends: it came out on 26 December 2024.
        ("deepseek-v3", "aime-2024", None, true),
        ("deepseek-v3", "aime-2025", None, false),
        // The exam of February 2025 is older than R1-0528, not than R1.
        ("deepseek-r1", "aime-2025", Some("2024-07-31"), false),
        ("deepseek-r1-0528", "aime-2025", None, true),
    ] {
        let benchmark = catalog.benchmarks.iter().find(|known| known.id == benchmark).unwrap();
        let model = model(id);
        assert_eq!(model.knowledge.as_ref().map(|known| known.until.to_string()).as_deref(), until, "{id}");
        assert_eq!(was_public_before(benchmark, model), is_public, "{id} on {}", benchmark.id);
        let note = benchmark.notes.iter().find(|note| note.about == NoteKind::Contamination).unwrap();
        assert_eq!(note_concerns(benchmark, note, model), is_public, "{id} on {}", benchmark.id);
    }
    // On the very day the questions may still have been read.
    let (mut on_the_day, mut exam) = (model("openai-o1").clone(), (**catalog.benchmarks.first().unwrap()).clone());
    let until = on_the_day.knowledge.as_ref().unwrap().until;
    exam.published = Some(until);
    assert!(was_public_before(&exam, &on_the_day));
    on_the_day.knowledge.as_mut().unwrap().until = until.day_before().unwrap();
    assert!(!was_public_before(&exam, &on_the_day));
}

/// Two models, the second ten times as dear, with scores on benchmarks of so many questions.
fn two(benchmarks: &[(Option<u32>, f64, f64)]) -> Catalog {
    let ids: Vec<String> = (0..benchmarks.len()).map(|place| format!("b{place}")).collect();
    let scores = benchmarks.iter().zip(&ids).flat_map(|((_, a, b), id)| {
        [("a", a), ("b", b)].map(|(model, score)| json!({"model": model, "benchmark": id, "value": score}))
    });
    let tests = benchmarks.iter().zip(&ids).map(|((questions, ..), id)| (id.clone(), shares(*questions)));
    small(&[("a", 1), ("b", 10)], &tests.collect(), &scores.collect())
}

/// 2.6 and 2.8: √Σ(wᵢσᵢ)², where every part has an error.
#[test]
fn the_error_of_a_mean() {
    // Standard errors 5 and 2.
    let both = [(Some(100), 50.0, 50.0), (Some(400), 80.0, 80.0)];
    let unknown = [(Some(100), 50.0, 50.0), (None, 80.0, 80.0)];
    for (benchmarks, weights, normalisation, expected) in [
        // √(25 + 4)/2
        (both, "", "percent", Some(2.692_582)),
        // √((3·5)² + 2²)/4
        (both, "b0 3, b1 1", "percent", Some(3.783_186)),
        (both, "", "rating", Some(2.692_582)),
        (unknown, "", "percent", None),
        (both, "", "min-max", None),
        (both, "", "z-score", None),
        (both, "", "win-rate", None),
    ] {
        let catalog = two(&benchmarks);
        let found = compared(&catalog, &[("benchmark", "b0, b1"), ("weights", weights), ("index", normalisation)]);
        let known = found.entries[0].uncertainty;
        assert_eq!(known.is_some(), expected.is_some(), "{normalisation} {weights}");
        if let (Some(known), Some(expected)) = (known, expected) {
            assert_near(known.standard_error, expected, 1e-6);
            let mean = found.entries[0].value.to_f64();
            assert_near(known.interval.low, mean - 1.959_964 * expected, 1e-4);
            assert_near(known.interval.high, mean + 1.959_964 * expected, 1e-4);
            assert_eq!(known.known_from, KnownFrom::Parts { is_upper_bound: true });
        }
    }
    // Above chance a point is four thirds of one; a rating's is a twentieth.
    let (mut four_choices, mut arena) = (shares(Some(100)), ratings());
    (four_choices["chance"], arena["name"]) = (25.into(), "Other".into());
    let scores = json!([
        {"model": "a", "benchmark": "b", "value": 50}, {"model": "a", "benchmark": "c", "value": 50},
        {"model": "a", "benchmark": "e", "value": 1500, "standard_error": 40},
    ]);
    let catalog = small(&[("a", 1)], &json!({"b": shares(Some(100)), "c": four_choices, "e": arena}), &scores);
    for (benchmarks, normalisation, expected) in [
        ("b, c", "above-chance", (25.0 + 25.0 * 16.0 / 9.0_f64).sqrt() / 2.0),
        // Printed without a decimal, 40 may be 40.5.
        ("b, e", "rating", (25.0 + 2.025 * 2.025_f64).sqrt() / 2.0),
    ] {
        let found = compared(&catalog, &[("benchmark", benchmarks), ("index", normalisation)]);
        assert_near(found.entries[0].uncertainty.unwrap().standard_error, expected, 1e-9);
    }
}

/// A mean's gap is judged by the errors of the means alone: neither is one question a rule, nor is there a share.
#[test]
fn the_gap_of_two_means() {
    let unclear = |leaning| Judgement::Unclear { leaning };
    for (benchmarks, expected) in [
        ([(Some(100), 50.0, 60.0), (Some(400), 80.0, 70.0)], Judgement::Indistinguishable(Indistinguishable::Same)),
        // A twentieth of a point, of ten questions each.
        ([(Some(10), 50.0, 50.1), (Some(10), 50.0, 50.0)], unclear(None)),
        // 3.5 points more with √(25 + 4 + 25 + 4)/2 = 3.808 of error is z = 0.92, 7.05 is 1.85, 8 is 2.1.
        ([(Some(100), 50.0, 57.0), (Some(400), 80.0, 80.0)], unclear(None)),
        ([(Some(100), 43.0, 57.1), (Some(400), 80.0, 80.0)], unclear(Some(Side::Second))),
        ([(Some(100), 58.0, 42.0), (Some(400), 80.0, 80.0)], Judgement::Clear { ahead: Side::First }),
        ([(None, 50.0, 90.0), (Some(400), 80.0, 80.0)], Judgement::CannotBeJudged(Unjudgeable::UnknownError)),
    ] {
        let catalog = two(&benchmarks);
        let found = compared(&catalog, &[("benchmark", "b0, b1")]);
        let verdict = found.verdict(0, 1).unwrap();
        assert_eq!(verdict.judgement, expected, "{benchmarks:?}");
        if let Some(test) = verdict.test {
            let [a, b] = [0, 1].map(|at| found.entries[at].uncertainty.unwrap().standard_error);
            let error = (a * a + b * b).sqrt();
            assert_near(test.z, verdict.difference.to_f64() / error, 1e-9);
            assert_near((test.interval.high - test.interval.low) / 2.0, 1.959_964 * error, 1e-5);
            assert_eq!((test.questions, test.questions_apart, test.correlation_needed), (None, None, None));
            // The dearer is on the frontier as probably as it is better.
            let probability = found.entries[1].frontier_probability.unwrap().value;
            let is_better = model_compare::statistics::two_sided_p(test.z) / 2.0;
            assert_near(probability, if test.z < 0.0 { 1.0 - is_better } else { is_better }, 1e-6);
        }
        assert_eq!(found.verdict(0, 2), None);
        assert!(found.entries[0].score().is_none());
    }
}

#[test]
fn who_is_shown_matters_to_three_normalisations() {
    let (catalog, _) = shipped();
    for normalisation in Normalisation::ALL {
        let value = |models: &str| {
            let attributes = [
                ("models", models),
                ("benchmark", "aime-2024, gpqa-diamond"),
                ("index", normalisation.word()),
                ("as-of", "2025-01-29"),
            ];
            let found = compared(&catalog, &attributes);
            found.entries[place(&found, "openai-o1-mini")].value
        };
        let changes = value(super::SIX) != value("openai-o1-mini deepseek-r1 openai-o1");
        assert_eq!(changes, normalisation.depends_on_who_is_shown(), "{normalisation:?}");
    }
}

/// What of a comparison cannot depend on the order in which benchmarks were named: who stands where at which value.
fn values(found: &Comparison<'_>) -> Vec<(String, Option<String>, Rational, Standing)> {
    let entries = found.entries.iter();
    entries.map(|one| (one.model.id.clone(), one.effort.map(str::to_owned), one.value, one.standing)).collect()
}

/// A benchmark named twice is that benchmark: there is no mean of one.
#[test]
fn an_index_of_one_benchmark_is_that_benchmark() {
    let (catalog, _) = shipped();
    let mut drawn = 0;
    for benchmark in &catalog.benchmarks {
        let of = |words: &[&str]| {
            let query = Query { benchmarks: words.iter().map(|word| (*word).to_owned()).collect(), ..Query::default() };
            let found = compare(&catalog, &query, &mut Vec::new());
            found.map(|found| (found.benchmark().map(|one| one.id.clone()), values(&found))).ok()
        };
        let found = of(&[&benchmark.id]);
        assert_eq!(of(&[&benchmark.id, &benchmark.name, &benchmark.id]), found);
        drawn += usize::from(found.is_some());
    }
    assert!(drawn > 20);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_benchmarks_does_not_matter(
        order in Just(NINE.split(", ").collect::<Vec<_>>()).prop_shuffle(),
        count in 2..=9_usize,
        normalisation in prop::sample::select(Normalisation::ALL.to_vec()),
        weight in 1..4_u32,
    ) {
        let catalog = read_once();
        let mut chosen = order[..count].to_vec();
        let weights = |chosen: &[&str], factor: u32| {
            let weights = chosen.iter().map(|id| format!("{id} {}", if *id == order[0] { factor * weight } else { factor }));
            weights.collect::<Vec<_>>().join(", ")
        };
        let found = |chosen: &[&str], weights: &str| {
            compared(catalog, &[
                ("models", super::SIX),
                ("benchmark", &chosen.join(", ")),
                ("index", normalisation.word()),
                ("weights", weights),
                ("as-of", "2025-01-29"),
            ])
        };
        let shuffled = found(&chosen, &weights(&chosen, 1));
        // Only shares of weights count.
        prop_assert_eq!(values(&shuffled), values(&found(&chosen, &weights(&chosen, 7))));
        if weight == 1 {
            prop_assert_eq!(values(&shuffled), values(&found(&chosen, "")));
        }
        chosen.sort_unstable();
        prop_assert_eq!(values(&shuffled), values(&found(&chosen, &weights(&chosen, 1))));
        // A mean lies between the least and the greatest, and gaps are those between means.
        for (place, entry) in shuffled.entries.iter().enumerate() {
            if normalisation == Normalisation::Percent {
                let scores: Vec<Rational> = entry.scores.iter().map(|score| score.value.into()).collect();
                prop_assert!(scores.iter().min() <= Some(&entry.value) && Some(&entry.value) <= scores.iter().max());
            }
            for (other, against) in shuffled.entries.iter().enumerate() {
                let Wins { first, other: second, ties } = shuffled.wins(place, other).unwrap();
                prop_assert_eq!(first + second + ties, count);
                let verdict = shuffled.verdict(place, other).unwrap();
                prop_assert_eq!(verdict.difference.millionths(), entry.value.rounded(6) - against.value.rounded(6));
            }
        }
    }
}
