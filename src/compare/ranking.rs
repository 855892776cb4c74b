//! Models in the order of one benchmark's scores, each with the ranks that the scores leave open (methods.md 2.8).
//!
//! A rank is one more than the number of models whose scores are clearly higher; its range ends where as many are clearly
//! lower. With all pairs judged as one family, the ranges of all models hold at once with 95 % (Mogstad, Romano, Shaikh and
//! Wilhelm, Inference for Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement across
//! Countries, 2024), as leaderboards of ratings show them. Two models of one rank need not be equally good: the test has
//! too few questions to say.

use std::rc::Rc;

use super::candidates::{asked_benchmarks, candidates, moment, named_host, report_unused, report_unused_index};
use super::measured::measured_cost;
use super::offers::Selection;
use super::origins::{Origin, origins};
use super::ranks::{Judged, Rank, apart, judge};
use super::versus::of_one_effort;
use super::{EffortChoice, LeftOut, ListPrice, Reason, ScoreOrigin, Uncertainty};
use crate::catalog::{Benchmark, Catalog, Host, Model, Score};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::order::sort_by;
use crate::query::{Currency, HoursChoice, PriceMeasure, Query};
use crate::time::Instant;
use crate::units::Rational;

/// The most models that are ranked: which scores differ clearly is asked of every pair, a few times.
const MOST_RANKED: usize = 5_000;

/// Models by one benchmark's score at one moment.
#[derive(Clone, Debug)]
pub struct Ranking<'a> {
    /// The test.
    pub benchmark: &'a Benchmark,
    /// Where all scores come from.
    pub origin: ScoreOrigin<'a>,
    /// How the efforts were chosen.
    pub efforts: EffortChoice,
    /// Which price stands beside the scores.
    pub measure: PriceMeasure,
    /// Which hours' price, where it depends on them.
    pub hours: HoursChoice,
    /// The currency in which prices are shown; all prices here are US dollars.
    pub currency: Option<Currency>,
    /// The one host all prices are from, where one was named.
    pub host: Option<&'a Host>,
    /// The moment.
    pub as_of: Instant,
    /// The highest score first; of equal scores the cheaper model, then by id.
    pub rows: Vec<Ranked<'a>>,
    /// How many pairs were judged, all as one family.
    pub family: usize,
    /// From so many standard errors on a pair is clear among all of them.
    clear_from: f64,
    /// Who was asked for, or is in the catalog, and has no score that could be ranked.
    pub left_out: Vec<LeftOut<'a>>,
}

/// A model with its rank.
#[derive(Clone, Debug)]
pub struct Ranked<'a> {
    /// Which.
    pub model: &'a Model,
    /// The result, with its effort.
    pub score: &'a Score,
    /// How exactly it is known; `None` where nothing is known of its error.
    pub uncertainty: Option<Uncertainty>,
    /// What it costs, or why nobody can say. A model needs no price to be ranked.
    pub price: Result<RankedPrice<'a>, Reason>,
    /// The chart is about this model.
    pub highlighted: bool,
    /// Which ranks the scores leave open.
    pub rank: Rank,
}

/// The price beside a score.
#[derive(Clone, Copy, Debug)]
pub struct RankedPrice<'a> {
    /// Whose list price it is; `None` where the cost was measured in the run that gave the score.
    pub list_price: Option<ListPrice<'a>>,
    /// US dollars by the ranking's measure.
    pub price: Rational,
    /// True where the tokens have cached input whose price is unknown, so that the input price stands in (methods.md 2.1).
    pub cache_price_unknown: bool,
}

