//! A snapshot is the catalog, and no text makes a panic.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::catalog::{
    Basis, Benchmark, BenchmarkKind, BenchmarkNote, Catalog, Condition, DatedPrice, Developer, Host, Hours, Knowledge,
    Localized, Model, NoteKind, Offer, Reporter, Score, ScoreUnit, Source,
};
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::Decimal;

/// What a checked text may be: all but control characters.
fn text() -> impl Strategy<Value = String> {
    let special = select(vec!["", " ", "!", "end", "–", "\u{10FFFF}", "model-compare catalog 3"]);
    prop_oneof![special.prop_map(str::to_owned), "[^\\p{Cc}]{0,12}"]
}

fn address() -> impl Strategy<Value = Option<String>> {
    option::of("https?://[a-z]{1,9}(/[a-z?#%é]{0,9})?")
}

fn instant() -> impl Strategy<Value = Instant> {
    let seconds = prop_oneof![0..253_402_300_800_i64, (0..2_932_897_i64).prop_map(|day| day * 86_400)];
    seconds.prop_map(|seconds| Instant::from_unix_seconds(seconds).unwrap())
}

fn date() -> impl Strategy<Value = Date> {
    instant().prop_map(Instant::date)
}

fn decimal() -> impl Strategy<Value = Decimal> {
    let most = 1_000_000_000_000_000_i64;
    let few_digits = (-999..1000_i64, 0..13_u32).prop_map(|(digits, zeros)| digits * 10_i64.pow(zeros));
    prop_oneof![-most..=most, few_digits, select(vec![0, most, -most])].prop_map(Decimal::from_millionths)
}

fn localized() -> impl Strategy<Value = Localized> {
    let other = || option::of(text());
    (text(), other(), other(), other()).prop_map(|(en, fr, de, es)| Localized { en, fr, de, es })
}

fn hours() -> impl Strategy<Value = Hours> {
    let minute = || (0..1440_u16).prop_map(|minutes| TimeOfDay::from_minutes(minutes).unwrap());
    (minute(), minute()).prop_map(|(from, to)| Hours { from, to })
}

/// Rows that share nothing but that each has an id of its own.
fn rows<T: core::fmt::Debug>(
    row: impl Strategy<Value = T>,
    with_id: fn(T, String) -> T,
) -> impl Strategy<Value = Vec<Rc<T>>> {
    let numbered = move |rows: Vec<T>| {
        rows.into_iter().enumerate().map(|(index, row)| Rc::new(with_id(row, format!("id-{index}")))).collect()
    };
    vec(row, 1..5).prop_map(numbered)
}

prop_compose! {
    fn source()(
        title in text(), publisher in text(), url in address(), date in option::of(date()), license in option::of(text()),
    ) -> Source {
        Source { id: String::new(), title, publisher, url, date, license }
    }
}

prop_compose! {
    fn benchmark(sources: Vec<Rc<Source>>)(
        name in text(),
        kind in select(vec![BenchmarkKind::Accuracy, BenchmarkKind::Elo, BenchmarkKind::Index]),
        unit in select(vec![ScoreUnit::Percent, ScoreUnit::Points, ScoreUnit::Percentile]),
        (lowest, highest, chance) in (decimal(), option::of(decimal()), option::of(decimal())),
        (questions, measures, published) in (option::of(any::<u32>()), localized(), option::of(date())),
        notes in vec(note(), 0..3),
        source in select(sources),
    ) -> Benchmark {
        Benchmark {
            id: String::new(), name, kind, unit, lowest, highest, questions, chance, measures, published, notes, source,
        }
    }
}

fn note() -> impl Strategy<Value = BenchmarkNote> {
    let about = select(vec![NoteKind::Saturation, NoteKind::Contamination, NoteKind::Labels, NoteKind::Selection]);
    (about, date(), localized()).prop_map(|(about, from, text)| BenchmarkNote { about, from, text })
}

prop_compose! {
    fn price(sources: Vec<Rc<Source>>)(
        (from, to) in (option::of(instant()), option::of(instant())),
        (input, cached_input, output) in (option::of(decimal()), option::of(decimal()), option::of(decimal())),
        (cache_write, reasoning) in (option::of(decimal()), option::of(decimal())),
        basis in select(vec![Basis::Documented, Basis::Observed, Basis::Inferred]),
        (checked, hours, above_tokens) in (date(), option::of(hours()), option::of(any::<u32>())),
        (source, note) in (select(sources), option::of(localized())),
    ) -> DatedPrice {
        let condition = Condition { hours, above_tokens };
        DatedPrice { from, to, input, cached_input, cache_write, output, reasoning, basis, source, checked, condition, note }
    }
}

