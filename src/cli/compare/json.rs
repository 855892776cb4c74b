//! The answer as data: what a catalog gives exactly is text or whole numbers, what was computed are numbers. The schema is
//! `www/compare-v1.schema.json`.

mod scores;

use serde_json::{Map, Value, json};

use self::scores::benchmark;
use crate::catalog::{DatedPrice, Source};
use crate::cli::data::{basis, benchmarks_left_out, decimal, models_left_out, reason};
use crate::compare::{Answer, Contestant, PriceFacts, PriceFlips, PriceRatio, PricedOffer, RatioEnds, Worth};
use crate::diagnostic::Diagnostic;
use crate::query::HoursChoice;
use crate::text::{Locale, answer_heading};
use crate::units::{Decimal, Rational};

/// The whole document.
pub(super) fn document(answer: &Answer<'_>, locale: Locale, found: &[Diagnostic]) -> Value {
    let versus = &answer.versus;
    let rows = versus.rows.iter().zip(&answer.rows);
    let found: Vec<Value> = found
        .iter()
        .map(|found| {
            json!({
                "severity": found.severity.as_str(),
                "code": found.code,
                "at": found.at,
                "message": found.message,
                "hint": found.hint,
            })
        })
        .collect();
    json!({
        "format": "compare-v1",
        "catalog": { "name": answer.catalog.name, "date": answer.catalog.date.to_string() },
        "as_of": versus.as_of.to_string(),
        "price": versus.measure.to_string(),
        "hours": hours(answer.hours),
        "host": versus.host.map(|host| &host.id),
        "heading": answer_heading(answer, locale),
        "models": versus.models.iter().map(|one| model(answer, one)).collect::<Vec<_>>(),
        "prices": answer.prices.as_ref().map(|prices| price_facts(answer, prices)),
        "tests": versus.family,
        "benchmarks": rows.map(|(row, facts)| benchmark(answer, row, facts)).collect::<Vec<_>>(),
        "counted": versus.counted,
        "ties": versus.ties,
        "lead": lead(answer),
        "worth": match answer.worth {
            Worth::BreakEven => "break-even",
            Worth::PointsPerDollar => "points-per-dollar",
        },
        "left_out": {
            "models": models_left_out(&versus.left_out),
            "benchmarks": benchmarks_left_out(&versus.benchmarks_left_out),
        },
        "sources": sources(answer),
        "findings": found,
    })
}

const fn hours(hours: HoursChoice) -> &'static str {
    match hours {
        HoursChoice::Standard => "standard",
        HoursChoice::OffPeak => "off-peak",
        HoursChoice::Peak => "peak",
    }
}

/// The id of the model of a place.
fn id(answer: &Answer<'_>, place: usize) -> Option<String> {
    answer.versus.models.get(place).map(|one| one.model.id.clone())
}

fn model(answer: &Answer<'_>, one: &Contestant<'_>) -> Value {
    let (price, no_price) = match &one.price {
        Ok(priced) => (Some(price(answer, priced)), None),
        Err(why) => (None, Some(reason(*why))),
    };
    json!({
        "id": one.model.id,
        "name": one.model.name,
        "short": one.model.short,
        "developer": one.model.developer.name,
        "released": one.model.released.to_string(),
        "knowledge": one.model.knowledge.as_ref().map(|knowledge| knowledge.until.to_string()),
        "price": price,
        "no_price": no_price,
        "wins": one.wins,
        "clear_wins": one.clear_wins,
        "mean": one.mean.map(decimal),
    })
}

fn price(answer: &Answer<'_>, priced: &PricedOffer<'_>) -> Value {
    let row: &DatedPrice = priced.list_price.row;
    json!({
        "usd": decimal(priced.price),
        "is_per_million_tokens": answer.versus.measure.is_per_million(),
        "host": priced.list_price.offer.host.name,
        "from": row.from.map(|from| from.to_string()),
        "to": row.to.map(|to| to.to_string()),
        "basis": basis(row.basis),
        "checked": row.checked.to_string(),
        "is_stale": priced.list_price.is_stale(answer.versus.as_of),
        "cache_price_unknown": priced.cache_price_unknown,
        "source": row.source.id,
    })
}

