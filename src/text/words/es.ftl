# Español. Lo que recibe cada mensaje está en messages.rs.

# Números con su unidad
points = { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
}
models = { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
}
others = { $others ->
    [one] { $others } modelo más
   *[other] { $others } modelos más
}
approximately = { $qualifier ->
    [exactly] { $number }
    [about] aproximadamente { $number }
    [nearly] casi { $number }
   *[more-than] más de { $number }
}
range = { $unit ->
    [percent] del { $low } al { $high }
   *[other] de { $low } a { $high }
}
percentage = un { $number }
of = { $name }

# Listas y palabras sueltas
labelled = { $label }: { $value }
free = gratis
not-shown = No se muestran
as-table = Las cifras en una tabla
cheaper = ← más barato
better = ↑ mejor
model = Modelo
developer = Desarrollador
other-developers = otros desarrolladores
price = Precio
host = Proveedor
in-force = Precio vigente
reported-by = Resultado publicado por
elsewhere = En otras fuentes
same-place = En el mismo punto
effort-label = Esfuerzo de razonamiento
harness = Prueba ejecutada con
frontier = Frontera precio-rendimiento
sources = Fuentes
note = Nota
yes = sí
no = no
cache-price-unknown = precio de la caché desconocido: se cuenta al precio de la entrada
benchmark = Prueba
verdict-label = Veredicto
points-unit = puntos
percentile-unit = percentil
scores = Resultados

# A qué se refiere un precio
tokens = { $kind ->
    [input] { $tokens ->
        [one] { $tokens } token de entrada
        [many] { $tokens } de tokens de entrada
       *[other] { $tokens } tokens de entrada
    }
    [cached-input] { $tokens ->
        [one] { $tokens } token de entrada en caché
        [many] { $tokens } de tokens de entrada en caché
       *[other] { $tokens } tokens de entrada en caché
    }
    [written] { $tokens ->
        [one] { $tokens } token escrito en caché
        [many] { $tokens } de tokens escritos en caché
       *[other] { $tokens } tokens escritos en caché
    }
   *[output] { $tokens ->
        [one] { $tokens } token generado
        [many] { $tokens } de tokens generados
       *[other] { $tokens } tokens generados
    }
}
mix-before = { $before } y { $next }
per = { $measure ->
    [output] por millón de tokens generados
    [input] por millón de tokens de entrada
    [cached-input] por millón de tokens de entrada en caché
    [workload] por una carga de trabajo de { $before }
    [request] por una petición de { $before }
    [task] por tarea (medido)
    [success] por tarea resuelta (medido)
    [one-kind] por millón de tokens (solo { $last })
   *[mix] por millón de tokens ({ $before } por { $last })
}
per-in-brackets = { $measure ->
    [task] por tarea, costes medidos
    [success] por tarea resuelta, costes medidos
    [one-kind] por millón de tokens, solo { $last }
    [mix] por millón de tokens, { $before } por { $last }
   *[other] { $per }
}
per-short = { $measure ->
    [mix] por millón de tokens mezclados
    [workload] de la carga de trabajo
    [request] de la petición
   *[other] { $per }
}
price-per = { $price } { $per }
what = { $measure ->
    [workload] Coste de una carga de trabajo de { $amount }
    [request] Coste de una petición de { $amount }
    [task] Coste medido por tarea
    [success] Coste medido por tarea resuelta
   *[price] Precio { $per }
}
what-when = { $measure ->
    [workload] Coste
    [request] Coste
    [task] { $what }
    [success] { $what }
   *[price] Precio
}{ $host ->
    [none] { "" }
   *[other] { " en " }{ $host }
}, a { $moment }{ $measure ->
    [workload] , de una carga de trabajo de { $amount }
    [request] , de una petición de { $amount }
    [task] { "" }
    [success] { "" }
   *[price] , { $per }
}
with-part = { $part ->
    [cached] { $tokens } ({ $of } de ellos en caché)
   *[reasoning] { $tokens } ({ $of } de ellos de razonamiento)
}

# Los precios de dos modelos
cost-the-same = { $names } cuestan lo mismo
costs = { $ratio ->
    [free] { $dearer } es de pago, { $cheaper } es gratis
    [about-the-same] { $dearer } cuesta casi lo mismo que { $cheaper }
    [percent] { $dearer } cuesta { $number } más que { $cheaper }
    [twice] { $dearer } cuesta { $number } que { $cheaper }
    [common] { $cheaper } es { $number } veces más barato que { $dearer }
   *[times] { $dearer } cuesta { $number } veces lo que { $cheaper }
}
twice = el doble
ratio-sign = { $ratio ->
    [percent] +{ $number }
   *[times] { $number } veces
}
saves = { $saving ->
    [everything] { $dearer } es de pago, { $cheaper } es gratis
    [little] { $dearer } cuesta casi lo mismo que { $cheaper }
   *[percent] { $cheaper } cuesta { $number } menos que { $dearer }
}
share = { $qualifier ->
    [exactly] { $number ->
        [two] la mitad del precio
       *[other] 1/{ $number } del precio
    }
   *[other] { $number ->
        [two] aproximadamente la mitad del precio
       *[other] aproximadamente 1/{ $number } del precio
    }
}

