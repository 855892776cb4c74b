//! Arena's ratings, as llmledger collected them: `[model, arena name, rating, low, high, votes, rank]` per task.

use anyhow::Result;

use crate::audit::figure::Score;
use crate::audit::json::Node;
use crate::audit::number::Number;
use crate::audit::raw::{Document, Outcome, Raw};

const FILE: &str = "llmledger/snapshot.json";

/// `arena-text` is the board over everything; `arena-math` the task of that name.
fn task(benchmark: &str) -> String {
    match benchmark.strip_prefix("arena-").unwrap_or(benchmark) {
        "text" => "overall".to_owned(),
        other => other.replace('-', "_"),
    }
}

fn is_score(document: &Document, number: &Number, node: &Node) -> bool {
    Number::read(document.text(node)).is_some_and(|raw| number.is_score(&raw))
}

pub fn find(raw: &Raw, score: &Score) -> Result<Outcome> {
    let Some(document) = raw.json(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let task = task(score.benchmark);
    let ratings = document.root.get("ratings");
    let unpriced = document.root.get("unpriced").and_then(|unpriced| unpriced.get("models"));
    let date = document.string(ratings.and_then(|ratings| ratings.get("date")));
    let board = ratings.and_then(|ratings| ratings.get("tasks")).and_then(|tasks| tasks.get(&task));
    let mut rows = Vec::new();
    for (index, row) in board.map(Node::items).unwrap_or_default().iter().enumerate() {
        let [_, name, rating, low, high, ..] = row.items() else { continue };
        if !score.may_be_of(&document.string(Some(name)).unwrap_or_default()) {
            continue;
        }
        let is = |number: &Number, node: &Node| is_score(&document, number, node);
        let interval = score.interval.as_ref().is_none_or(|(from, to)| is(from, low) && is(to, high));
        let same_day = date.as_deref() == Some(score.date);
        let quote = document.around(&format!("ratings.tasks.{task}[{index}]"), row, rating);
        rows.push((is(&score.value, rating) && interval && same_day, quote));
    }
    // Models of which that list has no price stand apart, with the board over everything only:
    // `[arena name, maker, date, days, votes, rating, [names]]`.
    for (index, row) in unpriced.filter(|_| task == "overall").map(Node::items).unwrap_or_default().iter().enumerate() {
        let [name, _, date, _, _, rating, names, ..] = row.items() else { continue };
        // Of several names most are those of other versions.
        let only = if let [only] = names.items() { only } else { name };
        if ![name, only].iter().any(|name| score.may_be_of(&document.string(Some(name)).unwrap_or_default())) {
            continue;
        }
        let same_day = document.string(Some(date)).as_deref() == Some(score.date);
        let agrees = is_score(&document, &score.value, rating) && score.interval.is_none() && same_day;
        rows.push((agrees, document.around(&format!("unpriced.models[{index}]"), row, rating)));
    }
    Ok(Outcome::of(rows, || format!("no row of {} on {task} in {FILE}", score.model)))
}
