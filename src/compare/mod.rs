//! The comparison: who takes part, at which price and score, who is on the frontier, who was left out and why.
//!
//! Arithmetic only: no words, no positions.

mod annotated;
#[cfg(feature = "cli")]
mod answer;
mod candidates;
mod currency;
mod effort;
mod fact;
mod flags;
mod flip;
mod frontier;
mod frontier_probability;
mod history;
mod hosts;
mod hull;
mod index;
mod measured;
mod offers;
mod origins;
mod other_values;
mod pair;
mod price;
mod ranking;
mod ranks;
mod ratios;
mod resolution;
mod resolve;
mod robustness;
mod scoring;
mod select;
mod trend;
mod uncertainty;
mod value;
mod value_lines;
mod verdict;
mod versus;

use crate::catalog::{DatedPrice, Host, Model, Offer, Score};
use crate::query::{Currency, HoursChoice, Phrasing, PriceMeasure, XScale};
use crate::time::Instant;
use crate::units::Rational;

pub use annotated::{Annotated, annotated};
#[cfg(feature = "cli")]
pub use answer::{Answer, BreakEven, Lead, PriceFacts, RowFacts, Verbosity, Worth, answer};
pub use candidates::{end_before_asked, still_to_come, unknown_benchmarks};
pub use currency::converted;
pub use fact::{Facts, MOST_SUBJECTS, Priced, Subject, SubjectPrice, facts};
pub use flags::{Saturation, note_concerns, saturation_of, was_public_before};
pub use flip::{BenchmarkFlip, DateFlip, Flips, HostFlip, MixFlip, PriceFlips, Stretch, flips, price_flips_of};
pub use frontier_probability::{FrontierBand, FrontierProbability, NoProbability};
pub use history::{History, MOST_LINES, PriceLine, PriceStep, VersionChange, history};
pub use hosts::{HostOffer, Hosts, HoursPrice, hosts};
pub use hull::ConvexHull;
pub use index::{Incomplete, Index, Part, Wins};
pub use measured::{
    break_even_verbosity, cost_per_success, cost_per_success_interval, cost_per_task, modelled_output_cost_per_task,
    output_tokens_per_task,
};
pub use offers::PricedOffer;
pub use other_values::other_values;
pub use price::{blended, price_at, price_for, token_cost};
pub use ranking::{Ranked, RankedPrice, Ranking, ranking};
pub use ranks::Rank;
pub use ratios::{MIXES, PriceRatio, RatioEnds, RatioFree, RatioRange, ratio_range};
pub use resolution::{detectable_gap, detectable_gap_between, questions_for_gap, questions_needed_between};
pub use robustness::{Changes, NoLead, Robustness, robustness, share_of_weightings};
pub use scoring::{HAS_MEANS, ScoreOrigin, ScoreScale, Scoring};
#[cfg(feature = "cli")]
pub(crate) use select::NO_PRICE_KNOWN;
pub use select::compare;
pub use trend::{NoRate, Rate, ReasoningModels, Record, Trend, trend};
pub use uncertainty::{KnownFrom, Uncertainty};
pub use value::{ExpectedScore, NoValue, PricedScore, ScoreCurve, below_tenfold, break_even};
pub use value_lines::{BreakEvenLine, HAS_VALUE_LINES, ValueCourse, ValueLines, value_lines};
pub use verdict::{CLEAR, Indistinguishable, Judgement, Side, SignificanceTest, Unjudgeable, Verdict, verdicts};
#[cfg(feature = "cli")]
pub(crate) use versus::NOTHING_TO_COMPARE;
pub use versus::{
    BenchmarkLeftOut, BenchmarkReason, BenchmarkRow, Contestant, EffortChoice, FEWEST_MODELS, MOST_BENCHMARKS,
    MOST_MODELS, PairVerdict, Versus, VersusScore, versus,
};

/// Models by price and score at one moment, on one benchmark or by the mean of several.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// What the scores are on.
    pub scoring: Scoring<'a>,
    /// Which price. All are list prices, or all were measured in the run that gave the score.
    pub measure: PriceMeasure,
    /// Which hours' price, where it depends on them.
    pub hours: HoursChoice,
    /// The currency in which prices are shown; all prices here are US dollars.
    pub currency: Option<Currency>,
    /// How the author wants ratios worded.
    pub phrasing: Phrasing,
    /// How the author wants prices spread over their axis.
    pub x_scale: XScale,
    /// The one host all prices are from, where one was named.
    pub host: Option<&'a Host>,
    /// The moment.
    pub as_of: Instant,
    /// Who takes part: cheapest first, then the higher score, then by id.
    pub entries: Vec<Entry<'a>>,
    /// Who was asked for, or is in the catalog, and cannot be shown.
    pub left_out: Vec<LeftOut<'a>>,
}

