//! A checked catalog as text that is small after compression and read without checking it again: what a page loads.
//!
//! Snapshots are made of a checked catalog by this version of this program and read by the same version; `catalog-v1` is the
//! format for everybody else. The text has these lines: [`BEGIN`]; for each column of numbers a line, then one of texts;
//! [`END`]. A field of a row has a column of its own (`rows`), and like beside like is what compression is good at: half the
//! size of the document. Texts stand in a column's line where they are first used, between tabs; the number is 0 for the
//! next of them, otherwise one more than the place of an earlier one. An absent value is 0 and moves the others by one.
//!
//! Numbers are written with 47 digits in printable ASCII. The last digit is one of `!` to `O`, those before it `P` to `~`.

mod field;
mod read;
mod rows;
#[cfg(test)]
mod tests;
mod write;

use super::Catalog;
use crate::diagnostic::Diagnostic;
use crate::error::Error;

/// How a snapshot begins. The number changes with what is in the columns.
const BEGIN: &str = "model-compare catalog 3";

/// The last line, which a text that came in part does not have.
const END: &str = "end";

/// How many digits numbers are written with.
const BASE: u64 = 47;

/// The first of the digits that end a number.
const LAST_DIGITS: u8 = b'!';

/// The first of the digits after which a number goes on.
const DIGITS: u8 = b'P';

impl Catalog {
    /// The catalog as a page loads it. It has neither findings nor what no model needs: sources and developers that
    /// nothing refers to.
    pub fn to_snapshot(&self) -> String {
        write::snapshot(self)
    }

    /// Reads what [`Catalog::to_snapshot`] wrote.
    ///
    /// # Errors
    /// [`Error`] (`is_catalog`) for any other text. A text that somebody has changed may be read as another catalog, but
    /// references, addresses, dates and the size of numbers are held.
    pub fn from_snapshot(text: &str) -> Result<Self, Error> {
        read::catalog(text).ok_or_else(|| {
            let message = "this is no catalog that this version can read, or not all of it.";
            Error::catalog(Diagnostic::error("bad-snapshot", "catalog", message))
        })
    }
}
