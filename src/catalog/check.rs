//! From rows to the checked catalog: references followed, ranges held, one bad row left out and nothing else.

use std::rc::Rc;

use super::decode::{At, Report, read};
use super::field::{ById, Field};
use super::json::Json;
use super::raw::{RawBenchmark, RawCatalog, RawDeveloper, RawHost, RawModel, RawOffer, RawPrice, RawScore, RawSource};
use super::{Benchmark, Catalog, Condition, DatedPrice, Developer, Host, Model, Offer, Score, ScoreUnit, Source, fold};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::{sort_by, sort_by_key};
use crate::time::Instant;
use crate::units::{Decimal, Rational};

/// The format that this version reads.
const FORMAT: &str = "catalog-v1";

impl Catalog {
    /// Checks a document. What is wrong with a row leaves that row out and is reported beside the catalog.
    ///
    /// # Errors
    /// [`Error`] (`is_catalog`) where the document is no `catalog-v1`, or no model of it can be used.
    pub fn from_json(json: &Json) -> Result<(Self, Vec<Diagnostic>), Error> {
        known_format(json)?;
        let mut report = Report::default();
        let raw = read(json, RawCatalog::KIND, &At::Root, &mut report).map(RawCatalog::of);
        let catalog = raw.map(|raw| Checker::new(&mut report).catalog(raw));
        let diagnostics = report.finish();
        match catalog {
            Some(catalog) if !catalog.models.is_empty() => Ok((catalog, diagnostics)),
            _ => {
                let first = diagnostics.into_iter().find(|diagnostic| diagnostic.code != "unknown-key");
                let message = "the catalog has no model that can be used.";
                let diagnostic = Diagnostic::error("no-models", "models", message);
                Err(Error::catalog(match first {
                    Some(first) => diagnostic.with_hint(format!("First finding: {first}")),
                    None => diagnostic,
                }))
            }
        }
    }

    /// Reads a document from its bytes: UTF-8, with or without a byte order mark.
    ///
    /// # Errors
    /// [`Error`] (`is_catalog`) where the bytes are no JSON, or as [`Catalog::from_json`].
    #[cfg(feature = "cli")]
    pub fn from_text(bytes: &[u8]) -> Result<(Self, Vec<Diagnostic>), Error> {
        let not_json = |message: String| Error::catalog(Diagnostic::error("not-json", "catalog", message));
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(not_json("found an empty file, expected a catalog-v1 document.".to_owned()));
        }
        let json: Json = serde_json::from_slice(bytes).map_err(|error| {
            let reason = error.to_string();
            let reason = reason.split(" at line ").next().unwrap_or_default();
            not_json(format!("not JSON at line {}, column {}: {reason}.", error.line(), error.column()))
        })?;
        Self::from_json(&json)
    }
}

fn known_format(json: &Json) -> Result<(), Error> {
    let Json::Object(entries) = json else {
        let message = format!("found {json}, expected an object with “format”: “{FORMAT}”.");
        return Err(Error::catalog(Diagnostic::error("not-a-catalog", "catalog", message)));
    };
    let format = entries.iter().find(|(key, _)| key == "format").map(|(_, value)| value);
    match format {
        Some(Json::String(format)) if format == FORMAT => Ok(()),
        Some(found) => {
            let newer = matches!(found, Json::String(text) if text.starts_with("catalog-v"));
            let message = format!("found {found}, expected “{FORMAT}”.");
            let diagnostic = Diagnostic::error("unknown-format", "format", message);
            Err(Error::catalog(if newer {
                diagnostic.with_hint("The document may be for a newer version of model-compare.")
            } else {
                diagnostic
            }))
        }
        None => {
            let message = format!("“format” is missing, expected “{FORMAT}”.");
            Err(Error::catalog(Diagnostic::error("unknown-format", "catalog", message)))
        }
    }
}

/// Rows by id, sorted: a map that is small in the module.
struct Index<T>(Vec<(String, T)>);

impl<T> Default for Index<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Index<T> {
    fn place(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    fn get(&self, id: &str) -> Option<&T> {
        self.0.get(self.place(id).ok()?).map(|(_, row)| row)
    }

    fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        let place = self.place(id).ok()?;
        self.0.get_mut(place).map(|(_, row)| row)
    }

