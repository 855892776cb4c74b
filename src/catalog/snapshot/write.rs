//! Writes a snapshot.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::field::{Field, Shared};
use super::rows::{COLUMNS, Lists};
use super::{BASE, BEGIN, DIGITS, END, LAST_DIGITS};
use crate::catalog::{Benchmark, Catalog, Developer, Host, Source};

/// The columns as far as they are written, and the rows that others refer to.
pub(super) struct Writer {
    columns: Vec<Column>,
    /// The next of them.
    pub(super) column: usize,
    pub(super) sources: Table<Source>,
    pub(super) developers: Table<Developer>,
    pub(super) hosts: Table<Host>,
    pub(super) benchmarks: Table<Benchmark>,
}

#[derive(Clone, Default)]
struct Column {
    numbers: String,
    texts: String,
    places: BTreeMap<String, u64>,
}

/// Rows in the order in which they are written, and the place of each by its id.
pub(super) struct Table<T> {
    rows: Vec<Rc<T>>,
    places: BTreeMap<String, u64>,
}

impl<T> Table<T> {
    const fn new() -> Self {
        Self { rows: Vec::new(), places: BTreeMap::new() }
    }

    fn add(&mut self, id: &str, row: &Rc<T>) {
        if !self.places.contains_key(id) {
            self.places.insert(id.to_owned(), count(self.rows.len()));
            self.rows.push(Rc::clone(row));
        }
    }

    /// The place of a row. All that are referred to have been added.
    pub(super) fn place(&self, id: &str) -> u64 {
        self.places.get(id).copied().unwrap_or(u64::MAX)
    }
}

pub(super) fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

pub(super) fn snapshot(catalog: &Catalog) -> String {
    let mut writer = Writer {
        columns: vec![Column::default(); COLUMNS],
        column: 0,
        sources: Table::new(),
        developers: Table::new(),
        hosts: Table::new(),
        benchmarks: Table::new(),
    };
    writer.add_referred(catalog);
    let lists = Lists {
        name: catalog.name.clone(),
        date: catalog.date,
        sources: Shared(writer.sources.rows.clone()),
        hosts: Shared(catalog.hosts.clone()),
        developers: Shared(writer.developers.rows.clone()),
        benchmarks: Shared(catalog.benchmarks.clone()),
        models: catalog.models.clone(),
    };
    lists.write(&mut writer);
    let mut text = format!("{BEGIN}\n");
    for column in writer.columns {
        for line in [&column.numbers, &column.texts] {
            text.push_str(line);
            text.push('\n');
        }
    }
    text + END + "\n"
}

impl Writer {
    /// Adds the rows that others refer to.
    fn add_referred(&mut self, catalog: &Catalog) {
        for host in &catalog.hosts {
            self.hosts.add(&host.id, host);
        }
        for benchmark in &catalog.benchmarks {
            self.benchmarks.add(&benchmark.id, benchmark);
            self.sources.add(&benchmark.source.id, &benchmark.source);
        }
        for model in &catalog.models {
            self.developers.add(&model.developer.id, &model.developer);
            self.sources.add(&model.source.id, &model.source);
            if let Some(knowledge) = &model.knowledge {
                self.sources.add(&knowledge.source.id, &knowledge.source);
            }
            let prices = model.offers.iter().flat_map(|offer| &offer.prices);
            let scores = model.scores.iter().map(|score| &score.source);
            for source in prices.map(|price| &price.source).chain(scores) {
                self.sources.add(&source.id, source);
            }
        }
    }

    /// Writes a number into the next column.
    pub(super) fn number(&mut self, mut number: u64) {
        let Some(column) = self.columns.get_mut(self.column) else { return };
        self.column += 1;
        let digit = |first: u8, digit: u64| char::from(first.saturating_add(u8::try_from(digit).unwrap_or(u8::MAX)));
        let mut digits = vec![digit(LAST_DIGITS, number % BASE)];
        while number >= BASE {
            number /= BASE;
            digits.push(digit(DIGITS, number % BASE));
        }
        column.numbers.extend(digits.iter().rev());
    }

    /// The number that stands for a text, which is written into the next column where it is new there.
    pub(super) fn text(&mut self, text: &str) -> u64 {
        let Some(column) = self.columns.get_mut(self.column) else { return 0 };
        // A checked text has no control characters.
        let text = text.replace(['\t', '\n'], " ");
        if let Some(place) = column.places.get(&text) {
            return place + 1;
        }
        if !column.places.is_empty() {
            column.texts.push('\t');
        }
        column.texts.push_str(&text);
        column.places.insert(text, count(column.places.len()));
        0
    }
}
