//! A catalog as `catalog-v1` text: a line for each row, in the order of ids, so that two of them can be compared.

use std::collections::BTreeMap;

use super::Format;
use super::assemble::{Listed, Offer, OfferKey, Parts};
use super::draft::{Price, Score};
use super::scores;
use super::votes::NewModel;
use crate::catalog::{
    Benchmark, BenchmarkKind, BenchmarkNote, Catalog, Hours, Localized, MOST_ROWS, Model, NoteKind, Reporter,
    ScoreUnit, Source,
};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::import::names::makers::Developer;
use crate::import::names::name::slug;
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// A row of JSON: keys with values that are written already.
struct Row(String);

impl Row {
    fn new() -> Self {
        Self("{ ".to_owned())
    }

    fn raw(mut self, key: &str, value: &str) -> Self {
        if self.0.len() > 2 {
            self.0.push_str(", ");
        }
        self.0.push_str(&quoted(key));
        self.0.push_str(": ");
        self.0.push_str(value);
        self
    }

    fn text(self, key: &str, value: &str) -> Self {
        self.raw(key, &quoted(value))
    }

    fn maybe<T>(self, key: &str, value: Option<T>, write: impl Fn(T) -> String) -> Self {
        match value {
            Some(value) => self.raw(key, &write(value)),
            None => self,
        }
    }

    fn end(self) -> String {
        self.0 + " }"
    }
}

/// Text as a JSON string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn quoted_owned(text: impl AsRef<str>) -> String {
    quoted(text.as_ref())
}

/// A day where the hour says nothing.
fn instant(instant: Instant) -> String {
    quoted(&if instant.is_midnight() { instant.date().to_string() } else { instant.to_string() })
}

fn number(value: Decimal) -> String {
    value.to_string()
}

fn hours(hours: Hours) -> String {
    quoted(&format!("{}/{}", hours.from, hours.to))
}

fn localized(text: &Localized) -> String {
    let row = Row::new().text("en", &text.en).maybe("fr", text.fr.as_deref(), quoted);
    row.maybe("de", text.de.as_deref(), quoted).maybe("es", text.es.as_deref(), quoted).end()
}

/// The sources that rows name, in the order of their ids.
#[derive(Default)]
struct Sources {
    rows: BTreeMap<String, String>,
    /// The ids of addresses.
    by_address: BTreeMap<String, String>,
    /// How many addresses begin with one id.
    alike: BTreeMap<String, usize>,
}

impl Sources {
    fn add(&mut self, source: &Source) -> String {
        self.rows.entry(source.id.clone()).or_insert_with(|| {
            Row::new()
                .text("title", &source.title)
                .text("publisher", &source.publisher)
                .maybe("url", source.url.as_deref(), quoted)
                .maybe("date", source.date, |date| quoted(&date.to_string()))
                .maybe("license", source.license.as_deref(), quoted)
                .end()
        });
        source.id.clone()
    }

    /// One source for each address. Ids of long ones begin alike, and are told apart by a number.
    fn add_address(&mut self, url: &str, own: &str) -> String {
        if let Some(id) = self.by_address.get(url) {
            return id.clone();
        }
        let address = url.trim_start_matches("https://").trim_start_matches("http://");
        let slug = slug(&format!("{own}-{address}"));
        let mut id = slug.clone();
        while self.rows.contains_key(&id) {
            let count = self.alike.entry(slug.clone()).or_insert(1);
            *count += 1;
            id = format!("{}-{count}", slug.get(..90).unwrap_or(&slug));
        }
        self.rows.insert(id.clone(), Row::new().text("title", url).text("publisher", url).text("url", url).end());
        self.by_address.insert(url.to_owned(), id.clone());
        id
    }
}

