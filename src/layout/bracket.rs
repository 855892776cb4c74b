//! How far apart the prices of two marks are: a thin bracket between them, with the ratio in its line.

use super::axes::PlacedTick;
use super::labels::{Placer, crosses};
use super::type_scale::Style;
use crate::scene::{Anchor, Group, Ink, Node, Point, Px, Rect, Role, Stroke, Text};

/// The least distance of the line from a mark's edge.
const LEG: Px = Px::whole(9);
/// From a mark's edge to where the bracket begins.
const FROM_MARK: Px = Px::whole(2);
/// Between levels that are tried, and how many.
const STEP: Px = Px::whole(4);
const STEPS: i32 = 24;
/// On both sides of the text.
const TEXT_GAP: Px = Px::whole(4);
/// What is left of the line on each side of the text, at least; where there is not so much, the text stands on the line.
const LEAST_LINE: Px = Px::whole(10);
/// Closer together there is nothing to bracket.
const LEAST_SPAN: Px = Px::whole(12);
/// Closer to a horizontal line the two would be one.
const APART: Px = Px::whole(4);
const RATIO: Style = Style { size: Px(125), bold: true, ink: Ink::Text };

/// How much room above the highest of what it spans a bracket needs at least.
pub(super) const HEADROOM: Px = Px::whole(18);

/// A mark with what is drawn around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub at: Point,
    pub radius: Px,
    /// The upper end of its interval, or its own edge.
    pub top: Px,
}

impl End {
    fn own(self) -> Rect {
        Rect::around(self.at, self.radius)
    }

    /// The leg from what is drawn at the mark up to a level: upon the interval it would not be seen.
    fn leg(self, level: Px) -> (Point, Point) {
        let from = (self.top - FROM_MARK).max(level);
        (Point::new(self.at.x, from), Point::new(self.at.x, level))
    }
}

/// One place for the bracket.
#[derive(Clone, Copy)]
struct Candidate {
    legs: [(Point, Point); 2],
    text: Rect,
    /// The line, left and right of the text; where the text stands on it both halves meet.
    halves: [(Point, Point); 2],
}

/// The bracket between two marks, the cheaper first; `None` where there is no room for it. It stands above all that it spans,
/// the highest of which is at `ceiling`, so that nobody takes it for a level of scores. It covers no mark and no label that
/// has its place, and later labels keep clear of it.
pub(super) fn bracket(
    ratio: &str,
    [left, right]: [End; 2],
    ceiling: Px,
    y_ticks: &[PlacedTick],
    lines: &[(Point, Point)],
    placer: &mut Placer<'_>,
) -> Option<Group> {
    if ratio.is_empty() || right.at.x - left.at.x < LEAST_SPAN {
        return None;
    }
    let mut best: Option<(i32, Candidate)> = None;
    for step in 0..STEPS {
        let level = ceiling - LEG - Px(STEP.0 * step);
        for quarter in [2, 1, 3] {
            let Some(candidate) = candidate(ratio, [left, right], level, quarter) else { continue };
            let cost = cost(&candidate, y_ticks, lines) + (quarter - 2).abs() * 80;
            let better = best.as_ref().is_none_or(|(least, _)| cost < *least);
            if better && cost < TOO_MUCH && is_free(&candidate, [left, right], placer) {
                best = Some((cost, candidate));
            }
        }
    }
    let (_, Candidate { legs: [first, second], text, halves: [before, after] }) = best?;
    placer.take(text);
    for line in [first, second, before, after] {
        placer.take_line(line);
    }
    let stroke = Stroke { ink: Ink::Muted, width: Px(10) };
    let at = Point::new(text.left + text.width().half(), text.top + RATIO.ascent());
    Some(Group {
        role: Role::Bracket,
        model: None,
        nodes: vec![
            Node::Path { points: vec![first.0, first.1, before.1], stroke },
            Node::Path { points: vec![second.0, second.1, after.0], stroke },
            Node::Text(Text { halo: true, ..RATIO.text(ratio, at, Anchor::Middle) }),
        ],
    })
}

fn candidate(ratio: &str, [left, right]: [End; 2], level: Px, quarter: i32) -> Option<Candidate> {
    let legs = [left.leg(level), right.leg(level)];
    let (from, to) = (left.at.x, right.at.x);
    let span = to - from;
    let middle = from + Px(span.0 * quarter / 4);
    let half = RATIO.width(ratio).half() + Px(1);
    let is_in_line = middle - half - TEXT_GAP - LEAST_LINE >= from && middle + half + TEXT_GAP + LEAST_LINE <= to;
    if !is_in_line && quarter != 2 {
        return None;
    }
    let top = if is_in_line { level - RATIO.ascent().half() } else { level - TEXT_GAP - RATIO.height() };
    let text = Rect { left: middle - half, top, right: middle + half, bottom: top + RATIO.height() };
    let (end, start) = if is_in_line { (text.left - TEXT_GAP, text.right + TEXT_GAP) } else { (middle, middle) };
    let at = |x: Px| Point::new(x, level);
    Some(Candidate { legs, text, halves: [(at(from), at(end)), (at(start), at(to))] })
}

