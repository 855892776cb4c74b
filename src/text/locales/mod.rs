//! The tables of this folder, read when they are first needed.

use std::sync::OnceLock;

use super::conventions::{BadTable, Conventions};

/// A locale's table.
#[derive(Debug)]
pub struct LocaleTable {
    tag: &'static str,
    text: &'static str,
    read: OnceLock<Conventions>,
}

impl LocaleTable {
    const fn new(tag: &'static str, text: &'static str) -> Self {
        Self { tag, text, read: OnceLock::new() }
    }

    /// A table that came later than the program, such as a page's.
    ///
    /// # Errors
    /// [`BadTable`] where the text is no table.
    pub fn parse(text: &'static str) -> Result<Self, BadTable> {
        let read = Conventions::parse(text)?;
        let tag = text.lines().find_map(|line| line.strip_prefix("tag = ")).unwrap_or_default();
        Ok(Self { tag, text, read: OnceLock::from(read) })
    }

    /// Its tag: `fr-CA`.
    pub const fn tag(&self) -> &'static str {
        self.tag
    }

    /// The language of its tag: `fr`.
    pub fn language(&self) -> &'static str {
        self.tag.split('-').next().unwrap_or(self.tag)
    }

    /// What it says.
    pub fn conventions(&self) -> &Conventions {
        // A test reads every table that is compiled in; the others were read when they came.
        self.read.get_or_init(|| Conventions::parse(self.text).unwrap_or_default())
    }

    /// The table of a language and region, in any case of letters; the language's first where it has none for the region.
    pub(super) fn find(language: &str, region: &str) -> Option<&'static Self> {
        let mut first = None;
        for table in &TABLES {
            let (own, place) = table.tag.split_once('-').unwrap_or((table.tag, ""));
            if own.eq_ignore_ascii_case(language) {
                if place.eq_ignore_ascii_case(region) {
                    return Some(table);
                }
                first = first.or(Some(table));
            }
        }
        first
    }

    /// The languages that have a table, each once.
    pub(super) fn languages() -> Vec<&'static str> {
        let mut languages = Vec::new();
        for table in &TABLES {
            if !languages.contains(&table.language()) {
                languages.push(table.language());
            }
        }
        languages
    }
}

macro_rules! table {
    ($tag:literal) => {
        LocaleTable::new($tag, include_str!(concat!($tag, ".txt")))
    };
}

/// What is written where no other language is asked for.
pub(super) static ENGLISH: &LocaleTable = &TABLES[0];

/// In the module every table weighs; it has those of the languages that it has sentences for.
const COUNT: usize = if cfg!(target_family = "wasm") { 2 } else { 16 };

/// A language without a region, or with one that is not here, means its first.
pub(super) static TABLES: [LocaleTable; COUNT] = [
    table!("en-US"),
    #[cfg(not(target_family = "wasm"))]
    table!("en-GB"),
    table!("fr-FR"),
    #[cfg(not(target_family = "wasm"))]
    table!("fr-CA"),
    #[cfg(not(target_family = "wasm"))]
    table!("fr-CH"),
    #[cfg(not(target_family = "wasm"))]
    table!("de-DE"),
    #[cfg(not(target_family = "wasm"))]
    table!("de-CH"),
    #[cfg(not(target_family = "wasm"))]
    table!("es-ES"),
    #[cfg(not(target_family = "wasm"))]
    table!("es-MX"),
    #[cfg(not(target_family = "wasm"))]
    table!("it-IT"),
    #[cfg(not(target_family = "wasm"))]
    table!("pt-BR"),
    #[cfg(not(target_family = "wasm"))]
    table!("nl-NL"),
    #[cfg(not(target_family = "wasm"))]
    table!("pl-PL"),
    #[cfg(not(target_family = "wasm"))]
    table!("ja-JP"),
    #[cfg(not(target_family = "wasm"))]
    table!("he-IL"),
    #[cfg(not(target_family = "wasm"))]
    table!("ar-EG"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_can_be_read() {
        for table in &TABLES {
            let read = Conventions::parse(table.text);
            assert!(read.is_ok(), "{}: {read:?}", table.tag());
            assert_eq!(read.unwrap(), *table.conventions());
            // One that comes later is known by the tag inside it.
            assert_eq!(LocaleTable::parse(table.text).unwrap().tag(), table.tag());
        }
        assert_eq!(LocaleTable::parse("tag = xx\n").unwrap_err(), BadTable { line: 2, expected: "direction" });
    }
}
