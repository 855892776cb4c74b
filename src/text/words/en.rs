//! English.

use super::{
    Conventions, Count, Deck, Dominance, Label, Pair, PricePlace, ReportedBy, ScoreGap, Single, Summary, Tokens, Words,
    listed, mix_parts, names_models_first,
};
use crate::catalog::{Basis, Localized, Reporter};
use crate::compare::Reason;
use crate::joined::joined;
use crate::query::{HoursChoice, PriceMeasure, TokenCounts};
use crate::text::Part;
use crate::text::date::Clock;
use crate::text::number::{Magnitude, write_digits};
use crate::text::wording::{Qualifier, Ratio, Saving};
use crate::time::Date;

/// English.
#[derive(Debug)]
pub(in crate::text) struct English;

pub(in crate::text) const ENGLISH: English = English;

const CONVENTIONS: Conventions =
    Conventions { decimal: '.', group: ',', grouped_from: 4, percent: "%", dollar_before: "$", dollar_after: "" };

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(date: Date) -> &'static str {
    MONTHS.get(usize::from(date.month.saturating_sub(1))).copied().unwrap_or_default()
}

/// With the space after it.
const fn qualified(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exactly => "",
        Qualifier::About => "about ",
        Qualifier::Nearly => "nearly ",
        Qualifier::MoreThan => "more than ",
    }
}

fn models(count: &Count) -> String {
    match count.magnitude {
        Magnitude::One => format!("{} model", count.number),
        _ => format!("{} models", count.number),
    }
}

/// "per million output tokens", "per million tokens (3 input tokens for 1 output token)"
fn per(measure: PriceMeasure) -> String {
    match measure {
        PriceMeasure::Output => "per million output tokens".to_owned(),
        PriceMeasure::Input => "per million input tokens".to_owned(),
        PriceMeasure::CachedInput => "per million cached input tokens".to_owned(),
        PriceMeasure::Blended(mix) => match mix_parts(mix, tokens) {
            (before, last) if before.is_empty() => format!("per million tokens ({last} only)"),
            (before, last) => {
                format!("per million tokens ({} for {last})", joined(before.iter().map(String::as_str), " and "))
            }
        },
        PriceMeasure::Workload(tokens) => format!("for a workload of {}", amount(tokens)),
        PriceMeasure::Request(tokens) => format!("for a request of {}", amount(tokens)),
        PriceMeasure::MeasuredPerTask | PriceMeasure::MeasuredPerSuccess => format!("{} (measured)", per_task(measure)),
    }
}

/// "Price per million output tokens", "Cost of a workload of 1,000 input tokens", "Measured cost per task"
fn what(measure: PriceMeasure) -> String {
    match measure {
        PriceMeasure::Workload(tokens) => format!("Cost of a workload of {}", amount(tokens)),
        PriceMeasure::Request(tokens) => format!("Cost of a request of {}", amount(tokens)),
        PriceMeasure::MeasuredPerTask | PriceMeasure::MeasuredPerSuccess => {
            format!("Measured cost {}", per_task(measure))
        }
        _ => format!("Price {}", per(measure)),
    }
}

const fn per_task(measure: PriceMeasure) -> &'static str {
    match measure {
        PriceMeasure::MeasuredPerSuccess => "per solved task",
        _ => "per task",
    }
}

/// "1,000,000 input tokens (400,000 of them cached) and 250,000 output tokens"
fn amount(tokens: TokenCounts) -> String {
    let number = |count: u32| write_digits(&CONVENTIONS, count.into(), 0, 0);
    let some = |count: u32, kind: &str| format!("{} {kind} token{}", number(count), if count == 1 { "" } else { "s" });
    let mut input = some(tokens.input, "input");
    if tokens.cached_input == tokens.input {
        input = some(tokens.input, "cached input");
    } else if tokens.cached_input > 0 {
        input = format!("{input} ({} of them cached)", number(tokens.cached_input));
    }
    let output = some(tokens.output, "output");
    match (tokens.input, tokens.output) {
        (_, 0) => input,
        (0, _) => output,
        _ => format!("{input} and {output}"),
    }
}

/// "3 input tokens"
fn tokens(weight: u32, tokens: Tokens) -> String {
    let kind = match tokens {
        Tokens::Input => "input",
        Tokens::CachedInput => "cached input",
        Tokens::Output => "output",
    };
    format!("{weight} {kind} token{}", if weight == 1 { "" } else { "s" })
}

