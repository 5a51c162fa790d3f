# Die Entscheidungen: Ketten, in denen jeder Schritt auf den davor wartet.

chapters-decisions = Entscheidungen

## Im Terminal

decisions-terminal-work =
    { NUMBER($steps) } { $steps ->
        [one] Schritt
       *[other] Schritte
    } insgesamt, { $ways ->
        [one] eine Regel
       *[other] { NUMBER($ways) } verschiedene Regeln
    }
decisions-terminal-device = Studierende: { $name } ({ $driver })
decisions-terminal-chains = Ketten
decisions-terminal-steps = Schritte/Kette
decisions-terminal-professor = Professor
decisions-terminal-students = Studierende
decisions-terminal-sooner = schneller
decisions-terminal-sequential = Professor
decisions-terminal-opencl = Studierende
decisions-terminal-tie = niemand
decisions-terminal-crossover =
    { $chains ->
        [one] Die Studierenden sind schon ab der ersten Kette schneller.
       *[other] Ab { NUMBER($chains) } Ketten sind die Studierenden schneller.
    }
decisions-terminal-none = Egal wie viele Ketten: Die Studierenden sind nicht schneller.
decisions-terminal-correct = Jede Kette endete in jedem Lauf auf beiden Rechenwegen bei derselben Zahl.
decisions-terminal-wrong = Manche Ketten endeten bei verschiedenen Zahlen: Was hier berechnet wurde, ist falsch, und die Zeiten sagen nichts aus.

## Die Seite

decisions-title = Was, wenn jede Antwort die davor braucht?
decisions-subtitle = Dann kann niemand früher anfangen. Mehr Hände helfen nur, wenn es mehr Ketten gibt.
decisions-slowed = Zeitlupe × { NUMBER($factor) }
decisions-unknown = –
decisions-even = Gerade? Halbieren.
decisions-odd = Ungerade? Mal 7, plus 1.
decisions-rule-name = Die Regel, und wie Ketten anfangen, die ihr folgen
decisions-halve = ÷2
decisions-sevenfold = ×7+1
decisions-not-yet = ?

## Wer arbeitet

decisions-description-sequential = ein CPU-Kern, ein Schritt nach dem anderen
decisions-description-cpu = OpenCL auf { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kernen
}, je { $lanes } { $lanes ->
    [one] Kette
   *[other] Ketten
} zugleich
decisions-description-cores = OpenCL auf { $cores } { $cores ->
    [one] CPU-Kern
   *[other] CPU-Kernen
}, je eine Kette zugleich
decisions-description-gpu = { $name }
decisions-description-none = kein OpenCL am Werk, also können sie nicht helfen
decisions-description-unknown = eine GPU wird gesucht …
decisions-places = { $lane }: wie weit die Ketten sind
decisions-work =
    { $waiting ->
        [0] { NUMBER($workers) } { $workers ->
            [one] arbeitet
           *[other] arbeiten
        }
       *[other] { NUMBER($workers) } { $workers ->
            [one] arbeitet
           *[other] arbeiten
        }, { NUMBER($waiting) } { $waiting ->
            [one] wartet
           *[other] warten
        }
    }
decisions-worked =
    { $waiting ->
        [0] gearbeitet: { NUMBER($workers) }
       *[other] gearbeitet: { NUMBER($workers) }, gewartet: { NUMBER($waiting) }
    }
decisions-state-ready = wird vorbereitet …
decisions-state-turn = wartet auf einen freien Kern
decisions-state-again = noch einmal gemessen, zur Sicherheit
decisions-verdict-correct = ✓ alles richtig
decisions-verdict-wrong = ✗ anderes Ende

## Wie viele Ketten

decisions-chains-title = Wie viele Ketten?
decisions-chains-unit =
    { $chains ->
        [one] Kette mit { $steps } Schritten
       *[other] Ketten mit je { $steps } Schritten
    }
decisions-chains-note = immer { $steps } Schritte insgesamt
decisions-stops = Zerlege die Arbeit in
decisions-stops-value =
    { $one ->
        [one] { $chains } Kette
       *[other] { $chains } Ketten
    }
