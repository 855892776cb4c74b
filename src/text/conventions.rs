//! How a locale writes numbers, amounts, dates and lists: what its table says. The tables are made from CLDR, and read
//! without forgiving anything, because nobody writes them by hand.

use super::plural::{Operands, PluralCategory, holds};

/// Which way text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// A locale's table. What a pattern fills in stands in braces: `{number}\u{A0}{symbol}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conventions {
    /// Which way its language runs.
    pub(super) direction: Direction,
    /// The digit for 0; the nine others follow it in Unicode.
    pub(super) zero: char,
    /// The signs in plain numbers and shares.
    pub(super) plain: Signs,
    /// The number of digits from which on they are grouped.
    pub(super) grouped_from: u32,
    /// Before a negative number, with the marks that keep it there where text runs from right to left.
    pub(super) minus: String,
    /// A share in per cent.
    pub(super) percent: String,
    /// An amount of money that is not negative.
    pub(super) money: String,
    /// A negative amount of money.
    pub(super) money_negative: String,
    /// The signs in amounts of money.
    pub(super) money_signs: Signs,
    /// Codes of currencies, each with its symbol.
    pub(super) symbols: Vec<(String, String)>,
    /// A day in full.
    pub(super) date: String,
    /// The day's number where it is the first of the month.
    pub(super) first_day: String,
    /// The twelve months in the form that they have beside a day.
    pub(super) months: Vec<String>,
    /// A time of the UTC day, in whole minutes, in whole hours, and with its seconds.
    pub(super) time: String,
    pub(super) time_hours: String,
    pub(super) time_seconds: String,
    /// A day with its time.
    pub(super) moment: String,
    /// Two items of a list, what goes before an item that is not the last, and what goes before the last.
    pub(super) list_two: String,
    pub(super) list_middle: String,
    pub(super) list_end: String,
    /// CLDR's rules in the order in which they are asked; what is left is [`PluralCategory::Other`].
    pub(super) plurals: Vec<(PluralCategory, String)>,
}

/// The signs inside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signs {
    /// Between units and tenths.
    pub(super) decimal: char,
    /// Between thousands.
    pub(super) group: char,
}

/// Where a table is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadTable {
    /// The line, counted from 1; the one after the last where the table ends too early.
    pub line: usize,
    /// The key that should be there, with a value that can be read.
    pub expected: &'static str,
}

impl Conventions {
    /// Reads a table of `src/text/locales/`. The keys are in the order of those files, each on a line with its value.
    ///
    /// # Errors
    /// [`BadTable`] at the first line that is not what it should be.
    pub fn parse(table: &str) -> Result<Self, BadTable> {
        let mut reader = Reader::new(table);
        reader.value("tag")?;
        let direction = match reader.value("direction")?.as_str() {
            "ltr" => Direction::LeftToRight,
            "rtl" => Direction::RightToLeft,
            _ => return Err(reader.bad("direction")),
        };
        let zero = reader.character("zero")?;
        let plain = Signs { decimal: reader.character("decimal")?, group: reader.character("group")? };
        let grouped_from = reader.value("grouped-from")?.parse().map_err(|_| reader.bad("grouped-from"))?;
        let minus = reader.value("minus")?;
        let percent = reader.pattern("percent", &[&["number"]])?;
        let money = reader.pattern("money", &[&["number", "symbol"]])?;
        let money_negative = reader.pattern("money-negative", &[&["number", "symbol", "minus"]])?;
        let money_signs =
            Signs { decimal: reader.character("money-decimal")?, group: reader.character("money-group")? };
        let symbols = reader.symbols()?;
        let date = reader.pattern("date", &[&["d", "MMMM", "y"], &["d", "M", "y"]])?;
        let first_day = reader.pattern("first-day", &[&["d"]])?;
        let months = reader.months()?;
        let time = reader.pattern("time", &[&["HH", "mm"], &["H", "mm"]])?;
        let time_hours = reader.pattern("time-hours", &[&["HH", "mm"], &["H", "mm"], &["H"]])?;
        let time_seconds = reader.pattern("time-seconds", &[&["HH", "mm", "ss"], &["H", "mm", "ss"]])?;
        let moment = reader.pattern("moment", &[&["date", "time"]])?;
        let items: &[&[&str]] = &[&["0", "1"]];
        let list_two = reader.pattern("list-two", items)?;
        let list_middle = reader.pattern("list-middle", items)?;
        let list_end = reader.pattern("list-end", items)?;
        let plurals = reader.plurals()?;
        Ok(Self {
            direction,
            zero,
            plain,
            grouped_from,
            minus,
            percent,
            money,
            money_negative,
            money_signs,
            symbols,
            date,
            first_day,
            months,
            time,
            time_hours,
            time_seconds,
            moment,
            list_two,
            list_middle,
            list_end,
            plurals,
        })
    }

