//! Writes `src/text/locales/`: how each locale writes numbers, amounts and dates, from the CLDR that `xtask/cldr/` pins.
//!
//! CLDR is read here, at development time, and nowhere else. What differs from it on purpose stands in
//! `xtask/cldr/overrides.txt`, each with its reason.

mod cldr;
mod overrides;
mod pattern;
mod table;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::{files, npm};
use cldr::Cldr;
use overrides::Overrides;

/// Where the tables go, from the top of the repository.
const FOLDER: &str = "src/text/locales";

/// The locales, each with CLDR's name for it: a language's usual region has none. A tag of a language without a region, or
/// with another, means the first here of that language; `src/text/locales/mod.rs` has them in the same order.
const LOCALES: &[(&str, &str)] = &[
    ("en-US", "en"),
    ("en-GB", "en-GB"),
    ("fr-FR", "fr"),
    ("fr-CA", "fr-CA"),
    ("fr-CH", "fr-CH"),
    ("de-DE", "de"),
    ("de-CH", "de-CH"),
    ("es-ES", "es"),
    ("es-MX", "es-MX"),
    ("it-IT", "it"),
    ("pt-BR", "pt"),
    ("nl-NL", "nl"),
    ("pl-PL", "pl"),
    ("ja-JP", "ja"),
    ("he-IL", "he"),
    ("ar-EG", "ar-EG"),
];

/// Writes the tables anew: `cargo xtask locales`. With `check`, only compares.
///
/// # Errors
/// Where CLDR cannot be got or read, has something that the tables cannot say, or lacks what is overridden; and, with
/// `check`, where the tables are not what it says.
pub fn run(check: bool) -> Result<()> {
    let folder = npm::cldr()?;
    let made = generate(&Cldr::open(&folder)?)?;
    let mut old = Vec::new();
    for (path, text) in &made {
        if check {
            // A table that is not there is as old as one that says something else.
            if std::fs::read_to_string(path).unwrap_or_default() != *text {
                old.push(path.display().to_string());
            }
        } else {
            files::write(path, text)?;
        }
    }
    for path in files::below(Path::new(FOLDER))? {
        let is_generated = path.extension().is_some_and(|kind| kind == "txt" || kind == "md");
        if is_generated && !made.iter().any(|(made, _)| *made == path) {
            old.push(path.display().to_string());
        }
    }
    ensure!(old.is_empty(), "not what CLDR and the overrides say: {}; run `cargo xtask locales`", old.join(", "));
    println!("{FOLDER}: {} files {}", made.len(), if check { "are up to date" } else { "written" });
    Ok(())
}

/// Each file with its text.
fn generate(cldr: &Cldr) -> Result<Vec<(PathBuf, String)>> {
    let overrides = Overrides::read()?;
    let mut made = Vec::new();
    for (tag, name) in LOCALES {
        let mut lines = table::lines(cldr, tag, name)?;
        overrides.apply(tag, &mut lines)?;
        let mut text = format!(
            "# {tag}, from CLDR {}: written by `cargo xtask locales`, overrides in xtask/cldr/overrides.txt\n",
            cldr.version
        );
        for (key, value) in &lines {
            writeln!(text, "{key} = {}", pattern::escaped(value))?;
        }
        made.push((Path::new(FOLDER).join(format!("{tag}.txt")), text));
    }
    let currencies = format!(
        "# Currencies whose amounts have no decimals, from CLDR {}: written by `cargo xtask locales`\n{}\n",
        cldr.version,
        cldr.without_decimals()?.join(" ")
    );
    made.push((Path::new(FOLDER).join("currencies.txt"), currencies));
    made.push((Path::new(FOLDER).join("README.md"), document(cldr, &overrides)));
    Ok(made)
}

/// What the tables are, and where they differ from CLDR.
fn document(cldr: &Cldr, overrides: &Overrides) -> String {
    let tags: Vec<&str> = LOCALES.iter().map(|(tag, _)| *tag).collect();
    format!(
        "# Locales\n\n\
         Written by `cargo xtask locales`; `cargo xtask locales --check`, a step of the test command, fails where these files are\n\
         not what it would write. `src/text/conventions.rs` reads the tables. They are from CLDR {version}, whose version\n\
         `xtask/cldr/` pins, but for what stands below, and there is one for each of\n\
         {tags}.\n\n\
         What a key means, where its name does not say it: `grouped-from` is the number of digits from which on thousands are\n\
         grouped; `zero` the first of the ten digits; `money-decimal` and `money-group` the signs in amounts of money; `first-day`\n\
         how the first day of a month is written, `time-hours` a time without minutes. Letters in braces are CLDR's\n\
         fields of dates. Times are those of UTC, in 24 hours: CLDR's `Hmv` and `Hmsv`.\n\n\
         ## Where they differ from CLDR\n\n\
         | locales | key | CLDR has | written | why |\n|--|--|--|--|--|\n{rows}",
        version = cldr.version,
        tags = tags.join(", "),
        rows = overrides.rows()
    )
}
