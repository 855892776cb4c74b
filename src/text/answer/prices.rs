//! What each model costs where since when, by how much that differs, and what other hosts and mixes would make of it.

use super::messages::{Label, Message};
use super::{Paragraph, Writer};
use crate::catalog::DatedPrice;
use crate::compare::{PriceRatio, PricedOffer, RatioEnds, STALE_AFTER_DAYS};
use crate::query::PriceMeasure;
use crate::text::date::{date, moment};
use crate::text::describe::{host_in_hours, in_force, not_counted, price_remarks, widest_range};
use crate::text::number::{integer, quotient, usd};
use crate::text::wording::{Ratio, Saving, names_cheaper_first, ratio_sentence, saving_sentence};
use crate::text::words::{Label as Common, PricesOfPair};

impl<'w> Writer<'w, '_> {
    pub(super) fn prices(&mut self) {
        let answer = self.answer;
        let mut paragraphs = Vec::new();
        let mut cache_price_unknown = Vec::new();
        for (place, one) in answer.versus.models.iter().enumerate() {
            let Ok(priced) = &one.price else { continue };
            self.price(place, priced, &mut paragraphs);
            if priced.cache_price_unknown {
                cache_price_unknown.push(self.name(place));
            }
        }
        if paragraphs.is_empty() {
            return;
        }
        paragraphs.extend(self.difference());
        if !cache_price_unknown.is_empty() {
            let names = self.words.list(&cache_price_unknown);
            paragraphs.push(Paragraph::of(self.words.cache_note(&names)));
        }
        let may_reason = answer.versus.models.iter().any(|one| one.model.reasoning != Some(false));
        if may_reason && answer.versus.measure.is_per_million() {
            paragraphs.push(Paragraph::of(self.words.label(Common::PerTokenNote).to_owned()));
        }
        let moment = self.words.in_hours(&moment(self.locale, answer.versus.as_of), answer.hours);
        self.section(self.say(Message::PricesHeading, &[&moment]), paragraphs);
    }

    fn price(&mut self, place: usize, priced: &'w PricedOffer<'_>, paragraphs: &mut Vec<Paragraph>) {
        let (offer, row) = (priced.list_price.offer, priced.list_price.row);
        let as_of = self.answer.versus.as_of;
        let name = self.name(place);
        let source = self.reference(&row.source);
        paragraphs.push(Paragraph::of(self.say(
            Message::PriceLine,
            &[
                &name,
                &self.words.price_per(&usd(self.locale, priced.price), self.answer.versus.measure),
                &offer.host.name,
                &in_force(row, self.locale),
                &self.checked(row),
                &source,
            ],
        )));
        paragraphs.extend(price_remarks(offer, row, self.locale).into_iter().map(Paragraph::detail));
        if priced.list_price.is_stale(as_of) {
            let days = integer(self.locale, STALE_AFTER_DAYS);
            paragraphs.push(Paragraph::detail(self.say(Message::StaleNote, &[&name, &days])));
        }
    }

    /// When somebody last looked; empty where that is the day since which the price is known.
    fn checked(&self, row: &DatedPrice) -> String {
        if row.from.is_some() { date(self.locale, row.checked) } else { String::new() }
    }

    /// By how much two prices, or the highest and the lowest of more, differ.
    fn difference(&self) -> Option<Paragraph> {
        let models = &self.answer.versus.models;
        let price = |place: usize| models.get(place).and_then(|one| one.price.as_ref().ok()).map(|one| one.price);
        let (dearest, cheapest) = self.answer.versus.price_extremes()?;
        let (high, low) = (price(dearest)?, price(cheapest)?);
        let (dearer, cheaper) = (self.name(dearest), self.name(cheapest));
        let ratio = Ratio::between(high, low);
        if models.len() > 2 {
            return Some(Paragraph::of(self.words.prices_of_pair(&PricesOfPair {
                costs: &ratio_sentence(self.locale, &dearer, &cheaper, ratio, self.answer.versus.phrasing),
                dearer: &usd(self.locale, high),
                cheaper: &usd(self.locale, low),
                measure: self.answer.versus.measure,
                is_converted: false,
                hosts: &self.hosts_of_two(dearest, cheapest),
                moment: &self.words.in_hours(&moment(self.locale, self.answer.versus.as_of), self.answer.hours),
                is_cheaper_first: names_cheaper_first(ratio, self.answer.versus.phrasing),
            })));
        }
        let saves = match ratio {
            // The heading has said all.
            Ratio::Free | Ratio::Equal => return None,
            Ratio::AboutTheSame => String::new(),
            _ => saving_sentence(self.locale, &dearer, &cheaper, Saving::between(high, low)),
        };
        let number = quotient(self.locale, high.divided_by(low)?);
        Some(Paragraph::of(self.say(Message::RatioExact, &[&saves, &dearer, &cheaper, &number])))
    }

    /// The dearer's host and the cheaper's, once where both are sold there.
    fn hosts_of_two(&self, dearer: usize, cheaper: usize) -> Vec<String> {
        let mut hosts = Vec::new();
        for place in [dearer, cheaper] {
            let priced = self.answer.versus.models.get(place).and_then(|one| one.price.as_ref().ok());
            hosts.extend(priced.map(|priced| priced.list_price.offer.host.name.clone()));
        }
        hosts.dedup();
        hosts
    }

    /// What other hosts and mixes of tokens would make of the ratio.
    pub(super) fn range(&mut self) {
        let Some(prices) = self.answer.prices.as_ref() else {
            // Of more than two the dearest and the cheapest are told.
            let widest = widest_range(&self.answer.versus, self.locale);
            return self.section(self.label(Label::Range), widest.into_iter().map(Paragraph::of).collect());
        };
        let Some(range) = prices.range.as_ref() else { return };
        let mut paragraphs = Vec::new();
        let names = (self.name(prices.dearer), self.name(prices.cheaper));
        let is_one = |ends: &RatioEnds<'_>| ends.lowest.value == ends.highest.value;
        for (over, ends) in [("hosts", &range.hosts), ("mixes", &range.mixes)] {
            let text = if is_one(ends) {
                let (dear, cheap) = range.offers;
                let (dear, cheap) = (integer(self.locale, dear), integer(self.locale, cheap));
                self.say(Message::RangeSame, &[over, &names.0, &dear, &names.1, &cheap])
            } else {
                self.range_over(over, &names, ends)
            };
            paragraphs.push(Paragraph::of(text));
        }
        let reaches_no_further = |part: &RatioEnds<'_>| {
            part.lowest.value == range.all.lowest.value && part.highest.value == range.all.highest.value
        };
        if !reaches_no_further(&range.hosts) && !reaches_no_further(&range.mixes) {
            paragraphs.push(Paragraph::of(self.range_over("all", &names, &range.all)));
        }
        paragraphs.extend(not_counted(range, (&names.0, &names.1), self.locale).into_iter().map(Paragraph::of));
        self.section(self.label(Label::Range), paragraphs);
    }

    fn range_over(&self, over: &str, names: &(String, String), ends: &RatioEnds<'_>) -> String {
        let place = |ratio: &PriceRatio<'_>| match over {
            "hosts" => self.hosts_of(ratio),
            "mixes" => self.mix(ratio.measure),
            _ => self.say(Message::MixAtHosts, &[&self.mix(ratio.measure), &self.hosts_of(ratio)]),
        };
        let number = |ratio: &PriceRatio<'_>| quotient(self.locale, ratio.value);
        let RatioEnds { lowest, highest } = ends;
        let given = [over, &names.0, &names.1, &number(lowest), &place(lowest), &number(highest), &place(highest)];
        self.say(Message::RangeOver, &given)
    }

    fn hosts_of(&self, ratio: &PriceRatio<'_>) -> String {
        let Some(prices) = &self.answer.prices else { return String::new() };
        let (dearer, cheaper) = (self.name(prices.dearer), self.name(prices.cheaper));
        let dearer_host = host_in_hours(ratio.dearer, ratio.dearer_hours, self.locale);
        let cheaper_host = host_in_hours(ratio.cheaper, ratio.cheaper_hours, self.locale);
        self.say(Message::AtHosts, &[&dearer, &dearer_host, &cheaper, &cheaper_host])
    }

    /// "7 cached input tokens and 2 input tokens for 1 output token"
    pub(super) fn mix(&self, measure: PriceMeasure) -> String {
        let (key, before, last) = self.words.tokens_of(measure);
        self.say(Message::Mix, &[key, &before, &last])
    }
}
