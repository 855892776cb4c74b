//! LiteLLM's price list of the day: an object by key, in dollars per token.

use anyhow::Result;

use crate::audit::figure::{Measure, Price};
use crate::audit::host;
use crate::audit::number::Number;
use crate::audit::raw::{Outcome, Raw};

const FILE: &str = "litellm/model_prices_and_context_window.json";

/// The fields that hold a measure.
pub fn fields(price: &Price) -> Vec<String> {
    let names: &[&str] = match price.measure {
        Measure::Input => &["input_cost_per_token"],
        Measure::Cached => &["cache_read_input_token_cost", "input_cost_per_token_cache_hit"],
        Measure::Output => &["output_cost_per_token"],
    };
    let above = price.above_tokens.map(|tokens| format!("_above_{}k_tokens", tokens / 1000)).unwrap_or_default();
    let tier = match price.tier {
        Some("batch") => "_batches",
        Some("flex") => "_flex",
        Some("priority") => "_priority",
        _ => "",
    };
    names.iter().map(|name| format!("{name}{above}{tier}")).collect()
}

pub fn find(raw: &Raw, price: &Price) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let keys = host::litellm_keys(price.host, price.id, price.tier);
    let mut rows = Vec::new();
    for (key, row) in document.root.members() {
        let provider = document.string(row.get("litellm_provider")).unwrap_or_default();
        if !keys.contains(&key.to_lowercase()) || !host::is_provider(price.host, &provider) {
            continue;
        }
        for field in fields(price) {
            let Some(node) = row.get(&field) else { continue };
            let Some(number) = Number::read(document.text(node)) else { continue };
            rows.push((price.value.is_price(&number.times_ten_to(6)), document.member(key, &field, node)));
        }
    }
    Ok(Outcome::of(rows, || format!("no such field in {FILE} under {}", keys.join(", "))))
}
