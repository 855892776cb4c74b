//! What part of the picture is taken, by cells of a coarse grid, so that thousands of marks cost a look at a few cells.

use super::labels::crosses;
use crate::scene::{Point, Px, Rect};

const CELL: Px = Px::whole(24);

/// Rectangles, found again by where they are.
pub(super) struct Occupancy {
    frame: Rect,
    columns: usize,
    cells: Vec<Vec<Rect>>,
}

impl Occupancy {
    /// Nothing is taken. What is added outside `frame` is kept at its edge.
    pub(super) fn new(frame: Rect) -> Self {
        let along = |length: Px| usize::try_from(length.0 / CELL.0).unwrap_or_default() + 1;
        let (columns, rows) = (along(frame.width()), along(frame.height()));
        Self { frame, columns, cells: vec![Vec::new(); columns * rows] }
    }

    /// Takes a rectangle.
    pub(super) fn add(&mut self, area: Rect) {
        for index in self.indices(area) {
            if let Some(cell) = self.cells.get_mut(index) {
                cell.push(area);
            }
        }
    }

    /// True where nothing taken overlaps `area`, but for a rectangle equal to `own`.
    pub(super) fn is_free(&self, area: Rect, own: Rect) -> bool {
        self.near(area).all(|taken| *taken == own || !taken.overlaps(area))
    }

    /// True where a segment passes through nothing taken, but for a rectangle equal to `own`.
    pub(super) fn is_free_line(&self, line: (Point, Point), own: Rect) -> bool {
        let (from, to) = line;
        let around =
            Rect { left: from.x.min(to.x), top: from.y.min(to.y), right: from.x.max(to.x), bottom: from.y.max(to.y) };
        self.near(around).all(|taken| *taken == own || !crosses(line, *taken))
    }

    fn near(&self, area: Rect) -> impl Iterator<Item = &Rect> {
        self.indices(area).filter_map(|index| self.cells.get(index)).flatten()
    }

    fn indices(&self, area: Rect) -> impl Iterator<Item = usize> + use<> {
        let cell = |offset: Px| usize::try_from(offset.0.max(0) / CELL.0).unwrap_or_default();
        let columns = self.columns;
        let last_column = columns - 1;
        let last_row = self.cells.len() / columns - 1;
        let (left, right) = (cell(area.left - self.frame.left), cell(area.right - self.frame.left).min(last_column));
        let (top, bottom) = (cell(area.top - self.frame.top), cell(area.bottom - self.frame.top).min(last_row));
        (top.min(last_row)..=bottom)
            .flat_map(move |row| (left.min(last_column)..=right).map(move |column| row * columns + column))
    }
}
