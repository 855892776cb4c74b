//! Which models are set against each other.

use super::{FEWEST_MODELS, MOST_MODELS};
use crate::catalog::{Benchmark, Catalog, Model};
use crate::compare::candidates::named_models;
use crate::compare::{LeftOut, Reason};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::query::Query;
use crate::time::Instant;

/// The models that the query is about, in the author's order.
pub(super) fn asked<'a>(
    catalog: &'a Catalog,
    query: &Query,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<&'a Model>, Error> {
    let mut asked = named_models(catalog, &query.highlight, "highlight", diagnostics);
    let mut attribute = "highlight";
    if asked.len() < FEWEST_MODELS {
        attribute = "models";
        for model in named_models(catalog, &query.models, attribute, diagnostics) {
            if !asked.iter().any(|other| core::ptr::eq(*other, model)) {
                asked.push(model);
            }
        }
    }
    let count = asked.len();
    if count < FEWEST_MODELS {
        let message = format!("found {count} of the catalog's models, expected two to five for a versus chart.");
        let hint = match diagnostics.first() {
            Some(first) => format!("First finding: {first}"),
            None => "Name them in “highlight”, such as highlight=\"deepseek-r1 openai-o1\".".to_owned(),
        };
        return Err(Error::query(Diagnostic::error("too-few-models", attribute, message).with_hint(hint)));
    }
    if count > MOST_MODELS {
        let message = format!("found {count} models, expected two to five for a versus chart.");
        diagnostics
            .push(Diagnostic::error("too-many-models", attribute, message).with_hint("The first five are compared."));
        asked.truncate(MOST_MODELS);
    }
    Ok(asked)
}

/// Those that were released by that moment, and those that were not.
pub(super) fn released(asked: Vec<&Model>, as_of: Instant) -> (Vec<&Model>, Vec<LeftOut<'_>>) {
    let (mut models, mut left_out) = (Vec::new(), Vec::new());
    for model in asked {
        if Instant::from(model.released) > as_of {
            left_out.push(LeftOut { model, reason: Reason::NotReleased, named: true });
        } else {
            models.push(model);
        }
    }
    (models, left_out)
}

/// Those that have a score on one of the benchmarks at the moment, and those that have none.
pub(super) fn with_scores<'a>(
    released: &[&'a Model],
    benchmarks: &[&'a Benchmark],
    as_of: Instant,
) -> (Vec<&'a Model>, Vec<LeftOut<'a>>) {
    let (mut models, mut left_out) = (Vec::new(), Vec::new());
    for model in released.iter().copied() {
        if benchmarks.iter().any(|benchmark| has_score(model, benchmark, as_of)) {
            models.push(model);
        } else {
            left_out.push(LeftOut { model, reason: Reason::NoScore, named: true });
        }
    }
    (models, left_out)
}

/// Whether a model has any score on a benchmark at the moment.
pub(super) fn has_score(model: &Model, benchmark: &Benchmark, as_of: Instant) -> bool {
    model.scores.iter().any(|score| score.benchmark.id == benchmark.id && Instant::from(score.date) <= as_of)
}
