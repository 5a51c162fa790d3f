# Das Kapitel „Schichten“.

command-attention = Wer schaut wohin?
command-guesses = Beste Vermutung
command-head = { $head }
# Für Vorleseprogramme.
command-head-aloud = Kopf { $head }
chapters-layers = Schichten

layers-title = Wie findet KI das nächste Wort?
layers-subtitle = Wörter werden zu Zahlen. Große Tabellen multiplizieren sie, { $layers ->
    [one] eine Schicht
   *[other] { $layers } Schichten
} tief. Heraus kommt eine Punktzahl für jedes Wort.
guesses-title = Die beste Vermutung, Schicht für Schicht
guesses-subtitle = Was es nach jeder Schicht sagen würde, wenn es da aufhörte.
guesses-settled = Würde es früher aufhören, käme das heraus. Ab Schicht { $layer } ist es „{ $word }“.
guesses-layer = Schicht
guesses-guess = Vermutung
guesses-sure = wie sicher
attention-title = Schicht { $layer }, Kopf { $head }: Wer schaut wohin?
attention-subtitle = Jede Zeile ist ein Wort. Je heller ein Kästchen, desto mehr holt es sich von dem Wort darüber.
attention-none = Dieser Text ist zu lang, um zu zeigen, wer wohin schaut.
attention-description = Ein Kästchen für jedes Wortpaar: Das Wort der Zeile holt sich etwas vom Wort der Spalte.
product-title = Schicht { $layer }: Wörter × Tabelle = Ergebnisse
product-left = { NUMBER($tokens) } × { NUMBER($k) }
product-table = { NUMBER($k) } × { NUMBER($n) }
product-result = { NUMBER($tokens) } × { NUMBER($n) }
product-count = Multiplikationen, mit zwei ihrer sieben Tabellen
product-time = in { $time }

terminal-temperature-zero = Bei Temperatur 0 nimmt das Modell immer das Wort mit der besten Punktzahl.
terminal-model = { $name }, { NUMBER($weights) } Gewichte, { NUMBER($layers) } Schichten
terminal-prefill = gelesen in { $time }
terminal-written = Es schreibt: { $words }
terminal-writing-rate = { $rate } { $rate ->
    [one] Token
   *[other] Tokens
} pro Sekunde
layers-column-layer = Schicht
layers-column-shape = Tokens × Zahlen
layers-column-time = Zeit
layers-column-norm = Länge
layers-column-guess = beste Vermutung
layers-column-sure = wie sicher
layers-column-next = nächstes Wort

## Für die Schlussseite

layers-finding = Ein Satz wird zu Zahlen. Schicht für Schicht werden sie mit Tabellen multipliziert, bis zur Punktzahl für das nächste Wort.
layers-finding-figure = { NUMBER($layers) } { $layers ->
    [one] Schicht
   *[other] Schichten
} in { $time }
