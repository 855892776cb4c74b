# Français. Ce que chaque message reçoit est dans messages.rs. DE() et QUE() élident : « d’o1 », « qu’o1 ».

# Les nombres et leur unité
points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
models = { $models ->
    [one] { $models } modèle
   *[other] { $models } modèles
}
others = { $others ->
    [one] { $others } autre modèle
   *[other] { $others } autres modèles
}
approximately = { $qualifier ->
    [exactly] { $number }
    [about] environ { $number }
    [nearly] près de { $number }
   *[more-than] plus de { $number }
}
range = de { $low } à { $high }

# Les listes et les mots seuls
labelled = { $label } : { $value }
free = gratuit
not-shown = Hors graphique
as-table = Les chiffres en tableau
cheaper = ← moins cher
better = ↑ meilleur
model = Modèle
developer = Développeur
price = Prix
host = Hébergeur
in-force = Prix en vigueur
reported-by = Score publié par
effort-label = Effort de raisonnement
harness = Test exécuté avec
frontier = Frontière prix-performance
sources = Sources
note = Remarque
yes = oui
no = non
cache-price-unknown = prix de l’entrée en cache inconnu : compté au prix de l’entrée
benchmark = Test
verdict-label = Verdict
points-unit = points

# De quoi un prix est le prix
tokens = { $kind ->
    [input] { $tokens ->
        [one] { $tokens } token d’entrée
        [many] { $tokens } de tokens d’entrée
       *[other] { $tokens } tokens d’entrée
    }
    [cached-input] { $tokens ->
        [one] { $tokens } token d’entrée en cache
        [many] { $tokens } de tokens d’entrée en cache
       *[other] { $tokens } tokens d’entrée en cache
    }
   *[output] { $tokens ->
        [one] { $tokens } token généré
        [many] { $tokens } de tokens générés
       *[other] { $tokens } tokens générés
    }
}
mix-before = { $before } et { $next }
per = { $measure ->
    [output] par million de tokens générés
    [input] par million de tokens d’entrée
    [cached-input] par million de tokens d’entrée en cache
    [workload] pour une charge de travail de { $before }
    [request] pour une requête de { $before }
    [task] par tâche (mesuré)
    [success] par tâche réussie (mesuré)
    [one-kind] par million de tokens ({ $last } seulement)
   *[mix] par million de tokens ({ $before } pour { $last })
}
per-short = { $measure ->
    [mix] par million de tokens mélangés
    [workload] pour la charge de travail
    [request] pour la requête
   *[other] { $per }
}
price-per = { $price } { $per }
what = { $measure ->
    [workload] Coût d’une charge de travail de { $amount }
    [request] Coût d’une requête de { $amount }
    [task] Coût mesuré par tâche
    [success] Coût mesuré par tâche réussie
   *[price] Prix { $per }
}
with-cached = { $input } (dont { $cached } en cache)

# Les prix de deux modèles
costs = { $ratio ->
    [free] { $cheaper } est gratuit, { $dearer } est payant
    [equal] { $dearer } et { $cheaper } coûtent le même prix
    [about-the-same] { $dearer } et { $cheaper } coûtent à peu près le même prix
    [percent] { $dearer } coûte { $number } de plus { QUE($cheaper) }
    [twice] { $dearer } coûte { $number } fois le prix { DE($cheaper) }
    [common] { $cheaper } est { $number } fois moins cher { QUE($dearer) }
   *[times] { $dearer } coûte { $number } fois le prix { DE($cheaper) }
}
twice = deux
saves = { $saving ->
    [everything] { $cheaper } est gratuit, { $dearer } est payant
    [little] { $dearer } et { $cheaper } coûtent à peu près le même prix
   *[percent] { $cheaper } coûte { $number } de moins { QUE($dearer) }
}
share = { $qualifier ->
    [about] { $number ->
        [two] prix divisé par deux environ
       *[other] prix divisé par { $number } environ
    }
    [exactly] { $number ->
        [two] prix divisé par deux
       *[other] prix divisé par { $number }
    }
   *[nearly] { $number ->
        [two] prix divisé par près de deux
       *[other] prix divisé par près de { $number }
    }
}

