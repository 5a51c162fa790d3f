# Du, auf Deutsch. Zahlen, Namen und Texte in { } setzt das Programm ein: Lass ihre Namen stehen, wenn du etwas änderst.
# Zwischen einer Zahl und ihrer Einheit steht ein Leerzeichen, das nicht umbricht (U+00A0).

chapters-you = Du
you-name = Du
you-unknown = –

## Die Rechnung

you-title = Jetzt bist du der Professor
you-subtitle = Nimm jede Zahl der Zeile mal ihre Partnerzahl in der Spalte. Dann zähle die vier Ergebnisse zusammen.
you-sheet = Eine Zeile und eine Spalte aus vier Zahlen, vier Kästchen für ihre Produkte und eines für die Summe
you-sheet-description = Kästchen { $box }: { $a } mal { $b }, oder im letzten Kästchen alle vier zusammengezählt
you-row = eine Zeile
you-row-note = bei der KI: aus dem Satz
you-column = eine Spalte
you-column-note = bei der KI: was sie gelernt hat
you-sum-unknown = ?
you-look-again = sieh dir diese Ziffer noch mal an
you-total = alle vier zusammen
you-shown = { $a } × { $b } = { $product }
you-shown-total = { $p0 } + { $p1 } + { $p2 } + { $p3 }
you-watch = Deine Zeit
you-nothing-kept = Nichts davon wird gespeichert.
you-seconds = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
you-watch-waiting = Sie läuft ab deiner ersten Taste.
you-watch-running = Sie läuft seit deiner ersten Taste.
you-watch-done = Richtig: { $products } { $products ->
    [one] Produkt
   *[other] Produkte
} und ihre Summe.
you-watch-helped = Ein Kästchen wurde dir gezeigt, also ist das nicht deine eigene Zeit.
you-digit = { $digit }
you-delete = Löschen
you-show = Zeig es mir
you-smaller = Kleinere Zahlen
you-larger = Größere Zahlen
you-other = Andere Zahlen
you-next = Weiter
you-go-on = Wie lange für ein ganzes Wort? →

## Eine echte Zeile

you-real-title = Deine Zeile und eine echte
you-real-own = { $numbers } { $numbers ->
    [one] Zahl
   *[other] Zahlen
}: deine
you-real = { $numbers } { $numbers ->
    [one] Zahl
   *[other] Zahlen
}: das letzte Wort des Satzes, nach Schicht { $layer } des Modells. Heller heißt größer.
you-real-missing = Das Sprachmodell ist noch nicht auf diesem Computer, darum lässt sich keine echte Zeile zeigen.
you-real-fetching = Das Sprachmodell wird geholt. Ist es da, kommt seine Zeile.
you-real-none = Im Moment lässt sich keine echte Zeile zeigen.
you-real-reading = Das Sprachmodell liest seinen Satz …
you-answers = eine Schicht des Modells: { NUMBER($count) } solche Antworten
you-answers-origin = Jeder der { $tokens } Tokens trifft auf { NUMBER($queries) } + 2 × { NUMBER($keys) } + { NUMBER($hidden) } + 2 × { NUMBER($wide) } + { NUMBER($hidden) } Spalten: { NUMBER($answers) } Antworten. Die meisten zählen { NUMBER($hidden) } Produkte zusammen, die letzten { NUMBER($hidden) } jedes Tokens { NUMBER($wide) }.

## Die Schätzung

you-title-guess = Wie lange würdest du für das nächste Wort brauchen?
you-subtitle-guess = Dafür sind { NUMBER($count) } Multiplikationen nötig. Du hast { $products } in { NUMBER($seconds, maximumFractionDigits: 1) } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
} geschafft.
you-guess-hint = hier tippen und schätzen
you-guess-title = Schätze erst
you-guess-body = Tippe auf der Achse dahin, wo dein Balken enden wird. Dann sieh nach. Du kannst es auch überspringen.
you-reveal = Zeig mir meinen Balken
you-guess-verdict = { $verdict } ({ $time })
you-asked = ?

## Die Achse

