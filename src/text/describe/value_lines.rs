//! What is written along lines of equal value, and what they mean.

use super::{amount, count, entry_name, mean, price};
use crate::compare::{
    BreakEvenLine, Comparison, ExpectedScore, Judgement, PricedScore, ScoreCurve, ValueCourse, ValueLines,
    below_tenfold, converted,
};
use crate::joined::joined;
use crate::query::PriceMeasure;
use crate::text::number::{Places, decimal, percent, points, quotient, rounded, three_digits};
use crate::text::words::{EqualValue, LeadKnown, PriceStep};
use crate::text::{Label, Locale};
use crate::units::{Decimal, Rational};

/// The text along each curve, with the curve, in the order of drawing.
pub fn value_marks(comparison: &Comparison<'_>, lines: &ValueLines, locale: Locale) -> Vec<(String, ValueCourse)> {
    let words = locale.words();
    let mut marks = Vec::new();
    match lines {
        ValueLines::BreakEven(line) => {
            if let Some(curve) = line.curve {
                let (points, step) = exchange(comparison, line, locale);
                marks.push((words.break_even_mark(&points, &step), ValueCourse::Curve(curve)));
            }
        }
        ValueLines::PointsPerDollar(curves) => {
            for (_, curve) in curves {
                let points = points(locale, points_for_one(comparison, curve));
                let mark = words.value_mark(&points, &one_unit(comparison, locale));
                marks.push((mark, ValueCourse::Curve(*curve)));
            }
        }
        ValueLines::CostPerSuccess(curves) => {
            for (_, curve, cost) in curves {
                let cost = price(locale, *cost, comparison.currency);
                let mark = words.price_per(&cost, PriceMeasure::MeasuredPerSuccess);
                marks.push((mark, ValueCourse::Curve(*curve)));
            }
        }
        ValueLines::Expected(_, curve) => {
            marks.push((words.label(Label::ExpectedScore).to_owned(), ValueCourse::Curve(*curve)));
        }
        ValueLines::Hull(hull) => {
            marks.push((words.label(Label::Mixtures).to_owned(), ValueCourse::Chords(hull.corners.clone())));
        }
    }
    marks
}

/// What the lines mean, in sentences.
pub fn value_notes(comparison: &Comparison<'_>, lines: &ValueLines, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let name = |place| entry_name(comparison, place, locale);
    match lines {
        ValueLines::BreakEven(line) if line.curve.is_none() => {
            vec![words.never_better(&name(line.cheaper), &name(line.dearer), lead(comparison, line))]
        }
        ValueLines::BreakEven(line) => {
            let (points, step) = exchange(comparison, line, locale);
            vec![words.break_even(&name(line.dearer), &points, &step, lead(comparison, line))]
        }
        ValueLines::PointsPerDollar(curves) => {
            let mut values = Vec::new();
            for (place, curve) in curves {
                let points = decimal(locale, points_for_one(comparison, curve), Places::up_to(6));
                values.push(words.named_value(&name(*place), &points));
            }
            vec![words.equal_value(EqualValue::Points(&one_unit(comparison, locale)), &values)]
        }
        ValueLines::CostPerSuccess(curves) => {
            let mut values = Vec::new();
            for (place, _, cost) in curves {
                values.push(words.named_value(&name(*place), &price(locale, *cost, comparison.currency)));
            }
            vec![words.equal_value(EqualValue::Success, &values)]
        }
        ValueLines::Expected(expected, _) => {
            let notes = expected_notes(comparison, expected, locale);
            vec![joined(notes.iter().map(String::as_str), " ")]
        }
        ValueLines::Hull(hull) => {
            let mut note = words.mixture_note(comparison.measure.is_measured());
            if !hull.beaten.is_empty() {
                let mut names = Vec::new();
                for place in &hull.beaten {
                    names.push(name(*place));
                }
                note.push(' ');
                note.push_str(&words.mixture_beats(&names));
            }
            vec![note]
        }
    }
}

