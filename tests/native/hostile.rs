//! Catalogs by somebody who means harm: through every way out nothing of them becomes markup, a link to a script, or a
//! command to a terminal, and none of them takes the memory or the afternoon.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;

use model_compare::catalog::Catalog;
use model_compare::diagnostic::Diagnostic;
use model_compare::draw::{self, StringSink};
use model_compare::scene::Px;
use model_compare::view::{Asked, View, Viewport, tooltip, view};
use serde_json::{Map, Value, json};

use crate::cli::{Folder, program, run};
use crate::view::{figure, picture};
use crate::{frame, markup};

/// What a text may try to be.
const PAYLOADS: &[&str] = &[
    "</text></svg><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onload='alert(1)",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script><![CDATA[",
    "</title></style></textarea></template><svg onload=alert(1)>",
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "&lt;script&gt; &amp;lt; &#60;script&#62; &nbsp; &",
    "${alert(1)} {{constructor.constructor('alert(1)')()}} `x`",
    "javascript:alert(1)",
    "=HYPERLINK(\"https://example.org\")",
    "a\u{0}b\u{7}c\u{1b}[2J\u{1b}]0;title\u{7}d\u{7f}e\u{9b}31mf\r\ng\th",
    "\u{202e}gpj.exe\u{202c} \u{2066}x\u{2069} \u{200f}y\u{61c}z \u{2028}\u{2029}\u{feff}!",
    "\u{fffe}\u{ffff}\u{fdd0}\u{1fffe}\u{e000}\u{10ffff}!",
    "Z\u{337}\u{351}\u{344}\u{336}l\u{338}\u{35d}g\u{335} \u{e0001}\u{e0041}\u{e007f}\u{200b}\u{ad}.",
    "👩\u{200d}🚀🇫🇷❤\u{fe0f} 通义千问 אבג العربية",
];

/// What of a text is left: what cannot be printed is taken out.
fn printable(text: &str) -> String {
    let reorders = |letter| matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}');
    text.chars().filter(|letter| !letter.is_control() && !reorders(*letter)).collect()
}

/// What of a payload a catalog keeps: of its letters' marks two each.
fn kept(text: &str) -> String {
    let mut marks = 0;
    let mut stays = |letter: &char| {
        marks = if matches!(letter, '\u{300}'..='\u{36F}') { marks + 1 } else { 0 };
        marks <= 2
    };
    printable(text).chars().filter(|letter| stays(letter)).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Two models at two hosts in two efforts, every free text of theirs the same.
fn document(text: &str) -> Value {
    let source = |address: &str| json!({ "title": format!("T {text}"), "publisher": format!("P {text}"), "license": text, "url": address });
    let model = |name: &str| {
        json!({
            "name": format!("{name} {text}"), "short": format!("{name} short {text}"), "developer": "d", "license": text,
            "aliases": [format!("{name} alias {text}")], "released": "2024-06-01", "source": "s", "reasoning": name == "A"
        })
    };
    let offer = |model: &str, host: &str, price: f64| {
        json!({
            "model": model, "host": host, "id": text, "note": { "en": text, "fr": text, "de": text, "es": text },
            "prices": [{ "from": "2024-06-01", "input": price, "output": price, "basis": "observed", "source": "t", "checked": "2025-01-29" }]
        })
    };
    let score = |model: &str, effort: &str, value: u32| {
        json!({
            "model": model, "benchmark": "b", "value": value, "metric": format!("M {text}"), "effort": format!("{effort} {text}"),
            "harness": text, "source": "s", "date": "2024-06-01", "reported": "independent"
        })
    };
    json!({
        "format": "catalog-v1", "name": text, "date": "2025-01-29",
        "sources": { "s": source("https://example.org/?a=1&b=\"'><script>"), "t": source("http://example.org/") },
        "developers": { "d": { "name": format!("D {text}"), "host": "h" }, "e": { "name": text } },
        "hosts": { "h": { "name": format!("H {text}") }, "i": { "name": format!("I {text}") } },
        "models": { "a": model("A"), "b": model("B"), "c": model("C") },
        "offers": [offer("a", "h", 0.0), offer("a", "i", 2.0), offer("b", "h", 3.0)],
        "benchmarks": { "b": {
            "name": format!("B {text}"), "kind": "accuracy", "unit": "percent", "range": [0, 100], "questions": 100,
            "measures": { "en": text, "fr": text, "de": text, "es": text }, "source": "s"
        } },
        "scores": [score("a", "x", 40), score("a", "y", 50), score("b", "x", 60), score("b", "y", 70)]
    })
}

/// Every view of a catalog that this file looks at.
const ASKED: &[&[(&str, &str)]] = &[
    &[],
    &[("host", "all"), ("highlight", "a b"), ("theme", "dark")],
    &[("host", "i"), ("lang", "fr"), ("models", "a, b, c")],
    &[("view", "table"), ("host", "all")],
    &[("view", "table"), ("lang", "fr"), ("price", "blended 3 cached 1 output")],
];

fn read(document: &str) -> (Catalog, Vec<String>) {
    let (catalog, found) = Catalog::from_text(document.as_bytes()).unwrap();
    (catalog, lines(&found))
}

fn lines(found: &[Diagnostic]) -> Vec<String> {
    found.iter().map(ToString::to_string).collect()
}

fn look(catalog: &Catalog, attributes: &[(&str, &str)], viewport: Viewport) -> View {
    let (asked, mut found) = Asked::parse(attributes);
    let drawn = view(catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found).unwrap();
    assert_eq!(lines(&found), [""; 0], "{attributes:?}");
    drawn
}

/// All markup that can be made of a catalog.
fn written(catalog: &Catalog) -> Vec<String> {
    let mut all = Vec::new();
    for attributes in ASKED {
        let view = look(catalog, attributes, Viewport::Width(Px::whole(760)));
        all.push(figure(&view));
        all.push(figure(&look(catalog, attributes, Viewport::Any)));
        if let Some(picture) = picture(&view) {
            // A reader of XML that knows nothing of ours.
            let tree = roxmltree::Document::parse(&picture).unwrap_or_else(|error| panic!("{error}: {picture}"));
            let root = tree.root_element();
            assert!(root.descendants().all(|node| node.is_element() || node.is_text()), "{picture}");
            assert_eq!(root.attribute("aria-label"), Some(view.summary.as_str()));
            all.push(picture);
        }
        let (asked, _) = Asked::parse(attributes);
        let tooltip = tooltip(catalog, &asked.query, asked.locale, 0).unwrap();
        let mut sink = StringSink::default();
        draw::tooltip(&tooltip, &mut sink);
        all.push(sink.into_string());
    }
    all
}

#[test]
fn text_stays_text() {
    for payload in PAYLOADS {
        let (catalog, _) = read(&document(payload).to_string());
        let all = written(&catalog);
        for markup in &all {
            assert_eq!(markup::wrong(markup), None, "{payload:?}: {markup}");
        }
        // And it is there, as the text that it is: of the names, hosts, efforts and sources nothing else is missing.
        let text = escaped(&kept(payload));
        let table = all.iter().find(|markup| markup.contains("<table") && !markup.contains("<svg")).unwrap();
        let words = text.trim();
        for said in ["A ", "D ", "H ", "I ", "T ", "P ", "x ", "B "] {
            assert!(table.contains(&format!("{said}{words}")), "{said}{words}: {table}");
        }
        for attributes in ASKED {
            let view = look(&catalog, attributes, Viewport::Width(Px::whole(280)));
            for scene in view.scene().into_iter().chain(view.poster().as_ref()) {
                assert_eq!(frame::misplaced(scene), None, "{payload:?}");
            }
        }
    }
}

#[test]
fn an_authors_words_stay_text_too() {
    let (catalog, _) = read(&document("x").to_string());
    for payload in PAYLOADS {
        for kind in ["chart", "table"] {
            let view = look(&catalog, &[("heading", payload), ("view", kind)], Viewport::Width(Px::whole(760)));
            assert_eq!(view.heading, payload.trim_ascii());
            for markup in [Some(figure(&view)), picture(&view)].into_iter().flatten() {
                assert_eq!(markup::wrong(&markup), None, "{payload:?}: {markup}");
            }
        }
        for name in ["models", "benchmark", "price", "host", "as-of", "highlight", "lang", "theme", "view"] {
            let (asked, mut found) = Asked::parse(&[(name, payload)]);
            let viewport = Viewport::Width(Px::whole(760));
            let drawn = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found);
            assert_eq!(markup::wrong(&figure(&drawn.unwrap())), None, "{name} = {payload:?}");
            // Before its first hyphen a language tag has a language: none of none is the page's.
            let none = name == "lang" && payload.starts_with('-');
            assert_eq!(found.is_empty(), none, "{name} = {payload:?} is nothing that is known");
            for line in lines(&found) {
                assert_eq!(printable(&line), line);
            }
        }
    }
}

#[test]
fn links_go_to_the_web_only() {
    for address in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://example.org/1",
        "//example.org/",
        "https:example.org",
        "https:/example.org",
        " https://example.org/",
        "https://example.org/ x",
        "https://example.org/\u{202e}",
        "https://example.org/\n",
        "HTTPS://example.org/",
        "",
    ] {
        let mut document = document("x");
        document["sources"]["s"]["url"] = address.into();
        document["hosts"]["h"]["url"] = address.into();
        let (catalog, found) = read(&document.to_string());
        assert_eq!(found.len(), 2, "{address:?}: {found:?}");
        for (line, at) in found.iter().zip(["sources.s.url", "hosts.h.url"]) {
            assert!(line.starts_with(&format!("warning[unsafe-url] at {at}: found “")), "{line}");
        }
        for markup in written(&catalog) {
            assert_eq!(markup::wrong(&markup), None, "{address:?}");
            let links: Vec<&str> = markup.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert!(links.iter().all(|link| *link == "http://example.org/"), "{address:?}: {links:?}");
        }
    }
    // The one that only looks dangerous.
    let (catalog, found) = read(&document("x").to_string());
    assert_eq!(found, [""; 0]);
    assert!(written(&catalog)[0].contains(" href=\"https://example.org/?a=1&amp;b=&quot;'&gt;&lt;script&gt;\""));
}

