//! What files weigh on the wire, and how much an article may load.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{catalog, files};

/// What an article loads for a chart, the catalog not counted: the element's script, the glue, the module, which holds
/// the style sheet, and the words of its language. `model-compare.css` is for static figures, and the demo's pages have
/// style sheets of their own.
const LOADED: &[&str] = &["model-compare.js", "model_compare.js", "model_compare_bg.wasm", "words-fr-FR.txt"];

/// The same in words.
const COUNTED: &str =
    "loaded by an article: the element's script, the glue, the module with the style sheet in it, and its words";

/// At most so many bytes of that, as brotli -11 sends them.
const BUDGET: usize = 75_000;

/// The catalog that an article reads unless it names another, and what it may weigh, as brotli -11 sends it.
const CURATED: (&str, usize) = (catalog::CURATED, 40_000);

/// The size of some bytes after brotli at its strongest.
pub fn brotli(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    // Writing to a vector cannot fail.
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).unwrap_or_default();
    packed.len()
}

/// Prints what each file of a package weighs, and the sum that an article loads.
pub fn print(package: &Path) -> Result<usize> {
    println!("{:>9}  {:>9}  file", "bytes", "brotli");
    for path in files::below(package)? {
        let bytes = files::read(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        println!("{:>9}  {:>9}  {name}", bytes.len(), brotli(&bytes));
    }
    let sum = loaded(package)?;
    println!("{:>9}  {sum:>9}  {COUNTED}, of {BUDGET} allowed", "");
    Ok(sum)
}

fn loaded(package: &Path) -> Result<usize> {
    LOADED.iter().map(|name| Ok(brotli(&files::read(&package.join(name))?))).sum()
}

/// Fails where an article would load more than it may. The full catalog is for pages that ask for it: its weight is said.
pub fn check(package: &Path) -> Result<()> {
    let sum = loaded(package)?;
    if sum > BUDGET {
        bail!(
            "an article would load {sum} bytes (brotli -11) of {}, more than the {BUDGET} allowed",
            LOADED.join(", ")
        );
    }
    println!("{COUNTED}: {sum} of {BUDGET} bytes (brotli -11)");
    let (name, most) = CURATED;
    let weight = brotli(&files::read(&package.join(name))?);
    if weight > most {
        bail!("{name} has {weight} bytes (brotli -11), more than the {most} allowed");
    }
    let full = brotli(&files::read(&package.join(catalog::FULL))?);
    println!("{name}: {weight} of {most} bytes (brotli -11); {}: {full}", catalog::FULL);
    Ok(())
}
