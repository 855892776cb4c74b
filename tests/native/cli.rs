//! The command line, as a process: exit codes, output, and the server's answers.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use base64::Engine as _;
use model_compare::draw::STYLE_SHEET;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::golden;
use crate::view::case::Case;
use crate::view::root;

/// The built program, in the project's folder.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_model-compare"));
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    command
}

/// Exit code, standard output, standard error.
pub(crate) fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = program(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A folder that goes when the test ends.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("model-compare-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const SIX: &str = "tests/native/view/catalogs/six.json";
const HOSTILE: &str = "tests/native/view/catalogs/hostile.json";
const SIX_LINE: &str =
    "tests/native/view/catalogs/six.json: 6 models, 7 offers, 2 benchmarks, 12 scores; 0 errors, 0 warnings\n";
const HOSTILE_LINES: &str = "\
tests/native/view/catalogs/hostile.json: warning[unsafe-url] at hosts.h.url: found “javascript:alert(1)”, expected an address that begins with https:// or http://; the link is left out.
tests/native/view/catalogs/hostile.json: warning[unprintable-text] at models.bidi.name: control or direction characters were taken out of this text.
tests/native/view/catalogs/hostile.json: warning[unprintable-text] at models.nul.name: control or direction characters were taken out of this text.
tests/native/view/catalogs/hostile.json: note[saturation-unsaid] at benchmarks.test.notes: found no note on saturation, expected one from 2024-06-01: the best score is 95. Say so in a note about “saturation” from 2024-06-01.
tests/native/view/catalogs/hostile.json: 8 models, 8 offers, 1 benchmark, 8 scores; 0 errors, 3 warnings
";

#[test]
fn check_says_what_is_wrong() {
    let folder = Folder::new("check");
    let html = folder.write("page.json", "<!doctype html>");
    let html_lines = format!(
        "{html}: error[not-json] at catalog: not JSON at line 1, column 1: expected value.\n{html}: cannot be used\n"
    );
    let absent = "no-such-file.json";
    let absent_lines = "no-such-file.json: error[unreadable] at catalog: the file cannot be read: No such file or directory (os error 2).\nno-such-file.json: cannot be used\n";
    for (files, code, expected) in [
        (&["pkg/catalog.json"][..], 0, None),
        (&[SIX], 0, Some(SIX_LINE.to_owned())),
        (&[HOSTILE], 2, Some(HOSTILE_LINES.to_owned())),
        (&[SIX, HOSTILE], 2, Some(SIX_LINE.to_owned() + HOSTILE_LINES)),
        (&[html.as_str()], 1, Some(html_lines.clone())),
        (&[absent, SIX], 1, Some(absent_lines.to_owned() + SIX_LINE)),
        (&[HOSTILE, html.as_str(), SIX], 1, Some(HOSTILE_LINES.to_owned() + &html_lines + SIX_LINE)),
    ] {
        let (found, out, error) = run(&[&["check"], files].concat());
        assert_eq!((found, error.as_str()), (code, ""), "{files:?}");
        if let Some(expected) = expected {
            assert_eq!(out, expected);
        } else {
            assert!(out.ends_with("; 0 errors, 0 warnings\n"), "{out}");
        }
    }
}

#[test]
fn check_reads_standard_input() {
    let mut child = program(&["check", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&fs::read(root().join(SIX)).unwrap()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), SIX_LINE.replace(SIX, "-"));
}

/// A file that never ends is refused.
#[test]
#[cfg(unix)]
fn check_reads_no_more_than_it_can() {
    let (code, out, _) = run(&["check", "/dev/zero"]);
    let message = "error[not-json] at catalog: found more than 64 MB, expected a catalog-v1 document.";
    assert_eq!((code, out), (1, format!("/dev/zero: {message}\n/dev/zero: cannot be used\n")));
}

#[test]
fn check_writes_json_for_programs() {
    let (code, out, _) = run(&["check", "--format", "json", SIX, HOSTILE, "no-such-file.json"]);
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(code, 1);
    let files = document["files"].as_array().unwrap();
    assert_eq!(
        files[0],
        json!({ "file": SIX, "usable": { "models": 6, "offers": 7, "benchmarks": 2, "scores": 12 }, "diagnostics": [] })
    );
    assert_eq!(
        files[1]["diagnostics"][1],
        json!({
            "severity": "warning", "code": "unprintable-text", "at": "models.bidi.name", "hint": null,
            "message": "control or direction characters were taken out of this text."
        })
    );
    assert_eq!((&files[2]["usable"], &files[2]["diagnostics"][0]["code"]), (&Value::Null, &json!("unreadable")));
}

#[test]
fn a_terminal_is_told_nothing_but_text() {
    let folder = Folder::new("terminal");
    let path = folder.write("\u{1b}[31m.json", "{}");
    let (code, out, _) = run(&["check", &path]);
    assert_eq!(code, 1);
    assert!(!out.contains('\u{1b}') && out.contains("\\u{1b}[31m.json: cannot be used"), "{out}");
}

#[test]
fn wrong_arguments_are_named() {
    for (arguments, said) in [
        (&[][..], "Usage: model-compare"),
        (&["chek"], "unrecognized subcommand 'chek'"),
        (&["check"], "<FILE>..."),
        (&["render", "--width", "12"], "280..=2000"),
        (&["render", "--benchmrk", "x"], "--benchmark"),
        (&["render", "--form", "png"], "[possible values: light, declarative, figure, svg, csv, json, fact]"),
        (&["serve", "--port", "x"], "invalid value 'x'"),
    ] {
        let (code, out, error) = run(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(error.contains(said), "{arguments:?}: {error}");
    }
    assert_eq!(run(&["--version"]).1, format!("model-compare {}\n", env!("CARGO_PKG_VERSION")));
}

/// The arguments that render a case of the view.
fn arguments(case: &Case, form: &str) -> Option<Vec<String>> {
    let src = match case.catalog.as_str() {
        "crowd" => return None,
        "shipped" => "pkg/catalog.json".to_owned(),
        name => format!("tests/native/view/catalogs/{name}.json"),
    };
    let width = case.width.to_string();
    let mut arguments = ["render", "--form", form, "--src", &src, "--width", &width].map(str::to_owned).to_vec();
    for (name, value) in &case.attributes {
        arguments.push(format!("--{name}={value}"));
    }
    Some(arguments)
}

#[test]
fn render_writes_what_the_element_draws() {
    let mut drawn = 0;
    for case in Case::all(root()) {
        let Some(arguments) = arguments(&case, "figure") else { continue };
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (code, out, error) = run(&arguments);
        let golden = fs::read_to_string(case.folder.join("figure.html")).ok();
        // Where there is none, nothing can be drawn, and the figure says why.
        let is_right = golden.as_ref().map_or(out.contains("data-form=\"empty\""), |golden| out == *golden);
        assert!(is_right, "{}: not its figure.html", case.name);
        assert_eq!(code, i32::from(golden.is_none()), "{}: {error}", case.name);
        drawn += code ^ 1;
    }
    assert!(drawn > 20);
}

#[test]
fn render_says_what_it_did_not_know() {
    let (code, out, error) =
        run(&["render", "--form", "figure", "--src", SIX, "--models", "r1, o7", "--benchmark", "aime-2042"]);
    assert!(code == 0 && out.starts_with("<figure "), "{out}");
    assert_eq!(
        error,
        "model-compare: error[unknown-benchmark] at benchmark: found “aime-2042”, which no benchmark of the catalog is called. Nearest: aime-2024.\n\
         model-compare: error[unknown-model] at models: found “o7”, which no model of the catalog is called. Nearest: openai-o1, openai-o1-mini, gpt-4o-0513.\n"
    );
}

/// The marks as data: exact numbers, every figure with its source.
#[test]
fn render_writes_data() {
    let asked = ["render", "--src", SIX, "--models", "r1 o1 deepseek-v3 gpt-4o-0513", "--highlight", "r1"];
    let mut differences = Vec::new();
    for (name, benchmarks) in [
        ("marks", &["--benchmark", "aime-2024"][..]),
        ("means", &["--benchmark", "aime-2024, gpqa-diamond", "--weights", "aime-2024 1, gpqa-diamond 2"]),
    ] {
        for form in ["csv", "json"] {
            let (code, out, error) = run(&[&asked[..], benchmarks, &["--form", form]].concat());
            assert_eq!((code, error.as_str()), (0, ""));
            let golden = root().join(format!("tests/native/embed/{name}.{form}"));
            differences.extend(golden::compare(&golden, Some(&out)).err());
        }
    }
    golden::report(&differences);
}

/// What a page gets that shows a figure without scripts, in each form; the style sheet, one constant, is left out here.
#[test]
fn render_writes_the_element_with_its_figure() {
    let sheet = format!("<style>{STYLE_SHEET}</style>");
    let mut differences = Vec::new();
    for (name, arguments) in [
        ("light-fr", &["--lang", "fr", "--as-of", "2025-01-29", "--highlight", "o1, r1"][..]),
        ("declarative-en", &["--form", "declarative", "--highlight", "o1 r1", "--price=blended 3 input 1 output"]),
        (
            "light-link",
            &["--style", "link", "--package", "/assets/model-compare", "--view", "table", "--theme", "dark"],
        ),
        ("declarative-link", &["--form", "declarative", "--style", "link", "--heading", "\"Cheap\" & <good>"]),
    ] {
        let (code, out, error) = run(&[&["render", "--src", SIX, "--src-address", "/six.json"], arguments].concat());
        assert_eq!((code, error.as_str()), (0, ""), "{name}");
        let inline = !arguments.contains(&"link");
        assert_eq!(out.matches(&sheet).count(), usize::from(inline), "{name}");
        // A tag on a line, so that a difference can be read.
        let readable = out.replace(&sheet, "<style>…</style>").replace("><", ">\n<");
        let golden = root().join(format!("tests/native/embed/{name}.html"));
        differences.extend(golden::compare(&golden, Some(&readable)).err());
    }
    golden::report(&differences);
}

#[test]
fn render_writes_a_picture_into_a_file() {
    let folder = Folder::new("render");
    let path = folder.0.join("figure.svg");
    for name in ["dark", "light"] {
        let case = Case::all(root()).into_iter().find(|case| case.name == name).unwrap();
        let golden = fs::read_to_string(case.folder.join("figure.svg")).unwrap();
        let mut arguments = arguments(&case, "svg").unwrap();
        // The case's width is that of the plot, the picture's counts its margins.
        let width = arguments.iter().position(|argument| *argument == case.width.to_string()).unwrap();
        arguments[width] = width_of(&golden);
        arguments.extend(["-o", path.to_str().unwrap()].map(str::to_owned));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        assert_eq!(run(&arguments), (0, String::new(), String::new()));
        assert!(fs::read_to_string(&path).unwrap() == golden, "{name}");
    }
    // Nothing of the way there is left.
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
}

/// A static element asks for what its figure shows: the day, and the benchmark that was chosen, where the kind has one.
#[test]
fn a_static_element_asks_for_its_own_kind() {
    for (chart, rest, benchmark) in [
        ("scatter", &["--highlight", "deepseek-r1 openai-o1"][..], Some("gpqa-diamond")),
        ("ranking", &["--highlight", "deepseek-r1 openai-o1"], Some("gpqa-diamond")),
        ("versus", &["--highlight", "deepseek-r1 openai-o1"], None),
        ("hosts", &["--models", "deepseek-r1"], None),
        ("history", &["--models", "deepseek-r1"], None),
    ] {
        let command = ["render", "--form", "light", "--chart", chart, "--as-of", "2025-06-01"];
        let (code, written, found) = run(&[&command[..], rest].concat());
        assert_eq!((code, found.as_str()), (0, ""), "{chart}");
        let tag = &written[..written.find('>').unwrap()];
        assert!(tag.contains("as-of=\"2025-06-01\""), "{tag}");
        let pinned = benchmark.map(|id| format!("benchmark=\"{id}\""));
        assert_eq!(tag.contains("benchmark="), pinned.is_some(), "{tag}");
        assert!(pinned.is_none_or(|pinned| tag.contains(&pinned)), "{tag}");
    }
}

/// Where nothing can be drawn the command fails as before, and its figure says why to who reads it, in their language.
#[test]
fn an_empty_figure_says_why() {
    for (arguments, said) in [
        (&["--as-of", "1999-12-31", "--chart", "ranking"][..], &["No score known on December 31, 1999."][..]),
        (&["--as-of", "1999-12-31", "--lang", "fr"], &["connus au 31 décembre 1999."]),
        (
            &["--as-of", "2024-01-01", "--chart", "hosts", "--models", "gpt-5", "--lang", "de"],
            &["kein Preis bekannt.", "noch nicht erschienen: GPT-5."],
        ),
        (
            &["--as-of", "2024-01-01", "--chart", "versus", "--highlight", "gpt-5 openai-o3", "--heading", "Two"],
            &[
                ">Two<",
                "No price known on January 1, 2024.",
                "Not yet released on January 1, 2024: GPT-5 and OpenAI o3.",
            ],
        ),
        (&["--chart", "history", "--lang", "es"], &["Nada que mostrar."]),
    ] {
        let (code, figure, error) = run(&[&["render", "--form", "figure"], arguments].concat());
        let figure = read(&figure);
        assert_eq!(code, 1, "{arguments:?}");
        assert!(!error.is_empty());
        assert!(figure.contains("data-form=\"empty\"") && !figure.contains("<svg"), "{figure}");
        for words in said {
            assert!(figure.contains(words), "{words:?} is not in {figure}");
        }
        // What stands in a page for good is not written.
        let (code, element, _) = run(&[&["render"], arguments].concat());
        assert_eq!((code, element.as_str()), (1, ""));
    }
}

/// A figure without what keeps words on one line.
fn read(figure: &str) -> String {
    figure.replace('\u{a0}', " ").replace("<span class=\"together\">", "").replace("</span>", "")
}

/// Who was asked for, and is not in the picture, is named where it is read.
#[test]
fn who_is_missed_is_named() {
    for (arguments, said) in [
        (
            &["--benchmark", "arena-text", "--highlight", "deepseek-r1 openai-o1"][..],
            "<p>Not shown: DeepSeek R1. No known score on Arena (text, overall).</p>",
        ),
        (
            &[
                "--chart",
                "ranking",
                "--benchmark",
                "arena-text",
                "--highlight",
                "deepseek-r1 openai-o1",
                "--lang",
                "fr",
            ],
            "<p>Hors graphique : DeepSeek R1. Pas de score connu sur Arena (text, overall).</p>",
        ),
        (
            &["--chart", "versus", "--highlight", "deepseek-r1 openai-o1 gpt-5", "--as-of", "2025-02-01"],
            "<p>Not shown: GPT-5. Not yet released on February 1, 2025.</p>",
        ),
        (
            &["--chart", "history", "--models", "deepseek-r1 gpt-5", "--as-of", "2025-02-01", "--lang", "de"],
            "<p>Nicht gezeigt: GPT-5. Am 1. Februar 2025 noch nicht erschienen.</p>",
        ),
        (
            &["--benchmark", "mmmu", "--highlight", "deepseek-r1 openai-o1"],
            ">The benchmark asked for, “mmmu”, is not in the catalog. Price per",
        ),
    ] {
        let (code, figure, _) = run(&[&["render", "--form", "figure"], arguments].concat());
        let figure = read(&figure);
        assert_eq!(code, 0, "{arguments:?}");
        assert!(figure.contains(said), "{said} is not in {figure}");
    }
}

/// Where a page of a static site says by which command its figure was written, it has what that command writes.
#[test]
fn the_pages_static_figures_are_what_render_writes() {
    let mut figures = 0;
    let mut differences = Vec::new();
    for name in ["blog", "states"] {
        let path = root().join(format!("www/{name}.html"));
        let page = fs::read_to_string(&path).unwrap();
        let mut parts = page.split("<!-- model-compare render ");
        let mut found = parts.next().unwrap().to_owned();
        for part in parts {
            let (command, rest) = part.split_once(" -->").unwrap();
            let (_, after) = rest.split_once("<!-- /model-compare -->").unwrap();
            let arguments: Vec<&str> = std::iter::once("render").chain(command.split_whitespace()).collect();
            let (code, figure, error) = run(&arguments);
            assert_eq!((code, error.as_str()), (0, ""), "{command}");
            found += ["<!-- model-compare render ", command, " -->\n", &figure, "<!-- /model-compare -->", after]
                .concat()
                .as_str();
            figures += 1;
        }
        differences.extend(golden::compare(&path, Some(&found)).err());
    }
    golden::report(&differences);
    assert_eq!(figures, 3);
}

/// A policy lets the inline style sheet in by its hash, which changes with every change of a figure's look.
#[test]
fn the_readme_has_the_style_sheets_hash() {
    let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE_SHEET));
    let readme = readme();
    let (before, rest) = readme.split_once("`'sha256-").unwrap();
    let (_, after) = rest.split_once("'`").unwrap();
    let found = format!("{before}`'sha256-{digest}'`{after}");
    golden::report(&Vec::from_iter(golden::compare(&root().join("README.md"), Some(&found)).err()));
}

/// What the root element of a picture says.
fn width_of(svg: &str) -> String {
    svg.split(" width=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn render_makes_it_as_wide_as_asked() {
    for width in ["280", "281", "720", "2000"] {
        for form in ["figure", "svg"] {
            let (code, out, _) = run(&["render", "--src", SIX, "--width", width, "--form", form]);
            let drawn = width_of(&out[out.find("<svg").unwrap()..]);
            assert_eq!((code, drawn.as_str()), (0, width), "{form}");
        }
    }
    // What is found on the way is said once, though the picture is laid out twice.
    let found = |form| run(&["render", "--src", SIX, "--models", "r1, o7", "--form", form]).2;
    assert!(found("svg").contains("o7"));
    assert_eq!(found("svg"), found("figure"));
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// The README's picture, compared or written with `UPDATE=1`.
#[test]
fn the_readmes_picture_is_what_render_makes() {
    let asked = ["--benchmark=aime-2024", "--as-of=2025-01-29", "--highlight=deepseek-r1 openai-o1", "--width=760"];
    let (code, out, error) = run(&[&["render", "--form", "svg"], &asked[..]].concat());
    assert_eq!((code, error.as_str()), (0, ""));
    golden::report(&Vec::from_iter(golden::compare(&root().join("www/pages/chart.svg"), Some(&out)).err()));
    // Who cannot see it reads its headline.
    let figure = run(&[&["render", "--form", "figure"], &asked[..]].concat()).1;
    let readme = readme();
    let (words, _) = readme.split_once("](www/pages/chart.svg)").unwrap();
    let words = words.rsplit("![").next().unwrap();
    assert!(figure.contains(&format!(">{words}<")), "{words}");
}

#[test]
fn the_readmes_figure_is_rendered() {
    let folder = Folder::new("readme-figure");
    let readme = readme();
    let mut commands = readme.lines().filter_map(|line| line.strip_prefix("cargo run --release -- render "));
    let command = commands.find(|command| command.ends_with("-o figure.svg")).unwrap();
    // As a shell splits it: what stands between quotes is one word.
    let mut words = vec!["render".to_owned()];
    for (index, part) in command.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    let path = folder.0.join("figure.svg").to_str().unwrap().to_owned();
    let output = words.iter().position(|word| word == "figure.svg").unwrap();
    words[output].clone_from(&path);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert_eq!(run(&words), (0, String::new(), String::new()));
    assert!(fs::read_to_string(&path).unwrap().starts_with("<svg "));
}

#[test]
fn the_documents_catalog_is_good() {
    let folder = Folder::new("document-catalog");
    let document = fs::read_to_string(root().join("www/catalog-v1.md")).unwrap();
    let (_, rest) = document.split_once("```json\n").unwrap();
    let path = folder.write("catalog.json", rest.split_once("```").unwrap().0);
    let (code, out, _) = run(&["check", "--format", "json", &path]);
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &document["files"][0]["diagnostics"]), (0, &json!([])));
    // And a figure can be made of it.
    let (code, _, error) = run(&["render", "--src", &path, "--src-address", "catalog.json"]);
    assert_eq!((code, error.as_str()), (0, ""));
}

#[test]
fn render_says_why_it_cannot() {
    let folder = Folder::new("failures");
    let broken = folder.write("broken.json", "{");
    let nowhere = folder.0.join("absent/figure.html").to_str().unwrap().to_owned();
    for (arguments, said) in [
        (
            vec!["--form", "figure", "--src", "absent.json"],
            "cannot read the catalog absent.json: No such file or directory (os error 2); run in the project's folder or name one with --src".to_owned(),
        ),
        (vec!["--form", "json", "--src", &broken], format!("{broken}: not JSON at line 1, column 1: EOF while parsing an object.")),
        (
            vec!["--src", SIX, "--view", "table", "--form", "svg"],
            "a table is no picture: --view table needs another --form".to_owned(),
        ),
        (
            vec!["--form", "csv", "--src", SIX, "--as-of", "2020-01-01"],
            "none of the models asked for has both such a price and a score on any benchmark as of 2020-01-01.".to_owned(),
        ),
        (
            vec!["--src", SIX],
            "--form light needs --src-address: where the site has the catalog of --src, which the element reads when it is asked more".to_owned(),
        ),
        (vec!["--width", "300"], "--width says nothing of what --form light writes here".to_owned()),
        (vec!["--form", "svg", "--style", "link"], "--style says nothing of what --form svg writes here".to_owned()),
        (vec!["--package", "/x/"], "--package says nothing of what --form light writes here".to_owned()),
        (
            vec!["--style", "link", "--package", "javascript:x"],
            "--package is no address of a site: expected http, https or a path".to_owned(),
        ),
        (vec!["--form", "figure", "--src", SIX, "-o", &nowhere], format!("cannot write {nowhere}: No such file or directory (os error 2)")),
    ] {
        let (code, out, error) = run(&[&["render"], arguments.as_slice()].concat());
        assert_eq!((code, out.as_str(), error), (1, "", format!("model-compare: {said}\n")), "{arguments:?}");
    }
}

/// A server that ends with the test.
struct Server {
    child: Child,
    port: u16,
    /// What it said when it began.
    said: Vec<String>,
}

impl Server {
    fn start(arguments: &[&str], lines: usize) -> Self {
        let mut child = program(&[&["serve"], arguments].concat()).stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let said: Vec<String> = out.lines().take(lines).map(Result::unwrap).collect();
        let address = said.iter().find_map(|line| line.strip_prefix("the start page: http://127.0.0.1:"));
        let port = address.unwrap().trim_end_matches('/').parse().unwrap();
        Self { child, port, said }
    }

    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        let headers: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{}\r\n", headers.concat());
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }
}

