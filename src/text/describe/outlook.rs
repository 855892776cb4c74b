//! What a pair's figures would be elsewhere: at other hosts, on other days, in other mixes of tokens, on other benchmarks.

use super::{count, entry_name, headline, price};
use crate::catalog::{Catalog, Offer};
use crate::compare::{
    BenchmarkFlip, Comparison, Judgement, PriceFlips, PriceRatio, RatioEnds, RatioRange, flips, ratio_range,
};
use crate::joined::joined;
use crate::query::{Currency, HoursChoice, Query};
use crate::text::Locale;
use crate::text::date::{moment, until_day};
use crate::text::number::integer;
use crate::text::wording::ratio_end;
use crate::text::words::RatioOver;
use crate::units::Rational;

/// So many hosts are named of those that would turn the prices around.
const HOSTS: usize = 2;
/// So many benchmarks are named of those on which the scores stand the other way around, but not clearly; the rest are
/// counted.
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
        sentences.extend(range_sentences(&range, (&names.0, &names.1), locale));
    }
    let flips = flips(catalog, query, comparison, dearer, cheaper);
    // All that would turn it around is one paragraph.
    let mut turned = Vec::new();
    if dearer.price != cheaper.price && comparison.measure.is_per_million() {
        turned.extend(price_flips(&flips.prices, comparison.currency, &names.0, locale));
    }
    // Who is behind here is ahead there.
    let ahead = if dearer.value < cheaper.value { &names.0 } else { &names.1 };
    benchmark_flips(&flips.benchmarks, ahead, locale, &mut turned);
    if !turned.is_empty() {
        sentences.push(joined(turned.iter().map(String::as_str), " "));
    }
    sentences
}

/// How far the ratio of two goes, and which offers it does not count. `None` where both ends are written alike and no offer
/// is left out.
pub(super) fn range_sentences(range: &RatioRange<'_>, names: (&str, &str), locale: Locale) -> Option<String> {
    let mut sentences: Vec<String> = range_sentence(range, names, locale).into_iter().collect();
    sentences.extend(not_counted(range, names, locale));
    (!sentences.is_empty()).then(|| joined(sentences.iter().map(String::as_str), " "))
}

/// "Not counted: R1 was free of charge at OpenRouter on that day." And offers with an unknown price.
pub(in crate::text) fn not_counted(range: &RatioRange<'_>, names: (&str, &str), locale: Locale) -> Vec<String> {
    let mut sentences = Vec::new();
    for (name, free) in [(names.0, &range.free.dearer), (names.1, &range.free.cheaper)] {
        if !free.is_empty() {
            let hosts: Vec<String> = free.iter().map(|host| host.name.clone()).collect();
            sentences.push(locale.words().ratio_range_free(name, &hosts));
        }
    }
    if range.stand_ins > 0 {
        sentences.push(locale.words().ratio_range_uncounted(&count(locale, range.stand_ins)));
    }
    sentences
}

/// How far the ratio goes, and what has to be another for that: hosts, mixes of tokens, hours of the day. `None` where both
/// ends are written alike.
fn range_sentence(range: &RatioRange<'_>, names: (&str, &str), locale: Locale) -> Option<String> {
    let words = locale.words();
    let RatioRange { asked, all: RatioEnds { lowest, highest }, .. } = range;
    let (low, high) = (ratio_end(locale, lowest.value), ratio_end(locale, highest.value));
    if low == high {
        return None;
    }
    let both = |is_as_asked: &dyn Fn(&PriceRatio<'_>) -> bool| is_as_asked(lowest) && is_as_asked(highest);
    let same_hosts = both(&|end| end.is_at_hosts_of(asked));
    let same_hours = both(&|end| end.is_in_hours_of(asked));
    let same_mix = both(&|end| end.measure == asked.measure);
    let over = match (same_hosts, same_hours, same_mix) {
        (true, false, _) => RatioOver::Hours,
        (false, false, _) => RatioOver::All,
        (true, true, _) => RatioOver::Mixes,
        (false, true, true) => RatioOver::Hosts,
        (false, true, false) => RatioOver::HostsAndMixes,
    };
    // What is the same at both ends need not be said with each.
    let case = |end: &PriceRatio<'_>| {
        let measure = (over != RatioOver::Hosts).then_some(end.measure);
        if let (RatioOver::Mixes, Some(measure)) = (over, measure) {
            return words.mix_name(measure);
        }
        let dearer = host_in_hours(end.dearer, end.dearer_hours, locale);
        let cheaper = host_in_hours(end.cheaper, end.cheaper_hours, locale);
        words.at_hosts((names.0, &dearer), (names.1, &cheaper), measure)
    };
    Some(words.ratio_range(over, names.0, (&low, &case(lowest)), (&high, &case(highest))))
}

