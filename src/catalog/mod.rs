//! The catalog: developers, models, hosts, offers with dated prices, benchmarks and scores, each figure with its source.
//!
//! A document becomes a [`Json`] tree, then rows (`raw`), then a checked [`Catalog`]; what is wrong with a row leaves
//! that row out and nothing else.

mod benchmark;
mod check;
mod decode;
mod json;
mod model;
mod offer;
mod raw;
mod source;

use crate::time::Date;
pub use benchmark::{Benchmark, BenchmarkKind, Reporter, Score, ScoreUnit};
pub use json::Json;
pub use model::{Developer, Model};
pub use offer::{Basis, Condition, DatedPrice, Host, Hours, Offer};
#[cfg(feature = "cli")]
pub use raw::schema;
pub use source::{Localized, Source};

/// Lower case without separators: `DeepSeek R1`, `deepseek-r1` and `deepseek_r1` are one word, `R1-0528` another.
pub(crate) fn fold(word: &str) -> String {
    word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A checked catalog: every reference resolved, every price and score in range, models sorted by id.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// What the catalog calls itself; may be empty.
    pub name: String,
    /// The day that the catalog stands for: the default of `as-of`.
    pub date: Date,
    /// The models with their offers and scores, sorted by id.
    pub models: Vec<Model>,
    /// The benchmarks, sorted by id.
    pub benchmarks: Vec<std::rc::Rc<Benchmark>>,
    /// The hosts, sorted by id.
    pub hosts: Vec<std::rc::Rc<Host>>,
}
