//! The picture as values: what layout makes and every way of drawing reads.
//!
//! A `Scene` guarantees:
//! - positions and lengths are whole tenths of a CSS pixel, so there is no NaN and two equal scenes are the same bytes;
//! - items stand in paint order; a group's role says what it is, so that nothing has to be guessed from geometry;
//! - colours are inks with a meaning, resolved by whoever draws;
//! - text has been measured: it does not leave the scene and labels do not touch each other;
//! - `marks` has one hit area for each entry of the comparison that is drawn, in the comparison's order.

use core::ops::{Add, Neg, Sub};

/// A length or position in tenths of a CSS pixel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Px(pub i32);

impl Px {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many whole pixels.
    pub const fn whole(pixels: i32) -> Self {
        Self(pixels * 10)
    }

    /// The nearest tenth; what is not a number or out of range becomes the nearest bound.
    #[expect(clippy::cast_possible_truncation, reason = "clamped before")]
    pub fn nearest(pixels: f64) -> Self {
        // Not f64::round: the same bits everywhere is worth stating.
        Self(libm::floor((pixels * 10.0).clamp(-1e8, 1e8) + 0.5) as i32)
    }

    /// In pixels, for arithmetic before the next rounding.
    pub fn to_f64(self) -> f64 {
        f64::from(self.0) / 10.0
    }

    /// The half, rounded towards zero.
    #[must_use]
    pub const fn half(self) -> Self {
        Self(self.0 / 2)
    }
}

impl Add for Px {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Px {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Px {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// A place in the scene: x to the right, y down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Point {
    /// From the left edge.
    pub x: Px,
    /// From the top edge.
    pub y: Px,
}

impl Point {
    /// The place at `x` and `y`.
    pub const fn new(x: Px, y: Px) -> Self {
        Self { x, y }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rect {
    /// The left edge.
    pub left: Px,
    /// The top edge.
    pub top: Px,
    /// The right edge.
    pub right: Px,
    /// The bottom edge.
    pub bottom: Px,
}

impl Rect {
    /// The rectangle of that centre and half extent.
    pub fn around(centre: Point, radius: Px) -> Self {
        Self { left: centre.x - radius, top: centre.y - radius, right: centre.x + radius, bottom: centre.y + radius }
    }

    /// The rectangle that two places are corners of.
    pub fn between(a: Point, b: Point) -> Self {
        Self { left: a.x.min(b.x), top: a.y.min(b.y), right: a.x.max(b.x), bottom: a.y.max(b.y) }
    }

    /// From left to right.
    pub fn width(self) -> Px {
        self.right - self.left
    }

    /// From top to bottom.
    pub fn height(self) -> Px {
        self.bottom - self.top
    }

    /// True where the two share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// True where `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.left <= other.left && self.top <= other.top && other.right <= self.right && other.bottom <= self.bottom
    }

    /// The rectangle with every edge moved out by `by`.
    #[must_use]
    pub fn grown(self, by: Px) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }
}

/// A laid-out picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Scene {
    /// From the left edge to the right.
    pub width: Px,
    /// From the top edge to the bottom.
    pub height: Px,
    /// In paint order.
    pub nodes: Vec<Node>,
    /// Where a pointer meets which entry.
    pub marks: Vec<Mark>,
}

/// Where an entry of the comparison is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The entry's position in the comparison.
    pub entry: usize,
    /// Its centre.
    pub at: Point,
    /// Half its extent.
    pub radius: Px,
}

impl Scene {
    /// The mark nearest to a place, if one is within `reach` of its edge; the later drawn of two equally near.
    pub fn nearest_mark(&self, place: Point, reach: Px) -> Option<&Mark> {
        let squared = |mark: &Mark| {
            let (dx, dy) = (i64::from((mark.at.x - place.x).0), i64::from((mark.at.y - place.y).0));
            dx * dx + dy * dy
        };
        let mut nearest: Option<(i64, &Mark)> = None;
        for mark in &self.marks {
            let limit = i64::from((mark.radius + reach).0);
            let distance = squared(mark);
            if distance <= limit * limit && nearest.is_none_or(|(least, _)| distance <= least) {
                nearest = Some((distance, mark));
            }
        }
        nearest.map(|(_, mark)| mark)
    }

