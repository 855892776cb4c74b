//! Who made a model: by the word that a list puts before its name, or by its family.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::hosts;
use super::name::{key, slug};

/// A developer's id and name, the words that lists have for it, and how names of its models begin.
type Maker = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const MAKERS: &[Maker] = &[
    ("01-ai", "01.AI", &["01-ai"], &["yi-"]),
    ("ai21", "AI21 Labs", &["ai21", "ai21labs"], &["jamba", "j2-"]),
    ("alibaba", "Alibaba", &["alibaba", "qwen"], &["qwen", "qwq", "qvq"]),
    ("allenai", "Ai2", &["allenai"], &["olmo", "tulu", "molmo"]),
    ("amazon", "Amazon", &["amazon"], &["nova-", "amazon-nova", "titan-"]),
    ("anthropic", "Anthropic", &["anthropic"], &["claude"]),
    ("baidu", "Baidu", &["baidu"], &["ernie"]),
    ("bytedance", "ByteDance", &["bytedance", "bytedance-seed"], &["doubao", "seed-"]),
    ("cohere", "Cohere", &["cohere", "coherelabs"], &["command", "c4ai-", "aya-"]),
    ("databricks", "Databricks", &["databricks"], &["dbrx"]),
    ("deepseek", "DeepSeek", &["deepseek", "deepseek-ai"], &["deepseek"]),
    ("google", "Google", &["google"], &["gemini", "gemma", "palm-", "medgemma"]),
    ("ibm", "IBM", &["ibm", "ibm-granite"], &["granite"]),
    ("inception", "Inception", &["inception"], &["mercury"]),
    ("meta", "Meta", &["meta", "meta-llama", "meta-ai"], &["llama", "meta-llama", "muse-", "codellama"]),
    ("microsoft", "Microsoft", &["microsoft"], &["phi-", "mai-", "wizardlm"]),
    ("minimax", "MiniMax", &["minimax", "minimaxai"], &["minimax"]),
    (
        "mistral",
        "Mistral AI",
        &["mistral", "mistralai"],
        &["mistral", "mixtral", "ministral", "magistral", "codestral", "devstral", "pixtral", "voxtral", "open-mi"],
    ),
    ("moonshotai", "Moonshot AI", &["moonshotai", "moonshot", "moonshot-ai"], &["kimi", "moonshot"]),
    ("nousresearch", "Nous Research", &["nousresearch"], &["hermes", "deephermes", "nous-"]),
    ("nvidia", "NVIDIA", &["nvidia"], &["nemotron"]),
    (
        "openai",
        "OpenAI",
        &["openai"],
        &["gpt", "o1", "o3", "o4", "chatgpt", "davinci", "babbage", "ada", "text-davinci", "codex", "openai-"],
    ),
    ("perplexity", "Perplexity", &["perplexity"], &["sonar", "pplx", "r1-1776"]),
    ("reka", "Reka", &["rekaai"], &["reka"]),
    ("stepfun", "StepFun", &["stepfun", "stepfun-ai"], &["step-"]),
    ("tencent", "Tencent", &["tencent"], &["hunyuan", "hy3"]),
    ("tii", "Technology Innovation Institute", &["tiiuae"], &["falcon"]),
    ("upstage", "Upstage", &["upstage"], &["solar"]),
    ("writer", "Writer", &["writer"], &["palmyra"]),
    ("xai", "xAI", &["xai", "x-ai"], &["grok"]),
    ("xiaomi", "Xiaomi", &["xiaomi", "xiaomimimo"], &["mimo"]),
    ("zhipuai", "Zhipu AI", &["zhipuai", "z-ai", "zai-org", "zai", "thudm"], &["glm", "chatglm"]),
];

/// Who made a model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Developer {
    pub(super) id: String,
    pub(super) name: String,
    /// Its own host, where it has one.
    pub(super) host: Option<String>,
}

