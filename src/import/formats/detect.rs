//! Whose list a file is, told by its shape: names of files say nothing, and people rename them.

use crate::diagnostic::{Diagnostic, Quoted};
use crate::error::Error;
use crate::import::Format;
use crate::import::findings::Findings;
use crate::import::formats::document::{self, Node};

/// A file whose format is known.
pub(in crate::import) enum Shape<'t> {
    Json(Format, Node<'t>),
    Csv,
}

/// What each format is told by.
const LOOKED_FOR: &str = "Looked for: LiteLLM (entries with litellm_provider), OpenRouter (data[] with pricing), \
    copies of it (snapshots[] with prices), \
    models.dev (providers with models), model-prices (prices with standard rates), genai-prices (a list of providers with models[].prices), llm-prices (prices[] or \
    models[].price_history), CSV (a first line with model and input or output).";

/// Tells the format, or checks that the file is of the one that was named.
pub(in crate::import) fn shape<'t>(
    text: &'t str,
    named: Option<Format>,
    findings: &mut Findings,
) -> Result<Shape<'t>, Error> {
    let first = text.trim_start().chars().next();
    if named == Some(Format::Csv) {
        return Ok(Shape::Csv);
    }
    if !matches!(first, Some('{' | '[')) {
        if named.is_none() && crate::import::formats::csv::is_table(text) {
            return Ok(Shape::Csv);
        }
        let line = text.trim_start().lines().next().unwrap_or_default();
        let what = if line.starts_with("- ") { ", YAML as aider's leaderboard is" } else { "" };
        return Err(unknown(&format!("found a file that begins {}{what}", Quoted(line)), named));
    }
    let root = document::json(text, findings)?;
    if let Some(format) = root.text_of("format") {
        if format.starts_with("catalog-v") {
            let message = format!("found {}, which is this program's own format and needs no import.", Quoted(format));
            let diagnostic = Diagnostic::error("already-a-catalog", "file", message);
            return Err(Error::catalog(diagnostic.with_hint("Check it with: model-compare check FILE.")));
        }
    }
    let found = format(&root);
    match (named, found) {
        (Some(named), Some(found)) if named != found => {
            let message = format!("found the shape of {}, expected {}.", found.title(), named.title());
            Err(Error::catalog(Diagnostic::error("other-format", "file", message)))
        }
        (_, Some(found)) => Ok(Shape::Json(found, root)),
        (named, None) => Err(unknown(&format!("found {}", outline(&root)), named)),
    }
}

fn unknown(found: &str, named: Option<Format>) -> Error {
    let expected =
        named.map_or_else(|| "a price list of a known format".to_owned(), |named| format!("{} data", named.title()));
    let diagnostic = Diagnostic::error("unknown-format", "file", format!("{found}, expected {expected}."));
    Error::catalog(if named.is_none() { diagnostic.with_hint(LOOKED_FOR) } else { diagnostic })
}

/// The format of a tree. One entry of the right shape is enough: the others may be what is wrong with the file.
fn format(root: &Node<'_>) -> Option<Format> {
    let has = |node: &Node<'_>, keys: &[&str]| keys.iter().all(|key| node.get(key).is_some());
    let any = |items: &[Node<'_>], keys: &[&str]| items.iter().any(|item| has(item, keys));
    let list = |node: &Node<'_>, key: &str| node.get(key).is_some_and(|value| matches!(value, Node::List(_)));
    if let Node::List(providers) = root {
        let is_provider = |node: &Node<'_>| {
            node.get("models").is_some_and(|models| any(models.items(), &["id", "prices"])) && node.get("id").is_some()
        };
        return providers.iter().any(is_provider).then_some(Format::GenaiPrices);
    }
    if list(root, "data") && root.get("data").is_some_and(|data| any(data.items(), &["id", "pricing"])) {
        return Some(Format::OpenRouter);
    }
    if crate::import::formats::openrouter_history::is_shape(root) {
        return Some(Format::OpenRouterHistory);
    }
    if crate::import::formats::model_prices::is_shape(root) {
        return Some(Format::ModelPrices);
    }
    let is_prices = root.get("prices").is_some_and(|prices| any(prices.items(), &["id", "vendor"]));
    let is_vendor = root.get("models").is_some_and(|models| any(models.items(), &["id", "price_history"]));
    if is_prices || is_vendor {
        return Some(Format::LlmPrices);
    }
    let entries = root.entries();
    if entries.iter().any(|(_, entry)| has(entry, &["litellm_provider"])) {
        return Some(Format::LiteLlm);
    }
    let is_provider = |node: &Node<'_>| {
        let models = node.get("models").map(Node::entries).unwrap_or_default();
        models.iter().any(|(_, model)| has(model, &["cost"]) || has(model, &["limit", "modalities"]))
    };
    entries.iter().any(|(_, entry)| is_provider(entry)).then_some(Format::ModelsDev)
}

/// A tree in a few words: what an unknown format is recognised by.
fn outline(root: &Node<'_>) -> String {
    match root {
        Node::List(items) => match items.first() {
            Some(Node::Object(entries)) => format!("a list of objects with {}", keys(entries)),
            Some(first) => format!("a list that begins with {first}"),
            None => "an empty list".to_owned(),
        },
        Node::Object(entries) if entries.is_empty() => "an empty object".to_owned(),
        Node::Object(entries) => format!("an object with {}", keys(entries)),
        other => other.to_string(),
    }
}

fn keys(entries: &[(std::borrow::Cow<'_, str>, Node<'_>)]) -> String {
    let mut keys: Vec<String> = entries.iter().take(4).map(|(key, _)| Quoted(key).to_string()).collect();
    if entries.len() > keys.len() {
        keys.push("…".to_owned());
    }
    keys.join(", ")
}