# Titulares
pair = { $gap ->
    [same] { $costs }; sus resultados en { $benchmark } son iguales
    [below-one-question] { $costs }; en { $benchmark } los separa menos de una pregunta
    [indistinguishable] { $costs }; en { $benchmark } no se puede distinguir entre los dos
    [for-more] { $costs }, con { $points } más en { $benchmark }{ $certainty ->
        [unclear] , dentro del margen de error
        [unknown] , diferencia que no se puede juzgar
       *[clear] { "" }
    }
    [for-less] { $costs }, con { $points } menos en { $benchmark }{ $certainty ->
        [unclear] , dentro del margen de error
        [unknown] , diferencia que no se puede juzgar
       *[clear] { "" }
    }
   *[more] { $costs }; en { $benchmark }, { $better } obtiene { $points } más{ $certainty ->
        [unclear] , dentro del margen de error
        [unknown] , diferencia que no se puede juzgar
       *[clear] { "" }
    }
}
single = { $standing ->
    [alone] { $name }: { $price }, { $score } en { $mean ->
        [none] { $benchmark }
       *[other] { $mean }
    }
    [frontier] { $name } está en la frontera precio-rendimiento de los { $models } mostrados: { $price }, { $score } en { $mean ->
        [none] { $benchmark }
       *[other] { $mean }
    }
    [possibly] { $name } está posiblemente en la frontera precio-rendimiento de los { $models } mostrados (probabilidad del { $because }): { $price }, { $score } en { $mean ->
        [none] { $benchmark }
       *[other] { $mean }
    }
   *[dominated] { $name } no está en la frontera precio-rendimiento de los { $models } mostrados: { $because }
}
several = { $names }: precio y { $mean ->
    [none] resultado en { $benchmark }
   *[other] { $mean }
}
all = { $mean ->
    [none] Precio y resultado en { $benchmark } de { $models }
   *[other] Precio de { $models } frente a { $mean }
}
frontier-counts = { $heading }: { $on } en la frontera precio-rendimiento{ $possibly ->
    [none] { "" }
   *[other] , { $possibly } quizá
}
hosts = { $name } en { $hosts } proveedores: { $price }
dominance = { $how ->
    [cheaper-and-better] { $by } cuesta menos y obtiene mejor resultado
    [cheaper] { $by } cuesta menos y obtiene el mismo resultado
   *[better] { $by } cuesta lo mismo y obtiene mejor resultado
}