#[test]
fn serve_takes_a_free_port_and_serves_the_project() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let server = Server::start(&["--port", &port.to_string()], 4);
    assert_ne!(server.port, port);
    let first = &server.said[0];
    assert!(first.starts_with(&format!("port {port} cannot be used (")) && first.ends_with("): a free one is taken"));
    assert_eq!(
        server.said[1..],
        [
            format!("the article:    http://127.0.0.1:{}/article.html", server.port),
            format!("the start page: http://127.0.0.1:{}/", server.port),
            "Ctrl-C ends".to_owned(),
        ]
    );
    let mut files = vec![
        ("/".to_owned(), root().join("www/index.html")),
        ("/pkg/catalog.json?v=1".to_owned(), root().join("pkg/catalog.json")),
    ];
    for (folder, prefix) in [("pkg", "/pkg/"), ("www", "/")] {
        for file in files_below(&root().join(folder)) {
            let name = file.strip_prefix(root().join(folder)).unwrap().to_str().unwrap().to_owned();
            files.push((prefix.to_owned() + &name, file));
        }
    }
    assert!(files.len() > 30);
    for (path, file) in files {
        let path = path.as_str();
        let answer = server.get(path, &[]);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind(&file)), "{path}");
        assert!(answer.body == fs::read(&file).unwrap(), "{path} is not {}", file.display());
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cache-control"), "no-cache");
        let policy = answer.header("content-security-policy");
        if kind(&file) == "text/html" {
            for word in [
                "default-src 'none'",
                "script-src 'self' 'wasm-unsafe-eval'",
                "style-src 'self'",
                "require-trusted-types-for 'script'",
            ] {
                assert!(policy.split("; ").any(|directive| directive == word), "{policy}");
            }
        } else {
            assert_eq!(policy, "", "{path}");
        }
        let unchanged = server.get(path, &[("If-Modified-Since", answer.header("last-modified"))]);
        assert_eq!((unchanged.status, unchanged.body.len()), (304, 0), "{path}");
        let older = server.get(path, &[("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")]);
        assert_eq!(older.status, 200, "{path}");
        let tagged = server.get(path, &[("If-None-Match", answer.header("etag"))]);
        assert_eq!((tagged.status, tagged.body.len()), (304, 0), "{path}");
    }
}

