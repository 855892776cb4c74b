//! The catalog's figures: every number that a source is named for.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

use super::name::{self, Name};
use super::number::Number;

/// The catalog as the checker needs it.
pub struct Catalog {
    document: Value,
    names: BTreeMap<String, Vec<Name>>,
}

/// One figure.
pub struct Figure<'a> {
    /// What it is, as words that name no other figure.
    pub key: String,
    /// The number, with what belongs to it.
    pub text: String,
    pub source: Source<'a>,
    pub what: What<'a>,
}

#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub id: &'a str,
    pub url: &'a str,
}

pub enum What<'a> {
    Price(Price<'a>),
    Score(Score<'a>),
    Questions(Questions<'a>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    Input,
    Cached,
    Output,
}

/// A price of a dated row, in dollars per million tokens.
pub struct Price<'a> {
    pub value: Number,
    pub measure: Measure,
    pub host: &'a str,
    /// The host's own id of the model.
    pub id: &'a str,
    pub tier: Option<&'a str>,
    pub names: &'a [Name],
    /// The day from which the price holds.
    pub from: &'a str,
    /// The first day on which it holds no more.
    pub to: Option<&'a str>,
    /// The last day on which it was seen.
    pub checked: &'a str,
    pub above_tokens: Option<u64>,
    pub hours: Option<&'a str>,
}

pub struct Score<'a> {
    pub value: Number,
    pub model: &'a str,
    pub names: &'a [Name],
    pub benchmark: &'a str,
    pub benchmark_name: &'a str,
    pub percent: bool,
    pub metric: &'a str,
    pub effort: Option<&'a str>,
    pub date: &'a str,
    pub standard_error: Option<Number>,
    pub interval: Option<(Number, Number)>,
    pub solved_of_asked: Option<(Number, Number)>,
}

/// A benchmark's number of questions.
pub struct Questions<'a> {
    pub value: Number,
    pub benchmark: &'a str,
    pub name: &'a str,
}

impl Price<'_> {
    /// Does the row say that its price held on a day?
    pub fn holds_on(&self, day: &str) -> bool {
        self.from <= day && day <= self.checked && self.to.is_none_or(|to| day < to)
    }

    /// Is this a day after the first on which the row says that its price held?
    pub fn still_holds_on(&self, day: &str) -> bool {
        day != self.from && self.holds_on(day)
    }
}

impl Score<'_> {
    /// Is this the name of the score's model, with its effort? `o3 (high)`, `o3_high` and `o3-high` are.
    pub fn is_of(&self, text: &str) -> bool {
        let (name, effort) = name::with_effort(text);
        let part_of_name = |effort: &str| {
            let whole = Name::read(text);
            self.names.iter().any(|name| name.and(effort) == whole)
        };
        self.names.contains(&name) && name::same_effort(self.effort, effort.as_deref())
            || name::is_by_hand(self.model, text)
            || self.effort.is_some_and(part_of_name)
    }

    /// Is it the name, where lists have one row of a model and the catalog may leave out how it was run?
    pub fn may_be_of(&self, text: &str) -> bool {
        self.is_of(text) || self.effort.is_none() && self.names.contains(&name::with_effort(text).0)
    }
}

