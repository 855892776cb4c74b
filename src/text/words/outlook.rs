//! What can be said of a comparison's other hosts, days, mixes and benchmarks: what they make of it, and what turns it around.

use super::messages::Message;
use super::{Count, Words};
use crate::compare::Stretch;
use crate::query::PriceMeasure;
use crate::text::wording::{Ratio, Saving};

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

impl Words {
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
            Saving::Percent { qualifier, .. } => ("less", self.approximately(qualifier, &self.percentage(number))),
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

    /// What a model costs over all known standard offers: the lowest price with its host, and the highest.
    pub(in crate::text) fn price_range(&self, name: &str, low: (&str, &str), high: (&str, &str)) -> String {
        self.say(Message::PriceRange, &[name, low.0, low.1, high.0, high.1])
    }

    /// Who asks nothing for a model: no ratio has it.
    pub(in crate::text) fn ratio_range_free(&self, name: &str, hosts: &[String]) -> String {
        self.say(Message::RatioRangeFree, &[name, &self.list(hosts)])
    }

    /// How many offers do not count, because a price would need a stand-in.
    pub(in crate::text) fn ratio_range_uncounted(&self, offers: &Count) -> String {
        self.say(Message::RatioRangeUncounted, &[offers.category.as_str(), &offers.number])
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
        priced: Stretch,
    ) -> String {
        self.say(Message::FlipDate, &[from, to.unwrap_or_default(), priced.as_str(), dearer, price, other])
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
    pub(in crate::text) fn flip_benchmarks(
        &self,
        name: &str,
        clear: &[String],
        others: &[String],
        family: Option<&str>,
    ) -> String {
        let how = match (clear.is_empty(), others.is_empty()) {
            (false, true) => "clearly",
            (true, _) => "not-clearly",
            (false, false) => "both",
        };
        self.say(
            Message::FlipBenchmarks,
            &[how, name, &self.list(clear), &self.list(others), family.unwrap_or_default()],
        )
    }
}
