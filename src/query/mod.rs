//! What an author or a reader asked for, in the words of the element's attributes.

mod annotations;
mod currency;
mod index;
mod price;
mod show;
mod value_line;
mod x_scale;

use crate::diagnostic::{Diagnostic, Quoted};
use crate::time::Instant;

pub use annotations::{Annotation, Nudge, Side};
pub use currency::{Currency, CurrencyCode};
pub use index::{Category, IndexOptions, Missing, Normalisation};
pub use price::{PriceMeasure, TokenCounts, TokenMix};
pub use show::{SHOW, Show, fact_attributes};
pub use value_line::ValueLine;
pub use x_scale::XScale;

/// What to compare and how to show it. Words are kept as written; the comparison resolves them against a catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Ids, names or aliases; empty for every model of the catalog.
    pub models: Vec<String>,
    /// Ids or names; empty for the catalog's best covered one. Of several the mean is compared in a scatter chart.
    pub benchmarks: Vec<String>,
    /// All benchmarks are meant whose scores can be averaged, and `benchmarks` is empty.
    pub every_benchmark: bool,
    /// How several benchmarks become one number.
    pub index: IndexOptions,
    /// Which price is compared.
    pub price: PriceMeasure,
    /// Whose price is compared.
    pub host: HostChoice,
    /// The moment of prices and scores; `None` for the catalog's date.
    pub as_of: Option<Instant>,
    /// Which hours' price is compared.
    pub hours: HoursChoice,
    /// The currency in which prices are shown; `None` for US dollars.
    pub currency: Option<Currency>,
    /// Ids, names or aliases of the models that the chart is about.
    pub highlight: Vec<String>,
    /// What the author writes at marks.
    pub annotations: Vec<Annotation>,
    /// On which side of their marks labels should rather stand.
    pub nudges: Vec<Nudge>,
    /// Which lines of equal value are drawn.
    pub value_line: Option<ValueLine>,
    /// How prices are spread over their axis.
    pub x_scale: XScale,
    /// The author's headline; `None` for the computed one.
    pub heading: Option<String>,
    /// Chart or table.
    pub view: ViewKind,
    /// What is set against what.
    pub chart: ChartKind,
    /// How ratios of prices are worded.
    pub phrasing: Phrasing,
}

/// Whose offer stands for a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum HostChoice {
    /// The model's own developer; where its price is not known, the cheapest host.
    #[default]
    Developer,
    /// The cheapest host.
    Cheapest,
    /// One host by id or name.
    Named(String),
    /// Every host: one mark per offer.
    All,
}

/// Which hours' price is compared, where a host's price depends on the hour (methods.md 2.2). A time of day in `as-of`
/// does not choose: the hours of some hosts hold on working days only, which a catalog does not say in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HoursChoice {
    /// The base price, which holds outside the hours that have a price of their own.
    #[default]
    Standard,
    /// The cheapest hours of the day.
    OffPeak,
    /// The dearest hours of the day.
    Peak,
}

/// How a comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ViewKind {
    /// As a picture.
    #[default]
    Chart,
    /// As rows.
    Table,
}

/// How ratios of prices are worded (methods.md 2.9).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Phrasing {
    /// "costs 27 times as much": nobody objects.
    #[default]
    Neutral,
    /// "27 times cheaper", « 27 fois moins cher »: common, and contested.
    Common,
}

/// What is set against what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// Price against score: a mark for each model.
    #[default]
    Scatter,
    /// Two to five models against each other on the benchmarks that they share.
    Versus,
    /// Models in the order of one benchmark's scores.
    Ranking,
    /// What every host asks for one model.
    Hosts,
    /// What one to eight models have cost over time.
    History,
}

/// One attribute of the element, as authors know it.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// In kebab-case.
    pub name: &'static str,
    /// The words it takes.
    pub values: &'static str,
    /// What holds without it.
    pub default: &'static str,
    /// What it does, in one line.
    pub meaning: &'static str,
}

