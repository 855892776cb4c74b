//! The same comparison as rows, for those who read numbers or cannot see the picture.

use crate::compare::Comparison;
use crate::text::{self, Locale, Part};

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

/// The columns whose cells are numbers: price and score.
const NUMERIC: [usize; 2] = [2, 4];

/// A comparison as rows, under a caption.
pub fn table(comparison: &Comparison<'_>, caption: &str, locale: Locale) -> Table {
    let columns = text::columns(comparison, locale).into_iter().enumerate();
    let rows = comparison.entries.iter().enumerate().map(|(index, entry)| {
        let mut cells: Vec<Vec<Part>> =
            text::cells(comparison, index, locale).into_iter().map(|cell| vec![Part::Text(cell)]).collect();
        // The last cell names the sources: there they are links.
        if let Some(sources) = cells.last_mut() {
            *sources = text::entry_sources(comparison, index);
        }
        Row { model: entry.model.id.clone(), highlighted: entry.highlighted, cells }
    });
    Table {
        caption: caption.to_owned(),
        columns: columns.map(|(index, name)| Column { name, numeric: NUMERIC.contains(&index) }).collect(),
        rows: rows.collect(),
    }
}
