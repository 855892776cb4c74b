//! Names of models, as many lists write them: `Claude-3.5-Sonnet-1022` is `claude-3-5-sonnet-20241022`.
//!
//! Two names are one where their words, in any order, their numbers, in order, and their date are the same. Nothing else is
//! dropped: a version, a size, a date or a mode that one name has and the other lacks makes them two.

/// A name taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Name {
    words: Vec<String>,
    numbers: Vec<String>,
    date: Option<String>,
}

/// Who made a model, and what says only that it can be talked to.
const EMPTY: &[&str] = &[
    "alibaba",
    "amazon",
    "anthropic",
    "chat",
    "google",
    "inst",
    "instruct",
    "it",
    "meta",
    "microsoft",
    "nvidia",
    "openai",
    "prev",
    "xai",
];

/// Names that no rule reaches, read by a person: the model's id in the catalog, and a list's words for it.
const BY_HAND: &[(&str, &str)] = &[
    ("command-a", "command-a-03-2025-quality"),
    ("deepseek-v4-flash", "DeepSeek-V4-Flash Preview (High)"),
    ("gemini-3-pro", "Gemini-3.0 Pro"),
    ("grok-3", "Grok 3 Preview (02-24)"),
    ("mixtral-8x22b", "Mixtral 8x22B Instruct v0.1"),
    ("mixtral-8x22b", "open-mixtral-8x22b"),
    ("qwen3-235b-a22b", "Qwen3 235B A22B diff, no think, Alibaba API"),
];

/// How a model's weights are kept on a host.
const PRECISIONS: &[&str] = &["bf16", "fp16", "fp8", "nvfp4"];

/// How long a model was let think.
const EFFORTS: &[&str] = &[
    "default",
    "high",
    "level",
    "low",
    "max",
    "medium",
    "minimal",
    "no",
    "non",
    "none",
    "reasoner",
    "reasoning",
    "think",
    "thinking",
    "tokens",
    "with",
    "without",
    "xhigh",
    "extended",
    "o",
    "w",
];

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Letters and digits in small letters; nothing else.
pub fn squashed(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Month and day at the beginning of some parts, and how many parts they are.
fn date(parts: &[&str]) -> Option<(String, usize)> {
    let within = |part: &str, range: std::ops::RangeInclusive<u32>| {
        part.len() == 2 && is_number(part) && part.parse().is_ok_and(|number| range.contains(&number))
    };
    match parts {
        [year, month, day, ..]
            if year.starts_with("20") && year.len() == 4 && within(month, 1..=12) && within(day, 1..=31) =>
        {
            Some((format!("{month}{day}"), 3))
        }
        [month, day, ..] if within(month, 1..=12) && within(day, 1..=31) => Some((format!("{month}{day}"), 2)),
        [whole, ..] if is_number(whole) && matches!(whole.len(), 4 | 6 | 8) => {
            Some((whole[whole.len() - 4..].to_owned(), 1))
        }
        _ => None,
    }
}

impl Name {
    /// The name with the day of release that lists put behind it: as month and day, or as year and month.
    pub fn dated(&self, released: &str) -> Vec<Self> {
        let parts: Vec<&str> = released.split('-').collect();
        let ([year, month, day], None) = (parts.as_slice(), &self.date) else { return Vec::new() };
        let short = year.get(2..).unwrap_or_default();
        let dates = [format!("{month}{day}"), format!("{short}{month}")];
        dates.into_iter().map(|date| Self { date: Some(date), ..self.clone() }).collect()
    }

    /// The name with more words behind it: a list may write a mode as a part of it.
    pub fn and(&self, more: &str) -> Self {
        let (mut name, more) = (self.clone(), Self::read(more));
        name.words.extend(more.words);
        name.words.sort();
        name.numbers.extend(more.numbers);
        name
    }

    pub fn read(text: &str) -> Self {
        let lower = text.to_lowercase();
        // An id names its maker before a slash; a sentence with a slash in it is none.
        let lower = if lower.contains(' ') { lower.as_str() } else { lower.rsplit('/').next().unwrap_or_default() };
        let parts: Vec<&str> =
            lower.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
        let mut name = Self::default();
        let mut rest = parts.as_slice();
        while let Some((part, after)) = rest.split_first() {
            if let Some((day, parts)) = date(rest) {
                name.date = Some(day);
                rest = &rest[parts..];
                continue;
            }
            rest = after;
            if PRECISIONS.contains(part) {
                continue;
            }
            let mut pieces: Vec<String> = Vec::new();
            for letter in part.chars() {
                match pieces.last_mut().filter(|piece| is_number(piece) == letter.is_ascii_digit()) {
                    Some(piece) => piece.push(letter),
                    None => pieces.push(letter.to_string()),
                }
            }
            for piece in pieces {
                if is_number(&piece) {
                    name.numbers.push(piece);
                } else if !EMPTY.contains(&piece.as_str()) {
                    name.words.push(piece);
                }
            }
        }
        name.words.sort();
        name
    }
}

/// A name and the effort written behind it: `gpt-5-2025-08-07_high`, `o3-mini (high)`, `Claude Opus 4.5 (High, 32K, 20251101)`.
pub fn with_effort(text: &str) -> (Name, Option<String>) {
    let text = text.trim();
    if let Some((name, effort)) = text.rsplit_once('_')
        && is_effort(effort)
    {
        return (Name::read(name), Some(effort.to_lowercase()));
    }
    let Some((name, inside)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return (Name::read(text), None);
    };
    let (effort, other): (Vec<&str>, Vec<&str>) = inside.split(',').map(str::trim).partition(|piece| is_effort(piece));
    let name = Name::read(&format!("{name} {}", other.join(" ")));
    (name, (!effort.is_empty()).then(|| effort.join(" ").to_lowercase()))
}

/// Did a person read this name as the model's?
pub fn is_by_hand(model: &str, text: &str) -> bool {
    BY_HAND.contains(&(model, text.trim()))
}

/// A budget such as `32K` or words such as `no think`.
fn is_effort(piece: &str) -> bool {
    let lower = piece.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| EFFORTS.contains(&word) || word.strip_suffix('k').is_some_and(is_number))
}

