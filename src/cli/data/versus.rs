//! A versus chart's data: a row for each benchmark and model, and what the rows say of the models.

use serde_json::{Value, json};

use super::rows::{Row, price_source};
use super::{Data, benchmarks_left_out, decimal, models_left_out, reason, titled, verdict};
use crate::compare::{BenchmarkRow, Contestant, PairVerdict, Versus, VersusScore};

/// The scores, with wins, means and verdicts.
pub(super) fn data(versus: &Versus<'_>) -> Data {
    let mut rows = Vec::new();
    for benchmark in &versus.rows {
        for (one, score) in versus.models.iter().zip(&benchmark.scores) {
            rows.push(row(versus, benchmark, one, score));
        }
    }
    let mean_verdict = versus.mean_verdict.as_ref().map(|found| verdict([id(versus, 0), id(versus, 1)], found));
    Data::new(
        rows,
        [
            ("chart", json!("versus")),
            ("as_of", json!(versus.as_of.to_string())),
            ("models", versus.models.iter().map(model).collect()),
            ("mean_verdict", json!(mean_verdict)),
            ("benchmarks", versus.rows.iter().map(|row| benchmark(versus, row)).collect()),
            ("counted", json!(versus.counted)),
            ("ties", json!(versus.ties)),
            ("tests", json!(versus.family)),
            ("left_out", models_left_out(&versus.left_out)),
            ("benchmarks_left_out", benchmarks_left_out(&versus.benchmarks_left_out)),
        ],
    )
}

fn row(versus: &Versus<'_>, benchmark: &BenchmarkRow<'_>, one: &Contestant<'_>, score: &VersusScore<'_>) -> Row {
    let priced = one.price.as_ref().ok();
    let list_price = priced.map(|priced| priced.list_price);
    let dated = list_price.map(|list_price| list_price.row);
    let mut row = Row::default();
    row.add_model(one.model);
    row.add("host", list_price.map(|list_price| &list_price.offer.host.name));
    row.add_price(versus.measure, priced.map(|priced| priced.price), dated, price_source(dated, &[]));
    row.add("cache_price_unknown", priced.map(|priced| priced.cache_price_unknown));
    row.add("no_price", one.price.as_ref().err().map(|why| reason(*why)));
    row.add_score(score.score, score.uncertainty);
    row.add("is_counted", benchmark.is_counted);
    row
}

fn model(one: &Contestant<'_>) -> Value {
    json!({
        "model": one.model.id,
        "wins": one.wins,
        "clear_wins": one.clear_wins,
        "mean": one.mean.map(decimal),
    })
}

fn benchmark(versus: &Versus<'_>, row: &BenchmarkRow<'_>) -> Value {
    let of_pair = |pair: &PairVerdict| verdict([id(versus, pair.first), id(versus, pair.second)], &pair.verdict);
    json!({
        "benchmark": row.benchmark.id,
        "name": row.benchmark.name,
        "scores_from": row.origin.map(|origin| titled(origin.source)),
        "is_counted": row.is_counted,
        "leader": row.leader.and_then(|place| id(versus, place)),
        "verdicts": row.verdicts.iter().map(of_pair).collect::<Value>(),
    })
}

/// The id of the model of a place.
fn id(versus: &Versus<'_>, place: usize) -> Option<String> {
    versus.models.get(place).map(|one| one.model.id.clone())
}
