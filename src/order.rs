//! Sorting with one copy of the algorithm in the module.
//!
//! The standard library's sorts are compiled anew for every type, which made them a large part of the module. Here one
//! merge sort orders positions, and each type only brings its comparison.

use core::cmp::Ordering;

/// Sorts stably.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    sort(items.len(), &mut Items { items, compare });
}

/// Sorts stably by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// What is sorted, by positions.
trait Sorted {
    /// True where what is at `a` may stand before what is at `b`.
    fn in_order(&self, a: usize, b: usize) -> bool;
    fn swap(&mut self, a: usize, b: usize);
}

struct Items<'i, T, C> {
    items: &'i mut [T],
    compare: C,
}

impl<T, C: Fn(&T, &T) -> Ordering> Sorted for Items<'_, T, C> {
    fn in_order(&self, a: usize, b: usize) -> bool {
        match (self.items.get(a), self.items.get(b)) {
            (Some(a), Some(b)) => (self.compare)(a, b) != Ordering::Greater,
            _ => true,
        }
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.items.swap(a, b);
    }
}

fn sort(length: usize, items: &mut dyn Sorted) {
    let mut order = permutation(length, items);
    // What stands at `order[k]` comes to position k, one cycle after the other.
    for start in 0..length {
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let next = core::mem::replace(place, at);
            if next == start {
                break;
            }
            items.swap(at, next);
            at = next;
        }
    }
}

/// The positions 0 to `length` in order: runs of doubling length merged.
fn permutation(length: usize, items: &dyn Sorted) -> Vec<usize> {
    let mut from: Vec<usize> = (0..length).collect();
    let mut to: Vec<usize> = Vec::with_capacity(length);
    let mut run = 1;
    while run < length {
        to.clear();
        for pair in from.chunks(run * 2) {
            let (mut left, mut right) = (0, run.min(pair.len()));
            while let Some(&a) = pair.get(left).filter(|_| left < run) {
                match pair.get(right) {
                    Some(&b) if !items.in_order(a, b) => {
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
