# English. What each message is given is listed in messages.rs.

# Numbers with their unit
points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
models = { $models ->
    [one] { $models } model
   *[other] { $models } models
}
others = { $others ->
    [one] { $others } other model
   *[other] { $others } other models
}
approximately = { $qualifier ->
    [exactly] { $number }
    [about] about { $number }
    [nearly] nearly { $number }
   *[more-than] more than { $number }
}
range = { $low } to { $high }
percentage = { $number }
of = { $name }

# Lists and labels
labelled = { $label }: { $value }
free = free
not-shown = Not shown
as-table = The figures as a table
cheaper = ← cheaper
better = ↑ better
model = Model
developer = Developer
other-developers = other developers
price = Price
host = Host
in-force = Price in force
reported-by = Score reported by
elsewhere = Elsewhere
same-place = At the same point
effort-label = Reasoning effort
harness = Test run with
frontier = Price–performance frontier
sources = Sources
note = Note
yes = yes
no = no
cache-price-unknown = cache price unknown: counted at the input price
benchmark = Benchmark
verdict-label = Verdict
points-unit = points
percentile-unit = percentile
scores = Scores

# What a price is per
tokens = { $kind ->
    [input] { $tokens ->
        [one] { $tokens } input token
       *[other] { $tokens } input tokens
    }
    [cached-input] { $tokens ->
        [one] { $tokens } cached input token
       *[other] { $tokens } cached input tokens
    }
    [written] { $tokens ->
        [one] { $tokens } token written into the cache
       *[other] { $tokens } tokens written into the cache
    }
   *[output] { $tokens ->
        [one] { $tokens } output token
       *[other] { $tokens } output tokens
    }
}
mix-before = { $before } and { $next }
per = { $measure ->
    [output] per million output tokens
    [input] per million input tokens
    [cached-input] per million cached input tokens
    [workload] for a workload of { $before }
    [request] for a request of { $before }
    [task] per task (measured)
    [success] per solved task (measured)
    [one-kind] per million tokens ({ $last } only)
   *[mix] per million tokens ({ $before } for { $last })
}
per-in-brackets = { $measure ->
    [task] measured per task
    [success] measured per solved task
    [one-kind] per million tokens, { $last } only
    [mix] per million tokens, { $before } for { $last }
   *[other] { $per }
}
per-short = { $measure ->
    [mix] per million tokens, mixed
    [workload] of the workload
    [request] of the request
   *[other] { $per }
}
price-per = { $price } { $per }
what = { $measure ->
    [workload] Cost of a workload of { $amount }
    [request] Cost of a request of { $amount }
    [task] Measured cost per task
    [success] Measured cost per solved task
   *[price] Price { $per }
}
what-when = { $what }{ $host ->
    [none] { "" }
   *[other] { " at " }{ $host }
} { $when ->
    [measured] as of { $moment }
   *[listed] on { $moment }
}
with-part = { $part ->
    [cached] { $tokens } ({ $of } of them cached)
   *[reasoning] { $tokens } ({ $of } of them for reasoning)
}

# Prices of two models
cost-the-same = { $names } cost the same
costs = { $ratio ->
    [free] { $dearer } is not free, { $cheaper } is
    [about-the-same] { $dearer } and { $cheaper } cost about the same
    [percent] { $dearer } costs { $number } more than { $cheaper }
    [twice] { $dearer } costs { $number } as much as { $cheaper }
    [common] { $cheaper } is { $number } times cheaper than { $dearer }
   *[times] { $dearer } costs { $number } times as much as { $cheaper }
}
twice = twice
ratio-sign = { $ratio ->
    [percent] +{ $number }
   *[times] { $number }×
}
saves = { $saving ->
    [everything] { $dearer } is not free, { $cheaper } is
    [little] { $dearer } and { $cheaper } cost about the same
   *[percent] { $cheaper } costs { $number } less than { $dearer }
}
share = { $qualifier ->
    [exactly] { $number ->
        [two] half the price
       *[other] 1/{ $number } the price
    }
   *[other] { $number ->
        [two] about half the price
       *[other] about 1/{ $number } the price
    }
}

