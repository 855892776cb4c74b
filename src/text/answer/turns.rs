//! What would turn a pair around: another host, day, mix of tokens or benchmark, a line each.

use super::messages::{Label, Message};
use super::{Paragraph, Writer};
use crate::compare::{BenchmarkFlip, DateFlip, Flips, HostFlip, MixFlip, PriceFacts, Side};
use crate::order::sort_by;
use crate::text::date::{moment, until_day};
use crate::text::describe::{clearly_ahead, count, kind};
use crate::text::number::usd;
use crate::text::words::VerdictShort;

impl Writer<'_, '_> {
    pub(super) fn turns(&mut self) {
        let answer = self.answer;
        let mut said = Vec::new();
        let mut benchmark_flips = None;
        if let Some(prices) = &answer.prices {
            benchmark_flips = prices.benchmark_flips.as_ref();
            said.extend(self.price_turns(prices));
        }
        match answer.versus.rows.as_slice() {
            [_] => said.extend(benchmark_flips.into_iter().flat_map(|flips| self.other_benchmarks(flips))),
            _ => said.extend(self.benchmarks()),
        }
        self.section(self.label(Label::Turns), said.into_iter().map(Paragraph::of).collect());
    }

    /// What turns the prices around; nothing is said of it where they are equal.
    fn price_turns(&self, prices: &PriceFacts<'_>) -> Vec<String> {
        let models = &self.answer.versus.models;
        let price = |place: usize| models.get(place).and_then(|one| one.price.as_ref().ok()).map(|one| one.price);
        if price(prices.dearer) == price(prices.cheaper) {
            return Vec::new();
        }
        let dearer = self.name(prices.dearer);
        let none = |what: &str| self.say(Message::TurnNone, &[what, &dearer]);
        let flips = &prices.price_flips;
        if flips.hosts.is_empty() && flips.dates.is_empty() && flips.mixes.is_empty() {
            return vec![none("prices")];
        }
        vec![
            flips.hosts.first().map_or_else(|| none("host"), |flip| self.at_host(flip, flips.hosts.len() - 1)),
            flips.dates.first().map_or_else(|| none("date"), |flip| self.on_day(prices, flip)),
            flips.mixes.first().map_or_else(|| none("mix"), |flip| self.in_mix(prices, flip, flips.mixes.len() - 1)),
        ]
    }

    fn at_host(&self, flip: &HostFlip<'_>, more: usize) -> String {
        let place = |is_it: bool| {
            let models = self.answer.versus.models.iter();
            let at = models.enumerate().find(|(_, one)| (one.model.id == flip.model.id) == is_it);
            at.map(|(place, _)| self.name(place)).unwrap_or_default()
        };
        let how = if flip.price > flip.other_price { "more" } else { "less" };
        let (price, other_price) = (usd(self.locale, flip.price), usd(self.locale, flip.other_price));
        let others = count(self.locale, more);
        let key = if more == 0 { "none" } else { others.category.as_str() };
        self.say(
            Message::TurnHost,
            &[
                how,
                &place(true),
                &flip.offer.host.name,
                &price,
                &place(false),
                &other_price,
                if more == 0 { "" } else { &others.number },
                key,
            ],
        )
    }

    fn on_day(&self, prices: &PriceFacts<'_>, flip: &DateFlip<'_>) -> String {
        let to = flip.to.map(|to| until_day(to, self.locale)).unwrap_or_default();
        let from = moment(self.locale, flip.from);
        let (dear, cheap) = (usd(self.locale, flip.dearer.0), usd(self.locale, flip.cheaper.0));
        let (dearer, cheaper) = (self.name(prices.dearer), self.name(prices.cheaper));
        self.say(Message::TurnDate, &[&to, &from, flip.priced.as_str(), &dearer, &dear, &cheaper, &cheap])
    }

    fn in_mix(&self, prices: &PriceFacts<'_>, flip: &MixFlip, more: usize) -> String {
        let (dear, cheap) = (usd(self.locale, flip.dearer), usd(self.locale, flip.cheaper));
        let (dearer, cheaper) = (self.name(prices.dearer), self.name(prices.cheaper));
        let others = count(self.locale, more);
        let key = if more == 0 { "none" } else { others.category.as_str() };
        let given = [&self.mix(flip.measure), &dearer, &dear, &cheaper, &cheap, &others.number];
        let mut given = given.map(String::as_str).to_vec();
        given.push(key);
        self.say(Message::TurnMix, &given)
    }

    /// Who of two scores higher on which of several benchmarks, the one with fewer last.
    fn benchmarks(&self) -> Option<String> {
        let versus = &self.answer.versus;
        if versus.models.len() != 2 {
            return None;
        }
        let mut sides = [(0, Vec::new()), (1, Vec::new())];
        for row in &versus.rows {
            for (place, benchmarks) in &mut sides {
                if row.leader == Some(*place) {
                    benchmarks.push(row.benchmark.name.clone());
                }
            }
        }
        sort_by(&mut sides, |a, b| b.1.len().cmp(&a.1.len()).then(a.0.cmp(&b.0)));
        let [(first, of_first), (second, of_second)] = sides;
        if of_first.is_empty() {
            return None;
        }
        let (first, second) = (self.name(first), self.name(second));
        let (of_first, of_second) = (self.words.list(&of_first), self.words.list(&of_second));
        Some(self.say(Message::TurnBenchmarks, &[&first, &of_first, &second, &of_second]))
    }

    /// Other benchmarks than the one that was asked for.
    fn other_benchmarks(&self, flips: &Flips<'_>) -> Vec<String> {
        let Some(prices) = &self.answer.prices else { return Vec::new() };
        let names = (self.name(prices.dearer), self.name(prices.cheaper));
        let listed = |found: &[BenchmarkFlip<'_>]| {
            let mut benchmarks = Vec::new();
            for flip in found {
                let ahead = match clearly_ahead(&flip.verdict) {
                    Some(Side::First) => &names.0,
                    Some(Side::Second) => &names.1,
                    None => "",
                };
                let verdict = self.words.verdict_short(VerdictShort::Pair(kind(&flip.verdict), ahead));
                benchmarks.push(format!("{} ({verdict})", flip.dearer.benchmark.name));
            }
            self.words.list(&benchmarks)
        };
        let mut said = Vec::new();
        if let Some(flip) = flips.benchmarks.first() {
            let is_dearer = flip.dearer.value > flip.cheaper.value;
            let name = if is_dearer { &names.0 } else { &names.1 };
            said.push(self.say(Message::TurnBenchmark, &["reversed", name, &listed(&flips.benchmarks)]));
        }
        if !flips.verdicts.is_empty() {
            said.push(self.say(Message::TurnBenchmark, &["judged-otherwise", "", &listed(&flips.verdicts)]));
        }
        if said.is_empty() {
            said.push(self.say(Message::TurnBenchmark, &["none", "", ""]));
        }
        said
    }
}
