# Was „gpuviz doctor“ sagt.

doctor-host = { $system }, { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kerne
}, { $memory } GB Speicher, Python { $python }
doctor-qt = Qt kann zeichnen
doctor-fonts = seine Schriften haben alle unsere Zeichen
doctor-languages = die Schriften hier haben die Zeichen aller Sprachen
doctor-language-undrawn = keine Schrift hier hat alle Zeichen für { $language }, darum bietet das Fenster diese Sprache nicht an. Installiere eine; auf Debian oder Ubuntu mit „sudo apt-get install { $package }“
doctor-texts = deine eigenen Texte in { $path } sind richtig
doctor-no-texts = für deine eigenen Texte gibt es keinen Ordner { $path }, darum erscheinen unsere. Lege ihn an, oder berichtige „folder“ unter [languages] in der Datei mit den Einstellungen
doctor-text-fault = { $file }: { $kind ->
    [missing] es gibt keine Meldung „{ $message }“, darum bietet das Fenster diese Sprache nicht an
    [unknown] gpuviz hat keine Meldung „{ $message }“; berichtige den Namen
    [syntax] das ist keine Meldung in Fluent: { $detail }
    [argument] „{ $message }“ verwendet „{ $detail }“, das es nie bekommt
    [unused] „{ $message }“ lässt „{ $detail }“ aus
    [reference] „{ $message }“ verweist auf „{ $detail }“, das es nicht gibt
    [plural] „{ $message }“ hat nicht die Mehrzahlformen seiner Sprache: { $detail }
    [markup] „{ $message }“ würde seine Auszeichnung zeigen: { $detail }
   *[unreadable] sie lässt sich nicht lesen: { $detail }
}
doctor-text-faults-more = { $faults ->
    [one] und ein weiterer Fehler in deinen eigenen Texten
   *[other] und { NUMBER($faults) } weitere Fehler in deinen eigenen Texten
}
doctor-display = auf dem Bildschirm öffnet sich ein Fenster
doctor-no-display = hier gibt es keinen Bildschirm; das Terminal und „gpuviz snapshot“ gehen auch ohne
doctor-device-gpu = GPU { $name }, Treiber { $driver }, { $units } { $units ->
    [one] Recheneinheit
   *[other] Recheneinheiten
}: rechnet richtig
doctor-device-cpu = OpenCL auf der CPU: { $name }, Treiber { $driver }, { $units } { $units ->
    [one] Kern
   *[other] Kerne
} × { $lanes } { $lanes ->
    [one] Spur
   *[other] Spuren
}: rechnet richtig
doctor-no-driver = kein OpenCL-Treiber ist installiert
doctor-no-device = kein OpenCL-Gerät ist einsatzbereit. Installiere den Treiber deiner GPU; für die CPU „sudo apt-get install pocl-opencl-icd“ auf Debian oder Ubuntu, sonst „pip install 'gpuviz[cpu]'“
doctor-no-gpu = keine GPU gefunden: Die Kerne der CPU spielen die Studierenden, und das Fenster sagt es auch
doctor-numba = die Schleife des Professors wird von numba übersetzt
doctor-no-numba = numba fehlt hier: Der Professor nimmt für jede Antwort ein BLAS-Skalarprodukt und sagt das auch
doctor-model = das Sprachmodell liegt in { $path }
doctor-no-model = in { $path } gibt es kein Sprachmodell: Das Rennen geht auch ohne; „gpuviz model fetch“ holt es
doctor-model-damaged = die Datei { $path } ist nicht das ganze Sprachmodell: Das Rennen geht auch ohne; „gpuviz model fetch“ holt es
doctor-shared-memory = es gibt gemeinsamen Speicher für das Bild eines Rennens
doctor-no-shared-memory = der gemeinsame Speicher fasst das Bild eines Rennens nicht ({ $detail }). Unter Linux hilft „mount -o remount,rw,size=64M /dev/shm“; einen Container starte mit „docker run --shm-size=64m“
doctor-no-temporary-folder = { $detail }. Setze TMPDIR auf einen Ordner, in den geschrieben werden darf
doctor-folder = in { $path } darf geschrieben werden, und was dort gebaut wird, läuft
doctor-folder-unwritable = in { $path } lässt sich nicht schreiben ({ $detail }). Erlaube es, oder setze { $variable } auf einen Ordner, in dem es geht
doctor-folder-full = { $path } ist voll ({ $detail }). Schaffe dort Platz, oder setze { $variable } auf einen Ordner, der welchen hat
doctor-folder-noexec = { $path } liegt auf einem Datenträger, der mit „noexec“ eingehängt ist; was dort gebaut wird, kann nicht laufen. Setze { $variable } auf einen Ordner auf einem anderen
doctor-log = das Protokoll ist { $path }
doctor-healthy = Alles in Ordnung: Das Rennen kann laufen.
doctor-ill = Das Rennen kann nicht laufen, wie es soll. Behebe, was in den Zeilen mit ✗ steht, und starte das hier noch einmal.
