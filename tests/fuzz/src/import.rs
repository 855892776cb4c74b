//! Other people's price lists: any bytes as one, and good ones that are spoiled.

use arbitrary::{Result, Unstructured};
use model_compare::catalog::{Catalog, Json};
use model_compare::diagnostic::Severity;
use model_compare::import::{Format, Imported, Options, import};
use model_compare::review::review;
use model_compare::time::Date;
use model_compare::units::Decimal;
use serde_json::Value;

use crate::{check_error, check_findings, other, spoil, word};

thread_local! {
    /// The catalog whose models names are joined to.
    static CURATED: Catalog =
        Catalog::from_text(include_bytes!("../../native/import/curated.json")).expect("a good catalog").0;
}

/// A good file of each format, two where the format has two shapes.
const fn files(format: Format) -> &'static [&'static str] {
    match format {
        Format::LiteLlm => &[
            include_str!("../../native/import/cases/litellm/input.json"),
            include_str!("../../native/import/cases/litellm-with/input.json"),
        ],
        Format::OpenRouter => &[include_str!("../../native/import/cases/openrouter/input.json")],
        Format::ModelsDev => &[include_str!("../../native/import/cases/models-dev/input.json")],
        Format::GenaiPrices => &[include_str!("../../native/import/cases/genai-prices/input.json")],
        Format::LlmPrices => &[
            include_str!("../../native/import/cases/llm-prices/input.json"),
            include_str!("../../native/import/cases/llm-prices-vendor/input.json"),
        ],
        Format::ModelPrices => &[include_str!("../../native/import/cases/model-prices/input.json")],
        Format::OpenRouterHistory => &[include_str!("../../native/import/cases/openrouter-history/input.json")],
        Format::Csv => &[
            include_str!("../../native/import/cases/csv/input.csv"),
            include_str!("../../native/import/cases/csv-scores/input.csv"),
        ],
    }
}

/// Bytes as a list of one format. Where the first is no ASCII, the others choose how a good file is spoiled.
pub fn list(format: Format, bytes: &[u8]) {
    match bytes.split_first() {
        Some((first, choices)) if !first.is_ascii() => {
            let mut choices = Unstructured::new(choices);
            let with = first % 2 == 0;
            if let Ok(text) = spoiled(format, &mut choices) {
                read(text.as_bytes(), Some(format).filter(|_| first % 4 < 2), with);
            }
        }
        // One length in four says nothing of the format.
        _ => read(bytes, Some(format).filter(|_| bytes.len() % 4 != 0), bytes.len() % 2 == 0),
    }
}

fn read(bytes: &[u8], format: Option<Format>, with: bool) {
    let day = Date::parse("2025-07-01").expect("a day");
    CURATED.with(|curated| {
        let options = Options { format, day, listed: true, curated: with.then_some(curated), first_listed: &[] };
        match (import(bytes, &options), import(bytes, &options)) {
            (Ok(imported), Ok(again)) => {
                assert_eq!(imported.catalog, again.catalog, "not the same twice");
                assert_eq!(imported.report.to_string(), again.report.to_string(), "not the same twice");
                assert_eq!(imported.diagnostics, again.diagnostics, "not the same twice");
                check(&imported);
            }
            (Err(error), Err(again)) => {
                assert_eq!(error, again, "not the same twice");
                check_error(&error);
            }
            _ => panic!("not the same twice"),
        }
    });
}

fn check(imported: &Imported) {
    check_findings(&imported.diagnostics);
    let report = &imported.report;
    let accounted = report.kept + report.folded.values().sum::<usize>() + report.left_out.values().sum::<usize>();
    assert_eq!(accounted, report.read, "{report}");
    assert!(report.kept > 0, "{report}");

    let document = Json::from_text(imported.catalog.as_bytes()).expect("JSON is written");
    let (catalog, mut found) = Catalog::from_json(&document).expect("a catalog is written");
    let error = found.iter().find(|finding| finding.severity == Severity::Error);
    assert_eq!(error, None, "{}", imported.catalog);
    for model in &catalog.models {
        for price in model.offers.iter().flat_map(|offer| &offer.prices) {
            let amounts = [price.input, price.cached_input, price.output];
            assert!(amounts.into_iter().flatten().all(|amount| amount >= Decimal::ZERO), "{price:?}");
        }
    }
    review(&document, &catalog, &mut found);
    check_findings(&found);
}

/// A good file, spoiled in up to 24 places.
fn spoiled(format: Format, choices: &mut Unstructured) -> Result<String> {
    let text = choices.choose(files(format))?;
    if format == Format::Csv {
        return table(text, choices);
    }
    let mut tree: Value = serde_json::from_str(text).expect("a good file");
    for _ in 0..choices.int_in_range(0..=24)? {
        spoil(&mut tree, choices)?;
    }
    Ok(tree.to_string())
}

/// A good table whose cells and lines are spoiled, between other signs.
fn table(text: &str, choices: &mut Unstructured) -> Result<String> {
    let delimiter = if text.contains(';') { ';' } else { ',' };
    let mut lines: Vec<Vec<String>> =
        text.lines().map(|line| line.split(delimiter).map(str::to_owned).collect()).collect();
    for _ in 0..choices.int_in_range(0..=24)? {
        let at = choices.choose_index(lines.len())?;
        match choices.int_in_range(0..=9)? {
            0 => {
                let copy = lines[at].clone();
                lines.push(copy);
            }
            1 if lines.len() > 1 => drop(lines.remove(at)),
            2 => lines[at].push(cell(choices)?),
            3 => drop(lines[at].pop()),
            _ if lines[at].is_empty() => {}
            _ => {
                let place = choices.choose_index(lines[at].len())?;
                lines[at][place] = cell(choices)?;
            }
        }
    }
    let delimiter =
        if choices.ratio(1, 8)? { *choices.choose(&[",", ";", "\t", "|"])? } else { &delimiter.to_string() };
    let end = if choices.ratio(1, 8)? { "\r\n" } else { "\n" };
    Ok(lines.into_iter().map(|line| line.join(delimiter) + end).collect())
}

fn cell(choices: &mut Unstructured) -> Result<String> {
    Ok(match choices.int_in_range(0..=3)? {
        0 => format!("\"{}\"", word(choices)?.replace('"', "\"\"")),
        1 => other(choices)?.to_string(),
        _ => word(choices)?,
    })
}
