//! `render`: a static figure, the same that the element draws.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};

use super::data;
use super::embed::{Form, Style, element};
use super::fact;
use super::shown::shown;
use super::{Failure, Outcome, print};
use crate::catalog::Catalog;
use crate::compare::{compare, ranking};
use crate::diagnostic::{Diagnostic, Severity};
use crate::draw::{self, StringSink};
use crate::query::{ATTRIBUTES, ChartKind, Query, SHOW, fact_attributes};
use crate::scene::{Ink, Px};
use crate::theme::{Rgb, Theme, colour};
use crate::time::Instant;
use crate::view::{Asked, AskedFact, View, Viewport, nothing, view};

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
                .value_parser(["light", "declarative", "figure", "svg", "csv", "json", "fact"])
                .default_value("light")
                .help(
                    "light: the element with its figure as content; declarative: with it in a shadow root that the page's styles don't reach; figure: the figure of one width alone; svg: a picture with its words in it; csv and json: what a chart of this kind shows as data, with the source of every figure; fact: a model-fact element for a sentence, with its source on demand",
                ),
        )
        .arg(
            Arg::new("style")
                .long("style")
                .value_parser(["inline", "link", "none"])
                .help("Of the forms light and declarative (inline without it) and fact (link without it): the style sheet in the page, with no request, or a link to that of the package; none, of fact: the page links it itself"),
        )
        .arg(
            Arg::new("package")
                .long("package")
                .value_name("ADDRESS")
                .default_value("/model-compare/")
                .help("Where the site has the files of pkg/; for --style link"),
        )
        .arg(
            Arg::new("src-address")
                .long("src-address")
                .value_name("ADDRESS")
                .help("Where the site has the catalog of --src: the element's src; without it the catalog of the package"),
        )
        .arg(
            Arg::new("width")
                .long("width")
                .value_name("PIXELS")
                .value_parser(clap::value_parser!(u16).range(i64::from(NARROWEST)..=i64::from(WIDEST)))
                .default_value(WIDTH_TEXT)
                .help("The width in CSS pixels: of the form figure without its padding, of svg with its margins; the other forms fit any width"),
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
        .arg(
            Arg::new(SHOW.name)
                .long(SHOW.name)
                .value_name("WORDS")
                .help(format!("Of the form fact: {} Takes {}; without it: {}", SHOW.meaning, SHOW.values, SHOW.default).replace('`', "")),
        )
}

/// How the element gets its style: in it, where nothing else is said, but beside a fact's words in a sentence.
fn style_word<'m>(matches: &'m ArgMatches, form: &str) -> &'m str {
    let default = if form == "fact" { "link" } else { "inline" };
    matches.get_one::<String>("style").map_or(default, String::as_str)
}

/// Draws what the flags ask for. What was found on the way goes to standard error; the figure is drawn all the same.
pub(super) fn run(matches: &ArgMatches) -> Outcome {
    expect_used(matches)?;
    let path = matches.get_one::<PathBuf>("src").map_or(Path::new(CATALOG), PathBuf::as_path);
    let name = shown(&path.display().to_string());
    let bytes = std::fs::read(path).map_err(|error| {
        Failure(format!("cannot read the catalog {name}: {error}; run in the project's folder or name one with --src"))
    })?;
    let (catalog, _) =
        Catalog::from_text(&bytes).map_err(|error| Failure(format!("{name}: {}", shown(&error.to_string()))))?;

    let form = matches.get_one::<String>("form").map_or("light", String::as_str);
    if form == "fact" {
        return write_out(matches, fact_element(matches, &catalog)?);
    }
    let given: Vec<(&str, &str)> = ATTRIBUTES
        .iter()
        .filter(|attribute| attribute.name != "src")
        .filter_map(|attribute| Some((attribute.name, matches.get_one::<String>(attribute.name)?.as_str())))
        .collect();
    let (asked, mut found) = Asked::parse(&given);
    let width = matches.get_one::<u16>("width").copied().unwrap_or(WIDTH);
    let width = Px::whole(i32::from(width));
    let look = |viewport: Viewport, found: &mut Vec<Diagnostic>| {
        view(&catalog, &asked.query, viewport, asked.theme, asked.locale, found)
    };
    let drawn = match form {
        "figure" => look(Viewport::Width(width), &mut found),
        // The same, narrower by the margins. What was found does not depend on the width.
        "svg" => look(Viewport::Width(width), &mut found)
            .and_then(|view| look(Viewport::Width(width - margins(&view)), &mut Vec::new())),
        _ => look(Viewport::Any, &mut found),
    };
    tell(&found);
    let view = match drawn {
        Ok(view) => view,
        Err(error) => {
            // What the element shows then, where the page has nothing of its own; the other forms stand in a page for good.
            if form == "figure" {
                let empty = nothing(&catalog, &asked.query, asked.theme, asked.locale, &error);
                write_out(matches, figure(&empty))?;
            }
            return Err(Failure(shown(&error.to_string())));
        }
    };
    // What was found has been said.
    let rows = || data::data(&catalog, &asked.query).map_err(|error| Failure(shown(&error.to_string())));
    let text = match form {
        "figure" => figure(&view),
        "svg" => picture(&view)?,
        "csv" => rows()?.csv().map_err(|error| Failure(format!("cannot write the data: {error}")))?,
        "json" => format!("{:#}", rows()?.json()),
        form => {
            let form = if form == "declarative" { Form::Declarative } else { Form::Light };
            embedded(form, matches, &given, &catalog, &asked, &view)
        }
    };
    write_out(matches, text)
}

