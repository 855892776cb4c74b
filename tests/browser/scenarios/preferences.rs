//! What readers set for all pages, and paper: each comes and goes while a page is open, without a reload.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use serde_json::json;

use super::TOOLTIP;
use crate::world::{CHART, World};

fn style(of: &str, property: &str) -> String {
    format!("getComputedStyle(chart.shadowRoot.querySelector('{of}')).{property}")
}

/// A chart of more than 300 marks, most of which are translucent.
fn crowd() -> String {
    let (mut models, mut offers, mut scores) = (String::new(), String::new(), String::new());
    for number in 0..320 {
        let between = if number > 0 { "," } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(
            models,
            r#"{between}"m{number}":{{"name":"M{number}","developer":"d","released":"2024-01-01","source":"s"}}"#
        );
        let _ = write!(
            offers,
            r#"{between}{{"model":"m{number}","host":"h","prices":[{{"from":"2024-01-01","output":{},"basis":"documented","source":"s","checked":"2024-01-02"}}]}}"#,
            1 + number % 40
        );
        let _ = write!(
            scores,
            r#"{between}{{"model":"m{number}","benchmark":"b","value":{},"metric":"m","source":"s","date":"2024-01-01","reported":"independent"}}"#,
            number % 97
        );
    }
    format!(
        r#"{{"format":"catalog-v1","date":"2024-02-01","sources":{{"s":{{"title":"S","publisher":"S"}}}},"developers":{{"d":{{"name":"D","host":"h"}}}},"hosts":{{"h":{{"name":"H"}}}},"benchmarks":{{"b":{{"name":"B","kind":"accuracy","unit":"percent","range":[0,100],"measures":{{"en":"all."}},"source":"s"}}}},"models":{{{models}}},"offers":[{offers}],"scores":[{scores}]}}"#
    )
}

/// More contrast and less transparency: what is translucent is opaque, what is thin or muted is not, and back.
pub(super) async fn contrast_and_transparency(world: &World) -> Result<()> {
    world.server.reply("/crowd.json", crate::server::Reply::new("application/json", crowd()));
    world.show("<model-compare id=chart src=/crowd.json highlight='m1 m2'></model-compare>").await?;
    let opacity = style(".crowd", "fillOpacity");
    let muted = format!("{} === {}", style(".deck", "color"), style(".heading", "color"));
    let line = style(".frontier [stroke-width]", "strokeWidth");
    let before = world.text(&line).await?;
    for (feature, value) in [("prefers-contrast", "more"), ("prefers-reduced-transparency", "reduce")] {
        world.expect(&opacity, json!("0.5")).await?;
        world.expect(&muted, json!(false)).await?;
        world.emulate("", &[(feature, value)]).await?;
        world.wait(&format!("return matchMedia('({feature}: {value})').matches")).await?;
        world.expect(&opacity, json!("1")).await?;
        let is_contrast = feature == "prefers-contrast";
        world.expect(&muted, json!(is_contrast)).await?;
        ensure!((world.text(&line).await? == before) != is_contrast, "the frontier is as thick as before: {before}");
        world.point(world.place("m1").await?).await?;
        world.expect_words(TOOLTIP, &["M1"]).await?;
        world.expect(&style(".tooltip", "boxShadow"), json!("none")).await?;
        world.emulate("", &[]).await?;
        world.wait(&format!("return !matchMedia('({feature}: {value})').matches")).await?;
    }
    world.expect(&opacity, json!("0.5")).await?;
    world.expect(&line, json!(before)).await?;
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.expect_quiet().await
}

