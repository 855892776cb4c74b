//! What can be said, with what each sentence depends on.

use super::messages::{Label, Message};
use super::{Language, ScoredOn, Words};
use crate::catalog::{Basis, Localized, Reporter};
use crate::compare::Reason;
use crate::query::{HoursChoice, Phrasing, PriceMeasure, TokenCounts, TokenMix};
use crate::text::Part;
use crate::text::plural::PluralCategory;
use crate::text::wording::{Qualifier, Ratio, Saving};

/// A count, and how it is written.
#[derive(Debug)]
pub(in crate::text) struct Count {
    pub(in crate::text) number: String,
    pub(in crate::text) category: PluralCategory,
}

/// How two scores differ.
#[derive(Debug)]
pub(in crate::text) enum ScoreGap {
    Same,
    /// Less than one question of the test makes.
    BelowOneQuestion,
    /// Too little for the test.
    Indistinguishable,
    /// The dearer one has so many points more.
    More(String, Certainty),
    /// The dearer one has so many points less.
    Less(String, Certainty),
}

/// Whether a difference of scores is more than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum Certainty {
    Clear,
    Unclear,
    /// Nothing is known of the errors.
    Unknown,
}

/// What the difference of two scores is worth, with its evidence.
#[derive(Debug)]
pub(in crate::text) struct VerdictOfPair<'a> {
    pub(in crate::text) kind: VerdictKind,
    pub(in crate::text) benchmark: &'a str,
    pub(in crate::text) better: &'a str,
    pub(in crate::text) worse: &'a str,
    /// The size of the difference: "4.2 points".
    pub(in crate::text) points: &'a str,
    /// The better one's score.
    pub(in crate::text) score: &'a str,
    /// How many there are.
    pub(in crate::text) questions: &'a str,
    /// The 95 % interval of the difference, better minus worse.
    pub(in crate::text) interval: (&'a str, &'a str),
    /// How many tests are made at once.
    pub(in crate::text) family: &'a str,
    /// How often the better one would be preferred, of two ratings.
    pub(in crate::text) share: Option<&'a str>,
}

/// What can be said of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum VerdictKind {
    Same,
    BelowOneQuestion,
    Indistinguishable,
    Unclear,
    Leaning,
    NotInFamily,
    Clear,
    NoQuestions,
    NoError,
    OtherMetric,
    OtherSource,
}

/// What stands beside bars.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum VerdictShort<'a> {
    /// On two scores, and who is ahead.
    Pair(VerdictKind, &'a str),
    /// One is clearly ahead of all others.
    Ahead(&'a str),
    /// These cannot be told apart at the top.
    Leaders(&'a [String]),
    /// Nothing can be said.
    Unknown,
}

/// What the headline of two models on several benchmarks says.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) struct VersusHeading<'a> {
    /// "o1 costs about 27 times as much as R1"
    pub(in crate::text) costs: &'a str,
    pub(in crate::text) wins: MoreWins<'a>,
    /// Whether the lead on average is more than chance.
    pub(in crate::text) certainty: Certainty,
    /// On how many they can be compared.
    pub(in crate::text) benchmarks: &'a str,
}

/// Who scores higher more often, and on average.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum MoreWins<'a> {
    /// The one more often, the other on average.
    Split { winner: &'a str, count: &'a str, better: &'a str },
    /// One in both ways.
    Both { winner: &'a str, count: &'a str },
    /// There is no average, or it is the same.
    Alone { winner: &'a str, count: &'a str },
    /// One on all of them, which may be two.
    All { winner: &'a str, are_two: bool },
    /// Both as often.
    Even,
}

/// The price side of a pair, with its evidence.
#[derive(Debug)]
pub(in crate::text) struct PricesOfPair<'a> {
    /// "o1 costs about 27 times as much as R1"
    pub(in crate::text) costs: &'a str,
    pub(in crate::text) dearer: &'a str,
    pub(in crate::text) cheaper: &'a str,
    pub(in crate::text) measure: PriceMeasure,
    /// From US dollars, into another currency.
    pub(in crate::text) is_converted: bool,
    pub(in crate::text) hosts: &'a [String],
    pub(in crate::text) moment: &'a str,
}

/// What one model costs, with where and when, or in which test.
#[derive(Debug)]
pub(in crate::text) struct PriceOfOne<'a> {
    pub(in crate::text) name: &'a str,
    pub(in crate::text) price: &'a str,
    pub(in crate::text) measure: PriceMeasure,
    /// From US dollars, into another currency.
    pub(in crate::text) is_converted: bool,
    pub(in crate::text) host: &'a str,
    pub(in crate::text) moment: &'a str,
    /// Where the cost was measured.
    pub(in crate::text) benchmark: &'a str,
}

/// What is another where a ratio goes to the ends of its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum RatioOver {
    Hosts,
    /// Mixes of tokens, at the same hosts.
    Mixes,
    HostsAndMixes,
    /// Hours of the day at the same hosts, and perhaps mixes.
    Hours,
    /// Hosts, hours, and perhaps mixes.
    All,
}