/// "DeepSeek (off-peak hours)"
pub(in crate::text) fn host_in_hours(offer: &Offer, hours: HoursChoice, locale: Locale) -> String {
    locale.words().in_hours(&offer.host.name, hours)
}

/// "It is the other way round with R1 at Azure ($5.40 against $4.40)." "From February 8, 2025 on, o1 is the cheaper one
/// (…)." That nothing does it is said too; what several changes at once do is the range's business.
pub(super) fn price_flips(
    flips: &PriceFlips<'_>,
    currency: Option<Currency>,
    dearer: &str,
    locale: Locale,
) -> Vec<String> {
    let words = locale.words();
    let mut sentences = Vec::new();
    let written = |dollars: Rational| price(locale, dollars, currency);
    let mut told = Vec::new();
    for flip in flips.hosts.iter().take(HOSTS) {
        let name = if flip.model.short == dearer { dearer } else { &flip.model.short };
        told.push(words.flip_host(name, &flip.offer.host.name, &written(flip.price), &written(flip.other_price)));
    }
    if let Some(flip) = flips.mixes.first() {
        told.push(words.flip_mix(flip.measure, &written(flip.dearer), &written(flip.cheaper)));
    }
    if !told.is_empty() || flips.dates.is_empty() {
        sentences.push(words.flips(&told, dearer));
    }
    // A stretch of time has a tense of its own, and so a sentence.
    if let Some(flip) = flips.dates.first() {
        let to = flip.to.map(|to| until_day(to, locale));
        let (price, other) = (written(flip.dearer.0), written(flip.cheaper.0));
        sentences.push(words.flip_date(
            &moment(locale, flip.from),
            to.as_deref(),
            (dearer, &price),
            &other,
            flip.priced,
        ));
    }
    sentences
}

/// "o1 clearly scores higher on MMLU, and higher, but not clearly, on GPQA Diamond." Where nothing is known of the error,
/// "not clearly" would be a judgement; that none is possible is said instead.
fn benchmark_flips(flips: &[BenchmarkFlip<'_>], ahead: &str, locale: Locale, sentences: &mut Vec<String>) {
    let words = locale.words();
    // Clear among all benchmarks on which both have a score, which is more than the one shown.
    let family = flips.iter().filter_map(|flip| flip.verdict.test.as_ref()).map(|test| test.family).max();
    let family = family.filter(|family| *family > 1).map(|family| integer(locale, family));
    let (mut clear, mut others, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    for flip in flips {
        let list = match flip.verdict.judgement {
            Judgement::Clear { .. } => &mut clear,
            Judgement::CannotBeJudged(_) => &mut unknown,
            Judgement::Unclear { .. } | Judgement::Indistinguishable(_) => &mut others,
        };
        list.push(flip.dearer.benchmark.name.clone());
    }
    for list in [&mut others, &mut unknown] {
        if list.len() > BENCHMARKS {
            let rest = list.split_off(BENCHMARKS);
            list.push(words.other_benchmarks(&count(locale, rest.len())));
        }
    }
    if !clear.is_empty() || !others.is_empty() {
        sentences.push(words.flip_benchmarks(ahead, &clear, &others, family.as_deref()));
    }
    if !unknown.is_empty() {
        sentences.push(words.flip_unjudged(ahead, &unknown));
    }
}
