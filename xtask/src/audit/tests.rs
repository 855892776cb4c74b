//! The finders on raw files of our own, small and of the shape of the real ones, against catalogs that are right and wrong.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::*;

/// A folder of raw files that is removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(entries: &[(&str, &str)]) -> Self {
        let name = format!("audit-{}-{:?}", std::process::id(), std::thread::current().id());
        let folder = std::env::temp_dir().join(name);
        files::remove_dir(&folder).unwrap();
        for (name, text) in entries {
            let path = folder.join(name);
            files::create_dir(path.parent().unwrap_or(Path::new("."))).unwrap();
            files::write(&path, text).unwrap();
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = files::remove_dir(&self.0);
    }
}

const LITELLM: &str = r#"{
  "sample_spec": {"litellm_provider": "one of", "input_cost_per_token": 0.0},
  "host-a/model-one": {
    "litellm_provider": "host-a",
    "input_cost_per_token": 5.5e-07,
    "cache_read_input_token_cost": 1.4e-07,
    "output_cost_per_token": 2.19e-06
  },
  "azure_ai/model-one": {"litellm_provider": "azure_ai", "input_cost_per_token": 1.35e-06}
}"#;

const LLMLEDGER: &str = r#"{"built": "2026-10-21T12:02:42+00:00", "models": [{"key": "azure_ai/model-one", "host": "azure_ai", "input": 1.35, "output": 5.4}],
"events": {"azure_ai/model-one": [["2025-02-03","added","",null,null,"",1],
["2025-03-11","price","input_cost_per_token",0.0,1.35e-06,"likely",2],
["2025-06-01","price","input_cost_per_token",1.35e-06,0.00135,"unit",3],
["2025-06-03","price","input_cost_per_token",0.00135,1.35e-06,"unit",4]]},
"ratings": {"date": "2026-10-20", "tasks": {"overall": [["lab / one","Model One (High)",1402.3,1397.8,1406.8,27807,1]]}},
"unpriced": {"models": [["Model Two 1.0","lab","2026-10-20",1,24745,1290.1,["model-two"]]]}}"#;

const MODEL_PRICES: &str = r#"{
  "prices": {"host-a": {"model-one": {"standard": [
    {"rates": {"input": 1.0, "output": 4.0, "source": "https://example.org/old", "valid_from": "2025-01-01T00:00:00Z"}, "start": null},
    {"rates": {"input": 0.5, "output": 2.0, "source": "https://example.org/page", "valid_from": "2025-06-01T00:00:00Z"}, "start": "2025-06-01T00:00:00Z"}
  ]}}},
  "schedules": {"schedule": [{"provider": "host-a", "note": "It printed $0.07/$0.24/$1.01, about a quarter.",
    "off_peak_hours_utc": [["16:30", "00:30"]], "off_peak_multiplier": {"model-one": 0.25}}]}
}"#;

const OPENROUTER: &str = r#"{"snapshots": [
{"date": "2025-02-13", "prices": {"lab/model-one": [0.8, 2.4]}},
{"date": "2025-03-03", "prices": {"lab/model-one": [0.55, 2.19]}},
{"date": "2025-04-03", "prices": {"lab/model-one": [0.55, 2.19]}}]}"#;

const AZURE: &str = r#"{"items": [
{"effectiveStartDate": "2024-12-01T00:00:00Z", "meterName": "o1 1217 Outp glbl Tokens", "productName": "Azure OpenAI", "regions": ["a", "b"], "retailPrice": 0.06, "unitOfMeasure": "1K"},
{"effectiveStartDate": "2024-12-01T00:00:00Z", "meterName": "o1 1217 Outp regnl Tokens", "productName": "Azure OpenAI", "regions": ["a"], "retailPrice": 0.066, "unitOfMeasure": "1K"},
{"effectiveStartDate": "2024-12-01T00:00:00Z", "meterName": "o1 1217 Batch Outp glbl Tokens", "productName": "Azure OpenAI", "regions": ["a"], "retailPrice": 0.03, "unitOfMeasure": "1K"},
{"effectiveStartDate": "2025-08-01T00:00:00Z", "meterName": "GPT 5 outpt Glbl 1M Tokens", "productName": "Azure OpenAI GPT5", "regions": ["a"], "retailPrice": 10.0, "unitOfMeasure": "1M"}]}"#;

const README: &str = "# Evaluation
### Base Model
| | Benchmark (Metric) | Model One | Other |
|---|---|---|---|
| English | MMLU (Acc.) | 70.0 | 71.0 |
### Chat Model
| | Benchmark (Metric) | Model One | Other |
|---|---|---|---|
| English | MMLU (EM) | **88.5** | 87.2 |
| Code | LiveCodeBench (Pass@1-COT) | 40.5 | - |
| | LiveCodeBench (Pass@1) | 37.6 | - |
";

