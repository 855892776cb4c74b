//! What an author or a reader asked for, in the words of the element's attributes.

use core::fmt;

use crate::diagnostic::{Diagnostic, Quoted};
use crate::time::Instant;

/// What to compare and how to show it. Words are kept as written; the comparison resolves them against a catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Ids, names or aliases; empty for every model of the catalog.
    pub models: Vec<String>,
    /// Ids or names; empty for the catalog's best covered one.
    pub benchmarks: Vec<String>,
    /// Which price is compared.
    pub price: PriceMeasure,
    /// Whose price is compared.
    pub host: HostChoice,
    /// The moment of prices and scores; `None` for the catalog's date.
    pub as_of: Option<Instant>,
    /// Ids, names or aliases of the models that the chart is about.
    pub highlight: Vec<String>,
    /// The author's headline; `None` for the computed one.
    pub heading: Option<String>,
    /// Chart or table.
    pub view: ViewKind,
    /// What is set against what.
    pub chart: ChartKind,
}

/// Which price of an offer is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PriceMeasure {
    /// Per million output tokens.
    #[default]
    Output,
    /// Per million input tokens.
    Input,
    /// Per million cached input tokens.
    CachedInput,
    /// Per million tokens in a mix.
    Blended(TokenMix),
}

/// A mix of tokens: the weights of a blended price (methods.md 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenMix {
    /// Parts of uncached input.
    pub input: u32,
    /// Parts of cached input.
    pub cached_input: u32,
    /// Parts of output.
    pub output: u32,
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

/// How a comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ViewKind {
    /// As a picture.
    #[default]
    Chart,
    /// As rows.
    Table,
}

/// What is set against what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// Price against score: a mark for each model.
    #[default]
    Scatter,
    /// Two to five models against each other on the benchmarks that they share.
    Versus,
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
        values: "an id or a name",
        default: "the one that covers most of the highlighted models, then most models",
        meaning: "Which score is compared.",
    },
    Attribute {
        name: "price",
        values: "`output`, `input`, `cached-input`, or a mix in words such as `blended 3 input 1 output`",
        default: "`output`",
        meaning: "Which price is compared, in US dollars per million tokens.",
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
        name: "highlight",
        values: "ids, names or aliases",
        default: "none",
        meaning: "Which models the chart is about: drawn in full colour, labelled first, compared in the headline.",
    },
    Attribute { name: "heading", values: "text", default: "computed from the data", meaning: "The headline." },
    Attribute {
        name: "lang",
        values: "a language tag: `en` or `fr`",
        default: "the nearest `lang` around the element, then English",
        meaning: "The language of words, numbers and dates.",
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
        name: "chart",
        values: "`scatter` or `versus`",
        default: "`scatter`",
        meaning: "What is set against what: prices against scores, or two to five models on the benchmarks that they share.",
    },
];

impl Query {
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
                "benchmark" => query.benchmarks = split(value, |letter| letter == ','),
                "heading" => query.heading = Some(value.to_owned()),
                "price" => take(PriceMeasure::parse(value), &mut query.price, &mut diagnostics),
                "host" => query.host = HostChoice::parse(value),
                "as-of" => take(parse_as_of(value).map(Some), &mut query.as_of, &mut diagnostics),
                "view" => take(ViewKind::parse(value), &mut query.view, &mut diagnostics),
                "chart" => take(ChartKind::parse(value), &mut query.chart, &mut diagnostics),
                _ => {}
            }
        }
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

impl ChartKind {
    fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "scatter" => Ok(Self::Scatter),
            "versus" => Ok(Self::Versus),
            _ => {
                let message = format!("found {}, expected scatter or versus.", Quoted(text));
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

impl PriceMeasure {
    /// Reads `output`, `input`, `cached-input` or `blended 3 input 1 output`.
    ///
    /// # Errors
    /// A diagnostic at `price` for anything else; a bare `3:1` too, because which part is input is a matter of taste.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "output" => Ok(Self::Output),
            "input" => Ok(Self::Input),
            "cached-input" => Ok(Self::CachedInput),
            _ => TokenMix::parse(text).map(Self::Blended),
        }
    }
}

