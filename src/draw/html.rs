//! The whole figure as HTML: headline, picture or table, who was left out, sources.

use super::sink::{Namespace, Sink};
use super::svg::svg;
use crate::scene::Scene;
use crate::table::Table;
use crate::text::{Label, Locale, Part, Tooltip, isolated, label, pieces};
use crate::theme::colour;
use crate::view::{Body, View, Viewport};

/// Writes a view as a `<figure>`.
pub fn figure(view: &View, sink: &mut dyn Sink) {
    open(sink, "figure", "figure");
    sink.attribute("lang", view.locale.tag());
    if view.locale.is_right_to_left() {
        sink.attribute("dir", "rtl");
    }
    sink.attribute("data-theme", view.theme.as_str());
    match (&view.body, view.viewport) {
        (Body::Empty, _) => sink.attribute("data-form", "empty"),
        (_, Viewport::Any) => sink.attribute("data-form", "static"),
        _ => {}
    }

    open(sink, "figcaption", "caption");
    open(sink, "div", "heading");
    sink.attribute("role", "heading");
    sink.attribute("aria-level", "3");
    prose(&view.heading, sink);
    sink.close();
    if !view.deck.is_empty() {
        open(sink, "p", "deck");
        prose(&view.deck, sink);
        sink.close();
    }
    sink.close();

    match &view.body {
        Body::Chart(scene) => canvas(scene, view, None, sink),
        Body::Static(scenes, table) => {
            for (index, scene) in scenes.iter().enumerate() {
                canvas(scene, view, Some(index), sink);
            }
            open(sink, "details", "as-table");
            summary(sink, "as-table-name", label(view.locale, Label::AsTable), view.locale);
            write_table(table, view.locale, sink);
            sink.close();
        }
        Body::Table(table) => write_table(table, view.locale, sink),
        Body::Empty => {}
    }

    if let Some(table) = &view.printed {
        // Shown on paper only; without a style sheet, nowhere.
        open(sink, "div", "print-table");
        sink.attribute("hidden", "");
        write_rows(table, sink);
        sink.close();
    }

    if !view.evidence.is_empty() {
        open(sink, "div", "evidence");
        for sentence in &view.evidence {
            sink.open(Namespace::Html, "p");
            prose(sentence, sink);
            sink.close();
        }
        sink.close();
    }

    if let Some(left_out) = &view.left_out {
        open(sink, "details", "left-out");
        summary(sink, "left-out-count", &left_out.count, view.locale);
        open(sink, "ul", "left-out-list");
        for line in &left_out.reasons {
            sink.open(Namespace::Html, "li");
            prose(line, sink);
            sink.close();
        }
        sink.close();
        sink.close();
    }

    if view.sources.is_empty() {
        sink.close();
        return;
    }
    // No `footer`: reader modes take those for the page's, and leave them out.
    sink.open(Namespace::Html, "div");
    sink.attribute("class", "sources");
    sink.attribute("part", "footer");
    for paragraph in &view.sources {
        sink.open(Namespace::Html, "p");
        for part in paragraph {
            match part {
                Part::Text(text) => prose(&isolated(text), sink),
                Part::Link { .. } => parts(core::slice::from_ref(part), sink),
            }
        }
        sink.close();
    }
    sink.close();
    sink.close();
}

/// Writes the box of a picture; of several pictures each has a number.
fn canvas(scene: &Scene, view: &View, number: Option<usize>, sink: &mut dyn Sink) {
    open(sink, "div", "canvas");
    if let Some(number) = number {
        sink.attribute("data-width", WIDTH_NAMES.get(number).copied().unwrap_or_default());
        // Without a style sheet, the middle one of several shows.
        if number != 1 {
            sink.attribute("hidden", "");
        }
    }
    svg(scene, &view.summary, |ink| colour(ink).light, sink);
    sink.close();
}

/// The pictures of a static figure, as the style sheet knows them.
const WIDTH_NAMES: [&str; 3] = ["narrow", "middle", "wide"];

/// Writes what is known of one mark.
pub fn tooltip(tooltip: &Tooltip, sink: &mut dyn Sink) {
    open(sink, "div", "tooltip");
    sink.attribute("role", "tooltip");
    element(sink, "strong", "tooltip-title", &tooltip.title);
    open(sink, "dl", "tooltip-rows");
    for (label, value) in &tooltip.rows {
        sink.open(Namespace::Html, "dt");
        sink.text(label);
        sink.close();
        sink.open(Namespace::Html, "dd");
        sink.text(&isolated(value));
        sink.close();
    }
    sink.close();
    open(sink, "p", "tooltip-source");
    parts(&tooltip.source, sink);
    sink.close();
    sink.close();
}

fn write_table(table: &Table, locale: Locale, sink: &mut dyn Sink) {
    // A wide table scrolls in its own box, which a keyboard must be able to reach.
    open(sink, "div", "table-box");
    sink.attribute("role", "region");
    sink.attribute("tabindex", "0");
    // The caption says what the table shows, and the heading above says it too.
    sink.attribute("aria-label", label(locale, Label::AsTable));
    write_rows(table, sink);
    sink.close();
}

