//! Other people's price lists as `catalog-v1`: LiteLLM, OpenRouter, models.dev, genai-prices, llm-prices and CSV.
//!
//! Bytes become a tree that keeps the digits of its numbers (`document`), a format's reader makes rows of it, names are
//! joined by rules, rows that say the same are folded, and what is left is written as a catalog. Nothing is averaged,
//! nothing made up: what cannot be said with certainty is left out and counted.

mod assemble;
mod draft;
mod findings;
mod formats;
mod names;
mod report;
mod scores;
mod slips;
mod stretches;
mod votes;
mod write;

use std::fmt;

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
use crate::time::Date;
use draft::Draft;
use findings::Findings;
use formats::detect::Shape;
pub use formats::document::LARGEST_FILE;
use formats::document::Node;
pub use names::join::{Join, Names, Rule};
pub(crate) use names::name::{EFFORTS, is_budget, key};
pub use names::tuned::untuned;
pub use names::unjoined::unjoined;
pub use report::{Discrepancy, Report};

/// Whose list a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// LiteLLM's `model_prices_and_context_window.json`.
    LiteLlm,
    /// The answer of OpenRouter's `/api/v1/models`.
    OpenRouter,
    /// Copies of OpenRouter's list on many days.
    OpenRouterHistory,
    /// models.dev's `api.json`.
    ModelsDev,
    /// model-prices' `snapshot.json`.
    ModelPrices,
    /// genai-prices' `data.json`.
    GenaiPrices,
    /// llm-prices' `current-v1.json`, `historical-v1.json` or the file of a vendor.
    LlmPrices,
    /// A table with a line of column names.
    Csv,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 8] = [
        Self::LiteLlm,
        Self::OpenRouter,
        Self::OpenRouterHistory,
        Self::ModelsDev,
        Self::ModelPrices,
        Self::GenaiPrices,
        Self::LlmPrices,
        Self::Csv,
    ];

    /// The word for it on the command line and the id of the source.
    pub const fn id(self) -> &'static str {
        match self {
            Self::LiteLlm => "litellm",
            Self::OpenRouter => "openrouter",
            Self::OpenRouterHistory => "openrouter-history",
            Self::ModelsDev => "models-dev",
            Self::ModelPrices => "model-prices",
            Self::GenaiPrices => "genai-prices",
            Self::LlmPrices => "llm-prices",
            Self::Csv => "csv",
        }
    }

    /// What the list is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::LiteLlm => "LiteLLM model prices",
            Self::OpenRouter => "OpenRouter models",
            Self::OpenRouterHistory => "OpenRouter models, archived copies",
            Self::ModelsDev => "models.dev",
            Self::ModelPrices => "model-prices",
            Self::GenaiPrices => "genai-prices",
            Self::LlmPrices => "llm-prices",
            Self::Csv => "CSV table",
        }
    }

    /// What the list is called as a source: of copies that somebody else collected, whose licence it is.
    const fn source_title(self) -> &'static str {
        match self {
            Self::OpenRouterHistory => {
                "OpenRouter models, archived copies collected by model-price-radar-mcp, whose licence is MIT"
            }
            _ => self.title(),
        }
    }

    const fn publisher(self) -> &'static str {
        match self {
            Self::LiteLlm => "LiteLLM",
            Self::OpenRouter | Self::OpenRouterHistory => "OpenRouter",
            Self::ModelsDev => "models.dev",
            Self::ModelPrices => "model-prices",
            Self::GenaiPrices => "Pydantic",
            Self::LlmPrices => "Simon Willison",
            Self::Csv => "own table",
        }
    }

    const fn url(self) -> Option<&'static str> {
        match self {
            Self::LiteLlm => Some("https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json"),
            Self::OpenRouter => Some("https://openrouter.ai/api/v1/models"),
            Self::OpenRouterHistory => Some("https://web.archive.org/web/*/openrouter.ai/api/v1/models"),
            Self::ModelsDev => Some("https://models.dev/api.json"),
            Self::ModelPrices => Some("https://github.com/wakamex/model-prices"),
            Self::GenaiPrices => Some("https://github.com/pydantic/genai-prices"),
            Self::LlmPrices => Some("https://www.llm-prices.com"),
            Self::Csv => None,
        }
    }

    /// `None` where its publisher states none: such a list may be read, not passed on.
    const fn license(self) -> Option<&'static str> {
        match self {
            // Of the copies it is the licence of the package that collected them; OpenRouter itself states none.
            Self::OpenRouterHistory | Self::LiteLlm | Self::ModelsDev | Self::ModelPrices | Self::GenaiPrices => {
                Some("MIT")
            }
            Self::OpenRouter | Self::LlmPrices | Self::Csv => None,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// What an import needs beside the file.
#[derive(Clone, Copy, Debug)]
pub struct Options<'c> {
    /// Whose list it is; `None` to tell by its shape.
    pub format: Option<Format>,
    /// The day on which the list was looked at.
    pub day: Date,
    /// Whether a day that the list itself says counts instead.
    pub listed: bool,
    /// The catalog whose models names are joined to.
    pub curated: Option<&'c Catalog>,
    /// Names with the first day on which a list is known to have had them: they stand for a day of release that the file
    /// does not say.
    pub first_listed: &'c [(String, Date)],
}

