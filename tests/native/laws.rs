//! Laws of the whole view, over random catalogs and attributes: what a picture guarantees, whoever is in it.

use std::fmt::Write;

use model_compare::catalog::{Catalog, ScoreUnit};
use model_compare::compare::{Comparison, Standing, Worth, answer, compare};
use model_compare::layout::{ScatterWords, scatter};
use model_compare::scene::{Group, Ink, Mark, Node, Point, Px, Rect, Role, Scene};
use model_compare::table::Table;
use model_compare::text::{Label, Part, Places, answer_words, entry_name, label, percent, plain, score, usd};
use model_compare::units::{Decimal, Rational};
use model_compare::view::{Asked, AskedFact, Body, View, Viewport, fact, tooltip, view};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::frame::{area, groups, texts, walk};
use crate::pictures::meets;
use crate::view::crowd::crowd;
use crate::view::root;

/// A model of a random catalog.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    developer: u8,
    /// Input, cached input and output at a host, in millionths; the cached price may be unknown.
    offers: Vec<(u8, [i64; 3], bool)>,
    /// In thousandths of the scale, with an effort.
    scores: Vec<(u16, u8)>,
    notable: bool,
}

/// A catalog and what is asked of it.
#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) rows: Vec<Row>,
    /// The scale's ends, in units, and whether it is open.
    scale: (i32, i32, bool),
    pub(crate) attributes: Vec<(&'static str, String)>,
    width: i32,
}

fn price() -> impl Strategy<Value = i64> {
    // Free, one of a few so that there are ties, anything on a logarithmic scale, the extremes.
    prop_oneof![
        1 => Just(0),
        3 => prop::sample::select(vec![280_000_i64, 2_190_000, 15_000_000, 60_000_000]),
        8 => (0..9_u32, 1..100_i64).prop_map(|(decade, digits)| digits * 10_i64.pow(decade)),
        1 => prop::sample::select(vec![1_i64, 1_000_000_000_000]),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-Z][a-z]{1,8}( [0-9]\\.[0-9])?( [A-Z][a-z]{2,9})?",
        1 => "[A-Za-z <>&\"'éœ中文🚀\u{301}]{1,30}",
        1 => "[Ww ]{100,300}",
    ]
    .prop_filter("an empty name is no name", |name| !name.trim_ascii().is_empty())
}

fn row() -> impl Strategy<Value = Row> {
    let offer = (0..4_u8, [price(), price(), price()], any::<bool>());
    let score = (prop_oneof![0..=1000_u16, prop::sample::select(vec![0_u16, 500, 798, 1000])], 0..3_u8);
    let developer = prop_oneof![4 => 0..12_u8, 1 => 0..40_u8];
    (name(), developer, prop::collection::vec(offer, 0..4), prop::collection::vec(score, 0..3), any::<bool>()).prop_map(
        |(name, developer, mut offers, mut scores, notable)| {
            offers.sort_by_key(|(host, ..)| *host);
            offers.dedup_by_key(|(host, ..)| *host);
            scores.sort_by_key(|(_, effort)| *effort);
            scores.dedup_by_key(|(_, effort)| *effort);
            Row { name, developer, offers, scores, notable }
        },
    )
}

pub(crate) const BLEND: &str = "blended 7 cached 2 input 1 output";
const WORKLOAD: &str = "workload 3 input 1 cached 2 output";

impl Row {
    /// The price of an offer by a measure; `None` where a needed one is unknown.
    fn price(&self, host: u8, measure: &str) -> Option<Rational> {
        let (_, [input, cached, output], unknown) = self.offers.iter().find(|(other, ..)| *other == host)?;
        let millionths = |price: i64| Some(Decimal::from_millionths(price).into());
        match measure {
            "input" => millionths(*input),
            "cached-input" => millionths(*cached).filter(|_| !unknown),
            BLEND => Rational::new(7 * if *unknown { input } else { cached } + 2 * input + output, 10_000_000),
            WORKLOAD => {
                Rational::new(2 * input + if *unknown { input } else { cached } + 2 * output, 1_000_000_000_000)
            }
            _ => millionths(*output),
        }
    }

    /// How many marks it has.
    fn marks(&self, host: &str, measure: &str) -> usize {
        let priced = self.offers.iter().filter(|(host, ..)| self.price(*host, measure).is_some());
        let offers = match host {
            "all" => priced.count(),
            "h1" => priced.filter(|(host, ..)| *host == 1).count(),
            _ => priced.count().min(1),
        };
        offers * self.scores.len()
    }
}

/// Which models a chart is about.
#[derive(Clone, Debug)]
enum About {
    /// Some of those that have one mark, so that two of them are a pair, of which a ratio is said.
    Drawn(Vec<Index>),
    /// Whoever that is, known or not.
    Anybody(Vec<usize>),
}

impl About {
    fn ids(&self, rows: &[Row], host: &str, measure: &str) -> String {
        let numbers = match self {
            Self::Anybody(numbers) => numbers.clone(),
            Self::Drawn(chosen) => {
                let mut drawn: Vec<usize> =
                    (0..rows.len()).filter(|number| rows[*number].marks(host, measure) == 1).collect();
                let most = chosen.len().min(drawn.len());
                chosen[..most].iter().map(|index| drawn.remove(index.index(drawn.len()))).collect()
            }
        };
        numbers.iter().map(|number| format!("m{number}")).collect::<Vec<_>>().join(" ")
    }
}

/// What an author may write at a mark.
fn note() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{1,9}( [a-z]{1,9}){0,6}",
        1 => "[a-z]{200}",
        1 => "[a-z🚀👩‍🚀\u{301} ]{60,200}",
        1 => "[אבגדה ]{20,200}",
        1 => "[中文本]{20,200}",
    ]
}

