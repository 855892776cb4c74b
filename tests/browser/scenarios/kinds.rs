//! The kinds of chart beside the scatter, each from its own module.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{FALLBACK_SHOWN, TOOLTIP};
use crate::world::World;

const PAIR: &str = "<model-compare id=chart benchmark=aime-2024 as-of=2025-01-29 models='deepseek-r1 openai-o1' \
     highlight='deepseek-r1 openai-o1'><p id=fallback>A static figure.</p></model-compare>";

/// Each kind: its module, the models asked for, a word of its headline, of its picture and of a tooltip.
const KINDS: [(&str, &str, &str, [&str; 3]); 4] = [
    ("versus", "deepseek-r1 openai-o1", "deepseek-r1", ["less than one question", "AIME 2024", "DeepSeek R1"]),
    ("ranking", "deepseek-r1 openai-o1", "openai-o1", ["AIME 2024", "79.2%", "OpenAI o1"]),
    ("hosts", "deepseek-r1", "deepseek-r1", ["R1 at ", "$2.19", "DeepSeek"]),
    ("history", "deepseek-r1 openai-o1", "deepseek-r1", ["R1", "December", "$2.19"]),
];

/// Each kind in one element after the other: its module is fetched when it is first asked for, its picture has marks that a
/// pointer finds, its table has their rows, and its words are those of the page's language.
pub(super) async fn each_kind_draws(world: &World) -> Result<()> {
    world.show(PAIR).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    for (kind, models, pointed_at, [heading, picture, tooltip]) in KINDS {
        let module = format!("/pkg/model_compare_{kind}_bg.wasm");
        ensure!(world.server.requests(&module) == 0, "{module} was fetched before it was asked for");
        let benchmark = if kind == "history" { "null" } else { "'aime-2024'" };
        world.run(&format!("chart.models = '{models}'; chart.benchmark = {benchmark}; chart.chart = '{kind}'")).await?;
        world.later("chart.updateComplete").await?;
        world.expect("chart.dataset.state", json!("ready")).await.context(kind)?;
        ensure!(world.server.requests(&module) == 1, "{module}: {} requests", world.server.requests(&module));
        world.expect_words("chart.shadowRoot.querySelector('.heading').textContent", &[heading]).await.context(kind)?;
        world.expect_words("chart.shadowRoot.querySelector('svg').textContent", &[picture]).await.context(kind)?;
        let described = "chart.shadowRoot.querySelector('svg').getAttribute('aria-label') === chart.getSummary()";
        world.expect(described, json!(true)).await.context(kind)?;
        world.expect("chart.diagnostics.filter((one) => one.severity === 'error')", json!([])).await.context(kind)?;
        world.point(world.place(pointed_at).await?).await?;
        world.expect_words(TOOLTIP, &[tooltip]).await.context(kind)?;

        world.run("chart.view = 'table'").await?;
        world.later("chart.updateComplete").await?;
        let rows = "[...chart.shadowRoot.querySelector('tbody').rows]";
        world.expect(&format!("{rows}.length > 0"), json!(true)).await.context(kind)?;
        let named = format!("{rows}.every((row) => row.cells[0].matches('th[scope=row]'))");
        world.expect(&named, json!(true)).await.context(kind)?;

        world.run("chart.view = null; chart.lang = 'fr'").await?;
        world.later("chart.updateComplete").await?;
        world.expect("chart.shadowRoot.querySelector('.figure').lang", json!("fr")).await.context(kind)?;
        world.run("chart.removeAttribute('lang')").await?;
        world.later("chart.updateComplete").await?;
    }
    world.expect(FALLBACK_SHOWN, json!(false)).await?;
    world.expect_quiet().await
}

/// A kind that cannot be drawn of what is asked for says so and shows the page's own content; what comes next is drawn.
pub(super) async fn kinds_say_what_they_lack(world: &World) -> Result<()> {
    for (kind, found) in [
        ("versus", "found 1 of the catalog's models"),
        ("hosts", "found none of the catalog's models"),
        ("history", "found none of the catalog's models"),
    ] {
        let models = if kind == "versus" { "models=deepseek-r1" } else { "" };
        world
            .show(&format!(
                "<model-compare id=chart chart={kind} as-of=2025-01-29 {models}><p id=fallback>A figure.</p></model-compare>"
            ))
            .await?;
        world.expect("chart.dataset.state", json!("error")).await.context(kind)?;
        world.expect(FALLBACK_SHOWN, json!(true)).await.context(kind)?;
        world.expect_words("chart.diagnostics.map((one) => one.message).join()", &[found]).await.context(kind)?;
        world.run("chart.models = 'deepseek-r1 openai-o1'; chart.chart = 'ranking'").await?;
        world.wait("return chart.dataset.state === 'ready'").await.context(kind)?;
        world.expect(FALLBACK_SHOWN, json!(false)).await.context(kind)?;
    }
    Ok(())
}

/// Lines of equal value come with the module that has them, and go without a trace.
pub(super) async fn value_lines_come_and_go(world: &World) -> Result<()> {
    const MODULE: &str = "/pkg/model_compare_mean_bg.wasm";
    world.show(&PAIR.replace("aime-2024", "gpqa-diamond")).await?;
    world.run("window.before = chart.shadowRoot.querySelector('svg').outerHTML").await?;
    ensure!(world.server.requests(MODULE) == 0, "{MODULE} was fetched for a scatter without lines");
    world.run("chart.valueLine = 'break-even'").await?;
    world.later("chart.updateComplete").await?;
    ensure!(world.server.requests(MODULE) == 1, "{MODULE}: {} requests", world.server.requests(MODULE));
    world.expect("chart.shadowRoot.querySelectorAll('.value-lines polyline').length", json!(1)).await?;
    world
        .expect_words(
            "chart.shadowRoot.querySelector('.value-labels').textContent",
            &["2.9 points for a tenfold price"],
        )
        .await?;
    world.expect_words("chart.shadowRoot.querySelector('.evidence').textContent", &["the better buy only if"]).await?;
    // Of ratings no quotient is drawn: the author is told, the reader has the chart.
    world.run("chart.benchmark = 'codeforces-rating'; chart.valueLine = 'points-per-dollar'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect("chart.shadowRoot.querySelectorAll('.value-lines').length", json!(0)).await?;
    world.expect("chart.diagnostics.some((one) => one.code === 'no-value-line')", json!(true)).await?;
    world.run("chart.benchmark = 'gpqa-diamond'; chart.valueLine = null").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.shadowRoot.querySelector('svg').outerHTML === before", json!(true)).await
}
