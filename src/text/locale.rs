//! Which language words are written in, and how its region writes numbers and dates.

use super::conventions::{Conventions, Direction};
use super::pack::{Pack, pack};
use super::plural::PluralCategory;
use super::words::Words;
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
    /// German
    German,
    /// Spanish
    Spanish,
}

impl Language {
    const ALL: [Self; 4] = [Self::English, Self::French, Self::German, Self::Spanish];

    /// The tag for a `lang` attribute: `en`, `fr`, `de` or `es`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::German => "de",
            Self::Spanish => "es",
        }
    }

    /// The language of a tag such as `fr-CA`, where sentences are written in it.
    pub(super) fn of(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next();
        Self::ALL.into_iter().find(|language| Some(language.tag()) == primary)
    }
}

/// The locales that there are tables of. A language without a region, or with one that is not here, means its first.
pub const TAGS: [&str; 16] = [
    "en-US", "en-GB", "fr-FR", "fr-CA", "fr-CH", "de-DE", "de-CH", "es-ES", "es-MX", "it-IT", "pt-BR", "nl-NL",
    "pl-PL", "ja-JP", "he-IL", "ar-EG",
];

/// How to write for a reader: one of [`TAGS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Locale {
    /// The place among the tags.
    place: usize,
}

impl Locale {
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
        let Some(place) = place_of(primary, region) else {
            let mut known: Vec<&str> = Vec::new();
            for one in TAGS {
                let language = one.split('-').next().unwrap_or(one);
                if !known.contains(&language) {
                    known.push(language);
                }
            }
            let known = joined(known, ", ");
            let message = format!("found {}, expected a language of {known}.", Quoted(tag));
            let diagnostic = Diagnostic::warning("unknown-language", "lang", message).with_hint("English is used.");
            return (Self::default(), Some(diagnostic));
        };
        let locale = Self { place };
        if Language::of(locale.name()).is_some() {
            return (locale, None);
        }
        let spoken = joined(Language::ALL.map(Language::tag), ", ");
        let message = format!("found {}, sentences are written in {spoken}.", Quoted(tag));
        let hint = format!("Sentences are English, numbers are those of {}.", locale.name());
        (locale, Some(Diagnostic::warning("no-sentences", "lang", message).with_hint(hint)))
    }

    /// The locale of one of [`TAGS`], as it is written there.
    pub(super) fn named(tag: &str) -> Option<Self> {
        TAGS.iter().position(|known| *known == tag).map(|place| Self { place })
    }

    /// The locale of a place among [`TAGS`].
    #[cfg(test)]
    pub(super) const fn at(place: usize) -> Self {
        Self { place }
    }

    /// Which of [`TAGS`] it is.
    pub fn name(self) -> &'static str {
        TAGS.get(self.place).copied().unwrap_or_default()
    }

    pub(super) const fn place(self) -> usize {
        self.place
    }

    /// The language of sentences: English where there are none in the locale's own.
    pub fn language(self) -> Language {
        Language::of(self.name()).unwrap_or_default()
    }

    /// Whether a page in this language is read from the right: Hebrew, Arabic.
    pub fn is_right_to_left(self) -> bool {
        self.conventions().direction() == Direction::RightToLeft
    }

    /// The tag for a `lang` attribute: that of the language of sentences, `en` or `fr`.
    pub fn tag(self) -> &'static str {
        self.language().tag()
    }

    fn pack(self) -> &'static Pack {
        pack(self)
    }

    /// How the locale writes numbers and amounts, and a date that stands alone.
    pub fn conventions(self) -> &'static Conventions {
        &self.pack().numbers
    }

    /// How the language of sentences writes what belongs to them: plurals, lists, and dates with their months' names.
    pub(super) fn prose(self) -> &'static Conventions {
        &self.words().prose
    }

    /// The form of a noun after `scaled / 10^places`, written with so many places, in the language of sentences.
    pub fn plural(self, scaled: i64, places: u32) -> PluralCategory {
        self.prose().plural(scaled, places)
    }

    /// The language's messages.
    pub(super) fn words(self) -> &'static Words {
        &self.pack().words
    }
}

/// The place of a language and region, in any case of letters; the language's first where it has none for the region.
fn place_of(language: &str, region: &str) -> Option<usize> {
    let mut first = None;
    for (index, tag) in TAGS.iter().enumerate() {
        let (own, place) = tag.split_once('-').unwrap_or((tag, ""));
        if own.eq_ignore_ascii_case(language) {
            if place.eq_ignore_ascii_case(region) {
                return Some(index);
            }
            first = first.or(Some(index));
        }
    }
    first
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
            assert_eq!((locale.language(), locale.name(), diagnostic), (language, table, None), "{tag}");
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
            assert_eq!((locale.language(), locale.name(), locale.tag()), (Language::English, table, "en"));
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
