//! Dates as each language writes them.

use super::locale::{Language, Locale};

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
use crate::time::{Date, Instant};

/// A day in full: "29 January 2025", « 1er février 2025 ».
pub fn date(locale: Locale, date: Date) -> String {
    let months = match locale.language {
        Language::English => EN,
        Language::French => FR,
    };
    let month = months.get(usize::from(date.month.saturating_sub(1))).copied().unwrap_or_default();
    let first = if locale.language == Language::French && date.day == 1 { "er" } else { "" };
    format!("{}{first}\u{A0}{month} {}", date.day, date.year)
}

/// A moment: the day, and the time of day in UTC where it is not midnight: "5 September 2025, 16:00 UTC",
/// « 5 septembre 2025 à 16 h UTC ».
pub fn moment(locale: Locale, moment: Instant) -> String {
    let day = date(locale, moment.date());
    if moment.is_midnight() {
        return day;
    }
    // An instant shows its clock only in its text: 2025-09-05T16:00:00Z.
    let text = moment.to_string();
    let field = |from: usize| text.get(from..from + 2).and_then(|digits| digits.parse().ok()).unwrap_or_default();
    let clock = Clock { hour: field(11), minute: field(14), second: field(17) };
    let Clock { hour, minute, second } = clock;
    match (locale.language, minute, second) {
        (Language::English, _, 0) => format!("{day}, {hour:02}:{minute:02} UTC"),
        (Language::English, _, _) => format!("{day}, {hour:02}:{minute:02}:{second:02} UTC"),
        (Language::French, 0, 0) => format!("{day} à {hour}\u{A0}h\u{A0}UTC"),
        (Language::French, _, 0) => format!("{day} à {hour}\u{A0}h\u{A0}{minute:02}\u{A0}UTC"),
        _ => format!("{day} à {hour}\u{A0}h\u{A0}{minute:02}\u{A0}min\u{A0}{second:02}\u{A0}s\u{A0}UTC"),
    }
}

/// A time of the UTC day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// 0–23
    pub(super) hour: u8,
    /// 0–59
    pub(super) minute: u8,
    /// 0–59
    pub(super) second: u8,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::testing::{EN, FR};

    #[test]
    fn days() {
        for (text, en, fr) in [
            ("2025-01-29", "29\u{A0}January 2025", "29\u{A0}janvier 2025"),
            ("2025-02-01", "1\u{A0}February 2025", "1er\u{A0}février 2025"),
            ("2025-03-02", "2\u{A0}March 2025", "2\u{A0}mars 2025"),
            ("2025-04-11", "11\u{A0}April 2025", "11\u{A0}avril 2025"),
            ("2025-05-31", "31\u{A0}May 2025", "31\u{A0}mai 2025"),
            ("2025-06-30", "30\u{A0}June 2025", "30\u{A0}juin 2025"),
            ("2025-07-14", "14\u{A0}July 2025", "14\u{A0}juillet 2025"),
            ("2025-08-21", "21\u{A0}August 2025", "21\u{A0}août 2025"),
            ("2025-09-05", "5\u{A0}September 2025", "5\u{A0}septembre 2025"),
            ("2025-10-10", "10\u{A0}October 2025", "10\u{A0}octobre 2025"),
            ("2025-11-09", "9\u{A0}November 2025", "9\u{A0}novembre 2025"),
            ("2025-12-25", "25\u{A0}December 2025", "25\u{A0}décembre 2025"),
        ] {
            let day = Date::parse(text).unwrap();
            assert_eq!(date(EN, day), en);
            assert_eq!(date(FR, day), fr);
        }
    }

    #[test]
    fn moments() {
        for (text, en, fr) in [
            ("2025-01-29", "29\u{A0}January 2025", "29\u{A0}janvier 2025"),
            ("2025-09-05T16:00Z", "5\u{A0}September 2025, 16:00 UTC", "5\u{A0}septembre 2025 à 16\u{A0}h\u{A0}UTC"),
            (
                "2025-09-05T16:30Z",
                "5\u{A0}September 2025, 16:30 UTC",
                "5\u{A0}septembre 2025 à 16\u{A0}h\u{A0}30\u{A0}UTC",
            ),
            (
                "2025-09-05T04:05Z",
                "5\u{A0}September 2025, 04:05 UTC",
                "5\u{A0}septembre 2025 à 4\u{A0}h\u{A0}05\u{A0}UTC",
            ),
            (
                "2025-09-05T15:59:59Z",
                "5\u{A0}September 2025, 15:59:59 UTC",
                "5\u{A0}septembre 2025 à 15\u{A0}h\u{A0}59\u{A0}min\u{A0}59\u{A0}s\u{A0}UTC",
            ),
        ] {
            let at = Instant::parse(text).unwrap();
            assert_eq!((moment(EN, at).as_str(), moment(FR, at).as_str()), (en, fr));
        }
    }
}
