//! Price across, score up: one mark for each entry of a comparison.

use super::axes::{PlacedTick, clear_colliding, grid, unit_once, x_axis, y_axis};
use super::bracket::HEADROOM;
use super::legend::legend;
use super::naming::{Labelling, Lines, labels, note_lines};
use super::points::{extent, has_holes, looks, points, radius};
use super::type_scale::{NOTE, SMALL, Style};
use super::value_lines::{ValueCurve, chords, course, paths};
use super::variants::variants;
use crate::catalog::ScoreUnit;
use crate::compare::{Comparison, Entry, HAS_VALUE_LINES, Standing, ValueCourse};
use crate::query::{Currency, Side, XScale};
use crate::scale::{LinearScale, LogScale, PriceScale, ZeroScale};
use crate::scene::{Anchor, Group, Ink, Mark, Node, Point, Px, Rect, Role, Scene, Stroke};
use crate::text::{Locale, price_tick, score_tick, truncate, wrap};
use crate::units::{Decimal, Rational};

/// The words that a scatter chart needs, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScatterWords {
    /// What the price axis measures.
    pub x_title: String,
    /// What the score axis measures.
    pub y_title: String,
    /// Which way is cheaper, with its arrow.
    pub cheaper: String,
    /// Which way is better, with its arrow.
    pub better: String,
    /// What a price of nothing is called.
    pub free: String,
    /// The name of each entry beside its mark, in the comparison's order.
    pub labels: Vec<String>,
    /// What the author writes at each mark; empty where nothing.
    pub notes: Vec<String>,
    /// The same with the entry's name before it, for where there is no room at the mark.
    pub named_notes: Vec<String>,
    /// On which side of its mark each label should rather stand.
    pub sides: Vec<Option<Side>>,
    /// Developers that cannot be told apart.
    pub other_developers: String,
    /// What a hole in a mark means.
    pub open_weights: String,
    /// How many times the one of two highlighted prices the other is; empty where that is not said.
    pub ratio: String,
    /// Between which entries that stands.
    pub ratio_ends: Option<[usize; 2]>,
    /// The lines of equal value, with what is written along them.
    pub value_curves: Vec<ValueCurve>,
}

/// The narrowest and widest scene that is laid out.
const WIDTHS: (Px, Px) = (Px::whole(240), Px::whole(2000));
/// The least distance of a mark's middle from the plot's edge.
const PADDING: Px = Px::whole(18);
/// The gutter left of the axis for models that cost nothing.
const FREE_GUTTER: Px = Px::whole(52);

/// In pictures of all widths labels stand on the sides of their marks that they have in this one, where they can.
const USUAL_WIDTH: Px = Px::whole(760);
/// Of more marks labels are few, and beside their marks: there is no side to keep.
const MOST_USUAL: usize = 400;

/// Lays out a scatter chart of a given width; its height follows from the width.
pub fn scatter(comparison: &Comparison, words: &ScatterWords, width: Px, locale: Locale) -> Scene {
    nudged_scatter(comparison, words, width, locale).0
}

/// The same, with the entries whose labels are not on the side that the author wants.
pub fn nudged_scatter(comparison: &Comparison, words: &ScatterWords, width: Px, locale: Locale) -> (Scene, Vec<usize>) {
    let mut usual = Vec::new();
    if comparison.entries.len() <= MOST_USUAL {
        usual = laid_out(comparison, words, USUAL_WIDTH, locale, &usual).1;
    }
    let (scene, _, elsewhere) = laid_out(comparison, words, width, locale, &usual);
    (scene, elsewhere)
}

