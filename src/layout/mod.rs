//! From a comparison to a scene: all geometry is here, and floating point ends here.

mod axes;
mod labels;
mod legend;
mod occupancy;
mod points;
mod poster;
mod rows;
mod scatter;
mod type_scale;
mod versus;

pub use poster::{PosterWords, poster};
pub use rows::{RowWords, RowsWords, rows};
pub use scatter::{ScatterWords, scatter};
pub use versus::{Bar, Panel, VersusWords, versus};