# ¿Es real la diferencia?
verdict = { $verdict ->
    [same] En { $benchmark }, { $better } y { $worse } obtienen { $score }.
    [below-one-question] En { $benchmark }, la diferencia de { $points } entre { $better } y { $worse } equivale a menos de una de las { $questions } preguntas: no se puede distinguir entre los dos modelos.
    [indistinguishable] En { $benchmark }, { $better } obtiene { $points } más que { $worse }: demasiado poco para distinguir entre los dos modelos ({ $interval }).
    [unclear] En { $benchmark }, { $better } obtiene { $points } más que { $worse }, dentro del margen de error ({ $interval }): no se puede decir cuál es mejor.
    [leaning] En { $benchmark }, { $better } obtiene { $points } más que { $worse }; la ventaja parece de { $better }, pero queda dentro del margen de error ({ $interval }).
    [not-in-family] En { $benchmark }, { $better } obtiene { $points } más que { $worse }: por sí sola, la diferencia superaría el margen de error ({ $interval }), pero no entre { $family } diferencias comprobadas a la vez.
    [clear] En { $benchmark }, { $better } obtiene { $points } más que { $worse }, fuera del margen de error ({ $interval }).
    [no-questions] En { $benchmark }, { $better } obtiene { $points } más que { $worse }; no se puede juzgar si se debe al azar, porque no se conoce el número de preguntas.
    [no-error] En { $benchmark }, { $better } obtiene { $points } más que { $worse }; no se puede juzgar si se debe al azar, porque no se ha publicado un margen de error de ambos.
    [other-metric] Los resultados de { $better } y { $worse } en { $benchmark } se contaron de maneras distintas y no se comparan.
   *[other-source] Los resultados de { $better } y { $worse } en { $benchmark } proceden de fuentes o configuraciones de prueba distintas y no se comparan.
}
verdict-rating = { $verdict ->
    [unclear] En { $benchmark }, { $better } lleva { $points } de ventaja a { $worse }, dentro del margen de error ({ $interval }): no se puede decir cuál se prefiere.
   *[clear] En { $benchmark }, { $better } lleva { $points } de ventaja a { $worse }, fuera del margen de error ({ $interval }): ganaría alrededor del { $share } de las comparaciones directas.
}
interval-of-difference = intervalo del 95 % de la diferencia: de { $low } a { $high }
prices-of-pair = { $when ->
    [measured] { $costs } ({ $dearer-price } frente a { $cheaper-price } { $per }).
    [converted] { $costs } ({ $dearer-price } frente a { $cheaper-price } { $per }; convertido de los precios de lista de { $hosts } el { $moment }).
   *[listed] { $costs } ({ $dearer-price } frente a { $cheaper-price } { $per }; precios de lista de { $hosts } el { $moment }).
}
mix-name = { $measure ->
    [output] solo tokens generados
    [input] solo tokens de entrada
    [cached-input] solo tokens de entrada en caché
    [mix] { $before } por { $last }
   *[other] como se pregunta
}
at-hosts = { $hosts ->
    [same] ambos en { $dearer-host }{ $mix ->
        [none] { "" }
       *[other] , { $mix }
    }
   *[two] { $dearer } en { $dearer-host }, { $cheaper } en { $cheaper-host }{ $mix ->
        [none] { "" }
       *[other] , { $mix }
    }
}
ratio-end = { $ratio ->
    [equal] el mismo precio
    [about-the-same] casi el mismo precio
    [percent] { $number } más
    [less] { $number } menos
    [twice] { $number } del precio
   *[times] { $number } veces el precio
}
ratio-range = { $over ->
    [hosts] Con todas las ofertas estándar conocidas ese día
    [mixes] Con otras mezclas habituales de tokens, en los mismos proveedores
    [hours] A otras horas o con otras mezclas habituales de tokens
    [all] Con todas las ofertas estándar conocidas ese día y a cualquier hora, o con otras mezclas habituales de tokens
   *[both] Con todas las ofertas estándar conocidas ese día y otras mezclas habituales de tokens
}, { $dearer } costaría entre { $low } ({ $low-case }) y { $high } ({ $high-case }).
price-range = Con todas las ofertas estándar conocidas ese día, { $name } cuesta entre { $low } ({ $low-host }) y { $high } ({ $high-host }).
ratio-range-free = No se cuenta: ese día, { $name } era gratuito en { $hosts }.
ratio-range-uncounted = { $offers ->
    [one] No se cuenta una oferta cuyo precio de entrada en caché se desconoce.
   *[other] No se cuentan { $number } ofertas cuyo precio de entrada en caché se desconoce.
}
flips = { $flips ->
    [none] Por sí solo, ningún otro proveedor o día del catálogo ni otra mezcla habitual de tokens hace que { $dearer } sea más barato.
   *[some] Es al revés { $flips }.
}
flip-host = con { $name } en { $host } ({ $price } frente a { $other })
flip-date = { $to ->
    [none] A partir del { $from }, { $dearer } es el más barato ({ $priced ->
        [start] al principio{ " " }
        [end] al final{ " " }
       *[whole] { "" }
    }{ $dearer-price } frente a { $cheaper-price }).
   *[other] Desde el { $from } hasta el { $to }, { $dearer } fue el más barato ({ $priced ->
        [start] al principio{ " " }
        [end] al final{ " " }
       *[whole] { "" }
    }{ $dearer-price } frente a { $cheaper-price }).
}
flip-mix = para { $mix } ({ $dearer-price } frente a { $cheaper-price })
flip-benchmarks = { $how ->
    [clearly] { $name } obtiene un resultado claramente mejor en { $clear }{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } diferencias comprobadas a la vez)
    }.
    [not-clearly] { $name } obtiene mejor resultado en { $others }, pero no claramente{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } diferencias comprobadas a la vez)
    }.
    [unknown] { $name } obtiene mejor resultado en { $others }; no se puede juzgar si se debe al azar.
   *[both] { $name } obtiene un resultado claramente mejor en { $clear }, y mejor, aunque no claramente, en { $others }{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } diferencias comprobadas a la vez)
    }.
}
other-benchmarks = { $benchmarks ->
    [one] { $benchmarks } prueba más
   *[other] { $benchmarks } pruebas más
}
stale-note = Precios comprobados por última vez más de medio año antes de ese día: { $names }.
wins = { $first-wins ->
    [zero] En cada una de las { $benchmarks } pruebas, los dos obtienen lo mismo.
   *[other] De { $benchmarks } pruebas, { $first } obtiene mejor resultado en { $first-wins }; { $second }, en { $second-wins ->
        [zero] ninguna
       *[other] { $second-wins }
    }{ $ties ->
        [none] .
       *[other] ; en { $ties } obtienen lo mismo.
    }
}
clear-wins = { $clear ->
    [none] Prueba a prueba, que se pueda juzgar, ninguna diferencia supera el margen de error{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } diferencias comprobadas a la vez)
    }.
   *[other] Prueba a prueba, fuera del margen de error{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } diferencias comprobadas a la vez)
    }: { $clear }.
}
not-counted = No se cuentan (puntuaciones Elo, índices o resultados que no proceden de una misma tabla): { $benchmarks }.
wins-of-several = De { $benchmarks } pruebas, en cabeza en solitario: { $wins }{ $others ->
    [none] .
   *[some] ; los demás, en ninguna.
}
wins-of = { $name } en { $count ->
    [zero] ninguna
   *[other] { $count }
}
means = De media: { $means }.
means-unknown = No se puede decir con qué exactitud se conocen estas medias: no se conoce ningún margen de error de { $benchmarks }.
mean-tables = Las medias reúnen resultados de varias tablas: { $tables }.
benchmark-note = { $benchmark }. { $note }
tested-at-once = Se comprueban { $family } diferencias a la vez (método de Holm): una ventaja solo es clara si sigue siéndolo entre todas.
verdict-short = { $verdict ->
    [same] mismo resultado
    [below-one-question] menos de una pregunta de diferencia
    [indistinguishable] no se distinguen
    [unclear] dentro del margen de error
    [clear] { $names } por delante
    [leaders-of-two] sin líder claro entre { $names }
    [leaders] sin líder claro entre { $names }
   *[unknown] no se puede juzgar
}
versus-heading = { $wins ->
    [of-two] { $costs }; { $winner } obtiene mejor resultado en las dos pruebas{ $uncounted ->
        [some] { " " }contadas
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(claramente en ninguna)
       *[other] { " " }(claramente en { $clearly })
    }
    [all] { $costs }; { $winner } obtiene mejor resultado en las { $benchmarks } pruebas{ $uncounted ->
        [some] { " " }contadas
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(claramente en ninguna)
       *[other] { " " }(claramente en { $clearly })
    }
    [split] { $costs }; { $winner } obtiene mejor resultado en { $count } de { $benchmarks } pruebas{ $uncounted ->
        [some] { " " }contadas
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(claramente en ninguna)
       *[other] { " " }(claramente en { $clearly })
    }, { $better } en { $others }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(claramente en ninguna)
       *[other] { " " }(claramente en { $others-clearly })
    } y de media{ $certainty ->
        [unclear] { " " }(dentro del margen de error)
        [unknown] { " " }(margen de error desconocido)
       *[clear] { "" }
    }
    [both] { $costs }; { $winner } obtiene mejor resultado en { $count } de { $benchmarks } pruebas{ $uncounted ->
        [some] { " " }contadas
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(claramente en ninguna)
       *[other] { " " }(claramente en { $clearly })
    } y de media{ $certainty ->
        [unclear] { " " }(dentro del margen de error)
        [unknown] { " " }(margen de error desconocido)
       *[clear] { "" }
    }{ $others ->
        [none] { "" }
       *[other] , { $better } en { $others }
    }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(claramente en ninguna)
       *[other] { " " }(claramente en { $others-clearly })
    }
    [alone] { $costs }; { $winner } obtiene mejor resultado en { $count } de { $benchmarks } pruebas{ $uncounted ->
        [some] { " " }contadas
       *[none] { "" }
    }{ $clearly ->
        [none] { "" }
        [zero] { " " }(claramente en ninguna)
       *[other] { " " }(claramente en { $clearly })
    }{ $others ->
        [none] { "" }
       *[other] , { $better } en { $others }
    }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(claramente en ninguna)
       *[other] { " " }(claramente en { $others-clearly })
    }
   *[even] { $costs }; { $count ->
        [none] en { $benchmarks } pruebas ninguno obtiene mejor resultado que el otro
       *[other] cada uno obtiene mejor resultado en { $count } de { $benchmarks } pruebas{ $uncounted ->
            [some] { " " }contadas
           *[none] { "" }
        }{ $clearly ->
            [none] { "" }
            [zero] , { $winner } claramente en ninguna
           *[other] , { $winner } claramente en { $clearly }
        }{ $others-clearly ->
            [none] { "" }
            [zero] , { $better } claramente en ninguna
           *[other] , { $better } claramente en { $others-clearly }
        }
    }
}
versus-contrary = { $heading }; { $name } va claramente por delante en { $benchmarks }
versus-best-of-several = { $costs }; { $names } { $several ->
    [one] tiene
   *[other] tienen cada uno
} el mejor resultado en { $share ->
    [both] las dos
    [all] las { $benchmarks }
   *[some] { $count } de { $benchmarks }
} pruebas{ $uncounted ->
    [some] { " " }contadas
   *[none] { "" }
}{ $clearly ->
    [none] { "" }
    [zero] { " " }(claramente en ninguna)
   *[other] { " " }(claramente en { $clearly }{ $limit ->
        [at-most] { " " }como máximo
       *[exactly] { "" }
    })
}
versus-unpriced = { $names }: resultados en { $benchmarks } pruebas
versus-several = { $names }: precio, y resultados en { $benchmarks } pruebas
versus-deck = { $what }, y resultados en las pruebas que han hecho los { $how-many ->
    [two] dos modelos
   *[other] { $models }
}. Las líneas sobre las barras son intervalos del 95 %.
versus-summary = Diagrama de barras. { $prices } { $scores }
versus-price = { $what }: { $values }.
versus-score = { $benchmark }: { $values } ({ $verdict }).
named-value = { $name } { $value }
benchmarks-left-out = { $reason ->
    [no-score] Sin resultado conocido de { $names } en { $benchmarks }
    [no-common-origin] Resultados solo de fuentes, medidas o configuraciones distintas: { $benchmarks }
   *[no-room] Más allá de las pruebas más difundidas, por lo que no se muestran: { $benchmarks }
}
no-price = sin precio conocido
possibly = posiblemente (probabilidad del { $share })
interval-note = Las líneas finas son intervalos del 95 %{ $some ->
    [at-most] ; en un resultado que promedia varios intentos, el intervalo real es más estrecho.
   *[exact] .
}
possibly-note = Posiblemente en la frontera, dados los márgenes de error (rodeados): { $names }.
unjudged-note = { $names ->
    [none] Estar o no en la frontera depende solo de los resultados, porque no se conoce ningún margen de error.
   *[other] Para { $models }, estar o no en la frontera depende solo de los resultados, porque no se conoce el margen de error de { $names }.
}

