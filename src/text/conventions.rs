//! How a locale writes numbers, amounts, dates and lists: the lines of its table. The tables are made from CLDR, and read
//! natively without forgiving anything, because nobody writes them by hand; a page is given their values alone.

use super::plural::{Operands, PluralCategory, holds};
use super::words::{LINK, isolated};

/// Which way text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// What a locale's table says, value by value in the order of the keys of the tables, then a line for each rule of plurals: its
/// category, a space and the compact rule, in the order in which they are asked. What is left is [`PluralCategory::Other`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conventions {
    lines: Vec<String>,
}

/// What the lines of a table are. What a pattern fills in stands in braces: `{number}\u{A0}{symbol}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// `rtl` where its language runs from right to left.
    Direction,
    /// The digit for 0; the nine others follow it in Unicode.
    Zero,
    /// Between units and tenths, in plain numbers and shares.
    Decimal,
    /// Between thousands in them.
    Group,
    /// The number of digits from which on they are grouped.
    GroupedFrom,
    /// Before a negative number, with the marks that keep it there where text runs from right to left.
    Minus,
    /// A share in per cent.
    Percent,
    /// An amount of money that is not negative.
    Money,
    /// A negative amount of money.
    MoneyNegative,
    /// Between units and tenths of money.
    MoneyDecimal,
    /// Between thousands of money.
    MoneyGroup,
    /// Codes of currencies, each with its symbol, `USD=$`, between tabs.
    Symbols,
    /// A day in full.
    Date,
    /// The day's number where it is the first of the month.
    FirstDay,
    /// The twelve months in the form that they have beside a day, between tabs.
    Months,
    /// A time of the UTC day, in whole minutes.
    Time,
    /// The same in whole hours.
    TimeHours,
    /// The same with its seconds.
    TimeSeconds,
    /// A day with its time.
    Moment,
    /// Two items of a list.
    ListTwo,
    /// What goes before an item that is not the last.
    ListMiddle,
    /// What goes before the last item.
    ListEnd,
}

/// The place of the first rule of plurals.
const RULES: usize = Line::ListEnd as usize + 1;

/// Between the items of a line that lists some.
pub(super) const ITEM: char = '\t';

/// The signs inside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signs {
    /// Between units and tenths.
    pub(super) decimal: char,
    /// Between thousands.
    pub(super) group: char,
}

/// What is written where no table could be read: CLDR's root, which has no words.
const ROOT: &str = "ltr\n0\n.\n,\n4\n\u{2212}\n{number}%\n{symbol}\u{A0}{number}\n{minus}{symbol}\u{A0}{number}\n.\n,\n\n\
    {y}-{M}-{d}\n{d}\n\n{HH}:{mm} UTC\n{HH}:{mm} UTC\n{HH}:{mm}:{ss} UTC\n{date} {time}\n{0}, {1}\n{0}, {1}\n{0}, {1}";

impl Conventions {
    /// Takes the lines that [`Self::to_lines`] gave; `None` where they are too few.
    pub(super) fn of_lines(text: &str) -> Option<Self> {
        let mut lines = Vec::new();
        for line in text.split('\n') {
            lines.push(line.to_owned());
        }
        (lines.len() >= RULES).then_some(Self { lines })
    }

    /// The table for a page to load.
    #[cfg(not(target_family = "wasm"))]
    pub(super) fn to_lines(&self) -> String {
        self.lines.join("\n")
    }

    pub(super) fn line(&self, line: Line) -> &str {
        self.lines.get(line as usize).map_or("", String::as_str)
    }

    fn sign(&self, line: Line) -> char {
        self.line(line).chars().next().unwrap_or(' ')
    }

