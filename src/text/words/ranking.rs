//! What can be said of models in the order of their scores.

use super::messages::Message;
use super::{Count, Words};
use crate::query::PriceMeasure;

/// What the headline of two models in a ranking says.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) struct RankingPair<'a> {
    pub(in crate::text) benchmark: &'a str,
    pub(in crate::text) place: PairPlace,
    /// Of a clear pair the one ahead.
    pub(in crate::text) first: &'a str,
    pub(in crate::text) second: &'a str,
    pub(in crate::text) why: PairWhy,
    /// The size of the difference: "4.2 points".
    pub(in crate::text) points: &'a str,
    /// The ranks that either may have: "1–3".
    pub(in crate::text) ranks: &'a str,
    /// Who else may be first; empty where nobody.
    pub(in crate::text) others: &'a str,
}

/// How two models of a ranking stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum PairPlace {
    /// Nobody is clearly ahead of either, and nothing tells them apart.
    First,
    /// Nobody is clearly ahead of either, but one scores higher.
    Possibly,
    /// Neither is clearly ahead of the other.
    Level,
    Clear,
    /// Nobody can say.
    Unjudged,
}

/// Why two models cannot be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum PairWhy {
    Same,
    BelowOneQuestion,
    WithinMargin,
    /// That takes a sentence of its own.
    Unsaid,
}

