//! Prices in time, and versions apart, in the catalog that ships (methods 2.10): every question is asked the way a page
//! asks it.

use std::collections::BTreeMap;

use model_compare::catalog::{Basis, Catalog, Hours, NoteKind};
use model_compare::compare::{self, price_at};
use model_compare::review::saturation;
use model_compare::scene::{Node, Px, Role};
use model_compare::time::{Date, Instant, TimeOfDay};
use model_compare::units::Decimal;
use model_compare::view::{Asked, Viewport, view};

use crate::shipped::shipped;

fn instant(text: &str) -> Instant {
    Instant::parse(text).unwrap_or_else(|| panic!("no date {text}"))
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("no date {text}"))
}

/// Input and output as "0.55/2.19" of a model at a host, with a tier after "+"; empty where no price is known.
fn price(catalog: &Catalog, model: &str, host: &str, moment: &str) -> String {
    let (host, tier) = host.split_once('+').map_or((host, None), |(host, tier)| (host, Some(tier)));
    let model = catalog.models.iter().find(|known| known.id == model).unwrap_or_else(|| panic!("no model {model}"));
    let offer = model
        .offers
        .iter()
        .find(|offer| offer.host.id == host && offer.tier.as_deref() == tier)
        .unwrap_or_else(|| panic!("{} is not at {host}", model.id));
    price_at(offer, instant(moment)).map_or_else(String::new, |row| {
        let shown = |amount: Option<Decimal>| amount.map_or_else(String::new, |amount| amount.to_string());
        format!("{}/{}", shown(row.input), shown(row.output))
    })
}

/// Model, host, moment, price: the day before a change and the moment of it.
const AS_OF: &[(&str, &str, &str, &str)] = &[
    // `deepseek-reasoner`: R1, R1-0528, V3.1 with thinking, V3.2-Exp, V3.2, V4 Flash.
    ("deepseek-r1", "deepseek", "2025-01-19T23:59:59Z", ""),
    ("deepseek-r1", "deepseek", "2025-01-29", "0.55/2.19"),
    ("deepseek-r1-0528", "deepseek", "2025-05-27T23:59:59Z", ""),
    ("deepseek-r1-0528", "deepseek", "2025-05-28", "0.55/2.19"),
    ("deepseek-r1-0528", "deepseek", "2025-08-21", ""),
    ("deepseek-v3.1", "deepseek+thinking", "2025-08-20T23:59:59Z", ""),
    ("deepseek-v3.1", "deepseek+thinking", "2025-09-05T15:59:59Z", "0.55/2.19"),
    ("deepseek-v3.1", "deepseek+thinking", "2025-09-05T16:00:00Z", "0.56/1.68"),
    ("deepseek-v3.1", "deepseek+thinking", "2025-09-22", ""),
    ("deepseek-v3.2-exp", "deepseek", "2025-09-28T23:59:59Z", ""),
    ("deepseek-v3.2-exp", "deepseek", "2025-09-29", "0.28/0.42"),
    ("deepseek-v3.2", "deepseek", "2025-11-30T23:59:59Z", ""),
    ("deepseek-v3.2", "deepseek", "2025-12-01", "0.28/0.42"),
    ("deepseek-v4-flash", "deepseek", "2026-04-23T23:59:59Z", ""),
    ("deepseek-v4-flash", "deepseek", "2026-04-24", "0.14/0.28"),
    // `deepseek-chat`: V3 with its rise, V3-0324, V3.1.
    ("deepseek-v3", "deepseek", "2025-02-07T23:59:59Z", "0.14/0.28"),
    ("deepseek-v3", "deepseek", "2025-02-08", "0.27/1.1"),
    ("deepseek-v3", "deepseek", "2025-03-24", ""),
    ("deepseek-v3-0324", "deepseek", "2025-03-24", "0.27/1.1"),
    ("deepseek-v3-0324", "deepseek", "2025-08-21", ""),
    ("deepseek-v3.1", "deepseek", "2025-08-21", "0.27/1.1"),
    ("deepseek-v3.1", "deepseek", "2025-09-05T16:00:00Z", "0.56/1.68"),
    // Cuts.
    ("openai-o1-mini", "openai", "2025-02-12T23:59:59Z", "3/12"),
    ("openai-o1-mini", "openai", "2025-02-13", "1.1/4.4"),
    ("openai-o3", "openai", "2025-06-09T23:59:59Z", "10/40"),
    ("openai-o3", "openai", "2025-06-10", "2/8"),
    // 0 in one list, 1.35 in another: not known.
    ("deepseek-r1", "azure", "2025-02-15", ""),
    ("deepseek-r1", "azure", "2025-03-11", "1.35/5.4"),
    ("deepseek-r1", "azure+regional", "2025-03-11", "1.485/5.94"),
    ("deepseek-r1", "azure+data-zone", "2025-03-11", "1.485/5.94"),
    // Announced, and not in force on the catalog's day.
    ("gemini-4-argon", "google", "2026-11-23", "2/10"),
    ("gemini-4-argon", "google", "2026-11-30T23:59:59Z", "2/10"),
    ("gemini-4-argon", "google", "2026-12-01", "4/20"),
];

