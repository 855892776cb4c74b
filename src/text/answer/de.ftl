# Deutsch: was nur die Antwort der Kommandozeile sagt. Was jede Mitteilung bekommt, steht in messages.rs.

# Überschriften
range-heading = Andere Anbieter, andere übliche Token-Mischungen
scores-heading = Ergebnisse, und was ihre Abstände wert sind
together-heading = Alle Tests zusammen
costs-heading = Was Antworten kosten
worth-heading = Den Listenpreis wert?
trends-heading = Wie die Preise solcher Ergebnisse fielen
turns-heading = Was den Vergleich umkehren würde
caveats-heading = Vorbehalte
left-out-heading = Was fehlt

# Hinweise
at-most-note = „Höchstens“: Das Intervall folgt allein aus der Zahl der Fragen; es ist enger, wo ein Ergebnis mehrere Versuche je Frage mittelt.
per-dollar-note = Das sind die Punkte geteilt durch den Preis oben; sie begünstigen Modelle, die fast nichts kosten, so wenig sie auch können.

# Preise
prices-heading = Listenpreise am { $moment }
price-line = { $name }: { $price } bei { $host }, { $since }{ $checked ->
    [none] { "" }
   *[other] ; zuletzt geprüft am { $checked }
} { $source }
stale = Der Preis von { $name } war zuletzt mehr als { $days } Tage zuvor geprüft worden: Er kann sich geändert haben.
ratio-exact = { $saves ->
    [none] Der Preis von { $dearer } geteilt durch den von { $cheaper } ergibt { $number }.
   *[other] { $saves }; der Preis von { $dearer } geteilt durch den von { $cheaper } ergibt { $number }.
}
range-same = { $over ->
    [hosts] Das Verhältnis ist bei allen an diesem Tag bekannten Standardangeboten gleich ({ $dearer-offers } von { $dearer }, { $cheaper-offers } von { $cheaper }).
   *[mixes] Das Verhältnis ist für alle üblichen Token-Mischungen gleich.
}
range-over = { $over ->
    [hosts] Über alle an diesem Tag bekannten Standardangebote hinweg reicht der Preis von { $dearer } geteilt durch den von { $cheaper } von { $low } ({ $low-where }) bis { $high } ({ $high-where }).
    [mixes] Bei denselben Anbietern reicht das Verhältnis je nach üblicher Token-Mischung von { $low } ({ $low-where }) bis { $high } ({ $high-where }).
   *[all] Je nach beidem reicht das Verhältnis von { $low } ({ $low-where }) bis { $high } ({ $high-where }).
}
at-hosts = { $dearer } bei { $dearer-host }, { $cheaper } bei { $cheaper-host }
mix = { $mix ->
    [output] nur Ausgabe-Tokens
    [input] nur Eingabe-Tokens
    [cached-input] nur Eingabe-Tokens aus dem Cache
    [one-kind] nur { $last }
    [workload] Arbeitslast von { $before }
    [request] Anfrage mit { $before }
   *[mix] { $before } auf { $last }
}
mix-at-hosts = { $mix }; { $hosts }

# Ergebnisse
family = { $family } Abstände werden zugleich geprüft; außerhalb der Fehlerspanne liegt einer nur, wenn das auch nach der Holm-Korrektur für alle gilt (korrigiertes p unter { $limit }).
table = { $title } { $source }. { $reported }.
reported = { $reporter ->
    [independent] { $names }: unabhängig gemessen, { $date }
    [competitor] { $names }: von einem konkurrierenden Entwickler berichtet, { $date }
   *[own-developer] { $names }: vom eigenen Entwickler berichtet, { $date }
}
before = { $before }; { $next }
row-title = { $how ->
    [none] { $benchmark }
   *[other] { $benchmark } – { $how }
}
questions = { $questions ->
    [one] { $questions } Frage
   *[other] { $questions } Fragen
}
run-with = Testaufbau: { $harness }
at-most = 95-%-Intervall höchstens { $range }
detectable = Mit { $questions } wird ein Abstand von etwa { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkten
} in vier von fünf Fällen erkannt, ein kleinerer seltener.

