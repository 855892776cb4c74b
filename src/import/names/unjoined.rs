//! What of a catalog found no counterpart: scores without a price, prices without a score, models that the rules would
//! take for one.

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Severity};
use crate::import::names::join::Names;
use crate::import::names::name::order_key;

/// Notes about every model of a catalog that could not be joined, in the order of ids.
pub fn unjoined(catalog: &Catalog) -> Vec<Diagnostic> {
    let names = Names::new(catalog);
    let mut by_order: BTreeMap<String, &str> = BTreeMap::new();
    let mut notes = Vec::new();
    for model in &catalog.models {
        let at = || format!("models.{}", model.id);
        let mut note = |code, message: String| notes.push(Diagnostic::new(Severity::Note, code, at(), message));
        match (model.scores.is_empty(), model.offers.is_empty()) {
            (false, true) => note("score-without-price", format!("{} has scores, and no host sells it.", model.name)),
            (true, false) => note("price-without-score", format!("{} has prices and no score.", model.name)),
            _ => {}
        }
        let reordered = *by_order.entry(order_key(&model.id)).or_insert(&model.id);
        let other = names.other(model).map(|join| (join.model.id.as_str(), join.rule.as_str()));
        let other = other.or_else(|| (reordered != model.id).then_some((reordered, "word order")));
        if let Some((other, rule)) = other {
            note("same-by-rule", format!("a list's “{}” would be joined to {other} by the rule “{rule}”.", model.id));
        }
    }
    notes
}
