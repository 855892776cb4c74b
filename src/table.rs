//! The same comparison as rows, for those who read numbers or cannot see the picture.

use crate::text::Part;

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
