//! The view, case by case: a folder for each, with what comes out beside what goes in.

pub(crate) mod case;
pub(crate) mod crowd;
mod readable;

use std::path::Path;

use model_compare::catalog::Catalog;
use model_compare::diagnostic::Diagnostic;
use model_compare::draw::{self, StringSink};
use model_compare::query::ATTRIBUTES;
use model_compare::scene::{Ink, Px};
use model_compare::theme::{Rgb, Theme, colour};
use model_compare::view::{Asked, View, Viewport, view};

use crate::golden;
use case::Case;

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Draws a case as the element does. The findings are the catalog's, then the attributes', then the view's.
pub(crate) fn draw(case: &Case) -> (Result<View, String>, Vec<Diagnostic>) {
    let (catalog, mut found) = match Catalog::from_text(case.catalog_text(root()).as_bytes()) {
        Ok(read) => read,
        Err(error) => return (Err(error.diagnostic().to_string()), Vec::new()),
    };
    let unknown = case.attributes.iter().find(|(name, _)| !ATTRIBUTES.iter().any(|known| known.name == name));
    assert_eq!(unknown, None, "{}: not an attribute", case.name);
    // In the element's order, whatever that of the file.
    let given: Vec<(&str, &str)> = ATTRIBUTES
        .iter()
        .filter_map(|attribute| case.attributes.iter().find(|(name, _)| name == attribute.name))
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let (asked, more) = Asked::parse(&given);
    found.extend(more);
    let viewport = Viewport::Width(Px::whole(case.width));
    let drawn = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found);
    (drawn.map_err(|error| error.diagnostic().to_string()), found)
}

/// The figure's markup.
pub(crate) fn figure(view: &View) -> String {
    let mut sink = StringSink::default();
    draw::figure(view, &mut sink);
    sink.into_string()
}

/// The picture that stands alone; none of a table.
pub(crate) fn picture(view: &View) -> Option<String> {
    let light: fn(Ink) -> Rgb = |ink| colour(ink).light;
    let dark: fn(Ink) -> Rgb = |ink| colour(ink).dark;
    let mut sink = StringSink::default();
    draw::svg_document(&view.poster()?, &view.summary, if view.theme == Theme::Dark { dark } else { light }, &mut sink);
    Some(sink.into_string())
}

#[test]
fn cases() {
    let mut differences = Vec::new();
    let cases = Case::all(root());
    assert!(cases.len() > 20);
    for case in cases {
        let (drawn, found) = draw(&case);
        let mut findings: Vec<String> = found.iter().map(ToString::to_string).collect();
        findings.extend(drawn.as_ref().err().map(|error| format!("nothing drawn: {error}")));
        findings.push(String::new());
        let view = drawn.as_ref().ok();
        let line = |text: String| text + "\n";
        for (file, content) in [
            ("diagnostics.txt", Some(findings.join("\n"))),
            ("words.txt", view.map(readable::words)),
            ("scene.txt", view.and_then(View::scene).map(readable::scene)),
            ("figure.html", view.map(figure).map(line)),
            ("figure.svg", view.and_then(picture).map(line)),
        ] {
            differences.extend(golden::compare(&case.folder.join(file), content.as_deref()).err());
        }
    }
    golden::report(&differences);
}
