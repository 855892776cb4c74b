//! The words of the mean of several benchmarks (methods.md 2.6): its name, its headline, and what a reader has to know of it.

use core::cmp::Ordering;

use super::headline::{Mark, costs_of_two};
use super::{column_title, count, tally, value};
use crate::catalog::{Benchmark, BenchmarkNote, NoteKind};
use crate::compare::{
    Comparison, Entry, Incomplete, Index, LeftOut, Reason, Robustness, Uncertainty, note_concerns, robustness,
};
use crate::query::Normalisation;
use crate::text::number::{Places, decimal, deviations, integer, percent, points, points_exactly, score};
use crate::text::wording::Ratio;
use crate::text::words::{MeanName, MeanPair, MeanRobustness, MeanVerdict, MeanWins, ScoreGap, ScoredOn};
use crate::text::{Label, Locale};
use crate::time::Instant;
use crate::units::{Decimal, Rational};

/// Up to so many missing scores the benchmarks are named.
pub(super) const FEW: usize = 3;

/// Where a rating counts as nothing and as a hundred points.
const RATINGS: (i64, i64) = (500, 2500);

/// What the values of a comparison are on: "AIME 2024", "the mean of 9 benchmarks".
pub(super) fn scored_on(comparison: &Comparison<'_>, locale: Locale) -> ScoredOn {
    match (comparison.index(), comparison.benchmark()) {
        (Some(index), _) => ScoredOn::Mean(name(index, locale)),
        (None, benchmark) => ScoredOn::Benchmark(benchmark.map(|one| one.name.clone()).unwrap_or_default()),
    }
}

/// "the mean of 9 benchmarks"
fn name(index: &Index<'_>, locale: Locale) -> String {
    let benchmarks = locale.words().benchmarks(&count(locale, index.parts.len()));
    locale.words().mean_of(called(index, &benchmarks))
}

fn called<'t>(index: &Index<'_>, benchmarks: &'t str) -> MeanName<'t> {
    MeanName { normalisation: index.normalisation, weighted: index.is_weighted(), benchmarks }
}

/// The axis: "Mean of 9 benchmarks".
pub(super) fn mean_axis(index: &Index<'_>, locale: Locale) -> String {
    let benchmarks = locale.words().benchmarks(&count(locale, index.parts.len()));
    locale.words().mean_axis(called(index, &benchmarks))
}

/// The column: "Mean of 9 benchmarks, %".
pub(super) fn mean_title(index: &Index<'_>, locale: Locale) -> String {
    let title = mean_axis(index, locale);
    match index.normalisation {
        Normalisation::Percent | Normalisation::AboveChance | Normalisation::WinRate => format!("{title}, %"),
        Normalisation::MinMax | Normalisation::ZScore | Normalisation::Rating => title,
    }
}

/// A mean in its unit, with one decimal whatever it is the mean of: "70.0%"; standard deviations with two.
pub(super) fn mean_value(index: &Index<'_>, mean: Rational, locale: Locale) -> String {
    with_places(index, mean, places(index), locale)
}

fn places(index: &Index<'_>) -> u32 {
    if index.normalisation == Normalisation::ZScore { 2 } else { 1 }
}

fn with_places(index: &Index<'_>, mean: Rational, places: u32, locale: Locale) -> String {
    match index.normalisation {
        Normalisation::Percent | Normalisation::AboveChance | Normalisation::WinRate => {
            percent(locale, mean, Places::exactly(places))
        }
        Normalisation::MinMax | Normalisation::ZScore | Normalisation::Rating => {
            decimal(locale, mean, Places::exactly(places))
        }
    }
}

/// Two means beside their difference: all with one more decimal where a reader who subtracts them would find another one.
fn both(
    index: &Index<'_>,
    first: Rational,
    second: Rational,
    difference: Decimal,
    locale: Locale,
) -> ((String, String), String) {
    let usual = places(index);
    let (of_means, of_size) = places_beside(first, second, difference, usual);
    let size = match index.normalisation {
        Normalisation::ZScore => deviations(locale, difference, of_size),
        _ => points_beside(locale, difference, usual, of_size),
    };
    ((with_places(index, first, of_means, locale), with_places(index, second, of_means, locale)), size)
}

