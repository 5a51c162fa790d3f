# Was das Personal eines Exponats sieht: die PIN, seine Seite, was es ausprobieren kann, und was geschah. Das Publikum sieht es nie.

error-invalid-pin = Eine PIN hat { $fewest } bis { $most } Ziffern und sonst nichts. Wähle so eine.
error-pins-differ = Die beiden PINs sind nicht gleich. Starte noch einmal, und tippe zweimal dieselbe.
error-pin-hash-damaged = Was in der Datei mit den Einstellungen als PIN steht, stammt nicht von gpuviz. Starte „gpuviz kiosk pin“, und kopiere die Zeile, die es ausgibt.

## Die PIN

staff-pin-title = Für das Personal
staff-pin-ask = Bitte PIN eintippen.
staff-pin-wrong = Das war nicht die PIN. Bitte noch einmal.
staff-pin-locked = Zu viele falsche PINs. Der nächste Versuch ist in { $seconds ->
    [one] einer Sekunde
   *[other] { NUMBER($seconds) } Sekunden
} möglich.
staff-pin-none = Dieses Exponat hat noch keine PIN, also kann niemand es am Bildschirm verlassen. „gpuviz kiosk pin“ macht eine für die Datei mit den Einstellungen.
# Eine Taste des Tastenfelds: eine Ziffer.
staff-pin-digit = { NUMBER($digit) }
staff-pin-delete = Löschen
staff-pin-enter = OK
# Für Vorleseprogramme, denn die Ziffern selbst sind nicht zu sehen.
staff-pin-typed = { $digits ->
    [0] Noch keine Ziffer eingetippt
    [one] Eine Ziffer eingetippt
   *[other] { NUMBER($digits) } Ziffern eingetippt
}
# Im Terminal gefragt, wo nicht zu sehen ist, was getippt wird.
staff-pin-choose = Neue PIN
staff-pin-again = Dieselbe PIN noch einmal
staff-cancel = Abbrechen
staff-close = Schließen

## Der Kopf der Seite

staff-title = Personal
# $left sind Minuten und Sekunden, etwa 1:48.
staff-opened = Mit der PIN geöffnet um { DATETIME($time, timeStyle: "short") }. Schließt sich in { $left }, wenn niemand sie berührt.
staff-leave = Exponat verlassen
staff-back = Zurück zum Publikum

## Wie es dem Exponat geht

staff-well = Alles in Ordnung.
staff-not-well = Hier sollte jemand nachsehen.
# $time ist eine Zeit mit Einheit, etwa „3,2 Tage“.
staff-running = Läuft ohne Pause: { $time }.
staff-picture-moves = Das Bild bewegt sich
staff-picture-slow = Das Bild bewegt sich langsam
staff-picture-measured = { NUMBER($rate) }-mal pro Sekunde; 99 von 100 binnen { $time }
staff-worker-answers = Der Rechenteil antwortet
staff-worker-silent = Der Rechenteil schweigt
staff-worker-starting = Der Rechenteil startet
staff-worker-starting-more = noch nichts von ihm gehört
staff-worker-gone = Nichts rechnet
staff-worker-gone-more = zu sehen ist eine Aufzeichnung; „gpuviz doctor“ sagt mehr
staff-worker-none-more = zu sehen ist die in den Einstellungen genannte Aufzeichnung
staff-worker-heard = { $restarts ->
    [0] zuletzt vor { NUMBER($seconds, minimumFractionDigits: 1) } s; nie neu gestartet
    [one] zuletzt vor { NUMBER($seconds, minimumFractionDigits: 1) } s; bisher einmal neu gestartet
   *[other] zuletzt vor { NUMBER($seconds, minimumFractionDigits: 1) } s; bisher { NUMBER($restarts) }-mal neu gestartet
}
staff-model-there = Das Sprachmodell ist da
staff-model-missing = Kein Sprachmodell
staff-model-missing-more = das Rennen geht auch ohne; „gpuviz model fetch“ holt es
staff-model-wrong = Das Sprachmodell ist beschädigt
staff-model-wrong-more = „gpuviz model fetch“ holt es neu
staff-model-looking = { NUMBER($megabytes) } MB, wird geprüft
staff-model-right = { NUMBER($megabytes) } MB, geprüft: die richtige Datei
staff-model-other = eine eigene Datei, die nicht geprüft wird
staff-texts-there = Deine eigenen Texte sind da
staff-texts-looking = wird geprüft
staff-texts-right = geprüft: alle sind richtig
staff-texts-faulty = Deine eigenen Texte haben Fehler
staff-texts-faults = { $faults ->
    [one] einen; „gpuviz doctor“ nennt ihn
   *[other] { NUMBER($faults) }; „gpuviz doctor“ nennt sie
}
staff-touch-works = Der Touchscreen geht
# $time ist eine Zeit mit Einheit, etwa „2 min“.
staff-touch-last = seit der letzten Berührung: { $time }
staff-touch-never = Noch keine Berührung
staff-touch-never-more = niemand hat seit dem Start den Bildschirm berührt
staff-memory-steady = Der Speicher bleibt gleich
staff-memory-grows = Der Speicher wächst
staff-memory-now = jetzt { NUMBER($now_mb) } MB, eben erst gestartet
staff-memory-since = jetzt { NUMBER($now_mb) } MB, nach dem Start { NUMBER($first_mb) } MB
staff-sound-there = Ein Lautsprecher ist da
staff-sound-missing = Kein Lautsprecher gefunden
staff-sound-unneeded = nichts geht verloren: Das Exponat braucht keinen Ton

