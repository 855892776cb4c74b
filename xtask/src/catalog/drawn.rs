//! What readers get to see of a change: the default chart of the catalog in `pkg/` and that of the sources, on one page.

use std::fmt::Write;

use anyhow::{Context, Result};
use model_compare::catalog::Catalog;
use model_compare::draw::{STYLE_SHEET, StringSink, figure};
use model_compare::query::Query;
use model_compare::scene::Px;
use model_compare::text::Locale;
use model_compare::theme::Theme;
use model_compare::view::{Viewport, view};

/// So many models of a change are highlighted; more would hide each other.
const MOST_HIGHLIGHTED: usize = 12;

/// Both charts as a page, with what was added or changed highlighted. Without a catalog before, the new one alone.
pub fn page(old: Option<&Catalog>, new: &Catalog) -> Result<String> {
    let touched = touched(old, new);
    let mut page = "<!doctype html>\n<meta charset=\"utf-8\">\n<title>The catalog's charts</title>\n".to_owned();
    for (title, catalog) in [("In pkg/", old), ("From the sources", Some(new))] {
        let Some(catalog) = catalog else { continue };
        let chart = chart(catalog, &touched).with_context(|| format!("{title}: the chart cannot be drawn"))?;
        writeln!(
            page,
            "<h2>{title}</h2>\n<div><template shadowrootmode=\"open\"><style>{STYLE_SHEET}</style>{chart}</template></div>"
        )?;
    }
    Ok(page)
}

/// The ids of the models that are new, or of which anything is.
fn touched<'c>(old: Option<&Catalog>, new: &'c Catalog) -> Vec<&'c str> {
    let Some(old) = old else { return Vec::new() };
    let before = |id: &str| old.models.iter().find(|model| model.id == id).map(|model| format!("{model:?}"));
    let models = new.models.iter().filter(|model| before(&model.id) != Some(format!("{model:?}")));
    models.map(|model| model.id.as_str()).take(MOST_HIGHLIGHTED).collect()
}

fn chart(catalog: &Catalog, touched: &[&str]) -> Result<String> {
    let known = touched.iter().filter(|id| catalog.models.iter().any(|model| model.id == **id));
    let highlight = known.copied().collect::<Vec<_>>().join(" ");
    let attributes = [("highlight", highlight.as_str())];
    let (query, _) = Query::parse(attributes.into_iter().filter(|(_, value)| !value.is_empty()));
    let (viewport, locale) = (Viewport::Width(Px::whole(720)), Locale::default());
    // What a highlighted model lacks for this chart is said below it.
    let view = view(catalog, &query, viewport, Theme::default(), locale, &mut Vec::new())
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    let mut sink = StringSink::default();
    figure(&view, &mut sink);
    Ok(sink.into_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog(price: &str) -> Catalog {
        let text = r#"{ "format": "catalog-v1", "date": "2025-01-29",
            "sources": { "s": { "title": "t", "publisher": "p" } }, "developers": { "d": { "name": "D" } }, "hosts": { "h": { "name": "H" } },
            "models": {
                "a": { "name": "Alpha", "developer": "d", "released": "2025-01-01", "source": "s" },
                "b": { "name": "Beta", "developer": "d", "released": "2025-01-01", "source": "s" } },
            "offers": [
                { "model": "a", "host": "h", "prices": [{ "output": PRICE, "basis": "observed", "source": "s", "checked": "2025-01-02" }] },
                { "model": "b", "host": "h", "prices": [{ "output": 3, "basis": "observed", "source": "s", "checked": "2025-01-02" }] }],
            "benchmarks": { "t": { "name": "T", "kind": "accuracy", "unit": "percent", "range": [0, 100], "measures": { "en": "x." }, "source": "s" } },
            "scores": [
                { "model": "a", "benchmark": "t", "value": 10, "metric": "m", "source": "s", "date": "2025-01-01", "reported": "self" },
                { "model": "b", "benchmark": "t", "value": 20, "metric": "m", "source": "s", "date": "2025-01-01", "reported": "self" }] }"#;
        Catalog::from_text(text.replace("PRICE", price).as_bytes()).unwrap().0
    }

    #[test]
    fn what_changed_is_highlighted_before_and_after() {
        let (old, new) = (catalog("1"), catalog("2"));
        assert_eq!(touched(Some(&old), &new), ["a"]);
        assert_eq!(touched(Some(&new), &new), [""; 0]);
        let page = page(Some(&old), &new).unwrap();
        let (before, after) = page.split_once("From the sources").unwrap();
        assert!(before.contains("$1 to $3") && after.contains("$2 to $3"));
        assert!(before.contains("Alpha") && after.contains("Alpha"));
    }
}
