//! What the fuzz targets hold the crate to: no panic, findings that a terminal can show, and of every view that it is
//! the same twice, that its texts keep their places and that nobody's text becomes markup.
//!
//! README.md says how they are run.

use arbitrary::{Result, Unstructured};
use model_compare::catalog::Catalog;
use model_compare::diagnostic::Diagnostic;
use model_compare::draw::{self, StringSink};
use model_compare::error::Error;
use model_compare::query::{ATTRIBUTES, Query};
use model_compare::scene::{Ink, Px};
use model_compare::table::Table;
use model_compare::theme::{Rgb, colour};
use model_compare::view::{self, Asked, Body, View, Viewport};
use serde_json::{Map, Number, Value};

pub mod import;

#[path = "../../native/frame.rs"]
mod frame;
#[path = "../../native/markup.rs"]
mod markup;

/// Any bytes as a catalog; one that can be read is drawn.
pub fn catalog(bytes: &[u8]) {
    match Catalog::from_text(bytes) {
        Ok((catalog, found)) => {
            check_findings(&found);
            assert!(!catalog.models.is_empty(), "no model can be used");
            draw(&catalog, &[], 721);
            draw(&catalog, &[], 720);
        }
        Err(error) => check_error(&error),
    }
}

/// Any words as attributes, one a line: its name, a space, its value.
pub fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let attributes: Vec<(&str, &str)> = text.split('\n').filter_map(|line| line.split_once(' ')).collect();
    let (asked, found) = Asked::parse(&attributes);
    check_findings(&found);
    // A measure and a rate are written in the words that they are read from.
    let price = asked.query.price.to_string();
    let rate = asked.query.currency.map(|currency| currency.to_string()).unwrap_or_default();
    let (again, found) = Query::parse([("price", price.as_str()), ("currency", rate.as_str())]);
    assert_eq!((again.price, again.currency, found), (asked.query.price, asked.query.currency, Vec::new()));
    let (catalog, _) = Catalog::from_text(CATALOGS[0].as_bytes()).expect("a good catalog");
    draw(&catalog, &attributes, 481);
}

/// A spoiled catalog with any attributes at any width.
pub fn view(bytes: &[u8]) {
    let mut choices = Unstructured::new(bytes);
    let Ok((text, attributes, width)) = world(&mut choices) else { return };
    let (catalog, found) = match Catalog::from_text(text.as_bytes()) {
        Ok(read) => read,
        Err(error) => return check_error(&error),
    };
    check_findings(&found);
    let mut attributes: Vec<(&str, &str)> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    draw(&catalog, &attributes, width);
    attributes.retain(|(name, _)| *name != "view");
    attributes.push(("view", "table"));
    draw(&catalog, &attributes, width);
}

fn draw(catalog: &Catalog, attributes: &[(&str, &str)], width: i32) {
    let (asked, mut found) = Asked::parse(attributes);
    // One width in four is any.
    let viewport = if width % 4 == 0 { Viewport::Any } else { Viewport::Width(Px::whole(width)) };
    let look =
        |found: &mut Vec<Diagnostic>| view::view(catalog, &asked.query, viewport, asked.theme, asked.locale, found);
    let drawn = look(&mut found);
    check_findings(&found);
    let view = match drawn {
        Ok(view) => view,
        Err(error) => return check_error(&error),
    };
    assert_eq!(look(&mut Vec::new()).as_ref(), Ok(&view), "not the same twice");
    check_view(&view);
    for entry in 0..3 {
        if let Some(tooltip) = view::tooltip(catalog, &asked.query, asked.locale, entry) {
            check_markup(&written(|sink| draw::tooltip(&tooltip, sink)));
        }
    }
}

fn check_view(view: &View) {
    check_markup(&written(|sink| draw::figure(view, sink)));
    match &view.body {
        Body::Chart(scene) => {
            assert_eq!(frame::misplaced(scene), None);
            let poster = view.poster().expect("a picture of a chart");
            assert_eq!(frame::misplaced(&poster), None);
            let light: fn(Ink) -> Rgb = |ink| colour(ink).light;
            check_markup(&written(|sink| draw::svg_document(&poster, &view.summary, light, sink)));
        }
        Body::Static(scenes, table) => {
            for scene in scenes {
                assert_eq!(frame::misplaced(scene), None);
            }
            check_table(table);
        }
        Body::Table(table) => check_table(table),
    }
}

fn check_table(table: &Table) {
    assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
}

fn written(write: impl FnOnce(&mut StringSink)) -> String {
    let mut sink = StringSink::default();
    write(&mut sink);
    sink.into_string()
}

fn check_markup(markup: &str) {
    assert_eq!(markup::wrong(markup), None, "{markup}");
}

fn check_findings(found: &[Diagnostic]) {
    for finding in found {
        check_line(&finding.to_string());
    }
    assert!(found.len() < 3000, "more findings than anybody reads");
}

fn check_error(error: &Error) {
    check_line(&error.to_string());
    check_line(&error.diagnostic().to_string());
}

/// What a terminal is told is one line of text, not without end.
fn check_line(line: &str) {
    let reorders = |letter| matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    assert!(!line.chars().any(|letter| letter.is_control() || reorders(letter)), "{line:?}");
    assert!(line.chars().count() < 4000, "{line}");
}

/// What the catalogs are made from: good ones.
const CATALOGS: [&str; 5] = [
    include_str!("../../native/view/catalogs/six.json"),
    include_str!("../../native/view/catalogs/hostile.json"),
    include_str!("../../native/view/catalogs/equal.json"),
    include_str!("../../native/view/catalogs/free.json"),
    include_str!("../../native/view/catalogs/spread.json"),
];

