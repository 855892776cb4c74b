//! Names for readers: lists' labels without what is no name, and ids as they would be printed.

use crate::import::names::name::without_date;

/// Words that are written in a way of their own.
const WORDS: [(&str, &str); 62] = [
    ("a", "A"),
    ("ai", "AI"),
    ("awq", "AWQ"),
    ("chatglm", "ChatGLM"),
    ("claude", "Claude"),
    ("codellama", "CodeLlama"),
    ("codegemma", "CodeGemma"),
    ("dbrx", "DBRX"),
    ("deepseek", "DeepSeek"),
    ("ernie", "ERNIE"),
    ("exp", "Exp"),
    ("fp8", "FP8"),
    ("gemini", "Gemini"),
    ("gemma", "Gemma"),
    ("glm", "GLM"),
    ("gpt", "GPT"),
    ("hf", "HF"),
    ("internvl3", "InternVL3"),
    ("it", "IT"),
    ("kat", "KAT"),
    ("l3", "L3"),
    ("lfm", "LFM"),
    ("lfm2.5", "LFM2.5"),
    ("llama", "Llama"),
    ("llama2", "Llama 2"),
    ("llama3", "Llama 3"),
    ("llama3.1", "Llama 3.1"),
    ("llama3.2", "Llama 3.2"),
    ("llama3.3", "Llama 3.3"),
    ("llama4", "Llama 4"),
    ("llava", "LLaVA"),
    ("longcat", "LongCat"),
    ("mai", "MAI"),
    ("mimo", "MiMo"),
    ("minicpm", "MiniCPM"),
    ("minimax", "MiniMax"),
    ("ocr", "OCR"),
    ("olmo", "OLMo"),
    ("openchat", "OpenChat"),
    ("openhermes", "OpenHermes"),
    ("oss", "OSS"),
    ("phi", "Phi"),
    ("pplx", "PPLX"),
    ("pt", "PT"),
    ("qvq", "QVQ"),
    ("qwen", "Qwen"),
    ("qwq", "QwQ"),
    ("r1", "R1"),
    ("starcoder", "StarCoder"),
    ("starcoder2", "StarCoder2"),
    ("stablecode", "StableCode"),
    ("swe", "SWE"),
    ("v1", "V1"),
    ("v2", "V2"),
    ("v3", "V3"),
    ("vl", "VL"),
    ("wizardlm", "WizardLM"),
    ("zephyr", "Zephyr"),
    ("yi", "Yi"),
    ("o1", "o1"),
    ("o3", "o3"),
    ("o4", "o4"),
];
/// Makers that write a version behind a hyphen: GPT-4o, GLM-4.5.
const HYPHENED: [&str; 3] = ["GPT", "GLM", "SWE"];
/// What lists put in brackets behind a name that says nothing about the model.
const ASIDES: [&str; 7] = ["latest", "free", "alibaba cloud", "beta", "us", "eu", "global"];

/// A list's label as the name of a model; `None` where it is no better than an id.
pub(in crate::import) fn cleaned(label: &str) -> Option<String> {
    let mut name = label.trim();
    // `Anthropic: Claude Opus 4.6`: the maker is said elsewhere.
    if let Some((maker, rest)) = name.split_once(": ") {
        if maker.chars().count() <= 25 && !rest.trim().is_empty() {
            name = rest.trim();
        }
    }
    // `Qwen/Qwen3-VL-30B`: a path.
    if !name.contains(' ') {
        name = name.rsplit('/').next().unwrap_or(name);
    }
    while let Some((rest, aside)) = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")) {
        if rest.trim().is_empty() || !ASIDES.contains(&aside.to_ascii_lowercase().as_str()) {
            break;
        }
        name = rest.trim();
    }
    // `deepseek-r1` and `anthropic--claude-4-opus` are ids, `o1` and `gpt 4` are not.
    let is_id = !name.contains(' ') && !name.chars().any(char::is_uppercase) && name.contains(['-', '_', '.']);
    (!is_id && !name.is_empty() && name.chars().count() <= 200).then(|| name.to_owned())
}

/// True where a label has the numbers of an id: all of them, or all but a date at the end.
pub(in crate::import) fn is_of(label: &str, id: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let label = digits(label);
    label == digits(id) || without_date(id).is_some_and(|(rest, _)| label == digits(rest))
}

