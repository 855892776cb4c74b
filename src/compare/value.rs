//! What a score is worth its price: curves of equal value, the price of a point, the score to expect (methods.md 2.7).

use super::{Comparison, Entry, ScoreScale};
use crate::catalog::BenchmarkKind;
use crate::statistics::Line;
use crate::units::Rational;

/// A price and what it buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PricedScore {
    /// In US dollars: per million tokens, or per task.
    pub price: Rational,
    /// In the score axis' unit.
    pub score: Rational,
}

impl From<&Entry<'_>> for PricedScore {
    fn from(entry: &Entry<'_>) -> Self {
        Self { price: entry.price, score: entry.value }
    }
}

/// Why there is no such value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// A price of zero has no logarithm, and buys any number of points.
    Free,
    /// Both cost the same: no willingness to pay decides between them.
    SamePrice,
    /// The scale's zero is arbitrary, so that a quotient of its scores means nothing.
    ArbitraryZero(BenchmarkKind),
    /// Nothing was solved.
    NothingSolved,
    /// So many models are too few: [`ExpectedScore::FEWEST_MODELS`] are needed.
    TooFew(usize),
    /// Each model costs the same.
    OnePrice,
}

/// A score for each price. On a curve of equal value everybody is as good a buy as anybody else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreCurve {
    kind: Kind,
    lowest: f64,
    highest: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// s = v·c
    PerDollar(f64),
    /// s = u + λ·log₁₀ c
    Willingness { at_one_dollar: f64, points_per_decade: f64 },
}

impl ScoreCurve {
    /// Equal points per dollar, s = v·c, through one point: it favours those that are nearly free.
    ///
    /// # Errors
    /// [`NoValue`] for a price of zero, and on a rating or an index, the mean of several benchmarks too: its zero is arbitrary.
    pub fn points_per_dollar(scale: ScoreScale, through: PricedScore) -> Result<Self, NoValue> {
        has_zero(scale)?;
        let price = above_zero(through.price)?;
        Ok(Self::new(Kind::PerDollar(through.score.to_f64() / price), scale))
    }

    /// Equal cost per success, s = 100·c/k for scores in per cent and k dollars for a task solved, through one point (Erol et
    /// al. 2025, arXiv 2504.13359). The price has to be a cost per task.
    ///
    /// # Errors
    /// [`NoValue`] for a price of zero, on a rating or an index, and where nothing was solved.
    pub fn cost_per_success(scale: ScoreScale, through: PricedScore) -> Result<Self, NoValue> {
        let cost = above_zero(dollars_per_success(scale, through)?)?;
        let all = scale.highest.ok_or(NoValue::ArbitraryZero(scale.kind))?.to_f64();
        Ok(Self::new(Kind::PerDollar(all / cost), scale))
    }

    /// Equal u = s − λ·log₁₀ c, through one point: a straight line where prices are drawn by their logarithm, which rises by
    /// `points_per_decade` where the price is ten times as high.
    ///
    /// # Errors
    /// [`NoValue::Free`] for a price of zero.
    pub fn willingness(scale: ScoreScale, points_per_decade: f64, through: PricedScore) -> Result<Self, NoValue> {
        let price = above_zero(through.price)?;
        let at_one_dollar = through.score.to_f64() - points_per_decade * libm::log10(price);
        Ok(Self::new(Kind::Willingness { at_one_dollar, points_per_decade }, scale))
    }

    fn new(kind: Kind, scale: ScoreScale) -> Self {
        let highest = scale.highest.map(crate::units::Decimal::to_f64);
        Self { kind, lowest: scale.lowest.to_f64(), highest }
    }

    /// The score of the curve at a price above zero, within the benchmark's scale.
    pub fn score_at(&self, price: f64) -> f64 {
        self.unbounded(price).max(self.lowest).min(self.highest.unwrap_or(f64::INFINITY))
    }

    /// The score of the curve at a price above zero, though no benchmark may give it.
    pub fn unbounded(&self, price: f64) -> f64 {
        match self.kind {
            Kind::PerDollar(points) => points * price,
            Kind::Willingness { at_one_dollar, points_per_decade } => {
                at_one_dollar + points_per_decade * libm::log10(price)
            }
        }
    }

    /// True where it is straight on a logarithmic price axis.
    pub const fn is_straight(&self) -> bool {
        matches!(self.kind, Kind::Willingness { .. })
    }

    /// Points per dollar, where that is what is equal.
    pub fn points_for_a_dollar(&self) -> Option<f64> {
        if let Kind::PerDollar(points) = self.kind { Some(points) } else { None }
    }
}

/// Dollars per task solved, c/p, from a cost per task and a score (methods.md 2.3).
pub(super) fn dollars_per_success(scale: ScoreScale, of: PricedScore) -> Result<Rational, NoValue> {
    has_zero(scale)?;
    let all = scale.highest.ok_or(NoValue::ArbitraryZero(scale.kind))?;
    let share = of.score.divided_by(all.into()).ok_or(NoValue::NothingSolved)?;
    of.price.divided_by(share).ok_or(NoValue::NothingSolved)
}

