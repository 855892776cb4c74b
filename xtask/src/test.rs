//! Every test of the project, the fast ones first.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::toolchain::Toolchain;
use crate::{build, check_pkg, command, dependencies, install, locales, widths};

/// Runs all steps; the first failure ends the run.
pub fn run(with_install: bool, engines: &[&str]) -> Result<()> {
    let mut steps: Vec<Step<'_>> = Vec::new();
    if with_install {
        steps.push(("install what is missing", Box::new(|| install::run(engines))));
    }
    steps.push(("format", Box::new(|| command::run(command::cargo().args(["fmt", "--all", "--check"])))));
    steps.push((
        "lints, native",
        Box::new(|| command::run(cargo(&["clippy", "--workspace", "--all-targets"]).args(["--", "-D", "warnings"]))),
    ));
    steps.push((
        "lints, wasm",
        Box::new(|| {
            let toolchain = Toolchain::get()?;
            build::MODULES.iter().try_for_each(|(_, feature)| command::run(&mut build::clippy(feature, &toolchain)))
        }),
    ));
    steps.push((
        "tests, native",
        Box::new(|| command::run(&mut cargo(&["test", "--package", "model-compare", "--package", "xtask"]))),
    ));
    steps.push(("dependencies", Box::new(dependencies::run)));
    steps.push(("documentation", Box::new(documentation)));
    steps.push(("text widths", Box::new(text_widths)));
    steps.push(("locales", Box::new(|| locales::run(true))));
    steps.push(("package", Box::new(check_pkg::run)));
    if !engines.is_empty() {
        steps.push(("tests, browser", Box::new(|| browser_tests(engines))));
    }

    let all = steps.len();
    for (index, (name, step)) in steps.into_iter().enumerate() {
        println!("\n== {name}");
        let started = Instant::now();
        let result = step();
        println!(
            "== {name}: {} in {:.0} s",
            if result.is_ok() { "passed" } else { "failed" },
            started.elapsed().as_secs_f64()
        );
        if result.is_err() {
            println!("\n{index} passed, 1 failed");
            return result.with_context(|| format!("the step “{name}” failed"));
        }
    }
    println!("\n{all} passed, 0 failed");
    Ok(())
}

type Step<'s> = (&'static str, Box<dyn FnOnce() -> Result<()> + 's>);

fn cargo(words: &[&str]) -> Command {
    let mut cargo = command::cargo();
    cargo.args(words).arg("--locked");
    cargo
}

fn documentation() -> Result<()> {
    let mut cargo = cargo(&["doc", "--package", "model-compare", "--no-deps", "--quiet"]);
    command::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))
}

/// The table of text widths can be held against the font only where the font is.
fn text_widths() -> Result<()> {
    if std::path::Path::new(widths::FONTS).exists() {
        return widths::run(true);
    }
    println!(
        "{} is not here: the table is not compared with the font (Debian's package fonts-liberation)",
        widths::FONTS
    );
    Ok(())
}

fn browser_tests(engines: &[&str]) -> Result<()> {
    let missing = install::missing(engines);
    if !missing.is_empty() {
        bail!(
            "{} missing; pass --install, name the engines that are here with --engines, or leave all out with --no-browser",
            install::named(&missing)
        );
    }
    let mut cargo = cargo(&["test", "--package", "browser-tests"]);
    if let Some(driver) = install::geckodriver() {
        cargo.env("GECKODRIVER", driver);
    }
    command::run(cargo.arg("--").arg(format!("--engines={}", engines.join(","))))
}

/// Runs the test of that name with UPDATE=1, which writes the generated file it otherwise compares.
pub fn regenerate(name: &str) -> Result<()> {
    command::run(cargo(&["test", "--package", "model-compare", "--test", "native", name]).env("UPDATE", "1"))
}
