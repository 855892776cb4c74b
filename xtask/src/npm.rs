//! Tools from npm, at the versions of `xtask/npm/package-lock.json`: wasm-opt of binaryen, and terser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{command, files};

/// Smallest after brotli of all that were tried. Functions with one caller stay apart: inlined, their locals need longer
/// numbers, which cost five per cent.
const WASM_OPT: &[&str] = &[
    "-Oz",
    "--one-caller-inline-max-function-size=30",
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

fn modules() -> PathBuf {
    files::tools().join("npm/node_modules")
}

/// The version of a tool that the lock file names.
pub fn version(tool: &str) -> Result<String> {
    let lock = files::read(&files::root().join("xtask/npm/package-lock.json"))?;
    let lock: Value = serde_json::from_slice(&lock).context("xtask/npm/package-lock.json is not JSON")?;
    let version = lock["packages"][format!("node_modules/{tool}")]["version"].as_str();
    Ok(version.with_context(|| format!("xtask/npm/package-lock.json names no version of {tool}"))?.to_owned())
}

fn is_installed(tool: &str) -> Result<bool> {
    let Ok(package) = std::fs::read(modules().join(tool).join("package.json")) else { return Ok(false) };
    let package: Value = serde_json::from_slice(&package).unwrap_or_default();
    Ok(package["version"].as_str() == Some(&version(tool)?))
}

/// Gets the tools into `.tools/npm`, unless the locked versions are there.
pub fn install() -> Result<()> {
    let mut missing = Vec::new();
    for (tool, _) in TOOLS {
        if !is_installed(tool)? {
            missing.push(format!("{tool} {}", version(tool)?));
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    for program in ["node", "npm"] {
        if command::find(program).is_none() {
            bail!("no {program} here: wasm-opt and terser come from npm; install Node.js 20 or newer");
        }
    }
    eprintln!("getting {} from npm into .tools/npm", missing.join(" and "));
    let folder = files::tools().join("npm");
    files::create_dir(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        let from = files::root().join("xtask/npm").join(name);
        files::write(&folder.join(name), files::read(&from)?)?;
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    command::run(npm.stdout(std::process::Stdio::null()))
}

/// A call of a tool, with the file that it reads.
fn node(tool: &str, file: &Path) -> Result<Command> {
    let script = TOOLS.iter().find(|(name, _)| *name == tool).map(|(_, script)| modules().join(script));
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
