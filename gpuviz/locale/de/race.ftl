# Das Kapitel „Das Rennen“.

race-title = Ein Professor oder 1.000 Studierende?
race-subtitle-start = Dieselben { NUMBER($tiles) } Aufgaben. Dieselben Rechnungen. Drücke Start und sieh ihnen zu.
race-subtitle = Dieselben { NUMBER($tiles) } Aufgaben. Dieselben Rechnungen. Nur die Zahl der Hände ist anders.

lane-blas_one_core = ein Kern in Bestform
lane-blas_all_cores = alle Kerne in Bestform

description-sequential = ein CPU-Kern, eine Antwort nach der anderen
description-opencl-cpu = { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kerne
} × { $lanes } { $lanes ->
    [one] Spur
   *[other] Spuren
} (keine GPU gefunden)
description-opencl-gpu = { $name }, { $units } { $units ->
    [one] Recheneinheit
   *[other] Recheneinheiten
}
description-opencl-cpu-chosen = { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kerne
} × { $lanes } { $lanes ->
    [one] Spur
   *[other] Spuren
} (CPU gewählt)
description-opencl-cpu-recorded = { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kerne
} × { $lanes } { $lanes ->
    [one] Spur
   *[other] Spuren
}
description-numpy = { $cores ->
    [one] NumPy auf dem CPU-Kern
   *[other] NumPy auf allen { $cores } CPU-Kernen
} (ohne OpenCL)
description-unknown = eine GPU wird gesucht …

answers = { NUMBER($done) } von { NUMBER($tiles) } { $tiles ->
    [one] Antwort
   *[other] Antworten
}
state-waiting-turn = wartet: Beide brauchen dieselbe CPU und wechseln sich ab
state-computing = am Rechnen …
state-marking = wird geprüft …
verdict-correct = ✓ alles richtig
verdict-wrong = ✗ { NUMBER($wrong) } falsch

sheet-name = Antwortblatt: { $lane }
sheet-description = { NUMBER($rows) } Zeilen mit je { NUMBER($cols) } Plätzen. { $done ->
    [one] { NUMBER($done) } Antwort ist
   *[other] { NUMBER($done) } Antworten sind
} da. Mit den Pfeiltasten wählst du einen Platz, die Eingabetaste zeigt, wie seine Antwort entstand.

## Zeit

timeline-title = Wie lange?
timeline-description = Wie lange beide gebraucht haben, auf einer Achse, auf der jeder Schritt zehnmal länger ist.

## Wie viel schneller

race-finding = KI wiederholt dieselben kleinen Rechnungen, mehr, als man zählen könnte. Viele Hände teilen sie sich.
race-finding-figure = { NUMBER($ratio) }-mal { $is_faster ->
    [True] schneller
   *[other] langsamer
}
ladder-title = Die Studierenden gegen …
ladder-origin = Zeit dieses Rechenwegs ÷ Zeit der Studierenden. Jede ist die mittlere aus mehreren Läufen, Zurückkopieren mitgezählt; alles wurde geprüft. Bei „langsamer“ ist es umgekehrt.
ladder-students = die Zeit der Studierenden selbst
ladder-sequential = Antwort für Antwort
ladder-blas_one_core = ein Kern in Bestform
ladder-blas_all_cores = alle Kerne in Bestform

## Knöpfe und Listen

command-again = Noch einmal
command-stop = Stopp
command-slow = Zeitlupe
command-how = Wie geht das?
command-sizes = Alle Größen
badge-slowed = Zeitlupe × { NUMBER($factor) }
badge-recording = Aufzeichnung
chooser-size = Die Prüfung des Professors
chooser-device = Die Studierenden sind
size-tiny = winzige Prüfung
size-small = kleine Prüfung
size-seconds = { $seconds ->
    [one] Prüfung: 1 s
   *[other] Prüfung: { $seconds } s
}
size-given = { $size }
device-best = Schnellste
device-cpu = { $name } (CPU)
device-gpu = { $name } (GPU)