# Headlines
pair = { $gap ->
    [same] { $costs }; their scores on { $benchmark } are the same
    [below-one-question] { $costs }; on { $benchmark } their scores differ by less than one question
    [indistinguishable] { $costs }; on { $benchmark } the two cannot be told apart
    [for-more] { $costs }, for { $points } more on { $benchmark }{ $certainty ->
        [unclear] , within the margin of error
        [unknown] , a difference that cannot be judged
       *[clear] { "" }
    }
    [for-less] { $costs }, for { $points } less on { $benchmark }{ $certainty ->
        [unclear] , within the margin of error
        [unknown] , a difference that cannot be judged
       *[clear] { "" }
    }
   *[more] { $costs }; on { $benchmark }, { $better } scores { $points } more{ $certainty ->
        [unclear] , within the margin of error
        [unknown] , a difference that cannot be judged
       *[clear] { "" }
    }
}
single = { $standing ->
    [alone] { $name }: { $price }, { $score } on { $mean ->
        [none] { $benchmark }
       *[other] { $mean }
    }
    [frontier] { $name } is on the price–performance frontier of the { $models } shown: { $price }, { $score } on { $mean ->
        [none] { $benchmark }
       *[other] { $mean }
    }
    [possibly] { $name } is possibly on the price–performance frontier of the { $models } shown ({ $because } probability): { $price }, { $score } on { $mean ->
        [none] { $benchmark }
       *[other] { $mean }
    }
   *[dominated] { $name } is not on the price–performance frontier of the { $models } shown: { $because }
}
several = { $mean ->
    [none] { $names }: price and { $benchmark } score
   *[other] { $names }: price and { $mean }
}
all = { $mean ->
    [none] Price and { $benchmark } score of { $models }
   *[other] Price of { $models } against { $mean }
}
frontier-counts = { $heading }: { $on } on the price–performance frontier{ $possibly ->
    [none] { "" }
   *[other] , { $possibly } possibly
}
hosts = { $name } at { $hosts } hosts: { $price }
dominance = { $how ->
    [cheaper-and-better] { $by } costs less and scores higher
    [cheaper] { $by } costs less and scores the same
   *[better] { $by } costs the same and scores higher
}

