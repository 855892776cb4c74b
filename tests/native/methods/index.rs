//! The mean of several benchmarks.

use model_compare::compare::{
    Category, Gap, Index, IndexOptions, Missing, Normalisation, Saturation, index, was_public_before,
};
use model_compare::units::{Decimal, Rational};
use proptest::prelude::*;

use super::{NINE, PAIR, place, query, read_once, rounded};
use crate::shipped::shipped;

const NORMALISATIONS: [Normalisation; 6] = [
    Normalisation::Percent,
    Normalisation::AboveChance,
    Normalisation::MinMax,
    Normalisation::ZScore,
    Normalisation::WinRate,
    Normalisation::Rating,
];

fn options(normalisation: Normalisation) -> IndexOptions {
    IndexOptions { normalisation, ..IndexOptions::default() }
}

/// 2.6: R1 wins most of the nine benchmarks, and o1 has the higher mean.
#[test]
fn wins_and_means_of_nine_benchmarks() {
    let (catalog, _) = shipped();
    for (normalisation, r1, o1, difference) in [
        (Normalisation::Percent, "70.0111", "72.7000", "-2.6889"),
        (Normalisation::AboveChance, "68.6148", "71.4963", "-2.8815"),
    ] {
        let query = query(&[("highlight", PAIR), ("benchmark", NINE), ("as-of", "2025-01-29")]);
        let found = index(&catalog, &query, &options(normalisation), &mut Vec::new()).unwrap();
        let (first, other) = (place(&found, "deepseek-r1"), place(&found, "openai-o1"));
        let gap = found.gap(first, other).unwrap();
        assert_eq!((gap.wins, gap.losses, gap.ties), (5, 4, 0));
        assert_eq!(rounded(found.entries[first].value, 4), r1);
        assert_eq!(rounded(found.entries[other].value, 4), o1);
        assert_eq!(rounded(gap.difference, 4), difference);
        let back = found.gap(other, first).unwrap();
        assert_eq!((back.wins, back.losses, rounded(back.difference, 4)), (4, 5, difference[1..].to_owned()));
        // All of DeepSeek's table, although Aider's own has more models: not one column of another source.
        assert!(found.is_one_source);
        assert!(found.parts.iter().all(|part| part.scores_from.source.id == "deepseek-r1-readme"));
    }
}

/// 2.6: GPQA is 62.00 and 67.60 above the chance of one in four.
#[test]
fn one_benchmark_above_chance() {
    let (catalog, _) = shipped();
    let query = query(&[("highlight", PAIR), ("benchmark", "gpqa-diamond"), ("as-of", "2025-01-29")]);
    let found = index(&catalog, &query, &options(Normalisation::AboveChance), &mut Vec::new()).unwrap();
    for (model, expected) in [("deepseek-r1", "62.000000000"), ("openai-o1", "67.600000000")] {
        assert_eq!(rounded(found.entries[place(&found, model)].value, 9), expected);
    }
}

/// 2.6, rule 4: who has not every score is counted, not averaged.
#[test]
fn incomplete_models_are_counted() {
    let (catalog, _) = shipped();
    let attributes = [("models", super::SIX), ("highlight", PAIR), ("benchmark", NINE), ("as-of", "2025-01-29")];
    let found = index(&catalog, &query(&attributes), &IndexOptions::default(), &mut Vec::new()).unwrap();
    let mut shown: Vec<&str> = found.entries.iter().map(|entry| entry.model.id.as_str()).collect();
    shown.sort_unstable();
    assert_eq!(
        shown,
        ["claude-3.5-sonnet-20241022", "deepseek-r1", "gpt-4o-2024-05-13", "openai-o1", "openai-o1-mini"]
    );
    let incomplete: Vec<_> = found.incomplete.iter().map(|out| (out.model.id.as_str(), out.has, out.of)).collect();
    // The table has V3's LiveCodeBench by another metric.
    assert_eq!(incomplete, [("deepseek-v3", 8, 9)]);
}

