//! What can be said of two prices.

use super::messages::Message;
use super::{Words, priced_when};
use crate::query::{Phrasing, PriceMeasure};
use crate::text::wording::{Qualifier, Ratio, Saving};

/// The price side of a pair, with its evidence.
#[derive(Debug)]
pub(in crate::text) struct PricesOfPair<'a> {
    /// "o1 costs about 27 times as much as R1"
    pub(in crate::text) costs: &'a str,
    pub(in crate::text) dearer: &'a str,
    pub(in crate::text) cheaper: &'a str,
    pub(in crate::text) measure: PriceMeasure,
    /// From US dollars, into another currency.
    pub(in crate::text) is_converted: bool,
    pub(in crate::text) hosts: &'a [String],
    pub(in crate::text) moment: &'a str,
    /// Whether `costs` names the cheaper one first.
    pub(in crate::text) is_cheaper_first: bool,
}

impl Words {
    /// "o1 costs about 27 times as much as R1"
    pub(in crate::text) fn costs(
        &self,
        dearer: &str,
        cheaper: &str,
        ratio: Ratio,
        number: &str,
        phrasing: Phrasing,
    ) -> String {
        if ratio == Ratio::Equal {
            return self.cost_the_same(&[dearer.to_owned(), cheaper.to_owned()]);
        }
        let (key, number) = self.ratio_key(ratio, number);
        let key = if key == "times" && phrasing == Phrasing::Common { "common" } else { key };
        self.say(Message::Costs, &[key, &number, dearer, cheaper])
    }

    /// "R1, o1 and o3 cost the same"
    pub(in crate::text) fn cost_the_same(&self, names: &[String]) -> String {
        self.say(Message::CostTheSame, &[&self.list(names)])
    }

    /// "27×", "+37%"
    pub(in crate::text) fn ratio_sign(&self, kind: &str, number: &str) -> String {
        self.say(Message::RatioSign, &[kind, number])
    }

    /// The variant of a ratio, and its number with how exact that is.
    pub(super) fn ratio_key(&self, ratio: Ratio, number: &str) -> (&'static str, String) {
        let twice = self.patterns.get(Message::Twice.index());
        match ratio {
            Ratio::Free => ("free", String::new()),
            Ratio::Equal => ("equal", String::new()),
            Ratio::AboutTheSame => ("about-the-same", String::new()),
            Ratio::PercentMore { qualifier, .. } => {
                ("percent", self.approximately(qualifier, &self.percentage(number)))
            }
            Ratio::Twice(qualifier) => ("twice", self.approximately(qualifier, twice)),
            Ratio::Times { qualifier, .. } => ("times", self.approximately(qualifier, number)),
        }
    }

    /// "R1 costs about 96% less than o1"
    pub(in crate::text) fn saves(&self, dearer: &str, cheaper: &str, saving: Saving, number: &str) -> String {
        let (key, number) = match saving {
            Saving::Everything => ("everything", String::new()),
            Saving::Little => ("little", String::new()),
            Saving::Percent { qualifier, .. } => ("percent", self.approximately(qualifier, &self.percentage(number))),
        };
        self.say(Message::Saves, &[key, &number, dearer, cheaper])
    }

    /// "about 1/27 the price"; without a number: half.
    pub(in crate::text) fn share(&self, number: Option<&str>, qualifier: Qualifier) -> String {
        let qualifier = match qualifier {
            Qualifier::Exactly => "exactly",
            Qualifier::About | Qualifier::MoreThan => "about",
            Qualifier::Nearly => "nearly",
        };
        let key = if number.is_some() { "number" } else { "two" };
        self.say(Message::Share, &[qualifier, number.unwrap_or_default(), key])
    }

    /// The price side of a pair, with its evidence.
    pub(in crate::text) fn prices_of_pair(&self, pair: &PricesOfPair<'_>) -> String {
        let PricesOfPair { costs, dearer, cheaper, measure, is_converted, hosts, moment, is_cheaper_first } = *pair;
        let when = priced_when(measure, is_converted);
        // A reader takes the first price for that of the first name.
        let mut hosts = hosts.to_vec();
        let (dearer, cheaper) = if is_cheaper_first {
            hosts.reverse();
            (cheaper, dearer)
        } else {
            (dearer, cheaper)
        };
        self.say(
            Message::PricesOfPair,
            &[when, costs, dearer, cheaper, &self.per_in_brackets(measure), &self.list_of(&hosts), moment],
        )
    }

    /// "about 27 times", inside the author's sentence. Of less than twice there is none.
    pub(in crate::text) fn ratio_phrase(&self, ratio: Ratio, number: &str) -> String {
        let (key, number) = self.ratio_key(ratio, number);
        self.say(Message::RatioPhrase, &[key, &number])
    }
}
