//! CLDR's patterns as the tables have them: what is filled in stands in braces.

use std::fmt::Write as _;

use anyhow::{Result, bail, ensure};

/// A pattern of dates or times: letters are fields, `'quoted'` ones are text. `d 'de' MMMM` becomes `{d} de {MMMM}`.
pub fn of_time(cldr: &str) -> Result<String> {
    let mut pattern = String::new();
    let mut letters = cldr.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        if letter == '\'' {
            ensure!(letters.peek() != Some(&'\''), "“{cldr}” has an apostrophe, which nothing here reads");
            quoted = !quoted;
        } else if !quoted && letter.is_ascii_alphabetic() {
            pattern.push('{');
            pattern.push(letter);
            while letters.peek() == Some(&letter) {
                pattern.push(letter);
                letters.next();
            }
            pattern.push('}');
        } else {
            pattern.push(letter);
        }
    }
    ensure!(!quoted, "“{cldr}” does not end what it quotes");
    Ok(pattern)
}

/// A pattern of numbers for values that are not negative, and the one for those that are, where CLDR has one. The number
/// itself must be grouped by thousands: `#,##0.00 ¤` becomes `{number} {symbol}`.
pub fn of_number(cldr: &str, percent_sign: &str) -> Result<(String, Option<String>)> {
    ensure!(!cldr.contains('\''), "“{cldr}” quotes, which nothing here reads");
    let one = |cldr: &str| -> Result<String> {
        let is_digit = |letter| "#0,.".contains(letter);
        let Some((start, end)) = cldr.find(is_digit).zip(cldr.rfind(is_digit)) else {
            bail!("“{cldr}” has no number")
        };
        let number = &cldr[start..=end];
        ensure!(number.split('.').next() == Some("#,##0"), "“{cldr}” does not group by thousands");
        let fill = |text: &str| text.replace('¤', "{symbol}").replace('-', "{minus}").replace('%', percent_sign);
        Ok(format!("{}{{number}}{}", fill(&cldr[..start]), fill(&cldr[end + 1..])))
    };
    Ok(match cldr.split_once(';') {
        Some((positive, negative)) => (one(positive)?, Some(one(negative)?)),
        None => (one(cldr)?, None),
    })
}

/// With invisible characters, and spaces that do not look like what they are, written as `\u{A0}`.
pub fn escaped(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars() {
        let is_hidden = letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}');
        if is_hidden && letter != ' ' {
            // Writing to a string cannot fail.
            let _ = write!(shown, "\\u{{{:X}}}", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// The text that [`escaped`] has written.
pub fn unescaped(text: &str) -> Result<String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u{") {
        plain.push_str(before);
        let Some((code, after)) = after.split_once('}') else { bail!("“{text}” does not end its \\u{{…}}") };
        let Some(letter) = u32::from_str_radix(code, 16).ok().and_then(char::from_u32) else {
            bail!("no character {code}")
        };
        plain.push(letter);
        rest = after;
    }
    plain.push_str(rest);
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        for (cldr, pattern) in [
            ("MMMM d, y", "{MMMM} {d}, {y}"),
            ("d 'de' MMMM 'de' y", "{d} de {MMMM} de {y}"),
            ("y年M月d日", "{y}年{M}月{d}日"),
            ("d בMMMM y", "{d} ב{MMMM} {y}"),
            ("HH 'h' mm 'min' ss 's'", "{HH} h {mm} min {ss} s"),
        ] {
            assert_eq!(of_time(cldr).unwrap(), pattern);
        }
        assert!(of_time("d 'de").is_err());
        assert!(of_time("h 'o''clock'").is_err());
    }

    #[test]
    fn numbers() {
        for (cldr, positive, negative) in [
            ("¤#,##0.00", "{symbol}{number}", None),
            ("#,##0.00\u{A0}¤", "{number}\u{A0}{symbol}", None),
            ("¤\u{A0}#,##0.00;¤\u{A0}-#,##0.00", "{symbol}\u{A0}{number}", Some("{symbol}\u{A0}{minus}{number}")),
            ("#,##0%", "{number}٪\u{61C}", None),
        ] {
            let expected = (positive.to_owned(), negative.map(str::to_owned));
            assert_eq!(of_number(cldr, "٪\u{61C}").unwrap(), expected);
        }
        assert!(of_number("#,##,##0.00", "%").is_err());
        assert!(of_number("¤", "%").is_err());
    }

    #[test]
    fn hidden_characters_are_seen() {
        for (plain, shown) in
            [("a b", "a b"), ("\u{A0}$", "\\u{A0}$"), ("\u{200F}−\u{61C}", "\\u{200F}−\\u{61C}"), ("年", "年")]
        {
            assert_eq!(escaped(plain), shown);
            assert_eq!(unescaped(shown).unwrap(), plain);
        }
        assert!(unescaped("\\u{110000}").is_err());
        assert!(unescaped("\\u{A0").is_err());
    }
}
