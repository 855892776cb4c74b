//! What reviews of the readers found, each in a file of a few lines: what comes out of it is in `reproduced.txt`.

use std::fmt::Write as _;

use model_compare::catalog::{Catalog, Condition, DatedPrice};
use model_compare::diagnostic::Severity;
use model_compare::import::{Options, import};

use super::{curated, day, lines};
use crate::golden;
use crate::view::root;

/// What is wrong, or was made of it, and a file. After `with:` it is joined to the catalog of the tests.
const FILES: [(&str, &str); 49] = [
    (
        "a size in another unit at the only host",
        r#"{"a": {"models": {"z": {"cost": {"input": 0.01, "output": 2, "tiers": [{"tier": {"size": 200000}, "input": 5, "output": 4}]}}}}}"#,
    ),
    (
        "regions of developers' own prices",
        r#"{"prices": {"amazon-bedrock": {
          "amazon.zeta-v1:0": {"standard": [{"start": "2025-01-01T00:00:00Z", "rates": {"output": 5}}]},
          "us.amazon.zeta-v1:0": {"standard": [{"start": "2025-06-01T00:00:00Z", "rates": {"output": 5}}]},
          "eu.amazon.zeta-v1:0": {"standard": [{"start": "2025-06-01T00:00:00Z", "rates": {"output": 6}}]}}}}"#,
    ),
    (
        "a stretch in another unit goes, the others stay",
        r#"{"snapshots": [
          {"date": "2026-01-01", "prices": {"zeta/z": [1, 2]}}, {"date": "2026-02-01", "prices": {"zeta/z": [5600, 2]}},
          {"date": "2026-03-01", "prices": {"zeta/z": [1, 2]}}]}"#,
    ),
    (
        "a stretch is held against the others of its own history",
        r#"{"snapshots": [
          {"date": "2026-01-01", "prices": {"zeta/z": [1, 2]}}, {"date": "2026-02-01", "prices": {"zeta/z": [500, 2]}},
          {"date": "2026-03-01", "prices": {"zeta/z": [1, 2]}}]}"#,
    ),
    (
        "a price above a size in another unit",
        r#"{"a": {"models": {"z": {"cost": {"input": 1, "output": 2, "tiers": [{"tier": {"size": 200000}, "input": 2000, "output": 4}]}}}},
          "b": {"models": {"z": {"cost": {"input": 1, "output": 2}}}}, "c": {"models": {"z": {"cost": {"input": 1, "output": 2}}}}}"#,
    ),
    (
        "of two hosts nobody knows which one slipped",
        r#"{"a": {"models": {"z": {"cost": {"input": 1, "output": 2}}}}, "b": {"models": {"z": {"cost": {"input": 1000, "output": 2}}}}}"#,
    ),
    (
        "with: the catalog's own hosts are neighbours",
        r#"{"slow": {"models": {"deepseek-r1": {"cost": {"input": 550, "output": 2190}}}},
          "fast": {"models": {"deepseek-r1": {"cost": {"input": 0.6, "output": 2.2}}}}}"#,
    ),
    (
        "a table is warned of and kept whole",
        "model,host,input,output\nZ,A,1,2\nZ,B,1,2\nZ,C,1,2\nZ,D,0.000001,2000\nY,A,0.000003,1\n",
    ),
    ("prompt and completion do not say their unit", "model,host,prompt,completion\nZ,A,0.00000055,0.00000219\n"),
    ("one of them beside a price that does", "model,host,input,completion\nZ,A,0.55,0.00000219\n"),
    (
        "prices per token, where the name says so",
        "model,host,prompt ($/token),completion (USD per token)\nZ,A,0.00000055,2.19e-6\n",
    ),
    ("a price per token in a column per million", "model,host,input,output\nZ,A,0.00000055,2\n"),
    (
        "an announced peak price is announced",
        r#"[{"id": "zeta", "models": [{"id": "z", "prices": [{"prices": {"input_mtok": 1, "output_mtok": 1}},
          {"constraint": {"start_date": "2027-01-01", "start_time": "06:00:00Z", "end_time": "18:00:00Z"}, "prices": {"input_mtok": 3, "output_mtok": 3}}]}]}]"#,
    ),
    (
        "dated sets stay what they are beside one of hours",
        r#"[{"id": "zeta", "models": [{"id": "z", "prices": [{"prices": {"output_mtok": 1}},
          {"constraint": {"start_date": "2026-01-01"}, "prices": {"output_mtok": 2}},
          {"constraint": {"start_date": "2026-06-01", "start_time": "06:00:00Z", "end_time": "18:00:00Z"}, "prices": {"output_mtok": 3}}]}]}]"#,
    ),
    (
        "hours between which the cheaper set holds",
        r#"[{"id": "zeta", "models": [{"id": "z", "prices": [{"prices": {"output_mtok": 1}},
          {"constraint": {"start_time": "06:00:00Z", "end_time": "08:00:00Z"}, "prices": {"output_mtok": 3}},
          {"constraint": {"start_time": "20:00:00Z", "end_time": "22:00:00Z"}, "prices": {"output_mtok": 2}},
          {"constraint": {"start_time": "07:00:00Z", "end_time": "09:00:00Z"}, "prices": {"output_mtok": 4}}]}]}]"#,
    ),
    (
        "one price over different times is one",
        r#"{"prices": {"zeta": {
          "z": {"standard": [{"start": "2025-01-01T00:00:00Z", "rates": {"input": 5, "output": 25}}]},
          "Z": {"standard": [{"start": "2025-06-01T00:00:00Z", "rates": {"input": 5, "output": 25}}]}}}}"#,
    ),
    (
        "one price after another is one offer",
        r#"{"prices": {"zeta": {
          "z": {"standard": [{"start": "2025-01-01T00:00:00Z", "rates": {"input": 5, "output": 25}}, {"start": "2025-06-01T00:00:00Z", "rates": null}]},
          "Z": {"standard": [{"start": "2025-06-01T00:00:00Z", "rates": {"input": 4, "output": 20}}]}}}}"#,
    ),
    (
        "two prices of one time",
        r#"{"prices": {"zeta": {
          "z": {"standard": [{"start": "2025-01-01T00:00:00Z", "rates": {"input": 5, "output": 25}}]},
          "Z": {"standard": [{"start": "2025-06-01T00:00:00Z", "rates": {"input": 4, "output": 20}}]}}}}"#,
    ),
    (
        "two cached prices of one time",
        r#"{"a": {"models": {"z": {"cost": {"input": 5, "cache_read": 0.5, "output": 25}}, "Z": {"cost": {"input": 5, "cache_read": 0.4, "output": 25}}}}}"#,
    ),
    (
        "what one spelling says is added to the other",
        r#"{"a": {"models": {"z": {"cost": {"input": 5, "output": 25, "tiers": [{"tier": {"size": 200000}, "input": 10, "output": 40}]}},
          "Z": {"cost": {"input": 5, "cache_read": 0.1, "output": 25}}}}}"#,
    ),
    (
        "prices that end before they begin, or hold twice",
        "model,host,input,output,from,to\nZ,A,1,2,,\nZ,A,3,4,,\nZ,A,3,4,2026-02-01,2026-01-01\n",
    ),
    (
        "tiers without a range, or above one size",
        r#"{"a/z": {"litellm_provider": "a", "input_cost_per_token": 1e-6, "tiered_pricing": [
          {"input_cost_per_token": 2e-6}, {"range": [0, 1000], "input_cost_per_token": 1e-6}, {"range": [1000, 2000], "input_cost_per_token": 3e-6},
          {"range": [1000, 2000], "input_cost_per_token": 4e-6}]}}"#,
    ),
    (
        "a stretch without prices is counted",
        r#"{"prices": {"zeta": {"z": {"standard": [{"start": null, "rates": {"output": 5}}, {"start": "2025-06-01T00:00:00Z", "rates": null}]}}, "eta": 1}}"#,
    ),
    (
        "providers that are none",
        r#"{"a": {"models": {"z": {"cost": {"output": 1}}}}, "b": 3, "c": {"models": [1, 2]}, "d": {}}"#,
    ),
    (
        "providers that are none, as a list",
        r#"[{"id": "a", "models": [{"id": "z", "prices": {"output_mtok": 1}}]}, 3, {"id": "c", "models": {"z": 1}}, {"id": "d"}]"#,
    ),
    (
        "tiers from one size on",
        r#"[{"id": "a", "models": [{"id": "z", "prices": {"output_mtok": {"base": 1, "tiers": [{"start": 10, "price": 2}, {"start": 10, "price": 3}, {"price": 4}, {"start": 5, "price": "?"}]}}}]}]"#,
    ),
    ("a price beside an empty score is kept", "model,host,output,benchmark,value\nZ,A,2,AIME,\nY,A,,AIME,\n"),
    ("units in brackets", "model,host,Input ($/1M tokens),Output price (USD per 1M tokens)\nZ,A,1,2\n"),
    ("other units are named", "model,host,Input (EUR/1M tokens),output\nZ,A,1,2\n"),
    ("nothing but other units", "model,host,Input (EUR/1M tokens),Output ($/1K tokens)\nZ,A,1,2\n"),
    ("blank lines before the names", "\n  \nmodel,host,remark,output\nZ,A,,2\nY,A,,cheap\n"),
    ("a blank line and no names", "\nhost,output\nA,2\n"),
    ("a unit in the cell", "model,host,remark,output\nZ,A,,$3.00 / MTok\n"),
    (
        "thousands or decimals",
        "model;host;output;benchmark;value;reported\nZ;A;2,5;Arena;1,396;self\nY;A;0,125;Arena;1,402;self\n",
    ),
    ("decimals", "model;host;output;benchmark;value;reported\nZ;A;2,5;Arena;1,396;self\nY;A;0,125;Arena;1,4;self\n"),
    ("scores of unknown reporters", "model,benchmark,value,reported\nZ,AIME,1,\nY,AIME,2,independent\n"),
    (
        "an entry without a host",
        r#"{"zeta-1": {"output_cost_per_token": 1e-6}, "a/zeta-1": {"output_cost_per_token": 1e-6}, "/zeta-2": {"output_cost_per_token": 1e-6}, "b": {"litellm_provider": "b"}}"#,
    ),
    (
        "two copies of one day",
        r#"{"snapshots": [{"date": "2026-01-01", "prices": {"zeta/z": [1, 2]}}, {"date": "2026-01-01", "prices": {"zeta/z": [3, 4]}}]}"#,
    ),
    (
        "a price that varied once",
        r#"{"snapshots": [{"date": "2026-01-01", "prices": {"zeta/z": [1, 2]}}, {"date": "2026-02-01", "prices": {"zeta/z": [-1, -1], "zeta/y": [-1, -1]}},
          {"date": "2026-03-01", "prices": {"zeta/z": [1, 2]}}, {"date": "2026-04-01", "prices": 5}]}"#,
    ),
    (
        "sizes that are one",
        r#"{"data": [{"id": "zeta/z", "pricing": {"prompt": "0.000001", "completion": "0.000002", "overrides": [
          {"min_prompt_tokens": 128000, "prompt": "0.000002"}, {"min_prompt_tokens": 128001, "prompt": "0.000003"}]}}]}"#,
    ),
    (
        "a variant at the plain price over a longer time is not plain",
        "model,host,tier,input,output,from\nZ,A,,1,2,2026-06-01\nZ,A,fast,1,2,2026-01-01\n",
    ),
    (
        "a variant of another time",
        "model,host,tier,input,output,from,to\nZ,A,,1,2,2026-06-01,\nZ,A,fast,1,2,2026-01-01,2026-02-01\n",
    ),
    (
        "a region with more of the past",
        r#"{"azure/global/z": {"litellm_provider": "azure", "input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6},
          "azure/eu/z": {"litellm_provider": "azure", "input_cost_per_token": 1e-6, "cache_read_input_token_cost": 1e-7, "output_cost_per_token": 2e-6},
          "azure/us/z": {"litellm_provider": "azure", "input_cost_per_token": 3e-6, "output_cost_per_token": 2e-6}}"#,
    ),
    (
        "an offer that is still sold, under its name",
        r#"{"a/z": {"litellm_provider": "a", "output_cost_per_token": 2e-6, "deprecation_date": "2026-01-01"},
          "a/Z": {"litellm_provider": "a", "output_cost_per_token": 2e-6}}"#,
    ),
    ("zero is not free", "model,host,input,output\nZ,A,1,0\n"),
    ("a price of another model", "model,host,input,output\nZ,A,1,2\nZ,B,150,2\nZ,C,1,2\n"),
    ("no model column", "Input ($/1M tokens),output\n1,2\n"),
    (
        "hours that are one plan",
        r#"{"a/z": {"litellm_provider": "a", "output_cost_per_token": 2e-6, "off_peak_pricing": {"output_cost_per_token": 1e-6, "windows": [{"hours_utc": "16:00-00:00"}]}},
      "a/Z": {"litellm_provider": "a", "output_cost_per_token": 2e-6, "off_peak_pricing": {"output_cost_per_token": 1e-6, "windows": [{"hours_utc": "16:30-00:30"}]}}}"#,
    ),
    (
        "one hour of two spellings",
        r#"{"a/z": {"litellm_provider": "a", "output_cost_per_token": 2e-6},
          "a/Z": {"litellm_provider": "a", "output_cost_per_token": 2e-6, "off_peak_pricing": {"output_cost_per_token": 1e-6, "windows": [{"hours_utc": "16:30-00:30"}]}}}"#,
    ),
];

