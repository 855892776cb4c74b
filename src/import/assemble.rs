//! From rows to a catalog: names joined, one offer for a model at a host, what contradicts it said.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, Price, Row, Score, settle};
use super::findings::Findings;
use super::hosts;
use super::join::{Named, Names, Rule};
use super::makers::{self, Developer};
use super::name::{REGIONS, key, slug, without_date};
use crate::catalog::Model;
use crate::time::Date;
use crate::units::Decimal;

/// What is written.
#[derive(Debug, Default)]
pub(super) struct Parts<'c> {
    pub(super) models: BTreeMap<String, Listed<'c>>,
    pub(super) offers: BTreeMap<OfferKey, Offer>,
    pub(super) hosts: BTreeMap<String, String>,
    pub(super) scores: Vec<(String, Score)>,
    pub(super) counts: Counts,
}

/// A model, a host, and a tier: the standard one first.
pub(super) type OfferKey = (String, String, Option<String>);

/// What became of the entries.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// Entries that say what another says, by reason.
    pub(super) folded: BTreeMap<&'static str, usize>,
    /// Entries by the rule that joined them.
    pub(super) joined: BTreeMap<Rule, usize>,
    /// Names that no rule joined to the catalog: the ids that stand for them.
    pub(super) unjoined: Vec<String>,
}

/// A model that is written.
#[derive(Debug)]
pub(super) enum Listed<'c> {
    /// The catalog's own.
    Known(&'c Model),
    /// The file's.
    New(NewModel),
}

/// A model that only the file knows.
#[derive(Debug)]
pub(super) struct NewModel {
    pub(super) name: String,
    pub(super) developer: Developer,
    /// `None` where it is not known: the file's day stands for it.
    pub(super) released: Option<Date>,
    pub(super) open_weights: Option<bool>,
    pub(super) reasoning: Option<bool>,
}

/// A model at a host that is written.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    /// Where it stands in the file.
    pub(super) at: String,
    /// What the host calls the model.
    pub(super) id: String,
    pub(super) prices: Vec<Price>,
}

/// What the rows say of a model that the catalog does not have.
#[derive(Debug, Default)]
struct Votes {
    /// How the name is spelled, how often.
    spellings: BTreeMap<String, usize>,
    labels: BTreeMap<String, usize>,
    makers: BTreeMap<Developer, usize>,
    released: BTreeMap<Date, usize>,
    open_weights: BTreeMap<bool, usize>,
    reasoning: BTreeMap<bool, usize>,
}

/// What the model's own host says counts more than what resellers copy.
const OWN_HOST: usize = 1000;

impl Votes {
    fn add(&mut self, bare: &str, row: &Facts<'_>) {
        *self.spellings.entry(slug(bare)).or_default() += 1;
        let developer = makers::developer(row.maker, bare);
        let weight = if row.host.is_some() && developer.host.as_deref() == row.host { OWN_HOST } else { 1 };
        let label = row.label.map(str::trim).filter(|label| !label.is_empty() && label.chars().count() <= 200);
        if let Some(label) = label {
            *self.labels.entry(label.to_owned()).or_default() += weight;
        }
        if let Some(day) = row.released {
            *self.released.entry(day).or_default() += weight;
        }
        if let Some(open) = row.open_weights {
            *self.open_weights.entry(open).or_default() += weight;
        }
        if let Some(reasoning) = row.reasoning {
            *self.reasoning.entry(reasoning).or_default() += weight;
        }
        *self.makers.entry(developer).or_default() += weight;
    }
}

/// What an entry says about its model.
struct Facts<'r> {
    label: Option<&'r str>,
    maker: Option<&'r str>,
    host: Option<&'r str>,
    released: Option<Date>,
    open_weights: Option<bool>,
    reasoning: Option<bool>,
}

/// The value with most votes; of equals the first.
fn winner<T: Clone>(votes: &BTreeMap<T, usize>) -> Option<T> {
    let most = votes.values().max()?;
    votes.iter().find(|(_, count)| *count == most).map(|(value, _)| value.clone())
}

/// The value that more than half of the votes have.
fn majority(votes: &BTreeMap<bool, usize>) -> Option<bool> {
    let count = |value| votes.get(&value).copied().unwrap_or_default();
    match count(true).cmp(&count(false)) {
        std::cmp::Ordering::Greater => Some(true),
        std::cmp::Ordering::Less => Some(false),
        std::cmp::Ordering::Equal => None,
    }
}

/// A row with the model that it is of.
struct Joined<'c> {
    /// The catalog's id, or the key of the name.
    model: Identity<'c>,
    host: String,
    tier: Option<String>,
    rank: (usize, usize),
    row: Row,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Identity<'c> {
    Known(&'c str),
    New(String),
}

