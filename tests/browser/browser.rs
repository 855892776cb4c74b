//! A browser at the end of a WebDriver.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use tokio::process::{Child, Command};

/// One engine and how to start it.
pub struct Engine {
    pub name: &'static str,
    /// The environment's word for the driver, and its name in the search path.
    driver: (&'static str, &'static str),
    driver_arguments: fn(u16) -> Vec<String>,
    capabilities: fn(&Path) -> Value,
}

pub const ENGINES: &[Engine] = &[Engine {
    name: "chromium",
    driver: ("CHROMEDRIVER", "chromedriver"),
    driver_arguments: |port| vec![format!("--port={port}")],
    capabilities: |profile| {
        json!({ "goog:chromeOptions": { "args": [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,1400",
            format!("--user-data-dir={}", profile.display()),
        ] } })
    },
}];

/// A running browser; both programs end with it.
pub struct Browser {
    pub client: Client,
    driver: Child,
    profile: PathBuf,
}

impl Browser {
    pub async fn start(engine: &Engine, folder: &Path) -> Result<Self> {
        // Bound and given back: free a moment ago.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let program = std::env::var(engine.driver.0).unwrap_or_else(|_| engine.driver.1.to_owned());
        let profile = folder.join(format!("profile-{}-{port}", engine.name));
        std::fs::create_dir_all(&profile)?;
        let log = std::fs::File::create(folder.join(format!("{}-driver.log", engine.name)))?;
        let driver = Command::new(&program)
            .args((engine.driver_arguments)(port))
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{program} (set {} to the driver of {})", engine.driver.0, engine.name))?;

        let Value::Object(capabilities) = (engine.capabilities)(&profile) else { bail!("capabilities are an object") };
        let mut builder = ClientBuilder::rustls()?;
        builder.capabilities(capabilities);
        let address = format!("http://127.0.0.1:{port}");
        let mut tries = 0;
        let client = loop {
            match builder.connect(&address).await {
                Ok(client) => break client,
                Err(error) if tries >= 100 => return Err(error).context(format!("{program} gives no session")),
                Err(_) => tries += 1,
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        };
        Ok(Self { client, driver, profile })
    }

    pub async fn end(mut self) -> Result<()> {
        let closed = self.client.close().await;
        self.driver.kill().await?;
        // Only litter stays behind where the browser still writes.
        let _ = std::fs::remove_dir_all(&self.profile);
        Ok(closed?)
    }
}
