//! Laws of the geometry of the charts that draw words among lines and bars: histories and versus charts, over random
//! catalogs and the one that ships.

use std::collections::BTreeSet;

use model_compare::catalog::Catalog;
use model_compare::scene::{Anchor, Group, Node, Point, Px, Rect, Role, Scene, Text};
use model_compare::view::{Asked, View, Viewport, view};
use proptest::prelude::*;

use crate::frame::{area, groups, texts};
use crate::laws::{BLEND, world};
use crate::shipped::shipped;

/// A phone's, a tablet's, a column's and a desk's widths.
const WIDTHS: [i32; 5] = [280, 360, 480, 760, 1100];

/// How far letters keep from the middle of a line.
const CLEAR: Px = Px::whole(2);

/// What a picture is made of, without the grid, which runs behind everything.
#[derive(Default)]
struct Parts<'s> {
    words: Vec<(&'s Text, Rect)>,
    /// Each with how far letters keep from it.
    lines: Vec<(Point, Point, Px)>,
    shapes: Vec<&'s Node>,
}

impl<'s> Parts<'s> {
    fn of(scene: &'s Scene) -> Self {
        let mut parts = Self::default();
        parts.add(&scene.nodes, Role::Labels);
        parts
    }

    fn add(&mut self, nodes: &'s [Node], role: Role) {
        for node in nodes {
            match node {
                Node::Group(Group { role: Role::Grid, .. }) => {}
                Node::Group(group) => self.add(&group.nodes, group.role),
                Node::Text(text) if text.content.is_empty() => {}
                Node::Text(text) => self.words.push((text, area(text))),
                Node::Line { from, to, stroke } => self.lines.push((*from, *to, clear(role, stroke.width))),
                Node::Path { points, stroke } => {
                    let clear = clear(role, stroke.width);
                    self.lines.extend(points.windows(2).map(|pair| (pair[0], pair[1], clear)));
                }
                Node::Circle { .. } | Node::Polygon { .. } => self.shapes.push(node),
            }
        }
    }
}

/// Letters upon the steps of a history would be taken for a break in them.
fn clear(role: Role, stroke: Px) -> Px {
    if role == Role::Steps { CLEAR } else { stroke.half() }
}

/// Whether a line passes through the inside of an area; sampled each half pixel, which is less than any letter.
pub(crate) fn meets((from, to): (Point, Point), area: Rect) -> bool {
    let (dx, dy) = ((to.x - from.x).0, (to.y - from.y).0);
    let steps = (dx.abs().max(dy.abs()) / 5).max(1);
    (0..=steps).any(|step| {
        let at = Point::new(from.x + Px(dx * step / steps), from.y + Px(dy * step / steps));
        area.left < at.x && at.x < area.right && area.top < at.y && at.y < area.bottom
    })
}

/// What a mark or a bar reaches to.
fn extent(shape: &Node) -> Rect {
    match shape {
        Node::Circle { centre, radius, .. } => Rect::around(*centre, *radius),
        Node::Polygon { points, .. } => {
            let corners = points.iter().map(|point| Rect::around(*point, Px::ZERO));
            let both = |all: Rect, corner: Rect| Rect {
                left: all.left.min(corner.left),
                top: all.top.min(corner.top),
                right: all.right.max(corner.right),
                bottom: all.bottom.max(corner.bottom),
            };
            corners.reduce(both).unwrap()
        }
        other => panic!("{other:?} is no shape"),
    }
}

/// Whether a word covers a part of a mark or a bar: not only of the corners around a round one.
fn covers(place: Rect, shape: &Node) -> bool {
    let extent = extent(shape);
    let is_near = place.overlaps(extent);
    match shape {
        Node::Circle { centre, radius, .. } => {
            let (x, y) = (centre.x.max(place.left).min(place.right), centre.y.max(place.top).min(place.bottom));
            let (dx, dy) = ((x - centre.x).0, (y - centre.y).0);
            dx * dx + dy * dy < radius.0 * radius.0
        }
        // An edge through the word, or the word inside.
        Node::Polygon { points, .. } => {
            let next = points.iter().cycle().skip(1);
            is_near && (points.iter().zip(next).any(|(from, to)| meets((*from, *to), place)) || extent.contains(place))
        }
        _ => false,
    }
}

