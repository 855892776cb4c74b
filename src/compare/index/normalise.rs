//! Scores of unlike benchmarks as points that can be averaged (methods.md 2.6, rule 2).

use crate::catalog::{Benchmark, BenchmarkKind, ScoreUnit};
use crate::query::Normalisation;
use crate::units::{Decimal, Rational, common_divisor, common_multiple};

/// True where a benchmark's scores can be made points. A rating never stands beside per cents unless it was made one.
pub(in crate::compare) fn takes(normalisation: Normalisation, benchmark: &Benchmark) -> bool {
    match normalisation {
        Normalisation::Percent => goes_to_a_hundred(benchmark),
        Normalisation::AboveChance => {
            benchmark.kind == BenchmarkKind::Accuracy && room_above_chance(benchmark).is_some()
        }
        Normalisation::Rating => goes_to_a_hundred(benchmark) || benchmark.kind == BenchmarkKind::Elo,
        Normalisation::MinMax | Normalisation::ZScore | Normalisation::WinRate => true,
    }
}

/// Shares in per cent, and percentiles, which have their ends.
fn goes_to_a_hundred(benchmark: &Benchmark) -> bool {
    matches!(benchmark.unit, ScoreUnit::Percent | ScoreUnit::Percentile)
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
/// Of finer points the sums would not have room.
const FINEST: i64 = 1_000_000_000_000;

/// The values of one benchmark on a straight scale: what counts as 0 points, and what lies between that and 100.
struct Column {
    values: Vec<i64>,
    zero: i64,
    room: i64,
}

/// The points of scores, which are given for each benchmark in one order of models, in millionths. They are exact but for
/// a square root (`ZScore`), and where 64 bits do not hold a common multiple of what lies between 0 and 100 points.
pub(super) fn points(normalisation: Normalisation, scores: Vec<(&Benchmark, Vec<i64>)>) -> Points {
    let mut columns = Vec::new();
    let mut per_point = 1;
    for (benchmark, values) in scores {
        let column = Column::of(normalisation, benchmark, values);
        let parts = column.room / common_divisor(column.room, 100);
        per_point = match common_multiple(per_point, parts) {
            Some(multiple) if multiple <= FINEST => multiple,
            _ => FINEST + 1,
        };
        columns.push(column);
    }
    let is_exact = per_point <= FINEST;
    if !is_exact {
        per_point = ROUNDED;
    }
    let mut of = Vec::new();
    for Column { mut values, zero, room } in columns {
        for value in &mut values {
            let above = *value - zero;
            let factor = per_point.saturating_mul(100) / room;
            // What is rounded is so many millionths of a point.
            let rounded = || Rational::new(above, room).map_or(0, |share| share.rounded(8));
            *value = if is_exact { above.saturating_mul(factor) } else { rounded() };
        }
        of.push(values);
    }
    Points { per_point, of }
}

impl Column {
    fn of(normalisation: Normalisation, benchmark: &Benchmark, mut values: Vec<i64>) -> Self {
        const PERCENT: i64 = 100 * ROUNDED;
        let (zero, room) = match normalisation {
            Normalisation::Rating if benchmark.kind == BenchmarkKind::Elo => (500 * ROUNDED, 2000 * ROUNDED),
            Normalisation::Percent | Normalisation::Rating => return Self { values, zero: 0, room: PERCENT },
            Normalisation::AboveChance => {
                (guessing(benchmark).millionths(), room_above_chance(benchmark).unwrap_or(PERCENT))
            }
            Normalisation::MinMax => {
                let (mut lowest, mut highest) = (i64::MAX, i64::MIN);
                for value in &values {
                    lowest = lowest.min(*value);
                    highest = highest.max(*value);
                }
                // Where all have one score, it tells nobody apart: 0 for all.
                (lowest, highest.saturating_sub(lowest).max(1))
            }
            Normalisation::ZScore => return Self { values: deviations(&values), zero: 0, room: PERCENT },
            Normalisation::WinRate => {
                let others = i64::try_from(values.len()).unwrap_or(i64::MAX) - 1;
                return Self { values: half_wins(&values), zero: 0, room: (2 * others).max(1) };
            }
        };
        for value in &mut values {
            *value = (*value).max(zero).min(zero + room);
        }
        Self { values, zero, room }
    }
}

/// Distances from the mean in millionths of a standard deviation; none where all values are one.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a square root has no exact value")]
fn deviations(values: &[i64]) -> Vec<i64> {
    let count = i64::try_from(values.len()).unwrap_or(i64::MAX);
    let sum = values.iter().fold(0, |sum: i64, value| sum.saturating_add(*value));
    // n(x − mean), exact as long as the sum is.
    let from_mean = |value: i64| value.saturating_mul(count).saturating_sub(sum) as f64;
    let mut squares = 0.0;
    for value in values {
        squares += from_mean(*value) * from_mean(*value);
    }
    let deviation = (squares / count as f64).sqrt();
    let mut deviations = Vec::new();
    for value in values {
        let distance = libm::round(from_mean(*value) / deviation * ROUNDED as f64);
        deviations.push(if deviation > 0.0 { distance as i64 } else { 0 });
    }
    deviations
}

/// How often each value is above another, twice, with once for each that is equal.
fn half_wins(values: &[i64]) -> Vec<i64> {
    let mut all = Vec::new();
    for value in values {
        // It ties with itself, which is no half win.
        let mut half_wins = -1;
        for other in values {
            half_wins += i64::from(value >= other) + i64::from(value > other);
        }
        all.push(half_wins);
    }
    all
}
