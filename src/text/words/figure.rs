//! What can be said of a whole figure: headline, deck, axes, frontier, summary, and who is left out.

use super::messages::Message;
use super::{Count, ScoredOn, Words};
use crate::compare::Reason;
use crate::query::PriceMeasure;

/// In which way one mark is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum Dominance {
    CheaperAndBetter,
    Cheaper,
    Better,
}

/// What one model's headline says.
#[derive(Debug)]
pub(in crate::text) struct Single<'a> {
    pub(in crate::text) name: &'a str,
    /// With its measure: "$2.19 per million output tokens".
    pub(in crate::text) price: &'a str,
    pub(in crate::text) score: &'a str,
    pub(in crate::text) on: &'a ScoredOn,
    pub(in crate::text) shown: &'a Count,
    pub(in crate::text) standing: &'a SingleStanding<'a>,
}

/// Where one mark stands.
#[derive(Debug)]
pub(in crate::text) enum SingleStanding<'a> {
    /// Nothing else is shown.
    Alone,
    Frontier,
    /// With the probability: "46%".
    Possibly(String),
    /// By whom and how.
    Dominated(&'a str, Dominance),
}

/// So many models on the frontier, or possibly on it.
#[derive(Debug)]
pub(in crate::text) struct SummaryFrontier {
    pub(in crate::text) count: Count,
    /// Name and price of the cheapest.
    pub(in crate::text) first: (String, String),
    /// The same of the dearest.
    pub(in crate::text) last: (String, String),
}

/// What the deck says.
#[derive(Debug)]
pub(in crate::text) struct Deck<'a> {
    pub(in crate::text) measure: PriceMeasure,
    pub(in crate::text) host: Option<&'a str>,
    pub(in crate::text) moment: &'a str,
    pub(in crate::text) on: &'a ScoredOn,
    /// What the benchmark measures, without its full stop.
    pub(in crate::text) measures: Option<&'a str>,
}

/// What the summary says.
#[derive(Debug)]
pub(in crate::text) struct Summary<'a> {
    pub(in crate::text) measure: PriceMeasure,
    pub(in crate::text) moment: &'a str,
    /// From the lowest to the highest.
    pub(in crate::text) prices: &'a str,
    pub(in crate::text) logarithmic: bool,
    pub(in crate::text) on: &'a ScoredOn,
    /// From the lowest to the highest.
    pub(in crate::text) scores: &'a str,
    pub(in crate::text) shown: &'a Count,
    /// Shown and left out.
    pub(in crate::text) total: &'a Count,
    pub(in crate::text) left_out: Option<&'a Count>,
    pub(in crate::text) frontier: Option<&'a SummaryFrontier>,
    /// Who may be on it.
    pub(in crate::text) possibly: Option<&'a SummaryFrontier>,
    pub(in crate::text) highlighted: &'a [String],
}

/// The variant of an axis.
const fn scale_key(logarithmic: bool) -> &'static str {
    if logarithmic { "log" } else { "linear" }
}

impl Words {
    /// "possibly (46% likely)"
    pub(in crate::text) fn possibly(&self, share: &str) -> String {
        self.say(Message::Possibly, &[share])
    }

    /// Who may be on the frontier.
    pub(in crate::text) fn possibly_note(&self, names: &[String]) -> String {
        self.say(Message::PossiblyNote, &[&self.list(names)])
    }

    /// Of whom only the scores say whether they are on the frontier, and whose unknown error is why; without names of nobody
    /// an error is known.
    pub(in crate::text) fn unjudged_note(&self, models: &str, names: &[String]) -> String {
        self.say(Message::UnjudgedNote, &[models, &self.list(names)])
    }

    /// "R1 is on the price–performance frontier of the 6 models shown: …"
    pub(in crate::text) fn single(&self, single: &Single<'_>) -> String {
        let Single { name, price, score, on, shown, standing } = *single;
        let (benchmark, mean) = on.given();
        // Only one of the two has something in the same place.
        let (standing, because) = match standing {
            SingleStanding::Alone => ("alone", String::new()),
            SingleStanding::Frontier => ("frontier", String::new()),
            SingleStanding::Possibly(share) => ("possibly", share.clone()),
            SingleStanding::Dominated(by, how) => ("dominated", self.dominance(by, *how)),
        };
        self.say(Message::Single, &[standing, name, price, score, benchmark, &self.models(shown), &because, mean])
    }

    /// "R1, o1 and V3: price and AIME 2024 score"
    pub(in crate::text) fn several(&self, names: &str, on: &ScoredOn) -> String {
        let (benchmark, mean) = on.given();
        self.say(Message::Several, &[names, benchmark, mean])
    }

    /// "Price and AIME 2024 score of 18 models"
    pub(in crate::text) fn all(&self, on: &ScoredOn, count: &Count) -> String {
        let (benchmark, mean) = on.given();
        self.say(Message::All, &[benchmark, &self.models(count), mean])
    }

    /// "… of 51 models: 2 on the price–performance frontier, 11 possibly"
    pub(in crate::text) fn frontier_counts(&self, heading: &str, on: &str, possibly: &str) -> String {
        self.say(Message::FrontierCounts, &[heading, on, possibly])
    }

    /// "R1 at 10 hosts: $0.40 to $8 per million output tokens"
    pub(in crate::text) fn hosts(&self, name: &str, hosts: &str, price: &str) -> String {
        self.say(Message::Hosts, &[name, hosts, price])
    }