/// No word leaves the picture, or touches another, a mark or bar, or a line.
fn check_words(scene: &Scene) -> Result<(), TestCaseError> {
    let frame = Rect { left: Px::ZERO, top: Px::ZERO, right: scene.width, bottom: scene.height };
    let parts = Parts::of(scene);
    for (from, to, _) in &parts.lines {
        prop_assert!(frame.contains(Rect::between(*from, *to)), "{:?} leaves {:?}", (from, to), frame);
    }
    for shape in &parts.shapes {
        prop_assert!(frame.contains(extent(shape)), "{:?} leaves {:?}", shape, frame);
    }
    for (index, (text, place)) in parts.words.iter().enumerate() {
        prop_assert!(frame.contains(*place), "{:?} leaves {:?}", text, frame);
        for (other, beside) in &parts.words[..index] {
            prop_assert!(!place.overlaps(*beside), "{:?} touches {:?}", text, other);
        }
        for shape in &parts.shapes {
            prop_assert!(!covers(*place, shape), "{:?} touches {:?}", text, shape);
        }
        for (from, to, clear) in &parts.lines {
            prop_assert!(!meets((*from, *to), place.grown(*clear)), "{:?} to {:?} runs through {:?}", from, to, text);
        }
    }
    Ok(())
}

/// Dots keep right of the axis at which their scale begins, and bars begin at it.
fn check_bars(scene: &Scene) -> Result<(), TestCaseError> {
    for panel in groups(scene, Role::Points) {
        let axis = panel.nodes.iter().find_map(|node| match node {
            Node::Line { from, to, .. } if from.x == to.x => Some(from.x),
            _ => None,
        });
        let axis = axis.unwrap();
        for bar in panel.nodes.iter().filter_map(|node| if let Node::Group(bar) = node { Some(bar) } else { None }) {
            for shape in bar.nodes.iter().filter(|node| matches!(node, Node::Circle { .. } | Node::Polygon { .. })) {
                prop_assert!(extent(shape).left >= axis, "{:?} is left of {:?}", shape, axis);
            }
        }
    }
    Ok(())
}

fn drawn(catalog: &Catalog, attributes: &[(&str, &str)], width: i32) -> Option<View> {
    let (asked, _) = Asked::parse(attributes);
    view(catalog, &asked.query, Viewport::Width(Px::whole(width)), asked.theme, asked.locale, &mut Vec::new()).ok()
}

/// Who has no name at its line has one above the plot.
fn check_history(scene: &Scene) -> Result<(), TestCaseError> {
    check_words(scene)?;
    let models = |role| -> BTreeSet<&str> {
        groups(scene, role).into_iter().filter_map(|group| group.model.as_deref()).collect()
    };
    let named: BTreeSet<&str> = groups(scene, Role::Label)
        .into_iter()
        .filter(|label| texts(&label.nodes).iter().any(|text| text.bold))
        .filter_map(|label| label.model.as_deref())
        .collect();
    let in_legend: usize = groups(scene, Role::Legend).iter().map(|legend| texts(&legend.nodes).len()).sum();
    let lines = models(Role::Steps);
    prop_assert!(lines.len() <= named.len() + in_legend, "of {:?} only {:?} are named", lines, named);
    Ok(())
}

/// What the catalog that ships has many prices of, at one time and after another.
const HISTORIES: [(&str, &str); 4] = [
    ("gpt-4o-mini deepseek-v3 deepseek-r1 claude-3.5-haiku gemini-2.0-flash", ""),
    ("gpt-4o-mini deepseek-v3 deepseek-r1 claude-3.5-haiku gemini-2.0-flash", "deepseek-r1"),
    ("gpt-4o-2024-05-13 gpt-4o-2024-08-06 deepseek-r1 openai-o1 claude-3.5-sonnet-20241022 gpt-5 openai-o3", ""),
    (
        "deepseek-v3 deepseek-v3-0324 deepseek-v3.1 deepseek-v3.2-exp deepseek-v3.2 deepseek-r1 deepseek-r1-0528",
        "deepseek-v3",
    ),
];

#[test]
fn no_line_runs_through_a_word_of_a_shipped_history() {
    let (catalog, _) = shipped();
    for (models, highlight) in HISTORIES {
        for lang in ["en", "de"] {
            for width in WIDTHS {
                let attributes = [("chart", "history"), ("models", models), ("highlight", highlight), ("lang", lang)];
                let view = drawn(&catalog, &attributes, width).unwrap();
                check_history(view.scene().unwrap()).unwrap_or_else(|found| panic!("{models} at {width}: {found}"));
            }
        }
    }
}

