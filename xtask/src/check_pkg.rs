//! Is `pkg/` what the sources give?

use std::path::Path;

use anyhow::{Result, bail};

use crate::toolchain::Toolchain;
use crate::{build, files, sizes};

/// Fails where the committed package is stale, differs from a fresh build, or is too large.
pub fn run() -> Result<()> {
    let package = files::root().join("pkg");
    let about = build::about(&package)?;
    let sources = build::sources_digest()?;
    if about["sources"].as_str() != Some(&sources) {
        bail!("pkg/ was built from other sources than these; run `cargo xtask build` and commit pkg/");
    }
    sizes::check(&package)?;

    let toolchain = Toolchain::get()?;
    let fresh = files::root().join("target/pkg");
    build::into(&fresh, &toolchain)?;
    let recorded = about["rustc"].as_str().unwrap_or_default();
    let std = if toolchain.compiles_std { "compiled anew" } else { "as shipped" };
    let same_compiler = recorded == toolchain.version && about["std"].as_str() == Some(std);
    let different = differences(&package, &fresh, same_compiler)?;
    if !different.is_empty() {
        bail!(
            "pkg/ is not what a fresh build gives: {}; run `cargo xtask build` and commit pkg/",
            different.join(", ")
        );
    }
    if same_compiler {
        println!("pkg/ is byte for byte what {recorded} makes of the sources");
    } else {
        println!("pkg/ was built with {recorded}; {} makes the same files but for the module,", toolchain.version);
        println!("whose bytes cannot be compared between compilers");
    }
    Ok(())
}

fn differences(package: &Path, fresh: &Path, same_compiler: bool) -> Result<Vec<String>> {
    let names = |folder: &Path| -> Result<Vec<String>> {
        let paths = files::below(folder)?;
        Ok(paths.iter().map(|path| path.strip_prefix(folder).unwrap_or(path).display().to_string()).collect())
    };
    let (there, made) = (names(package)?, names(fresh)?);
    let mut different: Vec<String> =
        there.iter().filter(|name| !made.contains(name)).map(|name| format!("{name} is left over")).collect();
    for name in made {
        let by_compiler =
            Path::new(&name).extension().is_some_and(|extension| extension == "wasm") || name == "build.json";
        if by_compiler && !same_compiler {
            continue;
        }
        let old = std::fs::read(package.join(&name)).unwrap_or_default();
        if old != files::read(&fresh.join(&name))? {
            different.push(format!("{name} differs"));
        }
    }
    Ok(different)
}
