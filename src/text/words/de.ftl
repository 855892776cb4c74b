# Deutsch. Was jede Mitteilung bekommt, steht in messages.rs.

# Zahlen mit ihrer Einheit
points = { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
}
models = { $models ->
    [one] { $models } Modell
   *[other] { $models } Modelle
}
others = { $others ->
    [one] { $others } weiteres Modell
   *[other] { $others } weitere Modelle
}
approximately = { $qualifier ->
    [exactly] { $number }
    [about] etwa { $number }
    [nearly] fast { $number }
   *[more-than] mehr als { $number }
}
range = { $low } bis { $high }
percentage = { $number }
of = { $name }

# Listen und einzelne Wörter
labelled = { $label }: { $value }
free = kostenlos
not-shown = Nicht gezeigt
as-table = Die Zahlen als Tabelle
cheaper = ← günstiger
better = ↑ besser
model = Modell
developer = Entwickler
other-developers = andere Entwickler
price = Preis
host = Anbieter
in-force = Preis gültig
reported-by = Herkunft des Ergebnisses
elsewhere = Anderswo
same-place = An derselben Stelle
effort-label = Denkaufwand
harness = Test durchgeführt mit
frontier = Preis-Leistungs-Grenze
sources = Quellen
note = Hinweis
yes = ja
no = nein
cache-price-unknown = Cache-Preis unbekannt: mit dem Eingabepreis gerechnet
benchmark = Test
verdict-label = Urteil
points-unit = Punkte
percentile-unit = Perzentil
scores = Ergebnisse

# Wofür ein Preis gilt
tokens = { $kind ->
    [input] { $tokens ->
        [one] { $tokens } Eingabe-Token
       *[other] { $tokens } Eingabe-Tokens
    }
    [cached-input] { $tokens ->
        [one] { $tokens } Eingabe-Token aus dem Cache
       *[other] { $tokens } Eingabe-Tokens aus dem Cache
    }
    [written] { $tokens ->
        [one] { $tokens } in den Cache geschriebenes Token
       *[other] { $tokens } in den Cache geschriebene Tokens
    }
   *[output] { $tokens ->
        [one] { $tokens } Ausgabe-Token
       *[other] { $tokens } Ausgabe-Tokens
    }
}
mix-before = { $before } und { $next }
per = { $measure ->
    [output] je Million Ausgabe-Tokens
    [input] je Million Eingabe-Tokens
    [cached-input] je Million Eingabe-Tokens aus dem Cache
    [workload] für eine Arbeitslast von { $before }
    [request] für eine Anfrage mit { $before }
    [task] je Aufgabe (gemessen)
    [success] je gelöster Aufgabe (gemessen)
    [one-kind] je Million Tokens (nur { $last })
   *[mix] je Million Tokens ({ $before } auf { $last })
}
per-in-brackets = { $measure ->
    [task] je Aufgabe, gemessen
    [success] je gelöster Aufgabe, gemessen
    [one-kind] je Million Tokens, nur { $last }
    [mix] je Million Tokens, { $before } auf { $last }
   *[other] { $per }
}
per-short = { $measure ->
    [mix] je Million Tokens, gemischt
    [workload] der Arbeitslast
    [request] der Anfrage
   *[other] { $per }
}
price-per = { $price } { $per }
what = { $measure ->
    [workload] Kosten einer Arbeitslast von { $amount }
    [request] Kosten einer Anfrage mit { $amount }
    [task] Gemessene Kosten je Aufgabe
    [success] Gemessene Kosten je gelöster Aufgabe
   *[price] Preis { $per }
}
what-when = { $what }{ $host ->
    [none] { "" }
   *[other] { " bei " }{ $host }
} am { $moment }
with-part = { $part ->
    [cached] { $tokens } (davon { $of } aus dem Cache)
   *[reasoning] { $tokens } (davon { $of } zum Denken)
}

# Preise zweier Modelle
cost-the-same = { $names } kosten gleich viel
costs = { $ratio ->
    [free] { $dearer } ist kostenpflichtig, { $cheaper } kostenlos
    [about-the-same] { $dearer } und { $cheaper } kosten ungefähr gleich viel
    [percent] { $dearer } kostet { $number } mehr als { $cheaper }
    [twice] { $dearer } kostet { $number } so viel wie { $cheaper }
    [common] { $cheaper } ist { $number }-mal günstiger als { $dearer }
   *[times] { $dearer } kostet { $number }-mal so viel wie { $cheaper }
}
twice = doppelt
ratio-sign = { $ratio ->
    [percent] +{ $number }
   *[times] { $number }-mal
}
saves = { $saving ->
    [everything] { $dearer } ist kostenpflichtig, { $cheaper } kostenlos
    [little] { $dearer } und { $cheaper } kosten ungefähr gleich viel
   *[percent] { $cheaper } kostet { $number } weniger als { $dearer }
}
share = { $qualifier ->
    [exactly] { $number ->
        [two] der halbe Preis
       *[other] 1/{ $number } des Preises
    }
   *[other] { $number ->
        [two] etwa der halbe Preis
       *[other] etwa 1/{ $number } des Preises
    }
}