# Bajo el titular y junto a los ejes
deck = { $what }, y { $mean ->
    [none] resultado en { $benchmark }
   *[other] { $mean }
}{ $measures ->
    [none] .
   *[other] : { $measures }.
}
x-axis = { $scale ->
    [log] { $currency ->
        [usd] { $what }, en dólares, escala logarítmica
       *[other] { $what }, convertido a { $currency }, escala logarítmica
    }
   *[linear] { $currency ->
        [usd] { $what }, en dólares
       *[other] { $what }, convertido a { $currency }
    }
}
x-axis-short = { $what ->
    [cost] Coste
   *[price] Precio
} { $per }{ $scale ->
    [log] , escala log.
   *[linear] { "" }
}

# Fuentes, proveedores, fechas
scores-from = Resultados: { $publisher }, { $title }{ $date ->
    [none] { $first ->
        [none] { "" }
       *[other] { $last ->
            [none] , fechados el { $first }
           *[other] , fechados del { $first } al { $last }
        }
    }
   *[other] , { $date }
} ({ $by ->
    [independents] medición independiente
    [own-developer] publicados por el desarrollador de cada modelo
    [its-developer] publicados por el desarrollador del modelo
    [one-of-the-developers] publicados por uno de los desarrolladores
    [competitor] publicados por un desarrollador de la competencia
   *[various] publicados en parte por desarrolladores
}).
scores-from-several = Resultados: { $publishers }.
place = { $place ->
    [all] en { $host }
    [developers] del desarrollador de cada modelo
    [marked] en el proveedor indicado para cada uno
    [some] { $names } en { $host }
   *[others] { $names } en otros proveedores
}
place-before = { $before }; { $next }
prices-at = { $begin ->
    [place] Precios de lista el { $moment } { $places }.
   *[models] Precios de lista el { $moment }: { $places }.
}
costs-measured = Los costes se midieron en las pruebas que dieron los resultados.
in-hours = { $hours ->
    [off-peak] { $moment } en horas valle
    [peak] { $moment } en horas punta
   *[standard] { $moment }
}
prices-from = Precios según { $publishers }.
in-force-since = { $basis ->
    [unknown] visto el { $checked }; inicio desconocido
    [documented] desde el { $from } (según el proveedor)
    [observed] desde el { $from } (visto por primera vez)
   *[inferred] desde el { $from } (deducido)
}
effort = { $effort ->
    [none] ninguno
    [low] bajo
    [medium] medio
    [high] alto
    [xhigh] muy alto
    [max] máximo
    [thinking] con razonamiento
    [no-thinking] sin razonamiento
   *[other] { $effort }
}
solved = { $solved } de { $asked } resueltas
interval = intervalo del 95 %: { $range }
reporter = { $reporter ->
    [independent] una fuente independiente, { $date }
    [competitor] un desarrollador de la competencia, { $date }
   *[own-developer] su propio desarrollador, { $date }
}

