//! Ways out: the view as HTML and SVG markup, the scene on any of plotters' drawing backends.

mod html;
mod replay;
mod sink;
mod svg;

pub use html::{STYLE_SHEET, figure, tooltip};
pub use replay::{SceneBackend, replay};
pub use sink::{Namespace, Sink, StringSink, plain};
pub use svg::{FONT_STACK, number, svg, svg_document};