fn expected_notes(comparison: &Comparison<'_>, expected: &ExpectedScore, locale: Locale) -> Vec<String> {
    let words = locale.words();
    let models = count(locale, expected.models);
    let marks =
        if expected.line.points > expected.models { count(locale, expected.line.points).number } else { String::new() };
    let mut notes = vec![words.expected_note(&marks, &models, &size(comparison, expected.line.rmse, locale))];
    for (place, entry) in comparison.entries.iter().enumerate() {
        if !entry.highlighted {
            continue;
        }
        if let Ok(surplus) = expected.surplus(PricedScore::from(entry)) {
            let name = entry_name(comparison, place, locale);
            notes.push(words.expected_gap(&name, &size(comparison, surplus, locale), surplus >= 0.0));
        }
    }
    notes
}

/// From the cheaper price to the dearer one, or where they are further apart to ten times the price. Below 1.95 times it is said in per
/// cent, as all ratios are (methods.md 2.9).
pub(in crate::text) fn price_step(ratio: Option<Rational>, locale: Locale) -> PriceStep {
    match below_tenfold(ratio) {
        Some(ratio) if ratio.rounded(2) < 195 => {
            let tenths = ratio.rounded(3) - 1_000;
            let places = Places::up_to(u32::from(tenths < 100));
            PriceStep::Percent(percent(locale, rounded(ratio.to_f64() * 100.0 - 100.0, 1), places))
        }
        Some(ratio) => PriceStep::Times(quotient(locale, ratio)),
        None => PriceStep::Tenfold,
    }
}

/// So many points more for that step of the price.
fn exchange(comparison: &Comparison<'_>, line: &BreakEvenLine, locale: Locale) -> (String, PriceStep) {
    let value = |place: usize| comparison.entries.get(place).map_or(0.0, |entry| entry.value.to_f64());
    let step = price_step(line.ratio, locale);
    let points = match step {
        PriceStep::Tenfold => line.points_per_decade,
        PriceStep::Percent(_) | PriceStep::Times(_) => value(line.dearer) - value(line.cheaper),
    };
    (size(comparison, points, locale), step)
}

fn lead(comparison: &Comparison<'_>, line: &BreakEvenLine) -> LeadKnown {
    match comparison.verdict(line.dearer, line.cheaper).map(|verdict| verdict.judgement) {
        Some(Judgement::Clear { .. }) => LeadKnown::Clear,
        Some(Judgement::Unclear { .. } | Judgement::Indistinguishable(_)) => LeadKnown::Unclear,
        Some(Judgement::CannotBeJudged(_)) | None => LeadKnown::Unknown,
    }
}

/// A computed difference of scores, in the score axis' unit.
fn size(comparison: &Comparison<'_>, difference: f64, locale: Locale) -> String {
    let value = rounded(difference, u32::from(difference.abs() < 10.0));
    let value = if value.is_zero() { rounded(difference, 6) } else { value };
    match comparison.index() {
        Some(index) => mean::size(index, Decimal::from_millionths(value.rounded(6)), locale),
        None => points(locale, value),
    }
}

/// How many points one unit of the currency buys on a curve.
fn points_for_one(comparison: &Comparison<'_>, curve: &ScoreCurve) -> Rational {
    let points = curve.points_for_a_dollar().unwrap_or_default();
    let rate = comparison.currency.and_then(crate::query::Currency::usd_per_unit).map_or(1.0, Rational::to_f64);
    three_digits(rounded(points * rate, 6))
}

/// "$1", in the currency that is shown.
fn one_unit(comparison: &Comparison<'_>, locale: Locale) -> String {
    let one = Decimal::from_whole(1).into();
    amount(locale, one, comparison.currency.filter(|currency| converted(one, *currency).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::testing::EN;

    #[test]
    fn steps_of_the_price() {
        for (ratio, word, number) in [
            (Rational::new(105, 100), "percent", "5%"),
            (Rational::new(1_053, 1_000), "percent", "5.3%"),
            (Rational::new(111, 100), "percent", "11%"),
            (Rational::new(188, 100), "percent", "88%"),
            (Rational::new(195, 100), "times", "1.95"),
            (Rational::new(75, 10), "times", "7.5"),
            (Rational::new(10, 1), "tenfold", ""),
            (Rational::new(2_740, 100), "tenfold", ""),
            (None, "tenfold", ""),
        ] {
            let step = price_step(ratio, EN);
            assert_eq!((step.word(), step.number()), (word, number), "{ratio:?}");
        }
    }
}