# Les titres
pair = { $gap ->
    [same] { $costs } ; leurs scores sur { $benchmark } sont les mêmes
    [below-one-question] { $costs } ; sur { $benchmark }, l’écart est inférieur à une question
    [indistinguishable] { $costs } ; sur { $benchmark }, les deux ne peuvent pas être départagés
    [for-more] { $costs }, pour { $points } de plus sur { $benchmark }{ $certainty ->
        [unclear] , dans la marge d’erreur
       *[clear] { "" }
    }
    [for-less] { $costs }, pour { $points } de moins sur { $benchmark }{ $certainty ->
        [unclear] , dans la marge d’erreur
       *[clear] { "" }
    }
   *[more] { $costs } ; sur { $benchmark }, { $better } obtient { $points } de plus{ $certainty ->
        [unclear] , dans la marge d’erreur
       *[clear] { "" }
    }
}
single = { $standing ->
    [alone] { $name } : { $price }, { $score } sur { $benchmark }
    [frontier] { $name } est sur la frontière prix-performance des { $models } affichés : { $price }, { $score } sur { $benchmark }
   *[dominated] { $name } n’est pas sur la frontière prix-performance des { $models } affichés : { $dominance }
}
several = { $names } : prix et score sur { $benchmark }
all = Prix et score sur { $benchmark } de { $models }
hosts = { $name } chez { $hosts } hébergeurs : { $price }
dominance = { $how ->
    [cheaper-and-better] { $by } coûte moins cher et obtient un meilleur score
    [cheaper] { $by } coûte moins cher et obtient le même score
   *[better] { $by } coûte le même prix et obtient un meilleur score
}

