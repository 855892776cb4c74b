//! What a pair's figures would be elsewhere: at other hosts, on other days, in other mixes of tokens, on other benchmarks.

use super::verdict::clearly_ahead;
use super::{entry_name, headline, price};
use crate::catalog::Catalog;
use crate::compare::{BenchmarkFlip, Comparison, Entry, Flips, PriceRatio, RatioEnds, flips, ratio_range};
use crate::query::Query;
use crate::text::Locale;
use crate::text::date::moment;
use crate::text::number::{Places, decimal};
use crate::units::Rational;

/// So many hosts are named of those that would turn the prices around.
const HOSTS: usize = 2;
/// So many benchmarks are named of those on which the scores stand the other way around, but not clearly.
const BENCHMARKS: usize = 6;

/// What other hosts and mixes make of the ratio of two highlighted marks, and what in the catalog would turn prices or
/// scores around, in sentences. Empty where no two marks are highlighted.
pub fn outlook(catalog: &Catalog, query: &Query, comparison: &Comparison<'_>, locale: Locale) -> Vec<String> {
    let Some(((dearer_at, dearer), (cheaper_at, cheaper))) = headline::pair(comparison) else { return Vec::new() };
    if core::ptr::eq(dearer.model, cheaper.model) {
        return Vec::new();
    }
    let names = (entry_name(comparison, dearer_at, locale), entry_name(comparison, cheaper_at, locale));
    let mut sentences = Vec::new();
    if let Some(range) = ratio_range(comparison, dearer, cheaper) {
        sentences.extend(range_sentence(&range.all, (&names.0, &names.1), locale));
    }
    let flips = flips(catalog, query, comparison, dearer, cheaper);
    if dearer.price != cheaper.price && comparison.measure.is_per_million() {
        sentences.push(price_flips(&flips, comparison, (&names.0, &names.1), locale));
    }
    sentences.extend(benchmark_flips(&flips.benchmarks, (dearer, cheaper), (&names.0, &names.1), locale));
    sentences
}

/// `None` where both ends are written alike.
pub(super) fn range_sentence(ends: &RatioEnds<'_>, names: (&str, &str), locale: Locale) -> Option<String> {
    let (low, high) = (times(locale, ends.lowest.value), times(locale, ends.highest.value));
    let words = locale.words();
    let case = |ratio: &PriceRatio<'_>| {
        words.at_hosts((names.0, &ratio.dearer.host.name), (names.1, &ratio.cheaper.host.name), ratio.measure)
    };
    (low != high).then(|| words.ratio_range((&low, &case(&ends.lowest)), (&high, &case(&ends.highest))))
}

/// "11", "5.5", "0.4": a whole number from ten, one decimal below.
fn times(locale: Locale, ratio: Rational) -> String {
    let most = u32::from(ratio.rounded(1) < 100);
    decimal(locale, ratio, Places::up_to(most))
}

/// "It is the other way round with R1 at Azure ($5.40 against $4.40) and since February 8, 2025 (…)."
fn price_flips(flips: &Flips<'_>, comparison: &Comparison<'_>, names: (&str, &str), locale: Locale) -> String {
    let words = locale.words();
    let written = |dollars: Rational| price(locale, dollars, comparison.currency);
    let mut told = Vec::new();
    for flip in flips.hosts.iter().take(HOSTS) {
        let name = if flip.model.short == names.0 { names.0 } else { &flip.model.short };
        told.push(words.flip_host(name, &flip.offer.host.name, &written(flip.price), &written(flip.other_price)));
    }
    if let Some(flip) = flips.dates.first() {
        told.push(words.flip_date(&moment(locale, flip.from), &written(flip.dearer.0), &written(flip.cheaper.0)));
    }
    if let Some(flip) = flips.mixes.first() {
        told.push(words.flip_mix(flip.measure, &written(flip.dearer), &written(flip.cheaper)));
    }
    words.flips(&told, names.0)
}

/// "o1 clearly scores higher on MMLU, and not clearly on GPQA Diamond."
fn benchmark_flips(
    flips: &[BenchmarkFlip<'_>],
    (dearer, cheaper): (&Entry<'_>, &Entry<'_>),
    names: (&str, &str),
    locale: Locale,
) -> Option<String> {
    let (mut clear, mut others): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for flip in flips {
        let list = if clearly_ahead(&flip.verdict).is_some() { &mut clear } else { &mut others };
        list.push(flip.dearer.benchmark.name.clone());
    }
    if others.len() > BENCHMARKS {
        others.truncate(BENCHMARKS);
        others.push("…".to_owned());
    }
    // Who is behind here is ahead there.
    let name = if dearer.value < cheaper.value { names.0 } else { names.1 };
    (!flips.is_empty()).then(|| locale.words().flip_benchmarks(name, &clear, &others))
}
