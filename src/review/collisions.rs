//! Ids and names that are one word once case and separators are gone: by such words models are looked up and lists joined.

use std::collections::{BTreeMap, BTreeSet};

use super::rows;
use crate::catalog::{Json, fold};
use crate::diagnostic::{Diagnostic, Quoted};
use crate::import::key;

/// The parts whose rows are looked up by their words.
const PARTS: [&str; 4] = ["developers", "hosts", "models", "benchmarks"];

/// Warns of rows of one part whose ids or names cannot be told apart.
pub(super) fn collisions(document: &Json) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for part in PARTS {
        let mut rows: Vec<(&str, Option<&str>)> =
            rows::by_id(document, part).iter().map(|(id, row)| (id.as_str(), rows::text(row, "name"))).collect();
        rows.retain(|(id, _)| !rows::is_too_long(id));
        rows.sort_by_key(|(id, _)| *id);
        // An id that stands twice has had its finding.
        rows.dedup_by_key(|(id, _)| *id);
        let mut owners = Owners::default();
        let mut named = BTreeSet::new();
        // Ids first, so that no name takes another row's.
        for (id, _) in &rows {
            if let Some(other) = owners.looked_up(id, id).or_else(|| owners.joined(id, id)) {
                named.insert((*id, other));
                found.push(finding("id-collision", rows::place(part, id), id, other));
            }
        }
        for (id, name) in rows.iter().filter_map(|(id, name)| Some((*id, (*name)?))) {
            let (looked_up, joined) = (owners.looked_up(name, id), owners.joined(name, id));
            // Models whose names readers cannot tell apart have had their finding.
            let is_known = part == "models" && looked_up.is_some();
            let other = looked_up.or(joined).filter(|other| !is_known && !named.contains(&(id, *other)));
            if let Some(other) = other {
                found.push(finding("name-collision", rows::place(part, id) + ".name", name, other));
            }
        }
    }
    found
}

fn finding(code: &'static str, at: String, word: &str, other: &str) -> Diagnostic {
    let message = format!(
        "found {}, which also means {} where words are looked up; expected a word of its own.",
        Quoted(word),
        Quoted(other)
    );
    let hint = "Case, spaces and signs between words do not count there, and in lists “+” is “plus”.";
    Diagnostic::warning(code, at, message).with_hint(hint)
}

/// The rows that had a word first, by the two ways in which words are compared: `gpt-4.1` and `gpt-41` are one for
/// readers, `Command R+` and `Command R Plus` for lists.
#[derive(Default)]
struct Owners<'j> {
    by_fold: BTreeMap<String, &'j str>,
    by_key: BTreeMap<String, &'j str>,
}

impl<'j> Owners<'j> {
    /// Another row that a reader's word means already; without that, it means this one.
    fn looked_up(&mut self, word: &str, id: &'j str) -> Option<&'j str> {
        other(&mut self.by_fold, fold(word), id)
    }

    /// Another row that a list's word means already; without that, it means this one.
    fn joined(&mut self, word: &str, id: &'j str) -> Option<&'j str> {
        other(&mut self.by_key, key(word), id)
    }
}

fn other<'j>(owners: &mut BTreeMap<String, &'j str>, word: String, id: &'j str) -> Option<&'j str> {
    // Nothing is left of a name in symbols.
    if word.is_empty() {
        return None;
    }
    let owner = *owners.entry(word).or_insert(id);
    (owner != id).then_some(owner)
}
