//! Where labels stand: beside their mark where there is room, at the end of a thin leader where there is not,
//! nowhere where there is none at all. Labels never touch each other or a mark, and never leave the frame.
//!
//! Greedy by priority: the first label takes its best place, the next one the best that is left. Nothing is random,
//! and a place is judged only by what was placed before, so that adding an unimportant label moves no important one.
//! The order of the places does not depend on the width: each label's usual direction comes first, the one that it has
//! in the picture of one width, so that it keeps its side while the picture grows.

use super::occupancy::Occupancy;
use crate::query::Side;
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
    /// From the top of the tallest letter to the bottom of the deepest, of all its lines.
    pub height: Px,
    /// The same of one line.
    pub line: Px,
    /// How many of [`REACHES`] a leader may take to link it to its mark.
    pub reaches: usize,
    /// Whether it had better be struck out by a line than missing.
    pub essential: bool,
    /// The side that the author wants it on.
    pub side: Option<Side>,
    /// Which of the [`DIRECTIONS`] it has in the picture that others keep to.
    pub usual: Option<usize>,
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
    /// Which of the [`DIRECTIONS`] it is.
    pub direction: usize,
    /// Whether it hides marks, so that it needs a ground of its own.
    pub covers: bool,
}

impl Placement {
    /// How long its leader is, across or down, whichever is more.
    pub(super) fn reach(&self) -> Px {
        self.leader.map_or(Px::ZERO, |(from, to)| Px((to.x - from.x).0.abs().max((to.y - from.y).0.abs())))
    }
}

/// Between a mark and its label.
const GAP: Px = Px::whole(4);
/// Around a label: what no other label may enter.
const CLEARANCE: Px = Px::whole(2);
/// Between two names beside each other, so that they are not read as one.
const BETWEEN: Px = Px::whole(10);
/// By how much a label's own mark is nearer to it than any other, unless a leader says whose it is; then by how much the
/// label keeps away from other marks.
const APART: Px = Px::whole(4);
/// How far a label may be from its mark, nearest first.
const REACHES: [Px; 11] = [
    Px::whole(14),
    Px::whole(24),
    Px::whole(36),
    Px::whole(52),
    Px::whole(70),
    Px::whole(92),
    Px::whole(120),
    Px::whole(156),
    Px::whole(200),
    Px::whole(260),
    Px::whole(340),
];
/// Which of the [`DIRECTIONS`] is the left.
pub(super) const LEFT: usize = 1;
/// As far as a leader may reach from what is labelled where there is room.
pub(super) const NEAR: usize = 4;
/// As far as one may from what is on the frontier; where there is no place in its reach, everywhere is looked.
pub(super) const FAR: usize = 5;
/// As far as one may from what the chart is about: its leader may even pass over marks, out of a crowd.
pub(super) const FARTHEST: usize = REACHES.len();

/// What is taken of a picture while its labels are placed.
pub(super) struct Placer<'l> {
    /// All marks.
    marks: Occupancy,
    /// Those that nothing may hide.
    kept: Occupancy,
    texts: Occupancy,
    leaders: Vec<(Point, Point)>,
    lines: &'l [(Point, Point)],
    /// From this one on lines are thin and broken: a name with its halo is read upon them.
    pub(super) solid: usize,
    frame: Rect,
}

impl<'l> Placer<'l> {
    /// `marks` are all marks, labelled or not; `lines` are thin things that a label should rather not cover, but may.
    pub(super) fn new(marks: &[Rect], lines: &'l [(Point, Point)], frame: Rect) -> Self {
        let mut taken = Occupancy::new(frame);
        for mark in marks {
            taken.add(*mark);
        }
        let (kept, texts) = (Occupancy::new(frame), Occupancy::new(frame));
        Self { marks: taken, kept, texts, leaders: Vec::new(), lines, solid: lines.len(), frame }
    }

    /// No text and no leader may hide this mark, however crowded the picture is.
    pub(super) fn keep_in_sight(&mut self, mark: Rect) {
        self.kept.add(mark);
    }

