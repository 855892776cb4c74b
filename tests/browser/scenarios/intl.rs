//! Our numbers, amounts, dates, plurals and lists beside those of the engine's own `Intl`.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use model_compare::text::{Conventions, Locale, Places, decimal, money, percent};
use model_compare::time::Instant;
use model_compare::units::Decimal;
use serde_json::{Value, json};

use crate::server::Reply;
use crate::world::World;

/// Where we differ on purpose, or an engine has another CLDR: its first lines say how it is read.
const DIFFERENCES: &str = include_str!("../intl-differences.txt");

const LOCALES: [&str; 16] = [
    "en-US", "en-GB", "fr-FR", "fr-CA", "fr-CH", "de-DE", "de-CH", "es-ES", "es-MX", "it-IT", "pt-BR", "nl-NL",
    "pl-PL", "ja-JP", "he-IL", "ar-EG",
];

const NUMBERS: [&str; 18] = [
    "0",
    "1",
    "-1",
    "0.5",
    "-0.05",
    "0.000001",
    "12.3",
    "99.99",
    "999",
    "1000",
    "-1234.5",
    "1800",
    "9999.99",
    "10000",
    "12345.678",
    "100000",
    "1234567.89",
    "-987654321.123456",
];
const SHARES: [&str; 8] = ["0", "5", "79.8", "100", "-5.25", "61.78", "1234.5", "99.9"];
/// Amounts, with the decimals that ours are written with.
const AMOUNTS: [(&str, usize); 9] = [
    ("0", 0),
    ("2.19", 2),
    ("-2.5", 2),
    ("0.035", 3),
    ("60", 0),
    ("1800", 0),
    ("-1800", 0),
    ("12345.5", 2),
    ("1234567.89", 2),
];
const CURRENCIES: [&str; 14] =
    ["USD", "EUR", "GBP", "CHF", "CAD", "CNY", "BRL", "INR", "MXN", "PLN", "ILS", "EGP", "SEK", "NOK"];
/// Of currencies without decimals.
const WHOLE_AMOUNTS: [&str; 4] = ["0", "16", "-331", "12345"];
const WHOLE_CURRENCIES: [&str; 2] = ["JPY", "ISK"];
/// The first and another day of each month, and a time of each of them, in turn.
const TIMES: [&str; 4] = ["04:05:00", "16:00:00", "15:59:59", "23:30:00"];
const PLURALS: [&str; 36] = [
    "0", "1", "2", "3", "4", "5", "6", "10", "11", "12", "14", "15", "17", "20", "21", "22", "25", "99", "100", "101",
    "102", "103", "110", "111", "112", "1000", "1000000", "2000000", "0.0", "0.6", "1.0", "1.5", "2.0", "2.5", "10.0",
    "0.05",
];

/// What is written, and what to ask of the engine for it.
struct Case {
    locale: &'static str,
    kind: &'static str,
    question: Value,
    ours: String,
}

const ANSWER: &str = "return arguments[0].map(([locale, kind, value, options]) => {
    switch (kind) {
        case 'date': case 'time': return new Intl.DateTimeFormat(locale, options).format(new Date(value));
        case 'plural': return new Intl.PluralRules(locale, options).select(value);
        case 'list': return new Intl.ListFormat(locale, options).format(value);
        default: return new Intl.NumberFormat(locale, options).format(value);
    }
})";

pub(super) async fn intl_agrees(world: &World) -> Result<()> {
    world.server.reply("/blank.html", Reply::new("text/html", "<!doctype html><title>Blank</title>"));
    world.visit("/blank.html").await?;
    let cases: Vec<Case> = LOCALES.into_iter().flat_map(cases).collect();
    let questions: Vec<&Value> = cases.iter().map(|case| &case.question).collect();
    let answers = world.client.execute(ANSWER, vec![json!(questions)]).await?;
    let answers = answers.as_array().context("an answer to each question")?;
    ensure!(answers.len() == cases.len() && cases.len() > 4_000, "{} answers", answers.len());

    let differences = read(DIFFERENCES)?;
    let here: Vec<&Difference> = differences.iter().filter(|one| one.engines.contains(&world.engine)).collect();
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for (case, theirs) in cases.iter().zip(answers) {
        let theirs = theirs.as_str().context("an answer is a text")?;
        let mut expected = case.ours.clone();
        for (row, one) in here.iter().enumerate() {
            if one.locales.contains(&case.locale) && one.kinds.contains(&case.kind) && expected.contains(&one.ours) {
                expected = expected.replace(&one.ours, &one.theirs);
                seen.insert((row, case.locale, case.kind));
            }
        }
        if expected != theirs {
            let (ours, theirs) = (shown(&case.ours), shown(theirs));
            wrong.push(format!("{} {}: {} is {ours} here, {theirs} there", case.locale, case.kind, case.question[2]));
        }
    }
    for (row, one) in here.iter().enumerate() {
        for locale in &one.locales {
            for kind in one.kinds.iter().filter(|kind| !seen.contains(&(row, *locale, **kind))) {
                wrong.push(format!(
                    "{locale} {kind}: {} for {} is no difference any more",
                    shown(&one.theirs),
                    shown(&one.ours)
                ));
            }
        }
    }
    let (some, all) = (wrong.iter().take(400).map(String::as_str).collect::<Vec<_>>().join("\n"), wrong.len());
    ensure!(wrong.is_empty(), "{all} differences that tests/browser/intl-differences.txt has not:\n{some}");
    Ok(())
}

