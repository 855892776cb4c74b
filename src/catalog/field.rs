//! What a row of `catalog-v1` is: a struct, the table of keys that reads it, and its schema, from one declaration.

use core::fmt;
use core::marker::PhantomData;

use super::decode::Value;
use super::{Basis, BenchmarkKind, Hours, NoteKind, Reporter, ScoreUnit};
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// The keys of a row, in the order of its fields.
#[derive(Debug)]
pub(super) struct Table {
    pub keys: &'static [Key],
    #[cfg(feature = "cli")]
    pub about: &'static str,
}

impl fmt::Display for Table {
    /// The keys, separated by commas.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, key) in self.keys.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            f.write_str(key.name)?;
        }
        Ok(())
    }
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
    /// A day, or a month, for which its last day stands.
    LastDay,
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
    pub(super) const fn expected(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Flag => "true or false",
            Self::Count => "a whole number from 0 to 4000000000",
            Self::Number => "a number from -1000000000 to 1000000000",
            Self::Price => "a price in US dollars per million tokens",
            Self::Score => "a score in the benchmark's unit",
            Self::Url => "an address that begins with https:// or http://",
            Self::Day => "a date such as 2025-01-29",
            Self::LastDay => "a month such as 2024-07 or a date such as 2024-07-31",
            Self::Time => "a date such as 2025-01-29 or a time such as 2025-09-05T16:00Z",
            Self::Hours => "hours of the UTC day such as 16:30/00:30",
            Self::Range => "a list of the lowest and the highest score, or null for an open end",
            Self::Interval => "a list of two numbers, the interval's ends",
            Self::Word(_, list) => list,
            Self::Row(_) => "an object",
            Self::List(_) => "a list",
            Self::ById(_) => "an object whose keys are ids",
        }
    }
}

/// A type that a value becomes.
pub(super) trait Field<'v>: Sized {
    /// How the document's value is read.
    const KIND: Kind;
    /// False where the key may be missing.
    const REQUIRED: bool = true;
    /// The typed value. `decode` has made it of this kind; for any other an empty value stands, because an early return
    /// from every field of every row would be the larger part of the code.
    fn of(value: &'v Value) -> Self;
}

/// A type that a row becomes.
pub(super) trait Row {
    /// Its keys.
    const TABLE: &'static Table;
}

/// Declares a row from the list of its fields: the table of its keys, and a method for each that takes the typed value
/// out of what `decode` has read. No struct of the typed values stands between: moving them twice cost the module more
/// than all other reading.
macro_rules! row {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $field:ident: $kind:ty,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug)]
        pub(super) struct $name<'v>(&'v [crate::catalog::decode::Value]);

        impl<'v> crate::catalog::field::Row for $name<'v> {
            const TABLE: &'static crate::catalog::field::Table = &crate::catalog::field::Table {
                keys: &[$(crate::catalog::field::Key {
                    name: stringify!($field),
                    kind: <$kind as crate::catalog::field::Field<'v>>::KIND,
                    required: <$kind as crate::catalog::field::Field<'v>>::REQUIRED,
                    #[cfg(feature = "cli")]
                    about: concat!($($doc),+),
                },)+],
                #[cfg(feature = "cli")]
                about: concat!($($about),+),
            };
        }

        impl<'v> crate::catalog::field::Field<'v> for $name<'v> {
            const KIND: crate::catalog::field::Kind =
                crate::catalog::field::Kind::Row(<Self as crate::catalog::field::Row>::TABLE);

            fn of(value: &'v crate::catalog::decode::Value) -> Self {
                Self(value.row())
            }
        }

        const _: () = {
            /// The places of the values.
            #[expect(non_camel_case_types, reason = "named as the fields are")]
            enum Place { $($field,)+ }

            impl<'v> $name<'v> {
                $($(#[doc = $doc])+ pub(super) fn $field(self) -> $kind {
                    crate::catalog::field::Field::of(crate::catalog::decode::at(self.0, Place::$field as usize))
                })+
            }
        };
    };
}
pub(super) use row;

impl<'v, T: Field<'v>> Field<'v> for Option<T> {
    const KIND: Kind = T::KIND;
    const REQUIRED: bool = false;

    fn of(value: &'v Value) -> Self {
        if matches!(value, Value::Absent) { None } else { Some(T::of(value)) }
    }
}

/// A list, each item typed when it is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct List<'v, T>(&'v [Value], PhantomData<T>);

impl<'v, T: Field<'v>> Field<'v> for List<'v, T> {
    const KIND: Kind = Kind::List(&T::KIND);
    const REQUIRED: bool = false;

    fn of(value: &'v Value) -> Self {
        Self(if let Value::List(values) = value { values } else { &[] }, PhantomData)
    }
}

