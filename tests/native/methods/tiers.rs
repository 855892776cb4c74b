//! Prices that depend on the length of a request or on the hour.

use model_compare::catalog::Hours;
use model_compare::compare::price_for;
use model_compare::time::{Instant, TimeOfDay};
use serde_json::json;

use super::{compared, exact, made, price, price_if_any, printed};
use crate::shipped::shipped;

/// 2.2: from one token more than the threshold on, all tokens cost the higher price.
#[test]
fn a_threshold_applies_to_all_tokens() {
    // GPT-5.6 Terra on 30 July 2026: $2, above 272,000 tokens $4.
    let terra = made::catalog(&[(
        "terra",
        json!([
            { "from": "2026-07-30", "input": 2, "cached_input": 0.2, "output": 12 },
            { "from": "2026-07-30", "input": 4, "cached_input": 0.4, "output": 18, "above_tokens": 272_000 },
        ]),
        json!({}),
    )]);
    for (words, cost) in [
        ("request 272000 input", "0.544"),
        ("request 272001 input", "1.088004"),
        // The input decides on the output's price, too, and cached tokens are part of it.
        ("request 272000 input 1000 output", "0.556"),
        ("request 272001 input 1000 output", "1.106004"),
        ("request 272001 input 272001 cached", "0.1088004"),
        ("request 300000 output", "3.6"),
        // Many requests, each of them short.
        ("workload 272001 input", "0.544002"),
        ("input", "2"),
    ] {
        let comparison = compared(&terra, &[("price", words), ("as-of", "2026-07-30")]);
        // Seven places are one more than a decimal has.
        assert_eq!(price(&comparison, "terra").rounded(7), tenmillionths(cost), "{words}");
    }
}

fn tenmillionths(text: &str) -> i64 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<7}").parse().unwrap()
}

/// The same of the shipped catalog's row, which saw the threshold on 23 November 2026 and $2 from 31 July on: who asks for
/// a long request between the two is told that its price is not known.
#[test]
fn a_threshold_that_was_seen_later_is_not_known_earlier() {
    let (catalog, _) = shipped();
    for (words, cost) in
        [("request 272000 input", "0.544"), ("request 272001 input", "1.088004"), ("workload 272001 input", "0.544002")]
    {
        let attributes = [("models", "gpt-5.6-terra"), ("host", "openai"), ("price", words), ("as-of", "2026-11-23")];
        assert_eq!(price(&compared(&catalog, &attributes), "gpt-5.6-terra"), exact(cost), "{words}");
    }
    // It has no score of those days yet.
    let terra = catalog.models.iter().find(|model| model.id == "gpt-5.6-terra").unwrap();
    let offer = terra.offers.iter().find(|offer| offer.host.id == "openai").unwrap();
    for (input, moment, expected) in [
        (272_000, "2026-07-30T23:59:59Z", Some("2.5")),
        (272_000, "2026-07-31", Some("2")),
        (272_001, "2026-07-31", None),
        (272_001, "2026-11-22T23:59:59Z", None),
        (272_001, "2026-11-23", Some("4")),
    ] {
        let row = price_for(offer, Instant::parse(moment).unwrap(), None, input);
        assert_eq!(row.and_then(|row| row.input).map(Into::into), expected.map(exact), "{input} on {moment}");
    }
    // Where a host documents since when a threshold holds, it did not hold before; an ended one is over.
    let dated = made::catalog(&[(
        "m",
        json!([
            { "from": "2024-01-01", "input": 2 },
            { "from": "2024-02-01", "to": "2024-03-01", "input": 3, "above_tokens": 100 },
            { "from": "2024-04-01", "input": 4, "above_tokens": 200 },
            { "from": "2024-04-01", "input": 5, "above_tokens": 300 },
        ]),
        json!({}),
    )]);
    for (tokens, moment, expected) in [
        ("101", "2024-01-31", "2"),
        ("100", "2024-02-01", "2"),
        ("101", "2024-02-01", "3"),
        ("101", "2024-03-01", "2"),
        ("200", "2024-04-01", "2"),
        ("201", "2024-04-01", "4"),
        ("300", "2024-04-01", "4"),
        ("301", "2024-04-01", "5"),
    ] {
        let words = format!("request {tokens} input");
        let found = price(&compared(&dated, &[("price", words.as_str()), ("as-of", moment)]), "m");
        let per_million = found.divided_by(exact(tokens)).and_then(|per_token| per_token.divided_by(exact("0.000001")));
        assert_eq!(per_million, Some(exact(expected)), "{tokens} on {moment}");
    }
}

