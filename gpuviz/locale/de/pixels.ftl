# Die Pixel, auf Deutsch. Zahlen, Namen und Texte in { } setzt das Programm ein: Lass ihre Namen stehen, wenn du etwas änderst.
# Zwischen einer Zahl und ihrer Einheit steht ein Leerzeichen, das nicht umbricht (U+00A0).

chapters-pixels = Pixel

pixels-title = Wer hält ein Bild in Bewegung?
pixels-subtitle = Ein bewegtes Bild ist Einzelbild auf Einzelbild. Jedes hat { $pixels } Pixel: kleine Quadrate, jedes für sich berechnet.
pixels-subtitle-frozen = Eingefroren. Jedes Quadrat ist ein Pixel. Wer es berechnet hat, musste niemanden fragen.
pixels-subtitle-slow = Ein Einzelbild, in der Reihenfolge, in der seine Teile wirklich fertig wurden. Beide sind gleich stark verlangsamt.
pixels-slowed = Zeitlupe × { NUMBER($factor) }

## Wer malt

pixels-description-sequential = ein CPU-Kern, ein Pixel nach dem anderen
pixels-description-cpu = OpenCL auf { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kernen
} × { $lanes } { $lanes ->
    [one] Spur
   *[other] Spuren
}
pixels-description-gpu = { $name }
pixels-description-none = kein OpenCL am Werk, also können sie nicht malen
pixels-description-unknown = eine GPU wird gesucht …
pixels-canvas-sequential = Das Bild des Professors
pixels-canvas-opencl = Das Bild der Studierenden
pixels-new-frame = neues Bild
pixels-old-frame = altes Bild
pixels-just-finished = eben fertig
pixels-tiles = { NUMBER($tiles) } { $tiles ->
    [one] Kachel
   *[other] Kacheln, für jede Person eine
}
pixels-wrong = nicht dasselbe Bild: Es zählt nicht
pixels-nobody = hier malt niemand

## Was gemessen wird

pixels-unknown = –
pixels-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
pixels-number-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
pixels-second = in 1 Sekunde
pixels-second-description = Von den 60 Bildern, die ein Bildschirm in einer Sekunde zeigt, { $frames ->
    [one] wäre { NUMBER($frames) } neu.
   *[other] wären { NUMBER($frames) } neu.
}
pixels-frames-unit = Bilder pro Sekunde
pixels-frames-note = der Bildschirm zeigt 60
pixels-pixels-unit = Millionen
pixels-pixels-note = Pixel pro Sekunde
pixels-finding = GPUs wurden für Bilder gemacht: Kein Pixel wartet auf ein anderes.
pixels-finding-figure = { $ratio } so viele Pixel
pixels-times-unit = so viele Pixel
pixels-times-origin = Pixel pro Sekunde der Studierenden ÷ Pixel pro Sekunde des Professors, jeweils der mittlere Wert der letzten Bilder, Kopieren mitgezählt.
pixels-times-turns = nacheinander gemessen
pixels-times-together = beide zugleich am Werk
pixels-sentence = Kein Pixel wartet auf ein anderes. Dafür sind GPUs da.
pixels-sentence-slower = Bei einem so kleinen Bild dauert das Austeilen der Arbeit länger als die Arbeit. Wähle mehr Pixel.
pixels-sentence-alone = Hier malt der Professor allein.
pixels-verdict-correct = ✓ dasselbe Bild, Pixel für Pixel
pixels-verdict-wrong = { $pixels ->
    [one] ✗ { NUMBER($pixels) } Pixel weicht ab, also zählt das nicht
   *[other] ✗ { NUMBER($pixels) } Pixel weichen ab, also zählt das nicht
}

## Was sich wählen lässt

pixels-size = Größe des Bildes
pixels-size-value = { $pixels } Pixel
pixels-size-tenth = 0,1
pixels-size-half = 0,5
pixels-size-screen = wie hier
pixels-size-4k = 4K-TV
pixels-detail = Feinheit
pixels-detail-value = { $steps } { $steps ->
    [one] Schritt
   *[other] Schritte
} pro Pixel
pixels-detail-stop = { $detail }
pixels-freeze = Einfrieren, vergrößern
pixels-move = Weiterlaufen
pixels-slow = Zeitlupe
pixels-again = Erneut versuchen

