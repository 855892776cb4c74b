//! Which two marks are set against each other, and what is said where their prices are not their developers'.

use model_compare::catalog::Catalog;
use model_compare::text::{Locale, headline, versus_heading};
use model_compare::view::Asked;

use super::{PAIR, compared, query};
use crate::shipped::shipped;

/// The pair's effort and host, the dearer first, and the headline.
fn told(catalog: &Catalog, attributes: &[(&str, &str)]) -> (Vec<String>, String) {
    let comparison = compared(catalog, attributes);
    let (dearer, cheaper) = comparison.pair().unwrap();
    let mut marks = Vec::new();
    for place in [dearer, cheaper] {
        let entry = &comparison.entries[place];
        let host = entry.host().map_or("", |host| host.id.as_str());
        marks.push(format!("{} {} {host}", entry.model.id, entry.effort.unwrap_or("-")));
    }
    (marks, headline(&comparison, Locale::default()))
}

#[test]
fn of_several_marks_one_each() {
    let (catalog, _) = shipped();
    let highlighted = ("highlight", PAIR);
    for (attributes, marks, begins) in [
        // Two efforts of o1, and no effort that both have.
        (
            &[("benchmark", "gpqa-diamond"), ("as-of", "2025-05-27"), highlighted][..],
            ["openai-o1 high openai", "deepseek-r1 - deepseek"],
            "o1 (high) costs about 27 times as much as R1, for 5.1 points more on GPQA Diamond",
        ),
        // Of all hosts the developers'.
        (
            &[("benchmark", "aime-2024"), ("as-of", "2025-05-27"), ("host", "all"), highlighted],
            ["openai-o1 - openai", "deepseek-r1 - deepseek"],
            "o1 (OpenAI) costs about 27 times as much as R1 (DeepSeek); ",
        ),
        // Hosts that are not the developers' are named.
        (
            &[("benchmark", "aime-2024"), ("as-of", "2025-05-27"), ("host", "cheapest"), highlighted],
            ["openai-o1 - openai", "deepseek-r1 - openrouter"],
            "o1 costs nearly 28 times as much as R1 (OpenRouter); ",
        ),
        // Unless the author asked for one host.
        (
            &[("benchmark", "aime-2024"), ("as-of", "2025-05-27"), ("host", "azure"), highlighted],
            ["openai-o1 - azure", "deepseek-r1 - azure"],
            "o1 costs about 11 times as much as R1; ",
        ),
    ] {
        let (found, said) = told(&catalog, attributes);
        assert_eq!(found, marks, "{attributes:?}");
        assert!(said.starts_with(begins), "{said}");
    }
    let three =
        compared(&catalog, &[("benchmark", "aime-2024"), ("highlight", "deepseek-r1 openai-o1 openai-o1-mini")]);
    assert_eq!(three.pair(), None);
}

/// Wins are counted on shares only; who is clearly ahead in a rating all the same is said.
#[test]
fn a_clear_lead_that_is_not_counted_is_said() {
    let (catalog, _) = shipped();
    let attributes = [("models", "gemini-2.5-pro claude-opus-4"), ("as-of", "2026-11-23")];
    let found = model_compare::compare::versus(&catalog, &query(&attributes), &mut Vec::new()).unwrap();
    for (lang, said) in [
        ("en", "on all 4 counted benchmarks (clearly on 3); Claude Opus 4 is clearly ahead on Arena (text, coding)"),
        (
            "de",
            "in allen 4 gezählten Tests besser ab (klar in 3); im Test Arena (text, coding) liegt Claude Opus 4 klar vorn",
        ),
    ] {
        let (asked, _) = Asked::parse(&[("lang", lang)]);
        let heading = versus_heading(&found, asked.locale);
        assert!(heading.ends_with(said), "{heading}");
    }
}