## Zahlen

staff-races-today = { $races ->
    [one] Rennen heute
   *[other] Rennen heute
}
staff-races = { $races ->
    [one] Rennen seit dem Start
   *[other] Rennen seit dem Start
}
staff-wrong-squares = { $squares ->
    [one] falsches Kästchen
   *[other] falsche Kästchen
}

## Wer rechnet

staff-who-computes = Wer rechnet
staff-cpu-computes = { $cores ->
    [one] Ein CPU-Kern spielt die Studierenden.
   *[other] { NUMBER($cores) } CPU-Kerne spielen die Studierenden.
} In diesem Computer gibt es keine GPU.
staff-cpu-chosen = { $cores ->
    [one] Ein CPU-Kern spielt die Studierenden.
   *[other] { NUMBER($cores) } CPU-Kerne spielen die Studierenden.
} Es gibt auch eine GPU, aber die CPU wurde gewählt.
staff-gpu-computes = Eine GPU mit { $units ->
    [one] einer Recheneinheit
   *[other] { NUMBER($units) } Recheneinheiten
} spielt die Studierenden.
staff-numpy-computes = NumPy spielt die Studierenden, auf allen CPU-Kernen: Kein OpenCL-Gerät läuft.
staff-nobody-computes = Niemand: Zu sehen ist eine Aufzeichnung.
staff-not-yet-computed = Noch wurde nichts berechnet.
staff-device = { $name }, OpenCL von { $platform }, Treiber { $driver }

## Die letzte Störung

staff-last-trouble = Letzte Störung
staff-no-trouble = Bisher keine.
staff-need-nothing = Es ist nichts zu tun.

## Ruhezeiten

staff-quiet-hours = Ruhezeiten
staff-quiet-aside = der Bildschirm ist dunkel, nichts rechnet
staff-quiet-from = von
staff-quiet-until = bis
staff-quiet-earlier-from = Eine halbe Stunde vor { DATETIME($time, timeStyle: "short") } beginnen
staff-quiet-later-from = Eine halbe Stunde nach { DATETIME($time, timeStyle: "short") } beginnen
staff-quiet-earlier-until = Eine halbe Stunde vor { DATETIME($time, timeStyle: "short") } enden
staff-quiet-later-until = Eine halbe Stunde nach { DATETIME($time, timeStyle: "short") } enden
staff-quiet-on = an
staff-quiet-off = aus

## Was sich ausprobieren lässt

