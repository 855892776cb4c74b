//! A benchmark's scores, what they cost, and the verdicts on them.

use serde_json::{Value, json};

use super::id;
use crate::catalog::{Benchmark, BenchmarkKind, BenchmarkNote, NoteKind, Score, ScoreUnit};
use crate::cli::data::{decimal, interval, reporter, verdict};
use crate::compare::{
    Answer, BenchmarkFlip, BenchmarkRow, BreakEven, PairVerdict, Record, RowFacts, Saturation, Trend, VersusScore,
    cost_per_success, cost_per_success_interval, cost_per_task, modelled_output_cost_per_task, other_values,
    output_tokens_per_task,
};
use crate::time::Instant;

pub(super) fn benchmark(answer: &Answer<'_>, row: &BenchmarkRow<'_>, facts: &RowFacts<'_>) -> Value {
    let Benchmark { id: name, kind, unit, questions, published, source, .. } = row.benchmark;
    let public_before: Vec<&str> = facts.public_before.iter().map(|model| model.id.as_str()).collect();
    let holds = |note: &&BenchmarkNote| Instant::from(note.from) <= answer.versus.as_of;
    let notes: Vec<Value> = row
        .benchmark
        .notes
        .iter()
        .filter(holds)
        .map(|note| json!({ "about": about(note.about), "from": note.from.to_string(), "text": note.text.en }))
        .collect();
    let scores = row.scores.iter().enumerate().map(|(place, one)| score(answer, facts, place, one));
    json!({
        "id": name,
        "name": row.benchmark.name,
        "kind": match kind {
            BenchmarkKind::Accuracy => "accuracy",
            BenchmarkKind::Elo => "elo",
            BenchmarkKind::Index => "index",
        },
        "unit": match unit {
            ScoreUnit::Percent => "percent",
            ScoreUnit::Points => "points",
            ScoreUnit::Percentile => "percentile",
        },
        "questions": questions,
        "source": source.id,
        "is_one_table": row.origin.is_some(),
        "is_counted": row.is_counted,
        "leader": row.leader.and_then(|place| id(answer, place)),
        "scores": scores.collect::<Vec<_>>(),
        "verdicts": row.verdicts.iter().map(|pair| verdict_of(answer, facts, pair)).collect::<Vec<_>>(),
        "published": published.map(|published| published.to_string()),
        "public_before": public_before,
        "saturation": facts.saturation.map(saturation),
        "notes": notes,
        "trend": facts.trend.as_ref().map(trend),
        "turned_around_by": turned_around_by(answer),
    })
}

/// What the lowest of the scores has cost over time: each new lowest price, and where they are enough by what it is divided in
/// a year.
fn trend(trend: &Trend<'_>) -> Value {
    let record = |record: &Record<'_>| {
        json!({
            "since": record.since.to_string(),
            "usd": decimal(record.price),
            "model": record.model.id,
            "host": record.offer.host.name,
        })
    };
    json!({
        "score": trend.threshold.to_string(),
        "reaching": trend.reaching,
        "records": trend.records.iter().map(record).collect::<Vec<_>>(),
        "factor_per_year": trend.rate.ok().map(|rate| rate.factor_per_year),
    })
}

const fn about(about: NoteKind) -> &'static str {
    match about {
        NoteKind::Saturation => "saturation",
        NoteKind::Contamination => "contamination",
        NoteKind::Labels => "labels",
        NoteKind::Selection => "selection",
    }
}

fn saturation(saturation: Saturation) -> Value {
    match saturation {
        Saturation::NearCeiling { best } => json!({ "why": "near the ceiling", "best": best.to_string() }),
        Saturation::Indistinct { best, fifth } => {
            json!({ "why": "five best indistinct", "best": best.to_string(), "fifth": fifth.to_string() })
        }
    }
}

fn score(answer: &Answer<'_>, facts: &RowFacts<'_>, place: usize, one: &VersusScore<'_>) -> Value {
    let score = one.score;
    let priced = answer.versus.models.get(place).and_then(|one| one.price.as_ref().ok());
    let by_list_price = priced.and_then(|priced| modelled_output_cost_per_task(score, priced.list_price.row));
    let model = answer.versus.models.get(place).map(|one| one.model);
    let others = model.map_or_else(Vec::new, |model| other_values(model, score, answer.versus.as_of));
    let points_per_dollar = facts.points_per_dollar.get(place).copied().flatten();
    json!({
        "model": id(answer, place),
        "value": score.value.to_string(),
        "metric": score.metric,
        "effort": score.effort,
        "harness": score.harness,
        "solved": score.solved,
        "asked": score.asked,
        "interval": one.uncertainty.map(|known| interval(known.interval)),
        "is_at_most": one.uncertainty.map(|known| known.is_upper_bound()),
        "date": score.date.to_string(),
        "reported_by": reporter(score.reported),
        "source": score.source.id,
        "usd_per_task": cost_per_task(score).ok().map(decimal),
        "usd_per_task_by_list_price": by_list_price.map(decimal),
        "usd_per_success": cost_per_success(score).ok().map(decimal),
        "usd_per_success_interval": cost_per_success_interval(score).map(interval),
        "output_tokens_per_task": output_tokens_per_task(score).map(decimal),
        "points_per_dollar": points_per_dollar.and_then(Result::ok),
        "other_values": others.into_iter().map(other_value).collect::<Value>(),
    })
}

/// What another source says of the same, and is not compared.
fn other_value(score: &Score) -> Value {
    json!({
        "value": score.value.to_string(),
        "metric": score.metric,
        "harness": score.harness,
        "date": score.date.to_string(),
        "reported_by": reporter(score.reported),
        "publisher": score.source.publisher,
        "title": score.source.title,
        "url": score.source.url,
    })
}

fn verdict_of(answer: &Answer<'_>, facts: &RowFacts<'_>, pair: &PairVerdict) -> Value {
    let mut value = verdict([id(answer, pair.first), id(answer, pair.second)], &pair.verdict);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("detectable_gap".to_owned(), json!(facts.detectable_gap));
        fields.insert("questions_needed".to_owned(), json!(facts.questions_needed));
        let points = |found: Option<BreakEven>| json!(found.and_then(|found| found.points.ok()));
        fields.insert("break_even_points".to_owned(), points(facts.break_even));
        fields.insert("measured_break_even_points".to_owned(), points(facts.measured_break_even));
    }
    value
}

/// Where one benchmark was asked for: others on which the comparison comes out otherwise.
fn turned_around_by(answer: &Answer<'_>) -> Option<Value> {
    let [_] = answer.versus.rows.as_slice() else { return None };
    let prices = answer.prices.as_ref()?;
    let flips = prices.benchmark_flips.as_ref()?;
    let pair = || [id(answer, prices.dearer), id(answer, prices.cheaper)];
    let listed = |flips: &[BenchmarkFlip<'_>]| -> Vec<Value> {
        let one = |flip: &BenchmarkFlip<'_>| {
            json!({
                "benchmark": flip.dearer.benchmark.id,
                "source": flip.scores_from.source.id,
                "dearer": flip.dearer.value.to_string(),
                "cheaper": flip.cheaper.value.to_string(),
                "verdict": verdict(pair(), &flip.verdict),
            })
        };
        flips.iter().map(one).collect()
    };
    Some(json!({ "reversed": listed(&flips.benchmarks), "judged_otherwise": listed(&flips.verdicts) }))
}
