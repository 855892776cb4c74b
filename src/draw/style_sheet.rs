//! The style sheet of the figure, without comments and needless spaces: it is a part of the module.

/// The figure's: one constant text, adopted by the element, written into static pages, shipped beside the script.
pub const STYLE_SHEET: &str = text(&FIGURE);

/// The same of a fact in running prose.
pub const FACT_STYLE_SHEET: &str = text(&FACT);

const FIGURE_SOURCE: &[u8] = include_bytes!("figure.css");
const FIGURE_SHORTENED: ([u8; FIGURE_SOURCE.len()], usize) = shortened(FIGURE_SOURCE);
const FIGURE: [u8; FIGURE_SHORTENED.1] = cut(&FIGURE_SHORTENED.0);

const FACT_SOURCE: &[u8] = include_bytes!("fact.css");
const FACT_SHORTENED: ([u8; FACT_SOURCE.len()], usize) = shortened(FACT_SOURCE);
const FACT: [u8; FACT_SHORTENED.1] = cut(&FACT_SHORTENED.0);

const fn text(bytes: &'static [u8]) -> &'static str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        // The source is text, and only single bytes of it were left out.
        Err(_) => "",
    }
}

/// The text, and how much of the room it takes: comments go; of white space one space stays where it says something.
#[expect(clippy::indexing_slicing, reason = "run by the compiler: a place that is not there is an error of the build")]
const fn shortened<const SOURCE: usize>(source: &[u8]) -> ([u8; SOURCE], usize) {
    let mut text = [0; SOURCE];
    let mut length = 0;
    let mut space = false;
    let mut rest = source;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        match *byte {
            b'/' if matches!(rest, [b'*', ..]) => {
                while let [_, next @ ..] = rest {
                    let ends = matches!(rest, [b'*', b'/', ..]);
                    rest = next;
                    if ends {
                        break;
                    }
                }
                if let [b'/', next @ ..] = rest {
                    rest = next;
                }
            }
            b' ' | b'\n' => space = true,
            byte => {
                let before = if length == 0 { b'}' } else { text[length - 1] };
                if space
                    && !matches!(before, b'{' | b'}' | b';' | b':' | b',' | b'>')
                    && !matches!(byte, b'{' | b'}' | b'>')
                {
                    text[length] = b' ';
                    length += 1;
                }
                space = false;
                // The last declaration of a rule needs no semicolon.
                if byte == b'}' && before == b';' {
                    length -= 1;
                }
                text[length] = byte;
                length += 1;
            }
        }
    }
    (text, length)
}

#[expect(clippy::indexing_slicing, reason = "as above")]
const fn cut<const LENGTH: usize>(text: &[u8]) -> [u8; LENGTH] {
    let mut cut = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        cut[at] = text[at];
        at += 1;
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_needless_spaces_go() {
        for (source, expected) in [
            ("", ""),
            ("/* a } */\n.a, .b > * {\n  color: red;\n  margin: 0 1px;\n}\n", ".a,.b>*{color:red;margin:0 1px}"),
            ("@media (max-width: 480px) {\n  .a :hover { x: y; }\n}", "@media (max-width:480px){.a :hover{x:y}}"),
            ("/***/.a{}/**/", ".a{}"),
        ] {
            let (text, length) = shortened::<200>(source.as_bytes());
            assert_eq!(core::str::from_utf8(&text[..length]), Ok(expected));
        }
        assert!(STYLE_SHEET.starts_with(":host,model-compare{display:block;") && STYLE_SHEET.ends_with("}}"));
        assert!(FACT_STYLE_SHEET.starts_with(":host,model-fact{display:inline}"));
    }
}
