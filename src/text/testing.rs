//! A small catalog for the tests of words: `DeepSeek`'s table and the prices of 29 January 2025.

use std::rc::Rc;

use super::Locale;
use crate::catalog::{
    Basis, Benchmark, BenchmarkKind, Catalog, Condition, DatedPrice, Developer, Host, Localized, Model, Offer,
    Reporter, Score, ScoreUnit, Source,
};
use crate::compare::{Comparison, compare};
use crate::query::{HostChoice, Phrasing, PriceMeasure, Query};
use crate::time::{Date, Instant};
use crate::units::Decimal;

/// `en-US`
pub(super) const EN: Locale = Locale::at(0);
/// `fr-FR`
pub(super) const FR: Locale = Locale::at(2);

/// A catalog and a query, to be changed and compared.
pub(super) struct Fixture {
    catalog: Catalog,
    query: Query,
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap().value
}

fn known(text: &str) -> Option<Decimal> {
    if text.is_empty() { None } else { Some(number(text)) }
}

fn source(id: &str, publisher: &str, title: &str, url: Option<&str>) -> Rc<Source> {
    Rc::new(Source {
        id: id.to_owned(),
        title: title.to_owned(),
        publisher: publisher.to_owned(),
        url: url.map(str::to_owned),
        date: Some(day("2025-01-20")),
        license: None,
    })
}

fn host(id: &str, name: &str) -> Rc<Host> {
    Rc::new(Host { id: id.to_owned(), name: name.to_owned(), url: None })
}

fn benchmark(
    id: &str,
    name: &str,
    unit: ScoreUnit,
    questions: Option<u32>,
    measures: (&str, Option<&str>),
) -> Benchmark {
    let percent = unit == ScoreUnit::Percent;
    Benchmark {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: if percent { BenchmarkKind::Accuracy } else { BenchmarkKind::Elo },
        unit,
        lowest: Decimal::ZERO,
        highest: percent.then(|| number("100")),
        questions,
        chance: None,
        measures: Localized { en: measures.0.to_owned(), fr: measures.1.map(str::to_owned), de: None, es: None },
        published: None,
        notes: Vec::new(),
        source: source("definition", "Somebody", "The test", None),
    }
}

fn offer(host: &Rc<Host>, prices: [&str; 3], source: &Rc<Source>) -> Offer {
    Offer {
        host: Rc::clone(host),
        id: None,
        tier: None,
        note: None,
        prices: vec![DatedPrice {
            from: None,
            to: None,
            input: known(prices[0]),
            cached_input: known(prices[1]),
            cache_write: None,
            output: known(prices[2]),
            reasoning: None,
            basis: Basis::Observed,
            source: Rc::clone(source),
            checked: day("2025-01-20"),
            condition: Condition::default(),
            note: None,
        }],
    }
}