# Is the difference real?
verdict = { $verdict ->
    [same] On { $benchmark }, { $better } and { $worse } both score { $score }.
    [below-one-question] On { $benchmark }, the difference of { $points } between { $better } and { $worse } is less than one of { $questions } questions: the two cannot be told apart.
    [indistinguishable] On { $benchmark }, { $better } scores { $points } more than { $worse }: too little to tell the two models apart ({ $interval }).
    [unclear] On { $benchmark }, { $better } scores { $points } more than { $worse }, within the margin of error ({ $interval }): which of the two is better remains open.
    [leaning] On { $benchmark }, { $better } scores { $points } more than { $worse }; that points to { $better }, but stays within the margin of error ({ $interval }).
    [not-in-family] On { $benchmark }, { $better } scores { $points } more than { $worse }: alone that would be outside the margin of error ({ $interval }), but not among { $family } differences tested at once.
    [clear] On { $benchmark }, { $better } scores { $points } more than { $worse }, outside the margin of error ({ $interval }).
    [no-questions] On { $benchmark }, { $better } scores { $points } more than { $worse }; whether that is more than chance cannot be judged, because the number of questions is not known.
    [no-error] On { $benchmark }, { $better } scores { $points } more than { $worse }; whether that is more than chance cannot be judged, because a margin of error is not published for both.
    [other-metric] The scores of { $better } and { $worse } on { $benchmark } were counted in different ways and are not compared.
   *[other-source] The scores of { $better } and { $worse } on { $benchmark } come from different sources or test set-ups and are not compared.
}
verdict-rating = { $verdict ->
    [unclear] On { $benchmark }, { $better } is { $points } ahead of { $worse }, within the margin of error ({ $interval }): which of the two is preferred remains open.
   *[clear] On { $benchmark }, { $better } is { $points } ahead of { $worse }, outside the margin of error ({ $interval }): it would win about { $share } of direct comparisons.
}
interval-of-difference = 95% interval of the difference: { $low } to { $high }
prices-of-pair = { $when ->
    [measured] { $costs } ({ $dearer-price } against { $cheaper-price } { $per }).
    [converted] { $costs } ({ $dearer-price } against { $cheaper-price } { $per }; converted from the list prices of { $hosts } on { $moment }).
   *[listed] { $costs } ({ $dearer-price } against { $cheaper-price } { $per }; list prices of { $hosts } on { $moment }).
}
mix-name = { $measure ->
    [output] output tokens only
    [input] input tokens only
    [cached-input] cached input tokens only
    [mix] { $before } for { $last }
   *[other] as asked
}
at-hosts = { $hosts ->
    [same] both at { $dearer-host }{ $mix ->
        [none] { "" }
       *[other] , { $mix }
    }
   *[two] { $dearer } at { $dearer-host }, { $cheaper } at { $cheaper-host }{ $mix ->
        [none] { "" }
       *[other] , { $mix }
    }
}
ratio-end = { $ratio ->
    [equal] the same
    [about-the-same] about the same
    [percent] { $number } more
    [less] { $number } less
    [twice] { $number } as much
   *[times] { $number } times as much
}
ratio-range = { $over ->
    [hosts] Over all standard offers known on that day
    [mixes] With other usual mixes of tokens, at the same hosts
    [hours] At other hours or with other usual mixes of tokens
    [all] Over all standard offers and hours known on that day, or with other usual mixes of tokens
   *[both] Over all standard offers known on that day and with other usual mixes of tokens
}, { $dearer } would cost from { $low } ({ $low-case }) to { $high } ({ $high-case }).
price-range = Over all standard offers known on that day, { $name } costs from { $low } ({ $low-host }) to { $high } ({ $high-host }).
ratio-range-free = Not counted: { $name } was free of charge at { $hosts } on that day.
ratio-range-uncounted = { $offers ->
    [one] Not counted: one offer whose price of cached input is unknown.
   *[other] Not counted: { $number } offers whose price of cached input is unknown.
}
flips = { $flips ->
    [none] No other host or date in the catalog and no other usual mix of tokens, taken alone, makes { $dearer } the cheaper one.
   *[some] It is the other way round { $flips }.
}
flip-host = with { $name } at { $host } ({ $price } against { $other })
flip-date = { $to ->
    [none] From { $from } on, { $dearer } is the cheaper one ({ $priced ->
        [start] at first{ " " }
        [end] at the end{ " " }
       *[whole] { "" }
    }{ $dearer-price } against { $cheaper-price }).
   *[other] From { $from }, to { $to }, { $dearer } was the cheaper one ({ $priced ->
        [start] at first{ " " }
        [end] at the end{ " " }
       *[whole] { "" }
    }{ $dearer-price } against { $cheaper-price }).
}
flip-mix = for { $mix } ({ $dearer-price } against { $cheaper-price })
flip-benchmarks = { $how ->
    [clearly] { $name } clearly scores higher on { $clear }{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } differences tested at once)
    }.
    [not-clearly] { $name } scores higher on { $others }, but not clearly{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } differences tested at once)
    }.
    [unknown] { $name } scores higher on { $others }; whether that is more than chance cannot be judged.
   *[both] { $name } clearly scores higher on { $clear }, and higher, but not clearly, on { $others }{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } differences tested at once)
    }.
}
other-benchmarks = { $benchmarks ->
    [one] { $benchmarks } other benchmark
   *[other] { $benchmarks } other benchmarks
}
stale-note = Prices last checked more than half a year before that day: { $names }.
wins = { $first-wins ->
    [zero] On each of { $benchmarks } benchmarks both score the same.
   *[other] Of { $benchmarks } benchmarks, { $first } scores higher on { $first-wins }, { $second } on { $second-wins ->
        [zero] none
       *[other] { $second-wins }
    }{ $ties ->
        [none] .
       *[other] ; on { $ties } both score the same.
    }
}
clear-wins = { $clear ->
    [none] On no single benchmark is the difference known to be outside the margin of error{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } differences tested at once)
    }.
   *[other] Benchmark by benchmark, outside the margin of error{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } differences tested at once)
    }: { $clear }.
}
not-counted = Not counted (ratings, indices, scores that are not from one table): { $benchmarks }.
wins-of-several = Of { $benchmarks } benchmarks, the best score alone: { $wins }{ $others ->
    [none] .
   *[some] ; the others on none.
}
wins-of = { $name } on { $count ->
    [zero] none
   *[other] { $count }
}
means = On average: { $means }.
means-unknown = How exactly these means are known cannot be said: no margin of error is known for { $benchmarks }.
mean-tables = The scores behind the means are from more than one table: { $tables }.
benchmark-note = { $benchmark }. { $note }
tested-at-once = { $family } differences are tested at once (Holm’s method): a lead is clear only if it remains so among all of them.
verdict-short = { $verdict ->
    [same] same score
    [below-one-question] less than one question apart
    [indistinguishable] cannot be told apart
    [unclear] within the margin of error
    [clear] { $names } ahead
    [leaders-of-two] no clear leader between { $names }
    [leaders] no clear leader among { $names }
   *[unknown] cannot be judged
}
versus-heading = { $wins ->
    [of-two] { $costs }; { $winner } scores higher on both{ $uncounted ->
        [some] { " " }counted
       *[none] { "" }
    } benchmarks{ $clearly ->
        [none] { "" }
        [zero] { " " }(clearly on none)
       *[other] { " " }(clearly on { $clearly })
    }
    [all] { $costs }; { $winner } scores higher on all { $benchmarks }{ $uncounted ->
        [some] { " " }counted
       *[none] { "" }
    } benchmarks{ $clearly ->
        [none] { "" }
        [zero] { " " }(clearly on none)
       *[other] { " " }(clearly on { $clearly })
    }
    [split] { $costs }; { $winner } scores higher on { $count } of { $benchmarks }{ $uncounted ->
        [some] { " " }counted
       *[none] { "" }
    } benchmarks{ $clearly ->
        [none] { "" }
        [zero] { " " }(clearly on none)
       *[other] { " " }(clearly on { $clearly })
    }, { $better } on { $others }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(clearly on none)
       *[other] { " " }(clearly on { $others-clearly })
    } and on average{ $certainty ->
        [unclear] { " " }(within the margin of error)
        [unknown] { " " }(margin of error unknown)
       *[clear] { "" }
    }
    [both] { $costs }; { $winner } scores higher on { $count } of { $benchmarks }{ $uncounted ->
        [some] { " " }counted
       *[none] { "" }
    } benchmarks{ $clearly ->
        [none] { "" }
        [zero] { " " }(clearly on none)
       *[other] { " " }(clearly on { $clearly })
    } and on average{ $certainty ->
        [unclear] { " " }(within the margin of error)
        [unknown] { " " }(margin of error unknown)
       *[clear] { "" }
    }{ $others ->
        [none] { "" }
       *[other] , { $better } on { $others }
    }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(clearly on none)
       *[other] { " " }(clearly on { $others-clearly })
    }
    [alone] { $costs }; { $winner } scores higher on { $count } of { $benchmarks }{ $uncounted ->
        [some] { " " }counted
       *[none] { "" }
    } benchmarks{ $clearly ->
        [none] { "" }
        [zero] { " " }(clearly on none)
       *[other] { " " }(clearly on { $clearly })
    }{ $others ->
        [none] { "" }
       *[other] , { $better } on { $others }
    }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(clearly on none)
       *[other] { " " }(clearly on { $others-clearly })
    }
   *[even] { $costs }; { $count ->
        [none] on none of { $benchmarks } benchmarks does one of the two score higher
       *[other] each scores higher on { $count } of { $benchmarks }{ $uncounted ->
            [some] { " " }counted
           *[none] { "" }
        } benchmarks{ $clearly ->
            [none] { "" }
            [zero] , { $winner } clearly on none
           *[other] , { $winner } clearly on { $clearly }
        }{ $others-clearly ->
            [none] { "" }
            [zero] , { $better } clearly on none
           *[other] , { $better } clearly on { $others-clearly }
        }
    }
}
versus-contrary = { $heading }; { $name } is clearly ahead on { $benchmarks }
versus-best-of-several = { $costs }; { $names } { $several ->
    [one] has
   *[other] each have
} the highest score on { $share ->
    [both] both
    [all] all { $benchmarks }
   *[some] { $count } of { $benchmarks }
}{ $uncounted ->
    [some] { " " }counted
   *[none] { "" }
} benchmarks{ $clearly ->
    [none] { "" }
    [zero] { " " }(clearly on none)
   *[other] { " " }(clearly on { $limit ->
        [at-most] at most{ " " }
       *[exactly] { "" }
    }{ $clearly })
}
versus-unpriced = { $names }: scores on { $benchmarks } benchmarks
versus-several = { $names }: price, and scores on { $benchmarks } benchmarks
versus-deck = { $what }, and scores on benchmarks that { $how-many ->
    [two] both models
   *[other] all { $models }
} have been tested on. The lines on the bars are 95% intervals.
versus-summary = Bar chart. { $prices } { $scores }
versus-price = { $what }: { $values }.
versus-score = { $benchmark }: { $values } ({ $verdict }).
named-value = { $name } { $value }
benchmarks-left-out = { $reason ->
    [no-score] No known score of { $names } on { $benchmarks }
    [no-common-origin] Scores with different sources, metrics or test set-ups only: { $benchmarks }
   *[no-room] Beyond the best-known benchmarks, and so not shown: { $benchmarks }
}
no-price = no price known
possibly = possibly ({ $share } likely)
interval-note = The thin lines are 95% intervals{ $some ->
    [at-most] ; for a score that averages several attempts the true interval is narrower.
   *[exact] .
}
possibly-note = Possibly on the frontier, given the margins of error (ringed): { $names }.
unjudged-note = { $names ->
    [none] Being on or off the frontier follows the scores alone, because no margin of error is known.
   *[other] For { $models }, being on or off the frontier follows the scores alone, because no margin of error is known for { $names }.
}

