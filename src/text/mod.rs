//! Words and numbers for readers: the only place that formats anything.

mod locale;

pub use locale::{Language, Locale};