struct Row {
    id: &'static str,
    name: &'static str,
    short: &'static str,
    developer: (&'static str, &'static str),
    released: &'static str,
    reasoning: bool,
    /// Input, cached input, output.
    prices: [&'static str; 3],
    /// AIME 2024, GPQA Diamond.
    scores: [&'static str; 2],
}

const ROWS: [Row; 8] = [
    Row {
        id: "claude-3-5-sonnet",
        name: "Claude 3.5 Sonnet (2024-10-22)",
        short: "Sonnet 3.5",
        developer: ("anthropic", "Anthropic"),
        released: "2024-10-22",
        reasoning: false,
        prices: ["3", "0.3", "15"],
        scores: ["16.0", "65.0"],
    },
    Row {
        id: "deepseek-r1",
        name: "DeepSeek R1",
        short: "R1",
        developer: ("deepseek", "DeepSeek"),
        released: "2025-01-20",
        reasoning: true,
        prices: ["0.55", "0.14", "2.19"],
        scores: ["79.8", "71.5"],
    },
    Row {
        id: "deepseek-v3",
        name: "DeepSeek V3",
        short: "V3",
        developer: ("deepseek", "DeepSeek"),
        released: "2024-12-26",
        reasoning: false,
        prices: ["0.14", "0.014", "0.28"],
        scores: ["39.2", "59.1"],
    },
    Row {
        id: "gpt-4o",
        name: "GPT-4o (2024-05-13)",
        short: "GPT-4o",
        developer: ("openai", "OpenAI"),
        released: "2024-05-13",
        reasoning: false,
        prices: ["5", "", "15"],
        scores: ["9.3", "49.9"],
    },
    Row {
        id: "llama-3.1-405b",
        name: "Llama 3.1 405B Instruct",
        short: "Llama 3.1 405B",
        developer: ("meta", "Meta"),
        released: "2024-07-23",
        reasoning: false,
        prices: ["", "", ""],
        scores: ["", "51.1"],
    },
    Row {
        id: "o1",
        name: "OpenAI o1",
        short: "o1",
        developer: ("openai", "OpenAI"),
        released: "2024-12-17",
        reasoning: true,
        prices: ["15", "7.5", "60"],
        scores: ["79.2", "75.7"],
    },
    Row {
        id: "o1-mini",
        name: "OpenAI o1-mini",
        short: "o1-mini",
        developer: ("openai", "OpenAI"),
        released: "2024-09-12",
        reasoning: true,
        prices: ["3", "", "12"],
        scores: ["63.6", "60.0"],
    },
    Row {
        id: "o3",
        name: "OpenAI o3",
        short: "o3",
        developer: ("openai", "OpenAI"),
        released: "2025-04-16",
        reasoning: true,
        prices: ["10", "2.5", "40"],
        scores: ["91.6", "83.3"],
    },
];

impl Fixture {
    #[allow(clippy::too_many_lines)]
    pub(super) fn new() -> Self {
        let readme =
            source("r1-readme", "DeepSeek", "DeepSeek-R1 README", Some("https://github.com/deepseek-ai/DeepSeek-R1"));
        let together = host("together", "Together AI");
        let together_prices =
            source("together-pricing", "Together AI", "Pricing", Some("https://www.together.ai/pricing"));
        let benchmarks = [
            benchmark(
                "aime-2024",
                "AIME 2024",
                ScoreUnit::Percent,
                Some(30),
                ("30 competition problems in mathematics.", Some("30 problèmes de concours de mathématiques.")),
            ),
            benchmark("arena", "Arena", ScoreUnit::Points, None, ("Human preference", None)),
            benchmark("gpqa-diamond", "GPQA Diamond", ScoreUnit::Percent, Some(198), ("Science questions", None)),
        ]
        .map(Rc::new);
        let models = ROWS
            .iter()
            .map(|row| {
                let own = host(row.developer.0, row.developer.1);
                let url = (row.developer.0 != "anthropic").then_some("https://example.org/pricing");
                let pricing = source(&format!("{}-pricing", row.developer.0), row.developer.1, "API pricing", url);
                let mut offers = Vec::new();
                if row.prices != [""; 3] {
                    offers.push(offer(&own, row.prices, &pricing));
                }
                match row.id {
                    "deepseek-r1" => {
                        let first = &mut offers[0];
                        first.note = Some(Localized {
                            en: "Outside off-peak hours.".to_owned(),
                            fr: Some("Hors heures creuses.".to_owned()),
                            de: None,
                            es: None,
                        });
                        first.prices[0].from = Instant::parse("2025-01-20");
                        first.prices[0].to = Instant::parse("2025-09-05T16:00Z");
                        first.prices[0].basis = Basis::Documented;
                        offers.push(offer(&together, ["3", "", "7"], &together_prices));
                    }
                    "llama-3.1-405b" => offers.push(offer(&together, ["3.5", "", "3.5"], &together_prices)),
                    _ => {}
                }
                let score = |benchmark: &Rc<Benchmark>, value: &str| Score {
                    benchmark: Rc::clone(benchmark),
                    value: number(value),
                    metric: "pass@1".to_owned(),
                    effort: None,
                    harness: None,
                    source: Rc::clone(&readme),
                    date: day("2025-01-20"),
                    reported: if row.developer.0 == "deepseek" { Reporter::OwnDeveloper } else { Reporter::Competitor },
                    solved: None,
                    asked: None,
                    standard_error: None,
                    interval: None,
                    run_cost: None,
                    prompt_tokens: None,
                    completion_tokens: None,
                };
                let mut scores = Vec::new();
                for (benchmark, value) in [(&benchmarks[0], row.scores[0]), (&benchmarks[2], row.scores[1])] {
                    if !value.is_empty() {
                        scores.push(score(benchmark, value));
                    }
                }
                if row.id == "deepseek-r1" {
                    scores[0].solved = Some(24);
                    scores[0].asked = Some(30);
                    scores[0].standard_error = Some(number("3.001"));
                    let mut rating = score(&benchmarks[1], "1372.6");
                    rating.metric = "rating".to_owned();
                    rating.harness = Some("style control".to_owned());
                    rating.interval = Some((number("1367.84"), number("1377.36")));
                    scores.push(rating);
                }
                Model {
                    id: row.id.to_owned(),
                    name: row.name.to_owned(),
                    short: row.short.to_owned(),
                    developer: Rc::new(Developer {
                        id: row.developer.0.to_owned(),
                        name: row.developer.1.to_owned(),
                        host: (row.developer.0 != "meta").then(|| row.developer.0.to_owned()),
                    }),
                    released: day(row.released),
                    knowledge: None,
                    open_weights: None,
                    license: None,
                    reasoning: Some(row.reasoning),
                    aliases: Vec::new(),
                    notable: false,
                    source: Rc::clone(&readme),
                    offers,
                    scores,
                }
            })
            .collect();
        let catalog = Catalog {
            name: "A test".to_owned(),
            date: day("2025-01-29"),
            models,
            benchmarks: benchmarks.to_vec(),
            hosts: vec![together],
        };
        let query = Query { benchmarks: vec!["aime-2024".to_owned()], ..Query::default() };
        Self { catalog, query }
    }

    /// Compares, and hands the comparison on; nothing may be wrong with the query.
    pub(super) fn with(&self, check: impl FnOnce(&Comparison<'_>)) {
        let mut diagnostics = Vec::new();
        let comparison = compare(&self.catalog, &self.query, &mut diagnostics).unwrap();
        assert_eq!(diagnostics, []);
        check(&comparison);
    }

    pub(super) fn phrasing(mut self, phrasing: Phrasing) -> Self {
        self.query.phrasing = phrasing;
        self
    }

    /// Names the models; Llama has no score on AIME, so with it the test is GPQA.
    pub(super) fn models(mut self, models: &[&str]) -> Self {
        self.query.models = models.iter().map(ToString::to_string).collect();
        if models.contains(&"llama-3.1-405b") {
            self.query.benchmarks = vec!["gpqa-diamond".to_owned()];
        }
        self
    }

    pub(super) fn highlight(mut self, models: &[&str]) -> Self {
        self.query.highlight = models.iter().map(ToString::to_string).collect();
        self
    }

    pub(super) fn benchmark(mut self, benchmark: &str) -> Self {
        self.query.benchmarks = vec![benchmark.to_owned()];
        self
    }

    pub(super) fn price(mut self, measure: PriceMeasure) -> Self {
        self.query.price = measure;
        self
    }

    pub(super) fn host(mut self, host: HostChoice) -> Self {
        self.query.host = host;
        self
    }

    pub(super) fn on(mut self, text: &str) -> Self {
        self.query.as_of = Instant::parse(text);
        self.catalog.date = Instant::parse(text).unwrap().date();
        self
    }

    /// Takes the numbers of questions away.
    pub(super) fn without_questions(mut self) -> Self {
        let mut bare = self.catalog.benchmarks[0].as_ref().clone();
        bare.questions = None;
        let bare = Rc::new(bare);
        for score in self.catalog.models.iter_mut().flat_map(|model| &mut model.scores) {
            if score.benchmark.id == bare.id {
                score.benchmark = Rc::clone(&bare);
            }
        }
        self.catalog.benchmarks[0] = bare;
        self
    }

    /// Gives a model away at its first host.
    pub(super) fn free(mut self, id: &str) -> Self {
        let model = self.catalog.models.iter_mut().find(|model| model.id == id).unwrap();
        model.offers[0].prices[0].output = Some(Decimal::ZERO);
        self
    }

    /// Adds models that have a price and no score.
    pub(super) fn unscored(mut self, count: usize) -> Self {
        for index in 0..count {
            let mut model = self.catalog.models[0].clone();
            model.id = format!("z{index:03}");
            model.name = format!("Z {index}");
            model.short.clone_from(&model.name);
            model.scores.clear();
            self.catalog.models.push(model);
        }
        self
    }
}
