//! What would turn a comparison of two around.

use model_compare::catalog::Catalog;
use model_compare::compare::{BenchmarkFlip, Flips, Judgement, compare, flips, price_at, ratio_range};
use model_compare::text::{Locale, outlook};
use model_compare::units::Rational;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{compared, query, read_once};
use crate::shipped::shipped;

/// All that turns a comparison of two around, a line each: dearer before cheaper.
fn lines(flips: &Flips<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for flip in &flips.prices.hosts {
        let host = &flip.offer.host.id;
        lines.push(format!(
            "{} at {host}: {:.2} for {:.2}",
            flip.model.id,
            flip.price.to_f64(),
            flip.other_price.to_f64()
        ));
    }
    for flip in &flips.prices.dates {
        let to = flip.to.map_or_else(String::new, |to| to.date().to_string());
        let (dearer, cheaper) = (&flip.dearer.1.host.id, &flip.cheaper.1.host.id);
        lines.push(format!(
            "{}..{to}: {dearer} {:.2}, {cheaper} {:.2} ({})",
            flip.from.date(),
            flip.dearer.0.to_f64(),
            flip.cheaper.0.to_f64(),
            flip.priced.as_str()
        ));
    }
    for flip in &flips.prices.mixes {
        lines.push(format!("{}: {:.2}, {:.2}", flip.measure, flip.dearer.to_f64(), flip.cheaper.to_f64()));
    }
    let score = |flip: &BenchmarkFlip<'_>| {
        let clear = if matches!(flip.verdict.judgement, Judgement::Clear { .. }) { ", clear" } else { "" };
        format!("{}: {}, {}{clear}", flip.dearer.benchmark.id, flip.dearer.value, flip.cheaper.value)
    };
    lines.extend(flips.benchmarks.iter().map(score));
    // The most telling of the other verdicts, and how many there are.
    lines.extend(flips.verdicts.first().map(|flip| format!("{} verdicts, {}", flips.verdicts.len(), score(flip))));
    lines
}

fn told(catalog: &Catalog, attributes: &[(&str, &str)]) -> Vec<String> {
    let comparison = compared(catalog, attributes);
    let [cheaper, dearer] = comparison.entries.as_slice() else { panic!("no pair") };
    let told = lines(&flips(catalog, &query(attributes), &comparison, dearer, cheaper));
    // Which of the two is named first does not matter.
    assert_eq!(lines(&flips(catalog, &query(attributes), &comparison, cheaper, dearer)), told);
    told
}

#[test]
fn pairs_that_can_be_turned_around() {
    let (catalog, _) = shipped();
    for (pair, benchmark, day, expected) in [
        // No host and no mix makes o1 the cheaper; six tests of the same table have it ahead, two clearly. R1 is
        // indistinguishably ahead on AIME, and clearly on DROP.
        (
            "deepseek-r1 openai-o1",
            "aime-2024",
            "2025-01-29",
            &[
                "simpleqa: 47, 30.1, clear",
                "mmlu: 91.8, 90.8, clear",
                "aider-polyglot: 61.7, 53.3",
                "gpqa-diamond: 75.7, 71.5",
                "codeforces-percentile: 96.6, 96.3",
                "codeforces-rating: 2061, 2029",
                "1 verdicts, drop: 90.2, 92.2, clear",
            ][..],
        ),
        // And the other way around, from a test that has o1 ahead.
        (
            "deepseek-r1 openai-o1",
            "gpqa-diamond",
            "2025-01-29",
            &[
                "drop: 90.2, 92.2, clear",
                "livecodebench: 63.4, 65.9",
                "math-500: 96.4, 97.3",
                "aime-2024: 79.2, 79.8",
                "swe-bench-verified: 48.9, 49.2",
                "2 verdicts, simpleqa: 47, 30.1, clear",
            ],
        ),
        // o1-mini after its cut is cheaper than R1 at two hosts.
        (
            "deepseek-r1 openai-o1-mini",
            "aime-2024",
            "2025-03-12",
            &[
                "deepseek-r1 at azure: 5.40 for 4.40",
                "deepseek-r1 at bedrock: 5.40 for 4.40",
                "if-eval: 84.8, 83.3",
                "10 verdicts, aider-polyglot: 32.9, 56.9, clear",
            ],
        ),
        (
            "deepseek-r1 openai-o1-mini",
            "aime-2024",
            "2025-01-29",
            &["if-eval: 84.8, 83.3", "10 verdicts, aider-polyglot: 32.9, 56.9, clear"],
        ),
        // V3's price rose ten days later.
        (
            "deepseek-v3 gpt-4o-mini-2024-07-18",
            "aider-polyglot",
            "2025-01-29",
            &["deepseek-v3 at fireworks: 0.90 for 0.60", "2025-02-08..2025-07-23: openai 0.60, deepseek 1.10 (start)"],
        ),
        (
            "deepseek-v3 gpt-4o-mini-2024-07-18",
            "aider-polyglot",
            "2025-03-12",
            &[
                "2024-12-26..2025-02-08: deepseek 0.28, openai 0.60 (whole)",
                "2025-07-23..: hyperbolic 0.20, openai 0.60 (whole)",
            ],
        ),
        // What is cached costs a tenth of the input at one of them, a half at the other.
        (
            "claude-3.5-sonnet-20241022 openai-o1-mini",
            "livecodebench",
            "2025-01-29",
            &[
                "blended 7 cached 2 input 1 output: 2.31, 2.85",
                "simpleqa: 28.4, 7, clear",
                "aider-polyglot: 51.6, 32.9, clear",
                "chinese-simpleqa: 55.4, 40.3, clear",
                "swe-bench-verified: 50.8, 41.6, clear",
                "c-eval: 76.7, 68.9, clear",
                "drop: 88.3, 83.9, clear",
                "mmlu: 88.3, 85.2, clear",
                "mmlu-redux: 88.9, 86.7, clear",
                "gpqa-diamond: 65, 60",
                "if-eval: 86.5, 84.8",
            ],
        ),
    ] {
        let attributes = [("models", pair), ("benchmark", benchmark), ("as-of", day)];
        assert_eq!(told(&catalog, &attributes), expected, "{pair} on {benchmark}, {day}");
    }
}