/// What an import gives.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The `catalog-v1` document.
    pub catalog: String,
    /// What was done, in numbers.
    pub report: Report,
    /// What is wrong with the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a list of prices and writes it as a catalog.
///
/// # Errors
/// [`Error`] (`is_catalog`) where the bytes are no such list, or nothing of it can be used.
pub fn import(bytes: &[u8], options: &Options<'_>) -> Result<Imported, Error> {
    let text = formats::document::text(bytes)?;
    let mut findings = Findings::default();
    let shape = formats::detect::shape(text, options.format, &mut findings)?;
    let mut draft = Draft { findings, ..Draft::default() };
    let (format, listed) = match &shape {
        Shape::Json(format, root) => (*format, listed_day(root).filter(|_| options.listed)),
        Shape::Csv => (Format::Csv, None),
    };
    let day = listed.unwrap_or(options.day);
    match &shape {
        Shape::Json(Format::LiteLlm, root) => formats::litellm::read(root, day, &mut draft),
        Shape::Json(Format::OpenRouter, root) => formats::openrouter::read(root, &mut draft),
        Shape::Json(Format::OpenRouterHistory, root) => formats::openrouter_history::read(root, &mut draft),
        Shape::Json(Format::ModelsDev, root) => formats::models_dev::read(root, &mut draft),
        Shape::Json(Format::ModelPrices, root) => formats::model_prices::read(root, day, &mut draft),
        Shape::Json(Format::GenaiPrices, root) => formats::genai_prices::read(root, &mut draft),
        Shape::Json(Format::LlmPrices, root) => formats::llm_prices::read(root, &mut draft),
        Shape::Json(Format::Csv, _) | Shape::Csv => formats::csv::read(text, &mut draft)?,
    }
    if draft.read > draft::MOST_ENTRIES {
        let message = format!("found more than {} entries, expected a price list.", draft::MOST_ENTRIES);
        return Err(Error::catalog(Diagnostic::error("too-large", "file", message)));
    }
    let names = options.curated.map(Names::new).unwrap_or_default();
    let mut parts = assemble::assemble(&mut draft, &names, day, format != Format::Csv, options.first_listed);
    slips::look_for_unit_slips(&mut parts, &mut draft, format != Format::Csv);
    scores::settle(&mut parts, &mut draft, options.curated, day);
    assemble::drop_unused(&mut parts);
    if parts.models.is_empty() {
        let message = format!("nothing of this {} file can be used: {} entries read.", format.title(), draft.read);
        let diagnostic = Diagnostic::error("no-models", "file", message);
        let mut found = draft.findings.finish();
        // The reason is an error; warnings of other things may stand before it.
        found.sort_by_key(|found| found.severity != Severity::Error);
        let first = found.into_iter().next();
        return Err(Error::catalog(match first {
            Some(first) => diagnostic.with_hint(format!("First finding: {first}")),
            None => diagnostic,
        }));
    }
    let catalog = write::write(&parts, format, day, options.curated)?;
    let mut report = Report::new(format, day, &draft, &parts, options.curated);
    report.is_day_listed = listed.is_some();
    Ok(Imported { catalog, report, diagnostics: draft.findings.finish() })
}

/// The day that a list says of itself: llm-prices' `updated_at`, the last of several copies.
fn listed_day(root: &Node<'_>) -> Option<Date> {
    let updated = || Date::parse(root.text_of("updated_at")?.get(..10)?);
    formats::model_prices::last_day(root).or_else(updated).or_else(|| formats::openrouter_history::last_day(root))
}
