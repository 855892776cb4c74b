//! genai-prices: models matched by rules, prices in dollars per million with tiers and conditions.

use anyhow::Result;

use crate::audit::figure::{Measure, Price};
use crate::audit::host;
use crate::audit::json::Node;
use crate::audit::number::Number;
use crate::audit::raw::{Document, Outcome, Raw};

const FILE: &str = "genai-prices/data.json";

pub fn find(raw: &Raw, price: &Price) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let field = match price.measure {
        Measure::Input => "input_mtok",
        Measure::Cached => "cache_read_mtok",
        Measure::Output => "output_mtok",
    };
    let providers = host::list_ids(price.host);
    let mut rows = Vec::new();
    for provider in document.root.items() {
        let id = document.string(provider.get("id")).unwrap_or_default();
        if !providers.contains(&id.as_str()) {
            continue;
        }
        // The first rule that matches is the model's.
        let models = provider.get("models").map(Node::items).unwrap_or_default();
        let is_model = |model: &&Node| model.get("match").is_some_and(|rule| matches(&document, rule, price.id));
        let Some(model) = models.iter().find(is_model) else { continue };
        let row = format!("{id}/{}", document.string(model.get("id")).unwrap_or_default());
        let Some(prices) = model.get("prices") else { continue };
        let sets: Vec<&Node> = match prices.items() {
            [] => vec![prices],
            conditional => conditional.iter().filter_map(|set| set.get("prices")).collect(),
        };
        for set in sets {
            let Some(node) = set.get(field).and_then(|node| amount(&document, node, price.above_tokens)) else {
                continue;
            };
            let Some(number) = Number::read(document.text(node)) else { continue };
            let quote = set.get(field).map(|whole| document.member(&row, field, whole));
            rows.extend(quote.map(|quote| (price.value.is_price(&number), quote)));
        }
    }
    Ok(Outcome::of(rows, || format!("no price of {} at {} in {FILE}", price.id, price.host)))
}

/// A price is a number, or has a base and tiers.
fn amount<'a>(document: &Document, node: &'a Node, above: Option<u64>) -> Option<&'a Node> {
    let Some(above) = above else { return node.get("base").or(Some(node)) };
    let tiers = node.get("tiers")?.items();
    let start = above.to_string();
    tiers.iter().find(|tier| tier.get("start").is_some_and(|node| document.text(node) == start))?.get("price")
}

fn matches(document: &Document, rule: &Node, id: &str) -> bool {
    rule.members().any(|(kind, node)| {
        let words = document.string(Some(node)).unwrap_or_default();
        match kind.as_str() {
            "or" => node.items().iter().any(|rule| matches(document, rule, id)),
            "and" => node.items().iter().all(|rule| matches(document, rule, id)),
            "equals" => id.eq_ignore_ascii_case(&words),
            "starts_with" => id.starts_with(&words),
            "ends_with" => id.ends_with(&words),
            "contains" => id.contains(&words),
            _ => false,
        }
    })
}
