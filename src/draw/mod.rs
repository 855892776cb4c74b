//! Ways out: the view as HTML and SVG markup, the scene on any of plotters' drawing backends.

mod sink;

pub use sink::{Namespace, Sink, StringSink, plain};