prop_compose! {
    fn offer(hosts: Vec<Rc<Host>>, sources: Vec<Rc<Source>>)(
        host in select(hosts),
        (id, tier, note) in (option::of(text()), option::of(text()), option::of(localized())),
        prices in vec(price(sources), 0..4),
    ) -> Offer {
        Offer { host, id, tier, note, prices }
    }
}

prop_compose! {
    fn score(benchmarks: Vec<Rc<Benchmark>>, sources: Vec<Rc<Source>>)(
        (benchmark, source) in (select(benchmarks), select(sources)),
        (value, metric, effort, harness) in (decimal(), text(), option::of(text()), option::of(text())),
        date in date(),
        reported in select(vec![Reporter::Independent, Reporter::Competitor, Reporter::OwnDeveloper]),
        (solved, asked) in (option::of(any::<u32>()), option::of(any::<u32>())),
        (standard_error, interval) in (option::of(decimal()), option::of((decimal(), decimal()))),
        (run_cost, prompt_tokens, completion_tokens) in
            (option::of(decimal()), option::of(any::<u32>()), option::of(any::<u32>())),
    ) -> Score {
        Score {
            benchmark, value, metric, effort, harness, source, date, reported, solved, asked, standard_error, interval,
            run_cost, prompt_tokens, completion_tokens,
        }
    }
}

/// What models are of: sources, developers, hosts and benchmarks.
type Referred = (Vec<Rc<Source>>, Vec<Rc<Developer>>, Vec<Rc<Host>>, Vec<Rc<Benchmark>>);

fn referred() -> impl Strategy<Value = Referred> {
    let developer = (text(), option::of(text())).prop_map(|(name, host)| Developer { id: String::new(), name, host });
    let host = (text(), address()).prop_map(|(name, url)| Host { id: String::new(), name, url });
    let developers = rows(developer, |row, id| Developer { id, ..row });
    let hosts = rows(host, |row, id| Host { id, ..row });
    let sources = rows(source(), |row, id| Source { id, ..row });
    (sources, developers, hosts).prop_flat_map(|(sources, developers, hosts)| {
        let benchmarks = rows(benchmark(sources.clone()), |row, id| Benchmark { id, ..row });
        (Just(sources), Just(developers), Just(hosts), benchmarks)
    })
}

prop_compose! {
    fn model((sources, developers, hosts, benchmarks): Referred)(
        (id, name, short, license) in (text(), text(), text(), option::of(text())),
        (developer, source) in (select(developers), select(sources.clone())),
        (released, until) in (date(), option::of(date())),
        (open_weights, reasoning, notable) in (option::of(any::<bool>()), option::of(any::<bool>()), any::<bool>()),
        aliases in vec(text(), 0..3),
        offers in vec(offer(hosts, sources.clone()), 0..4),
        scores in vec(score(benchmarks, sources), 0..4),
    ) -> Model {
        let knowledge = until.map(|until| Knowledge { until, source: Rc::clone(&source) });
        Model {
            id, name, short, developer, released, knowledge, open_weights, license, reasoning, aliases, notable, source, offers, scores,
        }
    }
}

fn catalog() -> impl Strategy<Value = Catalog> {
    referred().prop_flat_map(|referred| {
        let (_, _, hosts, benchmarks) = referred.clone();
        let models = vec(model(referred), 0..4);
        (text(), date(), models).prop_map(move |(name, date, models)| Catalog {
            name,
            date,
            models,
            benchmarks: benchmarks.clone(),
            hosts: hosts.clone(),
        })
    })
}

/// How a text is changed.
#[derive(Clone, Debug)]
enum Change {
    Cut(Index),
    Put(Index, char),
    Take(Index),
    Double(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let letter = prop_oneof![any::<char>(), select(vec!['\t', '\n', ' ', '!', 'O', 'P', '~', ':', '-'])];
    prop_oneof![
        any::<Index>().prop_map(Change::Cut),
        (any::<Index>(), letter).prop_map(|(place, letter)| Change::Put(place, letter)),
        any::<Index>().prop_map(Change::Take),
        (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Change::Double(one, other)),
    ]
}

fn changed(text: &str, change: &Change) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.is_empty() {
        return String::new();
    }
    match change {
        Change::Cut(place) => letters.truncate(place.index(letters.len())),
        Change::Put(place, letter) => letters[place.index(text.chars().count())] = *letter,
        Change::Take(place) => drop(letters.remove(place.index(letters.len()))),
        Change::Double(one, other) => {
            let letter = letters[one.index(letters.len())];
            letters.insert(other.index(text.chars().count()), letter);
        }
    }
    letters.into_iter().collect()
}

