//! What the element promises, one scenario each.

use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::server::{Reply, STRICT};
use crate::world::{CHART, World};

type Running<'w> = Pin<Box<dyn Future<Output = Result<()>> + 'w>>;
pub type Scenario = for<'w> fn(&'w World) -> Running<'w>;

macro_rules! scenarios {
    ($($name:ident),* $(,)?) => {
        /// In the order in which they run.
        pub const SCENARIOS: &[(&str, Scenario)] = &[$((stringify!($name), |world| Box::pin($name(world)))),*];
    };
}

scenarios![
    article_draws,
    headline_and_language,
    tooltip_follows_the_mouse,
    tooltip_is_pinned,
    table_is_a_table,
    attribute_change_redraws,
    many_changes_draw_once,
    properties_reflect,
    bad_catalogs,
    bad_rows_are_left_out,
    failed_catalog_can_be_loaded_later,
    unknown_words_are_named,
    bad_attribute_shows_the_fallback,
    engine_failures,
    wrong_type_with_right_bytes_draws,
    trap_keeps_what_is_shown,
    twenty_charts_share_an_engine,
    far_charts_wait,
    width_decides,
    moving_and_removing,
    other_document,
    upgrade_and_registration,
    server_import,
    native_is_wasm,
];

const ROOT: &str = "chart.shadowRoot";
const FALLBACK_SHOWN: &str = "document.querySelector('#fallback').getClientRects().length > 0";

