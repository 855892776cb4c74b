//! From rows to the checked catalog: references followed, ranges held, one bad row left out and nothing else.

use core::cmp::Ordering;
use std::rc::Rc;

use super::benchmark::counts_make;
use super::decode::{At, Report, Value, read};
use super::field::{ById, Field};
use super::json::Json;
use super::raw::{
    RawBenchmark, RawCatalog, RawDeveloper, RawHost, RawKnowledge, RawModel, RawOffer, RawPrice, RawScore, RawSource,
};
use super::{
    Basis, Benchmark, BenchmarkNote, Catalog, Condition, DatedPrice, Developer, Host, Knowledge, Model, Offer,
    Reasoning, Score, ScoreUnit, Source, fold,
};
use crate::diagnostic::{Diagnostic, Quoted};
use crate::error::Error;
use crate::order::{sort_by, sort_by_key};
use crate::time::Date;
use crate::units::Decimal;

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
        let value = read(json, &RawCatalog::KIND, &At::Root, &mut report);
        let catalog = value.as_ref().map(|value| Checker::new(&mut report).catalog(RawCatalog::of(value)));
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
        Self::from_json(&Json::from_text(bytes)?)
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

/// Rows that other rows refer to, in the order of their ids.
struct Index<'v, T> {
    ids: Ids<'v>,
    rows: Vec<T>,
}

impl<'v, T> Index<'v, T> {
    const fn new(names: &'static Names) -> Self {
        Self { ids: Ids { names, declared: &[], sorted: Vec::new() }, rows: Vec::new() }
    }

    /// Adds a row whose id comes after those of all others.
    fn push(&mut self, id: &'v str, row: T) {
        self.ids.sorted.push(id);
        self.rows.push(row);
    }

    /// The row that a key of the row at `at` refers to; that the document has none is reported.
    fn get(&self, id: &str, at: &At<'_>, report: &mut Report) -> Option<&T> {
        self.rows.get(self.ids.find(id, at, report)?)
    }
}

/// The ids of rows, apart from them, so that looking one up is compiled once.
struct Ids<'v> {
    names: &'static Names,
    /// All that the document has, also those that cannot be used, which have had their finding.
    declared: &'v [(String, Value)],
    sorted: Vec<&'v str>,
}

impl Ids<'_> {
    fn find(&self, id: &str, at: &At<'_>, report: &mut Report) -> Option<usize> {
        let place = self.sorted.binary_search_by(|known| (*known).cmp(id)).ok();
        let is_declared = || self.declared.binary_search_by(|(known, _)| known.as_str().cmp(id)).is_ok();
        if place.is_none() && !is_declared() {
            let Names { key, list, unknown } = self.names;
            let found = Json::String(id.to_owned());
            report.error(unknown, &At::Key(at, key), format_args!("found {found}, which is not among the {list}."));
        }
        place
    }
}

/// How findings speak of the rows of one kind.
struct Names {
    /// The key by which other rows refer to one.
    key: &'static str,
    /// Where the document lists them.
    list: &'static str,
    /// The code of a reference to none of them.
    unknown: &'static str,
}

const SOURCES: &Names = &Names { key: "source", list: "sources", unknown: "unknown-source" };
const DEVELOPERS: &Names = &Names { key: "developer", list: "developers", unknown: "unknown-developer" };
const HOSTS: &Names = &Names { key: "host", list: "hosts", unknown: "unknown-host" };
const BENCHMARKS: &Names = &Names { key: "benchmark", list: "benchmarks", unknown: "unknown-benchmark" };
const MODELS: &Names = &Names { key: "model", list: "models", unknown: "unknown-model" };

/// What rows refer to, by id.
struct Checker<'r, 'v> {
    report: &'r mut Report,
    sources: Index<'v, Rc<Source>>,
    developers: Index<'v, Rc<Developer>>,
    hosts: Index<'v, Rc<Host>>,
    benchmarks: Index<'v, Rc<Benchmark>>,
    models: Index<'v, Model>,
}

impl<'r, 'v> Checker<'r, 'v> {
    fn new(report: &'r mut Report) -> Self {
        Self {
            report,
            sources: Index::new(SOURCES),
            developers: Index::new(DEVELOPERS),
            hosts: Index::new(HOSTS),
            benchmarks: Index::new(BENCHMARKS),
            models: Index::new(MODELS),
        }
    }

