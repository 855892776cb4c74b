//! Reads the tables of `src/text/locales/`, natively: for what a page loads, for the tests and for who writes them.

use crate::text::conventions::{Conventions, ITEM};
use crate::text::plural::{PluralCategory, compact};

/// Where a table is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadTable {
    /// The line, counted from 1; the one after the last where the table ends too early.
    pub line: usize,
    /// The key that should be there, with a value that can be read.
    pub expected: &'static str,
}

/// What the value of a key must be.
enum Form {
    /// Any text.
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A whole number.
    Number,
    /// One character.
    Character,
    /// Text that fills in what one of these lists names, each name once and nothing else.
    Pattern(&'static [&'static [&'static str]]),
    /// Twelve texts.
    Months,
    /// Keys that are codes of currencies, each with its symbol; they stand in one line of what is read.
    Symbols,
}

const ITEMS: Form = Form::Pattern(&[&["0", "1"]]);

/// The keys of a table in their order, which is that of the lines that are read; the rules of plurals follow.
const KEYS: &[(&str, Form)] = &[
    ("direction", Form::Word(&["ltr", "rtl"])),
    ("zero", Form::Character),
    ("decimal", Form::Character),
    ("group", Form::Character),
    ("grouped-from", Form::Number),
    ("minus", Form::Text),
    ("percent", Form::Pattern(&[&["number"]])),
    ("money", Form::Pattern(&[&["number", "symbol"]])),
    ("money-negative", Form::Pattern(&[&["number", "symbol", "minus"]])),
    ("money-decimal", Form::Character),
    ("money-group", Form::Character),
    ("the symbol of a currency", Form::Symbols),
    ("date", Form::Pattern(&[&["d", "MMMM", "y"], &["d", "M", "y"]])),
    ("first-day", Form::Pattern(&[&["d"]])),
    ("months", Form::Months),
    ("time", Form::Pattern(&[&["HH", "mm"], &["H", "mm"]])),
    ("time-hours", Form::Pattern(&[&["HH", "mm"], &["H", "mm"], &["H"]])),
    ("time-seconds", Form::Pattern(&[&["HH", "mm", "ss"], &["H", "mm", "ss"]])),
    ("moment", Form::Pattern(&[&["date", "time"]])),
    ("list-two", ITEMS),
    ("list-middle", ITEMS),
    ("list-end", ITEMS),
];

impl Conventions {
    /// Reads a table of `src/text/locales/`. The keys are in the order of those files, each on a line with its value.
    ///
    /// # Errors
    /// [`BadTable`] at the first line that is not what it should be.
    pub fn parse(table: &str) -> Result<Self, BadTable> {
        let mut reader = Reader::new(table);
        reader.value("tag")?;
        let mut lines = Vec::new();
        for (key, form) in KEYS {
            lines.push(match form {
                Form::Symbols => reader.symbols(key)?,
                form => reader.value(key).and_then(|value| form.read(&value).ok_or(reader.bad(key)))?,
            });
        }
        reader.plurals(&mut lines)?;
        // As many lines as there are keys, at least.
        Self::of_lines(&lines.join("\n")).ok_or(reader.bad("list-end"))
    }
}

impl Form {
    /// The value as a page reads it.
    fn read(&self, value: &str) -> Option<String> {
        let separator = ITEM.to_string();
        let read = if matches!(self, Self::Months) { value.replace(", ", &separator) } else { value.to_owned() };
        self.holds(value).then_some(read)
    }

    fn holds(&self, value: &str) -> bool {
        match self {
            Self::Text | Self::Symbols => true,
            Self::Word(words) => words.contains(&value),
            Self::Number => value.parse::<u32>().is_ok(),
            Self::Character => value.chars().count() == 1,
            Self::Pattern(forms) => {
                let braces = value.bytes().filter(|byte| matches!(byte, b'{' | b'}')).count();
                let fits = |name: &&str| value.contains(&format!("{{{name}}}"));
                forms.iter().any(|form| braces == 2 * form.len() && form.iter().all(fits))
            }
            Self::Months => value.split(", ").count() == 12,
        }
    }
}

/// The lines of a table that say something.
struct Reader<'t> {
    lines: core::str::Lines<'t>,
    /// The next line; `None` behind the last.
    next: Option<(&'t str, &'t str)>,
    /// The number of the next line, counted from 1.
    number: usize,
    /// The number of the line that was asked for last.
    asked: usize,
}

impl<'t> Reader<'t> {
    fn new(table: &'t str) -> Self {
        let mut reader = Self { lines: table.lines(), next: None, number: 0, asked: 0 };
        reader.advance();
        reader
    }

    fn advance(&mut self) {
        loop {
            self.number += 1;
            let line = self.lines.next();
            if line.is_none_or(|line| !line.starts_with('#')) {
                self.next = line.map(|line| line.split_once(" = ").unwrap_or((line, "")));
                return;
            }
        }
    }

    /// That the line that was asked for last is not what it should be.
    const fn bad(&self, expected: &'static str) -> BadTable {
        BadTable { line: self.asked, expected }
    }

    fn key(&self) -> &'t str {
        self.next.map_or("", |(key, _)| key)
    }

    /// The value of the next line, whatever its key; it must be visible, in one line and one item of it.
    fn taken(&mut self, expected: &'static str) -> Result<String, BadTable> {
        self.asked = self.number;
        let value = self.next.and_then(|(_, value)| unescaped(value));
        self.advance();
        value.filter(|value| !value.is_empty() && !value.contains(['\n', ITEM])).ok_or(self.bad(expected))
    }

