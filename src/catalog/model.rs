//! Who made a model, and what it is.

use std::rc::Rc;

use super::{Offer, Score, Source};
use crate::time::Date;

/// Who makes models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Developer {
    /// The catalog's key.
    pub id: String,
    /// The name for readers.
    pub name: String,
    /// The id of the developer's own host, where it sells its models itself.
    pub host: Option<String>,
}

/// Where a model's knowledge ends.
#[derive(Clone, Debug)]
pub struct Knowledge {
    /// The last day of which it can know: of a month that of the month, never one after the model's release.
    pub until: Date,
    /// Who says it.
    pub source: Rc<Source>,
}

/// One released set of weights or API model, with its version: R1 and R1-0528 are two.
#[derive(Clone, Debug)]
pub struct Model {
    /// The catalog's key.
    pub id: String,
    /// The name for readers.
    pub name: String,
    /// The name inside sentences that name the developer or would get too long.
    pub short: String,
    /// Who made it.
    pub developer: Rc<Developer>,
    /// When it was released.
    pub released: Date,
    /// Where its knowledge ends; `None` where the catalog does not say.
    pub knowledge: Option<Knowledge>,
    /// Whether the weights can be downloaded; `None` where the catalog does not say.
    pub open_weights: Option<bool>,
    /// The weights' licence.
    pub license: Option<String>,
    /// Whether it thinks in billed tokens before it answers.
    pub reasoning: Option<bool>,
    /// Other words for it that an author may use.
    pub aliases: Vec<String>,
    /// Labelled before others where there is not room for all.
    pub notable: bool,
    /// Where date and openness come from.
    pub source: Rc<Source>,
    /// Who sells it at what price, sorted by host id and tier.
    pub offers: Vec<Offer>,
    /// What it scored, sorted by benchmark, source, effort and harness, the newest first.
    pub scores: Vec<Score>,
}

impl Model {
    /// The last day whose publications it may have been trained on: its knowledge cutoff, or where none is known its release.
    pub fn may_know_until(&self) -> Date {
        self.knowledge.as_ref().map_or(self.released, |knowledge| knowledge.until)
    }
}