    /// The best place of a label, with what it costs: the less, the better.
    pub(super) fn best(&self, request: &Request) -> Option<(u32, Placement)> {
        let own = Rect::around(request.mark, request.radius);
        let mut best: Option<(u32, Placement)> = None;
        // A mark that another name hides would be looked for in vain.
        if !self.texts.is_free(own, Rect::default()) {
            return None;
        }
        for (rank, candidate) in candidates(request) {
            if best.is_some_and(|(least, _)| least <= rank) {
                continue;
            }
            if !self.is_free(candidate.area, own) || !self.is_told_apart(&candidate, own) {
                continue;
            }
            let linked = candidate.leader.map_or(Some(0), |leader| self.link(leader, own, request));
            let Some(linked) = linked else { continue };
            let cost = rank + linked + self.disturbance(candidate.area);
            let legible = request.essential || request.side.is_some() || cost < STRUCK_OUT;
            if legible && best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, candidate));
            }
        }
        let is_far = best.is_none_or(|(_, placement)| placement.reach() > LONG);
        // Across an interval rather than upon a mark.
        let most = if best.is_none() && request.reaches == FARTHEST { STRUCK_OUT - 1 } else { 0 };
        let nearer = if request.reaches >= FAR && is_far { self.anywhere(request, Some(most)) } else { None };
        let found = match (best, nearer) {
            (Some(one), Some(other)) if one.1.reach() <= other.1.reach() => Some(one),
            (one, other) => other.or(one),
        };
        if found.is_none() && request.reaches == FARTHEST {
            return self.over_marks(request).or_else(|| self.anywhere(request, None));
        }
        found
    }

    /// Where marks are everywhere: the place near its own where the fewest of them are hidden.
    fn over_marks(&self, request: &Request) -> Option<(u32, Placement)> {
        let own = Rect::around(request.mark, request.radius);
        let mut best: Option<(u32, Placement)> = None;
        for (rank, candidate) in candidates(request) {
            if !self.is_legible(candidate.area, candidate.leader, own) {
                continue;
            }
            let cost = HIDDEN + rank + self.marks.overlapping(candidate.area.grown(CLEARANCE), own) * HIDDEN_MARK;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, Placement { covers: true, ..candidate }));
            }
        }
        best
    }

    /// The place in the whole frame that is nearest to the mark: one that lines disturb no more than so much, or without that
    /// one that may hide marks and lines.
    fn anywhere(&self, request: &Request, most: Option<u32>) -> Option<(u32, Placement)> {
        let own = Rect::around(request.mark, request.radius);
        let mut best: Option<(i64, Placement)> = None;
        let mut top = self.frame.top;
        while top + request.height <= self.frame.bottom {
            let mut left = self.frame.left;
            while left + request.width <= self.frame.right {
                let area = Rect { left, top, right: left + request.width, bottom: top + request.height };
                left = left + SCAN;
                // The corner or the edge that is towards the mark.
                let to = Point::new(
                    request.mark.x.max(area.left).min(area.right),
                    request.mark.y.max(area.top).min(area.bottom),
                );
                let (dx, dy) = ((to.x - request.mark.x).0, (to.y - request.mark.y).0);
                let far = i64::from(dx) * i64::from(dx) + i64::from(dy) * i64::from(dy);
                let longest = dx.abs().max(dy.abs());
                if longest <= request.radius.0 || best.is_some_and(|(least, _)| least <= far) {
                    continue;
                }
                let edge = |step: i32| Px(step * request.radius.0 / longest);
                let from = Point::new(request.mark.x + edge(dx), request.mark.y + edge(dy));
                let is_free = match most {
                    None => self.is_legible(area, Some((from, to)), own),
                    // What is most often in the way first: this is asked thousands of times.
                    Some(most) => {
                        self.marks.is_free(area.grown(APART), own)
                            && self.is_free(area, own)
                            && self.disturbance(area) <= most
                            && self.link((from, to), own, request).is_some()
                    }
                };
                if is_free {
                    let (anchor, direction) = if dx < 0 { (Anchor::End, 1) } else { (Anchor::Start, 0) };
                    best = Some((
                        far,
                        Placement { area, anchor, leader: Some((from, to)), direction, covers: most.is_none() },
                    ));
                }
            }
            top = top + SCAN;
        }
        best.map(|(_, placement)| (SCANNED, placement))
    }

    /// Whether a text with a ground of its own hides nothing that has to stay in sight.
    fn is_legible(&self, area: Rect, leader: Option<(Point, Point)>, own: Rect) -> bool {
        let clear = area.grown(CLEARANCE);
        self.frame.contains(area)
            && self.kept.is_free(clear, own)
            && self.texts.is_free(beside(area), own)
            && !self.leaders.iter().any(|leader| crosses(*leader, clear))
            && leader.is_none_or(|leader| self.hides_nothing(leader, own))
    }

    /// Gives a label its place: it is less important than all before it.
    pub(super) fn keep(&mut self, placement: &Placement) {
        self.take(placement.area);
        if let Some(leader) = placement.leader {
            self.take_line(leader);
        }
    }

    /// What a leader costs; `None` where it cannot be drawn.
    fn link(&self, leader: (Point, Point), own: Rect, request: &Request) -> Option<u32> {
        if self.runs_along(leader) {
            None
        } else if self.marks.is_free_line(leader, own) && self.texts.is_free_line(leader, own) {
            Some(0)
        } else {
            (request.reaches == FARTHEST && self.hides_nothing(leader, own)).then_some(THROUGH)
        }
    }

    /// Whether a leader passes over no text, and no mark that has to stay in sight.
    fn hides_nothing(&self, leader: (Point, Point), own: Rect) -> bool {
        self.kept.is_free_line(leader, own) && self.texts.is_free_line(leader, own)
    }

    /// Whether a reader sees whose label it is: its own mark is the nearest, or a leader says so.
    fn is_told_apart(&self, placement: &Placement, own: Rect) -> bool {
        let to_own = if placement.leader.is_some() { Px::ZERO } else { distance(placement.area, own) };
        self.marks.is_free(placement.area.grown(to_own + APART), own)
    }

    /// A leader upon a line is not seen, and beside it, nearly in its direction, it is taken for a part of it.
    fn runs_along(&self, (from, to): (Point, Point)) -> bool {
        let (dx, dy) = ((to.x - from.x).0.abs(), (to.y - from.y).0.abs());
        if dx.min(dy) * 6 > dx.max(dy) {
            return false;
        }
        let on_it = Rect::between(from, to).grown(Px::whole(2));
        let is_upright = dx < dy;
        self.lines.iter().any(|line| (line.0.x == line.1.x) == is_upright && crosses(*line, on_it))
    }

    /// No label may be there from now on.
    pub(super) fn take(&mut self, area: Rect) {
        self.texts.add(area);
    }

    /// No label may lie on it from now on.
    pub(super) fn take_line(&mut self, line: (Point, Point)) {
        self.leaders.push(line);
    }

    /// True where a text may stand, whatever lines are there: inside the frame, and upon nothing but its `own` mark.
    pub(super) fn is_free(&self, area: Rect, own: Rect) -> bool {
        let clear = area.grown(CLEARANCE);
        self.frame.contains(area)
            && self.marks.is_free(clear, own)
            && self.texts.is_free(beside(area), own)
            && !self.leaders.iter().any(|leader| crosses(*leader, clear))
    }

    /// A line along a label strikes it out, a line across it disturbs: both more than any place beside no line.
    pub(super) fn disturbance(&self, area: Rect) -> u32 {
        let mut sum = 0;
        // A line has a width, and letters that stand upon it are as if underlined.
        let area = area.grown(CLEARANCE);
        for (index, line) in self.lines.iter().enumerate() {
            if crosses(*line, area) {
                let (dx, dy) = ((line.1.x - line.0.x).0.abs(), (line.1.y - line.0.y).0.abs());
                sum += if dy * 2 <= dx && index < self.solid { STRUCK_OUT } else { CROSSED };
            }
        }
        sum
    }

    /// Whether a line that is not broken disturbs a label.
    pub(super) fn is_crossed(&self, area: Rect) -> bool {
        let area = area.grown(CLEARANCE);
        self.lines.iter().take(self.solid).any(|line| crosses(*line, area))
    }
}

