# English: what only the answer of the command line says. What each message is given is listed in messages.rs.

# Headings
range-heading = With other hosts or other usual mixes of tokens
scores-heading = Scores, and what their differences are worth
together-heading = Taken together
costs-heading = What answers cost
worth-heading = Worth the list price?
trends-heading = How prices of such scores fell
turns-heading = What would turn it around
caveats-heading = Caveats
left-out-heading = Left out

# Notes that stand alone
at-most-note = “At most”: the interval follows from the number of questions alone; it is narrower where a score averages several attempts at each question.
per-dollar-note = These are points divided by the price above; they favor models that are almost free, however little they can do.

# Prices
prices-heading = List prices on { $moment }
price-line = { $name }: { $price } at { $host }, { $since }{ $checked ->
    [none] { "" }
   *[other] ; last checked on { $checked }
} { $source }
stale = The price of { $name } had last been checked more than { $days } days before: it may have changed.
ratio-exact = { $saves ->
    [none] The price of { $dearer } divided by that of { $cheaper } is { $number }.
   *[other] { $saves }; the price of { $dearer } divided by that of { $cheaper } is { $number }.
}
range-same = { $over ->
    [hosts] The ratio is the same over all standard offers known on that day ({ $dearer-offers } of { $dearer }, { $cheaper-offers } of { $cheaper }).
   *[mixes] The ratio is the same for every usual mix of tokens.
}
range-over = { $over ->
    [hosts] Over all standard offers known on that day the price of { $dearer } divided by that of { $cheaper } runs from { $low } ({ $low-where }) to { $high } ({ $high-where }).
    [mixes] At the same hosts, with other usual mixes of tokens, the ratio runs from { $low } ({ $low-where }) to { $high } ({ $high-where }).
   *[all] With both, the ratio runs from { $low } ({ $low-where }) to { $high } ({ $high-where }).
}
at-hosts = { $dearer } at { $dearer-host }, { $cheaper } at { $cheaper-host }
mix = { $mix ->
    [output] output tokens only
    [input] input tokens only
    [cached-input] cached input tokens only
    [one-kind] { $last } only
    [workload] a workload of { $before }
    [request] a request of { $before }
   *[mix] { $before } for { $last }
}
mix-at-hosts = { $mix }; { $hosts }

# Scores
family = { $family } differences are tested at once; one is outside the margin of error only if it remains so after Holm’s correction for all of them (adjusted p below { $limit }).
table = { $title } { $source }. { $reported }.
reported = { $reporter ->
    [independent] { $names }: measured independently, { $date }
    [competitor] { $names }: reported by a competing developer, { $date }
   *[own-developer] { $names }: reported by its own developer, { $date }
}
before = { $before }; { $next }
row-title = { $how ->
    [none] { $benchmark }
   *[other] { $benchmark } – { $how }
}
questions = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
run-with = set-up: { $harness }
at-most = 95% interval at most { $range }
detectable = With { $questions }, a gap of about { $points ->
    [one] { $points } point
   *[other] { $points } points
} is detected four times in five; smaller ones more rarely.

needed = To detect { $points ->
    [one] { $points } point
   *[other] { $points } points
} just as often, about { $questions } questions would be needed.
correlation = If both answered the same questions, the difference is outside the margin of error only if their answers are correlated by more than { $correlation }.

# Taken together
scores-on-one = { $names }: scores on { $benchmark }
not-counted = { $benchmarks ->
    [one] Not counted, because it is a rating or an index, or its scores are not from one table
   *[other] Not counted, because they are ratings or indices, or their scores are not from one table
}: { $benchmarks }.
shared-best = The best score is shared on { $ties }.
means-of-several = Average score: { $means }.
always-ahead = Whichever of these benchmarks are averaged, and however they are weighted, { $leader } has the higher average.
hinges = { $on ->
    [none] Whichever one benchmark is left out, { $leader } keeps the higher average.
    [one] Without { $benchmarks }, { $leader } no longer has the higher average.
   *[other] Leaving out one of these is enough for { $leader } to lose the higher average: { $benchmarks }.
}
subsets = Of all { $of } ways to choose among these benchmarks, { $other } has the higher average in { $changed ->
    [zero] none
    [one] one
   *[other] { $changed }
}{ $tied ->
    [zero] .
    [one] , and neither in one.
   *[other] , and neither in { $tied }.
}
weightings = { $share ->
    [none] However the benchmarks are weighted, { $other } does not have the higher average.
   *[some] If the benchmarks are weighted at random, { $other } has the higher average in { $share } of cases.
}