# Überschriften
pair = { $gap ->
    [same] { $costs }; ihre Ergebnisse im Test { $benchmark } sind gleich
    [below-one-question] { $costs }; im Test { $benchmark } liegen sie weniger als eine Frage auseinander
    [indistinguishable] { $costs }; im Test { $benchmark } lassen sich die beiden nicht unterscheiden
    [for-more] { $costs } und erreicht im Test { $benchmark } { $points } mehr{ $certainty ->
        [unclear] , innerhalb der Fehlerspanne
        [unknown] , ein Abstand, der sich nicht beurteilen lässt
       *[clear] { "" }
    }
    [for-less] { $costs } und erreicht im Test { $benchmark } { $points } weniger{ $certainty ->
        [unclear] , innerhalb der Fehlerspanne
        [unknown] , ein Abstand, der sich nicht beurteilen lässt
       *[clear] { "" }
    }
   *[more] { $costs }; im Test { $benchmark } erreicht { $better } { $points } mehr{ $certainty ->
        [unclear] , innerhalb der Fehlerspanne
        [unknown] , ein Abstand, der sich nicht beurteilen lässt
       *[clear] { "" }
    }
}
single = { $standing ->
    [alone] { $name }: { $price }, { $score } { $mean ->
        [none] im Test { $benchmark }
       *[other] { $mean }
    }
    [frontier] { $name } liegt auf der Preis-Leistungs-Grenze der { $models }, die gezeigt werden: { $price }, { $score } { $mean ->
        [none] im Test { $benchmark }
       *[other] { $mean }
    }
    [possibly] { $name } liegt möglicherweise auf der Preis-Leistungs-Grenze der { $models }, die gezeigt werden (Wahrscheinlichkeit { $because }): { $price }, { $score } { $mean ->
        [none] im Test { $benchmark }
       *[other] { $mean }
    }
   *[dominated] { $name } liegt nicht auf der Preis-Leistungs-Grenze der { $models }, die gezeigt werden: { $because }
}
several = { $names }: Preis und Ergebnis { $mean ->
    [none] im Test { $benchmark }
   *[other] { $mean }
}
all = Preis und Ergebnis { $mean ->
    [none] im Test { $benchmark }
   *[other] { $mean }
}: { $models }
frontier-counts = { $heading }, davon { $on } auf der Preis-Leistungs-Grenze{ $possibly ->
    [none] { "" }
   *[other] , { $possibly } möglicherweise
}
hosts = { $name } bei { $hosts } Anbietern: { $price }
dominance = { $how ->
    [cheaper-and-better] { $by } kostet weniger und schneidet besser ab
    [cheaper] { $by } kostet weniger und schneidet gleich gut ab
   *[better] { $by } kostet gleich viel und schneidet besser ab
}

