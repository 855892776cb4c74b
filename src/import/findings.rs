//! What an importer found wrong, bounded however wrong a file is.

use crate::catalog::LONGEST_TEXT;
use crate::diagnostic::{Diagnostic, is_unprintable};

/// How many findings are kept; a reader learns nothing from more.
const MOST_FINDINGS: usize = 1000;

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    kept: Vec<Diagnostic>,
    beyond: usize,
}

impl Findings {
    /// What it concerns was left out.
    pub(super) fn error(&mut self, code: &'static str, at: String, message: String) {
        self.add(Diagnostic::error(code, at, message));
    }

    /// Something was changed or may be wrong.
    pub(super) fn warning(&mut self, code: &'static str, at: String, message: String) {
        self.add(Diagnostic::warning(code, at, message));
    }

    pub(super) fn add(&mut self, diagnostic: Diagnostic) {
        if self.kept.len() < MOST_FINDINGS {
            self.kept.push(diagnostic);
        } else {
            self.beyond += 1;
        }
    }

    /// The findings, with a line for those that were not kept.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        if self.beyond > 0 {
            let message = format!("{} more findings are not listed.", self.beyond);
            self.kept.push(Diagnostic::warning("more-findings", "file", message));
        }
        self.kept
    }
}

/// Text without white space, control and direction characters around it: a catalog would take the latter out of it, and
/// nothing may be left then.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || is_unprintable(letter))
}

/// Text as a catalog keeps it, so that what is one text there is one here; `None` where nothing is left of it.
pub(super) fn cleaned(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|letter| !is_unprintable(*letter)).take(LONGEST_TEXT).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A key of the file as a place shows it: never as nothing.
pub(super) fn shown(key: &str) -> String {
    let shown: String = key.chars().filter(|letter| !is_unprintable(*letter)).take(100).collect();
    if shown.is_empty() { "“”".to_owned() } else { shown }
}
