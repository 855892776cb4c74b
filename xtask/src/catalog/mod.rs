//! The two catalogs that ship: the curated one of `www/catalog/`, and the full one, with what other people's lists add.

mod difference;
mod document;
mod doubtful;
mod drawn;
mod ends;
mod imported;
mod merge;
mod released;

use std::path::Path;

use anyhow::{Result, bail};
use model_compare::catalog::Catalog;

use crate::{files, sizes};
use difference::Difference;
use document::Document;

/// The curated catalog's file in `pkg/`.
pub const CURATED: &str = "catalog.json";
/// The full catalog's.
pub const FULL: &str = "catalog-full.json";

/// The file of what pages load of a catalog.
pub fn snapshot_name(name: &str) -> String {
    format!("{}.snapshot.txt", name.trim_end_matches(".json"))
}

/// The texts of both catalogs, by the names of their files.
pub fn texts() -> Result<[(&'static str, String); 2]> {
    let curated = document::joined(&files::root().join("www/catalog"))?;
    let (full, counts) = merge::full(&curated, &imported::committed()?)?;
    println!("{counts}");
    let texts = [(CURATED, document::written(&curated)), (FULL, document::written(&full))];
    for (name, text) in &texts {
        checked(name, text)?;
    }
    Ok(texts)
}

/// A catalog that is given away has nothing wrong with it.
pub fn checked(name: &str, text: &str) -> Result<Catalog> {
    let (catalog, found) = Catalog::from_text(text.as_bytes()).map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
    if let Some(first) = found.first() {
        bail!("{name} has {} findings, of which the first is: {first}", found.len());
    }
    Ok(catalog)
}

/// `cargo xtask catalog`: imports the lists of a folder anew where one is named, then says in what the catalogs that the
/// sources give differ from those in `pkg/`, row by row.
pub fn run(raw: Option<&Path>) -> Result<()> {
    if let Some(raw) = raw {
        imported::renew(raw)?;
    }
    let package = files::root().join("pkg");
    let texts = texts()?;
    for (name, text) in &texts {
        let difference = against(&package, name, text)?;
        println!("\n{name}, against the one in pkg/: {}", difference.numbers());
        print!("{}", difference.rows());
    }
    let old = files::read(&package.join(CURATED)).ok().and_then(|bytes| Catalog::from_text(&bytes).ok());
    let new = checked(CURATED, &texts[0].1)?;
    let page = files::root().join("target/catalog.html");
    files::write(&page, drawn::page(old.as_ref().map(|(catalog, _)| catalog), &new)?)?;
    println!("\ntarget/catalog.html shows both charts of the curated one, with what changes highlighted");
    for (name, text) in &texts {
        println!("{:>9} bytes, {:>7} after brotli: {name}", text.len(), sizes::brotli(text.as_bytes()));
    }
    Ok(())
}

/// Prints in numbers how a text differs from the package's file of that name, which it is about to replace.
pub fn print_numbers(package: &Path, name: &str, text: &str) -> Result<()> {
    println!("{name}: {}", against(package, name, text)?.numbers());
    Ok(())
}

/// How a text differs from the package's file of that name; from nothing where there is none yet.
fn against(package: &Path, name: &str, text: &str) -> Result<Difference> {
    let path = package.join(name);
    let old = if path.exists() { document::read(&path)? } else { Document::new() };
    Ok(Difference::between(&old, &serde_json::from_str(text)?))
}
