//! Models against each other.

use model_compare::catalog::Catalog;
use model_compare::compare::{BenchmarkReason, EffortChoice, Judgement, Reason, Side, Versus, versus};
use model_compare::query::ChartKind;
use model_compare::scene::Px;
use model_compare::units::Rational;
use model_compare::view::{Asked, Viewport, view};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{DAY, assert_near, deepseeks_table, exact, query, ratings, shares, small};
use crate::shipped::shipped;

const PAIR: &str = "deepseek-r1 openai-o1";

fn against<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)]) -> Versus<'a> {
    let mut found = Vec::new();
    let versus = versus(catalog, &query(attributes), &mut found).unwrap();
    assert_eq!(found, []);
    versus
}

fn ids<'v>(versus: &'v Versus<'_>) -> Vec<&'v str> {
    versus.rows.iter().map(|row| row.benchmark.id.as_str()).collect()
}

/// 2.6: on the nine benchmarks that both have in DeepSeek's table R1 wins 5 to 4, and yet o1 has the better mean. Two more
/// are shown and not counted: Codeforces as a rating and as the rank that follows from it.
#[test]
fn nine_benchmarks() {
    let catalog = deepseeks_table();
    let found = against(&catalog, &[("highlight", PAIR), ("as-of", DAY)]);
    let [r1, o1] = &found.models[..] else { panic!("{} models", found.models.len()) };
    assert_eq!((r1.model.id.as_str(), o1.model.id.as_str()), ("deepseek-r1", "openai-o1"));
    assert_eq!((r1.wins, o1.wins, found.ties, found.counted), (5, 4, 0, 9));
    // On DROP; on MMLU and SimpleQA.
    assert_eq!((r1.clear_wins, o1.clear_wins), (1, 2));
    assert_eq!((r1.mean, o1.mean), (Rational::new(6301, 90), Rational::new(6543, 90)));
    assert_near(r1.mean.unwrap().to_f64(), 70.0111, 5e-5);
    assert_near(o1.mean.unwrap().to_f64(), 72.7000, 5e-5);
    let uncounted: Vec<_> =
        found.rows.iter().filter(|row| !row.is_counted).map(|row| row.benchmark.id.as_str()).collect();
    assert_eq!(uncounted, ["codeforces-rating", "codeforces-percentile"]);
    // LiveCodeBench counts its questions nowhere: compared, and not judged.
    assert_eq!((found.rows.len(), found.family), (11, 8));
}

/// The shipped catalog has Aider's own run too, which is independent and therefore stands in its row (2.12).
#[test]
fn the_shipped_catalog() {
    let (catalog, _) = shipped();
    let found = against(&catalog, &[("highlight", PAIR), ("as-of", DAY)]);
    let [r1, o1] = &found.models[..] else { panic!("{} models", found.models.len()) };
    assert_eq!((r1.wins, o1.wins, found.ties, found.counted), (5, 4, 0, 9));
    assert_eq!((r1.mean, o1.mean), (Rational::new(6337, 90), Rational::new(6543, 90)));
    let aider = found.rows.iter().find(|row| row.benchmark.id == "aider-polyglot").unwrap();
    assert_eq!(aider.origin.unwrap().source.id, "aider-polyglot");
    // R1 has no effort to choose, o1 was run in its highest.
    let efforts: Vec<_> = aider.scores.iter().map(|score| score.score.effort.as_deref()).collect();
    assert_eq!((aider.efforts, efforts), (EffortChoice::HighestOfEach, vec![None, Some("high")]));
    let prices = found.models.iter().map(|model| model.price.unwrap());
    assert_eq!(prices.map(|price| price.price).collect::<Vec<_>>(), [exact("2.19"), exact("60")]);
    let left_out = |id: &str| found.benchmarks_left_out.iter().find(|out| out.benchmark.id == id).unwrap();
    let BenchmarkReason::NoScoreOf(models) = &left_out("mmlu-pro").reason else { panic!("not left out for o1") };
    assert_eq!(models.iter().map(|model| model.id.as_str()).collect::<Vec<_>>(), ["openai-o1"]);
    // Nobody asked for what neither has.
    assert!(!found.benchmarks_left_out.iter().any(|out| out.benchmark.id == "hle"));
}

