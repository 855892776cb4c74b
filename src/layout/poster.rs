//! A picture that stands alone carries its own headline and sources.

use super::type_scale::{DECK, HEADLINE, SMALL, Style};
use crate::scene::{Anchor, Group, Mark, Node, Point, Px, Role, Scene};
use crate::text::{pieces, truncate, wrap};

/// The words around a picture that stands alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PosterWords {
    /// The headline.
    pub heading: String,
    /// What is shown.
    pub deck: String,
    /// Sources and notes, a paragraph each.
    pub footer: Vec<String>,
}

/// Around everything.
const MARGIN: Px = Px::whole(14);

/// A scene under its headline and above its sources, with a margin around all.
pub fn poster(words: &PosterWords, scene: Scene) -> Scene {
    let inner = scene.width;
    let mut nodes = Vec::new();
    let mut y = MARGIN;
    for (role, style, text) in [(Role::Heading, HEADLINE, &words.heading), (Role::Deck, DECK, &words.deck)] {
        let (group, height) = paragraph(role, style, text, inner, y);
        nodes.push(Node::Group(group));
        y = y + height + Px::whole(6);
    }
    y = y + Px::whole(4);
    let offset = Point::new(MARGIN, y);
    nodes.extend(scene.nodes.into_iter().map(|node| moved(node, offset)));
    y = y + scene.height + Px::whole(10);
    for text in &words.footer {
        let (group, height) = paragraph(Role::Footer, SMALL, text, inner, y);
        nodes.push(Node::Group(group));
        y = y + height + Px::whole(2);
    }
    let marks = scene.marks.into_iter().map(|mark| Mark { at: shifted(mark.at, offset), ..mark }).collect();
    Scene { width: inner + MARGIN + MARGIN, height: y + MARGIN, nodes, marks }
}

fn paragraph(role: Role, style: Style, text: &str, width: Px, top: Px) -> (Group, Px) {
    let mut y = top;
    let mut nodes = Vec::new();
    for line in wrap(&kept_together(text), style.size.0, style.weight(), width.0) {
        let line = truncate(&line, style.size.0, style.weight(), width.0);
        nodes.push(Node::Text(style.text(line, Point::new(MARGIN, y + style.ascent()), Anchor::Start)));
        y = y + style.line();
    }
    (Group { role, model: None, nodes }, y - top)
}

/// The same with no-break spaces in short names: a picture has no spans that would keep them on one line.
fn kept_together(text: &str) -> String {
    let mut together = String::new();
    for (piece, is_kept) in pieces(text) {
        for letter in piece.chars() {
            together.push(if is_kept && letter == ' ' { '\u{A0}' } else { letter });
        }
    }
    together
}

fn shifted(point: Point, by: Point) -> Point {
    Point::new(point.x + by.x, point.y + by.y)
}

fn moved(node: Node, by: Point) -> Node {
    let all = |points: Vec<Point>| points.into_iter().map(|point| shifted(point, by)).collect();
    match node {
        Node::Group(group) => {
            Node::Group(Group { nodes: group.nodes.into_iter().map(|node| moved(node, by)).collect(), ..group })
        }
        Node::Line { from, to, stroke } => Node::Line { from: shifted(from, by), to: shifted(to, by), stroke },
        Node::Path { points, stroke } => Node::Path { points: all(points), stroke },
        Node::Polygon { points, ink } => Node::Polygon { points: all(points), ink },
        Node::Circle { centre, radius, ink } => Node::Circle { centre: shifted(centre, by), radius, ink },
        Node::Text(text) => Node::Text(crate::scene::Text { at: shifted(text.at, by), ..text }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_not_broken() {
        for (text, expected) in [
            ("Prices of Claude 3.5 Sonnet", "Prices of Claude\u{A0}3.5\u{A0}Sonnet"),
            ("R1 and DeepSeek V3 at Hyperbolic", "R1 and DeepSeek\u{A0}V3 at Hyperbolic"),
            ("Epoch AI benchmarking hub", "Epoch AI benchmarking hub"),
        ] {
            assert_eq!(kept_together(text), expected);
        }
    }
}
