//! How the values of fields are numbers.

use std::rc::Rc;

use super::read::Reader;
use super::write::{Writer, count};
use crate::catalog::{
    Basis, Benchmark, BenchmarkKind, Developer, Host, Hours, Knowledge, Localized, NoteKind, Reporter, ScoreUnit,
    Source,
};
use crate::time::{Date, Instant, TimeOfDay};
use crate::units::Decimal;

/// What fills one or more neighbouring columns.
pub(super) trait Field: Sized {
    /// How many.
    const COLUMNS: usize;
    /// Writes it into the next columns.
    fn write(&self, to: &mut Writer);
    /// Reads it from the next columns. Where they have none it is anything, and the reader is told: an early return from
    /// every field of every row would be the larger part of the code.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// What is one number.
pub(super) trait Number: Sized {
    fn number(&self, to: &mut Writer) -> u64;
    fn of(number: u64, from: &mut Reader<'_>) -> Self;
}

impl<T: Number> Field for T {
    const COLUMNS: usize = 1;

    fn write(&self, to: &mut Writer) {
        let number = self.number(to);
        to.number(number);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let number = from.number();
        Self::of(number, from)
    }
}

/// How many there are, then each in the columns behind that.
impl<T: Field> Field for Vec<T> {
    const COLUMNS: usize = 1 + T::COLUMNS;

    fn write(&self, to: &mut Writer) {
        to.number(count(self.len()));
        let first = to.column;
        for item in self {
            to.column = first;
            item.write(to);
        }
        to.column = first + T::COLUMNS;
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let mut items = Self::new();
        let mut left = from.number();
        let first = from.column;
        while left > 0 && !from.failed {
            from.column = first;
            items.push(T::read(from));
            left -= 1;
        }
        from.column = first + T::COLUMNS;
        items
    }
}

/// The English text, without which there is no other, and those in the other languages.
impl Field for Option<Localized> {
    const COLUMNS: usize = 4;

    fn write(&self, to: &mut Writer) {
        self.as_ref().map(|text| text.en.clone()).write(to);
        self.as_ref().and_then(|text| text.fr.clone()).write(to);
        self.as_ref().and_then(|text| text.de.clone()).write(to);
        self.as_ref().and_then(|text| text.es.clone()).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let en: Option<String> = Field::read(from);
        let (fr, de, es) = (Field::read(from), Field::read(from), Field::read(from));
        en.map(|en| Localized { en, fr, de, es })
    }
}

/// Both ends, or neither.
impl Field for Option<(Decimal, Decimal)> {
    const COLUMNS: usize = 2;

    fn write(&self, to: &mut Writer) {
        self.map(|ends| ends.0).write(to);
        self.map(|ends| ends.1).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let low = Option::read(from);
        low.zip(Option::read(from))
    }
}

/// Day and source, or neither.
impl Field for Option<Knowledge> {
    const COLUMNS: usize = 2;

    fn write(&self, to: &mut Writer) {
        self.as_ref().map(|knowledge| knowledge.until).write(to);
        self.as_ref().map(|knowledge| Rc::clone(&knowledge.source)).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let until: Option<Date> = Field::read(from);
        until.zip(Field::read(from)).map(|(until, source)| Knowledge { until, source })
    }
}

/// 0 for what is absent, by which all others are one more.
impl<T: Number> Number for Option<T> {
    fn number(&self, to: &mut Writer) -> u64 {
        self.as_ref().map_or(0, |value| value.number(to).saturating_add(1))
    }

    fn of(number: u64, from: &mut Reader<'_>) -> Self {
        number.checked_sub(1).map(|number| T::of(number, from))
    }
}

impl Number for String {
    fn number(&self, to: &mut Writer) -> u64 {
        to.text(self)
    }

