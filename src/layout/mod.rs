//! From a comparison to a scene: all geometry is here, and floating point ends here.

mod axes;
mod bracket;
mod labels;
mod legend;
mod naming;
mod occupancy;
mod points;
mod poster;
mod scatter;
mod type_scale;
mod variants;
mod versus;

pub use poster::{PosterWords, poster};
pub use scatter::{ScatterWords, scatter};
pub use versus::{Bar, Panel, VersusWords, versus};
