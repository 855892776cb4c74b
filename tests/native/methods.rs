//! The worked numbers of the methods, from the shipped catalog's rows to the comparison's values and words. What a unit
//! test holds already, such as the wording of single ratios, is not repeated.

use model_compare::catalog::Catalog;
use model_compare::compare::{Comparison, Reason, Standing, compare};
use model_compare::query::Query;
use model_compare::scene::Px;
use model_compare::text::{Places, decimal};
use model_compare::units::{Decimal, Rational};
use model_compare::view::{Asked, Viewport, view};

use crate::shipped::shipped;

const SIX: &str = "deepseek-v3 deepseek-r1 openai-o1-mini claude-3.5-sonnet-20241022 gpt-4o-2024-05-13 openai-o1";

fn query(attributes: &[(&str, &str)]) -> Query {
    let (query, found) = Query::parse(attributes.iter().copied());
    assert_eq!(found, []);
    query
}

fn compared<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)]) -> Comparison<'a> {
    let mut found = Vec::new();
    let comparison = compare(catalog, &query(attributes), &mut found).unwrap();
    assert_eq!(found, []);
    comparison
}

fn price(comparison: &Comparison<'_>, model: &str) -> Rational {
    comparison.entries.iter().find(|entry| entry.model.id == model).unwrap_or_else(|| panic!("no {model}")).price
}

fn exact(text: &str) -> Rational {
    Decimal::parse(text).unwrap().value.into()
}

/// 2.1: what o1 costs as a multiple of R1 runs from 11 to 33, by the mix of tokens and the host.
#[test]
fn blended_prices() {
    let (catalog, _) = shipped();
    for (mix, host, day, cheap, dear, ratio, printed) in [
        ("output", "deepseek", "2025-01-29", "2.19", "60", (6000, 219), "27.3973"),
        ("input", "deepseek", "2025-01-29", "0.55", "15", (1500, 55), "27.2727"),
        ("blended 1 input 1 output", "deepseek", "2025-01-29", "1.37", "37.5", (3750, 137), "27.3723"),
        ("blended 3 input 1 output", "deepseek", "2025-01-29", "0.96", "26.25", (2625, 96), "27.34375"),
        ("blended 1 input 3 output", "deepseek", "2025-01-29", "1.78", "48.75", (4875, 178), "27.3876"),
        ("blended 7 cached 2 input 1 output", "deepseek", "2025-01-29", "0.427", "14.25", (14_250, 427), "33.3724"),
        ("blended 3 input 1 output", "azure", "2025-03-11", "2.3625", "26.25", (262_500, 23_625), "11.1111"),
    ] {
        let at = |model, host| {
            let attributes =
                [("models", model), ("benchmark", "aime-2024"), ("price", mix), ("host", host), ("as-of", day)];
            price(&compared(&catalog, &attributes), model)
        };
        let found = (at("deepseek-r1", host), at("openai-o1", "openai"));
        assert_eq!(found, (exact(cheap), exact(dear)), "{mix} at {host}");
        let found = found.1.divided_by(found.0).unwrap();
        assert_eq!(found, Rational::new(ratio.0, ratio.1).unwrap(), "{mix} at {host}");
        let places = u32::try_from(printed.len() - 3).unwrap();
        assert_eq!(decimal(model_compare::text::Locale::default(), found, Places::exactly(places)), printed);
    }
}

/// 2.4: who is on the frontier of the six, before and after the rise of V3's price.
#[test]
fn frontiers() {
    let (catalog, _) = shipped();
    for (benchmark, frontier, dominated) in [
        (
            "aime-2024",
            &["deepseek-v3", "deepseek-r1"][..],
            &["openai-o1-mini", "claude-3.5-sonnet-20241022", "gpt-4o-2024-05-13", "openai-o1"][..],
        ),
        (
            "gpqa-diamond",
            &["deepseek-v3", "deepseek-r1", "openai-o1"],
            &["openai-o1-mini", "claude-3.5-sonnet-20241022", "gpt-4o-2024-05-13"],
        ),
    ] {
        for (day, v3) in [("2025-01-29", "0.28"), ("2025-02-08", "1.10")] {
            let comparison = compared(&catalog, &[("models", SIX), ("benchmark", benchmark), ("as-of", day)]);
            assert_eq!(price(&comparison, "deepseek-v3"), exact(v3));
            let (mut on, mut off) = (Vec::new(), Vec::new());
            for entry in &comparison.entries {
                let id = entry.model.id.as_str();
                match entry.standing {
                    Standing::Frontier => on.push(id),
                    Standing::DominatedBy(by) => {
                        // The best of the cheaper ones is R1 for all of them.
                        assert_eq!(comparison.entries[by].model.id, "deepseek-r1", "{id} on {benchmark}");
                        off.push(id);
                    }
                }
            }
            assert_eq!((on.as_slice(), off.as_slice()), (frontier, dominated), "{benchmark} on {day}");
        }
    }
}