    fn catalog(mut self, raw: RawCatalog<'v>) -> Catalog {
        debug_assert_eq!(raw.format(), FORMAT, "checked before the rows are read");
        self.add_sources(raw.sources());
        self.add_hosts(raw.hosts());
        self.add_developers(raw.developers());
        self.add_benchmarks(raw.benchmarks());
        self.add_models(raw.models());
        for (index, offer) in raw.offers().items() {
            self.add_offer(offer, &At::Index(&At::Key(&At::Root, "offers"), index));
        }
        for (index, score) in raw.scores().items() {
            self.add_score(score, &At::Index(&At::Key(&At::Root, "scores"), index));
        }
        Catalog {
            name: raw.name().unwrap_or_default(),
            date: raw.date(),
            models: self.models.rows,
            benchmarks: self.benchmarks.rows,
            hosts: self.hosts.rows,
        }
    }

    fn add_sources(&mut self, raw: ById<'v, RawSource<'v>>) {
        self.sources.ids.declared = raw.declared();
        for (id, row) in raw.rows() {
            let source = Source {
                id: id.to_owned(),
                title: row.title(),
                publisher: row.publisher(),
                url: row.url().map(|url| url.0),
                date: row.date(),
                license: row.license(),
            };
            self.sources.push(id, Rc::new(source));
        }
    }

    fn add_hosts(&mut self, raw: ById<'v, RawHost<'v>>) {
        self.hosts.ids.declared = raw.declared();
        for (id, row) in raw.rows() {
            let host = Host { id: id.to_owned(), name: row.name(), url: row.url().map(|url| url.0) };
            self.hosts.push(id, Rc::new(host));
        }
    }

    fn add_developers(&mut self, raw: ById<'v, RawDeveloper<'v>>) {
        self.developers.ids.declared = raw.declared();
        for (id, row) in raw.rows() {
            let at = At::Key(&At::Key(&At::Root, "developers"), id);
            let host = row.host().and_then(|host| self.hosts.get(host, &at, self.report));
            let developer = Developer { id: id.to_owned(), name: row.name(), host: host.map(|host| host.id.clone()) };
            self.developers.push(id, Rc::new(developer));
        }
    }

    fn add_benchmarks(&mut self, raw: ById<'v, RawBenchmark<'v>>) {
        self.benchmarks.ids.declared = raw.declared();
        for (id, row) in raw.rows() {
            let at = At::Key(&At::Key(&At::Root, "benchmarks"), id);
            let Some(source) = self.sources.get(row.source(), &at, self.report) else { continue };
            let range = row.range();
            let benchmark = Benchmark {
                id: id.to_owned(),
                name: row.name(),
                kind: row.kind(),
                unit: row.unit(),
                lowest: range.0,
                highest: range.1,
                questions: at_least_one(row.questions(), &At::Key(&at, "questions"), self.report),
                chance: row.chance().map(|chance| chance.0),
                measures: row.measures().into(),
                published: row.published(),
                notes: notes(row),
                source: Rc::clone(source),
            };
            self.benchmarks.push(id, Rc::new(benchmark));
        }
    }

    fn add_models(&mut self, raw: ById<'v, RawModel<'v>>) {
        self.models.ids.declared = raw.declared();
        for (id, row) in raw.rows() {
            let at = At::Key(&At::Key(&At::Root, "models"), id);
            let Some(source) = self.sources.get(row.source(), &at, self.report) else { continue };
            let Some(developer) = self.developers.get(row.developer(), &at, self.report) else { continue };
            let (developer, source) = (Rc::clone(developer), Rc::clone(source));
            let knowledge = row.knowledge().and_then(|knowledge| self.knowledge(knowledge, row.released(), &at));
            let model = Model {
                id: id.to_owned(),
                name: row.name(),
                short: row.short().unwrap_or_else(|| row.name()),
                developer,
                released: row.released(),
                knowledge,
                open_weights: row.open_weights(),
                license: row.license(),
                reasoning: row.reasoning(),
                aliases: Vec::new(),
                notable: row.notable().unwrap_or_default(),
                source,
                offers: Vec::new(),
                scores: Vec::new(),
            };
            self.models.push(id, model);
        }
        self.add_aliases(raw);
    }

