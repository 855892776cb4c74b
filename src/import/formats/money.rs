//! Prices from their text, exactly.

use crate::import::draft::Draft;
use crate::import::formats::document::Node;
use crate::units::{Decimal, DecimalError, Parsed};

/// What a file's prices are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Unit {
    /// US dollars per token.
    Token,
    /// US dollars per million tokens.
    Million,
}

/// No token has ever cost a dollar: such a price is in the wrong unit.
const HIGHEST: Decimal = Decimal::from_whole(1_000_000);

/// Below this, rounding to six decimals makes another price of it: 0.00000055 would be 0.000001.
const LEAST_ROUNDED: Decimal = Decimal::from_millionths(100);

/// US dollars per million tokens, from the digits of the file: multiplying moves the exponent and nothing else.
///
/// # Errors
/// As [`Decimal::parse`].
pub(in crate::import) fn per_million(digits: &str, unit: Unit) -> Result<Parsed, DecimalError> {
    let digits = digits.trim_ascii();
    match unit {
        Unit::Million => Decimal::parse(digits),
        Unit::Token => {
            let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
            let exponent = exponent.parse::<i32>().map_err(|_| DecimalError::NotANumber)?;
            Decimal::parse(&format!("{mantissa}e{}", exponent.saturating_add(6)))
        }
    }
}

/// True for the -1 by which OpenRouter says that a price varies.
pub(in crate::import) fn varies(node: Option<&Node<'_>>) -> bool {
    let value = node.and_then(Node::digits).map(|digits| Decimal::parse(digits.trim_ascii()));
    value.is_some_and(|value| value.is_ok_and(|parsed| parsed.value == Decimal::from_whole(-1)))
}

/// A price of the file; `None` where there is none, or none that can be used, which has then been reported.
pub(in crate::import) fn price(
    node: Option<&Node<'_>>,
    unit: Unit,
    draft: &mut Draft,
    at: impl Fn() -> String,
) -> Option<Decimal> {
    let node = node.filter(|node| **node != Node::Null)?;
    let parsed = node.digits().map_or(Err(DecimalError::NotANumber), |digits| per_million(digits, unit));
    let (code, expected) = match parsed {
        Ok(parsed) if parsed.value < Decimal::ZERO => ("price-negative", "a price of 0 or more"),
        Ok(parsed) if parsed.rounded && parsed.value == Decimal::ZERO => {
            // Kept as 0 it would be drawn as free.
            ("price-too-small", "0 or at least 0.000001 dollars per million tokens")
        }
        Ok(parsed) if parsed.rounded && parsed.value < LEAST_ROUNDED => {
            ("price-too-small", "a price per million tokens that six decimals can tell")
        }
        Ok(parsed) if parsed.value <= HIGHEST => {
            if parsed.rounded {
                draft.rounded += 1;
            }
            return Some(parsed.value);
        }
        Ok(_) | Err(DecimalError::TooLarge) => ("price-too-large", "at most 1000000 dollars per million tokens"),
        Err(DecimalError::NotANumber) => ("price-not-a-number", "a price in US dollars"),
    };
    draft.findings.error(code, at(), format!("found {node}, expected {expected}; this price is left out."));
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_per_token_are_multiplied_exactly() {
        for (digits, expected) in [
            ("5.5e-07", "0.55"),
            ("2.19e-06", "2.19"),
            ("0.00003", "30"),
            ("0.00000055", "0.55"),
            ("7.4E-8", "0.074"),
            ("1.485e-06", "1.485"),
            ("6e-05", "60"),
            ("0", "0"),
            ("0.0", "0"),
            ("0.0032", "3200"),
            (" 1e-6 ", "1"),
        ] {
            let found = per_million(digits, Unit::Token).unwrap();
            assert_eq!((found.value.to_string().as_str(), found.rounded), (expected, false), "{digits}");
        }
        // What binary floating point left behind in a file is rounded away, and said.
        let found = per_million("5.499999999999999e-07", Unit::Token).unwrap();
        assert_eq!((found.value.to_string().as_str(), found.rounded), ("0.55", true));
        for digits in ["", "e-7", "1e", "free", "0x1", "1,5", "NaN", "1e99999999999"] {
            assert_eq!(per_million(digits, Unit::Token), Err(DecimalError::NotANumber), "{digits}");
        }
        assert_eq!(per_million("1e300", Unit::Token), Err(DecimalError::TooLarge));
        assert_eq!(per_million("1e2147483647", Unit::Token), Err(DecimalError::TooLarge));
    }

    #[test]
    fn minus_one_varies() {
        for (node, expected) in [
            (Node::Text("-1".into()), true),
            (Node::Number("-1"), true),
            (Node::Number("-1.0"), true),
            (Node::Number("-2"), false),
            (Node::Text("".into()), false),
            (Node::Null, false),
        ] {
            assert_eq!(varies(Some(&node)), expected, "{node:?}");
        }
    }
}
