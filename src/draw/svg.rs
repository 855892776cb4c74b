//! Semantic SVG: groups with classes and parts, colours by class with a literal fallback, real text.

use core::convert::Infallible;

use plotters::prelude::DrawingBackend;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle};

use super::replay::{SceneBackend, replay};
use super::sink::{Namespace, Sink};
use crate::scene::{Group, Ink, Px, Role, Scene};
use crate::theme::{Rgb, hex, ink_name};

/// The fonts whose widths the layout knows.
pub const FONT_STACK: &str = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

/// Writes a scene as an `<svg>` element inside HTML. `summary` is its text alternative, `colour` the literal colours
/// that show where no style sheet does.
pub fn svg(scene: &Scene, summary: &str, colour: fn(Ink) -> Rgb, sink: &mut dyn Sink) {
    sink.open(Namespace::Svg, "svg");
    contents(scene, summary, colour, sink);
}

/// Writes a scene as an SVG document of its own, on its ground.
pub fn svg_document(scene: &Scene, summary: &str, colour: fn(Ink) -> Rgb, sink: &mut dyn Sink) {
    sink.open(Namespace::Svg, "svg");
    // An HTML parser gives the namespace by itself, and would keep this attribute in a namespace of its own.
    sink.attribute("xmlns", "http://www.w3.org/2000/svg");
    sink.attribute("style", &format!("background:{}", hex(colour(Ink::Background))));
    contents(scene, summary, colour, sink);
}

fn contents(scene: &Scene, summary: &str, colour: fn(Ink) -> Rgb, sink: &mut dyn Sink) {
    let (width, height) = (number(scene.width), number(scene.height));
    sink.attribute("class", "plot");
    sink.attribute("part", "plot");
    sink.attribute("viewBox", &format!("0 0 {width} {height}"));
    sink.attribute("width", &width);
    sink.attribute("height", &height);
    sink.attribute("role", "img");
    sink.attribute("aria-label", summary);
    sink.attribute("font-family", FONT_STACK);
    sink.attribute("text-rendering", "geometricPrecision");
    let ground = colour(Ink::Background);
    let mut backend = SvgBackend { sink, size: (scene.width, scene.height), ink: Ink::Text, halo: false, ground };
    // The backend cannot fail: its error type has no values.
    let _ = replay(scene, colour, &mut backend);
    sink.close();
}

/// plotters' view of a markup sink.
struct SvgBackend<'s> {
    sink: &'s mut dyn Sink,
    size: (Px, Px),
    ink: Ink,
    halo: bool,
    ground: Rgb,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl SvgBackend<'_> {
    fn stroke(&mut self, style: &impl BackendStyle, class: &str) {
        self.paint("stroke", style.color(), class);
        self.sink.attribute("stroke-width", &tenths(i64::from(style.stroke_width())));
        self.sink.attribute("fill", "none");
    }

    fn fill(&mut self, style: &impl BackendStyle) {
        self.paint("fill", style.color(), "");
    }

    fn shape(&mut self, style: &impl BackendStyle, filled: bool) {
        if filled {
            self.fill(style);
        } else {
            self.stroke(style, "");
        }
    }

    /// The class says what the colour means, the attribute what it is where no style sheet says so.
    fn paint(&mut self, property: &'static str, colour: BackendColor, class: &str) {
        self.sink.attribute("class", &format!("{property}-{}{class}", ink_name(self.ink)));
        self.sink.attribute(property, &hex(colour.rgb));
    }

    fn points(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        let mut list = String::new();
        for (x, y) in points {
            if !list.is_empty() {
                list.push(' ');
            }
            list.push_str(&tenths(i64::from(x)));
            list.push(',');
            list.push_str(&tenths(i64::from(y)));
        }
        self.sink.attribute("points", &list);
    }

    fn at(&mut self, names: (&'static str, &'static str), (x, y): BackendCoord) {
        self.sink.attribute(names.0, &tenths(i64::from(x)));
        self.sink.attribute(names.1, &tenths(i64::from(y)));
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let whole = |length: Px| u32::try_from(length.0).unwrap_or_default();
        (whole(self.size.0), whole(self.size.1))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &colour, true)
    }

    fn draw_line<T: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &T) -> Drawn {
        self.sink.open(Namespace::Svg, "line");
        self.at(("x1", "y1"), from);
        self.at(("x2", "y2"), to);
        // A style sheet can take out what only helps the eye down.
        let class = if self.ink == Ink::Grid && from.0 == to.0 { " upright" } else { "" };
        self.stroke(style, class);
        self.sink.close();
        Ok(())
    }

    fn draw_rect<T: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &T, fill: bool) -> Drawn {
        self.sink.open(Namespace::Svg, "rect");
        self.at(("x", "y"), from);
        self.at(("width", "height"), (to.0 - from.0, to.1 - from.1));
        self.shape(style, fill);
        self.sink.close();
        Ok(())
    }

    fn draw_path<T: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &T) -> Drawn {
        self.sink.open(Namespace::Svg, "polyline");
        self.points(path);
        self.stroke(style, "");
        self.sink.close();
        Ok(())
    }

    fn draw_circle<T: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &T, fill: bool) -> Drawn {
        self.sink.open(Namespace::Svg, "circle");
        self.at(("cx", "cy"), centre);
        self.sink.attribute("r", &tenths(i64::from(radius)));
        self.shape(style, fill);
        self.sink.close();
        Ok(())
    }

    fn fill_polygon<T: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &T) -> Drawn {
        self.sink.open(Namespace::Svg, "polygon");
        self.points(corners);
        self.fill(style);
        self.sink.close();
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        self.sink.open(Namespace::Svg, "text");
        self.at(("x", "y"), at);
        let name = ink_name(self.ink);
        if self.halo {
            self.sink.attribute("class", &format!("fill-{name} halo"));
            self.sink.attribute("stroke", &hex(self.ground));
            self.sink.attribute("stroke-width", "3");
            self.sink.attribute("stroke-linejoin", "round");
            self.sink.attribute("paint-order", "stroke");
            self.halo = false;
        } else {
            self.sink.attribute("class", &format!("fill-{name}"));
        }
        self.sink.attribute("fill", &hex(style.color().rgb));
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => self.sink.attribute("text-anchor", "middle"),
            HPos::Right => self.sink.attribute("text-anchor", "end"),
        }
        self.sink.attribute("font-size", &tenths_of(style.size()));
        if matches!(style.style(), FontStyle::Bold) {
            self.sink.attribute("font-weight", "700");
        }
        self.sink.text(&crate::text::isolated(text));
        self.sink.close();
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        // plotters would ask the page; the table gives the same answer everywhere.
        let size = Px::nearest(style.size() / 10.0);
        let width = crate::text::width(text, size.0, crate::text::Weight::Regular);
        Ok((u32::try_from(width).unwrap_or_default(), u32::try_from(size.0).unwrap_or_default()))
    }
}