/// 2.6, rule 4 and guard 10: the benchmarks that the pair shares are found, not picked.
#[test]
fn shared_benchmarks_are_found() {
    let (catalog, _) = shipped();
    let shared = IndexOptions { missing: Missing::SharedByHighlighted, ..IndexOptions::default() };
    let query = query(&[("highlight", PAIR), ("as-of", "2025-01-29")]);
    let found = index(&catalog, &query, &shared, &mut Vec::new()).unwrap();
    let mut ids: Vec<&str> = found.parts.iter().map(|part| part.benchmark.id.as_str()).collect();
    let mut nine: Vec<&str> = NINE.split(", ").collect();
    ids.sort_unstable();
    nine.sort_unstable();
    assert_eq!(ids, nine);
    assert!(found.asked > 9);
    let gap = found.gap(place(&found, "deepseek-r1"), place(&found, "openai-o1")).unwrap();
    assert_eq!(rounded(gap.difference, 4), "-2.6889");
}

/// 2.6, rule 2: 2029 is never put beside 79.8 %, unless it was made a per cent.
#[test]
fn ratings_are_not_averaged_with_per_cents() {
    let (catalog, _) = shipped();
    let attributes = [("highlight", PAIR), ("benchmark", "aime-2024, codeforces-rating"), ("as-of", "2025-01-29")];
    for (normalisation, r1) in [
        (Normalisation::Percent, None),
        (Normalisation::AboveChance, None),
        // (79.8 + (2029 − 500)/20) / 2
        (Normalisation::Rating, Some("78.125")),
        // First of five on one, second on the other: (100 + 80)/2; V3 has both, too.
        (Normalisation::WinRate, Some("90.000")),
    ] {
        let found = index(&catalog, &query(&attributes), &options(normalisation), &mut Vec::new());
        let found = found.map(|found| rounded(found.entries[place(&found, "deepseek-r1")].value, 3));
        match r1 {
            Some(r1) => assert_eq!(found.as_deref(), Ok(r1)),
            None => assert_eq!(
                found.unwrap_err().diagnostic().to_string(),
                "error[unlike-units] at benchmark: found Codeforces (rating), whose points cannot be averaged with per \
                 cents. Leave it out, or choose a normalisation that makes points of its scores.",
            ),
        }
    }
}

/// 2.6, rule 3: averaged inside a category, then across.
#[test]
fn categories_have_weights() {
    let (catalog, _) = shipped();
    let category = |weight, benchmarks: &[&str]| Category {
        name: String::new(),
        weight,
        benchmarks: benchmarks.iter().map(|id| (*id).to_owned()).collect(),
    };
    let attributes = [("highlight", PAIR), ("benchmark", "aime-2024, math-500, gpqa-diamond"), ("as-of", "2025-01-29")];
    let mathematics = ["aime-2024", "MATH-500"];
    for (categories, expected) in [
        // (79.8 + 97.3 + 71.5) / 3
        (vec![], Ok("82.866667")),
        // ((79.8 + 97.3)/2 + 71.5) / 2
        (vec![category(1, &mathematics), category(1, &["gpqa-diamond"])], Ok("80.025000")),
        // ((79.8 + 97.3)/2 + 3 · 71.5) / 4
        (vec![category(1, &mathematics), category(3, &["gpqa-diamond"])], Ok("75.762500")),
        (vec![category(1, &mathematics)], Err("found gpqa-diamond, which is in no category.")),
        (
            vec![category(1, &mathematics), category(1, &["aime-2024"])],
            Err("found aime-2024 twice, expected it in one category."),
        ),
        (vec![category(0, &mathematics)], Err("found the weight 0, expected one from 1 to 1000.")),
    ] {
        let options = IndexOptions { categories, ..IndexOptions::default() };
        let found = index(&catalog, &query(&attributes), &options, &mut Vec::new());
        match (found, expected) {
            (Ok(found), Ok(expected)) => {
                assert_eq!(rounded(found.entries[place(&found, "deepseek-r1")].value, 6), expected);
            }
            (found, expected) => {
                let message = found.err().map(|error| error.diagnostic().message.clone());
                assert_eq!(message.as_deref(), expected.err());
            }
        }
    }
}

