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