    /// The entries of the other marks that stand where this one does: a pointer meets only one of them.
    pub fn beside(&self, place: &Mark) -> Vec<usize> {
        let mut entries = Vec::new();
        for mark in &self.marks {
            let apart = mark.at.x.0.abs_diff(place.at.x.0).max(mark.at.y.0.abs_diff(place.at.y.0));
            if mark.entry != place.entry && apart < HIDES.0.unsigned_abs() {
                entries.push(mark.entry);
            }
        }
        entries
    }
}

/// Nearer to each other than this, a mark hides another.
pub const HIDES: Px = Px::whole(2);

/// A part of the picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// Parts that are one thing.
    Group(Group),
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// An open line through points.
    Path {
        /// At least two.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled polygon.
    Polygon {
        /// The corners.
        points: Vec<Point>,
        /// The filling.
        ink: Ink,
    },
    /// A filled circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Half its width.
        radius: Px,
        /// The filling.
        ink: Ink,
    },
    /// One line of text.
    Text(Text),
}

/// Parts that are one thing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Group {
    /// What it is.
    pub role: Role,
    /// The id of the model it stands for.
    pub model: Option<String>,
    /// In paint order.
    pub nodes: Vec<Node>,
}

/// What a group is: the name of its class and part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The headline of a picture that stands alone.
    Heading,
    /// What is shown, under the headline of a picture that stands alone.
    Deck,
    /// Lines behind the marks.
    Grid,
    /// The price axis.
    XAxis,
    /// The score axis.
    YAxis,
    /// What an axis measures.
    AxisLabel,
    /// Which way is better.
    Cue,
    /// The best score for each price.
    Frontier,
    /// From where to where scores may be.
    Intervals,
    /// One model's efforts, joined.
    Variants,
    /// How far apart the prices of two models are.
    Bracket,
    /// Where scores are worth their prices alike.
    ValueLines,
    /// What is written along them.
    ValueLabels,
    /// Prices over time, as steps.
    Steps,
    /// All marks.
    Points,
    /// Those of so many that each is little.
    Crowd,
    /// One mark.
    Point,
    /// One mark that the chart is about.
    PointHighlighted,
    /// All labels.
    Labels,
    /// One label with its leader.
    Label,
    /// What an author writes at marks that have no room for it.
    Notes,
    /// Which colour and shape is whose.
    Legend,
    /// Sources of a picture that stands alone.
    Footer,
}

impl Role {
    /// The class and part name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Deck => "deck",
            Self::Grid => "grid",
            Self::XAxis => "x-axis",
            Self::YAxis => "y-axis",
            Self::AxisLabel => "axis-label",
            Self::Cue => "cue",
            Self::Frontier => "frontier",
            Self::Intervals => "intervals",
            Self::Variants => "variants",
            Self::Bracket => "bracket",
            Self::ValueLines => "value-lines",
            Self::ValueLabels => "value-labels",
            Self::Steps => "steps",
            Self::Points => "points",
            Self::Crowd => "crowd",
            Self::Point => "point",
            Self::PointHighlighted => "point-highlighted",
            Self::Labels => "labels",
            Self::Label => "label",
            Self::Notes => "notes",
            Self::Legend => "legend",
            Self::Footer => "footer",
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stroke {
    /// Its colour's meaning.
    pub ink: Ink,
    /// Its width.
    pub width: Px,
}

/// What a colour means; the theme gives the colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Headline, highlighted labels.
    Text,
    /// Labels, ticks, sources.
    Muted,
    /// Grid lines.
    Grid,
    /// Axis lines and leaders.
    Axis,
    /// The Pareto frontier.
    Frontier,
    /// The ground behind everything, and the halo around marks.
    Background,
    /// The developer of this place in the palette; places beyond the palette share one grey.
    Developer(u8),
}

/// One line of text, as measured.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    /// What is written.
    pub content: String,
    /// Where its baseline meets its anchor.
    pub at: Point,
    /// Which end of the text is there.
    pub anchor: Anchor,
    /// The font's size.
    pub size: Px,
    /// Bold for what the chart is about.
    pub bold: bool,
    /// Its colour's meaning.
    pub ink: Ink,
    /// A rim of background, where marks and lines may pass behind.
    pub halo: bool,
}

/// Which end of a text its position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}
