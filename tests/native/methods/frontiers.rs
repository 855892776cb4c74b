//! The Pareto frontier.

use model_compare::compare::Standing;
use model_compare::view::{Asked, tooltip};

use super::{SIX, compared, exact, place, price};
use crate::shipped::{curated, shipped};

/// 2.4: who is on the frontier of the six, before and after the rise of V3's price.
#[test]
fn frontiers() {
    let (catalog, _) = shipped();
    for (benchmark, frontier, dominated) in [
        (
            "aime-2024",
            &["deepseek-v3", "deepseek-r1"][..],
            &["openai-o1-mini", "claude-3.5-sonnet-20241022", "gpt-4o-2024-05-13", "openai-o1"][..],
        ),
        (
            "gpqa-diamond",
            &["deepseek-v3", "deepseek-r1", "openai-o1"],
            &["openai-o1-mini", "claude-3.5-sonnet-20241022", "gpt-4o-2024-05-13"],
        ),
    ] {
        for (day, v3) in [("2025-01-29", "0.28"), ("2025-02-08", "1.10")] {
            let comparison = compared(&catalog, &[("models", SIX), ("benchmark", benchmark), ("as-of", day)]);
            assert_eq!(price(&comparison, "deepseek-v3"), exact(v3));
            let (mut on, mut off) = (Vec::new(), Vec::new());
            for entry in &comparison.entries {
                let id = entry.model.id.as_str();
                match entry.standing {
                    Standing::Frontier => on.push(id),
                    Standing::DominatedBy(by) => {
                        // The best of the cheaper ones is R1 for all of them.
                        assert_eq!(comparison.entries[by].model.id, "deepseek-r1", "{id} on {benchmark}");
                        off.push(id);
                    }
                }
            }
            assert_eq!((on.as_slice(), off.as_slice()), (frontier, dominated), "{benchmark} on {day}");
        }
    }
}

/// 2.4: a leaderboard's list had V3's later price eleven days before DeepSeek asked it. DeepSeek's own price holds, and is told with
/// what the other says, whatever the language; the later price, of which both say the same, without.
#[test]
fn a_source_that_contradicts_a_price_is_named() {
    let catalog = curated();
    for (day, v3, is_contradicted) in
        [("2025-01-28", "0.28", true), ("2025-02-07", "0.28", true), ("2025-02-08", "1.10", false)]
    {
        for (lang, other) in [("en", "$1.10"), ("fr", "1,10\u{A0}$"), ("de", "1,10\u{A0}$"), ("es", "1,10\u{A0}$")] {
            let attributes = [("models", SIX), ("benchmark", "aime-2024"), ("as-of", day)];
            let comparison = compared(&catalog, &attributes);
            assert_eq!(price(&comparison, "deepseek-v3"), exact(v3));
            let mark = place(&comparison, "deepseek-v3");
            let (asked, _) = Asked::parse(&[&attributes[..], &[("lang", lang)]].concat());
            let tooltip = tooltip(&catalog, &asked.query, asked.locale, mark).unwrap();
            let told =
                tooltip.rows.iter().filter(|(_, value)| value.contains("LMArena") && value.contains(other)).count();
            assert_eq!(told, usize::from(is_contradicted), "{day}, {lang}: {:?}", tooltip.rows);
        }
    }
}
