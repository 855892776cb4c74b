//! Which price is compared, in the words of the attribute `price`.

use core::fmt;

use crate::diagnostic::{Diagnostic, Quoted};

/// Which price of a model is compared: a list price per million tokens, the list price of so many tokens, or what a
/// benchmark's run has cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PriceMeasure {
    /// US dollars per million output tokens.
    #[default]
    Output,
    /// US dollars per million input tokens.
    Input,
    /// US dollars per million cached input tokens.
    CachedInput,
    /// US dollars per million tokens in a mix.
    Blended(TokenMix),
    /// US dollars for the tokens of many requests, each of them short enough for the base price (methods.md 2.2).
    Workload(TokenCounts),
    /// US dollars for the tokens of one request, whose length decides on the price (methods.md 2.2).
    Request(TokenCounts),
    /// US dollars that the benchmark's own run has cost for each task (methods.md 2.3).
    MeasuredPerTask,
    /// US dollars that the benchmark's own run has cost for each solved task (methods.md 2.3).
    MeasuredPerSuccess,
}

/// A mix of tokens: the weights of a blended price (methods.md 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenMix {
    /// Parts of uncached input.
    pub input: u32,
    /// Parts of cached input.
    pub cached_input: u32,
    /// Parts of output.
    pub output: u32,
}

/// How many tokens go in and come out (methods.md 2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenCounts {
    /// All input tokens, those that the host had cached among them.
    pub input: u32,
    /// Those of the input tokens that the host had cached.
    pub cached_input: u32,
    /// Tokens that go in and are written into the host's cache, beside `input`: hosts count them apart.
    pub cache_written: u32,
    /// All output tokens, reasoning included.
    pub output: u32,
    /// Those of the output tokens that are reasoning.
    pub reasoning: u32,
}

/// The largest weight of a mix.
const MOST_WEIGHT: u32 = 1_000_000;
/// The most tokens of a kind.
const MOST_TOKENS: u32 = 1_000_000_000;

const MIX: &str = "Write the weights with their words, such as “blended 3 input 1 output”.";
const WORKLOAD: &str = "Write tokens with their words, such as “workload 1000000 input 400000 cached 250000 output”.";

impl PriceMeasure {
    /// Reads `output`, `input`, `cached-input`, `blended 3 input 1 output`, `workload 1000000 input 250000 output`,
    /// `request 200000 input 1000 output`, `measured-task` or `measured-success`. Amounts may come in any order.
    ///
    /// # Errors
    /// A diagnostic at `price` for anything else; a bare `3:1` too, because which part is input is a matter of taste.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let (word, amounts) = text.split_once(|letter: char| letter.is_ascii_whitespace()).unwrap_or((text, ""));
        match word {
            "blended" => return TokenMix::parse(text, amounts).map(Self::Blended),
            "workload" => return TokenCounts::parse(text, amounts).map(Self::Workload),
            "request" => return TokenCounts::parse(text, amounts).map(Self::Request),
            _ => {}
        }
        match text {
            "output" => Ok(Self::Output),
            "input" => Ok(Self::Input),
            "cached-input" => Ok(Self::CachedInput),
            "measured-task" => Ok(Self::MeasuredPerTask),
            "measured-success" => Ok(Self::MeasuredPerSuccess),
            _ if text.split(':').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())) => {
                bad(format!("found {}, which does not say which part is input.", Quoted(text)), MIX)
            }
            _ => bad(
                format!(
                    "found {}, expected output, input, cached-input, blended, workload, request, measured-task or \
                     measured-success.",
                    Quoted(text)
                ),
                MIX,
            ),
        }
    }

    /// True where the cost was measured in the benchmark's own run instead of being computed from list prices: the two
    /// never stand in one comparison.
    pub const fn is_measured(self) -> bool {
        matches!(self, Self::MeasuredPerTask | Self::MeasuredPerSuccess)
    }

    /// True of prices per million tokens, false of what some number of tokens or a task costs.
    pub const fn is_per_million(self) -> bool {
        matches!(self, Self::Output | Self::Input | Self::CachedInput | Self::Blended(_))
    }
}

