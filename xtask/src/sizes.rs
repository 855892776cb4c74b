//! What files weigh on the wire, and how much an article may load.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{catalog, files};

/// What an article loads for any chart, the module and its script not counted: the element's script and the words of its
/// language. `model-compare.css` is for static figures, and the demo's pages have style sheets of their own.
const ALWAYS: [&str; 2] = ["model-compare.js", "words-fr-FR.txt"];

/// The modules that draw charts, each with its kind of chart and at most so many bytes of all that an article loads for it,
/// the catalog not counted, as brotli -11 sends them. A scatter chart says most: verdicts, the frontier's probabilities,
/// what would turn a pair around.
const KINDS: [(&str, &str, usize); 6] = [
    ("scatter", "model_compare", 115_000),
    ("scatter (of a mean)", "model_compare_mean", 131_000),
    ("versus", "model_compare_versus", 100_000),
    ("ranking", "model_compare_ranking", 89_000),
    ("hosts", "model_compare_hosts", 75_000),
    ("history", "model_compare_history", 86_000),
];

/// The catalog that an article reads unless it names another: the file that is loaded, and what it may weigh, as
/// brotli -11 sends it.
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

/// Prints what each file of a package weighs, and the sums that an article loads.
pub fn print(package: &Path) -> Result<()> {
    println!("{:>9}  {:>9}  file", "bytes", "brotli");
    for path in files::below(package)? {
        let bytes = files::read(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        println!("{:>9}  {:>9}  {name}", bytes.len(), brotli(&bytes));
    }
    for (kind, module, most) in KINDS {
        println!("{:>9}  {:>9}  {}", "", loaded(package, module)?, counted(kind, most));
    }
    Ok(())
}

/// What is counted for a kind of chart, in words.
fn counted(kind: &str, most: usize) -> String {
    format!(
        "loaded for a {kind} chart: the element's script, the module with the style sheet in it, its script, and the \
         words; {most} allowed"
    )
}

fn loaded(package: &Path, module: &str) -> Result<usize> {
    let pair = [format!("{module}.js"), format!("{module}_bg.wasm")];
    let names = ALWAYS.into_iter().chain(pair.iter().map(String::as_str));
    names.map(|name| Ok(brotli(&files::read(&package.join(name))?))).sum()
}

/// Fails where an article would load more than it may. The full catalog is for pages that ask for it: its weight is said.
pub fn check(package: &Path) -> Result<()> {
    for (kind, module, most) in KINDS {
        let sum = loaded(package, module)?;
        println!("{sum} bytes (brotli -11) {}", counted(kind, most));
        if sum > most {
            bail!("an article would load {} more than it may for a {kind} chart", sum - most);
        }
    }
    let (name, most) = CURATED;
    let snapshot = |name| catalog::snapshot_name(name);
    let weight = brotli(&files::read(&package.join(snapshot(name)))?);
    if weight > most {
        bail!("{} has {weight} bytes (brotli -11), more than the {most} allowed", snapshot(name));
    }
    let full = brotli(&files::read(&package.join(snapshot(catalog::FULL)))?);
    println!("{}: {weight} of {most} bytes (brotli -11); {}: {full}", snapshot(name), snapshot(catalog::FULL));
    Ok(())
}