/// A text with the room that no other text may enter.
fn beside(area: Rect) -> Rect {
    let clear = area.grown(CLEARANCE);
    Rect { left: area.left - BETWEEN, right: area.right + BETWEEN, ..clear }
}

/// From so long a leader on, everywhere is looked for a shorter one.
const LONG: Px = Px::whole(52);

/// How far two areas are from each other, across or down, whichever is more.
fn distance(a: Rect, b: Rect) -> Px {
    let across = (b.left - a.right).max(a.left - b.right);
    across.max(b.top - a.bottom).max(a.top - b.bottom).max(Px::ZERO)
}

/// More than the rank of any candidate but those that are [`STRETCHED`] far.
pub(super) const CROSSED: u32 = 400;
const STRETCHED: u32 = 120;
/// What a place costs that only looking everywhere has found, and how closely that looks.
const SCANNED: u32 = 5_000;
const SCAN: Px = Px::whole(8);
/// What it costs to hide marks: more than any place in the whole frame; and how much nearer it has to be for each.
const HIDDEN: u32 = 20_000;
const HIDDEN_MARK: u32 = 12;
/// What it costs that a leader passes over marks: more than any place beside them.
const THROUGH: u32 = 2_000;
/// An essential label is struck out only where it can stand nowhere else, others are never.
const STRUCK_OUT: u32 = 10_000;
/// What a side is worth that the author has asked for: more than lines across and along.
const ASKED: u32 = 50_000;