    fn contains_key(&self, id: &str) -> bool {
        self.place(id).is_ok()
    }

    /// Adds a row; one that is there already stays.
    fn insert(&mut self, id: String, row: T) {
        if let Err(place) = self.place(&id) {
            self.0.insert(place, (id, row));
        }
    }

    fn into_values(self) -> Vec<T> {
        self.0.into_iter().map(|(_, row)| row).collect()
    }
}

/// What rows refer to, by id.
struct Checker<'r> {
    report: &'r mut Report,
    sources: Index<Rc<Source>>,
    developers: Index<Rc<Developer>>,
    hosts: Index<Rc<Host>>,
    benchmarks: Index<Rc<Benchmark>>,
    models: Index<Model>,
}

impl<'r> Checker<'r> {
    fn new(report: &'r mut Report) -> Self {
        Self {
            report,
            sources: Index::default(),
            developers: Index::default(),
            hosts: Index::default(),
            benchmarks: Index::default(),
            models: Index::default(),
        }
    }

    fn catalog(mut self, raw: RawCatalog) -> Catalog {
        debug_assert_eq!(raw.format, FORMAT, "checked before the rows are read");
        self.add_sources(raw.sources);
        self.add_hosts(raw.hosts);
        self.add_developers(raw.developers);
        self.add_benchmarks(raw.benchmarks);
        self.add_models(raw.models);
        for (index, offer) in raw.offers.items() {
            self.add_offer(offer, &At::Index(&At::Key(&At::Root, "offers"), index));
        }
        for (index, score) in raw.scores.items() {
            self.add_score(score, &At::Index(&At::Key(&At::Root, "scores"), index));
        }
        let mut models: Vec<Model> = self.models.into_values();
        for model in &mut models {
            sort_by(&mut model.offers, |a, b| a.host.id.cmp(&b.host.id).then_with(|| a.tier.cmp(&b.tier)));
            sort_by(&mut model.scores, |a, b| {
                let keys = |score: &Score| {
                    (score.benchmark.id.clone(), score.source.id.clone(), score.effort.clone(), score.harness.clone())
                };
                keys(a).cmp(&keys(b)).then(b.date.cmp(&a.date)).then(a.value.cmp(&b.value))
            });
        }
        Catalog {
            name: raw.name.unwrap_or_default(),
            date: raw.date,
            models,
            benchmarks: self.benchmarks.into_values(),
            hosts: self.hosts.into_values(),
        }
    }

    fn add_sources(&mut self, raw: ById<RawSource>) {
        for (id, row) in raw.rows() {
            let source = Source {
                id: id.clone(),
                title: row.title,
                publisher: row.publisher,
                url: row.url.map(|url| url.0),
                date: row.date,
                license: row.license,
            };
            self.sources.insert(id, Rc::new(source));
        }
    }

    fn add_hosts(&mut self, raw: ById<RawHost>) {
        for (id, row) in raw.rows() {
            let host = Host { id: id.clone(), name: row.name, url: row.url.map(|url| url.0) };
            self.hosts.insert(id, Rc::new(host));
        }
    }

    fn add_developers(&mut self, raw: ById<RawDeveloper>) {
        for (id, row) in raw.rows() {
            let at = At::Key(&At::Root, "developers");
            let at = At::Key(&at, &id);
            let host = row.host.filter(|host| {
                let known = self.hosts.contains_key(host);
                if !known {
                    unknown(self.report, "unknown-host", &At::Key(&at, "host"), host, "hosts");
                }
                known
            });
            let developer = Developer { id: id.clone(), name: row.name, host };
            self.developers.insert(id, Rc::new(developer));
        }
    }

    fn add_benchmarks(&mut self, raw: ById<RawBenchmark>) {
        let all = At::Key(&At::Root, "benchmarks");
        for (id, row) in raw.rows() {
            let at = At::Key(&all, &id);
            let Some(source) = self.source(&row.source, &at) else { continue };
            let benchmark = Benchmark {
                id: id.clone(),
                name: row.name,
                kind: row.kind,
                unit: row.unit,
                lowest: row.range.0,
                highest: row.range.1,
                questions: row.questions.filter(|questions| *questions > 0),
                chance: row.chance.map(|chance| chance.0),
                measures: row.measures.into(),
                source,
            };
            self.benchmarks.insert(id, Rc::new(benchmark));
        }
    }

