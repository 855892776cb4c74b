//! Figures that the command line has written into the page: what is seen without the engine, and what a reader's first
//! movement draws.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;
use tokio::process::Command;

use super::TOOLTIP;
use crate::server::{Reply, STRICT};
use crate::world::World;

const ENGINE: [&str; 3] = ["/pkg/model_compare_bg.wasm", "/pkg/model_compare.js", "/catalog.json"];
/// The static figure, wherever the form has put it.
const FIGURE: &str = "(chart.shadowRoot?.querySelector('.figure') ?? chart.querySelector('.figure'))";
/// Brings the element's script when it is called: there is a before.
const LATER: &str = "window.later = () => import('/pkg/model-compare.js')";
/// The middle of R1's mark in the picture that shows.
const R1: &str = "(() => { const [mark] = [...FIGURE.querySelectorAll('.point-highlighted[data-model-id=deepseek-r1]')]\
     .filter((one) => one.getClientRects().length > 0); const { x, y, width, height } = mark.getBoundingClientRect(); \
     return [x + width / 2, y + height / 2] })()";

/// The element as `render` writes it, of the test pages' catalog.
async fn rendered(arguments: &[&str]) -> Result<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(here.join("../..")).args(["run", "--quiet", "--locked", "--package", "model-compare", "--"]);
    cargo.args(["render", "--src", "tests/browser/pages/catalog.json", "--src-address", "/catalog.json"]);
    cargo.args(["--benchmark", "aime-2024", "--highlight", "deepseek-r1 o1"]).args(arguments);
    if arguments.contains(&"link") {
        cargo.args(["--package", "/pkg/"]);
    }
    let output = cargo.output().await.context("cargo run")?;
    ensure!(output.status.success(), "render failed: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.replacen("<model-compare", "<model-compare id=chart", 1))
}

fn expect_no_engine(world: &World) -> Result<()> {
    for path in ENGINE {
        ensure!(world.server.requests(path) == 0, "{path} was asked for");
    }
    Ok(())
}

async fn mark_of_r1(world: &World) -> Result<(f64, f64)> {
    let place = world.value(&R1.replace("FIGURE", FIGURE)).await?;
    place[0].as_f64().zip(place[1].as_f64()).with_context(|| format!("R1 has no mark: {place}"))
}

pub(super) async fn static_figures_need_no_engine(world: &World) -> Result<()> {
    for form in ["light", "declarative"] {
        for style in ["inline", "link"] {
            // The one inline style of the package, by the hash that the README gives.
            let allowed = if style == "inline" { format!("'self' {}", hash()?) } else { "'self'".to_owned() };
            world.server.policy(&STRICT.replace("style-src 'self'", &format!("style-src {allowed}")));
            one(world, form, style).await.with_context(|| format!("{form}, {style}"))?;
            world.server.reset();
        }
    }
    Ok(())
}

/// `'sha256-…'` of the style sheet, as the README says it.
fn hash() -> Result<String> {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md"))?;
    let after = readme.split_once("`'sha256-").context("the README has no hash")?.1;
    Ok(format!("'sha256-{}'", after.split('\'').next().unwrap_or_default()))
}

async fn one(world: &World, form: &str, style: &str) -> Result<()> {
    let body = rendered(&["--form", form, "--style", style]).await?;
    // A document is loaded when its scripts are: this one comes later, so that there is a before.
    world.server.reply("/later.js", Reply::new("text/javascript", LATER));
    world.server.reply("/page.html", Reply::new("text/html; charset=utf-8", page(&body)));
    world.visit("/page.html").await?;
    let look = format!(
        "JSON.stringify([{FIGURE}.getBoundingClientRect(), document.documentElement.scrollHeight, \
         [...{FIGURE}.querySelectorAll('svg')].map((one) => one.getClientRects().length)])"
    );
    world.expect("customElements.get('model-compare') === undefined", json!(true)).await?;
    let before = world.text(&look).await?;
    ensure!(before.contains("[0,0,1]"), "of the pictures the widest shows: {before}");
    world.run(&format!("window.before = {FIGURE}.cloneNode(true)")).await?;

    world.later("later().then(() => true)").await?;
    world.settle().await?;
    ensure!(world.text(&look).await? == before, "the upgrade moved something: {before}");
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect("chart.dataset.renderCount ?? 'none'", json!("none")).await?;
    world.later("chart.ready").await?;
    world.expect("seen.events.map((one) => one.type)", json!(["load"])).await?;
    expect_no_engine(world)?;

    // Opened by the reader before there is an engine, and open after.
    world
        .run(&format!("{FIGURE}.querySelector('.as-table').open = true; before.querySelector('.as-table').open = true"))
        .await?;
    world.run("scrollTo(0, 0)").await?;
    world.point(mark_of_r1(world).await?).await?;
    world.wait(&format!("return ({TOOLTIP}).includes('2.19')")).await?;
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.press(Key::Escape).await?;
    world.expect(TOOLTIP, json!("none")).await?;
    world.expect("chart.shadowRoot.querySelector('.figure').isEqualNode(before)", json!(true)).await?;
    world.expect("[...chart.shadowRoot.children].map((one) => one.className)", json!(["figure"])).await?;

    // A changed attribute changes what it says and nothing else.
    world.run("chart.heading = 'Another'").await?;
    world.later("chart.updateComplete").await?;
    world.run("for (const one of before.querySelectorAll('.heading, caption')) one.textContent = 'Another'").await?;
    world.expect("chart.shadowRoot.querySelector('.figure').isEqualNode(before)", json!(true)).await?;
    world.expect("seen.events.map((one) => one.type)", json!(["load"])).await?;
    world.expect_quiet().await
}

fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Static</title><script src=/watch.js></script>\
         <script src=/later.js></script><link rel=icon href=/site/pages/icon.svg></head><body>{body}</body></html>"
    )
}

pub(super) async fn static_figures_fit_every_width(world: &World) -> Result<()> {
    world.server.policy("");
    for form in ["light", "declarative"] {
        let body = rendered(&["--form", form]).await?;
        world.server.reply("/page.html", Reply::new("text/html; charset=utf-8", page(&body)));
        world.server.reply("/later.js", Reply::new("text/javascript", LATER));
        for (width, name) in [(320, "narrow"), (560, "middle"), (900, "wide")] {
            world.visit_narrow("/page.html", width).await?;
            world.later("later().then(() => true)").await?;
            world.settle().await?;
            let shown = format!(
                "[...{FIGURE}.querySelectorAll('[data-width]')].filter((one) => one.getClientRects().length > 0)\
                 .map((one) => one.dataset.width)"
            );
            world.expect(&shown, json!([name])).await.with_context(|| format!("{form}, {width} px"))?;
            world.expect("document.documentElement.scrollWidth <= innerWidth", json!(true)).await?;
        }
        // Without any style sheet, the middle one, also where a page has rules for pictures.
        world.visit("/page.html").await?;
        world
            .run(&format!(
                "const style = {FIGURE}.parentNode.querySelector('style'); style.textContent = 'svg {{ display: block }}'"
            ))
            .await?;
        let shown = format!("[...{FIGURE}.querySelectorAll('svg')].map((one) => one.getClientRects().length)");
        world.expect(&shown, json!([0, 1, 0])).await.with_context(|| format!("{form} without style"))?;
    }
    expect_no_engine(world)
}

pub(super) async fn left_over_template_is_adopted(world: &World) -> Result<()> {
    let body = rendered(&["--form", "declarative"]).await?;
    world.server.policy("");
    world.open("<main></main>").await?;
    world.run(&format!("document.querySelector('main').innerHTML = {}", json!(body))).await?;
    world.settle().await?;
    world.expect("chart.querySelector('template') === null", json!(true)).await?;
    world.expect(&format!("{FIGURE}.getRootNode() === chart.shadowRoot"), json!(true)).await?;
    world.expect(&format!("{FIGURE}.getClientRects().length"), json!(1)).await?;
    expect_no_engine(world)?;
    world.run("chart.price = 'input'").await?;
    world.later("chart.updateComplete").await?;
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.expect("chart.getPoints().length", json!(6)).await?;
    world.expect_quiet().await
}

pub(super) async fn twenty_static_figures_load_nothing(world: &World) -> Result<()> {
    let body = rendered(&[]).await?.replacen(" id=chart", "", 1);
    world.server.policy("");
    world.open(&body.repeat(20)).await?;
    world.settle().await?;
    world
        .run("for (let place = 0; place < document.documentElement.scrollHeight; place += 400) scrollTo(0, place)")
        .await?;
    world.frames(5).await?;
    world.run("document.documentElement.style.colorScheme = 'dark'; document.body.style.width = '400px'").await?;
    world.frames(5).await?;
    // Beyond the page itself, its script and the test's own.
    let loaded = "performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)\
         .filter((one) => one !== '/favicon.ico').sort()";
    world.expect(loaded, json!(["/pkg/model-compare.js", "/watch.js"])).await?;
    expect_no_engine(world)?;
    world.expect("seen.events.length", json!(20)).await?;
    world.expect_quiet().await
}

