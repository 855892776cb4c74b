//! The layers of ARCHITECTURE.md, enforced by reading `use` lines and paths.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with its layer. A file may use lower layers and its own room.
const LAYERS: &[(&str, u8)] = &[
    ("units", 0),
    ("time", 0),
    ("diagnostic", 0),
    ("order", 0),
    ("joined", 0),
    ("error", 1),
    ("catalog", 2),
    ("query", 3),
    ("scene", 3),
    ("scale", 4),
    ("theme", 4),
    ("compare", 4),
    ("text", 5),
    ("table", 6),
    ("layout", 6),
    ("view", 7),
    ("draw", 8),
    ("web", 9),
    ("cli", 9),
];

/// Pairs that the numbers would allow and the design does not.
const FORBIDDEN: &[(&str, &str)] = &[("draw", "catalog"), ("draw", "compare"), ("draw", "query"), ("draw", "layout")];

fn layer(room: &str) -> u8 {
    LAYERS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("src/{room} has no layer in this test")).1
}

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The rooms of this crate that a file names: `crate::ROOM` anywhere in its code, tests at its end left out.
fn named_rooms(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap_or_default().split(',').map(str::trim).collect(),
            None => vec![rest],
        };
        for name in names {
            let room: String = name.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if LAYERS.iter().any(|(known, _)| *known == room) {
                rooms.push(room);
            }
        }
    }
    rooms
}

#[test]
fn a_file_uses_only_lower_layers_and_its_own_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    assert!(paths.len() > 20);
    let mut wrong = Vec::new();
    for path in paths {
        let inside = path.strip_prefix(&root).unwrap();
        let own = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
        if ["lib", "main"].contains(&own.as_str()) {
            continue;
        }
        for used in named_rooms(&fs::read_to_string(&path).unwrap()) {
            let allowed = used == own || layer(&used) < layer(&own);
            if !allowed || FORBIDDEN.contains(&(own.as_str(), used.as_str())) {
                wrong.push(format!("src/{} uses crate::{used}", inside.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_reader_of_use_lines_sees_groups_and_paths() {
    let source = "use crate::{units, time::Date};\nfn f() { crate::view::view() }\n// crate::web\n#[cfg(test)]\nmod tests { use crate::cli; }";
    assert_eq!(named_rooms(source), ["units", "time", "view"]);
}

#[test]
fn only_the_web_layer_knows_the_browser() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        let inside = file.strip_prefix(&root).unwrap();
        let web = inside.starts_with("web");
        for name in ["wasm_bindgen", "web_sys", "js_sys"] {
            assert!(web || !source.contains(&format!("{name}::")), "{} names {name}", inside.display());
        }
    }
}
