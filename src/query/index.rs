//! How several benchmarks become one number, in the words of the attributes `index`, `weights` and `missing`.

use crate::diagnostic::{Diagnostic, Quoted};
use crate::split::split_once;

/// How several benchmarks become one number (methods.md 2.6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexOptions {
    /// How a score becomes points.
    pub normalisation: Normalisation,
    /// What becomes of who has no score on some benchmark.
    pub missing: Missing,
    /// What the benchmarks count. Empty: all the same.
    pub weights: Vec<Category>,
}

/// How a score becomes points before scores of several benchmarks are averaged. Every choice makes another index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Normalisation {
    /// A score in per cent as it is.
    #[default]
    Percent,
    /// What lies above guessing, of what can lie above it: max(0, (S − b)/(max − b))·100, where b is the score of guessing.
    AboveChance,
    /// 0 for the lowest of those shown, 100 for the highest.
    MinMax,
    /// Standard deviations (of those shown, who are the whole population) above their mean.
    ZScore,
    /// How many of the others shown it beats, in per cent; a tie is half a win (HELM's mean win rate).
    WinRate,
    /// A rating as clamp((E − 500)/2000)·100, a score in per cent as it is (Artificial Analysis).
    Rating,
}

/// What becomes of who has no score on some of the benchmarks. A score that is not there is never made up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Only who has a score on every benchmark asked for takes part.
    #[default]
    CompleteCases,
    /// Of the benchmarks asked for, those on which every highlighted model has a score; then who has one on all of these.
    SharedByHighlighted,
}

/// Benchmarks that are averaged before their mean is averaged with others'; often one alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its weight among the categories, 1 to [`Category::MOST_WEIGHT`].
    pub weight: u32,
    /// Ids or names of benchmarks.
    pub benchmarks: Vec<String>,
}

impl Category {
    /// The largest weight.
    pub const MOST_WEIGHT: u32 = 1000;

    /// Reads `aime-2024 + math-500 2, gpqa-diamond 1`.
    ///
    /// # Errors
    /// A diagnostic at `weights` that names the part without its weight.
    pub(super) fn parse_all(text: &str) -> Result<Vec<Self>, Diagnostic> {
        let mut categories = Vec::new();
        for part in text.split(',') {
            let part = part.trim();
            if part.is_empty() {
                continue;
            }
            let Some(category) = Self::parse(part) else {
                let message = format!(
                    "found {}, expected benchmarks and then a whole number from 1 to {}.",
                    Quoted(part),
                    Self::MOST_WEIGHT
                );
                let hint = "Write it such as “aime-2024 + math-500 2, gpqa-diamond 1”. All have the same weight.";
                return Err(Diagnostic::error("bad-weights", "weights", message).with_hint(hint));
            };
            categories.push(category);
        }
        Ok(categories)
    }

    fn parse(text: &str) -> Option<Self> {
        let (names, weight) = text.rsplit_once(|letter: char| letter.is_ascii_whitespace())?;
        let digits = weight.bytes().all(|byte| byte.is_ascii_digit());
        let weight = weight.parse().ok().filter(|weight| digits && (1..=Self::MOST_WEIGHT).contains(weight))?;
        let mut benchmarks = Vec::new();
        // With its spaces: there are benchmarks whose name ends in a plus.
        let mut rest = names;
        while let Some((name, others)) = split_once(rest, " + ") {
            benchmarks.push(name.trim().to_owned());
            rest = others;
        }
        benchmarks.push(rest.trim().to_owned());
        Some(Self { weight, benchmarks })
    }
}

impl Normalisation {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::Percent, Self::AboveChance, Self::MinMax, Self::ZScore, Self::WinRate, Self::Rating];

    /// The attribute's word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::AboveChance => "above-chance",
            Self::MinMax => "min-max",
            Self::ZScore => "z-score",
            Self::WinRate => "win-rate",
            Self::Rating => "rating",
        }
    }

    pub(super) fn parse(text: &str) -> Result<Self, Diagnostic> {
        Self::ALL.into_iter().find(|one| one.word() == text).ok_or_else(|| {
            let message = format!(
                "found {}, expected percent, above-chance, min-max, z-score, win-rate or rating.",
                Quoted(text)
            );
            Diagnostic::error("bad-index", "index", message).with_hint("Scores are averaged as they are.")
        })
    }

    /// True where who else is shown changes a model's points, and may change who is ahead of whom: a chart has to say so.
    pub const fn depends_on_who_is_shown(self) -> bool {
        matches!(self, Self::MinMax | Self::ZScore | Self::WinRate)
    }
}

impl Missing {
    pub(super) fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text {
            "complete" => Ok(Self::CompleteCases),
            "shared" => Ok(Self::SharedByHighlighted),
            _ => {
                let message = format!("found {}, expected complete or shared.", Quoted(text));
                let hint = "Only models with every score take part.";
                Err(Diagnostic::error("bad-missing", "missing", message).with_hint(hint))
            }
        }
    }
}
