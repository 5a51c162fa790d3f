# Ein Vortrag: der eigene Bildschirm mit Notizen, und die Tasten. Nur wer vorträgt, liest das; die Notizen sind Sätze zum
# Vorsagen. Zahlen, Namen und Texte in { } setzt das Programm ein: Lass ihre Namen stehen, wenn du etwas änderst.

presenter-title = gpuviz: Notizen
presenter-shows = auf der Leinwand
presenter-next = danach
presenter-last = die letzte Seite
# Wo es nichts zu sagen gibt.
presenter-nothing = –
presenter-is-dark = Die Leinwand ist dunkel. B macht sie wieder hell.
# $action ist die Beschriftung eines Knopfes, etwa „Start“ oder „Zeitlupe“.
presenter-space = Leertaste: { $action }

presenter-time-caption = Uhrzeit
presenter-spoken-caption = Redezeit
# Eine Uhrzeit, oder Minuten und Sekunden; beide haben schon zwei Ziffern.
presenter-time = { $hours }:{ $minutes }
presenter-planned = von { NUMBER($minutes) } { $minutes ->
    [one] Minute
   *[other] Minuten
}
presenter-left = noch { $time }
presenter-over = { $time } drüber
presenter-left-origin = Die geplante Zeit minus der Zeit, die du schon redest.
presenter-go = Uhr starten
presenter-hold = Uhr anhalten
presenter-clock-anew = Uhr auf null
presenter-save = Ergebnisse speichern

## Tasten

presenter-dark = Bildschirm dunkel
presenter-light = wieder hell
presenter-dark-name = Der Bildschirm ist dunkel. Berühre ihn oder drücke B, um wieder etwas zu sehen.
presenter-anew = dieses Kapitel neu beginnen
presenter-keys = Alle Tasten
presenter-keys-subtitle = Ziffern führen zu den Kapiteln. Die Knöpfe eines Presenters gehen vor und zurück.
key-space = Leertaste
key-escape = Esc
key-return = Eingabe
key-enter = Eingabe
key-backspace = ⌫

## Ergebnisse, die gespeichert wurden

presenter-saved = Gespeichert in { $folder }
presenter-not-saved = Nicht gespeichert: In { $folder } lässt sich nicht schreiben.

## Notizen: was du sagst, und was dahintersteckt

presenter-notes-name = Deine Notizen
# Was jemand in eine Lektion geschrieben hat, wie es dort steht.
notes-own = { $words }
notes-opening = „{ $words }“
# $figure ist, was dieser Computer gemessen hat, etwa „75,3-mal schneller“.
notes-measured = Hier gemessen: { $figure }

notes-race-1 = Dieselben 1.000 Aufgaben. Dieselben Antworten.
notes-race-1-behind = Jedes Kästchen steht für Antworten: je eine Zeile mal eine Spalte. Beide Seiten werden geprüft, Zahl für Zahl.
notes-race-2 = Für sich allein sind alle Studierenden langsamer als der Professor.
notes-race-2-behind = Sie gewinnen, weil sie alle zugleich arbeiten. Die Zeitlupe zeigt es.
notes-race-3 = Und nun die faire Frage: schneller als wer?
notes-race-3-behind = Die Liste vergleicht mit einer Antwort nach der anderen, einem Kern in Bestform und allen Kernen in Bestform.

notes-layers-1 = Woher kommen all diese Multiplikationen? Aus einem Satz.
notes-layers-1-behind = Das ist ein echtes Sprachmodell. Der Satz wurde eben auf diesem Computer berechnet.
notes-layers-2 = Zahlen mal eine Tabelle, dreißigmal hintereinander.
notes-layers-2-behind = Tippe auf einen Streifen: Er zeigt, welche Multiplikation ihn gemacht hat.
notes-layers-3 = Am Ende steht eine Punktzahl für jedes Wort, das es kennt.
notes-layers-3-behind = Die beste Vermutung ändert sich von Schicht zu Schicht. Lass das Publikum erst selbst das nächste Wort raten.

