//! Models that only the file knows: what its entries say of one, put to the vote.

use std::collections::BTreeMap;

use super::assemble::{Listed, Parts};
use super::findings::Findings;
use crate::import::names::join::Names;
use crate::import::names::label;
use crate::import::names::makers::{self, Developer};
use crate::import::names::name::{is_contradicted, slug};
use crate::time::Date;

/// A model that only the file knows.
#[derive(Debug)]
pub(super) struct NewModel {
    pub(super) name: String,
    pub(super) developer: Developer,
    /// `None` where it is not known: the first day in a list stands for it, or else the file's.
    pub(super) released: Option<Date>,
    /// The first day on which a list had it: it was out by then.
    pub(super) listed: Option<Date>,
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
    listed: Option<Date>,
    open_weights: BTreeMap<bool, usize>,
    reasoning: BTreeMap<bool, usize>,
}

/// What the model's own host says counts more than what resellers copy.
const OWN_HOST: usize = 1000;

impl Votes {
    /// How many entries have a name of this model.
    pub(super) fn entries(&self) -> usize {
        self.spellings.values().sum()
    }

    /// How most entries spell the name.
    pub(super) fn spelling(&self) -> Option<String> {
        winner(&self.spellings)
    }

    /// When the model was released, as most entries say.
    pub(super) fn released(&self) -> Option<Date> {
        winner(&self.released)
    }

    /// Adds what is said of the same model under another name, which is not its name.
    pub(super) fn merge(&mut self, other: Self) {
        fn merge<T: Ord>(votes: &mut BTreeMap<T, usize>, other: BTreeMap<T, usize>) {
            for (value, count) in other {
                *votes.entry(value).or_default() += count;
            }
        }
        merge(&mut self.labels, other.labels);
        merge(&mut self.makers, other.makers);
        merge(&mut self.released, other.released);
        self.listed = self.listed.into_iter().chain(other.listed).min();
        merge(&mut self.open_weights, other.open_weights);
        merge(&mut self.reasoning, other.reasoning);
    }

    /// Adds what an entry says.
    pub(super) fn add(&mut self, bare: &str, row: &Facts<'_>) {
        *self.spellings.entry(slug(bare)).or_default() += 1;
        let developer = makers::developer(row.maker, bare);
        let weight = if row.host.is_some() && developer.host.as_deref() == row.host { OWN_HOST } else { 1 };
        if let Some(label) = row.label.and_then(label::cleaned) {
            *self.labels.entry(label).or_default() += weight;
        }
        // Whoever lists a model by a day that its name rules out has another's.
        if let Some(day) = row.released.filter(|day| !is_contradicted(bare, *day)) {
            *self.released.entry(day).or_default() += weight;
        }
        self.listed = self.listed.into_iter().chain(row.listed).min();
        if let Some(open) = row.open_weights {
            *self.open_weights.entry(open).or_default() += weight;
        }
        if let Some(reasoning) = row.reasoning {
            *self.reasoning.entry(reasoning).or_default() += weight;
        }
        // A developer that is named counts more than that nobody names one.
        *self.makers.entry(developer).or_default() += if row.maker.is_some() { weight + 1 } else { weight };
    }
}

/// What an entry says about its model.
pub(super) struct Facts<'r> {
    pub(super) label: Option<&'r str>,
    pub(super) maker: Option<&'r str>,
    pub(super) host: Option<&'r str>,
    pub(super) released: Option<Date>,
    /// The first day on which a list is known to have had it.
    pub(super) listed: Option<Date>,
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
    names: &Names<'_>,
    parts: &mut Parts<'_>,
    findings: &mut Findings,
) -> BTreeMap<String, String> {
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    let mut chosen: BTreeMap<String, Votes> = BTreeMap::new();
    for (key, votes) in votes {
        let Some(id) = winner(&votes.spellings) else { continue };
        if names.is_word(&id) || chosen.contains_key(&id) {
            let message = format!("the name is another model's id, “{id}”, once letters that no id has are taken out.");
            findings.error("id-taken", id, message);
            continue;
        }
        ids.insert(key, id.clone());
        // Ids before names, so that no model is called what another's id is.
        words.insert(crate::catalog::fold(&id), id.clone());
        chosen.insert(id, votes);
    }
    for (id, votes) in chosen {
        let mut free = |label: &String| {
            let owner = words.entry(crate::catalog::fold(label)).or_insert_with(|| id.clone());
            *owner == id && !names.is_word(label)
        };
        // A label that leaves out a version of the id would be another model's name.
        let labels: BTreeMap<String, usize> =
            votes.labels.iter().filter(|(label, _)| label::is_of(label, &id)).map(|(l, n)| (l.clone(), *n)).collect();
        let name = winner(&labels).filter(|label| free(label));
        let name = name.or_else(|| label::from_id(&id).filter(|label| free(label)));
        let developer = winner(&votes.makers).unwrap_or_else(|| makers::developer(None, &id));
        parts.counts.unjoined.push(id.clone());
        let model = NewModel {
            name: name.unwrap_or_else(|| id.clone()),
            developer,
            released: winner(&votes.released),
            listed: votes.listed,
            open_weights: majority(&votes.open_weights),
            reasoning: majority(&votes.reasoning),
        };
        parts.models.insert(id, Listed::New(model));
    }
    ids
}
