//! The tables of this folder, which `cargo xtask locales` makes from CLDR.

mod table;

pub use table::BadTable;

use super::Locale;

macro_rules! tables {
    ($($tag:literal)*) => {
        [$(($tag, include_str!(concat!($tag, ".txt")))),*]
    };
}

const TABLES: [(&str, &str); super::locale::TAGS.len()] = tables!(
    "en-US" "en-GB" "fr-FR" "fr-CA" "fr-CH" "de-DE" "de-CH" "es-ES" "es-MX" "it-IT" "pt-BR" "nl-NL" "pl-PL" "ja-JP"
    "he-IL" "ar-EG"
);

/// The table of a locale.
pub(super) fn table(locale: Locale) -> &'static str {
    TABLES.iter().find(|(tag, _)| *tag == locale.name()).map_or("", |(_, table)| table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::conventions::Conventions;
    use crate::text::locale::TAGS;

    #[test]
    fn every_table_can_be_read() {
        for (tag, (known, table)) in TAGS.into_iter().zip(TABLES) {
            assert_eq!(tag, known);
            assert!(Conventions::parse(table).is_ok(), "{tag}: {:?}", Conventions::parse(table));
            assert!(table.contains(&format!("\ntag = {tag}\n")));
        }
        assert_eq!(Conventions::parse("tag = xx\n").unwrap_err(), BadTable { line: 2, expected: "direction" });
    }
}