/// Notes and nudges at some models, as an author writes them.
fn annotations() -> impl Strategy<Value = [(&'static str, String); 2]> {
    let side = prop::sample::select(vec!["left", "right", "above", "below"]);
    let notes = prop::collection::vec((0..60_usize, note()), 0..3);
    let nudges = prop::collection::vec((0..60_usize, side), 0..4);
    (notes, nudges).prop_map(|(notes, nudges)| {
        let notes: Vec<String> = notes.iter().map(|(model, note)| format!("m{model}: {note}")).collect();
        let nudges: Vec<String> = nudges.iter().map(|(model, side)| format!("m{model} {side}")).collect();
        [("annotate", notes.join("; ")), ("nudge", nudges.join("; "))]
    })
}

/// A phone's, a tablet's, a column's and a desk's widths.
const WIDTHS: [i32; 6] = [280, 360, 480, 760, 1100, 1600];

pub(crate) fn world() -> impl Strategy<Value = World> {
    let scale = prop::sample::select(vec![(0, 100, false), (0, 3000, true), (-50, 50, false), (0, 1, false)]);
    let about = prop_oneof![
        7 => prop::collection::vec(any::<Index>(), 2).prop_map(About::Drawn),
        2 => prop::collection::vec(any::<Index>(), 0..5).prop_map(About::Drawn),
        1 => prop::collection::vec(0..60_usize, 0..4).prop_map(About::Anybody),
    ];
    let asked = (
        about,
        prop::sample::select(vec!["output", "input", "cached-input", BLEND, WORKLOAD]),
        prop::sample::select(vec!["developer", "cheapest", "all", "h1"]),
        prop::sample::select(vec!["en", "fr", "de", "es"]),
        prop::sample::select(vec!["neutral", "common"]),
        prop::sample::select(vec!["log", "log", "linear"]),
    );
    let width = prop_oneof![prop::sample::select(WIDTHS.to_vec()), 240..=2000_i32];
    (prop::collection::vec(row(), 0..60), scale, asked, annotations(), width).prop_map(
        |(rows, scale, (about, price, host, lang, phrasing, x_scale), annotations, width)| {
            let mut attributes = vec![
                ("highlight", about.ids(&rows, host, price)),
                ("price", price.to_owned()),
                ("host", host.to_owned()),
                ("lang", lang.to_owned()),
                ("phrasing", phrasing.to_owned()),
                ("x-scale", x_scale.to_owned()),
            ];
            attributes.extend(annotations);
            World { rows, scale, attributes, width }
        },
    )
}

/// The kinds of charts.
const CHARTS: [&str; 5] = ["scatter", "versus", "ranking", "hosts", "history"];

/// So many tooltips of a chart are read for what they must not say.
const MARKS: usize = 6;

/// Where all scores come from.
const SCORES: &str = "https://scores.example/";

/// Where an offer's price comes from; one host's prices are printed on paper.
fn price_address(number: usize, host: u8) -> Option<String> {
    (host != 3).then(|| format!("https://prices.example/m{number}/h{host}"))
}

fn written(millionths: i64) -> String {
    Decimal::from_millionths(millionths).to_string()
}

impl World {
    /// The document, its lists and keys in order or turned around.
    fn text(&self, turned: bool) -> String {
        let (mut models, mut offers, mut scores) = (Vec::new(), Vec::new(), Vec::new());
        let mut sources = vec![format!(r#""s":{{"title":"S","publisher":"S","url":"{SCORES}"}}"#)];
        for (number, row) in self.rows.iter().enumerate() {
            let name = serde_json::to_string(&row.name).unwrap();
            models.push(format!(
                r#""m{number}":{{"name":{name},"developer":"d{}","released":"2024-01-01","notable":{},"source":"s"}}"#,
                row.developer, row.notable
            ));
            for (host, [input, cached, output], unknown) in &row.offers {
                let cached = if *unknown { "null".to_owned() } else { written(*cached) };
                let address = price_address(number, *host).map_or_else(String::new, |url| format!(r#","url":"{url}""#));
                sources.push(format!(
                    r#""p{number}-{host}":{{"title":"m{number} at h{host}","publisher":"P {host}"{address}}}"#
                ));
                offers.push(format!(
                    r#"{{"model":"m{number}","host":"h{host}","prices":[{{"from":"2024-01-01","input":{},"cached_input":{cached},"output":{},"basis":"documented","source":"p{number}-{host}","checked":"2024-01-01"}}]}}"#,
                    written(*input),
                    written(*output)
                ));
            }
            for (share, effort) in &row.scores {
                let value = self.score(*share);
                let effort = [r#""low""#, r#""high""#, "null"][usize::from(*effort)];
                scores.push(format!(
                    r#"{{"model":"m{number}","benchmark":"b","value":{},"metric":"pass@1","effort":{effort},"source":"s","date":"2024-01-01","reported":"independent"}}"#,
                    written(value)
                ));
            }
        }
        let named = |prefix: &str, count: u8, more: &str| -> Vec<String> {
            (0..count).map(|number| format!(r#""{prefix}{number}":{{"name":"{prefix} {number}"{more}}}"#)).collect()
        };
        let (mut developers, mut hosts) = (named("d", 40, r#","host":"h0""#), named("h", 4, ""));
        if turned {
            for list in [&mut sources, &mut models, &mut offers, &mut scores, &mut developers, &mut hosts] {
                list.reverse();
            }
        }
        let (low, high, open) = self.scale;
        let high = if open { "null".to_owned() } else { high.to_string() };
        let mut text = String::from(r#"{"format":"catalog-v1","date":"2025-01-01""#);
        write!(text, r#","sources":{{{}}}"#, sources.join(",")).unwrap();
        write!(
            text,
            r#","benchmarks":{{"b":{{"name":"B","kind":"accuracy","unit":"percent","range":[{low},{high}],"questions":30,"measures":{{"en":"all."}},"source":"s"}}}}"#
        )
        .unwrap();
        write!(text, r#","developers":{{{}}},"hosts":{{{}}}"#, developers.join(","), hosts.join(",")).unwrap();
        write!(
            text,
            r#","models":{{{}}},"offers":[{}],"scores":[{}]}}"#,
            models.join(","),
            offers.join(","),
            scores.join(",")
        )
        .unwrap();
        text
    }

    /// A score in millionths, from its share of the scale.
    fn score(&self, share: u16) -> i64 {
        let (low, high, _) = self.scale;
        i64::from(low) * 1_000_000 + i64::from(high - low) * i64::from(share) * 1000
    }

    /// The catalog; `None` where it has no model.
    fn catalog(&self, turned: bool) -> Option<Catalog> {
        let (catalog, found) = Catalog::from_text(self.text(turned).as_bytes()).ok()?;
        // Names are drawn at random, some twice.
        let of_names = ["name-taken", "piled-marks"];
        assert!(found.iter().all(|finding| of_names.contains(&finding.code)), "the catalog is good: {found:?}");
        Some(catalog)
    }

    fn asked(&self, kind: &str) -> Asked {
        let mut attributes = self.given();
        attributes.push(("view", kind));
        Asked::parse(&attributes).0
    }

    pub(crate) fn view(&self, turned: bool, kind: &str) -> Option<View> {
        let (catalog, asked) = (self.catalog(turned)?, self.asked(kind));
        let viewport = Viewport::Width(Px::whole(self.width));
        view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).ok()
    }

    /// All that is said of it in any way, each a text of its own: charts, tables, tooltips, facts and answers.
    fn everything_said(&self, catalog: &Catalog) -> Vec<String> {
        let mut said = Vec::new();
        let about = self.attribute("highlight");
        let one = about.split(' ').next().filter(|id| !id.is_empty()).unwrap_or("m0");
        for (chart, kind) in CHARTS.into_iter().flat_map(|chart| [(chart, "chart"), (chart, "table")]) {
            let mut attributes = self.given();
            attributes.extend([("view", kind), ("chart", chart)]);
            match chart {
                "hosts" => attributes.push(("models", one)),
                "history" if !about.is_empty() => attributes.push(("models", about)),
                _ => {}
            }
            let asked = Asked::parse(&attributes).0;
            let viewport = Viewport::Width(Px::whole(self.width));
            let Ok(view) = view(catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()) else {
                continue;
            };
            said.push(words(&view));
            for mark in 0..MARKS {
                let Some(tooltip) = tooltip(catalog, &asked.query, asked.locale, mark) else { break };
                said.extend(tooltip.rows.into_iter().map(|(_, value)| value));
            }
        }
        let asked = Asked::parse(&self.given()).0;
        for worth in [Worth::BreakEven, Worth::PointsPerDollar] {
            let Ok(answer) = answer(catalog, &asked.query, worth, &mut Vec::new()) else { continue };
            let words = answer_words(&answer, asked.locale);
            said.push(words.heading);
            let paragraphs = words.sections.into_iter().flat_map(|section| section.paragraphs);
            said.extend(paragraphs.map(|paragraph| paragraph.text));
        }
        for show in ["ratio", "share", "costs", "price", "score", "verdict", "summary"] {
            let mut attributes = vec![("models", self.attribute("highlight")), ("show", show)];
            for name in ["lang", "phrasing"] {
                attributes.push((name, self.attribute(name)));
            }
            let asked = AskedFact::parse(&attributes).0;
            let Ok(fact) = fact(catalog, &asked.query, asked.show, asked.locale, &mut Vec::new()) else { continue };
            said.push(fact.text);
            said.extend(fact.note.iter().map(|paragraph| plain(paragraph)));
        }
        said
    }

    fn given(&self) -> Vec<(&str, &str)> {
        self.attributes.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }

    /// The rows; `None` where nothing can be drawn.
    fn table(&self) -> Option<Table> {
        let Body::Table(table) = self.view(false, "table")?.body else { panic!("a table was asked for") };
        Some(table)
    }

    fn attribute(&self, wanted: &str) -> &str {
        self.attributes.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value)
    }
}

fn points(node: &Node) -> Vec<Point> {
    match node {
        Node::Line { from, to, .. } => vec![*from, *to],
        Node::Path { points, .. } | Node::Polygon { points, .. } => points.clone(),
        Node::Circle { centre, radius, .. } => {
            let area = Rect::around(*centre, *radius);
            vec![Point::new(area.left, area.top), Point::new(area.right, area.bottom)]
        }
        Node::Text(_) | Node::Group(_) => Vec::new(),
    }
}

/// The rectangle between the axes, from the grid: its lines run from edge to edge.
fn plot(scene: &Scene) -> Rect {
    let corners: Vec<Point> =
        groups(scene, Role::Grid).iter().flat_map(|grid| grid.nodes.iter().flat_map(points)).collect();
    let x = |point: &Point| point.x;
    let y = |point: &Point| point.y;
    Rect {
        left: corners.iter().map(x).min().unwrap(),
        top: corners.iter().map(y).min().unwrap(),
        right: corners.iter().map(x).max().unwrap(),
        bottom: corners.iter().map(y).max().unwrap(),
    }
}

/// What the lines of a label cover.
fn label_area(label: &Group) -> Rect {
    let mut places = texts(&label.nodes).into_iter().map(area);
    let first = places.next().unwrap();
    places.fold(first, |all, place| Rect {
        left: all.left.min(place.left),
        top: all.top.min(place.top),
        right: all.right.max(place.right),
        bottom: all.bottom.max(place.bottom),
    })
}

/// The radius of the marks that the chart is about, which no other has.
const HIGHLIGHTED: Px = Px(75);

fn check_scene(scene: &Scene) -> Result<(), TestCaseError> {
    let frame = Rect { left: Px::ZERO, top: Px::ZERO, right: scene.width, bottom: scene.height };
    for text in texts(&scene.nodes) {
        prop_assert!(frame.contains(area(text)), "{:?} leaves {:?}", text, frame);
    }
    let mut outside = Vec::new();
    walk(&scene.nodes, &mut |node| {
        let inside = |point: &Point| frame.contains(Rect::around(*point, Px::ZERO));
        if !points(node).iter().all(inside) {
            outside.push(node);
        }
    });
    prop_assert!(outside.is_empty(), "{:?} leaves {:?}", outside, frame);

    let plot = plot(scene);
    for mark in &scene.marks {
        let inside = plot.contains(Rect::around(mark.at, mark.radius));
        prop_assert!(inside, "{:?} leaves {:?}", mark, plot);
    }
    // With the rings around them and the corners of those that are not round.
    let mut over = Vec::new();
    for role in [Role::Points, Role::Crowd] {
        for group in groups(scene, role) {
            walk(&group.nodes, &mut |node| {
                let is_seen = !matches!(
                    node,
                    Node::Circle { ink: Ink::Background, .. } | Node::Polygon { ink: Ink::Background, .. }
                );
                if is_seen && !points(node).iter().all(|point| plot.contains(Rect::around(*point, Px::ZERO))) {
                    over.push(node);
                }
            });
        }
    }
    prop_assert!(over.is_empty(), "{:?} leaves {:?}", over, plot);
    let labels: Vec<(&Group, Rect)> =
        groups(scene, Role::Label).into_iter().map(|label| (label, label_area(label))).collect();
    for (index, (label, area)) in labels.iter().enumerate() {
        prop_assert!(plot.contains(*area), "{:?} leaves {:?}", label, plot);
        for (other, place) in &labels[..index] {
            prop_assert!(!area.overlaps(*place), "{:?} touches {:?}", label, other);
        }
        // Nor does a leader, with the background under it.
        for node in &label.nodes {
            let Node::Line { from, to, stroke } = node else { continue };
            for (other, place) in labels.iter().filter(|(other, _)| other != label) {
                let touched = meets((*from, *to), place.grown(stroke.width.half()));
                prop_assert!(!touched, "the leader of {:?} touches {:?}", label, other);
            }
        }
        // Only a name that has no other place hides marks, none of those that the chart is about, on a ground of its own; a
        // note never does.
        let has_ground = texts(&label.nodes).len() == 1
            && label.nodes.iter().any(|node| matches!(node, Node::Polygon { ink: Ink::Background, .. }));
        for mark in &scene.marks {
            let is_hidden = area.overlaps(Rect::around(mark.at, mark.radius));
            let is_about = mark.radius == HIGHLIGHTED;
            prop_assert!(!is_hidden || has_ground && !is_about, "{:?} covers {:?}", label, mark);
        }
    }
    for bracket in groups(scene, Role::Bracket) {
        let mut parts: Vec<Rect> = texts(&bracket.nodes).into_iter().map(area).collect();
        for corners in bracket.nodes.iter().map(points) {
            parts.extend(corners.windows(2).map(|pair| Rect::between(pair[0], pair[1]).grown(Px(1))));
        }
        // Its line is above all that it spans: marks, and intervals, whose legs it would run along.
        let paths: Vec<Point> = bracket.nodes.iter().flat_map(points).collect();
        let level = paths.iter().map(|point| point.y).min().unwrap();
        let x = |extreme: Option<Px>| extreme.unwrap();
        let (from, to) = (x(paths.iter().map(|point| point.x).min()), x(paths.iter().map(|point| point.x).max()));
        let intervals = groups(scene, Role::Intervals);
        let upper = intervals.iter().flat_map(|group| group.nodes.iter().flat_map(points));
        for point in upper.chain(scene.marks.iter().map(|mark| mark.at)) {
            let is_spanned = from <= point.x && point.x <= to;
            prop_assert!(!is_spanned || level < point.y, "{:?} is below {:?}", bracket, point);
        }
        for part in parts {
            prop_assert!(plot.contains(part), "{:?} leaves {:?}", bracket, plot);
            for (label, place) in &labels {
                prop_assert!(!part.overlaps(*place), "{:?} touches {:?}", bracket, label);
            }
            for mark in &scene.marks {
                prop_assert!(!part.overlaps(Rect::around(mark.at, mark.radius)), "{:?} covers {:?}", bracket, mark);
            }
        }
    }
    let named: Vec<Rect> =
        groups(scene, Role::Legend).iter().flat_map(|legend| texts(&legend.nodes)).map(area).collect();
    for (index, name) in named.iter().enumerate() {
        prop_assert!(named[..index].iter().all(|other| !name.overlaps(*other)), "the legend's names touch");
    }
    for role in [Role::XAxis, Role::YAxis] {
        let ticks: Vec<Rect> = groups(scene, role).iter().flat_map(|axis| texts(&axis.nodes)).map(area).collect();
        prop_assert!(!ticks.is_empty(), "an axis without a tick");
        for (index, tick) in ticks.iter().enumerate() {
            prop_assert!(ticks[..index].iter().all(|other| !tick.overlaps(*other)), "ticks touch: {:?}", ticks);
        }
    }
    Ok(())
}

/// How far two areas are from each other, across or down, whichever is more.
fn distance(a: Rect, b: Rect) -> Px {
    let across = (b.left - a.right).max(a.left - b.right);
    across.max(b.top - a.bottom).max(a.top - b.bottom).max(Px::ZERO)
}

/// A reader sees whose name it is, and where it ends; and the frontier is named before what is below it.
fn check_names(scene: &Scene, comparison: &Comparison<'_>, annotated: &[String]) -> Result<(), TestCaseError> {
    let labels: Vec<(&str, &Group)> =
        groups(scene, Role::Label).into_iter().map(|label| (label.model.as_deref().unwrap(), label)).collect();
    for (model, label) in &labels {
        let is_bound = label.nodes.iter().any(|node| matches!(node, Node::Line { .. } | Node::Polygon { .. }));
        if is_bound {
            continue;
        }
        let area = label_area(label);
        let is_own = |entry: usize| comparison.entries[entry].model.id == *model;
        let far = |mark: &Mark| distance(area, Rect::around(mark.at, mark.radius));
        let own = scene.marks.iter().filter(|mark| is_own(mark.entry)).min_by_key(|mark| far(mark)).unwrap();
        for mark in scene.marks.iter().filter(|mark| !is_own(mark.entry) && mark.at != own.at) {
            prop_assert!(far(mark) > far(own), "{:?} is nearer to {:?} than {:?}", label, mark, own);
        }
    }
    for (index, (_, label)) in labels.iter().enumerate() {
        for (_, other) in &labels[..index] {
            for (text, beside) in texts(&label.nodes)
                .iter()
                .flat_map(|text| texts(&other.nodes).into_iter().map(move |other| (*text, other)))
            {
                let (a, b) = (area(text), area(beside));
                let apart = (b.left - a.right).max(a.left - b.right);
                let is_one_line = (text.at.y - beside.at.y).0.abs() < 40;
                prop_assert!(!is_one_line || apart >= Px(98), "{:?} and {:?} are read as one", text, beside);
            }
        }
    }
    let mut below = Vec::new();
    let mut unnamed = Vec::new();
    for entry in &comparison.entries {
        let id = entry.model.id.as_str();
        let is_alone = comparison.entries.iter().filter(|other| other.model.id == id).count() == 1;
        if !is_alone || entry.highlighted || annotated.iter().any(|other| other == id) {
            continue;
        }
        let is_named = labels.iter().any(|(model, _)| *model == id);
        match entry.standing {
            Standing::Frontier if !is_named => unnamed.push(id),
            Standing::DominatedBy(_) if is_named => below.push(id),
            _ => {}
        }
    }
    prop_assert!(below.is_empty() || unnamed.is_empty(), "{:?} are named, and {:?} are not", below, unnamed);
    Ok(())
}

/// Of rows nothing is cut, and no word touches another or a mark.
fn check_rows(scene: &Scene) -> Result<(), TestCaseError> {
    let frame = Rect { left: Px::ZERO, top: Px::ZERO, right: scene.width, bottom: scene.height };
    let mut outside = Vec::new();
    walk(&scene.nodes, &mut |node| {
        if !points(node).iter().all(|point| frame.contains(Rect::around(*point, Px::ZERO))) {
            outside.push(node);
        }
    });
    prop_assert!(outside.is_empty(), "{:?} leaves {:?}", outside, frame);
    let words: Vec<_> = texts(&scene.nodes)
        .into_iter()
        .filter(|text| !text.content.is_empty())
        .map(|text| (text, area(text)))
        .collect();
    for (index, (text, place)) in words.iter().enumerate() {
        prop_assert!(frame.contains(*place), "{:?} leaves {:?}", text, frame);
        for (other, beside) in &words[..index] {
            prop_assert!(!place.overlaps(*beside), "{:?} touches {:?}", text, other);
        }
        for mark in &scene.marks {
            // Half the width of a dot.
            let dot = Rect::around(mark.at, Px(50));
            prop_assert!(!place.overlaps(dot), "{:?} covers {:?}", text, mark);
        }
    }
    Ok(())
}

/// The definition itself, pair by pair (methods 2.4).
fn is_dominated(comparison: &Comparison<'_>, index: usize) -> bool {
    let own = &comparison.entries[index];
    comparison.entries.iter().any(|other| {
        other.price <= own.price && other.value >= own.value && (other.price < own.price || other.value > own.value)
    })
}

/// Every word of a view.
fn words(view: &View) -> String {
    let mut all = vec![view.heading.clone(), view.deck.clone(), view.summary.clone()];
    all.extend(view.evidence.iter().cloned());
    all.extend(view.left_out.iter().flat_map(|left_out| left_out.reasons.clone()));
    all.extend(view.sources.iter().map(|parts| plain(parts)));
    if let Body::Table(table) = &view.body {
        all.extend(table.rows.iter().flat_map(|row| &row.cells).map(|cell| plain(cell)));
    }
    all.join("\n")
}

/// The number that stands before each occurrence of `after`.
fn numbers_before(text: &str, after: &str) -> Vec<f64> {
    let heads = text.match_indices(after).map(|(at, _)| &text[..at]);
    heads
        .filter_map(|head| {
            let digits: String = head
                .chars()
                .rev()
                .take_while(|letter| letter.is_ascii_digit() || [',', '.', '\u{202F}'].contains(letter))
                .collect();
            digits.chars().rev().filter(char::is_ascii_digit).collect::<String>().parse().ok()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_picture_keeps_its_guarantees(world in world()) {
        let Some(view) = world.view(false, "chart") else { return Ok(()) };
        let scene = view.scene().unwrap();
        check_scene(scene)?;
        // What the chart is about is always labelled; a crowd of highlights or endless names may not fit.
        let about = groups(scene, Role::PointHighlighted);
        if about.len() <= 2 && world.rows.iter().all(|row| row.name.len() < 25) {
            let labels: Vec<&Option<String>> = groups(scene, Role::Label).iter().map(|label| &label.model).collect();
            prop_assert!(about.iter().all(|point| labels.contains(&&point.model)), "{:?} but {:?}", about, labels);
        }
        let poster = view.poster().unwrap();
        let frame = Rect { left: Px::ZERO, top: Px::ZERO, right: poster.width, bottom: poster.height };
        for text in texts(&poster.nodes) {
            prop_assert!(frame.contains(area(text)), "{:?} leaves {:?}", text, frame);
        }
    }

    #[test]
    fn so_it_does_where_all_are_alike(mut world in world(), alike in prop::sample::select(vec!["prices", "zeros", "full marks", "developers"])) {
        for (number, row) in world.rows.iter_mut().enumerate() {
            match alike {
                "prices" => row.offers.iter_mut().for_each(|(_, prices, _)| *prices = [2_190_000; 3]),
                "zeros" => row.scores.iter_mut().for_each(|(share, _)| *share = 0),
                "full marks" => row.scores.iter_mut().for_each(|(share, _)| *share = 1000),
                // Forty of them.
                _ => row.developer = u8::try_from(number % 40).unwrap(),
            }
        }
        let Some(view) = world.view(false, "chart") else { return Ok(()) };
        check_scene(view.scene().unwrap())?;
        let (catalog, asked) = (world.catalog(false).unwrap(), world.asked("chart"));
        let comparison = compare(&catalog, &asked.query, &mut Vec::new()).unwrap();
        let mut annotated: Vec<String> = asked.query.annotations.iter().map(|one| one.model.clone()).collect();
        annotated.extend(asked.query.nudges.iter().map(|one| one.model.clone()));
        check_names(view.scene().unwrap(), &comparison, &annotated)?;
    }

    #[test]
    fn on_a_linear_axis_prices_stand_by_their_differences(world in world()) {
        let mut world = world;
        world.attributes.push(("x-scale", "linear".to_owned()));
        world.attributes.retain(|(name, value)| *name != "x-scale" || value == "linear");
        let Some(view) = world.view(false, "chart") else { return Ok(()) };
        let (catalog, asked) = (world.catalog(false).unwrap(), world.asked("chart"));
        let comparison = compare(&catalog, &asked.query, &mut Vec::new()).unwrap();
        let marks = &view.scene().unwrap().marks;
        let price = |index: usize| comparison.entries[index].price.to_f64();
        let (first, last) = (marks[0], marks[marks.len() - 1]);
        for mark in marks {
            // Between the outermost two in the proportion of its price, to a tenth of a pixel; where all cost the same, there.
            let span = price(last.entry) - price(first.entry);
            let share = if span > 0.0 { (price(mark.entry) - price(first.entry)) / span } else { 0.0 };
            let expected = first.at.x.to_f64() + share * (last.at.x - first.at.x).to_f64();
            prop_assert!((mark.at.x.to_f64() - expected).abs() < 0.21, "{:?} is not at {}", mark, expected);
        }
    }

    #[test]
    fn names_are_told_apart(mut world in world()) {
        // Whatever a catalog calls two models, a reader is told two names.
        if let [first, .., last] = world.rows.as_mut_slice() {
            last.name.clone_from(&first.name);
        }
        let Some(view) = world.view(false, "chart") else { return Ok(()) };
        let (catalog, asked) = (world.catalog(false).unwrap(), world.asked("chart"));
        let comparison = compare(&catalog, &asked.query, &mut Vec::new()).unwrap();
        let mut annotated: Vec<String> = asked.query.annotations.iter().map(|one| one.model.clone()).collect();
        annotated.extend(asked.query.nudges.iter().map(|one| one.model.clone()));
        check_names(view.scene().unwrap(), &comparison, &annotated)?;
        let mut names: Vec<String> =
            (0..comparison.entries.len()).map(|entry| entry_name(&comparison, entry, asked.locale)).collect();
        names.sort();
        for pair in names.windows(2) {
            prop_assert!(pair[0] != pair[1], "two are called {:?}", pair[0]);
        }
    }

    #[test]
    fn lines_are_explained_where_they_are_drawn(world in world()) {
        let Some(view) = world.view(false, "chart") else { return Ok(()) };
        let drawn = |role| groups(view.scene().unwrap(), role).iter().any(|group| !group.nodes.is_empty());
        let is_said = |said: &[&str]| {
            view.sources.iter().any(|parts| said.iter().any(|said| plain(parts).starts_with(said)))
        };
        let intervals = ["The thin lines", "Les traits fins", "Die dünnen Linien", "Las líneas finas"];
        prop_assert_eq!(drawn(Role::Intervals), is_said(&intervals));
        let efforts = ["Dotted lines", "Les pointillés", "Gepunktete Linien", "Las líneas de puntos"];
        prop_assert_eq!(drawn(Role::Variants), is_said(&efforts));
    }

    #[test]
    fn rows_keep_their_guarantees(world in world(), kind in prop::sample::select(vec!["ranking", "hosts"])) {
        let mut world = world;
        world.attributes.push(("chart", kind.to_owned()));
        if kind == "hosts" {
            world.attributes.push(("models", "m0".to_owned()));
        }
        let Some(view) = world.view(false, "chart") else { return Ok(()) };
        let scene = view.scene().unwrap();
        check_rows(scene)?;
        let Some(Body::Table(table)) = world.view(false, "table").map(|view| view.body) else { panic!("no table") };
        prop_assert!(scene.marks.iter().all(|mark| mark.entry < table.rows.len()));
        // Whatever the order of the document.
        prop_assert_eq!(Some(view), world.view(true, "chart"));
    }

    #[test]
    fn the_frontier_is_the_definition_and_a_staircase(world in world()) {
        let Some(catalog) = world.catalog(false) else { return Ok(()) };
        let Ok(comparison) = compare(&catalog, &world.asked("chart").query, &mut Vec::new()) else { return Ok(()) };
        for (index, entry) in comparison.entries.iter().enumerate() {
            match entry.standing {
                Standing::Frontier => prop_assert!(!is_dominated(&comparison, index)),
                Standing::DominatedBy(by) => {
                    let (by, own) = (&comparison.entries[by], entry);
                    prop_assert!(is_dominated(&comparison, index));
                    prop_assert!(by.price <= own.price && by.value >= own.value);
                }
            }
        }

        let view = world.view(false, "chart").unwrap();
        let scene = view.scene().unwrap();
        prop_assert_eq!(scene.marks.iter().map(|mark| mark.entry).collect::<Vec<_>>(), (0..comparison.entries.len()).collect::<Vec<_>>());
        let corners: Vec<Point> =
            groups(scene, Role::Frontier).iter().flat_map(|group| group.nodes.iter().flat_map(points)).collect();
        for step in corners.windows(2) {
            // Prices and scores rise along it, one at a time: y grows downwards.
            prop_assert!(step[0].x <= step[1].x && step[0].y >= step[1].y, "{:?}", corners);
            prop_assert!(step[0].x == step[1].x || step[0].y == step[1].y, "{:?}", corners);
        }
        for (entry, mark) in comparison.entries.iter().zip(&scene.marks) {
            // The best that can be had at or below this price.
            let level = corners.iter().filter(|corner| corner.x <= mark.at.x).map(|corner| corner.y).min();
            prop_assert!(level.is_some_and(|level| level <= mark.at.y), "{} is above the staircase", entry.model.id);
            prop_assert!(entry.standing != Standing::Frontier || corners.contains(&mark.at), "{} is not on it", entry.model.id);
        }
    }

    #[test]
    fn the_order_of_a_catalogs_rows_does_not_matter(world in world()) {
        prop_assert_eq!(world.view(false, "chart"), world.view(false, "chart"));
        prop_assert_eq!(world.view(false, "chart"), world.view(true, "chart"));
        prop_assert_eq!(world.view(false, "table"), world.view(true, "table"));
    }

    #[test]
    fn everybody_is_shown_or_left_out_by_name(world in world()) {
        let Some(catalog) = world.catalog(false) else { return Ok(()) };
        let Ok(comparison) = compare(&catalog, &world.asked("table").query, &mut Vec::new()) else { return Ok(()) };
        let mut ids: Vec<&str> = comparison.entries.iter().map(|entry| entry.model.id.as_str()).collect();
        ids.dedup();
        ids.extend(comparison.left_out.iter().map(|out| out.model.id.as_str()));
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), catalog.models.len());
        let table = world.table().unwrap();
        prop_assert_eq!(table.rows.len(), comparison.entries.len());
        prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    }

    #[test]
    fn every_row_says_its_own_figures_and_where_they_are_from(world in world()) {
        let Some(table) = world.table() else { return Ok(()) };
        let (locale, measure) = (world.asked("table").locale, world.attribute("price"));
        for row in &table.rows {
            let number: usize = row.model[1..].parse().unwrap();
            let from = &world.rows[number];
            let cells: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
            let host: u8 = cells[HOST].trim_start_matches("h ").parse().unwrap();
            let price = from.price(host, measure).map(|price| usd(locale, price)).unwrap();
            let exactly = cells[PRICE] == price || cells[PRICE].starts_with(&format!("{price} ("));
            prop_assert!(exactly, "{} at h{}: {} is not {}", row.model, host, cells[PRICE], price);
            // With tenths, as the others of the column have.
            let known = from.scores.iter().any(|(share, _)| {
                let value = Decimal::from_millionths(world.score(*share));
                cells[SCORE] == score(locale, value, ScoreUnit::Percent)
                    || cells[SCORE] == percent(locale, value, Places { least: 1, most: 2 })
            });
            prop_assert!(known, "{}: {}", row.model, cells[SCORE]);

            let sources = row.cells.last().unwrap();
            prop_assert_eq!(plain(sources), format!("S, S · P {host}, m{number} at h{host}"));
            let addresses: Vec<String> = links(sources).map(str::to_owned).collect();
            let expected: Vec<String> = [SCORES.to_owned()].into_iter().chain(price_address(number, host)).collect();
            prop_assert_eq!(addresses, expected);
        }
    }

    #[test]
    fn a_mark_is_found_where_it_is_and_says_what_its_row_says(world in world()) {
        let Some(table) = world.table() else { return Ok(()) };
        let (catalog, asked) = (world.catalog(false).unwrap(), world.asked("chart"));
        let view = world.view(false, "chart").unwrap();
        let scene = view.scene().unwrap();
        prop_assert_eq!(scene.marks.len(), table.rows.len());
        for mark in &scene.marks {
            let found = scene.nearest_mark(mark.at, Px::ZERO);
            prop_assert!(found.is_some_and(|found| found.at == mark.at), "{:?} at {:?}", found, mark);
        }
        // Each tooltip is made from the catalog anew: of a crowd's marks, some.
        for mark in scene.marks.iter().step_by(scene.marks.len().div_ceil(24).max(1)) {
            let cells: Vec<String> = table.rows[mark.entry].cells.iter().map(|cell| plain(cell)).collect();
            let words = tooltip(&catalog, &asked.query, asked.locale, mark.entry).unwrap();
            prop_assert_eq!(&words.title, &cells[MODEL]);
            let value = |wanted: &str| words.rows.iter().find(|(label, _)| label == wanted).map(|(_, value)| value);
            let said = |wanted: Label| value(label(asked.locale, wanted));
            prop_assert_eq!(said(Label::Host), Some(&cells[HOST]));
            prop_assert_eq!(said(Label::Developer), Some(&cells[DEVELOPER]));
            prop_assert_eq!(said(Label::Frontier), Some(&cells[FRONTIER]));
            prop_assert_eq!(said(Label::InForce), Some(&cells[IN_FORCE]));
            // "$2.19 (cached-input price unknown…)" in a row is "$2.19 per million tokens" and a note in a tooltip.
            let (price, note) = cells[PRICE].split_once(" (").map_or((cells[PRICE].as_str(), None), |(price, note)| (price, Some(note)));
            let per = said(Label::Price).and_then(|said| said.strip_prefix(price));
            prop_assert!(per.is_some_and(|per| per.starts_with(' ')), "{:?} is not {}", said(Label::Price), price);
            // What the author writes has a column of its own.
            let notes_column = label(asked.locale, Label::Note);
            let authored = table.columns.iter().position(|column| column.name == notes_column).map(|at| &cells[at]);
            let mut notes = words.rows.iter().filter(|(label, value)| *label == notes_column && Some(value) != authored);
            let found = notes.next().map(|(_, value)| value.as_str());
            prop_assert_eq!(found, note.map(|note| note.trim_end_matches(')')));
            // And then its interval.
            let score = format!("{} (pass@1", cells[SCORE]);
            prop_assert!(value("B").is_some_and(|said| said.starts_with(&score)), "{:?}: {}", value("B"), score);
            prop_assert_eq!(&words.source, table.rows[mark.entry].cells.last().unwrap());
        }
        prop_assert_eq!(tooltip(&catalog, &asked.query, asked.locale, scene.marks.len()), None);
    }

    #[test]
    fn nothing_forbidden_is_said(world in world()) {
        let Some(catalog) = world.catalog(false) else { return Ok(()) };
        let is_common = world.attribute("phrasing") == "common";
        for words in world.everything_said(&catalog) {
            // The names of models are random letters; these are longer than chance.
            for forbidden in FORBIDDEN {
                prop_assert!(!words.contains(forbidden), "“{}” in {}", forbidden, words);
            }
            prop_assert!(is_common || !COMMON.iter().any(|contested| words.contains(contested)), "{}", words);
            for after in ["% more", "\u{A0}% de plus", "\u{A0}% mehr", "\u{A0}% más"] {
                let numbers = numbers_before(&words, after);
                prop_assert!(numbers.iter().all(|number| *number <= 95.0), "{:?} in {}", numbers, words);
            }
        }
    }
}

/// What must never be said of prices and scores (methods.md 2.9): ratios that count one too many, differences of scores in
/// per cent, and that one score “matches” another.
const FORBIDDEN: [&str; 28] = [
    "times more",
    "times less",
    "times better",
    "% better",
    "% worse",
    "% higher",
    "% lower",
    "matching its performance",
    "matches its performance",
    "fois plus",
    "fois mieux",
    "fois meilleur",
    "\u{A0}% meilleur",
    "\u{A0}% de mieux",
    "\u{A0}% supérieur",
    "égale ses performances",
    "-mal mehr",
    "-mal teurer",
    "-mal besser",
    "\u{A0}% besser",
    "\u{A0}% höher",
    "veces más caro",
    "veces más que",
    "veces mejor",
    "\u{A0}% mejor",
    "\u{A0}% superior",
    "iguala su rendimiento",
    "\u{FFFC}",
];

/// Common and contested: only where an author asks for it.
const COMMON: [&str; 4] = ["times cheaper", "fois moins", "-mal günstiger", "veces más barato"];

/// The columns of the table.
const MODEL: usize = 0;
const PRICE: usize = 1;
const SCORE: usize = 2;
const DEVELOPER: usize = 3;
const HOST: usize = 4;
const FRONTIER: usize = 5;
const IN_FORCE: usize = 6;

proptest! {
    // All that is said of a world, which takes its time.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn names_from_the_right_turn_no_figure_around(mut world in world()) {
        for (number, row) in world.rows.iter_mut().enumerate() {
            row.name = format!("מודל {}", "אבגדהוזח".chars().cycle().skip(number).take(3 + number / 8).collect::<String>());
        }
        world.attributes.retain(|(name, _)| *name != "annotate");
        let Some(catalog) = world.catalog(false) else { return Ok(()) };
        for said in world.everything_said(&catalog) {
            for line in said.lines() {
                let mut outside = String::new();
                for (index, part) in line.split(['\u{2068}', '\u{2069}']).enumerate() {
                    if index % 2 == 0 {
                        outside.push_str(part);
                    } else {
                        // A name by itself, or with its id, effort or host.
                        prop_assert!(part.starts_with("מודל") && part.matches("מודל").count() == 1, "{part:?} in {line:?}");
                        prop_assert!(!part.contains('$') && !part.contains('%'), "{part:?} in {line:?}");
                    }
                }
                // A cell that is a name and nothing else is alone in itself.
                let is_alone = outside.trim() == line.trim() && outside.starts_with("מודל");
                prop_assert!(is_alone || !outside.contains("מודל"), "{line:?}");
                prop_assert!(!is_alone || !line.contains(['$', '%', ';', ':']), "{line:?}");
            }
        }
    }
}

fn links(parts: &[Part]) -> impl Iterator<Item = &str> {
    parts.iter().filter_map(|part| match part {
        Part::Link { url, .. } => Some(url.as_str()),
        Part::Text(_) => None,
    })
}

/// What once was found without its name: two highlighted marks on a phone, one in a corner, beside a free one.
#[test]
fn a_name_in_a_corner_is_found_a_place() {
    let row = |name: &str, input, scores: &[(u16, u8)]| Row {
        name: name.to_owned(),
        developer: 0,
        offers: vec![(0, [input, 0, 0], false)],
        scores: scores.to_vec(),
        notable: false,
    };
    let world = World {
        rows: vec![
            row("Aa", 0, &[(592, 0), (0, 1)]),
            row("Aa Aaaa", 710_000, &[(217, 0)]),
            row("Akaabbw 0.0", 280_000, &[(798, 0)]),
        ],
        scale: (0, 1, false),
        attributes: vec![("highlight", "m1 m2".to_owned()), ("price", "input".to_owned()), ("lang", "de".to_owned())],
        width: 280,
    };
    let view = world.view(false, "chart").unwrap();
    let scene = view.scene().unwrap();
    check_scene(scene).unwrap();
    let labels: Vec<&Option<String>> = groups(scene, Role::Label).iter().map(|label| &label.model).collect();
    for about in groups(scene, Role::PointHighlighted) {
        assert!(labels.contains(&&about.model), "{about:?} but {labels:?} {:?}", texts(&scene.nodes));
    }
}

fn groups_in(nodes: &[Node]) -> impl Iterator<Item = &Group> {
    nodes.iter().filter_map(|node| if let Node::Group(group) = node { Some(group) } else { None })
}

/// The guarantees hold of as many models as there are, and of more, at every width.
#[test]
fn a_crowd_keeps_the_guarantees() {
    let mut runner = TestRunner::deterministic();
    for (rows, least) in [(3_500, 1_843), (7_600, 4_000)] {
        let world = World {
            rows: prop::collection::vec(row(), rows).new_tree(&mut runner).unwrap().current(),
            scale: (0, 100, false),
            attributes: vec![("highlight", "m1 m2".to_owned())],
            width: 0,
        };
        let (catalog, asked) = (world.catalog(false).unwrap(), world.asked("chart"));
        let comparison = compare(&catalog, &asked.query, &mut Vec::new()).unwrap();
        assert!(comparison.entries.len() >= least, "{}", comparison.entries.len());
        let names = (0..comparison.entries.len()).map(|entry| entry_name(&comparison, entry, asked.locale)).collect();
        let title = || "Some price or score".to_owned();
        let (x_title, y_title, cheaper, better) = (title(), title(), title(), title());
        let other_developers = "others".to_owned();
        let words = ScatterWords {
            labels: names,
            x_title,
            y_title,
            cheaper,
            better,
            other_developers,
            ..ScatterWords::default()
        };
        for width in WIDTHS {
            let scene = scatter(&comparison, &words, Px::whole(width), asked.locale);
            assert_eq!(scene.marks.len(), comparison.entries.len());
            check_scene(&scene).unwrap();
            check_names(&scene, &comparison, &[]).unwrap();
            // Its densest part is the darkest: no mark of it hides another, and only what stands out has a name.
            let crowd = groups(&scene, Role::Crowd);
            assert!(groups_in(&crowd[0].nodes).count() > scene.marks.len() * 3 / 4);
            walk(&crowd[0].nodes, &mut |node| {
                assert!(!matches!(
                    node,
                    Node::Circle { ink: Ink::Background, .. } | Node::Polygon { ink: Ink::Background, .. }
                ));
            });
            // However crowded: what the chart is about has its name.
            let labels: Vec<&Option<String>> = groups(&scene, Role::Label).iter().map(|label| &label.model).collect();
            for about in groups(&scene, Role::PointHighlighted) {
                assert!(labels.contains(&&about.model), "{:?} has no name at {width}", about.model);
            }
        }
    }
}

/// What an author writes is there in full at every width, in an article's chart.
#[test]
fn notes_survive_every_width() {
    let text = std::fs::read_to_string(root().join("pkg/catalog.json")).unwrap();
    let (catalog, _) = Catalog::from_text(text.as_bytes()).unwrap();
    let notes = ["Open weights, January 20", "The dearest model of its day"];
    let annotate = format!("deepseek-r1: {}; openai-o1: {}", notes[0], notes[1]);
    for highlight in ["", "deepseek-r1 openai-o1"] {
        let attributes = [
            ("benchmark", "aime-2024"),
            ("as-of", "2025-01-29"),
            ("highlight", highlight),
            ("annotate", &annotate),
            ("nudge", "openai-o1 below"),
        ];
        let (asked, _) = Asked::parse(&attributes);
        for width in WIDTHS {
            let viewport = Viewport::Width(Px::whole(width));
            let mut found = Vec::new();
            let view = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found).unwrap();
            assert_eq!(found, []);
            let scene = view.scene().unwrap();
            check_scene(scene).unwrap();
            let said: Vec<String> = groups(scene, Role::Label)
                .iter()
                .map(|label| {
                    texts(&label.nodes)[1..].iter().map(|text| text.content.as_str()).collect::<Vec<_>>().join(" ")
                })
                .collect();
            let below: Vec<&str> = groups(scene, Role::Notes)
                .iter()
                .flat_map(|notes| texts(&notes.nodes))
                .map(|text| text.content.as_str())
                .collect();
            let below = below.join(" ");
            for (name, note) in [("R1", notes[0]), ("o1", notes[1])] {
                let is_below = below.contains(&format!("{name}: {note}"));
                assert!(said.iter().any(|said| said == note) != is_below, "{width}: {said:?} {below}");
                // Where there is a page's room, at the mark.
                assert!(width < 480 || !is_below, "{width}: {below}");
            }
        }
    }
}

/// A label stands where its author wants it, whatever lines are there, or somebody is told that it does not.
#[test]
fn nudges_are_obeyed() {
    let text = std::fs::read_to_string(root().join("pkg/catalog.json")).unwrap();
    let (catalog, _) = Catalog::from_text(text.as_bytes()).unwrap();
    for (model, price) in [("openai-o1", 60), ("deepseek-r1", 2), ("openai-o1-mini", 12)] {
        for side in ["left", "above", "below", "right"] {
            let nudge = format!("{model} {side}");
            for highlight in ["", "deepseek-r1 openai-o1"] {
                let attributes =
                    [("benchmark", "aime-2024"), ("as-of", "2025-01-29"), ("highlight", highlight), ("nudge", &nudge)];
                let (asked, _) = Asked::parse(&attributes);
                for width in WIDTHS {
                    let viewport = Viewport::Width(Px::whole(width));
                    let mut found = Vec::new();
                    let view = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut found).unwrap();
                    let scene = view.scene().unwrap();
                    check_scene(scene).unwrap();
                    let comparison = compare(&catalog, &asked.query, &mut Vec::new()).unwrap();
                    let mark =
                        scene.marks.iter().find(|mark| comparison.entries[mark.entry].model.id == model).unwrap();
                    let label =
                        groups(scene, Role::Label).into_iter().find(|label| label.model.as_deref() == Some(model));
                    let place = label_area(label.unwrap());
                    let is_there = match side {
                        "left" => place.right <= mark.at.x,
                        "right" => place.left >= mark.at.x,
                        "above" => place.bottom <= mark.at.y,
                        _ => place.top >= mark.at.y,
                    };
                    // At the dear end there is no room on the right.
                    let is_possible = price < 60 || side != "right";
                    assert!(is_there || !is_possible, "{nudge} at {width}");
                    assert_eq!(
                        found.iter().any(|one| one.code == "nudge-not-possible"),
                        !is_there,
                        "{nudge} at {width}"
                    );
                }
            }
        }
    }
}

/// On which side of its mark each label stands.
fn sides(scene: &Scene, models: &[String]) -> Vec<(String, (i32, i32))> {
    let side = |label: &Group| {
        let model = label.model.clone()?;
        // Of a model with several marks nobody can say which has the label.
        let mut marks = scene.marks.iter().filter(|mark| models[mark.entry] == model);
        let (Some(mark), None) = (marks.next(), marks.next()) else { return None };
        let place = label_area(label);
        let sign = |low: Px, high: Px, at: Px| if high <= at { -1 } else { i32::from(low >= at) };
        Some((model, (sign(place.left, place.right, mark.at.x), sign(place.top, place.bottom, mark.at.y))))
    };
    groups(scene, Role::Label).into_iter().filter_map(side).collect()
}

/// While a picture grows by a few pixels its labels stay on their sides, and few come and go.
#[test]
fn labels_keep_their_sides() {
    let shipped = std::fs::read_to_string(root().join("pkg/catalog.json")).unwrap();
    let crowd = crowd();
    for (text, benchmark) in
        [(&shipped, "arena-text"), (&shipped, "gpqa-diamond"), (&shipped, "aime-2024"), (&crowd, "b")]
    {
        let (catalog, _) = Catalog::from_text(text.as_bytes()).unwrap();
        let (asked, _) = Asked::parse(&[("benchmark", benchmark)]);
        let comparison = compare(&catalog, &asked.query, &mut Vec::new()).unwrap();
        let models: Vec<String> = comparison.entries.iter().map(|entry| entry.model.id.clone()).collect();
        let names = (0..models.len()).map(|entry| entry_name(&comparison, entry, asked.locale)).collect();
        let words = ScatterWords { labels: names, ..ScatterWords::default() };
        let (mut kept, mut moved, mut came_or_went) = (0, 0, 0_usize);
        let mut before: Vec<(String, (i32, i32))> = Vec::new();
        for width in (280..=1600).step_by(8) {
            let scene = scatter(&comparison, &words, Px::whole(width), asked.locale);
            check_names(&scene, &comparison, &[]).unwrap();
            let now = sides(&scene, &models);
            for (model, side) in &now {
                match before.iter().find(|(other, _)| other == model) {
                    Some((_, old)) if old == side => kept += 1,
                    Some(_) => moved += 1,
                    None => came_or_went += usize::from(!before.is_empty()),
                }
            }
            came_or_went += before.iter().filter(|(model, _)| !now.iter().any(|(other, _)| other == model)).count();
            before = now;
        }
        let counts = format!("{benchmark}: {kept} kept, {moved} moved, {came_or_went} came or went");
        assert!(kept > 500, "{counts}");
        assert!(moved * 50 < kept && came_or_went * 20 < kept, "{counts}");
    }
}

/// A law about ratios holds of nothing where none is said.
#[test]
fn most_random_charts_say_a_ratio() {
    let mut runner = TestRunner::deterministic();
    let (mut charts, mut ratios) = (0, 0);
    for _ in 0..200 {
        let world = world().new_tree(&mut runner).unwrap().current();
        let Some(view) = world.view(false, "table") else { continue };
        charts += 1;
        let said = [
            "times as much",
            "twice as much",
            "% more",
            "times cheaper",
            "fois le prix",
            "fois moins cher",
            "\u{A0}% de plus",
            "-mal so viel",
            "doppelt so viel",
            "-mal günstiger",
            "\u{A0}% mehr",
            "veces lo que",
            "el doble",
            "veces más barato",
            "\u{A0}% más",
        ];
        ratios += usize::from(said.iter().any(|said| view.heading.contains(said)));
    }
    assert!(charts > 150 && ratios * 2 > charts, "{ratios} of {charts}");
}

#[test]
fn numbers_are_found_before_words() {
    assert_eq!(numbers_before("costs 2,640% more and 50% more", "% more"), [2640.0, 50.0]);
    assert_eq!(numbers_before("coûte 2\u{202F}640\u{A0}% de plus", "\u{A0}% de plus"), [2640.0]);
}
