//! What a page's content security policy leaves possible, and that the element needs no more than it promises.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde_json::json;

use super::TOOLTIP;
use crate::server::{Reply, STRICT};
use crate::world::{CHART, World};

/// The columns of the table.
const POLICIES: [&str; 4] = [
    "",
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'",
    STRICT,
];

/// What comes of each way under each policy, the same in all three engines, as ARCHITECTURE.md prints it: "ok", "blocked"
/// where nothing comes and nothing is thrown, or the name of what is thrown.
const MATRIX: &str = "\
| inside a shadow root | no policy | `'self'` only | and `'wasm-unsafe-eval'` | and Trusted Types |
|--|--|--|--|--|
| adopted style sheet | ok | ok | ok | ok |
| `<link rel=stylesheet>` in a declarative root | ok | ok | ok | ok |
| `<style>` in a declarative root | ok | blocked | blocked | blocked |
| `style` attribute in markup | ok | blocked | blocked | blocked |
| `setAttribute('style', …)` | ok | blocked | blocked | blocked |
| `fill=\"…\"` of SVG | ok | ok | ok | ok |
| `element.style.x = …` | ok | ok | ok | ok |
| `shadowRoot.innerHTML = …` | ok | ok | ok | TypeError |
| `WebAssembly.instantiate` | ok | CompileError | ok | ok |
| `WebAssembly.instantiateStreaming` | ok | CompileError | ok | ok |
| base64 by `atob`, instantiated | ok | CompileError | ok | ok |
| base64 by `Uint8Array.fromBase64`, instantiated | ok | CompileError | ok | ok |
| `fetch('data:application/wasm;base64,…')` | ok | TypeError | TypeError | TypeError |
| `<img src=blob:…>` | ok | blocked | blocked | blocked |
| click on `<a download href=blob:…>` | ok | ok | ok | ok |
| `fetch` with the right `integrity` | ok | ok | ok | ok |
| `fetch` with a wrong `integrity` | TypeError | TypeError | TypeError | TypeError |
";

/// An empty module: its type is right, so that only the policy can be in the way.
const MODULE: [u8; 8] = [0, 97, 115, 109, 1, 0, 0, 0];

const PAGE: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Policy</title><script src=/watch.js></script>\
     </head><body>\
     <div id=linked><template shadowrootmode=open><link rel=stylesheet href=/techniques.css><p>text</p></template></div>\
     <div id=styled><template shadowrootmode=open><style>p { color: rgb(1, 2, 3) }</style><p>text</p></template></div>\
     <div id=attributed><template shadowrootmode=open><p style='color: rgb(1, 2, 3)'>text</p>\
     <svg><rect style='fill: rgb(1, 2, 3)'></rect></svg></template></div>\
     <div id=presented><template shadowrootmode=open><svg><rect fill='rgb(1, 2, 3)'></rect></svg></template></div>\
     <a id=save download=NAME>Save</a><script src=/techniques.js></script></body></html>";

pub(super) async fn policy_matrix(world: &World) -> Result<()> {
    world.server.reply("/techniques.wasm", Reply::new("application/wasm", MODULE));
    let mut measured: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (column, policy) in POLICIES.into_iter().enumerate() {
        let name = format!("saved-{column}.txt");
        world.server.reply("/policy.html", Reply::new("text/html", PAGE.replace("NAME", &name)).under(policy));
        world.visit("/policy.html").await?;
        let outcomes = world.later("measure()").await.with_context(|| format!("under “{policy}”"))?;
        for (technique, outcome) in outcomes.as_object().context("outcomes by technique")? {
            let outcome = outcome.as_str().context("an outcome is a word")?;
            measured.entry(technique.clone()).or_default().push(outcome.to_owned());
        }
        world.client.find(Locator::Id("save")).await?.click().await?;
        let outcome = if downloaded(world, &name).await { "ok" } else { "blocked" };
        measured.entry("click on `<a download href=blob:…>`".to_owned()).or_default().push(outcome.to_owned());
    }
    let mut measured: Vec<String> =
        measured.into_iter().map(|(technique, row)| format!("| {technique} | {} |", row.join(" | "))).collect();
    let mut expected: Vec<&str> = MATRIX.lines().skip(2).collect();
    expected.sort_unstable();
    measured.sort_unstable();
    let wrong: Vec<&str> =
        measured.iter().map(String::as_str).filter(|line| expected.binary_search(line).is_err()).collect();
    ensure!(wrong.is_empty(), "the table has no such lines:\n{}", wrong.join("\n"));
    ensure!(measured.len() == expected.len(), "{} lines of the table, {} measured", expected.len(), measured.len());

    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let architecture = std::fs::read_to_string(root.join("ARCHITECTURE.md"))?;
    ensure!(architecture.contains(MATRIX), "ARCHITECTURE.md has another table of policies");
    Ok(())
}

/// Draws, redraws, and shows tooltip and table under the very policy that the README promises, and nothing is reported.
pub(super) async fn promised_policy(world: &World) -> Result<()> {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md"))?;
    let words = readme.split_whitespace().collect::<Vec<&str>>().join(" ");
    ensure!(words.contains(&format!("``` {STRICT} ```")), "the README promises another policy");

    world.server.policy(STRICT);
    world.show(CHART).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    // WebKit's window is lower by the list of what the other scenario has downloaded: without a scroll bar from the
    // start, one would come and go with the table, and each width is drawn.
    world.run("document.documentElement.style.overflowY = 'scroll'").await?;
    world.frames(3).await?;
    world.run("chart.setAttribute('data-drawn', chart.dataset.renderCount)").await?;
    world.run("chart.benchmark = 'math-500'").await?;
    world.later("chart.updateComplete").await?;
    world.expect_words("chart.shadowRoot.querySelector('svg').textContent", &["MATH-500"]).await?;
    world.point(world.place("o1").await?).await?;
    world.expect_words(TOOLTIP, &["OpenAI o1", "96.4"]).await?;
    // Its place is dynamic, and no policy keeps it in the corner.
    let corner = "(({ left, top }) => left === '' || top === '')(chart.shadowRoot.querySelector('.tooltip').style)";
    world.expect(corner, json!(false)).await?;
    world.run("chart.view = 'table'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.shadowRoot.querySelector('tbody').rows.length", json!(3)).await?;
    world.expect("getComputedStyle(chart.shadowRoot.querySelector('table')).borderCollapse", json!("collapse")).await?;
    world.expect("chart.dataset.renderCount - chart.dataset.drawn", json!(2)).await?;
    world.expect_quiet().await?;

    // The policy was in force, Trusted Types among it: each of these throws or is reported.
    let refused = |script: &str| {
        format!("(() => {{ try {{ {script}; return 'done' }} catch (error) {{ return error.name }} }})()")
    };
    world.expect(&refused("document.createElement('p').innerHTML = '<b>bold</b>'"), json!("TypeError")).await?;
    world.expect(&refused("chart.shadowRoot.innerHTML = ''"), json!("TypeError")).await?;
    world.run("document.body.setAttribute('style', 'color: red')").await?;
    world.wait("return seen.violations.length >= 3").await?;
    let reported = "[...new Set(seen.violations.map((one) => one.split(/[ :]/)[0]))].sort()";
    world.expect(reported, json!(["require-trusted-types-for", "style-src-attr"])).await
}

async fn downloaded(world: &World, name: &str) -> bool {
    for _ in 0..200 {
        if std::fs::read(world.downloads.join(name)).is_ok_and(|bytes| bytes == b"saved") {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    false
}