decisions-x = Ketten
decisions-curve-name = Zeit des Professors und der Studierenden gegen die Zahl der Ketten
decisions-curve-professor = Professor
decisions-curve-students = Studierende
decisions-crossover = Ab { $chains ->
    [one] { NUMBER($chains) } Kette
   *[other] { NUMBER($chains) } Ketten
} gewinnen die Studierenden.
decisions-hint = Zerlege die Arbeit in mehr Ketten. Wer ist dann zuerst fertig?

## Eine Schätzung

decisions-guess-title = Wie lange für { NUMBER($chains) } { $chains ->
    [one] Kette
   *[other] Ketten
}?
decisions-guess-description = Wie lange der Professor für eine Kette gebraucht hat, und wie lange die Studierenden, schätzt du, für 1.000 brauchen.
decisions-guess-caption = Zeit: mit jedem Strich 10-mal länger
decisions-guess = 1.000 Ketten: { $verdict }.

## Verschiedene Regeln

decisions-ways-title-card = Andere Regeln für Nachbarn
decisions-ways-short = Regeln
decisions-ways-name = Wie viele verschiedene Regeln Nachbarn haben
decisions-ways-single = Bei einer Kette arbeitet kein Nachbar mit.
decisions-ways-lanes = Je { $lanes } gehen im Gleichschritt. Verschiedene Regeln wechseln sich ab.
decisions-ways-note = Wie viele verschiedene Regeln?

## Was geschieht, und was herauskam

decisions-soon-title = Eins nach dem anderen
decisions-soon = Gleich geht es los.
decisions-waits = Gerade wird etwas anderes gemessen. Danach geht es los.
decisions-running-title =
    { $chains ->
        [one] Eine Kette: Wer ist zuerst fertig?
       *[other] { NUMBER($chains) } Ketten: Wer ist zuerst fertig?
    }
decisions-again-title = Noch einmal gemessen, zur Sicherheit
decisions-professor-done-title = Der Professor ist fertig. Die Studierenden nicht.
decisions-sequential-title =
    { $chains ->
        [one] Eine Kette: Der Professor ist { $ratio }-mal schneller.
       *[other] { NUMBER($chains) } Ketten: Der Professor ist { $ratio }-mal schneller.
    }
decisions-tie-title =
    { $chains ->
        [one] Eine Kette: Niemand ist schneller.
       *[other] { NUMBER($chains) } Ketten: Niemand ist schneller.
    }
decisions-opencl-title =
    { $chains ->
        [one] Eine Kette: Die Studierenden sind { $ratio }-mal schneller.
       *[other] { NUMBER($chains) } Ketten: Die Studierenden sind { $ratio }-mal schneller.
    }
