//! The script between the element and the module, from what wasm-bindgen writes.
//!
//! wasm-bindgen's own loading code is left out, because the element compiles the module itself and says what failed; and
//! the names by which module and script know each other, which hold a hash each, are shortened. Together 1.8 kB.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{files, npm};

/// What the element calls with the compiled module and the script's own namespace.
const START: &str = "
export async function start(compiled, imports) {
    if (wasm) return;
    const instance = await WebAssembly.instantiate(compiled, { MODULE: imports });
    __wbg_set_wasm(instance.exports);
    wasm.__wbindgen_start();
}
";

/// Its declaration.
const START_TYPE: &str = "
/** Starts the engine, once: the compiled module, and the namespace of this script, which holds what the module imports. */
export function start(compiled: WebAssembly.Module, imports: object): Promise<void>;
";

/// Makes `NAME.js` and `NAME.d.ts` of what wasm-bindgen has written for a bundler, and shortens the names of the module,
/// `NAME_bg.wasm`.
pub fn write(folder: &Path, name: &str) -> Result<()> {
    let module = &folder.join(format!("{name}_bg.wasm"));
    let renamed = npm::shorten_names(module)?;
    let imports = pairs(&renamed["imports"], 1)?;
    let exports = pairs(&renamed["exports"], 0)?;

    let inner = folder.join(format!("{name}_bg.js"));
    let mut script = text(&inner)? + &START.replace("MODULE", SHORT_MODULE);
    for (long, short) in &imports {
        let declared = format!("export function {long}(");
        ensure!(script.matches(&declared).count() == 1, "the script does not define {long} once");
        script = script.replace(&declared, &format!("export function {short}("));
    }
    for (long, short) in &exports {
        script = replace_member(&script, long, short);
    }
    files::write(&folder.join(format!("{name}.js")), script)?;
    let types = folder.join(format!("{name}.d.ts"));
    files::write(&types, text(&types)? + START_TYPE)?;
    // The declarations of inner functions, which nobody calls, and the script of that name.
    for ending in ["_bg.wasm.d.ts", "_bg.js"] {
        let path = folder.join(format!("{name}{ending}"));
        std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    Ok(())
}

/// The name that wasm-opt gives the module that all imports come from.
const SHORT_MODULE: &str = "a";

fn text(path: &Path) -> Result<String> {
    String::from_utf8(files::read(path)?).with_context(|| format!("{} is not text", path.display()))
}

/// Old and new names.
fn pairs(list: &Value, at: usize) -> Result<Vec<(String, String)>> {
    let rows = list.as_array().context("wasm-opt lists no names")?;
    let word = |value: &Value| value.as_str().map(str::to_owned).context("a name is no text");
    rows.iter().map(|row| Ok((word(&row[at])?, word(&row[at + 1])?))).collect()
}

/// `wasm.name` as `wasm.short`, where the name ends there.
fn replace_member(script: &str, name: &str, short: &str) -> String {
    let member = format!("wasm.{name}");
    let mut parts = script.split(&member);
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let goes_on = part.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$');
        all.push_str(if goes_on { &member } else { "wasm." });
        all.push_str(if goes_on { "" } else { short });
        all.push_str(part);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::replace_member;

    #[test]
    fn members_are_replaced_whole() {
        let script = "wasm.chart(wasm.chart_new, wasm.chart);";
        assert_eq!(replace_member(script, "chart", "A"), "wasm.A(wasm.chart_new, wasm.A);");
    }
}
