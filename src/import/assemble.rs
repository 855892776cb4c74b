//! From rows to a catalog: names joined, one offer for a model at a host, what contradicts it said.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, Price, Row, Score, TOO_MANY, settle, too_many};
use super::findings::cleaned;
use super::stretches;
use super::votes::{Facts, NewModel, Votes, new_models};
use crate::catalog::Model;
use crate::diagnostic::Quoted;
use crate::import::names::hosts;
use crate::import::names::join::{Named, Names, Rule};
use crate::import::names::kinds::other_kind;
use crate::import::names::name::{REGIONS, bare, key, slug, without_date};
use crate::import::names::reviewed::{ended, is_other_currency, is_wrong};
use crate::import::names::same::same;
use crate::import::names::variant::served;
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// How many bytes the name of a model may have.
const LONGEST_NAME: usize = 1000;

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

/// A model at a host that is written.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    /// Where it stands in the file.
    pub(super) at: String,
    /// What the host calls the model.
    pub(super) id: String,
    pub(super) prices: Vec<Price>,
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
///
/// Of somebody else's list what is no text model is left out, and what its names say of how a model is served becomes a
/// tier; in a table of one's own a name is what it is.
pub(super) fn assemble<'c>(
    draft: &mut Draft,
    names: &Names<'c>,
    day: Date,
    is_list: bool,
    first_listed: &[(String, Date)],
) -> Parts<'c> {
    leave_long_names_out(draft);
    let listed = first_days(first_listed);
    let mut parts = Parts::default();
    let mut votes: BTreeMap<String, Votes> = BTreeMap::new();
    let mut known: BTreeMap<&'c str, &'c Model> = BTreeMap::new();
    let mut rows: Vec<Joined<'c>> = Vec::new();
    for mut row in std::mem::take(&mut draft.rows) {
        let (host, host_name) = hosts::host(&row.host, row.host_name.as_deref());
        let Some(name) = (if is_list { without_dress(&mut row, &host, names, draft) } else { Some(row.name.clone()) })
        else {
            continue;
        };
        let (model, effort, rank) = match names.named(&name, Some(&host), day) {
            Named::Moving => {
                draft.leave_out("a name that moves from model to model");
                continue;
            }
            Named::Known(join, effort) => {
                if join.rule == Rule::Day && !settle_moved(&mut row, day) {
                    draft.leave_out("a name that moves from model to model");
                    continue;
                }
                if row.released.is_some_and(|released| names.is_later_version(join.model, released)) {
                    draft.leave_out("the name of one version with the day of another");
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
                    let message = format!("found {}, expected a name with a letter or digit.", Quoted(&row.name));
                    draft.findings.error("bad-name", row.at.clone(), message);
                    draft.leave_out("a name without letters");
                    continue;
                }
                let first_price = row.prices.iter().filter_map(|price| price.from).min().map(Instant::date);
                // A price that is announced says nothing of the model's day.
                let first_price = first_price.filter(|first| *first <= day);
                let facts = Facts {
                    listed: listed.get(&key(&bare)).copied().into_iter().chain(first_price).min(),
                    // What a list calls a moving name is what it meant once.
                    label: row.label.as_deref().filter(|_| !moved),
                    maker: row.maker.as_deref(),
                    host: Some(&host),
                    released: row.released.filter(|_| !moved).or_else(|| without_date(&bare).map(|(_, date)| date)),
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
        let tier = row.variant.as_deref().and_then(cleaned).or_else(|| effort.map(|effort| format!("effort {effort}")));
        rows.push(Joined { model, host, tier, rank, row });
    }
    let scores = join_scores(draft, names, day, &mut votes, &mut known, &mut parts);
    // Other words of the list for one model are its.
    let same = if is_list { same(&votes) } else { BTreeMap::new() };
    for (key, owner) in &same {
        if let Some(more) = votes.remove(key) {
            votes.entry(owner.clone()).or_default().merge(more);
        }
    }
    let ids = new_models(votes, names, &mut parts, &mut draft.findings);
    parts.models.extend(known.into_iter().map(|(id, model)| (id.to_owned(), Listed::Known(model))));
    let id_of = |identity: &Identity<'_>| match identity {
        Identity::Known(id) => Some((*id).to_owned()),
        Identity::New(key) => ids.get(same.get(key).unwrap_or(key)).cloned(),
    };
    for (identity, score) in scores {
        match id_of(&identity) {
            Some(id) => parts.scores.push((id, score)),
            None => draft.leave_out("an id that another model has"),
        }
    }
    // The first of a model at a host is its standard offer; the sort is stable, so the file's order decides among equals.
    for row in &mut rows {
        if let Identity::New(key) = &mut row.model {
            if let Some(owner) = same.get(key) {
                owner.clone_into(key);
            }
        }
    }
    rows.sort_by(|a, b| {
        (&a.model, &a.host, a.tier.is_some(), a.rank).cmp(&(&b.model, &b.host, b.tier.is_some(), b.rank))
    });
    for joined in rows {
        match id_of(&joined.model) {
            Some(model) => place(joined, &model, day, draft, &mut parts),
            None => draft.leave_out("an id that another model has"),
        }
    }
    parts
}

/// Joins the scores.
fn join_scores<'c>(
    draft: &mut Draft,
    names: &Names<'c>,
    day: Date,
    votes: &mut BTreeMap<String, Votes>,
    known: &mut BTreeMap<&'c str, &'c Model>,
    parts: &mut Parts<'c>,
) -> Vec<(Identity<'c>, Score)> {
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
                    listed: None,
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
    scores
}

