//! Scales from values to positions, and the ticks worth naming on them.

use crate::scene::Px;
use crate::units::{Decimal, Rational};

/// A price on an axis that a reader may find by its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceTick {
    /// Exact, so that its label is. What a few tokens cost has more places than a decimal.
    pub value: Rational,
    /// 0 for powers of ten and the like; higher ranks lose their labels first.
    pub rank: u8,
}

/// Equal ratios are equal distances.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogScale {
    low: f64,
    high: f64,
    start: Px,
    end: Px,
}

impl LogScale {
    /// A scale on which the values from `least` to `most` lie between `start` and `end`, `padding` away from both.
    /// Values that are not positive have no place on it.
    pub fn new(least: f64, most: f64, start: Px, end: Px, padding: Px) -> Self {
        let (mut low, mut high) = (libm::log10(least), libm::log10(most));
        if high - low < 0.5 {
            // One price, or prices within a factor of three: a stretch of at least a decade gives ticks to read them by.
            let middle = f64::midpoint(low, high);
            (low, high) = (middle - 0.5, middle + 0.5);
        }
        let length = (end - start).to_f64();
        let inner = (length - 2.0 * padding.to_f64()).max(length / 2.0).max(1.0);
        let margin = (high - low) * (length - inner) / 2.0 / inner;
        Self { low: low - margin, high: high + margin, start, end }
    }

    /// Where a positive value stands.
    pub fn position(&self, value: f64) -> Px {
        interpolate(libm::log10(value), self.low, self.high, self.start, self.end)
    }

    /// The value that stands there.
    pub fn value_at(&self, place: Px) -> f64 {
        let share = (place - self.start).to_f64() / (self.end - self.start).to_f64();
        // For a drawing as good as a power of ten, and kilobytes lighter.
        libm::exp((self.low + share * (self.high - self.low)) * core::f64::consts::LN_10)
    }

    /// The values 1, 2 and 5 times powers of ten, lowest first; where those are fewer than three, the other digits too.
    /// From 10⁻¹⁴, because the mean of the lowest price in the largest mix is more, to a billion.
    pub fn ticks(&self) -> Vec<PriceTick> {
        let ranked = |least: u8| -> Vec<PriceTick> {
            let mut ticks = Vec::new();
            let (mut tens, mut parts) = (1_i64, 100_000_000_000_000_i64);
            for _ in -14..9 {
                for digit in 1..10_i64 {
                    let rank = match digit {
                        1 => 0,
                        2 | 5 => 1,
                        _ => 2,
                    };
                    let Some(value) = Rational::new(digit * tens, parts) else { continue };
                    let place = libm::log10(value.to_f64());
                    if rank <= least && self.low <= place && place <= self.high {
                        ticks.push(PriceTick { value, rank });
                    }
                }
                if parts > 1 {
                    parts /= 10;
                } else {
                    tens *= 10;
                }
            }
            ticks
        };
        let ticks = ranked(1);
        if ticks.len() < 3 { ranked(2) } else { ticks }
    }
}

/// Equal differences of prices are equal distances, from nothing on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZeroScale {
    most: f64,
    start: Px,
    end: Px,
}

/// About as much as a tick label of a price takes with room around it.
const TICK_WIDTH: Px = Px::whole(80);

impl ZeroScale {
    /// A scale on which the values from 0 to `most` lie between `start` and `end`, `padding` away from both. Where there is
    /// nothing but 0, it goes to one.
    pub fn new(most: f64, start: Px, end: Px, padding: Px) -> Self {
        Self { most: if most > 0.0 { most } else { 1.0 }, start: start + padding, end: end - padding }
    }

    /// Where a value stands.
    pub fn position(&self, value: f64) -> Px {
        interpolate(value, 0.0, self.most, self.start, self.end)
    }

    /// The value that stands there.
    pub fn value_at(&self, place: Px) -> f64 {
        (place - self.start).to_f64() / (self.end - self.start).to_f64() * self.most
    }

    /// The multiples of 1, 2 or 5 times a power of ten, from 0 on, as many as have room: all of one rank.
    pub fn ticks(&self) -> Vec<PriceTick> {
        let room = ((self.end - self.start).0 / TICK_WIDTH.0).clamp(2, 8);
        let (mut tens, mut parts) = (1_i64, 100_000_000_000_000_i64);
        let mut ticks = Vec::new();
        loop {
            for digit in [1, 2, 5_i64] {
                let Some(step) = Rational::new(digit * tens, parts) else { continue };
                if step.to_f64() * f64::from(room) < self.most && tens < 1_000_000_000 {
                    continue;
                }
                for count in 0..=i64::from(room) {
                    let Some(value) = Rational::new(count * digit * tens, parts) else { break };
                    if value.to_f64() <= self.most {
                        ticks.push(PriceTick { value, rank: 0 });
                    }
                }
                return ticks;
            }
            if parts > 1 {
                parts /= 10;
            } else {
                tens *= 10;
            }
        }
    }
}

