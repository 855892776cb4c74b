//! What is said of the mean of several benchmarks.

use model_compare::catalog::Catalog;
use model_compare::scene::Px;
use model_compare::text::plain;
use model_compare::view::{Asked, View, Viewport, tooltip, view};
use serde_json::json;

use super::{NINE, PAIR, shares, small};
use crate::shipped::shipped;

fn drawn(catalog: &Catalog, attributes: &[(&str, &str)]) -> View {
    let (asked, found) = Asked::parse(attributes);
    assert_eq!(found, []);
    view(catalog, &asked.query, Viewport::Width(Px::whole(760)), asked.theme, asked.locale, &mut Vec::new()).unwrap()
}

/// 2.6: that R1 wins most benchmarks and o1 has the better average are both true, and both are said.
#[test]
fn the_pair_on_nine_benchmarks() {
    let (catalog, _) = shipped();
    for (lang, heading, evidence) in [
        (
            "en",
            "o1 costs about 27 times as much as R1, for 2.7 points more on the mean of 9 benchmarks, a difference that \
             cannot be judged; R1 scores higher on 5 of 9",
            [
                "On the mean of 9 benchmarks, o1 scores 2.7 points more (72.7% against 70.0%); whether that is more than \
                 chance cannot be judged, because no margin of error is known for LiveCodeBench.",
                "Of 9 benchmarks, o1 scores higher on 4, R1 on 5.",
                "Whichever one of the benchmarks is left out, o1 keeps the higher mean; in 72 of the 511 possible selections of them \
                 R1 would lead.",
            ],
        ),
        (
            "fr",
            "o1 coûte environ 27 fois le prix de R1, pour 2,7\u{A0}points de plus sur la moyenne de 9\u{A0}tests, un écart \
             impossible à juger\u{202F}; R1 obtient un meilleur score sur 5 des 9",
            [
                "Sur la moyenne de 9\u{A0}tests, o1 obtient 2,7\u{A0}points de plus (72,7\u{A0}% contre 70,0\u{A0}%)\u{202F}; \
                 impossible de dire si l’écart dépasse le hasard, car aucune marge d’erreur n’est connue pour LiveCodeBench.",
                "Sur 9\u{A0}tests, o1 obtient un meilleur score sur 4, R1 sur 5.",
                "Quel que soit le test retiré, o1 garde la meilleure moyenne\u{202F}; R1 serait en tête dans 72 des 511 sélections \
                 possibles de ces tests.",
            ],
        ),
        (
            "de",
            "o1 kostet etwa 27-mal so viel wie R1; im Mittel von 9\u{A0}Tests erreicht o1 2,7\u{A0}Punkte mehr, ein Abstand, \
             der sich nicht beurteilen lässt; R1 schneidet in 5 von 9 besser ab",
            [
                "o1 erreicht im Mittel von 9\u{A0}Tests 2,7\u{A0}Punkte mehr (72,7\u{A0}% gegenüber 70,0\u{A0}%); ob das mehr als \
                 Zufall ist, lässt sich nicht beurteilen, weil für LiveCodeBench keine Fehlerspanne bekannt ist.",
                "o1 schneidet in 4 von 9 Tests besser ab, R1 in 5.",
                "Welchen der Tests man auch weglässt, o1 behält den höheren Mittelwert; in 72 der 511 möglichen Auswahlen aus ihnen läge R1 \
                 vorn.",
            ],
        ),
        (
            "es",
            "o1 cuesta aproximadamente 27 veces lo que R1, con 2,7\u{A0}puntos más en la media de 9\u{A0}pruebas, diferencia que \
             no se puede juzgar; R1 obtiene mejor resultado en 5 de 9",
            [
                "En la media de 9\u{A0}pruebas, o1 obtiene 2,7\u{A0}puntos más (72,7\u{A0}% frente a 70,0\u{A0}%); no se puede \
                 juzgar si se debe al azar, porque no se conoce el margen de error de LiveCodeBench.",
                "De 9 pruebas, o1 obtiene mejor resultado en 4; R1, en 5.",
                "Se quite la prueba que se quite, o1 conserva la media más alta; en 72 de las 511 selecciones posibles de ellas iría \
                 R1 por delante.",
            ],
        ),
    ] {
        let found =
            drawn(&catalog, &[("highlight", PAIR), ("benchmark", NINE), ("as-of", "2025-01-29"), ("lang", lang)]);
        assert_eq!(found.heading, heading);
        // What other hosts and mixes would make of it comes after.
        assert_eq!(&found.evidence[1..=evidence.len()], evidence);
    }
}