/// The first of the days that are known of each name.
fn first_days(first_listed: &[(String, Date)]) -> BTreeMap<String, Date> {
    let mut days: BTreeMap<String, Date> = BTreeMap::new();
    for (name, first) in first_listed {
        let known = days.entry(key(&bare(name))).or_insert(*first);
        *known = (*known).min(*first);
    }
    days
}

/// The name of a list's row without what says how the host serves the model, which becomes the row's tier; `None` where it
/// is no text model, or known to be wrong.
fn without_dress(row: &mut Row, host: &str, names: &Names<'_>, draft: &mut Draft) -> Option<String> {
    if is_wrong(&row.name, host, row.prices.iter().find_map(|price| price.input)) {
        draft.leave_out("a price that is known to be another model's");
        return None;
    }
    if is_other_currency(host) {
        draft.leave_out("a host whose prices are in another currency");
        return None;
    }
    let bare_name = bare(&row.name);
    if let Some(day) = ended(&bare_name, host) {
        end(row, day.into());
        if !row.prices.iter().any(Price::is_base) {
            draft.leave_out("only after its host had ended it");
            return None;
        }
    }
    if names.is_known(&bare_name) {
        return Some(row.name.clone());
    }
    if let Some(reason) = other_kind(&bare_name) {
        draft.leave_out(reason);
        return None;
    }
    let Some((served, how)) = served(&bare_name, host) else { return Some(row.name.clone()) };
    row.variant = row.variant.take().or(Some(how).filter(|how| !how.is_empty()));
    Some(served)
}

/// Leaves of a row's prices what held before a day.
fn end(row: &mut Row, day: Instant) {
    row.prices.retain(|price| price.from.is_none_or(|from| from < day));
    for price in &mut row.prices {
        price.to = Some(price.to.map_or(day, |to| to.min(day)));
    }
}

/// Leaves names out that are longer than any: they would be looked at letter by letter under every rule.
fn leave_long_names_out(draft: &mut Draft) {
    let (rows, scores) = (std::mem::take(&mut draft.rows), std::mem::take(&mut draft.scores));
    let mut is_kept = |name: &str, at: &str| {
        if name.len() > LONGEST_NAME {
            let message = format!("found {}, expected a name of at most {LONGEST_NAME} bytes.", Quoted(name));
            draft.findings.error("bad-name", at.to_owned(), message);
            draft.leave_out("a name that is too long");
        }
        name.len() <= LONGEST_NAME
    };
    let rows = rows.into_iter().filter(|row| is_kept(&row.name, &row.at)).collect();
    let scores = scores.into_iter().filter(|score| is_kept(&score.name, &score.at)).collect();
    (draft.rows, draft.scores) = (rows, scores);
}

/// Leaves of a moving name's prices what holds on the day: the others are those of other models. True where some is left.
fn settle_moved(row: &mut Row, day: Date) -> bool {
    row.prices.retain(|price| price.start(day) <= day.into() && price.to.is_none_or(|to| to > day.into()));
    for price in &mut row.prices {
        price.from = None;
    }
    row.prices.iter().any(Price::is_base)
}

