//! The element with its figure in it: what a page shows before, or without, any script.

use crate::draw::{Namespace, STYLE_SHEET, Sink, StringSink, figure};
use crate::view::View;

/// Where the figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The element's content: in feeds, reader modes and wherever a page is put together by others.
    Light,
    /// In a shadow root that the page declares: out of the reach of the page's styles.
    Declarative,
}

/// How the figure gets its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style<'a> {
    /// In the page, with no request: one constant `<style>`.
    Inline,
    /// By a link to a style sheet at this address.
    Link(&'a str),
    /// By the page, which links the sheet once.
    None,
}

/// Writes a sheet into the element that it is of.
pub(super) fn write_style(style: Style<'_>, sheet: &str, sink: &mut StringSink) {
    match style {
        Style::Inline => {
            sink.open(Namespace::Html, "style");
            sink.text(sheet);
            sink.close();
        }
        Style::Link(address) => {
            sink.open(Namespace::Html, "link");
            sink.attribute("rel", "stylesheet");
            sink.attribute("href", address);
            sink.close();
        }
        Style::None => {}
    }
}

/// Writes the element with these attributes and the view's figure.
pub(super) fn element(form: Form, style: Style<'_>, attributes: &[(&'static str, &str)], view: &View) -> String {
    let mut sink = StringSink::default();
    sink.open(Namespace::Html, "model-compare");
    for (name, value) in attributes {
        sink.attribute(name, value);
    }
    if form == Form::Declarative {
        sink.open(Namespace::Html, "template");
        sink.attribute("shadowrootmode", "open");
    }
    write_style(style, STYLE_SHEET, &mut sink);
    figure(view, &mut sink);
    if form == Form::Declarative {
        sink.close();
    }
    sink.close();
    sink.into_string()
}

#[cfg(test)]
mod tests {
    use crate::draw::STYLE_SHEET;

    /// In a `<style>` nothing is escaped: the sheet must have nothing to escape.
    #[test]
    fn the_style_sheet_reads_the_same_escaped() {
        assert!(!STYLE_SHEET.contains(['<', '>', '&']));
    }
}
