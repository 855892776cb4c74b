//! Facts in running prose: what stands there without a script, what the element adds, and what it says by itself.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;
use tokio::process::Command;

use crate::server::Reply;
use crate::world::{CHART, World};

const ENGINE: [&str; 4] =
    ["/pkg/model_compare_fact_bg.wasm", "/pkg/model_compare_fact.js", "/pkg/words-fr-FR.txt", "/catalog.json"];
/// Brings the element's script when it is called, and writes down what it fires.
const LATER: &str = "window.fired = []; for (const type of ['load', 'error']) document.addEventListener(type, (event) => { \
     if (event.target.matches?.('model-fact')) fired.push([event.target.id, type, event.detail?.type ?? '', event.bubbles]) \
     }, true); window.later = () => import('/pkg/model-fact.js')";
/// Where the first fact of a page is said: in its content, or in its root.
const FACT: &str = "document.querySelector('model-fact')";

/// A fact as `render` writes it, of the test pages' catalog.
async fn rendered(arguments: &[&str]) -> Result<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(here.join("../..")).args(["run", "--quiet", "--locked", "--package", "model-compare", "--"]);
    cargo.args([
        "render",
        "--form",
        "fact",
        "--src",
        "tests/browser/pages/catalog.json",
        "--src-address",
        "/catalog.json",
    ]);
    cargo.args(["--lang", "fr", "--benchmark", "aime-2024", "--package", "/pkg/"]).args(arguments);
    let output = cargo.output().await.context("cargo run")?;
    ensure!(output.status.success(), "render failed: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

async fn ratio() -> Result<String> {
    rendered(&["--models", "o1 deepseek-r1", "--show", "ratio"]).await
}

/// A page in French whose prose is this, under a style of its own.
async fn open(world: &World, scripts: &str, prose: &str) -> Result<()> {
    let page = format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Prose</title>{scripts}\
         <link rel=icon href=/site/pages/icon.svg><link rel=stylesheet href=/prose.css></head><body>{prose}</body></html>"
    );
    let style = "body { margin: 40px; font: 18px/1.5 serif; color: rgb(1, 2, 3) } p { width: 300px } .line { white-space: nowrap }";
    world.server.reply("/prose.css", Reply::new("text/css", style));
    world.server.reply("/later.js", Reply::new("text/javascript", LATER));
    world.server.reply("/page.html", Reply::new("text/html; charset=utf-8", page));
    world.visit("/page.html").await?;
    world.wait("return document.readyState === 'complete'").await
}

const WATCHED: &str = "<script src=/watch.js></script><script src=/later.js></script>";

/// Whether a note shows, and is whole inside the window.
const NOTE: &str = "(() => { const note = document.querySelector('.fact-note'); const box = note.getBoundingClientRect(); \
     return [note.matches(':popover-open'), box.width > 100 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth \
     && box.bottom <= innerHeight] })()";

/// A real mouse presses the mark of the first fact, on its edge.
async fn press_mark(world: &World, dx: f64) -> Result<()> {
    let place = world
        .value(
            "(() => { const box = document.querySelector('.fact-mark').getBoundingClientRect(); \
                return [box.left + box.width / 2, box.top + box.height / 2] })()",
        )
        .await?;
    let (x, y) = place[0].as_f64().zip(place[1].as_f64()).context("no mark")?;
    world.tap((x + dx, y)).await
}

