//! Head to head: the prices of two to five models as bars, and under them their scores on each benchmark, with what is
//! known of their error and what the difference is worth.

use super::type_scale::{LABEL, SMALL, STRONG, Style};
use crate::scene::{Anchor, Group, Ink, Mark, Node, Point, Px, Rect, Role, Scene, Stroke, Text};
use crate::text::{truncate, wrap};

/// What is drawn, in words and shares of the room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VersusWords {
    /// The prices, and then one for each benchmark.
    pub panels: Vec<Panel>,
}

/// Some bars under a title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// What is measured.
    pub title: String,
    /// What the difference is worth.
    pub verdict: String,
    /// The verdict says that somebody is ahead.
    pub decided: bool,
    /// The bars are parts of a whole, which is drawn behind them.
    pub is_share: bool,
    /// What stands at both ends of a scale that does not begin at nothing.
    pub ends: Option<(String, String)>,
    /// One for each model, in one order in all panels.
    pub bars: Vec<Bar>,
}

/// The value of one model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// The model's id.
    pub model: String,
    /// The model's name.
    pub name: String,
    /// The value in words.
    pub value: String,
    /// How far the bar reaches, of 1; `None` where nothing is known.
    pub reach: Option<f64>,
    /// From where to where the value may be, of 1.
    pub interval: Option<(f64, f64)>,
    /// Bars begin at nothing; where there is no nothing, as with ratings, a dot stands for the value.
    pub is_dot: bool,
}

/// The narrowest and widest scene that is laid out.
const WIDTHS: (Px, Px) = (Px::whole(240), Px::whole(2000));
/// From this width on the benchmarks stand in two columns.
const TWO_COLUMNS: Px = Px::whole(600);
const COLUMN_GAP: Px = Px::whole(36);
const PANEL_GAP: Px = Px::whole(18);
const BAR: Px = Px::whole(13);
const BAR_STEP: Px = Px::whole(20);
const TITLE_TO_BARS: Px = Px::whole(7);
const NAME_TO_BAR: Px = Px::whole(8);
const BAR_TO_VALUE: Px = Px::whole(6);
/// Half the width of the dot of a rating.
const DOT: Px = Px(50);
const TITLE: Style = Style { size: Px(135), bold: true, ink: Ink::Text };
const VERDICT: Style = Style { size: Px::whole(12), bold: false, ink: Ink::Muted };

/// Lays out the bars in a given width; the height follows.
pub fn versus(words: &VersusWords, width: Px) -> Scene {
    let width = width.max(WIDTHS.0).min(WIDTHS.1);
    let mut scene = Scene { width, ..Scene::default() };
    let Some((prices, benchmarks)) = words.panels.split_first() else { return scene };

    let columns = if width >= TWO_COLUMNS && benchmarks.len() > 1 { 2 } else { 1 };
    let column = if columns == 2 { (width - COLUMN_GAP).half() } else { width };
    // All bars begin at one place, so that they can be compared across panels.
    let mut names = Px::ZERO;
    for bar in words.panels.iter().flat_map(|panel| &panel.bars) {
        names = names.max(LABEL.width(&bar.name));
    }
    let names = names.min(Px(column.0 * 2 / 5));
    // So do the wholes that shares are parts of end at one.
    let mut widest_share = Px::ZERO;
    for panel in words.panels.iter().filter(|panel| panel.is_share) {
        widest_share = widest_share.max(values_width(panel));
    }
    let gutters = (names, widest_share);
    let heading = heading_height(prices, width);
    let mut top = draw_panel(prices, (Px::ZERO, Px::ZERO), (width, heading), gutters, 0, &mut scene) + PANEL_GAP;
    let mut first = prices.bars.len();
    for row in benchmarks.chunks(columns) {
        let mut bottom = top;
        let mut left = Px::ZERO;
        // Bars beside each other begin at one height, however many lines the words above them take.
        let mut heading = Px::ZERO;
        for panel in row {
            heading = heading.max(heading_height(panel, column));
        }
        for panel in row {
            bottom = bottom.max(draw_panel(panel, (left, top), (column, heading), gutters, first, &mut scene));
            first += panel.bars.len();
            left = left + column + COLUMN_GAP;
        }
        top = bottom + PANEL_GAP;
    }
    scene.height = top - PANEL_GAP;
    scene
}

