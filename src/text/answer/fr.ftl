# Français : ce que seule dit la réponse de la ligne de commande. Ce que chaque message reçoit est dans messages.rs.

# Les titres
range-heading = Avec d’autres hébergeurs ou d’autres mélanges usuels de tokens
scores-heading = Les scores, et ce que valent leurs écarts
together-heading = Tous tests confondus
costs-heading = Ce que coûtent les réponses
worth-heading = Le tarif en vaut-il la peine ?
trends-heading = Comment les prix de tels scores ont baissé
turns-heading = Ce qui renverserait la comparaison
caveats-heading = Réserves
left-out-heading = Ce qui manque

# Remarques
at-most-note = « Au plus » : l’intervalle découle du seul nombre de questions ; il est plus étroit quand un score est la moyenne de plusieurs essais par question.
per-dollar-note = Ce sont les points divisés par le prix ci-dessus ; ils avantagent les modèles presque gratuits, si peu qu’ils sachent faire.

# Les prix
prices-heading = Tarifs publics au { $moment }
price-line = { $name } : { $price } chez { $host }, { $since }{ $checked ->
    [none] { "" }
   *[other] { " ; dernière vérification le " }{ $checked }
} { $source }
stale = La dernière vérification du prix { DE($name) } remontait à plus de { $days } jours : il a pu changer.
ratio-exact = { $saves ->
    [none] Le prix { DE($dearer) } divisé par celui { DE($cheaper) } donne { $number }.
   *[other] { $saves } ; le prix { DE($dearer) } divisé par celui { DE($cheaper) } donne { $number }.
}
range-same = { $over ->
    [hosts] Le rapport est le même pour toutes les offres standard connues ce jour-là ({ $dearer-offers } { DE($dearer) }, { $cheaper-offers } { DE($cheaper) }).
   *[mixes] Le rapport est le même pour tous les mélanges de tokens usuels.
}
range-over = { $over ->
    [hosts] Toutes offres standard connues ce jour-là confondues, le prix { DE($dearer) } divisé par celui { DE($cheaper) } va de { $low } ({ $low-where }) à { $high } ({ $high-where }).
    [mixes] Chez les mêmes hébergeurs, selon les mélanges usuels de tokens, le rapport va de { $low } ({ $low-where }) à { $high } ({ $high-where }).
   *[all] En combinant les deux, le rapport va de { $low } ({ $low-where }) à { $high } ({ $high-where }).
}
at-hosts = { $dearer } chez { $dearer-host }, { $cheaper } chez { $cheaper-host }
mix = { $mix ->
    [output] tokens générés seulement
    [input] tokens d’entrée seulement
    [cached-input] tokens d’entrée en cache seulement
    [one-kind] { $last } seulement
    [workload] charge de travail de { $before }
    [request] requête de { $before }
   *[mix] { $before } pour { $last }
}
mix-at-hosts = { $mix } ; { $hosts }

# Les scores
family = { $family } écarts sont testés à la fois ; l’un d’eux ne dépasse la marge d’erreur que s’il la dépasse encore après la correction de Holm pour l’ensemble (p corrigé inférieur à { $limit }).
table = { $title } { $source }. { $reported }.
reported = { $reporter ->
    [independent] { $names } : { $names ->
        [one] mesure indépendante
       *[other] mesures indépendantes
    } du { $date }
    [competitor] { $names } : { $names ->
        [one] publié
       *[other] publiés
    } par un développeur concurrent le { $date }
   *[own-developer] { $names } : publié par son propre développeur le { $date }
}
before = { $before } ; { $next }
row-title = { $how ->
    [none] { $benchmark }
   *[other] { $benchmark } – { $how }
}
questions = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
run-with = protocole : { $harness }
at-most = intervalle à 95 % { $range } au plus
detectable = Avec { $questions }, un écart de { $points ->
    [one] { $points } point
   *[other] { $points } points
} environ est décelé quatre fois sur cinq ; un écart plus petit, moins souvent.

