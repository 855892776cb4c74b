//! `render`: a static figure, the same that the element draws.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command};

use super::shown::shown;
use super::{Failure, Outcome, print};
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::draw::{self, StringSink};
use crate::query::ATTRIBUTES;
use crate::scene::{Ink, Px};
use crate::theme::{Rgb, Theme, colour};
use crate::view::{Asked, View, Viewport, view};

/// Where the shipped catalog is, seen from the project's root.
const CATALOG: &str = "pkg/catalog.json";
/// As wide as a column of text on a desk.
const WIDTH: u16 = 720;
const WIDTH_TEXT: &str = "720";
/// As narrow as the element lets itself become; layout goes a little further, which leaves room for a picture's margins.
const NARROWEST: u16 = 280;
/// The widest that is laid out.
const WIDEST: u16 = 2000;

/// The grammar of `render`: a flag for each attribute of the element.
pub(super) fn command() -> Command {
    let attributes = ATTRIBUTES.iter().filter(|attribute| attribute.name != "src").map(|attribute| {
        let help = format!("{} Takes {}; without it: {}", attribute.meaning, attribute.values, attribute.default);
        Arg::new(attribute.name).long(attribute.name).value_name("WORDS").help(help.replace('`', ""))
    });
    Command::new("render")
        .about("Writes a figure as an HTML fragment or as an SVG file that stands alone")
        .after_help(
            "Example:\n  model-compare render --benchmark aime-2024 --as-of 2025-01-29 \\\n    --highlight \"deepseek-r1 openai-o1\" --lang fr --form svg -o figure.svg",
        )
        .arg(
            Arg::new("form")
                .long("form")
                .value_parser(["html", "svg"])
                .default_value("html")
                .help("html: the element's figure, to be styled by model-compare.css; svg: a picture with its words in it"),
        )
        .arg(
            Arg::new("width")
                .long("width")
                .value_name("PIXELS")
                .value_parser(clap::value_parser!(u16).range(i64::from(NARROWEST)..=i64::from(WIDEST)))
                .default_value(WIDTH_TEXT)
                .help("The width in CSS pixels: of the figure without its padding, or of the whole picture, its margins included"),
        )
        .arg(
            Arg::new("output")
                .short('o')
                .long("output")
                .value_name("FILE")
                .value_parser(clap::value_parser!(PathBuf))
                .help("Where to write; standard output without it"),
        )
        .arg(
            Arg::new("src")
                .long("src")
                .alias("catalog")
                .value_name("FILE")
                .value_parser(clap::value_parser!(PathBuf))
                .default_value(CATALOG)
                .help("The catalog-v1 document that is read"),
        )
        .args(attributes)
}

/// Draws what the flags ask for. What was found on the way goes to standard error; the figure is drawn all the same.
pub(super) fn run(matches: &ArgMatches) -> Outcome {
    let path = matches.get_one::<PathBuf>("src").map_or(Path::new(CATALOG), PathBuf::as_path);
    let name = shown(&path.display().to_string());
    let bytes = std::fs::read(path).map_err(|error| {
        Failure(format!("cannot read the catalog {name}: {error}; run in the project's folder or name one with --src"))
    })?;
    let (catalog, _) =
        Catalog::from_text(&bytes).map_err(|error| Failure(format!("{name}: {}", shown(&error.to_string()))))?;

    let given: Vec<(&str, &str)> = ATTRIBUTES
        .iter()
        .filter(|attribute| attribute.name != "src")
        .filter_map(|attribute| Some((attribute.name, matches.get_one::<String>(attribute.name)?.as_str())))
        .collect();
    let (asked, mut found) = Asked::parse(&given);
    let width = matches.get_one::<u16>("width").copied().unwrap_or(WIDTH);
    let width = Px::whole(i32::from(width));
    let svg = matches.get_one::<String>("form").is_some_and(|form| form == "svg");
    let look = |width: Px, found: &mut Vec<Diagnostic>| {
        view(&catalog, &asked.query, Viewport { width }, asked.theme, asked.locale, found)
    };
    let drawn = match look(width, &mut found) {
        // The same, narrower by the margins. What was found does not depend on the width.
        Ok(view) if svg => look(width - margins(&view), &mut Vec::new()),
        drawn => drawn,
    };
    for diagnostic in &found {
        // A closed standard error has no reader.
        let _ = writeln!(std::io::stderr(), "model-compare: {}", shown(&diagnostic.to_string()));
    }

    let view = drawn.map_err(|error| Failure(shown(&error.to_string())))?;
    let mut text = if svg { picture(&view)? } else { figure(&view) };
    text.push('\n');
    match matches.get_one::<PathBuf>("output") {
        Some(path) => write(path, &text)?,
        None => print(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn figure(view: &View) -> String {
    let mut sink = StringSink::default();
    draw::figure(view, &mut sink);
    sink.into_string()
}

/// By how much a picture that stands alone is wider than what it is made around.
fn margins(view: &View) -> Px {
    match (view.poster(), view.scene()) {
        (Some(poster), Some(scene)) => poster.width - scene.width,
        _ => Px::ZERO,
    }
}

fn picture(view: &View) -> Result<String, Failure> {
    let Some(scene) = view.poster() else {
        return Err(Failure("a table is no picture: --view table needs --form html".to_owned()));
    };
    let light: fn(Ink) -> Rgb = |ink| colour(ink).light;
    let dark: fn(Ink) -> Rgb = |ink| colour(ink).dark;
    let mut sink = StringSink::default();
    draw::svg_document(&scene, &view.summary, if view.theme == Theme::Dark { dark } else { light }, &mut sink);
    Ok(sink.into_string())
}

/// Writes a file whole or not at all: readers never see half of it.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let name = shown(&path.display().to_string());
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(path.file_name().ok_or_else(|| Failure(format!("{name} names no file to write")))?);
    hidden.push(format!(".{}", std::process::id()));
    let beside = path.with_file_name(hidden);
    std::fs::write(&beside, text).and_then(|()| std::fs::rename(&beside, path)).map_err(|error| {
        // Whether or not it came to be.
        let _ = std::fs::remove_file(&beside);
        Failure(format!("cannot write {name}: {error}"))
    })
}
