//! The words in a history: names and last prices beside the lines, other names and prices where there is room among them.

use super::history::{CAP, HALO, HistoryWords, PlacedStep, RADIUS};
use super::labels::{CROSSED, LEFT, Placement, Placer, Request, crosses};
use super::points::look_of_line;
use super::type_scale::{LABEL, SMALL, STRONG, Style};
use crate::compare::{History, PriceLine, PriceStep};
use crate::order::sort_by_key;
use crate::scene::{Anchor, Group, Ink, Mark, Node, Point, Px, Rect, Role, Stroke, Text};
use crate::text::{truncate, wrap};

/// From the plot to the names beside it: room for leaders.
const TO_NAMES: Px = Px::whole(16);
/// Between a name and its price.
const TO_PRICE: Px = Px(45);
/// Between two names.
const BETWEEN: Px = Px::whole(4);
/// How many of a placer's reaches a leader may take inside the plot.
const LEADER: usize = 2;

/// The names of the lines that reach the right end: beside it, with their prices, moved apart.
pub(super) struct Names {
    /// How wide they are, with what is between them and the plot.
    pub(super) gutter: Px,
    /// How tall all are.
    pub(super) tall: Px,
    shown: Vec<Name>,
}

/// The name of the line of that number, in rows, and under them its price where that has no room in the last.
struct Name {
    line: usize,
    rows: Vec<String>,
    is_under: bool,
    tall: Px,
}

const PRICE: Style = Style { ink: Ink::Text, ..LABEL };

fn name_style(line: &PriceLine) -> Style {
    if line.highlighted { STRONG } else { Style { bold: true, ..LABEL } }
}

impl Names {
    pub(super) fn new(history: &History, words: &HistoryWords, width: Px) -> Self {
        let most = Px(width.0 * 2 / 5);
        let (mut widest, mut tall) = (Px::ZERO, Px::ZERO);
        let mut shown = Vec::new();
        for (index, line) in history.lines.iter().enumerate() {
            if line.last().is_some_and(|last| last.until.is_some()) {
                continue;
            }
            let (name, price) = last_words(words, index);
            let (style, price) = (name_style(line), PRICE.width(price));
            let mut rows = wrap(name, style.size.0, style.weight(), most.0);
            let mut end = Px::ZERO;
            for row in &mut rows {
                *row = truncate(row, style.size.0, style.weight(), most.0);
                end = style.width(row);
                widest = widest.max(end);
            }
            let in_row = end + TO_PRICE + price;
            let is_under = in_row > most;
            widest = widest.max(if is_under { price } else { in_row });
            let under = rows.len().saturating_sub(1) + usize::from(is_under);
            let under = Px(style.line().0 * i32::try_from(under).unwrap_or(0));
            let name = Name { line: index, rows, is_under, tall: style.height() + under };
            tall = tall + name.tall + BETWEEN;
            shown.push(name);
        }
        let gutter = if shown.is_empty() { Px::whole(8) } else { widest + TO_NAMES };
        Self { gutter, tall, shown }
    }

    /// The names at their lines' ends, and thin leaders to those that had to move.
    pub(super) fn beside(
        &self,
        history: &History,
        words: &HistoryWords,
        lines: &[Vec<PlacedStep>],
        plot: Rect,
    ) -> Vec<Node> {
        let mut wanted: Vec<(Px, &Name)> = Vec::new();
        for name in &self.shown {
            if let Some(last) = lines.get(name.line).and_then(|steps| steps.last()) {
                wanted.push((last.y, name));
            }
        }
        sort_by_key(&mut wanted, |(y, _)| *y);
        let mut sizes = Vec::new();
        for (y, name) in &wanted {
            sizes.push((*y, name.tall));
        }
        let mut nodes = Vec::new();
        for ((y, name), top) in wanted.iter().zip(moved_apart(&sizes, plot.top, plot.bottom)) {
            let Some(line) = history.lines.get(name.line) else { continue };
            let style = Style { ink: look_of_line(name.line).ink, ..name_style(line) };
            let left = plot.right + TO_NAMES;
            let mut parts = Vec::new();
            let middle = top + name.tall.half();
            if middle.0.abs_diff(y.0) > 25 {
                parts.push(Node::Line {
                    from: Point::new(plot.right + Px::whole(2), *y),
                    to: Point::new(left - Px::whole(3), middle),
                    stroke: Stroke { ink: Ink::Axis, width: Px(7) },
                });
            }
            let mut at = Point::new(left, top + style.ascent());
            for (index, row) in name.rows.iter().enumerate() {
                if index > 0 {
                    at = Point::new(left, at.y + style.line());
                }
                parts.push(Node::Text(style.text(row, at, Anchor::Start)));
                at = Point::new(left + style.width(row) + TO_PRICE, at.y);
            }
            if name.is_under {
                at = Point::new(left, at.y + style.line());
            }
            parts.push(Node::Text(PRICE.text(last_words(words, name.line).1, at, Anchor::Start)));
            nodes.push(Node::Group(Group { role: Role::Label, model: Some(line.model.id.clone()), nodes: parts }));
        }
        nodes
    }
}

