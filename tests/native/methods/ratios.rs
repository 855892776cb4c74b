//! How far a ratio of prices goes with hosts and token mixes.

use model_compare::compare::{MIXES, PriceRatio, price_at, ratio_range};
use model_compare::query::PriceMeasure;
use proptest::prelude::*;

use super::{PAIR, compared, read_once, rounded};
use crate::shipped::shipped;

/// A ratio with its ends: "27.3973 output openai/deepseek", the dearer's host first.
fn told(ratio: &PriceRatio<'_>) -> String {
    let (dearer, cheaper) = (&ratio.dearer.host.id, &ratio.cheaper.host.id);
    format!("{} {} {dearer}/{cheaper}", rounded(ratio.value, 4), ratio.measure)
}

/// 2.1: between 11 and 33, by host and token mix.
#[test]
fn the_range_of_o1_over_r1() {
    let (catalog, _) = shipped();
    for (day, price, asked, all, hosts, mixes) in [
        (
            "2025-01-29",
            "output",
            "27.3973 output openai/deepseek",
            ["27.2727 input openai/deepseek", "33.3724 blended 7 cached 2 input 1 output openai/deepseek"],
            ["27.3973 output openai/deepseek"; 2],
            ["27.2727 input openai/deepseek", "33.3724 blended 7 cached 2 input 1 output openai/deepseek"],
        ),
        // Azure and Bedrock sell R1, too.
        (
            "2025-03-12",
            "output",
            "27.3973 output openai/deepseek",
            ["11.1111 output openai/azure", "33.3724 blended 7 cached 2 input 1 output openai/deepseek"],
            ["11.1111 output openai/azure", "27.3973 output openai/deepseek"],
            ["27.2727 input openai/deepseek", "33.3724 blended 7 cached 2 input 1 output openai/deepseek"],
        ),
    ] {
        let comparison =
            compared(&catalog, &[("models", PAIR), ("benchmark", "aime-2024"), ("as-of", day), ("price", price)]);
        let [cheaper, dearer] = comparison.entries.as_slice() else { panic!("no pair") };
        let range = ratio_range(&comparison, dearer, cheaper).unwrap();
        assert_eq!(told(&range.asked), asked);
        for (ends, expected) in [(range.all, all), (range.hosts, hosts), (range.mixes, mixes)] {
            assert_eq!([told(&ends.lowest), told(&ends.highest)], expected, "{day}");
        }
    }
}

/// Off-peak prices hold for other mixes of tokens too.
#[test]
fn the_range_in_off_peak_hours() {
    let (catalog, _) = shipped();
    for (price, mixes) in [
        ("output", ["109.0909 output openai/deepseek", "133.8028 blended 7 cached 2 input 1 output openai/deepseek"]),
        ("input", ["109.0909 output openai/deepseek", "133.8028 blended 7 cached 2 input 1 output openai/deepseek"]),
    ] {
        let comparison = compared(
            &catalog,
            &[
                ("models", PAIR),
                ("benchmark", "aime-2024"),
                ("as-of", "2025-03-01"),
                ("hours", "off-peak"),
                ("price", price),
            ],
        );
        let [cheaper, dearer] = comparison.entries.as_slice() else { panic!("no pair") };
        let range = ratio_range(&comparison, dearer, cheaper).unwrap();
        assert_eq!([told(&range.mixes.lowest), told(&range.mixes.highest)], mixes);
        assert!(range.all.highest.value >= range.mixes.highest.value);
    }
}

/// An offer whose price would need a stand-in is no end of a range, and is counted as that.
#[test]
fn stand_ins_are_counted() {
    let (catalog, _) = shipped();
    let of = |day, price| {
        let comparison =
            compared(&catalog, &[("models", PAIR), ("benchmark", "aime-2024"), ("as-of", day), ("price", price)]);
        let [cheaper, dearer] = comparison.entries.as_slice() else { panic!("no pair") };
        let range = ratio_range(&comparison, dearer, cheaper).unwrap();
        (range.stand_ins, range.offers)
    };
    assert_eq!(of("2025-01-29", "output"), (0, (3, 1)));
    assert_eq!(of("2025-08-25", "output").0, 0);
    assert_eq!(of("2025-08-25", "workload 1000000 input 400000 cached 250000 output").0, 9);
}

/// Free is no divisor.
#[test]
fn there_is_no_ratio_to_free() {
    let (catalog, _) = shipped();
    let attributes = [("models", "gemini-exp-1206 openai-o1"), ("as-of", "2025-01-29")];
    let comparison = compared(&catalog, &attributes);
    let [free, dear] = comparison.entries.as_slice() else { panic!("no pair") };
    assert!(free.price.is_zero());
    assert!(ratio_range(&comparison, dear, free).is_none());
    assert!(ratio_range(&comparison, free, dear).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_range_contains_what_was_asked(
        day in prop::sample::select(vec!["2025-01-29", "2025-03-12", "2025-05-01", "2025-09-10", "2026-01-13", "2026-11-23"]),
        price in prop::sample::select(vec!["output", "input", "cached-input", "blended 1 input 3 output"]),
        host in prop::sample::select(vec!["developer", "cheapest", "all"]),
        seeds in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let catalog = read_once();
        let comparison =
            compared(catalog, &[("benchmark", "gpqa-diamond"), ("as-of", day), ("price", price), ("host", host)]);
        let (dearer, cheaper) = (seeds.0.get(&comparison.entries), seeds.1.get(&comparison.entries));
        if let Some(range) = ratio_range(&comparison, dearer, cheaper) {
            for ends in [range.all, range.hosts, range.mixes] {
                prop_assert!(ends.lowest.value <= range.asked.value && range.asked.value <= ends.highest.value);
                prop_assert!(range.all.lowest.value <= ends.lowest.value && ends.highest.value <= range.all.highest.value);
            }
            // Both ends are at known prices of the moment, and no pair of offers is beyond them.
            for measure in MIXES.into_iter().filter(|mix| matches!(mix, PriceMeasure::Output | PriceMeasure::Input)) {
                for dear in dearer.model.offers.iter().filter(|offer| offer.tier.is_none()) {
                    for cheap in cheaper.model.offers.iter().filter(|offer| offer.tier.is_none()) {
                        let amount = |offer| {
                            let row = price_at(offer, comparison.as_of)?;
                            let amount = if measure == PriceMeasure::Output { row.output } else { row.input };
                            amount.filter(|amount| amount.millionths() > 0)
                        };
                        if let (Some(dear), Some(cheap)) = (amount(dear), amount(cheap)) {
                            let ratio = model_compare::units::Rational::new(dear.millionths(), cheap.millionths()).unwrap();
                            prop_assert!(range.all.lowest.value <= ratio && ratio <= range.all.highest.value);
                        }
                    }
                }
            }
        }
    }
}
