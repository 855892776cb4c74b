//! A catalog that any number of charts draw from.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::web::outcome;

/// A checked catalog.
#[wasm_bindgen]
pub struct Catalog(pub(super) Rc<crate::catalog::Catalog>);

#[wasm_bindgen]
impl Catalog {
    /// Reads a snapshot: a `….snapshot.txt` of the package, or what the check has made of a document.
    ///
    /// # Errors
    /// Throws `{type: "data-invalid", code, message, at, diagnostics}` where the text is none.
    pub fn read(snapshot: &str) -> Result<Catalog, JsValue> {
        match crate::catalog::Catalog::from_snapshot(snapshot) {
            Ok(catalog) => Ok(Self(Rc::new(catalog))),
            Err(error) => Err(outcome::failure(&error, &[])),
        }
    }
}
