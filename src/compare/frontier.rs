//! The Pareto frontier of price and score (methods.md 2.4).

use super::Standing;

/// Says of each of `points`, sorted by price ascending and score descending, whether it is on the frontier.
///
/// One point dominates another when it is at most as dear and at least as good, and strictly so in one of the two.
/// Exact duplicates both stay. One sweep, O(n).
pub(super) fn standings<P: Ord, S: Ord>(points: &[(P, S)]) -> Vec<Standing> {
    let mut last_kept: Option<(usize, &P, &S)> = None;
    let mut standings = Vec::new();
    for (index, (price, score)) in points.iter().enumerate() {
        standings.push(match last_kept {
            Some((by, kept_price, kept_score)) if score < kept_score || (score == kept_score && price > kept_price) => {
                Standing::DominatedBy(by)
            }
            _ => {
                last_kept = Some((index, price, score));
                Standing::Frontier
            }
        });
    }
    standings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The definition itself, pair by pair.
    fn dominates(a: (i32, i32), b: (i32, i32)) -> bool {
        a.0 <= b.0 && a.1 >= b.1 && (a.0 < b.0 || a.1 > b.1)
    }

    fn sorted(mut points: Vec<(i32, i32)>) -> Vec<(i32, i32)> {
        points.sort_by_key(|(price, score)| (*price, -score));
        points
    }

    #[test]
    fn ties_and_duplicates() {
        let names = |points: &[(i32, i32)]| -> String {
            standings(points).iter().map(|standing| if *standing == Standing::Frontier { 'F' } else { 'd' }).collect()
        };
        for (points, expected) in [
            (vec![], ""),
            (vec![(1, 1)], "F"),
            (vec![(1, 1), (1, 1)], "FF"),
            (vec![(1, 2), (1, 1)], "Fd"),
            (vec![(1, 1), (2, 1)], "Fd"),
            (vec![(0, 1), (2, 5), (3, 5), (4, 6)], "FFdF"),
            (vec![(1, 3), (2, 2), (3, 1)], "Fdd"),
        ] {
            assert_eq!(names(&points), expected, "{points:?}");
        }
    }

    proptest! {
        #[test]
        fn the_sweep_is_the_definition(points in prop::collection::vec((0..8_i32, 0..8_i32), 0..24)) {
            let points = sorted(points);
            for (index, standing) in standings(&points).into_iter().enumerate() {
                match standing {
                    Standing::Frontier => prop_assert!(!points.iter().any(|other| dominates(*other, points[index]))),
                    Standing::DominatedBy(by) => prop_assert!(dominates(points[by], points[index])),
                }
            }
        }
    }
}
