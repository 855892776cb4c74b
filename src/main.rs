//! The command line of model-compare.

use std::process::ExitCode;

fn main() -> ExitCode {
    model_compare::cli::run(std::env::args_os())
}
