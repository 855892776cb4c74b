//! Reads a snapshot. This is loaded by every page, so nothing is said of what is wrong with one.

use core::str::{Bytes, Split};
use std::rc::Rc;

use super::field::Field;
use super::rows::{COLUMNS, Lists};
use super::{BASE, BEGIN, DIGITS, END, LAST_DIGITS};
use crate::catalog::{Benchmark, Catalog, Developer, Host, Source, is_web_address};

/// The columns as far as they are not yet read, and the rows that later ones refer to.
pub(super) struct Reader<'t> {
    columns: Vec<Column<'t>>,
    /// The next of them.
    pub(super) column: usize,
    /// True once something was not as it should be: nothing more is read then.
    pub(super) failed: bool,
    pub(super) sources: Vec<Rc<Source>>,
    pub(super) developers: Vec<Rc<Developer>>,
    pub(super) hosts: Vec<Rc<Host>>,
    pub(super) benchmarks: Vec<Rc<Benchmark>>,
}

struct Column<'t> {
    numbers: Bytes<'t>,
    texts: Split<'t, char>,
    seen: Vec<&'t str>,
}

pub(super) fn catalog(text: &str) -> Option<Catalog> {
    let mut lines = text.split('\n');
    if lines.next()? != BEGIN {
        return None;
    }
    let mut columns = Vec::new();
    for _ in 0..COLUMNS {
        let numbers = lines.next()?.bytes();
        columns.push(Column { numbers, texts: lines.next()?.split('\t'), seen: Vec::new() });
    }
    if (lines.next()?, lines.next()?, lines.next()) != (END, "", None) {
        return None;
    }
    let mut reader = Reader {
        columns,
        column: 0,
        failed: false,
        sources: Vec::new(),
        developers: Vec::new(),
        hosts: Vec::new(),
        benchmarks: Vec::new(),
    };
    let lists = Lists::read(&mut reader);
    // A number too many is a sign that the columns are others.
    for column in &mut reader.columns {
        reader.failed |= column.numbers.next().is_some();
    }
    // Links are made of addresses.
    let mut check = |address: &Option<String>| {
        reader.failed |= address.as_ref().is_some_and(|address| !is_web_address(address));
    };
    for source in &reader.sources {
        check(&source.url);
    }
    for host in &reader.hosts {
        check(&host.url);
    }
    let Reader { failed, benchmarks, hosts, .. } = reader;
    let Lists { name, date, models, .. } = lists;
    (!failed).then_some(Catalog { name, date, models, benchmarks, hosts })
}

impl<'t> Reader<'t> {
    /// The number of the next column; 0 where it has none.
    pub(super) fn number(&mut self) -> u64 {
        let number = if self.failed { Some(0) } else { self.read_number() };
        self.column += 1;
        self.must(number, 0)
    }

    fn read_number(&mut self) -> Option<u64> {
        let digits = &mut self.columns.get_mut(self.column)?.numbers;
        let mut number = 0_u64;
        loop {
            let digit = digits.next()?;
            let is_last = digit < DIGITS;
            let value = u64::from(digit.checked_sub(if is_last { LAST_DIGITS } else { DIGITS })?);
            if value >= BASE {
                return None;
            }
            number = number.checked_mul(BASE)?.checked_add(value)?;
            if is_last {
                return Some(number);
            }
        }
    }

    /// The text that a number of the column that was read last stands for.
    pub(super) fn text(&mut self, number: u64) -> String {
        let text = self.read_text(number);
        self.must(text, "").to_owned()
    }

    fn read_text(&mut self, number: u64) -> Option<&'t str> {
        let column = self.columns.get_mut(self.column - 1)?;
        match number.checked_sub(1) {
            None => {
                let next = column.texts.next()?;
                column.seen.push(next);
                Some(next)
            }
            Some(place) => column.seen.get(usize::try_from(place).ok()?).copied(),
        }
    }

    /// The value, or what stands for one that is not there.
    pub(super) fn must<T>(&mut self, value: Option<T>, nothing: T) -> T {
        self.failed |= value.is_none();
        value.unwrap_or(nothing)
    }
}