/// A line moved aside for another would be at a price that nobody has asked.
#[test]
fn lines_are_drawn_at_their_prices() {
    let (catalog, _) = shipped();
    let models = "gpt-4o-2024-05-13 gpt-4o-2024-08-06 deepseek-r1 openai-o1 claude-3.5-sonnet-20241022 gpt-5 openai-o3";
    let (asked, _) = Asked::parse(&[("chart", "history"), ("models", models)]);
    let found = compare::history(&catalog, &asked.query, &mut Vec::new()).unwrap();
    let prices: Vec<_> = found.lines.iter().flat_map(|line| &line.steps).map(|step| step.price).collect();
    for width in [240, 360, 760, 1600] {
        let viewport = Viewport::Width(Px::whole(width));
        let view = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
        let marks = &view.scene().unwrap().marks;
        for (price, mark) in prices.iter().zip(marks) {
            for (other, beside) in prices.iter().zip(marks) {
                assert_eq!(price.cmp(other), beside.at.y.cmp(&mark.at.y), "{price:?} and {other:?} at {width}");
            }
        }
        // Of the two that asked $10 each is seen.
        for model in ["gpt-4o-2024-08-06", "gpt-5"] {
            let seen = view.scene().unwrap().nodes.iter().any(|node| {
                matches!(node, Node::Group(group) if group.role == Role::Steps && group.model.as_deref() == Some(model)
                    && !group.nodes.is_empty())
            });
            assert!(seen, "{model} at {width}");
        }
    }
}

#[test]
fn prices_are_those_of_the_day() {
    let (catalog, _) = shipped();
    for (model, host, moment, expected) in AS_OF {
        assert_eq!(price(&catalog, model, host, moment), *expected, "{model} at {host}, {moment}");
    }
}

/// An announcement is documented; nobody can have seen it.
#[test]
fn what_is_to_come_is_announced() {
    let (catalog, _) = shipped();
    let prices = catalog.models.iter().flat_map(|model| &model.offers).flat_map(|offer| &offer.prices);
    let to_come: Vec<_> = prices.filter(|row| row.from.is_some_and(|from| from > catalog.date.into())).collect();
    assert!(!to_come.is_empty());
    for row in to_come {
        assert_eq!(row.basis, Basis::Documented);
    }
}

/// Windows of the day: model, hours, output in them and outside, at one moment of the history.
#[test]
fn hours_have_their_own_prices() {
    let (catalog, _) = shipped();
    let clock = |text| TimeOfDay::parse(text).unwrap();
    for (model, moment, hours, inside, outside) in [
        ("deepseek-r1", "2025-03-01", "16:30/00:30", "0.55", "0.55/2.19"),
        ("deepseek-v3", "2025-03-01", "16:30/00:30", "0.55", "0.27/1.1"),
        ("deepseek-v4-pro", "2026-09-01", "01:00/04:00", "3.96", "0.66/1.98"),
        ("deepseek-v4-pro", "2026-09-01", "06:00/10:00", "3.96", "0.66/1.98"),
    ] {
        assert_eq!(price(&catalog, model, "deepseek", moment), outside, "{model}");
        let (from, to) = hours.split_once('/').unwrap();
        let hours = Hours { from: clock(from), to: clock(to) };
        let offers = &catalog.models.iter().find(|known| known.id == model).unwrap().offers;
        let rows = &offers.iter().find(|offer| offer.host.id == "deepseek" && offer.tier.is_none()).unwrap().prices;
        let holds = |from: Option<Instant>, to: Option<Instant>| {
            from.is_some_and(|from| from <= instant(moment)) && to.is_none_or(|to| instant(moment) < to)
        };
        let row = rows.iter().find(|row| row.condition.hours == Some(hours) && holds(row.from, row.to));
        assert_eq!(row.and_then(|row| row.output).map(|output| output.to_string()).as_deref(), Some(inside), "{model}");
    }
}

