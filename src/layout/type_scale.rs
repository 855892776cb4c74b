//! The sizes of type, and text measured in them.

use crate::scene::{Anchor, Ink, Point, Px, Text};
use crate::text::{Weight, width};

/// A size and weight of type with a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    pub size: Px,
    pub bold: bool,
    pub ink: Ink,
}

/// Tick labels, axis titles, legend: the smallest type there is.
pub(super) const SMALL: Style = Style { size: Px::whole(12), bold: false, ink: Ink::Muted };
/// Names beside marks.
pub(super) const LABEL: Style = Style { size: Px(125), bold: false, ink: Ink::Muted };
/// Names of what the chart is about.
pub(super) const STRONG: Style = Style { size: Px::whole(14), bold: true, ink: Ink::Text };
/// What an author writes at a mark.
pub(super) const NOTE: Style = Style { size: Px::whole(12), bold: false, ink: Ink::Text };
/// The headline of a picture that stands alone.
pub(super) const HEADLINE: Style = Style { size: Px::whole(20), bold: true, ink: Ink::Text };
/// The line under it.
pub(super) const DECK: Style = Style { size: Px::whole(14), bold: false, ink: Ink::Muted };

impl Style {
    pub(super) fn weight(self) -> Weight {
        if self.bold { Weight::Bold } else { Weight::Regular }
    }

    /// How wide a text is.
    pub(super) fn width(self, text: &str) -> Px {
        Px(width(text, self.size.0, self.weight()))
    }

    /// From the top of the tallest letter to the bottom of the deepest: Arial's are 0.73 and 0.21 of the size.
    pub(super) fn height(self) -> Px {
        Px(self.size.0 * 94 / 100)
    }

    /// From the top of the tallest letter to the baseline.
    pub(super) fn ascent(self) -> Px {
        Px(self.size.0 * 73 / 100)
    }

    /// From one baseline to the next.
    pub(super) fn line(self) -> Px {
        Px(self.size.0 * 132 / 100)
    }

    /// The text with its baseline at a place.
    pub(super) fn text(self, content: impl Into<String>, at: Point, anchor: Anchor) -> Text {
        Text { content: content.into(), at, anchor, size: self.size, bold: self.bold, ink: self.ink, halo: false }
    }
}
