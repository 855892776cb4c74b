//! Months and years along a picture.

use super::axes::PlacedTick;
use super::type_scale::SMALL;
use crate::scene::Px;
use crate::text::{Locale, month_of_year, month_tick};
use crate::time::{Date, Instant};

/// Between two labels.
const GAP: Px = Px::whole(8);

/// So many months from one tick to the next, the first that has room.
const STEPS: [u32; 11] = [1, 3, 6, 12, 24, 60, 120, 600, 1_200, 6_000, 24_000];

/// Equal times are equal distances.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimeScale {
    from: Instant,
    to: Instant,
    start: Px,
    end: Px,
}

/// The shortest time that is drawn: it holds the beginning of a quarter, so that there is a tick.
const LEAST_DAYS: i64 = 92;

impl TimeScale {
    /// A scale on which the time from `from`, or from a quarter before `to` where that is earlier, to `to` lies between
    /// `start` and `end`.
    pub(super) fn new(from: Instant, to: Instant, start: Px, end: Px) -> Self {
        let least = Instant::from_unix_seconds(to.unix_seconds() - LEAST_DAYS * 86_400).unwrap_or_default();
        Self { from: from.min(least), to, start, end }
    }

    /// Where a moment stands; never before it, on the grid of tenths of a pixel.
    pub(super) fn position(&self, at: Instant) -> Px {
        let length = (self.end - self.start).0;
        let seconds = (self.to.unix_seconds() - self.from.unix_seconds()).max(1);
        let passed = at.unix_seconds().clamp(self.from.unix_seconds(), self.to.unix_seconds());
        // 10,000 years of seconds times the widest picture are far below 64 bits.
        let along = ((passed - self.from.unix_seconds()) * i64::from(length)).div_euclid(seconds);
        let rest = ((passed - self.from.unix_seconds()) * i64::from(length)).rem_euclid(seconds);
        Px(self.start.0 + i32::try_from(along).unwrap_or(length) + i32::from(rest > 0))
    }

    /// The beginnings of months, quarters, years… that have room for their names between `bounds`: a January's is its
    /// year, and where there is none, the first one's has the year with it.
    pub(super) fn ticks(&self, bounds: (Px, Px), locale: Locale) -> Vec<PlacedTick> {
        let mut ticks = Vec::new();
        for step in STEPS {
            ticks = self.every(step, locale);
            let mut end: Option<Px> = None;
            let mut has_room = true;
            for tick in &ticks {
                let width = SMALL.width(&tick.label);
                // As the axis writes it.
                let left = (tick.at - width.half()).max(bounds.0).min(bounds.1 - width);
                has_room &= end.is_none_or(|end| end + GAP <= left);
                end = Some(left + width);
            }
            if has_room {
                break;
            }
        }
        ticks
    }

    fn every(&self, step: u32, locale: Locale) -> Vec<PlacedTick> {
        let months = |date: Date| u32::from(date.year) * 12 + u32::from(date.month) - 1;
        let mut days = Vec::new();
        let mut month = months(self.from.date()).div_ceil(step) * step;
        while month <= months(self.to.date()) {
            let number = |number: u32| u16::try_from(number).unwrap_or(9999);
            let day = Date { year: number(month / 12), month: u8::try_from(month % 12 + 1).unwrap_or(1), day: 1 };
            if Instant::from(day) >= self.from {
                days.push(day);
            }
            month += step;
        }
        let has_year = days.iter().any(|day| day.month == 1);
        let mut ticks = Vec::new();
        for day in days {
            let label =
                if has_year || !ticks.is_empty() { month_tick(locale, day) } else { month_of_year(locale, day) };
            ticks.push(PlacedTick::new(0, self.position(day.into()), label));
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    fn labels(from: &str, to: &str, width: i32, language: &str) -> String {
        let (locale, _) = Locale::parse(language);
        let scale = TimeScale::new(at(from), at(to), Px::ZERO, Px::whole(width));
        let ticks = scale.ticks((Px::ZERO, Px::whole(width)), locale);
        let labels: Vec<String> = ticks.into_iter().map(|tick| tick.label).collect();
        labels.join(" | ")
    }

    #[test]
    fn months_and_years_have_their_names() {
        for (from, to, width, language, expected) in [
            ("2023-03-14", "2026-11-23", 600, "en", "July | 2024 | July | 2025 | July | 2026 | July"),
            ("2023-03-14", "2026-11-23", 200, "en", "2024 | 2025 | 2026"),
            ("2025-04-20", "2025-11-23", 600, "en", "May 2025 | June | July | August | September | October | November"),
            ("2025-01-20", "2025-01-29", 260, "fr", "novembre | décembre | 2025"),
            ("2025-06-05", "2025-09-05", 150, "fr", "juillet 2025"),
            ("2024-11-20", "2025-11-23", 300, "fr", "2025 | avril | juillet | octobre"),
            ("1970-01-01", "9999-12-31", 200, "en", "2000 | 4000 | 6000 | 8000"),
        ] {
            assert_eq!(labels(from, to, width, language), expected, "{from} {to} {width}");
        }
    }

    #[test]
    fn nothing_stands_before_its_day() {
        let scale = TimeScale::new(at("2024-05-13"), at("2026-11-23"), Px::whole(40), Px::whole(640));
        assert_eq!(scale.position(at("2024-05-13")), Px::whole(40));
        assert_eq!(scale.position(at("2026-11-23")), Px::whole(640));
        assert!(scale.position(at("2025-01-01T00:01Z")) >= scale.position(at("2025-01-01")));
        // What is outside stands at the edge.
        assert_eq!(scale.position(at("2020-01-01")), Px::whole(40));
    }
}