you-title-word = Für das nächste Wort bräuchtest du { $time }
you-title-word-class = Eine Klasse mit 30 Kindern: { $time } für das nächste Wort
you-title-word-thousand = 1.000 Menschen: { $time } für das nächste Wort
you-title-word-everybody = Alle Menschen der Erde: { $time } für das nächste Wort
you-title-layer = Für eine Schicht bräuchtest du { $time }
you-title-layer-class = Eine Klasse mit 30 Kindern: { $time } für eine Schicht
you-title-layer-thousand = 1.000 Menschen: { $time } für eine Schicht
you-title-layer-everybody = Alle Menschen der Erde: { $time } für eine Schicht
you-subtitle-result = Es sind { NUMBER($count) } Multiplikationen. Du brauchst { NUMBER($seconds, maximumFractionDigits: 1) } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
} für jede, und schlafen darfst du nicht.
you-subtitle-helped = Es sind { NUMBER($count) } Multiplikationen zu je { NUMBER($seconds, maximumFractionDigits: 1) } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
}. Ein Kästchen wurde dir gezeigt, also ist das nicht deine eigene Zeit.
you-subtitle-help = { NUMBER($count) } Multiplikationen, gerecht verteilt. Alle sind so schnell wie du, und niemand wartet auf jemand anderen.
you-work-origin = Eine Schicht: { $tokens } Tokens × { NUMBER($hidden) } × (2 × { NUMBER($queries) } + 2 × { NUMBER($keys) } + 3 × { NUMBER($wide) }) = { NUMBER($layer) } Multiplikationen. Das nächste Wort: { $layers } { $layers ->
    [one] Schicht
   *[other] Schichten
}, und { NUMBER($hidden) } × { NUMBER($words) } für den letzten Token = { NUMBER($word) }. Was Tokens untereinander vergleichen, kommt noch dazu und wird nicht gezählt; der Professor und die Studierenden tun auch das.
you-work-origin-people = { $counted } Verteilt auf { $people }
you-time-origin = { NUMBER($seconds, maximumFractionDigits: 2) } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
} für ein Produkt und seinen Anteil am Zusammenzählen, mal die Multiplikationen, verteilt auf { NUMBER($people) } { $people ->
    [one] Person
   *[other] Personen
}.
you-axis-name = Deine Zeit, die des Professors und die der Studierenden auf einer Achse, auf der jeder Schritt viele Male länger ist als der davor
you-axis-caption = Zeit: mit jedem kleinen Strich 10-mal länger
you-marks = Zeiten, die du kennst
you-marks-origin = { $bee } { $blink } { $lesson } { $school_year } { $lifetime }
you-mark-bee = Bienenflügelschlag
you-mark-blink = Blinzeln
you-mark-blink-note = { NUMBER($value) } s
you-mark-lesson = Schulstunde
you-mark-lesson-note = { NUMBER($value) } { $value ->
    [one] Minute
   *[other] Minuten
}
you-mark-school_year = Schuljahr
you-mark-school_year-note = { NUMBER($value) } { $value ->
    [one] Woche
   *[other] Wochen
}
you-mark-lifetime = Leben
you-mark-lifetime-note = { NUMBER($value, maximumFractionDigits: 0) } { $value ->
    [one] Jahr
   *[other] Jahre
}
you-fact-bee = Der Flügel einer Biene schlägt { NUMBER($value) }-mal in der Sekunde
you-fact-blink = Ein Blinzeln dauert { NUMBER($value) } s
you-fact-lesson = Eine Schulstunde hat { NUMBER($value) } { $value ->
    [one] Minute
   *[other] Minuten
}
you-fact-school_year = Ein Schuljahr hat { NUMBER($value) } { $value ->
    [one] Schulwoche
   *[other] Schulwochen
}
you-fact-lifetime = Ein Leben dauert { NUMBER($value) } { $value ->
    [one] Jahr
   *[other] Jahre
}
you-fact-people = { NUMBER($value) } { $value ->
    [one] Mensch
   *[other] Menschen
}
you-fact-moon = { NUMBER($value) } km bis zum Mond
you-column-word = das nächste Wort
you-column-word-note = { $layers ->
    [one] die einzige Schicht
   *[other] alle { $layers } Schichten
}
you-column-layer = eine Schicht
you-rate = ein Produkt { $seconds ->
    [one] jede Sekunde
   *[other] alle { NUMBER($seconds, maximumFractionDigits: 1) } Sekunden
}
you-rate-each = je ein Produkt { $seconds ->
    [one] jede Sekunde
   *[other] alle { NUMBER($seconds, maximumFractionDigits: 1) } Sekunden
}
you-name-class = Eine Klasse mit 30
you-name-thousand = 1.000 Menschen
you-name-everybody = Alle
you-one-layer = eine Schicht { $time }
you-lifetimes = { NUMBER($lives) } { $lives ->
    [one] Menschenleben
   *[other] Menschenleben
}
you-description-sequential = ein CPU-Kern
you-description-unknown = OpenCL, auf einer GPU, wenn es eine gibt
you-description-none = kein OpenCL am Werk
you-description-cpu = OpenCL auf { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kernen
} × { $lanes } { $lanes ->
    [one] Spur
   *[other] Spuren
}
you-description-gpu = { $name }
you-missing-model = Nicht gemessen: Das Sprachmodell ist noch nicht auf diesem Computer. „gpuviz model fetch“ holt es.
you-missing-asleep = Im Moment lässt sich nichts messen.
you-missing-measuring = wird gemessen …
you-missing-opencl = Nicht gemessen: OpenCL läuft hier nicht.
you-missing-wrong = Eine Schicht war falsch, also zählt die Zeit nicht.

