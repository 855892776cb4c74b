//! The worked numbers of the methods, from the shipped catalog's rows to the comparison's values and words. What a unit
//! test holds already, such as the wording of single ratios, is not repeated.

mod blends;
mod dates;
mod frontiers;
mod headlines;

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

fn exact(text: &str) -> Rational {
    Decimal::parse(text).unwrap().value.into()
}
