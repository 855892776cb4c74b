//! Where labels stand: beside their mark where there is room, at the end of a thin leader where there is not,
//! nowhere where there is none at all. Labels never touch each other or a mark, and never leave the frame.
//!
//! Greedy by priority: the first label takes its best place, the next one the best that is left. Nothing is random,
//! and a place is judged only by what was placed before, so that adding an unimportant label moves no important one.

use super::occupancy::Occupancy;
use crate::scene::{Anchor, Point, Px, Rect};

/// A label to be placed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request {
    /// The middle of its mark.
    pub mark: Point,
    /// Half the mark's extent.
    pub radius: Px,
    /// The text's width.
    pub width: Px,
    /// From the top of the tallest letter to the bottom of the deepest.
    pub height: Px,
    /// Whether a leader may link it to its mark.
    pub leader: bool,
    /// Whether it had better be struck out by a line than missing.
    pub essential: bool,
}

/// Where a label was placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placement {
    /// What the text covers.
    pub area: Rect,
    /// Which side of the text is towards the mark.
    pub anchor: Anchor,
    /// From the mark's edge to the text, where they are apart.
    pub leader: Option<(Point, Point)>,
}

/// Between a mark and its label.
const GAP: Px = Px::whole(4);
/// Around a label: what no other label may enter.
const CLEARANCE: Px = Px::whole(2);
/// How far a label may be from its mark, nearest first.
const REACHES: [Px; 4] = [Px::whole(14), Px::whole(24), Px::whole(36), Px::whole(52)];

/// Places labels in the order of the requests, the most important first.
///
/// `marks` are all marks, labelled or not; `lines` are thin things that a label should rather not cover, but may.
pub(super) fn place(
    requests: &[Request],
    marks: &[Rect],
    lines: &[(Point, Point)],
    frame: Rect,
) -> Vec<Option<Placement>> {
    let mut taken = Occupancy::new(frame);
    for mark in marks {
        taken.add(*mark);
    }
    let mut leaders: Vec<(Point, Point)> = Vec::new();
    let mut placements = Vec::new();
    for request in requests {
        let own = Rect::around(request.mark, request.radius);
        let mut best: Option<(u32, Placement)> = None;
        for (rank, candidate) in (0_u32..).zip(candidates(request)) {
            let clear = candidate.area.grown(CLEARANCE);
            let free = frame.contains(candidate.area)
                && taken.is_free(clear, own)
                && !leaders.iter().any(|leader| crosses(*leader, clear))
                && candidate.leader.is_none_or(|leader| taken.is_free_line(leader, own));
            if !free {
                continue;
            }
            let cost = rank + disturbance(lines, candidate.area);
            let legible = request.essential || cost < STRUCK_OUT;
            if legible && best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, candidate));
            }
        }
        let placement = best.map(|(_, placement)| placement);
        if let Some(placement) = placement {
            taken.add(placement.area);
            leaders.extend(placement.leader);
        }
        placements.push(placement);
    }
    placements
}

/// More than the rank of any candidate: an essential label is struck out only where it can stand nowhere else, others
/// are never.
const STRUCK_OUT: u32 = 100;

/// A line along a label strikes it out, a line across it only disturbs.
fn disturbance(lines: &[(Point, Point)], area: Rect) -> u32 {
    let mut sum = 0;
    for line in lines {
        if crosses(*line, area) {
            sum += if line.0.y == line.1.y { STRUCK_OUT } else { 14 };
        }
    }
    sum
}

/// The places of a label, best first: right, left, above, below, the four corners, above and below with an end over the
/// mark, then all of them at the end of a leader.
fn candidates(request: &Request) -> Vec<Placement> {
    let mut places = Vec::new();
    let reaches = if request.leader { REACHES.as_slice() } else { &[] };
    for (index, reach) in [GAP].iter().chain(reaches).enumerate() {
        for (dx, dy, anchor) in DIRECTIONS {
            places.push(at(request, (dx, dy), anchor, request.radius + *reach, index > 0));
        }
    }
    places
}

