//! Scores of variants that nobody knows: an effort that is no word for one, or that of a model which does not reason.

use std::collections::BTreeMap;

use super::rows;
use crate::catalog::{Catalog, Json, Model};
use crate::diagnostic::{Diagnostic, Quoted, Severity};
use crate::import::{EFFORTS, is_budget};

/// What is said of models whose thinking is on or off.
const SWITCHED: [&str; 2] = ["thinking", "no thinking"];

/// Warns of scores whose effort is misspelled, and notes those that cannot have one.
pub(super) fn efforts(document: &Json, catalog: &Catalog) -> Vec<Diagnostic> {
    let models: BTreeMap<&str, &Model> = catalog.models.iter().map(|model| (model.id.as_str(), model)).collect();
    let mut found = Vec::new();
    for (index, row) in rows::list(document, "scores").iter().enumerate() {
        let model = rows::text(row, "model").and_then(|id| models.get(id));
        let (Some(model), Some(effort)) = (model, rows::text(row, "effort")) else { continue };
        let at = || format!("scores[{index}].effort");
        let is_known = EFFORTS.contains(&effort) || SWITCHED.contains(&effort) || is_budget(effort);
        if !is_known {
            let known = [&EFFORTS[..], &SWITCHED].concat().join(", ");
            let message = format!("found {}, expected {known}, or a number of tokens such as 64k.", Quoted(effort));
            let meant = EFFORTS.iter().find(|known| known.eq_ignore_ascii_case(effort.trim()));
            let hint = meant.map_or_else(
                || "Charts show it as a variant of its own; a set-up belongs in “harness”.".to_owned(),
                |meant| format!("Write “{meant}”: another spelling is another variant."),
            );
            found.push(Diagnostic::warning("unknown-effort", at(), message).with_hint(hint));
        } else if model.reasoning == Some(false) && !["none", "no thinking"].contains(&effort) {
            let message =
                format!("found {} for {}, whose “reasoning” is false; expected no effort.", Quoted(effort), model.name);
            let hint = "Is it the score of another model, or does this one reason?";
            // Sources disagree on which models reason.
            let finding = Diagnostic::new(Severity::Note, "effort-without-reasoning", at(), message);
            found.push(finding.with_hint(hint));
        }
    }
    found
}
