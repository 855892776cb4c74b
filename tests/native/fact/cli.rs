//! `render --form fact`: the element with its words in it.

use base64::Engine as _;
use model_compare::draw::FACT_STYLE_SHEET;
use sha2::{Digest as _, Sha256};

use crate::cli::run;
use crate::golden;
use crate::markup;
use crate::view::root;

const SIX: &str = "tests/native/view/catalogs/six.json";

fn fact(arguments: &[&str]) -> (i32, String, String) {
    run(&[&["render", "--form", "fact", "--src", SIX, "--src-address", "/six.json"], arguments].concat())
}

/// What stands in a page's prose; the style sheet, one constant, is left out here.
#[test]
fn the_element_has_its_words() {
    let sheet = format!("<style>{FACT_STYLE_SHEET}</style>");
    let mut differences = Vec::new();
    for (name, arguments) in [
        ("ratio-fr", &["--models", "o1 r1", "--show", "ratio", "--lang", "fr", "--as-of", "2025-01-29"][..]),
        ("price-en", &["--models", "r1", "--style", "none"]),
        (
            "score-de",
            &["--models", "r1, o1", "--show=score", "--benchmark=GPQA Diamond", "--lang=de", "--style=inline"],
        ),
        ("summary-es", &["--models", "o1, r1", "--lang", "es", "--package", "/assets/model-compare/"]),
    ] {
        let (code, out, error) = fact(arguments);
        assert_eq!((code, error.as_str()), (0, ""), "{name}");
        assert_eq!(out.matches(&sheet).count(), usize::from(name == "score-de"), "{name}");
        assert_eq!(out.matches("\"/model-compare/model-fact.css\"").count(), usize::from(name == "ratio-fr"), "{name}");
        // In one line, because a line feed would be a space in the sentence; here a tag is on a line.
        assert_eq!(out.trim_end().lines().count(), 1, "{name}");
        let readable = out.replace(&sheet, "<style>…</style>").replace("><", ">\n<");
        let golden = root().join(format!("tests/native/fact/{name}.html"));
        differences.extend(golden::compare(&golden, Some(&readable)).err());
    }
    golden::report(&differences);
}

/// The attributes that are written say the same as those that were given, whatever the catalog's date and defaults become.
#[test]
fn what_is_written_says_the_same_again() {
    for arguments in [&["--models=r1"][..], &["--models=r1, o1"], &["--models=o1", "--show=score"]] {
        let (_, out, _) = fact(arguments);
        let (tag, _) = out.split_once("\"><").unwrap();
        let mut again = vec!["render", "--form=fact", "--src", SIX, "--style=link"];
        let flags: Vec<String> = tag
            .strip_prefix("<model-fact ")
            .unwrap()
            .split("\" ")
            .map(|attribute| format!("--{}", attribute.replacen("=\"", "=", 1)))
            .map(|flag| flag.replace("--src=", "--src-address="))
            .collect();
        again.extend(flags.iter().map(String::as_str));
        assert_eq!(run(&again), (0, out.clone(), String::new()));
        let pinned =
            ["--as-of=", "--lang=", "--show="].iter().all(|flag| flags.iter().any(|one| one.starts_with(flag)));
        let needs_benchmark = !flags.contains(&"--show=price".to_owned());
        assert!(pinned && needs_benchmark == tag.contains("benchmark=\""), "{flags:?}");
    }
}

