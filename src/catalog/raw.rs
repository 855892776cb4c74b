//! The rows of `catalog-v1` as a document has them: typed, their references not yet followed. What is kept is a
//! `String`, what only names another row a `&str`.
//!
//! This file is the format: the decoder and the JSON Schema are both made from it.

use super::field::{ById, Interval, LastDay, List, Price, ScoreRange, ScoreValue, Url, row};
use super::{Basis, BenchmarkKind, Hours, Localized, NoteKind, Reporter, ScoreUnit};
use crate::time::{Date, Instant};

row! {
    /// A catalog of AI models with dated prices and sourced scores.
    RawCatalog {
        /// The format's name: catalog-v1.
        format: &'v str,
        /// What the catalog calls itself.
        name: Option<String>,
        /// The day that the catalog stands for: the default of as-of.
        date: Date,
        /// Publications, by id: every figure names one.
        sources: ById<'v, RawSource<'v>>,
        /// Who makes models, by id.
        developers: ById<'v, RawDeveloper<'v>>,
        /// Who sells access to models, by id.
        hosts: ById<'v, RawHost<'v>>,
        /// Models, by id: each version is one.
        models: ById<'v, RawModel<'v>>,
        /// Models at hosts, with dated prices.
        offers: List<'v, RawOffer<'v>>,
        /// Tests, by id.
        benchmarks: ById<'v, RawBenchmark<'v>>,
        /// Results of models on benchmarks.
        scores: List<'v, RawScore<'v>>,
    }
}

row! {
    /// Where a figure was published.
    RawSource {
        /// What the publication is called.
        title: String,
        /// Who says it.
        publisher: String,
        /// Its address.
        url: Option<Url>,
        /// When it was published.
        date: Option<Date>,
        /// Its licence.
        license: Option<String>,
    }
}

row! {
    /// Who makes models.
    RawDeveloper {
        /// The name for readers.
        name: String,
        /// The id of its own host, where it sells its models itself.
        host: Option<&'v str>,
    }
}

row! {
    /// Who sells access to models.
    RawHost {
        /// The name for readers.
        name: String,
        /// Its address.
        url: Option<Url>,
    }
}

row! {
    /// One released set of weights or API model, with its version.
    RawModel {
        /// The name for readers.
        name: String,
        /// The name inside sentences, where the full one is long.
        short: Option<String>,
        /// The id of its developer.
        developer: &'v str,
        /// When it was released.
        released: Date,
        /// Where its knowledge ends.
        knowledge: Option<RawKnowledge<'v>>,
        /// Whether its weights can be downloaded.
        open_weights: Option<bool>,
        /// The weights' licence.
        license: Option<String>,
        /// Whether it thinks in billed tokens before it answers.
        reasoning: Option<bool>,
        /// Other words for it that an author may use.
        aliases: List<'v, &'v str>,
        /// Labelled before others where there is not room for all.
        notable: Option<bool>,
        /// The id of the source of date and openness.
        source: &'v str,
    }
}

row! {
    /// The end of what a model was trained on.
    RawKnowledge {
        /// The last month or day of which it can know; a month counts to its last day.
        until: LastDay,
        /// The id of the source.
        source: &'v str,
    }
}

row! {
    /// A model at a host.
    RawOffer {
        /// The model's id.
        model: &'v str,
        /// The host's id.
        host: &'v str,
        /// What the host calls the model.
        id: Option<String>,
        /// Absent for the standard offer; else batch, data-zone…
        tier: Option<String>,
        /// What a reader should know.
        note: Option<Words<'v>>,
        /// What it costs when.
        prices: List<'v, RawPrice<'v>>,
    }
}

row! {
    /// Prices over a half-open stretch of time, in US dollars per million tokens; absent is unknown, 0 is free.
    RawPrice {
        /// The first instant; absent where the start is unknown.
        from: Option<Instant>,
        /// The first instant after; absent while in force.
        to: Option<Instant>,
        /// Per million input tokens.
        input: Option<Price>,
        /// Per million input tokens that the host had cached.
        cached_input: Option<Price>,
        /// Per million input tokens that the host writes into its cache.
        cache_write: Option<Price>,
        /// Per million output tokens, reasoning included where it has no price of its own.
        output: Option<Price>,
        /// Per million output tokens of reasoning, where they have a price of their own.
        reasoning: Option<Price>,
        /// How the dates are known.
        basis: Basis,
        /// The id of the source.
        source: &'v str,
        /// The last day on which somebody looked.
        checked: Date,
        /// Only in these hours of the UTC day.
        hours: Option<Hours>,
        /// Only for requests with more input tokens than this.
        above_tokens: Option<u32>,
        /// What a reader should know of this price, such as what another source says.
        note: Option<Words<'v>>,
    }
}

row! {
    /// A test that models are scored on.
    RawBenchmark {
        /// The name for readers.
        name: String,
        /// What kind of number its scores are.
        kind: BenchmarkKind,
        /// What the numbers count. A percentile of people is no share of tasks: its metric is percentile.
        unit: ScoreUnit,
        /// The lowest and highest possible score.
        range: ScoreRange,
        /// How many questions it has.
        questions: Option<u32>,
        /// The score of guessing.
        chance: Option<ScoreValue>,
        /// What it measures, in one line.
        measures: Words<'v>,
        /// The day since which anybody can read its questions; absent where they are secret, or change.
        published: Option<Date>,
        /// What a reader should know of it beside what it measures.
        notes: List<'v, RawBenchmarkNote<'v>>,
        /// The id of the source of all this.
        source: &'v str,
    }
}

row! {
    /// What limits what a benchmark's scores say.
    RawBenchmarkNote {
        /// What it is about.
        about: NoteKind,
        /// The first day on which it holds.
        from: Date,
        /// The text.
        text: Words<'v>,
    }
}

row! {
    /// One result of one model on one benchmark.
    RawScore {
        /// The model's id.
        model: &'v str,
        /// The benchmark's id.
        benchmark: &'v str,
        /// In the benchmark's unit.
        value: ScoreValue,
        /// How it was counted, as its source says.
        metric: String,
        /// The reasoning effort, where one was set.
        effort: Option<String>,
        /// The programme or set-up that ran the test.
        harness: Option<String>,
        /// The id of the source.
        source: &'v str,
        /// When it was published or run.
        date: Date,
        /// Who says it.
        reported: Reporter,
        /// How many tasks were solved.
        solved: Option<u32>,
        /// How many tasks were attempted.
        asked: Option<u32>,
        /// In the benchmark's unit.
        standard_error: Option<ScoreValue>,
        /// The published 95 % interval, in the benchmark's unit.
        interval: Option<Interval>,
        /// What the whole run cost, in US dollars.
        run_cost: Option<Price>,
        /// How many tokens went into the model in the whole run.
        prompt_tokens: Option<u32>,
        /// How many tokens the model wrote in the whole run. Whether those of its reasoning are among them depends on who counts:
        /// `total_tokens` tells.
        completion_tokens: Option<u32>,
        /// How many tokens were counted in all. What they are more than `prompt_tokens` and `completion_tokens` was reasoning,
        /// and is output too.
        total_tokens: Option<u32>,
    }
}

row! {
    /// One text in several languages.
    Words {
        /// The English text.
        en: String,
        /// The French text.
        fr: Option<String>,
        /// The German text.
        de: Option<String>,
        /// The Spanish text.
        es: Option<String>,
    }
}

impl From<Words<'_>> for Localized {
    fn from(words: Words<'_>) -> Self {
        Self { en: words.en(), fr: words.fr(), de: words.de(), es: words.es() }
    }
}
