//! One number for several benchmarks (methods.md 2.6; the steps of the OECD's and JRC's Handbook on Constructing Composite
//! Indicators).
//!
//! Higher is better in every benchmark of a catalog, so that nothing is turned around. A score that is not there is never
//! made up, and what is there is never averaged alone: that would reward who leaves the bad ones out.

mod build;
mod error;
mod normalise;
mod tables;
mod weights;

use core::cmp::Ordering;

use super::{Comparison, ScoreOrigin};
use crate::catalog::{Benchmark, Model};
use crate::query::Normalisation;
use crate::units::Rational;
pub(super) use build::marks;
pub(super) use normalise::takes;

/// What the values of a comparison are the mean of: two benchmarks or more.
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
    /// Who has not a score on each of the benchmarks, and so no mean.
    pub incomplete: Vec<Incomplete<'a>>,
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
}

/// A model without a score on some of the benchmarks, or on all: "5 of 9". In the effort in which it has most.
#[derive(Clone, Debug)]
pub struct Incomplete<'a> {
    /// Which.
    pub model: &'a Model,
    /// On how many it has one.
    pub has: usize,
    /// On which it has none that could stand beside the others'.
    pub missing: Vec<&'a Benchmark>,
}

/// On how many benchmarks one mark of an index is ahead of another: who wins most need not have the higher mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wins {
    /// On how many the first has the higher score.
    pub first: usize,
    /// On how many the other has.
    pub other: usize,
    /// On how many both have the same.
    pub ties: usize,
}

impl Index<'_> {
    /// True where not all parts count the same.
    pub fn is_weighted(&self) -> bool {
        let first = self.parts.first().map(|part| part.weight);
        self.parts.iter().any(|part| Some(part.weight) != first)
    }

    /// A part's share of all weights, in per cent.
    pub fn share(&self, part: &Part<'_>) -> Option<Rational> {
        let mut all = 0_i64;
        for part in &self.parts {
            all = all.saturating_add(part.weight);
        }
        Rational::new(part.weight.saturating_mul(100), all)
    }
}

impl Comparison<'_> {
    /// On how many of the benchmarks entry `a` scores higher than entry `b`; `None` where there is no such entry.
    pub fn wins(&self, a: usize, b: usize) -> Option<Wins> {
        let (first, other) = (self.entries.get(a)?, self.entries.get(b)?);
        let mut wins = Wins::default();
        for (score, against) in first.scores.iter().zip(&other.scores) {
            match score.value.cmp(&against.value) {
                Ordering::Greater => wins.first += 1,
                Ordering::Less => wins.other += 1,
                Ordering::Equal => wins.ties += 1,
            }
        }
        Some(wins)
    }

    /// What entry `a` has more than entry `b` on each benchmark of a mean, in equal parts of a point.
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