needed = Pour déceler { $points ->
    [one] { $points } point
   *[other] { $points } points
} aussi souvent, il faudrait environ { $questions } questions.
correlation = Si les deux ont répondu aux mêmes questions, l’écart ne dépasse la marge d’erreur que si leurs réponses sont corrélées à plus de { $correlation }.

# Tous tests confondus
scores-on-one = { $names } : scores sur { $benchmark }
not-counted = { $benchmarks ->
    [one] Non compté, parce que c’est une cote ou un indice, ou que ses scores ne viennent pas d’un même tableau
   *[other] Non comptés, parce que ce sont des cotes ou des indices, ou que leurs scores ne viennent pas d’un même tableau
} : { $benchmarks }.
shared-best = Le meilleur score est partagé sur { $ties }.
means-of-several = Score moyen : { $means }.
always-ahead = Quels que soient ceux de ces tests que l’on retient, et leur pondération, { $leader } a la meilleure moyenne.
hinges = { $on ->
    [none] Quel que soit le test écarté, { $leader } garde la meilleure moyenne.
    [one] Sans { $benchmarks }, { $leader } n’a plus la meilleure moyenne.
   *[other] Il suffit d’écarter l’un de ces tests pour que { $leader } n’ait plus la meilleure moyenne : { $benchmarks }.
}
subsets = Sur les { $of } façons de choisir parmi ces tests, { $other } { $changed ->
    [zero] n’a la meilleure moyenne dans aucun cas
    [one] a la meilleure moyenne dans un cas
   *[other] a la meilleure moyenne dans { $changed } cas
}{ $tied ->
    [zero] .
    [one] , et aucun des deux dans un.
   *[other] , et aucun des deux dans { $tied }.
}
weightings = { $share ->
    [none] Quelle que soit la pondération des tests, { $other } n’a pas la meilleure moyenne.
   *[some] Si les tests sont pondérés au hasard, { $other } a la meilleure moyenne dans { $share } des cas.
}

# Le coût des réponses
cost = { $what } : { $values }{ $costs ->
    [none] .
   *[other] { " ; " }{ $costs }.
}
tokens-written = Dans ce test, { $more } a généré { $times } fois le nombre de tokens { DE($less) }.
tokens-cost = Au tarif public, les tokens générés pour une tâche coûtent { $values } (calculé, non mesuré){ $ratio ->
    [none] .
   *[other] { " : " }{ $ratio }.
}
verbosity = Au tarif public des seuls tokens générés, { $cheaper } reste le moins cher jusqu’à { $times } fois le nombre de tokens générés { "par " }{ $dearer } (calculé, non mesuré).

# Le tarif en vaut-il la peine ?
more-points = { $points ->
    [one] { $points } point de plus
   *[other] { $points } points de plus
}
by-measured-cost = { $benchmark } (d’après les coûts mesurés)
worth = Sur { $benchmark }, { $dearer } n’est le meilleur achat que si vous acceptez de payer plus { $step ->
    [tenfold] de dix fois le prix
    [percent] de { $number } en sus
   *[times] de { $number } fois le prix
} pour { $more-points }{ $certainty ->
    [clear] .
    [unclear] { " ; son avance reste dans la marge d’erreur." }
   *[unknown] { " ; impossible de dire si son avance dépasse le hasard." }
}
never = Sur { $benchmarks }, { $cheaper } coûte moins cher et obtient un score { $certainty ->
    [clear] nettement supérieur : { $dearer } n’y est jamais le meilleur achat.
   *[other] au moins égal, sans avance nette : à s’en tenir à ces scores, { $dearer } n’y est pas le meilleur achat.
}
per-dollar = Points par dollar sur { $benchmark } : { $values }.
no-points-per-dollar = Pas de points par dollar sur { $benchmarks } : le zéro d’une cote ou d’un indice est arbitraire, si bien qu’un quotient de ses scores ne dit rien.

