//! Facts in running prose: their words in every language, their notes, and why some cannot be said.

mod cli;

use model_compare::catalog::Catalog;
use model_compare::text::{Part, plain};
use model_compare::view::{AskedFact, Fact, fact};
use proptest::prelude::*;
use serde_json::json;

use crate::golden;
use crate::methods::{read_once, shares, small};
use crate::shipped::shipped;
use crate::view::root;

const PAIR: &str = "deepseek-r1 openai-o1";
/// The dearer first, as a ratio goes.
const TURNED: &str = "openai-o1 deepseek-r1";
const LANGUAGES: [&str; 4] = ["en", "fr", "de", "es"];

fn said(catalog: &Catalog, attributes: &[(&str, &str)]) -> Result<(Fact, Vec<String>), String> {
    let (asked, mut found) = AskedFact::parse(attributes);
    let made = fact(catalog, &asked.query, asked.show, asked.locale, &mut found);
    let found = found.iter().map(ToString::to_string).collect();
    made.map(|fact| (fact, found)).map_err(|error| {
        assert!(error.is_query());
        format!("{}: {error}", error.code())
    })
}

fn text(catalog: &Catalog, attributes: &[(&str, &str)]) -> String {
    let (fact, found) = said(catalog, attributes).unwrap();
    assert_eq!(found, Vec::<String>::new());
    fact.text
}

/// What an author gets inside a sentence, and as whole sentences (methods.md 2.8, 2.9).
#[test]
fn words() {
    let (catalog, _) = shipped();
    for (show, [en, fr, de, es]) in [
        ("ratio", ["about 27\u{A0}times", "environ 27\u{A0}fois", "etwa 27-mal", "aproximadamente 27\u{A0}veces"]),
        (
            "share",
            [
                "about 1/27 the price",
                "prix divisé par 27 environ",
                "etwa 1/27 des Preises",
                "aproximadamente 1/27 del precio",
            ],
        ),
        (
            "price",
            [
                "$2.19 against $60",
                "2,19\u{A0}$ contre 60\u{A0}$",
                "2,19\u{A0}$ gegenüber 60\u{A0}$",
                "2,19\u{A0}US$ frente a 60\u{A0}US$",
            ],
        ),
        (
            "score",
            [
                "79.8% against 79.2%",
                "79,8\u{A0}% contre 79,2\u{A0}%",
                "79,8\u{A0}% gegenüber 79,2\u{A0}%",
                "79,8\u{A0}% frente a 79,2\u{A0}%",
            ],
        ),
        (
            "verdict",
            [
                "On AIME 2024, the difference of 0.6 points between R1 and o1 is less than one of 30 questions: the two cannot be told apart.",
                "Sur AIME 2024, l’écart de 0,6\u{A0}point entre R1 et o1 est inférieur à une question sur 30\u{A0}: les deux modèles ne peuvent pas être départagés.",
                "Im Test AIME 2024 entspricht der Abstand zwischen R1 und o1 (0,6\u{A0}Punkte) weniger als einer von 30 Fragen: Die beiden Modelle lassen sich nicht unterscheiden.",
                "En AIME 2024, la diferencia de 0,6\u{A0}puntos entre R1 y o1 equivale a menos de una de las 30 preguntas: no se puede distinguir entre los dos modelos.",
            ],
        ),
        (
            "summary",
            [
                "o1 costs about 27 times as much as R1 ($60 against $2.19 per million output tokens; list prices of OpenAI and DeepSeek on January\u{A0}29, 2025). On AIME 2024, the difference of 0.6 points between R1 and o1 is less than one of 30 questions: the two cannot be told apart.",
                "o1 coûte environ 27 fois le prix de R1 (60\u{A0}$ contre 2,19\u{A0}$ par million de tokens générés\u{202F}; tarifs publics d’OpenAI et de DeepSeek au 29\u{A0}janvier 2025). Sur AIME 2024, l’écart de 0,6\u{A0}point entre R1 et o1 est inférieur à une question sur 30\u{A0}: les deux modèles ne peuvent pas être départagés.",
                "o1 kostet etwa 27-mal so viel wie R1 (60\u{A0}$ gegenüber 2,19\u{A0}$ je Million Ausgabe-Tokens; Listenpreise von OpenAI und DeepSeek vom 29.\u{A0}Januar 2025). Im Test AIME 2024 entspricht der Abstand zwischen R1 und o1 (0,6\u{A0}Punkte) weniger als einer von 30 Fragen: Die beiden Modelle lassen sich nicht unterscheiden.",
                "o1 cuesta aproximadamente 27 veces lo que R1 (60\u{A0}US$ frente a 2,19\u{A0}US$ por millón de tokens generados; precios de lista de OpenAI y DeepSeek el 29\u{A0}de\u{A0}enero de 2025). En AIME 2024, la diferencia de 0,6\u{A0}puntos entre R1 y o1 equivale a menos de una de las 30 preguntas: no se puede distinguir entre los dos modelos.",
            ],
        ),
    ] {
        for (lang, expected) in LANGUAGES.into_iter().zip([en, fr, de, es]) {
            let models = if show == "ratio" { TURNED } else { PAIR };
            let attributes = [
                ("models", models),
                ("benchmark", "aime-2024"),
                ("as-of", "2025-01-29"),
                ("lang", lang),
                ("show", show),
            ];
            let found = text(&catalog, &attributes);
            assert_eq!(found, expected, "{show} {lang}");
        }
    }
}

