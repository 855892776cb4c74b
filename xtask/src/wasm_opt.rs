//! wasm-opt from npm's binaryen, at the version of `xtask/npm/package-lock.json`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{command, files};

/// Smallest after brotli of all that were tried, at the speed of -O3 (the compiler has already optimised for speed).
const FLAGS: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

fn script() -> PathBuf {
    files::tools().join("npm/node_modules/binaryen/bin/wasm-opt")
}

/// The version that the lock file names.
pub fn version() -> Result<String> {
    let lock = files::read(&files::root().join("xtask/npm/package-lock.json"))?;
    let lock: serde_json::Value = serde_json::from_slice(&lock).context("xtask/npm/package-lock.json is not JSON")?;
    let version = lock.pointer("/packages/node_modules~1binaryen/version").and_then(serde_json::Value::as_str);
    Ok(version.context("xtask/npm/package-lock.json names no version of binaryen")?.to_owned())
}

/// Gets binaryen into `.tools/npm`, unless the locked version is there.
pub fn install() -> Result<()> {
    let locked = version()?;
    let installed = files::tools().join("npm/node_modules/binaryen/package.json");
    if let Ok(package) = std::fs::read(&installed) {
        let package: serde_json::Value = serde_json::from_slice(&package).unwrap_or_default();
        if package["version"].as_str() == Some(&locked) {
            return Ok(());
        }
    }
    for tool in ["node", "npm"] {
        if command::find(tool).is_none() {
            bail!("no {tool} here: wasm-opt comes from npm; install Node.js 20 or newer");
        }
    }
    eprintln!("getting binaryen {locked} from npm into .tools/npm");
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

/// Rewrites a module smaller, in place.
pub fn optimise(module: &Path) -> Result<()> {
    install()?;
    let smaller = module.with_extension("opt");
    command::run(Command::new("node").arg(script()).args(FLAGS).arg("-o").arg(&smaller).arg(module))?;
    std::fs::rename(&smaller, module).with_context(|| format!("cannot replace {}", module.display()))
}
