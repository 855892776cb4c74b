//! Time across, price up: a stepped line for each model, from the day since which a price is known to the day until
//! which it is. Nothing is interpolated: a sloping line would show prices that nobody has asked.

use super::axes::{PlacedTick, grid, x_axis, y_axis};
use super::history_labels::{Names, inside};
use super::legend::legend;
use super::points::{Look, Shape, look_of_developer, looks_of};
use super::time_axis::TimeScale;
use super::type_scale::SMALL;
use crate::compare::{History, PriceLine, PriceStep};
use crate::query::Currency;
use crate::scale::LogScale;
use crate::scene::{Anchor, Group, Ink, Mark, Node, Point, Px, Rect, Role, Scene, Stroke};
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
pub(super) const RADIUS: Px = Px(42);
const HOLLOW: Px = Px(24);
pub(super) const HALO: Px = Px(12);
/// Between two lines at one price.
const LANE: Px = Px(50);
/// Half the stroke that ends a line.
pub(super) const CAP: Px = Px(36);
/// The strip below the axis for what costs nothing.
const FREE_STRIP: Px = Px::whole(30);

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
    let (legend, legend_height) = legend(&entries, "", "", width, locale);

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
pub(super) struct PlacedStep {
    pub(super) from: Px,
    pub(super) to: Px,
    pub(super) y: Px,
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