# La figura en palabras
summary-axes = Diagrama de dispersión. { $what }, { $prices }{ $scale ->
    [log] , escala logarítmica
   *[linear] , escala lineal
}, y { $mean ->
    [none] resultado en { $benchmark }
   *[other] { $mean }
}, { $scores }.
summary-all = { $count ->
    [one] Se muestra { $models }.
   *[other] Se muestran { $models }.
}
summary-some = { $count ->
    [one] Se muestra { $shown } de { $total-models }; { $left-out ->
        [one] { $left-out } no tiene precio o resultado comparables.
       *[other] { $left-out } no tienen precio o resultado comparables.
    }
   *[other] Se muestran { $shown } de { $total-models }; { $left-out ->
        [one] { $left-out } no tiene precio o resultado comparables.
       *[other] { $left-out } no tienen precio o resultado comparables.
    }
}
summary-frontier = { $standing ->
    [on] { $count ->
        [one] { $models } está en la frontera precio-rendimiento: { $first } a { $first-price }.
       *[other] { $models } están en la frontera precio-rendimiento, desde { $first } a { $first-price } hasta { $last } a { $last-price }.
    }
   *[possibly] { $count ->
        [one] Posiblemente en la frontera precio-rendimiento, dados los márgenes de error: { $first } a { $first-price }.
       *[other] Posiblemente en la frontera precio-rendimiento, dados los márgenes de error: { $models }, desde { $first } a { $first-price } hasta { $last } a { $last-price }.
    }
}
summary-highlighted = Con realce: { $names }.

# Lo que no se muestra, y notas
reason = { $reason ->
    [not-released] Aún no publicado el { $moment }
    [no-score] { $benchmark ->
        [none] Sin resultado conocido
       *[other] Sin resultado conocido en { $benchmark }
    }
    [other-origin] Resultado en { $benchmark } solo de otra fuente o de otra configuración de la prueba
    [not-sold] Sin proveedor conocido
    [not-at-host] Sin oferta conocida en { $host }
    [cost-too-high] Coste superior a nueve millones de dólares, demasiado alto para compararlo con exactitud
    [no-measured-cost] Sin coste medido conocido en { $benchmark }
    [nothing-solved] Ninguna tarea resuelta en { $benchmark }, así que no hay coste por tarea resuelta
   *[no-price] Sin precio conocido{ $host ->
        [none] { "" }
       *[other] { " en " }{ $host }
    }, a { $moment }, { $per }
}
nothing = { $what ->
    [price] Sin precio conocido a { $moment }.
    [score] Sin resultado conocido a { $moment }.
    [both] Ningún modelo con precio y resultado conocidos a { $moment }.
    [mean] Ningún modelo con precio y con resultado en cada una de las pruebas conocidos a { $moment }.
    [measured] Sin coste medido conocido a { $moment }.
    [shared] Ninguna prueba con un resultado conocido de cada uno de los modelos a { $moment }.
   *[other] Nada que mostrar.
}
not-in-catalog = La prueba pedida, «{ $name }», no figura en el catálogo.
catalog-ends = El catálogo llega hasta el { $date }: lo que ha cambiado desde entonces no figura en él.
per-token-note = Los precios son por token, no por respuesta: los modelos de razonamiento generan más tokens por respuesta.
converted-note = Convertido de dólares a { $rate } ({ $date }): no son precios de lista; sin IVA.
cache-note = Precio de la caché desconocido, contado al precio de la entrada: { $names }.

