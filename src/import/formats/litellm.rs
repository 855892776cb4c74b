//! LiteLLM: an object of entries by `[provider/]model`, prices in US dollars per token.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Hours;
use crate::diagnostic::Quoted;
use crate::import::draft::{
    Draft, MOST_PRICES, MOST_SIZES, NO_HOST, Price, Row, SAME_SIZE, TOO_MANY, UNKNOWN_CONDITION, bounded, keep,
};
use crate::import::formats::document::{Node, inside};
use crate::import::formats::money::{Unit, price};
use crate::import::names::name::{slug, without_region};
use crate::time::{Date, Instant, TimeOfDay};

/// Kinds of entries whose tokens are text. An entry without a kind counts where it has a price per token.
const TEXT_MODES: [&str; 3] = ["chat", "completion", "responses"];
/// Offers of other speed and patience than the plain one: their prices are no list prices of a request.
const SERVICES: [&str; 6] = ["_batches", "_flex", "_priority", "_balanced", "_ultrafast", "_decisions"];

/// Reads the file.
pub(in crate::import) fn read(root: &Node<'_>, day: Date, draft: &mut Draft) {
    for (key, entry) in root.entries() {
        if !draft.begin_entry() {
            return;
        }
        let at = inside("", key);
        if key == "sample_spec" {
            draft.leave_out("the sample entry");
            continue;
        }
        let Node::Object(_) = entry else {
            draft.findings.error("wrong-type", at, format!("found {entry}, expected an object."));
            draft.leave_out("no object");
            continue;
        };
        if entry.text_of("mode").is_some_and(|mode| !TEXT_MODES.contains(&mode)) {
            draft.leave_out("no text model");
            continue;
        }
        if key.contains("-commitment/") {
            draft.leave_out("capacity by the hour or month");
            continue;
        }
        if key.starts_with("ft:") || key.contains("/ft:") {
            draft.leave_out("a fine-tuned model");
            continue;
        }
        row(key, entry, at, day, draft);
    }
}

fn row(key: &str, entry: &Node<'_>, at: String, day: Date, draft: &mut Draft) {
    let (host, region, maker) = place(key, entry);
    let services = entry.entries().iter().filter(|(name, _)| SERVICES.iter().any(|service| name.ends_with(service)));
    draft.leave_prices_out("batch, flex, priority and other service tiers", services.count());
    let mut prices = prices(entry, &at, draft);
    if let Some(date) = entry.text_of("deprecation_date") {
        match Date::parse(date) {
            Some(end) if end <= day => {
                for price in &mut prices {
                    price.to = Some(Instant::from(end));
                }
            }
            Some(_) => {}
            None => {
                let message =
                    format!("found {}, expected a date such as 2025-01-29; it counts as unknown.", Quoted(date));
                draft.findings.warning("bad-date", inside(&at, "deprecation_date"), message);
            }
        }
    }
    let row = Row {
        at,
        name: key.to_owned(),
        maker,
        host,
        region,
        reasoning: entry.flag_of("supports_reasoning"),
        prices,
        ..Row::default()
    };
    keep(row, draft);
}

/// Host, region and developer, of which the key has one, two or all: `bedrock/us-east-1/meta.llama3…`, `azure/eu/o1`,
/// `us.anthropic.claude…`, `together_ai/deepseek-ai/DeepSeek-R1`.
fn place(key: &str, entry: &Node<'_>) -> (String, Option<String>, Option<String>) {
    let segments: Vec<&str> = key.split('/').collect();
    let path_host = segments.first().copied().filter(|host| segments.len() > 1 && !slug(host).is_empty());
    // A key without a path is the model's name, and no host's.
    let host = entry.text_of("litellm_provider").or(path_host).unwrap_or(NO_HOST);
    let middle = match segments.as_slice() {
        [_, middle, _] => Some(*middle),
        _ => None,
    };
    let region = match (host, middle) {
        ("azure" | "azure_ai" | "azure_text" | "bedrock" | "bedrock_converse" | "bedrock_mantle", Some(region)) => {
            Some(region)
        }
        _ => without_region(segments.last().copied().unwrap_or(key)).0,
    };
    let region = region.filter(|region| !slug(region).is_empty());
    let region = region.map(|region| if region == "global-standard" { "global" } else { region }.to_owned());
    let maker = middle.filter(|_| region.is_none()).map(str::to_owned);
    (host.to_owned(), region, maker)
}

/// The values of an entry by their keys. An entry has its prices above 200 sizes under keys of their own, and each look
/// into a list of keys would be as long as the entry.
type Values<'n, 't> = BTreeMap<&'n str, &'n Node<'t>>;

fn values<'n, 't>(node: &'n Node<'t>) -> Values<'n, 't> {
    node.entries().iter().map(|(key, value)| (key.as_ref(), value)).collect()
}

