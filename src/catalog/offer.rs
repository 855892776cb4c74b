//! A model at a host, and what it costs there when.

use std::rc::Rc;

use super::{Localized, Source};
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::Decimal;

/// Who sells access to models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// The catalog's key.
    pub id: String,
    /// The name for readers.
    pub name: String,
    /// An http(s) address.
    pub url: Option<String>,
}

/// A model at a host, in one tier, with dated prices.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Who sells it.
    pub host: Rc<Host>,
    /// What the host calls the model.
    pub id: Option<String>,
    /// `None` for the host's standard offer; else `batch`, `regional`…
    pub tier: Option<String>,
    /// What a reader should know.
    pub note: Option<Localized>,
    /// What it costs when, sorted by start; rows with a condition stand beside the base rows.
    pub prices: Vec<DatedPrice>,
}

/// What an offer costs over a half-open stretch of time.
#[derive(Clone, Debug)]
pub struct DatedPrice {
    /// The first instant; `None` where the start is unknown.
    pub from: Option<Instant>,
    /// The first instant after; `None` while in force.
    pub to: Option<Instant>,
    /// US dollars per million input tokens.
    pub input: Option<Decimal>,
    /// US dollars per million input tokens that the host had cached.
    pub cached_input: Option<Decimal>,
    /// US dollars per million input tokens that the host writes into its cache.
    pub cache_write: Option<Decimal>,
    /// US dollars per million output tokens, reasoning included where it has no price of its own.
    pub output: Option<Decimal>,
    /// US dollars per million output tokens of reasoning, where they have a price of their own.
    pub reasoning: Option<Decimal>,
    /// How the dates are known.
    pub basis: Basis,
    /// Where the figures come from.
    pub source: Rc<Source>,
    /// The last day on which somebody looked.
    pub checked: Date,
    /// When these prices hold only sometimes.
    pub condition: Condition,
    /// What a reader should know of this price, such as what another source says of the same time.
    pub note: Option<Localized>,
}

impl DatedPrice {
    /// Since when it holds as far as is known: without a start, from the day on which somebody checked it, not since ever.
    pub fn start(&self) -> Instant {
        self.from.unwrap_or_else(|| self.checked.into())
    }

    /// True where the host says since when it holds; otherwise it may have held before anybody saw it.
    pub fn is_start_documented(&self) -> bool {
        self.from.is_some() && self.basis == Basis::Documented
    }

    /// True within the half-open stretch of time in which it holds, whatever the hour of the day.
    pub fn holds_at(&self, moment: Instant) -> bool {
        self.start() <= moment && self.to.is_none_or(|to| moment < to)
    }
}

/// How the dates of a price are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The host says so.
    Documented,
    /// Somebody saw the price on these days.
    Observed,
    /// Concluded from other facts.
    Inferred,
}

/// When a price holds only for some requests; the base price has no condition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Only in these hours of the UTC day.
    pub hours: Option<Hours>,
    /// Only for requests with more input tokens than this.
    pub above_tokens: Option<u32>,
}

impl Condition {
    /// True for the base price.
    pub const fn is_none(&self) -> bool {
        self.hours.is_none() && self.above_tokens.is_none()
    }
}

/// A half-open window of the UTC day; it may wrap midnight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// The first minute.
    pub from: TimeOfDay,
    /// The first minute after.
    pub to: TimeOfDay,
}

impl Hours {
    /// True from the first minute on and before the minute after, over midnight where that comes first.
    pub fn contains(self, minute: TimeOfDay) -> bool {
        if self.from <= self.to {
            self.from <= minute && minute < self.to
        } else {
            self.from <= minute || minute < self.to
        }
    }
}
