//! The figure in words, for who cannot see it.

use super::mean::scored_on;
use super::{FrontierPlace, asked_moment, count, entry_full_name, frontier_place, models_shown, price, range, value};
use crate::catalog::ScoreUnit;
use crate::compare::{Comparison, Entry};
use crate::query::Normalisation;
use crate::text::Locale;
use crate::text::words::{Label, Summary, SummaryFrontier};

/// The alternative text: what the axes show and their ranges, how many models are shown and left out, who is on the
/// frontier, who is highlighted. Empty where there is no entry.
pub fn summary(comparison: &Comparison<'_>, logarithmic: bool, locale: Locale) -> String {
    let (Some(cheapest), Some(dearest)) = (comparison.entries.first(), comparison.entries.last()) else {
        return String::new();
    };
    let values = || comparison.entries.iter().map(|entry| entry.value);
    let extreme = |found: Option<_>| found.map(|found| value(comparison, found, locale)).unwrap_or_default();

    let (on, possibly) = on_frontier(comparison);
    let mut highlighted: Vec<String> = Vec::new();
    for (index, entry) in comparison.entries.iter().enumerate() {
        if entry.highlighted {
            highlighted.push(entry_full_name(comparison, index, locale));
        }
    }
    let is_percent = comparison.index().map_or(comparison.scale().unit == ScoreUnit::Percent, |index| {
        matches!(index.normalisation, Normalisation::Percent | Normalisation::AboveChance | Normalisation::WinRate)
    });
    // Where something is free the scale begins with the cheapest that is not.
    let written = |entry: &Entry<'_>| price(locale, entry.price, comparison.currency);
    let cheapest_priced = comparison.entries.iter().find(|entry| !entry.price.is_zero()).unwrap_or(cheapest);
    let mut prices = range(locale, written(cheapest_priced), &written(dearest), false);
    if cheapest.price.is_zero() && !dearest.price.is_zero() {
        prices = format!("{}, {prices}", locale.words().label(Label::Free));
    }
    let shown = models_shown(comparison);
    let left_out = comparison.left_out.len();

    locale.words().summary(&Summary {
        measure: comparison.measure,
        moment: &asked_moment(comparison, locale),
        prices: &prices,
        logarithmic,
        on: &scored_on(comparison, locale),
        scores: &range(locale, extreme(values().min()), &extreme(values().max()), is_percent),
        shown: &count(locale, shown),
        total: &count(locale, shown + left_out),
        left_out: (left_out > 0).then(|| count(locale, left_out)).as_ref(),
        frontier: stretch(comparison, &on, locale).as_ref(),
        possibly: stretch(comparison, &possibly, locale).as_ref(),
        highlighted: &highlighted,
    })
}

/// The marks on the frontier, and those possibly on it. A model is said once, by the mark that stands best.
pub(super) fn on_frontier(comparison: &Comparison<'_>) -> (Vec<usize>, Vec<usize>) {
    let (mut on, mut possibly): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for (index, entry) in comparison.entries.iter().enumerate() {
        if frontier_place(entry) == FrontierPlace::On && !has_model(comparison, &on, index) {
            on.push(index);
        }
    }
    for (index, entry) in comparison.entries.iter().enumerate() {
        let is_possible = matches!(frontier_place(entry), FrontierPlace::Possibly(_));
        if is_possible && !has_model(comparison, &on, index) && !has_model(comparison, &possibly, index) {
            possibly.push(index);
        }
    }
    (on, possibly)
}

/// Whether one of these marks is of the model of that one.
fn has_model(comparison: &Comparison<'_>, marks: &[usize], index: usize) -> bool {
    let model = |index: usize| comparison.entries.get(index).map(|entry| &entry.model.id);
    marks.iter().any(|mark| model(*mark) == model(index))
}

/// How many marks there are, with the name and price of the first and the last; `None` where there is none.
fn stretch(comparison: &Comparison<'_>, marks: &[usize], locale: Locale) -> Option<SummaryFrontier> {
    let place = |index: usize| -> (String, String) {
        let price = comparison.entries.get(index).map(|entry| price(locale, entry.price, comparison.currency));
        (entry_full_name(comparison, index, locale), price.unwrap_or_default())
    };
    let (first, last) = (marks.first()?, marks.last()?);
    Some(SummaryFrontier { count: count(locale, marks.len()), first: place(*first), last: place(*last) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::testing::{EN, FR, Fixture};

    #[test]
    fn summaries() {
        Fixture::new().highlight(&["o1", "deepseek-r1"]).with(|comparison| {
            assert_eq!(
                summary(comparison, true, EN),
                "Scatter chart. Price per million output tokens on January\u{A0}29, 2025, $0.28 to $60, logarithmic, against \
                 AIME 2024, 9.3% to 79.8%. 6 of 7 models shown; 1 has no price or score that could be compared. \
                 2 models are on the price–performance frontier, from DeepSeek V3 at $0.28 to DeepSeek R1 at $2.19. \
                 Possibly on the price–performance frontier, given the margins of error: OpenAI o1 at $60. \
                 Highlighted: DeepSeek R1 and OpenAI o1."
            );
            assert_eq!(
                summary(comparison, true, FR),
                "Nuage de points. Prix, au 29\u{A0}janvier 2025, par million de tokens générés, de 0,28\u{A0}$ à 60\u{A0}$, \
                 échelle logarithmique, et score sur AIME 2024, de 9,3\u{A0}% à 79,8\u{A0}%. 6\u{A0}modèles sur 7 affichés\u{202F}; \
                 1 n’a pas de prix ou de score comparable. 2\u{A0}modèles sont sur la frontière prix-performance, \
                 de DeepSeek V3 à 0,28\u{A0}$ jusqu’à DeepSeek R1 à 2,19\u{A0}$. \
                 Peut-être sur la frontière prix-performance, compte tenu des marges d’erreur\u{A0}: OpenAI o1 à 60\u{A0}$. En évidence\u{A0}: DeepSeek R1 et OpenAI o1."
            );
        });
        Fixture::new().models(&["o1"]).with(|comparison| {
            assert_eq!(
                summary(comparison, false, EN),
                "Scatter chart. Price per million output tokens on January\u{A0}29, 2025, $60, linear, against AIME 2024, \
                 79.2%. 1 model shown. 1 model is on the price–performance frontier: OpenAI o1 at $60."
            );
            assert_eq!(
                summary(comparison, false, FR),
                "Nuage de points. Prix, au 29\u{A0}janvier 2025, par million de tokens générés, 60\u{A0}$, échelle linéaire, et score \
                 sur AIME 2024, 79,2\u{A0}%. 1\u{A0}modèle affiché. 1\u{A0}modèle est sur la frontière \
                 prix-performance\u{A0}: OpenAI o1 à 60\u{A0}$."
            );
        });
    }
}
