//! A Rust compiler for wasm32-unknown-unknown, found or got, the first way that works:
//!
//! 1. the active toolchain has the target;
//! 2. `rustup target add`, given some seconds to answer;
//! 3. Debian's compiler of a fixed suite, unpacked into `.tools/` (nothing is installed, dpkg's database stays untouched).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{command, files};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// The suite whose compiler does not move any more.
const SUITE: &str = "trixie";
/// How long rustup may take before the next way is tried.
const RUSTUP_SECONDS: u64 = 90;
/// Forces a way, for tests: `active`, `rustup` or `debian`.
const FORCE: &str = "XTASK_WASM_TOOLCHAIN";

/// The compiler that `pkg/` is made with, and the only one whose unstable flags are known: it compiles the standard
/// library anew for size, without the texts of panics (see ARCHITECTURE.md).
const REFERENCE: &str = "rustc 1.95.0 ";

/// A compiler that knows the target.
#[derive(Clone, Debug)]
pub struct Toolchain {
    /// `None` for the active toolchain's.
    rustc: Option<PathBuf>,
    linker: Option<PathBuf>,
    /// The first line of `rustc --version`.
    pub version: String,
    /// True where the standard library is compiled anew.
    pub compiles_std: bool,
}

impl Toolchain {
    /// Finds or gets a compiler.
    pub fn get() -> Result<Self> {
        let force = std::env::var(FORCE).unwrap_or_default();
        if matches!(force.as_str(), "" | "active") && active_has_target() {
            return Self::active();
        }
        if matches!(force.as_str(), "" | "rustup") && command::find("rustup").is_some() {
            if rustup(&["target", "add", TARGET]) && active_has_target() {
                return Self::active();
            }
            eprintln!("rustup did not add {TARGET}");
        }
        if matches!(force.as_str(), "" | "debian") {
            return debian();
        }
        bail!("no compiler for {TARGET} with {FORCE}={force}; run `rustup target add {TARGET}`")
    }

    fn active() -> Result<Self> {
        let version = command::output(Command::new("rustc").arg("--version"))?.trim().to_owned();
        let mut active = Self { rustc: None, linker: None, version, compiles_std: false };
        if active.version.starts_with(REFERENCE) {
            let library = Path::new(&active.sysroot()?).join("lib/rustlib/src/rust/library/Cargo.lock");
            active.compiles_std = library.exists() || (rustup(&["component", "add", "rust-src"]) && library.exists());
        }
        Ok(active)
    }

