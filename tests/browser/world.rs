//! What a scenario works with: one browser, one server, and the questions that are asked of a page.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use fantoccini::Client;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::key::Key;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use crate::server::{Reply, Server};

pub struct World {
    /// The engine's name.
    pub engine: &'static str,
    pub client: Client,
    pub server: Server,
    /// Where its driver listens.
    pub driver: u16,
    /// Where the browser puts what it downloads.
    pub downloads: PathBuf,
}

/// The element that most scenarios show.
pub const CHART: &str = "<model-compare id=chart src=/catalog.json benchmark=aime-2024 highlight='deepseek-r1 o1'>\
     <p id=fallback>A static figure.</p></model-compare>";

/// The element that scripts know as `chart`.
const CHOSEN: &str = "document.querySelector('#chart') ?? document.querySelector('model-compare')";

impl World {
    /// Turns the reader's own colours on or off, where the driver can: a command that WebDriver has no common name for.
    pub async fn force_colours(&self, on: bool) -> Result<()> {
        match self.engine {
            "chromium" => self.emulate("", &[("forced-colors", if on { "active" } else { "none" })]).await,
            "firefox" => {
                self.command("moz/context", &json!({ "context": "chrome" })).await?;
                let set = format!(
                    "Services.prefs.setIntPref('browser.display.document_color_use', {})",
                    if on { 2 } else { 0 }
                );
                let done = self.client.execute(&set, vec![]).await;
                self.command("moz/context", &json!({ "context": "content" })).await?;
                done?;
                Ok(())
            }
            other => bail!("{other} has no command for forced colours"),
        }
    }

    /// Lets the page be shown on a medium, such as `print`, to a reader who has set these features; empty is as it was.
    pub async fn emulate(&self, media: &str, features: &[(&str, &str)]) -> Result<()> {
        match self.engine {
            "chromium" => {
                let features: Vec<Value> =
                    features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
                let params = json!({ "media": media, "features": features });
                let command = json!({ "cmd": "Emulation.setEmulatedMedia", "params": params });
                self.command("goog/cdp/execute", &command).await
            }
            "firefox" if features.is_empty() => {
                self.command("moz/context", &json!({ "context": "chrome" })).await?;
                let set = format!("gBrowser.selectedBrowser.browsingContext.mediumOverride = '{media}'");
                let done = self.client.execute(&set, vec![]).await;
                self.command("moz/context", &json!({ "context": "content" })).await?;
                done?;
                Ok(())
            }
            other => bail!("{other} has no command for {features:?} on {media:?}"),
        }
    }

    /// Sends the driver a command of its own.
    async fn command(&self, name: &str, body: &Value) -> Result<()> {
        let session = self.client.session_id().await?.context("no session")?;
        let body = body.to_string();
        let head = format!(
            "POST /session/{session}/{name} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            self.driver,
            body.len()
        );
        let mut stream = TcpStream::connect(("127.0.0.1", self.driver)).await?;
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(body.as_bytes()).await?;
        let mut answer = String::new();
        BufReader::new(stream).read_line(&mut answer).await?;
        ensure!(answer.contains(" 200 "), "{name}: {answer}");
        Ok(())
    }

    /// Opens a page of this body, with the element's script.
    pub async fn open(&self, body: &str) -> Result<()> {
        self.open_with("", body).await
    }

    /// Opens a page of this body, with `head` before the element's script.
    pub async fn open_with(&self, head: &str, body: &str) -> Result<()> {
        let page = format!(
            "<!doctype html><html lang=en><head><meta charset=utf-8><title>Test</title>\
             <script src=/watch.js></script>{head}<script type=module src=/pkg/model-compare.js></script></head>\
             <body>{body}</body></html>"
        );
        self.server.reply("/page.html", Reply::new("text/html; charset=utf-8", page));
        self.visit("/page.html").await
    }

    /// Opens a page by its path.
    pub async fn visit(&self, path: &str) -> Result<()> {
        Ok(self.client.goto(&format!("http://127.0.0.1:{}{path}", self.server.port)).await?)
    }

    /// Opens a page in a narrow frame, as a phone would show it, and asks that page from now on.
    pub async fn visit_narrow(&self, path: &str, width: u32) -> Result<()> {
        let page = format!(
            "<!doctype html><html lang=en><head><meta charset=utf-8><title>Phone</title>\
             <link rel=icon href=/site/pages/icon.svg></head>\
             <body><iframe src='{path}' width={width} height=780></iframe></body></html>"
        );
        // The frame is the test's: the policy is for what stands in it.
        self.server.reply("/frame.html", Reply::new("text/html; charset=utf-8", page).under(""));
        self.visit("/frame.html").await?;
        self.client.enter_frame(0).await?;
        self.wait("return document.readyState === 'complete' && location.href !== 'about:blank'").await
    }

    /// Scrolls from chart to chart as a reader does, until each has drawn or failed, and back to the top.
    pub async fn read_through(&self) -> Result<()> {
        let charts = self.value("document.querySelectorAll('model-compare').length").await?.as_u64();
        for index in 0..charts.unwrap_or_default() {
            let one = format!("document.querySelectorAll('model-compare')[{index}]");
            self.run(&format!("{one}.scrollIntoView({{ block: 'center' }})")).await?;
            self.wait(&format!("return ['ready', 'error'].includes({one}.dataset.state)")).await?;
        }
        self.run("scrollTo(0, 0)").await?;
        self.settle().await
    }