/// Joins the rows and folds those that say the same.
pub(super) fn assemble<'c>(draft: &mut Draft, names: &Names<'c>, day: Date) -> Parts<'c> {
    let mut parts = Parts::default();
    let mut votes: BTreeMap<String, Votes> = BTreeMap::new();
    let mut known: BTreeMap<&'c str, &'c Model> = BTreeMap::new();
    let mut rows: Vec<Joined<'c>> = Vec::new();
    for mut row in std::mem::take(&mut draft.rows) {
        let (host, host_name) = hosts::host(&row.host, row.host_name.as_deref());
        let (model, effort, rank) = match names.named(&row.name, Some(&host), day) {
            Named::Moving => {
                draft.leave_out("a name that moves from model to model");
                continue;
            }
            Named::Known(join, effort) => {
                if join.rule == Rule::Day && !settle_moved(&mut row, day) {
                    draft.leave_out("a name that moves from model to model");
                    continue;
                }
                *parts.counts.joined.entry(join.rule).or_default() += 1;
                known.insert(&join.model.id, join.model);
                (Identity::Known(&join.model.id), effort, join.rule as usize)
            }
            Named::New(bare, moved) => {
                if moved && !settle_moved(&mut row, day) {
                    draft.leave_out("a name that moves from model to model");
                    continue;
                }
                if slug(&bare).is_empty() {
                    let message = format!("found “{}”, expected a name with a letter or digit.", row.name);
                    draft.findings.error("bad-name", row.at.clone(), message);
                    draft.leave_out("a name without letters");
                    continue;
                }
                let facts = Facts {
                    label: row.label.as_deref(),
                    maker: row.maker.as_deref(),
                    host: Some(&host),
                    released: row.released.or_else(|| without_date(&bare).map(|(_, date)| date)),
                    open_weights: row.open_weights,
                    reasoning: row.reasoning,
                };
                let key = key(&bare);
                votes.entry(key.clone()).or_default().add(&bare, &facts);
                (Identity::New(key), None, if moved { Rule::Day as usize } else { 0 })
            }
        };
        parts.hosts.entry(host.clone()).or_insert(host_name);
        // The most general region stands for all where their prices are equal.
        let region = row.region.as_deref();
        let place = |region| REGIONS.iter().position(|known| *known == region).map_or(REGIONS.len() + 1, |at| at + 1);
        let rank = (region.map_or(0, place), rank);
        let tier = row.variant.clone().or_else(|| effort.map(|effort| format!("effort {effort}")));
        rows.push(Joined { model, host, tier, rank, row });
    }
    let mut scores = Vec::new();
    for score in std::mem::take(&mut draft.scores) {
        match names.named(&score.name, None, day) {
            Named::Moving => draft.leave_out("a name that moves from model to model"),
            Named::Known(join, effort) => {
                *parts.counts.joined.entry(join.rule).or_default() += 1;
                known.insert(&join.model.id, join.model);
                let score = Score { effort: score.effort.clone().or(effort), ..score };
                scores.push((Identity::Known(&join.model.id), score));
            }
            Named::New(bare, _) if slug(&bare).is_empty() => draft.leave_out("a name without letters"),
            Named::New(bare, _) => {
                let facts = Facts {
                    label: score.label.as_deref(),
                    maker: score.maker.as_deref(),
                    host: None,
                    released: without_date(&bare).map(|(_, date)| date),
                    open_weights: None,
                    reasoning: None,
                };
                let key = key(&bare);
                votes.entry(key.clone()).or_default().add(&bare, &facts);
                scores.push((Identity::New(key), score));
            }
        }
    }
    let ids = new_models(votes, &known, &mut parts, &mut draft.findings);
    parts.models.extend(known.into_iter().map(|(id, model)| (id.to_owned(), Listed::Known(model))));
    let id_of = |identity: &Identity<'_>| match identity {
        Identity::Known(id) => Some((*id).to_owned()),
        Identity::New(key) => ids.get(key).cloned(),
    };
    for (identity, score) in scores {
        match id_of(&identity) {
            Some(id) => parts.scores.push((id, score)),
            None => draft.leave_out("an id that another model has"),
        }
    }
    // The first of a model at a host is its standard offer; the sort is stable, so the file's order decides among equals.
    rows.sort_by(|a, b| {
        (&a.model, &a.host, a.tier.is_some(), a.rank).cmp(&(&b.model, &b.host, b.tier.is_some(), b.rank))
    });
    for joined in rows {
        match id_of(&joined.model) {
            Some(model) => place(joined, model, day, draft, &mut parts),
            None => draft.leave_out("an id that another model has"),
        }
    }
    parts
}