/// A price in a line: `2026-01-01/ 1 - 2 above 200000`, input, cached input and output.
fn shown(price: &DatedPrice) -> String {
    let amounts = [price.input, price.cached_input, price.output];
    let amounts = amounts.map(|amount| amount.map_or_else(|| "-".to_owned(), |amount| amount.to_string())).join(" ");
    let time = |at: Option<model_compare::time::Instant>| at.map(|at| at.date().to_string()).unwrap_or_default();
    let condition = condition(&price.condition);
    format!("{}/{} {amounts}{condition}, {:?}", time(price.from), time(price.to), price.basis)
}

fn condition(condition: &Condition) -> String {
    let hours = condition.hours.map(|hours| format!(" at {}/{}", hours.from, hours.to)).unwrap_or_default();
    hours + &condition.above_tokens.map(|tokens| format!(" above {tokens}")).unwrap_or_default()
}

#[test]
fn what_was_found_stays_found() {
    let mut said = String::new();
    for (what, text) in FILES {
        writeln!(said, "{what}").unwrap();
        let catalog = what.starts_with("with: ").then(curated);
        let options = Options {
            format: None,
            day: day("2026-11-23"),
            listed: true,
            curated: catalog.as_ref(),
            first_listed: &[],
        };
        let imported = match import(text.as_bytes(), &options) {
            Ok(imported) => imported,
            Err(error) => {
                writeln!(said, "  {}", error.diagnostic()).unwrap();
                continue;
            }
        };
        let report = &imported.report;
        let sum = |counts: &std::collections::BTreeMap<&str, usize>| counts.values().sum::<usize>();
        assert_eq!(report.read, report.kept + sum(&report.folded) + sum(&report.left_out), "{what}\n{report}");
        let (written, found) = Catalog::from_text(imported.catalog.as_bytes()).unwrap();
        assert!(!found.iter().any(|found| found.severity == Severity::Error), "{what}: {found:?}");
        for model in &written.models {
            for offer in &model.offers {
                let tier = offer.tier.as_deref().map(|tier| format!(", {tier}")).unwrap_or_default();
                writeln!(said, "  {} at {}{tier}, as {}", model.id, offer.host.id, offer.id.as_deref().unwrap_or("-"))
                    .unwrap();
                for price in &offer.prices {
                    writeln!(said, "    {}", shown(price)).unwrap();
                }
            }
            for score in model.scores.iter().filter(|_| catalog.is_none()) {
                writeln!(said, "  {}, {}: {}, {:?}", model.id, score.benchmark.id, score.value, score.reported)
                    .unwrap();
            }
        }
        for (what, counts) in
            [("folded", &report.folded), ("left out", &report.left_out), ("prices left out", &report.prices_left_out)]
        {
            for (reason, count) in counts {
                writeln!(said, "  {what}: {count} {reason}").unwrap();
            }
        }
        write!(said, "{}", lines(imported.diagnostics.iter().map(|found| format!("  {found}")))).unwrap();
    }
    let golden = root().join("tests/native/import/reproduced.txt");
    golden::report(&Vec::from_iter(golden::compare(&golden, Some(&said)).err()));
}
