//! What benchmark runs have cost, and what the number of tokens that a model writes makes of its list price (methods.md
//! 2.3).
//!
//! A measured cost is what the run that gave a score has cost whoever ran it. A modelled cost is a list price times the
//! tokens that somebody counted. A comparison has measured costs only, or list prices only.

use super::Reason;
use crate::catalog::{DatedPrice, Score};
use crate::query::PriceMeasure;
use crate::statistics::{Interval, Proportion, wilson};
use crate::units::Rational;

const MILLION: i64 = 1_000_000;
/// Up to here a cost per task is at least 10⁻¹² $, the least that is written, and the quotient of two has 64 bits. The
/// largest benchmarks have some ten thousand tasks.
const MOST_TASKS: u32 = 1_000_000;

/// The cost of a score's run by a measure that is measured.
///
/// # Errors
/// As [`cost_per_task`] and [`cost_per_success`].
pub(super) fn measured_cost(score: &Score, measure: PriceMeasure) -> Result<Rational, Reason> {
    match measure {
        PriceMeasure::MeasuredPerSuccess => cost_per_success(score),
        _ => cost_per_task(score),
    }
}

/// What a score's run has cost for each task that was attempted, in US dollars: `c = C_run / n`.
///
/// # Errors
/// [`Reason::NoMeasuredCost`] where the cost of the run or the number of tasks is unknown.
pub fn cost_per_task(score: &Score) -> Result<Rational, Reason> {
    cost_per(score, score.asked)
}

/// What a score's run has cost for each task that was solved, in US dollars: the cost of pass `v = C_run / k = c / p`
/// (Erol et al., arXiv 2504.13359).
///
/// # Errors
/// [`Reason::NoMeasuredCost`] where the cost of the run or the number of solved tasks is unknown,
/// [`Reason::NothingSolved`] where it is 0 and no money would have bought a solution.
pub fn cost_per_success(score: &Score) -> Result<Rational, Reason> {
    match score.solved {
        Some(0) if score.run_cost.is_some() => Err(Reason::NothingSolved),
        solved => cost_per(score, solved),
    }
}

/// The 95 % interval of [`cost_per_success`], from Wilson's interval of the share solved: `[c / p_high, c / p_low]`. What the
/// run has cost is known; which share of such tasks the model solves is not. `None` where there is no cost per success, or
/// the number of attempted tasks is unknown.
pub fn cost_per_success_interval(score: &Score) -> Option<Interval> {
    cost_per_success(score).ok()?;
    let (cost, asked) = (cost_per_task(score).ok()?.to_f64(), score.asked?);
    let share = wilson(Proportion::new(f64::from(score.solved?) / f64::from(asked), asked)?);
    Some(Interval { low: cost / share.high, high: cost / share.low })
}

fn cost_per(score: &Score, tasks: Option<u32>) -> Result<Rational, Reason> {
    let (Some(cost), Some(tasks @ 1..=MOST_TASKS)) = (score.run_cost, tasks) else {
        return Err(Reason::NoMeasuredCost);
    };
    Rational::new(cost.millionths(), i64::from(tasks) * MILLION).ok_or(Reason::NoMeasuredCost)
}

/// How many tokens a model wrote for each task of a score's run; `None` where that was not counted.
pub fn output_tokens_per_task(score: &Score) -> Option<Rational> {
    Rational::new(score.completion_tokens?.into(), score.asked?.into())
}

/// What the tokens that a model wrote for each task cost by a list price, in US dollars: a modelled cost, not a measured
/// one. At one price the model that writes more is the dearer one. `None` where tokens or price are unknown.
pub fn modelled_output_cost_per_task(score: &Score, row: &DatedPrice) -> Option<Rational> {
    let tokens = output_tokens_per_task(score)?;
    if tokens.is_zero() {
        return Some(tokens);
    }
    let tasks_per_million = Rational::new(MILLION, 1)?.divided_by(tokens)?;
    Rational::from(row.output?).divided_by(tasks_per_million)
}

/// Break-even verbosity: how many times the dearer model's tokens the cheaper one may write until its answers cost as
/// much, from their list prices per output token. `None` where the cheaper one is free.
pub fn break_even_verbosity(cheaper: Rational, dearer: Rational) -> Option<Rational> {
    dearer.divided_by(cheaper)
}
