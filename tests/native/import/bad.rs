//! Bad files in every format: what is said of them, word for word, in `bad.txt`; and files that fuzzing found, or that are
//! larger than anybody's.

use std::fmt::Write as _;

use model_compare::catalog::{Catalog, Model};
use model_compare::diagnostic::Severity;
use model_compare::error::Error;
use model_compare::import::{Format, Imported, LARGEST_FILE, Options, import};

use super::{day, lines};
use crate::golden;
use crate::view::root;

/// A small good file of each format; `PRICE` stands for the output price, and what a price of 2 dollars is there.
const FILES: [(Format, &str, &str); 8] = [
    (
        Format::LiteLlm,
        r#"{"zeta/zeta-1": {"litellm_provider": "zeta", "input_cost_per_token": 1e-06, "output_cost_per_token": PRICE}}"#,
        "2e-06",
    ),
    (
        Format::OpenRouter,
        r#"{"data": [{"id": "zeta/zeta-1", "pricing": {"prompt": "0.000001", "completion": PRICE}}]}"#,
        "\"0.000002\"",
    ),
    (Format::ModelsDev, r#"{"zeta": {"models": {"zeta-1": {"cost": {"input": 1, "output": PRICE}}}}}"#, "2"),
    (
        Format::GenaiPrices,
        r#"[{"id": "zeta", "models": [{"id": "zeta-1", "prices": {"input_mtok": 1, "output_mtok": PRICE}}]}]"#,
        "2",
    ),
    (
        Format::LlmPrices,
        r#"{"prices": [{"id": "zeta-1", "vendor": "zeta", "name": "Zeta 1", "input": 1, "output": PRICE}]}"#,
        "2",
    ),
    (
        Format::ModelPrices,
        r#"{"prices": {"zeta": {"zeta-1": {"standard": [{"start": null, "rates": {"input": 1, "output": PRICE}}]}}}}"#,
        "2",
    ),
    (
        Format::OpenRouterHistory,
        r#"{"snapshots": [{"date": "2026-11-23", "prices": {"zeta/zeta-1": [1, PRICE]}}]}"#,
        "2",
    ),
    (Format::Csv, "model,host,input,output\nZeta 1,Zeta,1,PRICE\n", "2"),
];

/// What is done to a file.
type Damage = fn(&str, &str) -> Vec<u8>;

/// The file with another price.
fn priced(file: &str, price: &str) -> Vec<u8> {
    file.replace("PRICE", price).into_bytes()
}

/// The price as text, or where it is text as a number.
fn swapped(file: &str, price: &str) -> Vec<u8> {
    priced(file, &price.strip_prefix('"').map_or_else(|| format!("\"{price}\""), |price| price.replace('"', "")))
}

/// The key of the price twice, or the column.
fn twice(file: &str, price: &str) -> Vec<u8> {
    if file.starts_with("model") {
        return priced(&file.replace("output", "output,output").replace("PRICE", "PRICE,3"), price);
    }
    let key = file.split("PRICE").next().unwrap().rsplit('"').nth(1).unwrap();
    priced(file, &format!("{price}, \"{key}\": 3"))
}

const DAMAGES: &[(&str, Damage)] = &[
    ("nothing", priced),
    ("0 bytes", |_, _| Vec::new()),
    ("a byte order mark", |file, price| [b"\xEF\xBB\xBF", priced(file, price).as_slice()].concat()),
    ("a byte order mark alone", |_, _| b"\xEF\xBB\xBF".to_vec()),
    ("UTF-16", |file, price| {
        let text = String::from_utf8(priced(file, price)).unwrap();
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }),
    ("Latin-1", |file, price| {
        [file.replace("PRICE", price).replace("eta", "\u{FFFF}").into_bytes()]
            .concat()
            .split(|byte| [0xEF, 0xBF].contains(byte))
            .collect::<Vec<_>>()
            .join(&0xE9)
    }),
    ("NUL at the end", |file, price| [priced(file, price), vec![0]].concat()),
    ("cut in the price", |file, price| {
        let end = file.find("PRICE").unwrap() + 1;
        priced(file, price)[..end].to_vec()
    }),
    ("cut after a third", |file, price| priced(file, price)[..file.len() / 3].to_vec()),
    ("twice the same file", |file, price| priced(file, price).repeat(2)),
    ("a key or column twice", twice),
    ("nested 20 deep", |file, _| priced(file, &("[".repeat(20) + &"]".repeat(20)))),
    ("nested 1000 deep", |file, _| priced(file, &("[".repeat(1_000) + &"]".repeat(1_000)))),
    ("opened 1000 times", |file, _| priced(file, &"[".repeat(1_000))),
    ("a number as text, text as a number", swapped),
    ("null", |file, _| priced(file, "null")),
    ("true", |file, _| priced(file, "true")),
    ("an object", |file, _| priced(file, "{}")),
    ("empty text", |file, _| priced(file, "\"\"")),
    ("words", |file, _| priced(file, "\"on request\"")),
    ("NaN", |file, _| priced(file, "NaN")),
    ("NaN as text", |file, _| priced(file, "\"NaN\"")),
    ("less than nothing", |file, price| {
        priced(file, &price.strip_prefix('"').map_or_else(|| format!("-{price}"), |price| format!("\"-{price}")))
    }),
    ("1e400", |file, _| priced(file, "1e400")),
    ("1e-400", |file, _| priced(file, "1e-400")),
    ("another's", |_, _| b"{\"models\": [{\"slug\": \"zeta-1\", \"price_1m_output_tokens\": 2}]}".to_vec()),
];

fn read(bytes: &[u8], format: Option<Format>) -> Result<Imported, Error> {
    import(bytes, &Options { format, day: day("2026-11-23"), listed: true, curated: None, first_listed: &[] })
}

/// The only model that a file is about.
fn model(imported: &Imported) -> Model {
    let (mut catalog, found) = Catalog::from_text(imported.catalog.as_bytes()).unwrap();
    assert!(!found.iter().any(|found| found.severity == Severity::Error), "{found:?}");
    assert_eq!(catalog.models.len(), 1);
    catalog.models.remove(0)
}

/// What is said of a file.
fn outcome(bytes: &[u8], format: Option<Format>) -> String {
    match read(bytes, format) {
        Ok(imported) => {
            let price = &model(&imported).offers[0].prices[0];
            let shown = |price: Option<model_compare::units::Decimal>| price.map_or("-".to_owned(), |p| p.to_string());
            let found = lines(&imported.diagnostics).replace('\n', "\n  ");
            format!("{} in, {} out\n  {found}", shown(price.input), shown(price.output)).trim_end().to_owned()
        }
        // What was looked for is one text, and tested elsewhere.
        Err(error) => {
            let text = error.diagnostic().to_string();
            text.split(" Looked for: ").next().unwrap().to_owned()
        }
    }
}

#[test]
fn files_are_refused_or_read_with_findings() {
    let mut said = String::new();
    for (damage, spoil) in DAMAGES {
        writeln!(said, "{damage}").unwrap();
        for (format, file, price) in FILES {
            let bytes = spoil(file, price);
            let (named, told) = (outcome(&bytes, Some(format)), outcome(&bytes, None));
            writeln!(said, "  {format}: {}", named.replace('\n', "\n  ")).unwrap();
            if told != named {
                writeln!(said, "    by its shape: {}", told.replace('\n', "\n  ")).unwrap();
            }
        }
    }
    let golden = root().join("tests/native/import/bad.txt");
    golden::report(&Vec::from_iter(golden::compare(&golden, Some(&said)).err()));
}

#[test]
fn every_format_has_an_end() {
    let huge = vec![b' '; LARGEST_FILE + 1];
    for (format, file, price) in FILES {
        let error = read(&huge, Some(format)).unwrap_err();
        assert_eq!(error.to_string(), "found a file of more than 64 MB, expected a price list.", "{format}");

        // More models than a catalog can have, and more than any list has.
        let good = String::from_utf8(priced(file, price)).unwrap();
        let (head, tail) = match format {
            Format::LiteLlm => ("{", "}"),
            Format::OpenRouter => ("{\"data\": [", "]}"),
            Format::ModelsDev => ("{\"zeta\": {\"models\": {", "}}}"),
            Format::GenaiPrices => ("[{\"id\": \"zeta\", \"models\": [", "]}]"),
            Format::LlmPrices => ("{\"prices\": [", "]}"),
            Format::ModelPrices => ("{\"prices\": {\"zeta\": {", "}}}"),
            Format::OpenRouterHistory => ("{\"snapshots\": [{\"date\": \"2026-11-23\", \"prices\": {", "}}]}"),
            Format::Csv => ("model,host,input,output\n", "\n"),
        };
        let row = good.strip_prefix(head).unwrap().strip_suffix(tail).unwrap();
        let between = if format == Format::Csv { "\n" } else { "," };
        let many = |count: usize| {
            let rows: Vec<String> = (0..count)
                .map(|n| row.replace("zeta-1", &format!("zeta-{n}")).replace("Zeta 1", &format!("Zeta {n}")))
                .collect();
            [head, &rows.join(between), tail].concat()
        };
        let said = |count: usize| read(many(count).as_bytes(), None).map_err(|error| error.to_string());
        if format == Format::Csv {
            // The same for all of them, and this one is read fastest.
            assert_eq!(said(10_000).unwrap().report.kept, 10_000);
            let message =
                "found 10001 models, expected at most 10000, as many as a catalog can have. Import a part of the list.";
            assert_eq!(said(10_001).unwrap_err(), message);
        }
        // Entries of which nothing can be used are entries too.
        let entry = |n: usize| match format {
            Format::LiteLlm | Format::ModelsDev | Format::ModelPrices | Format::OpenRouterHistory => {
                format!("\"{n}\":1")
            }
            _ => "1".to_owned(),
        };
        let entries: Vec<String> = (0..50_000).map(entry).collect();
        let error = read([head, row, between, &entries.join(between), tail].concat().as_bytes(), None).unwrap_err();
        assert_eq!(error.to_string(), "found more than 50000 entries, expected a price list.", "{format}");

        // A name without end is none.
        let long = "x".repeat(100_000);
        let both = [head, row, between, &row.replace("zeta-1", &long).replace("Zeta 1", &long), tail].concat();
        let imported = read(both.as_bytes(), None).unwrap();
        assert_eq!(imported.report.left_out.get("a name that is too long"), Some(&1), "{format}");
        let finding = lines(&imported.diagnostics);
        assert!(finding.starts_with("error[bad-name] at "), "{format}: {finding}");
        assert!(finding.ends_with("xxx…”, expected a name of at most 1000 bytes.\n"), "{format}: {finding}");
        assert_eq!(model(&imported).id, "zeta-1");
    }
    let columns = format!("model,output{}\nZeta,1\n", ",".repeat(999));
    assert_eq!(read(columns.as_bytes(), None).unwrap_err().to_string(), "found 1001 columns, expected at most 1000.");
}

/// Found in a review: files of a few megabytes for which a reader took as many steps as the square of their size. In this
/// build each of them would take minutes again.
#[test]
fn no_reader_compares_all_with_all() {
    let repeated =
        |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<String>>().join(",");
    let price = |n: usize| format!("{{\"input\":{n},\"output\":1,\"from_date\":null}}");
    let model = format!("{{\"id\":\"zeta-1\",\"price_history\":[{}]}}", repeated(60_000, &price));
    let llm_prices = format!("{{\"vendor\":\"zeta\",\"models\":[{model},{model}]}}");

    let tier = |n: usize| format!("{{\"start\":{},\"price\":{}}}", 3 * n + 1, n + 1);
    let amounts = |shift: usize| {
        let tier = |n: usize| format!("{{\"start\":{},\"price\":{}}}", 3 * n + 1 + shift, n + 1);
        format!("{{\"base\":1,\"tiers\":[{}]}}", repeated(190, &tier))
    };
    let (input, cached, output) = (amounts(0), amounts(1), amounts(2));
    let model = |n: usize| {
        format!(
            "{{\"id\":\"zeta-{n}\",\"prices\":{{\"input_mtok\":{input},\"cache_read_mtok\":{cached},\"output_mtok\":{output}}}}}"
        )
    };
    let genai_prices = format!("[{{\"id\":\"zeta\",\"models\":[{}]}}]", repeated(100, &model));
    let one = format!("{{\"base\":1,\"tiers\":[{}]}}", repeated(200_000, &tier));
    let one_list =
        format!("[{{\"id\":\"zeta\",\"models\":[{{\"id\":\"zeta-1\",\"prices\":{{\"output_mtok\":{one}}}}}]}}]");

    let size = |n: usize| format!("\"input_cost_per_token_above_{n}k_tokens\":{}e-6", n + 1);
    let other = |n: usize| format!("\"{n}\":0");
    let litellm = format!(
        "{{\"zeta-1\":{{{},{},\"litellm_provider\":\"zeta\",\"output_cost_per_token\":1e-6}}}}",
        repeated(700_000, &other),
        repeated(1000, &size)
    );
    let windows = repeated(1000, &|day| {
        let hours = |hour: usize| format!("\"{day}-{hour}\"");
        format!("{{\"hours_utc\":[{}]}}", repeated(200, &hours))
    });
    let off_peak = format!(
        "{{\"zeta-1\":{{\"litellm_provider\":\"zeta\",\"output_cost_per_token\":1e-6,\"off_peak_pricing\":{{\"windows\":[{windows}]}}}}}}"
    );

    let model = |n: usize| format!("\"m-{n}\":{{\"standard\":[{{\"start\":null,\"rates\":{{\"output\":1}}}}]}}");
    let status = |n: usize| format!("\"x-{n}\":\"removed\"");
    let model_prices = format!(
        "{{\"prices\":{{\"zeta\":{{{}}}}},\"status\":{{\"zeta\":{{{}}}}}}}",
        repeated(5_000, &model),
        repeated(500_000, &status)
    );
    let model = |n: usize| format!("\"m-{n}\":{{\"cost\":{{\"output\":1}}}}");
    let models_dev = format!(
        "{{\"zeta\":{{{},\"models\":{{{}}}}}}}",
        repeated(500_000, &|n| format!("\"x-{n}\":1")),
        repeated(5_000, &model)
    );
    let prices = |n: usize| {
        let (year, month, day) = (1990 + n / 336, n / 28 % 12 + 1, n % 28 + 1);
        format!("{{\"date\":\"{year}-{month:02}-{day:02}\",\"prices\":{{\"zeta\":[{},1]}}}}", n % 10 + 1)
    };
    let history = format!("{{\"snapshots\":[{}]}}", repeated(1000, &prices));
    let row = |n: usize| format!("Zeta 1,Zeta,1,{}", n + 1);
    let csv = format!(
        "model,host,input,above_tokens\nZeta 1,Zeta,1,\n{}\n",
        repeated(40_000, &row).replace(",Zeta 1", "\nZeta 1")
    );

    let spelling = |n: usize| {
        let (year, month, day) = (1990 + n / 336, n / 28 % 12 + 1, n % 28 + 1);
        let dashes = format!("{n:b}").replace('0', "-").replace('1', "_");
        format!("Zeta{dashes}1,Zeta,{},{year}-{month:02}-{day:02},{year}-{month:02}-{:02}", n % 10 + 1, day + 1)
    };
    let spellings = format!(
        "model,host,input,from,to\n{}\n",
        repeated(10_000, &spelling).replace(",Zeta-", "\nZeta-").replace(",Zeta_", "\nZeta_")
    );

    for (name, text, read, kept, left_out, too_many) in [
        ("spellings", spellings, 10_000, 1, 0, "expected at most 200"),
        ("llm-prices", llm_prices, 2, 1, 1, "found 60000 prices"),
        ("genai-prices", genai_prices, 100, 100, 100 * 371, "found 571 prices"),
        ("genai-prices, one model", one_list, 1, 1, 200_000 - 199, "found 200001 prices"),
        ("litellm", litellm, 1, 1, 1000 - 199, "found 1001 prices"),
        ("litellm, hours", off_peak, 1, 1, 800 + 40_000 - 200, "found 1000 prices"),
        ("model-prices", model_prices, 5_000, 5_000, 0, ""),
        ("models-dev", models_dev, 5_000, 5_000, 0, ""),
        ("openrouter-history", history, 1, 1, 800, "found 1000 prices"),
        ("csv", csv, 40_001, 1, 40_001 - 200, "found 40001 prices"),
    ] {
        let imported = read_all(&text);
        let report = &imported.report;
        assert_eq!((report.read, report.kept), (read, kept), "{name}");
        let beyond = report.prices_left_out.get("more prices than an offer may have").copied().unwrap_or_default();
        let found = lines(&imported.diagnostics);
        if name == "llm-prices" {
            // Both entries are cut to the same prices.
            assert_eq!(beyond, 2 * (60_000 - 200), "{name}");
        } else {
            assert_eq!(beyond, left_out, "{name}: {found}");
        }
        assert_eq!(found.contains(too_many), !too_many.is_empty() || found.is_empty(), "{name}: {found}");
        let offers = Catalog::from_text(imported.catalog.as_bytes()).unwrap().0;
        assert!(offers.models.iter().all(|model| model.offers[0].prices.len() <= 200), "{name}");
    }
}

fn read_all(text: &str) -> Imported {
    read(text.as_bytes(), None).unwrap_or_else(|error| panic!("{error}"))
}

/// Found by fuzzing: what the file says was repeated as it was, and a key of nothing that can be seen was no place.
#[test]
fn findings_hold_nothing_that_cannot_be_seen() {
    for (text, expected) in [
        (
            "{\"\\u0000\": {\"litellm_provider\": \"a\", \"output_cost_per_token\": 1e-6}}",
            "error[bad-name] at “”: found “”, expected a name with a letter or digit.",
        ),
        (
            "{\"a\": {\"litellm_provider\": \"a\", \"output_cost_per_token\": 1e-6, \"deprecation_date\": \"so\\u001bon\"}}",
            "warning[bad-date] at a.deprecation_date: found “soon”, expected a date such as 2025-01-29; it counts as unknown.",
        ),
        (
            "{\"a\": {\"models\": {\"b\": {\"cost\": {\"output\": 1}, \"release_date\": \"so\\u202eon\"}}}}",
            "warning[bad-date] at a.models.b.release_date: found “soon”, expected a date such as 2025-01-29; it counts as unknown.",
        ),
        (
            "{\"prices\": [{\"id\": \"a\\u0000b\", \"vendor\": \"c\", \"output\": 1}, {\"id\": \"a\\u0000b\", \"vendor\": \"c\", \"output\": 2}]}",
            "warning[offer-contradicted] at prices[1]: “ab” stands twice with different prices of one time; the first is kept.",
        ),
        (
            "model,benchmark,value\nZeta,\u{7}★,1\nZeta,AIME,1\n",
            "error[bad-name] at line 2: found “★”, expected a name with a letter or digit.",
        ),
    ] {
        let found = match read(text.as_bytes(), None) {
            Ok(imported) => lines(&imported.diagnostics),
            Err(error) => error.to_string(),
        };
        assert!(found.contains(expected), "{text}: {found}");
        assert!(!found.trim_end().contains(['\0', '\u{1b}', '\u{7}', '\u{202e}']), "{found:?}");
    }
}

/// Found by fuzzing: what differs only in what a catalog does not keep was written twice, and then refused by `check`.
#[test]
fn what_a_catalog_takes_for_one_is_one() {
    let long = "x".repeat(400);
    for (text, kept, said) in [
        ("model,benchmark,value,metric\nZeta,AIME,1,pass@1\nZeta,AIME,1,pass\u{1}@1\n".to_owned(), 1, ""),
        (
            format!("model,benchmark,value,harness\nZeta,AIME,1,{long}1\nZeta,AIME,2,{long}2\n"),
            1,
            "warning[score-contradicted] at line 3: another score than line 2, which is kept: 2 instead of 1.",
        ),
        (
            "model,benchmark,value,metric,date\nZeta,AIME,1,,\nZeta,AIME,2,not stated,2026-11-23\n".to_owned(),
            1,
            "warning[score-contradicted] at line 3: another score than line 2, which is kept: 2 instead of 1.",
        ),
        ("model,host,output,tier\nZeta,Zeta,1,fast\nZeta,Zeta,1,fa\u{200F}st\n".to_owned(), 1, ""),
    ] {
        let imported = read(text.as_bytes(), None).unwrap();
        assert_eq!((imported.report.kept, imported.report.read), (kept, 2), "{text}");
        let found = lines(&imported.diagnostics);
        let found: Vec<&str> = found.lines().filter(|line| line.contains("score-")).collect();
        assert_eq!(found.join("\n"), said, "{text}");
        model(&imported);
    }
}

/// Found while looking for more of those: ids of sources are cut, and two addresses became one.
#[test]
fn each_address_is_a_source() {
    let long = format!("https://example.org/{}", "x".repeat(200));
    let text = format!(
        "model,benchmark,value,reported,source\nZeta,AIME,1,self,{long}?1\nZeta,AIME,2,self,{long}?2\nZeta,GPQA,3,self,{long}?1\nZeta,GPQA,4,self,https://example.org/a-b\nZeta,AIME,5,self,https://example.org/a_b\n"
    );
    let imported = read(text.as_bytes(), None).unwrap();
    assert_eq!(lines(&imported.diagnostics), "");
    let found: Vec<(String, String)> = model(&imported)
        .scores
        .iter()
        .map(|score| (score.value.to_string(), score.source.url.clone().unwrap().replace(&long, "…")))
        .collect();
    let mut found: Vec<(&str, &str)> = found.iter().map(|(value, url)| (value.as_str(), url.as_str())).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [("1", "…?1"), ("2", "…?2"), ("3", "…?1"), ("4", "https://example.org/a-b"), ("5", "https://example.org/a_b")]
    );
}
