//! Prices over time: what is known at each moment, and nothing else, in figures, words and pictures.
#![allow(clippy::cast_precision_loss)] // Seconds of ten years and cents are far below 53 bits.

use model_compare::catalog::Catalog;
use model_compare::compare::{History, MOST_LINES, PriceStep, history, price_at};
use model_compare::scene::{Anchor, Group, Node, Point, Px, Rect, Role, Scene, Text};
use model_compare::text::{Weight, width};
use model_compare::time::Instant;
use model_compare::view::{Asked, Viewport, marked_models, tooltip, tooltip_at, view};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};

use super::{made, query};
use crate::shipped::shipped;

fn looked_up<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)]) -> History<'a> {
    let mut found = Vec::new();
    let history = history(catalog, &query(attributes), &mut found).unwrap();
    assert_eq!(found, []);
    history
}

/// "2025-04-16 40 ?, 2025-06-10 8 ?": what is seen and not documented has a question mark, and an end is said.
fn steps(history: &History<'_>, model: &str) -> String {
    let line = history.lines.iter().find(|line| line.model.id == model).unwrap_or_else(|| panic!("no {model}"));
    let written = |step: &PriceStep<'_>| {
        let until = step.until.map(|until| format!(" until {}", until.date())).unwrap_or_default();
        let seen = if step.is_documented { "" } else { " ?" };
        format!("{} {}{seen}{until}", step.from.date(), step.price.to_f64())
    };
    line.steps.iter().map(written).collect::<Vec<_>>().join(", ")
}

/// A change of another price than the one that is asked for is none; hours have a history of their own.
#[test]
fn steps_of_the_shipped_catalog() {
    let (catalog, _) = shipped();
    for (model, price, hours, expected) in [
        ("openai-o3", "output", "standard", "2025-04-16 40 ? until 2025-06-10, 2025-06-10 8 ?"),
        ("openai-o3", "cached-input", "standard", "2025-04-16 2.5 ? until 2025-06-10, 2025-06-10 0.5 ?"),
        ("deepseek-v3", "output", "standard", "2024-12-26 0.28 until 2025-02-08, 2025-02-08 1.1 until 2025-03-24"),
        (
            "deepseek-v3",
            "output",
            "off-peak",
            "2024-12-26 0.28 until 2025-02-08, 2025-02-08 1.1 until 2025-02-26, 2025-02-26 0.55 until 2025-03-24",
        ),
        ("deepseek-r1", "output", "standard", "2025-01-20 2.19 until 2025-05-28"),
        ("deepseek-r1-0528", "output", "standard", "2025-05-28 2.19 until 2025-08-21"),
    ] {
        let attributes =
            [("models", model), ("price", price), ("hours", hours), ("as-of", "2026-01-01"), ("chart", "history")];
        assert_eq!(steps(&looked_up(&catalog, &attributes), model), expected, "{model} {price} {hours}");
    }
}

/// Of marks at one point a pointer meets the upper one, whose words name the others, each once.
#[test]
fn who_is_at_the_same_point_is_named() {
    let price = |amount| json!([{ "from": "2024-01-01", "output": amount }]);
    let catalog = made::catalog(&[
        ("m1", price(2), json!({})),
        ("m2", price(5), json!({})),
        ("m3", price(2), json!({})),
        ("m4", price(2), json!({})),
    ]);
    for (lang, label, names) in [
        ("en", "At the same point", "m1 and m3"),
        ("fr", "Au même point", "m1 et m3"),
        ("de", "An derselben Stelle", "m1 und m3"),
        ("es", "En el mismo punto", "m1 y m3"),
    ] {
        let attributes = [("chart", "history"), ("models", "m1 m2 m3 m4"), ("as-of", "2025-01-01"), ("lang", lang)];
        let (asked, _) = Asked::parse(&attributes);
        let viewport = Viewport::Width(Px::whole(760));
        let drawn = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
        let scene = drawn.scene().unwrap();
        let words = |mark| tooltip_at(&catalog, &asked.query, asked.locale, scene, mark).unwrap();
        let upper = words(scene.nearest_mark(scene.marks[0].at, Px::ZERO).unwrap());
        assert_eq!((upper.title.as_str(), &upper.rows[0]), ("m4", &(label.to_owned(), names.to_owned())));
        assert_eq!(words(&scene.marks[1]), tooltip(&catalog, &asked.query, asked.locale, 1).unwrap());
    }
}

/// One name of a host is three models in turn.
#[test]
fn names_that_became_another_models() {
    let (catalog, _) = shipped();
    let history =
        looked_up(&catalog, &[("models", "deepseek-v3 deepseek-v3-0324 deepseek-r1"), ("as-of", "2025-09-01")]);
    let mut changes = Vec::new();
    for line in &history.lines {
        for change in &line.versions {
            let (day, host, to) = (change.at.date(), &change.host.id, &change.model.id);
            changes.push(format!("{}: {} of {host} is {to} since {day}", line.model.id, change.id));
        }
    }
    assert_eq!(
        changes,
        [
            "deepseek-v3: deepseek-chat of deepseek is deepseek-v3-0324 since 2025-03-24",
            "deepseek-v3-0324: deepseek-chat of deepseek is deepseek-v3.1 since 2025-08-21",
            "deepseek-r1: deepseek-reasoner of deepseek is deepseek-r1-0528 since 2025-05-28",
        ]
    );
}

