//! What mixtures of two models would reach: the convex hull of price and score (methods.md 2.4; Kapoor et al. 2024,
//! arXiv 2407.01502; Hu et al. 2024, arXiv 2403.12031).

use super::{Comparison, Standing};

/// The marks of the frontier, parted by whether a mixture of two others is the better buy. Entries are given by their place in the
/// comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConvexHull {
    /// Those that no mixture beats, from the cheapest to the best.
    pub corners: Vec<usize>,
    /// Those on the frontier that a mixture of two corners beats: at their own price it scores more.
    pub beaten: Vec<usize>,
}

impl ConvexHull {
    /// The hull above a comparison's frontier. Price and score of a mixture are the means of its parts, so that chords are straight by
    /// differences of prices, not by their ratios. Of marks of one price and one score the first stands for all.
    pub(super) fn of(comparison: &Comparison<'_>) -> Self {
        let mut points = Vec::new();
        // The entries are sorted by price, and on the frontier scores rise with prices.
        for (place, entry) in comparison.entries.iter().enumerate() {
            if entry.standing == Standing::Frontier {
                points.push((place, entry.price.to_f64(), entry.value.to_f64()));
            }
        }
        Self::above(&points)
    }

    /// The same of marks with their places, prices and scores, both rising. O(n).
    fn above(points: &[(usize, f64, f64)]) -> Self {
        let mut corners: Vec<(usize, f64, f64)> = Vec::new();
        let mut beaten = Vec::new();
        for point in points {
            if corners.last().is_some_and(|last| last.1 >= point.1) {
                continue;
            }
            while let [.., from, between] = corners.as_slice() {
                if is_convex(*from, *between, *point) {
                    break;
                }
                beaten.push(between.0);
                corners.pop();
            }
            corners.push(*point);
        }
        crate::order::sort_by(&mut beaten, Ord::cmp);
        let mut places = Vec::new();
        for (place, ..) in corners {
            places.push(place);
        }
        Self { corners: places, beaten }
    }
}

/// Whether the one between is above the chord from the first to the last, or on it.
fn is_convex(from: (usize, f64, f64), between: (usize, f64, f64), to: (usize, f64, f64)) -> bool {
    // What floats lose of exact thousandths is far below what a chord shows.
    (between.2 - from.2) * (to.1 - from.1) >= (to.2 - from.2) * (between.1 - from.1) * (1.0 - 1e-12)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The best score of a mixture of two of the points at a price, by the definition itself.
    fn best_mixture(points: &[(usize, f64, f64)], price: f64) -> f64 {
        let mut best = f64::NEG_INFINITY;
        for a in points {
            for b in points {
                if a.1 < price && price < b.1 {
                    let share = (price - a.1) / (b.1 - a.1);
                    best = best.max(a.2 + share * (b.2 - a.2));
                }
            }
        }
        best
    }

    fn hull(points: &[(f64, f64)]) -> ConvexHull {
        let points: Vec<_> = points.iter().enumerate().map(|(place, (price, score))| (place, *price, *score)).collect();
        ConvexHull::above(&points)
    }

    #[test]
    fn a_mixture_beats_who_is_below_the_chord() {
        for (points, corners, beaten) in [
            (&[][..], &[][..], &[][..]),
            (&[(1.0, 10.0)], &[0], &[]),
            // Half of each costs 2 and scores 20.
            (&[(1.0, 10.0), (2.0, 19.0), (3.0, 30.0)], &[0, 2], &[1]),
            (&[(1.0, 10.0), (2.0, 20.0), (3.0, 30.0)], &[0, 1, 2], &[]),
            (&[(1.0, 10.0), (2.0, 21.0), (3.0, 30.0)], &[0, 1, 2], &[]),
            // What is free takes part; one price and score twice is one corner.
            (&[(0.0, 10.0), (0.0, 10.0), (4.0, 20.0), (5.0, 40.0), (5.0, 40.0)], &[0, 3], &[2]),
            (&[(1.0, 1.0), (2.0, 2.0), (3.0, 2.5), (4.0, 9.0)], &[0, 3], &[1, 2]),
        ] {
            assert_eq!(hull(points), ConvexHull { corners: corners.to_vec(), beaten: beaten.to_vec() }, "{points:?}");
        }
    }

    proptest! {
        #[test]
        fn it_is_what_no_mixture_beats(steps in proptest::collection::vec((1_u32..40, 1_u32..40), 0..12)) {
            let (mut price, mut score) = (0.0, 0.0);
            let mut points = Vec::new();
            for (place, (dearer, better)) in steps.iter().enumerate() {
                price += f64::from(*dearer);
                score += f64::from(*better);
                points.push((place, price, score));
            }
            let hull = ConvexHull::above(&points);
            for (place, price, score) in &points {
                let is_beaten = best_mixture(&points, *price) > score + 1e-9;
                prop_assert_eq!(hull.beaten.contains(place), is_beaten);
                prop_assert_eq!(hull.corners.contains(place), !is_beaten);
            }
        }
    }
}
