//! What a scene guarantees about its texts, whoever is in it. Read by the fuzz targets too, so nothing here but the
//! standard library and the crate is used.

use model_compare::scene::{Anchor, Group, Node, Px, Rect, Role, Scene, Text};
use model_compare::text::{Weight, width};

/// A text's rectangle: Arial's letters reach 0.73 of the size up and 0.21 down.
pub(crate) fn area(text: &Text) -> Rect {
    let wide = Px(width(&text.content, text.size.0, if text.bold { Weight::Bold } else { Weight::Regular }));
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - wide.half(),
        Anchor::End => text.at.x - wide,
    };
    let top = text.at.y - Px(text.size.0 * 73 / 100);
    Rect { left, top, right: left + wide, bottom: top + Px(text.size.0 * 94 / 100) }
}

pub(crate) fn walk<'s>(nodes: &'s [Node], visit: &mut dyn FnMut(&'s Node)) {
    for node in nodes {
        visit(node);
        if let Node::Group(group) = node {
            walk(&group.nodes, visit);
        }
    }
}

pub(crate) fn groups(scene: &Scene, role: Role) -> Vec<&Group> {
    let mut found = Vec::new();
    walk(&scene.nodes, &mut |node| {
        if let Node::Group(group) = node {
            if group.role == role {
                found.push(group);
            }
        }
    });
    found
}

pub(crate) fn texts(nodes: &[Node]) -> Vec<&Text> {
    let mut found = Vec::new();
    walk(nodes, &mut |node| {
        if let Node::Text(text) = node {
            found.push(text);
        }
    });
    found
}

/// The first text that leaves the scene or label that touches another; `None` where all keep their places.
pub(crate) fn misplaced(scene: &Scene) -> Option<String> {
    let frame = Rect { left: Px::ZERO, top: Px::ZERO, right: scene.width, bottom: scene.height };
    if let Some(text) = texts(&scene.nodes).into_iter().find(|text| !frame.contains(area(text))) {
        return Some(format!("{text:?} leaves {frame:?}"));
    }
    let labels: Vec<&Text> = groups(scene, Role::Label).into_iter().flat_map(|label| texts(&label.nodes)).collect();
    for (index, label) in labels.iter().enumerate() {
        if let Some(other) = labels[..index].iter().find(|other| area(label).overlaps(area(other))) {
            return Some(format!("{label:?} touches {other:?}"));
        }
    }
    None
}
