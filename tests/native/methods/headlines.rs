//! What the headline says of two models.

use model_compare::catalog::Catalog;
use model_compare::scene::Px;
use model_compare::view::{Asked, Viewport, view};
use serde_json::json;

use super::{SIX, made};
use crate::shipped::shipped;

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
            "o1 costs about 27 times as much as R1, for 4.2 points more on GPQA Diamond, within the margin of error",
            "o1 coûte environ 27 fois le prix de R1, pour 4,2\u{A0}points de plus sur GPQA Diamond, dans la marge d’erreur",
        ),
        // 1.5 questions of 500.
        (
            "deepseek-r1 openai-o1",
            "swe-bench-verified",
            "2025-01-29",
            "developer",
            "o1 costs about 27 times as much as R1; on SWE-bench Verified the two cannot be told apart",
            "o1 coûte environ 27 fois le prix de R1\u{202F}; sur SWE-bench Verified, les deux ne peuvent pas être départagés",
        ),
        (
            "deepseek-r1 openai-o1",
            "math-500",
            "2025-01-29",
            "developer",
            "o1 costs about 27 times as much as R1, for 0.9 points less on MATH-500, within the margin of error",
            "o1 coûte environ 27 fois le prix de R1, pour 0,9\u{A0}point de moins sur MATH-500, dans la marge d’erreur",
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
            "o1-mini costs about 5.5 times as much as R1, for 16.2 points less on AIME 2024, within the margin of error",
            "o1-mini coûte environ 5,5 fois le prix de R1, pour 16,2\u{A0}points de moins sur AIME 2024, dans la marge d’erreur",
        ),
        (
            "deepseek-r1 openai-o1-mini",
            "aime-2024",
            "2025-02-13",
            "developer",
            "o1-mini costs about twice as much as R1, for 16.2 points less on AIME 2024, within the margin of error",
            "o1-mini coûte environ deux fois le prix de R1, pour 16,2\u{A0}points de moins sur AIME 2024, dans la marge d’erreur",
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

/// Where several are alike, nobody is singled out: all lowest prices, all equal ones, all open places.
#[test]
fn who_are_alike_are_told_together() {
    let ids = ["ada", "bert", "cleo", "dora", "emil", "fritz"];
    let alike = |count: usize| {
        let models: Vec<_> = ids
            .iter()
            .take(count)
            .map(|id| (*id, json!([{ "from": "2024-01-01", "output": 2 }]), json!({ "date": "2024-02-01" })))
            .collect();
        made::catalog(&models)
    };
    for (chart, count, expected) in [
        (
            "history",
            3,
            "Lowest known price of the 3 models: $2 for ada, bert and cleo on January\u{A0}1, 2024; $2 for ada, bert and cleo on August\u{A0}1, 2026",
        ),
        (
            "history",
            6,
            "Lowest known price of the 6 models: $2 for ada, bert, cleo, dora, emil and fritz on January\u{A0}1, 2024; $2 for ada, bert, cleo, dora, emil and fritz on August\u{A0}1, 2026",
        ),
        ("versus", 5, "ada, bert, cleo, dora and emil cost the same"),
        ("ranking", 6, "On B, the first place is open between all 6 models"),
    ] {
        let catalog = alike(count);
        let models = ids[..count].join(" ");
        let mut attributes = vec![("chart", chart), ("models", models.as_str())];
        if chart == "versus" {
            // Before there are scores, it is about prices alone.
            attributes.extend([("highlight", models.as_str()), ("as-of", "2024-01-15")]);
        }
        assert_eq!(headline(&catalog, &attributes), expected, "{chart} of {count}");
    }
}
