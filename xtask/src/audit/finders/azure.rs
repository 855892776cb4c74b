//! Microsoft's meters: a name such as `gpt 4o 0513 Input global Tokens`, in dollars per thousand or per million.

use anyhow::Result;

use crate::audit::figure::{Measure, Price};
use crate::audit::json::Node;
use crate::audit::name::Name;
use crate::audit::number::Number;
use crate::audit::raw::{Outcome, Quote, Raw};

const FILE: &str = "azure-retail-prices/snapshot.json";

/// What a meter's name says: the words of the model's name, what is measured, where.
struct Meter {
    model: Vec<String>,
    measure: Option<Measure>,
    zone: Option<&'static str>,
}

const CACHED: &[&str] = &["cached", "cchd", "cched", "ccchd", "cache", "cd"];
const INPUT: &[&str] = &["inp", "input", "inpt", "in"];
const OUTPUT: &[&str] = &["outp", "output", "outpt", "out", "opt"];
const GLOBAL: &[&str] = &["glbl", "gl", "global"];
const DATA_ZONE: &[&str] = &["dzone", "dz", "datazone", "datazn"];
const REGIONAL: &[&str] = &["regnl", "rgnl", "regional", "regn", "rg"];

fn meter(name: &str) -> Meter {
    let lower = name.to_lowercase().replace("data zone", "datazone").replace("1m tokens", "tokens");
    let mut meter = Meter { model: Vec::new(), measure: None, zone: None };
    for word in lower.split(|letter: char| !letter.is_alphanumeric() && letter != '.').filter(|word| !word.is_empty()) {
        match word {
            _ if CACHED.contains(&word) => meter.measure = Some(Measure::Cached),
            _ if INPUT.contains(&word) => meter.measure = meter.measure.or(Some(Measure::Input)),
            _ if OUTPUT.contains(&word) => meter.measure = Some(Measure::Output),
            _ if GLOBAL.contains(&word) => meter.zone = Some("global"),
            _ if DATA_ZONE.contains(&word) => meter.zone = Some("data-zone"),
            _ if REGIONAL.contains(&word) => meter.zone = Some("regional"),
            "tokens" => {}
            _ => meter.model.push(word.to_owned()),
        }
    }
    meter
}

/// A model's names in meters: with its date as month and day, and without the maker's word.
fn models(id: &str) -> Vec<String> {
    let lower = id.to_lowercase();
    let parts: Vec<&str> = lower.split('-').collect();
    let (name, date) = match parts.as_slice() {
        [name @ .., year, month, day] if year.len() == 4 && year.starts_with("20") && month.len() == 2 => {
            (name.concat(), Some(format!("{month}{day}")))
        }
        whole => (whole.concat(), None),
    };
    let mut models = vec![name.clone()];
    models.extend(date.map(|date| format!("{name}{date}")));
    for maker in ["deepseek", "gpt", "meta", "mistral"] {
        let short: Vec<String> =
            models.iter().filter_map(|model| model.strip_prefix(maker)).map(str::to_owned).collect();
        models.extend(short);
    }
    models
}

/// Meters of a model fall into its maker's product: `R1` is DeepSeek's only there.
fn is_product(id: &str, product: &str) -> bool {
    let id = id.to_lowercase();
    let makers = ["deepseek", "llama", "mistral", "grok", "kimi", "cohere"];
    match makers.iter().find(|maker| id.contains(**maker)) {
        Some(maker) => product.to_lowercase().contains(maker),
        None => product.contains("OpenAI"),
    }
}

/// `K2.5` in the product of Kimi is the model of that name.
fn is_name(price: &Price, meter: &Meter, product: &str) -> bool {
    let lower = product.to_lowercase();
    let maker = if lower.contains("gpt5") { "gpt" } else { lower.split_whitespace().nth(1).unwrap_or_default() };
    let name = meter.model.join(" ");
    let is = |name: &str| price.names.contains(&Name::read(name));
    is(&format!("{maker} {name}")) || name.to_lowercase().starts_with(maker) && is(&name)
}

pub fn find(raw: &Raw, price: &Price) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let (zone, names) = (price.tier.unwrap_or("global"), models(price.id));
    let mut rows: Vec<(bool, String, usize, Quote)> = Vec::new();
    for item in document.root.get("items").map(Node::items).unwrap_or_default() {
        let text = |key: &str| document.string(item.get(key)).unwrap_or_default();
        let name = text("meterName");
        let meter = meter(&name);
        if meter.measure != Some(price.measure) || meter.zone != Some(zone) {
            continue;
        }
        let product = text("productName");
        let is_id = names.contains(&meter.model.concat()) && is_product(price.id, &product);
        if !is_id && !is_name(price, &meter, &product) {
            continue;
        }
        let power = match text("unitOfMeasure").as_str() {
            "1K" => 3,
            "1M" => 0,
            _ => continue,
        };
        let Some(node) = item.get("retailPrice") else { continue };
        let Some(number) = Number::read(document.text(node)) else { continue };
        let start = text("effectiveStartDate");
        let regions = item.get("regions").map(Node::items).unwrap_or_default().len();
        let mut quote = document.member(&name, "retailPrice", node);
        let unit = text("unitOfMeasure");
        quote.text =
            format!("{} per {unit} in {regions} regions from {}", quote.text, start.get(..10).unwrap_or(&start));
        // A meter that begins after the row says nothing of its first day.
        let begun = start.get(..7) <= price.from.get(..7);
        rows.push((begun && price.value.is_price(&number.times_ten_to(power)), start, regions, quote));
    }
    // The oldest meter of the most regions is the list price; others are for single regions, at other prices.
    rows.sort_by(|left, right| left.1.cmp(&right.1).then(right.2.cmp(&left.2)));
    let rows = rows.into_iter().map(|(agrees, _, _, quote)| (agrees, quote)).collect();
    Ok(Outcome::of(rows, || format!("no meter {} {zone} in {FILE}", names.join(" or "))))
}
