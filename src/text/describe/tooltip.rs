//! What a mark says when it is pointed at.

use super::elsewhere::elsewhere;
use super::mean::mean_rows;
use super::{Part, entry_full_name, entry_sources, interval, price, standing, value};
use crate::catalog::{Basis, DatedPrice, Model, Offer, Score};
use crate::compare::{Comparison, ListPrice, Uncertainty};
use crate::joined::joined;
use crate::text::Locale;
use crate::text::date::{date, moment};
use crate::text::number::integer;
use crate::text::words::Label;

/// A mark in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tooltip {
    /// The model, with what tells it from its other marks.
    pub title: String,
    /// Labels and values.
    pub rows: Vec<(String, String)>,
    /// Where the figures come from.
    pub source: Vec<Part>,
}

/// What a reader should know of an offer's price: of the offer what the host does not document itself, of the price all, such as
/// what another source says.
pub(in crate::text) fn price_remarks(offer: &Offer, price: &DatedPrice, locale: Locale) -> Vec<String> {
    let of_offer = offer.note.as_ref().filter(|_| price.basis != Basis::Documented);
    let mut remarks = Vec::new();
    for note in of_offer.into_iter().chain(&price.note) {
        remarks.extend(locale.words().pick(note).map(str::to_owned));
    }
    remarks
}

/// Whether a model's weights can be downloaded, with their licence: "yes (MIT)"; `None` where nobody says.
pub(super) fn weights(model: &Model, locale: Locale) -> Option<String> {
    let words = locale.words();
    let yes = words.label(Label::Yes);
    Some(match (model.open_weights?, &model.license) {
        (true, Some(licence)) => format!("{yes} ({licence})"),
        (true, None) => yes.to_owned(),
        (false, _) => words.label(Label::No).to_owned(),
    })
}

/// All that is known about one mark. Empty where there is no such entry.
pub fn tooltip(comparison: &Comparison<'_>, index: usize, locale: Locale) -> Tooltip {
    let Some(entry) = comparison.entries.get(index) else { return Tooltip::default() };
    let words = locale.words();
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row = |label: &str, value: String| rows.push((label.to_owned(), value));

    row(words.label(Label::Developer), entry.model.developer.name.clone());
    if let Some(weights) = weights(entry.model, locale).filter(|_| comparison.has_open_and_closed()) {
        row(words.label(Label::OpenWeights), weights);
    }
    row(
        words.label(Label::Price),
        words.price_per(&price(locale, entry.price, comparison.currency), comparison.measure),
    );
    if entry.cache_price_unknown {
        row(words.label(Label::Note), words.label(Label::CachePriceUnknown).to_owned());
    }
    if let Some(ListPrice { offer, row: price }) = entry.list_price {
        row(words.label(Label::Host), offer.host.name.clone());
        row(words.label(Label::InForce), in_force(price, locale));
        for note in price_remarks(offer, price, locale) {
            row(words.label(Label::Note), note);
        }
    }
    if let Some(score) = entry.score() {
        let written = value(comparison, entry.value, locale);
        score_rows(score, &written, entry.uncertainty.as_ref(), locale, &mut rows);
    }
    if let Some(index) = comparison.index() {
        mean_rows(comparison, index, entry, locale, &mut rows);
    }
    let mut row = |label: &str, value: String| rows.push((label.to_owned(), value));
    if let Some(others) = entry.score().and_then(|score| elsewhere(entry.model, score, comparison.as_of, locale)) {
        row(words.label(Label::Elsewhere), others);
    }
    row(words.label(Label::Frontier), standing(comparison, entry, locale));

    Tooltip { title: entry_full_name(comparison, index, locale), rows, source: entry_sources(comparison, index) }
}

/// Whose marks a pointer does not meet because they are at the same point, as a row.
pub fn same_place(locale: Locale, names: &[String]) -> (String, String) {
    let words = locale.words();
    (words.label(Label::SamePlace).to_owned(), words.list(names))
}

