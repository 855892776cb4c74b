//! What an import did, in numbers.

use std::collections::BTreeMap;
use std::fmt;

use super::Format;
use super::assemble::{Counts, Listed, Parts};
use super::draft::Draft;
use crate::catalog::{Catalog, DatedPrice};
use crate::import::names::join::Rule;
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// What an import did. Every entry of the file is kept, folded into another or left out:
/// `read = kept + folded + left out`.
#[derive(Clone, Debug)]
pub struct Report {
    format: Format,
    /// The day on which the list was looked at.
    pub day: Date,
    /// Whether that is a day that the list itself says.
    pub is_day_listed: bool,
    /// Entries of the file.
    pub read: usize,
    /// Entries that became an offer or a score.
    pub kept: usize,
    /// Models, offers, prices and scores that were written from the file.
    written: [usize; 4],
    /// Entries that say what another says, by reason.
    pub folded: BTreeMap<&'static str, usize>,
    /// Entries that were left out, by reason.
    pub left_out: BTreeMap<&'static str, usize>,
    /// Single prices of kept entries that were left out, by reason.
    pub prices_left_out: BTreeMap<&'static str, usize>,
    /// Prices with more than six decimals.
    rounded: usize,
    /// Models without a day of release, for which the first day in a list stands.
    listed: usize,
    /// Models without either.
    undated: usize,
    /// Entries joined to the catalog, by rule; `None` without a catalog.
    joined: Option<BTreeMap<Rule, usize>>,
    /// Models that no rule joined to the catalog.
    pub unjoined: Vec<String>,
    /// Prices that were compared with the catalog's, and those more than one per cent from them.
    compared: usize,
    /// Those more than one per cent from the catalog's.
    pub discrepancies: Vec<Discrepancy>,
}

/// A price that is more than one per cent from the catalog's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// The model's id.
    pub model: String,
    /// The host's id.
    pub host: String,
    /// `input`, `cached input` or `output`.
    pub measure: &'static str,
    /// The file's price.
    pub found: Decimal,
    /// The catalog's.
    pub known: Decimal,
}

impl Report {
    pub(super) fn new(format: Format, day: Date, draft: &Draft, parts: &Parts<'_>, curated: Option<&Catalog>) -> Self {
        let Counts { folded, joined, unjoined } = &parts.counts;
        let (compared, discrepancies) = curated.map(|catalog| compare(parts, catalog, day)).unwrap_or_default();
        let mut folded = folded.clone();
        if draft.folded_prices > 0 {
            folded.insert("a further price of an offer", draft.folded_prices);
        }
        let without_day = |is_listed: bool| {
            let is = |listed: &&Listed<'_>| matches!(listed, Listed::New(model) if model.released.is_none() && model.listed.is_some() == is_listed);
            parts.models.values().filter(is).count()
        };
        Self {
            format,
            day,
            is_day_listed: false,
            read: draft.read,
            kept: parts.offers.len() + parts.scores.len(),
            written: [
                parts.models.len(),
                parts.offers.len(),
                parts.offers.values().map(|offer| offer.prices.len()).sum(),
                parts.scores.len(),
            ],
            folded,
            left_out: draft.left_out.clone(),
            prices_left_out: draft.prices_left_out.clone(),
            rounded: draft.rounded,
            listed: without_day(true),
            undated: without_day(false),
            joined: curated.map(|_| joined.clone()),
            unjoined: unjoined.clone(),
            compared,
            discrepancies,
        }
    }
}