pub(super) async fn static_figure_stays_where_the_engine_fails(world: &World) -> Result<()> {
    let body = rendered(&["--style", "link"]).await?;
    world.server.reply("/pkg/model_compare_bg.wasm", Reply::missing());
    world.show(&body).await?;
    world.run("scrollTo(0, 0)").await?;
    let (x, y) = mark_of_r1(world).await?;
    world.point((x, y)).await?;
    world.wait("return chart.dataset.state === 'error'").await?;
    world.point((x + 9.0, y)).await?;
    world.frames(5).await?;
    world.expect(&format!("{FIGURE}.getClientRects().length"), json!(1)).await?;
    world.expect("seen.events.map((one) => one.type)", json!(["load", "error"])).await?;
    world.expect("seen.events[1].kind", json!("wasm-fetch")).await?;
    ensure!(world.server.requests("/pkg/model_compare_bg.wasm") == 1, "every movement asks again");
    world.expect("[seen.console.length, seen.rejections.length]", json!([1, 0])).await?;
    // Mended, the next change draws.
    world.server.mend("/pkg/model_compare_bg.wasm");
    world.run("chart.heading = 'Again'").await?;
    world.wait("return chart.dataset.renderCount === '1'").await?;
    world.expect("chart.shadowRoot.querySelector('.heading').textContent", json!("Again")).await
}

pub(super) async fn blog_is_whole_without_the_engine(world: &World) -> Result<()> {
    world.visit("/site/blog.html").await?;
    world.settle().await?;
    let shown = "[...document.querySelectorAll('model-compare')].map((one) => \
         [...(one.shadowRoot.querySelector('.figure') ?? one.querySelector('.figure')).querySelectorAll('svg')]\
         .filter((picture) => picture.getClientRects().length > 0).length)";
    world.expect(shown, json!([1, 1])).await?;
    let loaded =
        "performance.getEntriesByType('resource').filter((one) => /wasm|model_compare|catalog/.test(one.name)).length";
    world.expect(loaded, json!(0)).await?;
    world.expect_quiet().await?;
    world.visit_narrow("/site/blog.html", 360).await?;
    world.settle().await?;
    world.expect(shown, json!([1, 1])).await?;
    world.expect("document.documentElement.scrollWidth <= document.documentElement.clientWidth", json!(true)).await?;
    world.expect_quiet().await
}

pub(super) async fn every_state_is_shown(world: &World) -> Result<()> {
    // What comes late comes at once here: the page needs it only to wait.
    let catalog = Reply::new("application/json", world.server.package_file("catalog.json")?);
    world.server.reply("/site/slow/pkg/catalog.json", catalog);
    world.visit("/site/states.html").await?;
    world.read_through().await?;
    let states = "Object.fromEntries([...document.querySelectorAll('section')].map((one) => \
         [one.id, one.querySelector('output').textContent.split(' · ')[0]]))";
    let ready = ["loading", "unknown", "chart", "table", "light", "dark", "narrow", "crowd", "one", "static"];
    for id in ready {
        world.expect(&format!("({states}).{id}"), json!("ready")).await?;
    }
    for (id, kind) in [("error", "data-fetch"), ("empty", "config")] {
        world.expect(&format!("({states}).{id}"), json!("error")).await?;
        world.expect_words(&format!("document.querySelector('#{id} output').textContent"), &[kind]).await?;
    }
    world.expect_words("document.querySelector('#unknown output').textContent", &["models", "theme"]).await?;
    world.expect("[...seen.errors, ...seen.rejections, ...seen.violations]", json!([])).await
}

