//! The catalog that ships: what it must hold for the article, and that each of its figures can be looked up.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use model_compare::catalog::{Catalog, Hours, Model, Offer};
use model_compare::compare::price_at;
use model_compare::time::{Instant, TimeOfDay};
use model_compare::units::Decimal;
use serde_json::{Map, Value};

use crate::view::root;

/// The article's day.
const DAY: &str = "2025-01-29";

/// The catalog, and the findings about it as lines.
pub(crate) fn shipped() -> (Catalog, Vec<String>) {
    let (catalog, found) = Catalog::from_text(&fs::read(root().join("pkg/catalog.json")).unwrap()).unwrap();
    (catalog, found.iter().map(ToString::to_string).collect())
}

fn model<'a>(catalog: &'a Catalog, id: &str) -> &'a Model {
    catalog.models.iter().find(|model| model.id == id).unwrap_or_else(|| panic!("no model {id}"))
}

fn instant(text: &str) -> Instant {
    Instant::parse(text).unwrap_or_else(|| panic!("no date {text}"))
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap().value
}

/// Guard 22: the catalog as it is edited, because the package follows it at the next build.
#[test]
fn ratings_say_who_chose_what_is_rated() {
    let text = fs::read_to_string(root().join("www/catalog/benchmarks.json")).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    for id in ["arena-text", "arena-coding"] {
        let note = &document["benchmarks"][id]["notes"][0];
        assert_eq!((&note["about"], &note["from"]), (&"selection".into(), &"2025-04-29".into()), "{id}");
        for lang in ["en", "fr", "de", "es"] {
            assert!(note["text"][lang].as_str().unwrap().contains("The Leaderboard Illusion"), "{id} {lang}");
        }
    }
}

#[test]
fn nothing_is_wrong_with_it() {
    assert_eq!(shipped().1, Vec::<String>::new());
}

/// The texts of a document that are not in every language, by their English words.
fn untranslated(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(row) => {
            if let Some(text) = row.get("en").and_then(Value::as_str) {
                if ["fr", "de", "es"]
                    .iter()
                    .any(|lang| row.get(*lang).and_then(Value::as_str).is_none_or(str::is_empty))
                {
                    found.push(text.to_owned());
                }
            }
            row.values().for_each(|value| untranslated(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| untranslated(value, found)),
        _ => {}
    }
}

#[test]
fn its_texts_are_in_every_language() {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join("www/catalog")).unwrap() {
        untranslated(&serde_json::from_slice(&fs::read(entry.unwrap().path()).unwrap()).unwrap(), &mut found);
    }
    assert_eq!(found, Vec::<String>::new());
}

/// The curated catalog as its files have it, one per developer.
fn merged() -> Map<String, Value> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join("www/catalog")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut merged: Map<String, Value> = Map::new();
    for path in paths {
        let part: Map<String, Value> = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        for (key, value) in part {
            match (merged.get_mut(&key), value) {
                (None, value) => {
                    merged.insert(key, value);
                }
                (Some(Value::Object(there)), Value::Object(more)) => there.extend(more),
                (Some(Value::Array(there)), Value::Array(more)) => there.extend(more),
                (Some(_), _) => panic!("{key} stands in two files, one of them {}", path.display()),
            }
        }
    }
    merged
}

/// The curated catalog of `www/catalog`, whether or not the package was built since.
pub(crate) fn curated() -> Catalog {
    let (catalog, found) = Catalog::from_text(Value::Object(merged()).to_string().as_bytes()).unwrap();
    assert_eq!(found, []);
    catalog
}

#[test]
fn it_is_made_of_its_parts() {
    let packed: Value = serde_json::from_slice(&fs::read(root().join("pkg/catalog.json")).unwrap()).unwrap();
    assert!(packed == Value::Object(merged()), "pkg/catalog.json is not www/catalog/: cargo xtask build");
}

/// Each sign of contamination is dated by the day on which it was known: a finding by its own, not by the exam’s.
#[test]
fn signs_of_contamination_have_their_own_days() {
    let path = root().join("www/catalog/benchmarks.json");
    let document: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let notes = document["benchmarks"]["aime-2024"]["notes"].as_array().unwrap();
    let mut days = Vec::new();
    for note in notes.iter().filter(|note| note["about"] == "contamination") {
        let names_matharena =
            ["en", "fr", "de", "es"].map(|lang| note["text"][lang].as_str().unwrap().contains("MathArena"));
        assert!(names_matharena.iter().all(|named| *named == names_matharena[0]));
        days.push((note["from"].as_str().unwrap(), names_matharena[0]));
    }
    assert_eq!(days, [("2024-02-07", false), ("2025-05-29", true)]);
}