    /// Makes a cargo command compile with this compiler.
    pub fn apply(&self, cargo: &mut Command) {
        if let Some(rustc) = &self.rustc {
            cargo.env("RUSTC", rustc);
        }
        if let Some(linker) = &self.linker {
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
    }

    /// A folder of its own for each compiler: cargo would rebuild everything at each change.
    pub fn target_dir(&self) -> PathBuf {
        let version: String =
            self.version.chars().map(|c| if c.is_alphanumeric() || c == '.' { c } else { '-' }).collect();
        files::root().join("target").join(format!("wasm-{}", version.split("--").next().unwrap_or(&version)))
    }

    /// Where the compiler keeps its libraries.
    pub fn sysroot(&self) -> Result<String> {
        let rustc = self.rustc.clone().unwrap_or_else(|| "rustc".into());
        Ok(command::output(Command::new(rustc).args(["--print", "sysroot"]))?.trim().to_owned())
    }
}

/// rustc names the folder and succeeds even where the target is absent: what counts is what is in it.
fn active_has_target() -> bool {
    let Ok(folder) = command::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
    else {
        return false;
    };
    let Ok(entries) = fs::read_dir(folder.trim()) else { return false };
    let names: Vec<String> = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    ["libcore-", "libstd-"].iter().all(|library| names.iter().any(|name| name.starts_with(library)))
}

/// Runs rustup for a limited time; false where it is not there, fails or takes longer.
fn rustup(words: &[&str]) -> bool {
    eprintln!("rustup {} (up to {RUSTUP_SECONDS} s)", words.join(" "));
    let child = Command::new("rustup").args(words).stdin(Stdio::null()).spawn();
    let Ok(mut child) = child else { return false };
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if started.elapsed() < Duration::from_secs(RUSTUP_SECONDS) => {
                std::thread::sleep(Duration::from_millis(100));
            }
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// Debian's compiler, from the sources that this machine's own packages come from.
fn debian() -> Result<Toolchain> {
    let folder = files::tools().join(SUITE);
    let wrapper = folder.join("rustc");
    if !wrapper.exists() {
        unpack(&folder).with_context(|| format!("cannot get Debian's compiler of {SUITE}"))?;
    }
    let version = command::output(Command::new(&wrapper).arg("--version"))?.trim().to_owned();
    Ok(Toolchain { rustc: Some(wrapper), linker: Some(linker()?), version, compiles_std: false })
}

fn unpack(folder: &Path) -> Result<()> {
    for tool in ["apt-get", "apt-cache", "dpkg-deb", "tar"] {
        if command::find(tool).is_none() {
            bail!("no {tool} here: this way needs a Debian-like machine; run `rustup target add {TARGET}` on others");
        }
    }
    let apt = Apt::new(&files::tools().join(format!("apt-{SUITE}")))?;
    eprintln!("reading {SUITE}'s package list");
    command::run(apt.get(&["-qq", "update"]).stdout(Stdio::null()))?;
    let packages = apt.closure(&["rustc", "libstd-rust-dev", "libstd-rust-dev-wasm32"])?;
    eprintln!("downloading {} packages of {SUITE} (about 130 MB)", packages.len());
    let debs = apt.folder.join("debs");
    files::create_dir(&debs)?;
    command::run(apt.get(&["-qq", "download"]).args(&packages).current_dir(&debs))?;

    eprintln!("unpacking them into {}", folder.display());
    let unfinished = folder.with_extension("new");
    files::remove_dir(&unfinished)?;
    files::create_dir(&unfinished)?;
    for deb in files::below(&debs)? {
        let mut archive = Command::new("dpkg-deb").arg("--fsys-tarfile").arg(&deb).stdout(Stdio::piped()).spawn()?;
        let stream = archive.stdout.take().context("dpkg-deb gave no output")?;
        let untar = Command::new("tar")
            .args(["-x", "--exclude=./usr/share/*", "-C"])
            .arg(&unfinished)
            .stdin(Stdio::from(stream))
            .status()?;
        if !(archive.wait()?.success() && untar.success()) {
            bail!("cannot unpack {}", deb.display());
        }
    }
    files::remove_dir(folder)?;
    fs::rename(&unfinished, folder)?;
    write_wrapper(folder)?;
    files::remove_dir(&apt.folder)
}

/// Calls the unpacked loader by name, so that the newer C library is used without touching the machine's own.
fn write_wrapper(folder: &Path) -> Result<()> {
    let all = files::below(folder)?;
    let named = |start: &str, inside: &str| {
        let found = all.iter().find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(start) && path.to_string_lossy().contains(inside)
        });
        found.with_context(|| format!("no {start}… among the unpacked packages"))
    };
    let loader = named("ld-linux", ".so")?;
    let folders: BTreeSet<&Path> =
        [named("librustc_driver-", ".so")?, named("libc.so.6", "")?, named("libLLVM", ".so")?]
            .into_iter()
            .filter_map(|library| library.parent())
            .collect();
    let libraries: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
    let script = format!(
        "#!/bin/sh\nexec '{}' --library-path '{}' '{}' --sysroot '{}' \"$@\"\n",
        loader.display(),
        libraries.join(":"),
        folder.join("usr/bin/rustc").display(),
        folder.join("usr").display(),
    );
    let wrapper = folder.join("rustc");
    files::write(&wrapper, script)?;
    command::run(Command::new("chmod").arg("+x").arg(&wrapper))
}

/// rustup's own linker for WebAssembly, else any lld on the machine.
fn linker() -> Result<PathBuf> {
    if let Ok(sysroot) = command::output(Command::new("rustc").args(["--print", "sysroot"])) {
        let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
        let found = files::below(&rustlib).unwrap_or_default().into_iter().find(|path| path.ends_with("bin/rust-lld"));
        if let Some(linker) = found {
            return Ok(linker);
        }
    }
    ["rust-lld", "wasm-ld", "wasm-ld-19", "wasm-ld-14"]
        .iter()
        .find_map(|name| command::find(name))
        .context("no rust-lld and no wasm-ld here; install Debian's package lld")
}