/// x and y in tenths of the distance, and which side of the text is there; the corners are on the circle.
const DIRECTIONS: [(i32, i32, Anchor); 12] = [
    (10, 0, Anchor::Start),
    (-10, 0, Anchor::End),
    (0, -10, Anchor::Middle),
    (0, 10, Anchor::Middle),
    (7, -7, Anchor::Start),
    (-7, -7, Anchor::End),
    (7, 7, Anchor::Start),
    (-7, 7, Anchor::End),
    (0, -10, Anchor::Start),
    (0, -10, Anchor::End),
    (0, 10, Anchor::Start),
    (0, 10, Anchor::End),
];

fn at(request: &Request, (dx, dy): (i32, i32), anchor: Anchor, distance: Px, leader: bool) -> Placement {
    let towards =
        |length: Px| Point::new(request.mark.x + Px(length.0 * dx / 10), request.mark.y + Px(length.0 * dy / 10));
    let near = towards(distance);
    // Above or below its mark, a text begins or ends where the mark does.
    let beside = if dx == 0 { request.radius } else { Px::ZERO };
    let left = match anchor {
        Anchor::Start => near.x - beside,
        Anchor::Middle => near.x - request.width.half(),
        Anchor::End => near.x + beside - request.width,
    };
    let top = match dy {
        1.. => near.y,
        0 => near.y - request.height.half(),
        _ => near.y - request.height,
    };
    // A corner label stands beside its diagonal, not at its end.
    let towards_middle = if dx != 0 && dy != 0 { Px(request.height.0 * dy.signum() / 4) } else { Px::ZERO };
    let top = top - towards_middle;
    let area = Rect { left, top, right: left + request.width, bottom: top + request.height };
    let from = towards(request.radius + Px::whole(1));
    let to = towards(distance - Px::whole(2));
    Placement { area, anchor, leader: leader.then_some((from, to)) }
}