    /// The value of the next line, whose key must be this one.
    fn value(&mut self, key: &'static str) -> Result<String, BadTable> {
        self.asked = self.number;
        if self.key() == key { self.taken(key) } else { Err(self.bad(key)) }
    }

    /// The symbols of currencies, which follow one another.
    fn symbols(&mut self, expected: &'static str) -> Result<String, BadTable> {
        let mut symbols = Vec::new();
        while self.key().bytes().next().is_some_and(|byte| byte.is_ascii_uppercase()) {
            let code = self.key();
            let symbol = self.taken(expected)?;
            symbols.push(format!("{code}={symbol}"));
        }
        Ok(symbols.join(&ITEM.to_string()))
    }

    /// The rules of plurals, with which a table ends.
    fn plurals(&mut self, lines: &mut Vec<String>) -> Result<(), BadTable> {
        const RULE: &str = "plural-… with a rule";
        while self.next.is_some() {
            let category = self.key().strip_prefix("plural-").filter(|name| PluralCategory::named(name).is_some());
            let rule = self.taken(RULE)?;
            let (category, rule) = category.zip(compact(&rule)).ok_or(self.bad(RULE))?;
            lines.push(format!("{category} {rule}"));
        }
        Ok(())
    }
}

/// Text in which invisible characters are written as `\u{A0}`; `None` where one is not written so.
fn unescaped(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        let (code, after) = after.strip_prefix("u{")?.split_once('}')?;
        plain.push_str(before);
        plain.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?);
        rest = after;
    }
    plain.push_str(rest);
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Direction;
    use crate::text::conventions::{Line, Signs};

    const TABLE: &str = include_str!("pl-PL.txt");

    #[test]
    fn a_table_is_read() {
        let read = Conventions::parse(TABLE).unwrap();
        assert_eq!((read.plain_signs(), read.grouped_from()), (Signs { decimal: ',', group: '\u{A0}' }, 5));
        assert_eq!((read.line(Line::Minus), read.line(Line::Money)), ("−", "{number}\u{A0}{symbol}"));
        assert_eq!((read.symbol("PLN"), read.symbol("USD"), read.symbol("SEK")), (Some("zł"), Some("USD"), None));
        assert_eq!((read.month(1), read.month(12)), ("stycznia", "grudnia"));
        assert_eq!((read.plural(1, 0), read.plural(3, 0)), (PluralCategory::One, PluralCategory::Few));
        assert_eq!(read.direction(), Direction::LeftToRight);
    }

    #[test]
    fn a_bad_table_is_refused_at_its_line() {
        let line = |key: &str| 1 + TABLE.lines().position(|line| line.starts_with(&format!("{key} = "))).unwrap();
        for (from, to, at, expected) in [
            ("tag = pl-PL\n", "", "tag", "tag"),
            ("direction = ltr", "direction = up", "direction", "direction"),
            ("zero = 0", "zero = 00", "zero", "zero"),
            ("decimal = ,", "decimal = ", "decimal", "decimal"),
            ("decimal = ,", "decimal=,", "decimal", "decimal"),
            ("group = \\u{A0}", "group = \\u{A0", "group", "group"),
            ("group = \\u{A0}", "group = \\u{D800}", "group", "group"),
            ("group = \\u{A0}", "group = \\n", "group", "group"),
            ("minus = −", "minus = \\u{A}", "minus", "minus"),
            ("grouped-from = 5", "grouped-from = five", "grouped-from", "grouped-from"),
            ("percent = {number}%", "percent = %", "percent", "percent"),
            ("percent = {number}%", "percent = {number}{symbol}%", "percent", "percent"),
            ("percent = {number}%", "percent = {number}{%", "percent", "percent"),
            ("money-decimal = ,", "money-point = ,", "money-decimal", "money-decimal"),
            ("USD = USD", "USD = ", "USD", "the symbol of a currency"),
            ("date = {d}\\u{A0}{MMMM} {y}", "date = {d} {y}", "date", "date"),
            ("months = stycznia, ", "months = ", "months", "months"),
            ("time = {HH}:{mm} UTC", "time = {HH}:{mm}:{ss} UTC", "time", "time"),
            ("list-two = {0} i {1}", "list-two = {0} i {0}", "list-two", "list-two"),
            ("plural-one = i = 1 and v = 0", "plural-one = i is 1", "plural-one", "plural-… with a rule"),
            ("plural-one = i = 1 and v = 0", "plural-single = i = 1", "plural-one", "plural-… with a rule"),
            ("plural-one = i = 1 and v = 0", "", "plural-one", "plural-… with a rule"),
        ] {
            assert!(TABLE.contains(from), "{from}");
            let bad = Conventions::parse(&TABLE.replacen(from, to, 1));
            assert_eq!(bad, Err(BadTable { line: line(at), expected }), "{to}");
        }
        assert_eq!(Conventions::parse(""), Err(BadTable { line: 1, expected: "tag" }));
    }

    #[test]
    fn a_table_is_read_whatever_stands_in_it() {
        // Each line left out, and each ended early: never a panic, and mostly a finding.
        for (index, line) in TABLE.lines().enumerate() {
            let others = TABLE.lines().enumerate().filter(|(other, _)| *other != index).map(|(_, line)| line);
            let without = others.collect::<Vec<_>>().join("\n");
            let may_go = ["# ", "plural"].iter().any(|start| line.starts_with(start))
                || line.starts_with(|first: char| first.is_ascii_uppercase());
            assert_eq!(Conventions::parse(&without).is_ok(), may_go, "without {line}");
            for (end, _) in line.char_indices() {
                let _ = Conventions::parse(&TABLE.replacen(line, &line[..end], 1));
            }
        }
    }
}