/// How much nearer its usual direction seems.
const USUAL: u32 = 18;

/// The places of a label with their ranks: right, left, above, below, the four corners, above and below with an end over
/// the mark, then all of them at the end of a leader. Those on the author's side come first, and then the usual one.
fn candidates(request: &Request) -> Vec<(u32, Placement)> {
    let mut places = Vec::new();
    let mut rank = USUAL;
    for (index, reach) in [GAP].iter().chain(REACHES.iter().take(request.reaches)).enumerate() {
        // So far away, whose label it is takes finding out.
        rank += if index > FAR { STRETCHED } else { 0 };
        for (direction, (dx, dy, _)) in DIRECTIONS.iter().enumerate() {
            let is_asked = match request.side {
                None => true,
                Some(Side::Right) => *dx > 0 && *dy == 0,
                Some(Side::Left) => *dx < 0 && *dy == 0,
                Some(Side::Above) => *dy < 0,
                Some(Side::Below) => *dy > 0,
            };
            let placement = at(request, direction, request.radius + *reach, index > 0);
            let usual = if request.usual == Some(direction) { USUAL } else { 0 };
            places.push((rank - usual + if is_asked { 0 } else { ASKED }, placement));
            rank += 1;
        }
    }
    places
}

/// Whether a label is where the author wants it.
pub(super) fn is_on(side: Side, mark: Point, area: Rect) -> bool {
    match side {
        Side::Right => area.left >= mark.x,
        Side::Left => area.right <= mark.x,
        Side::Above => area.bottom <= mark.y,
        Side::Below => area.top >= mark.y,
    }
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

fn at(request: &Request, direction: usize, distance: Px, leader: bool) -> Placement {
    let (dx, dy, anchor) = DIRECTIONS.get(direction).copied().unwrap_or((10, 0, Anchor::Start));
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
    let towards_middle = if dx != 0 && dy != 0 { Px(request.line.0 * dy.signum() / 4) } else { Px::ZERO };
    let top = top - towards_middle;
    let area = Rect { left, top, right: left + request.width, bottom: top + request.height };
    let from = towards(request.radius + Px::whole(1));
    let to = towards(distance - Px::whole(2));
    Placement { area, anchor, leader: leader.then_some((from, to)), direction, covers: false }
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
            line: Px::whole(14),
            reaches: NEAR,
            essential: true,
            side: None,
            usual: None,
        }
    }

    fn own(request: &Request) -> Rect {
        Rect::around(request.mark, request.radius)
    }

    fn place(requests: &[Request], marks: &[Rect], lines: &[(Point, Point)]) -> Vec<Option<Placement>> {
        let mut placer = Placer::new(marks, lines, FRAME);
        let mut placements = Vec::new();
        for request in requests {
            let placement = placer.best(request).map(|(_, placement)| placement);
            if let Some(placement) = &placement {
                placer.keep(placement);
            }
            placements.push(placement);
        }
        placements
    }

    fn placed(requests: &[Request], lines: &[(Point, Point)]) -> Vec<Option<Placement>> {
        let marks: Vec<Rect> = requests.iter().map(own).collect();
        place(requests, &marks, lines)
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
    fn a_line_across_is_avoided_at_any_distance() {
        // Lines on all sides at once: the label goes out on a leader rather than onto one of them.
        let across = |x| (Point::new(Px::whole(x), Px::whole(70)), Point::new(Px::whole(x), Px::whole(130)));
        let placement = placed(&[request(200, 100, 60)], &[across(180), across(220)])[0].unwrap();
        assert!(placement.leader.is_some(), "{placement:?}");
        for x in [180, 220] {
            assert!(!crosses(across(x), placement.area), "{placement:?}");
        }
    }

    #[test]
    fn the_side_that_is_asked_for_comes_first() {
        for (side, anchor) in [
            (Side::Left, Anchor::End),
            (Side::Right, Anchor::Start),
            (Side::Above, Anchor::Middle),
            (Side::Below, Anchor::Middle),
        ] {
            let asked = Request { side: Some(side), ..request(200, 100, 60) };
            let placement = placed(&[asked], &[])[0].unwrap();
            assert_eq!(placement.anchor, anchor, "{side:?}");
            let middle = placement.area.top + placement.area.height().half();
            assert_eq!(middle > asked.mark.y, side == Side::Below, "{side:?}");
            assert_eq!(middle < asked.mark.y, side == Side::Above, "{side:?}");
        }
        // Where there is no room on it, another does.
        let asked = Request { side: Some(Side::Right), ..request(390, 100, 60) };
        assert!(placed(&[asked], &[])[0].is_some());
    }

    #[test]
    fn the_usual_direction_is_kept_where_there_is_room() {
        let usual = Request { usual: Some(3), ..request(200, 100, 60) };
        assert_eq!(placed(&[usual], &[])[0].unwrap().direction, 3);
        let at_the_edge = Request { usual: Some(0), ..request(390, 100, 60) };
        assert_eq!(placed(&[at_the_edge], &[])[0].unwrap().direction, 1);
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
    fn a_broken_line_strikes_nothing_out() {
        let line = |y| (Point::new(Px::whole(40), Px::whole(y)), Point::new(Px::whole(400), Px::whole(y)));
        let everywhere: Vec<_> = (2..32).map(|row| line(row * 10)).collect();
        let other = Request { essential: false, ..request(200, 100, 60) };
        let marks = [own(&other)];
        let mut placer = Placer::new(&marks, &everywhere, FRAME);
        assert_eq!(placer.best(&other), None);
        placer.solid = 0;
        let (_, placement) = placer.best(&other).unwrap();
        assert!(!placer.is_crossed(placement.area));
    }

    #[test]
    fn what_the_chart_is_about_finds_its_way_out_of_a_crowd() {
        let about = Request { reaches: FARTHEST, ..request(200, 160, 60) };
        let mut marks = vec![own(&about)];
        for row in 0..16 {
            for column in 0..16 {
                marks.push(Rect::around(
                    Point::new(Px::whole(84 + column * 17), Px::whole(30 + row * 16)),
                    Px::whole(3),
                ));
            }
        }
        let placement = place(&[about], &marks, &[])[0].unwrap();
        assert!(placement.leader.is_some() && !marks.iter().any(|mark| mark.overlaps(placement.area)), "{placement:?}");
        assert_eq!(place(&[Request { reaches: NEAR, ..about }], &marks, &[]), [None]);
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
                if placement.leader.is_none() {
                    let mine = distance(placement.area, own(&requests[index]));
                    for other in &requests {
                        let is_nearer = distance(placement.area, own(other)) < mine + APART;
                        prop_assert!(!is_nearer || own(other) == own(&requests[index]));
                    }
                }
                for (other, mark) in requests.iter().enumerate() {
                    prop_assert!(other == index || !placement.area.overlaps(own(mark)) || own(mark) == own(&requests[index]));
                }
                for other in placements[..index].iter().flatten() {
                    prop_assert!(!beside(placement.area).overlaps(other.area));
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
            let all = place(&requests, &rects, &[]);
            let fewer = place(&requests[..requests.len() - 1], &rects, &[]);
            prop_assert_eq!(&all[..fewer.len()], &fewer[..]);
        }
    }
}
