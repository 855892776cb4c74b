//! Time across, price up: a stepped line for each model, from the day since which a price is known to the day until
//! which it is. Nothing is interpolated: a sloping line would show prices that nobody has asked.

use super::axes::{PlacedTick, grid, x_axis, y_axis};
use super::labels::{NEAR, Placement, Placer, Request};
use super::legend::legend;
use super::points::{Look, Shape, look_of_developer, looks_of};
use super::time_axis::TimeScale;
use super::type_scale::{LABEL, SMALL, STRONG, Style};
use crate::compare::{History, PriceLine, PriceStep};
use crate::order::sort_by_key;
use crate::query::Currency;
use crate::scale::LogScale;
use crate::scene::{Anchor, Group, Ink, Mark, Node, Point, Px, Rect, Role, Scene, Stroke, Text};
use crate::text::{Locale, amount, truncate, wrap};

/// The words that a history needs, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryWords {
    /// What the price axis measures.
    pub title: String,
    /// What a price of nothing is called.
    pub free: String,
    /// The name of each line, in the history's order.
    pub names: Vec<String>,
    /// The prices of each line's steps.
    pub prices: Vec<Vec<String>>,
}

/// The narrowest and widest scene that is laid out.
const WIDTHS: (Px, Px) = (Px::whole(240), Px::whole(2000));
/// From here on a picture has room for more than the most important.
const ROOMY: Px = Px::whole(480);
/// Half the extent of a mark, and of what is hollow in it.
const RADIUS: Px = Px(42);
const HOLLOW: Px = Px(24);
const HALO: Px = Px(12);
/// Between two lines at one price.
const LANE: Px = Px(50);
/// Half the stroke that ends a line.
const CAP: Px = Px(36);
/// The strip below the axis for what costs nothing.
const FREE_STRIP: Px = Px::whole(30);
/// From the plot to the names beside it: room for leaders.
const TO_NAMES: Px = Px::whole(16);
/// Between a name and its price.
const TO_PRICE: Px = Px(45);
/// Between two names.
const BETWEEN: Px = Px::whole(4);

/// Lays out the history in a given width; its height follows from the width.
pub fn history(history: &History, words: &HistoryWords, width: Px, locale: Locale) -> Scene {
    let (scene, without_name) = drawn(history, words, width, locale, &[]);
    if without_name.is_empty() {
        return scene;
    }
    // Who has no room for a name beside the line has it above the plot.
    drawn(history, words, width, locale, &without_name).0
}