    /// Where a model's knowledge ends; what ends after its release is reported and counts as unknown.
    fn knowledge(&mut self, row: RawKnowledge<'v>, released: Date, at: &At<'_>) -> Option<Knowledge> {
        let at = At::Key(at, "knowledge");
        let source = Rc::clone(self.sources.get(row.source(), &at, self.report)?);
        let until = row.until().0;
        // The month of the release ends after it, but is no later month.
        if until > released && until != released.month_end() {
            let message = format_args!(
                "found {until}, expected the model's release on {released} or an earlier day; it counts as unknown."
            );
            self.report.warning("knowledge-after-release", &At::Key(&at, "until"), message);
            return None;
        }
        Some(Knowledge { until: until.min(released), source })
    }

    /// What models may be called beside their ids: a word means one model.
    fn add_aliases(&mut self, raw: ById<'v, RawModel<'v>>) {
        let mut words = Words::default();
        // Ids first, then names, so that no alias takes another model's.
        for id in &self.models.ids.sorted {
            words.add(id, id);
        }
        for (id, model) in self.models.ids.sorted.iter().zip(&self.models.rows) {
            words.add(&model.name, id);
        }
        for (id, row) in raw.rows() {
            if self.models.ids.sorted.binary_search(&id).is_ok() {
                for (_, alias) in row.aliases().items() {
                    words.add(alias, id);
                }
            }
        }
        words.settle();
        for (id, model) in self.models.ids.sorted.iter().zip(&mut self.models.rows) {
            let owner = words.owner(&model.name, id);
            if owner != *id {
                let at = At::Key(&At::Key(&At::Root, "models"), id);
                let message = format_args!("{} already means {owner}, and not this model.", Quoted(&model.name));
                self.report.warning("name-taken", &At::Key(&at, "name"), message);
                // “Twin costs twice as much as Twin” tells a reader nothing.
                let name = format!("{} ({id})", model.name);
                if model.short == model.name {
                    model.short.clone_from(&name);
                }
                model.name = name;
            }
        }
        for (id, row) in raw.rows() {
            let at = At::Key(&At::Key(&At::Root, "models"), id);
            let place = self.models.ids.sorted.binary_search(&id);
            let Some(model) = place.ok().and_then(|place| self.models.rows.get_mut(place)) else { continue };
            for (index, alias) in row.aliases().items() {
                let owner = words.owner(alias, id);
                if owner == id {
                    model.aliases.push(alias.to_owned());
                } else {
                    let message = format_args!("{} already means {owner}; the alias is left out.", Quoted(alias));
                    self.report.warning("alias-taken", &At::Index(&At::Key(&at, "aliases"), index), message);
                }
            }
        }
    }

    fn add_offer(&mut self, row: RawOffer<'v>, at: &At<'_>) -> Option<()> {
        let host = Rc::clone(self.hosts.get(row.host(), at, self.report)?);
        let model = self.models.ids.find(row.model(), at, self.report)?;
        let mut prices: Vec<DatedPrice> = Vec::new();
        for (index, price) in row.prices().items() {
            let at = At::Index(&At::Key(at, "prices"), index);
            let Some(price) = self.price(price, &at) else { continue };
            if let Some(other) = prices.iter().find(|other| overlap(other, &price)) {
                let since = other.from.map_or_else(|| "an unknown day".to_owned(), |from| from.date().to_string());
                let message = format_args!("this price overlaps the one from {since}; the earlier row is kept.");
                self.report.error("price-overlap", &at, message);
                continue;
            }
            prices.push(price);
        }
        sort_by_key(&mut prices, DatedPrice::start);
        let offer = Offer { host, id: row.id(), tier: row.tier(), note: row.note().map(Into::into), prices };
        let offers = &mut self.models.rows.get_mut(model)?.offers;
        match offers.binary_search_by(|other| (&other.host.id, &other.tier).cmp(&(&offer.host.id, &offer.tier))) {
            Ok(_) => {
                let message = format_args!("{} at {} stands twice; the first offer is kept.", row.model(), row.host());
                self.report.error("duplicate-offer", at, message);
            }
            Err(place) => offers.insert(place, offer),
        }
        Some(())
    }

