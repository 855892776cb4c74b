//! What was found wrong, as values beside the result: nothing is logged away, nothing is lost.

use core::fmt::{self, Write as _};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing was left out.
    Note,
    /// Something was changed or may be wrong; what it concerns is still used.
    Warning,
    /// What it concerns was left out.
    Error,
}

impl Severity {
    /// `note`, `warning` or `error`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// A stable kebab-case name for programs, such as `unknown-model`.
    pub code: &'static str,
    /// Where: a path in the catalog (`offers[17].prices[0].output`) or an attribute (`models`).
    pub at: String,
    /// What was found and what was expected, in the user's own word.
    pub message: String,
    /// What to do about it, where something can be proposed.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// A finding without a hint.
    pub fn new(severity: Severity, code: &'static str, at: impl Into<String>, message: impl Into<String>) -> Self {
        Self { severity, code, at: at.into(), message: message.into(), hint: None }
    }

    /// An error: what it concerns was left out.
    pub fn error(code: &'static str, at: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, at, message)
    }

    /// A warning: what it concerns is still used.
    pub fn warning(code: &'static str, at: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, at, message)
    }

    /// The same finding with a hint.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Control characters, those that reorder the text around them, and the two of the first 65,536 that XML has not.
pub(crate) fn is_unprintable(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A user's word as findings quote it: “word”, cut short, without what would disturb a terminal.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("“")?;
        for (index, letter) in self.0.chars().enumerate() {
            if index == LONGEST_QUOTE {
                f.write_str("…")?;
                break;
            }
            if !is_unprintable(letter) {
                f.write_char(letter)?;
            }
        }
        f.write_str("”")
    }
}

/// How many characters of a user's word a finding repeats.
const LONGEST_QUOTE: usize = 60;

impl fmt::Display for Diagnostic {
    /// `error[unknown-model] at models: … (hint)` on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}] at {}: {}", self.severity.as_str(), self.code, self.at, self.message)?;
        match &self.hint {
            Some(hint) => write!(f, " {hint}"),
            None => Ok(()),
        }
    }
}
