//! The words of a versus chart: two to five models on the benchmarks that they share.

use super::headline::gap_of_scores;
use super::mean::{places_beside, points_beside};
use super::outlook::{price_flips, range_sentence};
use super::tooltip::{elsewhere, in_force, score_rows};
use super::verdict::{bounds, clearly_ahead, kind, verdict_sentence};
use super::{Part, Tooltip, cited, count, price, tally, titled};
use crate::catalog::Source;
use crate::compare::{
    BenchmarkReason, BenchmarkRow, Contestant, PriceFlips, Reason, Robustness, Side, Verdict, Versus,
};
use crate::query::Normalisation;
use crate::statistics::Z_95;
use crate::text::Locale;
use crate::text::date::moment;
use crate::text::number::{Places, integer, percent, score_beside, score_decimals, tenths_of_percent};
use crate::text::wording::{Ratio, ratio_sentence};
use crate::text::words::{
    Certainty, Label, MeanName, MeanRobustness, MeanVerdict, MoreWins, Pair, PricesOfPair, ScoredOn, VerdictKind,
    VerdictShort, VersusHeading,
};
use crate::units::{Decimal, Rational};

/// The name of a model inside the chart: its short one, or its full one where two share that.
pub fn contestant_name(versus: &Versus<'_>, place: usize) -> String {
    let Some(one) = versus.models.get(place) else { return String::new() };
    let alike = versus.models.iter().filter(|other| other.model.short == one.model.short).count();
    if alike > 1 { one.model.name.clone() } else { one.model.short.clone() }
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
    let Some((costs, _)) = costs(versus, locale) else {
        let priced = versus.models.iter().all(|one| one.price.is_ok());
        return words.versus_names(&names(versus), &benchmarks, priced);
    };
    if versus.counted < 2 {
        // Of one benchmark nobody wins the most.
        return costs;
    }
    let compared = integer(locale, versus.counted);
    let [first, second] = versus.models.as_slice() else { return String::new() };
    let (first_name, second_name) = (contestant_name(versus, 0), contestant_name(versus, 1));
    let (winner, name, other) = if first.wins >= second.wins {
        (first, &first_name, &second_name)
    } else {
        (second, &second_name, &first_name)
    };
    let wins = integer(locale, winner.wins);
    let better = better_on_average(first, second);
    let more = if first.wins == second.wins {
        MoreWins::Even
    } else if winner.wins == versus.counted {
        MoreWins::All { winner: name, are_two: versus.counted == 2 }
    } else {
        match better {
            Some(Side::First) if core::ptr::eq(winner, first) => MoreWins::Both { winner: name, count: &wins },
            Some(Side::Second) if core::ptr::eq(winner, second) => MoreWins::Both { winner: name, count: &wins },
            Some(_) => MoreWins::Split { winner: name, count: &wins, better: other },
            None => MoreWins::Alone { winner: name, count: &wins },
        }
    };
    let certainty = match versus.mean_verdict.as_ref().map(kind) {
        Some(VerdictKind::Clear) | None => Certainty::Clear,
        Some(VerdictKind::NoError) => Certainty::Unknown,
        Some(_) => Certainty::Unclear,
    };
    words.versus_heading(&VersusHeading { costs: &costs, wins: more, certainty, benchmarks: &compared })
}

