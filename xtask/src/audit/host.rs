//! What lists call the catalog's hosts. Written apart from the importers' table, so that one mistake is not made twice.

struct Words {
    host: &'static str,
    /// What stands before a model's id in LiteLLM's keys.
    litellm: &'static [&'static str],
    /// How LiteLLM's `litellm_provider` begins.
    provider: &'static [&'static str],
    /// Ids of models.dev, model-prices and genai-prices.
    lists: &'static [&'static str],
}

const fn words(
    host: &'static str,
    litellm: &'static [&'static str],
    provider: &'static [&'static str],
    lists: &'static [&'static str],
) -> Words {
    Words { host, litellm, provider, lists }
}

const HOSTS: &[Words] = &[
    words("alibaba", &["dashscope/", "qwencloud/"], &["dashscope", "qwencloud"], &["alibaba"]),
    words("anthropic", &["", "anthropic/"], &["anthropic"], &["anthropic"]),
    words(
        "azure",
        &["azure/", "azure_ai/", "azure/global/", "azure/global-standard/"],
        &["azure"],
        &["azure", "azure-cognitive-services"],
    ),
    words("bedrock", &["", "bedrock/", "bedrock_converse/"], &["bedrock"], &["amazon-bedrock", "aws"]),
    words("cohere", &["", "cohere/", "cohere_chat/"], &["cohere"], &["cohere"]),
    words("amazon-nova", &["", "amazon-nova/", "amazon_nova/"], &["amazon"], &["nova"]),
    words("fireworks", &["fireworks_ai/"], &["fireworks_ai"], &["fireworks-ai", "fireworks"]),
    words("friendli", &["friendliai/"], &["friendliai"], &["friendli"]),
    words("google", &["gemini/"], &["gemini"], &["google"]),
    words("lambda", &["lambda_ai/"], &["lambda_ai"], &["lambda"]),
    words("meta", &["", "meta_llama/", "meta/"], &["meta"], &["meta", "llama"]),
    words("mistral", &["mistral/", "codestral/"], &["mistral", "codestral"], &["mistral"]),
    words("moonshot", &["moonshot/"], &["moonshot"], &["moonshotai"]),
    words("novita", &["novita/"], &["novita"], &["novita-ai", "novita"]),
    words("openai", &["", "openai/"], &["openai", "text-completion-openai"], &["openai"]),
    words("oracle", &["oci/"], &["oci"], &["oci"]),
    words("snowflake", &["snowflake/"], &["snowflake"], &["snowflake-cortex"]),
    words("together", &["together_ai/"], &["together_ai"], &["togetherai", "together"]),
    words("vercel", &["vercel_ai_gateway/"], &["vercel_ai_gateway"], &["vercel"]),
    words("vertex", &["", "vertex_ai/"], &["vertex_ai"], &["google-vertex", "google-vertex-anthropic"]),
    words("xai", &["xai/"], &["xai"], &["xai", "x-ai"]),
    words("zai", &["zai/"], &["zai"], &["zai"]),
];

fn known(host: &str) -> Option<&'static Words> {
    HOSTS.iter().find(|words| words.host == host)
}

/// Azure's deployments in a zone of countries stand under a folder of their own.
const ZONES: &[&str] = &["azure/us/", "azure/eu/"];

/// The keys that LiteLLM may have for a host's model, in small letters.
pub fn litellm_keys(host: &str, id: &str, tier: Option<&str>) -> Vec<String> {
    let before: Vec<String> = match known(host) {
        Some(_) if tier == Some("data-zone") => ZONES.iter().map(ToString::to_string).collect(),
        Some(words) => words.litellm.iter().map(ToString::to_string).collect(),
        None => vec![format!("{host}/"), format!("{}/", host.replace('-', "_"))],
    };
    before.iter().map(|before| format!("{before}{id}").to_lowercase()).collect()
}

/// Does LiteLLM's word for a provider mean this host?
pub fn is_provider(host: &str, provider: &str) -> bool {
    known(host).is_none_or(|words| words.provider.iter().any(|word| provider.starts_with(word)))
}

/// What models.dev and the lists made from it call a host.
pub fn list_ids(host: &str) -> Vec<&str> {
    known(host).map_or_else(|| vec![host], |words| words.lists.to_vec())
}
