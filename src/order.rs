//! Sorting with one copy of the algorithm in the module.
//!
//! The standard library's sorts are compiled anew for every type, which made them a large part of the module. Here one
//! merge sort orders positions, and each type only brings its comparison.

use core::cmp::Ordering;

/// Sorts stably.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = {
        let in_order = |a: usize, b: usize| match (items.get(a), items.get(b)) {
            (Some(a), Some(b)) => compare(a, b) != Ordering::Greater,
            _ => true,
        };
        permutation(items.len(), &in_order)
    };
    arrange(&mut order, &mut |a, b| items.swap(a, b));
}

/// Sorts stably by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The positions 0 to `length` in order: runs of doubling length merged, `in_order(a, b)` where a may stand before b.
fn permutation(length: usize, in_order: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut from: Vec<usize> = (0..length).collect();
    let mut to: Vec<usize> = Vec::with_capacity(length);
    let mut run = 1;
    while run < length {
        to.clear();
        for pair in from.chunks(run * 2) {
            let (mut left, mut right) = (0, run.min(pair.len()));
            while let Some(&a) = pair.get(left).filter(|_| left < run) {
                match pair.get(right) {
                    Some(&b) if !in_order(a, b) => {
                        to.push(b);
                        right += 1;
                    }
                    _ => {
                        to.push(a);
                        left += 1;
                    }
                }
            }
            to.extend_from_slice(pair.get(right..).unwrap_or_default());
        }
        core::mem::swap(&mut from, &mut to);
        run *= 2;
    }
    from
}

/// Brings what stands at `order[k]` to position k for all k, one cycle after the other.
fn arrange(order: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let next = core::mem::replace(place, at);
            if next == start {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_standard_librarys_stable_sort(values in prop::collection::vec((0..10_u8, any::<u16>()), 0..80)) {
            let (mut ours, mut theirs) = (values.clone(), values);
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
