//! `cargo xtask sheet`: every kind of chart, from a phone's width to a wall's, in four languages, on both grounds, with few
//! marks and with thousands, on one page to be looked at.

mod made_up;

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use model_compare::catalog::Catalog;
use model_compare::draw::{self, STYLE_SHEET, StringSink};
use model_compare::scene::Px;
use model_compare::view::{Asked, Viewport, view};

use crate::files;

/// What a figure's box takes from the width of its picture, on both sides together.
const PADDING: i32 = 28;
const WIDTHS: [i32; 6] = [280, 360, 480, 760, 1100, 1600];
const LANGUAGES: [&str; 4] = ["en", "fr", "de", "es"];
const SCHEMES: [&str; 2] = ["light", "dark"];
const MARKS: [usize; 5] = [2, 12, 100, 1843, 4000];
const KINDS: [&str; 5] = ["scatter", "versus", "hosts", "history", "ranking"];

/// A dozen models that a reader knows, all on the benchmark of the article.
const DOZEN: &str = "deepseek-r1 openai-o1 o1-mini gpt-4o-2024-11-20 claude-3.5-sonnet-20241022 deepseek-v3 o3-mini \
                     gemini-2.0-flash llama-3.1-405b qwen2.5-72b claude-3-opus-20240229 claude-3.5-haiku-20241022";

/// Writes the page and a page for each kind and number of marks into `target/sheet/`; with a word only those of that kind.
pub fn run(only: Option<&str>) -> Result<()> {
    let folder = files::root().join("target/sheet");
    files::remove_dir(&folder)?;
    files::create_dir(&folder)?;
    let shipped = read(&files::root().join("pkg/catalog.json"))?;
    let mut index = String::from(HEAD);
    let mut drawn = 0;
    for kind in KINDS.into_iter().filter(|kind| only.is_none_or(|only| only == *kind)) {
        for marks in MARKS {
            let made_up = made_up::catalog(marks)?;
            let name = format!("{kind}-{marks}.html");
            let (text, figures) = page(kind, marks, &shipped, &made_up)?;
            files::write(&folder.join(&name), text)?;
            drawn += figures;
            writeln!(
                index,
                "<h2><a href=\"{name}\">{kind}, {marks}</a></h2><iframe loading=lazy title=\"{kind}, {marks}\" src=\"{name}\"></iframe>"
            )?;
        }
    }
    files::write(&folder.join("index.html"), index)?;
    println!("target/sheet/index.html: {drawn} figures");
    Ok(())
}

const HEAD: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>The sheet</title>\n<style>body { font-family: \
                    sans-serif; margin: 1rem } iframe { inline-size: 100%; block-size: 90vh; border: 1px solid \
                    }</style>\n<h1>The sheet</h1>\n";

fn read(path: &Path) -> Result<Catalog> {
    let (catalog, _) = Catalog::from_text(&files::read(path)?).with_context(|| path.display().to_string())?;
    Ok(catalog)
}

/// All figures of a kind with so many marks, and how many there are.
fn page(kind: &str, marks: usize, shipped: &Catalog, made_up: &Catalog) -> Result<(String, usize)> {
    let mut text = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>{kind}, {marks}</title>\n<style>body {{ margin: 0; \
         font-family: Georgia, serif }} section {{ display: flex; flex-wrap: wrap; gap: 16px; padding: 16px; \
         align-items: start }} .dark {{ color-scheme: dark; background: #16181c }}\n{STYLE_SHEET}</style>\n"
    );
    let mut figures = 0;
    for scheme in SCHEMES {
        for language in LANGUAGES {
            writeln!(text, "<section class={scheme} id=\"{scheme}-{language}\">")?;
            for width in WIDTHS {
                let (catalog, mut asked) = asked(kind, marks, (shipped, made_up));
                asked.push(("chart", kind));
                asked.push(("lang", language));
                writeln!(text, "<div style=\"inline-size: {width}px\">{}</div>", figure(catalog, &asked, width))?;
                figures += 1;
            }
            text.push_str("</section>\n");
        }
    }
    Ok((text, figures))
}

/// Of which catalog, and what: real models where there are enough.
fn asked<'c>(
    kind: &str,
    marks: usize,
    (shipped, made_up): (&'c Catalog, &'c Catalog),
) -> (&'c Catalog, Vec<(&'static str, &'static str)>) {
    let pair = ("highlight", "deepseek-r1 openai-o1");
    let then = ("as-of", "2025-01-29");
    match (kind, marks) {
        ("scatter" | "ranking", 2) => (shipped, vec![("models", pair.1), pair, ("benchmark", "aime-2024"), then]),
        ("scatter" | "ranking", 12) => (shipped, vec![("models", DOZEN), pair, ("benchmark", "gpqa-diamond")]),
        ("scatter" | "ranking", 100) => {
            (shipped, vec![("benchmark", "arena-text"), ("highlight", "deepseek-r1 openai-o1")])
        }
        ("versus", 2) => (shipped, vec![("models", pair.1), then]),
        ("versus", 12) => {
            (shipped, vec![("models", "deepseek-r1 openai-o1 o1-mini deepseek-v3 gpt-4o-2024-05-13"), then])
        }
        ("hosts", 2) => (shipped, vec![("models", "openai-o1"), then]),
        ("hosts", 12) => (shipped, vec![("models", "deepseek-r1")]),
        ("history", 2) => (shipped, vec![("models", pair.1)]),
        ("history", 12) => (
            shipped,
            vec![(
                "models",
                "deepseek-r1 openai-o1 gpt-4o-2024-05-13 deepseek-v3 o1-mini claude-3.5-sonnet-20241022 gemini-2.0-flash llama-3.1-405b",
            )],
        ),
        ("versus" | "history", _) => (made_up, vec![("models", "m0 m1 m2 m3 m4")]),
        ("hosts", _) => (made_up, vec![("models", "m0")]),
        _ => (made_up, vec![("highlight", "m0 m7")]),
    }
}

/// The figure, or in words why there is none.
fn figure(catalog: &Catalog, attributes: &[(&str, &str)], width: i32) -> String {
    let (asked, mut found) = Asked::parse(attributes);
    let viewport = Viewport::Width(Px::whole(width - PADDING));
    match view(catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found) {
        Ok(view) => {
            let mut sink = StringSink::default();
            draw::figure(&view, &mut sink);
            sink.into_string()
        }
        Err(error) => format!("<p>{}</p>", draw::plain(&error.diagnostic().to_string())),
    }
}
