//! Which colour and shape is whose: a row above the plot that wraps.

use super::points::{Look, MOST_LOOKS, OTHER, Shape, hole};
use super::type_scale::SMALL;
use crate::scene::{Anchor, Group, Ink, Node, Point, Px, Role};
use crate::text::{Locale, truncate};
use crate::theme::DEVELOPER_COLOURS;

const MARK: Px = Px(45);
const MARK_TO_TEXT: Px = Px::whole(9);
const BETWEEN: Px = Px::whole(16);
const ROW: Px = Px::whole(20);
/// A mark of no developer, for what is said of all alike.
const HOLED: Look = Look { shape: Shape::Circle, ink: Ink::Muted };

/// The legend across `width`, from the top of the scene, and how tall it is: from the left, or from the right where the
/// reader's language runs from there. What cannot be told apart is named together, `others`; `holed` is what a hole in a
/// mark means, empty where there is none.
pub(super) fn legend(
    looks: &[(&str, &str, Look)],
    others: &str,
    holed: &str,
    width: Px,
    locale: Locale,
) -> (Group, Px) {
    let (along, anchor): (fn(Px, Px) -> Px, Anchor) =
        if locale.is_right_to_left() { (|x, width| width - x, Anchor::End) } else { (|x, _| x, Anchor::Start) };
    let most = if looks.len() > MOST_LOOKS { usize::from(DEVELOPER_COLOURS) } else { looks.len() };
    let together = if looks.len() > most { Some(("", others, OTHER)) } else { None };
    let mut nodes = Vec::new();
    let (mut x, mut row) = (Px::ZERO, Px::ZERO);
    let hole_means = (!holed.is_empty()).then_some(("", holed, HOLED));
    for (_, name, look) in looks.iter().take(most).chain(&together).chain(&hole_means) {
        let room = width - MARK - MARK - MARK_TO_TEXT;
        let name = truncate(name, SMALL.size.0, SMALL.weight(), room.0);
        let entry = MARK + MARK + MARK_TO_TEXT + SMALL.width(&name);
        if x > Px::ZERO && x + entry > width {
            (x, row) = (Px::ZERO, row + ROW);
        }
        let middle = row + ROW.half();
        // A diamond reaches a quarter further than a circle.
        let centre = Point::new(along(x + MARK + Px(12), width), middle);
        nodes.push(look.shape.node(centre, MARK, look.ink));
        if *look == HOLED {
            nodes.push(hole(centre, MARK));
        }
        let baseline = middle + SMALL.ascent().half();
        let at = Point::new(along(x + MARK + MARK_TO_TEXT, width), baseline);
        nodes.push(Node::Text(SMALL.text(name, at, anchor)));
        x = x + entry + BETWEEN;
    }
    let height = if nodes.is_empty() { Px::ZERO } else { row + ROW };
    (Group { role: Role::Legend, model: None, nodes }, height)
}