impl TokenMix {
    fn parse(text: &str, weights: &str) -> Result<Self, Diagnostic> {
        let kind = format!("whole weight up to {MOST_WEIGHT}");
        let [input, cached_input, output, ..] = amounts(weights, MOST_WEIGHT, &kind, MIXED, MIX)?;
        if input == 0 && cached_input == 0 && output == 0 {
            return bad(format!("found {}, a mix without weights.", Quoted(text)), MIX);
        }
        Ok(Self { input, cached_input, output })
    }
}

impl TokenCounts {
    fn parse(text: &str, tokens: &str) -> Result<Self, Diagnostic> {
        let kind = format!("whole number of tokens up to {MOST_TOKENS}");
        let found = amounts(tokens, MOST_TOKENS, &kind, COUNTED, WORKLOAD)?;
        let [input, cached_input, output, cache_written, reasoning] = found;
        if found.iter().all(|amount| *amount == 0) {
            return bad(format!("found {}, which has no tokens.", Quoted(text)), WORKLOAD);
        }
        if cached_input > input {
            let message =
                format!("found {cached_input} cached tokens of {input} input tokens, which they are part of.");
            return bad(message, WORKLOAD);
        }
        if reasoning > output {
            let message =
                format!("found {reasoning} reasoning tokens of {output} output tokens, which they are part of.");
            return bad(message, WORKLOAD);
        }
        Ok(Self { input, cached_input, cache_written, output, reasoning })
    }
}

fn bad<T>(message: String, hint: &str) -> Result<T, Diagnostic> {
    Err(Diagnostic::error("bad-price", "price", message).with_hint(hint))
}

/// How many of the kinds of tokens a mix has, and how a finding lists them.
const MIXED: (usize, &str) = (3, "input, cached or output");
/// The same of a workload or a request.
const COUNTED: (usize, &str) = (5, "input, cached, written, output or reasoning");

/// The amounts of input, cached input, output, input written into the cache, and reasoning, as far as those kinds are known
/// here. They stand before their words in any order.
fn amounts(
    text: &str,
    most: u32,
    kind: &str,
    (kinds, expected): (usize, &str),
    example: &str,
) -> Result<[u32; 5], Diagnostic> {
    let mut found = [None; 5];
    let mut parts = text.split_ascii_whitespace();
    while let Some(number) = parts.next() {
        let word = parts.next().unwrap_or_default();
        let Some(amount) = number.parse::<u32>().ok().filter(|amount| *amount <= most) else {
            return bad(format!("found {} where a {kind} was expected.", Quoted(number)), example);
        };
        let place = match word {
            "input" => 0,
            "cached-input" | "cached" => 1,
            "output" => 2,
            "written" => 3,
            "reasoning" => 4,
            _ => kinds,
        };
        let Some(place) = found.get_mut(place).filter(|_| place < kinds) else {
            return bad(format!("found {} after {number}, expected {expected}.", Quoted(word)), example);
        };
        if place.is_some() {
            return bad(format!("found {word} twice."), example);
        }
        *place = Some(amount);
    }
    Ok(found.map(Option::unwrap_or_default))
}