# Ist der Unterschied echt?
verdict = { $verdict ->
    [same] Im Test { $benchmark } erreichen { $better } und { $worse } beide { $score }.
    [below-one-question] Im Test { $benchmark } entspricht der Abstand zwischen { $better } und { $worse } ({ $points }) weniger als einer von { $questions } Fragen: Die beiden Modelle lassen sich nicht unterscheiden.
    [indistinguishable] Im Test { $benchmark } erreicht { $better } { $points } mehr als { $worse }: zu wenig, um die beiden Modelle zu unterscheiden ({ $interval }).
    [unclear] Im Test { $benchmark } erreicht { $better } { $points } mehr als { $worse }, innerhalb der Fehlerspanne ({ $interval }): Welches der beiden besser ist, bleibt offen.
    [leaning] Im Test { $benchmark } erreicht { $better } { $points } mehr als { $worse }; das spricht eher für { $better }, bleibt aber innerhalb der Fehlerspanne ({ $interval }).
    [not-in-family] Im Test { $benchmark } erreicht { $better } { $points } mehr als { $worse }: Für sich genommen läge das außerhalb der Fehlerspanne ({ $interval }), bei { $family } zugleich geprüften Abständen aber nicht.
    [clear] Im Test { $benchmark } erreicht { $better } { $points } mehr als { $worse }, außerhalb der Fehlerspanne ({ $interval }).
    [no-questions] Im Test { $benchmark } erreicht { $better } { $points } mehr als { $worse }; ob das mehr als Zufall ist, lässt sich nicht beurteilen, weil die Zahl der Fragen nicht bekannt ist.
    [no-error] Im Test { $benchmark } erreicht { $better } { $points } mehr als { $worse }; ob das mehr als Zufall ist, lässt sich nicht beurteilen, weil nicht für beide eine Fehlerspanne veröffentlicht ist.
    [other-metric] Die Ergebnisse von { $better } und { $worse } im Test { $benchmark } wurden auf verschiedene Weise gezählt und werden daher nicht verglichen.
   *[other-source] Die Ergebnisse von { $better } und { $worse } im Test { $benchmark } stammen aus verschiedenen Quellen oder Testaufbauten und werden daher nicht verglichen.
}
verdict-rating = { $verdict ->
    [unclear] Im Test { $benchmark } liegt { $better } { $points } vor { $worse }, innerhalb der Fehlerspanne ({ $interval }): Welches der beiden bevorzugt wird, bleibt offen.
   *[clear] Im Test { $benchmark } liegt { $better } { $points } vor { $worse }, außerhalb der Fehlerspanne ({ $interval }): Es würde etwa { $share } der direkten Vergleiche gewinnen.
}
interval-of-difference = 95-%-Intervall des Abstands: { $low } bis { $high }
prices-of-pair = { $when ->
    [measured] { $costs } ({ $dearer-price } gegenüber { $cheaper-price } { $per }).
    [converted] { $costs } ({ $dearer-price } gegenüber { $cheaper-price } { $per }; umgerechnet aus den Listenpreisen von { $hosts } vom { $moment }).
   *[listed] { $costs } ({ $dearer-price } gegenüber { $cheaper-price } { $per }; Listenpreise von { $hosts } vom { $moment }).
}
mix-name = { $measure ->
    [output] nur Ausgabe-Tokens
    [input] nur Eingabe-Tokens
    [cached-input] nur Eingabe-Tokens aus dem Cache
    [mix] { $before } auf { $last }
   *[other] wie gefragt
}
at-hosts = { $hosts ->
    [same] beide bei { $dearer-host }{ $mix ->
        [none] { "" }
       *[other] , { $mix }
    }
   *[two] { $dearer } bei { $dearer-host }, { $cheaper } bei { $cheaper-host }{ $mix ->
        [none] { "" }
       *[other] , { $mix }
    }
}
ratio-end = { $ratio ->
    [equal] gleich viel
    [about-the-same] ungefähr gleich viel
    [percent] { $number } mehr
    [less] { $number } weniger
    [twice] { $number } so viel
   *[times] { $number }-mal so viel
}
ratio-range = { $over ->
    [hosts] Über alle an diesem Tag bekannten Standardangebote hinweg
    [mixes] Bei denselben Anbietern, aber mit anderen üblichen Token-Mischungen
    [hours] Zu anderen Zeiten oder mit anderen üblichen Token-Mischungen
    [all] Über alle an diesem Tag bekannten Standardangebote und Zeiten hinweg oder mit anderen üblichen Token-Mischungen
   *[both] Über alle an diesem Tag bekannten Standardangebote hinweg und mit anderen üblichen Token-Mischungen
} würde { $dearer } { $low } ({ $low-case }) bis { $high } ({ $high-case }) kosten.
price-range = Über alle an diesem Tag bekannten Standardangebote hinweg kostet { $name } von { $low } ({ $low-host }) bis { $high } ({ $high-host }).
ratio-range-free = Nicht gezählt: { $name } war an diesem Tag bei { $hosts } kostenlos.
ratio-range-uncounted = { $offers ->
    [one] Nicht gezählt: ein Angebot, dessen Preis für Eingabe aus dem Cache unbekannt ist.
   *[other] Nicht gezählt: { $number } Angebote, deren Preis für Eingabe aus dem Cache unbekannt ist.
}
flips = { $flips ->
    [none] Kein anderer Anbieter, kein anderer Tag des Katalogs und keine andere übliche Token-Mischung macht für sich allein { $dearer } zum günstigeren Modell.
   *[some] Umgekehrt ist es { $flips }.
}
flip-host = mit { $name } bei { $host } ({ $price } gegenüber { $other })
flip-date = { $to ->
    [none] Ab dem { $from } ist { $dearer } günstiger ({ $priced ->
        [start] zuerst{ " " }
        [end] zuletzt{ " " }
       *[whole] { "" }
    }{ $dearer-price } gegenüber { $cheaper-price }).
   *[other] Vom { $from } bis zum { $to } war { $dearer } günstiger ({ $priced ->
        [start] zuerst{ " " }
        [end] zuletzt{ " " }
       *[whole] { "" }
    }{ $dearer-price } gegenüber { $cheaper-price }).
}
flip-mix = für { $mix } ({ $dearer-price } gegenüber { $cheaper-price })
flip-benchmarks = { $how ->
    [clearly] { $name } schneidet bei { $clear } klar besser ab{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } Abstände zugleich geprüft)
    }.
    [not-clearly] { $name } schneidet bei { $others } besser ab, wenn auch nicht klar{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } Abstände zugleich geprüft)
    }.
    [unknown] { $name } schneidet bei { $others } besser ab; ob das mehr als Zufall ist, lässt sich nicht beurteilen.
   *[both] { $name } schneidet bei { $clear } klar besser ab; bei { $others } besser, wenn auch nicht klar{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } Abstände zugleich geprüft)
    }.
}
other-benchmarks = { $benchmarks ->
    [one] { $benchmarks } weiteren Test
   *[other] { $benchmarks } weiteren Tests
}
stale-note = Preise, die zuletzt mehr als ein halbes Jahr vor diesem Tag geprüft wurden: { $names }.
wins = { $first-wins ->
    [zero] In allen { $benchmarks } Tests liegen beide gleichauf.
   *[other] { $first } schneidet in { $first-wins } von { $benchmarks } Tests besser ab, { $second } in { $second-wins ->
        [zero] keinem
       *[other] { $second-wins }
    }{ $ties ->
        [none] .
       *[other] ; in { $ties } liegen beide gleichauf.
    }
}
clear-wins = { $clear ->
    [none] Soweit es sich beurteilen lässt, liegt in keinem einzelnen Test der Abstand außerhalb der Fehlerspanne{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } Abstände zugleich geprüft)
    }.
   *[other] Test für Test außerhalb der Fehlerspanne{ $family ->
        [none] { "" }
       *[other] { " " }({ $family } Abstände zugleich geprüft)
    }: { $clear }.
}
not-counted = Nicht gezählt (Wertungen, Indizes oder Ergebnisse, die nicht aus derselben Tabelle stammen): { $benchmarks }.
wins-of-several = Von { $benchmarks } Tests allein vorn: { $wins }{ $others ->
    [none] .
   *[some] ; die anderen in keinem.
}
wins-of = { $name } in { $count ->
    [zero] keinem
   *[other] { $count }
}
means = Im Mittel: { $means }.
means-unknown = Wie genau diese Mittelwerte bekannt sind, lässt sich nicht sagen: Für { $benchmarks } ist keine Fehlerspanne bekannt.
mean-tables = Die Mittelwerte fassen Ergebnisse aus mehreren Tabellen zusammen: { $tables }.
benchmark-note = { $benchmark }. { $note }
tested-at-once = { $family } Abstände werden zugleich geprüft (Verfahren von Holm): Klar ist ein Vorsprung nur, wenn er es unter allen bleibt.
verdict-short = { $verdict ->
    [same] gleiches Ergebnis
    [below-one-question] weniger als eine Frage Abstand
    [indistinguishable] nicht zu unterscheiden
    [unclear] innerhalb der Fehlerspanne
    [clear] { $names } vorn
    [leaders-of-two] kein klarer Vorsprung zwischen { $names }
    [leaders] kein klarer Vorsprung unter { $names }
   *[unknown] nicht zu beurteilen
}
versus-heading = { $wins ->
    [of-two] { $costs }; { $winner } schneidet in beiden{ $uncounted ->
        [some] { " " }gezählten
       *[none] { "" }
    } Tests besser ab{ $clearly ->
        [none] { "" }
        [zero] { " " }(klar in keinem)
       *[other] { " " }(klar in { $clearly })
    }
    [all] { $costs }; { $winner } schneidet in allen { $benchmarks }{ $uncounted ->
        [some] { " " }gezählten
       *[none] { "" }
    } Tests besser ab{ $clearly ->
        [none] { "" }
        [zero] { " " }(klar in keinem)
       *[other] { " " }(klar in { $clearly })
    }
    [split] { $costs }; { $winner } schneidet in { $count } von { $benchmarks }{ $uncounted ->
        [some] { " " }gezählten
       *[none] { "" }
    } Tests besser ab{ $clearly ->
        [none] { "" }
        [zero] { " " }(klar in keinem)
       *[other] { " " }(klar in { $clearly })
    }, { $better } in { $others }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(klar in keinem)
       *[other] { " " }(klar in { $others-clearly })
    } und im Mittel{ $certainty ->
        [unclear] { " " }(innerhalb der Fehlerspanne)
        [unknown] { " " }(Fehlerspanne unbekannt)
       *[clear] { "" }
    }
    [both] { $costs }; { $winner } schneidet in { $count } von { $benchmarks }{ $uncounted ->
        [some] { " " }gezählten
       *[none] { "" }
    } Tests besser ab{ $clearly ->
        [none] { "" }
        [zero] { " " }(klar in keinem)
       *[other] { " " }(klar in { $clearly })
    } und im Mittel{ $certainty ->
        [unclear] { " " }(innerhalb der Fehlerspanne)
        [unknown] { " " }(Fehlerspanne unbekannt)
       *[clear] { "" }
    }{ $others ->
        [none] { "" }
       *[other] , { $better } in { $others }
    }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(klar in keinem)
       *[other] { " " }(klar in { $others-clearly })
    }
    [alone] { $costs }; { $winner } schneidet in { $count } von { $benchmarks }{ $uncounted ->
        [some] { " " }gezählten
       *[none] { "" }
    } Tests besser ab{ $clearly ->
        [none] { "" }
        [zero] { " " }(klar in keinem)
       *[other] { " " }(klar in { $clearly })
    }{ $others ->
        [none] { "" }
       *[other] , { $better } in { $others }
    }{ $others-clearly ->
        [none] { "" }
        [zero] { " " }(klar in keinem)
       *[other] { " " }(klar in { $others-clearly })
    }
   *[even] { $costs }; { $count ->
        [none] in { $benchmarks } Tests schneidet keines der beiden besser ab
       *[other] jedes der beiden schneidet in { $count } von { $benchmarks }{ $uncounted ->
            [some] { " " }gezählten
           *[none] { "" }
        } Tests besser ab{ $clearly ->
            [none] { "" }
            [zero] , { $winner } klar in keinem
           *[other] , { $winner } klar in { $clearly }
        }{ $others-clearly ->
            [none] { "" }
            [zero] , { $better } klar in keinem
           *[other] , { $better } klar in { $others-clearly }
        }
    }
}
versus-contrary = { $heading }; im Test { $benchmarks } liegt { $name } klar vorn
versus-best-of-several = { $costs }; { $names } { $several ->
    [one] liegt
   *[other] liegen je
} in { $share ->
    [both] beiden
    [all] allen { $benchmarks }
   *[some] { $count } von { $benchmarks }
}{ $uncounted ->
    [some] { " " }gezählten
   *[none] { "" }
} Tests vorn{ $clearly ->
    [none] { "" }
    [zero] { " " }(klar in keinem)
   *[other] { " " }(klar in { $limit ->
        [at-most] höchstens{ " " }
       *[exactly] { "" }
    }{ $clearly })
}
versus-unpriced = { $names }: Ergebnisse in { $benchmarks } Tests
versus-several = { $names }: Preis und Ergebnisse in { $benchmarks } Tests
versus-deck = { $what } und Ergebnisse in den Tests, die { $how-many ->
    [two] beide Modelle
   *[other] alle { $models }
} durchlaufen haben. Die Linien auf den Balken sind 95-%-Intervalle.
versus-summary = Balkendiagramm. { $prices } { $scores }
versus-price = { $what }: { $values }.
versus-score = { $benchmark }: { $values } ({ $verdict }).
named-value = { $name } { $value }
benchmarks-left-out = { $reason ->
    [no-score] Kein Ergebnis von { $names } bekannt: { $benchmarks }
    [no-common-origin] Ergebnisse nur aus verschiedenen Quellen, Messgrößen oder Testaufbauten: { $benchmarks }
   *[no-room] Über die bekanntesten Tests hinaus, daher nicht gezeigt: { $benchmarks }
}
no-price = kein Preis bekannt
possibly = möglicherweise (Wahrscheinlichkeit { $share })
interval-note = Die dünnen Linien sind 95-%-Intervalle{ $some ->
    [at-most] ; bei Ergebnissen, die mehrere Versuche mitteln, ist das wahre Intervall enger.
   *[exact] .
}
possibly-note = Möglicherweise auf der Grenze, wenn man die Fehlerspannen bedenkt (umrandet): { $names }.
unjudged-note = { $names ->
    [none] Wer auf der Grenze liegt, folgt allein aus den Ergebnissen, weil keine Fehlerspanne bekannt ist.
   *[other] Ob auf der Grenze oder nicht, folgt für { $models } allein aus den Ergebnissen, weil für { $names } keine Fehlerspanne bekannt ist.
}

