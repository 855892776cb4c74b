//! What bad input gets: findings with their paths, word for word, and everything else drawn.

use model_compare::catalog::{Catalog, Json};
use model_compare::compare::compare;
use model_compare::query::Query;
use serde_json::{Value, json};

use crate::view::root;

/// A good catalog: the rows that the cases spoil are those of R1, its offer at its developer and its score on AIME.
pub(crate) fn six() -> String {
    std::fs::read_to_string(root().join("tests/native/view/catalogs/six.json")).unwrap()
}

/// R1's price at its developer, as the chart has it on AIME or, without that, on GPQA; `-` where R1 is not in the chart.
fn price_of_r1(catalog: &Catalog) -> String {
    let (query, _) = Query::parse([("benchmark", "aime-2024")]);
    let Ok(comparison) = compare(catalog, &query, &mut Vec::new()) else { return "-".to_owned() };
    let entry = comparison.entries.iter().find(|entry| entry.model.id == "deepseek-r1");
    entry.and_then(|entry| entry.list_price?.row.output).map_or("-".to_owned(), |price| price.to_string())
}

/// A place in `six.json`, what is written there, R1's price then, and the findings.
const VALUES: &[(&str, &str, &str, &[&str])] = &[
    ("/name", "null", "2.19", &[]),
    // Prices.
    ("/offers/1/prices/0/output", "0", "0", &[]),
    ("/offers/1/prices/0/output", "null", "-", &[]),
    ("/offers/1/prices/0/output", "\"2.19\"", "2.19", &[]),
    (
        "/offers/1/prices/0/output",
        "-2.19",
        "-",
        &["error[price-negative] at offers[1].prices[0].output: found -2.19, expected a price of 0 or more."],
    ),
    (
        "/offers/1/prices/0/output",
        "\"-2.19\"",
        "-",
        &["error[price-negative] at offers[1].prices[0].output: found “-2.19”, expected a price of 0 or more."],
    ),
    (
        "/offers/1/prices/0/output",
        "\"NaN\"",
        "-",
        &[
            "error[price-not-a-number] at offers[1].prices[0].output: found “NaN”, expected a price in US dollars per million tokens.",
        ],
    ),
    (
        "/offers/1/prices/0/output",
        "\"2,19 $\"",
        "-",
        &[
            "error[price-not-a-number] at offers[1].prices[0].output: found “2,19 $”, expected a price in US dollars per million tokens.",
        ],
    ),
    (
        "/offers/1/prices/0/output",
        "true",
        "-",
        &[
            "error[price-not-a-number] at offers[1].prices[0].output: found true, expected a price in US dollars per million tokens.",
        ],
    ),
    (
        "/offers/1/prices/0/output",
        "1e308",
        "-",
        &[
            "error[price-too-large] at offers[1].prices[0].output: found a number beyond a thousand million, expected at most 1000000 dollars per million tokens.",
        ],
    ),
    (
        "/offers/1/prices/0/output",
        "\"1e308\"",
        "-",
        &[
            "error[price-too-large] at offers[1].prices[0].output: found “1e308”, expected at most 1000000 dollars per million tokens.",
        ],
    ),
    (
        "/offers/1/prices/0/output",
        "1000001",
        "-",
        &[
            "error[price-too-large] at offers[1].prices[0].output: found 1000001, expected at most 1000000 dollars per million tokens.",
        ],
    ),
    (
        "/offers/1/prices/0/output",
        "2.1900004",
        "2.19",
        &["warning[price-rounded] at offers[1].prices[0].output: found more than six decimals, kept as 2.19."],
    ),
    (
        "/offers/1/prices/0/output",
        "0.0000004",
        "-",
        &[
            "error[price-too-small] at offers[1].prices[0].output: found a price below 0.000001, expected 0 or a price of at least that.",
        ],
    ),
    (
        "/offers/1/prices/0",
        r#"{"from": "2025-01-20", "basis": "documented", "source": "prices", "checked": "2025-01-29"}"#,
        "-",
        &["error[price-missing] at offers[1].prices[0]: no price here, expected input, cached_input or output."],
    ),
    (
        "/offers/1/prices/0",
        "\"2.19\"",
        "-",
        &["error[wrong-type] at offers[1].prices[0]: found “2.19”, expected an object."],
    ),
    // Dates of prices: what limits a price cannot go missing.
    (
        "/offers/1/prices/0/from",
        "\"2025-02-30\"",
        "-",
        &[
            "error[bad-date] at offers[1].prices[0].from: found “2025-02-30”, expected a date such as 2025-01-29 or a time such as 2025-09-05T16:00Z.",
        ],
    ),
    (
        "/offers/1/prices/0/to",
        "\"soon\"",
        "-",
        &[
            "error[bad-date] at offers[1].prices[0].to: found “soon”, expected a date such as 2025-01-29 or a time such as 2025-09-05T16:00Z.",
        ],
    ),
    (
        "/offers/1/prices/0/to",
        "\"2025-01-01\"",
        "-",
        &[
            "error[price-reversed] at offers[1].prices[0]: this price ends at 2025-01-01T00:00:00Z, expected a time after its start at 2025-01-20T00:00:00Z.",
        ],
    ),
    (
        "/offers/1/prices/0",
        r#"{"from": "2025-01-20", "input": 0.55, "output": 2.19, "basis": "observed", "source": "prices", "checked": "2025-01-19"}"#,
        "2.19",
        &[
            "warning[checked-before-start] at offers[1].prices[0].checked: found 2025-01-19, a day before the price began.",
        ],
    ),
    (
        "/offers/1/prices/0/hours",
        "\"16h30-0h30\"",
        "-",
        &[
            "error[bad-hours] at offers[1].prices[0].hours: found “16h30-0h30”, expected hours of the UTC day such as 16:30/00:30.",
        ],
    ),
    (
        "/offers/1/prices/0/above_tokens",
        "\"many\"",
        "-",
        &[
            "error[wrong-type] at offers[1].prices[0].above_tokens: found “many”, expected a whole number from 0 to 4000000000.",
        ],
    ),
    ("/offers/1/tier", "7", "-", &["error[wrong-type] at offers[1].tier: found 7, expected text."]),
    (
        "/offers/0/prices/1/from",
        "\"2025-02-07\"",
        "2.19",
        &[
            "error[price-overlap] at offers[0].prices[1]: this price overlaps the one from 2024-12-26; the earlier row is kept.",
        ],
    ),
    (
        "/offers/1/prices/0/basis",
        "\"guessed\"",
        "-",
        &[
            "error[unknown-word] at offers[1].prices[0].basis: found “guessed”, expected documented, observed or inferred.",
        ],
    ),
    // References.
    (
        "/offers/1/prices/0/source",
        "\"rumour\"",
        "-",
        &["error[unknown-source] at offers[1].prices[0].source: found “rumour”, which is not among the sources."],
    ),
    (
        "/offers/1/host",
        "\"deepsek\"",
        "-",
        &["error[unknown-host] at offers[1].host: found “deepsek”, which is not among the hosts."],
    ),
    (
        "/offers/1/model",
        "\"deepseek-r2\"",
        "-",
        &["error[unknown-model] at offers[1].model: found “deepseek-r2”, which is not among the models."],
    ),
    (
        "/offers/2/host",
        "\"deepseek\"",
        "2.19",
        &["error[duplicate-offer] at offers[2]: deepseek-r1 at deepseek stands twice; the first offer is kept."],
    ),
    (
        "/scores/5/benchmark",
        "\"aime-2023\"",
        "-",
        &["error[unknown-benchmark] at scores[5].benchmark: found “aime-2023”, which is not among the benchmarks."],
    ),
    (
        "/developers/deepseek/host",
        "\"x\"",
        "2.19",
        &["error[unknown-host] at developers.deepseek.host: found “x”, which is not among the hosts."],
    ),
    // What a row is referred to by falls with it, and says so.
    (
        "/models/deepseek-r1/developer",
        "\"deepmind\"",
        "-",
        &[
            "error[unknown-developer] at models.deepseek-r1.developer: found “deepmind”, which is not among the developers.",
        ],
    ),
    // Scores.
    (
        "/scores/5/value",
        "179.8",
        "-",
        &["error[score-out-of-range] at scores[5].value: found 179.8, expected a score from 0 to 100 on AIME 2024."],
    ),
    (
        "/scores/5/value",
        "-1",
        "-",
        &["error[score-out-of-range] at scores[5].value: found -1, expected a score from 0 to 100 on AIME 2024."],
    ),
    (
        "/scores/5/value",
        "1e308",
        "-",
        &[
            "error[score-too-large] at scores[5].value: found a number beyond a thousand million, expected a score within its benchmark's range.",
        ],
    ),
    (
        "/scores/5/value",
        "\"NaN\"",
        "-",
        &["error[score-not-a-number] at scores[5].value: found “NaN”, expected a score in the benchmark's unit."],
    ),
    (
        "/scores/5/value",
        "null",
        "-",
        &["error[score-not-a-number] at scores[5].value: found null, expected a score in the benchmark's unit."],
    ),
    (
        "/scores/5/date",
        "20250120",
        "-",
        &["error[wrong-type] at scores[5].date: found 20250120, expected a date such as 2025-01-29."],
    ),
    (
        "/scores/5/reported",
        "\"me\"",
        "-",
        &["error[unknown-word] at scores[5].reported: found “me”, expected self, competitor or independent."],
    ),
    (
        "/scores/5/metric",
        "\" \"",
        "-",
        &["error[empty-text] at scores[5].metric: found empty text, expected a word at least."],
    ),
    (
        "/scores/5/asked",
        "0",
        "2.19",
        &["warning[out-of-range] at scores[5].asked: found 0, expected 1 or more; it counts as unknown."],
    ),
    (
        "/scores/5/standard_error",
        "-3",
        "2.19",
        &["warning[out-of-range] at scores[5].standard_error: found -3, expected 0 or more; it counts as unknown."],
    ),
    (
        "/scores/5/asked",
        "0.5",
        "2.19",
        &["error[wrong-type] at scores[5].asked: found 0.5, expected a whole number from 0 to 4000000000."],
    ),
    (
        "/scores/5",
        r#"{"model": "deepseek-r1", "benchmark": "aime-2024", "value": 79.8, "metric": "pass@1", "source": "r1", "date": "2025-01-20", "reported": "self", "prompt_tokens": 300, "completion_tokens": 1200, "total_tokens": 1400}"#,
        "2.19",
        &[
            "warning[tokens-disagree] at scores[5].total_tokens: found 1400, expected 1500 or more; how many were written counts as unknown.",
        ],
    ),
    // Scores: two that say the same thing, and what else is known of one.
    (
        "/scores/4",
        r#"{"model": "deepseek-r1", "benchmark": "aime-2024", "value": 79.8, "metric": "pass@1", "source": "r1", "date": "2025-01-20", "reported": "self"}"#,
        "2.19",
        &[
            "error[duplicate-score] at scores[5]: deepseek-r1 on aime-2024 stands twice with one source, metric, effort, harness and date; the first score is kept.",
        ],
    ),
    ("/scores/5/effort", "[\"high\"]", "-", &["error[wrong-type] at scores[5].effort: found a list, expected text."]),
    (
        "/scores/5",
        r#"{"model": "deepseek-r1", "benchmark": "aime-2024", "value": 79.8, "metric": "pass@1", "source": "r1", "date": "2025-01-20", "reported": "self", "solved": 31, "asked": 30}"#,
        "2.19",
        &["warning[more-solved-than-asked] at scores[5]: found 31 solved of 30 asked; both counts are left out."],
    ),
    (
        "/scores/5",
        r#"{"model": "deepseek-r1", "benchmark": "aime-2024", "value": 79.8, "metric": "pass@1", "source": "r1", "date": "2025-01-20", "reported": "self", "solved": 20, "asked": 30}"#,
        "2.19",
        &["warning[counts-disagree] at scores[5]: 20 solved of 30 asked do not make 79.8."],
    ),
    (
        "/scores/5/interval",
        "[80, 90]",
        "2.19",
        &[
            "warning[out-of-range] at scores[5].interval: found 80 to 90, expected an interval around 79.8; it counts as unknown.",
        ],
    ),
    (
        "/scores/5/interval",
        "[70, null]",
        "2.19",
        &[
            "error[wrong-type] at scores[5].interval: found a list, expected a list of two numbers, the interval's ends.",
        ],
    ),
    (
        "/benchmarks/aime-2024/range",
        "[100, 0]",
        "2.19",
        &[
            "error[empty-range] at benchmarks.aime-2024.range: found a range that ends at or before 100, where it begins.",
        ],
    ),
    // Prices that never hold, or have none of the keys.
    (
        "/offers/1/prices/0",
        r#"{"to": "2025-01-28", "output": 2.19, "basis": "observed", "source": "prices", "checked": "2025-01-29"}"#,
        "-",
        &[
            "error[price-reversed] at offers[1].prices[0]: this price ends at 2025-01-28T00:00:00Z, expected a time after its start at 2025-01-29T00:00:00Z.",
        ],
    ),
    (
        "/offers/1/prices/0",
        r#"{"from": "2025-01-20", "prompt": 2, "basis": "documented", "source": "prices", "checked": "2025-01-29"}"#,
        "-",
        &[
            "warning[unknown-key] at offers[1].prices[0].prompt: this key is not part of catalog-v1; known here: from, to, input, cached_input, cache_write, output, reasoning, basis, source, checked, hours, above_tokens, note.",
            "error[price-missing] at offers[1].prices[0]: no price here, expected input, cached_input or output.",
        ],
    ),
    // Names.
    (
        "/models/deepseek-r1/name",
        "\"\u{A0}\u{200E}\"",
        "-",
        &["error[empty-text] at models.deepseek-r1.name: found empty text, expected a word at least."],
    ),
    (
        "/models/openai-o1/name",
        "\"DeepSeek R1\"",
        "2.19",
        &["warning[name-taken] at models.openai-o1.name: “DeepSeek R1” already means deepseek-r1, and not this model."],
    ),
    // Models, hosts, lists.
    ("/offers/1", "7", "-", &["error[wrong-type] at offers[1]: found 7, expected an object."]),
    ("/scores", "{}", "-", &["error[wrong-type] at scores: found an object, expected a list."]),
    (
        "/models/deepseek-r1/open_weights",
        "\"yes\"",
        "2.19",
        &["error[wrong-type] at models.deepseek-r1.open_weights: found “yes”, expected true or false."],
    ),
    (
        "/models/deepseek-r1/aliases",
        "[\"o1\", 7]",
        "2.19",
        &[
            "error[wrong-type] at models.deepseek-r1.aliases[1]: found 7, expected text.",
            "warning[alias-taken] at models.openai-o1.aliases[0]: “o1” already means deepseek-r1; the alias is left out.",
        ],
    ),
    (
        "/models/deepseek-r1/knowledge",
        r#"{ "until": "July 2024", "source": "r1" }"#,
        "2.19",
        &[
            "error[bad-date] at models.deepseek-r1.knowledge.until: found “July 2024”, expected a month such as 2024-07 or a date such as 2024-07-31.",
        ],
    ),
    (
        "/models/deepseek-r1/knowledge",
        r#"{ "until": "2024-07", "source": "nobody" }"#,
        "2.19",
        &[
            "error[unknown-source] at models.deepseek-r1.knowledge.source: found “nobody”, which is not among the sources.",
        ],
    ),
    // A month that began after the release; that of the release is no finding.
    (
        "/models/deepseek-r1/knowledge",
        r#"{ "until": "2025-02", "source": "r1" }"#,
        "2.19",
        &[
            "warning[knowledge-after-release] at models.deepseek-r1.knowledge.until: found 2025-02-28, expected the model's release on 2025-01-20 or an earlier day; it counts as unknown.",
        ],
    ),
    ("/models/deepseek-r1/knowledge", r#"{ "until": "2025-01", "source": "r1" }"#, "2.19", &[]),
    (
        "/models/deepseek-r1/colour",
        "\"blue\"",
        "2.19",
        &[
            "warning[unknown-key] at models.deepseek-r1.colour: this key is not part of catalog-v1; known here: name, short, developer, released, knowledge, open_weights, license, reasoning, aliases, notable, source.",
        ],
    ),
    (
        "/hosts/deepseek/url",
        "\"ftp://x\"",
        "2.19",
        &[
            "warning[unsafe-url] at hosts.deepseek.url: found “ftp://x”, expected an address that begins with https:// or http://; the link is left out.",
        ],
    ),
    (
        "/hosts/Deep Seek",
        "{\"name\": \"x\"}",
        "2.19",
        &[
            "error[bad-id] at hosts.Deep Seek: an id has lower-case letters, digits, “-” and “.” only, and begins with a letter or digit.",
        ],
    ),
    (
        "/benchmarks/gpqa-diamond/questions",
        "198.5",
        "2.19",
        &[
            "error[wrong-type] at benchmarks.gpqa-diamond.questions: found 198.5, expected a whole number from 0 to 4000000000.",
        ],
    ),
    (
        "/benchmarks/gpqa-diamond/questions",
        "0",
        "2.19",
        &[
            "warning[out-of-range] at benchmarks.gpqa-diamond.questions: found 0, expected 1 or more; it counts as unknown.",
        ],
    ),
    // What a row that cannot be used is referred to by needs no finding of its own.
    (
        "/benchmarks/aime-2024/name",
        "7",
        "2.19",
        &["error[wrong-type] at benchmarks.aime-2024.name: found 7, expected text."],
    ),
    ("/hosts/deepseek/name", "null", "-", &["error[wrong-type] at hosts.deepseek.name: found null, expected text."]),
];

/// Writes a value at a place, which may be a new key.
pub(crate) fn set(document: &mut Value, at: &str, value: Value) {
    let (parent, key) = at.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
        Value::Object(entries) => {
            entries.insert(key.to_owned(), value);
        }
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        other => panic!("{parent} is {other}"),
    }
}