/// What anybody's text becomes in it is text.
#[test]
fn names_of_others_stay_text() {
    let (code, out, error) = run(&[
        "render",
        "--form=fact",
        "--src=tests/native/view/catalogs/hostile.json",
        "--src-address=/hostile.json",
        "--style=none",
        "--models=\"><script>alert(1)</script>, bidi",
        "--lang=\"><img>",
    ]);
    // Nobody is called so, and nothing is written.
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains("no model of the catalog is called"), "{error}");
    let catalog = std::fs::read_to_string(root().join("tests/native/view/catalogs/hostile.json")).unwrap();
    let catalog: serde_json::Value = serde_json::from_str(&catalog).unwrap();
    let mut written = 0;
    for model in catalog["models"].as_object().unwrap().keys() {
        for show in ["price", "score", "summary"] {
            let arguments = ["--models", model, "--show", show, "--style=none", "--src-address=/\"><script>"];
            let source = ["render", "--form=fact", "--src=tests/native/view/catalogs/hostile.json"];
            let (code, out, _) = run(&[&source[..], &arguments].concat());
            if code == 0 {
                written += 1;
                let known = out.replacen("<model-fact", "<span", 1).replace("</model-fact>", "</span>");
                assert_eq!(markup::wrong(&known.replacen(" src=", " data-src=", 1)), None, "{out}");
            }
        }
    }
    assert!(written > 10, "only {written} facts were written");
}

#[test]
fn what_says_nothing_is_refused() {
    for (arguments, said) in [
        (&["--models", "r1", "--view", "table"][..], "--view says nothing of what --form fact writes here"),
        (&["--models", "r1", "--highlight", "o1"], "--highlight says nothing of what --form fact writes here"),
        (&["--models", "r1", "--width", "300"], "--width says nothing of what --form fact writes here"),
        (
            &["--models", "r1", "--style", "none", "--package", "/x/"],
            "--package says nothing of what --form fact writes here",
        ),
        (&["--models", "r1", "--show", "ratio"], "found one model, expected two for “ratio”."),
        (&["--models", "r1", "--as-of", "29.1.2025"], "found “29.1.2025”, expected a date such as 2025-01-29."),
    ] {
        assert_eq!(fact(arguments), (1, String::new(), format!("model-compare: {said}\n")), "{arguments:?}");
    }
    for (arguments, said) in [
        (&["--show", "ratio"][..], "--show says nothing of what --form light writes here"),
        (&["--style", "none"], "--style none says nothing of what --form light writes here"),
    ] {
        assert_eq!(run(&[&["render"], arguments].concat()), (1, String::new(), format!("model-compare: {said}\n")));
    }
    // Without an address the element would read another catalog than the one that was.
    let (code, _, error) = run(&["render", "--form=fact", "--src", SIX, "--models=r1"]);
    assert!(code == 1 && error.contains("needs --src-address"), "{error}");
}

/// A policy lets the inline style sheet in by its hash.
#[test]
fn the_readme_has_the_style_sheets_hash() {
    let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(FACT_STYLE_SHEET));
    let path = root().join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once("of a fact `'sha256-").unwrap();
    let (_, after) = rest.split_once("'`").unwrap();
    let found = format!("{before}of a fact `'sha256-{digest}'`{after}");
    golden::report(&Vec::from_iter(golden::compare(&path, Some(&found)).err()));
}

/// Where a page says by which command a fact of its prose was written, it has what that command writes.
#[test]
fn the_pages_facts_are_what_render_writes() {
    const BEGIN: &str = "<!-- model-compare render --form=fact";
    const END: &str = "<!-- /model-compare -->";
    let mut facts = 0;
    let mut differences = Vec::new();
    for name in ["article", "index"] {
        let path = root().join(format!("www/{name}.html"));
        let page = std::fs::read_to_string(&path).unwrap();
        let mut parts = page.split(BEGIN);
        let mut found = parts.next().unwrap().to_owned();
        for part in parts {
            let (flags, rest) = part.split_once(" -->").unwrap();
            let (_, after) = rest.split_once(END).unwrap();
            let arguments: Vec<&str> = ["render", "--form=fact"].into_iter().chain(flags.split_whitespace()).collect();
            let (code, fact, error) = run(&arguments);
            assert_eq!((code, error.as_str()), (0, ""), "{flags}");
            found += [BEGIN, flags, " -->", fact.trim_end(), END, after].concat().as_str();
            facts += 1;
        }
        differences.extend(golden::compare(&path, Some(&found)).err());
    }
    golden::report(&differences);
    assert_eq!(facts, 13);
}
