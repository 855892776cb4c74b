//! Where figures come from: who published the scores, whose prices are meant, and where those were found.

use super::{Part, asked_moment, cited, count, entry_name, joined_parts, titled};
use crate::catalog::{Host, Model, Reporter, Score, Source};
use crate::compare::{Comparison, Entry, Scoring};
use crate::text::Locale;
use crate::text::date::date;
use crate::text::words::{PricePlace, ReportedBy};
use crate::time::{Date, Instant};

/// So many hosts other than the developers' are named; the rest are counted.
const HOSTS: usize = 4;

/// The line under a figure: the source of the scores with its date and who reported them, the hosts and the day of the
/// prices, and who published those.
pub fn source_line(comparison: &Comparison<'_>, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    let mut parts = scores_from(comparison, locale);
    let prices = if comparison.measure.is_measured() {
        words.costs_measured()
    } else {
        words.prices_at(&asked_moment(comparison, locale), &places(comparison, locale))
    };
    parts.push(Part::Text(format!(" {prices}")));

    let mut sources: Vec<&Source> = Vec::new();
    for entry in &comparison.entries {
        sources.extend(entry.list_price.map(|list_price| list_price.row.source.as_ref()));
    }
    let links = publishers(&sources);
    if !links.is_empty() {
        parts.push(Part::Text(" ".to_owned()));
        parts.extend(words.prices_from(links));
    }
    joined_parts(parts)
}

/// Each publisher once, leading to the first of its sources.
pub(super) fn publishers(sources: &[&Source]) -> Vec<Part> {
    let mut named: Vec<&Source> = Vec::new();
    let mut links = Vec::new();
    for source in sources {
        if !named.iter().any(|known| known.publisher == source.publisher) {
            named.push(source);
            links.push(cited(source, &source.publisher));
        }
    }
    links
}

/// Who published the scores: one source with its date and who reported them, or all by title.
fn scores_from(comparison: &Comparison<'_>, locale: Locale) -> Vec<Part> {
    let words = locale.words();
    let mut sources: Vec<&Source> = Vec::new();
    match &comparison.scoring {
        Scoring::Benchmark(_, origin) => sources.push(origin.source),
        Scoring::Index(index) => {
            for part in &index.parts {
                add(&mut sources, part.scores_from.source);
            }
        }
    }
    if let [source] = sources.as_slice() {
        // What was collected after the day asked for holds the scores of before: their own days are told.
        let published = source.date.filter(|day| Instant::from(*day) <= comparison.as_of).map(|day| date(locale, day));
        let title = cited(source, &source.title);
        let any = |reporter| {
            comparison.entries.iter().any(|entry| entry.scores.iter().any(|score| score.reported == reporter))
        };
        let mut scores: Vec<&Score> = Vec::new();
        for entry in &comparison.entries {
            scores.extend(entry.scores.iter());
        }
        let (first, last) = days(&scores, locale);
        return words.scores_from(&source.publisher, title, published.as_deref(), (&first, &last), reported_by(&any));
    }
    let mut cited_by_title = Vec::new();
    for source in &sources {
        cited_by_title.push(cited(source, &titled(source)));
    }
    words.scores_from_several(cited_by_title)
}

/// The first and the last day of some scores, for a source that has no date because it goes on.
pub(super) fn days(scores: &[&Score], locale: Locale) -> (String, String) {
    let mut ends: Option<(Date, Date)> = None;
    for score in scores {
        let (first, last) = ends.unwrap_or((score.date, score.date));
        ends = Some((first.min(score.date), last.max(score.date)));
    }
    ends.map(|(first, last)| (date(locale, first), date(locale, last))).unwrap_or_default()
}

/// Each source once.
fn add<'a>(sources: &mut Vec<&'a Source>, source: &'a Source) {
    if !sources.iter().any(|known| known.id == source.id) {
        sources.push(source);
    }
}

/// Sources by publisher and title, each once.
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

/// The sources of one mark: its scores' and its price's, by title. Empty where there is no such entry.
pub fn entry_sources(comparison: &Comparison<'_>, index: usize) -> Vec<Part> {
    let Some(entry) = comparison.entries.get(index) else { return Vec::new() };
    let mut sources: Vec<&Source> = Vec::new();
    for score in &entry.scores {
        sources.push(&score.source);
    }
    if let Some(list_price) = entry.list_price {
        sources.push(&list_price.row.source);
    }
    joined_parts(links(&sources))
}

/// Who says what all of some scores are, from whether any was said by a reporter.
pub(super) fn reported_by(any: &dyn Fn(Reporter) -> bool) -> ReportedBy {
    match (any(Reporter::Independent), any(Reporter::OwnDeveloper), any(Reporter::Competitor)) {
        (_, false, false) => ReportedBy::Independents,
        (false, true, false) => ReportedBy::OwnDeveloper,
        (false, true, true) => ReportedBy::OneOfTheDevelopers,
        (false, false, true) => ReportedBy::Competitor,
        (true, _, _) => ReportedBy::Various,
    }
}