/// Three models: the group that shares the lead is what is not clearly behind the best; the family is all pairs.
#[test]
fn three_models() {
    let catalog = deepseeks_table();
    let found = against(&catalog, &[("highlight", "deepseek-v3 r1 o1"), ("as-of", DAY), ("benchmark", "gpqa-diamond")]);
    let row = &found.rows[0];
    assert_eq!((row.leader, row.leading(), row.is_clear()), (Some(2), Some(vec![1, 2]), false));
    assert_eq!((row.verdicts.len(), found.family), (3, 3));
    let wins: Vec<_> = found.models.iter().map(|model| (model.wins, model.clear_wins)).collect();
    assert_eq!(wins, [(0, 0), (0, 0), (1, 0)]);
}

/// A catalog of models with scores on benchmarks of 1,000 questions.
fn table(models: &[&str], scores: &[(&str, &str, Value)]) -> Catalog {
    let models: Vec<(&str, u32)> = models.iter().map(|model| (*model, 1)).collect();
    let mut benchmarks = json!({"arena": ratings()});
    let mut rows = Vec::new();
    for (model, benchmark, score) in scores {
        if *benchmark != "arena" {
            benchmarks[*benchmark] = shares(Some(1000));
        }
        let mut row = if score.is_number() { json!({"value": score}) } else { score.clone() };
        (row["model"], row["benchmark"]) = ((*model).into(), (*benchmark).into());
        rows.push(row);
    }
    small(&models, &benchmarks, &Value::Array(rows))
}

/// Ties stand apart from wins, clear wins are counted, and ratings count only where there is nothing else.
#[test]
fn wins_and_ties() {
    let scores = [
        ("a", "x", json!(50)),
        ("b", "x", json!(50)),
        ("a", "y", json!(70)),
        ("b", "y", json!(50)),
        ("a", "z", json!(50)),
        ("b", "z", json!(51)),
        ("a", "arena", json!({"value": 1300, "standard_error": 5})),
        ("b", "arena", json!({"value": 1200, "standard_error": 5})),
    ];
    for (rows, counted, wins, ties, means) in [
        (&scores[..], 3, [(1, 1), (1, 0)], 1, [Rational::new(170, 3), Rational::new(151, 3)]),
        (&scores[6..], 1, [(1, 1), (0, 0)], 0, [None, None]),
    ] {
        let catalog = table(&["a", "b"], rows);
        let found = against(&catalog, &[("models", "a b")]);
        assert_eq!((found.counted, found.ties), (counted, ties));
        let each: Vec<_> = found.models.iter().map(|model| (model.wins, model.clear_wins)).collect();
        assert_eq!(each, wins);
        assert_eq!(found.models.iter().map(|model| model.mean).collect::<Vec<_>>(), means);
    }
}

/// Guard 6: the highest effort that all have; else the highest of each, which is said.
#[test]
fn efforts() {
    let score = |value: u32, effort: &str| match effort {
        "" => json!({"value": value}),
        _ => json!({"value": value, "effort": effort}),
    };
    for (a, b, choice, expected) in [
        (&["low", "high", "medium"][..], &["low", "medium"][..], EffortChoice::Shared, ["medium", "medium"]),
        (&["", "high"], &["", "low"], EffortChoice::Shared, ["", ""]),
        (&[""], &["low", "high", "medium"], EffortChoice::HighestOfEach, ["", "high"]),
        (&["16K", "9K"], &["no thinking", "minimal"], EffortChoice::HighestOfEach, ["16K", "minimal"]),
    ] {
        let mut scores = Vec::new();
        for (model, efforts) in [("a", a), ("b", b)] {
            // The best score is that of the first, which must not matter.
            scores.extend(efforts.iter().zip(0..).map(|(effort, at)| (model, "x", score(90 - at, effort))));
        }
        let catalog = table(&["a", "b"], &scores);
        let found = against(&catalog, &[("models", "a b")]);
        let row = &found.rows[0];
        let chosen: Vec<_> = row.scores.iter().map(|score| score.score.effort.as_deref().unwrap_or_default()).collect();
        assert_eq!((row.efforts, chosen), (choice, expected.to_vec()), "{a:?} {b:?}");
    }
}