fn prices(entry: &Node<'_>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let mut prices = Vec::new();
    let by_key = values(entry);
    let base = three(&by_key, "", at, draft);
    if !base.is_empty() {
        prices.push(base);
    }
    // One notation: the size stands in the name of the key.
    let sizes = sizes(entry);
    for size in bounded(&sizes, MOST_SIZES, at, draft) {
        let suffix = format!("_above_{size}k_tokens");
        let tier = Price { above_tokens: size.checked_mul(1000), ..three(&by_key, &suffix, at, draft) };
        if !tier.is_empty() {
            prices.push(tier);
        }
    }
    // The other: a list of ranges, of which the first begins at 0.
    let tiers = by_key.get("tiered_pricing").map(|tiers| tiers.items()).unwrap_or_default();
    for (index, tier) in bounded(tiers, MOST_PRICES, at, draft).iter().enumerate() {
        let at = format!("{at}.tiered_pricing[{index}]");
        let price = three(&values(tier), "", &at, draft);
        let Some(start) = tier.get("range").and_then(|range| range.items().first()).and_then(Node::count) else {
            draft.leave_prices_out(UNKNOWN_CONDITION, 1);
            continue;
        };
        let price = Price { above_tokens: Some(start).filter(|start| *start > 0), ..price };
        if price.is_empty() || prices.contains(&price) {
            // Nothing, or what the other notation says too.
        } else if prices.iter().any(|other| other.above_tokens == price.above_tokens) {
            draft.leave_prices_out(SAME_SIZE, 1);
        } else {
            prices.push(price);
        }
    }
    if let Some(off_peak) = by_key.get("off_peak_pricing") {
        prices.extend(off_peak_prices(off_peak, &inside(at, "off_peak_pricing"), draft));
    }
    prices
}

/// Input, cached input and output of the keys with a suffix.
fn three(values: &Values<'_, '_>, suffix: &str, at: &str, draft: &mut Draft) -> Price {
    let mut read = |name: &str| {
        let key = format!("{name}{suffix}");
        price(values.get(key.as_str()).copied(), Unit::Token, draft, || inside(at, &key))
    };
    let input = read("input_cost_per_token");
    let output = read("output_cost_per_token");
    // Older entries call the same price by another name, some have both.
    let cached_input = read("cache_read_input_token_cost").or_else(|| read("input_cost_per_token_cache_hit"));
    let thinking = read("output_cost_per_reasoning_token");
    if thinking.is_some() && thinking != output {
        draft.leave_prices_out("another price of tokens that are thought", 1);
    }
    Price { input, cached_input, output, ..Price::default() }
}

/// The sizes, in thousands of tokens, above which an entry has other prices.
fn sizes(entry: &Node<'_>) -> Vec<u32> {
    let size = |(name, _): &(std::borrow::Cow<'_, str>, Node<'_>)| {
        let (_, rest) = name.split_once("_cost_per_token_above_")?;
        rest.strip_suffix("k_tokens")?.parse().ok()
    };
    let sizes: BTreeSet<u32> = entry.entries().iter().filter_map(size).collect();
    sizes.into_iter().collect()
}

/// Reduced prices of some hours. Hours that are not every day's cannot be said in a catalog and are left out: a price
/// would else hold on days on which it does not.
fn off_peak_prices(node: &Node<'_>, at: &str, draft: &mut Draft) -> Vec<Price> {
    let price = three(&values(node), "", at, draft);
    let mut windows: Vec<(String, u8)> = Vec::new();
    let mut whole_days = 0_u8;
    let mut beyond = 0;
    for window in bounded(node.get("windows").map(Node::items).unwrap_or_default(), MOST_PRICES, at, draft) {
        let days = match window.get("weekdays") {
            Some(days) => days
                .items()
                .iter()
                .filter_map(Node::count)
                .filter(|day| (1..=7).contains(day))
                .fold(0, |days, day| days | 1 << (day - 1)),
            None => 0b111_1111,
        };
        let hours = window.get("hours_utc");
        let one = hours.and_then(Node::text).into_iter();
        for hours in one.chain(hours.map(Node::items).unwrap_or_default().iter().filter_map(Node::text)) {
            if hours == "00:00-00:00" || hours == "00:00-24:00" {
                whole_days |= days;
            } else if let Some((_, known)) = windows.iter_mut().find(|(known, _)| known == hours) {
                *known |= days;
            } else if windows.len() == MOST_PRICES {
                beyond += 1;
            } else {
                windows.push((hours.to_owned(), days));
            }
        }
    }
    draft.leave_prices_out(TOO_MANY, beyond);
    let mut prices = Vec::new();
    for (hours, days) in windows {
        let parsed = hours
            .split_once('-')
            .and_then(|(from, to)| Some(Hours { from: TimeOfDay::parse(from)?, to: TimeOfDay::parse(to)? }));
        match parsed {
            Some(hours) if days | whole_days == 0b111_1111 && !price.is_empty() => {
                prices.push(Price { hours: Some(hours), ..price.clone() });
            }
            _ => draft.leave_prices_out("hours of some days of the week only", 1),
        }
    }
    if whole_days > 0 {
        draft.leave_prices_out("hours of some days of the week only", 1);
    }
    prices
}
