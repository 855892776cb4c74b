//! Which language words, numbers and dates are written in.

use super::words::{Conventions, ENGLISH, FRENCH, Words};
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

    /// The language's sentences: with [`Self::tag`], the only place that chooses by language.
    pub(super) const fn words(self) -> &'static dyn Words {
        match self.language {
            Language::English => &ENGLISH,
            Language::French => &FRENCH,
        }
    }

    /// The language's way to write numbers.
    pub(super) fn conventions(self) -> &'static Conventions {
        self.words().conventions()
    }
}

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
