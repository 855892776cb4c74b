//! What would turn a comparison of two around: another host, day, token mix or benchmark (product row 22).

use core::cmp::Ordering;

use super::candidates::Candidate;
use super::offers::{PricedOffer, Selection};
use super::origins::origins;
use super::ratios::{MIXES, known_price};
use super::{Comparison, Entry, ScoreOrigin};
use crate::catalog::{Catalog, Model, Offer, Score};
use crate::order::sort_by;
use crate::query::{PriceMeasure, Query};
use crate::time::Instant;
use crate::units::Rational;

/// All that turns around who is cheaper, or who scores higher, when it alone is changed. Empty lists say that nothing of
/// the kind in the catalog does.
#[derive(Clone, Debug, Default)]
pub struct Flips<'a> {
    /// Hosts of one of the two where it is no longer the cheaper, or no longer the dearer: the price nearest to its own first.
    pub hosts: Vec<HostFlip<'a>>,
    /// Stretches of time in which the other is the cheaper: the nearest first.
    pub dates: Vec<DateFlip<'a>>,
    /// Token mixes in which the other is the cheaper, in the order of [`MIXES`].
    pub mixes: Vec<MixFlip>,
    /// Benchmarks on which the other scores higher: the largest share of the scale first, open scales last.
    pub benchmarks: Vec<BenchmarkFlip<'a>>,
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

/// A benchmark on which the scores stand the other way around.
#[derive(Clone, Copy, Debug)]
pub struct BenchmarkFlip<'a> {
    /// Whose scores; both are of one source, harness and metric.
    pub scores_from: ScoreOrigin<'a>,
    /// The dearer's.
    pub dearer: &'a Score,
    /// The cheaper's.
    pub cheaper: &'a Score,
}

/// What turns two entries of a comparison around. Where they cost the same there is no cheaper one to turn around, and where
/// they score the same no higher one.
///
/// With h offers and r price rows of the two, and s scores of them on b benchmarks: O(h + r² + b·s²), some ten thousand
/// steps for the models with most rows of a catalog, whatever its size.
pub fn flips<'a>(
    catalog: &'a Catalog,
    query: &Query,
    comparison: &Comparison<'a>,
    a: &Entry<'a>,
    b: &Entry<'a>,
) -> Flips<'a> {
    let (cheaper, dearer) = if b.price < a.price { (b, a) } else { (a, b) };
    let mut flips = Flips { benchmarks: benchmarks(catalog, comparison, cheaper, dearer), ..Flips::default() };
    if cheaper.price < dearer.price {
        flips.hosts = hosts(comparison, cheaper, dearer);
        flips.dates = dates(catalog, query, comparison, cheaper, dearer);
        flips.mixes = mixes(comparison, cheaper, dearer);
    }
    flips
}

fn hosts<'a>(comparison: &Comparison<'a>, cheaper: &Entry<'a>, dearer: &Entry<'a>) -> Vec<HostFlip<'a>> {
    // How many times the price changes; none where one is zero.
    let mut found: Vec<(Option<Rational>, HostFlip<'a>)> = Vec::new();
    for (entry, other, turned) in [(cheaper, dearer, Ordering::Greater), (dearer, cheaper, Ordering::Less)] {
        for offer in &entry.model.offers {
            let Some(price) = known_price(offer, comparison.as_of, comparison.measure) else { continue };
            if price.cmp(&other.price) != turned {
                continue;
            }
            let factor = match turned {
                Ordering::Greater => price.divided_by(entry.price),
                _ => entry.price.divided_by(price),
            };
            found.push((factor, HostFlip { model: entry.model, offer, price, other_price: other.price }));
        }
    }
    sort_by(&mut found, |(a, of_a), (b, of_b)| {
        let by_factor = a.is_none().cmp(&b.is_none()).then_with(|| a.cmp(b));
        by_factor.then_with(|| (&of_a.model.id, &of_a.offer.host.id).cmp(&(&of_b.model.id, &of_b.offer.host.id)))
    });
    let mut flips = Vec::new();
    for (_, flip) in found {
        flips.push(flip);
    }
    flips
}

fn mixes(comparison: &Comparison<'_>, cheaper: &Entry<'_>, dearer: &Entry<'_>) -> Vec<MixFlip> {
    let mut flips = Vec::new();
    for measure in MIXES {
        let price = |entry: &Entry<'_>| known_price(entry.offer, comparison.as_of, measure);
        if let (Some(dear), Some(cheap)) = (price(dearer), price(cheaper)) {
            if dear < cheap {
                flips.push(MixFlip { measure, dearer: dear, cheaper: cheap });
            }
        }
    }
    flips
}