/// The picture with a legend of some lines, and which lines have no name in it.
fn drawn(
    history: &History,
    words: &HistoryWords,
    width: Px,
    locale: Locale,
    in_legend: &[usize],
) -> (Scene, Vec<usize>) {
    let width = width.max(WIDTHS.0).min(WIDTHS.1);
    let mut marks_of = Vec::new();
    for line in &history.lines {
        marks_of.push((line.model.developer.as_ref(), line.highlighted));
    }
    let looks = looks_of(&marks_of);
    let look = |line: &PriceLine| look_of_developer(&line.model.developer.id, &looks);
    let mut entries: Vec<(&str, &str, Look)> = Vec::new();
    for index in in_legend {
        if let (Some(line), Some(name)) = (history.lines.get(*index), words.names.get(*index)) {
            entries.push((&line.model.id, name, look(line)));
        }
    }
    let (legend, legend_height) = legend(&entries, "", width);

    let mut title = Vec::new();
    let mut top = legend_height;
    for row in wrap(&words.title, SMALL.size.0, SMALL.weight(), width.0) {
        top = top + SMALL.line();
        let row = truncate(&row, SMALL.size.0, SMALL.weight(), width.0);
        title.push(Node::Text(SMALL.text(row, Point::new(Px::ZERO, top), Anchor::Start)));
    }
    let top = top + Px::whole(12);
    let names = Names::new(history, words, width);
    let bottom = top + plot_height(width, history.lines.len()).max(names.tall);
    let y = PriceScale::new(history, top, bottom, locale, words);
    let mut left = Px::ZERO;
    for tick in &y.ticks {
        left = left.max(SMALL.width(&tick.label));
    }
    let plot = Rect { left: left + Px::whole(6), top, right: width - names.gutter, bottom };
    let begin = history.lines.iter().filter_map(PriceLine::first).map(|step| step.from).min();
    // A mark's width of room, so that the first mark is not on the axis.
    let x = TimeScale::new(begin.unwrap_or(history.as_of), history.as_of, plot.left + Px::whole(8), plot.right);
    let x_ticks = x.ticks((Px::ZERO, width), locale);

    let height = bottom + Px::whole(8) + SMALL.line() + (SMALL.height() - SMALL.ascent());
    let mut scene = Scene { width, height, ..Scene::default() };
    if !entries.is_empty() {
        scene.nodes.push(Node::Group(legend));
    }
    scene.nodes.push(Node::Group(grid(plot, &x_ticks, &y.ticks)));
    scene.nodes.push(Node::Group(x_axis(plot, (Px::ZERO, width), &x_ticks)));
    scene.nodes.push(Node::Group(y_axis(plot, &y.ticks)));
    scene.nodes.extend(y.gap(plot));
    scene.nodes.push(Node::Group(Group { role: Role::AxisLabel, model: None, nodes: title }));

    let lines = placed(history, &x, &y);
    let is_about_some = history.lines.iter().any(|line| line.highlighted);
    // What the chart is about lies on top.
    for highlighted in [false, true] {
        for (line, steps) in history.lines.iter().zip(&lines) {
            if line.highlighted == highlighted {
                let thickness = Px(match (is_about_some, highlighted) {
                    (_, true) => 32,
                    (true, _) => 16,
                    _ => 22,
                });
                let nodes = strokes(line, steps, Stroke { ink: look(line).ink, width: thickness });
                let model = Some(line.model.id.clone());
                scene.nodes.push(Node::Group(Group { role: Role::Steps, model, nodes }));
            }
        }
    }
    let mut points = Vec::new();
    for (line, steps) in history.lines.iter().zip(&lines) {
        for (step, placed) in line.steps.iter().zip(steps) {
            let look = look(line);
            let at = Point::new(placed.from, placed.y);
            let mut shapes =
                vec![look.shape.node(at, RADIUS + HALO, Ink::Background), look.shape.node(at, RADIUS, look.ink)];
            if !step.is_documented {
                shapes.push(look.shape.node(at, HOLLOW, Ink::Background));
            }
            let role = if line.highlighted { Role::PointHighlighted } else { Role::Point };
            points.push(Node::Group(Group { role, model: Some(line.model.id.clone()), nodes: shapes }));
            scene.marks.push(Mark { entry: scene.marks.len(), at, radius: RADIUS + HALO });
        }
    }
    for (line, steps) in history.lines.iter().zip(&lines) {
        for change in &line.versions {
            let at = Point::new(x.position(change.at), y_at(line, steps, x.position(change.at)));
            let shapes = vec![
                Shape::Diamond.node(at, RADIUS + HALO, Ink::Background),
                Shape::Diamond.node(at, RADIUS, Ink::Text),
            ];
            points.push(Node::Group(Group { role: Role::Point, model: Some(line.model.id.clone()), nodes: shapes }));
            scene.marks.push(Mark { entry: scene.marks.len(), at, radius: RADIUS + HALO });
        }
    }
    scene.nodes.push(Node::Group(Group { role: Role::Points, model: None, nodes: points }));

    let mut labels = names.beside(history, words, &lines, plot, &look);
    let without = inside(history, words, &lines, &scene.marks, plot, &look, &mut labels);
    scene.nodes.push(Node::Group(Group { role: Role::Labels, model: None, nodes: labels }));
    (scene, without)
}

/// Flatter than a scatter chart: time is read along, not up.
fn plot_height(width: Px, lines: usize) -> Px {
    let share = if width < ROOMY { 86 } else { 44 };
    let crowd = 400 * i32::try_from(lines).unwrap_or(0);
    Px((width.0 / 100 * share).max(crowd).clamp(2700, 4800))
}

/// The logarithmic price axis with, where something is free, a strip below its break.
struct PriceScale {
    scale: LogScale,
    /// The sum of both ends, between which the scale is turned over.
    ends: Px,
    ticks: Vec<PlacedTick>,
    free: Option<Px>,
    /// Units of the currency that is shown for a US dollar.
    rate: f64,
}

