//! The one entry: `View = f(Catalog, Query, Viewport, Theme, Locale)`, used by the element and the command line alike.

mod fact;
mod history;
mod hosts;
mod ranking;
mod scatter;
mod versus;

use crate::catalog::Catalog;
use crate::compare::{HAS_MEANS, HAS_VALUE_LINES, end_before_asked, still_to_come, unknown_benchmarks};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::layout::{PosterWords, poster};
use crate::query::{ChartKind, Query, ViewKind, XScale};
use crate::scene::{Mark, Px, Scene};
use crate::table::Table;
use crate::text::{self, Locale, Part, Tooltip};
use crate::theme::Theme;

pub use fact::{AskedFact, Fact, fact};

/// Which kinds of chart are in this program. A page's module has one, so that nobody loads the other.
const HAS_SCATTER: bool = cfg!(any(not(target_family = "wasm"), feature = "scatter"));
const HAS_HOSTS: bool = cfg!(any(not(target_family = "wasm"), feature = "hosts"));
const HAS_RANKING: bool = cfg!(any(not(target_family = "wasm"), feature = "ranking"));
const HAS_VERSUS: bool = cfg!(any(not(target_family = "wasm"), feature = "versus"));
const HAS_HISTORY: bool = cfg!(any(not(target_family = "wasm"), feature = "history"));

const HAS_SCORES: bool = HAS_SCATTER || HAS_VERSUS || HAS_RANKING;

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
    /// The rows that are printed below a picture; `None` where the table stands there anyway.
    pub printed: Option<Table>,
    /// The evidence behind the headline, in sentences.
    pub evidence: Vec<String>,
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
    /// There is nothing to draw.
    Empty,
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
    report_scatters_own(query, diagnostics);
    let mut view = match query.chart {
        ChartKind::Scatter if HAS_SCATTER && draws(query) => {
            scatter::view(catalog, query, viewport, theme, locale, diagnostics)
        }
        ChartKind::Versus if HAS_VERSUS => versus::view(catalog, query, viewport, theme, locale, diagnostics),
        ChartKind::History if HAS_HISTORY => history::view(catalog, query, viewport, theme, locale, diagnostics),
        ChartKind::Ranking if HAS_RANKING => ranking::view(catalog, query, viewport, theme, locale, diagnostics),
        ChartKind::Hosts if HAS_HOSTS => hosts::view(catalog, query, viewport, theme, locale, diagnostics),
        _ => Err(Error::query(Diagnostic::error("chart-not-drawn", "chart", "another module draws such charts."))),
    }?;
    if HAS_SCORES && !matches!(query.chart, ChartKind::History | ChartKind::Hosts) {
        for word in unknown_benchmarks(catalog, query) {
            // Before what is shown in its stead.
            view.deck = format!("{} {}", text::not_in_catalog(word, locale), view.deck);
        }
    }
    if let Some(day) = end_before_asked(catalog, query) {
        view.deck = format!("{} {}", view.deck, text::catalog_ends(day, locale));
    }
    Ok(view)
}

/// What stands where nothing can be drawn and the page has nothing of its own to show: why, for who reads it. The
/// `error` is for who wrote the attributes.
pub fn nothing(catalog: &Catalog, query: &Query, theme: Theme, locale: Locale, error: &Error) -> View {
    let what = match (error.code(), query.chart) {
        ("nothing-to-rank" | "nothing-to-draw", ChartKind::Scatter | ChartKind::Ranking)
            if query.price.is_measured() =>
        {
            "measured"
        }
        ("no-price-known", _) | ("nothing-to-draw", ChartKind::Hosts) | ("nothing-to-compare", ChartKind::History) => {
            "price"
        }
        ("nothing-to-draw", ChartKind::Scatter) if HAS_MEANS && query.asks_for_mean() => "mean",
        ("nothing-to-rank", _) => "score",
        ("nothing-to-draw", _) => "both",
        ("nothing-to-compare", _) => "shared",
        _ => "",
    };
    let (models, as_of) = still_to_come(catalog, query);
    let mut evidence = vec![text::nothing(what, as_of, locale)];
    evidence.extend(text::still_to_come(&models, as_of, locale));
    let heading = query.heading.clone().unwrap_or_else(|| evidence.remove(0));
    View {
        viewport: Viewport::Any,
        locale,
        theme,
        heading,
        deck: String::new(),
        summary: String::new(),
        body: Body::Empty,
        printed: None,
        evidence,
        left_out: None,
        sources: Vec::new(),
    }
}

/// Whether this program has all that a scatter chart is asked for.
fn draws(query: &Query) -> bool {
    (HAS_MEANS || !query.asks_for_mean()) && (HAS_VALUE_LINES || query.value_line.is_none())
}