/// 2.12: what several sources say of several models stands in a row only where the author asks for it, unjudged and
/// uncounted.
#[test]
fn scores_of_several_origins() {
    let elsewhere = |value: u32| json!({"value": value, "source": "t"});
    let scores = [
        ("a", "x", json!(50)),
        ("b", "x", elsewhere(60)),
        ("a", "y", json!(50)),
        ("b", "y", json!(60)),
        ("a", "z", json!(1)),
    ];
    let catalog = table(&["a", "b"], &scores);
    let found = against(&catalog, &[("models", "a b")]);
    assert_eq!(ids(&found), ["y"]);
    let reasons: Vec<_> =
        found.benchmarks_left_out.iter().map(|out| (out.benchmark.id.as_str(), &out.reason, out.named)).collect();
    assert!(
        matches!(
            reasons[..],
            [("x", BenchmarkReason::NoCommonOrigin, false), ("z", BenchmarkReason::NoScoreOf(_), false)]
        ),
        "{reasons:?}"
    );
    let found = against(&catalog, &[("models", "a b"), ("benchmark", "z, x, y")]);
    assert_eq!(ids(&found), ["x", "y"]);
    assert!(found.rows[0].origin.is_none() && found.rows[0].leader.is_none() && found.rows[0].leading().is_none());
    assert_eq!((found.counted, found.models[1].wins, found.models[1].mean), (1, 1, Rational::new(60, 1)));
    assert!(found.benchmarks_left_out[0].named);
}

/// Where nobody names benchmarks, twelve are shown: shares before ratings, the best known first, whoever wins there.
#[test]
fn at_most_twelve() {
    let names: Vec<String> = (10..24).map(|number| format!("x{number}")).collect();
    let mut scores = vec![("a", "arena", json!(1)), ("b", "arena", json!(2)), ("c", "x23", json!(1))];
    for name in &names {
        scores.extend([("a", name.as_str(), json!(40)), ("b", name.as_str(), json!(50))]);
    }
    let catalog = table(&["a", "b", "c"], &scores);
    let found = against(&catalog, &[("models", "a b")]);
    let mut shown = vec!["x23"];
    shown.extend(names[..11].iter().map(String::as_str));
    assert_eq!(ids(&found), shown);
    let left_out: Vec<_> = found.benchmarks_left_out.iter().map(|out| out.benchmark.id.as_str()).collect();
    assert_eq!(left_out, ["arena", "x21", "x22"]);
    assert!(found.benchmarks_left_out.iter().all(|out| matches!(out.reason, BenchmarkReason::NoRoom)));
    let found = against(&catalog, &[("models", "a b"), ("benchmark", "arena, x22, x10, x22")]);
    assert_eq!(ids(&found), ["arena", "x22", "x10"]);
}

