//! What the editor of a catalog should look at again, beyond what a reader of it is told: what can be drawn and is
//! probably not what was meant.
//!
//! None of it is in the module: a page draws a catalog that somebody has checked.

mod benchmarks;
mod collisions;
mod efforts;
mod hints;
mod licences;
mod outliers;
mod rows;
mod saturation;
mod unused;

use crate::catalog::{Catalog, Json};
use crate::diagnostic::Diagnostic;
pub use saturation::saturation;

/// How many findings are added; a reader learns nothing from more.
const MOST_FINDINGS: usize = 1000;

/// Adds hints to what was found in a document, and what else is to be looked at in it. The catalog is the document's.
pub fn review(document: &Json, catalog: &Catalog, found: &mut Vec<Diagnostic>) {
    hints::add(found);
    let mut more = outliers::outliers(document, catalog);
    more.extend(efforts::efforts(document, catalog));
    more.extend(collisions::collisions(document));
    more.extend(licences::licences(document));
    more.extend(unused::unused(document));
    more.extend(benchmarks::benchmarks(catalog));
    let beyond = more.len().saturating_sub(MOST_FINDINGS);
    more.truncate(MOST_FINDINGS);
    found.append(&mut more);
    if beyond > 0 {
        let message = format!("{beyond} more findings are not listed.");
        found.push(Diagnostic::warning("more-findings", "catalog", message));
    }
}