/// Attributes that only a scatter chart has a use for.
fn report_scatters_own(query: &Query, diagnostics: &mut Vec<Diagnostic>) {
    if query.chart == ChartKind::Scatter {
        return;
    }
    for (attribute, is_asked) in [
        ("annotate", !query.annotations.is_empty()),
        ("nudge", !query.nudges.is_empty()),
        ("value-line", query.value_line.is_some()),
        ("x-scale", query.x_scale != XScale::default()),
    ] {
        if is_asked {
            let message = "passed over: only a scatter chart has a place for it.";
            diagnostics.push(Diagnostic::warning("unused-attribute", attribute, message));
        }
    }
}

/// What is known of one mark of the view that the same arguments make; `None` where there is no such mark.
pub fn tooltip(catalog: &Catalog, query: &Query, locale: Locale, mark: usize) -> Option<Tooltip> {
    match query.chart {
        ChartKind::Scatter if HAS_SCATTER => scatter::tooltip(catalog, query, locale, mark),
        ChartKind::Versus if HAS_VERSUS => versus::tooltip(catalog, query, locale, mark),
        ChartKind::History if HAS_HISTORY => history::tooltip(catalog, query, locale, mark),
        ChartKind::Ranking if HAS_RANKING => ranking::tooltip(catalog, query, locale, mark),
        ChartKind::Hosts if HAS_HOSTS => hosts::tooltip(catalog, query, locale, mark),
        _ => None,
    }
}

/// Of so many at most it is said that they are at the same point: to look each up takes as long as the mark itself.
const MOST_BESIDE: usize = 7;
/// In a crowd marks touch everywhere, and looking up takes longer.
const CROWD: usize = 300;

/// The same of a mark in a picture, with the names of those that are at its point, of which a pointer meets one.
pub fn tooltip_at(catalog: &Catalog, query: &Query, locale: Locale, scene: &Scene, mark: &Mark) -> Option<Tooltip> {
    let mut tooltip = tooltip(catalog, query, locale, mark.entry)?;
    if scene.marks.len() > CROWD {
        return Some(tooltip);
    }
    let mut names: Vec<String> = Vec::new();
    for entry in scene.beside(mark) {
        let other = self::tooltip(catalog, query, locale, entry).map(|other| other.title);
        if let Some(name) = other.filter(|name| *name != tooltip.title && !names.contains(name)) {
            names.push(name);
        }
        if names.len() == MOST_BESIDE {
            break;
        }
    }
    if !names.is_empty() {
        tooltip.rows.insert(0, text::same_place(locale, &names));
    }
    Some(tooltip)
}

/// The id of the model that each mark stands for, in their order.
pub fn marked_models(catalog: &Catalog, query: &Query) -> Vec<String> {
    match query.chart {
        ChartKind::Scatter if HAS_SCATTER => scatter::marked_models(catalog, query),
        ChartKind::Versus if HAS_VERSUS => versus::marked_models(catalog, query),
        ChartKind::History if HAS_HISTORY => history::marked_models(catalog, query),
        ChartKind::Ranking if HAS_RANKING => ranking::marked_models(catalog, query),
        ChartKind::Hosts if HAS_HOSTS => hosts::marked_models(catalog, query),
        _ => Vec::new(),
    }
}

/// A picture of one width, pictures of several, or the table.
fn body(query: &Query, viewport: Viewport, picture: impl Fn(Px) -> Scene, rows: impl Fn() -> Table) -> Body {
    match (query.view, viewport) {
        (ViewKind::Table, _) => Body::Table(rows()),
        (ViewKind::Chart, Viewport::Width(width)) => Body::Chart(picture(width)),
        (ViewKind::Chart, Viewport::Any) => Body::Static(STATIC_WIDTHS.map(picture).into(), rows()),
    }
}

impl View {
    /// The picture, where the view is one of one width.
    pub fn scene(&self) -> Option<&Scene> {
        match &self.body {
            Body::Chart(scene) => Some(scene),
            Body::Static(..) | Body::Table(_) | Body::Empty => None,
        }
    }

    /// The picture with its headline and sources in it, for a file that stands alone.
    pub fn poster(&self) -> Option<Scene> {
        let left_out = self.left_out.iter().flat_map(|left_out| left_out.reasons.iter().cloned());
        let sources = self.sources.iter().map(|parts| text::plain(parts));
        let words = PosterWords {
            heading: self.heading.clone(),
            deck: self.deck.clone(),
            footer: self.evidence.iter().cloned().chain(left_out).chain(sources).collect(),
        };
        Some(poster(&words, self.scene()?.clone()))
    }
}
