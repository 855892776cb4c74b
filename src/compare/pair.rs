//! Which two marks a chart of two highlighted models is about.

use super::{Comparison, Entry, effort};

impl Comparison<'_> {
    /// The places of the dearer and the cheaper of the two marks that are compared: of two highlighted models one mark each.
    /// Where a model has several, the one in the highest effort that both have, else in its own highest, as a versus chart
    /// chooses (of two different efforts one would not know which of the two made the difference); of several hosts the
    /// developer's own, else the cheapest. Two highlighted marks of one model, as of two hosts, are compared too. `None` where
    /// neither two marks nor two models are highlighted.
    pub fn pair(&self) -> Option<(usize, usize)> {
        // The entries are sorted by price.
        let highlighted = || self.entries.iter().enumerate().filter(|(_, entry)| entry.highlighted);
        let (cheapest, first) = highlighted().next()?;
        let (dearest, _) = highlighted().next_back()?;
        if highlighted().count() == 2 {
            return Some((dearest, cheapest));
        }
        let (_, second) = highlighted().find(|(_, entry)| entry.model.id != first.model.id)?;
        let is_of_both = |entry: &Entry<'_>| [first, second].iter().any(|of| of.model.id == entry.model.id);
        if !highlighted().all(|(_, entry)| is_of_both(entry)) {
            return None;
        }
        let has_effort = |of: &Entry<'_>, effort: Option<&str>| {
            highlighted().any(|(_, entry)| entry.model.id == of.model.id && entry.effort == effort)
        };
        let chosen = |of: &Entry<'_>| {
            let mut best = None;
            for (place, entry) in highlighted().filter(|(_, entry)| entry.model.id == of.model.id) {
                let is_shared = has_effort(first, entry.effort) && has_effort(second, entry.effort);
                // The first of those that are as good, which is the cheapest.
                let rank = (is_shared, effort::rank(entry.effort), entry.is_at_developer());
                if best.is_none_or(|(known, _)| rank > known) {
                    best = Some((rank, place));
                }
            }
            best.map(|(_, place)| place)
        };
        let (one, other) = (chosen(first)?, chosen(second)?);
        Some((one.max(other), one.min(other)))
    }
}

impl Entry<'_> {
    /// True of a list price of the model's own developer.
    pub fn is_at_developer(&self) -> bool {
        let own = self.model.developer.host.as_ref();
        self.host().is_some_and(|host| Some(&host.id) == own)
    }
}