/// The standard prices that are in force on the day, compared with the catalog's.
fn compare(parts: &Parts<'_>, catalog: &Catalog, day: Date) -> (usize, Vec<Discrepancy>) {
    let mut compared = 0;
    let mut discrepancies = Vec::new();
    for ((model, host, tier), offer) in &parts.offers {
        let known = known_price(catalog, (model, host, tier.as_deref()), day.into());
        let found = offer.prices.iter().find(|price| {
            price.is_base() && price.start(day) <= day.into() && price.to.is_none_or(|to| to > day.into())
        });
        let (Some(known), Some(found)) = (known, found) else { continue };
        for (measure, found, known) in [
            ("input", found.input, known.input),
            ("cached input", found.cached_input, known.cached_input),
            ("output", found.output, known.output),
        ] {
            let (Some(found), Some(known)) = (found, known) else { continue };
            compared += 1;
            let apart = found.millionths().abs_diff(known.millionths());
            if apart.saturating_mul(100) > known.millionths().unsigned_abs() {
                let (model, host) = (model.clone(), host.clone());
                discrepancies.push(Discrepancy { model, host, measure, found, known });
            }
        }
    }
    (compared, discrepancies)
}

/// The catalog's price of an offer at a moment.
fn known_price<'c>(catalog: &'c Catalog, offer: (&str, &str, Option<&str>), moment: Instant) -> Option<&'c DatedPrice> {
    let (model, host, tier) = offer;
    let model = catalog.models.iter().find(|known| known.id == model)?;
    let offer = model.offers.iter().find(|known| known.host.id == host && known.tier.as_deref() == tier)?;
    let in_force =
        |row: &&DatedPrice| row.condition.is_none() && row.start() <= moment && row.to.is_none_or(|to| to > moment);
    offer.prices.iter().find(in_force)
}

impl fmt::Display for Report {
    /// Lines for people: a number, what it counts, and below it its parts. The alternate form (`{:#}`) leaves out the single
    /// prices that are not the catalog's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [models, offers, prices, scores] = self.written;
        writeln!(f, "{}, as of {}", self.format.title(), self.day)?;
        writeln!(f, "read      {:>6} entries", self.read)?;
        writeln!(
            f,
            "kept      {:>6} entries: {models} models, {offers} offers, {prices} prices, {scores} scores",
            self.kept
        )?;
        parts(f, "folded", "entries that say what another says", &self.folded)?;
        parts(f, "left out", "entries", &self.left_out)?;
        parts(f, "prices", "left out of kept entries", &self.prices_left_out)?;
        if self.rounded > 0 {
            writeln!(f, "rounded   {:>6} prices, to six decimals", self.rounded)?;
        }
        if self.listed > 0 {
            let listed = self.listed;
            writeln!(
                f,
                "listed    {listed:>6} models without a day of release: the first day in a list stands for it"
            )?;
        }
        if self.undated > 0 {
            writeln!(f, "undated   {:>6} models without a day of release: the file's day stands for it", self.undated)?;
        }
        if let Some(joined) = &self.joined {
            let words: BTreeMap<Rule, usize> = joined.clone();
            writeln!(f, "joined    {:>6} entries to the catalog's models", words.values().sum::<usize>())?;
            for (rule, count) in words {
                writeln!(f, "          {count:>6} {}", rule.as_str())?;
            }
            writeln!(f, "unjoined  {:>6} models that the catalog does not have", self.unjoined.len())?;
            let far = self.discrepancies.len();
            writeln!(f, "compared  {:>6} prices with the catalog's, {far} of them more than 1 % apart", self.compared)?;
            let rows = if f.alternate() { &[] } else { self.discrepancies.as_slice() };
            for Discrepancy { model, host, measure, found, known } in rows {
                writeln!(f, "                 {model} at {host}, {measure}: {found}, the catalog has {known}")?;
            }
        }
        Ok(())
    }
}

fn parts(f: &mut fmt::Formatter<'_>, name: &str, what: &str, counts: &BTreeMap<&'static str, usize>) -> fmt::Result {
    let all: usize = counts.values().sum();
    if all > 0 {
        writeln!(f, "{name:<9} {all:>6} {what}")?;
        for (reason, count) in counts {
            writeln!(f, "          {count:>6} {reason}")?;
        }
    }
    Ok(())
}
