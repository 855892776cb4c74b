//! What differs between languages, and only that: one file per language implements [`Words`].
//!
//! A sentence is one method that takes everything it may have to reorder, decline or elide; no caller glues pieces.
//! Numbers come formatted, with their [`Magnitude`] where a plural depends on it.

mod en;
mod fr;

use super::Part;
use super::date::Clock;
use super::number::Magnitude;
use super::wording::Ratio;
use crate::catalog::{Basis, Localized, Reporter};
use crate::compare::Reason;
use crate::joined::joined;
use crate::query::{HoursChoice, PriceMeasure, TokenMix};
use crate::time::Date;
pub(super) use en::{ENGLISH, English};
pub(super) use fr::{FRENCH, French};

/// How a language writes numbers.
#[derive(Debug)]
pub(super) struct Conventions {
    /// Between units and tenths.
    pub(super) decimal: char,
    /// Between thousands.
    pub(super) group: char,
    /// The number of digits from which on they are grouped.
    pub(super) grouped_from: u32,
    /// After a share in per cent, with its space.
    pub(super) percent: &'static str,
    /// Before an amount of US dollars.
    pub(super) dollar_before: &'static str,
    /// After an amount of US dollars, with its space.
    pub(super) dollar_after: &'static str,
}

/// A count, and how it is written.
#[derive(Debug)]
pub(super) struct Count {
    pub(super) number: String,
    pub(super) magnitude: Magnitude,
}

/// A label of the figure that stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// A price of nothing.
    Free,
    /// How many models are not in the picture.
    NotShown,
    /// Above the same as rows.
    AsTable,
    /// Beside the price axis, pointing to the cheap end.
    Cheaper,
    /// Beside the score axis, pointing to the good end.
    Better,
    /// The model's column.
    Model,
    /// The developer's column.
    Developer,
    /// The price.
    Price,
    /// Who sells.
    Host,
    /// Since when the price is in force.
    InForce,
    /// Who measured the score.
    ReportedBy,
    /// The reasoning effort.
    Effort,
    /// What ran the test.
    Harness,
    /// Whether on the frontier.
    Frontier,
    /// Where figures come from.
    Sources,
    /// Something to know.
    Note,
    /// Affirmation in a cell.
    Yes,
    /// Negation in a cell.
    No,
    /// That the input price stands in for an unknown cached-input price.
    CachePriceUnknown,
}

/// One part of a mix of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tokens {
    Input,
    CachedInput,
    Output,
}

/// The parts of a mix that weigh anything, in words, in the order in which they are said: the last one apart.
pub(super) fn mix_parts(mix: TokenMix, say: fn(u32, Tokens) -> String) -> (Vec<String>, String) {
    let mut parts = Vec::new();
    for (weight, tokens) in
        [(mix.cached_input, Tokens::CachedInput), (mix.input, Tokens::Input), (mix.output, Tokens::Output)]
    {
        if weight > 0 {
            parts.push(say(weight, tokens));
        }
    }
    let last = parts.pop().unwrap_or_default();
    (parts, last)
}

/// "a, b and c"
pub(super) fn listed(items: &[String], and: &str) -> String {
    match items.split_last() {
        Some((last, before)) if !before.is_empty() => {
            let mut all = joined(before.iter().map(String::as_str), ", ");
            all.push_str(and);
            all.push_str(last);
            all
        }
        _ => items.first().cloned().unwrap_or_default(),
    }
}

/// How two scores differ, as seen from the dearer model.
#[derive(Debug)]
pub(super) enum ScoreGap {
    Same,
    /// Less than one question of the test makes.
    BelowOneQuestion,
    /// So many points more.
    More(String),
    /// So many points less.
    Less(String),
}

/// In which way one mark is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dominance {
    CheaperAndBetter,
    Cheaper,
    Better,
}

/// What two models' headline says.
#[derive(Debug)]
pub(super) struct Pair<'a> {
    pub(super) dearer: &'a str,
    pub(super) cheaper: &'a str,
    pub(super) ratio: Ratio,
    /// The ratio's number.
    pub(super) number: &'a str,
    pub(super) gap: &'a ScoreGap,
    pub(super) benchmark: &'a str,
}

/// What one model's headline says.
#[derive(Debug)]
pub(super) struct Single<'a> {
    pub(super) name: &'a str,
    /// With its measure: "$2.19 per million output tokens".
    pub(super) price: &'a str,
    pub(super) score: &'a str,
    pub(super) benchmark: &'a str,
    pub(super) shown: &'a Count,
    /// By whom and how it is dominated.
    pub(super) dominated: Option<(&'a str, Dominance)>,
}

/// What the deck says.
#[derive(Debug)]
pub(super) struct Deck<'a> {
    pub(super) measure: PriceMeasure,
    pub(super) host: Option<&'a str>,
    pub(super) moment: &'a str,
    pub(super) benchmark: &'a str,
    /// What the benchmark measures, without its full stop.
    pub(super) measures: Option<&'a str>,
}

/// What the summary says.
#[derive(Debug)]
pub(super) struct Summary<'a> {
    pub(super) measure: PriceMeasure,
    pub(super) moment: &'a str,
    /// From the lowest to the highest.
    pub(super) prices: &'a str,
    pub(super) logarithmic: bool,
    pub(super) benchmark: &'a str,
    /// From the lowest to the highest.
    pub(super) scores: &'a str,
    pub(super) shown: &'a Count,
    /// Shown and left out.
    pub(super) total: &'a Count,
    pub(super) left_out: Option<&'a Count>,
    pub(super) frontier: &'a Count,
    /// Name and price of the frontier's cheapest.
    pub(super) first: (&'a str, &'a str),
    /// Name and price of the frontier's dearest, where that is another.
    pub(super) last: Option<(&'a str, &'a str)>,
    pub(super) highlighted: &'a [String],
}