/// What every object of JavaScript has without being asked.
#[test]
fn inherited_names_are_words_like_others() {
    for (id, finding) in [
        ("constructor", None),
        ("prototype", None),
        ("__proto__", Some("error[bad-id] at models.__proto__")),
        ("toString", Some("error[bad-id] at models.toString")),
        ("hasOwnProperty", Some("error[bad-id] at models.hasOwnProperty")),
    ] {
        let text = document("x").to_string().replace("\"a\"", &format!("\"{id}\""));
        let (catalog, found) = read(&text);
        let about_it = |line: &&String| line.starts_with("error[bad-id]");
        assert_eq!(found.iter().find(about_it).map(|line| line.split(':').next().unwrap()), finding);
        let known = catalog.models.iter().any(|model| model.id == id);
        assert_eq!(known, finding.is_none());
        let (asked, mut found) = Asked::parse(&[("models", id)]);
        let viewport = Viewport::Width(Px::whole(760));
        view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found).unwrap();
        assert_eq!(found.is_empty(), known, "{id}");
    }
    for key in ["__proto__", "constructor", "toString", "valueOf"] {
        for at in
            ["", "sources.s", "developers.d", "hosts.h", "models.a", "offers[0]", "offers[0].prices[0]", "scores[0]"]
        {
            let mut document = document("x");
            let pointer = format!("/{at}").replace(['.', '['], "/").replace(']', "");
            let row = if at.is_empty() { Some(&mut document) } else { document.pointer_mut(&pointer) };
            // Of another catalog: it must not stand in for what this one has.
            row.unwrap()[key] =
                json!({ "format": "catalog-v9", "name": "evil", "output": 0, "value": 100, "source": "t" });
            let (catalog, found) = read(&document.to_string());
            let place = if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(
                found[0].starts_with(&format!("warning[unknown-key] at {place}: this key is not part")),
                "{found:?}"
            );
            assert!(!written(&catalog).concat().contains("evil"));
        }
    }
    // Nor is anything there that the document has not.
    let error = Catalog::from_text(br#"{"__proto__": {"format": "catalog-v1"}}"#).unwrap_err();
    assert_eq!(error.to_string(), "“format” is missing, expected “catalog-v1”.");
}

