//! Scores of a table: their benchmarks looked up, their values held to the scale, one for each thing that was measured.

use std::collections::BTreeMap;

use super::assemble::Parts;
use super::draft::{Draft, Score};
use crate::catalog::{Benchmark, Catalog};
use crate::diagnostic::Quoted;
use crate::import::names::name::{key, slug};
use crate::time::Date;
use crate::units::Decimal;

/// The catalog's benchmark that a table means.
pub(super) fn known<'c>(name: &str, curated: Option<&'c Catalog>) -> Option<&'c Benchmark> {
    let word = key(name);
    let is = |benchmark: &&std::rc::Rc<Benchmark>| key(&benchmark.id) == word || key(&benchmark.name) == word;
    curated?.benchmarks.iter().find(is).map(AsRef::as_ref)
}

/// The id of a benchmark.
pub(super) fn id(name: &str, curated: Option<&Catalog>) -> String {
    known(name, curated).map_or_else(|| slug(name), |benchmark| benchmark.id.clone())
}

/// Takes out scores that no catalog can have, and says of the others what the table leaves unsaid. `day` is the one on which
/// it was looked at.
pub(super) fn settle(parts: &mut Parts<'_>, draft: &mut Draft, curated: Option<&Catalog>, day: Date) {
    let mut kept: BTreeMap<Measured, (String, Score)> = BTreeMap::new();
    for (model, mut score) in std::mem::take(&mut parts.scores) {
        score.metric.get_or_insert_with(|| "not stated".to_owned());
        score.date.get_or_insert(day);
        let benchmark = id(&score.benchmark, curated);
        if benchmark.is_empty() {
            let message = format!("found {}, expected a name with a letter or digit.", Quoted(&score.benchmark));
            draft.findings.error("bad-name", score.at, message);
            draft.leave_out("a name without letters");
            continue;
        }
        if let Some(known) = known(&score.benchmark, curated) {
            if score.value < known.lowest || known.highest.is_some_and(|highest| score.value > highest) {
                let highest = known.highest.map_or_else(|| "any height".to_owned(), |highest| highest.to_string());
                let (value, name, lowest) = (score.value, &known.name, known.lowest);
                let message =
                    format!("found {value}, expected a score from {lowest} to {highest} on {name}; it is left out.");
                draft.findings.error("score-out-of-range", score.at, message);
                draft.leave_out("a score beyond its scale");
                continue;
            }
        }
        let measured = (
            (model.clone(), benchmark),
            [score.metric.clone(), score.effort.clone(), score.harness.clone(), score.url.clone()],
            score.date,
        );
        match kept.get(&measured) {
            None => {
                kept.insert(measured, (model, score));
            }
            Some((_, other)) if other.value == score.value => {
                *parts.counts.folded.entry("the same score twice").or_default() += 1;
            }
            Some((_, other)) => {
                let message = format!(
                    "another score than {}, which is kept: {} instead of {}.",
                    other.at, score.value, other.value
                );
                draft.findings.warning("score-contradicted", score.at, message);
                draft.leave_out("contradicts another entry");
            }
        }
    }
    parts.scores = kept.into_values().collect();
}

/// What a score is of: two of one thing contradict each other.
type Measured = ((String, String), [Option<String>; 4], Option<Date>);

/// The lowest and the highest score of each benchmark, by the id that its name gives.
pub(super) fn extremes(parts: &Parts<'_>) -> BTreeMap<String, (Decimal, Decimal)> {
    let mut extremes: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
    for (_, score) in &parts.scores {
        let (low, high) = extremes.entry(slug(&score.benchmark)).or_insert((score.value, score.value));
        (*low, *high) = ((*low).min(score.value), (*high).max(score.value));
    }
    extremes
}

/// Kind, unit and range of a benchmark of which only the scores are known: per cent where all lie between 0 and 100.
pub(super) fn scale(low: Decimal, high: Decimal) -> (&'static str, &'static str, String) {
    if low >= Decimal::ZERO && high <= Decimal::from_whole(100) {
        return ("accuracy", "percent", "[0, 100]".to_owned());
    }
    ("index", "points", format!("[{}, null]", low.min(Decimal::ZERO)))
}