# Under the headline, and beside the axes
deck = { $what }, against { $mean ->
    [none] { $benchmark }
   *[other] { $mean }
}{ $measures ->
    [none] .
   *[other] : { $measures }.
}
x-axis = { $scale ->
    [log] { $currency ->
        [usd] { $what }, US dollars, log scale
       *[other] { $what }, converted to { $currency }, log scale
    }
   *[linear] { $currency ->
        [usd] { $what }, US dollars
       *[other] { $what }, converted to { $currency }
    }
}
x-axis-short = { $what ->
    [cost] Cost
   *[price] Price
} { $per }{ $scale ->
    [log] , log scale
   *[linear] { "" }
}

# Sources, hosts, dates
scores-from = Scores: { $publisher }, { $title }{ $date ->
    [none] { $first ->
        [none] { "" }
       *[other] { $last ->
            [none] , dated { $first }
           *[other] , dated { $first }, to { $last }
        }
    }
   *[other] , { $date }
} ({ $by ->
    [independents] measured independently
    [own-developer] reported by each model’s own developer
    [its-developer] reported by the model’s own developer
    [one-of-the-developers] reported by one of the developers
    [competitor] reported by a competing developer
   *[various] reported partly by developers, partly by others
}).
scores-from-several = Scores: { $publishers }.
place = { $place ->
    [all] at { $host }
    [developers] at each model’s developer
    [marked] at the host named for each
    [some] { $names } at { $host }
   *[others] { $names } at other hosts
}
place-before = { $before }; { $next }
prices-at = { $begin ->
    [place] List prices on { $moment }, { $places }.
   *[models] List prices on { $moment }: { $places }.
}
costs-measured = Costs were measured in the test runs that gave the scores.
in-hours = { $hours ->
    [off-peak] { $moment }, in off-peak hours
    [peak] { $moment }, in peak hours
   *[standard] { $moment }
}
prices-from = Prices from { $publishers }.
in-force-since = { $basis ->
    [unknown] seen on { $checked }; start unknown
    [documented] since { $from } (documented by the host)
    [observed] since { $from } (first seen then)
   *[inferred] since { $from } (inferred)
}
effort = { $effort }
solved = { $solved } of { $asked } solved
interval = 95% interval { $range }
reporter = { $reporter ->
    [independent] an independent source, { $date }
    [competitor] a competing developer, { $date }
   *[own-developer] its own developer, { $date }
}

