//! How much of a lead in an index is the benchmarks', and how much the choice of them (methods.md 2.6, rule 5).

use core::cmp::Ordering;

use super::Comparison;
use super::index::Index;
use crate::statistics::share_above_zero;

/// What becomes of the lead of one mark over another with other benchmarks, or with other weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Robustness {
    /// On how many benchmarks each of the counts stands.
    pub benchmarks: usize,
    /// How many of the benchmarks turn the lead around when one is left out, or level it.
    pub leave_one_out: Changes,
    /// In how many of all 2^k − 1 choices of benchmarks it is turned around, or levelled.
    pub subsets: Changes,
}

/// How often a lead does not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The other leads.
    pub changed: u32,
    /// Nobody leads.
    pub tied: u32,
    /// Of so many.
    pub of: u32,
}

/// Why a lead was not examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLead {
    /// There is no such entry, or the comparison is on one benchmark.
    NoEntry,
    /// Both have the same mean.
    Level,
    /// More benchmarks than [`Robustness::MOST_BENCHMARKS`].
    TooMany(usize),
    /// 64 bits do not hold the sums.
    TooFine,
}

/// How the lead of one of the entries `a` and `b` over the other depends on what is averaged: the same whichever is named
/// first. The counts are exact, and explicit weights of benchmarks hold in them. O(2^k) for k benchmarks: a million
/// additions for 20.
///
/// # Errors
/// [`NoLead`] where there is no lead, or too much to count.
pub fn robustness(comparison: &Comparison<'_>, a: usize, b: usize) -> Result<Robustness, NoLead> {
    let index = comparison.index().ok_or(NoLead::NoEntry)?;
    let differences = comparison.differences(a, b).ok_or(NoLead::NoEntry)?;
    of_lead(&differences, &weights(index))
}

/// The same of a lead in the mean of some differences, in any equal parts of a point, with a weight each.
///
/// # Errors
/// As [`robustness`].
pub(super) fn of_lead(differences: &[i64], weights: &[i64]) -> Result<Robustness, NoLead> {
    let benchmarks = weights.len();
    if benchmarks > Robustness::MOST_BENCHMARKS {
        return Err(NoLead::TooMany(benchmarks));
    }
    let (weighted, total) = weighted(differences, weights)?;
    let lead = total.cmp(&0);
    let mut leave_one_out = Changes::default();
    // Without its only benchmark there is no index.
    if weighted.len() > 1 {
        for term in &weighted {
            leave_one_out.count(lead, total - term);
        }
    }
    Ok(Robustness { benchmarks, leave_one_out, subsets: subsets(lead, &weighted) })
}

/// The share of all weightings (uniform over those that add up to 1) under which the one of the two that does not lead
/// does. Explicit weights say who leads, and are what varies.
///
/// # Errors
/// [`NoLead`] where there is no lead.
pub fn share_of_weightings(comparison: &Comparison<'_>, a: usize, b: usize) -> Result<f64, NoLead> {
    let index = comparison.index().ok_or(NoLead::NoEntry)?;
    let differences = comparison.differences(a, b).ok_or(NoLead::NoEntry)?;
    weightings_for_other(&differences, &weights(index))
}

/// The same of a lead in the mean of some differences.
///
/// # Errors
/// As [`share_of_weightings`].
pub(super) fn weightings_for_other(differences: &[i64], weights: &[i64]) -> Result<f64, NoLead> {
    let (_, total) = weighted(differences, weights)?;
    // From the other's side; a difference as a float is only for the sides' weights.
    let mut for_other = Vec::new();
    for difference in differences {
        for_other.push(to_f64(*difference) * if total > 0 { -1.0 } else { 1.0 });
    }
    Ok(share_above_zero(&for_other).unwrap_or_default())
}

fn weights(index: &Index<'_>) -> Vec<i64> {
    let mut weights = Vec::new();
    for part in &index.parts {
        weights.push(part.weight);
    }
    weights
}

/// What each benchmark makes of the lead, with its weight, and the sum of these: above zero where the first leads.
fn weighted(differences: &[i64], weights: &[i64]) -> Result<(Vec<i64>, i64), NoLead> {
    let mut weighted: Vec<i64> = Vec::new();
    let (mut total, mut largest) = (0_i64, 0_i64);
    for (difference, weight) in differences.iter().zip(weights) {
        let term = difference.checked_mul(*weight).ok_or(NoLead::TooFine)?;
        // No sum of some of them is beyond the sum of all magnitudes.
        largest = term.checked_abs().and_then(|term| largest.checked_add(term)).ok_or(NoLead::TooFine)?;
        total += term;
        weighted.push(term);
    }
    if total == 0 { Err(NoLead::Level) } else { Ok((weighted, total)) }
}

impl Robustness {
    /// Choices of more benchmarks are not counted: each one more doubles them.
    pub const MOST_BENCHMARKS: usize = 20;
}

impl Changes {
    fn count(&mut self, lead: Ordering, sum: i64) {
        self.of += 1;
        match sum.cmp(&0) {
            Ordering::Equal => self.tied += 1,
            sign if sign != lead => self.changed += 1,
            _ => {}
        }
    }
}

/// All choices of at least one, in the order of a Gray code, so that each differs from the one before it in one term.
fn subsets(lead: Ordering, terms: &[i64]) -> Changes {
    let mut changes = Changes::default();
    let mut sum = 0_i64;
    let all = 1_u32 << terms.len().min(Robustness::MOST_BENCHMARKS);
    for number in 1..all {
        let place = number.trailing_zeros();
        let gray = number ^ (number >> 1);
        let term = terms.get(place as usize).copied().unwrap_or_default();
        sum += if gray & (1 << place) == 0 { -term } else { term };
        changes.count(lead, sum);
    }
    changes
}

#[expect(clippy::cast_precision_loss, reason = "statistics need fewer digits than an f64 has")]
fn to_f64(whole: i64) -> f64 {
    whole as f64
}
