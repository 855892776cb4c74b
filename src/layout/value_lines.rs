//! Lines on which scores are worth their prices alike, each with what it means written along it.

use super::labels::{Placer, crosses};
use super::type_scale::{SMALL, Style};
use crate::compare::{Comparison, ScoreCurve, ValueCourse};
use crate::scale::{LinearScale, PriceScale};
use crate::scene::{Anchor, Group, Ink, Mark, Node, Point, Px, Rect, Role, Stroke, Text};

/// A curve and what is written along it.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueCurve {
    /// In few words.
    pub label: String,
    /// Where it runs.
    pub course: ValueCourse,
}

/// How closely a bent curve is followed, and how closely along it places for its text are tried.
const STEP: Px = Px::whole(6);
const FINE: Px = Px(5);
/// Between a line and its text.
const GAP: Px = Px::whole(4);
/// So near to another curve a text seems to be that one's.
const APART: Px = Px::whole(16);
/// What that costs: as much as so many steps away from the line's end.
const AMBIGUOUS: usize = 40;
const TEXT: Style = Style { ink: Ink::Muted, ..SMALL };

/// Where a curve runs in the plot: nowhere, in most cases once. `rate` is what a US dollar is in the price axis' currency.
pub(super) fn course(
    curve: &ScoreCurve,
    (x, rate): (&PriceScale, f64),
    y: &LinearScale,
    highest: Option<f64>,
    plot: Rect,
) -> Vec<Point> {
    let top = highest.map_or(plot.top, |highest| y.position_of(highest).max(plot.top));
    // What is straight by ratios is steepest beside nothing by differences; points per dollar are the other way round.
    let is_linear = matches!(x, PriceScale::Linear(_));
    let is_straight = curve.is_straight() != is_linear;
    let at = |place: Px| Point::new(place, y.position_of(curve.unbounded(x.value_at(place) / rate)));
    let mut points: Vec<Point> = Vec::new();
    let mut from = at(plot.left);
    while from.x < plot.right {
        let step = match from.x - plot.left {
            _ if is_straight => plot.width(),
            near if is_linear && near < STEP + STEP => FINE,
            _ => STEP,
        };
        let to = at((from.x + step).min(plot.right));
        if let Some((start, end)) = clipped(from, to, (top, plot.bottom)) {
            if points.last() != Some(&start) {
                points.push(start);
            }
            if end != start {
                points.push(end);
            }
        }
        from = to;
    }
    points
}

/// From mark to mark along what a mixture of both costs and scores, exactly through each, then on to the plot's edge. A mark that is
/// free is outside: from it the line comes in at the edge.
pub(super) fn chords(
    corners: &[usize],
    (comparison, marks): (&Comparison<'_>, &[Mark]),
    (x, rate): (&PriceScale, f64),
    y: &LinearScale,
    plot: Rect,
) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    for place in corners {
        let (Some(entry), Some(mark)) = (comparison.entries.get(*place), marks.get(*place)) else { continue };
        let (price, score) = (entry.price.to_f64(), entry.value.to_f64());
        if let Some((from_price, from_score)) = before {
            let mut at = points.last().map_or(plot.left, |last| last.x + STEP);
            while at < mark.at.x {
                let share = (x.value_at(at) / rate - from_price) / (price - from_price);
                points.push(Point::new(at, y.position_of(from_score + share * (score - from_score))));
                at = at + STEP;
            }
        }
        if !entry.price.is_zero() {
            points.push(mark.at);
        }
        before = Some((price, score));
    }
    if let Some(last) = points.last().copied() {
        points.push(Point::new(plot.right, last.y));
    }
    points
}

/// What of a segment lies between two levels.
fn clipped(from: Point, to: Point, (top, bottom): (Px, Px)) -> Option<(Point, Point)> {
    if from.y.max(to.y) < top || from.y.min(to.y) > bottom {
        return None;
    }
    let bounded = |point: Point, other: Point| {
        let level = point.y.max(top).min(bottom);
        if level == point.y || other.y == point.y {
            return Point::new(point.x, level);
        }
        let share = (level - point.y).to_f64() / (other.y - point.y).to_f64();
        Point::new(point.x + Px::nearest(share * (other.x - point.x).to_f64()), level)
    };
    Some((bounded(from, to), bounded(to, from)))
}

/// The lines themselves; nothing where none is in the plot.
pub(super) fn paths(courses: &[Vec<Point>]) -> Option<Group> {
    let mut nodes = Vec::new();
    for points in courses {
        if points.len() > 1 {
            nodes.push(Node::Path { points: points.clone(), stroke: Stroke { ink: Ink::Muted, width: Px(10) } });
        }
    }
    (!nodes.is_empty()).then_some(Group { role: Role::ValueLines, model: None, nodes })
}