/// Versions are models of their own: each pair has its own day of release, and no figure in common.
#[test]
fn versions_never_merge() {
    let (catalog, _) = shipped();
    let by_id: BTreeMap<&str, _> = catalog.models.iter().map(|model| (model.id.as_str(), model)).collect();
    for (one, other) in [
        ("deepseek-r1", "deepseek-r1-0528"),
        ("deepseek-v3", "deepseek-v3-0324"),
        ("deepseek-v3.1", "deepseek-v3.2-exp"),
        ("deepseek-v3.2-exp", "deepseek-v3.2"),
        ("gpt-4o-2024-05-13", "gpt-4o-2024-08-06"),
        ("gpt-4o-2024-08-06", "gpt-4o-2024-11-20"),
        ("claude-3.5-sonnet-20240620", "claude-3.5-sonnet-20241022"),
        ("grok-2-2024-08-13", "grok-2-1212"),
        ("kimi-k2", "kimi-k2-thinking"),
    ] {
        let (one, other) = (by_id[one], by_id[other]);
        assert!(one.released < other.released, "{}", other.id);
        let said = |aliases: &[String], id: &str| aliases.iter().any(|alias| alias == id);
        assert!(!said(&one.aliases, &other.id) && !said(&other.aliases, &one.id));
    }
    // A moving name is nobody's alias.
    for moving in ["deepseek-reasoner", "deepseek-chat", "gpt-4o-latest", "chatgpt-4o-latest", "mistral-large-latest"] {
        let owner = catalog.models.iter().find(|model| model.id == moving || model.aliases.iter().any(|a| a == moving));
        assert!(owner.is_none(), "{moving}");
    }
}

/// Nothing was scored before it was there.
#[test]
fn scores_come_after_the_release() {
    let (catalog, _) = shipped();
    // A developer's table may come some days before the day on which a model can be had.
    let most_days_before = 31;
    for model in &catalog.models {
        for score in &model.scores {
            let days = Instant::from(score.date).days_since(model.released.into());
            assert!(days >= -most_days_before, "{} on {}, {}", model.id, score.benchmark.id, score.date);
        }
    }
}

/// Sources that contradict each other stand side by side.
#[test]
fn conflicts_are_kept() {
    let (catalog, _) = shipped();
    for (model, benchmark, expected) in [
        ("deepseek-r1", "aider-polyglot", &[("aider-polyglot", "56.9"), ("deepseek-r1-readme", "53.3")][..]),
        ("openai-o1", "simpleqa", &[("deepseek-r1-readme", "47"), ("simple-evals", "42.6")]),
    ] {
        let model = catalog.models.iter().find(|known| known.id == model).unwrap();
        let scores = model.scores.iter().filter(|score| score.benchmark.id == benchmark);
        let found: Vec<_> = scores.map(|score| (score.source.id.as_str(), score.value.to_string())).collect();
        for (source, value) in expected {
            assert!(found.contains(&(source, (*value).to_owned())), "{}: {found:?}", model.id);
        }
    }
}

/// What was measured with the score: aider's runs say what they cost.
#[test]
fn runs_have_their_costs() {
    let (catalog, _) = shipped();
    let r1 = catalog.models.iter().find(|model| model.id == "deepseek-r1").unwrap();
    let run = r1.scores.iter().find(|score| score.source.id == "aider-polyglot").unwrap();
    let cost = run.run_cost.map(|cost| cost.to_string());
    assert_eq!((run.solved, run.asked, cost.as_deref()), (Some(128), Some(225), Some("5.4193")));
    let costs = catalog.models.iter().flat_map(|model| &model.scores).filter(|score| score.run_cost.is_some()).count();
    assert!(costs >= 30, "{costs}");
}