const SIMPLE_EVALS: &str = "| Model | Prompt | MMLU | GPQA [^8] |
|:--:|:--:|:--:|:--:|
| **Models** | | | |
| model-one-high [^10] | n/a | 93.3 | 83.4 |
| model-one | n/a | 92.9 | 82.8 |
";

const EPOCH: &str = "id,task,model,Best score (across scorers),Scores,started_at
a,GPQA diamond,model-one_high,0.717,\"choice:0.72±0.03,choice:0.67±0.02\",26 May 2025 2:38pm
b,GPQA diamond,model-one_low,0.650,choice:0.65±0.03,26 May 2025 2:38pm
";

const AIDER: &str = "- dirname: x
  test_cases: 225
  model: Model One (high)
  pass_rate_1: 23.7
  pass_rate_2: 61.7
  pass_num_2: 139
  date: 2024-12-21
";

const LLM_STATS: &str = r#"[
  {"score": 0.743, "benchmark_name": "AIME 2024", "self_reported_source_link": "https://www.example.org/page/"},
  {"score": 0.5, "benchmark_name": "AIME 2024", "self_reported_source_link": "https://example.org/other"}
]"#;

const GENAI: &str = r#"[{"id": "host-a", "models": [{"id": "one", "match": {"or": [{"equals": "model-one"}]},
"prices": {"input_mtok": {"base": 1.25, "tiers": [{"start": 128000, "price": 2.5}]}, "output_mtok": 5}}]}]"#;

const MODELS_DEV: &str = r#"{"host-a": {"models": {"model-one": {"cost": {"input": 1.35, "output": 5.4}}}}}"#;

const FILES: &[(&str, &str)] = &[
    ("litellm/model_prices_and_context_window.json", LITELLM),
    ("llmledger/snapshot.json", LLMLEDGER),
    ("model-prices/snapshot.json", MODEL_PRICES),
    ("openrouter/history_2023-07_2026-09.json", OPENROUTER),
    ("azure-retail-prices/snapshot.json", AZURE),
    ("vendor-tables/deepseek-v3.README.md", README),
    ("simple-evals/README.tables.txt", SIMPLE_EVALS),
    ("epoch-benchmark-stitching/benchmarks_runs.csv", EPOCH),
    ("aider/polyglot_leaderboard.yml", AIDER),
    ("llm-stats/data/organizations/lab/models/model-one/benchmarks.json", LLM_STATS),
    ("genai-prices/data.json", GENAI),
    ("models.dev/api.rebuilt.json", MODELS_DEV),
];

/// A catalog of one offer and one score, each as given.
fn catalog(offer: &Value, score: &Value) -> String {
    let source = |url: &str| json!({ "url": url });
    json!({
        "models": {
            "model-one": { "name": "Model One", "released": "2024-12-17" },
            "model-two": { "name": "Model Two" },
        },
        "sources": {
            "page": source("https://example.org/page"),
            "elsewhere": source("https://example.org/elsewhere"),
            "readme": source("https://github.com/deepseek-ai/DeepSeek-V3"),
            "simple-evals": source("https://github.com/openai/simple-evals"),
            "epoch": source("https://epoch.ai/benchmarks/gpqa-diamond"),
            "aider": source("https://aider.chat/docs/leaderboards/"),
            "arena": source("https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset"),
        },
        "benchmarks": {
            "mmlu": { "name": "MMLU", "unit": "percent" },
            "gpqa-diamond": { "name": "GPQA Diamond", "unit": "percent" },
            "livecodebench": { "name": "LiveCodeBench", "unit": "percent" },
            "aime-2024": { "name": "AIME 2024", "unit": "percent" },
            "aider-polyglot": { "name": "Aider polyglot", "unit": "percent" },
            "arena-text": { "name": "Arena", "unit": "points" },
        },
        "offers": if offer.is_null() { json!([]) } else { json!([offer]) },
        "scores": if score.is_null() { json!([]) } else { json!([score]) },
    })
    .to_string()
}

/// The word for each figure's outcome, in the catalog's order, with its quote or the reason.
fn outcomes(catalog: &str) -> Vec<(&'static str, String)> {
    let folder = Folder::new(FILES);
    let catalog = Catalog::read(catalog).unwrap();
    let results = look_up(&Raw::new(&folder.0), &catalog, "digest", Many::All).unwrap();
    let outcome = |(_, outcome)| match outcome {
        Outcome::Found(quote) => ("found", format!("{} {}", quote.place, quote.text)),
        Outcome::Disagrees(quote) => ("disagrees", format!("{} {}", quote.place, quote.text)),
        Outcome::Missing(why) => ("missing", why),
    };
    results.into_iter().map(outcome).collect()
}

