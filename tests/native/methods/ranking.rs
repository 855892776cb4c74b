//! Ranks, and what a test leaves open of them.

use model_compare::catalog::{Catalog, Score};
use model_compare::compare::{EffortChoice, Judgement, Ranking, Side, ranking, verdicts};
use model_compare::scene::Px;
use model_compare::view::{Asked, Viewport, view};
use serde_json::json;

use super::{DAY, PAIR, SIX, made, query};
use crate::shipped::shipped;

fn ranked<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)]) -> Ranking<'a> {
    let mut found = Vec::new();
    let ranking = ranking(catalog, &query(attributes), &mut found).unwrap();
    assert_eq!(found, []);
    ranking
}

/// (id, first rank, last rank)
fn ranks<'r>(ranking: &'r Ranking<'_>) -> Vec<(&'r str, usize, usize)> {
    ranking.rows.iter().map(|row| (row.model.id.as_str(), row.rank.first, row.rank.last)).collect()
}

/// 79.8% and 79.2% of 30 questions are one place, and 63.6% is no other for certain.
#[test]
fn six_models_on_thirty_questions() {
    let (catalog, _) = shipped();
    let found = ranked(&catalog, &[("models", SIX), ("benchmark", "aime-2024"), ("as-of", DAY)]);
    assert_eq!(
        ranks(&found),
        [
            ("deepseek-r1", 1, 3),
            ("openai-o1", 1, 3),
            ("openai-o1-mini", 1, 4),
            ("deepseek-v3", 3, 5),
            ("claude-3.5-sonnet-20241022", 4, 6),
            ("gpt-4o-2024-05-13", 5, 6),
        ]
    );
    assert_eq!((found.family, found.leaders()), (15, 3));
    assert_eq!((found.differ_clearly(0, 1), found.differ_clearly(0, 5)), (Some(false), Some(true)));
}

/// The definition, from the verdicts on all pairs as one family (2.8).
#[test]
fn ranks_are_those_of_the_verdicts() {
    let (catalog, _) = shipped();
    for attributes in [&[][..], &[("benchmark", "gpqa-diamond")], &[("benchmark", "aime-2024"), ("as-of", DAY)]] {
        let found = ranked(&catalog, attributes);
        let scores: Vec<&Score> = found.rows.iter().map(|row| row.score).collect();
        let mut pairs = Vec::new();
        let mut places = Vec::new();
        for first in 0..scores.len() {
            for second in first + 1..scores.len() {
                pairs.push((scores[first], scores[second]));
                places.push((first, second));
            }
        }
        let (mut ahead, mut behind) = (vec![0; scores.len()], vec![0; scores.len()]);
        for ((first, second), verdict) in places.into_iter().zip(verdicts(&pairs)) {
            let clear = match verdict.judgement {
                Judgement::Clear { ahead: side } => {
                    let (winner, loser) = if side == Side::First { (first, second) } else { (second, first) };
                    behind[winner] += 1;
                    ahead[loser] += 1;
                    true
                }
                _ => false,
            };
            let is_judged = found.rows[first].rank.is_judged && found.rows[second].rank.is_judged;
            assert_eq!(found.differ_clearly(first, second), is_judged.then_some(clear));
        }
        for (place, row) in found.rows.iter().enumerate().filter(|(_, row)| row.rank.is_judged) {
            assert_eq!((row.rank.first, row.rank.last), (ahead[place] + 1, scores.len() - behind[place]));
            assert!((row.rank.first..=row.rank.last).contains(&(place + 1)), "{}", row.model.id);
        }
    }
}

/// Where no error is known, equal scores share a place and others do not.
#[test]
fn without_errors_ranks_follow_the_scores() {
    let (catalog, _) = shipped();
    let found = ranked(&catalog, &[("highlight", PAIR), ("benchmark", "codeforces-rating"), ("as-of", DAY)]);
    assert_eq!((found.family, found.is_judged()), (0, false));
    assert!(
        found.rows.iter().enumerate().all(|(place, row)| row.rank.first == place + 1 && row.rank.last == place + 1)
    );
    assert_eq!(found.differ_clearly(0, 1), None);
}

/// A model is ranked whose price nobody knows, and stands once, in its highest effort.
#[test]
fn prices_are_not_needed() {
    let price = json!([{ "from": "2024-01-01", "output": 1 }]);
    let catalog = made::catalog(&[
        ("a", json!([]), json!({ "value": 90 })),
        ("b", price.clone(), json!({ "value": 60, "effort": "low" })),
        ("c", price, json!({ "value": 60, "effort": "high" })),
    ]);
    let found = ranked(&catalog, &[]);
    assert_eq!(found.rows[0].model.id, "a");
    assert!(found.rows[0].price.is_err() && found.rows[1].price.is_ok());
    assert_eq!(found.efforts, EffortChoice::HighestOfEach);
    assert_eq!(ranks(&found), [("a", 1, 1), ("b", 2, 3), ("c", 2, 3)]);
}

/// One benchmark ranks; several, or all, are told of.
#[test]
fn one_benchmark_ranks() {
    let (catalog, _) = shipped();
    for benchmark in ["aime-2024, math-500", "all"] {
        let mut found = Vec::new();
        let ranking = ranking(&catalog, &query(&[("benchmark", benchmark), ("as-of", DAY)]), &mut found).unwrap();
        assert_eq!(found[0].code, "too-many-benchmarks");
        assert!(benchmark == "all" || ranking.benchmark.id == "aime-2024");
    }
    let mut found = Vec::new();
    let error = ranking(&catalog, &query(&[("as-of", "2010-01-01")]), &mut found).unwrap_err();
    assert_eq!(error.code(), "nothing-to-rank");
}

/// Two models share the first place where nothing tells them apart; else either may be first, and so may others.
#[test]
fn who_may_be_first() {
    let heading = |attributes: &[(&str, &str)]| {
        let (catalog, _) = shipped();
        let (asked, found) = Asked::parse(attributes);
        assert_eq!(found, []);
        let viewport = Viewport::Width(Px::whole(760));
        let view = view(&catalog, &asked.query, viewport, asked.theme, asked.locale, &mut Vec::new()).unwrap();
        view.heading.replace(['\u{A0}', '\u{202F}'], " ")
    };
    let day = [("chart", "ranking"), ("as-of", "2025-01-29"), ("benchmark", "aime-2024")];
    for (highlight, lang, expected) in [
        ("r1 o1", "en", "R1 and o1 share the first place (perhaps also o1-mini): their scores differ by less than one"),
        ("r1 o1", "de", "teilen sich R1 und o1 den ersten Platz (vielleicht auch o1-mini): Ihre Ergebnisse"),
        (
            "r1 o1-mini",
            "en",
            "R1 or o1-mini may be first (ranks 1–3 and 1–4), as may o1: the difference of 16.2 points is within",
        ),
        ("r1 o1-mini", "fr", "R1 ou o1-mini peut être premier (rangs 1–3 et 1–4), comme o1 : l’écart de 16,2 points"),
        (
            "r1 o1-mini",
            "de",
            "kann R1 oder o1-mini vorn liegen (Platz 1–3 und 1–4), ebenso o1: Der Abstand (16,2 Punkte)",
        ),
        (
            "r1 o1-mini",
            "es",
            "tanto R1 como o1-mini pueden ocupar el primer puesto (puestos 1–3 y 1–4), igual que o1: la",
        ),
    ] {
        let found = heading(&[day[0], day[1], day[2], ("highlight", highlight), ("lang", lang)]);
        assert!(found.contains(expected), "{expected}\n{found}");
    }
}