/// Who is first.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum Leaders<'a> {
    /// There is no other; with its score.
    Only(&'a str, &'a str),
    /// Clearly ahead of all others.
    Alone(&'a str),
    /// These share the first place, and there are no others.
    All(&'a [String]),
    /// These share it.
    Named(&'a [String]),
    /// So many do.
    Counted(&'a str),
    /// All of more than can be named do.
    Everybody,
    /// Has the highest score; nobody can say how surely.
    Highest(&'a str),
}

/// Of how many models it is known how surely they are ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum Judged {
    All,
    Some,
    /// There are two models only.
    Pair,
    None,
}

/// What the deck of a ranking says.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) struct RankingDeck<'a> {
    pub(in crate::text) benchmark: &'a str,
    /// What the benchmark measures, without its full stop.
    pub(in crate::text) measures: &'a str,
    /// Intervals are drawn, and shared ranks.
    pub(in crate::text) intervals: Option<bool>,
    pub(in crate::text) measure: PriceMeasure,
    pub(in crate::text) host: Option<&'a str>,
    pub(in crate::text) moment: &'a str,
}

impl Words {
    /// "1–3"
    pub(in crate::text) fn rank_range(&self, low: &str, high: &str) -> String {
        self.say(Message::RankRange, &[low, high])
    }

    /// "1–3 of 38 (clearly ahead: 0; clearly behind: 35)"; without those two where nobody can say.
    pub(in crate::text) fn rank_in_full(&self, rank: &str, of: &str, apart: Option<(&str, &str)>) -> String {
        let key = if apart.is_some() { "yes" } else { "no" };
        let (above, below) = apart.unwrap_or_default();
        self.say(Message::RankInFull, &[rank, of, key, above, below])
    }

    /// "On AIME 2024, R1 and o1 share the first place: their scores differ by less than one question"
    pub(in crate::text) fn ranking_pair(&self, pair: &RankingPair<'_>) -> String {
        let place = match pair.place {
            PairPlace::First => "first",
            PairPlace::Possibly => "possibly",
            PairPlace::Level => "level",
            PairPlace::Clear => "clear",
            PairPlace::Unjudged => "unjudged",
        };
        let why = match pair.why {
            PairWhy::Same => "same",
            PairWhy::BelowOneQuestion => "below-one-question",
            PairWhy::WithinMargin => "within",
            PairWhy::Unsaid => "",
        };
        let RankingPair { benchmark, first, second, points, ranks, others, .. } = *pair;
        self.say(Message::RankingPair, &[place, why, benchmark, first, second, points, ranks, others])
    }

    /// "On AIME 2024, 7 of 38 models share the first place"
    pub(in crate::text) fn ranking_leaders(&self, leaders: Leaders<'_>, benchmark: &str, of: &str) -> String {
        let (key, names, more) = match leaders {
            Leaders::Only(name, score) => ("only", name.to_owned(), score),
            Leaders::Alone(name) => ("alone", name.to_owned(), ""),
            Leaders::All(names) => ("all", self.list(names), ""),
            Leaders::Named(names) => ("named", self.list(names), ""),
            Leaders::Counted(count) => ("counted", String::new(), count),
            Leaders::Everybody => ("everybody", String::new(), ""),
            Leaders::Highest(name) => ("highest", name.to_owned(), ""),
        };
        self.say(Message::RankingLeaders, &[key, &names, more, more, benchmark, of])
    }

    /// "On AIME 2024, R1 is one of 7 models that share the first place, of 38 in all"
    pub(in crate::text) fn ranking_shared(&self, name: &str, benchmark: &str, count: &str, of: &str) -> String {
        let key = if count == of { "shared-by-all" } else { "shared" };
        self.say(Message::RankingPlace, &[key, name, benchmark, count, "", "", of])
    }

    /// "On AIME 2024, R1 ranks between No. 3 and No. 9 of 38 models"; a rank of 1 is told otherwise.
    pub(in crate::text) fn ranking_place(&self, name: &str, benchmark: &str, rank: (&str, &str), of: &str) -> String {
        let key = if rank.0 == rank.1 { "one" } else { "range" };
        self.say(Message::RankingPlace, &[key, name, benchmark, "", rank.0, rank.1, of])
    }

    /// "R1, o1 and V3 among 38 models on AIME 2024"
    pub(in crate::text) fn ranking_several(&self, names: &[String], benchmark: &str, of: &str) -> String {
        self.say(Message::RankingSeveral, &[&self.list(names), benchmark, of])
    }

    /// What is shown, and what the lines and brackets are.
    pub(in crate::text) fn ranking_deck(&self, deck: &RankingDeck<'_>) -> String {
        let intervals = match deck.intervals {
            Some(true) => "judged",
            Some(false) => "some",
            None => "",
        };
        let (what, when) = self.what_and_when(deck.measure);
        let host = deck.host.unwrap_or_default();
        self.say(Message::RankingDeck, &[deck.benchmark, deck.measures, intervals, &what, host, when, deck.moment])
    }

    /// The ranking in words.
    pub(in crate::text) fn ranking_summary(
        &self,
        benchmark: &str,
        measure: PriceMeasure,
        of: &str,
        rows: &[String],
    ) -> String {
        self.say(Message::RankingSummary, &[benchmark, &self.per(measure), of, &self.list(rows)])
    }

    /// "R1 79.8% (1–2; $2.19)"
    pub(in crate::text) fn ranking_row(&self, rank: &str, name: &str, score: &str, price: &str) -> String {
        self.say(Message::RankingRow, &[rank, name, score, price])
    }

    /// "88 more models"
    pub(in crate::text) fn ranking_gap(&self, models: &Count) -> String {
        self.say(Message::RankingGap, &[&models.number, models.category.as_str()])
    }

    /// How many are not drawn.
    pub(in crate::text) fn ranking_drawn(&self, drawn: &str, of: &str) -> String {
        self.say(Message::RankingDrawn, &[drawn, of])
    }

    /// What a rank is: of all rows, of some, or of none is it known how surely.
    pub(in crate::text) fn ranking_note(&self, judged: Judged, pairs: &str) -> String {
        let key = match judged {
            Judged::All => "all",
            Judged::Some => "some",
            Judged::Pair => "pair",
            Judged::None => "",
        };
        self.say(Message::RankingNote, &[key, pairs])
    }

    /// That a difference is clear alone and not among all.
    pub(in crate::text) fn ranking_family(&self, points: &str, first: &str, second: &str, pairs: &str) -> String {
        self.say(Message::RankingFamily, &[points, first, second, pairs])
    }
}