/// What depends on the benchmarks and the points: who is clearly ahead, by how much of what, and on how many.
#[test]
fn gaps_of_means() {
    let three = |a: [f64; 3], b: [f64; 3]| {
        let mut scores = Vec::new();
        for (place, (a, b)) in a.into_iter().zip(b).enumerate() {
            for (model, value) in [("a", a), ("b", b)] {
                scores.push(json!({"model": model, "benchmark": format!("t{place}"), "value": value}));
            }
        }
        let mut tests = json!({});
        for place in 0..3 {
            tests[format!("t{place}")] = shares(Some(400));
            tests[format!("t{place}")]["name"] = format!("T{place}").into();
        }
        small(&[("a", 1), ("b", 10)], &tests, &json!(scores))
    };
    for (a, b, index, heading, evidence) in [
        (
            [50.0, 50.0, 50.0],
            [50.0, 50.0, 50.0],
            "percent",
            "b costs 10 times as much as a; on the mean of 3 benchmarks both score the same",
            &["On the mean of 3 benchmarks, both score 50.0%.", "On each of 3 benchmarks both score the same."][..],
        ),
        (
            [80.0, 20.0, 50.0],
            [20.0, 80.0, 51.0],
            "percent",
            "b costs 10 times as much as a, for 0.3 points more on the mean of 3 benchmarks, within the margin of error; b \
             scores higher on 2 of 3",
            &[
                "On the mean of 3 benchmarks, b scores 0.3 points more (50.3% against 50.0%), within the margin of error (95% \
                 interval of the difference: −3.2 to 3.8 points): which of the two is better remains open.",
                "Of 3 benchmarks, b scores higher on 2, a on 1.",
                "In 2 of 3 cases, leaving out one benchmark would cost b the higher mean; in 2 of the 7 possible selections of them a \
                 would lead.",
            ],
        ),
        (
            [90.0, 90.0, 90.0],
            [50.0, 50.0, 90.0],
            "percent",
            "b costs 10 times as much as a, for 26.7 points less on the mean of 3 benchmarks; a scores higher on 2 of 3",
            &[
                "On the mean of 3 benchmarks, a scores 26.7 points more than b (90.0% against 63.3%), outside the margin of \
                 error (95% interval of the difference: 23.6 to 29.7 points), tested by itself.",
                "Of 3 benchmarks, a scores higher on 2, b on none; on 1 both score the same.",
                "Whichever one of the benchmarks is left out, a keeps the higher mean; in none of the 7 possible selections of them \
                 would b lead.",
            ],
        ),
        (
            [50.0, 60.0, 70.0],
            [51.0, 61.0, 60.0],
            "z-score",
            "b costs 10 times as much as a, for 0.67 standard deviations more on the mean of 3 benchmarks (standardized), \
             a difference that cannot be judged; b \
             scores higher on 2 of 3",
            &[
                "On the mean of 3 benchmarks (standardized), b scores 0.67 standard deviations more (0.333 against −0.333); \
                 whether that is more than chance cannot be judged, because the points depend on which models are shown.",
                "Of 3 benchmarks, b scores higher on 2, a on 1.",
                "In 2 of 3 cases, leaving out one benchmark would cost b the higher mean; in 1 of the 7 possible selections of them a \
                 would lead.",
            ],
        ),
        // Who subtracts 53.3 from 53.4 would find a tenth.
        (
            [50.0, 60.0, 50.0],
            [50.04, 60.0, 50.1],
            "percent",
            "b costs 10 times as much as a, for 0.05 points more on the mean of 3 benchmarks, within the margin of error; b \
             scores higher on 2 of 3",
            &[
                "On the mean of 3 benchmarks, b scores 0.05 points more (53.38% against 53.33%), within the margin of error \
                 (95% interval of the difference: −3.9 to 4.0 points): which of the two is better remains open.",
                "Of 3 benchmarks, b scores higher on 2, a on none; on 1 both score the same.",
                "Whichever one of the benchmarks is left out, b keeps the higher mean; in none of the 7 possible selections of them \
                 would a lead.",
            ],
        ),
    ] {
        let catalog = three(a, b);
        let found = drawn(&catalog, &[("highlight", "a, b"), ("benchmark", "t0, t1, t2"), ("index", index)]);
        assert_eq!(found.heading, heading);
        // What other hosts and mixes would make of it comes after.
        assert_eq!(&found.evidence[1..=evidence.len()], evidence);
    }
}

#[test]
fn a_mark_says_what_its_mean_is_of() {
    let score = |model: &str, benchmark: &str, value: f64, source: &str| json!({"model": model, "benchmark": benchmark, "value": value, "source": source, "effort": "high"});
    let scores = json!([score("a", "x", 50.0, "s"), score("a", "y", 80.0, "t")]);
    let (mut x, mut y) = (shares(Some(100)), shares(Some(400)));
    (x["name"], y["name"]) = ("X".into(), "Y".into());
    let catalog = small(&[("a", 1)], &json!({"x": x, "y": y}), &scores);
    let (asked, _) = Asked::parse(&[("benchmark", "x, y"), ("weights", "x 1, y 3"), ("lang", "en")]);
    let found = tooltip(&catalog, &asked.query, asked.locale, 0).unwrap();
    let rows: Vec<String> = found.rows.iter().map(|(label, value)| format!("{label} | {value}")).collect();
    assert_eq!(
        rows,
        [
            "Developer | Developer",
            "Price | $1 per million output tokens",
            "Host | Host",
            "Price in force | since January\u{A0}1, 2025 (documented by the host)",
            "Weighted mean of 2 benchmarks, % | 72.5% (95% interval 68.7% to 76.3%)",
            "Scores | X 50% and Y 80%",
            "Reasoning effort | high",
            "Price–performance frontier | yes",
        ]
    );
    assert_eq!(plain(&found.source), "s, s · t, t");
    let view = drawn(&catalog, &[("benchmark", "x, y"), ("weights", "x 1, y 3"), ("lang", "en")]);
    assert!(plain(&view.sources[0]).starts_with("Scores: s, s; t, t. List prices"), "{}", plain(&view.sources[0]));
}
