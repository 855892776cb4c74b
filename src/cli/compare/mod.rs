//! `compare`: the whole answer about two to five models, as text or as data.

mod json;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::shown::{shown, shown_json};
use super::{Failure, Outcome, files, print};
use crate::catalog::Catalog;
use crate::compare::{Worth, answer, still_to_come};
use crate::diagnostic::Severity;
use crate::error::Error;
use crate::query::ATTRIBUTES;
use crate::text::{answer_refused, answer_words};
use crate::view::Asked;

/// Where the shipped catalog is, seen from the project's root.
const CATALOG: &str = "pkg/catalog.json";

/// The attributes that say something of an answer in words. The others are about pictures.
const USED: [&str; 7] = ["benchmark", "price", "host", "as-of", "hours", "phrasing", "lang"];

/// Those that decide which prices are compared: where one is not understood there is no answer. Of benchmarks the answer names those it has.
const DECISIVE: [&str; 4] = ["price", "host", "as-of", "hours"];

/// The grammar of `compare`: the models, and a flag for each attribute of the element that is used.
pub(super) fn command() -> Command {
    let attributes = ATTRIBUTES.iter().filter(|attribute| USED.contains(&attribute.name)).map(|attribute| {
        let help = match attribute.name {
            "benchmark" => "Which scores are compared. Takes ids or names, separated by commas; without it: all that each model has one on".to_owned(),
            "price" => "Which list price is compared. Takes output, input, cached-input, a mix in words such as \"blended 3 input 1 output\", a workload or a request; without it: output".to_owned(),
            "lang" => "The language of sentences, and the region whose numbers are written. Takes a language tag: en-GB, fr-CA, de; without it: en".to_owned(),
            _ => format!("{} Takes {}; without it: {}", attribute.meaning, attribute.values, attribute.default),
        };
        Arg::new(attribute.name).long(attribute.name).value_name("WORDS").help(help.replace('`', ""))
    });
    Command::new("compare")
        .about("Says all that the catalog knows of two to five models: exit code 0; 2 where a word was not known, without an answer where it decides what is compared; 1 where there is no answer")
        .after_help(
            "Example:\n  model-compare compare deepseek-r1 openai-o1 --as-of 2025-01-29 --lang fr",
        )
        .arg(
            Arg::new("models")
                .value_name("MODEL")
                .required(true)
                .action(ArgAction::Append)
                .num_args(1..)
                .help("Ids, names or aliases of two to five models"),
        )
        .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help("The same as data: see www/compare-v1.schema.json"))
        .arg(
            Arg::new("worth")
                .long("worth")
                .value_name("WAY")
                .value_parser(["break-even", "points-per-dollar"])
                .default_value("break-even")
                .help("By what it is judged whether a score is worth its price"),
        )
        .arg(
            Arg::new("src")
                .long("src")
                .alias("catalog")
                .value_name("FILE")
                .value_parser(clap::value_parser!(PathBuf))
                .default_value(CATALOG)
                .help("The catalog-v1 document that is read; - reads standard input"),
        )
        .args(attributes)
}

/// Prints the answer. What was found on the way goes to standard error; the rest is answered all the same, unless it decides
/// what is compared.
pub(super) fn run(matches: &ArgMatches) -> Outcome {
    let path = matches.get_one::<PathBuf>("src").map_or(Path::new(CATALOG), PathBuf::as_path);
    let name = shown(&path.display().to_string());
    let bytes = files::catalog(path).map_err(|error| {
        Failure(format!("cannot read the catalog {name}: {error}; run in the project's folder or name one with --src"))
    })?;
    let (catalog, _) =
        Catalog::from_text(&bytes).map_err(|error| Failure(format!("{name}: {}", shown(&error.to_string()))))?;

    let words: Vec<&str> = matches.get_many::<String>("models").into_iter().flatten().map(String::as_str).collect();
    // A name may have spaces; where it stands alone they may as well separate names.
    let models = words.join(",");
    let mut given: Vec<(&str, &str)> = vec![("highlight", &models)];
    for attribute in USED {
        given.extend(matches.get_one::<String>(attribute).map(|value| (attribute, value.as_str())));
    }
    let (asked, mut found) = Asked::parse(&given);
    let is_per_dollar = matches.get_one::<String>("worth").is_some_and(|worth| worth == "points-per-dollar");
    let worth = if is_per_dollar { Worth::PointsPerDollar } else { Worth::BreakEven };
    let answered = answer(&catalog, &asked.query, worth, &mut found);
    for diagnostic in &mut found {
        // The attribute has no flag of its own here.
        if diagnostic.at == "highlight" {
            "MODEL".clone_into(&mut diagnostic.at);
        }
        // A closed standard error has no reader.
        let _ = writeln!(std::io::stderr(), "model-compare: {}", shown(&diagnostic.to_string()));
    }
    // An answer to another question than the one asked would be taken for the answer.
    if found
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error && DECISIVE.contains(&diagnostic.at.as_str()))
    {
        return Ok(ExitCode::from(2));
    }
    let answer = answered.map_err(|error| {
        let (to_come, as_of) = still_to_come(&catalog, &asked.query);
        let said = answer_refused(&error, &to_come, as_of, asked.locale);
        Failure(shown(&said.unwrap_or_else(|| why_not(&error))))
    })?;
    if matches.get_flag("json") {
        let document = format!("{:#}", json::document(&answer, asked.locale, &found));
        print(&(shown_json(&document) + "\n"))?;
    } else {
        print(&text::written(&answer_words(&answer, asked.locale)))?;
    }
    let is_grave = found.iter().any(|diagnostic| diagnostic.severity > Severity::Note);
    Ok(if is_grave { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

/// Why there is no answer, in the words of this command.
fn why_not(error: &Error) -> String {
    if error.code() == "too-few-models" {
        return "fewer than two of the catalog's models are named; name two to five, such as: compare deepseek-r1 openai-o1"
            .to_owned();
    }
    // What was found first has been said before.
    match &error.diagnostic().hint {
        Some(hint) if !hint.starts_with("First finding: ") => format!("{} {hint}", error.diagnostic().message),
        _ => error.diagnostic().message.clone(),
    }
}