/// The evaluation table of DeepSeek-R1's README, in its own order of models: Sonnet, GPT-4o, V3, o1-mini, o1, R1.
const R1_MODELS: [&str; 6] =
    ["claude-3.5-sonnet-20241022", "gpt-4o-2024-05-13", "deepseek-v3", "openai-o1-mini", "openai-o1", "deepseek-r1"];
const R1_TABLE: [(&str, [&str; 6]); 21] = [
    ("mmlu", ["88.3", "87.2", "88.5", "85.2", "91.8", "90.8"]),
    ("mmlu-redux", ["88.9", "88.0", "89.1", "86.7", "", "92.9"]),
    ("mmlu-pro", ["78.0", "72.6", "75.9", "80.3", "", "84.0"]),
    ("drop", ["88.3", "83.7", "91.6", "83.9", "90.2", "92.2"]),
    ("if-eval", ["86.5", "84.3", "86.1", "84.8", "", "83.3"]),
    ("gpqa-diamond", ["65.0", "49.9", "59.1", "60.0", "75.7", "71.5"]),
    ("simpleqa", ["28.4", "38.2", "24.9", "7.0", "47.0", "30.1"]),
    ("frames", ["72.5", "80.5", "73.3", "76.9", "", "82.5"]),
    ("alpaca-eval-2", ["52.0", "51.1", "70.0", "57.8", "", "87.6"]),
    ("arena-hard", ["85.2", "80.4", "85.5", "92.0", "", "92.3"]),
    ("livecodebench", ["33.8", "34.2", "", "53.8", "63.4", "65.9"]),
    ("codeforces-percentile", ["20.3", "23.6", "58.7", "93.4", "96.6", "96.3"]),
    ("codeforces-rating", ["717", "759", "1134", "1820", "2061", "2029"]),
    ("swe-bench-verified", ["50.8", "38.8", "42.0", "41.6", "48.9", "49.2"]),
    ("aider-polyglot", ["45.3", "16.0", "49.6", "32.9", "61.7", "53.3"]),
    ("aime-2024", ["16.0", "9.3", "39.2", "63.6", "79.2", "79.8"]),
    ("math-500", ["78.3", "74.6", "90.2", "90.0", "96.4", "97.3"]),
    ("cnmo-2024", ["13.1", "10.8", "43.2", "67.6", "", "78.8"]),
    ("cluewsc", ["85.4", "87.9", "90.9", "89.9", "", "92.8"]),
    ("c-eval", ["76.7", "76.0", "86.5", "68.9", "", "91.8"]),
    ("chinese-simpleqa", ["55.4", "58.7", "68.0", "40.3", "", "63.7"]),
];

#[test]
fn it_has_the_table_of_r1() {
    let (catalog, _) = shipped();
    for (benchmark, scores) in R1_TABLE {
        for (id, expected) in R1_MODELS.iter().zip(scores) {
            let found: Vec<Decimal> = model(&catalog, id)
                .scores
                .iter()
                .filter(|score| score.source.id == "deepseek-r1-readme" && score.benchmark.id == benchmark)
                .map(|score| score.value)
                .collect();
            let expected: Vec<Decimal> =
                Some(expected).filter(|text| !text.is_empty()).map(decimal).into_iter().collect();
            assert_eq!(found, expected, "{id} on {benchmark}");
        }
    }
}

#[test]
fn it_has_their_contemporaries() {
    let (catalog, _) = shipped();
    let day = instant(DAY);
    let contemporaries: Vec<&str> = catalog
        .models
        .iter()
        .filter(|model| !R1_MODELS.contains(&model.id.as_str()) && Instant::from(model.released) < day)
        .filter(|model| !model.scores.is_empty())
        .filter(|model| model.offers.iter().any(|offer| price_at(offer, day).is_some_and(|row| row.output.is_some())))
        .map(|model| model.id.as_str())
        .collect();
    assert!(contemporaries.len() >= 10, "{contemporaries:?}");
}

#[test]
fn every_figure_can_be_looked_up() {
    let (catalog, _) = shipped();
    let mut figures = 0;
    for model in &catalog.models {
        let prices = model.offers.iter().flat_map(|offer| &offer.prices).map(|row| &row.source);
        for source in prices.chain(model.scores.iter().map(|score| &score.source)).chain([&model.source]) {
            figures += 1;
            assert!(source.url.is_some(), "{}: {} has no address", model.id, source.id);
        }
    }
    assert!(figures > 500, "{figures}");
    for benchmark in &catalog.benchmarks {
        assert!(benchmark.source.url.is_some() && benchmark.measures.fr.is_some(), "{}", benchmark.id);
    }
}

