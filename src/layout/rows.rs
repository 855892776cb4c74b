//! A row for each model or offer: its name, a dot or a bar on a scale that all share, and the figures in columns.
//!
//! From a desk's width on all stands in one line; on a phone the scale runs below the name. A name that is too long takes
//! three lines before it is cut; figures never are.

use super::axes::{PlacedTick, clear_colliding, unit_once};
use super::type_scale::{LABEL, SMALL, Style};
use crate::scene::{Anchor, Group, Ink, Mark, Node, Point, Px, Rect, Role, Scene, Stroke};
use crate::text::{truncate, wrap};

/// What is drawn, in words and shares of the room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowsWords {
    /// Above the ranks; where it is empty there are none.
    pub rank: String,
    /// What the scale measures.
    pub title: String,
    /// Above the last column; where it is empty there is none.
    pub price: String,
    /// Where on the scale, of 1, which number stands, and the same with its unit.
    pub ticks: Vec<(f64, (String, String))>,
    /// From the top down.
    pub rows: Vec<RowWords>,
}

/// What stands in a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowWords {
    /// The row's position in what is drawn from.
    pub entry: usize,
    /// The model's id.
    pub model: String,
    /// Before the name.
    pub rank: String,
    /// Neighbours of one number stand in a bracket; 0 is none.
    pub group: usize,
    /// Who it is.
    pub name: String,
    /// What must be known of it, below the name.
    pub note: String,
    /// The value in words.
    pub value: String,
    /// In the last column.
    pub price: String,
    /// Where the value is on the scale, of 1.
    pub reach: f64,
    /// From where to where it may be.
    pub interval: Option<(f64, f64)>,
    /// Bars begin at nothing; where there is no nothing, or it is not in the picture, a dot stands for the value.
    pub is_bar: bool,
    /// The chart is about it: its words are bold.
    pub highlighted: bool,
    /// Drawn in colour.
    pub accented: bool,
    /// In which of the palette.
    pub colour: u8,
    /// How many follow that are not drawn.
    pub more: String,
}

/// The narrowest and widest scene that is laid out.
const WIDTHS: (Px, Px) = (Px::whole(240), Px::whole(2000));
/// From here on name and scale stand beside each other, where that leaves the scale so much room.
const ONE_LINE: Px = Px::whole(480);
const LEAST_SCALE: Px = Px::whole(250);
/// From here on a value stands at its bar's end: in a column of its own it would be too far from it.
const AT_BARS: Px = Px::whole(900);
const BAR_TO_VALUE: Px = Px::whole(8);
const GAP: Px = Px::whole(12);
const HAIRLINE: Px = Px(10);
/// Half the width of a dot.
const DOT: Px = Px(50);
/// The rim of background around it.
const HALO: Px = Px(12);
const BAR: Px = Px::whole(12);
/// Above and below what a row holds.
const PADDING: Px = Px(48);
/// The band of the scale below a name.
const BAND: Px = Px::whole(14);
/// From the ranks to their bracket, and how far its ends reach.
const BRACKET: (Px, Px) = (Px::whole(5), Px::whole(3));
/// Notes are broken at this width, unless the names beside them are wider.
const NOTE: Px = Px::whole(150);
/// Names have this much room beside the figures, or the figures stand below them.
const LEAST_NAME: Px = Px::whole(70);
/// A heading of a column is broken at this width, unless its figures are wider.
const HEADING: Px = Px::whole(92);

const NAME: Style = Style { ink: Ink::Text, ..LABEL };
const BOLD: Style = Style { bold: true, ..NAME };

/// Where the columns are.
struct Columns {
    is_one_line: bool,
    /// Names leave no room for figures beside them.
    is_stacked: bool,
    width: Px,
    /// The right end of the ranks.
    ranks: Px,
    names: (Px, Px),
    plot: (Px, Px),
    /// The right end of the values.
    values: Px,
}

fn style(row: &RowWords) -> Style {
    if row.highlighted { BOLD } else { NAME }
}

fn lines(text: &str, style: Style, width: Px, most: usize) -> Vec<String> {
    let mut lines = wrap(text, style.size.0, style.weight(), width.0);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1));
        lines.push(crate::joined::joined(rest.iter().map(String::as_str), " "));
    }
    for line in &mut lines {
        *line = truncate(line, style.size.0, style.weight(), width.0);
    }
    lines
}

