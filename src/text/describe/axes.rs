//! The line under the headline, and the titles of the axes.

use super::asked_moment;
use super::mean::{mean_axis, mean_title, scored_on};
use crate::catalog::{Benchmark, ScoreUnit};
use crate::compare::{Comparison, ScoreOrigin, Scoring};
use crate::joined::joined;
use crate::text::Locale;
use crate::text::words::{Deck, Label};

/// What is compared, in a sentence: "Price per million output tokens on January 29, 2025, against AIME 2024: …".
pub fn deck(comparison: &Comparison<'_>, locale: Locale) -> String {
    let words = locale.words();
    let measures = comparison.benchmark().and_then(|benchmark| words.pick(&benchmark.measures));
    let measures = measures.map(|text| text.trim_ascii().trim_end_matches('.'));
    words.deck(&Deck {
        measure: comparison.measure,
        host: comparison.host.map(|host| host.name.as_str()),
        moment: &asked_moment(comparison, locale),
        on: &scored_on(comparison, locale),
        measures: measures.filter(|text| !text.is_empty()),
    })
}

/// The price axis: "Price per million output tokens, US dollars, log scale".
pub fn x_axis_title(comparison: &Comparison<'_>, logarithmic: bool, locale: Locale) -> String {
    locale.words().x_axis(comparison.measure, super::code_of(comparison.currency).as_deref(), logarithmic)
}

/// The price axis for narrow figures: "Price per million output tokens, log scale". It leaves the parts of a mix to the
/// deck, and the currency to the highest tick.
pub fn x_axis_title_short(comparison: &Comparison<'_>, logarithmic: bool, locale: Locale) -> String {
    locale.words().x_axis_short(comparison.measure, logarithmic)
}

/// The score axis, with what makes scores comparable: "AIME 2024 (pass@1)", "Arena, points (rating)"; "Mean of 9
/// benchmarks". The sign of per cent stands at the highest tick.
pub fn y_axis_title(comparison: &Comparison<'_>, locale: Locale) -> String {
    match (&comparison.scoring, comparison.index()) {
        (Scoring::Benchmark(benchmark, scores_from), _) => axis_title(benchmark, scores_from, locale),
        (Scoring::Index(_), index) => index.map(|index| mean_axis(index, locale)).unwrap_or_default(),
    }
}

/// The score axis for narrow figures: "AIME 2024".
pub fn y_axis_title_short(comparison: &Comparison<'_>, locale: Locale) -> String {
    match (&comparison.scoring, comparison.index()) {
        (Scoring::Benchmark(benchmark, _), _) => axis_title_short(benchmark, "", locale),
        (Scoring::Index(_), index) => index.map(|index| mean_axis(index, locale)).unwrap_or_default(),
    }
}

/// The scores' column in a table, with the unit of all its cells: "AIME 2024, % (pass@1)"; "Mean of 9 benchmarks, %".
pub(super) fn score_column(comparison: &Comparison<'_>, locale: Locale) -> String {
    match (&comparison.scoring, comparison.index()) {
        (Scoring::Benchmark(benchmark, scores_from), _) => column_title(benchmark, scores_from, locale),
        (Scoring::Index(_), index) => index.map(|index| mean_title(index, locale)).unwrap_or_default(),
    }
}

/// A benchmark with its unit and what makes its scores comparable: "Aider polyglot, % (pass@2, Aider)".
pub(super) fn column_title(benchmark: &Benchmark, origin: &ScoreOrigin<'_>, locale: Locale) -> String {
    with_origin(benchmark, axis_title_short(benchmark, ", %", locale), origin)
}

/// The same above a scale, whose highest tick has the sign of per cent.
pub(super) fn axis_title(benchmark: &Benchmark, origin: &ScoreOrigin<'_>, locale: Locale) -> String {
    with_origin(benchmark, axis_title_short(benchmark, "", locale), origin)
}

fn with_origin(benchmark: &Benchmark, title: String, origin: &ScoreOrigin<'_>) -> String {
    let metric = Some(origin.metric).filter(|_| benchmark.unit != ScoreUnit::Percentile);
    let how: Vec<&str> = [metric, origin.harness].into_iter().flatten().filter(|how| !how.is_empty()).collect();
    if how.is_empty() { title } else { format!("{title} ({})", joined(how, ", ")) }
}

