//! What the figure says of prices that are not per million tokens, and of costs that were measured.

use model_compare::catalog::Catalog;
use model_compare::scene::Px;
use model_compare::text::plain;
use model_compare::view::{Asked, Body, Viewport, view};
use serde_json::json;

use super::made;
use crate::shipped::shipped;

/// Headline, deck, columns, sources and reasons, a line each, with plain spaces.
fn said(catalog: &Catalog, attributes: &[(&str, &str)]) -> String {
    let (asked, found) = Asked::parse(attributes);
    assert_eq!(found, []);
    let viewport = Viewport::Width(Px::whole(760));
    let view = view(catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
    let mut lines = vec![view.heading, view.deck];
    if let Body::Table(table) = &view.body {
        let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        lines.push(names.join(" | "));
        assert!(table.rows.iter().all(|row| row.cells.len() == names.len()));
    }
    lines.extend(view.sources.iter().map(|parts| plain(parts)));
    lines.extend(view.left_out.into_iter().flat_map(|left_out| left_out.reasons));
    lines.join("\n").replace(['\u{A0}', '\u{202F}'], " ")
}

/// What is compared, with what, and which words are said of it.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str], &'a [&'a str]);

#[test]
fn measures_in_words() {
    let cases: [Case<'_>; 6] = [
        (
            &[("price", "workload 1000000 input 400000 cached 250000 output")],
            &[
                "o1 costs nearly 29 times as much as R1;",
                "\nCost of a workload of 1,000,000 input tokens (400,000 of them cached) and 250,000 output tokens on \
                 January 29, 2025, against AIME 2024:",
                " List prices on January 29, 2025, at each model’s developer.",
            ],
            &[
                "o1 coûte près de 29 fois le prix de R1 ;",
                "\nCoût, au 29 janvier 2025, d’une charge de travail de 1 000 000 de tokens d’entrée (dont 400 000 en cache) et \
                 250 000 tokens générés, et score sur AIME 2024 :",
                " Tarifs publics au 29 janvier 2025 chez le développeur de chaque modèle.",
            ],
        ),
        (
            &[("price", "request 1 output")],
            &["\nCost of a request of 1 output token on January 29, 2025, against"],
            &["\nCoût, au 29 janvier 2025, d’une requête de 1 token généré, et"],
        ),
        (
            &[("price", "workload 2000 cached 2000 input"), ("host", "openai")],
            &[
                "\nCost of a workload of 2,000 cached input tokens at OpenAI on January 29, 2025, against",
                "\nNot known to be sold at OpenAI: DeepSeek R1.",
            ],
            &["\nCoût chez OpenAI, au 29 janvier 2025, d’une charge de travail de 2 000 tokens d’entrée en cache, et"],
        ),
        (
            &[("hours", "off-peak"), ("as-of", "2025-03-01")],
            &[
                "o1 costs nearly 110 times as much as R1;",
                "\nPrice per million output tokens on March 1, 2025, in off-peak hours, against",
                " List prices on March 1, 2025, in off-peak hours, at each model’s developer.",
            ],
            &[
                "\nPrix, au 1er mars 2025 aux heures creuses, par million de tokens générés, et",
                " Tarifs publics au 1er mars 2025 aux heures creuses chez le développeur de chaque modèle.",
            ],
        ),
        (
            &[("price", "measured-task"), ("benchmark", "aider-polyglot"), ("view", "table")],
            &[
                "o1 (high) costs about 34 times as much as R1, for 4.8 points more on Aider polyglot",
                "\nMeasured cost per task as of January 29, 2025, against Aider polyglot:",
                // No host and no dates of a price.
                "\nModel | Measured cost per task | Aider polyglot, % (pass@2) | Developer | Open weights | Price–performance frontier | \
                 Sources\n",
                "Aider polyglot leaderboard, dated December 21, 2024, to January 20, 2025 (measured independently). Costs were measured in the test runs that gave the scores.\n",
            ],
            &[
                "\nCoût mesuré par tâche, au 29 janvier 2025, et score sur Aider polyglot :",
                "\nModèle | Coût mesuré par tâche | Aider polyglot, % (pass@2) | Développeur | Poids ouverts | Frontière prix-performance | \
                 Sources\n",
                "datés du 21 décembre 2024 au 20 janvier 2025 (mesure indépendante). Coûts mesurés lors des tests qui ont donné les scores.\n",
            ],
        ),
        (
            &[
                ("price", "measured-success"),
                ("benchmark", "aider-polyglot"),
                ("models", "gemma-3-27b"),
                ("as-of", "2025-04-01"),
            ],
            &[
                "o1 (high) costs nearly 32 times as much as R1,",
                "\nNo known measured cost on Aider polyglot: Gemma 3 27B.",
            ],
            &["\nPas de coût mesuré connu sur Aider polyglot : Gemma 3 27B."],
        ),
    ];
    let basics = [
        ("models", "deepseek-r1 openai-o1"),
        ("highlight", "deepseek-r1 openai-o1"),
        ("benchmark", "aime-2024"),
        ("as-of", "2025-01-29"),
    ];
    let (catalog, _) = shipped();
    for (attributes, en, fr) in cases {
        for (lang, expected) in [("en", en), ("fr", fr)] {
            let rest = basics.iter().filter(|(name, _)| attributes.iter().all(|(other, _)| other != name));
            let all: Vec<(&str, &str)> = attributes.iter().chain(rest).copied().chain([("lang", lang)]).collect();
            let said = said(&catalog, &all);
            for words in expected {
                assert!(said.contains(words), "{words}\nis not in\n{said}");
            }
        }
    }
}

#[test]
fn why_there_is_no_cost() {
    let price = |input| json!([{ "from": "2024-01-01", "input": input }]);
    let catalog = made::catalog(&[
        ("m1", price("1"), json!({ "run_cost": 3, "asked": 30, "solved": 15 })),
        ("m2", price("9000.000001"), json!({ "run_cost": 3, "asked": 30, "solved": 0, "value": 0 })),
    ]);
    for (measure, lang, reason) in [
        ("workload 1000000000 input", "en", "Cost above nine million dollars, too high to be compared exactly: m2."),
        (
            "workload 1000000000 input",
            "fr",
            "Coût supérieur à neuf millions de dollars, trop élevé pour une comparaison exacte : m2.",
        ),
        ("measured-success", "en", "No task solved on B, so no cost of a solved one: m2."),
        ("measured-success", "fr", "Aucune tâche réussie sur B, donc pas de coût par tâche réussie : m2."),
    ] {
        let said = said(&catalog, &[("price", measure), ("lang", lang)]);
        assert_eq!(said.lines().last(), Some(reason), "{measure}");
    }
}

/// Guard 23: people's preference is not correctness.
#[test]
fn preference_is_called_so() {
    let (catalog, _) = shipped();
    let said = said(&catalog, &[("benchmark", "arena-text")]);
    assert!(said.contains("against Arena (text, overall): human preference"), "{said}");
}
