//! What can be said of one model's offers.

use super::Words;
use super::messages::Message;
use crate::catalog::Hours;
use crate::compare::HoursPrice;
use crate::query::PriceMeasure;
use crate::text::words::Count;

/// The developer's own price beside those of all.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) enum OwnPrice<'a> {
    /// Not known, or there is no other.
    Unsaid,
    /// The lowest of all; whose.
    Lowest(&'a str),
    /// The highest of all; whose.
    Highest(&'a str),
    /// Somewhere between; whose, and how high.
    Between(&'a str, &'a str),
}

impl Words {
    /// "R1 at 10 hosts: $0.40 to $8 per million output tokens; DeepSeek’s own price is $2.19"
    pub(in crate::text) fn hosts_heading(&self, hosts: &str, own: OwnPrice<'_>) -> String {
        let (key, developer, price) = match own {
            OwnPrice::Unsaid => ("", "", ""),
            OwnPrice::Lowest(developer) => ("lowest", developer, ""),
            OwnPrice::Highest(developer) => ("highest", developer, ""),
            OwnPrice::Between(developer, price) => ("between", developer, price),
        };
        self.say(Message::HostsHeading, &[hosts, key, developer, price])
    }

    /// "R1 at DeepSeek: $2.19 per million output tokens"
    pub(in crate::text) fn hosts_one(&self, name: &str, host: &str, price: &str) -> String {
        self.say(Message::HostsOne, &[name, host, price])
    }

    /// Who sells it for nothing.
    pub(in crate::text) fn hosts_free(&self, hosts: &[String]) -> String {
        self.say(Message::HostsFree, &[&self.list(hosts)])
    }

    /// What is shown; whether an offer stands out.
    pub(in crate::text) fn hosts_deck(&self, name: &str, measure: PriceMeasure, moment: &str, own: bool) -> String {
        let (what, _) = self.what_and_when(measure);
        self.say(Message::HostsDeck, &[name, &what, moment, if own { "own" } else { "" }])
    }

    /// The prices in words.
    pub(in crate::text) fn hosts_summary(
        &self,
        name: &str,
        measure: PriceMeasure,
        moment: &str,
        rows: &[String],
    ) -> String {
        self.say(Message::HostsSummary, &[name, &self.per(measure), moment, &self.list(rows)])
    }

    /// "12 more offers"
    pub(in crate::text) fn hosts_gap(&self, offers: &Count) -> String {
        self.say(Message::HostsGap, &[&offers.number, offers.category.as_str()])
    }

    /// "3 offers"
    pub(in crate::text) fn offers(&self, offers: &Count) -> String {
        self.say(Message::Offers, &[&offers.number, offers.category.as_str()])
    }

    /// An offer's tier in the language's words, where it has one.
    pub(in crate::text) fn tier(&self, tier: &str) -> String {
        self.say(Message::OfferTier, &[tier, &tier.replace(' ', "-")])
    }

    /// "off-peak, 16:30–00:30 UTC"
    pub(in crate::text) fn offer_hours(&self, hours: Hours, price: HoursPrice) -> String {
        let key = match price {
            HoursPrice::OffPeak => "off-peak",
            HoursPrice::Peak => "peak",
            HoursPrice::Other => "other",
        };
        self.say(Message::OfferHours, &[key, &hours.from.to_string(), &hours.to.to_string()])
    }

    /// "last checked on January 20, 2025"
    pub(in crate::text) fn last_checked(&self, day: &str) -> String {
        self.say(Message::LastChecked, &[day])
    }
}