    /// Opens a page and waits until each of its elements has drawn or failed.
    pub async fn show(&self, body: &str) -> Result<()> {
        self.open(body).await?;
        self.settle().await
    }

    /// Waits until each element of the page has drawn or failed.
    pub async fn settle(&self) -> Result<()> {
        self.wait(
            "const all = [...document.querySelectorAll('model-compare')]; \
             return all.length > 0 && all.every((one) => ['ready', 'error'].includes(one.dataset.state))",
        )
        .await?;
        // What is drawn is painted, and its events are out.
        self.frames(2).await
    }

    /// Lets the page paint so often: what it would do by itself, it has done.
    pub async fn frames(&self, count: u32) -> Result<()> {
        self.later(&format!(
            "(async () => {{ for (let turn = 0; turn < {count}; turn += 1) await new Promise(requestAnimationFrame) }})()"
        ))
        .await?;
        Ok(())
    }

    /// The value of a script's `return`.
    pub async fn run(&self, script: &str) -> Result<Value> {
        let script = format!("const chart = {CHOSEN}; {{ {script} }}");
        self.client.execute(&script, vec![]).await.with_context(|| format!("in {script}"))
    }

    /// The value of an expression.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return {expression}")).await
    }

    /// An expression that is text.
    pub async fn text(&self, expression: &str) -> Result<String> {
        let value = self.value(expression).await?;
        Ok(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    }

    /// The value of a promise; its rejection as an error.
    pub async fn later(&self, promise: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; const chart = {CHOSEN}; \
             Promise.resolve({promise}).then((value) => done({{ value: value ?? null }}), \
             (error) => done({{ error: String(error) }}))"
        );
        let answer = self.client.execute_async(&script, vec![]).await.with_context(|| format!("in {promise}"))?;
        match answer.get("error") {
            Some(error) => bail!("{promise} was rejected: {error}"),
            None => Ok(answer["value"].clone()),
        }
    }

    /// Waits until a script returns true.
    pub async fn wait(&self, script: &str) -> Result<()> {
        for _ in 0..400 {
            if self.run(script).await? == json!(true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        bail!("waited in vain for: {script}")
    }

    /// Fails where an expression has another value.
    pub async fn expect(&self, expression: &str, expected: Value) -> Result<()> {
        let found = self.value(expression).await?;
        ensure!(found == expected, "{expression} is {found}, expected {expected}");
        Ok(())
    }

    /// Fails where an expression's text lacks one of these words.
    pub async fn expect_words(&self, expression: &str, words: &[&str]) -> Result<()> {
        let text = self.text(expression).await?;
        for word in words {
            ensure!(text.contains(word), "{expression} is “{text}”, without “{word}”");
        }
        Ok(())
    }

    /// Fails where the page complained in any way that nobody asked for.
    pub async fn expect_quiet(&self) -> Result<()> {
        for kind in ["console", "errors", "rejections", "violations"] {
            self.expect(&format!("seen.{kind}"), json!([])).await?;
        }
        Ok(())
    }

    /// Where a model's mark is in the window.
    pub async fn place(&self, model: &str) -> Result<(f64, f64)> {
        let place = self
            .run(&format!(
                "const mark = chart.getPoints().find((one) => one.model === '{model}'); \
                 const svg = chart.shadowRoot.querySelector('svg'); const box = svg.getBoundingClientRect(); \
                 const scale = box.width / svg.viewBox.baseVal.width; \
                 return [box.left + mark.x * scale, box.top + mark.y * scale]"
            ))
            .await?;
        match (place[0].as_f64(), place[1].as_f64()) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => bail!("{model} has no mark"),
        }
    }

    /// A real mouse moves there.
    pub async fn point(&self, (x, y): (f64, f64)) -> Result<()> {
        // Two steps: a pointer that is already there would not move.
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x: x + 1.0, y })
            .then(PointerAction::MoveTo { duration: None, x, y });
        self.client.perform_actions(mouse).await?;
        Ok(())
    }

    /// A real finger taps there.
    pub async fn tap(&self, (x, y): (f64, f64)) -> Result<()> {
        let finger = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(finger).await?;
        Ok(())
    }

    /// A key goes down and up.
    pub async fn press(&self, key: Key) -> Result<()> {
        let value = char::from(key);
        let keys = KeyActions::new("keys".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.client.perform_actions(keys).await?;
        Ok(())
    }

    /// Keeps a picture of the page and what it said.
    pub async fn keep(&self, stem: &Path) {
        // Best effort: the page itself may be what is broken.
        if let Ok(Ok(picture)) = tokio::time::timeout(Duration::from_secs(10), self.client.screenshot()).await {
            let _ = std::fs::write(stem.with_extension("png"), picture);
        }
        let said = "{ address: location.href, seen: window.seen ?? null, root: chart?.shadowRoot?.innerHTML ?? null }";
        if let Ok(Ok(said)) = tokio::time::timeout(Duration::from_secs(10), self.value(said)).await {
            let _ = std::fs::write(stem.with_extension("json"), format!("{said:#}\n"));
        }
    }
}
