//! `cargo xtask`: builds `pkg/`, checks it, runs every test, writes generated files.

mod audit;
mod beside;
mod build;
mod catalog;
mod check_pkg;
mod command;
mod dependencies;
mod files;
mod glue;
mod install;
mod locales;
mod npm;
mod sheet;
mod sizes;
mod test;
mod toolchain;
mod widths;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const HELP: &str = "\
cargo xtask COMMAND

  build                 builds pkg/ from the sources; says in numbers what changes in its catalogs
  weigh FEATURE         builds one of its modules aside (scatter, versus, …) and says what it weighs
  catalog [--raw DIR]   says how the catalogs that www/catalog/ and www/imported/ give differ from those in pkg/, in numbers
                        and row by row; draws the chart of both into target/catalog.html; writes nothing to pkg/. With --raw imports the lists of a folder anew first and
                        writes www/imported/
  check-pkg             fails where pkg/ is not what the sources give, or is too large
  test [--install] [--engines=NAME,…] [--no-browser]
                        runs every test; with --install gets what is missing first. The engines are
                        chromium, firefox and webkit; one that is missing fails unless it is left out
  audit --raw DIR [--figures N|all] [--catalog FILE]
                        looks 100 figures of pkg/catalog.json, or N, up in the raw files that they are from, and writes
                        tests/audit/sheet.md; of all it prints only what is wrong or not there. Fails where one disagrees
  sheet [KIND]          draws every kind of chart in six widths, four languages, on both grounds and with 2 to 4,000 marks
                        as one page, target/sheet/index.html, to be looked at
  beside                draws the article's chart with three other libraries (from npm, into .tools/) and puts ours beside them:
                        target/beside/index.html and, where there is a Chromium, a picture of it
  dependencies          fails where a dependency's licence or source is not allowed, or it must not come in
  widths [--check]      writes src/text/widths.rs from the font
  locales [--check]     writes src/text/locales/ from the CLDR that xtask/cldr/ pins (from npm, into .tools/)
  schema                writes www/catalog-v1.schema.json from the Rust types
  attributes            writes the attribute table of README.md and www/index.html
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The engines named, separated by commas; all without any.
fn engines(named: Option<&str>) -> Result<Vec<&str>> {
    let all: Vec<&str> = install::ENGINES.iter().map(|(name, _)| *name).collect();
    let Some(named) = named else { return Ok(all) };
    let engines: Vec<&str> = named.split(',').collect();
    match engines.iter().find(|name| !all.contains(name)) {
        Some(unknown) => bail!("no engine “{unknown}”; known: {}", all.join(", ")),
        None => Ok(engines),
    }
}

/// The folder that `--raw` names, as the caller's own folder sees it.
fn raw(arguments: &[String]) -> Result<Option<PathBuf>> {
    let Some(place) = arguments.iter().position(|argument| argument == "--raw") else { return Ok(None) };
    let folder = arguments.get(place + 1).context("--raw needs a folder")?;
    std::path::absolute(folder).map(Some).with_context(|| format!("cannot find {folder}"))
}

fn run(arguments: &[String]) -> Result<()> {
    let raw = raw(arguments)?;
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let started_in = std::env::current_dir()?;
    std::env::set_current_dir(files::root())?;
    match arguments.first().map(String::as_str) {
        Some("audit") => audit::run(arguments.get(1..).unwrap_or_default(), &started_in),
        Some("build") => build::run(),
        Some("weigh") => build::weigh(arguments.get(1).context("weigh needs a feature")?),
        Some("catalog") => catalog::run(raw.as_deref()),
        Some("check-pkg") => check_pkg::run(),
        Some("test") => {
            let named = arguments.iter().find_map(|argument| argument.strip_prefix("--engines="));
            let engines = if has("--no-browser") { Vec::new() } else { engines(named)? };
            test::run(has("--install"), &engines)
        }
        Some("sheet") => sheet::run(arguments.get(1).map(String::as_str)),
        Some("beside") => beside::run(),
        Some("dependencies") => dependencies::run(),
        Some("widths") => widths::run(has("--check")),
        Some("locales") => locales::run(has("--check")),
        Some("schema") => test::regenerate("schema"),
        Some("attributes") => test::regenerate("attributes"),
        Some("help" | "--help" | "-h") | None => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => bail!("no command “{other}”\n\n{HELP}"),
    }
}