/// Do two efforts say the same? `high` and `High, 32K` do: each has words that the other need not repeat.
pub fn same_effort(left: Option<&str>, right: Option<&str>) -> bool {
    // What runs by default is often not named at all.
    let (left, right) = (left.filter(|effort| *effort != "default"), right.filter(|effort| *effort != "default"));
    let (Some(left), Some(right)) = (left, right) else { return left.is_none() && right.is_none() };
    let words = |text: &str| -> Vec<String> {
        let mut text = text.to_lowercase();
        for (from, to) in [
            ("thinking", "think"),
            ("reasoning", "think"),
            ("reasoner", "think"),
            ("no think", "nonthink"),
            ("non-", "non"),
        ] {
            text = text.replace(from, to);
        }
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (left, right) = (words(left), words(right));
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    within(&left, &right) || within(&right, &left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_model_has_many_names() {
        for (left, right) in [
            ("Claude-3.5-Sonnet-1022", "claude-3-5-sonnet-20241022"),
            ("OpenAI o1-1217", "o1-2024-12-17"),
            ("GPT-4o 0513", "gpt-4o-2024-05-13"),
            ("Qwen2.5 72B-Inst.", "qwen2.5-72b-instruct"),
            ("claude-4-1-opus", "Claude Opus 4.1"),
            ("gemini-2.0-pro-exp-02-05", "Gemini 2.0 Pro exp-02-05"),
            ("deepseek-ai/DeepSeek-R1", "DeepSeek R1"),
            ("Llama 3.1 405B Instruct (BF16)", "llama-3.1-405b"),
        ] {
            assert_eq!(Name::read(left), Name::read(right), "{left} and {right}");
        }
    }

    #[test]
    fn a_release_is_written_in_two_ways() {
        let names = Name::read("Mistral Large").dated("2024-11-18");
        assert_eq!(names, [Name::read("mistral-large-1118"), Name::read("mistral-large-2411")]);
        assert!(Name::read("o1-2024-12-17").dated("2024-12-17").is_empty());
    }

    #[test]
    fn two_models_stay_two() {
        for (left, right) in [
            ("DeepSeek R1", "DeepSeek R1 (0528)"),
            ("claude-3.5-sonnet", "claude-5.3-sonnet"),
            ("o1", "o1-mini"),
            ("DeepSeek-R1", "DeepSeek-R1-Distill-Llama-70B"),
            ("qwen3-32b", "qwen3-235b-a22b"),
        ] {
            assert_ne!(Name::read(left), Name::read(right), "{left} and {right}");
        }
    }

    #[test]
    fn an_effort_is_no_part_of_a_name() {
        for (text, name, effort) in [
            ("gpt-5-2025-08-07_high", "gpt-5-2025-08-07", Some("high")),
            ("claude-opus-4-20250514_16K", "claude-opus-4-20250514", Some("16k")),
            ("claude-sonnet-4-20250514 (no thinking)", "claude-sonnet-4-20250514", Some("no thinking")),
            ("Claude Opus 4.5 (High, 32K, 20251101)", "claude-opus-4-5-20251101", Some("high 32k")),
            ("DeepSeek R1 (0528)", "deepseek-r1-0528", None),
            ("o1-mini", "o1-mini", None),
        ] {
            assert_eq!(with_effort(text), (Name::read(name), effort.map(str::to_owned)), "{text}");
        }
        assert!(same_effort(Some("high"), Some("high 32k")));
        assert!(!same_effort(Some("high"), Some("low")));
        assert!(!same_effort(Some("high"), None));
        assert!(same_effort(Some("default"), None));
        assert!(!same_effort(Some("no think"), Some("think")));
        assert!(same_effort(Some("no thinking"), Some("non-reasoning")));
    }
}
