//! Dates and instants in UTC, as catalogs and authors write them.

use core::fmt;

const DAY: i64 = 86_400;

/// A second on the UTC time line, counted from 1970-01-01. A bare date means its 00:00.
///
/// ```
/// use model_compare::time::Instant;
/// let cut = Instant::parse("2025-09-05T16:00Z").unwrap();
/// assert_eq!(cut.to_string(), "2025-09-05T16:00:00Z");
/// assert_eq!(Instant::parse("2025-01-29").unwrap().date().to_string(), "2025-01-29");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

/// A day of the Gregorian calendar, from 1 January 1970 to the end of 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 1970–9999
    pub year: u16,
    /// 1–12
    pub month: u8,
    /// 1–31
    pub day: u8,
}

impl Instant {
    /// Reads `2025-01-29`, `2025-01-29T16:00Z` or `2025-01-29T16:00:30Z`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, clock) = match text.split_once('T') {
            Some((date, clock)) => (date, clock.strip_suffix('Z')?),
            None => (text, "00:00"),
        };
        let seconds = match clock.len() {
            5 => TimeOfDay::parse(clock)?.seconds(),
            8 => TimeOfDay::parse(clock.get(..5)?)?.seconds() + number(clock.get(5..)?.strip_prefix(':')?, 2, 59)?,
            _ => return None,
        };
        Some(Self(Date::parse(date)?.days() * DAY + i64::from(seconds)))
    }

    /// The instant so many seconds after 1970-01-01; `None` before it and after 9999.
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        (0..253_402_300_800).contains(&seconds).then_some(Self(seconds))
    }

    /// The day that holds the instant.
    pub fn date(self) -> Date {
        Date::from_days(self.0.div_euclid(DAY))
    }

    /// True at 00:00 UTC: the instant was, or could have been, written as a bare date.
    pub const fn is_midnight(self) -> bool {
        self.0.rem_euclid(DAY) == 0
    }

    /// Seconds since 1970-01-01.
    pub const fn unix_seconds(self) -> i64 {
        self.0
    }

    /// Whole days from `earlier` to this instant; negative where it is later.
    pub const fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).div_euclid(DAY)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.rem_euclid(DAY);
        write!(f, "{}T{:02}:{:02}:{:02}Z", self.date(), second / 3600, second / 60 % 60, second % 60)
    }
}

impl From<Date> for Instant {
    fn from(date: Date) -> Self {
        Self(date.days() * DAY)
    }
}

impl Date {
    /// Reads `2025-01-29`; `None` for anything else, a 30 February too.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4, 9999)?;
        let month = number(parts.next()?, 2, 12)?;
        let day = number(parts.next()?, 2, 31)?;
        if parts.next().is_some() || year < 1970 || month == 0 || day == 0 || day > days_in(year, month) {
            return None;
        }
        Some(Self { year: u16::try_from(year).ok()?, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }

    /// Reads a day as [`Date::parse`] does, or a month such as `2024-07`, for which its last day stands.
    pub fn parse_end(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| Self::parse(&format!("{text}-01")).map(Self::month_end))
    }

    /// The last day of its month.
    #[must_use]
    pub fn month_end(self) -> Self {
        let last = days_in(u32::from(self.year), u32::from(self.month));
        Self { day: u8::try_from(last).unwrap_or(self.day), ..self }
    }

    /// The day before; 1970-01-01 has none.
    #[must_use]
    pub fn day_before(self) -> Option<Self> {
        let days = self.days();
        (days > 0).then(|| Self::from_days(days - 1))
    }

