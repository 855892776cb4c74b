//! Why nothing can be drawn.

use core::fmt;

use crate::diagnostic::Diagnostic;

/// Nothing can be drawn; a page shows what it had before the chart.
///
/// Findings that leave something to draw are [`Diagnostic`]s beside the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    diagnostic: Box<Diagnostic>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Catalog,
    Query,
}

impl Error {
    /// The catalog cannot be read or holds nothing drawable.
    pub fn catalog(diagnostic: Diagnostic) -> Self {
        Self { diagnostic: Box::new(diagnostic), kind: Kind::Catalog }
    }

    /// The catalog is good, but nothing is left of what was asked for.
    pub fn query(diagnostic: Diagnostic) -> Self {
        Self { diagnostic: Box::new(diagnostic), kind: Kind::Query }
    }

    /// The stable name of what went wrong, such as `unknown-format`.
    pub fn code(&self) -> &'static str {
        self.diagnostic.code
    }

    /// True where another catalog is needed.
    pub fn is_catalog(&self) -> bool {
        self.kind == Kind::Catalog
    }

    /// True where other attributes would help.
    pub fn is_query(&self) -> bool {
        self.kind == Kind::Query
    }

    /// The finding itself, with its place and hint.
    pub fn diagnostic(&self) -> &Diagnostic {
        &self.diagnostic
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.diagnostic.message)?;
        match &self.diagnostic.hint {
            Some(hint) => write!(f, " {hint}"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for Error {}
