//! Which scores are worth their prices alike, in the words of the attribute `value-line`.

use crate::diagnostic::{Diagnostic, Quoted};

/// Lines of equal value through a chart's marks (methods.md 2.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValueLine {
    /// Through both highlighted marks: how many points a tenfold price has to be worth for both to be as good a buy.
    BreakEven,
    /// Through each highlighted mark: as many points for a dollar.
    PointsPerDollar,
    /// Through each highlighted mark: as much for a solved task.
    CostPerSuccess,
    /// The score to expect for a price, among the models shown.
    ExpectedScore,
    /// What tasks divided between two models would reach, at the mean of their prices.
    ConvexHull,
}

impl ValueLine {
    /// Reads `break-even`, `points-per-dollar`, `cost-per-success`, `expected-score` or `convex-hull`.
    ///
    /// # Errors
    /// A diagnostic at `value-line` for anything else.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        for line in
            [Self::BreakEven, Self::PointsPerDollar, Self::CostPerSuccess, Self::ExpectedScore, Self::ConvexHull]
        {
            if line.as_str() == text {
                return Ok(line);
            }
        }
        let message = format!(
            "found {}, expected break-even, points-per-dollar, cost-per-success, expected-score or convex-hull.",
            Quoted(text)
        );
        Err(Diagnostic::error("bad-value-line", "value-line", message).with_hint("No line is drawn."))
    }

    /// The attribute's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BreakEven => "break-even",
            Self::PointsPerDollar => "points-per-dollar",
            Self::CostPerSuccess => "cost-per-success",
            Self::ExpectedScore => "expected-score",
            Self::ConvexHull => "convex-hull",
        }
    }
}