# L’écart est-il réel ?
verdict = { $verdict ->
    [same] Sur { $benchmark }, les deux obtiennent { $score }.
    [below-one-question] Sur { $benchmark }, l’écart de { $points } est inférieur à une question sur { $questions } : les deux modèles ne peuvent pas être départagés.
    [indistinguishable] Sur { $benchmark }, { $better } obtient { $points } de plus : trop peu pour départager les deux modèles ({ $interval }).
    [unclear] Sur { $benchmark }, { $better } obtient { $points } de plus, dans la marge d’erreur ({ $interval }) : on ne peut pas dire lequel est le meilleur.
    [leaning] Sur { $benchmark }, { $better } obtient { $points } de plus ; l’avantage semble aller à { $better }, mais reste dans la marge d’erreur ({ $interval }).
    [not-in-family] Sur { $benchmark }, { $better } obtient { $points } de plus : pris seul, l’écart dépasserait la marge d’erreur ({ $interval }), mais pas parmi { $family } tests comparés à la fois.
    [clear] Sur { $benchmark }, { $better } obtient { $points } de plus { QUE($worse) }, au-delà de la marge d’erreur ({ $interval }).
    [no-questions] Sur { $benchmark }, { $better } obtient { $points } de plus ; impossible de juger si c’est plus que le hasard, car le nombre de questions n’est pas connu.
    [no-error] Sur { $benchmark }, { $better } obtient { $points } de plus ; impossible de juger si c’est plus que le hasard, car aucune marge d’erreur n’est publiée.
    [other-metric] Leurs scores sur { $benchmark } ont été comptés de façons différentes et ne sont pas comparés.
   *[other-source] Leurs scores sur { $benchmark } viennent de sources ou de conditions de test différentes et ne sont pas comparés.
}
verdict-rating = { $verdict ->
    [unclear] Sur { $benchmark }, { $better } a { $points } d’avance, dans la marge d’erreur ({ $interval }) : on ne peut pas dire lequel est préféré.
   *[clear] Sur { $benchmark }, { $better } a { $points } d’avance sur { $worse }, au-delà de la marge d’erreur ({ $interval }) : il l’emporterait dans { $share } environ des comparaisons directes.
}
interval-of-difference = intervalle à 95 % de l’écart : de { $low } à { $high }
prices-of-pair = { $when ->
    [measured] { $costs } ({ $dearer-price } contre { $cheaper-price } { $per }).
   *[listed] { $costs } ({ $dearer-price } contre { $cheaper-price } { $per } ; tarifs publics { DE($hosts) } au { $moment }).
}
wins = Sur { $benchmarks } tests, { $first } obtient un meilleur score sur { $first-wins }, { $second } sur { $second-wins }{ $ties ->
    [none] .
   *[other] , et les deux le même sur { $ties }.
}
clear-wins = { $clear ->
    [none] Aucun écart ne dépasse la marge d’erreur.
   *[other] Au-delà de la marge d’erreur : { $clear }.
}
mean = En moyenne, { $better } obtient { $points } de plus ({ $better-mean } contre { $worse-mean }).
mean-same = En moyenne, les deux obtiennent { $mean }.
verdict-short = { $verdict ->
    [same] même score
    [below-one-question] moins d’une question d’écart
    [indistinguishable] impossibles à départager
    [unclear] dans la marge d’erreur
    [clear] { $names } en tête
    [leaders] { $names } impossibles à départager
   *[unknown] impossible à juger
}
versus-heading = { $wins ->
    [split] { $costs } ; { $winner } obtient un meilleur score sur { $count } des { $benchmarks } tests, { $better } en moyenne
    [both] { $costs } ; { $winner } obtient un meilleur score sur { $count } des { $benchmarks } tests, et en moyenne
    [alone] { $costs } ; { $winner } obtient un meilleur score sur { $count } des { $benchmarks } tests
   *[even] { $costs } ; sur { $benchmarks } tests, aucun n’est plus souvent en tête
}
versus-unpriced = { $names } : scores sur { $benchmarks } tests
versus-several = { $names } : prix, et scores sur { $benchmarks } tests
versus-deck = { $what }{ $host ->
    [none] { "" }
   *[other] { " chez " }{ $host }
} au { $moment }, et scores aux tests que les { $models } ont tous passés. Les traits sur les barres sont des intervalles à 95 %.
versus-summary = Diagramme en barres. { $prices } { $scores }
versus-price = { $what } : { $values }.
versus-score = { $benchmark } : { $values } ({ $verdict }).
named-value = { $name } { $value }
benchmarks-left-out = { $reason ->
    [no-score] Pas de score connu { DE($names) } sur { $benchmarks }
    [no-common-origin] Scores de sources ou de conditions de test différentes seulement : { $benchmarks }
   *[no-room] Pas de place pour { $benchmarks }
}
no-price = pas de prix connu
possibly = peut-être ({ $share } de probabilité)
interval-note = Les traits aux points sont des intervalles à 95 % ; pour un score qui est la moyenne de plusieurs essais, c’est un maximum.
possibly-note = Peut-être sur la frontière, compte tenu des marges d’erreur (cerclés) : { $names }.

# Sous le titre et le long des axes
deck = { $what }{ $host ->
    [none] { "" }
   *[other] { " chez " }{ $host }
} au { $moment }, et score sur { $benchmark }{ $measures ->
    [none] .
   *[other] { " : " }{ $measures }.
}
x-axis = { $scale ->
    [log] { $what }, en dollars, échelle logarithmique
   *[linear] { $what }, en dollars
}
x-axis-short = { $scale ->
    [log] $ { $per }, échelle log
   *[linear] $ { $per }
}

