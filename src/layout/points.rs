//! Marks: a shape and a colour for each developer, so that neither alone has to tell them apart.

use crate::catalog::Developer;
use crate::compare::{Comparison, Entry, FrontierBand, Standing};
use crate::scene::{Group, Ink, Mark, Node, Point, Px, Role};
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

/// The shapes of the developers beyond the palette: those that no colour-blind reader takes for one of the palette's with
/// the same shape.
const GREY_SHAPES: [Shape; 4] = [Shape::Circle, Shape::Square, Shape::Diamond, Shape::Inverted];
/// More developers than these cannot be told apart: those beyond the palette are one grey.
pub(super) const MOST_LOOKS: usize = DEVELOPER_COLOURS as usize + GREY_SHAPES.len();

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

/// How the marks of developers look that cannot be told apart.
pub(super) const OTHER: Look = Look { shape: Shape::Circle, ink: Ink::Developer(DEVELOPER_COLOURS) };

/// The place in the palette that a developer takes wherever it is free, so that one developer looks the same in two charts
/// of a page: a hash of its id (FNV-1a). It starts where the eight developers with most models in the catalog
/// have a place each.
fn home(developer: &str) -> u8 {
    let mut hash: u32 = 81_963;
    for byte in developer.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let [_, place, ..] = hash.to_be_bytes();
    place % DEVELOPER_COLOURS
}

/// The developers of a comparison with their looks, in legend order: those of highlighted models first, in the
/// author's stead by id, then, where there are more than colours, those on the frontier, then those with most marks. In that order each takes its own place in the palette, or the next that
/// is free. A ninth developer and all after it share a grey; few of them still have shapes of their own.
pub(super) fn looks<'a>(comparison: &Comparison<'a>) -> Vec<(&'a str, &'a str, Look)> {
    let mut marks: Vec<(&'a Developer, bool, bool)> = Vec::new();
    for entry in &comparison.entries {
        marks.push((&entry.model.developer, entry.highlighted, entry.standing == Standing::Frontier));
    }
    looks_of(&marks)
}

/// The same of marks whose developers are given, whether the chart is about them, and whether they are on the frontier.
pub(super) fn looks_of<'a>(marks: &[(&'a Developer, bool, bool)]) -> Vec<(&'a str, &'a str, Look)> {
    // A mark of the frontier is more than all others together.
    let frontier = marks.len() + 1;
    let mut developers: Vec<(bool, usize, &'a str, &'a str)> = Vec::new();
    for (developer, is_highlighted, is_frontier) in marks {
        let weight = if *is_frontier { frontier } else { 1 };
        match developers.iter_mut().find(|(_, _, id, _)| *id == developer.id) {
            Some((highlighted, marks, _, _)) => {
                *highlighted |= is_highlighted;
                *marks += weight;
            }
            None => developers.push((*is_highlighted, weight, &developer.id, &developer.name)),
        }
    }
    if developers.len() <= usize::from(DEVELOPER_COLOURS) {
        for (_, weight, _, _) in &mut developers {
            *weight = *weight / frontier + *weight % frontier;
        }
    }
    crate::order::sort_by(&mut developers, |a, b| {
        b.0.cmp(&a.0).then(if a.0 { core::cmp::Ordering::Equal } else { b.1.cmp(&a.1) }).then(a.2.cmp(b.2))
    });
    let greys = if developers.len() > MOST_LOOKS { &[] } else { GREY_SHAPES.as_slice() };
    let mut greys = greys.iter();
    let mut taken = [false; DEVELOPER_COLOURS as usize];
    let mut looks = Vec::new();
    for (_, _, id, name) in developers {
        let mut look = OTHER;
        let free = (0..DEVELOPER_COLOURS)
            .map(|step| (home(id) + step) % DEVELOPER_COLOURS)
            .find(|place| taken.get(usize::from(*place)) == Some(&false));
        match free {
            Some(place) => {
                if let Some(place) = taken.get_mut(usize::from(place)) {
                    *place = true;
                }
                look.ink = Ink::Developer(place);
                look.shape = SHAPES.get(usize::from(place)).copied().unwrap_or(OTHER.shape);
            }
            None => look.shape = greys.next().copied().unwrap_or(OTHER.shape),
        }
        looks.push((id, name, look));
    }
    looks
}

/// The look of an entry's developer.
pub(super) fn look_of(entry: &Entry, looks: &[(&str, &str, Look)]) -> Look {
    look_of_developer(&entry.model.developer.id, looks)
}

/// The look of a developer.
pub(super) fn look_of_developer(developer: &str, looks: &[(&str, &str, Look)]) -> Look {
    looks.iter().find(|(id, _, _)| *id == developer).map_or(OTHER, |(_, _, look)| *look)
}