# La media de varias pruebas
benchmarks = { $benchmarks ->
    [one] { $benchmarks } prueba
   *[other] { $benchmarks } pruebas
}
deviations = { $deviations ->
    [one] { $deviations } desviación típica
   *[other] { $deviations } desviaciones típicas
}
mean-of = la media{ $weights ->
    [weighted] { " ponderada" }
   *[equal] { "" }
} de { $benchmarks }{ $scale ->
    [percent] { "" }
    [above-chance] { " (por encima del azar)" }
    [win-rate] { " (tasas de victoria)" }
    [z-score] { " (tipificada)" }
   *[scaled] { " (reescalada)" }
}
mean-axis = Media{ $weights ->
    [weighted] { " ponderada" }
   *[equal] { "" }
} de { $benchmarks }{ $scale ->
    [percent] { "" }
    [above-chance] { " (por encima del azar)" }
    [win-rate] { " (tasas de victoria)" }
    [z-score] , desviaciones típicas respecto a la media de los modelos mostrados
    [min-max] , puntos de 0 (el más bajo mostrado) a 100 (el más alto)
   *[rating] , puntos, puntuaciones Elo reescaladas
}
mean-pair = { $gap ->
    [same] { $costs }; en { $mean }, ambos obtienen lo mismo
    [for-more] { $costs }, con { $points } más en { $mean }{ $certainty ->
        [unclear] , dentro del margen de error
        [unknown] , diferencia que no se puede juzgar
       *[clear] { "" }
    }
    [for-less] { $costs }, con { $points } menos en { $mean }{ $certainty ->
        [unclear] , dentro del margen de error
        [unknown] , diferencia que no se puede juzgar
       *[clear] { "" }
    }
   *[more] { $costs }; en { $mean }, { $better } obtiene { $points } más{ $certainty ->
        [unclear] , dentro del margen de error
        [unknown] , diferencia que no se puede juzgar
       *[clear] { "" }
    }
}{ $wins ->
    [none] { "" }
    [of-two] ; { $winner } obtiene mejor resultado en las dos
    [all] ; { $winner } obtiene mejor resultado en las { $of }
    [even] ; cada uno obtiene mejor resultado en { $count } de { $of }
   *[more] ; { $winner } obtiene mejor resultado en { $count } de { $of }
}
mean-verdict = { $verdict ->
    [same] En { $mean }, ambos obtienen { $better-mean }.
    [unclear] En { $mean }, { $better } obtiene { $points } más ({ $better-mean } frente a { $worse-mean }), dentro del margen de error ({ $interval }): no se puede decir cuál es mejor.
    [leaning] En { $mean }, { $better } obtiene { $points } más ({ $better-mean } frente a { $worse-mean }); la ventaja parece de { $better }, pero queda dentro del margen de error ({ $interval }).
    [clear] En { $mean }, { $better } obtiene { $points } más que { $worse } ({ $better-mean } frente a { $worse-mean }), fuera del margen de error ({ $interval }), comprobada por sí sola.
    [no-scale] En { $mean }, { $better } obtiene { $points } más ({ $better-mean } frente a { $worse-mean }); no se puede juzgar si se debe al azar, porque los puntos dependen de los modelos mostrados.
   *[no-error] En { $mean }, { $better } obtiene { $points } más ({ $better-mean } frente a { $worse-mean }); no se puede juzgar si se debe al azar, porque no se conoce el margen de error de { $benchmarks }.
}
mean-robustness = { $without ->
    [none] Se quite la prueba que se quite, { $leader } conserva la media más alta
   *[other] En { $without } de { $benchmarks } casos, quitar una prueba haría perder a { $leader } la media más alta
}; { $selections ->
    [none] en ninguna de las { $of } selecciones posibles de ellas iría { $other } por delante.
   *[other] en { $selections } de las { $of } selecciones posibles de ellas iría { $other } por delante.
}
mean-parts = { $weights ->
    [weighted] Media con estos pesos: { $parts }.
   *[equal] Media con el mismo peso: { $parts }.
}
mean-part = { $benchmark } ({ $share })
mean-shared = La media es la de las { $benchmarks }, de { $asked }, en las que todos los modelos destacados tienen un resultado comparable.
mean-scale = { $scale ->
    [above-chance] Por encima del azar: 0 % es lo que obtiene quien responde al azar, 100 % el resultado más alto posible.
    [win-rate] Los puntos son la parte de los demás modelos mostrados a los que supera cada modelo; un empate cuenta la mitad: con otros modelos, las medias y hasta su orden pueden cambiar.
    [z-score] Los resultados cuentan por su distancia a la media de los modelos mostrados, en desviaciones típicas: con otros modelos, las medias y hasta su orden pueden cambiar.
    [min-max] En cada prueba, el resultado más bajo mostrado cuenta como 0 y el más alto como 100: con otros modelos, las medias y hasta su orden pueden cambiar.
   *[rating] Las puntuaciones Elo de { $low } a { $high } cuentan de 0 a 100 puntos; los porcentajes, tal cual.
}
mean-error = { $why ->
    [scale] No se dibujan márgenes de error, porque los puntos dependen de los modelos mostrados.
   *[parts] No se dibuja margen de error donde no se conoce el de algún resultado ({ $benchmarks }).
}
mean-saturated = Casi al límite, o apenas útiles para distinguir a los mejores modelos: { $benchmarks }.
mean-public = Preguntas públicas antes de la fecha de corte de los conocimientos de un modelo mostrado (antes de su salida si no se conoce), y quizá en sus datos de entrenamiento: { $benchmarks }.
mean-incomplete = Sin resultado comparable en al menos una de las { $benchmarks }
mean-has = { $benchmarks ->
    [none] { $name } ({ $has } de { $of })
   *[other] { $name } ({ $has } de { $of }, sin { $benchmarks })
}