/// What is not known at the end of the time is not looked at.
#[test]
fn nothing_after_the_last_day() {
    let prices =
        json!([{ "from": "2025-01-01", "to": "2025-06-01", "output": 4 }, { "from": "2025-06-01", "output": 2 }]);
    let catalog = made::catalog(&[("m", prices, json!({}))]);
    for (as_of, expected) in [
        ("2025-01-01", "2025-01-01 4"),
        ("2025-05-31T23:59:59Z", "2025-01-01 4"),
        ("2025-06-01", "2025-01-01 4 until 2025-06-01, 2025-06-01 2"),
    ] {
        assert_eq!(steps(&looked_up(&catalog, &[("models", "m"), ("as-of", as_of)]), "m"), expected);
    }
}

/// More than eight lines nobody tells apart.
#[test]
fn the_first_eight_are_drawn() {
    let ids: Vec<String> = (0..9).map(|number| format!("m{number}")).collect();
    let prices = json!([{ "from": "2025-01-01", "output": 4 }]);
    let models: Vec<(&str, Value, Value)> = ids.iter().map(|id| (id.as_str(), prices.clone(), json!({}))).collect();
    let catalog = made::catalog(&models);
    let mut found = Vec::new();
    let history = history(&catalog, &query(&[("models", &ids.join(" "))]), &mut found).unwrap();
    assert_eq!(history.lines.len(), MOST_LINES);
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "error[too-many-models] at models: found 9 models, expected one to eight for a history. The first eight are drawn."
        ]
    );
}

fn groups(nodes: &[Node], role: Role) -> Vec<&Group> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Group(group) = node {
            if group.role == role {
                found.push(group);
            }
            found.extend(groups(&group.nodes, role));
        }
    }
    found
}

fn texts(nodes: &[Node]) -> Vec<&Text> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Group(group) => found.extend(texts(&group.nodes)),
            Node::Text(text) => found.push(text),
            _ => {}
        }
    }
    found
}

fn area(text: &Text) -> Rect {
    let wide = Px(width(&text.content, text.size.0, if text.bold { Weight::Bold } else { Weight::Regular }));
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - wide.half(),
        Anchor::End => text.at.x - wide,
    };
    let top = text.at.y - Px(text.size.0 * 73 / 100);
    Rect { left, top, right: left + wide, bottom: top + Px(text.size.0 * 94 / 100) }
}

/// Lines run from the day since which a price is known to the day until which it is, no text touches another, and all is
/// inside.
fn check(scene: &Scene, history: &History<'_>) -> Result<(), TestCaseError> {
    let frame = Rect { left: Px::ZERO, top: Px::ZERO, right: scene.width, bottom: scene.height };
    let all = texts(&scene.nodes);
    for (index, text) in all.iter().enumerate() {
        prop_assert!(frame.contains(area(text)), "{:?} leaves {:?}", text, frame);
        for other in &all[..index] {
            prop_assert!(!area(text).overlaps(area(other)), "{:?} touches {:?}", text, other);
        }
    }

    // The first mark and the end of the axis are two days that are known.
    let begin = history.lines.iter().map(|line| line.steps[0].from).min().unwrap();
    let length = history.as_of.unix_seconds() - begin.unix_seconds();
    let left = scene.marks.iter().map(|mark| mark.at.x.0).min().unwrap();
    let grid: Vec<Point> = groups(&scene.nodes, Role::Grid)[0]
        .nodes
        .iter()
        .map(|node| if let Node::Line { to, .. } = node { *to } else { panic!("{node:?} in a grid") })
        .collect();
    let right = grid.iter().map(|point| point.x.0).max().unwrap();
    let at = |moment: Instant| {
        let share = (moment.unix_seconds() - begin.unix_seconds()) as f64 / length as f64;
        f64::from(left) + share * f64::from(right - left)
    };
    let mut drawn: Vec<(&str, Px, Px, Px)> = Vec::new();
    for group in groups(&scene.nodes, Role::Steps) {
        for node in &group.nodes {
            if let Node::Path { points, .. } = node {
                for pair in points.windows(2) {
                    // Across or up, never sloping.
                    prop_assert!(pair[0].y == pair[1].y || pair[0].x == pair[1].x, "{:?}", points);
                    if pair[0].y == pair[1].y {
                        drawn.push((group.model.as_deref().unwrap(), pair[0].y, pair[0].x, pair[1].x));
                    }
                }
            }
        }
    }
    drawn.sort_by_key(|(_, _, from, _)| *from);
    let mut prices = Vec::new();
    let mut marks = scene.marks.iter();
    for line in &history.lines {
        for step in &line.steps {
            let Point { x: from, y } = marks.next().unwrap().at;
            prices.push((step.price, y));
            let (since, until) = (at(step.from), at(step.until.unwrap_or(history.as_of)));
            // On the grid of tenths, the first that is not before it.
            let x = f64::from(from.0);
            prop_assert!(since - 1.0 / 1024.0 <= x && x < since + 1.0 + 1.0 / 1024.0);
            // Along its whole length it is drawn, or a line that hides it, in turns with it.
            let at_least = Px::nearest(libm::ceil(until - 1.0 / 1024.0) / 10.0);
            let at_most = Px::nearest(libm::ceil(until + 1.0 / 1024.0) / 10.0);
            let mut reached = from;
            for (model, level, start, end) in &drawn {
                let is_own = *model == line.model.id && *level == y && from <= *start && *start < at_least;
                prop_assert!(!is_own || *end <= at_most, "{:?} goes on to {:?}", step, end);
                if level.0.abs_diff(y.0) < 20 && *start <= reached {
                    reached = reached.max(*end);
                }
            }
            prop_assert!(at_least <= reached, "{:?} is drawn to {:?} instead of {:?}", step, reached, at_least);
        }
    }
    // The same price is the same height, a higher one is not lower.
    for (index, (price, y)) in prices.iter().enumerate() {
        for (other, level) in &prices[..index] {
            prop_assert!(price != other || y == level, "{:?} is drawn twice", price);
            prop_assert!(price <= other || y <= level, "{:?} is below {:?}", price, other);
        }
    }
    Ok(())
}

