//! Hosts by the many words that other people's lists have for them.

use crate::import::findings::trimmed;
use crate::import::names::name::slug;

/// A host's id and name, and what lists call it.
const HOSTS: &[(&str, &str, &[&str])] = &[
    ("abliteration-ai", "abliteration.ai", &["abliteration", "abliteration-ai"]),
    ("ai21", "AI21 Labs", &["ai21"]),
    ("aiand", "ai&", &["aiand"]),
    ("aihubmix", "AIHubMix", &["aihubmix"]),
    ("aleph-alpha", "Aleph Alpha", &["aleph_alpha"]),
    ("alibaba", "Alibaba Cloud", &["alibaba", "dashscope", "qwen", "qwencloud", "qwen_ai_platform"]),
    ("alibaba-cn", "Alibaba Cloud (Aliyun)", &["alibaba-cn"]),
    ("amazon-nova", "Amazon Nova API", &["amazon_nova", "nova"]),
    ("anthropic", "Anthropic", &["anthropic"]),
    ("anyscale", "Anyscale", &["anyscale"]),
    ("arcee", "Arcee AI", &["arcee"]),
    ("azure", "Azure AI Foundry", &["azure", "azure_ai", "azure_text", "azure-cognitive-services"]),
    ("bailing", "Bailing (Ant Group)", &["bailing"]),
    ("baseten", "Baseten", &["baseten"]),
    (
        "bedrock",
        "Amazon Bedrock",
        &["aws", "bedrock", "bedrock_converse", "bedrock_mantle", "amazon-bedrock", "amazon"],
    ),
    ("byteplus", "BytePlus ModelArk", &["byteplus"]),
    ("cerebras", "Cerebras", &["cerebras"]),
    ("clf-ai-gateway", "CLF AI Gateway", &["clf_ai_gateway"]),
    ("cloudflare", "Cloudflare Workers AI", &["cloudflare", "cloudflare-workers-ai"]),
    ("cognition", "Cognition", &["cognition"]),
    ("cohere", "Cohere", &["cohere", "cohere_chat"]),
    ("coralbricks", "Coral Bricks", &["coralbricks"]),
    ("crusoe", "Crusoe Cloud", &["crusoe"]),
    ("cursor", "Cursor", &["cursor"]),
    ("darkbloom", "Darkbloom", &["darkbloom"]),
    ("databricks", "Databricks", &["databricks"]),
    ("deepinfra", "DeepInfra", &["deepinfra"]),
    ("deepseek", "DeepSeek", &["deepseek"]),
    ("digitalocean", "DigitalOcean", &["digitalocean", "gradient_ai"]),
    ("drun", "D.Run", &["drun"]),
    ("fal-ai", "fal", &["fal_ai"]),
    ("fireworks", "Fireworks AI", &["fireworks", "fireworks_ai", "fireworks-ai"]),
    ("friendli", "FriendliAI", &["friendli", "friendliai"]),
    ("github-copilot", "GitHub Copilot", &["github-copilot", "github_copilot"]),
    ("gmi", "GMI Cloud", &["gmi", "gmicloud"]),
    ("google", "Google (Gemini API)", &["google", "gemini"]),
    ("groq", "Groq", &["groq"]),
    ("hostinger", "Hostinger", &["hostinger_router", "hostinger"]),
    ("hyperbolic", "Hyperbolic", &["hyperbolic"]),
    ("inception", "Inception", &["inception", "text-completion-inception"]),
    ("inferenceapis", "InferenceAPIs", &["inferenceapis"]),
    ("kyma", "Kyma", &["kyma"]),
    ("lambda", "Lambda", &["lambda", "lambda_ai"]),
    ("libertai", "LibertAI", &["libertai"]),
    ("llamagate", "LlamaGate", &["llamagate"]),
    ("longcat", "LongCat", &["longcat"]),
    ("meta", "Meta", &["meta", "meta-ai", "meta_llama", "llama"]),
    ("minimax", "MiniMax", &["minimax"]),
    ("mistral", "Mistral AI", &["mistral", "mistralai", "codestral", "text-completion-codestral"]),
    ("moonshot", "Moonshot AI", &["moonshot", "moonshotai", "moonshot-ai"]),
    ("morph", "Morph", &["morph"]),
    ("nano-gpt", "NanoGPT", &["nano-gpt"]),
    ("nebius", "Nebius", &["nebius"]),
    ("nlp-cloud", "NLP Cloud", &["nlp_cloud"]),
    ("novita", "Novita AI", &["novita", "novita-ai"]),
    ("nscale", "Nscale", &["nscale"]),
    ("oracle", "Oracle Cloud (OCI)", &["oci", "oracle"]),
    ("openai", "OpenAI", &["openai", "text-completion-openai"]),
    ("opencode", "OpenCode Zen", &["opencode"]),
    ("opencode-go", "OpenCode Go", &["opencode-go", "opencode_go"]),
    ("openinfer", "OpenInfer", &["openinfer"]),
    ("openrouter", "OpenRouter", &["openrouter"]),
    ("ovhcloud", "OVHcloud AI Endpoints", &["ovhcloud"]),
    ("palm", "Google (PaLM API)", &["palm"]),
    ("perplexity", "Perplexity", &["perplexity"]),
    ("pinstripes", "Pinstripes", &["pinstripes"]),
    ("poolside", "Poolside", &["poolside"]),
    ("prism", "Prism", &["prism"]),
    ("refuseless", "Refuseless", &["refuseless"]),
    ("replicate", "Replicate", &["replicate"]),
    ("sail", "Sail", &["sail"]),
    ("sakana", "Sakana AI", &["sakana"]),
    ("sambanova", "SambaNova", &["sambanova"]),
    ("scaledown", "ScaleDown", &["scaledown"]),
    ("scaleway", "Scaleway", &["scaleway"]),
    ("scx-ai", "SCX.ai", &["scx-ai", "scx"]),
    ("sensenova", "SenseNova", &["sensenova"]),
    ("siliconflow", "SiliconFlow", &["siliconflow"]),
    ("snowflake", "Snowflake Cortex", &["snowflake", "snowflake-cortex"]),
    ("stepfun", "StepFun", &["stepfun"]),
    ("stepfun-ai", "StepFun (international)", &["stepfun-ai"]),
    ("streamlake", "StreamLake", &["streamlake"]),
    ("tencent", "Tencent Cloud", &["tencent", "tencent-tokenhub"]),
    ("tensormesh", "Tensormesh", &["tensormesh"]),
    ("thinkingmachines", "Thinking Machines", &["thinkingmachines"]),
    ("together", "Together AI", &["together", "together_ai", "togetherai"]),
    ("upstage", "Upstage", &["upstage"]),
    ("v0", "Vercel v0", &["v0"]),
    ("vercel", "Vercel AI Gateway", &["vercel", "vercel_ai_gateway"]),
    ("vertex", "Google Vertex AI", &["vertex", "vertex_ai", "google-vertex", "google-vertex-anthropic"]),
    ("volcengine", "Volcengine", &["volcengine"]),
    ("wandb", "Weights & Biases", &["wandb"]),
    ("watsonx", "IBM watsonx.ai", &["watsonx"]),
    ("xai", "xAI", &["xai", "x-ai"]),
    ("xiaomi", "Xiaomi", &["xiaomi", "xiaomi_mimo"]),
    ("zai", "Z.ai", &["zai", "z-ai"]),
    ("zerogpu", "ZeroGPU", &["zerogpu"]),
    ("zhipuai", "Zhipu AI", &["zhipuai", "bigmodel"]),
];

