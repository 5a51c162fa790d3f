# Der Dienst, den alle auf einmal fragen, auf Deutsch. Zahlen, Namen und Texte in { } setzt das Programm ein: Lass ihre Namen stehen,
# wenn du etwas änderst. Zwischen einer Zahl und ihrer Einheit steht ein Leerzeichen, das nicht umbricht (U+00A0).

chapters-serving = Ansturm

serving-title = Was, wenn alle auf einmal fragen?
serving-subtitle = Die Studierenden antworten allen zugleich, je Schritt ein Wort. Allen ist das erste Wort binnen { $seconds ->
    [one] 1 Sekunde
   *[other] { NUMBER($seconds) } Sekunden
 } versprochen.
serving-promise-fact = { $promise } bis zum ersten Wort
serving-badge = Kosten hier gemessen, Menschen simuliert
serving-badge-disturbed = Kosten mit Störungen gemessen, Menschen simuliert
serving-badge-origin = Auf diesem Gerät am { $date } gemessen, mit { $model }: { NUMBER($shortest) } Wortteile zu lesen dauert { $shortest_time }, { NUMBER($longest) } zu lesen { $longest_time }; ein Schritt für 1 Person dauert { $one }, für { $seats } { $seats ->
    [one] Person
   *[other] Personen
} { $all }. { $busy } Wer wann kommt und was gefragt wird, ist ausgelost. Ein „Wort“ ist hier ein Wortteil; die meisten Wörter sind einer.
serving-costs-disturbed = Andere Programme haben den Computer dabei beschäftigt, also sind diese Zeiten zu lang.
serving-costs-undisturbed = Kein anderes Programm hat dabei gestört.
serving-unknown = –
serving-number = { NUMBER($number) }

## Was du tun kannst

serving-again = Erneut versuchen
serving-rate = So viele fragen
serving-rate-value = { NUMBER($people) } pro Minute
serving-more = Mehr Leute
serving-fewer = Weniger Leute
serving-mode = Wie sie drankommen
serving-mode-alone = Einzeln
serving-mode-together = Zusammen
serving-texts = Was sie mitbringen
serving-texts-usual = Gemischt
serving-texts-long = Lange Texte
serving-check = Nachprüfen
serving-measure-again = Neu messen
serving-stop-check = Prüfung beenden

## Das Messen

serving-measuring = Hier wird gemessen, was eine Antwort kostet
serving-measuring-note = Das Sprachmodell liest kurze und lange Texte und schreibt für 1 Person und für viele zugleich.
serving-measuring-waits = Etwas anderes ist am Werk. Gleich danach geht es los.
serving-measuring-failed = Nichts wurde gemessen.
serving-asleep = Im Moment lässt sich nichts messen. In einer Minute folgt ein neuer Versuch.
serving-other-device = Das Gerät arbeitet nicht mehr. Ein anderes springt ein.
serving-no-opencl = Hier läuft kein OpenCL-Gerät, also tut NumPy die Arbeit der Studierenden.
serving-replaced = Der Teil, der rechnet, ging verloren. Ein neuer beginnt noch einmal zu messen.
serving-replaced-check = Der Teil, der rechnet, ging verloren. Ein neuer beantwortet die echten Anfragen noch einmal.

## Wer wartet

serving-waiting = Wartende
serving-people = { $people ->
    [one] Person
   *[other] Personen
 }
serving-nobody-waits = niemand muss warten
serving-longest-wait = am längsten { $time }
serving-waiting-origin = Simuliert: wie viele gefragt haben, aber noch ohne Platz sind, und wie lange die erste Person der Schlange wartet. Rot sind alle, die schon länger warten als versprochen.
serving-waits-for-memory = wartet auf Platz im Speicher
serving-legend = Was sie mitbringen, in Wortteilen
serving-kind-text = Text { NUMBER($fewest) }–{ NUMBER($tokens) }
serving-kind-image = Bild { NUMBER($tokens) }
serving-kind-audio = Ton, { $seconds } s: { NUMBER($tokens) }
serving-kind-video = Video, { $seconds } s: { NUMBER($tokens) }
serving-legend-origin = Ein Bild zählt wie { NUMBER($image) } Wortteile, eine Sekunde Ton wie { NUMBER($audio) }, eine Sekunde Video wie { NUMBER($video) }. { $source }, { $date }. Wie lang die Texte sind und wie viele was mitbringen, haben wir selbst gewählt.
serving-long-texts-origin = Wie lang die Texte sind, haben wir selbst gewählt: Hier bringen alle einen Text von einigen Seiten mit.

## Der Hörsaal

serving-class = Der Hörsaal
serving-device-cpu = { $cores ->
    [one] 1 CPU-Kern
   *[other] { $cores } CPU-Kerne
 }, keine GPU am Werk
serving-device-gpu = { $name }
serving-device-none = NumPy, kein OpenCL-Gerät am Werk
serving-nobody-served = Wörter: Niemand ist dran
serving-reading = Wörter: Eine Frage wird gelesen
serving-step = { $words ->
    [one] Wort
   *[other] Wörter
 } in einem Schritt von { $time }