    fn add_models(&mut self, raw: ById<RawModel>) {
        let all = At::Key(&At::Root, "models");
        // Which folded word belongs to which model: ids first, so that no alias takes another model's id.
        let mut words: Index<String> = Index::default();
        for id in raw.ids() {
            words.insert(fold(id), id.to_owned());
        }
        for (id, row) in raw.rows() {
            let at = At::Key(&all, &id);
            let Some(source) = self.source(&row.source, &at) else { continue };
            let Some(developer) = self.developers.get(&row.developer).cloned() else {
                unknown(self.report, "unknown-developer", &At::Key(&at, "developer"), &row.developer, "developers");
                continue;
            };
            let aliases = row.aliases.items().map(|(_, alias)| alias).filter(|alias| {
                let folded = fold(alias);
                let owner = words.get(&folded).cloned().unwrap_or_else(|| id.clone());
                let free = owner == id;
                if free {
                    words.insert(folded, id.clone());
                }
                if !free {
                    let message = format!("“{alias}” already means {owner}; the alias is left out.");
                    self.report.warning("alias-taken", &At::Key(&at, "aliases"), message);
                }
                free
            });
            let model = Model {
                id: id.clone(),
                short: row.short.unwrap_or_else(|| row.name.clone()),
                name: row.name,
                developer,
                released: row.released,
                open_weights: row.open_weights,
                license: row.license,
                reasoning: row.reasoning,
                aliases: aliases.collect(),
                notable: row.notable.unwrap_or_default(),
                source,
                offers: Vec::new(),
                scores: Vec::new(),
            };
            self.models.insert(id, model);
        }
    }

    fn add_offer(&mut self, row: RawOffer, at: &At<'_>) {
        let Some(host) = self.hosts.get(&row.host).cloned() else {
            return unknown(self.report, "unknown-host", &At::Key(at, "host"), &row.host, "hosts");
        };
        if !self.models.contains_key(&row.model) {
            return unknown(self.report, "unknown-model", &At::Key(at, "model"), &row.model, "models");
        }
        let list = At::Key(at, "prices");
        let mut prices: Vec<DatedPrice> = Vec::new();
        for (index, price) in row.prices.items() {
            let at = At::Index(&list, index);
            let Some(price) = self.price(&price, &at) else { continue };
            if let Some(other) = prices.iter().find(|other| overlap(other, &price)) {
                let since = other.from.map_or_else(|| "an unknown day".to_owned(), |from| from.date().to_string());
                let message = format!("this price overlaps the one from {since}; the earlier row is kept.");
                self.report.error("price-overlap", &at, message);
                continue;
            }
            prices.push(price);
        }
        sort_by_key(&mut prices, start);
        let Some(model) = self.models.get_mut(&row.model) else { return };
        if model.offers.iter().any(|offer| offer.host.id == host.id && offer.tier == row.tier) {
            let message = format!("{} at {} stands twice; the first offer is kept.", row.model, row.host);
            return self.report.error("duplicate-offer", at, message);
        }
        let note = row.note.map(Into::into);
        model.offers.push(Offer { host, id: row.id, tier: row.tier, note, prices });
    }

    fn price(&mut self, row: &RawPrice, at: &At<'_>) -> Option<DatedPrice> {
        let source = self.source(&row.source, at)?;
        if let (Some(from), Some(to)) = (row.from, row.to) {
            if to <= from {
                let message = format!("this price ends at {to}, expected a time after its start at {from}.");
                self.report.error("price-reversed", at, message);
                return None;
            }
        }
        if row.input.is_none() && row.cached_input.is_none() && row.output.is_none() {
            // A price that cannot be read has had its finding.
            if !self.report.has_inside(at) {
                let message = "no price here, expected input, cached_input or output.".to_owned();
                self.report.error("price-missing", at, message);
            }
            return None;
        }
        if row.from.is_some_and(|from| Instant::from(row.checked) < Instant::from(from.date())) {
            let message = format!("found {}, a day before the price began.", row.checked);
            self.report.warning("checked-before-start", &At::Key(at, "checked"), message);
        }
        Some(DatedPrice {
            from: row.from,
            to: row.to,
            input: row.input.map(|price| price.0),
            cached_input: row.cached_input.map(|price| price.0),
            output: row.output.map(|price| price.0),
            basis: row.basis,
            source,
            checked: row.checked,
            condition: Condition { hours: row.hours, above_tokens: row.above_tokens },
        })
    }

