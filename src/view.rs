//! The one entry: `View = f(Catalog, Query, Viewport, Theme, Locale)`, used by the element and the command line alike.

use crate::catalog::Catalog;
use crate::compare::{Comparison, compare};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::layout::{PosterWords, ScatterWords, poster, scatter};
use crate::query::{Query, ViewKind};
use crate::scene::{Px, Scene};
use crate::table::Table;
use crate::text::{self, Locale, Part, Tooltip};
use crate::theme::Theme;

/// The room that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Viewport {
    /// The width of the picture; its height follows.
    pub width: Px,
}

/// Everything that a reader sees, in words, numbers and positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The language of every word in it.
    pub locale: Locale,
    /// Which ground it stands on.
    pub theme: Theme,
    /// The headline.
    pub heading: String,
    /// What is shown, in one or two sentences.
    pub deck: String,
    /// The picture in words, for those who cannot see it.
    pub summary: String,
    /// The picture or the table.
    pub body: Body,
    /// Who is not shown, and why.
    pub left_out: Option<LeftOutWords>,
    /// Sources, hosts and dates, a paragraph each.
    pub sources: Vec<Vec<Part>>,
}

/// What stands between headline and sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A picture.
    Chart(Scene),
    /// Rows.
    Table(Table),
}

/// Who is not shown, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOutWords {
    /// How many.
    pub count: String,
    /// A line for each reason, with the names.
    pub reasons: Vec<String>,
}

/// Makes the view of what `query` asks of `catalog`. Words that nobody knows become diagnostics beside it.
///
/// # Errors
/// [`Error`] where nothing can be drawn.
pub fn view(
    catalog: &Catalog,
    query: &Query,
    viewport: Viewport,
    theme: Theme,
    locale: Locale,
) -> Result<(View, Vec<Diagnostic>), Error> {
    let mut diagnostics = Vec::new();
    let comparison = compare(catalog, query, &mut diagnostics)?;
    let body = match query.view {
        ViewKind::Chart => {
            Body::Chart(scatter(&comparison, &scatter_words(&comparison, viewport, locale), viewport.width, locale))
        }
        ViewKind::Table => Body::Table(text::table(&comparison, locale)),
    };
    let view = View {
        locale,
        theme,
        heading: query.heading.clone().unwrap_or_else(|| text::headline(&comparison, locale)),
        deck: text::deck(&comparison, locale),
        summary: text::summary(&comparison, locale),
        body,
        left_out: text::left_out(&comparison, locale),
        sources: text::sources(&comparison, locale),
    };
    Ok((view, diagnostics))
}