/// The developer of a model: the list's own word where the table knows it, the model's family, the list's word as it is.
pub(super) fn developer(word: Option<&str>, name: &str) -> Developer {
    let lower = word.map(|word| word.trim().trim_start_matches('~').to_ascii_lowercase());
    let by_word =
        lower.as_deref().and_then(|word| MAKERS.iter().find(|(id, _, words, _)| *id == word || words.contains(&word)));
    let by_family = || {
        // Of two beginnings the longer: `o3` is OpenAI's, `olmo` is not.
        let length =
            |maker: &Maker| maker.3.iter().filter(|family| begins(name, family)).map(|family| family.len()).max();
        MAKERS
            .iter()
            .filter_map(|maker| Some((length(maker)?, maker)))
            .max_by_key(|(length, _)| *length)
            .map(|(_, maker)| maker)
    };
    let Some((id, shown, ..)) = by_word.or_else(by_family) else {
        let word = word.map(str::trim).filter(|word| !slug(word).is_empty());
        return Developer {
            id: word.map_or_else(|| "not-stated".to_owned(), slug),
            name: word.unwrap_or("developer not stated").to_owned(),
            host: None,
        };
    };
    Developer { id: (*id).to_owned(), name: (*shown).to_owned(), host: own_host(id) }
}

/// The host by which a developer sells its own models.
fn own_host(developer: &str) -> Option<String> {
    let host = match developer {
        "amazon" => "bedrock",
        "microsoft" => "azure",
        "zhipuai" => "zai",
        other => other,
    };
    hosts::known(host).then(|| host.to_owned())
}

/// True where a name begins with a family's word; after a short one no letter may follow, so that `o1` is not `o1a`.
fn begins(name: &str, family: &str) -> bool {
    let rest = name.strip_prefix(family);
    rest.is_some_and(|rest| {
        family.len() > 3 || family.ends_with('-') || !rest.starts_with(|next: char| next.is_ascii_alphabetic())
    })
}

/// All words for developers, as names are compared.
static WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    MAKERS
        .iter()
        .flat_map(|(id, shown, words, _)| [*id, *shown].into_iter().chain(words.iter().copied()))
        .map(key)
        .collect()
});

/// A name without the developer's word in front: `Amazon Nova Pro`, `microsoft-phi-4`.
pub(super) fn without_maker(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(['-', ' ', '_'])?;
    let is_maker = WORDS.contains(&key(first));
    is_maker.then_some(rest)
}

/// A name without the developer's word in front, where the rest begins as one of its families does: `openai-gpt-4o`, but
/// not `mistral-large`.
pub(super) fn without_own_maker(name: &str) -> Option<&str> {
    let rest = without_maker(name)?;
    let (first, _) = name.split_once(['-', ' ', '_'])?;
    let is_its =
        |(_, _, words, families): &Maker| words.contains(&first) && families.iter().any(|family| begins(rest, family));
    MAKERS.iter().any(is_its).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn developers_are_known_by_word_or_family() {
        for (word, name, expected) in [
            (Some("deepseek-ai"), "deepseek-r1", "deepseek"),
            (None, "claude-opus-4-1", "anthropic"),
            (None, "o1", "openai"),
            (None, "o1-preview", "openai"),
            (None, "o3-mini", "openai"),
            (None, "olmo-3-7b", "allenai"),
            (None, "ada", "openai"),
            (None, "adapter-7b", "not-stated"),
            (None, "meta-llama-3.1-8b", "meta"),
            (None, "gpt-oss-120b", "openai"),
            (Some("thedrummer"), "cydonia-24b", "thedrummer"),
            (Some("302ai"), "gpt-4o", "openai"),
            (Some("模型"), "zeta", "not-stated"),
        ] {
            assert_eq!(developer(word, name).id, expected, "{name}");
        }
        assert_eq!(developer(None, "phi-4").host.as_deref(), Some("azure"));
        assert_eq!(developer(None, "hermes-4-405b").host, None);
    }

    #[test]
    fn a_makers_word_in_front_is_told_from_a_name() {
        for (name, expected) in [
            ("amazon nova pro", Some("nova pro")),
            ("microsoft-phi-4", Some("phi-4")),
            ("nova-pro", None),
            ("phi-4", None),
            ("meta-llama-3.1-8b", Some("llama-3.1-8b")),
        ] {
            assert_eq!(without_maker(name), expected, "{name}");
        }
        for (name, expected) in [
            ("openai-gpt-4o", Some("gpt-4o")),
            ("anthropic-claude-3.7-sonnet", Some("claude-3.7-sonnet")),
            ("mistral-large", None),
            ("deepseek-r1", None),
            ("minimax-m1", None),
            ("qwen-max", None),
        ] {
            assert_eq!(without_own_maker(name), expected, "{name}");
        }
    }
}