/// Not in [`Words`]: the figure does not say them, and a trait object would bring them into the module all the same.
impl English {
    /// "R1 costs about 96% less than o1"
    pub(in crate::text) fn saves(dearer: &str, cheaper: &str, saving: Saving, number: &str) -> String {
        match saving {
            Saving::Everything => format!("{cheaper} is free, {dearer} is not"),
            Saving::Little => format!("{dearer} and {cheaper} cost about the same"),
            Saving::Percent { qualifier, .. } => {
                format!("{cheaper} costs {}{number} less than {dearer}", qualified(qualifier))
            }
        }
    }

    /// "about 1/27 the price"; without a number: half.
    pub(in crate::text) fn share(number: Option<&str>, qualifier: Qualifier) -> String {
        let qualifier = if qualifier == Qualifier::Exactly { "" } else { "about " };
        match number {
            Some(number) => format!("{qualifier}1/{number} the price"),
            None => format!("{qualifier}half the price"),
        }
    }
}

impl Words for English {
    fn conventions(&self) -> &'static Conventions {
        &CONVENTIONS
    }

    fn pick<'a>(&self, text: &'a Localized) -> Option<&'a str> {
        Some(text.en.as_str()).filter(|text| !text.is_empty())
    }

    fn points(&self, number: &str, magnitude: Magnitude) -> String {
        match magnitude {
            Magnitude::One => format!("{number} point"),
            _ => format!("{number} points"),
        }
    }

    fn date(&self, date: Date) -> String {
        format!("{}\u{A0}{} {}", date.day, month(date), date.year)
    }

    fn moment(&self, day: &str, clock: Clock) -> String {
        let Clock { hour, minute, second } = clock;
        match second {
            0 => format!("{day}, {hour:02}:{minute:02} UTC"),
            _ => format!("{day}, {hour:02}:{minute:02}:{second:02} UTC"),
        }
    }

    fn list(&self, items: &[String]) -> String {
        listed(items, " and ")
    }

    fn models(&self, count: &Count) -> String {
        models(count)
    }

    fn others(&self, count: &Count) -> String {
        match count.magnitude {
            Magnitude::One => format!("{} other model", count.number),
            _ => format!("{} other models", count.number),
        }
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Free => "free",
            Label::NotShown => "Not shown",
            Label::AsTable => "The figures as a table",
            Label::Cheaper => "← cheaper",
            Label::Better => "↑ better",
            Label::Model => "Model",
            Label::Developer => "Developer",
            Label::Price => "Price",
            Label::Host => "Host",
            Label::InForce => "Price in force",
            Label::ReportedBy => "Score reported by",
            Label::Effort => "Reasoning effort",
            Label::Harness => "Test run with",
            Label::Frontier => "Price–performance frontier",
            Label::Sources => "Sources",
            Label::Note => "Note",
            Label::Yes => "yes",
            Label::No => "no",
            Label::CachePriceUnknown => "cached-input price unknown: counted at the input price",
        }
    }

    fn labelled(&self, label: &str, value: &str) -> String {
        format!("{label}: {value}")
    }

    fn costs(&self, dearer: &str, cheaper: &str, ratio: Ratio, number: &str) -> String {
        match ratio {
            Ratio::Free => format!("{cheaper} is free, {dearer} is not"),
            Ratio::Equal => format!("{dearer} and {cheaper} cost the same"),
            Ratio::AboutTheSame => format!("{dearer} and {cheaper} cost about the same"),
            Ratio::PercentMore { qualifier, .. } => {
                format!("{dearer} costs {}{number} more than {cheaper}", qualified(qualifier))
            }
            Ratio::Twice(qualifier) => format!("{dearer} costs {}twice as much as {cheaper}", qualified(qualifier)),
            Ratio::Times { qualifier, .. } => {
                format!("{dearer} costs {}{number} times as much as {cheaper}", qualified(qualifier))
            }
        }
    }

    fn pair(&self, pair: &Pair<'_>) -> String {
        let Pair { dearer, cheaper, ratio, number, gap, benchmark } = *pair;
        let costs = self.costs(dearer, cheaper, ratio, number);
        let compares = matches!(ratio, Ratio::PercentMore { .. } | Ratio::Twice(_) | Ratio::Times { .. });
        match gap {
            ScoreGap::Same => format!("{costs}; their scores on {benchmark} are the same"),
            ScoreGap::BelowOneQuestion => {
                format!("{costs}; on {benchmark} their scores differ by less than one question")
            }
            ScoreGap::More(points) if compares => format!("{costs}, for {points} more on {benchmark}"),
            ScoreGap::Less(points) if compares => format!("{costs}, for {points} less on {benchmark}"),
            ScoreGap::More(points) => format!("{costs}; on {benchmark}, {dearer} scores {points} more"),
            ScoreGap::Less(points) => format!("{costs}; on {benchmark}, {cheaper} scores {points} more"),
        }
    }

    fn single(&self, single: &Single<'_>) -> String {
        let Single { name, price, score, benchmark, shown, dominated } = *single;
        if shown.magnitude == Magnitude::One {
            return format!("{name}: {price}, {score} on {benchmark}");
        }
        let shown = models(shown);
        match dominated {
            None => format!(
                "{name} is on the price–performance frontier of the {shown} shown: {price}, {score} on {benchmark}"
            ),
            Some((by, how)) => format!(
                "{name} is not on the price–performance frontier of the {shown} shown: {}",
                self.dominance(by, how)
            ),
        }
    }

    fn several(&self, names: &str, benchmark: &str) -> String {
        format!("{names}: price and {benchmark} score")
    }

    fn all(&self, benchmark: &str, count: &Count) -> String {
        format!("Price and {benchmark} score of {}", models(count))
    }

    fn hosts(&self, name: &str, hosts: &str, prices: &str) -> String {
        format!("{name} at {hosts} hosts: {prices}")
    }

    fn dominance(&self, by: &str, how: Dominance) -> String {
        match how {
            Dominance::CheaperAndBetter => format!("{by} costs less and scores higher"),
            Dominance::Cheaper => format!("{by} costs less and scores the same"),
            Dominance::Better => format!("{by} costs the same and scores higher"),
        }
    }

    fn price_per(&self, price: &str, measure: PriceMeasure) -> String {
        format!("{price} {}", per(measure))
    }

    fn deck(&self, deck: &Deck<'_>) -> String {
        let at = deck.host.map(|host| format!(" at {host}")).unwrap_or_default();
        let measures = deck.measures.map(|measures| format!(": {measures}")).unwrap_or_default();
        // A measurement holds from its day on, a list price on the day.
        let on = if deck.measure.is_measured() { "as of" } else { "on" };
        format!("{}{at} {on} {}, against {}{measures}.", what(deck.measure), deck.moment, deck.benchmark)
    }

    fn x_axis(&self, measure: PriceMeasure, logarithmic: bool) -> String {
        let scale = if logarithmic { ", log scale" } else { "" };
        format!("{}, US dollars{scale}", what(measure))
    }

    fn x_axis_short(&self, measure: PriceMeasure, logarithmic: bool) -> String {
        let scale = if logarithmic { ", log scale" } else { "" };
        let per = match measure {
            PriceMeasure::Blended(_) => "per million tokens, mixed".to_owned(),
            PriceMeasure::Workload(_) => "for the workload".to_owned(),
            PriceMeasure::Request(_) => "for the request".to_owned(),
            _ => per(measure),
        };
        format!("$ {per}{scale}")
    }

    fn price_column(&self, measure: PriceMeasure) -> String {
        what(measure)
    }

    fn points_unit(&self) -> &'static str {
        "points"
    }

    fn scores_from(&self, publisher: &str, title: Part, date: Option<&str>, by: ReportedBy) -> Vec<Part> {
        let by = match by {
            ReportedBy::Independents => "measured independently",
            ReportedBy::OwnDeveloper => "reported by each model’s own developer",
            ReportedBy::OneOfTheDevelopers => "reported by one of the developers",
            ReportedBy::Competitor => "reported by a competing developer",
            ReportedBy::Various => "reported partly by developers, partly by others",
        };
        let date = date.map(|date| format!(", {date}")).unwrap_or_default();
        vec![Part::Text(format!("Scores: {publisher}, ")), title, Part::Text(format!("{date} ({by})."))]
    }

    fn prices_at(&self, moment: &str, places_of: &[PricePlace]) -> String {
        let mut places = Vec::new();
        for place in places_of {
            places.push(match place {
                PricePlace::All(host) => format!("at {host}"),
                PricePlace::Developers => "at each model’s developer".to_owned(),
                PricePlace::Marked => "at the host named for each".to_owned(),
                PricePlace::Some(names, host) => format!("{} at {host}", self.list(names)),
                PricePlace::Others(count) => format!("{} at other hosts", self.others(count)),
            });
        }
        let colon = if names_models_first(places_of) { ":" } else { "" };
        format!("List prices on {moment}{colon} {}.", joined(places.iter().map(String::as_str), "; "))
    }

    fn costs_measured(&self) -> &'static str {
        "Costs were measured in the test runs that gave the scores."
    }

    fn in_hours(&self, moment: String, hours: HoursChoice) -> String {
        match hours {
            HoursChoice::Standard => moment,
            HoursChoice::OffPeak => format!("{moment} (off-peak hours)"),
            HoursChoice::Peak => format!("{moment} (peak hours)"),
        }
    }

    fn prices_from(&self) -> &'static str {
        "Prices from "
    }

    fn range(&self, low: &str, high: &str) -> String {
        format!("{low} to {high}")
    }

    fn summary(&self, summary: &Summary<'_>) -> String {
        let Summary { measure, moment, prices, benchmark, scores, shown, total, first, .. } = *summary;
        let log = if summary.logarithmic { ", logarithmic" } else { "" };
        let on = if measure.is_measured() { "as of" } else { "on" };
        let axes =
            format!("Scatter chart. {} {on} {moment}, {prices}{log}, against {benchmark}, {scores}.", what(measure));
        let who = summary.left_out.map_or_else(
            || format!("{} shown.", models(shown)),
            |left_out| {
                let has = if left_out.magnitude == Magnitude::One { "has" } else { "have" };
                let (shown, total, left_out) = (&shown.number, models(total), &left_out.number);
                format!("{shown} of {total} shown; {left_out} {has} no price or score that could be compared.")
            },
        );
        let are = if summary.frontier.magnitude == Magnitude::One { "is" } else { "are" };
        let frontier = format!("{} {are} on the price–performance frontier", models(summary.frontier));
        let ends = summary.last.map_or_else(
            || format!(": {} at {}.", first.0, first.1),
            |last| format!(", from {} at {} to {} at {}.", first.0, first.1, last.0, last.1),
        );
        let mut text = format!("{axes} {who} {frontier}{ends}");
        if !summary.highlighted.is_empty() {
            text.push_str(" Highlighted: ");
            text.push_str(&self.list(summary.highlighted));
            text.push('.');
        }
        text
    }

    fn reason(
        &self,
        reason: Reason,
        benchmark: &str,
        moment: &str,
        measure: PriceMeasure,
        host: Option<&str>,
    ) -> String {
        match reason {
            Reason::NotReleased => format!("Not yet released on {moment}"),
            Reason::NoScore => format!("No known score on {benchmark}"),
            Reason::OtherOrigin => format!("Score on {benchmark} from another source or test set-up only"),
            Reason::NotSold => "No known host".to_owned(),
            Reason::NotAtHost => format!("Not known to be sold at {}", host.unwrap_or("this host")),
            Reason::NoPrice => format!("No known price {} on {moment}", per(measure)),
            Reason::CostTooHigh => "Cost above nine million dollars, too high to be compared exactly".to_owned(),
            Reason::NoMeasuredCost => format!("No known measured cost {} on {benchmark}", per_task(measure)),
            Reason::NothingSolved => format!("No task solved on {benchmark}, so no cost {}", per_task(measure)),
        }
    }

    fn in_force(&self, from: Option<&str>, checked: &str, basis: Basis) -> String {
        let Some(from) = from else { return format!("seen on {checked}; start unknown") };
        let basis = match basis {
            Basis::Documented => "documented by the host",
            Basis::Observed => "first seen then",
            Basis::Inferred => "inferred",
        };
        format!("since {from} ({basis})")
    }

    fn effort<'a>(&self, effort: &'a str) -> &'a str {
        effort
    }

    fn solved(&self, solved: &str, asked: &str) -> String {
        format!("{solved} of {asked} solved")
    }

    fn standard_error(&self, number: &str) -> String {
        format!("standard error ±\u{A0}{number}")
    }

    fn interval(&self, low: &str, high: &str) -> String {
        format!("95% interval {low} to {high}")
    }

    fn reporter(&self, reporter: Reporter, date: &str) -> String {
        match reporter {
            Reporter::Independent => format!("an independent source, {date}"),
            Reporter::Competitor => format!("a competing developer, {date}"),
            Reporter::OwnDeveloper => format!("its own developer, {date}"),
        }
    }

    fn per_token_note(&self) -> &'static str {
        "Prices are per token, not per answer: reasoning models write more tokens for an answer."
    }

    fn cache_note(&self, names: &str) -> String {
        format!("Cached-input price unknown, counted at the input price: {names}.")
    }
}