impl PriceScale {
    fn new(history: &History, top: Px, bottom: Px, locale: Locale, words: &HistoryWords) -> Self {
        // Round values of the currency that is shown are the ticks.
        let rate = history.currency.and_then(Currency::usd_per_unit).map_or(1.0, |dollars| 1.0 / dollars.to_f64());
        let (mut least, mut most, mut is_free) = (f64::INFINITY, 0.0_f64, false);
        for line in &history.lines {
            for step in &line.steps {
                if step.price.is_zero() {
                    is_free = true;
                } else {
                    let price = step.price.to_f64() * rate;
                    (least, most) = (least.min(price), most.max(price));
                }
            }
        }
        if most <= 0.0 {
            (least, most) = (1.0, 10.0);
        }
        let strip = if is_free { FREE_STRIP } else { Px::ZERO };
        let ends = top + bottom;
        // A scale rises from its start; a picture's top is where it ends.
        let scale = LogScale::new(least, most, top + strip, bottom, Px::whole(20));
        let mut ticks: Vec<PlacedTick> = Vec::new();
        // Those that are needed less stand where they leave room.
        for rank in 0..=2 {
            for tick in scale.ticks() {
                let at = ends - scale.position(tick.value.to_f64());
                // What is free stands below the break, and nothing between.
                let is_above = !is_free || at + Px::whole(12) <= bottom - strip;
                let room = if tick.rank == 2 { Px::whole(40) } else { SMALL.line() };
                if tick.rank == rank
                    && is_above
                    && ticks.iter().all(|other| other.at.0.abs_diff(at.0) >= room.0.unsigned_abs())
                {
                    let label = amount(locale, tick.value, history.currency);
                    ticks.push(PlacedTick { rank, at, label });
                }
            }
        }
        let free = is_free.then(|| bottom - strip.half());
        if let Some(at) = free {
            ticks.push(PlacedTick { rank: 0, at, label: words.free.clone() });
        }
        Self { scale, ends, ticks, free, rate }
    }

    fn position(&self, step: &PriceStep) -> Px {
        match self.free {
            Some(free) if step.price.is_zero() => free,
            _ => self.ends - self.scale.position(step.price.to_f64() * self.rate),
        }
    }

    /// The two slashes that break the axis above the strip.
    fn gap(&self, plot: Rect) -> Option<Node> {
        self.free?;
        let y = plot.bottom - FREE_STRIP;
        let mut nodes = Vec::new();
        for offset in [Px::whole(-2), Px::whole(2)] {
            nodes.push(Node::Line {
                from: Point::new(plot.left - Px::whole(5), y + offset + Px(25)),
                to: Point::new(plot.left + Px::whole(5), y + offset - Px(25)),
                stroke: Stroke { ink: Ink::Axis, width: Px(15) },
            });
        }
        Some(Node::Group(Group { role: Role::YAxis, model: None, nodes }))
    }
}

/// A step in the picture.
#[derive(Clone, Copy)]
struct PlacedStep {
    from: Px,
    to: Px,
    y: Px,
}

/// The steps of all lines. Where several cost the same at one time, or nearly, they run beside each other.
fn placed(history: &History, x: &TimeScale, y: &PriceScale) -> Vec<Vec<PlacedStep>> {
    let mut lines: Vec<Vec<PlacedStep>> = Vec::new();
    for line in &history.lines {
        let mut steps = Vec::new();
        for step in &line.steps {
            let (from, to) = (x.position(step.from), x.position(step.until.unwrap_or(history.as_of)));
            let level = y.position(step);
            let is_taken = |y: Px| {
                lines
                    .iter()
                    .flatten()
                    .any(|other| other.y.0.abs_diff(y.0) < LANE.0.unsigned_abs() && other.from < to && from < other.to)
            };
            let mut lane = 0;
            while is_taken(lane_at(level, lane)) {
                lane += 1;
            }
            steps.push(PlacedStep { from, to, y: lane_at(level, lane) });
        }
        lines.push(steps);
    }
    lines
}

/// The lanes of a price: at it, above, below, further above…
fn lane_at(level: Px, lane: i32) -> Px {
    let away = Px(LANE.0 * ((lane + 1) / 2));
    if lane % 2 == 1 { level - away } else { level + away }
}

/// How high a line is at a place along it.
fn y_at(line: &PriceLine, steps: &[PlacedStep], x: Px) -> Px {
    let mut found = Px::ZERO;
    for (index, (_, step)) in line.steps.iter().zip(steps).enumerate() {
        if index == 0 || step.from <= x {
            found = step.y;
        }
    }
    found
}