/// Says what was found to who runs the command.
fn tell(found: &[Diagnostic]) {
    for diagnostic in found {
        // A closed standard error has no reader.
        let _ = writeln!(std::io::stderr(), "model-compare: {}", shown(&diagnostic.to_string()));
    }
}

/// To the file that was named, or to standard output.
fn write_out(matches: &ArgMatches, mut text: String) -> Outcome {
    if !text.ends_with('\n') {
        text.push('\n');
    }
    match matches.get_one::<PathBuf>("output") {
        Some(path) => write(path, &text)?,
        None => print(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The element of a fact. What was found is said once: what makes the fact impossible is its failure.
fn fact_element(matches: &ArgMatches, catalog: &Catalog) -> Result<String, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let names: Vec<&'static str> = fact_attributes().iter().map(|attribute| attribute.name).collect();
    let mut given: Vec<(&str, &str)> = Vec::new();
    for name in names.iter().filter(|name| **name != "src") {
        given.extend(word(name).map(|value| (*name, value)));
    }
    let (asked, mut found) = AskedFact::parse(&given);
    let made = crate::view::fact(catalog, &asked.query, asked.show, asked.locale, &mut found);
    found.retain(|finding| finding.severity < Severity::Error);
    tell(&found);
    let fact = made.map_err(|error| Failure(shown(&error.to_string())))?;
    let sheet = format!("{}/model-fact.css", word("package").unwrap_or_default().trim_end_matches('/'));
    let style = match style_word(matches, "fact") {
        "link" => Style::Link(&sheet),
        "none" => Style::None,
        _ => Style::Inline,
    };
    let day = fact.day.to_string();
    let author = |name: &str| given.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let attributes = fact::pinned(author, &names, &fact, &day, word("src-address"));
    Ok(fact::element(style, &attributes, &fact))
}

/// Refuses a flag that the form has no use for: it would be missed only in print.
fn expect_used(matches: &ArgMatches) -> Result<(), Failure> {
    let form = matches.get_one::<String>("form").map_or("light", String::as_str);
    let given = |flag: &str| matches.value_source(flag) == Some(ValueSource::CommandLine);
    let is_fact = form == "fact";
    let element = is_fact || ["light", "declarative"].contains(&form);
    let mut flags = vec![
        ("width", ["figure", "svg"].contains(&form)),
        ("style", element),
        ("package", element && style_word(matches, form) == "link"),
        ("src-address", element),
        (SHOW.name, is_fact),
    ];
    let of_facts = fact_attributes();
    for attribute in ATTRIBUTES {
        flags.push((attribute.name, !is_fact || of_facts.iter().any(|of_fact| of_fact.name == attribute.name)));
    }
    for (flag, used) in flags {
        if given(flag) && !used {
            return Err(Failure(format!("--{flag} says nothing of what --form {form} writes here")));
        }
    }
    if element && !is_fact && style_word(matches, form) == "none" {
        return Err(Failure(format!("--style none says nothing of what --form {form} writes here")));
    }
    if element && given("src") && !given("src-address") {
        return Err(Failure(format!(
            "--form {form} needs --src-address: where the site has the catalog of --src, which the element reads when it is asked more"
        )));
    }
    for flag in ["package", "src-address"] {
        let scheme = matches.get_one::<String>(flag).and_then(|address| address.split_once(':'));
        if scheme.is_some_and(|(scheme, _)| !["http", "https"].contains(&scheme)) {
            return Err(Failure(format!("--{flag} is no address of a site: expected http, https or a path")));
        }
    }
    Ok(())
}

/// The element. What the author left open is written down as it is in the figure, so that an interaction years later draws
/// the same: the language, the day and the benchmark.
fn embedded(
    form: Form,
    matches: &ArgMatches,
    given: &[(&'static str, &str)],
    catalog: &Catalog,
    asked: &Asked,
    view: &View,
) -> String {
    let day = asked.query.as_of.map_or(catalog.date, Instant::date).to_string();
    let (language, benchmark) = (view.locale.tag(), chosen_benchmark(catalog, &asked.query));
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let mut attributes: Vec<(&str, &str)> = Vec::new();
    for attribute in ATTRIBUTES {
        let author = given.iter().find(|(name, _)| *name == attribute.name).map(|(_, value)| *value);
        let value = match attribute.name {
            "lang" => author.or(Some(language)),
            // A word that is no date has left the catalog's.
            "as-of" => author.filter(|_| asked.query.as_of.is_some()).or(Some(day.as_str())),
            "benchmark" => author.or(benchmark.as_deref()),
            "src" => word("src-address"),
            _ => author,
        };
        attributes.extend(value.map(|value| (attribute.name, value)));
    }
    let sheet = format!("{}/model-compare.css", word("package").unwrap_or_default().trim_end_matches('/'));
    let style = if style_word(matches, "light") == "link" { Style::Link(&sheet) } else { Style::Inline };
    element(form, style, &attributes, view)
}

/// The benchmark that was chosen where none was named, so that the figure keeps it when the catalog grows. A versus chart shows all
/// that its models share, hosts and histories have none.
fn chosen_benchmark(catalog: &Catalog, query: &Query) -> Option<String> {
    let benchmark = match query.chart {
        ChartKind::Scatter => compare(catalog, query, &mut Vec::new()).ok()?.benchmark()?,
        ChartKind::Ranking => ranking(catalog, query, &mut Vec::new()).ok()?.benchmark,
        ChartKind::Versus | ChartKind::Hosts | ChartKind::History => return None,
    };
    Some(benchmark.id.clone())
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
        return Err(Failure("a table is no picture: --view table needs another --form".to_owned()));
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