/// Leaves of a moving name's prices what holds on the day: the others are those of other models. True where some is left.
fn settle_moved(row: &mut Row, day: Date) -> bool {
    row.prices.retain(|price| price.start(day) <= day.into() && price.to.is_none_or(|to| to > day.into()));
    for price in &mut row.prices {
        price.from = None;
    }
    row.prices.iter().any(Price::is_base)
}

/// Gives each new model its id; the ids by key.
fn new_models(
    votes: BTreeMap<String, Votes>,
    known: &BTreeMap<&str, &Model>,
    parts: &mut Parts<'_>,
    findings: &mut Findings,
) -> BTreeMap<String, String> {
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let mut labels: BTreeMap<String, String> = BTreeMap::new();
    let mut chosen: Vec<(String, Votes)> = Vec::new();
    for (key, votes) in votes {
        let Some(id) = winner(&votes.spellings) else { continue };
        if known.contains_key(id.as_str()) || chosen.iter().any(|(other, _)| *other == id) {
            let message = format!("the name is another model's id, “{id}”, once letters that no id has are taken out.");
            findings.error("id-taken", id, message);
            continue;
        }
        ids.insert(key, id.clone());
        // Ids before names, so that no model is called what another's id is.
        labels.insert(crate::catalog::fold(&id), id.clone());
        chosen.push((id, votes));
    }
    chosen.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (id, votes) in chosen {
        let name = winner(&votes.labels).filter(|label| {
            let owner = labels.entry(crate::catalog::fold(label)).or_insert_with(|| id.clone());
            *owner == id
        });
        let developer = winner(&votes.makers).unwrap_or_else(|| makers::developer(None, &id));
        parts.counts.unjoined.push(id.clone());
        let model = NewModel {
            name: name.unwrap_or_else(|| id.clone()),
            developer,
            released: winner(&votes.released),
            open_weights: majority(&votes.open_weights),
            reasoning: majority(&votes.reasoning),
        };
        parts.models.insert(id, Listed::New(model));
    }
    ids
}

/// Adds a row as an offer, or folds it into one that says the same.
fn place(joined: Joined<'_>, model: String, day: Date, draft: &mut Draft, parts: &mut Parts<'_>) {
    let Joined { host, tier, mut row, .. } = joined;
    settle(&mut row, day, &mut draft.findings);
    if row.prices.is_empty() {
        draft.leave_out("dates that contradict each other");
        return;
    }
    let standard = (model.clone(), host.clone(), None);
    let is_variant = tier.is_some();
    let tier = match (tier, &row.region) {
        (Some(variant), _) => Some(variant),
        (None, _) if !parts.offers.contains_key(&standard) => None,
        (None, region) => region.clone(),
    };
    let same_as = |other: &Offer| agree(&other.prices, &row.prices);
    let reason = if is_variant {
        "a variant at the plain price"
    } else if row.region.is_some() {
        "a region at the same price"
    } else {
        "the same offer under another name"
    };
    let offer = Offer { at: row.at.clone(), id: row.name.clone(), prices: row.prices.clone() };
    if let Some(other) = parts.offers.get_mut(&standard).filter(|other| same_as(other)) {
        *parts.counts.folded.entry(reason).or_default() += 1;
        if !is_variant {
            keep_fuller(other, offer);
        }
        return;
    }
    match parts.offers.entry((model.clone(), host.clone(), tier)) {
        Entry::Vacant(free) => {
            free.insert(offer);
        }
        Entry::Occupied(mut other) if same_as(other.get()) => {
            *parts.counts.folded.entry(reason).or_default() += 1;
            keep_fuller(other.get_mut(), offer);
        }
        Entry::Occupied(other) => {
            let message = format!(
                "another price of {model} at {host} than {}, which is kept: {} instead of {}.",
                other.get().at,
                amounts(&offer),
                amounts(other.get())
            );
            draft.findings.warning("offer-contradicted", row.at, message);
            draft.leave_out("contradicts another entry");
        }
    }
}

/// True where two lists of prices say the same as far as both say something.
fn agree(a: &[Price], b: &[Price]) -> bool {
    let agree = |a: Option<Decimal>, b: Option<Decimal>| a.is_none() || b.is_none() || a == b;
    let same_place = |a: &Price, b: &Price| (a.from, a.hours, a.above_tokens) == (b.from, b.hours, b.above_tokens);
    // Without a base price of one moment in common they say nothing of each other.
    let bases =
        |prices: &[Price]| prices.iter().filter(|price| price.is_base()).map(|price| price.from).collect::<Vec<_>>();
    bases(a) == bases(b)
        && a.iter().all(|a| {
            b.iter()
                .filter(|b| same_place(a, b))
                .all(|b| agree(a.input, b.input) && agree(a.cached_input, b.cached_input) && agree(a.output, b.output))
        })
        && a.iter().any(|a| {
            let both = |a: Option<Decimal>, b: Option<Decimal>| a.is_some() && b.is_some();
            b.iter().any(|b| same_place(a, b) && (both(a.input, b.input) || both(a.output, b.output)))
        })
}