/// The forms that only the command line has: static markup around a figure, and data.
#[test]
fn static_forms_and_data_keep_text_apart() {
    let folder = Folder::new("forms");
    for payload in PAYLOADS {
        let path = folder.write("catalog.json", document(payload).to_string());
        // No argument holds a NUL.
        let heading = format!("--heading={}", payload.replace('\u{0}', ""));
        let render = |form: &str, more: &[&str]| {
            let address: &[&str] = if ["light", "declarative"].contains(&form) {
                &["--src-address", "https://example.org/catalog.json"]
            } else {
                &[]
            };
            let (code, out, error) =
                run(&[&["render", "--src", &path, "--host", "all", "--form", form], address, more].concat());
            assert_eq!((code, error.as_str()), (0, ""), "{form}, {payload:?}");
            out
        };
        for (form, style) in
            [("light", "inline"), ("declarative", "inline"), ("light", "link"), ("declarative", "link")]
        {
            let out = render(form, &["--style", style, &heading]);
            let (before, rest) = out.split_once("<figure ").unwrap();
            let (figure, after) = rest.split_once("</figure>").unwrap();
            assert_eq!(markup::wrong(&format!("<figure {figure}</figure>")), None, "{form}, {payload:?}");
            // What is around it is ours, the attributes' values apart.
            let sheet = format!("<style>{}</style>", draw::STYLE_SHEET);
            let link = "<link rel=\"stylesheet\" href=\"/model-compare/model-compare.css\">";
            let known = if style == "inline" { sheet.as_str() } else { link };
            assert_eq!(before.matches(known).count(), 1, "{form}, {payload:?}");
            let around = before.replace(known, "") + after;
            let around = around.replace("<template shadowrootmode=\"open\">", "").replace("</template>", "");
            assert_eq!(markup::wrong(&around.replace("model-compare", "div")), None, "{around}");
        }
        let out = render("csv", &[]);
        let mut cells = 0;
        for record in csv::ReaderBuilder::new().flexible(false).from_reader(out.as_bytes()).records() {
            for cell in &record.unwrap() {
                cells += 1;
                assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?}");
                assert_eq!(printable(cell), cell);
            }
        }
        assert_eq!(cells % 6, 0, "{cells} cells of six marks");
        let data: Value = serde_json::from_str(&render("json", &[])).unwrap();
        let entries = data["entries"].as_array().unwrap();
        assert_eq!(entries.len(), 6);
        assert!(entries.iter().all(|entry| entry["harness"] == kept(payload)), "{payload:?}");
    }
}

