//! Page styles cannot break a chart.

use anyhow::{Context, Result};
use serde_json::json;

use super::TOOLTIP;
use crate::world::{CHART, World};

/// What a page says of its own elements, and what a calm page says that has the same text size and the same room.
const STYLES: [(&str, &str, &str); 5] = [
    ("nothing is as it was", "* { all: unset !important }", "body { margin: 0 }"),
    ("nothing is inherited", "* { all: initial !important }", "body { margin: 0 }"),
    (
        "elements are hidden or painted over",
        "svg, figure, table, text, path, circle, rect, p, h2, details, .figure, .plot, .tooltip, .table \
         { display: none !important; fill: red !important; opacity: 0.1 !important }",
        "",
    ),
    (
        "right to left",
        "* { direction: rtl !important; unicode-bidi: bidi-override !important; text-align: right !important }",
        "",
    ),
    (
        "all that text inherits",
        "* { line-height: 5 !important; font-size: 40px !important; letter-spacing: 1em !important; word-spacing: 1em !important; \
         text-indent: 5em !important; text-transform: uppercase !important; white-space: pre !important; \
         word-break: break-all !important; hyphens: auto !important; tab-size: 20 !important; font-weight: 900 !important; \
         font-style: italic !important; font-stretch: 50% !important; font-variant: small-caps !important; \
         font-feature-settings: 'smcp', 'zero' !important; font-kerning: none !important; font-size-adjust: 0.9 !important; \
         color: red !important; -webkit-text-fill-color: red !important; -webkit-text-stroke: 3px red !important; \
         text-shadow: 0 0 9px red !important; fill: red !important; stroke: red !important; stroke-width: 9px !important; \
         stroke-dasharray: 1 9 !important; fill-opacity: 0.1 !important; stroke-opacity: 0.1 !important; \
         text-anchor: end !important; dominant-baseline: hanging !important; paint-order: stroke !important; \
         shape-rendering: crispEdges !important; border-collapse: separate !important; border-spacing: 20px !important; \
         caption-side: bottom !important; empty-cells: hide !important; list-style: none !important; quotes: none !important; \
         cursor: none !important; text-underline-offset: 20px !important }",
        "html { font-size: 40px }",
    ),
];

/// Each property of each node of the figure.
const LOOK: &str = "(() => { const nodes = [...chart.shadowRoot.querySelectorAll('.figure, .figure *')]; \
     return nodes.map((node) => { const style = getComputedStyle(node); \
     return [node.localName + '.' + node.getAttribute('class'), \
     Object.fromEntries(Array.from(style, (name) => [name, style.getPropertyValue(name)]))]; }); })()";

/// Takes what is seen on a calm page as the measure, then shows the first properties that the page's styles have changed.
async fn expect_look(world: &World, measure: bool) -> Result<()> {
    if measure {
        world.run(&format!("sessionStorage.setItem('look', JSON.stringify({LOOK}))")).await?;
    }
    world
        .expect(
            &format!(
                "(() => {{ const calm = JSON.parse(sessionStorage.getItem('look')), here = {LOOK}; \
                 if (calm.length !== here.length) return [`${{here.length}} nodes for ${{calm.length}}`]; \
                 return here.flatMap(([node, style], index) => Object.keys(style) \
                 .filter((name) => style[name] !== calm[index][1][name]) \
                 .map((name) => `${{node}} ${{name}}: ${{calm[index][1][name]}} → ${{style[name]}}`)).slice(0, 12); }})()"
            ),
            json!([]),
        )
        .await
}

pub(super) async fn page_styles_stay_outside(world: &World) -> Result<()> {
    world.server.policy("");
    for view in ["chart", "table"] {
        let chart = CHART.replace("<model-compare", &format!("<model-compare view={view}"));
        for (name, style, calm) in STYLES {
            for (style, measure) in [(calm, true), (style, false)] {
                // A scroll bar would take room from one of the two only.
                let style = format!("<style>html {{ overflow-y: scroll !important }} {style}</style>");
                world.open_with(&style, &chart).await?;
                world.settle().await.context(name)?;
                world.expect("chart.dataset.state", json!("ready")).await.context(name)?;
                if view == "chart" {
                    world.point(world.place("o1").await?).await?;
                    world.expect_words(TOOLTIP, &["OpenAI o1", "$60"]).await.context(name)?;
                }
                expect_look(world, measure).await.with_context(|| format!("{name}, as a {view}"))?;
                world.expect_quiet().await.context(name)?;
            }
        }
    }
    Ok(())
}