/// The prices of a model: after how many days, how much in millionths, and whether it is known until the next.
type Prices = Vec<(u32, i64, bool)>;

/// A model of a history: its name and its prices, the first from a day on, and whether one is known until today.
fn priced() -> impl Strategy<Value = (String, Prices, bool)> {
    let price = prop_oneof![
        1 => Just(0_i64),
        4 => prop::sample::select(vec![280_000_i64, 300_000, 600_000, 1_100_000, 2_190_000, 10_000_000]),
        3 => (4..8_u32, 1..100_i64).prop_map(|(decade, digits)| digits * 10_i64.pow(decade)),
    ];
    let name = prop_oneof![
        6 => "[A-Z][a-z]{2,8}( [0-9]\\.[0-9])?( [A-Z][a-z]{2,9})?",
        1 => "[A-Z][a-z]{8,12} [a-z]{8,30} [a-z]{8,30}",
        1 => "[W]{30,60}",
    ];
    (name, prop::collection::vec((1..260_u32, price, prop::bool::weighted(0.85)), 1..6), any::<bool>())
}

fn history_of(models: &[(String, Prices, bool)]) -> Catalog {
    let (mut named, mut offers) = (Vec::new(), Vec::new());
    for (number, (name, prices, is_known)) in models.iter().enumerate() {
        let name = serde_json::to_string(name).unwrap();
        named.push(format!(r#""m{number}":{{"name":{name},"developer":"d","released":"2024-01-01","source":"s"}}"#));
        // A first day and steps of some days: within two years.
        let total: u32 = prices.iter().map(|(days, ..)| days).sum();
        let day = |share: u32| {
            let days = share * 700 / total.max(700);
            format!("{}-{:02}-{:02}", 2024 + days / 360, 1 + days % 360 / 30, 1 + (days % 30).min(27))
        };
        let (mut rows, mut from) = (Vec::new(), 0);
        for (index, (days, price, joins)) in prices.iter().enumerate() {
            from += days;
            let next = prices.get(index + 1).map(|(days, ..)| from + days);
            let until = match next {
                Some(next) if !joins && day(from + (next - from) / 2) > day(from) => {
                    Some(day(from + (next - from) / 2))
                }
                None if !is_known => Some("2026-01-15".to_owned()),
                _ => None,
            };
            if next.is_some_and(|next| day(next) <= day(from)) {
                continue;
            }
            let until = until.map_or_else(String::new, |until| format!(r#","to":"{until}""#));
            let basis = ["documented", "observed"][index % 2];
            rows.push(format!(
                r#"{{"from":"{}"{until},"output":{}.{:06},"basis":"{basis}","source":"s","checked":"2026-01-20"}}"#,
                day(from),
                price / 1_000_000,
                price % 1_000_000
            ));
        }
        offers.push(format!(r#"{{"model":"m{number}","host":"h","prices":[{}]}}"#, rows.join(",")));
    }
    let text = format!(
        r#"{{"format":"catalog-v1","date":"2026-02-01","sources":{{"s":{{"title":"S","publisher":"S"}}}},"hosts":{{"h":{{"name":"H"}}}},"developers":{{"d":{{"name":"D","host":"h"}}}},"benchmarks":{{}},"models":{{{}}},"offers":[{}],"scores":[]}}"#,
        named.join(","),
        offers.join(",")
    );
    Catalog::from_text(text.as_bytes()).unwrap().0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_line_runs_through_a_word_of_a_history(
        models in prop::collection::vec(priced(), 1..9),
        highlighted in 0..3_usize,
        width in prop_oneof![prop::sample::select(WIDTHS.to_vec()), 240..=2000_i32],
        lang in prop::sample::select(vec!["en", "fr", "de", "es"]),
    ) {
        let catalog = history_of(&models);
        let ids: Vec<String> = (0..models.len()).map(|number| format!("m{number}")).collect();
        let (models, highlight) = (ids.join(" "), ids[..highlighted.min(ids.len())].join(" "));
        let attributes = [("chart", "history"), ("models", &models), ("highlight", &highlight), ("lang", lang)];
        let Some(view) = drawn(&catalog, &attributes, width) else { return Ok(()) };
        check_history(view.scene().unwrap())?;
    }
}

/// The names in a picture of some kind, those that stand together together: no two of them are of one model or variant.
fn names(chart: &str, scene: &Scene) -> Vec<Vec<String>> {
    let of_label = |label: &&Group| {
        let texts = texts(&label.nodes);
        let first = texts.iter().find(|text| chart != "history" || text.bold)?;
        let lines =
            texts.iter().filter(|text| (text.size, text.bold, text.at.x) == (first.size, first.bold, first.at.x));
        // The figures in a row are no part of its name, nor is a note at a mark.
        let most = if chart == "scatter" { 1 } else { usize::MAX };
        Some(lines.take(most).map(|text| text.content.as_str()).collect::<Vec<_>>().join(" "))
    };
    if chart == "versus" {
        let panels = groups(scene, Role::Points);
        let of_panel = |panel: &&Group| {
            let names = panel.nodes.iter().filter_map(|node| match node {
                Node::Text(text) if text.anchor == Anchor::End && !text.bold && text.size == Px(125) => Some(text),
                _ => None,
            });
            names.map(|text| text.content.clone()).collect()
        };
        return panels.iter().map(of_panel).collect();
    }
    let mut names: Vec<String> = groups(scene, Role::Label).iter().filter_map(of_label).collect();
    if chart == "history" {
        let legends = groups(scene, Role::Legend);
        names.extend(legends.iter().flat_map(|legend| texts(&legend.nodes)).map(|text| text.content.clone()));
    }
    vec![names]
}

fn check_told_apart(chart: &str, scene: &Scene) -> Result<(), TestCaseError> {
    for mut names in names(chart, scene) {
        names.sort();
        for pair in names.windows(2) {
            prop_assert!(pair[0] != pair[1], "two are drawn as {:?} in {}", pair[0], chart);
        }
    }
    Ok(())
}

/// Models that are told apart by the ends of their names.
fn family() -> impl Strategy<Value = String> {
    let head = prop::sample::select(vec!["Claude Sonnet 4", "GPT-5.1", "Incomprehensibilities-of-a-model"]);
    let tail =
        ["", ".5", " (64k thinking)", ".5 (64k thinking)", " Mini Preview Instruct", " Mini Preview Instruct Max"];
    (head, prop::sample::select(tail.to_vec())).prop_map(|(head, tail)| format!("{head}{tail}"))
}

/// What ships was drawn so once: two models as “Claude Sonnet 4…”, two hosts as “(high, Open…”.
#[test]
fn shipped_names_are_told_apart() {
    let (catalog, _) = shipped();
    for (chart, more) in [
        ("scatter", ("host", "all")),
        ("ranking", ("highlight", "claude-sonnet-4 claude-sonnet-4.5")),
        ("ranking", ("price", BLEND)),
        ("hosts", ("models", "deepseek-r1")),
    ] {
        for (benchmark, lang) in [("gpqa-diamond", "en"), ("gpqa-diamond", "fr"), ("aime-2025", "de")] {
            for width in [240, 280, 320, 360, 480, 760] {
                let attributes = [("chart", chart), ("benchmark", benchmark), ("lang", lang), more];
                let view = drawn(&catalog, &attributes, width).unwrap();
                check_told_apart(chart, view.scene().unwrap()).unwrap_or_else(|found| panic!("at {width}: {found}"));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_names_are_drawn_alike(
        mut world in world(),
        names_of_rows in prop::collection::vec(family(), 60),
        chart in prop::sample::select(vec!["scatter", "versus", "ranking", "history"]),
    ) {
        for (row, name) in world.rows.iter_mut().zip(names_of_rows) {
            row.name = name;
        }
        world.attributes.push(("chart", chart.to_owned()));
        if chart == "history" {
            world.attributes.push(("models", "m0 m1 m2 m3 m4 m5 m6 m7".to_owned()));
        }
        let Some(view) = world.view(false, "chart") else { return Ok(()) };
        check_told_apart(chart, view.scene().unwrap())?;
    }

    #[test]
    fn a_versus_chart_keeps_its_guarantees(mut world in world()) {
        world.attributes.push(("chart", "versus".to_owned()));
        let Some(view) = world.view(false, "chart") else { return Ok(()) };
        let scene = view.scene().unwrap();
        check_words(scene)?;
        check_bars(scene)?;
        check_told_apart("versus", scene)?;
    }
}
