//! From the sources to `pkg/`: reproducibly, with no path of the machine in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use model_compare::text::{Locale, TAGS, pack_text};
use serde_json::{Value, json};
use wasm_bindgen_cli_support::Bindgen;

use crate::toolchain::{TARGET, Toolchain};
use crate::{catalog, command, files, glue, npm, sizes};

/// Builds `pkg/` and prints its sizes.
pub fn run() -> Result<()> {
    let package = files::root().join("pkg");
    let toolchain = Toolchain::get()?;
    into(&package, &toolchain)?;
    sizes::print(&package)?;
    Ok(())
}

/// Builds the module of a feature aside, and prints what it weighs: a tenth of the time of a whole package.
pub fn weigh(feature: &str) -> Result<()> {
    let Some((name, feature)) = MODULES.iter().find(|(_, known)| *known == feature) else {
        bail!("no module “{feature}”; known: {}", MODULES.map(|(_, feature)| feature).join(", "));
    };
    let folder = files::root().join("target/weigh");
    files::remove_dir(&folder)?;
    files::create_dir(&folder)?;
    let toolchain = Toolchain::get()?;
    finish(&folder, name, &compile(feature, &toolchain)?, &toolchain)?;
    for end in ["_bg.wasm", ".js"] {
        let bytes = files::read(&folder.join(format!("{name}{end}")))?;
        println!("{name}{end}: {} bytes, {} after brotli -11", bytes.len(), sizes::brotli(&bytes));
    }
    Ok(())
}

/// Builds the package into a folder.
pub fn into(package: &Path, toolchain: &Toolchain) -> Result<()> {
    let fresh = package.with_extension("new");
    files::remove_dir(&fresh)?;
    files::create_dir(&fresh)?;

    eprintln!("compiling with {}", toolchain.version);
    modules(&fresh, toolchain)?;

    let root = files::root();
    for path in files::below(&root.join("www/element"))? {
        files::write(&fresh.join(path.file_name().unwrap_or_default()), files::read(&path)?)?;
    }
    for script in ["model-compare.js", "model-fact.js"] {
        npm::minify(&fresh.join(script))?;
    }
    for (name, source) in [("model-compare.css", "figure.css"), ("model-fact.css", "fact.css")] {
        files::write(&fresh.join(name), files::read(&root.join("src/draw").join(source))?)?;
    }
    for (name, text) in words() {
        files::write(&fresh.join(name), text)?;
    }
    for (name, text) in catalog::texts()? {
        catalog::print_numbers(package, name, &text)?;
        files::write(&fresh.join(catalog::snapshot_name(name)), catalog::checked(name, &text)?.to_snapshot())?;
        files::write(&fresh.join(name), text)?;
    }
    files::write(&fresh.join("package.json"), package_json())?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"] {
        files::write(&fresh.join(name), files::read(&root.join(name))?)?;
    }
    let about = build_json(&fresh, toolchain)?;
    files::write(&fresh.join("build.json"), pretty(&about)?)?;

    files::remove_dir(package)?;
    std::fs::rename(&fresh, package).with_context(|| format!("cannot put {} in place", package.display()))
}

/// The modules of the package, each with the feature that chooses what is in it.
pub const MODULES: [(&str, &str); 8] = [
    ("model_compare", "scatter"),
    ("model_compare_mean", "mean"),
    ("model_compare_versus", "versus"),
    ("model_compare_ranking", "ranking"),
    ("model_compare_hosts", "hosts"),
    ("model_compare_history", "history"),
    ("model_compare_fact", "fact"),
    ("model_compare_check", "check"),
];

