//! English.

use super::{Conventions, Words};
use crate::text::number::Magnitude;

/// English.
#[derive(Debug)]
pub(in crate::text) struct English;

pub(in crate::text) const ENGLISH: English = English;

const CONVENTIONS: Conventions =
    Conventions { decimal: '.', group: ',', grouped_from: 4, percent: "%", dollar_before: "$", dollar_after: "" };

impl Words for English {
    fn conventions(&self) -> &'static Conventions {
        &CONVENTIONS
    }

    fn points(&self, number: &str, magnitude: Magnitude) -> String {
        match magnitude {
            Magnitude::One => format!("{number} point"),
            _ => format!("{number} points"),
        }
    }
}
