//! Sorting with one copy of the algorithm in the module.
//!
//! The standard library's sorts are compiled anew for every type: fifteen of them were 90 kB of WebAssembly after
//! compression. Here one merge sort orders positions, and each type only brings its comparison.

use core::cmp::Ordering;

/// Sorts stably.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = {
        let at = |position: u32| items.get(usize::try_from(position).unwrap_or(usize::MAX));
        let before = |a: u32, b: u32| match (at(a), at(b)) {
            (Some(a), Some(b)) => compare(a, b) != Ordering::Greater,
            _ => true,
        };
        permutation(u32::try_from(items.len()).unwrap_or(u32::MAX), &before)
    };
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|position| taken.get_mut(usize::try_from(position).ok()?)?.take()));
}

/// Sorts stably by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The positions 0 to `length` in order: runs of doubling length merged, `in_order(a, b)` where a may stand before b.
fn permutation(length: u32, in_order: &dyn Fn(u32, u32) -> bool) -> Vec<u32> {
    let mut from: Vec<u32> = (0..length).collect();
    let mut to: Vec<u32> = Vec::with_capacity(from.len());
    let mut run = 1;
    while run < from.len() {
        to.clear();
        for pair in from.chunks(run * 2) {
            let (left, right) = pair.split_at(run.min(pair.len()));
            let (mut left, mut right) = (left.iter().copied().peekable(), right.iter().copied().peekable());
            while let (Some(a), Some(b)) = (left.peek().copied(), right.peek().copied()) {
                let next = if in_order(a, b) { left.next() } else { right.next() };
                to.extend(next);
            }
            to.extend(left);
            to.extend(right);
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