fn write_rows(table: &Table, sink: &mut dyn Sink) {
    open(sink, "table", "table");
    sink.open(Namespace::Html, "caption");
    sink.text(&table.caption);
    sink.close();
    sink.open(Namespace::Html, "thead");
    sink.open(Namespace::Html, "tr");
    for column in &table.columns {
        sink.open(Namespace::Html, "th");
        sink.attribute("scope", "col");
        if column.numeric {
            sink.attribute("class", "numeric");
        }
        sink.text(&column.name);
        sink.close();
    }
    sink.close();
    sink.close();
    sink.open(Namespace::Html, "tbody");
    for row in &table.rows {
        sink.open(Namespace::Html, "tr");
        if !row.model.is_empty() {
            sink.attribute("data-model-id", &row.model);
        }
        if row.highlighted {
            sink.attribute("class", "highlighted");
        }
        for (index, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
            if index == 0 {
                sink.open(Namespace::Html, "th");
                sink.attribute("scope", "row");
            } else {
                sink.open(Namespace::Html, "td");
            }
            if column.numeric {
                sink.attribute("class", "numeric");
            }
            parts(cell, sink);
            sink.close();
        }
        sink.close();
    }
    sink.close();
    sink.close();
}

pub(super) fn parts(parts: &[Part], sink: &mut dyn Sink) {
    for part in parts {
        match part {
            Part::Text(text) => sink.text(&isolated(text)),
            Part::Link { text, url } => {
                sink.open(Namespace::Html, "a");
                sink.attribute("href", url);
                sink.attribute("rel", "noopener");
                sink.text(text);
                sink.close();
            }
        }
    }
}

/// Writes a sentence in which names are not broken between lines. Nothing is in its text for that: copied, it is what it says.
fn prose(text: &str, sink: &mut dyn Sink) {
    for (piece, is_kept) in pieces(text) {
        if is_kept {
            sink.open(Namespace::Html, "span");
            sink.attribute("class", "together");
        }
        sink.text(piece);
        if is_kept {
            sink.close();
        }
    }
}

/// Begins an element whose class is also its part.
fn open(sink: &mut dyn Sink, name: &'static str, class: &'static str) {
    sink.open(Namespace::Html, name);
    sink.attribute("class", class);
    sink.attribute("part", class);
}

/// What opens a list. Its mark stands where the reader's language begins, its words may be of another direction.
fn summary(sink: &mut dyn Sink, class: &'static str, text: &str, locale: Locale) {
    if locale.is_right_to_left() {
        element(sink, "summary", class, &format!("\u{2068}{text}\u{2069}"));
    } else {
        element(sink, "summary", class, text);
    }
}

fn element(sink: &mut dyn Sink, name: &'static str, class: &'static str, text: &str) {
    open(sink, name, class);
    sink.text(text);
    sink.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Ink;
    use crate::theme::{DEVELOPER_COLOURS, hex, ink_name};

    /// Paper is white: inks that a page has chosen for another ground cannot be read on it.
    #[test]
    fn print_takes_back_every_colour_of_a_page() {
        let (_, print) = include_str!("figure.css").split_once("@media print").unwrap();
        for (name, _) in crate::draw::CUSTOM_PROPERTIES {
            let is_no_colour_in_print = ["font", "link"].contains(name);
            let is_reset = print.contains(&format!("--model-compare-{name}: initial;"));
            assert!(is_reset || is_no_colour_in_print, "{name}");
        }
    }

    #[test]
    fn the_style_sheet_has_the_colours_of_the_theme() {
        let pair = |ink: Ink| {
            let colours = colour(ink);
            format!("light-dark({}, {})", hex(colours.light), hex(colours.dark))
        };
        let mut expected: Vec<String> = (0..=DEVELOPER_COLOURS)
            .map(Ink::Developer)
            .map(|ink| {
                let name = ink_name(ink);
                format!(".fill-{name} {{ fill: var(--model-compare-{name}, {}); }}", pair(ink))
            })
            .collect();
        for ink in (0..=DEVELOPER_COLOURS).map(Ink::Developer) {
            let name = ink_name(ink);
            expected.push(format!(".stroke-{name} {{ stroke: var(--model-compare-{name}, {}); }}", pair(ink)));
        }
        for ink in [Ink::Background, Ink::Text, Ink::Muted, Ink::Grid, Ink::Axis, Ink::Frontier] {
            let name = ink_name(ink);
            expected.push(format!("--_{name}: var(--model-compare-{name}, {});", pair(ink)));
            // Without its rule a shape would keep the light colour on a dark page.
            expected.push(format!(".fill-{name} {{ fill: var(--_{name}); }}"));
            expected.push(format!(".stroke-{name} {{ stroke: var(--_{name}); }}"));
        }
        let missing: Vec<&String> =
            expected.iter().filter(|rule| !include_str!("figure.css").contains(rule.as_str())).collect();
        assert_eq!(missing, Vec::<&String>::new());
    }
}
