//! CLDR's JSON files.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::files;

/// The packages of one CLDR.
pub struct Cldr {
    folder: PathBuf,
    /// Of the release.
    pub version: String,
}

impl Cldr {
    /// The CLDR in a `node_modules`; all its packages must be of one version.
    pub fn open(folder: &Path) -> Result<Self> {
        let mut versions = Vec::new();
        for package in ["cldr-core", "cldr-numbers-full", "cldr-dates-full", "cldr-misc-full"] {
            let package = read(&folder.join(package).join("package.json"))?;
            versions.push(text(&package, "/version")?.to_owned());
        }
        versions.dedup();
        ensure!(versions.len() == 1, "the packages of CLDR are of several versions: {}", versions.join(", "));
        Ok(Self { folder: folder.to_owned(), version: versions.remove(0) })
    }

    /// What a file of a locale says, without the levels around it.
    pub fn locale(&self, package: &str, name: &str, file: &str, inside: &str) -> Result<Value> {
        let path = self.folder.join(package).join("main").join(name).join(file);
        let mut whole = read(&path)?;
        let found = whole.pointer_mut(&format!("/main/{name}{inside}"));
        Ok(found.with_context(|| format!("{} has no {inside}", path.display()))?.take())
    }

    /// What a file that is not a locale's says.
    pub fn supplemental(&self, file: &str, inside: &str) -> Result<Value> {
        let path = self.folder.join("cldr-core/supplemental").join(file);
        let mut whole = read(&path)?;
        let found = whole.pointer_mut(&format!("/supplemental{inside}"));
        Ok(found.with_context(|| format!("{} has no {inside}", path.display()))?.take())
    }

    /// The codes of the currencies that somebody pays with today and whose amounts have no decimals, sorted.
    pub fn without_decimals(&self) -> Result<Vec<String>> {
        let data = self.supplemental("currencyData.json", "/currencyData")?;
        let mut codes: Vec<String> = Vec::new();
        for uses in data["region"].as_object().context("currencies by region")?.values() {
            for (code, used) in uses.as_array().into_iter().flatten().filter_map(|used| used.as_object()).flatten() {
                let today = used.get("_to").is_none() && used["_tender"] != "false";
                if today && data["fractions"][code]["_digits"] == "0" {
                    codes.push(code.clone());
                }
            }
        }
        codes.sort();
        codes.dedup();
        Ok(codes)
    }
}

fn read(path: &Path) -> Result<Value> {
    serde_json::from_slice(&files::read(path)?).with_context(|| format!("{} is not JSON", path.display()))
}

/// The text at a place.
pub fn text<'v>(value: &'v Value, place: &str) -> Result<&'v str> {
    value.pointer(place).and_then(Value::as_str).with_context(|| format!("CLDR has no text at {place}"))
}