/// Where several changes at once turn prices around, it is not said that nothing does.
#[test]
fn nothing_alone_is_not_nothing() {
    let (catalog, _) = shipped();
    let one = Rational::new(1, 1).unwrap();
    let (mut together, mut alone) = (0, 0);
    let everybody = compared(&catalog, &[("benchmark", "arena-text")]);
    for entry in &everybody.entries {
        let pair = format!("openai-o3 {}", entry.model.id);
        let attributes = [("models", pair.as_str()), ("highlight", pair.as_str()), ("benchmark", "arena-text")];
        let comparison = compared(&catalog, &attributes);
        let [cheaper, dearer] = comparison.entries.as_slice() else { continue };
        let Some(range) = ratio_range(&comparison, dearer, cheaper) else { continue };
        let found = flips(&catalog, &query(&attributes), &comparison, dearer, cheaper);
        let said = outlook(&catalog, &query(&attributes), &comparison, Locale::default()).join(" ");
        assert!(!said.contains('…'), "{said}");
        if found.prices.hosts.is_empty()
            && found.prices.dates.is_empty()
            && found.prices.mixes.is_empty()
            && cheaper.price < dearer.price
        {
            assert!(said.contains(", taken alone, makes "), "{said}");
            alone += 1;
            together += usize::from(range.all.lowest.value < one);
        }
    }
    assert!(alone > 3 && together > 0, "{alone} pairs, {together} of them turned around by several changes");
}

const DAYS: [&str; 6] = ["2025-01-29", "2025-03-12", "2025-06-01", "2025-09-10", "2026-03-01", "2026-11-23"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Each flip is one, and asking for another day finds no day that they leave out.
    #[test]
    fn flips_turn_around_and_miss_no_day(
        day in prop::sample::select(DAYS.to_vec()),
        benchmark in prop::sample::select(vec!["aider-polyglot", "gpqa-diamond", "mmlu"]),
        pair in (any::<Index>(), any::<Index>()),
    ) {
        let catalog = read_once();
        let everybody = [("benchmark", benchmark), ("as-of", day)];
        let comparison = compared(catalog, &everybody);
        let (a, b) = (pair.0.get(&comparison.entries), pair.1.get(&comparison.entries));
        let order = a.price.cmp(&b.price).then_with(|| a.model.id.cmp(&b.model.id));
        let (cheaper, dearer) = if order.is_gt() { (b, a) } else { (a, b) };
        let found = flips(catalog, &query(&everybody), &comparison, a, b);
        for flip in &found.prices.hosts {
            let row = price_at(flip.offer, comparison.as_of).unwrap();
            prop_assert_eq!(flip.price, row.output.unwrap().into());
            let is_cheaper = flip.model.id == cheaper.model.id;
            let (low, high) = if is_cheaper { (dearer.price, flip.price) } else { (flip.price, cheaper.price) };
            prop_assert!(low < high);
        }
        for flip in &found.benchmarks {
            let order = flip.dearer.value.cmp(&flip.cheaper.value);
            prop_assert_eq!(order, dearer.value.cmp(&cheaper.value).reverse());
        }
        let distance = |flip: &model_compare::compare::DateFlip<'_>| match flip.to {
            Some(to) if to <= comparison.as_of => comparison.as_of.days_since(to),
            _ => flip.from.days_since(comparison.as_of),
        };
        prop_assert!(found.prices.dates.is_sorted_by_key(distance));
        let ids = format!("{} {}", a.model.id, b.model.id);
        let listed = found.prices.dates.iter().flat_map(|flip| [Some(flip.from), flip.to]).flatten().map(|at| at.date().to_string());
        for other in DAYS.into_iter().map(str::to_owned).chain(listed) {
            let attributes = [("models", ids.as_str()), ("benchmark", benchmark), ("as-of", other.as_str())];
            let Ok(then) = compare(catalog, &query(&attributes), &mut Vec::new()) else { continue };
            let price = |id: &str| then.entries.iter().find(|entry| entry.model.id == id).map(|entry| entry.price);
            if let (Some(dear), Some(cheap)) = (price(&dearer.model.id), price(&cheaper.model.id)) {
                let covers = |flip: &&model_compare::compare::DateFlip<'_>| {
                    flip.from <= then.as_of && flip.to.is_none_or(|to| then.as_of < to)
                };
                let is_listed = found.prices.dates.iter().find(covers).is_some();
                prop_assert_eq!(is_listed, cheaper.price < dearer.price && dear < cheap, "{} on {}", ids, other);
            }
        }
    }
}
