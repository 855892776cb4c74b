//! What an eye takes for one word though a browser breaks lines in it: "AIME 2024", "GPT-5", "1–30".

/// Longer ones are broken: on a phone they would leave half a line empty.
const LONGEST: usize = 18;

/// A text in pieces, each with whether it is kept on one line: short names and versions of several words, and what has a
/// digit and a hyphen or dash.
pub fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    // Where what is not yet in pieces begins, and the words that belong together at its end.
    let (mut from, mut start, mut end) = (0, 0, 0);
    let mut at = 0;
    for word in text.split(' ') {
        let (begin, after) = (at, at + word.len());
        at = after + 1;
        let run = text.get(start..end).unwrap_or_default();
        if belong(run, word) && after - start <= LONGEST {
            end = after;
            continue;
        }
        if is_kept(run) {
            pieces.push((text.get(from..start).unwrap_or_default(), false));
            pieces.push((run, true));
            from = end;
        }
        (start, end) = (begin, after);
    }
    let run = text.get(start..end).unwrap_or_default();
    if is_kept(run) {
        pieces.push((text.get(from..start).unwrap_or_default(), false));
        pieces.push((run, true));
        from = end;
    }
    pieces.push((text.get(from..).unwrap_or_default(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

/// Whether a word goes on with a name: "DeepSeek" with "V3", "AIME" with "2024".
fn belong(run: &str, word: &str) -> bool {
    let is_name = run.bytes().next().is_some_and(|first| first.is_ascii_uppercase());
    let goes_on = run.bytes().last().is_some_and(|last| last.is_ascii_alphanumeric());
    let begins = |is: fn(&u8) -> bool| word.as_bytes().first().is_some_and(is);
    let is_version = begins(u8::is_ascii_alphanumeric) && has_digit(word);
    // "Sonnet" goes on with "Claude 3.5", and not with "AIME 2024".
    let last = run.rsplit(' ').next().unwrap_or_default();
    let is_kind = begins(u8::is_ascii_uppercase) && last.len() < run.len() && last.bytes().any(|byte| byte == b'.');
    is_name && goes_on && (is_version || is_kind)
}

fn is_kept(run: &str) -> bool {
    let is_joined = run.chars().any(|letter| matches!(letter, ' ' | '-' | '–'));
    is_joined && has_digit(run) && run.chars().count() <= LONGEST
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_and_ranges_are_kept_together() {
        for (text, expected) in [
            ("costs as much as R1; on AIME 2024 their scores", "AIME 2024"),
            ("DeepSeek V3 costs less", "DeepSeek V3"),
            ("of GPT-5, with ranks 1–30.", "GPT-5,|1–30."),
            ("V3-0324", "V3-0324"),
            ("multiple-choice questions, $2.19 to $60", ""),
            ("Claude 3.5 Sonnet", "Claude 3.5 Sonnet"),
            ("On AIME 2024 The Two", "AIME 2024"),
            ("Claude 3.5 Sonnet at Amazon Bedrock", "Claude 3.5 Sonnet"),
            ("claude-3.5-sonnet-20241022", ""),
            ("", ""),
        ] {
            let kept: Vec<&str> = pieces(text).iter().filter(|(_, kept)| *kept).map(|(piece, _)| *piece).collect();
            assert_eq!(kept.join("|"), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[A-Za-z0-9 é–-]{0,60}") {
            let all: String = pieces(&text).iter().map(|(piece, _)| *piece).collect();
            prop_assert_eq!(all, text);
        }
    }
}