/// The score with its evidence, in labels and values.
pub(super) fn score_rows(
    score: &Score,
    written: &str,
    known: Option<&Uncertainty>,
    locale: Locale,
    rows: &mut Vec<(String, String)>,
) {
    let words = locale.words();
    let mut row = |label: &str, value: String| rows.push((label.to_owned(), value));
    row(&score.benchmark.name, score_in_full(score, written, known, locale));
    if let Some(effort) = &score.effort {
        row(words.label(Label::Effort), words.effort(effort));
    }
    if let Some(harness) = &score.harness {
        row(words.label(Label::Harness), harness.clone());
    }
    row(words.label(Label::ReportedBy), words.reporter(score.reported, &date(locale, score.date)));
}

pub(in crate::text) fn in_force(price: &DatedPrice, locale: Locale) -> String {
    let from = price.from.map(|from| moment(locale, from));
    locale.words().in_force(from.as_deref(), &date(locale, price.checked), price.basis)
}

/// "79.8% (pass@1, 24 of 30 solved, 95% interval 62.5% to 90.4%)"
fn score_in_full(of: &Score, value: &str, known: Option<&Uncertainty>, locale: Locale) -> String {
    let words = locale.words();
    let mut how: Vec<String> = Vec::new();
    if !of.metric.is_empty() {
        how.push(of.metric.clone());
    }
    if let (Some(solved), Some(asked)) = (of.solved, of.asked) {
        how.push(words.solved(&integer(locale, solved), &integer(locale, asked)));
    }
    if let Some(known) = known {
        how.push(interval(known, of.benchmark.unit, locale));
    }
    if how.is_empty() {
        value.to_owned()
    } else {
        format!("{value} ({})", joined(how.iter().map(String::as_str), ", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::plain;
    use crate::text::testing::{EN, FR, Fixture};

    fn written(tooltip: &Tooltip) -> Vec<String> {
        tooltip.rows.iter().map(|(label, value)| format!("{label} | {value}")).collect()
    }

    #[test]
    fn values_elsewhere_stand_in_a_row() {
        let values = ["a".to_owned(), "b".to_owned()];
        assert_eq!(EN.words().in_a_row(&values), "a; b");
        assert_eq!(FR.words().in_a_row(&values), "a\u{202F}; b");
    }

    #[test]
    fn tooltips() {
        Fixture::new().with(|comparison| {
            let o1 = tooltip(comparison, 5, EN);
            assert_eq!(o1.title, "OpenAI o1");
            assert_eq!(
                written(&o1),
                [
                    "Developer | OpenAI",
                    "Price | $60 per million output tokens",
                    "Host | OpenAI",
                    "Price in force | seen on January\u{A0}20, 2025; start unknown",
                    "AIME 2024 | 79.2% (pass@1, 95% interval 61.8% to 90.0%)",
                    "Score reported by | a competing developer, January\u{A0}20, 2025",
                    "Price–performance frontier | possibly (46% likely)",
                ]
            );
            assert_eq!(plain(&o1.source), "DeepSeek, DeepSeek-R1 README · OpenAI, API pricing");

            let r1 = tooltip(comparison, 1, FR);
            assert_eq!(r1.title, "DeepSeek R1");
            assert_eq!(
                written(&r1),
                [
                    "Développeur | DeepSeek",
                    "Prix | 2,19\u{A0}$ par million de tokens générés",
                    "Hébergeur | DeepSeek",
                    "Prix en vigueur | depuis le 20\u{A0}janvier 2025 (selon l’hébergeur)",
                    "AIME 2024 | 79,8\u{A0}% (pass@1, 24 sur 30 réussis, intervalle à 95\u{A0}% de 73,3\u{A0}% à 85,0\u{A0}%)",
                    "Score publié par | son propre développeur, 20\u{A0}janvier 2025",
                    "Frontière prix-performance | oui",
                ]
            );
            assert_eq!(tooltip(comparison, 99, EN), Tooltip::default());
        });
        Fixture::new().benchmark("arena").with(|comparison| {
            assert_eq!(
                tooltip(comparison, 0, EN).rows[4],
                ("Arena".to_owned(), "1,373 (rating, 95% interval 1,368 to 1,377)".to_owned())
            );
        });
    }
}
