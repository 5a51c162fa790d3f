# Dateien mit Einstellungen und Lektionen: was an ihnen nicht stimmt, und was „gpuviz config“ sagt.

# Wo eine Einstellung steht: eine Datei und ihre Zeile, oder eine Umgebungsvariable oder Option, die keine hat.
setting-place = { $line ->
    [0] { $file }
   *[other] { $file }, Zeile { NUMBER($line, useGrouping: 0) }
}

error-settings = Die Einstellungen in „{ $file }“ lassen sich nicht benutzen. Starte „gpuviz config check“.
error-no-settings-file = „{ $file }“ ist keine Datei. Nenne eine TOML-Datei.
error-settings-too-long = „{ $file }“ hat mehr als { $most_kb } kB; das ist zu viel für Einstellungen. Nenne eine andere Datei.
error-settings-not-utf8 = „{ $file }“ ist nicht als UTF-8 gespeichert ({ setting-place }). Speichere die Datei in deinem Editor als UTF-8.
# $detail ist Englisch, aus Pythons Leser für TOML, etwa: Expected '=' after a key in a key/value pair
error-settings-not-toml = „{ $file }“ verletzt in Zeile { NUMBER($line, useGrouping: 0) }, Spalte { NUMBER($column, useGrouping: 0) }, eine Regel von TOML: { $detail }. Berichtige diese Zeile.
error-settings-too-deep = In „{ $file }“ stecken Tabellen oder Listen ohne Ende ineinander. Nenne eine andere Datei.
error-setting-twice = „{ $setting }“ steht zweimal da ({ setting-place }). Nimm eine der beiden Stellen weg.
error-unknown-section = Es gibt keinen Abschnitt [{ $section }] ({ setting-place }). { $found ->
    [0] Es gibt: { $all }.
   *[other] Meinst du [{ $nearest }]? Dann schreib das.
}
error-unknown-setting = { $section ->
    [none] „{ $setting }“ ist hier keine Einstellung
   *[other] „{ $setting }“ ist keine Einstellung von [{ $section }]
} ({ setting-place }). { $found ->
    [0] Es gibt: { $all }.
   *[other] Meinst du „{ $nearest }“? Dann schreib das.
}
error-setting-missing = In „{ $file }“ fehlt „{ $setting }“. Füge es hinzu.
error-settings-exist = „{ $file }“ gibt es schon, und sie bleibt, wie sie ist. Nenne eine andere Datei, oder nimm diese weg.
error-unsuitable-setting = „{ $setting }“ kann nicht { $given } sein ({ setting-place }). Gib einen anderen Wert an.
error-setting-no-section = [{ $setting }] ist ein Abschnitt und kann nicht { $given } sein ({ setting-place }). Schreib seine Einstellungen darunter.
error-setting-not-switch = „{ $setting }“ kann nicht { $given } sein ({ setting-place }). Schreib true oder false.
error-setting-not-number = „{ $setting }“ kann nicht { $given } sein ({ setting-place }). Gib eine Zahl von { $least } bis { $most } an.
error-setting-not-whole = „{ $setting }“ kann nicht { $given } sein ({ setting-place }). Gib eine ganze Zahl von { $least } bis { $most } an.
error-setting-not-text = „{ $setting }“ kann nicht { $given } sein ({ setting-place }). Schreib einen Text in Anführungszeichen.
error-setting-text-too-long = Der Text von „{ $setting }“ ist zu lang ({ setting-place }). Gib einen mit höchstens { $most } Zeichen an.
error-setting-not-one-of = „{ $setting }“ kann nicht { $given } sein ({ setting-place }). Wähle eines davon: { $all }.
# $example ist ein Wert wie 1600x900 oder 18:00
error-setting-not-like = „{ $setting }“ kann nicht { $given } sein ({ setting-place }). Gib etwas an wie { $example }.
error-setting-list-too-long = „{ $setting }“ hat mehr als { $most } Einträge ({ setting-place }). Lass einige weg.
error-setting-not-list = „{ $setting }“ kann nicht { $given } sein ({ setting-place }). Schreib eine Liste in eckigen Klammern.

# Die Datei, die „gpuviz config init“ schreibt: Kommentare über jedem Abschnitt und jeder Einstellung.

settings-sample = Einstellungen von gpuviz. Jede Zeile, die mit # beginnt, ist ein Kommentar und zeigt eine Einstellung mit ihrer Vorgabe. Um eine zu ändern, nimm das # davor weg. Dateinamen sind relativ zu diesem Ordner. „gpuviz config check“ sagt, ob alles stimmt; was auf der Befehlszeile oder in der Umgebung steht, geht dieser Datei vor.
settings-from-to = Von { $least } bis { $most }.
settings-one-of = Eines von { $all }.
settings-some-of = Beliebige von { $all }.
settings-such-as = Zum Beispiel { $example }.

