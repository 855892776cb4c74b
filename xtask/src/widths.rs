//! Writes `src/text/widths.rs`: the advance widths by which the chart measures its text.
//!
//! The widths are those of Liberation Sans, which are those of Arial and Helvetica, so that one table serves every
//! reader's machine and the native tool alike. The font is read here, at development time, and nowhere else.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::RangeInclusive;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use ttf_parser::{Face, GlyphId};

/// Where Debian's package fonts-liberation puts the fonts.
pub const FONTS: &str = "/usr/share/fonts/truetype/liberation";

/// Where the table goes, from the top of the repository.
pub const TABLE: &str = "src/text/widths.rs";

/// Latin with Latin-1 and the extensions A and B, Greek, Cyrillic, and the signs of prose and of axes.
const WANTED: &[RangeInclusive<u32>] = &[
    0x20..=0x7E,
    0xA0..=0x24F,
    0x370..=0x3FF,
    0x400..=0x4FF,
    0x1E80..=0x1E85,
    0x2000..=0x206F,
    0x2070..=0x209C,
    0x20A0..=0x20BF,
    0x2116..=0x2116,
    0x2122..=0x2122,
    0x2126..=0x2126,
    0x2190..=0x2195,
    0x2200..=0x22FF,
    0x25A0..=0x25CF,
];

/// A run of neighbouring code points that is worth an entry of its own.
struct Run {
    first: u32,
    widths: Vec<(u16, u16)>,
}

/// Writes the table anew: `cargo xtask widths`. With `check`, only compares.
///
/// # Errors
/// Where a font or the table cannot be read or written, and, with `check`, where the table is not what the fonts say.
pub fn run(check: bool) -> Result<()> {
    let made = generate(Path::new(FONTS))?;
    if check {
        let there = std::fs::read_to_string(TABLE).with_context(|| format!("cannot read {TABLE}"))?;
        ensure!(there == made, "{TABLE} is not what the fonts in {FONTS} say; run `cargo xtask widths`");
        println!("{TABLE} is up to date");
    } else {
        std::fs::write(TABLE, made).with_context(|| format!("cannot write {TABLE}"))?;
        println!("{TABLE} written");
    }
    Ok(())
}

/// The text of the table, from the fonts in a directory.
///
/// # Errors
/// Where a font cannot be read, or has more distinct widths than a byte can name.
pub fn generate(fonts: &Path) -> Result<String> {
    let regular = std::fs::read(fonts.join("LiberationSans-Regular.ttf")).context("LiberationSans-Regular.ttf")?;
    let bold = std::fs::read(fonts.join("LiberationSans-Bold.ttf")).context("LiberationSans-Bold.ttf")?;
    let regular = Face::parse(&regular, 0)?;
    let bold = Face::parse(&bold, 0)?;
    ensure!(regular.units_per_em() == bold.units_per_em(), "the two weights have different units");

    let runs = runs(&regular, &bold);
    let distinct: BTreeSet<u16> =
        runs.iter().flat_map(|run| &run.widths).flat_map(|(regular, bold)| [*regular, *bold]).collect();
    ensure!(distinct.len() <= 256, "{} distinct widths do not fit a byte", distinct.len());
    let index: BTreeMap<u16, usize> = distinct.iter().enumerate().map(|(at, width)| (*width, at)).collect();
    let count: usize = runs.iter().map(|run| run.widths.len()).sum();

    let mut out = String::new();
    out.push_str(
        "// Made by `cargo xtask widths` from Liberation Sans (Debian: fonts-liberation). Do not edit: run it again.\n",
    );
    out.push_str("//! Advance widths of Liberation Sans, which are those of Arial.\n\n");
    writeln!(out, "/// Font units to the em.\npub(super) const UNITS_PER_EM: i64 = {};\n", regular.units_per_em())?;
    writeln!(out, "/// Runs of neighbouring code points: the first, how many, and where their widths begin.")?;
    writeln!(out, "#[rustfmt::skip]\npub(super) const RUNS: [(u16, u16, u16); {}] = [", runs.len())?;
    let mut start = 0;
    let entries: Vec<String> = runs
        .iter()
        .map(|run| {
            let entry = format!("(0x{:04X}, {}, {start})", run.first, run.widths.len());
            start += run.widths.len();
            entry
        })
        .collect();
    rows(&mut out, &entries);
    writeln!(out, "];\n\n/// The distinct widths, in font units.")?;
    writeln!(out, "#[rustfmt::skip]\npub(super) const WIDTHS: [u16; {}] = [", distinct.len())?;
    rows(&mut out, &distinct.iter().map(u16::to_string).collect::<Vec<_>>());
    for (name, weight, pick) in
        [("REGULAR", "regular", (|pair| pair.0) as fn(&(u16, u16)) -> u16), ("BOLD", "bold", |pair| pair.1)]
    {
        writeln!(out, "];\n\n/// Which width each character of [`RUNS`] has in the {weight} weight.")?;
        writeln!(out, "#[rustfmt::skip]\npub(super) const {name}: [u8; {count}] = [")?;
        let indices: Vec<String> =
            runs.iter().flat_map(|run| &run.widths).map(|pair| index[&pick(pair)].to_string()).collect();
        rows(&mut out, &indices);
    }
    out.push_str("];\n");
    Ok(out)
}

/// The wanted characters that both weights have, in runs.
fn runs(regular: &Face<'_>, bold: &Face<'_>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for code in WANTED.iter().cloned().flatten() {
        let Some(widths) = advance(regular, code).zip(advance(bold, code)) else { continue };
        match runs.last_mut() {
            Some(run) if u32::try_from(run.widths.len()).is_ok_and(|length| run.first + length == code) => {
                run.widths.push(widths);
            }
            _ => runs.push(Run { first: code, widths: vec![widths] }),
        }
    }
    runs
}

/// How far a character moves the pen. Spaces that the font lacks are made from those it has, as text shapers do.
fn advance(face: &Face<'_>, code: u32) -> Option<u16> {
    let width = |code: u32| -> Option<u16> {
        let glyph = face.glyph_index(char::from_u32(code)?).filter(|glyph| *glyph != GlyphId(0))?;
        face.glyph_hor_advance(glyph)
    };
    width(code).or_else(|| match code {
        // The narrow no-break space is HarfBuzz's half of a space.
        0x202F => width(0x20).map(|space| space / 2),
        0x2007 => width(u32::from('0')),
        0x2008 => width(u32::from('.')),
        0x2009 => Some(face.units_per_em() / 5),
        0x200A => Some(face.units_per_em() / 16),
        // A no-break hyphen is drawn as a hyphen, a true minus sign as wide as a plus sign.
        0x2010 | 0x2011 => width(u32::from('-')),
        0x2212 => width(u32::from('+')),
        _ => None,
    })
}

fn rows(out: &mut String, items: &[String]) {
    let mut line = String::new();
    for item in items {
        if line.len() + item.len() + 6 > 120 {
            push_row(out, &line);
            line.clear();
        }
        line.push_str(item);
        line.push_str(", ");
    }
    push_row(out, &line);
}

fn push_row(out: &mut String, line: &str) {
    out.push_str("    ");
    out.push_str(line.trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_what_the_fonts_say() {
        let fonts = Path::new(FONTS);
        if !fonts.join("LiberationSans-Regular.ttf").exists() {
            eprintln!("skipped: {FONTS} has no Liberation Sans");
            return;
        }
        let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(TABLE);
        let there = std::fs::read_to_string(table).unwrap();
        assert!(generate(fonts).unwrap() == there, "{TABLE} is old: run `cargo xtask widths`");
    }
}
