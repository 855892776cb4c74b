//! The real pages, as they are shipped.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

use super::TOOLTIP;
use crate::server::Reply;
use crate::world::World;

const ALL: &str = "[...document.querySelectorAll('model-compare')]";
const PHONE: u32 = 360;

pub(super) async fn article_draws(world: &World) -> Result<()> {
    world.visit("/site/article.html").await?;
    expect_article(world).await
}

pub(super) async fn article_on_a_phone(world: &World) -> Result<()> {
    world.visit_narrow("/site/article.html", PHONE).await?;
    // Without the frame's own scroll bar.
    world.expect("innerWidth", json!(PHONE)).await?;
    expect_article(world).await
}

/// Both charts of the article are drawn in French, with what a reader may ask of them, and nobody complained.
async fn expect_article(world: &World) -> Result<()> {
    world.read_through().await?;
    world
        .expect("seen.events.map((one) => `${one.type} ${one.id}`).sort()", json!(["load aider", "load aime"]))
        .await?;
    world.expect(&format!("{ALL}.map((one) => one.dataset.state)"), json!(["ready", "ready"])).await?;
    let fallbacks = format!("{ALL}.map((one) => one.firstElementChild.getClientRects().length)");
    world.expect(&fallbacks, json!([0, 0])).await?;
    for (id, words) in
        [("aime", ["27 fois le prix de R1", "AIME 2024"]), ("aider", ["27 fois le prix de R1", "Aider polyglot"])]
    {
        let root = format!("document.querySelector('#{id}').shadowRoot");
        world.expect(&format!("{root}.querySelector('.figure').lang"), json!("fr")).await?;
        world.expect_words(&format!("{root}.querySelector('.heading').textContent"), &words[..1]).await?;
        world
            .expect_words(&format!("{root}.querySelector('.deck').textContent"), &[words[1], "29\u{A0}janvier 2025"])
            .await?;
        let sources = format!("{root}.querySelector('.sources').textContent");
        world.expect_words(&sources, &["DeepSeek", "au 29\u{A0}janvier 2025", "chez le développeur"]).await?;
        let links = format!("[...{root}.querySelectorAll('.sources a')].map((one) => one.protocol)");
        world.expect(&format!("{links}.length > 1 && {links}.every((one) => one === 'https:')"), json!(true)).await?;
        world.expect(&format!("{root}.querySelectorAll('.point-highlighted').length"), json!(2)).await?;
    }
    // What a mark says, when it is in sight: the whole figure may be taller than the window.
    world.run("chart.shadowRoot.querySelector('.canvas').scrollIntoView({ block: 'center' })").await?;
    for (model, words) in [
        (
            "deepseek-r1",
            ["2,19\u{a0}$ par million de tokens générés", "DeepSeek", "20\u{A0}janvier 2025", "79,8\u{a0}%"],
        ),
        ("openai-o1", ["60\u{a0}$ par million de tokens générés", "OpenAI", "janvier 2025", "79,2\u{a0}%"]),
    ] {
        world.tap(world.place(model).await?).await?;
        world.expect_words(TOOLTIP, &words).await.context(model)?;
        expect_in_window(world, "chart.shadowRoot.querySelector('.tooltip')").await.context(model)?;
        // On a phone the words of one mark may lie over the next.
        world.press(Key::Escape).await?;
        world.expect(TOOLTIP, json!("none")).await?;
    }
    world.expect(&format!("{ALL}.map((one) => one.dataset.renderCount)"), json!(["1", "1"])).await?;
    expect_clean(world).await
}

pub(super) async fn article_as_a_table(world: &World) -> Result<()> {
    world.visit_narrow("/site/article.html", PHONE).await?;
    world.read_through().await?;
    world.run("chart.view = 'table'; chart.scrollIntoView()").await?;
    world.later("chart.updateComplete").await?;
    let names = "[...chart.shadowRoot.querySelectorAll('tbody th')].map((one) => one.textContent)";
    for model in ["DeepSeek R1", "OpenAI o1"] {
        world.expect(&format!("{names}.filter((one) => one === '{model}').length"), json!(1)).await?;
    }
    world.expect_words("chart.shadowRoot.querySelector('tbody').textContent", &["2,19\u{a0}$", "79,8\u{a0}%"]).await?;
    // The table is wider than a phone: it scrolls in a box of its own, which a keyboard reaches and moves.
    let table = "chart.shadowRoot.querySelector('.table-box')";
    world.expect(&format!("{table}.matches('[role=region][tabindex=\"0\"][aria-label]')"), json!(true)).await?;
    world.expect(&format!("{table}.scrollWidth > {table}.clientWidth"), json!(true)).await?;
    // Its columns have room: a row is a few lines, not a column of words.
    let tallest = "Math.max(...[...chart.shadowRoot.querySelectorAll('tbody tr')].map((one) => one.clientHeight))";
    let tallest = world.value(tallest).await?.as_f64().unwrap_or(f64::MAX);
    ensure!((20.0..160.0).contains(&tallest), "a row is {tallest} px high");
    for _ in 0..20 {
        world.press(Key::Tab).await?;
        if world.value(&format!("chart.shadowRoot.activeElement === {table}")).await? == json!(true) {
            break;
        }
    }
    world
        .expect("chart.shadowRoot.activeElement?.className ?? document.activeElement.outerHTML", json!("table-box"))
        .await?;
    world.press(Key::Right).await?;
    world.wait(&format!("return {table}.scrollLeft > 0")).await?;
    expect_clean(world).await
}

