//! Snapshots of the catalogs that ship. What else can be in one, and what is none, is tested beside their reader.

use model_compare::catalog::Catalog;
use model_compare::scene::Px;
use model_compare::view::{Asked, Viewport, view};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::full::full;
use crate::shipped::shipped;

#[test]
fn catalogs_that_ship_come_back() {
    for (name, catalog) in [("catalog.json", shipped().0), ("catalog-full.json", full().0)] {
        let snapshot = catalog.to_snapshot();
        let read = Catalog::from_snapshot(&snapshot).unwrap();
        // Not by assert_eq: what it would print has megabytes.
        assert!(format!("{read:?}") == format!("{catalog:?}"), "{name} comes back as another");
        assert!(read.to_snapshot() == snapshot, "{name} is written in two ways");
    }
}

fn draw(catalog: &Catalog, attributes: &[(&str, &str)]) {
    let Asked { query, theme, locale } = Asked::parse(attributes).0;
    let _ = view(catalog, &query, Viewport::Width(Px::whole(480)), theme, locale, &mut Vec::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A digit or a letter that fell over on its way: what is still read is drawn, or is an error.
    #[test]
    fn a_damaged_one_can_do_no_harm(changes in prop::collection::vec((any::<Index>(), b'!'..=b'~'), 1..4)) {
        let mut bytes = shipped().0.to_snapshot().into_bytes();
        for (place, letter) in changes {
            let place = place.index(bytes.len());
            if bytes[place].is_ascii_graphic() {
                bytes[place] = letter;
            }
        }
        if let Ok(catalog) = Catalog::from_snapshot(&String::from_utf8(bytes).unwrap()) {
            draw(&catalog, &[]);
            draw(&catalog, &[("highlight", "deepseek-r1 openai-o1"), ("benchmark", "aime-2024"), ("as-of", "2025-01-29")]);
            draw(&catalog, &[("chart", "versus"), ("models", "deepseek-r1 openai-o1"), ("as-of", "2025-01-29")]);
        }
    }
}