/// Compiles all modules, one after the other, and finishes each while the next is compiled: wasm-opt takes most of the time.
fn modules(fresh: &Path, toolchain: &Toolchain) -> Result<()> {
    npm::install()?;
    std::thread::scope(|scope| {
        let mut finishing = Vec::new();
        for (name, feature) in MODULES {
            let compiled = compile(feature, toolchain)?;
            // The next compilation writes to the same place.
            let module = fresh.join(format!("{name}.compiled.wasm"));
            files::write(&module, files::read(&compiled)?)?;
            finishing.push(scope.spawn(move || {
                finish(fresh, name, &module, toolchain)?;
                std::fs::remove_file(&module).with_context(|| format!("cannot remove {}", module.display()))
            }));
        }
        finishing.into_iter().try_for_each(|one| one.join().map_err(|_| anyhow!("a module was not finished"))?)
    })
}

/// Makes a compiled module, with its script, fit for the browser.
fn finish(fresh: &Path, name: &str, compiled: &Path, toolchain: &Toolchain) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .bundler(true)?
        .typescript(true)
        .out_name(name)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(fresh)
        .context("wasm-bindgen failed")?;
    let module = fresh.join(format!("{name}_bg.wasm"));
    npm::wasm_opt(&module)?;
    glue::write(fresh, name)?;
    npm::minify(&fresh.join(format!("{name}.js")))?;
    no_machine_paths(&module, toolchain)
}

/// What pages load to read and write a language: a file for each locale.
fn words() -> Vec<(String, String)> {
    let locale = |tag: &&'static str| Locale::parse(tag).0;
    TAGS.iter().map(|tag| (format!("words-{tag}.txt"), pack_text(locale(tag)))).collect()
}

/// The standard library anew, small and without what a panic would say: a trap says as much to a page. 6.6 kB less
/// after brotli. Unstable, so for the reference compiler only, which these words are of.
const STD_ARGUMENTS: &[&str] =
    &["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size", "-Zpanic-immediate-abort"];
const STD_FLAGS: &[&str] =
    &["-Cpanic=immediate-abort", "-Zunstable-options", "-Zlocation-detail=none", "-Zfmt-debug=none"];

fn compile(feature: &str, toolchain: &Toolchain) -> Result<PathBuf> {
    let target_dir = toolchain.target_dir();
    let mut cargo = command::cargo();
    cargo
        .args(["build", "--package", "model-compare", "--lib", "--release", "--locked"])
        .args(["--target", TARGET, "--no-default-features", "--features", &format!("web,{feature}")])
        .env("CARGO_TARGET_DIR", &target_dir);
    let mut flags = remapped(toolchain)?;
    if toolchain.compiles_std {
        cargo.args(STD_ARGUMENTS).env("RUSTC_BOOTSTRAP", "1");
        flags.extend(STD_FLAGS.iter().map(|flag| (*flag).to_owned()));
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    toolchain.apply(&mut cargo);
    command::run(&mut cargo)?;
    Ok(target_dir.join(TARGET).join("release/model_compare.wasm"))
}

/// Flags that write every path of the machine as one that is the same everywhere.
fn remapped(toolchain: &Toolchain) -> Result<Vec<String>> {
    let mut flags = Vec::new();
    let mut map = |from: &Path, to: &str| flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    map(&files::root(), "/model-compare");
    let registry = cargo_home().join("registry/src");
    // One folder for each registry that crates may come from: their names differ between machines.
    for entry in std::fs::read_dir(&registry).into_iter().flatten() {
        map(&entry?.path(), "/registry");
    }
    map(&Path::new(&toolchain.sysroot()?).join("lib/rustlib/src/rust"), "/rust");
    Ok(flags)
}

fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// A path of the machine in the module would tell who built it and make it differ elsewhere.
fn no_machine_paths(module: &Path, toolchain: &Toolchain) -> Result<()> {
    let bytes = files::read(module)?;
    let paths = [files::root().display().to_string(), cargo_home().display().to_string(), toolchain.sysroot()?];
    for path in paths {
        if bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
            bail!("{} contains the path {path}", module.display());
        }
    }
    Ok(())
}