notes-pixels-1 = GPUs wurden nicht für KI gemacht. Sie wurden für Spiele gemacht.
notes-pixels-1-behind = Zwei Millionen Pixel, sechzigmal in der Sekunde, und kein Pixel wartet auf ein anderes.
notes-pixels-2 = Friere das Bild ein: Jedes Quadrat ist eine kleine Rechnung.
notes-pixels-2-behind = Die drei Zeilen daneben sind das, was wirklich läuft, einmal für jedes Pixel.
notes-pixels-3 = Ein Pixel ist eine Summe von Produkten, genau wie eine Antwort im Rennen.
notes-pixels-3-behind = Das gilt für das Licht eines Pixels, nicht für den Gang entlang des Strahls. Beim Antippen steht es da.

notes-decisions-1 = Wann gewinnt der Professor?
notes-decisions-1-behind = Wenn jeder Schritt den davor braucht, können 999 nur warten.
notes-decisions-2 = Zwei Ketten, zehn, tausend: Lass sie raten, wo es kippt.
notes-decisions-2-behind = Schieb den Regler Stufe für Stufe. Die Kurve wird gemessen, während ihr zuseht.
notes-decisions-3 = Darum hat jeder Computer noch immer eine CPU.
notes-decisions-3-behind = Entscheiden, Ordnung halten, eins nach dem anderen: Das ist ihre Arbeit.

notes-you-1 = Sei der Professor: vier Produkte, eine Summe.
notes-you-1-behind = Bitte jemanden nach vorn. Die Zeit läuft ab der ersten Ziffer.
notes-you-2 = Nun dasselbe für ein einziges Wort einer Antwort.
notes-you-2-behind = Mehr als eine Milliarde Multiplikationen. Die Achse reicht vom Blinzeln bis zu Jahrhunderten.
notes-you-3 = Nichts an der KI ist zu schwer für dich. Es ist nur zu viel.
notes-you-3-behind = Das ist die ganze Geschichte in einem Satz. Lass ihn einen Moment wirken.

notes-training-1 = Am Anfang brabbelt es nur.
notes-training-1-behind = Es hat noch nie einen Namen gesehen. Sieh zu, wie die Namen links besser werden.
notes-training-2 = Vorhersagen, vergleichen, anpassen. Mehr geschieht nicht.
notes-training-2-behind = Die Tabelle der Gewichte bewegt sich bei jedem Schritt ein wenig. „Ein Schritt“ zeigt die drei Takte.
notes-training-3 = Und warum kostet das so viel mehr als Antworten?
notes-training-3-behind = Die zweite Seite misst einen Schritt und eine Antwort nebeneinander.

notes-serving-1 = Jetzt fragen alle auf einmal.
notes-serving-1-behind = Jede Blase ist jemand, der wartet. Dreh die Zahl der Leute hoch.
notes-serving-2 = Einzeln oder zusammen?
notes-serving-2-behind = Derselbe Computer. Einmal die Gewichte lesen hilft vielen Menschen.
notes-serving-3 = Und plötzlich ist es zu viel.
notes-serving-3-behind = In der roten Zone wächst die Schlange nur noch. Dann hilft kein Versprechen.

notes-scarcity-1 = Von einem Laptop zu einer Halle voller Computer.
notes-scarcity-1-behind = Drei Regler: ein größeres Modell, mehr Menschen, längere Gespräche.
notes-scarcity-2 = Frag: Was kostet der Strom? Und wo würdet ihr bauen?
notes-scarcity-2-behind = Leistung neben Dingen, die wir kennen, und die Stromrechnung eines Jahres an zwei Orten. Zu jeder Zahl steht, woher sie kommt.
notes-scarcity-3 = Zwei Freiwillige: Eine Person bestellt, eine baut.
notes-scarcity-3-behind = Die Lücke zwischen dem, was gewünscht ist, und dem, was sich herstellen lässt: Das ist der Preis.

notes-closing-1 = Also: Warum wurden GPUs so wertvoll?
notes-closing-1-behind = Lass zuerst das Publikum antworten. Dann lies die Zeilen vor.
notes-closing-2 = Jede Zahl hier wurde in diesem Raum gemessen, heute.
notes-closing-2-behind = Tippe auf eine Zeile, um dorthin zurückzugehen, wo gemessen wurde.
notes-closing-3 = Was wollt ihr noch einmal sehen?
notes-closing-3-behind = Ziffern führen zu den Kapiteln.
