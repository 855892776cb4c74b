//! Generated files: compared with what the code gives now, or written anew with `UPDATE=1`.

use std::fs;
use std::path::Path;

/// True where the files are to be written instead of compared.
pub(crate) fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

/// Compares a file with what was found, or writes it; `None` stands for no file.
///
/// # Errors
/// The first difference, in words.
pub(crate) fn compare(path: &Path, found: Option<&str>) -> Result<(), String> {
    let before = match fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(format!("{}: {error}", path.display())),
    };
    if before.as_deref() == found {
        return Ok(());
    }
    if updating() {
        match found {
            Some(text) => fs::write(path, text).unwrap(),
            None => fs::remove_file(path).unwrap(),
        }
        return Ok(());
    }
    Err(match (before, found) {
        (Some(expected), Some(found)) => format!("{}, {}", path.display(), difference(&expected, found)),
        (None, _) => format!("{} is missing; UPDATE=1 writes it", path.display()),
        (_, None) => format!("{} should not be there; UPDATE=1 removes it", path.display()),
    })
}

/// Panics with all differences.
pub(crate) fn report(differences: &[String]) {
    assert!(differences.is_empty(), "\n{}\n", differences.join("\n\n"));
}

/// The first line that differs, of a long line only the part around the difference.
fn difference(expected: &str, found: &str) -> String {
    let (mut olds, mut news) = (expected.split('\n'), found.split('\n'));
    let mut number = 0;
    loop {
        number += 1;
        match (olds.next(), news.next()) {
            (None, None) => return "no difference".to_owned(),
            (old, new) if old == new => {}
            (old, new) => {
                let same = old
                    .unwrap_or_default()
                    .chars()
                    .zip(new.unwrap_or_default().chars())
                    .take_while(|(old, new)| old == new)
                    .count();
                let around = |line: Option<&str>| match line {
                    Some(line) => line.chars().skip(same.saturating_sub(60)).take(180).collect(),
                    None => "(the end)".to_owned(),
                };
                let (old, new) = (around(old), around(new));
                return format!("line {number}, character {}:\n  expected {old}\n  found    {new}", same + 1);
            }
        }
    }
}

#[test]
fn the_first_difference_is_shown() {
    for (expected, found, shown) in [
        ("a\nb\n", "a\nc\n", "line 2, character 1:\n  expected b\n  found    c"),
        ("a", "a\nb", "line 2, character 1:\n  expected (the end)\n  found    b"),
        ("abc", "abd", "line 1, character 3:\n  expected abc\n  found    abd"),
    ] {
        assert_eq!(difference(expected, found), shown);
    }
    let long = "x".repeat(1000);
    assert!(difference(&format!("{long}a"), &format!("{long}b")).len() < 300);
}
