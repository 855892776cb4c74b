//! Who is labelled with what, in which order: nudged, annotated, highlighted, frontier, notable, rest.

use super::axes::PlacedTick;
use super::bracket::{End, bracket};
use super::labels::{FAR, FARTHEST, NEAR, Placement, Placer, Request, is_on};
use super::points::extent;
use super::scatter::ScatterWords;
use super::type_scale::{LABEL, NOTE, STRONG, Style};
use super::value_lines::texts;
use crate::compare::{Comparison, Entry, HAS_VALUE_LINES, Standing};
use crate::scene::{Anchor, Group, Ink, Mark, Node, Point, Px, Rect, Role, Stroke, Text};
use crate::text::{clusters, truncate, wrap};

/// More marks than these leave no room for leaders.
const ROOMY: usize = 60;
/// A note is at most as wide as some 30 characters, where there is no room for that narrower, and so many lines long.
const NOTE_WIDTHS: [Px; 4] = [Px::whole(200), Px::whole(150), Px::whole(112), Px::whole(84)];
const NOTE_LINES: usize = 6;
/// What a narrower note costs: as much as two of the reaches of a leader.
const NARROWED: u32 = 25;
/// Tenths of the longest name that are tried where a name that the chart is about has no place.
const SHORTENED_NAMES: [i32; 3] = [7, 5, 3];
/// What it costs that a note stands below the plot: more than any place beside no line, less than another side of the mark
/// than the author wants.
const BELOW: u32 = 20_000;

/// What is written in the plot.
pub(super) struct Labelling {
    pub labels: Group,
    /// Between two marks.
    pub bracket: Option<Group>,
    /// Along the lines of equal value.
    pub value_lines: Option<Group>,
    /// The direction of each entry's label.
    pub directions: Vec<Option<usize>>,
    /// The entries whose notes have no room in the plot.
    pub below: Vec<usize>,
    /// Those whose labels are not on the side that the author wants.
    pub elsewhere: Vec<usize>,
}

/// What is drawn in the plot beside marks.
pub(super) struct Lines {
    /// What would strike a label out.
    pub segments: Vec<(Point, Point)>,
    /// How many of them come before those of the lines of equal value, which are thin and broken.
    pub solid: usize,
    /// Where the words' curves of equal value run: they are among the segments.
    pub courses: Vec<Vec<Point>>,
    /// The upper end of what is drawn at each mark.
    pub tops: Vec<Px>,
}

