//! What can be said of two scores: how they differ, and what the difference is worth.

use super::Words;
use super::messages::Message;

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

impl Words {
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

    /// "79.8% against 79.2%"
    pub(in crate::text) fn against(&self, first: &str, second: &str) -> String {
        self.say(Message::Against, &[first, second])
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
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Unclear => "unclear",
            Self::Unknown => "unknown",
        }
    }
}

impl VerdictKind {
    /// The variant of the few words beside bars.
    pub(super) const fn short_key(self) -> &'static str {
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
