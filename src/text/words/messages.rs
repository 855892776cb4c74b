//! Every message, with what it is given: the signatures of the sentences. A language need not use all that it is given.

use super::declare::messages;

messages! {
    pub labels {
        /// A price of nothing.
        Free "free",
        /// How many models are not in the picture.
        NotShown "not-shown",
        /// Above the same as rows.
        AsTable "as-table",
        /// Beside the price axis, pointing to the cheap end.
        Cheaper "cheaper",
        /// Beside the score axis, pointing to the good end.
        Better "better",
        /// The model's column.
        Model "model",
        /// The developer's column.
        Developer "developer",
        /// In the legend, those that have no colour of their own.
        OtherDevelopers "other-developers",
        /// The price.
        Price "price",
        /// Who sells.
        Host "host",
        /// Since when the price is in force.
        InForce "in-force",
        /// Who measured the score.
        ReportedBy "reported-by",
        /// What other sources say of the same.
        Elsewhere "elsewhere",
        /// Whose marks are at the same point of the picture.
        SamePlace "same-place",
        /// The reasoning effort.
        Effort "effort-label",
        /// What ran the test.
        Harness "harness",
        /// Whether on the frontier.
        Frontier "frontier",
        /// Where figures come from.
        Sources "sources",
        /// Something to know.
        Note "note",
        /// Affirmation in a cell.
        Yes "yes",
        /// Negation in a cell.
        No "no",
        /// That the input price stands in for an unknown cached-input price.
        CachePriceUnknown "cache-price-unknown",
        /// The column of benchmarks.
        Benchmark "benchmark",
        /// The column of what differences are worth.
        Verdict "verdict-label",
        /// The unit of a benchmark that has a scale of its own, after its name.
        PointsUnit "points-unit",
        /// The unit of a benchmark that counts whom the model outranks.
        PercentileUnit "percentile-unit",
        /// In place of a price.
        NoPrice "no-price",
        /// Prices are per token, not per answer.
        PerTokenNote "per-token-note",
        /// What a mean is made of.
        Scores "scores",
        /// What full marks of a history mean, where there are others.
        HistoryFull "history-full",
        /// What hollow ones mean.
        HistoryHollow "history-hollow",
        /// What the ends of its lines mean.
        HistoryGaps "history-gaps",
        /// Until when a price was in force.
        HistoryUntil "history-until",
        /// The last day on which somebody looked at a price.
        HistoryChecked "history-checked",
        /// The column of ranks.
        Rank "rank",
        /// The column of intervals.
        IntervalColumn "interval-label",
        /// The column of the days on which somebody looked.
        Checked "checked",
        /// That a host is the model's developer.
        OwnOffer "own-offer",
        /// That hosts differ in more than prices.
        HostsNote "hosts-note",
        /// Along the line of expected scores.
        ExpectedScore "expected-score",
        /// Along the line of what two models reach together.
        Mixtures "mixtures",
        /// That a model's weights can be downloaded: no more is claimed, least of all open source.
        OpenWeights "open-weights",
        /// What the dotted lines between marks are.
        EffortsNote "efforts-note",
    }
    sentences {
        /// "0.6 points"
        Points "points" ("points#"),
        /// "18 models"
        Models "models" ("models#"),
        /// "18 other models", after names
        Others "others" ("others#"),
        /// "about 27"
        Approximately "approximately" ("qualifier" "number"),
        /// "$0.40 to $8", «del 9,3 % al 79,8 %»
        Range "range" ("unit" "low" "high"),
        /// A share in per cent after a verb: "79.8%", «un 79,8 %»
        Percentage "percentage" ("number"),
        /// A name after what belongs to it, or an item of a list of such names: « d’OpenAI »
        Of "of" ("name"),
        /// "Host: Azure", « Hébergeur : Azure »
        Labelled "labelled" ("label" "value"),
        /// "3 input tokens"
        Tokens "tokens" ("kind" "tokens#"),
        /// "7 cached input tokens and 2 input tokens"
        MixBefore "mix-before" ("before" "next"),
        /// "per million output tokens"
        Per "per" ("measure" "before" "last"),
        /// The same between brackets.
        PerInBrackets "per-in-brackets" ("measure" "per" "before" "last"),
        /// The same where a mix is too long.
        PerShort "per-short" ("measure" "per"),
        /// "$2.19 per million output tokens"
        PricePer "price-per" ("price" "per"),
        /// "Price per million output tokens", "Measured cost per task"
        What "what" ("measure" "per" "amount"),
        /// "Price per million output tokens at Azure on January 29, 2025"
        WhatWhen "what-when" ("measure" "what" "per" "amount" "host" "when" "moment"),
        /// "1,000,000 input tokens (400,000 of them cached)"
        WithPart "with-part" ("part" "tokens" "of"),
        /// "R1 and o1 cost the same"
        CostTheSame "cost-the-same" ("names"),
        /// "o1 costs about 27 times as much as R1"
        Costs "costs" ("ratio" "number" "dearer" "cheaper"),
        /// The number of [`Message::Costs`] where the ratio is two.
        Twice "twice" (),
        /// "27×", between two marks
        RatioSign "ratio-sign" ("ratio" "number"),
        /// "R1 costs about 96% less than o1"
        Saves "saves" ("saving" "number" "dearer" "cheaper"),
        /// "about 1/27 the price"
        Share "share" ("qualifier" "number#"),
        /// "o1 costs about 27 times as much as R1, for 4.2 points more on GPQA"
        Pair "pair" ("gap" "certainty" "costs" "points" "better" "benchmark"),
        /// What the difference of two shares is worth, with its evidence.
        Verdict "verdict" ("verdict" "benchmark" "better" "worse" "points" "score" "questions" "interval" "family"),
        /// The same of two ratings.
        VerdictRating "verdict-rating" ("verdict" "benchmark" "better" "worse" "points" "interval" "share"),
        /// "95% interval of the difference: −4.5 to 12.8 points"
        IntervalOfDifference "interval-of-difference" ("low" "high"),
        /// "o1 costs about 27 times as much as R1 ($60 against $2.19 per million output tokens; …)."
        PricesOfPair "prices-of-pair" ("when" "costs" "dearer-price" "cheaper-price" "per" "hosts" "moment"),
        /// "3 input tokens for 1 output token"
        MixName "mix-name" ("measure" "before" "last"),
        /// "o1 at OpenAI, R1 at Azure, output tokens only"
        AtHosts "at-hosts" ("hosts" "dearer" "dearer-host" "cheaper" "cheaper-host" "mix"),
        /// "about 27 times as much", "about 30% less"
        RatioEnd "ratio-end" ("ratio" "number"),
        /// What the ratio is over all known standard offers, in other mixes, or in other hours.
        RatioRange "ratio-range" ("over" "dearer" "low" "low-case" "high" "high-case"),
        /// What a model costs over all known standard offers.
        PriceRange "price-range" ("name" "low" "low-host" "high" "high-host"),
        /// Who asks nothing for a model, which has no ratio.
        RatioRangeFree "ratio-range-free" ("name" "hosts"),
        /// How many offers do not count, because a price would need a stand-in.
        RatioRangeUncounted "ratio-range-uncounted" ("offers" "number"),
        /// What would make the dearer the cheaper.
        Flips "flips" ("flips" "dearer"),
        /// Another host.
        FlipHost "flip-host" ("name" "host" "price" "other"),
        /// Another day: from when until when.
        FlipDate "flip-date" ("from" "to" "priced" "dearer" "dearer-price" "cheaper-price"),
        /// Another mix.
        FlipMix "flip-mix" ("mix" "dearer-price" "cheaper-price"),
        /// Benchmarks on which the scores stand the other way around.
        FlipBenchmarks "flip-benchmarks" ("how" "name" "clear" "others" "family"),
        /// "2 other benchmarks", after names
        OtherBenchmarks "other-benchmarks" ("benchmarks#"),
        /// Whose prices nobody has checked for long.
        StaleNote "stale-note" ("names"),
        /// "Of 9 benchmarks, R1 scores higher on 5, o1 on 4."
        Wins "wins" ("benchmarks" "first" "first-wins#" "second" "second-wins#" "ties"),
        /// Which of those are more than chance.
        ClearWins "clear-wins" ("clear" "family"),
        /// Which benchmarks neither wins nor means count.
        NotCounted "not-counted" ("benchmarks"),
        /// "Of 9 benchmarks, the best score alone: R1 on 5, o1 on 3 and o1-mini on 0."
        WinsOfSeveral "wins-of-several" ("benchmarks" "wins" "others"),
        /// "R1 on 5"
        WinsOf "wins-of" ("name" "count#"),
        /// "On average: R1 70.4%, o1 72.7% and o1-mini 55.5%."
        Means "means" ("means"),
        /// That their errors are not known.
        MeansUnknown "means-unknown" ("benchmarks"),
        /// From which tables the scores behind means are.
        MeanTables "mean-tables" ("tables"),
        /// What is wrong with one of several benchmarks.
        BenchmarkNote "benchmark-note" ("benchmark" "note"),
        /// How many differences the verdicts are among.
        TestedAtOnce "tested-at-once" ("family"),
        /// "within the margin of error", beside bars
        VerdictShort "verdict-short" ("verdict" "names"),
        /// The headline of two models on several benchmarks.
        VersusHeading "versus-heading" (
            "wins" "costs" "winner" "count" "clearly" "better" "others" "others-clearly" "benchmarks" "uncounted" "certainty"
        ),
        /// The headline, and where neither wins nor means count who is clearly ahead all the same.
        VersusContrary "versus-contrary" ("heading" "name" "benchmarks"),
        /// The headline of more than two, all with prices.
        VersusBestOfSeveral "versus-best-of-several" ("costs" "names" "several" "share" "count" "benchmarks" "uncounted" "clearly" "limit"),
        /// The headline where a price is not known.
        VersusUnpriced "versus-unpriced" ("names" "benchmarks"),
        /// The headline of more models.
        VersusSeveral "versus-several" ("names" "benchmarks"),
        /// What is shown.
        VersusDeck "versus-deck" ("what" "how-many" "models"),
        /// The picture in words.
        VersusSummary "versus-summary" ("prices" "scores"),
        /// Prices in it.
        VersusPrice "versus-price" ("what" "values"),
        /// The scores on one benchmark in it.
        VersusScore "versus-score" ("benchmark" "values" "verdict"),
        /// "R1 79.8%"
        NamedValue "named-value" ("name" "value"),
        /// Why benchmarks are not shown.
        BenchmarksLeftOut "benchmarks-left-out" ("reason" "benchmarks" "names"),
        /// That a mark may be on the frontier.
        Possibly "possibly" ("share"),
        /// Who may be on the frontier.
        PossiblyNote "possibly-note" ("names"),
        /// Of whom only the scores say whether they are on the frontier, and why.
        UnjudgedNote "unjudged-note" ("models" "names"),
        /// "R1 is on the price–performance frontier of the 6 models shown: …"
        Single "single" ("standing" "name" "price" "score" "benchmark" "models" "because" "mean"),
        /// "R1, o1 and V3: price and AIME 2024 score"
        Several "several" ("names" "benchmark" "mean"),
        /// "Price and AIME 2024 score of 18 models"
        All "all" ("benchmark" "models" "mean"),
        /// That, with how many are on the frontier, and possibly.
        FrontierCounts "frontier-counts" ("heading" "on" "possibly"),
        /// "R1 at 10 hosts: $0.40 to $8 per million output tokens"
        Hosts "hosts" ("name" "hosts" "price"),
        /// "R1 costs less and scores higher"
        Dominance "dominance" ("how" "by"),
        /// "Price per million output tokens on 29 January 2025, against AIME 2024: …"
        Deck "deck" ("what" "benchmark" "measures" "mean"),
        /// "Price per million output tokens, US dollars, log scale"
        XAxis "x-axis" ("scale" "what" "currency#"),
        /// "$ per million output tokens, log scale"
        XAxisShort "x-axis-short" ("scale" "per" "what"),
        /// "Scores: Meta, title, 20 January 2025 (reported by …)."
        ScoresFrom "scores-from" ("publisher" "title" "date" "first" "last" "by"),
        /// "Scores: DeepSeek, README; Aider, leaderboard."
        ScoresFromSeveral "scores-from-several" ("publishers"),
        /// "Llama at Together AI", after "List prices on …"
        Place "place" ("place" "names" "host"),
        /// Between two places.
        PlaceBefore "place-before" ("before" "next"),
        /// "List prices on 29 January 2025 at each model’s developer; Llama at Together AI."
        PricesAt "prices-at" ("begin" "moment" "places"),
        /// Where costs come from that are no list prices.
        CostsMeasured "costs-measured" (),
        /// "March 1, 2025, in off-peak hours"
        InHours "in-hours" ("hours" "moment"),
        /// "Prices from DeepSeek and OpenAI."
        PricesFrom "prices-from" ("publishers"),
        /// "since 20 January 2025 (documented by the host)"
        InForceSince "in-force-since" ("basis" "from" "checked"),
        /// A reasoning effort in the language's words, where it has one.
        EffortName "effort" ("effort#"),
        /// "24 of 30 solved"
        Solved "solved" ("solved" "asked"),
        /// "95% interval 71% to 88%"
        Interval "interval" ("range"),
        /// What the lines at the marks are.
        IntervalNote "interval-note" ("some"),
        /// "its own developer, 20 January 2025"
        Reporter "reporter" ("reporter" "date"),
        /// What the axes show.
        SummaryAxes "summary-axes" ("scale" "what" "prices" "benchmark" "scores" "mean"),
        /// That all are shown.
        SummaryAll "summary-all" ("count" "models"),
        /// How many are shown.
        SummarySome "summary-some" ("count" "shown" "shown-models" "total" "total-models" "left-out#"),
        /// Who is on the frontier, or possibly on it.
        SummaryFrontier "summary-frontier" ("standing" "count" "models" "first" "first-price" "last" "last-price"),
        /// Who is highlighted.
        SummaryHighlighted "summary-highlighted" ("names"),
        /// Why models were left out: "No known score on AIME 2024"
        Reason "reason" ("reason" "benchmark" "moment" "per" "host"),
        /// Why there is no picture: "No price known on January 29, 2025."
        Nothing "nothing" ("what" "moment"),
        /// A benchmark that nobody knows, in the author's word.
        NotInCatalog "not-in-catalog" ("name"),
        /// That nothing later than the catalog's own day is known.
        CatalogEnds "catalog-ends" ("date"),
        /// At which rate prices are converted.
        ConvertedNote "converted-note" ("rate" "date"),
        /// "Cached-input price unknown, counted at the input price: A and B."
        CacheNote "cache-note" ("names"),
        /// "9 benchmarks"
        Benchmarks "benchmarks" ("benchmarks#"),
        /// "0.27 standard deviations"
        Deviations "deviations" ("deviations#"),
        /// "the mean of 9 benchmarks (above chance)", in German with its preposition
        MeanOf "mean-of" ("weights" "scale" "benchmarks"),
        /// "Mean of 9 benchmarks, % above chance"
        MeanAxis "mean-axis" ("weights" "scale" "benchmarks"),
        /// "o1 costs about 27 times as much as R1, for 2.7 points more on the mean of 9 benchmarks; R1 scores higher on 5 of 9"
        MeanPair "mean-pair" ("gap" "certainty" "costs" "points" "better" "mean" "wins" "winner" "count" "of"),
        /// What the difference of two means is worth, with its evidence.
        MeanVerdict "mean-verdict"
            ("verdict" "mean" "better" "worse" "points" "better-mean" "worse-mean" "interval" "benchmarks"),
        /// What other choices of benchmarks make of who is ahead.
        MeanRobustness "mean-robustness" ("leader" "other" "without" "benchmarks" "selections" "of"),
        /// Which benchmarks are averaged.
        MeanParts "mean-parts" ("weights" "parts"),
        /// "AIME 2024 (50%)"
        MeanPart "mean-part" ("benchmark" "share"),
        /// That only shared ones are.
        MeanShared "mean-shared" ("benchmarks" "asked"),
        /// How scores became points.
        MeanScale "mean-scale" ("scale" "low" "high"),
        /// Why no error of the mean is known.
        MeanError "mean-error" ("why" "benchmarks"),
        /// Which benchmarks tell models apart no more.
        MeanSaturated "mean-saturated" ("benchmarks"),
        /// Which benchmarks models may have been trained on.
        MeanPublic "mean-public" ("benchmarks"),
        /// That some have not all scores.
        MeanIncomplete "mean-incomplete" ("benchmarks"),
        /// "DeepSeek V3 (8 of 9, without MMLU)"
        MeanHas "mean-has" ("name" "has" "of" "benchmarks"),
        /// "about 27 times", inside the author's sentence
        RatioPhrase "ratio-phrase" ("ratio" "number"),
        /// "79.8% against 79.2%", in the author's order
        Against "against" ("first" "second"),
        /// "R1 costs $2.19 per million output tokens at DeepSeek’s list price on January 29, 2025."
        PriceOfOne "price-of-one" ("when" "name" "price" "per" "host" "moment" "benchmark"),
        /// "On AIME 2024, R1 scores 79.8% (95% interval 62.5% to 90.4%)."
        ScoreOfOne "score-of-one" ("name" "score" "benchmark" "interval"),
        /// "October 2024"
        HistoryMonth "history-month" ("month" "year"),
        /// "GPT-4o: $15 in May 2024, $10 since October 2024"
        HistoryOf "history-of" ("name" "first" "first-price" "first-month" "since" "price" "month" "end"),
        /// "Lowest known price of the 5 models: …"
        HistoryLowest "history-lowest" ("models" "before" "before-name" "before-day" "after" "after-name" "after-day" "low" "low-name" "low-day"),
        /// What a history shows.
        HistoryDeck "history-deck" ("what" "place" "moment"),
        /// The same in the picture's words.
        HistorySummary "history-summary" ("what" "models" "moment"),
        /// The prices of a model with their days.
        HistorySteps "history-steps" ("name" "host" "steps"),
        /// One of them.
        HistoryStep "history-step" ("price" "since" "until"),
        /// That a name became another model's.
        HistoryVersion "history-version" ("day" "host" "id" "name"),
        /// Whose prices are meant.
        HistoryPrices "history-prices" ("begin" "places"),
        /// "1–3"
        RankRange "rank-range" ("low" "high"),
        /// "1–3 of 38 (clearly ahead: 0; clearly behind: 35)"
        RankInFull "rank-in-full" ("rank" "of" "judged" "above" "below"),
        /// The headline of two models in a ranking.
        RankingPair "ranking-pair" ("place" "why" "benchmark" "first" "second" "points" "ranks" "others"),
        /// Who is first.
        RankingLeaders "ranking-leaders" ("how" "names" "score" "count" "benchmark" "of"),
        /// The place of one model.
        RankingPlace "ranking-place" ("place" "name" "benchmark" "count" "low" "high" "of"),
        /// "R1, o1 and V3 among 38 models on AIME 2024"
        RankingSeveral "ranking-several" ("names" "benchmark" "of"),
        /// What a ranking shows.
        RankingDeck "ranking-deck" ("benchmark" "measures" "intervals" "what" "host" "when" "moment"),
        /// A ranking in words.
        RankingSummary "ranking-summary" ("benchmark" "per" "of" "rows"),
        /// "R1 79.8% (1–2; $2.19)"
        RankingRow "ranking-row" ("rank" "name" "score" "price"),
        /// "88 more models"
        RankingGap "ranking-gap" ("models#"),
        /// How many are not drawn.
        RankingDrawn "ranking-drawn" ("drawn" "of"),
        /// What a rank is.
        RankingNote "ranking-note" ("judged" "pairs"),
        /// That a difference is clear alone and not among all.
        RankingFamily "ranking-family" ("points" "first" "second" "pairs"),
        /// "R1 at 10 hosts: $0.40 to $8 per million output tokens; DeepSeek’s own price is $2.19"
        HostsHeading "hosts-heading" ("hosts" "own" "developer" "price"),
        /// "R1 at DeepSeek: $2.19 per million output tokens"
        HostsOne "hosts-one" ("name" "host" "price"),
        /// Who sells it for nothing.
        HostsFree "hosts-free" ("hosts"),
        /// What a hosts chart shows.
        HostsDeck "hosts-deck" ("name" "what" "moment" "own"),
        /// A hosts chart in words.
        HostsSummary "hosts-summary" ("name" "per" "moment" "rows"),
        /// "12 more offers"
        HostsGap "hosts-gap" ("offers#"),
        /// "3 offers"
        Offers "offers" ("offers#"),
        /// An offer's tier in the language's words, where it has one.
        OfferTier "offer-tier" ("tier#"),
        /// "off-peak, 16:30–00:30 UTC"
        OfferHours "offer-hours" ("hours" "from" "to"),
        /// "last checked on January 20, 2025"
        LastChecked "last-checked" ("day"),
        /// "36.4 points for $1"
        ValueMark "value-mark" ("points" "price"),
        /// "2.9 points for a tenfold price"
        BreakEvenMark "break-even-mark" ("points" "step" "number"),
        /// When the dearer of two is the better buy, and what the line through both is.
        BreakEven "break-even" ("dearer" "points" "step" "number" "certainty"),
        /// That it never is.
        NeverBetter "never-better" ("cheaper" "dearer" "certainty"),
        /// What curves of equal value are.
        EqualValue "equal-value" ("kind" "price" "values"),
        /// What an expected score is.
        ExpectedNote "expected-note" ("marks" "models" "error"),
        /// How far a score is from it.
        ExpectedGap "expected-gap" ("name" "points" "side"),
        /// What the line of mixtures is.
        MixtureNote "mixture-note" ("prices"),
        /// Which models of the frontier a mixture beats.
        MixtureBeats "mixture-beats" ("names"),
    }
}