/// Every attribute: what the element observes, what the README's table and the command line's flags are made from.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "models",
        values: "ids, names or aliases, separated by commas or spaces",
        default: "every model of the catalog",
        meaning: "Which models take part.",
    },
    Attribute {
        name: "benchmark",
        values: "an id or a name; several, separated by commas; or `all`",
        default: "the one that covers most of the highlighted models, then most models",
        meaning: "Which score is compared: of several benchmarks their mean, or in a versus chart each.",
    },
    Attribute {
        name: "index",
        values: "`percent`, `above-chance`, `min-max`, `z-score`, `win-rate` or `rating` (500 to 2,500 are 0 to 100)",
        default: "`percent`: scores in per cent as they are",
        meaning: "How scores of several benchmarks become points before their mean is taken. With `min-max`, `z-score` and \
                  `win-rate` it depends on which models are shown.",
    },
    Attribute {
        name: "weights",
        values: "benchmarks with a whole number, such as `aime-2024 + math-500 2, gpqa-diamond 1`; what stands between \
                 pluses is averaged first",
        default: "the same for each",
        meaning: "What each benchmark counts in the mean.",
    },
    Attribute {
        name: "missing",
        values: "`complete` or `shared`",
        default: "`complete`: models with a score on every benchmark",
        meaning: "Who takes part in a mean where scores are missing; with `shared` those benchmarks are averaged on which \
                  every highlighted model has a score.",
    },
    Attribute {
        name: "price",
        values: "`output`, `input`, `cached-input`; a mix in words such as `blended 3 input 1 output`; the tokens of \
                 many requests, `workload 1000000 input 400000 cached 250000 output` (`cached` is part of `input`), or \
                 of one, `request 300000 input 2000 output`, both also with `50000 written` into the cache, beside \
                 `input`, and `1000 reasoning`, part of `output`; `measured-task`, `measured-success`",
        default: "`output`",
        meaning: "Which price is compared: per million tokens, of a workload, of a request (whose length may have its own \
                  price), or what the benchmark's own run has cost per task or per solved task.",
    },
    Attribute {
        name: "host",
        values: "`developer`, `cheapest`, `all`, or a host's id or name",
        default: "`developer`; where its price is not known, the model's cheapest host",
        meaning: "Whose price is compared.",
    },
    Attribute {
        name: "as-of",
        values: "`2025-01-29` (00:00 UTC) or `2025-09-05T16:00Z`",
        default: "the catalog's date",
        meaning: "The moment whose prices and scores are compared.",
    },
    Attribute {
        name: "hours",
        values: "`standard`, `off-peak` or `peak`",
        default: "`standard`, whatever the time of day of `as-of`",
        meaning: "Which price is compared where it depends on the hour: the cheapest or the dearest hours' of each host.",
    },
    Attribute {
        name: "currency",
        values: "a rate with its day: `1 EUR = 1.0396 USD 2025-01-29` or `1 USD = 155.2 JPY 2025-01-29`",
        default: "US dollars",
        meaning: "The currency that prices are converted into for showing; ratios and the frontier do not change.",
    },
    Attribute {
        name: "highlight",
        values: "ids, names or aliases",
        default: "none",
        meaning: "Which models the chart is about: drawn in full colour, labelled first, compared in the headline.",
    },
    Attribute {
        name: "annotate",
        values: "models with a note each, such as `deepseek-r1: Open weights; openai-o1: Dearest of all`",
        default: "no notes",
        meaning: "What the author writes at the mark of a model, under its name, in a scatter chart; below the picture \
                  where there is no room for it.",
    },
    Attribute {
        name: "nudge",
        values: "models with `left`, `right`, `above` or `below`, such as `deepseek-r1 right; openai-o1 below`",
        default: "the first side that has room: right, left, above, below, corners",
        meaning: "On which side of a mark its label stands; a finding says where there is no room for it there.",
    },
    Attribute {
        name: "value-line",
        values: "`break-even`, `points-per-dollar`, `cost-per-success` (of `measured-task` prices), \
                 `expected-score` or `convex-hull`",
        default: "no line",
        meaning: "A line of equal value in a scatter chart: through both highlighted marks with the points that a tenfold \
                  price has to be worth; through each highlighted mark with as many points for a dollar, or as much for a \
                  solved task; the score to expect for a price, of eight models or more; or what \
                  tasks divided between two models reach, at the mean of their prices.",
    },
    Attribute {
        name: "x-scale",
        values: "`log` or `linear`",
        default: "`log`",
        meaning: "How a scatter chart spreads prices: by equal ratios, so that cheap and dear models have the same room, \
                  or by equal differences from 0 on, where free models have their place.",
    },
    Attribute { name: "heading", values: "text", default: "computed from the data", meaning: "The headline." },
    Attribute {
        name: "lang",
        values: "a language tag: `en-GB`, `fr-CA`, `de`",
        default: "the nearest `lang` around the element, then English",
        meaning: "The language of words and dates, and the region whose numbers and currency signs are written.",
    },
    Attribute {
        name: "theme",
        values: "`light`, `dark` or `auto`",
        default: "`auto`: the page's colour scheme",
        meaning: "The colours.",
    },
    Attribute {
        name: "src",
        values: "the address of a `catalog-v1` document",
        default: "the catalog beside the script",
        meaning: "Which catalog is read.",
    },
    Attribute {
        name: "view",
        values: "`chart` or `table`",
        default: "`chart`",
        meaning: "Whether the comparison is shown as a picture or as a table.",
    },
    Attribute {
        name: "phrasing",
        values: "`neutral` or `common`",
        default: "`neutral`",
        meaning: "How ratios are worded: “costs 27 times as much”, or “27 times cheaper”, which is common and contested.",
    },
    Attribute {
        name: "chart",
        values: "`scatter`, `versus`, `ranking`, `hosts` or `history`",
        default: "`scatter`",
        meaning: "What is set against what: prices against scores, two to five models on the benchmarks that they share, \
                  models in the order of their scores with their prices, what every host asks for one model, or the \
                  prices of one to eight models over time.",
    },
];