/// Whose prices are meant: the one host, or the developers' own, and by name the models that another host sells.
fn places(comparison: &Comparison<'_>, locale: Locale) -> Vec<PricePlace> {
    if let Some(host) = comparison.host {
        return vec![PricePlace::All(host.name.clone())];
    }
    // Offers of one model beside each other: each mark says whose it is.
    let several = |entry: &Entry<'_>| {
        let mut others = comparison.entries.iter();
        others.any(|other| other.model.id == entry.model.id && other.host() != entry.host())
    };
    if comparison.entries.iter().any(several) {
        return vec![PricePlace::Marked];
    }
    let mut sold = Vec::new();
    for (index, entry) in comparison.entries.iter().enumerate() {
        sold.extend(entry.host().map(|host| (index, entry.model, host)));
    }
    places_of(&sold, &|index| entry_name(comparison, index, locale), locale)
}

/// Whose prices are meant, of marks with their models and hosts.
pub(super) fn places_of(
    sold: &[(usize, &Model, &Host)],
    name: &dyn Fn(usize) -> String,
    locale: Locale,
) -> Vec<PricePlace> {
    let mut places = Vec::new();
    // Host, and the marks sold there.
    let mut elsewhere: Vec<(&str, Vec<usize>)> = Vec::new();
    for (index, model, host) in sold {
        if model.developer.host.as_ref() == Some(&host.id) {
            if places.is_empty() {
                places.push(PricePlace::Developers);
            }
            continue;
        }
        match elsewhere.iter_mut().find(|(known, _)| *known == host.name) {
            Some((_, marks)) => marks.push(*index),
            None => elsewhere.push((&host.name, vec![*index])),
        }
    }
    let mut others = 0;
    for (position, (host, marks)) in elsewhere.into_iter().enumerate() {
        if position < HOSTS && marks.len() <= HOSTS {
            let names = marks.into_iter().map(name).collect();
            places.push(PricePlace::Some(names, host.to_owned()));
        } else {
            others += marks.len();
        }
    }
    if others > 0 {
        places.push(PricePlace::Others(count(locale, others)));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::HostChoice;
    use crate::text::plain;
    use crate::text::testing::{EN, FR, Fixture};

    #[test]
    fn source_lines() {
        Fixture::new().highlight(&["o1", "deepseek-r1"]).with(|comparison| {
            let line = source_line(comparison, EN);
            assert_eq!(
                plain(&line),
                "Scores: DeepSeek, DeepSeek-R1 README, January\u{A0}20, 2025 (reported by one of the developers). \
                 List prices on January\u{A0}29, 2025, at each model’s developer. Prices from DeepSeek, OpenAI and \
                 Anthropic."
            );
            assert_eq!(
                line[1],
                Part::Link {
                    text: "DeepSeek-R1 README".to_owned(),
                    url: "https://github.com/deepseek-ai/DeepSeek-R1".to_owned()
                }
            );
            // The page of Anthropic's prices has no address in this catalog.
            assert_eq!(line.last(), Some(&Part::Text(" and Anthropic.".to_owned())));
            assert_eq!(
                plain(&source_line(comparison, FR)),
                "Scores\u{A0}: DeepSeek, DeepSeek-R1 README, 20\u{A0}janvier 2025 (publiés par l’un des développeurs). \
                 Tarifs publics au 29\u{A0}janvier 2025 chez le développeur de chaque modèle. \
                 Prix d’après DeepSeek, OpenAI et Anthropic."
            );
        });
    }

    #[test]
    fn other_hosts_are_named() {
        for (models, host, en, fr) in [
            (
                &["deepseek-r1", "llama-3.1-405b"][..],
                HostChoice::Developer,
                ", at each model’s developer; Llama 3.1 405B at Together AI.",
                " chez le développeur de chaque modèle\u{202F}; Llama 3.1 405B chez Together AI.",
            ),
            (
                &["llama-3.1-405b"],
                HostChoice::Developer,
                ": Llama 3.1 405B at Together AI.",
                "\u{A0}: Llama 3.1 405B chez Together AI.",
            ),
            (
                &["deepseek-r1", "llama-3.1-405b"],
                HostChoice::Named("together".to_owned()),
                ", at Together AI.",
                " chez Together AI.",
            ),
            (
                &["deepseek-r1"],
                HostChoice::All,
                ", at the host named for each.",
                " chez l’hébergeur indiqué pour chacun.",
            ),
        ] {
            Fixture::new().models(models).host(host).with(|comparison| {
                let line = plain(&source_line(comparison, EN));
                assert!(line.contains(&format!("List prices on January\u{A0}29, 2025{en} ")), "{line}");
                let line = plain(&source_line(comparison, FR));
                assert!(line.contains(&format!("Tarifs publics au 29\u{A0}janvier 2025{fr} ")), "{line}");
            });
        }
    }
}
