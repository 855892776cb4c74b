//! Epoch AI's own runs: a CSV row per run, the score as a share, its error behind `±` per scorer.

use anyhow::Result;

use super::tables;
use crate::audit::figure::Score;
use crate::audit::name::squashed;
use crate::audit::number::Number;
use crate::audit::raw::{Outcome, Quote, Raw, shortened};

const FILE: &str = "epoch-benchmark-stitching/benchmarks_runs.csv";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A record: where it begins in the text, and its cells.
type Record = (usize, Vec<String>);

/// The records of a CSV text, quoted cells with line breaks among them.
fn records(text: &str) -> Vec<Record> {
    let (mut records, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut start, mut quoted) = (0, false);
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        match letter {
            '"' if quoted && letters.peek().is_some_and(|(_, next)| *next == '"') => {
                cell.push('"');
                letters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                records.push((start, std::mem::take(&mut cells)));
                start = place + 1;
            }
            '\r' if !quoted => {}
            _ => cell.push(letter),
        }
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        records.push((start, cells));
    }
    records
}

/// `17 November 2025 4:28pm` as `2025-11-17`.
fn day(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    Some(format!("{year}-{month:02}-{day:0>2}"))
}

/// The task of a benchmark: by its name, behind which a date may stand, and that its questions are not public. Runs on the
/// few public ones are other tests.
fn is_task(score: &Score, task: &str) -> bool {
    let task = squashed(task);
    let is_dated = |rest: &str| {
        let rest = rest.strip_suffix("private").unwrap_or(rest);
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit())
    };
    let names = tables::benchmark_names(score);
    names.iter().map(|name| squashed(name)).any(|name| task == name || task.strip_prefix(&name).is_some_and(is_dated))
}

/// The scorers whose result is the best one, to the two decimals that they are printed with:
/// `choice:0.72±0.03,choice:0.67±0.03` of a best of `0.717` gives the first, and its error.
fn best_scorers<'a>(scores: &'a str, best: &str) -> Vec<(&'a str, Number)> {
    let Ok(best) = best.parse::<f64>() else { return Vec::new() };
    let best_ones = scores.split([',', '\n', ';']).filter_map(|scorer| {
        let (value, error) = scorer.rsplit_once(':')?.1.split_once('±')?;
        let is_best = value.parse::<f64>().is_ok_and(|value| (value - best).abs() < 0.0051);
        Number::read(error).filter(|_| is_best).map(|error| (scorer.trim(), error.times_ten_to(2)))
    });
    best_ones.collect()
}

pub fn find(raw: &Raw, score: &Score) -> Result<Outcome> {
    let Some(file) = raw.text(FILE)? else { return Ok(Outcome::Missing(format!("no file {FILE}"))) };
    let records = records(&file.text);
    let Some(((_, head), records)) = records.split_first() else {
        return Ok(Outcome::Missing(format!("{FILE} is empty")));
    };
    let column = |name: &str| head.iter().position(|cell| cell.trim_start_matches('\u{feff}') == name);
    let (Some(task), Some(model), Some(best), Some(scores), Some(started)) = (
        column("task"),
        column("model"),
        column("Best score (across scorers)"),
        column("Scores"),
        column("started_at"),
    ) else {
        return Ok(Outcome::Missing(format!("{FILE} has other columns")));
    };
    let mut rows = Vec::new();
    for (start, cells) in records {
        let cell = |place: usize| cells.get(place).map(String::as_str).unwrap_or_default();
        if !is_task(score, cell(task)) || !score.is_of(cell(model)) {
            continue;
        }
        let Some(share) = Number::read(cell(best)) else { continue };
        let value = score.value.is_score(&share.times_ten_to(2));
        let by = best_scorers(cell(scores), cell(best));
        let error = score.standard_error.as_ref().is_none_or(|error| by.iter().any(|(_, known)| known == error));
        let same_day = day(cell(started)).is_some_and(|day| day == score.date);
        let shown: Vec<&str> = by.iter().map(|(scorer, _)| *scorer).collect();
        let text = [cell(task), cell(model), cell(best), &shown.join(","), cell(started)].join(", ");
        let quote = Quote { place: format!("{FILE}:{}", file.line(*start)), text: shortened(&text, 0) };
        rows.push((value && error, same_day, quote));
    }
    // Of several runs of a model the one of the day is meant.
    if rows.iter().any(|(_, same_day, _)| *same_day) {
        rows.retain(|(_, same_day, _)| *same_day);
    } else if let Some(first) = rows.first().filter(|_| !score.date.is_empty()) {
        return Ok(Outcome::Disagrees(first.2.clone()));
    }
    let rows = rows.into_iter().map(|(agrees, _, quote)| (agrees, quote)).collect();
    Ok(Outcome::of(rows, || format!("no run of {} on {} in {FILE}", score.model, score.benchmark_name)))
}
