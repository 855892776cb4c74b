//! llm-prices: `current-v1.json` and `historical-v1.json` (a list of prices), or the file of one vendor (models with
//! their price history). US dollars per million tokens, dates half-open.

use std::collections::BTreeMap;

use crate::diagnostic::Quoted;
use crate::import::draft::{Draft, MOST_PRICES, Price, Row, TOO_MANY, bounded, keep, too_many};
use crate::import::formats::document::{Node, inside};
use crate::import::formats::money::{Unit, price};
use crate::time::{Date, Instant};

/// Reads the file.
pub(in crate::import) fn read(root: &Node<'_>, draft: &mut Draft) {
    let mut models = Models::default();
    for (index, entry) in root.get("prices").map(Node::items).unwrap_or_default().iter().enumerate() {
        add(
            &mut models,
            entry,
            entry.text_of("vendor"),
            std::slice::from_ref(entry),
            format!("prices[{index}]"),
            draft,
        );
    }
    let vendor = root.text_of("vendor");
    for (index, entry) in root.get("models").map(Node::items).unwrap_or_default().iter().enumerate() {
        let history = entry.get("price_history").map(Node::items).unwrap_or_default();
        add(&mut models, entry, vendor, history, format!("models[{index}]"), draft);
    }
    for model in folded_sizes(&models) {
        // What was read as several entries is one.
        draft.folded_prices += model.entries - 1;
        keep(model.row, draft);
    }
}

/// Models in the file's order, and their places by vendor and id.
#[derive(Default)]
struct Models {
    list: Vec<Model>,
    places: BTreeMap<(String, String), usize>,
}

impl Models {
    fn find(&mut self, vendor: &str, id: &str) -> Option<&mut Model> {
        let place = self.places.get(&(vendor.to_owned(), id.to_owned()))?;
        self.list.get_mut(*place)
    }

    fn push(&mut self, model: Model) {
        self.places.insert((model.row.host.clone(), model.row.name.clone()), self.list.len());
        self.list.push(model);
    }
}

/// A model of one vendor with all entries about it.
#[derive(Clone)]
struct Model {
    row: Row,
    entries: usize,
}

fn add(
    models: &mut Models,
    entry: &Node<'_>,
    vendor: Option<&str>,
    history: &[Node<'_>],
    at: String,
    draft: &mut Draft,
) {
    if !draft.begin_entry() {
        return;
    }
    let (Some(id), Some(vendor)) = (entry.text_of("id"), vendor) else {
        draft.findings.error("missing", at, "expected an object with “id” and “vendor”.".to_owned());
        draft.leave_out("no id or no prices");
        return;
    };
    let mut prices: Vec<Price> = Vec::new();
    for row in bounded(history, MOST_PRICES, &at, draft) {
        match dated(row, &at, draft) {
            Some(price) => prices.push(price),
            None => draft.leave_prices_out("a date that is none", 1),
        }
    }
    if let Some(model) = models.find(vendor, id) {
        // historical-v1 has an entry for each stretch of time; an entry that stands twice says nothing new.
        let news = prices.into_iter().filter(|price| !model.row.prices.contains(price)).collect::<Vec<_>>();
        if model.row.prices.len() + news.len() > MOST_PRICES {
            too_many(model.row.prices.len() + news.len(), &at, draft);
            draft.leave_out(TOO_MANY);
            return;
        }
        let overlaps = |price: &Price| {
            model.row.prices.iter().any(|other| {
                other.from < price.to.or(Some(Instant::from(LAST)))
                    && price.from < other.to.or(Some(Instant::from(LAST)))
            })
        };
        if news.iter().any(overlaps) {
            let message = format!("{} stands twice with different prices of one time; the first is kept.", Quoted(id));
            draft.findings.warning("offer-contradicted", at, message);
            draft.leave_out("contradicts another entry");
            return;
        }
        model.row.prices.extend(news);
        model.entries += 1;
        return;
    }
    let row = Row {
        at,
        name: id.to_owned(),
        label: entry.text_of("name").map(label),
        maker: Some(vendor.to_owned()),
        host: vendor.to_owned(),
        prices,
        ..Row::default()
    };
    models.push(Model { row, entries: 1 });
}

/// The last day that can be written.
const LAST: Date = Date { year: 9999, month: 12, day: 31 };

/// The name without the size that a tier's entry carries: `Gemini 2.5 Pro ≤200k`.
fn label(name: &str) -> String {
    name.rsplit_once(' ')
        .filter(|(_, size)| size.starts_with(['≤', '>', '<', '≥']))
        .map_or(name, |(name, _)| name)
        .to_owned()
}

/// A price with its dates; `None` where a date is none.
fn dated(row: &Node<'_>, at: &str, draft: &mut Draft) -> Option<Price> {
    let mut date = |key: &str| match row.get(key).filter(|value| **value != Node::Null) {
        None => Some(None),
        Some(value) => {
            let parsed = value.text().and_then(Date::parse);
            if parsed.is_none() {
                let message = format!("found {value}, expected a date such as 2025-01-29; this price is left out.");
                draft.findings.error("bad-date", inside(at, key), message);
            }
            parsed.map(|date| Some(Instant::from(date)))
        }
    };
    let (from, to) = (date("from_date")?, date("to_date")?);
    let mut read = |key: &str| price(row.get(key), Unit::Million, draft, || inside(at, key));
    Some(Price {
        from,
        to,
        input: read("input"),
        cached_input: read("input_cached"),
        output: read("output"),
        ..Price::default()
    })
}

/// Long prompts are entries of their own, `gpt-5.4-272k` beside `gpt-5.4`: they become tiers of the plain one. An id that
/// ends so without a plain one is a model, as `moonshot-v1-128k` is.
fn folded_sizes(models: &Models) -> Vec<Model> {
    let size = |model: &Model| {
        let (plain, size) = model.row.name.rsplit_once('-')?;
        let size: u32 = size.strip_suffix('k')?.parse().ok()?;
        let has_plain = models.places.contains_key(&(model.row.host.clone(), plain.to_owned()));
        has_plain.then(|| (plain.to_owned(), size.checked_mul(1000)))
    };
    let (mut plain, mut sized) = (Models::default(), Vec::new());
    for (model, size) in models.list.iter().map(|model| (model, size(model))) {
        match size {
            Some((name, above_tokens)) => sized.push((model.clone(), name, above_tokens)),
            None => plain.push(model.clone()),
        }
    }
    for (model, name, above_tokens) in sized {
        match plain.find(&model.row.host, &name) {
            Some(found) => {
                let prices = model.row.prices.into_iter().map(|price| Price { above_tokens, ..price });
                found.row.prices.extend(prices);
                found.entries += model.entries;
            }
            // Its plain one is a tier itself.
            None => plain.push(model),
        }
    }
    plain.list
}
