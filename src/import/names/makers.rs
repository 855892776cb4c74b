//! Who made a model: by the word that a list puts before its name, or by its family.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::import::names::hosts;
use crate::import::names::name::{key, slug};

/// A developer's id and name, the words that lists have for it, and how names of its models begin.
type Maker = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const MAKERS: &[Maker] = &[
    ("01-ai", "01.AI", &["01-ai"], &["yi-"]),
    ("ai21", "AI21 Labs", &["ai21", "ai21labs"], &["jamba", "j2-"]),
    ("alibaba", "Alibaba", &["alibaba", "qwen", "alibaba-nlp"], &["qwen", "qwq", "qvq", "code-qwen", "tongyi"]),
    ("allenai", "Ai2", &["allenai"], &["olmo", "tulu", "molmo"]),
    ("amazon", "Amazon", &["amazon"], &["nova-", "amazon-nova", "titan-"]),
    ("anthropic", "Anthropic", &["anthropic"], &["claude"]),
    ("baidu", "Baidu", &["baidu"], &["ernie"]),
    ("bytedance", "ByteDance", &["bytedance", "bytedance-seed"], &["doubao", "seed-", "dola-"]),
    ("cohere", "Cohere", &["cohere", "coherelabs"], &["command", "c4ai-", "aya-"]),
    ("databricks", "Databricks", &["databricks"], &["dbrx"]),
    ("deepseek", "DeepSeek", &["deepseek", "deepseek-ai"], &["deepseek"]),
    (
        "google",
        "Google",
        &["google"],
        &[
            "gemini",
            "gemma",
            "palm-",
            "medgemma",
            "codegemma",
            "learnlm",
            "text-unicorn",
            "deep-research",
            "text-bison",
            "chat-bison",
            "code-bison",
            "codechat-bison",
            "code-gecko",
        ],
    ),
    ("ibm", "IBM", &["ibm", "ibm-granite"], &["granite"]),
    ("inception", "Inception", &["inception"], &["mercury"]),
    ("meta", "Meta", &["meta", "meta-llama", "meta-ai"], &["llama", "meta-llama", "muse-", "codellama", "code-llama"]),
    ("microsoft", "Microsoft", &["microsoft"], &["phi-", "mai-", "wizardlm"]),
    ("minimax", "MiniMax", &["minimax", "minimaxai"], &["minimax"]),
    (
        "mistral",
        "Mistral AI",
        &["mistral", "mistralai"],
        &[
            "mistral",
            "mixtral",
            "ministral",
            "magistral",
            "codestral",
            "devstral",
            "pixtral",
            "voxtral",
            "open-mi",
            "open-codestral",
            "mamba-codestral",
        ],
    ),
    ("moonshot", "Moonshot AI", &["moonshotai", "moonshot", "moonshot-ai"], &["kimi", "moonshot"]),
    ("nousresearch", "Nous Research", &["nousresearch", "nous"], &["hermes", "deephermes", "nous-"]),
    (
        "nvidia",
        "NVIDIA",
        &["nvidia"],
        &["nemotron", "llama-3.1-nemotron", "llama-3.3-nemotron", "llama-3-1-nemotron", "llama3.1-nemotron", "cosmos"],
    ),
    (
        "openai",
        "OpenAI",
        &["openai"],
        &[
            "gpt",
            "o1",
            "o3",
            "o4",
            "chatgpt",
            "davinci",
            "babbage",
            "ada",
            "text-davinci",
            "codex",
            "openai-",
            "computer-use",
            "curie",
        ],
    ),
    ("perplexity", "Perplexity", &["perplexity"], &["sonar", "pplx", "r1-1776", "llama-3.1-sonar"]),
    ("reka", "Reka", &["rekaai"], &["reka"]),
    ("stepfun", "StepFun", &["stepfun", "stepfun-ai"], &["step-", "stepaudio-"]),
    ("tencent", "Tencent", &["tencent"], &["hunyuan", "hy3", "hy4"]),
    ("tii", "Technology Innovation Institute", &["tiiuae"], &["falcon"]),
    ("upstage", "Upstage", &["upstage"], &["solar"]),
    ("writer", "Writer", &["writer"], &["palmyra"]),
    ("xai", "xAI", &["xai", "x-ai"], &["grok"]),
    ("xiaomi", "Xiaomi", &["xiaomi", "xiaomimimo"], &["mimo"]),
    ("zhipu", "Z.ai (Zhipu)", &["zhipu", "zhipuai", "z-ai", "zai-org", "zai", "thudm"], &["glm", "chatglm"]),
    ("aion-labs", "AionLabs", &["aion-labs"], &["aion-"]),
    (
        "arcee-ai",
        "Arcee AI",
        &["arcee-ai", "arcee"],
        &["trinity-", "virtuoso-", "caller-large", "maestro-reasoning", "arcee-", "coder-large", "spotlight"],
    ),
    ("baichuan", "Baichuan", &["baichuan", "baichuan-inc"], &["baichuan"]),
    ("bigcode", "BigCode", &["bigcode"], &["starcoder"]),
    ("cognition", "Cognition", &["cognition"], &["swe-1", "swe-2"]),
    ("cognitivecomputations", "Cognitive Computations", &["cognitivecomputations"], &["dolphin"]),
    ("deepcogito", "Deep Cogito", &["deepcogito"], &["cogito-"]),
    ("eleutherai", "EleutherAI", &["eleutherai"], &["pythia-", "llemma"]),
    ("fireworks", "Fireworks AI", &[], &["firefunction", "firellava", "firesearch"]),
    ("inclusionai", "inclusionAI", &["inclusionai"], &["ling-", "ring-"]),
    ("inflection", "Inflection AI", &["inflection"], &["inflection-"]),
    ("kwaipilot", "Kwaipilot", &["kwaipilot"], &["kat-"]),
    ("liquid", "Liquid AI", &["liquid", "liquidai"], &["lfm"]),
    ("lmsys", "LMSYS", &["lmsys"], &["vicuna"]),
    ("meituan", "Meituan", &["meituan"], &["longcat"]),
    ("morph", "Morph", &["morph"], &["morph-"]),
    ("openchat", "OpenChat", &["openchat"], &["openchat"]),
    ("opengvlab", "OpenGVLab", &["opengvlab"], &["internvl"]),
    ("phind", "Phind", &["phind"], &["phind-"]),
    ("primeintellect", "Prime Intellect", &["primeintellect", "prime-intellect"], &["intellect-"]),
    ("sakana", "Sakana AI", &["sakana"], &["fugu"]),
    ("sao10k", "Sao10K", &["sao10k"], &["l3-", "l3.1-", "l3.3-", "l31-", "fimbulvetr"]),
    ("sarvam", "Sarvam AI", &["sarvam", "sarvamai"], &["sarvam"]),
    ("sentient", "Sentient", &["sentientagi"], &["dobby-"]),
    ("stabilityai", "Stability AI", &["stability", "stabilityai"], &["stablecode", "stablelm"]),
    ("teknium", "Teknium", &["teknium"], &["openhermes"]),
    (
        "thedrummer",
        "TheDrummer",
        &["thedrummer"],
        &["anubis-", "cydonia-", "rocinante-", "skyfall-", "unslopnemo-", "valkyrie-"],
    ),
    ("thinkingmachines", "Thinking Machines", &["thinkingmachines"], &["inkling"]),
    ("together", "Together AI", &["togethercomputer"], &["redpajama", "stripedhyena", "gpt-jt"]),
    ("twelvelabs", "TwelveLabs", &["twelvelabs"], &["pegasus-", "twelvelabs.pegasus"]),
    ("venice", "Venice AI", &["venice"], &["venice-"]),
    ("vercel", "Vercel", &["vercel"], &["v0-"]),
    ("xwin", "Xwin", &["xwin-lm"], &["xwin-lm"]),
    ("abacusai", "Abacus.AI", &["abacusai"], &[]),
    ("bigscience", "BigScience", &["bigscience"], &[]),
    ("huggingface", "Hugging Face", &["huggingface"], &[]),
    ("huggingfaceh4", "Hugging Face H4", &["huggingfaceh4"], &[]),
    ("intel", "Intel", &["intel"], &[]),
    ("jetbrains", "JetBrains", &["jetbrains"], &[]),
    ("llm360", "LLM360", &["llm360"], &[]),
    ("reflection", "Reflection AI", &["reflection"], &[]),
    ("poolside", "Poolside", &["poolside"], &["laguna-"]),
    ("snowflake", "Snowflake", &["snowflake"], &[]),
    ("swiss-ai", "Swiss AI", &["swiss-ai"], &["apertus"]),
    ("tngtech", "TNG", &["tngtech"], &[]),
    ("skywork", "Skywork", &["skywork"], &[]),
    ("speakleash", "SpeakLeash", &["speakleash"], &[]),
    ("cursor", "Cursor", &["cursor"], &["composer-"]),
    ("openbmb", "OpenBMB", &["openbmb"], &["minicpm"]),
    ("hcompany", "H Company", &["hcompany"], &["holo"]),
    ("moondream", "Moondream", &["moondream"], &["moondream"]),
    ("essentialai", "Essential AI", &["essentialai"], &["rnj-"]),
    ("all-hands", "All Hands AI", &["all-hands"], &["openhands-"]),
    ("anthracite-org", "Anthracite", &["anthracite-org"], &["magnum-v"]),
    ("bytedance-research", "ByteDance Research", &["bytedance-research"], &[]),
    ("dicta-il", "Dicta", &["dicta-il"], &["dictalm"]),
    ("inference-net", "Inference.net", &["inference-net"], &[]),
    ("lynn", "Lynn", &["lynn"], &["soliloquy"]),
    ("sapiens-ai", "Sapiens AI", &["sapiens-ai"], &["agnes-"]),
    ("pygmalionai", "PygmalionAI", &["pygmalionai"], &["mythalion"]),
    ("huihui-ai", "Huihui AI", &["huihui-ai"], &[]),
    ("aleph-alpha", "Aleph Alpha", &["aleph-alpha", "aleph_alpha"], &["luminous-"]),
    ("gryphe", "Gryphe", &["gryphe"], &["mytho"]),
    ("mindai", "Mind AI", &["mindai"], &["macaron-"]),
    ("meganova-ai", "MegaNova AI", &["meganova-ai"], &["manta-"]),
    ("relace", "Relace", &["relace"], &["relace-"]),
    ("evroc", "evroc", &["evroc"], &[]),
    ("lucidquery", "LucidQuery", &["lucidquery"], &["lucidquery-", "lucidnova-"]),
    ("miromind", "MiroMind", &["miromind", "miromind-ai"], &["mirothinker"]),
    ("mosaicml", "MosaicML", &["mosaicml"], &["mpt-"]),
    ("unbabel", "Unbabel", &["unbabel"], &[]),
    ("undi95", "Undi95", &["undi95"], &["toppy-m"]),
];