fn lines(found: &[model_compare::diagnostic::Diagnostic]) -> Vec<String> {
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn values() {
    for (at, value, price, expected) in VALUES {
        let mut document: Value = serde_json::from_str(&six()).unwrap();
        set(&mut document, at, serde_json::from_str(value).unwrap());
        let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
        assert_eq!(lines(&found), *expected, "{at} = {value}");
        assert_eq!(price_of_r1(&catalog), *price, "{at} = {value}");
        let others = catalog.models.iter().filter(|model| model.id != "deepseek-r1").count();
        assert_eq!(others, 5, "{at} = {value}");
    }
}

/// Keys that stand twice cannot be made from a tree of maps: the text itself is changed.
#[test]
fn repetitions() {
    for (old, new, expected) in [
        (
            "\"gpt-4o-0513\": {\"name\"",
            "\"deepseek-r1\": {\"name\"",
            "error[duplicate-id] at models.deepseek-r1: this id stands twice; its first row is used.",
        ),
        (
            "\"short\": \"R1\",",
            "\"short\": \"R1\", \"short\": \"R2\",",
            "warning[duplicate-key] at models.deepseek-r1.short: this key stands twice; its first value is used.",
        ),
    ] {
        let text = six();
        assert_eq!(text.matches(old).count(), 1);
        let (catalog, found) = Catalog::from_text(text.replace(old, new).as_bytes()).unwrap();
        assert_eq!(lines(&found)[0], expected);
        let r1 = catalog.models.iter().find(|model| model.id == "deepseek-r1").unwrap();
        assert_eq!((r1.name.as_str(), r1.short.as_str()), ("DeepSeek R1", "R1"));
    }
}

/// JavaScript's objects bring what no JSON text can say.
#[test]
fn numbers_of_javascript() {
    for (number, price, score) in [
        (
            f64::NAN,
            "error[price-not-a-number] at offers[1].prices[0].output: found NaN or infinity, expected a price in US dollars per million tokens.",
            "error[score-not-a-number] at scores[5].value: found NaN or infinity, expected a score in the benchmark's unit.",
        ),
        (
            f64::INFINITY,
            "error[price-not-a-number] at offers[1].prices[0].output: found NaN or infinity, expected a price in US dollars per million tokens.",
            "error[score-not-a-number] at scores[5].value: found NaN or infinity, expected a score in the benchmark's unit.",
        ),
        (
            f64::MAX,
            "error[price-too-large] at offers[1].prices[0].output: found a number beyond a thousand million, expected at most 1000000 dollars per million tokens.",
            "error[score-too-large] at scores[5].value: found a number beyond a thousand million, expected a score within its benchmark's range.",
        ),
    ] {
        let mut tree: Json = serde_json::from_str(&six()).unwrap();
        *inside(&mut tree, &["offers", "1", "prices", "0", "output"]) = Json::Number(number);
        *inside(&mut tree, &["scores", "5", "value"]) = Json::Number(number);
        let (catalog, found) = Catalog::from_json(&tree).unwrap();
        assert_eq!(lines(&found), [price, score]);
        assert_eq!(catalog.models.len(), 6);
    }
}

#[test]
fn a_long_text_is_cut() {
    let mut document: Value = serde_json::from_str(&six()).unwrap();
    set(&mut document, "/models/deepseek-r1/name", "é".repeat(401).into());
    let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
    assert_eq!(
        lines(&found),
        ["warning[text-too-long] at models.deepseek-r1.name: found a text of 401 characters, cut to 400."]
    );
    assert_eq!(catalog.models.iter().find(|model| model.id == "deepseek-r1").unwrap().name, "é".repeat(400));
}

/// “Twin costs twice as much as Twin” tells a reader nothing: the second of a name has its id too, in its short name as well
/// where that is the same.
#[test]
fn the_second_of_a_name_has_its_id_too() {
    for (short, expected) in [(None, "DeepSeek R1 (openai-o1)"), (Some("o1"), "o1")] {
        let mut document: Value = serde_json::from_str(&six()).unwrap();
        set(&mut document, "/models/openai-o1/name", "DeepSeek R1".into());
        match short {
            Some(short) => set(&mut document, "/models/openai-o1/short", short.into()),
            None => drop(document["models"]["openai-o1"].as_object_mut().unwrap().remove("short")),
        }
        let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
        let model = catalog.models.iter().find(|model| model.id == "openai-o1").unwrap();
        assert_eq!((model.name.as_str(), model.short.as_str()), ("DeepSeek R1 (openai-o1)", expected));
        assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["name-taken"]);
    }
}