/// Between two models, the points per tenfold price at which both are as good a buy, λ* = (s₂ − s₁)/log₁₀(c₂/c₁): the
/// dearer is the better buy for who values so many points at more than a tenfold price. The same whichever is named first.
/// Below zero the cheaper one scores higher, and is the better buy at any λ.
///
/// # Errors
/// [`NoValue`] where one is free, or both cost the same.
pub fn break_even(a: PricedScore, b: PricedScore) -> Result<f64, NoValue> {
    above_zero(a.price)?;
    above_zero(b.price)?;
    if a.price == b.price {
        return Err(NoValue::SamePrice);
    }
    // In one order, so that no bit depends on who is named first.
    let (cheaper, dearer) = if a.price < b.price { (a, b) } else { (b, a) };
    let ratio =
        dearer.price.divided_by(cheaper.price).map_or(dearer.price.to_f64() / cheaper.price.to_f64(), Rational::to_f64);
    let decades = libm::log10(ratio);
    // Prices may differ by less than a float can say.
    if decades > 0.0 { Ok((dearer.score.to_f64() - cheaper.score.to_f64()) / decades) } else { Err(NoValue::SamePrice) }
}

/// A ratio of prices, where it is below ten. Then the points for a tenfold price would be more than anybody has measured,
/// and those that lie between the two are said, with the ratio.
pub fn below_tenfold(ratio: Option<Rational>) -> Option<Rational> {
    ratio.filter(|ratio| Rational::new(10, 1).is_some_and(|ten| *ratio < ten))
}

/// What score a price buys among some models: ordinary least squares of the score on log₁₀ of the price. A description of
/// these models, no law.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExpectedScore {
    /// The line: its slope is in points per tenfold price.
    pub line: Line,
    /// Of how many models, each with a mark for each of its efforts.
    pub models: usize,
    /// How many marks were passed over because they are free.
    pub free: usize,
}

impl ExpectedScore {
    /// From fewer models no score is expected.
    pub const FEWEST_MODELS: usize = 8;

    /// The line through a comparison's models, each in each of its efforts once: at its cheapest offer shown.
    ///
    /// # Errors
    /// [`NoValue::TooFew`] below [`Self::FEWEST_MODELS`] models with a price above zero.
    pub fn among(comparison: &Comparison<'_>) -> Result<Self, NoValue> {
        let (mut points, mut models, mut free) = (Vec::new(), Vec::new(), 0);
        let mut seen: Vec<(&str, Option<&str>)> = Vec::new();
        for entry in &comparison.entries {
            let (model, effort) = (entry.model.id.as_str(), entry.effort);
            if seen.contains(&(model, effort)) {
                continue;
            }
            seen.push((model, effort));
            let Ok(price) = above_zero(entry.price) else {
                free += 1;
                continue;
            };
            if !models.contains(&model) {
                models.push(model);
            }
            points.push((libm::log10(price), entry.value.to_f64()));
        }
        if models.len() < Self::FEWEST_MODELS {
            return Err(NoValue::TooFew(models.len()));
        }
        let line = Line::through(&points).ok_or(NoValue::OnePrice)?;
        Ok(Self { line, models: models.len(), free })
    }

    /// As a curve.
    pub fn curve(&self, scale: ScoreScale) -> ScoreCurve {
        let Line { intercept, slope, .. } = self.line;
        ScoreCurve::new(Kind::Willingness { at_one_dollar: intercept, points_per_decade: slope }, scale)
    }

    /// The score to expect for a price.
    ///
    /// # Errors
    /// [`NoValue::Free`] for a price of zero.
    pub fn at(&self, price: Rational) -> Result<f64, NoValue> {
        Ok(self.line.at(libm::log10(above_zero(price)?)))
    }

    /// How far a score is above the one to expect for its price.
    ///
    /// # Errors
    /// [`NoValue::Free`] for a price of zero.
    pub fn surplus(&self, of: PricedScore) -> Result<f64, NoValue> {
        Ok(of.score.to_f64() - self.at(of.price)?)
    }

    /// The price at which a score is the one to expect, 10^((s − a)/b) dollars; `None` where dearer models score no higher.
    pub fn fair_price(&self, score: Rational) -> Option<f64> {
        let Line { intercept, slope, .. } = self.line;
        (slope > 0.0).then(|| libm::pow(10.0, (score.to_f64() - intercept) / slope)).filter(|price| price.is_finite())
    }
}

/// Shares of tasks solved begin at nothing; ratings and indices begin anywhere.
fn has_zero(scale: ScoreScale) -> Result<(), NoValue> {
    match scale.kind {
        BenchmarkKind::Accuracy if scale.lowest.millionths() == 0 => Ok(()),
        kind => Err(NoValue::ArbitraryZero(kind)),
    }
}

fn above_zero(price: Rational) -> Result<f64, NoValue> {
    if price.is_zero() { Err(NoValue::Free) } else { Ok(price.to_f64()) }
}
