//! The element in a real browser, through WebDriver.
//!
//! `cargo test -p browser-tests [-- [--engines=NAME,…] WORD…]` runs the scenarios whose names hold one of the words, all
//! without any, in the engines named, all three without any: chromium, firefox, webkit. The package is read from `pkg/`,
//! or from the folder that `MODEL_COMPARE_PKG` names. A scenario that fails leaves a screenshot and what the page said in
//! `target/browser-failures/`.

mod browser;
mod scenarios;
mod server;
mod world;

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::task::Poll;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};

use browser::{Browser, ENGINES, Engine};
use scenarios::{NOT_RUN, Running, SCENARIOS, Scenario};
use server::Server;
use world::World;

/// No scenario needs more, not even on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().filter(|word| !word.starts_with('-')).map(String::as_str).collect();
    let named = arguments.iter().find_map(|word| word.strip_prefix("--engines="));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let run = runtime.map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(run(&words, named)));
    match run {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Returns how many scenarios failed. The last line of the output says so: `N passed, N failed`.
async fn run(words: &[&str], named: Option<&str>) -> Result<usize> {
    let engines = engines(named)?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let package = std::env::var_os("MODEL_COMPARE_PKG").map_or_else(|| root.join("pkg"), PathBuf::from);
    if !package.join("model_compare_bg.wasm").is_file() {
        return Err(anyhow!("there is no package in {}: build it first", package.display()));
    }
    let failures = root.join("target/browser-failures");
    std::fs::create_dir_all(&failures)?;

    let (mut passed, mut failed) = (0, 0);
    for engine in engines {
        let browser = match Browser::start(engine, &failures).await {
            Ok(browser) => browser,
            Err(error) => {
                failed += 1;
                println!("{} FAILED to start: {error:#} (--engines={} leaves it out)", engine.name, others(engine));
                continue;
            }
        };
        let server = Server::start(package.clone()).await?;
        let (client, downloads) = (browser.client.clone(), browser.downloads());
        let world = World { engine: engine.name, client, server, driver: browser.port, downloads };
        for (name, scenario) in SCENARIOS {
            if !words.is_empty() && !words.iter().any(|word| name.contains(word)) {
                continue;
            }
            if let Some((_, _, why)) = NOT_RUN.iter().find(|(one, other, _)| *one == engine.name && other == name) {
                println!("{}: {name} not run: {why}", engine.name);
                continue;
            }
            let stem = failures.join(format!("{}-{name}", engine.name));
            for kind in ["png", "json"] {
                // Of an earlier run; mostly there is none.
                let _ = std::fs::remove_file(stem.with_extension(kind));
            }
            let began = Instant::now();
            let mut result = attempt(&world, *scenario).await;
            let ended = result.as_ref().is_err_and(|error| format!("{error:#}").contains(PROCESS_ENDED));
            if ended {
                println!("{}: {name}: the page's process ended, once more", engine.name);
                result = attempt(&world, *scenario).await;
            }
            let took = began.elapsed().as_millis();
            match result {
                Ok(()) => {
                    passed += 1;
                    println!("{}: {name} ok ({took} ms)", engine.name);
                }
                Err(error) => {
                    failed += 1;
                    println!("{}: {name} FAILED ({took} ms): {error:#}", engine.name);
                    world.keep(&stem).await;
                }
            }
        }
        browser.end().await?;
    }
    println!("{passed} passed, {failed} failed");
    // A word that names no scenario would pass whatever happens.
    if passed + failed == 0 { Err(anyhow!("no scenario is named so")) } else { Ok(failed) }
}

/// What WebKit's driver says where the process of a page has ended: its compositor does so now and then inside Mesa, when
/// many charts go at once. What the element is to blame for happens again.
const PROCESS_ENDED: &str = "Could not parse script result";

/// Runs a scenario on a fresh page.
async fn attempt(world: &World, scenario: Scenario) -> Result<()> {
    // The last page asks for nothing more.
    world.client.goto("about:blank").await?;
    world.server.reset();
    let result = tokio::time::timeout(LIMIT, unwound(scenario(world))).await.context("no end in sight");
    result.and_then(|result| result)
}

/// The engines that are named, separated by commas; all without a word.
fn engines(named: Option<&str>) -> Result<Vec<&'static Engine>> {
    let Some(named) = named else { return Ok(ENGINES.iter().collect()) };
    named
        .split(',')
        .map(|name| {
            ENGINES.iter().find(|engine| engine.name == name).ok_or_else(|| {
                let known: Vec<&str> = ENGINES.iter().map(|engine| engine.name).collect();
                anyhow!("no engine “{name}”; known: {}", known.join(", "))
            })
        })
        .collect()
}

/// The names of all engines but one, as the flag takes them.
fn others(engine: &Engine) -> String {
    let others: Vec<&str> = ENGINES.iter().map(|other| other.name).filter(|name| *name != engine.name).collect();
    others.join(",")
}

/// A scenario that panics has failed; those after it still run.
async fn unwound(mut scenario: Running<'_>) -> Result<()> {
    poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| scenario.as_mut().poll(context)));
        polled.unwrap_or_else(|_| Poll::Ready(Err(anyhow!("it panicked, as said above"))))
    })
    .await
}