/// The type that a file of the project is sent with.
fn kind(file: &Path) -> &'static str {
    let name = file.file_name().unwrap().to_str().unwrap();
    match name.split_once('.').map(|(_, ending)| ending) {
        // Licences and the like.
        None | Some("d.ts") => "text/plain; charset=utf-8",
        // Always read as UTF-8, by the element.
        Some("txt" | "snapshot.txt") => "text/plain",
        Some("md") => "text/markdown",
        Some("html") => "text/html",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json" | "schema.json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some(other) => panic!("{}: which type has .{other}?", file.display()),
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

#[test]
fn serve_tells_two_builds_of_one_second_apart() {
    let folder = Folder::new("tags");
    let page = folder.write("www/index.html", "first".repeat(1000));
    folder.write("pkg/model-compare.js", "");
    let (www, pkg) = (folder.0.join("www"), folder.0.join("pkg"));
    let server = Server::start(&["--port", "0", "--www", www.to_str().unwrap(), "--pkg", pkg.to_str().unwrap()], 3);
    let first = server.get("/", &[]);
    let (tag, date) = (first.header("etag"), first.header("last-modified"));
    let strong = tag.strip_prefix("W/").unwrap();
    assert!(strong.len() > 10 && strong.starts_with('"') && strong.ends_with('"'), "{tag}");
    for known in [tag.to_owned(), strong.to_owned(), format!("\"other\", {tag}"), "*".to_owned()] {
        let answer = server.get("/", &[("If-None-Match", &known)]);
        assert_eq!((answer.status, answer.body.len(), answer.header("etag")), (304, 0, tag), "{known}");
        assert_eq!((answer.header("content-type"), answer.header("cache-control")), ("", "no-cache"), "{known}");
    }
    assert_eq!(server.get("/", &[("If-None-Match", "\"other\"")]).status, 200);
    // Packed, it is the same file; a part of it has no tag.
    let packed = server.get("/", &[("Accept-Encoding", "br")]);
    assert_eq!((packed.header("content-encoding"), packed.header("etag")), ("br", tag));
    let again = server.get("/", &[("Accept-Encoding", "br"), ("If-None-Match", tag)]);
    assert_eq!((again.status, again.body.len(), again.header("content-encoding")), (304, 0, ""));
    let part = server.get("/", &[("Range", "bytes=0-4")]);
    assert_eq!((part.status, part.body.as_slice(), part.header("etag")), (206, &b"first"[..], ""));

    let modified = fs::metadata(&page).unwrap().modified().unwrap();
    fs::write(&page, "other".repeat(1000)).unwrap();
    fs::File::options().write(true).open(&page).unwrap().set_modified(modified).unwrap();
    let second = server.get("/", &[("If-None-Match", tag), ("If-Modified-Since", date)]);
    assert_eq!((second.status, second.header("last-modified")), (200, date));
    assert!(second.body.starts_with(b"other") && second.header("etag") != tag);
}

#[test]
fn serve_keeps_to_its_folders() {
    let folder = Folder::new("serve");
    folder.write("secret.txt", "secret");
    folder.write("www/index.html", "<!doctype html>");
    folder.write("www/folder/index.html", "<!doctype html><p>folder");
    folder.write("pkg/model_compare_bg.wasm", b"\0asm");
    folder.write("pkg/model_compare_bg.wasm.br", "packed before");
    folder.write("pkg/words.json", "[".to_owned() + &"\"word\",".repeat(1000) + "0]");
    let (www, pkg) = (folder.0.join("www"), folder.0.join("pkg"));
    let server = Server::start(&["--port", "0", "--www", www.to_str().unwrap(), "--pkg", pkg.to_str().unwrap()], 3);
    for path in [
        "/absent.html",
        "/pkg/absent.js",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/pkg/../../secret.txt",
        "/pkg/%2e%2e/%2e%2e/secret.txt",
        "/pkg/..%5c..%5csecret.txt",
        "//secret.txt",
        "/%00",
    ] {
        let answer = server.get(path, &[]);
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
        assert!(!answer.body.windows(6).any(|window| window == b"secret"), "{path}");
    }
    assert_eq!(server.get("/folder/", &[]).body, b"<!doctype html><p>folder");

    let packed = server.get("/pkg/model_compare_bg.wasm", &[("Accept-Encoding", "gzip, br")]);
    assert_eq!(packed.body, b"packed before");
    assert_eq!((packed.header("content-encoding"), packed.header("content-type")), ("br", "application/wasm"));
    let plain = server.get("/pkg/model_compare_bg.wasm", &[("Accept-Encoding", "gzip")]);
    assert_eq!((plain.body.as_slice(), plain.header("content-encoding")), (&b"\0asm"[..], ""));

    let squeezed = server.get("/pkg/words.json", &[("Accept-Encoding", "br")]);
    assert_eq!((squeezed.status, squeezed.header("content-encoding")), (200, "br"));
    assert!(squeezed.body.len() < 1000, "{}", squeezed.body.len());
    assert!(squeezed.header("vary").to_ascii_lowercase().contains("accept-encoding"));
}

#[test]
fn serve_needs_its_folders() {
    for (arguments, folder) in
        [(["--www", "no-such-folder"], "no-such-folder"), (["--pkg", "Cargo.toml"], "Cargo.toml")]
    {
        let (code, out, error) = run(&[&["serve"], &arguments[..]].concat());
        let expected =
            format!("model-compare: there is no folder {folder} here; run in the project's folder or name it\n");
        assert_eq!((code, out.as_str(), error), (1, "", expected));
    }
}

#[test]
fn import_writes_a_catalog_and_says_what_it_did() {
    let folder = Folder::new("import");
    let list = folder.write(
        "list.json",
        r#"{ "deepseek/deepseek-r1": { "litellm_provider": "deepseek", "mode": "chat", "input_cost_per_token": 5.5e-07, "output_cost_per_token": 2.19e-06 } }"#,
    );
    let output = folder.0.join("catalog.json");
    let output = output.to_str().unwrap();
    let (code, out, error) = run(&["import", &list, "-o", output, "--date", "2025-01-29", "--with", SIX]);
    assert_eq!((code, out.as_str()), (0, ""), "{error}");
    assert!(error.starts_with("LiteLLM model prices, as of 2025-01-29\nread           1 entries\n"), "{error}");
    assert!(error.contains("\njoined         1 entries to the catalog's models\n"), "{error}");
    let (code, out, _) = run(&["check", output]);
    assert_eq!(code, 0, "{out}");

    // Without a file to write, the catalog alone is on standard output.
    let (code, out, _) = run(&["import", &list, "--date", "2025-01-29"]);
    assert_eq!(code, 0);
    let catalog: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(catalog["offers"][0]["prices"][0]["output"], json!(2.19));
    assert_eq!(catalog["date"], json!("2025-01-29"));

    // A file's day is the one on which it was written.
    let written = fs::File::options().append(true).open(&list).unwrap();
    written.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_740_000_000)).unwrap();
    let (_, out, error) = run(&["import", &list]);
    let catalog: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(catalog["date"], json!("2025-02-19"));
    // That of a copy is another one: it is said where the day is from.
    let said = "day taken from the file's date: with --date 2025-02-19 the same list gives the same catalog any time\n";
    assert!(error.ends_with(said), "{error}");
    let (_, _, error) = run(&["import", &list, "--date", "2025-02-19"]);
    assert!(!error.contains("day taken"), "{error}");
    let dated = folder.write(
        "dated.json",
        r#"{ "updated_at": "2025-02-19", "prices": [ { "id": "zeta", "vendor": "zeta", "output": 1 } ] }"#,
    );
    let (_, _, error) = run(&["import", &dated]);
    assert!(error.starts_with("llm-prices, as of 2025-02-19\n") && !error.contains("day taken"), "{error}");
}

