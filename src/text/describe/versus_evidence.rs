//! The evidence below a versus chart: prices, wins, means, and which differences are more than chance.

use super::mean::{places_beside, points_beside};
use super::outlook::{price_flips, range_sentences};
use super::verdict::{bounds, kind, verdict_sentence};
use super::versus::{asked_moment, contestant_name, costs, score_name, verdict_words};
use super::{count, price, tally};
use crate::compare::{PriceFlips, PricedOffer, Robustness, Verdict, Versus};
use crate::joined::joined;
use crate::query::Normalisation;
use crate::statistics::Z_95;
use crate::text::Locale;
use crate::text::number::{Places, integer, percent, tenths_of_percent};
use crate::text::wording::{Ratio, names_cheaper_first, ratio_sentence};
use crate::text::words::{MeanName, MeanRobustness, MeanVerdict, PricesOfPair, VerdictKind};
use crate::units::{Decimal, Rational};

/// So many benchmarks of one table are named.
const NAMED: usize = 2;

/// The evidence behind the headline, in sentences: what both cost where and when, who wins how often and on average, and
/// which differences are more than chance.
pub fn versus_evidence(versus: &Versus<'_>, flips: Option<&PriceFlips<'_>>, locale: Locale) -> Vec<String> {
    let mut evidence = Vec::new();
    let [first, second] = versus.models.as_slice() else { return evidence_of_several(versus, locale) };
    if let (Some((costs, dearer)), Ok(one), Ok(other)) =
        (costs(versus, &|place| contestant_name(versus, place), locale), &first.price, &second.price)
    {
        let name = contestant_name(versus, dearer);
        let (dearer, cheaper) = if dearer == 0 { (one, other) } else { (other, one) };
        evidence.push(prices_of_two(versus, &costs, dearer, cheaper, locale));
        evidence.extend(widest_range(versus, locale));
        if let Some(flips) = flips.filter(|_| dearer.price != cheaper.price && versus.measure.is_per_million()) {
            let turned = price_flips(flips, versus.currency, &name, locale);
            evidence.push(joined(turned.iter().map(String::as_str), " "));
        }
    }
    if let [row] = versus.rows.as_slice() {
        for pair in &row.verdicts {
            let names = (score_name(versus, row, 0, locale), score_name(versus, row, 1, locale));
            let better = usize::from(pair.verdict.difference < Decimal::ZERO);
            if let Some(score) = row.scores.get(better) {
                evidence.push(verdict_sentence((&names.0, &names.1), score.score, &pair.verdict, locale));
            }
        }
        return evidence;
    }
    evidence.extend(totals(versus, locale));
    evidence.extend(mean_tables(versus, locale));
    evidence.extend(robustness_sentence(versus, locale));
    evidence.extend(not_counted(versus, locale));
    evidence
}

/// What two cost: `costs` with both prices, their hosts and the day.
fn prices_of_two(
    versus: &Versus<'_>,
    costs: &str,
    dearer: &PricedOffer<'_>,
    cheaper: &PricedOffer<'_>,
    locale: Locale,
) -> String {
    let mut hosts = vec![dearer.list_price.offer.host.name.clone()];
    if cheaper.list_price.offer.host.id != dearer.list_price.offer.host.id {
        hosts.push(cheaper.list_price.offer.host.name.clone());
    }
    locale.words().prices_of_pair(&PricesOfPair {
        costs,
        dearer: &price(locale, dearer.price, versus.currency),
        cheaper: &price(locale, cheaper.price, versus.currency),
        measure: versus.measure,
        is_converted: versus.currency.is_some(),
        hosts: &hosts,
        moment: &asked_moment(versus, locale),
        is_cheaper_first: names_cheaper_first(Ratio::between(dearer.price, cheaper.price), versus.phrasing),
    })
}

