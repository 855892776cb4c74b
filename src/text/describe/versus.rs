//! The words of a versus chart: two to five models on the benchmarks that they share. Its evidence and its table have files of
//! their own.

use super::headline::gap_of_scores;
use super::left_out::missed_of;
use super::verdict::{clearly_ahead, kind};
use super::{count, price, sold_by};
use crate::compare::{BenchmarkReason, BenchmarkRow, Contestant, Reason, Side, Versus};
use crate::text::Locale;
use crate::text::date::moment;
use crate::text::number::{integer, score_beside, score_decimals};
use crate::text::wording::{Ratio, ratio_sentence};
use crate::text::words::{
    BestOfSeveral, Certainty, Label, MoreWins, Pair, ScoredOn, ShareOfBenchmarks, VerdictKind, VerdictShort,
    VersusHeading, WinsOfOne,
};

/// The name of a model inside the chart: its short one, or its full one where two share that.
pub fn contestant_name(versus: &Versus<'_>, place: usize) -> String {
    let Some(one) = versus.models.get(place) else { return String::new() };
    let alike = versus.models.iter().filter(|other| other.model.short == one.model.short).count();
    if alike > 1 { one.model.name.clone() } else { one.model.short.clone() }
}

/// The same with who sells it, where that is not its developer.
fn sold_name(versus: &Versus<'_>, place: usize) -> String {
    with_seller(versus, place, contestant_name(versus, place))
}

/// Any name of a model with who sells it, where that is not its developer.
fn with_seller(versus: &Versus<'_>, place: usize, name: String) -> String {
    match versus.models.get(place) {
        Some(Contestant { model, price: Ok(priced), .. }) => {
            sold_by(&name, model, Some(&priced.list_price.offer.host), versus.host)
        }
        _ => name,
    }
}

fn names(versus: &Versus<'_>) -> Vec<String> {
    (0..versus.models.len()).map(|place| contestant_name(versus, place)).collect()
}

/// The name of a model in a row: with its effort, where one was set, because that is what was tested.
pub fn score_name(versus: &Versus<'_>, row: &BenchmarkRow<'_>, place: usize, locale: Locale) -> String {
    let name = contestant_name(versus, place);
    let effort = row.scores.get(place).and_then(|score| score.score.effort.as_deref());
    match effort {
        Some(effort) => format!("{name} ({})", locale.words().effort(effort)),
        None => name,
    }
}

/// What the chart shows, in a sentence without a full stop.
pub fn versus_heading(versus: &Versus<'_>, locale: Locale) -> String {
    let words = locale.words();
    if let [row] = versus.rows.as_slice() {
        return heading_of_one(versus, row, locale);
    }
    let benchmarks = integer(locale, versus.rows.len());
    let Some((costs, _)) = costs(versus, &|place| sold_name(versus, place), locale) else {
        let found = if versus.rows.is_empty() { widest_costs(versus, locale) } else { best_of_several(versus, locale) };
        return found.unwrap_or_else(|| {
            let priced = versus.models.iter().all(|one| one.price.is_ok());
            words.versus_names(&names(versus), &benchmarks, priced)
        });
    };
    if versus.counted < 2 {
        // Of one benchmark nobody wins the most.
        return costs;
    }
    let compared = integer(locale, versus.counted);
    let [first, second] = versus.models.as_slice() else { return String::new() };
    let (first_name, second_name) = (contestant_name(versus, 0), contestant_name(versus, 1));
    let is_first = first.wins >= second.wins;
    let (winner, loser) = if is_first { (first, second) } else { (second, first) };
    let (name, other) = if is_first { (&first_name, &second_name) } else { (&second_name, &first_name) };
    let (count, clearly) = wins_of(winner, locale);
    let (others, others_clearly) = wins_of(loser, locale);
    let of_winner = WinsOfOne { name, count: &count, clearly: &clearly };
    let of_other = WinsOfOne { name: other, count: &others, clearly: &others_clearly };
    let is_winner_better = better_on_average(first, second).map(|side| (side == Side::First) == is_first);
    let wins = if first.wins == second.wins {
        MoreWins::Even(of_winner, of_other)
    } else if winner.wins == versus.counted {
        MoreWins::All { winner: of_winner, are_two: versus.counted == 2 }
    } else {
        match is_winner_better {
            Some(true) => MoreWins::Both(of_winner, of_other),
            Some(false) => MoreWins::Split(of_winner, of_other),
            None => MoreWins::Alone(of_winner, of_other),
        }
    };
    let certainty = match versus.mean_verdict.as_ref().map(kind) {
        Some(VerdictKind::Clear) | None => Certainty::Clear,
        Some(VerdictKind::NoError) => Certainty::Unknown,
        Some(_) => Certainty::Unclear,
    };
    let any_uncounted = any_uncounted(versus);
    let benchmarks = &compared;
    let heading = words.versus_heading(&VersusHeading { costs: &costs, wins, certainty, benchmarks, any_uncounted });
    let contrary = clearly_ahead_uncounted(versus, usize::from(is_first));
    if contrary.is_empty() || first.wins == second.wins {
        return heading;
    }
    words.versus_contrary(&heading, other, &contrary)
}

