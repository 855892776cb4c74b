//! One chart in one shadow root.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DocumentFragment, DomRect, Element, HtmlElement, Node, ShadowRoot};

use super::catalog::Catalog;
use super::dom::{DomSink, find};
use super::pairs;
use super::place::place;
use crate::diagnostic::Diagnostic;
use crate::draw::{self, Namespace, Sink};
use crate::query::Query;
use crate::scene::{Mark, Point, Px, Rect, Scene};
use crate::text::Locale;
use crate::view::{self, Asked, Body, View, Viewport};
use crate::web::outcome;

/// How far from a mark's edge a pointer still means it: with a mark's radius more than WCAG's 24 px of target.
const REACH: Px = Px::whole(16);
/// So tall a tooltip may be beside the lowest picture.
const LEAST_TALL: Px = Px::whole(160);
/// How far outside the mark its ring runs: clear of the label, which begins 4 px from the mark.
const RING: Px = Px::whole(2);

/// What one element shows.
#[wasm_bindgen]
pub struct Chart {
    root: ShadowRoot,
    drawn: RefCell<Option<Rc<Drawn>>>,
    shown: RefCell<Option<Rc<Shown>>>,
}

/// The picture in the page and what it was made from.
struct Drawn {
    catalog: Rc<crate::catalog::Catalog>,
    query: Query,
    locale: Locale,
    figure: Element,
    /// One, or one for each width of a static figure.
    pictures: Vec<Picture>,
}

/// A scene and where it is in the page.
struct Picture {
    scene: Scene,
    plot: Element,
    svg: Element,
}

/// The tooltip in the page.
struct Shown {
    entry: usize,
    pinned: bool,
    tooltip: HtmlElement,
    ring: Element,
}

