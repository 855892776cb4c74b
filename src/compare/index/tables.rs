//! Which table each benchmark's scores are taken from, and who has a score in every one (methods.md 2.6, rule 4).

use core::cmp::Reverse;

use super::Incomplete;
use crate::catalog::{Benchmark, Model, Reporter, Score};
use crate::compare::candidates::Candidate;
use crate::compare::origins::{Origin, origins};
use crate::order::sort_by;
use crate::query::{Missing, PriceMeasure};
use crate::time::{Date, Instant};

/// A choice of one table for each benchmark, and who is in all of them.
pub(super) struct Choice<'a> {
    /// A table for each benchmark that is averaged.
    pub(super) tables: Vec<Origin<'a>>,
    /// Models, in one effort each, with a score in every table.
    pub(super) rows: Vec<Row<'a>>,
    /// Models with a score in some of the tables.
    pub(super) incomplete: Vec<Incomplete<'a>>,
    /// True where all tables are one source's.
    pub(super) is_one_source: bool,
}

/// A model in one effort with its scores, one for each table.
pub(super) struct Row<'a> {
    pub(super) candidate: Candidate<'a>,
    pub(super) effort: Option<&'a str>,
    pub(super) scores: Vec<&'a Score>,
}

/// The tables of one source, where one covers the benchmarks for as many highlighted models as any choice does; else the
/// best table of each benchmark. Of several sources the one with most models, then the independent, then the newest: the
/// rule by which one benchmark's table is chosen (methods.md 2.12), asked of all benchmarks at once. `None` where nobody
/// is complete.
pub(super) fn chosen<'a>(
    benchmarks: &[&'a Benchmark],
    models: &[Candidate<'a>],
    as_of: Instant,
    missing: Missing,
) -> Option<Choice<'a>> {
    let mut known: Vec<Vec<Origin<'a>>> = Vec::new();
    let mut sources: Vec<&str> = Vec::new();
    for benchmark in benchmarks {
        let origins = origins(benchmark, models, as_of, PriceMeasure::default());
        for origin in &origins {
            let source = origin.described().source.id.as_str();
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        known.push(origins);
    }
    sort_by(&mut sources, Ord::cmp);
    let mut best: Option<Choice<'a>> = None;
    for source in core::iter::once(None).chain(sources.into_iter().map(Some)) {
        let mut tables = Vec::new();
        for origins in &known {
            if let Some(table) = best_table(origins, source) {
                tables.push(table);
            }
        }
        if tables.is_empty() || (missing == Missing::CompleteCases && tables.len() < known.len()) {
            continue;
        }
        let choice = Choice::of(tables, models, as_of, missing);
        if !choice.rows.is_empty() && best.as_ref().is_none_or(|best| choice.rank() > best.rank()) {
            best = Some(choice);
        }
    }
    best
}

/// The best table of a benchmark, of one source where one is asked for.
fn best_table<'a>(origins: &[Origin<'a>], source: Option<&str>) -> Option<Origin<'a>> {
    let mut best: Option<Origin<'a>> = None;
    for origin in origins {
        let is_asked = source.is_none_or(|source| origin.described().source.id == source);
        if is_asked && best.as_ref().is_none_or(|best| origin.rank() > best.rank()) {
            best = Some(*origin);
        }
    }
    best
}

/// What a model has in one effort: a place for each table.
struct Found<'a> {
    effort: Option<&'a str>,
    scores: Vec<Option<&'a Score>>,
}

impl Found<'_> {
    fn count(&self) -> usize {
        self.scores.iter().flatten().count()
    }
}

