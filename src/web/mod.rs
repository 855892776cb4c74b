//! The browser: the only place that knows wasm-bindgen, web-sys and js-sys.
//!
//! - JavaScript calls Rust, never the other way: exported methods take `&self`, and no borrow is held while the DOM is
//!   called, so that a call from inside a call cannot fail.
//! - What crosses the border is plain: strings, numbers, arrays and objects of them.
//! - The package has several modules, so that a page loads what it needs: one for each kind of chart, one for facts in running
//!   prose, and the catalog's check for catalogs that are not the package's. Features choose what is compiled into one; natively all is, to be looked at.
//! - Failures cross as plain objects too, `{type, code, message, at, diagnostics}`; anything else that is thrown is a trap, after
//!   which the module is dead.

#[cfg(any(not(target_family = "wasm"), feature = "chart", feature = "fact"))]
mod charts;
#[cfg(any(not(target_family = "wasm"), feature = "check"))]
mod check;
mod outcome;

#[cfg(any(not(target_family = "wasm"), feature = "chart", feature = "fact"))]
pub use charts::{Catalog, learn};
#[cfg(any(not(target_family = "wasm"), feature = "chart"))]
pub use charts::{Chart, style_sheet};
#[cfg(any(not(target_family = "wasm"), feature = "fact"))]
pub use charts::{fact, fact_style_sheet};
#[cfg(any(not(target_family = "wasm"), feature = "check"))]
pub use check::check;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
