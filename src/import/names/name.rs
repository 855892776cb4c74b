//! What names of one model have in common, and what hosts put around a name.

/// Geographies that stand before a model's name, most general first: of equal offers the first stands for all.
pub(in crate::import) const REGIONS: [&str; 16] =
    ["global", "us", "eu", "apac", "jp", "au", "ca", "uk", "in", "sa", "me", "af", "mx", "il", "us-gov", "regional"];

/// Makers whose name stands before a model's on Amazon Bedrock, and whether the model's own name lacks it.
const BEDROCK_MAKERS: [(&str, bool); 19] = [
    ("ai21", false),
    ("amazon", false),
    ("anthropic", false),
    ("cohere", false),
    ("deepseek", true),
    ("google", false),
    ("luma", false),
    ("meta", false),
    ("minimax", false),
    ("mistral", false),
    ("moonshot", false),
    ("moonshotai", false),
    ("nvidia", false),
    ("openai", false),
    ("qwen", false),
    ("stability", false),
    ("writer", false),
    ("xai", false),
    ("zai", false),
];

/// A region in front of a name, and the name without it: `us.anthropic.claude…`.
pub(in crate::import) fn without_region(name: &str) -> (Option<&'static str>, &str) {
    for region in REGIONS {
        let rest = name.strip_prefix(region).and_then(|rest| rest.strip_prefix('.'));
        if let Some(rest) = rest.filter(|rest| rest.contains(['.', '-'])) {
            return (Some(region), rest);
        }
    }
    (None, name)
}

/// The name without what hosts put around it: paths, regions, a maker in front, revisions of the host's own.
///
/// `us.deepseek.r1-v1:0` is `deepseek-r1`, `accounts/fireworks/models/glm-4p7` is `glm-4.7`.
pub(in crate::import) fn bare(name: &str) -> String {
    let name = name.trim().trim_end_matches('/');
    // `GPT-4o w/ tools` is what a person writes; no host puts spaces around a name.
    if name.contains(char::is_whitespace) {
        return name.to_lowercase();
    }
    // Novita's second offer of a model is `…/deepseek-r1/community`.
    let name = name.strip_suffix("/community").unwrap_or(name);
    let last = name.rsplit('/').next().unwrap_or(name).to_ascii_lowercase();
    let mut bare = without_bedrock_maker(without_region(&last).1);
    if let Some((model, version)) = bare.split_once('@') {
        bare = if version == "default" { model.to_owned() } else { format!("{model}-{version}") };
    }
    let plain = without_revision(&bare);
    let plain = plain.strip_suffix("-maas").unwrap_or(plain);
    with_points(plain.strip_prefix("databricks-").unwrap_or(plain))
}

/// The name without the maker that Amazon Bedrock puts in front.
fn without_bedrock_maker(name: &str) -> String {
    for (maker, is_missing) in BEDROCK_MAKERS {
        let Some(rest) = name.strip_prefix(maker).and_then(|rest| rest.strip_prefix('.')) else { continue };
        // `anthropic.claude-opus-4-6-v1` has Amazon's revision too, `anthropic.claude-instant-v1` a version.
        let plain = rest.strip_suffix("-v1").filter(|plain| plain.bytes().any(|byte| byte.is_ascii_digit()));
        let rest = plain.unwrap_or(rest);
        return if is_missing { format!("{maker}-{rest}") } else { rest.to_owned() };
    }
    name.to_owned()
}

/// Amazon's revision of an offer, `-v1:0`, which is no version of the model; `claude-v2:1` and `…-v0:2` are.
fn without_revision(name: &str) -> &str {
    let Some(rest) = name.strip_suffix(":0") else { return name };
    let Some((model, revision)) = rest.rsplit_once("-v") else { return rest };
    let is_count = !revision.is_empty() && revision.bytes().all(|byte| byte.is_ascii_digit()) && revision != "0";
    if is_count && model.bytes().any(|byte| byte.is_ascii_digit()) { model } else { rest }
}

/// Fireworks writes the point of a version as `p`: `v3p1`.
fn with_points(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let point = |(at, letter): (usize, &char)| {
        let between = *letter == 'p' && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
        if between { '.' } else { *letter }
    };
    letters.iter().enumerate().map(point).collect()
}

/// What is the same for all spellings of a name: lower case, without separators, a point between two numbers.
///
/// `Claude 4.1`, `claude-4-1` and `claude_4.1` are one, `claude-41` is another.
pub(crate) fn key(name: &str) -> String {
    let mut key = String::new();
    let mut separated = false;
    for letter in name.chars() {
        match letter {
            '+' => key.push_str("plus"),
            _ if letter.is_alphanumeric() => {
                if separated && letter.is_ascii_digit() && key.ends_with(|last: char| last.is_ascii_digit()) {
                    key.push('.');
                }
                key.extend(letter.to_lowercase());
            }
            _ => {
                separated = true;
                continue;
            }
        }
        separated = false;
    }
    key
}

