//! What the tokens of a workload cost.

use model_compare::compare::Reason;
use model_compare::scene::Px;
use model_compare::view::{Asked, Viewport, view};
use serde_json::{Value, json};

use super::{compared, exact, made, place, price, printed};
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

/// 2.2: what is written into the cache and what is reasoned have prices of their own, where a host has them. Where not, writing
/// is input, which is marked, and reasoning is output, which it is.
#[test]
fn writing_into_the_cache_and_reasoning() {
    let row = |more: Value| {
        let mut row = json!({ "from": "2024-01-01", "input": 3, "cached_input": 0.3, "output": 15 });
        row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!([row])
    };
    let catalog = made::catalog(&[
        ("both", row(json!({ "cache_write": 3.75, "reasoning": 20 })), json!({})),
        ("writes", row(json!({ "cache_write": 3.75 })), json!({})),
        ("reasons", row(json!({ "reasoning": 20 })), json!({})),
        ("neither", row(json!({})), json!({})),
        ("free", row(json!({ "cache_write": 0, "reasoning": 0 })), json!({})),
    ]);
    for (words, both, writes, reasons, neither, free) in [
        // 600,000 at $3, 400,000 at $0.30, 200,000 at $3.75, 150,000 at $15 and 100,000 at $20.
        (
            "workload 1000000 input 400000 cached 200000 written 250000 output 100000 reasoning",
            "6.92",
            "6.42",
            "6.77",
            "6.27",
            "4.17",
        ),
        ("workload 200000 written", "0.75", "0.75", "0.6", "0.6", "0"),
        ("workload 250000 output 250000 reasoning", "5", "3.75", "5", "3.75", "0"),
        ("workload 1000000 input 400000 cached 250000 output", "5.67", "5.67", "5.67", "5.67", "5.67"),
        ("request 1000000 input 400000 cached 200000 written", "2.67", "2.67", "2.52", "2.52", "1.92"),
    ] {
        let comparison = compared(&catalog, &[("price", words)]);
        for (id, cost) in
            [("both", both), ("writes", writes), ("reasons", reasons), ("neither", neither), ("free", free)]
        {
            assert_eq!(price(&comparison, id), exact(cost), "{id}: {words}");
            let entry = &comparison.entries[place(&comparison, id)];
            let is_marked = words.contains("written") && ["reasons", "neither"].contains(&id);
            assert_eq!(entry.cache_price_unknown, is_marked, "{id}: {words}");
        }
    }
}

/// What is written into the cache makes a request longer too.
#[test]
fn a_threshold_counts_what_is_written() {
    let catalog = made::catalog(&[(
        "terra",
        json!([
            { "from": "2026-07-30", "input": 2, "cache_write": 2.5, "output": 12 },
            { "from": "2026-07-30", "input": 4, "cache_write": 5, "output": 18, "above_tokens": 272_000 },
        ]),
        json!({}),
    )]);
    for (words, cost) in
        [("request 172000 input 100000 written", "0.594"), ("request 172001 input 100000 written", "1.188004")]
    {
        let attributes = [("price", words), ("as-of", "2026-07-30")];
        assert_eq!(price(&compared(&catalog, &attributes), "terra"), exact(cost), "{words}");
    }
}

/// The tokens are said in every language.
#[test]
fn what_a_workload_is_of() {
    let row = json!([{ "from": "2024-01-01", "input": 3, "output": 15 }]);
    let catalog = made::catalog(&[("one", row.clone(), json!({})), ("two", row, json!({}))]);
    for (lang, said) in [
        ("en", "1 token written into the cache and 3,000 output tokens (2,000 of them for reasoning)"),
        ("fr", "1 token écrit en cache et 3 000 tokens générés (dont 2 000 de raisonnement)"),
        ("de", "1 in den Cache geschriebenes Token und 3.000 Ausgabe-Tokens (davon 2.000 zum Denken)"),
        ("es", "1 token escrito en caché y 3000 tokens generados (2000 de ellos de razonamiento)"),
    ] {
        let attributes = [("price", "workload 1 written 3000 output 2000 reasoning"), ("lang", lang)];
        let (asked, _) = Asked::parse(&attributes);
        let viewport = Viewport::Width(Px::whole(760));
        let view = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
        let summary = view.summary.replace(['\u{A0}', '\u{202F}'], " ");
        assert!(summary.contains(said), "{lang}: {summary}");
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
