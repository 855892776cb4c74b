//! The computed headline.

use super::elsewhere::elsewhere_note;
use super::mean::{evidence_of_means, headline_of_means, scored_on};
use super::summary::on_frontier;
use super::verdict::{kind, verdict_sentence};
use super::{
    FrontierPlace, asked_moment, count, dominated, entry_name, frontier_place, models_shown, price, range, sold_by,
    value,
};
use crate::catalog::Score;
use crate::compare::{Comparison, Entry, Verdict, verdicts};
use crate::text::Locale;
use crate::text::number::{integer, percent_of, points};
use crate::text::wording::{Ratio, names_cheaper_first, ratio_sentence, ratio_sign};
use crate::text::words::{Certainty, Pair, PricesOfPair, ScoreGap, Single, SingleStanding, VerdictKind};
use crate::units::Decimal;

/// More names than these are no headline.
const NAMES: usize = 5;

/// What the figure shows, in a sentence without a full stop: two highlighted marks are compared in price and score, one
/// is placed against the frontier, more are named; without any the axes are named. One model at several hosts is said
/// with its range of prices. Names are written as their makers do,
/// also at the start: "o1 costs about 27 times as much as R1; on AIME 2024 their scores differ by less than one question".
pub fn headline(comparison: &Comparison<'_>, locale: Locale) -> String {
    let Some((dearer, cheaper)) = pair(comparison) else { return without_pair(comparison, locale) };
    let ratio = Ratio::between(dearer.1.price, cheaper.1.price);
    let (dearer_name, cheaper_name) =
        (entry_name(comparison, dearer.0, locale), entry_name(comparison, cheaper.0, locale));
    if dearer.1.is_same_result(cheaper.1) {
        // One score at two hosts is nothing to compare.
        return ratio_sentence(locale, &dearer_name, &cheaper_name, ratio, comparison.phrasing);
    }
    if let Some(index) = comparison.index() {
        return headline_of_means(comparison, index, dearer, cheaper, (&dearer_name, &cheaper_name), locale);
    }
    let gap = comparison
        .verdict(dearer.0, cheaper.0)
        .map_or(ScoreGap::Same, |verdict| score_gap(&verdict, points(locale, verdict.difference)));
    locale.words().pair(&Pair {
        dearer: &dearer_name,
        cheaper: &cheaper_name,
        compares: ratio.compares(comparison.phrasing),
        costs: &costs_of_two(comparison, (&dearer_name, dearer.1), (&cheaper_name, cheaper.1), locale),
        gap: &gap,
        benchmark: comparison.benchmark().map_or("", |benchmark| &benchmark.name),
    })
}