fn is_free(candidate: &Candidate, [left, right]: [End; 2], placer: &Placer<'_>) -> bool {
    let [first, second] = candidate.legs;
    let [before, after] = candidate.halves;
    let nobody = Rect::default();
    [(first, left.own()), (second, right.own()), (before, nobody), (after, nobody)]
        .into_iter()
        .all(|(line, own)| placer.is_free(Rect::between(line.0, line.1), own))
        && placer.is_free(candidate.text, nobody)
        && placer.disturbance(candidate.text) == 0
}

/// As much as makes a place no place.
const TOO_MUCH: i32 = 100_000;

/// Short legs are better than long ones; a line is rather not crossed, nor another one's level taken.
fn cost(candidate: &Candidate, y_ticks: &[PlacedTick], lines: &[(Point, Point)]) -> i32 {
    let mut cost = 0;
    for (from, to) in candidate.legs {
        cost += (to.y - from.y).0.abs();
    }
    let [(from, _), (_, to)] = candidate.halves;
    let level = from.y;
    let along = |y: Px| (y - level).0.abs() < APART.0;
    for tick in y_ticks {
        cost += if along(tick.at) { 300 } else { 0 };
    }
    let line = Rect::between(from, to).grown(Px(1));
    for other in lines {
        let is_level = other.0.y == other.1.y;
        if is_level && along(other.0.y) && other.0.x < to.x && from.x < other.1.x {
            return TOO_MUCH;
        }
        if !is_level && crosses(*other, line) {
            cost += 250;
        }
        // On the level of an interval's end it would seem to join the intervals.
        if !is_level && (along(other.0.y) || along(other.1.y)) {
            cost += 300;
        }
        for (start, end) in candidate.legs {
            if !is_level && other.0.x == start.x && crosses(*other, Rect::between(start, end).grown(Px(1))) {
                cost += 200;
            }
        }
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect { left: Px::whole(40), top: Px::whole(20), right: Px::whole(400), bottom: Px::whole(320) };

    fn end(x: i32, y: i32) -> End {
        End { at: Point::new(Px::whole(x), Px::whole(y)), radius: Px::whole(7), top: Px::whole(y - 7) }
    }

    fn drawn(ends: [End; 2], lines: &[(Point, Point)], taken: &[Rect]) -> Option<Group> {
        let marks: Vec<Rect> = ends.iter().map(|end| end.own()).chain(taken.iter().copied()).collect();
        let ceiling = marks.iter().map(|mark| mark.top).min().unwrap();
        bracket("27×", ends, ceiling, &[], lines, &mut Placer::new(&marks, lines, FRAME))
    }

    /// The level of its line.
    fn level(group: &Group) -> Px {
        let Node::Path { points, .. } = &group.nodes[0] else { panic!("a path") };
        points[2].y
    }

    #[test]
    fn it_stands_above_two_marks_of_one_level() {
        let group = drawn([end(100, 100), end(300, 100)], &[], &[]).unwrap();
        assert_eq!(level(&group), Px::whole(84));
        let Node::Path { points, .. } = &group.nodes[0] else { panic!("a path") };
        assert_eq!((points[0], points[1].x), (Point::new(Px::whole(100), Px::whole(91)), Px::whole(100)));
        let Node::Text(text) = &group.nodes[2] else { panic!("a text") };
        assert_eq!((text.content.as_str(), text.at.x), ("27×", Px::whole(200)));
    }

    #[test]
    fn it_stands_above_all_that_it_spans() {
        let between = Rect::around(Point::new(Px::whole(200), Px::whole(84)), Px::whole(8));
        let frontier = (Point::new(Px::whole(40), Px::whole(66)), Point::new(Px::whole(400), Px::whole(66)));
        let group = drawn([end(100, 100), end(300, 100)], &[frontier], &[between]).unwrap();
        let level = level(&group);
        assert!(level < Px::whole(76) && (level - Px::whole(66)).0.abs() >= APART.0, "{level:?}");
    }

    #[test]
    fn its_legs_begin_above_the_intervals() {
        let ends = [End { top: Px::whole(60), ..end(100, 100) }, End { top: Px::whole(70), ..end(300, 100) }];
        let axes = ends.map(|end| (end.at, Point::new(end.at.x, end.top)));
        let mut placer = Placer::new(&[ends[0].own(), ends[1].own()], &axes, FRAME);
        let group = bracket("27×", ends, Px::whole(60), &[], &axes, &mut placer).unwrap();
        assert!(level(&group) <= Px::whole(51));
        for (node, end) in group.nodes.iter().zip(ends) {
            let Node::Path { points, .. } = node else { panic!("a path") };
            assert_eq!((points[0].x, points[0].y), (end.at.x, end.top - FROM_MARK));
        }
    }

    #[test]
    fn close_marks_have_the_ratio_on_the_line() {
        let group = drawn([end(200, 100), end(230, 100)], &[], &[]).unwrap();
        let Node::Text(text) = &group.nodes[2] else { panic!("a text") };
        assert!(text.at.y < level(&group));
        assert_eq!(drawn([end(200, 100), end(205, 140)], &[], &[]), None);
    }

    #[test]
    fn where_there_is_no_room_there_is_none() {
        let at_the_top = Rect::around(Point::new(Px::whole(200), Px::whole(30)), Px::whole(8));
        assert_eq!(drawn([end(100, 100), end(300, 100)], &[], &[at_the_top]), None);
    }
}