needed = Um { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
} ebenso oft zu erkennen, wären etwa { $questions } Fragen nötig.
correlation = Haben beide dieselben Fragen beantwortet, liegt der Abstand nur dann außerhalb der Fehlerspanne, wenn ihre Antworten mit mehr als { $correlation } korreliert sind.

# Alle Tests zusammen
scores-on-one = { $names }: Ergebnisse im Test { $benchmark }
not-counted = { $benchmarks ->
    [one] Nicht gezählt, weil er eine Wertung oder ein Index ist oder seine Ergebnisse nicht aus derselben Tabelle stammen
   *[other] Nicht gezählt, weil sie Wertungen oder Indizes sind oder ihre Ergebnisse nicht aus derselben Tabelle stammen
}: { $benchmarks }.
shared-best = Geteilt ist das beste Ergebnis in { $ties }.
means-of-several = Mittelwert: { $means }.
always-ahead = Welche dieser Tests man auch mittelt und wie man sie gewichtet, { $leader } hat den höheren Mittelwert.
hinges = { $on ->
    [none] Welcher einzelne Test auch wegfällt, { $leader } behält den höheren Mittelwert.
    [one] Ohne { $benchmarks } hat { $leader } nicht mehr den höheren Mittelwert.
   *[other] Es genügt, einen dieser Tests wegzulassen, damit { $leader } nicht mehr den höheren Mittelwert hat: { $benchmarks }.
}
subsets = Von { $of } möglichen Auswahlen aus diesen Tests hat { $other } bei { $changed ->
    [zero] keiner
    [one] einer
   *[other] { $changed }
} den höheren Mittelwert{ $tied ->
    [zero] .
    [one] , bei einer keines von beiden.
   *[other] , bei { $tied } keines von beiden.
}
weightings = { $share ->
    [none] Wie man die Tests auch gewichtet, { $other } hat nicht den höheren Mittelwert.
   *[some] Gewichtet man die Tests zufällig, hat { $other } in { $share } der Fälle den höheren Mittelwert.
}

# Kosten von Antworten
cost = { $what }: { $values }{ $costs ->
    [none] .
   *[other] ; { $costs }.
}
tokens-written = In diesem Test schrieb { $more } { $times }-mal so viele Tokens wie { $less }.
tokens-cost = Zum Listenpreis kosten die Ausgabe-Tokens einer Aufgabe { $values } (berechnet, nicht gemessen){ $ratio ->
    [none] .
   *[other] : { $ratio }.
}
verbosity = Nach dem Listenpreis der Ausgabe-Tokens allein bleibt { $cheaper } das günstigere, bis es { $times }-mal so viele davon schreibt wie { $dearer } (berechnet, nicht gemessen).

# Den Listenpreis wert?
more-points = { $points ->
    [one] { $points } zusätzlichen Punkt
   *[other] { $points } zusätzliche Punkte
}
by-measured-cost = { $benchmark } (nach gemessenen Kosten)
worth = Im Test { $benchmark } ist { $dearer } nur dann der bessere Kauf, wenn Sie für { $more-points } mehr als { $step ->
    [tenfold] das Zehnfache
    [percent] { $number } Aufpreis
   *[times] das { $number }-Fache
} zahlen würden{ $certainty ->
    [clear] .
    [unclear] ; der Vorsprung liegt innerhalb der Fehlerspanne.
   *[unknown] ; ob der Vorsprung mehr als Zufall ist, lässt sich nicht beurteilen.
}
never = Bei { $benchmarks } kostet { $cheaper } weniger und schneidet { $certainty ->
    [clear] klar besser ab: { $dearer } ist dort nie der bessere Kauf.
   *[other] mindestens gleich gut ab, ohne klaren Vorsprung: Nach diesen Ergebnissen allein ist { $dearer } dort nicht der bessere Kauf.
}
per-dollar = Punkte je Dollar im Test { $benchmark }: { $values }.
no-points-per-dollar = Keine Punkte je Dollar bei { $benchmarks }: Wertungen und Indizes haben keinen Nullpunkt, der etwas bedeutet, sodass ein Quotient ihrer Ergebnisse nichts besagt.

