//! Getting what the tests need, after saying what that is.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::toolchain::Toolchain;
use crate::{command, files, npm, widths};

/// The engines that the browser tests run in, and what each of them needs.
pub const ENGINES: &[(&str, &[Need])] = &[
    ("chromium", &[package("chromium", "chromium"), package("chromium-driver", "chromedriver"), FONTS]),
    ("firefox", &[package("firefox-esr", "firefox-esr"), GECKODRIVER, FONTS]),
    (
        "webkit",
        &[
            // The driver brings the browser with it.
            package("webkit2gtk-driver", "WebKitWebDriver"),
            package("xvfb", "Xvfb"),
            FONTS,
        ],
    ),
];

/// Something that an engine needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A package of Debian's, and the program that it brings.
    Package(&'static str, &'static str),
    /// A package of Debian's, and the folder that it brings.
    Folder(&'static str, &'static str),
    /// Firefox's driver, which Debian doesn't have: built from its sources into `.tools/`.
    Geckodriver,
}

const fn package(name: &'static str, program: &'static str) -> Need {
    Need::Package(name, program)
}

const GECKODRIVER: Need = Need::Geckodriver;
// The widths that layout counts on are those of Arial; these are the free fonts that share them.
const FONTS: Need = Need::Folder("fonts-liberation", widths::FONTS);
/// A version that the tests have run with.
const GECKODRIVER_VERSION: &str = "0.37.1";

impl Need {
    fn is_there(self) -> bool {
        match self {
            Self::Package(_, program) => command::find(program).is_some(),
            Self::Folder(_, folder) => Path::new(folder).exists(),
            Self::Geckodriver => geckodriver().is_some(),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Package(name, _) | Self::Folder(name, _) => name,
            Self::Geckodriver => "geckodriver",
        }
    }
}

/// Firefox's driver: the machine's, or the one in `.tools/`.
pub fn geckodriver() -> Option<PathBuf> {
    let own = files::tools().join("geckodriver/bin/geckodriver");
    command::find("geckodriver").or_else(|| own.is_file().then_some(own))
}

/// What these engines need and is not there.
pub fn missing(engines: &[&str]) -> Vec<Need> {
    let mut missing: Vec<Need> = Vec::new();
    for (_, needs) in ENGINES.iter().filter(|(name, _)| engines.contains(name)) {
        for need in *needs {
            if !need.is_there() && !missing.contains(need) {
                missing.push(*need);
            }
        }
    }
    missing
}

/// What is missing, in words.
pub fn named(missing: &[Need]) -> String {
    missing.iter().map(|need| need.name()).collect::<Vec<_>>().join(", ")
}

/// Gets the wasm compiler, wasm-opt, CLDR and what the engines need.
pub fn run(engines: &[&str]) -> Result<()> {
    println!(
        "the wasm target and the library sources of the Rust compiler (by rustup; or a compiler unpacked into .tools/), binaryen, terser and CLDR from npm (into .tools/)"
    );
    Toolchain::get()?;
    npm::install()?;
    npm::cldr()?;
    let missing = missing(engines);
    let packages: Vec<&str> =
        missing.iter().filter(|need| **need != Need::Geckodriver).map(|need| need.name()).collect();
    if !packages.is_empty() {
        install_packages(&packages)?;
    }
    if missing.contains(&Need::Geckodriver) {
        println!("geckodriver {GECKODRIVER_VERSION} from crates.io (built into .tools/, about two minutes)");
        let mut cargo = command::cargo();
        cargo.args(["install", "geckodriver", "--version", GECKODRIVER_VERSION, "--locked", "--quiet"]);
        cargo.args(["--root"]).arg(files::tools().join("geckodriver"));
        command::run(&mut cargo)?;
    }
    Ok(())
}

fn install_packages(packages: &[&str]) -> Result<()> {
    println!("Debian's packages {} (system-wide, with apt-get)", packages.join(", "));
    let root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if command::find("apt-get").is_none() || !root {
        bail!(
            "installing {} needs apt-get and root; install them by hand, or leave engines out with --engines",
            packages.join(", ")
        );
    }
    let apt = || {
        let mut apt = Command::new("apt-get");
        // Another installation may hold the lock: it is waited for.
        apt.args(["-qq", "-o", "DPkg::Lock::Timeout=120"]);
        apt.env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
        apt
    };
    command::run(apt().arg("update"))?;
    command::run(apt().args(["install", "-y", "--no-install-recommends"]).args(packages))
}
