//! What goes wrong, and what is said about it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::FALLBACK_SHOWN;
use crate::server::{Reply, STRICT};
use crate::world::{CHART, World};

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

pub(super) async fn bad_catalogs(world: &World) -> Result<()> {
    let json = |text: &str| Reply::new("application/json", text);
    // WebKit takes what came before the line broke for the whole.
    let whole = world.engine == "webkit";
    let (kind, words) = if whole { ("data-invalid", "not JSON") } else { ("data-fetch", "incomplete") };
    let broken = world.server.page_file("catalog.json").map(|bytes| Reply::new("application/json", bytes).cut_off())?;
    for (name, reply, kind, words) in [
        ("missing", Reply::missing(), "data-fetch", ["/catalog.json", "404"]),
        ("not JSON", json("<h1>Soon</h1>"), "data-invalid", ["/catalog.json", "not JSON"]),
        ("cut off", json("{\"format\": \"catalog-v1\", \"mod"), "data-invalid", ["/catalog.json", "not JSON"]),
        (
            "a page",
            Reply::new("text/html", "<!doctype html><title>Soon</title>"),
            "data-invalid",
            ["/catalog.json", "not JSON"],
        ),
        ("a broken line", broken, kind, ["/catalog.json", words]),
        ("another version", json("{\"format\": \"catalog-v7\"}"), "data-invalid", ["catalog-v7", "/catalog.json: "]),
        (
            "half of a snapshot",
            Reply::new("text/plain", "model-compare catalog 3\n!\nA cata"),
            "data-invalid",
            ["/catalog.json: ", "not all of it"],
        ),
        ("no object", json("[]"), "data-invalid", ["", ""]),
        ("null", json("null"), "data-invalid", ["", ""]),
        (
            "too deep",
            json(&"[".repeat(5_000).chars().chain("]".repeat(5_000).chars()).collect::<String>()),
            "data-invalid",
            ["/catalog.json", "32 levels"],
        ),
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

/// The package's own catalogs were checked when it was made; each kind of chart has its engine.
pub(super) async fn pages_load_what_they_need(world: &World) -> Result<()> {
    const ENGINES: [&str; 3] =
        ["/pkg/model_compare_bg.wasm", "/pkg/model_compare_versus_bg.wasm", "/pkg/model_compare_check_bg.wasm"];
    let requests = |paths: &[&str]| paths.iter().map(|path| world.server.requests(path)).collect::<Vec<_>>();
    world
        .show("<model-compare id=chart benchmark=aime-2024 models='deepseek-r1 openai-o1'><p id=fallback></p></model-compare>")
        .await?;
    world.expect("chart.getPoints().map((one) => one.model)", json!(["deepseek-r1", "openai-o1"])).await?;
    ensure!(requests(&ENGINES) == [1, 0, 0], "{:?}", requests(&ENGINES));
    world.run("chart.chart = 'versus'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world
        .expect("[...new Set(chart.getPoints().map((one) => one.model))]", json!(["deepseek-r1", "openai-o1"]))
        .await?;
    ensure!(requests(&ENGINES) == [1, 1, 0], "{:?}", requests(&ENGINES));
    let catalogs = ["/pkg/catalog.snapshot.txt", "/pkg/catalog.json"];
    ensure!(requests(&catalogs) == [1, 0], "{:?}", requests(&catalogs));
    // And back: the engine that is there draws.
    world.run("chart.chart = null").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.getPoints().length", json!(2)).await?;
    // Another catalog of the package, as a snapshot and as a document: the same chart.
    world.run("chart.src = '/pkg/catalog-full.snapshot.txt'").await?;
    world.later("chart.updateComplete").await?;
    world.run("window.summary = chart.getSummary()").await?;
    world.expect_words("summary", &["R1"]).await?;
    ensure!(requests(&ENGINES) == [1, 1, 0], "{:?}", requests(&ENGINES));
    world.run("chart.src = '/pkg/catalog-full.json'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.getSummary() === summary", json!(true)).await?;
    ensure!(requests(&ENGINES) == [1, 1, 1], "{:?}", requests(&ENGINES));
    world.expect("chart.diagnostics", json!([])).await?;
    world.expect_quiet().await
}

/// As long as a bad line takes: what the author wrote is shown meanwhile, and then the chart.
pub(super) async fn ten_slow_seconds(world: &World) -> Result<()> {
    let catalog = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/pages/catalog.json"))?;
    let slow = Reply::new("application/json", catalog).after(std::time::Duration::from_secs(10));
    world.server.reply("/catalog.json", slow);
    world.open(CHART).await?;
    world.wait("return chart.dataset.state === 'loading'").await?;
    world.expect(FALLBACK_SHOWN, json!(true)).await?;
    tokio::time::sleep(std::time::Duration::from_secs(6)).await;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect(FALLBACK_SHOWN, json!(false)).await?;
    world.expect("seen.events.map((one) => one.type)", json!(["load"])).await?;
    world.expect_quiet().await
}

pub(super) async fn bad_rows_are_left_out(world: &World) -> Result<()> {
    let mut catalog: Value = serde_json::from_slice(&world.server.page_file("catalog.json")?)?;
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

pub(super) async fn slow_answers(world: &World) -> Result<()> {
    for path in
        ["/catalog.json", "/pkg/model_compare_bg.wasm", "/pkg/model_compare.js", "/pkg/model_compare_check_bg.wasm"]
    {
        world.server.hold(path);
        world.open(CHART).await?;
        world.wait("return chart.dataset.state === 'loading'").await?;
        // As long as it takes, the page is as it was, and what is asked of the element has an answer.
        world.frames(10).await?;
        world.expect("chart.dataset.state", json!("loading")).await?;
        world.expect(FALLBACK_SHOWN, json!(true)).await?;
        world.expect("[chart.getPoints(), chart.getSummary(), chart.diagnostics]", json!([[], "", []])).await?;
        world.expect("seen.events", json!([])).await?;
        world.tap((100.0, 20.0)).await?;
        world.server.release(path);
        world.settle().await.context(path)?;
        world.expect("chart.dataset.state", json!("ready")).await?;
        world.expect(FALLBACK_SHOWN, json!(false)).await?;
        world.expect("seen.events.map((one) => one.type)", json!(["load"])).await?;
        world.expect_quiet().await.context(path)?;
    }
    Ok(())
}

/// What was asked for first and comes last is not shown.
pub(super) async fn late_answer_to_an_earlier_question(world: &World) -> Result<()> {
    let late = world.server.page_file("catalog.json")?;
    world.server.reply("/late.json", Reply::new("application/json", late));
    world.server.hold("/late.json");
    world.open(&CHART.replace("/catalog.json", "/late.json")).await?;
    world.wait("return chart.dataset.state === 'loading'").await?;
    world.run("chart.src = '/catalog.json'; chart.heading = 'The later one'").await?;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.server.release("/late.json");
    world
        .wait(
            "return performance.getEntriesByType('resource')\
             .some((one) => one.name.endsWith('/late.json') && one.responseEnd > 0)",
        )
        .await?;
    world.frames(5).await?;
    world.expect("chart.shadowRoot.querySelector('.heading').textContent", json!("The later one")).await?;
    world.expect("[chart.dataset.renderCount, seen.events.length]", json!(["1", 1])).await?;
    world.expect_quiet().await
}

/// A page that a reader has saved: no engine runs a module from a disk, and what the element holds can be read.
pub(super) async fn page_from_a_disk(world: &World) -> Result<()> {
    let folder = world.downloads.join("page");
    std::fs::create_dir_all(&folder)?;
    for name in ["model-compare.js", "model_compare.js", "model_compare_bg.wasm"] {
        std::fs::write(folder.join(name), world.server.package_file(name)?)?;
    }
    for name in ["watch.js", "catalog.json"] {
        std::fs::write(folder.join(name), world.server.page_file(name)?)?;
    }
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Saved</title><script src=watch.js></script>\
         <script type=module src=model-compare.js></script>{}",
        CHART.replace("/catalog.json", "catalog.json")
    );
    std::fs::write(folder.join("page.html"), page)?;
    world.client.goto(&format!("file://{}", folder.join("page.html").display())).await?;
    world.wait("return document.readyState === 'complete'").await?;
    world.frames(5).await?;
    world.expect("customElements.get('model-compare') ?? 'not registered'", json!("not registered")).await?;
    world.expect(FALLBACK_SHOWN, json!(true)).await?;
    world.expect_quiet().await
}

pub(super) async fn failed_catalog_can_be_loaded_later(world: &World) -> Result<()> {
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

pub(super) async fn unknown_words_are_named(world: &World) -> Result<()> {
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

pub(super) async fn bad_attribute_shows_the_fallback(world: &World) -> Result<()> {
    world.show(&CHART.replace("<model-compare", "<model-compare as-of=1999-01-01")).await?;
    expect_failure(world, "config", &["1999"]).await?;
    // Mended, it draws; broken again, it does not show yesterday's answer.
    world.run("chart.asOf = null").await?;
    world.settle().await?;
    world.expect(FALLBACK_SHOWN, json!(false)).await?;
    world.run("chart.asOf = '1999-01-01'; chart.price = '3:1'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.state", json!("error")).await?;
    world.expect("[chart.getPoints(), chart.getSummary()]", json!([[], ""])).await?;
    // What else was found is there too, and the first of it in the message.
    world.expect("chart.diagnostics.map((one) => one.code)", json!(["bad-price", "no-price-known"])).await?;
    world.expect_words("seen.console.at(-1)", &["1999", "3:1"]).await?;
    world.expect(FALLBACK_SHOWN, json!(true)).await
}

/// Where the page has nothing of its own, a frame says why in the page's language; it is no chart, and goes when there is one.
pub(super) async fn empty_elements_say_why(world: &World) -> Result<()> {
    const EMPTY: &str = "chart.shadowRoot.querySelector('.figure[data-form=empty]')";
    let bare = "<model-compare id=chart src=/catalog.json benchmark=aime-2024 highlight='deepseek-r1 o1' lang=fr \
                as-of=1999-12-31>\n</model-compare>";
    world.show(bare).await?;
    world.expect("chart.dataset.state", json!("error")).await?;
    world.expect_words(&format!("{EMPTY}.textContent"), &["Pas de prix connu au", "1999.", "DeepSeek R1"]).await?;
    world.expect(&format!("{EMPTY}.getBoundingClientRect().height >= 120"), json!(true)).await?;
    world.expect("chart.shadowRoot.querySelector('svg')", json!(null)).await?;
    world.expect("seen.events.map((one) => [one.type, one.kind])", json!([["error", "config"]])).await?;
    world.expect_words("seen.events[0].message", &["1999"]).await?;
    world.run("chart.asOf = null").await?;
    world.settle().await?;
    world.expect(EMPTY, json!(null)).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    // What was asked for and is not there is named before what is shown in its stead.
    world.run("chart.benchmark = 'aime-2042'").await?;
    world.later("chart.updateComplete").await?;
    world.expect_words("chart.shadowRoot.querySelector('.deck').textContent", &["aime-2042"]).await?;
    // Who has something to show shows that.
    world.show(&CHART.replace("<model-compare", "<model-compare as-of=1999-12-31")).await?;
    world.expect(FALLBACK_SHOWN, json!(true)).await?;
    world.expect(EMPTY, json!(null)).await
}

/// Without an engine there are no words: a short sentence in the page's language stands where nothing else does.
pub(super) async fn bare_elements_say_that_nothing_was_loaded(world: &World) -> Result<()> {
    const ENGINE: &str = "/pkg/model_compare_bg.wasm";
    const SAID: &str = "chart.shadowRoot.querySelector('[part=error]')";
    for (lang, said, tag) in [
        ("fr-CA", "Le graphique n’a pas pu être chargé.", "fr"),
        ("de", "Das Diagramm konnte nicht geladen werden.", "de"),
        ("es", "No se pudo cargar el gráfico.", "es"),
        ("ja", "The chart could not be loaded.", "en"),
    ] {
        world.server.reply(ENGINE, Reply::missing());
        world.show(&format!("<model-compare id=chart src=/catalog.json lang={lang}>\n</model-compare>")).await?;
        world.expect("chart.dataset.state", json!("error")).await.context(lang)?;
        world.expect(&format!("{SAID}.textContent"), json!(said)).await.context(lang)?;
        world.expect(&format!("[{SAID}.lang, {SAID}.role]"), json!([tag, "status"])).await.context(lang)?;
        world.expect(&format!("{SAID}.getClientRects().length > 0"), json!(true)).await.context(lang)?;
        world.expect("seen.events.map((one) => [one.type, one.kind])", json!([["error", "wasm-fetch"]])).await?;
        world.server.mend(ENGINE);
    }
    // It goes when there is a chart.
    world.run("chart.benchmark = 'aime-2024'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect(SAID, json!(null)).await?;
    // Who has something to show shows that.
    world.server.reply(ENGINE, Reply::missing());
    world.show(CHART).await?;
    world.expect(FALLBACK_SHOWN, json!(true)).await?;
    world.expect(SAID, json!(null)).await?;
    world.server.mend(ENGINE);
    Ok(())
}

pub(super) async fn engine_failures(world: &World) -> Result<()> {
    const ENGINE: &str = "/pkg/model_compare_bg.wasm";
    const GLUE: &str = "/pkg/model_compare.js";
    const CHECK: &str = "/pkg/model_compare_check_bg.wasm";
    const CHECK_GLUE: &str = "/pkg/model_compare_check.js";
    let whole = world.server.package_file("model_compare_bg.wasm")?;
    let mut cut = whole.clone();
    cut.truncate(cut.len() / 2);
    let broken = Reply::new("application/wasm", whole).cut_off();
    let glue = Reply::new("text/javascript", world.server.package_file("model_compare.js")?);
    let page = Reply::new("text/html", "<!doctype html><title>Welcome</title>");
    for (name, path, reply, kind, words) in [
        ("missing", ENGINE, Reply::missing(), "wasm-fetch", "404"),
        ("a page in its place", ENGINE, page.clone(), "wasm-mime", "text/html"),
        ("cut off", ENGINE, Reply::new("application/wasm", cut), "wasm-fetch", "damaged"),
        ("empty", ENGINE, Reply::new("application/wasm", ""), "wasm-fetch", "damaged"),
        ("a broken line", ENGINE, broken, "wasm-fetch", "incomplete"),
        ("no check", CHECK, Reply::missing(), "wasm-fetch", "404"),
        ("a page for the check", CHECK, page.clone(), "wasm-mime", "text/html"),
        ("no glue of the check", CHECK_GLUE, Reply::missing(), "wasm-fetch", "could not be loaded"),
        ("no glue", GLUE, Reply::missing(), "wasm-fetch", "could not be loaded"),
        ("a page for glue", GLUE, page, "wasm-fetch", "could not be loaded"),
        ("a broken line for glue", GLUE, glue.cut_off(), "wasm-fetch", "could not be loaded"),
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

pub(super) async fn wrong_type_with_right_bytes_draws(world: &World) -> Result<()> {
    let bytes = world.server.package_file("model_compare_bg.wasm")?;
    world.server.reply("/pkg/model_compare_bg.wasm", Reply::new("application/octet-stream", bytes));
    world.show(CHART).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect_quiet().await
}

/// An engine of the same shape whose second drawing is a trap.
const TRAPPED: &str = "let draws = 0; export const start = async () => {}; export const learn = () => true; export const style_sheet = () => ':host { display: block }'; \
     export class Catalog { static read() { return new Catalog(); } } \
     export class Chart { constructor(root) { this.root = root; } free() { throw new Error('freed'); } \
     draw() { if (draws++) throw new WebAssembly.RuntimeError('unreachable'); \
     const figure = document.createElement('p'); figure.textContent = 'first'; this.root.replaceChildren(figure); \
     return { heading: '', summary: '', diagnostics: [] }; } hover() { throw new Error('hovered'); } }";

pub(super) async fn trap_keeps_what_is_shown(world: &World) -> Result<()> {
    world.server.reply("/pkg/model_compare.js", Reply::new("text/javascript", TRAPPED));
    world.show(CHART).await?;
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
        .run(
            "const other = document.createElement('model-compare'); other.id = 'other'; other.src = '/catalog.json'; \
             document.body.append(other)",
        )
        .await?;
    world.wait("return document.querySelector('#other').dataset.state === 'error'").await?;
    world.expect("chart.shadowRoot.textContent", json!("first")).await?;
    ensure!(world.server.requests("/pkg/model_compare_bg.wasm") == 1, "the engine was loaded again");
    // Nor is it called to free what it holds: the marks are asked of it as long as the element has it.
    world.run("window.kept = chart; chart.remove()").await?;
    world.wait("try { return kept.getPoints().length === 0 } catch { return false }").await?;
    world.expect("seen.rejections.concat(seen.errors)", json!([])).await
}
