//! One number for several benchmarks (methods.md 2.6; the steps of the OECD's and JRC's Handbook on Constructing Composite
//! Indicators).
//!
//! Higher is better in every benchmark of a catalog, so that nothing is turned around. A score that is not there is never
//! made up, and what is there is never averaged alone: that would reward who leaves the bad ones out.

mod build;
mod normalise;
mod tables;
mod weights;

use core::cmp::Ordering;

use super::flags::Saturation;
use super::{LeftOut, ListPrice, ScoreOrigin, Standing};
use crate::catalog::{Benchmark, Host, Model, Score};
use crate::query::PriceMeasure;
use crate::time::Instant;
use crate::units::Rational;
pub use build::index;
pub use normalise::Normalisation;
pub use weights::Category;

/// How several benchmarks become one number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexOptions {
    /// How a score becomes points.
    pub normalisation: Normalisation,
    /// What becomes of who has no score on some benchmark.
    pub missing: Missing,
    /// Benchmarks put together, with a weight each: points are averaged inside a category, then across. Empty: one category.
    pub categories: Vec<Category>,
}

/// What becomes of who has no score on some of the benchmarks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Only who has a score on every benchmark asked for takes part.
    #[default]
    CompleteCases,
    /// Of the benchmarks asked for, those on which every highlighted model has a score; then who has one on all of these.
    SharedByHighlighted,
}

/// Models by price and by the mean of their points on several benchmarks.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    /// The benchmarks that are averaged, in the order in which they were asked for.
    pub parts: Vec<Part<'a>>,
    /// How many benchmarks were asked for: more than are averaged, where only shared ones are.
    pub asked: usize,
    /// How a score became points. Some make a model's number depend on who else is shown.
    pub normalisation: Normalisation,
    /// True where all scores are one source's; else each part says whose.
    pub is_one_source: bool,
    /// Which price.
    pub measure: PriceMeasure,
    /// The one host all prices are from, where one was named.
    pub host: Option<&'a Host>,
    /// The moment.
    pub as_of: Instant,
    /// Who takes part: cheapest first, then the higher index, then by id.
    pub entries: Vec<IndexEntry<'a>>,
    /// Who has a score on some of the benchmarks, and so no index.
    pub incomplete: Vec<Incomplete<'a>>,
    /// Who cannot be shown for another reason.
    pub left_out: Vec<LeftOut<'a>>,
    per_point: i64,
}

/// One benchmark of an index.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// Which.
    pub benchmark: &'a Benchmark,
    /// Who published its scores.
    pub scores_from: ScoreOrigin<'a>,
    /// Its weight; only its share of all weights counts.
    pub weight: i64,
    /// Why it tells models apart no more, where this table shows that it does not.
    pub saturation: Option<Saturation>,
    /// The models shown that came out after its questions were public, by id: they may have been trained on them.
    pub public_before: Vec<&'a Model>,
}

/// One mark: a model (in one effort) at one offer.
#[derive(Clone, Debug)]
pub struct IndexEntry<'a> {
    /// Which model.
    pub model: &'a Model,
    /// The effort of all its scores.
    pub effort: Option<&'a str>,
    /// Sold by whom, at which price row.
    pub list_price: ListPrice<'a>,
    /// US dollars per million tokens by the index's measure.
    pub price: Rational,
    /// True where the input price stands in for an unknown cached-input price.
    pub cache_price_unknown: bool,
    /// Its results, in the order of the parts.
    pub scores: Vec<&'a Score>,
    /// The weighted mean of its points.
    pub value: Rational,
    /// The chart is about this model.
    pub highlighted: bool,
    /// On the Pareto frontier, or dominated by whom.
    pub standing: Standing,
    points: Vec<i64>,
}

/// A model without a score on some benchmark: "5 of 9".
#[derive(Clone, Copy, Debug)]
pub struct Incomplete<'a> {
    /// Which.
    pub model: &'a Model,
    /// In which effort.
    pub effort: Option<&'a str>,
    /// On how many it has one.
    pub has: usize,
    /// Of how many.
    pub of: usize,
    /// The author named it.
    pub named: bool,
}

/// How one mark of an index compares with another: who wins most benchmarks need not have the higher mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// On how many benchmarks the first has the higher score.
    pub wins: usize,
    /// On how many the other has.
    pub losses: usize,
    /// On how many both have the same.
    pub ties: usize,
    /// The first's index less the other's.
    pub difference: Rational,
}

impl Index<'_> {
    /// How entry `a` compares with entry `b`; `None` where there is no such entry.
    pub fn gap(&self, a: usize, b: usize) -> Option<Gap> {
        let (first, other) = (self.entries.get(a)?, self.entries.get(b)?);
        let (mut wins, mut losses, mut ties) = (0, 0, 0);
        for (score, against) in first.scores.iter().zip(&other.scores) {
            match score.value.cmp(&against.value) {
                Ordering::Greater => wins += 1,
                Ordering::Less => losses += 1,
                Ordering::Equal => ties += 1,
            }
        }
        let differences = self.differences(a, b)?;
        let difference = mean(&differences, &self.parts, self.per_point)?;
        Some(Gap { wins, losses, ties, difference })
    }

    /// What entry `a` has more than entry `b` on each benchmark, in equal parts of a point.
    pub(super) fn differences(&self, a: usize, b: usize) -> Option<Vec<i64>> {
        let (first, other) = (self.entries.get(a)?, self.entries.get(b)?);
        let mut differences = Vec::new();
        for (points, against) in first.points.iter().zip(&other.points) {
            differences.push(points.checked_sub(*against)?);
        }
        Some(differences)
    }
}

/// The weighted mean, in points; `None` where 64 bits do not hold the sum.
fn mean(points: &[i64], parts: &[Part<'_>], per_point: i64) -> Option<Rational> {
    let (mut sum, mut weights) = (0_i64, 0_i64);
    for (points, part) in points.iter().zip(parts) {
        sum = sum.checked_add(points.checked_mul(part.weight)?)?;
        weights = weights.checked_add(part.weight)?;
    }
    Rational::new(sum, weights.checked_mul(per_point)?)
}
