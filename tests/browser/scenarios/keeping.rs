//! What a scenario that fails leaves behind.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::server::Reply;
use crate::world::{CHART, World};

pub(super) async fn failures_are_kept(world: &World) -> Result<()> {
    let stem = world.downloads.join("failure");
    let noise = "console.warn('one word'); Promise.reject(new Error('nobody listens'))";
    world.server.reply("/noise.js", Reply::new("text/javascript", noise));
    world.open_with("<script src=/noise.js></script>", CHART).await?;
    world.settle().await?;
    world.wait("return seen.rejections.length > 0").await?;
    world.keep(&stem).await;
    let picture = std::fs::read(stem.with_extension("png"))?;
    ensure!(picture.starts_with(b"\x89PNG") && picture.len() > 5000, "a picture of {} bytes", picture.len());
    let said: Value = serde_json::from_slice(&std::fs::read(stem.with_extension("json"))?)?;
    let kept = |place: &str, word: &str| {
        let text = said.pointer(place).map(ToString::to_string).unwrap_or_default();
        ensure!(text.contains(word), "{place} is “{text}”, without “{word}”");
        Ok(())
    };
    kept("/address", "/page.html")?;
    kept("/seen/console/0", "one word")?;
    kept("/seen/rejections/0", "nobody listens")?;
    kept("/root", "<figure")?;
    // Of a page that writes nothing down, what there is.
    world.client.goto("about:blank").await?;
    world.keep(&stem).await;
    let said: Value = serde_json::from_slice(&std::fs::read(stem.with_extension("json"))?)?;
    ensure!(said["address"] == "about:blank" && said["seen"].is_null(), "of an empty page {said}");
    Ok(())
}