/// In which way one mark is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum Dominance {
    CheaperAndBetter,
    Cheaper,
    Better,
}

/// What two models' headline says.
#[derive(Debug)]
pub(in crate::text) struct Pair<'a> {
    pub(in crate::text) dearer: &'a str,
    pub(in crate::text) cheaper: &'a str,
    /// The ratio says how much more the dearer costs.
    pub(in crate::text) compares: bool,
    /// "o1 costs about 27 times as much as R1"
    pub(in crate::text) costs: &'a str,
    pub(in crate::text) gap: &'a ScoreGap,
    pub(in crate::text) benchmark: &'a str,
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

/// Who says what all the scores of a comparison are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum ReportedBy {
    Independents,
    OwnDeveloper,
    /// Of the one model.
    ItsDeveloper,
    OneOfTheDevelopers,
    Competitor,
    Various,
}

/// Where prices hold: some names at one host.
#[derive(Debug)]
pub(in crate::text) enum PricePlace {
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

/// How many of several: as it is written, and by what its words are chosen.
#[derive(Debug)]
pub(in crate::text) struct Tally {
    pub(in crate::text) number: String,
    key: &'static str,
}

impl Tally {
    pub(in crate::text) fn new(number: String, count: usize) -> Self {
        let key = match count {
            0 => "zero",
            1 => "one",
            _ => "other",
        };
        Self { number, key }
    }

    #[cfg(feature = "cli")]
    pub(in crate::text) const fn key(&self) -> &'static str {
        self.key
    }
}

/// Stands in a message before the text of a link, which is made one afterwards.
pub(in crate::text) const LINK: char = '\u{FFFC}';

/// The variant of an axis.
const fn scale_key(logarithmic: bool) -> &'static str {
    if logarithmic { "log" } else { "linear" }
}

/// A measurement holds from its day on, a list price on the day.
fn when(measure: PriceMeasure) -> &'static str {
    if measure.is_measured() { "measured" } else { "listed" }
}

/// The same of a price in the currency that is shown.
fn priced_when(measure: PriceMeasure, is_converted: bool) -> &'static str {
    if is_converted && !measure.is_measured() { "converted" } else { when(measure) }
}