    fn price(&mut self, row: RawPrice<'v>, at: &At<'_>) -> Option<DatedPrice> {
        let source = Rc::clone(self.sources.get(row.source(), at, self.report)?);
        let price = DatedPrice {
            from: row.from(),
            to: row.to(),
            input: row.input().map(|price| price.0),
            cached_input: row.cached_input().map(|price| price.0),
            cache_write: row.cache_write().map(|price| price.0),
            output: row.output().map(|price| price.0),
            reasoning: row.reasoning().map(|price| price.0),
            basis: row.basis(),
            source,
            checked: row.checked(),
            condition: Condition { hours: row.hours(), above_tokens: row.above_tokens() },
            note: row.note().map(Into::into),
        };
        if let Some(to) = price.to.filter(|to| *to <= price.start()) {
            let message =
                format_args!("this price ends at {to}, expected a time after its start at {}.", price.start());
            self.report.error("price-reversed", at, message);
            return None;
        }
        if price.input.is_none() && price.cached_input.is_none() && price.output.is_none() {
            // A price that cannot be read has had its finding.
            if !self.report.has_error_inside(at) {
                let message = format_args!("no price here, expected input, cached_input or output.");
                self.report.error("price-missing", at, message);
            }
            return None;
        }
        // A price can be announced before it begins, not seen.
        if price.basis == Basis::Observed && price.from.is_some_and(|from| price.checked < from.date()) {
            let message = format_args!("found {}, a day before the price began.", price.checked);
            self.report.warning("checked-before-start", &At::Key(at, "checked"), message);
        }
        Some(price)
    }

    fn add_score(&mut self, row: RawScore<'v>, at: &At<'_>) -> Option<()> {
        let benchmark = self.benchmarks.get(row.benchmark(), at, self.report)?;
        let model = self.models.ids.find(row.model(), at, self.report)?;
        let source = self.sources.get(row.source(), at, self.report)?;
        let value = row.value().0;
        if value < benchmark.lowest || benchmark.highest.is_some_and(|highest| value > highest) {
            let highest = benchmark.highest.map_or_else(|| "any height".to_owned(), |highest| highest.to_string());
            let (lowest, name) = (benchmark.lowest, &benchmark.name);
            let message = format_args!("found {value}, expected a score from {lowest} to {highest} on {name}.");
            self.report.error("score-out-of-range", &At::Key(at, "value"), message);
            return None;
        }
        let (solved, asked) = counts(row, benchmark.unit, at, self.report);
        let mut interval = row.interval().map(|interval| (interval.0, interval.1));
        if let Some((low, high)) = interval.filter(|(low, high)| value < *low || *high < value) {
            let message =
                format_args!("found {low} to {high}, expected an interval around {value}; it counts as unknown.");
            self.report.warning("out-of-range", &At::Key(at, "interval"), message);
            interval = None;
        }
        let mut standard_error = row.standard_error().map(|error| error.0);
        if let Some(error) = standard_error.filter(|error| *error < Decimal::ZERO) {
            let message = format_args!("found {error}, expected 0 or more; it counts as unknown.");
            self.report.warning("out-of-range", &At::Key(at, "standard_error"), message);
            standard_error = None;
        }
        let score = Score {
            benchmark: Rc::clone(benchmark),
            value,
            metric: row.metric(),
            effort: row.effort(),
            harness: row.harness(),
            source: Rc::clone(source),
            date: row.date(),
            reported: row.reported(),
            solved,
            asked,
            standard_error,
            interval,
            run_cost: row.run_cost().map(|cost| cost.0),
            prompt_tokens: row.prompt_tokens(),
            completion_tokens: output_tokens(row, at, self.report),
        };
        let scores = &mut self.models.rows.get_mut(model)?.scores;
        match scores.binary_search_by(|other| order(other, &score)) {
            Ok(_) => {
                let message = format_args!(
                    "{} on {} stands twice with one source, metric, effort, harness and date; the first score is kept.",
                    row.model(),
                    row.benchmark()
                );
                self.report.error("duplicate-score", at, message);
            }
            Err(place) => scores.insert(place, score),
        }
        Some(())
    }
}

