//! The catalog: developers, models, hosts, offers with dated prices, benchmarks and scores, each figure with its source.
//!
//! A document becomes a [`Json`] tree, then rows (`raw`), then a checked [`Catalog`]; what is wrong with a row leaves
//! that row out and nothing else.

mod benchmark;
mod check;
mod decode;
mod field;
mod json;
mod model;
mod offer;
mod raw;
#[cfg(feature = "cli")]
mod schema;
mod snapshot;
mod source;
mod usage;

use crate::time::Date;
pub use benchmark::{Benchmark, BenchmarkKind, BenchmarkNote, NoteKind, Reporter, Score, ScoreUnit};
#[cfg(feature = "cli")]
pub(crate) use decode::{LONGEST_TEXT, MOST_ROWS};
#[cfg(feature = "cli")]
pub use json::LARGEST_DOCUMENT;
pub use json::{DEEPEST, Json};
pub use model::{Developer, Knowledge, Model};
pub use offer::{Basis, Condition, DatedPrice, Host, Hours, Offer};
#[cfg(feature = "cli")]
pub use schema::schema;
#[cfg(feature = "cli")]
use source::LONGEST_URL;
use source::is_web_address;
pub use source::{Localized, Source};
pub use usage::Reasoning;

/// Lower case without separators: `DeepSeek R1`, `deepseek-r1` and `deepseek_r1` are one word, `R1-0528` and `R1+` others.
pub fn fold(word: &str) -> String {
    let mut folded = String::new();
    for letter in word.chars() {
        match letter {
            _ if letter.is_ascii_alphanumeric() => folded.push(letter.to_ascii_lowercase()),
            // Command R+ is another model than Command R.
            '\0'..='*' | ','..='\u{BF}' | '\u{2000}'..='\u{206F}' | '×' | '÷' => {}
            // The capitals of Latin-1, Greek and Cyrillic; Unicode's whole tables would weigh more than they are used.
            'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => {
                folded.extend(char::from_u32(u32::from(letter) + 32));
            }
            _ => folded.push(letter),
        }
    }
    folded
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