/// The scale of a price axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PriceScale {
    /// By ratios.
    Log(LogScale),
    /// By differences.
    Linear(ZeroScale),
}

impl PriceScale {
    /// Where a value stands.
    pub fn position(&self, value: f64) -> Px {
        match self {
            Self::Log(scale) => scale.position(value),
            Self::Linear(scale) => scale.position(value),
        }
    }

    /// The value that stands there.
    pub fn value_at(&self, place: Px) -> f64 {
        match self {
            Self::Log(scale) => scale.value_at(place),
            Self::Linear(scale) => scale.value_at(place),
        }
    }

    /// The values worth naming, lowest first.
    pub fn ticks(&self) -> Vec<PriceTick> {
        match self {
            Self::Log(scale) => scale.ticks(),
            Self::Linear(scale) => scale.ticks(),
        }
    }
}

/// Equal differences are equal distances.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearScale {
    low: Decimal,
    high: Decimal,
    step: i64,
    start: Px,
    end: Px,
}

/// Of the possible scores at least so large a part is shown: one in so many.
const LEAST_SHARE: i64 = 10;

impl LinearScale {
    /// A scale that begins and ends at round values and holds `least` to `most` with some room on both sides, at least
    /// a tenth of `bounds`, but not beyond them. About `ticks` steps; `start` is where low values stand (the bottom of a score axis).
    pub fn new(
        least: Decimal,
        most: Decimal,
        bounds: (Decimal, Option<Decimal>),
        ticks: i64,
        start: Px,
        end: Px,
    ) -> Self {
        let (least, most) = (least.millionths(), most.millionths());
        let lowest = bounds.0.millionths();
        let highest = bounds.1.map_or(i64::MAX, Decimal::millionths);
        // A difference of noise must not fill the picture. Where nothing bounds the scores, they make their own measure, and
        // equal ones stand in the middle of two units.
        let least_span = if bounds.1.is_some() { (highest - lowest) / LEAST_SHARE } else { 0 };
        let unit = if most == least { 1_000_000 } else { 0 };
        let room = ((most - least) / 16).max((least_span - (most - least)) / 2).max(unit);
        let (from, to) = ((least - room).max(lowest.min(least)), (most + room).min(highest.max(most)));
        let step = nice_step((to - from).max(1), ticks.max(1));
        let low = from.div_euclid(step) * step;
        let high = to.div_euclid(step) * step + if to.rem_euclid(step) == 0 { 0 } else { step };
        let high = if high == low { low + step } else { high };
        // A scale of 0 to 100 does not end at 110.
        let (low, high) = (low.max(lowest.min(least)), high.min(highest.max(most)));
        let high = high.max(low + 1);
        Self { low: Decimal::from_millionths(low), high: Decimal::from_millionths(high), step, start, end }
    }

    /// Where a value stands.
    pub fn position(&self, value: Decimal) -> Px {
        self.position_of(value.to_f64())
    }

    /// Where a computed value stands.
    pub fn position_of(&self, value: f64) -> Px {
        interpolate(value, self.low.to_f64(), self.high.to_f64(), self.start, self.end)
    }

    /// The multiples of the step, lowest first.
    pub fn ticks(&self) -> Vec<Decimal> {
        let (low, high) = (self.low.millionths(), self.high.millionths());
        let mut ticks = Vec::new();
        let mut value = low.div_euclid(self.step) * self.step;
        while value <= high && ticks.len() < 64 {
            if low <= value {
                ticks.push(Decimal::from_millionths(value));
            }
            value += self.step;
        }
        ticks
    }
}

/// The smallest of 1, 2, 5 times powers of ten that cuts `span` into at most `ticks` steps.
fn nice_step(span: i64, ticks: i64) -> i64 {
    let mut power: i64 = 1;
    loop {
        for digit in [1, 2, 5] {
            if power.saturating_mul(digit).saturating_mul(ticks) >= span {
                return power.saturating_mul(digit);
            }
        }
        power = power.saturating_mul(10);
    }
}

