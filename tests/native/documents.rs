//! The documents name files that are there, and the code map names all that there is.

use std::fs;
use std::path::Path;

use crate::view::root;

/// What is read by people who look for files.
const DOCUMENTS: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "NOTICE",
    "tests/fuzz/README.md",
    "www/catalog-v1.md",
    "www/methods.md",
];

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The words of a line that stand between backticks or are where a link leads; in a text without either, all.
fn marked(line: &str, plain: bool) -> Vec<&str> {
    if plain {
        return line.split_whitespace().map(|word| word.trim_matches(['.', ',', ';', '(', ')'])).collect();
    }
    let quoted = line.split('`').skip(1).step_by(2);
    let linked = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    quoted.chain(linked).collect()
}

/// True of `src/draw/` and `clippy.toml`, not of `catalog::json`, `detail.type` or an address.
fn is_path(word: &str) -> bool {
    let ending = word.rsplit_once('.').map_or("", |(_, ending)| ending);
    let known = ["css", "html", "js", "json", "lock", "md", "rs", "svg", "toml", "ts", "txt", "wasm"].contains(&ending);
    let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte));
    plain && (known || word.ends_with('/') || word.starts_with("LICENSE-") || word.contains('/'))
}

/// Paths of a document that lead nowhere, with how many there are in all. In a row of the code map, what follows a
/// folder may be inside it.
fn dangling(document: &str, text: &str) -> (Vec<String>, usize) {
    let (mut missing, mut all, mut fenced) = (Vec::new(), 0, false);
    for (index, line) in text.lines().enumerate() {
        fenced ^= line.starts_with("```");
        if fenced {
            continue;
        }
        let plain = document == "NOTICE";
        let tops: Vec<&str> = marked(line, plain).into_iter().filter(|word| is_path(word)).collect();
        for word in &tops {
            // Prose has slashes too: there a path begins with one of our folders.
            let first = word.split('/').next().unwrap();
            if plain && (first.is_empty() || !root().join(first).exists()) {
                continue;
            }
            all += 1;
            let folder = tops.first().filter(|top| top.ends_with('/'));
            let inside = folder.is_some_and(|folder| root().join(folder).join(word).exists());
            let beside = Path::new(document).parent().unwrap().join(word);
            if !(root().join(word).exists() || root().join(beside).exists() || inside) {
                missing.push(format!("{document}:{}: {word}", index + 1));
            }
        }
    }
    (missing, all)
}

/// The guards against misreadings each name a test that there is.
#[test]
fn each_guard_has_its_test() {
    let mut guards = 0;
    for line in read("www/methods.md").lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.split(" | ").collect();
        let [number, .., test] = cells.as_slice() else { continue };
        if number.trim_start_matches("| ").parse::<u32>().is_err() {
            continue;
        }
        guards += 1;
        let named: Vec<&str> = test.split('`').skip(1).step_by(2).collect();
        let (mut file, mut found) = ("", 0);
        for word in named {
            if word.contains('/') {
                file = word;
            } else {
                assert!(read(file).contains(&format!("fn {word}(")), "{file} has no {word}");
                found += 1;
            }
        }
        assert!(found > 0 || test.contains('–'), "{line}");
    }
    assert_eq!(guards, 27);
}

#[test]
fn the_documents_name_what_is_there() {
    for (document, least) in DOCUMENTS.iter().zip([4, 25, 0, 3, 2, 0, 50]) {
        let (missing, all) = dangling(document, &read(document));
        assert_eq!(missing, [""; 0]);
        assert!(all >= least, "{document}: {all} paths found");
    }
}

#[test]
fn what_is_not_there_is_seen() {
    for (document, text, expected) in [
        ("README.md", "`src/absent.rs` and `src/lib.rs`", &["README.md:1: src/absent.rs"][..]),
        ("README.md", "[x](www/absent.svg), [y](https://example.org/a.html)", &["README.md:1: www/absent.svg"]),
        ("README.md", "```\n`absent.rs`\n```\n`absent.rs`", &["README.md:4: absent.rs"]),
        ("README.md", "| `www/` | `element/`, `nothing/` |", &["README.md:1: nothing/"]),
        ("README.md", "`detail.type` `catalog::json` `GET /x` `1.5` `en`", &[]),
        ("NOTICE", "in www/catalog/absent.json, and/or www/catalog/.", &["NOTICE:1: www/catalog/absent.json"]),
        ("tests/fuzz/README.md", "`src/lib.rs` `src/draw/` `catalog.dict`", &[]),
    ] {
        assert_eq!(dangling(document, text).0, expected, "{text}");
    }
}

#[test]
fn the_code_map_names_all_that_there_is() {
    let map = read("ARCHITECTURE.md");
    let mut unnamed = Vec::new();
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let entry = entry.unwrap();
        let slash = if entry.path().is_dir() { "/" } else { "" };
        let name = format!("`src/{}{slash}`", entry.file_name().to_str().unwrap());
        // The library's list of rooms is no room.
        if !map.contains(&name) && name != "`src/lib.rs`" {
            unnamed.push(name);
        }
    }
    assert_eq!(unnamed, [""; 0]);
}
