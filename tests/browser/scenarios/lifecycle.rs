//! When charts load, where they live and how they end.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::{FALLBACK_SHOWN, TOOLTIP};
use crate::server::Reply;
use crate::world::{CHART, World};

pub(super) async fn twenty_charts_share_an_engine(world: &World) -> Result<()> {
    let charts: String = (0..20).map(|index| CHART.replace("id=chart", &format!("id=chart-{index}"))).collect();
    world.server.policy("");
    world.show(&format!("<div style='display: grid; grid-template-columns: repeat(5, 1fr)'>{charts}</div>")).await?;
    let all = "[...document.querySelectorAll('model-compare')]";
    world.expect(&format!("{all}.filter((one) => one.dataset.state === 'ready').length"), json!(20)).await?;
    world.expect(&format!("{all}.filter((one) => one.getPoints().length === 6).length"), json!(20)).await?;
    for path in ["/pkg/model_compare_bg.wasm", "/pkg/model_compare.js", "/catalog.json"] {
        let requests = world.server.requests(path);
        ensure!(requests == 1, "{path} was asked for {requests} times");
    }
    world.expect_quiet().await
}

pub(super) async fn far_charts_wait(world: &World) -> Result<()> {
    world.server.policy("");
    world.open(&format!("<div id=space style='height: 4000px'></div>{CHART}")).await?;
    world.wait("return Boolean(customElements.get('model-compare'))").await?;
    // Where it is has been reported to the element by then, as to this observer.
    world.later("new Promise((done) => new IntersectionObserver(() => done()).observe(chart))").await?;
    world.frames(3).await?;
    for path in ["/pkg/model_compare_bg.wasm", "/pkg/model_compare.js", "/catalog.json"] {
        ensure!(world.server.requests(path) == 0, "{path} was loaded for a chart far away");
    }
    world.expect(FALLBACK_SHOWN, json!(true)).await?;
    world.run("scrollTo(0, 2900)").await?;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect_quiet().await
}

pub(super) async fn width_decides(world: &World) -> Result<()> {
    world.server.policy("");
    world.show(&format!("<div id=frame style='width: 720px'>{CHART}</div>")).await?;
    let frame = "document.querySelector('#frame').style";
    let drawn = "chart.shadowRoot.querySelector('svg').viewBox.baseVal.width";
    let room = "chart.shadowRoot.querySelector('svg').parentElement.clientWidth";
    for width in [720, 360, 321] {
        world.run(&format!("{frame}.width = '{width}px'")).await?;
        world
            .wait(&format!("return {drawn} === {room} && {room} <= {width}"))
            .await
            .with_context(|| width.to_string())?;
    }
    world.expect("chart.dataset.renderCount", json!("3")).await?;
    // Hidden things have no width; shown again they are as they were.
    world.run(&format!("{frame}.display = 'none'")).await?;
    world.frames(3).await?;
    world.run("chart.price = 'input'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.renderCount", json!("3")).await?;
    world.run(&format!("{frame}.display = 'block'")).await?;
    world.wait("return chart.dataset.renderCount === '4'").await?;
    // A figure without padding has more room.
    world
        .show(&format!(
            "<style>model-compare::part(figure) {{ padding: 0 }}</style><div style='width: 500px'>{CHART}</div>"
        ))
        .await?;
    world.expect(drawn, json!(500)).await?;
    world.expect_quiet().await
}