# Unter der Überschrift und an den Achsen
deck = { $what } und Ergebnis { $mean ->
    [none] im Test { $benchmark }
   *[other] { $mean }
}{ $measures ->
    [none] .
   *[other] : { $measures }.
}
x-axis = { $scale ->
    [log] { $currency ->
        [usd] { $what }, US-Dollar, logarithmische Skala
       *[other] { $what }, umgerechnet in { $currency }, logarithmische Skala
    }
   *[linear] { $currency ->
        [usd] { $what }, US-Dollar
       *[other] { $what }, umgerechnet in { $currency }
    }
}
x-axis-short = { $what ->
    [cost] Kosten
   *[price] Preis
} { $per }{ $scale ->
    [log] , log. Skala
   *[linear] { "" }
}

# Quellen, Anbieter, Daten
scores-from = Ergebnisse: { $publisher }, { $title }{ $date ->
    [none] { $first ->
        [none] { "" }
       *[other] { $last ->
            [none] , vom { $first }
           *[other] , vom { $first } bis zum { $last }
        }
    }
   *[other] , { $date }
} ({ $by ->
    [independents] unabhängig gemessen
    [own-developer] von den Entwicklern selbst berichtet
    [its-developer] vom Entwickler des Modells selbst berichtet
    [one-of-the-developers] Angaben eines der Entwickler
    [competitor] von einem konkurrierenden Entwickler berichtet
   *[various] teils von Entwicklern berichtet, teils von anderen
}).
scores-from-several = Ergebnisse: { $publishers }.
place = { $place ->
    [all] bei { $host }
    [developers] beim jeweiligen Entwickler
    [marked] beim jeweils genannten Anbieter
    [some] { $names } bei { $host }
   *[others] { $names } bei anderen Anbietern
}
place-before = { $before }; { $next }
prices-at = { $begin ->
    [place] Listenpreise am { $moment } { $places }.
   *[models] Listenpreise am { $moment }: { $places }.
}
costs-measured = Die Kosten wurden in den Testläufen gemessen, die die Ergebnisse lieferten.
in-hours = { $hours ->
    [off-peak] { $moment } zur Nebenzeit
    [peak] { $moment } zur Hauptzeit
   *[standard] { $moment }
}
prices-from = Preise laut { $publishers }.
in-force-since = { $basis ->
    [unknown] gesehen am { $checked }; Beginn unbekannt
    [documented] seit dem { $from } (laut Anbieter)
    [observed] seit dem { $from } (erstmals beobachtet)
   *[inferred] seit dem { $from } (erschlossen)
}
effort = { $effort ->
    [none] keiner
    [low] niedrig
    [medium] mittel
    [high] hoch
    [xhigh] sehr hoch
    [max] maximal
    [thinking] mit Denken
    [no-thinking] ohne Denken
   *[other] { $effort }
}
solved = { $solved } von { $asked } gelöst
interval = 95-%-Intervall { $range }
reporter = { $reporter ->
    [independent] eine unabhängige Quelle, { $date }
    [competitor] ein konkurrierender Entwickler, { $date }
   *[own-developer] der eigene Entwickler, { $date }
}

