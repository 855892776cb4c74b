//! A finder per raw list: each looks up one figure by the list's own key, in the list's own unit.

mod aider;
mod arena;
mod azure;
mod epoch;
mod genai_prices;
mod linked;
mod litellm;
mod litellm_history;
mod model_prices;
mod models_dev;
mod openrouter;
mod questions;
mod tables;

use anyhow::Result;

use super::figure::{Figure, Price, Score, Source, What};
use super::raw::{Outcome, Raw};

/// Looks a figure up in the raw file of its source.
pub fn find(raw: &Raw, figure: &Figure) -> Result<Outcome> {
    match &figure.what {
        What::Price(price) => self::price(raw, price, figure.source),
        What::Score(score) => self::score(raw, score, figure.source),
        What::Questions(questions) => questions::find(raw, questions, figure.source),
    }
}

fn price(raw: &Raw, price: &Price, source: Source) -> Result<Outcome> {
    match source.id {
        "azure-retail-prices" => azure::find(raw, price),
        "genai-prices" => genai_prices::find(raw, price),
        "litellm" => match (litellm::find(raw, price)?, litellm_history::against(raw, price)?) {
            (Outcome::Found(_), Some(quote)) => Ok(Outcome::Disagrees(quote)),
            (outcome, _) => Ok(outcome),
        },
        "litellm-history" => litellm_history::find(raw, price),
        "model-prices" => model_prices::find(raw, price, None),
        "models-dev" => models_dev::find(raw, price),
        "openrouter-history" => openrouter::find(raw, price),
        _ => page(raw, price, source),
    }
}

/// A price whose source is a web page: model-prices names the page of many of its prices. Where it does not, what other
/// lists say is no proof, but worth reading.
fn page(raw: &Raw, price: &Price, source: Source) -> Result<Outcome> {
    let outcome = model_prices::find(raw, price, Some(source.url))?;
    if !matches!(outcome, Outcome::Missing(_)) {
        return Ok(outcome);
    }
    for find in [litellm_history::find, openrouter::seen, genai_prices::find] {
        if let Outcome::Found(quote) = find(raw, price)? {
            let page = no_page(source);
            return Ok(Outcome::Missing(format!("{page}; the same in {}: {}", quote.place, quote.text)));
        }
    }
    Ok(Outcome::Missing(no_page(source)))
}

fn score(raw: &Raw, score: &Score, source: Source) -> Result<Outcome> {
    if source.url.contains("epoch.ai/") {
        return epoch::find(raw, score);
    }
    if source.url.contains("aider.chat/") {
        return aider::find(raw, score);
    }
    if source.url.contains("lmarena-ai/") {
        return arena::find(raw, score);
    }
    if let Some(files) = tables::files(source.url) {
        return tables::find(raw, score, files);
    }
    linked::find(raw, score, source)
}

fn no_page(source: Source) -> String {
    format!("{} is no raw file: {}", source.id, source.url)
}

/// An address without what differs between two ways to write it, or between a page and its archived copy.
fn bare(url: &str) -> String {
    let url = match url.split_once("web.archive.org/web/") {
        Some((_, copy)) => copy.split_once('/').map_or(copy, |(_, page)| page),
        None => url,
    };
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let url = url.split(['#', '?']).next().unwrap_or(url);
    url.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn an_archived_page_is_the_page() {
        let page = bare("https://api-docs.deepseek.com/quick_start/pricing/");
        assert_eq!(
            bare("https://web.archive.org/web/20250609162358id_/https://api-docs.deepseek.com/quick_start/pricing"),
            page
        );
        assert_eq!(bare("http://www.example.org/a#b"), "example.org/a");
    }
}