/// Writes the catalog. `day` is the one on which the file was looked at.
///
/// # Errors
/// [`Error`] (`is_catalog`) where it would have more rows of a kind than a catalog can: nobody could read it.
pub(super) fn write(parts: &Parts<'_>, format: Format, day: Date, curated: Option<&Catalog>) -> Result<String, Error> {
    let mut sources = Sources::default();
    let own = own_source(format, day, curated);
    let mut source = Row::new().text("title", format.source_title()).text("publisher", format.publisher());
    source = source.maybe("url", format.url(), quoted).raw("date", &quoted(&day.to_string()));
    sources.rows.insert(own.clone(), source.maybe("license", format.license(), quoted).end());

    let dates = Dates { own: &own, is_table: format == Format::Csv };
    let mut developers: BTreeMap<String, Developer> = BTreeMap::new();
    let mut models = BTreeMap::new();
    for (id, listed) in &parts.models {
        models.insert(id.clone(), model(listed, &dates, day, &mut developers, &mut sources));
        let Listed::New(new) = listed else { continue };
        let source = dates.of(new);
        if source != own {
            let what =
                if new.listed.is_some() { "released on this day or before" } else { "release unknown, the list's day" };
            let title = format!("{}: {what}", format.source_title());
            let row = Row::new().text("title", &title).text("publisher", format.publisher());
            let row = row.maybe("url", format.url(), quoted).maybe("license", format.license(), quoted);
            sources.rows.entry(source).or_insert_with(|| row.end());
        }
    }
    let developers = developers.into_iter().map(|(id, developer)| {
        // A host that sells nothing here is not written.
        let host = developer.host.filter(|host| parts.hosts.contains_key(host));
        (id, Row::new().text("name", &developer.name).maybe("host", host, quoted_owned).end())
    });
    let developers: BTreeMap<String, String> = developers.collect();
    let known_host = |id: &str| curated.and_then(|catalog| catalog.hosts.iter().find(|host| host.id == id));
    let hosts = parts.hosts.iter().map(|(id, name)| {
        let known = known_host(id);
        let name = known.map_or(name.as_str(), |host| host.name.as_str());
        let url = known.and_then(|host| host.url.as_deref());
        (id.clone(), Row::new().text("name", name).maybe("url", url, quoted).end())
    });
    let hosts: BTreeMap<String, String> = hosts.collect();
    let offers: Vec<String> = parts.offers.iter().map(|(key, row)| offer(key, row, &own, day)).collect();
    let (benchmarks, scores) = score_rows(parts, &own, day, curated, &mut sources);

    for (kind, count) in [
        ("sources", sources.rows.len()),
        ("hosts", hosts.len()),
        ("models", models.len()),
        ("offers", offers.len()),
        ("benchmarks", benchmarks.len()),
        ("scores", scores.len()),
    ] {
        if count > MOST_ROWS {
            let message = format!("found {count} {kind}, expected at most {MOST_ROWS}, as many as a catalog can have.");
            let diagnostic = Diagnostic::error("too-many", "file", message);
            return Err(Error::catalog(diagnostic.with_hint("Import a part of the list.")));
        }
    }
    let name = quoted(&format!("{}, {day}", format.title()));
    let mut document = format!("{{\n  \"format\": \"catalog-v1\",\n  \"name\": {name},\n  \"date\": \"{day}\"");
    for (key, rows) in [("sources", &sources.rows), ("developers", &developers), ("hosts", &hosts), ("models", &models)]
    {
        document += &section(key, rows);
    }
    document += &list("offers", &offers);
    document += &section("benchmarks", &benchmarks);
    document += &list("scores", &scores);
    Ok(document + "\n}\n")
}

/// The sources of models' days, by how good they are: a reader sees that a day is not the one of the release.
struct Dates<'s> {
    own: &'s str,
    /// In a table of one's own a day that is not there is nobody's claim.
    is_table: bool,
}

impl Dates<'_> {
    fn of(&self, model: &NewModel) -> String {
        match (model.released, model.listed) {
            _ if self.is_table => self.own.to_owned(),
            (Some(_), _) => self.own.to_owned(),
            (None, Some(_)) => self.listed(),
            (None, None) => self.undated(),
        }
    }

    fn listed(&self) -> String {
        format!("{}-released-by", self.own)
    }

    fn undated(&self) -> String {
        format!("{}-undated", self.own)
    }
}

/// The id of the list's own source: one that no source of the catalog has, which may be an import too. A list of another
/// day is another source.
fn own_source(format: Format, day: Date, curated: Option<&Catalog>) -> String {
    let mut own = format.id().to_owned();
    let rows = curated.map(|catalog| catalog.models.as_slice()).unwrap_or_default();
    let sells_by = |model: &Model, id: &str| {
        model.offers.iter().flat_map(|offer| &offer.prices).any(|price| price.source.id == id)
    };
    let taken = |id: &str| {
        let of = |model: &Model| {
            model.source.id == id
                || model.knowledge.as_ref().is_some_and(|knowledge| knowledge.source.id == id)
                || model.scores.iter().any(|score| score.source.id == id)
                || sells_by(model, id)
        };
        rows.iter().any(of)
            || curated.is_some_and(|catalog| catalog.benchmarks.iter().any(|benchmark| benchmark.source.id == id))
    };
    if taken(&own) {
        own = format!("{own}-{day}");
    }
    while taken(&own) {
        own += "-list";
    }
    own
}