/// Notes on benchmarks are those of the rules of methods 2.6, with their days.
#[test]
fn benchmarks_say_what_they_no_longer_say() {
    let (catalog, _) = shipped();
    // Their questions change, or nobody says how many there are.
    let uncounted = [
        "arena-coding",
        "arena-text",
        "cluewsc",
        "cnmo-2024",
        "codeforces-percentile",
        "codeforces-rating",
        "livecodebench",
        "terminal-bench-2.1",
    ];
    let without: Vec<&str> = catalog
        .benchmarks
        .iter()
        .filter(|benchmark| benchmark.questions.is_none())
        .map(|benchmark| benchmark.id.as_str())
        .collect();
    assert_eq!(without, uncounted);
    for benchmark in &catalog.benchmarks {
        let id = &benchmark.id;
        let noted = |about| benchmark.notes.iter().find(|note| note.about == about).map(|note| note.from);
        assert_eq!(noted(NoteKind::Saturation), saturation(&catalog, benchmark).map(|(day, _)| day), "{id} saturation");
        // Exercism's exercises were public, nobody says since when, before aider made a test of them.
        let published = if id == "aider-polyglot" { Some(date("2024-12-21")) } else { benchmark.published };
        assert_eq!(noted(NoteKind::Contamination), published, "{id} contamination");
        for note in &benchmark.notes {
            assert!(
                note.text.en.ends_with('.') && note.text.fr.as_ref().is_some_and(|text| text.ends_with('.')),
                "{id}"
            );
        }
    }
    let mmlu = catalog.benchmarks.iter().find(|benchmark| benchmark.id == "mmlu").unwrap();
    assert!(mmlu.notes.iter().any(|note| note.about == NoteKind::Labels));
    for (id, published, saturated) in
        [("aime-2024", "2024-02-07", "2025-04-16"), ("aime-2025", "2025-02-12", "2025-04-16")]
    {
        let benchmark = catalog.benchmarks.iter().find(|benchmark| benchmark.id == id).unwrap();
        assert_eq!(benchmark.published, Some(date(published)), "{id}");
        assert_eq!(saturation(&catalog, benchmark).map(|(day, _)| day), Some(date(saturated)), "{id}");
    }
}

/// French puts no space that may break before its high punctuation, and none of its own inside guillemets.
#[test]
fn french_is_spaced_as_french_is() {
    let (catalog, _) = shipped();
    let notes = catalog.models.iter().flat_map(|model| &model.offers).filter_map(|offer| offer.note.as_ref());
    let of_benchmarks = catalog
        .benchmarks
        .iter()
        .flat_map(|benchmark| [&benchmark.measures].into_iter().chain(benchmark.notes.iter().map(|note| &note.text)));
    let mut texts = 0;
    for text in notes.chain(of_benchmarks).filter_map(|text| text.fr.as_ref()) {
        texts += 1;
        for wrong in [" :", " ;", " !", " ?", " %", " »", "« ", "'"] {
            assert!(!text.contains(wrong), "“{wrong}” in {text}");
        }
    }
    assert!(texts > 100, "{texts}");
}

/// What a developer sells, it sells at a price of its own: the default of a chart.
#[test]
fn developers_sell_what_they_sell() {
    let (catalog, _) = shipped();
    let without: Vec<&str> = catalog
        .models
        .iter()
        .filter(|model| model.open_weights == Some(false) && !model.offers.is_empty())
        .filter(|model| !model.offers.iter().any(|offer| Some(&offer.host.id) == model.developer.host.as_ref()))
        .map(|model| model.id.as_str())
        .collect();
    // Of these no list at hand has a price of their developer: the first was free to try, the others were moved on from before
    // the lists begin.
    assert_eq!(without, ["gemini-2.0-flash-exp", "grok-2-2024-08-13", "qwen-max-2025-01-25"]);
}