/// A line's name and its last price.
fn last_words(words: &HistoryWords, index: usize) -> (&str, &str) {
    let name = words.names.get(index).map_or("", String::as_str);
    (name, words.prices.get(index).and_then(|prices| prices.last()).map_or("", String::as_str))
}

/// Where things begin that would have their middles at some places, in their order, so that none overlaps another and each
/// group that touches lies in the middle of its places (the pool of adjacent violators).
fn moved_apart(wanted: &[(Px, Px)], top: Px, bottom: Px) -> Vec<Px> {
    let mut pools: Vec<(i32, i32)> = Vec::new();
    let mut before = Px::ZERO;
    let mut offsets = Vec::new();
    for (middle, tall) in wanted {
        offsets.push(before);
        let start = *middle - tall.half() - before;
        before = before + *tall + BETWEEN;
        pools.push((start.0, 1));
        while let [.., first, second] = pools.as_mut_slice() {
            if first.0 * second.1 <= second.0 * first.1 {
                break;
            }
            *first = (first.0 + second.0, first.1 + second.1);
            pools.pop();
        }
    }
    let last = bottom - (before - BETWEEN);
    let mut starts = Vec::new();
    for (sum, count) in pools {
        for _ in 0..count {
            let offset = offsets.get(starts.len()).copied().unwrap_or(Px::ZERO);
            starts.push(Px(sum.div_euclid(count)).min(last).max(top) + offset);
        }
    }
    starts
}

/// Names of the lines that end earlier, then first prices, new owners of names, and later prices where
/// there is room. Says which lines have no room for their name.
pub(super) fn inside(
    history: &History,
    words: &HistoryWords,
    lines: &[Vec<PlacedStep>],
    marks: &[Mark],
    plot: Rect,
    nodes: &mut Vec<Node>,
) -> Vec<usize> {
    let longest = plot.width();
    let mut requests: Vec<Vec<Request>> = Vec::new();
    let mut texts: Vec<(usize, bool, Style, String)> = Vec::new();
    let mut ask = |index: usize, is_name: bool, style: Style, text: &str, places: &[(Point, Px, usize)]| {
        let text = truncate(text, style.size.0, style.weight(), longest.0);
        let mut of_text = Vec::new();
        for (mark, radius, reaches) in places {
            of_text.push(Request {
                mark: *mark,
                radius: *radius,
                width: style.width(&text),
                height: style.height(),
                line: style.height(),
                reaches: *reaches,
                essential: false,
                side: None,
                // Between a mark and the corner of its line a price would have a minus before it.
                usual: (!is_name).then_some(LEFT),
            });
        }
        requests.push(of_text);
        texts.push((index, is_name, style, text));
    };
    for (index, (line, steps)) in history.lines.iter().zip(lines).enumerate() {
        if let (Some(PriceStep { until: Some(_), .. }), Some(last)) = (line.last(), steps.last()) {
            let style = Style { ink: look_of_line(index).ink, ..name_style(line) };
            let (name, _) = last_words(words, index);
            let end = Point::new(last.to, last.y);
            let middle = Point::new(Px((last.from + last.to).0 / 2), last.y);
            // At its end, or along the line: it has the line's ink.
            let along = Px(20);
            ask(index, true, style, name, &[(end, CAP, 0), (middle, along, 0), (end, CAP, LEADER)]);
        }
    }
    let radius = RADIUS + HALO;
    for is_first in [true, false] {
        for highlighted in [true, false] {
            for (index, (line, steps)) in history.lines.iter().zip(lines).enumerate() {
                if line.highlighted != highlighted {
                    continue;
                }
                let prices = words.prices.get(index).map_or(&[][..], Vec::as_slice);
                for (number, (placed, price)) in steps.iter().zip(prices).enumerate() {
                    // The last price stands beside the name.
                    let is_named = number + 1 == steps.len() && line.last().is_some_and(|last| last.until.is_none());
                    let is_new = line
                        .steps
                        .get(number)
                        .is_some_and(|step| !step.price.is_zero() && !is_known(history, index, step));
                    if (number == 0) == is_first && is_new && !(is_named && number > 0) {
                        let style = Style { ink: Ink::Text, ..SMALL };
                        ask(index, false, style, price, &[(Point::new(placed.from, placed.y), radius, 0)]);
                    }
                }
            }
        }
    }
    let mut mark = marks.iter().skip(lines.iter().map(Vec::len).sum());
    for (index, line) in history.lines.iter().enumerate() {
        for (change, mark) in line.versions.iter().zip(&mut mark) {
            ask(index, false, SMALL, &format!("→ {}", change.model.short), &[(mark.at, radius, 0)]);
        }
    }
    let mut areas = Vec::new();
    for mark in marks {
        areas.push(Rect::around(mark.at, mark.radius));
    }
    let segments = segments(lines);
    // Not upon the slashes that break the axis.
    let frame = Rect { left: plot.left + Px::whole(6), ..plot };
    let mut placer = Placer::new(&areas, &segments, frame);
    let mut without = Vec::new();
    for ((index, is_name, style, text), places) in texts.iter().zip(&requests) {
        let Some(line) = history.lines.get(*index) else { continue };
        // The first place where no line runs through the words.
        let is_legible = |(cost, placement): &(u32, Placement)| {
            *cost < CROSSED && placement.leader.is_none_or(|leader| is_clear(leader, &segments))
        };
        match places.iter().find_map(|place| placer.best(place).filter(is_legible)) {
            Some((_, placement)) => {
                placer.keep(&placement);
                let nodes_of = label(text, *style, placement);
                let model = Some(line.model.id.clone());
                nodes.push(Node::Group(Group { role: Role::Label, model, nodes: nodes_of }));
            }
            None if *is_name => without.push(*index),
            None => {}
        }
    }
    without
}