/// How wide the widest value of a panel is.
fn values_width(panel: &Panel) -> Px {
    let mut widest = Px::ZERO;
    for bar in &panel.bars {
        widest = widest.max(STRONG.width(&bar.value));
    }
    widest
}

/// How tall the words above a panel's bars are.
fn heading_height(panel: &Panel, width: Px) -> Px {
    heading(panel, Px::ZERO, Px::ZERO, width, &mut Vec::new())
}

/// Draws one panel, with so much room for the words above its bars, for names and for the values of shares, and says where
/// it ends.
fn draw_panel(
    panel: &Panel,
    (left, top): (Px, Px),
    (width, tall): (Px, Px),
    (names, widest_share): (Px, Px),
    first: usize,
    scene: &mut Scene,
) -> Px {
    let mut nodes = Vec::new();
    heading(panel, left, top, width, &mut nodes);
    let mut y = top + tall + TITLE_TO_BARS;

    let values = if panel.is_share { widest_share } else { values_width(panel) };
    let start = left + names + NAME_TO_BAR;
    let room = (left + width - BAR_TO_VALUE - values - start).max(Px::whole(20));
    // A dot at the end of its scale is not upon the axis.
    let inset = if panel.bars.iter().any(|bar| bar.is_dot) { DOT + Px(12) } else { Px::ZERO };
    let at = |share: f64| start + inset + Px::nearest((room - inset - inset).to_f64() * share.clamp(0.0, 1.0));
    let axis = Stroke { ink: Ink::Axis, width: Px(10) };
    let count = i32::try_from(panel.bars.len()).unwrap_or(0);
    let end = y + Px(BAR_STEP.0 * count);

    for (index, bar) in panel.bars.iter().enumerate() {
        let middle = y + BAR_STEP.half();
        let baseline = middle + LABEL.ascent().half();
        let name = truncate(&bar.name, LABEL.size.0, LABEL.weight(), names.0);
        nodes.push(Node::Text(LABEL.text(name, Point::new(start - NAME_TO_BAR, baseline), Anchor::End)));
        let ink = Ink::Developer(u8::try_from(index).unwrap_or(u8::MAX));
        let mut reached = start;
        let mut shapes = Vec::new();
        let band = |right: Px| Rect { left: start, right, top: middle - BAR.half(), bottom: middle + BAR.half() };
        if panel.is_share {
            nodes.push(Node::Polygon { points: corners(band(start + room)), ink: Ink::Grid });
        }
        if let Some(share) = bar.reach {
            reached = at(share);
            let tip = Point::new(reached, middle);
            if bar.is_dot {
                shapes.push(Node::Circle { centre: tip, radius: DOT, ink });
                reached = reached + DOT;
            } else {
                // A price that is next to nothing beside the other is seen all the same.
                let area = band(reached.max(start + Px::whole(1)));
                shapes.push(Node::Polygon { points: corners(area), ink });
            }
            scene.marks.push(Mark { entry: first + index, at: tip, radius: Px(65) });
            if let Some((low, high)) = bar.interval {
                reached = reached.max(at(high));
                whisker(at(low), at(high), middle, &mut shapes);
            }
        }
        nodes.push(Node::Group(Group { role: Role::Point, model: Some(bar.model.clone()), nodes: shapes }));
        let baseline = middle + STRONG.ascent().half();
        // Beyond the end of the whole the values stand below each other.
        let (x, anchor) =
            if panel.is_share { (left + width, Anchor::End) } else { (reached + BAR_TO_VALUE, Anchor::Start) };
        nodes.push(Node::Text(STRONG.text(bar.value.clone(), Point::new(x, baseline), anchor)));
        y = y + BAR_STEP;
    }
    nodes.push(Node::Line {
        from: Point::new(start, end - Px(BAR_STEP.0 * count)),
        to: Point::new(start, end),
        stroke: axis,
    });
    let mut bottom = end;
    if let Some((least, most)) = &panel.ends {
        nodes.push(Node::Line { from: Point::new(start, end), to: Point::new(start + room, end), stroke: axis });
        let baseline = end + Px::whole(4) + SMALL.ascent();
        // Below a short line there is room for one of them.
        let both = SMALL.width(least) + SMALL.width(most) + Px::whole(8) <= room;
        nodes.push(Node::Text(SMALL.text(least.clone(), Point::new(start, baseline), Anchor::Start)));
        if both {
            nodes.push(Node::Text(SMALL.text(most.clone(), Point::new(start + room, baseline), Anchor::End)));
        }
        bottom = baseline + (SMALL.height() - SMALL.ascent());
    }
    scene.nodes.push(Node::Group(Group { role: Role::Points, model: None, nodes }));
    bottom
}