## Was geschieht, in ein oder zwei Sätzen

message-looking-title = Einen Moment
message-looking = Gleich ist klar, was hier rechnen kann, und die Prüfung liegt bereit.
message-ready-title = Wer ist zuerst fertig?
message-ready = { NUMBER($m) } × { NUMBER($k) } Zahlen mal { NUMBER($k) } × { NUMBER($n) } Zahlen: { NUMBER($answers) } Antworten mit je { NUMBER($k) } Multiplikationen.
message-racing-title = Los geht’s
message-racing = Jedes Kästchen ist eine Aufgabe mit { NUMBER($per_tile) } { $per_tile ->
    [one] Antwort
   *[other] Antworten
}. Sind alle da, bekommt es seine Farbe.
message-turns-title = Die Studierenden fangen an
message-turns = Hier brauchen beide dieselbe CPU, also wechseln sie sich ab. Für beide beginnt die Zeit bei null.
message-students-done-title = Die Studierenden sind fertig
message-students-done = Sie haben { $time } gebraucht. Der Professor hat { NUMBER($done) } von { NUMBER($tiles) } Antworten. Warte, oder drücke Stopp.
message-students-done-estimate = Sie haben { $time } gebraucht. Der Professor hat { NUMBER($done) } von { NUMBER($tiles) } Antworten und braucht etwa { $estimate }. Warte, oder drücke Stopp.
message-professor-done-title = Der Professor ist fertig
message-professor-done = Er hat { $time } gebraucht.
message-students-alone = Das hat { $time } gedauert. Niemand ist gegen sie angetreten.
message-finished-title = Dieselben Antworten, { $ratio }-mal schneller.
message-finished = Für sich allein sind alle langsamer als der Professor. Aber es sind so viele.
message-finished-cpu = { $cores ->
    [one] Ein CPU-Kern spielt die Studierenden: Er
   *[other] { $cores } CPU-Kerne spielen die Studierenden: Jeder
} rechnet { $lanes } { $lanes ->
    [one] Antwort
   *[other] Antworten zugleich
} aus und liest jede Zahl seltener. Eine GPU hat Tausende solcher Spuren.
message-finished-numpy = Hier hat NumPy mit { $cores ->
    [one] dem CPU-Kern
   *[other] allen { $cores } CPU-Kernen
} die Studierenden gespielt, denn kein OpenCL-Gerät war am Werk.
message-held-back = * Dieser Rechenweg war durch { $names } gebremst. Darum sehen die Studierenden besser aus, als sie sind.
message-slower-title = Diesmal gewinnt der Professor.
message-slower = Bei einer so kleinen Prüfung dauert das Austeilen der Blätter länger als das Lösen. Wähle eine größere.
message-wrong-title = Nicht alle Antworten sind richtig.
message-wrong = { $wrong ->
    [one] Ein Kästchen war
   *[other] { NUMBER($wrong) } Kästchen waren
} bei der Kontrolle falsch, also zählt dieses Rennen nicht. Drücke „Noch einmal“.
message-slow-title = Zeitlupe
message-slow = In dieser Reihenfolge kamen die Antworten eben wirklich, hier { NUMBER($factor) }-mal langsamer.
message-slow-recorded-title = Eine Aufzeichnung in Zeitlupe
message-slow-recorded = In dieser Reihenfolge kamen die Antworten am { $date }, mit { $device }, hier { NUMBER($factor) }-mal langsamer.
message-slow-waves = Die Antworten kamen in Gruppen zurück: Wann genau jede einzelne da war, ist nicht bekannt.
message-recording = Gerade wird nichts berechnet. Dieses Rennen wurde am { $date } mit { $device } aufgezeichnet und ist zu sehen, wie es war.
message-stopped = Das Rennen wurde angehalten. Drücke Start für ein neues.