/// As texts, because a difference can then be seen.
fn assert_same(one: &Catalog, other: &Catalog) {
    assert_eq!(format!("{one:#?}"), format!("{other:#?}"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read(catalog in catalog()) {
        let snapshot = catalog.to_snapshot();
        let read = Catalog::from_snapshot(&snapshot).unwrap();
        assert_same(&read, &catalog);
        prop_assert_eq!(read.to_snapshot(), snapshot);
    }

    #[test]
    fn part_of_one_is_none(catalog in catalog(), place in any::<Index>()) {
        let snapshot = catalog.to_snapshot();
        let length = snapshot.chars().count();
        let part: String = snapshot.chars().take(place.index(length)).collect();
        prop_assert!(Catalog::from_snapshot(&part).is_err());
    }

    /// Whatever is read can be written again, and is then the same.
    #[test]
    fn a_changed_one_is_none_or_another(catalog in catalog(), changes in vec(change(), 1..4)) {
        let mut text = catalog.to_snapshot();
        for change in &changes {
            text = changed(&text, change);
        }
        if let Ok(read) = Catalog::from_snapshot(&text) {
            let again = Catalog::from_snapshot(&read.to_snapshot()).unwrap();
            prop_assert_eq!(again.to_snapshot(), read.to_snapshot());
        }
    }

    #[test]
    fn other_texts_are_none(text in any::<String>()) {
        prop_assert!(Catalog::from_snapshot(&text).is_err());
        let begun = format!("{}\n{text}", super::BEGIN);
        prop_assert!(Catalog::from_snapshot(&begun).is_err());
    }
}

fn smallest() -> Catalog {
    let source = Source {
        id: "s".to_owned(),
        title: "Title".to_owned(),
        publisher: "Publisher".to_owned(),
        url: Some("https://example.org/".to_owned()),
        date: None,
        license: None,
    };
    let developer = Developer { id: "d".to_owned(), name: "Developer".to_owned(), host: None };
    let date = Date::parse("2025-01-29").unwrap();
    let model = Model {
        id: "m".to_owned(),
        name: "Model".to_owned(),
        short: "Model".to_owned(),
        developer: Rc::new(developer),
        released: date,
        knowledge: None,
        open_weights: None,
        license: None,
        reasoning: Some(true),
        aliases: Vec::new(),
        notable: false,
        source: Rc::new(source),
        offers: Vec::new(),
        scores: Vec::new(),
    };
    Catalog { name: String::new(), date, models: vec![model], benchmarks: Vec::new(), hosts: Vec::new() }
}

#[test]
fn what_could_harm_a_page_is_refused() {
    let whole = smallest().to_snapshot();
    assert_same(&Catalog::from_snapshot(&whole).unwrap(), &smallest());
    for (from, to) in [
        ("https://example.org/", "javascript:alert(1)"),
        ("https://example.org/", "https://example.org/ x"),
        ("catalog 3", "catalog 2"),
        ("\nend\n", "\nend"),
        ("\nend\n", "\nend\n\n"),
        ("\nend\n", "\n\n\nend\n"),
        ("\nd\n", "\n"),
    ] {
        assert!(whole.contains(from), "{from} in {whole}");
        assert!(Catalog::from_snapshot(&whole.replacen(from, to, 1)).is_err(), "{to}");
    }
    // The catalog's day is the fourth line.
    let lines: Vec<&str> = whole.split('\n').collect();
    for (numbers, is_read) in
        [("!", true), ("~~O", true), ("~~~~O", false), ("~~~~~~~~~~~~~O", false), ("", false), ("!!", false)]
    {
        let mut lines = lines.clone();
        lines[3] = numbers;
        assert_eq!(Catalog::from_snapshot(&lines.join("\n")).is_ok(), is_read, "{numbers}");
    }
    let error = Catalog::from_snapshot("<!doctype html>").unwrap_err();
    assert!(error.is_catalog());
    assert_eq!(error.code(), "bad-snapshot");
}

#[test]
fn numbers_have_few_digits() {
    let mut catalog = smallest();
    catalog.name = "a\tb\nc".to_owned();
    let snapshot = catalog.to_snapshot();
    // The name, whose control characters a checked text has not, and 29 January 2025, day 20,117: 9·47² + 5·47 + 1.
    assert_eq!(snapshot.split('\n').take(5).collect::<Vec<_>>(), [super::BEGIN, "!", "a b c", "YU\"", ""]);
}