/// Which models are compared, in which order, and who is told of.
#[test]
fn which_models() {
    let all = ["a", "b", "c", "d", "e", "f", "g@g"];
    let mut scores = Vec::new();
    for model in &all[..6] {
        scores.push((*model, "x", json!(50)));
    }
    let catalog = table(&all, &scores);
    for (attributes, models, findings) in [
        (&[("highlight", "c a")][..], "ca", &[][..]),
        (&[("highlight", "c a b"), ("models", "d e")], "cab", &[]),
        // One highlighted model among several: it comes first.
        (&[("highlight", "c"), ("models", "a c b")], "cab", &[]),
        (&[("models", "b a b")], "ba", &[]),
        (
            &[("models", "a b c d e f")],
            "abcde",
            &[
                "error[too-many-models] at models: found 6 models, expected two to five for a versus chart. The first five are compared.",
            ],
        ),
        (
            &[("highlight", "a b q")],
            "ab",
            &["error[unknown-model] at highlight: found “q”, which no model of the catalog is called."],
        ),
    ] {
        let mut found = Vec::new();
        let versus = versus(&catalog, &query(attributes), &mut found).unwrap();
        assert_eq!(versus.models.iter().map(|model| model.model.id.as_str()).collect::<String>(), models);
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), findings);
    }
    let found = against(&catalog, &[("models", "a g b")]);
    let left_out: Vec<_> = found.left_out.iter().map(|out| (out.model.id.as_str(), out.reason, out.named)).collect();
    assert_eq!(left_out, [("g", Reason::NoScore, true)]);
    for (attributes, code, message) in [
        (
            &[("highlight", "a")][..],
            "too-few-models",
            "found 1 of the catalog's models, expected two to five for a versus chart. Name them in “highlight”, such as highlight=\"deepseek-r1 openai-o1\".",
        ),
        (
            &[("models", "a q")],
            "too-few-models",
            "found 1 of the catalog's models, expected two to five for a versus chart. First finding: error[unknown-model] at models: found “q”, which no model of the catalog is called.",
        ),
        (
            &[("models", "a g"), ("host", "h")],
            "nothing-to-compare",
            "only one of the models asked for has a score as of 2025-01-29.",
        ),
        (
            &[("models", "a g"), ("host", "h"), ("benchmark", "arena")],
            "nothing-to-compare",
            "none of the models asked for has a score as of 2025-01-29.",
        ),
    ] {
        let error = versus(&catalog, &query(attributes), &mut Vec::new()).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), (code, message));
    }
    let catalog = table(&["a", "b@g"], &[("a", "x", json!(1)), ("b", "y", json!(1))]);
    let error = versus(&catalog, &query(&[("models", "a b"), ("host", "h")]), &mut Vec::new()).unwrap_err();
    assert_eq!(error.to_string(), "no benchmark has a score of each of the models as of 2025-01-29.");
}

/// Models that no benchmark has in common keep their prices, those without any score too, and it is said that there is none.
#[test]
fn prices_alone() {
    let catalog = table(&["a", "b", "c"], &[("a", "x", json!(1)), ("b", "y", json!(1))]);
    for (models, shown) in [("a b", "ab"), ("a c", "ac"), ("a b c", "abc")] {
        let found = against(&catalog, &[("models", models)]);
        assert_eq!(found.models.iter().map(|model| model.model.id.as_str()).collect::<String>(), shown);
        assert!(found.rows.is_empty() && found.left_out.is_empty());
        assert_eq!((found.counted, found.family), (0, 0));
    }
    let (asked, _) = Asked::parse(&[("models", "a b"), ("chart", "versus")]);
    let viewport = Viewport::Width(Px::whole(760));
    let view = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
    assert_eq!(
        view.deck,
        "Price per million output tokens on January\u{A0}29, 2025. No benchmark with a known score of each of the models on January\u{A0}29, 2025."
    );
}

/// What a run has cost is no price of a model: the default price is shown, and the author is told.
#[test]
fn no_measured_price() {
    let catalog = table(&["a", "b"], &[("a", "x", json!(50)), ("b", "x", json!(60))]);
    let mut found = Vec::new();
    let versus = versus(&catalog, &query(&[("models", "a b"), ("price", "measured-task")]), &mut found).unwrap();
    assert_eq!(versus.measure.to_string(), "output");
    assert!(versus.models.iter().all(|one| one.price.is_ok()));
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "error[measured-price] at price: found measured-task, but what a run has cost belongs to a benchmark, not to a model. The list price of output tokens is shown."
        ]
    );
}

