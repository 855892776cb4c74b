//! Entries of price lists that are no model that answers in text: their prices are for other things than a chart compares.

use crate::import::names::name::slug;

/// Words of a name that say that it is another kind of model, between separators.
const OTHER_KINDS: [&str; 30] = [
    "rerank",
    "reranker",
    "whisper",
    "tts",
    "asr",
    "stt",
    "speech",
    "transcribe",
    "transcription",
    "livetranslate",
    "image",
    "imagen",
    "video",
    "flux",
    "flux1",
    "dall",
    "sdxl",
    "diffusion",
    "music",
    "moderation",
    "bge",
    "gte",
    "e5",
    "mpnet",
    "minilm",
    "voyage",
    "ttm",
    "colbert",
    // ElevenLabs speaks.
    "eleven",
    "distilbert",
];
/// Names of services and of classes of models, and of what hands a request to a model of its own choice.
const NO_MODELS: [&str; 34] = [
    "auto",
    "balanced",
    "brave",
    "brave-pro",
    "brave-research",
    "chat",
    "classify",
    "compress",
    "decisions",
    "default",
    "extract",
    "fastgpt",
    "free",
    "frontier",
    "instruct",
    "coding-router",
    "mixtral",
    "model-router",
    "moonshot-v1-auto",
    "query",
    "route-llm",
    "router",
    "small",
    "summarize",
    "thinking",
    "switchpoint",
    "universal-summarizer",
    "tongyi-intent-detect-v3",
    "adaptive",
    "efficient",
    "large",
    "arena-fast",
    "arena-mixed",
    "arena-smart",
];
/// Resellers' own words for what they make of others' models, which they do not name.
const RESELLERS: [&str; 13] = [
    "abliterated-model",
    "brick-complexity",
    "claudinio",
    "claudius",
    "claw-",
    "deepclaude",
    "deepseek-chat-cheaper",
    "deepseek-reasoner-cheaper",
    "green-",
    "perplexity-academic-researcher",
    "umans-coder",
    "umans-flash",
    "xpersona-frieren",
];
/// How names of classes of models, of routers and of fine-tuned models begin.
const BEGINNINGS: [&str; 11] = [
    "auto-model",
    "exa-answer",
    "exa-research",
    "fireworks-ai-",
    "ft-",
    "ft:",
    "kilo-auto",
    "together-ai-",
    "multi-qa-",
    "titan-embed",
    "all-mini",
];

/// What a bare name is, where it is no model that answers in text.
pub(in crate::import) fn other_kind(name: &str) -> Option<&'static str> {
    let name = slug(name);
    let mut words = name.split(['-', '.']);
    if words.any(|word| {
        OTHER_KINDS.contains(&word)
            || word.starts_with("embed")
            || word.starts_with("gliner")
            || word.starts_with("gliguard")
    }) {
        return Some("no text model");
    }
    if RESELLERS.iter().any(|beginning| name.starts_with(beginning)) {
        return Some("a reseller's product, of a model that it does not name");
    }
    let is_none = NO_MODELS.contains(&name.as_str())
        || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
        || name.split('.').next_back() == Some("ft");
    is_none.then_some("a router, a service or a class of models")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_kinds_are_told_by_their_names() {
        for (name, expected) in [
            ("text-embedding-3-large", true),
            ("qwen3-reranker-4b", true),
            ("gemini-3-pro-image", true),
            ("fireworks-ai-4.1b-to-16b", true),
            ("auto", true),
            ("ft-gpt-4o", true),
            ("gpt-4o-mini-2024-07-18.ft-", true),
            ("model_router", true),
            ("gliner2-base-v1", true),
            ("claw-low", true),
            ("deepseek-chat-cheaper", true),
            ("deepseek-r1", false),
            ("autoglm-phone-9b", false),
            ("llama-guard-3-8b", false),
            ("imagine-1", false),
            ("mistral-small", false),
        ] {
            assert_eq!(other_kind(name).is_some(), expected, "{name}");
        }
    }
}
