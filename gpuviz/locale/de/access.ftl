# Was das Bild leichter zu sehen und zu verfolgen macht; eine Karte über allem, hinter einem Knopf neben den Kapiteln.

# Der Knopf.
command-access = Besser sehen
access-title = Besser sehen, leichter folgen
access-body = Das gilt für alle Kapitel, bis jemand von vorn beginnt.

# Wie groß alle Wörter und Bilder sind.
access-text = Größe
access-text-usual = Normal
access-text-larger = Größer
access-text-largest = Doppelt so groß

access-contrast = Kontrast
access-contrast-usual = Normal
access-contrast-high = Stark

access-motion = Bewegung
access-motion-usual = Normal
access-motion-steps = In Schritten

access-done = Fertig
# Alles, was sich von selbst bewegt, steht still.
command-hold = Bild anhalten
command-go-on = Weiterlaufen lassen

## Was Vorleseprogramme sagen

access-held = Das Bild ist angehalten.
access-goes-on = Das Bild läuft weiter.

# Eine Zeit auf einer Achse, etwa „Die Studierenden: 0,038 s“.
time-said = { $name }: { $time }
# Was der Knopf für die Sprache tut; $language ist der Name der Sprache, die gerade gilt.
command-language-aloud = Sprache: { $language }

# Was gemalte Bilder gerade zeigen.
serving-waiting-said = Es warten: { NUMBER($people) }. Länger als versprochen: { NUMBER($late) }.
serving-class-said = Plätze belegt: { NUMBER($taken) } von { NUMBER($seats) }.
serving-answered-said = Auf dem Weg hinaus: { NUMBER($people) }. Rechtzeitig beantwortet: { NUMBER($in_time) }.
serving-curve-said = Eine Kurve der letzten Minuten. Jetzt: { $now }
pixels-thumb-said = Ein kleines Bild, in tausend Quadrate zerlegt.
training-names-said = Namen, die das Modell erfindet, die neuesten unten.
# $first und $last sind Werte an beiden Enden einer Kurve.
race-curve-said = Eine Kurve mit { $points } { $points ->
    [one] gemessenen Größe
   *[other] gemessenen Größen
}, von { $first } × bei der kleinsten bis { $last } × bei der größten.
race-curve-empty = Eine Kurve, noch ohne gemessene Größe.
decisions-places-said = { NUMBER($percent) } von 100 Schritten sind getan.
