//! A checked catalog that any number of charts draw from.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, outcome};
use crate::catalog::Json;
use crate::diagnostic::Diagnostic;
use crate::error::Error;

/// A checked catalog with what was found in it.
#[wasm_bindgen]
pub struct Catalog {
    pub(super) checked: Rc<crate::catalog::Catalog>,
    pub(super) found: Vec<Diagnostic>,
}

#[wasm_bindgen]
impl Catalog {
    /// Reads a `catalog-v1` document that JavaScript has parsed.
    ///
    /// # Errors
    /// Throws `{type: "data-invalid", code, message, at, diagnostics}` where nothing of it can be used.
    pub fn read(document: &JsValue) -> Result<Catalog, JsValue> {
        let tree = json::tree(document).ok_or_else(|| Error::catalog(Json::too_deep()));
        let (checked, found) = tree
            .and_then(|tree| crate::catalog::Catalog::from_json(&tree))
            .map_err(|error| outcome::failure(&error, [].iter()))?;
        Ok(Self { checked: Rc::new(checked), found })
    }

    /// What was found: `[{severity, code, at, message, hint}]`.
    pub fn diagnostics(&self) -> JsValue {
        outcome::array(&self.found)
    }
}