/// The words of ratios that are no number of times, and what is asked for in other ways.
#[test]
fn shorter_words() {
    let (catalog, _) = shipped();
    for (attributes, expected) in [
        // Without `show`: the price of one, the summary of two.
        (&[("models", "deepseek-r1")][..], "$2.19"),
        (&[("models", "R1"), ("price", "input"), ("lang", "fr")], "0,55\u{A0}$"),
        (&[("models", "deepseek-r1"), ("show", "score"), ("benchmark", "aime-2024")], "79.8%"),
        // In the author's order.
        (&[("models", "openai-o1 deepseek-r1"), ("show", "price")], "$60 against $2.19"),
        // 12 / 2.19, and after the cut 4.40 / 2.19 = 2.009.
        (&[("models", "openai-o1-mini deepseek-r1"), ("show", "ratio")], "about 5.5\u{A0}times"),
        (
            &[("models", "openai-o1-mini deepseek-r1"), ("show", "ratio"), ("as-of", "2025-02-13"), ("lang", "fr")],
            "environ deux\u{A0}fois",
        ),
        (
            &[("models", "openai-o1-mini deepseek-r1"), ("show", "ratio"), ("as-of", "2025-02-13"), ("lang", "de")],
            "etwa doppelt",
        ),
        // A clause has words for what is no number of times, 15 / 12, and the dearer first whatever the author's order.
        (
            &[("models", "gpt-4o-2024-05-13 claude-3.5-sonnet-20241022"), ("show", "costs"), ("lang", "es")],
            "GPT-4o y Claude 3.5 Sonnet cuestan lo mismo",
        ),
        (&[("models", "openai-o1-mini gpt-4o-2024-05-13"), ("show", "costs")], "GPT-4o costs 25% more than o1-mini"),
        (&[("models", PAIR), ("show", "costs")], "o1 costs about 27 times as much as R1"),
        // A mix, a currency, a host, hours, a measured cost.
        (
            &[("models", TURNED), ("show", "ratio"), ("price", "blended 7 cached 2 input 1 output")],
            "about 33\u{A0}times",
        ),
        (&[("models", "openai-o1"), ("currency", "1 EUR = 1.0396 USD 2025-01-29"), ("lang", "fr")], "57,71\u{A0}€"),
        (&[("models", "deepseek-r1"), ("host", "azure"), ("as-of", "2025-03-11")], "$5.40"),
        (&[("models", "deepseek-r1"), ("hours", "off-peak"), ("as-of", "2025-03-11")], "$0.55"),
        (
            &[("models", TURNED), ("show", "ratio"), ("price", "measured-task"), ("benchmark", "aider-polyglot")],
            "about 34\u{A0}times",
        ),
    ] {
        let day = [("as-of", "2025-01-29")];
        let has_day = attributes.iter().any(|(name, _)| *name == "as-of");
        let attributes = [attributes, if has_day { &[] } else { &day }].concat();
        assert_eq!(text(&catalog, &attributes), expected, "{attributes:?}");
    }
}