impl TokenMix {
    fn parse(text: &str) -> Result<Self, Diagnostic> {
        let bad = |message: String, hint: &str| Err(Diagnostic::error("bad-price", "price", message).with_hint(hint));
        let example = "Write the weights with their words, such as “blended 3 input 1 output”.";
        if text.split(':').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())) {
            return bad(format!("found {}, which does not say which part is input.", Quoted(text)), example);
        }
        let Some(weights) = text.strip_prefix("blended") else {
            let message = format!("found {}, expected output, input, cached-input or a mix.", Quoted(text));
            return bad(message, example);
        };
        let mut mix = Self { input: 0, cached_input: 0, output: 0 };
        let mut parts = weights.split_ascii_whitespace();
        while let Some(number) = parts.next() {
            let word = parts.next().unwrap_or_default();
            let Some(weight) = number.parse::<u32>().ok().filter(|weight| *weight <= 1_000_000) else {
                return bad(
                    format!("found {} where a whole weight up to 1000000 was expected.", Quoted(number)),
                    example,
                );
            };
            let part = match word {
                "input" => &mut mix.input,
                "cached-input" | "cached" => &mut mix.cached_input,
                "output" => &mut mix.output,
                _ => {
                    return bad(
                        format!("found {} after {number}, expected input, cached or output.", Quoted(word)),
                        example,
                    );
                }
            };
            if *part > 0 {
                return bad(format!("found {word} twice."), example);
            }
            *part = weight;
        }
        if mix.input == 0 && mix.cached_input == 0 && mix.output == 0 {
            return bad(format!("found {}, a mix without weights.", Quoted(text)), example);
        }
        Ok(mix)
    }
}

impl fmt::Display for PriceMeasure {
    /// The words that [`PriceMeasure::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Output => f.write_str("output"),
            Self::Input => f.write_str("input"),
            Self::CachedInput => f.write_str("cached-input"),
            Self::Blended(mix) => {
                f.write_str("blended")?;
                for (weight, word) in [(mix.cached_input, "cached"), (mix.input, "input"), (mix.output, "output")] {
                    if weight > 0 {
                        write!(f, " {weight} {word}")?;
                    }
                }
                Ok(())
            }
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
            ("view", "table"),
            ("chart", "versus"),
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
        assert_eq!(query.view, ViewKind::Table);
        assert_eq!(query.chart, ChartKind::Versus);
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
                "error[bad-chart] at chart: found “bars”, expected scatter or versus. The scatter is shown.",
            ),
            ("view", "tabel", "error[bad-view] at view: found “tabel”, expected chart or table. The chart is shown."),
            (
                "price",
                "3:1",
                "error[bad-price] at price: found “3:1”, which does not say which part is input. Write the weights with their words, such as “blended 3 input 1 output”.",
            ),
            (
                "price",
                "cheap",
                "error[bad-price] at price: found “cheap”, expected output, input, cached-input or a mix. Write the weights with their words, such as “blended 3 input 1 output”.",
            ),
            (
                "price",
                "blended",
                "error[bad-price] at price: found “blended”, a mix without weights. Write the weights with their words, such as “blended 3 input 1 output”.",
            ),
            (
                "price",
                "blended 3 in 1 out",
                "error[bad-price] at price: found “in” after 3, expected input, cached or output. Write the weights with their words, such as “blended 3 input 1 output”.",
            ),
            (
                "price",
                "blended 3 input 1 output 5 input",
                "error[bad-price] at price: found input twice. Write the weights with their words, such as “blended 3 input 1 output”.",
            ),
            (
                "price",
                "blended three input",
                "error[bad-price] at price: found “three” where a whole weight up to 1000000 was expected. Write the weights with their words, such as “blended 3 input 1 output”.",
            ),
        ] {
            let (query, diagnostics) = Query::parse([(attribute, word)]);
            assert_eq!(query, Query::default(), "{word}");
            let written: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
            assert_eq!(written, [message]);
        }
    }
}