    /// Which way the locale's language runs.
    pub const fn direction(&self) -> Direction {
        self.direction
    }

    /// The category of `scaled / 10^places` written with so many places, whatever its sign.
    pub fn plural(&self, scaled: i64, places: u32) -> PluralCategory {
        let operands = Operands::new(scaled.unsigned_abs(), places);
        for (category, rule) in &self.plurals {
            if holds(rule, operands) == Some(true) {
                return *category;
            }
        }
        PluralCategory::Other
    }

    /// "a, b and c"
    pub fn list(&self, items: &[String]) -> String {
        let Some((first, others)) = items.split_first() else { return String::new() };
        let mut list = first.clone();
        for (index, item) in others.iter().enumerate() {
            let pattern = if others.len() == 1 {
                &self.list_two
            } else if index + 1 == others.len() {
                &self.list_end
            } else {
                &self.list_middle
            };
            list = fill(pattern, &[("0", &list), ("1", item)]);
        }
        list
    }

    /// Digits without signs, at least so many.
    pub(super) fn digits(&self, number: u64, least: u32) -> String {
        let mut reversed = String::new();
        self.push_digits(&mut reversed, number, least, None);
        reversed.chars().rev().collect()
    }

    /// Pushes the digits of a number, the last one first, at least so many, with `group` after every third.
    pub(super) fn push_digits(&self, reversed: &mut String, mut number: u64, least: u32, group: Option<char>) {
        let mut written = 0;
        while number > 0 || written < least {
            if written > 0 && written % 3 == 0 {
                reversed.extend(group);
            }
            // One of ten digits.
            let digit = u32::try_from(number % 10).ok().and_then(|digit| char::from_u32(u32::from(self.zero) + digit));
            reversed.extend(digit);
            number /= 10;
            written += 1;
        }
    }
}

impl Default for Conventions {
    /// What is written where no table could be read: CLDR's root, which has no words.
    fn default() -> Self {
        let signs = Signs { decimal: '.', group: ',' };
        let list = || "{0}, {1}".to_owned();
        let time = || "{HH}:{mm}:{ss} UTC".to_owned();
        Self {
            direction: Direction::LeftToRight,
            zero: '0',
            plain: signs,
            grouped_from: 4,
            minus: "\u{2212}".to_owned(),
            percent: "{number}%".to_owned(),
            money: "{symbol}\u{A0}{number}".to_owned(),
            money_negative: "{minus}{symbol}\u{A0}{number}".to_owned(),
            money_signs: signs,
            symbols: Vec::new(),
            date: "{y}-{M}-{d}".to_owned(),
            first_day: "{d}".to_owned(),
            months: Vec::new(),
            time: time(),
            time_hours: time(),
            time_seconds: time(),
            moment: "{date} {time}".to_owned(),
            list_two: list(),
            list_middle: list(),
            list_end: list(),
            plurals: Vec::new(),
        }
    }
}