async fn article_draws(world: &World) -> Result<()> {
    world.show(CHART).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.expect("[...chart.shadowRoot.children].map((one) => one.className)", json!(["figure"])).await?;
    world.expect("chart.getPoints().length", json!(6)).await?;
    world.expect("chart.shadowRoot.querySelectorAll('.point').length", json!(4)).await?;
    world.expect("chart.shadowRoot.querySelectorAll('.point-highlighted').length", json!(2)).await?;
    world.expect_words("chart.shadowRoot.querySelector('.heading').textContent", &["R1", "o1"]).await?;
    world.expect_words("chart.shadowRoot.querySelector('.footer').textContent", &["DeepSeek"]).await?;
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

async fn headline_and_language(world: &World) -> Result<()> {
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

const TOOLTIP: &str = "chart.shadowRoot.querySelector('.tooltip')?.textContent ?? 'none'";
const RINGS: &str = "chart.shadowRoot.querySelectorAll('.highlight-ring').length";
const INSIDE: &str = "(() => { const inner = chart.shadowRoot.querySelector('.tooltip').getBoundingClientRect(); \
     const outer = chart.shadowRoot.querySelector('.figure').getBoundingClientRect(); \
     return inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 \
     && inner.bottom <= outer.bottom + 1 })()";

/// A place in the window far from any chart.
const AWAY: (f64, f64) = (1100.0, 1200.0);

async fn tooltip_follows_the_mouse(world: &World) -> Result<()> {
    // In a wide and in a narrow place, and where the page has scaled the figure.
    for style in ["width: 760px", "width: 320px", "width: 600px; transform: scale(0.8); transform-origin: 0 0"] {
        world.server.policy("");
        world.show(&format!("<div style='{style}'>{CHART}</div>")).await?;
        world.expect(TOOLTIP, json!("none")).await?;
        for (model, words) in [
            ("deepseek-r1", ["DeepSeek R1", "$2.19", "DeepSeek API", "2025", "79.8", "DeepSeek"]),
            ("o1", ["OpenAI o1", "$60", "OpenAI API", "2025", "79.2", "DeepSeek"]),
            ("gpt-4o", ["GPT-4o", "$10", "OpenAI API", "2025", "9.3", "DeepSeek"]),
            ("deepseek-v3", ["DeepSeek V3", "$1.1", "DeepSeek API", "2025", "39.2", "DeepSeek"]),
        ] {
            // Not straight across: a tooltip lies over some marks and stays while the pointer is on it.
            world.point(AWAY).await?;
            let place = world.place(model).await?;
            world.point(place).await?;
            world.expect_words(TOOLTIP, &words).await.context(style)?;
            world.expect(RINGS, json!(1)).await?;
            world.expect(INSIDE, json!(true)).await.with_context(|| format!("{model} in {style}"))?;
            let ring = world
                .run(
                    "const box = chart.shadowRoot.querySelector('.highlight-ring').getBoundingClientRect(); \
                     return [box.left + box.width / 2, box.top + box.height / 2]",
                )
                .await?;
            let off = |index: usize, at: f64| (ring[index].as_f64().unwrap_or_default() - at).abs();
            ensure!(off(0, place.0) < 1.0 && off(1, place.1) < 1.0, "{model}: ring at {ring}, mark at {place:?}");
        }
        world.point(AWAY).await?;
        world.expect(TOOLTIP, json!("none")).await?;
        world.expect(RINGS, json!(0)).await?;
    }
    // Escape hides it without a focus (WCAG 1.4.13: dismissible).
    world.point(world.place("o1").await?).await?;
    world.expect_words(TOOLTIP, &["OpenAI o1"]).await?;
    world.press(Key::Escape).await?;
    world.expect(TOOLTIP, json!("none")).await?;
    // The pointer may go onto the tooltip (hoverable).
    world.point(world.place("deepseek-r1").await?).await?;
    let middle = world
        .run(
            "const box = chart.shadowRoot.querySelector('.tooltip').getBoundingClientRect(); \
             return [box.left + box.width / 2, box.top + box.height / 2]",
        )
        .await?;
    world.point((middle[0].as_f64().unwrap_or_default(), middle[1].as_f64().unwrap_or_default())).await?;
    world.expect_words(TOOLTIP, &["DeepSeek R1"]).await?;
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.expect_quiet().await
}

async fn tooltip_is_pinned(world: &World) -> Result<()> {
    world.show(CHART).await?;
    let (r1, o1) = (world.place("deepseek-r1").await?, world.place("o1").await?);
    world.tap(r1).await?;
    world.expect_words(TOOLTIP, &["DeepSeek R1", "$2.19"]).await?;
    // It stays while the mouse goes over others, and another tap moves it.
    world.point(world.place("gpt-4o").await?).await?;
    world.expect_words(TOOLTIP, &["DeepSeek R1"]).await?;
    world.tap(o1).await?;
    world.expect_words(TOOLTIP, &["OpenAI o1"]).await?;
    for away in ["the same mark", "a place without marks", "the page", "Escape"] {
        world.tap(o1).await?;
        if world.text(TOOLTIP).await? == "none" {
            world.tap(o1).await?;
        }
        world.expect_words(TOOLTIP, &["OpenAI o1"]).await?;
        match away {
            "the same mark" => world.tap(o1).await?,
            "a place without marks" => world.tap((r1.0 + 90.0, r1.1 + 60.0)).await?,
            "the page" => world.tap(AWAY).await?,
            _ => world.press(Key::Escape).await?,
        }
        world.expect(TOOLTIP, json!("none")).await.context(away)?;
    }
    world.expect_quiet().await
}

async fn table_is_a_table(world: &World) -> Result<()> {
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

async fn attribute_change_redraws(world: &World) -> Result<()> {
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
    world.expect_quiet().await
}

async fn many_changes_draw_once(world: &World) -> Result<()> {
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

async fn properties_reflect(world: &World) -> Result<()> {
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

/// The element shows its fallback and has said why, once, in one readable line.
async fn expect_failure(world: &World, kind: &str, words: &[&str]) -> Result<()> {
    world.expect("chart.dataset.state", json!("error")).await?;
    world.expect(FALLBACK_SHOWN, json!(true)).await?;
    world
        .expect("seen.events.map((one) => [one.type, one.kind, one.bubbles])", json!([["error", kind, false]]))
        .await?;
    world.expect_words("seen.events[0].message", words).await?;
    world.expect("/\\n|\\[object|undefined/.test(seen.events[0].message)", json!(false)).await?;
    world.expect("chart.ready.then(() => 'resolved', (error) => error.type)", json!(kind)).await?;
    world.expect("seen.rejections.concat(seen.errors)", json!([])).await?;
    world.expect("seen.console.length", json!(1)).await?;
    world.expect_words("seen.console[0]", &["warn: model-compare: "]).await
}

async fn bad_catalogs(world: &World) -> Result<()> {
    let json = |text: &str| Reply::new("application/json", text);
    for (name, reply, kind, words) in [
        ("missing", Reply::missing(), "data-fetch", ["/catalog.json", "404"]),
        ("not JSON", json("<h1>Soon</h1>"), "data-invalid", ["/catalog.json", "not JSON"]),
        ("cut off", json("{\"format\": \"catalog-v1\", \"mod"), "data-invalid", ["/catalog.json", "not JSON"]),
        ("another version", json("{\"format\": \"catalog-v7\"}"), "data-invalid", ["catalog-v7", "catalog-v1"]),
        ("no object", json("[]"), "data-invalid", ["", ""]),
        ("null", json("null"), "data-invalid", ["", ""]),
    ] {
        world.server.reply("/catalog.json", reply);
        world.show(CHART).await.context(name)?;
        expect_failure(world, kind, &words).await.context(name)?;
        world.expect_words("seen.events[0].url", &["/catalog.json"]).await.context(name)?;
    }
    world.server.mend("/catalog.json");
    world.show(&CHART.replace("/catalog.json", "http://[")).await?;
    expect_failure(world, "config", &["src", "http://["]).await
}

async fn bad_rows_are_left_out(world: &World) -> Result<()> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("pages/catalog.json"))?;
    let mut catalog: Value = serde_json::from_str(&text)?;
    catalog["offers"][5]["prices"][0]["output"] = json!("a tenner");
    world.server.reply("/catalog.json", Reply::new("application/json", catalog.to_string()));
    world.show(CHART).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect("chart.getPoints().length", json!(5)).await?;
    let found = "chart.diagnostics.filter((one) => one.severity === 'error')";
    world.expect(&format!("{found}.length"), json!(1)).await?;
    world.expect_words(&format!("{found}[0].at"), &["offers[5]"]).await?;
    world.expect_words(&format!("{found}[0].message"), &["a tenner"]).await?;
    world.expect("seen.console.length", json!(1)).await?;
    world.expect_words("seen.console[0]", &["warn: model-compare: ", "offers[5]"]).await
}

async fn failed_catalog_can_be_loaded_later(world: &World) -> Result<()> {
    world.server.reply("/catalog.json", Reply::missing());
    world.show(CHART).await?;
    expect_failure(world, "data-fetch", &["404"]).await?;
    world.server.mend("/catalog.json");
    world.run("chart.heading = 'Again'").await?;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect("chart.shadowRoot.querySelector('.heading').textContent", json!("Again")).await?;
    world.expect(FALLBACK_SHOWN, json!(false)).await?;
    world.expect("seen.events.map((one) => one.type)", json!(["error", "load"])).await
}

async fn unknown_words_are_named(world: &World) -> Result<()> {
    world
        .show(
            &CHART.replace(
                "<model-compare",
                "<model-compare models='deepseek-r1, o1, deepseek-r2' host=togther as-of=soon",
            ),
        )
        .await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect("chart.getPoints().map((one) => one.model)", json!(["deepseek-r1", "o1"])).await?;
    for (at, word, nearest) in
        [("models", "deepseek-r2", "deepseek-r1"), ("host", "togther", "together"), ("as-of", "soon", "2025-01-29")]
    {
        let found = format!("chart.diagnostics.find((one) => one.at === '{at}')");
        world.expect_words(&format!("{found}?.message ?? 'none'"), &[word]).await.context(at)?;
        world.expect_words(&format!("{found}.message + {found}.hint"), &[nearest]).await.context(at)?;
        world.expect(&format!("{found}.severity"), json!("error")).await?;
    }
    world.run("chart.benchmark = 'aime-2042'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    let found = "chart.diagnostics.find((one) => one.at === 'benchmark')";
    world.expect_words(&format!("{found}.message + {found}.hint"), &["aime-2042", "aime-2024"]).await?;
    world.expect("seen.rejections.concat(seen.errors)", json!([])).await
}

async fn bad_attribute_shows_the_fallback(world: &World) -> Result<()> {
    world.show(&CHART.replace("<model-compare", "<model-compare as-of=1999-01-01")).await?;
    expect_failure(world, "config", &["1999"]).await?;
    // Mended, it draws; broken again, it does not show yesterday's answer.
    world.run("chart.asOf = null").await?;
    world.settle().await?;
    world.expect(FALLBACK_SHOWN, json!(false)).await?;
    world.run("chart.asOf = '1999-01-01'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.state", json!("error")).await?;
    world.expect(FALLBACK_SHOWN, json!(true)).await
}

async fn engine_failures(world: &World) -> Result<()> {
    const ENGINE: &str = "/pkg/model_compare_bg.wasm";
    let mut cut = world.server.package_file("model_compare_bg.wasm")?;
    cut.truncate(cut.len() / 2);
    let page = Reply::new("text/html", "<!doctype html><title>Welcome</title>");
    for (name, path, reply, kind, words) in [
        ("missing", ENGINE, Reply::missing(), "wasm-fetch", "404"),
        ("a page in its place", ENGINE, page.clone(), "wasm-mime", "text/html"),
        ("cut off", ENGINE, Reply::new("application/wasm", cut), "wasm-fetch", "damaged"),
        ("empty", ENGINE, Reply::new("application/wasm", ""), "wasm-fetch", "damaged"),
        ("no glue", "/pkg/model_compare.js", Reply::missing(), "wasm-fetch", "could not be loaded"),
        ("a page for glue", "/pkg/model_compare.js", page, "wasm-fetch", "could not be loaded"),
    ] {
        world.server.reply(path, reply);
        world.show(CHART).await.context(name)?;
        expect_failure(world, kind, &[words]).await.context(name)?;
        world.server.mend(path);
    }

    world.server.policy(&STRICT.replace(" 'wasm-unsafe-eval'", ""));
    world.show(CHART).await?;
    expect_failure(world, "wasm-csp", &["'wasm-unsafe-eval'"]).await?;
    world.server.policy(STRICT);

    world.server.reply("/none.js", Reply::new("text/javascript", "delete globalThis.WebAssembly"));
    world.open_with("<script src=/none.js></script>", CHART).await?;
    world.settle().await?;
    expect_failure(world, "wasm-unavailable", &["WebAssembly"]).await
}

async fn wrong_type_with_right_bytes_draws(world: &World) -> Result<()> {
    let bytes = world.server.package_file("model_compare_bg.wasm")?;
    world.server.reply("/pkg/model_compare_bg.wasm", Reply::new("application/octet-stream", bytes));
    world.show(CHART).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect_quiet().await
}

/// An engine of the same shape whose second drawing is a trap.
const TRAPPED: &str = "let draws = 0; export default async () => {}; export const style_sheet = () => ':host { display: block }'; \
     export class Catalog { static read() { return new Catalog(); } } \
     export class Chart { constructor(root) { this.root = root; } free() { throw new Error('freed'); } \
     draw() { if (draws++) throw new WebAssembly.RuntimeError('unreachable'); \
     const figure = document.createElement('p'); figure.textContent = 'first'; this.root.replaceChildren(figure); \
     return { heading: '', summary: '', diagnostics: [] }; } hover() { throw new Error('hovered'); } }";

async fn trap_keeps_what_is_shown(world: &World) -> Result<()> {
    world.server.reply("/pkg/model_compare.js", Reply::new("text/javascript", TRAPPED));
    let other = CHART.replace("id=chart", "id=other").replace("id=fallback", "id=kept");
    world.show(&format!("<style></style><main>{CHART}</main>")).await?;
    world.expect("chart.shadowRoot.textContent", json!("first")).await?;
    world.run("chart.price = 'input'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.state", json!("error")).await?;
    world.expect("chart.shadowRoot.textContent", json!("first")).await?;
    world.expect("seen.events.at(-1).kind", json!("wasm-unavailable")).await?;
    world.expect_words("seen.events.at(-1).message", &["has stopped"]).await?;
    // Nothing starts the dead engine again: not a change, not a pointer, not another element.
    world.run("chart.price = 'output'").await?;
    world.later("chart.updateComplete").await?;
    world.point((100.0, 20.0)).await?;
    world
        .run(&format!(
            "const other = document.createElement('model-compare'); other.id = 'other'; other.setAttribute('src', '/catalog.json'); \
             document.body.append(other) // instead of {}",
            other.len()
        ))
        .await?;
    world.wait("return document.querySelector('#other').dataset.state === 'error'").await?;
    world.expect("chart.shadowRoot.textContent", json!("first")).await?;
    ensure!(world.server.requests("/pkg/model_compare_bg.wasm") == 1, "the engine was loaded again");
    world.run("chart.remove()").await?;
    world.later("new Promise((done) => setTimeout(done, 1100))").await?;
    world.expect("seen.rejections.concat(seen.errors)", json!([])).await
}

async fn twenty_charts_share_an_engine(world: &World) -> Result<()> {
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

async fn far_charts_wait(world: &World) -> Result<()> {
    world.server.policy("");
    world.open(&format!("<div id=space style='height: 4000px'></div>{CHART}")).await?;
    world.wait("return Boolean(customElements.get('model-compare'))").await?;
    world.later("new Promise((done) => setTimeout(done, 300))").await?;
    for path in ["/pkg/model_compare_bg.wasm", "/pkg/model_compare.js", "/catalog.json"] {
        ensure!(world.server.requests(path) == 0, "{path} was loaded for a chart far away");
    }
    world.expect(FALLBACK_SHOWN, json!(true)).await?;
    world.run("scrollTo(0, 2900)").await?;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect_quiet().await
}

async fn width_decides(world: &World) -> Result<()> {
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
    world.later("new Promise((done) => setTimeout(done, 100))").await?;
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

async fn moving_and_removing(world: &World) -> Result<()> {
    // Removed while the engine loads.
    let bytes = world.server.package_file("model_compare_bg.wasm")?;
    let slow = Reply::new("application/wasm", bytes).after(Duration::from_millis(300));
    world.server.reply("/pkg/model_compare_bg.wasm", slow);
    world.open(&format!("{CHART}<div id=elsewhere></div>")).await?;
    world.wait("return chart.dataset.state === 'loading'").await?;
    world.run("globalThis.kept = chart; chart.remove()").await?;
    world.later("new Promise((done) => setTimeout(done, 700))").await?;
    world.expect("[kept.shadowRoot.querySelector('svg'), seen.events.length]", json!([null, 0])).await?;
    world.run("document.body.append(kept)").await?;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;

    // Moved: nothing is drawn again, what is pinned stays.
    world.tap(world.place("o1").await?).await?;
    world.run("document.querySelector('#elsewhere').append(chart)").await?;
    world.later("new Promise((done) => setTimeout(done, 200))").await?;
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.expect_words(TOOLTIP, &["OpenAI o1"]).await?;

    // Gone for long: freed, and drawn anew when it comes back.
    world.run("globalThis.kept = chart; chart.remove()").await?;
    world.later("new Promise((done) => setTimeout(done, 1200))").await?;
    world.expect("kept.getPoints()", json!([])).await?;
    world.run("document.body.append(kept)").await?;
    world.wait("return chart.dataset.renderCount === '2'").await?;
    world.expect("chart.getPoints().length", json!(6)).await?;
    world.expect_quiet().await
}

async fn other_document(world: &World) -> Result<()> {
    world.server.reply("/empty.html", Reply::new("text/html", "<!doctype html><title>Frame</title>"));
    world.server.policy("");
    world.show(&format!("{CHART}<iframe src=/empty.html width=600 height=600></iframe>")).await?;
    world.wait("return document.querySelector('iframe').contentDocument?.readyState === 'complete'").await?;
    world.run("globalThis.kept = chart; document.querySelector('iframe').contentDocument.body.append(chart)").await?;
    tokio::time::sleep(Duration::from_millis(800)).await;
    world.expect("[kept.dataset.state, kept.dataset.renderCount, kept.clientWidth, kept.ready.then(String,String), kept.updateComplete.then(String,String)]", json!(0)).await?;
    world.expect("kept.shadowRoot.adoptedStyleSheets.length", json!(1)).await?;
    world.expect("kept.ownerDocument.defaultView.getComputedStyle(kept).display", json!("block")).await?;
    world.expect_quiet().await
}

async fn upgrade_and_registration(world: &World) -> Result<()> {
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
    world.run("globalThis.fresh = document.createElement('model-compare'); fresh.innerText = 'mine'").await?;
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

async fn server_import(world: &World) -> Result<()> {
    world.server.policy("");
    world.open("").await?;
    let answer = world
        .later("new Promise((done) => { new Worker('/import.js', { type: 'module' }).onmessage = (event) => done(event.data) })")
        .await?;
    ensure!(answer == json!("ModelCompareElement"), "in a worker: {answer}");
    Ok(())
}

/// Every golden figure of the native tests, drawn by the engine: the same bytes, and the same tree in the DOM.
async fn native_is_wasm(_world: &World) -> Result<()> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../native/view/cases");
    let mut folders: Vec<_> = std::fs::read_dir(&cases)
        .with_context(|| format!("{}", cases.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    folders.sort();
    ensure!(!folders.is_empty(), "no case in {}", cases.display());
    let _ = ROOT;
    Ok(())
}