impl Words {
    /// The catalog's own words in this language, where it has them.
    pub(in crate::text) fn pick<'a>(&self, text: &'a Localized) -> Option<&'a str> {
        let text = match self.language {
            Language::English => Some(text.en.as_str()),
            Language::French => text.fr.as_deref(),
            Language::German => text.de.as_deref(),
            Language::Spanish => text.es.as_deref(),
        };
        text.filter(|text| !text.is_empty())
    }

    /// "0.6 points"
    pub(in crate::text) fn points(&self, number: &str, category: PluralCategory) -> String {
        self.say(Message::Points, &[number, category.as_str()])
    }

    /// "18 models"
    pub(in crate::text) fn models(&self, count: &Count) -> String {
        self.say(Message::Models, &[&count.number, count.category.as_str()])
    }

    /// "18 other models", after names
    pub(in crate::text) fn others(&self, count: &Count) -> String {
        self.say(Message::Others, &[&count.number, count.category.as_str()])
    }

    /// Each item after the one before it.
    pub(super) fn chained(&self, message: Message, items: &[String]) -> String {
        let mut chain = String::new();
        for item in items {
            chain = if chain.is_empty() { item.clone() } else { self.say(message, &[&chain, item]) };
        }
        chain
    }

    /// "Host: Azure", « Hébergeur : Azure »
    pub(in crate::text) fn labelled(&self, label: &str, value: &str) -> String {
        self.say(Message::Labelled, &[label, value])
    }

    /// "$0.40 to $8", «del 9,3 % al 79,8 %»; the ends differ.
    pub(in crate::text) fn range(&self, low: &str, high: &str, is_percent: bool) -> String {
        self.say(Message::Range, &[if is_percent { "percent" } else { "other" }, low, high])
    }

    /// A share in per cent after a verb: "79.8%", «un 79,8 %».
    pub(in crate::text) fn percentage(&self, number: &str) -> String {
        self.say(Message::Percentage, &[number])
    }

    /// "OpenAI and DeepSeek" after what belongs to them: « d’OpenAI et de DeepSeek ».
    pub(in crate::text) fn list_of(&self, names: &[String]) -> String {
        let mut of = Vec::new();
        for name in names {
            of.push(self.say(Message::Of, &[name]));
        }
        self.list(&of)
    }

    fn approximately(&self, qualifier: Qualifier, number: &str) -> String {
        let qualifier = match qualifier {
            Qualifier::Exactly => "exactly",
            Qualifier::About => "about",
            Qualifier::Nearly => "nearly",
            Qualifier::MoreThan => "more-than",
        };
        self.say(Message::Approximately, &[qualifier, number])
    }

    /// "per million output tokens"
    pub(super) fn per(&self, measure: PriceMeasure) -> String {
        let (key, before, last) = self.tokens_of(measure);
        self.say(Message::Per, &[key, &before, &last])
    }

    /// The same between brackets: without brackets of its own.
    fn per_in_brackets(&self, measure: PriceMeasure) -> String {
        let (key, before, last) = self.tokens_of(measure);
        let per = self.say(Message::Per, &[key, &before, &last]);
        self.say(Message::PerInBrackets, &[key, &per, &before, &last])
    }

    /// The variant of a measure, and what its tokens are: "7 cached input tokens and 2 input tokens", "1 output token".
    pub(in crate::text) fn tokens_of(&self, measure: PriceMeasure) -> (&'static str, String, String) {
        match measure {
            PriceMeasure::Output => ("output", String::new(), String::new()),
            PriceMeasure::Input => ("input", String::new(), String::new()),
            PriceMeasure::CachedInput => ("cached-input", String::new(), String::new()),
            PriceMeasure::Blended(mix) => {
                let mut parts = self.parts(mix);
                let last = parts.pop().unwrap_or_default();
                let before = self.chained(Message::MixBefore, &parts);
                (if before.is_empty() { "one-kind" } else { "mix" }, before, last)
            }
            PriceMeasure::Workload(tokens) => ("workload", self.amount(tokens), String::new()),
            PriceMeasure::Request(tokens) => ("request", self.amount(tokens), String::new()),
            PriceMeasure::MeasuredPerTask => ("task", String::new(), String::new()),
            PriceMeasure::MeasuredPerSuccess => ("success", String::new(), String::new()),
        }
    }

    /// "Price per million output tokens", "Measured cost per task"
    fn what(&self, measure: PriceMeasure) -> String {
        let (key, amount) = self.amount_of(measure);
        self.say(Message::What, &[key, &self.per(measure), &amount])
    }

    /// The same with where and when: "Price per million output tokens at Azure on January 29, 2025".
    fn what_when(&self, measure: PriceMeasure, host: Option<&str>, moment: &str) -> String {
        let (key, amount) = self.amount_of(measure);
        let what = self.what(measure);
        let host = host.unwrap_or_default();
        self.say(Message::WhatWhen, &[key, &what, &self.per(measure), &amount, host, when(measure), moment])
    }

    /// The variant of what is priced, and the tokens of a workload or a request.
    fn amount_of(&self, measure: PriceMeasure) -> (&'static str, String) {
        match measure {
            PriceMeasure::Workload(tokens) => ("workload", self.amount(tokens)),
            PriceMeasure::Request(tokens) => ("request", self.amount(tokens)),
            PriceMeasure::MeasuredPerTask => ("task", String::new()),
            PriceMeasure::MeasuredPerSuccess => ("success", String::new()),
            _ => ("price", String::new()),
        }
    }

    /// The same, and whether it was measured or holds on a day.
    pub(super) fn what_and_when(&self, measure: PriceMeasure) -> (String, &'static str) {
        (self.what(measure), when(measure))
    }

    /// The parts of a mix that weigh anything, in the order in which they are said.
    fn parts(&self, mix: TokenMix) -> Vec<String> {
        let mut parts = Vec::new();
        for (weight, kind) in [(mix.cached_input, "cached-input"), (mix.input, "input"), (mix.output, "output")] {
            if weight > 0 {
                parts.push(self.tokens(kind, weight));
            }
        }
        parts
    }

    /// "3 input tokens"
    fn tokens(&self, kind: &str, count: u32) -> String {
        let category = self.prose.plural(i64::from(count), 0);
        self.say(Message::Tokens, &[kind, &self.prose.integer(i64::from(count)), category.as_str()])
    }

    /// "1,000,000 input tokens (400,000 of them cached) and 250,000 output tokens"
    fn amount(&self, tokens: TokenCounts) -> String {
        let TokenCounts { input, cached_input, output } = tokens;
        let mut parts = Vec::new();
        if input > 0 {
            let kind = if cached_input == input { "cached-input" } else { "input" };
            let mut part = self.tokens(kind, input);
            if cached_input > 0 && cached_input < input {
                part = self.say(Message::WithCached, &[&part, &self.prose.integer(i64::from(cached_input))]);
            }
            parts.push(part);
        }
        if output > 0 {
            parts.push(self.tokens("output", output));
        }
        self.chained(Message::MixBefore, &parts)
    }

    /// "$2.19 per million output tokens"
    pub(in crate::text) fn price_per(&self, price: &str, measure: PriceMeasure) -> String {
        self.say(Message::PricePer, &[price, &self.per(measure)])
    }

    /// The column of prices: "Price per million output tokens".
    pub(in crate::text) fn price_column(&self, measure: PriceMeasure) -> String {
        self.what(measure)
    }

    /// "o1 costs about 27 times as much as R1"
    pub(in crate::text) fn costs(
        &self,
        dearer: &str,
        cheaper: &str,
        ratio: Ratio,
        number: &str,
        phrasing: Phrasing,
    ) -> String {
        let (key, number) = self.ratio_key(ratio, number);
        let key = if key == "times" && phrasing == Phrasing::Common { "common" } else { key };
        self.say(Message::Costs, &[key, &number, dearer, cheaper])
    }

    /// "27×", "+37%"
    pub(in crate::text) fn ratio_sign(&self, kind: &str, number: &str) -> String {
        self.say(Message::RatioSign, &[kind, number])
    }

    /// The variant of a ratio, and its number with how exact that is.
    fn ratio_key(&self, ratio: Ratio, number: &str) -> (&'static str, String) {
        let twice = self.patterns.get(Message::Twice.index());
        match ratio {
            Ratio::Free => ("free", String::new()),
            Ratio::Equal => ("equal", String::new()),
            Ratio::AboutTheSame => ("about-the-same", String::new()),
            Ratio::PercentMore { qualifier, .. } => {
                ("percent", self.approximately(qualifier, &self.percentage(number)))
            }
            Ratio::Twice(qualifier) => ("twice", self.approximately(qualifier, twice)),
            Ratio::Times { qualifier, .. } => ("times", self.approximately(qualifier, number)),
        }
    }

    /// "R1 costs about 96% less than o1"
    pub(in crate::text) fn saves(&self, dearer: &str, cheaper: &str, saving: Saving, number: &str) -> String {
        let (key, number) = match saving {
            Saving::Everything => ("everything", String::new()),
            Saving::Little => ("little", String::new()),
            Saving::Percent { qualifier, .. } => ("percent", self.approximately(qualifier, &self.percentage(number))),
        };
        self.say(Message::Saves, &[key, &number, dearer, cheaper])
    }

    /// "about 1/27 the price"; without a number: half.
    pub(in crate::text) fn share(&self, number: Option<&str>, qualifier: Qualifier) -> String {
        let qualifier = match qualifier {
            Qualifier::Exactly => "exactly",
            Qualifier::About | Qualifier::MoreThan => "about",
            Qualifier::Nearly => "nearly",
        };
        let key = if number.is_some() { "number" } else { "two" };
        self.say(Message::Share, &[qualifier, number.unwrap_or_default(), key])
    }

    /// "o1 costs about 27 times as much as R1, for 4.2 points more on GPQA"
    pub(in crate::text) fn pair(&self, pair: &Pair<'_>) -> String {
        let Pair { dearer, cheaper, compares, costs, gap, benchmark } = *pair;
        let (key, points, better) = gap.variant(compares, dearer, cheaper);
        self.say(Message::Pair, &[key, gap.certainty(), costs, points, better, benchmark])
    }

    /// What a difference of scores is worth, with its evidence.
    pub(in crate::text) fn verdict(&self, verdict: &VerdictOfPair<'_>) -> String {
        let (low, high) = verdict.interval;
        let interval = self.say(Message::IntervalOfDifference, &[low, high]);
        let key = verdict.kind.key();
        let VerdictOfPair { benchmark, better, worse, points, score, questions, family, .. } = *verdict;
        match verdict.share {
            Some(share) if matches!(verdict.kind, VerdictKind::Clear | VerdictKind::Unclear | VerdictKind::Leaning) => {
                let key = if verdict.kind == VerdictKind::Clear { "clear" } else { "unclear" };
                self.say(Message::VerdictRating, &[key, benchmark, better, worse, points, &interval, share])
            }
            _ => self
                .say(Message::Verdict, &[key, benchmark, better, worse, points, score, questions, &interval, family]),
        }
    }

    /// The price side of a pair, with its evidence.
    pub(in crate::text) fn prices_of_pair(&self, pair: &PricesOfPair<'_>) -> String {
        let PricesOfPair { costs, dearer, cheaper, measure, is_converted, hosts, moment } = *pair;
        let when = priced_when(measure, is_converted);
        self.say(
            Message::PricesOfPair,
            &[when, costs, dearer, cheaper, &self.per_in_brackets(measure), &self.list_of(hosts), moment],
        )
    }

    /// "Of 9 benchmarks, R1 scores higher on 5, o1 on 4."
    pub(in crate::text) fn wins(
        &self,
        benchmarks: &str,
        first: (&str, &Tally),
        second: (&str, &Tally),
        ties: Option<&str>,
    ) -> String {
        // Where one has none, the sentence begins with the other.
        let ((first, wins), (second, others)) = if first.1.key == "zero" { (second, first) } else { (first, second) };
        let ties = ties.unwrap_or_default();
        self.say(Message::Wins, &[benchmarks, first, &wins.number, wins.key, second, &others.number, others.key, ties])
    }

    /// Which differences are more than chance: "MMLU (o1 ahead)"; none is said too.
    pub(in crate::text) fn clear_wins(&self, clear: &[String], family: Option<&str>) -> String {
        self.say(Message::ClearWins, &[&self.list(clear), family.unwrap_or_default()])
    }

    /// Which benchmarks neither wins nor means count, and why.
    pub(in crate::text) fn not_counted(&self, benchmarks: &[String]) -> String {
        self.say(Message::NotCounted, &[&self.list(benchmarks)])
    }

    /// "Of 9 benchmarks, the best score alone: R1 on 5, o1 on 3 and o1-mini on 0."
    pub(in crate::text) fn wins_of_several(&self, benchmarks: &str, wins: &[(String, Tally)]) -> String {
        let mut told = Vec::new();
        for (name, tally) in wins {
            told.push(self.say(Message::WinsOf, &[name, &tally.number, tally.key]));
        }
        self.say(Message::WinsOfSeveral, &[benchmarks, &self.list(&told)])
    }

    /// "On average: R1 70.4%, o1 72.7% and o1-mini 55.5%."
    pub(in crate::text) fn means(&self, means: &[String]) -> String {
        self.say(Message::Means, &[&self.list(means)])
    }

    /// "within the margin of error"; of the clear and the leading by whom.
    pub(in crate::text) fn verdict_short(&self, verdict: VerdictShort<'_>) -> String {
        let (key, names) = match verdict {
            VerdictShort::Pair(kind, ahead) => (kind.short_key(), ahead.to_owned()),
            VerdictShort::Ahead(name) => ("clear", name.to_owned()),
            VerdictShort::Leaders(names) => ("leaders", self.list(names)),
            VerdictShort::Unknown => ("unknown", String::new()),
        };
        self.say(Message::VerdictShort, &[key, &names])
    }

    /// The headline of two models on several benchmarks.
    pub(in crate::text) fn versus_heading(&self, heading: &VersusHeading<'_>) -> String {
        let VersusHeading { costs, wins, certainty, benchmarks } = *heading;
        let (key, winner, count, better) = match wins {
            MoreWins::Split { winner, count, better } => ("split", winner, count, better),
            MoreWins::Both { winner, count } => ("both", winner, count, ""),
            MoreWins::Alone { winner, count } => ("alone", winner, count, ""),
            MoreWins::All { winner, are_two } => (if are_two { "of-two" } else { "all" }, winner, "", ""),
            MoreWins::Even => ("even", "", "", ""),
        };
        self.say(Message::VersusHeading, &[key, costs, winner, count, better, benchmarks, certainty.key()])
    }

    /// The headline of more models, or of two of which not both have a price.
    pub(in crate::text) fn versus_names(&self, names: &[String], benchmarks: &str, priced: bool) -> String {
        let message = if priced { Message::VersusSeveral } else { Message::VersusUnpriced };
        self.say(message, &[&self.list(names), benchmarks])
    }

    /// What a versus chart shows.
    pub(in crate::text) fn versus_deck(
        &self,
        measure: PriceMeasure,
        host: Option<&str>,
        moment: &str,
        models: &Count,
        are_two: bool,
    ) -> String {
        let how_many = if are_two { "two" } else { "more" };
        self.say(Message::VersusDeck, &[&self.what_when(measure, host, moment), how_many, &self.models(models)])
    }

    /// The versus chart in words: the prices, and the scores on each benchmark.
    pub(in crate::text) fn versus_summary(&self, prices: &str, scores: &[String]) -> String {
        let mut all = String::new();
        for score in scores {
            if !all.is_empty() {
                all.push(' ');
            }
            all.push_str(score);
        }
        self.say(Message::VersusSummary, &[prices, &all])
    }

    /// "Price per million output tokens: R1 $2.19, o1 $60."
    pub(in crate::text) fn versus_prices(&self, measure: PriceMeasure, values: &[String]) -> String {
        self.say(Message::VersusPrice, &[&self.what(measure), &self.list(values)])
    }

    /// "AIME 2024: R1 79.8%, o1 79.2% (less than one question apart)."
    pub(in crate::text) fn versus_scores(&self, benchmark: &str, values: &[String], verdict: &str) -> String {
        self.say(Message::VersusScore, &[benchmark, &self.list(values), verdict])
    }

    /// "R1 79.8%"
    pub(in crate::text) fn named_value(&self, name: &str, value: &str) -> String {
        self.say(Message::NamedValue, &[name, value])
    }

    /// Why benchmarks are not shown.
    pub(in crate::text) fn benchmarks_left_out(&self, reason: &str, benchmarks: &[String], names: &[String]) -> String {
        self.say(Message::BenchmarksLeftOut, &[reason, &self.list(benchmarks), &self.list_of(names)])
    }

    /// "Scores: DeepSeek, README; Aider, leaderboard."
    pub(in crate::text) fn scores_from_several(&self, sources: Vec<Part>) -> Vec<Part> {
        let named = self.chained(Message::PlaceBefore, &stand_ins(&sources));
        linked(&self.say(Message::ScoresFromSeveral, &[&named]), sources)
    }

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

    /// "3 input tokens for 1 output token"
    pub(in crate::text) fn mix_name(&self, measure: PriceMeasure) -> String {
        let (key, before, last) = match measure {
            PriceMeasure::Output => ("output", String::new(), String::new()),
            PriceMeasure::Input => ("input", String::new(), String::new()),
            PriceMeasure::CachedInput => ("cached-input", String::new(), String::new()),
            PriceMeasure::Blended(mix) => {
                let mut parts = self.parts(mix);
                let last = parts.pop().unwrap_or_default();
                ("mix", self.chained(Message::MixBefore, &parts), last)
            }
            _ => ("other", String::new(), String::new()),
        };
        self.say(Message::MixName, &[key, &before, &last])
    }

    /// "o1 at OpenAI, R1 at Azure, output tokens only"
    pub(in crate::text) fn at_hosts(
        &self,
        dearer: (&str, &str),
        cheaper: (&str, &str),
        measure: Option<PriceMeasure>,
    ) -> String {
        let hosts = if dearer.1 == cheaper.1 { "same" } else { "two" };
        let mix = measure.map(|measure| self.mix_name(measure)).unwrap_or_default();
        self.say(Message::AtHosts, &[hosts, dearer.0, dearer.1, cheaper.0, cheaper.1, &mix])
    }

    /// "about 27 times as much"
    pub(in crate::text) fn ratio_end(&self, ratio: Ratio, number: &str) -> String {
        let (key, number) = self.ratio_key(ratio, number);
        self.say(Message::RatioEnd, &[key, &number])
    }

    /// "about 30% less"
    pub(in crate::text) fn ratio_end_below(&self, saving: Saving, number: &str) -> String {
        let (key, number) = match saving {
            Saving::Everything | Saving::Little => ("about-the-same", String::new()),
            Saving::Percent { qualifier, .. } => ("less", self.approximately(qualifier, number)),
        };
        self.say(Message::RatioEnd, &[key, &number])
    }

    /// What the ratio is elsewhere.
    pub(in crate::text) fn ratio_range(
        &self,
        over: RatioOver,
        dearer: &str,
        low: (&str, &str),
        high: (&str, &str),
    ) -> String {
        let over = match over {
            RatioOver::Hosts => "hosts",
            RatioOver::Mixes => "mixes",
            RatioOver::HostsAndMixes => "both",
            RatioOver::Hours => "hours",
            RatioOver::All => "all",
        };
        self.say(Message::RatioRange, &[over, dearer, low.0, low.1, high.0, high.1])
    }

    /// What would make the dearer the cheaper; nothing is said too.
    pub(in crate::text) fn flips(&self, flips: &[String], dearer: &str) -> String {
        self.say(Message::Flips, &[&self.list(flips), dearer])
    }

    /// "with R1 at Azure ($5.40 against $4.40)"
    pub(in crate::text) fn flip_host(&self, name: &str, host: &str, price: &str, other: &str) -> String {
        self.say(Message::FlipHost, &[name, host, price, other])
    }

    /// "From December 26, 2024 until February 8, 2025, V3 was the cheaper one ($0.28 against $0.60)." Without an end it
    /// lasts to the catalog's date.
    pub(in crate::text) fn flip_date(
        &self,
        from: &str,
        to: Option<&str>,
        (dearer, price): (&str, &str),
        other: &str,
    ) -> String {
        self.say(Message::FlipDate, &[from, to.unwrap_or_default(), dearer, price, other])
    }

    /// "for 7 cached input tokens and 2 input tokens for 1 output token ($2 against $3)"
    pub(in crate::text) fn flip_mix(&self, measure: PriceMeasure, dearer: &str, cheaper: &str) -> String {
        self.say(Message::FlipMix, &[&self.mix_name(measure), dearer, cheaper])
    }

    /// "2 other benchmarks", after names
    pub(in crate::text) fn other_benchmarks(&self, count: &Count) -> String {
        self.say(Message::OtherBenchmarks, &[&count.number, count.category.as_str()])
    }

    /// "R1 scores higher on `LiveCodeBench`; whether that is more than chance cannot be judged."
    pub(in crate::text) fn flip_unjudged(&self, name: &str, benchmarks: &[String]) -> String {
        self.say(Message::FlipBenchmarks, &["unknown", name, "", &self.list(benchmarks)])
    }

    /// "o1 clearly scores higher on MMLU, and higher, but not clearly, on GPQA Diamond."
    pub(in crate::text) fn flip_benchmarks(&self, name: &str, clear: &[String], others: &[String]) -> String {
        let how = match (clear.is_empty(), others.is_empty()) {
            (false, true) => "clearly",
            (true, _) => "not-clearly",
            (false, false) => "both",
        };
        self.say(Message::FlipBenchmarks, &[how, name, &self.list(clear), &self.list(others)])
    }

    /// Whose prices nobody has checked for long.
    pub(in crate::text) fn stale_note(&self, names: &[String]) -> String {
        self.say(Message::StaleNote, &[&self.list(names)])
    }

    /// At which rate prices are converted.
    pub(in crate::text) fn converted_note(&self, rate: &str, date: &str) -> String {
        self.say(Message::ConvertedNote, &[rate, date])
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

    /// "$ per million output tokens, log scale". It leaves the parts of a mix to the deck.
    pub(in crate::text) fn x_axis_short(&self, measure: PriceMeasure, currency: &str, logarithmic: bool) -> String {
        let key = match measure {
            PriceMeasure::Blended(_) => "mix",
            PriceMeasure::Workload(_) => "workload",
            PriceMeasure::Request(_) => "request",
            _ => "other",
        };
        let per = self.say(Message::PerShort, &[key, &self.per(measure)]);
        self.say(Message::XAxisShort, &[scale_key(logarithmic), &per, currency])
    }

    /// "Scores: Meta, title, 20 January 2025 (reported by …)."; of a source that goes on, the days of its first and its last
    /// score stand in for its own.
    pub(in crate::text) fn scores_from(
        &self,
        publisher: &str,
        title: Part,
        date: Option<&str>,
        (first, last): (&str, &str),
        by: ReportedBy,
    ) -> Vec<Part> {
        let by = match by {
            ReportedBy::Independents => "independents",
            ReportedBy::OwnDeveloper => "own-developer",
            ReportedBy::ItsDeveloper => "its-developer",
            ReportedBy::OneOfTheDevelopers => "one-of-the-developers",
            ReportedBy::Competitor => "competitor",
            ReportedBy::Various => "various",
        };
        let last = if first == last { "" } else { last };
        let links = vec![title];
        let title = stand_ins(&links).concat();
        let sentence = self.say(Message::ScoresFrom, &[publisher, &title, date.unwrap_or_default(), first, last, by]);
        linked(&sentence, links)
    }

    /// Where costs come from that are no list prices.
    pub(in crate::text) fn costs_measured(&self) -> String {
        self.say(Message::CostsMeasured, &[])
    }

    /// A moment with the hours whose prices are meant: "March 1, 2025, in off-peak hours".
    pub(in crate::text) fn in_hours(&self, moment: &str, hours: HoursChoice) -> String {
        let key = match hours {
            HoursChoice::Standard => "standard",
            HoursChoice::OffPeak => "off-peak",
            HoursChoice::Peak => "peak",
        };
        self.say(Message::InHours, &[key, moment])
    }

    /// "Prices from DeepSeek and OpenAI."
    pub(in crate::text) fn prices_from(&self, publishers: Vec<Part>) -> Vec<Part> {
        linked(&self.say(Message::PricesFrom, &[&self.list(&stand_ins(&publishers))]), publishers)
    }

    /// "List prices on 29 January 2025 at each model’s developer; Llama at Together AI."
    pub(in crate::text) fn prices_at(&self, moment: &str, places: &[PricePlace]) -> String {
        let mut said = Vec::new();
        for place in places {
            said.push(self.place(place));
        }
        // A clause that names models first stands after a colon.
        let names_models = matches!(places.first(), Some(PricePlace::Some(..) | PricePlace::Others(_)));
        self.say(
            Message::PricesAt,
            &[if names_models { "models" } else { "place" }, moment, &self.chained(Message::PlaceBefore, &said)],
        )
    }

    /// "at each model’s developer"
    pub(super) fn place(&self, place: &PricePlace) -> String {
        let (key, names, host) = match place {
            PricePlace::All(host) => ("all", String::new(), host.as_str()),
            PricePlace::Developers => ("developers", String::new(), ""),
            PricePlace::Marked => ("marked", String::new(), ""),
            PricePlace::Some(names, host) => ("some", self.prose.list(names), host.as_str()),
            PricePlace::Others(count) => ("others", self.others(count), ""),
        };
        self.say(Message::Place, &[key, &names, host])
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

    /// "since 20 January 2025 (the host says so)"
    pub(in crate::text) fn in_force(&self, from: Option<&str>, checked: &str, basis: Basis) -> String {
        let key = match basis {
            _ if from.is_none() => "unknown",
            Basis::Documented => "documented",
            Basis::Observed => "observed",
            Basis::Inferred => "inferred",
        };
        self.say(Message::InForceSince, &[key, from.unwrap_or_default(), checked])
    }

    /// A reasoning effort in the language's words, where it has one.
    pub(in crate::text) fn effort(&self, effort: &str) -> String {
        let key = effort.replace(' ', "-");
        self.say(Message::EffortName, &[effort, &key])
    }

    /// "24 of 30 solved"
    pub(in crate::text) fn solved(&self, solved: &str, asked: &str) -> String {
        self.say(Message::Solved, &[solved, asked])
    }

    /// "95% interval 71% to 88%", of what [`Self::range`] says.
    pub(in crate::text) fn interval(&self, range: &str) -> String {
        self.say(Message::Interval, &[range])
    }

    /// What the lines at the marks are, of which some may be longer than the truth.
    pub(in crate::text) fn interval_note(&self, some_at_most: bool) -> String {
        self.say(Message::IntervalNote, &[if some_at_most { "at-most" } else { "exact" }])
    }

    /// "its own developer, 20 January 2025"
    pub(in crate::text) fn reporter(&self, reporter: Reporter, date: &str) -> String {
        let reporter = match reporter {
            Reporter::Independent => "independent",
            Reporter::Competitor => "competitor",
            Reporter::OwnDeveloper => "own-developer",
        };
        self.say(Message::Reporter, &[reporter, date])
    }

    /// "Prices are per token, not per answer…"
    pub(in crate::text) fn per_token_note(&self) -> &str {
        self.label(Label::PerTokenNote)
    }

    /// "The cached-input price of A and B is unknown…"
    pub(in crate::text) fn cache_note(&self, names: &str) -> String {
        self.say(Message::CacheNote, &[names])
    }

    /// "about 27 times", inside the author's sentence. Of less than twice there is none.
    pub(in crate::text) fn ratio_phrase(&self, ratio: Ratio, number: &str) -> String {
        let (key, number) = self.ratio_key(ratio, number);
        self.say(Message::RatioPhrase, &[key, &number])
    }

    /// "79.8% against 79.2%"
    pub(in crate::text) fn against(&self, first: &str, second: &str) -> String {
        self.say(Message::Against, &[first, second])
    }

    /// "R1 costs $2.19 per million output tokens at the list price of DeepSeek on January 29, 2025."
    pub(in crate::text) fn price_of_one(&self, one: &PriceOfOne<'_>) -> String {
        let PriceOfOne { name, price, measure, is_converted, host, moment, benchmark } = *one;
        let when = priced_when(measure, is_converted);
        self.say(Message::PriceOfOne, &[when, name, price, &self.per(measure), host, moment, benchmark])
    }

    /// "On AIME 2024, R1 scores 79.8% (95% interval 62.5% to 90.4%)."
    pub(in crate::text) fn score_of_one(&self, name: &str, score: &str, benchmark: &str, interval: &str) -> String {
        self.say(Message::ScoreOfOne, &[name, score, benchmark, interval])
    }
}

impl ScoreGap {
    /// The variant of a headline, the points, and who has them more; `compares` where its first words say how much more
    /// the dearer costs.
    pub(super) fn variant<'g>(
        &'g self,
        compares: bool,
        dearer: &'g str,
        cheaper: &'g str,
    ) -> (&'g str, &'g str, &'g str) {
        match self {
            Self::Same => ("same", "", ""),
            Self::BelowOneQuestion => ("below-one-question", "", ""),
            Self::Indistinguishable => ("indistinguishable", "", ""),
            Self::More(points, _) => (if compares { "for-more" } else { "more" }, points.as_str(), dearer),
            Self::Less(points, _) => (if compares { "for-less" } else { "more" }, points.as_str(), cheaper),
        }
    }

    pub(super) const fn certainty(&self) -> &'static str {
        match self {
            Self::More(_, certainty) | Self::Less(_, certainty) => certainty.key(),
            Self::Same | Self::BelowOneQuestion | Self::Indistinguishable => "clear",
        }
    }
}

