//! Scores of unlike benchmarks as points that can be averaged (methods.md 2.6, rule 2).

use crate::catalog::{Benchmark, BenchmarkKind, ScoreUnit};
use crate::query::Normalisation;
use crate::units::{Decimal, Rational, common_divisor, common_multiple};

/// True where a benchmark's scores can be made points. A rating never stands beside per cents unless it was made one.
pub(in crate::compare) fn takes(normalisation: Normalisation, benchmark: &Benchmark) -> bool {
    match normalisation {
        Normalisation::Percent => benchmark.unit == ScoreUnit::Percent,
        Normalisation::AboveChance => {
            benchmark.kind == BenchmarkKind::Accuracy && room_above_chance(benchmark).is_some()
        }
        Normalisation::Rating => benchmark.unit == ScoreUnit::Percent || benchmark.kind == BenchmarkKind::Elo,
        Normalisation::MinMax | Normalisation::ZScore | Normalisation::WinRate => true,
    }
}

/// How many points one more in the benchmark's unit makes; `None` where that depends on who is shown.
pub(super) fn points_per_unit(normalisation: Normalisation, benchmark: &Benchmark) -> Option<f64> {
    match normalisation {
        Normalisation::AboveChance => {
            room_above_chance(benchmark).map(|room| 100.0 / Decimal::from_millionths(room).to_f64())
        }
        Normalisation::Rating if benchmark.kind == BenchmarkKind::Elo => Some(0.05),
        Normalisation::Percent | Normalisation::Rating => Some(1.0),
        Normalisation::MinMax | Normalisation::ZScore | Normalisation::WinRate => None,
    }
}

/// What lies between guessing, or the lowest score, and the highest, in millionths.
fn room_above_chance(benchmark: &Benchmark) -> Option<i64> {
    let room = benchmark.highest?.millionths() - guessing(benchmark).millionths();
    (room > 0).then_some(room)
}

fn guessing(benchmark: &Benchmark) -> Decimal {
    benchmark.chance.unwrap_or(benchmark.lowest)
}

/// Points as whole numbers of one size, so that sums of them are exact.
pub(super) struct Points {
    /// So many make a point.
    pub(super) per_point: i64,
    /// For each benchmark, those of each model in the models' order.
    pub(super) of: Vec<Vec<i64>>,
}

/// Points are rounded to millionths where they cannot be exact.
const ROUNDED: i64 = 1_000_000;

/// The points of scores, which are given for each benchmark in one order of models. They are exact but for a range of scores
/// (`MinMax`), a square root (`ZScore`), and chance levels of which 64 bits do not hold a common multiple.
pub(super) fn points(normalisation: Normalisation, scores: &[(&Benchmark, Vec<Decimal>)]) -> Points {
    let per_point = per_point(normalisation, scores);
    let mut of = Vec::new();
    for (benchmark, scores) in scores {
        of.push(match normalisation {
            Normalisation::Percent => millionths(scores),
            Normalisation::AboveChance => above_chance(benchmark, scores, per_point),
            Normalisation::MinMax => between_lowest_and_highest(scores),
            Normalisation::ZScore => deviations(scores),
            Normalisation::WinRate => win_rates(scores),
            Normalisation::Rating => ratings(benchmark, scores),
        });
    }
    Points { per_point, of }
}

fn per_point(normalisation: Normalisation, scores: &[(&Benchmark, Vec<Decimal>)]) -> i64 {
    match normalisation {
        Normalisation::Percent | Normalisation::MinMax | Normalisation::ZScore => ROUNDED,
        Normalisation::AboveChance => {
            let mut multiple = 1;
            for (benchmark, _) in scores {
                let part = room_above_chance(benchmark).map(|room| room / common_divisor(room, 100));
                match part.and_then(|part| common_multiple(multiple, part)) {
                    Some(larger) if larger <= FINEST => multiple = larger,
                    _ => return ROUNDED,
                }
            }
            multiple
        }
        // Half wins against all others, in per cent.
        Normalisation::WinRate => {
            let models = scores.first().map_or(0, |(_, scores)| scores.len());
            i64::try_from(models.saturating_sub(1).max(1)).unwrap_or(1) * 2
        }
        // 2000 points of a rating are 100.
        Normalisation::Rating => 20 * ROUNDED,
    }
}

/// Of finer points the sums would not have room.
const FINEST: i64 = 1_000_000_000_000;

fn millionths(scores: &[Decimal]) -> Vec<i64> {
    let mut points = Vec::new();
    for score in scores {
        points.push(score.millionths());
    }
    points
}

fn above_chance(benchmark: &Benchmark, scores: &[Decimal], per_point: i64) -> Vec<i64> {
    let room = room_above_chance(benchmark).unwrap_or(1);
    let factor = per_point.checked_mul(100).filter(|whole| whole % room == 0).map(|whole| whole / room);
    let mut points = Vec::new();
    for score in scores {
        let above = (score.millionths() - guessing(benchmark).millionths()).max(0);
        let exact = factor.and_then(|factor| above.checked_mul(factor));
        points.push(exact.unwrap_or_else(|| percent(above, room)));
    }
    points
}

/// A share as millionths of a per cent.
fn percent(part: i64, whole: i64) -> i64 {
    Rational::new(part, whole).map_or(0, |share| share.rounded(8))
}

fn between_lowest_and_highest(scores: &[Decimal]) -> Vec<i64> {
    let (mut lowest, mut highest) = (i64::MAX, i64::MIN);
    for score in scores {
        lowest = lowest.min(score.millionths());
        highest = highest.max(score.millionths());
    }
    let mut points = Vec::new();
    for score in scores {
        // Where all have one score, it tells nobody apart: 0 for all.
        points.push(percent(score.millionths() - lowest, highest - lowest));
    }
    points
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a square root has no exact value")]
fn deviations(scores: &[Decimal]) -> Vec<i64> {
    let count = i64::try_from(scores.len()).unwrap_or(i64::MAX);
    let sum: i64 = scores.iter().map(|score| score.millionths()).fold(0, i64::saturating_add);
    // n(x − mean), exact as long as the sum is: no order of models changes a bit.
    let mut from_mean: Vec<i64> = Vec::new();
    let mut squares = 0_i128;
    for score in scores {
        let distance = score.millionths().saturating_mul(count).saturating_sub(sum);
        squares = squares.saturating_add(i128::from(distance) * i128::from(distance));
        from_mean.push(distance);
    }
    let deviation = (squares as f64 / count as f64).sqrt();
    let mut points = Vec::new();
    for distance in from_mean {
        let rounded = libm::round(distance as f64 / deviation * ROUNDED as f64);
        points.push(if squares == 0 { 0 } else { rounded as i64 });
    }
    points
}

fn win_rates(scores: &[Decimal]) -> Vec<i64> {
    let mut points = Vec::new();
    for score in scores {
        // It ties with itself, which is no half win.
        let mut half_wins = -1;
        for other in scores {
            half_wins += match score.cmp(other) {
                core::cmp::Ordering::Greater => 2,
                core::cmp::Ordering::Equal => 1,
                core::cmp::Ordering::Less => 0,
            };
        }
        points.push(half_wins * 100);
    }
    points
}

fn ratings(benchmark: &Benchmark, scores: &[Decimal]) -> Vec<i64> {
    let (floor, span) = (500 * ROUNDED, 2000 * ROUNDED);
    let mut points = Vec::new();
    for score in scores {
        points.push(match benchmark.kind {
            BenchmarkKind::Elo => (score.millionths() - floor).clamp(0, span),
            _ => score.millionths().saturating_mul(20),
        });
    }
    points
}
