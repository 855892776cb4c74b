//! Whether a lead in an index is the benchmarks' or that of their choice.

use model_compare::catalog::Catalog;
use model_compare::compare::{Changes, NoLead, Robustness, robustness, share_of_weightings};
use model_compare::units::Decimal;
use proptest::prelude::*;

use super::{NINE, PAIR, compared, place};
use crate::shipped::shipped;

/// 2.6, rule 5: o1's better mean survives any benchmark's absence, but not every choice of benchmarks: R1 leads in 72 of
/// 511, and under 3.93 % of all weightings (245687970109308503087/6248917712127019482000 of them, by the exact sum of
/// truncated powers).
#[test]
fn the_lead_over_nine_benchmarks() {
    let (catalog, _) = shipped();
    for (normalisation, changed, weightings) in
        [("percent", 72, 0.039_316_883_567_295_485), ("above-chance", 60, 0.030_750_312_128_209_25)]
    {
        let attributes = [("highlight", PAIR), ("benchmark", NINE), ("index", normalisation), ("as-of", "2025-01-29")];
        let found = compared(&catalog, &attributes);
        let (r1, o1) = (place(&found, "deepseek-r1"), place(&found, "openai-o1"));
        let lead = robustness(&found, r1, o1).unwrap();
        assert_eq!(lead, robustness(&found, o1, r1).unwrap());
        let Robustness { benchmarks, leave_one_out, subsets } = lead;
        assert_eq!(benchmarks, 9);
        assert_eq!(leave_one_out, Changes { changed: 0, tied: 0, of: 9 });
        assert_eq!(subsets, Changes { changed, tied: 0, of: 511 });
        for (a, b) in [(r1, o1), (o1, r1)] {
            let found = share_of_weightings(&found, a, b).unwrap();
            assert!((found - weightings).abs() < 1e-15, "{found}");
        }
    }
}

#[test]
fn there_may_be_no_lead() {
    let (catalog, _) = shipped();
    let found = compared(&catalog, &[("highlight", PAIR), ("benchmark", NINE), ("as-of", "2025-01-29")]);
    let r1 = place(&found, "deepseek-r1");
    let on_one = compared(&catalog, &[("highlight", PAIR), ("benchmark", "aime-2024"), ("as-of", "2025-01-29")]);
    for (found, a, b, expected) in
        [(&found, r1, r1, NoLead::Level), (&found, r1, 999, NoLead::NoEntry), (&on_one, 0, 1, NoLead::NoEntry)]
    {
        assert_eq!(robustness(found, a, b), Err(expected));
        assert_eq!(share_of_weightings(found, a, b), Err(expected));
    }
}

/// A catalog of two models with these scores, in tenths of a point.
fn duel(scores: &[(i32, i32)]) -> Catalog {
    let tenths = |value: &i32| Decimal::from_millionths(i64::from(*value) * 100_000).to_f64();
    let rows = scores.iter().enumerate().flat_map(|(place, (a, b))| {
        [("a", a), ("b", b)].map(|(model, value)| {
            serde_json::json!({ "model": model, "benchmark": format!("t{place:02}"), "value": tenths(value),
                "metric": "pass@1", "source": "s", "date": "2025-01-01", "reported": "independent" })
        })
    });
    let benchmarks: serde_json::Map<String, serde_json::Value> = (0..scores.len())
        .map(|place| {
            let test = serde_json::json!({ "name": format!("T{place:02}"), "kind": "accuracy", "unit": "percent",
                "range": [0, 100], "measures": { "en": "something." }, "source": "s" });
            (format!("t{place:02}"), test)
        })
        .collect();
    let offers = ["a", "b"].map(|model| {
        let price = serde_json::json!({ "from": "2025-01-01", "output": 1, "basis": "observed", "source": "s", "checked": "2025-01-01" });
        serde_json::json!({ "model": model, "host": "h", "prices": [price] })
    });
    let scores: Vec<serde_json::Value> = rows.collect();
    super::catalog(&serde_json::json!({
        "format": "catalog-v1", "name": "duel", "date": "2025-02-01",
        "sources": { "s": { "title": "S", "publisher": "S" } },
        "developers": { "d": { "name": "D" } },
        "hosts": { "h": { "name": "H" } },
        "models": {
            "a": { "name": "A", "developer": "d", "released": "2025-01-01", "source": "s" },
            "b": { "name": "B", "developer": "d", "released": "2025-01-01", "source": "s" }
        },
        "offers": offers,
        "benchmarks": benchmarks,
        "scores": scores,
    }))
}

fn lead(scores: &[(i32, i32)]) -> Result<(Robustness, f64), NoLead> {
    let catalog = duel(scores);
    let found = compared(&catalog, &[("benchmark", "all")]);
    let (a, b) = (place(&found, "a"), place(&found, "b"));
    Ok((robustness(&found, a, b)?, share_of_weightings(&found, a, b)?))
}

#[test]
fn twenty_benchmarks_are_the_most() {
    // On all but one the first leads by a tenth of a point, on the last it trails by a whole one.
    let mut scores = vec![(501, 500); 19];
    scores.push((500, 510));
    let (found, _) = lead(&scores).unwrap();
    assert_eq!((found.benchmarks, found.subsets.of), (20, (1 << 20) - 1));
    // With the twentieth, whoever has fewer than ten of the others loses, and with ten it is level.
    let choose = |k: u32| (1..=k).fold(1, |product, i| product * (20 - i) / i);
    assert_eq!(found.subsets.tied, choose(10));
    assert_eq!(found.subsets.changed, (0..10).map(choose).sum::<u32>());
    scores.push((501, 500));
    assert_eq!(lead(&scores).unwrap_err(), NoLead::TooMany(21));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// The definition itself, subset by subset.
    #[test]
    fn the_counts_are_the_definition(scores in prop::collection::vec((0..20_i32, 0..20_i32), 2..9)) {
        let differences: Vec<i32> = scores.iter().map(|(a, b)| a - b).collect();
        let total: i32 = differences.iter().sum();
        let changes = |sums: Vec<i32>| {
            let of = u32::try_from(sums.len()).unwrap();
            let count = |keep: &dyn Fn(i32) -> bool| {
                u32::try_from(sums.iter().filter(|sum| keep(**sum)).count()).unwrap()
            };
            Changes { changed: count(&|sum| sum.signum() == -total.signum()), tied: count(&|sum| sum == 0), of }
        };
        let subsets = (1..1_u32 << differences.len()).map(|subset| {
            differences.iter().enumerate().filter(|(place, _)| subset >> place & 1 == 1).map(|(_, d)| d).sum()
        });
        let found = lead(&scores);
        if total == 0 {
            prop_assert_eq!(found, Err(NoLead::Level));
        } else {
            let (found, weightings) = found.unwrap();
            prop_assert_eq!(found.subsets, changes(subsets.collect()));
            prop_assert_eq!(found.leave_one_out, changes(differences.iter().map(|d| total - d).collect()));
            // Whoever leads everywhere loses under no weighting.
            let never = differences.iter().all(|d| d.signum() != -total.signum());
            prop_assert_eq!(weightings == 0.0, never);
            prop_assert!((0.0..1.0).contains(&weightings));
        }
    }
}
