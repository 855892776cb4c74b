//! Sources whose licence does not let their figures be passed on, as a catalog on a page passes them on.

use super::rows;
use crate::catalog::Json;
use crate::diagnostic::{Diagnostic, Quoted};

/// Words of a licence that forbid to pass figures on in a newspaper's page, reviewed one by one, and what they forbid.
///
/// A page may be commercial and shows figures in another form than its source. What asks for credit or for the same licence
/// (CC BY, CC BY-SA, the GPL) forbids nothing. A source without a licence is no finding: most price pages have none,
/// and that is for the editor to judge.
const FORBIDDING: &[(&str, &str)] = &[
    ("nc", COMMERCE),
    ("noncommercial", COMMERCE),
    ("non commercial", COMMERCE),
    ("personal use", COMMERCE),
    ("research only", COMMERCE),
    ("research use only", COMMERCE),
    ("nd", CHANGES),
    ("noderivs", CHANGES),
    ("noderivatives", CHANGES),
    ("no derivatives", CHANGES),
    ("proprietary", COPIES),
    ("confidential", COPIES),
    ("all rights reserved", COPIES),
    ("unlicensed", COPIES),
    ("no licence", COPIES),
    ("no license", COPIES),
    ("no redistribution", COPIES),
    ("not for redistribution", COPIES),
];

const COMMERCE: &str = "forbids commercial use";
const CHANGES: &str = "forbids changed copies";
const COPIES: &str = "allows no copies";

/// Warns of sources whose licence forbids to pass the catalog on.
pub(super) fn licences(document: &Json) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, row) in rows::by_id(document, "sources") {
        let Some(licence) = rows::text(row, "license") else { continue };
        let words = words(licence);
        let forbidding = FORBIDDING.iter().find(|(phrase, _)| words.contains(&format!(" {phrase} ")));
        if let Some((_, forbids)) = forbidding {
            let message = format!(
                "found {}, which {forbids}; expected a licence under which the catalog can be passed on.",
                Quoted(licence)
            );
            let hint = "Take the source's figures out, or keep the catalog to yourself.";
            let at = rows::place("sources", id) + ".license";
            found.push(Diagnostic::warning("license-forbids-shipping", at, message).with_hint(hint));
        }
    }
    found
}

/// The words in lower case, with one space around each.
fn words(text: &str) -> String {
    let mut words = String::from(" ");
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        words.push_str(&word.to_lowercase());
        words.push(' ');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_are_told_by_their_words() {
        for (licence, expected) in [
            ("CC BY-NC 4.0", Some(COMMERCE)),
            ("cc-by-nc-nd-4.0", Some(COMMERCE)),
            ("Creative Commons Attribution-NonCommercial", Some(COMMERCE)),
            ("non-commercial use", Some(COMMERCE)),
            ("for research use only", Some(COMMERCE)),
            ("CC BY-ND 4.0", Some(CHANGES)),
            ("Attribution-NoDerivatives 4.0", Some(CHANGES)),
            ("Proprietary", Some(COPIES)),
            ("© 2025, all rights reserved.", Some(COPIES)),
            ("UNLICENSED", Some(COPIES)),
            ("no licence", Some(COPIES)),
            ("no license stated", Some(COPIES)),
            ("not for redistribution", Some(COPIES)),
            ("The Unlicense", None),
            ("MIT", None),
            ("MIT OR Apache-2.0", None),
            ("CC0 1.0", None),
            ("CC BY 4.0", None),
            ("CC BY-SA 4.0", None),
            ("ODbL 1.0", None),
            ("GPL-3.0-or-later", None),
            ("ncsa", None),
            ("terms of service", None),
            ("", None),
        ] {
            let words = words(licence);
            let found = FORBIDDING.iter().find(|(phrase, _)| words.contains(&format!(" {phrase} ")));
            assert_eq!(found.map(|(_, forbids)| *forbids), expected, "{licence}");
        }
    }
}