#[wasm_bindgen]
impl Chart {
    /// A chart that will be drawn into `root`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot) -> Self {
        Self { root, drawn: RefCell::new(None), shown: RefCell::new(None) }
    }

    /// Draws what the attributes (an array of `[name, value]`) ask for, in place of all that the root holds, at once: as wide
    /// as the root has room or, where `any_width`, as a static page has it, for every width.
    ///
    /// Returns `{heading, summary, diagnostics}`: `diagnostics` without those of the catalog.
    ///
    /// # Errors
    /// Throws `{type: "config" | "data-invalid", code, message, at, diagnostics, empty}` where nothing is left to draw; the
    /// root is as before. `empty` is what a page shows then that has nothing of its own.
    pub fn draw(&self, catalog: &Catalog, attributes: &Array, any_width: bool) -> Result<JsValue, JsValue> {
        // A shadow root always has one.
        let document = self.root.owner_document().ok_or(JsValue::NULL)?;
        let (asked, mut found) = read(attributes);
        let viewport = if any_width { Viewport::Any } else { Viewport::Width(Px::nearest(self.room(&document)?)) };
        let view = match view::view(&catalog.0, &asked.query, viewport, asked.theme, asked.locale, &mut found) {
            Ok(view) => view,
            Err(error) => {
                let empty = view::nothing(&catalog.0, &asked.query, asked.theme, asked.locale, &error);
                let failure = outcome::failure(&error, &found);
                // Setting a field of an object made there cannot fail.
                let _ = Reflect::set(&failure, &"empty".into(), &fragment_of(&empty, document)?.into());
                return Err(failure);
            }
        };
        let fragment = fragment_of(&view, document)?;
        let figure = fragment.first_element_child();
        self.shown.take();
        self.root.replace_children_with_node_1(&fragment);

        let outcome = outcome::object(&[
            ("heading", view.heading.as_str().into()),
            ("summary", view.summary.as_str().into()),
            ("diagnostics", outcome::array(&found).into()),
        ]);
        let drawn = figure.and_then(|figure| Drawn::new(view, figure, catalog, asked.query, asked.locale));
        self.drawn.replace(drawn.map(Rc::new));
        Ok(outcome)
    }

    /// The pointer is at `(x, y)` of the window, over `target`: shows the words of the nearest mark.
    #[expect(clippy::needless_pass_by_value, reason = "optional objects come by value from JavaScript")]
    pub fn hover(&self, target: Option<Node>, x: f64, y: f64) {
        // A reader may go onto the tooltip, and a pinned one stays (WCAG 1.4.13).
        if !self.shown().is_some_and(|shown| shown.pinned || shown.tooltip.contains(target.as_ref())) {
            self.show(x, y, false);
        }
    }

    /// A click or a tap at `(x, y)` of the window, on `target`: the words of the nearest mark stay until the next click;
    /// where they are pinned already, they go.
    #[expect(clippy::needless_pass_by_value, reason = "optional objects come by value from JavaScript")]
    pub fn pin(&self, target: Option<Node>, x: f64, y: f64) {
        if let Some(shown) = self.shown() {
            if shown.tooltip.contains(target.as_ref()) {
                return;
            }
            let again = self.near(x, y).is_some_and(|(_, mark)| mark.entry == shown.entry);
            self.hide();
            if shown.pinned && again {
                return;
            }
        }
        self.show(x, y, true);
    }

    /// The pointer left: what isn't pinned is hidden.
    pub fn leave(&self) {
        if !self.shown().is_some_and(|shown| shown.pinned) {
            self.hide();
        }
    }

    /// Hides the tooltip.
    pub fn hide(&self) {
        if let Some(shown) = self.shown.take() {
            shown.tooltip.remove();
            shown.ring.remove();
        }
    }

    /// The marks as drawn: `[{model, x, y, radius}]`, in CSS pixels of the picture.
    pub fn points(&self) -> JsValue {
        let points = Array::new();
        let Some(drawn) = self.drawn() else { return points.into() };
        let Some(picture) = drawn.shown_picture() else { return points.into() };
        let models = view::marked_models(&drawn.catalog, &drawn.query);
        for mark in &picture.scene.marks {
            let Some(model) = models.get(mark.entry) else { continue };
            points.push(&outcome::object(&[
                ("model", model.as_str().into()),
                ("x", mark.at.x.to_f64().into()),
                ("y", mark.at.y.to_f64().into()),
                ("radius", mark.radius.to_f64().into()),
            ]));
        }
        points.into()
    }

    /// The width that a picture gets: what the figure's padding, which a page may change, leaves of the root's.
    fn room(&self, document: &Document) -> Result<f64, JsValue> {
        let mut sink = DomSink::new(document.clone());
        for (name, class) in [("figure", "figure"), ("div", "canvas")] {
            sink.open(Namespace::Html, name);
            sink.attribute("class", class);
            sink.attribute("part", class);
        }
        sink.close();
        sink.close();
        let fragment = sink.finish()?;
        let Some(figure) = fragment.first_element_child() else { return Ok(0.0) };
        // Taken away again before anything is painted.
        self.root.append_child(&fragment)?;
        let width = figure.first_element_child().map_or(0, |canvas| canvas.client_width());
        figure.remove();
        Ok(f64::from(width))
    }

    // Clones, so that no borrow is held while the DOM is called.
    fn drawn(&self) -> Option<Rc<Drawn>> {
        self.drawn.borrow().clone()
    }

    fn shown(&self) -> Option<Rc<Shown>> {
        self.shown.borrow().clone()
    }

    fn near(&self, x: f64, y: f64) -> Option<(Rc<Drawn>, Mark)> {
        let drawn = self.drawn()?;
        let picture = drawn.shown_picture()?;
        let seen = picture.svg.get_bounding_client_rect();
        let scale = picture.scale(&seen)?;
        let at = Point::new(Px::nearest((x - seen.left()) * scale), Px::nearest((y - seen.top()) * scale));
        let mark = *picture.scene.nearest_mark(at, REACH)?;
        Some((drawn, mark))
    }

    fn show(&self, x: f64, y: f64, pinned: bool) {
        let near = self.near(x, y);
        if let (Some((_, mark)), Some(shown)) = (&near, self.shown()) {
            if shown.entry == mark.entry && shown.pinned == pinned {
                return;
            }
        }
        self.hide();
        let shown = near.and_then(|(drawn, mark)| drawn.explain(mark, pinned));
        self.shown.replace(shown.map(Rc::new));
    }
}

impl Drawn {
    /// `None` for what a pointer cannot meet.
    fn new(view: View, figure: Element, catalog: &Catalog, query: Query, locale: Locale) -> Option<Self> {
        let scenes = match view.body {
            Body::Chart(scene) => vec![scene],
            Body::Static(scenes, _) => scenes,
            Body::Table(_) | Body::Empty => return None,
        };
        let mut pictures = Vec::new();
        let mut plot: Element = find(&figure, ".canvas")?;
        for scene in scenes {
            let svg = plot.first_element_child()?;
            let next = plot.next_element_sibling();
            pictures.push(Picture { scene, plot, svg });
            // The pictures stand one after the other.
            let Some(next) = next else { break };
            plot = next;
        }
        let catalog = Rc::clone(&catalog.0);
        Some(Self { catalog, query, locale, figure, pictures })
    }