fn price(host: &str, id: &str, tier: Option<&str>, row: &Value) -> Vec<(&'static str, String)> {
    let mut offer = json!({ "model": "model-one", "host": host, "id": id, "prices": [row] });
    if let Some(tier) = tier {
        offer["tier"] = tier.into();
    }
    outcomes(&catalog(&offer, &Value::Null))
}

fn score(model: &str, benchmark: &str, value: f64, source: &str, more: &Value) -> (&'static str, String) {
    let mut row = json!({ "model": model, "benchmark": benchmark, "value": value, "source": source });
    for (key, value) in more.as_object().unwrap() {
        row[key] = value.clone();
    }
    outcomes(&catalog(&Value::Null, &row)).remove(0)
}

#[test]
fn a_wrong_price_disagrees() {
    let row = json!({ "from": "2026-11-23", "checked": "2026-11-23", "source": "litellm",
        "input": 0.55, "cached_input": 0.41, "output": 2.19 });
    let found = price("host-a", "model-one", None, &row);
    let words: Vec<&str> = found.iter().map(|(word, _)| *word).collect();
    assert_eq!(words, ["found", "disagrees", "found"]);
    let file = "litellm/model_prices_and_context_window.json";
    assert_eq!(found[1].1, format!("{file}:6 host-a/model-one \"cache_read_input_token_cost\": 1.4e-07"));
    assert_eq!(found[2].1, format!("{file}:7 host-a/model-one \"output_cost_per_token\": 2.19e-06"));
}

#[test]
fn another_model_with_the_same_price_is_not_found() {
    let row = json!({ "from": "2026-11-23", "checked": "2026-11-23", "source": "litellm", "output": 2.19 });
    let found = price("host-a", "model-two", None, &row);
    assert_eq!(found[0].0, "missing", "{found:?}");
}

#[test]
fn a_dated_price_is_that_of_its_day() {
    let row = |from: &str, input: f64| json!({ "from": from, "checked": "2026-10-21", "source": "litellm-history", "input": input });
    for (from, input, expected) in [
        ("2025-03-11", 1.35, "found"),
        ("2025-02-03", 0.0, "disagrees"), // It rose a month later, and the row says that it did not.
        ("2025-02-03", 1.35, "disagrees"),
        ("2025-01-01", 0.0, "disagrees"),  // Not listed yet.
        ("2025-06-02", 1.35, "disagrees"), // A slip, but it was the list's number on that day.
    ] {
        let found = price("azure", "Model-One", None, &row(from, input));
        assert_eq!(found[0].0, expected, "{from} {input}: {found:?}");
    }
    let ended = json!({ "from": "2025-02-03", "to": "2025-03-11", "checked": "2025-03-11", "source": "litellm-history", "input": 0 });
    assert_eq!(price("azure", "Model-One", None, &ended)[0].0, "found");
}

#[test]
fn a_price_of_today_has_a_past() {
    for (from, expected) in [("2025-03-11", "found"), ("2025-02-03", "disagrees"), ("2026-11-01", "found")] {
        let row = json!({ "from": from, "checked": "2026-11-23", "source": "litellm", "input": 1.35 });
        let found = price("azure", "Model-One", None, &row);
        assert_eq!(found[0].0, expected, "{from}: {found:?}");
    }
}

#[test]
fn copies_of_a_list_agree_while_a_row_holds() {
    for (from, to, checked, output, expected) in [
        ("2025-03-03", None, "2025-04-03", 2.19, "found"),
        ("2025-02-13", Some("2025-03-03"), "2025-02-13", 2.4, "found"),
        ("2025-02-13", None, "2025-04-03", 2.4, "disagrees"),
        ("2025-02-20", None, "2025-04-03", 2.19, "disagrees"), // No copy is of that day.
        ("2025-05-01", None, "2025-05-01", 2.19, "missing"),
    ] {
        let row =
            json!({ "from": from, "to": to, "checked": checked, "source": "openrouter-history", "output": output });
        let found = price("openrouter", "lab/model-one", None, &row);
        assert_eq!(found[0].0, expected, "{from} {output}: {found:?}");
    }
}