    fn of(number: u64, from: &mut Reader<'_>) -> Self {
        from.text(number)
    }
}

/// Declares which numbers become which values, and what stands for a number of none.
macro_rules! numbers {
    ($($type:ty, $value:ident => $to:expr, $number:ident => $from:expr, $nothing:expr;)+) => {
        $(impl Number for $type {
            fn number(&self, _: &mut Writer) -> u64 {
                let $value = *self;
                $to
            }

            fn of($number: u64, from: &mut Reader<'_>) -> Self {
                from.must($from, $nothing)
            }
        })+
    };
}

numbers! {
    bool, flag => flag.into(), number => Some(number == 1), false;
    u32, count => count.into(), number => Self::try_from(number).ok(), 0;
    Date, date => date.days().unsigned_abs(), number => at(number, DAY).map(Instant::date), Instant::default().date();
    // A day, or a second of one: most prices begin at midnight.
    Instant, instant => if instant.is_midnight() {
        2 * instant.date().days().unsigned_abs()
    } else {
        2 * instant.unix_seconds().unsigned_abs() + 1
    }, number => at(number / 2, if number % 2 == 0 { DAY } else { 1 }), Self::default();
    Hours, hours => u64::from(hours.from.minutes()) * MINUTES + u64::from(hours.to.minutes()), number => {
        minute(number / MINUTES).zip(minute(number % MINUTES)).map(|(from, to)| Self { from, to })
    }, Self::default();
    // The digits without the zeros at their end, their sign, and how many of them stand after the point.
    Decimal, value => {
        let (mut digits, mut places) = (value.millionths(), PLACES - 1);
        while places > 0 && digits % 10 == 0 {
            digits /= 10;
            places -= 1;
        }
        (digits.unsigned_abs() * 2 + u64::from(digits < 0)) * PLACES + places
    }, number => decimal(number / PLACES, number % PLACES), Self::ZERO;
}

/// Seconds.
const DAY: u64 = 86_400;

/// How many minutes a day has.
const MINUTES: u64 = 1440;

/// How many digits a decimal can have after its point: from none to six.
const PLACES: u64 = 7;

fn at(number: u64, seconds: u64) -> Option<Instant> {
    Instant::from_unix_seconds(i64::try_from(number.checked_mul(seconds)?).ok()?)
}

fn minute(number: u64) -> Option<TimeOfDay> {
    TimeOfDay::from_minutes(u16::try_from(number).ok()?)
}

fn decimal(signed: u64, places: u64) -> Option<Decimal> {
    let mut digits = i64::try_from(signed / 2).ok()?;
    for _ in places + 1..PLACES {
        digits = digits.checked_mul(10)?;
    }
    Decimal::within_range(if signed % 2 == 0 { digits } else { -digits })
}

/// Declares the words of an enumeration, numbered in this order; the first stands for a number of none.
macro_rules! words {
    ($($type:ident { $first:ident $($word:ident)+ })+) => {
        $(impl Number for $type {
            fn number(&self, _: &mut Writer) -> u64 {
                enum Place { $first, $($word,)+ }
                (match self { Self::$first => Place::$first, $(Self::$word => Place::$word,)+ }) as u64
            }

            fn of(number: u64, from: &mut Reader<'_>) -> Self {
                const ALL: &[$type] = &[$type::$first, $($type::$word,)+];
                from.must(usize::try_from(number).ok().and_then(|place| ALL.get(place)).copied(), Self::$first)
            }
        })+
    };
}

words! {
    Basis { Documented Observed Inferred }
    BenchmarkKind { Accuracy Elo Index }
    ScoreUnit { Percent Points Percentile }
    Reporter { Independent Competitor OwnDeveloper }
    NoteKind { Saturation Contamination Labels Selection }
}

/// Rows that others refer to, who come later. What is read is kept by the reader.
pub(super) struct Shared<T>(pub(super) Vec<Rc<T>>);

/// Declares which rows those are, and where they are kept. Others have their places.
macro_rules! shared {
    ($($type:ident $table:ident)+) => {
        $(impl Field for Shared<$type> {
            const COLUMNS: usize = 1 + $type::COLUMNS;

            fn write(&self, to: &mut Writer) {
                to.number(count(self.0.len()));
                let first = to.column;
                for row in &self.0 {
                    to.column = first;
                    $type::write(row, to);
                }
                to.column = first + $type::COLUMNS;
            }

            fn read(from: &mut Reader<'_>) -> Self {
                let mut left = from.number();
                let first = from.column;
                while left > 0 && !from.failed {
                    from.column = first;
                    let row = Rc::new($type::read(from));
                    from.$table.push(row);
                    left -= 1;
                }
                from.column = first + $type::COLUMNS;
                Self(Vec::new())
            }
        }

        impl Number for Rc<$type> {
            fn number(&self, to: &mut Writer) -> u64 {
                to.$table.place(&self.id)
            }

            fn of(number: u64, from: &mut Reader<'_>) -> Self {
                if let Some(row) = usize::try_from(number).ok().and_then(|place| from.$table.get(place)) {
                    return Rc::clone(row);
                }
                from.failed = true;
                Rc::new($type::read(from))
            }
        })+
    };
}

shared! { Source sources Host hosts Developer developers Benchmark benchmarks }
