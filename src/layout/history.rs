//! Time across, price up: a stepped line for each model, from the day since which a price is known to the day until
//! which it is. Nothing is interpolated: a sloping line would show prices that nobody has asked.

use super::axes::{PlacedTick, grid, unit_once, x_axis, y_axis};
use super::history_labels::{Names, inside};
use super::legend::legend;
use super::points::{Look, Shape, look_of_line};
use super::time_axis::TimeScale;
use super::type_scale::SMALL;
use crate::compare::{History, PriceLine, PriceStep};
use crate::query::Currency;
use crate::scale::LogScale;
use crate::scene::{Anchor, Group, HIDES, Ink, Mark, Node, Point, Px, Rect, Role, Scene, Stroke};
use crate::text::{Locale, price_tick, truncate, wrap};

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
/// Lines at one price take turns, each for so long.
const TURN: Px = Px::whole(9);
/// So much further than the mark on top of it reaches one that would be hidden, and so many are seen so.
const RIM: Px = Px(22);
const MOST_RIMS: usize = 2;
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
    let mut entries: Vec<(&str, &str, Look)> = Vec::new();
    for index in in_legend {
        if let (Some(line), Some(name)) = (history.lines.get(*index), words.names.get(*index)) {
            entries.push((&line.model.id, name, look_of_line(*index)));
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
        left = left.max(SMALL.width(&tick.label) + tick.indent);
    }
    let plot = Rect { left: left + Px::whole(6), top, right: width - names.gutter, bottom };
    let begin = history.lines.iter().filter_map(PriceLine::first).map(|step| step.from).min();
    // A mark's width of room, so that the first mark is not on the axis.
    let x = TimeScale::new(begin.unwrap_or(history.as_of), history.as_of, plot.left + Px::whole(10), plot.right);
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
    let mut drawn: Vec<&[PlacedStep]> = Vec::new();
    for highlighted in [false, true] {
        for (index, (line, steps)) in history.lines.iter().zip(&lines).enumerate() {
            if line.highlighted == highlighted {
                let thickness = Px(match (is_about_some, highlighted) {
                    (_, true) => 32,
                    (true, _) => 16,
                    _ => 22,
                });
                let stroke = Stroke { ink: look_of_line(index).ink, width: thickness };
                let nodes = strokes(line, steps, &drawn, stroke);
                let model = Some(line.model.id.clone());
                scene.nodes.push(Node::Group(Group { role: Role::Steps, model, nodes }));
                drawn.push(steps);
            }
        }
    }
    let mut points = Vec::new();
    for (index, (line, steps)) in history.lines.iter().zip(&lines).enumerate() {
        for (step, placed) in line.steps.iter().zip(steps) {
            let look = look_of_line(index);
            let at = Point::new(placed.from, placed.y);
            let above = lines.iter().skip(index + 1).flatten().filter(|other| is_hidden_by(at, other));
            let rims = i32::try_from(above.take(MOST_RIMS).count()).unwrap_or(0);
            let radius = RADIUS + Px(RIM.0 * rims);
            let mut shapes =
                vec![look.shape.node(at, radius + HALO, Ink::Background), look.shape.node(at, radius, look.ink)];
            if !step.is_documented {
                shapes.push(look.shape.node(at, HOLLOW, Ink::Background));
            }
            let role = if line.highlighted { Role::PointHighlighted } else { Role::Point };
            points.push(Node::Group(Group { role, model: Some(line.model.id.clone()), nodes: shapes }));
            scene.marks.push(Mark { entry: scene.marks.len(), at, radius: radius + HALO });
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

    let mut labels = names.beside(history, words, &lines, plot);
    let without = inside(history, words, &lines, &scene.marks, plot, &mut labels);
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
                    let (number, label) = price_tick(locale, tick.value, history.currency);
                    ticks.push(PlacedTick { number, ..PlacedTick::new(rank, at, label) });
                }
            }
        }
        unit_once(&mut ticks, true);
        let free = is_free.then(|| bottom - strip.half());
        if let Some(at) = free {
            ticks.push(PlacedTick::new(0, at, words.free.clone()));
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

/// The steps of all lines, each at its price, whatever others cost: a line beside it would be another price.
fn placed(history: &History, x: &TimeScale, y: &PriceScale) -> Vec<Vec<PlacedStep>> {
    let mut lines: Vec<Vec<PlacedStep>> = Vec::new();
    for line in &history.lines {
        let mut steps = Vec::new();
        for step in &line.steps {
            let (from, to) = (x.position(step.from), x.position(step.until.unwrap_or(history.as_of)));
            steps.push(PlacedStep { from, to, y: y.position(step) });
        }
        lines.push(steps);
    }
    lines
}

fn is_near(one: Px, other: Px) -> bool {
    one.0.abs_diff(other.0) < HIDES.0.unsigned_abs()
}

/// Whether the mark that a later line's step begins with would hide the one at a place.
fn is_hidden_by(at: Point, later: &PlacedStep) -> bool {
    is_near(at.x, later.from) && is_near(at.y, later.y)
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
/// Where it lies on lines that are `drawn` already, it takes turns with them, a little thicker, so that each is seen without
/// colours too.
fn strokes(line: &PriceLine, steps: &[PlacedStep], drawn: &[&[PlacedStep]], stroke: Stroke) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut points: Vec<Point> = Vec::new();
    let end_of = |points: &mut Vec<Point>, nodes: &mut Vec<Node>| {
        let points = core::mem::take(points);
        if points.len() > 1 {
            nodes.push(Node::Path { points, stroke });
        }
    };
    let thicker = Stroke { width: stroke.width + Px(12), ..stroke };
    let mut ends = Vec::new();
    for (index, (step, placed)) in line.steps.iter().zip(steps).enumerate() {
        let end = Point::new(placed.to, placed.y);
        points.push(Point::new(placed.from, placed.y));
        let mut from = placed.from;
        while from < placed.to {
            let turn = from.0.div_euclid(TURN.0);
            let mut to = Px((turn + 1) * TURN.0).min(placed.to);
            let mut below = 0;
            // Of one price only: of three lines each near the next, the last would leave its turn to one that is not drawn.
            for other in drawn.iter().copied().flatten().filter(|other| other.y == placed.y) {
                // A turn ends where another line begins or ends.
                for edge in [other.from, other.to] {
                    to = if from < edge { to.min(edge) } else { to };
                }
                below += i32::from(other.from <= from && from < other.to);
            }
            if below > 0 {
                end_of(&mut points, &mut nodes);
                if turn.rem_euclid(below + 1) == below {
                    let points = vec![Point::new(from, placed.y), Point::new(to, placed.y)];
                    nodes.push(Node::Path { points, stroke: thicker });
                }
            } else {
                // Along one level only its ends are corners.
                if matches!(points.as_slice(), [.., before, last] if before.y == last.y) {
                    points.pop();
                }
                if points.is_empty() {
                    points.push(Point::new(from, placed.y));
                }
                points.push(Point::new(to, placed.y));
            }
            from = to;
        }
        let goes_on = line.steps.get(index + 1).is_some_and(|next| Some(next.from) == step.until);
        if goes_on {
            // From here on it goes up or down.
            if points.is_empty() {
                points.push(end);
            }
        } else {
            end_of(&mut points, &mut nodes);
            if step.until.is_some() {
                ends.push(end);
            }
        }
    }
    for end in ends {
        let from = Point::new(end.x, end.y - CAP);
        nodes.push(Node::Line { from, to: Point::new(end.x, end.y + CAP), stroke });
    }
    nodes
}
