//! What can be said of models side by side on several benchmarks.

use super::messages::Message;
use super::{Certainty, Count, Tally, VerdictKind, Words};
use crate::query::PriceMeasure;

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
    /// On how many wins are counted.
    pub(in crate::text) benchmarks: &'a str,
    /// Whether there are others, on which they are not.
    pub(in crate::text) any_uncounted: bool,
}

/// Who scores higher more often, and on average.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum MoreWins<'a> {
    /// The first more often, the other on average.
    Split(WinsOfOne<'a>, WinsOfOne<'a>),
    /// The first in both ways.
    Both(WinsOfOne<'a>, WinsOfOne<'a>),
    /// There is no average, or it is the same.
    Alone(WinsOfOne<'a>, WinsOfOne<'a>),
    /// One on all of them, which may be two.
    All { winner: WinsOfOne<'a>, are_two: bool },
    /// Both on as many, which may be none.
    Even(WinsOfOne<'a>, WinsOfOne<'a>),
}

/// On how many benchmarks one scores higher.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) struct WinsOfOne<'a> {
    pub(in crate::text) name: &'a str,
    /// A number; nothing where it is on none.
    pub(in crate::text) count: &'a str,
    /// On how many of those clearly: a number, `zero`, or nothing where it is all.
    pub(in crate::text) clearly: &'a str,
}

/// What the headline of more than two models on several benchmarks says.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) struct BestOfSeveral<'a> {
    /// "o1 costs about 210 times as much as V3"
    pub(in crate::text) costs: &'a str,
    /// Who has the highest score most often.
    pub(in crate::text) names: &'a [String],
    /// On how many benchmarks each of them has.
    pub(in crate::text) of_each: WinsOfOne<'a>,
    pub(in crate::text) share: ShareOfBenchmarks,
    /// On how many wins are counted.
    pub(in crate::text) benchmarks: &'a str,
    /// Whether there are others, on which they are not.
    pub(in crate::text) any_uncounted: bool,
    /// Some of the best are clearly ahead on fewer than the others.
    pub(in crate::text) is_clearly_at_most: bool,
}

/// Which part of the benchmarks is meant.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum ShareOfBenchmarks {
    /// All of them, which are two.
    Both,
    All,
    Some,
}

impl ShareOfBenchmarks {
    const fn key(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::All => "all",
            Self::Some => "some",
        }
    }
}

impl Words {
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

    /// "Of 9 benchmarks, the best score alone: R1 on 5, o1 on 3 and o1-mini on none." Several who have none are not named,
    /// unless nobody has any.
    pub(in crate::text) fn wins_of_several(&self, benchmarks: &str, wins: &[(String, Tally)]) -> String {
        let without = wins.iter().filter(|(_, tally)| tally.key == "zero").count();
        let are_some_unnamed = without > 1 && without < wins.len();
        let mut told = Vec::new();
        for (name, tally) in wins {
            if !are_some_unnamed || tally.key != "zero" {
                told.push(self.say(Message::WinsOf, &[name, &tally.number, tally.key]));
            }
        }
        let others = if are_some_unnamed { "some" } else { "" };
        self.say(Message::WinsOfSeveral, &[benchmarks, &self.list(&told), others])
    }

    /// "On average: R1 70.4%, o1 72.7% and o1-mini 55.5%."
    pub(in crate::text) fn means(&self, means: &[String]) -> String {
        self.say(Message::Means, &[&self.list(means)])
    }

    /// From which tables the scores behind means are: "DeepSeek (8)", "Aider (Aider polyglot)".
    pub(in crate::text) fn mean_tables(&self, tables: &[String]) -> String {
        self.say(Message::MeanTables, &[&self.list(tables)])
    }

    /// What is wrong with one of several benchmarks: its name, then a sentence.
    pub(in crate::text) fn benchmark_note(&self, benchmark: &str, note: &str) -> String {
        self.say(Message::BenchmarkNote, &[benchmark, note])
    }

    /// How many differences the verdicts are among.
    pub(in crate::text) fn tested_at_once(&self, family: &str) -> String {
        self.say(Message::TestedAtOnce, &[family])
    }

    /// That nobody can say how exactly they are known, because of these benchmarks.
    pub(in crate::text) fn means_unknown(&self, benchmarks: &[String]) -> String {
        self.say(Message::MeansUnknown, &[&self.list(benchmarks)])
    }

