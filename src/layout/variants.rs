//! One model's reasoning efforts, joined: they are one thing to buy.

use super::points::{Look, look_of};
use crate::compare::{Comparison, Entry};
use crate::scene::{Group, Mark, Node, Point, Px, Role};

/// Half the width of a line.
const HALF: Px = Px(7);

/// A thin line between the marks of one model at one host, from one effort to the next dearer or, at one price, better one.
pub(super) fn variants(comparison: &Comparison, marks: &[Mark], looks: &[(&str, &str, Look)]) -> Option<Group> {
    let mut nodes = Vec::new();
    let mut joined: Vec<(&Entry, &Mark)> = Vec::new();
    for (entry, mark) in comparison.entries.iter().zip(marks) {
        match joined.iter_mut().find(|(before, _)| is_same_offer(before, entry)) {
            Some(last) => {
                nodes.push(line(last.1.at, mark.at, look_of(entry, looks)));
                *last = (entry, mark);
            }
            None => joined.push((entry, mark)),
        }
    }
    (!nodes.is_empty()).then_some(Group { role: Role::Variants, model: None, nodes })
}

/// A filled line, so that the developer's ink is one for marks and lines.
fn line(from: Point, to: Point, look: Look) -> Node {
    let is_steep = (to.y - from.y).0.abs() > (to.x - from.x).0.abs();
    let (dx, dy) = if is_steep { (HALF, Px::ZERO) } else { (Px::ZERO, HALF) };
    let corner = |at: Point, (dx, dy): (Px, Px)| Point::new(at.x + dx, at.y + dy);
    let points = vec![corner(from, (dx, dy)), corner(to, (dx, dy)), corner(to, (-dx, -dy)), corner(from, (-dx, -dy))];
    Node::Polygon { points, ink: look.ink }
}

fn is_same_offer(one: &Entry, other: &Entry) -> bool {
    let host = |entry: &Entry| entry.host().map(core::ptr::from_ref);
    core::ptr::eq(one.model, other.model) && host(one) == host(other)
}
