//! Prices in another currency.

use model_compare::compare::{Comparison, Standing, converted};
use model_compare::query::Query;
use proptest::prelude::*;

use super::{SIX, compared, price, printed};
use crate::shipped::shipped;

/// 2.11: the euro at $1.0396, the rate of the European Central Bank of 29 January 2025.
#[test]
fn euros() {
    let (catalog, _) = shipped();
    for (measure, r1, o1) in [("output", "2.1066", "57.7145"), ("blended 3 input 1 output", "0.9234", "25.2501")] {
        let attributes = [
            ("models", SIX),
            ("benchmark", "aime-2024"),
            ("as-of", "2025-01-29"),
            ("price", measure),
            ("currency", "1 EUR = 1.0396 USD 2025-01-29"),
        ];
        let comparison = compared(&catalog, &attributes);
        let euro = comparison.currency.unwrap();
        assert_eq!((euro.code.to_string().as_str(), euro.date.to_string().as_str()), ("EUR", "2025-01-29"));
        for (model, expected) in [("deepseek-r1", r1), ("openai-o1", o1)] {
            assert_eq!(printed(converted(price(&comparison, model), euro).unwrap(), expected), expected);
        }
    }
}

/// 2.11: `DeepSeek`'s two lists are two prices: ¥16 and $2.19 make 7.306 yuan to the dollar, which no market paid.
#[test]
fn two_lists_are_two_prices() {
    let (catalog, _) = shipped();
    let attributes = [
        ("models", SIX),
        ("benchmark", "aime-2024"),
        ("as-of", "2025-01-29"),
        ("currency", "1 USD = 7.25 CNY 2025-01-29"),
    ];
    let comparison = compared(&catalog, &attributes);
    let listed = price(&comparison, "deepseek-r1");
    assert_eq!(printed(super::exact("16").divided_by(listed).unwrap(), "7.306"), "7.306");
    // At the market's rate the dollar price is not that of the other list.
    assert_eq!(printed(converted(listed, comparison.currency.unwrap()).unwrap(), "15.88"), "15.88");
}

fn standings(comparison: &Comparison<'_>) -> Vec<(String, Standing)> {
    comparison.entries.iter().map(|entry| (entry.model.id.clone(), entry.standing)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// 2.11: ratios, ranking and frontier are unchanged by conversion.
    #[test]
    fn conversion_changes_no_comparison(
        millionths in 1..1_000_000_000_i64,
        per_dollar in any::<bool>(),
        measure in prop::sample::select(vec![
            "output", "blended 7 cached 2 input 1 output", "workload 271801 input 131071 cached 65537 output",
        ]),
    ) {
        let (catalog, _) = shipped();
        let rate = model_compare::units::Decimal::from_millionths(millionths);
        let words = if per_dollar {
            format!("1 USD = {rate} XXX 2025-01-29")
        } else {
            format!("1 XXX = {rate} USD 2025-01-29")
        };
        let attributes = [("benchmark", "gpqa-diamond"), ("as-of", "2025-01-29"), ("price", measure)];
        let dollars = compared(&catalog, &attributes);
        let other = compared(&catalog, &[&attributes[..], &[("currency", words.as_str())]].concat());
        prop_assert_eq!(standings(&dollars), standings(&other));
        let (query, _) = Query::parse([("currency", words.as_str())]);
        let currency = query.currency.unwrap();
        for a in &other.entries {
            for b in &other.entries {
                let (here, there) = (converted(a.price, currency).unwrap(), converted(b.price, currency).unwrap());
                prop_assert_eq!(here.cmp(&there), a.price.cmp(&b.price));
                prop_assert_eq!(here.divided_by(there), a.price.divided_by(b.price));
            }
        }
    }
}