/// The scene, the direction of each entry's label, and who is not on the side that is asked for.
fn laid_out(
    comparison: &Comparison,
    words: &ScatterWords,
    width: Px,
    locale: Locale,
    usual: &[Option<usize>],
) -> (Scene, Vec<Option<usize>>, Vec<usize>) {
    let width = width.max(WIDTHS.0).min(WIDTHS.1);
    let looks = looks(comparison);
    // One developer alone needs no telling apart.
    let has_holes = has_holes(comparison, width);
    let (legend, legend_height) = legend(
        if looks.len() > 1 { &looks } else { &[] },
        &words.other_developers,
        if has_holes { &words.open_weights } else { "" },
        width,
        locale,
    );

    let titles = Titles::new(words, width);
    let plot_height = plot_height(width);
    let plot_top = legend_height + titles.above + Px::whole(10);
    let plot_bottom = plot_top + plot_height;
    // The last line's letters reach below its baseline.
    let mut height = plot_bottom + Px::whole(8) + SMALL.line() + titles.below + (SMALL.height() - SMALL.ascent());
    let frame = Rect { left: Px::ZERO, top: Px::ZERO, right: width, bottom: height };

    let spanned = words.ratio_ends.filter(|_| !words.ratio.is_empty());
    let headroom = spanned.map_or(Px::ZERO, |spanned| headroom(comparison, spanned, plot_top, plot_bottom, width));
    let y_scale = y_scale(comparison, plot_top + headroom, plot_bottom, width);
    let mut y_ticks = Vec::new();
    let is_percent = comparison.scale().unit == ScoreUnit::Percent;
    for tick in y_scale.ticks() {
        let (number, label) = score_tick(locale, tick, is_percent);
        y_ticks.push(PlacedTick { number, ..PlacedTick::new(0, y_scale.position(tick), label) });
    }
    unit_once(&mut y_ticks, true);
    let mut gutter = Px::ZERO;
    for tick in &y_ticks {
        gutter = gutter.max(SMALL.width(&tick.label) + tick.indent);
    }
    let plot = Rect { left: gutter + Px::whole(6), top: plot_top, right: width, bottom: plot_bottom };

    let x = PriceAxis::new(comparison, plot, frame, locale, words);
    let mut marks = Vec::new();
    for (entry, of) in comparison.entries.iter().enumerate() {
        let at = Point::new(x.position(of), y_scale.position(drawn(of.value)));
        marks.push(Mark { entry, at, radius: radius(of, comparison.entries.len(), width) });
    }
    let frontier = frontier(comparison, &marks, plot);

    let mut nodes = Vec::new();
    if legend_height > Px::ZERO {
        nodes.push(Node::Group(legend));
    }
    nodes.push(Node::Group(grid(plot, &x.ticks, &y_ticks)));
    nodes.push(Node::Group(x_axis(plot, x.label_bounds, &x.ticks)));
    if let Some(marks) = x.gutter_marks(plot, words) {
        nodes.push(Node::Group(marks));
    }
    nodes.push(Node::Group(y_axis(plot, &y_ticks)));
    nodes.extend(titles.nodes(words, legend_height, plot, width));
    // The frontier's risers stand upon the intervals of its marks.
    nodes.push(Node::Group(intervals(comparison, &marks, &y_scale)));
    let stroke = Stroke { ink: Ink::Frontier, width: Px(20) };
    if frontier.len() > 1 {
        let path = Node::Path { points: frontier.clone(), stroke };
        nodes.push(Node::Group(Group { role: Role::Frontier, model: None, nodes: vec![path] }));
    }
    let highest = comparison.scale().highest.map(Decimal::to_f64);
    let mut courses = Vec::new();
    if HAS_VALUE_LINES {
        for one in &words.value_curves {
            let x_scale = (&x.scale, x.rate);
            courses.push(match &one.course {
                ValueCourse::Curve(curve) => course(curve, x_scale, &y_scale, highest, x.priced(plot)),
                ValueCourse::Chords(corners) => {
                    chords(corners, (comparison, &marks), x_scale, &y_scale, x.priced(plot))
                }
            });
        }
        nodes.extend(paths(&courses).map(Node::Group));
    }
    let mut segments = segments(comparison, &marks, &frontier, &y_scale);
    if let Some(variants) = variants(comparison, &marks, &looks) {
        for join in &variants.nodes {
            if let Node::Line { from, to, .. } = join {
                segments.push((*from, *to));
            }
        }
        nodes.push(Node::Group(variants));
    }
    let mut tops = Vec::new();
    for (entry, mark) in comparison.entries.iter().zip(&marks) {
        let high = interval(comparison, entry).map_or(mark.at.y, |(_, high)| y_scale.position(high));
        tops.push(high.min(mark.at.y - extent(entry, mark.radius)));
    }
    let solid = segments.len();
    for course in &courses {
        push_steps(course, &mut segments);
    }
    let lines = Lines { segments, solid, courses, tops };
    let Labelling { labels, bracket, value_lines, directions, below, elsewhere } =
        labels(comparison, words, &marks, &lines, &y_ticks, plot, usual);
    for group in [bracket, value_lines].into_iter().flatten() {
        nodes.push(Node::Group(group));
    }
    nodes.push(Node::Group(points(comparison, &marks, &looks, has_holes)));
    nodes.push(Node::Group(labels));
    if !below.is_empty() {
        nodes.push(Node::Group(notes_below(&below, words, width, &mut height)));
    }
    (Scene { width, height, nodes, marks }, directions, elsewhere)
}

