//! A fact in a shadow root.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

use super::catalog::Catalog;
use super::dom::DomSink;
use super::pairs;
use crate::draw;
use crate::view::{self, AskedFact};
use crate::web::outcome;

/// Says what the attributes (an array of `[name, value]`) ask for, in place of all that the root holds.
///
/// Returns `{text, diagnostics}`.
///
/// # Errors
/// Throws `{type: "config", code, message, at, diagnostics}` where it cannot be said; the root is as before.
#[wasm_bindgen]
pub fn fact(root: &ShadowRoot, catalog: &Catalog, attributes: &Array) -> Result<JsValue, JsValue> {
    // A shadow root always has one.
    let document = root.owner_document().ok_or(JsValue::NULL)?;
    let pairs = pairs(attributes);
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (asked, mut found) = AskedFact::parse(&pairs);
    let fact = view::fact(&catalog.0, &asked.query, asked.show, asked.locale, &mut found)
        .map_err(|error| outcome::failure(&error, &found))?;

    let mut sink = DomSink::new(document);
    // A name in the root is none in the page.
    draw::fact(&fact, "note", &mut sink);
    let fragment = sink.finish()?;
    root.replace_children_with_node_1(&fragment);
    Ok(outcome::object(&[("text", fact.text.as_str().into()), ("diagnostics", outcome::array(&found).into())]))
}

/// The style sheet that every root with a fact adopts.
#[wasm_bindgen]
pub fn fact_style_sheet() -> String {
    draw::FACT_STYLE_SHEET.to_owned()
}
