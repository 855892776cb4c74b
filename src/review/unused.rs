//! Sources that no figure names: left over, or forgotten where they belong.

use std::collections::BTreeSet;

use super::rows;
use crate::catalog::Json;
use crate::diagnostic::{Diagnostic, Severity};

/// Notes about sources that nothing in a document names.
pub(super) fn unused(document: &Json) -> Vec<Diagnostic> {
    let mut named = BTreeSet::new();
    if let Json::Object(parts) = document {
        for (_, part) in parts.iter().filter(|(key, _)| key != "sources") {
            collect(part, &mut named);
        }
    }
    let unused = rows::by_id(document, "sources").iter().filter(|(id, _)| !named.contains(id.as_str()));
    unused
        .map(|(id, _)| {
            let message = "no figure names this source, expected one at least.";
            let finding = Diagnostic::new(Severity::Note, "unused-source", rows::place("sources", id), message);
            finding.with_hint("Take it out, or name it where its figures are.")
        })
        .collect()
}

/// Every source that a part of a document names, however deep.
fn collect<'j>(json: &'j Json, named: &mut BTreeSet<&'j str>) {
    match json {
        Json::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Json::String(id) if key == "source" => {
                        named.insert(id);
                    }
                    value => collect(value, named),
                }
            }
        }
        Json::Array(items) => items.iter().for_each(|item| collect(item, named)),
        _ => {}
    }
}
