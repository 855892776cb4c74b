//! Ways out: the view as HTML and SVG markup, the scene on any of plotters' drawing backends.

mod replay;
mod sink;
mod svg;

pub use replay::{SceneBackend, replay};
pub use sink::{Namespace, Sink, StringSink, plain};
pub use svg::{FONT_STACK, svg, svg_document};