/// A letter keeps the marks of every alphabet; a pile of them would reach into the lines above and below.
#[test]
fn piled_marks_are_taken_off() {
    for (name, kept) in [
        ("Z\u{337}\u{351}\u{344}\u{336}l\u{338}", "Z\u{337}\u{351}l\u{338}"),
        ("Vie\u{302}\u{323}t", "Vie\u{302}\u{323}t"),
        ("שָׁלוֹם हिन्दी", "שָׁלוֹם हिन्दी"),
    ] {
        let mut document: Value = serde_json::from_str(&six()).unwrap();
        set(&mut document, "/models/deepseek-r1/name", name.into());
        let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
        assert_eq!(catalog.models.iter().find(|model| model.id == "deepseek-r1").unwrap().name, kept);
        let said = "warning[piled-marks] at models.deepseek-r1.name: of more than 2 marks on one letter the rest were taken out of this text.";
        assert_eq!(lines(&found), if name == kept { vec![] } else { vec![said.to_owned()] });
    }
}

fn inside<'j>(tree: &'j mut Json, path: &[&str]) -> &'j mut Json {
    path.iter().fold(tree, |tree, step| match tree {
        Json::Object(entries) => &mut entries.iter_mut().find(|(key, _)| key == step).unwrap().1,
        Json::Array(items) => &mut items[step.parse::<usize>().unwrap()],
        other => panic!("{step} in {other}"),
    })
}

