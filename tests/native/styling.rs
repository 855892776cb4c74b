//! What a page may style: the lists in the code, held to the style sheet and to what is drawn, and the README's tables.

use std::collections::BTreeSet;

use model_compare::draw::{CUSTOM_PROPERTIES, PARTS, STYLE_SHEET};
use model_compare::theme::DEVELOPER_COLOURS;

use crate::attributes::with_table;
use crate::golden;
use crate::view::{case, draw, figure, root};

/// What stands after each `start`, up to the first letter that is no name's.
fn names_after(text: &str, start: &str) -> BTreeSet<String> {
    let is_name = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    text.split(start).skip(1).map(|rest| rest.chars().take_while(is_name).collect()).collect()
}

fn listed(list: &[(&str, &str)]) -> BTreeSet<String> {
    list.iter().map(|(name, _)| (*name).to_owned()).collect()
}

#[test]
fn custom_properties_are_those_of_the_style_sheet() {
    assert_eq!(names_after(STYLE_SHEET, "var(--model-compare-"), listed(CUSTOM_PROPERTIES));
    assert_eq!(
        CUSTOM_PROPERTIES.iter().filter(|(name, _)| name.starts_with("developer-")).count(),
        usize::from(DEVELOPER_COLOURS) + 1
    );
}

/// Parts that no figure of a case shows, because a reader has to do something first: point, or load a static figure; or
/// because no case has so many marks (the laws do).
const SHOWN_LATER: [&str; 8] = [
    "crowd",
    "highlight-ring",
    "tooltip",
    "tooltip-title",
    "tooltip-rows",
    "tooltip-source",
    "as-table",
    "as-table-name",
];

#[test]
fn parts_are_those_that_are_drawn() {
    let mut drawn: BTreeSet<String> = SHOWN_LATER.map(str::to_owned).into();
    for case in case::Case::all(root()) {
        if let (Ok(view), _) = draw(&case) {
            drawn.extend(names_after(&figure(&view), " part=\""));
        }
    }
    assert_eq!(drawn, listed(PARTS));
}

#[test]
fn the_readme_lists_them() {
    let path = root().join("README.md");
    let row = |(name, meaning): &(&str, &str), prefix: &str| format!("| `{prefix}{name}` | {meaning} |\n");
    let table = |head: &str, list: &[(&str, &str)], prefix: &str| {
        let rows: String = list.iter().map(|one| row(one, prefix)).collect();
        format!("| {head} | what it is |\n|--|--|\n{rows}")
    };
    let text = std::fs::read_to_string(&path).unwrap();
    let text = with_table(&text, "custom-properties", &table("custom property", CUSTOM_PROPERTIES, "--model-compare-"));
    let text = with_table(&text, "parts", &table("part", PARTS, ""));
    golden::report(&golden::compare(&path, Some(&text)).err().into_iter().collect::<Vec<_>>());
}