fn section(key: &str, rows: &BTreeMap<String, String>) -> String {
    let rows: Vec<String> = rows.iter().map(|(id, row)| format!("    {}: {row}", quoted(id))).collect();
    if rows.is_empty() { String::new() } else { format!(",\n  \"{key}\": {{\n{}\n  }}", rows.join(",\n")) }
}

fn list(key: &str, rows: &[String]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| format!("    {row}")).collect();
    if rows.is_empty() { String::new() } else { format!(",\n  \"{key}\": [\n{}\n  ]", rows.join(",\n")) }
}

fn model(
    listed: &Listed<'_>,
    dates: &Dates<'_>,
    day: Date,
    developers: &mut BTreeMap<String, Developer>,
    sources: &mut Sources,
) -> String {
    match listed {
        Listed::Known(model) => {
            let developer = &model.developer;
            let host = developer.host.clone();
            developers.insert(
                developer.id.clone(),
                Developer { id: developer.id.clone(), name: developer.name.clone(), host },
            );
            let knowledge = model.knowledge.as_ref().map(|knowledge| {
                let until = Row::new().text("until", &knowledge.until.to_string());
                until.text("source", &sources.add(&knowledge.source)).end()
            });
            let aliases: Vec<String> = model.aliases.iter().map(quoted_owned).collect();
            let aliases = Some(aliases).filter(|aliases| !aliases.is_empty());
            Row::new()
                .text("name", &model.name)
                .maybe("short", Some(&model.short).filter(|short| **short != model.name), quoted_owned)
                .text("developer", &developer.id)
                .text("released", &model.released.to_string())
                .maybe("knowledge", knowledge, |row| row)
                .maybe("open_weights", model.open_weights, |open| open.to_string())
                .maybe("license", model.license.as_deref(), quoted)
                .maybe("reasoning", model.reasoning, |reasoning| reasoning.to_string())
                .maybe("aliases", aliases, |aliases| format!("[{}]", aliases.join(", ")))
                .maybe("notable", Some(true).filter(|_| model.notable), |notable| notable.to_string())
                .text("source", &sources.add(&model.source))
                .end()
        }
        Listed::New(model) => {
            // The catalog's developer of that id stays what it is.
            let developer = &model.developer;
            developers.entry(developer.id.clone()).or_insert_with(|| developer.clone());
            Row::new()
                .text("name", &model.name)
                .text("developer", &developer.id)
                .text("released", &model.released.or(model.listed).unwrap_or(day).to_string())
                .maybe("open_weights", model.open_weights, |open| open.to_string())
                .maybe("reasoning", model.reasoning, |reasoning| reasoning.to_string())
                .text("source", &dates.of(model))
                .end()
        }
    }
}

fn offer(key: &OfferKey, offer: &Offer, own: &str, day: Date) -> String {
    let (model, host, tier) = key;
    let prices: Vec<String> = offer.prices.iter().map(|row| price(row, own, day)).collect();
    Row::new()
        .text("model", model)
        .text("host", host)
        .text("id", &offer.id)
        .maybe("tier", tier.as_deref(), quoted)
        .raw("prices", &format!("[\n        {} ]", prices.join(",\n        ")))
        .end()
}

fn price(price: &Price, own: &str, day: Date) -> String {
    let checked = price.checked.unwrap_or(day);
    let basis = match price.from {
        // What begins after the list was looked at is announced by it.
        Some(from) if from.date() > checked => "documented",
        None if price.checked.is_some() => "inferred",
        _ => "observed",
    };
    Row::new()
        .maybe("from", price.from, instant)
        .maybe("to", price.to, instant)
        .maybe("input", price.input, number)
        .maybe("cached_input", price.cached_input, number)
        .maybe("output", price.output, number)
        .text("basis", basis)
        .text("source", own)
        .text("checked", &checked.to_string())
        .maybe("hours", price.hours, hours)
        .maybe("above_tokens", price.above_tokens, |tokens| tokens.to_string())
        .end()
}

