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
percentage = { $number }
of = { DE($name) }

# Les listes et les mots seuls
labelled = { $label } : { $value }
free = gratuit
not-shown = Hors graphique
as-table = Les chiffres en tableau
cheaper = ← moins cher
better = ↑ meilleur
model = Modèle
developer = Développeur
other-developers = autres développeurs
price = Prix
host = Hébergeur
in-force = Prix en vigueur
reported-by = Score publié par
elsewhere = Ailleurs
same-place = Au même point
effort-label = Effort de raisonnement
harness = Test exécuté avec
frontier = Frontière prix-performance
sources = Sources
note = Remarque
yes = oui
no = non
cache-price-unknown = prix du cache inconnu : compté au prix de l’entrée
benchmark = Test
verdict-label = Verdict
points-unit = points
percentile-unit = centile
scores = Scores

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
    [written] { $tokens ->
        [one] { $tokens } token écrit en cache
        [many] { $tokens } de tokens écrits en cache
       *[other] { $tokens } tokens écrits en cache
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
per-in-brackets = { $measure ->
    [task] par tâche, coûts mesurés
    [success] par tâche réussie, coûts mesurés
    [one-kind] par million de tokens, { $last } seulement
    [mix] par million de tokens, { $before } pour { $last }
   *[other] { $per }
}
per-short = { $measure ->
    [mix] par million de tokens mélangés
    [workload] de la charge de travail
    [request] de la requête
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
what-when = { $measure ->
    [workload] Coût
    [request] Coût
    [task] { $what }
    [success] { $what }
   *[price] Prix
}{ $host ->
    [none] { "" }
   *[other] { " chez " }{ $host }
}, au { $moment }{ $measure ->
    [workload] , d’une charge de travail de { $amount }
    [request] , d’une requête de { $amount }
    [task] { "" }
    [success] { "" }
   *[price] , { $per }
}
with-part = { $part ->
    [cached] { $tokens } (dont { $of } en cache)
   *[reasoning] { $tokens } (dont { $of } de raisonnement)
}

# Les prix de deux modèles
cost-the-same = { $names } coûtent le même prix
costs = { $ratio ->
    [free] { $dearer } est payant, { $cheaper } est gratuit
    [about-the-same] { $dearer } et { $cheaper } coûtent à peu près le même prix
    [percent] { $dearer } coûte { $number } de plus { QUE($cheaper) }
    [twice] { $dearer } coûte { $number } fois le prix { DE($cheaper) }
    [common] { $cheaper } est { $number } fois moins cher { QUE($dearer) }
   *[times] { $dearer } coûte { $number } fois le prix { DE($cheaper) }
}
twice = deux
ratio-sign = { $ratio ->
    [percent] +{ $number }
   *[times] × { $number }
}
saves = { $saving ->
    [everything] { $dearer } est payant, { $cheaper } est gratuit
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
        [unknown] , un écart impossible à juger
       *[clear] { "" }
    }
    [for-less] { $costs }, pour { $points } de moins sur { $benchmark }{ $certainty ->
        [unclear] , dans la marge d’erreur
        [unknown] , un écart impossible à juger
       *[clear] { "" }
    }
   *[more] { $costs } ; sur { $benchmark }, { $better } obtient { $points } de plus{ $certainty ->
        [unclear] , dans la marge d’erreur
        [unknown] , un écart impossible à juger
       *[clear] { "" }
    }
}
single = { $standing ->
    [alone] { $name } : { $price }, { $score } { $mean ->
        [none] sur { $benchmark }
       *[other] pour { $mean }
    }
    [frontier] { $name } est sur la frontière prix-performance des { $models } affichés : { $price }, { $score } { $mean ->
        [none] sur { $benchmark }
       *[other] pour { $mean }
    }
    [possibly] { $name } est peut-être sur la frontière prix-performance des { $models } affichés (probabilité : { $because }) : { $price }, { $score } { $mean ->
        [none] sur { $benchmark }
       *[other] pour { $mean }
    }
   *[dominated] { $name } n’est pas sur la frontière prix-performance des { $models } affichés : { $because }
}
several = { $names } : { $mean ->
    [none] prix et score sur { $benchmark }
   *[other] le prix et { $mean }
}
all = { $mean ->
    [none] Prix et score sur { $benchmark } de { $models }
   *[other] { $models } : le prix et { $mean }
}
frontier-counts = { $heading } : { $on } sur la frontière prix-performance{ $possibly ->
    [none] { "" }
   *[other] , { $possibly } peut-être
}
hosts = { $name } chez { $hosts } hébergeurs : { $price }
dominance = { $how ->
    [cheaper-and-better] { $by } coûte moins cher et obtient un meilleur score
    [cheaper] { $by } coûte moins cher et obtient le même score
   *[better] { $by } coûte le même prix et obtient un meilleur score
}

# L’écart est-il réel ?
verdict = { $verdict ->
    [same] Sur { $benchmark }, { $better } et { $worse } obtiennent { $score }.
    [below-one-question] Sur { $benchmark }, l’écart de { $points } entre { $better } et { $worse } est inférieur à une question sur { $questions } : les deux modèles ne peuvent pas être départagés.
    [indistinguishable] Sur { $benchmark }, { $better } obtient { $points } de plus { QUE($worse) } : trop peu pour départager les deux modèles ({ $interval }).
    [unclear] Sur { $benchmark }, { $better } obtient { $points } de plus { QUE($worse) }, dans la marge d’erreur ({ $interval }) : on ne peut pas dire lequel est le meilleur.
    [leaning] Sur { $benchmark }, { $better } obtient { $points } de plus { QUE($worse) } ; l’avantage semble aller à { $better }, mais reste dans la marge d’erreur ({ $interval }).
    [not-in-family] Sur { $benchmark }, { $better } obtient { $points } de plus { QUE($worse) } : pris seul, l’écart dépasserait la marge d’erreur ({ $interval }), mais pas parmi { $family } écarts testés à la fois.
    [clear] Sur { $benchmark }, { $better } obtient { $points } de plus { QUE($worse) }, au-delà de la marge d’erreur ({ $interval }).
    [no-questions] Sur { $benchmark }, { $better } obtient { $points } de plus { QUE($worse) } ; impossible de dire si l’écart dépasse le hasard, car le nombre de questions n’est pas connu.
    [no-error] Sur { $benchmark }, { $better } obtient { $points } de plus { QUE($worse) } ; impossible de dire si l’écart dépasse le hasard, car une marge d’erreur n’est pas publiée pour les deux.
    [other-metric] Les scores { DE($better) } et { DE($worse) } sur { $benchmark } ont été comptés de façons différentes et ne sont pas comparés.
   *[other-source] Les scores { DE($better) } et { DE($worse) } sur { $benchmark } viennent de sources ou de conditions de test différentes et ne sont pas comparés.
}
verdict-rating = { $verdict ->
    [unclear] Sur { $benchmark }, { $better } a { $points } d’avance sur { $worse }, dans la marge d’erreur ({ $interval }) : on ne peut pas dire lequel est préféré.
   *[clear] Sur { $benchmark }, { $better } a { $points } d’avance sur { $worse }, au-delà de la marge d’erreur ({ $interval }) : il l’emporterait dans { $share } environ des comparaisons directes.
}
interval-of-difference = intervalle à 95 % de l’écart : de { $low } à { $high }
prices-of-pair = { $when ->
    [measured] { $costs } ({ $dearer-price } contre { $cheaper-price } { $per }).
    [converted] { $costs } ({ $dearer-price } contre { $cheaper-price } { $per } ; converti depuis les tarifs publics { $hosts } au { $moment }).
   *[listed] { $costs } ({ $dearer-price } contre { $cheaper-price } { $per } ; tarifs publics { $hosts } au { $moment }).
}
mix-name = { $measure ->
    [output] tokens générés seulement
    [input] tokens d’entrée seulement
    [cached-input] tokens d’entrée en cache seulement
    [mix] { $before } pour { $last }
   *[other] comme demandé
}
at-hosts = { $hosts ->
    [same] tous deux chez { $dearer-host }{ $mix ->
        [none] { "" }
       *[other] , { $mix }
    }
   *[two] { $dearer } chez { $dearer-host }, { $cheaper } chez { $cheaper-host }{ $mix ->
        [none] { "" }
       *[other] , { $mix }
    }
}
ratio-end = { $ratio ->
    [equal] un prix égal
    [about-the-same] un prix à peu près égal
    [percent] { $number } de plus
    [less] { $number } de moins
   *[times] { $number } fois le prix
}
ratio-range = { $over ->
    [hosts] Toutes offres standard connues ce jour-là confondues
    [mixes] Avec d’autres mélanges usuels de tokens, chez les mêmes hébergeurs
    [hours] À d’autres heures ou avec d’autres mélanges usuels de tokens
    [all] Toutes offres standard et heures connues ce jour-là confondues, ou avec d’autres mélanges usuels de tokens
   *[both] Toutes offres standard connues ce jour-là confondues, et avec d’autres mélanges usuels de tokens
}, { $dearer } coûterait { DE($low) } ({ $low-case }) à { $high } ({ $high-case }).
price-range = Toutes offres standard connues ce jour-là confondues, { $name } coûte de { $low } ({ $low-host }) à { $high } ({ $high-host }).
ratio-range-free = Non compté : { $name } était gratuit chez { $hosts } ce jour-là.
ratio-range-uncounted = { $offers ->
    [one] Non comptée : une offre dont le prix de l’entrée en cache est inconnu.
   *[other] Non comptées : { $number } offres dont le prix de l’entrée en cache est inconnu.
}
flips = { $flips ->
    [none] Aucun autre hébergeur ou jour du catalogue ni aucun autre mélange usuel de tokens ne rend, à lui seul, { $dearer } moins cher.
   *[some] C’est l’inverse { $flips }.
}
flip-host = avec { $name } chez { $host } ({ $price } contre { $other })
flip-date = { $to ->
    [none] À partir du { $from }, { $dearer } est le moins cher des deux ({ $priced ->
        [start] d’abord{ " " }
        [end] à la fin{ " " }
       *[whole] { "" }
    }{ $dearer-price } contre { $cheaper-price }).
   *[other] Du { $from } au { $to }, { $dearer } était le moins cher des deux ({ $priced ->
        [start] d’abord{ " " }
        [end] à la fin{ " " }
       *[whole] { "" }
    }{ $dearer-price } contre { $cheaper-price }).
}
flip-mix = pour { $mix } ({ $dearer-price } contre { $cheaper-price })
flip-benchmarks = { $how ->
    [clearly] { $name } obtient un score nettement meilleur sur { $clear }{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } écarts testés à la fois)
    }.
    [not-clearly] { $name } obtient un meilleur score sur { $others }, mais pas nettement{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } écarts testés à la fois)
    }.
    [unknown] { $name } obtient un meilleur score sur { $others } ; impossible de dire si l’écart dépasse le hasard.
   *[both] { $name } obtient un score nettement meilleur sur { $clear }, et un score meilleur, mais pas nettement, sur { $others }{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } écarts testés à la fois)
    }.
}
other-benchmarks = { $benchmarks ->
    [one] { $benchmarks } autre test
   *[other] { $benchmarks } autres tests
}
stale-note = Prix dont la dernière vérification remontait, à cette date, à plus de six mois : { $names }.
wins = { $first-wins ->
    [zero] Sur chacun des { $benchmarks } tests, les deux obtiennent le même score.
   *[other] Sur { $benchmarks } tests, { $first } obtient un meilleur score sur { $first-wins }, { $second } sur { $second-wins ->
        [zero] aucun
       *[other] { $second-wins }
    }{ $ties ->
        [none] .
       *[other] , et les deux le même sur { $ties }.
    }
}
clear-wins = { $clear ->
    [none] Test par test, aucun écart ne dépasse la marge d’erreur, autant qu’on puisse en juger{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } écarts testés à la fois)
    }.
   *[other] Test par test, au-delà de la marge d’erreur{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } écarts testés à la fois)
    } : { $clear }.
}
not-counted = Hors du compte (cotes, indices ou scores qui ne viennent pas d’un même tableau) : { $benchmarks }.
wins-of-several = Sur { $benchmarks } tests, seul en tête : { $wins }{ $others ->
    [none] .
   *[some] { " ; les autres, sur aucun." }
}
wins-of = { $name } sur { $count ->
    [zero] aucun
   *[other] { $count }
}
means = En moyenne : { $means }.
means-unknown = Impossible de dire avec quelle précision ces moyennes sont connues : aucune marge d’erreur n’est connue pour { $benchmarks }.
mean-tables = Les moyennes réunissent des scores de plusieurs tableaux : { $tables }.
benchmark-note = { $benchmark }. { $note }
tested-at-once = { $family } écarts sont testés à la fois (méthode de Holm) : une avance n’est nette que si elle le reste parmi tous.
verdict-short = { $verdict ->
    [same] même score
    [below-one-question] moins d’une question d’écart
    [indistinguishable] impossibles à départager
    [unclear] dans la marge d’erreur
    [clear] { $names } en tête
    [leaders-of-two] pas de vainqueur net entre { $names }
    [leaders] pas de vainqueur net parmi { $names }
   *[unknown] impossible à juger
}
versus-heading = { $wins ->
    [of-two] { $costs } ; { $winner } obtient un meilleur score sur les deux tests{ $uncounted ->
        [some] { " " }comptés
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(nettement sur aucun)
       *[other] { " " }(nettement sur { $clearly })
    }
    [all] { $costs } ; { $winner } obtient un meilleur score sur les { $benchmarks } tests{ $uncounted ->
        [some] { " " }comptés
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(nettement sur aucun)
       *[other] { " " }(nettement sur { $clearly })
    }
    [split] { $costs } ; { $winner } obtient un meilleur score sur { $count } des { $benchmarks } tests{ $uncounted ->
        [some] { " " }comptés
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(nettement sur aucun)
       *[other] { " " }(nettement sur { $clearly })
    }, { $better } sur { $others }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(nettement sur aucun)
       *[other] { " " }(nettement sur { $others-clearly })
    } et en moyenne{ $certainty ->
        [unclear] { " " }(dans la marge d’erreur)
        [unknown] { " " }(marge d’erreur inconnue)
       *[clear] { "" }
    }
    [both] { $costs } ; { $winner } obtient un meilleur score sur { $count } des { $benchmarks } tests{ $uncounted ->
        [some] { " " }comptés
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(nettement sur aucun)
       *[other] { " " }(nettement sur { $clearly })
    } et en moyenne{ $certainty ->
        [unclear] { " " }(dans la marge d’erreur)
        [unknown] { " " }(marge d’erreur inconnue)
       *[clear] { "" }
    }{ $others ->
        [none] { "" }
       *[other] , { $better } sur { $others }
    }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(nettement sur aucun)
       *[other] { " " }(nettement sur { $others-clearly })
    }
    [alone] { $costs } ; { $winner } obtient un meilleur score sur { $count } des { $benchmarks } tests{ $uncounted ->
        [some] { " " }comptés
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(nettement sur aucun)
       *[other] { " " }(nettement sur { $clearly })
    }{ $others ->
        [none] { "" }
       *[other] , { $better } sur { $others }
    }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(nettement sur aucun)
       *[other] { " " }(nettement sur { $others-clearly })
    }
   *[even] { $costs } ; { $count ->
        [none] aucun des deux n’obtient un meilleur score sur { $benchmarks } tests
       *[other] chacun obtient un meilleur score sur { $count } des { $benchmarks } tests{ $uncounted ->
            [some] { " " }comptés
           *[none] { "" }
        }{ $clearly ->
            [none] { "" }
            [zero] , { $winner } nettement sur aucun
           *[other] , { $winner } nettement sur { $clearly }
        }{ $others-clearly ->
            [none] { "" }
            [zero] , { $better } nettement sur aucun
           *[other] , { $better } nettement sur { $others-clearly }
        }
    }
}
versus-contrary = { $heading } ; { $name } est nettement devant sur { $benchmarks }
versus-best-of-several = { $costs } ; { $names } { $several ->
    [one] a
   *[other] ont chacun
} le meilleur score sur { $share ->
    [both] les deux
    [all] les { $benchmarks }
   *[some] { $count } des { $benchmarks }
} tests{ $uncounted ->
    [some] { " " }comptés
   *[none] { "" }
}{ $clearly ->
    [none] { "" }
    [zero] { " " }(nettement sur aucun)
   *[other] { " " }(nettement sur { $limit ->
        [at-most] au plus{ " " }
       *[exactly] { "" }
    }{ $clearly })
}
versus-unpriced = { $names } : scores sur { $benchmarks } tests
versus-several = { $names } : prix, et scores sur { $benchmarks } tests
versus-deck = { $what }, et scores aux tests que les { $how-many ->
    [two] deux modèles ont passés
   *[other] { $models } ont tous passés
}. Les traits sur les barres sont des intervalles à 95 %.
versus-summary = Diagramme en barres. { $prices } { $scores }
versus-price = { $what } : { $values }.
versus-score = { $benchmark } : { $values } ({ $verdict }).
named-value = { $name } { $value }
benchmarks-left-out = { $reason ->
    [no-score] Pas de score connu { $names } sur { $benchmarks }
    [no-common-origin] Scores de sources, de mesures ou de conditions de test différentes seulement : { $benchmarks }
   *[no-room] Au-delà des tests les plus répandus, donc non montrés : { $benchmarks }
}
no-price = pas de prix connu
possibly = peut-être ({ $share } de probabilité)
interval-note = Les traits fins sont des intervalles à 95 %{ $some ->
    [at-most] { " ; pour un score qui est la moyenne de plusieurs essais, l’intervalle réel est plus étroit." }
   *[exact] .
}
possibly-note = Peut-être sur la frontière, compte tenu des marges d’erreur (cerclés) : { $names }.
unjudged-note = { $names ->
    [none] La place sur la frontière ou en dehors suit les seuls scores, car aucune marge d’erreur n’est connue.
   *[other] Pour { $models }, la place sur la frontière ou en dehors suit les seuls scores, car aucune marge d’erreur n’est connue pour { $names }.
}

