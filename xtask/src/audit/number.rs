//! Decimal numbers as lists write them, compared digit by digit: a checker that rounds finds everything.

/// A decimal number: digits without zeros at either end, times a power of ten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    negative: bool,
    digits: String,
    exponent: i32,
}

impl Number {
    /// Reads `2.19e-06`, `1,402.3` or `07.6`; nothing else may stand in the text.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().replace(',', "");
        let (negative, text) = text.strip_prefix('-').map_or((false, text.as_str()), |rest| (true, rest));
        let (mantissa, power) = match text.split_once(['e', 'E']) {
            Some((mantissa, power)) => (mantissa, power.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        if whole.is_empty() && part.is_empty() || !mantissa.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            return None;
        }
        if part.contains('.') {
            return None;
        }
        let exponent = power - i32::try_from(part.len()).ok()?;
        Some(Self { negative, digits: format!("{whole}{part}"), exponent }.trimmed())
    }

    fn trimmed(mut self) -> Self {
        let without = self.digits.trim_end_matches('0').len();
        self.exponent += i32::try_from(self.digits.len() - without).unwrap_or_default();
        self.digits.truncate(without);
        self.digits = self.digits.trim_start_matches('0').to_owned();
        if self.digits.is_empty() {
            return Self { negative: false, digits: String::new(), exponent: 0 };
        }
        self
    }

    /// The number times a power of ten.
    pub fn times_ten_to(mut self, power: i32) -> Self {
        if !self.digits.is_empty() {
            self.exponent += power;
        }
        self
    }

    /// The product; nothing where it has more digits than a price can have.
    pub fn times(&self, other: &Self) -> Option<Self> {
        let digits = |number: &Self| if number.digits.is_empty() { Some(0) } else { number.digits.parse::<u64>().ok() };
        let product = u128::from(digits(self)?) * u128::from(digits(other)?);
        let negative = self.negative != other.negative;
        Some(Self { negative, digits: product.to_string(), exponent: self.exponent + other.exponent }.trimmed())
    }

    fn decimals(&self) -> i32 {
        (-self.exponent).max(0)
    }

    /// Half away from zero, as lists are rounded.
    fn rounded(&self, decimals: i32) -> Self {
        let drop = usize::try_from(self.decimals() - decimals).unwrap_or_default();
        if drop == 0 {
            return self.clone();
        }
        let padded = format!("{:0>width$}", self.digits, width = drop + 1);
        let (kept, dropped) = padded.split_at(padded.len() - drop);
        let mut kept: Vec<u8> = kept.bytes().collect();
        if dropped.as_bytes().first().is_some_and(|first| *first >= b'5') {
            let nines = kept.iter().rev().take_while(|digit| **digit == b'9').count();
            let place = kept.len() - nines;
            kept[place..].fill(b'0');
            match place.checked_sub(1) {
                Some(place) => kept[place] += 1,
                None => kept.insert(0, b'1'),
            }
        }
        let digits = String::from_utf8(kept).unwrap_or_default();
        Self { negative: self.negative, digits, exponent: -decimals }.trimmed()
    }

    /// Is this what the raw number says? The catalog keeps prices to a millionth of a dollar.
    pub fn is_price(&self, raw: &Self) -> bool {
        *self == raw.rounded(6)
    }

    /// Is this what the raw number says, perhaps with fewer decimals? One must be left: 72 is not 72.4.
    pub fn is_score(&self, raw: &Self) -> bool {
        self == raw || self.decimals() > 0 && *self == raw.rounded(self.decimals())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::read(text).unwrap()
    }

    #[test]
    fn one_number_has_many_texts() {
        for (left, right) in
            [("2.19", "2.190"), ("5.5e-07", "0.00000055"), ("4,326", "4326"), ("07.6", "7.6"), ("0", "0.00")]
        {
            assert_eq!(number(left), number(right), "{left} and {right}");
        }
        for text in ["", "-", "n/a", "1.2.3", "o1", "±1", "."] {
            assert_eq!(Number::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_price_per_token_is_one_per_million() {
        assert!(number("2.19").is_price(&number("2.19e-06").times_ten_to(6)));
        assert!(number("0.55").is_price(&number("5.499999999e-07").times_ten_to(6)));
        assert!(!number("2.19").is_price(&number("2.2e-06").times_ten_to(6)));
        assert!(number("0").is_price(&number("0.0").times_ten_to(6)));
        assert_eq!(number("0.27").times(&number("0.5")), Some(number("0.135")));
        assert_eq!(number("0").times(&number("0.5")), Some(number("0")));
    }

    #[test]
    fn a_score_may_be_rounded_but_not_to_the_whole() {
        assert!(number("71.7").is_score(&number("0.717").times_ten_to(2)));
        assert!(number("71.7").is_score(&number("71.65")));
        assert!(number("10.0").is_score(&number("9.96")) || number("10.0").is_score(&number("10")));
        assert!(!number("72").is_score(&number("72.4")));
        assert!(!number("71.7").is_score(&number("71.8")));
    }
}
