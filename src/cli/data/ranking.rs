//! A ranking's data: a row for each model, the highest score first.

use serde_json::json;

use super::rows::{Row, price_source};
use super::{Data, models_left_out, reason, titled};
use crate::compare::{Ranked, Ranking};

/// The ranked models.
pub(super) fn data(ranking: &Ranking<'_>) -> Data {
    Data::new(
        ranking.rows.iter().map(|ranked| row(ranking, ranked)).collect(),
        [
            ("chart", json!("ranking")),
            ("as_of", json!(ranking.as_of.to_string())),
            ("benchmark", json!(ranking.benchmark.name)),
            ("scores_from", json!(titled(ranking.origin.source))),
            ("tests", json!(ranking.family)),
            ("left_out", models_left_out(&ranking.left_out)),
        ],
    )
}

fn row(ranking: &Ranking<'_>, ranked: &Ranked<'_>) -> Row {
    let price = ranked.price.as_ref().ok();
    let list_price = price.and_then(|price| price.list_price);
    let dated = list_price.map(|list_price| list_price.row);
    let mut row = Row::default();
    row.add_model(ranked.model);
    row.add("highlighted", ranked.highlighted);
    row.add("rank_first", ranked.rank.first);
    row.add("rank_last", ranked.rank.last);
    row.add("rank_is_judged", ranked.rank.is_judged);
    row.add("host", list_price.map(|list_price| &list_price.offer.host.name));
    let runs = price.map_or(&[][..], |_| core::slice::from_ref(&ranked.score));
    row.add_price(ranking.measure, price.map(|price| price.price), dated, price_source(dated, runs));
    row.add("cache_price_unknown", price.map(|price| price.cache_price_unknown));
    row.add("no_price", ranked.price.as_ref().err().map(|why| reason(*why)));
    row.add_score(ranked.score, ranked.uncertainty);
    row
}
