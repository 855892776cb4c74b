//! Several tests at once.

use crate::order::sort_by;

/// The p of each test, adjusted for there being so many: of the k-th smallest of m, the largest of (m − j + 1)·p(j) up to
/// k, at most 1. Where all hypotheses are true, one below 0.05 comes up in at most 5 % of families, however the tests
/// depend on each other (Holm, A simple sequentially rejective multiple test procedure, 1979). In the order given.
pub fn holm(tests: &[f64]) -> Vec<f64> {
    let mut by_size: Vec<(usize, f64)> = Vec::new();
    for (place, p) in tests.iter().enumerate() {
        by_size.push((place, *p));
    }
    sort_by(&mut by_size, |a, b| a.1.total_cmp(&b.1));
    let mut adjusted = tests.to_vec();
    let (mut left, mut largest) = (0.0, 0.0_f64);
    for _ in tests {
        left += 1.0;
    }
    for (place, p) in by_size {
        largest = largest.max((left * p).min(1.0));
        left -= 1.0;
        if let Some(adjusted) = adjusted.get_mut(place) {
            *adjusted = largest;
        }
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::testing::assert_near;

    /// R's `p.adjust(p, "holm")`, as statsmodels' 0.14 `multipletests(method="holm")` gives it too. The second is the
    /// example of Wikipedia's article on the method.
    #[test]
    fn published_examples() {
        for (tests, adjusted) in [
            (&[][..], &[][..]),
            (&[0.2], &[0.2]),
            (&[0.01, 0.04, 0.03, 0.005], &[0.03, 0.06, 0.06, 0.02]),
            (&[0.01, 0.02, 0.03, 0.04, 0.05], &[0.05, 0.08, 0.09, 0.09, 0.09]),
            (&[0.0001, 0.58, 0.03, 0.01, 0.9, 0.02], &[0.0006, 1.0, 0.09, 0.05, 1.0, 0.08]),
        ] {
            let found = holm(tests);
            assert_eq!(found.len(), adjusted.len());
            for (found, adjusted) in found.into_iter().zip(adjusted) {
                assert_near(found, *adjusted, 1e-12);
            }
        }
    }

    proptest! {
        #[test]
        fn it_raises_and_keeps_the_order(tests in prop::collection::vec(0.0..=1.0_f64, 1..20)) {
            let adjusted = holm(&tests);
            let count = f64::from(u32::try_from(tests.len()).unwrap());
            for (p, holm) in tests.iter().zip(&adjusted) {
                // Never below the test's own, never above Bonferroni's.
                prop_assert!(p <= holm && *holm <= (count * p).min(1.0));
                for (other, adjusted_other) in tests.iter().zip(&adjusted) {
                    prop_assert!(p > other || holm <= adjusted_other);
                }
            }
        }
    }
}