/// 2.6, rules 6 and 7: which of the nine are exhausted, and which were public before R1.
#[test]
fn flags_of_nine_benchmarks() {
    let (catalog, _) = shipped();
    let query = query(&[("highlight", PAIR), ("benchmark", NINE), ("as-of", "2025-01-29")]);
    let found = index(&catalog, &query, &IndexOptions::default(), &mut Vec::new()).unwrap();
    let saturated: Vec<&str> =
        found.parts.iter().filter(|part| part.saturation.is_some()).map(|part| part.benchmark.id.as_str()).collect();
    // MMLU is not yet, on this table: its best, 91.8, is 89.1 above chance.
    assert_eq!(saturated, ["math-500", "drop"]);
    let math = found.parts.iter().find(|part| part.benchmark.id == "math-500").unwrap();
    assert_eq!(math.saturation, Some(Saturation::NearCeiling { best: Decimal::parse("97.3").unwrap().value }));
    for part in &found.parts {
        let r1 = found.entries[place(&found, "deepseek-r1")].model;
        let is_flagged = part.public_before.iter().any(|model| model.id == r1.id);
        assert_eq!(is_flagged, was_public_before(part.benchmark, r1));
        // Those two have no day of publication in the catalog.
        let is_dated = !["livecodebench", "aider-polyglot"].contains(&part.benchmark.id.as_str());
        assert_eq!(is_flagged, is_dated, "{}", part.benchmark.id);
    }
}

#[test]
fn who_is_shown_matters_to_three_normalisations() {
    let (catalog, _) = shipped();
    for normalisation in NORMALISATIONS {
        let value = |models: &str| {
            let query = query(&[("models", models), ("benchmark", "aime-2024, gpqa-diamond"), ("as-of", "2025-01-29")]);
            let found = index(&catalog, &query, &options(normalisation), &mut Vec::new()).unwrap();
            found.entries[place(&found, "openai-o1-mini")].value
        };
        let changes = value(super::SIX) != value("openai-o1-mini deepseek-r1 openai-o1");
        assert_eq!(changes, normalisation.depends_on_who_is_shown(), "{normalisation:?}");
    }
}

/// Values and gaps of an index that cannot depend on how it was asked for.
fn values(found: &Index<'_>) -> Vec<(String, Rational)> {
    let mut values: Vec<(String, Rational)> =
        found.entries.iter().map(|entry| (entry.model.id.clone(), entry.value)).collect();
    values.sort_by(|a, b| a.0.cmp(&b.0));
    values
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_benchmarks_does_not_matter(
        order in Just(NINE.split(", ").collect::<Vec<_>>()).prop_shuffle(),
        count in 1..=9_usize,
        normalisation in prop::sample::select(NORMALISATIONS.to_vec()),
    ) {
        let catalog = read_once();
        let mut chosen = order[..count].to_vec();
        let attributes = |benchmarks: &[&str]| {
            query(&[("models", super::SIX), ("benchmark", &benchmarks.join(", ")), ("as-of", "2025-01-29")])
        };
        let shuffled = index(catalog, &attributes(&chosen), &options(normalisation), &mut Vec::new()).unwrap();
        chosen.sort_unstable();
        let sorted = index(catalog, &attributes(&chosen), &options(normalisation), &mut Vec::new()).unwrap();
        prop_assert_eq!(values(&shuffled), values(&sorted));
        // A mean lies between the least and the greatest, and gaps are those of the means.
        for (place, entry) in shuffled.entries.iter().enumerate() {
            if normalisation == Normalisation::Percent {
                let scores: Vec<Rational> = entry.scores.iter().map(|score| score.value.into()).collect();
                prop_assert!(scores.iter().min() <= Some(&entry.value) && Some(&entry.value) <= scores.iter().max());
            }
            for (other, against) in shuffled.entries.iter().enumerate() {
                let Gap { wins, losses, ties, difference } = shuffled.gap(place, other).unwrap();
                prop_assert_eq!(wins + losses + ties, count);
                prop_assert_eq!(difference.cmp(&Rational::new(0, 1).unwrap()), entry.value.cmp(&against.value));
            }
        }
    }
}
