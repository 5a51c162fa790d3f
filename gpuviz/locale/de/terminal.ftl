# Befehle, die zu keinem Kapitel gehören.

model-fetching = { $name } wird geholt
model-name = { $name } { $version }
model-licence = Lizenz: { $licence }
model-size = Größe: { NUMBER($megabytes, maximumFractionDigits: 1) } MB
model-hash = SHA-256: { $hash }
model-path = Datei: { $path }
model-right = sie ist da, und ihr Hash stimmt
model-wrong = sie ist da, aber ihr Hash stimmt nicht; „gpuviz model fetch“ holt sie neu
model-not-there = sie ist noch nicht da; „gpuviz model fetch“ holt sie, wenn der Computer mit dem Internet verbunden ist

terminal-tuning = Blockgrößen werden ausprobiert
terminal-tuned = { $device } ist mit { $parameters } am schnellsten ({ $tried ->
    [one] eine Möglichkeit
   *[other] { $tried } Möglichkeiten
} ausprobiert).
terminal-tuned-speed = { $gflops } GFLOP/s, mit den üblichen: { $usual }. Gespeichert in { $path }.
devices-column-number = Nr.
devices-column-name = Name
devices-column-type = Art
devices-column-units = Recheneinheiten
devices-column-lanes = Spuren/Einheit
devices-column-driver = Treiber
devices-column-platform = Plattform
device-set-aside-equal = { $name } geht auch, aber { $instead } ist dieselbe Hardware und etwa gleich schnell.
device-set-aside = { $name } geht auch, aber { $instead } ist dieselbe Hardware und { $times } so schnell.