/// How many decimals two values and their difference need beside each other: one more than usual where a reader who
/// subtracts would find another difference. Where thirds never add up, only the values have it.
pub(super) fn places_beside(first: Rational, second: Rational, difference: Decimal, usual: u32) -> (u32, u32) {
    let adds_up =
        |places: u32| first.rounded(places) - second.rounded(places) == Rational::from(difference).rounded(places);
    match (adds_up(usual), adds_up(usual + 1)) {
        (true, _) => (usual, usual),
        (false, true) => (usual + 1, usual + 1),
        (false, false) => (usual + 1, usual),
    }
}

/// The points with as many decimals as the values beside them, where those have more than usual.
pub(super) fn points_beside(locale: Locale, difference: Decimal, usual: u32, places: u32) -> String {
    if places > usual { points_exactly(locale, difference, places) } else { points(locale, difference) }
}

/// The size of a difference of means: "2.7 points".
pub(super) fn size(index: &Index<'_>, difference: Decimal, locale: Locale) -> String {
    match index.normalisation {
        Normalisation::ZScore => deviations(locale, difference, places(index)),
        _ => points(locale, difference),
    }
}

/// "o1 costs about 27 times as much as R1, for 2.7 points more on the mean of 9 benchmarks; R1 scores higher on 5 of 9"
pub(super) fn headline_of_means(
    comparison: &Comparison<'_>,
    index: &Index<'_>,
    dearer: Mark<'_, '_>,
    cheaper: Mark<'_, '_>,
    names: (&str, &str),
    locale: Locale,
) -> String {
    let ratio = Ratio::between(dearer.1.price, cheaper.1.price);
    let gap = comparison.verdict(dearer.0, cheaper.0).map_or(ScoreGap::Same, |verdict| {
        let size = size(index, verdict.difference, locale);
        super::headline::score_gap(&verdict, size)
    });
    let wins = comparison.wins(dearer.0, cheaper.0).unwrap_or_default();
    let times = integer(locale, wins.first.max(wins.other));
    let wins = match wins.first.cmp(&wins.other) {
        Ordering::Greater if wins.first == index.parts.len() => MeanWins::All(names.0, wins.first == 2),
        Ordering::Less if wins.other == index.parts.len() => MeanWins::All(names.1, wins.other == 2),
        Ordering::Greater => MeanWins::Winner(names.0, &times),
        Ordering::Less => MeanWins::Winner(names.1, &times),
        Ordering::Equal if wins.first > 0 => MeanWins::Even(&times),
        Ordering::Equal => MeanWins::Nobody,
    };
    locale.words().mean_pair(&MeanPair {
        costs: &costs_of_two(comparison, (names.0, dearer.1), (names.1, cheaper.1), locale),
        compares: ratio.compares(comparison.phrasing),
        dearer: names.0,
        cheaper: names.1,
        gap: &gap,
        mean: &name(index, locale),
        wins,
        of: &integer(locale, index.parts.len()),
    })
}

