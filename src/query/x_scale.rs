//! How prices are spread over their axis, in the words of the attribute `x-scale`.

use crate::diagnostic::{Diagnostic, Quoted};

/// The scale of the price axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum XScale {
    /// Equal ratios are equal distances: a price of 0 has no place on it.
    #[default]
    Log,
    /// Equal differences are equal distances, from 0 on.
    Linear,
}

impl XScale {
    /// Reads `log` or `linear`.
    ///
    /// # Errors
    /// A diagnostic at `x-scale` for anything else.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "log" => Ok(Self::Log),
            "linear" => Ok(Self::Linear),
            _ => {
                let message = format!("found {}, expected log or linear.", Quoted(text));
                Err(Diagnostic::error("bad-x-scale", "x-scale", message).with_hint("The logarithmic scale is used."))
            }
        }
    }
}