/// 2.2 and 2.10: off-peak, R1 cost 0.55, a 109th of o1, from 26 February 2025 at 16:30. The id kept that price until
/// 5 September 2025 at 16:00 UTC, but from 28 May it served R1-0528.
/// Nobody gets that price without asking, whatever the time of day.
#[test]
fn off_peak_hours() {
    let (catalog, _) = shipped();
    for (hours, moment, r1, ratio) in [
        ("standard", "2025-02-26T17:00Z", Some("2.19"), "27.4"),
        ("standard", "2025-03-01T23:59:59Z", Some("2.19"), "27.4"),
        ("off-peak", "2025-02-25", Some("2.19"), "27.4"),
        ("off-peak", "2025-02-26T16:29:59Z", Some("2.19"), "27.4"),
        ("off-peak", "2025-02-26T16:30Z", Some("0.55"), "109.1"),
        // The whole day, not its hours, is what is asked about.
        ("off-peak", "2025-03-01T12:00Z", Some("0.55"), "109.1"),
        ("off-peak", "2025-05-27T23:59:59Z", Some("0.55"), "109.1"),
        ("off-peak", "2025-05-28", None, ""),
        ("peak", "2025-03-01", Some("2.19"), "27.4"),
    ] {
        let attributes = [("benchmark", "aime-2024"), ("hours", hours), ("as-of", moment)];
        let of = |model, host| {
            price_if_any(&catalog, &[&attributes[..], &[("models", model), ("host", host)]].concat(), model)
        };
        let found = of("deepseek-r1", "deepseek");
        assert_eq!(found, r1.map(exact), "{hours} at {moment}");
        // o1 has no hours: its price is that of all of them.
        let o1 = of("openai-o1", "openai").unwrap();
        assert_eq!(o1, exact("60"));
        if let Some(r1) = found {
            assert_eq!(printed(o1.divided_by(r1).unwrap(), ratio), ratio);
        }
    }
}

/// A long request has the off-peak price of long requests, or none: what holds of short ones says nothing of it.
#[test]
fn long_requests_off_peak() {
    let row = |input: u32, more: serde_json::Value| {
        let mut row = json!({ "from": "2024-01-01", "input": input });
        row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        row
    };
    let base = [row(8, json!({})), row(16, json!({ "above_tokens": 100 }))];
    let night = row(2, json!({ "hours": "20:00/04:00" }));
    let long_at_night = row(4, json!({ "hours": "20:00/04:00", "above_tokens": 100 }));
    for (rows, hours, tokens, expected) in [
        (vec![night.clone()], "off-peak", "100", "2"),
        (vec![night.clone()], "off-peak", "101", "16"),
        (vec![night.clone(), long_at_night.clone()], "off-peak", "101", "4"),
        (vec![night, long_at_night], "peak", "101", "16"),
    ] {
        let catalog = made::catalog(&[("m", [&base[..], &rows].concat().into(), json!({}))]);
        let words = format!("request {tokens} input");
        let found = price(&compared(&catalog, &[("price", words.as_str()), ("hours", hours)]), "m");
        let per_million = found.divided_by(exact(tokens)).and_then(|per_token| per_token.divided_by(exact("0.000001")));
        assert_eq!(per_million, Some(exact(expected)), "{hours} {tokens}: {rows:?}");
    }
}

/// Off-peak is not what has hours of its own: since 2026, `DeepSeek` has peak hours.
#[test]
fn peak_hours() {
    let (catalog, _) = shipped();
    for (hours, expected) in [("standard", "0.6"), ("off-peak", "0.6"), ("peak", "1.2")] {
        let attributes = [
            ("models", "deepseek-v4-flash"),
            ("benchmark", "arena-text"),
            ("host", "deepseek"),
            ("as-of", "2026-11-23"),
            ("hours", hours),
        ];
        assert_eq!(price(&compared(&catalog, &attributes), "deepseek-v4-flash"), exact(expected), "{hours}");
    }
}

/// 2.2: windows are half-open and may wrap midnight.
#[test]
fn windows_of_the_day() {
    let (catalog, _) = shipped();
    let r1 = catalog.models.iter().find(|model| model.id == "deepseek-r1").unwrap();
    let offer = r1.offers.iter().find(|offer| offer.host.id == "deepseek").unwrap();
    let wrapping = offer.prices.iter().find_map(|row| row.condition.hours).unwrap();
    let at = |text| TimeOfDay::parse(text).unwrap();
    assert_eq!(wrapping, Hours { from: at("16:30"), to: at("00:30") });
    let of_one_day = Hours { from: at("01:00"), to: at("04:00") };
    let empty = Hours { from: at("01:00"), to: at("01:00") };
    for (minute, expected) in [
        ("00:00", [true, false, false]),
        ("00:29", [true, false, false]),
        ("00:30", [false, false, false]),
        ("00:59", [false, false, false]),
        ("01:00", [false, true, false]),
        ("03:59", [false, true, false]),
        ("04:00", [false, false, false]),
        ("16:29", [false, false, false]),
        ("16:30", [true, false, false]),
        ("23:59", [true, false, false]),
    ] {
        assert_eq!([wrapping, of_one_day, empty].map(|hours| hours.contains(at(minute))), expected, "{minute}");
    }
}
