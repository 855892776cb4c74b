//! Names of one list that mean one model, where no catalog has it: the list's own words are held against each other.
//!
//! As with a catalog, what a rule takes away never tells two models apart. A date at the end is a snapshot's only where
//! the list has no second one, and the name without it was released then.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::names::join::is_near;
use crate::import::names::name::{key, key_without_points, order_key, without_date};
use crate::import::names::tuned::untuned;
use crate::import::votes::Votes;
use crate::time::Date;

/// The keys of names that mean what another one's means, with that key: the word that most entries have.
pub(in crate::import) fn same(votes: &BTreeMap<String, Votes>) -> BTreeMap<String, String> {
    let mut names: Vec<(usize, String, &str)> =
        votes.iter().filter_map(|(key, votes)| Some((votes.entries(), votes.spelling()?, key.as_str()))).collect();
    names.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.len().cmp(&b.1.len())).then(a.2.cmp(b.2)));
    let mut same: BTreeMap<String, String> = BTreeMap::new();
    // By letters and digits, a version without its point, by the words in any order, and without those for tuning.
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for (_, spelling, name) in &names {
        let words: Vec<String> =
            [key_without_points(spelling), order_key(spelling)].into_iter().chain(untuned(spelling)).collect();
        let owner = words.iter().find_map(|word| owners.get(word).copied()).unwrap_or(name);
        for word in words {
            owners.entry(word).or_insert(owner);
        }
        if owner != *name {
            same.insert((*name).to_owned(), owner.to_owned());
        }
    }
    // By the only date.
    let mut dated: BTreeMap<String, BTreeSet<(Date, &str)>> = BTreeMap::new();
    for (_, spelling, name) in names.iter().filter(|(_, _, name)| !same.contains_key(*name)) {
        if let Some((rest, date)) = without_date(spelling) {
            dated.entry(key(rest)).or_default().insert((date, name));
        }
    }
    for (rest, snapshots) in dated {
        let rest = same.get(&rest).cloned().unwrap_or(rest);
        let released = votes.get(&rest).and_then(Votes::released);
        if let (Some((date, name)), 1, Some(released)) = (snapshots.first(), snapshots.len(), released) {
            if is_near(*date, released) {
                same.insert((*name).to_owned(), rest);
            }
        }
    }
    // What was joined to a name that is itself joined by its date goes along.
    let moved: Vec<(String, String)> =
        same.iter().filter_map(|(name, owner)| Some((name.clone(), same.get(owner)?.clone()))).collect();
    same.extend(moved);
    same
}