/// The look of a line of that number: lines are told apart one by one, whoever made their models.
pub(super) fn look_of_line(line: usize) -> Look {
    let shape = SHAPES.get(line).copied().unwrap_or(OTHER.shape);
    Look { shape, ink: Ink::Developer(u8::try_from(line).unwrap_or(u8::MAX)) }
}

/// Smaller marks have no room for a hole.
const LEAST_HOLED: Px = Px(32);

/// Whether the marks of open weights are told from others by a hole: where there are both, and room for it.
pub(super) fn has_holes(comparison: &Comparison, width: Px) -> bool {
    small_radius(comparison.entries.len(), width) >= LEAST_HOLED && comparison.has_open_and_closed()
}

/// The hole in the mark of a model with open weights.
pub(super) fn hole(centre: Point, radius: Px) -> Node {
    Node::Circle { centre, radius: Px(radius.0 * 38 / 100), ink: Ink::Background }
}

/// From a mark's edge to the outside of the ring around what may be on the frontier.
const RING: Px = Px(36);
const RING_WIDTH: Px = Px(13);

/// Marks shrink when there are many in little room, so that a crowd stays a crowd of marks.
pub(super) fn radius(entry: &Entry, entries: usize, width: Px) -> Px {
    if entry.highlighted { Px(75) } else { small_radius(entries, width) }
}

fn small_radius(entries: usize, width: Px) -> Px {
    // As many as that would be on a page's column.
    let crowd = entries * 7600 / usize::try_from(width.0).unwrap_or_default().max(1);
    match crowd {
        0..=60 => Px(50),
        61..=160 => Px(40),
        161..=600 => Px(32),
        601..=2000 => Px(25),
        2001..=12_000 => Px(20),
        _ => Px(15),
    }
}

/// Half the extent of a mark with what is drawn around it.
pub(super) fn extent(entry: &Entry, radius: Px) -> Px {
    if is_possibly_on_the_frontier(entry) { radius + RING } else { radius }
}

fn is_possibly_on_the_frontier(entry: &Entry) -> bool {
    entry.frontier_probability.is_ok_and(|probability| probability.band == FrontierBand::Possibly)
}

