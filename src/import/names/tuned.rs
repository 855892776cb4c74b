//! Words that say that weights were trained to follow instructions: nearly all that is sold is, so that hosts leave the word
//! out or add it as they like. Gemma 3 27B and `gemma-3-27b-it` are one model.

use crate::catalog::fold;

/// The words, between separators.
const TUNED: [&str; 4] = ["chat", "hf", "instruct", "it"];
/// Names that are another model with the word than without it, as they are without it: both are sold, at prices of their
/// own, or two tunings have two words.
const APART: [&str; 7] = [
    // Base weights beside the tuned ones, at Fireworks and at Together.
    "llama-2-70b",
    "mixtral-8x7b-v0.1",
    // Chat and Instruct.
    "granite-13b-v2",
    "redpajama-incite-3b-v1",
    "redpajama-incite-7b",
    // Alibaba's hybrid model, dearer than Instruct; a class of models, which of them is not said.
    "qwen3-vl-235b-a22b",
    "qwen3-vl",
];

/// What is the same for a name with such a word and without it; `None` where the word tells models apart.
///
/// GPT-5 Chat and GPT-3.5 Turbo Instruct are models of their own, and a rest without a number says too little.
pub fn untuned(name: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let is_word = |part: &&str| !part.is_empty() && !TUNED.contains(part);
    let rest: Vec<&str> = lower.split(['-', '_', ' ']).filter(is_word).collect();
    let rest = fold(&rest.join("-"));
    let is_own = lower.starts_with("gpt") || lower.starts_with("chatgpt");
    let says_enough = rest.bytes().any(|byte| byte.is_ascii_digit());
    (!is_own && says_enough && !APART.iter().any(|apart| fold(apart) == rest)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_tuning_makes_no_other_model() {
        for (one, other) in [
            ("gemma-3-27b", "gemma-3-27b-it"),
            ("deepseek-v3.1", "deepseek-chat-v3.1"),
            ("kimi-k2-0905", "kimi-k2-instruct-0905"),
            ("mixtral-8x22b", "Mixtral-8x22B-Instruct-HF"),
            ("qwen3-next-80b-a3b", "qwen3-next-80b-a3b-instruct"),
        ] {
            assert!(untuned(one).is_some(), "{one}");
            assert_eq!(untuned(one), untuned(other), "{one}");
        }
    }

    #[test]
    fn what_is_sold_as_something_else_is_another_model() {
        for name in
            ["gpt-5-chat", "gpt-3.5-turbo-instruct", "deepseek-chat", "granite-13b-chat-v2", "mixtral-8x7b-v0.1"]
        {
            assert_eq!(untuned(name), None, "{name}");
        }
        assert_ne!(untuned("qwen3-next-80b-a3b-instruct"), untuned("qwen3-next-80b-a3b-thinking"));
        assert_ne!(untuned("qwen3-235b-a22b"), untuned("qwen3-235b-a22b-instruct-2507"));
        assert_ne!(untuned("deepseek-v3-base"), untuned("deepseek-v3"));
    }
}
