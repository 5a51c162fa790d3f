# Der Satz und das Sprachmodell, das ihn liest.

problems-title = Woher die Aufgaben kommen
story = Ein Sprachmodell liest einen Satz, Schicht für Schicht.
story-read = Lesezeit für den Satz: { $time } ({ $who }).
story-layer = Schicht { $layer }: { NUMBER($tokens) } × { NUMBER($k) } mal { NUMBER($k) } × { NUMBER($n) }: { $count } Produkte.
story-writing = Es schreibt weiter, Wort für Wort: { $rate } pro Sekunde.
who-gpu = { $name }
who-cpu = { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kerne
}
who-numpy = NumPy auf der CPU
sentence-name = Der Satz, in die Stücke zerlegt, die das Modell liest
strips-name = Die Zahlen jedes Wortes nach jeder Schicht
strips-description = Ein Streifen für jede Schicht, von der ersten oben bis zur letzten. Pfeil auf und ab wählen eine Schicht, die Eingabetaste zeigt sie.
next-words-title = Das nächste Wort?
temperature = Temperatur { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 2) }: wie viel es wagt
temperature-name = Temperatur: wie frei das nächste Wort gewählt wird
model-opening-title = Das Sprachmodell wird geöffnet
model-opening = Es packt 135 Millionen Gewichte aus. Das dauert ein, zwei Sekunden.
model-missing-title = Das Sprachmodell ist noch nicht hier
model-missing = Es ist eine Datei von 98 MB, die einmal aus dem Internet kommt. Das Rennen braucht sie nicht.
model-on-its-way-title = Das Sprachmodell wird geholt
model-on-its-way = { NUMBER($done) } von { NUMBER($total) } MB. Das Rennen kann schon beginnen.
model-asleep = Sätze werden live gelesen, nicht aus einer Aufzeichnung.
model-no-worker = Hier kann gerade nichts berechnet werden.
command-fetch = Holen
command-retry = Erneut versuchen
command-write = Schreib weiter
command-sentences = Ändern
command-read = Lies das
command-full-pass = Um die Wette lesen
choice-title = Welchen Satz soll es lesen?
choice-refused = Bitte wähle andere Worte, höchstens { NUMBER($longest) } Zeichen.
choice-typed = Oder schreib einen eigenen, höchstens { NUMBER($longest) } Zeichen. Nichts davon wird gespeichert.

message-writing-full = Das Modell hat keinen Platz für mehr: Es fasst { NUMBER($positions) } Tokens.
