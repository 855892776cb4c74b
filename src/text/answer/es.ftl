# Español: lo que solo dice la respuesta de la línea de órdenes. Lo que recibe cada mensaje está en messages.rs.

# Titulares
range-heading = Con otros proveedores u otras mezclas habituales de tokens
scores-heading = Los resultados, y lo que valen sus diferencias
together-heading = En conjunto
costs-heading = Lo que cuestan las respuestas
worth-heading = ¿Vale su precio de lista?
trends-heading = Cómo bajaron los precios de tales resultados
turns-heading = Lo que daría la vuelta a la comparación
caveats-heading = Salvedades
left-out-heading = Lo que falta

# Notas
at-most-note = «Como máximo»: el intervalo resulta solo del número de preguntas; es más estrecho cuando un resultado promedia varios intentos por pregunta.
per-dollar-note = Son los puntos divididos por el precio de arriba; favorecen a los modelos casi gratuitos, por poco que sepan hacer.

# Precios
prices-heading = Precios de lista el { $moment }
price-line = { $name }: { $price } en { $host }, { $since }{ $checked ->
    [none] { "" }
   *[other] ; última comprobación el { $checked }
} { $source }
stale = El precio de { $name } se había comprobado por última vez más de { $days } días antes: puede haber cambiado.
ratio-exact = { $saves ->
    [none] El precio de { $dearer } dividido por el de { $cheaper } da { $number }.
   *[other] { $saves }; el precio de { $dearer } dividido por el de { $cheaper } da { $number }.
}
range-same = { $over ->
    [hosts] La relación es la misma con todas las ofertas estándar conocidas ese día ({ $dearer-offers } de { $dearer }, { $cheaper-offers } de { $cheaper }).
   *[mixes] La relación es la misma con todas las mezclas habituales de tokens.
}
range-over = { $over ->
    [hosts] Con todas las ofertas estándar conocidas ese día, el precio de { $dearer } dividido por el de { $cheaper } va de { $low } ({ $low-where }) a { $high } ({ $high-where }).
    [mixes] En los mismos proveedores, según las mezclas habituales de tokens, la relación va de { $low } ({ $low-where }) a { $high } ({ $high-where }).
   *[all] Combinando ambas cosas, la relación va de { $low } ({ $low-where }) a { $high } ({ $high-where }).
}
at-hosts = { $dearer } en { $dearer-host }, { $cheaper } en { $cheaper-host }
mix = { $mix ->
    [output] solo tokens generados
    [input] solo tokens de entrada
    [cached-input] solo tokens de entrada en caché
    [one-kind] solo { $last }
    [workload] carga de trabajo de { $before }
    [request] petición de { $before }
   *[mix] { $before } por { $last }
}
mix-at-hosts = { $mix }; { $hosts }

# Resultados
family = Se contrastan { $family } diferencias a la vez; una supera el margen de error solo si lo sigue superando tras la corrección de Holm para todas (p corregido inferior a { $limit }).
table = { $title } { $source }. { $reported }.
reported = { $reporter ->
    [independent] { $names }: { $names ->
        [one] medición independiente
       *[other] mediciones independientes
    }, { $date }
    [competitor] { $names }: { $names ->
        [one] publicado
       *[other] publicados
    } por un desarrollador de la competencia, { $date }
   *[own-developer] { $names }: publicado por su propio desarrollador, { $date }
}
before = { $before }; { $next }
row-title = { $how ->
    [none] { $benchmark }
   *[other] { $benchmark } – { $how }
}
questions = { $questions ->
    [one] { $questions } pregunta
   *[other] { $questions } preguntas
}
run-with = configuración: { $harness }
at-most = intervalo del 95 %: como máximo { $range }
detectable = Con { $questions }, una diferencia de unos { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
} se detecta cuatro de cada cinco veces; una menor, menos veces.

needed = Para detectar { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
} con la misma frecuencia harían falta unas { $questions } preguntas.
correlation = Si ambos respondieron a las mismas preguntas, la diferencia solo supera el margen de error si la correlación entre sus respuestas es superior a { $correlation }.

# En conjunto
scores-on-one = { $names }: resultados en { $benchmark }
not-counted = { $benchmarks ->
    [one] No se cuenta, porque es una puntuación Elo o un índice, o porque sus resultados no proceden de una misma tabla
   *[other] No se cuentan, porque son puntuaciones Elo o índices, o porque sus resultados no proceden de una misma tabla
}: { $benchmarks }.
shared-best = El mejor resultado se comparte en { $ties }.
means-of-several = Media: { $means }.
always-ahead = Se promedien las que se promedien de estas pruebas, y con cualquier ponderación, { $leader } tiene la media más alta.
hinges = { $on ->
    [none] Se quite la prueba que se quite, { $leader } conserva la media más alta.
    [one] Sin { $benchmarks }, { $leader } deja de tener la media más alta.
   *[other] Basta quitar una de estas pruebas para que { $leader } deje de tener la media más alta: { $benchmarks }.
}
subsets = De las { $of } maneras de elegir entre estas pruebas, { $other } tiene la media más alta en { $changed ->
    [zero] ninguna
    [one] una
   *[other] { $changed }
}{ $tied ->
    [zero] .
    [one] , y ninguno de los dos en una.
   *[other] , y ninguno de los dos en { $tied }.
}
weightings = { $share ->
    [none] Se ponderen como se ponderen las pruebas, { $other } no tiene la media más alta.
   *[some] Si las pruebas se ponderan al azar, { $other } tiene la media más alta en el { $share } de los casos.
}