## Zahlen

you-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
you-number-1 = { NUMBER($value, maximumFractionDigits: 1) }
you-number-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
you-number-3 = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }
you-no-unit = { "" }
you-unit-ms = Millisekunden
you-unit-s = Sekunden
you-unit-minutes = { $value ->
    [one] Minute
   *[other] Minuten
}
you-unit-hours = { $value ->
    [one] Stunde
   *[other] Stunden
}
you-unit-days = { $value ->
    [one] Tag
   *[other] Tage
}
you-unit-years = { $value ->
    [one] Jahr
   *[other] Jahre
}

## Was sich wählen lässt

you-work = Wie viel Arbeit?
you-work-layer = Eine Schicht
you-work-word = Das nächste Wort
you-help = Wer hilft dir?
you-help-alone = Du allein
you-help-class = Klasse mit 30
you-help-thousand = 1.000 Menschen
you-help-everybody = Die ganze Erde
you-another = Neue Rechnung

## Was daraus folgt

you-start-year = Um heute fertig zu sein, fang { $year } an.
you-start-ago = Um heute fertig zu sein, fang { $time } früher an.
you-start-now-you = Fang jetzt an, dann dauert es noch { $time }.
you-start-now-they = Fangen sie jetzt an, dauert es noch { $time }.
you-ruler-mm = Auf einem gewöhnlichen Lineal: Wäre der Balken der Studierenden 1 mm lang, dann wäre dieser { NUMBER($length) } mm lang.
you-ruler-m = Auf einem gewöhnlichen Lineal: Wäre der Balken der Studierenden 1 mm lang, dann wäre dieser { NUMBER($length) } m lang.
you-ruler-km = Auf einem gewöhnlichen Lineal: Wäre der Balken der Studierenden 1 mm lang, dann wäre dieser { $length } km lang.
you-ruler-moon = Auf einem gewöhnlichen Lineal: Wäre der Balken der Studierenden 1 mm lang, dann wäre deiner { $length } km lang. Zum Mond sind es { NUMBER($moon) } km.
you-ruler-origin = Deine Zeit geteilt durch die der Studierenden: { $ratio }. So viele Millimeter.
you-ruler-origin-moon = { $ruler } { $moon }
you-finding = Jede einzelne dieser Rechnungen kann ein Mensch von Hand ausrechnen. Es sind nur zu viele.
you-finding-figure = du bräuchtest { $time } pro Wort

## Im Terminal

you-terminal-rate = Du multiplizierst { NUMBER($rate) }-mal pro Sekunde, Zusammenzählen eingerechnet.
you-terminal-work = Für { NUMBER($tokens) } Tokens braucht eine Schicht { NUMBER($layer) } Multiplikationen, das nächste Wort { NUMBER($word) }.
you-terminal-layer = eine Schicht
you-terminal-word = das nächste Wort
you-terminal-verified = Auf beiden Rechenwegen stimmt jede Schicht.
you-terminal-wrong = Eine Schicht stimmt nicht, also zählen diese Zeiten nicht.
