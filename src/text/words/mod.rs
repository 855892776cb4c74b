//! What differs between languages, and only that: one file per language implements [`Words`].
//!
//! A sentence is one method that takes everything it may have to reorder, decline or elide; no caller glues pieces.
//! Numbers come formatted, with their [`Magnitude`] where a plural depends on it.

mod en;
mod fr;

use super::number::Magnitude;
pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// How a language writes numbers.
#[derive(Debug)]
pub(super) struct Conventions {
    /// Between units and tenths.
    pub(super) decimal: char,
    /// Between thousands.
    pub(super) group: char,
    /// The number of digits from which on they are grouped.
    pub(super) grouped_from: usize,
    /// After a share in per cent, with its space.
    pub(super) percent: &'static str,
    /// Before an amount of US dollars.
    pub(super) dollar_before: &'static str,
    /// After an amount of US dollars, with its space.
    pub(super) dollar_after: &'static str,
}

/// A language.
pub(super) trait Words: Sync {
    /// How numbers are written.
    fn conventions(&self) -> &'static Conventions;
    /// "0.6 points"
    fn points(&self, number: &str, magnitude: Magnitude) -> String;
}
