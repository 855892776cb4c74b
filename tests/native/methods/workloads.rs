//! What the tokens of a workload cost.

use model_compare::compare::Reason;
use serde_json::json;

use super::{compared, exact, made, price, printed};
use crate::shipped::shipped;

const DAY: [(&str, &str); 2] = [("benchmark", "aime-2024"), ("as-of", "2025-01-29")];

/// 2.2: 1,000,000 tokens in, 400,000 of them cached, and 250,000 out.
#[test]
fn a_workload() {
    let (catalog, _) = shipped();
    for (words, r1, o1, ratio) in [
        ("workload 1000000 input 400000 cached 250000 output", "0.9335", "27", "28.9234"),
        // The order of the words is free, and the size of the workload changes no ratio.
        ("workload 1000 output 4000 input 1600 cached", "0.003734", "0.108", "28.9234"),
        // Without a cache hit.
        ("workload 1000000 input 250000 output", "1.0975", "30", "27.3349"),
        ("request 1000000 input 400000 cached 250000 output", "0.9335", "27", "28.9234"),
    ] {
        let attributes = [&[("models", "deepseek-r1 openai-o1"), ("price", words)], &DAY[..]].concat();
        let comparison = compared(&catalog, &attributes);
        let found = (price(&comparison, "deepseek-r1"), price(&comparison, "openai-o1"));
        assert_eq!(found, (exact(r1), exact(o1)), "{words}");
        assert_eq!(printed(found.1.divided_by(found.0).unwrap(), ratio), ratio, "{words}");
        assert!(comparison.entries.iter().all(|entry| !entry.cache_price_unknown));
    }
}

/// 2.1: an unknown cached-input price counts as the input price, and is marked: Azure's R1 of 11 March 2025.
#[test]
fn an_unknown_cache_price_is_marked() {
    let (catalog, _) = shipped();
    for (words, cost, is_marked) in [
        ("workload 1000000 input 400000 cached 250000 output", "2.70", true),
        ("workload 1000000 input 250000 output", "2.70", false),
        ("blended 7 cached 2 input 1 output", "1.755", true),
        ("blended 3 input 1 output", "2.3625", false),
    ] {
        let attributes = [
            ("models", "deepseek-r1"),
            ("benchmark", "aime-2024"),
            ("as-of", "2025-03-11"),
            ("host", "azure"),
            ("price", words),
        ];
        let comparison = compared(&catalog, &attributes);
        assert_eq!(price(&comparison, "deepseek-r1"), exact(cost), "{words}");
        assert_eq!(comparison.entries[0].cache_price_unknown, is_marked, "{words}");
    }
}

/// What 64 bits cannot hold is said, not rounded: of a billion tokens, those at up to $9,000 per million can be counted.
#[test]
fn a_cost_beyond_counting_is_left_out() {
    let catalog = made::catalog(&[
        ("dear", json!([{ "from": "2024-01-01", "input": 9000, "output": 1 }]), json!({})),
        ("dearer", json!([{ "from": "2024-01-01", "input": "9000.000001", "output": 1 }]), json!({})),
        ("unknown", json!([{ "from": "2024-01-01", "output": 1 }]), json!({})),
        ("unsold", json!([]), json!({})),
    ]);
    let comparison = compared(&catalog, &[("price", "workload 1000000000 input")]);
    assert_eq!(price(&comparison, "dear"), exact("9000000"));
    let left_out: Vec<_> = comparison.left_out.iter().map(|out| (out.model.id.as_str(), out.reason)).collect();
    assert_eq!(left_out, [("dearer", Reason::CostTooHigh), ("unknown", Reason::NoPrice), ("unsold", Reason::NotSold)]);
}
