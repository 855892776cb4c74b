//! The command line: serves the demo, renders figures, compares models, checks catalogs, imports other people's.

mod check;
mod compare;
mod data;
mod embed;
mod fact;
mod files;
mod import;
mod render;
mod serve;
mod shown;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, FromArgMatches};

/// Runs the command that the arguments name, the program's own name first.
///
/// Exit codes: 0 for success, 1 where something could not be done, 2 where `check` or `compare` found an error or a
/// warning, `import` an error, or the arguments are wrong.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let matches = match command().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => {
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            // A closed terminal cannot be told anything.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let outcome = match matches.subcommand() {
        Some(("serve", matches)) => serve::Options::from_arg_matches(matches).map(|options| serve::run(&options)),
        Some(("render", matches)) => Ok(render::run(matches)),
        Some(("compare", matches)) => Ok(compare::run(matches)),
        Some(("check", matches)) => check::Options::from_arg_matches(matches).map(|options| check::run(&options)),
        Some(("import", matches)) => import::Options::from_arg_matches(matches).map(|options| import::run(&options)),
        _ => return ExitCode::from(2),
    };
    match outcome {
        Ok(Ok(code)) => code,
        Ok(Err(error)) => {
            let _ = writeln!(io::stderr(), "model-compare: {error}");
            ExitCode::FAILURE
        }
        Err(error) => {
            let _ = error.print();
            ExitCode::from(2)
        }
    }
}

/// The grammar of the command line.
fn command() -> clap::Command {
    clap::Command::new("model-compare")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Price-versus-benchmark charts of AI models: the demo, static figures, catalogs checked")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            serve::Options::augment_args(clap::Command::new("serve"))
                .about("Serves the demo article and the start page on this machine"),
        )
        .subcommand(render::command())
        .subcommand(compare::command())
        .subcommand(check::Options::augment_args(clap::Command::new("check")).about(
            "Checks catalogs: exit code 0 without errors and warnings, 2 with some, 1 where a file cannot be used",
        ))
        .subcommand(import::Options::augment_args(clap::Command::new("import")).about(
            "Makes a catalog of another list of prices: exit code 0 without errors, 2 with some, 1 where a file cannot be used",
        ))
}

/// Why a command could not do its work, in one line.
#[derive(Debug)]
struct Failure(String);

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a command ends with.
type Outcome = Result<ExitCode, Failure>;

/// Writes to standard output; a reader that has gone away, as `head` does, is no failure.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}
