//! From a comparison to a scene: all geometry is here, and floating point ends here.

mod axes;
mod bracket;
mod history;
mod history_labels;
mod labels;
mod legend;
mod naming;
mod occupancy;
mod points;
mod poster;
mod rows;
mod scatter;
mod time_axis;
mod type_scale;
mod value_lines;
mod variants;
mod versus;

pub use history::{HistoryWords, history};
pub use poster::{PosterWords, poster};
pub use rows::{RowWords, RowsWords, rows};
pub use scatter::{ScatterWords, nudged_scatter, scatter};
pub use value_lines::ValueCurve;
pub use versus::{Bar, Panel, VersusWords, versus};
