//! Which colour and shape is whose: a row above the plot that wraps.

use super::points::{Look, MOST_LOOKS, OTHER};
use super::type_scale::SMALL;
use crate::scene::{Anchor, Group, Node, Point, Px, Role};
use crate::text::truncate;
use crate::theme::DEVELOPER_COLOURS;

const MARK: Px = Px(45);
const MARK_TO_TEXT: Px = Px::whole(9);
const BETWEEN: Px = Px::whole(16);
const ROW: Px = Px::whole(20);

/// The legend across `width`, from the top of the scene, and how tall it is. What cannot be told apart is named together,
/// `others`.
pub(super) fn legend(looks: &[(&str, &str, Look)], others: &str, width: Px) -> (Group, Px) {
    let most = if looks.len() > MOST_LOOKS { usize::from(DEVELOPER_COLOURS) } else { looks.len() };
    let together = if looks.len() > most { Some(("", others, OTHER)) } else { None };
    let mut nodes = Vec::new();
    let (mut x, mut row) = (Px::ZERO, Px::ZERO);
    for (_, name, look) in looks.iter().take(most).chain(&together) {
        let room = width - MARK - MARK - MARK_TO_TEXT;
        let name = truncate(name, SMALL.size.0, SMALL.weight(), room.0);
        let entry = MARK + MARK + MARK_TO_TEXT + SMALL.width(&name);
        if x > Px::ZERO && x + entry > width {
            (x, row) = (Px::ZERO, row + ROW);
        }
        let middle = row + ROW.half();
        // A diamond reaches a quarter further than a circle.
        nodes.push(look.shape.node(Point::new(x + MARK + Px(12), middle), MARK, look.ink));
        let baseline = middle + SMALL.ascent().half();
        nodes.push(Node::Text(SMALL.text(name, Point::new(x + MARK + MARK_TO_TEXT, baseline), Anchor::Start)));
        x = x + entry + BETWEEN;
    }
    let height = if looks.is_empty() { Px::ZERO } else { row + ROW };
    (Group { role: Role::Legend, model: None, nodes }, height)
}
