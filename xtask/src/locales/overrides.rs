//! Where the tables differ from CLDR on purpose: `xtask/cldr/overrides.txt`.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};

use super::pattern::{escaped, unescaped};
use crate::files;

const FILE: &str = "xtask/cldr/overrides.txt";

/// Something of CLDR that is replaced.
struct Override {
    /// Tags, or `*` for all.
    locales: Vec<String>,
    key: String,
    cldr: String,
    ours: String,
    why: String,
}

/// All of them, in the order of the file.
pub struct Overrides(Vec<Override>);

impl Overrides {
    pub fn read() -> Result<Self> {
        let file = String::from_utf8(files::read(&files::root().join(FILE))?)?;
        Self::parse(&file).with_context(|| format!("cannot read {FILE}"))
    }

    fn parse(file: &str) -> Result<Self> {
        let mut all = Vec::new();
        let file: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
        for block in file.join("\n").split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
            let mut lines = block.lines();
            let mut value = |key: &str| -> Result<String> {
                let line = lines.next().unwrap_or_default();
                let value = line.strip_prefix(key).and_then(|rest| rest.strip_prefix(" = "));
                unescaped(value.with_context(|| format!("expected “{key} = …”, found “{line}”"))?)
            };
            let locales = value("locales")?.split(' ').map(str::to_owned).collect();
            let (key, cldr, ours, why) = (value("key")?, value("cldr")?, value("ours")?, value("why")?);
            ensure!(lines.next().is_none(), "more than five lines about “{key}”");
            all.push(Override { locales, key, cldr, ours, why });
        }
        Ok(Self(all))
    }

    /// Replaces in a locale's table what is to be replaced there.
    pub fn apply(&self, tag: &str, lines: &mut [(String, String)]) -> Result<()> {
        for one in self.0.iter().filter(|one| one.locales.iter().any(|locale| locale == tag || locale == "*")) {
            let line = lines.iter_mut().find(|(key, _)| *key == one.key);
            let (_, value) = line.with_context(|| format!("{tag} has no “{}” to override", one.key))?;
            ensure!(
                value.contains(&one.cldr),
                "{tag}: “{}” is “{}”, without the “{}” that is overridden",
                one.key,
                escaped(value),
                escaped(&one.cldr)
            );
            *value = value.replace(&one.cldr, &one.ours);
        }
        Ok(())
    }

    /// As rows of a table of Markdown.
    pub fn rows(&self) -> String {
        let mut rows = String::new();
        for one in &self.0 {
            let locales = one.locales.join(", ").replace('*', "all");
            let (cldr, ours) = (escaped(&one.cldr), escaped(&one.ours));
            // Writing to a string cannot fail.
            let _ = writeln!(rows, "| {locales} | `{}` | `{cldr}` | `{ours}` | {} |", one.key, one.why);
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "# About\n\nlocales = fr-FR fr-CA\nkey = USD\ncldr = $US\nours = \\u{A0}$\nwhy = Because.\n";

    fn table(value: &str) -> Vec<(String, String)> {
        vec![("EUR".to_owned(), "$US".to_owned()), ("USD".to_owned(), value.to_owned())]
    }

    #[test]
    fn what_is_named_is_replaced_and_nothing_else() {
        let overrides = Overrides::parse(ONE).unwrap();
        for (tag, expected) in [("fr-FR", "\u{A0}$"), ("fr-CA", "\u{A0}$"), ("fr", "$US"), ("en-US", "$US")] {
            let mut lines = table("$US");
            overrides.apply(tag, &mut lines).unwrap();
            assert_eq!(lines, [table("$US")[0].clone(), ("USD".to_owned(), expected.to_owned())]);
        }
        assert_eq!(overrides.rows(), "| fr-FR, fr-CA | `USD` | `$US` | `\\u{A0}$` | Because. |\n");
    }

    #[test]
    fn an_override_of_what_cldr_no_longer_has_fails() {
        let overrides = Overrides::parse(ONE).unwrap();
        assert!(overrides.apply("fr-FR", &mut table("$")).is_err());
        assert!(overrides.apply("fr-FR", &mut []).is_err());
        for bad in ["locales = fr-FR\nkey = USD\n", "key = USD\nlocales = fr-FR\ncldr = a\nours = b\nwhy = c\n"] {
            assert!(Overrides::parse(bad).is_err());
        }
    }
}
