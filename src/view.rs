//! The one entry: `View = f(Catalog, Query, Viewport, Theme, Locale)`, used by the element and the command line alike.

use crate::catalog::Catalog;
use crate::compare::{Comparison, compare};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::layout::{PosterWords, ScatterWords, poster, scatter};
use crate::query::{ChartKind, Query, ViewKind};
use crate::scene::{Px, Scene};
use crate::table::{Table, table};
use crate::text::{self, Label, Locale, Part, Tooltip};
use crate::theme::Theme;

/// The room that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Viewport {
    /// So wide: one picture of that width; its height follows.
    Width(Px),
    /// Not known, because nothing measures it: a picture for each of [`STATIC_WIDTHS`], of which the style sheet shows
    /// one, and the table.
    Any,
}

/// The pictures of a figure that stands without scripts: in a phone's column, a tablet's, a desk's.
pub const STATIC_WIDTHS: [Px; 3] = [Px::whole(320), Px::whole(520), Px::whole(720)];

/// What the attributes of an element, or the flags of the command line, ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What is compared.
    pub query: Query,
    /// The colours.
    pub theme: Theme,
    /// The language.
    pub locale: Locale,
}

impl Asked {
    /// Reads pairs of name and value. A word that cannot be read is a diagnostic and leaves the default.
    pub fn parse(attributes: &[(&str, &str)]) -> (Self, Vec<Diagnostic>) {
        let (query, mut found) = Query::parse(attributes.iter().copied());
        let value = |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value);
        let (locale, unknown) = Locale::parse(value("lang"));
        if let Some(unknown) = unknown {
            found.push(unknown);
        }
        let theme = Theme::parse(value("theme")).unwrap_or_else(|unknown| {
            found.push(unknown);
            Theme::default()
        });
        (Self { query, theme, locale }, found)
    }
}

/// Everything that a reader sees, in words, numbers and positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The room that it was made for.
    pub viewport: Viewport,
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
    /// Pictures of several widths, narrowest first, and the same as rows.
    Static(Vec<Scene>, Table),
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

/// Makes the view of what `query` asks of `catalog`. Words that nobody knows are added to `diagnostics`, which may hold
/// those of the attributes already; they are there too where nothing can be drawn.
///
/// # Errors
/// [`Error`] where nothing can be drawn.
pub fn view(
    catalog: &Catalog,
    query: &Query,
    viewport: Viewport,
    theme: Theme,
    locale: Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<View, Error> {
    if query.chart == ChartKind::Versus {
        let message = "models against each other are not drawn yet.";
        return Err(Error::query(Diagnostic::error("chart-not-drawn", "chart", message)));
    }
    let comparison = compare(catalog, query, diagnostics)?;
    let heading = query.heading.clone().unwrap_or_else(|| text::headline(&comparison, locale));
    let picture = |width| scatter(&comparison, &scatter_words(&comparison, width, locale), width, locale);
    let rows = || table(&comparison, &heading, locale);
    let body = match (query.view, viewport) {
        (ViewKind::Table, _) => Body::Table(rows()),
        (ViewKind::Chart, Viewport::Width(width)) => Body::Chart(picture(width)),
        (ViewKind::Chart, Viewport::Any) => Body::Static(STATIC_WIDTHS.map(picture).into(), rows()),
    };
    let left_out = text::left_out_count(&comparison, locale)
        .map(|count| LeftOutWords { count, reasons: text::left_out(&comparison, locale) });
    let mut sources = vec![text::source_line(&comparison, locale)];
    for note in text::notes(&comparison, locale) {
        sources.push(vec![Part::Text(note)]);
    }
    Ok(View {
        viewport,
        locale,
        theme,
        heading,
        deck: text::deck(&comparison, locale),
        summary: text::summary(&comparison, true, locale),
        body,
        left_out,
        sources,
    })
}

/// Below this, axis titles take their short forms.
const NARROW: Px = Px::whole(480);

fn scatter_words(comparison: &Comparison<'_>, width: Px, locale: Locale) -> ScatterWords {
    let narrow = width < NARROW;
    let label = |label| text::label(locale, label).to_owned();
    let mut labels = Vec::new();
    for entry in 0..comparison.entries.len() {
        labels.push(text::entry_name(comparison, entry, locale));
    }
    ScatterWords {
        x_title: if narrow {
            text::x_axis_title_short(comparison, true, locale)
        } else {
            text::x_axis_title(comparison, true, locale)
        },
        y_title: if narrow {
            text::y_axis_title_short(comparison, locale)
        } else {
            text::y_axis_title(comparison, locale)
        },
        cheaper: label(Label::Cheaper),
        better: label(Label::Better),
        free: label(Label::Free),
        labels,
    }
}

/// What is known of one mark of the view that the same arguments make; `None` where there is no such mark.
pub fn tooltip(catalog: &Catalog, query: &Query, locale: Locale, entry: usize) -> Option<Tooltip> {
    let comparison = compare(catalog, query, &mut Vec::new()).ok()?;
    (entry < comparison.entries.len()).then(|| text::tooltip(&comparison, entry, locale))
}

impl View {
    /// The picture, where the view is one of one width.
    pub fn scene(&self) -> Option<&Scene> {
        match &self.body {
            Body::Chart(scene) => Some(scene),
            Body::Static(..) | Body::Table(_) => None,
        }
    }

    /// The picture with its headline and sources in it, for a file that stands alone.
    pub fn poster(&self) -> Option<Scene> {
        let left_out = self.left_out.iter().flat_map(|left_out| left_out.reasons.iter().cloned());
        let sources = self.sources.iter().map(|parts| text::plain(parts));
        let words = PosterWords {
            heading: self.heading.clone(),
            deck: self.deck.clone(),
            footer: left_out.chain(sources).collect(),
        };
        Some(poster(&words, self.scene()?.clone()))
    }
}
