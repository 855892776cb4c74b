//! What can be said of the mean of several benchmarks.

use super::messages::Message;
use super::{Count, ScoreGap, VerdictKind, Words};
use crate::query::Normalisation;
use crate::text::plural::PluralCategory;

/// What scores are on.
#[derive(Clone, Debug)]
pub(in crate::text) enum ScoredOn {
    /// A benchmark's name.
    Benchmark(String),
    /// What [`Words::mean_of`] says.
    Mean(String),
}

impl ScoredOn {
    /// The benchmark and the mean as messages take them: one of both.
    pub(super) fn given(&self) -> (&str, &str) {
        match self {
            Self::Benchmark(name) => (name, ""),
            Self::Mean(mean) => ("", mean),
        }
    }
}

/// What the mean of benchmarks is called by.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) struct MeanName<'a> {
    pub(in crate::text) normalisation: Normalisation,
    pub(in crate::text) weighted: bool,
    /// "9 benchmarks"
    pub(in crate::text) benchmarks: &'a str,
}

/// What two models' headline says where the mean is compared.
#[derive(Debug)]
pub(in crate::text) struct MeanPair<'a> {
    /// "o1 costs about 27 times as much as R1"
    pub(in crate::text) costs: &'a str,
    /// True where those words name the dearer first and say how much more it costs.
    pub(in crate::text) compares: bool,
    pub(in crate::text) dearer: &'a str,
    pub(in crate::text) cheaper: &'a str,
    pub(in crate::text) gap: &'a ScoreGap,
    pub(in crate::text) mean: &'a str,
    pub(in crate::text) wins: MeanWins<'a>,
    /// How many benchmarks there are.
    pub(in crate::text) of: &'a str,
}

/// Who scores higher on most of the benchmarks.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum MeanWins<'a> {
    /// On all of them both score the same.
    Nobody,
    /// Each on so many.
    Even(&'a str),
    /// One on so many.
    Winner(&'a str, &'a str),
    /// One on all of them, which may be two.
    All(&'a str, bool),
}

/// What the difference of two means is worth, with its evidence.
#[derive(Debug)]
pub(in crate::text) struct MeanVerdict<'a> {
    pub(in crate::text) kind: VerdictKind,
    pub(in crate::text) mean: &'a str,
    /// Name and mean.
    pub(in crate::text) better: (&'a str, &'a str),
    pub(in crate::text) worse: (&'a str, &'a str),
    /// The size of the difference: "2.7 points".
    pub(in crate::text) points: &'a str,
    /// The 95 % interval of the difference, better minus worse.
    pub(in crate::text) interval: (&'a str, &'a str),
    /// Of which benchmarks no error is known; nothing where the points depend on who is shown.
    pub(in crate::text) unknown: &'a [String],
}

/// What other choices of benchmarks make of who is ahead.
#[derive(Debug)]
pub(in crate::text) struct MeanRobustness<'a> {
    pub(in crate::text) leader: &'a str,
    pub(in crate::text) other: &'a str,
    /// Without how many of the benchmarks, one at a time, the leader is not ahead; `None` where it always is.
    pub(in crate::text) without: Option<&'a str>,
    pub(in crate::text) benchmarks: &'a str,
    /// In how many selections the other is ahead; `None` where it never is.
    pub(in crate::text) selections: Option<&'a str>,
    /// How many selections there are.
    pub(in crate::text) of: &'a str,
}

impl MeanName<'_> {
    fn weights(self) -> &'static str {
        if self.weighted { "weighted" } else { "equal" }
    }
}

impl Words {
    /// "9 benchmarks"
    pub(in crate::text) fn benchmarks(&self, count: &Count) -> String {
        self.say(Message::Benchmarks, &[&count.number, count.category.as_str()])
    }

    /// "0.27 standard deviations"
    pub(in crate::text) fn deviations(&self, number: &str, category: PluralCategory) -> String {
        self.say(Message::Deviations, &[number, category.as_str()])
    }

    /// "the mean of 9 benchmarks (above chance)"
    pub(in crate::text) fn mean_of(&self, name: MeanName<'_>) -> String {
        self.say(Message::MeanOf, &[name.weights(), name.normalisation.word(), name.benchmarks])
    }

    /// "Mean of 9 benchmarks (above chance)"; the unit, where it is none of those that are words, stands after it.
    pub(in crate::text) fn mean_axis(&self, name: MeanName<'_>) -> String {
        self.say(Message::MeanAxis, &[name.weights(), name.normalisation.word(), name.benchmarks])
    }