/// What the models are called, folded, with the ids of their models. Sorted once: a place for each word as it comes would
/// be looked for among, and made between, all of a hostile catalog's.
#[derive(Default)]
struct Words<'v>(Vec<(String, &'v str)>);

impl<'v> Words<'v> {
    fn add(&mut self, word: &str, id: &'v str) {
        self.0.push((fold(word), id));
    }

    /// The words in order, of equal ones still the first that was added first.
    fn settle(&mut self) {
        sort_by(&mut self.0, |a, b| a.0.cmp(&b.0));
    }

    /// The model that a word means: that which had it first; `id` where nobody has it.
    fn owner(&self, word: &str, id: &'v str) -> &'v str {
        let word = fold(word);
        let place = self.0.partition_point(|(known, _)| *known < word);
        self.0.get(place).filter(|(known, _)| *known == word).map_or(id, |(_, owner)| owner)
    }
}

/// What a benchmark's row has to say beside what it measures.
fn notes(row: RawBenchmark<'_>) -> Vec<BenchmarkNote> {
    let mut notes = Vec::new();
    for (_, note) in row.notes().items() {
        notes.push(BenchmarkNote { about: note.about(), from: note.from(), text: note.text().into() });
    }
    notes
}

/// The counts of a score, where they agree with each other and with its value.
fn counts(row: RawScore<'_>, unit: ScoreUnit, at: &At<'_>, report: &mut Report) -> (Option<u32>, Option<u32>) {
    let asked = at_least_one(row.asked(), &At::Key(at, "asked"), report);
    let (Some(solved), Some(asked)) = (row.solved(), asked) else { return (None, asked) };
    if solved > asked {
        let message = format_args!("found {solved} solved of {asked} asked; both counts are left out.");
        report.warning("more-solved-than-asked", at, message);
        return (None, None);
    }
    if unit == ScoreUnit::Percent {
        let value = row.value().0;
        if !counts_make(solved, asked, value) {
            let message = format_args!("{solved} solved of {asked} asked do not make {value}.");
            report.warning("counts-disagree", at, message);
        }
    }
    (Some(solved), Some(asked))
}

/// All tokens that were written, those of reasoning among them once: adding them to a completion that has them already
/// counts them twice, leaving them out where they stand apart makes a model look cheap (methods.md 2.2).
fn output_tokens(row: RawScore<'_>, at: &At<'_>, report: &mut Report) -> Option<u32> {
    let (completion, total) = (row.completion_tokens()?, row.total_tokens());
    let (Some(prompt), Some(total)) = (row.prompt_tokens(), total) else { return Some(completion) };
    let Some(reasoning) = Reasoning::of(prompt.into(), completion.into(), total.into()) else {
        let least = u64::from(prompt) + u64::from(completion);
        let message = format_args!("found {total}, expected {least} or more; how many were written counts as unknown.");
        report.warning("tokens-disagree", &At::Key(at, "total_tokens"), message);
        return None;
    };
    u32::try_from(reasoning.output_tokens(completion.into())).ok()
}

/// A number of questions; none is reported and counts as unknown.
fn at_least_one(count: Option<u32>, at: &At<'_>, report: &mut Report) -> Option<u32> {
    if count == Some(0) {
        report.warning("out-of-range", at, format_args!("found 0, expected 1 or more; it counts as unknown."));
        return None;
    }
    count
}

/// By benchmark and by source, the newest first; equal where two scores say the same thing.
fn order(a: &Score, b: &Score) -> Ordering {
    let order = a.benchmark.id.cmp(&b.benchmark.id);
    let order = order.then_with(|| a.source.id.cmp(&b.source.id));
    let order = order.then_with(|| a.effort.cmp(&b.effort));
    let order = order.then_with(|| a.harness.cmp(&b.harness));
    order.then_with(|| a.metric.cmp(&b.metric)).then(b.date.cmp(&a.date))
}

fn overlap(a: &DatedPrice, b: &DatedPrice) -> bool {
    let ends_before = |first: &DatedPrice, second: &DatedPrice| first.to.is_some_and(|to| to <= second.start());
    a.condition == b.condition && !ends_before(a, b) && !ends_before(b, a)
}