fn headline(catalog: &Catalog, attributes: &[(&str, &str)]) -> String {
    let (asked, found) = Asked::parse(attributes);
    assert_eq!(found, []);
    let viewport = Viewport::Width(Px::whole(760));
    view(catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap().heading
}

/// 2.8 and 2.9: the headline of two models, from the catalog's figures.
#[test]
fn headlines() {
    let (catalog, _) = shipped();
    for (pair, benchmark, day, host, en, fr) in [
        (
            "deepseek-r1 openai-o1",
            "aime-2024",
            "2025-01-29",
            "developer",
            "o1 costs about 27 times as much as R1; on AIME 2024 their scores differ by less than one question",
            "o1 coûte environ 27 fois le prix de R1\u{202F}; sur AIME 2024, l’écart est inférieur à une question",
        ),
        (
            "deepseek-r1 openai-o1",
            "gpqa-diamond",
            "2025-01-29",
            "developer",
            "o1 costs about 27 times as much as R1, for 4.2 points more on GPQA Diamond",
            "o1 coûte environ 27 fois le prix de R1, pour 4,2\u{A0}points de plus sur GPQA Diamond",
        ),
        // 1.5 questions of 500.
        (
            "deepseek-r1 openai-o1",
            "swe-bench-verified",
            "2025-01-29",
            "developer",
            "o1 costs about 27 times as much as R1, for 0.3 points less on SWE-bench Verified",
            "o1 coûte environ 27 fois le prix de R1, pour 0,3\u{A0}point de moins sur SWE-bench Verified",
        ),
        (
            "deepseek-r1 openai-o1",
            "math-500",
            "2025-01-29",
            "developer",
            "o1 costs about 27 times as much as R1, for 0.9 points less on MATH-500",
            "o1 coûte environ 27 fois le prix de R1, pour 0,9\u{A0}point de moins sur MATH-500",
        ),
        (
            "deepseek-r1 openai-o1",
            "mmlu",
            "2025-01-29",
            "developer",
            "o1 costs about 27 times as much as R1, for 1 point more on MMLU",
            "o1 coûte environ 27 fois le prix de R1, pour 1\u{A0}point de plus sur MMLU",
        ),
        (
            "deepseek-r1 openai-o1",
            "simpleqa",
            "2025-01-29",
            "developer",
            "o1 costs about 27 times as much as R1, for 16.9 points more on SimpleQA",
            "o1 coûte environ 27 fois le prix de R1, pour 16,9\u{A0}points de plus sur SimpleQA",
        ),
        // 60 / 5.40 = 11.1
        (
            "deepseek-r1 openai-o1",
            "aime-2024",
            "2025-03-11",
            "azure",
            "o1 costs about 11 times as much as R1; on AIME 2024 their scores differ by less than one question",
            "o1 coûte environ 11 fois le prix de R1\u{202F}; sur AIME 2024, l’écart est inférieur à une question",
        ),
        // 12 / 2.19, and after the cut 4.40 / 2.19 = 2.009
        (
            "deepseek-r1 openai-o1-mini",
            "aime-2024",
            "2025-01-29",
            "developer",
            "o1-mini costs about 5.5 times as much as R1, for 16.2 points less on AIME 2024",
            "o1-mini coûte environ 5,5 fois le prix de R1, pour 16,2\u{A0}points de moins sur AIME 2024",
        ),
        (
            "deepseek-r1 openai-o1-mini",
            "aime-2024",
            "2025-02-13",
            "developer",
            "o1-mini costs about twice as much as R1, for 16.2 points less on AIME 2024",
            "o1-mini coûte environ deux fois le prix de R1, pour 16,2\u{A0}points de moins sur AIME 2024",
        ),
    ] {
        for (lang, expected) in [("en", en), ("fr", fr)] {
            let attributes = [
                ("models", SIX),
                ("highlight", pair),
                ("benchmark", benchmark),
                ("as-of", day),
                ("host", host),
                ("lang", lang),
            ];
            assert_eq!(headline(&catalog, &attributes), expected, "{pair} on {benchmark}, {day}");
        }
    }
}

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
        assert_eq!(comparison.entries[0].offer.host.id, host);
    }
}