/// Words in the sentence, and their source by pointer and keyboard, on a page without any script and under the strictest
/// policy.
pub(super) async fn facts_need_no_script(world: &World) -> Result<()> {
    let fact = ratio().await?;
    open(
        world,
        "",
        &format!(
            "<p id=with class=line>o1 coûte {fact} le prix de R1, pour un écart trop petit.</p><p id=plain class=line>o1 coûte \
         environ 27\u{A0}fois le prix de R1, pour un écart trop petit.</p>"
        ),
    )
    .await?;
    world.expect(&format!("{FACT}.querySelector('.fact-text').innerText"), json!("environ 27\u{A0}fois")).await?;
    world.expect("document.querySelector('#with').innerText.includes('tarifs publics')", json!(false)).await?;
    // The prose's own font and colour, and lines as high as those without a mark.
    let look = "(one) => { const style = getComputedStyle(one); return style.font + style.color + style.display }";
    world
        .expect(
            &format!(
                "[{FACT}, document.querySelector('.fact-text')].map({look}).every((one, _, all) => one === all[0] \
                      && one.includes('rgb(1, 2, 3)inline'))"
            ),
            json!(true),
        )
        .await?;
    let heights = "['#with', '#plain'].map((one) => document.querySelector(one).getBoundingClientRect().height)";
    world.expect(&format!("(([one, other]) => one === other)({heights})"), json!(true)).await?;

    // By pointer; a finger needs 24 pixels.
    world.expect(NOTE, json!([false, false])).await?;
    press_mark(world, 11.0).await?;
    world.wait(&format!("return {NOTE}.every(Boolean)")).await?;
    let note = "document.querySelector('.fact-note').innerText";
    world.expect_words(note, &["2,19\u{A0}$", "DeepSeek API", "29\u{A0}janvier 2025", "The hosts"]).await?;
    world.expect(&format!("/[\\[\\]]/.test({note})"), json!(false)).await?;
    world.press(Key::Escape).await?;
    world.wait(&format!("return !{NOTE}[0]")).await?;
    press_mark(world, 0.0).await?;
    world.wait(&format!("return {NOTE}[0]")).await?;
    world.tap((5.0, 5.0)).await?;
    world.wait(&format!("return !{NOTE}[0]")).await?;

    // By keyboard: the mark is the first stop, the link in the note the next.
    world.run("getSelection().removeAllRanges()").await?;
    world.client.find(Locator::Css("body")).await?.click().await?;
    world.press(Key::Tab).await?;
    let focused = "document.activeElement.className || document.activeElement.localName";
    world.expect(focused, json!("fact-mark")).await?;
    world.expect("document.activeElement.matches(':focus-visible')", json!(true)).await?;
    world
        .expect("document.activeElement.getAttribute('aria-label')", json!("Sources\u{A0}: environ 27\u{A0}fois"))
        .await?;
    world.press(Key::Enter).await?;
    world.wait(&format!("return {NOTE}.every(Boolean)")).await?;
    if world.engine != "webkit" {
        // WebKit reaches links with the option key.
        world.press(Key::Tab).await?;
        world.expect("document.activeElement.href", json!("https://example.org/prices")).await?;
    }
    world.press(Key::Escape).await?;
    world.wait(&format!("return !{NOTE}[0]")).await?;
    world.expect(focused, json!("fact-mark")).await?;
    ensure!(world.server.missed().is_empty(), "{:?}", world.server.missed());
    Ok(())
}

/// At the edges of a phone's screen the note stays inside, and neither mark nor comma begins a line.
pub(super) async fn facts_keep_their_line(world: &World) -> Result<()> {
    let fact = ratio().await?;
    let prose: String = (0..40)
        .map(|width| {
            let fact = fact.replace("=\"model-fact-", &format!("=\"model-fact-{width}-"));
            format!("<p style='width: {}px'>o1 coûte {fact}, le prix</p>", 60 + 3 * width)
        })
        .collect();
    world.server.policy("");
    open(world, "", &prose).await?;
    // Marks that are on another line than the end of the words before them, or than the comma after them.
    let strays = "[...document.querySelectorAll('p')].filter((one) => { const range = document.createRange(); \
         const text = one.querySelector('.fact-text').firstChild, after = one.querySelector('model-fact').nextSibling; \
         const box = (node, from, to) => { range.setStart(node, from); range.setEnd(node, to); return range.getBoundingClientRect() }; \
         const mark = one.querySelector('.fact-mark').getBoundingClientRect(); \
         return box(text, text.length - 1, text.length).bottom < mark.top || box(after, 0, 1).top > mark.bottom }).length";
    world.expect(strays, json!(0)).await?;
    for width in [300, 360] {
        world.visit_narrow("/page.html", width).await?;
        for index in [0, 13, 39] {
            let mark = format!("document.querySelectorAll('.fact-mark')[{index}]");
            world.run(&format!("{mark}.scrollIntoView({{ block: 'end' }}); {mark}.click()")).await?;
            world.frames(2).await?;
            let inside = "(() => { const { left, top, right, bottom } = document.querySelector(':popover-open').getBoundingClientRect(); \
                 return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight })()";
            world.expect(inside, json!(true)).await.with_context(|| format!("{width} px, mark {index}"))?;
        }
    }
    Ok(())
}