/// On one benchmark nobody leads on average: there the gap itself is told.
fn heading_of_one(versus: &Versus<'_>, row: &BenchmarkRow<'_>, locale: Locale) -> String {
    let words = locale.words();
    let benchmark = row.benchmark.name.as_str();
    let names = names(versus);
    if let (Some((costs, dearer)), [first, second], Some(_)) =
        (costs(versus, locale), row.scores.as_slice(), row.origin)
    {
        let (dear, cheap) = if dearer == 0 { (first, second) } else { (second, first) };
        let prices = versus.models.iter().filter_map(|one| one.price.as_ref().ok()).map(|one| one.price);
        if let (Some(one), Some(other)) = (prices.clone().next(), prices.clone().nth(1)) {
            return words.pair(&Pair {
                dearer: &contestant_name(versus, dearer),
                cheaper: &contestant_name(versus, 1 - dearer),
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

/// "o1 costs about 27 times as much as R1" with the dearer one's place, where both of two have a price.
fn costs(versus: &Versus<'_>, locale: Locale) -> Option<(String, usize)> {
    let [Contestant { price: Ok(first), .. }, Contestant { price: Ok(second), .. }] = versus.models.as_slice() else {
        return None;
    };
    let dearer = usize::from(second.price > first.price);
    let ratio = Ratio::between(first.price, second.price);
    let names = (contestant_name(versus, dearer), contestant_name(versus, 1 - dearer));
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
    let moment = asked_moment(versus, locale);
    locale.words().versus_deck(versus.measure, host, &moment, &models, versus.models.len() == 2)
}

/// The chart in words, for who cannot see it.
pub fn versus_summary(versus: &Versus<'_>, locale: Locale) -> String {
    let words = locale.words();
    let mut prices = Vec::new();
    for place in 0..versus.models.len() {
        prices.push(words.named_value(&contestant_name(versus, place), &price_value(versus, place, locale)));
    }
    let mut scores = Vec::new();
    for row in &versus.rows {
        let mut values = Vec::new();
        for place in 0..row.scores.len() {
            values.push(words.named_value(&score_name(versus, row, place, locale), &score_value(row, place, locale)));
        }
        scores.push(words.versus_scores(&row.benchmark.name, &values, &verdict_words(versus, row, locale)));
    }
    words.versus_summary(&words.versus_prices(versus.measure, &prices), &scores)
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
    costs(versus, locale).map(|(costs, _)| costs).unwrap_or_default()
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

/// The evidence behind the headline, in sentences: what both cost where and when, who wins how often and on average, and
/// which differences are more than chance.
pub fn versus_evidence(versus: &Versus<'_>, flips: Option<&PriceFlips<'_>>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut evidence = Vec::new();
    let [first, second] = versus.models.as_slice() else { return evidence_of_several(versus, locale) };
    if let (Some((costs, dearer)), Ok(one), Ok(other)) = (costs(versus, locale), &first.price, &second.price) {
        let name = contestant_name(versus, dearer);
        let (dearer, cheaper) = if dearer == 0 { (one, other) } else { (other, one) };
        let mut hosts = vec![dearer.list_price.offer.host.name.clone()];
        if cheaper.list_price.offer.host.id != dearer.list_price.offer.host.id {
            hosts.push(cheaper.list_price.offer.host.name.clone());
        }
        evidence.push(words.prices_of_pair(&PricesOfPair {
            costs: &costs,
            dearer: &price(locale, dearer.price, versus.currency),
            cheaper: &price(locale, cheaper.price, versus.currency),
            measure: versus.measure,
            is_converted: versus.currency.is_some(),
            hosts: &hosts,
            moment: &asked_moment(versus, locale),
        }));
        if let Some((dearer, range)) = versus.ratio_range() {
            let names = (contestant_name(versus, dearer), contestant_name(versus, 1 - dearer));
            evidence.extend(range_sentence(&range, (&names.0, &names.1), locale));
        }
        if let Some(flips) = flips.filter(|_| dearer.price != cheaper.price && versus.measure.is_per_million()) {
            evidence.extend(price_flips(flips, versus.currency, &name, locale));
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
    evidence.extend(robustness_sentence(versus, locale));
    evidence.extend(not_counted(versus, locale));
    evidence
}

/// Who of two wins how often and on average, and which differences are more than chance.
pub(in crate::text) fn totals(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut totals = Vec::new();
    let [first, second] = versus.models.as_slice() else { return totals };
    let (first_name, second_name) = (contestant_name(versus, 0), contestant_name(versus, 1));
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
    let mut evidence = vec![words.wins_of_several(&integer(locale, versus.counted), &wins)];
    if !means.is_empty() {
        evidence.push(words.means(&means));
        let unknown = of_unknown_error(versus);
        if !unknown.is_empty() {
            evidence.push(words.means_unknown(&unknown));
        }
    }
    evidence.extend(not_counted(versus, locale));
    evidence
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

/// Who and what is not shown, a sentence for each reason.
pub fn versus_left_out(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let moment = asked_moment(versus, locale);
    let host = versus.host.map(|host| host.name.as_str());
    let mut sentences = Vec::new();
    let mut without: Vec<(Reason, String)> = Vec::new();
    for out in &versus.left_out {
        without.push((out.reason, out.model.name.clone()));
    }
    for one in &versus.models {
        if let Err(reason) = one.price {
            without.push((reason, one.model.name.clone()));
        }
    }
    for (reason, name) in without {
        let why = words.reason(reason, "", &moment, versus.measure, host);
        sentences.push(format!("{}.", words.labelled(&why, &name)));
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
    sentences
}

/// The headers of the table: the benchmark, a column for each model, the verdict, the sources.
pub fn versus_columns(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut columns = vec![words.label(Label::Benchmark).to_owned()];
    for one in &versus.models {
        columns.push(one.model.name.clone());
    }
    columns.push(words.label(Label::Verdict).to_owned());
    columns.push(words.label(Label::Sources).to_owned());
    columns
}

/// The rows of the table: the prices, then a row for each benchmark; the last cell of each names sources.
pub fn versus_cells(versus: &Versus<'_>, locale: Locale) -> Vec<Vec<Vec<Part>>> {
    let text = |text: String| vec![Part::Text(text)];
    let mut rows = Vec::new();
    let mut prices = vec![text(price_title(versus, locale))];
    let mut sources: Vec<&Source> = Vec::new();
    for (place, one) in versus.models.iter().enumerate() {
        let mut value = price_value(versus, place, locale);
        if let Ok(priced) = &one.price {
            value = format!("{value} ({})", priced.list_price.offer.host.name);
            sources.push(&priced.list_price.row.source);
        }
        prices.push(text(value));
    }
    prices.push(text(price_note(versus, locale)));
    prices.push(links(&sources));
    rows.push(prices);
    for row in &versus.rows {
        let mut cells = vec![text(row.benchmark.name.clone())];
        let mut sources: Vec<&Source> = Vec::new();
        for (place, one) in row.scores.iter().enumerate() {
            cells.push(text(score_in_table(row, place, locale)));
            sources.push(&one.score.source);
        }
        cells.push(text(verdict_words(versus, row, locale)));
        cells.push(links(&sources));
        rows.push(cells);
    }
    rows
}

/// "79.8% (high; 95% interval 62.5% to 90.4%)"
fn score_in_table(row: &BenchmarkRow<'_>, place: usize, locale: Locale) -> String {
    let words = locale.words();
    let value = score_value(row, place, locale);
    let Some(one) = row.scores.get(place) else { return value };
    let mut about = Vec::new();
    if let Some(effort) = &one.score.effort {
        about.push(words.effort(effort));
    }
    if let Some(known) = &one.uncertainty {
        about.push(super::interval(known, row.benchmark.unit, locale));
    }
    if about.is_empty() {
        return value;
    }
    let about = crate::joined::joined(about.iter().map(String::as_str), ", ");
    format!("{value} ({about})")
}

pub(super) fn links(sources: &[&Source]) -> Vec<Part> {
    let mut links = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        if !sources.iter().take(index).any(|known| known.id == source.id) {
            if !links.is_empty() {
                links.push(Part::Text(" · ".to_owned()));
            }
            links.push(cited(source, &titled(source)));
        }
    }
    links
}

/// All that is known about the price of a model.
pub fn price_tooltip(versus: &Versus<'_>, place: usize, locale: Locale) -> Tooltip {
    let words = locale.words();
    let Some(one) = versus.models.get(place) else { return Tooltip::default() };
    let mut tooltip = Tooltip { title: one.model.name.clone(), ..Tooltip::default() };
    let mut row = |label: Label, value: String| tooltip.rows.push((words.label(label).to_owned(), value));
    match &one.price {
        Ok(priced) => {
            row(Label::Price, words.price_per(&price(locale, priced.price, versus.currency), versus.measure));
            row(Label::Host, priced.list_price.offer.host.name.clone());
            row(Label::InForce, in_force(priced.list_price.row, locale));
            tooltip.source = links(&[priced.list_price.row.source.as_ref()]);
        }
        Err(_) => row(Label::Price, words.label(Label::NoPrice).to_owned()),
    }
    tooltip
}

/// All that is known about a score.
pub fn score_tooltip(versus: &Versus<'_>, of: &BenchmarkRow<'_>, place: usize, locale: Locale) -> Tooltip {
    let words = locale.words();
    let (Some(one), Some(scored)) = (versus.models.get(place), of.scores.get(place)) else { return Tooltip::default() };
    let mut tooltip = Tooltip { title: one.model.name.clone(), ..Tooltip::default() };
    let written = score_value(of, place, locale);
    score_rows(scored.score, &written, scored.uncertainty.as_ref(), locale, &mut tooltip.rows);
    if let Some(others) = elsewhere(one.model, scored.score, versus.as_of, locale) {
        tooltip.rows.push((words.label(Label::Elsewhere).to_owned(), others));
    }
    tooltip.rows.push((words.label(Label::Verdict).to_owned(), verdict_words(versus, of, locale)));
    tooltip.source = links(&[scored.score.source.as_ref()]);
    tooltip
}
