# Das Training eines kleinen Modells, auf Deutsch. Zahlen, Namen und Texte in { } setzt das Programm ein: Lass ihre Namen stehen, wenn du
# etwas änderst. Zwischen einer Zahl und ihrer Einheit steht ein Leerzeichen, das nicht umbricht (U+00A0).

chapters-training = Training

training-title = Wie lernt KI?
training-subtitle = Den nächsten Buchstaben eines Namens vorhersagen. Vergleichen. Anpassen. Und wieder.
training-pages = Seite
training-page-learns = Es lernt
training-page-costs = Was es kostet
training-slowed = Zeitlupe × { NUMBER($factor) }
training-unknown = –

## Was du tun kannst

training-pause = Pause
training-run = Weiter
training-step = Ein Schritt
training-faster = Schneller
training-slower = Langsamer
training-restart = Neu beginnen
training-again = Erneut versuchen
training-rate = Schrittweite
training-rate-tiny = winzig
training-rate-huge = riesig
training-rate-value = { NUMBER($rate, maximumFractionDigits: 2) }

## Was vom Lernen abhält

training-waits = Gerade wird etwas gemessen. Gleich danach geht das Lernen weiter.
training-asleep = Im Moment kann nichts berechnet werden. In einer Minute folgt ein neuer Versuch.
training-other-device = Das Gerät arbeitet nicht mehr. Ein anderes springt ein.
training-no-opencl = Hier läuft kein OpenCL-Gerät, also tut NumPy die Arbeit der Studierenden.
training-replaced = Der Teil, der rechnet, ging verloren. Ein neuer ist unterwegs.
training-begins-again = Der Teil, der rechnet, ging verloren, und mit ihm das Gelernte. Es beginnt wieder bei null.

## Namen und Phasen

training-phase-noise = Rauschen
training-phase-letters = Buchstaben
training-phase-pairs = Paare
training-phase-names = Namen
training-known = ✓ ein echter Name
training-names-source = Ein Name mit Haken steht in der Liste, aus der das Modell lernt: Vornamen der US-Volkszählung von 1990 (US Census Bureau, frequently occurring first names; gemeinfrei). Das Modell schlägt keine Namen nach: Es schreibt sie Buchstabe für Buchstabe.
training-unsure = so unsicher wie bei der Wahl aus
training-unsure-unit = Buchstaben
training-unsure-start = { NUMBER($letters) } am Anfang
training-unsure-origin = Der Fehler ist { $loss }, und e hoch diese Zahl ist { $value }. Wer aus so vielen gleich wahrscheinlichen Buchstaben raten müsste, hätte diesen Fehler.
training-whole = { NUMBER($value, maximumFractionDigits: 0) }
training-more = { NUMBER($value) }+
training-loss = { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }
training-loss-name = Fehler
training-curve-description = Der Fehler über den Schritten des Lernens: weniger ist besser
training-curve-heldout = Namen, die es nie sieht
training-curve-training = Namen zum Lernen
training-line-blind = blind geraten
training-line-letters = nach Häufigkeit geraten
training-line-pairs = nach dem vorigen Buchstaben geraten
training-line-blind-origin = Der natürliche Logarithmus von { $letters }: der Fehler von jemandem, für den alle { $letters } Buchstaben gleich wahrscheinlich sind. (Das Ende eines Namens zählt als Buchstabe.)
training-line-letters-origin = Gezählt: wie oft jeder Buchstabe in den { NUMBER($names) } Namen vorkommt, aus denen gelernt wird. Das ist der Fehler von jemandem, der nur das weiß, bei den { NUMBER($heldout) } Namen, die das Modell nie sieht. „Buchstaben“ beginnt auf halbem Weg vom blinden Raten dorthin.
training-line-pairs-origin = Gezählt: wie oft jeder Buchstabe auf jeden anderen folgt, in den { NUMBER($names) } Namen, aus denen gelernt wird. Das ist der Fehler von jemandem, der nur das weiß, bei den { NUMBER($heldout) } Namen, die das Modell nie sieht.
training-tick = { NUMBER($steps) }
training-tick-last = { NUMBER($steps) } { $steps ->
    [one] Schritt
   *[other] Schritte
}

## Ein Beispiel