/// The notes that have no room at their marks, in lines below everything.
fn notes_below(below: &[usize], words: &ScatterWords, width: Px, height: &mut Px) -> Group {
    let mut nodes = Vec::new();
    *height = *height + NOTE.line().half();
    for entry in below {
        let note = words.named_notes.get(*entry).map_or("", String::as_str);
        for line in note_lines(note, width) {
            let at = Point::new(Px::ZERO, *height + NOTE.ascent());
            nodes.push(Node::Text(NOTE.text(line, at, Anchor::Start)));
            *height = *height + NOTE.line();
        }
    }
    Group { role: Role::Notes, model: None, nodes }
}

/// Nearly square on a phone, wider than tall on a desk, and of one height between them: while a page is resized, nothing jumps.
fn plot_height(width: Px) -> Px {
    Px((width.0 * 92 / 100).min(4240).max(width.0 * 56 / 100).clamp(2600, 5600))
}

/// How much lower scores have to be drawn so that a bracket between two entries has room above all that it spans.
fn headroom(comparison: &Comparison, [from, to]: [usize; 2], top: Px, bottom: Px, width: Px) -> Px {
    let scale = y_scale(comparison, top, bottom, width);
    let mut highest = bottom;
    for entry in comparison.entries.iter().take(to + 1).skip(from) {
        let value = drawn(entry.value);
        let high = interval(comparison, entry).map_or(value, |(_, high)| high);
        highest = highest.min(scale.position(high)).min(scale.position(value) - MOST_EXTENT);
    }
    if highest < top + HEADROOM { HEADROOM } else { Px::ZERO }
}

/// As far as a mark with its ring reaches.
const MOST_EXTENT: Px = Px::whole(12);

fn y_scale(comparison: &Comparison, top: Px, bottom: Px, width: Px) -> LinearScale {
    let mut range: Option<(Decimal, Decimal)> = None;
    // Half a mark's height of room with what is around it, so that a score of 100 is not cut in two.
    let mut inset = Px::whole(8);
    for entry in &comparison.entries {
        // A diamond reaches a quarter further than a circle.
        inset = inset.max(Px(extent(entry, radius(entry, comparison.entries.len(), width)).0 * 5 / 4));
        let value = drawn(entry.value);
        let (low, high) = interval(comparison, entry).unwrap_or((value, value));
        range = Some(range.map_or((low, high), |(least, most)| (least.min(low), most.max(high))));
    }
    let (least, most) = range.unwrap_or_default();
    let scale = comparison.scale();
    let bounds = (scale.lowest, scale.highest);
    let ticks = i64::from((bottom - top).0 / 600).clamp(3, 7);
    LinearScale::new(least, most, bounds, ticks, bottom - inset, top + inset)
}

/// A mean to the millionth.
fn drawn(value: Rational) -> Decimal {
    Decimal::from_millionths(value.rounded(6))
}

/// From where to where an entry's score may be, where that is drawn.
fn interval(comparison: &Comparison, entry: &Entry) -> Option<(Decimal, Decimal)> {
    let known = comparison.shown_interval(entry)?;
    let millionths = |value: f64| Decimal::from_millionths(i64::from(Px::nearest(value * 1_000.0).0) * 100);
    Some((millionths(known.interval.low), millionths(known.interval.high)))
}

/// The price axis with, where something is free and prices have logarithms, a gutter left of its break.
struct PriceAxis {
    scale: PriceScale,
    ticks: Vec<PlacedTick>,
    label_bounds: (Px, Px),
    free: Option<Px>,
    /// Units of the currency that is shown for a US dollar.
    rate: f64,
}