/// What the dearest of more than two costs beside the cheapest, and who has the highest score most often. `None` where there is no
/// such pair, nobody wins, or all win as often.
fn best_of_several(versus: &Versus<'_>, locale: Locale) -> Option<String> {
    let wins = versus.models.iter().map(|one| one.wins).max().filter(|wins| *wins > 0)?;
    let best: Vec<usize> = (0..versus.models.len())
        .filter(|place| versus.models.get(*place).is_some_and(|one| one.wins == wins))
        .collect();
    if versus.models.len() < 3 || versus.counted < 2 || best.len() == versus.models.len() {
        return None;
    }
    let costs = widest_costs(versus, locale)?;
    let names: Vec<String> = best.iter().map(|place| contestant_name(versus, *place)).collect();
    let of_best = best.iter().filter_map(|place| versus.models.get(*place));
    let (fewest, most) = (of_best.clone().map(|one| one.clear_wins).min()?, of_best.map(|one| one.clear_wins).max()?);
    let clearly = match (fewest, most) {
        (fewest, _) if fewest == wins => String::new(),
        (_, most) => clearly_on(most, locale),
    };
    let (count, clearly) = (integer(locale, wins), clearly.as_str());
    let benchmarks = integer(locale, versus.counted);
    let of_each = WinsOfOne { name: "", count: &count, clearly };
    let share = match versus.counted {
        2 if wins == 2 => ShareOfBenchmarks::Both,
        counted if wins == counted => ShareOfBenchmarks::All,
        _ => ShareOfBenchmarks::Some,
    };
    Some(locale.words().versus_best_of_several(&BestOfSeveral {
        costs: &costs,
        names: &names,
        of_each,
        share,
        benchmarks: &benchmarks,
        any_uncounted: any_uncounted(versus),
        is_clearly_at_most: fewest < most,
    }))
}

/// What the dearest costs beside the cheapest, or that all cost the same.
fn widest_costs(versus: &Versus<'_>, locale: Locale) -> Option<String> {
    let (dearest, cheapest) = versus.price_extremes()?;
    let price = |place: usize| versus.models.get(place).and_then(|one| one.price.as_ref().ok()).map(|one| one.price);
    let ratio = Ratio::between(price(dearest)?, price(cheapest)?);
    if ratio == Ratio::Equal {
        let priced = (0..versus.models.len()).filter(|place| price(*place).is_some());
        return Some(locale.words().cost_the_same(&priced.map(|place| sold_name(versus, place)).collect::<Vec<_>>()));
    }
    Some(ratio_sentence(locale, &sold_name(versus, dearest), &sold_name(versus, cheapest), ratio, versus.phrasing))
}

/// On how many benchmarks one scores higher, and on how many of those clearly, as [`WinsOfOne`] has them.
fn wins_of(one: &Contestant<'_>, locale: Locale) -> (String, String) {
    let number = |count: usize| if count == 0 { String::new() } else { integer(locale, count) };
    let clearly = match one.clear_wins {
        clear if clear == one.wins => String::new(),
        clear => clearly_on(clear, locale),
    };
    (number(one.wins), clearly)
}

/// On how many benchmarks somebody is clearly ahead, as [`WinsOfOne`] has them where it is not on all.
fn clearly_on(clear_wins: usize, locale: Locale) -> String {
    if clear_wins == 0 { "zero".to_owned() } else { integer(locale, clear_wins) }
}

fn any_uncounted(versus: &Versus<'_>) -> bool {
    versus.rows.iter().any(|row| !row.is_counted)
}

/// On which benchmarks that are not counted one of two is clearly ahead.
fn clearly_ahead_uncounted(versus: &Versus<'_>, place: usize) -> Vec<String> {
    let mut benchmarks = Vec::new();
    for row in versus.rows.iter().filter(|row| !row.is_counted) {
        let Some(pair) = row.verdicts.first() else { continue };
        let ahead = match clearly_ahead(&pair.verdict) {
            Some(Side::First) => pair.first,
            Some(Side::Second) => pair.second,
            None => continue,
        };
        if ahead == place {
            benchmarks.push(row.benchmark.name.clone());
        }
    }
    benchmarks
}