# The figure in words
summary-axes = Scatter chart. { $what }, { $prices }{ $scale ->
    [log] , logarithmic
   *[linear] , linear
}, against { $mean ->
    [none] { $benchmark }
   *[other] { $mean }
}, { $scores }.
summary-all = { $models } shown.
summary-some = { $shown } of { $total-models } shown; { $left-out ->
    [one] { $left-out } has no price or score that could be compared.
   *[other] { $left-out } have no price or score that could be compared.
}
summary-frontier = { $standing ->
    [on] { $count ->
        [one] { $models } is on the price–performance frontier: { $first } at { $first-price }.
       *[other] { $models } are on the price–performance frontier, from { $first } at { $first-price } to { $last } at { $last-price }.
    }
   *[possibly] { $count ->
        [one] Possibly on the price–performance frontier, given the margins of error: { $first } at { $first-price }.
       *[other] Possibly on the price–performance frontier, given the margins of error: { $models }, from { $first } at { $first-price } to { $last } at { $last-price }.
    }
}
summary-highlighted = Highlighted: { $names }.

# Who is not shown, and notes
reason = { $reason ->
    [not-released] Not yet released on { $moment }
    [no-score] { $benchmark ->
        [none] No known score
       *[other] No known score on { $benchmark }
    }
    [other-origin] Score on { $benchmark } from another source or test set-up only
    [not-sold] No known host
    [not-at-host] Not known to be sold at { $host }
    [cost-too-high] Cost above nine million dollars, too high to be compared exactly
    [no-measured-cost] No known measured cost on { $benchmark }
    [nothing-solved] No task solved on { $benchmark }, so no cost of a solved one
   *[no-price] No known price { $per }{ $host ->
        [none] { "" }
       *[other] { " at " }{ $host }
    } on { $moment }
}
nothing = { $what ->
    [price] No price known on { $moment }.
    [score] No score known on { $moment }.
    [both] No model with both a price and a score known on { $moment }.
    [mean] No model with a price and a score on each of the benchmarks known on { $moment }.
    [measured] No measured cost known on { $moment }.
    [shared] No benchmark with a known score of each of the models on { $moment }.
   *[other] Nothing to show.
}
not-in-catalog = The benchmark asked for, “{ $name }”, is not in the catalog.
catalog-ends = The catalog ends on { $date }: what has changed since then is not known here.
per-token-note = Prices are per token, not per answer: reasoning models write more tokens for an answer.
converted-note = Converted from US dollars at { $rate } ({ $date }): not list prices; VAT excluded.
cache-note = Cache price unknown, counted at the input price: { $names }.