/// Stretches between two changes of any price of the two, by the host rule of the query.
fn dates<'a>(
    catalog: &Catalog,
    query: &Query,
    comparison: &Comparison<'a>,
    cheaper: &Entry<'a>,
    dearer: &Entry<'a>,
) -> Vec<DateFlip<'a>> {
    let first: Instant = cheaper.model.released.max(dearer.model.released).into();
    let last: Instant = catalog.date.into();
    let mut moments = vec![first];
    for offer in cheaper.model.offers.iter().chain(&dearer.model.offers) {
        for row in &offer.prices {
            for moment in [Some(row.start()), row.to].into_iter().flatten() {
                if offer.tier.is_none() && first < moment && moment <= last {
                    moments.push(moment);
                }
            }
        }
    }
    sort_by(&mut moments, Ord::cmp);
    moments.dedup();
    let mut flips: Vec<DateFlip<'a>> = Vec::new();
    for (place, from) in moments.iter().enumerate() {
        let at = |model: &'a Model| {
            let (measure, host) = (comparison.measure, comparison.host);
            let selection = Selection { as_of: *from, measure, choice: &query.host, host };
            let offers = selection.offers(model);
            offers
                .first()
                .filter(|priced| !priced.cache_price_unknown)
                .map(|PricedOffer { price, offer, .. }| (*price, *offer))
        };
        let (Some(dear), Some(cheap)) = (at(dearer.model), at(cheaper.model)) else { continue };
        if dear.0 >= cheap.0 {
            continue;
        }
        let to = moments.get(place + 1).copied();
        match flips.last_mut() {
            // One stretch, however often the prices change in it: its prices are those on its near side.
            Some(last) if last.to == Some(*from) => {
                last.to = to;
                if last.from < comparison.as_of {
                    (last.dearer, last.cheaper) = (dear, cheap);
                }
            }
            _ => flips.push(DateFlip { from: *from, to, dearer: dear, cheaper: cheap }),
        }
    }
    // A stretch around the moment itself has other hosts than those shown; it is no other day.
    let as_of = comparison.as_of;
    flips.retain(|flip| flip.from > as_of || flip.to.is_some_and(|to| to <= as_of));
    let distance = |flip: &DateFlip<'_>| match flip.to {
        Some(to) if to <= as_of => as_of.days_since(to),
        _ => flip.from.days_since(as_of),
    };
    sort_by(&mut flips, |a, b| distance(a).cmp(&distance(b)).then(b.from.cmp(&a.from)));
    flips
}

fn benchmarks<'a>(
    catalog: &'a Catalog,
    comparison: &Comparison<'a>,
    cheaper: &Entry<'a>,
    dearer: &Entry<'a>,
) -> Vec<BenchmarkFlip<'a>> {
    let asked = dearer.score.value.cmp(&cheaper.score.value);
    let models = [cheaper, dearer].map(|entry| Candidate { model: entry.model, named: true, highlighted: true });
    let mut found: Vec<(Option<Rational>, BenchmarkFlip<'a>)> = Vec::new();
    for benchmark in &catalog.benchmarks {
        if benchmark.id == comparison.benchmark.id || asked == Ordering::Equal {
            continue;
        }
        let mut best = None;
        for origin in origins(benchmark, &models, comparison.as_of) {
            // A score of another effort is that of another set-up.
            let score = |entry: &Entry<'a>| {
                let scores = origin.scores_of(entry.model, comparison.as_of);
                scores.into_iter().find(|score| score.effort == entry.score.effort)
            };
            if let (Some(dear), Some(cheap)) = (score(dearer), score(cheaper)) {
                if best.as_ref().is_none_or(|(rank, _)| origin.rank() > *rank) {
                    let flip = BenchmarkFlip { scores_from: origin.described(), dearer: dear, cheaper: cheap };
                    best = Some((origin.rank(), flip));
                }
            }
        }
        let Some((_, flip)) = best else { continue };
        if flip.dearer.value.cmp(&flip.cheaper.value) != asked.reverse() {
            continue;
        }
        let lead = (flip.dearer.value.millionths() - flip.cheaper.value.millionths()).abs();
        let scale = benchmark.highest.map(|highest| highest.millionths() - benchmark.lowest.millionths());
        found.push((scale.and_then(|scale| Rational::new(lead, scale)), flip));
    }
    // The largest first; nothing, which is of an open scale, is less than anything.
    sort_by(&mut found, |(a, _), (b, _)| b.cmp(a));
    let mut flips = Vec::new();
    for (_, flip) in found {
        flips.push(flip);
    }
    flips
}
