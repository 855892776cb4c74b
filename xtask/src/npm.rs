//! What comes from npm, at the versions of lock files: wasm-opt of binaryen and terser (`xtask/npm/`), CLDR, which only
//! the tables of locales are made from (`xtask/cldr/`), and the libraries that ours is looked at beside (`xtask/beside/`).

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{command, files};

/// Smallest after brotli of all that were tried. Code is taken apart and put together again first, which gives one per cent.
/// Functions with one caller stay apart: inlined, their locals need longer numbers, which cost five per cent.
const WASM_OPT: &[&str] = &[
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=15",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// What the compiler uses of WebAssembly.
const ENABLED: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

const TERSER: &[&str] = &["--module", "--compress", "passes=3", "--mangle"];

/// The tools with the script of each, below `node_modules`.
const TOOLS: &[(&str, &str)] = &[("binaryen", "binaryen/bin/wasm-opt"), ("terser", "terser/bin/terser")];

/// The packages of CLDR.
const CLDR: &[&str] = &["cldr-core", "cldr-dates-full", "cldr-misc-full", "cldr-numbers-full"];

/// The libraries that draw the same chart beside ours.
const PEERS: &[&str] = &["@observablehq/plot", "d3", "highcharts", "vega", "vega-embed", "vega-lite"];

/// Where the modules of a folder of `xtask/` are installed.
fn modules(folder: &str) -> PathBuf {
    files::tools().join(folder).join("node_modules")
}

/// The version of a tool that the lock file names.
pub fn version(tool: &str) -> Result<String> {
    locked("npm", tool)
}

/// The version of a package that the lock file of a folder of `xtask/` names.
fn locked(folder: &str, package: &str) -> Result<String> {
    let place = format!("xtask/{folder}/package-lock.json");
    let lock = files::read(&files::root().join(&place))?;
    let lock: Value = serde_json::from_slice(&lock).with_context(|| format!("{place} is not JSON"))?;
    let version = lock["packages"][format!("node_modules/{package}")]["version"].as_str();
    Ok(version.with_context(|| format!("{place} names no version of {package}"))?.to_owned())
}

fn is_installed(folder: &str, package: &str) -> Result<bool> {
    let Ok(found) = std::fs::read(modules(folder).join(package).join("package.json")) else { return Ok(false) };
    let found: Value = serde_json::from_slice(&found).unwrap_or_default();
    Ok(found["version"].as_str() == Some(&locked(folder, package)?))
}

/// Gets the tools into `.tools/npm`, unless the locked versions are there.
pub fn install() -> Result<()> {
    let tools: Vec<&str> = TOOLS.iter().map(|(tool, _)| *tool).collect();
    get("npm", &tools)
}

/// Gets CLDR into `.tools/cldr`, unless the locked version is there; returns where its packages are.
pub fn cldr() -> Result<PathBuf> {
    get("cldr", CLDR)?;
    Ok(modules("cldr"))
}

/// Gets the libraries that ours is compared with into `.tools/beside`; returns where their packages are.
pub fn beside() -> Result<PathBuf> {
    get("beside", PEERS)?;
    Ok(modules("beside"))
}

/// The version of one of them.
pub fn version_of_peer(package: &str) -> Result<String> {
    locked("beside", package)
}

/// Gets the packages of a folder of `xtask/` into the folder of that name in `.tools/`, unless they are there.
fn get(name: &str, packages: &[&str]) -> Result<()> {
    let mut missing = Vec::new();
    for package in packages {
        if !is_installed(name, package)? {
            missing.push(format!("{package} {}", locked(name, package)?));
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    for program in ["node", "npm"] {
        if command::find(program).is_none() {
            bail!("no {program} here: {} come from npm; install Node.js 20 or newer", missing.join(" and "));
        }
    }
    eprintln!("getting {} from npm into .tools/{name}", missing.join(" and "));
    let folder = files::tools().join(name);
    files::create_dir(&folder)?;
    for file in ["package.json", "package-lock.json"] {
        let from = files::root().join("xtask").join(name).join(file);
        files::write(&folder.join(file), files::read(&from)?)?;
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    command::run(npm.stdout(std::process::Stdio::null()))
}

/// A call of a tool, with the file that it reads.
fn node(tool: &str, file: &Path) -> Result<Command> {
    let script = TOOLS.iter().find(|(name, _)| *name == tool).map(|(_, script)| modules("npm").join(script));
    let mut node = Command::new("node");
    node.arg(script.with_context(|| format!("no tool {tool}"))?).arg(file);
    Ok(node)
}

fn run(tool: &str, arguments: &[&str], file: &Path) -> Result<()> {
    install()?;
    let smaller = file.with_extension("small");
    let mut node = node(tool, file)?;
    command::run(node.args(arguments).arg("-o").arg(&smaller))?;
    std::fs::rename(&smaller, file).with_context(|| format!("cannot replace {}", file.display()))
}

/// Rewrites a module smaller, in place.
pub fn wasm_opt(module: &Path) -> Result<()> {
    run("binaryen", &[WASM_OPT, ENABLED].concat(), module)
}

/// Gives imports and exports of a module the shortest names, in place; returns which: `{"imports": [[module, name, new]],
/// "exports": [[name, new]]}`.
pub fn shorten_names(module: &Path) -> Result<Value> {
    install()?;
    let mut node = node("binaryen", module)?;
    node.args(ENABLED).args(["--minify-imports-and-exports-and-modules", "-o"]).arg(module);
    serde_json::from_str(&command::output(&mut node)?).context("wasm-opt names no names")
}

/// Rewrites a script smaller, in place.
pub fn minify(script: &Path) -> Result<()> {
    run("terser", TERSER, script)
}