impl Measure {
    const ALL: [(Measure, &'static str); 3] =
        [(Measure::Input, "input"), (Measure::Cached, "cached_input"), (Measure::Output, "output")];
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn number(value: &Value) -> Option<Number> {
    value.is_number().then(|| Number::read(&value.to_string())).flatten()
}

fn pair(value: (&Value, &Value)) -> Option<(Number, Number)> {
    Some((number(value.0)?, number(value.1)?))
}

/// The day of an instant: `2025-02-26T16:30Z` is in `2025-02-26`.
fn day(instant: &str) -> &str {
    instant.get(..10).unwrap_or(instant)
}

impl Catalog {
    pub fn read(document: &str) -> Result<Self> {
        let document: Value = serde_json::from_str(document).context("the catalog is not JSON")?;
        let mut names = BTreeMap::new();
        for (id, model) in document["models"].as_object().into_iter().flatten() {
            let aliases = model["aliases"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let words = [id.as_str(), text(model, "name"), text(model, "short")].into_iter().chain(aliases);
            let mut known: Vec<Name> = words.filter(|word| !word.is_empty()).map(Name::read).collect();
            let dated: Vec<Name> = known.iter().flat_map(|name| name.dated(text(model, "released"))).collect();
            known.extend(dated);
            names.insert(id.clone(), known);
        }
        Ok(Self { document, names })
    }

    fn names(&self, model: &str) -> &[Name] {
        self.names.get(model).map(Vec::as_slice).unwrap_or_default()
    }

    fn source<'a>(&'a self, row: &'a Value) -> Source<'a> {
        let id = text(row, "source");
        Source { id, url: text(&self.document["sources"][id], "url") }
    }

    /// All figures, in the catalog's order.
    pub fn figures(&self) -> Vec<Figure<'_>> {
        let mut figures = Vec::new();
        for offer in self.document["offers"].as_array().into_iter().flatten() {
            for row in offer["prices"].as_array().into_iter().flatten() {
                figures.extend(Measure::ALL.iter().filter_map(|measure| self.price(offer, row, *measure)));
            }
        }
        figures.extend(self.document["scores"].as_array().into_iter().flatten().filter_map(|row| self.score(row)));
        let benchmarks = self.document["benchmarks"].as_object().into_iter().flatten();
        figures.extend(benchmarks.filter_map(|(id, row)| self.questions(id, row)));
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for figure in &mut figures {
            let times = seen.entry(figure.key.clone()).or_default();
            *times += 1;
            if *times > 1 {
                figure.key = format!("{} ({times})", figure.key);
            }
        }
        figures
    }

    fn price<'a>(&'a self, offer: &'a Value, row: &'a Value, (measure, word): (Measure, &str)) -> Option<Figure<'a>> {
        let value = number(&row[word])?;
        let from = text(row, "from");
        let tier = offer["tier"].as_str();
        let above_tokens = row["above_tokens"].as_u64();
        let hours = row["hours"].as_str();
        let (model, host) = (text(offer, "model"), text(offer, "host"));
        let mut key = format!("price {model}@{host}");
        for more in [tier, hours].into_iter().flatten() {
            key = format!("{key} {more}");
        }
        if let Some(tokens) = above_tokens {
            key = format!("{key} above {tokens}");
        }
        let what = What::Price(Price {
            value,
            measure,
            host,
            id: text(offer, "id"),
            tier,
            names: self.names(model),
            from: day(from),
            to: row["to"].as_str().map(day),
            checked: day(text(row, "checked")),
            above_tokens,
            hours,
        });
        let key = format!("{key} from {from} {word}");
        Some(Figure { key, text: row[word].to_string(), source: self.source(row), what })
    }

    fn score<'a>(&'a self, row: &'a Value) -> Option<Figure<'a>> {
        let value = number(&row["value"])?;
        let (model, benchmark) = (text(row, "model"), text(row, "benchmark"));
        let about = &self.document["benchmarks"][benchmark];
        let effort = row["effort"].as_str();
        let source = self.source(row);
        let mut key = format!("score {model} {benchmark} {} “{}”", source.id, text(row, "metric"));
        for more in [effort, row["harness"].as_str(), row["date"].as_str()].into_iter().flatten() {
            key = format!("{key} {more}");
        }
        let mut words = row["value"].to_string();
        if !row["standard_error"].is_null() {
            words = format!("{words} ± {}", row["standard_error"]);
        }
        if let (Some(low), Some(high)) = (row["interval"].get(0), row["interval"].get(1)) {
            words = format!("{words} [{low}, {high}]");
        }
        if !row["solved"].is_null() {
            words = format!("{words} ({} of {})", row["solved"], row["asked"]);
        }
        let what = What::Score(Score {
            value,
            model,
            names: self.names(model),
            benchmark,
            benchmark_name: text(about, "name"),
            percent: text(about, "unit") == "percent",
            metric: text(row, "metric"),
            effort,
            date: day(text(row, "date")),
            standard_error: number(&row["standard_error"]),
            interval: pair((&row["interval"][0], &row["interval"][1])),
            solved_of_asked: pair((&row["solved"], &row["asked"])),
        });
        Some(Figure { key, text: words, source, what })
    }

    fn questions<'a>(&'a self, id: &'a str, row: &'a Value) -> Option<Figure<'a>> {
        let value = number(&row["questions"])?;
        let what = What::Questions(Questions { value, benchmark: id, name: text(row, "name") });
        let key = format!("benchmark {id} questions");
        Some(Figure { key, text: row["questions"].to_string(), source: self.source(row), what })
    }
}