/// Adds a row as an offer, or folds it into one that says the same.
fn place(joined: Joined<'_>, model: &str, day: Date, draft: &mut Draft, parts: &mut Parts<'_>) {
    let Joined { host, tier, mut row, .. } = joined;
    settle(&mut row, day, draft);
    if row.prices.is_empty() {
        draft.leave_out("dates that contradict each other");
        return;
    }
    let standard = (model.to_owned(), host.clone(), None);
    let is_variant = tier.is_some();
    let tier = match (tier, &row.region) {
        (Some(variant), _) => Some(variant),
        (None, _) if !parts.offers.contains_key(&standard) => None,
        (None, region) => region.clone(),
    };
    let reason = if is_variant {
        "a variant at the plain price"
    } else if row.region.is_some() {
        "a region at the same price"
    } else {
        "the same offer under another name"
    };
    let offer = Offer { at: row.at.clone(), id: row.name.clone(), prices: row.prices.clone() };
    let is_plain = |plain: &&mut Offer| {
        agree(&plain.prices, &offer.prices, day)
            // What the variant alone says of a time would be lost.
            && (!is_variant || stretches::covers(&plain.prices, &offer.prices, day))
    };
    if let Some(plain) = parts.offers.get_mut(&standard).filter(is_plain) {
        if is_variant || keep_both(plain, &offer, day, draft) {
            *parts.counts.folded.entry(reason).or_default() += 1;
        }
        return;
    }
    match parts.offers.entry((model.to_owned(), host.clone(), tier)) {
        Entry::Vacant(free) => {
            free.insert(offer);
        }
        Entry::Occupied(mut known) => {
            let known = known.get_mut();
            if let Some((kept, found)) = stretches::contradiction(&known.prices, &offer.prices, day) {
                let message = format!(
                    "another price of {model} at {host} than {}, which is kept: {} instead of {}.",
                    known.at,
                    shown(found, kept),
                    shown(kept, found)
                );
                draft.findings.warning("offer-contradicted", row.at, message);
                draft.leave_out("contradicts another entry");
            } else {
                let is_same = stretches::confirm(&known.prices, &offer.prices, day);
                if keep_both(known, &offer, day, draft) {
                    if is_same {
                        *parts.counts.folded.entry(reason).or_default() += 1;
                    } else {
                        draft.folded_prices += 1;
                    }
                }
            }
        }
    }
}

/// True where two lists of prices say the same of some moment, and of none something else.
fn agree(a: &[Price], b: &[Price], day: Date) -> bool {
    stretches::contradiction(a, b, day).is_none() && stretches::confirm(a, b, day)
}

/// Of two offers that do not contradict each other, keeps what both say, under the name of the one that is still sold. False
/// where that is more than an offer may have: the other is counted as left out.
fn keep_both(kept: &mut Offer, other: &Offer, day: Date, draft: &mut Draft) -> bool {
    let Some((prices, foreign)) = stretches::together(&kept.prices, &other.prices, day) else {
        too_many(kept.prices.len() + other.prices.len(), &other.at, draft);
        draft.leave_out(TOO_MANY);
        return false;
    };
    draft.leave_prices_out("other hours of the same offer", foreign);
    let is_sold = |prices: &[Price]| prices.iter().any(|price| price.is_base() && price.to.is_none());
    if !is_sold(&kept.prices) && is_sold(&other.prices) {
        kept.id.clone_from(&other.id);
    }
    kept.prices = prices;
    true
}

/// A price as it differs from another: `0.55/2.19 since 2025-01-20`, input and output, with the cached input where these are
/// equal.
fn shown(price: &Price, other: &Price) -> String {
    let amount = |amount: Option<Decimal>| amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
    let cached = if (price.input, price.output) == (other.input, other.output) {
        format!(", cached {}", amount(price.cached_input))
    } else {
        String::new()
    };
    let day = |at: Instant| if at.is_midnight() { at.date().to_string() } else { at.to_string() };
    let time = match (price.from.map(day), price.to.map(day)) {
        (None, None) => String::new(),
        (Some(from), None) => format!(" since {from}"),
        (None, Some(to)) => format!(" until {to}"),
        (Some(from), Some(to)) => format!(" from {from} to {to}"),
    };
    format!("{}/{}{cached}{}{time}", amount(price.input), amount(price.output), price.condition())
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
