//! The same comparison as rows, for those who read numbers or cannot see the picture.

use crate::compare::{Comparison, Entry, Standing};
use crate::text::{self, Label, Locale, Part};

/// A comparison as rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The header of each column, with its unit.
    pub columns: Vec<Column>,
    /// Cheapest first.
    pub rows: Vec<Row>,
}

/// A column's header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What its cells say.
    pub name: String,
    /// Numbers, to be aligned at their end.
    pub numeric: bool,
}

/// One entry of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The id of the model.
    pub model: String,
    /// The table is about this model.
    pub highlighted: bool,
    /// A cell for each column; the first one names the row.
    pub cells: Vec<Vec<Part>>,
}

/// A comparison as rows, under a caption. `notes` are what the author writes at each entry, empty where nothing.
pub fn table(comparison: &Comparison<'_>, notes: &[String], caption: &str, locale: Locale) -> Table {
    table_of(comparison, |_| true, notes, caption, locale)
}

/// The rows that a reader of a printed picture needs: who is highlighted, and who is on the frontier.
pub fn printed_table(comparison: &Comparison<'_>, notes: &[String], caption: &str, locale: Locale) -> Table {
    let is_printed = |entry: &Entry<'_>| entry.highlighted || entry.standing == Standing::Frontier;
    table_of(comparison, is_printed, notes, caption, locale)
}

fn table_of(
    comparison: &Comparison<'_>,
    takes: fn(&Entry<'_>) -> bool,
    notes: &[String],
    caption: &str,
    locale: Locale,
) -> Table {
    let has_notes = notes.iter().any(|note| !note.is_empty());
    let numeric = 1..=text::numeric_columns(comparison);
    let mut columns = Vec::new();
    for (index, name) in text::columns(comparison, locale).into_iter().enumerate() {
        columns.push(Column { name, numeric: numeric.contains(&index) });
    }
    if has_notes {
        let name = text::label(locale, Label::Note).to_owned();
        columns.insert(columns.len().saturating_sub(1), Column { name, numeric: false });
    }
    let mut rows = Vec::new();
    for (index, entry) in comparison.entries.iter().enumerate().filter(|(_, entry)| takes(entry)) {
        let mut cells = Vec::new();
        for cell in text::cells(comparison, index, locale) {
            cells.push(vec![Part::Text(cell)]);
        }
        // The last cell names the sources: there they are links.
        if let Some(sources) = cells.last_mut() {
            *sources = text::entry_sources(comparison, index);
        }
        if has_notes {
            let note = notes.get(index).cloned().unwrap_or_default();
            cells.insert(cells.len().saturating_sub(1), vec![Part::Text(note)]);
        }
        rows.push(Row { model: entry.model.id.clone(), highlighted: entry.highlighted, cells });
    }
    Table { caption: caption.to_owned(), columns, rows }
}
