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
    ("split", 0),
    ("error", 1),
    ("statistics", 1),
    ("catalog", 2),
    ("query", 3),
    ("import", 3),
    ("scene", 3),
    ("scale", 4),
    ("theme", 4),
    ("compare", 4),
    ("review", 5),
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

/// The code of a file without its comment lines and the tests at its end.
fn code(source: &str) -> String {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    code.join("\n")
}

/// Where a file stands among the modules: `text/describe/table.rs` is `text::describe::table`.
fn module(inside: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        inside.with_extension("").iter().map(|name| name.to_str().unwrap().to_owned()).collect();
    if names.last().is_some_and(|last| last == "mod") {
        names.pop();
    }
    names
}

/// The rooms that the code of a module names: the first names after `crate`, in every path and in every branch of a
/// `use`, whether it begins with `crate` or leads there with `super`. A name that is no room is named all the same.
fn named_rooms(code: &str, module: &[String]) -> Vec<String> {
    let mut paths = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            // What follows another name was read with it.
            let before = code[..at].chars().next_back();
            let begins = !before.is_some_and(|letter| letter == ':' || is_name(letter));
            if begins {
                branches(&code[at..], &[], &mut paths);
            }
        }
    }
    let mut rooms: Vec<String> = Vec::new();
    for room in paths.iter().filter_map(|path| room(path, module)) {
        if !rooms.contains(&room) {
            rooms.push(room);
        }
    }
    rooms
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Reads one path or one branch of a `use`, with all branches of its own, and returns what comes after it.
fn branches<'t>(text: &'t str, before: &[String], paths: &mut Vec<Vec<String>>) -> &'t str {
    let mut path = before.to_vec();
    let mut rest = text.trim_start();
    loop {
        if let Some(mut inner) = rest.strip_prefix('{') {
            loop {
                inner = inner.trim_start();
                if let Some(after) = inner.strip_prefix('}') {
                    return after;
                }
                let after = branches(inner, &path, paths).trim_start();
                let after = after.strip_prefix(',').unwrap_or(after);
                assert!(after.len() < inner.len(), "cannot read {inner:.40}");
                inner = after;
            }
        }
        let end = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
        let end = if rest.starts_with('*') { 1 } else { end };
        if end > 0 {
            path.push(rest[..end].to_owned());
        }
        rest = &rest[end..];
        match rest.trim_start().strip_prefix("::") {
            Some(more) if end > 0 => rest = more.trim_start(),
            _ => break,
        }
    }
    paths.push(path);
    match rest.trim_start().strip_prefix("as ") {
        Some(alias) => alias.trim_start().trim_start_matches(is_name),
        None => rest,
    }
}

/// The room that a path of a module leads to, seen from the crate's top; `None` where it stays inside the module's own.
fn room(path: &[String], module: &[String]) -> Option<String> {
    let path = path.strip_prefix(&["self".to_owned()]).unwrap_or(path);
    let ups = path.iter().take_while(|name| *name == "super").count();
    let (from, rest) = match path.first().map(String::as_str) {
        Some("crate") => (0, &path[1..]),
        _ => (module.len().checked_sub(ups).expect("too many `super`"), &path[ups..]),
    };
    // Below the top, a path without another `super` cannot leave the room.
    if from > 0 { None } else { Some(rest.first().cloned().unwrap_or_else(|| "self".to_owned())) }
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
        let code = code(&fs::read_to_string(&path).unwrap());
        // `super` would mean another module there.
        let inline = code.lines().find(|line| line.trim_end().ends_with('{') && line.contains("mod "));
        assert_eq!(inline, None, "src/{}: modules are files", inside.display());
        for used in named_rooms(&code, &module(inside)) {
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
    for (file, code, rooms) in [
        ("view.rs", "use crate::{units, time::Date};\nfn f() { crate::view::view() }", &["units", "time", "view"][..]),
        ("draw/svg.rs", "use crate::{catalog::{Model, Offer}, view::View};", &["catalog", "view"]),
        (
            "draw/svg.rs",
            "use crate::{\n    catalog::{price::{self, Row as R}, Model},\n    view::{View},\n    theme,\n};\nuse std::{fs, io};",
            &["catalog", "view", "theme"],
        ),
        ("draw/svg.rs", "use crate::catalog as rows; use crate::{view as v, web};", &["catalog", "view", "web"]),
        ("draw/svg.rs", "use crate::*; use crate::{self as top};", &["*", "self"]),
        (
            "draw/svg.rs",
            "fn f(a: &crate::scene::Node) -> Vec<crate::theme::Ink> { $crate::joined::joined(a) }",
            &["scene", "theme", "joined"],
        ),
        ("draw/svg.rs", "pub(in crate::draw) struct A; pub(crate) struct B; pub(super) struct C;", &["draw"]),
        // One up is the room itself, two up is the top.
        ("draw/svg.rs", "use super::sink::Sink;\nuse super::{html, sink::{A, B}};", &[]),
        ("draw/svg.rs", "use super::super::catalog::Model;", &["catalog"]),
        ("draw/svg.rs", "use super::{sink, super::{web::{Chart, dom}, view}};", &["web", "view"]),
        ("draw/mod.rs", "use super::catalog::Model; fn f() { super::web::start() }", &["catalog", "web"]),
        ("view.rs", "use super::draw; use super::*;", &["draw", "*"]),
        ("view.rs", "use self::inner::x; use self::super::web; enum A { B } fn f() { Self::B }", &["web"]),
        (
            "text/words/en.rs",
            "use super::super::number::usd; use super::super::super::{view, text};",
            &["view", "text"],
        ),
    ] {
        assert_eq!(named_rooms(code, &module(Path::new(file))), rooms, "{file}: {code}");
    }
}

#[test]
fn the_reader_leaves_out_comments_and_tests() {
    let source = "mod a;\n#[cfg(test)]\nmod testing;\n// crate::web\n/// [crate::cli]\nuse crate::view;\n\
                  #[cfg(test)]\nmod tests {\n    use crate::cli;\n}";
    assert_eq!(code(source), "mod a;\n#[cfg(test)]\nmod testing;\nuse crate::view;");
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
