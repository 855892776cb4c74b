//! The words of a fact in running prose, and of the note that says where it comes from.

use super::elsewhere::elsewhere_note;
use super::left_out::converted_note;
use super::outlook::range_sentences;
use super::sources::{days, publishers, reported_by};
use super::tooltip::in_force;
use super::verdict::{after_verb, verdict_sentence};
use super::{Part, cited, interval, joined_parts, price as written, sold_by};
use crate::catalog::{Basis, Score};
use crate::compare::{Facts, Priced, PricedOffer, ScoreOrigin, Subject, note_concerns};
use crate::joined::joined;
use crate::query::Show;
use crate::text::Locale;
use crate::text::date::{date, moment};
use crate::text::number::{score_beside, score_decimals};
use crate::text::wording::{Ratio, names_cheaper_first, ratio_sentence, share_phrase};
use crate::text::words::{Label, PriceOfOne, PricesOfPair, ReportedBy};
use crate::time::Instant;
use crate::units::Decimal;

/// What stands in the prose: a few words inside the author's sentence, or whole sentences. Empty where a figure that it
/// needs is not known.
pub fn fact_text(facts: &Facts<'_>, show: Show, locale: Locale) -> String {
    match show {
        Show::Ratio => facts.by_price().map_or_else(String::new, |(dearer, cheaper)| {
            let ratio = Ratio::between(dearer.1.value, cheaper.1.value);
            locale.words().ratio_phrase(ratio, &ratio.number(locale))
        }),
        Show::Share => facts
            .by_price()
            .and_then(|(dearer, cheaper)| share_phrase(locale, Ratio::between(dearer.1.value, cheaper.1.value)))
            .unwrap_or_default(),
        Show::Costs => {
            facts.by_price().map_or_else(String::new, |(dearer, cheaper)| costs_alone(facts, &dearer, &cheaper, locale))
        }
        Show::Price => {
            let mut prices = Vec::new();
            for subject in &facts.subjects {
                prices.extend(subject.price.ok().map(|price| written(locale, price.value, facts.currency)));
            }
            in_order(&prices, locale)
        }
        Show::Score => in_order(&scores(facts, locale), locale),
        Show::Verdict => verdict(facts, locale).unwrap_or_default(),
        Show::Summary => {
            let mut sentences = Vec::new();
            sentences.extend(prices_sentence(facts, locale));
            sentences.extend(scores_sentence(facts, locale));
            joined(sentences.iter().map(String::as_str), " ")
        }
    }
}

/// What the way to a fact's sources is called, for who hears it: it says of which fact, unless that is whole sentences.
pub fn fact_label(text: &str, show: Show, locale: Locale) -> String {
    let words = locale.words();
    let sources = words.label(Label::Sources);
    match show {
        Show::Verdict | Show::Summary => sources.to_owned(),
        Show::Ratio | Show::Share | Show::Costs | Show::Price | Show::Score => words.labelled(sources, text),
    }
}

/// What a reader is told who asks where a fact comes from, a paragraph each: what the words leave out (whose price, of
/// which day, how sure the score), what to know about it, and the sources.
pub fn fact_note(facts: &Facts<'_>, show: Show, locale: Locale) -> Vec<Vec<Part>> {
    let mut sentences: Vec<String> = Vec::new();
    if show.has_prices() && show != Show::Summary {
        sentences.extend(prices_sentence(facts, locale));
    }
    if show.has_scores() || facts.measure.is_measured() {
        sentences.extend(scores_of_two(facts, locale));
    }
    if show == Show::Score {
        sentences.extend(scores_sentence(facts, locale));
    }
    sentences.extend(notes(facts, show, locale));
    let mut note = Vec::new();
    for sentence in sentences {
        note.push(vec![Part::Text(sentence)]);
    }
    let sources = sources(facts, show, locale);
    if !sources.is_empty() {
        note.push(sources);
    }
    note
}

/// One value, or two in the author's order.
fn in_order(values: &[String], locale: Locale) -> String {
    match values {
        [first, second] => locale.words().against(first, second),
        values => values.first().cloned().unwrap_or_default(),
    }
}

/// The name of a model: its short one, or its full one where two share that.
fn name<'s>(facts: &Facts<'_>, subject: &Subject<'s>) -> &'s str {
    let alike = facts.subjects.iter().filter(|other| other.model.short == subject.model.short).count();
    if alike > 1 { &subject.model.name } else { &subject.model.short }
}

/// The name of what was tested: with its effort, where one was set.
fn tested_name(facts: &Facts<'_>, subject: &Subject<'_>, locale: Locale) -> String {
    let name = name(facts, subject);
    match subject.score.ok().and_then(|score| score.score.effort.as_deref()) {
        Some(effort) => format!("{name} ({})", locale.words().effort(effort)),
        None => name.to_owned(),
    }
}

/// What was measured was measured in an effort; a list price holds for all.
fn priced_name(facts: &Facts<'_>, subject: &Subject<'_>, locale: Locale) -> String {
    if facts.measure.is_measured() { tested_name(facts, subject, locale) } else { name(facts, subject).to_owned() }
}

