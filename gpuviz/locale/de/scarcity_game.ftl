# Das Spiel von Nachfrage und Angebot, auf Deutsch. Zahlen, Namen und Texte in { } setzt das Programm ein: Lass ihre Namen stehen,
# wenn du etwas änderst. Zwischen einer Zahl und ihrer Einheit steht ein Leerzeichen, das nicht umbricht (U+00A0).

scarcity-game-title = Kommen die Fabriken mit?
scarcity-game-subtitle = Links wird bestellt, rechts gebaut. Haltet den Preis gemeinsam nahe 1.
scarcity-game-demonstration = Eine Vorführung. Tippe auf einen Knopf, um seine Seite zu übernehmen.
scarcity-game-invitation = Zehn Jahre in 90 Sekunden
scarcity-game-paused = Pause. Die Jahre stehen still.
scarcity-game-badge = Ein Spiel: Die Regeln sind von uns
scarcity-game-rule-all = Die Menschen und die Größe ihres Modells bestimmen, wie viele GPUs gewünscht sind; jede Fabrik stellt 100.000 im Monat her, und ihr Bau dauert drei Jahre. Der Preis ist das Gewünschte geteilt durch das Hergestellte, und alle Zahlen gehören nur zum Spiel.
scarcity-game-again = Neues Spiel

## Was geschah

scarcity-game-verdict-short = In { NUMBER($years) } von 10 Jahren zu wenige GPUs
scarcity-game-verdict-glut = In { NUMBER($years) } von 10 Jahren zu viele GPUs
scarcity-game-verdict-near = In { NUMBER($years) } von 10 Jahren ein Preis nahe 1
scarcity-game-moral-short = Bestellungen ändern sich in Monaten, Fabriken brauchen Jahre. Es fehlten { $missing } GPUs.
scarcity-game-moral-glut = Die Fabriken kamen vor den Bestellungen. { $over } GPUs blieben übrig.
scarcity-game-moral-near = Bestellungen und Fabriken hielten Schritt. Dazu muss man drei Jahre vorausschauen.

## Wer bestellt

scarcity-game-orders = Du bestellst
scarcity-game-task-orders = Mehr Menschen und größere Modelle wollen mehr GPUs.
scarcity-game-keys-orders = Tasten: A und D für Menschen, S und W für das Modell.
scarcity-game-itself-orders = Spielt von selbst: Zu jedem Neujahr bestellt es mehr, außer der Preis liegt über 2. Tippe, um zu übernehmen.
scarcity-game-people = Menschen, die es nutzen
scarcity-game-model = Größe des Modells
scarcity-game-fewer-people = Weniger Menschen
scarcity-game-more-people = Mehr Menschen
scarcity-game-smaller-model = Ein kleineres Modell
scarcity-game-larger-model = Ein größeres Modell
scarcity-game-wanted-now = jetzt gewünscht
scarcity-game-gpus-a-month = GPUs im Monat
scarcity-game-rule-wanted = Eine Milliarde Menschen wünscht sich 250.000, 500.000 oder 1.000.000 GPUs im Monat, je größer ihr Modell, desto mehr. Nach jeder Bestellung dauert es ein halbes Jahr, bis die Änderung größtenteils da ist.

## Wer baut

scarcity-game-builds = Du baust
scarcity-game-task-builds = Jede Fabrik macht 100.000 GPUs im Monat.
scarcity-game-keys-builds = Taste: Eingabetaste für eine neue Fabrik.
scarcity-game-itself-builds = Spielt von selbst: Es baut, wenn alle Fabriken zusammen zu wenig machen werden. Tippe, um zu übernehmen.
scarcity-game-build = Fabrik bauen
scarcity-game-ready = fertig { $year }
scarcity-game-no-site = gerade kein Bauplatz frei
scarcity-game-too-late = zu spät für dieses Spiel
scarcity-game-build-origin = Hier dauert der Bau { $years } { $years ->
    [one] Jahr
   *[other] Jahre
}. Tatsächlich: { $company }, { $company_date }; im Durchschnitt { NUMBER($days) } { $days ->
    [one] Tag
   *[other] Tage
}: { $study }, { $study_date }.
scarcity-game-being-built = Im Bau
scarcity-game-free-site = ein freier Bauplatz
scarcity-game-at-work = In Betrieb: { NUMBER($count) }
scarcity-game-at-work-idle = In Betrieb: { NUMBER($count) }, davon { NUMBER($idle) } zu viel
scarcity-game-made-now = jetzt hergestellt
scarcity-game-rule-made = Jede Fabrik in Betrieb macht 100.000 GPUs im Monat, gewünscht oder nicht. Was übrig bleibt, wird nicht für später aufgehoben.

## Der Preis

scarcity-game-costs = Eine GPU kostet
scarcity-game-price = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } ×
scarcity-game-price-unit = so viel wie 2022
scarcity-game-price-high = gewünscht ist mehr, als es gibt
scarcity-game-price-low = es gibt mehr, als gewünscht ist
scarcity-game-price-near = es gibt etwa so viel wie gewünscht
scarcity-game-rule-price = Was jetzt gewünscht ist, geteilt durch das, was jetzt hergestellt wird. Unter ein Fünftel fällt er nie.
scarcity-game-year = { $year }
scarcity-game-left = noch { NUMBER($seconds) } s

## Das Diagramm

scarcity-game-chart = Wie viele GPUs im Monat über die Jahre gewünscht und hergestellt werden; die Quadrate zwischen den Linien fehlen oder bleiben übrig
scarcity-game-wanted = gewünscht
scarcity-game-made = hergestellt
scarcity-game-missing = fehlen bisher: { $gpus }
scarcity-game-left-over = übrig bisher: { $gpus }
scarcity-game-scale = ein Quadrat: 100.000 GPUs, eine Spalte: zwei Monate
scarcity-game-rule-chart = Was fehlt und was übrig bleibt, sind die Flächen zwischen den beiden Linien, Monat für Monat. Ein Jahr des Spiels dauert neun Sekunden, und es beginnt mit zwei Fabriken, die genau so viel machen, wie gewünscht ist.
scarcity-game-gap = die Lücke ist der Preis
scarcity-game-to-come = schon im Bau
scarcity-game-in-fact = Real:
scarcity-game-event-chatgpt-opens = ChatGPT startet
scarcity-game-event-memory-sold-out = SK hynix: Speicher für 2026 ausverkauft
scarcity-game-fact-chatgpt-opens = ChatGPT startet für alle
scarcity-game-fact-memory-sold-out = Die Firma hat den Speicher verkauft, den sie 2026 herstellen wird

## Zahlen

scarcity-game-million-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } Mio.
scarcity-game-million-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } Mio.
