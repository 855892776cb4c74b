//! Every message that only the answer says, with what it is given. A page's pack does not have them.

use crate::text::words::messages;

messages! {
    pub(super) labels {
        /// What other hosts and mixes make of the ratio.
        Range "range-heading",
        /// The benchmarks.
        Scores "scores-heading",
        /// Wins and means.
        Together "together-heading",
        /// What runs have cost.
        Costs "costs-heading",
        /// Whether a score is worth its price.
        Worth "worth-heading",
        /// What scores like these have cost over time.
        Trends "trends-heading",
        /// What would turn the comparison around.
        Turns "turns-heading",
        /// What limits what scores say.
        Caveats "caveats-heading",
        /// Who and what is not compared.
        LeftOut "left-out-heading",
        /// What “at most” means of an interval.
        AtMostNote "at-most-note",
        /// Whom points per dollar favour.
        PerDollarNote "per-dollar-note",
    }
    sentences {
        /// The heading of the prices.
        PricesHeading "prices-heading" ("moment"),
        /// "R1: $2.19 per million output tokens at DeepSeek, since January 20, 2025 (documented by the host); …"
        PriceLine "price-line" ("name" "price" "host" "since" "checked" "source"),
        /// That nobody had looked at a price for long.
        StaleNote "stale" ("name" "days"),
        /// "R1 costs about 96% less than o1; the price of o1 divided by that of R1 is 27.4."
        RatioExact "ratio-exact" ("saves" "dearer" "cheaper" "number"),
        /// That hosts, or mixes, make no difference.
        RangeSame "range-same" ("over" "dearer" "dearer-offers" "cheaper" "cheaper-offers"),
        /// From where to where the ratio goes.
        RangeOver "range-over" ("over" "dearer" "cheaper" "low" "low-where" "high" "high-where"),
        /// "o1 at Azure, R1 at DeepSeek"
        AtHosts "at-hosts" ("dearer" "dearer-host" "cheaper" "cheaper-host"),
        /// "7 cached input tokens and 2 input tokens for 1 output token"
        Mix "mix" ("mix" "before" "last"),
        /// A mix, then who sells where.
        MixAtHosts "mix-at-hosts" ("mix" "hosts"),
        /// Of how many tests Holm’s method takes account.
        FamilyNote "family" ("family" "limit"),
        /// Whose scores follow.
        Table "table" ("title" "source" "reported"),
        /// "o1: reported by a competing developer, January 20, 2025"
        Reported "reported" ("reporter" "names#" "date"),
        /// Between two of such clauses.
        Before "before" ("before" "next"),
        /// "GPQA Diamond – pass@1, 198 questions [4]"
        RowTitle "row-title" ("benchmark" "how"),
        /// "198 questions"
        Questions "questions" ("questions#"),
        /// "run with Epoch AI"
        RunWith "run-with" ("harness"),
        /// An interval that may be narrower.
        AtMost "at-most" ("range"),
        /// The gap that a test finds.
        Detectable "detectable" ("questions" "points#"),
        /// How large a test would have to be.
        Needed "needed" ("points#" "questions"),
        /// How closely the answers of both would have to agree.
        Correlation "correlation" ("correlation"),
        /// The heading of scores on one benchmark where prices are not known.
        ScoresOnOne "scores-on-one" ("names" "benchmark"),
        /// What wins and means do not count.
        NotCounted "not-counted" ("benchmarks#"),
        /// On how many benchmarks nobody alone has the best score.
        SharedBest "shared-best" ("ties"),
        /// "Mean score: R1 72.7%, o1 70.4% and V3 60%."
        MeansOfSeveral "means-of-several" ("means"),
        /// That a mean is the higher one whatever is averaged.
        AlwaysAhead "always-ahead" ("leader"),
        /// Whether a mean hinges on one benchmark.
        Hinges "hinges" ("on" "leader" "benchmarks"),
        /// In how many choices of benchmarks the other has the higher mean.
        Subsets "subsets" ("of" "other" "changed#" "tied#"),
        /// Under which share of all weightings.
        Weightings "weightings" ("share" "other"),
        /// "Measured cost per task: R1 $0.0241 and o1 $0.8289; o1 costs about 34 times as much as R1."
        Cost "cost" ("what" "values" "costs"),
        /// How many times the other’s tokens one wrote.
        TokensWritten "tokens-written" ("more" "less" "times"),
        TokensCost "tokens-cost" ("values" "ratio"),
        /// Up to how many times the other’s tokens one stays the cheaper.
        VerbosityNote "verbosity" ("cheaper" "dearer" "times"),
        /// "12 more points"
        MorePoints "more-points" ("points#"),
        /// Marks a benchmark whose runs have a measured cost.
        ByMeasuredCost "by-measured-cost" ("benchmark"),
        /// When the dearer one is the better buy.
        WorthIf "worth" ("certainty" "benchmark" "dearer" "more-points" "step" "number"),
        /// Where the dearer one is never the better buy.
        Never "never" ("benchmarks" "cheaper" "dearer" "certainty"),
        /// "Points per dollar on AIME 2024: R1 36.4 and o1 1.32."
        PerDollar "per-dollar" ("benchmark" "values"),
        /// Where they mean nothing.
        NoPointsPerDollar "no-points-per-dollar" ("benchmarks"),
        /// How the lowest price of a score fell.
        Trend "trend" ("benchmark" "score" "first-price" "first-day" "first" "last-price" "last-day" "last" "records" "factor" "reasoning"),
        /// One of the two at another host.
        TurnHost "turn-host" ("how" "model" "host" "price" "other" "other-price" "more#"),
        /// Another day.
        TurnDate "turn-date" ("to" "from" "priced" "dearer" "dearer-price" "cheaper" "cheaper-price"),
        /// Another mix of tokens.
        TurnMix "turn-mix" ("mix" "dearer" "dearer-price" "cheaper" "cheaper-price" "number" "more"),
        /// That nothing of a kind does.
        TurnNone "turn-none" ("what" "dearer"),
        /// Who scores higher where.
        TurnBenchmarks "turn-benchmarks" ("first" "first-benchmarks" "second" "second-benchmarks"),
        /// Other benchmarks than the one asked for.
        TurnBenchmark "turn-benchmark" ("how" "name" "benchmarks"),
        /// Benchmarks that tell models apart no more.
        Saturated "saturated" ("why" "benchmarks#"),
        /// Benchmarks that models may have been trained on.
        PublicBefore "public-before" ("by" "names" "benchmarks#"),
        /// "GPQA Diamond (November 20, 2023)"
        SinceWhen "since-when" ("benchmark" "date"),
        /// Why there is no answer.
        Refused "refused" ("why" "moment"),
        /// A source of the list.
        SourceItem "source-item" ("source" "title" "date"),
        /// Which catalog.
        Catalog "catalog" ("name" "date"),
    }
}