type World = (String, Vec<(&'static str, String)>, i32);

fn world(choices: &mut Unstructured) -> Result<World> {
    let mut catalog: Value = serde_json::from_str(choices.choose(&CATALOGS)?).expect("a good catalog");
    let width = choices.int_in_range(0..=2200)?;
    let mut attributes = Vec::new();
    for attribute in ATTRIBUTES {
        if choices.ratio(1, 3)? {
            let mut words = Vec::new();
            for _ in 0..choices.int_in_range(1..=3)? {
                words.push(word(choices)?);
            }
            attributes.push((attribute.name, words.join(choices.choose(&[" ", ", "])?)));
        }
    }
    for _ in 0..choices.int_in_range(0..=24)? {
        spoil(&mut catalog, choices)?;
    }
    Ok((catalog.to_string(), attributes, width))
}

/// Changes something, somewhere.
fn spoil(value: &mut Value, choices: &mut Unstructured) -> Result<()> {
    let deeper = |length: usize, choices: &mut Unstructured| Ok(length > 0 && !choices.ratio(1, 6)?);
    match value {
        Value::Array(items) if deeper(items.len(), choices)? => {
            let at = choices.choose_index(items.len())?;
            match choices.int_in_range(0..=9)? {
                0 => drop(items.remove(at)),
                1 => {
                    let copy = items[at].clone();
                    items.push(copy);
                    let last = items.len() - 1;
                    return spoil(&mut items[last], choices);
                }
                _ => return spoil(&mut items[at], choices),
            }
        }
        Value::Object(entries) if deeper(entries.len(), choices)? => {
            let at = choices.choose_index(entries.len())?;
            let key = entries.keys().nth(at).cloned().unwrap_or_default();
            match choices.int_in_range(0..=9)? {
                0 => drop(entries.remove(&key)),
                1 => {
                    let copy = entries[&key].clone();
                    let key = if choices.arbitrary()? { format!("{key}-2") } else { word(choices)? };
                    entries.insert(key, copy);
                }
                _ => {
                    if let Some(value) = entries.get_mut(&key) {
                        return spoil(value, choices);
                    }
                }
            }
        }
        value => *value = other(choices)?,
    }
    Ok(())
}

/// A value of any kind.
fn other(choices: &mut Unstructured) -> Result<Value> {
    Ok(match choices.int_in_range(0..=9)? {
        0 => Value::Null,
        1 => Value::Bool(choices.arbitrary()?),
        2 => Value::from(choices.arbitrary::<i64>()?),
        3 => Number::from_f64(choices.arbitrary()?).map_or(Value::Null, Value::Number),
        4 => Value::from(*choices.choose(&[0.0, 1e-6, 1e-7, 0.5, 1.0, 30.0, 99.9, 100.0, 1e6, 1e9, -1.0, -1e9])?),
        5 => Value::from(choices.int_in_range(0..=200_000)?)
            .as_f64()
            .map_or(Value::Null, |value| Value::from(value / 1000.0)),
        6 => Value::Array(vec![
            Value::from(choices.int_in_range(-200..=200)?),
            Value::from(choices.int_in_range(-200..=4000)?),
        ]),
        7 => Value::Object(Map::new()),
        _ => Value::from(word(choices)?),
    })
}

fn word(choices: &mut Unstructured) -> Result<String> {
    const WORDS: &[&str] = &[
        "",
        " ",
        "deepseek-r1",
        "openai-o1",
        "r1",
        "o1",
        "gpt-4o",
        "aime-2024",
        "gpqa-diamond",
        "output",
        "input",
        "cached-input",
        "blended 3 input 1 output",
        "blended 7 cached 2 input 1 output",
        "blended 1000000 cached",
        "workload 1000000 input 400000 cached 250000 output",
        "request 1000 input 50 written 400 output 300 reasoning",
        "request 1000000000 input 1000000000 output",
        "measured-task",
        "measured-success",
        "off-peak",
        "peak",
        "1 EUR = 1.0396 USD 2025-01-29",
        "1 USD = 155.2 JPY 2025-01-29",
        "developer",
        "cheapest",
        "all",
        "azure",
        "2025-01-29",
        "2025-09-05T16:00Z",
        "1970-01-01",
        "9999-12-31",
        "2025-02-30",
        "16:30/00:30",
        "chart",
        "table",
        "dark",
        "fr",
        "en",
        "fr-CA",
        "__proto__",
        "constructor",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://example.org/\">",
        "http://",
        "accuracy",
        "elo",
        "index",
        "percent",
        "points",
        "self",
        "competitor",
        "independent",
        "documented",
        "high",
        "low",
        "pass@1",
        "batch",
        "</text><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>&amp;'",
        "\u{202e}gpj.exe",
        "a\u{0}b\u{1b}[31m",
        "\u{300}\u{301}\u{302}",
        "👩‍🚀🇫🇷",
        "通义千问",
        "\u{e0001}\u{e007f}",
        "\u{200b}",
        "\u{a0}",
        "\u{2028}",
        "-1",
        "2.19",
        "0.00000219",
        "5.5e-7",
        "1e999",
        "256000.0",
        "us.deepseek.r1-v1:0",
        "openrouter/deepseek/deepseek-r1:free",
        "o3-mini-high",
        "gpt-4o (2024-05-13)",
        "mistral-large-latest",
        "deepseek-reasoner",
        "Command R+",
        "00:30:00Z",
        "00:00-08:00",
        "128k",
    ];
    Ok(match choices.int_in_range(0..=7)? {
        0 => choices.arbitrary::<&str>()?.to_owned(),
        1 => choices.choose(WORDS)?.repeat(choices.int_in_range(1..=60)?),
        2 => choices.arbitrary::<char>()?.to_string().repeat(choices.int_in_range(1..=500)?),
        _ => (*choices.choose(WORDS)?).to_owned(),
    })
}
