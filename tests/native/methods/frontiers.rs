//! The Pareto frontier.

use model_compare::compare::Standing;

use super::{SIX, compared, exact, price};
use crate::shipped::shipped;

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