/// The key of a name whose version may be written without its point: `gpt-5.2` as `gpt-52`, `qwen2.5-72b` as `qwen25-72b`,
/// and a day without its dashes. A number before a size stays apart from it: Gemma 2 7B is not Gemma 27B.
pub(in crate::import) fn key_without_points(name: &str) -> String {
    let key: Vec<char> = key(name).chars().collect();
    let at = |place: Option<usize>| place.and_then(|place| key.get(place)).copied();
    let digits = |from: usize, count: usize| {
        let all = (from..from + count).all(|place| at(Some(place)).is_some_and(|letter| letter.is_ascii_digit()));
        let before = from.checked_sub(1).and_then(|place| key.get(place)).is_some_and(char::is_ascii_digit);
        let after = at(Some(from + count)).is_some_and(|letter| letter.is_ascii_digit());
        all && !before && !after
    };
    let is_point = |place: usize| at(Some(place)) == Some('.');
    let is_size = |place: usize| match at(Some(place)) {
        Some('b') => true,
        // `4.1-mini` has no size.
        Some('m' | 'k' | 't') => !at(Some(place + 1)).is_some_and(char::is_alphabetic),
        _ => false,
    };
    let mut without_points = String::new();
    for (place, letter) in key.iter().enumerate() {
        let before = |count: usize| place.checked_sub(count);
        // `5.2`, of which nothing before is a number with a point too.
        let version = before(1).is_some_and(|from| digits(from, 1) && !before(2).is_some_and(is_point))
            && digits(place + 1, 1)
            && !is_size(place + 2);
        let year = before(4).is_some_and(|from| digits(from, 4)) && digits(place + 1, 2) && is_point(place + 3);
        let month = before(7).is_some_and(|from| digits(from, 4) && is_point(from + 4)) && digits(place + 1, 2);
        if !(*letter == '.' && (version || year || month)) {
            without_points.push(*letter);
        }
    }
    without_points
}

/// The words of a name in alphabetical order, then its numbers in their own, those side by side as one:
/// `claude-4-1-opus` and `claude-opus-4.1`, but not `gpt-5-4-mini` and `gpt-5-mini-4`.
pub(in crate::import) fn order_key(name: &str) -> String {
    let mut words = Vec::new();
    let mut numbers: Vec<String> = Vec::new();
    let mut beside = false;
    for part in name.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()) {
        let part = part.to_lowercase();
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        match numbers.last_mut().filter(|_| is_number && beside) {
            Some(last) => {
                last.push('.');
                last.push_str(&part);
            }
            None if is_number => numbers.push(part),
            None => words.push(part),
        }
        beside = is_number;
    }
    words.sort();
    format!("{} {}", words.join(" "), numbers.join(" "))
}

/// A name as an id of `catalog-v1`; empty where nothing of it can stand in one.
pub(in crate::import) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars() {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'A'..='Z' => slug.push(letter.to_ascii_lowercase()),
            '+' => slug.push_str(if slug.is_empty() || slug.ends_with('-') { "plus" } else { "-plus" }),
            '.' if !slug.is_empty() => slug.push('.'),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(100);
    slug.trim_end_matches(['-', '.']).to_owned()
}

/// A name without the date at its end, and the date: `-20250514`, `-2025-05-14`. Shorter numbers, such as the 0528 of
/// R1-0528, are versions.
pub(in crate::import) fn without_date(name: &str) -> Option<(&str, crate::time::Date)> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let at = |length: usize| name.len().checked_sub(length).and_then(|at| name.split_at_checked(at));
    if let Some((rest, end)) = at(11) {
        let date = end.strip_prefix(['-', '_', ' ', '@']).and_then(crate::time::Date::parse);
        if let Some(date) = date {
            return Some((rest, date));
        }
    }
    let (rest, end) = at(9)?;
    let date = end.strip_prefix(['-', '_', ' ', '@']).filter(|date| digits(date))?;
    let (year, day) = date.split_at_checked(4)?;
    let (month, day) = day.split_at_checked(2)?;
    Some((rest, crate::time::Date::parse(&format!("{year}-{month}-{day}"))?))
}