/// The labels of the marks, and the bracket between two of them where there is one. `usual` are the directions
/// that labels should rather have.
pub(super) fn labels(
    comparison: &Comparison,
    words: &ScatterWords,
    marks: &[Mark],
    Lines { segments, solid, courses, tops }: &Lines,
    y_ticks: &[PlacedTick],
    plot: Rect,
    usual: &[Option<usize>],
) -> Labelling {
    let longest = Px(plot.width().0 * 3 / 5);
    let roomy = marks.len() <= ROOMY && plot.width() >= Px::whole(480);
    let mut areas = Vec::new();
    let mut ends = Vec::new();
    for ((entry, mark), top) in comparison.entries.iter().zip(marks).zip(tops) {
        let end = End { at: mark.at, radius: extent(entry, mark.radius), top: *top };
        areas.push(Rect::around(end.at, end.radius));
        ends.push(end);
    }
    let spanned = words.ratio_ends.and_then(|[left, right]| Some([*ends.get(left)?, *ends.get(right)?]));
    let mut placer = Placer::new(&areas, segments, plot);
    placer.solid = *solid;
    for (entry, area) in comparison.entries.iter().zip(&areas) {
        if entry.highlighted {
            placer.keep_in_sight(*area);
        }
    }
    let mut ratio = None;
    let mut value_lines = None;
    let mut directions = vec![None; marks.len()];
    let mut nodes = Vec::new();
    let (mut below, mut elsewhere) = (Vec::new(), Vec::new());
    let mut frontier_is_named = true;
    let mut told: Vec<&str> = Vec::new();
    for wanted in 0..=REST {
        // A name of the frontier that is missing is missed more than any name below it; in a crowd those would be picked at
        // random.
        if wanted > FRONTIER && (!frontier_is_named || comparison.is_crowd()) {
            break;
        }
        for turn in 0..marks.len() {
            // The best of the frontier is its dearest.
            let place = if wanted == FRONTIER { marks.len() - 1 - turn } else { turn };
            let (Some(entry), Some(mark)) = (comparison.entries.get(place), marks.get(place)) else { continue };
            let note = words.notes.get(place).map_or("", String::as_str);
            let side = words.sides.get(place).copied().flatten();
            let mut priority = priority(entry, !note.is_empty(), side.is_some());
            // Other marks of a model that is named, and of two whose ratio is drawn all but its ends.
            let is_other = words.ratio_ends.is_some_and(|ends| !ends.contains(&place));
            if priority == ABOUT && (is_other || told.contains(&entry.model.id.as_str())) {
                priority = ABOUT_TOO;
            }
            if priority != wanted || directions.get(place).is_some_and(Option::is_some) {
                continue;
            }
            let style = style(entry);
            let name = words.labels.get(place).map_or("", String::as_str);
            let name = (style, truncate(name, style.size.0, style.weight(), longest.0));
            let request = |block: &Block| Request {
                mark: mark.at,
                radius: extent(entry, mark.radius),
                width: block.iter().map(|(style, line)| style.width(line)).max().unwrap_or_default(),
                height: height(block),
                line: style.height(),
                reaches: reaches(priority, block, roomy),
                essential: is_missed(priority) && (block.len() == 1 || side.is_some()),
                side,
                usual: usual.get(place).copied().flatten(),
            };
            let best = placed(&name, note, longest, priority <= ABOUT, &|block| placer.best(&request(block)));
            // A line through a name is borne for those that a reader looks for, a broken one for all.
            let best = best.filter(|(placement, _)| is_missed(priority) || !placer.is_crossed(placement.area));
            // A leader across the picture is for what the picture is about.
            let best = best.filter(|(placement, _)| priority <= ABOUT || placement.reach() <= LONGEST_LEADER);
            if let Some((placement, block)) = best {
                placer.keep(&placement);
                told.push(&entry.model.id);
                if let Some(direction) = directions.get_mut(place) {
                    *direction = Some(placement.direction);
                }
                if side.is_some_and(|side| !is_on(side, mark.at, placement.area)) {
                    elsewhere.push(place);
                }
                if !note.is_empty() && block.len() == 1 {
                    below.push(place);
                }
                nodes.push(Node::Group(label_group(entry, &block, placement, plot)));
            } else {
                frontier_is_named &= priority != FRONTIER;
                if !note.is_empty() {
                    below.push(place);
                }
                if side.is_some() {
                    elsewhere.push(place);
                }
            }
        }
        if let Some([left, right]) = spanned.filter(|_| wanted == ABOUT) {
            // With what is so near to its ends that it reaches below them.
            let beside = Px::whole(12);
            let between = |mark: &Mark| left.at.x - beside <= mark.at.x && mark.at.x <= right.at.x + beside;
            let mut ceiling = left.top;
            for (_, top) in marks.iter().zip(tops).filter(|(mark, _)| between(mark)) {
                ceiling = ceiling.min(*top);
            }
            ratio = bracket(&words.ratio, [left, right], ceiling, y_ticks, segments, &mut placer);
        }
        if HAS_VALUE_LINES && wanted == ABOUT {
            value_lines = texts(&words.value_curves, courses, &mut placer);
        }
    }
    let labels = Group { role: Role::Labels, model: None, nodes };
    Labelling { labels, bracket: ratio, value_lines, directions, below, elsewhere }
}

fn style(entry: &Entry) -> Style {
    if entry.highlighted { STRONG } else { LABEL }
}

/// How many of the reaches of a leader a label may take.
fn reaches(priority: u8, block: &Block, roomy: bool) -> usize {
    match priority {
        // A note far away, or upon other marks, is better read below the plot.
        _ if block.len() > 1 => NEAR,
        0..=ABOUT => FARTHEST,
        FRONTIER => FAR,
        _ if roomy => NEAR,
        _ => 0,
    }
}

/// What the chart is about, by its first mark, and by its others.
const ABOUT: u8 = 2;
const ABOUT_TOO: u8 = 3;
const FRONTIER: u8 = 4;
const REST: u8 = 6;

/// From a mark of the frontier to its name.
const LONGEST_LEADER: Px = Px::whole(120);

/// Whose name a reader looks for.
const fn is_missed(priority: u8) -> bool {
    priority <= ABOUT || priority == FRONTIER
}

/// Whose name is placed first: what the author says where to put, what has a note, what the chart is about, the frontier, the
/// notable, the rest.
fn priority(entry: &Entry, has_note: bool, is_nudged: bool) -> u8 {
    match (entry.highlighted, entry.standing, entry.model.notable) {
        _ if is_nudged => 0,
        _ if has_note => 1,
        (true, _, _) => ABOUT,
        (_, Standing::Frontier, _) => FRONTIER,
        (_, _, true) => FRONTIER + 1,
        _ => REST,
    }
}

/// The best place of a name with its note; without the note, and in a shorter form, where there is no other way to name what
/// the chart is about.
fn placed(
    name: &(Style, String),
    note: &str,
    longest: Px,
    is_about: bool,
    place: &dyn Fn(&Block) -> Option<(u32, Placement)>,
) -> Option<(Placement, Block)> {
    let mut best: Option<(u32, Placement, Block)> = None;
    for (cost, block) in blocks(name, note, longest) {
        if best.as_ref().is_some_and(|(least, ..)| *least <= cost) {
            break;
        }
        if let Some((at, placement)) = place(&block) {
            if best.as_ref().is_none_or(|(least, ..)| cost + at < *least) {
                best = Some((cost + at, placement, block));
            }
        }
    }
    // Names may shut each other in: then a shorter one is better than none.
    if best.is_none() && is_about {
        let (style, name) = name;
        for part in SHORTENED_NAMES {
            let block = vec![(*style, truncate(name, style.size.0, style.weight(), longest.0 * part / 10))];
            if let Some((_, placement)) = place(&block) {
                return Some((placement, block));
            }
        }
    }
    best.map(|(_, placement, block)| (placement, block))
}

