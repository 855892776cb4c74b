//! Which two marks a chart of two highlighted models is about.

use super::{Comparison, Entry, effort};

impl<'a> Comparison<'a> {
    /// The places of the dearer and the cheaper of the two marks that are compared: of two highlighted models one mark each.
    /// Where a model has several, the one in the highest effort that both have, else in its own highest, as a versus chart
    /// chooses (of two different efforts one would not know which of the two made the difference); of several hosts the
    /// developer's own, else the cheapest. Two highlighted marks of one model, as of two hosts, are compared too. `None` where
    /// neither two marks nor two models are highlighted.
    pub fn pair(&self) -> Option<(usize, usize)> {
        let mut marks: Vec<(usize, &Entry<'a>)> = Vec::new();
        for (place, entry) in self.entries.iter().enumerate() {
            if entry.highlighted {
                marks.push((place, entry));
            }
        }
        // The entries are sorted by price.
        if let [(cheaper, _), (dearer, _)] = marks.as_slice() {
            return Some((*dearer, *cheaper));
        }
        let (_, first) = marks.first()?;
        let (own, others): (Vec<_>, Vec<_>) = marks.iter().partition(|(_, entry)| entry.model.id == first.model.id);
        let (_, second) = others.first()?;
        if others.iter().any(|(_, entry)| entry.model.id != second.model.id) {
            return None;
        }
        let rank = |entry: &Entry<'_>| effort::rank(entry.effort);
        let shared = own
            .iter()
            .filter(|(_, entry)| others.iter().any(|(_, other)| other.effort == entry.effort))
            .map(|(_, entry)| rank(entry))
            .max();
        let chosen = |marks: &[(usize, &Entry<'a>)]| -> Option<usize> {
            let wanted = shared.or_else(|| marks.iter().map(|(_, entry)| rank(entry)).max())?;
            let of_effort = || marks.iter().filter(|(_, entry)| rank(entry) == wanted);
            let at_developer = of_effort().find(|(_, entry)| entry.is_at_developer());
            at_developer.or_else(|| of_effort().next()).map(|(place, _)| *place)
        };
        let (one, other) = (chosen(&own)?, chosen(&others)?);
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