/// What was in force on the article's day in the lists that the catalog was made from, LiteLLM's and OpenRouter's:
/// host, tier, then models with their input/output prices. Every row of those lists whose model is in the catalog is
/// here, but:
/// - ids without a version, which moved from one to the next: `gpt-4o`, `mistral-large-latest`, `codestral-latest`,
///   `gemini-pro-1.5`, `gemini-flash-1.5`, `gemini-2.0-flash-thinking-exp` (01-21 began between two copies), Vertex's
///   `claude-3-5-sonnet`, DeepSeek's `deepseek-coder`, which answered as `deepseek-chat` did;
/// - other things than the model: its fine-tuned variants (`ft:`), base weights (`llama-3.1-405b`), longer answers
///   (`gpt-4o:extended`), weights to run oneself (Ollama);
/// - what is wrong in the list: `eu.` Claude 3.5 Haiku at 0.25/1.25, the price of Claude 3 Haiku, mended there in 2026;
///   the key `deepseek-chat` at 0.6/1.7, not in the list from 2025-01-03 to 2025-09-24; Llama at Vertex
///   (`llama3-405b-instruct-maas`) at 0, which names neither its version nor a price;
/// - Llama 3.1 70B at Cerebras: LiteLLM dates its end there to 2025-01-17, twelve days before.
///
/// OpenRouter's `:beta` twins and Bedrock's other `us.` and `eu.` ids cost what the plain ids cost: one offer.
const IN_FORCE: &[(&str, &str, &str)] = &[
    (
        "azure",
        "",
        "gpt-4o-2024-05-13 5/15, gpt-4o-2024-08-06 2.5/10, gpt-4o-2024-11-20 2.5/10, \
        gpt-4o-mini-2024-07-18 0.15/0.6, llama-3.1-70b 2.68/3.54, llama-3.3-70b 0.71/0.71, openai-o1 15/60, \
        openai-o1-mini 3/12",
    ),
    ("azure", "regional", "gpt-4o-2024-08-06 2.75/11, gpt-4o-2024-11-20 2.75/11, gpt-4o-mini-2024-07-18 0.165/0.66"),
    (
        "bedrock",
        "",
        "claude-3-opus-20240229 15/75, claude-3.5-haiku-20241022 0.8/4, claude-3.5-sonnet-20240620 3/15, \
        claude-3.5-sonnet-20241022 3/15, llama-3.1-405b 5.32/16, llama-3.1-70b 0.99/0.99, \
        llama-3.1-8b 0.22/0.22, llama-3.3-70b 0.72/0.72, nova-lite 0.06/0.24, nova-pro 0.8/3.2",
    ),
    ("cerebras", "", "llama-3.1-8b 0.1/0.1"),
    ("deepseek", "", "deepseek-r1 0.55/2.19, deepseek-v3 0.14/0.28"),
    ("fireworks", "", "deepseek-v3 0.9/0.9, llama-3.1-8b 0.1/0.1, qwen2.5-coder-32b 0.9/0.9"),
    ("google", "", "gemini-exp-1206 0/0"),
    (
        "openai",
        "",
        "gpt-4o-2024-05-13 5/15, gpt-4o-2024-08-06 2.5/10, gpt-4o-2024-11-20 2.5/10, \
        gpt-4o-mini-2024-07-18 0.15/0.6, openai-o1 15/60",
    ),
    (
        "openrouter",
        "",
        "claude-3-opus-20240229 15/75, claude-3.5-haiku-20241022 0.8/4, claude-3.5-sonnet-20240620 3/15, \
        claude-3.5-sonnet-20241022 3/15, codestral-2501 0.3/0.9, deepseek-v2.5 2/2, deepseek-v3 0.14/0.28, \
        gemini-2.0-flash-exp 0/0, gemini-exp-1206 0/0, gpt-4o-2024-05-13 5/15, gpt-4o-2024-08-06 2.5/10, \
        gpt-4o-2024-11-20 2.5/10, gpt-4o-mini-2024-07-18 0.15/0.6, grok-2-1212 2/10, llama-3.1-405b 0.8/0.8, \
        llama-3.1-70b 0.12/0.3, llama-3.1-8b 0.02/0.05, llama-3.3-70b 0.12/0.3, mistral-large-2411 2/6, \
        nova-lite 0.06/0.24, nova-pro 0.8/3.2, openai-o1 15/60, openai-o1-mini 3/12, openai-o1-preview 15/60, \
        phi-4 0.07/0.14, qwen2.5-72b 0.23/0.4, qwen2.5-coder-32b 0.07/0.16, qwq-32b-preview 0.12/0.18",
    ),
    ("openrouter", "free", "llama-3.1-405b 0/0, llama-3.1-70b 0/0, llama-3.1-8b 0/0"),
    ("openrouter", "nitro", "llama-3.1-405b 14.62/14.62, llama-3.1-70b 3.25/3.25"),
    ("perplexity", "", "llama-3.1-70b 1/1, llama-3.1-8b 0.2/0.2"),
    ("together", "turbo", "llama-3.1-70b 0.88/0.88, llama-3.1-8b 0.18/0.18, llama-3.3-70b 0.88/0.88"),
    (
        "vertex",
        "",
        "claude-3-opus-20240229 15/75, claude-3.5-haiku-20241022 1/5, claude-3.5-sonnet-20240620 3/15, \
        mistral-large-2411 2/6",
    ),
];