# Sous le titre et le long des axes
deck = { $what }, et { $mean ->
    [none] score sur { $benchmark }
   *[other] { $mean }
}{ $measures ->
    [none] .
   *[other] { " : " }{ $measures }.
}
x-axis = { $scale ->
    [log] { $currency ->
        [usd] { $what }, en dollars, échelle logarithmique
       *[other] { $what }, converti en { $currency }, échelle logarithmique
    }
   *[linear] { $currency ->
        [usd] { $what }, en dollars
       *[other] { $what }, converti en { $currency }
    }
}
x-axis-short = { $what ->
    [cost] Coût
   *[price] Prix
} { $per }{ $scale ->
    [log] , échelle log
   *[linear] { "" }
}

# Les sources, les hébergeurs, les dates
scores-from = Scores : { $publisher }, { $title }{ $date ->
    [none] { $first ->
        [none] { "" }
       *[other] { $last ->
            [none] , datés du { $first }
           *[other] , datés du { $first } au { $last }
        }
    }
   *[other] , { $date }
} ({ $by ->
    [independents] mesure indépendante
    [own-developer] publiés par le développeur de chaque modèle
    [its-developer] publiés par le développeur du modèle
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
    [off-peak] { $moment } aux heures creuses
    [peak] { $moment } aux heures pleines
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
interval = intervalle à 95 % { $range }
reporter = { $reporter ->
    [independent] une source indépendante, { $date }
    [competitor] un développeur concurrent, { $date }
   *[own-developer] son propre développeur, { $date }
}

# Le graphique en mots
summary-axes = Nuage de points. { $what }, { $prices }{ $scale ->
    [log] , échelle logarithmique
   *[linear] , échelle linéaire
}, et { $mean ->
    [none] score sur { $benchmark }
   *[other] { $mean }
}, { $scores }.
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
summary-frontier = { $standing ->
    [on] { $count ->
        [one] { $models } est sur la frontière prix-performance : { $first } à { $first-price }.
       *[other] { $models } sont sur la frontière prix-performance, { DE($first) } à { $first-price } jusqu’à { $last } à { $last-price }.
    }
   *[possibly] { $count ->
        [one] Peut-être sur la frontière prix-performance, compte tenu des marges d’erreur : { $first } à { $first-price }.
       *[other] Peut-être sur la frontière prix-performance, compte tenu des marges d’erreur : { $models }, { DE($first) } à { $first-price } jusqu’à { $last } à { $last-price }.
    }
}
summary-highlighted = En évidence : { $names }.

# Ce qui n’est pas montré, et les remarques
reason = { $reason ->
    [not-released] Pas encore sorti au { $moment }
    [no-score] { $benchmark ->
        [none] Pas de score connu
       *[other] Pas de score connu sur { $benchmark }
    }
    [other-origin] Score sur { $benchmark } d’une autre source ou obtenu dans d’autres conditions seulement
    [not-sold] Pas d’hébergeur connu
    [not-at-host] Pas d’offre connue chez { $host }
    [cost-too-high] Coût supérieur à neuf millions de dollars, trop élevé pour une comparaison exacte
    [no-measured-cost] Pas de coût mesuré connu sur { $benchmark }
    [nothing-solved] Aucune tâche réussie sur { $benchmark }, donc pas de coût par tâche réussie
   *[no-price] Pas de prix connu{ $host ->
        [none] { "" }
       *[other] { " chez " }{ $host }
    }, au { $moment }, { $per }
}
nothing = { $what ->
    [price] Pas de prix connu au { $moment }.
    [score] Pas de score connu au { $moment }.
    [both] Aucun modèle dont le prix et le score soient connus au { $moment }.
    [mean] Aucun modèle dont le prix et un score sur chacun des tests soient connus au { $moment }.
    [measured] Pas de coût mesuré connu au { $moment }.
    [shared] Aucun test avec un score connu de chacun des modèles au { $moment }.
   *[other] Rien à afficher.
}
not-in-catalog = Le test demandé, « { $name } », ne figure pas dans le catalogue.
catalog-ends = Le catalogue s’arrête au { $date } : ce qui a changé depuis n’y figure pas.
per-token-note = Les prix sont par token, pas par réponse : les modèles de raisonnement génèrent plus de tokens par réponse.
converted-note = Converti depuis le dollar, au taux de { $rate } ({ $date }) : ce ne sont pas des tarifs publics ; hors TVA.
cache-note = Prix du cache inconnu, compté au prix de l’entrée : { $names }.

# La moyenne de plusieurs tests
benchmarks = { $benchmarks ->
    [one] { $benchmarks } test
   *[other] { $benchmarks } tests
}
deviations = { $deviations ->
    [one] { $deviations } écart type
   *[other] { $deviations } écarts types
}
mean-of = la moyenne{ $weights ->
    [weighted] { " pondérée" }
   *[equal] { "" }
} de { $benchmarks }{ $scale ->
    [percent] { "" }
    [above-chance] { " (au-delà du hasard)" }
    [win-rate] { " (taux de victoire)" }
    [z-score] { " (scores centrés réduits)" }
   *[scaled] { " (mise à l’échelle)" }
}
mean-axis = Moyenne{ $weights ->
    [weighted] { " pondérée" }
   *[equal] { "" }
} de { $benchmarks }{ $scale ->
    [percent] { "" }
    [above-chance] { " (au-delà du hasard)" }
    [win-rate] { " (taux de victoire)" }
    [z-score] , en écarts types par rapport à la moyenne des modèles affichés
    [min-max] , points de 0 (plus bas affiché) à 100 (plus haut)
   *[rating] , points, cotes mises à l’échelle
}
mean-pair = { $gap ->
    [same] { $costs } ; sur { $mean }, les deux obtiennent le même score
    [for-more] { $costs }, pour { $points } de plus sur { $mean }{ $certainty ->
        [unclear] , dans la marge d’erreur
        [unknown] , un écart impossible à juger
       *[clear] { "" }
    }
    [for-less] { $costs }, pour { $points } de moins sur { $mean }{ $certainty ->
        [unclear] , dans la marge d’erreur
        [unknown] , un écart impossible à juger
       *[clear] { "" }
    }
   *[more] { $costs } ; sur { $mean }, { $better } obtient { $points } de plus{ $certainty ->
        [unclear] , dans la marge d’erreur
        [unknown] , un écart impossible à juger
       *[clear] { "" }
    }
}{ $wins ->
    [none] { "" }
    [of-two] { " ; " }{ $winner } obtient un meilleur score sur les deux
    [all] { " ; " }{ $winner } obtient un meilleur score sur les { $of }
    [even] { " ; chacun obtient un meilleur score sur " }{ $count } des { $of }
   *[more] { " ; " }{ $winner } obtient un meilleur score sur { $count } des { $of }
}
mean-verdict = { $verdict ->
    [same] Sur { $mean }, les deux obtiennent { $better-mean }.
    [unclear] Sur { $mean }, { $better } obtient { $points } de plus ({ $better-mean } contre { $worse-mean }), dans la marge d’erreur ({ $interval }) : on ne peut pas dire lequel est le meilleur.
    [leaning] Sur { $mean }, { $better } obtient { $points } de plus ({ $better-mean } contre { $worse-mean }) ; l’avantage semble aller à { $better }, mais reste dans la marge d’erreur ({ $interval }).
    [clear] Sur { $mean }, { $better } obtient { $points } de plus { QUE($worse) } ({ $better-mean } contre { $worse-mean }), au-delà de la marge d’erreur ({ $interval }), cet écart étant testé seul.
    [no-scale] Sur { $mean }, { $better } obtient { $points } de plus ({ $better-mean } contre { $worse-mean }) ; impossible de dire si l’écart dépasse le hasard, car les points dépendent des modèles affichés.
   *[no-error] Sur { $mean }, { $better } obtient { $points } de plus ({ $better-mean } contre { $worse-mean }) ; impossible de dire si l’écart dépasse le hasard, car aucune marge d’erreur n’est connue pour { $benchmarks }.
}
mean-robustness = { $without ->
    [none] Quel que soit le test retiré, { $leader } garde la meilleure moyenne
   *[other] Dans { $without } cas sur { $benchmarks }, retirer un test ferait perdre à { $leader } la meilleure moyenne
} ; { $selections ->
    [none] { $other } ne serait en tête dans aucune des { $of } sélections possibles de ces tests.
   *[other] { $other } serait en tête dans { $selections } des { $of } sélections possibles de ces tests.
}
mean-parts = { $weights ->
    [weighted] Moyenne avec ces poids : { $parts }.
   *[equal] Moyenne à poids égaux : { $parts }.
}
mean-part = { $benchmark } ({ $share })
mean-shared = La moyenne est celle des { $benchmarks }, sur { $asked }, où tous les modèles en évidence ont un score comparable.
mean-scale = { $scale ->
    [above-chance] Au-delà du hasard : 0 % est le score de réponses au hasard, 100 % le plus haut score possible.
    [win-rate] Les points sont la part des autres modèles affichés que le modèle devance, une égalité comptant pour moitié : avec d’autres modèles, les moyennes et même leur ordre peuvent changer.
    [z-score] Les scores comptent par leur distance à la moyenne des modèles affichés, en écarts types : avec d’autres modèles, les moyennes et même leur ordre peuvent changer.
    [min-max] Sur chaque test, le score le plus bas affiché compte pour 0, le plus haut pour 100 : avec d’autres modèles, les moyennes et même leur ordre peuvent changer.
   *[rating] Les cotes de { $low } à { $high } comptent pour 0 à 100 points, les scores en pourcentage tels quels.
}
mean-error = { $why ->
    [scale] Aucune marge d’erreur n’est tracée, car les points dépendent des modèles affichés.
   *[parts] Aucune marge d’erreur n’est tracée là où celle d’un score n’est pas connue ({ $benchmarks }).
}
mean-saturated = Presque épuisés, ou meilleurs modèles mal distingués : { $benchmarks }.
mean-public = Questions publiques avant la date limite des connaissances d’un modèle affiché (avant sa sortie si elle n’est pas connue), et peut-être dans ses données d’entraînement : { $benchmarks }.
mean-incomplete = Pas de score comparable sur au moins un des { $benchmarks }
mean-has = { $benchmarks ->
    [none] { $name } ({ $has } sur { $of })
   *[other] { $name } ({ $has } sur { $of }, sans { $benchmarks })
}

# Les chiffres dans le texte d’un article
ratio-phrase = { $number } fois
against = { $first } contre { $second }
price-of-one = { $when ->
    [measured] Sur { $benchmark }, { $name } a coûté { $price } { $per }.
    [converted] { $name } coûte { $price } { $per }, converti du tarif public { DE($host) } en vigueur le { $moment }.
   *[listed] { $name } coûte { $price } { $per }, au tarif public { DE($host) } en vigueur le { $moment }.
}
score-of-one = Sur { $benchmark }, { $name } obtient { $score }{ $interval ->
    [none] .
   *[other] { " (" }{ $interval }).
}

# Les prix au fil du temps
history-full = Marques pleines : début indiqué par l’hébergeur.
history-hollow = Marques creuses : prix vu ce jour-là pour la première fois, ou déduit ; il a pu s’appliquer plus tôt.
history-gaps = Là où une ligne s’interrompt, aucun prix n’est connu.
history-until = Jusqu’au
history-checked = Dernière vérification
history-month = { $month } { $year }
history-of = { $name } : { $first ->
    [none] { "" }
    [same-month] d’abord { $first-price }, puis{ " " }
   *[other] { $first-price } en { $first-month },{ " " }
}{ $since ->
    [documented] { $price } depuis { $month }
    [ended] { $price } { DE($month) } à { $end }
    [once] { $price } en { $month }
   *[seen] { $price } au plus tard depuis { $month }
}
history-lowest = Prix connu le plus bas des { $models } : { $before } pour { $before-name } le { $before-day } ; { $after } pour { $after-name } le { $after-day }{ $low ->
    [none] { "" }
   *[other] , après un minimum de { $low } pour { $low-name } à partir du { $low-day }
}
history-deck = { $what } { $place }, jusqu’au { $moment }.
history-summary = Graphique en escalier. { $what }, { $models }, jusqu’au { $moment }.
history-steps = { $name } chez { $host } : { $steps }.
history-step = { $price } { $since }{ $until ->
    [none] { "" }
   *[other] , jusqu’au { $until }
}
history-version = Le { $day }, { $host } a attribué l’identifiant { $id } à { $name }.
history-prices = { $begin ->
    [place] Tarifs publics { $places }.
   *[models] Tarifs publics : { $places }.
}
# Classements
rank = Rang
interval-label = Intervalle à 95 %
rank-range = { $low }–{ $high }
rank-in-full = { $judged ->
    [yes] { $rank } sur { $of } (nettement devant : { $above } ; nettement derrière : { $below })
   *[no] { $rank } sur { $of }
}
ranking-pair = Sur { $benchmark }, { $place ->
    [first] { $first } et { $second } se partagent la première place{ $others ->
        [none] { "" }
       *[some] { " " }(peut-être aussi { $others })
    }
    [possibly] { $first } ou { $second } peut être premier (rangs { $ranks }){ $others ->
        [none] { "" }
       *[some] , comme { $others }
    }
    [level] ni { $first } ni { $second } n’est nettement devant
    [clear] { $first } devance nettement { $second }, de { $points }
   *[unjudged] { $first } obtient { $points } de plus { QUE($second) }
}{ $why ->
    [same] { " : " }leurs scores sont les mêmes
    [below-one-question] { " : " }leurs scores diffèrent de moins d’une question
    [within] { " : " }l’écart de { $points } est dans la marge d’erreur
   *[none] { "" }
}
ranking-leaders = { $how ->
    [only] { $names } : { $score } sur { $benchmark }
    [alone] { $names } est premier de { $of } modèles sur { $benchmark }, nettement devant tous les autres
    [all] Sur { $benchmark }, la première place reste ouverte entre { $names }
    [named] Sur { $benchmark }, la première place de { $of } modèles reste ouverte entre { $names }
    [everybody] Sur { $benchmark }, la première place reste ouverte entre tous les modèles ({ $of })
    [counted] Sur { $benchmark }, la première place reste ouverte entre { $count } modèles sur { $of }
   *[highest] { $names } a le meilleur score de { $of } modèles sur { $benchmark }
}
ranking-place = Sur { $benchmark }, { $name } { $place ->
    [shared-by-all] est l’un des { $of } modèles, entre lesquels la première place reste ouverte
    [shared] est l’un des { $count } modèles, sur { $of }, entre lesquels la première place reste ouverte
    [one] est { $low }e sur { $of } modèles
   *[range] se classe entre la { $low }e et la { $high }e place sur { $of } modèles
}
ranking-several = { $names } parmi { $of } modèles sur { $benchmark }
ranking-deck = Score sur { $benchmark }{ $measures ->
    [none] .
   *[other] { " : " }{ $measures }.
}{ $intervals ->
    [judged] { " " }Les traits aux points sont des intervalles à 95 % ; une accolade réunit les modèles dont le meilleur rang possible est le même.
    [some] { " " }Les traits aux points sont des intervalles à 95 %.
   *[none] { "" }
} { $what }{ $host ->
    [none] { "" }
   *[other] { " chez " }{ $host }
} au { $moment } dans la dernière colonne.
ranking-summary = Classement de { $of } modèles par score sur { $benchmark }, avec le rang et le prix { $per } entre parenthèses : { $rows }.
ranking-row = { $name } { $score } ({ $rank } ; { $price })
ranking-gap = { $models ->
    [one] { $models } autre modèle
   *[other] { $models } autres modèles
}
ranking-drawn = Sont tracés { $drawn } modèles sur { $of } : les premiers, et ceux en évidence. Le tableau les a tous.
ranking-note = { $judged ->
    [pair] Entre deux modèles, les rangs 1 et 2 restent ouverts, à moins que l’un soit nettement devant (5 %).
    [none] Aucune marge d’erreur n’est connue : les rangs suivent les seuls scores, et rien ne dit si un écart est plus que le hasard.
   *[other] Le rang est un de plus que le nombre de modèles nettement devant ; il s’étend jusqu’aux modèles nettement derrière. Les { $pairs } comparaisons de deux modèles sont jugées ensemble (méthode de Holm, 5 %).{ $judged ->
        [some] { " " }Là où aucune marge d’erreur n’est connue, le rang suit le seul score.
       *[all] { "" }
    }
}
ranking-family = Seul, l’écart de { $points } entre { $first } et { $second } dépasserait la marge d’erreur, mais pas parmi { $pairs } comparaisons à la fois.

# Les hébergeurs d’un modèle
checked = Prix vérifié le
own-offer = offre du développeur
hosts-note = Les hébergeurs peuvent servir un modèle avec une vitesse, une précision ou des limites différentes : le prix n’est pas tout.
expected-score = score attendu
mixtures = mélanges de deux modèles
open-weights = Poids ouverts
efforts-note = Les pointillés relient les niveaux d’effort d’un même modèle.
hosts-heading = { $hosts }{ $own ->
    [none] { "" }
    [lowest] { " ; " }le prix le plus bas est celui de son développeur, { $developer }
    [highest] { " ; " }le prix le plus élevé est celui de son développeur, { $developer }
   *[between] { " ; " }son développeur, { $developer }, demande { $price }
}
hosts-one = { $name } chez { $host } : { $price }
hosts-free = Gratuit chez { $hosts }.
hosts-deck = { $what } au { $moment } : ce que chaque hébergeur demande pour { $name }, du moins cher au plus cher.{ $own ->
    [none] { "" }
   *[own] { " " }L’offre du développeur est en couleur.
}
hosts-summary = Diagramme en barres. Prix { DE($name) } { $per } au { $moment } : { $rows }.
hosts-gap = { $offers ->
    [one] { $offers } autre offre
   *[other] { $offers } autres offres
}
offers = { $offers ->
    [one] { $offers } offre
   *[other] { $offers } offres
}
offer-tier = { $tier ->
    [free] offre gratuite
    [regional] régional
   *[other] { $tier }
}
offer-hours = { $hours ->
    [off-peak] heures creuses, { $from }–{ $to } UTC
    [peak] heures pleines, { $from }–{ $to } UTC
   *[other] { $from }–{ $to } UTC
}
last-checked = vérifié le { $day }
value-mark = { $points } pour { $price }
break-even-mark = { $points } pour un prix { $step ->
    [tenfold] décuplé
    [percent] plus élevé de { $number }
   *[times] multiplié par { $number }
}
break-even = { $dearer } n’est le meilleur achat que si vous acceptez de payer plus { $step ->
    [tenfold] de dix fois le prix
    [percent] de { $number } en sus
   *[times] de { $number } fois le prix
} pour { $points } de plus{ $certainty ->
    [clear] .
    [unclear] { " ; son avance reste dans la marge d’erreur." }
   *[unknown] { " ; impossible de dire si son avance dépasse le hasard." }
} Partout sur la droite, un modèle serait un aussi bon achat que ces deux-là.
never-better = { $cheaper } coûte moins cher et obtient un score { $certainty ->
    [clear] nettement supérieur : quelle que soit pour vous la valeur d’un point, { $dearer } n’est pas le meilleur achat.
   *[other] au moins égal, sans avance nette : à s’en tenir à ces scores, { $dearer } n’est pas le meilleur achat, quelle que soit pour vous la valeur d’un point.
}
equal-value = { $kind ->
    [points] Le long de chaque courbe, { $price } achète autant de points ({ $values }). Cette mesure avantage les modèles presque gratuits, si peu qu’ils sachent faire.
   *[success] Le long de chaque courbe, une tâche résolue coûte autant ({ $values }).
}
expected-note = La droite donne le score attendu pour un prix, par les moindres carrés, à travers les { $marks ->
    [none] { $models }
   *[other] { $marks } marques des { $models }
} qui coûtent quelque chose ; ils s’en écartent de { $error } en moyenne quadratique. Elle décrit ces modèles et n’est pas une loi.
expected-gap = { $name } obtient { $points } de { $side ->
    [more] plus
   *[less] moins
} qu’attendu.
mixture-note = Le long de la ligne au-dessus de la frontière, les tâches sont réparties entre deux modèles : le prix et le score en sont les moyennes pondérées{ $prices ->
    [measured] .
   *[listed] , si les deux modèles écrivent autant de tokens par tâche.
}
mixture-beats = Au même prix, un mélange obtient un meilleur score { QUE($names) }.
