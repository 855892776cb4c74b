//! The words of a versus chart: two to five models on the benchmarks that they share.

use super::headline::gap_of_scores;
use super::sources::publishers;
use super::tooltip::{elsewhere, in_force, score_rows};
use super::verdict::{clearly_ahead, kind, verdict_sentence};
use super::{Part, Tooltip, cited, count, joined_parts, price, tally, titled};
use crate::catalog::Source;
use crate::compare::{BenchmarkReason, BenchmarkRow, Contestant, Reason, Side, Versus};
use crate::text::Locale;
use crate::text::date::moment;
use crate::text::number::{Places, integer, percent, points, score_beside, score_decimals};
use crate::text::wording::{Ratio, ratio_sentence};
use crate::text::words::{
    Label, MoreWins, Pair, PricePlace, PricesOfPair, ScoredOn, VerdictKind, VerdictShort, VersusHeading,
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
    words.versus_heading(&VersusHeading { costs: &costs, wins: more, benchmarks: &compared })
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

/// What is compared, and what the lines on the bars are.
pub fn versus_deck(versus: &Versus<'_>, locale: Locale) -> String {
    let host = versus.host.map(|host| host.name.as_str());
    let models = count(locale, versus.models.len());
    locale.words().versus_deck(versus.measure, host, &moment(locale, versus.as_of), &models, versus.models.len() == 2)
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
pub fn versus_evidence(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut evidence = Vec::new();
    let [first, second] = versus.models.as_slice() else { return evidence_of_several(versus, locale) };
    if let (Some((costs, dearer)), Ok(one), Ok(other)) = (costs(versus, locale), &first.price, &second.price) {
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
            moment: &moment(locale, versus.as_of),
        }));
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
    if let (Some(one), Some(other)) = (first.mean, second.mean) {
        totals.push(mean_sentence((&first_name, one), (&second_name, other), locale));
    }
    totals.push(clear_sentence(versus, locale));
    totals
}

/// Which differences are more than chance: "Outside the margin of error: MMLU (o1 ahead)."
fn clear_sentence(versus: &Versus<'_>, locale: Locale) -> String {
    let mut clear = Vec::new();
    for row in &versus.rows {
        if row.verdicts.iter().any(|pair| kind(&pair.verdict) == VerdictKind::Clear) {
            clear.push(format!("{} ({})", row.benchmark.name, verdict_words(versus, row, locale)));
        }
    }
    locale.words().clear_wins(&clear)
}

fn evidence_of_several(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let (mut wins, mut means) = (Vec::new(), Vec::new());
    for (place, one) in versus.models.iter().enumerate() {
        let name = contestant_name(versus, place);
        if let Some(mean) = one.mean {
            means.push(words.named_value(&name, &percent(locale, mean, Places::exactly(1))));
        }
        wins.push((name, tally(locale, one.wins)));
    }
    let mut evidence = vec![words.wins_of_several(&integer(locale, versus.counted), &wins)];
    if !means.is_empty() {
        evidence.push(words.means(&means));
    }
    evidence
}

fn mean_sentence(first: (&str, Rational), second: (&str, Rational), locale: Locale) -> String {
    let mean = |value| percent(locale, value, Places::exactly(1));
    let (better, worse) = if first.1 >= second.1 { (first, second) } else { (second, first) };
    if better.1 == worse.1 {
        return locale.words().mean_same(&locale.words().percentage(&mean(better.1)));
    }
    let tenths = |value: Rational| value.rounded(6);
    let size = Decimal::from_millionths(tenths(better.1) - tenths(worse.1));
    locale.words().mean(better.0, &points(locale, size), &mean(better.1), &mean(worse.1))
}

/// Who and what is not shown, a sentence for each reason.
pub fn versus_left_out(versus: &Versus<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let moment = moment(locale, versus.as_of);
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

/// The line under the figure: who published the scores, whose prices are meant, and who published those.
pub fn versus_sources(versus: &Versus<'_>, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    let mut scores: Vec<&Source> = Vec::new();
    for row in &versus.rows {
        for one in &row.scores {
            if !scores.iter().any(|known| known.id == one.score.source.id) {
                scores.push(&one.score.source);
            }
        }
    }
    let mut links = Vec::new();
    for source in scores {
        links.push(cited(source, &titled(source)));
    }
    let mut parts = words.scores_from_several(links);

    let mut of_prices: Vec<&Source> = Vec::new();
    for one in &versus.models {
        of_prices.extend(one.price.as_ref().ok().map(|priced| priced.list_price.row.source.as_ref()));
    }
    let links = publishers(&of_prices);
    if !links.is_empty() {
        let prices = words.prices_at(&moment(locale, versus.as_of), &places(versus));
        parts.push(Part::Text(format!(" {prices} ")));
        parts.extend(words.prices_from(links));
    }
    joined_parts(parts)
}

/// Whose prices are meant.
fn places(versus: &Versus<'_>) -> Vec<PricePlace> {
    if let Some(host) = versus.host {
        return vec![PricePlace::All(host.name.clone())];
    }
    let mut places = Vec::new();
    let mut by_developer = false;
    for (place, one) in versus.models.iter().enumerate() {
        let Ok(priced) = &one.price else { continue };
        if one.model.developer.host.as_ref() == Some(&priced.list_price.offer.host.id) {
            by_developer = true;
        } else {
            places.push(PricePlace::Some(
                vec![contestant_name(versus, place)],
                priced.list_price.offer.host.name.clone(),
            ));
        }
    }
    if by_developer {
        places.insert(0, PricePlace::Developers);
    }
    places
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

fn links(sources: &[&Source]) -> Vec<Part> {
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
