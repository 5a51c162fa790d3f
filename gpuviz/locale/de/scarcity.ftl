# Die Knappheit, auf Deutsch: was das Terminal sagt, was schiefgehen kann, und wie Mengen geschrieben werden. Zahlen, Namen und
# Texte in { } setzt das Programm ein: Lass ihre Namen stehen, wenn du etwas änderst. Zwischen einer Zahl und ihrer Einheit steht
# ein Leerzeichen, das nicht umbricht (U+00A0).

chapters-scarcity = Knappheit

## Mengen

scarcity-bytes = { NUMBER($value) } B
scarcity-kbytes = { NUMBER($value) } kB
scarcity-mbytes = { NUMBER($value) } MB
scarcity-gbytes = { NUMBER($value) } GB
scarcity-tbytes = { NUMBER($value) } TB
scarcity-pbytes = { NUMBER($value) } PB
scarcity-ebytes = { NUMBER($value) } EB
scarcity-watts = { NUMBER($value) } W
scarcity-kwatts = { NUMBER($value) } kW
scarcity-mwatts = { NUMBER($value) } MW
scarcity-gwatts = { NUMBER($value) } GW
scarcity-twatts = { NUMBER($value) } TW
scarcity-pwatts = { NUMBER($value) } PW
scarcity-ewatts = { NUMBER($value) } EW
scarcity-watt-hours = { NUMBER($value) } Wh
scarcity-kwatt-hours = { NUMBER($value) } kWh
scarcity-mwatt-hours = { NUMBER($value) } MWh
scarcity-gwatt-hours = { NUMBER($value) } GWh
scarcity-twatt-hours = { NUMBER($value) } TWh
scarcity-pwatt-hours = { NUMBER($value) } PWh
scarcity-ewatt-hours = { NUMBER($value) } EWh
scarcity-dollars = { NUMBER($value, maximumFractionDigits: 0) } $
scarcity-dollars-million = { NUMBER($value) } { $value ->
    [one] Million
   *[other] Millionen
} $
scarcity-dollars-billion = { NUMBER($value) } { $value ->
    [one] Milliarde
   *[other] Milliarden
} $
scarcity-dollars-trillion = { NUMBER($value) } { $value ->
    [one] Billion
   *[other] Billionen
} $
scarcity-many-million = { NUMBER($value) } { $value ->
    [one] Million
   *[other] Millionen
}
scarcity-many-billion = { NUMBER($value) } { $value ->
    [one] Milliarde
   *[other] Milliarden
}
scarcity-many-trillion = { NUMBER($value) } { $value ->
    [one] Billion
   *[other] Billionen
}
scarcity-flops = { $value } Rechenoperationen
scarcity-power-of-ten = { NUMBER($value, minimumFractionDigits: 1) } × 10{ $exponent }

## Die Seite

scarcity-unknown = –
scarcity-title = Warum wurden GPUs so kostbar?
scarcity-subtitle = Klügere Modelle für mehr Menschen brauchen mehr GPUs, Strom und Kühlung.
scarcity-refused = Die Zahlen in „{ $path }“ lassen sich nicht benutzen ({ $detail }). Zu sehen sind die, die gpuviz mitbringt.
scarcity-topic = Wofür die GPUs da sind
scarcity-topic-answering = Antworten
scarcity-topic-learning = Lernen
scarcity-start-small = Klein anfangen
scarcity-keep-up = Kommen die Fabriken mit? →
scarcity-value = { NUMBER($value) } { $unit }
scarcity-fact-bare = { NUMBER($value) } ({ $source }, { $date })
scarcity-fact = { NUMBER($value) } { $unit } ({ $source }, { $date })

## Einheiten von Zahlen mit Quelle

