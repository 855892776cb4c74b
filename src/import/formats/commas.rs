//! Commas in the numbers of a table whose cells are parted by semicolons.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Quoted};
use crate::import::draft::Draft;

/// Numbers with a comma in tables whose cells are parted by semicolons: `1,396` is one and a bit where numbers have a decimal
/// comma, and a thousand where they do not. Another number of the column may tell.
#[derive(Default)]
pub(in crate::import) struct Groups {
    /// By column: the first such number with its place; `None` where another has shown that the comma is decimal.
    first: BTreeMap<&'static str, Option<(String, String)>>,
}

impl Groups {
    /// Looks at a cell of a column with numbers.
    pub(in crate::import) fn add(&mut self, column: &'static str, cell: &str, at: &str) {
        if !cell.contains(',') {
            return;
        }
        let number = cell.trim_matches(['$', '%', ' ']);
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_group = number.split_once(',').is_some_and(|(before, after)| {
            (1..=3).contains(&before.len())
                && after.len() == 3
                && !before.starts_with('0')
                && is_digits(before)
                && is_digits(after)
        });
        let place = || Some((number.to_owned(), format!("{at}, {column}")));
        let first = self.first.entry(column).or_insert_with(place);
        if !is_group {
            *first = None;
        }
    }

    /// Says of which columns nobody can tell.
    pub(in crate::import) fn warn(self, draft: &mut Draft) {
        for (number, at) in self.first.into_values().flatten() {
            let read = number.replace(',', ".");
            let message = format!(
                "found {}, read as {read}: no number of this column shows whether its comma stands before decimals or thousands.",
                Quoted(&number)
            );
            let diagnostic = Diagnostic::warning("ambiguous-comma", at, message);
            draft.findings.add(
                diagnostic.with_hint(format!("Thousands are written without a comma: {}.", number.replace(',', ""))),
            );
        }
    }
}