impl SceneBackend for SvgBackend<'_> {
    fn open(&mut self, group: &Group) {
        self.sink.open(Namespace::Svg, "g");
        self.sink.attribute("class", group.role.as_str());
        self.sink.attribute("part", group.role.as_str());
        if let Some(model) = &group.model {
            self.sink.attribute("data-model-id", model);
        }
        match group.role {
            // The frontier is the line that is not broken.
            Role::ValueLines => self.sink.attribute("stroke-dasharray", "6 4"),
            Role::Variants => {
                self.sink.attribute("stroke-dasharray", "0 4");
                self.sink.attribute("stroke-linecap", "round");
            }
            Role::Crowd => self.sink.attribute("fill-opacity", "0.5"),
            _ => {}
        }
    }

    fn close(&mut self) {
        self.sink.close();
    }

    fn ink(&mut self, ink: Ink) {
        self.ink = ink;
    }

    fn halo(&mut self) {
        self.halo = true;
    }
}

/// A length in pixels, with a tenth where there is one: `12`, `12.5`.
pub fn number(length: Px) -> String {
    tenths(i64::from(length.0))
}

fn tenths(tenths: i64) -> String {
    let (sign, magnitude) = if tenths < 0 { ("-", -tenths) } else { ("", tenths) };
    match magnitude % 10 {
        0 => format!("{sign}{}", magnitude / 10),
        tenth => format!("{sign}{}.{tenth}", magnitude / 10),
    }
}

/// plotters passes font sizes as floats; ours are whole tenths.
fn tenths_of(size: f64) -> String {
    number(Px::nearest(size / 10.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::StringSink;
    use crate::scene::{Anchor, Node, Point, Role, Text};
    use crate::theme::colour;

    #[test]
    fn a_scene_becomes_markup() {
        let text = Text {
            content: "R1 & o1".to_owned(),
            at: Point::new(Px(125), Px::whole(8)),
            anchor: Anchor::End,
            size: Px(125),
            bold: true,
            ink: Ink::Text,
            halo: true,
        };
        let circle = Node::Circle { centre: Point::new(Px(-5), Px::whole(2)), radius: Px(45), ink: Ink::Developer(0) };
        let group = Group { role: Role::Point, model: Some("deepseek-r1".to_owned()), nodes: vec![circle] };
        let scene = Scene {
            width: Px::whole(20),
            height: Px::whole(10),
            nodes: vec![Node::Group(group), Node::Text(text)],
            marks: Vec::new(),
        };
        let mut sink = StringSink::default();
        svg(&scene, "Two models", |ink| colour(ink).light, &mut sink);
        assert_eq!(
            sink.into_string(),
            concat!(
                "<svg class=\"plot\" part=\"plot\" viewBox=\"0 0 20 10\" width=\"20\" height=\"10\"",
                " role=\"img\" aria-label=\"Two models\" font-family=\"Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif\"",
                " text-rendering=\"geometricPrecision\">",
                "<g class=\"point\" part=\"point\" data-model-id=\"deepseek-r1\">",
                "<circle cx=\"-0.5\" cy=\"2\" r=\"4.5\" class=\"fill-developer-1\" fill=\"#1f62c9\"></circle></g>",
                "<text x=\"12.5\" y=\"8\" class=\"fill-text halo\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\"",
                " paint-order=\"stroke\" fill=\"#1a1a1a\" text-anchor=\"end\" font-size=\"12.5\" font-weight=\"700\">R1 &amp; o1</text></svg>",
            )
        );
    }
}
