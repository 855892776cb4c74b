//! Other people's price lists: cases as folders, each with a file of our own making and what comes out of it.

mod bad;
mod reproduced;

use std::fs;
use std::path::PathBuf;

use model_compare::catalog::Catalog;
use model_compare::diagnostic::Severity;
use model_compare::error::Error;
use model_compare::import::{Format, Imported, LARGEST_FILE, Names, Options, import};
use model_compare::time::Date;

use proptest::prelude::*;

use crate::golden;
use crate::view::root;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn curated() -> Catalog {
    let bytes = fs::read(root().join("tests/native/import/curated.json")).unwrap();
    let (catalog, found) = Catalog::from_text(&bytes).unwrap();
    assert_eq!(found, []);
    catalog
}

/// A case: a folder with `case.txt`, which names the day and perhaps a catalog, and the file to be read.
struct Case {
    folder: PathBuf,
    day: Date,
    with: Option<Catalog>,
    bytes: Vec<u8>,
}

impl Case {
    fn all() -> Vec<Self> {
        let mut folders: Vec<PathBuf> = fs::read_dir(root().join("tests/native/import/cases"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        folders.sort();
        folders.into_iter().map(Self::read).collect()
    }

    fn read(folder: PathBuf) -> Self {
        let text = fs::read_to_string(folder.join("case.txt")).unwrap();
        let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
        let input = ["input.json", "input.csv"].into_iter().find(|name| folder.join(name).exists()).unwrap();
        let bytes = fs::read(folder.join(input)).unwrap();
        let with = value("with").map(|name| {
            assert_eq!(name, "curated.json");
            curated()
        });
        Self { day: day(value("date").unwrap()), with, bytes, folder }
    }

    fn import(&self) -> Imported {
        let options =
            Options { format: None, day: self.day, listed: true, curated: self.with.as_ref(), first_listed: &[] };
        import(&self.bytes, &options).unwrap_or_else(|error| panic!("{}: {error}", self.folder.display()))
    }
}

fn lines(found: impl IntoIterator<Item = impl ToString>) -> String {
    found.into_iter().map(|found| found.to_string() + "\n").collect()
}

#[test]
fn cases() {
    let mut differences = Vec::new();
    let cases = Case::all();
    assert!(cases.len() > 8);
    for case in cases {
        let imported = case.import();
        // What is written can be used, and says what is left to be said of it.
        let (_, found) = Catalog::from_text(imported.catalog.as_bytes()).unwrap();
        let errors: Vec<String> =
            found.iter().filter(|found| found.severity == Severity::Error).map(ToString::to_string).collect();
        assert_eq!(errors, Vec::<String>::new(), "{}", case.folder.display());
        for (file, content) in [
            ("catalog.json", imported.catalog),
            ("report.txt", imported.report.to_string()),
            (
                "diagnostics.txt",
                lines(&imported.diagnostics) + &lines(found.iter().map(|found| format!("catalog: {found}"))),
            ),
        ] {
            differences.extend(golden::compare(&case.folder.join(file), Some(&content)).err());
        }
    }
    golden::report(&differences);
}

#[test]
fn every_entry_is_kept_folded_or_left_out() {
    for case in Case::all() {
        let report = case.import().report;
        let sum = |counts: &std::collections::BTreeMap<&str, usize>| counts.values().sum::<usize>();
        let accounted = report.kept + sum(&report.folded) + sum(&report.left_out);
        assert_eq!(accounted, report.read, "{}\n{report}", case.folder.display());
        assert!(report.kept > 0);
    }
}

#[test]
fn the_same_file_gives_the_same_bytes_with_a_byte_order_mark_too() {
    for mut case in Case::all() {
        let first = case.import();
        case.bytes.splice(..0, *b"\xEF\xBB\xBF");
        let second = case.import();
        assert_eq!(first.catalog, second.catalog);
        assert_eq!(first.report.to_string(), second.report.to_string());
        assert_eq!(lines(first.diagnostics), lines(second.diagnostics));
    }
}

/// Names that must not be joined to a model that they look like, and names that must: README §3 of the data.
#[test]
fn versions_never_merge() {
    let catalog = curated();
    let names = Names::new(&catalog);
    for (name, expected) in [
        ("DeepSeek-R1", "deepseek-r1 by spelling"),
        ("deepseek-r1", "deepseek-r1 by exact"),
        ("deepseek-ai/DeepSeek-R1", "deepseek-r1 by host"),
        ("us.deepseek.r1-v1:0", "deepseek-r1 by host"),
        ("deepseek-r1-0528", "deepseek-r1-0528 by exact"),
        ("deepseek/deepseek-r1-0528-maas", "deepseek-r1-0528 by host"),
        ("DeepSeek R1 0528", "deepseek-r1-0528 by spelling"),
        ("deepseek-r1-0528-qwen3-8b", "nothing"),
        ("deepseek-r1-distill-llama-70b", "nothing"),
        ("deepseek-r1-distill-qwen-1p5b", "nothing"),
        ("deepseek-r1-turbo", "nothing"),
        ("deepseek-r1t2-chimera", "nothing"),
        ("deepseek-r1-20250120", "deepseek-r1 by date"),
        // The update's day is not the release of R1.
        ("deepseek-r1-20250528", "nothing"),
        ("deepseek-v3", "deepseek-v3 by exact"),
        ("deepseek-chat-v3-0324", "deepseek-v3-0324 by tuning"),
        ("deepseek-ai/DeepSeek-V3-0324", "deepseek-v3-0324 by host"),
        ("accounts/fireworks/models/deepseek-v3p1", "deepseek-v3.1 by host"),
        ("deepseek-v3.1-terminus", "nothing"),
        ("deepseek-v3.2-exp", "nothing"),
        ("gpt-4o-2024-05-13", "gpt-4o-2024-05-13 by exact"),
        ("azure/eu/gpt-4o-2024-08-06", "gpt-4o-2024-08-06 by host"),
        ("gpt-4o-2024-11-20", "nothing"),
        ("gpt-4o-mini-2024-07-18", "gpt-4o-mini by date"),
        ("gpt-4o-audio-preview", "nothing"),
        ("o1", "openai-o1 by exact"),
        ("o1-2024-12-17", "openai-o1 by date"),
        ("openai/o1", "openai-o1 by spelling"),
        ("o1-preview", "openai-o1-preview by exact"),
        ("o1-preview-2024-09-12", "openai-o1-preview by date"),
        ("o1-pro", "nothing"),
        ("o1-mini", "nothing"),
        ("o1 (high)", "openai-o1 by effort"),
        ("o3-mini_high", "o3-mini by effort"),
        ("openai/o3-mini-high", "o3-mini by effort"),
        ("o3", "nothing"),
        ("claude-3-5-sonnet-20241022", "claude-3.5-sonnet-20241022 by spelling"),
        ("anthropic.claude-3-5-sonnet-20240620-v1:0", "claude-3.5-sonnet-20240620 by host"),
        ("claude-3-5-sonnet", "nothing"),
        ("claude-3.5-sonnet-v2", "claude-3.5-sonnet-20241022 by reviewed"),
        ("claude-opus-4-1-20250805", "claude-opus-4.1 by date"),
        ("claude-4-1-opus", "claude-opus-4.1 by word order"),
        ("claude-4.1-opus-20250805", "nothing"),
        ("claude-opus-4-20250514", "nothing"),
        ("claude-1-4-opus", "nothing"),
        ("claude-3-7-sonnet-thinking-64k", "claude-3.7-sonnet by effort"),
        // GPT-4o mini does not think: what ends so is another model.
        ("gpt-4o-mini-high", "nothing"),
        ("kimi-k2", "kimi-k2 by exact"),
        ("kimi-k2-0905-preview", "kimi-k2-0905 by host"),
        ("moonshotai/Kimi-K2-0905", "kimi-k2-0905 by host"),
        ("kimi-k2-0711", "nothing"),
        ("kimi-k2-thinking", "kimi-k2-thinking by exact"),
        ("kimi-k2-thinking-turbo", "nothing"),
        ("qwen3-235b-a22b-thinking-2507", "nothing"),
        ("Qwen/Qwen3-235B-A22B-2507", "qwen3-235b-a22b-2507 by host"),
        ("meta-llama/Meta-Llama-3.1-405B-Instruct", "llama-3.1-405b by developer"),
        ("meta.llama3-1-405b-instruct-v1:0", "llama-3.1-405b by host"),
        ("Amazon Nova Pro", "nova-pro by exact"),
        ("amazon.nova-pro-v1:0", "nova-pro by reviewed"),
        ("Microsoft Phi-4", "phi-4 by developer"),
        ("phi-4-mini", "nothing"),
        ("mistral-medium", "nothing"),
        ("mistral-medium-3.5", "nothing"),
        ("mistral-large-latest", "nothing"),
        ("", "nothing"),
        ("/", "nothing"),
        ("DeepSeek R1 + claude-3-5-sonnet-20241022", "nothing"),
    ] {
        let found = names.join(name, None, day("2025-01-29"));
        let found =
            found.map_or_else(|| "nothing".to_owned(), |join| format!("{} by {}", join.model.id, join.rule.as_str()));
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn moving_names_mean_what_they_meant_on_the_day() {
    let catalog = curated();
    let names = Names::new(&catalog);
    for (host, on, expected) in [
        (Some("deepseek"), "2025-01-29", Some("deepseek-r1")),
        (Some("deepseek"), "2025-05-28", Some("deepseek-r1-0528")),
        (Some("deepseek"), "2025-09-05", Some("deepseek-v3.1")),
        (Some("deepseek"), "2026-04-24", None),
        (Some("relay"), "2025-01-29", None),
        (None, "2025-01-29", None),
    ] {
        let found = names.join("deepseek-reasoner", host, day(on)).map(|join| join.model.id.as_str());
        assert_eq!(found, expected, "{host:?} {on}");
    }
}

fn failure(bytes: &[u8], format: Option<Format>) -> Error {
    let options = Options { format, day: day("2026-11-23"), listed: true, curated: None, first_listed: &[] };
    import(bytes, &options).expect_err("nothing here can be used")
}

#[test]
fn files_that_cannot_be_used_are_named() {
    let looked_for = "Looked for: LiteLLM (entries with litellm_provider), OpenRouter (data[] with pricing), copies of it (snapshots[] with prices), models.dev (providers with models), model-prices (prices with standard rates), genai-prices (a list of providers with models[].prices), llm-prices (prices[] or models[].price_history), CSV (a first line with model and input or output).";
    let nested = "[".repeat(100_000) + &"]".repeat(100_000);
    let whole = fs::read_to_string(root().join("tests/native/import/cases/litellm/input.json")).unwrap();
    let cut = &whole[..whole.len() / 2];
    for (text, format, code, message) in [
        ("", None, "empty-file", "found an empty file, expected a price list.".to_owned()),
        ("\u{FEFF} \n", None, "empty-file", "found an empty file, expected a price list.".to_owned()),
        ("<!doctype html>", None, "unknown-format", format!("found a file that begins “<!doctype html>”, expected a price list of a known format. {looked_for}")),
        ("- dirname: x\n  model: y", None, "unknown-format", format!("found a file that begins “- dirname: x”, YAML as aider's leaderboard is, expected a price list of a known format. {looked_for}")),
        ("a,b,c\n1,2,3\n", None, "unknown-format", format!("found a file that begins “a,b,c”, expected a price list of a known format. {looked_for}")),
        ("{}", None, "unknown-format", format!("found an empty object, expected a price list of a known format. {looked_for}")),
        ("[]", None, "unknown-format", format!("found an empty list, expected a price list of a known format. {looked_for}")),
        ("[1]", None, "unknown-format", format!("found a list that begins with 1, expected a price list of a known format. {looked_for}")),
        (r#"{"a":1,"b":2,"c":3,"d":4,"e":5}"#, None, "unknown-format", format!("found an object with “a”, “b”, “c”, “d”, …, expected a price list of a known format. {looked_for}")),
        (r#"{"a":1}"#, Some(Format::LiteLlm), "unknown-format", "found an object with “a”, expected LiteLLM model prices data.".to_owned()),
        (r#"{"format":"catalog-v1"}"#, None, "already-a-catalog", "found “catalog-v1”, which is this program's own format and needs no import. Check it with: model-compare check FILE.".to_owned()),
        (r#"{"a":{"litellm_provider":"x"}}"#, Some(Format::OpenRouter), "other-format", "found the shape of LiteLLM model prices, expected OpenRouter models.".to_owned()),
        (r#"{"a":{"litellm_provider":"x"}}"#, None, "no-models", "nothing of this LiteLLM model prices file can be used: 1 entries read.".to_owned()),
        (r#"{"a":{"litellm_provider":"x","input_cost_per_token":"?"}}"#, None, "no-models", "nothing of this LiteLLM model prices file can be used: 1 entries read. First finding: error[price-not-a-number] at a.input_cost_per_token: found “?”, expected a price in US dollars; this price is left out.".to_owned()),
        ("x\ny\n", Some(Format::Csv), "no-columns", "the first line is “x”, expected names of columns. Needed: model, and input or output, or benchmark and value.".to_owned()),
        (&nested, None, "not-json", "not JSON at line 1: nested more than 32 levels deep.".to_owned()),
        ("{\n\"a\": 1,,}", None, "not-json", "not JSON at line 2, column 8: key must be a string.".to_owned()),
        ("{\"a\": 1} x", None, "not-json", "not JSON at line 1, column 10: trailing characters.".to_owned()),
        (cut, None, "not-json", "not JSON at line 14, column 48: EOF while parsing a string.".to_owned()),
    ] {
        let error = failure(text.as_bytes(), format);
        let shown: String = text.chars().take(40).collect();
        assert_eq!((error.code(), error.to_string()), (code, message), "{shown}");
        assert!(error.is_catalog());
    }
    let error = failure(b"{\"a\":\n\"\xff\"}", None);
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("not-utf8", "line 2 is not UTF-8, in which all of the formats are written.")
    );
}

#[test]
fn large_files_are_read_or_refused_and_never_kept_whole() {
    let error = failure(&vec![b' '; LARGEST_FILE + 1], None);
    assert_eq!(error.to_string(), "found a file of more than 64 MB, expected a price list.");
    let many = format!("[{}1]", "1,".repeat(3_000_000));
    assert_eq!(failure(many.as_bytes(), None).to_string(), "found more than 3000000 values, expected a price list.");
    // Lists without end in one entry.
    let tiers = r#"{"range": [0, 1], "input_cost_per_token": 1e-06},"#.repeat(100_000);
    let endless = format!(
        r#"{{"a/b": {{"litellm_provider": "a", "output_cost_per_token": 1e-06, "tiered_pricing": [{tiers} 1]}}}}"#
    );
    let options = Options { format: None, day: day("2026-11-23"), listed: true, curated: None, first_listed: &[] };
    assert_eq!(import(endless.as_bytes(), &options).unwrap().report.kept, 1);
    // 50 MB in one entry.
    let long = format!(
        r#"{{"a/b": {{"litellm_provider": "a", "mode": "chat", "input_cost_per_token": 1e-06, "note": "{}"}}}}"#,
        "x".repeat(50 << 20)
    );
    assert_eq!(import(long.as_bytes(), &options).unwrap().report.kept, 1);
}

#[test]
fn an_offer_has_so_many_prices_and_no_more() {
    let rows: Vec<String> = (0..300).map(|n| format!("Zeta 1,Zeta,1,2,{}", 1000 + n)).collect();
    let text = format!("model,host,input,output,above_tokens\nZeta 1,Zeta,1,2,\n{}\n", rows.join("\n"));
    let options = Options { format: None, day: day("2026-11-23"), listed: true, curated: None, first_listed: &[] };
    let imported = import(text.as_bytes(), &options).unwrap();
    let expected = "error[too-many-prices] at line 2: found 301 prices of one offer, expected at most 200; the others are left out.\n";
    assert_eq!(lines(imported.diagnostics), expected);
    assert_eq!((imported.report.read, imported.report.kept), (301, 1));
}

#[test]
fn findings_are_bounded() {
    let entries: Vec<String> = (0..3000)
        .map(|n| {
            format!(
                r#""a/m{n}": {{"litellm_provider": "a", "input_cost_per_token": "?", "output_cost_per_token": 1e-06}}"#
            )
        })
        .collect();
    let text = format!("{{{}}}", entries.join(","));
    let options = Options { format: None, day: day("2026-11-23"), listed: true, curated: None, first_listed: &[] };
    let imported = import(text.as_bytes(), &options).unwrap();
    assert_eq!(imported.diagnostics.len(), 1001);
    let last = imported.diagnostics.last().unwrap().to_string();
    assert_eq!(last, "warning[more-findings] at file: 2000 more findings are not listed.");
    assert_eq!(imported.report.kept, 3000);
}

/// Every prefix of a file ends in an error or a catalog, never in a panic.
#[test]
fn cut_files_never_panic() {
    for case in Case::all() {
        for end in (0..case.bytes.len()).step_by(case.bytes.len() / 60 + 1) {
            let options =
                Options { format: None, day: case.day, listed: true, curated: case.with.as_ref(), first_listed: &[] };
            if let Ok(imported) = import(&case.bytes[..end], &options) {
                assert!(
                    Catalog::from_text(imported.catalog.as_bytes()).is_ok(),
                    "{} cut at {end}",
                    case.folder.display()
                );
            }
        }
    }
}

/// Whatever stands where a value is expected, a file ends in an error or a catalog without errors.
#[test]
fn other_values_never_panic() {
    let values = ["null", "true", "-1", "0", "1e999", "\"\"", "\"x\"", "[]", "{}", "[[1]]", "{\"a\":{}}"];
    for case in Case::all().into_iter().filter(|case| case.folder.join("input.json").exists()) {
        let text = String::from_utf8(case.bytes.clone()).unwrap();
        let places: Vec<usize> = text.match_indices(": ").map(|(at, _)| at + 2).collect();
        for (index, start) in places.iter().enumerate() {
            let rest = &text[*start..];
            // Values that are no lists or objects, up to what ends them.
            let Some(length) = rest.find([',', '}', ']', '\n']).filter(|_| !rest.starts_with(['{', '['])) else {
                continue;
            };
            let value = values[index % values.len()];
            let changed = format!("{}{value}{}", &text[..*start], &rest[length..]);
            let options =
                Options { format: None, day: case.day, listed: true, curated: case.with.as_ref(), first_listed: &[] };
            if let Ok(imported) = import(changed.as_bytes(), &options) {
                let (_, found) = Catalog::from_text(imported.catalog.as_bytes()).unwrap();
                let error = found.iter().find(|found| found.severity == Severity::Error);
                assert!(error.is_none(), "{}, {value} at {start}: {}", case.folder.display(), error.unwrap());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Whatever is put into a file, it ends in an error or in a catalog without errors.
    #[test]
    fn damaged_files_never_panic(which in 0..100_usize, damage in prop::collection::vec((any::<prop::sample::Index>(), 0..12_usize, ".{0,3}"), 1..6)) {
        const PIECES: [&str; 12] = ["", "\"", "{", "}", "[", "]", ",", ":", "e", "-", "\u{FEFF}", "\u{202E}"];
        let cases = Case::all();
        let case = &cases[which % cases.len()];
        let mut text: Vec<char> = String::from_utf8(case.bytes.clone()).unwrap().chars().collect();
        for (place, piece, words) in damage {
            let place = place.index(text.len());
            text.splice(place..=place, PIECES[piece].chars().chain(words.chars()));
        }
        let text: String = text.into_iter().collect();
        let options = Options { format: None, day: case.day, listed: true, curated: case.with.as_ref(), first_listed: &[] };
        if let Ok(imported) = import(text.as_bytes(), &options) {
            let (_, found) = Catalog::from_text(imported.catalog.as_bytes()).unwrap();
            let error = found.iter().find(|found| found.severity == Severity::Error);
            prop_assert!(error.is_none(), "{}", error.unwrap());
        }
    }
}

#[test]
fn no_case_holds_anothers_file() {
    // Cases are of our own making: small, and without the texts of those whose licence does not let them be passed on.
    for case in Case::all() {
        assert!(case.bytes.len() < 10_000, "{}", case.folder.display());
        assert!(!String::from_utf8_lossy(&case.bytes).contains("\"description\""), "{}", case.folder.display());
    }
}