impl Columns {
    fn of(words: &RowsWords, width: Px) -> Self {
        let (mut ranks, mut names, mut values, mut prices) = (Px::ZERO, Px::ZERO, Px::ZERO, Px::ZERO);
        for row in &words.rows {
            ranks = ranks.max(style(row).width(&row.rank));
            names = names.max(style(row).width(&row.name)).max(SMALL.width(&row.note).min(NOTE));
            values = values.max(style(row).width(&row.value));
            prices = prices.max(style(row).width(&row.price));
        }
        if !words.price.is_empty() {
            let most = HEADING.max(prices);
            for line in lines(&words.price, SMALL, most, usize::MAX) {
                prices = prices.max(SMALL.width(&line));
            }
            prices = prices + GAP;
        }
        let mut left = Px::ZERO;
        if !words.rank.is_empty() {
            ranks = ranks.max(SMALL.width(&words.rank));
            left = ranks + BRACKET.0 + BRACKET.1 + Px::whole(5);
        }
        let right = width - prices;
        let plot_right = right - values - GAP;
        let beside = left + names.min(Px((plot_right - left).0 * 2 / 5));
        let is_one_line = width >= ONE_LINE && plot_right - (beside + GAP) >= LEAST_SCALE;
        let room = right - values - Px::whole(8) - left;
        let is_stacked = !is_one_line && room < LEAST_NAME;
        let (names, plot) = if is_one_line {
            ((left, beside), (beside + GAP, plot_right))
        } else {
            ((left, if is_stacked { width } else { left + room }), (left, width))
        };
        Self { is_one_line, is_stacked, width, ranks, names, plot, values: right }
    }

    /// A place on the scale, whose ends keep room for half a dot.
    fn at(&self, share: f64) -> Px {
        let inset = DOT + HALO;
        let room = self.plot.1 - self.plot.0 - inset - inset;
        self.plot.0 + inset + Px::nearest(room.to_f64() * share.clamp(0.0, 1.0))
    }

    /// The same of a bar, which begins at the edge.
    fn bar_end(&self, share: f64) -> Px {
        let room = self.plot.1 - self.plot.0;
        self.plot.0
            + Px::nearest(room.to_f64() * share.clamp(0.0, 1.0)).max(if share > 0.0 { Px::whole(1) } else { Px::ZERO })
    }
}

