//! Names that no rule joins, looked at one by one; and names that mean another model every few months.

use crate::time::Date;
use crate::units::Decimal;

/// How hosts spell the beginnings of names, and how their makers do.
const BEGINNINGS: [(&str, &str); 5] = [
    ("gpt-35-", "gpt-3.5-"),
    ("llama-v3", "llama-3"),
    ("llama-v2", "llama-2"),
    ("deepseek-3.", "deepseek-v3."),
    ("deepseek-4-", "deepseek-v4-"),
];
/// Whole names with a host's own revision, and Anthropic's names for the newest snapshot of a version, of which there is
/// one.
const WHOLE: [(&str, &str); 8] = [
    ("gpt-oss-120b-1", "gpt-oss-120b"),
    ("gpt-oss-20b-1", "gpt-oss-20b"),
    // Groq's words, with the context that it allowed.
    ("llama2-70b-4096", "llama-2-70b-chat"),
    ("llama3-70b-8192", "llama-3-70b-instruct"),
    ("llama3-8b-8192", "llama-3-8b-instruct"),
    ("mixtral-8x7b-32768", "mixtral-8x7b-instruct"),
    ("claude-opus-4-0", "claude-opus-4"),
    ("claude-sonnet-4-0", "claude-sonnet-4"),
];

/// A bare name as its maker spells it.
pub(super) fn respelled(name: &str) -> String {
    if let Some((_, ours)) = WHOLE.iter().find(|(theirs, _)| *theirs == name) {
        return (*ours).to_owned();
    }
    let beginning = BEGINNINGS.iter().find_map(|(theirs, ours)| Some((ours, name.strip_prefix(theirs)?)));
    beginning.map_or_else(|| name.to_owned(), |(ours, rest)| format!("{ours}{rest}"))
}

/// Joins by hand: the bare name and the catalog's id of the same model. Each is the same weights or the same API model
/// under a host's word; faster, shortened and quantised variants are not here.
pub(super) const BY_HAND: [(&str, &str); 8] = [
    // Amazon's revision, where the family's name has no number that would tell it from a version.
    ("nova-pro-v1", "nova-pro"),
    ("nova-lite-v1", "nova-lite"),
    // Bedrock's and Snowflake's word for the second Claude 3.5 Sonnet.
    ("claude-3.5-sonnet-v2", "claude-3.5-sonnet-20241022"),
    // Vertex AI's revision; Hugging Face's name of the weights.
    ("mistral-large-2411-001", "mistral-large-2411"),
    ("mistral-large-instruct-2411", "mistral-large-2411"),
    // Groq's words for its plain offers of these weights.
    ("llama-3.1-70b-versatile", "llama-3.1-70b"),
    ("llama-3.3-70b-versatile", "llama-3.3-70b"),
    ("llama-3.1-8b-instant", "llama-3.1-8b"),
];

/// A day, and what a name meant from then on.
type Time = (&'static str, Option<&'static str>);

/// What a moving name meant, from its day until the next; `None` where that is not known, or nothing any more.
///
/// DeepSeek's change log, <https://api-docs.deepseek.com/updates/>, says of 2025-08-21, 2025-09-22, 2025-09-29 and
/// 2025-12-01 that both names were upgraded on that day; 2024-12-26 is that of its news about V3; 2025-01-20, 2025-03-24 and
/// 2025-05-28 are the days of release, on which its own interface served each. The price of V3.1 began later, on
/// 2025-09-05: a price of the fortnight before is still R1-0528's, billed for V3.1.
///
/// V4 Flash came out on 2026-04-24; models.dev has both names at its price since 2026-04-25 (commit f458b199942e). Both
/// ended on 2026-07-24 (LiteLLM's `deprecation_date`).
const MOVING: [(&str, &[Time]); 2] = [
    (
        "deepseek-reasoner",
        &[
            ("2025-01-20", Some("deepseek-r1")),
            ("2025-05-28", Some("deepseek-r1-0528")),
            ("2025-08-21", Some("deepseek-v3.1")),
            ("2025-09-22", Some("deepseek-v3.1-terminus")),
            ("2025-09-29", Some("deepseek-v3.2-exp")),
            ("2025-12-01", Some("deepseek-v3.2")),
            ("2026-04-24", None),
            ("2026-04-25", Some("deepseek-v4-flash")),
            ("2026-07-24", None),
        ],
    ),
    (
        "deepseek-chat",
        &[
            ("2024-12-26", Some("deepseek-v3")),
            ("2025-03-24", Some("deepseek-v3-0324")),
            ("2025-08-21", Some("deepseek-v3.1")),
            ("2025-09-22", Some("deepseek-v3.1-terminus")),
            ("2025-09-29", Some("deepseek-v3.2-exp")),
            ("2025-12-01", Some("deepseek-v3.2")),
            ("2026-04-24", None),
            ("2026-04-25", Some("deepseek-v4-flash")),
            ("2026-07-24", None),
        ],
    ),
];

