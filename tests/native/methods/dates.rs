//! Which price is in force, and what is said where none is.

use model_compare::catalog::Catalog;
use model_compare::compare::{Reason, compare, price_at};
use model_compare::scene::Px;
use model_compare::time::Instant;
use model_compare::view::{Asked, Viewport, view};
use serde_json::json;

use super::{compared, exact, made, price, price_if_any, query};
use crate::shipped::shipped;

/// 2.10: half-open intervals; outside any record there is no price, never the nearest one.
#[test]
fn prices_of_a_moment() {
    let (catalog, _) = shipped();
    for (host, moment, expected) in [
        ("deepseek", "2025-01-29", Some("2.19")),
        ("deepseek", "2025-05-27T23:59:59Z", Some("2.19")),
        // The same id serves R1-0528 from here, then V3.1: other models, whose prices are not paired with R1's scores.
        ("deepseek", "2025-05-28", None),
        ("deepseek", "2025-09-05T15:59:59Z", None),
        ("deepseek", "2025-09-05T16:00:00Z", None),
        ("azure", "2025-03-10T23:59:59Z", None),
        ("azure", "2025-03-11", Some("5.40")),
        ("bedrock", "2025-03-11T23:59:59Z", None),
        ("bedrock", "2025-03-12", Some("5.40")),
        ("openai", "2025-01-29", None),
    ] {
        let attributes = [("models", "deepseek-r1"), ("benchmark", "aime-2024"), ("host", host), ("as-of", moment)];
        match (compare(&catalog, &query(&attributes), &mut Vec::new()), expected) {
            (Ok(found), Some(expected)) => {
                assert_eq!(price(&found, "deepseek-r1"), exact(expected), "{host} at {moment}");
            }
            (found, expected) => {
                let code = found.map_err(|error| error.code()).map(|_| ());
                assert_eq!((code, expected), (Err("nothing-to-draw"), None), "{host} at {moment}");
            }
        }
    }
}

/// 2.10: beside a model that has a price, the reason is given why another has none.
#[test]
fn reasons_of_no_price() {
    let (catalog, _) = shipped();
    for (benchmark, host, moment, reason, words) in [
        (
            "aime-2024",
            "azure",
            "2025-03-10T23:59:59Z",
            Reason::NoPrice,
            "No known price per million output tokens at Azure AI Foundry on March\u{a0}10, 2025, 23:59:59 UTC: DeepSeek R1.",
        ),
        ("aime-2024", "openai", "2025-01-29", Reason::NotAtHost, "Not known to be sold at OpenAI: DeepSeek R1."),
        (
            "aider-polyglot",
            "developer",
            "2025-01-19",
            Reason::NotReleased,
            "Not yet released on January\u{A0}19, 2025: DeepSeek R1.",
        ),
    ] {
        let attributes = [
            ("models", "deepseek-r1"),
            ("highlight", "openai-o1"),
            ("benchmark", benchmark),
            ("host", host),
            ("as-of", moment),
        ];
        let comparison = compared(&catalog, &attributes);
        let found: Vec<_> = comparison.left_out.iter().map(|out| (out.model.id.as_str(), out.reason)).collect();
        assert_eq!(found, [("deepseek-r1", reason)], "{host} at {moment}");
        assert_eq!(reasons(&catalog, &attributes), [words]);
    }
}