/// The strokes of a line: unbroken where one step begins when the other ends, and with an end where no price is known.
fn strokes(line: &PriceLine, steps: &[PlacedStep], stroke: Stroke) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut points: Vec<Point> = Vec::new();
    for (index, (step, placed)) in line.steps.iter().zip(steps).enumerate() {
        points.push(Point::new(placed.from, placed.y));
        let end = Point::new(placed.to, placed.y);
        points.push(end);
        let goes_on = line.steps.get(index + 1).is_some_and(|next| Some(next.from) == step.until);
        if !goes_on {
            nodes.push(Node::Path { points: core::mem::take(&mut points), stroke });
            if step.until.is_some() {
                let from = Point::new(end.x, end.y - CAP);
                nodes.push(Node::Line { from, to: Point::new(end.x, end.y + CAP), stroke });
            }
        }
    }
    nodes
}

/// The names of the lines that reach the right end: beside it, with their prices, moved apart.
struct Names {
    /// How wide they are, with what is between them and the plot.
    gutter: Px,
    /// How tall all are.
    tall: Px,
    shown: Vec<Name>,
}

/// The name of the line of that number, in rows, and under them its price where that has no room in the last.
struct Name {
    line: usize,
    rows: Vec<String>,
    is_under: bool,
    tall: Px,
}

fn name_style(line: &PriceLine) -> Style {
    if line.highlighted { STRONG } else { Style { bold: true, ..LABEL } }
}

const PRICE: Style = Style { ink: Ink::Text, ..LABEL };

impl Names {
    fn new(history: &History, words: &HistoryWords, width: Px) -> Self {
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
    fn beside(
        &self,
        history: &History,
        words: &HistoryWords,
        lines: &[Vec<PlacedStep>],
        plot: Rect,
        look: &dyn Fn(&PriceLine) -> Look,
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
            let style = Style { ink: look(line).ink, ..name_style(line) };
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
fn inside(
    history: &History,
    words: &HistoryWords,
    lines: &[Vec<PlacedStep>],
    marks: &[Mark],
    plot: Rect,
    look: &dyn Fn(&PriceLine) -> Look,
    nodes: &mut Vec<Node>,
) -> Vec<usize> {
    let longest = plot.width();
    let mut requests: Vec<Request> = Vec::new();
    let mut texts: Vec<(usize, bool, Style, String)> = Vec::new();
    let mut ask = |index: usize, is_name: bool, style: Style, text: &str, at: Point, radius: Px| {
        let text = truncate(text, style.size.0, style.weight(), longest.0);
        requests.push(Request {
            mark: at,
            radius,
            width: style.width(&text),
            height: style.height(),
            line: style.height(),
            reaches: if is_name { NEAR } else { 0 },
            essential: false,
            side: None,
            usual: None,
        });
        texts.push((index, is_name, style, text));
    };
    for (index, (line, steps)) in history.lines.iter().zip(lines).enumerate() {
        if let (Some(PriceStep { until: Some(_), .. }), Some(last)) = (line.last(), steps.last()) {
            let style = Style { ink: look(line).ink, ..name_style(line) };
            let (name, _) = last_words(words, index);
            ask(index, true, style, name, Point::new(last.to, last.y), CAP);
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
                        ask(index, false, style, price, Point::new(placed.from, placed.y), radius);
                    }
                }
            }
        }
    }
    let mut mark = marks.iter().skip(lines.iter().map(Vec::len).sum());
    for (index, line) in history.lines.iter().enumerate() {
        for (change, mark) in line.versions.iter().zip(&mut mark) {
            ask(index, false, SMALL, &format!("→ {}", change.model.short), mark.at, radius);
        }
    }
    let mut areas = Vec::new();
    for mark in marks {
        areas.push(Rect::around(mark.at, mark.radius));
    }
    let mut segments = Vec::new();
    for (line, steps) in history.lines.iter().zip(lines) {
        let mut before: Option<&PlacedStep> = None;
        for placed in line.steps.iter().zip(steps).map(|(_, placed)| placed) {
            if let Some(before) = before.filter(|before| before.to == placed.from) {
                segments.push((Point::new(placed.from, before.y), Point::new(placed.from, placed.y)));
            }
            segments.push((Point::new(placed.from, placed.y), Point::new(placed.to, placed.y)));
            before = Some(placed);
        }
    }
    let mut placer = Placer::new(&areas, &segments, plot);
    let mut without = Vec::new();
    for ((index, is_name, style, text), request) in texts.iter().zip(&requests) {
        let Some(line) = history.lines.get(*index) else { continue };
        match placer.best(request) {
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