/// What the difference of two means is worth, who wins how often, and what other choices of benchmarks make of it.
pub(super) fn evidence_of_means(
    comparison: &Comparison<'_>,
    index: &Index<'_>,
    first: Mark<'_, '_>,
    second: Mark<'_, '_>,
    names: (&str, &str),
    locale: Locale,
    evidence: &mut Vec<String>,
) {
    let words = locale.words();
    let Some(verdict) = comparison.verdict(first.0, second.0) else { return };
    let wins = comparison.wins(first.0, second.0).unwrap_or_default();
    let is_turned = verdict.difference < Decimal::ZERO;
    let (means, size) = both(index, first.1.value, second.1.value, verdict.difference, locale);
    let (one, other) = ((names.0, means.0.as_str()), (names.1, means.1.as_str()));
    let (better, worse) = if is_turned { (other, one) } else { (one, other) };
    let bounds = verdict.test.as_ref().map(|test| super::verdict::bounds(test, is_turned, locale)).unwrap_or_default();
    let unknown = unknown_errors(index, &[first.1, second.1]);
    evidence.push(words.mean_verdict(&MeanVerdict {
        kind: super::verdict::kind(&verdict),
        mean: &name(index, locale),
        better,
        worse,
        points: &size,
        interval: (&bounds.0, &bounds.1),
        unknown: if index.normalisation.depends_on_who_is_shown() { &[] } else { &unknown },
    }));
    let number = |count: usize| integer(locale, count);
    let ties = (wins.ties > 0).then(|| number(wins.ties));
    let (of_first, of_second) = (tally(locale, wins.first), tally(locale, wins.other));
    evidence.push(words.wins(&number(index.parts.len()), (names.0, &of_first), (names.1, &of_second), ties.as_deref()));
    if let Ok(Robustness { benchmarks, leave_one_out, subsets }) = robustness(comparison, first.0, second.0) {
        let some = |count: u32| (count > 0).then(|| integer(locale, count));
        evidence.push(words.mean_robustness(&MeanRobustness {
            leader: better.0,
            other: worse.0,
            without: some(leave_one_out.changed + leave_one_out.tied).as_deref(),
            benchmarks: &number(benchmarks),
            selections: some(subsets.changed).as_deref(),
            of: &integer(locale, subsets.of),
        }));
    }
}

/// Of which benchmarks no error is known of some of these marks' scores.
fn unknown_errors(index: &Index<'_>, entries: &[&Entry<'_>]) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    for (place, part) in index.parts.iter().enumerate() {
        let mut is_known = true;
        for entry in entries {
            is_known &= entry.scores.get(place).is_some_and(|score| Uncertainty::of(score).is_some());
        }
        if !is_known {
            unknown.push(part.benchmark.name.clone());
        }
    }
    unknown
}

/// What a reader should know of a mean: what it is of, how its points are made, where its error is not known, and what
/// limits what its benchmarks say.
pub(super) fn notes_on_mean(comparison: &Comparison<'_>, index: &Index<'_>, locale: Locale, notes: &mut Vec<String>) {
    let words = locale.words();
    notes.push(words.mean_parts(index.is_weighted(), &parts(index, locale)));
    if index.asked > index.parts.len() {
        let benchmarks = words.benchmarks(&count(locale, index.parts.len()));
        notes.push(words.mean_shared(&benchmarks, &integer(locale, index.asked)));
    }
    if index.normalisation != Normalisation::Percent {
        let (low, high) = (integer(locale, RATINGS.0), integer(locale, RATINGS.1));
        notes.push(words.mean_scale(index.normalisation, &low, &high));
    }
    let mut uncertain: Vec<&Entry<'_>> = Vec::new();
    for entry in &comparison.entries {
        if entry.uncertainty.is_none() {
            uncertain.push(entry);
        }
    }
    if !uncertain.is_empty() {
        let by_scale = index.normalisation.depends_on_who_is_shown();
        notes.push(words.mean_error(&if by_scale { Vec::new() } else { unknown_errors(index, &uncertain) }));
    }
    let saturated = limited(comparison, index, NoteKind::Saturation);
    if !saturated.is_empty() {
        notes.push(words.mean_saturated(&saturated));
    }
    let public = limited(comparison, index, NoteKind::Contamination);
    if !public.is_empty() {
        notes.push(words.mean_public(&public));
    }
}

/// Of which benchmarks the catalog notes something that holds at the moment and for a model shown.
fn limited(comparison: &Comparison<'_>, index: &Index<'_>, about: NoteKind) -> Vec<String> {
    let mut names = Vec::new();
    for part in &index.parts {
        let notes = &part.benchmark.notes;
        if notes.iter().any(|note| note.about == about && concerns(comparison, part.benchmark, note)) {
            names.push(part.benchmark.name.clone());
        }
    }
    names
}

