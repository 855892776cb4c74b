//! Guards against misreadings (www/methods.md) that show in the figure itself: its notes, its axes and its words.

use model_compare::catalog::Catalog;
use model_compare::scene::{Role, Scene};
use model_compare::text::plain;
use model_compare::view::{Asked, Body, View, Viewport, tooltip, view};
use serde_json::json;

use super::{PAIR, made, shares, small};
use crate::frame::{groups, texts};
use crate::shipped::shipped;

fn drawn(catalog: &Catalog, attributes: &[(&str, &str)]) -> View {
    let (asked, found) = Asked::parse(attributes);
    assert_eq!(found, []);
    let viewport = Viewport::Width(model_compare::scene::Px::whole(760));
    view(catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap()
}

fn scene(view: &View) -> &Scene {
    view.scene().unwrap()
}

fn written(scene: &Scene, role: Role) -> Vec<String> {
    groups(scene, role).iter().flat_map(|group| texts(&group.nodes)).map(|text| text.content.clone()).collect()
}

fn notes(view: &View) -> String {
    view.sources.iter().map(|parts| plain(parts)).collect::<Vec<_>>().join("\n")
}

const ARTICLE: [(&str, &str); 3] = [("highlight", PAIR), ("benchmark", "aime-2024"), ("as-of", "2025-01-29")];

/// Guard 2: where a model reasons before it answers, a price per token is no price per answer.
#[test]
fn prices_are_per_token() {
    let (catalog, _) = shipped();
    let said = "Prices are per token, not per answer: reasoning models write more tokens for an answer.";
    assert!(notes(&drawn(&catalog, &ARTICLE)).contains(said));
    for (models, any_reasons) in [
        ("deepseek-r1 openai-o1", true),
        ("deepseek-r1 gpt-4o-2024-05-13", true),
        ("deepseek-v3 gpt-4o-2024-05-13", false),
    ] {
        let view = drawn(&catalog, &[("models", models), ("benchmark", "aime-2024"), ("as-of", "2025-01-29")]);
        assert_eq!(notes(&view).contains(said), any_reasons, "{models}");
    }
}

/// Guard 6: the score of one effort is never shown as the model's: mark, headline, verdict and row name the effort.
#[test]
fn an_effort_is_named() {
    let (catalog, _) = shipped();
    let attributes = [("highlight", PAIR), ("models", PAIR), ("benchmark", "aider-polyglot"), ("as-of", "2025-01-29")];
    let view = drawn(&catalog, &attributes);
    assert!(view.heading.starts_with("o1 (high) costs about 27 times as much as R1"), "{}", view.heading);
    assert!(view.evidence.iter().any(|said| said.contains("o1 (high) scores 4.8 points more")), "{:?}", view.evidence);
    assert_eq!(written(scene(&view), Role::Labels), ["R1", "o1 (high)"]);
    let table = drawn(&catalog, &[&attributes[..], &[("view", "table")]].concat());
    let Body::Table(table) = &table.body else { panic!("no table") };
    let names: Vec<String> = table.rows.iter().map(|row| plain(&row.cells[0])).collect();
    assert_eq!(names, ["DeepSeek R1", "OpenAI o1 (high)"]);
}

/// Guard 16: a logarithmic axis has its ticks at 1, 2 and 5 of its decades, so that ×27 can be read off it.
#[test]
fn a_logarithmic_axis_has_ticks_inside_its_decades() {
    let (catalog, _) = shipped();
    let ticks = written(scene(&drawn(&catalog, &ARTICLE)), Role::XAxis);
    for tick in ["0.5", "1", "2", "5", "10", "20", "$50"] {
        assert!(ticks.iter().any(|found| found == tick), "no {tick} in {ticks:?}");
    }
    // The unit stands once at each scale, at its highest value, as the locale writes it.
    for (lang, dollars, percent) in [("en", "$50", "100%"), ("fr", "50\u{A0}$", "100\u{A0}%")] {
        let view = drawn(&catalog, &[&ARTICLE[..], &[("lang", lang)]].concat());
        for (role, highest) in [(Role::XAxis, dollars), (Role::YAxis, percent)] {
            let ticks = written(scene(&view), role);
            let with_unit: Vec<_> = ticks.iter().filter(|tick| tick.contains(['$', '%'])).collect();
            assert_eq!(with_unit, [highest], "{ticks:?}");
        }
    }
}

/// Guard 17: which end of each axis is the good one stands at it.
#[test]
fn axes_say_which_way_is_better() {
    let (catalog, _) = shipped();
    for (lang, cheaper, better) in [
        ("en", "← cheaper", "↑ better"),
        ("fr", "← moins cher", "↑ meilleur"),
        ("de", "← günstiger", "↑ besser"),
        ("es", "← más barato", "↑ mejor"),
    ] {
        let view = drawn(&catalog, &[&ARTICLE[..], &[("lang", lang)]].concat());
        let mut cues = written(scene(&view), Role::Cue);
        cues.sort();
        assert_eq!(cues, [cheaper, better], "{lang}");
    }
}

/// Guard 18: a free model stands left of the logarithmic axis, whose ticks begin after it.
#[test]
fn a_free_model_has_a_gutter() {
    let price = |output| json!([{ "from": "2024-01-01", "output": output }]);
    let catalog = made::catalog(&[
        ("m1", price("0"), json!({ "value": 40 })),
        ("m2", price("1"), json!({ "value": 50 })),
        ("m3", price("100"), json!({ "value": 60 })),
    ]);
    let view = drawn(&catalog, &[("lang", "en")]);
    let scene = scene(&view);
    let axis = groups(scene, Role::XAxis);
    let ticks = axis.iter().flat_map(|axis| texts(&axis.nodes));
    let (free, priced): (Vec<_>, Vec<_>) = ticks.partition(|tick| tick.content == "free");
    let mark = scene.marks.iter().find(|mark| mark.entry == 0).unwrap();
    assert_eq!(free.len(), 1, "{axis:?}");
    assert!(priced.iter().all(|tick| tick.at.x > mark.at.x), "{:?} at {:?}", priced, mark.at);
}

/// Guards 21 and 27: the words of the shipped catalog's charts call nothing “open source”, only weights open, and a picture
/// has no quadrants: its only lines beside frontier, intervals and leaders are grid and axes.
#[test]
fn nothing_is_open_source_and_nothing_stands_in_a_quadrant() {
    let (catalog, _) = shipped();
    for (lang, open_weights) in
        [("en", "open weights"), ("fr", "poids ouverts"), ("de", "offene gewichte"), ("es", "pesos abiertos")]
    {
        let attributes = [("view", "table"), ("benchmark", "gpqa-diamond"), ("lang", lang)];
        let view = drawn(&catalog, &attributes);
        let mut words = format!("{} {} {} {} ", view.heading, view.deck, view.summary, notes(&view));
        let (asked, _) = Asked::parse(&attributes);
        if let Body::Table(table) = &view.body {
            words.extend(table.columns.iter().map(|column| format!("{} ", column.name)));
            for (mark, row) in table.rows.iter().enumerate() {
                // The last cell names sources, whose titles are others' words.
                let cells = row.cells.iter().take(row.cells.len() - 1);
                words.extend(cells.map(|cell| plain(cell)));
                let tooltip = tooltip(&catalog, &asked.query, asked.locale, mark).unwrap();
                words.extend(tooltip.rows.iter().map(|(label, value)| format!("{label} {value} ")));
            }
        }
        let words = words.to_lowercase().replace(['-', '\u{A0}', '\u{202F}'], " ");
        assert!(words.contains(open_weights), "{lang}: {words}");
        for claim in ["open source", "quelloffen", "código abierto", "code ouvert", "quadrant"] {
            assert!(!words.contains(claim), "{lang}: {claim}");
        }
    }
}

/// Who is in a figure's table, and why others are not.
fn rows_and_reasons(catalog: &Catalog, attributes: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
    let mut attributes = attributes.to_vec();
    attributes.push(("view", "table"));
    let view = drawn(catalog, &attributes);
    let Body::Table(table) = &view.body else { panic!("a table was asked for") };
    let names = table.rows.iter().map(|row| plain(&row.cells[0])).collect();
    (names, view.left_out.map(|left_out| left_out.reasons).unwrap_or_default())
}

/// Guard 5: what was counted in one way is never ranked with what was counted in another; who has only the other is named.
#[test]
fn metrics_are_never_ranked_together() {
    let scores = json!([
        {"model": "a", "benchmark": "x", "value": 50},
        {"model": "b", "benchmark": "x", "value": 60},
        {"model": "c", "benchmark": "x", "value": 90, "metric": "cons@64"},
    ]);
    let catalog = small(&[("a", 1), ("b", 2), ("c", 3)], &json!({"x": shares(Some(30))}), &scores);
    for chart in ["ranking", "scatter"] {
        let (mut names, reasons) = rows_and_reasons(&catalog, &[("benchmark", "x"), ("chart", chart)]);
        names.sort();
        assert_eq!(names, ["a", "b"], "{chart}");
        assert_eq!(reasons, ["Score on Test from another source or test set-up only: c."], "{chart}");
    }
}

/// Guard 11: two versions of an index are two benchmarks, and stand on no axis together.
#[test]
fn versions_of_an_index_are_two_benchmarks() {
    let version = |name: &str| {
        json!({
            "name": name, "kind": "index", "unit": "points", "range": [0, 100], "measures": {"en": "many tests."},
            "source": "s"
        })
    };
    let scores = json!([
        {"model": "a", "benchmark": "i2", "value": 50, "metric": "index"},
        {"model": "b", "benchmark": "i2", "value": 60, "metric": "index"},
        {"model": "c", "benchmark": "i3", "value": 30, "metric": "index"},
    ]);
    let versions = json!({"i2": version("Index v2"), "i3": version("Index v3")});
    let catalog = small(&[("a", 1), ("b", 2), ("c", 3)], &versions, &scores);
    for chart in ["ranking", "scatter"] {
        for (benchmark, expected, left_out) in [
            ("i2", &["a", "b"][..], "No known score on Index v2: c."),
            ("i3", &["c"][..], "No known score on Index v3: a and b."),
        ] {
            let (mut names, reasons) = rows_and_reasons(&catalog, &[("benchmark", benchmark), ("chart", chart)]);
            names.sort();
            assert_eq!(
                (names.as_slice(), reasons.as_slice()),
                (&expected.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()[..], &[left_out.to_owned()][..]),
                "{chart}"
            );
        }
    }
    let (asked, _) = Asked::parse(&[("models", "a c"), ("chart", "versus")]);
    let viewport = Viewport::Width(model_compare::scene::Px::whole(760));
    let versus = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
    assert!(versus.deck.contains("No benchmark with a known score of each"), "{}", versus.deck);
}

/// Guard 14: every price stands with its host, because hosts may serve a model in another precision or with other limits,
/// and nobody records which; what another harness measured is left out.
#[test]
fn a_price_has_its_host_and_a_score_its_harness() {
    let scores = json!([
        {"model": "a", "benchmark": "x", "value": 50, "harness": "one"},
        {"model": "b", "benchmark": "x", "value": 60, "harness": "one"},
        {"model": "c", "benchmark": "x", "value": 90, "harness": "another"},
    ]);
    let catalog = small(&[("a", 1), ("b@g", 2), ("c", 3)], &json!({"x": shares(Some(30))}), &scores);
    let asked = [("benchmark", "x"), ("host", "cheapest")];
    let (_, reasons) = rows_and_reasons(&catalog, &asked);
    assert_eq!(reasons, ["Score on Test from another source or test set-up only: c."]);
    let view = drawn(&catalog, &[asked[0], asked[1], ("view", "table")]);
    let Body::Table(table) = &view.body else { panic!("a table was asked for") };
    let host = table.columns.iter().position(|column| column.name == "Host").unwrap();
    let mut hosts: Vec<String> = table.rows.iter().map(|row| plain(&row.cells[host])).collect();
    hosts.sort();
    assert_eq!(hosts, ["Host", "Other host"]);
    assert!(notes(&view).contains("at each model’s developer; b at Other host."), "{}", notes(&view));
    let sold = drawn(&catalog, &[("models", "a"), ("chart", "hosts")]);
    assert!(notes(&sold).contains("Hosts may serve a model at other speeds, precisions or limits"));
}