# Entwicklungen
trend = Im Test { $benchmark } lag der Preis eines Ergebnisses ab { $score } am { $first-day } bei { $first-price } ({ $first }), ab dem { $last-day } bei { $last-price } ({ $last }): Nach einer Ausgleichsgeraden durch die { $records } Tiefststände fiel er pro Jahr etwa um den Faktor { $factor }.{ $reasoning ->
    [none] { "" }
   *[some] { " " }Manche dieser Modelle schreiben Denkschritte und brauchen je Antwort mehr Tokens; das ist nicht berücksichtigt.
}

# Was den Vergleich umkehren würde
turn-host = Anbieter: Bei { $host } kostet { $model } { $price }, { $how ->
    [more] mehr als { $other } ({ $other-price })
   *[less] weniger als { $other } ({ $other-price })
}{ $more ->
    [none] .
    [one] ; { $more } weiteres Angebot kehrt die Preise um.
   *[other] ; { $more } weitere Angebote kehren die Preise um.
}
turn-date = Datum: { $to ->
    [none] Ab dem { $from }
   *[other] Vom { $from } bis zum { $to }
} kostet { $dearer } weniger als { $cheaper } ({ $priced ->
    [start] zuerst{ " " }
    [end] zuletzt{ " " }
   *[whole] { "" }
}{ $dearer-price } gegenüber { $cheaper-price }).
turn-mix = Token-Mischung: Mit dieser ({ $mix }) kostet { $dearer } weniger als { $cheaper } ({ $dearer-price } gegenüber { $cheaper-price } je Million){ $more ->
    [none] .
    [one] ; { $number } weitere übliche Mischung kehrt die Preise ebenfalls um.
   *[other] ; { $number } weitere übliche Mischungen kehren die Preise ebenfalls um.
}
turn-none = { $what ->
    [host] Anbieter: Bei keinem bekannten ist { $dearer } das günstigere.
    [date] Datum: An keinem Tag des Katalogs kostet { $dearer } weniger.
    [mix] Token-Mischung: Mit keiner der üblichen ist { $dearer } das günstigere.
   *[prices] Anbieter, Datum oder übliche Token-Mischung: Keine Änderung für sich allein macht { $dearer } zum günstigeren.
}
turn-benchmarks = { $second-benchmarks ->
    [none] Test: { $second } schneidet in keinem von diesen besser ab.
   *[other] Test: { $first } schneidet besser ab bei { $first-benchmarks }; { $second } bei { $second-benchmarks }.
}
turn-benchmark = { $how ->
    [reversed] Test: { $name } schneidet besser ab bei { $benchmarks }.
    [judged-otherwise] Test: Anders zu beurteilen ist der Abstand bei { $benchmarks }.
   *[none] Test: Kein anderer im Katalog ändert, wer besser abschneidet, oder ob das mehr als Zufall ist.
}

# Vorbehalte und Quellen
saturated = { $why ->
    [near-ceiling] Fast ausgereizt, weil das beste Ergebnis mindestens 90 % der Spanne über dem Zufall erreicht: { $benchmarks }.
   *[indistinct] Kaum geeignet, die besten Modelle zu unterscheiden, weil die fünf besten der Tabelle innerhalb von zwei Standardfehlern liegen: { $benchmarks }.
}
public-before = { $by ->
    [cutoff] Vor dem Wissensstichtag von { $names } öffentlich, sodass die Fragen in den Trainingsdaten vorkommen können: { $benchmarks }.
   *[release] Vor dem Erscheinen von { $names } öffentlich, sodass die Fragen in den Trainingsdaten vorkommen können, deren Ende der Katalog nicht angibt: { $benchmarks }.
}
since-when = { $benchmark } ({ $date })
refused = { $why ->
    [price] Am { $moment } ist von keinem der gefragten Modelle ein Preis bekannt.
   *[score] Am { $moment } gibt es keinen Test mit bekannten Ergebnissen aller gefragten Modelle.
}
source-item = { $source } { $title }{ $date ->
    [none] { "" }
   *[other] , { $date }
}
catalog = Katalog: „{ $name }“, { $date }.