impl fmt::Display for PriceMeasure {
    /// The words that [`PriceMeasure::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amounts = match self {
            Self::Output => return f.write_str("output"),
            Self::Input => return f.write_str("input"),
            Self::CachedInput => return f.write_str("cached-input"),
            Self::MeasuredPerTask => return f.write_str("measured-task"),
            Self::MeasuredPerSuccess => return f.write_str("measured-success"),
            Self::Blended(mix) => {
                f.write_str("blended")?;
                [(mix.cached_input, "cached"), (mix.input, "input"), (mix.output, "output"), (0, ""), (0, "")]
            }
            Self::Workload(tokens) | Self::Request(tokens) => {
                f.write_str(if matches!(self, Self::Request(_)) { "request" } else { "workload" })?;
                [
                    (tokens.input, "input"),
                    (tokens.cached_input, "cached"),
                    (tokens.cache_written, "written"),
                    (tokens.output, "output"),
                    (tokens.reasoning, "reasoning"),
                ]
            }
        };
        for (amount, word) in amounts {
            if amount > 0 {
                write!(f, " {amount} {word}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn measures_are_read() {
        let tokens =
            |input, cached_input, output| TokenCounts { input, cached_input, cache_written: 0, output, reasoning: 0 };
        for (text, measure, written) in [
            ("output", PriceMeasure::Output, "output"),
            (
                "blended 1 output\t3 input",
                PriceMeasure::Blended(TokenMix { input: 3, cached_input: 0, output: 1 }),
                "blended 3 input 1 output",
            ),
            (
                "workload 250000 output  400000 cached-input 1000000 input",
                PriceMeasure::Workload(tokens(1_000_000, 400_000, 250_000)),
                "workload 1000000 input 400000 cached 250000 output",
            ),
            ("workload 5 input 5 cached", PriceMeasure::Workload(tokens(5, 5, 0)), "workload 5 input 5 cached"),
            (
                "request 1000000000 input 0 cached 0 output",
                PriceMeasure::Request(tokens(1_000_000_000, 0, 0)),
                "request 1000000000 input",
            ),
            (
                "workload 30 reasoning 20 written 40 output 10 input",
                PriceMeasure::Workload(TokenCounts { cache_written: 20, reasoning: 30, ..tokens(10, 0, 40) }),
                "workload 10 input 20 written 40 output 30 reasoning",
            ),
            ("measured-task", PriceMeasure::MeasuredPerTask, "measured-task"),
            ("measured-success", PriceMeasure::MeasuredPerSuccess, "measured-success"),
        ] {
            assert_eq!(PriceMeasure::parse(text), Ok(measure), "{text}");
            assert_eq!(measure.to_string(), written);
        }
    }

    #[test]
    fn words_that_are_no_measure_are_named() {
        let mix = "Write the weights with their words, such as “blended 3 input 1 output”.";
        let workload = "Write tokens with their words, such as “workload 1000000 input 400000 cached 250000 output”.";
        let measures = "output, input, cached-input, blended, workload, request, measured-task or measured-success";
        for (text, message, hint) in [
            ("3:1", "found “3:1”, which does not say which part is input.".to_owned(), mix),
            ("cheap", format!("found “cheap”, expected {measures}."), mix),
            ("output 3", format!("found “output 3”, expected {measures}."), mix),
            ("blended3 input", format!("found “blended3 input”, expected {measures}."), mix),
            ("blended", "found “blended”, a mix without weights.".to_owned(), mix),
            ("blended 3 in 1 out", "found “in” after 3, expected input, cached or output.".to_owned(), mix),
            ("blended 3 input 1 output 5 input", "found input twice.".to_owned(), mix),
            ("blended 0 input 5 input", "found input twice.".to_owned(), mix),
            ("blended three input", "found “three” where a whole weight up to 1000000 was expected.".to_owned(), mix),
            ("workload", "found “workload”, which has no tokens.".to_owned(), workload),
            ("request 0 input", "found “request 0 input”, which has no tokens.".to_owned(), workload),
            (
                "workload 1000 input 400000 cached",
                "found 400000 cached tokens of 1000 input tokens, which they are part of.".to_owned(),
                workload,
            ),
            (
                "workload 1,000,000 input",
                "found “1,000,000” where a whole number of tokens up to 1000000000 was expected.".to_owned(),
                workload,
            ),
            (
                "workload 1000000001 input",
                "found “1000000001” where a whole number of tokens up to 1000000000 was expected.".to_owned(),
                workload,
            ),
            (
                "workload 5",
                "found “” after 5, expected input, cached, written, output or reasoning.".to_owned(),
                workload,
            ),
            (
                "workload 5 output 6 reasoning",
                "found 6 reasoning tokens of 5 output tokens, which they are part of.".to_owned(),
                workload,
            ),
            ("blended 3 written", "found “written” after 3, expected input, cached or output.".to_owned(), mix),
        ] {
            let found = PriceMeasure::parse(text).unwrap_err();
            assert_eq!(found.to_string(), format!("error[bad-price] at price: {message} {hint}"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            kind in 0..3,
            [input, cached, output, written, reasoning] in
                prop::array::uniform5(prop_oneof![Just(0), 0..=MOST_WEIGHT]),
        ) {
            prop_assume!(input > 0 || output > 0);
            let counts = TokenCounts {
                input,
                cached_input: cached.min(input),
                cache_written: written,
                output,
                reasoning: reasoning.min(output),
            };
            let measure = match kind {
                0 => PriceMeasure::Blended(TokenMix { input, cached_input: cached, output }),
                1 => PriceMeasure::Workload(counts),
                _ => PriceMeasure::Request(counts),
            };
            prop_assert_eq!(PriceMeasure::parse(&measure.to_string()), Ok(measure));
        }
    }
}
