//! Statistics of scores in plain floats: how exactly one is known, whether two differ, which may be the best, how they
//! follow a price, how a lead depends on weights (methods.md 2.5 to 2.8).
//!
//! Nothing here knows models or benchmarks. Only `libm`'s exponentials are used, so that the bits are the same everywhere.

mod best;
mod estimate;
mod holm;
mod normal;
mod proportion;
mod regression;
mod simplex;
#[cfg(test)]
mod testing;

pub use best::probability_of_being_best;
pub use estimate::{Difference, Estimate, correlation_needed, elo_win_probability};
pub use holm::holm;
pub use normal::{Z_80, Z_95, cumulative, density, two_sided_p};
pub use proportion::{Proportion, newcombe, pooled_z, questions_needed, smallest_detectable_gap, wilson};
pub use regression::Line;
pub use simplex::share_above_zero;

/// From `low` to `high`, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// True where all of it is on one side of zero.
    pub fn excludes_zero(self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}
