//! The fields of every row, in the order of their columns.

use std::rc::Rc;

use super::field::{Field, Shared};
use super::read::Reader;
use super::write::Writer;
use crate::catalog::{
    Basis, Benchmark, BenchmarkKind, BenchmarkNote, Condition, DatedPrice, Developer, Host, Hours, Knowledge,
    Localized, Model, NoteKind, Offer, Reporter, Score, ScoreUnit, Source,
};
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// How many columns a snapshot has.
pub(super) const COLUMNS: usize = Lists::COLUMNS;

/// Declares that a row is its fields, one after the other.
macro_rules! rows {
    ($($row:ident { $($field:ident: $type:ty,)+ })+) => {
        $(impl Field for $row {
            const COLUMNS: usize = 0 $(+ <$type as Field>::COLUMNS)+;

            fn write(&self, to: &mut Writer) {
                $(self.$field.write(to);)+
            }

            fn read(from: &mut Reader<'_>) -> Self {
                $(let $field = Field::read(from);)+
                Self { $($field,)+ }
            }
        })+
    };
}

/// All that a catalog is made of: what others refer to first.
pub(super) struct Lists {
    pub(super) name: String,
    pub(super) date: Date,
    pub(super) sources: Shared<Source>,
    pub(super) hosts: Shared<Host>,
    pub(super) developers: Shared<Developer>,
    pub(super) benchmarks: Shared<Benchmark>,
    pub(super) models: Vec<Model>,
}

rows! {
    Lists {
        name: String,
        date: Date,
        sources: Shared<Source>,
        hosts: Shared<Host>,
        developers: Shared<Developer>,
        benchmarks: Shared<Benchmark>,
        models: Vec<Model>,
    }
    Source {
        id: String,
        title: String,
        publisher: String,
        url: Option<String>,
        date: Option<Date>,
        license: Option<String>,
    }
    Host {
        id: String,
        name: String,
        url: Option<String>,
    }
    Developer {
        id: String,
        name: String,
        host: Option<String>,
    }
    Benchmark {
        id: String,
        name: String,
        kind: BenchmarkKind,
        unit: ScoreUnit,
        lowest: Decimal,
        highest: Option<Decimal>,
        questions: Option<u32>,
        chance: Option<Decimal>,
        measures: Localized,
        published: Option<Date>,
        notes: Vec<BenchmarkNote>,
        source: Rc<Source>,
    }
    BenchmarkNote {
        about: NoteKind,
        from: Date,
        text: Localized,
    }
    Localized {
        en: String,
        fr: Option<String>,
        de: Option<String>,
        es: Option<String>,
    }
    Model {
        id: String,
        name: String,
        short: String,
        developer: Rc<Developer>,
        released: Date,
        knowledge: Option<Knowledge>,
        open_weights: Option<bool>,
        license: Option<String>,
        reasoning: Option<bool>,
        aliases: Vec<String>,
        notable: bool,
        source: Rc<Source>,
        offers: Vec<Offer>,
        scores: Vec<Score>,
    }
    Offer {
        host: Rc<Host>,
        id: Option<String>,
        tier: Option<String>,
        note: Option<Localized>,
        prices: Vec<DatedPrice>,
    }
    DatedPrice {
        from: Option<Instant>,
        to: Option<Instant>,
        input: Option<Decimal>,
        cached_input: Option<Decimal>,
        cache_write: Option<Decimal>,
        output: Option<Decimal>,
        reasoning: Option<Decimal>,
        basis: Basis,
        source: Rc<Source>,
        checked: Date,
        condition: Condition,
        note: Option<Localized>,
    }
    Condition {
        hours: Option<Hours>,
        above_tokens: Option<u32>,
    }
    Score {
        benchmark: Rc<Benchmark>,
        value: Decimal,
        metric: String,
        effort: Option<String>,
        harness: Option<String>,
        source: Rc<Source>,
        date: Date,
        reported: Reporter,
        solved: Option<u32>,
        asked: Option<u32>,
        standard_error: Option<Decimal>,
        interval: Option<(Decimal, Decimal)>,
        run_cost: Option<Decimal>,
        prompt_tokens: Option<u32>,
        completion_tokens: Option<u32>,
    }
}
