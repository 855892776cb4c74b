//! What is said of prices over time.

use super::messages::Message;
use super::{Count, PricePlace, Words};
use crate::query::PriceMeasure;
use crate::time::Date;

/// A model's first and last price.
#[derive(Debug)]
pub(in crate::text) struct PriceChange<'a> {
    pub(in crate::text) name: &'a str,
    /// The first one, and the month since which it is known, where it is another than the last.
    pub(in crate::text) first: Option<(&'a str, &'a str)>,
    /// The last one, and the month since which it is known.
    pub(in crate::text) last: (&'a str, &'a str),
    /// The host says that it began then.
    pub(in crate::text) is_documented: bool,
    /// The last month in which it is known, where it is no more.
    pub(in crate::text) end: Option<&'a str>,
}

/// A price, whose it is, and a day on which it is known.
pub(in crate::text) type PriceOf<'a> = (&'a str, &'a str, &'a str);

impl Words {
    /// "October 2024"
    pub(in crate::text) fn month(&self, day: Date) -> String {
        let year = self.prose.digits(u64::from(day.year), 1);
        self.say(Message::HistoryMonth, &[self.prose.month(day.month), &year])
    }

    /// "GPT-4o: $15 in May 2024, $10 since October 2024"
    pub(in crate::text) fn price_change(&self, change: &PriceChange<'_>) -> String {
        let PriceChange { name, first, last: (price, month), is_documented, end } = *change;
        let first_key = match first {
            None => "none",
            Some((_, first_month)) if first_month == month => "same-month",
            Some(_) => "other",
        };
        let (first_price, first_month) = first.unwrap_or_default();
        let since = match end {
            Some(end) if end == month => "once",
            Some(_) => "ended",
            None if is_documented => "documented",
            None => "seen",
        };
        let end = end.unwrap_or_default();
        self.say(Message::HistoryOf, &[name, first_key, first_price, first_month, since, price, month, end])
    }

    /// "Lowest known price of the 5 models: $60 for GPT-4 on March 14, 2023; …", with what was lower in between.
    pub(in crate::text) fn lowest_prices(
        &self,
        count: &Count,
        before: PriceOf<'_>,
        after: PriceOf<'_>,
        between: Option<PriceOf<'_>>,
    ) -> String {
        let low = between.unwrap_or_default();
        self.say(
            Message::HistoryLowest,
            &[&self.models(count), before.0, before.1, before.2, after.0, after.1, after.2, low.0, low.1, low.2],
        )
    }

    /// What is shown, at which hosts and up to when.
    pub(in crate::text) fn history_deck(&self, measure: PriceMeasure, place: &PricePlace, moment: &str) -> String {
        self.say(Message::HistoryDeck, &[&self.price_column(measure), &self.places(&[place]), moment])
    }

    /// What the picture is.
    pub(in crate::text) fn history_summary(&self, measure: PriceMeasure, count: &Count, moment: &str) -> String {
        self.say(Message::HistorySummary, &[&self.price_column(measure), &self.models(count), moment])
    }

    /// "GPT-4o at OpenAI: $15 since May 13, 2024; $10 since October 1, 2024."
    pub(in crate::text) fn history_steps(&self, name: &str, host: &str, steps: &[String]) -> String {
        self.say(Message::HistorySteps, &[name, host, &self.chained(Message::PlaceBefore, steps)])
    }

    /// "$15 since May 13, 2024 (documented by the host), until September 30, 2024"
    pub(in crate::text) fn history_step(&self, price: &str, since: &str, until: &str) -> String {
        self.say(Message::HistoryStep, &[price, since, until])
    }

    /// "On May 28, 2025, DeepSeek moved the name deepseek-reasoner to DeepSeek R1-0528."
    pub(in crate::text) fn history_version(&self, day: &str, host: &str, id: &str, name: &str) -> String {
        self.say(Message::HistoryVersion, &[day, host, id, name])
    }

    /// "List prices at each model’s developer."
    pub(in crate::text) fn history_prices(&self, places: &[&PricePlace]) -> String {
        let names_models = matches!(places.first(), Some(PricePlace::Some(..) | PricePlace::Others(_)));
        self.say(Message::HistoryPrices, &[if names_models { "models" } else { "place" }, &self.places(places)])
    }

    /// Statements beside each other: "a; b".
    pub(in crate::text) fn beside(&self, statements: &[String]) -> String {
        self.chained(Message::PlaceBefore, statements)
    }

    fn places(&self, places: &[&PricePlace]) -> String {
        let mut said = Vec::new();
        for place in places {
            said.push(self.place(place));
        }
        self.chained(Message::PlaceBefore, &said)
    }
}