/// An id as its maker would print it: `llama-3.1-70b-instruct` is Llama 3.1 70B Instruct.
pub(in crate::import) fn from_id(id: &str) -> Option<String> {
    let mut name = String::new();
    let mut digits: Vec<&str> = Vec::new();
    let parts: Vec<&str> = id.split('-').filter(|part| !part.is_empty()).collect();
    let mut parts = parts.iter().peekable();
    while let Some(part) = parts.next() {
        let is_number =
            |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        // A whole date stays one.
        if is_number(part, 4) && part.starts_with("20") {
            digits.push(part);
            if let Some(month) = parts.next_if(|next| is_number(next, 2)) {
                digits.push(month);
                digits.extend(parts.next_if(|next| is_number(next, 2)).copied());
            }
            push(&mut name, &digits.join("-"));
            digits.clear();
            continue;
        }
        // `2-0` is a version, which ids write without its point.
        let is_short = |part: &str| is_number(part, 1) || is_number(part, 2);
        if let Some(minor) = parts.next_if(|next| is_short(part) && is_number(next, 1)) {
            push(&mut name, &format!("{part}.{minor}"));
            continue;
        }
        push(&mut name, &printed(part));
    }
    (!name.is_empty()).then_some(name)
}

fn push(name: &mut String, word: &str) {
    if !name.is_empty() {
        let is_hyphened =
            HYPHENED.iter().any(|maker| name == maker) && word.starts_with(|first: char| first.is_ascii_digit());
        name.push(if is_hyphened { '-' } else { ' ' });
    }
    name.push_str(word);
}

/// A word of an id as it is printed.
fn printed(word: &str) -> String {
    if let Some((_, printed)) = WORDS.iter().find(|(known, _)| *known == word) {
        return (*printed).to_owned();
    }
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    // Sizes and versions: 70b, a22b, 8x7b, 128k, v3.1, qwen3.
    let is_size = has_digit
        && word.ends_with(['b', 'k', 'm', 't'])
        && !word.starts_with(|first: char| first.is_ascii_alphabetic() && first != 'a');
    if is_size {
        return word.to_ascii_uppercase().replace('X', "x");
    }
    if let Some((known, printed)) = WORDS.iter().find(|(known, _)| {
        known.len() > 2
            && word.strip_prefix(known).is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()))
    }) {
        return format!("{printed}{}", word.get(known.len()..).unwrap_or_default());
    }
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_lose_what_is_no_name() {
        for (label, expected) in [
            ("Anthropic: Claude Opus 4.6 (Fast)", Some("Claude Opus 4.6 (Fast)")),
            ("Claude Opus 4 (latest)", Some("Claude Opus 4")),
            ("Qwen/Qwen3-VL-30B-A3B-Instruct", Some("Qwen3-VL-30B-A3B-Instruct")),
            ("GLM-5.1 (Alibaba Cloud)", Some("GLM-5.1")),
            ("anthropic--claude-4-opus", None),
            ("o1", Some("o1")),
            ("(free)", Some("(free)")),
            (" ", None),
        ] {
            assert_eq!(cleaned(label).as_deref(), expected, "{label}");
        }
    }

    #[test]
    fn ids_are_printed_as_their_makers_do() {
        for (id, expected) in [
            ("llama-3.1-70b-instruct", "Llama 3.1 70B Instruct"),
            ("gpt-4o-2024-05-13", "GPT-4o 2024-05-13"),
            ("gpt-3.5-turbo-16k", "GPT-3.5 Turbo 16K"),
            ("qwen3-235b-a22b", "Qwen3 235B A22B"),
            ("deepseek-r1-0528", "DeepSeek R1 0528"),
            ("mixtral-8x7b-instruct-v0.1", "Mixtral 8x7B Instruct V0.1"),
            ("doubao-seed-2-0-mini-260215", "Doubao Seed 2.0 Mini 260215"),
            ("llama-3-2-90b-instruct", "Llama 3.2 90B Instruct"),
            ("o1-pro", "o1 Pro"),
            ("gpt-oss-120b", "GPT OSS 120B"),
            ("claude-opus-4-20250514", "Claude Opus 4 20250514"),
        ] {
            assert_eq!(from_id(id).as_deref(), Some(expected), "{id}");
        }
        assert_eq!(from_id(""), None);
    }
}
