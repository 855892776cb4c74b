//! What a row of `catalog-v1` is: a struct, the table of keys that reads it, and its schema, from one declaration.

use core::marker::PhantomData;

use super::decode::Value;
use super::{Basis, BenchmarkKind, Hours, Reporter, ScoreUnit};
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// The keys of a row, in the order of its fields.
#[derive(Debug)]
pub(super) struct Table {
    pub keys: &'static [Key],
    #[cfg(feature = "cli")]
    pub about: &'static str,
}

/// A key of a row.
#[derive(Debug)]
pub(super) struct Key {
    pub name: &'static str,
    pub kind: Kind,
    /// False where it may be missing or null.
    pub required: bool,
    #[cfg(feature = "cli")]
    pub about: &'static str,
}

/// What a value is read as.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Text,
    Flag,
    Count,
    Number,
    Price,
    Score,
    Url,
    Day,
    Time,
    Hours,
    Range,
    Interval,
    /// One of these words; then how a finding lists them.
    Word(&'static [&'static str], &'static str),
    Row(&'static Table),
    List(&'static Kind),
    ById(&'static Table),
}

impl Kind {
    /// What is expected, after “expected”.
    pub(super) const fn expected(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Flag => "true or false",
            Self::Count => "a whole number",
            Self::Number => "a number",
            Self::Price => "a price in US dollars per million tokens",
            Self::Score => "a score in the benchmark's unit",
            Self::Url => "an address that begins with https:// or http://",
            Self::Day => "a date such as 2025-01-29",
            Self::Time => "a date such as 2025-01-29 or a time such as 2025-09-05T16:00Z",
            Self::Hours => "hours of the UTC day such as 16:30/00:30",
            Self::Range => "a list of the lowest and the highest score, or null for an open end",
            Self::Interval => "a list of the interval's two ends",
            Self::Word(_, list) => list,
            Self::Row(_) => "an object",
            Self::List(_) => "a list",
            Self::ById(_) => "an object whose keys are ids",
        }
    }
}

/// A type that a value becomes.
pub(super) trait Field: Sized {
    /// How the document's value is read.
    const KIND: Kind;
    /// False where the key may be missing.
    const REQUIRED: bool = true;
    /// The typed value. `decode` has made it of this kind; for any other an empty value stands, because an early return
    /// from every field of every row would be the larger part of the code.
    fn of(value: Value) -> Self;
}

/// A type that a row becomes.
pub(super) trait Row: Field {
    /// Its keys.
    const TABLE: &'static Table;
}

/// Declares a row from the list of its fields.
macro_rules! row {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $field:ident: $kind:ty,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        pub(super) struct $name {
            $($(#[doc = $doc])+ pub $field: $kind,)+
        }

        impl crate::catalog::field::Row for $name {
            const TABLE: &'static crate::catalog::field::Table = &crate::catalog::field::Table {
                keys: &[$(crate::catalog::field::Key {
                    name: stringify!($field),
                    kind: <$kind as crate::catalog::field::Field>::KIND,
                    required: <$kind as crate::catalog::field::Field>::REQUIRED,
                    #[cfg(feature = "cli")]
                    about: concat!($($doc),+),
                },)+],
                #[cfg(feature = "cli")]
                about: concat!($($about),+),
            };
        }

        impl crate::catalog::field::Field for $name {
            const KIND: crate::catalog::field::Kind =
                crate::catalog::field::Kind::Row(<Self as crate::catalog::field::Row>::TABLE);

            fn of(value: crate::catalog::decode::Value) -> Self {
                let mut values = value.into_row();
                let mut next = || values.next().unwrap_or(crate::catalog::decode::Value::Absent);
                Self { $($field: <$kind as crate::catalog::field::Field>::of(next()),)+ }
            }
        }
    };
}
pub(super) use row;

impl<T: Field> Field for Option<T> {
    const KIND: Kind = T::KIND;
    const REQUIRED: bool = false;

    fn of(value: Value) -> Self {
        if matches!(value, Value::Absent) { None } else { Some(T::of(value)) }
    }
}

/// A list, each item typed when it is taken out.
#[derive(Clone, Debug)]
pub(super) struct List<T>(Vec<Value>, PhantomData<T>);

impl<T: Field> Field for List<T> {
    const KIND: Kind = Kind::List(&T::KIND);
    const REQUIRED: bool = false;

    fn of(value: Value) -> Self {
        Self(if let Value::List(values) = value { values } else { Vec::new() }, PhantomData)
    }
}

impl<T: Field> List<T> {
    /// The items with their places in the document.
    pub(super) fn items(self) -> impl Iterator<Item = (usize, T)> {
        let there = self.0.into_iter().enumerate().filter(|(_, value)| !matches!(value, Value::Absent));
        there.map(|(index, value)| (index, T::of(value)))
    }
}

/// Rows by id, sorted by it, each typed when it is taken out.
#[derive(Clone, Debug)]
pub(super) struct ById<T>(Vec<(String, Value)>, PhantomData<T>);

impl<T: Row> Field for ById<T> {
    const KIND: Kind = Kind::ById(T::TABLE);
    const REQUIRED: bool = false;

    fn of(value: Value) -> Self {
        Self(if let Value::ById(rows) = value { rows } else { Vec::new() }, PhantomData)
    }
}

impl<T: Row> ById<T> {
    /// The ids.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(id, _)| id.as_str())
    }

    /// The rows.
    pub(super) fn rows(self) -> impl Iterator<Item = (String, T)> {
        self.0.into_iter().map(|(id, value)| (id, T::of(value)))
    }
}

