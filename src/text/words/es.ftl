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
range = de { $low } a { $high }

# Listas y palabras sueltas
list-before = { $before }, { $next }
list-last = { $before } y { $last }
labelled = { $label }: { $value }
free = gratis
not-shown = No se muestran
as-table = Las cifras en una tabla
cheaper = ← más barato
better = ↑ mejor
model = Modelo
developer = Desarrollador
price = Precio
host = Proveedor
in-force = Precio vigente
reported-by = Resultado publicado por
effort-label = Esfuerzo de razonamiento
harness = Prueba ejecutada con
frontier = Frontera precio-rendimiento
sources = Fuentes
note = Nota
yes = sí
no = no
cache-price-unknown = precio de la entrada en caché desconocido: se cuenta al precio de la entrada
points-unit = puntos

# A qué se refiere un precio
tokens = { $kind ->
    [input] { $tokens ->
        [one] { $tokens } token de entrada
       *[other] { $tokens } tokens de entrada
    }
    [cached-input] { $tokens ->
        [one] { $tokens } token de entrada en caché
       *[other] { $tokens } tokens de entrada en caché
    }
   *[output] { $tokens ->
        [one] { $tokens } token generado
       *[other] { $tokens } tokens generados
    }
}
mix-before = { $before } y { $next }
per = { $measure ->
    [output] por millón de tokens generados
    [input] por millón de tokens de entrada
    [cached-input] por millón de tokens de entrada en caché
    [one-kind] por millón de tokens (solo { $last })
   *[mix] por millón de tokens ({ $before } por { $last })
}
per-short = { $measure ->
    [mix] por millón de tokens mezclados
   *[other] { $per }
}
price-per = { $price } { $per }
price-column = Precio { $per }

# Los precios de dos modelos
costs = { $ratio ->
    [free] { $cheaper } es gratis, { $dearer } es de pago
    [equal] { $dearer } y { $cheaper } cuestan lo mismo
    [about-the-same] { $dearer } y { $cheaper } cuestan casi lo mismo
    [percent] { $dearer } cuesta { $number } más que { $cheaper }
    [twice] { $dearer } cuesta { $number } que { $cheaper }
   *[times] { $dearer } cuesta { $number } veces lo que { $cheaper }
}
twice = el doble
saves = { $saving ->
    [everything] { $cheaper } es gratis, { $dearer } es de pago
    [little] { $dearer } y { $cheaper } cuestan casi lo mismo
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
    [for-more] { $costs }, con { $points } más en { $benchmark }
    [for-less] { $costs }, con { $points } menos en { $benchmark }
   *[more] { $costs }; en { $benchmark }, { $better } obtiene { $points } más
}
single = { $standing ->
    [alone] { $name }: { $price }, { $score } en { $benchmark }
    [frontier] { $name } está en la frontera precio-rendimiento de los { $models } mostrados: { $price }, { $score } en { $benchmark }
   *[dominated] { $name } no está en la frontera precio-rendimiento de los { $models } mostrados: { $dominance }
}
several = { $names }: precio y resultado en { $benchmark }
all = Precio y resultado en { $benchmark } de { $models }
hosts = { $name } en { $hosts } proveedores: { $price }
dominance = { $how ->
    [cheaper-and-better] { $by } cuesta menos y obtiene mejor resultado
    [cheaper] { $by } cuesta menos y obtiene el mismo resultado
   *[better] { $by } cuesta lo mismo y obtiene mejor resultado
}

# Bajo el titular y junto a los ejes
deck = Precio { $per }{ $host ->
    [none] { "" }
   *[other] { " en " }{ $host }
} el { $moment }, y resultado en { $benchmark }{ $measures ->
    [none] .
   *[other] : { $measures }.
}
x-axis = { $scale ->
    [log] Precio { $per }, en dólares, escala logarítmica
   *[linear] Precio { $per }, en dólares
}
x-axis-short = { $scale ->
    [log] $ { $per }, escala log
   *[linear] $ { $per }
}

# Fuentes, proveedores, fechas
scores-from = Resultados: { $publisher }, { $title }{ $date ->
    [none] { "" }
   *[other] , { $date }
} ({ $by ->
    [independents] medición independiente
    [own-developer] publicados por el desarrollador de cada modelo
    [one-of-the-developers] publicados por uno de los desarrolladores
    [competitor] publicados por un desarrollador competidor
   *[various] publicados en parte por desarrolladores
}).
place = { $place ->
    [all] en { $host }
    [developers] en el desarrollador de cada modelo
    [marked] en el proveedor indicado para cada uno
    [some] { $names } en { $host }
   *[others] { $names } en otros proveedores
}
place-before = { $before }; { $next }
prices-at = { $begin ->
    [place] Precios de lista el { $moment } { $places }.
   *[models] Precios de lista el { $moment }: { $places }.
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
standard-error = error estándar ± { $number }
interval = intervalo del 95 % de { $low } a { $high }
reporter = { $reporter ->
    [independent] una fuente independiente, { $date }
    [competitor] un desarrollador competidor, { $date }
   *[own-developer] su propio desarrollador, { $date }
}

# La figura en palabras
summary-axes = Diagrama de dispersión. Precio { $per } el { $moment }, { $prices }{ $scale ->
    [log] , escala logarítmica
   *[linear] { "" }
}, y resultado en { $benchmark }, { $scores }.
summary-all = { $count ->
    [one] Se muestra { $models }.
   *[other] Se muestran { $models }.
}
summary-some = { $count ->
    [one] Se muestra { $shown } de { $total-models }; faltan un precio o un resultado comparables de { $left-out }.
   *[other] Se muestran { $shown } de { $total-models }; faltan un precio o un resultado comparables de { $left-out }.
}
summary-frontier = { $count ->
    [one] { $models } está en la frontera precio-rendimiento: { $first } a { $first-price }.
   *[other] { $models } están en la frontera precio-rendimiento, desde { $first } a { $first-price } hasta { $last } a { $last-price }.
}
summary-highlighted = Destacados: { $names }.

# Lo que no se muestra, y notas
reason = { $reason ->
    [not-released] Aún no publicado el { $moment }
    [no-score] Sin resultado conocido en { $benchmark }
    [other-origin] Resultado en { $benchmark } solo de otra fuente o de otra configuración de la prueba
    [not-sold] Sin proveedor conocido
    [not-at-host] Sin oferta conocida en { $host }
   *[no-price] Sin precio conocido { $per } el { $moment }
}
per-token-note = Los precios son por token, no por respuesta: los modelos de razonamiento generan más tokens por respuesta.
cache-note = Precio de la entrada en caché desconocido, contado al precio de la entrada: { $names }.