staff-try = Ausprobieren
staff-try-touch = Berührung
staff-try-screen = Bildschirm
staff-try-sound = Ton
# $when ist etwa „heute, 08:01“.
staff-trial-passed = bestanden: { $when }
staff-trial-failed = nicht bestanden: { $when }
staff-trial-never = noch nicht ausprobiert
staff-trial-no-sound = kein Lautsprecher
staff-trial-end = Beenden
staff-touch-wipe = Wische mit einem Finger über alle Quadrate. Wo eines dunkel bleibt, spürt der Bildschirm nichts.
staff-touch-left = { $squares ->
    [one] Noch ein Quadrat.
   *[other] Noch { NUMBER($squares) } Quadrate.
}
staff-touch-name = Quadrate zum Darüberwischen
# Steht über einem Muster, das den Bildschirm füllt; Nummer $number von $of.
staff-screen-look = { $pattern ->
    [lines] { NUMBER($number) } von { NUMBER($of) }: Jede Linie sollte für sich zu sehen sein, überall gleich. Weiter mit einer Berührung.
    [letters] { NUMBER($number) } von { NUMBER($of) }: Die kleinsten Buchstaben, die du lesen kannst, sollten am Rand so scharf sein wie in der Mitte. Weiter mit einer Berührung.
    [grey] { NUMBER($number) } von { NUMBER($of) }: Alle sechzehn Stufen sollten sich unterscheiden lassen. Weiter mit einer Berührung.
   *[other] { NUMBER($number) } von { NUMBER($of) }: eine gleichmäßige Farbe ohne andersfarbige Punkte. Weiter mit einer Berührung.
}
staff-screen-next = Weiter
staff-screen-asked = War das Bild, wie es sein soll?
staff-screen-asked-more = Gleichmäßige Farben ohne fremde Punkte, jede Linie für sich, scharfe Buchstaben.
staff-screen-all-well = Ja, alles gut
staff-screen-faults = Nein, es gab Fehler
# Ein kurzer Text in sehr kleinen bis großen Buchstaben, um die Schärfe des Bildschirms zu beurteilen.
staff-screen-sample = Ein Professor oder 1.000 Studierende
staff-sound-asked = War ein Ton zu hören?
staff-sound-asked-more = Er dauerte eine Sekunde.
staff-sound-heard = Ja
staff-sound-unheard = Nein

## Was das Personal tun kann

staff-worker-anew = Rechenteil neu starten
staff-worker-anew-more = etwa 2 s, zu sehen ist eine Aufzeichnung
staff-exhibit-anew = Exponat neu starten
staff-exhibit-anew-more = etwa 8 s dunkles Bild
staff-exhibit-not-anew-more = geht, wenn „gpuviz kiosk“ es betreibt
staff-messages = Alle Meldungen zeigen
staff-messages-more = { $messages ->
    [one] bisher eine, in einfachen Worten
   *[other] die letzten { NUMBER($messages) }, in einfachen Worten
}
staff-messages-title = Alle Meldungen
staff-messages-subtitle = Die neuesten zuerst. Nichts, was das Publikum getippt hat, ist darunter.

## Der Fuß der Seite

staff-version = gpuviz { $version }
staff-version-settings = gpuviz { $version }, Einstellungen { $name } ohne Beanstandung gelesen
staff-version-complaint = gpuviz { $version }; die Datei mit den Einstellungen ist nicht brauchbar, darum gilt die letzte gute
staff-log = Protokoll: { NUMBER($megabytes, maximumFractionDigits: 1) } von 20 MB; nichts, was das Publikum getippt hat, steht darin

## Wann

