//! The check of a catalog that is not the package's own.

mod json;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::outcome;
use crate::catalog::{Catalog, Json};
use crate::error::Error;

/// Checks a `catalog-v1` document that JavaScript has parsed.
///
/// Returns `{snapshot, diagnostics}`: the catalog as the modules that draw read it, and what was found in the document,
/// `[{severity, code, at, message, hint}]`.
///
/// # Errors
/// Throws `{type: "data-invalid", code, message, at, diagnostics}` where nothing of it can be used.
#[wasm_bindgen]
pub fn check(document: &JsValue) -> Result<JsValue, JsValue> {
    let tree = json::tree(document).ok_or_else(|| Error::catalog(Json::too_deep()));
    let (catalog, found) =
        tree.and_then(|tree| Catalog::from_json(&tree)).map_err(|error| outcome::failure(&error, &[]))?;
    Ok(outcome::object(&[("snapshot", catalog.to_snapshot().into()), ("diagnostics", outcome::array(&found).into())]))
}
