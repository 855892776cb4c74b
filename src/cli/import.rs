//! `import`: other people's price lists as catalogs.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::check::counted;
use super::files;
use super::shown::shown;
use super::{Failure, Outcome, print};
use crate::catalog::Catalog;
use crate::diagnostic::Severity;
use crate::import::{Format, LARGEST_FILE, import};
use crate::time::{Date, Instant};

/// What `import` is asked.
#[derive(clap::Args, Debug)]
pub(super) struct Options {
    /// The list; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Whose list it is; without it, its shape tells
    #[arg(long = "as", value_name = "FORMAT", value_parser = formats())]
    format: Option<Format>,
    /// Where the catalog is written; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A catalog whose models names are joined to and whose prices are compared; its scores of these models come along
    #[arg(long, value_name = "CATALOG")]
    with: Option<PathBuf>,
    /// The day on which the list was looked at; without it, the one that the list says, or that its file was written on
    #[arg(long, value_name = "DAY", value_parser = day)]
    date: Option<Date>,
}

fn formats() -> impl clap::builder::TypedValueParser<Value = Format> {
    use clap::builder::{PossibleValuesParser, TypedValueParser};
    PossibleValuesParser::new(Format::ALL.map(Format::id))
        .try_map(|word| Format::ALL.into_iter().find(|format| format.id() == word).ok_or("no such format"))
}

fn day(text: &str) -> Result<Date, &'static str> {
    Date::parse(text).ok_or("expected a date such as 2025-01-29")
}

/// Reads the list, writes the catalog, and says on standard error what was done.
pub(super) fn run(options: &Options) -> Outcome {
    let progress = Progress::start();
    let (bytes, written) = read(&options.file)?;
    let (with, with_said) = match &options.with {
        Some(path) => catalog(path).map(|(catalog, said)| (Some(catalog), said))?,
        None => (None, None),
    };
    let day = options
        .date
        .or(written)
        .ok_or_else(|| Failure("no day is known of the list: name it with --date".to_owned()))?;
    let imported = import(
        &bytes,
        &crate::import::Options {
            format: options.format,
            day,
            listed: options.date.is_none(),
            curated: with.as_ref(),
            first_listed: &[],
        },
    );
    progress.end();
    let imported =
        imported.map_err(|error| Failure(format!("{}: {}", name(&options.file), shown(&error.to_string()))))?;
    match &options.output {
        Some(path) => std::fs::write(path, &imported.catalog)
            .map_err(|error| Failure(format!("cannot write {}: {error}", name(path))))?,
        None => print(&imported.catalog)?,
    }
    let found = imported.diagnostics.iter().map(|found| shown(&found.to_string()));
    let mut said: Vec<String> = with_said.into_iter().chain(found).collect();
    said.extend(imported.report.to_string().lines().map(shown));
    if options.date.is_none() && !imported.report.is_day_listed {
        let whose = if is_standard(&options.file) { "clock" } else { "file's date" };
        said.push(format!(
            "day taken from the {whose}: with --date {day} the same list gives the same catalog any time"
        ));
    }
    // The catalog is written; a closed terminal cannot be told anything.
    let _ = writeln!(io::stderr(), "{}", said.join("\n"));
    let grave = imported.diagnostics.iter().any(|found| found.severity == Severity::Error);
    Ok(if grave { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

fn name(path: &Path) -> String {
    shown(&path.display().to_string())
}

fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The bytes, and the day on which they were written.
fn read(path: &Path) -> Result<(Vec<u8>, Option<Date>), Failure> {
    let failure = |error: io::Error| Failure(format!("cannot read {}: {error}", name(path)));
    if is_standard(path) {
        let bytes = files::bounded(io::stdin().lock(), LARGEST_FILE).map_err(failure)?;
        return Ok((bytes, date(SystemTime::now())));
    }
    let file = std::fs::File::open(path).map_err(failure)?;
    let written = file.metadata().and_then(|metadata| metadata.modified()).ok();
    let bytes = files::bounded(file, LARGEST_FILE).map_err(failure)?;
    Ok((bytes, written.and_then(date)))
}

fn date(time: SystemTime) -> Option<Date> {
    let seconds = time.duration_since(UNIX_EPOCH).ok()?.as_secs();
    Instant::from_unix_seconds(i64::try_from(seconds).ok()?).map(Instant::date)
}

/// The catalog, and a line on what is wrong with it.
fn catalog(path: &Path) -> Result<(Catalog, Option<String>), Failure> {
    let bytes = files::catalog(path).map_err(|error| Failure(format!("cannot read {}: {error}", name(path))))?;
    match Catalog::from_text(&bytes) {
        Ok((catalog, found)) if found.is_empty() => Ok((catalog, None)),
        Ok((catalog, found)) => {
            let found = counted(found.len(), "finding");
            Ok((catalog, Some(format!("{}: {found}, which check lists", name(path)))))
        }
        Err(error) => Err(Failure(format!("{}: {}", name(path), shown(&error.to_string())))),
    }
}

/// Says that something is going on once it has gone on for a second, to people only.
struct Progress(Option<(Sender<()>, JoinHandle<()>)>);

impl Progress {
    fn start() -> Self {
        if !io::stderr().is_terminal() {
            return Self(None);
        }
        let (sender, receiver) = mpsc::channel::<()>();
        let thread = std::thread::spawn(move || {
            let mut seconds = 0;
            while receiver.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                seconds += 1;
                let _ = write!(io::stderr(), "\rimporting, {seconds} s");
            }
            if seconds > 0 {
                let _ = write!(io::stderr(), "\r\u{1b}[K");
            }
        });
        Self(Some((sender, thread)))
    }

    fn end(self) {
        if let Some((sender, thread)) = self.0 {
            drop(sender);
            // It writes nothing but progress.
            let _ = thread.join();
        }
    }
}
