//! `cargo xtask beside`: the article's chart as other libraries draw it when they are left alone, in one picture beside ours.

use std::fmt::Write;
use std::process::Command;

use anyhow::{Context, Result};
use model_compare::catalog::Catalog;
use model_compare::compare::compare;
use model_compare::draw::{self, STYLE_SHEET, StringSink};
use model_compare::scene::Px;
use model_compare::view::{Asked, Viewport, view};
use serde_json::json;

use crate::{command, files, npm};

/// What is asked for: the second benchmark of the article, on its day.
const ASKED: [(&str, &str); 3] =
    [("benchmark", "gpqa-diamond"), ("as-of", "2025-01-29"), ("highlight", "deepseek-r1 openai-o1")];
/// The width of our picture: that of the column less the figure's padding.
const WIDTH: i32 = 720 - 28;
/// The window that all four are seen in.
const WINDOW: &str = "--window-size=1540,1820";
/// The scripts of the libraries, in the order in which they are read.
const SCRIPTS: [&str; 6] = [
    "d3/dist/d3.min.js",
    "@observablehq/plot/dist/plot.umd.min.js",
    "vega/build/vega.min.js",
    "vega-lite/build/vega-lite.min.js",
    "vega-embed/build/vega-embed.min.js",
    "highcharts/highcharts.js",
];
/// The libraries with the place of their version in the page.
const LIBRARIES: [(&str, &str); 3] =
    [("/*PLOT*/", "@observablehq/plot"), ("/*VEGA-LITE*/", "vega-lite"), ("/*HIGHCHARTS*/", "highcharts")];

/// Writes the page and, where there is a Chromium, the picture, into `target/beside/`.
pub fn run() -> Result<()> {
    let modules = npm::beside()?;
    let (catalog, _) = Catalog::from_text(&files::read(&files::root().join("pkg/catalog.json"))?)?;
    let (asked, mut found) = Asked::parse(&ASKED);
    let viewport = Viewport::Width(Px::whole(WIDTH));
    let ours = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found)?;
    let mut figure = StringSink::default();
    draw::figure(&ours, &mut figure);

    let mut rows = Vec::new();
    for entry in compare(&catalog, &asked.query, &mut found)?.entries {
        let developer = &entry.model.developer.name;
        rows.push(json!({"name": entry.model.short, "developer": developer, "price": entry.price.to_f64(),
            "score": entry.value.to_f64(), "highlighted": entry.highlighted}));
    }
    let mut scripts = String::new();
    for script in SCRIPTS {
        writeln!(scripts, "<script src=\"{}\"></script>", modules.join(script).display())?;
    }
    let template = files::read(&files::root().join("xtask/beside/page.html"))?;
    let mut page = String::from_utf8(template).context("xtask/beside/page.html is no text")?;
    for (place, library) in LIBRARIES {
        page = page.replace(place, &npm::version_of_peer(library)?);
    }
    page = page.replace("/*SHEET*/", STYLE_SHEET).replace("<!--SCRIPTS-->", &scripts);
    page = page.replace("<!--OURS-->", &figure.into_string()).replace("/*ROWS*/", &json!(rows).to_string());

    let folder = files::root().join("target/beside");
    files::create_dir(&folder)?;
    let file = folder.join("index.html");
    files::write(&file, page)?;
    println!("target/beside/index.html");
    if let Some(chromium) = command::find("chromium") {
        let picture = folder.join("beside.png");
        let flags = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--virtual-time-budget=5000",
            WINDOW,
        ];
        let mut look = Command::new(chromium);
        look.args(flags).arg(format!("--screenshot={}", picture.display())).arg(format!("file://{}", file.display()));
        command::run(look.stderr(std::process::Stdio::null()))?;
        println!("target/beside/beside.png");
    }
    Ok(())
}
