//! How far apart the prices of two marks are: a thin bracket between them, with the ratio in its line.

use super::axes::PlacedTick;
use super::labels::{Placer, crosses};
use super::type_scale::Style;
use crate::scene::{Anchor, Group, Ink, Node, Point, Px, Rect, Role, Stroke, Text};

/// The least distance of the line from a mark's edge.
const LEG: Px = Px::whole(9);
/// From a mark's edge to where the bracket begins.
const FROM_MARK: Px = Px::whole(2);
/// Between levels that are tried, and how many on each side of each mark.
const STEP: Px = Px::whole(4);
const STEPS: i32 = 16;
/// On both sides of the text.
const TEXT_GAP: Px = Px::whole(4);
/// What is left of the line on each side of the text, at least; where there is not so much, the text stands on the line.
const LEAST_LINE: Px = Px::whole(10);
/// Closer together there is nothing to bracket.
const LEAST_SPAN: Px = Px::whole(12);
/// Closer to a horizontal line the two would be one.
const APART: Px = Px::whole(4);
const RATIO: Style = Style { size: Px(125), bold: true, ink: Ink::Text };

/// Half an extent around a place: a mark with what is drawn around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub at: Point,
    pub radius: Px,
}

impl End {
    fn own(self) -> Rect {
        Rect::around(self.at, self.radius)
    }

    /// The leg from the mark to a level; `None` where the level runs through the mark.
    fn leg(self, level: Px) -> Option<(Point, Point)> {
        let clear = self.radius + FROM_MARK;
        let from = if level > self.at.y + clear {
            self.at.y + clear
        } else if level < self.at.y - clear {
            self.at.y - clear
        } else {
            return None;
        };
        Some((Point::new(self.at.x, from), Point::new(self.at.x, level)))
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

/// The bracket between two marks, the cheaper first; `None` where there is no room for it. It covers no mark and no label
/// that has its place, and later labels keep clear of it.
pub(super) fn bracket(
    ratio: &str,
    [left, right]: [End; 2],
    y_ticks: &[PlacedTick],
    lines: &[(Point, Point)],
    placer: &mut Placer<'_>,
) -> Option<Group> {
    if ratio.is_empty() || right.at.x - left.at.x < LEAST_SPAN {
        return None;
    }
    let mut best: Option<(i32, Candidate)> = None;
    for near in [left, right] {
        for direction in [-1, 1] {
            for step in 0..STEPS {
                let level = near.at.y + Px((near.radius + LEG + Px(STEP.0 * step)).0 * direction);
                for quarter in [2, 1, 3] {
                    let Some(candidate) = candidate(ratio, [left, right], level, direction, quarter) else { continue };
                    let cost = cost(&candidate, y_ticks, lines) + (quarter - 2).abs() * 80;
                    let better = best.as_ref().is_none_or(|(least, _)| cost < *least);
                    if better && cost < TOO_MUCH && is_free(&candidate, [left, right], placer) {
                        best = Some((cost, candidate));
                    }
                }
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

fn candidate(ratio: &str, [left, right]: [End; 2], level: Px, direction: i32, quarter: i32) -> Option<Candidate> {
    let legs = [left.leg(level)?, right.leg(level)?];
    let (from, to) = (left.at.x, right.at.x);
    let span = to - from;
    let middle = from + Px(span.0 * quarter / 4);
    let half = RATIO.width(ratio).half() + Px(1);
    let is_in_line = middle - half - TEXT_GAP - LEAST_LINE >= from && middle + half + TEXT_GAP + LEAST_LINE <= to;
    if !is_in_line && quarter != 2 {
        return None;
    }
    let top = match direction {
        _ if is_in_line => level - RATIO.ascent().half(),
        1 => level + TEXT_GAP,
        _ => level - TEXT_GAP - RATIO.height(),
    };
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
        End { at: Point::new(Px::whole(x), Px::whole(y)), radius: Px::whole(7) }
    }

    fn drawn(ends: [End; 2], lines: &[(Point, Point)], taken: &[Rect]) -> Option<Group> {
        let marks: Vec<Rect> = ends.iter().map(|end| end.own()).chain(taken.iter().copied()).collect();
        bracket("27×", ends, &[], lines, &mut Placer::new(&marks, lines, FRAME))
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
    fn it_keeps_clear_of_marks_and_lines() {
        let between = Rect::around(Point::new(Px::whole(200), Px::whole(84)), Px::whole(8));
        let frontier = (Point::new(Px::whole(40), Px::whole(116)), Point::new(Px::whole(400), Px::whole(116)));
        let group = drawn([end(100, 100), end(300, 100)], &[frontier], &[between]).unwrap();
        let level = level(&group);
        assert!(level < Px::whole(74) || level > Px::whole(120), "{level:?}");
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
        let crowd: Vec<Rect> = (0..40)
            .map(|row| Rect::around(Point::new(Px::whole(200), Px::whole(20 + row * 8)), Px::whole(4)))
            .collect();
        assert_eq!(drawn([end(100, 100), end(300, 100)], &[], &crowd), None);
    }
}