/// Changes that come before, outside or during adoption are not lost.
pub(super) async fn static_figures_hear_every_change(world: &World) -> Result<()> {
    let body = rendered(&["--style", "link"]).await?;
    let heading = "chart.shadowRoot?.querySelector('.heading')?.textContent ?? 'none'";
    let drawn = |text: &str| format!("return ({heading}) === '{text}'");
    // Out of the page.
    world.show(&body).await?;
    world.run("window.kept = chart; kept.remove(); kept.heading = 'Out'; document.body.append(kept)").await?;
    world.wait(&drawn("Out")).await?;
    // While the engine loads: removed, and put back.
    world.show(&body).await?;
    world.run("window.kept = chart; kept.heading = 'Away'; requestAnimationFrame(() => kept.remove())").await?;
    world.frames(3).await?;
    world.run("document.body.append(kept)").await?;
    world.wait(&drawn("Away")).await?;
    // Hidden.
    world.show(&format!("<div id=box>{body}</div>")).await?;
    world.run("document.querySelector('#box').hidden = true; chart.heading = 'Hidden'").await?;
    world.wait(&drawn("Hidden")).await?;
    // Before the script: a property of an element that is none yet.
    world.server.reply("/later.js", Reply::new("text/javascript", LATER));
    world.server.reply("/page.html", Reply::new("text/html; charset=utf-8", page(&body)));
    world.visit("/page.html").await?;
    world.run("chart.heading = 'Early'").await?;
    world.later("later().then(() => true)").await?;
    world.wait(&drawn("Early")).await?;
    // A copy of what is drawn anew says the same, and is ready by itself.
    world.run("window.copy = chart.cloneNode(true); copy.removeAttribute('id'); document.body.append(copy)").await?;
    world.wait("return copy.shadowRoot.querySelector('.heading')?.textContent === 'Early'").await?;
    world.later("copy.ready").await?;
    world.expect_quiet().await
}

/// A pointer over what has no answer asks for nothing, and what a reader takes back is not shown.
pub(super) async fn only_a_picture_asks_for_the_engine(world: &World) -> Result<()> {
    let middle = |selector: &str| {
        format!(
            "(() => {{ const {{ x, y, width, height }} = {FIGURE}.querySelector('{selector}').getBoundingClientRect(); \
             return [x + width / 2, y + height / 2] }})()"
        )
    };
    world.show(&rendered(&["--style", "link"]).await?).await?;
    world.run("scrollTo(0, document.documentElement.scrollHeight)").await?;
    let place = world.value(&middle(".sources a")).await?;
    let at = place[0].as_f64().zip(place[1].as_f64()).context("no source")?;
    world.point(at).await?;
    world.frames(5).await?;
    expect_no_engine(world)?;

    // Escape takes back what has not come yet.
    let bytes = world.server.package_file("model_compare_bg.wasm")?;
    let slow = Reply::new("application/wasm", bytes).after(std::time::Duration::from_millis(500));
    world.server.reply("/pkg/model_compare_bg.wasm", slow);
    world.run("scrollTo(0, 0)").await?;
    world.tap(mark_of_r1(world).await?).await?;
    world.press(Key::Escape).await?;
    world.wait("return chart.dataset.renderCount === '1'").await?;
    world.frames(3).await?;
    world.expect(TOOLTIP, json!("none")).await?;

    // A table keeps its place; findings of what cannot be drawn are there.
    world.show(&rendered(&["--style", "link", "--view", "table"]).await?).await?;
    world.run("document.body.style.width = '300px'; chart.querySelector('.table-box').scrollLeft = 90").await?;
    world.run("chart.heading = 'Moved'").await?;
    world.wait("return chart.shadowRoot.querySelector('.heading')?.textContent === 'Moved'").await?;
    world.expect("chart.shadowRoot.querySelector('.table-box').scrollLeft", json!(90)).await?;
    world.show(&rendered(&["--style", "link"]).await?).await?;
    world.run("chart.asOf = '1999-01-01'").await?;
    world.wait("return chart.dataset.state === 'error'").await?;
    world.expect("chart.diagnostics.map((one) => one.code)", json!(["no-price-known"])).await?;
    world.expect(&format!("{FIGURE}.getClientRects().length"), json!(1)).await
}

/// A script that comes while the page is still on its way: the parser makes the declared root, and nothing jumps.
pub(super) async fn early_script_waits_for_the_figure(world: &World) -> Result<()> {
    let body = rendered(&["--form", "declarative", "--style", "link"]).await?;
    let slow = Reply::new("text/javascript", "").after(std::time::Duration::from_millis(600));
    world.server.reply("/slow.js", slow);
    let page = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Early</title><script src=/watch.js></script>\
         <script async type=module src=/pkg/model-compare.js></script><link rel=icon href=/site/pages/icon.svg></head>\
         <body><script src=/slow.js></script>{body}<script src=/slow.js?again></script></body></html>"
    );
    world.server.reply("/page.html", Reply::new("text/html; charset=utf-8", page));
    world.visit("/page.html").await?;
    world.settle().await?;
    world.expect(&format!("{FIGURE}.getRootNode() === chart.shadowRoot"), json!(true)).await?;
    world.expect("chart.querySelector('template') === null", json!(true)).await?;
    world.expect("[...chart.shadowRoot.children].map((one) => one.localName)", json!(["link", "figure"])).await?;
    expect_no_engine(world)?;
    world.expect_quiet().await
}
