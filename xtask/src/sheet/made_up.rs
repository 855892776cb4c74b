//! Catalogs of any size, made from a fixed sequence.

use anyhow::{Context, Result};
use model_compare::catalog::Catalog;
use serde_json::{Map, Value, json};

/// Hosts and benchmarks that a catalog of a few models has too.
const FEWEST_HOSTS: usize = 8;
const BENCHMARKS: usize = 12;
const DEVELOPERS: usize = 40;
/// Levels of prices, half a decade apart.
const PRICES: [f64; 8] = [0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 80.0];
/// So many models have a score on each benchmark, the others on the first.
const COMPARED: usize = 100;

const FIRST: [&str; 16] = [
    "Alder", "Basalt", "Cirrus", "Delta", "Ember", "Fjord", "Granite", "Halo", "Isthmus", "Juniper", "Kestrel",
    "Lumen", "Meridian", "Nimbus", "Obsidian", "Pelican",
];
const LAST: [&str; 8] =
    ["", " Mini", " Pro", " 70B Instruct", " Flash", " 405B", " Thinking (high)", " 8x22B Instruct v0.3"];

/// A catalog of so many models `m0`, `m1`, …: each with a price that changed and scores; `m0` is sold at as many hosts.
pub fn catalog(models: usize) -> Result<Catalog> {
    let mut sequence = Sequence(2026);
    let hosts = models.max(FEWEST_HOSTS);
    let mut rows = Map::new();
    let (mut offers, mut scores) = (Vec::new(), Vec::new());
    for number in 0..models.max(5) {
        let id = format!("m{number}");
        let day = format!("2024-{:02}-{:02}", 1 + sequence.below(12), 1 + sequence.below(28));
        let name = format!("{} {}{}", FIRST[sequence.below(FIRST.len())], number, LAST[sequence.below(LAST.len())]);
        rows.insert(
            id.clone(),
            json!({"name": name, "developer": format!("d{}", sequence.below(DEVELOPERS)), "released": day, "source": "s"}),
        );
        // Who is dearer is better more often than not.
        let level = sequence.below(1000);
        let price = PRICES[level * PRICES.len() / 1000] * level_of(sequence.below(1000)).mul_add(0.9, 0.6);
        let at = if number == 0 { hosts } else { 1 };
        let change = format!("2025-{:02}-01", 1 + sequence.below(6));
        for place in 0..at {
            let factor = level_of(sequence.below(1000)).mul_add(0.8, 0.7);
            let output = rounded(price * factor);
            offers.push(json!({"model": id, "host": format!("h{}", if number == 0 { place } else { sequence.below(FEWEST_HOSTS) }), "prices": [
                {"from": day, "to": change, "output": output, "input": rounded(price * factor / 4.0), "basis": "documented", "source": "s", "checked": "2025-06-01"},
                {"from": change, "output": rounded(output * 0.6), "input": rounded(output * 0.15),
                 "basis": "documented", "source": "s", "checked": "2025-06-01"},
            ]}));
        }
        // A catalog has ten thousand scores at most.
        for benchmark in 0..if number < COMPARED { BENCHMARKS } else { 1 } {
            let value = 20.0 + level_of(level) * 50.0 + level_of(sequence.below(1000)) * 25.0;
            scores.push(
                json!({"model": id, "benchmark": format!("b{benchmark}"), "value": (value * 10.0).round() / 10.0,
                "metric": "pass@1", "source": "s", "date": "2025-01-01", "reported": "independent"}),
            );
        }
    }
    let named = |prefix: &str, name: &str, count: usize, more: &dyn Fn(usize) -> Value| -> Map<String, Value> {
        let one = |number: usize| {
            let mut row = more(number);
            row["name"] = json!(format!("{name} {number}"));
            (format!("{prefix}{number}"), row)
        };
        (0..count).map(one).collect()
    };
    let document = json!({
        "format": "catalog-v1", "date": "2025-06-30",
        "sources": {"s": {"title": "Survey", "publisher": "Survey"}},
        "hosts": named("h", "Host", hosts, &|_| json!({})),
        "developers": named("d", "Developer", DEVELOPERS, &|_| json!({"host": "h0"})),
        "benchmarks": named("b", "Benchmark", BENCHMARKS, &|_| json!({"kind": "accuracy", "unit": "percent", "range": [0, 100],
            "questions": 500, "measures": {"en": "anything.", "fr": "n’importe quoi."}, "source": "s"})),
        "models": rows, "offers": offers, "scores": scores,
    });
    let (catalog, found) = Catalog::from_text(document.to_string().as_bytes()).context("a made-up catalog")?;
    found.first().map_or(Ok(catalog), |first| anyhow::bail!("a made-up catalog: {first}"))
}

fn level_of(thousandths: usize) -> f64 {
    f64::from(u32::try_from(thousandths).unwrap_or_default()) / 1000.0
}

fn rounded(dollars: f64) -> f64 {
    (dollars * 100.0).round().max(1.0) / 100.0
}

/// Numerical Recipes' generator; its high bits are the good ones.
struct Sequence(u32);

impl Sequence {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(self.0 >> 8).unwrap_or_default() % end
    }
}
