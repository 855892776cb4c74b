//! The native tests' cases, drawn by the engine: the tree that a parser makes of the text that is written natively.

#[path = "../../native/view/case.rs"]
mod case;
#[path = "../../native/view/crowd.rs"]
mod crowd;

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::server::Reply;
use crate::world::World;
use case::Case;

pub(super) async fn native_is_wasm(world: &World) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let cases = Case::all(&root);
    ensure!(cases.iter().any(|case| case.folder.join("figure.html").is_file()), "no case has a figure");
    // Text is parsed here, which Trusted Types would forbid; a figure without padding is as wide as its element.
    world.server.policy("");
    world.open("<style>body { margin: 0 } model-compare::part(figure) { padding: 0 }</style><main></main>").await?;
    for case in &cases {
        one(world, case, &root).await.with_context(|| format!("the case {}", case.name))?;
    }
    Ok(())
}

async fn one(world: &World, case: &Case, root: &Path) -> Result<()> {
    // Under its own address: a page reads each catalog once.
    let address = format!("/{}/catalog.json", case.name);
    world.server.reply(&address, Reply::new("application/json", case.catalog_text(root)));
    let (attributes, width) = (json!(case.attributes), case.width);

    world
        .run(&format!(
            "const chart = document.createElement('model-compare'); chart.id = 'chart'; chart.setAttribute('src', '{address}'); \
             for (const [name, value] of {attributes}) chart.setAttribute(name, value); \
             const main = document.querySelector('main'); main.style.width = '{width}px'; main.replaceChildren(chart)"
        ))
        .await?;
    world.settle().await?;

    let golden = case.folder.join("figure.html");
    if !golden.is_file() {
        let said = std::fs::read_to_string(case.folder.join("diagnostics.txt"))?;
        let last = "(({ code, at, message, hint }) => [`nothing drawn: error[${code}] at ${at}: ${message}`, hint].filter(Boolean).join(' '))";
        world.expect(&format!("{last}(chart.diagnostics.at(-1))"), said.lines().last().into()).await?;
        return world.expect("chart.dataset.state", json!("error")).await;
    }
    let native = std::fs::read_to_string(&golden)?;
    let native = native.strip_suffix('\n').context("the figure ends without a newline")?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    // A parser makes one tree of one text: what differs is said, and then that the trees do.
    let wasm = world.text("chart.shadowRoot.innerHTML").await?;
    world
        .run(&format!("window.native = document.createElement('template'); native.innerHTML = {}", json!(native)))
        .await?;
    let parsed = world.text("native.innerHTML").await?;
    ensure!(parsed == wasm, "{}", difference(&parsed, &wasm));
    world
        .expect(
            "(() => { const drawn = chart.shadowRoot.childNodes, read = native.content.childNodes; \
             return [drawn.length, read.length, drawn[0].isEqualNode(read[0])]; })()",
            json!([1, 1, true]),
        )
        .await
}

/// Where two texts part.
fn difference(native: &str, wasm: &str) -> String {
    let same = native.chars().zip(wasm.chars()).take_while(|(native, wasm)| native == wasm).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(60)).take(160).collect::<String>();
    format!("after {same} characters:\n  native {}\n  wasm   {}", around(native), around(wasm))
}
