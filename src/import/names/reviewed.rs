//! Names that no rule joins, looked at one by one; and names that mean another model every few months.

use crate::time::Date;
use crate::units::Decimal;

/// How hosts spell the beginnings of names, and how their makers do.
const BEGINNINGS: [(&str, &str); 6] = [
    ("gpt-35-", "gpt-3.5-"),
    ("stepfun-3.", "step-3."),
    ("llama-v3", "llama-3"),
    ("llama-v2", "llama-2"),
    ("deepseek-3.", "deepseek-v3."),
    ("deepseek-4-", "deepseek-v4-"),
];
/// Whole names: a host's own revision, Anthropic's names for the newest snapshot of a version, of which there is one, and
/// other words for the same weights.
const WHOLE: [(&str, &str); 32] = [
    ("gpt-oss-120b-1", "gpt-oss-120b"),
    ("gpt-oss-20b-1", "gpt-oss-20b"),
    // Groq's words, with the context that it allowed.
    ("llama2-70b-4096", "llama-2-70b-chat"),
    ("llama3-70b-8192", "llama-3-70b-instruct"),
    ("llama3-8b-8192", "llama-3-8b-instruct"),
    ("mixtral-8x7b-32768", "mixtral-8x7b-instruct-v0.1"),
    // Of Mixtral's weights there is one version each; `open-` is Mistral's own word for what has a licence.
    ("mixtral-8x7b-instruct", "mixtral-8x7b-instruct-v0.1"),
    ("open-mixtral-8x7b", "mixtral-8x7b-instruct-v0.1"),
    ("mixtral-8x7b", "mixtral-8x7b-instruct-v0.1"),
    ("mixtral-8x7b-instruct-hf", "mixtral-8x7b-instruct-v0.1"),
    // Versions of Mistral's models by number, by month and by both.
    ("magistral-medium-1-2-2509", "magistral-medium-2509"),
    ("magistral-small-1-2-2509", "magistral-small-2509"),
    ("mistral-medium-3-1", "mistral-medium-2508"),
    ("mistral-medium-3.1", "mistral-medium-2508"),
    ("mistral-medium-3-1-2508", "mistral-medium-2508"),
    ("mistral-small-3-2-2506", "mistral-small-2506"),
    ("mistral-small-3.2-24b-instruct", "mistral-small-2506"),
    ("mistral-small-3.2-24b-instruct-2506", "mistral-small-2506"),
    ("pixtral-large", "pixtral-large-2411"),
    ("voxtral-small-2507", "voxtral-small-24b-2507"),
    // Ministral 3 is the family, 2512 its version.
    ("ministral-3-3b-2512", "ministral-3b-2512"),
    ("ministral-3-8b-2512", "ministral-8b-2512"),
    ("ministral-3-14b-2512", "ministral-14b-2512"),
    // Moonshot AI's own word for its interface to it.
    ("kimi-k2-0905-preview", "kimi-k2-0905"),
    ("labs-devstral-small-2512", "devstral-small-2512"),
    ("mistral-large-4-0", "mistral-large-4"),
    ("sakana-namazu", "namazu"),
    // The only tuned weights of the first Apertus.
    ("apertus-70b", "apertus-70b-instruct-2509"),
    ("apertus-70b-instruct", "apertus-70b-instruct-2509"),
    ("apertus-8b-instruct", "apertus-8b-instruct-2509"),
    ("claude-opus-4-0", "claude-opus-4"),
    ("claude-sonnet-4-0", "claude-sonnet-4"),
];

/// A bare name as its maker spells it.
pub(in crate::import) fn respelled(name: &str) -> String {
    if let Some((_, ours)) = WHOLE.iter().find(|(theirs, _)| *theirs == name) {
        return (*ours).to_owned();
    }
    let beginning = BEGINNINGS.iter().find_map(|(theirs, ours)| Some((ours, name.strip_prefix(theirs)?)));
    beginning.map_or_else(|| name.to_owned(), |(ours, rest)| format!("{ours}{rest}"))
}

/// Joins by hand: the bare name and the catalog's id of the same model. Each is the same weights or the same API model
/// under a host's word; faster, shortened and quantised variants are not here.
pub(in crate::import) const BY_HAND: [(&str, &str); 11] = [
    // Amazon's revision, where the family's name has no number that would tell it from a version.
    ("nova-pro-v1", "nova-pro"),
    ("nova-lite-v1", "nova-lite"),
    // Bedrock's and Snowflake's word for the second Claude 3.5 Sonnet.
    ("claude-3.5-sonnet-v2", "claude-3.5-sonnet-20241022"),
    // Vertex AI's revision; Hugging Face's name of the weights.
    ("mistral-large-2411-001", "mistral-large-2411"),
    ("mistral-large-instruct-2411", "mistral-large-2411"),
    // Mistral's own word for the weights, and the version of Medium 3.5.
    ("open-mixtral-8x22b", "mixtral-8x22b"),
    ("mixtral-8x22b-instruct-v0.1", "mixtral-8x22b"),
    ("mistral-medium-2604", "mistral-medium-3.5"),
    // Groq's words for its plain offers of these weights.
    ("llama-3.1-70b-versatile", "llama-3.1-70b"),
    ("llama-3.3-70b-versatile", "llama-3.3-70b"),
    ("llama-3.1-8b-instant", "llama-3.1-8b"),
];