/// Who of two wins how often and on average, and which differences are more than chance.
pub(in crate::text) fn totals(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut totals = Vec::new();
    let [first, second] = versus.models.as_slice() else { return totals };
    let (first_name, second_name) = (contestant_name(versus, 0), contestant_name(versus, 1));
    if versus.rows.is_empty() {
        return totals;
    }
    if versus.counted < 2 {
        return vec![clear_sentence(versus, locale)];
    }
    let (first_wins, second_wins) = (tally(locale, first.wins), tally(locale, second.wins));
    let ties = (versus.ties > 0).then(|| integer(locale, versus.ties));
    let compared = integer(locale, versus.counted);
    totals.push(words.wins(&compared, (&first_name, &first_wins), (&second_name, &second_wins), ties.as_deref()));
    if let (Some(one), Some(other), Some(verdict)) = (first.mean, second.mean, &versus.mean_verdict) {
        totals.push(mean_sentence(versus, (&first_name, one), (&second_name, other), verdict, locale));
    }
    totals.push(clear_sentence(versus, locale));
    totals
}

/// How far the ratio of the dearest and the cheapest goes over hosts and mixes.
pub(in crate::text) fn widest_range(versus: &Versus<'_>, locale: Locale) -> Option<String> {
    let (dearest, cheapest, range) = versus.ratio_range()?;
    let names = (contestant_name(versus, dearest), contestant_name(versus, cheapest));
    range_sentences(&range, (&names.0, &names.1), locale)
}

/// From which tables the scores behind wins and means are, where it is more than one: a mean of another choice of tables is
/// another number. Of a table with few its benchmarks are named, of others counted.
pub(in crate::text) fn mean_tables(versus: &Versus<'_>, locale: Locale) -> Option<String> {
    let mut tables: Vec<(&str, Vec<String>)> = Vec::new();
    for row in versus.rows.iter().filter(|row| row.is_counted) {
        let publisher = row.origin.map_or("", |origin| origin.source.publisher.as_str());
        let benchmark = row.benchmark.name.clone();
        match tables.iter_mut().find(|(known, _)| *known == publisher) {
            Some((_, benchmarks)) => benchmarks.push(benchmark),
            None => tables.push((publisher, vec![benchmark])),
        }
    }
    if tables.len() < 2 || versus.models.iter().all(|one| one.mean.is_none()) {
        return None;
    }
    let words = locale.words();
    let mut said = Vec::new();
    for (publisher, benchmarks) in tables {
        let of = if benchmarks.len() > NAMED { integer(locale, benchmarks.len()) } else { words.list(&benchmarks) };
        said.push(format!("{publisher} ({of})"));
    }
    Some(words.mean_tables(&said))
}

/// Why wins and means are of fewer benchmarks than are shown; `None` where they are of all.
fn not_counted(versus: &Versus<'_>, locale: Locale) -> Option<String> {
    let mut names = Vec::new();
    for row in &versus.rows {
        if !row.is_counted {
            names.push(row.benchmark.name.clone());
        }
    }
    (!names.is_empty()).then(|| locale.words().not_counted(&names))
}

/// In how many choices of the benchmarks the lead on average holds.
fn robustness_sentence(versus: &Versus<'_>, locale: Locale) -> Option<String> {
    let Robustness { benchmarks, leave_one_out, subsets } = versus.robustness()?;
    let is_second = versus.mean_verdict.is_some_and(|verdict| verdict.difference < Decimal::ZERO);
    let (leader, other) = if is_second { (1, 0) } else { (0, 1) };
    let some = |count: u32| (count > 0).then(|| integer(locale, count));
    Some(locale.words().mean_robustness(&MeanRobustness {
        leader: &contestant_name(versus, leader),
        other: &contestant_name(versus, other),
        without: some(leave_one_out.changed + leave_one_out.tied).as_deref(),
        benchmarks: &integer(locale, benchmarks),
        selections: some(subsets.changed).as_deref(),
        of: &integer(locale, subsets.of),
    }))
}

/// Which differences are more than chance: "Outside the margin of error: MMLU (o1 ahead)."
fn clear_sentence(versus: &Versus<'_>, locale: Locale) -> String {
    let mut clear = Vec::new();
    for row in &versus.rows {
        if row.verdicts.iter().any(|pair| kind(&pair.verdict) == VerdictKind::Clear) {
            clear.push(format!("{} ({})", row.benchmark.name, verdict_words(versus, row, locale)));
        }
    }
    // Of one test there is no family.
    let family = (versus.family > 1).then(|| integer(locale, versus.family));
    locale.words().clear_wins(&clear, family.as_deref())
}