training-example-description = Ein Beispiel in drei Takten: vorhersagen, vergleichen, anpassen
training-example-step = Schritt { NUMBER($steps) }
training-predict = Vorhersagen
training-compare = Vergleichen
training-adjust = Anpassen
training-hidden = ?
training-letter = { $letter }
training-end = Ende
training-compared = war richtig, mit { $percent }.
training-compared-only = war richtig, mit nur { $percent }.
training-adjusted = Alle { NUMBER($weights) } Gewichte rücken etwas.
training-adjusted-lost = Alle rücken, für { NUMBER($batch) } Beispiele zugleich.
training-weights-name = Die Gewichte zwischen den Buchstaben und der ersten Schicht, als Bild
training-weights-none = noch keine Gewichte
training-weights-shown = { NUMBER($weights) } seiner Gewichte
training-weights-big = groß
training-weights-moved = stark bewegt

## Der Zähler

training-steps = { $steps ->
    [one] Schritt
   *[other] Schritte
}
training-step-count = { NUMBER($steps) }
training-guesses = { NUMBER($guesses) }-mal geraten
training-guesses-origin = { NUMBER($steps) } Schritte, jeder mit { NUMBER($batch) } Beispielen aus der Liste: { NUMBER($steps) } × { NUMBER($batch) }.
training-speed = { $time } am Werk, { NUMBER($steps) } { $steps ->
    [one] Schritt/s
   *[other] Schritte/s
}
training-speed-unknown = bereiten sich vor
training-speed-origin = { NUMBER($steps) } Schritte, geteilt durch die { $time }, die ihre Berechnung gedauert hat. Das Warten, damit du zusehen kannst, zählt nicht.
training-device-unknown = eine GPU wird gesucht …
training-device-none = NumPy auf der CPU (kein OpenCL am Werk)
training-device-cpu = OpenCL auf { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kernen
} × { $lanes } { $lanes ->
    [one] Spur
   *[other] Spuren
}
training-device-gpu = { $name }

## Was es gelernt hat

training-opening = Noch weiß es nichts.
training-opening-body = Alle seine Gewichte sind Zufallszahlen.
training-said-noise = Am Anfang nur Rauschen.
training-said-noise-body = Es rät, sieht, wie falsch das war, und bewegt jedes Gewicht ein wenig.
training-said-letters = Es findet die häufigen Buchstaben.
training-said-letters-body = Manche Buchstaben kommen viel öfter vor als andere. Schon das macht das Raten besser.
training-said-pairs = Es findet heraus, was auf was folgt.
training-said-pairs-body = Nach manchen Buchstaben sind andere wahrscheinlich. Die Wörter lassen sich fast aussprechen.
training-said-names = Jetzt klingt es nach Namen.
training-said-names-body = Niemand hat ihm eine Regel beigebracht. Es hat nur immer wieder gemerkt, wie falsch es lag.
training-paused = Pause. Solange es ruht, lernt es nichts.
training-finished = Es erfindet Namen.
training-finished-body = { NUMBER($steps) }-mal hat es vorhergesagt, verglichen und angepasst. Was das kostet, sagt die andere Seite.
training-diverged = Die Schritte waren zu groß.
training-diverged-body = Mit Schrittweite { NUMBER($rate, maximumFractionDigits: 2) } ist es über die Antwort hinausgesprungen, jedes Mal weiter, und der Fehler wuchs ohne Ende. Wähle kleinere Schritte, und es beginnt neu.

## Was Lernen kostet

training-costs-title = Was kostet Lernen?
training-costs-subtitle = Antworten heißt: einmal rechnen. Lernen heißt: immer wieder.
training-measuring = Hier wird gemessen, was ein Schritt kostet …
training-not-verified = Die Gewichte der Studierenden und die des Professors sind verschieden, also zählen diese Zeiten nicht.
training-nothing-to-guess = Eine Seite hat falsch gerechnet, also gibt es nichts zu vergleichen.
training-not-measured = nicht gemessen
training-steps-description = Was eine Antwort, ein Schritt und alle Schritte kosten
training-answer = Eine Antwort
training-answer-note = { NUMBER($batch) } Studierende raten
training-one-step = Ein Lernschritt
training-one-step-note = vorhersagen, vergleichen, anpassen
training-everything = Alles lernen
training-everything-note = wie { NUMBER($answers) } { $answers ->
    [one] Antwort
   *[other] Antworten
}
training-everything-origin = { NUMBER($steps) } Schritte zu je { $step }, geteilt durch die { $answer } einer Antwort. Schritt und Antwort wurden hier gemessen, viele Male im Wechsel; das sind die Mediane.
training-times = × { $factor }
training-number = { NUMBER($value) }
training-times-origin = Ein Schritt hat { $step } gedauert und eine Antwort { $answer }, beides hier gemessen, viele Male im Wechsel; das sind die Mediane. Das eine ist durch das andere geteilt.
training-times-all = × { NUMBER($steps) }
training-milliseconds = { NUMBER($value, maximumFractionDigits: 3) } ms
training-count = { NUMBER($number) }
training-figure = { $value } { $unit }
training-days = { $number ->
    [one] Tag
   *[other] Tage
}
training-years = { $number ->
    [one] Jahr
   *[other] Jahre
}