/// True where a segment passes through a rectangle (Liang and Barsky's clipping, in integers).
pub(super) fn crosses((from, to): (Point, Point), area: Rect) -> bool {
    let (dx, dy) = (i64::from((to.x - from.x).0), i64::from((to.y - from.y).0));
    let edges =
        [(-dx, from.x - area.left), (dx, area.right - from.x), (-dy, from.y - area.top), (dy, area.bottom - from.y)];
    // The share of the segment inside, as fractions: enter = n0/d0, leave = n1/d1.
    let (mut enter, mut leave) = ((0_i64, 1_i64), (1_i64, 1_i64));
    for (step, room) in edges {
        let room = i64::from(room.0);
        if step == 0 {
            if room < 0 {
                return false;
            }
            continue;
        }
        let share = if step < 0 { (-room, -step) } else { (room, step) };
        if step < 0 {
            if share.0 * enter.1 > enter.0 * share.1 {
                enter = share;
            }
        } else if share.0 * leave.1 < leave.0 * share.1 {
            leave = share;
        }
    }
    enter.0 * leave.1 < leave.0 * enter.1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Rect = Rect { left: Px::whole(40), top: Px::whole(20), right: Px::whole(400), bottom: Px::whole(320) };

    fn request(x: i32, y: i32, width: i32) -> Request {
        Request {
            mark: Point::new(Px::whole(x), Px::whole(y)),
            radius: Px::whole(5),
            width: Px::whole(width),
            height: Px::whole(14),
            leader: true,
            essential: true,
        }
    }

    fn own(request: &Request) -> Rect {
        Rect::around(request.mark, request.radius)
    }

    fn placed(requests: &[Request], lines: &[(Point, Point)]) -> Vec<Option<Placement>> {
        let marks: Vec<Rect> = requests.iter().map(own).collect();
        place(requests, &marks, lines, FRAME)
    }

    #[test]
    fn a_lone_label_stands_to_the_right() {
        let placement = placed(&[request(100, 100, 60)], &[])[0].unwrap();
        assert_eq!(placement.anchor, Anchor::Start);
        assert_eq!((placement.area.left, placement.area.top), (Px::whole(109), Px::whole(93)));
        assert_eq!(placement.leader, None);
    }

    #[test]
    fn at_the_right_edge_it_stands_to_the_left() {
        assert_eq!(placed(&[request(390, 100, 60)], &[])[0].unwrap().anchor, Anchor::End);
    }

    #[test]
    fn a_line_is_avoided_where_that_costs_little() {
        let through = (Point::new(Px::whole(200), Px::whole(100)), Point::new(Px::whole(300), Px::whole(100)));
        assert_eq!(placed(&[request(200, 100, 60)], &[through])[0].unwrap().anchor, Anchor::End);
    }

    #[test]
    fn only_essential_labels_are_struck_out() {
        let line = |y| (Point::new(Px::whole(40), Px::whole(y)), Point::new(Px::whole(400), Px::whole(y)));
        let everywhere: Vec<_> = (2..32).map(|row| line(row * 10)).collect();
        let essential = request(200, 100, 60);
        let other = Request { essential: false, ..essential };
        assert!(placed(&[essential], &everywhere)[0].is_some());
        assert_eq!(placed(&[other], &everywhere), [None]);
    }

    #[test]
    fn what_has_no_room_is_not_drawn() {
        assert_eq!(placed(&[request(100, 100, 500)], &[]), [None]);
    }

    #[test]
    fn segments_and_rectangles() {
        let area = Rect { left: Px(10), top: Px(10), right: Px(20), bottom: Px(20) };
        for (from, to, expected) in [
            ((0, 15), (30, 15), true),
            ((0, 0), (30, 30), true),
            ((12, 12), (14, 14), true),
            ((0, 5), (30, 5), false),
            ((0, 15), (9, 15), false),
            ((0, 21), (21, 42), false),
            ((15, 0), (15, 9), false),
            ((5, 15), (15, 5), false),
        ] {
            let point = |(x, y)| Point::new(Px(x), Px(y));
            assert_eq!(crosses((point(from), point(to)), area), expected, "{from:?} {to:?}");
        }
    }

    proptest! {
        #[test]
        fn labels_are_disjoint_and_inside(
            marks in prop::collection::vec((45..395_i32, 25..315_i32, 8..140_i32), 1..60),
            lines in prop::collection::vec(((0..400_i32, 0..320_i32), (0..400_i32, 0..320_i32)), 0..6),
        ) {
            let requests: Vec<Request> = marks.iter().map(|(x, y, width)| request(*x, *y, *width)).collect();
            let point = |(x, y)| Point::new(Px::whole(x), Px::whole(y));
            let lines: Vec<_> = lines.into_iter().map(|(from, to)| (point(from), point(to))).collect();
            let placements = placed(&requests, &lines);
            prop_assert_eq!(placements.len(), requests.len());
            for (index, placement) in placements.iter().enumerate() {
                let Some(placement) = placement else { continue };
                prop_assert!(FRAME.contains(placement.area));
                for (other, mark) in requests.iter().enumerate() {
                    prop_assert!(other == index || !placement.area.overlaps(own(mark)) || own(mark) == own(&requests[index]));
                }
                for other in placements[..index].iter().flatten() {
                    prop_assert!(!placement.area.overlaps(other.area));
                    if let Some(leader) = other.leader {
                        prop_assert!(!crosses(leader, placement.area));
                    }
                }
            }
        }

        #[test]
        fn a_less_important_label_moves_no_other(
            marks in prop::collection::vec((45..395_i32, 25..315_i32, 8..140_i32), 2..30),
        ) {
            let requests: Vec<Request> = marks.iter().map(|(x, y, width)| request(*x, *y, *width)).collect();
            let rects: Vec<Rect> = requests.iter().map(own).collect();
            let all = place(&requests, &rects, &[], FRAME);
            let fewer = place(&requests[..requests.len() - 1], &rects, &[], FRAME);
            prop_assert_eq!(&all[..fewer.len()], &fewer[..]);
        }
    }
}
