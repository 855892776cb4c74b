//! The rows of the figure's table.

use super::mean::{part_columns, part_scores};
use super::tooltip::{in_force, weights};
use super::{entry_full_name, entry_sources, price, score_column, standing, value};
use crate::compare::Comparison;
use crate::text::Locale;
use crate::text::plain;
use crate::text::words::Label;

/// How many columns after the first are numbers: the price, the value, and of a mean what it is made of.
pub fn numeric_columns(comparison: &Comparison<'_>) -> usize {
    2 + comparison.index().map_or(0, |index| index.parts.len())
}

/// The headers of the columns, in the order of [`cells`].
pub fn columns(comparison: &Comparison<'_>, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let label = |label| words.label(label).to_owned();
    let mut columns =
        vec![label(Label::Model), words.price_column(comparison.measure), score_column(comparison, locale)];
    if let Some(index) = comparison.index() {
        part_columns(index, locale, &mut columns);
    }
    columns.push(label(Label::Developer));
    if comparison.has_open_and_closed() {
        columns.push(label(Label::OpenWeights));
    }
    // A measured cost is nobody's price.
    let is_listed = !comparison.measure.is_measured();
    if is_listed {
        columns.push(label(Label::Host));
    }
    columns.push(label(Label::Frontier));
    if is_listed {
        columns.push(label(Label::InForce));
    }
    columns.push(label(Label::Sources));
    columns
}

/// One row: as many cells as there are columns. Empty where there is no such entry. The links of the last cell are in
/// [`entry_sources`].
pub fn cells(comparison: &Comparison<'_>, index: usize, locale: Locale) -> Vec<String> {
    let Some(entry) = comparison.entries.get(index) else { return Vec::new() };
    let words = locale.words();
    let mut price = price(locale, entry.price, comparison.currency);
    if entry.cache_price_unknown {
        price = format!("{price} ({})", words.label(Label::CachePriceUnknown));
    }
    let mut cells = vec![entry_full_name(comparison, index, locale), price, value(comparison, entry.value, locale)];
    if comparison.index().is_some() {
        part_scores(entry, locale, &mut cells);
    }
    cells.push(entry.model.developer.name.clone());
    if comparison.has_open_and_closed() {
        cells.push(weights(entry.model, locale).unwrap_or_default());
    }
    if let Some(list_price) = entry.list_price {
        cells.push(list_price.offer.host.name.clone());
    }
    cells.push(standing(comparison, entry, locale));
    if let Some(list_price) = entry.list_price {
        cells.push(in_force(list_price.row, locale));
    }
    cells.push(plain(&entry_sources(comparison, index)));
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{PriceMeasure, TokenMix};
    use crate::text::testing::{EN, FR, Fixture};

    #[test]
    fn tables() {
        Fixture::new().with(|comparison| {
            assert_eq!(
                columns(comparison, EN),
                [
                    "Model",
                    "Price per million output tokens",
                    "AIME 2024, % (pass@1)",
                    "Developer",
                    "Host",
                    "Price–performance frontier",
                    "Price in force",
                    "Sources"
                ]
            );
            assert_eq!(
                cells(comparison, 5, FR),
                [
                    "OpenAI o1",
                    "60\u{A0}$",
                    "79,2\u{A0}%",
                    "OpenAI",
                    "OpenAI",
                    "peut-être (46\u{A0}% de probabilité)",
                    "vu le 20\u{A0}janvier 2025\u{202F}; début inconnu",
                    "DeepSeek, DeepSeek-R1 README · OpenAI, API pricing",
                ]
            );
            for locale in [EN, FR] {
                for index in 0..comparison.entries.len() {
                    assert_eq!(cells(comparison, index, locale).len(), columns(comparison, locale).len());
                }
            }
            assert!(cells(comparison, 99, EN).is_empty());
        });
        let mix = PriceMeasure::Blended(TokenMix { input: 2, cached_input: 7, output: 1 });
        Fixture::new().models(&["o1-mini"]).price(mix).with(|comparison| {
            assert_eq!(cells(comparison, 0, EN)[1], "$3.90 (cache price unknown: counted at the input price)");
        });
    }
}
