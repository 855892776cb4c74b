//! The words where there is nothing to draw, or something else than was asked for.

use crate::catalog::Model;
use crate::compare::Reason;
use crate::query::PriceMeasure;
use crate::text::Locale;
use crate::text::date::{date, moment};
use crate::time::{Date, Instant};

/// Why there is no picture. `what` is not known at that moment: `price`, `score`, `both` or `shared`; anything else is a
/// matter between page and program, and no reader's.
pub fn nothing(what: &str, as_of: Instant, locale: Locale) -> String {
    locale.words().nothing(what, &moment(locale, as_of))
}

/// Of which models that is because they were still to come; nothing where there are none.
pub fn still_to_come(models: &[&Model], as_of: Instant, locale: Locale) -> Option<String> {
    let words = locale.words();
    let mut names = Vec::new();
    for model in models {
        names.push(model.name.clone());
    }
    let why = words.reason(Reason::NotReleased, "", &moment(locale, as_of), PriceMeasure::Output, None);
    (!names.is_empty()).then(|| format!("{}.", words.labelled(&why, &words.list(&names))))
}

/// That a later day was asked for than the catalog's own.
pub fn catalog_ends(day: Date, locale: Locale) -> String {
    locale.words().catalog_ends(&date(locale, day))
}

/// That the catalog has no such benchmark.
pub fn not_in_catalog(name: &str, locale: Locale) -> String {
    locale.words().not_in_catalog(name)
}