/// A model's rows: each begins so many days after the one before it ends, holds for so many days, and costs so much.
fn rows() -> impl Strategy<Value = Vec<(i64, i64, i64, bool)>> {
    let gap = prop_oneof![Just(0_i64), 1..200_i64];
    let price = prop_oneof![Just(0_i64), Just(1_000_i64), 1..2_000_i64, 1..100_000_i64];
    prop::collection::vec((gap, 1..300_i64, price, any::<bool>()), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn steps_are_what_is_known(
        models in prop::collection::vec((rows(), 0..400_i64, "(-[a-z0-9]{1,12}){0,4}"), 1..9),
        pixels in 240..1_200_i32,
        ago in 93..1_500_i64,
        lang in 0..4_usize,
    ) {
        let day = |days: i64| Instant::from_unix_seconds(days * 86_400).unwrap();
        let start = Instant::parse("2021-01-01").unwrap().unix_seconds() / 86_400;
        let ids: Vec<String> =
            models.iter().enumerate().map(|(number, (_, _, tail))| format!("m{number}{tail}")).collect();
        let mut given = Vec::new();
        for (id, (rows, offset, _)) in ids.iter().zip(&models) {
            let mut prices = Vec::new();
            let mut at = start + offset;
            for (gap, length, cents, documented) in rows {
                let basis = if *documented { "documented" } else { "observed" };
                at += gap;
                let (from, to) = (day(at).date().to_string(), day(at + length).date().to_string());
                at += length;
                prices.push(json!({ "from": from, "to": to, "output": *cents as f64 / 100.0, "basis": basis }));
            }
            given.push((id.as_str(), Value::Array(prices), json!({})));
        }
        let catalog = made::catalog(&given);
        let (as_of, names) = (day(start + ago).date().to_string(), ids.join(" "));
        let language = ["en", "fr", "de", "es"][lang];
        let attributes = [("chart", "history"), ("models", names.as_str()), ("as-of", &as_of), ("lang", language)];
        let (asked, _) = Asked::parse(&attributes);
        let mut found = Vec::new();
        let Ok(history) = history(&catalog, &asked.query, &mut found) else {
            // Nothing is known yet.
            return Ok(());
        };
        for line in &history.lines {
            let offer = line.steps[0].list_price.offer;
            for moment in offer.prices.iter().flat_map(|row| [row.from, row.to]).flatten() {
                let known = price_at(offer, moment).and_then(|row| row.output).filter(|_| moment <= history.as_of);
                let step = line.steps.iter().find(|step| {
                    step.from <= moment && step.until.is_none_or(|until| moment < until) && moment <= history.as_of
                });
                prop_assert_eq!(step.map(|step| step.price), known.map(Into::into), "{:?}", moment);
            }
            for pair in line.steps.windows(2) {
                prop_assert!(pair[0].until.is_some_and(|until| until <= pair[1].from));
                prop_assert!(pair[0].until != Some(pair[1].from) || pair[0].price != pair[1].price);
            }
        }
        let viewport = Viewport::Width(Px::whole(pixels));
        let drawn = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found).unwrap();
        let scene = drawn.scene().unwrap();
        let long_enough = history.as_of.days_since(history.lines.iter().map(|line| line.steps[0].from).min().unwrap());
        if long_enough >= 92 {
            check(scene, &history)?;
        }
        let marked = marked_models(&catalog, &asked.query);
        prop_assert_eq!(marked.len(), scene.marks.len());
        for (index, model) in marked.iter().enumerate() {
            let words = tooltip(&catalog, &asked.query, asked.locale, index);
            prop_assert_eq!(words.map(|words| words.title), Some(model.clone()));
        }
        prop_assert_eq!(tooltip(&catalog, &asked.query, asked.locale, marked.len()), None);
    }
}
