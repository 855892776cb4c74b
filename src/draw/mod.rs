//! Ways out: the view as HTML and SVG markup, the scene on any of plotters' drawing backends.

mod fact;
mod html;
mod replay;
mod sink;
mod style_sheet;
#[cfg(feature = "cli")]
mod styling;
mod svg;

pub use fact::fact;
pub use html::{figure, tooltip};
pub use replay::{SceneBackend, replay};
pub use sink::{Namespace, Sink, StringSink, plain};
pub use style_sheet::{FACT_STYLE_SHEET, STYLE_SHEET};
#[cfg(feature = "cli")]
pub use styling::{CUSTOM_PROPERTIES, PARTS};
pub use svg::{FONT_STACK, number, svg, svg_document};