/// The font of the prose, the colour scheme, and what an element around hides or switches off.
pub(super) async fn page_styles_come_in(world: &World) -> Result<()> {
    world.server.policy("");
    let style = |selector: &str, property: &str| {
        format!("getComputedStyle(chart.shadowRoot.querySelector('{selector}')).{property}")
    };
    let page = "<style>body { font-family: monospace; color-scheme: dark }</style>";
    world.open_with(page, &format!("<div id=around>{CHART}</div>")).await?;
    world.settle().await?;
    world.expect(&style(".heading", "fontFamily"), json!("monospace")).await?;
    world.expect(&format!("{}.startsWith('Arial')", style(".plot", "fontFamily")), json!(true)).await?;
    world.expect(&style(".figure", "backgroundColor"), json!("rgb(22, 24, 28)")).await?;
    for (property, value) in [("visibility", "hidden"), ("pointerEvents", "none")] {
        world.run(&format!("document.querySelector('#around').style.{property} = '{value}'")).await?;
        world.expect(&style(".plot text", property), json!(value)).await?;
        world.run(&format!("document.querySelector('#around').style.{property} = ''")).await?;
    }
    // Lines of the page that run down: those of a figure do not.
    world.open_with("<style>html { writing-mode: vertical-rl }</style>", CHART).await?;
    world.settle().await?;
    world.expect("chart.dataset.state", json!("ready")).await?;
    world.expect(&style(".plot text", "writingMode"), json!("horizontal-tb")).await?;
    world.expect("(({ width, height }) => width > height)(chart.shadowRoot.querySelector('.heading').getBoundingClientRect())", json!(true)).await?;
    world.point(world.place("o1").await?).await?;
    world.expect_words(TOOLTIP, &["OpenAI o1"]).await?;
    world.expect_quiet().await
}

/// The colours of the picture that are none of the reader's own few: of which class, where, and which.
const STRANGERS: &str = "(() => { const probe = document.createElement('p'); document.body.append(probe); \
     const system = new Set(['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight'].map((name) => { \
     probe.style.color = name; return getComputedStyle(probe).color })); probe.remove(); \
     return [...chart.shadowRoot.querySelectorAll('svg *')].flatMap((one) => ['fill', 'stroke']\
     .map((name) => [one.getAttribute('class'), name, getComputedStyle(one)[name]])\
     .filter(([of, , colour]) => of && /^rgb/.test(colour) && !system.has(colour))) })()";

/// The reader's own colours: nothing in the picture keeps one of ours, and what tells marks apart is their shape.
pub(super) async fn forced_colours(world: &World) -> Result<()> {
    world.show(CHART).await?;
    world.expect(&format!("{STRANGERS}.length > 5"), json!(true)).await?;
    world.force_colours(true).await?;
    let looked = look_at_forced_colours(world).await;
    // The next scenario has the page's colours again.
    world.force_colours(false).await?;
    looked?;
    world.wait("return !matchMedia('(forced-colors: active)').matches").await?;
    world.expect_quiet().await
}

async fn look_at_forced_colours(world: &World) -> Result<()> {
    world.wait("return matchMedia('(forced-colors: active)').matches").await?;
    // Live: without a reload and without a redraw.
    world.expect("chart.dataset.renderCount", json!("1")).await?;
    world.expect(STRANGERS, json!([])).await?;
    // The tooltip and its ring too.
    world.point(world.place("deepseek-r1").await?).await?;
    world.wait(&format!("return ({TOOLTIP}).includes('2.19')")).await?;
    world.expect(STRANGERS, json!([])).await
}
