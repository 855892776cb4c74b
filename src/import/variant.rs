//! What a host's name of a model says about how it serves it: a number format, a place, a speed. The weights are the
//! model's, the offer is a tier beside the plain one.

use super::makers;

/// Formats in which weights are served, and places for them, at the end of a name.
const BUILDS: [&str; 16] = [
    "-fp8",
    "-fp4",
    "-nvfp4",
    "-mxfp4",
    "-bf16",
    "-fp16",
    "-int8",
    "-int4",
    "-awq",
    "-gptq",
    "-tee",
    "-spot",
    "-us",
    "-fp8-dynamic",
    "-6bit",
    "-original",
];
/// A host's own tiers at the end of a name. Elsewhere the same words are part of names: GPT-3.5 Turbo, Grok 4 Fast.
const TIERS: [(&str, &str); 5] =
    [("deepinfra", "-turbo"), ("together", "-turbo"), ("together", "-lite"), ("novita", "-turbo"), ("nebius", "-fast")];
/// Families that have no models called Turbo but in a host's tier.
const OPEN_FAMILIES: [&str; 7] = ["llama", "meta-llama", "deepseek", "qwen2", "qwen3", "mistral-", "gemma"];
/// What gateways put in front of the name of a model that somebody else serves.
const IN_FRONT: [(&str, &str); 7] = [
    ("fw-", "fireworks"),
    ("spot-", "spot"),
    ("coding-", "coding"),
    ("cc-", "coding"),
    ("alicloud-", "alibaba"),
    ("azure-", "azure"),
    ("deep-", "deep"),
];
/// Families whose models think or do not, as they are told: a name with `thinking` is no other model there.
const HYBRIDS: [&str; 8] =
    ["claude", "glm-", "deepseek-v3.", "deepseek-v4", "gemma-4", "gemini-2.5-flash", "qwen3.5-", "qwen3.6-"];

/// A bare name without what says how it is served, and that in a word.
pub(super) fn served(name: &str, host: &str) -> Option<(String, &'static str)> {
    // Hugging Face's form of the weights is no other offer, but hosts carry the suffix along.
    if let Some(rest) = name.strip_suffix("-hf").filter(|_| name.starts_with("llama") || name.starts_with("codellama"))
    {
        return Some((rest.to_owned(), ""));
    }
    for build in BUILDS {
        if let Some(rest) = name.strip_suffix(build).filter(|rest| rest.len() > 3) {
            return Some((rest.to_owned(), build.trim_start_matches('-')));
        }
    }
    for (place, tier) in TIERS {
        let is_open = OPEN_FAMILIES.iter().any(|family| name.starts_with(family));
        if let Some(rest) = name.strip_suffix(tier).filter(|_| place == host && is_open) {
            return Some((rest.to_owned(), tier.trim_start_matches('-')));
        }
    }
    for (front, tier) in IN_FRONT {
        if let Some(rest) = name.strip_prefix(front).filter(|rest| makers::has_family(rest)) {
            return Some((rest.to_owned(), tier));
        }
    }
    if HYBRIDS.iter().any(|family| name.starts_with(family)) {
        // A number behind it is how many tokens may be thought: `…-thinking-32768`, `…-thinking:1024`.
        let budget = name.rsplit_once(['-', ':']).filter(|(_, last)| last.bytes().all(|byte| byte.is_ascii_digit()));
        let whole = budget.map_or(name, |(rest, _)| rest);
        let rest = whole.strip_suffix("-thinking").or_else(|| name.strip_suffix("-think"));
        return rest.map(|rest| (rest.to_owned(), "thinking"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_model_is_served_is_told_from_what_it_is() {
        for (name, host, expected) in [
            ("qwen3-32b-fp8", "x", Some(("qwen3-32b", "fp8"))),
            ("deepseek-r1-turbo", "novita", Some(("deepseek-r1", "turbo"))),
            ("deepseek-r1-turbo", "elsewhere", None),
            ("gpt-3.5-turbo", "novita", None),
            ("glm-5-turbo", "deepinfra", None),
            ("fw-glm-5.2", "azure", Some(("glm-5.2", "fireworks"))),
            ("deep-research-pro", "google", None),
            ("claude-opus-4-thinking-32768", "nano-gpt", Some(("claude-opus-4", "thinking"))),
            ("claude-opus-4-thinking:1024", "nano-gpt", Some(("claude-opus-4", "thinking"))),
            ("claude-opus-4-6-think", "x", Some(("claude-opus-4-6", "thinking"))),
            ("claude-opus-4-20250514", "x", None),
            ("kimi-k2-thinking", "x", None),
            ("qwen3-30b-a3b-thinking-2507", "x", None),
            ("llama-2-70b-chat-hf", "x", Some(("llama-2-70b-chat", ""))),
        ] {
            let found = served(name, host);
            assert_eq!(found.as_ref().map(|(name, kind)| (name.as_str(), *kind)), expected, "{name} at {host}");
        }
    }
}