# Les sources, les hébergeurs, les dates
scores-from = Scores : { $publisher }, { $title }{ $date ->
    [none] { "" }
   *[other] , { $date }
} ({ $by ->
    [independents] mesure indépendante
    [own-developer] publiés par le développeur de chaque modèle
    [one-of-the-developers] publiés par l’un des développeurs
    [competitor] publiés par un développeur concurrent
   *[various] publiés en partie par des développeurs
}).
scores-from-several = Scores : { $publishers }.
place = { $place ->
    [all] chez { $host }
    [developers] chez le développeur de chaque modèle
    [marked] chez l’hébergeur indiqué pour chacun
    [some] { $names } chez { $host }
   *[others] { $names } chez d’autres hébergeurs
}
place-before = { $before } ; { $next }
prices-at = { $begin ->
    [place] Tarifs publics au { $moment } { $places }.
   *[models] Tarifs publics au { $moment } : { $places }.
}
costs-measured = Coûts mesurés lors des tests qui ont donné les scores.
in-hours = { $hours ->
    [off-peak] { $moment } (heures creuses)
    [peak] { $moment } (heures pleines)
   *[standard] { $moment }
}
prices-from = Prix d’après { $publishers }.
in-force-since = { $basis ->
    [unknown] vu le { $checked } ; début inconnu
    [documented] depuis le { $from } (selon l’hébergeur)
    [observed] depuis le { $from } (première observation)
   *[inferred] depuis le { $from } (déduit)
}
effort = { $effort ->
    [none] aucun
    [low] faible
    [medium] moyen
    [high] élevé
    [xhigh] très élevé
    [max] maximal
    [thinking] raisonnement
    [no-thinking] sans raisonnement
   *[other] { $effort }
}
solved = { $solved } sur { $asked } réussis
interval = intervalle à 95 % de { $low } à { $high }
reporter = { $reporter ->
    [independent] une source indépendante, { $date }
    [competitor] un développeur concurrent, { $date }
   *[own-developer] son propre développeur, { $date }
}

# Le graphique en mots
summary-axes = Nuage de points. { $what } au { $moment }, { $prices }{ $scale ->
    [log] , échelle logarithmique
   *[linear] { "" }
}, et score sur { $benchmark }, { $scores }.
summary-all = { $count ->
    [one] { $models } affiché.
   *[other] { $models } affichés.
}
summary-some = { $count ->
    [one] { $shown-models } sur { $total } affiché ; { $left-out ->
        [one] { $left-out } n’a pas de prix ou de score comparable.
       *[other] { $left-out } n’ont pas de prix ou de score comparable.
    }
   *[other] { $shown-models } sur { $total } affichés ; { $left-out ->
        [one] { $left-out } n’a pas de prix ou de score comparable.
       *[other] { $left-out } n’ont pas de prix ou de score comparable.
    }
}
summary-frontier = { $count ->
    [one] { $models } est sur la frontière prix-performance : { $first } à { $first-price }.
   *[other] { $models } sont sur la frontière prix-performance, { DE($first) } à { $first-price } jusqu’à { $last } à { $last-price }.
}
summary-highlighted = En évidence : { $names }.

# Ce qui n’est pas montré, et les remarques
reason = { $reason ->
    [not-released] Pas encore sorti au { $moment }
    [no-score] Pas de score connu sur { $benchmark }
    [other-origin] Score sur { $benchmark } d’une autre source ou obtenu dans d’autres conditions seulement
    [not-sold] Pas d’hébergeur connu
    [not-at-host] Pas d’offre connue chez { $host }
    [cost-too-high] Coût supérieur à neuf millions de dollars, trop élevé pour une comparaison exacte
    [no-measured-cost] Pas de coût mesuré connu sur { $benchmark }
    [nothing-solved] Aucune tâche réussie sur { $benchmark }, donc pas de coût par tâche réussie
   *[no-price] Pas de prix connu { $per } au { $moment }
}
per-token-note = Les prix sont par token, pas par réponse : les modèles de raisonnement génèrent plus de tokens par réponse.
cache-note = Prix de l’entrée en cache inconnu, compté au prix de l’entrée : { $names }.
