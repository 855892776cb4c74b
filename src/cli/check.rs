//! `check`: what is wrong with catalogs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};

use super::files;
use super::shown::{shown, shown_json};
use super::{Failure, Outcome, print};
use crate::catalog::{Catalog, Json};
use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
use crate::review::review;

/// What `check` is asked.
#[derive(clap::Args, Debug)]
pub(super) struct Options {
    /// Catalogs of the format catalog-v1; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Lists too what could not be joined: scores without a price, prices without a score, one model under two ids
    #[arg(long)]
    joins: bool,
}

#[derive(clap::ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// A line for each finding, for people
    Text,
    /// One document, for programs
    Json,
}

/// What was found in one file.
struct Checked {
    name: String,
    /// How many models, offers, benchmarks and scores can be used; `None` where the file cannot be used at all.
    usable: Option<[usize; 4]>,
    found: Vec<Diagnostic>,
}

/// Checks every file; one that cannot be read does not keep the others from being checked.
pub(super) fn run(options: &Options) -> Outcome {
    let checked: Vec<Checked> = options.files.iter().map(|path| check(path, options.joins)).collect();
    match options.format {
        Form::Text => print(&checked.iter().map(Checked::text).collect::<String>())?,
        Form::Json => print(&document(&checked)?)?,
    }
    let grave = |checked: &Checked| checked.found.iter().any(|diagnostic| diagnostic.severity > Severity::Note);
    Ok(if checked.iter().any(|checked| checked.usable.is_none()) {
        ExitCode::FAILURE
    } else if checked.iter().any(grave) {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

fn check(path: &Path, joins: bool) -> Checked {
    let name = path.display().to_string();
    let bytes = match files::catalog(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let diagnostic = Diagnostic::error("unreadable", "catalog", format!("the file cannot be read: {error}."));
            return Checked { name, usable: None, found: vec![diagnostic] };
        }
    };
    match reviewed(&bytes) {
        Ok((catalog, mut found)) => {
            if joins {
                found.extend(crate::import::unjoined(&catalog));
            }
            let offers = catalog.models.iter().map(|model| model.offers.len()).sum();
            let scores = catalog.models.iter().map(|model| model.scores.len()).sum();
            let usable = [catalog.models.len(), offers, catalog.benchmarks.len(), scores];
            Checked { name, usable: Some(usable), found }
        }
        Err(error) => Checked { name, usable: None, found: vec![error.diagnostic().clone()] },
    }
}

/// The catalog, with what a reader of it is told and what its editor should look at.
fn reviewed(bytes: &[u8]) -> Result<(Catalog, Vec<Diagnostic>), Error> {
    let document = Json::from_text(bytes)?;
    let (catalog, mut found) = Catalog::from_json(&document)?;
    review(&document, &catalog, &mut found);
    Ok((catalog, found))
}

impl Checked {
    fn text(&self) -> String {
        let name = shown(&self.name);
        let mut lines: Vec<String> =
            self.found.iter().map(|diagnostic| format!("{name}: {}", shown(&diagnostic.to_string()))).collect();
        let found = |severity| self.found.iter().filter(|found| found.severity == severity).count();
        lines.push(match self.usable {
            Some([models, offers, benchmarks, scores]) => format!(
                "{name}: {}, {}, {}, {}; {}, {}",
                counted(models, "model"),
                counted(offers, "offer"),
                counted(benchmarks, "benchmark"),
                counted(scores, "score"),
                counted(found(Severity::Error), "error"),
                counted(found(Severity::Warning), "warning")
            ),
            None => format!("{name}: cannot be used"),
        });
        lines.join("\n") + "\n"
    }

    fn json(&self) -> Value {
        let found: Vec<Value> = self
            .found
            .iter()
            .map(|diagnostic| {
                json!({
                    "severity": diagnostic.severity.as_str(),
                    "code": diagnostic.code,
                    "at": diagnostic.at,
                    "message": diagnostic.message,
                    "hint": diagnostic.hint,
                })
            })
            .collect();
        let usable = self.usable.map(|[models, offers, benchmarks, scores]| {
            json!({ "models": models, "offers": offers, "benchmarks": benchmarks, "scores": scores })
        });
        json!({ "file": self.name, "usable": usable, "diagnostics": found })
    }
}

/// "1 model", "2 models"
pub(super) fn counted(count: usize, what: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {what}{s}")
}

fn document(checked: &[Checked]) -> Result<String, Failure> {
    let files: Vec<Value> = checked.iter().map(Checked::json).collect();
    let text = serde_json::to_string_pretty(&json!({ "files": files }));
    text.map(|text| shown_json(&text) + "\n")
        .map_err(|error| Failure(format!("cannot write the findings as JSON: {error}")))
}