/// The script moves nothing, loads no engine, and leaves what a reader has opened; what a script asks for is said.
pub(super) async fn upgraded_facts_stay(world: &World) -> Result<()> {
    let fact = ratio().await?;
    // Twice the same, which names the note twice.
    open(world, WATCHED, &format!("<p>o1 coûte {fact} le prix de R1.</p><p>Encore {fact}.</p>")).await?;
    let look = "JSON.stringify([...document.querySelectorAll('p, .fact, .fact-mark')].map((one) => one.getBoundingClientRect()))";
    let (before, markup) = (world.text(look).await?, world.text(&format!("{FACT}.innerHTML")).await?);
    world.run("document.querySelector('.fact-mark').click()").await?;
    world.later("later().then(() => true)").await?;
    world
        .wait("return [...document.querySelectorAll('model-fact')].every((one) => one.dataset.state === 'ready')")
        .await?;
    world.later(&format!("{FACT}.ready")).await?;
    world.frames(2).await?;
    world.expect(NOTE, json!([true, true])).await?;
    ensure!(world.text(look).await? == before, "the upgrade moved something");
    world.expect(&format!("{FACT}.innerHTML"), json!(markup)).await?;
    world.expect(&format!("{FACT}.getText()"), json!("environ 27\u{A0}fois")).await?;
    world.expect("fired", json!([["", "load", "", false], ["", "load", "", false]])).await?;
    for path in ENGINE {
        ensure!(world.server.requests(path) == 0, "{path} was asked for");
    }
    // Each mark has its own note.
    world.run("document.querySelectorAll('.fact-mark')[1].click()").await?;
    world
        .expect(
            "[...document.querySelectorAll('.fact-note')].map((one) => one.matches(':popover-open'))",
            json!([false, true]),
        )
        .await?;

    // Something else: the engine says it, where the keyboard is it stays.
    world.run(&format!("{FACT}.querySelector('.fact-mark').focus(); {FACT}.show = 'price'")).await?;
    world.later(&format!("{FACT}.updateComplete")).await?;
    world.expect(&format!("{FACT}.getText()"), json!("60\u{A0}$ contre 2,19\u{A0}$")).await?;
    world.expect(&format!("{FACT}.innerText.startsWith('2,19')"), json!(false)).await?;
    world
        .expect(
            &format!("{FACT}.shadowRoot.querySelector('.fact-text').innerText"),
            json!("60\u{A0}$ contre 2,19\u{A0}$"),
        )
        .await?;
    world.expect(&format!("{FACT}.shadowRoot.activeElement.className"), json!("fact-mark")).await?;
    world.press(Key::Enter).await?;
    world.wait(&format!("return {FACT}.shadowRoot.querySelector('.fact-note').matches(':popover-open')")).await?;
    world
        .expect(
            "[...document.querySelectorAll('model-fact')].map((one) => one.dataset.renderCount ?? '')",
            json!(["1", ""]),
        )
        .await?;
    // The same words again are the same nodes, but for the name of the note.
    world.run(&format!("{FACT}.show = 'ratio'")).await?;
    world.later(&format!("{FACT}.updateComplete")).await?;
    let nodes = "(root) => { const one = root.querySelector('.fact, .fact-text').closest('[lang]').cloneNode(true); \
         one.className = ''; one.querySelector('.fact-mark').setAttribute('popovertarget', ''); \
         one.querySelector('.fact-note').id = ''; return one }";
    let same = format!("(([one, other]) => one.isEqualNode(other))([{FACT}.shadowRoot, {FACT}].map({nodes}))");
    world.expect(&same, json!(true)).await?;
    world.expect_quiet().await
}