#[test]
fn what_is_no_catalog() {
    let deep = "[".repeat(100);
    for (text, expected) in [
        ("", "error[not-json] at catalog: found an empty file, expected a catalog-v1 document."),
        (" \n", "error[not-json] at catalog: found an empty file, expected a catalog-v1 document."),
        ("{\"format\": ", "error[not-json] at catalog: not JSON at line 1, column 11: EOF while parsing a value."),
        ("{\n\"a\": NaN}", "error[not-json] at catalog: not JSON at line 2, column 6: expected value."),
        ("<!doctype html>", "error[not-json] at catalog: not JSON at line 1, column 1: expected value."),
        (&deep, "error[not-json] at catalog: not JSON at line 1, column 33: nested more than 32 levels deep."),
        ("null", "error[not-a-catalog] at catalog: found null, expected an object with “format”: “catalog-v1”."),
        ("[]", "error[not-a-catalog] at catalog: found a list, expected an object with “format”: “catalog-v1”."),
        ("{}", "error[unknown-format] at catalog: “format” is missing, expected “catalog-v1”."),
        ("{\"format\": 1}", "error[unknown-format] at format: found 1, expected “catalog-v1”."),
        (
            "{\"format\": \"catalog-v2\"}",
            "error[unknown-format] at format: found “catalog-v2”, expected “catalog-v1”. The document may be for a newer version of model-compare.",
        ),
        (
            "{\"format\": \"catalog-v1\"}",
            "error[no-models] at models: the catalog has no model that can be used. First finding: error[missing] at catalog: “date” is missing, expected a date such as 2025-01-29.",
        ),
        (
            "{\"format\": \"catalog-v1\", \"date\": \"2025-01-29\", \"models\": []}",
            "error[no-models] at models: the catalog has no model that can be used. First finding: error[wrong-type] at models: found a list, expected an object whose keys are ids.",
        ),
        (
            "{\"format\": \"catalog-v1\", \"date\": \"2025-01-29\"}",
            "error[no-models] at models: the catalog has no model that can be used.",
        ),
    ] {
        let error = Catalog::from_text(text.as_bytes()).unwrap_err();
        assert_eq!(error.diagnostic().to_string(), expected, "{text}");
        assert!(error.is_catalog() && !error.is_query());
    }
    let latin = Catalog::from_text(b"{\"name\": \"\xE9\"}").unwrap_err();
    assert_eq!(
        latin.diagnostic().to_string(),
        "error[not-json] at catalog: not JSON at line 1, column 11: invalid unicode code point."
    );
}

