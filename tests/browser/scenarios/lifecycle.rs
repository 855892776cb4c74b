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
    for path in
        ["/pkg/model_compare_bg.wasm", "/pkg/model_compare.js", "/pkg/model_compare_check_bg.wasm", "/catalog.json"]
    {
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

/// Where a scroll bar comes with the height of the wide figure and goes with that of the narrow one. Of that width a figure is
/// lower where it is narrower.
pub(super) async fn width_comes_to_rest(world: &World) -> Result<()> {
    world.server.policy("");
    let frame = "document.querySelector('#frame').style";
    let height = "chart.getBoundingClientRect().height";
    world.show(&format!("<div id=frame style='width: 900px; overflow-y: auto'>{CHART}</div>")).await?;
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
    let links = "chart.shadowRoot.querySelectorAll('.sources a')";
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

pub(super) async fn gone_while_loading(world: &World) -> Result<()> {
    for (reply, name) in [(None, "an answer"), (Some(Reply::missing()), "a failure")] {
        if let Some(reply) = reply {
            world.server.reply("/catalog.json", reply);
        }
        world.server.hold("/catalog.json");
        world.open(CHART).await?;
        world.wait("return chart.dataset.state === 'loading'").await?;
        world.run("window.kept = chart; chart.remove()").await?;
        world.server.release("/catalog.json");
        world.later("kept.updateComplete").await?;
        world.frames(5).await?;
        world.expect("kept.shadowRoot.innerHTML", json!("<slot></slot>")).await.context(name)?;
        world.expect("seen.events", json!([])).await.context(name)?;
        world.expect_quiet().await.context(name)?;
        // Put back, it asks again where it has to.
        world.server.mend("/catalog.json");
        world.run("document.body.append(kept)").await?;
        world.wait("return chart.dataset.state === 'ready'").await.context(name)?;
        world.frames(2).await?;
        world.expect("seen.events.map((one) => one.type)", json!(["load"])).await.context(name)?;
        world.expect_quiet().await.context(name)?;
    }
    Ok(())
}

/// Keeps what WebAssembly is started in the page, and says how much memory it has.
const KEEPING: &str = "const start = WebAssembly.instantiate; window.engines = []; \
     WebAssembly.instantiate = async (...words) => { \
     const one = await start.apply(WebAssembly, words); engines.push(one.instance ?? one); return one; }; \
     window.bytes = () => engines.flatMap((engine) => Object.values(engine.exports)) \
     .filter((one) => one instanceof WebAssembly.Memory).reduce((sum, memory) => sum + memory.buffer.byteLength, 0)";

/// Charts that come and go leave nothing behind: what two hundred have needed is enough for two hundred more.
pub(super) async fn two_hundred_come_and_go(world: &World) -> Result<()> {
    world.server.reply("/keeping.js", Reply::new("text/javascript", KEEPING));
    world.open_with("<script src=/keeping.js></script>", "<div id=place></div>").await?;
    world.wait("return Boolean(customElements.get('model-compare'))").await?;
    let mut sizes = Vec::new();
    for _ in 0..2 {
        // On one heap, so that all are in sight; all at once, so that the most that is needed is the same each time.
        world
            .run(
                "window.gone = Array.from({ length: 200 }, () => { const one = document.createElement('model-compare'); \
                 one.src = '/catalog.json'; one.benchmark = 'aime-2024'; \
                 Object.assign(one.style, { position: 'absolute', width: '500px', top: '0' }); return one; }); \
                 document.querySelector('#place').append(...gone)",
            )
            .await?;
        world.settle().await?;
        world.expect("gone.filter((one) => one.getPoints().length === 6).length", json!(200)).await?;
        // In small groups: where there is no graphics card, WebKit's compositor crashes in Mesa now and then when all go at once.
        world
            .later(
                "(async () => { for (const [index, one] of gone.entries()) { one.remove(); \
                 if (index % 10 === 9) await new Promise(requestAnimationFrame); } })()",
            )
            .await?;
        // In the order in which they went.
        world.wait("return gone.at(-1).getPoints().length === 0").await?;
        sizes.push(world.value("bytes()").await?);
    }
    ensure!(sizes[0].as_u64() > Some(0) && sizes[0] == sizes[1], "the engine's memory grew: {sizes:?}");
    // That which draws, and the check of the catalog.
    world.expect("engines.length", json!(2)).await?;

    // One chart that is taken out and put back is not drawn again.
    world.run("document.querySelector('#place').append(gone[0]); gone[0].id = 'chart'").await?;
    world.wait("return chart.dataset.renderCount === '2'").await?;
    world
        .later(
            "(async () => { for (let turn = 0; turn < 200; turn += 1) { const place = chart.parentNode; chart.remove(); \
             if (turn % 10 === 0) await new Promise(requestAnimationFrame); place.append(chart); } })()",
        )
        .await?;
    world.frames(5).await?;
    world.expect("chart.dataset.renderCount", json!("2")).await?;
    world.expect("chart.getPoints().length", json!(6)).await?;
    ensure!(world.value("bytes()").await? == sizes[1], "the engine's memory grew with one chart");
    world.expect_quiet().await
}

/// From document to document while it loads, into one without a window, and home.
pub(super) async fn documents_come_and_go(world: &World) -> Result<()> {
    world.server.reply("/empty.html", Reply::new("text/html", "<!doctype html><title>Frame</title>"));
    world.server.policy("");
    world.server.hold("/catalog.json");
    world.open(&format!("{CHART}<iframe src=/empty.html width=600 height=900></iframe>")).await?;
    world.wait("return document.querySelector('iframe').contentDocument?.readyState === 'complete'").await?;
    world.wait("return chart.dataset.state === 'loading'").await?;
    world
        .run(
            "window.kept = chart; window.failures = []; window.frame = document.querySelector('iframe'); \
             kept.addEventListener('error', (event) => failures.push(event.detail.message)); \
             frame.contentDocument.body.append(kept)",
        )
        .await?;
    world.server.release("/catalog.json");
    let drawn = "kept.shadowRoot.querySelector('svg')";
    let fits = format!(
        "return kept.dataset.state === 'ready' && Boolean({drawn}) \
         && {drawn}.viewBox.baseVal.width === {drawn}.parentElement.clientWidth \
         && kept.shadowRoot.adoptedStyleSheets.length === 1"
    );
    world.wait(&fits).await.context("in the frame")?;
    world.run("document.body.append(kept)").await?;
    world.wait(&format!("{fits} && kept.clientWidth > 600")).await.context("home")?;
    // Nobody looks at a document without a window, and nothing is wrong with it.
    world.run("window.left = frame.contentDocument; frame.remove()").await?;
    for (turn, page) in ["new Document()", "document.implementation.createHTMLDocument('')", "left"].iter().enumerate()
    {
        world
            .run(&format!("const page = {page}; (page.body ?? page).append(kept); kept.heading = 'Away {turn}'"))
            .await?;
        world.later("kept.updateComplete").await?;
        world.frames(5).await?;
        world.expect("failures", json!([])).await.context(*page)?;
        world.run("document.body.append(kept)").await?;
        world
            .wait(&format!("{fits} && kept.shadowRoot.querySelector('.heading').textContent === 'Away {turn}'"))
            .await
            .context(*page)?;
        world.expect("getComputedStyle(kept).display", json!("block")).await?;
    }
    world.expect("failures", json!([])).await?;
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
    ensure!(
        answer == json!("Engine,Failure,ModelCompareElement,languageAround,lineOf ModelFactElement"),
        "in a worker: {answer}"
    );
    Ok(())
}