    /// "R1 costs less and scores higher"
    pub(in crate::text) fn dominance(&self, by: &str, how: Dominance) -> String {
        let how = match how {
            Dominance::CheaperAndBetter => "cheaper-and-better",
            Dominance::Cheaper => "cheaper",
            Dominance::Better => "better",
        };
        self.say(Message::Dominance, &[how, by])
    }

    /// "Price per million output tokens on 29 January 2025, against AIME 2024: …"
    pub(in crate::text) fn deck(&self, deck: &Deck<'_>) -> String {
        let (benchmark, mean) = deck.on.given();
        let what = self.what_when(deck.measure, deck.host, deck.moment);
        self.say(Message::Deck, &[&what, benchmark, deck.measures.unwrap_or_default(), mean])
    }

    /// "Price per million output tokens, US dollars, log scale"
    pub(in crate::text) fn x_axis(&self, measure: PriceMeasure, currency: Option<&str>, logarithmic: bool) -> String {
        let (code, key) = currency.map_or(("", "usd"), |code| (code, "other"));
        self.say(Message::XAxis, &[scale_key(logarithmic), &self.what(measure), code, key])
    }

    /// "Price per million output tokens, log scale". It leaves the parts of a mix to the deck, and the currency to what
    /// stands at the scale.
    pub(in crate::text) fn x_axis_short(&self, measure: PriceMeasure, logarithmic: bool) -> String {
        let (key, what) = match measure {
            PriceMeasure::Blended(_) => ("mix", "price"),
            PriceMeasure::Workload(_) => ("workload", "cost"),
            PriceMeasure::Request(_) => ("request", "cost"),
            PriceMeasure::MeasuredPerTask | PriceMeasure::MeasuredPerSuccess => ("other", "cost"),
            _ => ("other", "price"),
        };
        let per = self.say(Message::PerShort, &[key, &self.per(measure)]);
        self.say(Message::XAxisShort, &[scale_key(logarithmic), &per, what])
    }

    /// The summary of a figure.
    pub(in crate::text) fn summary(&self, summary: &Summary<'_>) -> String {
        let (benchmark, mean) = summary.on.given();
        let axes = self.say(
            Message::SummaryAxes,
            &[
                scale_key(summary.logarithmic),
                &self.what_when(summary.measure, None, summary.moment),
                summary.prices,
                benchmark,
                summary.scores,
                mean,
            ],
        );
        let count = summary.shown.category.as_str();
        let (shown, total) = (self.models(summary.shown), self.models(summary.total));
        let who = match summary.left_out {
            None => self.say(Message::SummaryAll, &[count, &shown]),
            Some(left_out) => self.say(
                Message::SummarySome,
                &[
                    count,
                    &summary.shown.number,
                    &shown,
                    &summary.total.number,
                    &total,
                    &left_out.number,
                    left_out.category.as_str(),
                ],
            ),
        };
        let mut all = format!("{axes} {who}");
        for (standing, found) in [("on", summary.frontier), ("possibly", summary.possibly)] {
            let Some(SummaryFrontier { count, first, last }) = found else { continue };
            all.push(' ');
            all.push_str(&self.say(
                Message::SummaryFrontier,
                &[standing, count.category.as_str(), &self.models(count), &first.0, &first.1, &last.0, &last.1],
            ));
        }
        if !summary.highlighted.is_empty() {
            all.push(' ');
            all.push_str(&self.say(Message::SummaryHighlighted, &[&self.prose.list(summary.highlighted)]));
        }
        all
    }

    /// Why models were left out: "No known score on AIME 2024".
    pub(in crate::text) fn reason(
        &self,
        reason: Reason,
        benchmark: &str,
        moment: &str,
        measure: PriceMeasure,
        host: Option<&str>,
    ) -> String {
        let reason = match reason {
            Reason::NotReleased => "not-released",
            Reason::NoScore => "no-score",
            // A mean says of each model on how many benchmarks it has a score.
            Reason::OtherOrigin | Reason::Incomplete => "other-origin",
            Reason::NotSold => "not-sold",
            Reason::NotAtHost => "not-at-host",
            Reason::NoPrice => "no-price",
            Reason::CostTooHigh => "cost-too-high",
            Reason::NoMeasuredCost => "no-measured-cost",
            Reason::NothingSolved => "nothing-solved",
        };
        self.say(Message::Reason, &[reason, benchmark, moment, &self.per(measure), host.unwrap_or_default()])
    }

    /// Why there is no picture, by what is not known.
    pub(in crate::text) fn nothing(&self, what: &str, moment: &str) -> String {
        self.say(Message::Nothing, &[what, moment])
    }

    /// That a benchmark was asked for which nobody knows.
    pub(in crate::text) fn not_in_catalog(&self, name: &str) -> String {
        self.say(Message::NotInCatalog, &[name])
    }

    /// That the catalog knows nothing of what came after its own day.
    pub(in crate::text) fn catalog_ends(&self, date: &str) -> String {
        self.say(Message::CatalogEnds, &[date])
    }

    /// What the lines at the marks are, of which some may be longer than the truth.
    pub(in crate::text) fn interval_note(&self, some_at_most: bool) -> String {
        self.say(Message::IntervalNote, &[if some_at_most { "at-most" } else { "exact" }])
    }
}
