//! Aider's polyglot leaderboard: a YAML list of flat rows.

use anyhow::Result;

use crate::audit::figure::Score;
use crate::audit::number::Number;
use crate::audit::raw::{Outcome, Quote, Raw};

pub const FILE: &str = "aider/polyglot_leaderboard.yml";

/// A field: its line, key and value.
type Field<'a> = (usize, &'a str, &'a str);

/// The rows, each the fields between one dash and the next.
pub fn rows(text: &str) -> Vec<Vec<Field<'_>>> {
    let mut rows: Vec<Vec<Field>> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let begins = line.starts_with("- ");
        let Some((key, value)) = line.trim_start_matches("- ").trim().split_once(": ") else { continue };
        if begins {
            rows.push(Vec::new());
        }
        if let Some(row) = rows.last_mut() {
            row.push((number + 1, key.trim(), value.trim().trim_matches(['"', '\''])));
        }
    }
    rows
}

pub fn find(raw: &Raw, score: &Score) -> Result<Outcome> {
    let Some(file) = raw.text(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let mut found = Vec::new();
    for row in rows(&file.text) {
        let field = |name: &str| row.iter().find(|(_, key, _)| *key == name);
        let value = |name: &str| field(name).map(|(_, _, value)| *value);
        let number = |name: &str| Number::read(value(name)?);
        let model = value("model").unwrap_or_default();
        let with_effort = value("reasoning_effort").map(|effort| format!("{model} ({effort})"));
        if !score.may_be_of(model) && !with_effort.is_some_and(|model| score.is_of(&model)) {
            continue;
        }
        let Some((line, key, text)) = field("pass_rate_2") else { continue };
        let rate = Number::read(text).is_some_and(|rate| score.value.is_score(&rate));
        let solved = score.solved_of_asked.as_ref().is_none_or(|(solved, asked)| {
            // Exercises without a result are among the total, and not solved.
            number("pass_num_2").as_ref() == Some(solved)
                && ["test_cases", "total_tests"].iter().any(|name| number(name).as_ref() == Some(asked))
        });
        let of = |name: &str| value(name).map(|value| format!(", {name}: {value}")).unwrap_or_default();
        let more: String = ["pass_num_2", "test_cases", "total_tests", "reasoning_effort", "date"].map(of).concat();
        let quote = Quote { place: format!("{FILE}:{line}"), text: format!("model: {model}, {key}: {text}{more}") };
        let same_day = value("date") == Some(score.date);
        found.push((rate && solved && same_day, quote));
    }
    Ok(Outcome::of(found, || format!("no row of {} in {FILE}", score.model)))
}