#[test]
fn periods_and_pages_and_hours_have_prices() {
    let row = |source: &str, from: &str, input: f64, hours: Option<&str>| json!({ "from": from, "checked": "2025-07-01", "source": source, "input": input, "hours": hours });
    for (source, from, input, hours, expected) in [
        ("model-prices", "2025-06-01", 0.5, None, "found"),
        ("model-prices", "2025-03-01", 1.0, None, "disagrees"), // Halved in June, and the row says nothing of it.
        ("model-prices", "2024-01-01", 1.0, None, "missing"),
        ("page", "2025-06-01", 0.5, None, "found"),
        ("page", "2025-06-01", 0.6, None, "disagrees"),
        ("elsewhere", "2025-06-01", 0.5, None, "missing"),
        ("model-prices", "2025-03-01", 0.25, Some("16:30/00:30"), "found"),
        ("model-prices", "2025-03-01", 0.24, Some("16:30/00:30"), "found"),
        ("model-prices", "2025-03-01", 1.01, Some("16:30/00:30"), "disagrees"),
    ] {
        let found = price("host-a", "model-one", None, &row(source, from, input, hours));
        assert_eq!(found[0].0, expected, "{source} {from} {input}: {found:?}");
    }
}

#[test]
fn a_meter_is_of_one_zone() {
    let row = |output: f64| json!({ "from": "2024-12-17", "checked": "2026-08-11", "source": "azure-retail-prices", "output": output });
    for (id, tier, output, expected) in [
        ("o1-2024-12-17", None, 60.0, "found"),
        ("o1-2024-12-17", Some("regional"), 66.0, "found"),
        ("o1-2024-12-17", None, 66.0, "disagrees"),
        ("o1-2024-12-17", None, 30.0, "disagrees"),
        ("o1-2024-12-17", Some("data-zone"), 66.0, "missing"),
        ("gpt-5", None, 10.0, "disagrees"), // The meter begins in August 2025.
    ] {
        let found = price("azure", id, tier, &row(output));
        assert_eq!(found[0].0, expected, "{id} {tier:?} {output}: {found:?}");
    }
}

#[test]
fn lists_of_a_day_have_prices_and_tiers() {
    let row = |source: &str, input: f64, above: Option<u64>| json!({ "from": "2026-07-02", "checked": "2026-07-02", "source": source, "input": input, "above_tokens": above });
    for (source, input, above, expected) in [
        ("models-dev", 1.35, None, "found"),
        ("models-dev", 5.4, None, "disagrees"),
        ("models-dev", 1.35, Some(128_000), "missing"),
        ("genai-prices", 1.25, None, "found"),
        ("genai-prices", 2.5, Some(128_000), "found"),
        ("genai-prices", 2.5, None, "disagrees"),
    ] {
        let found = price("host-a", "model-one", None, &row(source, input, above));
        assert_eq!(found[0].0, expected, "{source} {input}: {found:?}");
    }
}

#[test]
fn a_table_gives_the_cell_of_row_and_column() {
    let metric = |metric: &str| json!({ "metric": metric });
    for (benchmark, value, source, more, expected) in [
        ("mmlu", 88.5, "readme", metric("EM"), "found"),
        ("mmlu", 87.2, "readme", metric("EM"), "disagrees"),
        ("mmlu", 70.0, "readme", metric("Acc."), "disagrees"), // That is the base model's.
        ("livecodebench", 40.5, "readme", metric("pass@1-COT"), "found"),
        ("livecodebench", 40.5, "readme", metric("pass@1"), "disagrees"),
        ("gpqa-diamond", 82.8, "simple-evals", json!({}), "found"),
        ("gpqa-diamond", 83.4, "simple-evals", json!({ "effort": "high" }), "found"),
        ("gpqa-diamond", 83.4, "simple-evals", json!({}), "disagrees"),
        ("gpqa-diamond", 82.8, "simple-evals", json!({ "effort": "low" }), "missing"),
    ] {
        let found = score("model-one", benchmark, value, source, &more);
        assert_eq!(found.0, expected, "{benchmark} {value}: {found:?}");
    }
    let found = score("model-one", "mmlu", 88.5, "readme", &metric("EM"));
    assert_eq!(found.1, "vendor-tables/deepseek-v3.README.md:9 “Model One” | English | MMLU (EM) | **88.5** | 87.2 |");
}