/// On paper: light, whatever the page is; nothing to point at; the rows of the highlighted and the frontier, and sources.
pub(super) async fn paper(world: &World) -> Result<()> {
    world.server.policy("");
    world.open_with("<style>body { color-scheme: dark }</style>", CHART).await?;
    world.settle().await?;
    let ground = style(".figure", "backgroundColor");
    let is_drawn = |of: &str| format!("chart.shadowRoot.querySelector('{of}').getClientRects().length > 0");
    world.expect(&ground, json!("rgb(22, 24, 28)")).await?;
    world.expect(&is_drawn(".print-table"), json!(false)).await?;
    world.point(world.place("o1").await?).await?;
    world.expect_words(TOOLTIP, &["OpenAI o1"]).await?;
    world.emulate("print", &[]).await?;
    world.wait("return matchMedia('print').matches").await?;
    world.expect(&ground, json!("rgb(255, 255, 255)")).await?;
    world.expect(&style(".heading", "color"), json!("rgb(26, 26, 26)")).await?;
    world.expect(&style(".fill-text", "fill"), json!("rgb(26, 26, 26)")).await?;
    for (part, shown) in [(".tooltip", false), (".highlight-ring", false), (".print-table", true), (".sources", true)] {
        world.expect(&is_drawn(part), json!(shown)).await?;
    }
    // In the table of paper are the two that the chart is about, and who is on the frontier.
    world
        .expect_words("chart.shadowRoot.querySelector('.print-table').textContent", &["DeepSeek R1", "OpenAI o1"])
        .await?;
    let rows = "chart.shadowRoot.querySelectorAll('.print-table tbody tr').length";
    world.expect(&format!("{rows} >= 2 && {rows} < chart.shadowRoot.querySelectorAll('.plot .point, .plot .point-highlighted').length"), json!(true)).await?;
    world.emulate("", &[]).await?;
    world.wait("return !matchMedia('print').matches").await?;
    world.expect(&ground, json!("rgb(22, 24, 28)")).await?;
    world.expect(&is_drawn(".print-table"), json!(false)).await?;
    world.expect_quiet().await
}

/// How a colour stands out from its ground, as WCAG 2.2 defines it; scripts know it as `contrast`.
const CONTRAST: &str = "const light = (colour) => { const [red, green, blue] = colour.match(/[\\d.]+/g).map((part) => part / 255)\
     .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4); \
     return 0.2126 * red + 0.7152 * green + 0.0722 * blue }; \
     const contrast = (one, other) => { const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b); \
     return (bright + 0.05) / (dark + 0.05) };";

/// Each of the three themes takes effect and can be read, on a desk and on a phone.
pub(super) async fn themes(world: &World) -> Result<()> {
    for width in [1000, 360] {
        world.visit_narrow("/site/themes.html", width).await?;
        world.read_through().await?;
        world.expect("document.documentElement.scrollWidth <= innerWidth", json!(true)).await?;
        for (theme, font, ground, least) in [
            ("newspaper", "Charter", "rgb(255, 253, 248)", 4.5),
            ("technical", "\"Liberation Mono\"", "rgb(13, 17, 23)", 4.5),
            ("contrast", "", "rgb(255, 255, 255)", 7.0),
        ] {
            let root = format!("document.querySelector('.{theme} model-compare').shadowRoot");
            let of =
                |part: &str, property: &str| format!("getComputedStyle({root}.querySelector('{part}')).{property}");
            world.expect(&format!("{}.startsWith('{font}')", of(".heading", "fontFamily")), json!(true)).await?;
            world.expect(&of(".figure", "backgroundColor"), json!(ground)).await?;
            // Words have the contrast of words, marks and lines that of shapes.
            let script = format!(
                "{CONTRAST} const root = {root}; const ground = getComputedStyle(root.querySelector('.figure')).backgroundColor; \
                 const faint = (of, property, least) => [...root.querySelectorAll(of)].map((one) => [one.getAttribute('class'), \
                 getComputedStyle(one)[property]]).filter(([, colour]) => colour.startsWith('rgb(') && contrast(colour, ground) < least); \
                 return [...faint('.heading, .deck, .evidence p, .sources p, .sources a, .left-out-count', 'color', {least}), \
                 ...faint('.plot text', 'fill', {least}), ...faint('.points [class^=fill-]:not(.fill-background)', 'fill', 3), \
                 ...faint('.frontier [class^=stroke-]', 'stroke', 3)]"
            );
            let faint = world.run(&script).await?;
            ensure!(faint == json!([]), "of {theme} at {width} px these are faint: {faint}");
            world.expect(&format!("{root}.querySelectorAll('.plot text').length > 10"), json!(true)).await?;
        }
    }
    Ok(())
}
