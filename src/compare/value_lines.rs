//! Lines of equal value through a comparison's marks, as asked for (methods.md 2.7).

use super::hull::ConvexHull;
use super::measured::cost_per_success;
use super::value::{ExpectedScore, NoValue, PricedScore, ScoreCurve, break_even, dollars_per_success};
use super::{Comparison, Entry, HAS_MEANS};
use crate::catalog::BenchmarkKind;
use crate::diagnostic::Diagnostic;
use crate::query::{PriceMeasure, Query, ValueLine};
use crate::units::Rational;

/// What is drawn, each curve with its meaning. Entries are given by their place in the comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueLines {
    /// Through both highlighted marks.
    BreakEven(BreakEvenLine),
    /// Through each highlighted mark: points per dollar.
    PointsPerDollar(Vec<(usize, ScoreCurve)>),
    /// Through each highlighted mark, with its dollars per solved task.
    CostPerSuccess(Vec<(usize, ScoreCurve, Rational)>),
    /// Past the marks.
    Expected(ExpectedScore, ScoreCurve),
    /// Above the frontier.
    Hull(ConvexHull),
}

/// Where a line runs.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueCourse {
    /// Where a formula says.
    Curve(ScoreCurve),
    /// From mark to mark, given by their place in the comparison, straight by differences of prices, then on at the last one's score.
    Chords(Vec<usize>),
}

/// When the dearer of two is as good a buy as the cheaper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEvenLine {
    /// The one that costs less.
    pub cheaper: usize,
    /// The other.
    pub dearer: usize,
    /// How many times its price is the other's; `None` where that is too much to say.
    pub ratio: Option<Rational>,
    /// At so many points per tenfold price.
    pub points_per_decade: f64,
    /// `None` where the cheaper one scores at least as high: no willingness to pay makes both as good.
    pub curve: Option<ScoreCurve>,
}

/// Of more marks each would have its own curve and nobody could tell them apart.
const MOST_CURVES: usize = 4;

/// Whether lines of equal value are in this program. A page's module has them, as means, only where it needs them.
pub const HAS_VALUE_LINES: bool = HAS_MEANS;

/// The lines that `query` asks for. Where one cannot be drawn, a diagnostic says why.
pub fn value_lines(
    query: &Query,
    comparison: &Comparison<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<ValueLines> {
    let asked = query.value_line?;
    let lines = match asked {
        ValueLine::BreakEven => through_both(comparison),
        ValueLine::PointsPerDollar => {
            through_each(comparison, |entry| Ok(ScoreCurve::points_per_dollar(comparison.scale(), entry.into())?))
                .map(ValueLines::PointsPerDollar)
        }
        ValueLine::CostPerSuccess => of_successes(comparison),
        ValueLine::ExpectedScore => match ExpectedScore::among(comparison) {
            Ok(expected) => Ok(ValueLines::Expected(expected, expected.curve(comparison.scale()))),
            Err(why) => Err(why.into()),
        },
        ValueLine::ConvexHull => hull(comparison),
    };
    match lines {
        Ok(lines) => Some(lines),
        Err(why) => {
            let message = format!("found {}, but {}.", asked.as_str(), why.message());
            let diagnostic = Diagnostic::warning("no-value-line", "value-line", message);
            diagnostics.push(match why.hint() {
                "" => diagnostic,
                hint => diagnostic.with_hint(hint),
            });
            None
        }
    }
}

/// Why there is no line.
enum NoLine {
    /// So many marks are highlighted, and two are needed.
    NoPair(usize),
    /// So many marks are highlighted.
    Highlighted(usize),
    /// The prices are not what a task has cost.
    NotPerTask,
    /// There is no such value.
    NoValue(NoValue),
    /// What a mixture scores is not known on a scale of that kind.
    NoMixture,
    /// One model is the cheapest and the best.
    OneCorner,
}

impl From<NoValue> for NoLine {
    fn from(why: NoValue) -> Self {
        Self::NoValue(why)
    }
}

impl NoLine {
    fn message(&self) -> String {
        match self {
            Self::NoPair(marks) => format!("two highlighted marks are needed, and {marks} are there"),
            Self::Highlighted(0) => "no mark is highlighted".to_owned(),
            Self::Highlighted(marks) => {
                format!("{marks} marks are highlighted, and at most {MOST_CURVES} curves can be told apart")
            }
            Self::NoMixture => {
                "only of solved tasks of one benchmark is the score of a mixture the mean of its parts".to_owned()
            }
            Self::OneCorner => "a mixture needs two models on the frontier, and one is there".to_owned(),
            Self::NotPerTask => "the prices are not what a task has cost".to_owned(),
            Self::NoValue(NoValue::Free) => "a price of 0 has no place on a line".to_owned(),
            Self::NoValue(NoValue::SamePrice) => "both cost the same".to_owned(),
            Self::NoValue(NoValue::OnePrice) => "all cost the same".to_owned(),
            Self::NoValue(NoValue::NothingSolved) => "nothing was solved".to_owned(),
            Self::NoValue(NoValue::ArbitraryZero(kind)) => {
                let what = match kind {
                    BenchmarkKind::Elo => "a rating",
                    BenchmarkKind::Index => "an index",
                    BenchmarkKind::Accuracy => "a scale that does not begin at 0",
                };
                format!("the zero of {what} is arbitrary: a quotient of such scores means nothing")
            }
            Self::NoValue(NoValue::TooFew(models)) => {
                let fewest = ExpectedScore::FEWEST_MODELS;
                format!("{fewest} models with a price above 0 are needed, and {models} are there")
            }
        }
    }

    const fn hint(&self) -> &'static str {
        match self {
            Self::NotPerTask => "Write price=\"measured-task\".",
            Self::NoValue(NoValue::ArbitraryZero(_)) => "break-even needs differences only.",
            _ => "",
        }
    }
}

