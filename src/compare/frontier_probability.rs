//! How probably a mark is on the frontier, given how exactly the scores are known (methods.md 2.5).

use super::{Entry, Uncertainty};
use crate::statistics::{Estimate, probability_of_being_best};

/// The probability that no other mark dominates this one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FrontierProbability {
    /// From 0 to 1, to 10⁻⁹. Where nothing is known of the error of a rival, and the others are enough to tell that the mark
    /// is dominated, at most so much.
    pub value: f64,
    /// What is said of it.
    pub band: FrontierBand,
}

/// What is said of a probability of being on the frontier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrontierBand {
    /// 0.95 or more.
    On,
    /// From 0.05 up to 0.95.
    Possibly,
    /// Below 0.05.
    Dominated,
}

/// Why there is no probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoProbability {
    /// Nothing is known of the error of this score, or of that of one at most as dear and the others leave it open.
    UnknownError,
    /// The comparison has more marks than are set against each other.
    TooManyMarks,
}

/// The most marks that are set against each other: as many that cannot be told apart take most of a second.
const MOST_MARKS: usize = 500;

impl FrontierProbability {
    fn of(value: f64) -> Self {
        let band = match value {
            0.95.. => FrontierBand::On,
            0.05.. => FrontierBand::Possibly,
            _ => FrontierBand::Dominated,
        };
        Self { value, band }
    }
}

/// One result among those that a mark is set against.
struct Rival<'e, 'a> {
    /// Its cheapest mark.
    entry: &'e Entry<'a>,
    /// `None` where nothing is known of its error.
    estimate: Option<Estimate>,
}

/// The probabilities of `entries`, which are sorted by price.
///
/// A mark's rivals are the results that cost at most as much. The true values are independent and normally distributed;
/// one result at two hosts is one truth, so that it is dominated at the dearer. Marks of one price and one value are
/// duplicates, which both stay (2.4).
pub(super) fn frontier_probabilities(entries: &[Entry<'_>]) -> Vec<Result<FrontierProbability, NoProbability>> {
    let mut probabilities = Vec::new();
    if entries.len() > MOST_MARKS {
        for _ in entries {
            probabilities.push(Err(NoProbability::TooManyMarks));
        }
        return probabilities;
    }
    let mut rivals: Vec<Rival<'_, '_>> = Vec::new();
    let mut rest = entries;
    for entry in entries {
        // All marks of this price come in before the first of them is asked about.
        while let Some((next, others)) = rest.split_first().filter(|(next, _)| next.price <= entry.price) {
            rest = others;
            if !rivals.iter().any(|rival| rival.entry.is_same_result(next)) {
                let estimate = next.uncertainty.map(|known| estimate(next, &known));
                rivals.push(Rival { entry: next, estimate });
            }
        }
        probabilities.push(probability(entry, &rivals));
    }
    probabilities
}

fn estimate(entry: &Entry<'_>, known: &Uncertainty) -> Estimate {
    Estimate { value: entry.value.to_f64(), standard_error: known.standard_error }
}

fn probability(entry: &Entry<'_>, rivals: &[Rival<'_, '_>]) -> Result<FrontierProbability, NoProbability> {
    let mut others = Vec::new();
    let mut unknown = false;
    for rival in rivals {
        let same_price = rival.entry.price == entry.price;
        if rival.entry.is_same_result(entry) {
            if !same_price {
                return Ok(FrontierProbability::of(0.0));
            }
        } else if !(same_price && rival.entry.value == entry.value) {
            match rival.estimate {
                Some(estimate) => others.push(estimate),
                None => unknown = true,
            }
        }
    }
    let Some(known) = entry.uncertainty else { return Err(NoProbability::UnknownError) };
    let found = FrontierProbability::of(probability_of_being_best(estimate(entry, &known), &others));
    // One more rival can only make it less probable.
    if unknown && found.band != FrontierBand::Dominated { Err(NoProbability::UnknownError) } else { Ok(found) }
}
