//! What the project is built from: under which licences, from where, and what must not come in.
//!
//! It is what cargo-deny checks without its database of advisories, which is got with git. Building cargo-deny takes four
//! minutes of a processor, and more crates than the project has; cargo itself knows all that is asked here.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::command;

/// Licences that ask no more than to be named.
const LICENCES: &[&str] =
    &["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "Unicode-3.0", "Unlicense", "Zlib"];
/// Packages under other ones, and why that is no matter.
const EXCEPTIONS: &[(&str, &str, &str)] =
    &[("webdriver", "MPL-2.0", "drives the browsers of the tests, and is in nothing that is given away")];
/// What must not come in, and why.
const BANNED: &[(&str, &str)] =
    &[("native-tls", "rustls is the same on every machine"), ("openssl-sys", "it needs a library of the machine's")];

/// Fails where something is wrong with a dependency; names those that are there in two versions.
pub fn run() -> Result<()> {
    let versions = command::output(std::process::Command::new("rustc").arg("-vV"))?;
    let host = versions.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc does not say its host")?;
    let mut cargo = command::cargo();
    // Only what this machine and the module are built from: other systems' packages would have to be got first.
    cargo.args(["metadata", "--format-version=1", "--locked", "--filter-platform", host]);
    cargo.args(["--filter-platform", "wasm32-unknown-unknown"]);
    let metadata: Value = serde_json::from_str(&command::output(&mut cargo)?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    let wrong = wrong(packages);
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    println!("{} packages; in several versions: {}", packages.len(), several(packages).join(", "));
    Ok(())
}

fn wrong(packages: &[Value]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut registries = BTreeSet::new();
    for package in packages {
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        let (name, licence) = (text("name"), text("license"));
        let excepted = EXCEPTIONS.iter().any(|(package, known, _)| (*package, *known) == (name, licence));
        if !excepted && !is_allowed(licence) {
            wrong.push(format!("{name}: the licence “{licence}” is not among those allowed"));
        }
        if let Some((_, why)) = BANNED.iter().find(|(banned, _)| *banned == name) {
            wrong.push(format!("{name} must not come in: {why}"));
        }
        if let Some(source) = package["source"].as_str() {
            registries.insert(source);
            if !source.starts_with("registry+") {
                wrong.push(format!("{name} is not from a registry, but from {source}"));
            }
            continue;
        }
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            if dependency["req"] == "*" && dependency["path"].is_null() {
                wrong.push(format!("{name} takes any version of {}", dependency["name"]));
            }
        }
    }
    if registries.len() > 1 {
        wrong.push(format!("packages are from {} places, expected one registry", registries.len()));
    }
    wrong
}

/// Names and versions of what is there more than once: that costs time to build, and is no fault of ours.
fn several(packages: &[Value]) -> Vec<String> {
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in packages {
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        versions.entry(text("name")).or_default().push(text("version"));
    }
    let several = versions.into_iter().filter(|(_, versions)| versions.len() > 1);
    several.map(|(name, versions)| format!("{name} {}", versions.join(" and "))).collect()
}

/// True where a licence expression (SPDX, or with the slash of old) can be satisfied by allowed licences alone.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest) && rest.is_empty()
}

fn any(rest: &mut &[&str]) -> bool {
    let mut allowed = all(rest);
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        allowed |= all(rest);
    }
    allowed
}

fn all(rest: &mut &[&str]) -> bool {
    let mut allowed = one(rest);
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        allowed &= one(rest);
    }
    allowed
}

fn one(rest: &mut &[&str]) -> bool {
    match *rest {
        ["(", inner @ ..] => {
            *rest = inner;
            let allowed = any(rest);
            let closed = matches!(*rest, [")", ..]);
            *rest = rest.get(1..).unwrap_or_default();
            allowed && closed
        }
        // An exception only allows more.
        [name, "WITH", _, after @ ..] | [name, after @ ..] => {
            *rest = after;
            LICENCES.contains(name)
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn licences() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "Apache-2.0 / MIT",
            "MIT OR GPL-3.0-only",
            "GPL-3.0-only OR MIT",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "ISC AND (Apache-2.0 OR OpenSSL)",
            "OpenSSL AND MIT OR ISC",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "",
            "GPL-3.0-only",
            "MIT AND OpenSSL",
            "MIT AND (OpenSSL OR GPL-2.0)",
            "(MIT",
            "MIT)",
            "MIT Apache-2.0",
            "AND",
            "OpenSSL OR MIT AND GPL-2.0",
            "mit",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let registry = "registry+https://example.org/index";
        let package = |name: &str, licence: &str, source: Value| json!({ "name": name, "version": "1.0.0", "license": licence, "source": source, "dependencies": [{ "name": "x", "req": "*", "path": null }] });
        for (packages, expected) in [
            (vec![package("a", "MIT", json!(registry)), package("webdriver", "MPL-2.0", json!(registry))], &[][..]),
            (vec![package("a", "MPL-2.0", json!(registry))], &["a: the licence “MPL-2.0” is not among those allowed"]),
            (
                vec![package("webdriver", "GPL-2.0", json!(registry))],
                &["webdriver: the licence “GPL-2.0” is not among those allowed"],
            ),
            (
                vec![package("openssl-sys", "MIT", json!(registry))],
                &["openssl-sys must not come in: it needs a library of the machine's"],
            ),
            (
                vec![package("a", "MIT", json!("git+https://example.org/a"))],
                &["a is not from a registry, but from git+https://example.org/a"],
            ),
            (
                vec![package("a", "MIT", json!(registry)), package("b", "MIT", json!("registry+https://example.com/"))],
                &["packages are from 2 places, expected one registry"],
            ),
            (vec![package("own", "MIT", Value::Null)], &["own takes any version of \"x\""]),
        ] {
            assert_eq!(wrong(&packages), expected);
        }
        let twice = [("a", "1.0"), ("b", "1.0"), ("a", "2.0")]
            .map(|(name, version)| json!({ "name": name, "version": version }));
        assert_eq!(several(&twice), ["a 1.0 and 2.0"]);
    }
}