# Cifras en el texto de un artículo
ratio-phrase = { $ratio ->
    [twice] { $number }
   *[times] { $number } veces
}
against = { $first } frente a { $second }
price-of-one = { $when ->
    [measured] En { $benchmark }, { $name } costó { $price } { $per }.
    [converted] { $name } cuesta { $price } { $per }, importe convertido del precio de lista de { $host } el { $moment }.
   *[listed] { $name } cuesta { $price } { $per }, según el precio de lista de { $host } el { $moment }.
}
score-of-one = En { $benchmark }, { $name } obtiene { $score }{ $interval ->
    [none] .
   *[other] { " (" }{ $interval }).
}

# Los precios a lo largo del tiempo
history-full = Marcas llenas: comienzo indicado por el proveedor.
history-hollow = Marcas huecas: precio visto ese día por primera vez, o deducido; pudo regir antes.
history-gaps = Donde una línea se interrumpe, no se conoce ningún precio.
history-until = Hasta
history-checked = Última comprobación
history-month = { $month } de { $year }
history-of = { $name }: { $first ->
    [none] { "" }
    [same-month] primero { $first-price }, luego{ " " }
   *[other] { $first-price } en { $first-month },{ " " }
}{ $since ->
    [documented] { $price } desde { $month }
    [ended] { $price } de { $month } a { $end }
    [once] { $price } en { $month }
   *[seen] { $price } desde { $month } como muy tarde
}
history-lowest = Precio conocido más bajo de los { $models }: { $before } para { $before-name } el { $before-day }; { $after } para { $after-name } el { $after-day }{ $low ->
    [none] { "" }
   *[other] , tras un mínimo de { $low } para { $low-name } desde el { $low-day }
}
history-deck = { $what } { $place }, hasta el { $moment }.
history-summary = Gráfico escalonado. { $what }, { $models }, hasta el { $moment }.
history-steps = { $name } en { $host }: { $steps }.
history-step = { $price } { $since }{ $until ->
    [none] { "" }
   *[other] , hasta el { $until }
}
history-version = El { $day }, { $host } asignó el identificador { $id } a { $name }.
history-prices = { $begin ->
    [place] Precios de lista { $places }.
   *[models] Precios de lista: { $places }.
}
# Clasificaciones
rank = Puesto
interval-label = Intervalo del 95 %
rank-range = { $low }–{ $high }
rank-in-full = { $judged ->
    [yes] { $rank } de { $of } (claramente por delante: { $above }; claramente por detrás: { $below })
   *[no] { $rank } de { $of }
}
ranking-pair = En { $benchmark }, { $place ->
    [first] { $first } y { $second } comparten el primer puesto{ $others ->
        [none] { "" }
       *[some] { " " }(quizá también { $others })
    }
    [possibly] tanto { $first } como { $second } pueden ocupar el primer puesto (puestos { $ranks }){ $others ->
        [none] { "" }
       *[some] , igual que { $others }
    }
    [level] ni { $first } ni { $second } está claramente por delante
    [clear] { $first } está claramente por delante de { $second }, con { $points } de ventaja
   *[unjudged] { $first } obtiene { $points } más que { $second }
}{ $why ->
    [same] : sus resultados son iguales
    [below-one-question] : los separa menos de una pregunta
    [within] : la diferencia de { $points } está dentro del margen de error
   *[none] { "" }
}
ranking-leaders = { $how ->
    [only] { $names }: { $score } en { $benchmark }
    [alone] { $names } es el primero de { $of } modelos en { $benchmark }, claramente por delante de los demás
    [all] En { $benchmark }, el primer puesto queda abierto entre { $names }
    [named] En { $benchmark }, el primer puesto de { $of } modelos queda abierto entre { $names }
    [everybody] En { $benchmark }, el primer puesto queda abierto entre los { $of } modelos
    [counted] En { $benchmark }, el primer puesto queda abierto entre { $count } de { $of } modelos
   *[highest] { $names } tiene el mejor resultado de { $of } modelos en { $benchmark }
}
ranking-place = En { $benchmark }, { $name } { $place ->
    [shared-by-all] es uno de los { $of } modelos, entre los que queda abierto el primer puesto
    [shared] es uno de los { $count } modelos, de { $of }, entre los que queda abierto el primer puesto
    [one] ocupa el puesto { $low } de { $of } modelos
   *[range] se sitúa entre el puesto { $low } y el { $high } de { $of } modelos
}
ranking-several = { $names } entre { $of } modelos en { $benchmark }
ranking-deck = Resultado en { $benchmark }{ $measures ->
    [none] .
   *[other] : { $measures }.
}{ $intervals ->
    [judged] { " " }Las líneas en los puntos son intervalos del 95 %; un corchete une los modelos cuyo mejor puesto posible es el mismo.
    [some] { " " }Las líneas en los puntos son intervalos del 95 %.
   *[none] { "" }
} { $what }{ $host ->
    [none] { "" }
   *[other] { " en " }{ $host }
} el { $moment } en la última columna.
ranking-summary = Clasificación de { $of } modelos por resultado en { $benchmark }, con el puesto y el precio { $per } entre paréntesis: { $rows }.
ranking-row = { $name } { $score } ({ $rank }; { $price })
ranking-gap = { $models ->
    [one] { $models } modelo más
   *[other] { $models } modelos más
}
ranking-drawn = Se dibujan { $drawn } de { $of } modelos: los primeros y los destacados. La tabla los tiene todos.
ranking-note = { $judged ->
    [pair] Entre dos modelos, los puestos 1 y 2 quedan abiertos, salvo que uno esté claramente por delante (nivel del 5 %).
    [none] No se conoce ningún margen de error: los puestos se basan solo en los resultados, y no se puede juzgar si una diferencia es más que azar.
   *[other] Los puestos de un modelo empiezan tras los que están claramente por delante y terminan antes de los que están claramente por detrás. Las { $pairs } comparaciones de dos modelos se juzgan a la vez (método de Holm, nivel del 5 %).{ $judged ->
        [some] { " " }Donde no se conoce el margen de error, el puesto se basa solo en el resultado.
       *[all] { "" }
    }
}
ranking-family = Por sí sola, la diferencia de { $points } entre { $first } y { $second } quedaría fuera del margen de error, pero no entre { $pairs } comparaciones a la vez.