#[test]
fn runs_and_boards_have_more_than_a_value() {
    let day = "2025-05-26";
    for (model, benchmark, value, source, more, expected) in [
        (
            "model-one",
            "gpqa-diamond",
            71.7,
            "epoch",
            json!({ "effort": "high", "date": day, "standard_error": 3 }),
            "found",
        ),
        (
            "model-one",
            "gpqa-diamond",
            71.7,
            "epoch",
            json!({ "effort": "high", "date": day, "standard_error": 2 }),
            "disagrees",
        ),
        ("model-one", "gpqa-diamond", 71.7, "epoch", json!({ "effort": "low", "date": day }), "disagrees"),
        ("model-one", "gpqa-diamond", 71.7, "epoch", json!({ "effort": "high", "date": "2025-05-27" }), "disagrees"),
        ("model-one", "gpqa-diamond", 71.7, "epoch", json!({ "date": day }), "missing"),
        (
            "model-one",
            "aider-polyglot",
            61.7,
            "aider",
            json!({ "effort": "high", "date": "2024-12-21", "solved": 139, "asked": 225 }),
            "found",
        ),
        (
            "model-one",
            "aider-polyglot",
            61.7,
            "aider",
            json!({ "date": "2024-12-21", "solved": 138, "asked": 225 }),
            "disagrees",
        ),
        ("model-one", "aider-polyglot", 23.7, "aider", json!({ "date": "2024-12-21" }), "disagrees"),
        (
            "model-one",
            "arena-text",
            1402.3,
            "arena",
            json!({ "date": "2026-10-20", "interval": [1397.8, 1406.8] }),
            "found",
        ),
        (
            "model-one",
            "arena-text",
            1402.3,
            "arena",
            json!({ "date": "2026-10-20", "interval": [1397.8, 1406.9] }),
            "disagrees",
        ),
        ("model-two", "arena-text", 1290.1, "arena", json!({ "date": "2026-10-20" }), "found"),
        ("model-one", "aime-2024", 74.3, "page", json!({}), "found"),
        ("model-one", "aime-2024", 50.0, "page", json!({}), "disagrees"),
        ("model-one", "aime-2024", 74.3, "elsewhere", json!({}), "missing"),
    ] {
        let found = score(model, benchmark, value, source, &more);
        assert_eq!(found.0, expected, "{benchmark} {value}: {found:?}");
    }
}

#[test]
fn the_sheet_is_drawn_by_the_digest() {
    let row = json!({ "from": "2026-11-23", "checked": "2026-11-23", "source": "litellm", "input": 0.55, "output": 9 });
    let offer = json!({ "model": "model-one", "host": "host-a", "id": "model-one", "prices": [row] });
    let score = json!({ "model": "model-one", "benchmark": "mmlu", "value": 1, "source": "elsewhere" });
    let text = catalog(&offer, &score);
    let folder = Folder::new(FILES);
    let catalog = Catalog::read(&text).unwrap();
    let sheet = |digest: &str, many: usize| {
        let results = look_up(&Raw::new(&folder.0), &catalog, digest, Many::Some(many)).unwrap();
        sheet::markdown(digest, 3, &results)
    };
    let whole = sheet("digest", 100);
    assert_eq!(whole, sheet("digest", 100));
    assert!(whole.contains("- drawn: 3 of 3 figures\n"), "{whole}");
    assert!(whole.contains("- 3 figures: 1 found, 1 disagree, 1 not in the raw files\n"), "{whole}");
    assert!(whole.contains("| 9 | litellm | **disagrees** |"), "{whole}");
    assert!(!whole.contains(&folder.0.display().to_string()), "{whole}");
    let firsts: std::collections::BTreeSet<String> =
        (0..20).map(|number| sheet(&number.to_string(), 1).lines().last().unwrap_or_default().to_owned()).collect();
    assert_eq!(firsts.len(), 3, "another digest draws others: {firsts:?}");
}

#[test]
fn keys_of_the_shipped_catalog_are_of_one_figure_each() {
    let text = String::from_utf8(files::read(&files::root().join(CATALOG)).unwrap()).unwrap();
    let catalog = Catalog::read(&text).unwrap();
    let keys: Vec<String> = catalog.figures().into_iter().map(|figure| figure.key).collect();
    let different: std::collections::BTreeSet<&String> = keys.iter().collect();
    assert!(keys.len() > 500);
    assert_eq!(different.len(), keys.len());
}

#[test]
fn options_are_read() {
    let read = |words: &[&str]| read_arguments(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
    let options = read(&["--raw", "raw", "--figures=all"]).unwrap();
    assert_eq!(options, Options { raw: "raw".to_owned(), catalog: None, many: Many::All });
    assert_eq!(read(&["--raw=raw"]).unwrap().many, Many::Some(100));
    for words in
        [&["--figures", "all"][..], &["--raw"], &["--raw", "raw", "--figures", "some"], &["--raw", "raw", "-x", "y"]]
    {
        assert!(read(words).is_err(), "{words:?}");
    }
}