    /// "o1 costs about 27 times as much as R1, for 2.7 points more on the mean of 9 benchmarks; R1 scores higher on 5 of 9"
    pub(in crate::text) fn mean_pair(&self, pair: &MeanPair<'_>) -> String {
        let MeanPair { costs, compares, dearer, cheaper, gap, mean, wins, of } = *pair;
        let (key, points, better) = gap.variant(compares, dearer, cheaper);
        let (wins, winner, count) = match wins {
            MeanWins::Nobody => ("none", "", ""),
            MeanWins::Even(count) => ("even", "", count),
            MeanWins::Winner(winner, count) => ("more", winner, count),
            MeanWins::All(winner, are_two) => (if are_two { "of-two" } else { "all" }, winner, ""),
        };
        self.say(Message::MeanPair, &[key, gap.certainty(), costs, points, better, mean, wins, winner, count, of])
    }

    /// What the difference of two means is worth, with its evidence.
    pub(in crate::text) fn mean_verdict(&self, verdict: &MeanVerdict<'_>) -> String {
        let MeanVerdict { kind, mean, better, worse, points, interval, unknown } = *verdict;
        let key = match kind {
            VerdictKind::Same => "same",
            VerdictKind::Clear => "clear",
            VerdictKind::Leaning => "leaning",
            VerdictKind::Unclear => "unclear",
            _ if unknown.is_empty() => "no-scale",
            _ => "no-error",
        };
        let interval = self.say(Message::IntervalOfDifference, &[interval.0, interval.1]);
        let unknown = self.list(unknown);
        self.say(Message::MeanVerdict, &[key, mean, better.0, worse.0, points, better.1, worse.1, &interval, &unknown])
    }

    /// What other choices of benchmarks make of who is ahead.
    pub(in crate::text) fn mean_robustness(&self, found: &MeanRobustness<'_>) -> String {
        let MeanRobustness { leader, other, without, benchmarks, selections, of } = *found;
        self.say(
            Message::MeanRobustness,
            &[leader, other, without.unwrap_or_default(), benchmarks, selections.unwrap_or_default(), of],
        )
    }

    /// Which benchmarks are averaged, with their shares where those differ.
    pub(in crate::text) fn mean_parts(&self, weighted: bool, parts: &[String]) -> String {
        self.say(Message::MeanParts, &[if weighted { "weighted" } else { "equal" }, &self.list(parts)])
    }

    /// "AIME 2024 (50%)"
    pub(in crate::text) fn mean_part(&self, benchmark: &str, share: &str) -> String {
        self.say(Message::MeanPart, &[benchmark, share])
    }

    /// That only those benchmarks are averaged that all highlighted models share.
    pub(in crate::text) fn mean_shared(&self, benchmarks: &str, asked: &str) -> String {
        self.say(Message::MeanShared, &[benchmarks, asked])
    }

    /// How scores became points, between which ratings where there are some.
    pub(in crate::text) fn mean_scale(&self, normalisation: Normalisation, low: &str, high: &str) -> String {
        self.say(Message::MeanScale, &[normalisation.word(), low, high])
    }

    /// Why a mean has no margin of error: because of these benchmarks, or because of its scale.
    pub(in crate::text) fn mean_error(&self, benchmarks: &[String]) -> String {
        let why = if benchmarks.is_empty() { "scale" } else { "parts" };
        self.say(Message::MeanError, &[why, &self.list(benchmarks)])
    }

    /// Which benchmarks tell models apart no more.
    pub(in crate::text) fn mean_saturated(&self, benchmarks: &[String]) -> String {
        self.say(Message::MeanSaturated, &[&self.list(benchmarks)])
    }

    /// Which benchmarks models may have been trained on.
    pub(in crate::text) fn mean_public(&self, benchmarks: &[String]) -> String {
        self.say(Message::MeanPublic, &[&self.list(benchmarks)])
    }

    /// That some models have not all scores.
    pub(in crate::text) fn mean_incomplete(&self, benchmarks: &str) -> String {
        self.say(Message::MeanIncomplete, &[benchmarks])
    }

    /// "DeepSeek V3 (8 of 9, without MMLU)"
    pub(in crate::text) fn mean_has(&self, name: &str, has: &str, of: &str, missing: &[String]) -> String {
        self.say(Message::MeanHas, &[name, has, of, &self.list(missing)])
    }
}
