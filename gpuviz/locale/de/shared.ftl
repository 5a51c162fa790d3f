# Was mehrere Kapitel gemeinsam haben, auf Deutsch. Zahlen, Namen und Texte in { } setzt das Programm ein: Lass ihre Namen
# stehen, wenn du etwas änderst. Zwischen einer Zahl und ihrer Einheit steht ein Leerzeichen, das nicht umbricht (U+00A0).

window-title = gpuviz

stopwatch = { NUMBER($seconds, minimumFractionDigits: 3, maximumFractionDigits: 3) }
stopwatch-unit = Sekunden
stopwatch-name = Stoppuhr: { $lane }, { $seconds } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
}
state-rate = { $billions } Mrd. Rechenschritte pro Sekunde

## Die beiden

lane-sequential = Der Professor
lane-opencl = Die Studierenden

## Zeit

duration-us = { NUMBER($value, maximumFractionDigits: 1) } µs
duration-ms = { NUMBER($value, maximumFractionDigits: 1) } ms
duration-s = { NUMBER($value, minimumFractionDigits: 0, maximumFractionDigits: 3) } s
duration-minutes = { NUMBER($value) } min
duration-hours = { NUMBER($value) } { $value ->
    [one] Stunde
   *[other] Stunden
}
duration-days = { NUMBER($value) } { $value ->
    [one] Tag
   *[other] Tage
}
duration-years = { NUMBER($value) } { $value ->
    [one] Jahr
   *[other] Jahre
}
duration-many-years = { $years } Jahre

## Wie viel schneller

ladder-unknown = –
ladder-ratio-marked = { $ratio } *
ladder-ratio-0 = { NUMBER($ratio, maximumFractionDigits: 0) } ×
ladder-ratio-1 = { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) } ×
ladder-ratio-2 = { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } ×

## Knöpfe und Listen

command-start = Start
command-play = Abspielen
command-pause = Pause
command-resume = Weiter
command-close = Zurück
command-colour-units = Wer war’s?
command-colour-answers = Antworten
scrub-name = Stelle der Aufzeichnung

## Was geschieht, in ein oder zwei Sätzen

message-recording-title = Eine Aufzeichnung
message-failed-title = Das hat nicht geklappt

count = { NUMBER($value) }
count-million = { NUMBER($value) } { $value ->
    [one] Million
   *[other] Millionen
}
count-billion = { NUMBER($value) } { $value ->
    [one] Milliarde
   *[other] Milliarden
}

## Zahlen

percent = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
percent-whole = { NUMBER($value, maximumFractionDigits: 0) } %
percent-tiny = < 0,1 %
guess-hint = hier tippen und schätzen
guess-title = Deine Schätzung
guess-is-locked = gilt
guess-marker = deine Schätzung: { $time }
guess-marker-settled = { $time }
guess-too-long = deine Schätzung: { $ratio }-mal zu lang
guess-too-short = deine Schätzung: { $ratio }-mal zu kurz
guess-spot-on = deine Schätzung: genau getroffen

## Woher Zahlen kommen

origin-computed = Aus Messungen berechnet
origin-sourced = Woher das stammt
origin-rule = Eine Regel dieses Spiels
origin-fact = { $value }. { $source }, { $date }.

## Sprachen

# Wie sich diese Sprache selbst nennt: „Deutsch“ auf Deutsch, „العربية“ auf Arabisch.
language-name = Deutsch
