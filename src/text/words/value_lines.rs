//! What can be said of lines of equal value.

use super::Words;
use super::messages::Message;
use crate::text::words::Count;

/// What is equal along a curve.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum EqualValue<'a> {
    /// Points for so much: one unit of the currency.
    Points(&'a str),
    /// The cost of a solved task.
    Success,
}

/// From which price to which.
#[derive(Clone, Debug)]
pub(in crate::text) enum PriceStep {
    /// To ten times the price.
    Tenfold,
    /// So many per cent more: "88%".
    Percent(String),
    /// So many times the price.
    Times(String),
}

impl PriceStep {
    pub(in crate::text) const fn word(&self) -> &'static str {
        match self {
            Self::Tenfold => "tenfold",
            Self::Percent(_) => "percent",
            Self::Times(_) => "times",
        }
    }

    pub(in crate::text) fn number(&self) -> &str {
        match self {
            Self::Tenfold => "",
            Self::Percent(number) | Self::Times(number) => number,
        }
    }
}

/// What is known of a lead.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum LeadKnown {
    /// It is outside the margin of error.
    Clear,
    /// It is within.
    Unclear,
    /// Nobody can say.
    Unknown,
}

impl LeadKnown {
    const fn word(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Unclear => "unclear",
            Self::Unknown => "unknown",
        }
    }
}

impl Words {
    /// "36.4 points for $1"
    pub(in crate::text) fn value_mark(&self, points: &str, price: &str) -> String {
        self.say(Message::ValueMark, &[points, price])
    }

    /// "2.9 points for a tenfold price"
    pub(in crate::text) fn break_even_mark(&self, points: &str, step: &PriceStep) -> String {
        self.say(Message::BreakEvenMark, &[points, step.word(), step.number()])
    }

    /// When the dearer one is the better buy, and what the line is.
    pub(in crate::text) fn break_even(&self, dearer: &str, points: &str, step: &PriceStep, lead: LeadKnown) -> String {
        self.say(Message::BreakEven, &[dearer, points, step.word(), step.number(), lead.word()])
    }

    /// That the dearer one never is.
    pub(in crate::text) fn never_better(&self, cheaper: &str, dearer: &str, lead: LeadKnown) -> String {
        self.say(Message::NeverBetter, &[cheaper, dearer, lead.word()])
    }

    /// What the curves mean, with the value of each.
    pub(in crate::text) fn equal_value(&self, what: EqualValue<'_>, values: &[String]) -> String {
        let (kind, price) = match what {
            EqualValue::Points(price) => ("points", price),
            EqualValue::Success => ("success", ""),
        };
        self.say(Message::EqualValue, &[kind, price, &self.list(values)])
    }

    /// What the line of mixtures is, on costs that were measured or on prices per token.
    pub(in crate::text) fn mixture_note(&self, is_measured: bool) -> String {
        self.say(Message::MixtureNote, &[if is_measured { "measured" } else { "listed" }])
    }

    /// Than whom a mixture does better.
    pub(in crate::text) fn mixture_beats(&self, names: &[String]) -> String {
        self.say(Message::MixtureBeats, &[&self.list(names)])
    }

    /// What an expected score is, among so many models, with the typical distance from it. `marks` is empty where each model has one.
    pub(in crate::text) fn expected_note(&self, marks: &str, models: &Count, error: &str) -> String {
        let marks = if marks.is_empty() { "none" } else { marks };
        self.say(Message::ExpectedNote, &[marks, &self.models(models), error])
    }

    /// How far one is from it.
    pub(in crate::text) fn expected_gap(&self, name: &str, points: &str, is_more: bool) -> String {
        self.say(Message::ExpectedGap, &[name, points, if is_more { "more" } else { "less" }])
    }
}