/// What the reader of JSON refuses, with its place; nothing of such a document is used.
#[test]
fn what_is_no_json_is_refused() {
    for (text, message) in [
        (&b"{\"format\": \"\\ud800\"}"[..], "not JSON at line 1, column 19: unexpected end of hex escape."),
        (b"{\"format\": \"\\udc00 \"}", "not JSON at line 1, column 18: lone leading surrogate in hex escape."),
        (b"{\"a\xff\": 1}", "not JSON at line 1, column 4: invalid unicode code point."),
        (b"{\"a\xed\xa0\x80\": 1}", "not JSON at line 1, column 4: invalid unicode code point."),
        (
            b"{\"a\x00\": 1}",
            "not JSON at line 1, column 4: control character (\\u0000-\\u001F) found while parsing a string.",
        ),
        (b"\x00", "not JSON at line 1, column 1: expected value."),
        (b"\xff\xfe{\x00}\x00", "not JSON at line 1, column 1: expected value."),
        (b"{\"a\": NaN}", "not JSON at line 1, column 7: expected value."),
        (b"{\"a\": 1e400}", "not JSON at line 1, column 11: number out of range."),
        (b"{} {}", "not JSON at line 1, column 4: trailing characters."),
        (b" \n\t", "found an empty file, expected a catalog-v1 document."),
    ] {
        let error = Catalog::from_text(text).unwrap_err();
        assert_eq!(
            (error.to_string().as_str(), error.is_catalog()),
            (message, true),
            "{}",
            String::from_utf8_lossy(text)
        );
    }
}

