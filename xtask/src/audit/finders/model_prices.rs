//! model-prices: dated prices of developers' own interfaces, in dollars per million, each with the page that it is from.

use anyhow::Result;

use super::bare;
use crate::audit::figure::{Measure, Price};
use crate::audit::host;
use crate::audit::json::Node;
use crate::audit::name::Name;
use crate::audit::number::Number;
use crate::audit::raw::{Document, Outcome, Quote, Raw};

const FILE: &str = "model-prices/snapshot.json";

/// A price from a day on.
struct Period {
    start: String,
    number: Number,
    quote: Quote,
    pages: Vec<String>,
}

/// Looks up a price; with a page, only among what is from that page.
pub fn find(raw: &Raw, price: &Price, page: Option<&str>) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let page = page.map(bare);
    let mut rows = Vec::new();
    for provider in host::list_ids(price.host) {
        let models = document.root.get("prices").and_then(|prices| prices.get(provider));
        let models: Vec<(&String, &Node)> = models.into_iter().flat_map(Node::members).collect();
        let is_listed = models.iter().any(|(id, _)| id.eq_ignore_ascii_case(price.id));
        for (id, model) in models {
            // A dated id that the list does not have may stand under the name without its date.
            let is_named = !is_listed && price.names.contains(&Name::read(id));
            if !id.eq_ignore_ascii_case(price.id) && !is_named {
                continue;
            }
            let row = format!("{provider}/{id}");
            if price.hours.is_some() {
                rows.extend(off_peak(&document, provider, &row, model, price, page.as_deref()));
                continue;
            }
            let mut periods = periods(&document, &row, model, price);
            if let Some(page) = &page {
                periods.retain(|period| period.pages.contains(page));
            }
            rows.extend(verdict(price, &periods, page.is_some()));
        }
    }
    Ok(Outcome::of(rows, || format!("no price of {} from {} in {FILE}", price.id, price.from)))
}

fn measure(price: &Price) -> &'static str {
    match price.measure {
        Measure::Input => "input",
        Measure::Cached => "cache_read",
        Measure::Output => "output",
    }
}

fn periods(document: &Document, row: &str, model: &Node, price: &Price) -> Vec<Period> {
    let tier = price.tier.filter(|tier| model.get(tier).is_some()).unwrap_or("standard");
    let mut periods = Vec::new();
    for (index, item) in model.get(tier).map(Node::items).unwrap_or_default().iter().enumerate() {
        let Some(rates) = item.get("rates") else { continue };
        let tiers = rates.get("tiers").map(Node::items).unwrap_or_default();
        let holder = match price.above_tokens {
            None => Some(rates),
            Some(tokens) => tiers
                .iter()
                .find(|tier| tier.get("above").is_some_and(|above| document.text(above) == tokens.to_string())),
        };
        let Some(node) = holder.and_then(|holder| holder.get(measure(price))) else { continue };
        let Some(number) = Number::read(document.text(node)) else { continue };
        // The first period has no start; what is known of it begins where it was recorded.
        let start = document.string(item.get("start")).or_else(|| document.string(rates.get("valid_from")));
        let page = |holder: Option<&Node>| document.string(holder?.get("source")).map(|source| bare(&source));
        periods.push(Period {
            start: start.and_then(|start| start.get(..10).map(str::to_owned)).unwrap_or_default(),
            number,
            quote: document.member(&format!("{row} {tier}[{index}]"), measure(price), node),
            pages: [page(Some(rates)), page(item.get("recorded"))].into_iter().flatten().collect(),
        });
    }
    periods
}