#[test]
fn it_has_what_was_in_force_on_the_day() {
    let (catalog, _) = shipped();
    let mut rows = 0;
    for (host, tier, prices) in IN_FORCE {
        for row in prices.split(", ") {
            let (id, prices) = row.split_once(' ').unwrap();
            let (input, output) = prices.split_once('/').unwrap();
            let offer = model(&catalog, id).offers.iter().find(|offer| key(offer) == (*host, *tier));
            let found = offer.and_then(|offer| price_at(offer, instant(DAY))).map(|row| (row.input, row.output));
            assert_eq!(found, Some((Some(decimal(input)), Some(decimal(output)))), "{id} at {host} {tier}");
            rows += 1;
        }
    }
    assert_eq!(rows, 75);
}

/// R1's offers: host, tier, day, then input, cached input and output; `None` where no price is known on that day.
///
/// All that the lists have, but:
/// - another model under the name: SiliconFlow's, dated 2025-05-28 and so R1-0528; `deepseek-reasoner` wherever it is
///   resold; distilled and retrained ones (R1 1776, MAI-DS-R1, chimeras);
/// - one host's price passed on by another: Kilo (OpenRouter's name, limits and price), Hugging Face (a price for each
///   host behind its router, here Novita's), Abacus (a router, Together's price), NanoGPT's `deepseek-r1-sambanova`,
///   Kyma (DeepSeek's own 0.55/2.19 plus 35%, long after DeepSeek stopped serving R1);
/// - 0 that is no price: GitHub Models and iFlow, where models.dev has 0 for every model;
/// - a second door to the same offer: Novita's `community`, Bedrock's `deepseek.r1-v1:0`, Azure Cognitive Services,
///   LiteLLM's `deepseek/deepseek-r1`, which is no id of DeepSeek's;
/// - prices without a day, which dated ones contradict: llm-stats' of Together (7/7), Fireworks (8/8) and DeepInfra
///   (0.85/2.50), and that of its makers' gateway ZeroEval (3/6); genai-prices' of OpenRouter.
type Known = Option<(&'static str, &'static str, &'static str)>;
const R1_PRICES: &[(&str, &str, &str, Known)] = &[
    ("deepseek", "", "2025-01-19", None),
    ("deepseek", "", "2025-01-20", Some(("0.55", "0.14", "2.19"))),
    ("deepseek", "", DAY, Some(("0.55", "0.14", "2.19"))),
    ("deepseek", "", "2025-05-27T23:59:59Z", Some(("0.55", "0.14", "2.19"))),
    // From here the id serves R1-0528, then V3.1.
    ("deepseek", "", "2025-05-28", None),
    ("deepseek", "", "2025-09-05T15:59:59Z", None),
    // LiteLLM's 0 until then: a free preview or an unknown price.
    ("azure", "", "2025-02-15", None),
    ("azure", "", "2025-03-10T23:59:59Z", None),
    ("azure", "", "2025-03-11", Some(("1.35", "", "5.40"))),
    ("azure", "data-zone", "2025-03-10T23:59:59Z", None),
    ("azure", "data-zone", "2025-03-11", Some(("1.485", "", "5.94"))),
    ("azure", "regional", "2025-03-10T23:59:59Z", None),
    ("azure", "regional", "2025-03-11", Some(("1.485", "", "5.94"))),
    ("bedrock", "", "2025-03-11", None),
    ("bedrock", "", "2025-03-12", Some(("1.35", "", "5.4"))),
    ("openrouter", "", "2025-02-12", None),
    ("openrouter", "", "2025-02-13", Some(("0.8", "", "2.4"))),
    ("openrouter", "", "2025-03-03", Some(("0.55", "", "2.19"))),
    ("openrouter", "", "2025-12-01", Some(("0.3", "", "1.2"))),
    ("fireworks", "", "2025-04-30", Some(("3", "", "8"))),
    ("fireworks", "basic", "2025-04-30", Some(("0.55", "", "2.19"))),
    ("sambanova", "", "2025-05-19", Some(("5", "", "7"))),
    ("hyperbolic", "", "2025-07-23", Some(("0.4", "", "0.4"))),
    ("lambda", "", "2025-07-23", Some(("0.8", "", "0.8"))),
    ("deepinfra", "", "2025-09-09", Some(("0.45", "", "2.15"))),
    ("deepinfra", "", "2025-09-10", Some(("0.7", "", "2.4"))),
    ("deepinfra", "turbo", "2025-08-22", Some(("1", "", "3"))),
    ("vercel", "", "2025-08-30", Some(("0.55", "", "2.19"))),
    ("vercel", "", "2026-07-02", Some(("1.35", "", "5.4"))),
    ("novita", "", "2026-08-28", Some(("4", "", "4"))),
    ("novita", "turbo", "2026-01-13", Some(("0.7", "", "2.5"))),
    ("replicate", "", "2026-01-12", Some(("3.75", "", "10"))),
    ("nebius", "", "2026-03-03", Some(("0.8", "", "2.4"))),
    ("snowflake", "", "2026-06-06", Some(("1.35", "", "5.4"))),
    ("openrouter", "free", "2025-02-12", None),
    ("openrouter", "free", "2025-02-13", Some(("0", "", "0"))),
    ("openrouter", "free", "2025-12-06", None),
    ("together", "", "2026-07-02", Some(("3", "", "7"))),
    ("nano-gpt", "", "2026-07-02", Some(("0.4", "", "1.7"))),
    ("alibaba-cn", "", "2026-07-02", Some(("0.574", "", "2.294"))),
    ("drun", "", "2026-07-02", Some(("0.55", "", "2.2"))),
    ("streamlake", "", "2026-11-22", None),
    ("streamlake", "", "2026-11-23", Some(("0.571", "0.229", "2.286"))),
];

fn key(offer: &Offer) -> (&str, &str) {
    (&offer.host.id, offer.tier.as_deref().unwrap_or_default())
}

#[test]
fn it_has_r1_at_every_host() {
    let (catalog, _) = shipped();
    let r1 = model(&catalog, "deepseek-r1");
    let offers: BTreeMap<(&str, &str), &Offer> = r1.offers.iter().map(|offer| (key(offer), offer)).collect();
    let mut named: Vec<(&str, &str)> = R1_PRICES.iter().map(|(host, tier, _, _)| (*host, *tier)).collect();
    named.sort_unstable();
    named.dedup();
    assert_eq!(offers.keys().copied().collect::<Vec<_>>(), named);
    for (host, tier, day, expected) in R1_PRICES {
        let row = price_at(offers[&(*host, *tier)], instant(day));
        let found = row.map(|row| [row.input, row.cached_input, row.output]);
        let price = |text: &str| Some(text).filter(|text| !text.is_empty()).map(decimal);
        let expected = expected.map(|(input, cached, output)| [input, cached, output].map(price));
        assert_eq!(found, expected, "{host} {tier} on {day}");
    }
}

#[test]
fn the_hours_of_r1_are_kept_apart() {
    let (catalog, _) = shipped();
    let offer = model(&catalog, "deepseek-r1").offers.iter().find(|offer| key(offer) == ("deepseek", "")).unwrap();
    let cheap: Vec<_> = offer.prices.iter().filter(|row| !row.condition.is_none()).collect();
    let clock = |text| TimeOfDay::parse(text).unwrap();
    for row in &cheap {
        assert_eq!(row.condition.hours, Some(Hours { from: clock("16:30"), to: clock("00:30") }));
        assert_eq!(row.output, Some(decimal("0.55")));
    }
    let ends: Vec<_> = cheap.iter().map(|row| (row.from, row.to)).collect();
    assert_eq!(
        ends,
        [(Some(instant("2025-02-26T16:30Z")), Some(instant("2025-05-28")))],
        "off-peak from the announcement until the id serves another model"
    );
}