/// What is written along the lines, where there is room for it: the nearer to a line's end the better, and away from the
/// other lines.
pub(super) fn texts(curves: &[ValueCurve], courses: &[Vec<Point>], placer: &mut Placer<'_>) -> Option<Group> {
    let mut nodes = Vec::new();
    for (own, (ValueCurve { label, .. }, points)) in curves.iter().zip(courses).enumerate() {
        let width = TEXT.width(label);
        let mut best: Option<(usize, Rect)> = None;
        for (steps, at) in along(points).into_iter().rev().enumerate() {
            if best.is_some_and(|(least, _)| least <= steps) {
                break;
            }
            for area in beside(at, width) {
                let near = area.grown(APART);
                let mut others = courses.iter().enumerate().filter(|(other, _)| *other != own);
                let is_ambiguous = others.any(|(_, points)| passes(points, near));
                let cost = steps + if is_ambiguous { AMBIGUOUS } else { 0 };
                let is_better = best.is_none_or(|(least, _)| cost < least);
                if is_better
                    && placer.is_free(area, Rect::default())
                    && placer.disturbance(area.grown(Px::whole(1))) == 0
                {
                    best = Some((cost, area));
                }
            }
        }
        let Some((_, area)) = best else { continue };
        placer.take(area);
        let at = Point::new(area.left, area.top + TEXT.ascent());
        nodes.push(Node::Text(Text { halo: true, ..TEXT.text(label.as_str(), at, Anchor::Start) }));
    }
    (!nodes.is_empty()).then_some(Group { role: Role::ValueLabels, model: None, nodes })
}

/// Where a text of that width may stand at a place of its line: above and below it, left and right.
fn beside(at: Point, width: Px) -> [Rect; 4] {
    let height = TEXT.height();
    let area = |left: Px, top: Px| Rect { left, top, right: left + width, bottom: top + height };
    [
        area(at.x - width, at.y - GAP - height),
        area(at.x - width, at.y + GAP),
        area(at.x - GAP - width, at.y - height.half()),
        area(at.x + GAP, at.y - height.half()),
    ]
}

/// Places along a line, one for each step.
fn along(points: &[Point]) -> Vec<Point> {
    let mut places = Vec::new();
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let steps = dx.0.abs().max(dy.0.abs()) / STEP.0 + 1;
        for step in 0..steps {
            let part =
                |length: Px| Px(i32::try_from(i64::from(length.0) * i64::from(step) / i64::from(steps)).unwrap_or(0));
            places.push(Point::new(from.x + part(dx), from.y + part(dy)));
        }
    }
    places.extend(points.last());
    places
}

/// True where a line comes through an area.
fn passes(points: &[Point], area: Rect) -> bool {
    points.windows(2).any(|pair| matches!(pair, [from, to] if crosses((*from, *to), area)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: i32, y: i32) -> Point {
        Point::new(Px::whole(x), Px::whole(y))
    }

    #[test]
    fn segments_are_cut_at_the_plots_edges() {
        let levels = (Px::whole(100), Px::whole(200));
        for (from, to, expected) in [
            (point(0, 150), point(10, 120), Some((point(0, 150), point(10, 120)))),
            (point(0, 150), point(10, 50), Some((point(0, 150), point(5, 100)))),
            (point(0, 250), point(10, 150), Some((point(5, 200), point(10, 150)))),
            // Through the whole plot: it comes in a quarter of the way, and leaves after three.
            (
                point(0, 250),
                point(10, 50),
                Some((Point::new(Px(25), Px::whole(200)), Point::new(Px(75), Px::whole(100)))),
            ),
            (point(0, 90), point(10, 50), None),
            (point(0, 100), point(10, 100), Some((point(0, 100), point(10, 100)))),
        ] {
            assert_eq!(clipped(from, to, levels), expected, "{from:?} {to:?}");
        }
    }

    #[test]
    fn a_line_says_what_it_is_above_its_end_and_out_of_the_way() {
        let frame = Rect { left: Px::ZERO, top: Px::ZERO, right: Px::whole(400), bottom: Px::whole(300) };
        let courses = vec![vec![point(0, 200), point(400, 160)]];
        let written = |marks: &[Rect]| {
            let mut segments = Vec::new();
            for pair in courses[0].windows(2) {
                segments.push((pair[0], pair[1]));
            }
            let mut placer = Placer::new(marks, &segments, frame);
            let curves = [ValueCurve {
                label: "2.9 points for a tenfold price".to_owned(),
                course: ValueCourse::Curve(
                    ScoreCurve::willingness(
                        crate::compare::ScoreScale {
                            kind: crate::catalog::BenchmarkKind::Elo,
                            unit: crate::catalog::ScoreUnit::Points,
                            lowest: crate::units::Decimal::from_whole(0),
                            highest: None,
                        },
                        2.9,
                        crate::compare::PricedScore {
                            price: crate::units::Decimal::from_whole(1).into(),
                            score: crate::units::Decimal::from_whole(1).into(),
                        },
                    )
                    .unwrap(),
                ),
            }];
            let group = texts(&curves, &courses, &mut placer)?;
            let Node::Text(text) = &group.nodes[0] else { panic!("a text") };
            Some(text.at)
        };
        let free = written(&[]).unwrap();
        assert!(free.x > Px::whole(200) && free.y < Px::whole(160), "{free:?}");
        let crowd = Rect { left: Px::whole(300), top: Px::whole(100), right: Px::whole(400), bottom: Px::whole(240) };
        let moved = written(&[crowd]).unwrap();
        assert!(moved.x < free.x, "{moved:?}");
        assert_eq!(written(&[frame]), None);
    }
}