/// "o1 costs about 27 times as much as R1", with the hosts that are not the developers'.
pub(super) fn costs_of_two(
    comparison: &Comparison<'_>,
    dearer: (&str, &Entry<'_>),
    cheaper: (&str, &Entry<'_>),
    locale: Locale,
) -> String {
    let name = |(name, entry): (&str, &Entry<'_>)| sold_by(name, entry.model, entry.host(), comparison.host);
    let ratio = Ratio::between(dearer.1.price, cheaper.1.price);
    ratio_sentence(locale, &name(dearer), &name(cheaper), ratio, comparison.phrasing)
}

/// "27×", between the marks of two highlighted models; empty where there are not two, or no number of times or per cent.
pub fn ratio_mark(comparison: &Comparison<'_>, locale: Locale) -> String {
    match pair(comparison) {
        Some((dearer, cheaper)) if dearer.1.model.id != cheaper.1.model.id => {
            ratio_sign(locale, Ratio::between(dearer.1.price, cheaper.1.price))
        }
        _ => String::new(),
    }
}

/// Between which entries that stands, the cheaper first.
pub fn ratio_ends(comparison: &Comparison<'_>) -> Option<[usize; 2]> {
    pair(comparison).map(|(dearer, cheaper)| [cheaper.0, dearer.0])
}

/// An entry and its place.
pub(super) type Mark<'e, 'a> = (usize, &'e Entry<'a>);

fn highlighted<'e, 'a>(comparison: &'e Comparison<'a>) -> Vec<Mark<'e, 'a>> {
    let mut marks = Vec::new();
    for (index, entry) in comparison.entries.iter().enumerate() {
        if entry.highlighted {
            marks.push((index, entry));
        }
    }
    marks
}

/// The dearer and the cheaper of the two marks that the chart is about.
pub(super) fn pair<'e, 'a>(comparison: &'e Comparison<'a>) -> Option<(Mark<'e, 'a>, Mark<'e, 'a>)> {
    let (dearer, cheaper) = comparison.pair()?;
    Some(((dearer, comparison.entries.get(dearer)?), (cheaper, comparison.entries.get(cheaper)?)))
}

fn without_pair(comparison: &Comparison<'_>, locale: Locale) -> String {
    let words = locale.words();
    let on = scored_on(comparison, locale);
    if let Some(hosts) = hosts_of_one_model(comparison, locale) {
        return hosts;
    }
    let marks = highlighted(comparison);
    match marks.as_slice() {
        [(index, entry)] => {
            let dominated = dominated(comparison, entry).map(|(by, how)| (entry_name(comparison, by, locale), how));
            let standing = match (frontier_place(entry), &dominated) {
                _ if models_shown(comparison) == 1 => SingleStanding::Alone,
                (FrontierPlace::Possibly(share), _) => SingleStanding::Possibly(percent_of(locale, 100.0 * share)),
                (_, None) => SingleStanding::Frontier,
                (_, Some((by, how))) => SingleStanding::Dominated(by, *how),
            };
            words.single(&Single {
                name: &entry_name(comparison, *index, locale),
                price: &words.price_per(&price(locale, entry.price, comparison.currency), comparison.measure),
                score: &value(comparison, entry.value, locale),
                on: &on,
                shown: &count(locale, models_shown(comparison)),
                standing: &standing,
            })
        }
        [_, ..] if marks.len() <= NAMES => {
            let names: Vec<String> = marks.iter().map(|(index, _)| entry_name(comparison, *index, locale)).collect();
            words.several(&words.list(&names), &on)
        }
        _ => {
            let heading = words.all(&on, &count(locale, models_shown(comparison)));
            let (on, possibly) = on_frontier(comparison);
            // Of two there is no frontier to speak of.
            if on.is_empty() || models_shown(comparison) < 3 {
                return heading;
            }
            let possibly = if possibly.is_empty() { String::new() } else { integer(locale, possibly.len()) };
            words.frontier_counts(&heading, &integer(locale, on.len()), &possibly)
        }
    }
}

/// "R1 at 10 hosts: $0.40 to $8 per million output tokens", where there is one model and several hosts.
fn hosts_of_one_model(comparison: &Comparison<'_>, locale: Locale) -> Option<String> {
    let (cheapest, dearest) = (comparison.entries.first()?, comparison.entries.last()?);
    let mut hosts: Vec<&str> = Vec::new();
    for entry in &comparison.entries {
        let host = entry.host()?.id.as_str();
        if entry.model.id != cheapest.model.id {
            return None;
        }
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    let words = locale.words();
    let prices = range(
        locale,
        price(locale, cheapest.price, comparison.currency),
        &price(locale, dearest.price, comparison.currency),
        false,
    );
    let prices = words.price_per(&prices, comparison.measure);
    (hosts.len() > 1).then(|| words.hosts(&cheapest.model.short, &integer(locale, hosts.len()), &prices))
}

/// By how much the dearer one's score is another, and how surely.
pub(in crate::text) fn gap_of_scores(dearer: &Score, cheaper: &Score, locale: Locale) -> ScoreGap {
    let verdict = verdicts(&[(dearer, cheaper)]).into_iter().next();
    verdict.map_or(ScoreGap::Same, |verdict| score_gap(&verdict, points(locale, verdict.difference)))
}

/// What the headline says of a verdict on the dearer and the cheaper, whose difference is of this size.
pub(super) fn score_gap(verdict: &Verdict, size: String) -> ScoreGap {
    let certainty = match kind(verdict) {
        VerdictKind::Same => return ScoreGap::Same,
        VerdictKind::BelowOneQuestion => return ScoreGap::BelowOneQuestion,
        VerdictKind::Indistinguishable => return ScoreGap::Indistinguishable,
        VerdictKind::Clear => Certainty::Clear,
        VerdictKind::Unclear | VerdictKind::Leaning | VerdictKind::NotInFamily => Certainty::Unclear,
        VerdictKind::NoQuestions | VerdictKind::NoError | VerdictKind::OtherMetric | VerdictKind::OtherSource => {
            Certainty::Unknown
        }
    };
    if verdict.difference > Decimal::ZERO { ScoreGap::More(size, certainty) } else { ScoreGap::Less(size, certainty) }
}

/// The evidence behind the headline of a pair, in sentences: what both cost where and when, and what the difference of
/// their scores is worth. Empty where no two marks are highlighted.
pub fn evidence(comparison: &Comparison<'_>, locale: Locale) -> Vec<String> {
    let Some(((dearer_at, dearer), (cheaper_at, cheaper))) = pair(comparison) else { return Vec::new() };
    let names = (entry_name(comparison, dearer_at, locale), entry_name(comparison, cheaper_at, locale));
    let mut hosts: Vec<String> = Vec::new();
    for host in [dearer.host(), cheaper.host()].into_iter().flatten() {
        if !hosts.contains(&host.name) {
            hosts.push(host.name.clone());
        }
    }
    let ratio = Ratio::between(dearer.price, cheaper.price);
    let mut evidence = vec![locale.words().prices_of_pair(&PricesOfPair {
        costs: &ratio_sentence(locale, &names.0, &names.1, ratio, comparison.phrasing),
        dearer: &price(locale, dearer.price, comparison.currency),
        cheaper: &price(locale, cheaper.price, comparison.currency),
        measure: comparison.measure,
        is_converted: comparison.currency.is_some(),
        hosts: &hosts,
        moment: &asked_moment(comparison, locale),
        is_cheaper_first: names_cheaper_first(ratio, comparison.phrasing),
    })];
    if dearer.is_same_result(cheaper) {
        return evidence;
    }
    let names = (names.0.as_str(), names.1.as_str());
    if let Some(index) = comparison.index() {
        let marks = ((dearer_at, dearer), (cheaper_at, cheaper));
        evidence_of_means(comparison, index, marks.0, marks.1, names, locale, &mut evidence);
    } else if let Some(verdict) = comparison.verdict(dearer_at, cheaper_at) {
        let better = if verdict.difference < Decimal::ZERO { cheaper } else { dearer };
        if let Some(score) = better.score() {
            evidence.push(verdict_sentence(names, score, &verdict, locale));
        }
        let mut shown = Vec::new();
        for (name, entry) in [(names.0, dearer), (names.1, cheaper)] {
            shown.extend(entry.score().map(|score| (name.to_owned(), entry.model, score)));
        }
        evidence.extend(elsewhere_note(&shown, comparison.as_of, locale));
    }
    evidence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{HostChoice, Phrasing, PriceMeasure, TokenMix};
    use crate::text::testing::{EN, FR, Fixture};

    #[test]
    fn headlines() {
        for (highlight, benchmark, price, en, fr) in [
            (
                &["deepseek-r1", "o1"][..],
                "aime-2024",
                "output",
                "o1 costs about 27 times as much as R1; on AIME 2024 their scores differ by less than one question",
                "o1 coûte environ 27 fois le prix de R1\u{202F}; sur AIME 2024, l’écart est inférieur à une question",
            ),
            (
                &["deepseek-r1", "o1"],
                "gpqa-diamond",
                "output",
                "o1 costs about 27 times as much as R1, for 4.2 points more on GPQA Diamond, within the margin of error",
                "o1 coûte environ 27 fois le prix de R1, pour 4,2\u{A0}points de plus sur GPQA Diamond, dans la marge d’erreur",
            ),
            (
                &["deepseek-r1", "o1-mini"],
                "aime-2024",
                "output",
                "o1-mini costs about 5.5 times as much as R1, for 16.2 points less on AIME 2024",
                "o1-mini coûte environ 5,5 fois le prix de R1, pour 16,2\u{A0}points de moins sur AIME 2024",
            ),
            (
                &["claude-3-5-sonnet", "gpt-4o"],
                "aime-2024",
                "output",
                "GPT-4o and Sonnet 3.5 cost the same; on AIME 2024, Sonnet 3.5 scores 6.7 points more, within the margin of error",
                "GPT-4o et Sonnet 3.5 coûtent le même prix\u{202F}; sur AIME 2024, Sonnet 3.5 obtient 6,7\u{A0}points de plus, dans la marge d’erreur",
            ),
            (
                &["deepseek-r1"],
                "aime-2024",
                "output",
                "R1 is on the price–performance frontier of the 6 models shown: $2.19 per million output tokens, 79.8% on AIME 2024",
                "R1 est sur la frontière prix-performance des 6\u{A0}modèles affichés\u{A0}: 2,19\u{A0}$ par million de tokens générés, 79,8\u{A0}% sur AIME 2024",
            ),
            (
                &["o1"],
                "aime-2024",
                "output",
                "o1 is possibly on the price–performance frontier of the 6 models shown (46% probability): $60 per million output tokens, 79.2% on AIME 2024",
                "o1 est peut-être sur la frontière prix-performance des 6\u{A0}modèles affichés (probabilité\u{A0}: 46\u{A0}%)\u{A0}: 60\u{A0}$ par million de tokens générés, 79,2\u{A0}% sur AIME 2024",
            ),
            (
                &["gpt-4o"],
                "aime-2024",
                "output",
                "GPT-4o is not on the price–performance frontier of the 6 models shown: R1 costs less and scores higher",
                "GPT-4o n’est pas sur la frontière prix-performance des 6\u{A0}modèles affichés\u{A0}: R1 coûte moins cher et obtient un meilleur score",
            ),
            (
                &["deepseek-r1", "o1", "deepseek-v3"],
                "aime-2024",
                "output",
                "V3, R1 and o1: price and AIME 2024 score",
                "V3, R1 et o1\u{A0}: prix et score sur AIME 2024",
            ),
            (
                &[],
                "aime-2024",
                "output",
                "Price and AIME 2024 score of 6 models: 2 on the price–performance frontier, 1 possibly",
                "Prix et score sur AIME 2024 de 6\u{A0}modèles\u{A0}: 2 sur la frontière prix-performance, 1 peut-être",
            ),
            (
                &["deepseek-r1", "o1"],
                "aime-2024",
                "blended",
                "o1 costs about 27 times as much as R1; on AIME 2024 their scores differ by less than one question",
                "o1 coûte environ 27 fois le prix de R1\u{202F}; sur AIME 2024, l’écart est inférieur à une question",
            ),
        ] {
            let measure = match price {
                "output" => PriceMeasure::Output,
                _ => PriceMeasure::Blended(TokenMix { input: 3, cached_input: 0, output: 1 }),
            };
            let fixture = Fixture::new().highlight(highlight).benchmark(benchmark).price(measure);
            fixture.with(|comparison| {
                assert_eq!(headline(comparison, EN), en);
                assert_eq!(headline(comparison, FR), fr);
            });
        }
    }

    #[test]
    fn hosts_of_one_model_are_told_apart() {
        Fixture::new().models(&["deepseek-r1"]).highlight(&["deepseek-r1"]).host(HostChoice::All).with(|comparison| {
            assert_eq!(headline(comparison, EN), "R1 (Together AI) costs about 3.2 times as much as R1 (DeepSeek)");
        });
        Fixture::new().models(&["deepseek-r1"]).host(HostChoice::All).with(|comparison| {
            assert_eq!(headline(comparison, EN), "R1 at 2 hosts: $2.19 to $7 per million output tokens");
            assert_eq!(
                headline(comparison, FR),
                "R1 chez 2\u{A0}hébergeurs\u{A0}: de 2,19\u{A0}$ à 7\u{A0}$ par million de tokens générés"
            );
        });
    }

    #[test]
    fn without_the_number_of_questions_the_points_are_said() {
        Fixture::new().highlight(&["o1", "deepseek-r1"]).without_questions().with(|comparison| {
            assert_eq!(
                headline(comparison, EN),
                "o1 costs about 27 times as much as R1, for 0.6 points less on AIME 2024, a difference that cannot be judged"
            );
            assert_eq!(
                headline(comparison, FR),
                "o1 coûte environ 27 fois le prix de R1, pour 0,6\u{A0}point de moins sur AIME 2024, un écart impossible à juger"
            );
        });
    }

    #[test]
    fn prices_stand_in_the_order_of_the_names() {
        for (phrasing, expected) in [
            (Phrasing::Neutral, "o1 costs about 27 times as much as R1 ($60 against $2.19 "),
            (Phrasing::Common, "R1 is about 27 times cheaper than o1 ($2.19 against $60 "),
        ] {
            Fixture::new().highlight(&["o1", "deepseek-r1"]).phrasing(phrasing).with(|comparison| {
                let said = evidence(comparison, EN);
                assert!(said[0].starts_with(expected), "{said:?}");
            });
        }
    }

    #[test]
    fn a_free_model_has_no_ratio() {
        Fixture::new().highlight(&["o1", "deepseek-r1"]).free("deepseek-r1").with(|comparison| {
            assert_eq!(
                headline(comparison, EN),
                "o1 is not free, R1 is; on AIME 2024 their scores differ by less than one question"
            );
        });
    }

    #[test]
    fn one_model_alone_is_on_no_frontier() {
        Fixture::new().models(&["o1"]).highlight(&["o1"]).with(|comparison| {
            assert_eq!(headline(comparison, EN), "o1: $60 per million output tokens, 79.2% on AIME 2024");
        });
    }
}
