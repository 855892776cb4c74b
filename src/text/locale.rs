//! Which language words, numbers and dates are written in.

use std::sync::OnceLock;

use super::words::Words;
use crate::diagnostic::{Diagnostic, Quoted};

/// A language that sentences are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English
    #[default]
    English,
    /// French
    French,
}

/// How to write for a reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Locale {
    /// The language of sentences and numbers.
    pub language: Language,
}

impl Locale {
    /// Reads a language tag: `fr`, `fr-CA`, `en_GB`. A language that is not known gives English and a diagnostic.
    pub fn parse(tag: &str) -> (Self, Option<Diagnostic>) {
        let tag = tag.trim_ascii();
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let language = if primary.is_empty() || primary.eq_ignore_ascii_case("en") {
            Language::English
        } else if primary.eq_ignore_ascii_case("fr") {
            Language::French
        } else {
            let message = format!("found {}, expected en or fr.", Quoted(tag));
            let diagnostic = Diagnostic::warning("unknown-language", "lang", message).with_hint("English is used.");
            return (Self::default(), Some(diagnostic));
        };
        (Self { language }, None)
    }

    /// The tag for a `lang` attribute: `en` or `fr`.
    pub const fn tag(self) -> &'static str {
        match self.language {
            Language::English => "en",
            Language::French => "fr",
        }
    }

    /// The language's messages.
    pub(super) fn words(self) -> &'static Words {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        static FRENCH: OnceLock<Words> = OnceLock::new();
        let (place, file) = match self.language {
            Language::English => (&ENGLISH, include_str!("words/en.ftl")),
            Language::French => (&FRENCH, include_str!("words/fr.ftl")),
        };
        place.get_or_init(|| Words::of_file(self.language, file).unwrap_or_else(|_| Words::empty(self.language)))
    }

    /// The language's way to write numbers.
    pub(super) fn conventions(self) -> &'static Conventions {
        match self.language {
            Language::English => &EN,
            Language::French => &FR,
        }
    }
}

/// How a language writes numbers.
#[derive(Debug)]
pub(super) struct Conventions {
    pub(super) decimal: char,
    pub(super) group: char,
    pub(super) grouped_from: u32,
    pub(super) percent: &'static str,
    pub(super) dollar_before: &'static str,
    pub(super) dollar_after: &'static str,
}
const EN: Conventions =
    Conventions { decimal: '.', group: ',', grouped_from: 4, percent: "%", dollar_before: "$", dollar_after: "" };
const FR: Conventions = Conventions {
    decimal: ',',
    group: '\u{202F}',
    grouped_from: 4,
    percent: "\u{A0}%",
    dollar_before: "",
    dollar_after: "\u{A0}$",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read() {
        for (tag, language) in [
            ("", Language::English),
            ("en", Language::English),
            ("EN-us", Language::English),
            ("fr", Language::French),
            ("fr_CA", Language::French),
            (" fr-FR ", Language::French),
        ] {
            assert_eq!(Locale::parse(tag), (Locale { language }, None), "{tag}");
        }
        let (locale, diagnostic) = Locale::parse("tlh");
        assert_eq!(locale, Locale::default());
        assert_eq!(
            diagnostic.unwrap().to_string(),
            "warning[unknown-language] at lang: found “tlh”, expected en or fr. English is used."
        );
    }
}
