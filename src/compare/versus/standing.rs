//! Who is ahead: on each benchmark, and in all.

use super::{BenchmarkRow, PairVerdict, Versus};
use crate::catalog::{Benchmark, BenchmarkKind, ScoreUnit};
use crate::compare::ratios::range_of;
use crate::compare::robustness::of_lead;
use crate::compare::verdict::{Judgement, Side, Verdict, verdicts};
use crate::compare::{PricedOffer, RatioRange, Robustness};
use crate::order::sort_by;
use crate::units::Rational;

/// Fills in each row's leader and verdicts.
///
/// All pairs of all rows are one family of tests, not only those with the best: which score is the best is seen from the
/// scores themselves, so that every pair might have been the one that is told of.
pub(super) fn judge(versus: &mut Versus<'_>) {
    let mut places = Vec::new();
    let mut pairs = Vec::new();
    for (at, row) in versus.rows.iter_mut().enumerate() {
        row.leader = row.origin.and_then(|_| leader(row));
        for (first, one) in row.scores.iter().enumerate() {
            for (second, other) in row.scores.iter().enumerate().skip(first + 1) {
                places.push((at, first, second));
                pairs.push((one.score, other.score));
            }
        }
    }
    for ((at, first, second), verdict) in places.into_iter().zip(verdicts(&pairs)) {
        if let Some(test) = &verdict.test {
            versus.family = test.family;
        }
        if let Some(row) = versus.rows.get_mut(at) {
            row.verdicts.push(PairVerdict { first, second, verdict });
        }
    }
}

/// The place of the highest score; of equal ones the first.
fn best(row: &BenchmarkRow<'_>) -> usize {
    let mut best = 0;
    for (place, score) in row.scores.iter().enumerate() {
        if row.scores.get(best).is_some_and(|best| score.score.value > best.score.value) {
            best = place;
        }
    }
    best
}

/// The place of the highest score, where no other is equal.
fn leader(row: &BenchmarkRow<'_>) -> Option<usize> {
    let best = best(row);
    let highest = row.scores.get(best)?.score.value;
    (row.scores.iter().filter(|score| score.score.value == highest).count() == 1).then_some(best)
}

/// Counts wins and ties, and takes the means, over the same rows.
pub(super) fn count(versus: &mut Versus<'_>) {
    let averages = versus.rows.iter().any(is_averaged);
    let mut sums = vec![0_i64; versus.models.len()];
    for row in &mut versus.rows {
        row.is_counted = if averages { is_averaged(row) } else { row.origin.is_some() };
        if !row.is_counted {
            continue;
        }
        versus.counted += 1;
        match row.leader.and_then(|leader| versus.models.get_mut(leader)) {
            Some(winner) => {
                winner.wins += 1;
                winner.clear_wins += usize::from(row.is_clear());
            }
            None => versus.ties += 1,
        }
        for (sum, score) in sums.iter_mut().zip(&row.scores) {
            *sum = sum.saturating_add(score.score.value.millionths());
        }
    }
    let count = i64::try_from(versus.counted).unwrap_or(i64::MAX);
    if averages {
        for (place, (model, sum)) in versus.models.iter_mut().zip(sums).enumerate() {
            model.mean = Rational::new(sum, count.saturating_mul(1_000_000));
            model.mean_error = standard_error(&versus.rows, place);
        }
    }
    if let [first, second] = versus.models.as_slice() {
        if let (Some(one), Some(other)) = (first.mean, second.mean) {
            let verdict = Verdict::of_estimates((one, first.mean_error), (other, second.mean_error));
            versus.mean_verdict = Some(verdict);
        }
    }
}

/// How exactly a model's mean is known: benchmarks have different questions, so that their errors are independent. `None`
/// where nothing is known of one of them.
fn standard_error(rows: &[BenchmarkRow<'_>], place: usize) -> Option<f64> {
    let (mut squares, mut count) = (0.0, 0.0);
    for row in rows.iter().filter(|row| row.is_counted) {
        let error = row.scores.get(place)?.uncertainty?.standard_error;
        squares += error * error;
        count += 1.0;
    }
    Some(squares.sqrt() / count)
}

impl<'a> Versus<'a> {
    /// How often the lead in the mean of two holds with other choices of the counted benchmarks. `None` where there is no
    /// lead, no other choice, or too much to count.
    pub fn robustness(&self) -> Option<Robustness> {
        self.mean_verdict?;
        let mut differences = Vec::new();
        for row in self.rows.iter().filter(|row| row.is_counted) {
            if let [first, second] = row.scores.as_slice() {
                differences.push(first.score.value.millionths() - second.score.value.millionths());
            }
        }
        if differences.len() < 2 {
            return None;
        }
        of_lead(&differences, &vec![1; differences.len()]).ok()
    }

    /// The places of the dearest and the cheapest; of equal prices the first is the dearest. `None` where fewer than two have a
    /// price.
    pub fn price_extremes(&self) -> Option<(usize, usize)> {
        let price = |place: usize| self.models.get(place).and_then(|one| one.price.as_ref().ok()).map(|one| one.price);
        let mut priced = (0..self.models.len()).filter(|place| price(*place).is_some());
        let first = priced.next()?;
        let (mut dearest, mut cheapest) = (first, None);
        for place in priced {
            if price(place) > price(dearest) {
                cheapest = cheapest.or(Some(dearest));
                dearest = place;
            } else if cheapest.is_none_or(|cheapest| price(place) < price(cheapest)) {
                cheapest = Some(place);
            }
        }
        Some((dearest, cheapest?))
    }

    /// What other hosts and mixes make of the ratio of the dearest list price and the cheapest: their places, and how far it
    /// goes. `None` as [`ratio_range`](crate::compare::ratio_range) says.
    pub fn ratio_range(&self) -> Option<(usize, usize, RatioRange<'a>)> {
        let asked = |place: usize| {
            let one = self.models.get(place)?;
            let PricedOffer { list_price, price, .. } = one.price.as_ref().ok()?;
            Some((one.model, list_price.priced(*price, self.hours)))
        };
        let (dearest, cheapest) = self.price_extremes()?;
        Some((dearest, cheapest, range_of(self.measure, self.as_of, asked(dearest)?, asked(cheapest)?)?))
    }
}

/// Whether a row's scores are shares in per cent of one origin: figures of which there is a mean.
fn is_averaged(row: &BenchmarkRow<'_>) -> bool {
    let Benchmark { kind, unit, .. } = row.benchmark;
    row.origin.is_some() && *kind == BenchmarkKind::Accuracy && *unit == ScoreUnit::Percent
}

impl BenchmarkRow<'_> {
    /// The places of the models whose scores are not clearly behind the best, the best among them: the group that shares
    /// the lead. `None` where one of the gaps to the best cannot be judged.
    pub fn leading(&self) -> Option<Vec<usize>> {
        let best = best(self);
        let mut leading = vec![best];
        for PairVerdict { first, second, verdict } in &self.verdicts {
            let (other, ahead) = match (*first == best, *second == best) {
                (true, _) => (*second, Side::First),
                (_, true) => (*first, Side::Second),
                _ => continue,
            };
            match verdict.judgement {
                Judgement::Clear { ahead: side } if side == ahead => {}
                Judgement::CannotBeJudged(_) => return None,
                _ => leading.push(other),
            }
        }
        sort_by(&mut leading, Ord::cmp);
        Some(leading)
    }

    /// True where one model is clearly ahead of each of the others.
    pub fn is_clear(&self) -> bool {
        self.leader.is_some() && self.leading().is_some_and(|leading| leading.len() == 1)
    }
}