/// Lays out the rows in a given width; the height follows.
pub fn rows(words: &RowsWords, width: Px) -> Scene {
    let width = width.max(WIDTHS.0).min(WIDTHS.1);
    let columns = Columns::of(words, width);
    let mut scene = Scene { width, ..Scene::default() };
    let mut ticks = Vec::new();
    for (share, (number, label)) in &words.ticks {
        let tick = PlacedTick::new(0, columns.at(*share), label.clone());
        ticks.push(PlacedTick { number: number.clone(), ..tick });
    }
    let top = heading(words, &columns, &mut ticks, &mut scene.nodes);

    let (mut grid, mut brackets, mut labels, mut points) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let hairline = Stroke { ink: Ink::Grid, width: HAIRLINE };
    let rule = |grid: &mut Vec<Node>, y: Px, ink: Ink| {
        let stroke = Stroke { ink, ..hairline };
        grid.push(Node::Line { from: Point::new(Px::ZERO, y), to: Point::new(width, y), stroke });
    };
    rule(&mut grid, top, Ink::Axis);
    let mut y = top;
    let mut open: Option<(usize, Px)> = None;
    for (index, row) in words.rows.iter().enumerate() {
        let bottom = draw_row(row, &columns, y, &mut labels, &mut points, &mut scene.marks);
        if !columns.is_one_line && !row.is_bar {
            let middle = bottom - PADDING - BAND.half();
            grid.push(Node::Line {
                from: Point::new(columns.plot.0, middle),
                to: Point::new(columns.plot.1, middle),
                stroke: hairline,
            });
            for tick in &ticks {
                let (from, to) = (Point::new(tick.at, middle - DOT), Point::new(tick.at, middle + DOT));
                grid.push(Node::Line { from, to, stroke: hairline });
            }
        }
        // Brackets around neighbours of one group, however many between them are not drawn.
        let next = words.rows.get(index + 1).map_or(0, |next| next.group);
        if open.is_none() && row.group > 0 && (next == row.group || !row.more.is_empty()) {
            open = Some((row.group, y));
        }
        y = bottom;
        let end = y;
        if !row.more.is_empty() {
            let at = Point::new(columns.names.0, y + PADDING + SMALL.ascent());
            let room = width - columns.names.0;
            let text = truncate(&row.more, SMALL.size.0, SMALL.weight(), room.0);
            labels.push(Node::Text(SMALL.text(text, at, Anchor::Start)));
            y = at.y + (SMALL.height() - SMALL.ascent()) + PADDING;
            rule(&mut grid, end, Ink::Grid);
        }
        rule(&mut grid, y, Ink::Grid);
        if let Some((_, from)) = open.filter(|(group, _)| *group != next) {
            open = None;
            if words.rows.get(index.wrapping_sub(1)).is_some_and(|before| before.group == row.group) {
                brackets.push(bracket(&columns, from, end));
            }
        }
    }
    if columns.is_one_line {
        for tick in &ticks {
            grid.push(Node::Line { from: Point::new(tick.at, top), to: Point::new(tick.at, y), stroke: hairline });
        }
    }
    if columns.is_one_line && words.rows.iter().any(|row| row.is_bar) {
        let (from, to) = (Point::new(columns.plot.0, top), Point::new(columns.plot.0, y));
        points.push(Node::Line { from, to, stroke: Stroke { ink: Ink::Axis, width: HAIRLINE } });
    }
    for (role, nodes) in [(Role::Grid, grid), (Role::YAxis, brackets), (Role::Points, points), (Role::Labels, labels)] {
        scene.nodes.push(Node::Group(Group { role, model: None, nodes }));
    }
    scene.height = y;
    scene
}

/// A bracket before the names of some rows.
fn bracket(columns: &Columns, top: Px, bottom: Px) -> Node {
    let x = columns.ranks + BRACKET.0;
    let (top, bottom, end) = (top + PADDING, bottom - PADDING, x + BRACKET.1);
    let points = vec![Point::new(end, top), Point::new(x, top), Point::new(x, bottom), Point::new(end, bottom)];
    Node::Path { points, stroke: Stroke { ink: Ink::Axis, width: HAIRLINE } }
}

/// Titles and ticks; where the rows begin.
fn heading(words: &RowsWords, columns: &Columns, ticks: &mut [PlacedTick], nodes: &mut Vec<Node>) -> Px {
    let mut titles = Vec::new();
    let left = if columns.is_one_line { columns.plot.0 } else { Px::ZERO };
    let of_scale = lines(&words.title, SMALL, columns.values - left - GAP, 3);
    let most = columns.width - columns.values - if words.price.is_empty() { Px::ZERO } else { GAP };
    let of_price = lines(&words.price, SMALL, most, usize::MAX);
    // The last lines of both stand on one line.
    let count = of_scale.len().max(of_price.len());
    let mut y = SMALL.ascent();
    for line in 0..count {
        for (texts, x, anchor) in [(&of_scale, left, Anchor::Start), (&of_price, columns.width, Anchor::End)] {
            if let Some(text) = (line + texts.len()).checked_sub(count).and_then(|line| texts.get(line)) {
                titles.push(Node::Text(SMALL.text(text.clone(), Point::new(x, y), anchor)));
            }
        }
        y = y + SMALL.line();
    }
    let end = if columns.is_one_line { columns.values } else { columns.width };
    clear_colliding(ticks, (columns.plot.0, end));
    unit_once(ticks, false);
    let mut labels = Vec::new();
    for tick in ticks.iter().filter(|tick| !tick.label.is_empty()) {
        let width = SMALL.width(&tick.label);
        let start = (tick.at - width.half()).max(columns.plot.0).min(end - width);
        labels.push(Node::Text(SMALL.text(tick.label.clone(), Point::new(start, y), Anchor::Start)));
    }
    if !words.rank.is_empty() {
        titles.push(Node::Text(SMALL.text(words.rank.clone(), Point::new(columns.ranks, y), Anchor::End)));
    }
    if labels.is_empty() && words.rank.is_empty() {
        y = y - SMALL.line();
    }
    for (role, nodes_of) in [(Role::AxisLabel, titles), (Role::XAxis, labels)] {
        nodes.push(Node::Group(Group { role, model: None, nodes: nodes_of }));
    }
    y + (SMALL.height() - SMALL.ascent()) + Px::whole(4)
}