settings-window = Das Fenster.
setting-window-size = Breite und Höhe in Pixeln; der ganze Bildschirm, wenn leer.
setting-window-full-screen = Den Bildschirm füllen, ohne Rahmen.
setting-window-typing = Ob Besucherinnen und Besucher einen Satz tippen dürfen oder nur einen von unseren wählen.
settings-race = Das Rennen des ersten Kapitels.
setting-race-size = Die Größe der Matrizen, M × N × K; mit "auto" so groß, wie es der sequenzielle Rechenweg in den angegebenen Sekunden schafft.
setting-race-seconds = Sekunden, die der sequenzielle Rechenweg braucht, bei Größe "auto".
setting-race-tiles = Wie viele Antworten jeder Rechenweg berechnet.
setting-race-device = Der Name des Geräts oder ein Teil davon; siehe „gpuviz devices“. Das schnellste, wenn leer.
setting-race-seed = Der Startwert der Zufallszahlen in den Matrizen: Eine andere Zahl gibt andere.
setting-race-lanes = Die Rechenwege, die antreten.
setting-race-runs = Gemessene Läufe jedes schnellen Rechenwegs; der Median zählt.
setting-race-save-trace = Eine Datei, in die jedes Rennen aufgezeichnet wird; keine, wenn leer.
setting-race-replay = Ein aufgezeichnetes Rennen, das gezeigt wird; dann wird nichts berechnet. Keines, wenn leer.
settings-model = Das Sprachmodell.
setting-model-file = Ein Llama-Modell in einer GGUF-Datei; das, was „gpuviz model fetch“ holt, wenn leer.
setting-model-sentence = Der Satz, den es zuerst liest; einer von unseren, wenn leer.
setting-model-offline = Das Sprachmodell nie holen, auch wenn es fehlt.
settings-languages = Die Sprachen für das Publikum.
setting-languages-first = Die Sprache am Anfang und nach jedem Besuch.
setting-languages-offered = Die Sprachen zur Wahl; alle, die es gibt, wenn leer.
setting-languages-folder = Ein Ordner mit eigenen Texten, etwa ko/race.ftl darin; sie ersetzen unsere oder fügen eine Sprache hinzu.
setting-languages-arabic-digits = Ziffern arabischer Texte: ٠١٢٣ ("arabic"), oder 0123 wie im Maghreb ("latin").
settings-access = Was das Bild leichter zu sehen macht, von Anfang an und für alle.
setting-access-text-percent = Die Größe der Schrift, in Prozent der üblichen.
setting-access-high-contrast = Stärkere Kontraste.
setting-access-reduced-motion = Nichts bewegt sich nur zum Schmuck.
settings-kiosk = Das Exponat ohne Aufsicht.
setting-kiosk-idle-s = Sekunden ohne Berührung, bis der Countdown beginnt.
setting-kiosk-countdown-s = Sekunden, die der Countdown dauert; danach ist alles wieder am Anfang.
setting-kiosk-staff-s = Sekunden ohne Berührung, bis sich die Seite für das Personal schließt.
setting-kiosk-pin = Wer das Exponat am Bildschirm verlassen darf: die Zeile, die „gpuviz kiosk pin“ ausgibt. Niemand, wenn leer.
setting-kiosk-typing = Ob das Publikum des Exponats eigene Sätze tippen darf.
setting-kiosk-millimetres = Die Breite des Bildschirms, falls er eine falsche nennt; 0 für das, was der Bildschirm sagt.
settings-quiet-hours = Wann das Museum geschlossen ist: Der Bildschirm ist dunkel, und nichts rechnet.
setting-quiet-hours-on = Ob es solche Zeiten gibt.
setting-quiet-hours-from = Wann sie beginnen, nach der Uhr dieses Computers.
setting-quiet-hours-until = Wann sie enden; das kann am Morgen danach sein.
settings-health = Was das Exponat über sich selbst sagt.
setting-health-file = Die Datei mit dem Zustand; leer für den üblichen Ort.
setting-health-log-folder = Der Ordner des Protokolls; leer für den üblichen Ort.
settings-presenter = Vorträge.
setting-presenter-minutes = Wie viele Minuten ein Vortrag dauert.

# „gpuviz config“
config-written = Die Datei mit den Einstellungen ist „{ $path }“. Alles darin ist Kommentar; ändere, was du möchtest.
config-good = „{ $path }“ stimmt.
config-none = Es gibt keine Datei mit Einstellungen. „gpuviz config init“ schreibt eine; alle Einstellungen haben ihre Vorgaben.
config-faults = { $count ->
    [one] In „{ $path }“ stimmt etwas nicht.
   *[other] In „{ $path }“ stimmen { $count } Dinge nicht.
}
config-from-default = Vorgabe
# $name ist eine Umgebungsvariable oder eine Option
config-from-elsewhere = { $name }

# Lektionen
lesson-note-title = Nicht ganz wie geschrieben
# $name ist der Name eines Bedienelements, etwa device; $wanted und $used sind seine Werte, etwa 500 oder NVIDIA H100
lesson-not-here = Die Lektion verlangt { $name } = { $wanted }, und das gibt es hier nicht. Stattdessen gilt { $used }.
lesson-not-here-at-all = Die Lektion verlangt { $name } = { $wanted }, und das gibt es hier nicht. Es bleibt, wie es ist.
lesson-save = Als Lektion speichern
lesson-saved-title = Gespeichert
lesson-saved = Was jetzt zu sehen ist, ist eine Lektion: „{ $path }“. „gpuviz --lesson“ öffnet sie.
export-save = Bild und Zahlen speichern
# $names sind Dateinamen
export-saved = { $names } liegen in „{ $folder }“.