/// On one benchmark nobody leads on average: there the gap itself is told.
fn heading_of_one(versus: &Versus<'_>, row: &BenchmarkRow<'_>, locale: Locale) -> String {
    let words = locale.words();
    let benchmark = row.benchmark.name.as_str();
    let names = names(versus);
    if let (Some((costs, dearer)), [first, second], Some(_)) = (
        costs(versus, &|place| with_seller(versus, place, score_name(versus, row, place, locale)), locale),
        row.scores.as_slice(),
        row.origin,
    ) {
        let (dear, cheap) = if dearer == 0 { (first, second) } else { (second, first) };
        let prices = versus.models.iter().filter_map(|one| one.price.as_ref().ok()).map(|one| one.price);
        if let (Some(one), Some(other)) = (prices.clone().next(), prices.clone().nth(1)) {
            return words.pair(&Pair {
                dearer: &score_name(versus, row, dearer, locale),
                cheaper: &score_name(versus, row, 1 - dearer, locale),
                compares: Ratio::between(one, other).compares(versus.phrasing),
                costs: &costs,
                gap: &gap_of_scores(dear.score, cheap.score, locale),
                benchmark,
            });
        }
    }
    if versus.models.iter().all(|one| one.price.is_ok()) {
        words.several(&words.list(&names), &ScoredOn::Benchmark(benchmark.to_owned()))
    } else {
        words.labelled(&words.list(&names), benchmark)
    }
}

/// "o1 costs about 27 times as much as R1" with the dearer one's place, where both of two have a price. `name_of` gives the name of
/// a place.
pub(super) fn costs(versus: &Versus<'_>, name_of: &dyn Fn(usize) -> String, locale: Locale) -> Option<(String, usize)> {
    let [Contestant { price: Ok(first), .. }, Contestant { price: Ok(second), .. }] = versus.models.as_slice() else {
        return None;
    };
    let dearer = usize::from(second.price > first.price);
    let ratio = Ratio::between(first.price, second.price);
    let names = (name_of(dearer), name_of(1 - dearer));
    Some((ratio_sentence(locale, &names.0, &names.1, ratio, versus.phrasing), dearer))
}

/// Whose mean is higher; `None` where they are equal, or there is none.
fn better_on_average(first: &Contestant<'_>, second: &Contestant<'_>) -> Option<Side> {
    let (first, second) = (first.mean?, second.mean?);
    if first == second {
        return None;
    }
    Some(if first > second { Side::First } else { Side::Second })
}

/// The moment whose prices are compared, with the hours of the day where those were chosen.
pub(super) fn asked_moment(versus: &Versus<'_>, locale: Locale) -> String {
    locale.words().in_hours(&moment(locale, versus.as_of), versus.hours)
}

/// What is compared, and what the lines on the bars are.
pub fn versus_deck(versus: &Versus<'_>, locale: Locale) -> String {
    let host = versus.host.map(|host| host.name.as_str());
    let models = count(locale, versus.models.len());
    let asked = asked_moment(versus, locale);
    if versus.rows.is_empty() {
        return locale.words().versus_deck_of_prices(versus.measure, host, &asked, &moment(locale, versus.as_of));
    }
    locale.words().versus_deck(versus.measure, host, &asked, &models, versus.models.len() == 2)
}

/// Which prices are meant: "Price per million output tokens at Azure on January 29, 2025."
#[cfg(feature = "cli")]
pub(in crate::text) fn versus_prices_meant(versus: &Versus<'_>, locale: Locale) -> String {
    let host = versus.host.map(|host| host.name.as_str());
    locale.words().prices_meant(versus.measure, host, &asked_moment(versus, locale))
}

/// The chart in words, for who cannot see it.
pub fn versus_summary(versus: &Versus<'_>, locale: Locale) -> String {
    let words = locale.words();
    let mut prices = Vec::new();
    for place in 0..versus.models.len() {
        let mut value = price_value(versus, place, locale);
        let sold = versus.models.get(place).and_then(|one| one.price.as_ref().ok());
        if let Some(sold) = sold.filter(|_| versus.host.is_none()) {
            value = format!("{value} ({})", sold.list_price.offer.host.name);
        }
        prices.push(words.named_value(&contestant_name(versus, place), &value));
    }
    let mut scores = Vec::new();
    for row in &versus.rows {
        let mut values = Vec::new();
        for place in 0..row.scores.len() {
            values.push(words.named_value(&score_name(versus, row, place, locale), &score_value(row, place, locale)));
        }
        scores.push(words.versus_scores(&row.benchmark.name, &values, &verdict_words(versus, row, locale)));
    }
    let host = versus.host.map(|host| host.name.as_str());
    let prices = words.versus_prices(versus.measure, host, &asked_moment(versus, locale), &prices);
    words.versus_summary(&prices, &scores)
}

/// "$2.19"; that no price is known.
pub fn price_value(versus: &Versus<'_>, place: usize, locale: Locale) -> String {
    match versus.models.get(place).map(|one| &one.price) {
        Some(Ok(priced)) => price(locale, priced.price, versus.currency),
        _ => locale.words().label(Label::NoPrice).to_owned(),
    }
}