    /// The picture that has room in the page: the others of a static figure are not laid out. Out of the page, the first.
    fn shown_picture(&self) -> Option<&Picture> {
        let laid_out = |picture: &&Picture| picture.svg.get_bounding_client_rect().width() > 0.0;
        self.pictures.iter().find(laid_out).or_else(|| self.pictures.first())
    }

    /// Puts the ring and the tooltip of a mark into the page.
    fn explain(&self, mark: Mark, pinned: bool) -> Option<Shown> {
        let picture = self.shown_picture()?;
        let words = view::tooltip_at(&self.catalog, &self.query, self.locale, &picture.scene, &mark)?;
        let document = picture.svg.owner_document()?;

        let mut sink = DomSink::new(document.clone());
        ring(mark, &mut sink);
        let ring = append(&picture.svg, sink)?;

        let mut sink = DomSink::new(document);
        draw::tooltip(&words, &mut sink);
        let tooltip: HtmlElement = append(&picture.plot, sink)?.dyn_into().ok()?;
        picture.put(&tooltip, mark, &self.figure);
        Some(Shown { entry: mark.entry, pinned, tooltip, ring })
    }
}

impl Picture {
    /// Scene pixels for one pixel of the window.
    fn scale(&self, seen: &DomRect) -> Option<f64> {
        (seen.width() > 0.0).then(|| self.scene.width.to_f64() / seen.width())
    }

    /// Beside its mark and inside the figure. The tooltip's place is counted from the plot's box, in pixels of the
    /// layout: a page may have scaled the figure, so window pixels are turned into those of the scene first.
    fn put(&self, tooltip: &HtmlElement, mark: Mark, figure: &Element) {
        let seen = self.svg.get_bounding_client_rect();
        let Some(scale) = self.scale(&seen) else { return };
        let plot = self.plot.get_bounding_client_rect();
        let figure = figure.get_bounding_client_rect();
        let style = tooltip.style();
        // A long one is scrolled: taller, it would hide on a phone what it is about. Only a read-only declaration refuses.
        let most = Px::nearest(seen.height() * scale * 0.6).max(LEAST_TALL);
        let _ = style.set_property("max-height", &(draw::number(most) + "px"));
        // Measured in the corner, where its width isn't squeezed by the edge.
        let size = tooltip.get_bounding_client_rect();
        let (dx, dy) = (seen.left() - plot.left(), seen.top() - plot.top());
        let px = |pixels: f64| Px::nearest(pixels * scale);
        let centre = Point::new(mark.at.x + px(dx), mark.at.y + px(dy));
        let bounds = Rect {
            left: px(figure.left() - plot.left()),
            // What the picture is about stays in sight.
            top: Px::ZERO,
            right: px(figure.right() - plot.left()),
            bottom: px(figure.bottom() - plot.top()),
        };
        let at = place(Rect::around(centre, mark.radius), px(size.width()), px(size.height()), bounds);
        for (property, length) in [("left", at.x), ("top", at.y)] {
            // Only a read-only declaration refuses.
            let _ = style.set_property(property, &(draw::number(length) + "px"));
        }
    }
}

fn append(parent: &Element, sink: DomSink) -> Option<Element> {
    let fragment = sink.finish().ok()?;
    parent.append_child(&fragment).ok()?;
    parent.last_element_child()
}

fn ring(mark: Mark, sink: &mut dyn Sink) {
    sink.open(Namespace::Svg, "circle");
    sink.attribute("class", "highlight-ring");
    sink.attribute("part", "highlight-ring");
    sink.attribute("cx", &draw::number(mark.at.x));
    sink.attribute("cy", &draw::number(mark.at.y));
    sink.attribute("r", &draw::number(mark.radius + RING));
    sink.attribute("fill", "none");
    sink.attribute("stroke", "currentColor");
    sink.attribute("stroke-width", "2");
    sink.close();
}

fn read(attributes: &Array) -> (Asked, Vec<Diagnostic>) {
    let pairs = pairs(attributes);
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Asked::parse(&pairs)
}

fn fragment_of(view: &View, document: Document) -> Result<DocumentFragment, JsValue> {
    let mut sink = DomSink::new(document);
    draw::figure(view, &mut sink);
    sink.finish()
}

/// The style sheet that every shadow root adopts: the element's box and the figure.
#[wasm_bindgen]
pub fn style_sheet() -> String {
    draw::STYLE_SHEET.to_owned()
}