/// The lines of a label.
type Block = Vec<(Style, String)>;

/// A name with its note in the forms that it can have, and at last without it, each with what it costs: the costs rise.
fn blocks(name: &(Style, String), note: &str, longest: Px) -> Vec<(u32, Block)> {
    let mut blocks = Vec::new();
    let mut cost = 0;
    if !note.is_empty() {
        for width in NOTE_WIDTHS {
            let lines = balanced(note, width.min(longest));
            if lines.len() <= NOTE_LINES {
                let mut block = vec![name.clone()];
                for line in lines {
                    block.push((NOTE, line));
                }
                blocks.push((cost, block));
            }
            cost += NARROWED;
        }
        cost = BELOW;
    }
    blocks.push((cost, vec![name.clone()]));
    blocks
}

/// An author's note in as few lines as it has at that width, all about as long: none with a word alone.
fn balanced(note: &str, width: Px) -> Vec<String> {
    let mut lines = note_lines(note, width);
    let mut narrower = width;
    while narrower > STEP {
        narrower = narrower - STEP;
        let tried = note_lines(note, narrower);
        if tried.len() > lines.len() {
            break;
        }
        lines = tried;
    }
    lines
}

/// How closely the narrowest width is looked for.
const STEP: Px = Px::whole(4);

/// A text in lines of a width at most.
pub(super) fn note_lines(note: &str, width: Px) -> Vec<String> {
    let mut lines = Vec::new();
    for line in wrap(note, NOTE.size.0, NOTE.weight(), width.0) {
        // Scripts without spaces, and words that are longer than a line, break anywhere; never before an accent.
        let mut part = String::new();
        for letter in clusters(&line) {
            let before = part.len();
            part.push_str(letter);
            if before > 0 && NOTE.width(&part) > width {
                part.truncate(before);
                lines.push(core::mem::take(&mut part));
                part.push_str(letter);
            }
        }
        lines.push(part);
    }
    lines
}

/// From the top of the first line's tallest letter to the bottom of the last one's deepest.
fn height(block: &[(Style, String)]) -> Px {
    let mut height = Px::ZERO;
    for (index, (style, _)) in block.iter().enumerate() {
        height = height + if index == 0 { style.height() } else { style.line() };
    }
    height
}

fn label_group(entry: &Entry, block: &[(Style, String)], placement: Placement, plot: Rect) -> Group {
    let Placement { area, anchor, leader, covers, .. } = placement;
    let x = match anchor {
        Anchor::Start => area.left,
        Anchor::Middle => area.left + area.width().half(),
        Anchor::End => area.right,
    };
    let mut nodes = Vec::new();
    if let Some((from, to)) = leader {
        if block.iter().any(|(style, _)| style.bold) {
            // It may pass over marks.
            nodes.push(Node::Line { from, to, stroke: Stroke { ink: Ink::Background, width: Px(30) } });
        }
        nodes.push(Node::Line { from, to, stroke: Stroke { ink: Ink::Axis, width: Px(7) } });
    }
    if covers {
        let ground = area.grown(Px::whole(2));
        let (left, right) = (ground.left.max(plot.left), ground.right.min(plot.right));
        let (top, bottom) = (ground.top.max(plot.top), ground.bottom.min(plot.bottom));
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        let points = corners.map(|(x, y)| Point::new(x, y)).to_vec();
        nodes.push(Node::Polygon { points, ink: Ink::Background });
    }
    let mut baseline = area.top;
    for (index, (style, line)) in block.iter().enumerate() {
        baseline = baseline + if index == 0 { style.ascent() } else { style.line() };
        let text = style.text(line.as_str(), Point::new(x, baseline), anchor);
        nodes.push(Node::Text(Text { halo: true, ..text }));
    }
    Group { role: Role::Label, model: Some(entry.model.id.clone()), nodes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_wrapped() {
        let lines = |note: &str| balanced(note, Px::whole(150));
        assert_eq!(lines("Open weights, January 20"), ["Open weights, January 20"]);
        assert_eq!(lines("Open weights under a permissive licence"), ["Open weights under", "a permissive licence"]);
        assert_eq!(
            lines("The dearest model that anybody sold on its day"),
            ["The dearest model that", "anybody sold on its day"]
        );
        for note in ["word ".repeat(60), "x".repeat(300), "中".repeat(200), "🚀".repeat(200), "שלום עולם ".repeat(30)]
        {
            let lines = lines(&note);
            assert!(lines.iter().all(|line| NOTE.width(line) <= Px::whole(150)), "{lines:?}");
            let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(&note));
        }
        assert!(lines("").is_empty());
        // An accent stays with its letter.
        let accents = lines(&"e\u{301}".repeat(60));
        assert!(accents.iter().all(|line| line.starts_with('e')), "{accents:?}");
    }
}
