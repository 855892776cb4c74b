//! Getting what the tests need, after saying what that is.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::toolchain::Toolchain;
use crate::{command, npm, widths};

/// Debian's name of what the browser tests need, and whether it is there.
type Package = (&'static str, fn() -> bool);

const PACKAGES: &[Package] = &[
    ("chromium", || command::find("chromium").is_some()),
    ("chromium-driver", || command::find("chromedriver").is_some()),
    // The widths that layout counts on are those of Arial; these are the free fonts that share them.
    ("fonts-liberation", || Path::new(widths::FONTS).exists()),
];

/// The packages that are not installed.
pub fn missing_packages() -> Vec<&'static str> {
    PACKAGES.iter().filter(|(_, there)| !there()).map(|(package, _)| *package).collect()
}

/// Gets the wasm compiler, wasm-opt and a browser.
pub fn run(browser: bool) -> Result<()> {
    println!(
        "the wasm target and the library sources of the Rust compiler (by rustup; or a compiler unpacked into .tools/), binaryen and terser from npm (into .tools/)"
    );
    Toolchain::get()?;
    npm::install()?;
    let missing = missing_packages();
    if !browser || missing.is_empty() {
        return Ok(());
    }
    println!("Debian's packages {} (system-wide, with apt-get)", missing.join(" and "));
    let root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if command::find("apt-get").is_none() || !root {
        bail!(
            "installing {} needs apt-get and root; install Chromium, ChromeDriver and Liberation Sans by hand",
            missing.join(" ")
        );
    }
    let apt = || {
        let mut apt = Command::new("apt-get");
        // Another installation may hold the lock: it is waited for.
        apt.args(["-qq", "-o", "DPkg::Lock::Timeout=120"])
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(std::process::Stdio::null());
        apt
    };
    command::run(apt().arg("update"))?;
    command::run(apt().args(["install", "-y", "--no-install-recommends"]).args(&missing))
}
