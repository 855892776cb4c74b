//! Boxes that are no good place for a chart, or not yet.

use anyhow::{Context, Result};
use serde_json::json;

use crate::server::Reply;
use crate::world::World;

const CHART: &str = "<model-compare id=chart benchmark=aime-2024 as-of=2025-01-29 highlight='deepseek-r1 openai-o1'>\
                     <p id=fallback>R1, o1</p></model-compare>";
/// The picture is as wide as its box.
const FITS: &str = "(() => { const svg = chart.shadowRoot?.querySelector('svg'); \
                    return !!svg && svg.viewBox.baseVal.width === svg.parentElement.clientWidth })()";

/// Nothing is drawn where there is no room, and no error said; when there is room, the chart is.
pub(super) async fn boxes_that_open_later(world: &World) -> Result<()> {
    world.server.policy("");
    for (before, open) in [
        ("<div id=frame style='width: 0; overflow: hidden'>CHART</div>", "frame.style.width = '500px'"),
        ("<div id=frame style='height: 0; overflow: hidden'>CHART</div>", "frame.style.height = 'auto'"),
        ("<div id=frame style='display: none'>CHART</div>", "frame.style.display = 'block'"),
        ("<details id=frame><summary>More</summary>CHART</details>", "frame.open = true"),
        ("<div id=frame style='display: flex'>CHART</div>", "frame.style.width = '500px'"),
        ("<div id=frame style='position: absolute; visibility: hidden'>CHART</div>", "frame.style = 'width: 500px'"),
    ] {
        let shown = world.open(&before.replace("CHART", CHART)).await;
        shown.with_context(|| before.to_owned())?;
        world.frames(3).await?;
        world.run(open).await?;
        world
            .wait(&format!("return chart.dataset.state === 'ready' && {FITS}"))
            .await
            .with_context(|| open.to_owned())?;
        world.expect("chart.shadowRoot.querySelectorAll('.point, .point-highlighted').length > 4", json!(true)).await?;
    }
    world.expect_quiet().await
}

/// A frame that is moved loads its page anew; the chart in it is drawn anew.
pub(super) async fn moved_frame(world: &World) -> Result<()> {
    let script = "<script type=module src=/pkg/model-compare.js></script>";
    let page = format!("<!doctype html><html lang=en><title>Frame</title>{script}{CHART}");
    world.server.reply("/frame.html", Reply::new("text/html", page));
    world.server.policy("");
    world.open("<div id=here><iframe src=/frame.html width=400 height=700></iframe></div><div id=there></div>").await?;
    let chart = "document.querySelector('iframe').contentDocument?.querySelector('model-compare')";
    world.wait(&format!("return {chart}?.dataset.state === 'ready'")).await?;
    world.run("there.append(document.querySelector('iframe'))").await?;
    world.wait(&format!("return {chart}?.dataset.state === 'ready' && {chart}.getPoints().length > 4")).await?;
    world.expect_quiet().await
}

/// A page at 400 %: a fourth of the room, and a picture made for it.
pub(super) async fn zoomed_page(world: &World) -> Result<()> {
    world.show(CHART).await?;
    world.run("document.documentElement.style.zoom = '4'").await?;
    let narrow = "chart.shadowRoot.querySelector('svg').viewBox.baseVal.width";
    world.wait(&format!("return {narrow} < 400")).await?;
    world
        .expect("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1", json!(true))
        .await?;
    world.run("document.documentElement.style.zoom = ''").await?;
    // A scroll bar that comes and goes with the height may have been counted in: the width comes to rest.
    let room = "chart.shadowRoot.querySelector('svg').parentElement.clientWidth";
    world.wait(&format!("return {narrow} > 400 && Math.abs({narrow} - {room}) < 20")).await?;
    world.expect_quiet().await
}