# Das Bild in Worten
summary-axes = Streudiagramm. { $what }, { $prices }{ $scale ->
    [log] , logarithmisch
   *[linear] , linear
}, und Ergebnis { $mean ->
    [none] im Test { $benchmark }
   *[other] { $mean }
}, { $scores }.
summary-all = { $count ->
    [one] { $models } wird gezeigt.
   *[other] { $models } werden gezeigt.
}
summary-some = { $count ->
    [one] { $shown } von { $total } Modellen wird gezeigt; für { $left-out } fehlt ein vergleichbarer Preis oder ein vergleichbares Ergebnis.
   *[other] { $shown } von { $total } Modellen werden gezeigt; für { $left-out } fehlt ein vergleichbarer Preis oder ein vergleichbares Ergebnis.
}
summary-frontier = { $standing ->
    [on] { $count ->
        [one] { $models } liegt auf der Preis-Leistungs-Grenze: { $first } zu { $first-price }.
       *[other] { $models } liegen auf der Preis-Leistungs-Grenze, von { $first } zu { $first-price } bis { $last } zu { $last-price }.
    }
   *[possibly] { $count ->
        [one] Möglicherweise auf der Preis-Leistungs-Grenze, wenn man die Fehlerspannen bedenkt: { $first } zu { $first-price }.
       *[other] Möglicherweise auf der Preis-Leistungs-Grenze, wenn man die Fehlerspannen bedenkt: { $models }, von { $first } zu { $first-price } bis { $last } zu { $last-price }.
    }
}
summary-highlighted = Hervorgehoben: { $names }.

# Wer nicht gezeigt wird, und Hinweise
reason = { $reason ->
    [not-released] Am { $moment } noch nicht erschienen
    [no-score] { $benchmark ->
        [none] Kein Ergebnis bekannt
       *[other] Kein Ergebnis im Test { $benchmark } bekannt
    }
    [other-origin] Ergebnis im Test { $benchmark } nur aus anderer Quelle oder mit anderem Testaufbau
    [not-sold] Kein Anbieter bekannt
    [not-at-host] Kein Angebot bei { $host } bekannt
    [cost-too-high] Kosten über neun Millionen Dollar, zu hoch für einen genauen Vergleich
    [no-measured-cost] Keine gemessenen Kosten im Test { $benchmark } bekannt
    [nothing-solved] Im Test { $benchmark } keine Aufgabe gelöst, also keine Kosten je gelöster
   *[no-price] Am { $moment }{ $host ->
        [none] { "" }
       *[other] { " bei " }{ $host }
    } kein Preis { $per } bekannt
}
nothing = { $what ->
    [price] Am { $moment } ist kein Preis bekannt.
    [score] Am { $moment } ist kein Ergebnis bekannt.
    [both] Am { $moment } ist von keinem Modell beides bekannt, Preis und Ergebnis.
    [mean] Am { $moment } ist von keinem Modell ein Preis und in jedem der Tests ein Ergebnis bekannt.
    [measured] Am { $moment } sind keine gemessenen Kosten bekannt.
    [shared] In keinem Test ist am { $moment } von jedem der Modelle ein Ergebnis bekannt.
   *[other] Nichts zu zeigen.
}
not-in-catalog = Der gewünschte Test „{ $name }“ steht nicht im Katalog.
catalog-ends = Der Katalog endet am { $date }: Was sich seither geändert hat, steht nicht darin.
per-token-note = Preise gelten je Token, nicht je Antwort: Modelle mit Denkschritten schreiben je Antwort mehr Tokens.
converted-note = Aus US-Dollar umgerechnet mit { $rate } ({ $date }): keine Listenpreise; ohne Mehrwertsteuer.
cache-note = Cache-Preis unbekannt, mit dem Eingabepreis gerechnet: { $names }.