impl PriceAxis {
    fn new(comparison: &Comparison, plot: Rect, frame: Rect, locale: Locale, words: &ScatterWords) -> Self {
        // The entries are sorted by price.
        let is_linear = comparison.x_scale == XScale::Linear;
        let any_free = !is_linear && comparison.entries.first().is_some_and(|entry| entry.price.is_zero());
        let cheapest = comparison.entries.iter().find(|entry| !entry.price.is_zero());
        // Round values of the currency that is shown are the ticks.
        let rate = comparison.currency.and_then(Currency::usd_per_unit).map_or(1.0, |dollars| 1.0 / dollars.to_f64());
        let least = cheapest.map_or(1.0, |entry| entry.price.to_f64() * rate);
        let most = cheapest.and(comparison.entries.last()).map_or(10.0, |entry| entry.price.to_f64() * rate);
        let gutter = if any_free { FREE_GUTTER.max(SMALL.width(&words.free) + Px::whole(12)) } else { Px::ZERO };
        let scale = if is_linear {
            PriceScale::Linear(ZeroScale::new(most, plot.left, plot.right, PADDING))
        } else {
            PriceScale::Log(LogScale::new(least, most, plot.left + gutter, plot.right, PADDING))
        };
        let mut ticks = Vec::new();
        for tick in scale.ticks() {
            let (number, label) = price_tick(locale, tick.value, comparison.currency);
            let at = scale.position(tick.value.to_f64());
            ticks.push(PlacedTick { number, ..PlacedTick::new(tick.rank, at, label) });
        }
        let label_bounds = (if any_free { plot.left + gutter } else { frame.left }, frame.right);
        clear_colliding(&mut ticks, label_bounds);
        unit_once(&mut ticks, false);
        Self { scale, ticks, label_bounds, free: any_free.then(|| plot.left + gutter.half()), rate }
    }

    fn position(&self, entry: &Entry) -> Px {
        match self.free {
            Some(free) if entry.price.is_zero() => free,
            _ => self.scale.position(entry.price.to_f64() * self.rate),
        }
    }

    /// The part of the plot in which prices are above nothing.
    fn priced(&self, plot: Rect) -> Rect {
        if matches!(self.scale, PriceScale::Linear(_)) {
            return Rect { left: self.scale.position(0.0), ..plot };
        }
        let gutter = self.free.map_or(Px::ZERO, |middle| middle - plot.left);
        Rect { left: plot.left + gutter + gutter, ..plot }
    }

    /// The label of the gutter and the two slashes that break the axis.
    fn gutter_marks(&self, plot: Rect, words: &ScatterWords) -> Option<Group> {
        let middle = self.free?;
        let baseline = plot.bottom + Px::whole(8) + SMALL.ascent();
        let mut nodes = vec![Node::Text(SMALL.text(words.free.clone(), Point::new(middle, baseline), Anchor::Middle))];
        let right = plot.left + (middle - plot.left) + (middle - plot.left);
        for offset in [Px::whole(-2), Px::whole(2)] {
            nodes.push(Node::Line {
                from: Point::new(right + offset - Px(25), plot.bottom + Px::whole(5)),
                to: Point::new(right + offset + Px(25), plot.bottom - Px::whole(5)),
                stroke: Stroke { ink: Ink::Axis, width: Px(15) },
            });
        }
        Some(Group { role: Role::XAxis, model: None, nodes })
    }
}

/// Axis titles: the score's above the plot, the price's below it, each with its cue where there is room.
struct Titles {
    y: Vec<String>,
    x: Vec<String>,
    above: Px,
    below: Px,
    cues: bool,
}

/// Between a title and its cue.
const CUE_GAP: Px = Px::whole(14);

impl Titles {
    fn new(words: &ScatterWords, width: Px) -> Self {
        let lines = |text: &str| {
            let mut lines = wrap(text, SMALL.size.0, SMALL.weight(), width.0);
            for line in &mut lines {
                *line = truncate(line, SMALL.size.0, SMALL.weight(), width.0);
            }
            lines
        };
        let beside = |title: &str, cue: &str| SMALL.width(title) + CUE_GAP + SMALL.width(cue) <= width;
        let cues = beside(&words.y_title, &words.better) && beside(&words.x_title, &words.cheaper);
        let (y, x) = (lines(&words.y_title), lines(&words.x_title));
        let tall = |lines: &[String], with_cue: bool| {
            let rows = i32::try_from(lines.len()).unwrap_or(1) + i32::from(!with_cue);
            Px(SMALL.line().0 * rows)
        };
        let (above, below) = (tall(&y, cues), tall(&x, cues));
        Self { y, x, above, below, cues }
    }