impl<'v, T: Field<'v>> List<'v, T> {
    /// The items with their places in the document.
    pub(super) fn items(self) -> impl Iterator<Item = (usize, T)> {
        let there = self.0.iter().enumerate().filter(|(_, value)| !matches!(value, Value::Absent));
        there.map(|(index, value)| (index, T::of(value)))
    }
}

/// Rows by id, sorted by it, each typed when it is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct ById<'v, T>(&'v [(String, Value)], PhantomData<T>);

impl<'v, T: Row> Field<'v> for ById<'v, T> {
    const KIND: Kind = Kind::ById(T::TABLE);
    const REQUIRED: bool = false;

    fn of(value: &'v Value) -> Self {
        Self(if let Value::ById(rows) = value { rows } else { &[] }, PhantomData)
    }
}

impl<'v, T: Field<'v>> ById<'v, T> {
    /// The rows with their ids.
    pub(super) fn rows(self) -> impl Iterator<Item = (&'v str, T)> {
        let there = self.0.iter().filter(|(_, value)| !matches!(value, Value::Absent));
        there.map(|(id, value)| (id.as_str(), T::of(value)))
    }

    /// All rows of the document, read or not.
    pub(super) const fn declared(self) -> &'v [(String, Value)] {
        self.0
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

/// A day, or the last one of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LastDay(pub Date);

/// The lowest and highest possible score; an open end is null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScoreRange(pub Decimal, pub Option<Decimal>);

/// A published 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval(pub Decimal, pub Decimal);

/// Declares which values become which types.
macro_rules! fields {
    ($($type:ty, $kind:expr, $pattern:pat => $value:expr, $empty:expr;)+) => {
        $(impl<'v> Field<'v> for $type {
            const KIND: Kind = $kind;

            fn of(value: &'v Value) -> Self {
                if let $pattern = value { $value } else { $empty }
            }
        })+
    };
}

fields! {
    &'v str, Kind::Text, Value::Text(text) => text, "";
    String, Kind::Text, Value::Text(text) => text.clone(), Self::new();
    bool, Kind::Flag, Value::Flag(flag) => *flag, false;
    u32, Kind::Count, Value::Count(count) => *count, 0;
    Price, Kind::Price, Value::Number(number) => Self(*number), Self(Decimal::ZERO);
    ScoreValue, Kind::Score, Value::Number(number) => Self(*number), Self(Decimal::ZERO);
    Url, Kind::Url, Value::Text(text) => Self(text.clone()), Self(String::new());
    ScoreRange, Kind::Range, Value::Range(low, high) => Self(*low, *high), Self(Decimal::ZERO, None);
    Interval, Kind::Interval, Value::Range(low, Some(high)) => Self(*low, *high), Self(Decimal::ZERO, Decimal::ZERO);
    Date, Kind::Day, Value::Day(date) => *date, Instant::default().date();
    LastDay, Kind::LastDay, Value::Day(date) => Self(*date), Self(Instant::default().date());
    Instant, Kind::Time, Value::Time(time) => *time, Self::default();
    Hours, Kind::Hours, Value::Hours(hours) => *hours, Self::default();
}

/// Declares the words of an enumeration; the first stands for what is none of them.
macro_rules! words {
    ($type:ty, $list:literal, $first_word:literal => $first:expr $(, $word:literal => $value:expr)+) => {
        impl Field<'_> for $type {
            const KIND: Kind = Kind::Word(&[$first_word $(, $word)+], $list);

            fn of(value: &Value) -> Self {
                const ALL: &[$type] = &[$first $(, $value)+];
                let Value::Word(place) = value else { return $first };
                ALL.get(*place).copied().unwrap_or($first)
            }
        }
    };
}

words!(Basis, "documented, observed or inferred",
    "documented" => Basis::Documented, "observed" => Basis::Observed, "inferred" => Basis::Inferred);
words!(BenchmarkKind, "accuracy, elo or index",
    "accuracy" => BenchmarkKind::Accuracy, "elo" => BenchmarkKind::Elo, "index" => BenchmarkKind::Index);
words!(ScoreUnit, "percent, points or percentile",
    "percent" => ScoreUnit::Percent, "points" => ScoreUnit::Points, "percentile" => ScoreUnit::Percentile);
words!(Reporter, "self, competitor or independent",
    "self" => Reporter::OwnDeveloper, "competitor" => Reporter::Competitor, "independent" => Reporter::Independent);
words!(NoteKind, "saturation, contamination, labels or selection",
    "saturation" => NoteKind::Saturation, "contamination" => NoteKind::Contamination, "labels" => NoteKind::Labels,
    "selection" => NoteKind::Selection);