    /// "within the margin of error"; of the clear and the leading by whom.
    pub(in crate::text) fn verdict_short(&self, verdict: VerdictShort<'_>) -> String {
        let (key, names) = match verdict {
            VerdictShort::Pair(kind, ahead) => (kind.short_key(), ahead.to_owned()),
            VerdictShort::Ahead(name) => ("clear", name.to_owned()),
            VerdictShort::Leaders(names) => {
                (if names.len() == 2 { "leaders-of-two" } else { "leaders" }, self.list(names))
            }
            VerdictShort::Unknown => ("unknown", String::new()),
        };
        self.say(Message::VerdictShort, &[key, &names])
    }

    /// The headline of two models on several benchmarks.
    pub(in crate::text) fn versus_heading(&self, heading: &VersusHeading<'_>) -> String {
        let nobody = WinsOfOne { name: "", count: "", clearly: "" };
        let (key, winner, other) = match heading.wins {
            MoreWins::Split(winner, other) => ("split", winner, other),
            MoreWins::Both(winner, other) => ("both", winner, other),
            MoreWins::Alone(winner, other) => ("alone", winner, other),
            MoreWins::All { winner, are_two } => (if are_two { "of-two" } else { "all" }, winner, nobody),
            MoreWins::Even(first, second) => ("even", first, second),
        };
        let uncounted = if heading.any_uncounted { "some" } else { "" };
        let certainty = heading.certainty.key();
        self.say(
            Message::VersusHeading,
            &[
                key,
                heading.costs,
                winner.name,
                winner.count,
                winner.clearly,
                other.name,
                other.count,
                other.clearly,
                heading.benchmarks,
                uncounted,
                certainty,
            ],
        )
    }

    /// The headline, with who is clearly ahead where nothing is counted.
    pub(in crate::text) fn versus_contrary(&self, heading: &str, name: &str, benchmarks: &[String]) -> String {
        self.say(Message::VersusContrary, &[heading, name, &self.list(benchmarks)])
    }

    /// The headline of more models, or of two of which not both have a price.
    pub(in crate::text) fn versus_names(&self, names: &[String], benchmarks: &str, priced: bool) -> String {
        let message = if priced { Message::VersusSeveral } else { Message::VersusUnpriced };
        self.say(message, &[&self.list(names), benchmarks])
    }

    /// "o1 costs about 210 times as much as V3; R1 and o1 each have the highest score on 4 of 8 benchmarks (clearly on at most 1)"
    pub(in crate::text) fn versus_best_of_several(&self, best: &BestOfSeveral<'_>) -> String {
        let several = if best.names.len() == 1 { "one" } else { "other" };
        let limit = if best.is_clearly_at_most { "at-most" } else { "exactly" };
        let (names, uncounted) = (self.list(best.names), if best.any_uncounted { "some" } else { "" });
        let (share, WinsOfOne { count, clearly, .. }) = (best.share.key(), best.of_each);
        self.say(
            Message::VersusBestOfSeveral,
            &[best.costs, &names, several, share, count, best.benchmarks, uncounted, clearly, limit],
        )
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

    /// What a versus chart of prices alone shows, and that there are no scores to show.
    pub(in crate::text) fn versus_deck_of_prices(
        &self,
        measure: PriceMeasure,
        host: Option<&str>,
        moment: &str,
        day: &str,
    ) -> String {
        format!("{} {}", self.prices_meant(measure, host, moment), self.nothing("shared", day))
    }

    /// Which prices are meant, as a sentence.
    pub(in crate::text) fn prices_meant(&self, measure: PriceMeasure, host: Option<&str>, moment: &str) -> String {
        format!("{}.", self.what_when(measure, host, moment))
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
    pub(in crate::text) fn versus_prices(
        &self,
        measure: PriceMeasure,
        host: Option<&str>,
        moment: &str,
        values: &[String],
    ) -> String {
        self.say(Message::VersusPrice, &[&self.what_when(measure, host, moment), &self.list(values)])
    }

    /// "AIME 2024: R1 79.8%, o1 79.2% (less than one question apart)."
    pub(in crate::text) fn versus_scores(&self, benchmark: &str, values: &[String], verdict: &str) -> String {
        self.say(Message::VersusScore, &[benchmark, &self.list(values), verdict])
    }

    /// Why benchmarks are not shown.
    pub(in crate::text) fn benchmarks_left_out(&self, reason: &str, benchmarks: &[String], names: &[String]) -> String {
        self.say(Message::BenchmarksLeftOut, &[reason, &self.list(benchmarks), &self.list_of(names)])
    }
}
