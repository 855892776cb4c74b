//! Arena's ratings, as llmledger collected them: `[model, arena name, rating, low, high, votes, rank]` per task.

use anyhow::Result;

use crate::audit::figure::Score;
use crate::audit::json::Node;
use crate::audit::name::{self, same_effort};
use crate::audit::number::Number;
use crate::audit::raw::{Outcome, Raw};

const FILE: &str = "llmledger/snapshot.json";

/// `arena-text` is the board over everything; `arena-math` the task of that name.
fn task(benchmark: &str) -> String {
    match benchmark.strip_prefix("arena-").unwrap_or(benchmark) {
        "text" => "overall".to_owned(),
        other => other.replace('-', "_"),
    }
}

pub fn find(raw: &Raw, score: &Score) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let task = task(score.benchmark);
    let ratings = document.root.get("ratings");
    let date = document.string(ratings.and_then(|ratings| ratings.get("date")));
    let board = ratings.and_then(|ratings| ratings.get("tasks")).and_then(|tasks| tasks.get(&task));
    let mut rows = Vec::new();
    for (index, row) in board.map(Node::items).unwrap_or_default().iter().enumerate() {
        let [_, name, rating, low, high, ..] = row.items() else { continue };
        let (name, effort) = name::with_effort(&document.string(Some(name)).unwrap_or_default());
        // A board shows one row of a model; what it was let think is said there, and may be said in the catalog.
        if !score.names.contains(&name) || score.effort.is_some() && !same_effort(score.effort, effort.as_deref()) {
            continue;
        }
        let is =
            |number: &Number, node: &Node| Number::read(document.text(node)).is_some_and(|raw| number.is_score(&raw));
        let interval = score.interval.as_ref().is_none_or(|(from, to)| is(from, low) && is(to, high));
        let same_day = date.as_deref() == Some(score.date);
        let quote = document.around(&format!("ratings.tasks.{task}[{index}]"), row, rating);
        rows.push((is(&score.value, rating) && interval && same_day, quote));
    }
    Ok(Outcome::of(rows, || format!("no row of {} on {task} in {FILE}", score.model)))
}
