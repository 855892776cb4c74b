//! Plural categories by CLDR's rules (Unicode Technical Standard 35, part 3, "Language Plural Rules").

/// By which form of a noun a number is followed: "1 point", "2 points"; Polish has four, Arabic six.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PluralCategory {
    /// Arabic's 0.
    Zero,
    /// 1, and what is like it: 0 and 1.5 in French.
    One,
    /// 2 in Arabic and Hebrew.
    Two,
    /// Such as 2 to 4 in Polish.
    Few,
    /// Such as 5 in Polish, a million in French.
    Many,
    /// What no rule is for.
    #[default]
    Other,
}

impl PluralCategory {
    const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// CLDR's name: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.as_str() == name)
    }
}

/// What rules ask of a number: as written, without its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Operands {
    /// The digits before the decimal sign.
    i: u64,
    /// How many digits stand after it.
    v: u32,
    /// Those digits.
    f: u64,
    /// Those digits without the zeros at their end.
    t: u64,
}

impl Operands {
    /// Of `scaled / 10^places`, written with so many places.
    pub(super) const fn new(scaled: u64, places: u32) -> Self {
        let one = 10_u64.pow(places);
        let f = scaled % one;
        let mut t = f;
        while t > 0 && t % 10 == 0 {
            t /= 10;
        }
        Self { i: scaled / one, v: places, f, t }
    }
}

/// What CLDR writes in rules, and what stands for it here: one character is looked for with less code than several.
#[cfg(not(target_family = "wasm"))]
const SIGNS: [(&str, &str); 6] =
    [(" or ", "|"), (" and ", "&"), (" != ", "!"), (" = ", "="), (" % ", "%"), ("..", "-")];

/// A rule of CLDR's, such as `v = 0 and i % 10 = 2..4 or n = 0`, as [`holds`] reads it: `v=0&i%10=2-4|n=0`. `None` where it
/// is no rule.
#[cfg(not(target_family = "wasm"))]
pub(super) fn compact(rule: &str) -> Option<String> {
    let (mut compact, mut back) = (rule.to_owned(), String::new());
    for (long, short) in SIGNS {
        compact = compact.replace(long, short);
    }
    for letter in compact.chars() {
        let long = SIGNS.iter().find(|(_, short)| short.starts_with(letter)).map(|(long, _)| *long);
        back.push_str(long.unwrap_or(letter.encode_utf8(&mut [0; 4])));
    }
    // What was short already is not CLDR's.
    (back == rule && holds(&compact, Operands::new(0, 0)).is_some()).then_some(compact)
}

/// Whether a rule, made by [`compact`], holds of a number; `None` where it is no rule.
///
/// It is read to its end in every case, so that one call tells whether it is a rule.
pub(super) fn holds(rule: &str, operands: Operands) -> Option<bool> {
    let mut any = false;
    for alternative in rule.split('|') {
        let mut all = true;
        for relation in alternative.split('&') {
            all &= relation_holds(relation, operands)?;
        }
        any |= all;
    }
    Some(any)
}

fn relation_holds(relation: &str, operands: Operands) -> Option<bool> {
    let (left, wanted, right) = match relation.split_once('!') {
        Some((left, right)) => (left, false, right),
        None => relation.split_once('=').map(|(left, right)| (left, true, right))?,
    };
    let (name, modulus) = match left.split_once('%') {
        Some((name, modulus)) => (name, modulus.parse().ok()?),
        None => (left, u64::MAX),
    };
    // A number with a fraction is none of the whole numbers that rules name.
    let value = match name {
        "n" => Some(operands.i).filter(|_| operands.t == 0),
        "i" => Some(operands.i),
        "v" => Some(u64::from(operands.v)),
        "f" => Some(operands.f),
        "t" => Some(operands.t),
        // The exponent of “1.2 million”: nothing is written so.
        "e" => Some(0),
        _ => return None,
    };
    let value = match value {
        Some(value) => Some(value.checked_rem(modulus)?),
        None => None,
    };
    let mut found = false;
    for range in right.split(',') {
        let (low, high) = range.split_once('-').unwrap_or((range, range));
        let (low, high): (u64, u64) = (low.parse().ok()?, high.parse().ok()?);
        found |= value.is_some_and(|value| low <= value && value <= high);
    }
    Some(found == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operands_are_those_of_the_standard() {
        // UTS 35, part 3, "Plural Operand Examples".
        for (scaled, places, i, v, f, t) in [
            (1, 0, 1, 0, 0, 0),
            (10, 1, 1, 1, 0, 0),
            (100, 2, 1, 2, 0, 0),
            (13, 1, 1, 1, 3, 3),
            (130, 2, 1, 2, 30, 3),
            (103, 2, 1, 2, 3, 3),
            (12_300, 2, 123, 2, 0, 0),
        ] {
            assert_eq!(Operands::new(scaled, places), Operands { i, v, f, t }, "{scaled} {places}");
        }
    }

    #[test]
    fn rules() {
        for (rule, scaled, places, expected) in [
            ("n = 1", 1, 0, true),
            ("n = 1", 10, 1, true),
            ("n = 1", 15, 1, false),
            ("n != 1", 15, 1, true),
            ("i = 1 and v = 0", 10, 1, false),
            ("i = 0,1", 15, 1, true),
            ("i = 0,1", 2, 0, false),
            ("n % 100 = 3..10", 103, 0, true),
            ("n % 100 = 3..10", 1035, 1, false),
            ("v = 0 and i % 10 = 2..4 and i % 100 != 12..14", 22, 0, true),
            ("v = 0 and i % 10 = 2..4 and i % 100 != 12..14", 112, 0, false),
            ("i = 1 and v = 0 or i = 0 and v != 0", 5, 1, true),
            ("e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5", 2_000_000, 0, true),
            ("e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5", 2_000_001, 0, false),
            ("f = 30 and t = 3", 130, 2, true),
        ] {
            let rule = compact(rule).unwrap();
            assert_eq!(holds(&rule, Operands::new(scaled, places)), Some(expected), "{rule} of {scaled}/10^{places}");
        }
    }

    #[test]
    fn what_is_no_rule_is_refused_whatever_the_number() {
        for rule in [
            "",
            "n",
            "n = ",
            "n=1",
            "x = 1",
            "n = a",
            "n = 1..",
            "n % 0 = 1",
            "n % x = 1",
            "n = 1 or",
            "n = 2 and y",
            "n = 1-2",
            "n = 1|n = 2",
            "n  = 1",
        ] {
            assert_eq!(compact(rule), None, "{rule}");
        }
        for rule in ["", "n", "n=", "x=1", "n=a", "n=1-", "n%0=1", "n%x=1", "n=1|", "n=2&y"] {
            for scaled in [0, 1, 2] {
                assert_eq!(holds(rule, Operands::new(scaled, 0)), None, "{rule}");
            }
        }
    }
}