message-replaced-again = Die Berechnung blieb stehen, ohne zu antworten. Sie wurde neu gestartet, und das Rennen beginnt von vorn.
message-replaced-caches = Die Berechnung blieb wieder stehen. Jetzt wird alles frisch gebaut, dann geht es los.
message-replaced-device = Das Gerät hat immer wieder versagt. Ein anderes springt ein, und das Rennen beginnt von vorn.
message-replaced-numpy = Hier läuft gerade kein OpenCL-Gerät. Die Studierenden nehmen stattdessen NumPy auf allen CPU-Kernen.
message-replaced-recording = Hier kann gerade nichts berechnet werden. Was du siehst, ist eine Aufzeichnung.

## Eine Antwort

answer-title = Zeile { NUMBER($row) }, Spalte { NUMBER($col) }
answer-subtitle = Nimm jede Zahl der Zeile mal ihre Partnerzahl in der Spalte, und zähle alles zusammen.
answer-row = Zeile { NUMBER($row) } von A
answer-column = Spalte { NUMBER($col) } von B
answer-sum = die Summe: Sie wächst mit jedem Produkt
answer-terms = { $terms } … = { $result }
answer-exact = mit doppelt so vielen Stellen
answer-bound = Abweichung höchstens
answer-right = ✓ richtig
answer-wrong = ✗ falsch
answer-missing = noch nicht da
answer-looking = Die Zahlen dieser Antwort werden geholt …
answer-gone = Die Zahlen hinter dieser Antwort sind gerade nicht zur Hand. Starte ein Rennen, dann wähle wieder ein Kästchen.
answer-recorded = Eine Aufzeichnung bewahrt Zeiten und Farben, nicht die Zahlen hinter einer Antwort. Starte ein echtes Rennen, um sie zu sehen.
answer-products-axis = zusammengezählte Produkte

## Wie geht das?

how-title = Dieselbe Arbeit, zweimal aufgeschrieben
how-subtitle = Links: die Schleife des Professors, eine Antwort nach der anderen. Rechts: was alle Studierenden tun, gleichzeitig.
how-loop = { $name }, läuft auf einem CPU-Kern
how-kernel = { $name }, läuft auf { $device }
how-kernel-tuned = { $name }, läuft auf { $device }, am schnellsten mit { $parameters }
how-kernel-searching = { $name }, läuft auf { $device }; gesucht wird, was hier am schnellsten ist: { $percent } %
how-kernel-unknown = { $name }

roof-title = Wie nah kommen sie an die Grenze?
roof-subtitle = Die weiße Linie ist das Höchste, was dieses Gerät kann; so wurde es gemessen. Jeder Punkt zeigt, was davon erreicht wurde.
roof-description = Tempo gegen Rechenschritte je bewegtem Byte, auf Achsen, auf denen jeder Schritt zehnmal mehr ist.
roof-dot = { $lane }: { $share }
roof-x = Rechenschritte je bewegtem Byte (hier { NUMBER($here) })
roof-y = Milliarden Rechenschritte pro Sekunde
roof-memory = der Speicher bewegt { NUMBER($gigabytes) } GB pro Sekunde
roof-peak = höchstens { NUMBER($billions) } Milliarden Rechenschritte pro Sekunde

## Alle Größen

sizes-title = Wer gewinnt? Das hängt von der Größe ab
sizes-subtitle = Unter der Linie dauert das Austeilen der Arbeit länger als die Arbeit selbst, und der Professor gewinnt.
sizes-x = Rechenschritte der Prüfung
sizes-y = wievielmal schneller als der Professor
sizes-equal = gleich schnell
sizes-measuring = Eine Größe nach der anderen wird gemessen …
sizes-done = Jeder Punkt wurde eben hier gemessen, und seine Antworten wurden geprüft.
sizes-wrong = Mindestens eine Antwort war falsch; ihre Größe fehlt hier.
sizes-recorded = Eine Aufzeichnung kennt nur ihre eigene Größe. Starte ein echtes Rennen, um andere zu messen.

size-sentence = dieser Satz, Schicht { $layer }