/// US dollars per million tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Price(pub Decimal);

/// A score in its benchmark's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScoreValue(pub Decimal);

/// An http(s) address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Url(pub String);

/// The lowest and highest possible score; an open end is null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScoreRange(pub Decimal, pub Option<Decimal>);

/// A published 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval(pub Decimal, pub Decimal);

/// Declares which values become which types.
macro_rules! fields {
    ($($type:ty, $kind:expr, $pattern:pat => $value:expr, $empty:expr;)+) => {
        $(impl Field for $type {
            const KIND: Kind = $kind;

            fn of(value: Value) -> Self {
                if let $pattern = value { $value } else { $empty }
            }
        })+
    };
}

fields! {
    String, Kind::Text, Value::Text(text) => text, String::new();
    bool, Kind::Flag, Value::Flag(flag) => flag, false;
    u32, Kind::Count, Value::Count(count) => count, 0;
    Price, Kind::Price, Value::Number(number) => Self(number), Self(Decimal::ZERO);
    ScoreValue, Kind::Score, Value::Number(number) => Self(number), Self(Decimal::ZERO);
    Url, Kind::Url, Value::Text(text) => Self(text), Self(String::new());
    ScoreRange, Kind::Range, Value::Range(low, high) => Self(low, high), Self(Decimal::ZERO, None);
    Interval, Kind::Interval, Value::Range(low, Some(high)) => Self(low, high), Self(Decimal::ZERO, Decimal::ZERO);
    Date, Kind::Day, Value::Day(date) => date, Instant::default().date();
    Instant, Kind::Time, Value::Time(time) => time, Self::default();
    Hours, Kind::Hours, Value::Hours(hours) => hours, Self::default();
}

/// Declares the words of an enumeration.
macro_rules! words {
    ($type:ty, $list:literal, $($word:literal => $value:expr),+) => {
        impl Field for $type {
            const KIND: Kind = Kind::Word(&[$($word),+], $list);

            fn of(value: Value) -> Self {
                let all = [$($value),+];
                let Value::Word(place) = value else { return all[0] };
                all.get(place).copied().unwrap_or(all[0])
            }
        }
    };
}

words!(Basis, "documented, observed or inferred",
    "documented" => Self::Documented, "observed" => Self::Observed, "inferred" => Self::Inferred);
words!(BenchmarkKind, "accuracy, elo or index",
    "accuracy" => Self::Accuracy, "elo" => Self::Elo, "index" => Self::Index);
words!(ScoreUnit, "percent or points", "percent" => Self::Percent, "points" => Self::Points);
words!(Reporter, "self, competitor or independent",
    "self" => Self::OwnDeveloper, "competitor" => Self::Competitor, "independent" => Self::Independent);