fn reasons(catalog: &Catalog, attributes: &[(&str, &str)]) -> Vec<String> {
    let (asked, _) = Asked::parse(attributes);
    let viewport = Viewport::Width(Px::whole(760));
    let view = view(catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
    view.left_out.unwrap().reasons
}

/// 2.10: where the developer sells a model no more, another host's price is shown as that host's.
#[test]
fn another_host_is_named() {
    let (catalog, _) = shipped();
    for (moment, host) in [("2025-05-27T23:59:59Z", "deepseek"), ("2025-05-28", "openrouter")] {
        let attributes = [("models", "deepseek-r1"), ("benchmark", "aime-2024"), ("as-of", moment)];
        let comparison = compared(&catalog, &attributes);
        assert_eq!(comparison.entries[0].host().unwrap().id, host);
    }
}

/// 2.10: one id of an interface serves one model after the other. Each is a model with prices of its own time, so that no
/// score is paired with the price of a later one; off-peak prices are dated the same way.
#[test]
fn an_id_serves_one_model_after_the_other() {
    let (catalog, _) = shipped();
    let r1 = ("deepseek-r1", "aime-2024");
    let r1_0528 = ("deepseek-r1-0528", "otis-mock-aime");
    for ((model, benchmark), moment, standard, off_peak) in [
        (r1, "2025-01-29", Some("2.19"), Some("2.19")),
        (r1, "2025-05-27T23:59:59Z", Some("2.19"), Some("0.55")),
        // The id serves R1's update from here.
        (r1, "2025-05-28", None, None),
        (r1_0528, "2025-05-29", Some("2.19"), Some("0.55")),
        (r1_0528, "2025-08-20T23:59:59Z", Some("2.19"), Some("0.55")),
        // V3.1 from here.
        (r1_0528, "2025-08-21", None, None),
        (r1, "2025-09-05T15:59:59Z", None, None),
        (("deepseek-v3.1", "aime-2024"), "2025-09-05T16:00:00Z", Some("1.68"), Some("1.68")),
    ] {
        for (hours, expected) in [("standard", standard), ("off-peak", off_peak)] {
            let attributes = [
                ("models", model),
                ("benchmark", benchmark),
                ("host", "deepseek"),
                ("hours", hours),
                ("as-of", moment),
            ];
            let found = price_if_any(&catalog, &attributes, model);
            assert_eq!(found, expected.map(exact), "{model} {hours} at {moment}");
        }
    }
}

/// 2.10: what `deepseek-reasoner` costs for output, by the model that it serves, with how its dates are known.
#[test]
fn deepseek_reasoner() {
    let (catalog, _) = shipped();
    for (moment, expected) in [
        ("2025-01-19", &[][..]),
        ("2025-01-29", &["deepseek-r1 2.19 Documented"]),
        ("2025-05-28", &["deepseek-r1-0528 2.19 Documented"]),
        ("2025-08-21", &["deepseek-v3.1 2.19 Documented"]),
        ("2025-09-05T15:59:59Z", &["deepseek-v3.1 2.19 Documented"]),
        ("2025-09-05T16:00:00Z", &["deepseek-v3.1 1.68 Documented"]),
    ] {
        let at = Instant::parse(moment).unwrap();
        let mut found = Vec::new();
        for model in &catalog.models {
            for offer in &model.offers {
                let is_asked = offer.host.id == "deepseek" && offer.id.as_deref() == Some("deepseek-reasoner");
                if let Some(row) = price_at(offer, at).filter(|_| is_asked) {
                    found.push(format!("{} {} {:?}", model.id, row.output.unwrap(), row.basis));
                }
            }
        }
        assert_eq!(found, expected, "{moment}");
    }
}

/// 2.10: a price is stale more than 180 days after somebody looked at it; one that was looked at later is not.
#[test]
fn stale_prices() {
    let catalog =
        made::catalog(&[("m", json!([{ "from": "2024-01-01", "output": 1, "checked": "2024-06-01" }]), json!({}))]);
    for (moment, is_stale) in [
        ("2024-01-01", false),
        ("2024-06-01", false),
        ("2024-11-28", false),
        ("2024-11-28T23:59:59Z", false),
        ("2024-11-29", true),
        ("2026-08-01", true),
    ] {
        let moment = [("as-of", moment)];
        let comparison = compared(&catalog, &moment);
        let list_price = comparison.entries[0].list_price.unwrap();
        assert_eq!(list_price.is_stale(comparison.as_of), is_stale, "{moment:?}");
    }
}