# Das Mittel mehrerer Tests
benchmarks = { $benchmarks ->
    [one] { $benchmarks } Test
   *[other] { $benchmarks } Tests
}
deviations = { $deviations ->
    [one] { $deviations } Standardabweichung
   *[other] { $deviations } Standardabweichungen
}
mean-of = im{ $weights ->
    [weighted] { " gewichteten" }
   *[equal] { "" }
} Mittel von { $benchmarks }{ $scale ->
    [percent] { "" }
    [above-chance] { " (über Zufallsniveau)" }
    [win-rate] { " (Siegquoten)" }
    [z-score] { " (standardisiert)" }
   *[scaled] { " (umgerechnet)" }
}
mean-axis = { $weights ->
    [weighted] Gewichtetes Mittel
   *[equal] Mittel
} von { $benchmarks }{ $scale ->
    [percent] { "" }
    [above-chance] { " (über Zufallsniveau)" }
    [win-rate] { " (Siegquoten)" }
    [z-score] , Standardabweichungen vom Durchschnitt der gezeigten Modelle
    [min-max] , Punkte von 0 (niedrigstes gezeigtes) bis 100 (höchstes)
   *[rating] , Punkte, Wertungszahlen umgerechnet
}
mean-pair = { $gap ->
    [same] { $costs }; { $mean } liegen beide gleichauf
   *[more] { $costs }; { $mean } erreicht { $better } { $points } mehr{ $certainty ->
        [unclear] , innerhalb der Fehlerspanne
        [unknown] , ein Abstand, der sich nicht beurteilen lässt
       *[clear] { "" }
    }
}{ $wins ->
    [none] { "" }
    [of-two] ; { $winner } schneidet in beiden besser ab
    [all] ; { $winner } schneidet in allen { $of } besser ab
    [even] ; jedes schneidet in { $count } von { $of } besser ab
   *[more] ; { $winner } schneidet in { $count } von { $of } besser ab
}
mean-verdict = { $verdict ->
    [same] Beide erreichen { $mean } { $better-mean }.
    [unclear] { $better } erreicht { $mean } { $points } mehr ({ $better-mean } gegenüber { $worse-mean }), innerhalb der Fehlerspanne ({ $interval }): Welches der beiden besser ist, bleibt offen.
    [leaning] { $better } erreicht { $mean } { $points } mehr ({ $better-mean } gegenüber { $worse-mean }); das spricht eher für { $better }, bleibt aber innerhalb der Fehlerspanne ({ $interval }).
    [clear] { $better } erreicht { $mean } { $points } mehr als { $worse } ({ $better-mean } gegenüber { $worse-mean }), außerhalb der Fehlerspanne ({ $interval }), für sich allein geprüft.
    [no-scale] { $better } erreicht { $mean } { $points } mehr ({ $better-mean } gegenüber { $worse-mean }); ob das mehr als Zufall ist, lässt sich nicht beurteilen, weil die Punkte davon abhängen, welche Modelle gezeigt werden.
   *[no-error] { $better } erreicht { $mean } { $points } mehr ({ $better-mean } gegenüber { $worse-mean }); ob das mehr als Zufall ist, lässt sich nicht beurteilen, weil für { $benchmarks } keine Fehlerspanne bekannt ist.
}
mean-robustness = { $without ->
    [none] Welchen der Tests man auch weglässt, { $leader } behält den höheren Mittelwert
   *[other] In { $without } von { $benchmarks } Fällen verlöre { $leader } ohne einen der Tests den höheren Mittelwert
}; { $selections ->
    [none] in keiner der { $of } möglichen Auswahlen aus ihnen läge { $other } vorn.
   *[other] in { $selections } der { $of } möglichen Auswahlen aus ihnen läge { $other } vorn.
}
mean-parts = { $weights ->
    [weighted] Gemittelt mit diesen Gewichten: { $parts }.
   *[equal] Gemittelt mit gleichem Gewicht: { $parts }.
}
mean-part = { $benchmark } ({ $share })
mean-shared = Gemittelt sind die { $benchmarks } von { $asked }, in denen jedes hervorgehobene Modell ein vergleichbares Ergebnis hat.
mean-scale = { $scale ->
    [above-chance] Über Zufallsniveau: 0 % erreicht, wer rät; 100 % sind das höchste mögliche Ergebnis.
    [win-rate] Punkte sind der Anteil der anderen gezeigten Modelle, die ein Modell übertrifft, ein Gleichstand zählt halb: Mit anderen Modellen können sich die Mittel und sogar ihre Reihenfolge ändern.
    [z-score] Ergebnisse zählen nach ihrem Abstand vom Durchschnitt der gezeigten Modelle, in Standardabweichungen: Mit anderen Modellen können sich die Mittel und sogar ihre Reihenfolge ändern.
    [min-max] In jedem Test zählt das niedrigste gezeigte Ergebnis als 0, das höchste als 100: Mit anderen Modellen können sich die Mittel und sogar ihre Reihenfolge ändern.
   *[rating] Wertungszahlen von { $low } bis { $high } zählen als 0 bis 100 Punkte, Ergebnisse in Prozent unverändert.
}
mean-error = { $why ->
    [scale] Fehlerspannen sind nicht eingezeichnet, weil die Punkte davon abhängen, welche Modelle gezeigt werden.
   *[parts] Wo die Fehlerspanne eines Ergebnisses nicht bekannt ist ({ $benchmarks }), ist keine eingezeichnet.
}
mean-saturated = Fast ausgereizt oder kaum noch geeignet, die besten Modelle zu unterscheiden: { $benchmarks }.
mean-public = Fragen öffentlich vor dem Wissensstichtag eines der gezeigten Modelle (wo keiner bekannt ist, vor dessen Erscheinen) und vielleicht in dessen Trainingsdaten: { $benchmarks }.
mean-incomplete = In mindestens einem der { $benchmarks } kein vergleichbares Ergebnis
mean-has = { $benchmarks ->
    [none] { $name } ({ $has } von { $of })
   *[other] { $name } ({ $has } von { $of }, ohne { $benchmarks })
}

