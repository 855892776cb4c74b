//! One locale's table: the keys and values of its file, in order.

use anyhow::{Context, Result, ensure};

use super::cldr::{Cldr, text};
use super::pattern;

/// The dollar of the catalog, and the currencies that prices are converted to. Others are written as their code.
const CURRENCIES: &[&str] =
    &["USD", "EUR", "GBP", "CHF", "CAD", "JPY", "CNY", "BRL", "INR", "MXN", "PLN", "ILS", "EGP"];

/// In the order in which a reader asks them.
const PLURALS: &[&str] = &["zero", "one", "two", "few", "many"];

type Lines = Vec<(String, String)>;

/// What CLDR says of a locale, with nothing overridden.
pub fn lines(cldr: &Cldr, tag: &str, name: &str) -> Result<Lines> {
    let mut lines = Lines::new();
    let layout = cldr.locale("cldr-misc-full", name, "layout.json", "/layout/orientation")?;
    let direction = match text(&layout, "/characterOrder")? {
        "right-to-left" => "rtl",
        _ => "ltr",
    };
    push(&mut lines, "tag", tag);
    push(&mut lines, "direction", direction);
    numbers(cldr, name, &mut lines).with_context(|| format!("the numbers of {name}"))?;
    dates(cldr, name, &mut lines).with_context(|| format!("the dates of {name}"))?;
    lists(cldr, name, &mut lines).with_context(|| format!("the lists of {name}"))?;
    plurals(cldr, tag, &mut lines).with_context(|| format!("the plurals of {tag}"))?;
    Ok(lines)
}

fn push(lines: &mut Lines, key: &str, value: impl Into<String>) {
    lines.push((key.to_owned(), value.into()));
}

fn numbers(cldr: &Cldr, name: &str, lines: &mut Lines) -> Result<()> {
    let numbers = cldr.locale("cldr-numbers-full", name, "numbers.json", "/numbers")?;
    let system = text(&numbers, "/defaultNumberingSystem")?;
    let digits = cldr.supplemental("numberingSystems.json", &format!("/numberingSystems/{system}/_digits"))?;
    let zero: String = digits.as_str().context("the digits")?.chars().take(1).collect();
    let symbols = &numbers[format!("symbols-numberSystem-{system}")];
    let standard = |kind: &str| text(&numbers, &format!("/{kind}-numberSystem-{system}/standard"));
    let percent_sign = text(symbols, "/percentSign")?;

    // A minus stands before the rest, unless CLDR says where.
    let (decimal, negative) = pattern::of_number(standard("decimalFormats")?, percent_sign)?;
    ensure!(decimal == "{number}" && negative.is_none(), "numbers are written in another pattern: {decimal}");
    let (percent, negative) = pattern::of_number(standard("percentFormats")?, percent_sign)?;
    ensure!(negative.is_none(), "negative shares have a pattern of their own");
    let (money, negative) = pattern::of_number(standard("currencyFormats")?, percent_sign)?;
    let negative = negative.unwrap_or_else(|| format!("{{minus}}{money}"));

    push(lines, "zero", zero);
    push(lines, "decimal", text(symbols, "/decimal")?);
    push(lines, "group", text(symbols, "/group")?);
    let least: u32 = text(&numbers, "/minimumGroupingDigits")?.parse()?;
    push(lines, "grouped-from", (3 + least).to_string());
    push(lines, "minus", text(symbols, "/minusSign")?);
    push(lines, "percent", percent);
    push(lines, "money", &money);
    push(lines, "money-negative", negative);
    push(lines, "money-decimal", text(symbols, "/currencyDecimal").or_else(|_| text(symbols, "/decimal"))?);
    push(lines, "money-group", text(symbols, "/currencyGroup").or_else(|_| text(symbols, "/group"))?);

    let currencies = cldr.locale("cldr-numbers-full", name, "currencies.json", "/numbers/currencies")?;
    for code in CURRENCIES {
        push(lines, code, spaced(&money, currencies[code]["symbol"].as_str().unwrap_or(code)));
    }
    Ok(())
}

/// A symbol with the no-break space that CLDR puts between a number and a letter that would touch it (`currencySpacing`):
/// “CHF 2.19” beside “US$2.19”.
fn spaced(money: &str, symbol: &str) -> String {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    if money.contains("{symbol}{number}") && is_letter(symbol.chars().next_back()) {
        return format!("{symbol}\u{A0}");
    }
    if money.contains("{number}{symbol}") && is_letter(symbol.chars().next()) {
        return format!("\u{A0}{symbol}");
    }
    symbol.to_owned()
}

fn dates(cldr: &Cldr, name: &str, lines: &mut Lines) -> Result<()> {
    let calendar = cldr.locale("cldr-dates-full", name, "ca-gregorian.json", "/dates/calendars/gregorian")?;
    push(lines, "date", pattern::of_time(text(&calendar, "/dateFormats/long")?)?);
    push(lines, "first-day", "{d}");
    let mut months = Vec::new();
    for month in 1..=12 {
        // The form that a month has beside a day: the genitive in Polish.
        months.push(text(&calendar, &format!("/months/format/wide/{month}"))?.to_owned());
    }
    push(lines, "months", months.join(", "));

    // In 24 hours, with the zone.
    let time = |skeleton: &str| -> Result<String> {
        let pattern = text(&calendar, &format!("/dateTimeFormats/availableFormats/{skeleton}"))?;
        Ok(pattern::of_time(pattern)?.replace("{v}", "UTC"))
    };
    push(lines, "time", time("Hmv")?);
    push(lines, "time-hours", time("Hmv")?);
    push(lines, "time-seconds", time("Hmsv")?);
    let moment = text(&calendar, "/dateTimeFormats/long")?;
    push(lines, "moment", moment.replace("{1}", "{date}").replace("{0}", "{time}"));
    Ok(())
}

fn lists(cldr: &Cldr, name: &str, lines: &mut Lines) -> Result<()> {
    let list = cldr.locale("cldr-misc-full", name, "listPatterns.json", "/listPatterns/listPattern-type-standard")?;
    ensure!(text(&list, "/start")? == text(&list, "/middle")?, "a list begins otherwise than it goes on");
    push(lines, "list-two", text(&list, "/2")?);
    push(lines, "list-middle", text(&list, "/middle")?);
    push(lines, "list-end", text(&list, "/end")?);
    Ok(())
}

/// CLDR's rules for cardinal numbers, in its own words without its examples. What is left is “other”.
fn plurals(cldr: &Cldr, tag: &str, lines: &mut Lines) -> Result<()> {
    let language = tag.split('-').next().unwrap_or(tag);
    let rules = cldr.supplemental("plurals.json", &format!("/plurals-type-cardinal/{language}"))?;
    for category in PLURALS {
        if let Some(rule) = rules[format!("pluralRule-count-{category}")].as_str() {
            let rule = rule.split('@').next().unwrap_or(rule).trim();
            push(lines, &format!("plural-{category}"), rule);
        }
    }
    Ok(())
}