/// A model that nobody sells is compared all the same; its price is a reason.
#[test]
fn without_a_price() {
    let catalog = table(&["a", "b@g"], &[("a", "x", json!(50)), ("b", "x", json!(60))]);
    let found = against(&catalog, &[("models", "a b"), ("host", "h")]);
    assert!(found.models[0].price.is_ok());
    assert_eq!(found.models[1].price.unwrap_err(), Reason::NotAtHost);
}

/// 2.6: both that R1 wins more often and that o1 is better on average is said, with the prices and their hosts.
#[test]
fn what_is_said() {
    let catalog = deepseeks_table();
    for (lang, heading, evidence) in [
        (
            "en",
            "o1 costs about 27 times as much as R1; R1 scores higher on 5 of 9 counted benchmarks (clearly on 1), o1 on 4 (clearly on 2) and on average (margin of error unknown)",
            [
                "o1 costs about 27 times as much as R1 ($60 against $2.19 per million output tokens; list prices of OpenAI \
                 and DeepSeek on January\u{A0}29, 2025).",
                "Of 9 benchmarks, R1 scores higher on 5, o1 on 4.",
                "On the mean of 9 benchmarks, o1 scores 2.7 points more (72.7% against 70.0%); whether that is more than chance cannot be judged, because no margin of error is known for LiveCodeBench.",
                "Benchmark by benchmark, outside the margin of error (8 differences tested at once): DROP (R1 ahead), MMLU (o1 ahead) and SimpleQA (o1 ahead).",
            ],
        ),
        (
            "fr",
            "o1 coûte environ 27 fois le prix de R1\u{202F}; R1 obtient un meilleur score sur 5 des 9\u{A0}tests comptés (nettement sur 1), o1 sur 4 (nettement sur 2) et en moyenne (marge d’erreur inconnue)",
            [
                "o1 coûte environ 27 fois le prix de R1 (60\u{A0}$ contre 2,19\u{A0}$ par million de tokens générés\u{202F}; \
                 tarifs publics d’OpenAI et de DeepSeek au 29\u{A0}janvier 2025).",
                "Sur 9\u{A0}tests, R1 obtient un meilleur score sur 5, o1 sur 4.",
                "Sur la moyenne de 9\u{A0}tests, o1 obtient 2,7\u{A0}points de plus (72,7\u{A0}% contre 70,0\u{A0}%)\u{202F}; impossible de dire si l’écart dépasse le hasard, car aucune marge d’erreur n’est connue pour LiveCodeBench.",
                "Test par test, au-delà de la marge d’erreur (8 écarts testés à la fois)\u{A0}: DROP (R1 en tête), MMLU (o1 en tête) et SimpleQA (o1 en tête).",
            ],
        ),
        (
            "de",
            "o1 kostet etwa 27-mal so viel wie R1; R1 schneidet in 5 von 9 gezählten Tests besser ab (klar in 1), o1 in 4 (klar in 2) und im Mittel (Fehlerspanne unbekannt)",
            [
                "o1 kostet etwa 27-mal so viel wie R1 (60\u{A0}$ gegenüber 2,19\u{A0}$ je Million Ausgabe-Tokens; Listenpreise \
                 von OpenAI und DeepSeek vom 29.\u{A0}Januar 2025).",
                "R1 schneidet in 5 von 9 Tests besser ab, o1 in 4.",
                "o1 erreicht im Mittel von 9\u{A0}Tests 2,7\u{A0}Punkte mehr (72,7\u{A0}% gegenüber 70,0\u{A0}%); ob das mehr als Zufall ist, lässt sich nicht beurteilen, weil für LiveCodeBench keine Fehlerspanne bekannt ist.",
                "Test für Test außerhalb der Fehlerspanne (8 Abstände zugleich geprüft): DROP (R1 vorn), MMLU (o1 vorn) und SimpleQA (o1 vorn).",
            ],
        ),
        (
            "es",
            "o1 cuesta aproximadamente 27 veces lo que R1; R1 obtiene mejor resultado en 5 de 9 pruebas contadas (claramente en 1), o1 en 4 (claramente en 2) y de media (margen de error desconocido)",
            [
                "o1 cuesta aproximadamente 27 veces lo que R1 (60\u{A0}US$ frente a 2,19\u{A0}US$ por millón de tokens generados; \
                 precios de lista de OpenAI y DeepSeek el 29\u{A0}de\u{A0}enero de 2025).",
                "De 9 pruebas, R1 obtiene mejor resultado en 5; o1, en 4.",
                "En la media de 9\u{A0}pruebas, o1 obtiene 2,7\u{A0}puntos más (72,7\u{A0}% frente a 70,0\u{A0}%); no se puede juzgar si se debe al azar, porque no se conoce el margen de error de LiveCodeBench.",
                "Prueba a prueba, fuera del margen de error (8 diferencias comprobadas a la vez): DROP (R1 por delante), MMLU (o1 por delante) y SimpleQA (o1 por delante).",
            ],
        ),
    ] {
        let attributes = [("chart", "versus"), ("highlight", PAIR), ("as-of", DAY), ("lang", lang)];
        let (asked, found) = Asked::parse(&attributes);
        assert_eq!((asked.query.chart, found), (ChartKind::Versus, vec![]));
        let viewport = Viewport::Width(Px::whole(760));
        let view = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
        assert_eq!(view.heading, heading);
        // Prices, then what other mixes make of them and what would turn them around; wins, mean and clear differences, then what other choices make of those.
        let said = [&view.evidence[..1], &view.evidence[3..6]].concat();
        assert_eq!(
            (said.as_slice(), view.evidence.len()),
            (evidence.map(str::to_owned).as_slice(), 8),
            "{:?}",
            view.evidence
        );
    }
}