# Angaben im Fließtext
ratio-phrase = { $ratio ->
    [twice] { $number }
   *[times] { $number }-mal
}
against = { $first } gegenüber { $second }
price-of-one = { $when ->
    [measured] Im Test { $benchmark } kostete { $name } { $price } { $per }.
    [converted] { $name } kostet { $price } { $per }, umgerechnet aus dem Listenpreis von { $host } vom { $moment }.
   *[listed] { $name } kostet { $price } { $per } (Listenpreis von { $host } vom { $moment }).
}
score-of-one = Im Test { $benchmark } erreicht { $name } { $score }{ $interval ->
    [none] .
   *[other] { " (" }{ $interval }).
}

# Preise im Zeitverlauf
history-full = Gefüllte Marken: Beginn laut Anbieter.
history-hollow = Offene Marken: an diesem Tag zuerst gesehen oder erschlossen; der Preis kann früher gegolten haben.
history-gaps = Wo eine Linie abbricht, ist kein Preis bekannt.
history-until = Bis
history-checked = Zuletzt geprüft
history-month = { $month } { $year }
history-of = { $name }: { $first ->
    [none] { "" }
    [same-month] zunächst { $first-price }, dann{ " " }
   *[other] { $first-price } im { $first-month },{ " " }
}{ $since ->
    [documented] { $price } seit { $month }
    [ended] { $price } von { $month } bis { $end }
    [once] { $price } im { $month }
   *[seen] { $price } spätestens seit { $month }
}
history-lowest = Niedrigster bekannter Preis der { $models }: { $before } für { $before-name } am { $before-day }; { $after } für { $after-name } am { $after-day }{ $low ->
    [none] { "" }
   *[other] , nach einem Tiefststand von { $low } für { $low-name } ab dem { $low-day }
}
history-deck = { $what } { $place }, bis zum { $moment }.
history-summary = Treppendiagramm. { $what }, { $models }, bis zum { $moment }.
history-steps = { $name } bei { $host }: { $steps }.
history-step = { $price } { $since }{ $until ->
    [none] { "" }
   *[other] , bis zum { $until }
}
history-version = Am { $day } hat { $host } den Namen { $id } auf { $name } umgestellt.
history-prices = { $begin ->
    [place] Listenpreise { $places }.
   *[models] Listenpreise: { $places }.
}
# Ranglisten
rank = Platz
interval-label = 95-%-Intervall
rank-range = { $low }–{ $high }
rank-in-full = { $judged ->
    [yes] { $rank } von { $of } (klar davor: { $above }; klar dahinter: { $below })
   *[no] { $rank } von { $of }
}
ranking-pair = Im Test { $benchmark } { $place ->
    [first] teilen sich { $first } und { $second } den ersten Platz{ $others ->
        [none] { "" }
       *[some] { " " }(vielleicht auch { $others })
    }
    [possibly] kann { $first } oder { $second } vorn liegen (Platz { $ranks }){ $others ->
        [none] { "" }
       *[some] , ebenso { $others }
    }
    [level] liegt weder { $first } noch { $second } klar vorn
    [clear] liegt { $first } klar vor { $second } ({ $points } mehr)
   *[unjudged] erreicht { $first } { $points } mehr als { $second }
}{ $why ->
    [same] : Ihre Ergebnisse sind gleich
    [below-one-question] : Ihre Ergebnisse liegen weniger als eine Frage auseinander
    [within] : Der Abstand ({ $points }) liegt innerhalb der Fehlerspanne
   *[none] { "" }
}
ranking-leaders = { $how ->
    [only] { $names }: { $score } im Test { $benchmark }
    [alone] { $names } liegt im Test { $benchmark } auf Platz 1 von { $of } Modellen, klar vor allen anderen
    [all] Im Test { $benchmark } ist der erste Platz zwischen { $names } offen
    [named] Im Test { $benchmark } ist der erste Platz unter { $of } Modellen offen zwischen { $names }
    [everybody] Im Test { $benchmark } ist der erste Platz zwischen allen { $of } Modellen offen
    [counted] Im Test { $benchmark } ist der erste Platz zwischen { $count } von { $of } Modellen offen
   *[highest] { $names } hat im Test { $benchmark } das höchste Ergebnis von { $of } Modellen
}
ranking-place = Im Test { $benchmark } { $place ->
    [shared-by-all] ist { $name } eines von { $of } Modellen, zwischen denen allen der erste Platz offen ist
    [shared] ist { $name } eines von { $count } Modellen, zwischen denen der erste Platz unter { $of } offen ist
    [one] liegt { $name } auf Platz { $low } von { $of } Modellen
   *[range] liegt { $name } auf Platz { $low } bis { $high } von { $of } Modellen
}
ranking-several = { $names } unter { $of } Modellen im Test { $benchmark }
ranking-deck = Ergebnis im Test { $benchmark }{ $measures ->
    [none] .
   *[other] : { $measures }.
}{ $intervals ->
    [judged] { " " }Die Linien an den Punkten sind 95-%-Intervalle; Modelle in einer Klammer haben denselben bestmöglichen Platz.
    [some] { " " }Die Linien an den Punkten sind 95-%-Intervalle.
   *[none] { "" }
} { $what }{ $host ->
    [none] { "" }
   *[other] { " bei " }{ $host }
} am { $moment } in der letzten Spalte.
ranking-summary = Rangliste von { $of } Modellen nach dem Ergebnis im Test { $benchmark }, in Klammern Platz und Preis { $per }: { $rows }.
ranking-row = { $name } { $score } ({ $rank }; { $price })
ranking-gap = { $models ->
    [one] { $models } weiteres Modell
   *[other] { $models } weitere Modelle
}
ranking-drawn = Gezeichnet sind { $drawn } von { $of } Modellen: die ersten und die hervorgehobenen. Die Tabelle hat alle.
ranking-note = { $judged ->
    [pair] Zwischen zwei Modellen sind die Plätze 1 und 2 offen, wenn keines klar vorn liegt (5-%-Niveau).
    [none] Fehlerspannen sind nicht bekannt: Die Plätze folgen allein den Ergebnissen, und ob ein Abstand mehr als Zufall ist, lässt sich nicht beurteilen.
   *[other] Die Plätze eines Modells beginnen hinter den Modellen, die klar davor liegen, und enden vor denen, die klar dahinter liegen. Alle { $pairs } Vergleiche von zwei Modellen werden zusammen beurteilt (Verfahren von Holm, 5-%-Niveau).{ $judged ->
        [some] { " " }Wo keine Fehlerspanne bekannt ist, folgt der Platz allein dem Ergebnis.
       *[all] { "" }
    }
}
ranking-family = Für sich genommen läge der Abstand von { $first } und { $second } ({ $points }) außerhalb der Fehlerspanne, bei { $pairs } gleichzeitigen Vergleichen aber nicht.