/// Ranks the models that `query` asks for, or all of the catalog, by the score on one benchmark: the one asked for, or that
/// of the best table of all, as a scatter chart chooses it, but for models whose price is not known, which are ranked too.
/// Each model stands once, in the highest effort that all have, else in its own highest.
///
/// # Errors
/// [`Error`] (`is_query`) where no model has a score, or more than five thousand have.
pub fn ranking<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Ranking<'a>, Error> {
    let as_of = moment(catalog, query, diagnostics);
    report_unused(query, diagnostics);
    report_unused_index(query, diagnostics);
    let host = named_host(catalog, query, diagnostics);
    let hours = if query.price.is_measured() { HoursChoice::Standard } else { query.hours };
    let selection = Selection { as_of, measure: query.price, hours, choice: &query.host, host };
    let asked = if query.every_benchmark { Vec::new() } else { asked_benchmarks(catalog, query, diagnostics) };
    if query.every_benchmark || asked.len() > 1 {
        let hint = if query.every_benchmark { "That of most models is used." } else { "The first is used." };
        let message = "found several benchmarks, expected one for a ranking.";
        diagnostics.push(Diagnostic::error("too-many-benchmarks", "benchmark", message).with_hint(hint));
    }

    let mut released = Vec::new();
    let mut left_out = Vec::new();
    for candidate in candidates(catalog, query, as_of, diagnostics) {
        if Instant::from(candidate.model.released) <= as_of {
            released.push(candidate);
        } else {
            left_out.push(LeftOut { model: candidate.model, reason: Reason::NotReleased, named: candidate.named });
        }
    }
    let mut benchmarks: Vec<&'a Benchmark> = asked.first().copied().into_iter().collect();
    if benchmarks.is_empty() {
        benchmarks.extend(catalog.benchmarks.iter().map(Rc::as_ref));
    }
    let mut best: Option<Origin<'a>> = None;
    for benchmark in benchmarks {
        for origin in origins(benchmark, &released, as_of, query.price) {
            if best.as_ref().is_none_or(|best| origin.rank() > best.rank()) {
                best = Some(origin);
            }
        }
    }
    let Some(origin) = best else {
        return Err(nothing_to_rank(asked.first().copied(), query.price, as_of, diagnostics));
    };

    let (mut ranked, mut of_each) = (Vec::new(), Vec::new());
    for candidate in released {
        let scores = origin.scores_of(candidate.model, as_of);
        if scores.is_empty() {
            let reason = origin.why_no_score(candidate.model, as_of);
            left_out.push(LeftOut { model: candidate.model, reason, named: candidate.named });
        } else {
            ranked.push(candidate);
            of_each.push(scores);
        }
    }
    if ranked.len() > MOST_RANKED {
        let message = "more than 5000 models would be ranked; name fewer.";
        return Err(Error::query(Diagnostic::error("too-many-models", "models", message)));
    }
    let (scores, efforts) = of_one_effort(&of_each)
        .ok_or_else(|| nothing_to_rank(Some(origin.benchmark), query.price, as_of, diagnostics))?;
    let mut rows = Vec::new();
    for (candidate, chosen) in ranked.into_iter().zip(scores) {
        rows.push(Ranked {
            model: candidate.model,
            score: chosen.score,
            uncertainty: chosen.uncertainty,
            price: price(candidate.model, chosen.score, &selection),
            highlighted: candidate.highlighted,
            rank: Rank { first: 0, last: 0, is_judged: false },
        });
    }
    sort_by(&mut rows, |a, b| {
        let price = |row: &Ranked<'_>| row.price.as_ref().ok().map(|priced| priced.price);
        // Whoever has no price comes last among equals.
        let by_price = price(a).is_none().cmp(&price(b).is_none()).then_with(|| price(a).cmp(&price(b)));
        b.score.value.cmp(&a.score.value).then(by_price).then_with(|| a.model.id.cmp(&b.model.id))
    });
    let Judged { family, clear_from, ranks } = judge(&rows);
    for (row, rank) in rows.iter_mut().zip(ranks) {
        row.rank = rank;
    }
    sort_by(&mut left_out, |a, b| b.named.cmp(&a.named).then_with(|| a.model.id.cmp(&b.model.id)));
    Ok(Ranking {
        benchmark: origin.benchmark,
        origin: origin.described(),
        efforts,
        measure: query.price,
        hours,
        currency: query.currency,
        host,
        as_of,
        rows,
        family,
        clear_from,
        left_out,
    })
}

/// What a model costs: what the run of its score has, or the offer that stands for it.
fn price<'a>(model: &'a Model, score: &Score, selection: &Selection<'a, '_>) -> Result<RankedPrice<'a>, Reason> {
    if selection.measure.is_measured() {
        let price = measured_cost(score, selection.measure)?;
        return Ok(RankedPrice { list_price: None, price, cache_price_unknown: false });
    }
    let offer = selection.offer(model).ok_or_else(|| selection.why_no_price(model))?;
    Ok(RankedPrice {
        list_price: Some(offer.list_price),
        price: offer.price,
        cache_price_unknown: offer.cache_price_unknown,
    })
}

impl Ranking<'_> {
    /// Whether the scores of two rows differ clearly among all pairs; `None` where nobody can say.
    pub fn differ_clearly(&self, first: usize, second: usize) -> Option<bool> {
        let z = apart(self.rows.get(first)?, self.rows.get(second)?)?;
        Some(z.abs() >= self.clear_from)
    }

    /// Whether any pair could be judged.
    pub const fn is_judged(&self) -> bool {
        self.family > 0
    }

    /// How many of the rows share the first rank.
    pub fn leaders(&self) -> usize {
        self.rows.iter().filter(|row| row.rank.first == 1).count()
    }
}

fn nothing_to_rank(
    benchmark: Option<&Benchmark>,
    measure: PriceMeasure,
    as_of: Instant,
    found: &[Diagnostic],
) -> Error {
    let what = benchmark.map_or("any benchmark", |benchmark| &benchmark.name);
    let cost = if measure.is_measured() { " whose cost was measured" } else { "" };
    let message = format!("none of the models asked for has a score{cost} on {what} as of {}.", as_of.date());
    let diagnostic = Diagnostic::error("nothing-to-rank", "models", message);
    Error::query(match found.first() {
        Some(first) => diagnostic.with_hint(format!("First finding: {first}")),
        None => diagnostic,
    })
}