/// Entries whose price is another model's, by name and input price in US dollars per million tokens.
const WRONG: [(&str, &str); 3] = [
    // LiteLLM had the price of Claude 3 Haiku here until 2026.
    ("eu.anthropic.claude-3-5-haiku-20241022-v1:0", "0.25"),
    // DeepSeek answered to this name as to `deepseek-chat`, with V2.5 and later V3.
    ("deepseek/deepseek-coder", "0.14"),
    // genai-prices takes a host's price of these weights for the maker's own, which was 0.56 while it sold them.
    ("deepseek-v3.1-terminus", "0.27"),
];

/// True of an entry that is known to be wrong.
pub(super) fn is_wrong(name: &str, host: &str, input: Option<Decimal>) -> bool {
    let is_own = name != "deepseek-v3.1-terminus" || host == "deepseek";
    let is = |(wrong, price): &(&str, &str)| {
        *wrong == name && Decimal::parse(price).is_ok_and(|price| Some(price.value) == input)
    };
    is_own && WRONG.iter().any(is)
}

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Always the same model.
    Fixed,
    /// This model on that day.
    Moving(&'static str),
    /// Another model from time to time; which one on that day is not known.
    Unknown,
}

/// What a bare name means at a host on a day: DeepSeek's `deepseek-reasoner` was R1, then V3.1 and others. What a reseller
/// means by the same word, nobody but the reseller knows.
pub(super) fn meaning(name: &str, host: Option<&str>, day: Date) -> Meaning {
    if let Some((_, times)) = MOVING.iter().find(|(moving, _)| *moving == name) {
        if host != Some("deepseek") {
            return Meaning::Unknown;
        }
        let begun = |(from, _): &&Time| Date::parse(from).is_some_and(|from| from <= day);
        return times.iter().rev().find(begun).and_then(|(_, model)| *model).map_or(Meaning::Unknown, Meaning::Moving);
    }
    let moves = name.starts_with('~') || name.ends_with("-latest") || name == "latest" || name.contains("-latest-");
    if moves { Meaning::Unknown } else { Meaning::Fixed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_names_are_resolved_by_their_day() {
        for (name, day, expected) in [
            ("deepseek-reasoner", "2025-01-29", Meaning::Moving("deepseek-r1")),
            ("deepseek-reasoner", "2025-05-27", Meaning::Moving("deepseek-r1")),
            ("deepseek-reasoner", "2025-05-28", Meaning::Moving("deepseek-r1-0528")),
            ("deepseek-reasoner", "2025-09-05", Meaning::Moving("deepseek-v3.1")),
            ("deepseek-reasoner", "2026-04-23", Meaning::Moving("deepseek-v3.2")),
            ("deepseek-reasoner", "2026-04-24", Meaning::Unknown),
            ("deepseek-reasoner", "2026-07-02", Meaning::Moving("deepseek-v4-flash")),
            ("deepseek-reasoner", "2026-11-23", Meaning::Unknown),
            ("deepseek-reasoner", "2025-01-19", Meaning::Unknown),
            ("deepseek-chat", "2025-01-29", Meaning::Moving("deepseek-v3")),
            ("mistral-large-latest", "2025-01-29", Meaning::Unknown),
            ("grok-4-latest-fast", "2025-01-29", Meaning::Unknown),
            ("deepseek-r1", "2025-01-29", Meaning::Fixed),
        ] {
            assert_eq!(meaning(name, Some("deepseek"), Date::parse(day).unwrap()), expected, "{name} on {day}");
        }
        let day = Date::parse("2025-01-29").unwrap();
        assert_eq!(meaning("deepseek-chat", Some("openrouter"), day), Meaning::Unknown);
        assert_eq!(meaning("deepseek-chat", None, day), Meaning::Unknown);
    }

    #[test]
    fn wrong_entries_are_known_by_name_and_price() {
        let price = |text| Some(Decimal::parse(text).unwrap().value);
        let haiku = "eu.anthropic.claude-3-5-haiku-20241022-v1:0";
        assert!(is_wrong(haiku, "bedrock", price("0.25")));
        assert!(!is_wrong(haiku, "bedrock", price("0.8")));
        assert!(is_wrong("deepseek-v3.1-terminus", "deepseek", price("0.27")));
        assert!(!is_wrong("deepseek-v3.1-terminus", "novita", price("0.27")));
    }

    #[test]
    fn the_days_are_in_order_and_nothing_is_joined_to_itself() {
        for (name, times) in MOVING {
            let days: Vec<Date> = times.iter().map(|(day, _)| Date::parse(day).unwrap()).collect();
            assert!(days.is_sorted(), "{name}");
        }
        for (name, model) in BY_HAND {
            assert_ne!(super::super::name::key(name), super::super::name::key(model), "a rule joins {name} already");
        }
    }
}