/// Benchmarks and scores: the file's, and those that the catalog has of the models in the file.
fn score_rows(
    parts: &Parts<'_>,
    own: &str,
    day: Date,
    curated: Option<&Catalog>,
    sources: &mut Sources,
) -> (BTreeMap<String, String>, Vec<String>) {
    let mut benchmarks: BTreeMap<String, String> = BTreeMap::new();
    let mut rows = Vec::new();
    for (id, listed) in &parts.models {
        let Listed::Known(model) = listed else { continue };
        for score in &model.scores {
            let benchmark = &score.benchmark;
            benchmarks.entry(benchmark.id.clone()).or_insert_with(|| known_benchmark(benchmark, sources));
            let row = Row::new()
                .text("model", id)
                .text("benchmark", &benchmark.id)
                .raw("value", &number(score.value))
                .text("metric", &score.metric)
                .maybe("effort", score.effort.as_deref(), quoted)
                .maybe("harness", score.harness.as_deref(), quoted)
                .text("source", &sources.add(&score.source))
                .text("date", &score.date.to_string())
                .text("reported", reporter(score.reported))
                .maybe("solved", score.solved, |count| count.to_string())
                .maybe("asked", score.asked, |count| count.to_string())
                .maybe("standard_error", score.standard_error, number)
                .maybe("interval", score.interval, |(low, high)| format!("[{low}, {high}]"))
                .maybe("run_cost", score.run_cost, number)
                .maybe("prompt_tokens", score.prompt_tokens, |count| count.to_string())
                .maybe("completion_tokens", score.completion_tokens, |count| count.to_string());
            rows.push(row.end());
        }
    }
    let extremes = scores::extremes(parts);
    for (model, score) in &parts.scores {
        let id = scores::id(&score.benchmark, curated);
        benchmarks.entry(id.clone()).or_insert_with(|| match scores::known(&score.benchmark, curated) {
            Some(benchmark) => known_benchmark(benchmark, sources),
            None => new_benchmark(&score.benchmark, extremes.get(&id).copied().unwrap_or_default(), own),
        });
        rows.push(new_score(model, &id, score, own, day, sources));
    }
    (benchmarks, rows)
}

fn known_benchmark(benchmark: &Benchmark, sources: &mut Sources) -> String {
    let highest = benchmark.highest.map_or_else(|| "null".to_owned(), number);
    let note = |note: &BenchmarkNote| {
        let about = match note.about {
            NoteKind::Saturation => "saturation",
            NoteKind::Contamination => "contamination",
            NoteKind::Labels => "labels",
            NoteKind::Selection => "selection",
        };
        Row::new().text("about", about).text("from", &note.from.to_string()).raw("text", &localized(&note.text)).end()
    };
    let notes: Vec<String> = benchmark.notes.iter().map(note).collect();
    Row::new()
        .text("name", &benchmark.name)
        .text(
            "kind",
            match benchmark.kind {
                BenchmarkKind::Accuracy => "accuracy",
                BenchmarkKind::Elo => "elo",
                BenchmarkKind::Index => "index",
            },
        )
        .text(
            "unit",
            match benchmark.unit {
                ScoreUnit::Percent => "percent",
                ScoreUnit::Points => "points",
                ScoreUnit::Percentile => "percentile",
            },
        )
        .raw("range", &format!("[{}, {highest}]", benchmark.lowest))
        .maybe("questions", benchmark.questions, |count| count.to_string())
        .maybe("chance", benchmark.chance, number)
        .raw("measures", &localized(&benchmark.measures))
        .maybe("published", benchmark.published, |day| quoted(&day.to_string()))
        .raw("notes", &format!("[{}]", notes.join(", ")))
        .text("source", &sources.add(&benchmark.source))
        .end()
}

/// A benchmark of which only the name and the scores are known.
fn new_benchmark(name: &str, (low, high): (Decimal, Decimal), own: &str) -> String {
    let (kind, unit, range) = scores::scale(low, high);
    Row::new()
        .text("name", name)
        .text("kind", kind)
        .text("unit", unit)
        .raw("range", &range)
        .raw("measures", &Row::new().text("en", name).end())
        .text("source", own)
        .end()
}

fn new_score(model: &str, benchmark: &str, score: &Score, own: &str, day: Date, sources: &mut Sources) -> String {
    let source = match &score.url {
        Some(url) => sources.add_address(url, own),
        None => own.to_owned(),
    };
    Row::new()
        .text("model", model)
        .text("benchmark", benchmark)
        .raw("value", &number(score.value))
        .text("metric", score.metric.as_deref().unwrap_or("not stated"))
        .maybe("effort", score.effort.as_deref(), quoted)
        .maybe("harness", score.harness.as_deref(), quoted)
        .text("source", &source)
        .text("date", &score.date.unwrap_or(day).to_string())
        // Unstated, a score counts for as little as it can: somebody's own must not stand for an independent one.
        .text("reported", score.reported.unwrap_or("self"))
        .maybe("standard_error", score.standard_error, number)
        .end()
}

const fn reporter(reporter: Reporter) -> &'static str {
    match reporter {
        Reporter::OwnDeveloper => "self",
        Reporter::Competitor => "competitor",
        Reporter::Independent => "independent",
    }
}
