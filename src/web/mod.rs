//! The browser: the only place that knows wasm-bindgen, web-sys and js-sys.
//!
//! - JavaScript calls Rust, never the other way: exported methods take `&self`, and no borrow is held while the DOM is
//!   called, so that a call from inside a call cannot fail.
//! - What crosses the border is plain: strings, numbers, arrays and objects of them.
//! - Failures cross as plain objects too, `{type, code, message, at, diagnostics}`; anything else that is thrown is a trap, after
//!   which the module is dead.

mod catalog;
mod chart;
mod dom;
mod json;
mod outcome;
mod place;

use wasm_bindgen::prelude::wasm_bindgen;

pub use catalog::Catalog;
pub use chart::{Chart, markup};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Takes in the words and number formats of a language, a `words-….txt` of the package; false where the text is none.
#[wasm_bindgen]
pub fn learn(words: &str) -> bool {
    crate::text::learn(words)
}

/// The style sheet that every shadow root adopts: the element's box and the figure.
#[wasm_bindgen]
pub fn style_sheet() -> String {
    crate::draw::STYLE_SHEET.to_owned()
}