## Vergrößert

pixels-zoom-title = { NUMBER($squares) } der { NUMBER($pixels) } Pixel dieses Bildes
pixels-zoom-hint = tippe auf ein Quadrat
pixels-zoom-name = Pixel des Bildes als Quadrate. Mit den Pfeiltasten wählst du eines.
pixels-zoom-whole = das ganze Bild
pixels-zoom-foot = Die Zahl ist das Licht auf dem Pixel. Sie bestimmt die Farbe.
pixels-light = { NUMBER($light, minimumFractionDigits: 2, maximumFractionDigits: 2) }
pixels-work-title = Die Arbeit für ein einziges Pixel
pixels-step-1 = Schau durch dein Quadrat hinaus.
pixels-step-1-result = Spalte { NUMBER($col) }, Zeile { NUMBER($row) }
pixels-step-2 = Geh, bis du auf etwas triffst.
pixels-step-2-ball = eine Kugel, nach { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritten
}
pixels-step-2-sea = das Meer, nach { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritten
}
pixels-step-2-sky = nur Himmel, nach { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritten
}
pixels-step-3 = Zähle das Licht dort zusammen.
pixels-work-foot = Dieselben drei Zeilen für alle { NUMBER($pixels) } Pixel.
pixels-bridge-title = Auch ein Pixel ist eine Summe von Produkten
pixels-sum-pixel = dieses Pixel: Arten von Licht × wie hell sie sind
pixels-sum-answer = eine Antwort im Rennen: Zeile × Spalte
pixels-sum-count = { NUMBER($count) } { $count ->
    [one] Produkt
   *[other] Produkte
}
pixels-sum = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }
pixels-sum-capped = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }, gezeigt als 1
pixels-bridge-canvas = Bild
pixels-bridge-sheet = Antwortblatt
pixels-bridge-between = dieselben 1.000 Studierenden, dieselbe Art von Rechnungen
pixels-bridge-note = Das Gehen ist anders: Wie weit der Weg ist, finden alle für sich heraus. Nur das Licht ist eine Summe von Produkten.
pixels-to-race = Mach ein Blatt daraus →

## Was dazwischenkam

pixels-replaced = Die Berechnung blieb stehen, ohne zu antworten. Sie wurde neu gestartet; gleich bewegt sich das Bild wieder.
pixels-other-device = Das Gerät hat immer wieder versagt. Jetzt malt ein anderes.
pixels-no-opencl = Kein OpenCL-Gerät ist mehr am Werk. Der Professor malt allein.
pixels-asleep = Hier kann im Moment nichts berechnet werden. Das letzte Bild bleibt; bald folgt ein neuer Versuch.
pixels-waits = Gerade wird etwas gemessen. Danach bewegt sich das Bild weiter.

## Im Terminal

pixels-terminal-picture = { NUMBER($width) } × { NUMBER($height) } Pixel, { $detail } Schritte pro Pixel, je { $frames ->
    [one] 1 Bild
   *[other] { NUMBER($frames) } Bilder
}, der Median zählt
pixels-terminal-device = { $name } ({ $driver })
pixels-terminal-frame = ein Bild
pixels-terminal-frames = Bilder pro Sekunde
pixels-terminal-pixels = Millionen Pixel pro Sekunde
pixels-terminal-speedup = Die Studierenden malen { $ratio } so viele Pixel.
pixels-terminal-verified = Alle Bilder sind gleich, Pixel für Pixel (größter Unterschied { $difference } von 255).
pixels-terminal-wrong = Die Bilder sind nicht gleich: Sie weichen um bis zu { $difference } von 255 ab.

## Fehler

error-invalid-frame-size = „{ $given }“ ist keine Bildgröße. Gib zwei ganze Zahlen von 1 bis { NUMBER($largest) } an, zum Beispiel 1280x720.
error-frame-too-large = Dieses Bild braucht { NUMBER($needed_mb) } MB, und hier lassen sich { NUMBER($available_mb) } MB nutzen. Wähle eine kleinere Größe.