/// Whether a note on a benchmark holds at the moment and for a model shown.
pub(super) fn concerns(comparison: &Comparison<'_>, benchmark: &Benchmark, note: &BenchmarkNote) -> bool {
    let concerns = |entry: &Entry<'_>| note_concerns(benchmark, note, entry.model);
    Instant::from(note.from) <= comparison.as_of && comparison.entries.iter().any(concerns)
}

/// The benchmarks, with their shares where those differ: "AIME 2024 (50%)".
fn parts(index: &Index<'_>, locale: Locale) -> Vec<String> {
    let mut names = Vec::new();
    for part in &index.parts {
        let name = &part.benchmark.name;
        names.push(match index.share(part) {
            Some(share) if index.is_weighted() => {
                locale.words().mean_part(name, &percent(locale, share, Places::up_to(1)))
            }
            _ => name.clone(),
        });
    }
    names
}

/// The headers of the parts' columns: "AIME 2024, % (pass@1)".
pub(super) fn part_columns(index: &Index<'_>, locale: Locale, columns: &mut Vec<String>) {
    for part in &index.parts {
        columns.push(column_title(part.benchmark, &part.scores_from, locale));
    }
}

/// The scores that a mark's mean is made of: "79.8%".
pub(super) fn part_scores(entry: &Entry<'_>, locale: Locale, cells: &mut Vec<String>) {
    for one in &entry.scores {
        cells.push(score(locale, one.value, one.benchmark.unit));
    }
}

/// The rows of a mark that are about its mean: the mean, what it is made of, and the effort of all that.
pub(super) fn mean_rows(
    comparison: &Comparison<'_>,
    index: &Index<'_>,
    entry: &Entry<'_>,
    locale: Locale,
    rows: &mut Vec<(String, String)>,
) {
    let words = locale.words();
    let mut mean = value(comparison, entry.value, locale);
    if let Some(known) = &entry.uncertainty {
        mean = format!("{mean} ({})", super::interval(known, comparison.scale().unit, locale));
    }
    rows.push((mean_title(index, locale), mean));
    let mut parts = Vec::new();
    for one in &entry.scores {
        let score = score(locale, one.value, one.benchmark.unit);
        parts.push(words.named_value(&one.benchmark.name, &score));
    }
    rows.push((words.label(Label::Scores).to_owned(), words.list(&parts)));
    if let Some(effort) = entry.effort {
        rows.push((words.label(Label::Effort).to_owned(), words.effort(effort)));
    }
}

/// Which scores of a mean a model lacks, where that is why it is not shown.
pub(super) fn incomplete<'i, 'a>(index: &'i Index<'a>, out: &LeftOut<'_>) -> Option<&'i Incomplete<'a>> {
    let of_model = |incomplete: &&Incomplete<'_>| core::ptr::eq(incomplete.model, out.model);
    index.incomplete.iter().find(of_model).filter(|_| out.reason == Reason::Incomplete)
}

/// "DeepSeek V3 (8 of 9, without MMLU)"
pub(super) fn incomplete_name(index: &Index<'_>, out: &Incomplete<'_>, locale: Locale) -> String {
    let mut missing = Vec::new();
    for benchmark in out.missing.iter().filter(|_| out.missing.len() <= FEW) {
        missing.push(benchmark.name.clone());
    }
    let (has, of) = (integer(locale, out.has), integer(locale, index.parts.len()));
    locale.words().mean_has(&out.model.name, &has, &of, &missing)
}

/// Why these are not shown: "No comparable score on each of the 9 benchmarks".
pub(super) fn why_incomplete(index: &Index<'_>, locale: Locale) -> String {
    locale.words().mean_incomplete(&locale.words().benchmarks(&count(locale, index.parts.len())))
}
