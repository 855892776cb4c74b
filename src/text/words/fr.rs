//! French.

use super::{Conventions, Words};
use crate::text::number::Magnitude;

/// French.
#[derive(Debug)]
pub(in crate::text) struct French;

pub(in crate::text) const FRENCH: French = French;

const CONVENTIONS: Conventions = Conventions {
    decimal: ',',
    group: '\u{202F}',
    grouped_from: 4,
    percent: "\u{A0}%",
    dollar_before: "",
    dollar_after: "\u{A0}$",
};

impl Words for French {
    fn conventions(&self) -> &'static Conventions {
        &CONVENTIONS
    }

    fn points(&self, number: &str, magnitude: Magnitude) -> String {
        // The French plural begins at 2: « 1,5 point ».
        match magnitude {
            Magnitude::Many => format!("{number}\u{A0}points"),
            _ => format!("{number}\u{A0}point"),
        }
    }
}
