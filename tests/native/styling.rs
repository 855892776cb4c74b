//! What a page may style: the lists in the code, held to the style sheet and to what is drawn, and the README's tables.

use std::collections::BTreeSet;

use model_compare::draw::{CUSTOM_PROPERTIES, PARTS, STYLE_SHEET};
use model_compare::theme::{DEVELOPER_COLOURS, Rgb, contrast};

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

/// The light and the dark colour that a rule of a style sheet gives a property.
fn both(rule: &str, property: &str) -> [Rgb; 2] {
    let value = rule.split(&format!("{property}:")).nth(1).and_then(|rest| rest.split(';').next()).unwrap();
    let colours: Vec<Rgb> = value
        .split('#')
        .skip(1)
        .map(|hex| {
            let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
            (part(0), part(2), part(4))
        })
        .collect();
    // A colour by itself is that of both.
    [colours[0], *colours.last().unwrap()]
}

/// What lies upon what, in the sheet's own colours and in those of the themes: words need 4.5 against their ground and 7 where
/// more contrast is promised, lines and the ring of the focus 3 (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).
#[test]
fn what_meets_stands_out() {
    let sheet = std::fs::read_to_string(root().join("src/draw/figure.css")).unwrap();
    let own = |name: &str| both(&sheet, &format!("--_{name}"));
    for (upper, lower, least) in [
        ("text", "background", 7.0),
        ("muted", "background", 4.5),
        // Links, and the ring around what has the focus.
        ("link", "background", 4.5),
        ("axis", "background", 3.0),
        ("frontier", "background", 3.0),
        // What is written upon the rest of a bar.
        ("text", "grid", 4.5),
        ("axis", "grid", 2.5),
    ] {
        for (scheme, (one, other)) in ["light", "dark"].iter().zip(own(upper).into_iter().zip(own(lower))) {
            let found = contrast(one, other);
            assert!(found >= least, "{upper} on {lower}, {scheme}: {found:.2} < {least}");
        }
    }
    // Who asks for more contrast has a grid that can be seen, too.
    let more = sheet.split("@media (prefers-contrast: more)").nth(1).unwrap();
    for (one, ground) in both(more, "--_grid").into_iter().zip(own("background")) {
        assert!(contrast(one, ground) >= 3.0, "the grid of more contrast: {:.2}", contrast(one, ground));
    }
    for (theme, words, marks) in [("newspaper", 4.5, 3.0), ("technical", 4.5, 3.0), ("contrast", 7.0, 7.0)] {
        let sheet = std::fs::read_to_string(root().join(format!("www/pages/themes/{theme}.css"))).unwrap();
        let ground = both(&sheet, "--model-compare-background");
        for name in names_after(&sheet, "--model-compare-") {
            let least = match name.as_str() {
                "text" | "muted" | "link" => words,
                "background" | "grid" => continue,
                _ => marks,
            };
            for (one, ground) in both(&sheet, &format!("--model-compare-{name}")).into_iter().zip(ground) {
                let found = contrast(one, ground);
                assert!(found >= least, "{name} of {theme}: {found:.2} < {least}");
            }
        }
    }
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
