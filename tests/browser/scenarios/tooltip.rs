//! What a pointer finds.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::TOOLTIP;
use crate::world::{CHART, World};

const RINGS: &str = "chart.shadowRoot.querySelectorAll('.highlight-ring').length";
const INSIDE: &str = "(() => { const inner = chart.shadowRoot.querySelector('.tooltip').getBoundingClientRect(); \
     const outer = chart.shadowRoot.querySelector('.figure').getBoundingClientRect(); \
     return inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 \
     && inner.bottom <= outer.bottom + 1 })()";

/// The headline stays in sight, and most of the picture.
const CLEAR: &str = "(() => { const inner = chart.shadowRoot.querySelector('.tooltip').getBoundingClientRect(); \
     const caption = chart.shadowRoot.querySelector('.caption').getBoundingClientRect(); \
     const plot = chart.shadowRoot.querySelector('.plot').getBoundingClientRect(); \
     return inner.top >= caption.bottom - 1 && inner.height <= Math.max(161, plot.height * 0.61) })()";

/// A place in the window far from any chart.
const AWAY: (f64, f64) = (1100.0, 1200.0);

pub(super) async fn tooltip_follows_the_mouse(world: &World) -> Result<()> {
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
            world.expect(CLEAR, json!(true)).await.with_context(|| format!("{model} in {style}"))?;
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

pub(super) async fn tooltip_is_pinned(world: &World) -> Result<()> {
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