chapters-race = Das Rennen

full-pass-title = Ein Professor oder 1.000 Studierende?
full-pass-subtitle = Beide lesen denselben Satz mit demselben Sprachmodell, Schicht für Schicht.
full-pass-strips-name = Die Schichten: { $lane }
full-pass-layers = { NUMBER($done) } von { NUMBER($layers) } { $layers ->
    [one] Schicht
   *[other] Schichten
}
full-pass-ready-title = Gleich geht’s los
full-pass-ready = Erst werden die richtigen Zahlen berechnet, mit doppelt so vielen Stellen. So lässt sich jede Schicht prüfen.
full-pass-racing-title = Sie lesen den Satz
full-pass-racing = { $layers ->
    [one] Eine Schicht.
   *[other] { NUMBER($layers) } Schichten, eine nach der anderen: Jede braucht, was die davor herausgefunden hat.
}
full-pass-students-done-title = Die Studierenden haben ihn gelesen
full-pass-students-done = Sie haben { $time } gebraucht. Der Professor ist bei Schicht { NUMBER($done) } von { NUMBER($layers) }.
full-pass-finished-title = Dasselbe Wort, { $ratio }-mal schneller.
full-pass-finished = Beide sagen „{ $word }“, nach { NUMBER($layers) } { $layers ->
    [one] Schicht mit sieben großen Multiplikationen
   *[other] Schichten mit je sieben großen Multiplikationen
}: { NUMBER($count) } insgesamt, für ein einziges Wort.
full-pass-two-words-title = Zwei Wörter, fast gleich wahrscheinlich.
full-pass-two-words = Der Professor sagt „{ $word }“, die Studierenden sagen „{ $other }“. Beides ist richtig: Der Unterschied ist so klein, dass das Runden entscheidet.
full-pass-wrong = { $wrong ->
    [one] Eine Schicht war
   *[other] { NUMBER($wrong) } Schichten waren
} bei der Kontrolle falsch, also zählt das nicht. Drücke „Noch einmal“.
full-pass-stopped-title = Angehalten
full-pass-stopped = Das Lesen wurde angehalten. Drücke „Noch einmal“, um neu zu beginnen.

terminal-preparing = wird vorbereitet
terminal-recording = Eine Aufzeichnung vom { $date } auf { $device }; gerade wird nichts berechnet.
terminal-saved = Das Rennen wurde aufgezeichnet: { $path }
terminal-problem = { NUMBER($m) } × { NUMBER($k) } Zahlen mal { NUMBER($k) } × { NUMBER($n) } Zahlen, in { NUMBER($tiles) } { $tiles ->
    [one] Kachel
   *[other] Kacheln
}
terminal-device = Gerät: { $name }, Treiber { $driver }, { $date }
terminal-column-time = Zeit
terminal-column-rate = GFLOP/s
terminal-column-share = vom Maximum
terminal-limits = Gemessenes Maximum: { $gflops } GFLOP/s, und { $gigabytes } GB/s vom und zum Speicher.
terminal-held-back = * Dieser Rechenweg war durch { $names } gebremst: Die Studierenden sehen besser aus, als sie sind. Entferne, was bremst, und miss noch einmal.
terminal-column-checked = Kacheln richtig
terminal-full-pass = { NUMBER($tokens) } Tokens durch { NUMBER($layers) } Schichten von { $name }
terminal-column-layers = Schichten richtig
terminal-column-sooner = Studierende waren
terminal-checked = { NUMBER($correct) } von { NUMBER($tiles) }
timeline-caption = Zeit: mit jedem Strich 10-mal länger
guess-question = Wie lange werden die Studierenden brauchen?
guess-note = Nach dem Rennen kannst du noch einmal schätzen.
guess-locked-title = Schneller oder langsamer als { $time }?
guess-locked = Deine Schätzung steht. Jetzt beginnen die Studierenden.
ladder-faster = schneller
ladder-slower = langsamer
ladder-even = gleich schnell