scarcity-unit-gb = GB
scarcity-unit-tb-s = TB/s
scarcity-unit-tflop-s = TFLOP/s
scarcity-unit-kw = kW
scarcity-unit-kwh-year = kWh im Jahr
scarcity-unit-cents-kwh = US-Cent pro kWh
scarcity-unit-accelerators = { $value ->
    [one] Beschleuniger
   *[other] Beschleuniger
}
scarcity-unit-ports = { $value ->
    [one] Anschluss
   *[other] Anschlüsse
}
scarcity-unit-h100-hours = Millionen H100-Stunden

## GPUs

scarcity-gpus = { $gpus } { $number ->
    [one] GPU
   *[other] GPUs
}
scarcity-gpus-days = { $gpus } { $number ->
    [one] GPU
   *[other] GPUs
}, { NUMBER($days) } { $days ->
    [one] Tag
   *[other] Tage
}
scarcity-gpus-origin = { $group ->
    [one] Eine GPU mit { $memory }, zu { NUMBER($used) } % gefüllt, fasst
   *[other] { $group } GPUs mit je { $memory }, zu { NUMBER($used) } % gefüllt, fassen
} das Modell ({ $model }) und { NUMBER($each) } { $each ->
    [one] Gespräch
   *[other] Gespräche
} zu je { $conversation }. Das mal { $replicas } ergibt { $gpus }. Nur der Speicher wird hier gezählt.
scarcity-learning-origin = 6 × { $weights } Gewichte × { $tokens } Wortteile = { $flops } Rechenoperationen. Eine GPU schafft höchstens { $peak }; beim Lernen wird davon ein Anteil von { $share } erreicht. Das sind { $hours } Stunden einer GPU. Wir nehmen so viele, dass sie in { $days } { $days ->
    [one] Tag
   *[other] Tagen
} fertig sind.
scarcity-servers = { $count } { $number ->
    [one] Server
   *[other] Server
} mit je { $each }
scarcity-racks = { $count } { $number ->
    [one] Schrank
   *[other] Schränke
} mit je { $each }
scarcity-cables = { $count } { $number ->
    [one] Netzwerkkabel
   *[other] Netzwerkkabel
}
scarcity-counts-origin = In einem Server: { $server }. In einem Serverschrank: { $rack }. Ein Kabel für jeden Netzwerkanschluss eines Servers: { $ports }. Der letzte Server und der letzte Schrank sind vielleicht nicht voll.
scarcity-square-gpu = je Quadrat eine GPU
scarcity-square-racks = { $racks ->
    [one] je Quadrat ein Schrank
   *[other] je Quadrat { NUMBER($racks) } Schränke
}
scarcity-field-description = { $gpus }, als Quadrate; { $square }
scarcity-speed = Jede der { NUMBER($people) } Personen: bis zu { $speed } Wortteile pro Sekunde.
scarcity-speed-one = Diese eine Person bekommt bis zu { $speed } Wortteile pro Sekunde.
scarcity-speed-origin = Für jeden Wortteil liest eine GPU ihren Teil des Modells ({ $model }) und der Gespräche ({ $conversations }) einmal, mit höchstens { $bandwidth }. Das schafft sie { $speed }-mal pro Sekunde, und Rechnen und Kabel kosten zusätzlich Zeit.
scarcity-learnt = Einmal lernen braucht { $hours } Stunden einer GPU. Währenddessen antwortet sie niemandem.
scarcity-learnt-published = Einmal lernen braucht { $hours } Stunden einer GPU. Tatsächlich waren es { $published } einer älteren.
scarcity-one = Eine GPU
scarcity-part-free = frei
scarcity-part-conversations = Gespräche
scarcity-part-model = das Modell
scarcity-kept-free = Mindestens { NUMBER($share, maximumFractionDigits: 0) } % bleiben frei für Zwischenergebnisse
scarcity-conversations-origin = Bis zu { NUMBER($people) } { $people ->
    [one] Gespräch
   *[other] Gespräche
} zu je { $conversation }, verteilt auf { $group } { $group ->
    [one] GPU
   *[other] GPUs
}. Was gesagt wurde, liegt dort als Keys und Values: 2 × Schichten × Key-Value-Köpfe × Kopfgröße × Bytes für jeden Wortteil.
scarcity-model-origin = { $weights } Gewichte, verteilt auf { $group } { $group ->
    [one] GPU
   *[other] GPUs
}.

