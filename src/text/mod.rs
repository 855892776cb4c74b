//! Words and numbers for readers: the only place that formats anything.

mod locale;
mod measure;
mod number;
mod widths;
mod words;

pub use locale::{Language, Locale};
pub use measure::{Weight, truncate, width, wrap};
pub use number::{Places, decimal, integer, percent, points, score, usd, usd_tick};