# Coste de las respuestas
cost = { $what }: { $values }{ $costs ->
    [none] .
   *[other] ; { $costs }.
}
tokens-written = En esta prueba, { $more } generó { $times } veces los tokens de { $less }.
tokens-cost = A precio de lista, los tokens generados para una tarea cuestan { $values } (calculado, no medido){ $ratio ->
    [none] .
   *[other] : { $ratio }.
}
verbosity = Solo por el precio de lista de los tokens generados, { $cheaper } sigue siendo el más barato hasta { $times } veces los tokens que genera { $dearer } (calculado, no medido).

# ¿Vale su precio de lista?
more-points = { $points ->
    [one] { $points } punto más
   *[other] { $points } puntos más
}
by-measured-cost = { $benchmark } (según los costes medidos)
worth = En { $benchmark }, { $dearer } solo es la mejor compra si está usted dispuesto a pagar más de { $step ->
    [tenfold] diez veces el precio
    [percent] un { $number } adicional
   *[times] { $number } veces el precio
} por { $more-points }{ $certainty ->
    [clear] .
    [unclear] ; su ventaja queda dentro del margen de error.
   *[unknown] ; no se puede juzgar si su ventaja se debe al azar.
}
never = En { $benchmarks }, { $cheaper } cuesta menos y obtiene un resultado { $certainty ->
    [clear] claramente mejor: { $dearer } nunca es ahí la mejor compra.
   *[other] al menos igual, sin ventaja clara: según estos resultados por sí solos, { $dearer } no es ahí la mejor compra.
}
per-dollar = Puntos por dólar en { $benchmark }: { $values }.
no-points-per-dollar = Sin puntos por dólar en { $benchmarks }: el cero de una puntuación Elo o de un índice es arbitrario, de modo que un cociente de sus resultados no dice nada.

# Tendencias
trend = En { $benchmark }, un resultado de { $score } o más costaba { $first-price } el { $first-day } ({ $first }), y { $last-price } desde el { $last-day } ({ $last }): según la recta ajustada a los { $records } mínimos sucesivos, el precio se dividió cada año por { $factor }, aproximadamente.{ $reasoning ->
    [none] { "" }
   *[some] { " " }Algunos de estos modelos razonan y generan más tokens por respuesta; eso no se tiene en cuenta.
}

# Lo que le daría la vuelta
turn-host = Proveedor: en { $host }, { $model } cuesta { $price }, { $how ->
    [more] más que { $other } ({ $other-price })
   *[less] menos que { $other } ({ $other-price })
}{ $more ->
    [none] .
    [one] ; { $more } oferta más invierte los precios.
   *[other] ; { $more } ofertas más invierten los precios.
}
turn-date = Fecha: { $to ->
    [none] desde el { $from }
   *[other] desde el { $from } hasta el { $to }
}, { $dearer } cuesta menos que { $cheaper } ({ $priced ->
    [start] al principio{ " " }
    [end] al final{ " " }
   *[whole] { "" }
}{ $dearer-price } frente a { $cheaper-price }).
turn-mix = Mezcla de tokens: con { $mix }, { $dearer } cuesta menos que { $cheaper } ({ $dearer-price } frente a { $cheaper-price } por millón){ $more ->
    [none] .
    [one] ; { $number } mezcla habitual más también les da la vuelta a los precios.
   *[other] ; { $number } mezclas habituales más también les dan la vuelta a los precios.
}
turn-none = { $what ->
    [host] Proveedor: en ninguno conocido es { $dearer } el más barato.
    [date] Fecha: en ningún día del catálogo cuesta menos { $dearer }.
    [mix] Mezcla de tokens: con ninguna de las habituales es { $dearer } el más barato.
   *[prices] Proveedor, fecha o mezcla habitual de tokens: ningún cambio por sí solo hace de { $dearer } el más barato.
}
turn-benchmarks = { $second-benchmarks ->
    [none] Prueba: { $second } no obtiene mejor resultado en ninguna de estas.
   *[other] Prueba: { $first } obtiene mejor resultado en { $first-benchmarks }; { $second }, en { $second-benchmarks }.
}
turn-benchmark = { $how ->
    [reversed] Prueba: { $name } obtiene mejor resultado en { $benchmarks }.
    [judged-otherwise] Prueba: la diferencia se juzga de otro modo en { $benchmarks }.
   *[none] Prueba: ninguna otra del catálogo cambia quién obtiene mejor resultado, ni si la diferencia se debe al azar.
}

# Salvedades y fuentes
saturated = { $why ->
    [near-ceiling] { $benchmarks ->
        [one] Casi agotada
       *[other] Casi agotadas
    }, porque el mejor resultado alcanza al menos el 90 % del recorrido por encima del azar: { $benchmarks }.
   *[indistinct] { $benchmarks ->
        [one] Apenas capaz
       *[other] Apenas capaces
    } de distinguir los mejores modelos, porque los cinco primeros de la tabla caben en dos errores típicos: { $benchmarks }.
}
public-before = { $benchmarks ->
    [one] Pública
   *[other] Públicas
} { $by ->
    [cutoff] antes de la fecha de corte de los conocimientos de { $names }, de modo que las preguntas pueden figurar en los datos de entrenamiento
   *[release] antes de la salida de { $names }, de modo que las preguntas pueden figurar en los datos de entrenamiento, cuyo final no indica el catálogo
}: { $benchmarks }.
since-when = { $benchmark } ({ $date })
refused = { $why ->
    [price] Ningún precio conocido a { $moment } de los modelos por los que se pregunta.
   *[score] A { $moment }, ninguna prueba tiene un resultado conocido de todos los modelos indicados.
}
source-item = { $source } { $title }{ $date ->
    [none] { "" }
   *[other] , { $date }
}
catalog = Catálogo: «{ $name }», { $date }.
