//! A hosts chart's data: a row for each offer, cheapest first.

use serde_json::{Value, json};

use super::rows::{Row, price_source};
use super::{Data, reason};
use crate::catalog::{Hours, Offer};
use crate::compare::{HostOffer, Hosts, Reason};

/// The offers.
pub(super) fn data(hosts: &Hosts<'_>) -> Data {
    Data::new(
        hosts.offers.iter().map(|one| row(hosts, one)).collect(),
        [
            ("chart", json!("hosts")),
            ("as_of", json!(hosts.as_of.to_string())),
            ("model", json!(hosts.model.id)),
            ("left_out", hosts.left_out.iter().map(left_out).collect()),
        ],
    )
}

fn row(hosts: &Hosts<'_>, one: &HostOffer<'_>) -> Row {
    let list_price = one.priced.list_price;
    let source = price_source(Some(list_price.row), &[]);
    let mut row = Row::default();
    row.add_model(hosts.model);
    row.add("highlighted", one.highlighted);
    row.add("host", &list_price.offer.host.name);
    row.add("tier", list_price.offer.tier.as_ref());
    row.add("hours", one.hours.map(|(hours, _)| hours_text(hours)));
    row.add_price(hosts.measure, Some(one.priced.price), Some(list_price.row), source);
    row.add("cache_price_unknown", one.priced.cache_price_unknown);
    row
}

fn left_out((offer, why): &(&Offer, Reason)) -> Value {
    json!({ "host": offer.host.name, "tier": offer.tier, "reason": reason(*why) })
}

/// Hours of the UTC day, as a catalog writes them: `16:30/00:30`.
pub(super) fn hours_text(hours: Hours) -> String {
    format!("{}/{}", hours.from, hours.to)
}
