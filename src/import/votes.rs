//! Models that only the file knows: what its entries say of one, put to the vote.

use std::collections::BTreeMap;

use super::assemble::{Listed, Parts};
use super::findings::Findings;
use super::makers::{self, Developer};
use super::name::slug;
use crate::catalog::Model;
use crate::time::Date;

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

/// What the rows say of a model that the catalog does not have.
#[derive(Debug, Default)]
pub(super) struct Votes {
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
    /// Adds what an entry says.
    pub(super) fn add(&mut self, bare: &str, row: &Facts<'_>) {
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
pub(super) struct Facts<'r> {
    pub(super) label: Option<&'r str>,
    pub(super) maker: Option<&'r str>,
    pub(super) host: Option<&'r str>,
    pub(super) released: Option<Date>,
    pub(super) open_weights: Option<bool>,
    pub(super) reasoning: Option<bool>,
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

/// Gives each new model its id; the ids by key.
pub(super) fn new_models(
    votes: BTreeMap<String, Votes>,
    known: &BTreeMap<&str, &Model>,
    parts: &mut Parts<'_>,
    findings: &mut Findings,
) -> BTreeMap<String, String> {
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let mut labels: BTreeMap<String, String> = BTreeMap::new();
    let mut chosen: BTreeMap<String, Votes> = BTreeMap::new();
    for (key, votes) in votes {
        let Some(id) = winner(&votes.spellings) else { continue };
        if known.contains_key(id.as_str()) || chosen.contains_key(&id) {
            let message = format!("the name is another model's id, “{id}”, once letters that no id has are taken out.");
            findings.error("id-taken", id, message);
            continue;
        }
        ids.insert(key, id.clone());
        // Ids before names, so that no model is called what another's id is.
        labels.insert(crate::catalog::fold(&id), id.clone());
        chosen.insert(id, votes);
    }
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