# The mean of several benchmarks
benchmarks = { $benchmarks ->
    [one] { $benchmarks } benchmark
   *[other] { $benchmarks } benchmarks
}
deviations = { $deviations ->
    [one] { $deviations } standard deviation
   *[other] { $deviations } standard deviations
}
mean-of = the { $weights ->
    [weighted] weighted mean
   *[equal] mean
} of { $benchmarks }{ $scale ->
    [percent] { "" }
    [above-chance] { " (above chance)" }
    [win-rate] { " (win rates)" }
    [z-score] { " (standardized)" }
   *[scaled] { " (rescaled)" }
}
mean-axis = { $weights ->
    [weighted] Weighted mean
   *[equal] Mean
} of { $benchmarks }{ $scale ->
    [percent] { "" }
    [above-chance] { " (above chance)" }
    [win-rate] { " (win rates)" }
    [z-score] , standard deviations from the average of those shown
    [min-max] , points from 0 (lowest shown) to 100 (highest)
   *[rating] , points, ratings rescaled
}
mean-pair = { $gap ->
    [same] { $costs }; on { $mean } both score the same
    [for-more] { $costs }, for { $points } more on { $mean }{ $certainty ->
        [unclear] , within the margin of error
        [unknown] , a difference that cannot be judged
       *[clear] { "" }
    }
    [for-less] { $costs }, for { $points } less on { $mean }{ $certainty ->
        [unclear] , within the margin of error
        [unknown] , a difference that cannot be judged
       *[clear] { "" }
    }
   *[more] { $costs }; on { $mean }, { $better } scores { $points } more{ $certainty ->
        [unclear] , within the margin of error
        [unknown] , a difference that cannot be judged
       *[clear] { "" }
    }
}{ $wins ->
    [none] { "" }
    [of-two] ; { $winner } scores higher on both
    [all] ; { $winner } scores higher on all { $of }
    [even] ; each scores higher on { $count } of { $of }
   *[more] ; { $winner } scores higher on { $count } of { $of }
}
mean-verdict = { $verdict ->
    [same] On { $mean }, both score { $better-mean }.
    [unclear] On { $mean }, { $better } scores { $points } more ({ $better-mean } against { $worse-mean }), within the margin of error ({ $interval }): which of the two is better remains open.
    [leaning] On { $mean }, { $better } scores { $points } more ({ $better-mean } against { $worse-mean }); that points to { $better }, but stays within the margin of error ({ $interval }).
    [clear] On { $mean }, { $better } scores { $points } more than { $worse } ({ $better-mean } against { $worse-mean }), outside the margin of error ({ $interval }), tested by itself.
    [no-scale] On { $mean }, { $better } scores { $points } more ({ $better-mean } against { $worse-mean }); whether that is more than chance cannot be judged, because the points depend on which models are shown.
   *[no-error] On { $mean }, { $better } scores { $points } more ({ $better-mean } against { $worse-mean }); whether that is more than chance cannot be judged, because no margin of error is known for { $benchmarks }.
}
mean-robustness = { $without ->
    [none] Whichever one of the benchmarks is left out, { $leader } keeps the higher mean
   *[other] In { $without } of { $benchmarks } cases, leaving out one benchmark would cost { $leader } the higher mean
}; { $selections ->
    [none] in none of the { $of } possible selections of them would { $other } lead.
   *[other] in { $selections } of the { $of } possible selections of them { $other } would lead.
}
mean-parts = { $weights ->
    [weighted] Averaged with these weights: { $parts }.
   *[equal] Averaged with equal weights: { $parts }.
}
mean-part = { $benchmark } ({ $share })
mean-shared = Averaged are the { $benchmarks }, of { $asked }, on which every highlighted model has a comparable score.
mean-scale = { $scale ->
    [above-chance] Above chance: 0% is what guessing scores, 100% the highest possible score.
    [win-rate] Points are the share of the other models shown that a model beats, a tie counting half: with other models the means, and even their order, may change.
    [z-score] Scores count by their distance from the average of the models shown, in standard deviations: with other models the means, and even their order, may change.
    [min-max] On each benchmark the lowest score shown counts as 0, the highest as 100: with other models the means, and even their order, may change.
   *[rating] Ratings from { $low } to { $high } count as 0 to 100 points, scores in per cent as they are.
}
mean-error = { $why ->
    [scale] No margins of error are drawn, because the points depend on which models are shown.
   *[parts] No margin of error is drawn where that of a score is not known ({ $benchmarks }).
}
mean-saturated = Nearly exhausted, or hardly telling the best models apart: { $benchmarks }.
mean-public = Questions public by the knowledge cutoff of a model shown (before its release where no cutoff is known), and perhaps in its training data: { $benchmarks }.
mean-incomplete = No comparable score on at least one of the { $benchmarks }
mean-has = { $benchmarks ->
    [none] { $name } ({ $has } of { $of })
   *[other] { $name } ({ $has } of { $of }, without { $benchmarks })
}