/// Words before a name that are no developer's: a path's, a router's.
const NOBODY: [&str; 6] = ["models", "route", "openrouter", "deepinfra", "publicai", "featherless-ai"];

/// Words that say that somebody else trained a model further.
const RETRAINED: [&str; 10] = [
    "abliterated",
    "anko",
    "derestricted",
    "durian",
    "heretic",
    "infracelestial",
    "musica",
    "rprmax",
    "solidity",
    "uncensored",
];

/// Who made a model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::import) struct Developer {
    pub(in crate::import) id: String,
    pub(in crate::import) name: String,
    /// Its own host, where it has one.
    pub(in crate::import) host: Option<String>,
}

/// The developer of a model: the list's own word where the table knows it, the model's family, the list's word as it is.
pub(in crate::import) fn developer(word: Option<&str>, name: &str) -> Developer {
    // Of a path, `@cf/moondream`, the last part.
    let word = word.and_then(|word| word.rsplit('/').next());
    let lower = word.map(|word| word.trim().trim_start_matches('~').to_ascii_lowercase());
    let word = word.filter(|_| lower.as_deref().is_none_or(|lower| !NOBODY.contains(&lower)));
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
    // Whoever retrained a family's weights is not its maker.
    let is_retrained = name.split(['-', '_', ' ', '.']).any(|word| RETRAINED.contains(&word));
    let Some((id, shown, ..)) = by_word.or_else(|| if is_retrained { None } else { by_family() }) else {
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
        "zhipu" => "zai",
        // These sell mostly what others made.
        "together" | "fireworks" | "vercel" => return None,
        "arcee-ai" => "arcee",
        "bytedance" => "volcengine",
        "ibm" => "watsonx",
        "inclusionai" => "bailing",
        "meituan" => "longcat",
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

/// A name without the developer's word in front: `Amazon Nova Pro`, `microsoft-phi-4`. A developer may have several such
/// words, of which one is part of another: the shorter is taken away first.
pub(in crate::import) fn without_maker(name: &str) -> impl Iterator<Item = &str> {
    split_makers(name).map(|(_, rest)| rest)
}

/// The developers' words in front, each with the rest, the shortest first: `zai`, then `zai-org`.
fn split_makers(name: &str) -> impl Iterator<Item = (&str, &str)> {
    const SEPARATORS: [char; 3] = ['-', ' ', '_'];
    let places: Vec<usize> = name.match_indices(SEPARATORS).take(4).map(|(at, _)| at).collect();
    places.into_iter().filter_map(move |at| {
        let (first, rest) = name.split_at_checked(at)?;
        let rest = rest.trim_start_matches(SEPARATORS);
        (WORDS.contains(&key(first)) && !rest.is_empty()).then_some((first, rest))
    })
}

/// A name without the word of this developer in front: `phind-codellama` is not Meta's.
pub(in crate::import) fn without_word_of<'n>(name: &'n str, developer: &crate::catalog::Developer) -> Option<&'n str> {
    let is_its = |first: &str| {
        let is = |(id, shown, words, _): &Maker| {
            let is = *id == developer.id || *shown == developer.name;
            is && [*id, *shown].iter().chain(*words).any(|word| key(word) == key(first))
        };
        MAKERS.iter().any(is)
    };
    split_makers(name).find(|(first, _)| is_its(first)).map(|(_, rest)| rest)
}

/// True where a name begins as one of the known families does.
pub(in crate::import) fn has_family(name: &str) -> bool {
    MAKERS.iter().any(|maker| maker.3.iter().any(|family| begins(name, family)))
}

/// A name without the developer's word in front, where the rest begins as one of its families does: `openai-gpt-4o`, but
/// not `mistral-large`.
pub(in crate::import) fn without_own_maker(name: &str) -> Option<&str> {
    let is_its = |first: &str, rest: &str| {
        let is = |(_, _, words, families): &Maker| {
            words.iter().any(|word| key(word) == key(first)) && families.iter().any(|family| begins(rest, family))
        };
        MAKERS.iter().any(is)
    };
    split_makers(name).find(|(first, rest)| is_its(first, rest)).map(|(_, rest)| rest)
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
            (Some("@cf/moondream"), "moondream-3", "moondream"),
            (Some("route"), "zeta", "not-stated"),
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
            assert_eq!(without_maker(name).next(), expected, "{name}");
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