## Strom und Geld

scarcity-power = Leistung, Tag und Nacht
scarcity-energy = Energie für einmal Lernen
scarcity-power-origin = { $gpus } GPUs, je { $each } in einem Schrank mit { $rack }: { $machines } für die Rechner. Kühlung und der Rest: mal { $pue }.
scarcity-energy-origin = { $power } für { NUMBER($hours) } { $hours ->
    [one] Stunde
   *[other] Stunden
}; { $machines } davon für die Rechner, der Rest für die Kühlung.
scarcity-power-parts = { $machines } + { $cooling } Kühlung
scarcity-power-for = { $power } für { NUMBER($days) } { $days ->
    [one] Tag
   *[other] Tage
}
scarcity-kettle = Wasserkocher: { $power }
scarcity-less = weniger als 1
scarcity-homes = { $homes } { $number ->
    [one] Haushalt
   *[other] Haushalte
}
scarcity-homes-year = { $homes } { $number ->
    [one] Haushalt
   *[other] Haushalte
}, ein Jahr lang
scarcity-homes-origin = Ein Haushalt: { $home }, das sind { NUMBER($watts) } W Tag und Nacht.
scarcity-square-homes = { $homes ->
    [one] je Quadrat ein Haushalt
   *[other] je Quadrat { NUMBER($homes) } Haushalte
}
scarcity-homes-description = { $power }: so viel wie { $homes }
scarcity-street = eine Straße:
scarcity-town = ein Städtchen:
scarcity-city = eine Stadt:
scarcity-large-city = eine Großstadt:
scarcity-metropolis = eine Weltstadt:
scarcity-mark = { NUMBER($homes) } { $homes ->
    [one] Haushalt
   *[other] Haushalte
}
scarcity-bills = Ein Jahr Strom
scarcity-bills-learning = Strom fürs Lernen
scarcity-bills-origin = { $energy } × der Preis, den die Industrie dort für eine kWh zahlt. GPUs, Gebäude und Menschen kommen dazu.
scarcity-place-iowa = Iowa
scarcity-place-massachusetts = Massachusetts
scarcity-tariff = { NUMBER($cents) } { $cents ->
    [one] Cent
   *[other] Cent
} pro kWh

## Dieser Computer

scarcity-own = Dieser Computer: Wortteile
scarcity-own-measuring = wird gemessen …
scarcity-own-asleep = Im Moment lässt sich nichts messen.
scarcity-own-no-model = Das Sprachmodell ist noch nicht auf diesem Computer.
scarcity-own-failed = Das ließ sich nicht messen.
scarcity-a-second = { NUMBER($speed) } pro Sekunde
scarcity-one-in = 1 in { $time }
scarcity-with-weights = bei { $weights } Gewichten
scarcity-large-origin = Ein Modell mit { NUMBER($times) }-mal so vielen Gewichten müsste für jeden Wortteil so viel mehr lesen, wenn es hier Platz hätte: { NUMBER($speed) } pro Sekunde, geteilt durch diese Zahl.
scarcity-own-power = etwa { $power }, gemessen
scarcity-own-power-assumed = etwa { $power }, angenommen
scarcity-assumed-origin = Dieser Computer sagt nicht, was er verbraucht. { NUMBER($watts) } W

## Was sich fragen lässt