/// One mark: a model (in one effort) at one offer.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// Which model.
    pub model: &'a Model,
    /// Whose list price it is; `None` where the cost was measured in the run that gave the score.
    pub list_price: Option<ListPrice<'a>>,
    /// US dollars by the comparison's measure: per million tokens, of a workload or a request, per task.
    pub price: Rational,
    /// True where the mix has cached input whose price is unknown, so that the input price stands in (methods.md 2.1).
    pub cache_price_unknown: bool,
    /// On the score axis: the score, or the mean of the points. Exact, but for the roundings of [`crate::query::Normalisation`].
    pub value: Rational,
    /// The effort of all its scores, where one was set.
    pub effort: Option<&'a str>,
    /// What the value is made of: one result, or one for each part of an index in their order.
    pub scores: Vec<&'a Score>,
    /// Those as points, in equal parts of one; empty on one benchmark.
    points: Vec<i64>,
    /// How exactly the value is known; `None` where nothing is known of its error.
    pub uncertainty: Option<Uncertainty>,
    /// The chart is about this model.
    pub highlighted: bool,
    /// On the Pareto frontier, or dominated by whom.
    pub standing: Standing,
    /// How probably it is on the frontier, given how exactly the scores are known, or why nobody can say.
    pub frontier_probability: Result<FrontierProbability, NoProbability>,
}

/// More intervals than of so many marks would hide what they are about: then only the highlighted have theirs.
const MOST_INTERVALS: usize = 24;

/// Of more marks a picture shows where they lie, and not each of them.
const CROWD: usize = 300;

impl Comparison<'_> {
    /// Whether there are too many marks for each to be seen.
    pub fn is_crowd(&self) -> bool {
        self.entries.len() > CROWD
    }

    /// How exactly the value of an entry is known, where a picture shows it.
    pub fn shown_interval(&self, entry: &Entry<'_>) -> Option<Uncertainty> {
        entry.uncertainty.filter(|_| entry.highlighted || self.entries.len() <= MOST_INTERVALS)
    }

    /// True where the weights of some of the models can be downloaded and those of others, as far as is known, cannot.
    pub fn has_open_and_closed(&self) -> bool {
        let any = |open: bool| self.entries.iter().any(|entry| (entry.model.open_weights == Some(true)) == open);
        any(true) && any(false)
    }
}

impl<'a> Entry<'a> {
    /// Who sells the model at this price; `None` where the cost was measured.
    pub fn host(&self) -> Option<&'a Host> {
        self.list_price.map(|list_price| list_price.offer.host.as_ref())
    }

    /// True of two efforts of one model at one host: they are one thing to buy.
    pub fn is_same_offer(&self, other: &Self) -> bool {
        let host = |entry: &Self| entry.host().map(core::ptr::from_ref);
        core::ptr::eq(self.model, other.model) && host(self) == host(other)
    }
}

/// A price that somebody asks.
#[derive(Clone, Copy, Debug)]
pub struct ListPrice<'a> {
    /// Sold by whom.
    pub offer: &'a Offer,
    /// The row of the offer that is in force.
    pub row: &'a DatedPrice,
}

/// More days than these between the last look at a price and the moment of the comparison make it stale.
pub const STALE_AFTER_DAYS: i64 = 180;

impl ListPrice<'_> {
    /// True where nobody has looked at the price for more than [`STALE_AFTER_DAYS`] days before a moment (methods.md 2.10).
    pub fn is_stale(&self, at: Instant) -> bool {
        at.days_since(self.row.checked.into()) > STALE_AFTER_DAYS
    }
}

/// Where a mark stands among the others (methods.md 2.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No other is at most as dear and at least as good, and one of them strictly.
    Frontier,
    /// The entry of this position is: the best of those at most as dear.
    DominatedBy(usize),
}

/// A model that cannot be shown.
#[derive(Clone, Copy, Debug)]
pub struct LeftOut<'a> {
    /// Which.
    pub model: &'a Model,
    /// Why.
    pub reason: Reason,
    /// The author named it.
    pub named: bool,
}

/// Why a model cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Released after the moment of the comparison.
    NotReleased,
    /// No score on this benchmark at that moment.
    NoScore,
    /// A score, but of another source, harness or metric.
    OtherOrigin,
    /// No score on some of the benchmarks of a mean: [`Index::incomplete`] says on which.
    Incomplete,
    /// Nobody is known to have sold it.
    NotSold,
    /// The chosen host is not known to have sold it.
    NotAtHost,
    /// Sold, but no price of this measure is known on that day.
    NoPrice,
    /// So many tokens cost more than nine million dollars, which is not counted exactly.
    CostTooHigh,
    /// A score, but nobody says what the run has cost, or for how many tasks.
    NoMeasuredCost,
    /// A run that solved nothing: there is no cost per solved task.
    NothingSolved,
}

impl Reason {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 10] = [
        Self::NotReleased,
        Self::NoScore,
        Self::OtherOrigin,
        Self::Incomplete,
        Self::NotSold,
        Self::NotAtHost,
        Self::NoPrice,
        Self::CostTooHigh,
        Self::NoMeasuredCost,
        Self::NothingSolved,
    ];
}