/// The period in force on the row's first day; a later one with another price contradicts the row.
fn verdict(price: &Price, periods: &[Period], of_a_page: bool) -> Option<(bool, Quote)> {
    let agrees = |period: &Period| price.value.is_price(&period.number);
    let until_first: Vec<&Period> = periods.iter().filter(|period| period.start.as_str() <= price.from).collect();
    if of_a_page {
        // A page has a day of its own; which period of it is meant, only the price can say. What it announces for a day
        // after it was read, no list of that time holds.
        let in_force = until_first.last().copied().filter(|_| price.from <= price.checked);
        let period = periods.iter().find(|period| agrees(period)).or(in_force)?;
        return Some((agrees(period), period.quote.clone()));
    }
    let at = until_first.last().copied()?;
    // On the day of a change both prices were in force.
    let before = until_first.iter().rev().nth(1).copied().filter(|_| at.start == price.from);
    if !agrees(at) && !before.is_some_and(agrees) {
        return Some((false, at.quote.clone()));
    }
    match periods.iter().filter(|period| price.still_holds_on(&period.start)).find(|period| !agrees(period)) {
        Some(contradicting) => Some((false, contradicting.quote.clone())),
        None => Some((true, if agrees(at) { at } else { before? }.quote.clone())),
    }
}

/// A price of some hours of the day: printed in the schedule's note, or a multiple of the full one.
fn off_peak(
    document: &Document,
    provider: &str,
    row: &str,
    model: &Node,
    price: &Price,
    page: Option<&str>,
) -> Vec<(bool, Quote)> {
    let mut rows = Vec::new();
    let schedules = document.root.get("schedules").and_then(|schedules| schedules.get("schedule"));
    for (index, schedule) in schedules.map(Node::items).unwrap_or_default().iter().enumerate() {
        let note = document.string(schedule.get("note")).unwrap_or_default();
        // A share for each model outside the peak, or one multiple for all within it.
        let kind = if schedule.get("peak_hours_utc").is_some() { "peak" } else { "off_peak" };
        let hours = schedule.get(&format!("{kind}_hours_utc")).map(|node| document.text(node)).unwrap_or_default();
        let is_of = document.string(schedule.get("provider")).as_deref() == Some(provider);
        let times = price.hours.unwrap_or_default().split('/').all(|time| hours.contains(time));
        let from = page.is_none_or(|page| bare_pages(&note).iter().any(|other| other == page));
        let key = format!("{kind}_multiplier");
        let multipliers = schedule.get(&key);
        let multiplier = multipliers.and_then(|node| if kind == "peak" { Some(node) } else { node.get(price.id) });
        let Some(multiplier) = multiplier.filter(|_| is_of && times && from) else { continue };
        let full = periods(document, row, model, price);
        let in_force = full.iter().rev().find(|period| period.start.as_str() <= price.from);
        let Some(full) = in_force.or(full.first()) else { continue };
        let product = Number::read(document.text(multiplier)).and_then(|share| share.times(&full.number));
        let mut quote =
            document.member(&format!("schedules[{index}]"), if kind == "peak" { &key } else { price.id }, multiplier);
        quote.text = format!("{} of {} ({})", quote.text, full.quote.text, full.quote.place);
        let is_share = product.is_some_and(|product| price.value.is_price(&product));
        match printed(document, schedule, price).filter(|_| !is_share) {
            Some((agrees, inside)) => rows.push((agrees, document.at(&format!("schedules[{index}] note"), inside))),
            None => rows.push((is_share, quote)),
        }
    }
    rows
}

/// Prices that the note of a schedule prints as `$0.035/$0.135/$0.550`: cached input, input, output. The page rounds them,
/// so that they are no exact share.
fn printed(document: &Document, schedule: &Node, price: &Price) -> Option<(bool, usize)> {
    let note = schedule.get("note")?;
    let text = document.text(note);
    let place = match price.measure {
        Measure::Cached => 0,
        Measure::Input => 1,
        Measure::Output => 2,
    };
    let list = text.split_whitespace().find(|word| word.matches("/$").count() == 2 && word.starts_with('$'))?;
    let number = Number::read(list.trim_end_matches([',', '.']).split('/').nth(place)?.trim_start_matches('$'))?;
    Some((price.value.is_price(&number), note.range.start + text.find(list)?))
}

/// The addresses in a note.
fn bare_pages(note: &str) -> Vec<String> {
    note.split(|letter: char| letter.is_whitespace() || "()".contains(letter))
        .filter(|word| word.starts_with("http"))
        .map(|word| bare(word.trim_end_matches(['.', ','])))
        .collect()
}