/// Who says what all the scores of a comparison are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReportedBy {
    Independents,
    OwnDeveloper,
    OneOfTheDevelopers,
    Competitor,
    Various,
}

/// Where prices hold: some names at one host.
#[derive(Debug)]
pub(super) enum PricePlace {
    /// All at the one host.
    All(String),
    /// Each at its own developer.
    Developers,
    /// Each at the host that stands with it.
    Marked,
    /// These at this host.
    Some(Vec<String>, String),
    /// So many at other hosts.
    Others(Count),
}

/// True where the places begin with a clause that names models, which stands after a colon.
pub(super) fn names_models_first(places: &[PricePlace]) -> bool {
    matches!(places.first(), Some(PricePlace::Some(..) | PricePlace::Others(_)))
}

/// A language.
pub(super) trait Words: Sync {
    /// How numbers are written.
    fn conventions(&self) -> &'static Conventions;
    /// The catalog's own words in this language, where it has them.
    fn pick<'a>(&self, text: &'a Localized) -> Option<&'a str>;

    /// "0.6 points"
    fn points(&self, number: &str, magnitude: Magnitude) -> String;
    /// "29 January 2025"
    fn date(&self, date: Date) -> String;
    /// "5 September 2025, 16:00 UTC"
    fn moment(&self, day: &str, clock: Clock) -> String;
    /// "a, b and c"
    fn list(&self, items: &[String]) -> String;
    /// "18 models"
    fn models(&self, count: &Count) -> String;
    /// "18 other models", after names
    fn others(&self, count: &Count) -> String;
    /// A label.
    fn label(&self, label: Label) -> &'static str;
    /// "Host: Azure", "Hébergeur : Azure"
    fn labelled(&self, label: &str, value: &str) -> String;

    /// "o1 costs about 27 times as much as R1"
    fn costs(&self, dearer: &str, cheaper: &str, ratio: Ratio, number: &str) -> String;

    /// "o1 costs about 27 times as much as R1, for 4.2 points more on GPQA"
    fn pair(&self, pair: &Pair<'_>) -> String;
    /// "R1 is on the price–performance frontier of the 6 models shown: …"
    fn single(&self, single: &Single<'_>) -> String;
    /// "R1, o1 and V3: price and AIME 2024 score"
    fn several(&self, names: &str, benchmark: &str) -> String;
    /// "Price and AIME 2024 score of 18 models"
    fn all(&self, benchmark: &str, count: &Count) -> String;
    /// "R1 at 10 hosts: $0.40 to $8 per million output tokens"
    fn hosts(&self, name: &str, hosts: &str, prices: &str) -> String;
    /// "R1 costs less and scores higher"
    fn dominance(&self, by: &str, how: Dominance) -> String;

    /// "$2.19 per million output tokens"
    fn price_per(&self, price: &str, measure: PriceMeasure) -> String;
    /// "Price per million output tokens on 29 January 2025, against AIME 2024: …"
    fn deck(&self, deck: &Deck<'_>) -> String;
    /// "Price per million output tokens, US dollars, log scale"
    fn x_axis(&self, measure: PriceMeasure, logarithmic: bool) -> String;
    /// "$ per million output tokens (log)"
    fn x_axis_short(&self, measure: PriceMeasure, logarithmic: bool) -> String;
    /// The column of prices: "Price per million output tokens".
    fn price_column(&self, measure: PriceMeasure) -> String;
    /// "points", after a benchmark's name
    fn points_unit(&self) -> &'static str;

    /// "Scores: Meta, title, 20 January 2025 (reported by …)."
    fn scores_from(&self, publisher: &str, title: Part, date: Option<&str>, by: ReportedBy) -> Vec<Part>;
    /// "List prices on 29 January 2025 at each model’s developer; Llama at Together AI."
    fn prices_at(&self, moment: &str, places: &[PricePlace]) -> String;
    /// Where prices come from that are no list prices: "Costs were measured in the test runs that gave the scores."
    fn costs_measured(&self) -> &'static str;
    /// A moment with the hours whose prices are meant: "1 March 2025 (off-peak hours)".
    fn in_hours(&self, moment: String, hours: HoursChoice) -> String;
    /// "Prices from …, ….": the text before the links; they are joined by commas and end in a full stop.
    fn prices_from(&self) -> &'static str;

    /// "$0.40 to $8"; the ends differ.
    fn range(&self, low: &str, high: &str) -> String;
    /// The summary of a figure.
    fn summary(&self, summary: &Summary<'_>) -> String;
    /// Why models were left out: "No known score on AIME 2024".
    fn reason(
        &self,
        reason: Reason,
        benchmark: &str,
        moment: &str,
        measure: PriceMeasure,
        host: Option<&str>,
    ) -> String;

    /// "since 20 January 2025 (the host says so)"
    fn in_force(&self, from: Option<&str>, checked: &str, basis: Basis) -> String;
    /// A reasoning effort in the language's words, where it has one.
    fn effort<'a>(&self, effort: &'a str) -> &'a str;
    /// "24 of 30 solved"
    fn solved(&self, solved: &str, asked: &str) -> String;
    /// "standard error 3.0"
    fn standard_error(&self, number: &str) -> String;
    /// "95% interval 71% to 88%"
    fn interval(&self, low: &str, high: &str) -> String;
    /// "its own developer, 20 January 2025"
    fn reporter(&self, reporter: Reporter, date: &str) -> String;
    /// "Prices are per token, not per answer…"
    fn per_token_note(&self) -> &'static str;
    /// "The cached-input price of A and B is unknown…"
    fn cache_note(&self, names: &str) -> String;
}