#[test]
fn nothing_drawable_is_an_error_of_the_query() {
    let (catalog, _) = Catalog::from_text(six().as_bytes()).unwrap();
    for (attributes, expected) in [
        (
            [("benchmark", "aime-2024"), ("as-of", "2020-01-01")],
            "error[nothing-to-draw] at models: none of the models asked for has both such a price and a score on AIME 2024 as of 2020-01-01.",
        ),
        (
            [("models", "gpt-4o-0513"), ("price", "cached-input")],
            "error[nothing-to-draw] at models: none of the models asked for has both such a price and a score on any benchmark as of 2025-01-29.",
        ),
    ] {
        let (query, _) = Query::parse(attributes);
        let error = compare(&catalog, &query, &mut Vec::new()).unwrap_err();
        assert_eq!(error.diagnostic().to_string(), expected);
        assert!(error.is_query() && !error.is_catalog());
    }
}

/// A catalog of so many models; each has an offer and a score.
fn many(count: usize) -> Value {
    let mut document: Value = serde_json::from_str(&six()).unwrap();
    let (mut models, mut offers, mut scores) = (json!({}), Vec::new(), Vec::new());
    for number in 0..count {
        let id = format!("m{number:04}");
        models[&id] = json!({ "name": format!("Model {number}"), "developer": "openai", "released": "2024-06-01", "source": "r1" });
        offers.push(json!({ "model": id, "host": "openai", "prices": [{
            "from": "2024-06-01", "output": 1 + number, "basis": "documented", "source": "prices", "checked": "2024-06-01"
        }] }));
        scores.push(json!({
            "model": id, "benchmark": "aime-2024", "value": number % 100, "metric": "pass@1", "source": "r1",
            "date": "2024-06-01", "reported": "independent"
        }));
    }
    document["models"] = models;
    document["offers"] = offers.into();
    document["scores"] = scores.into();
    document
}