impl Query {
    /// Whether scores are averaged over several benchmarks, provided that the catalog knows them.
    pub fn asks_for_mean(&self) -> bool {
        self.every_benchmark || self.benchmarks.len() > 1
    }

    /// Reads attributes by name; names that are not the query's (`lang`, `theme`, `src`) are passed over.
    /// A word that cannot be read is a diagnostic and leaves the default.
    pub fn parse<'a>(attributes: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Diagnostic>) {
        let mut query = Self::default();
        let mut diagnostics = Vec::new();
        for (name, value) in attributes {
            let value = value.trim_ascii();
            if value.is_empty() {
                continue;
            }
            match name {
                "models" => query.models = words(value),
                "highlight" => query.highlight = words(value),
                "benchmark" if value == "all" => query.every_benchmark = true,
                "benchmark" => query.benchmarks = split(value, |letter| letter == ','),
                "index" => take(Normalisation::parse(value), &mut query.index.normalisation, &mut diagnostics),
                "weights" => take(Category::parse_all(value), &mut query.index.weights, &mut diagnostics),
                "missing" => take(Missing::parse(value), &mut query.index.missing, &mut diagnostics),
                "annotate" => query.annotations = Annotation::parse_all(value, &mut diagnostics),
                "nudge" => query.nudges = Nudge::parse_all(value, &mut diagnostics),
                "value-line" => take(ValueLine::parse(value).map(Some), &mut query.value_line, &mut diagnostics),
                "x-scale" => take(XScale::parse(value), &mut query.x_scale, &mut diagnostics),
                "heading" => query.heading = Some(value.to_owned()),
                "price" => take(PriceMeasure::parse(value), &mut query.price, &mut diagnostics),
                "host" => query.host = HostChoice::parse(value),
                "as-of" => take(parse_as_of(value).map(Some), &mut query.as_of, &mut diagnostics),
                "hours" => take(HoursChoice::parse(value), &mut query.hours, &mut diagnostics),
                "currency" => take(Currency::parse(value).map(Some), &mut query.currency, &mut diagnostics),
                "view" => take(ViewKind::parse(value), &mut query.view, &mut diagnostics),
                "phrasing" => take(Phrasing::parse(value), &mut query.phrasing, &mut diagnostics),
                "chart" => take(ChartKind::parse(value), &mut query.chart, &mut diagnostics),
                _ => {}
            }
        }
        diagnostics.extend(query.currency.and_then(Currency::of_weekend));
        (query, diagnostics)
    }
}

fn take<T>(read: Result<T, Diagnostic>, place: &mut T, diagnostics: &mut Vec<Diagnostic>) {
    match read {
        Ok(value) => *place = value,
        Err(diagnostic) => diagnostics.push(diagnostic),
    }
}

/// Splits at commas where there is one, so that names with spaces can be written, else at white space.
fn words(text: &str) -> Vec<String> {
    let by_comma = text.bytes().any(|byte| byte == b',');
    split(text, |letter| if by_comma { letter == ',' } else { letter.is_ascii_whitespace() })
}

fn split(text: &str, ends_word: impl Fn(char) -> bool) -> Vec<String> {
    let mut words = Vec::new();
    for part in text.split(ends_word) {
        let word = part.trim();
        if !word.is_empty() {
            words.push(word.to_owned());
        }
    }
    words
}

fn parse_as_of(text: &str) -> Result<Instant, Diagnostic> {
    Instant::parse(text).ok_or_else(|| {
        Diagnostic::error("bad-date", "as-of", format!("found {}, expected a date such as 2025-01-29.", Quoted(text)))
            .with_hint("The catalog's own date is used.")
    })
}

impl ViewKind {
    fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "chart" => Ok(Self::Chart),
            "table" => Ok(Self::Table),
            _ => {
                Err(Diagnostic::error("bad-view", "view", format!("found {}, expected chart or table.", Quoted(text)))
                    .with_hint("The chart is shown."))
            }
        }
    }
}

impl HoursChoice {
    fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "standard" => Ok(Self::Standard),
            "off-peak" => Ok(Self::OffPeak),
            "peak" => Ok(Self::Peak),
            _ => {
                let message = format!("found {}, expected standard, off-peak or peak.", Quoted(text));
                Err(Diagnostic::error("bad-hours", "hours", message).with_hint("The standard hours' price is used."))
            }
        }
    }
}

