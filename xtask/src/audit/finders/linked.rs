//! Scores whose source is a developer's page: llm-stats and models.dev name the page of each of their scores.

use anyhow::Result;

use super::{bare, no_page, tables};
use crate::audit::figure::{Score, Source};
use crate::audit::json::Node;
use crate::audit::name::{self, Name, squashed};
use crate::audit::number::Number;
use crate::audit::raw::{Document, Outcome, Quote, Raw};

const LLM_STATS: &str = "llm-stats/data/organizations";
const MODELS_DEV: &str = "models.dev/models.metadata.json";

pub fn find(raw: &Raw, score: &Score, source: Source) -> Result<Outcome> {
    let page = bare(source.url);
    let mut rows = Vec::new();
    for file in raw.below(LLM_STATS)?.iter().filter(|file| file.ends_with("/benchmarks.json")) {
        let model = file.rsplit('/').nth(1).unwrap_or_default();
        if !score.names.contains(&Name::read(model)) {
            continue;
        }
        let Some(document) = raw.json(file)? else { continue };
        for (index, row) in document.root.items().iter().enumerate() {
            let text = |key: &str| document.string(row.get(key)).unwrap_or_default();
            // llm-stats' own list as the source: any page of it will do.
            let linked = bare(&text("self_reported_source_link")) == page || source.id == "llm-stats";
            if !linked || !is_benchmark(score, &text("benchmark_name")) {
                continue;
            }
            rows.extend(quoted(&document, score, row, "score", &format!("{model}[{index}]"), true));
        }
    }
    if let Some(document) = raw.json(MODELS_DEV)? {
        for (id, model) in document.root.members().filter(|(id, _)| score.names.contains(&Name::read(id))) {
            for (index, row) in model.get("benchmarks").map(Node::items).unwrap_or_default().iter().enumerate() {
                let text = |key: &str| document.string(row.get(key)).unwrap_or_default();
                let linked = bare(&text("source")) == page || source.id == "models-dev";
                let variant = text("variant");
                let effort = (!variant.is_empty()).then_some(variant.as_str());
                let same_effort = score.effort.is_none() || name::same_effort(score.effort, effort);
                if linked && same_effort && is_benchmark(score, &text("name")) {
                    rows.extend(quoted(&document, score, row, "score", &format!("{id} benchmarks[{index}]"), false));
                }
            }
        }
    }
    Ok(Outcome::of(rows, || no_page(source)))
}

fn is_benchmark(score: &Score, name: &str) -> bool {
    let name = squashed(name);
    tables::benchmark_names(score).iter().any(|known| squashed(known) == name)
}

/// A row's score, with its page. llm-stats keeps percentages as shares.
fn quoted(document: &Document, score: &Score, row: &Node, key: &str, at: &str, share: bool) -> Option<(bool, Quote)> {
    let node = row.get(key)?;
    let number = Number::read(document.text(node))?;
    let number = if share && score.percent { number.times_ten_to(2) } else { number };
    let mut quote = document.member(at, key, node);
    let names = ["benchmark_name", "name"].iter().find_map(|key| document.string(row.get(key)));
    let pages = ["self_reported_source_link", "source"].iter().find_map(|key| document.string(row.get(key)));
    quote.text = format!("{} {}, {}", names.unwrap_or_default(), quote.text, pages.unwrap_or_default());
    Some((score.value.is_score(&number), quote))
}