    fn nodes(&self, words: &ScatterWords, top: Px, plot: Rect, width: Px) -> [Node; 4] {
        let row = |first: Px, index: usize| Px(first.0 + SMALL.line().0 * i32::try_from(index).unwrap_or(0));
        let first_y = top + SMALL.line();
        let first_x = plot.bottom + Px::whole(8) + SMALL.line() + SMALL.line();
        let title = |lines: &[String], first: Px, anchor: Anchor, x: Px| {
            let mut nodes = Vec::new();
            for (index, line) in lines.iter().enumerate() {
                nodes.push(Node::Text(SMALL.text(line.clone(), Point::new(x, row(first, index)), anchor)));
            }
            Node::Group(Group { role: Role::AxisLabel, model: None, nodes })
        };
        let cue = |text: &str, at: Point, anchor: Anchor| {
            let style = Style { bold: true, ..SMALL };
            let nodes = vec![Node::Text(style.text(text.to_owned(), at, anchor))];
            Node::Group(Group { role: Role::Cue, model: None, nodes })
        };
        if self.cues {
            [
                title(&self.y, first_y, Anchor::Start, Px::ZERO),
                cue(&words.better, Point::new(width, first_y), Anchor::End),
                cue(&words.cheaper, Point::new(Px::ZERO, first_x), Anchor::Start),
                title(&self.x, first_x, Anchor::End, width),
            ]
        } else {
            let below_y = row(first_y, self.y.len());
            [
                title(&self.y, first_y, Anchor::Start, Px::ZERO),
                cue(&words.better, Point::new(Px::ZERO, below_y), Anchor::Start),
                cue(&words.cheaper, Point::new(Px::ZERO, first_x), Anchor::Start),
                title(&self.x, row(first_x, 1), Anchor::Start, Px::ZERO),
            ]
        }
    }
}

/// The best score that can be had at or below each price, as a staircase from the bottom to the right edge:
/// sloping lines would promise mixtures that nobody sells.
fn frontier(comparison: &Comparison, marks: &[Mark], plot: Rect) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (entry, mark) in comparison.entries.iter().zip(marks) {
        if entry.standing != Standing::Frontier {
            continue;
        }
        let level = points.last().map_or(plot.bottom, |last| last.y);
        for corner in [Point::new(mark.at.x, level), mark.at] {
            if points.last() != Some(&corner) {
                points.push(corner);
            }
        }
    }
    if let Some(last) = points.last().copied() {
        points.push(Point::new(plot.right, last.y));
    }
    points
}

/// A line through each mark from where to where its score may be.
fn intervals(comparison: &Comparison, marks: &[Mark], scale: &LinearScale) -> Group {
    let mut nodes = Vec::new();
    for (entry, mark) in comparison.entries.iter().zip(marks) {
        let Some((low, high)) = interval(comparison, entry) else { continue };
        let stroke = Stroke { ink: Ink::Axis, width: Px(12) };
        let (low, high) = (scale.position(low), scale.position(high));
        let end = Px(if entry.highlighted { 40 } else { 25 });
        let x = mark.at.x;
        let mut line = |from: Point, to: Point| nodes.push(Node::Line { from, to, stroke });
        line(Point::new(x, low), Point::new(x, high));
        for y in [low, high] {
            line(Point::new(x - end, y), Point::new(x + end, y));
        }
    }
    Group { role: Role::Intervals, model: None, nodes }
}

fn push_steps(path: &[Point], lines: &mut Vec<(Point, Point)>) {
    for step in path.windows(2) {
        if let [from, to] = step {
            lines.push((*from, *to));
        }
    }
}

/// The lines that would strike a label out: the frontier's steps and the intervals.
fn segments(comparison: &Comparison, marks: &[Mark], frontier: &[Point], scale: &LinearScale) -> Vec<(Point, Point)> {
    let mut lines = Vec::new();
    push_steps(frontier, &mut lines);
    for (entry, mark) in comparison.entries.iter().zip(marks) {
        if let Some((low, high)) = interval(comparison, entry) {
            let x = mark.at.x;
            lines.push((Point::new(x, scale.position(high)), Point::new(x, scale.position(low))));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pictures_height_follows_its_width() {
        let mut before = plot_height(WIDTHS.0);
        for width in WIDTHS.0.0..=WIDTHS.1.0 {
            let height = plot_height(Px(width));
            assert!(before <= height && height <= before + Px(1), "{height:?} at {width}");
            before = height;
        }
    }
}
