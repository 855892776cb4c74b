//! One model's reasoning efforts, joined: they are one thing to buy.

use super::points::{Look, look_of};
use crate::compare::{Comparison, Entry};
use crate::scene::{Group, Mark, Node, Px, Role, Stroke};

/// Of dots: a thin line would seem to be an interval.
const WIDTH: Px = Px(18);

/// A dotted line between the marks of one model at one host, from one effort to the next dearer or, at one price, better one.
pub(super) fn variants(comparison: &Comparison, marks: &[Mark], looks: &[(&str, &str, Look)]) -> Option<Group> {
    if comparison.is_crowd() {
        return None;
    }
    let mut nodes = Vec::new();
    let mut joined: Vec<(&Entry, &Mark)> = Vec::new();
    for (entry, mark) in comparison.entries.iter().zip(marks) {
        match joined.iter_mut().find(|(before, _)| before.is_same_offer(entry)) {
            Some(last) => {
                let stroke = Stroke { ink: look_of(entry, looks).ink, width: WIDTH };
                nodes.push(Node::Line { from: last.1.at, to: mark.at, stroke });
                *last = (entry, mark);
            }
            None => joined.push((entry, mark)),
        }
    }
    (!nodes.is_empty()).then_some(Group { role: Role::Variants, model: None, nodes })
}
