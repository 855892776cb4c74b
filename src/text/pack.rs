//! What a locale needs to write for its readers: how numbers look, how its prose counts, lists and dates, and what is said.
//!
//! Natively all are compiled in. A page loads the one that it needs, as a text that [`text`] has made.

use std::sync::OnceLock;

use super::Locale;
use super::conventions::Conventions;
use super::locale::TAGS;
use super::words::Words;

/// A locale's conventions and its language's words.
#[derive(Debug)]
pub(super) struct Pack {
    pub(super) numbers: Conventions,
    pub(super) words: Words,
}

static PACKS: [OnceLock<Pack>; TAGS.len()] = [const { OnceLock::new() }; TAGS.len()];

/// The pack of a locale.
#[cfg(not(target_family = "wasm"))]
pub(super) fn pack(locale: Locale) -> &'static Pack {
    static NOTHING: OnceLock<Pack> = OnceLock::new();
    let place = PACKS.get(locale.place()).unwrap_or(&NOTHING);
    place.get_or_init(|| read(&text(locale)).map_or_else(Pack::empty, |(_, pack)| pack))
}

/// The pack of a locale, which the page has loaded.
#[cfg(target_family = "wasm")]
pub(super) fn pack(locale: Locale) -> &'static Pack {
    static NOTHING: OnceLock<Pack> = OnceLock::new();
    match PACKS.get(locale.place()).and_then(OnceLock::get) {
        Some(pack) => pack,
        None => NOTHING.get_or_init(Pack::empty),
    }
}

/// Takes in a pack that a page has loaded; false where the text is none.
pub fn learn(text: &str) -> bool {
    match read(text) {
        // The same one again changes nothing.
        Some((locale, pack)) => {
            if let Some(place) = PACKS.get(locale.place()) {
                place.get_or_init(|| pack);
            }
            true
        }
        None => false,
    }
}

impl Pack {
    /// Says nothing.
    fn empty() -> Self {
        Self { numbers: Conventions::default(), words: Words::empty() }
    }
}

/// Between the parts of a pack's text: the tag, the table of numbers, that of the prose, and the messages.
const NEXT: char = '\u{C}';

fn read(text: &str) -> Option<(Locale, Pack)> {
    let mut parts = text.split(NEXT);
    let locale = Locale::named(parts.next()?)?;
    let numbers = Conventions::of_lines(parts.next()?)?;
    let prose = Conventions::of_lines(parts.next()?)?;
    let words = Words::of_patterns(locale.language(), prose, parts.next()?)?;
    Some((locale, Pack { numbers, words }))
}

/// The text of a locale's pack, for a page to load.
#[cfg(not(target_family = "wasm"))]
pub fn text(locale: Locale) -> String {
    let prose = if super::locale::Language::of(locale.name()).is_some() { locale } else { Locale::default() };
    let words = super::words::patterns_of(locale);
    // A test reads every table.
    let lines = |locale| Conventions::parse(super::locales::table(locale)).unwrap_or_default().to_lines();
    [locale.name(), &lines(locale), &lines(prose), &words].join(&NEXT.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pack_can_be_read() {
        for tag in TAGS {
            let locale = Locale::named(tag).unwrap();
            let (read, pack) = read(&text(locale)).unwrap_or_else(|| panic!("{tag} cannot be read"));
            assert_eq!(read, locale);
            assert!(!pack.words.label(crate::text::Label::Price).is_empty(), "{tag}");
        }
    }

    #[test]
    fn regions_write_their_language() {
        for (tag, not, instead) in
            [("de-CH", ["ß", "„", "“"], "ausserhalb"), ("fr-CA", ["\u{202F};", "\u{202F}?", "\u{202F}!"], "; pour")]
        {
            let text = text(Locale::named(tag).unwrap());
            let found: Vec<&str> = not.into_iter().filter(|not| text.contains(not)).collect();
            assert!(found.is_empty() && text.contains(instead), "{tag}: {found:?}");
        }
    }

    #[test]
    fn what_is_no_pack_is_not_learnt() {
        let whole = text(Locale::default());
        let cut = &whole[..whole.len() - 20];
        let other = whole.replace("en-US", "xx-XX");
        for text in ["", "en-US", "<!doctype html>", &cut[..cut.rfind('\n').unwrap()], &other] {
            assert!(!learn(text), "{text}");
        }
    }
}
