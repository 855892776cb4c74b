//! The rows of a document as it has them, with their places: a checked catalog has put them in another order.

use crate::catalog::{Json, LONGEST_TEXT};
use crate::diagnostic::is_unprintable;

/// The value of a key: of a repeated key the first, as in the catalog.
pub(super) fn get<'j>(json: &'j Json, key: &str) -> Option<&'j Json> {
    let Json::Object(entries) = json else { return None };
    entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

/// The text of a key, as much of it as the catalog keeps.
pub(super) fn text<'j>(json: &'j Json, key: &str) -> Option<&'j str> {
    let Json::String(text) = get(json, key)? else { return None };
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => text.get(..end),
        None => Some(text),
    }
}

/// The rows of a part whose keys are ids.
pub(super) fn by_id<'j>(document: &'j Json, part: &str) -> &'j [(String, Json)] {
    if let Some(Json::Object(entries)) = get(document, part) { entries } else { &[] }
}

/// True where an id is longer than any: its row is not in the catalog, and not worth a look at each of its letters.
pub(super) fn is_too_long(id: &str) -> bool {
    id.len() > LONGEST_TEXT
}

/// The rows of a part that is a list.
pub(super) fn list<'j>(json: &'j Json, part: &str) -> &'j [Json] {
    if let Some(Json::Array(items)) = get(json, part) { items } else { &[] }
}

/// The place of a row by its id, which may be anything in a document.
pub(super) fn place(part: &str, id: &str) -> String {
    let id: String = id.chars().filter(|letter| !is_unprintable(*letter)).take(80).collect();
    format!("{part}.{id}")
}