/// Writes a pattern with each part in place of its name in braces.
pub(super) fn fill(pattern: &str, parts: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        for (known, part) in parts {
            if *known == name {
                filled.push_str(part);
            }
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
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

    /// The value of the next line, whatever its key; it must not be empty.
    fn taken(&mut self, expected: &'static str) -> Result<String, BadTable> {
        self.asked = self.number;
        let value = self.next.and_then(|(_, value)| unescaped(value)).filter(|value| !value.is_empty());
        self.advance();
        value.ok_or(self.bad(expected))
    }

    /// The value of the next line, whose key must be this one.
    fn value(&mut self, key: &'static str) -> Result<String, BadTable> {
        self.asked = self.number;
        if self.key() == key { self.taken(key) } else { Err(self.bad(key)) }
    }

    fn character(&mut self, key: &'static str) -> Result<char, BadTable> {
        let value = self.value(key)?;
        let mut characters = value.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(self.bad(key)),
        }
    }

    /// A value that fills in what one of these forms names, each name once and nothing else.
    fn pattern(&mut self, key: &'static str, forms: &[&[&str]]) -> Result<String, BadTable> {
        let value = self.value(key)?;
        let braces = value.bytes().filter(|byte| matches!(byte, b'{' | b'}')).count();
        for form in forms {
            let mut fits = braces == 2 * form.len();
            for name in *form {
                fits &= value.contains(&format!("{{{name}}}"));
            }
            if fits {
                return Ok(value);
            }
        }
        Err(self.bad(key))
    }

    /// The symbols of currencies, which follow one another.
    fn symbols(&mut self) -> Result<Vec<(String, String)>, BadTable> {
        let mut symbols = Vec::new();
        while self.key().bytes().next().is_some_and(|byte| byte.is_ascii_uppercase()) {
            symbols.push((self.key().to_owned(), self.taken("the symbol of a currency")?));
        }
        Ok(symbols)
    }

    fn months(&mut self) -> Result<Vec<String>, BadTable> {
        let value = self.value("months")?;
        let mut months = Vec::new();
        for month in value.split(", ") {
            months.push(month.to_owned());
        }
        if months.len() == 12 { Ok(months) } else { Err(self.bad("months")) }
    }

    /// The rules of plurals, with which a table ends.
    fn plurals(&mut self) -> Result<Vec<(PluralCategory, String)>, BadTable> {
        const RULE: &str = "plural-… with a rule";
        let mut plurals = Vec::new();
        while self.next.is_some() {
            let category = self.key().strip_prefix("plural-").and_then(PluralCategory::named);
            let rule = self.taken(RULE)?;
            let is_rule = holds(&rule, Operands::new(0, 0)).is_some();
            plurals.push((category.filter(|_| is_rule).ok_or(self.bad(RULE))?, rule));
        }
        Ok(plurals)
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

    const TABLE: &str = include_str!("locales/pl-PL.txt");

    #[test]
    fn a_table_is_read() {
        let read = Conventions::parse(TABLE).unwrap();
        assert_eq!((read.plain, read.grouped_from), (Signs { decimal: ',', group: '\u{A0}' }, 5));
        assert_eq!((read.minus.as_str(), read.money.as_str()), ("−", "{number}\u{A0}{symbol}"));
        assert_eq!(read.symbols.iter().find(|(code, _)| code == "PLN").unwrap().1, "zł");
        assert_eq!((read.months.len(), read.months[0].as_str()), (12, "stycznia"));
        assert_eq!(
            read.plurals.iter().map(|(category, _)| category.as_str()).collect::<Vec<_>>(),
            ["one", "few", "many"]
        );
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

    #[test]
    fn without_a_table_numbers_are_still_written() {
        let root = Conventions::default();
        assert_eq!(root.digits(42, 4), "0042");
        assert_eq!(root.plural(1, 0), PluralCategory::Other);
        assert_eq!(root.list(&["a", "b", "c"].map(str::to_owned)), "a, b, c");
    }

    #[test]
    fn patterns_are_filled() {
        for (pattern, expected) in
            [("{0} and {1}", "a and b"), ("{1}{0}", "ba"), ("none", "none"), ("{2}{0", "a"), ("}{", "}")]
        {
            assert_eq!(fill(pattern, &[("0", "a"), ("1", "b")]), expected);
        }
    }
}