#[test]
fn one_bad_row_of_a_thousand_leaves_the_others() {
    for (at, value, expected) in [
        (
            "/offers/499/prices/0/output",
            json!(-1),
            "error[price-negative] at offers[499].prices[0].output: found -1, expected a price of 0 or more.",
        ),
        ("/offers/499", json!(null), "error[wrong-type] at offers[499]: found null, expected an object."),
        (
            "/scores/499/value",
            json!(101),
            "error[score-out-of-range] at scores[499].value: found 101, expected a score from 0 to 100 on AIME 2024.",
        ),
        ("/models/m0499/name", json!(7), "error[wrong-type] at models.m0499.name: found 7, expected text."),
        (
            "/models/m0499/developer",
            json!("opnai"),
            "error[unknown-developer] at models.m0499.developer: found “opnai”, which is not among the developers.",
        ),
    ] {
        let mut document = many(1000);
        set(&mut document, at, value);
        let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
        assert_eq!(lines(&found), [expected]);
        let (query, _) = Query::parse([("benchmark", "aime-2024")]);
        let comparison = compare(&catalog, &query, &mut Vec::new()).unwrap();
        assert_eq!(comparison.entries.len(), 999);
        assert!(comparison.entries.iter().all(|entry| entry.model.id != "m0499"));
    }
}

/// Nobody reads more findings than a thousand.
#[test]
fn findings_are_counted_where_they_are_too_many() {
    let mut document = many(1500);
    for number in 0..1200 {
        set(&mut document, &format!("/scores/{number}/value"), json!("?"));
    }
    let (_, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
    assert_eq!(found.len(), 1001);
    assert_eq!(found[1000].to_string(), "warning[more-findings] at catalog: 200 more findings are not listed.");
}
