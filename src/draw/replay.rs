//! A scene replayed on any of plotters' drawing backends.
//!
//! plotters gives the seam and its backends (bitmap, canvas); its mesh, ticks and text measuring stay unused, because
//! layout is what a chart in a newspaper is judged by. Coordinates are tenths of a pixel: plotters' are whole numbers.

use plotters::prelude::{Color, DrawingBackend, IntoFont, RGBColor, ShapeStyle, TextStyle};
use plotters::style::FontStyle;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendCoord, DrawingErrorKind, FontFamily};

use crate::scene::{Anchor, Group, Ink, Node, Point, Px, Scene, Text};
use crate::theme::Rgb;

/// A plotters backend that also wants to know what things are. Backends for pixels need none of it.
pub trait SceneBackend: DrawingBackend {
    /// Begins what belongs together.
    fn open(&mut self, _group: &Group) {}
    /// Ends it.
    fn close(&mut self) {}
    /// Says what the colour of the next shape or text means.
    fn ink(&mut self, _ink: Ink) {}
    /// Says that the next text has a rim of background.
    fn halo(&mut self) {}
}

/// Draws a scene, each ink in the colour that `colour` gives it. The backend's unit is a tenth of a CSS pixel.
///
/// # Errors
/// The backend's own.
pub fn replay<B: SceneBackend>(
    scene: &Scene,
    colour: fn(Ink) -> Rgb,
    backend: &mut B,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    backend.ensure_prepared()?;
    for node in &scene.nodes {
        draw(node, colour, backend)?;
    }
    backend.present()
}

fn draw<B: SceneBackend>(
    node: &Node,
    colour: fn(Ink) -> Rgb,
    backend: &mut B,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let style = |ink: Ink, width: Px| {
        let (red, green, blue) = colour(ink);
        let stroke_width = u32::try_from(width.0).unwrap_or_default();
        ShapeStyle { color: RGBColor(red, green, blue).to_rgba(), filled: true, stroke_width }
    };
    match node {
        Node::Group(group) => {
            backend.open(group);
            for node in &group.nodes {
                draw(node, colour, backend)?;
            }
            backend.close();
            Ok(())
        }
        Node::Line { from, to, stroke } => {
            backend.ink(stroke.ink);
            backend.draw_line(coord(*from), coord(*to), &style(stroke.ink, stroke.width))
        }
        Node::Path { points, stroke } => {
            backend.ink(stroke.ink);
            backend.draw_path(points.iter().copied().map(coord), &style(stroke.ink, stroke.width))
        }
        Node::Polygon { points, ink } => {
            backend.ink(*ink);
            backend.fill_polygon(points.iter().copied().map(coord), &style(*ink, Px::ZERO))
        }
        Node::Circle { centre, radius, ink } => {
            backend.ink(*ink);
            let radius = u32::try_from(radius.0).unwrap_or_default();
            backend.draw_circle(coord(*centre), radius, &style(*ink, Px::ZERO), true)
        }
        Node::Text(text) => {
            backend.ink(text.ink);
            if text.halo {
                backend.halo();
            }
            backend.draw_text(&text.content, &text_style(text, colour(text.ink)), coord(text.at))
        }
    }
}

fn coord(point: Point) -> BackendCoord {
    (point.x.0, point.y.0)
}

fn text_style(text: &Text, (red, green, blue): Rgb) -> TextStyle<'static> {
    let weight = if text.bold { FontStyle::Bold } else { FontStyle::Normal };
    let font = (FontFamily::SansSerif, f64::from(text.size.0)).into_font().style(weight);
    let horizontal = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    // plotters knows no baseline: the bottom of the line is the nearest that it can say.
    TextStyle { font, color: RGBColor(red, green, blue).to_backend_color(), pos: Pos::new(horizontal, VPos::Bottom) }
}