#[test]
fn import_reads_no_more_of_a_catalog_than_check_and_counts_its_findings() {
    let folder = Folder::new("import-with");
    let list = folder.write("list.csv", "model,host,output\nZeta,Zeta,1\n");
    let mut catalog: Value = serde_json::from_str(&fs::read_to_string(root().join(SIX)).unwrap()).unwrap();
    catalog["offers"][0]["model"] = json!("nobody's");
    let with = folder.write("with.json", catalog.to_string());
    let (code, _, error) = run(&["import", &list, "--date", "2025-01-29", "--with", &with]);
    assert_eq!(code, 0);
    assert!(error.starts_with(&format!("{with}: 1 finding, which check lists\n")), "{error}");

    let huge = fs::File::options().append(true).open(&with).unwrap();
    huge.set_len(1 << 40).unwrap();
    let (code, _, error) = run(&["import", &list, "--date", "2025-01-29", "--with", &with]);
    assert_eq!(code, 1);
    assert!(error.starts_with(&format!("model-compare: {with}: ")) && error.contains("64 MB"), "{error}");
}

#[test]
fn import_reads_standard_input_and_ends_with_codes() {
    let piped = |text: &str, arguments: &[&str]| {
        let mut child =
            program(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let day = ["import", "-", "--date", "2025-01-29"];
    let table = "model,host,input,output\nZeta 1,Zeta,1,2\n";
    assert_eq!(piped(table, &day).0, Some(0));
    assert_eq!(piped(table, &[&day[..], &["--as", "csv"]].concat()).0, Some(0));
    let (code, error) = piped(&table.replace('1', "?"), &day);
    assert_eq!(code, Some(2));
    assert!(error.starts_with("error[price-not-a-number] at line 2, input: found “?”, expected a price in US dollars; this price is left out.\n"), "{error}");
    let (code, error) = piped("<html>", &day);
    assert_eq!(code, Some(1));
    assert!(
        error.starts_with(
            "model-compare: -: found a file that begins “<html>”, expected a price list of a known format."
        ),
        "{error}"
    );
    assert_eq!(run(&["import", "no-such-file.json"]).0, 1);
    assert_eq!(run(&["import", SIX]).0, 1);
    assert_eq!(run(&["import", "-", "--as", "yaml"]).0, 2);
    assert_eq!(run(&["import", "-", "--date", "soon"]).0, 2);
}

#[test]
fn check_lists_what_could_not_be_joined() {
    let folder = Folder::new("joins");
    let text = fs::read_to_string(root().join("tests/native/import/curated.json")).unwrap();
    let mut catalog: Value = serde_json::from_str(&text).unwrap();
    // A model sold and not scored, one scored and not sold, and two that a list's names would make one.
    catalog["offers"][2]["model"] = json!("o3-mini");
    for (id, like) in [
        ("claude-opus-4.1-20250805", "claude-opus-4.1"),
        ("claude-4.1-opus", "claude-opus-4.1"),
        ("o3-mini-high", "o3-mini"),
    ] {
        catalog["models"][id] = catalog["models"][like].clone();
        catalog["models"][id]["name"] = json!(id);
    }
    let file = folder.write("catalog.json", catalog.to_string());
    let (code, out, error) = run(&["check", "--joins", &file]);
    assert_eq!((code, error.as_str()), (0, ""));
    let expected = [
        "note[same-by-rule] at models.claude-opus-4.1: a list's “claude-opus-4.1” would be joined to claude-4.1-opus by the rule “word order”.",
        "note[same-by-rule] at models.claude-opus-4.1-20250805: a list's “claude-opus-4.1-20250805” would be joined to claude-opus-4.1 by the rule “date”.",
        "note[price-without-score] at models.o3-mini: OpenAI o3-mini has prices and no score.",
        "note[same-by-rule] at models.o3-mini-high: a list's “o3-mini-high” would be joined to o3-mini by the rule “effort”.",
        "note[score-without-price] at models.openai-o1: OpenAI o1 has scores, and no host sells it.",
        "27 models, 3 offers, 1 benchmark, 2 scores; 0 errors, 0 warnings",
    ];
    assert_eq!(out, expected.map(|line| format!("{file}: {line}\n")).concat());
    // Without being asked, check says nothing of them.
    assert_eq!(run(&["check", &file]).1.lines().count(), 1);
}
