//! What runs have cost, how much one may write, and whether a score is worth its price.

use super::messages::{Label, Message};
use super::scores::about;
use super::{Paragraph, Writer};
use crate::catalog::Score;
use crate::compare::{
    BenchmarkRow, BreakEven, Judgement, NoValue, PairVerdict, Reason, Record, RowFacts, Trend, Worth, cost_per_success,
    cost_per_success_interval, cost_per_task, modelled_output_cost_per_task, output_tokens_per_task,
};
use crate::query::PriceMeasure;
use crate::text::date::moment;
use crate::text::describe::{price_step, score_name};
use crate::text::number::{Places, decimal, integer, quotient, rounded, score, size, usd, usd_alike};
use crate::text::wording::{Ratio, ratio_sentence};
use crate::text::words::PriceStep;
use crate::units::Rational;

impl Writer<'_, '_> {
    pub(super) fn costs(&mut self) {
        let answer = self.answer;
        let mut paragraphs = Vec::new();
        for row in &answer.versus.rows {
            let mut details = Vec::new();
            for (measure, cost) in [
                (PriceMeasure::MeasuredPerTask, cost_per_task as fn(&Score) -> Result<Rational, Reason>),
                (PriceMeasure::MeasuredPerSuccess, cost_per_success),
            ] {
                details.extend(self.measured(row, measure, cost));
            }
            if details.is_empty() {
                continue;
            }
            details.extend(self.tokens_written(row));
            details.extend(self.tokens_cost(row));
            paragraphs.push(Paragraph::of(row.benchmark.name.clone()));
            paragraphs.extend(details.into_iter().map(Paragraph::detail));
        }
        if let Some(verbosity) = answer.prices.as_ref().and_then(|prices| prices.verbosity) {
            let (cheaper, dearer) = (self.name(verbosity.cheaper), self.name(verbosity.dearer));
            let times = quotient(self.locale, verbosity.times);
            paragraphs.push(Paragraph::of(self.say(Message::VerbosityNote, &[&cheaper, &dearer, &times])));
        }
        self.section(self.label(Label::Costs), paragraphs);
    }

    /// "Measured cost per solved task: R1 $0.0423 (95% interval $0.0381 to $0.0478) and o1 …"
    fn measured(
        &self,
        row: &BenchmarkRow<'_>,
        measure: PriceMeasure,
        cost: fn(&Score) -> Result<Rational, Reason>,
    ) -> Option<String> {
        let (mut values, mut costs) = (Vec::new(), Vec::new());
        for (place, one) in row.scores.iter().enumerate() {
            let Ok(found) = cost(one.score) else { continue };
            let name = score_name(&self.answer.versus, row, place, self.locale);
            let mut value = usd(self.locale, found);
            let known =
                if measure == PriceMeasure::MeasuredPerSuccess { cost_per_success_interval(one.score) } else { None };
            if let Some(known) = known {
                let end = |end: f64| rounded(end, if end < 1.0 { 4 } else { 2 });
                if let [own, low, high] = usd_alike(self.locale, &[found, end(known.low), end(known.high)]).as_slice() {
                    let range = self.words.range(low, high, false);
                    value = format!("{own} ({})", self.words.interval(&range));
                }
            }
            values.push(self.words.named_value(&name, &value));
            costs.push((found, name));
        }
        if costs.is_empty() {
            return None;
        }
        let ratio = self.ratio_of(&costs);
        let what = self.words.price_column(measure);
        Some(self.say(Message::Cost, &[&what, &self.words.list(&values), &ratio]))
    }

    fn tokens_written(&self, row: &BenchmarkRow<'_>) -> Option<String> {
        let [first, second] = row.scores.as_slice() else { return None };
        let (one, other) = (output_tokens_per_task(first.score)?, output_tokens_per_task(second.score)?);
        let (more, less, times) =
            if other > one { (1, 0, other.divided_by(one)?) } else { (0, 1, one.divided_by(other)?) };
        let name = |place| score_name(&self.answer.versus, row, place, self.locale);
        Some(self.say(Message::TokensWritten, &[&name(more), &name(less), &quotient(self.locale, times)]))
    }

    /// What the tokens that both wrote for a task cost by their list prices: modelled, not measured (methods.md 2.3).
    fn tokens_cost(&self, row: &BenchmarkRow<'_>) -> Option<String> {
        let (mut values, mut costs) = (Vec::new(), Vec::new());
        for (place, (one, model)) in row.scores.iter().zip(&self.answer.versus.models).enumerate() {
            let priced = model.price.as_ref().ok()?;
            let cost = modelled_output_cost_per_task(one.score, priced.list_price.row)?;
            let name = score_name(&self.answer.versus, row, place, self.locale);
            values.push(self.words.named_value(&name, &usd(self.locale, cost)));
            costs.push((cost, name));
        }
        let ratio = self.ratio_of(&costs);
        Some(self.say(Message::TokensCost, &[&self.words.list(&values), &ratio]))
    }

    /// How much more the one of two costs; empty of others.
    fn ratio_of(&self, costs: &[(Rational, String)]) -> String {
        let [(first, one), (second, other)] = costs else { return String::new() };
        let (dearer, cheaper) = if second > first { (other, one) } else { (one, other) };
        let ratio = Ratio::between(*first, *second);
        ratio_sentence(self.locale, dearer, cheaper, ratio, self.answer.versus.phrasing)
    }

    pub(super) fn worth(&mut self) {
        let said = match self.answer.worth {
            Worth::BreakEven => self.break_even(),
            Worth::PointsPerDollar => self.points_per_dollar(),
        };
        self.section(self.label(Label::Worth), said.into_iter().map(Paragraph::of).collect());
    }

