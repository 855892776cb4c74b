//! A fact checker's work: figures of the catalog, drawn by its digest, beside the lines of the raw files that they are from.
//!
//! Nothing here uses the importers' code: who checks a figure with the program that copied it checks nothing.

mod figure;
mod finders;
mod host;
mod json;
mod name;
mod number;
mod raw;
mod sample;
mod sheet;

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::files;
use figure::{Catalog, Figure};
use raw::{Outcome, Raw};
use sheet::Counts;

/// Where the sheet is kept.
const SHEET: &str = "tests/audit/sheet.md";

/// The catalog that ships.
const CATALOG: &str = "pkg/catalog.json";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    raw: String,
    catalog: Option<String>,
    many: Many,
}

/// How many figures are looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Many {
    All,
    Some(usize),
}

/// Looks figures up in the raw files of a folder; fails where one disagrees.
pub fn run(arguments: &[String], started_in: &Path) -> Result<()> {
    let Options { raw, catalog, many } = read_arguments(arguments)?;
    let raw = started_in.join(raw);
    if !raw.is_dir() {
        bail!("no folder {}", raw.display());
    }
    let path = catalog.map_or_else(|| files::root().join(CATALOG), |catalog| started_in.join(catalog));
    let text = String::from_utf8(files::read(&path)?).context("the catalog is not UTF-8")?;
    let digest = files::sha256(text.as_bytes());
    let catalog = Catalog::read(&text)?;
    let all = catalog.figures().len();
    let results = look_up(&Raw::new(&raw), &catalog, &digest, many)?;
    let counts = Counts::of(&results);
    if let Many::Some(_) = many {
        let path = files::root().join(SHEET);
        files::create_dir(path.parent().unwrap_or(&path))?;
        files::write(&path, sheet::markdown(&digest, all, &results))?;
        println!("wrote {SHEET}");
    }
    for line in results.iter().filter_map(|(figure, outcome)| sheet::problem(figure, outcome)) {
        println!("{line}");
    }
    println!("{}", counts.sentence());
    if counts.disagree > 0 {
        bail!("{} figures disagree with the raw files", counts.disagree);
    }
    Ok(())
}

fn read_arguments(arguments: &[String]) -> Result<Options> {
    let (mut raw, mut catalog, mut many) = (None, None, Many::Some(100));
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (argument.as_str(), arguments.next().cloned()),
        };
        let value = value.with_context(|| format!("{name} needs a value"))?;
        match name {
            "--raw" => raw = Some(value),
            "--catalog" => catalog = Some(value),
            "--figures" if value == "all" => many = Many::All,
            "--figures" => many = Many::Some(value.parse().context("--figures takes a number, or all")?),
            other => bail!("no option “{other}” of audit"),
        }
    }
    Ok(Options { raw: raw.context("audit needs --raw DIR, the folder of raw files")?, catalog, many })
}

fn look_up<'a>(raw: &Raw, catalog: &'a Catalog, digest: &str, many: Many) -> Result<Vec<(Figure<'a>, Outcome)>> {
    let mut figures = catalog.figures();
    if let Many::Some(number) = many {
        figures = sample::ordered(figures, digest);
        figures.truncate(number);
    }
    let mut results = Vec::new();
    for figure in figures {
        let outcome = finders::find(raw, &figure).with_context(|| figure.key.clone())?;
        results.push((figure, outcome));
    }
    Ok(results)
}

#[cfg(test)]
mod tests;