# Minuten und Sekunden, abwärts gezählt: 1:48.
countdown = { NUMBER($minutes) }:{ NUMBER($seconds, minimumIntegerDigits: 2) }
moment-time = { DATETIME($time, timeStyle: "short") }
moment-today = heute, { DATETIME($time, timeStyle: "short") }
moment-yesterday = gestern, { DATETIME($time, timeStyle: "short") }
moment-on = { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") }

## Was geschah

incident-started = Das Exponat wurde gestartet (gpuviz { $version }).
incident-worker-lost = { $reason ->
    [ended] Der Rechenteil hat sich unerwartet beendet. Er wird neu gestartet.
    [garbage] Der Rechenteil hat etwas geschickt, das keinen Sinn ergibt. Er wird neu gestartet.
    [silent] Der Rechenteil antwortet nicht mehr. Er wird neu gestartet.
    [stuck] Der Rechenteil ist hängen geblieben. Er wird neu gestartet.
    [asked] Das Personal hat den Rechenteil neu gestartet.
   *[device] Das Gerät, das rechnet, hat versagt. Der Rechenteil wird neu gestartet.
}
incident-worker-back = { $reason ->
    [ended] Der Rechenteil hat sich unerwartet beendet. Nach { NUMBER($seconds) } s war er wieder da, und seine Arbeit begann von vorn.
    [garbage] Der Rechenteil hat etwas geschickt, das keinen Sinn ergibt. Nach { NUMBER($seconds) } s war er wieder da, und seine Arbeit begann von vorn.
    [silent] Der Rechenteil hat nicht mehr geantwortet. Nach { NUMBER($seconds) } s war er wieder da, und seine Arbeit begann von vorn.
    [stuck] Der Rechenteil ist hängen geblieben. Nach { NUMBER($seconds) } s war er wieder da, und seine Arbeit begann von vorn.
    [asked] Das Personal hat den Rechenteil neu gestartet. Nach { NUMBER($seconds) } s war er wieder da.
   *[device] Das Gerät, das rechnet, hat versagt. Nach { NUMBER($seconds) } s war es wieder da, und seine Arbeit begann von vorn.
}
incident-other-device = Das gewählte Gerät hat immer wieder versagt. Jetzt rechnet ein anderes. „gpuviz doctor“ sagt mehr.
incident-numpy = Kein OpenCL-Gerät läuft. Jetzt rechnet NumPy, auf allen CPU-Kernen. „gpuviz doctor“ sagt mehr.
incident-recording = Nichts lässt sich berechnen. Zu sehen ist eine Aufzeichnung, und das Exponat versucht es von selbst wieder. „gpuviz doctor“ sagt mehr.
incident-computes-again = Das gewählte Gerät rechnet wieder.
incident-picture-failed = Etwas im Bild hat versagt. Es wurde neu aufgebaut, und das Exponat begann von vorn. Im Protokoll steht, was es war.
incident-window-ended = Das Fenster hat sich unerwartet beendet. Es wurde neu gestartet.
incident-window-stopped = Das Fenster hat aufgehört zu zeichnen. Es wurde beendet und neu gestartet.
incident-unwritable = In „{ $path }“ lässt sich nicht schreiben ({ $detail }). Schaffe dort Platz oder erlaube es; das Exponat läuft weiter.
incident-staff-came = Das Personal hat diese Seite geöffnet.
incident-staff-left = Das Personal hat das Exponat verlassen.
incident-staff-anew = Das Personal hat das Exponat neu gestartet.
incident-pins-wrong = { $times ->
    [one] Einmal
   *[other] { NUMBER($times) }-mal hintereinander
} wurde eine falsche PIN getippt.

## Was „gpuviz doctor“ über ein Exponat sagt

doctor-settings = die Einstellungen in { $path } wurden ohne Beanstandung gelesen
doctor-no-settings = es gibt keine Datei mit Einstellungen, also gelten die Vorgaben; „gpuviz config init“ schreibt eine
doctor-pin = es gibt eine PIN für das Personal
doctor-no-pin = es gibt keine PIN für das Personal, also kann niemand ein Exponat am Bildschirm verlassen; „gpuviz kiosk pin“ macht eine
doctor-kept = { $what ->
    [state] was einen Neustart überdauern muss, liegt in { $path }
    [health] die Datei mit dem Zustand eines Exponats kommt nach { $path }
   *[log] Protokolle lassen sich in { $path } schreiben
}
doctor-not-kept = { $what ->
    [state] was einen Neustart überdauern muss, lässt sich in { $path } nicht aufbewahren ({ $detail }). Erlaube dort das Schreiben, oder setze XDG_STATE_HOME auf einen Ordner, in dem es geht
    [health] die Datei mit dem Zustand eines Exponats lässt sich nicht nach { $path } schreiben ({ $detail }). Erlaube dort das Schreiben, oder nenne in den Einstellungen unter [health] eine andere Datei
   *[log] Protokolle lassen sich nicht in { $path } schreiben ({ $detail }). Erlaube dort das Schreiben, oder nenne in den Einstellungen unter [health] einen anderen Ordner
}
doctor-screen-saver = ein Exponat lässt den Bildschirm von selbst an
doctor-no-screen-saver = hier kann gpuviz den Bildschirm nicht von selbst anlassen. Schalte Bildschirmschoner und Ruhezustand in den Einstellungen des Systems aus
doctor-clock = die Uhr sagt { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") } ({ $zone }); danach richten sich die Ruhezeiten
doctor-clock-wrong = die Uhr sagt { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") }, und das war, bevor gpuviz installiert wurde. Stelle sie richtig: Danach richten sich die Ruhezeiten
