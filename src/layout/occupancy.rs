//! What part of the picture is taken, by cells of a coarse grid, so that thousands of marks cost a look at a few cells.

use core::ops::Range;

use super::labels::crosses;
use crate::scene::{Point, Px, Rect};

const CELL: Px = Px::whole(24);
/// Half the width of the background that is drawn under a leader.
const RIM: Px = Px(15);

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
        for row in self.rows(area) {
            for cell in self.cells.get_mut(row).into_iter().flatten() {
                cell.push(area);
            }
        }
    }

    /// True where nothing taken overlaps `area`, but for a rectangle equal to `own`.
    pub(super) fn is_free(&self, area: Rect, own: Rect) -> bool {
        !self.any_near(area, &|taken| taken != own && taken.overlaps(area))
    }

    /// How much of what is taken overlaps `area`, but for a rectangle equal to `own`: what lies in several cells counts in each.
    pub(super) fn overlapping(&self, area: Rect, own: Rect) -> u32 {
        let mut count = 0;
        for row in self.rows(area) {
            for taken in self.cells.get(row).into_iter().flatten().flatten() {
                count += u32::from(*taken != own && taken.overlaps(area));
            }
        }
        count
    }

    /// True where a segment with its rim passes through nothing taken, but for what overlaps `own`: marks upon each other
    /// would hold every line in.
    pub(super) fn is_free_line(&self, line: (Point, Point), own: Rect) -> bool {
        !self.any_near(Rect::between(line.0, line.1).grown(RIM), &|taken| {
            !taken.overlaps(own) && crosses(line, taken.grown(RIM))
        })
    }

    /// True where `is_so` for anything taken in the cells that `area` lies in.
    fn any_near(&self, area: Rect, is_so: &dyn Fn(Rect) -> bool) -> bool {
        for row in self.rows(area) {
            for taken in self.cells.get(row).into_iter().flatten().flatten() {
                if is_so(*taken) {
                    return true;
                }
            }
        }
        false
    }

    /// The cells that an area lies in, a range for each row.
    fn rows(&self, area: Rect) -> Vec<Range<usize>> {
        let cell = |offset: Px, last: usize| usize::try_from(offset.0.max(0) / CELL.0).unwrap_or_default().min(last);
        let last_column = self.columns - 1;
        let last_row = self.cells.len() / self.columns - 1;
        let (left, right) =
            (cell(area.left - self.frame.left, last_column), cell(area.right - self.frame.left, last_column));
        let (top, bottom) = (cell(area.top - self.frame.top, last_row), cell(area.bottom - self.frame.top, last_row));
        (top..=bottom).map(|row| row * self.columns + left..row * self.columns + right + 1).collect()
    }
}