fn axis_title_short(benchmark: &Benchmark, percent: &str, locale: Locale) -> String {
    match benchmark.unit {
        ScoreUnit::Percent => format!("{}{percent}", benchmark.name),
        ScoreUnit::Points => format!("{}, {}", benchmark.name, locale.words().label(Label::PointsUnit)),
        // The name that its table has for it may say so itself: "Codeforces (percentile)".
        ScoreUnit::Percentile if benchmark.name.ends_with("percentile)") => benchmark.name.clone(),
        ScoreUnit::Percentile => format!("{}, {}", benchmark.name, locale.words().label(Label::PercentileUnit)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{HostChoice, PriceMeasure, TokenCounts, TokenMix};
    use crate::text::testing::{EN, FR, Fixture};

    #[test]
    fn decks() {
        Fixture::new().with(|comparison| {
            assert_eq!(
                deck(comparison, EN),
                "Price per million output tokens on January\u{A0}29, 2025, against AIME 2024: 30 competition problems in mathematics."
            );
            assert_eq!(
                deck(comparison, FR),
                "Prix, au 29\u{A0}janvier 2025, par million de tokens générés, et score sur AIME 2024\u{A0}: 30 problèmes de concours de mathématiques."
            );
        });
        let mix = PriceMeasure::Blended(TokenMix { input: 3, cached_input: 0, output: 1 });
        let host = HostChoice::Named("together".to_owned());
        Fixture::new().price(mix).host(host).on("2025-01-30T16:00Z").benchmark("gpqa-diamond").with(|comparison| {
            assert_eq!(
                deck(comparison, EN),
                "Price per million tokens (3 input tokens for 1 output token) at Together AI on January\u{A0}30, 2025, 16:00 UTC, against GPQA Diamond: Science questions."
            );
            // The catalog has no French for this one.
            assert_eq!(
                deck(comparison, FR),
                "Prix chez Together AI, au 30\u{A0}janvier 2025 à 16\u{A0}h\u{A0}UTC, par million de tokens (3\u{A0}tokens d’entrée pour 1\u{A0}token généré), et score sur GPQA Diamond."
            );
        });
    }

    #[test]
    fn axis_titles() {
        let mix = |cached_input, input, output| PriceMeasure::Blended(TokenMix { input, cached_input, output });
        for (measure, en, en_short, fr, fr_short) in [
            (
                PriceMeasure::Output,
                "Price per million output tokens, US dollars, log scale",
                "Price per million output tokens, log scale",
                "Prix par million de tokens générés, en dollars, échelle logarithmique",
                "Prix par million de tokens générés, échelle log",
            ),
            (
                PriceMeasure::Input,
                "Price per million input tokens, US dollars, log scale",
                "Price per million input tokens, log scale",
                "Prix par million de tokens d’entrée, en dollars, échelle logarithmique",
                "Prix par million de tokens d’entrée, échelle log",
            ),
            (
                PriceMeasure::CachedInput,
                "Price per million cached input tokens, US dollars, log scale",
                "Price per million cached input tokens, log scale",
                "Prix par million de tokens d’entrée en cache, en dollars, échelle logarithmique",
                "Prix par million de tokens d’entrée en cache, échelle log",
            ),
            (
                mix(7, 2, 1),
                "Price per million tokens (7 cached input tokens and 2 input tokens for 1 output token), US dollars, log scale",
                "Price per million tokens, mixed, log scale",
                "Prix par million de tokens (7\u{A0}tokens d’entrée en cache et 2\u{A0}tokens d’entrée pour 1\u{A0}token généré), en dollars, échelle logarithmique",
                "Prix par million de tokens mélangés, échelle log",
            ),
            (
                mix(0, 0, 3),
                "Price per million tokens (3 output tokens only), US dollars, log scale",
                "Price per million tokens, mixed, log scale",
                "Prix par million de tokens (3\u{A0}tokens générés seulement), en dollars, échelle logarithmique",
                "Prix par million de tokens mélangés, échelle log",
            ),
            (
                PriceMeasure::Workload(TokenCounts {
                    input: 2000,
                    cached_input: 1,
                    cache_written: 0,
                    output: 1,
                    reasoning: 0,
                }),
                "Cost of a workload of 2,000 input tokens (1 of them cached) and 1 output token, US dollars, log scale",
                "Cost of the workload, log scale",
                "Coût d’une charge de travail de 2\u{202F}000\u{A0}tokens d’entrée (dont 1 en cache) et 1\u{A0}token généré, en dollars, échelle logarithmique",
                "Coût de la charge de travail, échelle log",
            ),
            (
                PriceMeasure::Request(TokenCounts {
                    input: 3_000_000,
                    cached_input: 0,
                    cache_written: 0,
                    output: 0,
                    reasoning: 0,
                }),
                "Cost of a request of 3,000,000 input tokens, US dollars, log scale",
                "Cost of the request, log scale",
                "Coût d’une requête de 3\u{202F}000\u{202F}000 de tokens d’entrée, en dollars, échelle logarithmique",
                "Coût de la requête, échelle log",
            ),
        ] {
            Fixture::new().price(measure).with(|comparison| {
                assert_eq!(x_axis_title(comparison, true, EN), en);
                assert_eq!(x_axis_title_short(comparison, true, EN), en_short);
                assert_eq!(x_axis_title(comparison, true, FR), fr);
                assert_eq!(x_axis_title_short(comparison, true, FR), fr_short);
            });
        }
        Fixture::new().with(|comparison| {
            assert_eq!(x_axis_title(comparison, false, EN), "Price per million output tokens, US dollars");
            assert_eq!(x_axis_title_short(comparison, false, FR), "Prix par million de tokens générés");
            assert_eq!(y_axis_title(comparison, EN), "AIME 2024 (pass@1)");
            assert_eq!(y_axis_title_short(comparison, FR), "AIME 2024");
        });
        Fixture::new().benchmark("arena").with(|comparison| {
            assert_eq!(y_axis_title(comparison, EN), "Arena, points (rating, style control)");
            assert_eq!(y_axis_title_short(comparison, FR), "Arena, points");
        });
    }
}
