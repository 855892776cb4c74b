//! Grid, ticks and axis titles.

use super::type_scale::SMALL;
use crate::scene::{Anchor, Group, Ink, Node, Point, Px, Rect, Role, Stroke};

const HAIRLINE: Px = Px(10);
/// Between two tick labels of the price axis.
const LABEL_GAP: Px = Px::whole(7);

/// Fewer tick labels than these say too little of a logarithmic axis.
const FEW: usize = 3;

/// A tick where it stands, with its label.
#[derive(Clone, Debug)]
pub(super) struct PlacedTick {
    /// 0 for powers of ten and the like; higher ranks lose their labels first.
    pub rank: u8,
    pub at: Px,
    /// Empty where there is no room for it.
    pub label: String,
    /// The label without its unit, for [`unit_once`].
    pub number: String,
    /// So far before the place of a label on an upright axis this one ends: below others the unit stands there.
    pub indent: Px,
}

impl PlacedTick {
    pub(super) fn new(rank: u8, at: Px, label: String) -> Self {
        Self { rank, at, label, number: String::new(), indent: Px::ZERO }
    }
}

/// Says the unit once, as newspapers do: at the last tick that has a label, which is the highest where the axis is upright.
/// The others' numbers end where its number ends.
pub(super) fn unit_once(ticks: &mut [PlacedTick], is_upright: bool) {
    let place = |tick: &PlacedTick| if is_upright { -tick.at } else { tick.at };
    let mut last: Option<&PlacedTick> = None;
    for tick in ticks.iter() {
        if !tick.label.is_empty() && last.is_none_or(|last| place(last) < place(tick)) {
            last = Some(tick);
        }
    }
    let Some(last) = last else { return };
    let at = last.at;
    let is_after = last.label.starts_with(last.number.as_str());
    let indent = if is_after { SMALL.width(&last.label) - SMALL.width(&last.number) } else { Px::ZERO };
    for tick in ticks {
        if tick.at != at && !tick.label.is_empty() {
            tick.label.clone_from(&tick.number);
            tick.indent = indent;
        }
    }
}

/// Clears the labels that don't fit beside each other, the less important ones first: of the first rank every second
/// stays, or every third…, where not all have room; of the others all of a rank, or none.
pub(super) fn clear_colliding(ticks: &mut [PlacedTick], bounds: (Px, Px)) {
    let mut taken: Vec<(Px, Px)> = Vec::new();
    let fits = |taken: &[(Px, Px)], (start, end): (Px, Px)| {
        taken.iter().all(|(from, to)| end + LABEL_GAP <= *from || *to + LABEL_GAP <= start)
    };
    let firsts = ticks.iter().filter(|placed| placed.rank == 0).count();
    let mut every = 1;
    for step in 1..=firsts {
        every = step;
        taken.clear();
        let mut all_fit = true;
        for (index, placed) in ticks.iter().filter(|placed| placed.rank == 0).enumerate() {
            if index % step == 0 {
                let span = label_span(placed, bounds);
                all_fit &= fits(&taken, span);
                taken.push(span);
            }
        }
        if all_fit {
            break;
        }
    }
    for (index, placed) in ticks.iter_mut().filter(|placed| placed.rank == 0).enumerate() {
        if index % every != 0 {
            placed.label.clear();
        }
    }
    for rank in 1..=2 {
        // All of a rank or none, so that the labels are evenly spread, unless there would be too few to read values by.
        let mut all = taken.clone();
        let mut all_fit = true;
        for placed in ticks.iter().filter(|placed| placed.rank == rank) {
            let span = label_span(placed, bounds);
            all_fit &= fits(&all, span);
            all.push(span);
        }
        let some = all_fit || taken.len() < FEW;
        for placed in ticks.iter_mut().filter(|placed| placed.rank == rank) {
            let span = label_span(placed, bounds);
            if some && fits(&taken, span) {
                taken.push(span);
            } else {
                placed.label.clear();
            }
        }
    }
}

/// Where a label is written: centred, but not beyond the frame.
fn label_span(placed: &PlacedTick, (left, right): (Px, Px)) -> (Px, Px) {
    let width = SMALL.width(&placed.label);
    let start = (placed.at - width.half()).max(left).min(right - width);
    (start, start + width)
}

/// Grid lines behind the marks: one at each tick that has a label, because a line that says nothing is in the way.
pub(super) fn grid(plot: Rect, x_ticks: &[PlacedTick], y_ticks: &[PlacedTick]) -> Group {
    let stroke = Stroke { ink: Ink::Grid, width: HAIRLINE };
    let mut nodes = Vec::new();
    let mut line = |from: Point, to: Point| nodes.push(Node::Line { from, to, stroke });
    for placed in x_ticks {
        if !placed.label.is_empty() {
            line(Point::new(placed.at, plot.top), Point::new(placed.at, plot.bottom));
        }
    }
    for placed in y_ticks {
        line(Point::new(plot.left, placed.at), Point::new(plot.right, placed.at));
    }
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
        if placed.label.is_empty() {
            continue;
        }
        let (start, _) = label_span(placed, labels);
        let baseline = below + Px::whole(4) + SMALL.ascent();
        nodes.push(Node::Text(SMALL.text(placed.label.clone(), Point::new(start, baseline), Anchor::Start)));
    }
    Group { role: Role::XAxis, model: None, nodes }
}

/// The score axis: labels left of the plot, right-aligned to it.
pub(super) fn y_axis(plot: Rect, ticks: &[PlacedTick]) -> Group {
    let mut nodes = Vec::new();
    for placed in ticks {
        let at = Point::new(plot.left - Px::whole(6) - placed.indent, placed.at + SMALL.ascent().half());
        nodes.push(Node::Text(SMALL.text(placed.label.clone(), at, Anchor::End)));
    }
    Group { role: Role::YAxis, model: None, nodes }
}