/// "o1 costs about 27 times as much as R1"
fn costs(facts: &Facts<'_>, dearer: &Priced<'_, '_>, cheaper: &Priced<'_, '_>, locale: Locale) -> String {
    let ratio = Ratio::between(dearer.1.value, cheaper.1.value);
    let names = (priced_name(facts, dearer.0, locale), priced_name(facts, cheaper.0, locale));
    ratio_sentence(locale, &names.0, &names.1, ratio, facts.phrasing)
}

/// The same by itself: with the hosts that are not the developers'.
fn costs_alone(facts: &Facts<'_>, dearer: &Priced<'_, '_>, cheaper: &Priced<'_, '_>, locale: Locale) -> String {
    let name = |(subject, price): &Priced<'_, '_>| {
        let host = price.list_price.map(|list_price| list_price.offer.host.as_ref());
        sold_by(&priced_name(facts, subject, locale), subject.model, host, facts.host)
    };
    let ratio = Ratio::between(dearer.1.value, cheaper.1.value);
    ratio_sentence(locale, &name(dearer), &name(cheaper), ratio, facts.phrasing)
}

/// The price of one with its host and day, or the ratio of two with both prices, hosts and the day.
fn prices_sentence(facts: &Facts<'_>, locale: Locale) -> Option<String> {
    let words = locale.words();
    let day = words.in_hours(&moment(locale, facts.as_of), facts.hours);
    let host = |priced: &Priced<'_, '_>| priced.1.list_price.map(|list_price| list_price.offer.host.name.clone());
    if let Some((dearer, cheaper)) = facts.by_price() {
        let mut hosts: Vec<String> = Vec::new();
        for host in [host(&dearer), host(&cheaper)].into_iter().flatten() {
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
        return Some(words.prices_of_pair(&PricesOfPair {
            costs: &costs(facts, &dearer, &cheaper, locale),
            dearer: &written(locale, dearer.1.value, facts.currency),
            cheaper: &written(locale, cheaper.1.value, facts.currency),
            measure: facts.measure,
            is_converted: facts.currency.is_some(),
            hosts: &hosts,
            moment: &day,
            is_cheaper_first: names_cheaper_first(Ratio::between(dearer.1.value, cheaper.1.value), facts.phrasing),
        }));
    }
    let [subject] = facts.subjects.as_slice() else { return None };
    let price = subject.price.ok()?;
    let host = host(&(subject, price)).unwrap_or_default();
    Some(words.price_of_one(&PriceOfOne {
        name: &priced_name(facts, subject, locale),
        price: &written(locale, price.value, facts.currency),
        measure: facts.measure,
        is_converted: facts.currency.is_some(),
        host: &host,
        moment: &day,
        benchmark: facts.benchmark.map_or("", |benchmark| &benchmark.name),
    }))
}

/// The scores as they are written, in the author's order.
fn scores(facts: &Facts<'_>, locale: Locale) -> Vec<String> {
    let mut decimals = 0;
    for subject in &facts.subjects {
        if let Ok(one) = subject.score {
            decimals = score_decimals(one.score.value, one.score.benchmark.unit).max(decimals);
        }
    }
    let mut scores = Vec::new();
    for subject in &facts.subjects {
        if let Ok(one) = subject.score {
            scores.push(score_beside(locale, one.score.value, one.score.benchmark.unit, decimals));
        }
    }
    scores
}

/// The score of one with its interval, or what the difference of two is worth.
fn scores_sentence(facts: &Facts<'_>, locale: Locale) -> Option<String> {
    let [subject] = facts.subjects.as_slice() else { return verdict(facts, locale) };
    let one = subject.score.ok()?;
    let benchmark = &one.score.benchmark;
    let value = score_beside(locale, one.score.value, benchmark.unit, u32::from(one.uncertainty.is_some()));
    let interval = one.uncertainty.map(|known| interval(&known, benchmark.unit, locale)).unwrap_or_default();
    let name = tested_name(facts, subject, locale);
    let value = after_verb(value, benchmark.unit, locale);
    Some(locale.words().score_of_one(&name, &value, &benchmark.name, &interval))
}

/// "AIME 2024: R1 79.8% and o1 79.2%."
fn scores_of_two(facts: &Facts<'_>, locale: Locale) -> Option<String> {
    let words = locale.words();
    let benchmark = facts.benchmark?;
    let mut values = Vec::new();
    for (subject, score) in facts.subjects.iter().zip(scores(facts, locale)) {
        values.push(words.named_value(&tested_name(facts, subject, locale), &score));
    }
    (values.len() > 1).then(|| format!("{}.", words.labelled(&benchmark.name, &words.list(&values))))
}

fn verdict(facts: &Facts<'_>, locale: Locale) -> Option<String> {
    let verdict = facts.verdict.as_ref()?;
    let [first, second] = facts.subjects.as_slice() else { return None };
    let of = if verdict.difference < Decimal::ZERO { second } else { first };
    let names = (tested_name(facts, first, locale), tested_name(facts, second, locale));
    Some(verdict_sentence((&names.0, &names.1), of.score.ok()?.score, verdict, locale))
}

/// What to know to read the figures right.
fn notes(facts: &Facts<'_>, show: Show, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let mut notes = Vec::new();
    if matches!(show, Show::Ratio | Show::Share | Show::Costs | Show::Summary) {
        let range = facts.ratio_range();
        notes.extend(facts.by_price().zip(range).and_then(|((dearer, cheaper), range)| {
            range_sentences(&range, (name(facts, dearer.0), name(facts, cheaper.0)), locale)
        }));
    }
    if show == Show::Price {
        for subject in &facts.subjects {
            let Some((low, high)) = facts.price_range(subject.model) else { continue };
            let price = |offer: &PricedOffer<'_>| written(locale, offer.price, facts.currency);
            let host = |offer: &PricedOffer<'_>| offer.list_price.offer.host.name.clone();
            let (lowest, highest) = ((price(&low), host(&low)), (price(&high), host(&high)));
            let ends = ((lowest.0.as_str(), lowest.1.as_str()), (highest.0.as_str(), highest.1.as_str()));
            notes.push(words.price_range(name(facts, subject), ends.0, ends.1));
        }
    }
    if show.has_prices() {
        notes.extend(facts.currency.map(|currency| converted_note(currency, locale)));
    }
    if show.has_prices() && !facts.measure.is_measured() {
        if facts.subjects.iter().any(|subject| subject.model.reasoning == Some(true)) {
            notes.push(words.per_token_note().to_owned());
        }
        let (mut uncached, mut stale) = (Vec::new(), Vec::new());
        for subject in &facts.subjects {
            let Ok(price) = subject.price else { continue };
            if price.cache_price_unknown {
                uncached.push(name(facts, subject).to_owned());
            }
            let Some(list_price) = price.list_price else { continue };
            if list_price.is_stale(facts.as_of) {
                stale.push(name(facts, subject).to_owned());
            }
            if list_price.row.basis != Basis::Documented {
                notes.push(format!("{}.", words.labelled(name(facts, subject), &in_force(list_price.row, locale))));
            }
        }
        if !uncached.is_empty() {
            notes.push(words.cache_note(&words.list(&uncached)));
        }
        if !stale.is_empty() {
            notes.push(words.stale_note(&stale));
        }
    }
    if show.has_scores() {
        let mut shown = Vec::new();
        for subject in &facts.subjects {
            let name = tested_name(facts, subject, locale);
            shown.extend(subject.score.ok().map(|score| (name, subject.model, score.score)));
        }
        notes.extend(elsewhere_note(&shown, facts.as_of, locale));
    }
    if let Some(benchmark) = facts.benchmark.filter(|_| show.has_scores()) {
        for note in &benchmark.notes {
            let concerns = facts.subjects.iter().any(|subject| note_concerns(benchmark, note, subject.model));
            if concerns && Instant::from(note.from) <= facts.as_of {
                notes.extend(words.pick(&note.text).map(str::to_owned));
            }
        }
    }
    notes
}

/// Who published the scores and the prices, with links.
fn sources(facts: &Facts<'_>, show: Show, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    let mut parts = Vec::new();
    if show.has_scores() || facts.measure.is_measured() {
        parts.extend(score_sources(facts, locale));
    }
    if show.has_prices() {
        if facts.measure.is_measured() {
            parts.push(Part::Text(format!(" {}", words.costs_measured())));
            return joined_parts(parts);
        }
        let mut sources = Vec::new();
        for subject in &facts.subjects {
            let list_price = subject.price.ok().and_then(|price| price.list_price);
            sources.extend(list_price.map(|list_price| list_price.row.source.as_ref()));
        }
        if !parts.is_empty() {
            parts.push(Part::Text(" ".to_owned()));
        }
        parts.extend(words.prices_from(publishers(&sources)));
    }
    joined_parts(parts)
}

/// Who published the scores, and who measured them; of scores from two sources, who published each.
fn score_sources(facts: &Facts<'_>, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    if let Some(ScoreOrigin { source, .. }) = facts.origin {
        let published = source.date.map(|day| date(locale, day));
        let any = |reporter| {
            let mut scores = facts.subjects.iter().filter_map(|subject| subject.score.ok());
            scores.any(|one| one.score.reported == reporter)
        };
        let by = match reported_by(&any) {
            ReportedBy::OwnDeveloper if facts.subjects.len() == 1 => ReportedBy::ItsDeveloper,
            by => by,
        };
        let mut scores: Vec<&Score> = Vec::new();
        for subject in &facts.subjects {
            scores.extend(subject.score.ok().map(|one| one.score));
        }
        let (first, last) = days(&scores, locale);
        let title = cited(source, &source.title);
        return words.scores_from(&source.publisher, title, published.as_deref(), (&first, &last), by);
    }
    let mut sources = Vec::new();
    for subject in &facts.subjects {
        sources.extend(subject.score.ok().map(|one| one.score.source.as_ref()));
    }
    words.scores_from_several(publishers(&sources))
}