serving-step-alone = Ein Schritt für 1 Person allein dauert { $time }.
serving-step-all = Ein Schritt für { $people } { $people ->
    [one] Person
   *[other] Personen
} dauert { $time }.
serving-empty-seats = { $seats ->
    [one] 1 Platz bleibt leer.
   *[other] { $seats } Plätze bleiben leer.
 }
serving-no-room = Der Speicher ist voll.
serving-memory-title = Speicher für Gespräche
serving-memory = { NUMBER($taken) } von { NUMBER($there) } MB belegt
serving-memory-origin = Jeder Wortteil eines Gesprächs belegt { NUMBER($bytes) } Bytes im Speicher (seine Keys und Values in allen Schichten). Dieser Dienst hält Platz für { NUMBER($tokens) } davon bereit: { NUMBER($there) } MB. Hell ist, was da ist; dunkel bleibt frei für den Rest der Antwort.

## Wer eine Antwort hat

serving-answered = Beantwortet
serving-in-time = rechtzeitig
serving-last-minute = letzte Minute
serving-nobody-yet = noch niemand
serving-in-time-origin = Simuliert: von allen, die in der letzten Minute eine Antwort bekamen oder weggeschickt wurden, der Anteil, dessen erstes Wort binnen { $promise } kam.
serving-beside = Daneben: Zeit bis zum ersten Wort

## Der Regler

serving-limit = Grenze { NUMBER($people) }
serving-kept = rechtzeitig bis { NUMBER($people) }
serving-never-kept = nie rechtzeitig
serving-limit-origin = { NUMBER($people) } pro Minute: 60 s geteilt durch das, was eine Person kostet. Das ist das Lesen, und für jedes weitere Wort der Antwort (etwa { $answer }) die Zeit eines Schritts, geteilt unter allen, die einen Platz haben. Darüber wächst die Schlange ohne Ende.
serving-limit-origin-alone = { NUMBER($people) } pro Minute: 60 s geteilt durch das, was eine Person kostet. Das ist das Lesen, und für jedes weitere Wort der Antwort (etwa { $answer }) ein Schritt für sie allein. Darüber wächst die Schlange ohne Ende.
serving-kept-origin = Simuliert mit einigen Tausend Personen bei vielen Werten: Bis { NUMBER($people) } pro Minute haben 19 von 20 ihr erstes Wort binnen { $promise }.

## Wie es läuft

serving-curves-first = Zuerst wird gemessen.
serving-hardly-anybody = Kaum jemand fragt.
serving-calm = Alle bekommen rechtzeitig Antwort.
serving-busy = Viel los, und doch rechtzeitig.
serving-memory-full = Der Speicher ist voll: Manche müssen warten.
serving-late = Alle bekommen Antwort, aber zu spät.
serving-growing = Es fragen mehr, als drankommen können.
serving-run-away = Die Schlange ist außer Kontrolle.
serving-full = Die Schlange ist voll: Leute gehen.
serving-shrinking = Die Schlange wird wieder kürzer.
serving-flow = Seither kommen { NUMBER($coming) } pro Minute, { NUMBER($answered) } bekommen Antwort.
serving-flow-full = { NUMBER($coming) } kommen pro Minute, { NUMBER($answered) } bekommen Antwort, andere gehen.
serving-flow-origin = Simuliert, und gezählt ab dem Moment, in dem zum letzten Mal niemand wartete.
serving-last-time = Hier wartete zum letzten Mal niemand.
serving-curve-waiting = Wartende
serving-curve-first-word = Zeit bis zum ersten Wort
serving-promise = versprochen: { $promise }
serving-ago = { $minutes ->
    [0] jetzt
    [one] vor 1 Minute
   *[other] vor { $minutes } Minuten
 }
serving-people-now = { NUMBER($people) } { $people ->
    [one] Person
   *[other] Personen
 }
serving-most-now = 19 von 20: { $time }
serving-half-now = Hälfte: { $time }

## Die Probe

serving-checking = Echte Anfragen: { $done } von { $requests } beantwortet
serving-checked = { $requests } echte Anfragen: { $real }, simuliert { $simulated }, { $error } daneben
serving-checked-disturbed = Mit Störungen: { $real }, simuliert { $simulated }, { $error } daneben
serving-checked-origin = Mittlere Zeit bis zum ersten Wort von { $requests } echten Anfragen und von denselben, simuliert: Sie unterscheiden sich um { $error }. Bis zum letzten Wort waren es im Mittel { $real_end }, simuliert { $simulated_end }: Unterschied { $end_error }. Andere Programme beschäftigten dabei { NUMBER($cores, maximumFractionDigits: 1) } { $cores ->
    [one] Kern
   *[other] Kerne
}.

## Die Schlussseite

serving-finding = Wenn alle auf einmal fragen, antwortet ein Schritt vielen zugleich.
serving-finding-figure = { NUMBER($ratio) }-mal so viele Antworten
serving-finding-origin = Personen pro Minute, die hier eine Antwort bekommen können: { NUMBER($together) } zusammen, { NUMBER($alone) } einzeln. Berechnet aus den gemessenen Kosten des Lesens und eines Schritts.
