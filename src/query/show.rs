//! What a fact in running prose shows.

use super::{ATTRIBUTES, Attribute};
use crate::diagnostic::{Diagnostic, Quoted};

/// What a fact says of one model or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Show {
    /// How many times the second's price the first's is, for the author's sentence about them in this order: "about 27 times".
    Ratio,
    /// The other way around, for a sentence that names the cheaper first: "about 1/27 the price".
    Share,
    /// The same as a whole clause, whichever is the dearer: "o1 costs about 27 times as much as R1".
    Costs,
    /// The price of one, or of both in the author's order.
    Price,
    /// The score of one, or of both in the author's order.
    Score,
    /// What the difference of two scores is worth, in a sentence.
    Verdict,
    /// Price and score in whole sentences.
    Summary,
}

impl Show {
    /// Reads the word of the attribute.
    ///
    /// # Errors
    /// A diagnostic at `show` that names the word and those that are known.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "ratio" => Ok(Self::Ratio),
            "share" => Ok(Self::Share),
            "costs" => Ok(Self::Costs),
            "price" => Ok(Self::Price),
            "score" => Ok(Self::Score),
            "verdict" => Ok(Self::Verdict),
            "summary" => Ok(Self::Summary),
            _ => {
                let message =
                    format!("found {}, expected ratio, share, costs, price, score, verdict or summary.", Quoted(text));
                Err(Diagnostic::error("bad-show", "show", message))
            }
        }
    }

    /// The word of the attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Share => "share",
            Self::Costs => "costs",
            Self::Price => "price",
            Self::Score => "score",
            Self::Verdict => "verdict",
            Self::Summary => "summary",
        }
    }

    /// True where it rests on prices.
    pub const fn has_prices(self) -> bool {
        matches!(self, Self::Ratio | Self::Share | Self::Costs | Self::Price | Self::Summary)
    }

    /// True where it rests on scores.
    pub const fn has_scores(self) -> bool {
        matches!(self, Self::Score | Self::Verdict | Self::Summary)
    }

    /// True where it can be said of two models only.
    pub const fn is_of_two(self) -> bool {
        matches!(self, Self::Ratio | Self::Share | Self::Costs | Self::Verdict)
    }
}

/// The attribute that only a fact has.
pub const SHOW: Attribute = Attribute {
    name: "show",
    values: "`ratio` (“about 27 times”), `share` (“about 1/27 the price”), `costs` (“o1 costs about 27 times as much as R1”), `price`, `score`, `verdict` or `summary`",
    default: "`summary` of two models, `price` of one",
    meaning: "What is said: a number inside the author's sentence, or whole sentences.",
};

/// The attributes of a fact: some of the chart's, with what is different in prose, and its own.
pub fn fact_attributes() -> Vec<Attribute> {
    let mut attributes = Vec::new();
    for attribute in ATTRIBUTES {
        let mut attribute = *attribute;
        match attribute.name {
            "models" => {
                attribute.values = "one or two ids, names or aliases, separated by commas or spaces";
                attribute.default = "nothing is said";
                attribute.meaning = "Which models the fact is about, in the order in which their figures are said; for `ratio` the dearer first, for `share` the cheaper.";
            }
            "benchmark" => {
                attribute.default = "one that has scores of both from one source; the newest independent one";
            }
            "host" => attribute.values = "`developer`, `cheapest`, or a host's id or name",
            "price" | "as-of" | "hours" | "currency" | "phrasing" | "lang" | "src" => {}
            _ => continue,
        }
        attributes.push(attribute);
        if attribute.name == "models" {
            attributes.push(SHOW);
        }
    }
    attributes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for show in [Show::Ratio, Show::Share, Show::Costs, Show::Price, Show::Score, Show::Verdict, Show::Summary] {
            assert_eq!(Show::parse(show.as_str()), Ok(show));
            assert!(SHOW.values.contains(&format!("`{}`", show.as_str())));
        }
        assert_eq!(
            Show::parse("ration").unwrap_err().to_string(),
            "error[bad-show] at show: found “ration”, expected ratio, share, costs, price, score, verdict or summary."
        );
    }

    #[test]
    fn a_fact_has_some_of_the_charts_attributes() {
        let names: Vec<&str> = fact_attributes().iter().map(|attribute| attribute.name).collect();
        assert_eq!(
            names,
            ["models", "show", "benchmark", "price", "host", "as-of", "hours", "currency", "lang", "src", "phrasing"]
        );
    }
}