/// apt with a state of its own.
struct Apt {
    folder: PathBuf,
    options: Vec<String>,
}

impl Apt {
    fn new(folder: &Path) -> Result<Self> {
        for inner in ["lists/partial", "cache/archives/partial", "etc"] {
            files::create_dir(&folder.join(inner))?;
        }
        files::write(&folder.join("status"), "")?;
        files::write(&folder.join("etc").join(format!("{SUITE}.sources")), sources()?)?;
        let at = |inner: &str| folder.join(inner).display().to_string();
        let options = [
            "Dir::Etc::sourcelist=/dev/null".to_owned(),
            format!("Dir::Etc::sourceparts={}", at("etc")),
            "Dir::Etc::preferencesparts=/dev/null".to_owned(),
            format!("Dir::State={}", at("")),
            format!("Dir::State::lists={}", at("lists")),
            format!("Dir::State::status={}", at("status")),
            format!("Dir::Cache={}", at("cache")),
            "APT::Sandbox::User=root".to_owned(),
            "Acquire::Languages=none".to_owned(),
            "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false".to_owned(),
            "Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=false".to_owned(),
            "Acquire::Retries=3".to_owned(),
        ];
        Ok(Self { folder: folder.to_path_buf(), options: options.into_iter().collect() })
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(name);
        command.args(self.options.iter().flat_map(|option| ["-o", option]));
        command
    }

    fn get(&self, words: &[&str]) -> Command {
        let mut command = self.program("apt-get");
        command.args(words);
        command
    }

    /// The packages and the shared libraries they load; not the C compiler, for which the machine's own linker serves.
    fn closure(&self, first: &[&str]) -> Result<Vec<String>> {
        let mut todo: Vec<String> = first.iter().map(|name| (*name).to_owned()).collect();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        while let Some(package) = todo.pop() {
            if !seen.insert(package.clone()) {
                continue;
            }
            let no = ["recommends", "suggests", "conflicts", "breaks", "replaces", "enhances"]
                .map(|kind| format!("--no-{kind}"));
            let text = command::output(self.program("apt-cache").arg("depends").args(no).arg(&package))?;
            let depended = text.lines().filter_map(|line| {
                let (kind, name) = line.trim_start_matches([' ', '|']).split_once(": ")?;
                let name = name.trim().split(':').next().unwrap_or_default();
                let library = name.starts_with("lib") || name.starts_with("zlib");
                (kind.ends_with("Depends") && library && !name.ends_with("-dev")).then(|| name.to_owned())
            });
            todo.extend(depended);
        }
        Ok(seen.into_iter().collect())
    }
}

/// A source entry for the suite, at the addresses that the machine's own release comes from.
fn sources() -> Result<String> {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let here = release
        .lines()
        .find_map(|line| line.strip_prefix("VERSION_CODENAME="))
        .context("/etc/os-release names no release: this way needs a Debian-like machine")?;
    let format = "$(REPO_URI) $(RELEASE)";
    let listed =
        command::output(Command::new("apt-get").args(["indextargets", "--format", format, "Identifier: Packages"]))?;
    let address = |release: &str| {
        listed
            .lines()
            .filter_map(|line| line.split_once(' '))
            .find(|(_, name)| *name == release)
            .map(|(address, _)| address.to_owned())
    };
    let base = address(here).with_context(|| format!("apt has no source for {here}; run `apt-get update`"))?;
    let keyrings = ["/usr/share/keyrings/debian-archive-keyring.gpg", "/usr/share/keyrings/debian-archive-keyring.pgp"];
    let signed = keyrings.iter().find(|path| Path::new(path).exists()).map(|path| format!("Signed-By: {path}\n"));
    let signed = signed.unwrap_or_default();
    let entry = |address: &str, suite: &str| {
        format!("Types: deb\nURIs: {address}\nSuites: {suite}\nComponents: main\n{signed}\n")
    };
    let security = address(&format!("{here}-security")).map(|address| entry(&address, &format!("{SUITE}-security")));
    Ok(entry(&base, SUITE) + &security.unwrap_or_default())
}