# Costs of answers
cost = { $what }: { $values }{ $costs ->
    [none] .
   *[other] ; { $costs }.
}
tokens-written = In this test { $more } wrote { $times } times as many tokens as { $less }.
tokens-cost = By list price, the output tokens of a task cost { $values } (computed, not measured){ $ratio ->
    [none] .
   *[other] : { $ratio }.
}
verbosity = By the list price of output tokens alone, { $cheaper } stays the cheaper one until it writes { $times } times as many of them as { $dearer } (computed, not measured).

# Worth the list price?
more-points = { $points ->
    [one] { $points } more point
   *[other] { $points } more points
}
by-measured-cost = { $benchmark } (by measured cost)
worth = On { $benchmark }, { $dearer } is the better buy only if you value { $more-points } at more than { $step ->
    [tenfold] a tenfold price
    [percent] { $number } on top of the price
   *[times] { $number } times the price
}{ $certainty ->
    [clear] .
    [unclear] ; its lead is within the margin of error.
   *[unknown] ; whether its lead is more than chance cannot be judged.
}
never = On { $benchmarks }, { $cheaper } costs less and { $certainty ->
    [clear] scores clearly higher: { $dearer } is never the better buy there.
   *[other] scores at least as high, without a clear lead: by these scores alone, { $dearer } is not the better buy there.
}
per-dollar = Points per dollar on { $benchmark }: { $values }.
no-points-per-dollar = No points per dollar on { $benchmarks }: ratings and indices have no zero that means anything, so that a quotient of their scores says nothing.

# Trends
trend = On { $benchmark }, a score of { $score } or more cost { $first-price } on { $first-day } ({ $first }), and { $last-price } from { $last-day } on ({ $last }): by a line fitted to the { $records } successive lows, the price fell by a factor of about { $factor } a year.{ $reasoning ->
    [none] { "" }
   *[some] { " " }Some of these models reason and write more tokens for an answer; that is not taken into account.
}

# What would turn it around
turn-host = Host: at { $host }, { $model } costs { $price }, { $how ->
    [more] more than { $other } ({ $other-price })
   *[less] less than { $other } ({ $other-price })
}{ $more ->
    [none] .
    [one] ; { $more } more offer turns the prices around.
   *[other] ; { $more } more offers turn the prices around.
}
turn-date = Date: { $to ->
    [none] from { $from } on
   *[other] from { $from }, to { $to }
}, { $dearer } costs less than { $cheaper } ({ $priced ->
    [start] at first{ " " }
    [end] at the end{ " " }
   *[whole] { "" }
}{ $dearer-price } against { $cheaper-price }).
turn-mix = Mix of tokens: with { $mix }, { $dearer } costs less than { $cheaper } ({ $dearer-price } against { $cheaper-price } per million){ $more ->
    [none] .
    [one] ; { $number } other usual mix turns the prices around too.
   *[other] ; { $number } other usual mixes turn the prices around too.
}
turn-none = { $what ->
    [host] Host: none known makes { $dearer } the cheaper one.
    [date] Date: on no day in the catalog does { $dearer } cost less.
    [mix] Mix of tokens: none of the usual ones makes { $dearer } the cheaper one.
   *[prices] Host, date or usual mix of tokens: none of them alone makes { $dearer } the cheaper one.
}
turn-benchmarks = { $second-benchmarks ->
    [none] Benchmark: { $second } scores higher on none of these.
   *[other] Benchmark: { $first } scores higher on { $first-benchmarks }; { $second } on { $second-benchmarks }.
}
turn-benchmark = { $how ->
    [reversed] Benchmark: { $name } scores higher on { $benchmarks }.
    [judged-otherwise] Benchmark: the difference is judged otherwise on { $benchmarks }.
   *[none] Benchmark: no other in the catalog changes who scores higher, or whether that is more than chance.
}

# Caveats, and where it comes from
saturated = { $why ->
    [near-ceiling] Nearly exhausted, because the best score reaches 90% or more of the range above chance: { $benchmarks }.
   *[indistinct] Hardly able to tell the best models apart, because the five best of the table lie within two standard errors: { $benchmarks }.
}
public-before = { $by ->
    [cutoff] Public by the knowledge cutoff of { $names }, so that the questions may have been in the training data: { $benchmarks }.
   *[release] Public before { $names } came out, so that the questions may have been in the training data, whose end the catalog does not give: { $benchmarks }.
}
since-when = { $benchmark } ({ $date })
refused = { $why ->
    [price] No price known on { $moment } for any of the models asked for.
   *[score] On { $moment }, no benchmark has a known score of every model asked for.
}
source-item = { $source } { $title }{ $date ->
    [none] { "" }
   *[other] , { $date }
}
catalog = Catalog: “{ $name }”, { $date }.