#[test]
fn numbers_beyond_all_measure_are_named() {
    for number in
        ["1e308", "-1e308", "123456789012345678901234567890", "-99999999999999999999", "4.9e-324", "4000000001"]
    {
        for at in ["/offers/0/prices/0/output", "/scores/0/value", "/benchmarks/b/questions", "/benchmarks/b/range"] {
            let mut document = document("x");
            *document.pointer_mut(at).unwrap() = "NUMBER".into();
            let (catalog, found) = read(&document.to_string().replace("\"NUMBER\"", number));
            // A score that is next to nothing is a score.
            let fine = at == "/scores/0/value" && number == "4.9e-324";
            assert_eq!(found.is_empty(), fine, "{at} = {number}: {found:?}");
            for line in &found {
                assert_eq!(printable(line), *line);
            }
            if at != "/benchmarks/b/range" {
                written(&catalog);
            }
        }
    }
}

fn models(count: usize) -> String {
    let model =
        |number| format!(r#""m{number}":{{"name":"N{number}","developer":"d","released":"2024-06-01","source":"s"}}"#);
    // Backwards, which is the harder order for what is sorted.
    (0..count).rev().map(model).collect::<Vec<_>>().join(",")
}

/// The catalog of [`document`], with more entries for one of its objects or lists.
fn more(of: &str, entries: &str) -> String {
    let text = document("x").to_string();
    let begin = format!("\"{of}\":");
    let at = text.find(&begin).unwrap() + begin.len() + 1;
    format!("{}{entries},{}", &text[..at], &text[at..])
}

/// A list without end is not read: the rest of the catalog is, as far as it can be without.
#[test]
fn there_is_an_end_to_everything() {
    let refused = |text: &str| Catalog::from_text(text.as_bytes()).unwrap_err().to_string();
    assert_eq!(Catalog::from_text(more("models", &models(9997)).as_bytes()).unwrap().0.models.len(), 10_000);
    assert_eq!(
        refused(&more("models", &models(9998))),
        "the catalog has no model that can be used. First finding: error[too-many] at models: found 10001 of them, expected at most 10000."
    );
    let keys = |count: usize| (0..count).map(|number| format!("\"k{number}\":0")).collect::<Vec<_>>().join(",");
    let root = document("x").to_string().replacen('{', &format!("{{{},", keys(1_000_000)), 1);
    assert_eq!(
        refused(&root),
        "the catalog has no model that can be used. First finding: error[too-many] at catalog: found 1000010 of them, expected at most 1000."
    );
    for (of, entries, count, finding) in [
        ("offers", "0", 9998, "error[too-many] at offers: found 10001 of them, expected at most 10000."),
        ("scores", "[]", 9997, "error[too-many] at scores: found 10001 of them, expected at most 10000."),
        ("prices", "{}", 1000, "error[too-many] at offers[0].prices: found 1001 of them, expected at most 1000."),
        ("aliases", "\"w\"", 1000, "error[too-many] at models.a.aliases: found 1001 of them, expected at most 1000."),
    ] {
        let (_, found) = read(&more(of, &vec![entries; count].join(",")));
        assert_eq!(found[0], finding);
        // One fewer is read, row by row.
        let (_, found) = read(&more(of, &vec![entries; count - 1].join(",")));
        assert!(!found.iter().any(|line| line.contains("too-many")), "{found:?}");
    }
    let (_, found) = read(&more("offers", &format!("{{{}}}", keys(1001))));
    assert_eq!(found[0], "error[too-many] at offers[0]: found 1001 of them, expected at most 1000.");
}

/// Hosts times efforts.
#[test]
fn marks_without_end_are_not_drawn() {
    let catalog = |count: usize| {
        let mut document = document("x");
        let (mut hosts, mut offers, mut scores) = (Map::new(), Vec::new(), Vec::new());
        for number in 0..count {
            let host = format!("h{number}");
            hosts.insert(host.clone(), json!({ "name": format!("Host {number}") }));
            let mut offer = document["offers"][0].clone();
            offer["host"] = host.into();
            offers.push(offer);
            let mut score = document["scores"][0].clone();
            score["effort"] = format!("effort {number}").into();
            scores.push(score);
        }
        document["hosts"]["h"] = json!({ "name": "H" });
        document["hosts"].as_object_mut().unwrap().extend(hosts);
        document["offers"] = offers.into();
        document["scores"] = scores.into();
        read(&document.to_string()).0
    };
    let asked = |host: &'static str| Asked::parse(&[("host", host), ("view", "table")]).0;
    let rows = |count: usize, host: &'static str| {
        let (asked, catalog) = (asked(host), catalog(count));
        model_compare::compare::compare(&catalog, &asked.query, &mut Vec::new())
            .map(|comparison| comparison.entries.len())
    };
    assert_eq!(rows(100, "all"), Ok(10_000));
    let error = rows(101, "all").unwrap_err();
    assert!(error.is_query());
    assert_eq!(
        error.diagnostic().to_string(),
        "error[too-many-marks] at models: more than 10000 marks are asked for; name fewer models, or one host."
    );
    assert_eq!(rows(101, "cheapest"), Ok(101));
}

