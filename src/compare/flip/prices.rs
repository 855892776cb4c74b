//! Hosts, days and token mixes that turn around who is the cheaper.

use core::cmp::Ordering;

use super::{Asked, DateFlip, HostFlip, MixFlip, Stretch};
use crate::catalog::{Catalog, Model};
use crate::compare::offers::{PricedOffer, Selection};
use crate::compare::ratios::MIXES;
use crate::order::sort_by;
use crate::time::Instant;
use crate::units::Rational;

/// One of the two at another host, the other as it was.
pub(super) fn hosts<'a>(selection: &Selection<'a, '_>, cheaper: Asked<'a>, dearer: Asked<'a>) -> Vec<HostFlip<'a>> {
    // How many times the price changes; none where one is zero.
    let mut found: Vec<(Option<Rational>, HostFlip<'a>)> = Vec::new();
    for (entry, other, turned) in [(cheaper, dearer, Ordering::Greater), (dearer, cheaper, Ordering::Less)] {
        for offer in &entry.model.offers {
            let Some(PricedOffer { price, .. }) = selection.known(offer) else { continue };
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

pub(super) fn mixes(selection: &Selection<'_, '_>, cheaper: Asked<'_>, dearer: Asked<'_>) -> Vec<MixFlip> {
    let mut flips = Vec::new();
    for measure in MIXES {
        let selection = Selection { measure, ..*selection };
        let price = |one: Asked<'_>| one.offer.and_then(|offer| selection.known(offer)).map(|known| known.price);
        if let (Some(dear), Some(cheap)) = (price(dearer), price(cheaper)) {
            if dear < cheap {
                flips.push(MixFlip { measure, dearer: dear, cheaper: cheap });
            }
        }
    }
    flips
}

/// Stretches between two changes of any price of the two, by the host rule of the query.
pub(super) fn dates<'a>(
    catalog: &Catalog,
    selection: &Selection<'a, '_>,
    cheaper: Asked<'a>,
    dearer: Asked<'a>,
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
            Selection { as_of: *from, ..*selection }
                .offer(model)
                .filter(|priced| !priced.cache_price_unknown)
                .map(|PricedOffer { price, list_price, .. }| (price, list_price.offer))
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
                let is_before = last.from < selection.as_of;
                if (last.dearer.0, last.cheaper.0) != (dear.0, cheap.0) {
                    last.priced = if is_before { Stretch::End } else { Stretch::Start };
                }
                if is_before {
                    (last.dearer, last.cheaper) = (dear, cheap);
                }
            }
            _ => flips.push(DateFlip { from: *from, to, dearer: dear, cheaper: cheap, priced: Stretch::Whole }),
        }
    }
    // A stretch around the moment itself has other hosts than those shown; it is no other day.
    let as_of = selection.as_of;
    flips.retain(|flip| flip.from > as_of || flip.to.is_some_and(|to| to <= as_of));
    let distance = |flip: &DateFlip<'_>| match flip.to {
        Some(to) if to <= as_of => as_of.days_since(to),
        _ => flip.from.days_since(as_of),
    };
    sort_by(&mut flips, |a, b| distance(a).cmp(&distance(b)).then(b.from.cmp(&a.from)));
    flips
}
