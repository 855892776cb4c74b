//! Which table each benchmark's scores are taken from, and who has a score in every one (methods.md 2.6, rule 4).

use core::cmp::Reverse;

use crate::catalog::{Benchmark, Model, Reporter, Score, Source};
use crate::compare::candidates::Candidate;
use crate::compare::origins::{Origin, origins};
use crate::query::{Missing, PriceMeasure};
use crate::time::{Date, Instant};

/// A choice of one table for each benchmark, and who is in all of them.
pub(super) struct Choice<'a> {
    /// A table for each benchmark that is averaged.
    pub(super) tables: Vec<Origin<'a>>,
    /// Models, in one effort each, with a score in every table.
    pub(super) rows: Vec<Row<'a>>,
    /// True where all tables are one source's.
    pub(super) is_one_source: bool,
}

/// A model in one effort with its scores, one for each table.
pub(super) struct Row<'a> {
    pub(super) candidate: Candidate<'a>,
    pub(super) scores: Vec<&'a Score>,
}

/// The tables of one source, where one covers the benchmarks for as many highlighted models as any choice does; else the
/// best table of each benchmark. Of several sources the one with most models, then the independent, then the newest, then
/// by id: the rule by which one benchmark's table is chosen (methods.md 2.12), asked of all benchmarks at once. `None` where
/// nobody is complete.
pub(super) fn chosen<'a>(
    benchmarks: &[&'a Benchmark],
    models: &[Candidate<'a>],
    as_of: Instant,
    missing: Missing,
) -> Option<Choice<'a>> {
    let mut known: Vec<Origin<'a>> = Vec::new();
    for benchmark in benchmarks {
        for origin in origins(benchmark, models, as_of, PriceMeasure::default()) {
            known.push(origin);
        }
    }
    let mut best = Choice::of(&known, None, models, as_of, missing, benchmarks.len());
    let mut of: Option<&Source> = None;
    for (place, origin) in known.iter().enumerate() {
        let source = origin.described().source;
        if known.iter().take(place).any(|before| before.described().source.id == source.id) {
            continue;
        }
        let choice = Choice::of(&known, Some(source), models, as_of, missing, benchmarks.len());
        let is_better = match choice.rank().cmp(&best.rank()) {
            core::cmp::Ordering::Greater => true,
            // The best table of each stands first.
            core::cmp::Ordering::Equal => of.is_some_and(|of| source.id < of.id),
            core::cmp::Ordering::Less => false,
        };
        if is_better {
            (best, of) = (choice, Some(source));
        }
    }
    if best.rows.is_empty() { None } else { Some(best) }
}

impl<'a> Choice<'a> {
    /// The best tables of one source, or of any. Without rows, where not all benchmarks have one and all should.
    fn of(
        known: &[Origin<'a>],
        source: Option<&Source>,
        models: &[Candidate<'a>],
        as_of: Instant,
        missing: Missing,
        benchmarks: usize,
    ) -> Self {
        // One benchmark's tables stand beside each other.
        let mut tables: Vec<Origin<'a>> = Vec::new();
        for origin in known {
            if source.is_some_and(|source| source.id != origin.described().source.id) {
                continue;
            }
            match tables.last_mut().filter(|last| last.benchmark.id == origin.benchmark.id) {
                Some(last) if origin.rank() > last.rank() => *last = *origin,
                Some(_) => {}
                None => tables.push(*origin),
            }
        }
        let mut rows = Vec::new();
        if missing == Missing::SharedByHighlighted {
            tables = shared(&tables, models, as_of);
        }
        if missing == Missing::SharedByHighlighted || tables.len() == benchmarks {
            for candidate in models {
                for scores in by_effort(candidate.model, &tables, as_of) {
                    if scores.len() == tables.len() {
                        rows.push(Row { candidate: *candidate, scores });
                    }
                }
            }
        }
        let mut is_one_source = true;
        for pair in tables.windows(2) {
            if let [a, b] = pair {
                is_one_source &= a.described().source.id == b.described().source.id;
            }
        }
        Self { tables, rows, is_one_source }
    }

    fn rank(&self) -> (usize, usize, bool, usize, Reverse<Option<Reporter>>, Option<Date>) {
        let (mut highlighted, mut last) = (0, "");
        // A model's rows stand beside each other.
        for row in &self.rows {
            if row.candidate.highlighted && row.candidate.model.id != last {
                highlighted += 1;
                last = &row.candidate.model.id;
            }
        }
        let (mut reporter, mut newest) = (None, None);
        for table in &self.tables {
            reporter = reporter.max(Some(table.reporter));
            newest = newest.max(Some(table.newest));
        }
        (highlighted, self.tables.len(), self.is_one_source, self.rows.len(), Reverse(reporter), newest)
    }
}

/// A model's scores in some tables in their order, apart by effort: scores of two efforts are those of two set-ups.
fn by_effort<'a>(model: &'a Model, tables: &[Origin<'a>], as_of: Instant) -> Vec<Vec<&'a Score>> {
    let mut found: Vec<Vec<&'a Score>> = Vec::new();
    for table in tables {
        for score in table.scores_of(model, as_of) {
            let of_effort = found.iter_mut().find(|group| group.first().is_some_and(|one| one.effort == score.effort));
            match of_effort {
                Some(group) => group.push(score),
                None => found.push(vec![score]),
            }
        }
    }
    found
}

/// A model's scores in the effort that is in most of the tables; none where it is in none. Of equal ones the first by name.
pub(super) fn fullest<'a>(model: &'a Model, tables: &[Origin<'a>], as_of: Instant) -> Vec<&'a Score> {
    let mut fullest: Vec<&'a Score> = Vec::new();
    for scores in by_effort(model, tables, as_of) {
        let effort = |scores: &[&'a Score]| scores.first().map(|score| &score.effort);
        let is_fuller = scores.len() > fullest.len();
        if is_fuller || scores.len() == fullest.len() && effort(&scores) < effort(&fullest) {
            fullest = scores;
        }
    }
    fullest
}

/// Those of the tables that have every highlighted model, each in the effort that is in most of them. All, where fewer than
/// two of those are in any.
fn shared<'a>(tables: &[Origin<'a>], models: &[Candidate<'a>], as_of: Instant) -> Vec<Origin<'a>> {
    let mut highlighted: Vec<Vec<&'a Score>> = Vec::new();
    for candidate in models {
        let scores = fullest(candidate.model, tables, as_of);
        if candidate.highlighted && !scores.is_empty() {
            highlighted.push(scores);
        }
    }
    let mut shared = Vec::new();
    for table in tables {
        if highlighted.len() < 2 || highlighted.iter().all(|scores| has(scores, table.benchmark)) {
            shared.push(*table);
        }
    }
    shared
}

/// True where one of the scores is on a benchmark.
pub(super) fn has(scores: &[&Score], benchmark: &Benchmark) -> bool {
    scores.iter().any(|score| score.benchmark.id == benchmark.id)
}