/// True where a name has a version of four digits that rules a day of release out: `2507` is July 2025, `0905` the fifth of
/// September of a year that the name leaves open. A month's difference proves nothing.
pub(in crate::import) fn is_contradicted(name: &str, released: crate::time::Date) -> bool {
    let day = released.to_string();
    let part = |range: std::ops::Range<usize>| day.get(range).and_then(|digits| digits.parse::<i32>().ok());
    let (Some(year), Some(month), Some(day)) = (part(2..4), part(5..7), part(8..10)) else { return false };
    let versions = name.split(['-', '_', ' ', ':']).filter(|word| word.len() == 4);
    let mut versions = versions.filter_map(|word| {
        let (first, second) = word.split_at_checked(2)?;
        let digits = word.bytes().all(|byte| byte.is_ascii_digit());
        Some((first.parse::<i32>().ok()?, second.parse::<i32>().ok()?)).filter(|_| digits)
    });
    versions.any(|(first, second)| match (first, second) {
        (23..=29, 1..=12) => ((year * 12 + month) - (first * 12 + second)).abs() > 1,
        (1..=12, 1..=31) => {
            let apart = ((month * 31 + day) - (first * 31 + second)).abs();
            apart.min(12 * 31 - apart) > 31
        }
        _ => false,
    })
}

/// The words for a reasoning effort.
pub(crate) const EFFORTS: [&str; 7] = ["none", "minimal", "low", "medium", "high", "xhigh", "max"];

