//! What the names of a table's columns mean: the thing, and the unit of a price; which are not read, and why.

use std::collections::BTreeSet;

use crate::diagnostic::Quoted;
use crate::import::draft::Draft;
use crate::import::formats::money::Unit;

/// What a column can be called, the first name first.
const COLUMNS: [(&str, &[&str]); 21] = [
    ("model", &["model", "model id", "model name", "name"]),
    ("developer", &["developer", "maker", "lab", "vendor"]),
    ("released", &["released", "release date"]),
    ("host", &["host", "provider"]),
    ("tier", &["tier"]),
    ("input", &["input", "input price", "input per mtok"]),
    ("cached_input", &["cached input", "cached input price", "input cached", "cache read"]),
    ("output", &["output", "output price", "output per mtok"]),
    ("from", &["from", "from date"]),
    ("to", &["to", "to date"]),
    ("hours", &["hours"]),
    ("above_tokens", &["above tokens"]),
    ("benchmark", &["benchmark", "task"]),
    ("value", &["value", "score"]),
    ("metric", &["metric"]),
    ("effort", &["effort", "reasoning effort"]),
    ("harness", &["harness"]),
    ("date", &["date"]),
    ("reported", &["reported"]),
    ("source", &["source", "url", "link"]),
    ("standard_error", &["standard error", "stderr"]),
];

/// Names that say a price only with a unit: OpenRouter's, which are prices of one token there, and of a million in tables
/// that somebody typed.
const ONLY_WITH_UNIT: [(&str, &str); 2] = [("prompt", "input"), ("completion", "output")];

/// Columns that are prices.
const PRICES: [&str; 3] = ["input", "cached_input", "output"];

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) enum Column {
    /// One of those that are read; the unit is that of prices.
    Known(&'static str, Unit),
    /// A price in a unit that is not read: `€/1M tokens`.
    OtherUnit(String),
    /// A price whose name does not say what it is for.
    NoUnit,
    Unknown,
}

impl Column {
    /// What the name of a column means.
    pub(in crate::import) fn of(name: &str) -> Self {
        let name = name.trim();
        let (word, stated) = match name.strip_suffix([')', ']']).and_then(|name| name.rsplit_once(['(', '['])) {
            Some((word, unit)) => (word, Some(unit.trim())),
            None => (name, None),
        };
        let word = word.trim().to_lowercase().replace(['_', '-'], " ");
        let known = COLUMNS.iter().find(|(_, names)| names.contains(&word.as_str())).map(|(column, _)| *column);
        let ambiguous = ONLY_WITH_UNIT.iter().find(|(known, _)| *known == word).map(|(_, column)| *column);
        let Some(column) = known.or(ambiguous) else { return Self::Unknown };
        match stated.filter(|_| PRICES.contains(&column)) {
            Some(stated) => match unit(stated) {
                Some(unit) => Self::Known(column, unit),
                None => Self::OtherUnit(stated.to_owned()),
            },
            None if known.is_none() => Self::NoUnit,
            // What stands behind another name in brackets is a remark: `score (%)`.
            None => Self::Known(column, Unit::Million),
        }
    }

    /// The thing, where the column is read.
    pub(in crate::import) const fn known(&self) -> Option<&'static str> {
        if let Self::Known(column, _) = self { Some(*column) } else { None }
    }
}

/// A unit in words: dollars, where a currency is named, for a million tokens or for one. `None` for any other.
fn unit(stated: &str) -> Option<Unit> {
    let spaced = stated.to_lowercase().replace(['_', '-'], " ").replace('/', " / ").replace('$', " $ ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let is_million =
        |word: &&str| ["1m", "m", "mtok", "mtoks", "1mtok", "million", "1,000,000", "1000000"].contains(word);
    let is_currency = |word: &&str| ["$", "us", "usd", "dollar", "dollars", "in"].contains(word);
    let is_filling = |word: &&str| ["/", "per", "1", "token", "tokens", "tok", "toks"].contains(word);
    if !words.iter().all(|word| is_million(word) || is_currency(word) || is_filling(word)) {
        return None;
    }
    if words.iter().any(is_million) {
        return Some(Unit::Million);
    }
    if words.contains(&"token") {
        return Some(Unit::Token);
    }
    // A currency alone says nothing of the number of tokens, which is then what it is without brackets.
    Some(Unit::Million).filter(|_| !words.is_empty() && words.iter().all(is_currency))
}

/// Says of columns that they are not read, and why.
pub(in crate::import) fn check(names: &csv::StringRecord, columns: &[Column], place: &str, draft: &mut Draft) {
    let mut seen = BTreeSet::new();
    for (name, column) in names.iter().zip(columns) {
        let at = || place.to_owned();
        match column {
            Column::Known(known, _) if !seen.insert(*known) => {
                let message = format!("the column {} stands twice; the first is read.", Quoted(name));
                draft.findings.warning("duplicate-column", at(), message);
            }
            Column::Known(..) => {}
            Column::Unknown if name.trim().is_empty() => {}
            Column::Unknown => {
                let message = format!("the column {} is not known and not read.", Quoted(name));
                draft.findings.warning("unknown-column", at(), message);
            }
            Column::OtherUnit(unit) => {
                let message = format!(
                    "the column {} is in {}, expected US dollars per million tokens or per token; it is not read.",
                    Quoted(name),
                    Quoted(unit)
                );
                draft.findings.error("other-unit", at(), message);
            }
            Column::NoUnit => {
                let (million, token) = (format!("{name} ($/1M tokens)"), format!("{name} ($/token)"));
                let message = format!(
                    "the column {} does not say its unit, expected {} or {}, as OpenRouter means it; it is not read.",
                    Quoted(name),
                    Quoted(&million),
                    Quoted(&token)
                );
                draft.findings.error("no-unit", at(), message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_in_brackets_are_read_or_named() {
        let other = |unit: &str| Column::OtherUnit(unit.to_owned());
        for (name, expected) in [
            ("Input", Column::Known("input", Unit::Million)),
            ("Input ($/1M tokens)", Column::Known("input", Unit::Million)),
            ("Input price (USD per 1M tokens)", Column::Known("input", Unit::Million)),
            ("output_price [$/MTok]", Column::Known("output", Unit::Million)),
            ("Output (per million tokens)", Column::Known("output", Unit::Million)),
            ("Output (US$ per 1 million token)", Column::Known("output", Unit::Million)),
            ("Output (USD)", Column::Known("output", Unit::Million)),
            ("Cached input ($/token)", Column::Known("cached_input", Unit::Token)),
            ("prompt (USD per token)", Column::Known("input", Unit::Token)),
            ("completion ($/M)", Column::Known("output", Unit::Million)),
            ("prompt", Column::NoUnit),
            ("completion", Column::NoUnit),
            ("Input (€/1M tokens)", other("€/1M tokens")),
            ("Input (EUR)", other("EUR")),
            ("Input ($/1K tokens)", other("$/1K tokens")),
            ("Input (per tokens)", other("per tokens")),
            ("Score (%)", Column::Known("value", Unit::Million)),
            ("Model (id)", Column::Known("model", Unit::Million)),
            ("Remark (€)", Column::Unknown),
            ("(", Column::Unknown),
            ("", Column::Unknown),
        ] {
            assert_eq!(Column::of(name), expected, "{name}");
        }
    }
}
