//! A browser at the end of a WebDriver.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// One engine and how to start it.
pub struct Engine {
    pub name: &'static str,
    /// The environment's word for the driver, and its name in the search path.
    driver: (&'static str, &'static str),
    driver_arguments: fn(u16) -> Vec<String>,
    capabilities: fn(&Path) -> Value,
    /// Whether it needs a screen, which is then a virtual one.
    screen: bool,
}

pub const ENGINES: &[Engine] = &[
    Engine {
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
            ], "prefs": { "download.default_directory": downloads(profile) } } })
        },
        screen: false,
    },
    Engine {
        name: "firefox",
        driver: ("GECKODRIVER", "geckodriver"),
        driver_arguments: |port| {
            vec![
                format!("--port={port}"),
                format!("--websocket-port={}", port.wrapping_add(1)),
                // Preferences are the browser's own, not the page's.
                "--allow-system-access".to_owned(),
            ]
        },
        capabilities: |profile| {
            let mut options = json!({
                "args": ["-headless", "--width=1280", "--height=1400"],
                "prefs": {
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads(profile),
                    // As readers have it; the driver lets pages from a disk read the disk.
                    "security.fileuri.strict_origin_policy": true,
                },
            });
            // Debian's has another name than the driver looks for.
            if let Some(binary) = find("firefox-esr") {
                options["binary"] = json!(binary);
            }
            json!({ "moz:firefoxOptions": options })
        },
        screen: false,
    },
    Engine {
        name: "webkit",
        driver: ("WEBKITDRIVER", "WebKitWebDriver"),
        driver_arguments: |port| vec![format!("--port={port}")],
        capabilities: |_| {
            let folders = ["x86_64-linux-gnu", "aarch64-linux-gnu"];
            let places = folders.map(|folder| format!("/usr/lib/{folder}/webkit2gtk-4.1/MiniBrowser"));
            let browser = places.into_iter().find(|place| Path::new(place).exists());
            json!({ "webkitgtk:browserOptions": {
                "binary": browser.unwrap_or_else(|| "MiniBrowser".to_owned()),
                "args": ["--automation"],
            } })
        },
        screen: true,
    },
];

/// Where the browser puts what a page gives to its reader.
fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

fn find(program: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// A running browser; all its programs end with it.
pub struct Browser {
    pub client: Client,
    /// Where the driver listens.
    pub port: u16,
    driver: Child,
    screen: Option<Child>,
    profile: PathBuf,
}

impl Browser {
    pub async fn start(engine: &Engine, folder: &Path) -> Result<Self> {
        // Bound and given back: free a moment ago.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let program = std::env::var(engine.driver.0).unwrap_or_else(|_| engine.driver.1.to_owned());
        let profile = folder.join(format!("profile-{}-{port}", engine.name));
        std::fs::create_dir_all(downloads(&profile))?;
        let log = std::fs::File::create(folder.join(format!("{}-driver.log", engine.name)))?;
        let mut command = Command::new(&program);
        let screen = if engine.screen {
            let (screen, name) = virtual_screen().await?;
            let settings = profile.join("gtk-3.0");
            std::fs::create_dir_all(&settings)?;
            std::fs::write(settings.join("settings.ini"), GTK_SETTINGS)?;
            let folder = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads(&profile).display());
            std::fs::write(profile.join("user-dirs.dirs"), folder)?;
            // Its own sandbox refuses to start for root and inside containers; the pages are ours.
            command.env("DISPLAY", name).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            command.env("XDG_CONFIG_HOME", &profile);
            Some(screen)
        } else {
            None
        };
        let driver = command
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
        // Not every engine takes it from its command line.
        client.set_window_size(1280, 1400).await?;
        Ok(Self { client, port, driver, screen, profile })
    }

    pub fn downloads(&self) -> PathBuf {
        downloads(&self.profile)
    }

    pub async fn end(mut self) -> Result<()> {
        let closed = self.client.close().await;
        self.driver.kill().await?;
        if let Some(mut screen) = self.screen {
            screen.kill().await?;
        }
        // Only litter stays behind where the browser still writes.
        let _ = std::fs::remove_dir_all(&self.profile);
        Ok(closed?)
    }
}

/// Scroll bars that take room, as a mouse has them.
const GTK_SETTINGS: &str = "[Settings]\ngtk-overlay-scrolling=0\n";

/// A screen in memory, and its name.
async fn virtual_screen() -> Result<(Child, String)> {
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1400x1600x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .context("Xvfb, the virtual screen")?;
    let output = screen.stdout.take().context("Xvfb says nothing")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number).await?;
    let number = number.trim();
    if number.is_empty() {
        bail!("Xvfb gives no screen");
    }
    Ok((screen, format!(":{number}")))
}