/// A day, and what a name meant from then on.
type Time = (&'static str, Option<&'static str>);
/// A name that moves at its developer's own host, that host, and what it meant there.
type Moving = (&'static str, &'static str, &'static [Time]);

/// What a moving name meant, from its day until the next; `None` where that is not known, or nothing any more.
///
/// DeepSeek's change log, <https://api-docs.deepseek.com/updates/>, says of 2025-08-21, 2025-09-22, 2025-09-29 and
/// 2025-12-01 that both names were upgraded on that day; 2024-12-26 is that of its news about V3; 2025-01-20, 2025-03-24 and
/// 2025-05-28 are the days of release, on which its own interface served each. The price of V3.1 began later, on
/// 2025-09-05: a price of the fortnight before is still R1-0528's, billed for V3.1.
///
/// V4 Flash came out on 2026-04-24; models.dev has both names at its price since 2026-04-25 (commit f458b199942e). Both
/// ended on 2026-07-24 (LiteLLM's `deprecation_date`).
///
/// Mistral's names without a version mean its newest model of that size. Medium 3 of 2025-05-07 was followed by Medium 3.1
/// (2508) on 2025-08-12, which had the same price, and by Medium 3.5 (2604) on 2026-04-29, at 1.5 and 7.5 dollars instead of
/// 0.4 and 2; `mistral-medium-3` is billed as Medium 3.5 by now, too. Of the others the versions' days are not known so well.
const MOVING: [Moving; 8] = [
    ("mistral-medium", "mistral", MISTRAL_MEDIUM),
    ("mistral-medium-latest", "mistral", MISTRAL_MEDIUM),
    (
        "mistral-medium-3",
        "mistral",
        &[("2025-05-07", Some("mistral-medium-3")), ("2026-04-29", Some("mistral-medium-3.5"))],
    ),
    ("mistral-medium-instruct", "mistral", &[]),
    ("mistral-large", "mistral", &[]),
    ("mistral-small", "mistral", &[]),
    (
        "deepseek-reasoner",
        "deepseek",
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
        "deepseek",
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

/// Names that move at their developer's own host, where others sell one version under them.
const MOVING_AT_HOME: [(&str, &str); 4] = [
    ("devstral-small", "mistral"),
    ("ministral-3b", "mistral"),
    ("ministral-8b", "mistral"),
    ("voxtral-small", "mistral"),
];

const MISTRAL_MEDIUM: &[Time] = &[
    ("2023-12-11", Some("mistral-medium-2312")),
    ("2025-05-07", Some("mistral-medium-3")),
    ("2025-08-12", Some("mistral-medium-2508")),
    ("2026-04-29", Some("mistral-medium-3.5")),
];

/// Entries whose price is another model's, by name, host and input price in US dollars per million tokens.
const WRONG: [(&str, &str, &str); 7] = [
    // LiteLLM had the price of Claude 3 Haiku here until 2026.
    ("eu.anthropic.claude-3-5-haiku-20241022-v1:0", "bedrock", "0.25"),
    // DeepSeek answered to this name as to `deepseek-chat`, with V2.5 and later V3.
    ("deepseek/deepseek-coder", "deepseek", "0.14"),
    // genai-prices takes a host's price of these weights for the maker's own, which was 0.56 while it sold them.
    ("deepseek-v3.1-terminus", "deepseek", "0.27"),
    // The same: a host's price; Mistral's own was 2 and 6.
    ("mixtral-8x22b-instruct", "mistral", "0.9"),
    // LiteLLM kept the price of the Medium of December 2023 here until 2026; `mistral-medium-2312` has it, too.
    ("mistral/mistral-medium", "mistral", "2.7"),
    // Six times Alibaba's price for the longest requests.
    ("qwen3-coder-plus", "llmgateway", "6"),
    // The base weights, beside the tuned ones at a price of their own.
    ("meta-llama/llama-3-8b", "openrouter", "0.18"),
];

/// Hosts whose prices are not in dollars, whatever a list says of them: Moark's are yuan (GLM-4.7 at 3.5 and 14, which is 0.6
/// and 2.2 dollars at its developer), those of `qihang-ai` are dollars once more
/// divided by seven.
const OTHER_CURRENCY: [&str; 2] = ["moark", "qihang-ai"];

/// True where a host's prices are in another currency than the list says.
pub(in crate::import) fn is_other_currency(host: &str) -> bool {
    OTHER_CURRENCY.contains(&host)
}

/// Models that their host has ended, with the day, where lists went on with them: <https://platform.openai.com/docs/deprecations>.
const ENDED: [(&str, &str, &str); 1] = [("gpt-4.5-preview", "openai", "2025-07-14")];

/// The day on which a host ended a model, where lists went on with it.
pub(in crate::import) fn ended(name: &str, host: &str) -> Option<Date> {
    ENDED.iter().find(|(model, place, _)| *model == name && *place == host).and_then(|(_, _, day)| Date::parse(day))
}

/// True of an entry that is known to be wrong.
pub(in crate::import) fn is_wrong(name: &str, host: &str, input: Option<Decimal>) -> bool {
    let is = |(wrong, place, price): &(&str, &str, &str)| {
        *wrong == name && *place == host && Decimal::parse(price).is_ok_and(|price| Some(price.value) == input)
    };
    WRONG.iter().any(is)
}

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Meaning {
    /// Always the same model.
    Fixed,
    /// This model on that day.
    Moving(&'static str),
    /// Another model from time to time; which one on that day is not known.
    Unknown,
}

/// What a bare name means at a host on a day: DeepSeek's `deepseek-reasoner` was R1, then V3.1 and others. What a reseller
/// means by the same word, nobody but the reseller knows, unless it is a model's own id.
pub(in crate::import) fn meaning(name: &str, host: Option<&str>, day: Date) -> Meaning {
    if let Some((_, own, times)) = MOVING.iter().find(|(moving, ..)| *moving == name) {
        if host != Some(own) {
            return Meaning::Unknown;
        }
        let begun = |(from, _): &&Time| Date::parse(from).is_some_and(|from| from <= day);
        return times.iter().rev().find(begun).and_then(|(_, model)| *model).map_or(Meaning::Unknown, Meaning::Moving);
    }
    if MOVING_AT_HOME.iter().any(|(moving, own)| *moving == name && host == Some(own)) {
        return Meaning::Unknown;
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
            ("grok-4-latest-fast", "2025-01-29", Meaning::Unknown),
            ("deepseek-r1", "2025-01-29", Meaning::Fixed),
        ] {
            assert_eq!(meaning(name, Some("deepseek"), Date::parse(day).unwrap()), expected, "{name} on {day}");
        }
        for (name, day, expected) in [
            ("mistral-medium", "2025-01-29", Meaning::Moving("mistral-medium-2312")),
            ("mistral-medium-latest", "2025-09-12", Meaning::Moving("mistral-medium-2508")),
            ("mistral-medium-3", "2026-04-28", Meaning::Moving("mistral-medium-3")),
            ("mistral-medium-3", "2026-11-23", Meaning::Moving("mistral-medium-3.5")),
            ("mistral-large", "2026-11-23", Meaning::Unknown),
            ("mistral-large-latest", "2025-01-29", Meaning::Unknown),
            ("mistral-medium-2505", "2026-11-23", Meaning::Fixed),
        ] {
            assert_eq!(meaning(name, Some("mistral"), Date::parse(day).unwrap()), expected, "{name} on {day}");
        }
        let day = Date::parse("2025-01-29").unwrap();
        assert_eq!(meaning("deepseek-chat", Some("openrouter"), day), Meaning::Unknown);
        assert_eq!(meaning("deepseek-chat", None, day), Meaning::Unknown);
        assert_eq!(meaning("mistral-medium", Some("vercel"), day), Meaning::Unknown);
        assert_eq!(meaning("ministral-8b", Some("mistral"), day), Meaning::Unknown);
        assert_eq!(meaning("ministral-8b", Some("vercel"), day), Meaning::Fixed);
    }

    #[test]
    fn wrong_entries_are_known_by_name_and_price() {
        let price = |text| Some(Decimal::parse(text).unwrap().value);
        let haiku = "eu.anthropic.claude-3-5-haiku-20241022-v1:0";
        assert!(is_wrong(haiku, "bedrock", price("0.25")));
        assert!(!is_wrong(haiku, "bedrock", price("0.8")));
        assert!(is_wrong("deepseek-v3.1-terminus", "deepseek", price("0.27")));
        assert!(!is_wrong("deepseek-v3.1-terminus", "novita", price("0.27")));
        assert!(is_wrong("mistral/mistral-medium", "mistral", price("2.7")));
        assert!(is_wrong("mixtral-8x22b-instruct", "mistral", price("0.9")));
        assert!(!is_wrong("mixtral-8x22b-instruct", "openrouter", price("0.9")));
    }

    #[test]
    fn the_days_are_in_order_and_nothing_is_joined_to_itself() {
        for (name, _, times) in MOVING {
            let days: Vec<Date> = times.iter().map(|(day, _)| Date::parse(day).unwrap()).collect();
            assert!(days.is_sorted(), "{name}");
        }
        for (name, model) in BY_HAND {
            assert_ne!(
                crate::import::names::name::key(name),
                crate::import::names::name::key(model),
                "a rule joins {name} already"
            );
        }
    }
}
