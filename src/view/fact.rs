//! A fact in running prose: a few words or a sentence, and where they come from.

use crate::catalog::Catalog;
use crate::compare::{Facts, Priced, Reason, Subject, end_before_asked, facts};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::query::{Query, Show};
use crate::text::{self, Locale, Part, Ratio};
use crate::time::Date;

/// What the attributes of a fact ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedFact {
    /// What it is about.
    pub query: Query,
    /// What is said of it; `None` for what its models suggest.
    pub show: Option<Show>,
    /// The language.
    pub locale: Locale,
}

impl AskedFact {
    /// Reads pairs of name and value. A word that cannot be read is a diagnostic.
    pub fn parse(attributes: &[(&str, &str)]) -> (Self, Vec<Diagnostic>) {
        let (query, mut found) = Query::parse(attributes.iter().copied());
        let mut asked = Self { query, ..Self::default() };
        for (name, value) in attributes {
            match *name {
                "lang" => {
                    let (locale, unknown) = Locale::parse(value);
                    asked.locale = locale;
                    found.extend(unknown);
                }
                "show" if !value.trim_ascii().is_empty() => match Show::parse(value.trim_ascii()) {
                    Ok(show) => asked.show = Some(show),
                    Err(unknown) => found.push(unknown),
                },
                _ => {}
            }
        }
        (asked, found)
    }
}

/// What a reader sees of a fact, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The language of every word in it.
    pub locale: Locale,
    /// What is said.
    pub show: Show,
    /// The day of its prices and scores.
    pub day: Date,
    /// The id of the benchmark whose scores it rests on; `None` where it rests on none.
    pub benchmark: Option<String>,
    /// What stands in the prose: a few words inside the author's sentence, or whole sentences with their full stops.
    pub text: String,
    /// What the way to the note is called, for who hears it.
    pub label: String,
    /// Host, day, what to know and sources, a paragraph each.
    pub note: Vec<Vec<Part>>,
}

/// Makes the fact that `query` asks of `catalog`: what `show` names, without it the summary of two models or the price of
/// one. `diagnostics` may hold those of the attributes already.
///
/// # Errors
/// [`Error`] (`is_query`) where a word was not understood or a figure that the fact needs is not known: nothing stands in
/// for it, because prose has no axis that would show what does.
pub fn fact(
    catalog: &Catalog,
    query: &Query,
    show: Option<Show>,
    locale: Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Fact, Error> {
    let facts = facts(catalog, query, diagnostics)?;
    let show = show.unwrap_or(if facts.subjects.len() > 1 { Show::Summary } else { Show::Price });
    if let Some(missing) = missing(&facts, show) {
        return Err(Error::query(missing));
    }
    let text = text::fact_text(&facts, show, locale);
    let mut note = text::fact_note(&facts, show, locale);
    if let Some(day) = end_before_asked(catalog, query) {
        note.insert(0, vec![Part::Text(text::catalog_ends(day, locale))]);
    }
    let needs_scores = show.has_scores() || facts.measure.is_measured();
    Ok(Fact {
        locale,
        show,
        day: facts.as_of.date(),
        benchmark: facts.benchmark.filter(|_| needs_scores).map(|benchmark| benchmark.id.clone()),
        label: text::fact_label(&text, show, locale),
        note,
        text,
    })
}

/// Why the fact cannot be said; `None` where it can.
fn missing(facts: &Facts<'_>, show: Show) -> Option<Diagnostic> {
    let word = show.as_str();
    if show.is_of_two() && facts.subjects.len() < 2 {
        let message = format!("found one model, expected two for “{word}”.");
        return Some(Diagnostic::error("too-few-models", "models", message));
    }
    for subject in &facts.subjects {
        let price = subject.price.err().filter(|_| show.has_prices());
        let score = subject.score.err().filter(|_| show.has_scores());
        if let Some(reason) = price.or(score) {
            return Some(unknown(facts, subject, reason));
        }
    }
    if show == Show::Score && facts.origin.is_none() {
        let message = "the two scores have different sources or test set-ups, which two numbers alone would not show.";
        return Some(Diagnostic::error("no-common-source", "models", message));
    }
    let (dearer, cheaper) = facts.by_price()?;
    match show {
        Show::Ratio => no_ratio(facts, (&dearer, &cheaper), &dearer),
        Show::Share => no_ratio(facts, (&dearer, &cheaper), &cheaper),
        _ => None,
    }
}

/// Why there is no number of times for the author's sentence, which goes from the `first` model to the other; `None` where
/// there is. A sentence that stays while prices change must not be turned around by them.
fn no_ratio(
    facts: &Facts<'_>,
    (dearer, cheaper): (&Priced<'_, '_>, &Priced<'_, '_>),
    first: &Priced<'_, '_>,
) -> Option<Diagnostic> {
    let (dear, cheap) = (&dearer.0.model.name, &cheaper.0.model.name);
    let (code, message) = match Ratio::between(dearer.1.value, cheaper.1.value) {
        Ratio::Free => ("no-ratio", format!("{cheap} is free, so that its price has no ratio to another.")),
        Ratio::Equal => ("no-ratio", format!("{dear} and {cheap} cost the same, which is no number of times.")),
        Ratio::AboutTheSame | Ratio::PercentMore { .. } => {
            ("no-ratio", format!("{dear} costs less than twice as much as {cheap}, which is no number of times."))
        }
        Ratio::Twice(_) | Ratio::Times { .. } => {
            if facts.subjects.first().map(|subject| &subject.model.id) == Some(&first.0.model.id) {
                return None;
            }
            let message = if core::ptr::eq(first, dearer) {
                format!("found {cheap} before {dear}, which costs more, expected the dearer first.")
            } else {
                format!("found {dear} before {cheap}, which costs less, expected the cheaper first.")
            };
            ("ratio-turned", message)
        }
    };
    Some(Diagnostic::error(code, "show", message).with_hint("“costs” says both names, the dearer first."))
}

/// Which figure of a model is not known.
fn unknown(facts: &Facts<'_>, subject: &Subject<'_>, reason: Reason) -> Diagnostic {
    let (name, day) = (&subject.model.name, facts.as_of.date());
    let benchmark = facts.benchmark.map_or("any benchmark", |benchmark| &benchmark.name);
    let (code, message) = match reason {
        Reason::NotReleased => ("not-released", format!("{name} was not released yet on {day}.")),
        Reason::NotSold => ("no-price", format!("nobody is known to have sold {name}.")),
        Reason::NotAtHost => ("no-price", format!("the host is not known to have sold {name}.")),
        Reason::NoPrice => ("no-price", format!("no such price of {name} is known on {day}.")),
        Reason::CostTooHigh => ("no-price", format!("for {name} so much costs more than nine million dollars.")),
        Reason::NoScore | Reason::Incomplete => {
            ("no-score", format!("no score of {name} on {benchmark} is known on {day}."))
        }
        Reason::OtherOrigin => {
            ("no-common-source", format!("{name} has no score on {benchmark} from the source of the other's on {day}."))
        }
        Reason::NoMeasuredCost => ("no-price", format!("no measured cost of {name} on {benchmark} is known.")),
        Reason::NothingSolved => ("no-price", format!("{name} solved nothing on {benchmark}.")),
    };
    Diagnostic::error(code, "models", message)
}
