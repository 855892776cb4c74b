//! Which language words are written in, and how its region writes numbers and dates.

use core::hash::{Hash, Hasher};

use super::conventions::Conventions;
use super::locales::{ENGLISH, LocaleTable};
use super::plural::PluralCategory;
use super::words::{self, Words};
use crate::diagnostic::{Diagnostic, Quoted};
use crate::joined::joined;

/// A language that sentences are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English
    #[default]
    English,
    /// French
    French,
}

impl Language {
    const ALL: [Self; 2] = [Self::English, Self::French];

    /// The tag for a `lang` attribute: `en` or `fr`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }
}

/// How to write for a reader.
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    /// The language of sentences.
    pub language: Language,
    table: &'static LocaleTable,
}

impl Locale {
    /// Sentences in one language, numbers by a table: mostly one of the same language.
    pub const fn new(language: Language, table: &'static LocaleTable) -> Self {
        Self { language, table }
    }

    /// Reads a language tag: `fr`, `fr-CA`, `en_GB`, `pl-Latn-PL`. A language without a region, or with one that has no
    /// table, means the language's first. A language that is not known gives English, one that has numbers and no
    /// sentences gives English sentences with its numbers, each with a diagnostic.
    pub fn parse(tag: &str) -> (Self, Option<Diagnostic>) {
        let tag = tag.trim_ascii();
        let mut subtags = tag.split(['-', '_']);
        let primary = subtags.next().unwrap_or_default();
        if primary.is_empty() {
            return (Self::default(), None);
        }
        let mut region = "";
        for subtag in subtags {
            match subtag.len() {
                // What follows a single letter is an extension.
                0 | 1 => break,
                2 | 3 if region.is_empty() => region = subtag,
                _ => {}
            }
        }
        let Some(table) = LocaleTable::find(primary, region) else {
            let known = joined(LocaleTable::languages(), ", ");
            let message = format!("found {}, expected a language of {known}.", Quoted(tag));
            let diagnostic = Diagnostic::warning("unknown-language", "lang", message).with_hint("English is used.");
            return (Self::default(), Some(diagnostic));
        };
        if let Some(language) = Language::ALL.into_iter().find(|language| language.tag() == table.language()) {
            return (Self::new(language, table), None);
        }
        let spoken = joined(Language::ALL.map(Language::tag), ", ");
        let message = format!("found {}, sentences are written in {spoken}.", Quoted(tag));
        let hint = format!("Sentences are English, numbers are those of {}.", table.tag());
        let diagnostic = Diagnostic::warning("no-sentences", "lang", message).with_hint(hint);
        (Self::new(Language::default(), table), Some(diagnostic))
    }

    /// The tag for a `lang` attribute: that of the language of sentences, `en` or `fr`.
    pub const fn tag(self) -> &'static str {
        self.language.tag()
    }

    /// How the locale writes numbers and amounts, and a date that stands alone.
    pub fn conventions(self) -> &'static Conventions {
        self.table.conventions()
    }

    /// How the language of sentences writes what belongs to them: plurals, lists, and dates with their months' names.
    pub(super) fn prose(self) -> &'static Conventions {
        let tag = self.language.tag();
        let table =
            if self.table.language() == tag { self.table } else { LocaleTable::find(tag, "").unwrap_or(ENGLISH) };
        table.conventions()
    }

    /// The form of a noun after `scaled / 10^places`, written with so many places, in the language of sentences.
    pub fn plural(self, scaled: i64, places: u32) -> PluralCategory {
        self.prose().plural(scaled, places)
    }

    /// The language's sentences: the only place that chooses by language.
    pub(super) const fn words(self) -> &'static dyn Words {
        match self.language {
            Language::English => &words::ENGLISH,
            Language::French => &words::FRENCH,
        }
    }
}

impl Default for Locale {
    /// `en-US`
    fn default() -> Self {
        Self::new(Language::English, ENGLISH)
    }
}

impl PartialEq for Locale {
    /// Equal by language and table's tag.
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language && self.table.tag() == other.table.tag()
    }
}

impl Eq for Locale {}

impl Hash for Locale {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.language.hash(state);
        self.table.tag().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read() {
        for (tag, language, table) in [
            ("", Language::English, "en-US"),
            ("-fr", Language::English, "en-US"),
            ("en", Language::English, "en-US"),
            ("EN-us", Language::English, "en-US"),
            ("en_GB", Language::English, "en-GB"),
            ("en-Latn-gb", Language::English, "en-GB"),
            ("en-AU", Language::English, "en-US"),
            ("en-001", Language::English, "en-US"),
            ("en-a-gb", Language::English, "en-US"),
            ("en-GB-u-rg-uszzzz", Language::English, "en-GB"),
            ("fr", Language::French, "fr-FR"),
            ("fr_CA", Language::French, "fr-CA"),
            ("FR-ch", Language::French, "fr-CH"),
            ("fr-BE", Language::French, "fr-FR"),
            ("fr-1990-CA", Language::French, "fr-CA"),
            ("fr-", Language::French, "fr-FR"),
            (" fr-FR ", Language::French, "fr-FR"),
        ] {
            let (locale, diagnostic) = Locale::parse(tag);
            assert_eq!((locale.language, locale.table.tag(), diagnostic), (language, table, None), "{tag}");
        }
    }

    #[test]
    fn an_unknown_language_is_english() {
        for tag in ["tlh", "e", "english", "deu-DE"] {
            let (locale, diagnostic) = Locale::parse(tag);
            assert_eq!(locale, Locale::default());
            assert_eq!(
                diagnostic.unwrap().to_string(),
                format!(
                    "warning[unknown-language] at lang: found “{tag}”, expected a language of en, fr, de, es, it, pt, nl, \
                     pl, ja, he, ar. English is used."
                )
            );
        }
    }

    #[test]
    fn a_language_without_sentences_has_its_numbers() {
        for (tag, table) in [
            ("it", "it-IT"),
            ("pt-PT", "pt-BR"),
            ("nl_NL", "nl-NL"),
            ("pl", "pl-PL"),
            ("ja", "ja-JP"),
            ("he", "he-IL"),
            ("ar-SA", "ar-EG"),
        ] {
            let (locale, diagnostic) = Locale::parse(tag);
            assert_eq!((locale.language, locale.table.tag(), locale.tag()), (Language::English, table, "en"));
            let diagnostic = diagnostic.unwrap();
            assert_eq!((diagnostic.code, diagnostic.at.as_str()), ("no-sentences", "lang"));
            assert_eq!(diagnostic.hint, Some(format!("Sentences are English, numbers are those of {table}.")));
        }
    }

    #[test]
    fn locales_differ_by_language_and_table() {
        let of = |tag| Locale::parse(tag).0;
        assert_eq!(of("fr"), of("fr-FR"));
        for (one, other) in [("fr", "fr-CA"), ("en", "it"), ("de", "de-CH"), ("it", "pl")] {
            assert_ne!(of(one), of(other));
        }
    }
}
