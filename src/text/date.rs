//! Dates as each language writes them.

use super::Locale;
use crate::time::{Date, Instant};

/// A day in full: "29 January 2025", « 1er février 2025 ».
pub fn date(locale: Locale, date: Date) -> String {
    locale.words().date(date)
}

/// A day for tight places: "29 Jan 2025", « 29 janv. 2025 ».
pub fn date_short(locale: Locale, date: Date) -> String {
    locale.words().date_short(date)
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
    locale.words().moment(&day, clock)
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
        for (text, en, en_short, fr, fr_short) in [
            ("2025-01-29", "29 January 2025", "29 Jan 2025", "29 janvier 2025", "29 janv. 2025"),
            ("2025-02-01", "1 February 2025", "1 Feb 2025", "1er février 2025", "1er févr. 2025"),
            ("2025-03-02", "2 March 2025", "2 Mar 2025", "2 mars 2025", "2 mars 2025"),
            ("2025-04-11", "11 April 2025", "11 Apr 2025", "11 avril 2025", "11 avr. 2025"),
            ("2025-05-31", "31 May 2025", "31 May 2025", "31 mai 2025", "31 mai 2025"),
            ("2025-06-30", "30 June 2025", "30 Jun 2025", "30 juin 2025", "30 juin 2025"),
            ("2025-07-14", "14 July 2025", "14 Jul 2025", "14 juillet 2025", "14 juil. 2025"),
            ("2025-08-21", "21 August 2025", "21 Aug 2025", "21 août 2025", "21 août 2025"),
            ("2025-09-05", "5 September 2025", "5 Sep 2025", "5 septembre 2025", "5 sept. 2025"),
            ("2025-10-10", "10 October 2025", "10 Oct 2025", "10 octobre 2025", "10 oct. 2025"),
            ("2025-11-09", "9 November 2025", "9 Nov 2025", "9 novembre 2025", "9 nov. 2025"),
            ("2025-12-25", "25 December 2025", "25 Dec 2025", "25 décembre 2025", "25 déc. 2025"),
        ] {
            let day = Date::parse(text).unwrap();
            assert_eq!((date(EN, day).as_str(), date_short(EN, day).as_str()), (en, en_short));
            assert_eq!((date(FR, day).as_str(), date_short(FR, day).as_str()), (fr, fr_short));
        }
    }

    #[test]
    fn moments() {
        for (text, en, fr) in [
            ("2025-01-29", "29 January 2025", "29 janvier 2025"),
            ("2025-09-05T16:00Z", "5 September 2025, 16:00 UTC", "5 septembre 2025 à 16\u{A0}h\u{A0}UTC"),
            ("2025-09-05T16:30Z", "5 September 2025, 16:30 UTC", "5 septembre 2025 à 16\u{A0}h\u{A0}30\u{A0}UTC"),
            ("2025-09-05T04:05Z", "5 September 2025, 04:05 UTC", "5 septembre 2025 à 4\u{A0}h\u{A0}05\u{A0}UTC"),
            (
                "2025-09-05T15:59:59Z",
                "5 September 2025, 15:59:59 UTC",
                "5 septembre 2025 à 15\u{A0}h\u{A0}59\u{A0}min\u{A0}59\u{A0}s\u{A0}UTC",
            ),
        ] {
            let at = Instant::parse(text).unwrap();
            assert_eq!((moment(EN, at).as_str(), moment(FR, at).as_str()), (en, fr));
        }
    }
}
