//! What can be said of prices: of what they are, of whom and when, and what is not known of them.

use super::Words;
use super::messages::{Label, Message};
use crate::query::{HoursChoice, PriceMeasure, TokenCounts, TokenMix};

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

/// A measurement holds from its day on, a list price on the day.
pub(super) fn when(measure: PriceMeasure) -> &'static str {
    if measure.is_measured() { "measured" } else { "listed" }
}

/// The same of a price in the currency that is shown.
pub(super) fn priced_when(measure: PriceMeasure, is_converted: bool) -> &'static str {
    if is_converted && !measure.is_measured() { "converted" } else { when(measure) }
}

impl Words {
    /// "per million output tokens"
    pub(super) fn per(&self, measure: PriceMeasure) -> String {
        let (key, before, last) = self.tokens_of(measure);
        self.say(Message::Per, &[key, &before, &last])
    }

    /// The same between brackets: without brackets of its own.
    pub(super) fn per_in_brackets(&self, measure: PriceMeasure) -> String {
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
    pub(super) fn what(&self, measure: PriceMeasure) -> String {
        let (key, amount) = self.amount_of(measure);
        self.say(Message::What, &[key, &self.per(measure), &amount])
    }

    /// The same with where and when: "Price per million output tokens at Azure on January 29, 2025".
    pub(super) fn what_when(&self, measure: PriceMeasure, host: Option<&str>, moment: &str) -> String {
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
        let TokenCounts { input, cached_input, cache_written, output, reasoning } = tokens;
        let with = |tokens: &str, part: &str, of: u32| {
            self.say(Message::WithPart, &[part, tokens, &self.prose.integer(i64::from(of))])
        };
        let mut parts = Vec::new();
        if input > 0 {
            let kind = if cached_input == input { "cached-input" } else { "input" };
            let mut part = self.tokens(kind, input);
            if cached_input > 0 && cached_input < input {
                part = with(&part, "cached", cached_input);
            }
            parts.push(part);
        }
        if cache_written > 0 {
            parts.push(self.tokens("written", cache_written));
        }
        if output > 0 {
            let part = self.tokens("output", output);
            parts.push(if reasoning > 0 { with(&part, "reasoning", reasoning) } else { part });
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

    /// Whose prices nobody has checked for long.
    pub(in crate::text) fn stale_note(&self, names: &[String]) -> String {
        self.say(Message::StaleNote, &[&self.list(names)])
    }

    /// At which rate prices are converted.
    pub(in crate::text) fn converted_note(&self, rate: &str, date: &str) -> String {
        self.say(Message::ConvertedNote, &[rate, date])
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

    /// "Prices are per token, not per answer…"
    pub(in crate::text) fn per_token_note(&self) -> &str {
        self.label(Label::PerTokenNote)
    }

    /// "The cached-input price of A and B is unknown…"
    pub(in crate::text) fn cache_note(&self, names: &str) -> String {
        self.say(Message::CacheNote, &[names])
    }

    /// "R1 costs $2.19 per million output tokens at the list price of DeepSeek on January 29, 2025."
    pub(in crate::text) fn price_of_one(&self, one: &PriceOfOne<'_>) -> String {
        let PriceOfOne { name, price, measure, is_converted, host, moment, benchmark } = *one;
        let when = priced_when(measure, is_converted);
        self.say(Message::PriceOfOne, &[when, name, price, &self.per(measure), host, moment, benchmark])
    }
}
