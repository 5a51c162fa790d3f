# Das Exponat ohne Aufsicht, die Wahl der Sprache und das Neubeginnen.

## In jedem Kapitel

command-start-over = Von vorn
start-over-title = Noch einmal von vorn?
start-over-body = Alles, was du verändert hast, wird wieder, wie es war.
# Die beiden Antworten.
start-over-stay = Hierbleiben
start-over-confirm = Von vorn beginnen

# Über der Wahl der Sprachen; steht dort in allen zugleich.
languages-title = Wähle deine Sprache

## Niemand ist da: Das letzte Rennen läuft noch einmal und lädt ein

kiosk-invitation = Zum Starten berühren
# $time ist die Uhrzeit. $days ist 0 für heute, 1 für gestern und so weiter.
kiosk-raced = { $days ->
    [0] Heute um { $time } auf diesem Computer gelaufen. Hier noch einmal, in echtem Tempo.
    [1] Gestern um { $time } auf diesem Computer gelaufen. Hier noch einmal, in echtem Tempo.
    [one] Vor { $days } Tag um { $time } auf diesem Computer gelaufen. Hier noch einmal, in echtem Tempo.
   *[other] Vor { $days } Tagen um { $time } auf diesem Computer gelaufen. Hier noch einmal, in echtem Tempo.
}
kiosk-racing = Dieser Computer rechnet gerade um die Wette.
# $date ist ein Datum, $device der Name eines Bauteils.
kiosk-recorded = Eine Aufzeichnung vom { $date }, gemacht mit { $device }. Hier in echtem Tempo.

## Eine Weile hat niemand den Bildschirm berührt

kiosk-still-there = Noch da?
kiosk-seconds-left = In { NUMBER($seconds) } s fängt alles von vorn an.
kiosk-still-here = Ich schaue noch
kiosk-from-the-start = Von vorn beginnen
# Für Vorleseprogramme, vom Ring, der die Sekunden zeigt.
kiosk-countdown-name = Verbleibende Sekunden: { NUMBER($seconds) }

## Außerhalb der Öffnungszeiten ist der Bildschirm dunkel; das steht da, wenn ihn jemand berührt

kiosk-closed = Wieder geöffnet ab { $time }

## Etwas hat nicht geklappt; einige Sekunden lang, bis alles wieder da ist

kiosk-one-moment = Einen Moment, bitte