/// Along each step, and up or down to the next that touches it, or the cap at its end.
fn segments(lines: &[Vec<PlacedStep>]) -> Vec<(Point, Point)> {
    let mut segments = Vec::new();
    for steps in lines {
        for (index, placed) in steps.iter().enumerate() {
            let end = Point::new(placed.to, placed.y);
            segments.push((Point::new(placed.from, placed.y), end));
            segments.push(match steps.get(index + 1).filter(|next| next.from == placed.to) {
                Some(next) => (end, Point::new(placed.to, next.y)),
                None => (Point::new(end.x, end.y - CAP), Point::new(end.x, end.y + CAP)),
            });
        }
    }
    segments
}

/// Whether a leader stays away from all lines: across time and price, one that meets them reads as a price itself.
fn is_clear((from, to): (Point, Point), segments: &[(Point, Point)]) -> bool {
    let area = Rect::between(from, to).grown(Px(5));
    !segments.iter().any(|segment| crosses(*segment, area))
}

/// True where another line has the same price when a step begins, or its own has, at another host.
fn is_known(history: &History, index: usize, step: &PriceStep) -> bool {
    for (other, line) in history.lines.iter().enumerate() {
        for known in &line.steps {
            let is_earlier = known.from < step.from || known.from == step.from && other < index;
            if other == index && known.until == Some(step.from) && known.price == step.price {
                return true;
            }
            if other != index
                && known.price == step.price
                && is_earlier
                && known.until.is_none_or(|until| step.from <= until)
            {
                return true;
            }
        }
    }
    false
}

fn label(text: &str, style: Style, placement: Placement) -> Vec<Node> {
    let Placement { area, anchor, leader, .. } = placement;
    let x = match anchor {
        Anchor::Start => area.left,
        Anchor::Middle => area.left + area.width().half(),
        Anchor::End => area.right,
    };
    let mut nodes = Vec::new();
    if let Some((from, to)) = leader {
        nodes.push(Node::Line { from, to, stroke: Stroke { ink: Ink::Axis, width: Px(7) } });
    }
    let text = style.text(text, Point::new(x, area.top + style.ascent()), anchor);
    nodes.push(Node::Text(Text { halo: true, ..text }));
    nodes
}