    /// When the dearer is the better buy: by measured costs where both are known, which is said, else by list prices.
    fn break_even(&self) -> Vec<String> {
        let answer = self.answer;
        let mut said = Vec::new();
        // Those that are never the better buy, with the other, what is known of its lead, and the benchmarks.
        let mut never: Vec<(usize, usize, &'static str, Vec<String>)> = Vec::new();
        for (row, facts) in answer.versus.rows.iter().zip(&answer.rows) {
            let mut benchmark = row.benchmark.name.clone();
            if facts.measured_break_even.is_some() {
                benchmark = self.say(Message::ByMeasuredCost, &[&benchmark]);
            }
            let (Some(found), [pair]) = (facts.measured_break_even.or(facts.break_even), row.verdicts.as_slice())
            else {
                continue;
            };
            let Ok(points) = found.points else { continue };
            if points > 0.0 {
                said.push(self.worth_if(&benchmark, &found, points, pair));
                continue;
            }
            let lead = if certainty(pair) == "clear" { "clear" } else { "unclear" };
            match never.iter_mut().find(|known| known.0 == found.dearer && known.2 == lead) {
                Some((_, _, _, benchmarks)) => benchmarks.push(benchmark),
                None => never.push((found.dearer, found.cheaper, lead, vec![benchmark])),
            }
        }
        for (dearer, cheaper, lead, benchmarks) in never {
            let (dearer, cheaper) = (self.name(dearer), self.name(cheaper));
            said.push(self.say(Message::Never, &[&self.words.list(&benchmarks), &cheaper, &dearer, lead]));
        }
        said
    }

    fn worth_if(&self, benchmark: &str, found: &BreakEven, points: f64, pair: &PairVerdict) -> String {
        let step = price_step(found.ratio, self.locale);
        let points = match step {
            PriceStep::Tenfold => about(points),
            PriceStep::Percent(_) | PriceStep::Times(_) => pair.verdict.difference.into(),
        };
        let (number, category) = size(self.locale, points);
        let points = self.say(Message::MorePoints, &[&number, category.as_str()]);
        self.say(
            Message::WorthIf,
            &[certainty(pair), benchmark, &self.name(found.dearer), &points, step.word(), step.number()],
        )
    }

    /// How the price of such scores fell, where that can be told.
    pub(super) fn trends(&mut self) {
        let mut said = Vec::new();
        for facts in &self.answer.rows {
            said.extend(facts.trend.as_ref().and_then(|trend| self.trend(trend)).map(Paragraph::of));
        }
        self.section(self.label(Label::Trends), said);
    }

    fn trend(&self, trend: &Trend<'_>) -> Option<String> {
        let rate = trend.rate.ok()?;
        let (first, last) = (trend.records.first()?, trend.records.last()?);
        let day = |record: &Record<'_>| moment(self.locale, record.since);
        let price = |record: &Record<'_>| usd(self.locale, record.price);
        let sold = |record: &Record<'_>| format!("{}, {}", record.model.short, record.offer.host.name);
        let any_reasons = trend.records.iter().any(|record| record.model.reasoning == Some(true));
        Some(self.say(
            Message::Trend,
            &[
                &trend.benchmark.name,
                &score(self.locale, trend.threshold, trend.benchmark.unit),
                &self.words.price_per(&price(first), trend.measure),
                &day(first),
                &sold(first),
                &price(last),
                &day(last),
                &sold(last),
                &integer(self.locale, trend.records.len()),
                &decimal(self.locale, rate_of_decline(rate.factor_per_year), Places::up_to(1)),
                if any_reasons { "some" } else { "" },
            ],
        ))
    }

    fn points_per_dollar(&self) -> Vec<String> {
        let answer = self.answer;
        let (mut said, mut none) = (Vec::new(), Vec::new());
        for (row, facts) in answer.versus.rows.iter().zip(&answer.rows) {
            let values = self.per_dollar(row, facts);
            if !values.is_empty() {
                said.push(self.say(Message::PerDollar, &[&row.benchmark.name, &self.words.list(&values)]));
            } else if facts.points_per_dollar.iter().flatten().any(is_without_zero) {
                none.push(row.benchmark.name.clone());
            }
        }
        if !said.is_empty() {
            said.push(self.label(Label::PerDollarNote));
        }
        if !none.is_empty() {
            said.push(self.say(Message::NoPointsPerDollar, &[&self.words.list(&none)]));
        }
        said
    }

    fn per_dollar(&self, row: &BenchmarkRow<'_>, facts: &RowFacts<'_>) -> Vec<String> {
        let mut values = Vec::new();
        for (place, points) in facts.points_per_dollar.iter().enumerate() {
            if let Some(Ok(points)) = points {
                let name = score_name(&self.answer.versus, row, place, self.locale);
                values.push(self.words.named_value(&name, &quotient(self.locale, rounded(*points, 6))));
            }
        }
        values
    }
}

/// Two digits of it: a line through a handful of lows gives no more.
fn rate_of_decline(factor: f64) -> Rational {
    let tens = if factor >= 100.0 { 10.0 } else { 1.0 };
    let value = rounded(factor / tens, u32::from(factor < 10.0));
    Rational::new(value.rounded(1).saturating_mul(if factor >= 100.0 { 10 } else { 1 }), 10).unwrap_or(value)
}

fn is_without_zero(points: &Result<f64, NoValue>) -> bool {
    matches!(points, Err(NoValue::ArbitraryZero(_)))
}

/// What is known of the lead of one of two.
const fn certainty(pair: &PairVerdict) -> &'static str {
    match pair.verdict.judgement {
        Judgement::Clear { .. } => "clear",
        Judgement::Unclear { .. } | Judgement::Indistinguishable(_) => "unclear",
        Judgement::CannotBeJudged(_) => "unknown",
    }
}