/// Of two offers that agree, keeps the one that is still sold, or else says more.
fn keep_fuller(kept: &mut Offer, other: Offer) {
    let fullness = |offer: &Offer| {
        let amounts = |price: &Price| [price.input, price.cached_input, price.output].into_iter().flatten().count();
        let is_sold = offer.prices.iter().any(|price| price.is_base() && price.to.is_none());
        (is_sold, offer.prices.len(), offer.prices.iter().map(amounts).sum::<usize>())
    };
    if fullness(&other) > fullness(kept) {
        *kept = other;
    }
}

/// Input and output of the first base price: `0.55/2.19`.
fn amounts(offer: &Offer) -> String {
    let base = offer.prices.iter().find(|price| price.is_base());
    let shown = |amount: Option<Decimal>| amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
    base.map_or_else(|| "?".to_owned(), |price| format!("{}/{}", shown(price.input), shown(price.output)))
}

/// How many times a price may be its neighbours' before it is taken for one of another unit.
const SLIP: i64 = 100;
/// No list price of a token has been this high; one that is stands for a thousand of them.
const HIGHEST_PLAUSIBLE: Decimal = Decimal::from_whole(1000);

/// Takes out offers whose price is in the wrong unit: a price a hundred times its neighbours is no fact.
pub(super) fn take_out_unit_slips(parts: &mut Parts<'_>, draft: &mut Draft) {
    let mut slips: Vec<(OfferKey, String)> = Vec::new();
    let measures: [(&str, fn(&Price) -> Option<Decimal>); 2] =
        [("input", |price| price.input), ("output", |price| price.output)];
    for (offer_key, offer) in &parts.offers {
        for (measure, amount) in measures {
            let of = |offer: &Offer| offer.prices.iter().filter(|price| price.is_base()).find_map(amount);
            let Some(price) = of(offer).filter(|price| *price > Decimal::ZERO) else { continue };
            let from = (offer_key.0.clone(), String::new(), None);
            let others = parts.offers.range(from..).take_while(|((model, ..), _)| *model == offer_key.0);
            let mut others: Vec<Decimal> = others
                .filter(|((_, host, tier), _)| tier.is_none() && *host != offer_key.1)
                .filter_map(|(_, offer)| of(offer).filter(|price| *price > Decimal::ZERO))
                .collect();
            others.sort_unstable();
            let median = others.get(others.len() / 2).copied();
            let is_far = median.is_some_and(|median| {
                let (price, median) = (price.millionths(), median.millionths());
                price >= median.saturating_mul(SLIP) || median >= price.saturating_mul(SLIP)
            });
            // Of two hosts alone the far one cannot be told, unless its price is no price of a token at all.
            let message = match median {
                Some(median) if is_far && (others.len() > 1 || price > HIGHEST_PLAUSIBLE) => {
                    format!(
                        "found {measure} at {price} dollars per million tokens, where the median of {} is {median}; the offer is left out.",
                        hosts_in_words(others.len())
                    )
                }
                None if price > HIGHEST_PLAUSIBLE => {
                    format!(
                        "found {measure} at {price} dollars per million tokens, more than any model has cost; the offer is left out."
                    )
                }
                _ => continue,
            };
            slips.push((offer_key.clone(), message));
            break;
        }
    }
    for (offer_key, message) in slips {
        if let Some(offer) = parts.offers.remove(&offer_key) {
            let diagnostic = crate::diagnostic::Diagnostic::warning("unit-slip", offer.at, message);
            draft.findings.add(diagnostic.with_hint("It may be a price per thousand tokens, or per token."));
            draft.leave_out("a price in another unit");
        }
    }
}

fn hosts_in_words(count: usize) -> String {
    if count == 1 { "its other host".to_owned() } else { format!("its {count} other hosts") }
}

/// Takes out models and hosts that nothing is said of any more.
pub(super) fn drop_unused(parts: &mut Parts<'_>) {
    let sold = parts.offers.keys().map(|(model, ..)| model);
    let used: BTreeSet<&String> = sold.chain(parts.scores.iter().map(|(model, _)| model)).collect();
    parts.models.retain(|id, _| used.contains(id));
    let selling: BTreeSet<&String> = parts.offers.keys().map(|(_, host, _)| host).collect();
    parts.hosts.retain(|id, _| selling.contains(id));
    let models = &parts.models;
    parts.counts.unjoined.retain(|id| models.contains_key(id));
}
