//! What can be done about findings that the module has too, where every byte of a page counts.

use crate::diagnostic::Diagnostic;

/// Hints by code.
const HINTS: &[(&str, &str)] = &[
    (
        "price-overlap",
        "End one price where the other begins: it holds from “from”, or without that from “checked”, to before “to”.",
    ),
    (
        "price-reversed",
        "A price holds from “from”, or without that from “checked”, to before “to”: are the two exchanged?",
    ),
    ("price-missing", "A price of 0 is free; one that nobody knows needs no row."),
    ("unknown-source", SOURCE),
    ("unknown-model", "Add it to “models”, or mend the id."),
    ("unknown-host", "Add it to “hosts”, or mend the id."),
    ("unknown-benchmark", "Add it to “benchmarks”, or mend the id."),
    ("unknown-developer", "Add it to “developers”, or mend the id."),
    ("name-taken", "Readers see two models of one name: add the version or the day to one of them."),
    ("alias-taken", "A word means one model: take the alias from one of them."),
    ("duplicate-offer", "A second kind of offer at one host needs a “tier”; a later price belongs in its “prices”."),
    ("duplicate-score", "What tells them apart belongs in “effort”, “harness” or “metric”."),
];

const SOURCE: &str = "Every figure names its source: add it to “sources”, and its id here.";

/// Gives those findings a hint that have none.
pub(super) fn add(found: &mut [Diagnostic]) {
    for finding in found.iter_mut().filter(|finding| finding.hint.is_none()) {
        let known = HINTS.iter().find(|(code, _)| *code == finding.code).map(|(_, hint)| *hint);
        let source = || {
            let is_source = finding.code == "missing" && finding.message.starts_with("“source”");
            is_source.then_some(SOURCE)
        };
        finding.hint = known.or_else(source).map(str::to_owned);
    }
}