# Los proveedores de un modelo
checked = Precio comprobado el
own-offer = oferta del desarrollador
hosts-note = Los proveedores pueden servir un modelo con otra velocidad, precisión o límites: el precio no es lo único que cambia.
expected-score = resultado esperado
mixtures = mezclas de dos modelos
open-weights = Pesos abiertos
efforts-note = Las líneas de puntos unen los niveles de esfuerzo de un mismo modelo.
hosts-heading = { $hosts }{ $own ->
    [none] { "" }
    [lowest] ; el precio más bajo es el de su desarrollador, { $developer }
    [highest] ; el precio más alto es el de su desarrollador, { $developer }
   *[between] ; su desarrollador, { $developer }, pide { $price }
}
hosts-one = { $name } en { $host }: { $price }
hosts-free = Gratis en { $hosts }.
hosts-deck = { $what } el { $moment }: lo que cada proveedor pide por { $name }, del más barato al más caro.{ $own ->
    [none] { "" }
   *[own] { " " }La oferta del desarrollador está en color.
}
hosts-summary = Diagrama de barras. Precio de { $name } { $per } el { $moment }: { $rows }.
hosts-gap = { $offers ->
    [one] { $offers } oferta más
   *[other] { $offers } ofertas más
}
offers = { $offers ->
    [one] { $offers } oferta
   *[other] { $offers } ofertas
}
offer-tier = { $tier ->
    [free] gratuita
   *[other] { $tier }
}
offer-hours = { $hours ->
    [off-peak] horas valle, { $from }–{ $to } UTC
    [peak] horas punta, { $from }–{ $to } UTC
   *[other] { $from }–{ $to } UTC
}
last-checked = comprobado el { $day }
value-mark = { $points } por { $price }
break-even-mark = { $points } por { $step ->
    [tenfold] diez veces el precio
    [percent] un { $number } más
   *[times] { $number } veces el precio
}
break-even = { $dearer } solo es la mejor compra si está usted dispuesto a pagar más de { $step ->
    [tenfold] diez veces el precio
    [percent] un { $number } adicional
   *[times] { $number } veces el precio
} por { $points } más{ $certainty ->
    [clear] .
    [unclear] ; su ventaja queda dentro del margen de error.
   *[unknown] ; no se puede juzgar si su ventaja se debe al azar.
} En cualquier punto de la recta, un modelo sería una compra tan buena como estos dos.
never-better = { $cheaper } cuesta menos y obtiene un resultado { $certainty ->
    [clear] claramente mejor: valga lo que valga un punto para usted, { $dearer } no es la mejor compra.
   *[other] al menos igual, sin ventaja clara: según estos resultados por sí solos, { $dearer } no es la mejor compra, valga lo que valga un punto para usted.
}
equal-value = { $kind ->
    [points] A lo largo de cada curva, { $price } compra los mismos puntos ({ $values }). Esta medida favorece a los modelos casi gratuitos, por poco que sepan hacer.
   *[success] A lo largo de cada curva, una tarea resuelta cuesta lo mismo ({ $values }).
}
expected-note = La recta es el resultado esperado para un precio, por mínimos cuadrados, entre { $marks ->
    [none] los { $models }
   *[other] las { $marks } marcas de los { $models }
} que cuestan algo; suelen apartarse de ella { $error }. Describe estos modelos y no es una ley.
expected-gap = { $name } obtiene { $points } { $side ->
    [more] más
   *[less] menos
} de lo esperado.
mixture-note = A lo largo de la línea por encima de la frontera, las tareas se reparten entre dos modelos: el precio y el resultado son las medias ponderadas de ambos{ $prices ->
    [measured] .
   *[listed] , si ambos modelos escriben el mismo número de tokens por tarea.
}
mixture-beats = Por el mismo precio, una mezcla obtiene un resultado mejor que { $names }.