fn evidence_of_several(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let (mut wins, mut means) = (Vec::new(), Vec::new());
    for (place, one) in versus.models.iter().enumerate() {
        let name = contestant_name(versus, place);
        if let Some(mean) = one.mean {
            let mut value = percent(locale, mean, Places::exactly(1));
            if let Some(error) = one.mean_error {
                let (middle, reach) = (mean.to_f64(), Z_95 * error);
                let end = |value: f64| tenths_of_percent(locale, value.clamp(0.0, 100.0));
                let range = words.range(&end(middle - reach), &end(middle + reach), true);
                value = format!("{value} ({})", words.interval(&range));
            }
            means.push(words.named_value(&name, &value));
        }
        wins.push((name, tally(locale, one.wins)));
    }
    let mut evidence = Vec::new();
    evidence.extend(widest_ratio(versus, locale));
    evidence.extend(widest_range(versus, locale));
    // Of one benchmark the picture says who is ahead.
    if versus.counted > 1 {
        evidence.push(words.wins_of_several(&integer(locale, versus.counted), &wins));
    }
    if versus.family > 1 {
        evidence.push(words.tested_at_once(&integer(locale, versus.family)));
    }
    if !means.is_empty() {
        evidence.push(words.means(&means));
        let unknown = of_unknown_error(versus);
        if !unknown.is_empty() {
            evidence.push(words.means_unknown(&unknown));
        }
        evidence.extend(mean_tables(versus, locale));
    }
    evidence.extend(not_counted(versus, locale));
    evidence
}

/// What the dearest of several costs beside the cheapest, with both prices, hosts and the day.
fn widest_ratio(versus: &Versus<'_>, locale: Locale) -> Option<String> {
    let (dearest, cheapest) = versus.price_extremes()?;
    let priced = |place: usize| versus.models.get(place).and_then(|one| one.price.as_ref().ok());
    let (high, low) = (priced(dearest)?, priced(cheapest)?);
    if low.price == high.price {
        return None;
    }
    let names = (contestant_name(versus, dearest), contestant_name(versus, cheapest));
    let costs = ratio_sentence(locale, &names.0, &names.1, Ratio::between(low.price, high.price), versus.phrasing);
    Some(prices_of_two(versus, &costs, high, low, locale))
}

/// What the difference of two means is worth, with its evidence.
fn mean_sentence(
    versus: &Versus<'_>,
    first: (&str, Rational),
    second: (&str, Rational),
    verdict: &Verdict,
    locale: Locale,
) -> String {
    let words = locale.words();
    let is_turned = verdict.difference < Decimal::ZERO;
    let (better, worse) = if is_turned { (second, first) } else { (first, second) };
    let size = Decimal::from_millionths(verdict.difference.millionths().saturating_abs());
    let (of_means, of_size) = places_beside(better.1, worse.1, size, 1);
    let mean = |value| percent(locale, value, Places::exactly(of_means));
    let bounds = verdict.test.as_ref().map(|test| bounds(test, is_turned, locale)).unwrap_or_default();
    let unknown = of_unknown_error(versus);
    let benchmarks = words.benchmarks(&count(locale, versus.counted));
    let name = MeanName { normalisation: Normalisation::Percent, weighted: false, benchmarks: &benchmarks };
    words.mean_verdict(&MeanVerdict {
        kind: kind(verdict),
        mean: &words.mean_of(name),
        better: (better.0, &mean(better.1)),
        worse: (worse.0, &mean(worse.1)),
        points: &points_beside(locale, size, 1, of_size),
        interval: (&bounds.0, &bounds.1),
        unknown: &unknown,
    })
}

/// The benchmarks of a mean on which some score's error is not known.
fn of_unknown_error(versus: &Versus<'_>) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    for row in versus.rows.iter().filter(|row| row.is_counted) {
        if row.scores.iter().any(|one| one.uncertainty.is_none()) {
            unknown.push(row.benchmark.name.clone());
        }
    }
    unknown
}