/// A host's id and name. What is not in the table keeps its own word; LiteLLM's kinds of models
/// (`vertex_ai-llama_models`) are one host's.
pub(in crate::import) fn host(word: &str, name: Option<&str>) -> (String, String) {
    let lower = word.trim().to_ascii_lowercase();
    let known = |word: &str| HOSTS.iter().find(|(_, _, words)| words.contains(&word));
    let kinds = lower.split_once('-').filter(|(_, kind)| kind.ends_with("models")).map(|(host, _)| host);
    if let Some((id, name, _)) = known(&lower).or_else(|| kinds.and_then(known)) {
        return ((*id).to_owned(), (*name).to_owned());
    }
    let id = slug(&lower);
    let id = if id.is_empty() { "unnamed".to_owned() } else { id };
    // What Hugging Face routes to another host has that host's word behind its own.
    if let Some(other) = id.strip_prefix("huggingface-") {
        let known = HOSTS.iter().find(|(_, _, words)| words.contains(&other)).map_or(other, |(_, name, _)| *name);
        return (id.clone(), format!("Hugging Face ({known})"));
    }
    // A host may be named for readers with the word that is another's id: only its own word tells them apart.
    let by_name = HOSTS.iter().find(|(_, known, _)| Some(*known) == name);
    let name = name.filter(|_| by_name.is_none()).unwrap_or(trimmed(word));
    (id, if name.is_empty() { "unnamed".to_owned() } else { name.to_owned() })
}

/// The id of the host that a word means, where it is one of the table's.
pub(in crate::import) fn known(id: &str) -> bool {
    HOSTS.iter().any(|(known, ..)| *known == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_host_has_many_words() {
        for (word, name, expected) in [
            ("azure_ai", None, ("azure", "Azure AI Foundry")),
            ("bedrock_converse", None, ("bedrock", "Amazon Bedrock")),
            ("vertex_ai-llama_models", None, ("vertex", "Google Vertex AI")),
            ("fireworks_ai-embedding-models", None, ("fireworks", "Fireworks AI")),
            ("huggingface_novita", Some("HuggingFace (novita)"), ("huggingface-novita", "Hugging Face (Novita AI)")),
            ("FriendliAI", None, ("friendli", "FriendliAI")),
            ("302ai", Some("302.AI"), ("302ai", "302.AI")),
            ("github-models", Some("OpenAI"), ("github-models", "github-models")),
            ("??", None, ("unnamed", "??")),
            ("/\u{FEFF}", None, ("unnamed", "/")),
            ("\u{202E}", None, ("unnamed", "unnamed")),
        ] {
            let (id, found) = host(word, name);
            assert_eq!((id.as_str(), found.as_str()), expected, "{word}");
        }
    }

    #[test]
    fn no_word_means_two_hosts() {
        let words: Vec<&str> = HOSTS.iter().flat_map(|(_, _, words)| *words).copied().collect();
        let mut once = words.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), words.len());
        assert!(HOSTS.iter().all(|(id, ..)| slug(id) == *id));
    }
}
