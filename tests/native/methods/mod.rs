//! The worked numbers of the methods, from the shipped catalog's rows to the comparison's values and words. What a unit
//! test holds already, such as the wording of single ratios, is not repeated. What the shipped catalog does not hold stands
//! in a catalog of [`made`].

mod blends;
mod currency;
mod dates;
mod frontiers;
mod headlines;
mod made;
mod measured;
mod tiers;
mod words;
mod workloads;

use model_compare::catalog::Catalog;
use model_compare::compare::{Comparison, compare};
use model_compare::query::Query;
use model_compare::units::{Decimal, Rational};

const SIX: &str = "deepseek-v3 deepseek-r1 openai-o1-mini claude-3.5-sonnet-20241022 gpt-4o-2024-05-13 openai-o1";

fn query(attributes: &[(&str, &str)]) -> Query {
    let (query, found) = Query::parse(attributes.iter().copied());
    assert_eq!(found, []);
    query
}

fn compared<'a>(catalog: &'a Catalog, attributes: &[(&str, &str)]) -> Comparison<'a> {
    let mut found = Vec::new();
    let comparison = compare(catalog, &query(attributes), &mut found).unwrap();
    assert_eq!(found, []);
    comparison
}

fn price(comparison: &Comparison<'_>, model: &str) -> Rational {
    comparison.entries.iter().find(|entry| entry.model.id == model).unwrap_or_else(|| panic!("no {model}")).price
}

/// The price; `None` where the model is left out, or nothing can be compared at all, because it has none.
fn price_if_any(catalog: &Catalog, attributes: &[(&str, &str)], model: &str) -> Option<Rational> {
    match compare(catalog, &query(attributes), &mut Vec::new()) {
        Ok(comparison) => comparison.entries.iter().find(|entry| entry.model.id == model).map(|entry| entry.price),
        Err(error) => {
            assert_eq!(error.code(), "nothing-to-draw");
            None
        }
    }
}

fn exact(text: &str) -> Rational {
    Decimal::parse(text).unwrap().value.into()
}

/// A quotient to as many places as the worked number has.
fn printed(value: Rational, text: &str) -> String {
    let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let scaled = value.rounded(u32::try_from(places).unwrap());
    let one = 10_i64.pow(u32::try_from(places).unwrap());
    if places == 0 { scaled.to_string() } else { format!("{}.{:0places$}", scaled / one, scaled % one) }
}