/// "79.8%"
pub fn score_value(row: &BenchmarkRow<'_>, place: usize, locale: Locale) -> String {
    let unit = row.benchmark.unit;
    let mut decimals = 0;
    for one in &row.scores {
        let tenths = u32::from(one.uncertainty.is_some());
        decimals = score_decimals(one.score.value, unit).max(decimals).max(tenths);
    }
    row.scores.get(place).map(|one| score_beside(locale, one.score.value, unit, decimals)).unwrap_or_default()
}

/// The price of the chart's first bars: "Price per million output tokens".
pub fn price_title(versus: &Versus<'_>, locale: Locale) -> String {
    locale.words().price_column(versus.measure)
}

/// What stands beside the price bars of two: "o1 costs about 27 times as much as R1".
pub fn price_note(versus: &Versus<'_>, locale: Locale) -> String {
    costs(versus, &|place| sold_name(versus, place), locale).map(|(costs, _)| costs).unwrap_or_default()
}

/// What the differences on a benchmark are worth, in a few words, and whether somebody is ahead.
pub fn verdict_words(versus: &Versus<'_>, row: &BenchmarkRow<'_>, locale: Locale) -> String {
    let words = locale.words();
    if let ([pair], 2) = (row.verdicts.as_slice(), row.scores.len()) {
        let ahead = match clearly_ahead(&pair.verdict) {
            Some(Side::First) => contestant_name(versus, pair.first),
            Some(Side::Second) => contestant_name(versus, pair.second),
            None => String::new(),
        };
        return words.verdict_short(VerdictShort::Pair(kind(&pair.verdict), &ahead));
    }
    match row.leading() {
        None => words.verdict_short(VerdictShort::Unknown),
        Some(leading) => {
            let names: Vec<String> = leading.iter().map(|place| contestant_name(versus, *place)).collect();
            match names.as_slice() {
                [only] => words.verdict_short(VerdictShort::Ahead(only)),
                _ => words.verdict_short(VerdictShort::Leaders(&names)),
            }
        }
    }
}

/// Who and what is not shown, a sentence for each reason.
pub fn versus_left_out(versus: &Versus<'_>, locale: Locale) -> (String, Vec<String>) {
    let words = locale.words();
    let why = |reason| why(versus, reason, locale);
    let mut sentences = Vec::new();
    for reason in Reason::ALL {
        let mut names: Vec<String> = Vec::new();
        for out in &versus.left_out {
            if out.reason == reason {
                names.push(out.model.name.clone());
            }
        }
        for one in &versus.models {
            if one.price.as_ref().err() == Some(&reason) {
                names.push(one.model.name.clone());
            }
        }
        if !names.is_empty() {
            sentences.push(format!("{}.", words.labelled(&why(reason), &words.list(&names))));
        }
    }
    let mut told: Vec<(&'static str, Vec<String>, Vec<String>)> = Vec::new();
    for out in &versus.benchmarks_left_out {
        let (key, models) = match &out.reason {
            BenchmarkReason::NoScoreOf(models) => ("no-score", models.as_slice()),
            BenchmarkReason::NoCommonOrigin => ("no-common-origin", &[][..]),
            BenchmarkReason::NoRoom => ("no-room", &[][..]),
        };
        let names: Vec<String> = models.iter().map(|model| model.name.clone()).collect();
        match told.iter_mut().find(|(known, _, of)| *known == key && *of == names) {
            Some((_, benchmarks, _)) => benchmarks.push(out.benchmark.name.clone()),
            None => told.push((key, vec![out.benchmark.name.clone()], names)),
        }
    }
    for (key, benchmarks, names) in told {
        sentences.push(format!("{}.", words.benchmarks_left_out(key, &benchmarks, &names)));
    }
    let mut counts = Vec::new();
    if !versus.left_out.is_empty() {
        counts.push(words.models(&count(locale, versus.left_out.len())));
    }
    if !versus.benchmarks_left_out.is_empty() {
        counts.push(words.benchmarks(&count(locale, versus.benchmarks_left_out.len())));
    }
    // A model without a price is shown all the same.
    let title = words.label(Label::NotShown);
    let title = if counts.is_empty() { title.to_owned() } else { words.labelled(title, &words.list(&counts)) };
    (title, sentences)
}

/// Who was asked for and is not compared.
pub fn versus_missed(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    missed_of(&versus.left_out, &|reason| why(versus, reason, locale), locale)
}

/// Of scores it is about all benchmarks.
fn why(versus: &Versus<'_>, reason: Reason, locale: Locale) -> String {
    let host = versus.host.map(|host| host.name.as_str());
    locale.words().reason(reason, "", &asked_moment(versus, locale), versus.measure, host)
}
