//! The worked numbers of the methods, from the shipped catalog's rows to the comparison's values and words. What a unit
//! test holds already, such as the wording of single ratios, is not repeated.

mod blends;
mod dates;
mod flip;
mod frontiers;
mod headlines;
mod index;
mod ratios;
mod robustness;
mod trend;
mod value;

use model_compare::catalog::Catalog;
use model_compare::compare::{Comparison, Index, compare};
use model_compare::query::Query;
use model_compare::units::{Decimal, Rational};

use crate::shipped::shipped;

const SIX: &str = "deepseek-v3 deepseek-r1 openai-o1-mini claude-3.5-sonnet-20241022 gpt-4o-2024-05-13 openai-o1";

const PAIR: &str = "deepseek-r1 openai-o1";
/// The benchmarks on which the article's table has both (2.6).
const NINE: &str =
    "mmlu, gpqa-diamond, simpleqa, swe-bench-verified, aime-2024, math-500, livecodebench, aider-polyglot, drop";

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

/// A catalog from its document, in which nothing is wrong.
fn catalog(document: &serde_json::Value) -> Catalog {
    let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).unwrap();
    assert_eq!(found, []);
    catalog
}

/// Where a model with one mark stands in an index.
fn place(index: &Index<'_>, model: &str) -> usize {
    let places: Vec<usize> = (0..index.entries.len()).filter(|place| index.entries[*place].model.id == model).collect();
    assert_eq!(places.len(), 1, "{model}");
    places[0]
}

/// A quotient with so many places, rounded half away from zero.
fn rounded(value: Rational, places: u32) -> String {
    let digits = value.rounded(places);
    let (magnitude, scale) = (digits.unsigned_abs(), 10_u64.pow(places));
    let sign = if digits < 0 { "-" } else { "" };
    format!("{sign}{}.{:0width$}", magnitude / scale, magnitude % scale, width = places as usize)
}

/// The shipped catalog, read once for all cases of a law.
fn read_once() -> &'static Catalog {
    thread_local! {
        static CATALOG: &'static Catalog = Box::leak(Box::new(shipped().0));
    }
    CATALOG.with(|catalog| *catalog)
}