/// Title and verdict, beside each other where there is room; where they end.
fn heading(panel: &Panel, left: Px, top: Px, width: Px, nodes: &mut Vec<Node>) -> Px {
    let verdict = Style { bold: panel.decided, ink: if panel.decided { Ink::Text } else { Ink::Muted }, ..VERDICT };
    let beside = TITLE.width(&panel.title) + Px::whole(12) + verdict.width(&panel.verdict) <= width;
    let mut y = top + TITLE.ascent();
    let mut line = |style: Style, text: &str, x: Px, y: Px, anchor: Anchor| {
        let content = truncate(text, style.size.0, style.weight(), width.0);
        nodes.push(Node::Text(Text { ..style.text(content, Point::new(x, y), anchor) }));
    };
    let titles = wrap(&panel.title, TITLE.size.0, TITLE.weight(), width.0);
    for (index, title) in titles.iter().enumerate() {
        if index > 0 {
            y = y + TITLE.line();
        }
        line(TITLE, title, left, y, Anchor::Start);
    }
    if beside && !panel.verdict.is_empty() {
        line(verdict, &panel.verdict, left + width, y, Anchor::End);
    } else {
        for text in wrap(&panel.verdict, verdict.size.0, verdict.weight(), width.0) {
            y = y + SMALL.line();
            line(verdict, &text, left, y, Anchor::Start);
        }
    }
    y + (TITLE.height() - TITLE.ascent())
}

/// From where to where a value may be: a line with ends, on a rim of background so that it is seen on its bar.
fn whisker(low: Px, high: Px, middle: Px, nodes: &mut Vec<Node>) {
    let ends = Px(35);
    for stroke in [Stroke { ink: Ink::Background, width: Px(30) }, Stroke { ink: Ink::Text, width: Px(12) }] {
        let mut line = |from: Point, to: Point| nodes.push(Node::Line { from, to, stroke });
        line(Point::new(low, middle), Point::new(high, middle));
        for x in [low, high] {
            line(Point::new(x, middle - ends), Point::new(x, middle + ends));
        }
    }
}

fn corners(area: Rect) -> Vec<Point> {
    let Rect { left, top, right, bottom } = area;
    vec![Point::new(left, top), Point::new(right, top), Point::new(right, bottom), Point::new(left, bottom)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(title: &str, verdict: &str, is_dot: bool) -> Panel {
        let bar = |reach: f64| Bar { reach: Some(reach), value: "50%".to_owned(), is_dot, ..Bar::default() };
        Panel {
            title: title.to_owned(),
            verdict: verdict.to_owned(),
            is_share: !is_dot,
            ends: is_dot.then(|| ("1,800".to_owned(), "2,250".to_owned())),
            bars: vec![bar(0.5), bar(0.6)],
            ..Panel::default()
        }
    }

    /// Neighbours are read across: words of two lines on one side must not move the bars of that side down.
    #[test]
    fn bars_beside_each_other_begin_at_one_height() {
        let long = "no clear leader among all the models that are compared here, however many lines that takes";
        let panels =
            vec![panel("Price", "", false), panel("A", long, false), panel("B", "", true), panel("C", "", false)];
        let scene = versus(&VersusWords { panels }, Px::whole(760));
        let heights: Vec<Px> = scene.marks.iter().map(|mark| mark.at.y).collect();
        assert_eq!(heights[2..4], heights[4..6]);
        // The ends of a scale are below its dots, and above the next panel.
        let texts: Vec<&Text> = scene
            .nodes
            .iter()
            .flat_map(|node| if let Node::Group(group) = node { group.nodes.as_slice() } else { &[] })
            .filter_map(|node| if let Node::Text(text) = node { Some(text) } else { None })
            .collect();
        let y = |words: &str| texts.iter().find(|text| text.content == words).map(|text| text.at.y).unwrap();
        assert!(heights[5] < y("1,800") && y("1,800") == y("2,250") && y("2,250") < y("C") - TITLE.ascent());
    }
}
