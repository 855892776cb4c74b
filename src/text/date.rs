//! Dates and times as each locale writes them.

use super::Locale;
use super::conventions::{Conventions, Line, fill};
use crate::time::{Date, Instant};

/// A day in full, for a sentence: "January 29, 2025", « 1er février 2025 ». Its month is a word, so it is written as the
/// language of sentences does.
pub fn date(locale: Locale, date: Date) -> String {
    locale.prose().date(date)
}

/// A moment: the day, and the time of day in UTC where it is not midnight: "September 5, 2025, 16:00 UTC",
/// « 5 septembre 2025 à 16 h UTC ».
pub fn moment(locale: Locale, moment: Instant) -> String {
    let conventions = locale.prose();
    let day = conventions.date(moment.date());
    if moment.is_midnight() {
        return day;
    }
    fill(conventions.line(Line::Moment), &[("date", &day), ("time", &conventions.time(moment))])
}

/// The day that holds the last second before a moment.
pub(super) fn last_day(until: Instant) -> Date {
    let day = until.date();
    if until.is_midnight() { day.day_before().unwrap_or(day) } else { day }
}

/// Up to when something holds that ends before a moment: the last whole day, or the moment.
pub(super) fn until_day(until: Instant, locale: Locale) -> String {
    if until.is_midnight() { date(locale, last_day(until)) } else { moment(locale, until) }
}

impl Conventions {
    /// A day in full: "January 29, 2025", "29 gennaio 2025".
    pub fn date(&self, date: Date) -> String {
        let number = |number: u16| self.digits(u64::from(number), 1);
        let (day, month, year) = (number(date.day.into()), number(date.month.into()), number(date.year));
        let day = if date.day == 1 { fill(self.line(Line::FirstDay), &[("d", &day)]) } else { day };
        let name = self.month(date.month);
        fill(self.line(Line::Date), &[("d", &day), ("M", &month), ("MMMM", name), ("y", &year)])
    }

    /// A time of the UTC day, with its seconds where they are not 0: "16:00 UTC", « 16 h UTC ».
    pub fn time(&self, moment: Instant) -> String {
        // An instant shows its clock only in its text: 2025-09-05T16:00:00Z.
        let text = moment.to_string();
        let field = |from: usize| text.get(from..from + 2).and_then(|digits| digits.parse().ok()).unwrap_or_default();
        let (hour, minute, second) = (field(11), field(14), field(17));
        let pattern = match (minute, second) {
            (0, 0) => Line::TimeHours,
            (_, 0) => Line::Time,
            _ => Line::TimeSeconds,
        };
        let two = |number| self.digits(number, 2);
        let names = [("H", &self.digits(hour, 1)), ("HH", &two(hour)), ("mm", &two(minute)), ("ss", &two(second))];
        fill(self.line(pattern), &names.map(|(name, digits)| (name, digits.as_str())))
    }
}