impl Phrasing {
    fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "neutral" => Ok(Self::Neutral),
            "common" => Ok(Self::Common),
            _ => {
                let message = format!("found {}, expected neutral or common.", Quoted(text));
                Err(Diagnostic::error("bad-phrasing", "phrasing", message).with_hint("The neutral wording is used."))
            }
        }
    }
}

impl ChartKind {
    fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "scatter" => Ok(Self::Scatter),
            "versus" => Ok(Self::Versus),
            "ranking" => Ok(Self::Ranking),
            "hosts" => Ok(Self::Hosts),
            "history" => Ok(Self::History),
            _ => {
                let message = format!("found {}, expected scatter, versus, ranking, hosts or history.", Quoted(text));
                Err(Diagnostic::error("bad-chart", "chart", message).with_hint("The scatter is shown."))
            }
        }
    }
}

impl HostChoice {
    fn parse(text: &str) -> Self {
        match text {
            "developer" => Self::Developer,
            "cheapest" => Self::Cheapest,
            "all" => Self::All,
            name => Self::Named(name.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read() {
        let (query, diagnostics) = Query::parse([
            ("models", "deepseek-r1, OpenAI o1,,"),
            ("highlight", "r1  o1"),
            ("benchmark", " aime-2024 "),
            ("price", "blended 7 cached 2 input 1 output"),
            ("host", "Azure AI Foundry"),
            ("as-of", "2025-01-29"),
            ("hours", "off-peak"),
            ("currency", "1 EUR = 1.0396 USD 2025-01-29"),
            ("view", "table"),
            ("chart", "versus"),
            ("x-scale", "linear"),
            ("heading", ""),
            ("lang", "fr"),
        ]);
        assert_eq!(diagnostics, []);
        assert_eq!(query.models, ["deepseek-r1", "OpenAI o1"]);
        assert_eq!(query.highlight, ["r1", "o1"]);
        assert_eq!(query.benchmarks, ["aime-2024"]);
        assert_eq!(query.price, PriceMeasure::Blended(TokenMix { input: 2, cached_input: 7, output: 1 }));
        assert_eq!(query.price.to_string(), "blended 7 cached 2 input 1 output");
        assert_eq!(query.host, HostChoice::Named("Azure AI Foundry".to_owned()));
        assert_eq!(query.as_of, Instant::parse("2025-01-29"));
        assert_eq!(query.hours, HoursChoice::OffPeak);
        assert_eq!(query.currency.map(|currency| currency.code.to_string()).as_deref(), Some("EUR"));
        assert_eq!(query.view, ViewKind::Table);
        assert_eq!(query.chart, ChartKind::Versus);
        assert_eq!(query.x_scale, XScale::Linear);
        assert_eq!(query.heading, None);
    }

    #[test]
    fn words_that_cannot_be_read_are_named() {
        for (attribute, word, message) in [
            (
                "as-of",
                "29/01/2025",
                "error[bad-date] at as-of: found “29/01/2025”, expected a date such as 2025-01-29. The catalog's own date is used.",
            ),
            (
                "as-of",
                "2025-02-30",
                "error[bad-date] at as-of: found “2025-02-30”, expected a date such as 2025-01-29. The catalog's own date is used.",
            ),
            (
                "chart",
                "bars",
                "error[bad-chart] at chart: found “bars”, expected scatter, versus, ranking, hosts or history. The scatter is shown.",
            ),
            ("view", "tabel", "error[bad-view] at view: found “tabel”, expected chart or table. The chart is shown."),
            (
                "price",
                "3:1",
                "error[bad-price] at price: found “3:1”, which does not say which part is input. Write the weights with their words, such as “blended 3 input 1 output”.",
            ),
            (
                "value-line",
                "iso",
                "error[bad-value-line] at value-line: found “iso”, expected break-even, points-per-dollar, cost-per-success, expected-score or convex-hull. No line is drawn.",
            ),
            (
                "x-scale",
                "logarithmic",
                "error[bad-x-scale] at x-scale: found “logarithmic”, expected log or linear. The logarithmic scale is used.",
            ),
            (
                "hours",
                "night",
                "error[bad-hours] at hours: found “night”, expected standard, off-peak or peak. The standard hours' price is used.",
            ),
            (
                "currency",
                "EUR 1.0396 2025-01-29",
                "error[bad-currency] at currency: found “EUR 1.0396 2025-01-29”, expected a rate and its day. Write which way the rate goes, such as “1 EUR = 1.0396 USD 2025-01-29”.",
            ),
        ] {
            let (query, diagnostics) = Query::parse([(attribute, word)]);
            assert_eq!(query, Query::default(), "{word}");
            let written: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
            assert_eq!(written, [message]);
        }
    }
}
