//! What a provider counted as the tokens of an answer.

/// Where a provider counts the tokens of reasoning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reasoning {
    /// Among the completion tokens, as OpenAI does: adding them again would count them twice.
    Included,
    /// Beside the completion tokens, so many.
    Apart(u64),
}

impl Reasoning {
    /// Tells by the total, as the code of the ARC Prize does (methods.md 2.2): where prompt and completion make the total,
    /// reasoning is among the completion; where they make less, it is what is missing. `None` where they make more: the
    /// figures contradict each other.
    pub const fn of(prompt: u64, completion: u64, total: u64) -> Option<Self> {
        let Some(counted) = prompt.checked_add(completion) else { return None };
        match total.checked_sub(counted) {
            None => None,
            Some(0) => Some(Self::Included),
            Some(missing) => Some(Self::Apart(missing)),
        }
    }

    /// All output tokens, which a price per output token bills: those of the completion, and of reasoning beside it. A price
    /// of its own for reasoning would be taken off from them; no catalog has one.
    pub const fn output_tokens(self, completion: u64) -> u64 {
        match self {
            Self::Included => completion,
            Self::Apart(reasoning) => completion.saturating_add(reasoning),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_cases() {
        for (prompt, completion, total, reasoning, output) in [
            // The completion of 1,200 holds what was reasoned.
            (300, 1200, 1500, Some(Reasoning::Included), Some(1200)),
            // 900 tokens more than prompt and completion.
            (300, 300, 1500, Some(Reasoning::Apart(900)), Some(1200)),
            (300, 1201, 1500, None, None),
            (0, 0, 0, Some(Reasoning::Included), Some(0)),
            (u64::MAX, 1, u64::MAX, None, None),
        ] {
            let found = Reasoning::of(prompt, completion, total);
            assert_eq!(found, reasoning, "{prompt} + {completion} of {total}");
            assert_eq!(found.map(|found| found.output_tokens(completion)), output);
        }
    }
}