/// A process of its own, so that a stack that ends or memory that is gone fails this test alone.
#[test]
fn files_without_end_are_read_or_refused() {
    let name = "x".repeat(50_000_000);
    let long_name =
        more("models", &format!(r#""m":{{"name":"{name}","developer":"d","released":"2024-06-01","source":"s"}}"#));
    let long_key = more("models", &format!(r#""{name}":0"#));
    for (text, code, said) in [
        (
            "[".repeat(5_000_000),
            1,
            "-: error[not-json] at catalog: not JSON at line 1, column 33: nested more than 32 levels deep.\n",
        ),
        (
            "{\"a\":".repeat(5_000_000),
            1,
            "-: error[not-json] at catalog: not JSON at line 1, column 161: nested more than 32 levels deep.\n",
        ),
        (
            long_name,
            2,
            "-: warning[text-too-long] at models.m.name: found a text of 50000000 characters, cut to 400.\n",
        ),
        (
            long_key,
            2,
            "-: error[bad-id] at models.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: an id has",
        ),
    ] {
        let mut child = program(&["check", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        // Who refuses a file does not read it to its end.
        let _ = input.write_all(text.as_bytes());
        drop(input);
        let output = child.wait_with_output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(code), "{out}");
        assert!(out.starts_with(said) && out.len() < 2000, "{out}");
    }
}

/// And what is kept of them goes through every way out: a name of 50,000,000 letters is a name of 400.
#[test]
fn a_file_without_end_is_rendered() {
    let folder = Folder::new("endless");
    let mut document = document("x");
    let long = "y".repeat(50_000_000);
    document["models"]["a"]["name"] = long.clone().into();
    document["models"]["a"]["short"] = "yyyyy".into();
    let path = folder.write("catalog.json", document.to_string());
    for form in ["figure", "csv"] {
        let (code, out, error) = run(&["render", "--src", &path, "--host", "all", "--form", form]);
        assert_eq!((code, error.as_str()), (0, ""), "{form}");
        assert!(out.contains("yyyy") && !out.contains(&long[..401]) && out.len() < 100_000, "{form}: {}", out.len());
    }
}

/// Nothing that is printed moves the cursor, colours, rings or turns the line around, in whatever it was hidden.
#[test]
fn a_terminal_is_only_told_text() {
    const EVIL: &str = "\u{1b}[31m\u{9b}2J\u{7}\u{202e}\u{61c}\u{feff}\u{2028}\u{7f}x";
    let folder = Folder::new("hostile");
    // Every text, key and id.
    let mut text = String::new();
    for (index, part) in document(EVIL).to_string().split('"').enumerate() {
        match part {
            "a" | "h" | "aliases" | "metric" if index % 2 == 1 => write!(text, "\"{part}{EVIL}\"").unwrap(),
            _ if index % 2 == 1 => write!(text, "\"{part}\"").unwrap(),
            _ => text.push_str(part),
        }
    }
    // As JSON has to write them.
    let text: String = text
        .chars()
        .map(|letter| match letter {
            '\u{0}'..='\u{1f}' if letter != '\n' => format!("\\u{:04x}", u32::from(letter)),
            _ => letter.to_string(),
        })
        .collect();
    let spoiled = folder.write("spoiled.json", text);
    let drawn = folder.write("drawn.json", document(EVIL).to_string());
    let broken = folder.write(
        &format!("{EVIL}.json"),
        format!("{{\"format\": \"catalog-v1{EVIL}\"}}").replace(['\u{1b}', '\u{7}'], " "),
    );
    let mut said = 0;
    for arguments in [
        &["check", &spoiled, &drawn, &broken][..],
        &["check", "--format", "json", &spoiled, &drawn, &broken],
        &["render", "--src", &drawn, "--form", "figure"],
        &["render", "--src", &drawn, "--form", "light"],
        &["render", "--src", &drawn, "--form", "svg"],
        &["render", "--src", &drawn, "--form", "csv"],
        &["render", "--src", &drawn, "--form", "json"],
        &["render", "--src", &drawn, "--form", "csv", "--chart", "hosts", "--models", "a"],
        &["render", "--src", &drawn, "--form", "json", "--chart", "history", "--models", "a"],
        &["render", "--src", &drawn, "--form", "csv", "--chart", "ranking"],
        &["render", "--src", &drawn, "--form", "json", "--chart", "versus", "--models", "a, b"],
        &["render", "--src", &drawn, "--view", "table"],
        &[
            "render", "--src", &drawn, "--form", "figure", "--models", EVIL, "--host", EVIL, "--as-of", EVIL,
            "--price", EVIL, "--lang", EVIL,
        ],
        &["render", "--src", &spoiled, "--as-of", "2020-01-01"],
        &["render", "--src", &broken],
        &["render", "--src", EVIL],
        &["render", "--src", &drawn, "-o", &format!("absent/{EVIL}/{EVIL}")],
    ] {
        let (_, out, error) = run(arguments);
        for text in [out, error] {
            said += text.len();
            for line in text.lines() {
                assert_eq!(printable(line), line, "{arguments:?}");
            }
        }
    }
    assert!(said > 40_000, "{said}");
    let (code, out, _) = run(&["check", "--format", "json", &broken]);
    let document: Value = serde_json::from_str(&out).unwrap();
    // A program that reads the document finds the file.
    assert_eq!((code, &document["files"][0]["file"]), (1, &json!(broken)));
}