fn cases(tag: &'static str) -> Vec<Case> {
    let locale = Locale::parse(tag).0;
    let conventions = locale.conventions();
    let mut cases = Vec::new();
    let mut add = |kind, value: Value, options: Value, ours| {
        cases.push(Case { locale: tag, kind, question: json!([tag, kind, value, options]), ours });
    };
    for text in NUMBERS {
        for (least, most) in [(0, 0), (0, 2), (2, 2), (0, 6)] {
            let options = json!({ "minimumFractionDigits": least, "maximumFractionDigits": most });
            let ours = decimal(locale, number(text), Places { least, most });
            // A value that rounds to nothing has no sign here.
            if !is_negative_zero(text, most) {
                add("number", json!(text), options, ours);
            }
        }
    }
    for text in SHARES {
        for (least, most) in [(0, 0), (0, 2), (1, 1)] {
            let options = json!({ "style": "percent", "minimumFractionDigits": least, "maximumFractionDigits": most });
            let ours = percent(locale, number(text), Places { least, most });
            add("percent", json!(format!("{text}e-2")), options, ours);
        }
    }
    let amounts = CURRENCIES.into_iter().flat_map(|code| AMOUNTS.map(|(text, digits)| (code, text, digits)));
    let whole = WHOLE_CURRENCIES.into_iter().flat_map(|code| WHOLE_AMOUNTS.map(|text| (code, text, 0)));
    for (code, text, digits) in amounts.chain(whole) {
        let options = json!({
            "style": "currency", "currency": code, "minimumFractionDigits": digits, "maximumFractionDigits": digits,
        });
        let kind = if code == "USD" { "dollars" } else { "money" };
        add(kind, json!(text), options, money(locale, number(text), code));
    }
    times(conventions, &mut add);
    for text in PLURALS {
        let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let scaled = text.replace('.', "").parse().unwrap_or_default();
        let options = json!({ "minimumFractionDigits": places });
        let ours = conventions.plural(scaled, u32::try_from(places).unwrap_or_default());
        let value: f64 = text.parse().unwrap_or_default();
        add("plural", json!(value), options, ours.as_str().to_owned());
    }
    let items = ["R1", "o1", "V3", "GPT-4o"].map(str::to_owned);
    for count in 1..=items.len() {
        let some = &items[..count];
        add("list", json!(some), json!({ "type": "conjunction" }), conventions.list(some));
    }
    cases
}

fn times(conventions: &Conventions, add: &mut impl FnMut(&'static str, Value, Value, String)) {
    let clock = |second: bool| {
        let mut options = json!({
            "hour": "numeric", "minute": "2-digit", "hourCycle": "h23", "timeZone": "UTC", "timeZoneName": "short",
        });
        if second {
            options["second"] = json!("2-digit");
        }
        options
    };
    for month in 1..=12 {
        for (day, time) in [1, 15 + month].into_iter().zip([TIMES[month % 4], TIMES[(month + 1) % 4]]) {
            let text = format!("2025-{month:02}-{day:02}T{time}Z");
            let Some(moment) = Instant::parse(&text) else { continue };
            add(
                "date",
                json!(text),
                json!({ "dateStyle": "long", "timeZone": "UTC" }),
                conventions.date(moment.date()),
            );
            add("time", json!(text), clock(!time.ends_with(":00")), conventions.time(moment));
        }
    }
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).map(|parsed| parsed.value).unwrap_or_default()
}

fn is_negative_zero(text: &str, places: u32) -> bool {
    let millionths = number(text).millionths();
    millionths < 0 && -millionths * 2 < 10_i64.pow(6 - places)
}

/// A row of the table: what an engine has for a piece of what is written here.
struct Difference {
    locales: Vec<&'static str>,
    kinds: Vec<&'static str>,
    ours: String,
    theirs: String,
    engines: Vec<&'static str>,
}

fn read(table: &'static str) -> Result<Vec<Difference>> {
    let named = |names: &'static str, all: &[&'static str]| -> Vec<&'static str> {
        if names == "all" { all.to_vec() } else { names.split(' ').collect() }
    };
    let mut rows = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let fields: Vec<&str> = line.split(" | ").collect();
        let [locales, kinds, ours, theirs, engines, _why] = *fields.as_slice() else {
            anyhow::bail!("six fields are expected in “{line}”");
        };
        rows.push(Difference {
            locales: named(locales, &LOCALES),
            kinds: kinds.split(' ').collect(),
            ours: unescaped(ours)?,
            theirs: unescaped(theirs)?,
            engines: named(engines, &["chromium", "firefox", "webkit"]),
        });
    }
    Ok(rows)
}

/// With invisible characters as `\u{A0}`.
fn shown(text: &str) -> String {
    let is_hidden = |letter: char| letter.is_whitespace() || matches!(letter, '\u{61C}' | '\u{200B}'..='\u{200F}');
    let show = |letter| {
        if letter != ' ' && is_hidden(letter) {
            format!("\\u{{{:X}}}", u32::from(letter))
        } else {
            String::from(letter)
        }
    };
    text.chars().map(show).collect()
}

fn unescaped(text: &str) -> Result<String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (code, after) = after.split_once('}').context("an escape ends in a brace")?;
        plain.push_str(before);
        plain.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).context("a code point")?);
        rest = after;
    }
    plain.push_str(rest);
    Ok(plain)
}