fn mirrored(judgement: Judgement) -> Judgement {
    let other = |side| if side == Side::First { Side::Second } else { Side::First };
    match judgement {
        Judgement::Clear { ahead } => Judgement::Clear { ahead: other(ahead) },
        Judgement::Unclear { leaning } => Judgement::Unclear { leaning: leaning.map(other) },
        same => same,
    }
}

proptest! {
    /// Whoever is named first: the same figures, seen from the other side. Every counted row is won or tied.
    #[test]
    fn the_other_way_round(scores in prop::collection::vec((0..=100_u32, 0..=100_u32), 1..6)) {
        let names: Vec<String> = (0..scores.len()).map(|number| format!("x{number}")).collect();
        let mut rows = Vec::new();
        for (name, (a, b)) in names.iter().zip(&scores) {
            rows.extend([("a", name.as_str(), json!(a)), ("b", name.as_str(), json!(b))]);
        }
        let catalog = table(&["a", "b"], &rows);
        let [there, back] = ["a b", "b a"].map(|models| against(&catalog, &[("models", models)]));
        prop_assert_eq!(there.counted, scores.len());
        prop_assert_eq!(there.models[0].wins + there.models[1].wins + there.ties, there.counted);
        prop_assert_eq!(there.models[0].mean, back.models[1].mean);
        for (row, other) in there.rows.iter().zip(&back.rows) {
            let (verdict, mirror) = (row.verdicts[0].verdict, other.verdicts[0].verdict);
            prop_assert_eq!(verdict.difference.millionths(), -mirror.difference.millionths());
            prop_assert_eq!(verdict.judgement, mirrored(mirror.judgement));
            prop_assert_eq!(row.is_clear(), matches!(verdict.judgement, Judgement::Clear { .. }));
            let (test, mirror) = (verdict.test.unwrap(), mirror.test.unwrap());
            prop_assert!((test.adjusted_p - mirror.adjusted_p).abs() < 1e-12);
            prop_assert!(test.p <= test.adjusted_p && test.adjusted_p <= 1.0);
            prop_assert!((test.interval.low + mirror.interval.high).abs() < 1e-9);
        }
    }
}