/// Words, what the mark is called, and the note, in every language.
#[test]
fn notes() {
    let (catalog, _) = shipped();
    let mut differences = Vec::new();
    for lang in LANGUAGES {
        let mut all: Vec<String> = Vec::new();
        for attributes in [
            &[("models", TURNED), ("show", "ratio")][..],
            &[("models", PAIR), ("show", "costs"), ("phrasing", "common")],
            &[("models", TURNED), ("show", "ratio"), ("currency", "1 EUR = 1.0396 USD 2025-01-29")],
            &[("models", PAIR), ("show", "price"), ("price", "blended 3 input 1 output")],
            &[("models", PAIR), ("show", "score"), ("benchmark", "aime-2024")],
            &[("models", PAIR), ("show", "verdict"), ("benchmark", "gpqa-diamond")],
            &[("models", PAIR), ("benchmark", "aider-polyglot")],
            &[
                ("models", "claude-3.5-sonnet-20241022 openai-o1"),
                ("show", "verdict"),
                ("benchmark", "arena-text"),
                ("as-of", "2026-10-20"),
            ],
            &[("models", PAIR), ("show", "summary"), ("price", "measured-success"), ("benchmark", "aider-polyglot")],
            &[("models", "deepseek-r1")],
            &[("models", "deepseek-r1"), ("currency", "1 EUR = 1.0396 USD 2025-01-29")],
            &[("models", "deepseek-r1"), ("price", "measured-task"), ("benchmark", "aider-polyglot")],
            &[("models", "deepseek-r1"), ("hours", "off-peak"), ("as-of", "2025-03-11")],
            &[("models", "openai-o1 deepseek-r1"), ("show", "ratio"), ("hours", "off-peak"), ("as-of", "2025-03-11")],
            &[("models", "openai-o1"), ("show", "score"), ("benchmark", "aider-polyglot")],
            &[("models", "deepseek-r1"), ("show", "summary"), ("benchmark", "aime-2024")],
            &[("models", "deepseek-r1 gpt-4o-2024-05-13"), ("show", "price")],
            &[("models", "gpt-5"), ("as-of", "2027-01-01")],
        ] {
            let has_day = attributes.iter().any(|(name, _)| *name == "as-of");
            let mut asked: Vec<(&str, &str)> = vec![("lang", lang)];
            if !has_day {
                asked.push(("as-of", "2025-01-29"));
            }
            asked.extend(attributes);
            let words: Vec<String> = attributes.iter().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
            all.push(words.join(" "));
            match said(&catalog, &asked) {
                Ok((fact, found)) => {
                    all.push(format!("  {}\n  ({})", fact.text, fact.label));
                    for paragraph in &fact.note {
                        all.push(format!("  - {}", plain(paragraph)));
                    }
                    for line in found {
                        all.push(format!("  ! {line}"));
                    }
                }
                Err(error) => all.push(format!("  ! {error}")),
            }
        }
        let path = root().join(format!("tests/native/fact/notes-{lang}.txt"));
        differences.extend(golden::compare(&path, Some(&(all.join("\n") + "\n"))).err());
    }
    golden::report(&differences);
}

