//! What the figure says of prices that are not per million tokens, and of costs that were measured.

use model_compare::scene::Px;
use model_compare::text::plain;
use model_compare::view::{Asked, Body, Viewport, view};

use crate::shipped::shipped;

fn said(attributes: &[(&str, &str)]) -> String {
    let (catalog, _) = shipped();
    let (asked, found) = Asked::parse(attributes);
    assert_eq!(found, []);
    let view =
        view(&catalog, &asked.query, Viewport::Width(Px::whole(760)), asked.theme, asked.locale, &mut Vec::new())
            .unwrap();
    let mut lines = vec![view.heading, view.deck];
    if let Body::Table(table) = &view.body {
        lines.push(table.columns.join(" | "));
    }
    lines.extend(view.sources.iter().map(|parts| plain(parts)));
    lines.extend(view.left_out.into_iter().flat_map(|left_out| left_out.reasons));
    lines.join("\n").replace(['\u{A0}', '\u{202F}'], " ")
}

#[test]
fn measures_in_words() {
    for (attributes, en, fr) in [
        (&[("price", "workload 1000000 input 400000 cached 250000 output")][..], "", ""),
        (&[("price", "request 1 output")], "", ""),
        (&[("hours", "off-peak"), ("as-of", "2025-03-01")], "", ""),
        (&[("price", "measured-task"), ("benchmark", "aider-polyglot"), ("view", "table")], "", ""),
        (&[("price", "measured-success"), ("benchmark", "aider-polyglot"), ("models", "deepseek-r1 openai-o3-mini gemma-3-27b"), ("as-of", "2025-04-01")], "", ""),
    ] {
        for (lang, expected) in [("en", en), ("fr", fr)] {
            let basics = [("models", "deepseek-r1 openai-o1"), ("highlight", "deepseek-r1 openai-o1"), ("benchmark", "aime-2024"), ("as-of", "2025-01-29")];
            let rest = basics.iter().filter(|(name, _)| attributes.iter().all(|(other, _)| other != name));
            let all: Vec<(&str, &str)> = attributes.iter().chain(rest).copied().chain([("lang", lang)]).collect();
            println!("{}\n--", said(&all));
            let _ = expected;
        }
    }
}
