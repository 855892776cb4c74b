//! Where a tooltip goes.

use crate::scene::{Point, Px, Rect};

/// The space between a mark and its tooltip: less than a pointer's reach, so that the way there doesn't hide it.
const GAP: Px = Px::whole(8);

/// The left upper corner of a tooltip of that size: above the mark, below where there is no room above, never outside
/// `bounds` as long as it fits in at all. One that is nearly as wide as these hides what is behind it: it stands below its
/// mark and beyond the picture where it can, so that as much as possible of that is seen.
pub(super) fn place(mark: Rect, width: Px, height: Px, bounds: Rect) -> Point {
    let left = mark.left + (mark.width() - width).half();
    let (above, below) = (mark.top - GAP - height, mark.bottom + GAP);
    let is_wide = width.0 * 3 > bounds.width().0 * 2 && below + height <= bounds.bottom;
    let top = if above >= bounds.top && !is_wide { above } else { below };
    Point::new(left.min(bounds.right - width).max(bounds.left), top.min(bounds.bottom - height).max(bounds.top))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tooltip_stays_inside() {
        let bounds = Rect { left: Px::ZERO, top: Px::whole(-50), right: Px::whole(400), bottom: Px::whole(300) };
        for (name, x, y, width, height, left, top) in [
            ("above", 200, 150, 100, 40, 150, 97),
            ("at the left edge", 10, 150, 100, 40, 0, 97),
            ("at the right edge", 395, 150, 100, 40, 300, 97),
            ("no room above", 200, -10, 100, 40, 150, 3),
            ("room above", 200, 5, 100, 40, 150, -48),
            ("wide, room below", 200, 150, 300, 40, 50, 163),
            ("wide, no room below", 200, 270, 300, 40, 50, 217),
            ("no room at all", 200, 150, 100, 330, 150, -30),
            ("too wide", 200, 150, 500, 40, 0, 163),
        ] {
            let mark = Rect::around(Point::new(Px::whole(x), Px::whole(y)), Px::whole(5));
            let at = place(mark, Px::whole(width), Px::whole(height), bounds);
            assert_eq!(at, Point::new(Px::whole(left), Px::whole(top)), "{name}");
        }
    }
}