impl<'a> Choice<'a> {
    fn of(mut tables: Vec<Origin<'a>>, models: &[Candidate<'a>], as_of: Instant, missing: Missing) -> Self {
        let mut found = Vec::new();
        for candidate in models {
            for of_effort in by_effort(candidate.model, &tables, as_of) {
                found.push((*candidate, of_effort));
            }
        }
        if missing == Missing::SharedByHighlighted {
            let keep = shared(&found, tables.len());
            retain(&mut tables, &keep);
            for (_, found) in &mut found {
                retain(&mut found.scores, &keep);
            }
        }
        let is_one_source = tables.windows(2).all(|pair| match pair {
            [a, b] => a.described().source.id == b.described().source.id,
            _ => true,
        });
        let mut choice = Self { tables, rows: Vec::new(), incomplete: Vec::new(), is_one_source };
        for (candidate, found) in found {
            let (has, of) = (found.count(), choice.tables.len());
            if has == of && of > 0 {
                let scores = found.scores.into_iter().flatten().collect();
                choice.rows.push(Row { candidate, effort: found.effort, scores });
            } else if has > 0 {
                choice.keep_best(candidate, &found);
            }
        }
        choice
    }

    /// Of a model's incomplete efforts the one with most scores.
    fn keep_best(&mut self, candidate: Candidate<'a>, found: &Found<'a>) {
        let (model, named, has) = (candidate.model, candidate.named, found.count());
        let mut missing = Vec::new();
        for (table, score) in self.tables.iter().zip(&found.scores) {
            if score.is_none() {
                missing.push(table.benchmark);
            }
        }
        match self.incomplete.iter_mut().find(|known| known.model.id == model.id) {
            Some(known) if known.has >= has => {}
            Some(known) => *known = Incomplete { model, has, missing, named },
            None => self.incomplete.push(Incomplete { model, has, missing, named }),
        }
    }

    fn rank(&self) -> (usize, usize, bool, usize, Reverse<Option<Reporter>>, Option<Date>) {
        let mut highlighted: Vec<&str> = Vec::new();
        for row in &self.rows {
            let id = row.candidate.model.id.as_str();
            if row.candidate.highlighted && !highlighted.contains(&id) {
                highlighted.push(id);
            }
        }
        let reporter = self.tables.iter().map(|table| table.reporter).max();
        let newest = self.tables.iter().map(|table| table.newest).max();
        (highlighted.len(), self.tables.len(), self.is_one_source, self.rows.len(), Reverse(reporter), newest)
    }
}

/// A model's scores in some tables, apart by effort: scores of two efforts are those of two set-ups.
fn by_effort<'a>(model: &'a Model, tables: &[Origin<'a>], as_of: Instant) -> Vec<Found<'a>> {
    let mut found: Vec<Found<'a>> = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        for score in table.scores_of(model, as_of) {
            let effort = score.effort.as_deref();
            let at = found.iter().position(|found| found.effort == effort).unwrap_or_else(|| {
                found.push(Found { effort, scores: vec![None; tables.len()] });
                found.len() - 1
            });
            if let Some(slot) = found.get_mut(at).and_then(|found| found.scores.get_mut(place)) {
                *slot = Some(score);
            }
        }
    }
    sort_by(&mut found, |a, b| a.effort.cmp(&b.effort));
    found
}

/// Which tables have every highlighted model, each in the effort that is in most of them. All tables, where fewer than two
/// models are highlighted.
fn shared(found: &[(Candidate<'_>, Found<'_>)], tables: usize) -> Vec<bool> {
    let mut best: Vec<(&str, &Found<'_>)> = Vec::new();
    for (candidate, found) in found {
        if !candidate.highlighted {
            continue;
        }
        match best.iter_mut().find(|(id, _)| *id == candidate.model.id) {
            Some((_, most)) if found.count() > most.count() => *most = found,
            Some(_) => {}
            None => best.push((&candidate.model.id, found)),
        }
    }
    let mut keep = vec![true; tables];
    if best.len() > 1 {
        for (_, found) in best {
            for (keep, score) in keep.iter_mut().zip(&found.scores) {
                *keep &= score.is_some();
            }
        }
    }
    keep
}

fn retain<T>(items: &mut Vec<T>, keep: &[bool]) {
    let mut keep = keep.iter();
    items.retain(|_| keep.next().is_none_or(|keep| *keep));
}
