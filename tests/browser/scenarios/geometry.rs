//! Where text stands in the browser: layout has measured it by a table, without the page.

use anyhow::{Context, Result, ensure};
use model_compare::text::{Weight, width};
use serde_json::{Value, json};

use crate::world::World;

const WIDTHS: [u32; 6] = [280, 360, 480, 760, 1100, 1600];
/// Overlaps and overhangs that nobody sees, in pixels.
const SLACK: f64 = 1.0;

/// A box in the window. That of a text is its letters' own, as layout knows it: a line's box has air above and below.
#[derive(Debug)]
struct Seen {
    what: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

pub(super) async fn labels_keep_clear(world: &World) -> Result<()> {
    for lang in ["fr", "en"] {
        for benchmark in ["aime-2024", "aider-polyglot"] {
            world
                .show(&format!(
                    "<div id=frame><model-compare id=chart lang={lang} benchmark={benchmark} as-of=2025-01-29 \
                     highlight='deepseek-r1 openai-o1'></model-compare></div>"
                ))
                .await?;
            for wide in WIDTHS {
                world.run(&format!("document.querySelector('#frame').style.width = '{wide}px'")).await?;
                let drawn = "chart.shadowRoot.querySelector('svg')";
                world
                    .wait(&format!(
                        "return chart.clientWidth === {wide} \
                         && {drawn}.viewBox.baseVal.width === {drawn}.parentElement.clientWidth"
                    ))
                    .await?;
                expect_clear(world).await.with_context(|| format!("{benchmark} in {lang}, {wide} px wide"))?;
            }
        }
    }
    Ok(())
}

async fn expect_clear(world: &World) -> Result<()> {
    let found = world
        .run(
            "const svg = chart.shadowRoot.querySelector('svg'), frame = svg.getBoundingClientRect(); \
             const scale = frame.width / svg.viewBox.baseVal.width; \
             const seen = (what, { left, top, right, bottom }) => ({ what, left, top, right, bottom }); \
             const text = (one) => { const size = Number(one.getAttribute('font-size')); \
             const { x, width } = one.getBBox(); const left = frame.left + x * scale, right = left + width * scale; \
             const baseline = frame.top + Number(one.getAttribute('y')) * scale; \
             const [top, bottom] = [baseline - 0.73 * size * scale, baseline + 0.21 * size * scale]; \
             return { ...seen(one.textContent, { left, top, right, bottom }), measured: one.getComputedTextLength(), \
             size, bold: one.getAttribute('font-weight') === '700', label: one.closest('.label') !== null } }; \
             const mark = (one) => seen(`the mark of ${one.dataset.modelId}`, one.lastElementChild.getBoundingClientRect()); \
             return { frame: seen('the picture', frame), texts: [...svg.querySelectorAll('text')].map(text), \
             marks: [...svg.querySelectorAll('.point, .point-highlighted')].map(mark) }",
        )
        .await?;
    let frame = read(&found["frame"])?;
    let texts = found["texts"].as_array().context("no texts")?;
    let marks = found["marks"].as_array().context("no marks")?.iter().map(read).collect::<Result<Vec<_>>>()?;
    let boxes = texts.iter().map(read).collect::<Result<Vec<_>>>()?;
    let labels = texts.iter().filter(|text| text["label"] == json!(true)).count();
    ensure!(labels >= 2 && marks.len() >= 5, "{labels} labels, {} marks", marks.len());

    for (index, (text, seen)) in texts.iter().zip(&boxes).enumerate() {
        let inside = seen.left >= frame.left - SLACK
            && seen.right <= frame.right + SLACK
            && seen.top >= frame.top - SLACK
            && seen.bottom <= frame.bottom + SLACK;
        ensure!(inside, "{seen:?} is not inside {frame:?}");
        for other in boxes.iter().take(index) {
            ensure!(!overlap(seen, other), "{seen:?} overlaps {other:?}");
        }
        if text["label"] == json!(true) {
            for mark in &marks {
                ensure!(!overlap(seen, mark), "{seen:?} overlaps {mark:?}");
            }
        }
        let bold = if text["bold"] == json!(true) { Weight::Bold } else { Weight::Regular };
        let (size, measured) = (number(text, "size")?, number(text, "measured")?);
        #[expect(clippy::cast_possible_truncation, reason = "a font size in tenths of a pixel")]
        let assumed = f64::from(width(&seen.what, (size * 10.0).round() as i32, bold)) / 10.0;
        ensure!(
            (measured - assumed).abs() <= 0.01 * assumed + 0.1,
            "“{}” is {measured} px wide, and layout takes {assumed} px (is a font with Arial's metrics installed?)",
            seen.what
        );
    }
    Ok(())
}

fn overlap(one: &Seen, other: &Seen) -> bool {
    let across = one.right.min(other.right) - one.left.max(other.left);
    let down = one.bottom.min(other.bottom) - one.top.max(other.top);
    across > SLACK && down > SLACK
}

fn read(value: &Value) -> Result<Seen> {
    Ok(Seen {
        what: value["what"].as_str().unwrap_or_default().to_owned(),
        left: number(value, "left")?,
        top: number(value, "top")?,
        right: number(value, "right")?,
        bottom: number(value, "bottom")?,
    })
}

fn number(value: &Value, name: &str) -> Result<f64> {
    value[name].as_f64().with_context(|| format!("{name} is no number in {value}"))
}