/// Written as text, for its order: of an export's conditions the first that holds is taken, and `default` always holds.
const PACKAGE: &str = r#"{
  "name": "model-compare",
  "version": "VERSION",
  "description": "Price-versus-benchmark charts of AI models for news articles",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "main": "./model-compare.js",
  "types": "./model-compare.d.ts",
  "exports": {
    ".": { "types": "./model-compare.d.ts", "default": "./model-compare.js" },
    "./model-compare.css": "./model-compare.css",
    "./model-fact.js": { "types": "./model-fact.d.ts", "default": "./model-fact.js" },
    "./model-fact.css": "./model-fact.css",
    "./words-*.txt": "./words-*.txt",
    "./catalog.json": "./catalog.json",
    "./catalog-full.json": "./catalog-full.json",
    "./*.snapshot.txt": "./*.snapshot.txt",
    "./package.json": "./package.json"
  },
  "sideEffects": ["./model-compare.js", "./model-fact.js"]
}
"#;

fn package_json() -> String {
    PACKAGE.replace("VERSION", env!("CARGO_PKG_VERSION"))
}

/// How the package was made, and what each of its files is.
fn build_json(package: &Path, toolchain: &Toolchain) -> Result<Value> {
    let mut list = serde_json::Map::new();
    for path in files::below(package)? {
        let bytes = files::read(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let about = json!({ "bytes": bytes.len(), "brotli": sizes::brotli(&bytes), "sha256": files::sha256(&bytes) });
        list.insert(name, about);
    }
    Ok(json!({
        "version": env!("CARGO_PKG_VERSION"),
        "sources": sources_digest()?,
        "rustc": toolchain.version,
        "std": if toolchain.compiles_std { "compiled anew" } else { "as shipped" },
        "wasm-bindgen": wasm_bindgen_version()?,
        "binaryen": npm::version("binaryen")?,
        "terser": npm::version("terser")?,
        "files": list,
    }))
}

fn wasm_bindgen_version() -> Result<String> {
    let lock = String::from_utf8(files::read(&files::root().join("Cargo.lock"))?)?;
    let after = lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).context("Cargo.lock has no wasm-bindgen")?;
    Ok(after.split('"').next().unwrap_or_default().to_owned())
}

/// One digest of every source that goes into the package.
pub fn sources_digest() -> Result<String> {
    let root = files::root();
    let mut paths: Vec<PathBuf> =
        ["Cargo.toml", "Cargo.lock", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "xtask/npm/package-lock.json"]
            .map(|name| root.join(name))
            .into();
    for name in ["build.rs", "glue.rs", "npm.rs"] {
        paths.push(root.join("xtask/src").join(name));
    }
    for folder in ["src", "www/element", "www/catalog", "www/imported", "xtask/src/catalog"] {
        paths.extend(files::below(&root.join(folder))?);
    }
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        all.extend(format!("{name} {}\n", files::sha256(&files::read(&path)?)).into_bytes());
    }
    Ok(files::sha256(&all))
}

fn pretty(value: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

/// What `build.json` of a package says.
pub fn about(package: &Path) -> Result<Value> {
    let path = package.join("build.json");
    serde_json::from_slice(&files::read(&path)?).with_context(|| format!("{} is not JSON", path.display()))
}

/// The Rust compiler that the machine offers for the browser's code, for commands that only check a module of that feature.
pub fn clippy(feature: &str, toolchain: &Toolchain) -> Command {
    let mut cargo = command::cargo();
    cargo.args(["clippy", "--package", "model-compare", "--lib", "--locked", "--target", TARGET]).args([
        "--no-default-features",
        "--features",
        &format!("web,{feature}"),
        "--",
        "-D",
        "warnings",
    ]);
    toolchain.apply(&mut cargo);
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_found_before_the_script() {
        let text = package_json();
        let package: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(
            package["exports"]["."],
            json!({ "types": "./model-compare.d.ts", "default": "./model-compare.js" })
        );
        let exports = text.split("\"exports\"").nth(1).unwrap();
        assert!(exports.find("\"types\"").unwrap() < exports.find("\"default\"").unwrap());
    }
}
