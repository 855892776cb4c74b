//! The attributes: one table in the code, the others generated from it or compared with it.

use std::fs;
use std::path::Path;

use model_compare::query::{ATTRIBUTES, Attribute, fact_attributes};

use crate::golden;
use crate::view::root;

/// A text with the part between two markers replaced.
pub(crate) fn with_table(text: &str, name: &str, table: &str) -> String {
    let (begin, end) = (format!("<!-- {name}:begin -->\n"), format!("<!-- {name}:end -->"));
    let (head, rest) = text.split_once(&begin).unwrap_or_else(|| panic!("no {begin}"));
    let (_, tail) = rest.split_once(&end).unwrap_or_else(|| panic!("no {end}"));
    format!("{head}{begin}{table}{end}{tail}")
}

/// A way to write a table.
type Writer = fn(&[Attribute]) -> String;

/// A file with the tables of the chart's attributes and of the fact's.
fn with_tables(path: &Path, table: Writer) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = with_table(&text, "attributes", &table(ATTRIBUTES));
    with_table(&text, "fact-attributes", &table(&fact_attributes()))
}

fn markdown(attributes: &[Attribute]) -> String {
    let row = |attribute: &Attribute| {
        let Attribute { name, values, default, meaning } = attribute;
        format!("| `{name}` | {meaning} | {values} | {default} |\n")
    };
    let rows: String = attributes.iter().map(row).collect();
    format!("| attribute | what it does | values | without it |\n|--|--|--|--|\n{rows}")
}

fn html(attributes: &[Attribute]) -> String {
    let row = |attribute: &Attribute| {
        let Attribute { name, values, default, meaning } = attribute;
        let [meaning, values, default] = [meaning, values, default].map(|text| code(&escaped(text)));
        format!(
            "<tr><th scope=\"row\"><code>{name}</code></th><td>{meaning}</td><td>{values}</td><td>{default}</td></tr>\n"
        )
    };
    let rows: String = attributes.iter().map(row).collect();
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
    let tables: [(&str, Writer); 2] = [("README.md", markdown), ("www/index.html", html)];
    let mut differences = Vec::new();
    for (name, table) in tables {
        let path = root().join(name);
        differences.extend(golden::compare(&path, Some(&with_tables(&path, table))).err());
    }
    golden::report(&differences);
}

/// The text after `start`, up to `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

/// The elements: script and types, the class, and its attributes.
fn elements() -> [(&'static str, &'static str, Vec<Attribute>); 2] {
    [
        ("model-compare", "ModelCompareElement", ATTRIBUTES.to_vec()),
        ("model-fact", "ModelFactElement", fact_attributes()),
    ]
}

#[test]
fn the_elements_observe_them() {
    for (file, _, attributes) in elements() {
        let script = fs::read_to_string(root().join(format!("www/element/{file}.js"))).unwrap();
        let names: Vec<&str> = between(&script, "const names = '", "'.split(' ')").split(' ').collect();
        assert_eq!(names, attributes.iter().map(|attribute| attribute.name).collect::<Vec<_>>(), "{file}");
    }
}

#[test]
fn each_is_a_typed_property() {
    for (file, name, attributes) in elements() {
        let types = fs::read_to_string(root().join(format!("www/element/{file}.d.ts"))).unwrap();
        let class = between(&types, &format!("export class {name} extends HTMLElement {{"), "\n}");
        let mut properties: Vec<&str> =
            class.lines().filter_map(|line| line.trim().strip_suffix(": string | null;")).collect();
        // HTMLElement has lang.
        assert!(!properties.contains(&"lang"));
        properties.insert(attributes.iter().position(|attribute| attribute.name == "lang").unwrap(), "lang");
        assert_eq!(
            properties,
            attributes.iter().map(|attribute| camel_case(attribute.name)).collect::<Vec<_>>(),
            "{file}"
        );
    }
}

fn camel_case(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |name, part| name + &part[..1].to_ascii_uppercase() + &part[1..])
}
