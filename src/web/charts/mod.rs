//! Charts in a page.

mod catalog;
mod chart;
mod dom;
mod place;

use wasm_bindgen::prelude::wasm_bindgen;

pub use catalog::Catalog;
pub use chart::Chart;

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
