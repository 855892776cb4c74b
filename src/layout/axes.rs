//! Grid, ticks and axis titles.

use super::type_scale::SMALL;
use crate::scale::Tick;
use crate::scene::{Anchor, Group, Ink, Node, Point, Px, Rect, Role, Stroke};

const HAIRLINE: Px = Px(10);
/// Between two tick labels of the price axis.
const LABEL_GAP: Px = Px::whole(7);

/// A tick where it stands, with its label.
#[derive(Clone, Debug)]
pub(super) struct PlacedTick {
    pub tick: Tick,
    pub at: Px,
    pub label: String,
}

/// Keeps the ticks whose labels fit beside each other: every rank if there is room, else fewer ranks, else each second
/// of the first rank, and so on.
pub(super) fn fitting(ticks: Vec<PlacedTick>, bounds: (Px, Px)) -> Vec<PlacedTick> {
    let fits = |ticks: &[PlacedTick]| {
        let spans = ticks.iter().map(|placed| label_span(placed, bounds));
        spans.clone().zip(spans.skip(1)).all(|((_, end), (start, _))| end + LABEL_GAP <= start)
    };
    for rank in [2, 1, 0] {
        let kept: Vec<PlacedTick> = ticks.iter().filter(|placed| placed.tick.rank <= rank).cloned().collect();
        if kept.len() >= 2 && fits(&kept) {
            return kept;
        }
    }
    let first: Vec<PlacedTick> = {
        let powers: Vec<PlacedTick> = ticks.iter().filter(|placed| placed.tick.rank == 0).cloned().collect();
        if powers.len() >= 2 { powers } else { ticks }
    };
    for step in 2..=first.len() {
        let kept: Vec<PlacedTick> = first.iter().step_by(step).cloned().collect();
        if fits(&kept) {
            return kept;
        }
    }
    first.into_iter().take(1).collect()
}

/// Where a label is written: centred, but not beyond the frame.
fn label_span(placed: &PlacedTick, (left, right): (Px, Px)) -> (Px, Px) {
    let width = SMALL.width(&placed.label);
    let start = (placed.at - width.half()).max(left).min(right - width);
    (start, start + width)
}

/// Grid lines behind the marks: one at each tick.
pub(super) fn grid(plot: Rect, x_ticks: &[PlacedTick], y_ticks: &[PlacedTick]) -> Group {
    let stroke = Stroke { ink: Ink::Grid, width: HAIRLINE };
    let vertical = x_ticks.iter().map(|placed| (Point::new(placed.at, plot.top), Point::new(placed.at, plot.bottom)));
    let level = y_ticks.iter().map(|placed| (Point::new(plot.left, placed.at), Point::new(plot.right, placed.at)));
    let nodes = vertical.chain(level).map(|(from, to)| Node::Line { from, to, stroke }).collect();
    Group { role: Role::Grid, model: None, nodes }
}

/// The price axis: its line, ticks and labels, below the plot. Labels stay between the bounds of `labels`.
pub(super) fn x_axis(plot: Rect, labels: (Px, Px), ticks: &[PlacedTick]) -> Group {
    let stroke = Stroke { ink: Ink::Axis, width: HAIRLINE };
    let mut nodes =
        vec![Node::Line { from: Point::new(plot.left, plot.bottom), to: Point::new(plot.right, plot.bottom), stroke }];
    for placed in ticks {
        let below = plot.bottom + Px::whole(4);
        nodes.push(Node::Line { from: Point::new(placed.at, plot.bottom), to: Point::new(placed.at, below), stroke });
        let (start, _) = label_span(placed, labels);
        let baseline = below + Px::whole(4) + SMALL.ascent();
        nodes.push(Node::Text(SMALL.text(placed.label.clone(), Point::new(start, baseline), Anchor::Start)));
    }
    Group { role: Role::XAxis, model: None, nodes }
}

/// The score axis: labels left of the plot, right-aligned to it.
pub(super) fn y_axis(plot: Rect, ticks: &[PlacedTick]) -> Group {
    let nodes = ticks
        .iter()
        .map(|placed| {
            let baseline = placed.at + SMALL.ascent().half();
            let at = Point::new(plot.left - Px::whole(6), baseline);
            Node::Text(SMALL.text(placed.label.clone(), at, Anchor::End))
        })
        .collect();
    Group { role: Role::YAxis, model: None, nodes }
}