# Facts in running prose
ratio-phrase = { $ratio ->
    [twice] { $number }
   *[times] { $number } times
}
against = { $first } against { $second }
price-of-one = { $when ->
    [measured] On { $benchmark }, { $name } cost { $price } { $per }.
    [converted] { $name } costs { $price } { $per }, converted from { $host }’s list price on { $moment }.
   *[listed] { $name } costs { $price } { $per } at { $host }’s list price on { $moment }.
}
score-of-one = On { $benchmark }, { $name } scores { $score }{ $interval ->
    [none] .
   *[other] { " (" }{ $interval }).
}

# Prices over time
history-full = Full marks: start documented by the host.
history-hollow = Hollow marks: first seen on that day, or inferred; the price may have held earlier.
history-gaps = Where a line stops, no price is known.
history-until = Until
history-checked = Last checked
history-month = { $month } { $year }
history-of = { $name }: { $first ->
    [none] { "" }
    [same-month] { $first-price } first, then{ " " }
   *[other] { $first-price } in { $first-month },{ " " }
}{ $since ->
    [documented] { $price } since { $month }
    [ended] { $price } from { $month } to { $end }
    [once] { $price } in { $month }
   *[seen] { $price } since { $month } at the latest
}
history-lowest = Lowest known price of the { $models }: { $before } for { $before-name } on { $before-day }; { $after } for { $after-name } on { $after-day }{ $low ->
    [none] { "" }
   *[other] , after a low of { $low } for { $low-name } from { $low-day } on
}
history-deck = { $what } { $place }, up to { $moment }.
history-summary = Step chart. { $what }, { $models }, up to { $moment }.
history-steps = { $name } at { $host }: { $steps }.
history-step = { $price } { $since }{ $until ->
    [none] { "" }
   *[other] , until { $until }
}
history-version = On { $day }, { $host } moved the name { $id } to { $name }.
history-prices = { $begin ->
    [place] List prices { $places }.
   *[models] List prices: { $places }.
}
# Rankings
rank = Rank
interval-label = 95% interval
rank-range = { $low }–{ $high }
rank-in-full = { $judged ->
    [yes] { $rank } of { $of } (clearly ahead: { $above }; clearly behind: { $below })
   *[no] { $rank } of { $of }
}
ranking-pair = On { $benchmark }, { $place ->
    [first] { $first } and { $second } share the first place{ $others ->
        [none] { "" }
       *[some] { " " }(perhaps also { $others })
    }
    [possibly] { $first } or { $second } may be first (ranks { $ranks }){ $others ->
        [none] { "" }
       *[some] , as may { $others }
    }
    [level] neither { $first } nor { $second } ranks clearly higher
    [clear] { $first } ranks clearly above { $second }, by { $points }
   *[unjudged] { $first } scores { $points } more than { $second }
}{ $why ->
    [same] : their scores are the same
    [below-one-question] : their scores differ by less than one question
    [within] : the difference of { $points } is within the margin of error
   *[none] { "" }
}
ranking-leaders = { $how ->
    [only] { $names }: { $score } on { $benchmark }
    [alone] { $names } ranks first of { $of } models on { $benchmark }, clearly ahead of all others
    [all] On { $benchmark }, the first place is open between { $names }
    [named] On { $benchmark }, the first place among { $of } models is open between { $names }
    [everybody] On { $benchmark }, the first place is open between all { $of } models
    [counted] On { $benchmark }, the first place is open between { $count } of { $of } models
   *[highest] { $names } has the highest score of { $of } models on { $benchmark }
}
ranking-place = On { $benchmark }, { $name } { $place ->
    [shared-by-all] is one of all { $of } models, between which the first place is open
    [shared] is one of { $count } models, of { $of }, between which the first place is open
    [one] ranks No. { $low } of { $of } models
   *[range] ranks between No. { $low } and No. { $high } of { $of } models
}
ranking-several = { $names } among { $of } models on { $benchmark }
ranking-deck = Score on { $benchmark }{ $measures ->
    [none] .
   *[other] : { $measures }.
}{ $intervals ->
    [judged] { " " }The lines at the dots are 95% intervals; models in a bracket have the same best possible rank.
    [some] { " " }The lines at the dots are 95% intervals.
   *[none] { "" }
} { $what }{ $host ->
    [none] { "" }
   *[other] { " at " }{ $host }
} { $when ->
    [measured] as of { $moment }
   *[listed] on { $moment }
} in the last column.
ranking-summary = Ranking of { $of } models by score on { $benchmark }, with rank and price { $per } in brackets: { $rows }.
ranking-row = { $name } { $score } ({ $rank }; { $price })
ranking-gap = { $models ->
    [one] { $models } more model
   *[other] { $models } more models
}
ranking-drawn = Drawn are { $drawn } of { $of } models: the first of them, and those highlighted. The table has all.
ranking-note = { $judged ->
    [pair] The ranks 1 and 2 are open between two models unless one is clearly ahead (5%).
    [none] No margins of error are known, so that ranks follow the scores alone; whether a difference is more than chance cannot be judged.
   *[other] A rank is one more than the number of models that are clearly ahead; its range ends where models are clearly behind. All { $pairs } comparisons of two models are judged at once (Holm’s method, 5%).{ $judged ->
        [some] { " " }Where no margin of error is known, the rank follows the score alone.
       *[all] { "" }
    }
}
ranking-family = Alone, the difference of { $points } between { $first } and { $second } would be outside the margin of error, but not among { $pairs } comparisons at once.

