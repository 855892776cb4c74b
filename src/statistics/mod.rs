//! Statistics on floats: no prices, no scores, no words.

mod regression;
mod simplex;

pub use regression::Line;
pub use simplex::share_above_zero;
