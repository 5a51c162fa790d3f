# Das Training, auf Deutsch: was das Terminal sagt, und was schiefgehen kann. Zahlen, Namen und Texte in { } setzt das Programm
# ein: Lass ihre Namen stehen, wenn du etwas änderst. Zwischen einer Zahl und ihrer Einheit steht ein Leerzeichen, das nicht
# umbricht (U+00A0).

## Im Terminal

training-terminal-device = { $name } ({ $driver })
training-terminal-model = { NUMBER($parameters) } Gewichte lernen, den nächsten Buchstaben eines Namens vorherzusagen, aus { $letters } { $letters ->
    [one] Buchstaben
   *[other] Buchstaben
} und dem Ende.
training-terminal-step = Schritt
training-terminal-loss = Fehler
training-terminal-baselines = Blind geraten: { NUMBER($blind, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Nach Häufigkeit geraten: { NUMBER($letters, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Nach dem vorigen Buchstaben geraten: { NUMBER($pairs, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
training-terminal-heldout = Bei Namen, die es nie gesehen hat: { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }; seine erste Vermutung stimmt bei { $share } der Buchstaben.
training-terminal-names = Es erfindet: { $names }
training-terminal-diverged = Bei Schritt { NUMBER($step) } war der Fehler über alle Grenzen gewachsen: Die Änderungen waren zu groß. Wähle eine kleinere Lernrate, zum Beispiel 0.1.
training-terminal-costs = Ein Schritt dauert { $step }, eine Antwort { $answer }: Ein Schritt kostet { $ratio } so viel. Jeweils für 1.000 Vermutungen auf einmal.
training-terminal-wrong = Dieselben Schritte führten zu anderen Gewichten als in der Schleife des Professors: Was hier berechnet wurde, ist falsch, und die Zeiten sagen nichts aus.
training-terminal-sequential = Ein Kern allein, eine Multiplikation nach der anderen, braucht { $step } für einen Schritt: { $ratio } so lang.

## Fehler

error-names = „{ $path }“ ist keine Liste von Namen. Gib eine Textdatei an, mit einem Namen in jeder Zeile.
error-names-too-large = „{ $path }“ ist zu groß, um hier daraus zu lernen. Gib eine Liste mit höchstens { NUMBER($most_lines) } Namen und { NUMBER($most_kb) } kB an.
error-names-not-text = „{ $path }“ ist kein Text in UTF-8. Speichere die Datei als UTF-8, mit einem Namen in jeder Zeile.
error-names-empty = In „{ $path }“ steht kein Name. Schreib in jede Zeile einen.
error-name-too-long = Zeile { NUMBER($line) } von „{ $path }“ ist zu lang für einen Namen. Schreib in jede Zeile einen Namen mit höchstens { $longest } Buchstaben.
error-name-unreadable = In Zeile { NUMBER($line) } von „{ $path }“ steht „{ $given }“, und das gehört in keinen Namen. Schreib in jede Zeile einen Namen, nur aus Buchstaben.
error-only-one-name = In „{ $path }“ steht nur ein Name. Schreib mindestens zwei: einen, um daraus zu lernen, und einen, um damit zu prüfen.
error-only-one-letter = Alle Namen in „{ $path }“ bestehen aus einem einzigen Buchstaben, da gibt es nichts zu lernen. Schreib Namen aus verschiedenen Buchstaben.
error-too-many-letters = Die Namen in „{ $path }“ haben { NUMBER($letters) } verschiedene Buchstaben, und ein so kleines Modell kann { NUMBER($most) } auseinanderhalten. Gib Namen in einer Buchstabenschrift an.
