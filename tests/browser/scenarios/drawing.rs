//! What is drawn, and drawn anew.

use anyhow::{Result, ensure};
use serde_json::json;

use super::FALLBACK_SHOWN;
use crate::world::{CHART, World};

pub(super) async fn chart_draws(world: &World) -> Result<()> {
    world.show(CHART).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.expect("[...chart.shadowRoot.children].map((one) => one.className)", json!(["figure"])).await?;
    world.expect("chart.getPoints().length", json!(6)).await?;
    world.expect("chart.shadowRoot.querySelectorAll('.point').length", json!(4)).await?;
    world.expect("chart.shadowRoot.querySelectorAll('.point-highlighted').length", json!(2)).await?;
    world.expect_words("chart.shadowRoot.querySelector('.heading').textContent", &["R1", "o1"]).await?;
    world.expect_words("chart.shadowRoot.querySelector('.sources').textContent", &["DeepSeek"]).await?;
    world.expect_words("chart.getSummary()", &["R1", "AIME 2024"]).await?;
    world.expect(FALLBACK_SHOWN, json!(false)).await?;
    world.expect("chart.shadowRoot.adoptedStyleSheets.length", json!(1)).await?;
    world.expect("getComputedStyle(chart).display", json!("block")).await?;
    world.expect("chart.shadowRoot.querySelectorAll('[style], style').length", json!(0)).await?;
    world.expect("chart.diagnostics.filter((one) => one.severity !== 'note')", json!([])).await?;
    let load = json!([["load", "chart", false]]);
    world.expect("seen.events.map((one) => [one.type, one.id, one.bubbles])", load).await?;
    world.later("chart.ready").await?;
    world.expect_quiet().await
}

pub(super) async fn headline_and_language(world: &World) -> Result<()> {
    let chart = CHART.replace("<model-compare", "<model-compare heading='Ein <b>Titel</b> & mehr'");
    world.show(&format!("<article lang=fr-CA>{chart}</article>")).await?;
    world.expect("chart.shadowRoot.querySelector('.heading').textContent", json!("Ein <b>Titel</b> & mehr")).await?;
    world.expect("chart.shadowRoot.querySelector('.figure').lang", json!("fr")).await?;
    world.run("chart.lang = 'en'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.shadowRoot.querySelector('.figure').lang", json!("en")).await?;
    world.run("chart.theme = 'dark'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.shadowRoot.querySelector('.figure').dataset.theme", json!("dark")).await?;
    world.expect_quiet().await
}

pub(super) async fn language_is_the_pages(world: &World) -> Result<()> {
    let language = "chart.shadowRoot.querySelector('.figure').lang";
    world.show(&format!("<article>{CHART}</article>")).await?;
    world.expect(language, json!("en")).await?;
    // Of an element that it stands in, when it changes.
    world.run("document.querySelector('article').lang = 'fr'").await?;
    world.wait(&format!("return {language} === 'fr'")).await?;
    // Across the border of another component's root.
    world
        .run(
            "const outer = document.createElement('div'); outer.lang = 'fr'; document.body.append(outer); \
             window.inside = document.createElement('model-compare'); inside.src = '/catalog.json'; \
             outer.attachShadow({ mode: 'open' }).append(inside)",
        )
        .await?;
    world.wait("return inside.dataset.state === 'ready'").await?;
    world.expect("inside.shadowRoot.querySelector('.figure').lang", json!("fr")).await?;
    world.expect_quiet().await
}

pub(super) async fn table_is_a_table(world: &World) -> Result<()> {
    world.show(&CHART.replace("<model-compare", "<model-compare view=table")).await?;
    world.expect("chart.shadowRoot.querySelectorAll('svg').length", json!(0)).await?;
    let table = "chart.shadowRoot.querySelector('table')";
    world.expect(&format!("{table}.caption.textContent.length > 10"), json!(true)).await?;
    world.expect(&format!("{table}.tHead.querySelectorAll('th[scope=col]').length >= 4"), json!(true)).await?;
    let rows = format!("[...{table}.tBodies[0].rows]");
    world.expect(&format!("{rows}.every((row) => row.cells[0].matches('th[scope=row]'))"), json!(true)).await?;
    let models = json!(["deepseek-v3", "deepseek-r1", "gpt-4o", "o1-mini", "claude-3-5-sonnet", "o1"]);
    world.expect(&format!("{rows}.map((row) => row.dataset.modelId)"), models).await?;
    world.expect_words(&format!("{rows}[1].textContent"), &["DeepSeek R1", "2.19", "79.8"]).await?;
    world.run("chart.view = 'chart'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.shadowRoot.querySelectorAll('svg').length", json!(1)).await?;
    world.expect_quiet().await
}

pub(super) async fn attribute_change_redraws(world: &World) -> Result<()> {
    world.show(CHART).await?;
    world.expect_words("chart.shadowRoot.querySelector('svg').textContent", &["AIME 2024"]).await?;
    world.run("chart.setAttribute('benchmark', 'math-500')").await?;
    world.later("chart.updateComplete").await?;
    world.expect_words("chart.shadowRoot.querySelector('svg').textContent", &["MATH-500"]).await?;
    world.expect("chart.shadowRoot.querySelector('svg').textContent.includes('AIME')", json!(false)).await?;
    world.expect("chart.getPoints().length", json!(3)).await?;
    world.expect("chart.dataset.renderCount", json!("2")).await?;
    world.run("chart.price = 'input'; chart.models = 'r1, o1'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.getPoints().map((one) => one.model)", json!(["deepseek-r1", "o1"])).await?;
    world.expect("chart.dataset.renderCount", json!("3")).await?;
    // Asked for once, loaded once.
    ensure!(world.server.requests("/catalog.json") == 1, "the catalog was loaded again");
    world.expect("seen.events.length", json!(1)).await?;
    // Another catalog is another chart.
    world.run("chart.src = '/catalog.json?another'").await?;
    // Until it is there the old chart stands, and its state.
    world.wait("return seen.events.length > 1").await?;
    world.expect("seen.events.map((one) => one.type)", json!(["load", "load"])).await?;
    world.expect_quiet().await
}

pub(super) async fn many_changes_draw_once(world: &World) -> Result<()> {
    world.show(CHART).await?;
    world
        .run(
            "for (let turn = 0; turn < 1000; turn += 1) chart.setAttribute('benchmark', turn % 2 ? 'math-500' : 'x'); \
             chart.benchmark = 'math-500'",
        )
        .await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.renderCount", json!("2")).await?;
    // There and back again is nothing to draw.
    world.run("chart.price = 'input'; chart.removeAttribute('price')").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.renderCount", json!("2")).await?;
    world.expect_quiet().await
}

pub(super) async fn properties_reflect(world: &World) -> Result<()> {
    world.show(CHART).await?;
    world.run("chart.asOf = '2025-01-25'").await?;
    world.expect("chart.getAttribute('as-of')", json!("2025-01-25")).await?;
    world.run("chart.setAttribute('as-of', '2025-01-26')").await?;
    world.expect("chart.asOf", json!("2025-01-26")).await?;
    world.run("chart.asOf = null").await?;
    world.expect("chart.hasAttribute('as-of')", json!(false)).await?;
    let names = "['models', 'benchmark', 'price', 'host', 'asOf', 'highlight', 'heading', 'theme', 'src', 'view']";
    world.expect(&format!("{names}.filter((one) => !(one in chart))"), json!([])).await
}