pub(super) async fn article_without_the_engine(world: &World) -> Result<()> {
    world.server.reply("/site/pkg/model_compare_bg.wasm", Reply::missing());
    world.visit("/site/article.html").await?;
    world.read_through().await?;
    world.expect(&format!("{ALL}.map((one) => one.dataset.state)"), json!(["error", "error"])).await?;
    let fallbacks = format!("{ALL}.map((one) => one.querySelector('table').getClientRects().length > 0)");
    world.expect(&fallbacks, json!([true, true])).await?;
    world.expect_words("chart.innerText", &["DeepSeek R1", "2,19\u{a0}$", "79,8\u{a0}%"]).await?;
    world.expect("seen.events.map((one) => one.kind)", json!(["wasm-fetch", "wasm-fetch"])).await?;
    world.expect("seen.rejections.concat(seen.errors)", json!([])).await
}

pub(super) async fn start_page_draws(world: &World) -> Result<()> {
    for narrow in [false, true] {
        if narrow {
            world.visit_narrow("/site/index.html", PHONE).await?;
        } else {
            world.visit("/site/index.html").await?;
        }
        world.read_through().await?;
        world.expect(&format!("{ALL}.length >= 4"), json!(true)).await?;
        let drawn = "one.dataset.state === 'ready' && one.shadowRoot.querySelector('svg, table') !== null";
        world.expect(&format!("{ALL}.filter((one) => !({drawn})).length"), json!(0)).await?;
        let (dark, light) = ("rgb(22, 24, 28)", "rgb(255, 255, 255)");
        let ground = |theme: &str| {
            format!(
                "getComputedStyle(document.querySelector('model-compare{theme}').shadowRoot.firstChild).backgroundColor"
            )
        };
        world.expect(&ground("[theme=dark]"), json!(dark)).await?;
        world.expect(&ground(":not([theme])"), json!(light)).await?;
        expect_clean(world).await.with_context(|| format!("narrow: {narrow}"))?;
        if narrow {
            world.client.enter_parent_frame().await?;
        }
    }
    Ok(())
}

pub(super) async fn code_can_be_copied(world: &World) -> Result<()> {
    const STATUS: &str = "document.querySelector('[role=status]').textContent";
    world.visit("/site/index.html").await?;
    world.read_through().await?;
    let code = world.text("document.querySelector('#snippet').textContent").await?;
    let button = world.client.find(Locator::Css("button[data-copy=snippet]")).await?;

    // Where the clipboard is closed, the code is selected.
    world.run("Clipboard.prototype.writeText = () => Promise.reject(new Error('closed'))").await?;
    button.click().await?;
    world.wait(&format!("return {STATUS}.startsWith('Selected')")).await?;
    world.expect("getSelection().toString()", json!(code)).await?;

    // Where it is open, what a reader pastes is the code.
    world.visit("/site/index.html").await?;
    // A chart that is drawn meanwhile would move the button away from the pointer.
    world.read_through().await?;
    world.client.find(Locator::Css("button[data-copy=snippet]")).await?.click().await?;
    world.wait(&format!("return {STATUS} === 'Copied.'")).await?;
    world.run("document.body.prepend(document.createElement('textarea'))").await?;
    let field = world.client.find(Locator::Css("textarea")).await?;
    field.click().await?;
    field.send_keys(&format!("{}v", char::from(Key::Control))).await?;
    world.expect("document.querySelector('textarea').value", json!(code)).await?;

    // And the code works as it stands.
    world.server.reply("/copied.html", Reply::new("text/html; charset=utf-8", code));
    world.visit("/copied.html").await?;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect("chart.getPoints().length > 2", json!(true)).await
}

/// An element's box is inside the window's width.
async fn expect_in_window(world: &World, element: &str) -> Result<()> {
    let inside = format!(
        "(() => {{ const box = {element}.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth }})()"
    );
    world.expect(&inside, json!(true)).await
}

/// No noise, no refused or missing file, nobody else asked for anything, nothing to scroll sideways.
async fn expect_clean(world: &World) -> Result<()> {
    world.expect_quiet().await?;
    let missed = world.server.missed();
    ensure!(missed.is_empty(), "asked for and not there: {missed:?}");
    let elsewhere = "performance.getEntriesByType('resource').map((one) => one.name)\
         .filter((one) => new URL(one).origin !== location.origin)";
    world.expect(elsewhere, json!([])).await?;
    world.expect("performance.getEntriesByType('resource').length > 5", json!(true)).await?;
    world.expect("document.documentElement.scrollWidth - document.documentElement.clientWidth", json!(0)).await
}