/// The marks, the important ones last and so on top, each on a halo of background. Halos of a crowd would hide its densest
/// part: there most marks have none and are translucent, so that it is the darkest.
pub(super) fn points(comparison: &Comparison, marks: &[Mark], looks: &[(&str, &str, Look)], has_holes: bool) -> Group {
    let mut nodes = Vec::new();
    for wanted in 0..3 {
        let is_faint = wanted == 0 && comparison.is_crowd();
        for (entry, mark) in comparison.entries.iter().zip(marks) {
            let importance = match (entry.highlighted, entry.standing) {
                (true, _) => 2,
                (_, Standing::Frontier) => 1,
                _ if is_possibly_on_the_frontier(entry) => 1,
                _ => 0,
            };
            if importance != wanted {
                continue;
            }
            let look = look_of(entry, looks);
            let role = if entry.highlighted { Role::PointHighlighted } else { Role::Point };
            // What is small has a thin halo: in a crowd it would hide its neighbours.
            let halo = Px((mark.radius.0 / 4).min(12));
            let mut shapes = Vec::new();
            if is_possibly_on_the_frontier(entry) {
                shapes.push(look.shape.node(mark.at, mark.radius + RING, Ink::Frontier));
                shapes.push(look.shape.node(mark.at, mark.radius + RING - RING_WIDTH, Ink::Background));
            }
            if !is_faint {
                shapes.push(look.shape.node(mark.at, mark.radius + halo, Ink::Background));
            }
            shapes.push(look.shape.node(mark.at, mark.radius, look.ink));
            if has_holes && entry.model.open_weights == Some(true) {
                shapes.push(hole(mark.at, mark.radius));
            }
            nodes.push(Node::Group(Group { role, model: Some(entry.model.id.clone()), nodes: shapes }));
        }
        if is_faint {
            nodes = vec![Node::Group(Group { role: Role::Crowd, model: None, nodes })];
        }
    }
    Group { role: Role::Points, model: None, nodes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::{Rgb, colour};

    fn looks_among(developers: &[&str]) -> Vec<(String, Look)> {
        let developers: Vec<Developer> = developers
            .iter()
            .map(|id| Developer { id: (*id).to_owned(), name: (*id).to_owned(), host: None })
            .collect();
        let marks: Vec<_> =
            developers.iter().map(|developer| (developer, false, developer.id.ends_with("best"))).collect();
        looks_of(&marks).into_iter().map(|(id, _, look)| (id.to_owned(), look)).collect()
    }

    #[test]
    fn a_developer_looks_the_same_whoever_stands_beside_it() {
        let known = ["alibaba", "anthropic", "deepseek", "google", "meta", "mistral", "openai", "xai"];
        let together = looks_among(&known);
        for (id, look) in &together {
            assert_eq!(look.ink, Ink::Developer(home(id)), "{id}");
            assert_eq!(looks_among(&[id]), [(id.clone(), *look)]);
            for (other, theirs) in &together {
                assert!(id == other || (look.ink != theirs.ink && look.shape != theirs.shape), "{id}, {other}");
            }
        }
    }

    #[test]
    fn where_two_want_one_place_the_second_takes_the_next() {
        assert_eq!(home("amazon"), home("anthropic"));
        let looks = looks_among(&["amazon", "anthropic"]);
        let [(_, first), (_, second)] = looks.as_slice() else { panic!("{looks:?}") };
        assert_eq!(first.ink, Ink::Developer(home("amazon")));
        assert_eq!(second.ink, Ink::Developer(home("amazon") + 1));
    }

    #[test]
    fn those_on_the_frontier_have_colours_before_others() {
        let ids: Vec<String> = (0..40).map(|number| format!("d{number:02}")).collect();
        let mut ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        ids.extend(["d09", "d09", "z-best"]);
        let looks = looks_among(&ids);
        assert_eq!((looks[0].0.as_str(), looks[1].0.as_str(), looks[2].0.as_str()), ("z-best", "d09", "d00"));
        assert_ne!(looks[0].1, OTHER);
        // Where all have one, the order is that of the marks.
        let few = looks_among(&["d1", "d2", "d2", "z-best"]);
        assert_eq!(few.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["d2", "d1", "z-best"]);
    }

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

    type Matrix = [[f64; 3]; 3];

    /// Machado, Oliveira and Fernandes (2009), severity 1: what readers without one kind of cone see, in linear RGB.
    const SIGHTS: [(&str, Matrix); 4] = [
        ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protanopia",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deuteranopia",
            [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    fn times(matrix: Matrix, [a, b, c]: [f64; 3]) -> [f64; 3] {
        matrix.map(|[x, y, z]| x * a + y * b + z * c)
    }

    /// Ottosson's `OKLab` of a colour as it is seen: equal distances are about equally different.
    fn oklab((red, green, blue): Rgb, sight: Matrix) -> [f64; 3] {
        let linear = [red, green, blue].map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        });
        let seen = times(sight, linear).map(|channel| channel.clamp(0.0, 1.0));
        let cones = [
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ];
        let opponents = [
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ];
        times(opponents, times(cones, seen).map(libm::cbrt))
    }

    /// How different two inks are at least, on both grounds, to all readers.
    fn least_difference(a: Ink, b: Ink) -> f64 {
        let (a, b) = (colour(a), colour(b));
        let mut least = f64::MAX;
        for (a, b) in [(a.light, b.light), (a.dark, b.dark)] {
            for (_, sight) in SIGHTS {
                let [from, to] = [oklab(a, sight), oklab(b, sight)];
                least = least.min(libm::sqrt((0..3).map(|axis| libm::pow(from[axis] - to[axis], 2.0)).sum()));
            }
        }
        least
    }

    #[test]
    fn oklab_is_ottossons() {
        for (rgb, expected) in [
            ((255, 255, 255), [1.0, 0.0, 0.0]),
            ((255, 0, 0), [0.627_955, 0.224_863, 0.125_846]),
            ((0, 0, 255), [0.452_014, -0.032_457, -0.311_528]),
        ] {
            let found = oklab(rgb, SIGHTS[0].1);
            assert!((0..3).all(|axis| (found[axis] - expected[axis]).abs() < 1e-4), "{rgb:?}: {found:?}");
        }
        // Who has two kinds of cones sees red and green of one lightness alike.
        let [red, green] = [oklab((0xb0, 0x50, 0x20), SIGHTS[2].1), oklab((0x70, 0x70, 0x20), SIGHTS[2].1)];
        assert!((red[1] - green[1]).abs() < 0.03, "{red:?} {green:?}");
    }

    /// Developers differ by shape or, where shapes repeat, by a colour that everybody tells apart.
    #[test]
    fn looks_are_told_apart_by_all_readers() {
        let of = |shape, place| Look { shape, ink: Ink::Developer(place) };
        let mut looks: Vec<Look> = (0..DEVELOPER_COLOURS).map(|place| of(SHAPES[usize::from(place)], place)).collect();
        looks.extend(GREY_SHAPES.iter().map(|shape| of(*shape, DEVELOPER_COLOURS)));
        assert_eq!(looks.len(), MOST_LOOKS);
        for (index, look) in looks.iter().enumerate() {
            for other in &looks[..index] {
                let difference = least_difference(look.ink, other.ink);
                assert!(look.shape != other.shape || difference > 0.06, "{look:?} {other:?}: {difference:.3}");
            }
        }
        // Of the three with most marks nobody needs the shapes.
        for (first, second) in [(0, 1), (0, 2), (1, 2)] {
            let difference = least_difference(Ink::Developer(first), Ink::Developer(second));
            assert!(difference > 0.04, "{first} {second}: {difference:.3}");
        }
    }
}