/// Where a scroll bar comes with the height of the wide figure and goes with that of the narrow one.
pub(super) async fn width_comes_to_rest(world: &World) -> Result<()> {
    world.server.policy("");
    let frame = "document.querySelector('#frame').style";
    let height = "chart.getBoundingClientRect().height";
    world.show(&format!("<div id=frame style='width: 700px; overflow-y: auto'>{CHART}</div>")).await?;
    let wide = world.value(height).await?.as_f64().unwrap_or_default();
    world.run(&format!("{frame}.overflowY = 'scroll'")).await?;
    world.wait("return chart.dataset.renderCount === '2'").await?;
    let narrow = world.value(height).await?.as_f64().unwrap_or_default();
    ensure!(narrow + 2.0 < wide, "the narrow figure is {narrow} px high, the wide one {wide} px");
    world.run(&format!("{frame}.overflowY = 'auto'; {frame}.height = '{}px'", f64::midpoint(narrow, wide))).await?;
    world.frames(30).await?;
    let before = world.value("chart.dataset.renderCount").await?;
    world.frames(30).await?;
    let after = world.value("chart.dataset.renderCount").await?;
    ensure!(before == after, "drawn {before} times, and {after} times half a second later");
    world.expect_quiet().await
}

pub(super) async fn redraw_keeps_the_readers_place(world: &World) -> Result<()> {
    world.show(&CHART.replace("<model-compare", "<model-compare price=cached-input")).await?;
    let inner = |selector: &str| format!("chart.shadowRoot.querySelector('{selector}')");
    let focused = "chart.shadowRoot.activeElement?.className ?? 'nothing'";
    world.run(&format!("{}.focus()", inner(".left-out-count"))).await?;
    world.press(Key::Enter).await?;
    world.wait(&format!("return {}.open", inner("details"))).await?;
    world.run("chart.heading = 'Again'").await?;
    world.later("chart.updateComplete").await?;
    world.expect(&format!("{}.textContent", inner(".heading")), json!("Again")).await?;
    world.expect(&format!("{}.open", inner("details")), json!(true)).await?;
    world.expect(focused, json!("left-out-count")).await?;
    // Closed stays closed; and where nothing is left out any more, nothing is missed.
    world.press(Key::Enter).await?;
    world.run("chart.heading = 'And again'").await?;
    world.later("chart.updateComplete").await?;
    world.expect(&format!("{}.open", inner("details")), json!(false)).await?;
    world.run("chart.price = 'output'").await?;
    world.later("chart.updateComplete").await?;
    world.expect(&format!("[{}, {focused}]", inner("details")), json!([null, "nothing"])).await?;
    // A link of the sources keeps it.
    let links = "chart.shadowRoot.querySelectorAll('.footer a')";
    world.run(&format!("[...{links}].at(-1).focus()")).await?;
    let address = world.value(&format!("[...{links}].at(-1).href")).await?;
    world.run("chart.heading = 'Once more'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.shadowRoot.activeElement.href", address).await?;
    world.run("chart.shadowRoot.activeElement.blur()").await?;
    // The page's own focus is not taken.
    world.run("chart.view = 'table'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("document.activeElement === document.body", json!(true)).await?;
    world.expect_quiet().await
}

pub(super) async fn moving_and_removing(world: &World) -> Result<()> {
    // Removed while the engine loads.
    let bytes = world.server.package_file("model_compare_bg.wasm")?;
    let slow = Reply::new("application/wasm", bytes).after(Duration::from_millis(300));
    world.server.reply("/pkg/model_compare_bg.wasm", slow);
    world.open(&format!("{CHART}<div id=elsewhere></div>")).await?;
    world.wait("return chart.dataset.state === 'loading'").await?;
    world.run("window.kept = chart; chart.remove()").await?;
    world
        .wait(
            "return performance.getEntriesByType('resource')\
             .some((one) => one.name.endsWith('.wasm') && one.responseEnd > 0)",
        )
        .await?;
    world.frames(5).await?;
    world.expect("[kept.shadowRoot.querySelector('svg'), seen.events.length]", json!([null, 0])).await?;
    world.run("document.body.append(kept)").await?;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;

    // Moved: nothing is drawn again, what is pinned stays.
    world.tap(world.place("o1").await?).await?;
    world.run("document.querySelector('#elsewhere').append(chart)").await?;
    world.frames(5).await?;
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.expect_words(TOOLTIP, &["OpenAI o1"]).await?;

    // Gone for long: freed, and drawn anew when it comes back.
    world.run("window.kept = chart; chart.remove()").await?;
    world.expect("kept.getPoints().length", json!(6)).await?;
    world.wait("return kept.getPoints().length === 0").await?;
    world.run("document.body.append(kept)").await?;
    world.wait("return chart.dataset.renderCount === '2'").await?;
    world.expect("chart.getPoints().length", json!(6)).await?;
    world.expect_quiet().await
}

pub(super) async fn other_document(world: &World) -> Result<()> {
    world.server.reply("/empty.html", Reply::new("text/html", "<!doctype html><title>Frame</title>"));
    world.server.policy("");
    world.show(&format!("{CHART}<iframe src=/empty.html width=600 height=900></iframe>")).await?;
    world.wait("return document.querySelector('iframe').contentDocument?.readyState === 'complete'").await?;
    world.run("window.kept = chart; document.querySelector('iframe').contentDocument.body.append(chart)").await?;
    // Narrower there, so drawn again, with a style sheet of that document.
    let drawn = "kept.shadowRoot.querySelector('svg')";
    world
        .wait(&format!(
            "return kept.clientWidth < 600 && {drawn}.viewBox.baseVal.width === {drawn}.parentElement.clientWidth"
        ))
        .await?;
    world.expect("kept.dataset.state", json!("ready")).await?;
    world.expect("kept.shadowRoot.adoptedStyleSheets.length", json!(1)).await?;
    world.expect("kept.ownerDocument === document", json!(false)).await?;
    world.expect("kept.ownerDocument.defaultView.getComputedStyle(kept).display", json!("block")).await?;
    world.expect_quiet().await
}

pub(super) async fn upgrade_and_registration(world: &World) -> Result<()> {
    // Properties set before the script has come.
    let early = "const chart = document.createElement('model-compare'); chart.id = 'chart'; chart.src = '/catalog.json'; \
         chart.asOf = '2025-01-25'; chart.highlight = 'r1'; chart.heading = 'Early'; \
         document.documentElement.append(chart)";
    world.server.reply("/early.js", Reply::new("text/javascript", early));
    world.open_with("<script src=/early.js></script>", "").await?;
    world.settle().await?;
    world
        .expect(
            "[chart.asOf, chart.getAttribute('as-of'), chart.heading]",
            json!(["2025-01-25", "2025-01-25", "Early"]),
        )
        .await?;
    world.expect("chart.shadowRoot.querySelector('.heading').textContent", json!("Early")).await?;
    // Before anything is drawn, the root has a slot and nothing else.
    world.run("window.fresh = document.createElement('model-compare'); fresh.innerText = 'mine'").await?;
    world.expect("fresh.shadowRoot.innerHTML", json!("<slot></slot>")).await?;
    world.expect("fresh.shadowRoot.mode", json!("open")).await?;
    world.expect_quiet().await?;
    // The same module from another address.
    world.server.reply("/copy.js", Reply::new("text/javascript", world.server.package_file("model-compare.js")?));
    world
        .server
        .reply("/second.js", Reply::new("text/javascript", "import('/copy.js').then(() => { seen.second = true })"));
    world.open_with("<script src=/second.js></script>", CHART).await?;
    world.settle().await?;
    world.wait("return seen.second === true").await?;
    world.expect("seen.console.length", json!(1)).await?;
    let version = env!("CARGO_PKG_VERSION");
    world.expect_words("seen.console[0]", &["warn: ", version]).await?;
    world.expect("customElements.get('model-compare').version", json!(version)).await
}

pub(super) async fn server_import(world: &World) -> Result<()> {
    world.server.policy("");
    world.open("").await?;
    let answer = world
        .later("new Promise((done) => { new Worker('/import.js', { type: 'module' }).onmessage = (event) => done(event.data) })")
        .await?;
    ensure!(answer == json!("ModelCompareElement"), "in a worker: {answer}");
    Ok(())
}
