//! A scatter chart's data: a row for each mark, cheapest first.

use serde_json::{Value, json};

use super::rows::{Row, each, price_source};
use super::{Data, decimal, models_left_out, titled};
use crate::compare::{Comparison, Entry, Incomplete, Index, Part, Scoring, Standing};

/// The marks.
pub(super) fn data(comparison: &Comparison<'_>) -> Data {
    let scores_from = match &comparison.scoring {
        Scoring::Benchmark(_, origin) => Some(titled(origin.source)),
        Scoring::Index(_) => None,
    };
    Data::new(
        comparison.entries.iter().map(|entry| row(comparison, entry)).collect(),
        [
            ("as_of", json!(comparison.as_of.to_string())),
            ("benchmark", json!(comparison.benchmark().map(|benchmark| &benchmark.name))),
            ("scores_from", json!(scores_from)),
            ("index", json!(comparison.index().map(index_as_json))),
            ("left_out", models_left_out(&comparison.left_out)),
        ],
    )
}

fn row(comparison: &Comparison<'_>, entry: &Entry<'_>) -> Row {
    let mut row = Row::default();
    row.add_model(entry.model);
    row.add("highlighted", entry.highlighted);
    row.add("host", entry.host().map(|host| &host.name));
    let list_price = entry.list_price.map(|list_price| list_price.row);
    let source = price_source(list_price, &entry.scores);
    row.add_price(comparison.measure, Some(entry.price), list_price, source);
    row.add("cache_price_unknown", entry.cache_price_unknown);
    row.add("benchmark", each(&entry.scores, |score| score.benchmark.id.clone()));
    row.add("score", decimal(entry.value));
    row.add_interval(entry.uncertainty);
    // The scores that a mean is made of; on one benchmark they are the score itself.
    if comparison.index().is_some() {
        row.add("part_scores", each(&entry.scores, |score| score.value.to_string()));
    }
    row.add_origin(&entry.scores, entry.effort);
    row.add("frontier", entry.standing == Standing::Frontier);
    row.add("frontier_probability", entry.frontier_probability.as_ref().ok().map(|probability| probability.value));
    row
}

/// What the scores are the mean of.
fn index_as_json(index: &Index<'_>) -> Value {
    let part = |part: &Part<'_>| {
        let percent = index.share(part).map(decimal);
        json!({
            "benchmark": part.benchmark.id,
            "name": part.benchmark.name,
            "weight_percent": percent,
            "scores_from": titled(part.scores_from.source),
        })
    };
    let incomplete = |out: &Incomplete<'_>| {
        let missing: Vec<&str> = out.missing.iter().map(|benchmark| benchmark.id.as_str()).collect();
        json!({ "model": out.model.id, "has": out.has, "missing": missing })
    };
    json!({
        "normalisation": index.normalisation.word(),
        "parts": index.parts.iter().map(part).collect::<Value>(),
        "incomplete": index.incomplete.iter().map(incomplete).collect::<Value>(),
    })
}
