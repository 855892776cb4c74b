//! The attributes: one table in the code, the others generated from it or compared with it.

use std::fs;
use std::path::Path;

use model_compare::query::{ATTRIBUTES, Attribute};

use crate::golden;
use crate::view::root;

const BEGIN: &str = "<!-- attributes:begin -->\n";
const END: &str = "<!-- attributes:end -->";

/// The file with the part between the markers replaced.
fn with_table(path: &Path, table: &str) -> String {
    let text = fs::read_to_string(path).unwrap();
    let (head, rest) = text.split_once(BEGIN).unwrap_or_else(|| panic!("{}: no {BEGIN}", path.display()));
    let (_, tail) = rest.split_once(END).unwrap_or_else(|| panic!("{}: no {END}", path.display()));
    format!("{head}{BEGIN}{table}{END}{tail}")
}

fn markdown() -> String {
    let row = |attribute: &Attribute| {
        let Attribute { name, values, default, meaning } = attribute;
        format!("| `{name}` | {meaning} | {values} | {default} |\n")
    };
    let rows: String = ATTRIBUTES.iter().map(row).collect();
    format!("| attribute | what it does | values | without it |\n|--|--|--|--|\n{rows}")
}

fn html() -> String {
    let row = |attribute: &Attribute| {
        let Attribute { name, values, default, meaning } = attribute;
        let [meaning, values, default] = [meaning, values, default].map(|text| code(&escaped(text)));
        format!(
            "<tr><th scope=\"row\"><code>{name}</code></th><td>{meaning}</td><td>{values}</td><td>{default}</td></tr>\n"
        )
    };
    let rows: String = ATTRIBUTES.iter().map(row).collect();
    let head = "<tr><th scope=\"col\">attribute</th><th scope=\"col\">what it does</th><th scope=\"col\">values</th><th scope=\"col\">without it</th></tr>";
    format!("<table>\n<thead>{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// What stands between backticks as code.
fn code(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(index, part)| if index % 2 == 1 { format!("<code>{part}</code>") } else { part.to_owned() }).collect()
}

#[test]
fn attributes() {
    let (readme, page) = (root().join("README.md"), root().join("www/index.html"));
    let tables = [(readme, markdown()), (page, html())];
    let differences: Vec<String> =
        tables.iter().filter_map(|(path, table)| golden::compare(path, Some(&with_table(path, table))).err()).collect();
    golden::report(&differences);
}

/// The text after `start`, up to `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

#[test]
fn the_element_observes_them() {
    let script = fs::read_to_string(root().join("www/element/model-compare.js")).unwrap();
    let names: Vec<&str> =
        between(&script, "const names = [", "]").split(',').map(|name| name.trim().trim_matches('\'')).collect();
    assert_eq!(names, ATTRIBUTES.iter().map(|attribute| attribute.name).collect::<Vec<_>>());
}

#[test]
fn each_is_a_typed_property() {
    let types = fs::read_to_string(root().join("www/element/model-compare.d.ts")).unwrap();
    let class = between(&types, "export class ModelCompareElement extends HTMLElement {", "\n}");
    let mut properties: Vec<&str> =
        class.lines().filter_map(|line| line.trim().strip_suffix(": string | null;")).collect();
    // HTMLElement has lang.
    assert!(!properties.contains(&"lang"));
    properties.insert(ATTRIBUTES.iter().position(|attribute| attribute.name == "lang").unwrap(), "lang");
    assert_eq!(properties, ATTRIBUTES.iter().map(|attribute| camel_case(attribute.name)).collect::<Vec<_>>());
}

fn camel_case(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |name, part| name + &part[..1].to_ascii_uppercase() + &part[1..])
}