/// Nothing stands in for what was not understood or is not known: prose has no axis that would show it.
#[test]
fn what_cannot_be_said() {
    let (catalog, _) = shipped();
    for (attributes, expected) in [
        (&[][..], "too-few-models: found 0 models, expected one or two for a fact."),
        (
            &[("models", "deepseek-r1 openai-o1 openai-o1-mini")],
            "too-many-models: found 3 models, expected one or two for a fact.",
        ),
        (&[("models", "deepseek-r1"), ("show", "ratio")], "too-few-models: found one model, expected two for “ratio”."),
        (
            &[("models", "deepseek-r1, R1"), ("show", "verdict")],
            "too-few-models: found one model, expected two for “verdict”.",
        ),
        (
            &[("models", "deepseek-r1 opneai-o1")],
            "unknown-model: found “opneai-o1”, which no model of the catalog is called. Nearest: openai-o1, openai-o1-pro, openai-o1-mini.",
        ),
        (
            &[("models", PAIR), ("show", "sentence")],
            "bad-show: found “sentence”, expected ratio, share, costs, price, score, verdict or summary.",
        ),
        (
            &[("models", PAIR), ("as-of", "29/01/2025")],
            "bad-date: found “29/01/2025”, expected a date such as 2025-01-29.",
        ),
        (
            &[("models", PAIR), ("show", "ratio"), ("as-of", "2025-01-29")],
            "ratio-turned: found DeepSeek R1 before OpenAI o1, which costs more, expected the dearer first. “costs” says both names, the dearer first.",
        ),
        (
            &[("models", TURNED), ("show", "share"), ("as-of", "2025-01-29")],
            "ratio-turned: found OpenAI o1 before DeepSeek R1, which costs less, expected the cheaper first. “costs” says both names, the dearer first.",
        ),
        (
            &[("models", "deepseek-v3 gpt-4o-mini-2024-07-18"), ("show", "ratio"), ("as-of", "2025-03-12")],
            "no-ratio: DeepSeek V3 costs less than twice as much as GPT-4o mini, which is no number of times. “costs” says both names, the dearer first.",
        ),
        (&[("models", PAIR), ("hours", "night")], "bad-hours: found “night”, expected standard, off-peak or peak."),
        (
            &[("models", PAIR), ("price", "3:1")],
            "bad-price: found “3:1”, which does not say which part is input. Write the weights with their words, such as “blended 3 input 1 output”.",
        ),
        (&[("models", PAIR), ("host", "all")], "one-at-a-time: found all hosts, expected one for a fact."),
        (
            &[("models", PAIR), ("benchmark", "aime-2024, math-500")],
            "one-at-a-time: found several benchmarks, expected one for a fact.",
        ),
        (
            &[("models", "deepseek-r1"), ("as-of", "2025-01-01")],
            "not-released: DeepSeek R1 was not released yet on 2025-01-01.",
        ),
        (
            &[("models", "openai-o1"), ("host", "deepseek"), ("as-of", "2025-01-29")],
            "no-price: the host is not known to have sold OpenAI o1.",
        ),
        (
            &[("models", PAIR), ("show", "score"), ("benchmark", "arena-text"), ("as-of", "2025-01-29")],
            "no-score: no score of DeepSeek R1 on Arena (text, overall) is known on 2025-01-29.",
        ),
    ] {
        assert_eq!(said(&catalog, attributes).map(|(fact, _)| fact.text), Err(expected.to_owned()), "{attributes:?}");
    }
    // A price needs no score, a score no price, and what is only a warning ends nothing.
    let (fact, found) = said(&catalog, &[("models", "deepseek-r1"), ("as-of", "2025-01-29"), ("lang", "tlh")]).unwrap();
    assert_eq!((fact.text.as_str(), fact.benchmark.as_deref(), found.len()), ("$2.19", None, 1));
}