## Wie lange für welches Modell

training-how-long = Wie lange für …
training-column-students = die Studierenden hier
training-column-professor = der Professor allein
training-row-little = dieses kleine Modell
training-row-little-note = { NUMBER($weights) } Gewichte
training-row-layers = Modell aus „Schichten“
training-row-large = ein großes Modell
training-row-note = { $weights } Gewichte
training-row-layers-origin = SmolLM2-135M hat { NUMBER($weights) } Gewichte und hat aus { $tokens } Tokens gelernt ({ $source }, { $date }). Ein Training braucht etwa 6 Rechenoperationen je Gewicht und Token: { $flops } insgesamt.
training-row-large-origin = Llama 3.1 mit { $weights } Gewichten ({ $card }, { $card_date }). Sein Training brauchte { $flops } Rechenoperationen ({ $source }, { $date }).
training-steps-origin = { NUMBER($steps) } Schritte zu je { $step }, hier gemessen.
training-flops-origin = { $flops } Rechenoperationen, geteilt durch das Tempo, das hier gemessen wurde: { NUMBER($step_flops) } Operationen für die Produkte eines Schritts in { $step }, also { NUMBER($rate) } Milliarden pro Sekunde. Angenommen ist, dass ein größeres Modell im gleichen Tempo lernt; vielleicht passt es gar nicht in diesen Speicher.
training-power = { NUMBER($digits, minimumFractionDigits: 1, maximumFractionDigits: 1) } × 10{ $power }
training-axis-description = Wie lange das Lernen dauert, auf einer Zeitachse
training-axis-caption = Kreis: die Studierenden hier · Quadrat: der Professor allein · jeder Strich: ein Vielfaches des vorigen
training-landmark-life = ein Leben
training-landmark-ice-age = Ende der Eiszeit
training-landmark-first-people = erste Menschen
training-landmark-dinosaurs = Ende der Dinosaurier
training-landmarks-origin = Ein Leben: 73,3 Jahre ({ $life }). Die letzte Eiszeit endete vor 11.700 Jahren ({ $ice_age }). Die ältesten bekannten Menschen unserer Art: vor etwa 300.000 Jahren ({ $first_people }). Die Dinosaurier starben vor 66 Millionen Jahren aus ({ $dinosaurs }).
training-guess-question = Wie lange würden die Studierenden hier für das Modell aus „Schichten“ brauchen? Schätze zuerst.
training-guess-hint = zum Schätzen auf die Achse tippen
training-guess-hidden = ?
training-guess-none = Dieselbe Arbeit, dieselben Rechnungen: Nur die Zahl der Hände ist anders.
training-reveal = Zeig es mir

## GPUs teilen sich die Arbeit

training-gpus-title = Also teilen sich GPUs die Arbeit
training-gpus-note = Jedes helle Quadrat: eine GPU für Llama 3.1.
training-gpus-name = Ein Quadrat für jede GPU; hell sind die, die arbeiten
training-gpus-source = { NUMBER($gpus) } GPUs haben Llama 3.1 405B gemeinsam trainiert ({ $source }, { $date }), in { $hours } Stunden einer GPU ({ $card }, { $card_date }).
training-gpus-origin = { $hours } GPU-Stunden, geteilt durch { NUMBER($gpus) } { $gpus ->
    [one] GPU
   *[other] GPUs
}. In Wahrheit geht etwas Zeit verloren, wenn viele aufeinander warten; gezählt wurden die Stunden, während alle arbeiteten.
training-gpus-alone = eine GPU allein:
training-gpus-all = alle { NUMBER($gpus) } zusammen:
training-gpus-count = Wie viele arbeiten zusammen?
training-gpus-moral = Darum wurden GPUs so wertvoll.

## Für die Seite, die alle Kapitel zusammenfasst

training-finding = KI lernt, indem sie vorhersagt, vergleicht und anpasst, immer und immer wieder.
training-finding-figure = { NUMBER($answers) } { $answers ->
    [one] Antwort
   *[other] Antworten
}, um alles zu lernen
training-finding-origin = Die Zeit von { NUMBER($steps) } Schritten, in denen ein kleines Modell lernt, geteilt durch die einer Antwort; beide hier gemessen.