decisions-single-body = Jede Antwort entscheidet über den nächsten Schritt, also wartet jeder Schritt auf den davor. Eine Person arbeitet, 999 warten. Auch darum braucht ein Computer seinen Manager, die CPU.
decisions-single-opencl-body = Jeder Schritt wartet auf den davor, also arbeitet eine Person, und 999 warten. Allein ist sie nicht schneller als der Professor: Vielleicht war dieser Computer anderweitig beschäftigt. „Noch einmal“ misst neu.
decisions-few-body = In einer Kette wartet noch immer jeder Schritt auf den davor. Aber keine Kette wartet auf eine andere: { $chains ->
    [one] { NUMBER($chains) } Person arbeitet
   *[other] { NUMBER($chains) } Studierende arbeiten
}, { NUMBER($waiting) } { $waiting ->
    [one] wartet
   *[other] warten
}.
decisions-many-body = In einer Kette wartet noch immer jeder Schritt auf den davor. Aber keine Kette wartet auf eine andere, also haben alle Studierenden etwas zu tun.
decisions-cores = Hier { $cores ->
    [one] spielt { $cores } CPU-Kern
   *[other] spielen { $cores } CPU-Kerne
} die Studierenden, jeweils mit einer Kette zugleich.
decisions-cores-and-lanes = Hier { $cores ->
    [one] spielt { $cores } CPU-Kern
   *[other] spielen { $cores } CPU-Kerne
} die Studierenden, jeweils mit { $lanes } { $lanes ->
    [one] Kette
   *[other] Ketten
} zugleich.
decisions-ways-title = { NUMBER($ways) } { $ways ->
    [one] Regel
   *[other] verschiedene Regeln
}
decisions-ways-unknown-body = Wähle 1, um zu sehen, wie lange es mit derselben Regel für alle dauert.
decisions-ways-little-title = { NUMBER($ways) } { $ways ->
    [one] Regel: Das
   *[other] verschiedene Regeln: Das
} macht hier wenig aus.
decisions-ways-little-body = Hier gehen Nachbarn nicht im Gleichschritt. Also wartet niemand, weil nebenan eine andere Regel gilt. In einer Kette wartet noch immer jeder Schritt auf den davor.
decisions-ways-cost-title = { NUMBER($ways) } { $ways ->
    [one] Regel dauert
   *[other] verschiedene Regeln dauern
} { $ratio }-mal so lang.
decisions-ways-cost-body = Nachbarn gehen im Gleichschritt. Folgen die einen ihrer Regel, warten die mit einer anderen, bis sie dran sind.
decisions-ways-alone-body = { NUMBER($lanes) } Nachbarn im Gleichschritt würden meist aufeinander warten. Es geht schneller, wenn jeder Kern eine einzige Kette nimmt.
decisions-alone-title = Hier arbeitet der Professor allein.
decisions-alone-body = Kein OpenCL-Gerät ist am Werk, also gibt es keine Studierenden zum Vergleich. „gpuviz doctor“ sagt, was fehlt.
decisions-wrong-title = Diese Antworten sind nicht gleich.
decisions-wrong-body = Manche Ketten endeten bei anderen Zahlen als die des Professors. Also zählt dieses Ergebnis nicht.
decisions-slow-title = In Zeitlupe
decisions-slow-body = Von beiden der erste Lauf, wie er zu sehen war. Beide sind gleich stark verlangsamt; die Stoppuhren zeigen die echte Zeit.
decisions-stopped-title = Im Moment lässt sich nichts messen
decisions-ratio-origin = Längere Zeit ÷ kürzere Zeit. Jede ist die mittlere aus mehreren Läufen, Kopieren mitgezählt; alle Enden aller Läufe wurden verglichen.
decisions-ways-origin = Die Zeit der Studierenden mit diesen Regeln ÷ ihre Zeit mit einer Regel für alle, bei gleich vielen Ketten.
decisions-crossover-origin = Zwischen der letzten Zahl von Ketten, bei der die Studierenden nicht gewannen, und der ersten, bei der sie es taten, gilt das Verhältnis der Zeiten als gleichmäßig wachsend.
decisions-finding = Wo jede Antwort die davor braucht, helfen mehr Hände nicht.
decisions-finding-single = eine Kette: { $professor } und { $students }
decisions-finding-crossover = Studierende gewinnen ab { NUMBER($chains) } { $chains ->
    [one] Kette
   *[other] Ketten
}
decisions-again = Noch einmal
decisions-slow = Zeitlupe
decisions-real-time = Echtzeit
decisions-how = Wie geht das?
decisions-how-title = Dieselben Ketten, zweimal aufgeschrieben
decisions-how-subtitle = Links: die Schleife des Professors, eine Kette nach der anderen. Rechts: was alle Studierenden tun. Hier wie dort beginnt kein Schritt, bevor der davor fertig ist.
decisions-how-loop = { $name }, läuft auf einem CPU-Kern
decisions-how-kernel = { $name }, läuft auf dem OpenCL-Gerät

## Was dazwischenkam

decisions-replaced = Die Berechnung blieb stehen, ohne zu antworten. Sie wurde neu gestartet.
decisions-other-device = Das Gerät hat immer wieder versagt. Ein anderes tritt an seine Stelle.
decisions-no-opencl = Kein OpenCL-Gerät ist mehr am Werk. Der Professor arbeitet allein.
decisions-asleep = Hier kann im Moment nichts berechnet werden. Bald folgt ein neuer Versuch.
