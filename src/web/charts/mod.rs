//! Charts, and facts in running prose, in a page.

mod catalog;
#[cfg(any(not(target_family = "wasm"), feature = "chart"))]
mod chart;
mod dom;
#[cfg(any(not(target_family = "wasm"), feature = "fact"))]
mod fact;
#[cfg(any(not(target_family = "wasm"), feature = "chart"))]
mod place;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

pub use catalog::Catalog;
#[cfg(any(not(target_family = "wasm"), feature = "chart"))]
pub use chart::{Chart, style_sheet};
#[cfg(any(not(target_family = "wasm"), feature = "fact"))]
pub use fact::{fact, fact_style_sheet};

/// Takes in the words and number formats of a language, a `words-….txt` of the package; false where the text is none.
#[wasm_bindgen]
pub fn learn(words: &str) -> bool {
    crate::text::learn(words)
}

/// An array of `[name, value]`.
fn pairs(attributes: &Array) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for pair in attributes.iter() {
        let pair: Array = pair.unchecked_into();
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            pairs.push((name, value));
        }
    }
    pairs
}
