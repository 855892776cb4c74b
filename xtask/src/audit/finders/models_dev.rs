//! models.dev: prices by provider and model, in dollars per million.

use anyhow::Result;

use crate::audit::figure::{Measure, Price};
use crate::audit::host;
use crate::audit::json::Node;
use crate::audit::number::Number;
use crate::audit::raw::{Outcome, Raw};

const FILE: &str = "models.dev/api.rebuilt.json";

pub fn find(raw: &Raw, price: &Price) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let field = match price.measure {
        Measure::Input => "input",
        Measure::Cached => "cache_read",
        Measure::Output => "output",
    };
    let mut rows = Vec::new();
    for provider in host::list_ids(price.host) {
        let models = document.root.get(provider).and_then(|provider| provider.get("models"));
        for (id, model) in models.into_iter().flat_map(Node::members) {
            if !id.eq_ignore_ascii_case(price.id) {
                continue;
            }
            let cost = model.get("cost");
            let tiers = cost.and_then(|cost| cost.get("tiers")).map(Node::items).unwrap_or_default();
            let holder = match price.above_tokens {
                None => cost,
                Some(tokens) => tiers.iter().find(|tier| {
                    let size = tier.get("tier").and_then(|tier| tier.get("size"));
                    size.is_some_and(|size| document.text(size) == tokens.to_string())
                }),
            };
            let Some(node) = holder.and_then(|holder| holder.get(field)) else { continue };
            let Some(number) = Number::read(document.text(node)) else { continue };
            rows.push((price.value.is_price(&number), document.member(&format!("{provider}/{id}"), field, node)));
        }
    }
    Ok(Outcome::of(rows, || format!("no price of {} at {} in {FILE}", price.id, price.host)))
}