impl Certainty {
    const fn key(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Unclear => "unclear",
            Self::Unknown => "unknown",
        }
    }
}

impl VerdictKind {
    /// The variant of the few words beside bars.
    const fn short_key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::BelowOneQuestion => "below-one-question",
            Self::Indistinguishable => "indistinguishable",
            Self::Unclear | Self::Leaning | Self::NotInFamily => "unclear",
            Self::Clear => "clear",
            Self::NoQuestions | Self::NoError | Self::OtherMetric | Self::OtherSource => "unknown",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::BelowOneQuestion => "below-one-question",
            Self::Indistinguishable => "indistinguishable",
            Self::Unclear => "unclear",
            Self::Leaning => "leaning",
            Self::NotInFamily => "not-in-family",
            Self::Clear => "clear",
            Self::NoQuestions => "no-questions",
            Self::NoError => "no-error",
            Self::OtherMetric => "other-metric",
            Self::OtherSource => "other-source",
        }
    }
}

/// The texts of links for a sentence, which may depend on their first letters.
fn stand_ins(links: &[Part]) -> Vec<String> {
    let mut texts = Vec::new();
    for link in links {
        let (Part::Text(text) | Part::Link { text, .. }) = link;
        texts.push(format!("{LINK}{text}"));
    }
    texts
}

/// A sentence with links in the places of their texts.
fn linked(sentence: &str, links: Vec<Part>) -> Vec<Part> {
    let mut pieces = sentence.split(LINK);
    let mut parts = vec![Part::Text(pieces.next().unwrap_or_default().to_owned())];
    for (link, piece) in links.into_iter().zip(pieces) {
        let (Part::Text(text) | Part::Link { text, .. }) = &link;
        let after = piece.get(text.len()..).unwrap_or_default().to_owned();
        parts.push(link);
        parts.push(Part::Text(after));
    }
    parts
}