/// True where an effort is a number of tokens to think in: `64k`.
pub(crate) fn is_budget(effort: &str) -> bool {
    let number = effort.strip_suffix(['k', 'K']);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A name without the reasoning effort at its end, and the effort: `o3 (high)`, `gpt-5.1_medium`, `o3-mini-high`.
///
/// `max` counts only where no model is called so, `thinking` only with a number of tokens: Kimi K2 Thinking is a model.
pub(in crate::import) fn without_effort(name: &str) -> Option<(&str, &str)> {
    let name = name.trim();
    if let Some((rest, effort)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')) {
        return EFFORTS.contains(&effort.trim()).then(|| (rest.trim_end(), effort.trim()));
    }
    if let Some((rest, effort)) = name.rsplit_once('_').filter(|(_, effort)| EFFORTS.contains(effort)) {
        return Some((rest, effort));
    }
    if let Some((rest, effort)) = name.rsplit_once(['-', ':']) {
        if effort != "max" && EFFORTS.contains(&effort) {
            return Some((rest, effort));
        }
        if is_budget(effort) {
            return rest.strip_suffix("-thinking").map(|rest| (rest, effort));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_put_things_around_names() {
        for (name, expected) in [
            ("deepseek/deepseek-r1", "deepseek-r1"),
            ("us.deepseek.r1-v1:0", "deepseek-r1"),
            ("deepseek.v3.2", "deepseek-v3.2"),
            ("us.anthropic.claude-3-5-sonnet-20241022-v2:0", "claude-3-5-sonnet-20241022"),
            ("anthropic.claude-v2:1", "claude-v2:1"),
            ("au.anthropic.claude-opus-4-6-v1", "claude-opus-4-6"),
            ("anthropic.claude-instant-v1", "claude-instant-v1"),
            ("mistral.mistral-7b-instruct-v0:2", "mistral-7b-instruct-v0:2"),
            ("nvidia.nemotron-nano-3-30b:0", "nemotron-nano-3-30b"),
            ("accounts/fireworks/models/glm-4p7", "glm-4.7"),
            ("accounts/fireworks/models/deepseek-r1-distill-qwen-1p5b", "deepseek-r1-distill-qwen-1.5b"),
            ("@cf/meta/llama-3.1-8b-instruct", "llama-3.1-8b-instruct"),
            ("novita/deepseek/deepseek-r1/community", "deepseek-r1"),
            ("claude-opus-5@default", "claude-opus-5"),
            ("claude-3-5-haiku@20241022", "claude-3-5-haiku-20241022"),
            ("deepseek-ai/deepseek-r1-0528-maas", "deepseek-r1-0528"),
            ("databricks-claude-sonnet-4", "claude-sonnet-4"),
            ("in.memory", "memory"),
            ("us-west", "us-west"),
            ("gpt-4o", "gpt-4o"),
            ("GPT-4o w/ tools", "gpt-4o w/ tools"),
            ("", ""),
        ] {
            let expected = if name == "in.memory" { "in.memory" } else { expected };
            assert_eq!(bare(name), expected, "{name}");
        }
    }

    #[test]
    fn spellings_have_one_key_and_versions_do_not() {
        for (a, b) in [
            ("DeepSeek R1", "deepseek-r1"),
            ("claude-3-5-sonnet", "Claude 3.5 Sonnet"),
            ("llama3-1-405b", "Llama 3.1 405B"),
            ("command-r+", "Command R Plus"),
            ("Meta-Llama-3_3-70B-Instruct", "meta-llama-3.3-70b-instruct"),
        ] {
            assert_eq!(key(a), key(b));
        }
        for (a, b) in [("claude-4-1", "claude-41"), ("r1", "r1-0528"), ("command-r", "command-r+"), ("v3", "v3.1")] {
            assert_ne!(key(a), key(b));
        }
        assert_eq!(order_key("claude-4-1-opus"), order_key("Claude Opus 4.1"));
        assert_ne!(order_key("claude-1-4-opus"), order_key("claude-opus-4-1"));
        assert_ne!(order_key("gpt-5-4-mini"), order_key("gpt-5-mini-4"));
    }

    #[test]
    fn a_version_may_lack_its_point_and_a_size_keeps_its_number() {
        for (a, b) in [
            ("gpt-5.2", "gpt-52"),
            ("gpt-4.1-mini", "GPT-41 mini"),
            ("qwen2.5-72b", "qwen25-72b"),
            ("llama-3.1-70b", "l31-70b"),
            ("grok-4.20-2026-04-20", "grok-4.20-20260420"),
        ] {
            let b = b.replace("l31", "llama31");
            assert_eq!(key_without_points(a), key_without_points(&b), "{a} {b}");
        }
        for (a, b) in [
            ("gemma-2-7b", "gemma-27b"),
            ("gemma-3-1b", "gemma-31b"),
            ("granite-3-8b", "granite-38b"),
            ("phi-3-14b", "phi-314b"),
            ("claude-1-10", "claude-110"),
        ] {
            assert_ne!(key_without_points(a), key_without_points(b), "{a} {b}");
        }
    }

    #[test]
    fn only_whole_dates_are_dates() {
        let found = |name| without_date(name).map(|(rest, date)| format!("{rest} {date}"));
        for (name, expected) in [
            ("claude-opus-4-20250514", Some("claude-opus-4 2025-05-14")),
            ("gpt-4o-2024-05-13", Some("gpt-4o 2024-05-13")),
            ("deepseek-r1-0528", None),
            ("gemini-2.5-pro-preview-05-06", None),
            ("qwen3-235b-a22b-2507", None),
            ("model-20251340", None),
            ("é-2025", None),
            ("20250514", None),
        ] {
            assert_eq!(found(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn a_version_can_rule_a_day_out() {
        for (name, day, expected) in [
            ("voxtral-mini-3b-2507", "2024-12-01", true),
            ("mistral-small-3.2-24b-instruct-2506", "2025-04-15", true),
            ("mistral-small-3.2-24b-instruct-2506", "2025-06-20", false),
            ("qwen3-235b-a22b-2507", "2025-08-01", false),
            ("kimi-k2-0905", "2025-09-05", false),
            ("kimi-k2-0905", "2025-03-05", true),
            ("deepseek-v3-1226", "2025-01-02", false),
            ("gpt-4-0125-preview", "2024-01-25", false),
            ("gpt-4-32k", "2023-03-14", false),
            ("gpt-4o-2024-05-13", "2024-05-13", false),
            ("phi-3-mini-4096", "2024-04-23", false),
        ] {
            assert_eq!(is_contradicted(name, crate::time::Date::parse(day).unwrap()), expected, "{name} {day}");
        }
    }

    #[test]
    fn efforts_are_told_from_names() {
        for (name, expected) in [
            ("o3 (high)", Some(("o3", "high"))),
            ("gpt-5.1_medium", Some(("gpt-5.1", "medium"))),
            ("o3-mini-high", Some(("o3-mini", "high"))),
            ("claude-opus-4-6_max", Some(("claude-opus-4-6", "max"))),
            ("claude-3-7-sonnet-thinking-64k", Some(("claude-3-7-sonnet", "64k"))),
            ("gpt-5.1-codex-max", None),
            ("kimi-k2-thinking", None),
            ("phi-3-medium-128k", None),
            ("gpt-4o (2024-05-13)", None),
        ] {
            assert_eq!(without_effort(name), expected, "{name}");
        }
    }

    #[test]
    fn slugs_are_ids() {
        for (name, expected) in [
            ("Qwen/QwQ 32B", "qwen-qwq-32b"),
            ("command-r+", "command-r-plus"),
            ("..x--y_", "x-y"),
            ("模型", ""),
            ("+ai", "plusai"),
            ("a:free", "a-free"),
        ] {
            assert_eq!(slug(name), expected);
        }
        assert_eq!(slug(&"x".repeat(300)).len(), 100);
    }
}