/// Scores of two sources are told of, and never set beside each other as two numbers; a free model has no ratio.
#[test]
fn what_does_not_compare() {
    let score = |model, value, source| json!({"model": model, "benchmark": "t", "value": value, "source": source});
    let benchmarks = json!({"t": shares(Some(100)), "u": shares(Some(100))});
    let scores = json!([score("a", 50, "s"), score("b", 60, "t"), score("f", 70, "s")]);
    let catalog = small(&[("a", 4), ("b", 2), ("f", 0)], &benchmarks, &scores);
    let other_source =
        "The scores of b and a on Test come from different sources or test set-ups and are not compared.";
    let costs = "a costs twice as much as b ($4 against $2 per million output tokens; list prices of Host on January\u{A0}29, 2025).";
    let both = format!("{costs} {other_source}");
    for (models, show, benchmark, expected) in [
        ("a b", "verdict", "t", Ok(other_source)),
        ("a b", "summary", "t", Ok(both.as_str())),
        (
            "a b",
            "score",
            "t",
            Err(
                "no-common-source: the two scores have different sources or test set-ups, which two numbers alone would not show.",
            ),
        ),
        // Where the author names no benchmark, one is looked for that compares them.
        (
            "a b",
            "verdict",
            "",
            Err("no-common-source: b has no score on Test from the source of the other's on 2025-01-29."),
        ),
        (
            "b f",
            "ratio",
            "",
            Err(
                "no-ratio: f is free, so that its price has no ratio to another. “costs” says both names, the dearer first.",
            ),
        ),
        ("b f", "price", "", Ok("$2 against $0")),
        ("a f", "score", "", Ok("50% against 70%")),
        ("a f", "score", "u", Err("no-score: no score of a on Test is known on 2025-01-29.")),
    ] {
        let attributes = [("models", models), ("show", show), ("benchmark", benchmark)];
        let found = said(&catalog, &attributes).map(|(fact, _)| fact.text);
        assert_eq!(found, expected.map(str::to_owned).map_err(str::to_owned), "{models} {show} {benchmark}");
    }
    // Each source of the two is named.
    let (fact, _) = said(&catalog, &[("models", "a b"), ("show", "verdict"), ("benchmark", "t")]).unwrap();
    let note: Vec<String> = fact.note.iter().map(|paragraph| plain(paragraph)).collect();
    assert_eq!(note, ["Test: a 50% and b 60%.", "Scores: s; t."]);
}

proptest! {
    /// Whoever is asked about: what is said is whole, names its source, and words no ratio as it must not be.
    #[test]
    fn what_is_said_is_whole(
        models in (0..1_000_usize, 0..1_000_usize, any::<bool>()),
        show in prop_oneof![Just("ratio"), Just("costs"), Just("price"), Just("score"), Just("verdict"), Just("summary"), Just("")],
        benchmark in 0..72_usize,
        lang in prop_oneof![Just("en"), Just("fr"), Just("de"), Just("es"), Just("ja")],
        day in prop_oneof![Just("2025-01-29"), Just("2025-09-06"), Just("2026-10-20")],
        price in prop_oneof![Just("output"), Just("blended 7 cached 2 input 1 output"), Just("measured-task")],
    ) {
        let catalog = read_once();
        let id = |place: usize| catalog.models[place % catalog.models.len()].id.as_str();
        let (first, second, two) = models;
        let models = if two { format!("{}, {}", id(first), id(second)) } else { id(first).to_owned() };
        // Half of the time none is named.
        let benchmark = catalog.benchmarks.get(benchmark).map_or("", |benchmark| &benchmark.id);
        let attributes = [
            ("models", models.as_str()), ("show", show), ("benchmark", benchmark), ("lang", lang), ("as-of", day), ("price", price),
        ];
        match said(catalog, &attributes) {
            Ok((fact, _)) => {
                prop_assert!(!fact.text.is_empty() && fact.text == fact.text.trim(), "{}", fact.text);
                prop_assert!(fact.label.len() > 4);
                let linked = fact.note.iter().flatten().any(|part| matches!(part, Part::Link { .. }));
                prop_assert!(linked, "{:?}", fact.note);
                for paragraph in &fact.note {
                    let text = plain(paragraph);
                    prop_assert!(text.ends_with(['.', ')']) && !text.contains("  "), "{text}");
                    for forbidden in ["cheaper", "expensive", "moins cher", "plus cher", "günstiger", "más barato"] {
                        prop_assert!(!text.contains(forbidden), "{text}");
                    }
                }
            }
            Err(error) => prop_assert!(error.contains(": ") && error.ends_with('.'), "{error}"),
        }
    }
}