/// Facts without words of their own say them, in the page's language, with one engine for all of them.
pub(super) async fn facts_share_an_engine(world: &World) -> Result<()> {
    let live = |id: &str, more: &str| {
        format!(
            "<model-fact id={id} src=/catalog.json benchmark=aime-2024 models='o1 deepseek-r1' {more}>vingt-sept fois</model-fact>"
        )
    };
    let prose = format!("<p>o1 coûte {} le prix de R1. {}</p>{CHART}", live("one", "show=ratio"), live("two", ""));
    let scripts = format!(
        "{WATCHED}<script type=module src=/pkg/model-compare.js></script><script type=module src=/pkg/model-fact.js></script>"
    );
    open(world, &scripts, &prose).await?;
    world.settle().await?;
    world
        .wait("return [...document.querySelectorAll('model-fact')].every((one) => one.dataset.state === 'ready')")
        .await?;
    world.expect("document.querySelector('#one').getText()", json!("environ 27\u{A0}fois")).await?;
    world
        .expect_words(
            "document.querySelector('#two').getText()",
            &["o1 coûte environ 27 fois le prix de R1 (60\u{A0}$"],
        )
        .await?;
    world.expect("document.querySelector('#one').matches('p > *') && getComputedStyle(document.querySelector('#one')).display", json!("inline")).await?;
    for path in ["/pkg/model_compare_fact_bg.wasm", "/pkg/model_compare_bg.wasm", "/catalog.json"] {
        let requests = world.server.requests(path);
        ensure!(requests == 1, "{path} was asked for {requests} times");
    }
    world.run("document.documentElement.lang = 'de'").await?;
    world.wait("return document.querySelector('#one').getText() === 'etwa 27-mal'").await?;
    world.expect("document.querySelector('#one').shadowRoot.querySelector('.fact').lang", json!("de")).await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect_quiet().await
}

/// What cannot be said leaves what stands there, and says why.
pub(super) async fn failed_facts_keep_their_words(world: &World) -> Result<()> {
    let fact = ratio().await?;
    let scripts = format!("{WATCHED}<script type=module src=/pkg/model-fact.js></script>");
    let live = "<model-fact id=live src=/catalog.json models='o2 deepseek-r1' show=ratio>vingt-sept fois</model-fact>";
    open(world, &scripts, &format!("<p>{live}</p><p>{fact}</p>")).await?;
    world.wait("return document.querySelector('#live').dataset.state === 'error'").await?;
    let shown = "document.querySelector('#live').innerText";
    world.expect(shown, json!("vingt-sept fois")).await?;
    world.expect("document.querySelector('#live').shadowRoot.children[0].localName", json!("slot")).await?;
    world.expect("document.querySelector('#live').diagnostics.at(-1).code", json!("unknown-model")).await?;
    world.expect("fired.filter(([id]) => id === 'live')", json!([["live", "error", "config", false]])).await?;
    world
        .expect_words("seen.console.join()", &["model-fact: found “o2”, which no model of the catalog is called."])
        .await?;
    // Mended, it speaks.
    world.run("document.querySelector('#live').models = 'o1 deepseek-r1'").await?;
    world.wait("return document.querySelector('#live').getText() === 'environ 27\u{A0}fois'").await?;
    world.expect("document.querySelector('#live').dataset.state", json!("ready")).await?;
    // What the page brought stands through a failure.
    world.run("document.querySelectorAll('model-fact')[1].setAttribute('show', 'gap')").await?;
    world.wait("return document.querySelectorAll('model-fact')[1].dataset.state === 'error'").await?;
    world
        .expect(
            "document.querySelectorAll('model-fact')[1].querySelector('.fact-text').getClientRects().length",
            json!(1),
        )
        .await?;

    // Without an engine.
    world.server.reply("/pkg/model_compare_fact_bg.wasm", Reply::missing());
    open(world, &scripts, &format!("<p>{}</p>", live.replace("o2", "o1"))).await?;
    world.wait("return document.querySelector('#live').dataset.state === 'error'").await?;
    world.expect(shown, json!("vingt-sept fois")).await?;
    world.expect("fired", json!([["live", "error", "wasm-fetch", false]])).await
}
