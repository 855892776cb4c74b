//! The native tests' cases, drawn by the engine: the same bytes as text, and the same tree in the DOM.

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
    // The engines that the element has started, which have read the words by then.
    let is_versus = case.attributes.contains(&("chart".to_owned(), "versus".to_owned()));
    let engine = if is_versus { "model_compare_versus" } else { "model_compare" };
    let text = world
        .later(&format!(
            "(async () => {{ const engine = await import('/pkg/{engine}.js'), checker = await import('/pkg/model_compare_check.js'); \
             const document = await (await fetch('{address}')).json(); window.markup = undefined; \
             try {{ const catalog = engine.Catalog.read(checker.check(document).snapshot); \
             return window.markup = engine.markup(catalog, {attributes}, {width}); }} \
             catch (error) {{ if (!error.type) throw error; return error; }} }})()"
        ))
        .await?;

    let golden = case.folder.join("figure.html");
    if !golden.is_file() {
        let said = std::fs::read_to_string(case.folder.join("diagnostics.txt"))?;
        let part = |name: &str| text[name].as_str().with_context(|| format!("no {name} in {text}"));
        let message = format!("nothing drawn: error[{}] at {}: {}", part("code")?, part("at")?, part("message")?);
        ensure!(said.lines().last() == Some(&message), "natively “{said}”, in the browser “{message}”");
        world.expect("seen.events.at(-1)?.message", text["message"].clone()).await?;
        return world.expect("chart.dataset.state", json!("error")).await;
    }
    let native = std::fs::read_to_string(&golden)?;
    let native = native.strip_suffix('\n').context("the figure ends without a newline")?;
    let wasm = text.as_str().with_context(|| format!("drew nothing: {text}"))?;
    ensure!(native == wasm, "{}", difference(native, wasm));
    world.expect("chart.dataset.state", json!("ready")).await?;
    world
        .expect(
            "(() => { const parsed = document.createElement('template'); parsed.innerHTML = markup; \
             const drawn = chart.shadowRoot.childNodes; \
             if (drawn.length !== 1 || parsed.content.childNodes.length !== 1) return 'more than a figure'; \
             return drawn[0].isEqualNode(parsed.content.firstChild) || drawn[0].outerHTML })()",
            json!(true),
        )
        .await
}

/// Where two texts part.
fn difference(native: &str, wasm: &str) -> String {
    let same = native.chars().zip(wasm.chars()).take_while(|(native, wasm)| native == wasm).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(60)).take(160).collect::<String>();
    format!("after {same} characters:\n  native {}\n  wasm   {}", around(native), around(wasm))
}