    /// Days since 1970-01-01; not negative (Howard Hinnant's civil calendar: years begin in March, so the leap day is a year's last).
    pub fn days(self) -> i64 {
        let (year, month, day) = (i64::from(self.year), i64::from(self.month), i64::from(self.day));
        let year = if month <= 2 { year - 1 } else { year };
        let (era, year_of_era) = (year / 400, year % 400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    fn from_days(days: i64) -> Self {
        let days = days + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let month = (march_month + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        let clamp = |value: i64, most: i64| value.clamp(0, most);
        Self {
            year: u16::try_from(clamp(year, 9999)).unwrap_or_default(),
            month: u8::try_from(clamp(month, 12)).unwrap_or_default(),
            day: u8::try_from(clamp(day_of_year - (153 * march_month + 2) / 5 + 1, 31)).unwrap_or_default(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A minute of the UTC day, 00:00 to 23:59.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    minutes: u16,
}

impl TimeOfDay {
    /// Reads `16:30`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let minutes = number(hour, 2, 23)? * 60 + number(minute, 2, 59)?;
        Some(Self { minutes: u16::try_from(minutes).ok()? })
    }

    /// The one that begins so many minutes after midnight; `None` where that is another day.
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(Self { minutes })
    }

    /// Minutes since midnight.
    pub const fn minutes(self) -> u16 {
        self.minutes
    }

    fn seconds(self) -> u32 {
        u32::from(self.minutes) * 60
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

/// Exactly `digits` ASCII digits, at most `most`.
fn number(text: &str, digits: usize, most: u32) -> Option<u32> {
    if text.len() != digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|value| *value <= most)
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_read_and_write() {
        for (text, written) in [
            ("1970-01-01", "1970-01-01T00:00:00Z"),
            ("2025-01-29", "2025-01-29T00:00:00Z"),
            ("2024-02-29", "2024-02-29T00:00:00Z"),
            ("2000-03-01", "2000-03-01T00:00:00Z"),
            ("2025-09-05T16:00Z", "2025-09-05T16:00:00Z"),
            ("2025-09-05T15:59:59Z", "2025-09-05T15:59:59Z"),
            ("9999-12-31", "9999-12-31T00:00:00Z"),
        ] {
            assert_eq!(Instant::parse(text).map(|instant| instant.to_string()).as_deref(), Some(written), "{text}");
        }
        for text in [
            "",
            "2025",
            "2025-1-29",
            "29-01-2025",
            "2025-02-30",
            "2023-02-29",
            "1900-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-01-29T16:00",
            "2025-01-29T24:00Z",
            "2025-01-29 16:00",
            "2025-01-29T16:00:60Z",
            "+025-01-29",
            "1969-12-31",
        ] {
            assert_eq!(Instant::parse(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_reads_back() {
        let (first, last) = (Date::parse("1970-01-01").unwrap().days(), Date::parse("2105-01-01").unwrap().days());
        assert_eq!(first, 0);
        for days in first..last {
            let date = Date::from_days(days);
            assert_eq!(date.days(), days);
            assert_eq!(Date::parse(&date.to_string()), Some(date));
        }
    }

    #[test]
    fn days_and_seconds_lead_to_days() {
        for (day, before) in
            [("2025-03-01", Some("2025-02-28")), ("2025-01-01", Some("2024-12-31")), ("1970-01-01", None)]
        {
            let found = Date::parse(day).unwrap().day_before().map(|day| day.to_string());
            assert_eq!(found.as_deref(), before);
        }
        let at = |seconds| {
            let instant = Instant::from_unix_seconds(seconds)?;
            assert_eq!(instant.unix_seconds(), seconds);
            Some(instant.to_string())
        };
        assert_eq!(at(1_737_331_200).as_deref(), Some("2025-01-20T00:00:00Z"));
        assert_eq!(at(253_402_300_799).as_deref(), Some("9999-12-31T23:59:59Z"));
        assert_eq!((at(-1), at(253_402_300_800), at(i64::MAX)), (None, None, None));
    }

    #[test]
    fn minutes_of_a_day() {
        for minutes in 0..24 * 60 {
            let time = TimeOfDay::from_minutes(minutes).unwrap();
            assert_eq!((time.minutes(), TimeOfDay::parse(&time.to_string())), (minutes, Some(time)));
        }
        assert_eq!(TimeOfDay::from_minutes(24 * 60), None);
    }

    #[test]
    fn days_are_counted_whole() {
        let at = |text| Instant::parse(text).unwrap();
        assert_eq!(at("2025-01-29").days_since(at("2025-01-20")), 9);
        assert_eq!(at("2025-01-29T23:59Z").days_since(at("2025-01-29")), 0);
        assert_eq!(at("2025-01-20").days_since(at("2025-01-29")), -9);
    }
}