# Die Anbieter eines Modells
checked = Preis zuletzt geprüft
own-offer = Angebot des Entwicklers
hosts-note = Anbieter können ein Modell mit anderem Tempo, anderer Genauigkeit oder anderen Grenzen betreiben: Der Preis ist nicht der einzige Unterschied.
expected-score = erwartetes Ergebnis
mixtures = Mischungen zweier Modelle
open-weights = Offene Gewichte
efforts-note = Gepunktete Linien verbinden die Stufen des Denkaufwands eines Modells.
hosts-heading = { $hosts }{ $own ->
    [none] { "" }
    [lowest] ; der Preis von { $developer } selbst ist der niedrigste
    [highest] ; der Preis von { $developer } selbst ist der höchste
   *[between] ; { $developer } selbst verlangt { $price }
}
hosts-one = { $name } bei { $host }: { $price }
hosts-free = Kostenlos bei { $hosts }.
hosts-deck = { $what } am { $moment }: was jeder Anbieter für { $name } verlangt, der günstigste zuerst.{ $own ->
    [none] { "" }
   *[own] { " " }Das Angebot des Entwicklers ist farbig.
}
hosts-summary = Balkendiagramm. Preis von { $name } { $per } am { $moment }: { $rows }.
hosts-gap = { $offers ->
    [one] { $offers } weiteres Angebot
   *[other] { $offers } weitere Angebote
}
offers = { $offers ->
    [one] { $offers } Angebot
   *[other] { $offers } Angebote
}
offer-tier = { $tier ->
    [free] kostenlos
   *[other] { $tier }
}
offer-hours = { $hours ->
    [off-peak] Nebenzeit, { $from }–{ $to } UTC
    [peak] Hauptzeit, { $from }–{ $to } UTC
   *[other] { $from }–{ $to } UTC
}
last-checked = zuletzt geprüft am { $day }
value-mark = { $points } für { $price }
break-even-mark = { $points } für { $step ->
    [tenfold] den zehnfachen Preis
    [percent] { $number } Aufpreis
   *[times] den { $number }-fachen Preis
}
break-even = { $dearer } ist nur dann der bessere Kauf, wenn Sie für { $points } mehr als { $step ->
    [tenfold] den zehnfachen Preis
    [percent] { $number } Aufpreis
   *[times] den { $number }-fachen Preis
} zahlen würden{ $certainty ->
    [clear] .
    [unclear] ; der Vorsprung liegt innerhalb der Fehlerspanne.
   *[unknown] ; ob der Vorsprung mehr als Zufall ist, lässt sich nicht beurteilen.
} Überall auf der Geraden wäre ein Modell ein ebenso guter Kauf wie diese beiden.
never-better = { $cheaper } kostet weniger und schneidet { $certainty ->
    [clear] klar besser ab: Was auch immer Ihnen ein Punkt wert ist, { $dearer } ist nicht der bessere Kauf.
   *[other] mindestens gleich gut ab, ohne klaren Vorsprung: Nach diesen Ergebnissen allein ist { $dearer } nicht der bessere Kauf, was auch immer Ihnen ein Punkt wert ist.
}
equal-value = { $kind ->
    [points] Entlang jeder Kurve gibt es für { $price } gleich viele Punkte ({ $values }). Dieses Maß begünstigt Modelle, die fast nichts kosten, so wenig sie auch können.
   *[success] Entlang jeder Kurve kostet eine gelöste Aufgabe gleich viel ({ $values }).
}
expected-note = Die Gerade ist das Ergebnis, das für einen Preis zu erwarten ist, nach der Methode der kleinsten Quadrate durch die { $marks ->
    [none] { $models }
   *[other] { $marks } Marken der { $models }
}, die etwas kosten; typischerweise liegen sie { $error } daneben. Sie beschreibt diese Modelle und ist kein Gesetz.
expected-gap = { $name } erreicht { $points } { $side ->
    [more] mehr
   *[less] weniger
} als erwartet.
mixture-note = Entlang der Linie über der Effizienzgrenze werden die Aufgaben auf zwei Modelle verteilt: Preis und Ergebnis sind die gewichteten Mittel beider{ $prices ->
    [measured] .
   *[listed] , wenn beide Modelle für eine Aufgabe gleich viele Tokens schreiben.
}
mixture-beats = Zum gleichen Preis erreicht eine Mischung mehr als { $names }.
