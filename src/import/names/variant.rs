//! What a host's name of a model says about how it serves it: a number format, a place, a speed. The weights are the
//! model's, the offer is a tier beside the plain one.

use crate::import::names::makers;

/// Formats in which weights are served, places for them and patience, at the end of a name.
const BUILDS: [&str; 17] = [
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
    "-batch",
];
/// Families that have no models called Turbo or Fast but in a host's tier.
const OPEN: &[&str] = &["llama", "meta-llama", "deepseek", "qwen2", "qwen3", "mistral-", "gemma", "gpt-oss"];
/// A host's own tiers at the end of a name, and how names begin at which they are that: elsewhere the same words are part of
/// names, as in GPT-3.5 Turbo and Grok 4 Fast.
const TIERS: [(&str, &str, &[&str]); 18] = [
    ("crof", "-eco", &[""]),
    ("crof", "-lightning", &[""]),
    ("deepinfra", "-turbo", OPEN),
    ("edenai", "-eu", &[""]),
    ("nano-gpt", "-cheaper", &["deepseek-v"]),
    ("nebius", "-fast", OPEN),
    ("neuralwatt", "-flex", &[""]),
    ("neuralwatt", "-fast", &[""]),
    ("neuralwatt", "-short", &[""]),
    ("novita", "-turbo", OPEN),
    ("openrouter", "-extended", &[""]),
    ("openrouter", "-nitro", &[""]),
    ("poe", "-el", &[""]),
    ("requesty", "-eu", &[""]),
    ("routing-run", "-nitro", &[""]),
    ("together", "-lite", OPEN),
    ("together", "-turbo", OPEN),
    ("vercel", "-fast", &["gpt-", "o3", "o4-"]),
];
/// What gateways put in front of the name of a model that somebody else serves.
const IN_FRONT: [(&str, &str); 9] = [
    ("fw-", "fireworks"),
    ("spot-", "spot"),
    ("coding-", "coding"),
    ("cc-", "coding"),
    ("alicloud-", "alibaba"),
    ("azure-", "azure"),
    ("deep-", "deep"),
    ("umans-", ""),
    ("xpersona-", ""),
];
/// Families whose models think or do not, as they are told: a name with `thinking` is no other model there.
const HYBRIDS: [&str; 8] =
    ["claude", "glm-", "deepseek-v3.", "deepseek-v4", "gemma-4", "gemini-2.5-flash", "qwen3.5-", "qwen3.6-"];

/// A bare name without all that says how it is served, and that in a word or several.
pub(in crate::import) fn served(name: &str, host: &str) -> Option<(String, String)> {
    let (mut name, first) = once(name, host)?;
    let mut hows = vec![first];
    // `glm-5.2-short-fast` is short and fast.
    while let Some((rest, how)) = once(&name, host).filter(|_| hows.len() < 4) {
        name = rest;
        hows.insert(0, how);
    }
    hows.retain(|how| !how.is_empty());
    Some((name, hows.join("-")))
}

/// A name without one thing that says how it is served.
fn once(name: &str, host: &str) -> Option<(String, &'static str)> {
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
    for (place, tier, families) in TIERS {
        let is_its = || place == host && families.iter().any(|family| name.starts_with(family));
        if let Some(rest) = name.strip_suffix(tier).filter(|_| is_its()) {
            return Some((rest.to_owned(), tier.trim_start_matches('-')));
        }
    }
    for (front, tier) in IN_FRONT {
        if let Some(rest) = name.strip_prefix(front).filter(|rest| is_model(rest)) {
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

/// True where a name begins as a family does, with its maker's word in front or without.
fn is_model(name: &str) -> bool {
    makers::has_family(name) || makers::without_own_maker(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_model_is_served_is_told_from_what_it_is() {
        for (name, host, expected) in [
            ("qwen3-32b-fp8", "x", Some(("qwen3-32b", "fp8"))),
            ("codestral-2508-batch", "mistral", Some(("codestral-2508", "batch"))),
            ("deepseek-r1-turbo", "novita", Some(("deepseek-r1", "turbo"))),
            ("deepseek-r1-turbo", "elsewhere", None),
            ("gpt-3.5-turbo", "novita", None),
            ("glm-5-turbo", "deepinfra", None),
            ("fw-glm-5.2", "azure", Some(("glm-5.2", "fireworks"))),
            ("fw-nemotron-3-ultra-nvfp4", "azure", Some(("nemotron-3-ultra", "fireworks-nvfp4"))),
            ("glm-5.2-short-fast", "neuralwatt", Some(("glm-5.2", "short-fast"))),
            ("coding-xiaomi-mimo-v2.5", "aihubmix", Some(("xiaomi-mimo-v2.5", "coding"))),
            ("gpt-5-fast", "vercel", Some(("gpt-5", "fast"))),
            ("grok-4-fast", "vercel", None),
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
            assert_eq!(found.as_ref().map(|(name, how)| (name.as_str(), how.as_str())), expected, "{name} at {host}");
        }
    }
}