    /// Which way the locale's language runs.
    pub fn direction(&self) -> Direction {
        if self.line(Line::Direction) == "rtl" { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// The signs in plain numbers and shares.
    pub(super) fn plain_signs(&self) -> Signs {
        Signs { decimal: self.sign(Line::Decimal), group: self.sign(Line::Group) }
    }

    /// The signs in amounts of money.
    pub(super) fn money_signs(&self) -> Signs {
        Signs { decimal: self.sign(Line::MoneyDecimal), group: self.sign(Line::MoneyGroup) }
    }

    /// The number of digits from which on they are grouped.
    pub(super) fn grouped_from(&self) -> u32 {
        self.line(Line::GroupedFrom).parse().unwrap_or(4)
    }

    /// The symbol of a currency, where the locale has one for its code.
    pub(super) fn symbol(&self, code: &str) -> Option<&str> {
        self.line(Line::Symbols).split(ITEM).find_map(|known| known.strip_prefix(code)?.strip_prefix('='))
    }

    /// The month of that number, counted from 1, as it is written beside a day.
    pub(super) fn month(&self, number: u8) -> &str {
        self.line(Line::Months).split(ITEM).nth(usize::from(number.saturating_sub(1))).unwrap_or_default()
    }

    /// The category of `scaled / 10^places` written with so many places, whatever its sign.
    pub fn plural(&self, scaled: i64, places: u32) -> PluralCategory {
        let operands = Operands::new(scaled.unsigned_abs(), places);
        for line in self.lines.iter().skip(RULES) {
            let Some((category, rule)) = line.split_once(' ') else { continue };
            if holds(rule, operands) == Some(true) {
                return PluralCategory::named(category).unwrap_or_default();
            }
        }
        PluralCategory::Other
    }

    /// "a, b and c"
    pub fn list(&self, items: &[String]) -> String {
        let Some((first, others)) = items.split_first() else { return String::new() };
        let mut list = isolated(first).into_owned();
        for (index, item) in others.iter().enumerate() {
            let pattern = if others.len() == 1 {
                Line::ListTwo
            } else if index + 1 == others.len() {
                Line::ListEnd
            } else {
                Line::ListMiddle
            };
            let pattern = self.line(pattern);
            let parts = [("0", list.as_str()), ("1", &isolated(item))];
            // CLDR leaves to programs that Spanish says « e » for “y” before an i. Only its patterns have that letter.
            list = if begins_with_i(item) {
                let pattern: String = pattern.chars().map(|letter| if letter == 'y' { 'e' } else { letter }).collect();
                fill(&pattern, &parts)
            } else {
                fill(pattern, &parts)
            };
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
        let zero = u32::from(self.sign(Line::Zero));
        let mut written = 0;
        while number > 0 || written < least {
            if written > 0 && written % 3 == 0 {
                reversed.extend(group);
            }
            // One of ten digits.
            let digit = u32::try_from(number % 10).ok().and_then(|digit| char::from_u32(zero + digit));
            reversed.extend(digit);
            number /= 10;
            written += 1;
        }
    }
}

impl Default for Conventions {
    /// What is written where no table could be read.
    fn default() -> Self {
        Self::of_lines(ROOT).unwrap_or(Self { lines: Vec::new() })
    }
}

/// True of what Spanish pronounces with an i first: “Inflection”, “Hinton”, but not “Hierro”. A stand-in for a link has no sound.
fn begins_with_i(word: &str) -> bool {
    let is_i = |letter: Option<char>| matches!(letter, Some('i' | 'I' | 'í' | 'Í'));
    let mut letters = word.chars().filter(|letter| *letter != LINK);
    let first = letters.next();
    if !matches!(first, Some('h' | 'H')) {
        return is_i(first);
    }
    is_i(letters.next()) && !matches!(letters.next(), Some('a' | 'e' | 'o'))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_table_numbers_are_still_written() {
        let root = Conventions::default();
        assert_eq!(root.digits(42, 4), "0042");
        assert_eq!(root.plural(1, 0), PluralCategory::Other);
        assert_eq!(root.list(&["a", "b", "c"].map(str::to_owned)), "a, b, c");
    }

    #[test]
    fn spanish_says_e_before_an_i() {
        let spanish = Conventions::parse(crate::text::locales::table(crate::text::Locale::parse("es").0)).unwrap();
        for (last, expected) in [
            ("R1", "o1, V3 y R1"),
            ("InternLM", "o1, V3 e InternLM"),
            ("\u{FFFC}Inflection", "o1, V3 e \u{FFFC}Inflection"),
            ("Hinton", "o1, V3 e Hinton"),
            ("Hierro", "o1, V3 y Hierro"),
            ("Yi", "o1, V3 y Yi"),
            ("", "o1, V3 y "),
        ] {
            assert_eq!(spanish.list(&["o1", "V3", last].map(str::to_owned)), expected);
        }
        assert_eq!(spanish.list(&["R1", "InternLM"].map(str::to_owned)), "R1 e InternLM");
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