fn highlighted<'e, 'a>(comparison: &'e Comparison<'a>) -> Vec<(usize, &'e Entry<'a>)> {
    let mut marks = Vec::new();
    for (place, entry) in comparison.entries.iter().enumerate() {
        if entry.highlighted {
            marks.push((place, entry));
        }
    }
    marks
}

fn hull(comparison: &Comparison<'_>) -> Result<ValueLines, NoLine> {
    if comparison.scale().kind != BenchmarkKind::Accuracy {
        return Err(NoLine::NoMixture);
    }
    let hull = ConvexHull::of(comparison);
    if hull.corners.len() < 2 { Err(NoLine::OneCorner) } else { Ok(ValueLines::Hull(hull)) }
}

fn through_both(comparison: &Comparison<'_>) -> Result<ValueLines, NoLine> {
    let marks = highlighted(comparison);
    // The entries are sorted by price.
    let [(cheaper, low), (dearer, high)] = *marks.as_slice() else { return Err(NoLine::NoPair(marks.len())) };
    let points_per_decade = break_even(low.into(), high.into())?;
    let curve = if points_per_decade > 0.0 {
        Some(ScoreCurve::willingness(comparison.scale(), points_per_decade, low.into())?)
    } else {
        None
    };
    let ratio = high.price.divided_by(low.price);
    Ok(ValueLines::BreakEven(BreakEvenLine { cheaper, dearer, ratio, points_per_decade, curve }))
}

fn through_each<T>(
    comparison: &Comparison<'_>,
    curve: impl Fn(&Entry<'_>) -> Result<T, NoLine>,
) -> Result<Vec<(usize, T)>, NoLine> {
    let marks = highlighted(comparison);
    if marks.is_empty() || marks.len() > MOST_CURVES {
        return Err(NoLine::Highlighted(marks.len()));
    }
    let mut curves = Vec::new();
    for (place, entry) in marks {
        curves.push((place, curve(entry)?));
    }
    Ok(curves)
}

fn of_successes(comparison: &Comparison<'_>) -> Result<ValueLines, NoLine> {
    if comparison.measure != PriceMeasure::MeasuredPerTask {
        return Err(NoLine::NotPerTask);
    }
    let scale = comparison.scale();
    let curves = through_each(comparison, |entry| {
        let priced = PricedScore::from(entry);
        let curve = ScoreCurve::cost_per_success(scale, priced)?;
        // Exactly, where it is known how many were solved: the score in per cent is rounded.
        let exact = entry.score().and_then(|score| cost_per_success(score).ok());
        Ok((curve, exact.map_or_else(|| dollars_per_success(scale, priced), Ok)?))
    })?;
    Ok(ValueLines::CostPerSuccess(curves.into_iter().map(|(place, (curve, cost))| (place, curve, cost)).collect()))
}