/// Draws one row from `top` on, and says where it ends.
fn draw_row(
    row: &RowWords,
    columns: &Columns,
    top: Px,
    labels: &mut Vec<Node>,
    points: &mut Vec<Node>,
    marks: &mut Vec<Mark>,
) -> Px {
    let style = style(row);
    let names = lines(&row.name, style, columns.names.1 - columns.names.0, 3);
    let notes =
        if row.note.is_empty() { Vec::new() } else { lines(&row.note, SMALL, columns.names.1 - columns.names.0, 2) };
    let mut texts = Vec::new();
    let first = top + PADDING + style.ascent();
    let mut baseline = first;
    for (index, (name, style)) in
        names.iter().map(|name| (name, style)).chain(notes.iter().map(|note| (note, SMALL))).enumerate()
    {
        if index > 0 {
            baseline = baseline + style.line();
        }
        texts.push(Node::Text(style.text(name.clone(), Point::new(columns.names.0, baseline), Anchor::Start)));
    }
    // In one line the figures stand beside the middle of the name.
    let beside = if columns.is_one_line { Px((first + baseline).0 / 2) } else { first };
    if columns.is_stacked {
        baseline = baseline + style.line();
    }
    let figures = if columns.is_stacked { baseline } else { beside };
    let below = baseline + (style.height() - style.ascent()) + PADDING;
    let (value, anchor) = if row.is_bar && columns.is_one_line && columns.width >= AT_BARS {
        (columns.bar_end(row.reach) + BAR_TO_VALUE, Anchor::Start)
    } else {
        (columns.values, Anchor::End)
    };
    for (text, x, y, anchor) in [
        (&row.rank, columns.ranks, beside, Anchor::End),
        (&row.value, value, figures, anchor),
        (&row.price, columns.width, figures, Anchor::End),
    ] {
        if !text.is_empty() {
            texts.push(Node::Text(style.text(text.clone(), Point::new(x, y), anchor)));
        }
    }
    labels.push(Node::Group(Group { role: Role::Label, model: Some(row.model.clone()), nodes: texts }));

    let middle = if columns.is_one_line { figures - style.ascent().half() } else { below + BAND.half() };
    let ink = if row.accented { Ink::Developer(row.colour) } else { Ink::Axis };
    let mut shapes = Vec::new();
    let tip = if row.is_bar {
        let end = columns.bar_end(row.reach);
        let area = Rect { left: columns.plot.0, top: middle - BAR.half(), right: end, bottom: middle + BAR.half() };
        shapes.push(Node::Polygon { points: corners(area), ink });
        end
    } else {
        let at = Point::new(columns.at(row.reach), middle);
        if let Some((low, high)) = row.interval {
            let stroke = Stroke { ink, width: Px(15) };
            let (from, to) = (Point::new(columns.at(low), middle), Point::new(columns.at(high), middle));
            shapes.push(Node::Line { from, to, stroke });
        }
        shapes.push(Node::Circle { centre: at, radius: DOT + HALO, ink: Ink::Background });
        shapes.push(Node::Circle { centre: at, radius: DOT, ink });
        at.x
    };
    let role = if row.highlighted { Role::PointHighlighted } else { Role::Point };
    points.push(Node::Group(Group { role, model: Some(row.model.clone()), nodes: shapes }));
    marks.push(Mark { entry: row.entry, at: Point::new(tip, middle), radius: Px(65) });
    if columns.is_one_line { below } else { below + BAND + PADDING }
}

fn corners(area: Rect) -> Vec<Point> {
    let Rect { left, top, right, bottom } = area;
    vec![Point::new(left, top), Point::new(right, top), Point::new(right, bottom), Point::new(left, bottom)]
}