fn interpolate(value: f64, low: f64, high: f64, start: Px, end: Px) -> Px {
    let share = (value - low) / (high - low);
    Px::nearest(start.to_f64() + share * (end - start).to_f64())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap().value
    }

    fn named(ticks: &[PriceTick], rank: u8) -> String {
        let values: Vec<String> =
            ticks.iter().filter(|tick| tick.rank <= rank).map(|tick| tick.value.to_f64().to_string()).collect();
        values.join(" ")
    }

    #[test]
    fn log_ticks_are_ranked() {
        let ticks = |least, most| LogScale::new(least, most, Px::ZERO, Px::whole(500), Px::whole(20)).ticks();
        assert_eq!(named(&ticks(0.28, 60.0), 1), "0.5 1 2 5 10 20 50");
        assert_eq!(named(&ticks(0.28, 60.0), 0), "1 10");
        assert_eq!(named(&ticks(2.0, 2.0), 2), "1 2 5");
        assert_eq!(named(&ticks(1.5, 5.5), 2), "2 3 4 5");
        assert_eq!(named(&ticks(109.16, 259.99), 2), "50 100 200 500");
        assert_eq!(named(&ticks(0.00001, 100.0), 0), "0.00001 0.0001 0.001 0.01 0.1 1 10 100");
        // A token at a millionth of a dollar per million, and the dearest workload.
        assert_eq!(named(&ticks(1e-12, 1e-12), 1), "0.0000000000005 0.000000000001 0.000000000002");
        assert_eq!(named(&ticks(9e6, 9e6), 1), "5000000 10000000 20000000");
    }

    #[test]
    fn log_positions_keep_their_distance_from_the_edges() {
        let scale = LogScale::new(0.28, 60.0, Px::whole(100), Px::whole(600), Px::whole(20));
        assert_eq!(scale.position(0.28), Px::whole(120));
        assert_eq!(scale.position(60.0), Px::whole(580));
        assert_eq!(scale.position(libm::sqrt(0.28 * 60.0)), Px::whole(350));
    }

    #[test]
    fn linear_prices_begin_at_nothing() {
        for (most, width, expected) in [
            (60.0, 700, "0 10 20 30 40 50 60"),
            (60.0, 280, "0 20 40 60"),
            (75.0, 700, "0 10 20 30 40 50 60 70"),
            (2.19, 500, "0 0.5 1 1.5 2"),
            (0.0, 500, "0 0.2 0.4 0.6 0.8 1"),
            (1e-12, 500, "0 0.0000000000002 0.0000000000004 0.0000000000006 0.0000000000008 0.000000000001"),
            (9e6, 500, "0 2000000 4000000 6000000 8000000"),
        ] {
            let scale = ZeroScale::new(most, Px::whole(10), Px::whole(10 + width), Px::whole(20));
            assert_eq!(named(&scale.ticks(), 0), expected, "{most} {width}");
            assert_eq!(scale.position(0.0), Px::whole(30));
            let end = if most > 0.0 { most } else { 1.0 };
            assert_eq!(scale.position(end), Px::whole(width - 10));
            assert!((scale.value_at(scale.position(end / 2.0)) - end / 2.0).abs() <= end / 1000.0);
        }
    }

    #[test]
    fn linear_ticks_are_round() {
        let percent = (Decimal::ZERO, Some(Decimal::from_whole(100)));
        for (least, most, bounds, expected) in [
            ("9.3", "79.8", percent, "0 20 40 60 80 100"),
            ("49.9", "75.7", percent, "40 50 60 70 80"),
            ("96.4", "97.3", percent, "90 92 94 96 98 100"),
            ("100", "100", percent, "95 96 97 98 99 100"),
            ("717", "2061", (Decimal::ZERO, None), "500 1000 1500 2000 2500"),
            ("0", "0", percent, "0 1 2 3 4 5"),
        ] {
            let scale = LinearScale::new(decimal(least), decimal(most), bounds, 5, Px::whole(400), Px::ZERO);
            let ticks: Vec<String> = scale.ticks().iter().map(Decimal::to_string).collect();
            assert_eq!(ticks.join(" "), expected, "{least} {most}");
        }
    }

    proptest! {
        #[test]
        fn every_value_has_its_place(values in prop::collection::vec(0..100_000_000_i64, 1..20), ticks in 1..10_i64) {
            let (least, most) = (*values.iter().min().unwrap(), *values.iter().max().unwrap());
            let bounds = (Decimal::ZERO, Some(Decimal::from_whole(100)));
            let at = Decimal::from_millionths;
            let scale = LinearScale::new(at(least), at(most), bounds, ticks, Px::whole(300), Px::ZERO);
            for value in values {
                let position = scale.position(at(value));
                prop_assert!(Px::ZERO <= position && position <= Px::whole(300));
            }
            let places: Vec<Px> = scale.ticks().iter().map(|tick| scale.position(*tick)).collect();
            prop_assert!(!places.is_empty() && places.len() <= 12);
            prop_assert!(places.windows(2).all(|pair| pair[0] > pair[1]));
            prop_assert!(places.iter().all(|place| Px::ZERO <= *place && *place <= Px::whole(300)));
        }

        #[test]
        fn dearer_is_further_right(mut prices in prop::collection::vec(0.0001..1000.0_f64, 2..20)) {
            prices.sort_by(f64::total_cmp);
            let scale = LogScale::new(prices[0], prices[prices.len() - 1], Px::whole(40), Px::whole(340), Px::whole(20));
            let places: Vec<Px> = prices.iter().map(|price| scale.position(*price)).collect();
            prop_assert!(places.windows(2).all(|pair| pair[0] <= pair[1]));
            prop_assert!(places.iter().all(|place| Px::whole(40) <= *place && *place <= Px::whole(340)));
            prop_assert!(scale.ticks().len() >= 2);
        }
    }
}
