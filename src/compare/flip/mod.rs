//! What would turn a comparison of two around: another host, day, token mix or benchmark (product row 22).

mod benchmarks;
mod prices;

use benchmarks::benchmarks;
use prices::{dates, hosts, mixes};

use super::offers::Selection;
use super::verdict::Verdict;
use super::{Comparison, Contestant, Entry, ScoreOrigin, Versus};
use crate::catalog::{Catalog, Model, Offer, Score};
use crate::query::{PriceMeasure, Query};
use crate::time::Instant;
use crate::units::Rational;

/// All that turns around who is cheaper when it alone is changed. Empty lists say that nothing of the kind in the catalog
/// does.
#[derive(Clone, Debug, Default)]
pub struct PriceFlips<'a> {
    /// Hosts of one of the two where it is no longer the cheaper, or no longer the dearer: the price nearest to its own first.
    pub hosts: Vec<HostFlip<'a>>,
    /// Stretches of time in which the other is the cheaper: the nearest first.
    pub dates: Vec<DateFlip<'a>>,
    /// Token mixes in which the other is the cheaper, in the order of [`super::MIXES`].
    pub mixes: Vec<MixFlip>,
}

/// All that turns around who is cheaper, or who scores higher, when it alone is changed.
#[derive(Clone, Debug, Default)]
pub struct Flips<'a> {
    /// Who is cheaper; empty where both cost the same.
    pub prices: PriceFlips<'a>,
    /// Benchmarks on which the other scores higher: those where it clearly does first, then the largest share of the scale,
    /// open scales last.
    pub benchmarks: Vec<BenchmarkFlip<'a>>,
    /// Benchmarks on which nobody else scores higher, but the gap is clear and was not, or was clear and is not: in the same
    /// order. What cannot be judged is not among them.
    pub verdicts: Vec<BenchmarkFlip<'a>>,
}

/// One of the two at another host, the other as it was.
#[derive(Clone, Copy, Debug)]
pub struct HostFlip<'a> {
    /// Which of the two.
    pub model: &'a Model,
    /// Sold by whom.
    pub offer: &'a Offer,
    /// At what price.
    pub price: Rational,
    /// What the other costs.
    pub other_price: Rational,
}

/// A stretch of time in which the prices stand the other way around.
#[derive(Clone, Copy, Debug)]
pub struct DateFlip<'a> {
    /// Its first instant.
    pub from: Instant,
    /// The first instant after; `None` where it lasts to the catalog's date.
    pub to: Option<Instant>,
    /// What the asked dearer costs, on the day of it that is nearest to the moment asked for, and at whose offer.
    pub dearer: (Rational, &'a Offer),
    /// What the asked cheaper costs then.
    pub cheaper: (Rational, &'a Offer),
    /// For how much of the stretch these are the prices.
    pub priced: Stretch,
}

/// Of which part of a stretch of time something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// All of it.
    Whole,
    /// Its first part.
    Start,
    /// Its last part.
    End,
}

impl Stretch {
    /// `whole`, `start` or `end`
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// A token mix in which the prices stand the other way around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MixFlip {
    /// Which.
    pub measure: PriceMeasure,
    /// What the asked dearer costs in it.
    pub dearer: Rational,
    /// What the asked cheaper costs in it.
    pub cheaper: Rational,
}

/// A benchmark on which the scores stand the other way around, or the verdict is another.
#[derive(Clone, Copy, Debug)]
pub struct BenchmarkFlip<'a> {
    /// Whose scores; both are of one source, harness and metric.
    pub scores_from: ScoreOrigin<'a>,
    /// The dearer's.
    pub dearer: &'a Score,
    /// The cheaper's.
    pub cheaper: &'a Score,
    /// Whether the dearer's (the first's) and the cheaper's differ: one of a family of tests, that of all benchmarks on which
    /// both have a score.
    pub verdict: Verdict,
}

/// What turns two entries of a comparison around, the same whichever is named first. Where they cost the same there is no
/// cheaper one to turn around, and where they score the same no higher one.
///
/// With r price rows and s scores of the two, and b benchmarks: O(r² + b·s²), some ten thousand steps for the models with
/// most rows of a catalog, whatever its size.
pub fn flips<'a>(
    catalog: &'a Catalog,
    query: &Query,
    comparison: &Comparison<'a>,
    a: &Entry<'a>,
    b: &Entry<'a>,
) -> Flips<'a> {
    let order = a.price.cmp(&b.price).then_with(|| a.model.id.cmp(&b.model.id));
    let (cheaper, dearer) = if order.is_gt() { (b, a) } else { (a, b) };
    let (benchmarks, verdicts) = benchmarks(catalog, comparison, cheaper, dearer);
    let Comparison { as_of, measure, host, .. } = *comparison;
    let selection = Selection { as_of, measure, hours: query.hours, choice: &query.host, host };
    let asked = |entry: &Entry<'a>| {
        let offer = entry.list_price.map(|list_price| list_price.offer);
        Asked { model: entry.model, price: entry.price, offer }
    };
    Flips { prices: price_flips(catalog, &selection, asked(cheaper), asked(dearer)), benchmarks, verdicts }
}

/// What turns the prices of two contestants around; `None` where there are not two with a price.
pub fn price_flips_of<'a>(catalog: &'a Catalog, query: &Query, versus: &Versus<'a>) -> Option<PriceFlips<'a>> {
    let [first, second] = versus.models.as_slice() else { return None };
    let asked = |one: &Contestant<'a>| {
        let priced = one.price.as_ref().ok()?;
        Some(Asked { model: one.model, price: priced.price, offer: Some(priced.list_price.offer) })
    };
    let (first, second) = (asked(first)?, asked(second)?);
    let (cheaper, dearer) = if second.price < first.price { (second, first) } else { (first, second) };
    let Versus { as_of, measure, hours, host, .. } = *versus;
    let selection = Selection { as_of, measure, hours, choice: &query.host, host };
    Some(price_flips(catalog, &selection, cheaper, dearer))
}

/// One of two as it was asked for.
#[derive(Clone, Copy)]
struct Asked<'a> {
    model: &'a Model,
    price: Rational,
    /// `None` where the cost was measured.
    offer: Option<&'a Offer>,
}

fn price_flips<'a>(
    catalog: &Catalog,
    selection: &Selection<'a, '_>,
    cheaper: Asked<'a>,
    dearer: Asked<'a>,
) -> PriceFlips<'a> {
    if cheaper.price >= dearer.price {
        return PriceFlips::default();
    }
    PriceFlips {
        hosts: hosts(selection, cheaper, dearer),
        dates: dates(catalog, selection, cheaper, dearer),
        mixes: mixes(selection, cheaper, dearer),
    }
}