    fn add_score(&mut self, row: RawScore, at: &At<'_>) {
        let Some(benchmark) = self.benchmarks.get(&row.benchmark).cloned() else {
            return unknown(self.report, "unknown-benchmark", &At::Key(at, "benchmark"), &row.benchmark, "benchmarks");
        };
        if !self.models.contains_key(&row.model) {
            return unknown(self.report, "unknown-model", &At::Key(at, "model"), &row.model, "models");
        }
        let Some(source) = self.source(&row.source, at) else { return };
        let value = row.value.0;
        if value < benchmark.lowest || benchmark.highest.is_some_and(|highest| value > highest) {
            let highest = benchmark.highest.map_or_else(|| "any height".to_owned(), |highest| highest.to_string());
            let message = format!(
                "found {value}, expected a score from {} to {highest} on {}.",
                benchmark.lowest, benchmark.name
            );
            return self.report.error("score-out-of-range", &At::Key(at, "value"), message);
        }
        let (solved, asked) = self.counts(&row, &benchmark, at);
        let score = Score {
            benchmark,
            value,
            metric: row.metric,
            effort: row.effort,
            harness: row.harness,
            source,
            date: row.date,
            reported: row.reported,
            solved,
            asked,
            standard_error: row.standard_error.map(|error| error.0).filter(|error| *error >= Decimal::ZERO),
            interval: row.interval.map(|interval| (interval.0, interval.1)),
        };
        if let Some(model) = self.models.get_mut(&row.model) {
            model.scores.push(score);
        }
    }

    /// The counts of a score, where they agree with each other and with its value.
    fn counts(&mut self, row: &RawScore, benchmark: &Benchmark, at: &At<'_>) -> (Option<u32>, Option<u32>) {
        let (Some(solved), Some(asked)) = (row.solved, row.asked) else { return (None, row.asked) };
        if solved > asked {
            let message = format!("found {solved} solved of {asked} asked; both counts are left out.");
            self.report.warning("more-solved-than-asked", at, message);
            return (None, None);
        }
        let share = Rational::new(i64::from(solved) * 100, i64::from(asked));
        if benchmark.unit == ScoreUnit::Percent {
            // Sources print one decimal and some cut instead of rounding: 61.78 is printed as 61.7.
            let value = row.value.0.millionths();
            if share.is_some_and(|share| (share.rounded(6) - value).abs() > 150_000) {
                let message = format!("{solved} solved of {asked} asked do not make {}.", row.value.0);
                self.report.warning("counts-disagree", at, message);
            }
        }
        (Some(solved), Some(asked))
    }

    fn source(&mut self, id: &str, at: &At<'_>) -> Option<Rc<Source>> {
        let source = self.sources.get(id).cloned();
        if source.is_none() {
            unknown(self.report, "unknown-source", &At::Key(at, "source"), id, "sources");
        }
        source
    }
}

fn unknown(report: &mut Report, code: &'static str, at: &At<'_>, id: &str, place: &str) {
    report.error(code, at, format!("found {}, which is not among the {place}.", Json::String(id.to_owned())));
}

/// When a price begins, as far as is known.
fn start(price: &DatedPrice) -> Instant {
    price.from.unwrap_or_else(|| price.checked.into())
}

fn overlap(a: &DatedPrice, b: &DatedPrice) -> bool {
    let ends_before = |first: &DatedPrice, second: &DatedPrice| first.to.is_some_and(|to| to <= start(second));
    a.condition == b.condition && !ends_before(a, b) && !ends_before(b, a)
}
