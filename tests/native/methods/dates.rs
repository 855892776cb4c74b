//! Which price is in force, and what is said where none is.

use model_compare::catalog::Catalog;
use model_compare::compare::{Reason, compare};
use model_compare::scene::Px;
use model_compare::view::{Asked, Viewport, view};

use super::{compared, exact, price, query};
use crate::shipped::shipped;

/// 2.10: half-open intervals; outside any record there is no price, never the nearest one.
#[test]
fn prices_of_a_moment() {
    let (catalog, _) = shipped();
    for (host, moment, expected) in [
        ("deepseek", "2025-01-29", Some("2.19")),
        ("deepseek", "2025-09-05T15:59:59Z", Some("2.19")),
        // The same id serves V3.1 from here, another model.
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
            "No known price per million output tokens on 10\u{A0}March 2025, 23:59:59 UTC: DeepSeek R1.",
        ),
        ("aime-2024", "openai", "2025-01-29", Reason::NotAtHost, "Not known to be sold at OpenAI: DeepSeek R1."),
        (
            "aider-polyglot",
            "developer",
            "2025-01-19",
            Reason::NotReleased,
            "Not yet released on 19\u{A0}January 2025: DeepSeek R1.",
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
    for (moment, host) in [("2025-09-05T15:59:59Z", "deepseek"), ("2025-09-05T16:00:00Z", "hyperbolic")] {
        let attributes = [("models", "deepseek-r1"), ("benchmark", "aime-2024"), ("as-of", moment)];
        let comparison = compared(&catalog, &attributes);
        assert_eq!(comparison.entries[0].host().unwrap().id, host);
    }
}