fn price_facts(answer: &Answer<'_>, prices: &PriceFacts<'_>) -> Value {
    let models = &answer.versus.models;
    let price = |place: usize| models.get(place).and_then(|one| one.price.as_ref().ok()).map(|one| one.price);
    let both = price(prices.dearer).zip(price(prices.cheaper));
    let ratio = both.and_then(|(high, low)| high.divided_by(low));
    let share = both.and_then(|(high, low)| low.divided_by(high));
    json!({
        "dearer": id(answer, prices.dearer),
        "cheaper": id(answer, prices.cheaper),
        "ratio": ratio.map(Rational::to_f64),
        "saving_percent": share.map(|share| Decimal::from_millionths(100_000_000 - share.rounded(8)).to_f64()),
        "over_hosts": prices.range.as_ref().map(|range| ends(&range.hosts)),
        "over_mixes": prices.range.as_ref().map(|range| ends(&range.mixes)),
        "over_hosts_and_mixes": prices.range.as_ref().map(|range| ends(&range.all)),
        "break_even_verbosity": prices.verbosity.map(|verbosity| json!({
            "cheaper": id(answer, verbosity.cheaper),
            "dearer": id(answer, verbosity.dearer),
            "times": verbosity.times.to_f64(),
        })),
        "turned_around_by": flips(&prices.price_flips),
    })
}

fn ends(ends: &RatioEnds<'_>) -> Value {
    let end = |ratio: &PriceRatio<'_>| {
        json!({
            "ratio": ratio.value.to_f64(),
            "price": ratio.measure.to_string(),
            "dearer_host": ratio.dearer.host.name,
            "cheaper_host": ratio.cheaper.host.name,
        })
    };
    json!({ "lowest": end(&ends.lowest), "highest": end(&ends.highest) })
}

fn flips(flips: &PriceFlips<'_>) -> Value {
    let hosts: Vec<Value> = flips
        .hosts
        .iter()
        .map(|flip| {
            json!({
                "model": flip.model.id,
                "host": flip.offer.host.name,
                "usd": decimal(flip.price),
                "other_usd": decimal(flip.other_price),
            })
        })
        .collect();
    let dates: Vec<Value> = flips
        .dates
        .iter()
        .map(|flip| {
            json!({
                "from": flip.from.to_string(),
                "to": flip.to.map(|to| to.to_string()),
                "prices_of": flip.priced.as_str(),
                "dearer_usd": decimal(flip.dearer.0),
                "dearer_host": flip.dearer.1.host.name,
                "cheaper_usd": decimal(flip.cheaper.0),
                "cheaper_host": flip.cheaper.1.host.name,
            })
        })
        .collect();
    let mixes: Vec<Value> = flips
        .mixes
        .iter()
        .map(|flip| {
            json!({
                "price": flip.measure.to_string(),
                "dearer_usd": decimal(flip.dearer),
                "cheaper_usd": decimal(flip.cheaper),
            })
        })
        .collect();
    json!({ "hosts": hosts, "dates": dates, "mixes": mixes })
}

fn lead(answer: &Answer<'_>) -> Option<Value> {
    let lead = answer.lead.as_ref()?.as_ref().ok()?;
    let hinges_on: Vec<&str> = lead.hinges_on.iter().map(|benchmark| benchmark.id.as_str()).collect();
    let subsets = lead.robustness.subsets;
    Some(json!({
        "leader": id(answer, lead.leader),
        "other": id(answer, lead.other),
        "hinges_on": hinges_on,
        "choices": subsets.of,
        "choices_for_other": subsets.changed,
        "choices_for_neither": subsets.tied,
        "share_of_weightings_for_other": lead.weightings,
    }))
}

/// Every source that is named, by its id.
fn sources(answer: &Answer<'_>) -> Map<String, Value> {
    let mut sources = Map::new();
    let mut add = |source: &Source| {
        let value = json!({
            "publisher": source.publisher,
            "title": source.title,
            "url": source.url,
            "date": source.date.map(|date| date.to_string()),
            "license": source.license,
        });
        sources.insert(source.id.clone(), value);
    };
    for one in &answer.versus.models {
        if let Ok(priced) = &one.price {
            add(&priced.list_price.row.source);
        }
    }
    for row in &answer.versus.rows {
        add(&row.benchmark.source);
        for one in &row.scores {
            add(&one.score.source);
        }
    }
    sources
}
