//! Marks: a shape and a colour for each developer, so that neither alone has to tell them apart.

use crate::catalog::Developer;
use crate::compare::{Comparison, Entry};
use crate::scene::{Ink, Node, Point, Px};
use crate::theme::DEVELOPER_COLOURS;

/// The shapes that marks take, in the order in which developers get them.
const SHAPES: [Shape; 8] = [
    Shape::Circle,
    Shape::Square,
    Shape::Triangle,
    Shape::Diamond,
    Shape::Inverted,
    Shape::Pentagon,
    Shape::Cross,
    Shape::Hexagon,
];

/// The outline of a mark. All have about the same area at the same radius.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
    Inverted,
    Pentagon,
    Cross,
    Hexagon,
}

impl Shape {
    /// The corners in hundredths of the radius; a circle has none.
    const fn corners(self) -> &'static [(i32, i32)] {
        match self {
            Self::Circle => &[],
            Self::Square => &[(-88, -88), (88, -88), (88, 88), (-88, 88)],
            Self::Triangle => &[(0, -120), (115, 80), (-115, 80)],
            Self::Diamond => &[(0, -125), (125, 0), (0, 125), (-125, 0)],
            Self::Inverted => &[(0, 120), (115, -80), (-115, -80)],
            Self::Pentagon => &[(0, -115), (109, -36), (68, 93), (-68, 93), (-109, -36)],
            Self::Cross => &[
                (-40, -110),
                (40, -110),
                (40, -40),
                (110, -40),
                (110, 40),
                (40, 40),
                (40, 110),
                (-40, 110),
                (-40, 40),
                (-110, 40),
                (-110, -40),
                (-40, -40),
            ],
            Self::Hexagon => &[(-55, -95), (55, -95), (110, 0), (55, 95), (-55, 95), (-110, 0)],
        }
    }

    /// The shape filled, around a centre.
    pub(super) fn node(self, centre: Point, radius: Px, ink: Ink) -> Node {
        if self == Self::Circle {
            return Node::Circle { centre, radius, ink };
        }
        let corner =
            |(x, y): &(i32, i32)| Point::new(centre.x + Px(radius.0 * x / 100), centre.y + Px(radius.0 * y / 100));
        Node::Polygon { points: self.corners().iter().map(corner).collect(), ink }
    }
}

/// How a developer's marks look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub shape: Shape,
    pub ink: Ink,
}

/// The developers of a comparison with their looks, in legend order: those of highlighted models first, in the
/// author's stead by id, then those with most marks. A ninth developer and all after it share a grey and repeat shapes.
pub(super) fn looks<'a>(comparison: &Comparison<'a>) -> Vec<(&'a str, &'a str, Look)> {
    let mut marks: Vec<(&'a Developer, bool)> = Vec::new();
    for entry in &comparison.entries {
        marks.push((&entry.model.developer, entry.highlighted));
    }
    looks_of(&marks)
}

/// The same of marks whose developers are given, and whether the chart is about them.
pub(super) fn looks_of<'a>(marks: &[(&'a Developer, bool)]) -> Vec<(&'a str, &'a str, Look)> {
    let mut developers: Vec<(bool, usize, &'a str, &'a str)> = Vec::new();
    for (developer, is_highlighted) in marks {
        match developers.iter_mut().find(|(_, _, id, _)| *id == developer.id) {
            Some((highlighted, marks, _, _)) => {
                *highlighted |= is_highlighted;
                *marks += 1;
            }
            None => developers.push((*is_highlighted, 1, &developer.id, &developer.name)),
        }
    }
    crate::order::sort_by(&mut developers, |a, b| {
        b.0.cmp(&a.0).then(if a.0 { core::cmp::Ordering::Equal } else { b.1.cmp(&a.1) }).then(a.2.cmp(b.2))
    });
    let mut looks = Vec::new();
    for (place, (_, _, id, name)) in (0_u8..=u8::MAX).zip(developers) {
        let shape = SHAPES.get(usize::from(place) % SHAPES.len()).copied().unwrap_or(Shape::Circle);
        looks.push((id, name, Look { shape, ink: Ink::Developer(place.min(DEVELOPER_COLOURS)) }));
    }
    looks
}

/// The look of an entry's developer.
pub(super) fn look_of(entry: &Entry, looks: &[(&str, &str, Look)]) -> Look {
    look_of_developer(&entry.model.developer.id, looks)
}

/// The look of a developer.
pub(super) fn look_of_developer(developer: &str, looks: &[(&str, &str, Look)]) -> Look {
    let other = Look { shape: Shape::Circle, ink: Ink::Developer(DEVELOPER_COLOURS) };
    looks.iter().find(|(id, _, _)| *id == developer).map_or(other, |(_, _, look)| *look)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_of_one_size() {
        for shape in SHAPES {
            let corners = shape.corners();
            if corners.is_empty() {
                continue;
            }
            let doubled: i32 =
                corners.iter().zip(corners.iter().cycle().skip(1)).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
            // A circle of radius 100 has an area of 31,416.
            assert!((19_000..36_500).contains(&(doubled.abs() / 2)), "{shape:?}: {}", doubled / 2);
        }
    }
}