scarcity-model = Größe des Modells
scarcity-model-smallest = 135 Mio.
scarcity-model-largest = 405 Mrd.
scarcity-model-smollm2-135m = 135 Millionen
scarcity-model-llama-8b = 8 Milliarden
scarcity-model-llama-70b = 70 Milliarden
scarcity-model-llama-405b = 405 Milliarden
scarcity-model-note = Gewichte
scarcity-people = Menschen zugleich
scarcity-people-note = { $people ->
    [one] spricht mit dem Modell
   *[other] sprechen mit dem Modell
}
scarcity-people-first = 1
scarcity-people-last = 1 Mio.
scarcity-conversation = Jedes Gespräch
scarcity-conversation-first = eine Frage
scarcity-conversation-last = ein Buch
scarcity-conversation-note = { NUMBER($tokens) } { $tokens ->
    [one] Wortteil
   *[other] Wortteile
}
scarcity-conversation-question = eine Frage
scarcity-conversation-page = eine Seite
scarcity-conversation-talk = ein Vortrag
scarcity-conversation-report = ein Bericht
scarcity-conversation-thesis = eine Doktorarbeit
scarcity-conversation-book = ein Buch

## Schluss

scarcity-finding = Ein großes Modell für viele Menschen braucht Hallen voller GPUs und Strom für eine Stadt.
scarcity-finding-figure = { NUMBER($speed) } Wortteile pro Sekunde hier; { $gpus } GPUs für { NUMBER($people) } Menschen
scarcity-finding-origin = Hier gemessen, mit dem kleinen Modell. Die GPUs sind für 405 Milliarden Gewichte und Gespräche von { NUMBER($tokens) } Wortteilen, nach dem Speicher.

## Im Terminal

scarcity-terminal-heading = { $parameters } Gewichte, { NUMBER($users) } { $users ->
    [one] Person
   *[other] Personen
} zugleich, je { NUMBER($context) } Tokens, auf { $accelerator }
scarcity-terminal-weights = die Gewichte
scarcity-terminal-kv-token = Key-Value-Cache eines Tokens
scarcity-terminal-kv-user = Key-Value-Cache eines Gesprächs
scarcity-terminal-memory = Speicher insgesamt
scarcity-terminal-accelerators = Beschleuniger
scarcity-terminal-servers = Server
scarcity-terminal-racks = Serverschränke
scarcity-terminal-it = Leistung der Rechner
scarcity-terminal-facility = mit Kühlung
scarcity-terminal-energy = Energie im Jahr
scarcity-terminal-cost-iowa = ein Jahr Strom in Iowa
scarcity-terminal-cost-massachusetts = in Massachusetts
scarcity-terminal-flops = Lernen
scarcity-terminal-hours = Stunden eines Beschleunigers fürs Lernen
scarcity-terminal-no-watts = Die Leistung von { $accelerator } ist nicht veröffentlicht, darum gibt es hier weder Leistung noch Energie noch Rechnung.
scarcity-terminal-no-peak = Die höchste BF16-Leistung von { $accelerator } ist nicht veröffentlicht, darum gibt es hier keine Stunden fürs Lernen.
scarcity-terminal-facts = Womit gerechnet wurde:

## Fehler

error-unknown-accelerator = Es gibt keinen Beschleuniger namens „{ $given }“. Es gibt: { $available }.
error-ambiguous-accelerator = „{ $given }“ kann mehrere Beschleuniger meinen: { $matching }. Schreib mehr vom Namen.
error-model-does-not-fit = Ein Modell von { NUMBER($model_gb, maximumFractionDigits: 0) } GB passt nicht: { NUMBER($accelerators) } × { $accelerator }, so viele arbeiten hier wie einer, fassen { NUMBER($memory_gb, maximumFractionDigits: 0) } GB, und ein Viertel davon bleibt für Gespräche. Wähle ein kleineres Modell, weniger Bytes je Gewicht oder einen anderen Beschleuniger.
error-conversation-does-not-fit = Ein Gespräch von { NUMBER($conversation_gb, maximumFractionDigits: 0) } GB passt nicht neben ein Modell von { NUMBER($model_gb, maximumFractionDigits: 0) } GB: { NUMBER($accelerators) } × { $accelerator }, so viele arbeiten hier wie einer, fassen { NUMBER($memory_gb, maximumFractionDigits: 0) } GB. Wähle ein kürzeres Gespräch oder einen anderen Beschleuniger.
