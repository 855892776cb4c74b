//! Who published a figure, and text in several languages.

use crate::diagnostic::is_unprintable;
use crate::time::Date;

/// How many characters an address may have.
pub(super) const LONGEST_URL: usize = 2000;

/// True for an address that a link may lead to.
pub(super) fn is_web_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && text.len() <= LONGEST_URL
        && !text.chars().any(|letter| is_unprintable(letter) || letter == ' ')
}

/// Where a figure was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The catalog's key.
    pub id: String,
    /// What the publication is called.
    pub title: String,
    /// Who says it: what a chart's source line shows.
    pub publisher: String,
    /// An http(s) address.
    pub url: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
    /// Its licence, as the source names it.
    pub license: Option<String>,
}

/// One text in English, and in other languages where the catalog has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// The English text.
    pub en: String,
    /// The French text.
    pub fr: Option<String>,
    /// The German text.
    pub de: Option<String>,
    /// The Spanish text.
    pub es: Option<String>,
}