# One model’s hosts
checked = Price last checked
own-offer = the developer’s own offer
hosts-note = Hosts may serve a model at other speeds, precisions or limits: the price is not all that differs.
expected-score = expected score
mixtures = mixtures of two models
open-weights = Open weights
efforts-note = Dotted lines join one model’s efforts.
hosts-heading = { $hosts }{ $own ->
    [none] { "" }
    [lowest] ; { $developer }’s own price is the lowest
    [highest] ; { $developer }’s own price is the highest
   *[between] ; { $developer }’s own price is { $price }
}
hosts-one = { $name } at { $host }: { $price }
hosts-free = Free of charge at { $hosts }.
hosts-deck = { $what } on { $moment }: what each host asks for { $name }, cheapest first.{ $own ->
    [none] { "" }
   *[own] { " " }The developer’s own offer is highlighted.
}
hosts-summary = Bar chart. Price of { $name } { $per } on { $moment }: { $rows }.
hosts-gap = { $offers ->
    [one] { $offers } more offer
   *[other] { $offers } more offers
}
offers = { $offers ->
    [one] { $offers } offer
   *[other] { $offers } offers
}
offer-tier = { $tier ->
    [free] free tier
   *[other] { $tier }
}
offer-hours = { $hours ->
    [off-peak] off-peak, { $from }–{ $to } UTC
    [peak] peak, { $from }–{ $to } UTC
   *[other] { $from }–{ $to } UTC
}
last-checked = last checked on { $day }
value-mark = { $points } for { $price }
break-even-mark = { $points } for { $step ->
    [tenfold] a tenfold price
    [percent] { $number } more
   *[times] { $number } times the price
}
break-even = { $dearer } is the better buy only if you value { $points } more at more than { $step ->
    [tenfold] a tenfold price
    [percent] { $number } extra
   *[times] { $number } times the price
}{ $certainty ->
    [clear] .
    [unclear] ; its lead is within the margin of error.
   *[unknown] ; whether its lead is more than chance cannot be judged.
} Anywhere on the straight line a model would be as good a buy as these two.
never-better = { $cheaper } costs less and { $certainty ->
    [clear] scores clearly higher: whatever points are worth to you, { $dearer } is not the better buy.
   *[other] scores at least as high, without a clear lead: by these scores alone, { $dearer } is not the better buy, whatever points are worth to you.
}
equal-value = { $kind ->
    [points] Along each curve { $price } buys the same number of points ({ $values }). That measure prefers models that are nearly free, however little they can do.
   *[success] Along each curve a solved task costs the same ({ $values }).
}
expected-note = The straight line is the score to expect for a price, by least squares through the { $marks ->
    [none] { $models }
   *[other] { $marks } marks of the { $models }
} that cost something; they are typically { $error } away from it. It describes these models and is no law.
expected-gap = { $name } scores { $points } { $side ->
    [more] more
   *[less] less
} than expected.
mixture-note = Along the line above the frontier, tasks are divided between two models: price and score are the weighted means of both{ $prices ->
    [measured] .
   *[listed] , if both models write equally many tokens for a task.
}
mixture-beats = At the same price, a mixture scores higher than { $names }.