# Tendances
trend = Sur { $benchmark }, un score d’au moins { $score } coûtait { $first-price } le { $first-day } ({ $first }), puis { $last-price } à partir du { $last-day } ({ $last }) : d’après la droite ajustée aux { $records } minima successifs, le prix a été divisé par { $factor } environ chaque année.{ $reasoning ->
    [none] { "" }
   *[some] { " " }Certains de ces modèles raisonnent et génèrent plus de tokens par réponse ; il n’en est pas tenu compte.
}

# Ce qui renverserait la comparaison
turn-host = Hébergeur : chez { $host }, { $model } coûte { $price }, { $how ->
    [more] plus cher { QUE($other) } ({ $other-price })
   *[less] moins cher { QUE($other) } ({ $other-price })
}{ $more ->
    [none] .
    [one] { " ; " }{ $more } autre offre renverse l’ordre des prix.
   *[other] { " ; " }{ $more } autres offres renversent l’ordre des prix.
}
turn-date = Date : { $to ->
    [none] à partir du { $from }
   *[other] du { $from } au { $to }
}, { $dearer } coûte moins cher { QUE($cheaper) } ({ $priced ->
    [start] d’abord{ " " }
    [end] à la fin{ " " }
   *[whole] { "" }
}{ $dearer-price } contre { $cheaper-price }).
turn-mix = Mélange de tokens : avec { $mix }, { $dearer } coûte moins cher { QUE($cheaper) } ({ $dearer-price } contre { $cheaper-price } par million){ $more ->
    [none] .
    [one] { " ; " }{ $number } autre mélange usuel inverse aussi les prix.
   *[other] { " ; " }{ $number } autres mélanges usuels inversent aussi les prix.
}
turn-none = { $what ->
    [host] Hébergeur : aucun connu ne rend { $dearer } le moins cher.
    [date] Date : à aucun jour du catalogue { $dearer } ne coûte moins cher.
    [mix] Mélange de tokens : aucun des mélanges usuels ne rend { $dearer } le moins cher.
   *[prices] Hébergeur, date ou mélange usuel de tokens : aucun changement à lui seul ne rend { $dearer } le moins cher.
}
turn-benchmarks = { $second-benchmarks ->
    [none] Test : { $second } n’obtient un meilleur score sur aucun de ceux-ci.
   *[other] Test : { $first } obtient un meilleur score sur { $first-benchmarks } ; { $second } sur { $second-benchmarks }.
}
turn-benchmark = { $how ->
    [reversed] Test : { $name } obtient un meilleur score sur { $benchmarks }.
    [judged-otherwise] Test : l’écart se juge autrement sur { $benchmarks }.
   *[none] Test : aucun autre du catalogue ne change qui obtient le meilleur score, ni si l’écart dépasse le hasard.
}

# Réserves et sources
saturated = { $why ->
    [near-ceiling] { $benchmarks ->
        [one] Presque épuisé
       *[other] Presque épuisés
    }, car le meilleur score atteint au moins 90 % de la plage au-dessus du hasard : { $benchmarks }.
   *[indistinct] { $benchmarks ->
        [one] Peu apte
       *[other] Peu aptes
    } à départager les meilleurs modèles, car les cinq premiers du tableau tiennent en deux erreurs types : { $benchmarks }.
}
public-before = { $benchmarks ->
    [one] Public
   *[other] Publics
} { $by ->
    [cutoff] avant la date limite des connaissances { $names }, si bien que les questions peuvent figurer dans les données d’entraînement
   *[release] avant la sortie { $names }, si bien que les questions peuvent figurer dans les données d’entraînement, dont le catalogue n’indique pas la fin
} : { $benchmarks }.
since-when = { $benchmark } ({ $date })
refused = { $why ->
    [price] Aucun prix connu au { $moment } pour les modèles demandés.
   *[score] Au { $moment }, aucun test n’a de score connu pour tous les modèles demandés.
}
source-item = { $source } { $title }{ $date ->
    [none] { "" }
   *[other] , { $date }
}
catalog = Catalogue : « { $name } », { $date }.
